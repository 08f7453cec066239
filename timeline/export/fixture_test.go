package export_test

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/dateline-tools/dateline/timeline"
	"github.com/dateline-tools/dateline/timeline/civil"
	"github.com/dateline-tools/dateline/timeline/export"
)

const hostile = `=HYPERLINK("http://evil") </script><b onclick="x">"bold"</b> & {brace} $5 #1 100% a_b \ ~`

func day(s string) civil.Date {
	if s == "" {
		return civil.Date{}
	}
	d, err := civil.ParseDate(s)
	if err != nil {
		panic(err)
	}
	return d
}

// dated makes an event of one quote; edtf decides the days.
func dated(title, edtf, span string, status timeline.Status) timeline.Event {
	v, err := civil.ParseEDTF(edtf)
	if err != nil {
		panic(err)
	}
	b := v.Bounds()
	e := timeline.Event{
		Title: title, Status: status, Reports: 1, Independent: 1, FirstReported: day("2025-09-01"),
		Date:   timeline.EventDate{EDTF: timeline.Opt(edtf), Earliest: b.Start, Latest: b.End, Span: timeline.Opt(span), Grade: timeline.Inferred, Why: "a rule"},
		Quotes: []timeline.Quote{{Article: "art-1", Outlet: "Example Post", Published: "2025-09-01", Sentence: title + ".", Start: 3, End: 4 + len(title), Status: status, Stance: timeline.Asserts}},
	}
	for _, c := range []byte(title) {
		e.Quotes[0].Start += int(c) // so that no two events have one id
		e.Quotes[0].End += int(c)
	}
	if b.Start == b.End {
		e.Date.Best = b.Start
	}
	e.SetID()
	return e
}

// sample has one event for each row of the table of date conventions, and
// text that attacks every format.
func sample() *timeline.Timeline {
	tl := &timeline.Timeline{Schema: "timeline", Version: timeline.Version, Title: "Talks & <tea>", AsOf: day("2025-09-10")}
	add := func(e timeline.Event) *timeline.Event {
		tl.Events = append(tl.Events, e)
		return &tl.Events[len(tl.Events)-1]
	}
	met := add(dated("Leaders met in Paris", "2025-09-04", timeline.SpanDay, timeline.Happened))
	met.Type, met.Topics = "CONSULT", []string{"Security guarantees", "Winter, grain"}
	met.Actors = []timeline.Actor{{Name: "Emmanuel Macron", Role: "French President", Country: "FR"}, {Name: "Ukraine", Country: "UA"}, {Name: "NATO"}}
	met.Place = &timeline.Place{Name: "Paris", Country: "FR"}
	add(dated("Ministers will visit in September", "2025-09", timeline.SpanWindow, timeline.Scheduled))
	talks := add(dated("Talks go on for five days", "2025-09-08/2025-09-12", timeline.SpanDuration, timeline.Scheduled))
	talks.Actors = []timeline.Actor{{Name: "Ukraine", Country: "UA"}, {Name: "NATO", Part: timeline.Recip}}
	add(dated("Envoys meet some day that week", "[2025-09-08..2025-09-12]", timeline.SpanWindow, timeline.Reported))
	add(dated("A plan is due", "[2025-09-05..2025-12-01]", timeline.SpanOpen, timeline.Scheduled))
	add(dated("The report was sent", "2025-09-10~", timeline.SpanDay, timeline.Happened))
	add(dated("A call took place", "[2025-09-03,2025-09-04]", timeline.SpanWindow, timeline.Reported))
	moved := add(dated("The summit opens", "2025-09-15", timeline.SpanDay, timeline.Postponed))
	moved.History = []timeline.Step{{At: "2025-08-20", Kind: "announced", Date: "2025-09-08", Status: timeline.Scheduled}, {At: "2025-09-02", Kind: "moved", Date: "2025-09-15", Status: timeline.Postponed}}
	off := add(dated("The visit is off", "2025-09-20", timeline.SpanDay, timeline.Cancelled))
	off.History = []timeline.Step{{At: "2025-09-03", Kind: "cancelled", Date: "2025-09-20", Status: timeline.Cancelled}}
	add(dated("They may meet", "2025-09-21", timeline.SpanDay, timeline.Possible))
	add(dated("Sanctions since spring", "2025-03-01/..", timeline.SpanOpen, timeline.Ongoing))
	add(dated(hostile, "2025-09-22", timeline.SpanDay, timeline.Happened)).Topics = []string{hostile}
	undated := timeline.Event{Title: "Nobody knows when", Status: timeline.Reported, Quotes: []timeline.Quote{{Article: "art-2", Sentence: "Nobody knows when.", End: 18}}}
	undated.SetID()
	add(undated)
	tl.Articles = []timeline.Article{
		{ID: "art-2", Title: hostile, Outlet: "Bad: /Post\\", URL: "javascript:alert(1)", PublishedEarliest: day("2025-08-25"), PublishedLatest: day("2025-09-22"), Published: "[2025-08-25..2025-09-22]"},
		{ID: "art-1", Title: "Leaders meet", Outlet: "Example Post", Author: "Jane Doe", URL: "https://example.org/a?b=1&c=2", Lang: "en", Wire: "AP",
			Published: "2025-09-01", PublishedEarliest: day("2025-09-01"), PublishedLatest: day("2025-09-01"), PublishedBest: day("2025-09-01"), Grabbed: day("2025-09-02"), Text: "Leaders met in Paris.\n\nThey talked.\n"},
	}
	return tl
}

func write(t *testing.T, format string, tl *timeline.Timeline) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := export.Write(&b, format, tl); err != nil {
		t.Fatalf("%s: %v", format, err)
	}
	return b.Bytes()
}

// Every format writes the sample and an empty timeline, twice the same bytes,
// and stands in the loss table.
func TestEveryFormat(t *testing.T) {
	losses := readFile(t, "LOSSES.md")
	for _, f := range export.Formats() {
		for name, tl := range map[string]*timeline.Timeline{"sample": sample(), "empty": {}} {
			if a, b := write(t, f, tl), write(t, f, tl); !bytes.Equal(a, b) {
				t.Errorf("%s of the %s timeline differs between two runs", f, name)
			}
		}
		if !strings.Contains(losses, "\n| `"+f+"` |") {
			t.Errorf("LOSSES.md has no row for %s", f)
		}
	}
	if err := export.Write(&bytes.Buffer{}, "nosuch", sample()); err == nil || !strings.Contains(err.Error(), "jsonl, csv") {
		t.Errorf("an unknown format: %v", err)
	}
}

// A writer that fails is reported by every format.
func TestFailingWriter(t *testing.T) {
	for _, f := range export.Formats() {
		if err := export.Write(broken{}, f, sample()); err == nil {
			t.Errorf("%s: no error from a writer that fails", f)
		}
	}
}

type broken struct{}

func (broken) Write([]byte) (int, error) { return 0, fmt.Errorf("disk full") }

func FuzzWrite(f *testing.F) {
	f.Add("Leaders met", "2025-09-04", "Paris")
	f.Add(hostile, "[..2025-12-01]", "\x00\xff\u202e")
	f.Add("x\r\n y", "2025-22", "]]>")
	f.Fuzz(func(t *testing.T, title, edtf, topic string) {
		tl := sample()
		tl.Title = title
		e := &tl.Events[0]
		e.Title, e.Topics, e.Quotes[0].Sentence, e.Date.EDTF = title, []string{topic}, title, timeline.Opt(edtf)
		tl.Articles[0].Title, tl.Articles[0].Outlet, tl.Articles[1].Wire = title, topic, topic
		for _, format := range export.Formats() {
			if format == "xlsx" {
				continue // slow; its text goes through the same library as the CSV test's
			}
			got := write(t, format, tl)
			if bad := reread(format, got); bad != nil {
				t.Errorf("%s: %v", format, bad)
			}
		}
	})
}
