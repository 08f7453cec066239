package temporal

import (
	"slices"
	"time"

	"github.com/dateline-tools/dateline/timeline"
	"github.com/dateline-tools/dateline/timeline/civil"
)

// fill writes the answer into the mention: TIMEX3, EDTF, days, grade, anchor
// and reason, and remembers the date for what follows.
func (r *resolver) fill(e *expr, m *timeline.Mention, ans answer) {
	q := ans.at
	m.Type = "DATE"
	if e.part != "" || e.clk.set || ans.typ == "TIME" {
		m.Type = "TIME"
	}
	switch r.lean.dir {
	case -1:
		m.Direction = "past"
	case 1:
		m.Direction = "future"
	}
	if !q.known() {
		m.Value, m.Grade = ans.value, timeline.None
		m.Why = e.rule.Says
		if ans.typ == "DURATION" {
			m.Type = ans.typ
			return
		}
		if ans.soon.Closed() {
			m.Grade, m.Earliest, m.Latest = timeline.Window, ans.soon.Start, ans.soon.End
			m.EDTF = timeline.Opt(civil.WindowOf(ans.soon).String())
			r.explain(e, m)
			return
		}
		if ans.value != "PAST_REF" && ans.value != "FUTURE_REF" {
			m.Why += "; nothing says from which day to count"
		}
		return
	}
	m.Value = q.value()
	s := narrowed(q, e.edge, r.pub, r.usedPub)
	if d := r.based.at.date(); r.usedPrev && r.based.at.gran == uDay && q.gran > uDay && s.Contains(d) {
		switch {
		case e.edge == edLater && d != s.End:
			s.Start = d.AddDays(1) // "met on Monday; later in the week"
		case e.edge == edEarlier && d != s.Start:
			s.End = d.AddDays(-1)
		}
	}
	if e.op == opHoliday {
		s = r.holidayDays(e, q, s)
	}
	bounded, ok := r.boundedAgo(e, s)
	if ok {
		s = bounded
	}
	m.Earliest, m.Latest = s.Start, s.End
	if s.Start == s.End {
		m.Best = s.Start
	}
	if e.edge == edNone && e.mod == "" && q.y > 0 && q.y < 9990 && q.part == "" && !q.clk.set && !q.bc && e.op != opHoliday && (q.gran == uDay || q.gran == uMonth || q.gran == uYear) {
		m.EDTF = timeline.Opt(m.Value) // the same words in both
	} else if ok {
		m.EDTF = timeline.Opt(roughly(s))
	} else {
		m.EDTF = timeline.Opt(edgedEDTF(q, e, s))
	}
	m.Grade = timeline.Inferred
	switch {
	case r.disputed:
		m.Grade = timeline.Disputed
	case !r.usedPub && !r.usedPrev && !e.fiscal:
		m.Grade = timeline.Firm
	}
	if m.EDTF == "" {
		m.Earliest, m.Latest, m.Best, m.Grade = civil.Date{}, civil.Date{}, civil.Date{}, timeline.None
	}
	m.Alternatives = r.alternatives(string(m.EDTF))
	r.explain(e, m)
	if r.usedPub && r.windowed && r.origin == "" {
		r.spread(e, m, q)
	} else if s := r.countedFrom(); r.usedPrev && s.window.Closed() {
		r.inherit(m, q, s)
	}
	if e.upto {
		r.upTo(e, m, q)
	}
	r.setInstant(e, m, q)
	r.remember(e, m, q)
}

// holidayDays gives the days of a named time of several days, and the days by
// which the observation of a day may differ.
func (r *resolver) holidayDays(e *expr, q point, s civil.Span) civil.Span {
	h := &holidays[e.hol]
	switch {
	case e.unit2 == uDay && !e.event:
		if h.days < 28 && h.near == 0 {
			return s // "the last day of Passover"
		}
		return civil.Span{Start: s.Start.AddDays(-1), End: s.End.AddDays(1)} // as the moon is seen
	case h.days > 1 && h.moving != nil:
		first := h.moving(q.y)
		if first.Sub(q.date()) > 180 {
			first = h.moving(q.y - 1) // Hanukkah of 2024 lies in the first week of 2025
		}
		return civil.Span{Start: first, End: first.AddDays(h.days - 1)}
	case h.near > 0:
		return civil.Span{Start: s.Start.AddDays(-h.near), End: s.End.AddDays(h.near)}
	}
	return s
}

// alternatives returns the readings that lost, without the one that won.
func (r *resolver) alternatives(won string) []string {
	if len(r.alts) == 0 {
		return noAlternatives
	}
	out := make([]string, 0, len(r.alts))
	for _, s := range r.alts {
		if s != won && s != "" && !slices.Contains(out, s) {
			out = append(out, s)
		}
	}
	return out
}

// narrowed cuts the days of a point to its beginning, middle or end, and
// "earlier this month" to the days before publication.
func narrowed(q point, edge int8, pub civil.Date, usedPub bool) civil.Span {
	s := q.span()
	if edge == edNone || !s.Closed() || q.gran == uDay {
		return s
	}
	switch edge {
	case edEarlyMid:
		s.End = narrowed(q, edMid, pub, usedPub).End
		return s
	case edMidLate:
		s.Start = narrowed(q, edMid, pub, usedPub).Start
		return s
	case edSplit:
		s.End = civil.On(s.End.Year+1, time.December, 31)
		return s
	}
	n := s.Days()
	third := n / 3
	if q.gran == uWeek {
		switch edge { // of the week's work: the weekend belongs to its end
		case edEarly, edBegin:
			return civil.Span{Start: s.Start, End: s.Start.AddDays(2)}
		case edMid, edMiddle, edHeight:
			return civil.Span{Start: s.Start.AddDays(1), End: s.Start.AddDays(3)}
		case edLate, edEnd:
			return civil.Span{Start: s.Start.AddDays(3), End: s.End}
		}
	}
	if q.gran == uDecade {
		switch edge { // in whole years: 0 to 3, 4 to 6, 7 to 9
		case edEarly, edBegin:
			return civil.Span{Start: s.Start, End: civil.On(s.Start.Year+3, time.December, 31)}
		case edMid, edMiddle, edHeight:
			return civil.Span{Start: civil.On(s.Start.Year+4, time.January, 1), End: civil.On(s.Start.Year+6, time.December, 31)}
		case edLate, edEnd:
			return civil.Span{Start: civil.On(s.Start.Year+7, time.January, 1), End: s.End}
		}
	}
	switch edge {
	case edEarly, edBegin:
		if q.gran == uCentury && edge == edBegin {
			s.End = civil.On(s.Start.Year+9, time.December, 31)
			return s // "the turn of the century"
		}
		if q.gran == uMonth {
			third = 10
		}
		if q.gran == uYear && edge == edBegin {
			third = yearEdge
		}
		s.End = s.Start.AddDays(max(third, 1) - 1)
	case edMid, edMiddle, edHeight:
		if q.gran == uMonth {
			return civil.Span{Start: s.Start.AddDays(10), End: s.Start.AddDays(19)}
		}
		s.Start, s.End = s.Start.AddDays(third), s.End.AddDays(-third)
	case edLate, edEnd:
		if q.gran == uMonth {
			third = n - 20
		}
		if q.gran == uYear && edge == edEnd {
			third = yearEdge
		}
		s.Start = s.End.AddDays(1 - max(third, 1))
	case edHalf1, edHalf2:
		if q.gran >= uDecade {
			mid := civil.On((s.Start.Year+s.End.Year+1)/2, time.January, 1)
			if edge == edHalf1 {
				return civil.Span{Start: s.Start, End: mid.AddDays(-1)}
			}
			return civil.Span{Start: mid, End: s.End}
		}
		if q.gran == uYear {
			if edge == edHalf1 {
				return civil.Span{Start: s.Start, End: civil.On(s.Start.Year, time.June, 30)}
			}
			return civil.Span{Start: civil.On(s.Start.Year, time.July, 1), End: s.End}
		}
		if edge == edHalf2 {
			s.Start = s.Start.AddDays(halfMonth)
			return s
		}
		s.End = s.Start.AddDays(halfMonth - 1)
	case edPast:
		if usedPub {
			return civil.Span{Start: pub.AddDays(-n), End: pub}
		}
	case edNext:
		if usedPub {
			return civil.Span{Start: pub, End: pub.AddDays(n)}
		}
	case edEarlier:
		if usedPub && s.Contains(pub) {
			s.End = pub
		}
	case edLater:
		if usedPub && s.Contains(pub) {
			s.Start = pub
		}
	}
	return s
}

// halfMonth is how many days the first half of a month has.
const halfMonth = 15

// yearEdge is how many days the beginning or the end of a year is taken to
// have: its first or last month. Early and late in it are a third.
const yearEdge = 31

// edgedEDTF prints the point, or the approximate interval of its edge.
func edgedEDTF(q point, e *expr, s civil.Span) string {
	if e.op == opHoliday && s.Start != s.End && s.Closed() {
		if q.gran == uDay {
			return civil.WindowOf(s).String()
		}
		return civil.IntervalOf(s).String()
	}
	if e.edge == edNone || q.gran == uDay || !s.Closed() {
		v := q.edtf()
		if e.mod == "APPROX" && v != "" && q.gran != uWeekend && q.gran != uWeek && q.gran != uDay {
			return v + "~"
		}
		return v
	}
	if q.gran == uMonth && modOf(e.edge) != "" {
		n := map[string]int{"START": 1, "MID": 2, "END": 3}[modOf(e.edge)]
		return civil.Part{Precision: civil.PartOfMonth, Year: q.y, Month: q.part1().Month, Number: n}.EDTF()
	}
	return roughly(s)
}

// roughly prints a span as an interval with approximate ends.
func roughly(s civil.Span) string {
	a, b := civil.DayPart(s.Start), civil.DayPart(s.End)
	a.Approx, b.Approx = true, true
	return civil.Value{Kind: civil.Interval, Parts: []civil.Part{a, b}}.String()
}

// boundedAgo gives the days of "more than three weeks ago", which end three weeks before,
// and of "less than three weeks ago", which begin there: the calendar's week would hold
// days that the words exclude.
func (r *resolver) boundedAgo(e *expr, s civil.Span) (civil.Span, bool) {
	if e.rule != ruleAgo || e.gran != uWeek && e.gran != uMonth && e.gran != uYear || e.unit2 != uNone || !r.usedPub || r.windowed || e.amt.vague {
		return s, false
	}
	limit := r.exact(r.pub, e)
	if limit.IsZero() || !limit.Before(r.pub) {
		return s, false
	}
	days := 6                                    // that the words leave open
	switch n := max(1, int(e.amt.n)/5); e.gran { // "more than 20 years ago" leaves four
	case uMonth:
		days = 30 * n
	case uYear:
		days = 365 * n
	}
	switch e.mod {
	case "MORE_THAN":
		return civil.Span{Start: limit.AddDays(-days), End: limit}, true
	case "LESS_THAN":
		if w := toLower(r.p.word0(e.from)); w == "nearly" || w == "almost" || w == "just" {
			return civil.Span{Start: limit, End: limit.AddDays(days / 3)}, true
		}
		return civil.Span{Start: limit, End: limit.AddDays(days)}, true
	}
	return s, false
}

// explain writes the reason for people: the rule, the anchor, the cue. Where there is more than the rule, it leaves m.Why
// empty and writes it behind the reasons of the mentions before, see [resolver.reasons].
func (r *resolver) explain(e *expr, m *timeline.Mention) {
	from := len(r.why)
	b := append(r.why, e.rule.Says...)
	switch {
	case r.usedPrev:
		at := r.prev.at
		if r.based.at.known() {
			at = r.based.at
		}
		m.Anchor, m.AnchorOrigin = timeline.Opt(at.edtf()), "text"
		if m.Anchor != "" {
			b = append(b, "; counted from the date before, "...)
			b = append(b, m.Anchor...)
		}
	case r.usedPub && !r.pub.IsZero():
		if r.pub != r.shown {
			r.shown, r.shownText = r.pub, r.pub.String()
		}
		m.Anchor, m.AnchorOrigin = timeline.Opt(r.shownText), "published"
		switch {
		case r.origin != "":
			m.AnchorOrigin = r.origin
			b = append(append(append(b, "; counted from the "...), originWords[r.origin]...), ", "...)
		case r.windowed:
			m.Anchor = timeline.Opt(civil.WindowOf(r.window).String())
			b = append(b, "; counted from publication, known only as "...)
		default:
			b = append(b, "; counted from publication, "...)
		}
		b = append(b, m.Anchor...)
	}
	if r.lean.cue >= 0 && r.lean.dir != 0 && (r.usedPub || r.usedPrev) {
		b = append(b, "; "...)
		b = append(b, m.Direction...)
		b = append(b, " because of “"...)
		b = append(b, r.p.cueText(r.lean.cue)...)
		b = append(b, "”"...)
	}
	if r.how != "" {
		b = append(b, "; "...)
		b = append(b, r.how...)
	}
	if e.fiscal {
		b = append(b, "; whose months the text does not tell: the calendar's are taken"...)
	}
	if e.event {
		b = append(b, "; counted from an event that the text names"...)
	}
	if m.Why = ""; len(b)-from == len(e.rule.Says) {
		m.Why, b = e.rule.Says, b[:from]
	}
	r.why = b
}

// note adds to the reason of the mention that is being resolved.
func (r *resolver) note(m *timeline.Mention, why string) {
	if m.Why != "" {
		m.Why += "; " + why
		return
	}
	r.why = append(append(r.why, "; "...), why...)
}

// reasons gives the mentions the reasons that were written for them, all of which are one string.
func (r *resolver) reasons(of []timeline.Mention) {
	all, from := string(r.why), 0
	for i, end := range r.whyEnd {
		if end > from {
			of[i].Why = all[from:end]
		}
		from = end
	}
}

// cueText returns the cue at token k as it is printed: "Wednesday's" and "aren't" whole,
// where the cue is what stands behind their apostrophe.
func (p *parser) cueText(k int) string {
	from := k
	if p.mark(k-1, bApostrophe) && p.glued(k) && k > 1 {
		from = k - 2
	}
	return p.printed[p.tok[from].start:p.tok[k].end]
}

var originWords = map[string]string{"speech": "day of the speech", "dateline": "dateline", "grabbed": "day the page was taken", "text": "day of the entry", "story": "day of the story"}

// Jumps of the story's time that a date in the middle of a sentence does not
// make, in days: "following the election of December 2005", "a deadline of
// late 2008".
const (
	glimpse   = 60 // of what is said to lie ahead
	flashback = 150
	foresight = 500
)
