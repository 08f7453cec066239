package briefing

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/dateline-tools/dateline/timeline"
	"github.com/dateline-tools/dateline/timeline/civil"
)

// sayings is a timeline of single sentences, one article and one event each, all
// of Tuesday 14 October 2025.
type sayings struct {
	tl    *timeline.Timeline
	texts map[string]string
}

func newSayings() *sayings {
	return &sayings{&timeline.Timeline{AsOf: civil.On(2025, 10, 19)}, map[string]string{}}
}

// add adds a sentence as an event of a status; change may make it another.
func (s *sayings) add(sentence string, status timeline.Status, change func(*timeline.Event)) {
	day := civil.On(2025, 10, 14)
	a := timeline.Article{ID: "a" + string(rune('a'+len(s.tl.Articles))), Outlet: "Harbour Courier", Text: sentence, SHA256: shaOf(sentence),
		Published: "2025-10-14", PublishedEarliest: day, PublishedLatest: day, PublishedBest: day}
	e := timeline.Event{Title: clause(sentence, 90), Status: status, Type: "CONSULT", FirstReported: day, Reports: 1, Independent: 1,
		Actors: []timeline.Actor{{Name: "Petra Sand", Role: "Foreign Minister"}},
		Date:   timeline.EventDate{EDTF: "2025-10-14", Earliest: day, Latest: day, Best: day, Span: timeline.SpanDay, Grade: timeline.Firm},
		Quotes: []timeline.Quote{{Article: a.ID, Outlet: a.Outlet, Published: a.Published, Sentence: sentence, End: len(sentence), Status: status,
			Stance: timeline.Asserts, EDTF: "2025-10-14", Earliest: day, Latest: day, Best: day, Span: timeline.SpanDay, Grade: timeline.Firm}}}
	e.SetID()
	if change != nil {
		change(&e)
	}
	s.tl.Articles = append(s.tl.Articles, a)
	s.texts[a.ID] = sentence
	s.tl.Events = append(s.tl.Events, e)
}

// dispute makes the last event another report of event i, on a field of which
// the two differ.
func (s *sayings) dispute(i, last int, field, a, b string) {
	e, o := &s.tl.Events[i], &s.tl.Events[last]
	e.Quotes = append(e.Quotes, o.Quotes...)
	e.Disputes = []timeline.Dispute{{Field: field, Versions: []timeline.DisputeVersion{{Value: a, Articles: []string{e.Quotes[0].Article}}, {Value: b, Articles: []string{o.Quotes[0].Article}}}}}
	e.SetID()
	s.tl.Events = s.tl.Events[:last]
}

func (s *sayings) issue(length Length) *Briefing {
	tl := *s.tl
	tl.Events = slices.Clone(tl.Events)
	timeline.SortEvents(tl.Events)
	return Make(&tl, Options{Period: week(2025, 42), Texts: s.texts, Length: length})
}

// heavy makes an event that outweighs all others.
func heavy(e *timeline.Event) { e.Independent, e.Reports = 9, 9 }

func bottomTexts(b *Briefing) string {
	var out []string
	for _, p := range b.BottomLine {
		out = append(out, p.Kind+": "+p.Item.Passage.Text())
	}
	return strings.Join(out, "\n")
}

// What could, should or may be does not lead, though nine sources have it.
func TestMereWordsDoNotLead(t *testing.T) {
	s := newSayings()
	s.add("Petra Sand met the envoy in Lodve on Tuesday.", timeline.Happened, nil)
	s.add("The envoy urged both banks on Tuesday to open the sluices.", timeline.Happened, heavy)
	s.add("Upper Tarn shuts the lower weir at Orlin with the consent of Lower Tarn.", timeline.Possible, heavy)
	s.add("Upper Tarn shuts the lower weir at Lodve with the consent of Lower Tarn.", timeline.Possible, nil)
	s.dispute(2, 3, "place", "Orlin", "Lodve")
	for _, l := range []Length{Brief, Default, Full} {
		b := s.issue(l)
		if text := bottomTexts(b); strings.Contains(text, "urged") || strings.Contains(text, "consent") || !strings.Contains(text, "event: Petra Sand met") {
			t.Errorf("%s: bottom line: %s", l, text)
		}
		for _, sec := range b.Sections {
			if sec.Top == nil || !strings.HasPrefix(sec.Top.Passage.Text(), "Petra Sand") {
				t.Errorf("%s: %s leads with %+v", l, sec.Name, sec.Top)
			}
		}
	}
}

// A disputed event is in the bottom line as disputed, or not at all.
func TestDisputedDoesNotLeadAsAFact(t *testing.T) {
	s := newSayings()
	s.add("Petra Sand met the envoy in Lodve on Tuesday.", timeline.Happened, nil)
	s.add("A flood at Orlin killed four people on Tuesday.", timeline.Happened, heavy)
	s.add("A flood at Orlin killed seven people on Tuesday.", timeline.Happened, nil)
	s.dispute(1, 2, "number", "four people", "seven people")
	for _, l := range []Length{Default, Full} {
		b := s.issue(l)
		if text := bottomTexts(b); !strings.Contains(text, "dispute: A flood") || strings.Contains(text, "event: A flood") {
			t.Errorf("%s: bottom line: %s", l, text)
		}
		if text := flat(render(t, "txt", b)); !strings.Contains(text, "Disputed (number): 14 Oct. (Tue): A flood") || strings.Count(text, "seven people") < 1 {
			t.Errorf("%s: %s", l, text)
		}
	}
}

// A report of a day to come is none: whatever its tense, it is not printed as
// what happened.
func TestNothingHappenedInTheFuture(t *testing.T) {
	s := newSayings()
	s.add("Petra Sand met the envoy in Lodve on Tuesday.", timeline.Happened, nil)
	s.add("The ministers signed the protocol on 21 October.", timeline.Happened, func(e *timeline.Event) {
		day := civil.On(2025, 10, 21)
		e.Date = timeline.EventDate{EDTF: "2025-10-21", Earliest: day, Latest: day, Best: day, Span: timeline.SpanDay, Grade: timeline.Firm}
	})
	for _, l := range []Length{Brief, Default, Full} {
		b := s.issue(l)
		if strings.Contains(bottomTexts(b), "signed") {
			t.Errorf("%s: bottom line: %s", l, bottomTexts(b))
		}
		for _, sec := range b.Sections {
			for _, it := range append(slices.Clone(sec.Happened), top(sec)...) {
				if strings.Contains(it.Passage.Text(), "signed") {
					t.Errorf("%s: happened: %q", l, it.Passage.Text())
				}
			}
		}
	}
}

// What is put off to no known day is neither coming nor due; what is put off until a day has that one.
func TestPutOff(t *testing.T) {
	s := newSayings()
	day := func(d int, text string) func(*timeline.Event) {
		return func(e *timeline.Event) {
			on := civil.On(2025, 10, d)
			edtf := timeline.Opt(on.String())
			e.Date = timeline.EventDate{EDTF: edtf, Earliest: on, Latest: on, Best: on, Span: timeline.SpanDay, Grade: timeline.Firm}
			q := &e.Quotes[0]
			q.EDTF, q.Earliest, q.Latest, q.Best, q.DateText = edtf, on, on, on, text
			e.History = []timeline.Step{{At: "2025-10-14", Kind: "moved", Date: edtf, Status: timeline.Postponed, Article: q.Article}}
		}
	}
	s.add("Talks planned for Thursday in Lodve have been delayed, Petra Sand said.", timeline.Postponed, day(16, "Thursday"))
	s.add("The river council was put off until 23 October, Petra Sand said.", timeline.Postponed, day(23, "23 October"))
	s.add("The session planned for 24 October in Lodve was postponed, Petra Sand said.", timeline.Postponed, day(24, "24 October"))
	s.add("The weir tribunal was put off, Petra Sand said.", timeline.Postponed, day(17, ""))
	s.add("The gauge hearing will be held on 29 October, Petra Sand said.", timeline.Scheduled, day(29, "29 October"))
	for i := range s.tl.Events {
		e := &s.tl.Events[i]
		e.History[0].Article = e.Quotes[0].Article
		// The first report has the old day, the second none, the third the new one.
		set, off := e.History[0], e.History[0]
		set.At, set.Kind, set.Status, off.Date = "2025-10-07", "announced", timeline.Scheduled, ""
		switch {
		case strings.Contains(e.Quotes[0].Sentence, "tribunal"):
			e.History = []timeline.Step{set, off}
		case strings.Contains(e.Quotes[0].Sentence, "gauge"):
			set.Date = "2025-10-18"
			e.History = []timeline.Step{set, off, e.History[0]}
		}
	}
	b := s.issue(Full)
	if len(b.Due) != 0 {
		t.Errorf("due: %+v", b.Due)
	}
	soon := append(slices.Clone(b.Coming.Soon), b.Coming.Later...)
	if len(soon) != 2 || !strings.HasPrefix(soon[0].Item.Passage.Text(), "The river council") || !strings.HasPrefix(soon[1].Item.Passage.Text(), "The gauge hearing") {
		t.Fatalf("coming up: %+v", soon)
	}
	if soon[1].Moves != 1 || soon[1].Was != "2025-10-18" {
		t.Errorf("%d moves from %s, want 1 from 2025-10-18", soon[1].Moves, soon[1].Was)
	}
	text := flat(render(t, "txt", b))
	for _, want := range []string{"now 23 Oct.", "16 Oct. (Thu) → no new date", "17 Oct. (Fri) → no new date", "18 Oct. (Sat) → 29 Oct. (Wed)"} {
		if !strings.Contains(text, want) {
			t.Errorf("moves lack %q: %s", want, text)
		}
	}
}

// Nothing is called missing that may be there under other words: an accord that was to be reached by a day, and one that
// was reached since.
func TestAnsweredIsNotDue(t *testing.T) {
	for actor, want := range map[string]int{"Petra Sand": 0, "Ivo Stam": 1} {
		s := newSayings()
		s.add("Petra Sand will complete the accord by 10 October.", timeline.Scheduled, func(e *timeline.Event) {
			last := civil.On(2025, 10, 10)
			e.Type, e.Topics, e.FirstReported = "AGREE", []string{"Weirs"}, civil.On(2025, 10, 1)
			e.Date = timeline.EventDate{EDTF: "../2025-10-10", Latest: last, Span: timeline.SpanOpen, Grade: timeline.Firm}
			q := &e.Quotes[0]
			q.EDTF, q.Earliest, q.Latest, q.Best = "../2025-10-10", civil.Date{}, last, last
		})
		s.add(actor+" reached an accord on Tuesday.", timeline.Happened, func(e *timeline.Event) {
			e.Type, e.Topics, e.Actors = "AGREE", []string{"Weirs"}, []timeline.Actor{{Name: actor}}
		})
		s.tl.Articles[0].Published, s.tl.Events[0].Quotes[0].Published = "2025-10-01", "2025-10-01"
		s.tl.Articles[0].PublishedEarliest, s.tl.Articles[0].PublishedLatest, s.tl.Articles[0].PublishedBest = civil.On(2025, 10, 1), civil.On(2025, 10, 1), civil.On(2025, 10, 1)
		if b := s.issue(Full); len(b.Due) != want {
			t.Errorf("%s: %d due, want %d: %+v", actor, len(b.Due), want, b.Due)
		}
	}
}

// A limit is told by the sentence that sets it, though a later one has the day alone.
func TestLimitIsToldByWhoSetsIt(t *testing.T) {
	s := newSayings()
	limit := civil.On(2025, 10, 23)
	by := func(edtf string, days civil.Span) func(*timeline.Event) {
		return func(e *timeline.Event) {
			e.Date = timeline.EventDate{EDTF: "2025-10-23", Earliest: limit, Latest: limit, Best: limit, Span: timeline.SpanDay, Grade: timeline.Firm}
			q := &e.Quotes[0]
			q.EDTF, q.Earliest, q.Latest, q.Best = timeline.Opt(edtf), days.Start, days.End, limit
		}
	}
	s.add("Petra Sand gave both banks until Thursday week to open the sluices.", timeline.Scheduled, by("../2025-10-23", civil.Span{Start: civil.On(2025, 10, 14), End: limit}))
	s.add("Petra Sand said that the Thursday limit was not cut in stone.", timeline.Scheduled, by("2025-10-23", civil.OneDay(limit)))
	e, o := &s.tl.Events[0], s.tl.Events[1]
	e.Quotes = append(e.Quotes, o.Quotes...)
	e.SetID()
	s.tl.Events = s.tl.Events[:1]
	b := s.issue(Default)
	if len(b.Coming.Soon) != 1 || !strings.HasPrefix(b.Coming.Soon[0].Item.Passage.Text(), "Petra Sand gave") {
		t.Errorf("coming up: %+v", b.Coming.Soon)
	}
}

// Copies stay copies when an event is read again as of an earlier day.
func TestCopiesCountOnceAsOf(t *testing.T) {
	s := newSayings()
	for range 3 {
		s.add("Petra Sand met the envoy in Lodve on Tuesday.", timeline.Happened, nil)
	}
	e := &s.tl.Events[0]
	for i := 1; i < 3; i++ {
		e.Quotes = append(e.Quotes, s.tl.Events[i].Quotes...)
	}
	e.Quotes[1].CopyOf, s.tl.Articles[1].CopyOf = "aa", "aa"
	later := civil.On(2025, 10, 18)
	s.tl.Articles[2].PublishedEarliest, s.tl.Articles[2].PublishedLatest, e.Quotes[2].Published = later, later, "2025-10-18"
	s.tl.Events = s.tl.Events[:1]
	tl := AsOf(s.tl, civil.On(2025, 10, 15), true)
	if got := tl.Events[0]; got.Reports != 2 || got.Independent != 1 {
		t.Errorf("%d independent of %d reports", got.Independent, got.Reports)
	}
}

// As of a day nobody takes part whom only a later report names.
func TestActorsOfLaterReportsAreNotKnown(t *testing.T) {
	s := newSayings()
	s.add("Petra Sand met the envoy in Lodve on Tuesday.", timeline.Happened, nil)
	s.add("Petra Sand met Ivo Renk in Lodve on Tuesday.", timeline.Happened, nil)
	e := &s.tl.Events[0]
	e.Quotes = append(e.Quotes, s.tl.Events[1].Quotes...)
	e.Actors = append(e.Actors, timeline.Actor{Name: "Ivo Renk", Role: "chairman"})
	later := civil.On(2025, 10, 18)
	s.tl.Articles[1].PublishedEarliest, s.tl.Articles[1].PublishedLatest, e.Quotes[1].Published = later, later, "2025-10-18"
	s.tl.Events = s.tl.Events[:1]
	if got := AsOf(s.tl, civil.On(2025, 10, 15), true).Events[0].Actors; len(got) != 1 || got[0].Name != "Petra Sand" || got[0].Role != "" {
		t.Errorf("actors: %+v", got)
	}
	if len(s.tl.Events[0].Actors) != 2 {
		t.Error("the timeline was changed")
	}
}

// A plan confirms nothing, and a change that leads is told once.
func TestChangesAreToldOnceAndByReports(t *testing.T) {
	s := newSayings()
	s.add("Petra Sand met the envoy in Lodve on Tuesday.", timeline.Happened, nil)
	s.add("The ministers of both banks will meet in Orlin on Tuesday.", timeline.Scheduled, nil)
	s.add("The visit of the chairman to Orlin planned for Tuesday was cancelled.", timeline.Cancelled, heavy)
	tl := *s.tl
	changes := []timeline.Change{
		{Kind: "confirmed", Event: tl.Events[1].ID, Was: "2025-10-14", Now: "2025-10-14", Article: "ab"},
		{Kind: "cancelled", Event: tl.Events[2].ID, Was: "scheduled", Now: "cancelled", Article: "ac"},
	}
	timeline.SortEvents(tl.Events)
	for _, l := range []Length{Default, Full} {
		b := Make(&tl, Options{Period: week(2025, 42), Texts: s.texts, Length: l, Previous: &Briefing{Issue: "2025-W41"}, Changes: changes})
		if n := len(b.Changes.Confirmed); n != 0 {
			t.Errorf("%s: %d plans confirmed", l, n)
		}
		if n := len(b.Changes.Cancelled); n != b2i(l == Full) || !strings.Contains(bottomTexts(b), "change: The visit") {
			t.Errorf("%s: %d cancelled, bottom line %s", l, n, bottomTexts(b))
		}
	}
}

// Who tells that a plan is put off is not named as the source of its new day, unless he gives that.
func TestSourceOfTheNewDay(t *testing.T) {
	e := timeline.Event{Quotes: []timeline.Quote{{Article: "ab"}, {Article: "ac", EDTF: "2025-10-14"}}}
	if gives(&e, "ab", "2025-10-14") || !gives(&e, "ac", "2025-10-14") {
		t.Error("the day is given by the article that does not print it")
	}
}

// That a plan was carried out is no disagreement; that somebody denies it is.
func TestAPlanIsNoDisagreement(t *testing.T) {
	for values, want := range map[string]string{
		"scheduled happened":           "",
		"scheduled postponed happened": "",
		"happened negated":             "happened negated",
		"scheduled happened negated":   "happened negated",
		"reported cancelled":           "reported cancelled",
		"scheduled proposed":           "scheduled proposed",
	} {
		dis := timeline.Dispute{Field: "status"}
		for _, v := range strings.Fields(values) {
			dis.Versions = append(dis.Versions, timeline.DisputeVersion{Value: v})
		}
		got, ok := disagreement(dis)
		var left []string
		for _, v := range got.Versions {
			left = append(left, v.Value)
		}
		if ok != (want != "") || ok && strings.Join(left, " ") != want {
			t.Errorf("%s: %q, %v", values, left, ok)
		}
	}
	if _, ok := disagreement(timeline.Dispute{Field: "place", Versions: []timeline.DisputeVersion{{Value: "Orlin"}, {Value: "Lodve"}}}); !ok {
		t.Error("two places are one")
	}
}

// An issue that would pass its pages drops what is missed least and counts it;
// the bottom line stays, and the full issue drops nothing.
func TestPagesAreKept(t *testing.T) {
	s := newSayings()
	for i := range 40 {
		sentence := "Petra Sand met the envoy in Lodve on Tuesday and spoke of"
		for j := range 20 {
			sentence += fmt.Sprintf(" gauge%02dof%02d", i, j)
		}
		s.add(sentence+".", timeline.Happened, nil)
	}
	whole := len(s.issue(Full).Notes)
	b := s.issue(Default)
	d := newDesk(s.tl, Options{Period: week(2025, 42)}.normal(s.tl), false)
	if h := d.height(b); h > pages(1)*pageHeight || len(b.BottomLine) == 0 || len(b.Notes) >= whole {
		t.Errorf("%.0f points, %d bullets, %d of %d notes", h, len(b.BottomLine), len(b.Notes), whole)
	}
	before := len(b.Sections[0].Happened)
	for d.dropLeast(b) {
	}
	if after := b.Sections[0]; len(after.Happened) >= before || after.Top == nil || after.More < before-len(after.Happened) || len(b.BottomLine) == 0 {
		t.Errorf("%d items of %d are left, %d counted", len(after.Happened), before, after.More)
	}
}

// A row of the calendar whose sentence tells of something possible, and names
// the event only to say when, is left to the full issue.
func TestShadowed(t *testing.T) {
	for _, c := range []struct {
		title, sentence string
		want            bool
	}{
		{"the NATO summit in July", "A fourth round could be held in Istanbul before the NATO summit in July.", true},
		{"Ukraine had until Thursday to accept the plan", "Trump said Ukraine had until Thursday to accept the plan, though the date could be moved.", false},
		{"A fourth round could be held in Istanbul in July", "A fourth round could be held in Istanbul in July.", false},
		{"", "It could be so.", false},
	} {
		if got := shadowed(&timeline.Event{Title: c.title}, c.sentence); got != c.want {
			t.Errorf("%q in %q: %v", c.title, c.sentence, got)
		}
	}
}
