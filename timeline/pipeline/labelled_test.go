package pipeline_test

import (
	"os"
	"strings"
	"testing"

	"github.com/dateline-tools/dateline/timeline"
	"github.com/dateline-tools/dateline/timeline/article"
	"github.com/dateline-tools/dateline/timeline/event"
	"github.com/dateline-tools/dateline/timeline/names"
	"github.com/dateline-tools/dateline/timeline/temporal"
)

// TestEvalLabelled runs event's labelled sentences through the rooms as they stand
// in the pipeline: with the sentences of package article and the dates of
// package temporal. It guards the seams; event's own test scores the rules.
func TestEvalLabelled(t *testing.T) {
	for _, file := range []string{"labelled.txt", "labelled_held.txt", "wires.txt", "wires_held.txt"} {
		data, err := os.ReadFile("../event/testdata/" + file)
		if err != nil {
			t.Fatal(err)
		}
		var found, status, date, all int
		for line := range strings.Lines(string(data)) {
			day, text, ok := strings.Cut(strings.TrimRight(line, "\n"), "\t")
			if !ok || line[0] == '#' {
				continue
			}
			plain, labels := strip(text)
			events := detect(day, plain)
			for _, l := range labels {
				if l.status == "-" {
					continue // a date of no event
				}
				all++
				for i := range events {
					q := &events[i].Quotes[0]
					if q.DateStart >= l.end || q.DateEnd <= l.start {
						continue
					}
					found++
					if string(events[i].Status) == l.status {
						status++
					} else if testing.Verbose() && !strings.Contains(file, "held") {
						t.Logf("%s for %s: %q [%s] %s", events[i].Status, l.status, q.DateText, q.EDTF, plain)
					}
					if strings.Contains(string(q.EDTF), l.edtf) {
						date++
					}
					break
				}
			}
		}
		if all == 0 {
			t.Fatal("nothing was scored")
		}
		t.Logf("%s through all rooms: %d expressions, found %.1f %%, status right %.1f %%, date text equal %.1f %%", file, all,
			100*float64(found)/float64(all), 100*float64(status)/float64(all), 100*float64(date)/float64(all))
		if found*100 < all*95 || status*100 < all*85 {
			t.Errorf("%s: the rooms together find too little", file)
		}
	}
}

type labelled struct {
	start, end   int
	edtf, status string
}

// strip takes the labels out of a line.
func strip(text string) (string, []labelled) {
	var b strings.Builder
	var ls []labelled
	for {
		before, rest, ok := strings.Cut(text, "{")
		b.WriteString(before)
		if !ok {
			return b.String(), ls
		}
		inner, after, _ := strings.Cut(rest, "}")
		f := strings.Split(inner, "|")
		l := labelled{start: b.Len(), edtf: f[1], status: f[2]}
		b.WriteString(f[0])
		l.end = b.Len()
		ls = append(ls, l)
		text = after
	}
}

func detect(day, text string) []timeline.Event {
	doc := &timeline.Document{ID: "a", Format: "jsonl", Text: text, Verbatim: true, Published: day, Title: "A headline", Outlet: "The Paper"}
	a, _ := article.Extract(doc)
	temporal.Judge(&a)
	return event.Detect(&a, temporal.Resolve(&a), names.Default())
}
