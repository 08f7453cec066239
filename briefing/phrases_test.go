package briefing

import (
	"regexp"
	"slices"
	"testing"

	"github.com/dateline-tools/dateline/templates"
)

// Every phrase of the defaults is used by some issue, or by the layout under
// a name made of parts; a phrase that nothing asks for is a leftover.
func TestEveryPhraseIsAskedFor(t *testing.T) {
	asked := map[string]bool{}
	c, all := issues(t)
	prev := all[1]
	all = append(all, Make(c.tl, Options{Period: week(2025, 37), Previous: prev, Organisation: "x"}))
	tl, texts := hostile()
	all = append(all, Make(tl, Options{Period: week(2025, 36), Texts: texts, Length: Full}))
	for _, b := range all {
		s := speech{year: yearOf(b)}
		say, err := newPhrases(nil, s)
		if err != nil {
			t.Fatal(err)
		}
		say.asked = asked
		lay(b, s, say)
		if *say.err != nil {
			t.Fatal(*say.err)
		}
	}
	defined := regexp.MustCompile(`\{\{define "([^"]+)"\}\}`).FindAllStringSubmatch(string(templates.File("briefing/phrases.tmpl")), -1)
	rare := []string{"gone", "list-withdrawn", "list-contradicted", "new-more", "gap-refused-more", "status-conditional", "status-possible", "status-proposed",
		"status-postponed", "status-cancelled", "status-negated", "status-expected", "coming-more", "last", "next", "unchanged", "status-background", "status-scheduled", "list-new"}
	n := 0
	for _, m := range defined {
		n++
		if !asked[m[1]] && !slices.Contains(rare, m[1]) {
			t.Errorf("nothing asks for the phrase %q", m[1])
		}
	}
	if n < 50 {
		t.Fatalf("%d phrases found", n)
	}
}
