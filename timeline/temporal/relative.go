package temporal

import (
	"math"
	"time"

	"github.com/dateline-tools/dateline/timeline/civil"
)

// shiftedAnswer resolves what is counted from here or from the text: "last
// week", "two days later", "the weekend", "that day".
func (r *resolver) shiftedAnswer(e *expr) answer {
	if e.amt.vague {
		switch {
		case e.back < 0 || e.ref == refPub && e.rule == ruleAgo:
			return answer{value: "PAST_REF"}
		}
		if e.rule == ruleLater && !r.narrative && r.lean.dir < 0 && !r.pub.IsZero() {
			return r.vaguelyLater(e)
		}
		return answer{value: "FUTURE_REF"}
	}
	if e.ref == refPrev && r.p.tokIs(e.to-2, wSame) && r.p.definedHere(e) {
		return answer{value: unresolved(e)}
	}
	if d, ok := r.explained(e); ok {
		r.how = "the day that explains it"
		return answer{at: dayPoint(d)}
	}
	if q, ok := r.explainedIn(e); ok {
		r.how = "the date that explains it"
		return answer{at: q}
	}
	if r.prev.at.bc && (r.narrative || e.ref == refPrev) && !e.deict {
		return r.beforeChrist(e)
	}
	base, at, ok := r.base(e)
	if !ok {
		return answer{value: unresolved(e)}
	}
	if e.amt.n != 0 || e.amt.half {
		if i := r.p.after(e.from) - 1; e.rule == ruleLater && i >= 0 && r.p.out[i].deict && e.from-r.p.out[i].to <= 3 {
			return answer{value: "PRESENT_REF"} // "Today, 107 years later, we remember"
		}
		if d, ok := r.countedTo(e); ok {
			return answer{at: dayPoint(d)} // "opened on Tuesday, a day later": that Tuesday
		}
		if q, ok := r.yearCountedTo(e); ok {
			return answer{at: q} // "returned in 1997, 12 years later": 1997
		}
		if f := r.p.exprAt(r.ago.from); e.rule == ruleLater && r.usedPrev && r.based == r.ago && f.gran == e.gran && f.amt == e.amt {
			return answer{value: "PRESENT_REF"} // "It ruled a year ago. A year later, nothing is done"
		}
		ans := r.counted(e, base, at)
		if e.rule == ruleLater && e.gran >= uYear && !(r.lean.dir > 0 && r.p.tokHas(r.lean.cue, cFuture|cAhead)) && !r.pub.IsZero() && ans.at.date().After(r.pub) {
			if r.lean.dir < 0 && (r.lean.cue == e.from-1 || r.p.pastNext(e.to)) || !r.p.opensSentence(e.from) && !(e.to < len(r.p.tok) && r.p.tok[e.to].kind == tPunct && r.p.tok[e.to].b == ',') {
				return answer{value: unresolved(e)} // "was sold on two years later": after what, is not said
			}
			return answer{value: "PRESENT_REF"} // "One year later, the record is clear"
		}
		if e.rule == ruleLater && r.usedPub && !r.narrative && r.lean.dir < 0 && !r.pub.IsZero() && ans.at.known() && !ans.at.bc && ans.at.date().After(r.pub) {
			return answer{value: unresolved(e)} // "Four weeks later, they walked out": after what, is not said
		}
		return ans
	}
	if e.rule == ruleUnitText && (e.gran == uDay || e.gran == uYear) && e.n > 0 && !r.usedPrev && r.usedPub && (r.lean.dir < 0 || r.lean.dir == 0 && r.prev.at.gran >= uYear) {
		return answer{value: unresolved(e)} // "He left the next day": after which, is not said
	}
	return r.unitFrom(e, base)
}

// definedHere says that a clause of its sentence tells which day or month is "the same": "in the same month in which the bill
// is tabled", "When the bridge fell, on the same day, they met".
func (p *parser) definedHere(e *expr) bool {
	if !p.tokIs(e.to-3, wThe) {
		return false
	}
	if p.isAny(e.to, wIn, wOn) && p.word0(e.to+1) == "which" {
		return true
	}
	k := e.from
	for k > 0 && p.tok[k].flags&fPara == 0 && !p.sentenceEnd(k-1) {
		k--
	}
	i := p.after(e.from) - 1
	return p.word0(k) == "When" && (p.mark(e.from-1, ',') || p.mark(e.from-2, ',')) && (i < 0 || p.out[i].from < k)
}

// explained is the day that stands behind the comma to say which one is meant, where the text
// tells no day before to count from: "The previous day, 8 May, they had dined", "A week earlier,
// on 1 May, they had signed".
func (r *resolver) explained(e *expr) (civil.Date, bool) {
	p, k := r.p, e.to+1
	if r.prev.at.known() || e.rule != ruleUnitText && e.rule != ruleEarlier && e.rule != ruleLater || e.gran > uMonth || e.part != "" || !p.mark(e.to, ',') {
		return civil.Date{}, false
	}
	if e.rule == ruleUnitText && e.gran != uDay {
		return civil.Date{}, false
	}
	if p.tokIs(k, wOn) {
		k++
	}
	i := p.after(e.from)
	for i < len(p.out) && p.out[i].from < k {
		i++
	}
	if i >= len(p.out) || p.out[i].from != k {
		return civil.Date{}, false
	}
	f := &p.out[i]
	if f.op != opDate || f.gran != uDay || f.event || !p.mark(f.to, ',') {
		return civil.Date{}, false
	}
	return r.dayOf(f)
}

// explainedIn is the month or year that stands behind the comma to say which one is meant, where the text tells none before
// to count from: "was freed 18 months later, in August 2016".
func (r *resolver) explainedIn(e *expr) (point, bool) {
	p := r.p
	i := p.after(e.to)
	if r.prev.at.known() || e.rule != ruleEarlier && e.rule != ruleLater || e.gran != uMonth && e.gran != uYear || !p.mark(e.to, ',') || !p.isAny(e.to+1, wIn, wOn) || i >= len(p.out) || p.out[i].from != e.to+2 {
		return point{}, false
	}
	f := &p.out[i]
	if f.op != opDate || f.y <= 0 || f.bc || f.gran > e.gran || f.gran > uMonth && f.gran != uYear || f.edge != edNone {
		return point{}, false
	}
	if e.gran == uYear {
		return point{gran: uYear, y: f.y}, true
	}
	return point{gran: uMonth, y: f.y, m: f.m}, f.m != 0
}

// vaguelyLater resolves "a few days later", told in the past: the days within which it lies,
// where the text tells the day before; else the amount.
func (r *resolver) vaguelyLater(e *expr) answer {
	reach, ok := vagueDays[e.gran]
	base, at, known := r.base(e)
	if !ok || !known || !r.usedPrev || at.gran != uDay || r.windowed || base.After(r.pub) {
		return answer{value: durationValue(e), typ: "DURATION"}
	}
	s := civil.Span{Start: base.AddDays(reach[0]), End: base.AddDays(reach[1])}
	if s.End.After(r.pub) {
		s.End = r.pub
	}
	if s.Start.After(s.End) {
		return answer{value: durationValue(e), typ: "DURATION"}
	}
	return answer{value: unresolved(e), soon: s}
}

// vagueDays are the least and the most days that "a few days", "weeks", "several months"
// are taken for.
var vagueDays = map[unit][2]int{uDay: {1, 10}, uWeek: {7, 49}, uMonth: {28, 270}}

// unitFrom resolves the day or unit that lies so many before or behind base.
func (r *resolver) unitFrom(e *expr, base civil.Date) answer {
	var q point
	switch {
	case e.wd >= 0 && e.gran == uDay: // "Friday of last week"
		mon := base.Monday().AddDays(7 * e.n)
		d, ok := r.rk.moved(r.words(e), mon, (int(e.wd)+6)%7)
		if !ok {
			return answer{value: unresolved(e)}
		}
		if e.n == 0 && r.lean.dir > 0 && base == r.pub && d.Before(base) && base.Sub(d) < 7 && (base.Weekday() == time.Saturday || base.Weekday() == time.Sunday) {
			d = d.AddDays(7) // "will open on Wednesday this week", said on a Saturday
		}
		q = dayPoint(d)
		q.part, q.clk = e.part, e.clk
	case e.gran == uDay, e.gran == uNight:
		n := e.n
		if e.part == "MO" && e.rule == ruleTheUnit && n == 0 && r.usedPrev && !r.narrative && (r.prev.at.part == "NI" || r.prev.at.part == "EV") && !r.p.earlierThan(r.prev.from, e) {
			n = 1 // "broke up late on Monday night and will go on in the morning"
		}
		if e.gran == uNight && e.deict {
			switch day, edge := r.nightOf(e); {
			case !day.IsZero():
				base = day
				if edge != edEarly {
					n = 0
				}
			case r.lean.dir > 0:
				n = 0 // "will be flown out overnight": the night to come
			default:
				if day := r.reportDay(e); day.Before(base) && !day.IsZero() {
					base = day
				}
			}
		}
		if e.rule == ruleTheUnit && e.part == "NI" && n == 0 && base == r.pub && (!r.usedPrev || r.p.wordBefore(e.from-1, 5, 0, afters) >= 0) && r.lean.dir < 0 && (r.p.tokIs(e.from-1, wThrough) || toLower(r.p.word0(e.from-1)) == "throughout" || r.p.word0(e.from-1) == "into") {
			n = -1 // "have worked through the night": the one that is over
		}
		d, ok := r.rk.moved(r.words(e), base, n)
		if !ok {
			return answer{value: unresolved(e)}
		}
		q = dayPoint(d)
		q.part, q.clk = e.part, e.clk
	case e.gran == uWeekend:
		q = r.weekend(e, base)
	case e.rule == ruleYearAgoQuarter && e.n == -4 && r.p.tokIs(e.from, wThe) && (r.prev.at.gran == uHalf || r.prev.at.gran == uMonth) && !r.p.sentenceBetween(r.prev.from, e.from):
		q, r.usedPrev = r.partSpoken(), true // "rose in the first half from the same period last year"
		q.y--
	case e.rule == ruleYearAgoQuarter && e.gran == uQuarter && !r.quarter.known() && (r.p.tokIs(e.from+1, wSame) || r.p.tokIs(e.from, wSame)) && r.p.tokIs(e.to-1, wYear) && !r.pub.IsZero() && !r.narrative:
		q, r.usedPub = around(r.pub, uYear).add(-1), true // of which months, is not said
	case e.gran == uQuarter && e.ref == refPrev:
		q = r.spokenQuarter(e, base)
		if r.quarter.known() || e.n != -1 || !r.p.tokIs(e.from-1, wIn) && !r.p.tokIs(e.from-1, wDuring) {
			q = q.add(e.n) // else what fell "in the previous quarter" fell in the last one
		}
		if end, ok := r.endedOn(e); ok {
			q = around(end.AddDays(-45), uQuarter) // the one that holds its middle
		}
	case e.gran == uYear && e.edge == edBegin && e.n == 0 && r.p.word0(e.from+1) == "turn" && !r.usedPrev && (base.Month > time.June || base.Month > time.January && r.lean.dir > 0) && !r.p.tokIs(e.from-1, wSince) && (r.lean.dir >= 0 || base.Month > time.October):
		q = around(base, uYear).add(1) // the one close by, or what "could start at the turn of the year", said in March
	case e.fresh:
		q = around(base, uYear)
		if r.lean.dir > 0 && base == r.pub && r.p.isAny(e.from-1, wBy, wBefore, wAfter, wUntil) && base.Sub(civil.On(base.Year, time.January, 1)) > 10 {
			q = q.add(1) // "by the New Year", said in February
		} else if base.Month > time.March && (r.lean.dir >= 0 || r.usedPrev || base.Month > time.October && !r.p.tokIs(e.from-1, wSince)) {
			q = q.add(1) // early in the year, it is the new one
		}
	case e.gran == uWeek && e.n == 0 && e.rule == ruleUnitShift && (!r.usedPrev && base.Weekday() == time.Sunday || base.Weekday() == time.Saturday && r.best == base.AddDays(1)) && r.lean.dir > 0 &&
		!r.p.ofPastPlan(r.lean, e) && !r.p.noLonger(r.lean.cue) && !r.p.tokIs(r.lean.cue, wHad):
		q = around(base, uWeek).add(1) // on a Sunday, what is to come "this week" comes in the week that begins
	case e.gran == uWeek && e.n == 0 && (e.edge == edEnd || e.edge == edLater) && e.rule == ruleTheUnit && base.Weekday() == time.Sunday && r.lean.dir > 0:
		q = around(base, uWeek).add(1) // nor does it end that night
	case e.gran == uWeek && e.n == 0 && (e.edge == edMid || e.edge == edEarly) && e.rule == ruleTheUnit && !r.usedPrev && base == r.pub && (base.Weekday() == time.Sunday || base.Weekday() == time.Saturday) && r.lean.dir > 0:
		q = around(base, uWeek).add(1) // "early in the week", "midweek", of what is to come
	case e.n == 0 && e.edge == edEarlier && r.lean.dir <= 0 && !r.pub.IsZero() && base == r.pub && around(base, e.gran).span().Start == base:
		q = around(base, e.gran).add(-1) // nothing is earlier in a week that begins: the one that has ended
	case e.gran == uWeek && e.n == -1 && (e.edge == edNone || e.edge == edEnd) && e.rule == ruleUnitShift && r.usedPub && !r.windowed && !r.narrative && base.Weekday() == time.Sunday && !r.thisWeek:
		q = around(base, uWeek) // on a Sunday, "last week" is the one that ends...
		r.keepAlt(q.add(-1), q) // ...though the calendar has it end that night
	case e.gran == uDecade && e.n == 0 && e.ref == refPrev && r.usedPrev && r.lean.dir > 0 && !r.narrative && base.After(r.pub) && !r.pub.IsZero():
		q = around(r.pub, uDecade) // "in 2030; by the end of the decade"
	default:
		q = around(base, e.gran).add(e.n)
	}
	if e.edge == edEnd && e.gran == uYear && e.n == 0 && r.lean.dir < 0 && (r.p.tokIs(e.from-1, wSince) && !r.usedPrev || e.rule == ruleYearEnd && r.p.in(e.to, limits) && r.p.lapsed(e) && base.Month < time.December) {
		q = q.add(-1) // "up a tenth since year-end"
	}
	if e.edge == edEnd && e.gran == uYear && e.n == 0 && r.lean.dir < 0 && !r.usedPrev && !r.narrative && base.Month == time.January && q.y == base.Year {
		q = q.add(-1) // "had 300 workers at year-end", told in January
	}
	if e.rule == ruleYearEnd && q.gran != uNone {
		q = dayPoint(q.span().End)
	}
	if !q.known() || q.y < 1 {
		return answer{value: unresolved(e)}
	}
	return answer{at: q}
}

// partSpoken is the date spoken of last, or the quarter or half whose first and last months the text has told: "from July
// through September".
func (r *resolver) partSpoken() point {
	q := r.prev.at
	i := r.p.after(r.prev.from)
	if q.gran != uMonth || q.bc || i >= len(r.p.out) || r.p.out[i].from != r.prev.from || !r.p.spans(i-1) {
		return q
	}
	f := &r.p.out[i-1]
	if f.op != opDate || f.gran != uMonth || f.m == 0 {
		return q
	}
	for _, u := range []unit{uQuarter, uHalf} {
		if s := around(q.date(), u); int(s.span().Start.Month) == f.m && int(s.span().End.Month) == q.m {
			return s
		}
	}
	return q
}

// beforeChrist counts years from a date BC, where they run backwards; finer
// units are left open.
func (r *resolver) beforeChrist(e *expr) answer {
	q := r.prev.at
	n := e.n
	if e.amt.n != 0 {
		n = int(e.back) * int(e.amt.n)
	}
	step := map[unit]int{uYear: 1, uDecade: 10, uCentury: 100}[e.gran]
	if step == 0 || n > maxMove || n < -maxMove || q.y-n*step < 1 {
		return answer{value: "BC" + unresolved(e)}
	}
	r.usedPrev = true
	return answer{at: point{gran: uYear, y: q.y - n*step, bc: true}}
}

// base finds the day that an expression counts from, and the point it stands
// for where that is the text's.
func (r *resolver) base(e *expr) (civil.Date, point, bool) {
	if r.textual(e) {
		if s := r.spokenBefore(e); s.at.known() && !s.at.bc && !s.at.date().IsZero() {
			r.usedPrev, r.based = true, s
			return s.at.date(), s.at, true
		}
	}
	d := r.usePub()
	return d, dayPoint(d), !d.IsZero()
}

// textual says that an expression counts from a date of the text, if there is one.
func (r *resolver) textual(e *expr) bool {
	switch {
	case e.rule == ruleEarlier && e.gran == uYear && !r.narrative && (e.amt.n < 2 || !r.p.opensSentence(e.from)) && (e.hyphen || r.p.sentenceBetween(r.prev.from, e.from)) && !r.longOver():
		return r.pub.IsZero() // a company's "year-earlier profit"
	case e.rule == ruleEarlier && e.gran == uYear && !r.narrative && e.amt.n > 1 && !r.pub.IsZero() && r.p.sentenceBetween(r.prev.from, e.from) && r.namesYear(r.pub.Year-int(e.amt.n)):
		return false // "the landings of 1974 ... 44 years earlier", said in 2018
	case e.ref == refPrev, r.narrative && !e.deict && (r.remote || !e.deictic() || e.rule == ruleFromNow && r.lean.dir <= 0), r.observed(e):
		return true
	}
	return e.rule == ruleTheNext && r.lean.dir < 0 && r.prev.at.known() && e.from-r.prev.from < 40 && !r.p.tokIs(e.from+1, wComing) // "They met on Aug. 15. The next week, others joined"
}

// longOver says that the date spoken of last is printed with its year, one before publication's.
func (r *resolver) longOver() bool {
	f := r.p.exprAt(r.prev.from)
	return f != nil && f.op == opDate && f.y > 0 && !f.bc && f.gran <= uMonth && !r.pub.IsZero() && r.prev.at.known() && r.prev.at.y < r.pub.Year
}

// namesYear says that the text prints the year.
func (r *resolver) namesYear(y int) bool {
	for i := range r.p.out {
		if f := &r.p.out[i]; f.op == opDate && f.y == y && !f.bc {
			return true
		}
	}
	return false
}

// inAside says that the date s stands in a relative clause between commas, before e in its sentence: "The mine, which shut in
// April, will".
func (r *resolver) inAside(s spoken, e *expr) bool {
	p, f := r.p, r.p.exprAt(s.from)
	if f == nil || !s.at.known() || s.from >= e.from || !p.mark(f.to, ',') || p.sentenceBetween(f.to, e.from) {
		return false
	}
	k := s.from
	for k > 0 && k > s.from-8 && !p.sentenceEnd(k-1) {
		k--
	}
	return p.whichBetween(k, s.from)
}

// spokenBefore is the date of the text that e counts from; none if that is the day of
// writing.
func (r *resolver) spokenBefore(e *expr) spoken {
	if s, ok := r.dayBeside(e); ok {
		return s
	}
	s := r.prev
	if e.rule == ruleTheUnit {
		return r.unitSpoken(e, s)
	}
	if e.rule == ruleUnitText && e.gran == uDay && e.n == 0 && r.p.tokIs(e.from-1, wOn) && (r.p.word0(e.from-2) == "comes" || r.p.word0(e.from-2) == "come") && !r.narrative {
		return spoken{} // "The decision comes on the same day": that of the news
	}
	if f := r.p.exprAt(s.from); f != nil && f.deict && e.rule == ruleUnitText && (e.gran == uMonth || e.gran == uYear) && e.n == 0 && r.prevMonth.at.known() && r.prevMonth.from < s.from && r.p.word0(e.from) == "that" {
		s = r.prevMonth // "resumed its struggle last November, which goes on today. It had landed that month"
	}
	if e.n < 0 && r.comparable(s) && s.at.date().After(r.pub) && r.p.sentenceBetween(s.from, e.from) {
		s = spoken{} // "forecast for 2027. Permits rose 55 % over the prior year"
	}
	if (e.gran == uDay || e.gran == uNight) && s.at.gran != uDay {
		s = r.daySpoken(e, s)
	}
	if e.gran == uWeek && s.at.gran >= uYear && !r.narrative && (e.rule == ruleEarlier || e.rule == ruleLater) {
		s = r.prevDay // "frozen since 2022, were sold a week earlier"
	}
	if a := r.ago; e.rule == ruleUnitText && e.gran == uDay && a.at.gran == uDay && !a.at.date().IsZero() && a.from > s.from && !r.p.stopBetween(a.from, e.from) {
		s = a // "two days ago they struck; the day before that"
	}
	if d := r.prevDay; e.rule == ruleUnitText && e.gran == uMonth && s.at.gran == uWeek && d.at.known() && s.at.span().Contains(d.at.date()) {
		s = d // "on Aug. 3. Later that week he fled, and by the end of that month"
	}
	switch {
	case e.rule == ruleLater, e.rule == ruleEarlier:
		return r.laterFrom(e, s)
	case e.rule == ruleUnitText && e.gran == uMonth && e.n == -1 && s.at.gran == uDay && r.prevMonth.at.known() && !r.p.sentenceBetween(r.prevMonth.from, e.from):
		return r.prevMonth // "were flat in May, it said on Wednesday, after a rise the month before"
	}
	if e.rule == ruleDayPart {
		s = r.newsDay(e, s)
	}
	return r.dayMeant(e, s)
}

// comparable says that s can be set against the day of publication.
func (r *resolver) comparable(s spoken) bool {
	return !r.narrative && !r.pub.IsZero() && s.at.known() && !s.at.bc
}

// daySpoken is the day that e counts from where s, the date spoken of last, is none.
func (r *resolver) daySpoken(e *expr, s spoken) spoken {
	switch {
	case r.prevDay.at.known():
		if e.amt.n == 0 || s.at.gran != uMonth || r.p.sentenceBetween(s.from, e.from) || !r.p.sentenceBetween(r.prevDay.from, e.from) {
			return r.prevDay // else "the last round was in July, and two days later it collapsed"
		}
	case !r.narrative && !r.pub.IsZero() && e.amt.n == 0 && (s.at.gran > uMonth || s.at.gran == uMonth && e.n < 0 && r.p.opensSentence(e.from)):
		return spoken{} // no day was spoken of but the day of writing
	}
	return s
}

// unitSpoken is what "the day", "the month" or "the weekend" is counted from, where s was
// spoken of last.
func (r *resolver) unitSpoken(e *expr, s spoken) spoken {
	if r.narrative {
		return s
	}
	if e.gran == uMonth && r.lean.dir >= 0 && r.inAside(s, e) {
		return spoken{} // "The mine, which shut in April, will reopen by the end of the month"
	}
	if e.edge == edEarlier && e.gran == uDay {
		if d, ok := r.daySaid(e); ok {
			s = d
		}
	}
	if r.comparable(s) && (r.ofAnother(e, s) || e.gran == uMonth && s.at.gran == uMonth && r.p.tokIs(s.from-1, wSince) && (r.lean.dir > 0 || r.p.sentenceBetween(s.from, e.from))) {
		s = r.pastOf(e, s)
	}
	if e.gran == uYear && e.edge == edBegin && r.p.tokIs(e.from-1, wSince) && r.comparable(s) && s.at.y < r.pub.Year && r.p.sentenceBetween(s.from, e.from) {
		return spoken{} // "fell last year. It is the fastest pace since the start of the year"
	}
	if f := r.p.exprAt(s.from); f != nil && e.gran == uYear && e.edge == edNone && (f.rule == ruleYearAgoQuarter || f.rule == ruleEarlier || f.rule == ruleAgo) && r.comparable(s) && r.p.sentenceBetween(s.from, e.from) {
		return spoken{} // "up from 3 million in the same period a year earlier. It confirmed its outlook for the year"
	}
	if e.gran == uDay && r.p.tokIs(e.from, wIts) {
		return spoken{} // "The strike began on 15 February. It is in its 12th day"
	}
	if e.gran == uDay {
		s = r.newsDay(e, s)
	}
	if e.gran == uWeek && e.edge != edNone && r.comparable(s) && r.pub.Sub(s.at.date()) > newsBehind && r.p.sentenceBetween(s.from, e.from) {
		return spoken{} // "On Aug. 7 a bomb killed 19. Roe was captured earlier in the week"
	}
	if s = r.unitMeant(e, s); e.gran == uYear && r.yearUnsaid(s) {
		return spoken{} // "takes effect on Jan. 1 if all ratify it by the end of the year"
	}
	return s
}

// earlierThan says that "had" or "after" between the token from and e has it lie before what stands there: "sang in
// the evening, after it had rehearsed in the morning".
func (p *parser) earlierThan(from int, e *expr) bool {
	for k := e.from - 1; k > from; k-- {
		if w := p.word0(k); p.tokIs(k, wHad) || p.tokIs(k, wAfter) || w == "having" || w == "earlier" {
			return true
		}
	}
	return false
}

// pastOf is the day told of near before s, a day to come that "earlier in the day" cannot be of: "They met on Friday and
// will meet again on June 12. Later in the day they"; not known if there is none.
func (r *resolver) pastOf(e *expr, s spoken) (none spoken) {
	if e.gran != uDay || r.lean.dir > 0 || e.edge == edNone || !s.at.date().After(r.pub) {
		return none
	}
	d := r.lastDay(none, func(d civil.Date) bool { return !d.After(r.pub) && d.After(r.pub.AddDays(-newsBehind)) })
	if d.at.known() && r.p.sentencesBetween(d.from, e.from) == 1 {
		return d
	}
	return none
}

// ofAnother says that "the month" or "the weekend" is not that of the date s: what happened
// at the weekend did not happen after a deadline still to come.
func (r *resolver) ofAnother(e *expr, s spoken) bool {
	day, weekAgo := s.at.date(), r.pub.AddDays(-7)
	past, future := r.lean.dir < 0, r.lean.dir > 0
	switch {
	case day.After(r.pub) && (past || e.edge == edEarlier):
		return true
	case future && day.Before(weekAgo) && !((e.gran == uMonth || e.gran == uYear) && s.at.gran == e.gran && !r.p.sentenceBetween(s.from, e.from)):
		return true
	case e.gran == uMonth && s.at.gran == uMonth && day.After(r.pub) && r.p.sentenceBetween(s.from, e.from) && r.p.onlyDescribes(s.from):
		return true // "ahead of a January poll. The two could meet at the end of the month"
	case future && e.gran == uWeek && e.edge == edEnd:
		return day.Before(r.pub.Monday()) // "It quit last Monday, and they are to meet by the end of the week"
	case future && e.gran == uWeekend:
		return day.Before(r.pub) && e.from-r.lean.cue <= 8
	case past && e.gran == uWeekend:
		end := s.at.span().End
		return end.After(r.pub) || end.Before(weekAgo)
	case future && e.gran == uYear && s.at.gran == uYear && s.at.y == r.pub.Year+1 && r.p.sentenceBetween(s.from, e.from):
		return true // "The tax starts next year. He wants to finish by the end of the year"
	case past && e.gran == uMonth && s.at.gran == uDay && day.Before(r.pub.AddDays(1-r.pub.Day)):
		// "which began on July 19, ended at the start of the month": of the month of writing
		return narrowed(around(day, uMonth), e.edge, civil.Date{}, false).End.Before(day)
	}
	return false
}

// onlyDescribes says that the date at token from stands before a noun like an adjective: "a January poll".
func (p *parser) onlyDescribes(from int) bool {
	f := p.exprAt(from)
	return f != nil && p.attributive(f)
}

// laterFrom is what "two days later" or "a day earlier" is counted from, where s was
// spoken of last.
func (r *resolver) laterFrom(e *expr, s spoken) spoken {
	if e.gran == uDay && r.comparable(s) && s.at.date().Before(r.pub.AddDays(-longBehind)) && r.p.sentenceBetween(s.from, e.from) && (e.rule == ruleEarlier || r.p.sentencesBetween(s.from, e.from) > 1) {
		// "... has raged since October. He then went on. A day earlier, they had agreed"
		s = r.lastDay(s, func(d civil.Date) bool { return !d.After(r.pub) && d.After(r.pub.AddDays(-newsBehind)) })
	}
	if a := r.ago; (e.rule == ruleLater || e.gran == uDay) && !r.narrative && !a.at.date().IsZero() && a.from > s.from && r.p.sentencesBetween(a.from, e.from) <= 1 {
		s = a // "ruled a year ago. The appeal, filed two months later"
		if f := r.p.exprAt(a.from); f.gran >= uMonth && e.gran < uMonth {
			s.at = around(a.at.date(), f.gran) // "left two months ago. Two days later": no day is known
		}
	}
	s = r.movedPlan(e, s)
	if e.gran == uDay && r.lean.dir < 0 && r.comparable(s) && s.at.date().After(r.pub) {
		if s.at.date().Sub(r.pub) <= newsBehind {
			s = spoken{} // "a gala set for Friday, furious over a pact unveiled a day earlier", on Thursday
		}
		// "who died on Sunday will be buried on Jan. 9, they announced a day later"
		s = r.lastDay(s, func(d civil.Date) bool { return !d.After(r.pub) })
	}
	return s
}

// lastDay is the last day found so far that fits; s if there is none.
func (r *resolver) lastDay(s spoken, fits func(civil.Date) bool) spoken {
	for i := len(r.days) - 1; i >= max(0, len(r.days)-maxDays); i-- {
		if d := r.days[i]; !d.at.bc && fits(d.at.date()) {
			return d
		}
	}
	return s
}

// How many days behind publication a date is that the story only recalls, and
// one that is its news.
const (
	longBehind = 14
	newsBehind = 7
)

// unitMeant is what "the day" or "the month" is counted from, where s was spoken of last: s
// itself if it stands near and is of that size; the day of writing otherwise, or the day
// that the story tells of: "They met on Wednesday. ... He spoke later in the day".
func (r *resolver) unitMeant(e *expr, s spoken) spoken {
	var told spoken
	if e.gran == uDay && r.lean.dir <= 0 {
		told.at = r.lastTold()
	}
	if e.from-s.from > unitReach || s.at.gran > e.gran {
		if e.edge == edLater || e.edge == edNone {
			return told
		}
		if e.edge == edEarlier && e.gran == uDay && r.lean.dir <= 0 && !r.dateline.IsZero() {
			return spoken{at: dayPoint(r.dateline)}
		}
		return spoken{}
	}
	if e.gran != uDay || r.pub.IsZero() || !s.at.known() || s.at.bc {
		return s
	}
	if s.at.gran == uDay && s.at.date().Before(r.pub) && e.edge == edLater && r.lean.dir > 0 && (r.p.plansNow(r.lean.cue) || r.p.plansInPresent(r.lean.cue)) && !r.p.tokIs(r.p.behindExpr(s.from), wThat) {
		return spoken{} // "Roe, who arrived on Monday, will meet Doe later in the day", said on Tuesday
	}
	if !r.p.sentenceBetween(s.from, e.from) {
		return s
	}
	switch day := s.at.date(); {
	case day.After(r.pub) && (e.edge == edLater || e.edge == edEarlier):
		return told // "They set a June 30 deadline. He will fly to Bern later in the day"
	case s.at.gran == uDay && e.edge == edEarlier && (r.pub.Sub(day) > longBehind || r.pub.Sub(day) > newsBehind && r.p.tokHas(e.from-1, cSpeech)):
		return told // "They met on Thursday. They last spoke on June 17. Earlier in the day, they"
	case day.Before(r.pub) && e.edge == edEnd && r.lean.dir > 0 && !r.p.pastBefore(e.from-1, e):
		return spoken{} // "They met on Monday. They must sign by the end of the day"
	}
	return s
}

// plansNow says that the word of what is to come at token k is of the day of writing: "will", "is due".
func (p *parser) plansNow(k int) bool {
	return p.word0(k) == "will" || p.isAre(k) || p.isAre(k-1) && p.tokHas(k, cAhead|cSched) || p.tokIs(k, wDue) && p.isAre(k-1)
}

// plansInPresent says that the word at token k is the present of what is to come: "They fly to Bern later in the day".
func (p *parser) plansInPresent(k int) bool {
	return p.tokHas(k, cSched|cSchedBase) && !p.tokHas(k, cVerbPast) && !p.tokIs(k-1, wTo) && !p.tokHas(k-1, cAux|cFuture)
}

// unitReach is how many tokens behind a date "the day" may still be that date's.
const unitReach = 40

// yearUnsaid says that a date to come in another year does not print that year:
// nobody has spoken of it yet.
func (r *resolver) yearUnsaid(s spoken) bool {
	if r.narrative || r.pub.IsZero() || !s.at.known() || s.at.gran >= uYear || s.at.date().Year <= r.pub.Year {
		return false
	}
	i := r.p.after(s.from)
	return i < len(r.p.out) && r.p.out[i].from == s.from && r.p.out[i].y == 0
}

// dayMeant looks past the date spoken of last for one on the side of
// publication that the verb of "that day" points to: "They met Monday; the next
// hearing is March 17. The council met the same day."
func (r *resolver) dayMeant(e *expr, s spoken) spoken {
	if e.op != opShift || e.n != 0 || e.amt.n != 0 || e.gran != uDay && e.gran != uWeek || e.rule != ruleUnitText && e.rule != ruleDayPart ||
		r.lean.dir == 0 || !r.comparable(s) || !r.offSide(s.at.date()) {
		return s
	}
	if t := r.lastDay(spoken{}, func(d civil.Date) bool { return !r.offSide(d) }); t.at.known() {
		if e.rule == ruleDayPart {
			t = r.newsDay(e, t)
		}
		return t
	}
	if r.lean.dir < 0 && e.gran == uDay && e.part == "" && r.p.sentenceBetween(s.from, e.from) && r.p.tokIs(e.to-2, wSame) {
		return spoken{} // "hopes to end it by Aug. 31. The same day, the union walked out": that of the news
	}
	return s
}

// offSide says that a date does not lie where the sentence points.
func (r *resolver) offSide(d civil.Date) bool {
	return !d.IsZero() && (r.lean.dir < 0 && d.After(r.pub) || r.lean.dir > 0 && d.Before(r.pub))
}

// pastNext says that the first verb behind token k is one of the past, and no "has".
func (p *parser) pastNext(k int) bool {
	for j := k; j < len(p.tok) && j < k+10 && !p.sentenceEnd(j); j++ {
		switch {
		case p.tokHas(j, cPresent):
			return false
		case p.tokHas(j, cAux|cVerbPast), p.tok[j].flags&(fEd|fCap) == fEd && !p.determined(j):
			return true
		}
	}
	return false
}

// countedTo is the weekday to which "a day later" stands in apposition, where a day before it is so many days
// earlier.
func (r *resolver) countedTo(e *expr) (civil.Date, bool) {
	i := r.p.after(e.from) - 1
	if e.laterDays() == 0 || i < 0 || r.p.out[i].op != opWeekday || r.p.out[i].to+1 != e.from || !r.p.mark(e.from-1, ',') || r.prevDay.from != r.p.out[i].from || r.prevDay.at.bc {
		return civil.Date{}, false
	}
	d := r.prevDay.at.date()
	for _, s := range r.days {
		if !s.at.bc && s.at.date() == d.AddDays(-e.laterDays()) {
			r.usedPrev = true
			return d, true
		}
	}
	return civil.Date{}, false
}

// yearCountedTo is the year to which "12 years later" stands in apposition, where the text names the one so many years
// before, or nothing follows that could have come about then.
func (r *resolver) yearCountedTo(e *expr) (point, bool) {
	i := r.p.after(e.from) - 1
	if e.rule != ruleLater || e.gran != uYear || e.amt.n < 1 || e.amt.half || e.event || i < 0 {
		return point{}, false
	}
	f := &r.p.out[i]
	if f.op != opDate || f.gran != uYear || f.bc || f.y <= 0 || f.to+1 != e.from || !r.p.mark(f.to, ',') || r.prev.from != f.from ||
		!r.namesYear(f.y-int(e.amt.n)) && e.to < len(r.p.tok) && r.p.tok[e.to].kind != tPunct {
		return point{}, false
	}
	r.usedPrev = true
	return r.prev.at, true
}

// observed says that "this day" or "this week" is one to come that the paragraph has just
// named: "do hereby proclaim April 9 ... call upon all to observe this day".
func (r *resolver) observed(e *expr) bool {
	if e.op != opShift || e.gran != uDay && !(e.gran == uWeek && r.p.word0(e.from-1) == "observe") || e.part != "" || e.n != 0 || !r.p.tokIs(e.from, wThis) || !r.prevDay.at.known() || r.prevDay.from != r.prev.from || r.pub.IsZero() {
		return false
	}
	n := r.prevDay.at.date().Sub(r.pub)
	return n > 0 && n <= maxObserved && !r.p.paragraphBetween(r.prevDay.from, e.from)
}

// maxObserved is how many days ahead a day may lie that is called this day.
const maxObserved = 30

// dayBeside is the day that stands in apposition to "that night": "It happened that night, May 24".
func (r *resolver) dayBeside(e *expr) (spoken, bool) {
	p, i := r.p, r.p.after(e.to)
	if e.ref != refPrev || e.op != opShift || e.gran != uDay || e.n != 0 || e.amt.n != 0 || e.edge != edNone || i >= len(p.out) {
		return spoken{}, false
	}
	f := &p.out[i]
	if f.op != opDate || f.gran != uDay || f.part != "" || f.clk.set || !p.apposed(e.to, f.from) && !(f.from == e.to+1 && p.mark(e.to, '(')) {
		return spoken{}, false
	}
	if p.isAny(f.to, wTo, wAnd) || p.mark(f.to, '-') {
		return spoken{}, false
	}
	d, ok := r.dayOf(f)
	return spoken{at: dayPoint(d), from: f.from}, ok
}

// daySaid finds the day of "the meeting, held earlier in the day, was useful,
// he said Saturday": the sentence names the day of speaking behind it.
func (r *resolver) daySaid(e *expr) (spoken, bool) {
	p := r.p
	for i := p.after(e.to); i < len(p.out) && !p.sentenceBetween(e.to, p.out[i].from); i++ {
		f := &p.out[i]
		if f.op != opWeekday || !p.spoke(f.from-3, f.from) {
			continue
		}
		keep := *r
		r.lean = p.direction(f)
		q := r.answer(f).at
		*r = keep
		return spoken{at: q, from: f.from}, q.gran == uDay
	}
	return spoken{}, false
}

// spokenQuarter is the quarter last mentioned, else the last complete one.
// "The latest quarter" is the one mentioned only if that is recent and over.
func (r *resolver) spokenQuarter(e *expr, base civil.Date) point {
	last := around(base, uQuarter).add(-1)
	if !r.pub.IsZero() {
		last = around(r.pub, uQuarter).add(-1)
	}
	if !r.quarter.known() {
		r.usedPub = true
		if r.lean.dir > 0 && !r.pub.IsZero() && e.n == 0 {
			return last.add(1) // "will close by the end of the quarter"
		}
		return last
	}
	if r.p.tokIs(e.to-2, wLatest) && !r.narrative {
		s := r.quarter.span()
		if s.End.After(r.pub) || s.End.AddDays(200).Before(r.pub) {
			r.usedPub = true
			return last
		}
	}
	r.usedPrev = true
	return r.quarter
}

// endedOn reads the date of "the quarter ended Sept. 29".
func (r *resolver) endedOn(e *expr) (civil.Date, bool) {
	if w := toLower(r.p.word0(e.to)); w != "ended" && w != "ending" {
		return civil.Date{}, false
	}
	if i := r.p.after(e.to); i < len(r.p.out) {
		f := &r.p.out[i]
		if f.from > e.to+2 || f.op != opDate || f.gran != uDay || f.m == 0 {
			return civil.Date{}, false
		}
		q := r.calendar(f)
		return q.date(), q.known() && !q.date().IsZero()
	}
	return civil.Date{}, false
}

// counted resolves an amount before or after the base: "two weeks ago", "a
// year earlier". The unit sets the precision: weeks give a week.
func (r *resolver) counted(e *expr, base civil.Date, at point) answer {
	if e.gran == uYear && e.amt.n == 1 && !e.amt.half && r.quarter.known() && r.quarterContext(e) {
		return answer{at: r.quarter.add(-4)}
	}
	if s, ok := r.figuresOf(e); ok {
		q := s.at
		q.y--
		r.usedPub, r.usedPrev, r.based = false, true, s
		return answer{at: q}
	}
	from := dayPoint(base)
	if e.event && e.unit2 > e.gran && e.gran > uDay {
		from = r.unitFrom(e, base).at // the week of "a year ago this week"
	}
	q := r.offset(from, e)
	if c, ok := r.compoundFrom(base, at, e); ok {
		return answer{at: c}
	}
	if e.gran <= uHour && e.gran != uNone {
		q := r.hours(e, base, at)
		return q
	}
	if r.usedPrev && q.known() && at.gran >= uMonth && !at.bc && e.gran >= uDay && e.gran <= uFortnight && !e.event && !r.narrative {
		q = r.roughlyThen(e, at)
	}
	if q.known() && q.gran == uDay {
		q.part, q.clk = e.part, e.clk
	}
	if !q.known() {
		return answer{value: unresolved(e)}
	}
	return answer{at: q}
}

// compoundFrom moves a day by two units, in the precision of the lesser: "two years and one week ago" is a week. What
// is known of the base has to be as fine.
func (r *resolver) compoundFrom(base civil.Date, at point, e *expr) (point, bool) {
	if e.op != opShift || e.event || e.unit2 < uDay || e.amt2.vague || at.gran > e.unit2 || at.bc {
		return point{}, false
	}
	f := *e
	f.unit2 = uNone
	day := r.exact(base, &f)
	if day.IsZero() {
		return point{}, false
	}
	f.amt, f.gran = e.amt2, e.unit2
	q := r.offset(dayPoint(day), &f)
	return q, q.known()
}

// figuresOf finds the month, quarter or half whose figures are set against those of "a year ago": "announced 37,000
// job cuts in July, 45% down from a year ago", "earned 3 billion in the first half, down from 4 billion a year earlier".
func (r *resolver) figuresOf(e *expr) (spoken, bool) {
	p := r.p
	if e.gran != uYear || e.amt.n != 1 || e.amt.half || e.back >= 0 || r.narrative {
		return spoken{}, false
	}
	compared := func(s spoken) bool {
		return s.at.known() && !s.at.bc && !p.sentenceBetween(s.from, e.from) && p.compares(s.from, e.from)
	}
	s, i := r.prevMonth, p.after(e.from)-1
	switch p.word0(e.from - 1) {
	case "from", "than", "with", "against":
		if i >= 0 && p.out[i].from == s.from && compared(s) {
			return s, true
		}
	}
	return r.prevPart, compared(r.prevPart)
}

// compares says that a word of a comparison of figures stands among the tokens [from,to).
func (p *parser) compares(from, to int) bool {
	for k := from; k < to; k++ {
		switch p.word0(k) {
		case "percent", "cent", "pct", "up", "down", "higher", "lower", "compared", "rose", "fell":
			return true
		}
		if p.mark(k, '%') {
			return true
		}
	}
	return false
}

// roughlyThen is the month or year that lies so many days or weeks from one of which no day
// is known: "was seized at the end of October and freed 12 days later".
func (r *resolver) roughlyThen(e *expr, at point) point {
	edge := int8(edNone)
	if i := r.p.after(r.prev.from); i < len(r.p.out) && r.p.out[i].from == r.prev.from {
		edge = r.p.out[i].edge
	}
	s := narrowed(at, edge, civil.Date{}, false)
	days := map[unit]int{uDay: 1, uNight: 1, uWeek: 7, uWeekend: 7, uFortnight: 14}[e.gran] * int(e.amt.n)
	return around(s.Start.AddDays(s.Days()/2+int(e.back)*days), at.gran)
}

// quarterContext says that the sentence compares quarters, so that "a year
// ago" is the quarter a year ago.
func (r *resolver) quarterContext(e *expr) bool {
	if e.back > 0 || r.narrative {
		return false
	}
	return r.period == uQuarter && e.from-r.quarterAt < 150
}

// hours resolves hours and minutes: only a base with a time gives a time.
func (r *resolver) hours(e *expr, base civil.Date, at point) answer {
	if !at.clk.set && !r.narrative && e.amt.n < 48 && (at.gran != uDay || r.lean.dir < 0 && !r.pub.IsZero() && base.After(r.pub)) {
		s, ok := r.dayBefore(e)
		if !ok {
			return answer{value: durationValue(e), typ: "DURATION"} // "had not won since 1990. Nine minutes later, he"
		}
		base, at = s.at.date(), s.at
	}
	if !at.clk.set {
		n := e.amt.n
		if e.gran != uHour {
			n = 0
		}
		q := dayPoint(base)
		if q.known() && n >= 24 && n < 100000 {
			q = dayPoint(base.AddDays(int(e.back) * int(n/24)))
		} else if q.known() && n >= 3 {
			r.alt(base.AddDays(int(e.back)))
		}
		if !q.known() {
			return answer{value: unresolved(e)}
		}
		return answer{at: q}
	}
	mins := map[unit]float64{uHour: 60, uMinute: 1, uSecond: 1.0 / 60}[e.gran] * e.amt.n
	if e.amt.half {
		mins += 30
	}
	if mins > 100000 {
		return answer{value: unresolved(e)}
	}
	t := int(at.clk.h)*60 + int(max(at.clk.m, 0)) + int(e.back)*int(math.Round(mins))
	days := floorDiv(t, 24*60)
	t -= days * 24 * 60
	q := dayPoint(base.AddDays(days))
	q.clk = clock{set: true, h: int8(t / 60), m: int8(t % 60), s: -1, zone: at.clk.zone, east: at.clk.east}
	return answer{at: q, typ: "TIME"}
}

func floorDiv(a, b int) int {
	q := a / b
	if a%b < 0 {
		q--
	}
	return q
}

// monthsOf are the units that are counted in months.
var monthsOf = map[unit]int{uMonth: 1, uQuarter: 3, uYear: 12, uDecade: 120}

// offset moves a day by the expression's amount, in the unit's precision.
func (r *resolver) offset(from point, e *expr) point {
	u := e.gran
	if e.op != opShift || e.event && (e.deict || from.gran > uDay) {
		u = e.unit2
	}
	n := int(e.amt.n)
	frac := e.amt.n - float64(n)
	if e.amt.half {
		frac = 0.5
	}
	sign := int(e.back)
	day := from.date()
	if day.IsZero() || n > maxMove {
		return point{}
	}
	if e.beside > 0 {
		n, u = (sign*(int(e.beside)-1-int(day.Weekday()))+6)%7+1, uDay
	}
	if months := monthsOf[u]; months > 0 && e.event && (e.deict || e.op == opWeekday || from.gran > uDay) {
		if from.gran == uWeek {
			day = day.AddDays(3) // the week of its Thursday, as ISO 8601 has it
		}
		if day = day.AddMonths(sign * n * months); from.gran > uDay {
			return around(day, from.gran) // "a year ago this week"
		}
		return dayPoint(day) // "a year ago today"
	}
	switch u {
	case uDay, uNight:
		d, ok := r.rk.moved(r.words(e), day, sign*n)
		if !ok {
			return point{}
		}
		return dayPoint(d)
	case uWeek, uFortnight, uWeekend:
		days := 7 * n
		if u == uFortnight {
			days *= 2
		}
		days += int(frac * 7)
		d, ok := r.rk.moved(r.words(e), day, sign*days)
		if !ok {
			return point{}
		}
		if e.op != opShift || e.event {
			return dayPoint(d)
		}
		if u == uWeekend {
			return around(d, uWeekend)
		}
		return around(d, uWeek)
	case uMonth:
		return positive(around(day, uMonth).add(sign * (n + int(frac))))
	case uQuarter:
		return positive(around(day, uQuarter).add(sign * n))
	case uYear:
		if frac > 0 {
			return positive(around(day, uMonth).add(sign * (12*n + int(12*frac))))
		}
		return positive(around(day, uYear).add(sign * n))
	case uDecade:
		return positive(around(day, uYear).add(sign * (10*n + int(10*frac))))
	case uCentury:
		return positive(around(day, uYear).add(sign * (100*n + int(100*frac))))
	case uMillennium:
		return positive(around(day, uYear).add(sign * 1000 * n))
	case uHour, uMinute, uSecond:
		return from
	}
	return point{}
}

func positive(q point) point {
	if q.y < 1 || q.y > 9990 {
		return point{}
	}
	return q
}

// movedPlan finds the day of a plan from which it is moved: "first named 7 March, but
// said on Tuesday that the talks would now start two days later"; s if there is none.
func (r *resolver) movedPlan(e *expr, s spoken) spoken {
	if e.rule != ruleLater || r.lean.dir <= 0 || !r.comparable(s) || s.at.date().After(r.pub) {
		return s
	}
	if f := r.p.exprAt(s.from); f != nil && r.p.tokHas(r.lean.cue, cFuture) && r.p.tokHas(r.p.beforeOn(f), cSpeech) {
		for i := len(r.days) - 1; i >= max(0, len(r.days)-maxDays) && !r.p.stopBetween(r.days[i].from, s.from); i-- {
			if d := r.days[i]; !d.at.bc && d.at.date().After(r.pub) {
				return d // "will be held on June 27, it said on Tuesday. A second round will follow three weeks later"
			}
		}
	}
	if e.gran != uDay {
		return s
	}
	now := false
	for k := e.from - 1; k > 0 && k > e.from-6; k-- {
		now = now || toLower(r.p.word0(k)) == "now" || toLower(r.p.word0(k)) == "instead"
	}
	for i := len(r.days) - 1; now && i >= max(0, len(r.days)-maxDays) && !r.p.sentenceBetween(r.days[i].from, e.from); i-- {
		if d := r.days[i]; !d.at.bc && d.at.date().After(r.pub) {
			return d
		}
	}
	return s
}
