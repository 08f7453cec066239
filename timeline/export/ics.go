package export

import (
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/dateline-tools/dateline/timeline"
	"github.com/dateline-tools/dateline/timeline/civil"
	ical "github.com/emersion/go-ical"
)

// writeICS writes a calendar (RFC 5545) of whole-day entries: what took
// place, what is planned (TENTATIVE), what was called off (CANCELLED). What
// is only possible, proposed, conditional or denied is no calendar entry, and
// neither is a date known to a month or worse; both are listed in the
// calendar's description.
func writeICS(w io.Writer, tl *timeline.Timeline) error {
	cal := ical.NewCalendar()
	cal.Props.SetText(ical.PropProductID, "-//Dateline//Timeline//EN")
	cal.Props.SetText(ical.PropVersion, "2.0")
	cal.Props.SetText("X-WR-CALNAME", titleOf(tl))
	byID := articles(tl)
	var left []string
	for i := range tl.Events {
		e := &tl.Events[i]
		days, tentative, ok := calendarDays(e)
		if !ok {
			left = append(left, when(e.Date)+": "+oneLine(e.Title)+" ("+string(e.Status)+")")
			continue
		}
		cal.Children = append(cal.Children, calendarEntry(e, days, tentative, tl, byID))
	}
	if len(left) > 0 {
		cal.Props.SetText("X-WR-CALDESC", fmt.Sprintf("Not in the calendar, because undated, known only roughly, or neither planned nor done (%d):\n%s", len(left), strings.Join(left, "\n")))
	}
	if len(cal.Children) == 0 {
		return writeEmptyICS(w, cal)
	}
	return ical.NewEncoder(foldLines(w)).Encode(cal)
}

// writeEmptyICS writes a calendar without entries, which the library refuses
// and readers accept.
func writeEmptyICS(w io.Writer, cal *ical.Calendar) error {
	_, err := fmt.Fprintf(foldLines(w), "BEGIN:VCALENDAR\r\nPRODID:%s\r\nVERSION:2.0\r\nX-WR-CALNAME:%s\r\n",
		cal.Props.Get(ical.PropProductID).Value, cal.Props.Get("X-WR-CALNAME").Value)
	if err != nil {
		return err
	}
	if p := cal.Props.Get("X-WR-CALDESC"); p != nil {
		if _, err := fmt.Fprintf(foldLines(w), "X-WR-CALDESC:%s\r\n", p.Value); err != nil {
			return err
		}
	}
	_, err = io.WriteString(w, "END:VCALENDAR\r\n")
	return err
}

func titleOf(tl *timeline.Timeline) string {
	if tl.Title != "" {
		return oneLine(tl.Title)
	}
	return "Timeline"
}

// calendarDays returns the days of the event's entry, and whether it is
// tentative. ok is false where it has none.
func calendarDays(e *timeline.Event) (days civil.Span, tentative, ok bool) {
	if !e.Status.Done() && !e.Status.OnCalendar() && e.Status != timeline.Cancelled {
		return civil.Span{}, false, false
	}
	v, err := civil.ParseEDTF(string(e.Date.EDTF))
	if err != nil || v.IsZero() {
		return civil.Span{}, false, false
	}
	tentative = e.Status.Planned()
	b := v.Bounds()
	switch v.Kind {
	case civil.Single:
		p := v.Parts[0]
		return b, tentative || p.Approx || p.Uncertain, p.Precision == civil.Day
	case civil.OneOf:
		return civil.OneDay(b.Start), true, !slices.ContainsFunc(v.Parts, func(p civil.Part) bool { return p.Precision != civil.Day })
	}
	rough := slices.ContainsFunc(v.Parts, func(p civil.Part) bool { return p.Precision > civil.PartOfMonth })
	switch {
	case rough:
		return civil.Span{}, false, false
	case b.End.IsZero():
		return civil.OneDay(b.Start), true, true
	case b.Start.IsZero() || e.Date.Span == timeline.SpanOpen:
		return civil.OneDay(b.End), true, true // due: the last day
	}
	return b, tentative || v.Kind == civil.Between, true
}

// calendarEntry makes the VEVENT.
func calendarEntry(e *timeline.Event, days civil.Span, tentative bool, tl *timeline.Timeline, byID map[string]*timeline.Article) *ical.Component {
	c := ical.NewComponent(ical.CompEvent)
	c.Props.SetText(ical.PropUID, e.ID+"@dateline")
	c.Props.SetDateTime(ical.PropDateTimeStamp, stamp(e, tl).Time())
	c.Props.SetDate(ical.PropDateTimeStart, days.Start.Time())
	c.Props.SetDate(ical.PropDateTimeEnd, days.End.AddDays(1).Time()) // exclusive
	set(c, ical.PropSequence, ical.ValueInt, strconv.Itoa(moves(e)))
	c.Props.SetText(ical.PropSummary, summary(e, days))
	c.Props.SetText(ical.PropDescription, plain(description(e)))
	c.Props.SetText(ical.PropTransparency, "TRANSPARENT")
	status := "CONFIRMED"
	switch {
	case e.Status == timeline.Cancelled:
		status = "CANCELLED"
	case tentative:
		status = "TENTATIVE"
	}
	c.Props.SetText(ical.PropStatus, status)
	if place := placeName(e); place != "" {
		c.Props.SetText(ical.PropLocation, oneLine(place))
	}
	if len(e.Topics) > 0 {
		p := ical.NewProp(ical.PropCategories)
		topics := make([]string, len(e.Topics))
		for i, t := range e.Topics {
			topics[i] = oneLine(t)
		}
		p.SetTextList(topics)
		c.Props.Set(p)
	}
	if u := firstURL(e, byID); u != "" {
		set(c, ical.PropURL, ical.ValueURI, u)
	}
	return c
}

// plain drops control characters other than line feeds.
func plain(s string) string {
	return strings.Map(func(r rune) rune {
		if r != '\n' && unicode.IsControl(r) {
			return -1
		}
		return r
	}, strings.ToValidUTF8(s, "\ufffd"))
}

// set sets a property that is not text.
func set(c *ical.Component, name string, kind ical.ValueType, value string) {
	p := ical.NewProp(name)
	p.SetValueType(kind)
	p.Value = value
	c.Props.Set(p)
}

// stamp is the day the entry last changed: the last step of its history, else
// the first report, else the timeline's day. Without any it is the day itself.
func stamp(e *timeline.Event, tl *timeline.Timeline) civil.Date {
	for i := len(e.History) - 1; i >= 0; i-- {
		if v, err := civil.ParseEDTF(string(e.History[i].At)); err == nil && !v.Bounds().End.IsZero() {
			return v.Bounds().End
		}
	}
	for _, d := range []civil.Date{e.FirstReported, tl.AsOf, e.Date.Key()} {
		if !d.IsZero() {
			return d
		}
	}
	return civil.Date{Year: 1970, Month: 1, Day: 1}
}

// summary is the entry's title; one that stands for a bound or a window says
// so.
func summary(e *timeline.Event, days civil.Span) string {
	title := oneLine(e.Title)
	switch {
	case e.Date.Span == timeline.SpanOpen && e.Date.Earliest.IsZero(), e.Date.Span == timeline.SpanOpen && days.Start == e.Date.Latest && e.Date.Earliest != e.Date.Latest:
		return "Due: " + title
	case e.Date.Span == timeline.SpanWindow && days.Start != days.End:
		return "Some day: " + title
	case e.Date.Span == timeline.SpanOpen:
		return "From: " + title
	}
	return title
}

// description says when, how sure, what was before, and quotes.
func description(e *timeline.Event) string {
	lines := []string{"When: " + when(e.Date)}
	if e.Date.EDTF != "" {
		lines[0] += " (EDTF " + string(e.Date.EDTF) + ", " + grade(e.Date.Grade) + ")"
	}
	lines = append(lines, "Status: "+string(e.Status))
	if was := previousDates(e); len(was) > 0 {
		lines = append(lines, "Before: "+strings.Join(was, ", "))
	}
	if e.Condition != "" {
		lines = append(lines, "Condition: "+oneLine(e.Condition))
	}
	if names := actorNames(e); len(names) > 0 {
		lines = append(lines, "Actors: "+strings.Join(names, ", "))
	}
	return strings.Join(present(strings.Join(lines, "\n"), quoted(e)), "\n")
}

// folder folds lines longer than 75 octets, as RFC 5545 asks; the library
// does not. Lines end in CRLF; a fold never splits a character.
type folder struct {
	w    io.Writer
	used int // octets on the line so far
}

func foldLines(w io.Writer) *folder { return &folder{w: w} }

// Write implements io.Writer. It is given whole lines by its callers, so a
// character never stands across two calls.
func (f *folder) Write(b []byte) (int, error) {
	var out []byte
	for _, r := range string(b) {
		s := string(r)
		if r != '\r' && r != '\n' && f.used+len(s) > 75 {
			out = append(out, "\r\n "...)
			f.used = 1
		}
		out = append(out, s...)
		f.used += len(s)
		if r == '\n' {
			f.used = 0
		}
	}
	_, err := f.w.Write(out)
	return len(b), err
}
