package briefing

import "testing"

func TestWhoseWordsATitleSays(t *testing.T) {
	for title, want := range map[string]string{
		"Remarks by President Lund Announcing Measures on the Weir":     "President Lund",
		"Statement by Press Secretary Mira Holt on the River Talks":     "Press Secretary Mira Holt",
		"Remarks by Vice President Ode at the Orlin Conference":         "Vice President Ode",
		"Statement from the Minister of Foreign Affairs on Fisheries":   "Minister of Foreign Affairs",
		"Remarks by President Ivo R. Renk, Jr. Before Departure":        "President Ivo R. Renk, Jr.",
		"Foreign Secretary’s speech at the delta forum":                 "Foreign Secretary",
		"Remarks by President Lund and Chancellor Ehrl After a Meeting": "",
		"Remarks by President Lund in Press Conference":                 "",
		"Press Briefing by Press Secretary Mira Holt":                   "",
		"Joint Statement by the Leaders of the Seven":                   "",
		"Statement by the seven states":                                 "",
		"Readout of President Lund’s Call with Chancellor Ehrl":         "",
		"Ministers meet in Lodve":                                       "",
		"":                                                              "",
	} {
		if got := byTitle(title); got != want {
			t.Errorf("%q: %q, want %q", title, got, want)
		}
	}
}
