package temporal

import "testing"

// TestFreq says how often: TIMEX3's freq counts in figures.
func TestFreq(t *testing.T) {
	for text, want := range map[string]string{
		"They work six days a week.":              "6D",
		"They work seven and a half hours a day.": "7.5H",
		"They work an hour a day.":                "1H",
		"They work five nights a week.":           "5NI",
		"They work six mornings a week.":          "6MO",
		"They meet twice daily.":                  "2X",
		"They meet in twice-weekly calls.":        "2X",
		"They meet a couple times a week.":        "2X",
		"They meet a couple of times a week.":     "2X",
		"They work half an hour a day.":           "0.5H",
		"They work a half-hour a day.":            "0.5H",
		"They meet every half-hour.":              "",
		"They meet weekly.":                       "",
	} {
		ms := Resolve(publishedOn(t, text, exampleDay))
		if len(ms) != 1 || ms[0].Type != "SET" || ms[0].Freq != want {
			t.Errorf("%s: got %+v, want one set with freq %q", text, ms, want)
		}
	}
}
