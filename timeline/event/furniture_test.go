package event

import "testing"

// Dates that tell no news, and look-alikes that do.
func TestNoNews(t *testing.T) {
	readAll(t, []told{
		{"The museum is open daily until {6 p.m.|../2025-05-23|x}.", nil},
		{"Our newsroom is staffed {Monday to Friday|2025-05-19/2025-05-23|x}.", nil},
		{"(WIRE) - NARVA, {MAY 23|2025-05-23|x} - The two sides are to begin talks by {January|2026-01|x;bound=by}.",
			[]string{"scheduled CONSULT ../2026-01 []"}},
		{"{May 23, 2025|2025-05-23|x} - Chad said it would wait.", nil},
		{"{May 23, 2015|2015-05-23|x} - Chad met Niger in Narva.", []string{"background CONSULT 2015-05-23 [Chad, Niger] @Narva"}},
		{"On {May 23, 2025|2025-05-23|x} - the last day - Chad met Niger.", []string{"happened CONSULT 2025-05-23 [Chad, Niger]"}},
		{"{Friday|2025-05-23|x} - Chad meets Niger.", []string{"scheduled CONSULT 2025-05-23 [Chad, Niger]"}},
		{"Said one: “In a {19th-century|18XX|x} palace, Chad has met Niger.”", nil},
		{"The palace saw a revolt in the {19th century|18XX|x}.", []string{"background  18XX []"}},
		{"A new round is likely in {July|2025-07|x} regardless of the weather {this month|2025-05|x}.", []string{"expected CONSULT 2025-07 []"}},
		{"A new round is likely in {July|2025-07|x} regardless of the vote on {May 30|2025-05-30|x}.",
			[]string{"expected CONSULT 2025-07 []", "scheduled  2025-05-30 []"}},
		{"The talks are open until {Friday|../2025-05-30|x}.", []string{"scheduled CONSULT ../2025-05-30 []"}},
		{"The border is closed {May 24 to May 26|2025-05-24/2025-05-26|x}.", []string{"scheduled  2025-05-24/2025-05-26 []"}},
		{"What if Putin does not turn up on {Thursday|2025-05-29|x}?", nil},
		{"If Putin does not turn up on {Thursday|2025-05-29|x}, the talks will end.",
			[]string{"conditional  2025-05-29 [Vladimir Putin] if=If Putin does not turn up on Thursday"}},
		{"The call, the eighth {this year|2025|x}, was about the port.", nil},
		{"The port was full when Chad and Niger held their third such meeting {this month|2025-05|x}.", nil},
		{"A call from Putin in {May|2025-05|x} was about the port.", []string{"happened CONSULT 2025-05 [Vladimir Putin]"}},
		{"The text brings back the pre-{2009|2009|x} rates of Chad.", nil},
		{"Chad urged Niger to revisit its {2030|2030|x} climate targets.", nil},
		{"Chad urged Niger to leave Narva in {2030|2030|x}.", []string{"proposed  2030 [Chad, Niger] @Narva"}},
		{"I believe Macron should have gone to Kyiv on {Monday|2025-05-19|x}.", nil},
		{"Merz believes Macron should have gone to Kyiv on {Monday|2025-05-19|x}.", []string{"negated  2025-05-19 [Emmanuel Macron] @Kyiv <Merz: believes>"}},
	})
}
