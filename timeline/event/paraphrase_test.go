package event

import (
	"slices"
	"strings"
	"testing"

	"github.com/dateline-tools/dateline/timeline"
)

// tails are put in the place of an example's full stop; none of them changes the status of a date before it. Of the
// examples changed at most odd may get another status.
var tails = []struct {
	words string
	odd   int
}{
	{" – little else is known.", 4},
	{" - little else is known, by a well-informed man.", 4},
	{" -- little else is known.", 4},
	{"; little else is known.", 0},
	{", and little else is known.", 1},
	{", a spokesman for the ministry said.", 7},
	{" (little else is known).", 0},
}

// TestParaphrase puts tails behind the examples of all rules.
func TestParaphrase(t *testing.T) {
	var examples []string
	for _, order := range [][][]rule{{ofNoun}, byVerb[:], byDate[:]} {
		for _, table := range order {
			for i := range table {
				examples = append(append(examples, table[i].says...), table[i].not...)
			}
		}
	}
	for _, tail := range tails {
		n, odd := 0, []string{}
		for _, text := range examples {
			bare, one := strings.CutSuffix(text, ".")
			if !one || strings.Contains(text, "said") || strings.ContainsAny(text, "\"“;") {
				continue
			}
			n++
			text = bare + tail.words
			_, labels := parseLabelled(t, text)
			_, events := story(t, "2025-11-06", text)
			for _, l := range labels {
				same := func(e timeline.Event) bool {
					return e.Quotes[0].DateStart == l.start && e.Quotes[0].Status == timeline.Status(l.status)
				}
				if !slices.ContainsFunc(events, same) {
					odd = append(odd, text)
				}
			}
		}
		t.Logf("%-50s %d examples, %d odd", tail.words, n, len(odd))
		if n < 400 || len(odd) > tail.odd {
			t.Errorf("%q: %d of %d have another status, %d are known:\n%s", tail.words, len(odd), n, tail.odd, strings.Join(odd, "\n"))
		}
	}
}
