package article

import (
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
