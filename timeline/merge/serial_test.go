package merge

import "testing"

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
	a, b := serial{"round", 1}, serial{"round", 2}
	if !a.apart(b) || a.apart(a) || a.apart(serial{}) || a.apart(serial{"phase", 2}) {
		t.Error("only different numbers of one row are apart")
	}
}
