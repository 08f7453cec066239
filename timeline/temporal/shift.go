package temporal

// draggingOn are the verbs of what "past" a day goes on: "could drag on past Thursday".
var draggingOn = forms("run runs ran running go goes went going drag drags dragged last lasts lasted continue continues continued",
	"stay stayed extend extended stretch stretched delay delayed wait waited slip slipped push pushed")

// shifted reads "last week", "the past year", "this coming Sunday", "that
// same day", "the following morning"; start is where the expression begins,
// j the shift word.
func (p *parser) shifted(start, j int) (*expr, bool) {
	sh := int8(p.val(j))
	k := j + 1
	if p.isAny(j, wPresent) && !p.isAny(k, wDay, wYear, wMonth, wWeek) {
		return nil, false
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
		e := p.blank(opShift, uYear, ruleFiscal)
		e.n, e.to = shiftCount(sh), k+2
		return e, true
	}
	if n := p.weeksHence(k + 1); n > 0 && k == j+1 && p.is(j, wThis) && p.is(k, wDay) {
		e := p.blank(opShift, uDay, ruleWeekdayWeek)
		e.n, e.deict, e.to = 7*n, true, k+2
		return e, true // "this day week"
	}
	if p.is(k, wCalendar) {
		k++
	}
	if k == j+1 && p.is(j, wThat) && p.is(k, wTime) {
		e := p.blank(opRef, uNone, ruleRef)
		e.value, e.to = "PAST_REF", k+1
		return e, p.is(j-1, wAt) && (p.atThatTime(j, k+1) || p.has(k+1, cSubject) || p.is(k+1, wThe))
	}
	if p.is(j, wThis) {
		if n, k2, ok := p.ordinal(k); ok && n <= 31 && p.is(k2, wDay) && p.is(k2+1, wOf) && p.has(k2+2, cMonth) {
			return p.solemnDate(n, k2+2)
		}
	}
	if the := p.is(start, wThe); sh == shLast && k == j+1 && (the || p.opensLine(start)) {
		if e, ok := p.nthWeekday(lastOfMonth, k); ok && the {
			return e, true // "the last Sunday in September"
		}
		if e, ok := p.nthWeek(lastOfMonth, k); ok {
			return e, true // "the last week of September", "Last week in July: recess"
		}
	}
	if p.is(j, wSame) {
		if e, ok := p.samePeriod(k); ok {
			return e, true
		}
	}
	l := p.lx(k)
	switch {
	case p.is(j, wThat) && k == j+1 && l.cls&(cWeekday|cMonth) != 0 && (p.has(k+1, cAux|cPresent|cFuture) || p.mark(k+1, bApostrophe) || p.has(j-1, cSpeech) && p.isAny(k+1, wThe, wA, wAn, wHis, wHer, wTheir, wIts)):
		return nil, false // "said that August was the deadliest month", "told them that Thursday's talks"
	case p.is(j, wThat) && k == j+1 && l.cls&cMonth != 0 && (p.is(k+1, wAnd) && p.has(k+2, cMonth) || p.yearIs(k+1)):
		return nil, false // "said that March and April had been lost", "noted that June 2024 was quiet"
	case p.is(j, wThat) && k == j+1 && l.cls&cSeason != 0 && p.has(j-1, cSpeech) && p.has(k+1, cFuture):
		return nil, false // "warned that winter would be hard"
	case p.is(j, wFollowing) && k == j+1 && start == j && l.cls&cMonth != 0 && p.monthsNoun(k+1):
		return nil, false // "talks that stalled following October elections"
	case p.is(j, wFollowing) && k == j+1 && start == j && l.cls&(cWeekday|cMonth) != 0 && p.mark(k+1, bApostrophe):
		return nil, false // "Following Thursday's consultations"
	case p.is(j, wPast) && k == j+1 && start == j && l.cls&cWeekday != 0 && (p.wordBefore(j, 3, 0, draggingOn) >= 0 || p.mark(k+1, bApostrophe)):
		return nil, false // "will run past Tuesday's deadline"
	case l.cls&cWeekday != 0 && l.cls&(cPlural|cAbbr) == 0 && p.cap(k):
		return p.shiftedWeekday(sh, k)
	case p.is(j, wPast) && k == j+1 && start == j && l.cls&cMonth != 0 && !p.opensSentence(j):
		return nil, false // "may go on past July 20", "past February"
	case l.cls&cMonth != 0 && p.cap(k) && l.cls&cAbbr == 0:
		return p.shiftedMonth(sh, k)
	case l.cls&cSeason != 0 && l.cls&cPlural == 0:
		e := p.blank(opDate, uSeason, ruleSeason)
		e.sub, e.shift, e.to = p.val(k), sh, k+1
		if isTextual(sh) {
			e.ref = refPrev
		}
		if sh == shThat && (p.t(k).wd == wFall || p.val(k) == 1) && p.word(j-1) && !p.has(j-1, cPrep|cBreak|cAux|cVerbPast) && p.t(k+1).kind == tWord {
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
	return nil, false
}

// samePeriod reads "the same period last year" and "the same month a year earlier"; k is the
// unit.
func (p *parser) samePeriod(k int) (*expr, bool) {
	u := unit(p.val(k))
	period := p.is(k, wPeriod) || p.is(k, wQuarter)
	if !period && (u != uMonth || !p.has(k, cUnit) || p.has(k, cPlural)) {
		return nil, false
	}
	to := k + 1
	if p.isAny(to, wOf, wIn) {
		to++
	}
	if p.is(to, wThe) {
		to++
	}
	switch {
	case p.isAny(to, wLast, wPrevious) && p.is(to+1, wYear):
		to += 2
	case p.is(to, wA) && p.is(to+1, wYear) && p.isAny(to+2, wAgo, wEarlier, wBefore) && !p.nounAt(to+3):
		to += 3
	default:
		return nil, false
	}
	e := p.blank(opShift, uQuarter, ruleYearAgoQuarter)
	if e.n, e.ref, e.to = -4, refPrev, to; !period {
		e.gran, e.n = uMonth, -12
	}
	return e, true
}

func (p *parser) shiftedWeekday(sh int8, k int) (*expr, bool) {
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

func (p *parser) shiftedMonth(sh int8, k int) (*expr, bool) {
	e, ok := p.monthDate(k)
	if !ok && (p.is(k, wMay) || p.is(k, wMarch)) {
		e = p.blank(opDate, uMonth, ruleMonth)
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
func (p *parser) shiftedPart(sh int8, k int) (*expr, bool) {
	e := p.blank(opShift, uDay, ruleDayPart)
	e.to, e.n = k+1, shiftCount(sh)
	v := p.dayPart(k)
	if v > 4 || p.hyphen(k+1) {
		return e, false
	}
	e.part = dayParts[v]
	e.deict = sh == shThis || sh == shLast
	if isTextual(sh) || sh == shNext {
		e.ref = refPrev
	}
	return e, true
}

// upToNow are the words before "the last week" of the seven days up to now.
var upToNow = forms("in over during within")

// shiftedUnit reads a shift and a unit: "last week", "the next day". Textual
// shifts count from the date spoken of.
func (p *parser) shiftedUnit(start, j int, sh int8, k int) (*expr, bool) {
	u := unit(p.val(k))
	if u == uWeek && (sh == shNext || sh == shLast) && p.has(k+1, cWeekday) && !p.has(k+1, cPlural|cAbbr) && p.cap(k+1) && !p.mark(k+2, bApostrophe) && !p.has(k+2, cAux|cPresent|cFuture) {
		if f, ok := p.weekdayDate(k + 1); ok && f.op == opWeekday && f.shift == shNone && f.rule == ruleWeekday {
			f.op, f.rule, f.n = opShift, ruleWeekdayOfWeek, shiftCount(sh)
			return f, true // "next week Tuesday"
		}
	}
	e := p.blank(opShift, u, ruleUnitShift)
	e.to, e.n = k+1, shiftCount(sh)
	if isTextual(sh) {
		e.ref, e.rule = refPrev, ruleUnitText
	}
	if p.hyphen(k+1) && !p.isAny(k+2, wEnd) {
		return e, false
	}
	if u >= uDay && (sh == shLast || sh == shNext) && p.orTwo(e).upto {
		e.op, e.typ, e.rule, e.amt.vague, e.back, e.n, e.upto = opDuration, "DURATION", ruleSpan, true, sh, 0, false
		return e, true // "the next day or two"
	}
	the := p.is(start, wThe)
	switch u {
	case uHour, uFortnight, uDecade, uCentury, uMillennium:
		if sh == shLast && !p.is(k-1, wPast) && (u == uDecade || u == uCentury) {
			return e, !p.is(k+1, wOf) // "the last century"
		}
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
		case sh == shLast && the && p.is(k-1, wPast) && upToNow.has(toLower(p.src(start-1))):
			e.op, e.typ, e.rule, e.amt, e.back = opDuration, "DURATION", ruleSpan, amount{n: 1}, sh // "in the past day"
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
		if p.is(k-1, wPast) || sh == shLast && the && u != uQuarter && !p.is(k+1, wOf) && upToNow.has(toLower(p.src(start-1))) {
			e.edge = edPast // "in the last week", but "last week"
		}
		// "this year's third quarter"
		if u == uYear && (p.mark(k+1, bApostrophe) && p.is(k+2, wS)) {
			m := k + 3
			if p.is(m, wQuarter) {
				f := p.blank(opShift, uQuarter, ruleYearAgoQuarter)
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
			if within.has(toLower(p.src(start - 1))) {
				e.edge = edNext
			}
		}
		if p.is(k+1, wOf) && sh == shLast && the {
			return e, false // "the last week of October"
		}
		if sh == shNext || sh == shLast {
			e.to = p.orMore(e) // "the next year or so"
		}
	}
	return e, true
}

// within are the prepositions that make "the next week" the days from now on, and no
// week of the calendar.
var within = forms("in within over during throughout")
