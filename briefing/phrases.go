package briefing

import (
	"bytes"
	"fmt"
	"io/fs"
	"path"
	"strings"
	"text/template"

	"github.com/dateline-tools/dateline/templates"
	"github.com/dateline-tools/dateline/timeline"
	"github.com/dateline-tools/dateline/timeline/civil"
)

// folder is the folder of the default templates.
const folder = "briefing"

// phrases are the fixed words, as templates. The first error is kept, so that
// the layout reads as prose and [Write] can report it once.
type phrases struct {
	set   *template.Template
	err   *error
	asked map[string]bool // names asked for, where a test wants to know; nil otherwise
}

// newPhrases parses the default phrases and then the user's on top.
func newPhrases(user fs.FS, s speech) (phrases, error) {
	funcs := template.FuncMap{
		"plural": plural,
		"day":    s.day,
		"short":  s.short,
		"status": s.status,
		"join":   strings.Join,
		"list":   list,
		"trim":   strings.TrimSpace,
		"grade":  gradeWord,
		"spell": func(british, american string) string {
			if s.american {
				return american
			}
			return british
		},
	}
	set := template.New("phrases.tmpl").Funcs(funcs).Option("missingkey=error")
	if _, err := set.Parse(string(templates.File(folder + "/phrases.tmpl"))); err != nil {
		return phrases{}, err
	}
	if src, ok, err := userFile(user, "phrases.tmpl"); err != nil {
		return phrases{}, err
	} else if ok {
		if _, err := set.New("phrases.tmpl").Parse(src); err != nil {
			return phrases{}, err
		}
	}
	return phrases{set: set, err: new(error)}, nil
}

// userFile reads a file of the user's template folder; ok is false where
// there is none.
func userFile(user fs.FS, name string) (_ string, ok bool, _ error) {
	if user == nil {
		return "", false, nil
	}
	b, err := fs.ReadFile(user, name)
	if err != nil {
		if _, statErr := fs.Stat(user, name); statErr != nil {
			return "", false, nil
		}
		return "", false, err
	}
	return string(b), true, nil
}

// file returns the user's version of a default file, or the default.
func file(user fs.FS, name string) (string, error) {
	src, ok, err := userFile(user, name)
	if ok || err != nil {
		return src, err
	}
	return string(templates.File(path.Join(folder, name))), nil
}

// say executes one phrase.
func (p phrases) say(name string, data any) string {
	var b bytes.Buffer
	if p.asked != nil {
		p.asked[name] = true
	}
	t := p.set.Lookup(name)
	if t == nil {
		p.fail(fmt.Errorf("template: phrases.tmpl: no phrase is called %q", name))
		return ""
	}
	if err := t.Execute(&b, data); err != nil {
		p.fail(err)
	}
	return strings.TrimSpace(b.String())
}

// list executes a phrase that names the columns of a table.
func (p phrases) list(name string, data any) []string {
	cols := strings.Split(p.say(name, data), "|")
	for i := range cols {
		cols[i] = strings.TrimSpace(cols[i])
	}
	return cols
}

func (p phrases) fail(err error) {
	if *p.err == nil {
		*p.err = err
	}
}

// list joins the parts that are not empty.
func list(sep string, parts ...any) string {
	var out []string
	for _, p := range parts {
		if s := strings.TrimSpace(fmt.Sprint(p)); p != nil && s != "" {
			out = append(out, s)
		}
	}
	return strings.Join(out, sep)
}

func plural(n int, one, many string) string {
	if n == 1 {
		return one
	}
	return many
}

func gradeWord(g timeline.Grade) string {
	if g == "" {
		g = timeline.None
	}
	return string(g)
}

// yearOf is the year that short dates leave out.
func yearOf(b *Briefing) int {
	if y := b.Period.Since.Year; y != 0 && y == b.Period.Until.Year {
		return y
	}
	if b.Period.Span() == (civil.Span{}) {
		return b.AsOf.Year
	}
	return 0
}
