package merge

import (
	"testing"

	"github.com/dateline-tools/dateline/timeline"
)

// A plan that did not stand, and is not said to have got another day, is the next deed of its kind in its affair.
func TestSucceed(t *testing.T) {
	due := report(t, "m1", "2026-06-01", "scheduled|2026-06-09|on June 9|AGREE|Molvania MV|-", "The Molvanian parliament is due to vote on the river treaty on June 9.")
	off := report(t, "m2", "2026-06-09", "postponed|2026-06-09|on Tuesday|AGREE|Molvania MV|-", "The Molvanian parliament put off a vote on the river treaty that was due on Tuesday.")
	denied := report(t, "m2", "2026-06-10", "negated|2026-06-09|on Tuesday|AGREE|Molvania MV|-", "The Molvanian parliament did not vote on the river treaty on Tuesday.")
	denied.Quotes[0].Stance = timeline.Asserts // nobody denies that it did
	dropped := report(t, "m2", "2026-06-09", "cancelled|2026-06-09|on Tuesday|AGREE|Molvania MV|-", "The Molvanian parliament called off a vote on the river treaty that was due on Tuesday.")
	held := func(published, day, words, sentence string) timeline.Event {
		return report(t, "m3", published, "happened|"+day+"|"+words+"|AGREE|Molvania MV|-", sentence)
	}
	passed := held("2026-06-17", "2026-06-16", "on Tuesday", "The Molvanian parliament approved the river treaty in a vote on Tuesday.")
	for name, tc := range map[string]struct {
		plan, no, then timeline.Event
		want           int
	}{
		"put off":      {due, off, passed, 1},
		"did not come": {due, denied, passed, 1},
		"called off":   {due, dropped, passed, 2},
		"another deed": {due, off, report(t, "m3", "2026-06-17", "happened|2026-06-16|on Tuesday|ASSAULT|Syldavia SY|-", "Syldavian planes bombed the river port on Tuesday."), 2},
		"much later":   {due, off, held("2026-09-09", "2026-09-08", "on Tuesday", "The Molvanian parliament approved the river treaty in a vote on Tuesday."), 2},
	} {
		got := inAffairs(tc.plan, tc.no, tc.then)
		if len(got) != tc.want {
			t.Errorf("%s: %d events, want %d", name, len(got), tc.want)
		}
		if tc.want > 1 {
			continue
		}
		e := got[0]
		if e.Date.EDTF != "2026-06-16" || e.Status != timeline.Happened || len(e.Disputes) != 0 {
			t.Errorf("%s: %s %s %v", name, e.Date.EDTF, e.Status, e.Disputes)
		}
		if kinds := steps(e); kinds != "2026-06-01 announced 2026-06-09 m1; "+string(tc.no.Quotes[0].Published)+" moved  m2; 2026-06-17 confirmed 2026-06-16 m3" {
			t.Errorf("%s: %s", name, kinds)
		}
	}
}

// A threat that was carried out is confirmed by the deed, not by what else came of it.
func TestThreatsFulfilled(t *testing.T) {
	threat := report(t, "a", "2026-05-08", "conditional|2026-05-10|on Sunday|ASSAULT|Syldavia SY|Klow SY", "Syldavia will shell Klow on Sunday unless the talks resume.")
	for kind, want := range map[string]string{
		"ASSAULT|Syldavia SY|Klow SY": confirmed,
		"CONSULT|Syldavia SY|Klow SY": reported,
	} {
		k := corpusOf(threat, report(t, "b", "2026-05-11", "happened|2026-05-10|on Sunday|"+kind, "Syldavia did so in Klow on Sunday."))
		s := story{c: k, ids: []int32{0, 1}}
		steps := s.history(s.date())
		if got := steps[len(steps)-1].Kind; got != want {
			t.Errorf("%s: %s, want %s", kind, got, want)
		}
	}
}
