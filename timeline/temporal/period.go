package temporal

import "strings"

// theDate reads dates that begin with "the".
func (p *parser) theDate(i int) (*expr, bool) {
	j := i + 1
	if p.is(j, wVery) {
		j++
	}
	l := p.lx(j)
	if e, ok := p.decadeOf(j); ok {
		return e, true
	}
	switch {
	case l.cls&cWeekday != 0 && l.cls&(cAbbr|cPlural) == 0 && (p.is(j+1, wBefore) && p.is(j+2, wLast) || p.is(j+1, wAfter) && p.is(j+2, wNext)) && p.closesYear(j+3):
		e := p.blank(opWeekday, uDay, ruleWeekdayShift) // "the Monday before last"
		e.wd, e.shift, e.n, e.to = int8(p.val(j)), int8(p.val(j+2)), 2, j+3
		return e, true
	case l.wd == wFiscal || l.wd == wFinancial:
		return p.fiscal(j)
	case p.feastDay(j) != 0:
		return p.dayOfFeast(j)
	case l.wd == wDay:
		if p.allDay(i-1, j+1) {
			e := p.blank(opShift, uDay, ruleTheUnit)
			e.ref, e.to = refPrev, j+1
			return e, true
		}
		if p.is(i-1, wBefore) && p.is(j+1, wIs) && (p.src(j+2) == "out" || p.src(j+2) == "over") {
			return p.dayEnd(i, j+1) // "before the day is out"
		}
		return p.dayAround(j)
	case l.text == "new" && p.is(j+1, wYear) && !p.mark(j+2, bApostrophe) && !p.is(j+2, wOf) && p.closesDay(j+2):
		e := p.blank(opShift, uYear, ruleUnitShift)
		e.fresh, e.edge, e.mod, e.to = true, edBegin, "START", j+2
		return e, true
	case l.wd == wLatest || l.wd == wCorresponding:
		return p.latest(j)
	case l.wd == wYear:
		return p.theYear(j)
	case l.wd == wFull && p.is(j+1, wYear) && !p.is(j+2, wThat):
		return p.theUnit(j + 1)
	case l.cls&cSeason != 0:
		return p.season(j, true)
	case l.cls&cHol != 0:
		if e, ok := p.holiday(j); ok {
			w := p.word(e.to) && !p.cap(e.to) && p.t(e.to).cls&(cPrep|cBreak|cAux|cPresent|cFuture|cVerbPast|cPart|cUnit) == 0 && p.t(e.to).flags&fEd == 0
			return e, !w || p.is(e.to-2, wOf) // the article of "the Anzac Day service" is the service's
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

// allDay says that "the day" between tokens k and next is all of the one spoken of: "throughout the day", "was shut for
// the day", "spent the day out of town"; not "for the day when".
func (p *parser) allDay(k, next int) bool {
	if p.is(next, wOf) || p.mark(next, '-') || p.mark(next, bApostrophe) {
		return false
	}
	ends := p.closesDay(next)
	if w := p.src(k - 1); p.is(k, wOf) && p.is(k-2, wThe) && (w == "rest" || w == "remainder") {
		return ends // "spent the rest of the day in talks"
	}
	switch toLower(p.src(k)) {
	case "throughout":
		return ends
	case "spent", "spend":
		return ends || p.src(next) == "out" || strings.HasSuffix(p.src(next), "ing")
	case "for":
		if toLower(p.src(k-1)) == "thought" || p.has(next, cBreak) && !p.isAny(next, wAnd, wOr) && p.src(next) != "but" {
			return false
		}
		return ends || p.is(next, wSo) || p.src(next) == "includes"
	}
	return false
}

// feastDay returns the number of the day of a feast that is told of at token j, "first day of Ramadan":
// -1 is the last, and eveOf the one before; 0 if there is none.
func (p *parser) feastDay(j int) int {
	n, k := 0, j+1
	switch w := p.src(j); {
	case w == "eve" && p.is(k, wOf) && p.has(k+1, cHol) && p.cap(k+1):
		return eveOf
	case w == "last" || w == "final":
		n = -1
	default:
		o, to, ok := p.ordinal(j)
		if !ok {
			return 0
		}
		n, k = o, to
	}
	if n > maxFeast || !p.is(k, wDay) || !p.is(k+1, wOf) {
		return 0
	}
	if k += 2; p.is(k, wThe) {
		k++
	}
	if !p.has(k, cHol) || !p.cap(k) {
		return 0
	}
	return n
}

const (
	eveOf    = -2
	maxFeast = 30 // days
)

// dayOfFeast reads "the third day of Ramadan" and "the eve of Passover" behind their article.
func (p *parser) dayOfFeast(j int) (*expr, bool) {
	k := j
	for !p.is(k, wOf) {
		k++
	}
	if k++; p.is(k, wThe) {
		k++
	}
	e, ok := p.holiday(k)
	if !ok || e.op != opHoliday || e.unit2 != uNone {
		return e, false
	}
	return e, e.setFeastDay(p.feastDay(j))
}

// setFeastDay makes a feast its nth day; false if it has none such.
func (e *expr) setFeastDay(n int) bool {
	h := &holidays[e.hol]
	if n > 0 && n > max(h.days, 1+3*h.near) || n == -1 && h.days < 2 {
		return false
	}
	e.unit2, e.n, e.gran = uDay, n, uDay
	return true
}

// dayAround reads "the day before yesterday", "the day after tomorrow", "the
// day of the summit" is left alone.
func (p *parser) dayAround(j int) (*expr, bool) {
	if p.is(j+1, wBefore) && p.is(j+2, wYesterday) || p.is(j+1, wAfter) && p.is(j+2, wTomorrow) {
		e := p.blank(opShift, uDay, ruleDeictic)
		e.n, e.to = 2, j+3
		if p.is(j+1, wBefore) {
			e.n = -2
		}
		return e, true
	}
	if (p.isAny(j+1, wBefore, wAfter) && (p.closesDay(j+2) || p.mark(j+2, ',')) || p.is(j+1, wFollowing)) && (!p.has(j+2, cPrep) || p.isAny(j+2, wBy, wAs, wIn, wAt) && p.is(j+1, wBefore) || p.src(j+2) == "without" || p.src(j+2) == "with") {
		e := p.blank(opShift, uDay, ruleUnitText)
		e.n, e.ref, e.to = 1, refPrev, j+2
		if p.is(j+1, wBefore) {
			e.n = -1
		}
		return e, true
	}
	if p.is(j+1, wBefore) && p.is(j-2, wHad) && (p.has(j+2, cSpeech|cVerbPast) || p.t(j+2).flags&fEd != 0) {
		e := p.blank(opShift, uDay, ruleUnitText) // "had the day before said that"
		e.n, e.ref, e.to = -1, refPrev, j+2
		return e, true
	}
	if p.isAny(j+1, wBefore, wAfter) && p.mark(j-2, ';') && p.has(j+2, cSubject) && p.has(j+3, cAux|cVerbPast) {
		e := p.blank(opShift, uDay, ruleUnitText) // "spoke today in Bern; the day before he was in Bonn"
		e.n, e.ref, e.to = 1, refPrev, j+2
		if p.is(j+1, wBefore) {
			e.n = -1
		}
		return e, true
	}
	if p.isAny(j+1, wBefore, wAfter) {
		e := p.blank(opDayOf, uDay, ruleEventOffset)
		e.n = 1
		if p.is(j+1, wBefore) {
			e.n = -1
		}
		if f, ok := p.offsetFrom(e, j+1); ok || !p.isAny(j+2, wThe, wThat) || p.t(j+3).kind != tWord {
			return f, ok
		}
		f := p.blank(opDuration, uDay, ruleEventOffset) // "the day before the truce", where the text dates that
		f.must, f.event, f.amt.n, f.back, f.to, f.evFrom = true, true, 1, int8(e.n), j+2, j+2
		return f, true
	}
	return p.theUnit(j)
}

// theYear reads "the year 2000"; "the year" alone is a unit.
func (p *parser) theYear(j int) (*expr, bool) {
	if p.mark(j+1, '-') && p.isAny(j+2, wAgo, wEarlier) && p.isAny(j+3, wQuarter, wPeriod, wMonth) {
		e := p.blank(opShift, uQuarter, ruleYearAgoQuarter)
		e.n, e.ref, e.to = -4, refPrev, j+4
		return e, true
	}
	if p.mark(j+1, '-') && p.isAny(j+2, wAgo, wEarlier) {
		if q, ok := p.quarter(j + 3); ok && q.y == 0 && !q.ys {
			q.yearFrom(shLast)
			return q, true
		}
	}
	e := p.blank(opDate, uYear, ruleYear)
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
	if t := p.t(j + 1); t.kind == tNum && t.flags&fGrouped == 0 && t.digits <= 4 && (t.digits >= 3 && p.closesYear(j+2) || p.has(j+2, cEra)) {
		e.y, e.to = int(t.num), j+2
		return p.era(e), e.y > 0
	}
	return p.theUnit(j)
}

// ordinalDate reads "12th of March", "fourth of July 1776", a bare "12th",
// "20th century", "first half of 2025".
func (p *parser) ordinalDate(j int) (*expr, bool) {
	if e, ok := p.century(j); ok {
		return e, true
	}
	n, k, ok := p.ordinal(j)
	if !ok || n > 31 {
		return nil, false
	}
	if e, ok := p.nthWeekday(n, k); ok {
		return e, true
	}
	if e, ok := p.nthWeek(n, k); ok {
		return e, true
	}
	if p.is(k, wDay) && p.is(k+1, wOf) && p.has(k+2, cMonth) && p.cap(k+2) {
		return p.solemnDate(n, k+2)
	}
	if p.num(j) && p.has(k, cMonth) && p.cap(k) && !p.mark(k+1, '-') {
		if e, ok := p.dayMonth(j); ok {
			return e, true // "the 7th October"
		}
	}
	if p.is(k, wOf) && p.has(k+1, cMonth) && p.cap(k+1) {
		e := p.blank(opDate, uDay, ruleDayMonth)
		e.d = n
		return p.monthTail(e, k+1)
	}
	if n == 1 && p.is(k, wOf) && (p.is(k+1, wThe) || p.is(k+1, wThis)) && p.is(k+2, wYear) && p.closesDay(k+3) {
		e := p.blank(opDate, uDay, ruleMonthDay)
		e.m, e.d, e.to = 1, 1, k+3 // "since the first of the year"
		if p.is(k+1, wThis) {
			e.shift = shThis
		}
		return e, true
	}
	if same := p.is(k+1, wThe) && p.is(k+2, wSame) && p.is(k+3, wMonth); p.is(k, wOf) && (same || p.is(k+1, wThat) && p.is(k+2, wMonth)) {
		e := p.blank(opDate, uDay, ruleBareDay)
		e.d, e.to, e.shift = n, k+3, shThat
		if same {
			e.to++
		}
		return e, true
	}
	if p.is(k, wOf) && (p.is(k+1, wThis) || p.is(k+1, wThe) || p.is(k+1, wNext) || p.is(k+1, wLast)) && p.is(k+2, wMonth) {
		e := p.blank(opDate, uDay, ruleBareDay)
		e.d, e.to = n, k+3
		if p.has(k+1, cShift) {
			e.shift = int8(p.val(k + 1))
		}
		return e, true
	}
	if !p.num(j) || !(p.is(j-2, wOf) && p.has(j-3, cPart)) && !p.isAny(j-2, wOn, wBy, wUntil, wSince, wBefore, wAfter, wFrom, wTill, wBetween, wThrough, wTo, wFor) && !p.has(j-2, cWeekday) && !p.mark(j-2, ',') && !p.mark(j-2, ';') && !p.goesOn(j-2) && !p.noLater(j-2) {
		return nil, false
	}
	if p.is(k, wIn) && p.isAny(k+1, wA, wThe) && (p.src(k+2) == "row" || p.src(k+2) == "series") {
		return nil, false // "The strike, the 14th in the row between both"
	}
	e := p.blank(opDate, uDay, ruleBareDay)
	e.d, e.to = n, k
	if !p.closesDay(k) && !p.has(k, cSubject) && !p.isAny(k, wThe, wHis, wIts, wTheir) && !(p.isAny(k, wA, wAn) && p.is(j-2, wOn) && p.opensSentence(j-2)) && !(p.is(j-2, wOf) && (p.t(k).flags&fEd != 0 || p.has(k, cVerbPast))) && !(p.is(k, wLocal) && p.is(k+1, wTime)) { // "on the 12th anniversary"; but "the 3rd to 5th of May"
		return nil, false
	}
	if p.isAny(k, wAnd, wTo, wOr) || p.mark(k, '-') {
		if f, ok := p.dayMonth(j); ok && f.m != 0 {
			f.to = k
			return f, true
		}
	}
	if p.isAny(k, wOf, wIn) && !p.isAny(k+1, wThe) && !p.cap(k+1) {
		return nil, false
	}
	if o := k + 3; p.isAny(k, wAnd, wTo) && p.is(k+1, wThe) && p.num(k+2) {
		if !p.is(o, wOf) {
			o++ // "15th" is a number and what ends it
		}
		if p.is(o, wOf) && p.isAny(o+1, wThis, wNext, wLast) && p.is(o+2, wMonth) {
			e.shift = int8(p.val(o + 1)) // "between the 10th and the 15th of this month"
		}
	}
	return e, !p.is(k, wOf)
}

// noLater says that the "later than" of "no later than the 25th", or its "earlier than", ends at token k.
func (p *parser) noLater(k int) bool {
	w := p.src(k - 1)
	return p.is(k, wThan) && (w == "later" || w == "earlier" || w == "sooner")
}

// goesOn says that token k is the "and" behind a day: "the 2nd and the 3rd".
func (p *parser) goesOn(k int) bool {
	n := len(p.out)
	return n > 0 && p.isAny(k, wAnd, wOr) && p.out[n-1].to == k && p.out[n-1].rule == ruleBareDay
}

// lastOfMonth is the number of the last weekday of a month.
const lastOfMonth = 9

// nthWeekday reads "first Tuesday of October", "second Monday of every month"
// behind the ordinal n; k is the weekday.
func (p *parser) nthWeekday(n, k int) (*expr, bool) {
	if n > 5 && n != lastOfMonth || !p.has(k, cWeekday) || p.has(k, cPlural|cAbbr) {
		return nil, false
	}
	if p.is(k+1, wFrom) && p.is(k+2, wNow) && n > 1 && n != lastOfMonth {
		e := p.blank(opWeekday, uDay, ruleWeekdayShift) // "the third Friday from now"
		e.wd, e.shift, e.n, e.to = int8(p.val(k)), shNext, n, k+3
		return e, true
	}
	if n == 1 && p.is(k+1, wAfter) && p.is(k+2, wThe) {
		return p.behindNth(int8(p.val(k)), k+3)
	}
	if !p.isAny(k+1, wOf, wIn) {
		return nil, false
	}
	if p.isAny(k+2, wEach, wEvery) && p.is(k+3, wMonth) {
		e := p.blank(opSet, uDay, ruleSet)
		e.typ, e.quant, e.wd, e.nth, e.to = "SET", "EVERY", int8(p.val(k)), int8(n), k+4
		return e, true
	}
	m, ok := p.date(k + 2)
	if ok && m.fresh {
		m.edge, m.mod = edNone, "" // "the first Monday of the new year"
	} else if !ok || m.gran != uMonth || m.op != opDate && m.op != opShift {
		return nil, false
	}
	m.nth, m.wd = int8(n), int8(p.val(k))
	return m, true
}

// behindNth reads "the first Tuesday after the first Monday in November", whose own weekday is
// wd; j is the ordinal of the other.
func (p *parser) behindNth(wd int8, j int) (*expr, bool) {
	n, k, ok := p.ordinal(j)
	if !ok || !p.has(k, cWeekday) || !p.isAny(k+1, wOf, wIn) {
		return nil, false
	}
	e, ok := p.nthWeekday(n, k)
	if !ok || e.op == opSet {
		return nil, false
	}
	e.beside, e.event, e.back, e.rule = wd+1, true, 1, ruleEventOffset
	return e, true
}

// weekOfMonth and weekendOfMonth stand for the weekday where the weeks or weekends of a month
// are counted.
const (
	weekOfMonth    = 7
	weekendOfMonth = 8
)

// nthWeek reads "first week of August", "last week of September" behind the
// ordinal n; k is the week. It is the ISO week that holds the fourth day of
// the seven, as the first week of a year holds 4 January, and the weekend whose
// Saturday is in the month.
func (p *parser) nthWeek(n, k int) (*expr, bool) {
	if p.src(k) == "full" {
		k++
	}
	weekend := p.has(k, cUnit) && !p.has(k, cPlural) && unit(p.val(k)) == uWeekend
	if n > 4 && n != lastOfMonth || !p.is(k, wWeek) && !weekend || !p.isAny(k+1, wOf, wIn) {
		return nil, false
	}
	m, ok := p.date(k + 2)
	if ok && m.gran == uYear && m.op == opDate && m.y > 0 && !m.bc && m.edge == 0 && p.is(k+1, wOf) {
		if m.m = 1; n == lastOfMonth {
			m.m = 12
		}
		m.gran = uMonth // the first week of a year is that of its January
	}
	if ok && m.fresh && m.nth == 0 {
		m.edge, m.mod = edNone, "" // "the second week of the new year"
	} else if !ok || m.gran != uMonth || m.op != opDate && m.op != opShift || m.nth != 0 || m.edge != 0 {
		return nil, false
	}
	m.nth, m.wd, m.rule = int8(n), weekOfMonth, ruleWeekOf
	if weekend {
		m.wd = weekendOfMonth
	}
	return m, true
}

// solemnDate reads "this third day of May, in the year of our Lord two
// thousand twenty-four"; j is the month.
func (p *parser) solemnDate(n, j int) (*expr, bool) {
	e := p.blank(opDate, uDay, ruleDayMonth)
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
func (p *parser) century(j int) (*expr, bool) {
	n, k, ok := p.ordinal(j)
	if !ok || n > 22 {
		return nil, false
	}
	if p.mark(k, '-') {
		k++
	}
	e := p.blank(opDate, uCentury, ruleDecade)
	e.y, e.to = (n-1)*100, k+1
	if p.isAny(k, wAnd, wOr, wTo) { // "the 19th and 20th centuries"
		i := k + 1
		if p.has(i, cEdge) {
			i++
		}
		if m, to, ok := p.ordinal(i); ok && m <= 22 && m > n && (p.is(to, wCentury) || p.src(to) == "centuries") {
			e.to = k
			return e, true
		}
	}
	if !p.is(k, wCentury) && p.src(k) != "centuries" {
		return nil, false
	}
	return p.era(e), true
}

// decadeOf reads "first decade of the 20th century" behind "the".
func (p *parser) decadeOf(j int) (*expr, bool) {
	n, k, ok := p.ordinal(j)
	switch w := toLower(p.src(j)); {
	case w == "last" || w == "closing" || w == "final":
		n, k, ok = 10, j+1, true
	case w == "opening":
		n, k, ok = 1, j+1, true
	}
	if !ok || n < 1 || n > 10 || toLower(p.src(k)) != "decade" || !p.is(k+1, wOf) || !p.is(k+2, wThe) {
		return nil, false
	}
	e, ok := p.century(k + 3)
	if !ok || e.gran != uCentury || e.bc {
		return nil, false
	}
	e.gran, e.y = uDecade, e.y+10*(n-1)
	return e, true
}

// decadeInWords reads "nineties", "1990s" in words after "the".
func (p *parser) decadeInWords(j int) (*expr, bool) {
	s := toLower(p.src(j))
	if s == "noughties" {
		e := p.blank(opDate, uDecade, ruleDecade)
		e.y, e.to = 2000, j+1
		return e, true
	}
	for i, w := range decadeWords {
		if s == w {
			e := p.blank(opDate, uDecade, ruleDecade)
			e.y, e.yy, e.to = 20+10*i, true, j+1
			return e, true
		}
	}
	return nil, false
}

var decadeWords = [...]string{"twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties"}

// yearTo is the year of "the year ended March 31": twelve months, and none of
// the calendar.
func (p *parser) yearTo(to int) *expr {
	e := p.blank(opDuration, uYear, ruleDuration)
	e.typ, e.amt.n, e.to = "DURATION", 1, to
	return e
}

// weekBegins are the words between a week and its first or last day.
var weekBegins = forms("commencing starting ending ended")

// nightBetween reads what tells the night by the days on both sides of it: "the night from
// Saturday to Sunday", "the night between Friday and Saturday"; j is the preposition.
func (p *parser) nightBetween(u unit, j int) (*expr, bool) {
	if u != uNight || !p.isAny(j, wFrom, wBetween, wOf) || !p.has(j+1, cWeekday) || !p.isAny(j+2, wTo, wAnd) || !p.has(j+3, cWeekday) || p.val(j+3) != (p.val(j+1)+1)%7 {
		return nil, false
	}
	e := p.blank(opWeekday, uDay, ruleDayPart)
	e.wd, e.part, e.to = int8(p.val(j+1)), "NI", j+4
	return e, true
}

// spells are what fills a week, a month or a year: "the week of talks".
var spells = forms("war talks fighting negotiations bombing bombardment violence unrest clashes protests strikes siege mourning shelling bloodshed turmoil conflict diplomacy haggling")

// theUnit reads "the weekend", "the quarter", "the year", "the week of March
// 6", "the month of May": the unit spoken of, or the one now.
func (p *parser) theUnit(j int) (*expr, bool) {
	if !p.has(j, cUnit) || p.has(j, cPlural) || p.mark(j+1, '-') && (p.glued(j+1) || p.glued(j+2)) {
		return nil, false
	}
	u := unit(p.val(j))
	if e, ok := p.nightBetween(u, j+1); ok {
		return e, true
	}
	if w := toLower(p.src(j + 1)); u == uYear && (w == "ended" || w == "ending" || w == "to" && p.has(j+2, cMonth) && p.cap(j+2)) {
		return p.yearTo(j + 1), true
	}
	if p.is(j+1, wIn) && toLower(p.src(j+2)) == "which" {
		return nil, false // "the week in which it falls"
	}
	if u >= uWeek && u <= uYear && p.mark(j+1, bApostrophe) && p.is(j+2, wS) && p.is(j+3, wEnd) {
		e := p.blank(opShift, u, ruleUnitShift)
		e.edge, e.mod, e.to = edEnd, "END", j+4
		return e, true // "before the year's end"
	}
	if p.is(j+1, wSince) && u >= uWeek && u <= uDecade && p.is(j-2, wIn) {
		e := p.blank(opDuration, u, ruleDuration)
		e.typ, e.amt, e.to = "DURATION", amount{n: 1}, j+1
		return e, true // "in the year since the attack"
	}
	e := p.blank(opShift, u, ruleTheUnit)
	e.to, e.ref = j+1, refPrev
	if u == uNight {
		e.part = "NI"
	}
	switch u {
	case uWeek, uMonth, uYear, uWeekend, uDay, uNight:
		if p.is(j+1, wOf) || p.isAny(j+1, wBeginning, wComing) || (u == uWeek || u == uWeekend) && weekBegins.has(toLower(p.src(j+1))) {
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
			if p.is(j+1, wOf) && (u == uWeek || u == uMonth || u == uYear) && spells.has(p.src(j+2)) && !p.isAny(j-2, wIn, wOf, wBy, wSince, wUntil, wOn, wFrom) {
				f := p.blank(opDuration, u, ruleDuration)
				f.typ, f.amt, f.to = "DURATION", amount{n: 1}, j+1
				return f, true // "The year of fighting has left it in ruins"
			}
			if u != uYear || !p.is(j+1, wOf) {
				return e, p.is(j+1, wOf) && u == uWeekend
			}
		}
	case uQuarter:
		if p.is(j+1, wA) && p.is(j+2, wYear) && p.isAny(j+3, wAgo, wEarlier) {
			e.n, e.to, e.rule = -4, j+4, ruleYearAgoQuarter // "for the quarter a year ago"
			return e, true
		}
	case uDecade, uCentury:
		return e, p.is(j-2, wOf) && p.has(j-3, cEdge) && !p.is(j+1, wOf) && !p.mark(j+1, '-') // "the end of the decade"
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
	if (u == uWeek || u == uWeekend) && p.isAny(j+1, wBefore, wAfter) && p.has(j+2, cHol) {
		if f, ok := p.holiday(j + 2); ok && f.op == opHoliday && f.unit2 == uNone && f.y == 0 && f.shift == shNone {
			f.unit2, f.n = u, 1 // "the week before Christmas"
			if p.is(j+1, wBefore) {
				f.n = -1
			}
			return f, true
		}
	}
	if w := toLower(p.src(j + 1)); (w == "prior" || w == "earlier" && p.has(j-2, cPrep)) && u >= uDay && u != uWeekend && p.closesDay(j+2) && !p.is(j+2, wTo) {
		e.n, e.to, e.rule = -1, j+2, ruleUnitText // "the month prior", "for the week earlier"
		return e, true
	}
	if p.isAny(j+1, wBefore, wAfter) && (p.closesDay(j+2) || whereabouts.has(p.src(j+2))) && u != uQuarter && !(p.is(j+1, wAfter) && p.has(j+2, cPrep)) {
		e.n, e.to, e.rule = -1, j+2, ruleUnitText
		if p.is(j+1, wAfter) {
			e.n = 1
		}
		return e, true
	}
	return e, u != uDay && u != uNight
}
