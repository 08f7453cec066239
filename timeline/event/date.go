package event

import (
	"strings"

	"github.com/dateline-tools/dateline/timeline"
	"github.com/dateline-tools/dateline/timeline/civil"
)

// recalled is how many days before publication a past event is still news, however it is told ("had met"); an older one is
// something that the article recalls. It counts from the middle of its days, so that a month that is over is recalled. The
// six labelled sets of whole affairs call 181 of 182 events of the third to the eighth week background, and 20 of 21 that
// are told by the name of the month just over; of the second week it is 31 of 84.
const recalled = 14

// history is how many days back lies what "since" tells of no more than how long ago it was.
const history = 60

// when says where a mention lies from the day of publication.
type when uint8

const (
	unknown when = iota
	before
	around // overlaps the days the article may be of
	after
)

// relation places the mention before, around or after publication.
func relative(a *timeline.Article, m *timeline.Mention) when {
	pub := a.PublishedSpan()
	if !pub.Closed() || m.Earliest.IsZero() && m.Latest.IsZero() {
		switch m.Direction {
		case "past":
			return before
		case "future":
			return after
		}
		return unknown
	}
	switch {
	case isVague(m):
		return after
	case m.AnchorOrigin == "story" && !m.Earliest.IsZero() && m.Earliest == m.Latest && string(m.Anchor) == m.Earliest.String():
		return around // "today", of somebody who spoke on the day that the story tells of
	case !m.Latest.IsZero() && m.Latest.Before(pub.Start):
		return before
	case !m.Earliest.IsZero() && m.Earliest.After(pub.End):
		return after
	}
	w := strings.ToLower(m.Text)
	if w == "later today" || w == "later tonight" {
		return after
	}
	if (m.Direction == "future" || strings.HasPrefix(w, "later ")) && m.Latest.After(pub.End) && !m.Earliest.Before(pub.Start) {
		return after // "later this week"
	}
	if (strings.HasPrefix(w, "earlier ") || strings.HasPrefix(w, "last ")) && m.Earliest.Before(pub.Start) && !m.Latest.After(pub.End) {
		return before // "earlier this week", "last week" on the Sunday that ends it
	}
	return around
}

// leftOfYear reports whether a mention is of a year, or half of one, of which more than a week is still to come.
func (d *detector) leftOfYear(m *timeline.Mention) bool {
	const halfYear, week = 150, 7
	pub := d.a.PublishedSpan()
	return pub.Closed() && !m.Earliest.IsZero() && m.Latest.Sub(m.Earliest) > halfYear && m.Latest.Sub(pub.End) > week
}

// old reports whether the mention's days are over and their middle lies more than
// [recalled] days back, or whether it is a year that is over.
func old(a *timeline.Article, m *timeline.Mention) bool {
	pub := a.PublishedSpan()
	if pub.Closed() && len(m.EDTF) == 4 && !m.Latest.IsZero() && m.Latest.Before(pub.Start) {
		return true
	}
	if !m.Earliest.IsZero() && !m.Latest.IsZero() && pub.Closed() {
		over := m.Latest.Before(pub.Start) || strings.HasPrefix(strings.ToLower(m.Text), "earlier this year") || strings.HasPrefix(strings.ToLower(m.Text), "earlier in the year")
		return over && pub.Start.Sub(m.Earliest.AddDays(m.Latest.Sub(m.Earliest)/2)) > recalled
	}
	return older(a, m, recalled)
}

// older reports whether the mention lies more than some days before publication.
func older(a *timeline.Article, m *timeline.Mention, days int) bool {
	pub := a.PublishedSpan()
	return pub.Closed() && !m.Latest.IsZero() && pub.Start.Sub(m.Latest) > days
}

// longAgo reports whether the mention lies more than a year back.
func longAgo(a *timeline.Article, m *timeline.Mention) bool {
	return older(a, m, 365)
}

// span says how the mention's days are meant: one day, all of them, one of
// them, or one end.
func span(m *timeline.Mention) timeline.Opt {
	switch m.Bound {
	case "by", "before", "after", "since", "until":
		return timeline.SpanOpen
	}
	edtf := string(m.EDTF)
	switch {
	case !m.Earliest.IsZero() && m.Earliest == m.Latest:
		return timeline.SpanDay
	case strings.HasPrefix(edtf, "../") || strings.HasSuffix(edtf, "/..") || m.Earliest.IsZero() || m.Latest.IsZero():
		return timeline.SpanOpen
	case strings.Contains(edtf, "/") && ranged(m):
		return timeline.SpanDuration
	}
	return timeline.SpanWindow
}

// ranged reports whether the words name both ends ("8 to 12 September") or
// are a duration: then the event takes all of the days. "Last week" is one day
// or some days of it.
func ranged(m *timeline.Mention) bool {
	if m.Type == timeline.TypeDuration {
		return true
	}
	for _, w := range []string{" to ", " and ", "-", "–", "through", " till ", " until "} {
		if strings.Contains(m.Text, w) {
			return true
		}
	}
	return false
}

// dates fills the quote's date from a mention. A bound keeps one end alone:
// "by 1 December" is everything up to that day.
func dates(q *timeline.Quote, m *timeline.Mention) {
	q.DateText, q.DateStart, q.DateEnd = m.Text, m.Start, m.End
	q.EDTF, q.Earliest, q.Latest, q.Best = m.EDTF, m.Earliest, m.Latest, m.Best
	q.Grade, q.Span, q.Why, q.Alternatives = m.Grade, span(m), m.Why, m.Alternatives
	if q.Span != timeline.SpanOpen || m.Bound == "" {
		return
	}
	done := q.Status.Done() || q.Status == timeline.Background
	switch {
	case m.Type == timeline.TypeTime && done && (m.Bound == "after" || m.Bound == "before") && !m.Earliest.IsZero() && m.Earliest == m.Latest,
		q.Status == timeline.Postponed && m.Bound == "until" && !m.Earliest.IsZero():
		// "landed shortly after noon on Wednesday", "put off until March 20": the day itself
		unbound := *m
		unbound.Bound = ""
		q.Span = span(&unbound)
		return
	}
	q.Best = civil.Date{}
	edtf := string(m.EDTF)
	if strings.ContainsAny(edtf, "/[{") {
		edtf = ""
	}
	switch m.Bound {
	case "by", "until", "before":
		q.Earliest = civil.Date{}
		// "before the end of the year" may still be its last day.
		if m.Bound == "before" && !m.Earliest.IsZero() && m.Type != timeline.TypeTime && m.Mod != "END" {
			q.Latest = m.Earliest.AddDays(-1)
			edtf = q.Latest.String()
		}
		if edtf == "" {
			edtf = q.Latest.String()
		}
		q.EDTF = timeline.Opt("../" + edtf)
	default:
		q.Latest = civil.Date{}
		if m.Bound == "after" && !m.Latest.IsZero() && m.Type != timeline.TypeTime {
			q.Earliest = m.Latest.AddDays(1)
			edtf = q.Earliest.String()
		}
		if edtf == "" {
			edtf = q.Earliest.String()
		}
		q.EDTF = timeline.Opt(edtf + "/..")
	}
}

// eventDate is the date of an event of one quote.
func eventDate(q *timeline.Quote) timeline.EventDate {
	return timeline.EventDate{
		EDTF: q.EDTF, Earliest: q.Earliest, Latest: q.Latest, Best: q.Best, Span: q.Span, Grade: q.Grade, Why: q.Why,
	}
}

// unbound returns the date of a mention as the day itself.
func unbound(date *timeline.Mention) *timeline.Mention {
	own := *date
	own.Bound = ""
	return &own
}
