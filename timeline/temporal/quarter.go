package temporal

import "strings"

// latest reads "the latest quarter", "the latest period".
func (p *parser) latest(j int) (*expr, bool) {
	if !p.isAny(j+1, wQuarter, wPeriod) {
		return nil, false
	}
	e := p.blank(opShift, uQuarter, ruleTheUnit)
	e.ref, e.to = refPrev, j+2
	if p.is(j, wCorresponding) {
		e.n, e.rule = -4, ruleYearAgoQuarter
		if p.isAny(j+2, wLast) && p.is(j+3, wYear) {
			e.to = j + 4
		}
	}
	return e, true
}

// yearQuarter reads "1988 second quarter", "1989 period", "2025 season" after
// "the"; a plain year gives its place to the expression without "the".
func (p *parser) yearQuarter(y, k int) (*expr, bool) {
	fiscal := p.is(k, wFiscal)
	if fiscal {
		k++
	}
	if e, ok := p.quarter(k); ok && e.y == 0 && e.sub > 0 {
		e.y, e.fiscal = y, fiscal
		return e, true
	}
	if p.is(k, wPeriod) || p.is(k, wQuarter) {
		e := p.blank(opDate, uYear, ruleYear)
		e.y, e.to, e.same = y, k+1, true
		return e, true
	}
	if p.has(k, cSeason) && !(p.cap(k) && p.cap(k+1)) && !(p.is(k, wFall) && p.is(k+1, wOf)) {
		e := p.blank(opDate, uSeason, ruleSeason)
		e.y, e.sub, e.to = y, p.val(k), k+1
		return e, true
	}
	return nil, false
}

// season reads "spring 2008", "the summer of 1955", "the winter"; a bare
// season needs "the" or a preposition, since spring and fall are verbs too.
func (p *parser) season(i int, the bool) (*expr, bool) {
	e := p.blank(opDate, uSeason, ruleSeason)
	e.sub, e.to = p.val(i), i+1
	if p.has(i, cPlural) || p.fallsThere(i) {
		return e, false
	}
	j := i + 1
	if p.is(j, wOf) || p.mark(j, ',') || p.is(j, wIn) {
		j++
	}
	if y, k, ok := p.year(j); ok {
		e.y, e.yy, e.to = y, y < 0, k
		if p.hyphen(k) || p.mark(k, '/') {
			if p.num(k+1) && (p.t(k+1).digits == 2 && int(p.t(k+1).num) == (y+1)%100 || p.t(k+1).digits == 4 && int(p.t(k+1).num) == y+1) {
				e.to = k + 2
			}
		}
		return p.era(e), true
	}
	if y, k, ok := p.smallYearBC(j); ok {
		e.y, e.bc, e.to = y, true, k
		return e, true
	}
	if to := e.to; p.yearTail(e).to > to {
		e.rule = ruleSeason
		return e, true
	}
	if p.cap(i) && p.t(i).flags&fUpper == 0 && p.word(i+1) && p.cap(i+1) && !p.has(i+1, cPrep|cMonth) {
		return e, false // "the Winter Olympics"
	}
	if p.cap(i+1) && (toLower(p.src(i+1)) == "games" || strings.HasPrefix(p.src(i+1), "Olympic") || strings.HasPrefix(p.src(i+1), "Paralympic")) {
		return e, false // "the summer Games"
	}
	verb := p.val(i) == 1 || p.val(i) == 3 && !p.cap(i) && p.t(i).wd == wFall
	if p.is(i+1, wOf) && p.isAny(i+2, wHis, wHer, wTheir, wIts, wMy, wOur) {
		return e, false // "the autumn of his life"
	}
	if w := p.src(i + 1); verb && the && (w == "was" || w == "comes" || w == "came" || w == "compares" || w == "compared" || w == "follows" || w == "followed") && p.t(i).wd == wFall {
		return e, false // "the fall was larger than expected"
	}
	if verb && p.is(i+1, wIn) {
		return e, false // "the fall in prices", "the spring in his step"
	}
	if the {
		return e, !verb || (p.closesDay(i+1) || p.src(i+1) == "near" || p.src(i-2) == "In" && (p.has(i+1, cSubject) || p.is(i+1, wThe) || p.cap(i+1))) && !p.is(i+1, wOf) && !p.mark(i+1, '-')
	}
	if !(p.is(i-1, wBefore) && p.closesDay(i+1)) && !p.isAny(i-1, wIn, wBy, wSince, wUntil, wTill, wDuring, wThrough, wOf) && toLower(p.src(i-1)) != "over" && !p.is(i-1, wAll) && !(p.isAny(i-1, wOr, wAnd) && p.has(i-2, cSeason)) && !(p.is(i-1, wFor) && p.has(i-2, cAhead)) {
		return e, false
	}
	if p.is(i-1, wThrough) && p.src(i+1) == "along" {
		return e, true // "will stay through winter along the line"
	}
	return e, p.closesDay(i+1) && !p.is(i+1, wOf)
}

// fallsThere says that the "fall" or "spring" at token i is the verb of the auxiliary before
// it: "prices will fall in 2026", "is likely to fall this year".
func (p *parser) fallsThere(i int) bool {
	if p.cap(i) || p.val(i) != 1 && p.t(i).wd != wFall {
		return false
	}
	k := i - 1
	if p.t(i).wd == wFall && p.is(k, wS) && p.mark(k-1, bApostrophe) && !p.has(k-2, cUnit|cMonth|cWeekday|cRef) {
		return true // "the regime's fall in 1958"
	}
	if p.has(k, cFreq) || strings.HasSuffix(p.src(k), "ly") || p.isAny(k, wNot) || p.src(k) == "also" || p.src(k) == "again" || p.src(k) == "further" {
		k--
	}
	if p.is(k, wTo) {
		return !p.num(i+1) || p.t(i+1).digits != 4 // but "compared to fall 2023"
	}
	return p.has(k, cFuture) || p.isAny(k, wNot) || doing.has(toLower(p.src(k)))
}

// doing are words that a bare verb follows.
var doing = forms("did does do didn doesn don t can could may might must should would let lets helped make makes")

// longTime reads a decade or a century: "the 1990s", "the 20th century", "this decade".
func (p *parser) longTime(j int) (*expr, bool) {
	if p.is(j, wThe) {
		if f, ok := p.century(j + 1); ok {
			return f, true
		}
		return p.decade(j + 1)
	}
	if u := unit(p.val(j + 1)); p.has(j, cShift) && p.has(j+1, cUnit) && !p.has(j+1, cPlural) && (u == uDecade || u == uCentury) {
		f, ok := p.shifted(j, j)
		return f, ok && f.op == opShift
	}
	return nil, false
}

// quarter reads "third quarter", "third-quarter", "first half of 2025",
// "fourth quarter of next year", and "first quarter" of a fiscal year.
func (p *parser) quarter(i int) (*expr, bool) {
	j := i
	if p.is(j, wFiscal) {
		j++
	}
	fiscal := j > i
	n, k, ok := p.ordinal(j)
	if p.is(j, wLast) && p.is(j+1, wHalf) && p.is(j+2, wOf) {
		n, k, ok = 2, j+1, true
	}
	if p.is(j+1, wQuarter) && p.is(j+2, wOf) && (p.is(j, wLast) || toLower(p.src(j)) == "final") {
		n, k, ok = 4, j+1, true
	}
	if p.isAny(j, wFirst, wLast) && p.is(j+1, wTwo) && p.src(j+2) == "quarters" && p.is(j+3, wOf) {
		if y, to, ok := p.year(j + 4); ok && y > 0 {
			e := p.blank(opDate, uHalf, ruleQuarter)
			e.fiscal, e.sub, e.y, e.to = fiscal, 1, y, to
			if p.is(j, wLast) {
				e.sub = 2
			}
			return e, true
		}
	}
	if !ok || n > 4 {
		return nil, false
	}
	if p.mark(k, '-') {
		k++
	}
	if p.is(k, wFiscal) {
		fiscal = true
		k++
	}
	if !p.is(k, wQuarter) && !p.is(k, wHalf) && p.src(k) != "quarters" {
		return nil, false
	}
	e := p.blank(opDate, uQuarter, ruleQuarter)
	e.fiscal = fiscal
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
	if e.gran == uHalf && p.is(j, wOf) {
		if f, ok := p.longTime(j + 1); ok {
			f.edge, f.mod, f.rule = edHalf1, "START", ruleDecade
			if n == 2 {
				f.edge, f.mod = edHalf2, "END"
			}
			return f, true // "the second half of the 20th century"
		}
	}
	if p.is(j, wOf) && p.is(j+1, wThe) {
		if _, ok := p.century(j + 2); ok {
			return e, false // "the second quarter of the 21st century"
		}
	}
	if p.isAny(j, wOf, wIn) || p.mark(j, ',') {
		j++
	}
	if f, ok := p.fiscalYear(j); ok {
		e.y, e.yy, e.to, e.fiscal = f.y, f.yy, f.to, true
		return e, true
	}
	if y, to, ok := p.year(j); ok {
		e.y, e.yy, e.to = y, y < 0, to
		return e, true
	}
	if j > e.to && p.has(j, cMonth) && p.is(j-1, wOf) { // "the first half of September"
		if f, ok := p.monthDate(j); ok && f.gran == uMonth && e.gran == uHalf {
			f.edge, f.mod = edHalf1, "START"
			if n == 2 {
				f.edge, f.mod = edHalf2, "END"
			}
			return f, true
		}
	}
	if e.gran == uHalf && p.is(j-1, wOf) && p.has(j, cShift) && p.is(j+1, wMonth) {
		if f, ok := p.shifted(j, j); ok {
			f.edge, f.mod = edHalf1, "START"
			if n == 2 {
				f.edge, f.mod = edHalf2, "END"
			}
			return f, true // "the second half of next month"
		}
	}
	to := e.to
	if p.yearTail(e).to == to && p.is(j-1, wOf) && p.is(j, wThe) && p.is(j+1, wYear) {
		e.to = j + 2
	}
	if e.to > to {
		e.rule = ruleQuarter
		return e, true
	}
	if p.is(k, wQuarter) && p.t(k-1).kind == tWord && n == 4 && !p.has(k-1, cOrd) {
		return e, false // "the final quarter of play"
	}
	if e.gran == uHalf {
		reports := p.src(i-2) == "For" && p.is(i-1, wThe) && !p.is(k+1, wOf) // "For the first half it earned"; no game's
		return e, (p.mark(k-1, '-') || reports) && !p.mark(k+1, '-')
	}
	return e, true
}

// quarterCode reads Q3, Q3 2025, 3Q25 is left alone.
func (p *parser) quarterCode(i int) (*expr, bool) {
	e := p.blank(opDate, uQuarter, ruleQuarter)
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
	if f, ok := p.fiscalYear(j); ok {
		e.y, e.yy, e.to, e.fiscal = f.y, f.yy, f.to, true
		return e, true
	}
	if y, k, ok := p.year(j); ok {
		e.y, e.yy, e.to = y, y < 0, k
		return e, true
	}
	return e, !p.is(i, wH)
}

// fiscalYear reads the fiscal year behind a quarter: "fiscal 2025", "fiscal year 2025", "FY25".
func (p *parser) fiscalYear(j int) (*expr, bool) {
	if !p.isAny(j, wFiscal, wFinancial, wFY) || p.has(j+1, cOrd) {
		return nil, false
	}
	e, ok := p.fiscal(j)
	return e, ok && e.op == opDate && e.gran == uYear
}

// fiscal reads "fiscal 2025", "fiscal year 2025", "FY2025", "the fiscal year",
// "fiscal third quarter".
func (p *parser) fiscal(i int) (*expr, bool) {
	e := p.blank(opDate, uYear, ruleFiscal)
	e.fiscal = true
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
			if y > 0 && int(p.t(k+1).num) == (y+1)%100 {
				e.edge = edSplit
			}
		}
		return e, true
	}
	if j == i+1 || !p.is(i-1, wThe) && !p.has(i-1, cShift) {
		return e, false
	}
	if w := toLower(p.src(j)); p.is(i-1, wThe) && (w == "ended" || w == "ending") {
		return p.yearTo(j), true
	}
	e.op, e.to, e.ref = opShift, j, refPub
	return e, true
}
