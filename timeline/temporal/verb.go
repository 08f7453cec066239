package temporal

import "strings"

// moves are verbs that put something off to a later day.
var moves = forms("postponed extended delayed slipped slips adjourned rescheduled moved move shift deferred moves shifts delays",
	"shifted postpone extend delay adjourn pushed back off forward prolongs adjourning extending extends postponing",
	"postpones prolonged prolong prolonging suspended suspend stretched stretch stretching delaying moving pushing",
	"deferring")

// putsOff are the verbs of what is put on a later day.
var putsOff = forms("delay delayed delays delaying postpone postponed postpones postponing defer deferred slipped slips")

// delays are the base forms of verbs of putting something on another day.
var delays = forms("push delay postpone move put shift reschedule defer extend prolong")

// stays are verbs before the adjective in "stays closed until Monday".
var stays = forms("stays stay remains remain is are be")

// lasts are the verbs before the participle of "will remain closed".
var lasts = forms("stays stay remains remain")

// verbAt reads token k as a verb, if it is one.
func (p *parser) verbAt(k int, e *expr) (l leaning, speech, ok bool) {
	if k < 0 || k >= len(p.tok) || p.tok[k].kind != tWord {
		return leaning{}, false, false
	}
	switch c := p.tok[k].cls; {
	case c&cFuture != 0:
		l, ok = p.futureAt(k, e)
	case c&cAhead != 0 && !p.inName(k):
		l, ok = p.aheadAt(k, e)
	case c&(cControl|cVerbPast) != 0 && p.meantTo(k): // the nearest: see pastPlan
		if p.in(k-1, firstIntent) && e.op == opDate && e.y == 0 {
			return p.firstMeant(k, e), false, true // "what was originally meant to be the last round in December"
		}
		return leaning{1, k}, false, true
	case c&cControl != 0 && !p.inName(k) && p.tokIs(k+1, wTo) && p.baseVerb(k+2):
		return p.intentAt(k), false, true
	case c&cAux != 0:
		if p.tok[k].flags&fCap != 0 && lexemes[p.tok[k].lex].text == "were" && p.wish(k, e) {
			return leaning{1, k}, false, true
		}
		return p.wasAt(k, e), false, true
	case c&cPresent != 0, p.shortForm(k):
		return p.presentAt(k, e)
	case c&cSpeech != 0:
		if p.tokIs(k-1, wBe) && p.tokIs(k-2, wTo) && !p.inAny(k-3, hearsay) {
			return leaning{1, k - 1}, false, true // "plans are for it to be announced on Monday"
		}
		if e.dayOrMonth() && p.beforeDay(e) == k && p.withResults(k, e) {
			return leaning{}, false, false
		}
		if p.tokIs(k-1, wBe) || p.tokHas(k-1, cPresent) && !p.tokIs(k-1, wHas) && !p.tokIs(k-1, wHave) {
			return leaning{}, false, false // "will be announced on Wednesday"
		}
		return leaning{-1, k}, true, true
	default:
		if l, ok = p.idiomAt(k, e); !ok {
			l, ok = p.fullVerbAt(k, e)
		}
	}
	return l, false, ok
}

// fullVerbAt reads a verb that means something by itself: in the past, or in a present
// that tells of what is to come.
func (p *parser) fullVerbAt(k int, e *expr) (leaning, bool) {
	switch {
	case p.tokIs(k-1, wHave) && e.op == opDate && (e.gran == uMonth || e.gran == uDay) && e.y == 0 && (p.word0(k-2) == "would" || p.word0(k-3) == "would"):
		return leaning{0, k - 1}, true // "would have expired on Jan. 31": the nearest
	case e.op == opWeekday && e.shift == shNone && p.in(k, ceremonies) && e.from-k <= 6 && p.presentPassive(k) && !p.possessed(e):
		return leaning{1, k}, true // "the statue is unveiled on Friday"
	case p.tokHas(k, cVerbPast), p.tok[k].flags&fEd != 0 && (!p.inAny(k, notVerb) || p.actsOn(k)):
		return p.pastAt(k, e)
	case e.op == opWeekday && p.goesOnThen(k, e), p.opensCondition(k):
		return leaning{1, k}, true
	case p.timetabled(k):
		return leaning{p.heldDir(e), k}, true
	}
	return leaning{}, false
}

// ceremonies are what is done on a day of the programme: "is inaugurated on Sunday".
var ceremonies = forms("awarded invited summoned signed held inaugurated crowned presented published unveiled released sworn installed opened launched elected ratified debated auctioned screened aired celebrated commemorated")

// isAre says that token k is "is" or "are".
func (p *parser) isAre(k int) bool { return p.tokIs(k, wIs) || p.tokIs(k, wAre) }

// inName says that the word at token k has a capital that neither a line nor a mark but a
// comma gives it.
func (p *parser) inName(k int) bool {
	t := &p.tok[k]
	return t.flags&fCap != 0 && t.flags&fLine == 0 && k > 0 && (p.tok[k-1].kind != tPunct || p.tok[k-1].b == ',')
}

// futureAt reads "will" and its like. What "would have" been done is past, and so is what
// one could not or would not do.
func (p *parser) futureAt(k int, e *expr) (leaning, bool) {
	w := lexemes[p.tok[k].lex].text
	switch {
	case p.inName(k), w == "may" && p.tok[k].flags&fCap != 0 && (p.mark(k-1, '-') || p.titled(k) || p.tokHas(k+1, cVerbPast|cAux) || k+1 < len(p.tok) && p.tok[k+1].flags&fEd != 0), w == "will" && p.determined(k) && !p.tokIs(k-1, wThis) && !p.tokIs(k-1, wThese) && !p.tokIs(k-1, wThose):
		return leaning{}, false // also "signed against their will"
	case w == "cannot" && e.op == opDate && !p.tokIs(e.from-1, wBefore) && !p.tokIs(e.from-1, wUntil):
		return leaning{}, false // "those of October 7th cannot be accepted"
	case w != "will" && w != "shall" && w != "ll" && (p.haveDone(k+1) || p.haveDone(k+2) || p.isNt(k+1) && p.haveDone(k+3)),
		w == "could" && p.tokIs(k+1, wBe) && p.in(k+2, sensed),
		w == "could" && (p.unreached(k) || p.tokIs(k+1, wNot) && (e.op == opWeekday || p.word0(k+2) == "agree")), // "they could not agree on Monday"
		w == "would" && p.tokIs(k+1, wNot) && p.beforeDay(e) == k+2 && p.in(k+2, unsaid),                         // "would not say on Tuesday whether"
		w == "would" && p.wouldNotSay(k, e),
		w == "would" && p.hadVain(k):
		return leaning{-1, k}, true
	}
	return leaning{1, k}, true
}

// thanPlanned says that the word at token k is only what something is compared with: "better than expected".
func (p *parser) thanPlanned(k int) bool {
	return (p.tokIs(k-1, wThan) || p.mark(k-1, '-') && p.tokIs(k-2, wThan)) && !p.tokIs(k+1, wTo)
}

// quoteBehindBe says that token k opens a quotation behind "be".
func (p *parser) quoteBehindBe(k int) bool {
	return k > 0 && p.tok[k].kind == tPunct && p.tok[k].b == bQuoteOpen && p.tokIs(k-1, wBe)
}

// setsToBegin says that between the "set" at token k and the day e stands what is to begin then: "set
// the case for jury selection to begin Thursday".
func (p *parser) setsToBegin(k int, e *expr) bool {
	if w := p.word0(k + 1); w == "off" || w == "out" || w == "up" || e.from-k > nounReach {
		return false
	}
	for j := k + 2; j < e.from-1; j++ {
		if p.tok[j].kind != tWord {
			return false
		}
		if p.tokIs(j, wTo) && p.tokHas(j+1, cSchedBase) {
			return true
		}
	}
	return false
}

// facesBefore says that a present or a future verb stands in the clause before token k, and no past one.
func (p *parser) facesBefore(k int) bool {
	for j := k - 1; j >= 0 && j > k-cueBack/2 && p.tok[j+1].flags&fPara == 0 && !p.sentenceEnd(j); j-- {
		switch {
		case p.tokHas(j, cAux|cVerbPast|cSpeech), p.tok[j].flags&fEd != 0 && !p.determined(j), p.tokIs(j, wHas), p.tokIs(j, wHave):
			return false
		case p.tokHas(j, cPresent|cFuture), p.tokHas(j, cSched) && p.thirdPerson(j):
			return true
		}
	}
	return false
}

// sensed are the participles of what "could be" noticed by those who were there.
var sensed = forms("heard seen felt smelled smelt")

// haveDone says that a "have" at token k is that of a perfect, and not of "must have the money".
func (p *parser) haveDone(k int) bool {
	return p.tokIs(k, wHave) && !p.determined(k+2) && !(p.thirdPerson(k+1) && k+2 < len(p.tok) && p.participle(k+2)) // not "could have nurses returning"
}

// ran says that what went on ends at token k: "ran", "went ahead", "took place".
func (p *parser) ran(k int) bool {
	switch p.word0(k) {
	case "ran", "went", "opened", "began", "started", "proceeded", "happened", "continued":
		return true
	case "ahead", "on":
		return p.word0(k-1) == "went"
	case "place":
		return p.word0(k-1) == "took"
	}
	return false
}

// ofTowns are nouns behind the "planning" of what is built.
var ofTowns = forms("permission application applications committee commission authority authorities officer officers consent minister ministry department")

// aheadAt reads a word that looks ahead, but what was planned at first or in vain.
func (p *parser) aheadAt(k int, e *expr) (leaning, bool) {
	w, before := lexemes[p.tok[k].lex].text, p.word0(k-1)
	switch {
	case w == "likely" && !p.tokIs(k+1, wTo) && (p.tokIs(k-1, wMost) || p.tokIs(k-1, wVery)): // "died most likely on Tuesday"
		return leaning{}, false
	case p.asPlanned(k), p.thanPlanned(k):
		return leaning{}, false // "ran as scheduled on Friday", "better-than-expected May sales"
	case w == "preparations" && p.word0(k+1) == "with", w == "planning" && p.in(k+1, ofTowns), p.determined(k), p.causes(k), (w == "plan" || w == "plans") && p.tok[k-min(k, 1)].flags&fCap != 0 && p.tokIs(k-2, wThe):
		return leaning{}, false
	case p.tokIs(k-1, wHad) && vain.has(w):
		return leaning{-1, k - 1}, true
	case (w == "expected" || w == "anticipated") && (p.tokHas(k-1, cVerbPast) || k > 0 && p.tok[k-1].flags&fEd != 0) && k+1 < len(p.tok) && p.tok[k+1].kind == tWord && !p.tokHas(k+1, cPrep|cBreak|cAux|cWeekday|cMonth):
		return leaning{}, false // "cut expected profits on Monday"
	case w == "set" && p.tokIs(k-1, wTo) && p.word0(k-2) == "able":
		return leaning{}, false // "was able to set off"
	case w == "set" && (p.tokHas(k-1, cFuture) || p.tokIs(k-1, wTo)):
		return leaning{1, k - 1}, true // "will set off"
	case w == "set" && firstIntent.has(toLower(before)) && e.op == opDate && e.gran == uDay:
		return leaning{0, k - 1}, true // "initially set a deadline for October 31": the nearest
	case w == "set" && e.y == 0 && e.from-k < nounReach && k+2 < e.from && p.tokIs(e.from-1, wFor) && !p.tokHas(k-1, cPresent) && p.word0(e.from-2) != "record":
		return leaning{1, k}, true // "set a hearing for March 17"
	case w == "set" && p.word0(k+1) == "aside" && e.op == opDate && (k+2 == e.from && e.gran == uDay || k+4 >= e.from && (p.word0(k+2) == "time" || p.in(k+2, slotNouns))),
		w == "set" && p.setsToBegin(k, e):
		return leaning{1, k}, true // "set aside Dec. 7", "set the trial to start Thursday"
	case w == "set" && !p.tokIs(k+1, wTo) && !p.tokIs(k+1, wFor) && !(p.tokHas(k-1, cPresent) && p.dateThenTo(k+1)):
		return leaning{-1, k}, true // "when she set aside her plans"
	case toLower(before) == "been" && p.hadNear(k-2) >= 0:
		return leaning{1, p.hadNear(k - 2)}, true // the nearest: see pastPlan
	case firstIntent.has(toLower(before)):
		return p.firstMeant(k, e), true
	}
	return leaning{1, k}, true
}

// firstMeant is how a date leans of which the word at token k says what was planned at first: a day is the nearest,
// "first set for May 25", a month is over.
func (p *parser) firstMeant(k int, e *expr) leaning {
	if e.op == opDate && e.gran == uDay {
		return leaning{0, k - 1}
	}
	return leaning{-1, k - 1}
}

// intentAt reads a verb of what somebody means to do, with its infinitive.
func (p *parser) intentAt(k int) leaning {
	w := lexemes[p.tok[k].lex].text
	if p.tokIs(k-1, wHad) && vain.has(w) || w == "supposed" && p.tokHas(k-1, cAux) {
		return leaning{-1, k - 1}
	}
	return leaning{1, k}
}

// pastAt reads a past form: past, but where it is part of a passive, a condition or a plan,
// or an adjective.
func (p *parser) pastAt(k int, e *expr) (leaning, bool) {
	switch {
	case toLower(p.word0(k)) == "given" && p.tokIs(k+1, wThat):
		return leaning{}, false
	case p.inName(k), p.determined(k), (p.tok[k].flags&fEd != 0 || p.hyphened(k) || p.in(k, stateOf)) && p.adjectival(k):
		return leaning{}, false
	case p.word0(k) == "left" && p.isAre(k-1) && p.isAny(k+1, wBefore, wUntil, wTill):
		return leaning{1, k - 1}, true // "little time is left before the summit on Thursday"
	case p.tok[k].flags&fEd != 0 && p.described(k):
		return leaning{}, false // "a new co-ordinated walkout"
	case p.tok[k].flags&fEd != 0 && p.offersSuch(k):
		return leaning{}, false // "will reopen and offer extended hours on Saturday"
	case (p.tokIs(k-1, wNot) && p.tokHas(k-2, cFuture) || p.isNt(k-2) && p.tokHas(k-3, cFuture)) && p.tok[k].flags&fEd == 0:
		return leaning{}, false // "will not cut rates on Monday"
	case p.in(k, called) && p.word0(k-1) == "been" && p.perfect(k) && (p.tokIs(k+1, wFor) || p.tokIs(k+1, wIn) && p.tokIs(k+2, wFor)):
		return leaning{1, k}, true // "has been fixed for Monday"
	case p.opensCondition(k - 1):
		return leaning{1, k - 1}, true // "if approved on Tuesday"
	case (p.word0(k-1) == "when" || p.word0(k-1) == "once") && p.facesBefore(k-1):
		return leaning{1, k - 1}, true // "faces ten years when sentenced on July 13"
	case p.in(k-1, lasts):
		return leaning{}, false // "will remain closed"
	case p.word0(k-1) == "being" && p.tokHas(k-2, cPresent) && (e.gran == uMonth || e.op == opWeekday || p.tokIs(k+1, wFor) && k+2 == e.from):
		return leaning{1, k - 2}, true // "a scheme that is being introduced in April"
	case p.in(k, ofMeeting) && (p.tokIs(k+1, wOn) || p.tokIs(k+1, wBy) && e.op == opDate) && p.in(k-1, appointments):
		return leaning{}, false // "a summit focused on trade on Thursday"
	case p.word0(k) == "left" && p.word0(k+1) == "off" && p.tokHas(k-1, cSubject) && p.word0(k-2) == "where":
		return leaning{}, false // "will take up where they left off on Monday"
	case p.word0(k-1) == "being" && !p.tokHas(k-2, cAux|cPresent), p.word0(k) == "owed" && p.tokIs(k+1, wTo):
		return leaning{}, false // "with three being freed on Saturday", "the sum owed to the fund on Tuesday": the main verb's
	case p.tokIs(k-1, wBe), p.tokIs(k-2, wBe) && p.tok[k-1].flags&fEd == 0: // not "who asked not to be named arrived"
		return p.toBeDone(k, e)
	case p.quoteBehindBe(k-1) || k > 2 && p.tok[k-1].kind == tWord && strings.HasSuffix(p.word0(k-1), "ly") && p.quoteBehindBe(k-2):
		return leaning{}, false // "will be "provisionally applied" from Friday": the main verb's
	case e.dayOrMonth() && p.beforeDay(e) == k && p.withResults(k, e):
		return leaning{}, false // "will be held on May 13, with results declared on June 4"
	case (p.word0(k) == "followed" || p.word0(k) == "preceded") && p.tokIs(k+1, wBy) && p.mark(k-1, ',') && p.headAhead(k-2, e):
		return leaning{}, false // "will open on Wednesday, followed by a show on Thursday"
	case p.tokIs(k+1, wBy) && e.from-k > 5 && (p.tok[k].flags&fEd != 0 || p.word0(k) == "led") && p.aimedOver(k, e):
		return leaning{}, false // "plans to send a delegation led by Roe, its envoy, to Bern over the weekend"
	case p.hasDone(k) >= 0:
		return leaning{1, p.hasDone(k)}, true // "will have the roof repaired Friday"
	case (p.word0(k) == "favored" || p.word0(k) == "favoured" || p.word0(k) == "tipped") && p.tokIs(k+1, wTo) && p.baseVerb(k+2):
		return leaning{1, k}, true // "who is tipped to win in November"
	case p.presentPassive(k):
		if p.conditional(k) {
			return leaning{1, k}, true // "if the deal secured by Roe is ratified before January 31"
		}
		return leaning{}, false
	case p.tokIs(k-1, wTo):
		return leaning{}, false
	case p.in(k, callsFor) && p.tokIs(k+1, wFor) && p.perfect(k):
		return leaning{1, k}, true // "have called for a strike Saturday": no day of the past stands behind a perfect
	case e.op == opWeekday && e.shift == shNone && p.in(k, undoings) && p.perfect(k) && p.word0(k-1) != "been" && k+1 < len(p.tok) && p.tok[k+1].kind == tWord && !p.tokHas(k+1, cPrep) && p.beforeDay(e) > k:
		return leaning{1, k}, true // "have already cancelled services on Monday"
	case (p.tokIs(k-1, wHas) || p.tokIs(k-1, wHave)) && p.awaitedBefore(k-1):
		return leaning{1, k - 1}, true // "once parliament has voted on Tuesday"
	case p.plannedPast(k), k > 0 && p.in(k, called) && p.tokIs(k+1, wFor) && k+2 == e.from && p.tok[k-1].kind == tWord && p.tok[k-1].flags&fCap == 0 && !p.tokHas(k-1, cAux|cSubject) && p.headDone(k):
		return leaning{1, k}, true // also "flew there ahead of a day of unity proclaimed for Wednesday"
	case p.tokHas(k-1, cFuture) && (p.tok[k-1].flags&fCap == 0 || p.tok[k-1].flags&fLine != 0):
		return leaning{1, k - 1}, true // "will put to sea on Tuesday"
	}
	return leaning{-1, k}, true
}

// hasDone finds the "will" of who is to have something done, as the participle at token k tells: "will
// have the roof repaired"; -1 if there is none.
func (p *parser) hasDone(k int) int {
	for j := k - 1; j > 0 && j > k-6 && p.tok[j].kind == tWord; j-- {
		if p.tokIs(j, wHave) || p.word0(j) == "get" {
			if j == k-1 || !p.determined(j+2) || p.word0(j-1) != "will" {
				return -1
			}
			return j - 1
		}
		if p.tokHas(j, cPrep|cBreak|cAux|cPresent|cFuture|cVerbPast) {
			return -1
		}
	}
	return -1
}

// withResults says that the participle at token k only says what goes with the main verb, which is
// to come: "with the results declared".
func (p *parser) withResults(k int, e *expr) bool {
	j := k - 1
	for j > k-5 && p.tok[max(j, 0)].kind == tWord && !p.tokHas(max(j, 0), cAux|cSubject|cPresent|cVerbPast) && p.word0(j) != "with" {
		j--
	}
	return p.word0(j) == "with" && p.mark(j-1, ',') && p.headAhead(j-2, e)
}

// headAhead says that the nearest verb from token k back tells of what is to come.
func (p *parser) headAhead(k int, e *expr) bool {
	for j := k; j >= 0 && j > k-cueBack && p.tok[j+1].flags&fPara == 0 && !p.sentenceEnd(j); j-- {
		if l, _, ok := p.verbAt(j, e); ok {
			return l.dir > 0
		}
	}
	return false
}

// aimedOver says that the participle at token k only describes who or what is to go or be brought
// somewhere on the day e: behind it stand a name and its apposition, and before it a plan.
func (p *parser) aimedOver(k int, e *expr) bool {
	comma := false
	for j := k + 1; j < e.from; j++ {
		comma = comma || p.mark(j, ',')
		if p.tokHas(j, cVerbPast|cAux|cPresent|cFuture|cSpeech|cBreak) && !p.tokIs(j, wAnd) {
			return false
		}
	}
	for j := k - 1; comma && j > 0 && j > k-nounReach && p.tok[j].kind == tWord; j-- {
		if p.tokHas(j, cFuture) || p.tokIs(j, wTo) && p.baseVerb(j+1) && p.in(j-1, plans) {
			return true
		}
	}
	return false
}

// plans are verbs before the "to" of what is to come.
var plans = forms("plan plans hope hopes intend intends want wants expect expects prepare prepares decide decides")

// adjectival says that the word in -ed at token k describes what follows.
func (p *parser) adjectival(k int) bool {
	if p.hyphened(k) && toLower(p.word0(k-2)) != "re" {
		return true // "the U.S.-mediated agreement", but "re-elected"
	}
	return (p.word0(k-1) == "behind" || p.in(k, notVerb) && p.tokHas(k-1, cPrep) || p.in(k, stateOf) && (p.tokIs(k-1, wOf) || p.tokIs(k-1, wOn) || p.tokIs(k-1, wIn) || p.word0(k-1) == "latest")) && // "behind closed doors", "a third of lost output"
		k+1 < len(p.tok) && p.tok[k+1].kind == tWord && !p.tokHas(k+1, cPrep)
}

// described says that the participle at token k stands between an article and a noun, with a word that shows it for an
// adjective: "a second closed session", "the newly elected speaker", "two disputed cases".
func (p *parser) described(k int) bool {
	if k < 2 || k+1 >= len(p.tok) || p.tok[k+1].kind != tWord || p.tokHas(k+1, cPrep|cVerbal|cSubject) || p.tok[k+1].flags&fEd != 0 || p.determined(k+2) || p.tok[k].flags&fCap != 0 {
		return false
	}
	w := p.word0(k - 1)
	if p.determined(k - 1) {
		return p.in(k-1, befores) || len(w) > 4 && w[len(w)-2:] == "ly"
	}
	return p.tokHas(k-1, cCard) && (p.tokHas(k-2, cPrep) || p.tokIs(k-3, wTo)) && strings.HasSuffix(p.word0(k+1), "s")
}

// befores are the words that stand before an adjective and no verb.
var befores = forms("new fresh further first second third fourth fifth joint much long most more last final other next hotly")

// stateOf are participles that behind a preposition only describe.
var stateOf = forms("lost suspended stalled frozen supposed alleged disputed occupied seized stranded damaged detained abandoned")

// offersSuch says that the participle at token k stands between a verb that shares the "will" before and its object:
// "will reopen and offer extended hours".
func (p *parser) offersSuch(k int) bool {
	if k < 3 || !p.tokIs(k-2, wAnd) || !p.bareForm(k-1) || k+1 >= len(p.tok) || p.tok[k+1].kind != tWord || p.tok[k+1].flags&fCap != 0 || p.tokHas(k+1, cPrep|cVerbal|cSubject) || p.determined(k+2) {
		return false
	}
	for j := k - 3; j > 0 && j > k-nounReach && !p.sentenceEnd(j); j-- {
		if p.tokHas(j, cFuture) {
			return true
		}
	}
	return false
}

// toBeDone reads the participle at token k behind "be": of a plan only behind "to".
func (p *parser) toBeDone(k int, e *expr) (leaning, bool) {
	switch {
	case !p.tokIs(k-2, wTo) && !p.tokIs(k-3, wTo):
		return leaning{}, false
	case p.inAny(k-3, hearsay):
		return leaning{-1, k - 3}, true // "appeared to be relayed on Tuesday"
	}
	if p.tokIs(k-2, wTo) && p.in(k-4, firstIntent) && p.tokHas(k-3, cAhead|cControl|cVerbPast) && e.op == opDate && e.y == 0 {
		return p.aheadAt(k-3, e) // "were initially slated to be held in March"
	}
	if w := p.word0(k - 3); p.tokIs(k-2, wTo) && (p.meantTo(k-3) || p.tokHas(k-3, cAhead) || w == "was" || w == "were") {
		return leaning{1, k - 3}, true // "were supposed to be freed on Friday": see pastPlan
	}
	return leaning{1, k - 1}, true // "the pact to be signed Monday"
}

// plannedPast says that the past form at token k tells of what is planned or wanted.
func (p *parser) plannedPast(k int) bool {
	return p.tokIs(k-1, wAnd) && (p.sharesPlan(k-2) || p.in(k, alike) && p.willToo(k-2)) || // "is to be signed this weekend and put to voters in the fall"
		(p.in(k, alike) || p.in(k, staying)) && p.willKeep(k) || // "will keep the bourse shut until Monday"
		p.wanted(k) || // "wants the house recalled Thursday"
		p.in(k, called) && p.tokIs(k+1, wFor) && p.mark(k-1, ',') && (p.word0(k) != "recalled" || p.exprAt(k+2) != nil) // "the rally, called for Saturday, was"
}

// alike are verbs whose past form is the base form.
var alike = forms("cast put cut set hit let shut quit spread split read")

// willKeep says that the participle at token k is how somebody will keep something.
func (p *parser) willKeep(k int) bool {
	j := p.wordBefore(k, 8, 0, keeps)
	return j >= 0 && (p.tokHas(j-1, cFuture) || p.tokIs(j-1, wTo))
}

// staying are the participles of how something is kept.
var staying = forms("funded financed closed suspended frozen barred occupied staffed locked detained informed")

// keeps are the verbs of making something stay as it is.
var keeps = forms("keep leave")

// willToo says that the verb before the "and" behind token k has a "will", or is what somebody "is to" do:
// "will debate it on Tuesday and cast their vote".
func (p *parser) willToo(k int) bool {
	for j := k; j > 0 && j > k-12 && !p.sentenceEnd(j) && !p.mark(j, ','); j-- {
		switch {
		case p.word0(j) == "will":
			return p.baseVerb(j + 1)
		case p.tokIs(j, wTo) && p.isAre(j-1):
			return p.baseVerb(j + 1)
		case p.tokHas(j, cAux|cVerbPast|cBreak) || p.tokHas(j, cSubject) && p.word0(j) != "it" || p.tok[j].flags&fEd != 0:
			return false
		}
	}
	return false
}

// goesOnThen says that a present form at token k tells of what is done next on the weekday e.
func (p *parser) goesOnThen(k int, e *expr) bool {
	x := &lexemes[p.tok[k].lex]
	held := x.cls&cSchedBase != 0
	switch {
	case held && p.tokIs(k-1, wAnd) && (p.closeBy(k+1, e.from) || !p.tokHas(k+1, cPrep) && !p.tokIs(k+1, wOf) && p.toldPlain(k-1)): // "left on Tuesday and return on Monday", "won Sunday's vote and begin talks on Tuesday"
	case (held || p.word0(k) == "continue") && p.goesOnBehindDay(k): // "met on Saturday and return to the table on Monday"
	case len(x.text) == 0 && p.tokIs(k-1, wAnd) && k+2 < e.from && p.in(k+1, objects) && p.thirdPerson(k): // "struck a deal and puts it to the house on Saturday"
	case p.word0(k) == "continue" && p.beforeDay(e) == k && p.pluralSubject(k-1) && (p.opensClause(k-1) || p.determined(k-1)): // "Talks continue in Bern on Monday"
	case held && p.behindRelative(k): // "ministers who left on Friday return on Tuesday"
	case held && p.tokIs(k-1, wThat) && k == e.from-2 && p.tokIs(k+1, wOn) && k > 1 && p.tok[k-2].kind == tWord: // "four days of elections that end on Sunday"
	case x.cls&cSched != 0 && p.thirdPerson(k) && e.op == opWeekday && p.beforeClause(k): // "passed a bill before the current funds expire"
	case (held && x.val == 1 || p.in(k, startsBare) && !p.determined(k)) && !p.tokIs(k-1, wTo) && p.beforeClause(k): // "before the talks restart on Monday"
	default:
		return false
	}
	return true
}

// toldPlain says that a plain past verb stands in the sentence before token k, and nothing that a bare
// form behind could hang on: "won Sunday's vote and begin talks".
func (p *parser) toldPlain(k int) bool {
	past := false
	for j := k - 1; j >= 0 && j > k-16 && p.tok[j+1].flags&fPara == 0 && !p.sentenceEnd(j); j-- {
		if p.tokHas(j, cFuture|cAux|cPresent|cAhead|cControl|cSpeech|cBreak) || p.tokIs(j, wTo) || p.mark(j, ',') {
			return false
		}
		past = past || p.tokHas(j, cVerbPast) || p.tok[j].flags&fEd != 0 && !p.determined(j)
	}
	return past
}

// likeYear says that a number is most likely a year: "the 2015 accord".
func (t *token) likeYear() bool { return t.digits == 4 && t.num >= 1900 && t.num < 2100 }

// slotNouns are what is set aside for a day to come.
var slotNouns = forms("days slots dates space")

// timetabled says that the present form at token k has a subject, so that it is the verb of
// what is held, and no noun.
func (p *parser) timetabled(k int) bool {
	if !p.tokHas(k, cSched|cSchedBase) && !p.in(k, timetableVerbs) || k == 0 || p.inName(k) {
		return false
	}
	x := &lexemes[p.tok[k].lex]
	if p.in(k, programmed) && p.actor(k-1) && !p.tokHas(k+1, cAux|cPresent|cFuture|cSpeech) && !p.tokIs(k+1, wTo) {
		return true
	}
	if (x.cls&cSched != 0 || p.word0(k) == "comes") && p.behindSaying(k) {
		return true // "The hearing, a clerk said, comes Friday"
	}
	if p.mark(k+1, ',') && x.cls&cSched != 0 && p.word0(k+2) == "including" {
		return false // "a series of launches, including the test Thursday"
	}
	switch w := p.word0(k); {
	case w == "reports" && p.tokIs(k+1, wTo) && p.tok[k-1].kind == tWord && !p.tokHas(k-1, cPrep),
		w == "turns" && k+1 < len(p.tok) && (p.tok[k+1].kind == tNum && p.tok[k+1].num < 200 || p.tokHas(k+1, cCard)),
		w == "hands" && (p.word0(k+1) == "over" || p.word0(k+1) == "back" || p.word0(k+1) == "it" && p.tokIs(k+2, wTo)) && !p.tokHas(k-1, cPrep),
		w == "follows" && p.tokIs(k+1, wIn) && p.tok[k-1].kind == tWord && !p.tokHas(k-1, cPrep), w == "follow" && p.tokIs(k+1, wIn) && p.pluralSubject(k-1):
		return true // "turns 70 on Friday", "hands over command in December", "the summit follows in May"
	}
	if p.tokIs(k+1, wHad) && x.cls&cSched != 0 {
		return false // "its top winds had declined"
	}
	if p.tokHas(k+1, cSpeech) && !p.tokHas(k-1, cSubject) && (p.tok[k-1].flags&fCap != 0 || p.determined(k-1)) {
		return false // "The Egyptian hosts confirmed"
	}
	if p.word0(k) == "heads" && p.tokIs(k+1, wOf) {
		return false // "a summit of heads of state called for"
	}
	if p.word0(k) == "draws" && p.tokIs(k+1, wTo) && p.tokIs(k+2, wA) {
		return true // "draws to a close on Tuesday"
	}
	if p.word0(k) == "falls" && p.word0(k+1) == "on" {
		return p.word0(k-1) == "which" || !p.headDone(k) // no "met beside the falls on Saturday"
	}
	if p.word0(k) == "visits" && (p.tokHas(k-1, cVerbPast) || p.tok[k-1].flags&fEd != 0) {
		return false // "received visits on Monday"
	}
	if x.cls&cSched != 0 && !p.determined(k) && (!p.tokHas(k-1, cPrep|cEdge|cCard) || p.word0(k-1) == "one") && (!p.participle(k-1) || p.in(k-1, appointments) || p.opensClause(k-1) || p.mark(k-2, ';')) &&
		!(k > 1 && p.tok[k-2].kind == tNum && !p.tok[k-2].likeYear() && !p.behindDay(k-1) && p.tok[k-1].kind == tWord && !p.tokIs(k-1, wAnd)) && (p.tok[k-1].kind == tWord || p.behindAside(k-1) || p.behindDay(k) || p.tok[k-1].likeYear() && p.tok[k-1].kind == tNum) {
		return true
	}
	return x.cls&cSchedBase != 0 && !p.tokIs(k-1, wNot) && !p.isNt(k-2) && !p.tokIs(k-2, wA) && !p.tokIs(k-2, wAn) && (p.pluralSubject(k-1) || (x.val == 1 || p.inPlaceBefore(k-1) || p.tok[k-1].kind == tNum && p.tokIs(k-2, wThe) && p.tokIs(k-3, wOf)) && p.pluralBefore(k-1) || p.behindAside(k-1))
}

// behindDay says that a day of the calendar ends right before token k: "The pause unveiled on April 9 | ends".
func (p *parser) behindDay(k int) bool {
	i := p.after(k) - 1
	return i >= 0 && p.out[i].to == k && p.out[i].op == opDate && p.out[i].gran == uDay && !p.opensClause(p.out[i].from)
}

// inPlaceBefore says that a place with its "in" or "of" ends at token k: "voters in Kosovo | choose".
func (p *parser) inPlaceBefore(k int) bool {
	for j := k; j > 0 && j > k-3 && p.tok[j].kind == tWord && p.tok[j].flags&fCap != 0; j-- {
		if p.tokIs(j-1, wIn) {
			return true
		}
	}
	return false
}

// programmed are present forms of what is done on a day of the programme that are nouns too,
// so that they need a subject in sight.
var programmed = forms(programmedVerbs)

const programmedVerbs = "hears buries inspects signs releases pauses halts picks tours stops rules debates appears withdraws completes"

// timetableVerbs are all that can be verbs of what is held, beside those that the lexicon tells of.
var timetableVerbs = forms(programmedVerbs, "comes reports turns hands follows follow draws falls")

// actor says that token k ends the subject of a verb in -s: a name, or one thing with "the"
// or "a" before it.
func (p *parser) actor(k int) bool {
	if k < 0 || p.tok[k].kind != tWord {
		return p.behindAside(k)
	}
	w := p.word0(k)
	if p.tok[k].flags&fCap != 0 {
		return p.tok[k].flags&fLine == 0 && !p.tokHas(k, cWeekday|cMonth) && w[len(w)-1] != 's' && !demonym(w)
	}
	if len(w) < 3 || w[len(w)-1] == 's' || p.tokHas(k, cPrep|cAux|cPresent|cFuture|cSpeech|cBreak|cEdge) {
		return false
	}
	for j := k - 1; j >= 0 && j > k-4 && p.tok[j].kind == tWord; j-- {
		if p.tokIs(j, wThe) || p.tokIs(j, wA) || p.tokIs(j, wAn) {
			return !p.tokHas(j-1, cPrep) && p.opensClause(j)
		}
	}
	return false
}

// demonym says that a word ends like the adjective of a country: "Russian", "Israeli".
func demonym(w string) bool {
	return len(w) > 5 && (w[len(w)-3:] == "ian" || w[len(w)-3:] == "ish" || w[len(w)-3:] == "ese" || w[len(w)-2:] == "li")
}

// dayVerb says that the cue at token k is of something done or to be done once: past or to come,
// not how things always are.
func (p *parser) dayVerb(k int) bool {
	return k >= 0 && (p.tok[k].flags&fEd != 0 || p.tokHas(k, cVerbPast|cSpeech|cAux|cFuture|cAhead|cSched) || p.tokIs(k, wBe) && p.tokIs(k-1, wTo) && p.isAre(k-2)) && !p.habit(k)
}

// habit says that a word beside token k tells of what is done again and again.
func (p *parser) habit(k int) bool {
	for j := k - 3; j <= k+2; j++ {
		switch p.word0(j) {
		case "usually", "often", "always", "typically", "normally", "sometimes", "every", "generally", "would":
			return true
		}
	}
	return false
}

// shortForm says that token k is the verb of "that's", "they're" or "I'm".
func (p *parser) shortForm(k int) bool {
	return (p.tokIs(k, wRe) || p.tokIs(k, wM) || p.tokIs(k, wS) && (p.tokHas(k-2, cSubject) || p.tokIs(k-2, wThat))) && p.mark(k-1, bApostrophe)
}

// goesOnBehindDay says that a present form at token k, of no subject of its own, follows the
// day of the verb before: "were held on Sunday and continue", "traded fire on Wednesday but
// hold talks".
func (p *parser) goesOnBehindDay(k int) bool {
	i := p.after(k) - 1
	if i < 0 || !p.tokIs(k-1, wAnd) && p.word0(k-1) != "but" || p.out[i].to != k-1 || !p.out[i].calendarDay() {
		return false
	}
	if p.behind || p.appointedOn(&p.out[i]) {
		return false
	}
	p.behind = true
	defer func() { p.behind = false }()
	return p.direction(&p.out[i]).dir < 0
}

// appointedOn says that something held stands right before the day e or its "on", so that a
// noun may follow: "a rally on Sunday and vote on Monday".
func (p *parser) appointedOn(e *expr) bool {
	k := e.from - 1
	if p.tokIs(k, wOn) {
		k--
	}
	return p.in(k, appointments) || p.in(k, marches)
}

// heldDir is where a present tense puts the day of what is held: ahead, but "after
// Labor Day" may be said before that day or after it.
func (p *parser) heldDir(e *expr) int8 {
	if e.op == opHoliday && p.tokIs(e.from-1, wAfter) {
		return 0
	}
	return 1
}

// beforeClause says that "before" opens the clause of the verb at token k.
func (p *parser) beforeClause(k int) bool {
	for j := k - 1; j > 0 && j > k-6 && p.tok[j].kind == tWord; j-- {
		if p.tokIs(j, wBefore) {
			return true
		}
	}
	return false
}

// startsBare are present forms behind "before" that are verbs but where a
// determiner stands in front: "before its flights to Massawa start on Tuesday".
var startsBare = forms("start restart reconvene reopen open close expire leave end")

// objects are pronouns that only a verb stands before.
var objects = forms("it them him us")

// thirdPerson reports whether token k ends like "puts".
func (p *parser) thirdPerson(k int) bool {
	w := p.word0(k)
	return len(w) > 3 && w[len(w)-1] == 's' && w[len(w)-2] != 's'
}

// closeBy reports whether between token k and the date at token to nothing stands
// but "out", "again" or the like and "on": "and fly out again on Saturday".
func (p *parser) closeBy(k, to int) bool {
	for ; k < to; k++ {
		switch p.word0(k) {
		case "on", "out", "again", "back", "home", "off", "in", "there", "here":
		default:
			return false
		}
	}
	return true
}

// sharesPlan says that the words that end at token k are of a passive to come, which
// the participle behind "and" shares.
func (p *parser) sharesPlan(k int) bool {
	for j := k; j > 1 && j > k-9 && (p.tok[j].kind == tWord || p.tok[j].kind == tNum); j-- {
		if p.tokIs(j, wBe) {
			return p.tokIs(j-1, wTo) || p.tokHas(j-1, cFuture)
		}
		if p.tokHas(j, cAux|cPresent|cFuture|cBreak) && !p.tokHas(j, cMonth) {
			return false
		}
	}
	return false
}

// wouldNotSay says that the "would" at token k is of somebody who was asked: "would only say on
// Monday that", "would neither confirm nor deny", "Neither side would comment".
func (p *parser) wouldNotSay(k int, e *expr) bool {
	if e.op != opWeekday || e.from-k > 8 {
		return false
	}
	switch p.word0(k + 1) {
	case "only", "neither", "merely":
		return p.in(k+2, unsaid)
	}
	return p.in(k+1, unsaid) && (toLower(p.word0(k-2)) == "neither" || toLower(p.word0(k-1)) == "neither" || toLower(p.word0(k-1)) == "nobody")
}

// unsaid are the verbs of what a spokesman "would not" do when asked.
var unsaid = forms("say comment confirm elaborate disclose specify answer discuss")

// participle says that the word at token k ends in -ing, so that what follows
// is its object: "counting votes".
func (p *parser) participle(k int) bool {
	w := p.word0(k)
	return len(w) > 5 && w[len(w)-3:] == "ing" && p.tok[k].flags&fCap == 0
}

// actsOn says that the word at token k stands between a name or pronoun and an
// article, so that it is a verb after all: "Volcker detailed a plan".
func (p *parser) actsOn(k int) bool {
	return k > 0 && p.tok[k].flags&fCap == 0 && (p.tokHas(k-1, cSubject) || p.tok[k-1].flags&fCap != 0) && (p.tokIs(k+1, wA) || p.tokIs(k+1, wAn) || p.tokIs(k+1, wThe) || p.word0(k) == "proposed" && p.names(k+1))
}

// nobody finds the subject of "Neither ... could be reached", "No one could be
// reached" before token k.
func (p *parser) nobody(k int) bool {
	for j := k - 1; j >= 0 && j > k-16 && !p.sentenceEnd(j); j-- {
		switch toLower(p.word0(j)) {
		case "neither", "nobody", "none":
			return true
		case "no":
			return p.word0(j+1) == "one"
		}
		if p.tok[j].flags&fPara != 0 {
			break
		}
	}
	return false
}

// commitments are nouns that an infinitive follows of what is yet to be done:
// "announced an agreement to acquire the bank in January".
var commitments = forms("agreement accord deal pact contract plan plans proposal offer decision intention pledge promise commitment bid",
	"push invitation invitations")

// pluralSubject says that the word at k can be the subject of a verb in its
// base form: "talks begin", "they meet"; no preposition, "to" or modal.
func (p *parser) pluralSubject(k int) bool {
	if k < 0 {
		return false
	}
	t := &p.tok[k]
	if t.kind == tNum && t.flags&fGlued != 0 && k > 0 { // the E3
		k--
		t = &p.tok[k]
	}
	if t.kind != tWord {
		return false
	}
	if p.tokHas(k, cSubject) && lexemes[t.lex].text != "it" {
		return true
	}
	if t.flags&fCap != 0 { // "Netanyahu and Arafat meet"
		for j := k - 1; j > 0 && j > k-4; j-- {
			if (p.tokIs(j, wAnd) || p.mark(j, ',') && p.tok[j-1].flags&fLine != 0) && p.tok[j-1].flags&fCap != 0 || p.mark(j, ',') && j > 1 && j == k-1 && p.tok[j-2].flags&fLine != 0 && p.tok[j-2].flags&fCap != 0 {
				return true // also the headlines "Iran, E3 resume talks", "Bangsamoro gov't, MILF resume talks"
			}
		}
	}
	w := p.word0(k)
	if w == "people" || w == "data" || len(w) > 2 && w[len(w)-3:] == "men" || (w == "Heads" || w == "heads") && p.tokIs(k+1, wOf) || p.tokIs(k-1, wThe) && p.inAny(k, peoples) {
		return true
	}
	if len(w) == 3 && w[2] == 's' && w[1] >= 'A' && w[1] <= 'Z' {
		return true // "MPs return on Tuesday"
	}
	if len(w) < 4 || w[len(w)-1] != 's' {
		return false
	}
	switch w[len(w)-2] {
	case 's', 'u', 'i':
		return false // "address", "previous", "crisis"
	}
	return !p.tokHas(k, cPrep|cPresent|cSched|cAux)
}

// peoples are the names of peoples that have no plural of their own.
var peoples = forms("dutch french british english irish welsh scottish spanish swiss danish finnish swedish polish turkish chinese japanese portuguese lebanese sudanese vietnamese congolese")

// pluralBefore finds the plural subject of "the ministers of the G7 meet":
// a plural noun a few words back, with no "to" or verb between.
func (p *parser) pluralBefore(k int) bool {
	for j := k; j >= 0 && j > k-6; j-- {
		if p.tokIs(j, wTo) || p.tokHas(j, cFuture|cAux|cPresent) {
			return false
		}
		if j < k && p.pluralSubject(j) {
			return true
		}
	}
	return false
}

// hadNear is token k if it is "had", or the one before an adverb at k: "had
// originally been"; -1 if there is none.
func (p *parser) hadNear(k int) int {
	if w := p.word0(k); !p.tokIs(k, wHad) && len(w) > 3 && w[len(w)-2:] == "ly" {
		k--
	}
	if p.tokIs(k, wHad) {
		return k
	}
	return -1
}

// baseVerb says that the word behind "to" can be a verb: no article, number,
// name, possessive or preposition.
func (p *parser) baseVerb(k int) bool {
	if k >= len(p.tok) || p.tok[k].kind != tWord || p.tok[k].flags&fCap != 0 {
		return false
	}
	switch p.tok[k].wd {
	case wThe, wA, wAn, wHis, wHer, wIts, wTheir, wOur, wMy, wThis, wThat, wThese, wThose, wSome, wMany, wSeveral, wMore:
		return false
	}
	if p.tokHas(k, cPrep) && !p.mark(k+1, bEnDash) {
		return false // "agreed to by both", but "agreed to by-elections"
	}
	return p.tok[k].cls&(cCard|cMonth|cWeekday|cUnit) == 0 || p.tokIs(k, wMarch)
}

// notVerb are words in -ed that are no past tense.
var notVerb = forms("united need indeed hundred speed red armed proposed seed feed breed exceed proceed succeed unprecedented allied advanced limited detailed occupied unilateral based bed shed related heed indebted unauthorized")

// determined says that the word at k stands behind an article or possessive,
// so that it is an adjective or a noun.
func (p *parser) determined(k int) bool {
	if k == 0 {
		return false
	}
	switch p.tok[k-1].wd {
	case wThe, wA, wAn, wHis, wHer, wIts, wTheir, wOur, wMy, wOf, wThis, wThese, wThose, wS:
		return true
	}
	return k > 1 && p.hyphen(k-1) && (p.word0(k-2) == "long" || p.word0(k-2) == "much") // "long-awaited"
}

// feasts are the participles of what is done on a day of the calendar.
var feasts = forms("celebrated observed marked commemorated")

// presentAt reads is, are, has, have: "has met" is past, "is to meet", "is
// meeting" and "the vote is Thursday" are future.
func (p *parser) presentAt(k int, e *expr) (l leaning, speech, ok bool) {
	x := p.tok[k].wd
	next := k + 1
	if p.tokIs(next, wNot) || p.word0(next) == "also" {
		next++
	} else if p.isNt(next) {
		next += 2
	} else if p.word0(next) == "no" && p.word0(next+1) == "longer" {
		next += 2
	}
	if x == wHas || x == wHave {
		if e.op == opWeekday && p.word0(next) == "yet" && p.tokIs(next+1, wTo) {
			return leaning{1, k}, false, true // "has yet to confirm talks on Monday"
		}
		if next < len(p.tok) && (p.tok[next].flags&fEd != 0 || p.tokHas(next, cVerbPast) || p.inAny(next, participles)) {
			return leaning{-1, k}, false, true
		}
		if p.tokIs(next, wTo) && p.baseVerb(next+1) && (e.bareDay() || e.op == opDate && e.y == 0) {
			return leaning{1, k}, false, true // "the release has to be on Sunday"
		}
		if e.op == opWeekday && p.holds(next, p.beforeOn(e)+1) {
			return leaning{1, k}, false, true // "has a meeting on Thursday"
		}
		return l, false, false
	}
	switch {
	case e.op == opWeekday && (p.in(next, shutOn) && next == p.beforeDay(e) || p.word0(next) == "still" && p.in(next+1, shutOn) && next+1 == p.beforeDay(e)):
		return leaning{1, k}, false, true // "markets are closed Monday for the holiday"
	case e.op == opWeekday && e.shift == shNone && p.in(next, feasts) && (next+1 == e.from || next+2 == e.from && p.tokIs(next+1, wOn)):
		return leaning{1, k}, false, true // "National Day is celebrated on Thursday"
	case p.tokIs(next, wTo), p.visits(next, e.from):
		return leaning{1, k}, false, true
	case next == e.from || next == e.from-1 && p.tokHas(next, cPrep):
		return leaning{1, k}, false, true
	}
	if (p.word0(next) == "going" || p.word0(next) == "about") && p.tokIs(next+1, wTo) || p.word0(next) == "over" && e.op == opWeekday && (next+1 == e.from || next+2 == e.from && p.tokIs(next+1, wOn)) {
		return leaning{1, k}, false, true // also "its term is over on Saturday"
	}
	if p.onFor(next, e) {
		return leaning{1, k}, false, true // "is still on for Monday", "is on the agenda for May"
	}
	if p.in(next, called) && (p.tokIs(next+1, wFor) || p.tokIs(next+1, wIn) && p.tokIs(next+2, wFor)) {
		return leaning{1, k}, false, true // "is pencilled in for Monday"
	}
	if w := p.word0(next); len(w) > 5 && w[len(w)-3:] == "ing" && next < e.from {
		return leaning{1, k}, false, true
	}
	return l, false, false
}

// onFor says that what stands between token k and the day e is "on", and what for that day: "still on for",
// "on track for", "on the agenda for".
func (p *parser) onFor(k int, e *expr) bool {
	if p.word0(k) == "still" {
		k++
	}
	if p.word0(k) != "on" || !p.tokIs(e.from-1, wFor) || e.from-k > 5 {
		return false
	}
	for k++; k < e.from-1; k++ {
		if p.tok[k].kind != tWord || p.tokHas(k, cPrep|cVerbal) || p.tok[k].flags&fEd != 0 {
			return false
		}
	}
	return true
}

// participles are those behind "have" that are no past forms.
var participles = forms("been come become run gone begun done overcome withdrawn grown known risen fallen sung sunk")

// shutOn are what markets and schools, flights and rooms are on a day that is told before.
var shutOn = forms("closed shut off open available cancelled canceled booked vacated reserved suspended")

// isNt says that the "'t" of "isn't" stands at token k.
func (p *parser) isNt(k int) bool {
	return p.mark(k, bApostrophe) && p.glued(k+1) && p.word0(k+1) == "t"
}

// holds says that tokens from to to are what somebody has on a day: a noun with
// its article or number, which no preposition of time and no verb follows.
func (p *parser) holds(from, to int) bool {
	if from >= to || !p.tokIs(from, wA) && !p.tokIs(from, wAn) && !p.tokHas(from, cCard) && p.tok[from].kind != tNum {
		return false
	}
	for k := from + 1; k < to; k++ {
		if t := &p.tok[k]; p.tokIs(k, wAfter) || p.tokIs(k, wSince) || p.tokIs(k, wBefore) || p.tokHas(k, cBreak|cAux|cVerbPast|cSpeech|cFuture) || t.flags&fEd != 0 || t.kind == tPunct && t.b != bEnDash {
			return false
		}
	}
	return true
}

// visits reads the "in Moscow" of "is in Moscow Monday": nothing but a name
// stands between the verb and the day.
func (p *parser) visits(k, to int) bool {
	if !p.tokIs(k, wIn) || to-k < 2 || to-k > 5 {
		return false
	}
	for k++; k < to; k++ {
		if p.tok[k].flags&fCap == 0 && !(k == to-1 && p.tokIs(k, wOn)) {
			return false
		}
	}
	return true
}

// verbAfter finds the first verb behind the expression.
func (p *parser) verbAfter(e *expr) leaning {
	at := e.from
	if at > 0 && (p.tokHas(at-1, cPrep) || p.tokIs(at-1, wOn)) {
		at--
	}
	first := p.opensClause(at)
	for k := e.to; k < len(p.tok) && k < e.to+cueAhead; k++ {
		if p.tok[k].flags&fPara != 0 || p.sentenceEnd(k) {
			break
		}
		if p.mark(k, ',') && (p.tokIs(k+1, wAnd) || p.word0(k+1) == "but") && !first && p.opensSubject(k+2) {
			break // "They wrote new rules on Monday, and both sides will be watched"
		}
		if p.mark(k, ',') && (p.word0(k+1) == "which" || p.word0(k+1) == "who") {
			if j := p.asideEnds(k + 2); j > 0 {
				k = j // "On Friday, the mill, which has been sold, will close"
				continue
			}
		}
		if p.tokIs(k, wBefore) {
			if j := p.asideEnds(k + 1); j > 0 {
				k = j // "in Bern Monday, days before the nation goes to the polls, he said"
				continue
			}
		}
		if w := p.word0(k + 1); e.op == opWeekday && p.isAre(k) && (w == "meant" || w == "aimed" || w == "intended" || w == "designed" || w == "supposed") {
			return leaning{1, k} // "a Thursday meeting of the ministers is meant to"
		}
		if p.tokIs(k, wThere) || k == e.to && p.tokIs(k, wAhead) {
			continue // "there is little doubt" says nothing of a day before it, nor "on Tuesday, ahead of the summit"
		}
		l, _, ok := p.verbAt(k, e)
		if k == e.to && e.from > 0 && e.shift == shNone && !p.possessed(e) {
			if l, own := p.ofSubject(e, l); own {
				return l
			}
		}
		if ok {
			return p.deed(l)
		}
	}
	return leaning{0, -1}
}

// recalls says that what stands behind an "is" at token k tells of something that is over.
func (p *parser) recalls(k int) bool {
	for j := k; j < k+3 && j < len(p.tok); j++ {
		switch p.word0(j) {
		case "over", "under", "believed", "said", "thought", "reported", "alleged", "known", "seen", "blamed", "remembered", "being", "now", "considered", "understood":
			return true
		}
	}
	return false
}

// ofSubject is where the verb right behind "the move on Tuesday" puts that Tuesday, of which it
// says more than when: what "comes a week after" something is over, though a meeting may be near,
// and a meeting that "has been cancelled" is not.
func (p *parser) ofSubject(e *expr, l leaning) (leaning, bool) {
	k := e.to
	switch w := p.word0(k); {
	case w == "marks":
		return leaning{-1, k}, true // "the lifting of the siege on Saturday marks a new era"
	case (w == "comes" || w == "come") && p.comesAfter(k+1):
		if p.heldBefore(p.beforeOn(e) + 1) {
			return leaning{1, k}, true // the nearest, see pastPlan
		}
		return leaning{-1, k}, true
	case e.op == opWeekday && p.isAre(k) && p.heldBefore(p.beforeOn(e)+1) && !p.recalls(k+1):
		return leaning{1, k}, true // "the summit on Thursday is the first since May"
	case l.dir < 0 && (p.tokIs(k, wHas) || p.tokIs(k, wHave)) && p.heldBefore(p.beforeOn(e)+1):
		if k = p.undone(k); k >= 0 && !p.undid(k) {
			return leaning{1, k}, true
		}
	}
	return l, false
}

// heldBefore says that what is held by appointment stands before token k, with no more than its
// place and whose it is between: "the talks of the envoys in Bern", before "on Friday".
func (p *parser) heldBefore(k int) bool {
	whose := true
	for j := k - 1; j >= 0 && j > k-nounReach && p.tok[j].kind == tWord; j-- {
		if p.heldNoun(j) || p.word0(j) == "call" {
			return whose
		}
		if p.tokHas(j, cVerbal) || p.tokIs(j, wTo) {
			return false
		}
		whose = p.tok[j].flags&fCap != 0 || p.tokHas(j, cPrep) || p.tokIs(j, wOf)
	}
	return false
}

// opensSubject says that a subject begins at token k: a pronoun, an article, "both".
func (p *parser) opensSubject(k int) bool {
	return p.tokHas(k, cSubject) && !p.tokHas(k, cBreak) || p.tokIs(k, wThe) || p.tokIs(k, wA) || p.tokIs(k, wIts) || p.tokIs(k, wTheir) || p.tokIs(k, wHis) || p.tokIs(k, wHer) || p.word0(k) == "both"
}

// asideEnds is the comma behind token k that ends a relative clause with its own verb before a verb of
// the main clause; 0 if there is none near.
func (p *parser) asideEnds(k int) int {
	for j := k; j < len(p.tok)-1 && j < k+nounReach && p.tok[j].flags&fPara == 0 && !p.sentenceEnd(j); j++ {
		if p.mark(j, ',') {
			if p.tokHas(j+1, cAux|cFuture|cPresent|cSched|cVerbPast) || p.tok[j+1].flags&fEd != 0 || p.tokHas(j+1, cSubject) && !p.tokHas(j+1, cBreak) {
				return j
			}
			return 0
		}
	}
	return 0
}

// dateThenTo says that a date begins at token k and an infinitive behind it: "are set this
// week to halt".
func (p *parser) dateThenTo(k int) bool {
	i := p.after(k)
	return i < len(p.out) && (p.out[i].from <= k+1 || p.out[i].from <= k+6 && p.beforePlace(p.out[i].from-2) == k-1) && p.tokIs(p.out[i].to, wTo) && p.baseVerb(p.out[i].to+1)
}

// deed turns a leaning that one of the deeds behind a date has given back to
// the day of the deed.
func (p *parser) deed(l leaning) leaning {
	if l.dir > 0 && p.inAny(l.cue, deeds) {
		l.dir = -1
	}
	return l
}

// deeds are past verbs whose infinitive lies ahead, while a date before them
// is when it was said: "On Thursday, Iran agreed to meet", "Iran on Thursday
// agreed to meet".
var deeds = forms("agreed refused promised pledged vowed decided ordered urged asked invited threatened proposed offered")
