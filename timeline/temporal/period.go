package temporal

// theDate reads dates that begin with "the".
func (p *parser) theDate(i int) (expr, bool) {
	j := i + 1
	if p.is(j, wVery) {
		j++
	}
	l := p.lx(j)
	switch {
	case l.wd == wFiscal || l.wd == wFinancial:
		return p.fiscal(j)
	case l.wd == wDay:
		return p.dayAround(j)
	case l.wd == wLatest || l.wd == wCorresponding:
		return p.latest(j)
	case l.wd == wYear:
		return p.theYear(j)
	case l.cls&cSeason != 0:
		return p.season(j, true)
	case l.cls&cHol != 0:
		if e, ok := p.holiday(j); ok {
			return e, true
		}
	case p.mark(j, bApostrophe):
		e, ok := p.apostropheYear(j)
		return e, ok && e.gran == uDecade
	}
	if p.is(j, wLast) {
		if e, ok := p.quarter(j); ok {
			return e, true
		}
	}
	if l.cls&cShift != 0 {
		return p.shifted(i, j)
	}
	if e, ok := p.quarter(j); ok {
		return e, true
	}
	if p.num(j) {
		if e, ok := p.decade(j); ok {
			return e, true
		}
		if y, k, ok := p.year(j); ok && y > 0 {
			return p.yearQuarter(y, k)
		}
	}
	if e, ok := p.ordinalDate(j); ok {
		return e, true
	}
	if e, ok := p.decadeInWords(j); ok {
		return e, true
	}
	return p.theUnit(j)
}

// dayAround reads "the day before yesterday", "the day after tomorrow", "the
// day of the summit" is left alone.
func (p *parser) dayAround(j int) (expr, bool) {
	if p.is(j+1, wBefore) && p.is(j+2, wYesterday) || p.is(j+1, wAfter) && p.is(j+2, wTomorrow) {
		e := blank(opShift, uDay, ruleDeictic)
		e.n, e.to = 2, j+3
		if p.is(j+1, wBefore) {
			e.n = -2
		}
		return e, true
	}
	if (p.isAny(j+1, wBefore, wAfter) && (p.closesDay(j+2) || p.mark(j+2, ',')) || p.is(j+1, wFollowing)) && !p.has(j+2, cPrep) {
		e := blank(opShift, uDay, ruleUnitText)
		e.n, e.ref, e.to = 1, refPrev, j+2
		if p.is(j+1, wBefore) {
			e.n = -1
		}
		return e, true
	}
	if p.isAny(j+1, wBefore, wAfter) {
		e := blank(opDayOf, uDay, ruleEventOffset)
		e.n = 1
		if p.is(j+1, wBefore) {
			e.n = -1
		}
		return p.offsetFrom(e, j+1)
	}
	return p.theUnit(j)
}

// latest reads "the latest quarter", "the latest period".
func (p *parser) latest(j int) (expr, bool) {
	if !p.isAny(j+1, wQuarter, wPeriod) {
		return expr{}, false
	}
	e := blank(opShift, uQuarter, ruleTheUnit)
	e.ref, e.to = refPrev, j+2
	if p.is(j, wCorresponding) {
		e.n, e.rule = -4, ruleYearAgoQuarter
		if p.isAny(j+2, wLast) && p.is(j+3, wYear) {
			e.to = j + 4
		}
	}
	return e, true
}

// theYear reads "the year 2000"; "the year" alone is a unit.
func (p *parser) theYear(j int) (expr, bool) {
	if p.mark(j+1, '-') && p.isAny(j+2, wAgo, wEarlier) && p.isAny(j+3, wQuarter, wPeriod, wMonth) {
		e := blank(opShift, uQuarter, ruleYearAgoQuarter)
		e.n, e.ref, e.to = -4, refPrev, j+4
		return e, true
	}
	if p.mark(j+1, '-') && p.isAny(j+2, wAgo, wEarlier) {
		if q, ok := p.quarter(j + 3); ok && q.y == 0 && !q.ys {
			q.yearFrom(shLast)
			return q, true
		}
	}
	e := blank(opDate, uYear, ruleYear)
	if p.is(j+1, wTwo) && p.is(j+2, wThousand) && !p.has(j+3, cCard) {
		e.y, e.to = 2000, j+3
		return e, true
	}
	if p.is(j+1, wOf) && p.is(j+2, wOur) {
		if y, k, ok := p.year(j + 4); ok && y > 0 { // "the year of our Lord 2024"
			e.y, e.to = y, k
			return e, true
		}
	}
	if y, k, ok := p.year(j + 1); ok && y > 0 {
		e.y, e.to = y, k
		return p.era(e), true
	}
	if p.num(j+1) && p.t(j+1).flags&fGrouped == 0 && p.t(j+1).digits <= 4 {
		e.y, e.to = int(p.t(j+1).num), j+2
		return p.era(e), e.y > 0
	}
	return p.theUnit(j)
}

// yearQuarter reads "1988 second quarter", "1989 period", "2025 season" after
// "the"; a plain year gives its place to the expression without "the".
func (p *parser) yearQuarter(y, k int) (expr, bool) {
	if p.is(k, wFiscal) {
		k++
	}
	if e, ok := p.quarter(k); ok && e.y == 0 && e.sub > 0 {
		e.y = y
		return e, true
	}
	if p.is(k, wPeriod) || p.is(k, wQuarter) {
		e := blank(opDate, uYear, ruleYear)
		e.y, e.to, e.same = y, k+1, true
		return e, true
	}
	if p.has(k, cSeason) && !(p.cap(k) && p.cap(k+1)) {
		e := blank(opDate, uSeason, ruleSeason)
		e.y, e.sub, e.to = y, p.val(k), k+1
		return e, true
	}
	return expr{}, false
}

// ordinalDate reads "12th of March", "fourth of July 1776", a bare "12th",
// "20th century", "first half of 2025".
func (p *parser) ordinalDate(j int) (expr, bool) {
	if e, ok := p.century(j); ok {
		return e, true
	}
	n, k, ok := p.ordinal(j)
	if !ok || n > 31 {
		return expr{}, false
	}
	if e, ok := p.nthWeekday(n, k); ok {
		return e, true
	}
	if p.is(k, wDay) && p.is(k+1, wOf) && p.has(k+2, cMonth) && p.cap(k+2) {
		return p.solemnDate(n, k+2)
	}
	if p.is(k, wOf) && p.has(k+1, cMonth) && p.cap(k+1) {
		e := blank(opDate, uDay, ruleDayMonth)
		e.d = n
		return p.monthTail(e, k+1)
	}
	if p.is(k, wOf) && (p.is(k+1, wThis) || p.is(k+1, wThe) || p.is(k+1, wNext) || p.is(k+1, wLast)) && p.is(k+2, wMonth) {
		e := blank(opDate, uDay, ruleBareDay)
		e.d, e.to = n, k+3
		if p.has(k+1, cShift) {
			e.shift = int8(p.val(k + 1))
		}
		return e, true
	}
	if !p.num(j) || !p.isAny(j-2, wOn, wBy, wUntil, wSince, wBefore, wAfter, wFrom, wTill, wBetween, wThrough, wTo) && !p.has(j-2, cWeekday) && !p.mark(j-2, ',') {
		return expr{}, false
	}
	e := blank(opDate, uDay, ruleBareDay)
	e.d, e.to = n, k
	if !p.closesDay(k) { // "on the 12th anniversary"; but "the 3rd to 5th of May"
		return expr{}, false
	}
	if p.isAny(k, wAnd, wTo, wOr) || p.mark(k, '-') {
		if f, ok := p.dayMonth(j); ok && f.m != 0 {
			f.to = k
			return f, true
		}
	}
	if p.isAny(k, wOf, wIn) && !p.isAny(k+1, wThe) && !p.cap(k+1) {
		return expr{}, false
	}
	return e, !p.is(k, wOf)
}

// nthWeekday reads "first Tuesday of October", "second Monday of every month"
// behind the ordinal n; k is the weekday.
func (p *parser) nthWeekday(n, k int) (expr, bool) {
	if n > 5 || !p.has(k, cWeekday) || p.has(k, cPlural|cAbbr) || !p.isAny(k+1, wOf, wIn) {
		return expr{}, false
	}
	if p.isAny(k+2, wEach, wEvery) && p.is(k+3, wMonth) {
		e := blank(opSet, uDay, ruleSet)
		e.typ, e.quant, e.wd, e.to = "SET", "EVERY", int8(p.val(k)), k+4
		return e, true
	}
	m, ok := p.date(k + 2)
	if !ok || m.gran != uMonth || m.op != opDate && m.op != opShift {
		return expr{}, false
	}
	m.nth, m.wd = int8(n), int8(p.val(k))
	return m, true
}

// solemnDate reads "this third day of May, in the year of our Lord two
// thousand twenty-four"; j is the month.
func (p *parser) solemnDate(n, j int) (expr, bool) {
	e := blank(opDate, uDay, ruleDayMonth)
	e.d = n
	e, ok := p.monthTail(e, j)
	if !ok || e.y != 0 {
		return e, ok
	}
	k := e.to
	if p.mark(k, ',') {
		k++
	}
	if p.is(k, wIn) && p.is(k+1, wThe) && p.is(k+2, wYear) {
		k += 3
		if p.is(k, wOf) {
			k += 3 // of our Lord
		}
	}
	if y, to, ok := p.year(k); ok && y > 0 {
		e.y, e.to, e.rule = y, to, ruleFullDate
	}
	return e, true
}

// century reads "20th century", "fifth-century BC".
func (p *parser) century(j int) (expr, bool) {
	n, k, ok := p.ordinal(j)
	if !ok || n > 22 {
		return expr{}, false
	}
	if p.mark(k, '-') {
		k++
	}
	if !p.is(k, wCentury) {
		return expr{}, false
	}
	e := blank(opDate, uCentury, ruleDecade)
	e.y, e.to = (n-1)*100, k+1
	return p.era(e), true
}

// decadeInWords reads "nineties", "1990s" in words after "the".
func (p *parser) decadeInWords(j int) (expr, bool) {
	s := toLower(p.src(j))
	for i, w := range decadeWords {
		if s == w {
			e := blank(opDate, uDecade, ruleDecade)
			e.y, e.yy, e.to = 20+10*i, true, j+1
			return e, true
		}
	}
	return expr{}, false
}

var decadeWords = [...]string{"twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties"}

// theUnit reads "the weekend", "the quarter", "the year", "the week of March
// 6", "the month of May": the unit spoken of, or the one now.
func (p *parser) theUnit(j int) (expr, bool) {
	if !p.has(j, cUnit) || p.has(j, cPlural) || p.mark(j+1, '-') {
		return expr{}, false
	}
	u := unit(p.val(j))
	e := blank(opShift, u, ruleTheUnit)
	e.to, e.ref = j+1, refPrev
	switch u {
	case uWeek, uMonth, uYear, uWeekend, uDay, uNight:
		if p.is(j+1, wOf) || p.isAny(j+1, wBeginning, wComing) {
			d, ok := p.date(j + 2)
			if ok && d.op == opDate && (u == uWeek || u == uWeekend) && d.gran == uDay {
				d.gran, d.rule = u, ruleWeekOf
				return d, true
			}
			if ok && u == uMonth && d.op == opDate && d.gran == uMonth || ok && u == uNight && d.gran == uDay {
				if u == uNight {
					d.part = "NI"
				}
				return d, true
			}
			if u != uYear || !p.is(j+1, wOf) {
				return e, p.is(j+1, wOf) && u == uWeekend
			}
		}
	case uQuarter:
	default:
		return e, false
	}
	if p.is(j+1, wAfter) && p.is(j+2, wNext) || p.is(j+1, wBefore) && p.is(j+2, wLast) { // "the week after next"
		e.n, e.ref, e.to, e.rule = 2, refPub, j+3, ruleUnitShift
		if p.is(j+1, wBefore) {
			e.n = -2
		}
		return e, true
	}
	if p.is(j+1, wBefore) && p.closesDay(j+2) && u != uQuarter {
		e.n, e.to, e.rule = -1, j+2, ruleUnitText
		return e, true
	}
	return e, u != uDay && u != uNight
}

// season reads "spring 2008", "the summer of 1955", "the winter"; a bare
// season needs "the" or a preposition, since spring and fall are verbs too.
func (p *parser) season(i int, the bool) (expr, bool) {
	e := blank(opDate, uSeason, ruleSeason)
	e.sub, e.to = p.val(i), i+1
	if p.has(i, cPlural) {
		return e, false
	}
	j := i + 1
	if p.is(j, wOf) || p.mark(j, ',') || p.is(j, wIn) {
		j++
	}
	if y, k, ok := p.year(j); ok {
		e.y, e.yy, e.to = y, y < 0, k
		if p.mark(k, '-') && p.glued(k) || p.mark(k, '/') {
			if p.num(k+1) && p.t(k+1).digits == 2 && int(p.t(k+1).num) == (y+1)%100 {
				e.to = k + 2
			}
		}
		return p.era(e), true
	}
	if y, k, ok := p.smallYearBC(j); ok {
		e.y, e.bc, e.to = y, true, k
		return e, true
	}
	f := p.yearTail(e)
	if f.to > e.to {
		f.rule = ruleSeason
		return f, true
	}
	verb := p.val(i) == 1 || p.val(i) == 3 && !p.cap(i) && p.lx(i).wd == wFall
	if the {
		return e, !verb || p.closesDay(i+1) && !p.is(i+1, wOf) && !p.mark(i+1, '-')
	}
	if !p.isAny(i-1, wIn, wBy, wSince, wUntil, wTill, wDuring, wThrough, wOf) {
		return e, false
	}
	return e, p.closesDay(i+1) && !p.is(i+1, wOf)
}

// quarter reads "third quarter", "third-quarter", "first half of 2025",
// "fourth quarter of next year", and "first quarter" of a fiscal year.
func (p *parser) quarter(i int) (expr, bool) {
	e := blank(opDate, uQuarter, ruleQuarter)
	j := i
	if p.is(j, wFiscal) {
		j++
	}
	n, k, ok := p.ordinal(j)
	if p.is(j, wLast) && p.is(j+1, wHalf) && p.is(j+2, wOf) {
		n, k, ok = 2, j+1, true
	}
	if p.isAny(j, wFirst, wLast) && p.is(j+1, wTwo) && p.src(j+2) == "quarters" && p.is(j+3, wOf) {
		if y, to, ok := p.year(j + 4); ok && y > 0 {
			e.gran, e.sub, e.y, e.to = uHalf, 1, y, to
			if p.is(j, wLast) {
				e.sub = 2
			}
			return e, true
		}
	}
	if !ok || n > 4 {
		return e, false
	}
	if p.mark(k, '-') {
		k++
	}
	if p.is(k, wFiscal) {
		k++
	}
	switch {
	case p.is(k, wQuarter) || p.src(k) == "quarters":
		e.sub = n
	case p.is(k, wHalf) && n <= 2:
		e.gran, e.sub = uHalf, n
	default:
		return e, false
	}
	e.to = k + 1
	j = e.to
	if p.is(j, wOf) && p.is(j+1, wThe) {
		if _, ok := p.century(j + 2); ok {
			return e, false // "the second quarter of the 21st century"
		}
	}
	if p.isAny(j, wOf, wIn) || p.mark(j, ',') {
		j++
	}
	if p.is(j, wFiscal) {
		j++
		if p.is(j, wYear) {
			j++
		}
	}
	if y, to, ok := p.year(j); ok {
		e.y, e.yy, e.to = y, y < 0, to
		return e, true
	}
	if j > e.to && p.has(j, cMonth) && p.is(j-1, wOf) { // "the first half of September"
		if f, ok := p.monthDate(j); ok && f.gran == uMonth && e.gran == uHalf {
			f.edge, f.mod = edEarly, "START"
			if n == 2 {
				f.edge, f.mod = edLate, "END"
			}
			return f, true
		}
	}
	f := p.yearTail(e)
	if f.to == e.to && p.is(j-1, wOf) && p.is(j, wThe) && p.is(j+1, wYear) {
		f.to = j + 2
	}
	if f.to > e.to {
		f.rule = ruleQuarter
		return f, true
	}
	if e.gran == uHalf {
		return e, p.mark(k-1, '-') && !p.mark(k+1, '-')
	}
	return e, true
}

// quarterCode reads Q3, Q3 2025, 3Q25 is left alone.
func (p *parser) quarterCode(i int) (expr, bool) {
	e := blank(opDate, uQuarter, ruleQuarter)
	if p.t(i).flags&fUpper == 0 || !p.num(i+1) || !p.glued(i+1) || p.t(i+1).digits != 1 || p.glued(i) && p.num(i-1) {
		return e, false
	}
	n := int(p.t(i + 1).num)
	if p.is(i, wH) {
		e.gran = uHalf
		if n > 2 {
			return e, false
		}
	}
	if n < 1 || n > 4 || p.glued(i+2) && (p.word(i+2) || p.num(i+2) || p.mark(i+2, '-')) {
		return e, false
	}
	e.sub, e.to = n, i+2
	j := i + 2
	if p.is(j, wOf) {
		j++
	}
	if y, k, ok := p.year(j); ok {
		e.y, e.yy, e.to = y, y < 0, k
		return e, true
	}
	return e, !p.is(i, wH)
}

// fiscal reads "fiscal 2025", "fiscal year 2025", "FY2025", "the fiscal year",
// "fiscal third quarter".
func (p *parser) fiscal(i int) (expr, bool) {
	e := blank(opDate, uYear, ruleFiscal)
	j := i + 1
	if p.is(i, wFY) {
		if p.num(j) && (p.t(j).digits == 4 || p.t(j).digits == 2) && p.t(i).flags&fUpper != 0 {
			e.y, e.to = int(p.t(j).num), j+1
			if p.t(j).digits == 2 {
				e.y, e.yy = -e.y-1, true
			}
			return e, true
		}
		return e, false
	}
	if q, ok := p.quarter(i); ok {
		return q, true
	}
	if p.is(j, wYear) {
		j++
	}
	if y, k, ok := p.year(j); ok {
		e.y, e.yy, e.to = y, y < 0, k
		if p.mark(k, '-') && p.num(k+1) && p.t(k+1).digits == 2 && p.glued(k+1) {
			e.to = k + 2
		}
		return e, true
	}
	if j == i+1 || !p.is(i-1, wThe) && !p.has(i-1, cShift) {
		return e, false
	}
	e.op, e.to, e.ref = opShift, j, refPub
	return e, true
}

// shifted reads "last week", "the past year", "this coming Sunday", "that
// same day", "the following morning"; start is where the expression begins,
// j the shift word.
func (p *parser) shifted(start, j int) (expr, bool) {
	sh := int8(p.val(j))
	k := j + 1
	if p.isAny(j, wPresent) && !p.isAny(k, wDay, wYear, wMonth, wWeek) {
		return expr{}, false
	}
	switch {
	case p.isAny(j, wThis) && p.isAny(k, wPast, wComing, wLast, wNext):
		sh = int8(p.val(k))
		k++
	case p.isAny(j, wThis, wThat) && p.isAny(k, wSame, wVery):
		k++
	case p.isAny(j, wSame):
		sh = shThat
	}
	if p.isAny(k, wFiscal, wFinancial) && p.is(k+1, wYear) {
		e := blank(opShift, uYear, ruleFiscal)
		e.n, e.to = shiftCount(sh), k+2
		return e, true
	}
	if p.is(k, wCalendar) {
		k++
	}
	if p.is(j, wThis) {
		if n, k2, ok := p.ordinal(k); ok && n <= 31 && p.is(k2, wDay) && p.is(k2+1, wOf) && p.has(k2+2, cMonth) {
			return p.solemnDate(n, k2+2)
		}
	}
	l := p.lx(k)
	switch {
	case l.cls&cWeekday != 0 && l.cls&(cPlural|cAbbr) == 0 && p.cap(k):
		return p.shiftedWeekday(sh, k)
	case l.cls&cMonth != 0 && p.cap(k) && l.cls&cAbbr == 0:
		return p.shiftedMonth(sh, k)
	case l.cls&cSeason != 0 && l.cls&cPlural == 0:
		e := blank(opDate, uSeason, ruleSeason)
		e.sub, e.shift, e.to = p.val(k), sh, k+1
		if isTextual(sh) {
			e.ref = refPrev
		}
		if sh == shThat && (p.val(k) == 3 || p.val(k) == 1) && p.word(j-1) && !p.has(j-1, cPrep|cBreak|cAux|cVerbPast) {
			return e, false // "regulations that fall within"
		}
		return e, !p.is(k+1, wOf)
	case l.cls&cHol != 0:
		if e, ok := p.holiday(k); ok {
			e.shift = sh
			return e, true
		}
	}
	if l.cls&cPart != 0 && l.cls&cPlural == 0 {
		return p.shiftedPart(sh, k)
	}
	if p.isAny(k, wQuarter) || l.cls&cUnit != 0 && l.cls&(cPlural|cAbbr) == 0 {
		return p.shiftedUnit(start, j, sh, k)
	}
	if sh == shThat && p.is(k, wPeriod) && p.is(j, wSame) && p.isAny(k+1, wLast) && p.is(k+2, wYear) {
		e := blank(opShift, uQuarter, ruleYearAgoQuarter)
		e.n, e.ref, e.to = -4, refPrev, k+3
		return e, true
	}
	return expr{}, false
}

func (p *parser) shiftedWeekday(sh int8, k int) (expr, bool) {
	e, ok := p.weekdayDate(k)
	if !ok {
		return e, false
	}
	if e.op == opWeekday {
		if e.shift != shNone {
			return e, true
		}
		e.shift, e.rule = sh, ruleWeekdayShift
		if isTextual(sh) {
			e.ref = refPrev
		}
	}
	return e, true
}

func (p *parser) shiftedMonth(sh int8, k int) (expr, bool) {
	e, ok := p.monthDate(k)
	if !ok && (p.is(k, wMay) || p.is(k, wMarch)) {
		e = blank(opDate, uMonth, ruleMonth)
		e.m, e.to, ok = p.val(k), k+1, true
	}
	if ok && e.y == 0 && e.shift == shNone {
		e.shift = sh
		if isTextual(sh) {
			e.ref = refPrev
		}
		if e.gran == uMonth {
			e.rule = ruleMonthShift
		}
	}
	return e, ok && sh != shThat || ok && e.gran == uMonth
}

// shiftedPart reads "this morning", "last night", "that afternoon".
func (p *parser) shiftedPart(sh int8, k int) (expr, bool) {
	e := blank(opShift, uDay, ruleDayPart)
	e.to, e.n = k+1, shiftCount(sh)
	v := p.dayPart(k)
	if v > 4 || p.mark(k+1, '-') {
		return e, false
	}
	e.part = dayParts[v]
	e.deict = sh == shThis || sh == shLast
	if isTextual(sh) {
		e.ref = refPrev
	}
	return e, true
}

// shiftedUnit reads a shift and a unit: "last week", "the next day". Textual
// shifts count from the date spoken of.
func (p *parser) shiftedUnit(start, j int, sh int8, k int) (expr, bool) {
	u := unit(p.val(k))
	e := blank(opShift, u, ruleUnitShift)
	e.to, e.n = k+1, shiftCount(sh)
	if isTextual(sh) {
		e.ref, e.rule = refPrev, ruleUnitText
	}
	if p.mark(k+1, '-') && p.glued(k+1) && !p.isAny(k+2, wEnd) {
		return e, false
	}
	the := p.is(start, wThe)
	switch u {
	case uHour, uDecade, uCentury, uMillennium:
		if sh != shLast && (sh != shNext || u == uHour) || p.is(k+1, wOf) {
			return e, sh != shLast && sh != shNext && u != uHour
		}
		e.op, e.typ, e.rule, e.amt, e.back = opDuration, "DURATION", ruleSpan, amount{n: 1}, sh
		return e, true
	case uSecond, uMinute:
		return e, false
	case uNight:
		e.gran, e.part = uDay, "NI"
	case uDay:
		switch {
		case p.isAny(k+1, wOf) && sh != shThat:
			return e, false // "the last day of the talks"
		case sh == shNext && the:
			e.ref, e.rule = refPrev, ruleUnitText
		case sh == shNext:
			e.ref, e.rule = refPrev, ruleUnitText
		case sh == shLast:
			return e, false
		case sh == shThis && p.is(j, wPresent):
			e.op, e.value = opRef, "PRESENT_REF"
		case sh == shThis && p.isAny(j, wThis):
			e.ref = refPub
		case sh == shThis:
			return e, false
		}
	case uYear, uQuarter, uMonth, uWeek:
		if p.is(k-1, wPast) {
			e.edge = edPast
		}
		// "this year's third quarter"
		if u == uYear && (p.mark(k+1, bApostrophe) && p.is(k+2, wS)) {
			m := k + 3
			if p.is(m, wQuarter) {
				f := blank(opShift, uQuarter, ruleYearAgoQuarter)
				f.n, f.ref, f.to = 4*e.n, refPrev, m+1
				return f, true
			}
			if q, ok := p.quarter(m); ok && q.y == 0 {
				q.yearFrom(sh)
				return q, true
			}
			if p.has(m, cMonth) && p.cap(m) || p.has(m, cSeason) {
				if q, ok := p.date(m); ok && q.op == opDate && q.y == 0 && q.gran != uDay {
					q.yearFrom(sh)
					return q, true
				}
			}
		}
		if sh == shNext && the && u != uQuarter {
			e.rule = ruleTheNext
		}
		if p.is(k+1, wOf) && sh == shLast && the {
			return e, false // "the last week of October"
		}
	}
	return e, true
}

// edged reads an edge and a date: "early October", "late last week", "the
// end of 1990", "mid-September", "earlier this month", "later Thursday".
func (p *parser) edged(i int) (expr, bool) {
	j := i
	the := p.is(j, wThe)
	if the {
		j++
	}
	if p.is(j, wVery) {
		j++
	}
	if p.is(j, wLatter) && p.is(j+1, wHalf) && p.is(j+2, wOf) {
		if y, to, ok := p.year(j + 3); ok && y > 0 {
			e := blank(opDate, uHalf, ruleQuarter)
			e.sub, e.y, e.to = 2, y, to
			return e, true
		}
	}
	if p.is(j, wLatter) && (p.is(j+1, wHalf) || p.is(j+1, wPart)) && p.is(j+2, wOf) {
		return p.edgeOn(edLate, j+3, the)
	}
	if (p.is(j, wEarly) || p.is(j, wLater) || p.is(j, wFirst)) && p.is(j+1, wPart) && p.is(j+2, wOf) {
		ed := edEarly
		if p.is(j, wLater) {
			ed = edLate
		}
		return p.edgeOn(ed, j+3, the)
	}
	if the && (p.is(j, wEarly) || p.src(j) == "small") && p.is(j+1, wHours) && p.is(j+2, wOf) {
		d, ok := p.date(j + 3) // "the early hours of Thursday"
		if ok && d.gran == uDay && d.part == "" && (d.op == opDate || d.op == opWeekday || d.op == opShift) {
			d.part, d.edge, d.mod, d.rule = "MO", edEarly, "START", ruleDayPart
			return d, true
		}
	}
	if !p.has(j, cEdge) {
		return expr{}, false
	}
	ed := int8(p.val(j))
	j++
	switch ed {
	case edEarly, edLate, edMid:
		if p.mark(j, '-') && p.is(j+1, wTo) && p.mark(j+2, '-') && p.is(j+3, wMid) || p.is(j, wTo) && p.is(j+1, wMid) { // early to mid September
			for p.is(j, wTo) || p.mark(j, '-') || p.is(j, wMid) {
				j++
			}
		}
		if p.mark(j, '-') {
			j++
		} else if p.is(j, wIn) || p.is(j, wOn) {
			if p.is(j, wOn) && !p.has(j+1, cWeekday|cMonth) || the {
				return expr{}, false
			}
			j++
		}
		if p.has(j, cPart) && !the {
			return p.partOfDay(i)
		}
	case edEarlier, edLater:
		if the {
			return expr{}, false
		}
		if p.isAny(j, wOn, wIn) {
			if !p.has(j+1, cWeekday) && !(p.is(j+1, wThe) && p.has(j+2, cUnit) && !p.has(j+2, cPlural)) || p.is(j+2, wDay) {
				return expr{}, false
			}
			j++
		} else if !p.has(j, cShift) && !p.isAny(j, wToday, wYesterday, wTomorrow) && !p.has(j, cWeekday) && !(p.is(j, wIn) && p.is(j+1, wThe)) {
			return expr{}, false
		}
	case edEve:
		return expr{}, false
	default:
		if p.mark(j, '-') && ed == edEnd {
			j++
		} else if p.is(j, wOf) {
			j++
		} else {
			return expr{}, false
		}
	}
	return p.edgeOn(ed, j, the)
}

// edgeOn reads the date that an edge is the edge of.
func (p *parser) edgeOn(ed int8, j int, the bool) (expr, bool) {
	d, ok := p.date(j)
	if ok && d.gran == uDay && (d.op == opDate || d.op == opWeekday || d.op == opShift) {
		d = p.partSuffix(d)
	}
	if !ok && p.num(j) && p.t(j).digits == 4 {
		d, ok = p.bareYear(j)
	}
	if !ok && the && p.has(j, cSeason) {
		d, ok = p.season(j, true)
	}
	if !ok && p.has(j, cSeason) && !p.has(j, cPlural) {
		d, ok = p.season(j, true)
	}
	if !ok && p.has(j, cMonth) && p.cap(j) {
		d = blank(opDate, uMonth, ruleMonth)
		d.m, d.to, ok = p.val(j), j+1, true
	}
	if !ok || d.op == opDuration || d.op == opRef || d.op == opSet {
		return d, false
	}
	d.edge, d.mod = ed, modOf(ed)
	if ed == edEarlier || ed == edLater {
		if d.gran == uDay && d.op == opDate {
			return d, false
		}
		d.mod = ""
	}
	if ed >= edBegin && d.gran == uDay && d.op == opDate {
		return d, false
	}
	return d, true
}
