package source

import "strings"

// unflow joins the lines of format=flowed (RFC 3676): a space at the end of a
// line says that the paragraph goes on.
func unflow(text string, delSpaces bool) string {
	var out strings.Builder
	for line := range strings.SplitSeq(text, "\n") {
		line = strings.TrimPrefix(line, " ") // space-stuffing
		if strings.HasSuffix(line, " ") && line != "-- " {
			if delSpaces {
				line = line[:len(line)-1]
			}
			out.WriteString(line)
			continue
		}
		out.WriteString(line)
		out.WriteByte('\n')
	}
	return out.String()
}

// Hard-wrapped text is between minWrap and maxWrap characters wide.
const minWrap, maxWrap = 60, 100

// unwrap joins the lines of hard-wrapped text: a line goes on in the next if
// the next one's first word did not fit on it. Text with long lines is left as
// it is.
func unwrap(text string) string {
	lines := strings.Split(text, "\n")
	width := 0
	for _, l := range lines {
		width = max(width, len([]rune(l)))
	}
	if width < minWrap || width > maxWrap {
		return text
	}
	var out strings.Builder
	for i, l := range lines {
		out.WriteString(strings.TrimRight(l, " \t"))
		if i+1 == len(lines) {
			break
		}
		next, _, _ := strings.Cut(strings.TrimSpace(lines[i+1]), " ")
		goesOn := next != "" && strings.TrimSpace(l) != "" && len([]rune(l))+1+len([]rune(next)) > width-4 && !strings.HasPrefix(lines[i+1], " ")
		if goesOn && !strings.HasPrefix(next, ">") && !strings.HasPrefix(next, "* ") {
			out.WriteByte(' ')
		} else {
			out.WriteByte('\n')
		}
	}
	return out.String()
}
