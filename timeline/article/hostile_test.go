package article

import (
	"strings"
	"testing"

	"github.com/dateline-tools/dateline/timeline"
)

// What a hostile page repeats must not cost the square of its length. The
// sizes are such that it would show: the test would not end.
func TestHostileRepetition(t *testing.T) {
	for name, doc := range map[string]timeline.Document{
		"date lines":      {Text: "The Harbour Herald\n\n" + strings.Repeat("Monday, September 8, 2025\n\n", 20000) + "2 months ago\n"},
		"script keys":     {HTML: []byte("<script>" + strings.Repeat(`"publish":x,`, 40000) + "</script><p>Text.</p>")},
		"headlines":       {HTML: []byte("<title>A</title>" + strings.Repeat("<h1>Headline of a story</h1>", 30000))},
		"time elements":   {HTML: []byte(strings.Repeat("<time>2025-09-04", 3000) + strings.Repeat("</time>", 3000))},
		"open quotes":     {Text: strings.Repeat("“Mr. ", 300000)},
		"stops":           {Text: strings.Repeat(". ", 500000)},
		"speakers":        {Text: strings.Repeat("THE PRESIDENT: Yes.\n", 20000)},
		"furniture words": {Text: strings.Repeat("Read more about the talks\n", 20000)},
		"nested ld+json":  {HTML: []byte(`<script type="application/ld+json">` + strings.Repeat(`{"a":[`, 5000) + "</script>")},
	} {
		t.Run(name, func(t *testing.T) {
			a, _ := Extract(&doc)
			checkOffsets(t, &a)
			if len(a.Clues) > maxClues {
				t.Errorf("%d clues", len(a.Clues))
			}
		})
	}
}
