package article

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// cutLines cuts a text into its paragraphs. Each line is one, unless the text
// is hard-wrapped, as mails and old wire files are: there a blank line ends a
// paragraph.
func cutLines(text string) []line {
	lines := rawLines(text)
	if !wrapped(text, lines) {
		return measured(text, lines)
	}
	var out []line
	for i, l := range lines {
		if i > 0 && strings.Count(text[lines[i-1].end:l.start], "\n") == 1 && continues(text, lines[i-1], l) {
			out[len(out)-1].end = l.end
			continue
		}
		out = append(out, l)
	}
	return measured(text, out)
}

func measured(text string, lines []line) []line {
	for i := range lines {
		lines[i].measure(text)
	}
	return lines
}

// rawLines returns the trimmed lines that are not blank.
func rawLines(text string) []line {
	var out []line
	for i := 0; i < len(text); {
		e := strings.IndexByte(text[i:], '\n')
		if e < 0 {
			e = len(text)
		} else {
			e += i
		}
		if s, f := trim(text, i, e); s < f {
			out = append(out, line{start: s, end: f})
		}
		i = e + 1
	}
	return out
}

// wrapped reports whether lines break inside sentences: of the lines of
// usual length with another right below them, a third go on in small letters.
func wrapped(text string, lines []line) bool {
	pairs, broken := 0, 0
	for i := 1; i < len(lines) && pairs < 400; i++ {
		a, b := lines[i-1], lines[i]
		if n := a.end - a.start; n < 45 || n > 110 || strings.Count(text[a.end:b.start], "\n") != 1 {
			continue
		}
		pairs++
		if r, _ := utf8.DecodeRuneInString(text[b.start:]); unicode.IsLower(r) {
			broken++
		}
	}
	return pairs >= 2 && broken*3 >= pairs
}

// continues reports whether line b of a wrapped text carries on a's paragraph.
func continues(text string, a, b line) bool {
	if n := a.end - a.start; n < 40 {
		r, _ := utf8.DecodeRuneInString(text[b.start:])
		return unicode.IsLower(r)
	}
	return speakerEnd(text[b.start:b.end]) == 0 && !listItem(text[b.start:b.end])
}

func listItem(s string) bool {
	return strings.HasPrefix(s, "- ") || strings.HasPrefix(s, "* ") || strings.HasPrefix(s, "• ")
}
