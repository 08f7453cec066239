package pipeline_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/dateline-tools/dateline/timeline"
	"github.com/dateline-tools/dateline/timeline/pipeline"
)

// told is a labelled reading of merge's stories.txt: which event a part of a
// sentence is of.
type told struct {
	story, event, status, words, sentence string
}

// TestEvalStories takes merge's labelled stories from plain texts to events,
// through every room, and scores what belongs together by B-cubed over the
// readings that were found. Merge's own test scores the rules on readings
// that are as they should be; this one guards the seams.
func TestEvalStories(t *testing.T) {
	path, readings := writeStories(t)
	res, err := pipeline.Run(t.Context(), pipeline.Options{Paths: []string{path}, Depth: pipeline.ToEvents})
	if err != nil {
		t.Fatal(err)
	}
	quotes := map[string][]found{} // by article
	for i := range res.Events {
		for k := range res.Events[i].Quotes {
			q := &res.Events[i].Quotes[k]
			quotes[q.Article] = append(quotes[q.Article], found{q, res.Events[i].ID})
		}
	}
	var got, want []string
	for _, r := range readings {
		if id := r.in(quotes[r.story]); id != "" {
			got, want = append(got, id), append(want, r.event)
		}
	}
	if len(readings) == 0 || len(got) == 0 {
		t.Fatal("nothing was scored")
	}
	p, r, f := bcubed(got, want)
	t.Logf("%d readings, %.1f %% found as events; B-cubed P %.3f R %.3f F1 %.3f",
		len(readings), 100*float64(len(got))/float64(len(readings)), p, r, f)
	if f < storiesFloor || len(got)*100 < storiesFound*len(readings) {
		t.Errorf("want F1 %.2f over %d %% of the readings", storiesFloor, storiesFound)
	}
}

type found struct {
	quote *timeline.Quote
	event string
}

// in returns the event of the quote that fits the reading best: of its
// sentence, with its date's words, of its status.
func (r told) in(quotes []found) string {
	best, top := "", 0
	for _, f := range quotes {
		q := f.quote
		if !strings.Contains(r.sentence, q.Sentence) && !strings.Contains(q.Sentence, r.sentence) {
			continue
		}
		v := 1
		if strings.Contains(r.words, q.DateText) && (q.DateText == "") == (r.words == "") {
			v += 4
		}
		if string(q.Status) == r.status {
			v += 2
		}
		if v > top {
			best, top = f.event, v
		}
	}
	return best
}

// writeStories makes one article a story of merge's file, in its own words.
func writeStories(t *testing.T) (path string, readings []told) {
	data, err := os.ReadFile("../merge/testdata/stories.txt")
	if err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	var head, body []string
	var marks [][]string
	flush := func() {
		if len(head) == 3 && len(body) > 0 {
			rec := map[string]string{"id": head[0], "source": head[1], "title": "Events of these days", "text": strings.Join(body, "\n\n")}
			if !strings.HasPrefix(head[2], "[") {
				rec["date"] = head[2] // a page grab has none
			}
			line, err := json.Marshal(rec)
			if err != nil {
				t.Fatal(err)
			}
			out.Write(append(line, '\n'))
		}
		body = nil
	}
	for line := range strings.Lines(string(data)) {
		switch line = strings.TrimSpace(line); {
		case line == "" || line[0] == '#':
		case strings.HasPrefix(line, "= "):
			flush()
			head = columns(line[2:])
		case line[0] == '@':
			marks = append(marks, columns(line[1:]))
		default:
			for _, m := range marks {
				readings = append(readings, told{head[0], m[0], m[1], m[3], line})
			}
			marks, body = nil, append(body, line)
		}
	}
	flush()
	path = filepath.Join(t.TempDir(), "stories.jsonl")
	if err := os.WriteFile(path, []byte(out.String()), 0o600); err != nil {
		t.Fatal(err)
	}
	return path, readings
}

func columns(s string) []string {
	out := strings.Split(s, "|")
	for i := range out {
		if out[i] = strings.TrimSpace(out[i]); out[i] == "-" {
			out[i] = ""
		}
	}
	return out
}

// bcubed scores a grouping against the true one.
func bcubed(got, want []string) (p, r, f float64) {
	for i := range want {
		both, inGot, inWant := 0.0, 0.0, 0.0
		for j := range want {
			g, w := got[i] == got[j], want[i] == want[j]
			if g {
				inGot++
			}
			if w {
				inWant++
			}
			if g && w {
				both++
			}
		}
		p, r = p+both/inGot, r+both/inWant
	}
	n := float64(len(want))
	p, r = p/n, r/n
	return p, r, 2 * p * r / (p + r)
}

const (
	storiesFloor = 0.90
	storiesFound = 90 // percent
)

// Two collections read together stay two affairs, each named by whom and what
// it is about.
func TestTopicsOfTwoAffairs(t *testing.T) {
	res, err := pipeline.Run(t.Context(), pipeline.Options{
		Paths: []string{"../../examples/iran-snapback/articles", "../../examples/ukraine-security-guarantees/articles"}, Depth: pipeline.ToEvents,
	})
	if err != nil {
		t.Fatal(err)
	}
	right, all := 0, 0
	for i := range res.Events {
		e := &res.Events[i]
		if len(e.Topics) == 0 {
			continue
		}
		iran := false
		for k := range res.Articles {
			iran = iran || res.Articles[k].ID == e.Quotes[0].Article && strings.Contains(res.Articles[k].Input.Path, "iran-snapback")
		}
		all++
		if strings.Contains(e.Topics[0], "Iran") == iran && strings.Contains(e.Topics[0], "Ukraine") != iran {
			right++
		}
	}
	if len(res.Topics) != 2 || all == 0 || right*100 < all*95 {
		t.Errorf("topics %+v; %d of %d events are in their own", res.Topics, right, all)
	}
}
