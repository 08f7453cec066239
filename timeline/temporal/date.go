package temporal

// blank makes an expression. Those that are read at one token share a piece of memory, which the next token has again:
// expressions are large and most come to nothing, so that the grammar hands them up by their address.
func (p *parser) blank(o op, g unit, r *Rule) *expr {
	e := p.room()
	*e = expr{} // field by field: a literal would be made elsewhere and copied
	e.op, e.gran, e.rule, e.wd, e.shift, e.typ = o, g, r, -1, shNone, "DATE"
	return e
}

// copyOf makes another expression like e, for a reading that may fail when it has changed it.
func (p *parser) copyOf(e *expr) *expr {
	f := p.room()
	*f = *e
	return f
}

// madeAtOnce is how many expressions have room until more is needed.
const madeAtOnce = 16

// room is where the next expression goes.
func (p *parser) room() *expr {
	n := len(p.made)
	if n == cap(p.made) {
		n, p.made = 0, make([]expr, 0, madeAtOnce) // what was made keeps its place
	}
	p.made = p.made[:n+1]
	return &p.made[n]
}

// date reads a calendar date, a weekday, a month, a year, a named day or a
// unit seen from here ("last week"), without edge and time of day.
func (p *parser) date(i int) (*expr, bool) {
	if p.deep >= maxDeep {
		return nil, false
	}
	p.deep++
	e, ok := p.readDate(i)
	p.deep--
	return e, ok
}

// readDate is date, for one that stands within no more others than it may.
func (p *parser) readDate(i int) (*expr, bool) {
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
	case wWeek:
		if weekBegins.has(toLower(p.src(i+1))) && (p.num(i+2) || p.has(i+2, cMonth)) {
			return p.theUnit(i) // "Week commencing 14 January"
		}
	case wAd:
		if y, k, ok := p.smallYear(i + 1); ok && p.t(i).flags&fUpper != 0 {
			e := p.blank(opDate, uYear, ruleYear)
			e.y, e.to = y, k
			return e, true
		}
	case wQ, wH:
		return p.quarterCode(i)
	case wHis, wIts, wTheir, wOur:
		return nil, false
	}
	if l.cls&cShift != 0 {
		return p.shifted(i, i)
	}
	if l.cls&(cOrd|cCard) != 0 {
		if n, k, ok := p.ordinal(i); ok && n <= 31 && p.is(k, wDay) && p.is(k+1, wOf) && p.has(k+2, cMonth) && p.cap(k+2) {
			return p.solemnDate(n, k+2)
		}
		if n, k, ok := p.ordinal(i); ok && n <= 31 && !p.num(i) && p.is(k, wOf) && p.has(k+1, cMonth) && p.cap(k+1) && p.isAny(i-1, wThis, wTo, wBy, wUntil, wFrom, wSince, wOn) {
			e := p.blank(opDate, uDay, ruleDayMonth)
			e.d = n
			return p.monthTail(e, k+1) // "this ninth of July deadline", "to first of August"
		}
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
	return nil, false
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
	if p.has(i, cCard) && p.val(i) >= 20 && p.val(i) <= 30 && p.has(i+1, cOrd) && p.val(i+1) < 10 && p.is(i+2, wDay) && p.is(i+3, wOf) {
		return p.val(i) + p.val(i+1), i + 2, true // "Twenty Fifth day of April"
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

// nextDay says that a stroke at token i parts a number from the next one: "18/19".
func (p *parser) nextDay(i int) bool {
	return p.mark(i, '/') && p.glued(i) && p.num(i-1) && p.num(i+1) && p.glued(i+1) && p.t(i+1).num == p.t(i-1).num+1 && p.t(i+1).digits <= 2 && !(p.glued(i+2) && p.mark(i+2, '/'))
}

// unfit says that the number before token i is no day: a percentage, a
// decimal, a time.
func (p *parser) unfit(i int) bool {
	if p.mark(i, '%') {
		return true
	}
	if p.nextDay(i) && p.dayEnds(i-1) {
		return false // "Dec 18/19"
	}
	return p.glued(i) && (p.mark(i, ':') || p.mark(i, '.') || p.mark(i, '/') && !p.has(i+2, cMonth) || p.mark(i, ',')) && p.num(i+1) && p.glued(i+1) && p.t(i+1).digits < 4
}
