package event

import "testing"

// Dates that tell no news, and look-alikes that do.
func TestNoNews(t *testing.T) {
	readAll(t, []told{
		{"The museum is open daily until {6 p.m.|../2025-05-23|x}.", nil},
		{"Our newsroom is staffed {Monday to Friday|2025-05-19/2025-05-23|x}.", nil},
		{"The talks are open until {Friday|../2025-05-30|x}.", []string{"scheduled CONSULT ../2025-05-30 []"}},
		{"The border is closed {May 24 to May 26|2025-05-24/2025-05-26|x}.", []string{"scheduled  2025-05-24/2025-05-26 []"}},
		{"What if Putin does not turn up on {Thursday|2025-05-29|x}?", nil},
		{"If Putin does not turn up on {Thursday|2025-05-29|x}, the talks will end.",
			[]string{"conditional  2025-05-29 [Vladimir Putin] if=If Putin does not turn up on Thursday"}},
		{"I believe Macron should have gone to Kyiv on {Monday|2025-05-19|x}.", nil},
		{"Merz believes Macron should have gone to Kyiv on {Monday|2025-05-19|x}.", []string{"negated  2025-05-19 [Emmanuel Macron] @Kyiv <Merz: believes>"}},
	})
}
