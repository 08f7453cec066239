package temporal

import (
	"time"
)

// numberDate reads dates that begin with a number.
func (p *parser) numberDate(i int) (*expr, bool) {
	if p.glued(i) && p.mark(i-1, '/') {
		if n := len(p.out); n > 0 && p.out[n-1].rule == ruleRange && p.out[n-1].to == i-1 {
			if e, ok := p.dayMonth(i); ok { // "5/6 June"
				return e, true
			}
		}
		if p.has(i+1, cMonth) && p.cap(i+1) && (p.word(i-2) && p.cap(i-2) || p.num(i-2) && p.t(i-2).digits == 4) {
			return p.dayMonth(i) // "(WIRE/25 March)", "1437/31 May 2016"
		}
		return p.continued(i)
	}
	if p.glued(i) && i > 0 && (p.word(i-1) || p.mark(i-1, '$') || p.mark(i-1, '#') || p.mark(i-1, '.') && p.num(i-2)) {
		return nil, false
	}
	if e, ok := p.isoDate(i); ok {
		return e, true
	}
	if e, ok := p.slashDate(i); ok {
		return e, true
	}
	if e, ok := p.dayMonth(i); ok {
		return e, true
	}
	if e, ok := p.continued(i); ok {
		return e, true
	}
	if n, k, ok := p.ordinal(i); ok && n > 0 && n <= 31 && p.is(i-1, wOn) && p.closesDay(k) && !p.is(k, wOf) && !p.mark(k, '-') {
		e := p.blank(opDate, uDay, ruleBareDay)
		e.d, e.to = n, k
		return e, true // "on 25th", as papers of South Asia have it
	}
	if e, ok := p.decade(i); ok {
		return e, true
	}
	if e, ok := p.quarter(i); ok {
		return e, true
	}
	if e, ok := p.century(i); ok {
		return e, true
	}
	if y, k, ok := p.year(i); ok && y > 0 {
		if f, ok := p.quarterCode(k); ok && p.isAny(k, wQ, wH) && f.y == 0 {
			f.y = y
			return f, true // "2022 Q2"
		}
		if p.has(k, cMonth) && p.cap(k) && p.t(k).flags&fLine == 0 && p.num(k+1) {
			if f, ok := p.monthDate(k); ok && f.op == opDate && f.gran == uDay && f.y == 0 {
				f.y = y
				return f, validDate(y, f.m, f.d) // "2026 January 28"
			}
		}
	}
	return p.bareYear(i)
}

// isoDate reads 2025-09-04, 2025/09/04 and 20250904.
func (p *parser) isoDate(i int) (*expr, bool) {
	t := p.t(i)
	if t.digits == 8 && t.num > 15000000 && t.num < 21990000 && !p.glued(i+1) {
		e := p.blank(opDate, uDay, ruleNumeric)
		e.y, e.m, e.d, e.to = int(t.num/10000), int(t.num/100%100), int(t.num%100), i+1
		return e, validDate(e.y, e.m, e.d)
	}
	sep := p.t(i + 1).b
	if t.digits != 4 || t.num > 2199 || p.t(i+1).kind != tPunct || sep != '-' && sep != '/' && sep != '.' || !p.glued(i+1) {
		return nil, false
	}
	if !p.num(i+2) || p.t(i+2).digits != 2 || !p.mark(i+3, sep) || !p.num(i+4) || p.t(i+4).digits > 2 || !p.glued(i+4) {
		return nil, false
	}
	e := p.blank(opDate, uDay, ruleNumeric)
	e.y, e.m, e.d, e.to = int(t.num), int(p.t(i+2).num), int(p.t(i+4).num), i+5
	// 2025-09-04T10:31:00+02:00
	if p.is(e.to, wT) && p.glued(e.to) && p.num(e.to+1) {
		e = p.isoTime(e)
	} else if sep == '-' && p.num(e.to) && p.t(e.to).digits == 2 && !p.glued(e.to) && p.mark(e.to+1, ':') && p.glued(e.to+1) && p.num(e.to+2) && p.t(e.to+2).digits == 2 {
		f := p.copyOf(e) // "2025-09-04 10:31"
		f.to--
		if f = p.isoTime(f); f.clk.set {
			e = f
		}
	}
	return e, validDate(e.y, e.m, e.d)
}

// isoTime reads "T10:31", "T10:31:00Z", "T10:31:00+02:00" behind an ISO date;
// an offset in figures belongs to the expression and is not kept.
func (p *parser) isoTime(e *expr) *expr {
	c, k, ok := p.clockNumber(clock{set: true, m: -1, s: -1, zone: -1}, e.to+1)
	if !ok {
		if c.m < 0 || !p.mark(e.to+2, ':') || !p.num(e.to+3) {
			return e
		}
		k = e.to + 4
		if c.s >= 0 {
			k += 2
		}
	}
	if (p.mark(k, '+') || p.mark(k, '-')) && p.glued(k) && p.num(k+1) && p.glued(k+1) {
		k += 2
		if p.mark(k, ':') && p.num(k+1) {
			k += 2
		}
	}
	c.from, c.to = e.to+1, k
	e.clk, e.to = c, k
	return e
}

func validDate(y, m, d int) bool {
	return m >= 1 && m <= 12 && d >= 1 && d <= 31 && time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC).Day() == d
}

// slashDate reads 9/4/2025, 04.09.2025, 4-9-2025 and 13/8/25. Which of the
// first two is the month is left to pass two, where both are possible.
func (p *parser) slashDate(i int) (*expr, bool) {
	t := p.t(i)
	sep := p.t(i + 1).b
	if t.digits > 2 || p.t(i+1).kind != tPunct || sep != '/' && sep != '.' && sep != '-' || !p.glued(i+1) || !p.num(i+2) || !p.glued(i+2) || p.t(i+2).digits > 2 {
		return nil, false
	}
	e := p.blank(opDate, uDay, ruleNumeric)
	a, b := int(t.num), int(p.t(i+2).num)
	if sep == '/' && b == a+1 && p.has(i+3, cMonth) && p.cap(i+3) {
		return e, false // "5/6 June" are two days
	}
	if !p.mark(i+3, sep) || !p.glued(i+3) || !p.num(i+4) || !p.glued(i+4) {
		return p.slashDayMonth(e, i, a, b)
	}
	y := p.t(i + 4)
	if y.digits != 4 && (y.digits != 2 || sep == '.' && (a <= 12 && b <= 12 || p.is(i-1, wAnd))) || p.glued(i+5) && (p.mark(i+5, sep) || p.mark(i+5, '-') || p.word(i+5)) && p.t(i+5).kind == tPunct && p.num(i+6) {
		return e, false
	}
	if y.digits == 4 && (y.num < 1500 || y.num > 2199) {
		return e, false
	}
	e.y, e.to = int(y.num), i+5
	if y.digits == 2 {
		e.y, e.yy = -int(y.num)-1, true
	}
	if a < 1 || b < 1 || a > 31 || b > 31 || a > 12 && b > 12 {
		return e, false
	}
	e.m, e.d = a, b
	e.sub = slashAmbiguous
	switch {
	case a > 12:
		e.m, e.d, e.sub = b, a, 0
	case b > 12, a == b:
		e.sub = 0
	case sep == '.':
		e.m, e.d, e.sub = b, a, 0
	}
	return e, true
}

// slashAmbiguous marks a numeric date whose m and d may be the other way
// round; m is the first number.
const slashAmbiguous = -2

// slashDayMonth reads "13/8", "on 9/4": only after a preposition of time, and
// never 24/7, 9/11, 50/50 or a fraction.
func (p *parser) slashDayMonth(e *expr, i, a, b int) (*expr, bool) {
	if !p.mark(i+1, '/') || p.glued(i+3) && (p.mark(i+3, '/') || p.word(i+3)) {
		return e, false
	}
	if !p.isAny(i-1, wOn, wSince, wUntil, wTill, wBy, wBefore, wAfter) && !p.has(i-1, cWeekday) && !(a > 12 && p.is(i-1, wOf) && !p.num(i+3) && !p.has(i+3, cPlural)) {
		return e, false
	}
	if a < 1 || b < 1 || a > 31 || b > 31 || a > 12 && b > 12 || a == 24 && b == 7 || p.is(i+3, wOf) || p.has(i+3, cNotYear) || p.mark(i+3, '%') {
		return e, false
	}
	if a == 9 && b == 11 && p.isAny(i-1, wSince, wAfter, wBefore) {
		e.y, e.m, e.d, e.to = 2001, 9, 11, i+3
		return e, true
	}
	e.to, e.m, e.d = i+3, a, b
	switch {
	case a > 12:
		e.m, e.d = b, a
	case b > 12 || a == b:
	default:
		e.sub = slashAmbiguous
	}
	return e, true
}

// continued reads the second member of a pair whose first is the expression
// just read: "Sept. 3-5", "May 4 and 5", "2007-08", "the 12th and 14th".
func (p *parser) continued(i int) (*expr, bool) {
	if len(p.out) == 0 {
		return nil, false
	}
	last := &p.out[len(p.out)-1]
	gap := i - last.to
	t := p.t(i)
	if last.gran == uYear && gap == 1 && p.mark(last.to, '/') && last.y > 0 && !last.yy && (t.digits == 2 && (last.y+1)%100 == int(t.num) || int(t.num) == last.y+1) {
		e := p.blank(opDate, uYear, ruleRange)
		e.y, e.to = last.y+1, i+1
		return e, true // "2023/24"
	}
	serial := gap == 2 && p.mark(last.to, ',') && p.isAny(i-1, wAnd, wOr) && last.rule == ruleRange // "7, 8, and 9"
	if last.op != opDate || gap != 1 && !(gap == 2 && p.is(i-1, wThe)) && !serial || last.bc || last.part != "" && last.part != "NI" {
		return nil, false
	}
	sep := last.to
	dash := p.mark(sep, '-') || p.nextDay(sep)
	if !dash && !p.isAny(sep, wTo, wAnd, wOr, wThrough, wUntil) && !p.mark(sep, ',') && !p.mark(sep, '&') {
		return nil, false
	}
	if last.gran == uYear && p.mark(sep, '-') && t.digits == 2 && last.y > 0 && last.y%100 < int(t.num) && !last.yy && !p.has(i+1, cUnit) {
		e := p.blank(opDate, uYear, ruleRange)
		e.y, e.to = last.y/100*100+int(t.num), i+1
		return e, true
	}
	if last.gran != uDay || last.d == 0 {
		return nil, false
	}
	d, k, ok := p.dayNumber(i)
	if !ok || d <= last.d || last.m == 0 && k == i+1 || last.part != "" && d > last.d+1 {
		return nil, false // of a night the morning after alone: "the night of November 29-30"
	}
	if k == i+1 && !dash && !(p.is(sep, wAnd) && p.is(last.from-1, wBetween)) && !(p.is(sep, wTo) && p.is(last.from-1, wFrom) && p.is(k, wFollowing)) && !p.closesDay(k) && !p.hitOn(d-last.d, k) && !p.daySpan(d, k) && !((appointments.has(p.src(k)) || dayNouns.has(p.src(k))) && (!p.is(sep, wAnd) || d-last.d < 8)) || p.has(k, cNotYear|cUnit) || p.has(k, cMeridiem) {
		return nil, false
	}
	e := p.blank(opDate, uDay, ruleRange)
	e.y, e.m, e.d, e.to, e.shift, e.ref, e.ys, e.yn = last.y, last.m, d, k, last.shift, last.ref, last.ys, last.yn
	e.sub, e.yy = last.sub, last.yy
	j := k
	if p.mark(j, ',') {
		j++
	}
	if y, to, ok := p.year(j); ok && y > 0 {
		e.y, e.to = y, to
	}
	return e, true
}

// hitOn says that the past verb of what was held on a day, gap days behind the one before "and", stands at token k:
// "on May 4 and 5 shut the ports", but not "on May 4 and 5 wounded men".
func (p *parser) hitOn(gap, k int) bool {
	return gap <= 14 && (p.has(k, cVerbPast) || p.t(k).flags&(fEd|fCap) == fEd && p.inAny(k, hitting)) && !p.has(k+1, cPrep)
}

// hitting are the verbs of what a strike or storm does.
var hitting = forms("caused closed halted disrupted crippled paralysed paralyzed stopped grounded delayed drew saw ended failed followed")

// daySpan says that a stroke at token k parts the day d from the last of a span, which ends a phrase: "January 3-4 and 6-7".
func (p *parser) daySpan(d, k int) bool {
	t := p.t(k + 1)
	return p.mark(k, '-') && p.num(k+1) && int(t.num) > d && t.num <= 31 && p.closesDay(k+2)
}

// dayNouns are nouns of what a span of days may stand before: "the August 4 to 7 date".
var dayNouns = forms("date dates sessions meetings summits rounds visit visits trip trips talks strike strikes votes hearings")

// amids are prepositions, none of time or place, that may follow a day: "on the 16th amid fighting".
var amids = forms("amid despite because without via ahead over under due owing")

// closesDay says that a bare number before token k ends a phrase, so that it
// can be a day: "May 4 and 5 in Berlin", not "May 4 and 5 soldiers".
func (p *parser) closesDay(k int) bool {
	t := p.t(k)
	if t.kind == 0 || p.mark(k, '-') && !p.glued(k) && !p.glued(k+1) || t.kind == tPunct && t.b != '-' && t.b != '%' && t.b != '$' {
		return true
	}
	return p.has(k, cPrep|cBreak|cAux|cPresent|cFuture|cMonth) || amids.has(p.src(k))
}
