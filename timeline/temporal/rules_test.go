package temporal

import (
	"strings"
	"testing"

	"github.com/dateline-tools/dateline/timeline"
	"github.com/dateline-tools/dateline/timeline/civil"
)

// exampleDay is the day on which an example is published; a Friday.
const exampleDay = "2025-09-05"

// example is a marked sentence taken apart.
type example struct {
	pub, text string
	want      []goldTimex
}

// parseExample reads "day|text with {expression=value}".
func parseExample(t *testing.T, s string) example {
	t.Helper()
	ex := example{pub: exampleDay}
	if len(s) > 11 && s[10] == '|' {
		ex.pub, s = s[:10], s[11:]
	}
	var b strings.Builder
	for s != "" {
		i := strings.IndexByte(s, '{')
		if i < 0 {
			b.WriteString(s)
			break
		}
		b.WriteString(s[:i])
		j := strings.IndexByte(s, '}')
		if j < i {
			t.Fatalf("unbalanced braces in %q", s)
		}
		words, value, ok := strings.Cut(s[i+1:j], "=")
		if !ok {
			t.Fatalf("no value in %q", s[i:j])
		}
		ex.want = append(ex.want, goldTimex{Start: b.Len(), End: b.Len() + len(words), Text: words, Value: value})
		b.WriteString(words)
		s = s[j+1:]
	}
	ex.text = b.String()
	return ex
}

func publishedOn(t testing.TB, text, day string) *timeline.Article {
	t.Helper()
	d, err := civil.ParseDate(day)
	if err != nil {
		t.Fatal(err)
	}
	return &timeline.Article{Text: text, Published: timeline.Opt(day), PublishedEarliest: d, PublishedLatest: d, PublishedBest: d, PublishedGrade: timeline.Firm}
}

func checkExample(t *testing.T, rule, s string) {
	t.Helper()
	ex := parseExample(t, s)
	var got, want []string
	for _, m := range Resolve(publishedOn(t, ex.text, ex.pub)) {
		got = append(got, m.Text+"="+m.Value)
	}
	for _, w := range ex.want {
		want = append(want, w.Text+"="+w.Value)
	}
	if g, w := strings.Join(got, " | "), strings.Join(want, " | "); g != w {
		t.Errorf("%s: %s\n  got  %s\n  want %s", rule, ex.text, g, w)
	}
}

// TestRules runs the examples of every rule.
func TestRules(t *testing.T) {
	n := 0
	seen := map[string]bool{}
	for _, r := range allRules {
		if seen[r.ID] {
			t.Errorf("two rules are called %s", r.ID)
		}
		seen[r.ID] = true
		if len(r.Yes) == 0 {
			t.Errorf("%s has no example", r.ID)
		}
		for _, s := range r.Yes {
			checkExample(t, r.ID, s)
			n++
		}
		for _, s := range r.No {
			checkExample(t, r.ID, s)
			n++
		}
	}
	if n < 200 {
		t.Errorf("only %d examples", n)
	}
}
