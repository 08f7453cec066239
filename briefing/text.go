package briefing

import (
	"fmt"
	"regexp"
	"strings"
	"unicode/utf8"
)

// markdown prints GitHub's Markdown with footnotes.
type markdown struct{}

var markdownSpecial = strings.NewReplacer(`\`, `\\`, "`", "\\`", "*", `\*`, "_", `\_`, "[", `\[`, "]", `\]`,
	"<", `\<`, ">", `\>`, "|", `\|`, "~", `\~`, "&", "&amp;", "$", `\$`)

// opening is what makes a block of a line by its first characters.
var opening = regexp.MustCompile(`^(\s*)([#+=-]|\d+[.)])`)

func (markdown) escape(s string) string {
	return opening.ReplaceAllString(markdownSpecial.Replace(s), `$1\$2`)
}

func (m markdown) runs(rs []Run) string {
	var b strings.Builder
	for _, r := range rs {
		switch r.Kind {
		case RunRef:
			fmt.Fprintf(&b, " [^%d]", r.Note)
		case RunLabel:
			text := strings.TrimSpace(r.Text)
			fmt.Fprintf(&b, "%s**%s**%s", r.Text[:strings.Index(r.Text, text)], markdownSpecial.Replace(text), r.Text[strings.Index(r.Text, text)+len(text):])
		case RunLink:
			switch {
			case webLink(r.Href) && r.Text == r.Href:
				fmt.Fprintf(&b, "<%s>", autolink.Replace(r.Href))
			case webLink(r.Href):
				fmt.Fprintf(&b, "[%s](<%s>)", markdownSpecial.Replace(r.Text), autolink.Replace(r.Href))
			default:
				b.WriteString(markdownSpecial.Replace(r.Text))
			}
		default:
			b.WriteString(markdownSpecial.Replace(r.Text))
		}
	}
	s := b.String()
	if opening.MatchString(s) && len(rs) > 0 && rs[0].Kind != RunLabel {
		s = opening.ReplaceAllString(s, `$1\$2`)
	}
	return s
}

// autolink keeps an address inside <...>.
var autolink = strings.NewReplacer("<", "%3C", ">", "%3E", " ", "%20", "\n", "", "\r", "")

// webLink reports addresses that may be links.
func webLink(href string) bool {
	return strings.HasPrefix(href, "https://") || strings.HasPrefix(href, "http://")
}

func (m markdown) table(t Block) string {
	var b strings.Builder
	b.WriteString("|")
	for _, h := range t.Head {
		b.WriteString(" " + m.escape(h) + " |")
	}
	b.WriteString("\n|" + strings.Repeat(" --- |", len(t.Head)) + "\n")
	for _, row := range t.Rows {
		b.WriteString("|")
		for _, c := range row {
			b.WriteString(" " + strings.TrimSpace(m.runs(c)) + " |")
		}
		b.WriteString("\n")
	}
	return b.String()
}

func (markdown) wrap(_ int, s string) string { return s }

// plain prints text of 72 columns.
type plain struct{}

const columns = 72

func (plain) escape(s string) string { return s }

// runs prints a link's address behind its sentence, before the archive line.
func (plain) runs(rs []Run) string {
	var b strings.Builder
	address := ""
	for _, r := range rs {
		switch r.Kind {
		case RunRef:
			b.WriteString(" " + r.Text)
			continue
		case RunLink:
			if r.Href != r.Text {
				address = " " + r.Href
			}
		case RunData:
			b.WriteString(address)
			address = ""
		}
		b.WriteString(r.Text)
	}
	return b.String() + address
}

// wrap breaks lines after words. The first line is not indented: the template
// prints its mark; the others are, by indent columns.
func (plain) wrap(indent int, s string) string {
	var b strings.Builder
	col := indent
	for i, w := range strings.Fields(s) {
		n := utf8.RuneCountInString(w)
		switch {
		case i == 0:
		case col+1+n > columns:
			b.WriteString("\n" + strings.Repeat(" ", indent))
			col = indent
		default:
			b.WriteByte(' ')
			col++
		}
		b.WriteString(w)
		col += n
	}
	return b.String()
}

// table prints a table as one paragraph a row: columns of running text do not
// fit 72 characters.
func (p plain) table(t Block) string {
	var b strings.Builder
	for _, row := range t.Rows {
		for i, c := range row {
			text := strings.TrimSpace(p.runs(c))
			switch {
			case i == 0:
				b.WriteString("  " + p.wrap(4, text) + "\n")
			case text != "" && i < len(t.Head):
				b.WriteString("    " + p.wrap(6, t.Head[i]+": "+text) + "\n")
			}
		}
	}
	return b.String()
}
