package merge

import (
	"testing"

	"github.com/dateline-tools/dateline/timeline"
)

// Leaving and beginning are deeds of their own: they unite what tells of them in
// other words and set it apart from what else was done there and then.
func TestLeaveAndStart(t *testing.T) {
	for name, c := range map[string]struct {
		a, b [2]string
		want int
	}{
		"leaving told twice": {
			[2]string{"scheduled|2026-05-06|on May 6|-|Molvania MV|-", "Molvania is to leave the river pact on May 6."},
			[2]string{"scheduled|2026-05-06|May 6|-|-|-", "The departure from the pact is set for May 6."}, 1},
		"leaving and voting": {
			[2]string{"scheduled|2026-05-06|on May 6|-|Molvania MV|-", "Molvania is to leave the river pact on May 6."},
			[2]string{"scheduled|2026-05-06|on May 6|-|-|-", "Islanders elect a mayor on May 6."}, 2},
		"a truce that begins, told twice": {
			[2]string{"happened|2026-05-06|on Wednesday|RETREAT|-|-", "The truce began on Wednesday at noon."},
			[2]string{"scheduled|2026-05-06|on Wednesday|AGREE|Molvania MV|-", "Molvania's pause in the fighting starts on Wednesday."}, 1},
		"a truce that begins, and a vote": {
			[2]string{"happened|2026-05-06|on Wednesday|RETREAT|-|-", "The truce began on Wednesday at noon."},
			[2]string{"happened|2026-05-06|on Wednesday|-|Molvania MV|-", "Molvania's senate voted on the river budget on Wednesday."}, 2},
	} {
		var list []timeline.Event
		for i, r := range [][2]string{c.a, c.b} {
			list = append(list, report(t, []string{"m1", "m2"}[i], "2026-05-07", r[0], r[1]))
		}
		if got := inAffairs(list...); len(got) != c.want {
			t.Errorf("%s: %d events, want %d", name, len(got), c.want)
		}
	}
}
