package temporal

// weekdayDate reads what begins with a weekday: "Friday", "Friday, Sept. 5",
// "Sunday the 29th", "Thursday week", "Friday of next week".
func (p *parser) weekdayDate(i int) (*expr, bool) {
	e := p.blank(opWeekday, uDay, ruleWeekday)
	e.wd = int8(p.val(i))
	j := i + 1
	abbr := p.has(i, cAbbr)
	if abbr {
		if !p.cap(i) || p.glued(i) && p.word(i-1) {
			return e, false
		}
		k := j
		if p.mark(k, '.') {
			k++
		}
		if p.mark(k, ',') {
			k++
		}
		if !(p.has(k, cMonth) && p.cap(k) || p.num(k) && p.t(k).digits <= 2 && (k > j || p.has(k+1, cMonth) && p.cap(k+1)) || p.mark(j, '.') && p.has(j+1, cPart) && !p.cap(j+1) || p.mark(j, '.') && e.wd >= 1 && e.wd <= 5 && p.isAny(i-1, wOn, wLast, wNext, wThis, wUntil, wBy, wSince)) {
			return e, false
		}
		if p.mark(j, '.') {
			j++
		}
	}
	e.to = j
	if f, ok := p.weekdayWithDate(e, j); ok {
		return f, true
	}
	if f, ok := p.weekdayBeside(e, j); ok {
		return f, true
	}
	return p.weekdayTail(e), true
}

// weekdayWithDate reads the date that follows a weekday.
func (p *parser) weekdayWithDate(e *expr, j int) (*expr, bool) {
	k := j
	if p.mark(k, ',') || p.mark(k, '(') {
		k++
	}
	if k == j && p.num(k) && p.t(k).digits <= 2 && p.t(k).num > 0 && p.t(k).num <= 31 && (p.isAny(k+1, wAnd, wTo, wOr) || p.mark(k+1, ',')) && p.has(k+2, cWeekday) && p.num(k+3) && p.has(k+4, cMonth) && p.cap(k+4) {
		f := p.blank(opDate, uDay, ruleWeekdayDate)
		f.d, f.m, f.to, f.wd = int(p.t(k).num), p.val(k+4), k+1, e.wd
		return f, true // "Sunday 11 and Monday 12 December"
	}
	if p.is(k, wThe) {
		d, to, ok := p.ordinal(k + 1)
		if !ok || d > 31 || p.has(to, cUnit) || !p.closesDay(to) && !(p.num(k+1) && (p.is(to, wThe) || p.has(to, cSubject))) || k > j && !p.num(k+1) && !p.is(to, wOf) || !p.num(k+1) && p.is(to, wOf) && !p.has(to+1, cMonth) && !p.isAny(to+1, wThe, wThis, wNext, wLast) {
			return e, false // also "next Monday, the fourth since 2016", "on Wednesday, the second of three"
		}
		f := p.blank(opDate, uDay, ruleWeekdayDate)
		f.d, f.to, f.wd = d, to, e.wd
		if p.is(to, wOf) && p.has(to+1, cMonth) {
			g, ok := p.monthTail(f, to+1)
			g.rule = ruleWeekdayDate
			return g, ok
		}
		return f, true
	}
	var f *expr
	ok := false
	switch {
	case p.has(k, cMonth) && p.cap(k):
		f, ok = p.monthDate(k)
	case p.num(k):
		if f, ok = p.dayMonth(k); !ok {
			if f, ok = p.isoDate(k); !ok {
				f, ok = p.slashDate(k)
			}
		}
		if !ok && k == j && p.glued(k+1) && p.word(k+1) { // "Sunday 29th"
			if d, to, ok2 := p.ordinal(k); ok2 && d <= 31 {
				f, ok = p.blank(opDate, uDay, ruleWeekdayDate), true
				f.d, f.to = d, to
			}
		}
	}
	if !ok || f.gran != uDay || f.op != opDate || p.oneOfTwo(j-1, f.to) {
		return e, false
	}
	if p.mark(j, '(') {
		if !p.mark(f.to, ')') {
			return e, false
		}
		f.to++
	}
	f.wd, f.rule = e.wd, ruleWeekdayDate
	return f, true
}

// oneOfTwo says that the weekday at token i is the second of two and the date that ends at token to the
// first: "Wednesday or Thursday, June 27 or 28", "Monday-Thursday, April 11-14".
func (p *parser) oneOfTwo(i, to int) bool {
	joins := func(k int) bool { return p.isAny(k, wOr, wAnd, wTo, wThrough) || p.mark(k, bEnDash) }
	return joins(i-1) && p.has(i-2, cWeekday) && joins(to) && p.num(to+1) && p.t(to+1).digits <= 2
}

// weekdayBeside reads "Monday after Easter" and "Friday before Nov. 3": a weekday beside
// a named day or a day of a month.
func (p *parser) weekdayBeside(e *expr, j int) (*expr, bool) {
	if !p.isAny(j, wAfter, wBefore) || !p.has(j+1, cHol) && !p.has(j+1, cMonth) {
		return e, false
	}
	d, ok := p.date(j + 1)
	if !ok || d.op != opHoliday && (d.op != opDate || d.gran != uDay) || d.part != "" || d.clk.set {
		return e, false
	}
	d.beside, d.event, d.back, d.rule = e.wd+1, true, 1, ruleEventOffset
	if p.is(j, wBefore) {
		d.back = -1
	}
	return d, true
}

// weekdayTail reads "week" ("Thursday week"), "last week", "of next week",
// "last", "next".
func (p *parser) weekdayTail(e *expr) *expr {
	j := e.to
	if n := p.weeksHence(j); n > 0 {
		e.shift, e.to, e.n, e.rule = shNext, j+1, n, ruleWeekdayWeek
		return e
	}
	if p.is(j, wOf) || p.is(j, wIn) || p.mark(j, ',') && p.isAny(j+1, wLast, wNext) && p.is(j+2, wWeek) && p.closesYear(j+3) {
		j++ // also "Monday, last week"
	}
	if p.is(j, wThe) && j > e.to {
		j++
	}
	if j == e.to && p.has(j, cPart) && !p.has(j, cPlural) && p.dayPart(j) <= 4 && p.has(j+1, cShift) && p.is(j+2, wWeek) {
		e.part = dayParts[p.dayPart(j)] // "Sunday evening last week"
		j++
	}
	if p.has(j, cShift) && p.is(j+1, wWeek) && !p.mark(j+2, bApostrophe) {
		e.to, e.op, e.rule = j+2, opShift, ruleWeekdayOfWeek
		e.n = shiftCount(int8(p.val(j)))
		if isTextual(int8(p.val(j))) {
			e.ref = refPrev
		}
		return e
	}
	if p.isAny(j, wAfter, wBefore) && j == e.to && p.is(j-2, wThe) && (p.mark(j+1, ',') || p.mark(j+1, '.') || p.mark(j+1, ';')) {
		e.shift, e.ref, e.to, e.rule = shFol, refPrev, j+1, ruleWeekdayShift // "The Sunday after, they signed"
		if p.is(j, wBefore) {
			e.shift = shPrev
		}
		return e
	}
	if j == e.to && p.isAny(j, wLast, wNext) && !p.has(j+1, cUnit|cMonth|cSeason|cCard) && !p.num(j+1) && p.closesDay(j+1) {
		e.shift, e.to, e.rule = int8(p.val(j)), j+1, ruleWeekdayShift
	}
	return e
}

// weeksHence is how many weeks later than the day before it the word at token k has it:
// "Thursday week", "Thursday fortnight".
func (p *parser) weeksHence(k int) int {
	switch u := unit(p.val(k)); {
	case !p.has(k, cUnit) || p.has(k, cPlural) || p.mark(k+1, '-') || !p.closesYear(k+1):
		return 0
	case u == uWeek:
		return 1
	case u == uFortnight:
		return 2
	}
	return 0
}

// shiftCount gives -1, 0 or 1 for a shift.
func shiftCount(s int8) int {
	switch s {
	case shLast, shPrev:
		return -1
	case shNext, shFol:
		return 1
	}
	return 0
}

// isTextual says that a shift counts from the text and not from publication.
func isTextual(s int8) bool { return s == shPrev || s == shFol || s == shThat }

// hopedFor are what a tomorrow that is no day is wished to be.
var hopedFor = forms("better brighter safer greener fairer happier freer cleaner new different peaceful prosperous stronger")

// ofOurTime are what "today's" tells of our time and not of a day: "today's world".
var ofOurTime = forms("world youth society economy generation generations technology technologies standards geopolitics climate",
	"challenges threats realities politics computers children young women issues wars warfare environment terms",
	"dollars")

// deictic reads today, tonight, yesterday, tomorrow, overnight.
func (p *parser) deictic(i int) (*expr, bool) {
	e := p.blank(opShift, uDay, ruleDeictic)
	e.to, e.deict = i+1, true
	if p.isAny(i-2, wA, wAn, wOur, wTheir, wThe) && p.is(i, wTomorrow) && hopedFor.has(p.src(i-1)) {
		return e, false // "a safer tomorrow"
	}
	if p.isAny(i-1, wEvery, wEach) {
		return e, false // "every tomorrow"
	}
	if p.is(i-1, wOf) && p.cap(i-2) && p.word(i-2) && p.isAny(i, wTomorrow, wYesterday) && p.is(i-3, wThe) {
		r := p.blank(opRef, uNone, ruleRef)
		r.value, r.to = "FUTURE_REF", i+1
		if p.is(i, wYesterday) {
			r.value = "PAST_REF"
		}
		return r, true // "the Europe of tomorrow"
	}
	if n := p.weeksHence(i + 1); n > 0 && p.isAny(i, wToday, wTomorrow) {
		e.n, e.to, e.rule = 7*n, i+2, ruleWeekdayWeek // "tomorrow week"
		if p.is(i, wTomorrow) {
			e.n++
		}
		return e, true
	}
	if p.is(i, wToday) && p.mark(i+1, bApostrophe) && p.is(i+2, wS) && ofOurTime.has(p.src(i+3)) {
		r := p.blank(opRef, uNone, ruleRef)
		r.value, r.to = "PRESENT_REF", i+1
		return r, true
	}
	switch p.t(i).wd {
	case wYesterday:
		e.n = -1
	case wTomorrow:
		e.n = 1
	case wTonight:
		e.part, e.rule = "NI", ruleDayPart
	case wOvernight:
		e.part, e.rule = "NI", ruleDayPart
		e.gran, e.n = uNight, -1
		if p.mark(i+1, '-') || notOvernight.has(toLower(p.src(i-1))) && p.denied(i-1) {
			return e, false
		}
		k := i + 1
		into := p.src(k) == "into" || p.is(k, wTo)
		if p.is(k, wOn) || into {
			k++
		}
		if d, ok := p.date(k); ok && d.gran == uDay && d.part == "" && (d.op == opWeekday || d.op == opDate && d.m != 0) {
			d.part, d.rule = "NI", ruleDayPart // "overnight on Tuesday"
			if into {
				d.event, d.unit2, d.amt.n, d.back = true, uDay, 1, -1 // "overnight into Tuesday" began on Monday
			}
			return d, true
		}
	}
	return e, true
}

// notOvernight are verbs of the idiom "will not change overnight".
var notOvernight = forms("change happen disappear vanish come solved changed built")

// denied finds the "not" of a verb at token i.
func (p *parser) denied(i int) bool {
	for k := i - 1; k >= 0 && k > i-6 && p.word(k); k-- {
		switch toLower(p.src(k)) {
		case "not", "never", "nothing", "cannot", "hardly":
			return true
		}
	}
	return p.mark(i-2, bApostrophe) && p.is(i-1, wT)
}

// partOfDay reads "this morning", "the morning of Sept. 4", "that afternoon",
// "mid-afternoon yesterday"; a bare "morning" is left alone.
func (p *parser) partOfDay(i int) (*expr, bool) {
	j := i
	edge := int8(0)
	if p.has(j, cEdge) && p.val(j) <= 3 && p.val(j) > 0 {
		edge = int8(p.val(j))
		j++
		if p.mark(j, '-') {
			j++
		}
	} else if p.is(j, wThe) {
		j++
		if p.isAny(j, wEarly, wLate) {
			edge = int8(p.val(j))
			j++
		}
	}
	if !p.has(j, cPart) || p.has(j, cPlural) && !p.is(i, wThe) {
		return nil, false
	}
	v := p.dayPart(j)
	k := j + 1
	if p.is(k, wHours) {
		k++
	}
	of := p.isAny(k, wOf, wOn)
	if of {
		k++
	}
	if of || edge != 0 || p.isAny(k, wYesterday, wToday, wTomorrow) || j == i && v <= 4 && p.has(k, cWeekday) && p.cap(k) && sunTimes.has(toLower(p.src(j))) {
		d, ok := p.date(k)
		if ok && d.gran == uDay && (d.op == opDate || d.op == opWeekday || d.op == opShift || d.op == opHoliday) && (of || p.isAny(k, wYesterday, wToday, wTomorrow) || p.has(k, cWeekday)) {
			d.edge, d.rule = edge, ruleDayPart
			if v > 4 {
				d.clk = noonOrMidnight(v)
			} else {
				d.part = dayParts[v]
			}
			return d, true
		}
	}
	return p.partAlone(i, j, k, edge)
}

// sunTimes are parts of the day that need no article.
var sunTimes = forms("dawn dusk daybreak sunrise sunset nightfall midmorning midafternoon")

// partAlone reads "by mid afternoon" and "through the night" without a day:
// of the day spoken of. A bare "in the morning" is left alone. The part is
// token j, and k the token behind.
func (p *parser) partAlone(i, j, k int, edge int8) (*expr, bool) {
	v := p.dayPart(j)
	e := p.blank(opShift, uDay, ruleTheUnit)
	e.ref, e.edge, e.part, e.to = refPrev, edge, dayParts[v], k
	if v > 4 || p.has(j, cPlural) || p.mark(k, '-') {
		return e, false
	}
	if edge == 0 && p.is(i, wThe) && j == i+1 && p.is(k, wBefore) && p.is(k+1, wLast) {
		e.rule, e.ref, e.n, e.to = ruleUnitShift, refPub, -2, k+2
		return e, true // "the evening before last"
	}
	if edge == 0 && p.is(i, wThe) && j == i+1 && p.is(k, wBefore) && (p.closesDay(k+1) || p.has(k+1, cSubject)) {
		e.rule, e.n, e.to = ruleUnitText, -1, k+1
		return e, true // "had dined the evening before"
	}
	if j == i && edge == 0 && p.isAny(i-1, wUntil, wTill) && p.closesDay(k) && !p.cap(j) {
		e.bare = true // "went on until evening"
		return e, true
	}
	if j == i && edge == 0 && p.src(i-1) == "By" && v != 4 && !p.cap(j) {
		e.bare = true // "By evening the fire was out"
		return e, true
	}
	if j == i && edge == 0 && p.isAny(i-1, wAt, wBefore, wBy, wUntil, wAfter, wSince, wFrom) && (p.closesDay(k) || p.is(k, wThe) || p.has(k, cSubject)) && sunTimes.has(toLower(p.src(j))) && !p.cap(j) && !p.has(i-2, cUnit) {
		e.bare = true // "stormed the camp at dawn", "left before sunrise"
		return e, true
	}
	if edge != 0 {
		return e, p.isAny(i-1, wIn, wBy, wSince, wUntil, wAround) && (p.closesDay(k) || p.isAny(k, wThe, wA) || p.has(k, cSubject) || p.src(k) == "trading")
	}
	if p.is(i-1, wIn) && p.cap(i-1) && p.is(i, wThe) && j == i+1 && (p.mark(k, ',') || p.isAny(k, wThe, wA) || p.has(k, cSubject)) {
		return e, true // "In the evening, they dined": the day's own
	}
	if p.is(i-1, wBy) && p.is(i, wThe) && j == i+1 && edge == 0 && (p.pluralSubject(k) || p.is(k, wThe)) {
		return e, true // "by the afternoon aides were saying it had not"
	}
	if p.is(i-1, wIn) && p.is(i, wThe) && j == i+1 && p.is(k, wTo) && p.baseVerb(k+1) && p.in(i-2, appointments) {
		e.bare = true // "will hold meetings in the afternoon to adopt it"
		return e, true
	}
	if !p.is(i, wThe) || j != i+1 || !p.closesDay(k) {
		return e, false
	}
	if w := toLower(p.src(i - 1)); v != 4 && (w == "spent" || w == "spending") {
		e.bare = true // "spent the morning in talks"
		return e, true
	}
	if p.isAny(i-1, wIn, wFor, wDuring, wUntil, wTill) || p.src(i-1) == "into" {
		e.bare = true // "arrived in the afternoon", but not "they rise early in the morning"
		return e, !p.num(i-2) && !p.has(i-2, cMeridiem|cCard|cPart)
	}
	return e, p.is(i-1, wThrough) || toLower(p.src(i-1)) == "throughout"
}
