package changes

import (
	"fmt"
	"slices"
	"testing"

	"github.com/dateline-tools/dateline/timeline"
	"github.com/dateline-tools/dateline/timeline/civil"
)

// ev makes an event of one quote: article, EDTF and status.
func ev(id, article, edtf string, st timeline.Status) timeline.Event {
	q := timeline.Quote{Article: article, Outlet: "Harbour Courier", Published: "2025-09-01", Sentence: "They will meet.", End: 15, EDTF: timeline.Opt(edtf), Status: st, Stance: timeline.Asserts}
	e := timeline.Event{ID: id, Title: "They will meet.", Status: st, Quotes: []timeline.Quote{q}, FirstReported: civil.On(2025, 9, 1)}
	if v, err := civil.ParseEDTF(edtf); err == nil {
		s := v.Bounds()
		e.Date = timeline.EventDate{EDTF: timeline.Opt(edtf), Earliest: s.Start, Latest: s.End}
		e.Quotes[0].Earliest, e.Quotes[0].Latest = s.Start, s.End
	}
	return e
}

func tl(articles []string, events ...timeline.Event) *timeline.Timeline {
	t := &timeline.Timeline{Events: events}
	for _, a := range articles {
		t.Articles = append(t.Articles, timeline.Article{ID: a, URL: "https://news.example/" + a})
	}
	return t
}

func kindsOf(cs []timeline.Change) (out []string) {
	for _, c := range cs {
		out = append(out, fmt.Sprintf("%s %s %s>%s", c.Kind, c.Event, c.Was, c.Now))
	}
	return out
}

func TestDiff(t *testing.T) {
	denied := ev("a", "1", "2025-09-04", timeline.Happened)
	denied.Quotes = append(denied.Quotes, timeline.Quote{Article: "2", Published: "2025-09-05", Stance: timeline.Denies, Status: timeline.Negated})
	disputed := ev("a", "1", "2025-09-04", timeline.Happened)
	disputed.Disputes = []timeline.Dispute{{Field: "date"}}
	merged := ev("0", "1", "2025-09-04", timeline.Happened)
	merged.Aliases = []string{"a", "b"}
	for _, tt := range []struct {
		name     string
		old, new *timeline.Timeline
		want     []string
	}{
		{"nothing", tl([]string{"1"}, ev("a", "1", "2025-09-04", timeline.Happened)), tl([]string{"1"}, ev("a", "1", "2025-09-04", timeline.Happened)), nil},
		{"new", tl(nil), tl([]string{"1"}, ev("a", "1", "2025-09-04", timeline.Happened)), []string{"new a >2025-09-04"}},
		{"moved", tl(nil, ev("a", "1", "2025-09-04", timeline.Scheduled)), tl(nil, ev("a", "2", "2025-09-11", timeline.Scheduled)), []string{"moved a 2025-09-04>2025-09-11"}},
		{"postponed", tl(nil, ev("a", "1", "2025-09-04", timeline.Scheduled)), tl(nil, ev("a", "2", "2025-09-11", timeline.Postponed)), []string{"moved a 2025-09-04>2025-09-11"}},
		{"postponed without a day", tl(nil, ev("a", "1", "2025-09-04", timeline.Scheduled)), tl(nil, ev("a", "2", "", timeline.Postponed)), []string{"moved a 2025-09-04>"}},
		{"better known is not moved", tl(nil, ev("a", "1", "2025-09", timeline.Scheduled)), tl(nil, ev("a", "2", "2025-09-11", timeline.Scheduled)), nil},
		{"held", tl(nil, ev("a", "1", "2025-09-04", timeline.Scheduled)), tl(nil, ev("a", "2", "2025-09-04", timeline.Happened)), []string{"confirmed a 2025-09-04>2025-09-04"}},
		{"held on another day", tl(nil, ev("a", "1", "2025-09-04", timeline.Scheduled)), tl(nil, ev("a", "2", "2025-09-05", timeline.Reported)), []string{"moved a 2025-09-04>2025-09-05", "confirmed a 2025-09-04>2025-09-05"}},
		{"called off", tl(nil, ev("a", "1", "2025-09-04", timeline.Scheduled)), tl(nil, ev("a", "2", "2025-09-04", timeline.Cancelled)), []string{"cancelled a scheduled>cancelled"}},
		{"did not happen", tl(nil, ev("a", "1", "2025-09-04", timeline.Scheduled)), tl(nil, ev("a", "2", "2025-09-04", timeline.Negated)), []string{"contradicted a scheduled>negated"}},
		{"denied", tl(nil, ev("a", "1", "2025-09-04", timeline.Happened)), tl(nil, denied), []string{"contradicted a happened>happened"}},
		{"disputed", tl(nil, ev("a", "1", "2025-09-04", timeline.Happened)), tl(nil, disputed), []string{"contradicted a happened>happened"}},
		{"status", tl(nil, ev("a", "1", "", timeline.Proposed)), tl(nil, ev("a", "2", "", timeline.Scheduled)), []string{"status a proposed>scheduled"}},
		{"merged", tl(nil, ev("a", "1", "2025-09-04", timeline.Happened), ev("b", "2", "2025-09-04", timeline.Happened)), tl(nil, merged), nil},
		{"split", tl(nil, merged), tl(nil, ev("a", "1", "2025-09-04", timeline.Happened), ev("b", "2", "2025-09-04", timeline.Happened)), nil},
		{"withdrawn", tl([]string{"1"}, ev("a", "1", "2025-09-04", timeline.Happened)), tl([]string{"1"}), []string{"withdrawn a 2025-09-04>"}},
		{"not read any more", tl([]string{"1"}, ev("a", "1", "2025-09-04", timeline.Happened)), tl([]string{"2"}), nil},
	} {
		if got := kindsOf(Diff(tt.old, tt.new)); !slices.Equal(got, tt.want) {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
		}
	}
}

// A plan that stays postponed to the same day did not move again; one that is
// put off and has no new day has none after the change either.
func TestPostponedOnceIsMovedOnce(t *testing.T) {
	put := tl(nil, ev("a", "1", "2025-10-21", timeline.Postponed))
	if got := kindsOf(Diff(put, put)); len(got) != 0 {
		t.Errorf("%q", got)
	}
	if got := kindsOf(Diff(put, tl(nil, ev("a", "2", "2025-10-28", timeline.Postponed)))); !slices.Equal(got, []string{"moved a 2025-10-21>2025-10-28"}) {
		t.Errorf("%q", got)
	}
	planned := tl(nil, ev("a", "1", "2025-10-14", timeline.Scheduled))
	if got := kindsOf(Diff(planned, tl(nil, ev("a", "2", "2025-10-14", timeline.Postponed)))); !slices.Equal(got, []string{"moved a 2025-10-14>"}) {
		t.Errorf("%q", got)
	}
}

// A corrected article keeps its address and gets another id.
func TestCorrectedArticleWithdraws(t *testing.T) {
	old := tl([]string{"1"}, ev("a", "1", "2025-09-04", timeline.Happened))
	now := tl([]string{"9"})
	now.Articles[0].URL = old.Articles[0].URL
	if got := kindsOf(Diff(old, now)); !slices.Equal(got, []string{"withdrawn a 2025-09-04>"}) {
		t.Errorf("%q", got)
	}
}

func TestDue(t *testing.T) {
	denied := ev("denied", "1", "2025-09-01", timeline.Scheduled)
	denied.Quotes[0].Stance = timeline.Denies
	tl := tl(nil,
		ev("late", "1", "2025-09-01", timeline.Scheduled),
		ev("window", "1", "[2025-08-25..2025-09-03]", timeline.Expected),
		ev("today", "1", "2025-09-05", timeline.Scheduled),
		ev("held", "1", "2025-09-01", timeline.Happened),
		ev("off", "1", "2025-09-01", timeline.Cancelled),
		ev("if", "1", "2025-09-01", timeline.Conditional),
		ev("open", "1", "2025-09-01/..", timeline.Scheduled),
		ev("undated", "1", "", timeline.Scheduled),
		denied,
	)
	var got []string
	for _, d := range Due(tl, civil.On(2025, 9, 5)) {
		got = append(got, fmt.Sprintf("%s %d", d.Event, d.Days))
	}
	if want := []string{"window 2", "late 4"}; !slices.Equal(got, want) {
		t.Errorf("due: %q, want %q", got, want)
	}
	if len(Due(tl, civil.Date{})) != 0 {
		t.Error("without a day nothing is due")
	}
}

// A plan is not told to be without a report where an event of its days may be that report.
func TestDuePerhaps(t *testing.T) {
	plan, met, other := ev("plan", "1", "2025-09-01", timeline.Scheduled), ev("met", "2", "2025-09-01", timeline.Negated), ev("other", "3", "2025-09-01", timeline.Happened)
	for _, e := range []*timeline.Event{&plan, &met, &other} {
		e.Topics, e.Type = []string{"Bridge talks"}, "CONSULT"
	}
	plan.Actors = []timeline.Actor{{Name: "Molvania"}, {Name: "Syldavia"}}
	met.Actors, met.Title = plan.Actors, "the two failed to agree"
	due := Due(tl(nil, plan, met, other), civil.On(2025, 9, 5))
	if len(due) != 1 || due[0].Perhaps == nil || due[0].Perhaps.Event != "met" || due[0].Perhaps.Title != met.Title {
		t.Fatalf("%+v", due)
	}
	met.Topics = []string{"Football"}
	if due = Due(tl(nil, plan, met, other), civil.On(2025, 9, 5)); due[0].Perhaps != nil {
		t.Errorf("of another topic: %+v", due[0].Perhaps)
	}
	if n := Beginning(tl(nil, plan, met, other), "m"); n != 1 {
		t.Errorf("%d ids begin with m", n)
	}
}

func TestHistoryLeadsToSentences(t *testing.T) {
	e := ev("abcdef0123456789", "1", "2025-09-04", timeline.Scheduled)
	e.Aliases = []string{"9999999999999999"}
	e.Quotes = append(e.Quotes, timeline.Quote{Article: "2", Published: "2025-09-05", Sentence: "They met.", EDTF: "2025-09-04", Status: timeline.Happened})
	e.History = []timeline.Step{{At: "2025-09-01", Kind: "announced", Date: "2025-09-04", Status: timeline.Scheduled, Article: "1"},
		{At: "2025-09-05", Kind: "confirmed", Date: "2025-09-04", Status: timeline.Happened, Article: "2"}}
	tl := tl(nil, e, ev("abcdef9999999999", "3", "", timeline.Happened))
	for id, want := range map[string]int{"abcdef0123456789": 2, "9999999999999999": 2, "abcdef01": 2, "abcdef": 0, "abc": 0, "": 0, "zzzzzzzz": 0, "999999": 2} {
		if got := History(tl, id); len(got) != want {
			t.Errorf("%q: %d entries, want %d", id, len(got), want)
		} else if want == 2 && (got[0].Sentence != "They will meet." || got[1].Sentence != "They met.") {
			t.Errorf("%q: %+v", id, got)
		}
	}
}

func BenchmarkDiff(b *testing.B) {
	var events []timeline.Event
	for i := range 10000 {
		events = append(events, ev(fmt.Sprintf("%016x", i), "1", "2025-09-04", timeline.Scheduled))
	}
	old := tl([]string{"1"}, events...)
	for b.Loop() {
		Diff(old, old)
	}
}

// A timeline never differs from itself, and what is new one way is gone or
// unread the other way.
func FuzzDiff(f *testing.F) {
	f.Add("a", "2025-09-04", "scheduled", "b", "2025-09", "happened")
	f.Fuzz(func(t *testing.T, id1, d1, s1, id2, d2, s2 string) {
		one := tl([]string{"1"}, ev(id1, "1", d1, timeline.Status(s1)))
		two := tl([]string{"1"}, ev(id2, "1", d2, timeline.Status(s2)))
		if c := Diff(one, one); len(c) != 0 {
			t.Errorf("differs from itself: %v", c)
		}
		for _, c := range Diff(one, two) {
			if (c.Kind == New || c.Kind == Withdrawn) != (id1 != id2) {
				t.Errorf("%v", c)
			}
		}
		Due(two, civil.On(2025, 1, 1))
		History(two, id2)
	})
}
