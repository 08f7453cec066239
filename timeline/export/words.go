package export

import (
	"strings"
	"time"
	"unicode"

	"github.com/dateline-tools/dateline/timeline"
	"github.com/dateline-tools/dateline/timeline/civil"
)

// articles indexes the articles by id.
func articles(tl *timeline.Timeline) map[string]*timeline.Article {
	byID := make(map[string]*timeline.Article, len(tl.Articles))
	for i := range tl.Articles {
		byID[tl.Articles[i].ID] = &tl.Articles[i]
	}
	return byID
}

// when says the event's date in words, without more precision than is known:
// "4 September 2025", "between 8 and 12 ...", "by 1 December 2025".
func when(d timeline.EventDate) string {
	v, err := civil.ParseEDTF(string(d.EDTF))
	if err != nil || v.IsZero() {
		if !d.Dated() {
			return "date unknown"
		}
		v = civil.WindowOf(d.Days())
	}
	part := func(i int) string { return partWords(v.Parts[i]) }
	switch v.Kind {
	case civil.Interval, civil.Between:
		from, to := v.Parts[0].Precision != civil.Unknown, v.Parts[1].Precision != civil.Unknown
		switch {
		case !from && v.Kind == civil.Between:
			return "by " + part(1)
		case !from:
			return "until " + part(1)
		case !to && v.Kind == civil.Between:
			return "after " + part(0)
		case !to:
			return "since " + part(0)
		case v.Kind == civil.Between && d.Span == timeline.SpanOpen:
			return "by " + part(1) + " (not before " + part(0) + ")"
		case v.Kind == civil.Between:
			return "between " + part(0) + " and " + part(1)
		}
		return part(0) + " to " + part(1)
	case civil.OneOf:
		var all []string
		for i := range v.Parts {
			all = append(all, part(i))
		}
		return strings.Join(all, " or ") + " (sources or readings differ)"
	}
	return part(0)
}

// partWords prints one part of a date for readers.
func partWords(p civil.Part) string {
	s := ""
	switch p.Precision {
	case civil.Day:
		s = civil.Date{Year: p.Year, Month: p.Month, Day: p.Day}.Time().Format("2 January 2006")
	case civil.Month:
		s = time.Date(p.Year, p.Month, 1, 0, 0, 0, 0, time.UTC).Format("January 2006")
	default:
		s = p.EDTF()
		if span := p.Span(); p.Precision != civil.Year && span.Closed() {
			s = span.Start.Time().Format("2 January 2006") + " to " + span.End.Time().Format("2 January 2006")
		}
	}
	switch {
	case p.Precision != civil.Day && p.Precision != civil.Month:
		return strings.TrimRight(s, "~?%")
	case p.Approx:
		return "about " + s
	case p.Uncertain:
		return s + " (doubtful)"
	}
	return s
}

// oneLine replaces line breaks and control characters by single spaces.
func oneLine(s string) string {
	return strings.Join(strings.FieldsFunc(s, func(r rune) bool { return unicode.IsSpace(r) || unicode.IsControl(r) }), " ")
}

// actorNames returns the names, in the event's order.
func actorNames(e *timeline.Event) []string {
	names := make([]string, len(e.Actors))
	for i, a := range e.Actors {
		names[i] = a.Name
	}
	return names
}

// placeName returns the place's name, "" if none.
func placeName(e *timeline.Event) string {
	if e.Place == nil {
		return ""
	}
	return e.Place.Name
}

// quoted returns the event's quotes as lines: the sentence, then outlet and
// day in brackets.
func quoted(e *timeline.Event) string {
	var lines []string
	for i := range e.Quotes {
		q := &e.Quotes[i]
		source := strings.Join(present(q.Outlet, string(q.Published)), ", ")
		line := "“" + oneLine(q.Sentence) + "”"
		if source != "" {
			line += " (" + oneLine(source) + ")"
		}
		lines = append(lines, line)
	}
	return strings.Join(lines, "\n")
}

// present returns the strings that are not empty.
func present(all ...string) []string {
	var out []string
	for _, s := range all {
		if s != "" {
			out = append(out, s)
		}
	}
	return out
}

// firstURL returns the address of the first quoted article that has a web
// address, else "".
func firstURL(e *timeline.Event, byID map[string]*timeline.Article) string {
	for i := range e.Quotes {
		if a := byID[e.Quotes[i].Article]; a != nil {
			if u := webURL(a.URL); u != "" {
				return u
			}
		}
	}
	return ""
}

// webURL returns s if it is a web address; other schemes (javascript:) are
// dropped.
func webURL(s string) string {
	low := strings.ToLower(s)
	strange := func(r rune) bool { return unicode.IsSpace(r) || unicode.IsControl(r) || strings.ContainsRune(`"<>`, r) }
	if (strings.HasPrefix(low, "http://") || strings.HasPrefix(low, "https://")) && !strings.ContainsFunc(s, strange) {
		return s
	}
	return ""
}

// moves counts how often the event's date was moved or the event was called
// off: a calendar's SEQUENCE.
func moves(e *timeline.Event) int {
	n := 0
	for _, s := range e.History {
		if s.Kind == "moved" || s.Kind == "cancelled" {
			n++
		}
	}
	return n
}

// previousDates returns the dates that the event had before it was moved, as
// EDTF, oldest first, without today's.
func previousDates(e *timeline.Event) []string {
	var out []string
	for _, s := range e.History {
		d := string(s.Date)
		if d == "" || d == string(e.Date.EDTF) || len(out) > 0 && out[len(out)-1] == d {
			continue
		}
		if s.Kind == "announced" || s.Kind == "moved" {
			out = append(out, d)
		}
	}
	if moves(e) == 0 {
		return nil
	}
	return out
}
