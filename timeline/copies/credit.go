package copies

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/dateline-tools/dateline/timeline"
	"github.com/dateline-tools/dateline/timeline/names"
)

// Credit returns the agency that an article credits: in the dateline ("PARIS,
// Sept. 4 (Reuters) —"), the byline ("By A. Person, Associated Press"), or a
// line of credit at the foot ("© 2025 The Associated Press", "(Reporting by
// A. Person)" as Reuters closes). "" if none. An agency that is merely quoted
// ("told Reuters") is no credit.
func Credit(a *timeline.Article) string {
	for _, s := range []string{a.Author, a.Outlet} {
		if name := signed(s); name != "" {
			return name
		}
	}
	for _, z := range a.Zones {
		if (z.Kind != timeline.ZoneByline && z.Kind != timeline.ZoneDateline) || z.Start < 0 || z.End > len(a.Text) || z.Start > z.End {
			continue
		}
		if name := firstOf(bracketed(a.Text[z.Start:z.End]), signed(a.Text[z.Start:z.End])); name != "" {
			return name
		}
	}
	return firstOf(opening(a.Text), closing(a.Text))
}

func firstOf(list ...string) string {
	i := slices.IndexFunc(list, func(s string) bool { return s != "" })
	if i < 0 {
		return ""
	}
	return list[i]
}

// signed reads a byline, an author or an outlet: any of its parts between
// commas, bars, slashes and "for" or "of" may be the agency.
func signed(s string) string {
	if len(s) > 300 {
		return ""
	}
	for _, part := range strings.FieldsFunc(s, func(r rune) bool {
		return strings.ContainsRune(",|/;()\n–—•·", r) || r == '-' && strings.Contains(s, " - ")
	}) {
		if name := agency(part); name != "" {
			return name
		}
	}
	return ""
}

// agency reads one part of a credit.
func agency(part string) string {
	part = strings.ToLower(strings.Trim(part, " .:()"))
	for _, lead := range []string{"by ", "from ", "source: ", "with ", "reporting by ", "via "} {
		part = strings.TrimPrefix(part, lead)
	}
	return names.Agency(strings.TrimSpace(part))
}

// bracketed returns the agency that stands in brackets in s: "(AP)".
func bracketed(s string) string {
	for {
		open := strings.IndexAny(s, "([")
		if open < 0 {
			return ""
		}
		s = s[open+1:]
		end := strings.IndexAny(s, ")]")
		if end < 0 {
			return ""
		}
		for _, part := range strings.FieldsFunc(s[:end], func(r rune) bool { return strings.ContainsRune("/,&", r) }) {
			if name := names.Agency(strings.TrimSpace(part)); name != "" {
				return name
			}
		}
		s = s[end:]
	}
}

// opening reads the dateline at the head of the text, where its zone was not
// found: capitals before the bracket, a dash behind it.
func opening(text string) string {
	head := text[:min(len(text), 120)]
	end := strings.IndexByte(head, ')')
	if end < 0 || !unicode.IsUpper(firstRune(head)) {
		return ""
	}
	after := strings.TrimLeft(head[end+1:], " \u00a0")
	switch {
	case strings.HasPrefix(after, "-"), strings.HasPrefix(after, "–"), strings.HasPrefix(after, "—"), strings.HasPrefix(after, ":"):
		return bracketed(head[:end+1])
	}
	return ""
}

// closing reads the last lines: a bare credit, a copyright line, a closing
// bracket with the agency, or the way Reuters names its reporters.
func closing(text string) string {
	tail := text[len(text)-min(len(text), 500):]
	lines := strings.FieldsFunc(tail, func(r rune) bool { return r == '\n' })
	for i := len(lines) - 1; i >= 0 && i >= len(lines)-4; i-- {
		line := strings.TrimSpace(lines[i])
		low := strings.ToLower(line)
		switch {
		case agency(line) != "":
			return agency(line)
		case strings.HasPrefix(low, "(reporting by "), strings.HasPrefix(low, "reporting by ") && strings.Contains(low, "editing by "):
			return firstOf(bracketed(line), "Reuters")
		case strings.HasPrefix(low, "©"), strings.HasPrefix(low, "copyright"), strings.HasPrefix(low, "(c)"):
			if name := owner(low); name != "" {
				return name
			}
		case i == len(lines)-1 && strings.HasSuffix(line, ")"):
			return bracketed(line[max(0, strings.LastIndexByte(line, '(')):])
		}
	}
	return ""
}

// uncredited returns a sentence of the text without its dateline, byline and
// bracket of an agency; "" for a line that is nothing but a credit.
func uncredited(a *timeline.Article, start, end int) string {
	for _, z := range a.Zones {
		if (z.Kind == timeline.ZoneByline || z.Kind == timeline.ZoneDateline) && z.Start <= start && start < z.End {
			start = min(z.End, end)
		}
	}
	s := strings.TrimRight(a.Text[start:end], " \u00a0\n")
	low := strings.ToLower(s)
	if len(s) < 300 && (agency(s) != "" || strings.HasPrefix(low, "(reporting by ") || strings.HasPrefix(low, "reporting by ") && strings.Contains(low, "editing by ")) {
		return ""
	}
	if strings.HasSuffix(s, ")") {
		if at := strings.LastIndexByte(s, '('); at >= 0 && bracketed(s[at:]) != "" {
			return s[:at]
		}
	}
	return s
}

// owner returns the agency that a copyright line names.
func owner(line string) string {
	words := strings.FieldsFunc(line, func(r rune) bool { return strings.ContainsRune(" ©(),.:;", r) })
	words = slices.DeleteFunc(words, func(w string) bool {
		return w == "c" || w == "copyright" || w == "by" || strings.Trim(w, "0123456789-–") == ""
	})
	for n := min(3, len(words)); n > 0; n-- {
		if name := names.Agency(strings.Join(words[:n], " ")); name != "" {
			return name
		}
	}
	return ""
}

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}
