package temporal

// repeated reads sets: "every Tuesday", "twice a week", "daily", "Fridays".
func (p *parser) repeated(i int) (*expr, bool) {
	l := p.lx(i)
	counted := p.num(i) || l.cls&cCard != 0 || l.wd == wHalf || (l.wd == wA || l.wd == wAn) && (p.isAny(i+2, wA, wPer, wEach, wEvery, wTimes) || p.isAny(i+1, wHalf, wCouple))
	if !counted && l.cls&(cFreq|cWeekday|cUnit|cVague) == 0 && !p.inAny(i, repeats) {
		return nil, false
	}
	e := p.blank(opSet, uNone, ruleSet)
	e.typ, e.quant = "SET", "EVERY"
	switch {
	case l.wd == wEvery || l.wd == wEach:
		e.quant = "EVERY"
		if l.wd == wEach {
			e.quant = "EACH"
		}
		if p.src(i+1) == "single" {
			return p.every(e, i+2)
		}
		return p.every(e, i+1)
	case l.wd == wPer:
		if !p.has(i+1, cUnit) || p.has(i+1, cPlural) || p.val(i+1) <= int(uHour) {
			return e, false
		}
		e.gran, e.amt, e.to, e.rule = unit(p.val(i+1)), amount{n: 1}, i+2, ruleRate
		return e, true
	case l.wd == wOnce || l.wd == wTwice || l.wd == wThrice:
		return p.times(e, i, i+1)
	case l.text == "alternate":
		return p.alternate(e, i+1)
	case l.text == "weekdays" || l.text == "weeknights":
		return p.workdays(e, i), true
	case l.cls&cFreq != 0:
		return p.frequency(e, i)
	case l.cls&cWeekday != 0 && p.cap(i):
		return p.weekdays(e, i)
	case l.wd == wAll:
		return p.allUnit(i)
	case l.cls&cUnit != 0 && l.cls&cPlural != 0 && unit(l.val) == uWeekend && p.isAny(i-1, wAt, wOn):
		e.gran, e.to = uWeekend, i+1
		return e, true // "at weekends"
	case l.cls&cVague != 0 && p.is(i+1, wTimes):
		return p.times(e, i, i+2)
	case counted:
		if p.hyphen(i+1) && p.has(i+2, cFreq) && l.cls&cCard != 0 {
			e.gran, e.amt, e.to, e.rule = unit(p.val(i+2)), amount{n: float64(p.val(i))}, i+3, ruleFrequency
			return e, e.gran >= uDay && e.gran <= uYear // "the five-yearly conference"
		}
		a, k, ok := p.count(i)
		if ok && p.is(k, wTimes) {
			return p.times(e, i, k+1)
		}
		if ok {
			return p.unitsA(e, a, k)
		}
	}
	return e, false
}

// repeats are the words that a set begins with, beside numbers, weekdays, units and the like.
var repeats = forms("every each per once twice thrice alternate weekdays weeknights all")

// unitsA reads how much of a unit, of which a is the number, each greater one has: "six days a week",
// "an hour a day", "six mornings a week".
func (p *parser) unitsA(e *expr, a amount, k int) (*expr, bool) {
	if !p.has(k, cUnit|cPart) || p.has(k, cPlural) == (a.n <= 1 && !a.vague) || !p.isAny(k+1, wA, wPer, wEach, wEvery) || !p.has(k+2, cUnit) || p.has(k+2, cPlural) || p.counts(k+3) {
		return e, false
	}
	if a.half {
		a.n += 0.5
	}
	part := uNight
	if p.has(k, cUnit) {
		part = unit(p.val(k))
		e.freq = number(a) + unitLetter(part)
	} else if v := p.dayPart(k); v <= 4 {
		e.freq = number(a) + dayParts[v]
	} else {
		return e, false
	}
	e.gran, e.amt, e.to, e.rule = unit(p.val(k+2)), amount{n: 1}, k+3, ruleTimes
	return e, e.gran > uHour && e.gran > part
}

// counts says that the unit before token k is one that something is counted in and no rate: "two days a year later".
func (p *parser) counts(k int) bool {
	return p.isAny(k, wAgo, wEarlier, wLater, wBefore, wAfter, wHence, wFrom)
}

// alternate reads what is repeated behind "alternate": "alternate days", "alternate Fridays".
func (p *parser) alternate(e *expr, j int) (*expr, bool) {
	switch {
	case !p.has(j, cPlural):
		return e, false
	case p.has(j, cWeekday):
		e.wd = int8(p.val(j))
	case p.has(j, cUnit):
		e.gran, e.amt = unit(p.val(j)), amount{n: 2}
	default:
		return e, false
	}
	e.to = j + 1
	return e, true
}

// frequency reads "daily", "monthly"; "annual" is a property more often than
// a time and is left alone.
func (p *parser) frequency(e *expr, i int) (*expr, bool) {
	switch toLower(p.src(i)) {
	case "annual", "biannual", "semiannual":
		return e, false
	case "quarterly":
		if !p.closesDay(i + 1) {
			return e, false
		}
	}
	if p.cap(i) && p.cap(i+1) || p.cap(i) && p.cap(i-1) && p.word(i-1) { // "Daily Telegraph"
		return e, false
	}
	if p.newspaper(i) {
		return e, false
	}
	e.gran, e.amt, e.to, e.rule = unit(p.val(i)), amount{n: 1}, i+1, ruleFrequency
	if p.mark(i-1, '-') && p.glued(i) && toLower(p.src(i-2)) == "bi" {
		e.amt.n = 2
	}
	if p.mark(i-1, '-') && p.glued(i) && p.has(i-2, cCard) {
		return e, false // read at its number
	}
	if p.mark(i-1, '-') && p.glued(i) && p.is(i-2, wHalf) && e.gran == uYear {
		e.gran, e.amt.n = uMonth, 6 // "half-yearly"
	}
	if p.mark(i-1, '-') && p.glued(i) && toLower(p.src(i-2)) == "semi" && e.gran == uYear || e.gran == uHalf {
		e.gran, e.amt.n = uMonth, 6 // "semi-annually", "biannually"
	}
	if e.gran == uFortnight {
		e.gran, e.amt.n = uWeek, 2
	}
	if a, ok := longer[toLower(p.src(i))]; ok {
		e.amt.n = a.n
	}
	return e, true
}

// newspaper says that the "daily" or "weekly" at token i is a paper: a determiner stands before it, and no noun
// that it could describe behind, as in "a national daily reported", "the daily Hurriyet".
func (p *parser) newspaper(i int) bool {
	if w := toLower(p.src(i)); w != "daily" && w != "weekly" && w != "monthly" || p.mark(i-1, '-') || p.mark(i+1, '-') {
		return false
	}
	alone := p.isAny(i-1, wThe, wA, wAn)
	if p.cap(i-1) && p.t(i-1).flags&fUpper == 0 && p.mark(i+1, ',') && (p.cap(i-2) || p.is(i-2, wThe) || p.mark(i-2, '-')) {
		return true // "According to the Al-Nahr daily,"
	}
	if !alone && !p.isAny(i-2, wThe, wA, wAn) && !(p.is(i-2, wS) && p.mark(i-3, bApostrophe) && p.word(i-1)) {
		return false
	}
	t := p.t(i + 1)
	switch {
	case t.kind == tPunct:
		return !alone && (p.cap(i-1) || p.isAny(i-2, wA, wAn) || ofPaper.has(p.src(i-1))) // "a leading daily."
	case t.kind != tWord:
		return t.kind == 0
	}
	return t.flags&(fCap|fLine) == fCap && t.flags&fUpper == 0 || p.isAny(i+1, wThe) || p.has(i+1, cSpeech|cVerbPast|cAux) || t.flags&fEd != 0 || p.src(i+1) == "newspaper"
}

// ofPaper are adjectives before a "daily" that is a paper.
var ofPaper = forms("leading national local regional state-run state-owned government-run pro-government independent private popular conservative liberal left-wing right-wing business financial english-language german-language french-language arabic-language opposition influential big largest respected tabloid broadsheet centrist")

// times reads "a week" behind "twice" or "three times", and "twice weekly".
func (p *parser) times(e *expr, i, k int) (*expr, bool) {
	if p.hyphen(k) && p.has(k+1, cFreq) {
		k++
	}
	if p.isAny(k, wA, wAn, wPer, wEach, wEvery) {
		if k++; !p.has(k, cUnit) || p.has(k, cPlural) || p.is(k, wSecond) {
			return e, false
		}
	} else if !p.has(k, cFreq) || unit(p.val(k)) > uYear {
		return e, false
	}
	switch {
	case p.is(i, wOnce):
		e.freq = "1X"
	case p.is(i, wTwice):
		e.freq = "2X"
	case p.is(i, wThrice):
		e.freq = "3X"
	default:
		a, _, _ := p.count(i)
		e.freq = number(a) + "X"
	}
	e.gran, e.amt, e.to, e.rule = unit(p.val(k)), amount{n: 1}, k+1, ruleTimes
	return e, true
}

// every reads what is repeated behind "every".
func (p *parser) every(e *expr, j int) (*expr, bool) {
	if n, k, ok := p.ordinal(j); ok && n > 1 && p.has(k, cUnit) && !p.has(k, cPlural|cOrd) {
		e.gran, e.amt, e.to = unit(p.val(k)), amount{n: float64(n)}, k+1
		return e, true // "every fourth year"
	}
	switch {
	case p.src(j) == "weekday" || p.src(j) == "weeknight":
		return p.workdays(e, j), true
	case (p.is(j, wOther) && !p.is(j-1, wEach) || p.has(j, cOrd) && !p.num(j)) && p.has(j+1, cWeekday) && p.cap(j+1) && !p.has(j+1, cPlural): // "every second Thursday"
		e.wd, e.to = int8(p.val(j+1)), j+2
		return p.setPart(e), true
	case p.has(j, cWeekday) && p.cap(j):
		e.wd, e.to = int8(p.val(j)), j+1
		return p.setPart(e), true
	case p.has(j, cMonth) && p.cap(j) && (!p.has(j, cAbbr) || p.mark(j+1, '.') && p.num(j+2)):
		e.m, e.to = p.val(j), j+1
		if p.has(j, cAbbr) {
			j++
		}
		if d, k, ok := p.dayNumber(j + 1); ok {
			e.d, e.to = d, k
		}
		return e, true
	case p.has(j, cHol) && p.cap(j):
		h, ok := p.holiday(j)
		if !ok || h.y > 0 {
			return e, false
		}
		row := &holidays[h.hol]
		e.to, e.gran, e.amt = h.to, uYear, amount{n: 1}
		if row.moving == nil {
			e.m, e.d = row.m, row.d
		}
		return e, true
	case p.has(j, cSeason):
		e.sub, e.gran, e.to = p.val(j), uSeason, j+1
		return e, true
	case p.has(j, cPart) && p.dayPart(j) <= 4 && !p.has(j, cPlural):
		e.part, e.gran, e.to = dayParts[p.dayPart(j)], uDay, j+1
		return e, true
	case p.is(j, wWeekend):
		e.gran, e.to = uWeekend, j+1
		return e, true
	case p.is(j, wOther) && p.has(j+1, cUnit) && !p.has(j+1, cPlural):
		e.gran, e.amt, e.to = unit(p.val(j+1)), amount{n: 2}, j+2
		return e, true
	case p.has(j, cUnit) && !p.has(j, cPlural) && !p.is(j, wSecond):
		e.gran, e.amt, e.to = unit(p.val(j)), amount{n: 1}, j+1
		if e.gran == uYear && p.is(j+1, wOn) {
			if f, ok := p.date(j + 2); ok && f.op == opDate && f.gran == uDay && f.m > 0 && f.y == 0 && f.part == "" && !f.clk.set {
				e.m, e.d, e.to, e.gran = f.m, f.d, f.to, uDay // "each year on Jan. 1"
			}
		}
		return e, true
	}
	a, k, ok := p.count(j)
	for p.has(k, cAdj) && !p.has(k, cUnit) {
		k++ // "every two business days"
	}
	if !ok || !p.has(k, cUnit) || !p.has(k, cPlural) && a.n >= 1 || p.isAny(j, wA) && !a.vague {
		return e, false
	}
	e.gran, e.amt, e.to = unit(p.val(k)), a, k+1
	return e, true
}

// workdays reads "weekdays" and "weeknights" at token j: from Monday to Friday, which TIMEX2 writes as it writes the
// weekend, WE.
func (p *parser) workdays(e *expr, j int) *expr {
	e.value, e.to = "XXXX-WXX-WD", j+1
	if p.src(j)[4] == 'n' {
		e.part = "NI"
		return e
	}
	return p.setPart(e)
}

// longer is how much of its unit a word of what is repeated takes.
var longer = map[string]struct {
	n    float64
	unit unit
}{"bimonthly": {2, uMonth}, "semiannually": {6, uMonth}, "biennially": {2, uYear}}

// setPart reads "every Monday morning".
func (p *parser) setPart(e *expr) *expr {
	if v := p.dayPart(e.to); p.has(e.to, cPart) && v <= 4 {
		e.part, e.to = dayParts[v], e.to+1
	}
	return e
}

// setClock reads the time behind the days that repeat: "every Friday at 9 a.m.", "weeknights at 8".
func (p *parser) setClock(e *expr) *expr {
	if e.wd < 0 && e.value == "" && (e.gran != uDay || e.amt.n > 1 || e.rule != ruleSet) || e.clk.set || e.op != opSet {
		return e
	}
	if c, k, ok := p.clockAfter(e.to); ok && p.is(e.to, wAt) {
		e.clk, e.part, e.to = c.within(e.part), "", k
	} else if h := p.hour(e.to + 1); e.part != "" && p.is(e.to, wAt) && h > 0 && p.closesDay(e.to+2) {
		e.clk, e.part, e.to = clock{set: true, h: h, m: -1, s: -1, zone: -1}.within(e.part), "", e.to+2
	}
	return e
}

// weekdays reads "Fridays", "Sunday nights", "Friday prayers".
func (p *parser) weekdays(e *expr, i int) (*expr, bool) {
	e.wd, e.to, e.rule = int8(p.val(i)), i+1, ruleWeekdays
	if p.has(i, cAbbr) {
		return e, false
	}
	switch {
	case p.has(i, cPlural):
		return p.setPart(e), true
	case p.has(i+1, cPart) && p.has(i+1, cPlural) && p.dayPart(i+1) <= 4:
		e.part, e.to = dayParts[p.dayPart(i+1)], i+2
		return e, true
	case (p.is(i+1, wPrayers) || toLower(p.src(i+1)) == "mass") && !p.isAny(i-1, wLast, wThis, wNext, wOn, wHis, wHer, wTheir):
		return e, true
	}
	return e, false
}

// allUnit reads "all day", "all week": a duration.
func (p *parser) allUnit(i int) (*expr, bool) {
	j := i + 1
	u := unit(p.val(j))
	if !p.has(j, cUnit) || p.has(j, cPlural) || p.has(j, cAbbr) || u < uDay || u > uYear || u == uQuarter {
		return nil, false
	}
	e := p.blank(opDuration, u, ruleDuration)
	e.typ, e.amt, e.to = "DURATION", amount{n: 1}, j+1
	if p.is(j+1, wLong) {
		e.to = j + 2
	}
	return e, true
}
