package merge

import "testing"

// A deadline is one, whoever sets it and whatever he hangs on it...
func TestOneDeadline(t *testing.T) {
	demand := report(t, "m1", "2026-05-06", "proposed|../2026-05-10|by May 10|-|Olga Veller MV|-", "Olga Veller wants the dam to be opened by May 10.")
	threat := report(t, "m2", "2026-05-07", "conditional|../2026-05-10|by May 10|THREATEN|Ivo Stam SY|-", "Unless the dam is opened by May 10, Ivo Stam will leave the river pact.")
	again := storyEvent(t, []string{"m2", "Outlet", "2026-05-07"}, fields("x|proposed|../2026-05-10|by May 10|REQUEST|Ivo Stam SY|-"), "Stam also praised the call to open the gates by May 10.", 100)
	one(t, inAffairs(demand, threat, again))

	// ...but not what is done on its day, nor another thing to be done by it, nor
	// a meeting of which the deadline is only said.
	for name, other := range map[string][2]string{
		"part is done": {"happened|2026-05-10|on Sunday|YIELD|Ivo Stam SY|-", "Ivo Stam let three of nine gates of the dam open on Sunday."},
		"a meeting":    {"scheduled|2026-05-10|on May 10|CONSULT|Ivo Stam SY|-", "Ivo Stam will meet his cabinet on May 10, the deadline for the dam."},
	} {
		if got := inAffairs(demand, threat, report(t, "m3", "2026-05-11", other[0], other[1])); len(got) != 2 {
			t.Errorf("%s: %d events, want two", name, len(got))
		}
	}
	free := report(t, "m1", "2026-05-06", "proposed|../2026-05-10|by May 10|RETREAT|Olga Veller MV|-", "Olga Veller wants all prisoners released by May 10.")
	sign := report(t, "m2", "2026-05-07", "scheduled|../2026-05-10|by May 10|AGREE|Ivo Stam SY|-", "Ivo Stam is to sign the fishing treaty by May 10.")
	if got := inAffairs(free, sign); len(got) != 2 {
		t.Errorf("%d deadlines, want two", len(got))
	}
}
