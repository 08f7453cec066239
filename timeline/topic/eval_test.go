package topic

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/dateline-tools/dateline/timeline"
	"github.com/dateline-tools/dateline/timeline/civil"
)

// shared returns a path in the folder of shared data, or skips the test.
func shared(t *testing.T, path string) string {
	dir := os.Getenv("DATELINE_SHARED")
	if dir == "" {
		t.Skip("set DATELINE_SHARED to the folder of shared data to measure on it")
	}
	return filepath.Join(dir, path)
}

// item is an entry of Wikipedia's Current events portal.
type item struct {
	ID     string   `json:"id"`
	Date   string   `json:"date"`
	Text   string   `json:"text"`
	Topics []string `json:"topics"`
	gold   string
}

func readItems(t *testing.T, path string) []item {
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var r io.Reader = f
	if strings.HasSuffix(path, ".gz") {
		if r, err = gzip.NewReader(f); err != nil {
			t.Fatal(err)
		}
	}
	var out []item
	s := bufio.NewScanner(r)
	s.Buffer(nil, 1<<20)
	for s.Scan() {
		var it item
		if err := json.Unmarshal(s.Bytes(), &it); err != nil {
			t.Fatal(err)
		}
		out = append(out, it)
	}
	return out
}

// portal makes an article and an event of each item.
func portal(items []item) ([]timeline.Event, []timeline.Article) {
	var events []timeline.Event
	var articles []timeline.Article
	for _, it := range items {
		d, _ := civil.ParseDate(it.Date)
		a := timeline.Article{ID: it.ID, Text: it.Text, PublishedBest: d, PublishedEarliest: d, PublishedLatest: d,
			Sentences: []timeline.Sentence{{Start: 0, End: len(it.Text)}}}
		e := timeline.Event{Quotes: []timeline.Quote{{Article: it.ID, Sentence: it.Text, End: len(it.Text)}}}
		e.SetID()
		articles, events = append(articles, a), append(events, e)
	}
	return events, articles
}

type bscore struct{ p, r, f float64 }

// bcubed scores the first topic of each event against the gold of its item;
// items without gold are not scored, events without a topic stand alone.
func bcubed(events []timeline.Event, items []item) bscore {
	type pair struct{ found, gold string }
	var ps []pair
	for i := range items {
		if items[i].gold == "" {
			continue
		}
		found := "alone " + items[i].ID
		if len(events[i].Topics) > 0 {
			found = events[i].Topics[0]
		}
		ps = append(ps, pair{found, items[i].gold})
	}
	both, found, gold := map[pair]float64{}, map[string]float64{}, map[string]float64{}
	for _, p := range ps {
		both[p]++
		found[p.found]++
		gold[p.gold]++
	}
	var s bscore
	for _, p := range ps {
		s.p += both[p] / found[p.found] / float64(len(ps))
		s.r += both[p] / gold[p.gold] / float64(len(ps))
	}
	s.f = 2 * s.p * s.r / (s.p + s.r)
	return s
}

// TestEvalAffairs: six affairs of 2025-26 as Wikipedia's editors filed them,
// alone and among other news of those months.
func TestEvalAffairs(t *testing.T) {
	dir := shared(t, "data/news/timelines")
	var items []item
	seen := map[string]bool{}
	for _, name := range []string{"gaza_ceasefire_and_hostages_2025_2026", "greenland_2025_2026", "iran_war_ceasefire_2026",
		"ukraine_peace_talks_2025_2026", "us_tariffs_2025_2026", "venezuela_us_2025_2026"} {
		for _, it := range readItems(t, filepath.Join(dir, "gold", name+".jsonl")) {
			if it.gold = name; !seen[it.ID] {
				items = append(items, it)
			}
			seen[it.ID] = true
		}
	}
	all := readItems(t, filepath.Join(dir, "current_events_2025-01_2026-08.jsonl.gz"))
	for _, others := range []int{0, 500, 3000} {
		in := slices.Clone(items)
		for i, it := range all {
			if others > 0 && i%(len(all)/others) == 0 && !seen[it.ID] {
				in = append(in, it)
			}
		}
		events, articles := portal(in)
		topics := Discover(events, articles)
		s := bcubed(events, in)
		t.Logf("%4d items, %3d topics: B-cubed P %.3f R %.3f F1 %.3f", len(in), len(topics), s.p, s.r, s.f)
		if others == 500 {
			logTopics(t, events, in, topics, 25)
		}
	}
}

// TestEvalChains: all of the portal, against the last link of the editors'
// chains of topics (the narrowest) and the first (the widest), for chains
// that hold at least five items.
func TestEvalChains(t *testing.T) {
	items := readItems(t, shared(t, "data/news/timelines/current_events_2025-01_2026-08.jsonl.gz"))
	events, articles := portal(items)
	topics := Discover(events, articles)
	given := 0
	for i := range events {
		given += min(1, len(events[i].Topics))
	}
	t.Logf("%d items, %d topics, %.0f %% of events have one", len(items), len(topics), 100*float64(given)/float64(len(events)))
	for _, end := range []string{"narrowest", "widest"} {
		n := map[string]int{}
		for i := range items {
			if ts := items[i].Topics; len(ts) > 0 {
				items[i].gold = ts[0]
				if end == "narrowest" {
					items[i].gold = ts[len(ts)-1]
				}
				n[items[i].gold]++
			}
		}
		for i := range items {
			if n[items[i].gold] < 5 {
				items[i].gold = ""
			}
		}
		s := bcubed(events, items)
		t.Logf("%s: B-cubed P %.3f R %.3f F1 %.3f", end, s.p, s.r, s.f)
	}
	logTopics(t, events, items, topics, 40)
}

func logTopics(t *testing.T, events []timeline.Event, items []item, topics []timeline.Topic, most int) {
	gold := map[string]map[string]int{}
	days := map[string][]string{}
	for i := range events {
		for _, name := range events[i].Topics[:min(1, len(events[i].Topics))] {
			if gold[name] == nil {
				gold[name] = map[string]int{}
			}
			gold[name][items[i].gold]++
			days[name] = append(days[name], items[i].Date)
		}
	}
	bursts := 0
	for _, ds := range days {
		first, _ := civil.ParseDate(slices.Min(ds))
		last, _ := civil.ParseDate(slices.Max(ds))
		if last.Sub(first) <= 3 {
			bursts++
		}
	}
	t.Logf("  %d of %d topics run three days or less", bursts, len(days))
	for _, tp := range topics[:min(most, len(topics))] {
		best, n := "", 0
		for g, k := range gold[tp.Name] {
			if g != "" && (k > n || k == n && g < best) {
				best, n = g, k
			}
		}
		if len(days[tp.Name]) > 0 {
			t.Logf("  %-44s %4d  %s..%s  %s %d", fmt.Sprintf("%.44s", tp.Name), tp.Events, slices.Min(days[tp.Name]), slices.Max(days[tp.Name]), best, n)
		}
	}
}
