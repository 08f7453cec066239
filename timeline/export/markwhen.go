package export

import (
	"fmt"
	"io"
	"strings"
	"unicode"

	"github.com/dateline-tools/dateline/timeline"
	"github.com/dateline-tools/dateline/timeline/civil"
)

// writeMarkwhen writes a Markwhen document. Markwhen keeps plain days, months,
// years and closed ranges; of every other date the days go into the range and
// the words into the text. Undated events stand as comments at the end.
func writeMarkwhen(w io.Writer, tl *timeline.Timeline) error {
	var b, undated strings.Builder
	fmt.Fprintf(&b, "---\ntitle: %q\n---\n\n", titleOf(tl))
	byID := articles(tl)
	for i := range tl.Events {
		e := &tl.Events[i]
		dates, exact := markwhenDates(e.Date)
		if dates == "" {
			fmt.Fprintf(&undated, "// undated: %s\n", oneLine(e.Title))
			continue
		}
		title := markwhenText(e.Title)
		if !exact {
			title += " (" + when(e.Date) + ")"
		}
		fmt.Fprintf(&b, "%s: %s #%s", dates, title, e.Status)
		for _, t := range e.Topics {
			b.WriteString(" #" + tag(t))
		}
		b.WriteByte('\n')
		for _, line := range strings.Split(quoted(e), "\n") {
			if line != "" {
				b.WriteString(markwhenText(line) + "\n")
			}
		}
		if u := firstURL(e, byID); u != "" {
			b.WriteString("[source](" + strings.NewReplacer("(", "%28", ")", "%29").Replace(u) + ")\n")
		}
		b.WriteByte('\n')
	}
	_, err := io.WriteString(w, b.String()+undated.String())
	return err
}

// markwhenDates returns the date or range, and whether it says all that is
// known.
func markwhenDates(d timeline.EventDate) (dates string, exact bool) {
	v, err := civil.ParseEDTF(string(d.EDTF))
	if err != nil || v.IsZero() {
		v = civil.WindowOf(d.Days())
	}
	b := v.Bounds()
	switch {
	case b.IsZero():
		return "", false
	case v.Kind == civil.Single && !v.Parts[0].Approx && !v.Parts[0].Uncertain && v.Parts[0].Precision != civil.Unknown:
		switch v.Parts[0].Precision {
		case civil.Day, civil.Month, civil.Year:
			return v.Parts[0].EDTF(), true
		}
	case b.Start.IsZero():
		return b.End.String(), false
	case b.End.IsZero():
		return b.Start.String(), false
	}
	if b.Start == b.End {
		return b.Start.String(), false
	}
	return b.Start.String() + " / " + b.End.String(), v.Kind == civil.Interval
}

// markwhenText keeps text from being read as a date line, a tag, a heading or
// a comment: tags and slashes are broken by a zero-width space.
func markwhenText(s string) string {
	const breaker = "\u200b"
	s = strings.NewReplacer("#", "#"+breaker, "//", "/"+breaker+"/", "---", "--"+breaker+"-").Replace(oneLine(s))
	if at := strings.IndexByte(s, ':'); at >= 0 && startsLikeDate(s) {
		s = s[:at] + breaker + s[at:]
	}
	return s
}

// startsLikeDate reports whether a line might be read as the head of an
// entry: a digit, or "now" and the like, before a colon.
func startsLikeDate(s string) bool {
	head, _, _ := strings.Cut(s, ":")
	return strings.ContainsAny(head, "0123456789/") || strings.EqualFold(head, "now") || strings.EqualFold(head, "group") || strings.EqualFold(head, "section")
}

// tag makes a Markwhen tag of a topic's name.
func tag(s string) string {
	return strings.Trim(strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return '_'
	}, s), "_")
}
