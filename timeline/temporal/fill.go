package temporal

import (
	"slices"
	"strings"
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
		if ans.value != "PAST_REF" && ans.value != "FUTURE_REF" {
			m.Why += "; nothing says from which day to count"
		}
		return
	}
	m.Value = q.value()
	s := narrowed(q, e.edge, r.pub, r.usedPub)
	if e.op == opHoliday {
		s = r.holidayDays(e, q, s)
	}
	m.Earliest, m.Latest = s.Start, s.End
	if s.Start == s.End {
		m.Best = s.Start
	}
	if e.edge == edNone && e.mod == "" && q.y > 0 && q.y < 9990 && q.part == "" && !q.clk.set && !q.bc && e.op != opHoliday && (q.gran == uDay || q.gran == uMonth || q.gran == uYear) {
		m.EDTF = timeline.Opt(m.Value) // the same words in both
	} else {
		m.EDTF = timeline.Opt(edgedEDTF(q, e, s))
	}
	m.Grade = timeline.Inferred
	switch {
	case r.disputed:
		m.Grade = timeline.Disputed
	case !r.usedPub && !r.usedPrev:
		m.Grade = timeline.Firm
	}
	if m.EDTF == "" {
		m.Earliest, m.Latest, m.Best, m.Grade = civil.Date{}, civil.Date{}, civil.Date{}, timeline.None
	}
	m.Alternatives = r.alternatives(string(m.EDTF))
	r.explain(e, m)
	if r.usedPub && r.windowed && r.origin == "" {
		r.spread(e, m, q)
	} else if r.usedPrev && r.prev.window.Closed() {
		r.inherit(m, q)
	}
	r.setInstant(e, m, q)
	r.remember(e, m, q)
}

// holidayDays gives the days of a named time of several days, and the days by
// which the observation of a day may differ.
func (r *resolver) holidayDays(e *expr, q point, s civil.Span) civil.Span {
	h := &holidays[e.hol]
	switch {
	case h.days > 1 && h.moving != nil:
		first := h.moving(q.y)
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
	n := s.Days()
	third := n / 3
	switch edge {
	case edEarly, edBegin:
		if q.gran == uMonth {
			third = 10
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
		s.Start = s.End.AddDays(1 - max(third, 1))
	case edPast:
		if usedPub {
			return civil.Span{Start: pub.AddDays(-n), End: pub}
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
	a, b := civil.DayPart(s.Start), civil.DayPart(s.End)
	a.Approx, b.Approx = true, true
	return civil.Value{Kind: civil.Interval, Parts: []civil.Part{a, b}}.String()
}

// explain writes the reason for people: the rule, the anchor, the cue.
func (r *resolver) explain(e *expr, m *timeline.Mention) {
	var b strings.Builder
	b.Grow(160)
	b.WriteString(e.rule.Says)
	switch {
	case r.usedPrev:
		m.Anchor, m.AnchorOrigin = timeline.Opt(r.prev.at.edtf()), "text"
		if m.Anchor != "" {
			b.WriteString("; counted from the date before, ")
			b.WriteString(string(m.Anchor))
		}
	case r.usedPub && !r.pub.IsZero():
		if r.pub != r.shown {
			r.shown, r.shownText = r.pub, r.pub.String()
		}
		m.Anchor, m.AnchorOrigin = timeline.Opt(r.shownText), "published"
		switch {
		case r.origin != "":
			m.AnchorOrigin = r.origin
			b.WriteString("; counted from the " + originWords[r.origin] + ", ")
		case r.windowed:
			m.Anchor = timeline.Opt(civil.WindowOf(r.window).String())
			b.WriteString("; counted from publication, known only as ")
		default:
			b.WriteString("; counted from publication, ")
		}
		b.WriteString(string(m.Anchor))
	}
	if r.lean.cue >= 0 && r.lean.dir != 0 && (r.usedPub || r.usedPrev) {
		b.WriteString("; ")
		b.WriteString(m.Direction)
		b.WriteString(" because of “")
		b.WriteString(r.p.word0(r.lean.cue))
		b.WriteString("”")
	}
	if r.how != "" {
		b.WriteString("; ")
		b.WriteString(r.how)
	}
	if e.event {
		b.WriteString("; counted from an event that the text names")
	}
	m.Why = b.String()
}

var originWords = map[string]string{"speech": "day of the quoted speech", "dateline": "dateline", "grabbed": "day the page was taken"}

// maxWindow bounds the days of a publication window that are tried one by one.
const maxWindow = 92

// spread resolves the expression for every day that may be the publication
// day. What comes out the same for all stands; else the answer is a window
// with the best guess inside and the other candidates beside it.
func (r *resolver) spread(e *expr, m *timeline.Mention, best point) {
	type candidate struct {
		q point
		s civil.Span
	}
	var cs []candidate
	step := r.window.Days()/maxWindow + 1
	for d := r.window.Start; !d.After(r.window.End); d = d.AddDays(step) {
		r.pub = d
		q := r.answer(e).at
		if !q.known() || slices.ContainsFunc(cs, func(c candidate) bool { return c.q == q }) {
			continue
		}
		cs = append(cs, candidate{q, narrowed(q, e.edge, d, true)})
	}
	r.pub = r.best
	if len(cs) < 2 {
		return
	}
	slices.SortFunc(cs, func(a, b candidate) int { return a.s.Start.Compare(b.s.Start) })
	all := civil.Span{Start: cs[0].s.Start, End: cs[0].s.End}
	for _, c := range cs {
		if c.s.End.After(all.End) {
			all.End = c.s.End
		}
	}
	center := best.date()
	slices.SortStableFunc(cs, func(a, b candidate) int {
		return abs(a.s.Start.Sub(center)) - abs(b.s.Start.Sub(center))
	})
	m.Alternatives = make([]string, 0, len(cs))
	for _, c := range cs {
		if c.q != best {
			m.Alternatives = append(m.Alternatives, c.q.edtf())
		}
	}
	m.Grade, m.Earliest, m.Latest = timeline.Window, all.Start, all.End
	m.EDTF = timeline.Opt(civil.WindowOf(all).String())
	m.Best = civil.Date{}
	if best.gran == uDay {
		m.Best = center
	}
	m.Value = blurred(e, best, all)
}

// blurred prints a TIMEX3 value that says no more than the window holds.
func blurred(e *expr, q point, s civil.Span) string {
	v := unresolved(e)
	year := s.Start.Year == s.End.Year
	if !year || q.gran == uYear || q.gran >= uDecade && q.gran <= uMillennium {
		return v
	}
	if q.gran == uDay && s.Start.Month == s.End.Month && e.op != opWeekday {
		return s.Start.String()[:8] + "XX" + string(point{part: q.part, clk: q.clk}.appendTime(nil))
	}
	if len(v) > 4 && v[:4] == "XXXX" {
		return pad(s.Start.Year, 4) + v[4:]
	}
	return v
}

func abs(n int) int {
	if n < 0 {
		return -n
	}
	return n
}

// inherit widens an answer that was counted from a date which is itself only
// known as a window.
func (r *resolver) inherit(m *timeline.Mention, q point) {
	w, at := r.prev.window, r.prev.at.date()
	if at.IsZero() || m.Earliest.IsZero() {
		return
	}
	m.Earliest, m.Latest = m.Earliest.AddDays(w.Start.Sub(at)), m.Latest.AddDays(w.End.Sub(at))
	m.Grade = timeline.Window
	m.EDTF = timeline.Opt(civil.WindowOf(m.Span()).String())
	if q.gran == uDay {
		m.Best = q.date()
		m.Value = "XXXX-XX-XX" + string(point{part: q.part, clk: q.clk}.appendTime(nil))
	}
}

// setInstant gives a time of day its moment, in the zone that the text
// states, else that of the dateline's city, else of the outlet; else it
// floats, without a zone.
func (r *resolver) setInstant(e *expr, m *timeline.Mention, q point) {
	if !q.clk.set || q.gran != uDay || m.Grade == timeline.Window || q.d == 0 {
		return
	}
	loc, why := r.location(e)
	d := q.date()
	c := q.clk
	if c.h == 24 {
		d, c.h = d.AddDays(1), 0
	}
	words := r.words(e)
	from, to := 0, 0
	if e.clk.set && e.clk.from >= e.from && e.clk.to <= e.to && e.clk.to > e.clk.from {
		base := r.p.tok[e.from].start
		from, to = int(r.p.tok[e.clk.from].start-base), int(r.p.tok[e.clk.to-1].end-base)
	}
	t, ok := r.rk.instant(words, d, c, loc, from, to)
	if !ok {
		return
	}
	if loc == nil {
		m.Instant = t.Format("2006-01-02T15:04:05")
		return
	}
	m.Instant = t.Format(time.RFC3339)
	m.Why += "; " + why
}

// location finds the zone of a time.
func (r *resolver) location(e *expr) (*time.Location, string) {
	c := e.clk
	switch {
	case c.zone >= 0:
		z := zoneNames[c.zone]
		if name, ok := wideZones[z.abbr]; ok {
			if loc, err := time.LoadLocation(name); err == nil {
				return loc, "zone " + name + ", stated"
			}
		}
		return time.FixedZone(z.name, z.offset*60), "zone " + z.abbr + ", stated"
	case c.place != "":
		if loc := zoneOf(c.place); loc != nil {
			return loc, "zone " + loc.String() + ", stated"
		}
	}
	if loc := zoneOf(r.a.Place); loc != nil {
		return loc, "zone " + loc.String() + ", of the dateline"
	}
	if c.local {
		return nil, ""
	}
	if loc := outletZone(r.a.Outlet); loc != nil {
		return loc, "zone " + loc.String() + ", of the outlet"
	}
	return nil, ""
}

// asideZones hold dates that running text does not count from.
var asideZones = map[string]bool{
	timeline.ZoneMasthead: true, timeline.ZoneAge: true, timeline.ZoneByline: true, timeline.ZoneCaption: true,
	timeline.ZoneRelated: true, timeline.ZoneBoilerplate: true, timeline.ZoneComment: true,
}

// remember keeps a date as the one spoken of last.
func (r *resolver) remember(e *expr, m *timeline.Mention, q point) {
	if asideZones[string(m.Zone)] {
		return
	}
	s := spoken{at: q, from: e.from}
	if m.Grade == timeline.Window {
		s.window = m.Span()
	}
	if q.gran == uYear && e.rule != ruleAgo && e.rule != ruleEarlier {
		r.period = uYear
	}
	if q.gran == uQuarter {
		r.quarterAt, r.period = e.from, uQuarter
		if e.rule != ruleYearAgoQuarter && e.n == 0 && !e.same && !(r.quarter.known() && q == r.quarter.add(-4)) {
			r.quarter = q
		}
	}
	if e.rule == ruleAgo || e.rule == ruleEarlier && q.gran >= uYear {
		return
	}
	if q.gran == uDay {
		r.days = append(r.days, s)
	}
	if !r.narrative || !r.aside(e, q) {
		r.story = s
	}
	r.prev = s
	if q.gran == uDay {
		r.prevDay = s
	}
	if (m.Zone == timeline.ZoneDateline || m.Zone == "" && r.p.inDateline(e)) && q.gran == uDay && !r.windowed {
		if n := r.best.Sub(q.date()); !r.best.IsZero() && n >= 0 && n <= 3 {
			r.dateline = q.date()
		}
	}
}

// inDateline recognises the date of "PARIS, Sept. 4 (Reuters) —" where the
// article's zones do not say so.
func (p *parser) inDateline(e *expr) bool {
	k := e.from - 1
	for k > 0 && k > e.from-8 && p.tok[k].flags&fPara == 0 {
		k--
	}
	if k < 0 || p.tok[k].flags&fPara == 0 || p.tok[k].flags&fUpper == 0 || p.tok[k].end-p.tok[k].start < 3 {
		return false
	}
	for k = e.to; k < len(p.tok) && k < e.to+6; k++ {
		if t := &p.tok[k]; t.kind == tPunct && (t.b == bEnDash || t.b == bEmDash) {
			return true
		}
	}
	return false
}

// Jumps of the story's time that a date in the middle of a sentence does not
// make, in days: "following the election of December 2005", "a deadline of
// late 2008".
const (
	flashback = 150
	foresight = 500
)

// aside says that a date of a narrative does not move the story's time: it
// looks far back or ahead from within a sentence, or it only repeats the year
// of the date before.
func (r *resolver) aside(e *expr, q point) bool {
	prev := r.story.at
	if !prev.known() || prev.bc || q.bc || prev.date().IsZero() || q.date().IsZero() {
		return false
	}
	if q.gran == uYear && prev.gran < uYear && prev.date().Year == q.y && !r.p.sentenceBetween(r.story.from, e.from) {
		return true
	}
	if q.gran == uYear && e.to < len(r.p.tok) && r.p.tok[e.to].kind == tWord && r.p.tok[e.to].flags&(fCap|fLine) == 0 && !r.p.tokHas(e.to, cPrep|cBreak|cAux|cPresent|cFuture|cVerbPast) {
		return true // "the 1976 dry season"
	}
	if r.p.opensSentence(e.from) {
		return false
	}
	gap := q.date().Sub(prev.date())
	return gap < -flashback || gap > foresight
}

// opensSentence says that an expression stands at the beginning of a
// sentence, after no more than a few words: "In early May 1942", "On 3 June".
func (p *parser) opensSentence(at int) bool {
	for k := at; k >= 0 && k > at-4; k-- {
		if k == 0 || p.tok[k].flags&(fPara|fLine) != 0 || p.sentenceEnd(k-1) {
			return true
		}
	}
	return false
}

// speechAnchor sets the day that an expression is counted from, where that is
// not publication: the day of the quoted speech it stands in, the dateline's
// day for "today", the grab's day for an age line.
func (r *resolver) speechAnchor(i int, m *timeline.Mention) {
	e := &r.p.out[i]
	r.pub = r.best
	if m.Zone == timeline.ZoneAge && !r.a.Grabbed.IsZero() {
		r.pub, r.origin = r.a.Grabbed, "grabbed"
		return
	}
	if e.op != opShift || e.ref != refPub {
		return
	}
	if e.deict && !r.dateline.IsZero() && r.dateline != r.best {
		r.pub, r.origin = r.dateline, "dateline"
	}
	if d, ok := r.speechDay(i); ok {
		r.pub, r.origin = d, "speech"
	}
}

// maxQuote bounds the tokens of a paragraph that are searched for quotation
// marks.
const maxQuote = 600

// speechDay finds the day of the speech that expression i is quoted from:
// "Tomorrow we will", he said on Monday.
func (r *resolver) speechDay(i int) (civil.Date, bool) {
	p := r.p
	e := &p.out[i]
	open, lastOpen := false, 0
	k := e.from
	for k > 0 && e.from-k < maxQuote && p.tok[k].flags&fPara == 0 {
		k--
	}
	for ; k < e.from; k++ {
		if p.tok[k].kind == tPunct && p.tok[k].b == bQuoteOpen {
			open, lastOpen = !open, k
		}
	}
	if !open {
		return civil.Date{}, false
	}
	closing := e.to
	for closing < len(p.tok) && closing < e.to+maxQuote && p.tok[closing].flags&fPara == 0 && !(p.tok[closing].kind == tPunct && p.tok[closing].b == bQuoteOpen) {
		closing++
	}
	for j := p.after(lastOpen - 40); j < len(p.out) && p.out[j].from <= closing+20; j++ {
		f := &p.out[j]
		if f.op != opWeekday && !(f.op == opDate && f.gran == uDay && f.m != 0) {
			continue
		}
		after := f.from > closing && f.from < closing+14 && p.spoke(closing, f.from) && !p.sentenceBetween(closing, f.from)
		before := f.to <= lastOpen && f.to > lastOpen-12 && (p.spoke(f.to, lastOpen) || p.spoke(f.from-6, f.from)) && !p.sentenceBetween(f.to, lastOpen)
		// “...” (Oct. 16), and Name (March 3): “...”
		after = after || f.from == closing+2 && p.tok[closing+1].kind == tPunct && p.tok[closing+1].b == '('
		before = before || f.to <= lastOpen && f.to >= lastOpen-4 && f.to < len(p.tok) && p.tok[f.to].kind == tPunct && p.tok[f.to].b == ')'
		if !after && !before {
			continue
		}
		keep := *r
		r.lean = p.direction(f)
		q := r.answer(f).at
		*r = keep
		if q.gran == uDay {
			return q.date(), true
		}
	}
	return civil.Date{}, false
}

// spoke says that a verb of speaking stands between two tokens.
func (p *parser) spoke(from, to int) bool {
	for k := max(from, 0); k < to && k < len(p.tok); k++ {
		if p.tokHas(k, cSpeech) {
			return true
		}
	}
	return false
}
