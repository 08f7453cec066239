package event

import (
	"slices"
	"strings"
	"testing"

	"github.com/dateline-tools/dateline/timeline"
)

// Who does it, and behind the arrow to whom. The answers were written before the
// rules ran on them.
func TestParts(t *testing.T) {
	for text, want := range map[string]string{
		"Chad attacked Niger on {Tuesday|2025-11-04|x}.":                                   "Chad > Niger",
		"Chad and Niger signed the Kuala Lumpur Peace Accord on {Tuesday|2025-11-04|x}.":   "Chad Niger >",
		"Niger was attacked by Chad on {Tuesday|2025-11-04|x}.":                            "Chad > Niger",
		"Chad launched strikes on Niger on {Tuesday|2025-11-04|x}.":                        "Chad > Niger",
		"Chad imposed sanctions on Niger and Mali on {Tuesday|2025-11-04|x}.":              "Chad > Niger Mali",
		"Chad accused Niger on {Tuesday|2025-11-04|x} of arming rebels.":                   "Chad > Niger",
		"Chad and Niger met in Bern on {Tuesday|2025-11-04|x}.":                            "Chad Niger >",
		"Robert Fico met Lula on {Tuesday|2025-11-04|x}.":                                  "Robert Fico Luiz Inacio Lula da Silva >",
		"Robert Fico held talks with Lula on {Tuesday|2025-11-04|x}.":                      "Robert Fico Luiz Inacio Lula da Silva >",
		"Robert Fico hosted Lula in Bern on {Tuesday|2025-11-04|x}.":                       "Robert Fico > Luiz Inacio Lula da Silva",
		"Lula was received by Robert Fico on {Tuesday|2025-11-04|x}.":                      "Robert Fico > Luiz Inacio Lula da Silva",
		"Robert Fico told Lula on {Tuesday|2025-11-04|x} that the talks had failed.":       "Robert Fico > Luiz Inacio Lula da Silva",
		"Chad and Niger signed a pact on {Tuesday|2025-11-04|x}.":                          "Chad Niger >",
		"Chad signed a pact with Niger on {Tuesday|2025-11-04|x}.":                         "Chad Niger >",
		"Chad expelled Niger's ambassador on {Tuesday|2025-11-04|x}.":                      "Chad > Niger",
		"Chad will urge Niger on {Saturday|2025-11-08|x} to withdraw.":                     "Chad > Niger",
		"Chad gave aid worth $2 million to Niger on {Tuesday|2025-11-04|x}.":               "Chad > Niger",
		"Chad is expected to sanction Niger on {Saturday|2025-11-08|x}.":                   "Chad > Niger",
		"Chad threatened Niger with tariffs on {Tuesday|2025-11-04|x}.":                    "Chad > Niger",
		"Chad praised Niger on {Tuesday|2025-11-04|x}.":                                    "Chad > Niger",
		"Chad is due to meet Niger on {Saturday|2025-11-08|x}.":                            "Chad Niger >",
		"Chad and Niger exchanged prisoners on {Tuesday|2025-11-04|x}.":                    "Chad Niger >",
		"Chad released two men to Niger on {Tuesday|2025-11-04|x}.":                        "Chad > Niger",
		"Chad rejected Niger's proposal on {Tuesday|2025-11-04|x}.":                        "Chad > Niger",
		"Niger's offer was rejected by Chad on {Tuesday|2025-11-04|x}.":                    "Chad > Niger",
		"President Robert Fico phoned Brazilian President Lula on {Tuesday|2025-11-04|x}.": "Robert Fico > Luiz Inacio Lula da Silva",
		"Chad deployed troops against Niger on {Tuesday|2025-11-04|x}.":                    "Chad > Niger",
		"Chad protested against Niger's tariffs on {Tuesday|2025-11-04|x}.":                "Chad > Niger",
		"Chad said on {Tuesday|2025-11-04|x} that it would leave.":                         "Chad >",
		"{Tuesday|2025-11-04|x}'s attack by Chad on Niger killed ten.":                     "Chad > Niger",
		"Chad's attack on Niger on {Tuesday|2025-11-04|x} killed ten.":                     "Chad > Niger",
		"EU sanctions against Niger take effect on {Saturday|2025-11-08|x}.":               "European Union > Niger",
		"Chad's talks on Niger on {Tuesday|2025-11-04|x} failed.":                          "Chad >",
		"A Chadian lawyer met Lula on {Tuesday|2025-11-04|x}.":                             "Luiz Inacio Lula da Silva >",
		"Chadian forces shelled Niger on {Tuesday|2025-11-04|x}.":                          "Chad > Niger",
		"A former Trump campaign official met Lula on {Tuesday|2025-11-04|x}.":             "Luiz Inacio Lula da Silva >",
		"Trump met Lula on {Tuesday|2025-11-04|x}.":                                        "Donald Trump Luiz Inacio Lula da Silva >",
		"Senate Majority Leader John Thune met Lula on {Tuesday|2025-11-04|x}.":            "John Thune Luiz Inacio Lula da Silva >",
		"The Senate ratified the treaty with Chad on {Tuesday|2025-11-04|x}, he said.":     "Senate Chad >",
	} {
		_, events := story(t, "2025-11-06", text)
		if len(events) == 0 {
			t.Errorf("%s: no event", text)
			continue
		}
		var does, done []string
		for _, a := range events[0].Actors {
			if a.Part == timeline.Recip {
				done = append(done, a.Name)
			} else {
				does = append(does, a.Name)
			}
		}
		slices.Sort(done)
		if got := strings.TrimSpace(strings.Join(does, " ") + " > " + strings.Join(done, " ")); !same(got, want) {
			t.Errorf("%s\n got %s\nwant %s", text, got, want)
		}
	}
}

// same compares two lists of names on either side of an arrow, whatever their order.
func same(got, want string) bool {
	words := func(s string) (left, right []string) {
		a, b, _ := strings.Cut(s, ">")
		left, right = strings.Fields(a), strings.Fields(b)
		slices.Sort(left)
		slices.Sort(right)
		return left, right
	}
	a, b := words(got)
	c, d := words(want)
	return slices.Equal(a, c) && slices.Equal(b, d)
}
