package temporal

import "sort"

// How far from an expression a cue may stand, in tokens.
const (
	cueBack  = 40
	cueAhead = 28
)

// leaning is which way a sentence points at one of its dates, and the word
// that said so.
type leaning struct {
	dir int8 // -1 past, 1 future, 0 not said
	cue int  // token, -1 if none
}

// direction reads the sentence around the expression: the nearest verb before
// it decides; a verb of speaking, or no verb at all, hands the question to
// the first verb behind it.
func (p *parser) direction(e *expr) leaning {
	if l, ok := p.preposition(e); ok {
		return l
	}
	if l, ok := p.governor(e); ok {
		return l
	}
	infinitive := -1
	for k := e.from - 1; k >= 0 && k >= e.from-cueBack; k-- {
		if p.tok[k+1].flags&fPara != 0 || p.sentenceEnd(k) {
			break
		}
		if p.tokIs(k, wTo) && p.baseVerb(k+1) && k > 0 && p.tok[k-1].flags&(fCap|fUpper) != 0 {
			infinitive = k
		}
		l, speech, ok := p.verbAt(k, e)
		switch {
		case speech && k >= e.from-2:
			return leaning{-1, k}
		case speech:
			if f := p.verbAfter(e); f.dir > 0 {
				return f
			}
			return leaning{-1, k}
		case ok:
			return l
		}
	}
	f := p.verbAfter(e)
	if infinitive >= 0 && f.dir == 0 {
		return leaning{1, infinitive} // the headline "Macron to host Merz on Thursday"
	}
	return f
}

// governor reads the verb of "the ministry on Sunday issued", which stands
// right behind the expression, and the possessive of "Friday's ruling", which
// is past unless something waits for it.
func (p *parser) governor(e *expr) (leaning, bool) {
	k := e.to
	if k+1 < len(p.tok) && p.tok[k].kind == tPunct && p.tok[k].b == bApostrophe && p.tokIs(k+1, wS) {
		return p.possessive(e, k)
	}
	if k >= len(p.tok) || e.from == 0 || p.tok[k].kind != tWord || p.tok[k].flags&fPara != 0 {
		return leaning{}, false
	}
	before := &p.tok[e.from-1]
	if p.tokIs(e.from-1, wOn) && e.from > 1 {
		before = &p.tok[e.from-2]
	}
	if before.kind != tWord || before.flags&fEd != 0 || lexemes[before.lex].cls&(cVerbPast|cAux|cPresent|cAhead|cPrep) != 0 {
		return leaning{}, false
	}
	if c := lexemes[p.tok[k].lex].cls; c&(cVerbPast|cAux|cFuture) == 0 && p.tok[k].flags&fEd == 0 || c&cMonth != 0 {
		return leaning{}, false
	}
	l, _, ok := p.verbAt(k, e)
	return l, ok && l.dir != 0
}

// possessive reads "Friday's"; k is the apostrophe.
func (p *parser) possessive(e *expr, k int) (leaning, bool) {
	for j := e.from - 1; j >= 0 && j > e.from-4; j-- {
		if p.tokIs(j, wAhead) || p.tokIs(j, wUntil) || p.tokIs(j, wFor) {
			return leaning{1, j}, true
		}
	}
	for j := k + 2; j < len(p.tok) && j < k+8; j++ {
		if l, _, ok := p.verbAt(j, e); ok && l.dir > 0 {
			return l, true
		}
	}
	return leaning{-1, k + 1}, true
}

// moves are verbs that put something off to a later day.
var moves = map[string]bool{
	"postponed": true, "extended": true, "delayed": true, "adjourned": true, "rescheduled": true, "moved": true, "deferred": true,
	"postpone": true, "extend": true, "delay": true, "adjourn": true, "pushed": true, "back": true, "off": true,
}

// possessed says that "'s" follows the expression.
func (p *parser) possessed(e *expr) bool {
	return e.to+1 < len(p.tok) && p.tok[e.to].kind == tPunct && p.tok[e.to].b == bApostrophe && p.tokIs(e.to+1, wS)
}

// hadBefore says that the sentence before token k is in the past perfect or
// the passive of the past: what was done by then.
func (p *parser) hadBefore(k int) bool {
	for j := k - 1; j >= 0 && j > k-16 && !p.sentenceEnd(j); j-- {
		if p.tokHas(j, cAux) && !p.tokIs(j+1, wDue) && !p.tokHas(j+1, cAhead) {
			return true
		}
		if p.tokHas(j, cFuture|cAhead) || p.tokIs(j, wTo) {
			return false
		}
	}
	return p.tok[k-1].flags&fEd != 0
}

// stays are verbs before the adjective in "stays closed until Monday".
var stays = map[string]bool{"stays": true, "stay": true, "remains": true, "remain": true, "is": true, "are": true, "be": true}

// preposition reads a cue that touches the expression: "since Thursday",
// "until Friday", "ahead of", "starting Monday".
func (p *parser) preposition(e *expr) (leaning, bool) {
	k := e.from - 1
	if p.tokIs(k, wThe) || p.tokIs(k, wOn) {
		k--
	}
	switch {
	case p.tokIs(k, wSince):
		return leaning{-1, k}, true
	case (p.tokIs(k, wUntil) || p.tokIs(k, wTill) || p.tokIs(k, wTo)) && moves[toLower(p.word0(k-1))]:
		return leaning{1, k - 1}, true
	case p.tokIs(k, wUntil), p.tokIs(k, wTill):
		if stays[toLower(p.word0(k-2))] {
			return leaning{1, k}, true
		}
		if l, _, ok := p.verbAt(k-1, e); ok && l.dir < 0 {
			return l, true
		}
		return leaning{1, k}, true
	case p.tokIs(k, wBy) && !p.possessed(e) && k > 0 && p.tok[k].flags&fPara == 0 && !p.sentenceEnd(k-1) && !p.hadBefore(k):
		return leaning{1, k}, true
	case p.tokIs(k, wOf) && p.tokIs(k-1, wAhead):
		return leaning{1, k - 1}, true
	}
	switch toLower(p.word0(k)) {
	case "starting", "beginning", "effective", "upcoming":
		return leaning{1, k}, true
	}
	return leaning{}, false
}

func (p *parser) tokIs(k int, w word) bool {
	return k >= 0 && k < len(p.tok) && lexemes[p.tok[k].lex].wd == w
}

func (p *parser) tokHas(k int, c class) bool {
	return k >= 0 && k < len(p.tok) && lexemes[p.tok[k].lex].cls&c != 0
}

// word0 returns the text of token k, also outside the paragraph.
func (p *parser) word0(k int) string {
	if k < 0 || k >= len(p.tok) {
		return ""
	}
	return p.text[p.tok[k].start:p.tok[k].end]
}

// sentenceEnd says that token k ends a sentence: a full stop that is no part
// of an abbreviation, with a capital or a quotation mark behind.
func (p *parser) sentenceEnd(k int) bool {
	t := &p.tok[k]
	if t.kind != tPunct || t.b != '.' && t.b != '!' && t.b != '?' && t.b != ';' {
		return false
	}
	if k+1 >= len(p.tok) || t.b != '.' {
		return true
	}
	n := &p.tok[k+1]
	if n.flags&fGlued != 0 {
		return n.kind == tPunct && n.b != ','
	}
	if n.kind == tWord && n.flags&fCap == 0 {
		return false
	}
	if k > 0 && t.flags&fGlued != 0 {
		b := &p.tok[k-1]
		if b.kind == tWord && b.flags&fCap != 0 && (b.end-b.start <= 1 || lexemes[b.lex].cls&(cAbbr) != 0 || titles[toLower(p.word0(k-1))]) {
			return false
		}
	}
	return true
}

// titles are abbreviations that a name follows.
var titles = map[string]bool{
	"mr": true, "mrs": true, "ms": true, "dr": true, "gen": true, "sen": true, "rep": true, "gov": true, "lt": true, "col": true,
	"maj": true, "capt": true, "sgt": true, "st": true, "prof": true, "adm": true, "rev": true, "hon": true, "brig": true, "no": true,
	"messrs": true, "cmdr": true, "amb": true, "pres": true, "jr": true, "vs": true,
}

// verbAt reads token k as a verb, if it is one.
func (p *parser) verbAt(k int, e *expr) (l leaning, speech, ok bool) {
	if k < 0 || k >= len(p.tok) {
		return l, false, false
	}
	t := &p.tok[k]
	if t.kind != tWord {
		return l, false, false
	}
	x := &lexemes[t.lex]
	c := x.cls
	upper := t.flags&fCap != 0 && t.flags&fLine == 0 && k > 0 && !p.sentenceEnd(k-1)
	switch {
	case c&cFuture != 0:
		if upper || x.text == "can" && false {
			return l, false, false
		}
		if x.text != "will" && x.text != "shall" && x.text != "ll" && (p.tokIs(k+1, wHave) || p.tokIs(k+2, wHave)) {
			return leaning{-1, k}, false, true
		}
		return leaning{1, k}, false, true
	case c&cAhead != 0 && !upper:
		switch {
		case p.determined(k), p.tokIs(k, wDue) && p.tokIs(k+1, wTo) && !p.baseVerb(k+2):
			return l, false, false
		case p.tokIs(k, wSet) && !p.tokIs(k+1, wTo) && !p.tokIs(k+1, wFor):
			return leaning{-1, k}, false, true // "when she set aside her plans"
		case toLower(p.word0(k-1)) == "been" && p.tokIs(k-2, wHad):
			return leaning{-1, k - 2}, false, true
		}
		return leaning{1, k}, false, true
	case x.text == "forward" && k > 0 && looks[toLower(p.word0(k-1))]:
		return leaning{1, k - 1}, false, true
	case (x.wd == wAhead || x.text == "advance") && p.tokIs(k+1, wOf):
		return leaning{1, k}, false, true
	case c&cControl != 0 && !upper && p.tokIs(k+1, wTo) && p.baseVerb(k+2):
		return leaning{1, k}, false, true
	case c&cAux != 0:
		return leaning{-1, k}, false, true
	case c&cPresent != 0:
		return p.presentAt(k, e)
	case c&cSpeech != 0:
		return leaning{-1, k}, true, true
	case c&cVerbPast != 0 || t.flags&fEd != 0 && !notVerb[toLower(p.word0(k))]:
		if upper || p.determined(k) {
			return l, false, false
		}
		if p.tokIs(k-1, wBe) || p.tokIs(k-2, wBe) {
			if p.tokIs(k-2, wTo) || p.tokIs(k-3, wTo) {
				return leaning{1, k - 1}, false, true // "the pact to be signed Monday"
			}
			return l, false, false
		}
		if w := toLower(p.word0(k - 1)); w == "re" || len(w) > 3 && w[len(w)-2:] == "ly" && (p.word0(k-2) == "re" || p.tokIs(k-2, wIs) || p.tokIs(k-2, wAre)) {
			return l, false, false // "we're focused", "they are really interested"
		}
		if p.tokHas(k-1, cPresent) && !p.tokIs(k-1, wHas) && !p.tokIs(k-1, wHave) {
			return l, false, false
		}
		if p.tokIs(k-1, wTo) {
			return l, false, false
		}
		return leaning{-1, k}, false, true
	case c&cSched != 0 && !upper && !p.determined(k) && !p.tokHas(k-1, cPrep) && !p.tokHas(k-1, cCard) && k > 0 && p.tok[k-1].kind == tWord:
		return leaning{1, k}, false, true
	case c&cSchedBase != 0 && !upper && k > 0 && (p.pluralSubject(k-1) || x.val == 1 && p.pluralBefore(k-1)):
		return leaning{1, k}, false, true
	case (x.text == "if" || x.text == "unless" || x.text == "once") && !p.tokIs(k-1, wAs):
		return leaning{1, k}, false, true
	}
	return l, false, false
}

// pluralSubject says that the word at k can be the subject of a verb in its
// base form: "talks begin", "they meet"; no preposition, "to" or modal.
func (p *parser) pluralSubject(k int) bool {
	t := &p.tok[k]
	if t.kind != tWord {
		return false
	}
	if p.tokHas(k, cSubject) && lexemes[t.lex].text != "it" {
		return true
	}
	if t.flags&fCap != 0 { // "Netanyahu and Arafat meet"
		for j := k - 1; j >= 0 && j > k-4; j-- {
			if p.tokIs(j, wAnd) && j > 0 && p.tok[j-1].flags&fCap != 0 {
				return true
			}
		}
	}
	w := p.word0(k)
	return len(w) > 3 && w[len(w)-1] == 's' && w[len(w)-2] != 's' && !p.tokHas(k, cPrep|cPresent|cSched|cAux)
}

// pluralBefore finds the plural subject of "the ministers of the G7 meet":
// a plural noun a few words back, with no "to" or verb between.
func (p *parser) pluralBefore(k int) bool {
	for j := k; j > 0 && j > k-6; j-- {
		if p.tokIs(j, wTo) || p.tokHas(j, cFuture|cAux|cPresent) {
			return false
		}
		if j < k && p.pluralSubject(j) {
			return true
		}
	}
	return false
}

// looks are the verbs of "looking forward to".
var looks = map[string]bool{"look": true, "looks": true, "looking": true}

// baseVerb says that the word behind "to" can be a verb: no article, number,
// name or possessive.
func (p *parser) baseVerb(k int) bool {
	if k >= len(p.tok) || p.tok[k].kind != tWord || p.tok[k].flags&fCap != 0 {
		return false
	}
	switch lexemes[p.tok[k].lex].wd {
	case wThe, wA, wAn, wHis, wHer, wIts, wTheir, wOur, wMy, wThis, wThat, wThese, wThose, wSome, wMany, wSeveral, wMore:
		return false
	}
	return lexemes[p.tok[k].lex].cls&(cCard|cMonth|cWeekday|cUnit) == 0
}

// notVerb are words in -ed that are no past tense.
var notVerb = map[string]bool{
	"united": true, "need": true, "indeed": true, "hundred": true, "speed": true, "red": true, "armed": true, "proposed": true,
	"seed": true, "feed": true, "breed": true, "exceed": true, "proceed": true, "succeed": true, "unprecedented": true, "allied": true,
	"advanced": true, "limited": true, "detailed": true, "so-called": true, "occupied": true, "unilateral": true,
	"based": true, "bed": true, "shed": true, "related": true, "heed": true, "indebted": true, "unauthorized": true,
}

// determined says that the word at k stands behind an article or possessive,
// so that it is an adjective or a noun.
func (p *parser) determined(k int) bool {
	if k == 0 {
		return false
	}
	switch lexemes[p.tok[k-1].lex].wd {
	case wThe, wA, wAn, wHis, wHer, wIts, wTheir, wOur, wMy, wOf, wThis, wThese, wThose, wS:
		return true
	}
	return false
}

// presentAt reads is, are, has, have: "has met" is past, "is to meet", "is
// meeting" and "the vote is Thursday" are future.
func (p *parser) presentAt(k int, e *expr) (l leaning, speech, ok bool) {
	x := lexemes[p.tok[k].lex].wd
	next := k + 1
	if p.tokIs(next, wNot) || next < len(p.tok) && toLower(p.word0(next)) == "also" {
		next++
	}
	if x == wHas || x == wHave {
		if next < len(p.tok) && (p.tok[next].flags&fEd != 0 || p.tokHas(next, cVerbPast) || toLower(p.word0(next)) == "been") {
			return leaning{-1, k}, false, true
		}
		return l, false, false
	}
	switch {
	case p.tokIs(next, wTo):
		return leaning{1, k}, false, true
	case next == e.from || next == e.from-1 && p.tokHas(next, cPrep):
		return leaning{1, k}, false, true
	}
	if p.word0(next) == "going" && p.tokIs(next+1, wTo) {
		return leaning{1, k}, false, true
	}
	if w := p.word0(next); len(w) > 5 && w[len(w)-3:] == "ing" && next < e.from {
		return leaning{1, k}, false, true
	}
	return l, false, false
}

// verbAfter finds the first verb behind the expression.
func (p *parser) verbAfter(e *expr) leaning {
	for k := e.to; k < len(p.tok) && k < e.to+cueAhead; k++ {
		if p.tok[k].flags&fPara != 0 || p.sentenceEnd(k) {
			break
		}
		if l, _, ok := p.verbAt(k, e); ok {
			return l
		}
	}
	return leaning{0, -1}
}

// bound reads the preposition that makes the expression one end of a span.
func (p *parser) boundOf(e *expr) string {
	k := e.from - 1
	if p.tokIs(k, wThe) {
		k--
	}
	if k < 0 {
		return ""
	}
	switch lexemes[p.tok[k].lex].wd {
	case wBy:
		return "by"
	case wBefore:
		return "before"
	case wAfter:
		return "after"
	case wSince:
		return "since"
	case wUntil, wTill, wThrough:
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
		return t.b == bEnDash
	case p.tokIs(a.to, wTo), p.tokIs(a.to, wUntil), p.tokIs(a.to, wTill), p.tokIs(a.to, wThrough):
		return true
	case p.tokIs(a.to, wAnd):
		return p.tokIs(a.from-1, wBetween)
	}
	return false
}

// attributive says that the expression stands before a noun: "a June
// agreement".
func (p *parser) attributive(e *expr) bool {
	return p.determined(e.from) && e.to < len(p.tok) && p.tok[e.to].kind == tWord && !p.tokHas(e.to, cPrep|cBreak|cAux|cPresent|cFuture)
}

// after returns the index of the first expression at or behind token k.
func (p *parser) after(k int) int {
	return sort.Search(len(p.out), func(i int) bool { return p.out[i].from >= k })
}

// calendarDay says that the expression is a date, not an amount or a set.
func (e *expr) calendarDay() bool {
	switch e.op {
	case opDate, opWeekday, opShift, opHoliday, opClock:
		return true
	}
	return false
}
