package briefing

import (
	"bytes"
	"maps"
	"strings"
	"testing"
)

func TestVerifyStandsAndFalls(t *testing.T) {
	c := readCorpus(t, "testdata/guarantees.yaml")
	b := Make(c.tl, Options{Period: week(2025, 36), Texts: c.texts})
	forms := map[string][]byte{}
	for _, f := range []string{"json", "html", "md", "txt"} {
		forms[f] = render(t, f, b)
	}
	for f, issue := range forms {
		fails, n, err := VerifyIssue(issue, c.texts)
		if err != nil || len(fails) > 0 || n < len(b.Notes) {
			t.Errorf("%s: %d checked, %v, %v", f, n, fails, err)
		}
	}
	_, all := issues(t)
	checked := 0
	for _, issue := range all {
		for _, f := range []string{"json", "html", "md", "txt"} {
			fails, n, err := VerifyIssue(render(t, f, issue), c.texts)
			if len(issue.Notes) > 0 && (err != nil || len(fails) > 0) {
				t.Errorf("%s %s %s: %v %v", issue.Issue, issue.Length, f, fails, err)
			}
			checked += n
		}
	}
	if checked < 900 {
		t.Errorf("only %d sentences were checked", checked)
	}
	// One flipped byte anywhere in a cited sentence fails and names it, in
	// every form; one elsewhere in a cited article fails the saved issue.
	for _, n := range b.Notes {
		for _, at := range []int{n.Start, (n.Start + n.End) / 2, n.End - 1} {
			texts := maps.Clone(c.texts)
			flipped := []byte(texts[n.Article])
			if flipped[at] == ' ' {
				at++
			}
			flipped[at] ^= 1
			texts[n.Article] = string(flipped)
			fails := Verify(b, texts)
			named := false
			for _, f := range fails {
				named = named || f.Note == n.N && f.Sentence == n.Sentence
			}
			if !named {
				t.Errorf("note %d, byte %d flipped: %v", n.N, at, fails)
			}
		}
	}
	texts := maps.Clone(c.texts)
	texts["cw-0904"] += " "
	if fails := Verify(b, texts); len(fails) != 1 || fails[0].Article != "cw-0904" || !strings.Contains(fails[0].Text, "outside") {
		t.Errorf("a space at the end of an article: %v", fails)
	}
	delete(texts, "cw-0904")
	if fails := Verify(b, texts); len(fails) == 0 || !strings.Contains(fails[0].String(), "not among") {
		t.Errorf("a missing article: %v", fails)
	}
	texts["cw-0904"] = "\n" + c.texts["cw-0904"]
	if fails := Verify(b, texts); len(fails) == 0 || !strings.Contains(fails[0].String(), "moved to byte ") {
		t.Errorf("a moved sentence: %v", fails)
	}
}

func TestVerifyFindsAChangedByteInEveryForm(t *testing.T) {
	c := readCorpus(t, "testdata/guarantees.yaml")
	b := Make(c.tl, Options{Period: week(2025, 36), Texts: c.texts})
	for _, f := range []string{"html", "md", "txt"} {
		issue := render(t, f, b)
		for _, tt := range []struct{ old, new string }{
			{"Leaders of some", "Leaders of none"},
			{"foreign", "domestic"},
		} {
			changed := bytes.ReplaceAll(issue, []byte(tt.old), []byte(tt.new))
			if fails, _, err := VerifyIssue(changed, c.texts); err != nil || len(fails) == 0 {
				t.Errorf("%s: %q for %q passes: %v", f, tt.new, tt.old, err)
			}
		}
		texts := maps.Clone(c.texts)
		texts["cl-0905"] = strings.Replace(texts["cl-0905"], "thirty", "twenty", 1)
		fails, _, err := VerifyIssue(issue, texts)
		if err != nil || len(fails) == 0 || !strings.Contains(fails[0].String(), "thirty countries") {
			t.Errorf("%s: a changed article passes, or its sentence is not named: %v %v", f, fails, err)
		}
	}
}

func TestVerifyRefusesWhatIsNoIssue(t *testing.T) {
	for _, s := range []string{"", "{}", `{"schema":"https://dateline.tools/schema/timeline/1"}`, "<!doctype html><p>no</p>", "# Title\n", "PK\x03\x04"} {
		if _, _, err := VerifyIssue([]byte(s), nil); err == nil {
			t.Errorf("%q is taken for an issue", s)
		}
	}
}

// A sentence printed without its note, or other words than the note's, fail.
func TestVerifyReadsWhatIsPrinted(t *testing.T) {
	c := readCorpus(t, "testdata/guarantees.yaml")
	b := Make(c.tl, Options{Period: week(2025, 36)})
	b.BottomLine[0].Item.Passage.Parts[0].Text = "Invented words."
	if len(Verify(b, c.texts)) == 0 {
		t.Error("invented words pass")
	}
	b = Make(c.tl, Options{Period: week(2025, 36)})
	b.BottomLine[0].Item.Passage.Note = 0
	if len(Verify(b, c.texts)) == 0 {
		t.Error("a sentence without a note passes")
	}
}

func FuzzVerifyIssue(f *testing.F) {
	c := readCorpus(f, "testdata/guarantees.yaml")
	b := Make(c.tl, Options{Period: week(2025, 36)})
	for _, form := range []string{"json", "html", "md", "txt"} {
		f.Add(render(f, form, b))
	}
	f.Fuzz(func(t *testing.T, issue []byte) {
		VerifyIssue(issue, c.texts) // must not panic
	})
}
