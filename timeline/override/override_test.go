package override

import (
	"strings"
	"sync"
	"testing"

	"github.com/dateline-tools/dateline/timeline"
	"github.com/dateline-tools/dateline/timeline/civil"
)

func load(t testing.TB, text string) *Set {
	t.Helper()
	s, err := Load(strings.NewReader(text), "overrides.yaml")
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func day(s string) civil.Date {
	d, err := civil.ParseDate(s)
	if err != nil {
		panic(err)
	}
	return d
}

func notices(s *Set) string {
	var out []string
	for _, n := range s.Unused(ListEvents) {
		out = append(out, n.Kind+" "+n.String())
	}
	return strings.Join(out, "\n")
}

func TestLoadRefuses(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"dates:\n  - article: a\n    text: Thursday\n    edtf: 2025-09-04\n    colour: red\n", `overrides.yaml:5: unknown key "colour"`},
		{"event:\n  - id: x\n    hide: true\n", `overrides.yaml:1: unknown key "event"`},
		{"event: []\n", `overrides.yaml:1: unknown key "event"`},
		{"dates:\n  - article: a\n    text: Thursday\n    edtf: next week\n", `overrides.yaml:2: dates: "next week" is not an EDTF date`},
		{"dates:\n  - article: a\n    edtf: 2025-09-04\n", "either text or offset"},
		{"dates:\n  - article: a\n    text: x\n    offset: 3\n    edtf: 2025-09-04\n", "either text or offset"},
		{"published:\n  - edtf: 2025-09-04\n", "published: want article"},
		{"events:\n  - id: x\n", "nothing to correct"},
		{"events:\n  - id: x\n    status: maybe\n", `unknown status "maybe"`},
		{"events:\n  - id: x\n    hide: perhaps\n", "overrides.yaml:3: "},
		{"events:\n  - title: x\n", "want id, or a new event with source"},
		{"events:\n  - title: x\n    source: {outlet: A, colour: red}\n", `overrides.yaml:3: unknown key "colour"`},
		{"events:\n  - id: x\n    pin: true\n    source: {outlet: A}\n", "are for a new event"},
		{"comments:\n  - text: x\n", "either topic or event"},
		{"comments: yes\n", "overrides.yaml:1: comments: want a list"},
		{"- a\n", "want the lists dates"},
		{"events:\n  - hello\n", "overrides.yaml:2: want an entry"},
		{"events: [\n", "overrides.yaml: "},
	} {
		_, err := Load(strings.NewReader(c.text), "overrides.yaml")
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%q: %v, want %q", c.text, err, c.want)
		}
	}
	for _, empty := range []string{"", "# nothing yet\n", "dates:\nevents:\n"} {
		if s := load(t, empty); notices(s) != "" {
			t.Errorf("%q: notices %q", empty, notices(s))
		}
	}
}

func TestPublished(t *testing.T) {
	s := load(t, `
published:
  - {article: grab, edtf: 2025-09-05, by: A. Analyst, why: the archive has the page}
  - {article: gone, edtf: 2025-09-05}
  - {article: 'https://example.org/x', edtf: '[2025-09-01..2025-09-03]'}
`)
	a := timeline.Article{ID: "grab", Published: "[2025-08-25..2025-09-22]", Candidates: []timeline.Candidate{{Origin: timeline.OriginAge, Score: 0.6}}}
	if !s.Published(&a) || a.Published != "2025-09-05" || a.PublishedBest != day("2025-09-05") || a.PublishedGrade != timeline.Firm {
		t.Errorf("article %+v", a)
	}
	if want := "corrected by hand by A. Analyst: the archive has the page (was [2025-08-25..2025-09-22])"; a.PublishedWhy != want {
		t.Errorf("why %q", a.PublishedWhy)
	}
	if len(a.Candidates) != 2 || a.Candidates[0].Origin != timeline.OriginOverride || a.Candidates[0].Score <= a.Candidates[1].Score {
		t.Errorf("candidates %+v", a.Candidates)
	}
	b := timeline.Article{ID: "7", URL: "https://example.org/x"}
	if !s.Published(&b) || b.PublishedGrade != timeline.Window || !b.PublishedBest.IsZero() {
		t.Errorf("article %+v", b)
	}
	if s.Published(&timeline.Article{ID: "other"}) {
		t.Error("an article that nobody named was corrected")
	}
	if want := `override-unused overrides.yaml: line 4: published: no article "gone" was read`; notices(s) != want {
		t.Errorf("notices %q", notices(s))
	}
}

func TestDates(t *testing.T) {
	text := "They met on Thursday. On Thursday week they meet again, the week after the fair."
	a := timeline.Article{ID: "a", Text: text, Sentences: []timeline.Sentence{{Start: 0, End: 21}, {Start: 22, End: len(text)}}}
	mention := func(words string, from int, edtf timeline.Opt) timeline.Mention {
		at := from + strings.Index(text[from:], words)
		return timeline.Mention{Start: at, End: at + len(words), Text: words, EDTF: edtf, Rule: "weekday-past", Type: timeline.TypeDate}
	}
	ms := []timeline.Mention{mention("Thursday", 0, "2025-09-04"), mention("Thursday week", 22, "2025-09-11")}
	s := load(t, `
dates:
  - {article: a, text: Thursday, edtf: 2025-08-28, by: Bo}
  - {article: a, offset: 25, edtf: 2025-09-18}
  - {article: a, text: the week after the fair, edtf: 2025-09-22/2025-09-28}
  - {article: a, text: Friday, edtf: 2025-09-05}
  - {article: a, offset: 26, edtf: 2025-09-19, why: second thoughts}
`)
	got := s.Dates(&a, ms)
	if ms[0].EDTF != "2025-09-04" {
		t.Error("the caller's mentions were changed")
	}
	for i, want := range []struct{ text, edtf, why string }{
		{"Thursday", "2025-08-28", "corrected by hand by Bo (was 2025-09-04, rule weekday-past)"},
		{"Thursday week", "2025-09-19", "corrected by hand: second thoughts (was 2025-09-18, rule override)"},
		{"the week after the fair", "2025-09-22/2025-09-28", "corrected by hand"},
	} {
		if i >= len(got) {
			t.Fatalf("%d mentions", len(got))
		}
		m := got[i]
		if m.Text != want.text || string(m.EDTF) != want.edtf || m.Why != want.why || m.Rule != Rule || text[m.Start:m.End] != m.Text {
			t.Errorf("%+v", m)
		}
	}
	want := `override-unused overrides.yaml: line 6: dates: article "a" has no expression "Friday"
override-conflict overrides.yaml: line 7: dates: at byte 26 of article "a" was given 2025-09-18 in line 4 already; the later entry counts`
	if notices(s) != want {
		t.Errorf("notices\n%s", notices(s))
	}
}

// quote makes a quote with a key of its own.
func quote(article, published, sentence string) timeline.Quote {
	return timeline.Quote{Article: article, Published: timeline.Opt(published), Sentence: sentence, End: len(sentence), Status: timeline.Happened}
}

func event(title string, qs ...timeline.Quote) timeline.Event {
	e := timeline.Event{Title: title, Status: timeline.Happened, Quotes: qs, Reports: len(qs), Independent: len(qs)}
	e.SetID()
	return e
}

// told stands for timeline/merge, which the pipeline gives: an event of the
// quotes, by the first one's words.
func told(quotes []timeline.Quote) timeline.Event {
	return event(strings.TrimSuffix(quotes[0].Sentence, "."), quotes...)
}

func TestEvents(t *testing.T) {
	paris := event("Witkoff met European leaders in Paris",
		quote("a", "2025-09-04", "Witkoff met European leaders in Paris on Thursday."),
		quote("b", "2025-09-05", "In Paris Witkoff met the coalition."),
		quote("c", "2025-09-06", "Macron called Modi on Saturday."))
	call := event("Trump spoke with the leaders", quote("d", "2025-09-04", "Trump spoke with the leaders by video."))
	talk := event("Another report of the video call", quote("e", "2025-09-05", "Another report of the video call."))
	junk := event("Subscribe now", quote("f", "2025-09-05", "Subscribe now."))
	modi := paris.Quotes[2]
	s := load(t, `
events:
  - {id: `+paris.Quotes[1].Key()+`, title: Paris talks, date: 2025-09-04, status: reported, topics: [Guarantees, Paris], pin: true, by: Ada, why: read it}
  - {id: `+paris.Quotes[0].Key()+`, split: `+modi.Key()+`, by: Bo}
  - {id: `+call.ID+`, merge_with: [`+talk.ID+`, 0000], by: Ada}
  - {id: `+junk.ID+`, hide: true}
  - {id: ffff, hide: true}
  - title: Leaders dine at the Elysee
    date: 2025-09-04
    topics: [Guarantees]
    actors: [{name: Emmanuel Macron, country: FR}]
    place: {name: Paris, country: FR}
    source: {outlet: Private notes, sentence: They dined., published: 2025-09-06}
    by: Ada
`)
	in := []timeline.Event{paris, call, talk, junk}
	out := s.Events(in, told)
	byTitle := map[string]timeline.Event{}
	for _, e := range out {
		byTitle[e.Title] = e
	}
	if len(out) != 4 {
		t.Fatalf("%d events: %v", len(out), byTitle)
	}
	p := byTitle["Paris talks"]
	if p.Date.EDTF != "2025-09-04" || p.Status != timeline.Reported || !p.Pinned || strings.Join(p.Topics, ";") != "Guarantees;Paris" || len(p.Quotes) != 2 || p.Reports != 2 {
		t.Errorf("%+v", p)
	}
	if p.Date.Why != "corrected by hand by Ada: read it" || !strings.Contains(p.Edited, "Ada") || !strings.Contains(p.Edited, "Bo") {
		t.Errorf("edited %q, why %q", p.Edited, p.Date.Why)
	}
	m := byTitle["Macron called Modi on Saturday"]
	if len(m.Quotes) != 1 || m.ID != modi.Key() || !strings.Contains(m.MergeReason, "split corrected by hand by Bo") {
		t.Errorf("%+v", m)
	}
	c := byTitle["Trump spoke with the leaders by video"]
	if len(c.Quotes) != 2 || c.Reports != 2 || !strings.Contains(c.MergeReason, "merged corrected by hand by Ada") {
		t.Errorf("%+v", c)
	}
	d := byTitle["Leaders dine at the Elysee"]
	if d.Edited != "Ada" || d.Quotes[0].Sentence != "They dined." || d.Date.EDTF != "2025-09-04" || d.Place.Name != "Paris" || d.ID == "" || d.Reports != 1 || d.FirstReported != day("2025-09-06") {
		t.Errorf("%+v", d)
	}
	if in[0].Title != paris.Title || len(in[0].Quotes) != 3 {
		t.Error("the caller's events were changed")
	}
	want := `override-conflict overrides.yaml: line 5: events: merge_with: no event has the id "0000" any more
override-unused overrides.yaml: line 7: events: no event has the id "ffff" any more`
	if notices(s) != want {
		t.Errorf("notices\n%s", notices(s))
	}
}

// Two dates of one sentence have one key and stay together: no two events have
// one id. Where every quote is to be split off, the first keeps the event.
func TestSplitByKey(t *testing.T) {
	one, two := quote("a", "", "They met on Monday and on Friday."), quote("a", "", "They met on Monday and on Friday.")
	one.EDTF, two.EDTF = "2025-09-01", "2025-09-05"
	other := quote("b", "", "They met again.")
	whole := event("They met", one, two, other)
	for _, keys := range []string{one.Key(), one.Key() + ", " + other.Key(), other.Key()} {
		got := load(t, "events:\n  - {id: "+whole.ID+", split: ["+keys+"]}\n").Events([]timeline.Event{whole}, told)
		if len(got) != 2 || got[0].ID == got[1].ID || len(got[0].Quotes)+len(got[1].Quotes) != 3 {
			t.Errorf("split %s: %+v", keys, got)
		}
	}
}

// A correction outlives a run in which its event was merged into another.
func TestAliasesLeadToTheEvent(t *testing.T) {
	a, b := quote("a", "", "One."), quote("b", "", "Two.")
	whole := event("One", a, b)
	for _, key := range []string{a.Key(), b.Key()} {
		s := load(t, "events:\n  - {id: "+key+", title: New}\n")
		if got := s.Events([]timeline.Event{whole}, told); got[0].Title != "New" {
			t.Errorf("id %s found nothing", key)
		}
	}
	s := load(t, "events:\n  - {id: "+a.Key()+", title: New, by: x}\n  - {id: "+b.Key()+", title: Newer, by: y}\n")
	got := s.Events([]timeline.Event{whole}, told)
	if got[0].Title != "Newer" || !strings.Contains(notices(s), "override-conflict") {
		t.Errorf("%q, notices %q", got[0].Title, notices(s))
	}
}

func TestComments(t *testing.T) {
	s := load(t, "comments:\n  - {topic: Guarantees, text: Watch this., by: Ada}\n  - {event: abc, text: Doubtful.}\n")
	cs := s.Comments()
	if len(cs) != 2 || cs[0] != (Comment{Topic: "Guarantees", Text: "Watch this.", By: "Ada"}) || cs[1].Event != "abc" {
		t.Errorf("%+v", cs)
	}
}

func TestNilSet(t *testing.T) {
	var s *Set
	if s.Published(&timeline.Article{}) || s.Dates(&timeline.Article{}, nil) != nil || s.Events(nil, told) != nil || s.Comments() != nil || s.Unused(ListEvents) != nil {
		t.Error("no file corrects nothing")
	}
}

func TestConcurrentArticles(t *testing.T) {
	s := load(t, "dates:\n  - {article: a, text: Thursday, edtf: 2025-09-04}\n  - {article: a, text: Thursday, edtf: 2025-09-11}\n")
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			a := timeline.Article{ID: "a", Text: "Thursday"}
			s.Published(&a)
			if ms := s.Dates(&a, nil); len(ms) != 1 || ms[0].EDTF != "2025-09-11" {
				t.Errorf("%+v", ms)
			}
		})
	}
	wg.Wait()
	if strings.Count(notices(s), "override-conflict") != 1 {
		t.Errorf("notices %q", notices(s))
	}
}

func FuzzLoad(f *testing.F) {
	f.Add("dates:\n  - {article: a, text: Thursday, edtf: 2025-09-04}\n")
	f.Add("events:\n  - {id: a, merge_with: b, split: [c]}\ncomments:\n")
	f.Add("a: &a [*a]\n")
	f.Fuzz(func(t *testing.T, text string) {
		s, err := Load(strings.NewReader(text), "o.yaml")
		if err != nil {
			if !strings.HasPrefix(err.Error(), "o.yaml") {
				t.Errorf("the error does not name the file: %v", err)
			}
			return
		}
		a := timeline.Article{ID: "a", Text: "They met on Thursday."}
		s.Published(&a)
		for _, m := range s.Dates(&a, nil) {
			if a.Text[m.Start:m.End] != m.Text {
				t.Errorf("mention %+v is not in the text", m)
			}
		}
		if n := len(s.Events([]timeline.Event{event("x", quote("a", "", "x"))}, told)); n > 1+len(s.events) {
			t.Errorf("%d events out of one", n)
		}
		s.Unused(ListEvents)
	})
}
