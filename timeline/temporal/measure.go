package temporal

// measured reads amounts of time and what is counted by them: "two weeks",
// "the past 18 months", "three-day", "two weeks ago", "a year earlier", "days
// after the summit".
func (p *parser) measured(i int) (expr, bool) {
	e := blank(opDuration, uNone, ruleDuration)
	e.typ = "DURATION"
	j, mod := p.approximately(i)
	if j > i && !p.num(j) && !p.has(j, cCard|cVague) && !p.isAny(j, wA, wAn, wHalf, wOne) {
		return e, false
	}
	e.mod = mod
	det := j == i && p.isAny(j, wThe, wThese, wThose, wHis, wTheir, wIts, wOur, wHer, wMy)
	if det {
		j++
	}
	if k := j; p.has(k, cShift) && !p.isAny(k, wThis, wThat, wSame, wCurrent, wPresent) || p.isAny(k, wThis, wThose) && p.isAny(k+1, wPast, wComing, wLast) {
		if p.isAny(k, wThis) {
			k++
		}
		return p.span(e, k, int8(p.val(k)))
	}
	if p.is(j, wFirst) || det && (p.has(j, cOrd) && !p.num(j)) {
		if p.has(j+1, cCard) || p.num(j+1) || p.isAny(j+1, wFew, wCouple) {
			j++
		} else {
			return e, false
		}
	}
	if p.is(j, wRecent) || p.is(j, wComing) {
		return p.span(e, j, shLast)
	}
	amt, k, ok := p.count(j)
	if !ok {
		if p.has(j, cUnit) && j == i {
			return p.bareUnits(e, j)
		}
		return e, false
	}
	if det && amt.n == 1 && !amt.vague && (p.isAny(j, wOne)) {
		return e, false
	}
	return p.countedUnit(e, i, j, k, amt)
}

// approximately reads "about", "more than", "at least", "no more than"; it
// returns the token behind and the TIMEX3 modifier.
func (p *parser) approximately(i int) (j int, mod string) {
	switch {
	case p.isAny(i, wMore) && p.is(i+1, wThan):
		return i + 2, "MORE_THAN"
	case p.isAny(i, wLess, wFewer) && p.is(i+1, wThan):
		return i + 2, "LESS_THAN"
	case p.is(i, wAt) && p.is(i+1, wLeast):
		return i + 2, "EQUAL_OR_MORE"
	case p.is(i, wAt) && p.is(i+1, wMost), p.is(i, wUp) && p.is(i+1, wTo):
		return i + 2, "EQUAL_OR_LESS"
	case p.is(i, wNo) && p.isAny(i+1, wMore, wLess, wFewer) && p.is(i+2, wThan):
		if p.is(i+1, wMore) {
			return i + 3, "EQUAL_OR_LESS"
		}
		return i + 3, "EQUAL_OR_MORE"
	case p.has(i, cApprox) && !p.isAny(i, wJust, wOnly, wAnother):
		switch p.val(i) {
		case 1:
			return i + 1, "APPROX"
		case 2:
			return i + 1, "LESS_THAN"
		case 3:
			return i + 1, "MORE_THAN"
		}
	case p.is(i, wAnother):
		if p.num(i+1) || p.has(i+1, cCard|cVague) || p.isAny(i+1, wFew, wCouple) {
			return i + 1, ""
		}
	}
	return i, ""
}

// count reads how many: "two", "2 1/2", "a few", "a couple of", "half a",
// "twenty-four", "1.5", "a hundred".
func (p *parser) count(i int) (a amount, to int, ok bool) {
	t := p.t(i)
	switch {
	case t.kind == tNum:
		return p.countDigits(i)
	case p.isAny(i, wA, wAn):
		return p.countArticle(i)
	case p.is(i, wHalf):
		j := i + 1
		if p.mark(j, '-') {
			j++
		}
		if p.isAny(j, wA, wAn) {
			j++
		}
		return amount{n: 0.5}, j, j > i+1 || p.has(j, cUnit)
	case p.has(i, cVague) || p.isAny(i, wSome, wFew) && p.has(i+1, cUnit|cPlural):
		j := i + 1
		if p.is(i, wCouple) {
			if p.is(j, wOf) {
				j++
			}
			return amount{n: 2}, j, true
		}
		if p.is(j, wOf) {
			j++
		} else if p.is(j, wMore) {
			j++
		}
		return amount{vague: true}, j, true
	case p.has(i, cCard):
		n, j := p.cardinal(i)
		a.n = float64(n)
		if p.is(j, wAnd) && p.is(j+1, wA) && p.is(j+2, wHalf) || p.mark(j, '-') && p.is(j+1, wAnd) && p.mark(j+2, '-') && p.is(j+3, wA) && p.mark(j+4, '-') && p.is(j+5, wHalf) {
			for !p.is(j, wHalf) {
				j++
			}
			j++
			a.half = true
		}
		return a, j, true
	}
	return a, i, false
}

func (p *parser) countDigits(i int) (a amount, to int, ok bool) {
	t := p.t(i)
	if t.digits > 7 || p.glued(i) && (p.word(i-1) || p.mark(i-1, '$') || p.mark(i-1, '.') && p.num(i-2) || p.mark(i-1, '/') || p.mark(i-1, ':')) {
		return a, i, false
	}
	a.n = float64(t.num)
	j := i + 1
	switch {
	case p.mark(j, '.') && p.glued(j) && p.num(j+1) && p.glued(j+1):
		f := float64(p.t(j + 1).num)
		for range p.t(j + 1).digits {
			f /= 10
		}
		a.n += f
		j += 2
	case p.num(j) && p.mark(j+1, '/') && p.num(j+2) && p.t(j).num == 1 && p.t(j+2).num == 2:
		a.half = true
		j += 3
	case p.mark(j, '-') && p.num(j+1) && p.t(j+1).num == 1 && p.mark(j+2, '/') && p.num(j+3) && p.t(j+3).num == 2:
		a.half = true
		j += 4
	case p.src(j) == "½":
		a.half = true
		j++
	case p.is(j, wAnd) && p.is(j+1, wA) && p.is(j+2, wHalf):
		a.half = true
		j += 3
	case p.is(j, wHundred), p.is(j, wThousand):
		a.n *= float64(p.val(j))
		j++
	}
	return a, j, true
}

// countArticle reads "a", "a few", "a couple of", "a hundred", "a dozen", "a half".
func (p *parser) countArticle(i int) (amount, int, bool) {
	j := i + 1
	switch {
	case p.is(j, wFew), p.is(j, wSeveral):
		j++
		if p.is(j, wMore) {
			j++
		}
		return amount{vague: true}, j, true
	case p.is(j, wCouple):
		j++
		if p.is(j, wOf) {
			j++
		}
		if p.is(j, wMore) {
			j++
		}
		return amount{n: 2}, j, true
	case p.isAny(j, wHundred, wThousand, wDozen):
		n, k := p.cardinal(j)
		return amount{n: float64(n)}, k, true
	case p.is(j, wHalf):
		j++
		if p.mark(j, '-') {
			j++
		}
		return amount{n: 0.5}, j, p.has(j, cUnit)
	}
	return amount{n: 1}, j, true
}

// cardinal reads a number in words: "twenty four", "one hundred and five".
func (p *parser) cardinal(i int) (n, to int) {
	j := i
	cur := 0
	for j < p.lim && j < i+8 && p.has(j, cCard) {
		switch v := p.val(j); {
		case v == 12 && p.is(j, wDozen):
			cur = max(cur, 1) * 12
		case v == 100:
			cur = max(cur, 1) * 100
		case v == 1000:
			n += max(cur, 1) * 1000
			cur = 0
		default:
			cur += v
		}
		j++
		if p.mark(j, '-') && p.has(j+1, cCard) && p.val(j-1) >= 20 && p.val(j+1) < 10 {
			j++
		} else if p.is(j, wAnd) && p.has(j+1, cCard) && p.val(j-1) >= 100 {
			j++
		} else if p.val(j-1) < 20 && p.has(j, cCard) && p.val(j) < 100 {
			break
		}
	}
	return n + cur, j
}

// countedUnit reads the unit behind a count and what follows it.
func (p *parser) countedUnit(e expr, i, j, k int, a amount) (expr, bool) {
	for p.has(k, cAdj) || p.isAny(k, wMore, wFull, wOther) {
		k++
	}
	hy := p.mark(k, '-')
	if hy {
		k++
	}
	if !p.has(k, cUnit) && (p.isAny(k, wTo, wOr) || p.mark(k-1, '-') || p.mark(k, bEnDash)) {
		return p.countRange(e, k, a, hy)
	}
	if !p.has(k, cUnit) || p.has(k, cAbbr) && !p.num(j) || hy && p.mark(k-1, '-') && p.num(k) {
		return e, false
	}
	if j > i && !p.has(k, cPlural) && amountOf(a) != 1 && p.isAny(i, wThe, wThese, wThose, wHis, wTheir, wIts, wOur, wHer, wMy) {
		return e, false // "the 30-day rate": the amount stands without "the"
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
	if single && !hy && !article && a.n != 1 && a.n != 0.5 && (p.glued(k) || !p.yearNoun(k, u, j)) {
		return e, false
	}
	if p.is(k, wSecond) && (article || hy || p.is(j, wOne)) {
		return e, false
	}
	e.amt, e.gran, e.to = a, u, k+1
	if p.is(j, wOne) && u == uDay && !hy && i == j && p.has(i-1, cSubject|cFuture|cAux) {
		e.op, e.typ, e.value, e.rule = opRef, "DATE", "FUTURE_REF", ruleRef
		return e, true
	}
	e = p.half(e)
	if article && a.n == 1 && !a.vague {
		return p.articleUnit(e, i, j)
	}
	if u == uQuarter && (!p.has(k, cPlural) || a.n < 1 || p.is(k+1, wOf)) {
		return e, false
	}
	e = p.compound(e)
	if p.isAge(e.to) {
		if e.gran >= uYear || !hy {
			return e, false
		}
		e.to += 2 // "a two-week-old truce"
		return e, true
	}
	e = p.long(e)
	return p.counted(e)
}

func amountOf(a amount) float64 {
	if a.vague || a.half {
		return -1
	}
	return a.n
}

// yearNoun accepts "five year", "twenty year" without hyphen.
func (p *parser) yearNoun(k int, u unit, j int) bool {
	return u == uYear || u == uMonth || u == uDay || u == uWeek || u == uHour || u == uMinute
}

// half reads "and a half" behind the unit.
func (p *parser) half(e expr) expr {
	if p.is(e.to, wAnd) && p.is(e.to+1, wA) && p.is(e.to+2, wHalf) {
		e.amt.half = true
		e.to += 3
	}
	return e
}

// countRange reads the first number of "two to three weeks", "10-20 years".
func (p *parser) countRange(e expr, k int, a amount, hy bool) (expr, bool) {
	end := k
	if hy {
		end--
	}
	if p.isAny(k, wTo, wOr) || p.mark(k, '-') {
		k++
	}
	if !p.num(k) && !p.has(k, cCard) {
		return e, false
	}
	_, to, ok := p.count(k)
	if !ok {
		return e, false
	}
	if p.mark(to, '-') {
		to++
	}
	if !p.has(to, cUnit) || !p.has(to, cPlural) && !p.mark(to-1, '-') || p.has(to, cAbbr) || p.is(to, wSecond) {
		return e, false
	}
	e.amt, e.gran, e.to = a, unit(p.val(to)), end
	if e.gran == uQuarter {
		return e, false
	}
	e.rule = ruleDurationRange
	return e, true
}

// articleUnit decides what "a week", "a year" is: an amount, a date ("a year
// ago"), or a set ("twice a week").
func (p *parser) articleUnit(e expr, i, j int) (expr, bool) {
	if p.mark(e.to, '-') && p.glued(e.to) {
		return e, false // "a year-long trial": the amount stands without "a"
	}
	if f, ok := p.counted(e); ok && (f.op != opDuration || f.evFrom > 0 && e.gran >= uDay) {
		return f, true
	}
	if e.gran == uSecond || e.gran == uQuarter || e.gran == uNight && !p.isAny(i-1, wTwo) {
		return e, false
	}
	if p.mark(e.to, '-') && p.glued(e.to) && !p.isAny(e.to+1, wLong) {
		return e, false
	}
	if i == j && e.mod == "" && p.rate(j) {
		if p.has(j-1, cUnit) && e.gran <= uHour || p.isAny(j-1, wHalf) {
			return e, false
		}
		e.op, e.typ, e.rule, e.quant = opSet, "SET", ruleRate, "EVERY"
		return e, e.gran > uHour
	}
	if e.gran == uMinute && e.mod == "" && !e.amt.half {
		return e, false
	}
	return p.long(e), !p.isAge(e.to)
}

// rate says that "a week" at token j is a rate: a number, a price or a
// frequency stands before it.
func (p *parser) rate(j int) bool {
	t := p.t(j - 1)
	if t.kind == tNum || t.kind == tPunct && t.b == '%' || p.isAny(j-1, wOnce, wTwice, wThrice, wTimes) {
		return true
	}
	if p.has(j-1, cCard) || p.isAny(j-1, wHours, wTimes) {
		return true
	}
	switch toLower(p.src(j - 1)) {
	case "million", "billion", "cents", "percent", "tons", "tonnes", "barrels", "dollars", "pounds", "euros", "miles", "people", "bpd", "pages", "times", "days", "tonne", "ton", "trillion", "yen", "rubles", "roubles":
		return true
	}
	return false
}

// compound reads a second, smaller amount: "three years and two months".
func (p *parser) compound(e expr) expr {
	j := e.to
	if p.is(j, wAnd) || p.mark(j, ',') {
		j++
	} else if !p.num(j) {
		return e
	}
	if !p.num(j) && !p.has(j, cCard) {
		return e
	}
	a, k, ok := p.count(j)
	if !ok || !p.has(k, cUnit) || unit(p.val(k)) >= e.gran || !p.has(k, cPlural) && a.n != 1 || p.is(k, wSecond) {
		return e
	}
	e.amt2, e.unit2, e.to = a, unit(p.val(k)), k+1
	return e
}

// isAge says that the amount before token j is somebody's age: "17-year-old",
// "52 years old", "26 years of age".
func (p *parser) isAge(j int) bool {
	if p.mark(j, '-') {
		j++
	}
	return p.is(j, wOld) || p.is(j, wOf) && toLower(p.src(j+1)) == "age"
}

// long reads "-long".
func (p *parser) long(e expr) expr {
	if p.mark(e.to, '-') && p.glued(e.to) && p.is(e.to+1, wLong) {
		e.to += 2
	}
	return e
}

// counted reads what turns an amount into a date: ago, later, before.
func (p *parser) counted(e expr) (expr, bool) {
	j := e.to
	if p.is(j, wOr) && (p.is(j+1, wSo) || p.is(j+1, wMore)) {
		j += 2
	}
	at := func(n int8, to int, r ref, rule *Rule) (expr, bool) {
		e.op, e.typ, e.ref, e.rule, e.to = opShift, "DATE", r, rule, to
		e.back = n
		return e, true
	}
	if p.mark(j, '-') && p.isAny(j+1, wAgo, wEarlier) {
		j++
	}
	switch {
	case p.is(j, wAgo):
		k := j + 1
		if p.is(k, wToday) || p.is(k, wYesterday) || p.is(k, wTomorrow) {
			k++
		}
		return at(-1, k, refPub, ruleAgo)
	case p.is(j, wEarlier), toLower(p.src(j)) == "previously":
		return at(-1, j+1, refPrev, ruleEarlier)
	case p.is(j, wBefore) && p.is(j+1, wThat):
		return at(-1, j+2, refPrev, ruleEarlier)
	case p.is(j, wAfter) && p.is(j+1, wThat):
		return at(1, j+2, refPrev, ruleLater)
	case p.is(j, wLater):
		return at(1, j+1, refPrev, ruleLater)
	case p.is(j, wHence):
		return at(1, j+1, refPub, ruleFromNow)
	case p.is(j, wFrom) && p.isAny(j+1, wNow, wToday):
		return at(1, j+2, refPub, ruleFromNow)
	case p.is(j, wFrom) && (p.is(j+1, wTomorrow) || p.has(j+1, cWeekday)), p.isAny(j, wBefore, wAfter):
		e.op, e.typ, e.rule = opDayOf, "DATE", ruleEventOffset
		e.back = 1
		if p.is(j, wBefore) {
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

// offsetFrom reads the date that a count is taken from: "two days after
// Thursday"; the date becomes part of the expression.
func (p *parser) offsetFrom(e expr, j int) (expr, bool) {
	d, ok := p.date(j + 1)
	if !ok || d.op != opWeekday && d.op != opDate && d.op != opShift && d.op != opHoliday || d.op == opShift && d.ref == refPrev || d.op == opDate && d.gran != uDay {
		return e, false
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

// span reads "[the] past two months", "next few days", "coming weeks",
// "recent years"; j is the shift word or "recent".
func (p *parser) span(e expr, j int, sh int8) (expr, bool) {
	recent := p.is(j, wRecent)
	k := j + 1
	for p.is(k, wComing) || p.is(k, wPast) {
		k++
	}
	e.back = int8(shiftCount(sh))
	e.rule = ruleSpan
	if amt, k2, ok := p.count(k); ok && !p.isAny(k, wA, wAn) {
		if !p.has(k2, cUnit) && p.isAny(k2, wTo, wOr) || p.mark(k2, '-') {
			if _, k3, ok := p.count(k2 + 1); ok && p.has(k3, cUnit) {
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
		return p.half(e), true
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
func (p *parser) bareUnits(e expr, j int) (expr, bool) {
	u := unit(p.val(j))
	if p.is(j, wSecond) || p.has(j, cAbbr) {
		return e, false
	}
	e.gran, e.to = u, j+1
	if p.mark(j+1, '-') && p.glued(j+1) {
		return p.hyphenUnit(e, j)
	}
	if !p.has(j, cPlural) || p.num(j-1) || p.has(j-1, cCard) {
		return e, false
	}
	e.amt.vague = true
	if f, ok := p.counted(e); ok && f.op != opDuration {
		return f, true
	}
	if p.is(j+1, wEnd) || u == uQuarter || u == uSecond {
		return e, false
	}
	if p.isAny(j-1, wFor, wIn, wWithinW, wOverW, wAfter, wTakeW, wAnd, wOr, wOf, wThrough) {
		if p.isAny(j-1, wAnd, wOr) && !p.has(j-2, cUnit) {
			return e, false
		}
		if p.isAny(j-1, wOf) && !p.word(j-2) {
			return e, false
		}
		return e, p.closesYear(j + 1)
	}
	if (p.isAny(j+1, wOf) || p.isAny(j+1, wBefore, wAfter, wSince)) && u >= uDay && p.t(j).flags&fLine == 0 {
		return e, p.isAny(j+1, wBefore, wAfter, wOf)
	}
	return e, false
}

// hyphenUnit reads "year-ago", "year-earlier", "year-end", "day-long".
func (p *parser) hyphenUnit(e expr, j int) (expr, bool) {
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
