package temporal

import "sort"

// bound reads the preposition that makes the expression one end of a span.
func (p *parser) boundOf(e *expr) string {
	k := e.from - 1
	if p.tokIs(k, wThe) {
		k--
	}
	if p.word0(e.to) == "at" && p.tokIs(e.to+1, wThe) && p.tokIs(e.to+2, wLatest) {
		return "by"
	}
	if k < 0 {
		return ""
	}
	if w := p.word0(k); w == "beyond" || w == "Beyond" || w == "past" && (e.d > 0 || e.gran == uMonth) {
		return "after"
	}
	if w := p.word0(k - 1); p.tokIs(k, wTo) && (w == "prior" || w == "Prior") {
		return "before"
	}
	if p.word0(k) == "than" && p.tokIs(k-1, wLater) && (p.word0(k-2) == "no" || p.tokIs(k-2, wNot)) {
		return "by"
	}
	switch p.tok[k].wd {
	case wThrough:
		if e.part != "" {
			return "" // "worked through the night"
		}
		return "until"
	case wBy:
		return "by"
	case wBefore:
		switch toLower(p.word0(e.from)) {
		case "dawn", "daybreak", "sunrise":
			return "" // "before dawn on Wednesday" is of that Wednesday
		}
		if w := p.word0(e.to); (w == "is" || w == "was") && p.word0(e.to+1) == "out" {
			return "by" // "before the month is out"
		}
		return "before"
	case wAfter:
		return "after"
	case wSince:
		return "since"
	case wUntil, wTill:
		return "until"
	case wFrom:
		if p.tokIs(e.to, wOn) || toLower(p.word0(e.to)) == "onwards" || toLower(p.word0(e.to)) == "onward" {
			return "since"
		}
	}
	return ""
}

// spans says that expressions i and i+1 are the ends of one span: "from 9 to
// 23 September", "Sept. 10-12", "between May and July".
func (p *parser) spans(i int) bool {
	if i < 0 || i+1 >= len(p.out) {
		return false
	}
	a, b := &p.out[i], &p.out[i+1]
	if !a.calendarDay() || !b.calendarDay() || b.from < a.to+1 || b.from > a.to+2 || b.from == a.to+2 && !p.tokIs(a.to+1, wThe) {
		return false
	}
	switch t := &p.tok[a.to]; {
	case t.kind == tPunct:
		return t.b == bEnDash || t.b == '/' && a.gran == b.gran && (a.gran == uYear || a.gran == uDay && t.flags&fGlued != 0)
	case p.tokIs(a.to, wTo), p.tokIs(a.to, wUntil), p.tokIs(a.to, wTill), p.tokIs(a.to, wThrough):
		return !p.shifts(a.from) && !(p.isAny(a.from-1, wOn, wIn) && p.movedOn(a.from))
	case p.tokIs(a.to, wAnd):
		return p.tokIs(a.from-1, wBetween)
	}
	return false
}

// movedOn says that a verb of moving stands before the "on" before token at: "was
// extended on Tuesday to Friday" is no span.
func (p *parser) movedOn(at int) bool {
	for k := at - 2; k >= 0 && k > at-8 && !p.sentenceEnd(k); k-- {
		if w := toLower(p.word0(k)); moves.has(w) && w != "back" && w != "off" && w != "forward" {
			return true
		}
	}
	return false
}

// shifts says that "from" before token at is where something was moved from,
// so that two days follow and no span: "moved the vote from Monday to
// Thursday".
func (p *parser) shifts(at int) bool {
	if !p.tokIs(at-1, wFrom) {
		return false
	}
	for k := at - 2; k >= 0 && k > at-14 && !p.sentenceEnd(k); k-- {
		switch w := toLower(p.word0(k)); {
		case w == "back" || w == "off":
			if p.inAny(k-1, puts) || k == at-2 && p.wordBefore(k, 8, 0, puts) >= 0 {
				return true // "put off from Tuesday", "put the start of the census back from Tuesday", but not "broke off"
			}
		case slips.has(w) && p.tokHas(at, cWeekday), w == "changed", moves.has(w):
			return true
		}
	}
	return false
}

// slips are the verbs of what goes off to a later day by itself.
var slips = forms("slip slips slipped slipping")

// puts are the verbs that put a day "off" or "back"; talks broken off are over.
var puts = forms("put puts putting pushed push pushes pushing")

// attributive says that the expression stands before a noun: "a June
// agreement".
func (p *parser) attributive(e *expr) bool {
	return p.determined(e.from) && e.to < len(p.tok) && p.tok[e.to].kind == tWord && !p.tokHas(e.to, cPrep|cBreak|cAux|cPresent|cFuture)
}

// after returns the index of the first expression at or behind token k. It is asked over and over for the tokens around one
// expression: the one found before, or one beside it, is mostly the answer.
func (p *parser) after(k int) int {
	i := min(p.found, len(p.out))
	if i > 0 && p.out[i-1].from >= k {
		i--
	} else if i < len(p.out) && p.out[i].from < k {
		i++
	}
	if i > 0 && p.out[i-1].from >= k || i < len(p.out) && p.out[i].from < k {
		i = sort.Search(len(p.out), func(i int) bool { return p.out[i].from >= k })
	}
	p.found = i
	return i
}

// exprAt is the expression that begins at token k; nil if there is none.
func (p *parser) exprAt(k int) *expr {
	if i := p.after(k); i < len(p.out) && p.out[i].from == k {
		return &p.out[i]
	}
	return nil
}

// exprBehind returns the expression that stands behind e, with no more than an "on" between; nil if there is none.
func (p *parser) exprBehind(e *expr) *expr {
	if i := p.after(e.to); i < len(p.out) && p.out[i].from <= e.to+1 {
		return &p.out[i]
	}
	return nil
}

// calendarDay says that the expression is a date, not an amount or a set.
func (e *expr) calendarDay() bool {
	switch e.op {
	case opDate, opWeekday, opShift, opHoliday, opClock:
		return true
	}
	return false
}
