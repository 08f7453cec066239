package temporal

import "time"

func blank(o op, g unit, r *Rule) expr {
	return expr{op: o, gran: g, rule: r, wd: -1, shift: shNone, typ: "DATE"}
}

// date reads a calendar date, a weekday, a month, a year, a named day or a
// unit seen from here ("last week"), without edge and time of day.
func (p *parser) date(i int) (expr, bool) {
	if p.num(i) {
		return p.numberDate(i)
	}
	if !p.word(i) {
		return p.apostropheYear(i)
	}
	l := p.lx(i)
	if l.cls&cHol != 0 {
		if e, ok := p.holiday(i); ok {
			return e, true
		}
	}
	switch {
	case l.cls&cMonth != 0:
		if e, ok := p.monthDate(i); ok {
			return e, true
		}
	case l.cls&cWeekday != 0 && l.cls&cPlural == 0:
		if e, ok := p.weekdayDate(i); ok {
			return e, true
		}
	case l.cls&cSeason != 0:
		return p.season(i, false)
	}
	switch l.wd {
	case wToday, wTonight, wYesterday, wTomorrow, wOvernight:
		return p.deictic(i)
	case wThe:
		return p.theDate(i)
	case wFiscal, wFinancial, wFY:
		return p.fiscal(i)
	case wAd:
		if y, k, ok := p.smallYear(i + 1); ok && p.t(i).flags&fUpper != 0 {
			e := blank(opDate, uYear, ruleYear)
			e.y, e.to = y, k
			return e, true
		}
	case wQ, wH:
		return p.quarterCode(i)
	case wHis, wIts, wTheir, wOur:
		return expr{}, false
	}
	if l.cls&cShift != 0 {
		return p.shifted(i, i)
	}
	if l.cls&(cOrd|cCard) != 0 {
		if e, ok := p.quarter(i); ok {
			return e, true
		}
		if e, ok := p.century(i); ok {
			return e, true
		}
		if e, ok := p.spokenDate(i); ok {
			return e, true
		}
	}
	return expr{}, false
}

// year reads a year of four digits, "'94", or one in words, at token i.
func (p *parser) year(i int) (y, to int, ok bool) {
	t := p.t(i)
	switch {
	case t.kind == tNum && t.digits == 4 && t.flags&fGrouped == 0 && t.num >= 1000 && t.num <= 2199:
		if p.mark(i+1, '.') && p.glued(i+1) && p.num(i+2) && p.glued(i+2) {
			return 0, 0, false
		}
		return int(t.num), i + 1, true
	case p.mark(i, bApostrophe) && p.num(i+1) && p.glued(i+1) && p.t(i+1).digits == 2:
		return -int(p.t(i+1).num) - 1, i + 2, true // two digits: resolved by the anchor
	}
	return p.spokenYear(i)
}

// smallYear reads a year of up to four digits, as before or after an era.
func (p *parser) smallYear(i int) (y, to int, ok bool) {
	t := p.t(i)
	if t.kind == tNum && t.digits <= 4 && t.num > 0 {
		return int(t.num), i + 1, true
	}
	return 0, 0, false
}

// spokenYear reads "nineteen ninety-six", "two thousand five".
func (p *parser) spokenYear(i int) (y, to int, ok bool) {
	if !p.has(i, cCard) {
		return 0, 0, false
	}
	v := p.val(i)
	if v >= 15 && v <= 20 {
		n, k := p.tens(i + 1)
		if k == i+1 || n < 10 || p.has(k, cUnit) {
			return 0, 0, false
		}
		return v*100 + n, k, true
	}
	if v == 2 && p.is(i+1, wThousand) {
		k := i + 2
		if p.is(k, wAnd) {
			k++
		}
		if n, k2 := p.tens(k); k2 > k && n < 100 && !p.has(k2, cUnit|cNotYear) {
			return 2000 + n, k2, true
		}
	}
	return 0, 0, false
}

// tens reads a number below 100 in words: "ninety-six", "five".
func (p *parser) tens(i int) (n, to int) {
	if !p.has(i, cCard) || p.val(i) >= 100 {
		return 0, i
	}
	n = p.val(i)
	if n >= 20 {
		k := i + 1
		if p.mark(k, '-') {
			k++
		}
		if p.has(k, cCard) && p.val(k) < 10 {
			return n + p.val(k), k + 1
		}
	}
	return n, i + 1
}

// ordinal reads "4th", "fourth", "twenty-first"; ok is false without suffix.
func (p *parser) ordinal(i int) (n, to int, ok bool) {
	if p.num(i) {
		if p.glued(i+1) && p.word(i+1) && isOrdSuffix(p.src(i+1)) && p.t(i).num > 0 {
			return int(p.t(i).num), i + 2, true
		}
		return 0, 0, false
	}
	if p.is(i, wSecond) {
		return 2, i + 1, true
	}
	if p.has(i, cOrd) {
		return p.val(i), i + 1, true
	}
	if p.has(i, cCard) && p.val(i) >= 20 && p.val(i) < 100 && p.mark(i+1, '-') && (p.has(i+2, cOrd)) {
		n := p.val(i + 2)
		if p.is(i+2, wSecond) {
			n = 2
		}
		if n < 10 {
			return p.val(i) + n, i + 3, true
		}
	}
	return 0, 0, false
}

func isOrdSuffix(s string) bool {
	if len(s) != 2 {
		return false
	}
	switch string([]byte{lower[s[0]], lower[s[1]]}) {
	case "st", "nd", "rd", "th":
		return true
	}
	return false
}

// dayNumber reads the number of a day of a month: "4", "4th", "fourth".
func (p *parser) dayNumber(i int) (d, to int, ok bool) {
	if n, k, ok := p.ordinal(i); ok && n <= 31 {
		return n, k, true
	}
	t := p.t(i)
	if t.kind == tNum && t.digits <= 2 && t.num >= 1 && t.num <= 31 && !p.unfit(i+1) {
		return int(t.num), i + 1, true
	}
	return 0, 0, false
}

// unfit says that the number before token i is no day: a percentage, a
// decimal, a time.
func (p *parser) unfit(i int) bool {
	if p.mark(i, '%') {
		return true
	}
	return p.glued(i) && (p.mark(i, ':') || p.mark(i, '.') || p.mark(i, '/') || p.mark(i, ',')) && p.num(i+1) && p.glued(i+1) && p.t(i+1).digits < 4
}

// monthDate reads what begins with a month: "Sept. 4", "September 4, 2025",
// "September 2025", "September".
func (p *parser) monthDate(i int) (expr, bool) {
	e := blank(opDate, uMonth, ruleMonth)
	e.m = p.val(i)
	j := i + 1
	abbr := p.has(i, cAbbr)
	if abbr && !p.cap(i) {
		return e, false
	}
	if p.mark(j, '.') && p.glued(j) && (abbr || p.is(i, wMay)) && !p.cap(j+1) {
		if abbr {
			j++
		}
	} else if p.mark(j, '.') && p.glued(j) && abbr && p.t(j+1).kind != 0 {
		j++
	}
	dotted := j > i+1
	j = p.skipHyphen(j)
	if d, k, ok := p.dayNumber(j); ok && !(p.has(j, cOrd) && p.has(j+1, cUnit)) {
		if p.cap(i) || !p.is(i, wMay) && !p.is(i, wMarch) || k > j+1 {
			return p.afterMonthDay(e, d, k)
		}
	}
	k := j
	if p.mark(k, ',') || p.is(k, wOf) {
		k++
	}
	if y, to, ok := p.year(k); ok && !(p.is(j, wOf) && p.num(k) && p.has(to, cNotYear)) && (p.cap(i) || y > 0) {
		e.y, e.to, e.rule = y, to, ruleMonthYear
		e.yy = y < 0
		return p.era(e), true
	}
	if n, to, ok := p.smallYearBC(k); ok {
		e.y, e.to, e.bc, e.rule = n, to, true, ruleMonthYear
		return e, true
	}
	if abbr && !dotted && !p.isAny(i-1, wIn, wSince, wUntil, wLast, wNext, wThis, wBy, wEarly, wLate) {
		return e, false
	}
	e.to = i + 1
	if dotted && j == i+2 && !p.t(j).endsSentence(p, j-1) {
		e.to = i + 2
	}
	if f := p.yearTail(e); f.to > e.to {
		return f, true
	}
	return e, p.plainMonth(i)
}

func (t *token) endsSentence(p *parser, dot int) bool {
	return t.kind == 0 || t.flags&fCap != 0 || t.kind == tPunct
}

func (p *parser) skipHyphen(j int) int {
	if p.mark(j, '-') && p.glued(j) && p.num(j+1) && p.glued(j+1) && p.t(j+1).digits <= 2 {
		return j + 1
	}
	return j
}

// smallYearBC reads "490 BC", "490 B.C.".
func (p *parser) smallYearBC(i int) (y, to int, ok bool) {
	y, k, ok := p.smallYear(i)
	if ok && p.isAny(k, wBc, wBce) && p.t(k).flags&fUpper != 0 {
		return y, k + 1, true
	}
	return 0, 0, false
}

// era reads BC, AD behind a year.
func (p *parser) era(e expr) expr {
	if p.has(e.to, cEra) && p.t(e.to).flags&fUpper != 0 {
		e.bc = p.isAny(e.to, wBc, wBce)
		e.to++
	}
	return e
}

// afterMonthDay reads the year that follows "September 4", also behind a
// range ("Sept. 3-5, 2025"), in which case it belongs to both.
func (p *parser) afterMonthDay(e expr, d, k int) (expr, bool) {
	e.d, e.gran, e.to, e.rule = d, uDay, k, ruleMonthDay
	// "May 1997" is caught elsewhere; "June 10 troops" is no date
	j := k
	if p.mark(j, ',') {
		j++
	} else if p.is(j, wOf) && p.isAny(j+1, wLast, wThis, wNext, wThat) {
		return p.yearTail(e), true
	}
	if y, to, ok := p.year(j); ok && p.yearFits(j, to, j > k) {
		e.y, e.to, e.rule, e.yy = y, to, ruleFullDate, y < 0
		return p.era(e), true
	}
	if y, to, ok := p.smallYearBC(j); ok {
		e.y, e.to, e.bc, e.rule = y, to, true, ruleFullDate
		return e, true
	}
	if y := p.yearBehindRange(k); y != 0 {
		e.y, e.rule = y, ruleRange
		return e, true
	}
	return p.yearTail(e), true
}

// yearFits refuses a number behind "Sept. 4," that counts something.
func (p *parser) yearFits(j, to int, comma bool) bool {
	return !p.num(j) || !p.has(to, cNotYear) || comma && p.mark(to, ',')
}

// yearBehindRange looks over "-5", "to Sept. 5", "and 5" for a year that holds
// for the first day too.
func (p *parser) yearBehindRange(k int) int {
	if !p.mark(k, '-') && !p.isAny(k, wTo, wAnd, wOr, wThrough, wUntil) && !p.mark(k, ',') {
		return 0
	}
	k++
	for range 2 {
		if p.has(k, cMonth) && p.cap(k) {
			k++
			if p.mark(k, '.') {
				k++
			}
		}
		_, to, ok := p.dayNumber(k)
		if !ok {
			return 0
		}
		k = to
		if p.mark(k, ',') || p.is(k, wAnd) {
			if y, _, ok := p.year(k + 1); ok && y > 0 {
				return y
			}
			k++
			continue
		}
		if y, _, ok := p.year(k); ok && y > 0 {
			return y
		}
		if p.has(k, cMonth) {
			if y, _, ok := p.year(k + 1); ok && y > 0 {
				return y
			}
		}
	}
	return 0
}

// yearTail reads "last year", "of that year", "this year" behind a month or
// a day of a month.
func (p *parser) yearTail(e expr) expr {
	j := e.to
	if p.mark(j, ',') && p.isAny(j+1, wLast, wThis, wNext) && p.is(j+2, wYear) {
		return e
	}
	if p.isAny(j, wOf, wIn) {
		j++
	}
	if p.is(j, wThe) && j > e.to {
		j++
	}
	if p.has(j, cShift) && p.is(j+1, wYear) && !p.isAny(j+2, wS) {
		sh := int8(p.val(j))
		if p.isAny(j, wPast) {
			return e
		}
		e.to, e.rule = j+2, ruleMonthOfYear
		e.yearFrom(sh)
	}
	return e
}

// yearFrom gives the expression the year that a shift says: last year, that
// year.
func (e *expr) yearFrom(sh int8) {
	e.ys, e.yn = true, shiftCount(sh)
	if isTextual(sh) {
		e.ref = refPrev
	}
}

// plainMonth decides whether a bare month name is a month. "May", "March" and
// "August" are also other words; a preposition, an edge or a shift before
// them, or the company of other months, tells.
func (p *parser) plainMonth(i int) bool {
	if !p.is(i, wMay) && !p.is(i, wMarch) {
		return p.cap(i) || p.val(i) != 8
	}
	if !p.cap(i) {
		return false
	}
	if p.is(i, wMarch) && (p.is(i+1, wOn) && p.cap(i+2) || p.is(i+1, wFor) || p.is(i+1, wOf) && !p.num(i+2)) {
		return false
	}
	if p.isAny(i-1, wIn, wSince, wUntil, wTill, wBy, wDuring, wOf, wFrom, wTo, wBetween, wThrough, wLast, wNext, wThis, wComing, wPast,
		wEarly, wLate, wMid, wBefore, wAfter, wAnd, wOr, wEach, wEvery, wFor, wThat) {
		if p.isAny(i-1, wAnd, wOr) {
			return p.has(i-2, cMonth) || p.has(i-3, cMonth)
		}
		return !p.isAny(i-1, wFor, wTo, wBy, wAfter, wBefore, wOf) || !p.cap(i+1) && !p.is(i+1, wS) && !p.mark(i+1, bApostrophe)
	}
	return p.mark(i-1, '-') && p.is(i-2, wMid) || p.mark(i-1, '-') && p.has(i-2, cMonth) || p.mark(i-1, ',') && p.has(i-2, cMonth)
}

// numberDate reads dates that begin with a number.
func (p *parser) numberDate(i int) (expr, bool) {
	if p.glued(i) && i > 0 && (p.word(i-1) || p.mark(i-1, '$') || p.mark(i-1, '#') || p.mark(i-1, '.') && p.num(i-2) || p.mark(i-1, '/')) {
		return expr{}, false
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
	if e, ok := p.decade(i); ok {
		return e, true
	}
	if e, ok := p.quarter(i); ok {
		return e, true
	}
	if e, ok := p.century(i); ok {
		return e, true
	}
	return p.bareYear(i)
}

// isoDate reads 2025-09-04, 2025/09/04 and 20250904.
func (p *parser) isoDate(i int) (expr, bool) {
	t := p.t(i)
	e := blank(opDate, uDay, ruleNumeric)
	if t.digits == 8 && t.num > 15000000 && t.num < 21990000 && !p.glued(i+1) {
		e.y, e.m, e.d, e.to = int(t.num/10000), int(t.num/100%100), int(t.num%100), i+1
		return e, validDate(e.y, e.m, e.d)
	}
	sep := p.t(i + 1).b
	if t.digits != 4 || p.t(i+1).kind != tPunct || sep != '-' && sep != '/' && sep != '.' || !p.glued(i+1) {
		return e, false
	}
	if !p.num(i+2) || p.t(i+2).digits != 2 || !p.mark(i+3, sep) || !p.num(i+4) || p.t(i+4).digits > 2 || !p.glued(i+4) {
		return e, false
	}
	e.y, e.m, e.d, e.to = int(t.num), int(p.t(i+2).num), int(p.t(i+4).num), i+5
	// 2025-09-04T10:31:00+02:00
	if p.is(e.to, wT) && p.glued(e.to) && p.num(e.to+1) {
		if c, k, ok := p.clockAt(e.to + 1); ok || c.m >= 0 {
			if !ok {
				k = e.to + 4
			}
			e.clk, e.to = c, k
		}
	}
	return e, validDate(e.y, e.m, e.d)
}

func validDate(y, m, d int) bool {
	return m >= 1 && m <= 12 && d >= 1 && d <= 31 && time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC).Day() == d
}

// slashDate reads 9/4/2025, 04.09.2025, 4-9-2025 and 13/8/25. Which of the
// first two is the month is left to pass two, where both are possible.
func (p *parser) slashDate(i int) (expr, bool) {
	t := p.t(i)
	e := blank(opDate, uDay, ruleNumeric)
	sep := p.t(i + 1).b
	if t.digits > 2 || p.t(i+1).kind != tPunct || sep != '/' && sep != '.' && sep != '-' || !p.glued(i+1) || !p.num(i+2) || !p.glued(i+2) || p.t(i+2).digits > 2 {
		return e, false
	}
	a, b := int(t.num), int(p.t(i+2).num)
	if !p.mark(i+3, sep) || !p.glued(i+3) || !p.num(i+4) || !p.glued(i+4) {
		return p.slashDayMonth(e, i, a, b)
	}
	y := p.t(i + 4)
	if y.digits != 4 && (y.digits != 2 || sep == '.') || p.glued(i+5) && (p.mark(i+5, sep) || p.mark(i+5, '-') || p.word(i+5)) && p.t(i+5).kind == tPunct && p.num(i+6) {
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
func (p *parser) slashDayMonth(e expr, i, a, b int) (expr, bool) {
	if !p.mark(i+1, '/') || p.glued(i+3) && (p.mark(i+3, '/') || p.word(i+3)) {
		return e, false
	}
	if !p.isAny(i-1, wOn, wSince, wUntil, wTill, wBy, wBefore, wAfter) && !p.has(i-1, cWeekday) {
		return e, false
	}
	if a < 1 || b < 1 || a > 31 || b > 31 || a > 12 && b > 12 || p.is(i+3, wOf) || p.has(i+3, cNotYear) || p.mark(i+3, '%') {
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

// dayMonth reads "3 September 2025", "3rd of September", and the first day of
// "3-5 September" and "3 or 4 September 2025".
func (p *parser) dayMonth(i int) (expr, bool) {
	e := blank(opDate, uDay, ruleDayMonth)
	d, k, ok := p.dayNumber(i)
	if !ok {
		return e, false
	}
	e.d, e.to = d, k
	j := k
	if p.is(j, wOf) {
		j++
	} else if p.mark(j, '-') && p.glued(j) && p.glued(j+1) && p.has(j+1, cMonth) { // 4-Sep-2025
		j++
	}
	if p.has(j, cMonth) && p.cap(j) && !(p.has(j, cAbbr) && p.val(j) == 3 && !p.num(j+1) && !p.mark(j+1, '.')) {
		return p.monthTail(e, j)
	}
	for n := 0; n < 4; n++ { // look over the other days for the month
		if p.mark(j, '-') || p.mark(j, ',') || p.isAny(j, wTo, wAnd, wOr, wThrough, wUntil) {
			j++
		} else {
			return e, false
		}
		if p.is(j, wThe) {
			j++
		}
		_, to, ok := p.dayNumber(j)
		if !ok {
			return e, false
		}
		j = to
		if p.is(j, wOf) {
			j++
		}
		if p.has(j, cMonth) && p.cap(j) && (p.val(j) != 5 && p.val(j) != 3 || p.num(j+1) || !p.cap(j+1)) {
			f, ok := p.monthTail(e, j)
			if ok {
				f.to, f.rule = k, ruleRange
			}
			return f, ok
		}
	}
	return e, false
}

// monthTail reads the month at j and the year behind it, of a day before.
func (p *parser) monthTail(e expr, j int) (expr, bool) {
	e.m, e.to = p.val(j), j+1
	k := j + 1
	if p.mark(k, '.') && p.has(j, cAbbr) {
		k++
		e.to = k
	}
	kk := k
	if p.mark(kk, ',') || p.mark(kk, '-') && p.glued(kk) {
		kk++
	}
	if y, to, ok := p.year(kk); ok && p.yearFits(kk, to, kk > k) {
		e.y, e.to, e.rule, e.yy = y, to, ruleFullDate, y < 0
		return p.era(e), true
	}
	if y, to, ok := p.smallYearBC(kk); ok {
		e.y, e.to, e.bc, e.rule = y, to, true, ruleFullDate
		return e, true
	}
	if y := p.yearBehindDayMonthRange(k); y != 0 {
		e.y, e.rule = y, ruleRange
		return e, true
	}
	if p.mark(j+1, '.') && e.to == j+2 && p.cap(j+2) {
		e.to = j + 1
	}
	return p.yearTail(e), true
}

// yearBehindDayMonthRange: "30 August - 2 September 2025".
func (p *parser) yearBehindDayMonthRange(k int) int {
	if !p.mark(k, '-') && !p.isAny(k, wTo, wAnd, wOr, wUntil, wThrough) {
		return 0
	}
	_, to, ok := p.dayNumber(k + 1)
	if !ok || !p.has(to, cMonth) {
		return 0
	}
	if y, _, ok := p.year(to + 1); ok && y > 0 {
		return y
	}
	return 0
}

// continued reads the second member of a pair whose first is the expression
// just read: "Sept. 3-5", "May 4 and 5", "2007-08", "the 12th and 14th".
func (p *parser) continued(i int) (expr, bool) {
	if len(p.out) == 0 {
		return expr{}, false
	}
	last := &p.out[len(p.out)-1]
	gap := i - last.to
	if last.op != opDate || gap != 1 && !(gap == 2 && p.is(i-1, wThe)) || last.bc || last.part != "" {
		return expr{}, false
	}
	sep := last.to
	dash := p.mark(sep, '-')
	if !dash && !p.isAny(sep, wTo, wAnd, wOr, wThrough, wUntil) && !p.mark(sep, ',') {
		return expr{}, false
	}
	t := p.t(i)
	if last.gran == uYear && dash && t.digits == 2 && last.y > 0 && last.y%100 < int(t.num) && !last.yy {
		e := blank(opDate, uYear, ruleRange)
		e.y, e.to = last.y/100*100+int(t.num), i+1
		return e, true
	}
	if last.gran != uDay || last.d == 0 {
		return expr{}, false
	}
	d, k, ok := p.dayNumber(i)
	if !ok || d <= last.d || last.m == 0 && k == i+1 {
		return expr{}, false
	}
	if k == i+1 && !dash && !p.closesDay(k) || p.has(k, cNotYear|cUnit) || p.has(k, cMeridiem) {
		return expr{}, false
	}
	e := blank(opDate, uDay, ruleRange)
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

// closesDay says that a bare number before token k ends a phrase, so that it
// can be a day: "May 4 and 5 in Berlin", not "May 4 and 5 soldiers".
func (p *parser) closesDay(k int) bool {
	t := p.t(k)
	if t.kind == 0 || t.kind == tPunct && t.b != '-' && t.b != '%' && t.b != '$' {
		return true
	}
	return p.has(k, cPrep|cBreak|cAux|cPresent|cFuture|cMonth)
}

// decade reads "1990s", "1990's", "90s", with or without apostrophe before.
func (p *parser) decade(i int) (expr, bool) {
	e := blank(opDate, uDecade, ruleDecade)
	t := p.t(i)
	if t.kind == tNum && t.digits == 3 && t.num%10 == 0 && p.is(i+1, wS) && p.glued(i+1) && p.isAny(i+2, wBc, wBce, wAd) {
		e.y, e.to = int(t.num), i+2
		return p.era(e), true
	}
	if t.kind != tNum || t.num%10 != 0 || t.digits != 4 && t.digits != 2 {
		return e, false
	}
	j := i + 1
	if p.mark(j, bApostrophe) && p.glued(j) {
		j++
	}
	if !p.is(j, wS) || !p.glued(j) {
		return e, false
	}
	if t.digits == 2 {
		if !p.mark(i-1, bApostrophe) && !p.isAny(i-1, wThe, wEarly, wLate, wMid, wLatter) && !p.mark(i-1, '-') || p.isAny(i-2, wHis, wHer, wTheir, wMy) || p.isAny(i-1, wHis, wHer, wTheir) {
			return e, false
		}
		e.yy = true
	} else if t.num < 1000 || t.num > 2199 {
		return e, false
	}
	e.y, e.to = int(t.num), j+1
	if t.digits == 4 && t.num%100 == 0 && t.num < 2000 {
		e.gran = uCentury
	}
	return p.era(e), true
}

// apostropheYear reads "'94" and "'90s".
func (p *parser) apostropheYear(i int) (expr, bool) {
	if !p.mark(i, bApostrophe) || !p.num(i+1) || !p.glued(i+1) || p.t(i+1).digits != 2 {
		return expr{}, false
	}
	if p.glued(i) && p.word(i-1) {
		return expr{}, false
	}
	if e, ok := p.decade(i + 1); ok {
		return e, true
	}
	if p.glued(i+2) && (p.word(i+2) || p.num(i+3)) && !p.mark(i+2, '.') && !p.mark(i+2, ',') {
		return expr{}, false
	}
	e := blank(opDate, uYear, ruleYear)
	e.y, e.yy, e.to = -int(p.t(i+1).num)-1, true, i+2
	return e, true
}

// bareYear reads a year that stands alone. What it counts, or what it numbers
// ("Resolution 2231", "2,000 troops", "$1990"), speaks against it.
func (p *parser) bareYear(i int) (expr, bool) {
	e := blank(opDate, uYear, ruleYear)
	if y, to, ok := p.smallYearBC(i); ok {
		e.y, e.to, e.bc = y, to, true
		return e, true
	}
	t := p.t(i)
	if y, k, ok := p.smallYear(i); ok && p.isAny(k, wAd, wCe) && p.t(k).flags&fUpper != 0 {
		e.y, e.to = y, k+1
		return e, true
	}
	if t.digits != 4 || t.flags&fGrouped != 0 {
		return p.bcMember(i)
	}
	y := int(t.num)
	k := i + 1
	if y < 1000 || y > 2150 || p.mark(k, '%') || p.has(k, cUnit) && !p.cap(k) && p.has(k, cPlural) {
		return e, false
	}
	if p.glued(k) && (p.word(k) || p.mark(k, '/') && p.num(k+1) && p.t(k+1).digits == 4 || p.mark(k, '.') && p.num(k+1) && p.glued(k+1)) {
		return e, false
	}
	e.y, e.to = y, k
	dated := p.isAny(i-1, wIn, wSince, wUntil, wTill, wBy, wOf, wFrom, wDuring, wEarly, wLate, wMid, wBetween, wBefore, wAfter, wThrough, wThe, wAnd, wTo)
	if p.has(k, cNotYear) && !(p.isAny(i-1, wThe, wSince, wIn) && p.has(k, cNotYear) && y >= 1900 && p.isAny(i-1, wThe)) {
		return e, false
	}
	if p.numbered(i-1) || p.glued(i) && (p.mark(i-1, '-') || p.mark(i-1, '/')) && p.num(i-2) && p.glued(i-1) && p.t(i-2).digits != 4 {
		return e, false
	}
	if y < 1900 || y > 2060 {
		if y >= 1600 && y < 1900 && p.isAny(i-1, wIn, wSince, wOf, wBy, wUntil, wFrom, wDuring, wBefore, wAfter) && !p.mark(k, '-') {
			return e, true
		}
		if y >= 1400 && (p.t(i).flags&fLine != 0 || p.mark(i-1, ',') || p.mark(i-1, '-')) && (p.t(k).kind == 0 || p.t(k).flags&fLine != 0) {
			return e, true // a heading: "Anaconda Plan and blockade, 1861"
		}
		if y >= 1400 && p.t(i).flags&fLine != 0 && p.mark(k, '-') && p.num(k+1) && p.t(k+1).digits == 4 {
			return e, true
		}
		return e, (dated || p.mark(i-1, '(') || p.mark(i-1, '-')) && p.closesYear(k)
	}
	if y%100 == 0 && !dated && y != 2000 {
		return e, false
	}
	return e, true
}

// bcMember reads the "492" of "492-490 BC".
func (p *parser) bcMember(i int) (expr, bool) {
	e := blank(opDate, uYear, ruleYear)
	if !p.mark(i+1, '-') && !p.isAny(i+1, wTo, wAnd, wOr) {
		return e, false
	}
	if _, _, ok := p.smallYearBC(i + 2); !ok {
		return e, false
	}
	e.y, e.bc, e.to = int(p.t(i).num), true, i+1
	return e, p.t(i).num > 0
}

func (p *parser) closesYear(k int) bool {
	t := p.t(k)
	return t.kind == 0 || t.kind == tPunct && t.b != '%' && t.b != '$' || p.has(k, cPrep|cBreak|cAux|cPresent|cFuture|cSubject) || p.cap(k) || p.is(k, wThe) || p.is(k, wA)
}

// numbered says that the word before gives the number a meaning of its own:
// "Resolution 2231", "No. 1973", "$2000", "flight 1549".
func (p *parser) numbered(i int) bool {
	if p.mark(i, '#') || p.mark(i, '$') || p.mark(i, '.') && p.glued(i) && p.src(i-1) == "No" || p.mark(i, ':') && p.glued(i) && p.num(i-1) {
		return true
	}
	if t := p.t(i); t.kind == tPunct && t.b == bOther {
		return p.src(i) == "£" || p.src(i) == "€"
	}
	if p.mark(i, '.') && (p.src(i-1) == "Res" || p.src(i-1) == "H" || p.src(i-1) == "S") {
		return true
	}
	return (p.lx(i).cls == 0 || p.t(i).flags&fDotted != 0) && p.word(i) && labels[toLower(p.src(i))]
}

// labels are words whose number is a name and not a year.
var labels = map[string]bool{
	"resolution": true, "resolutions": true, "article": true, "articles": true, "flight": true, "bill": true, "no": true, "number": true,
	"room": true, "section": true, "chapter": true, "page": true, "line": true, "route": true, "highway": true, "title": true,
	"directive": true, "unscr": true, "order": true, "channel": true, "case": true, "docket": true, "regulation": true, "decree": true,
	"model": true, "version": true, "release": true, "apartment": true, "suite": true, "building": true, "block": true, "unit": true,
	"h.r.": true, "s.": true, "expo": true, "agenda": true, "vision": true, "horizon": true, "euro": true, "project": true, "paragraph": true, "clause": true, "hr": true, "proposition": true, "code": true, "box": true, "ext": true, "extension": true,
	"windows": true, "office": true, "studio": true, "peugeot": true, "boeing": true, "gate": true, "lot": true, "nasdaq": true,
	"rs": true, "usd": true, "eur": true, "top": true, "interstate": true,
}

func toLower(s string) string {
	var b [24]byte
	if len(s) > len(b) {
		return ""
	}
	for i := 0; i < len(s); i++ {
		b[i] = lower[s[i]]
	}
	return string(b[:len(s)])
}

// spokenDate reads a year in words standing alone.
func (p *parser) spokenDate(i int) (expr, bool) {
	e := blank(opDate, uYear, ruleYear)
	y, k, ok := p.spokenYear(i)
	if !ok || p.has(k, cNotYear|cCard) {
		return e, false
	}
	e.y, e.to = y, k
	return e, true
}
