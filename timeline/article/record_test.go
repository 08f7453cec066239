package article

import (
	"strings"
	"testing"

	"github.com/dateline-tools/dateline/timeline"
)

// A record has its headline beside its text, so that a first line without a
// full stop is the lead and no second headline; what is set like a headline, or
// offers a newsletter, is no text all the same.
func TestRecordsLead(t *testing.T) {
	const rest = "\n\nThe talks are led by Oslo, the ministry said."
	for text, want := range map[string]int{
		"A new round of talks between the two rivals of the islands opened in Narva on July 8":  2,
		"A New Round Of Talks Between The Two Rivals Of The Islands Opened In Narva On July 8":  1,
		"Sign up for our newsletter and read it every day on your phone or on your tablet here": 1,
	} {
		a, _ := Extract(&timeline.Document{ID: "a", Title: "New round", Text: text + rest, Verbatim: true})
		if len(a.Sentences) != want {
			t.Errorf("%d sentences of running text, want %d: %s", len(a.Sentences), want, text)
		}
	}
	a, _ := Extract(&timeline.Document{ID: "a", Text: "Talks of the two rivals of the islands opened in Narva" + rest, Verbatim: true})
	if len(a.Sentences) != 1 || a.Title == "" {
		t.Errorf("without a headline beside it the first line is it: %d sentences, title %q", len(a.Sentences), a.Title)
	}
}

// A short sentence above the text is its lead and no date line: its day is that of
// what it tells. A line of a date, a place and a name is one, with a stop too.
func TestShortLead(t *testing.T) {
	const head, rest = "Envoys weigh the pact\n\n", "\n\nThe ministers gathered in the capital to weigh what was left of the pact, their aides said."
	for line, lead := range map[string]bool{
		"The deadline is 30 September 2025.":            true,
		"The truce lapses on 5 February 2026.":          true,
		"The summit was on 15-16 August 2025.":          true,
		"Talks resume on Sept. 10.":                     true,
		"Roe arrives Sept. 3, leaves Sept. 5.":          true,
		"Fighting resumed 2 days ago.":                  true,
		"Posted by admin on 3 September 2025.":          false,
		"Oslo, Sept. 3, 2025.":                          false,
		"Wednesday, Sept. 3, 2025, 4.30 p.m.":           false,
		"Jane Roe, 3 September 2025":                    false,
		"Berlin, den 3. September 2025.":                false,
		"The truce lapses on 5 Feb. 2026.\n\nBy J. Roe": true,
	} {
		a, _ := Extract(&timeline.Document{ID: "a", Text: head + line + rest})
		byline, clue := false, false
		first, _, _ := strings.Cut(line, "\n")
		for _, z := range a.Zones {
			byline = byline || z.Kind == timeline.ZoneByline && strings.HasPrefix(a.Text[z.Start:z.End], first)
		}
		for _, c := range a.Clues {
			clue = clue || c.Origin == timeline.OriginPrinted
		}
		if byline == lead || clue == lead {
			t.Errorf("taken for a date line: %v, with a date of publication: %v, want %v: %q", byline, clue, !lead, first)
		}
	}
}
