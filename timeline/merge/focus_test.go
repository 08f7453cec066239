package merge

import (
	"fmt"
	"testing"

	"github.com/dateline-tools/dateline/timeline"
)

// What a report leaves unsaid is the event of its day where the affair is one thing,
// and nothing where its articles only stand together.
func TestFocus(t *testing.T) {
	pair := []timeline.Event{report(t, "m1", "2026-05-07", agreed, accords), report(t, "m2", "2026-05-08", bare, reached)}
	for name, c := range map[string]struct {
		others func(n int) string
		want   int
	}{
		"one negotiation": {func(n int) string {
			return fmt.Sprintf("Molvania and Syldavia haggled over the exchange of land at session%d.", n)
		}, 1},
		"one year": {func(n int) string {
			return fmt.Sprintf("Alpha%d sued beta%d for gamma%d over delta%d and epsilon%d.", n, n, n, n, n)
		}, 2},
	} {
		list := pair
		for n := range focusArticles {
			day := fmt.Sprintf("2026-04-%02d", n+1)
			list = append(list[:len(list):len(list)], report(t, fmt.Sprint("m1", n), day, "happened|"+day+"|"+day+"|-|-|-", c.others(n)))
		}
		got := 0
		for _, e := range inAffairs(list...) {
			if e.Date.EDTF == "2026-05-06" {
				got++
			}
		}
		if got != c.want {
			t.Errorf("%s: %d events of the day, want %d", name, got, c.want)
		}
	}
}
