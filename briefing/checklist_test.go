package briefing

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/dateline-tools/dateline/timeline"
	"github.com/dateline-tools/dateline/timeline/civil"
)

// issues are the issues that every item of the checklist is tried on.
func issues(t testing.TB) (corpus, []*Briefing) {
	t.Helper()
	c := readCorpus(t, "testdata/guarantees.yaml")
	var out []*Briefing
	for _, p := range []timeline.Period{week(2025, 34), week(2025, 36), week(2025, 37), week(2025, 43), week(2025, 47), week(2026, 1), {},
		{Since: civil.On(2025, 9, 3), Until: civil.On(2025, 9, 4)}} {
		for _, l := range []Length{Brief, Default, Full} {
			out = append(out, Make(c.tl, Options{Period: p, Length: l, Texts: c.texts}))
		}
	}
	out = append(out, Make(c.tl, Options{Period: week(2025, 36), AsOf: civil.On(2025, 9, 4), Variant: American}))
	return c, out
}

func eventOf(b *Briefing, id string) *timeline.Event {
	i := slices.IndexFunc(b.Events, func(e timeline.Event) bool { return e.ID == id })
	if i < 0 {
		return nil
	}
	return &b.Events[i]
}

func TestEverySentenceHasANote(t *testing.T) {
	c, all := issues(t)
	sentences := 0
	for _, b := range all {
		each(b, func(p *Passage) {
			sentences++
			if p.Note < 1 || p.Note > len(b.Notes) {
				t.Errorf("%s: no note for %q", b.Issue, p.Text())
				return
			}
			n := b.Notes[p.Note-1]
			if got := c.texts[n.Article][n.Start:n.End]; got != n.Sentence {
				t.Errorf("%s: note %d says %q, the article %q", b.Issue, n.N, n.Sentence, got)
			}
		})
	}
	if sentences < 100 {
		t.Fatalf("only %d sentences were tried", sentences)
	}
}

func TestBottomLineAndCalendarKeepMereWordsOut(t *testing.T) {
	_, all := issues(t)
	n := 0
	for _, b := range all {
		check := func(where, id string) {
			n++
			if e := eventOf(b, id); e == nil || e.Status == timeline.Conditional || e.Status == timeline.Possible || e.Status == timeline.Proposed {
				t.Errorf("%s: %s holds %+v", b.Issue, where, e)
			}
		}
		for _, p := range b.BottomLine {
			check("bottom line", p.Item.Event)
			if s := p.Item.Passage.Text(); isHedged(s) {
				t.Errorf("%s: the bottom line says what is only possible: %q", b.Issue, s)
			}
		}
		for _, s := range b.Sections {
			for _, it := range top(s) {
				if isHedged(it.Passage.Text()) {
					t.Errorf("%s: %s leads with what is only possible: %q", b.Issue, s.Name, it.Passage.Text())
				}
			}
		}
		for _, l := range [][]Plan{b.Coming.Soon, b.Coming.Later, b.Coming.Undated} {
			for _, p := range l {
				check("calendar", p.Item.Event)
			}
		}
	}
	if n < 40 {
		t.Fatalf("only %d entries were tried", n)
	}
}

func TestPlannedIsNeverWordedAsHappened(t *testing.T) {
	_, all := issues(t)
	n := 0
	for _, b := range all {
		for _, s := range b.Sections {
			for _, it := range append(slices.Clone(s.Happened), top(s)...) {
				n++
				if !it.Status.Done() || !it.Passage.Status.Done() {
					t.Errorf("%s: under what happened: %s, %q", b.Issue, it.Status, it.Passage.Text())
				}
				if it.Date.Earliest.After(b.AsOf) {
					t.Errorf("%s: happened after the cut-off: %q", b.Issue, it.Passage.Text())
				}
			}
		}
		for _, p := range b.BottomLine {
			if p.Kind == PointEvent && !p.Item.Passage.Status.Done() {
				t.Errorf("%s: bottom line: %q", b.Issue, p.Item.Passage.Text())
			}
		}
		for _, d := range b.Due {
			if d.Days < 1 || !d.Item.Date.Latest.Before(b.AsOf) {
				t.Errorf("%s: not due: %+v", b.Issue, d)
			}
		}
	}
	if n < 30 {
		t.Fatalf("only %d entries were tried", n)
	}
}

func top(s Topic) []Item {
	if s.Top == nil {
		return nil
	}
	return []Item{*s.Top}
}

// Wherever an event is printed that somebody denies, the denial is printed with
// it, unless it is what is printed; and in the text it is the next line.
func TestDenialStandsBesideTheClaim(t *testing.T) {
	_, all := issues(t)
	n := 0
	for _, b := range all {
		text := flat(render(t, "txt", b))
		eachItem(b, func(it *Item) {
			for _, q := range eventOf(b, it.Event).Quotes {
				if q.Stance != timeline.Denies || q.CopyOf != "" || strings.Contains(it.Passage.Text(), q.Sentence) {
					continue
				}
				n++
				if !slices.ContainsFunc(it.Denials, func(p Passage) bool { return strings.Contains(p.Text(), q.Sentence) }) {
					t.Errorf("%s: nobody denies %q", b.Issue, it.Passage.Text())
				}
			}
		})
		for _, s := range b.Sections {
			for _, it := range append(slices.Clone(s.Happened), top(s)...) {
				_, behind, _ := strings.Cut(text, it.Passage.Text())
				if len(it.Denials) > 0 && !strings.Contains(behind[:min(len(behind), 400)], "Denied") {
					t.Errorf("%s: the claim stands alone: %q", b.Issue, it.Passage.Text())
				}
			}
		}
	}
	if n == 0 {
		t.Fatal("nothing is denied in any issue")
	}
}

func TestWireCopiesCountOnce(t *testing.T) {
	c := readCorpus(t, "testdata/guarantees.yaml")
	b := Make(c.tl, Options{Period: week(2025, 36), Length: Full})
	if b.Corpus.Articles != b.Corpus.Independent+1 || b.Corpus.Copies != 1 {
		t.Errorf("corpus: %+v", b.Corpus)
	}
	paris := c.ids["paris"]
	for _, p := range b.BottomLine {
		if p.Item.Event == paris && (p.Item.Independent != 4 || p.Item.Reports != 5) {
			t.Errorf("Paris: %d independent of %d", p.Item.Independent, p.Item.Reports)
		}
	}
	for _, r := range b.Glance {
		if r.Topic == "Ukraine security guarantees" && r.Activity.Reports != 4 {
			t.Errorf("reports of the topic: %d", r.Activity.Reports)
		}
	}
}

func TestDisputedDatesAreBothShown(t *testing.T) {
	c := readCorpus(t, "testdata/guarantees.yaml")
	b := Make(c.tl, Options{Period: week(2025, 36), Texts: c.texts})
	text := strings.Join(strings.Fields(string(render(t, "txt", b))), " ")
	_, disagree, ok := strings.Cut(text, "SOURCES DISAGREE")
	for _, want := range []string{"2 Sept. (Tue) (Tarn Valley Post", "3 Sept. (Wed) (Border Leader"} {
		if !ok || !strings.Contains(disagree, want) {
			t.Errorf("no %q in: %s", want, disagree)
		}
	}
	for _, p := range b.BottomLine {
		if len(p.Item.Disputed) > 0 && p.Kind != PointDispute {
			t.Errorf("a disputed event in the bottom line as %s: %q", p.Kind, p.Item.Passage.Text())
		}
	}
	bottom, _, _ := strings.Cut(text, "AT A GLANCE")
	if strings.Contains(bottom, "protocol on the Orlin gauge") && !strings.Contains(bottom, "Disputed (date)") {
		t.Errorf("bottom line: %s", bottom)
	}
}

// day is a day as the formats print it.
var day = regexp.MustCompile(`^(\d{1,2}\s\p{L}+\.?|\p{L}+\.?\s\d{1,2})(,? \d{4})?( \(\p{L}{3}\))?$`)

func TestAWindowIsNeverPrintedAsADay(t *testing.T) {
	for _, variant := range []string{British, American} {
		s := speech{american: variant == American, year: 2025}
		for _, tt := range []struct {
			edtf       string
			span       timeline.Opt
			gb, us     string
			grade      timeline.Grade
			neverAsDay bool
		}{
			{"2025-09-04", "day", "4 Sept. (Thu)", "Sept. 4 (Thu)", "firm", false},
			{"2024-05-04", "day", "4 May 2024 (Sat)", "May 4, 2024 (Sat)", "firm", false},
			{"2025-09", "window", "September 2025", "September 2025", "firm", true},
			{"2025-10-01~/2025-10-10~", "window", "early October 2025", "early October 2025", "window", true},
			{"2025-10-11~/2025-10-20~", "window", "mid-October 2025", "mid-October 2025", "window", true},
			{"2025-10-21~/2025-10-31~", "window", "late October 2025", "late October 2025", "window", true},
			{"[2025-09-08..2025-09-12]", "window", "between 8 and 12 Sept.", "between Sept. 8 and Sept. 12", "window", true},
			{"[2025-09-28..2025-10-03]", "window", "between 28 Sept. and 3 Oct.", "between Sept. 28 and Oct. 3", "window", true},
			{"2025-09-08/2025-09-12", "duration", "8–12 Sept.", "Sept. 8–12", "firm", true},
			{"2025-12-29/2026-01-02", "duration", "29 Dec. – 2 Jan. 2026", "Dec. 29 – Jan. 2, 2026", "firm", true},
			{"[2025-09-05..2025-12-01]", "open", "by 1 Dec.", "by Dec. 1", "firm", true},
			{"[..2025-12-01]", "open", "by 1 Dec.", "by Dec. 1", "firm", true},
			{"2025-03-03/..", "duration", "since 3 March", "since March 3", "firm", true},
			{"[2025-10-01..]", "open", "from 1 Oct. on", "from Oct. 1 on", "firm", true},
			{"2025-09-10~", "window", "about 10 Sept.", "about Sept. 10", "window", true},
			{"2025-09-10?", "window", "10 Sept. (Wed) (doubtful)", "Sept. 10 (Wed) (doubtful)", "window", true},
			{"[2025-09-03,2025-09-04]", "window", "3 Sept. (Wed) or 4 Sept. (Thu) (disputed)", "Sept. 3 (Wed) or Sept. 4 (Thu) (disputed)", "disputed", true},
			{"2025-34", "window", "second quarter of 2025", "second quarter of 2025", "firm", true},
			{"2025-40", "window", "first half of 2025", "first half of 2025", "firm", true},
			{"2025-23", "window", "autumn 2025", "autumn 2025", "firm", true},
			{"2025", "window", "2025", "2025", "firm", true},
			{"199X", "window", "1990s", "1990s", "firm", true},
			{"", "", "undated", "undated", "none", true},
		} {
			span := edtfDays(timeline.Opt(tt.edtf))
			got := s.event(timeline.EventDate{EDTF: timeline.Opt(tt.edtf), Earliest: span.Start, Latest: span.End, Span: tt.span, Grade: tt.grade})
			want := tt.gb
			if s.american {
				want = tt.us
			}
			if got != want {
				t.Errorf("%s %s: %q, want %q", variant, tt.edtf, got, want)
			}
			if tt.neverAsDay && day.MatchString(got) {
				t.Errorf("%s %s is printed as a day: %q", variant, tt.edtf, got)
			}
		}
	}
}

// An EDTF value of one day whose window is wider must not be printed as it.
func TestDaysOfAWindowWinOverItsBestDay(t *testing.T) {
	s := speech{year: 2025}
	d := timeline.EventDate{EDTF: "2025-09-08", Earliest: civil.On(2025, 9, 5), Latest: civil.On(2025, 9, 12), Best: civil.On(2025, 9, 8), Span: "window", Grade: timeline.Window}
	if got := s.event(d); got != "between 5 and 12 Sept." {
		t.Errorf("printed %q", got)
	}
}

func TestAsOfUsesNothingLater(t *testing.T) {
	c := readCorpus(t, "testdata/guarantees.yaml")
	for day := civil.On(2025, 8, 18); !day.After(civil.On(2025, 9, 13)); day = day.AddDays(1) {
		b := Make(c.tl, Options{Period: week(2025, 36), AsOf: day, Texts: c.texts, Length: Full})
		later := map[string]bool{}
		for _, a := range c.tl.Articles {
			if a.PublishedLatest.IsZero() || a.PublishedLatest.After(day) {
				later[a.ID] = true
			}
		}
		for _, e := range b.Events {
			for _, q := range e.Quotes {
				if later[q.Article] {
					t.Errorf("as of %s: a quote of %s", day, q.Article)
				}
			}
			for _, s := range e.History {
				if later[s.Article] {
					t.Errorf("as of %s: a step of %s", day, s.Article)
				}
			}
			if e.FirstReported.After(day) {
				t.Errorf("as of %s: first reported %s", day, e.FirstReported)
			}
		}
		out := string(render(t, "html", b)) + string(render(t, "json", b))
		for id := range later {
			if strings.Contains(out, `"`+id+`"`) {
				t.Errorf("as of %s: the issue names %s", day, id)
			}
		}
	}
	// The same issue, whether later articles exist or not.
	cut := AsOf(c.tl, civil.On(2025, 9, 4), true)
	a := Make(c.tl, Options{Period: week(2025, 36), AsOf: civil.On(2025, 9, 4), Texts: c.texts})
	b := Make(cut, Options{Period: week(2025, 36), AsOf: civil.On(2025, 9, 4), Texts: c.texts})
	a.Gaps.Later, a.Gaps.Maybe = 0, 0
	if string(render(t, "md", a)) != string(render(t, "md", b)) {
		t.Error("an issue differs by articles that it may not know")
	}
}

// As of 29 August the Paris meeting is planned for the 4th, as of the 28th
// for the 3rd, and not until the 4th has it happened.
func TestAsOfReadsEventsAgain(t *testing.T) {
	c := readCorpus(t, "testdata/guarantees.yaml")
	for _, tt := range []struct {
		day    civil.Date
		status timeline.Status
		date   timeline.Opt
		steps  int
	}{
		{civil.On(2025, 8, 27), timeline.Scheduled, "2025-09-03", 1},
		{civil.On(2025, 8, 29), timeline.Postponed, "2025-09-04", 2},
		{civil.On(2025, 9, 4), timeline.Reported, "2025-09-04", 3},
		{civil.On(2025, 9, 5), timeline.Happened, "2025-09-04", 3},
	} {
		tl := AsOf(c.tl, tt.day, true)
		i := slices.IndexFunc(tl.Events, func(e timeline.Event) bool {
			return e.ID == c.ids["paris"] || slices.ContainsFunc(e.Quotes, func(q timeline.Quote) bool { return q.Article == "cw-0827" })
		})
		if i < 0 {
			t.Fatalf("%s: no event", tt.day)
		}
		e := tl.Events[i]
		if e.Status != tt.status || e.Date.EDTF != tt.date || len(e.History) != tt.steps {
			t.Errorf("%s: %s on %s after %d steps, want %s on %s after %d", tt.day, e.Status, e.Date.EDTF, len(e.History), tt.status, tt.date, tt.steps)
		}
	}
}

func TestNotesComeInTheOrderOfPrint(t *testing.T) {
	_, all := issues(t)
	for _, b := range all {
		p, err := NewPage(b, Look{})
		if err != nil {
			t.Fatal(err)
		}
		next := 1
		for _, s := range p.Sections {
			for _, bl := range s.Blocks {
				runs := slices.Clone(bl.Runs)
				for _, row := range bl.Rows {
					for _, c := range row {
						runs = append(runs, c...)
					}
				}
				for _, r := range runs {
					if r.Kind == RunRef && r.Note == next {
						next++
					} else if r.Kind == RunRef && r.Note > next {
						t.Fatalf("%s %s: note %d is printed before note %d", b.Issue, b.Length, r.Note, next)
					}
				}
			}
		}
		if next != len(b.Notes)+1 {
			t.Errorf("%s %s: %d notes, %d referred to", b.Issue, b.Length, len(b.Notes), next-1)
		}
	}
}

func TestSameBytesTwice(t *testing.T) {
	for _, f := range Formats() {
		c1, c2 := readCorpus(t, "testdata/guarantees.yaml"), readCorpus(t, "testdata/guarantees.yaml")
		o := Options{Period: week(2025, 36), Texts: c1.texts}
		one, two := render(t, f, Make(c1.tl, o)), render(t, f, Make(c2.tl, o))
		if string(one) != string(two) {
			t.Errorf("%s differs between two runs", f)
		}
		if len(one) < 500 {
			t.Errorf("%s: %d bytes", f, len(one))
		}
	}
}

func TestLengthsShrink(t *testing.T) {
	c := readCorpus(t, "testdata/guarantees.yaml")
	var n [3]int
	for i, l := range []Length{Brief, Default, Full} {
		n[i] = len(Make(c.tl, Options{Period: week(2025, 36), Length: l}).Notes)
	}
	if n[0] >= n[1] || n[1] > n[2] {
		t.Errorf("notes by length: %v", n)
	}
}
