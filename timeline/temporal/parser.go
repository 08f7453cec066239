package temporal

import "strings"

// maxDeep is how many dates may be read within each other, as in "the day before the
// eve of the first Monday of May": language uses three, and a text that never ends a
// chain of them must not take the stack.
const maxDeep = 6

// maxListed is how many dates of a list may be asked for the direction of one.
const maxListed = 4

// parser is pass one: it walks over the tokens and reads, at each word that
// may begin an expression, the longest expression that the grammar knows.
type parser struct {
	deep    int    // dates that are being read, each within the one before
	asked   int    // dates whose direction is asked for, each behind the one before in a list
	behind  bool   // the day of the verb before is being asked for
	text    string // with its headlines as a sentence prints them
	printed string // as it came, byte for byte as long
	tok     []token
	para    []token // those up to the end of the paragraph; nothing reaches over it
	report  report  // how the entries of a running report open, once asked for
	out     []expr
	made    []expr // what was read at this token, see [parser.blank]
	found   int    // the expression found last, see [parser.after]
	quotes  quotes // what was counted last, see [parser.quotesTo]
}

// parse finds every expression of the text, left to right and without
// overlaps.
func (p *parser) parse() {
	for i := 0; i < len(p.tok); {
		if i >= len(p.para) {
			end := i + 1
			for end < len(p.tok) && p.tok[end].flags&fPara == 0 {
				end++
			}
			p.para = p.tok[:end]
		}
		if !p.tok[i].head || !p.promising(i) {
			i++
			continue
		}
		p.made = p.made[:0]
		e := p.at(i)
		if e == nil || e.to <= i {
			i++
			continue
		}
		e.from = i
		if n := len(p.out); n > 0 && e.op == opWeekday && e.shift == shNone && e.gran == uDay && !p.has(e.to, cSubject) && p.everyOne(&p.out[n-1], i) {
			e.op, e.typ, e.rule, e.quant = opSet, "SET", ruleSet, "EVERY" // "every Monday, Wednesday and Friday"
		}
		p.halfBehind(e)
		if p.refused(e) {
			i++
			continue
		}
		p.toldBehind(e)
		p.out = append(p.out, *e)
		i = e.to
	}
}

// toldBehind gives the expression before e what only e says of it: the days of an hour, "from 10 a.m. to 1 p.m. each
// day", and the last day of a year, "the end of the fiscal year on Sept. 30".
func (p *parser) toldBehind(e *expr) {
	if len(p.out) == 0 {
		return
	}
	last := &p.out[len(p.out)-1]
	hours := e.op == opSet && e.clk.set && last.op == opClock && last.to == e.from-1 && p.isAny(e.from-1, wTo, wAnd, wUntil) && p.isAny(last.from-1, wFrom, wBetween)
	end := last.fiscal && last.edge == edEnd && e.op == opDate && e.gran == uDay && e.m != 0 && p.apposed(last.to, e.from)
	if !hours && !end {
		return
	}
	f := *e
	if f.from, f.to = last.from, last.to; hours {
		f.clk = last.clk
	}
	*last = f
}

// everyOne says that the weekday at token i is one more of those on which something repeats: "every Monday and
// Friday", "twice a week, on Monday and Friday".
func (p *parser) everyOne(f *expr, i int) bool {
	if f.op != opSet || f.wd < 0 && (f.rule != ruleTimes || f.gran != uWeek) || i-f.to > 4 {
		return false
	}
	for k := f.to; k < i; k++ {
		if !p.mark(k, ',') && !p.mark(k, ':') && !p.mark(k, bEmDash) && !p.mark(k, bEnDash) && !p.isAny(k, wAnd, wOn) {
			return false
		}
	}
	return i > f.to
}

// report is how the entries of a running report open.
type report struct {
	known   bool
	running bool // with a time of four figures and a colon
	logged  bool // with times of a clock of 24 hours and no mark behind
}

// entries tells how the entries open, if the text is a running report. Few texts have a line that makes one ask.
func (p *parser) entries() report {
	if !p.report.known {
		p.report.known = true
		p.report.running, p.report.logged = p.runs()
	}
	return p.report
}

// runs says how the entries of a running report open: with a time of four figures and a colon, "0640:", one of which can be no
// year; or, three of them and in order, with "09:05 Leaders arrive".
func (p *parser) runs() (running, logged bool) {
	lines, clock := 0, false
	stamps, up, down, last := 0, 0, 0, int32(-1)
	for k := range p.tok {
		t := &p.tok[k]
		if t.flags&fLine == 0 || t.kind != tNum || t.flags&fGrouped != 0 || k+3 >= len(p.tok) || p.tok[k+1].kind != tPunct || p.tok[k+1].b != ':' {
			continue
		}
		if m := &p.tok[k+2]; t.digits == 2 && t.num < 24 && m.kind == tNum && m.digits == 2 && m.num < 60 && m.flags&fGlued != 0 && p.tok[k+3].flags&(fCap|fGlued) == fCap {
			now := 60*t.num + m.num
			if stamps++; now >= last {
				up++
			}
			if last < 0 || now <= last {
				down++
			}
			last = now
		}
		if t.digits != 4 || lines < 0 {
			continue
		}
		if t.num > 2400 || t.num%100 > 59 {
			lines = -1
			continue
		}
		lines++
		clock = clock || t.num < 1000 || t.num > 2100
	}
	return lines > 1 && clock, stamps > 2 && (up == stamps || down == stamps)
}

// cNext are the classes of words that can follow "the" in an expression.
const cNext = cShift | cEdge | cUnit | cOrd | cSeason | cHol | cPart | cCard | cRef | cVague | cMonth | cAdj

// behindThe and behindA are further words that can follow an article in an expression.
var (
	behindThe = forms("latest corresponding fiscal financial latter small wee final closing opening dying very few recent")
	behindA   = forms("half few couple full while additional further extra whole entire")
)

// promising looks one word ahead, so that the commonest words that may begin
// an expression ("the", "a", "at", "more") cost nothing where they do not.
func (p *parser) promising(i int) bool {
	t, n := &p.tok[i], p.t(i+1)
	switch t.kind {
	case tNum:
		return p.promisingNumber(i, n) || p.likened(i+1) || p.dayPartBehind(i+1)
	case tPunct:
		return n.kind == tNum && n.flags&fGlued != 0
	}
	switch t.wd {
	case wThe, wThese, wThose, wHis, wHer, wIts, wTheir, wOur, wMy:
		switch {
		case n.kind != tWord:
			return n.kind == tNum || n.kind == tPunct && n.b == bApostrophe
		case n.cls&(cNext|cWeekday) == 0:
			return behindThe.hasForm(n.lex) || n.lex == 0 && n.end-n.start > 6 && strings.HasSuffix(p.src(i+1), "ies")
		case n.cls&cNext == cHol && p.lx(i+1).text != "new":
			return p.begins(holPhrases, i+1)
		}
		return n.cls&cNext != 0 || behindThe.hasForm(n.lex) || p.isAny(i+2, wBefore, wAfter)
	case wA, wAn:
		return n.kind == tWord && n.cls&(cUnit|cVague|cCard|cRef|cOrd) != 0 || behindA.hasForm(n.lex) || p.src(i+1) == "single" || p.likenedOne(i)
	case wAt:
		return n.wd == wLeast || n.wd == wMost || p.lx(i+1).text == "present"
	case wMore, wLess, wFewer:
		return n.wd == wThan || p.lx(i+1).text == "recently"
	case wUp:
		return n.wd == wTo
	case wNo:
		return n.wd == wMore || n.wd == wLess || n.wd == wFewer
	case wSome, wAll, wPer, wEach, wEvery:
		return n.kind == tNum || t.cls&cHol != 0 && n.flags&fCap != 0 || n.cls&(cUnit|cCard|cOrd|cVague|cWeekday|cMonth|cPart|cSeason|cHol) != 0 || n.wd == wOther || n.wd == wHalf || p.lx(i+1).text == "time" || p.src(i+1) == "single" || p.src(i+1) == "weekday" || p.src(i+1) == "weeknight"
	}
	switch {
	case t.cls == cHol|cHead && t.wd == wNone:
		return p.begins(holPhrases, i)
	case t.cls == cRef|cHead && t.wd == wNone:
		return p.begins(refPhrases, i)
	case t.cls == cCard|cHead:
		return p.promisingCount(n) || p.likened(i+1) || p.dayPartBehind(i+1)
	case t.cls&(cMonth|cWeekday|cUnit|cPart|cSeason|cHol|cRef|cCard|cOrd) != 0:
		return true
	case t.cls&cShift != 0:
		return n.kind == tNum || n.cls&(cNext|cWeekday) != 0 || n.wd == wSame || n.wd == wFiscal || n.wd == wFinancial || n.wd == wPeriod ||
			n.wd == wCalendar || n.wd == wVery || n.wd == wFew
	case t.cls&(cApprox|cVague) != 0:
		return n.kind == tNum || n.wd == wTimes || n.cls&(cCard|cVague|cUnit|cPart|cAdj) != 0 || n.wd == wA || n.wd == wAn || n.wd == wHalf || n.wd == wOf || n.wd == wMore ||
			n.wd == wBefore || n.wd == wAfter
	}
	return true
}

// begins says that one of the phrases may begin at token i: its second word
// follows.
func (p *parser) begins(in phrases, i int) bool {
	next := p.t(i + 1).lex
	list := in.of(p.t(i).lex)
	for k := range list {
		if second := list[k].second; second == 0 || second == next {
			return true
		}
	}
	return false
}

// promisingCount looks at what stands behind a number in words.
func (p *parser) promisingCount(n *token) bool {
	if n.kind != tWord {
		return n.kind != 0
	}
	return n.cls&(cUnit|cAdj|cCard|cOrd|cVague|cMeridiem|cMonth|cPart|cEra) != 0 || n.cls&(cSeason|cPlural) == cSeason|cPlural || n.cls&(cWeekday|cPlural) == cWeekday|cPlural || countWords[n.wd] || n.flags&fGlued != 0
}

// countWords may follow a number in words inside an expression.
var countWords = wordsOf(wTo, wOr, wAnd, wOf, wO, wMore, wFull, wOther, wTimes, wIn, wHalf, wA, wAn, wThrough, wUntil, wPast, wLocal, wHours, wHundred, wThousand, wDozen, wPart)

// wordsOf makes a table of words of the grammar, for those that many tokens are asked for.
func wordsOf(of ...word) (ws [wCount]bool) {
	for _, w := range of {
		ws[w] = true
	}
	return ws
}

// promisingNumber looks at what stands behind a number.
func (p *parser) promisingNumber(i int, n *token) bool {
	if p.glued(i) && p.mark(i-1, '$') {
		return false
	}
	if d := p.tok[i].digits; d == 4 || d == 8 || d == 3 && p.is(i-1, wIn) || len(p.out) > 0 && p.out[len(p.out)-1].to >= i-2 {
		return true
	}
	switch n.kind {
	case tWord:
		if n.flags&fGlued != 0 || n.cls&(cUnit|cMonth|cAdj|cMeridiem|cEra|cCard|cZone|cVague) != 0 || n.lex == 0 && n.start < n.end && p.text[n.start] >= 0x80 {
			return true
		}
		switch n.wd {
		case wTo, wOr, wAnd, wOf, wO, wH, wMore, wFull, wOther, wTimes, wIn, wThrough, wUntil, wLocal, wHours, wNoon, wMidnight:
			return true
		}
		return n.flags&fCap != 0 && p.is(i+2, wTime)
	case tNum:
		return n.num == 1 && p.mark(i+2, '/') // 2 1/2
	case tPunct:
		switch n.b {
		case '.', ':', ',':
			return p.num(i+2) && !(n.b == '.' && p.glued(i+1) && p.glued(i+2) && (p.mark(i+3, '%') || p.inAny(i+3, sums))) // "3.5 percent"
		case '-', '/', '(', '+', bApostrophe:
			return true
		}
	}
	return false
}

var noToken = token{}

// t returns token i, or an empty one outside the paragraph.
func (p *parser) t(i int) *token {
	if uint(i) < uint(len(p.para)) {
		return &p.para[i]
	}
	return &noToken
}

func (p *parser) lx(i int) *lexeme {
	return &lexemes[p.t(i).lex]
}

func (p *parser) is(i int, w word) bool   { return p.t(i).wd == w }
func (p *parser) has(i int, c class) bool { return p.t(i).cls&c != 0 }
func (p *parser) val(i int) int           { return int(p.lx(i).val) }
func (p *parser) mark(i int, b byte) bool { t := p.t(i); return t.kind == tPunct && t.b == b }
func (p *parser) num(i int) bool          { return p.t(i).kind == tNum }
func (p *parser) glued(i int) bool        { return p.t(i).flags&fGlued != 0 }
func (p *parser) hyphen(i int) bool       { return p.mark(i, '-') && p.glued(i) } // no dash between spaces
func (p *parser) cap(i int) bool          { return p.t(i).flags&fCap != 0 }
func (p *parser) word(i int) bool         { return p.t(i).kind == tWord }
func (p *parser) isAny(i int, ws ...word) bool {
	w := p.t(i).wd
	if w == wNone {
		return false
	}
	for _, x := range ws {
		if x == w {
			return true
		}
	}
	return false
}

// src returns the text of token i.
func (p *parser) src(i int) string {
	t := p.t(i)
	return p.text[t.start:t.end]
}

// at reads the longest expression that begins at token i; the first of two of equal
// length stands. It is nil if there is none.
func (p *parser) at(i int) (out *expr) {
	t := &p.tok[i]
	if t.kind == tPunct {
		if e, ok := p.apostropheYear(i); ok {
			out = e
		}
		return out
	}
	cls := t.cls
	if t.kind == tNum || cls&^(cFreq|cRef|cVague|cUnit) != 0 {
		if e, ok := p.dated(i); ok {
			out = e
		}
	}
	if t.kind == tNum || cls&^(cFreq|cMonth|cWeekday|cSeason) != 0 {
		years := out != nil && out.rule == ruleRange && out.gran == uYear // "the 2025-26 school year"
		if e, ok := p.measured(i); ok && (out == nil || e.to > out.to && !years) {
			out = e
		}
	}
	if out == nil && (t.kind == tNum || cls&(cOrd|cUnit|cCard) != 0 || t.wd == wThe || t.wd == wIts) {
		if e, ok := p.countedDay(i); ok {
			out = e
		}
	}
	if out == nil && (cls&cOrd != 0 || p.isAny(i, wIts, wTheir, wThe, wA)) {
		if e, ok := p.nthUnit(i); ok {
			out = e
		}
	}
	if t.kind == tNum || cls&(cFreq|cWeekday|cCard|cHead) != 0 {
		if e, ok := p.repeated(i); ok {
			e = p.setClock(e)
			if out == nil || e.to > out.to || e.rule == ruleWeekdays && e.to == out.to {
				out = e
			}
		}
	}
	if cls&cRef != 0 {
		if e, ok := p.reference(i); ok && (out == nil || e.to > out.to) {
			out = e
		}
	}
	return out
}

// dated reads a date or a time, with what may stand around it: an edge
// ("early", "the end of"), a time of day before or after, a shift behind
// ("July last year").
func (p *parser) dated(i int) (*expr, bool) {
	cls := p.t(i).cls
	if p.num(i) || cls&(cPart|cCard|cApprox) != 0 || p.isAny(i, wHalf, wQuarter) {
		if e, ok := p.clocked(i); ok {
			return e, true
		}
	}
	if cls&cEdge != 0 || p.isAny(i, wThe, wLatter, wFirst) {
		if e, ok := p.edged(i); ok {
			return e, true
		}
	}
	e, ok := p.date(i)
	if !ok {
		return p.partOfDay(i)
	}
	return p.tail(e), true
}

// tail adds to a date what follows it: part of the day, a time.
func (p *parser) tail(e *expr) *expr {
	j := e.to
	if k := p.overOf(j); e.op == opDate && (e.gran == uDay || e.nth > 0) && e.m != 0 && e.y == 0 && p.isAny(k, wEach, wEvery) && p.is(k+1, wYear) {
		e.op, e.typ, e.rule, e.quant, e.to = opSet, "SET", ruleSet, "EVERY", k+2
		return e
	}
	if e.op == opDuration || e.op == opRef || e.op == opSet {
		return e
	}
	if e.gran == uDay && e.part == "" {
		e = p.partSuffix(e)
		j = e.to
	}
	if e.gran == uDay || e.gran == uNight {
		if c, k, ok := p.clockAfter(j); ok && p.t(j).flags&fLine == 0 {
			e.toHour(c)
			e.rule, e.to = ruleDayClock, k
		} else if h := p.hour(j + 1); e.part != "" && p.is(j, wAt) && h > 0 && p.closesDay(j+2) && !p.has(j+2, cUnit) && !(p.mark(j+2, '.') && p.num(j+3) && p.glued(j+3)) {
			e.toHour(clock{set: true, h: h, m: -1, s: -1, zone: -1}) // "Friday night at 9"
			e.rule, e.to = ruleDayClock, j+2
		}
	}
	return e
}

// hour is the number from one to twelve at token k, in figures or in words; 0 if there is none.
func (p *parser) hour(k int) int8 {
	n := 0
	if t := p.t(k); t.kind == tNum && t.digits <= 2 {
		n = int(t.num)
	} else if p.has(k, cCard) {
		n = p.val(k)
	}
	if n > 12 {
		return 0
	}
	return int8(n)
}

// overOf is the token behind an "of" at token j, or j.
func (p *parser) overOf(j int) int {
	if p.is(j, wOf) {
		return j + 1
	}
	return j
}

// partSuffix reads "Thursday night", "Thursday in the late afternoon".
func (p *parser) partSuffix(e *expr) *expr {
	j := e.to
	if p.hyphen(j) && e.op == opWeekday && p.has(j+1, cPart) && !p.has(j+1, cPlural) && !p.hyphen(j+2) {
		if v := p.dayPart(j + 1); v <= 4 {
			e.part, e.to, e.rule = dayParts[v], j+2, ruleDayPart // "a Saturday-night raid"
		}
		return e
	}
	if p.mark(j, '-') {
		return e
	}
	if p.isAny(j, wEarly, wLate, wMid) {
		if p.has(j+1, cPart) && !p.has(j+1, cPlural) {
			e.edge = int8(p.val(j))
			j++
		}
	} else if p.is(j, wIn) && p.is(j+1, wThe) && p.has(j+2, cPart) {
		j += 2
	}
	if p.has(j, cPart) && !p.cap(j) {
		if v := p.dayPart(j); v <= 4 && !p.has(j, cPlural) {
			e.part, e.to = dayParts[v], j+1
			e.rule = ruleDayPart
		} else if v > 4 {
			e.clk, e.to = noonOrMidnight(v), j+1
			e.rule = ruleDayClock
		}
	}
	return e
}

// dayPart gives the part of the day of a word; "night" is also a unit, whose
// number it has in the lexicon.
func (p *parser) dayPart(i int) int {
	l := p.lx(i)
	if l.cls&cUnit != 0 {
		return 4
	}
	return int(l.val)
}

func noonOrMidnight(v int) clock {
	if v == 5 {
		return clock{set: true, h: 24, m: 0, s: -1, zone: -1}
	}
	return clock{set: true, h: 12, m: 0, s: -1, zone: -1}
}
