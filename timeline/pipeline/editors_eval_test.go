package pipeline_test

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/dateline-tools/dateline/timeline"
	"github.com/dateline-tools/dateline/timeline/civil"
	"github.com/dateline-tools/dateline/timeline/pipeline"
)

// trip is a row of the State Department historian's lists: a president abroad
// or a foreign leader in the United States.
type trip struct {
	Kind    string     `json:"kind"`
	Role    string     `json:"role"`
	Date    civil.Date `json:"date"`
	End     civil.Date `json:"end"`
	Who     string     `json:"who"`
	Country string     `json:"country"`
	Place   string     `json:"place"`
}

// words are what a sentence about the trip has to hold: the visitor's surname,
// or the place or country that the president went to.
func (t *trip) words() []string {
	if t.Kind == "travel" {
		return append(strings.FieldsFunc(t.Place, func(r rune) bool { return r == ',' || r == '(' || r == ')' }), t.Country)
	}
	var out []string
	for _, w := range strings.Fields(t.Who) {
		if len(w) > 3 && w[0] >= 'A' && w[0] <= 'Z' && !leaderTitles[w] {
			out = append(out, w)
		}
	}
	if len(out) > 2 {
		out = out[len(out)-2:] // Suga Yoshihide, Mette Frederiksen: either may be the surname
	}
	return out
}

var leaderTitles = map[string]bool{
	"President": true, "Prime": true, "Minister": true, "King": true, "Queen": true, "Chancellor": true, "Secretary": true, "General": true,
	"Taoiseach": true, "Crown": true, "Prince": true, "Sultan": true, "Emir": true, "Pope": true, "Foreign": true, "Chairman": true,
}

func (t *trip) names(text string) bool {
	for _, w := range t.words() {
		if w = strings.TrimSpace(w); len(w) > 3 && strings.Contains(text, w) {
			return true
		}
	}
	return false
}

// TestEvalEditors reads the White House documents of 2021 to February 2025 and
// asks for the journeys and visits of those years, which historians have
// listed by day: how many have an event of the right day. Told are those that
// some document within three weeks names at all.
func TestEvalEditors(t *testing.T) {
	shared := os.Getenv("DATELINE_SHARED")
	if shared == "" {
		t.Skip("DATELINE_SHARED is not set")
	}
	first, last := civil.On(2021, 1, 20), civil.On(2025, 2, 19)
	var trips []trip
	eachLine(t, filepath.Join(shared, "data/news/timelines/us_travel_and_visits.jsonl.gz"), func(line []byte) {
		var r trip
		if err := json.Unmarshal(line, &r); err != nil {
			t.Fatal(err)
		}
		if r.Role != "secretary" && !r.Date.Before(first) && !r.Date.After(last) {
			trips = append(trips, r)
		}
	})
	docs := filepath.Join(shared, "data/news/articles/whitehouse_diplomacy.jsonl.gz")
	type doc struct {
		Published string `json:"published"`
		Text      string `json:"text"`
	}
	var texts []string
	var days []civil.Date
	eachLine(t, docs, func(line []byte) {
		var d doc
		if err := json.Unmarshal(line, &d); err != nil {
			t.Fatal(err)
		}
		if day, err := civil.ParseDate(d.Published[:min(len(d.Published), 10)]); err == nil {
			texts, days = append(texts, d.Text), append(days, day)
		}
	})
	res, err := pipeline.Run(t.Context(), pipeline.Options{Paths: []string{docs}, Depth: pipeline.ToEvents})
	if err != nil {
		t.Fatal(err)
	}
	byDay := map[civil.Date][]*timeline.Event{}
	for i := range res.Events {
		e := &res.Events[i]
		if s := (civil.Span{Start: e.Date.Earliest, End: e.Date.Latest}); s.Closed() && s.Days() <= 5 {
			for d := s.Start; !d.After(s.End); d = d.AddDays(1) {
				byDay[d] = append(byDay[d], e)
			}
		}
	}
	told, found, off := map[string]int{}, map[string]int{}, map[string]int{}
	for i := range trips {
		g := &trips[i]
		known := false
		for k, d := range days {
			known = known || abs(d.Sub(g.Date)) <= 21 && g.names(texts[k])
		}
		if !known {
			continue
		}
		told[g.Kind]++
		hit := func(from, to civil.Date) bool {
			for d := from; !d.After(to); d = d.AddDays(1) {
				for _, e := range byDay[d] {
					if tells(e, g) {
						return true
					}
				}
			}
			return false
		}
		switch {
		case hit(g.Date, g.End):
			found[g.Kind]++
		case hit(g.Date.AddDays(-1), g.End.AddDays(1)):
			off[g.Kind]++
			t.Logf("a day off: %s %s %s %s", g.Date, g.Who, g.Country, g.Place)
		default:
			t.Logf("missed: %s %s %s %s", g.Date, g.Who, g.Country, g.Place)
		}
	}
	for _, kind := range []string{"travel", "visit"} {
		t.Logf("%-6s %3d told, %3d with an event of the right day (%.1f %%), %d a day off", kind, told[kind], found[kind],
			100*float64(found[kind])/float64(max(1, told[kind])), off[kind])
	}
}

// tells reports whether the event names the trip's people or places.
func tells(e *timeline.Event, g *trip) bool {
	for _, a := range e.Actors {
		if g.names(a.Name) {
			return true
		}
	}
	if e.Place != nil && g.names(e.Place.Name) {
		return true
	}
	for i := range e.Quotes {
		if g.names(e.Quotes[i].Sentence) {
			return true
		}
	}
	return false
}

func abs(n int) int { return max(n, -n) }

// eachLine calls f with every line of a gzipped file.
func eachLine(t *testing.T, path string, f func([]byte)) {
	t.Helper()
	file, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	z, err := gzip.NewReader(file)
	if err != nil {
		t.Fatal(err)
	}
	sc := bufio.NewScanner(z)
	sc.Buffer(nil, 1<<24)
	for sc.Scan() {
		f(sc.Bytes())
	}
	if err := sc.Err(); err != nil {
		t.Fatal(err)
	}
}
