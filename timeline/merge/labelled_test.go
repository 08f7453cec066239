package merge

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/dateline-tools/dateline/timeline"
	"github.com/dateline-tools/dateline/timeline/civil"
)

// labelled is a reading of testdata/stories.txt with the event that it is of.
type labelled struct {
	event string
	topic string // the letter of the story's id: one negotiation each
	e     timeline.Event
}

// loadStories reads testdata/stories.txt; its head describes the format.
func loadStories(t testing.TB) []labelled {
	t.Helper()
	b, err := os.ReadFile("testdata/stories.txt")
	if err != nil {
		t.Fatal(err)
	}
	var out []labelled
	var story, marks []string
	offset := 0
	for n, line := range strings.Split(string(b), "\n") {
		switch {
		case strings.HasPrefix(line, "#") || strings.TrimSpace(line) == "":
		case strings.HasPrefix(line, "= "):
			story, offset = fields(line[2:]), 0
		case strings.HasPrefix(line, "@"):
			marks = append(marks, line[1:])
		default:
			for _, m := range marks {
				f := fields(m)
				if len(f) != 7 || len(story) != 3 {
					t.Fatalf("stories.txt:%d: want 7 columns: %q", n, m)
				}
				out = append(out, labelled{f[0], story[0][:1], storyEvent(t, story, f, line, offset)})
			}
			marks = nil
			offset += len(line) + 1
		}
	}
	if len(out) < 100 {
		t.Fatalf("only %d labelled readings", len(out))
	}
	return out
}

func fields(s string) []string {
	out := strings.Split(s, "|")
	for i := range out {
		if out[i] = strings.TrimSpace(out[i]); out[i] == "-" {
			out[i] = ""
		}
	}
	return out
}

func storyEvent(t testing.TB, story, f []string, sentence string, offset int) timeline.Event {
	q := timeline.Quote{
		Article: story[0], Outlet: story[1], Published: timeline.Opt(story[2]), Sentence: sentence,
		Start: offset, End: offset + len(sentence), DateText: f[3], Status: timeline.Status(f[1]),
		Stance: timeline.Asserts, Words: stemmer{}.stems(sentence), Grade: timeline.None, DateStart: offset + 1,
	}
	if q.Status == timeline.Negated {
		q.Stance = timeline.Denies
	}
	if len(f) > 7 {
		q.Act, q.ActDay = timeline.Act(f[7]), true
	}
	setDates(t, &q, f[2])
	e := timeline.Event{Title: clip(sentence), Status: q.Status, Type: timeline.Opt(f[4]), Quotes: []timeline.Quote{q}}
	for _, a := range strings.Split(f[5], ";") {
		if name, land := splitLand(a); name != "" {
			e.Actors = append(e.Actors, timeline.Actor{Name: name, Country: land})
		}
	}
	if name, land := splitLand(f[6]); name != "" {
		e.Place = &timeline.Place{Name: name, Country: land}
	}
	e.SetID()
	return e
}

func clip(s string) string { return strings.TrimSpace(s[:min(len(s), 90)]) }

// setDates reads an EDTF date the way the event room would hand it over.
func setDates(t testing.TB, q *timeline.Quote, edtf string) {
	v, err := civil.ParseEDTF(edtf)
	if err != nil {
		t.Fatal(err)
	}
	if v.IsZero() {
		return
	}
	b := v.Bounds()
	q.EDTF, q.Earliest, q.Latest = timeline.Opt(edtf), b.Start, b.End
	switch {
	case b.Start == b.End:
		q.Best, q.Span, q.Grade = b.Start, timeline.SpanDay, timeline.Inferred
		if strings.ContainsAny(q.DateText, "0123456789") {
			q.Grade = timeline.Firm
		}
	case v.Kind == civil.Interval:
		q.Span, q.Grade = timeline.SpanDuration, timeline.Inferred
	default:
		q.Span, q.Grade = timeline.SpanWindow, timeline.Window
	}
}

func splitLand(s string) (name, land string) {
	s = strings.TrimSpace(s)
	if n := len(s); n > 3 && s[n-3] == ' ' && strings.ToUpper(s[n-2:]) == s[n-2:] && s[n-2:] != "EU" {
		return s[:n-3], s[n-2:]
	}
	return s, ""
}

// bcubed scores a grouping of items against the true one.
func bcubed(found, truth []string) (p, r, f float64) {
	for i := range truth {
		both, inFound, inTruth := 0.0, 0.0, 0.0
		for j := range truth {
			sameF, sameT := found[i] == found[j], truth[i] == truth[j]
			if sameF {
				inFound++
			}
			if sameT {
				inTruth++
			}
			if sameF && sameT {
				both++
			}
		}
		p += both / inFound
		r += both / inTruth
	}
	n := float64(len(truth))
	p, r = p/n, r/n
	return p, r, 2 * p * r / (p + r)
}

// grouping runs the merger and returns each labelled reading's event id.
func grouping(items []labelled, affairs bool) []string {
	m := New(nil)
	of := map[string]int{}
	for _, it := range items {
		m.Add(it.e)
		if affairs {
			of[it.e.Quotes[0].Article] = int(it.topic[0])
		}
	}
	m.Affairs(of)
	at := map[string]string{}
	for _, e := range m.Events() {
		for _, q := range e.Quotes {
			at[itemKey(&q)] = e.ID
		}
	}
	out := make([]string, len(items))
	for i, it := range items {
		out[i] = at[itemKey(&it.e.Quotes[0])]
	}
	return out
}

func itemKey(q *timeline.Quote) string {
	return fmt.Sprint(q.Key(), q.EDTF, q.Status, q.DateText)
}

// knock returns the items with some of what the event room may miss taken
// away: which, by the item's number.
func knock(items []labelled, drop func(n int, e *timeline.Event)) []labelled {
	out := slices.Clone(items)
	for i := range out {
		out[i].e.Actors = slices.Clone(out[i].e.Actors)
		out[i].e.Quotes = slices.Clone(out[i].e.Quotes)
		drop(i, &out[i].e)
	}
	return out
}

func TestLabelled(t *testing.T) {
	items := loadStories(t)
	truth := make([]string, len(items))
	byDay := make([]string, len(items))
	for i, it := range items {
		truth[i] = it.event
		byDay[i] = it.topic + string(it.e.Quotes[0].EDTF)
		if it.e.Quotes[0].EDTF == "" {
			byDay[i] = fmt.Sprint("undated", i)
		}
	}
	p, r, f := bcubed(byDay, truth)
	t.Logf("%-28s P %.3f R %.3f F1 %.3f", "equal date and topic", p, r, f)
	for _, c := range []struct {
		name string
		want float64
		drop func(n int, e *timeline.Event)
	}{
		{"as labelled", 0.94, func(int, *timeline.Event) {}},
		{"no types", 0.93, func(_ int, e *timeline.Event) { e.Type = "" }},
		{"no places", 0.93, func(_ int, e *timeline.Event) { e.Place = nil }},
		{"every second actor missing", 0.91, func(n int, e *timeline.Event) {
			if len(e.Actors) > 1 {
				e.Actors = slices.Delete(e.Actors, n%2, n%2+1)
			}
		}},
		{"no actors", 0.92, func(_ int, e *timeline.Event) { e.Actors = nil }},
		{"a third of each", 0.92, func(n int, e *timeline.Event) {
			switch n % 3 {
			case 0:
				e.Type = ""
			case 1:
				e.Place = nil
			case 2:
				e.Actors = e.Actors[:min(1, len(e.Actors))]
			}
		}},
	} {
		found := grouping(knock(items, c.drop), false)
		p, r, f := bcubed(found, truth)
		pa, ra, fa := bcubed(grouping(knock(items, c.drop), true), truth)
		t.Logf("%-28s P %.3f R %.3f F1 %.3f; affairs known: P %.3f R %.3f F1 %.3f", c.name, p, r, f, pa, ra, fa)
		if f < c.want || fa < c.want-0.01 {
			t.Errorf("%s: B-cubed F1 %.3f, with affairs %.3f; want %.3f", c.name, f, fa, c.want)
		}
		if c.name == "as labelled" && testing.Verbose() {
			listErrors(t, items, grouping(items, true))
		}
	}
}

// listErrors prints the groups that are not as labelled.
func listErrors(t *testing.T, items []labelled, found []string) {
	for i := range items {
		for j := range i {
			same, want := found[i] == found[j], items[i].event == items[j].event
			if same != want {
				word := "split"
				if same {
					word = "joined"
				}
				t.Logf("%s: %s (%s) | %s (%s)", word, items[j].e.Quotes[0].Sentence, items[j].event, items[i].e.Quotes[0].Sentence, items[i].event)
			}
		}
	}
}
