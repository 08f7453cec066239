package event

import "testing"

// Each status says where it comes from.
func TestWhy(t *testing.T) {
	for text, want := range map[string]string{
		"Chad met Niger on {Tuesday|2025-11-04|x}.":                                               "“met”",
		"Chad hopes to meet Niger on {Saturday|2025-11-08|x}.":                                    "“hopes”, “to meet”",
		"Lula said on {Tuesday|2025-11-04|x} that the talks had failed.":                          "“said”",
		"Lula said that the talks would resume on {Saturday|2025-11-08|x}.":                       "“said”, “would resume”",
		"{Saturday's|2025-11-08|x} summit is a gamble.":                                           "the noun “summit”",
		"Chad withdrew on {June 3|2025-06-03|x}.":                                                 "“withdrew”; recalled: too long before publication for news",
		"Niger had met Chad on {Tuesday|2025-11-04|x}.":                                           "“had met”; news told with “had”",
		"Lula is no longer meeting Fico on {Saturday|2025-11-08|x}.":                              "“is no longer meeting”; is no longer to",
		"Chad and Niger agreed to a truce on {Saturday|2025-11-08|x}, starting at noon.":          "“agreed”; planned for a day",
		"Chad called off its talks with Niger. || The talks were due on {Saturday|2025-11-08|x}.": "“were due”; planned for a day; an earlier sentence undoes it",
	} {
		_, events := story(t, "2025-11-06", text)
		if len(events) == 0 {
			t.Errorf("%s: no event", text)
			continue
		}
		if got := events[len(events)-1].Quotes[0].StatusWhy; got != want {
			t.Errorf("%s\n got %s\nwant %s", text, got, want)
		}
	}
}
