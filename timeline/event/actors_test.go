package event

import (
	"strings"
	"testing"
)

// A people or a name before a noun may only say whose or from where somebody is.
func TestWhoOnlyDescribes(t *testing.T) {
	for text, want := range map[string]string{
		"A Russian lawyer met Macron in Paris on {Tuesday|2025-09-02|x}.":              "Emmanuel Macron",
		"Russian forces shelled the town on {Tuesday|2025-09-02|x}.":                   "Russia",
		"A former Trump campaign official met Macron on {Tuesday|2025-09-02|x}.":       "Emmanuel Macron",
		"Trump met Macron on {Tuesday|2025-09-02|x}.":                                  "Donald Trump;Emmanuel Macron",
		"Senate Majority Leader John Thune met Macron on {Tuesday|2025-09-02|x}.":      "John Thune;Emmanuel Macron",
		"The Senate ratified the treaty with Chad on {Tuesday|2025-09-02|x}, he said.": "Senate;Chad",
	} {
		_, es := story(t, "2025-09-05", text)
		var got []string
		if len(es) > 0 {
			for _, a := range es[0].Actors {
				got = append(got, a.Name)
			}
		}
		if strings.Join(got, ";") != want {
			t.Errorf("%s: %v, want %s", text, got, want)
		}
	}
}
