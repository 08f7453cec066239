package merge

import (
	"strings"
	"testing"
)

func TestSerialOf(t *testing.T) {
	for text, want := range map[string]serial{
		"The second round of talks opened in Geneva on Tuesday.":       {"round", 2},
		"The 7th round, held last week, ended without result.":         {"round", 7},
		"A third indirect Geneva round is due.":                        {"round", 3},
		"The first round failed and the second round was put off.":     {},
		"It was the first time in months. A round of talks followed.":  {},
		"The second day of the round brought nothing new in the hall.": {},
		"The 5 rounds so far were held in Rome.":                       {},
		"":                                                             {},
	} {
		if got := serialOf(text); got != want {
			t.Errorf("%q: %v, want %v", text, got, want)
		}
	}
	const row = "The first round was held in Bern on April 12; the second, in Rome, on April 19; and the third, again in Bern, on May 3."
	for day, n := range map[string]int{"April 12": 1, "April 19": 2, "May 3": 3} {
		if got := serialAt(row, strings.Index(row, day)); got != (serial{"round", n}) {
			t.Errorf("%s: %v, want round %d", day, got, n)
		}
	}
	if got := serialAt("The round took two days. For the second time, on Monday, they met.", 50); got.n != 0 {
		t.Errorf("%v, want none", got)
	}
	a, b := serial{"round", 1}, serial{"round", 2}
	if !a.apart(b) || a.apart(a) || a.apart(serial{}) || a.apart(serial{"phase", 2}) {
		t.Error("only different numbers of one row are apart")
	}
}
