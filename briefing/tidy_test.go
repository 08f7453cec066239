package briefing

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"regexp"
	"strings"
	"testing"

	"github.com/dateline-tools/dateline/templates"
	"github.com/dateline-tools/dateline/timeline"
)

// holes are joins of values that were empty, by format.
var holes = map[string]*regexp.Regexp{
	"md":   regexp.MustCompile(`\*\*\*\*|\*\* +\*\*|\(\)|\(\s|\(,|\s\)|\\\[\s*:?\\\]|“”|""|(?m:^[-*#> ]*[,;:])|[,;] ?[,;:]|[^|\s]  +[^|\s]|: :|(?m:^#+ *$)`),
	"txt":  regexp.MustCompile(`\(\)|\( |\(,| \)|\[:?\]|“”|""|(?m:^[* ]*[,;:])|[,;] ?[,;:]|: :`),
	"html": regexp.MustCompile(`<strong>\s*:?\s*</strong>|<(?:p|li|h[1-4]|span|dt|dd|td) ?[^>]*>\s*[,;:]|<(?:p|h[1-4]|span)(?: class="[^"]*")?>\s*</|\(\)|\(\s|\(,|\[\s*:?\]|“”|[,;] ?[,;:]\s|: :`),
	"docx": regexp.MustCompile(`\(\)|\(\s|\(,|\[\s*:?\]|“”|[,;] [,;:]|: :|<w:t[^>]*></w:t>`),
}

// findHoles prints an issue in every format and reports the first hole of each.
func findHoles(t *testing.T, what string, b *Briefing, look Look) {
	t.Helper()
	p, err := NewPage(b, look)
	if err != nil {
		t.Fatalf("%s: %v", what, err)
	}
	for _, s := range p.Sections {
		for _, bl := range s.Blocks {
			for _, r := range bl.Runs {
				if words := strings.Trim(r.Text, " "); words == "" && r.Kind != RunText || r.Kind == RunLabel && strings.ContainsAny(words[:1], ":,;)") {
					t.Errorf("%s: %s holds the empty %s %q", what, s.ID, r.Kind, r.Text)
				}
			}
		}
	}
	for format, hole := range holes {
		if format == "docx" && b.Length != Full {
			continue // it is the slowest
		}
		var w bytes.Buffer
		if err := Write(&w, format, b, look); err != nil {
			t.Fatalf("%s: %v", what, err)
		}
		out := w.Bytes()
		if format == "docx" {
			out = wordBody(t, out)
		}
		if at := strings.Index(string(out), "</style>"); at > 0 {
			out = out[at:]
		}
		if loc := hole.FindIndex(out); loc != nil {
			t.Errorf("%s, %s: a hole %q in %q", what, format, out[loc[0]:loc[1]], out[max(0, loc[0]-60):min(len(out), loc[1]+60)])
		}
	}
}

// wordBody returns the parts of a Word file that print something.
func wordBody(t *testing.T, file []byte) []byte {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		t.Fatal(err)
	}
	var out []byte
	for _, name := range []string{"word/document.xml", "word/footnotes.xml"} {
		f, err := z.Open(name)
		if err != nil {
			t.Fatal(err)
		}
		part, err := io.ReadAll(f)
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, part...)
	}
	return out
}

// Whatever value an event, a quote or an article lacks, no issue prints an
// empty label, an empty bracket or the comma that was to stand before it.
func TestNothingEmptyIsPrinted(t *testing.T) {
	blank := []string{"", " "}
	for name, empty := range map[string]func(*timeline.Timeline, string){
		"speaker":   eachQuote(func(q *timeline.Quote, s string) { q.Speaker = s }),
		"verb":      eachQuote(func(q *timeline.Quote, s string) { q.Verb = s }),
		"reason":    eachQuote(func(q *timeline.Quote, s string) { q.Anonymous = s }),
		"date text": eachQuote(func(q *timeline.Quote, s string) { q.DateText = s }),
		"why":       eachQuote(func(q *timeline.Quote, s string) { q.Why = strings.TrimSpace(s) }),
		"published": eachQuote(func(q *timeline.Quote, s string) { q.Published = timeline.Opt(strings.TrimSpace(s)) }),
		"date":      eachQuote(func(q *timeline.Quote, s string) { q.EDTF = "" }),
		"outlet": func(tl *timeline.Timeline, s string) {
			eachQuote(func(q *timeline.Quote, s string) { q.Outlet = s })(tl, s)
			for i := range tl.Articles {
				a := &tl.Articles[i]
				a.Outlet, a.Title, a.Author, a.Input.Path = s, s, s, strings.TrimSpace(s)
			}
		},
		"condition": eachEvent(func(e *timeline.Event, s string) { e.Condition = s }),
		"place":     eachEvent(func(e *timeline.Event, s string) { e.Place = &timeline.Place{Name: s} }),
		"actor":     eachEvent(func(e *timeline.Event, s string) { e.Actors = append(e.Actors, timeline.Actor{Name: s, Role: s}) }),
		"dates": eachEvent(func(e *timeline.Event, s string) {
			e.Date = timeline.EventDate{Grade: timeline.Grade(strings.TrimSpace(s))}
			for i := range e.History {
				e.History[i].Date = ""
			}
		}),
		"dispute": eachEvent(func(e *timeline.Event, s string) {
			for i := range e.Disputes {
				for j := range e.Disputes[i].Versions {
					e.Disputes[i].Versions[j].Value = s
				}
			}
		}),
	} {
		for _, s := range blank {
			c := readCorpus(t, "testdata/guarantees.yaml")
			empty(c.tl, s)
			prev := Make(c.tl, Options{Period: week(2025, 36), Texts: c.texts})
			for _, o := range []Options{{Period: week(2025, 36)}, {Period: week(2025, 37), Previous: prev, Length: Full}} {
				o.Texts = c.texts
				findHoles(t, fmt.Sprintf("%s %q, %s", name, s, o.Length), Make(c.tl, o), Look{})
			}
		}
	}
}

func eachEvent(f func(*timeline.Event, string)) func(*timeline.Timeline, string) {
	return func(tl *timeline.Timeline, s string) {
		for i := range tl.Events {
			f(&tl.Events[i], s)
		}
	}
}

func eachQuote(f func(*timeline.Quote, string)) func(*timeline.Timeline, string) {
	return eachEvent(func(e *timeline.Event, s string) {
		for i := range e.Quotes {
			f(&e.Quotes[i], s)
		}
	})
}

// Any phrase of a house style may be empty: its words are then left out, and
// nothing else is.
func TestAnyPhraseMayBeEmpty(t *testing.T) {
	c := readCorpus(t, "testdata/guarantees.yaml")
	prev := Make(c.tl, Options{Period: week(2025, 36), Texts: c.texts})
	all := []*Briefing{prev, Make(c.tl, Options{Period: week(2025, 37), Texts: c.texts, Previous: prev, Length: Full})}
	n := 0
	for _, m := range regexp.MustCompile(`\{\{define "([^"]+)"\}\}`).FindAllStringSubmatch(string(templates.File("briefing/phrases.tmpl")), -1) {
		n++
		for _, b := range all {
			findHoles(t, "no "+m[1], b, Look{Templates: oneFile("phrases.tmpl", `{{define "`+m[1]+`"}}{{/* nothing */}} {{end}}`)})
		}
	}
	if n < 50 {
		t.Fatalf("%d phrases found", n)
	}
}

// The tests above find what they look for.
func TestHolesAreFound(t *testing.T) {
	for format, bad := range map[string]string{
		"md": "- **** (said 5 Sept.) Moscow denied it.", "txt": "* Moscow denied it. ()", "html": "<li><strong></strong> (of 5 Sept.)", "docx": `<w:t xml:space="preserve"></w:t>`} {
		if !holes[format].MatchString(bad) {
			t.Errorf("%s: no hole in %q", format, bad)
		}
	}
	for format, good := range map[string]string{
		"md": "- **5 Sept. (Fri)**, Paris: Leaders met \\[...\\]. [^1] (2 independent)", "txt": "* 5 Sept., Paris: \"We met,\" he said. [1]", "html": "<li><strong>5 Sept.</strong>, Paris: They met", "docx": "<w:t>5 Sept.</w:t>"} {
		if holes[format].MatchString(good) {
			t.Errorf("%s: a hole in %q", format, good)
		}
	}
}
