package temporal

import (
	"testing"

	"github.com/dateline-tools/dateline/timeline"
)

// TestOrMore keeps the modifier behind an amount.
func TestOrMore(t *testing.T) {
	for text, want := range map[string]timeline.Opt{
		"It ran for five hours or more.":          "EQUAL_OR_MORE",
		"It may take a week or longer.":           "EQUAL_OR_MORE",
		"It may take two weeks or less.":          "EQUAL_OR_LESS",
		"It left within 90 seconds or so.":        "APPROX",
		"It left a week or so ago.":               "APPROX",
		"It will close for the next year or so.":  "APPROX",
		"It took ten days or more men would die.": "",
	} {
		ms := Resolve(publishedOn(t, text, exampleDay))
		if len(ms) != 1 || ms[0].Mod != want {
			t.Errorf("%s: got %+v, want one expression with the modifier %q", text, ms, want)
		}
	}
}
