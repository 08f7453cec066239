package briefing

import (
	"bytes"
	"strings"
	"testing"
)

// A label that was changed by hand is found: in HTML by the sums of the words,
// in JSON by the events that it carries. The sentences themselves still stand.
func TestVerifyFindsChangedLabels(t *testing.T) {
	c := readCorpus(t, "testdata/guarantees.yaml")
	b := Make(c.tl, Options{Period: week(2025, 36), Texts: c.texts, Comments: []Comment{{Topic: "Ukraine security guarantees", Text: "We doubt it."}}})
	for format, changes := range map[string][][2]string{
		"html": {
			{"<strong>4 Sept. (Thu)</strong>", "<strong>3 Sept. (Wed)</strong>"},
			{"Cancelled: planned for 5 Sept.", "Moved: planned for 5 Sept."},
			{", proposed, by 31 Dec.:", ", scheduled, by 31 Dec.:"},
			{"4 independent, carried by 5", "9 independent, carried by 9"},
			{"https://ledger.example/0905", "https://ledger.example/0906"},
			{"end of 7 September 2025 (Sun)", "end of 8 September 2025 (Mon)"},
			{"Capital Ledger, 5 Sept. (S1)", "Capital Ledger, 6 Sept. (S1)"},
		},
		"json": {
			{`"status": "proposed",` + "\n", `"status": "scheduled",` + "\n"},
			{`"independent": 4,`, `"independent": 5,`},
			{`"speaker": "Ana Dole"`, `"speaker": "Petra Sand"`},
			{`"edtf": "2025-09-12",`, `"edtf": "2025-09-13",`},
			{`"title": "Paris promises, Moscow objects"`, `"title": "Paris promises, Moscow agrees"`},
		},
	} {
		issue := render(t, format, b)
		if fails, _, err := VerifyIssue(issue, c.texts); err != nil || len(fails) > 0 {
			t.Fatalf("%s: %v %v", format, fails, err)
		}
		for _, ch := range changes {
			changed := bytes.Replace(issue, []byte(ch[0]), []byte(ch[1]), 1)
			if bytes.Equal(changed, issue) {
				t.Errorf("%s: no %q", format, ch[0])
			}
			if fails, n, err := VerifyIssue(changed, c.texts); err != nil || len(fails) == 0 || n == 0 {
				t.Errorf("%s: %q for %q passes", format, ch[1], ch[0])
			}
		}
	}
	// The analyst's own words may change, and white space is none.
	page := render(t, "html", b)
	for old, other := range map[string]string{"We doubt it.": "We believe it.", "<ul><li>": "<ul>\n<li>"} {
		if fails, _, err := VerifyIssue(bytes.ReplaceAll(page, []byte(old), []byte(other)), c.texts); err != nil || len(fails) > 0 {
			t.Errorf("%q: %v %v", other, fails, err)
		}
	}
}

// What a form does not let check is said.
func TestUncheckedIsSaid(t *testing.T) {
	c := readCorpus(t, "testdata/guarantees.yaml")
	b := Make(c.tl, Options{Period: week(2025, 36), Texts: c.texts})
	page := render(t, "html", b)
	for what, issue := range map[string][]byte{"": page, " ": render(t, "json", b), "not checked": render(t, "md", b), "in this form": render(t, "txt", b),
		"carries no sums": bytes.ReplaceAll(page, []byte("data-sum="), []byte("data-no="))} {
		if got := Unchecked(issue); !strings.Contains(got, strings.TrimSpace(what)) || (strings.TrimSpace(what) == "") != (got == "") {
			t.Errorf("%q: %q", what, got)
		}
	}
}
