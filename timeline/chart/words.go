package chart

import (
	"fmt"
	"time"

	"github.com/dateline-tools/dateline/timeline"
	"github.com/dateline-tools/dateline/timeline/civil"
)

// when words the date of an event at its own precision and no finer:
// "Thu 4 Sep 2025", "8–12 Sep 2025", "early October 2025", "by 1 Dec 2025".
func when(d timeline.EventDate) string {
	if !d.Dated() {
		return "No date"
	}
	v, err := civil.ParseEDTF(string(d.EDTF))
	if err == nil && v.Kind == civil.Single {
		return about(v.Parts[0]) + part(v.Parts[0])
	}
	if name := monthPart(v); err == nil && name != "" {
		return name
	}
	return spanWords(d)
}

func spanWords(d timeline.EventDate) string {
	s := d.Days()
	switch {
	case s.Start == s.End:
		return day(s.Start)
	case s.Start.IsZero():
		return "by " + short(s.End)
	case s.End.IsZero():
		return "from " + short(s.Start)
	case d.Span == timeline.SpanOpen:
		return "by " + short(s.End)
	case d.Span == timeline.SpanDuration:
		return ranged(s)
	case !d.Best.IsZero():
		return "about " + short(d.Best) + " (" + ranged(s) + ")"
	}
	if v, err := civil.ParseEDTF(string(d.EDTF)); err == nil && len(v.Parts) == 2 && v.Parts[0].Approx && v.Parts[1].Approx {
		return "about " + ranged(s)
	}
	return between(s)
}

// between words a window, leaving out what both ends share.
func between(s civil.Span) string {
	a, b := s.Start, s.End
	switch {
	case a.Year == b.Year && a.Month == b.Month:
		return fmt.Sprintf("between %d and %s", a.Day, short(b))
	case a.Year == b.Year:
		return fmt.Sprintf("between %d %s and %s", a.Day, abbr(a.Month), short(b))
	}
	return "between " + short(a) + " and " + short(b)
}

func about(p civil.Part) string {
	switch {
	case p.Approx:
		return "about "
	case p.Uncertain:
		return "perhaps "
	}
	return ""
}

// part words one calendar unit.
func part(p civil.Part) string {
	s := p.Span()
	switch p.Precision {
	case civil.Day:
		return day(s.Start)
	case civil.Month:
		return fmt.Sprintf("%s %d", p.Month, p.Year)
	case civil.Year:
		return fmt.Sprint(p.Year)
	case civil.Decade:
		return fmt.Sprintf("%ds", p.Year)
	case civil.Quarter:
		return fmt.Sprintf("Q%d %d", p.Number, p.Year)
	case civil.Season:
		return fmt.Sprintf("%s %d", [...]string{"", "spring", "summer", "autumn", "winter"}[min(4, max(0, p.Number))], p.Year)
	}
	return ranged(s)
}

// monthPart names an approximate interval that is a third of a month, as EDTF
// writes "early October".
func monthPart(v civil.Value) string {
	if v.Kind != civil.Interval || len(v.Parts) != 2 || !v.Parts[0].Approx || !v.Parts[1].Approx {
		return ""
	}
	s := v.Bounds()
	if !s.Closed() || s.Start.Month != s.End.Month || s.Start.Year != s.End.Year {
		return ""
	}
	name := ""
	switch {
	case s.Start.Day == 1 && s.End.Day == 10:
		name = "early "
	case s.Start.Day == 11 && s.End.Day == 20:
		name = "mid-"
	case s.Start.Day == 21 && s.End == s.Start.MonthEnd():
		name = "late "
	default:
		return ""
	}
	return fmt.Sprintf("%s%s %d", name, s.Start.Month, s.Start.Year)
}

// day words a day with its weekday: "Thu 4 Sep 2025".
func day(d civil.Date) string { return d.Weekday().String()[:3] + " " + short(d) }

// short words a day: "4 Sep 2025".
func short(d civil.Date) string {
	if d.IsZero() {
		return ""
	}
	return fmt.Sprintf("%d %s %d", d.Day, abbr(d.Month), d.Year)
}

func abbr(m time.Month) string { return m.String()[:3] }

// ranged words closed days, leaving out what both ends share.
func ranged(s civil.Span) string {
	a, b := s.Start, s.End
	switch {
	case !s.Closed() || a == b:
		return short(a) + short(b)
	case a.Year == b.Year && a.Month == b.Month:
		return fmt.Sprintf("%d–%s", a.Day, short(b))
	case a.Year == b.Year:
		return fmt.Sprintf("%d %s – %s", a.Day, abbr(a.Month), short(b))
	}
	return short(a) + " – " + short(b)
}

// edtfWords words an EDTF value of the history or of a dispute; values that are
// not EDTF come back as they are.
func edtfWords(s string) string {
	v, err := civil.ParseEDTF(s)
	if err != nil || v.IsZero() {
		return s
	}
	b := v.Bounds()
	d := timeline.EventDate{EDTF: timeline.Opt(s), Earliest: b.Start, Latest: b.End, Span: timeline.SpanWindow}
	if v.Kind == civil.Interval {
		d.Span = timeline.SpanDuration
	}
	return when(d)
}

// publishedWords words a publication date, which may be a window.
func publishedWords(s timeline.Opt) string {
	v, err := civil.ParseEDTF(string(s))
	if s == "" || err != nil {
		return "undated"
	}
	if b := v.Bounds(); b.Closed() && b.Start != b.End && v.Kind != civil.Single {
		return "some day " + ranged(b)
	} else if b.Closed() && b.Start == b.End {
		return short(b.Start)
	}
	return edtfWords(string(s))
}
