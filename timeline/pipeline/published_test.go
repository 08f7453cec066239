package pipeline_test

import (
	"strings"
	"testing"

	"github.com/dateline-tools/dateline/timeline"
	"github.com/dateline-tools/dateline/timeline/article"
	"github.com/dateline-tools/dateline/timeline/temporal"
)

const (
	headline = "Ministers Move Brussels Meeting to Monday After Late Draft"
	lead     = "Foreign ministers of the European Union have moved their meeting in Brussels from Friday to Monday, a spokeswoman said.\n\nThree ambassadors had asked for more time to read the draft, according to two diplomats. The agenda has not changed."
)

// TestPublishedForms reads the same story in the forms in which people paste
// it: %H is the headline, %L the text.
func TestPublishedForms(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"date below the headline", "%H\n\nSeptember 5, 2025\n\n%L", "2025-09-05 firm"},
		{"date above the headline", "September 5, 2025\n\n%H\n\n%L", "2025-09-05 firm"},
		{"published line", "%H\nBy Jane Doe\nPublished 5 September 2025, 18:40 CEST\n\n%L", "2025-09-05 firm"},
		{"published and updated", "%H\n\nPublished: Sept. 5, 2025 6:40 p.m. ET | Updated: Sept. 6, 2025 9:02 a.m. ET\n\n%L", "2025-09-05 firm"},
		{"updated first", "%H\nUpdated 6 September 2025\nFirst published 5 September 2025\n\n%L", "2025-09-05 firm"},
		{"byline with date", "%H\n\nBy Jane Doe, Brussels | Sept 5, 2025\n\n%L", "2025-09-05 firm"},
		{"posted by", "%H\nPosted on 05 Sep 2025 by Jane Doe\n\n%L", "2025-09-05 firm"},
		{"day, month, weekday", "%H\n\nFri 5 Sep 2025 18.40 BST\n\n%L", "2025-09-05 firm"},
		{"dateline with year", "%H\n\nBRUSSELS, Sept. 5, 2025 (Wire) — %L", "2025-09-05 firm"},
		{"dateline alone", "BRUSSELS, 5 September 2025 — %L", "2025-09-05 firm"},
		{"ISO", "%H\n2025-09-05 18:40\n\n%L", "2025-09-05 firm"},
		{"numeric, day first by its number", "%H\n\n25/09/2025\n\n%L", "2025-09-25 firm"},
		{"dots", "%H\n05.09.2025\n\n%L", "2025-09-05 firm"},
		{"masthead and age in days", "The Harbour Herald\nMonday, September 8, 2025\n\n%H\n\nEurope 3 days ago\n\n%L", "[2025-09-04..2025-09-06] window"},
		{"masthead and age in hours", "The Harbour Herald\nSaturday, September 6, 2025\n\n%H\n\nUpdated 3h ago\n\n%L", "[2025-09-05..2025-09-06] window"},
		{"masthead and yesterday", "The Harbour Herald\nSaturday, September 6, 2025\n\n%H\n\nYesterday at 18:40\n\n%L", "2025-09-05 inferred"},
		{"masthead and age in weeks", "The Harbour Herald\nSunday, September 28, 2025\n\n%H\n\nWorld · 3 weeks ago\n\n%L", "[2025-09-01..2025-09-10] window"},
		{"masthead, printed date below", "The Harbour Herald\nSunday, September 28, 2025\n\n%H\n\nSeptember 5, 2025\n\n%L", "2025-09-05 firm"},
		{"menus around", "Home\nWorld\nPolitics\nLog in\nSubscribe\n\n%H\n\nSeptember 5, 2025\n\n%L\n\nRelated\nStorm closes ferry route\nSeptember 9, 2025\n\n© 2025 The Harbour Herald", "2025-09-05 firm"},
		{"at the foot", "%H\n\n%L\n\nPublished on 5 September 2025", "2025-09-05 firm"},
		{"press release", "FOR IMMEDIATE RELEASE\nSeptember 5, 2025\n\n%H\n\n%L", "2025-09-05 firm"},
		{"signature", "%L\n\nTHE WHITE HOUSE,\nSeptember 5, 2025.", "2025-09-05 firm"},
		{"nothing", "%H\n\n%L", " none"},
		{"wire copy hard-wrapped", "BRUSSELS, Sept. 5, 2025 (Wire) - Foreign ministers of the European\nUnion have moved their meeting from Friday to Monday, a spokeswoman\nsaid. Three ambassadors had asked for more time to read it.", "2025-09-05 firm"},
		{"day of the week wrong", "%H\n\nMonday, September 5, 2025\n\n%L", "2025-09-05 disputed"},
	} {
		t.Run(c.name, func(t *testing.T) {
			text := strings.NewReplacer("%H", headline, "%L", lead).Replace(c.text)
			a, _ := article.Extract(&timeline.Document{Text: text})
			temporal.Judge(&a)
			if got := string(a.Published) + " " + string(a.PublishedGrade); got != c.want {
				t.Errorf("published %s, want %s: %s\n%+v", got, c.want, a.PublishedWhy, a.Candidates)
			}
			if len(a.Sentences) < 2 || !strings.Contains(a.Text[a.Sentences[0].Start:a.Sentences[0].End], "Foreign ministers") {
				t.Errorf("sentences %+v, zones %+v", a.Sentences, a.Zones)
			}
		})
	}
}
