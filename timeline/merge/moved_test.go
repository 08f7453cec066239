package merge

import (
	"testing"

	"github.com/dateline-tools/dateline/timeline"
)

func TestMoveWords(t *testing.T) {
	for _, rule := range []struct {
		name string
		says func(string) bool
		yes  []string
		no   []string
	}{
		{"setAnew", setAnew,
			[]string{"The ministers will now meet on Friday.", "It will be held on Friday instead.", "The new date is June 12.", "They are now due on Friday."},
			[]string{"The ministers will meet on Friday.", "They now live in Brno.", "They will now attend a funeral on Friday.", "Instead of talks there was a march on Friday."}},
		{"setBefore", setBefore,
			[]string{"It had first been set for June 4.", "The meeting was originally planned for June 4."},
			[]string{"A second round was first set for June 4.", "The first round was set for June 4.", "It is set for June 4."}},
		{"saysLate", saysLate,
			[]string{"They met on Sunday, a week later than first planned.", "The round ended on Sunday, a week after it was first due.", "It opened a day after it had originally been scheduled."},
			[]string{"They met on Sunday, a week after the vote.", "The bridge was closed a week after it was opened.", "It ended later than the first round."}},
	} {
		for _, s := range rule.yes {
			if !rule.says(s) {
				t.Errorf("%s leaves out %q", rule.name, s)
			}
		}
		for _, s := range rule.no {
			if rule.says(s) {
				t.Errorf("%s takes %q", rule.name, s)
			}
		}
	}
}

// beside puts a second sentence behind e's, in the same article.
func beside(t *testing.T, e timeline.Event, columns, sentence string) timeline.Event {
	t.Helper()
	q := e.Quotes[0]
	return storyEvent(t, []string{q.Article, string(q.Outlet), string(q.Published)}, fields("x|"+columns), sentence, q.End+1)
}

// The old day and the new one may stand in two sentences in a row.
func TestMovedInTwoSentences(t *testing.T) {
	plan := report(t, "m1", "2026-05-04", "expected|2026-05-07|on Thursday|AGREE|Molvania MV|-", "Molvania's cabinet is expected to vote on the dam accord on Thursday.")
	off := report(t, "m2", "2026-05-07", "postponed|2026-05-07|Thursday|AGREE|-|-", "A vote by the cabinet on the dam accord set for Thursday was pushed back.")
	anew := beside(t, off, "scheduled|2026-05-08|on Friday|CONSULT|-|-", "The ministers will now meet on Friday.")
	deed := report(t, "m3", "2026-05-09", "happened|2026-05-08|on Friday|AGREE|Molvania MV|-", "Molvania's cabinet endorsed the dam accord on Friday.")
	e := one(t, inAffairs(plan, off, anew, deed))
	if e.Date.EDTF != "2026-05-08" || e.Status != timeline.Happened || steps(e) != "2026-05-04 announced 2026-05-07 m1; 2026-05-07 moved 2026-05-08 m2; 2026-05-09 confirmed 2026-05-08 m3" {
		t.Errorf("%s %s %s", e.Date.EDTF, e.Status, steps(e))
	}
	for name, other := range map[string][2]string{
		"another plan": {"scheduled|2026-05-08|on Friday|CONSULT|-|-", "The ministers will meet fishermen on Friday."},
		"others":       {"scheduled|2026-05-08|on Friday|CONSULT|Syldavia SY|-", "Syldavia's ministers will now meet on Friday."},
		"another deed": {"scheduled|2026-05-08|on Friday|SANCTION|-|-", "An embargo will now begin on Friday."},
	} {
		if got := inAffairs(off, beside(t, off, other[0], other[1])); len(got) != 2 {
			t.Errorf("%s: %d events, want two", name, len(got))
		}
	}
}

// What was held is told first, and then for when it had been set.
func TestHeldAndSetBefore(t *testing.T) {
	plan := report(t, "m1", "2026-05-01", "scheduled|2026-06-04|on June 4|CONSULT|Molvania MV;Syldavia SY|Zurich CH", "The premiers of Molvania and Syldavia will hold a summit in Zurich on June 4.")
	held := report(t, "m2", "2026-06-11", "happened|2026-06-10|on Wednesday|CONSULT|Molvania MV;Syldavia SY|Zurich CH", "The premiers of Molvania and Syldavia held their summit in Zurich on Wednesday.")
	set := beside(t, held, "postponed|2026-06-04|June 4|-|-|-", "It had first been set for June 4.")
	e := one(t, inAffairs(plan, held, set))
	if e.Date.EDTF != "2026-06-10" || e.Status != timeline.Happened || steps(e) != "2026-05-01 announced 2026-06-04 m1; 2026-06-11 moved 2026-06-10 m2; 2026-06-11 confirmed 2026-06-10 m2" {
		t.Errorf("%s %s %s", e.Date.EDTF, e.Status, steps(e))
	}
	other := beside(t, held, "postponed|2026-06-04|June 4|-|-|-", "A march of farmers was first set for June 4.")
	if got := inAffairs(held, other); len(got) != 2 {
		t.Errorf("%d events, want two", len(got))
	}
	news := report(t, "m2", "2026-06-03", "happened|2026-06-02|on Tuesday|-|-|-", "The envoy announced on Tuesday that the summit had to wait.")
	if got := inAffairs(news, beside(t, news, "postponed|2026-06-04|June 4|CONSULT|-|-", "It had first been set for June 4.")); len(got) != 2 {
		t.Errorf("announced: %d events, want two", len(got))
	}
}

// A round that was put off is the round of its number that was held later; what has no number is what the same two did
// next of the kind, whether or not the report says that it came late.
func TestHeldLate(t *testing.T) {
	off := report(t, "m1", "2026-05-01", "postponed|2026-05-02|Saturday|CONSULT|Molvania MV;Syldavia SY|-", "The fourth round of river talks between Molvania and Syldavia, planned for Saturday, has been postponed.")
	meet := report(t, "m1", "2026-05-01", "postponed|2026-05-02|Saturday|CONSULT|Molvania MV;Syldavia SY|-", "The meeting of Molvania and Syldavia on the river, planned for Saturday, has been postponed.")
	for name, tc := range map[string]struct {
		was  timeline.Event
		held string
		want int
	}{
		"the same number":        {off, "Molvania and Syldavia ended a fourth round of river talks on Sunday.", 1},
		"another number":         {off, "Molvania and Syldavia ended a third round of river talks on Sunday.", 2},
		"no number":              {meet, "Molvania and Syldavia met on the river on Sunday.", 1},
		"no number, but so late": {meet, "Molvania and Syldavia met on the river on Sunday, a week later than planned.", 1},
	} {
		got := inAffairs(tc.was, report(t, "m2", "2026-05-11", "happened|2026-05-10|on Sunday|CONSULT|Molvania MV;Syldavia SY|-", tc.held))
		if len(got) != tc.want {
			t.Errorf("%s: %d events, want %d", name, len(got), tc.want)
		}
		late := "2026-05-11 moved 2026-05-10 m2; "
		if name == "no number" {
			late = "" // nothing says that it is the one that was put off
		}
		if len(got) == 1 && (got[0].Date.EDTF != "2026-05-10" || steps(got[0]) != "2026-05-01 moved 2026-05-02 m1; "+late+"2026-05-11 confirmed 2026-05-10 m2") {
			t.Errorf("%s: %s %s", name, got[0].Date.EDTF, steps(got[0]))
		}
	}
}

// A plan that was moved in one year is not the plan of the same name that is moved in another.
func TestUndoesPlanOfItsYear(t *testing.T) {
	report := &features{kind: oneDay, lo: 20000, hi: 20000, pubLo: 19990, pubHi: 19990, cue: true}
	for day, want := range map[int]bool{19995: true, 19900: true, 18500: false} {
		plan := &features{kind: oneDay, lo: day, hi: day, pubLo: day - 5, pubHi: day - 5, cue: true}
		if got := report.undoes(plan); got != want {
			t.Errorf("a report of day 19990 undoes the moved plan of day %d: %v", day, got)
		}
	}
}
