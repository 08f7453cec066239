package temporal

import "strings"

// articleUnit decides what "a week", "a year" is: an amount, a date ("a year
// ago"), or a set ("twice a week").
func (p *parser) articleUnit(e *expr, i, j int) (*expr, bool) {
	if p.mark(e.to, '-') && p.glued(e.to) {
		return e, false // "a year-long trial": the amount stands without "a"
	}
	if e.gran == uWeekend && p.heldOrBefell(e.to) {
		return p.weekendOf(e.to), true // "after a weekend protest"
	}
	if (e.gran == uWeek || e.gran == uFortnight) && p.is(e.to, wOn) && p.has(e.to+1, cWeekday) && !p.has(e.to+1, cPlural) && !p.rate(j) && (!p.has(i-1, cPrep) || p.isAny(i-1, wUntil, wTill, wBy, wFrom) || p.is(i-1, wIn) && p.src(i-2) == "sworn") && !p.isAny(i-1, wOnce, wTwice) {
		e.back = 1
		if f, ok := p.offsetFrom(e, e.to); ok {
			return f, true // "a week on Monday"
		}
		e.back = 0
	}
	if e.gran == uWeek && p.is(e.to, wLast) && p.has(e.to+1, cWeekday) && !p.has(e.to+1, cPlural) {
		e.back = -1
		if f, ok := p.offsetFrom(e, e.to-1); ok {
			return f, true // "a week last Monday"
		}
		e.back = 0
	}
	if f, ok := p.counted(p.copyOf(e)); ok && (f.op != opDuration || f.evFrom > 0 && e.gran >= uDay) {
		return f, true
	}
	if i == j && e.mod == "" && e.to == j+2 && p.rate(j) && p.src(e.to) != "apart" && !p.isAge(e.to) {
		if (p.has(j-1, cUnit) || speeds.has(p.src(j-1))) && e.gran <= uHour || p.isAny(j-1, wHalf) || (e.gran <= uMinute || e.gran == uQuarter) && (!p.closesDay(e.to) || p.is(e.to, wOf)) {
			return e, false
		}
		e.op, e.typ, e.rule, e.quant = opSet, "SET", ruleRate, "EVERY"
		return e, true
	}
	if e.gran == uSecond || e.gran == uQuarter || e.gran == uNight && !p.isAny(i-1, wTwo) {
		return e, false
	}
	if p.mark(e.to, '-') && p.glued(e.to) && !p.isAny(e.to+1, wLong) {
		return e, false
	}
	if to := e.to; e.gran > uMinute && p.compound(e).to > to {
		return e, true // "a year and three months"
	}
	if b := p.t(i - 1); b.kind == tPunct && (b.b == ';' || b.b == bEmDash) && (p.isAny(e.to, wTo, wFor) || toLower(p.src(e.to)) == "when") {
		return e, false // "; a day to remember the dead"
	}
	if e.gran == uMinute && e.mod == "" && !e.amt.half && !p.silence(e.to) && !p.movedWithin(i) {
		return e, false
	}
	if e = p.long(e); p.isAge(e.to) {
		return e, false
	}
	e.to = p.orMore(e)
	return e, true
}

// silence reads what makes a minute one of the clock at token k: "a minute's silence", "a minute of silence".
func (p *parser) silence(k int) bool {
	if p.mark(k, bApostrophe) && p.is(k+1, wS) {
		return p.word(k + 2)
	}
	return p.is(k, wOf) && p.src(k+1) == "silence"
}

// movedWithin says that so much changed within the minute at token i: "fell $20 in a minute".
func (p *parser) movedWithin(i int) bool {
	return (p.is(i-1, wIn) || p.is(i-1, wWithinW)) && (p.num(i-2) || p.mark(i-2, '%') || p.has(i-2, cCard))
}

// weekendOf is the weekend of what is told, up to token to.
func (p *parser) weekendOf(to int) *expr {
	e := p.blank(opShift, uWeekend, ruleTheUnit)
	e.to, e.ref = to, refPrev
	return e
}

// heldOrBefell says that the noun at token k is of what is held or happens on a day: "talks",
// "attack", "protest".
func (p *parser) heldOrBefell(k int) bool {
	w := toLower(p.src(k))
	return p.word(k) && (appointments.has(w) || unplanned.has(w) || befell.has(w) || marches.has(w))
}

// marches are nouns of what people do in the street.
var marches = forms("protest protests march marches rally rallies demonstration demonstrations gathering gatherings")

// rate says that "a week" at token j is a rate: a number, a price or a
// frequency stands before it.
func (p *parser) rate(j int) bool {
	t := p.t(j - 1)
	if t.kind == tNum || t.kind == tPunct && t.b == '%' || p.isAny(j-1, wOnce, wTwice, wThrice, wTimes) {
		return true
	}
	if p.countedNoun(j) || p.measureOf(j) {
		return true
	}
	if p.has(j-1, cCard) || p.isAny(j-1, wHours, wTimes) {
		return true
	}
	switch toLower(p.src(j - 1)) {
	case "bn", "tn", "mn", "m":
		return p.num(j-2) && p.glued(j-1) // "$120bn a year"
	case "cent":
		return toLower(p.src(j-2)) == "per"
	case "off":
		return p.has(j-2, cUnit) // "two weeks off a year"
	case "million", "billion", "cents", "percent", "tons", "tonnes", "barrels", "dollars", "pounds", "euros", "miles", "people", "bpd", "pages", "times", "days", "tonne", "ton", "trillion", "yen", "rubles", "roubles":
		return true
	}
	return false
}

// countedNoun says that what ends before token j is a number of things: "90 trucks", "two new ones", "3 mm"; not those
// of "gave the two sides a week".
func (p *parser) countedNoun(j int) bool {
	if p.has(j-1, cUnit) {
		return false
	}
	for k := j - 1; k > j-5; k-- {
		switch {
		case p.num(k) || p.has(k, cCard):
			return k < j-1 && (p.is(k, wOne) || p.plural(j-1)) && !givers.has(p.src(k-1)) && !givers.has(p.src(k-2))
		case !p.word(k) || p.has(k, cPrep|cVerbal|cSubject|cShift):
			return false
		}
	}
	return false
}

// measureOf says that what ends before token j is so much of something: "a bottle of brandy", "85 billion of bonds",
// "three tons of flour".
func (p *parser) measureOf(j int) bool {
	k := j - 1
	for k > j-4 && p.word(k) && !p.has(k, cPrep|cVerbal|cSubject|cShift|cUnit) && !p.isAny(k, wThe, wThis, wThat) {
		k--
	}
	if !p.is(k, wOf) || k == j-1 {
		return false
	}
	switch k--; p.src(k) {
	case "million", "billion", "trillion":
		return true
	}
	if p.isAny(k-1, wA, wAn, wOne) {
		return vessels.has(p.src(k))
	}
	return (p.num(k-1) || p.has(k-1, cCard)) && p.plural(k) && !p.has(k, cUnit) && !givers.has(p.src(k-2)) && !givers.has(p.src(k-3))
}

// vessels are what something is measured by.
var vessels = forms("bottle glass pint litre liter cup pack packet case barrel gallon ton tonne pound dozen gram kilogram kilo bowl slice bag ounce")

// speeds are what is covered in "94 miles an hour", which is a unit of its own.
var speeds = forms("miles kilometers kilometres km knots feet meters metres")

// givers are the verbs before those who are given a time.
var givers = forms("give gives gave given giving grants granted allow allows allowed")

// plural says that the noun at token k may be of more than one.
func (p *parser) plural(k int) bool {
	w := p.src(k)
	return len(w) > 2 && w[len(w)-1] == 's' || p.has(k, cNotYear) || len(w) == 2 && w[1] == 'm'
}

// span reads "[the] past two months", "next few days", "coming weeks",
// "recent years"; j is the shift word or "recent".
func (p *parser) span(e *expr, j int, sh int8) (*expr, bool) {
	recent := p.is(j, wRecent)
	if p.lx(j).text == "future" {
		if !p.has(j+1, cUnit) || !p.has(j+1, cPlural) || unit(p.val(j+1)) < uDay {
			return e, false
		}
		e.op, e.typ, e.value, e.rule, e.to = opRef, "DATE", "FUTURE_REF", ruleRef, j+2
		return e, true // "in future years"
	}
	if p.is(j, wLast) && (p.is(j-1, wTo) || p.has(j-1, cFuture)) {
		return e, false // "set to last two days"
	}
	k := j + 1
	for p.is(k, wComing) || p.is(k, wPast) {
		k++
	}
	e.back = int8(shiftCount(sh))
	e.rule = ruleSpan
	if amt, k2, ok := p.count(k); ok && !p.isAny(k, wA, wAn) && p.is(j, wFollowing) && !p.is(j-1, wThe) && p.has(k2, cUnit) && p.is(k2+1, wOf) {
		return e, false // "following two days of talks": the amount stands alone
	} else if ok && !p.isAny(k, wA, wAn) {
		if !p.has(k2, cUnit) && p.isAny(k2, wTo, wOr) || p.mark(k2, '-') {
			if most, k3, ok := p.count(k2 + 1); ok && p.has(k3, cUnit) {
				if !amt.vague && !most.vague && most.n > amt.n {
					e.amt2 = most
				}
				amt.vague = true
				k2 = k3
			}
		}
		for p.has(k2, cAdj) {
			k2++
		}
		if !p.has(k2, cUnit) || !p.has(k2, cPlural) && amt.n != 1 || p.is(k2, wSecond) || p.is(k2, wOf) {
			return e, false
		}
		e.amt, e.gran, e.to = amt, unit(p.val(k2)), k2+1
		if p.is(k2, wQuarter) || p.is(k2+1, wOf) && p.is(j, wLast) && !p.isAny(j-1, wThe) {
			return e, e.gran != uQuarter
		}
		if p.is(j, wPrevious) || p.is(j, wFollowing) {
			e.ref = refPrev
		}
		e = p.half(e)
		e.to = p.orMore(e)
		return e, true
	}
	if p.isAny(j, wPast, wLast) && p.has(k, cUnit) && !p.has(k, cPlural) && p.is(k+1, wAnd) && p.is(k+2, wA) && p.is(k+3, wHalf) {
		e.amt, e.gran, e.to = amount{n: 1}, unit(p.val(k)), k+1
		return p.half(e), true // "the past year and a half"
	}
	if p.is(j, wFollowing) && p.has(k, cUnit) && p.is(k+1, wOf) && !p.is(j-1, wThe) {
		return e, false // "following years of neglect"
	}
	if p.has(k, cUnit) && p.has(k, cPlural) {
		if !recent && !p.isAny(j, wComing, wPast, wPrevious, wFollowing) && p.val(j) != 1 {
			return e, false
		}
		e.amt.vague, e.gran, e.to = true, unit(p.val(k)), k+1
		return e, true
	}
	return e, false
}

// bareUnits reads "weeks", "days later", "months ago", "day-long",
// "year-ago", "year-earlier", "year-end". Alone, a plural needs a
// preposition of duration before it.
func (p *parser) bareUnits(e *expr, j int) (*expr, bool) {
	u := unit(p.val(j))
	if p.is(j, wSecond) || p.has(j, cAbbr) {
		return e, false
	}
	e.gran, e.to = u, j+1
	if u == uWeekend && !p.has(j, cPlural) && p.heldOrBefell(j+1) && (p.cap(j) || p.word(j-1) && !p.determined(j)) {
		return p.weekendOf(j + 1), true // "held weekend talks"
	}
	if p.hyphen(j + 1) {
		return p.hyphenUnit(e, j)
	}
	if (u >= uMonth || u == uWeek) && p.mark(j+1, bApostrophe) && p.is(j+2, wS) && p.is(j+3, wEnd) && !p.has(j, cPlural) {
		e.op, e.typ, e.rule, e.edge, e.mod, e.to = opShift, "DATE", ruleUnitShift, edEnd, "END", j+4
		return e, true // "by year's end"
	}
	if u == uDay && p.mark(j+1, bApostrophe) && p.is(j+2, wS) && p.is(j+3, wEnd) {
		return p.dayEnd(j, j+4) // "by day's end"
	}
	if p.is(j+1, wEnd) && u == uYear && !p.has(j, cPlural) && p.isAny(j-1, wBy, wAt, wUntil, wTill, wBefore, wAround) {
		e.op, e.typ, e.rule, e.edge, e.mod, e.to = opShift, "DATE", ruleUnitShift, edEnd, "END", j+2
		return e, true // "by year end"
	}
	if !p.has(j, cPlural) && p.isAny(j-1, wTo, wOr) && p.has(j-2, cUnit) {
		e.amt.n = 1
		e = p.half(e)
		return e, e.amt.half // "another year to year and a half"
	}
	if !p.has(j, cPlural) || p.num(j-1) || p.has(j-1, cCard) {
		return e, false
	}
	if p.cap(j) && p.is(j+1, wOf) && p.t(j).flags&(fLine|fUpper) == 0 && j > 0 && !p.mark(j-1, '.') && !p.mark(j-1, bQuoteOpen) {
		return e, false // "National Days of Prayer"
	}
	e.amt.vague = true
	if f, ok := p.counted(p.copyOf(e)); ok && f.op != opDuration {
		return f, true
	}
	if p.is(j+1, wEnd) || u == uQuarter || u == uSecond && !p.is(j-1, wWithinW) {
		return e, false
	}
	if p.isAny(j-1, wFor, wIn, wWithinW, wOverW, wAfter, wTakeW, wAnd, wOr, wOf, wThrough) || spends.has(toLower(p.src(j-1))) {
		if p.isAny(j-1, wAnd, wOr) && !p.has(j-2, cUnit) {
			return e, p.isAny(j-1, wAnd) && p.is(j+1, wOf) && u >= uHour && p.amountOfSome(j-1)
		}
		if p.isAny(j-1, wOf) && !p.word(j-2) {
			return e, false
		}
		if p.src(j-1) == "For" || p.is(j-1, wFor) && whereabouts.has(p.src(j+1)) {
			return e, !p.hyphen(j+1) && !p.mark(j+1, bApostrophe) // "For months soldiers had raided homes", "for hours outside the bank"
		}
		return e, p.closesYear(j+1) || p.is(j-1, wNone) && spends.has(toLower(p.src(j-1))) && strings.HasSuffix(p.src(j+1), "ing")
	}
	if w := p.src(j - 1); w != "barely" && w != "with" && merely.has(w) && p.closesYear(j+1) && (p.is(j-2, wFor) || spends.has(toLower(p.src(j-2)))) {
		return e, true // "lasted only hours"
	}
	if w := p.src(j + 1); (w == "away" || w == "remaining" || w == "left") && merely.has(toLower(p.src(j-1))) {
		return e, true // "just days away from", "with only hours left"
	}
	if (p.isAny(j+1, wBefore, wAfter) || p.aheadOf(j+1)) && u >= uMinute || p.is(j+1, wOf) && (u >= uDay || u == uHour && p.hoursOf(j)) {
		return e, p.t(j).flags&fLine == 0 || p.word(j+2)
	}
	return e, false
}

// amountOfSome says that an amount of something stands before the "and" at token k: "years of talks and".
func (p *parser) amountOfSome(k int) bool {
	i := len(p.out) - 1
	return i >= 0 && p.out[i].op == opDuration && p.is(p.out[i].to, wOf) && k-p.out[i].to < nounReach && !p.sentenceBetween(p.out[i].to, k)
}

// hoursOf says that the "hours of" at token j are of what is held, or open a sentence: "Hours of talks". Others may be those of
// opening or of a day.
func (p *parser) hoursOf(j int) bool {
	w := toLower(p.src(j + 2))
	return appointments.has(w) || appointments.has(strings.TrimSuffix(w, "s")) || p.cap(j) && p.t(j).flags&fUpper == 0 && p.word(j+2) && !opening.has(w)
}

// opening are what hours are told of that are no amount of time.
var opening = forms("operation business work service opening darkness daylight trading")

// whereabouts are prepositions of place that the lexicon has none of.
var whereabouts = forms("outside inside near behind beneath underneath across along amid among amongst beside below above off despite because")

// merely are the words before what is left of a time.
var merely = forms("just only mere merely barely still with")

// spends are the verbs that an amount of time is the object of.
var spends = forms("took takes taken taking lasted lasts last waited spent spend")

// hyphenUnit reads "year-ago", "year-earlier", "year-end", "day-long".
func (p *parser) hyphenUnit(e *expr, j int) (*expr, bool) {
	k := j + 2
	u := e.gran
	switch {
	case p.isAny(k, wAgo, wEarlier) && u == uYear:
		e.op, e.typ, e.amt, e.ref, e.rule, e.back, e.to = opShift, "DATE", amount{n: 1}, refPrev, ruleEarlier, -1, k+1
		e.hyphen = true
		if p.isAny(k, wAgo) {
			e.rule = ruleAgo
			e.ref = refPub
		}
		if p.isAny(k+1, wQuarter, wPeriod) {
			e.to = k + 2
			e.op, e.gran, e.n, e.ref, e.rule = opShift, uQuarter, -4, refPrev, ruleYearAgoQuarter
			e.amt = amount{}
		}
		return e, true
	case p.is(k, wEnd) && (u == uYear || u == uMonth || u == uQuarter):
		e.op, e.typ, e.edge, e.mod, e.rule, e.to = opShift, "DATE", edEnd, "END", ruleYearEnd, k+1
		if y, to, ok := p.year(k + 1); ok && y > 0 && u == uYear {
			e.op, e.y, e.to = opDate, y, to
		}
		return e, true
	case p.is(k, wLong):
		e.amt = amount{n: 1, vague: p.has(j, cPlural)}
		e.to = k + 1
		return e, true
	}
	return e, false
}
