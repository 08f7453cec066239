package temporal

// monthDate reads what begins with a month: "Sept. 4", "September 4, 2025",
// "September 2025", "September".
func (p *parser) monthDate(i int) (*expr, bool) {
	e := p.blank(opDate, uMonth, ruleMonth)
	e.m = p.val(i)
	if p.is(i+1, wQuarter) && e.m%3 == 0 && p.cap(i) {
		q := p.blank(opDate, uQuarter, ruleQuarter)
		q.sub, q.to = e.m/3, i+2
		return q, true // "the June quarter"
	}
	j := i + 1
	abbr := p.has(i, cAbbr)
	if abbr && !p.cap(i) {
		return e, false
	}
	if p.mark(j, '.') && p.glued(j) && (abbr || p.is(i, wMay)) && !p.cap(j+1) {
		if abbr {
			j++
		}
	} else if p.mark(j, '.') && p.glued(j) && abbr && p.t(j+1).kind != 0 {
		j++
	}
	if p.mark(j, '.') && p.glued(j) && !abbr && p.num(j+1) && p.t(j+1).digits <= 2 && p.mark(j+2, ',') && p.num(j+3) && p.t(j+3).digits == 4 {
		j++ // "October. 25, 2025"
	}
	dotted := j > i+1
	j = p.skipHyphen(j)
	if p.mark(j, ',') && p.num(j+1) && (p.mark(j+2, ',') || p.num(j+2) && p.t(j+2).digits == 4) {
		if d, k, ok := p.dayNumber(j + 1); ok {
			if p.mark(k, ',') {
				k++
			}
			if y, to, ok := p.year(k); ok && y > 0 {
				e.d, e.y, e.to, e.gran, e.rule = d, y, to, uDay, ruleFullDate
				return e, true // "February, 13, 2025", "May, 21 2019"
			}
		}
	}
	if d, k, ok := p.ordinal(j + 1); ok && p.is(j, wThe) && p.num(j+1) && d <= 31 && p.cap(i) && p.closesDay(k) {
		return p.afterMonthDay(e, d, k) // "November the 4th"
	}
	if d, k, ok := p.dayNumber(j); ok && !(p.hyphen(k) && p.is(k+1, wYear) && p.hyphen(k+2)) && !(p.has(j, cOrd) && (p.has(j+1, cUnit) || p.src(j+1) == "round")) {
		if p.cap(i) || !p.is(i, wMay) && !p.is(i, wMarch) || k > j+1 {
			return p.afterMonthDay(e, d, k)
		}
	}
	k := j
	if p.mark(k, ',') || p.is(k, wOf) {
		k++
	}
	if y, to, ok := p.year(k); ok && !(p.is(j, wOf) && p.num(k) && p.has(to, cNotYear)) && (p.cap(i) || y > 0) {
		e.y, e.to, e.rule = y, to, ruleMonthYear
		e.yy = y < 0
		return p.era(e), true
	}
	if n, to, ok := p.smallYearBC(k); ok {
		e.y, e.to, e.bc, e.rule = n, to, true, ruleMonthYear
		return e, true
	}
	if abbr && !dotted && !p.isAny(i-1, wIn, wSince, wUntil, wLast, wNext, wThis, wBy, wEarly, wLate) {
		return e, false
	}
	if abbr && dotted && p.is(i-1, wAnd) && p.cap(i-2) && !p.has(i-2, cMonth) {
		return e, false // "Ant and Dec."
	}
	e.to = i + 1
	if dotted && j == i+2 && !p.t(j).endsSentence(p, j-1) {
		e.to = i + 2
	}
	if to := e.to; p.yearTail(e).to > to {
		return e, true
	}
	return e, p.plainMonth(i)
}

func (t *token) endsSentence(p *parser, dot int) bool {
	return t.kind == 0 || t.flags&fCap != 0 || t.kind == tPunct
}

func (p *parser) skipHyphen(j int) int {
	if p.hyphen(j) && p.num(j+1) && p.glued(j+1) && p.t(j+1).digits <= 2 {
		return j + 1
	}
	return j
}

// afterMonthDay reads the year that follows "September 4", also behind a
// range ("Sept. 3-5, 2025"), in which case it belongs to both.
func (p *parser) afterMonthDay(e *expr, d, k int) (*expr, bool) {
	e.d, e.gran, e.to, e.rule = d, uDay, k, ruleMonthDay
	// "May 1997" is caught elsewhere; "June 10 troops" is no date
	j := k
	if p.mark(j, ',') {
		j++
	} else if p.is(j, wOf) && p.isAny(j+1, wLast, wThis, wNext, wThat) {
		return p.yearTail(e), true
	}
	if y, to, ok := p.year(j); ok && p.yearFits(j, to, j > k) {
		e.y, e.to, e.rule, e.yy = y, to, ruleFullDate, y < 0
		return p.era(e), true
	}
	if t := p.broken(j); j > k && j == len(p.para) && t.kind == tNum && t.digits == 4 && t.num >= 1900 && t.num < 2100 {
		e.y, e.rule = int(t.num), ruleFullDate // the page breaks the line before the year
		return e, true
	}
	if y, to, ok := p.smallYearBC(j); ok {
		e.y, e.to, e.bc, e.rule = y, to, true, ruleFullDate
		return e, true
	}
	if t := p.t(k + 1); p.mark(k, '/') && p.glued(k) && p.glued(k+1) && t.kind == tNum && t.digits == 4 && t.num > 1900 && t.num < 2100 {
		e.y, e.to, e.rule = int(t.num), k+2, ruleFullDate // "March 23/2015"
		return e, true
	}
	if y := p.yearBehindRange(e.m, k); y != 0 {
		e.y, e.rule = y, ruleRange
		return e, true
	}
	return p.yearTail(e), true
}

// broken returns token k even behind the paragraph; an empty one behind the
// text.
func (p *parser) broken(k int) *token {
	if k >= len(p.tok) {
		return &noToken
	}
	return &p.tok[k]
}

// yearFits refuses a number behind "Sept. 4," that counts something.
func (p *parser) yearFits(j, to int, comma bool) bool {
	return !p.num(j) || !p.has(to, cNotYear) || comma && p.mark(to, ',')
}

// yearBehindRange looks over "-5", "to Sept. 5", "and 5" for a year that holds
// for the first day too.
func (p *parser) yearBehindRange(m, k int) int {
	if !p.mark(k, '-') && !p.isAny(k, wTo, wAnd, wOr, wThrough, wUntil) && !p.mark(k, ',') && !p.mark(k, '&') {
		return 0
	}
	span, first := !p.isAny(k, wAnd, wOr) && !p.mark(k, ',') && !p.mark(k, '&'), m
	from := int(p.t(k - 1).num)
	k++
	for range 2 {
		if p.has(k, cMonth) && p.cap(k) {
			m = p.val(k)
			k++
			if p.mark(k, '.') {
				k++
			}
		}
		d, to, ok := p.dayNumber(k)
		if !ok {
			return 0
		}
		if span && first == m && d < from && p.has(k-1, cMonth) {
			first = m + 1 // "from April 28 to April 27, 2022"
		}
		k = to
		if p.mark(k, ',') || p.is(k, wAnd) {
			if y, _, ok := p.year(k + 1); ok && y > 0 {
				return over(span, first, m, y)
			}
			k++
			continue
		}
		if y, _, ok := p.year(k); ok && y > 0 {
			return over(span, first, m, y)
		}
		if p.has(k, cMonth) {
			m = p.val(k)
			if y, _, ok := p.year(k + 1); ok && y > 0 {
				return over(span, first, m, y)
			}
		}
	}
	return 0
}

// Months across which a list of days is more likely in order than of one year:
// "on December 9 and January 13, 2020".
const (
	lateMonth  = 10
	earlyMonth = 3
)

// over is the year of a span's first month, where y is that of its last: the
// one before for "30 December to 2 January 2026".
func over(span bool, first, last, y int) int {
	if first > last && (span || first >= lateMonth && last <= earlyMonth) {
		return y - 1
	}
	return y
}

// yearTail reads "last year", "of that year", "this year" behind a month or
// a day of a month.
func (p *parser) yearTail(e *expr) *expr {
	j := e.to
	if p.mark(j, ',') && p.isAny(j+1, wLast, wThis, wNext) && p.is(j+2, wYear) {
		return e
	}
	if p.isAny(j, wOf, wIn) {
		j++
	}
	next := j == e.to && p.is(j, wThe) && p.is(j+1, wNext)
	if p.is(j, wThe) && (j > e.to || next || p.has(j+1, cShift) && isTextual(int8(p.val(j+1))) && !p.is(j+1, wSame)) {
		j++ // also "in June the following year"
	}
	if p.has(j, cShift) && p.is(j+1, wYear) && !p.isAny(j+2, wS) {
		sh := int8(p.val(j))
		if p.isAny(j, wPast) {
			return e
		}
		if next {
			sh = shFol
		}
		e.to, e.rule = j+2, ruleMonthOfYear
		e.yearFrom(sh)
	}
	return e
}

// yearFrom gives the expression the year that a shift says: last year, that
// year.
func (e *expr) yearFrom(sh int8) {
	e.ys, e.yn = true, shiftCount(sh)
	if isTextual(sh) {
		e.ref = refPrev
	}
}

// plainMonth decides whether a bare month name is a month. "May", "March" and
// "August" are also other words; a preposition, an edge or a shift before
// them, or the company of other months, tells.
func (p *parser) plainMonth(i int) bool {
	for k := i + 1; k < i+3 && p.cap(k) && p.t(k).flags&fUpper == 0; k++ {
		if namedBy.has(toLower(p.src(k))) {
			return false // "the July National Charter"
		}
	}
	if !p.is(i, wMay) && !p.is(i, wMarch) {
		return (p.cap(i) || p.val(i) != 8) && !p.firstName(i)
	}
	if !p.cap(i) {
		return false
	}
	if p.is(i, wMarch) && (p.is(i+1, wOn) && p.cap(i+2) || p.is(i+1, wFor) && !p.is(i-1, wIn) || p.is(i+1, wOf) && !p.num(i+2)) {
		return false
	}
	if p.isAny(i-1, wThe, wA) && p.t(i).flags&fUpper == 0 && p.monthsNoun(i+1) && !ofPerson.has(p.src(i+1)) {
		return true // "the March accession"
	}
	if p.is(i-1, wS) && p.mark(i-2, bApostrophe) && p.monthsNoun(i+1) && !ofPerson.has(p.src(i+1)) {
		return true // "Argentina's March repayments"
	}
	if p.mark(i+1, '-') && p.has(i+2, cMonth) && p.cap(i+2) || p.mark(i-1, '-') && p.is(i-2, wTo) && p.has(i-4, cMonth) {
		return true // "May-August", "January-to-May"
	}
	if n := p.t(i + 1); p.is(i-1, wThe) && n.kind == tWord && n.flags&(fCap|fEd) == 0 && !p.has(i+1, cPrep|cBreak|cAux|cPresent|cFuture|cSpeech|cVerbPast) {
		return !ofPerson.has(toLower(p.src(i + 1))) // "the March election"
	}
	if p.isAny(i-1, wIn, wSince, wUntil, wTill, wBy, wDuring, wOf, wFrom, wTo, wBetween, wThrough, wLast, wNext, wThis, wComing, wPast,
		wEarly, wLate, wMid, wBefore, wAfter, wAnd, wOr, wEach, wEvery, wFor, wThat) {
		if p.isAny(i-1, wAnd, wOr) {
			return p.has(i-2, cMonth) || p.has(i-3, cMonth) || p.src(i-2) == "now"
		}
		return !p.isAny(i-1, wFor, wTo, wBy, wAfter, wBefore, wOf) || p.src(i+1) != "having" && !p.cap(i+1) && !p.is(i+1, wS) && !p.mark(i+1, bApostrophe)
	}
	if (p.mark(i+1, ':') || (p.mark(i+1, bEmDash) || p.mark(i+1, bEnDash)) && !p.glued(i+1) && !p.glued(i+2)) && p.opensLine(i) {
		return true // an entry of a chronology: "- May: The yellow shirts march."
	}
	if (i == 0 || p.opensSentence(i) || p.mark(i-1, ';') || p.is(i-1, wAnd) && p.is(i, wMarch)) && p.sawMonth(i+1) {
		return true // "May saw exports rise", "March was the deadliest month"
	}
	if w := p.src(i - 1); w == "beyond" || w == "Beyond" || w == "around" || w == "roughly" || w == "least" && p.is(i-2, wAt) ||
		p.is(i-1, wA) && p.cap(i+1) && appointments.has(toLower(p.src(i+1))) {
		return true
	}
	if j := i + 3; p.mark(i+1, bApostrophe) && p.is(i+2, wS) && p.word(j) && !p.cap(j) && (p.is(i, wMarch) && p.t(j).cls == 0 || p.heldOrBefell(j)) {
		return true // "March's flood", "May's election", but not "May's deal"
	}
	if figures.has(p.src(i + 1)) {
		return true // "better-than-expected May sales"
	}
	if p.word(i-1) && !p.cap(i-1) && p.t(i-1).cls == 0 && (p.heldOrBefell(i+1) || p.is(i, wMarch) && settled.has(p.src(i+1))) && !p.cap(i+1) {
		return true // "a surprise March meeting", "a landmark March agreement"
	}
	if p.is(i-1, wAs) && p.is(i-3, wAs) || p.is(i-1, wThan) && (p.is(i-2, wLater) || p.is(i-2, wEarlier)) {
		return true // "as late as March", "as early as May", "no later than May"
	}
	return p.mark(i-1, '-') && p.is(i-2, wMid) || p.mark(i-1, '-') && p.has(i-2, cMonth) || p.mark(i-1, ',') && p.has(i-2, cMonth)
}

// yearIs says that a year stands at token k.
func (p *parser) yearIs(k int) bool {
	y, _, ok := p.year(k)
	return ok && y > 0
}

// sawMonth says that the words at token k tell what a month, which stands before them, was like.
func (p *parser) sawMonth(k int) bool {
	switch p.src(k) {
	case "saw", "brought":
		return true
	case "was", "is":
		for j := k + 2; (p.is(k+1, wThe) || p.is(k+1, wA)) && j < k+6 && p.word(j); j++ {
			if p.is(j, wMonth) {
				return true
			}
		}
	}
	return false
}

// figures are what is counted up for a month.
var figures = forms("sales earnings figures results revenues exports imports payrolls shipments deliveries registrations")

// namedBy are what is called by a month that is no time of the story.
var namedBy = forms("charter revolution manifesto uprising theses martyrs")

// monthsNoun says that the word at token k is a noun that a month can stand
// before: small, and no verb or preposition.
func (p *parser) monthsNoun(k int) bool {
	t := p.t(k)
	return t.kind == tWord && t.flags&(fCap|fEd) == 0 && p.t(k).cls&(cPrep|cBreak|cAux|cPresent|cFuture|cSched|cVerbPast|cPlural) == 0 && !p.is(k, wNot)
}

// ofPerson are nouns that a name stands before: "the May government".
var ofPerson = forms("family government administration cabinet team camp ministry era household estate clan pole fair queen")

// firstName says that April, June or August is somebody's: no word of time or article
// before it, and an unknown name behind: "April Ryan and June Carter".
func (p *parser) firstName(i int) bool {
	n := p.t(i + 1)
	if n.kind == tWord && n.end-n.start == 1 && n.flags&fCap != 0 && p.mark(i+2, '.') && p.cap(i+3) && !p.has(i, cAbbr) && !p.has(i-1, cPrep) {
		return true // "April M. Perry"
	}
	if p.val(i) != 4 && p.val(i) != 6 && p.val(i) != 8 || p.has(i, cAbbr) || n.kind != tWord || n.lex != 0 || n.flags&fCap == 0 || n.flags&(fUpper|fPara) != 0 || p.cap(i+2) {
		return false
	}
	b := p.t(i - 1)
	return i == 0 || p.t(i).flags&fPara != 0 || b.kind == tPunct && b.b == ',' || p.is(i-1, wAnd) || b.kind == tWord && b.lex == 0
}

// dayMonth reads "3 September 2025", "3rd of September", and the first day of
// "3-5 September" and "3 or 4 September 2025".
func (p *parser) dayMonth(i int) (*expr, bool) {
	d, k, ok := p.dayNumber(i)
	if !ok {
		return nil, false
	}
	e := p.blank(opDate, uDay, ruleDayMonth)
	e.d, e.to = d, k
	j := k
	if p.is(j, wOf) {
		j++
	} else if p.hyphen(j) && p.glued(j+1) && p.has(j+1, cMonth) { // 4-Sep-2025
		j++
	}
	if p.has(j, cMonth) && (p.cap(j) || j == k && p.num(i) && p.num(j+1) && p.t(j+1).digits == 4) && !(p.has(j, cAbbr) && p.val(j) == 3 && !p.num(j+1) && !(j > k && p.hyphen(j+1) && p.num(j+2)) && !p.mark(j+1, '.') && !(p.mark(j+1, ',') && p.num(j+2) && p.t(j+2).digits == 4)) {
		return p.monthTail(e, j)
	}
	if p.glued(i) && p.mark(i-1, ':') {
		return e, false // "22:15 – 10 Mar 2022"
	}
	for n := 0; n < 4; n++ { // look over the other days for the month
		if p.mark(j, ',') && p.isAny(j+1, wAnd, wOr) {
			j += 2 // "3, 5, and 7 November"
		} else if p.mark(j, '-') || p.mark(j, ',') || p.mark(j, '&') || p.isAny(j, wTo, wAnd, wOr, wThrough, wUntil) {
			j++
		} else if p.mark(j, '/') && p.glued(j) && p.num(j+1) && p.glued(j+1) && int(p.t(j+1).num) == d+1 {
			j++
		} else {
			return e, false
		}
		if p.is(j, wThe) {
			j++
		}
		_, to, ok := p.dayNumber(p.pastHour(j))
		if !ok {
			return e, false
		}
		j = to
		if p.is(j, wOf) {
			j++
		}
		if p.has(j, cMonth) && p.cap(j) && (p.val(j) != 5 && p.val(j) != 3 || p.num(j+1) || !p.cap(j+1)) {
			f, ok := p.monthTail(e, j)
			if ok {
				f.to, f.rule = k, ruleRange
			}
			return f, ok
		}
	}
	return e, false
}

// pastHour is the token behind an hour and a weekday at token j: "8 am Tuesday 26 to 8 am Thursday 28 January".
func (p *parser) pastHour(j int) int {
	k := j
	if p.num(k) && p.has(k+1, cMeridiem) {
		k += 2
	}
	if p.has(k, cWeekday) && p.cap(k) && p.num(k+1) {
		return k + 1
	}
	return j
}

// monthTail reads the month at j and the year behind it, of a day before.
func (p *parser) monthTail(e *expr, j int) (*expr, bool) {
	e.m, e.to = p.val(j), j+1
	k := j + 1
	if p.mark(k, '.') && p.has(j, cAbbr) {
		k++
		e.to = k
	}
	kk := k
	if p.mark(kk, ',') || p.hyphen(kk) {
		kk++
	}
	if y, to, ok := p.year(kk); ok && p.yearFits(kk, to, kk > k) {
		e.y, e.to, e.rule, e.yy = y, to, ruleFullDate, y < 0
		return p.era(e), true
	}
	if p.mark(j-1, '-') && p.glued(j) && p.hyphen(k) && p.num(k+1) && p.glued(k+1) && p.t(k+1).digits == 2 {
		e.y, e.yy, e.to, e.rule = -int(p.t(k+1).num)-1, true, k+2, ruleFullDate
		return e, true // "4-Sep-25"
	}
	if y, to, ok := p.smallYearBC(kk); ok {
		e.y, e.to, e.bc, e.rule = y, to, true, ruleFullDate
		return e, true
	}
	if y := p.yearBehindDayMonthRange(e.m, k); y != 0 {
		e.y, e.rule = y, ruleRange
		return e, true
	}
	if p.mark(j+1, '.') && e.to == j+2 && (p.cap(j+2) || p.t(j+2).kind == 0) {
		e.to = j + 1
	}
	return p.yearTail(e), true
}

// yearBehindDayMonthRange: "30 August - 2 September 2025".
func (p *parser) yearBehindDayMonthRange(m, k int) int {
	if !p.mark(k, '-') && !p.isAny(k, wTo, wAnd, wOr, wUntil, wThrough) {
		return 0
	}
	_, to, ok := p.dayNumber(k + 1)
	if !ok || !p.has(to, cMonth) {
		return 0
	}
	if y, _, ok := p.year(to + 1); ok && y > 0 {
		return over(!p.isAny(k, wAnd, wOr), m, p.val(to), y)
	}
	return 0
}
