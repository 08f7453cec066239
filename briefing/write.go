package briefing

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"reflect"
	"strings"
	"text/template"
	"unicode"
	"unicode/utf8"
)

// Look is how an issue is printed, apart from what it says.
type Look struct {
	// Templates holds the user's versions of phrases.tmpl, issue.md.tmpl,
	// issue.txt.tmpl, issue.html and style.css; what is missing is the
	// default. nil is all defaults.
	Templates    fs.FS
	From, To     string // addresses of a mail; "" leaves the line out
	TimelineHref string // link from the HTML to the timeline page; "" is none
}

// templateFiles are the files that [Look.Templates] may hold.
var templateFiles = []string{"phrases.tmpl", "issue.md.tmpl", "issue.txt.tmpl", "issue.html", "style.css"}

// CheckTemplates returns an error where a folder of templates cannot be read, or holds none that an issue would use.
func CheckTemplates(dir fs.FS) error {
	if _, err := fs.ReadDir(dir, "."); err != nil {
		if cause := errors.Unwrap(err); cause != nil {
			err = cause // the caller names the folder
		}
		return fmt.Errorf("no folder of templates: %w", err)
	}
	for _, name := range templateFiles {
		if _, err := fs.Stat(dir, name); err == nil {
			return nil
		}
	}
	return fmt.Errorf("none of %s is there", strings.Join(templateFiles, ", "))
}

// Formats lists the formats of [Write].
func Formats() []string { return []string{"md", "html", "docx", "txt", "eml", "json"} }

// Write prints an issue in a format. All formats have the same sections,
// words and note numbers. A broken template is an error with file and line.
// Nothing is written where there is an error of ours.
func Write(w io.Writer, format string, b *Briefing, look Look) error {
	var out bytes.Buffer
	if err := write(&out, format, b, look); err != nil {
		return fmt.Errorf("briefing: %w", err)
	}
	_, err := w.Write(out.Bytes())
	return err
}

func write(w *bytes.Buffer, format string, b *Briefing, look Look) error {
	if format == "json" {
		return writeJSON(w, b)
	}
	p, err := NewPage(b, look)
	if err != nil {
		return err
	}
	switch format {
	case "md":
		return writeText(w, "issue.md.tmpl", p, look, markdown{})
	case "txt":
		return writeText(w, "issue.txt.tmpl", p, look, plain{})
	case "html":
		return writeHTML(w, p, look)
	case "docx":
		return writeDOCX(w, p)
	case "eml":
		return writeEML(w, p, look)
	}
	return fmt.Errorf("no format is called %q; there are %s", format, strings.Join(Formats(), ", "))
}

// writeJSON saves the model.
func writeJSON(w *bytes.Buffer, b *Briefing) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", " ")
	full := *b
	fillLists(reflect.ValueOf(&full))
	return enc.Encode(&full)
}

// Read reads a saved issue.
func Read(r io.Reader) (*Briefing, error) {
	var b Briefing
	if err := json.NewDecoder(r).Decode(&b); err != nil {
		return nil, fmt.Errorf("briefing: not a saved issue: %w", err)
	}
	if !strings.Contains(b.Schema, "briefing") {
		return nil, fmt.Errorf("briefing: not a saved issue: its schema is %.60q", b.Schema)
	}
	return &b, nil
}

// NewPage lays an issue out, for a caller that prints it in its own way.
func NewPage(b *Briefing, look Look) (*Page, error) {
	s := speech{american: b.Variant == American, year: yearOf(b)}
	say, err := newPhrases(look.Templates, s)
	if err != nil {
		return nil, err
	}
	p := lay(b, s, say)
	if *say.err != nil {
		return nil, *say.err
	}
	clean(p)
	tidy(p)
	return p, nil
}

// clean makes every text of the page printable and marks the first reference
// to each note.
func clean(p *Page) {
	seen := map[int]bool{}
	runs := func(rs []Run) {
		for i := range rs {
			r := &rs[i]
			r.Text, r.Article, r.Href = printable(r.Text), printable(r.Article), printable(r.Href)
			if r.Kind == RunRef && !seen[r.Note] {
				seen[r.Note], r.First = true, true
			}
		}
	}
	for _, s := range []*string{&p.Heading, &p.Issue, &p.Classification, &p.Promise} {
		*s = printable(*s)
	}
	for i := range p.Header {
		p.Header[i].Name, p.Header[i].Value = printable(p.Header[i].Name), printable(p.Header[i].Value)
	}
	for i := range p.Figure.Lines {
		p.Figure.Lines[i] = printable(p.Figure.Lines[i])
	}
	for i := range p.Sections {
		for j := range p.Sections[i].Blocks {
			b := &p.Sections[i].Blocks[j]
			b.Text, b.By = printable(b.Text), printable(b.By)
			runs(b.Runs)
			for _, row := range b.Rows {
				for _, c := range row {
					runs(c)
				}
			}
		}
	}
}

// printable makes hostile text harmless without changing what a reader sees:
// white space becomes single spaces, controls and broken bytes the
// replacement character, and marks that turn the direction of the text around
// go. [Verify] compares texts after the same treatment.
func printable(s string) string {
	plain := true
	for i := 0; i < len(s) && plain; i++ {
		c := s[i]
		plain = c >= ' ' && c < 0x7f && (c != ' ' || i == 0 || s[i-1] != ' ')
	}
	if plain {
		return s
	}
	var b strings.Builder
	space := false
	for _, r := range s {
		switch {
		case unicode.IsSpace(r) && r != '\u00a0' && r != '\u202f':
			if !space {
				b.WriteByte(' ')
			}
			space = true
			continue
		case bidi(r):
			continue
		case r == utf8.RuneError || unicode.IsControl(r) || r >= 0xfdd0 && r <= 0xfdef || r&0xfffe == 0xfffe:
			b.WriteRune(utf8.RuneError)
		default:
			b.WriteRune(r)
		}
		space = false
	}
	return b.String()
}

// bidi reports the embedding, override and isolate marks.
func bidi(r rune) bool {
	return r >= 0x202a && r <= 0x202e || r >= 0x2066 && r <= 0x2069
}

// pen prints runs and blocks in one of the text formats.
type pen interface {
	runs([]Run) string
	table(b Block) string
	wrap(indent int, s string) string
	escape(s string) string
}

// writeText executes a text template with the page.
func writeText(w *bytes.Buffer, name string, p *Page, look Look, x pen) error {
	src, err := file(look.Templates, name)
	if err != nil {
		return err
	}
	t, err := template.New(name).Funcs(template.FuncMap{
		"runs": x.runs, "table": x.table, "wrap": x.wrap, "escape": x.escape,
		"rule": func(c string, s string) string { return strings.Repeat(c, min(72, utf8.RuneCountInString(s))) },
		"up":   strings.ToUpper, "list": list,
	}).Parse(src)
	if err != nil {
		return err
	}
	var out bytes.Buffer
	if err := t.Execute(&out, p); err != nil {
		return err
	}
	w.WriteString(squeeze(out.String()))
	return nil
}

// squeeze cuts space at line ends and joins runs of empty lines to one.
func squeeze(s string) string {
	var b strings.Builder
	empty := true
	for line := range strings.Lines(s) {
		line = strings.TrimRight(line, " \t\r\n")
		if line == "" && empty {
			continue
		}
		empty = line == ""
		b.WriteString(line + "\n")
	}
	return strings.TrimRight(b.String(), "\n") + "\n"
}
