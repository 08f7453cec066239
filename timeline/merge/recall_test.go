package merge

import (
	"slices"
	"strings"
	"testing"

	"github.com/dateline-tools/dateline/timeline"
	"github.com/dateline-tools/dateline/timeline/civil"
)

// What articles of one affair recall of an old day or year is one event,
// however they call it...
func TestRecalled(t *testing.T) {
	e := one(t, inAffairs(
		report(t, "m1", "2026-05-07", "background|2021|2021|AGREE|-|-", "Envoys want to save the 2021 river deal."),
		report(t, "m2", "2026-06-09", "background|2021|2021|AGREE|Molvania MV|-", "Molvania has long since left the 2021 accord."),
		report(t, "m3", "2026-07-11", "background|2021-03-02|March 2, 2021|AGREE|Molvania MV;Syldavia SY|Zurich CH", "The two neighbours signed in Zurich on March 2, 2021."),
	))
	if len(e.Quotes) != 3 || e.Date.EDTF != "2021-03-02" {
		t.Errorf("%d quotes, date %s", len(e.Quotes), e.Date.EDTF)
	}
}

// ...but not what they tell of last week, what is of another kind or of
// another affair, and what one sentence sets beside it.
func TestNotRecalled(t *testing.T) {
	deal := report(t, "m1", "2026-05-07", "background|2021|2021|AGREE|-|-", "Envoys want to save the 2021 river deal.")
	for name, other := range map[string]string{
		"another affair": "n2|2026-05-07|background|2021|2021|AGREE|-|-|Fishermen recall the 2021 accord.",
		"another kind":   "m2|2026-05-07|background|2021|2021|ASSAULT|-|-|Towns were bombed in the war of 2021.",
		"another year":   "m2|2026-05-07|background|2019|2019|AGREE|-|-|A first pact was made in 2019.",
		"news":           "m2|2021-12-30|happened|2021-12|this month|AGREE|-|-|Both sides agreed on fish quotas this month.",
	} {
		f := strings.SplitN(other, "|", 3)
		cut := strings.LastIndex(f[2], "|")
		if got := inAffairs(deal, report(t, f[0], f[1], f[2][:cut], f[2][cut+1:])); len(got) != 2 {
			t.Errorf("%s: %d events, want two", name, len(got))
		}
	}
	const both = "Talks that began in March 2021 were broken off in April 2021."
	began := report(t, "m1", "2026-05-07", "background|2021-03|in March 2021|CONSULT|-|-", both)
	broken := report(t, "m1", "2026-05-07", "background|2021-04|in April 2021|CONSULT|-|-", both)
	year := report(t, "m2", "2026-05-07", "background|2021|in 2021|CONSULT|-|-", "They talked in 2021.")
	if got := inAffairs(began, broken, year); len(got) != 2 {
		t.Errorf("%d talks, want two", len(got))
	}
}

// A year recalled without a type joins on a word in common; a plan's window
// finds the day inside it by the affair alone.
func TestAffairFindsWhatNamesDoNot(t *testing.T) {
	c := &corpus{rs: []reading{{e: &timeline.Event{}}, {e: &timeline.Event{}}}, fs: make([]features, 2)}
	c.fs[0].words, c.fs[1].words = []int32{3, 5, 8}, []int32{5, 9}
	if !c.oneKind(0, 1) {
		t.Error("a shared word without type or act is no kind")
	}
	c.fs[1].words = []int32{9}
	if c.oneKind(0, 1) {
		t.Error("nothing shared is a kind")
	}
	f := features{affair: 7, kind: window, lo: 20000, hi: 20009, place: -1}
	if !slices.Contains(c.wideKeys(&f), block{'A', 20000 / 30, 7}) {
		t.Error("a window is not looked for by its affair")
	}
}

// A year in which an affair had talks is no one of its talks, a truce that
// begins on the day of a meeting is not the meeting, and what did not happen is
// not what did.
func TestTalksOfAYear(t *testing.T) {
	for name, list := range map[string][2][2]string{
		"year": {{"background|2021|in 2021|CONSULT|-|-", "There were talks about the river in 2021."},
			{"background|2021-11|in November 2021|CONSULT|-|-", "Envoys sat together in November 2021."}},
		"truce": {{"happened|2026-05-06|on Wednesday|CONSULT|-|Zurich CH", "Envoys sat down in Zurich on Wednesday."},
			{"scheduled|2026-05-06|from Wednesday|RETREAT|-|-", "The guns are to fall silent from Wednesday."}},
		"two presidents": {{"happened|2026-05-06|on Wednesday|CONSULT|Mila Onti MV;Jon Halder SY|Zurich CH", "President Mila Onti met President Jon Halder in Zurich on Wednesday."},
			{"happened|2026-05-06|on Wednesday|CONSULT|Ada Brun MV;Leo Karst BO|Zurich CH", "Foreign Minister Ada Brun met President Leo Karst in Zurich on Wednesday."}},
		"two targets": {{"happened|2026-05-06|on Wednesday|SANCTION|European Union;Molvania MV|-", "The European Union imposed sanctions on nine Molvanian banks on Wednesday."},
			{"happened|2026-05-06|on Wednesday|SANCTION|European Union;Syldavia SY|-", "The European Union imposed sanctions on two Syldavian judges on Wednesday."}},
		"called off": {{"cancelled|2026-05-06|on Wednesday|CONSULT|Molvania MV;Syldavia SY|Zurich CH", "Talks of Molvania and Syldavia that were to open in Zurich on Wednesday are off."},
			{"happened|2026-05-06|on Wednesday|CONSULT|Molvania MV;Mila Onti|Zurich CH", "Mediator Mila Onti received a Molvanian delegation in Zurich on Wednesday."}},
		"denial": {{"negated|2026-05-06|by Wednesday|AGREE|-|-", "No agreement was found by Wednesday."},
			{"happened|2026-05-06|on Wednesday|CONSULT|Molvania MV|-", "Molvania sat down with mediators on Wednesday."}},
	} {
		if got := inAffairs(report(t, "m1", "2026-05-07", list[0][0], list[0][1]), report(t, "m2", "2026-05-07", list[1][0], list[1][1])); len(got) != 2 {
			t.Errorf("%s: %d events, want two", name, len(got))
		}
	}
}

// What has lasted since a month may have begun on a day of it, and on no other.
func TestSinceMonth(t *testing.T) {
	march := &features{kind: open, lo: civil.On(2026, 3, 1).Ordinal(), since: civil.On(2026, 3, 31).Ordinal()}
	for _, tt := range []struct {
		day  civil.Date
		want bool
	}{{civil.On(2026, 3, 25), true}, {civil.On(2026, 2, 25), false}, {civil.On(2026, 4, 1), false}} {
		n := tt.day.Ordinal()
		if got := openScore(&features{kind: oneDay, lo: n, hi: n}, march) > outsideWindow/2; got != tt.want {
			t.Errorf("%s and since March: %v", tt.day, got)
		}
	}
}

// A plan that was called off is not held on another day; one that was put off is.
func TestCalledOffIsNotMoved(t *testing.T) {
	c := &corpus{rs: []reading{{e: &timeline.Event{}}, {e: &timeline.Event{}}}, fs: make([]features, 2)}
	c.fs[1].status = timeline.Happened
	for st, want := range map[timeline.Status]bool{timeline.Cancelled: false, timeline.Postponed: true, timeline.Scheduled: true} {
		c.fs[0].status = st
		if c.oldAndNew(0, 1) != want || c.oldAndNew(1, 0) != want {
			t.Errorf("%s and held on another day: want %v", st, want)
		}
	}
}

// Those who met in one sentence of an article are not those who met in the next.
func TestTwoMeetingsOfOneArticle(t *testing.T) {
	first := report(t, "m1", "2026-05-07", "happened|2026-05-06|on Wednesday|CONSULT|Mila Onti BO;Northern Front|Zurich CH", "Envoy Mila Onti met a Northern Front delegation in Zurich on Wednesday.")
	next := report(t, "m1", "2026-05-07", "happened|2026-05-06|on Wednesday|CONSULT|Ada Brun MV;Jon Halder SY|Zurich CH", "President Ada Brun met Foreign Minister Jon Halder in Zurich on Wednesday.")
	next.Quotes[0].Start, next.Quotes[0].End = 100, 180
	next.Quotes[0].DateStart, next.Quotes[0].DateEnd = 170, 179
	if got := inAffairs(first, next); len(got) != 2 {
		t.Errorf("%d events, want two", len(got))
	}
}
