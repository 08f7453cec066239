package temporal

import (
	"strings"
	"testing"
)

// TestPastPlans reads the example of every row of pastPlans with and without the row.
func TestPastPlans(t *testing.T) {
	for i := range pastPlans {
		r := &pastPlans[i]
		if r.eg == "" {
			t.Errorf("row %d has no example", i)
			continue
		}
		checkExample(t, "pastPlans", r.eg)
		when := r.when
		r.when = func(*parser, int, *expr) bool { return false }
		day, eg := exampleDay, r.eg
		if d, rest, ok := strings.Cut(eg, "|"); ok {
			day, eg = d, rest
		}
		got, want := values(t, eg, day, nil)
		r.when = when
		if got == want {
			t.Errorf("read alike without its row: %s", r.eg)
		}
	}
}
