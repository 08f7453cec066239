package briefing

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/dateline-tools/dateline/timeline"
	"github.com/dateline-tools/dateline/timeline/civil"
)

// speech prints dates in one variant of English, at their true precision: a
// window is never printed as a day, a month never as its first.
type speech struct {
	american bool
	year     int // the period's year, left out of short dates; 0 prints all years
}

var monthsShort = [...]string{"", "Jan.", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec."}

// long prints a day with its weekday: "4 September 2025 (Thu)".
func (s speech) long(d civil.Date) string {
	return s.day(d) + " (" + weekday(d) + ")"
}

func weekday(d civil.Date) string { return d.Weekday().String()[:3] }

// day prints "4 September 2025", or "September 4, 2025".
func (s speech) day(d civil.Date) string {
	if s.american {
		return fmt.Sprintf("%s %d, %d", d.Month, d.Day, d.Year)
	}
	return fmt.Sprintf("%d %s %d", d.Day, d.Month, d.Year)
}

// short prints "4 Sept.", or "Sept. 4", with the year where it is another
// than the period's.
func (s speech) short(d civil.Date) string {
	m := monthsShort[d.Month]
	switch {
	case s.american && d.Year != s.year:
		return fmt.Sprintf("%s %d, %d", m, d.Day, d.Year)
	case s.american:
		return fmt.Sprintf("%s %d", m, d.Day)
	case d.Year != s.year:
		return fmt.Sprintf("%d %s %d", d.Day, m, d.Year)
	}
	return fmt.Sprintf("%d %s", d.Day, m)
}

// shortDay adds the weekday: "4 Sept. (Thu)".
func (s speech) shortDay(d civil.Date) string { return s.short(d) + " (" + weekday(d) + ")" }

// event prints an event's date: "4 Sept. (Thu)", "8–12 Sept.", "between 8 and
// 12 Sept.", "by 1 Dec.", "September 2025", "3 or 4 Sept. (disputed)",
// "undated".
func (s speech) event(d timeline.EventDate) string {
	text := s.span(d)
	if d.Grade == timeline.Disputed && !strings.Contains(text, "disputed") {
		text += " (disputed)"
	}
	return text
}

func (s speech) span(d timeline.EventDate) string {
	v, err := civil.ParseEDTF(string(d.EDTF))
	if err != nil || v.IsZero() || v.Kind == civil.Single && wider(d, v.Parts[0]) {
		v = valueOf(d)
	}
	switch v.Kind {
	case civil.Single:
		return s.part(v.Parts[0])
	case civil.OneOf:
		return s.oneOf(v.Parts)
	case civil.Interval, civil.Between:
		return s.ends(v, d.Span)
	}
	return "undated"
}

// wider reports an event whose days reach beyond the one day of its EDTF: the
// day is then the likeliest, not the known one.
func wider(d timeline.EventDate, p civil.Part) bool {
	return p.Precision == civil.Day && !p.Approx && d.Dated() && d.Earliest != d.Latest
}

// valueOf makes a value of an event's days where its EDTF does not serve.
func valueOf(d timeline.EventDate) civil.Value {
	if !d.Dated() {
		return civil.Value{}
	}
	if d.Span == timeline.SpanDuration {
		return civil.IntervalOf(d.Days())
	}
	return civil.WindowOf(d.Days())
}

// part prints one calendar unit.
func (s speech) part(p civil.Part) string {
	span := p.Span()
	text := ""
	switch p.Precision {
	case civil.Day:
		text = s.shortDay(span.Start)
		if p.Approx {
			text = s.short(span.Start)
		}
	case civil.Month:
		text = fmt.Sprintf("%s %d", p.Month, p.Year)
	case civil.Quarter:
		text = fmt.Sprintf("%s quarter of %d", ordinals[p.Number], p.Year)
	case civil.Half:
		text = fmt.Sprintf("%s half of %d", ordinals[p.Number], p.Year)
	case civil.Season:
		text = fmt.Sprintf("%s %d", seasons[p.Number], p.Year)
	case civil.Year:
		text = fmt.Sprint(p.Year)
	case civil.Decade:
		text = fmt.Sprintf("%ds", p.Year)
	case civil.Century:
		text = fmt.Sprintf("%d to %d", span.Start.Year, span.End.Year)
	default:
		return s.window(span)
	}
	if p.Approx {
		text = "about " + text
	}
	if p.Uncertain {
		text += " (doubtful)"
	}
	return text
}

var (
	ordinals = [...]string{"", "first", "second", "third", "fourth"}
	seasons  = [...]string{"", "spring", "summer", "autumn", "winter"}
)

func (s speech) oneOf(ps []civil.Part) string {
	var out []string
	for _, p := range ps {
		out = append(out, s.part(p))
	}
	return strings.Join(out, " or ") + " (disputed)"
}

// ends prints an interval or a window.
func (s speech) ends(v civil.Value, kind timeline.Opt) string {
	span := v.Bounds()
	a, b := v.Parts[0], v.Parts[1]
	if third, ok := partOfMonth(v, span); ok {
		return third
	}
	switch {
	case span.Start.IsZero():
		return "by " + s.short(span.End)
	case span.End.IsZero() && kind == timeline.SpanDuration:
		return "since " + s.short(span.Start)
	case span.End.IsZero():
		return "from " + s.short(span.Start) + " on"
	case kind == timeline.SpanOpen:
		return "by " + s.short(span.End)
	case v.Kind == civil.Between || kind == timeline.SpanWindow:
		if a.Precision == civil.Month && b.Precision == civil.Month {
			return "between " + s.part(a) + " and " + s.part(b)
		}
		return s.window(span)
	case a.Precision != civil.Day || b.Precision != civil.Day:
		return s.part(a) + " to " + s.part(b)
	}
	return s.run(span)
}

// partOfMonth recognises early, mid and late in a month, which EDTF prints as
// an interval of approximate days.
func partOfMonth(v civil.Value, span civil.Span) (string, bool) {
	if !v.Parts[0].Approx || !v.Parts[1].Approx || !span.Closed() {
		return "", false
	}
	for i, name := range []string{"early", "mid", "late"} {
		p := civil.Part{Precision: civil.PartOfMonth, Year: span.Start.Year, Month: span.Start.Month, Number: i + 1}
		if p.Span() == span {
			return strings.Replace(fmt.Sprintf("%s %s %d", name, span.Start.Month, span.Start.Year), "mid ", "mid-", 1), true
		}
	}
	return "", false
}

// window prints "between 8 and 12 Sept."; whole months by their name.
func (s speech) window(span civil.Span) string {
	if !span.Closed() {
		return s.ends(civil.Value{Kind: civil.Between, Parts: []civil.Part{civil.DayPart(span.Start), civil.DayPart(span.End)}}, timeline.SpanWindow)
	}
	if span == civil.MonthSpan(span.Start.Year, span.Start.Month) {
		return fmt.Sprintf("%s %d", span.Start.Month, span.Start.Year)
	}
	if span.Start == span.End {
		return s.shortDay(span.Start)
	}
	if !s.american && sameMonth(span) {
		return fmt.Sprintf("between %d and %s", span.Start.Day, s.short(span.End))
	}
	return "between " + s.short(span.Start) + " and " + s.short(span.End)
}

// run prints a duration: "8–12 Sept.", "28 Sept. – 3 Oct.".
func (s speech) run(span civil.Span) string {
	switch {
	case span.Start == span.End:
		return s.shortDay(span.Start)
	case sameMonth(span) && s.american:
		end := s.short(span.End)
		return strings.Replace(end, fmt.Sprintf(" %d", span.End.Day), fmt.Sprintf(" %d–%d", span.Start.Day, span.End.Day), 1)
	case sameMonth(span):
		return fmt.Sprintf("%d–%s", span.Start.Day, s.short(span.End))
	}
	return s.short(span.Start) + " – " + s.short(span.End)
}

func sameMonth(s civil.Span) bool {
	return s.Start.Year == s.End.Year && s.Start.Month == s.End.Month
}

// DateInWords prints an event's date with its year at its true precision, in
// British English: "4 Sept. 2025 (Thu)", "by 1 Dec. 2025", "undated".
func DateInWords(d timeline.EventDate) string { return speech{}.event(d) }

// DayInWords prints an EDTF value, such as a day of publication, in the same
// way and without the weekday; "no date" if it is empty, the value itself if
// it is no EDTF.
func DayInWords(o timeline.Opt) string { return speech{}.pub(o) }

// edtf prints an EDTF value by the same rules; other values unchanged.
func (s speech) edtf(o timeline.Opt) string {
	v, err := civil.ParseEDTF(string(o))
	if err != nil || v.IsZero() {
		return string(o)
	}
	return s.span(timeline.EventDate{EDTF: o})
}

// pub prints a publication day, "no date" where none is known.
func (s speech) pub(o timeline.Opt) string {
	if o == "" {
		return "no date"
	}
	v, err := civil.ParseEDTF(string(o))
	if err == nil && v.Kind == civil.Single && v.Parts[0].Precision == civil.Day {
		return s.short(v.Bounds().Start)
	}
	return s.edtf(o)
}

// fullPub is pub with the year always.
func (s speech) fullPub(o timeline.Opt) string {
	s.year = 0
	return s.pub(o)
}

// adds reports whether the article's words tell more than the printed date
// does: an inferred date, not in the same words, and words that the sentence
// printed behind it does not hold itself.
func (s speech) adds(it *Item, printed string) bool {
	if strings.TrimSpace(it.DateText) == "" || it.Date.Grade == timeline.Firm || strings.Contains(it.Passage.Text(), it.DateText) {
		return false
	}
	norm := func(t string) string {
		t = strings.ToLower(t)
		for m := 1; m < len(monthsShort); m++ {
			t = strings.ReplaceAll(t, strings.ToLower(monthsShort[m]), strings.ToLower(time.Month(m).String()))
		}
		return t
	}
	return !strings.Contains(norm(printed), norm(it.DateText))
}

// period prints the days of an issue.
func (s speech) period(p timeline.Period) string {
	switch span := p.Span(); {
	case span.IsZero():
		return "all dates"
	case span.Start.IsZero():
		return "up to " + s.day(span.End)
	case span.End.IsZero():
		return "from " + s.day(span.Start)
	case span.Start == span.End:
		return s.long(span.Start)
	case sameMonth(span) && s.american:
		return fmt.Sprintf("%s %d–%d, %d", span.Start.Month, span.Start.Day, span.End.Day, span.End.Year)
	case sameMonth(span):
		return fmt.Sprintf("%d–%s", span.Start.Day, s.day(span.End))
	}
	first := s.day(p.Since)
	if p.Since.Year == p.Until.Year {
		first = strings.TrimRight(strings.TrimSuffix(first, fmt.Sprint(p.Since.Year)), ", ")
	}
	return first + " – " + s.day(p.Until)
}

// statusWords are how a status is printed in tables and labels.
var statusWords = map[timeline.Status]string{
	timeline.Happened:    "happened",
	timeline.Reported:    "reported",
	timeline.Ongoing:     "under way",
	timeline.Scheduled:   "scheduled",
	timeline.Expected:    "expected",
	timeline.Proposed:    "proposed",
	timeline.Conditional: "conditional",
	timeline.Possible:    "possible",
	timeline.Postponed:   "postponed",
	timeline.Cancelled:   "cancelled",
	timeline.Negated:     "negated or denied",
	timeline.Background:  "background",
}

// status prints a status, or the value itself where it is none.
func (s speech) status(v timeline.Status) string {
	w, ok := statusWords[v]
	switch {
	case !ok:
		return string(v)
	case s.american && v == timeline.Cancelled:
		return "canceled"
	}
	return w
}

// value prints what a change gives: a date or a status.
func (s speech) value(o timeline.Opt) string {
	if slices.Contains(timeline.Statuses, timeline.Status(o)) {
		return s.status(timeline.Status(o))
	}
	return s.edtf(o)
}
