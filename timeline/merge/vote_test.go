package merge

import "testing"

// A vote is one event by whatever name, before and after it, accepted or
// rejected, and recalled by its month...
func TestVote(t *testing.T) {
	one(t, inAffairs(
		report(t, "m1", "2026-04-20", "scheduled|2026-05-03|on May 3|AGREE|Molvania MV|-", "Molvanians will vote on the river accord in a referendum on May 3."),
		report(t, "m2", "2026-04-28", "scheduled|2026-05-03|on May 3|-|-|-", "The accord still has to go to a plebiscite on May 3."),
		report(t, "m3", "2026-05-09", "happened|2026-05-03|on May 3|REJECT|-|-", "But voters turned it down on May 3 by a few thousand ballots."),
		report(t, "m4", "2026-06-10", "happened|2026-05|last month|REJECT|-|-", "A first version was rejected in a referendum last month."),
	))
}

// ...but not another vote, nor a rejection without one.
func TestNotThatVote(t *testing.T) {
	vote := report(t, "m1", "2026-04-20", "scheduled|2026-05-03|on May 3|AGREE|-|-", "Molvanians will vote on the river accord in a referendum on May 3.")
	for name, other := range map[string][2]string{
		"another day":        {"happened|2026-05-06|on Wednesday|AGREE|-|-", "The senate approved the accord on Wednesday by 60 votes to 12."},
		"a party rejects it": {"happened|2026-05-03|on Sunday|REJECT|Ivo Stam SY|-", "Ivo Stam rejected calls for new river talks on Sunday."},
	} {
		if got := inAffairs(vote, report(t, "m2", "2026-05-07", other[0], other[1])); len(got) != 2 {
			t.Errorf("%s: %d events, want two", name, len(got))
		}
	}
}
