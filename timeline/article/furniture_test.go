package article

import "testing"

// Every rule takes its example, and running text is left alone.
func TestFurniture(t *testing.T) {
	for _, f := range furnitureRules {
		if got := furnitureZone(f.eg, f.long); got != f.zone {
			t.Errorf("%q: %q, want %q", f.eg, got, f.zone)
		}
	}
	for line, want := range map[string]string{
		"Share":                   "boilerplate",
		"Facebook Twitter E-Mail": "boilerplate",
		"4 min read":              "boilerplate",
		"12 comments":             "comment",
		"Comments (12)":           "comment",
		"(Reporting by A. Writer; editing by B. Reader)":                                     "byline",
		"The minister waves to the crowd. (Photo: J. Roe)":                                   "caption",
		"Ministers at the summit on Monday. Harbour Agency/AFP via Getty Images":             "caption",
		"© 2025 Harbour Herald":                                                              "boilerplate",
		"This story is part of our series. All rights reserved.":                             "boilerplate",
		"You may also like":                                                                  "related",
		"We met the president, and we value what she said about peace.":                      "",
		"By the time the talks ended, nobody was left in the room.":                          "",
		"Read by a million people, the letter called for a ceasefire at once.":               "",
		"Related to the talks is the question of money, the minister said.":                  "",
		"(c) The Secretary of Commerce shall report within 30 days.":                         "",
		"Share prices fell on Monday after the talks broke down in Geneva.":                  "",
		"Sign the deal now, the president told both sides, or face new sanctions.":           "",
		"More than 200 people attended the meeting, among them three ministers.":             "",
		"To this day nobody knows who wrote the letter to the prime minister.":               "",
		"In case of an attack the force would answer within two days, he said.":              "",
		"Watch the border, the minister told the guards before he left for Paris.":           "",
		"Support for the plan fell to 40 percent, a poll showed on Friday.":                  "",
		"The image of the two leaders in Anchorage went around the world.":                   "",
		"Do you have a plan, the reporter asked, and when will you publish it?":              "",
		"Follow the money, the prosecutor said, and you will find the men behind the raids.": "",
	} {
		if got := furnitureZone(line, len(line) > 50); got != want {
			t.Errorf("%q: %q, want %q", line, got, want)
		}
	}
}

// A lead that begins with the headline's words is no headline; the outlet behind one is part of it.
func TestTitleLine(t *testing.T) {
	const title = "Narva joins the river pact"
	for line, want := range map[string]bool{
		"Narva joins the river pact":                                    true,
		"Narva joins the river pact.":                                   true,
		"Narva joins the river pact – Harbour Herald":                   true,
		"NARVA JOINS THE RIVER PACT | Harbour Herald | World":           true,
		"Narva joins the river":                                         true,
		"Narva joins the river pact on Thursday after months of delay.": false,
		"Narva joins the river pact - Harbour Herald. NARVA - The town joined the pact of the river on Thursday, its mayor said.": false,
		"Narva leaves the river pact": false,
	} {
		if got := titleLine(line, title); got != want {
			t.Errorf("%q: %v, want %v", line, got, want)
		}
	}
}
