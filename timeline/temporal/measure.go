package temporal

// measured reads amounts of time and what is counted by them: "two weeks",
// "the past 18 months", "three-day", "two weeks ago", "a year earlier", "days
// after the summit".
func (p *parser) measured(i int) (*expr, bool) {
	if p.is(i, wAnother) && p.wholeUnit(i+1) {
		e := p.spell("")
		e.amt.n, e.gran, e.to = 1, unit(p.val(i+1)), i+2
		return p.counted(e)
	}
	j, mod := p.approximately(i)
	if j > i && !p.num(j) && !p.has(j, cCard|cVague) && !p.isAny(j, wA, wAn, wHalf, wOne) {
		return nil, false
	}
	det := j == i && determiners[p.t(j).wd]
	if det {
		j++
	}
	if det && p.has(j, cUnit) && p.has(j, cPlural) && (p.is(j+1, wAhead) && !p.is(j+2, wOf) || p.is(j+1, wTo) && toLower(p.src(j+2)) == "come") {
		e := p.spell(mod)
		e.amt.vague, e.gran, e.back, e.rule, e.to = true, unit(p.val(j)), 1, ruleSpan, j+2
		if p.is(j+1, wTo) {
			e.to++
		}
		return e, true // "the days ahead", "the weeks to come"
	}
	if det && wholes.has(p.src(j)) && p.has(j+1, cUnit) && !p.has(j+1, cPlural) && unit(p.val(j+1)) >= uHour && (p.is(i-1, wFor) || spends.has(p.src(i-1))) && !p.is(j+2, wOf) && !p.mark(j+2, '-') {
		e := p.spell(mod)
		e.amt.n, e.gran, e.to = 1, unit(p.val(j+1)), j+2
		return e, true // "took the entire month"
	}
	if p.likenedOne(j) {
		e := p.spell(mod)
		e.amt.n, e.gran, e.to = 1, unit(p.val(j+2)), j+3
		return e, true
	}
	if k := j; p.has(k, cShift) && p.src(k-1) != "likely" && !p.isAny(k, wThis, wThat, wSame, wCurrent, wPresent) || p.isAny(k, wThis, wThose) && p.isAny(k+1, wPast, wComing, wLast) {
		if p.isAny(k, wThis) {
			k++
		}
		return p.span(p.spell(mod), k, int8(p.val(k)))
	}
	if p.is(j, wFirst) || det && (p.has(j, cOrd) && !p.num(j)) {
		if p.has(j+1, cCard) || p.num(j+1) || p.isAny(j+1, wFew, wCouple) {
			j++
		} else {
			return nil, false
		}
	}
	if p.is(j, wRecent) || p.is(j, wComing) || p.lx(j).text == "future" {
		return p.span(p.spell(mod), j, shLast)
	}
	amt, k, ok := p.count(j)
	if !ok {
		if p.has(j, cUnit) && j == i {
			return p.bareUnits(p.spell(mod), j)
		}
		return nil, false
	}
	if det && amt.n == 1 && !amt.vague && (p.isAny(j, wOne)) {
		return nil, false
	}
	return p.countedUnit(p.spell(mod), i, j, k, amt)
}

// determiners may stand before an amount: "the last two weeks", "his ten years".
var determiners = wordsOf(wThe, wThese, wThose, wHis, wTheir, wIts, wOur, wHer, wMy)

// spell makes an amount of time, whose number and unit are still to be told, with its modifier.
func (p *parser) spell(mod string) *expr {
	e := p.blank(opDuration, uNone, ruleDuration)
	e.typ, e.mod = "DURATION", mod
	return e
}

// wholeUnit says that token k is a unit that "another" makes an amount of:
// "another year", but not "another day" or "another quarter", which may be any.
func (p *parser) wholeUnit(k int) bool {
	u := unit(p.val(k))
	return p.has(k, cUnit) && !p.has(k, cPlural|cAbbr|cOrd) && (u == uHour || u >= uWeek && u != uWeekend && u != uQuarter) && !p.mark(k+1, '-')
}

// countedUnit reads the unit behind a count and what follows it.
func (p *parser) countedUnit(e *expr, i, j, k int, a amount) (*expr, bool) {
	workdays := false // eight trading days are not eight of the calendar
	for ; p.has(k, cAdj) || p.isAny(k, wMore, wFull, wOther) || a.n >= 2 && p.likened(k); k++ {
		switch p.lx(k).text {
		case "trading", "working", "business", "school":
			workdays = true
		}
	}
	hy := p.mark(k, '-')
	if hy {
		k++
	}
	if w := p.src(k); hy && (w == "plus" || w == "odd") && p.has(k+1, cUnit) && p.has(k+1, cPlural) && p.glued(k) {
		if k, hy = k+1, false; w == "plus" {
			e.mod = "EQUAL_OR_MORE" // "20-plus years"
		} else {
			e.mod = "APPROX"
		}
	} else if p.mark(k, '+') && p.glued(k) && p.has(k+1, cUnit) && p.has(k+1, cPlural) {
		k, e.mod = k+1, "EQUAL_OR_MORE" // "30+ years"
	}
	if p.has(k, cWeekday) && p.has(k, cPlural) && p.is(k+1, wAgo) && !hy && a.n >= 2 && a.n < 9 && !a.half {
		f := p.blank(opWeekday, uDay, ruleWeekdayShift) // "two Sundays ago"
		f.wd, f.shift, f.n, f.to = int8(p.val(k)), shLast, int(a.n), k+2
		return f, true
	}
	if p.has(k, cSeason) && p.has(k, cPlural) && p.is(k+1, wAgo) && !hy && a.n >= 2 && a.n < 100 && !a.half {
		f := p.blank(opDate, uSeason, ruleSeason) // "two summers ago"
		f.sub, f.shift, f.n, f.to = p.val(k), shLast, int(a.n), k+2
		return f, true
	}
	if p.has(k, cWeekday) && p.has(k, cPlural) && p.is(k+1, wFrom) && p.is(k+2, wNow) && !hy && a.n >= 2 && a.n < 9 && !a.half {
		f := p.blank(opWeekday, uDay, ruleWeekdayShift) // "three Fridays from now"
		f.wd, f.shift, f.n, f.to = int8(p.val(k)), shNext, int(a.n), k+3
		return f, true
	}
	if !p.has(k, cUnit) && (p.isAny(k, wTo, wOr) || p.mark(k-1, '-') || p.mark(k, bEnDash)) {
		return p.countRange(e, i, k, a, hy)
	}
	if !p.has(k, cUnit) || p.has(k, cAbbr) && !p.num(j) || hy && p.mark(k-1, '-') && p.num(k) || hy && p.cap(k) && p.src(k+1) == "War" {
		return e, false // also "the 44-Day War"
	}
	if j > i && !p.has(k, cPlural) && amountOf(a) != 1 && determiners[p.t(i).wd] {
		return e, false // "the 30-day rate": the amount stands without "the"
	}
	if p.num(j) && p.t(j).digits == 4 && p.glued(k) && p.src(k) == "hrs" {
		return e, false // "1900hrs" is a time
	}
	u := unit(p.val(k))
	if p.is(k, wNight) {
		u = uNight
	}
	article := p.isAny(j, wA, wAn)
	single := !p.has(k, cPlural)
	if single && p.num(j) && p.t(j).digits == 4 && a.n > 1900 && a.n < 2100 {
		return e, false // "the 2018 day of action"
	}
	if single && !hy && !article && (a.n <= 0 || a.n > 1) && (p.glued(k) || !p.yearNoun(k, u, j)) {
		return e, false
	}
	if p.is(k, wSecond) && (article && !p.rate(j) || hy || p.is(j, wOne)) {
		return e, false
	}
	e.amt, e.gran, e.to = a, u, k+1
	if u == uDay && p.is(k+1, wAnd) && p.src(k+2) == "nights" {
		e.to = k + 3 // "five days and nights"
	}
	if p.is(j, wOne) && u == uDay && !hy && i == j && (p.has(i-1, cSubject|cFuture|cAux) || p.is(k+1, wOr) && (p.src(k+2) == "another" || p.src(k+3) == "other") || p.has(k+1, cSubject) && p.has(k+2, cFuture)) {
		e.op, e.typ, e.value, e.rule = opRef, "DATE", "FUTURE_REF", ruleRef
		return e, true
	}
	e = p.half(e)
	if article && a.n == 1 && !a.vague {
		e = p.orTwo(e)
		return p.articleUnit(e, i, j)
	}
	if u == uQuarter && (!p.has(k, cPlural) || a.n < 1 && !a.vague || p.is(k+1, wOf) && (!a.vague || p.is(k+2, wThe))) {
		return e, false
	}
	e = p.compound(e)
	if p.isAge(e.to) {
		if e.gran == uYear && !outlasting.has(toLower(p.src(e.to+2))) || !hy {
			return e, false
		}
		e.to += 2 // "a two-week-old truce"
		return e, true
	}
	if e = p.long(e); workdays || p.is(i-1, wBy) && e.gran >= uDay && p.isAny(e.to, wBefore, wAfter) && p.has(e.to+1, cWeekday) == p.has(e.to+1, cMonth) {
		return e, true // also "put off the vote by six months after the ruling"
	}
	return p.counted(e)
}

// likenedOne says that the "a" at token j is of a year, decade or century that something took, with a word that tells
// what it was like: "spanned a frustrating decade".
func (p *parser) likenedOne(j int) bool {
	if !p.has(j+2, cUnit) {
		return false
	}
	t, u := p.t(j+1), unit(p.val(j+2))
	return (u == uYear || u == uDecade || u == uCentury) && !p.has(j+2, cPlural) && p.isAny(j, wA, wAn) &&
		t.kind == tWord && t.flags&(fCap|fGlued) == 0 && p.t(j+1).cls == 0 && p.t(j+1).wd == wNone && !ofUnits.has(p.src(j+1)) &&
		(spends.has(p.src(j-1)) || spansTime.has(toLower(p.src(j-1)))) && p.closesDay(j+3) && !p.mark(j+3, '-')
}

// spansTime are what else an amount of time is the object of, beside [spends].
var spansTime = forms("spanned spanning spans capped caps capping endured enduring after")

// wholes say that all of a unit is meant.
var wholes = forms("entire whole")

// likened says that the word at token k tells what the units behind were like: "four quiet years"; not "four light
// years".
func (p *parser) likened(k int) bool {
	t := p.t(k)
	return p.has(k+1, cUnit) && p.has(k+1, cPlural) && !p.has(k+1, cAbbr) && t.kind == tWord && t.flags&(fCap|fGlued|fEd) == 0 && t.cls == 0 && t.wd == wNone &&
		t.end-t.start > 2 && !ofUnits.has(p.src(k)) && p.t(k-1).digits < 4 && !p.glued(k+1)
}

// ofUnits make another unit of the one behind, or a number of the one before.
var ofUnits = forms("light leap dog man person woman billion million trillion model tax bad whatever ended lost")

// compound reads the smaller amounts behind: "three years and two months", "nine years, one month and 18 days".
func (p *parser) compound(e *expr) *expr {
	a, u, to := p.lesser(e.to, e.gran)
	if to == 0 {
		return e
	}
	e.amt2, e.unit2, e.to = a, u, to
	if a, u, to = p.lesser(e.to, u); to > 0 {
		e.n3, e.unit3, e.to = int32(a.n), u, to
	}
	return e
}

// lesser reads at token j an amount of a unit below u, and returns the token behind it; 0 if there is none.
func (p *parser) lesser(j int, u unit) (amount, unit, int) {
	hyphen := p.mark(j-2, '-')
	if p.is(j, wAnd) || p.mark(j, ',') {
		if j++; p.mark(j-1, ',') && p.is(j, wAnd) {
			j++
		}
	} else if !p.num(j) {
		return amount{}, uNone, 0
	}
	if !p.num(j) && !p.has(j, cCard) {
		return amount{}, uNone, 0
	}
	a, k, ok := p.count(j)
	if hyphen = ok && hyphen && p.mark(k, '-'); hyphen {
		k++ // "a 3-hour, 9-minute affair"
	}
	if !ok || !p.has(k, cUnit) || unit(p.val(k)) >= u || p.has(k, cPlural) == hyphen && a.n != 1 || p.is(k, wSecond) {
		return amount{}, uNone, 0
	}
	if small := unit(p.val(k)); p.mark(j-1, ',') && p.isAny(k+1, wAfter, wBefore) && (u == uYear && small != uMonth || u == uMonth && small == uWeek) {
		return amount{}, uNone, 0 // "the first talks in 13 months, ten weeks after the test"
	}
	return a, unit(p.val(k)), k + 1
}

// outlasting are what is counted in years without being of that age: "the two-year-old war".
var outlasting = forms("war wars conflict conflicts siege blockade standoff stand-off truce ceasefire dispute disputes feud crisis insurgency rebellion revolt uprising occupation impasse deadlock stalemate embargo boycott campaign")

// isAge says that the amount before token j is somebody's age: "17-year-old",
// "52 years old", "26 years of age".
func (p *parser) isAge(j int) bool {
	if p.mark(j, '-') {
		j++
	}
	return p.is(j, wOld) || p.src(j) == "olds" || p.is(j, wOf) && toLower(p.src(j+1)) == "age"
}

// long reads "-long".
func (p *parser) long(e *expr) *expr {
	if p.mark(e.to, '-') && p.glued(e.to) && p.is(e.to+1, wLong) {
		e.to += 2
	}
	return e
}

// counted reads what turns an amount into a date: ago, later, before.
func (p *parser) counted(e *expr) (*expr, bool) {
	j := p.orMore(e)
	at := func(n int8, to int, r ref, rule *Rule) (*expr, bool) {
		e.op, e.typ, e.ref, e.rule, e.to = opShift, "DATE", r, rule, to
		e.back = n
		return e, true
	}
	if p.mark(j, '-') && p.isAny(j+1, wAgo, wEarlier) {
		j++
	}
	if p.mark(j, bApostrophe) && (p.is(j+1, wTime) || p.is(j+1, wS) && p.is(j+2, wTime)) {
		if p.is(j+1, wS) {
			j++
		}
		return at(1, j+2, refPub, ruleFromNow) // "in three weeks' time"
	}
	switch {
	case p.isAny(j, wEarlier, wLater) && p.is(j+1, wThan):
		return e, true // "a day earlier than planned": how far, from no day that is told
	case (e.gran == uWeek || e.gran == uFortnight) && p.isAny(j, wToday, wTomorrow) && !p.mark(j+1, bApostrophe):
		f := p.copyOf(e) // "a week tomorrow"
		f.back = 1
		if f, ok := p.offsetFrom(f, j-1); ok {
			return f, true
		}
		return e, true
	case p.src(j) == "back" && p.closesDay(j+1) && !p.is(j+1, wTo) && !p.isAny(j+1, wIn, wOn, wFrom):
		return at(-1, j+1, refPub, ruleAgo) // "made about two weeks back"
	case p.is(j, wAgo):
		if k := p.countedFrom(e.gran, j+1); k > 0 {
			f := p.copyOf(e) // "a week ago today", "two weeks ago Monday", "a year ago this week"
			f.back = -1
			if f, ok := p.offsetFrom(f, k-1); ok {
				return f, true
			}
		}
		return at(-1, j+1, refPub, ruleAgo)
	case p.isAny(j, wEarlier, wLater) && (p.is(j+1, wToday) || p.is(j+1, wThis) && p.has(j+2, cUnit|cSeason)):
		return e, true // "was closed for 13 days earlier this month"
	case p.isAny(j, wBefore, wAfter) && p.lastsFrom(e.to):
		return e, true // "a truce for 30 days after Easter"
	case p.is(j, wEarlier), toLower(p.src(j)) == "previously", toLower(p.src(j)) == "beforehand", toLower(p.src(j)) == "prior" && e.gran >= uDay && !e.amt.vague && p.closesDay(j+1) && !p.is(j+1, wTo):
		return at(-1, j+1, refPrev, ruleEarlier)
	case p.is(j, wBefore) && p.is(j+1, wThat) && !p.nounAt(j+2):
		return at(-1, j+2, refPrev, ruleEarlier)
	case p.is(j, wAfter) && p.is(j+1, wThat) && !p.nounAt(j+2):
		return at(1, j+2, refPrev, ruleLater)
	case p.is(j, wLater) && p.is(j+1, wThan) && p.src(j+2) == "usual":
		return nil, false
	case p.is(j, wLater) && p.onceDone(j):
		return e, true
	case p.is(j, wLater), afterThat.has(toLower(p.src(j))) && !e.amt.vague && !p.is(j-3, wFor):
		return at(1, j+1, refPrev, ruleLater)
	case toLower(p.src(j)) == "away" && e.gran >= uDay && p.t(j+1).kind == tPunct && !p.mark(j+1, '-') && p.awaits(j):
		return at(1, j+1, refPub, ruleFromNow) // "elections are ten days away"
	case p.is(j, wOn) && p.mark(j+1, ',') && e.gran >= uDay && !e.amt.vague:
		return at(1, j+1, refPrev, ruleLater) // "signed in 2020; three years on, it is dead"
	case p.is(j, wHence):
		return at(1, j+1, refPub, ruleFromNow)
	case p.is(j, wFrom) && p.is(j+1, wNow):
		return at(1, j+2, refPub, ruleFromNow)
	case p.is(j, wFrom) && (p.isAny(j+1, wToday, wTomorrow) || p.has(j+1, cWeekday) && !p.lastsFrom(e.to) || p.fallsOn(e.to)), p.isAny(j, wBefore, wAfter), p.aheadOf(j):
		e.op, e.typ, e.rule = opDayOf, "DATE", ruleEventOffset
		e.back = 1
		if p.aheadOf(j) && e.gran < uDay {
			e.op, e.typ, e.event, e.evFrom = opDuration, "DURATION", true, j+2
			return e, true
		}
		if p.aheadOf(j) {
			e.back, j = -1, j+1
		} else if p.is(j, wBefore) {
			e.back = -1
		}
		if f, ok := p.offsetFrom(e, j); ok {
			return f, true
		}
		if p.is(j, wBefore) && p.closesDay(j+1) && !p.has(j+1, cPrep) {
			return at(-1, j+1, refPrev, ruleEarlier)
		}
		if p.is(j, wAfter) && (p.mark(j+1, '.') || p.mark(j+1, ',')) {
			return at(1, j+1, refPrev, ruleLater)
		}
		e.op, e.typ, e.event = opDuration, "DURATION", true
		e.evFrom = j + 1
		return e, true
	}
	if j > e.to {
		e.to = j
	}
	return e, true
}

// orMore reads the modifier behind an amount, "five hours or more"; it returns the token behind that.
func (p *parser) orMore(e *expr) int {
	mod := orMore[p.src(e.to+1)]
	if mod == "" || !p.is(e.to, wOr) || p.is(e.to+1, wMore) && !p.closesDay(e.to+2) && !p.is(e.to+2, wAgo) {
		return e.to
	}
	if e.mod == "" {
		e.mod = mod
	}
	return e.to + 2
}

// orMore are the words behind "or", with the modifier that they are.
var orMore = map[string]string{"so": "APPROX", "more": "EQUAL_OR_MORE", "longer": "EQUAL_OR_MORE", "less": "EQUAL_OR_LESS", "fewer": "EQUAL_OR_LESS"}

// lastsFrom says that the amount that ends before token to is how long something lasts: "for 72 hours from
// Monday"; what is "set for two weeks after" a day is not.
func (p *parser) lastsFrom(to int) bool {
	k := to - 1
	for p.num(k) || p.has(k, cUnit|cCard|cAdj|cVague|cApprox) || p.isAny(k, wA, wAn, wAnother, wFew, wCouple, wOf) {
		k--
	}
	return p.is(k, wFor) && !p.has(k-1, cAhead) && !planWords.has(toLower(p.src(k-1)))
}

// fallsOn says that the amount that ends before token to is how far off something falls: "the
// deadline is 30 days from Aug. 28", but not "is shut for 30 days from Aug. 28".
func (p *parser) fallsOn(to int) bool {
	k := to - 1
	for p.num(k) || p.has(k, cUnit|cCard) {
		k--
	}
	switch p.src(k) {
	case "is", "was", "be", "falls", "fell", "expires", "expired", "lapses", "lapsed", "ends", "ended", "due":
		return true
	}
	return false
}

// aheadOf says that "ahead of" or "prior to" stands at token j.
func (p *parser) aheadOf(j int) bool {
	return toLower(p.src(j)) == "ahead" && p.is(j+1, wOf) || toLower(p.src(j)) == "prior" && p.is(j+1, wTo)
}

// countedFrom returns the token at which the day begins that "ago" of so many
// units counts from, zero if it counts from now.
func (p *parser) countedFrom(gran unit, j int) int {
	k := j
	if p.is(j, wOn) && gran >= uWeek {
		k++
	}
	switch {
	case k == j && p.isAny(j, wToday, wYesterday, wTomorrow):
		return k
	case k == j && p.isAny(j, wThis, wNext, wLast) && gran > uWeek && p.isAny(j+1, wWeek, wMonth) && unit(p.val(j+1)) < gran:
		return k // "a year ago next month"
	case k == j && p.isAny(j, wThis, wLast) && gran >= uYear && ((p.has(j+1, cMonth) || p.has(j+1, cWeekday)) && p.cap(j+1) || p.is(j, wThis) && p.has(j+1, cSeason)):
		return k // "10 years ago this February", "30 years ago this Friday", "ten years ago this spring"
	case gran >= uWeek && p.has(k, cWeekday) && !p.mark(k+1, bApostrophe):
		return k
	}
	return 0
}

// nounAt says that the word at k may be the noun of "after that ceremony".
func (p *parser) nounAt(k int) bool {
	t := p.t(k)
	return t.kind == tWord && t.flags&(fCap|fLine|fEd) == 0 && p.t(k).cls == 0 && eventVerbs[toLower(p.src(k))] != nil
}

// planWords follow "earlier than" where a plan is what is compared with.
var planWords = forms("planned expected scheduled intended anticipated hoped promised foreseen originally initially first previously",
	"usual normal")

// awaits says that "is" or "are" stands before the amount of "ten days away",
// or "with" and what is to come: no "was", and no place to get to.
func (p *parser) awaits(j int) bool {
	for k := j - 1; k > j-8; k-- {
		switch {
		case p.has(k, cAux):
			return false
		case p.isAny(k, wIs, wAre):
			return p.word(k-1) && appointments.has(toLower(p.src(k-1))) || p.has(k-1, cPlural)
		case toLower(p.src(k)) == "with":
			return appointments.has(toLower(p.src(k + 1)))
		}
	}
	return false
}

// nthUnit reads what has lasted into its nth unit: "the fifth straight day",
// "in its fourth year". It is that amount of time.
func (p *parser) nthUnit(i int) (*expr, bool) {
	j := i
	own := p.isAny(i, wIts, wTheir) && (p.is(i-1, wIn) || enters.has(toLower(p.src(i-1))))
	if p.is(i, wA) {
		own = p.is(i-1, wFor) || enters.has(toLower(p.src(i-1)))
	}
	if p.isAny(i, wIts, wTheir, wThe, wA) {
		j++
	}
	n, k, ok := p.ordinal(j)
	if !ok || n < 2 {
		return nil, false
	}
	switch toLower(p.src(k)) {
	case "straight", "consecutive", "successive":
		k++
	default:
		if !own && !p.inARow(k+1) {
			return nil, false
		}
	}
	if !p.has(k, cUnit) || p.has(k, cPlural|cAbbr|cOrd) || p.hyphen(k+1) {
		return nil, false
	}
	if own && unit(p.val(k)) == uDay && !p.is(i, wA) {
		d := p.blank(opShift, uDay, ruleTheUnit)
		d.ref, d.to, d.nthOwn = refPrev, k+1, true
		return d, true // "the strike is in its sixth day": that day
	}
	e := p.spell("")
	e.amt.n, e.gran, e.to = float64(n), unit(p.val(k)), k+1
	return e, e.gran >= uDay || e.gran == uHour && own
}

// inARow reads "in a row" and "running" behind "the third day".
func (p *parser) inARow(k int) bool {
	return p.is(k, wIn) && p.is(k+1, wA) && p.src(k+2) == "row" || p.src(k) == "running"
}

// enters are the words before "its fourth year".
var enters = forms("into entered enters entering enter")

// offsetFrom reads the date that a count is taken from: "two days after
// Thursday"; the date becomes part of the expression.
func (p *parser) offsetFrom(e *expr, j int) (*expr, bool) {
	d, ok := p.date(j + 1)
	if !ok && p.isAny(j+1, wThe, wA, wAn) && (e.gran == uDay || e.gran == uWeek) {
		d, ok = p.date(j + 2) // "three days before the Sept. 21 vote", "a week before an August 1 deadline"
		ok = ok && p.t(d.to).kind == tWord && !p.has(d.to, cPrep)
	}
	if !ok || d.op != opWeekday && d.op != opDate && d.op != opShift && d.op != opHoliday || d.op == opShift && d.ref == refPrev || d.op == opDate && d.gran != uDay && d.rule != ruleMonthShift && !(d.gran == uSeason && d.shift == shThis && e.gran == uYear) {
		return e, false
	}
	if d.gran > uDay && p.mark(d.to, bApostrophe) && p.is(d.to+1, wS) {
		return e, false // "the day after last month's vote"
	}
	if e.rule == ruleEventOffset && e.op == opDayOf && e.amt.n == 0 && !e.amt.vague {
		e.amt, e.gran, e.back = amount{n: 1}, uDay, int8(e.n)
	}
	if e.amt.vague || e.gran == uNone {
		return e, false
	}
	d.amt, d.unit2, d.back, d.rule = e.amt, e.gran, e.back, ruleEventOffset
	d.event = true
	return d, true
}

// afterThat are adverbs that mean "later".
var afterThat = forms("afterwards afterward thereafter")
