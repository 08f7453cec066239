package temporal

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

// sharesWill finds the "will" that the participle before the day shares with one before "and": "The
// votes will be counted and the results declared on May 23"; -1 if there is none.
func (p *parser) sharesWill(e *expr) int {
	k := e.from - 1
	if p.tokIs(k, wOn) || p.tokIs(k, wIn) {
		k--
	}
	if k < 6 || p.tok[k].kind != tWord || p.tok[k].flags&fEd == 0 && !p.tokHas(k, cVerbPast) || !p.determined(k-1) || !p.tokIs(k-3, wAnd) {
		return -1
	}
	j := k - 4
	if p.mark(j, ',') {
		j-- // "will be known by Wednesday, and the winner announced on 5 September"
	}
	for ; j > 0 && j > k-cueNear-8 && p.tok[j].kind == tWord; j-- {
		if p.tokIs(j, wBe) {
			if p.tokHas(j-1, cFuture) {
				return j - 1
			}
			return -1
		}
		if p.tokHas(j, cAux|cPresent|cVerbPast|cBreak) {
			return -1
		}
	}
	return -1
}

// direction reads the sentence around the expression: a cue decides, or else the nearest verb before
// it; a verb of speaking, or no verb at all, hands the question to the first verb behind it.
func (p *parser) direction(e *expr) leaning {
	if c, l := p.cueOf(e); c != nil {
		return l
	}
	infinitive, purpose := -1, -1
	start := e.from - 1
	if p.tokIs(start, wOn) || p.tokIs(start, wIn) && p.mark(start-1, ',') {
		start--
	}
	if j := p.closesAside(start); j > 0 && (p.tokIs(start+1, wOn) && p.asideSpeaks(j, start) || e.op == opWeekday && p.isAny(j+1, wA, wAn, wThe) || p.tokIs(start+1, wIn) && e.op == opDate && p.asideDescribes(j, start)) {
		start = j // "to vote on the treaty, which was signed on Monday, on Thursday"
	} else {
		start = e.from - 1
	}
	start = p.beforeQuote(start)
	for k := start; k >= 0 && k >= e.from-cueBack; k-- {
		if p.tok[k+1].flags&fPara != 0 || p.sentenceEnd(k) {
			break
		}
		if j := p.behindWill(k, e); j > 0 {
			k = j
			continue // "will give the team, which won on Sunday, a parade on Saturday"
		}
		if p.tokIs(k, wTo) {
			if p.baseVerb(k+1) && k > 0 && p.tok[k-1].flags&(fCap|fUpper) != 0 {
				infinitive = k
			} else if purpose < 0 && k > 0 && !p.in(k-1, strives) && p.baseVerb(k+1) && !p.participle(k+1) && p.endsPhrase(k-1) {
				purpose = k
			}
			if l, ok := p.infinitiveAt(k, e); ok {
				return l
			}
		}
		if p.tok[k].flags&fEd != 0 {
			if j := p.getsDone(k); j >= 0 {
				return leaning{1, j} // "is hoping to get the curbs lifted in October"
			}
		}
		asked := p.inAny(k, beforeDates)
		if asked && e.op == opDate && p.appointsFor(k, e) {
			return leaning{1, k} // "a decree scheduling elections for June 7"
		}
		if asked && (p.word0(k) == "wants" || p.word0(k) == "want") && e.op != opShift && e.shift == shNone && p.wantsIt(k, e.from) {
			return leaning{1, k} // "wants a meeting of the two in September"
		}
		if e.op == opDate && e.y == 0 && e.shift == shNone {
			if l, ok := p.pledgedOn(k, e); ok {
				return l
			}
		}
		if asked && p.standing(k) {
			continue
		}
		if e.op == opWeekday && (p.meansTo(k) || p.comesOn(k, e)) {
			return leaning{1, k}
		}
		if p.tokIs(k, wAfter) && e.dayOrMonth() && p.participle(k+1) && p.headDone(k) {
			return leaning{-1, k + 1} // "agreed to resume the tour after halting it on Friday"
		}
		l, speech, ok := p.verbAt(k, e)
		if !ok && e.op == opWeekday && k > e.from-9 && p.in(k, unplanned) && p.determinedBy(k) && !p.ofAnniversary(k) {
			return leaning{-1, k}
		}
		if !ok && (e.op == opWeekday || e.gran == uWeekend) && (p.in(k, befell) || p.in(k, marches)) {
			if j := p.inItsWake(k); j >= 0 {
				return leaning{-1, j}
			}
		}
		if !ok && e.op == opWeekday && k > e.from-16 && p.in(k, foreseen) && (p.opensSentence(k) || p.word0(k) == "forthcoming" || p.word0(k) == "upcoming") {
			return leaning{1, k} // "The planned signing on Saturday has drawn protests"
		}
		switch {
		case speech && e.to+1 < len(p.tok) && p.mark(e.to, ':') && p.tok[e.to+1].kind == tPunct && p.tok[e.to+1].b == bQuoteOpen:
			return leaning{-1, k} // told them on Wednesday: “I may do it”
		case speech && p.mark(e.to, ',') && p.relativeBefore(k):
			return leaning{-1, k} // "the visit, which the palace confirmed in Bern on Friday, runs"
		case speech && p.mark(e.to, ',') && e.to+1 < len(p.tok) && p.opensQuote(e.to+1):
			return leaning{-1, k} // she said in Bern on Wednesday, “and we will do it”
		case speech && p.word0(e.to) == "so" && p.tokIs(e.to+1, wThat):
			return leaning{-1, k} // "announced a truce on Wednesday so that rescuers could"
		case speech && p.tokHas(k-1, cSubject) && toLower(p.word0(k-2)) == "as":
			return leaning{-1, k} // "as I said to him on Saturday, it will never"
		case speech && p.toldWhom(k, e):
			return leaning{-1, k} // "wrote to the bank on Tuesday to warn it", "told reporters on Monday of a plan"
		case speech && (k >= e.from-2 || p.opensComplement(e.to) || p.sayingSo(e.to)),
			speech && p.tokIs(k+1, wBy) && k+2 < e.from && p.saidBy(k):
			return leaning{-1, k}
		case speech:
			if f := p.verbAfter(e); f.dir > 0 {
				return f
			}
			return leaning{-1, k}
		case ok && p.hasOwnDate(k, e):
		case ok && l.dir > 0 && e.op == opDate && e.y == 0 && (e.gran == uMonth || e.gran == uDay) && p.tokHas(k, cAhead) && !p.tokHas(k-1, cPresent|cFuture) && p.undoneLater(e.to),
			ok && l.dir > 0 && e.op == opDate && e.y == 0 && e.gran == uDay && p.tokHas(k, cAhead) && p.word0(e.to) == "fell" && p.word0(e.to+1) == "through":
			return leaning{0, k} // "a third round, planned for September, was scrapped": the nearest
		case ok && l.dir > 0 && (k > e.from-6 && p.cameToNothing(e.to) || p.word0(e.to) == "but" && p.cameToNothing(e.to+1) && p.tokHas(k-1, cAux)):
			return leaning{-1, k} // "the signing set for Tuesday never took place", "was due to testify on Tuesday but did not"
		case ok && l.dir > 0 && k < e.from && p.tokHas(k, cControl|cAhead) && p.tokIs(k+1, wTo) && e.dayOrMonth() && p.cameOf(k, e) < 0:
			return leaning{-1, k} // "wanted to come on Tuesday, which didn't happen"
		case ok:
			return l
		}
	}
	f := p.verbAfter(e)
	if infinitive >= 0 && f.dir == 0 {
		return leaning{1, infinitive} // the headline "Macron to host Merz on Thursday"
	}
	if purpose >= 0 && f.cue < 0 {
		return leaning{1, purpose} // no other verb: "UN council to meet Monday"
	}
	return f
}

// beforeDates are the words that [parser.appointsFor], [parser.wantsIt] and [parser.standing] read, and that alone they are asked of.
var beforeDates = forms("scheduling rescheduling set fixed listed scheduled coming looming falling wants want ahead cut runs heads chairs owns leads meet")

// infinitiveAt reads the "to" at token k before the date e, where what stands before it, or its verb, says that what is to be
// done is to come.
func (p *parser) infinitiveAt(k int, e *expr) (leaning, bool) {
	verb := p.baseVerb(k + 1)
	switch {
	case verb && (p.bidden(k) || p.wantedTo(k) || (e.gran == uMonth || e.gran == uWeekend && e.shift != shLast) && k > 0 && p.committed(k-1)),
		verb && e.op == opDate && e.gran >= uWeek && e.gran <= uMonth && e.y == 0 && e.shift == shNone && p.decidedTo(k), // "decided at a meeting to start contests in August"
		e.op == opWeekday && e.shift == shNone && !p.possessed(e) && p.agreedBy(k, e):                                    // "agreed during the call to meet in Bern on Monday"
		return leaning{1, k}, true
	case verb && e.op == opWeekday && p.mark(e.to, ',') && p.word0(e.to+1) == "which" && p.tokHas(e.to+2, cFuture):
		return leaning{1, e.to + 2}, true // "their plan is to have this vote on Wednesday, which will fail"
	case verb && p.word0(k-1) == "position" && p.tokIs(k-2, wA) && e.shift == shNone:
		return leaning{1, k}, true // "putting them in a position to walk out on Monday"
	case p.in(k+1, averting) && e.shift == shNone:
		if p.tooFew(k) {
			return leaning{-1, k}, true // "won, but by too few votes to avoid a run-off in June"
		}
		return leaning{1, k}, true // "to try to avert a walkout in December"
	case p.toBeHeld(k, e), // "endorsed a referendum to take place on September 30"
		verb && p.word0(k-1) == "whether" && e.gran == uMonth && e.shift == shNone, // "discussed whether to raise output in February"
		e.op == opWeekday && p.startsHalt(k):                                       // "announced a ceasefire to start on Sunday": the nearest, see pastPlans
		return leaning{1, k}, true
	}
	return leaning{}, false
}

// toldWhom says that between the verb of speech at token k and the weekday e stands nobody but who was told, and
// behind e no verb that what stands between could be the subject of.
func (p *parser) toldWhom(k int, e *expr) bool {
	switch p.word0(k) {
	case "told", "wrote", "informed", "briefed", "spoke":
	default:
		return false
	}
	if e.op != opWeekday || e.shift != shNone || p.possessed(e) {
		return false
	}
	for j := k + 1; j <= p.beforeDay(e); j++ {
		if p.tok[j].kind != tWord || p.tokHas(j, cVerbal|cSubject) || p.tokHas(j, cPrep) && !(j == k+1 && p.tokIs(j, wTo)) {
			return false
		}
	}
	return p.tokIs(e.to, wTo) || p.tokIs(e.to, wOf) || p.word0(e.to) == "about" || p.word0(e.to) == "over" || p.participle(e.to) || p.mark(e.to, ',')
}

// relativeBefore says that the verb at token k is of a relative clause put between commas.
func (p *parser) relativeBefore(k int) bool {
	for j := k - 1; j > 0 && j > k-6 && p.tok[j].kind == tWord; j-- {
		if w := p.word0(j); (w == "which" || w == "who") && p.mark(j-1, ',') {
			return true
		}
	}
	return false
}

// tooFew says that "too" stands before the "to" at token k: "too late to avoid".
func (p *parser) tooFew(k int) bool {
	for j := k - 1; j > 0 && j > k-4; j-- {
		if p.word0(j) == "too" {
			return true
		}
	}
	return false
}

// standing says that the cue at token k tells how things are, and of no date: "detained the man
// who runs the port on Monday", "at the point where their borders meet", "finished ahead of the
// Liberals in March".
func (p *parser) standing(k int) bool {
	switch p.word0(k) {
	case "ahead":
		return p.tokIs(k+1, wOf) && p.in(k-1, placings)
	case "cut":
		return k > 1 && p.determined(k-1) && p.in(k-1, cuttings) // "foresee a rate cut in June"
	case "runs", "heads", "chairs", "owns", "leads":
		w := p.word0(k - 1)
		return (w == "who" || w == "which" || p.tokIs(k-1, wThat)) && p.determined(k+2)
	case "meet":
		if p.in(k-1, borders) {
			return true
		}
		for j := k - 1; j > 0 && j > k-6 && p.tok[j].kind == tWord; j-- {
			if p.word0(j) == "where" {
				return p.word0(j-1) == "point" || p.word0(j-1) == "spot"
			}
		}
	}
	return false
}

// placings are how one stands ahead of others, and of no day: "finished ahead of the Liberals"; of a vote they say
// that it is over, "became the biggest party in the Nov. 22 election".
var placings = forms("became topped beat finish finishes finished come came place placed end ended emerge emerged poll polled stay stayed")

// borders are what meets at a place, and not on a day.
var borders = forms("borders frontiers roads streets rivers lines oceans seas continents")

// getsDone finds the "to" of "to get the curbs lifted" before the participle at token k;
// -1 if there is none.
func (p *parser) getsDone(k int) int {
	if p.tok[k].flags&fEd == 0 {
		return -1
	}
	for j := k - 2; j > 0 && j > k-nounReach && p.tok[j].kind == tWord; j-- {
		if w := p.word0(j); (w == "get" || w == "see" || w == "have") && p.tokIs(j-1, wTo) {
			if p.word0(j+1) == "been" {
				return -1 // "is said to have been freed on Friday"
			}
			return j - 1
		}
		if p.tok[j].flags&fEd != 0 || p.tokHas(j, cVerbal) || p.tokIs(j, wTo) {
			return -1
		}
	}
	return -1
}

// saidBy says that the participle at token k describes what stands before it:
// "a truce announced by the Kremlin on Monday that is to begin".
func (p *parser) saidBy(k int) bool {
	j := k - 1
	if p.mark(j, ',') {
		j--
	}
	return j >= 0 && p.tok[j].kind == tWord && p.tok[j].flags&fEd == 0 && !p.tokHas(j, cAux|cPresent|cFuture|cAhead|cVerbPast) && !p.tokIs(j, wBe) && !p.tokIs(j, wTo)
}

// afterSpell finds the "After" of "After three hours of talks in Geneva on
// Tuesday, they will": what lasted that long is over; -1 if there is none.
func (p *parser) afterSpell(e *expr) int {
	if !p.mark(e.to, ',') {
		return -1
	}
	for k := e.from - 1; k >= 0 && k > e.from-16 && p.tok[k+1].flags&fPara == 0 && !p.sentenceEnd(k); k-- {
		if p.tokHas(k, cFuture|cAux|cPresent|cVerbPast|cSpeech) {
			return -1
		}
		if toLower(p.word0(k)) != "after" {
			continue
		}
		for j := k + 1; j < k+5 && j < e.from; j++ {
			if p.tokHas(j, cUnit) {
				return k
			}
		}
		return -1
	}
	return -1
}

// longSession finds the noun of "persuaded them to come back at a four-hour meeting in
// Bern on Sunday" before a weekday: how long it took is known when it is over; -1 if there
// is none, or what is planned is told.
func (p *parser) longSession(e *expr) int {
	noun := -1
	for k := e.from - 1; k > 1 && k > e.from-cueBack && p.tok[k+1].flags&fPara == 0 && !p.sentenceEnd(k); k-- {
		switch {
		case p.tokHas(k, cFuture|cPresent|cAhead) && !p.determined(k):
			return -1
		case noun >= 0 && (p.tokHas(k, cVerbPast|cAux) || p.tok[k].flags&fEd != 0):
			return noun
		case noun < 0 && p.in(k, talksOver) && p.tokHas(k-1, cUnit) && p.mark(k-2, '-') && p.inside(k-3):
			noun = k
		case noun < 0 && (p.tokHas(k, cVerbPast|cAux|cBreak) || p.mark(k, ',')):
			return -1
		}
	}
	return -1
}

// inside says that "at a" or the like stands before the number at token k.
func (p *parser) inside(k int) bool {
	if !p.tokIs(k-1, wA) && !p.tokIs(k-1, wAn) {
		return false
	}
	switch p.word0(k - 2) {
	case "at", "during", "in", "after", "following", "from":
		return true
	}
	return false
}

// despite finds the "despite" of "despite pleas from its allies on Tuesday", or the
// "response" of "in response to the raid on Monday"; -1 if there is none.
func (p *parser) despite(e *expr) int {
	held := false
	for k := p.beforeOn(e); k >= 0 && k > e.from-12 && p.tok[k].kind == tWord; k-- {
		if w := toLower(p.word0(k)); w == "despite" && !held && k > e.from-9 || returnsFor.has(w) && (p.tokIs(k-1, wIn) || p.tokIs(k-1, wThe)) && (p.tokIs(k+1, wTo) || p.tokIs(k+1, wFor) || p.tokIs(k+1, wOf)) {
			return k
		}
		if p.tokHas(k, cFuture|cAux|cPresent|cVerbPast|cSpeech|cSchedBase|cAhead) && !p.determined(k) || p.tokIs(k, wBe) {
			return -1
		}
		held = held || p.in(k, appointments)
	}
	return -1
}

// strives are the verbs whose infinitive is under way: "a soldier tries to keep
// order".
var strives = forms("tries try trying struggles struggle struggling helps help")

// returnsFor are the nouns of "in response to the raid on Monday".
var returnsFor = forms("response retaliation reaction reprisal reply revenge wake aftermath")

// spokenIn finds the past verb of "pledged to act in an address in November", where
// an infinitive stands between; -1 if there is none.
func (p *parser) spokenIn(e *expr) int {
	k := p.beforeOn(e)
	if p.tokIs(k, wIn) {
		k--
	}
	if e.op != opWeekday && (e.op != opDate || k == e.from-1) || k < 2 || !p.tokIs(k-1, wA) && !p.tokIs(k-1, wAn) || !p.tokIs(k-2, wIn) {
		return -1
	}
	switch p.word0(k) {
	case "address", "speech", "interview", "letter", "report", "statement", "memo", "article", "post", "tweet", "message":
	default:
		return -1
	}
	for k -= 3; k >= 0 && k > e.from-24 && p.tok[k+1].flags&fPara == 0 && !p.sentenceEnd(k); k-- {
		if p.tokHas(k, cFuture|cPresent|cAhead) {
			return -1
		}
		if p.tok[k].flags&fEd != 0 || p.tokHas(k, cVerbPast|cSpeech) {
			return k
		}
	}
	return -1
}

// thanFirst finds the "than" of what is compared with something that was: "fewer
// than in the first round on 20 August"; -1 if there is none.
func (p *parser) thanFirst(e *expr) int {
	before := false
	for k := e.from - 1; k >= 0 && k > e.from-9 && p.tok[k].kind == tWord; k-- {
		switch w := p.word0(k); {
		case p.tokIs(k, wThan):
			if before {
				return k
			}
			return -1
		case w == "first" || w == "last" || w == "previous" || w == "earlier":
			before = true
		case p.tokHas(k, cFuture|cAux|cPresent|cVerbPast|cSpeech|cAhead):
			return -1
		}
	}
	return -1
}

// hasOwnDate says that the participle at token k has a date of its own, so
// that e is not its: "will resume talks suspended since 2019 on Monday".
func (p *parser) hasOwnDate(k int, e *expr) bool {
	if i := p.after(k + 1); p.tokIs(k-1, wBe) && p.tokIs(k-2, wTo) && i < len(p.out) && p.out[i].from <= k+4 && p.out[i].to < e.from-2 && p.tokHas(k+1, cPrep) && p.tokIs(e.from-1, wOn) {
		return true // "agreed on a vote to be held in May at a meeting in Bern on Tuesday"
	}
	if p.tok[k].flags&fEd == 0 || k == 0 || p.tok[k-1].kind != tWord || p.tok[k-1].flags&(fCap|fEd) != 0 || p.tokHas(k-1, cAux|cSubject|cVerbPast) ||
		!p.tokHas(k+1, cPrep) && !p.tokIs(k+1, wSince) {
		return false
	}
	i := p.after(k + 2)
	return i < len(p.out) && p.out[i].from <= k+3 && p.out[i].to == e.from-1 && p.tokIs(e.from-1, wOn)
}

// unplanned are nouns of what nobody announces: "comes after the killing on
// Thursday of two men".
var unplanned = forms("killing killings bombing bombings death deaths murder murders theft robbery kidnapping stabbing disappearance",
	"sinking derailment shooting shootings explosion explosions blast blasts crash airstrike airstrikes raid raids",
	"shelling assassination massacre earthquake quake ambush collapse abduction")

// inItsWake finds the "after" of "should expect no help after an attack in Bern on Monday"
// before the noun at token k; -1 if there is none.
func (p *parser) inItsWake(k int) int {
	for j := k - 1; j > 0 && j > k-5 && p.tok[j].kind == tWord; j-- {
		if p.tokIs(j, wAfter) || p.tokIs(j, wSince) || p.word0(j) == "following" {
			if p.determined(j + 2) {
				return j
			}
			return -1
		}
	}
	return -1
}

// sayingSo says that the date before token k is that of the saying, since what
// is said, or another deed, begins there: ", saying it would", "told them on
// Wednesday the deal would", "confirmed it on Wednesday and will meet".
func (p *parser) sayingSo(k int) bool {
	if k+1 >= len(p.tok) || p.tok[k].flags&fPara != 0 {
		return false
	}
	switch {
	case p.tokIs(k, wThe), p.tokIs(k, wHis), p.tokIs(k, wHer), p.tokIs(k, wTheir), p.tokIs(k, wIts):
		return true
	case p.tokIs(k, wAnd):
		return p.tokHas(k+1, cFuture|cSpeech|cVerbPast|cAux)
	case !p.mark(k, ','):
		return false
	}
	switch p.word0(k + 1) {
	case "saying", "stating", "adding", "noting", "arguing", "claiming", "declaring", "explaining", "insisting", "predicting", "promising",
		"stressing", "telling", "vowing", "warning":
		return true
	}
	return false
}

// cameToNothing says that what was due on the date before token k did not
// happen: "never took place", "did not take place", "failed to materialise".
func (p *parser) cameToNothing(k int) bool {
	if p.mark(k, ',') {
		k++
	}
	switch p.word0(k) {
	case "never":
		return p.tokHas(k+1, cVerbPast|cAux) || k+1 < len(p.tok) && p.tok[k+1].flags&fEd != 0
	case "did":
		return p.tokIs(k+1, wNot)
	case "remained", "stayed", "failed", "unravelled", "unraveled", "faltered":
		return true // "due to leave on Tuesday, remained in port", "due to begin on Monday failed"
	case "was", "were":
		return p.word0(k+1) == "broken" || p.word0(k+1) == "violated" || p.word0(k+1) == "missed" || p.word0(k+1) == "turned" || p.word0(k+1) == "stuck" || p.word0(k+1) == "stranded" || p.word0(k+1) == "still"
	}
	return false
}

// foreseen are adjectives of what is to come.
var foreseen = forms("planned scheduled upcoming forthcoming")

// determinedBy says that an article or possessive stands before the noun at
// token k, an adjective or two between.
func (p *parser) determinedBy(k int) bool {
	for j := k; j > k-3 && j > 0; j-- {
		if j < k && p.tokHas(j, cFuture|cAux|cPresent|cVerbPast) {
			return false // "the talks could collapse"
		}
		if p.determined(j) {
			return true
		}
	}
	return false
}

// sayings are nouns of what was said.
var sayings = forms("statement announcement declaration remark remarks comment comments warning claim assertion admission ruling",
	"report assurance")

// saysThat finds the noun of what was said on the day e: "his statement on Monday that they would leave"; -1 if there
// is none.
func (p *parser) saysThat(e *expr) int {
	k := p.beforeOn(e)
	return where(p.inAny(k, sayings) && (p.tokIs(e.to, wThat) || k > 1 && p.determined(k) && p.opensClause(k-1)), k)
}

// approaching finds the word of "Ramadan is approaching" behind the named day e; -1 if there is none.
func (p *parser) approaching(e *expr) int {
	k := e.to + int(boolInt8(p.isAre(e.to)))
	w := p.word0(k)
	return where(w == "approaching" || w == "nearing" || w == "looming", k)
}

// soFarAway finds the "away" of "with Election Day little more than four months away" behind the date e; -1 if there is
// none.
func (p *parser) soFarAway(e *expr) int {
	for k := e.to; k < e.to+nounReach/2 && k < len(p.tok)-1 && (p.tok[k].kind == tWord || p.tok[k].kind == tNum); k++ {
		if p.tokHas(k, cUnit) && p.word0(k+1) == "away" {
			return k + 1
		}
		if p.tokHas(k, cVerbal|cSubject) && !p.isAre(k) {
			return -1
		}
	}
	return -1
}

// beforeQuote skips the short quotation that ends at token k, or before the
// "on" there: "declared that “peace is near” on Tuesday".
func (p *parser) beforeQuote(k int) int {
	j := k
	if p.tokIs(j, wOn) {
		j--
	}
	if j < 2 || p.tok[j].kind != tPunct || p.tok[j].b != bQuoteOpen || p.tok[j].flags&fGlued == 0 {
		return k
	}
	for j--; j > 0 && j > k-cueBack/2 && p.tok[j].flags&fPara == 0; j-- {
		if p.tok[j].kind == tPunct && p.tok[j].b == bQuoteOpen {
			return j - 1
		}
	}
	return k
}

// secondClause says that a second main clause begins with the expression: "they
// refused to sit down, and on Thursday, thanks to others, they met".
func (p *parser) secondClause(e *expr) bool {
	k := e.from - 1
	if p.tokIs(k, wOn) || p.tokIs(k, wIn) {
		k--
	}
	if k > 0 && k < e.from-1 && p.mark(e.to, ',') && p.tokIs(k, wAnd) && p.mark(k-1, ',') {
		return true
	}
	k = p.beforePlace(k)
	shown := k < e.from-1 || e.op == opWeekday && !p.possessed(e) || e.op == opShift && (p.tokIs(e.from, wThis) || p.tokIs(e.from, wLast))
	return k > 0 && shown && (p.tokIs(k, wAnd) || p.word0(k) == "but") &&
		(p.opensSubject(e.to) || p.tokIs(e.to, wAn) || p.mark(k-1, ',') && p.tok[min(e.to, len(p.tok)-1)].flags&(fCap|fPara) == fCap)
}

// ofMeeting are participles behind a day that tell more of what is held then.
var ofMeeting = forms("aimed designed intended meant focused focussed dedicated devoted attended hosted chaired mediated brokered sponsored organised organized",
	"billed called entitled titled dubbed centred centered geared")

// futureBefore says that a clause that goes on up to token k looks ahead: "will", "are due",
// "to host".
func (p *parser) futureBefore(k int) bool {
	for j := k - 1; j >= 0 && j > k-cueBack && p.tok[j+1].flags&fPara == 0 && !p.sentenceEnd(j); j-- {
		switch {
		case p.tokHas(j, cFuture|cAhead), p.tokIs(j, wTo) && p.baseVerb(j+1):
			return true
		case p.tokHas(j, cBreak|cSpeech|cVerbPast|cAux) || p.tokIs(j, wThat):
			return false
		}
	}
	return false
}

// said is the direction that the words of the expression give themselves:
// "last week" is past in a sentence about the future too.
func (p *parser) said(e *expr) (leaning, bool) {
	switch {
	case e.op != opShift && e.shift == shLast:
		return leaning{-1, e.from}, true
	case e.rule == ruleWeekdayWeek && e.op != opShift:
		return leaning{1, e.to - 1}, true
	case e.op != opShift && e.shift == shNext:
		return leaning{1, e.from}, true
	case e.op != opShift || e.ref != refPub || e.rule == ruleTheNext || e.gran == uNight:
		return leaning{}, false
	case e.rule == ruleAgo:
		return leaning{-1, e.to - 1}, true
	case e.n < 0:
		return leaning{-1, e.from}, true
	case e.n > 0 || e.rule == ruleFromNow:
		return leaning{1, e.from}, true
	}
	return leaning{}, false
}

// opensComplement says that what is said begins at token k, so that a date
// before it is when it was said: "told reporters on Thursday that they would",
// "announced in Geneva on Wednesday it would".
func (p *parser) opensComplement(k int) bool {
	if p.tokIs(k, wThat) && !p.tokHas(k+1, cFuture|cAux|cPresent) {
		return true
	}
	return k+1 < len(p.tok) && p.tokHas(k, cSubject) && p.tokHas(k+1, cFuture|cAux|cPresent)
}

// calledAlready says that behind the "had" before token k stands that something was fixed: "already been called".
func (p *parser) calledAlready(k int) bool {
	for ; k < len(p.tok) && (p.word0(k) == "already" || p.word0(k) == "long" || p.word0(k) == "been"); k++ {
	}
	return p.word0(k-1) == "been" && (p.in(k, called) || p.tokHas(k, cAhead))
}

// governor reads the verb of "the ministry on Sunday issued", which stands
// right behind the expression, and the possessive of "Friday's ruling", which
// is past unless something waits for it.
func (p *parser) governor(e *expr, _ int) (leaning, bool) {
	k := e.to
	if k+1 < len(p.tok) && p.tok[k].kind == tPunct && p.tok[k].b == bApostrophe && p.tokIs(k+1, wS) {
		return p.possessive(e, k)
	}
	if k+2 < len(p.tok) && p.tok[k].kind == tPunct && p.tok[k].b == ',' && p.word0(k+1) == "when" {
		for j := k + 2; j < len(p.tok) && j < k+6; j++ {
			if p.tokHas(j, cSpeech) || (p.tokIs(j, wHas) || p.tokIs(j, wHave)) && p.tokHas(j+1, cSpeech) {
				break // "opens on Thursday, when London has said it will decide"
			}
			if p.tokHas(j+1, cPrep) && p.nounBefore(j) && p.timetabledWithin(j+2, 6) {
				continue // "on Thursday, when a ban passed in June comes into force"
			}
			if l, _, ok := p.verbAt(j, e); ok && l.dir != 0 {
				if p.tokIs(j, wHad) && p.calledAlready(j+1) {
					break // "to meet on Thursday, when a summit had already been called"
				}
				if l.dir > 0 && p.tok[l.cue].flags&fEd != 0 && !p.tokHas(l.cue-1, cAux) && p.headDone(e.from) {
					l.dir = -1 // "met on Friday, when they agreed to cut prices"
				}
				return l, true // "on Friday, when they allowed him to go"
			}
		}
	}
	if e.op == opWeekday && p.tokIs(k, wIs) && (e.from == 0 || p.tok[e.from-1].kind == tPunct || p.tokHas(e.from-1, cBreak) || p.tok[e.from].flags&fPara != 0) {
		return leaning{1, k}, true // "Sunday is for the sprinters"
	}
	if k >= len(p.tok) || e.from == 0 || p.tok[k].kind != tWord || p.tok[k].flags&fPara != 0 {
		return leaning{}, false
	}
	before := &p.tok[e.from-1]
	if p.tokIs(e.from-1, wOn) && e.from > 1 {
		before = &p.tok[e.from-2]
	}
	if before.kind != tWord || before.flags&fEd != 0 || before.cls&(cVerbPast|cAux|cPresent|cAhead|cPrep) != 0 {
		return leaning{}, false
	}
	if c := p.tok[k].cls; c&(cVerbPast|cAux|cFuture) == 0 && p.tok[k].flags&fEd == 0 || c&cMonth != 0 {
		return leaning{}, false
	}
	if p.in(k, ofMeeting) && p.futureBefore(e.from) {
		return leaning{}, false // "will host talks on Tuesday aimed at a truce"
	}
	l, _, ok := p.verbAt(k, e)
	l = p.deed(l)
	if p.word0(e.from-2) == "place" && p.word0(e.from-3) == "taking" {
		return leaning{}, false
	}
	if l.dir > 0 && p.tokHas(l.cue, cFuture) {
		if j := p.describedBy(e); j > 0 && !(p.in(j, took) && p.tokIs(j+1, wBy) && p.in(j-1, appointments)) {
			return leaning{-1, j}, true // but "the conference hosted by Bern on Sunday will"
		}
	}
	return l, ok && l.dir != 0 && !p.inRelative(e)
}

// timetabledWithin says that a present of the timetable is among the reach tokens from token k, before any mark.
func (p *parser) timetabledWithin(k, reach int) bool {
	for j := k; j < k+reach && j < len(p.tok) && p.tok[j].kind != tPunct; j++ {
		if p.tokHas(j, cSched) && p.thirdPerson(j) {
			return true
		}
	}
	return false
}

// besides are prepositions of place that the lexicon of time has no use for.
var besides = forms("beside near outside inside behind amid aboard above")

// describedBy finds the participle of "Two men captured in a raid on Monday
// could go on trial", which tells of the day though the verb behind does not; 0
// if there is none.
func (p *parser) describedBy(e *expr) int {
	for j := e.from - 1; j > 0 && j > e.from-12 && p.tok[j].kind == tWord && p.tok[j].flags&fPara == 0; j-- {
		if p.tokHas(j, cAux|cPresent|cFuture|cSubject|cBreak|cSpeech|cAhead) || p.tokIs(j, wTo) || p.in(j, called) {
			return 0
		}
		if p.tok[j].flags&fEd != 0 && p.tok[j].flags&fCap == 0 && !p.in(j, notVerb) && !p.determined(j) && !p.tokHas(j-1, cPrep) && (p.tokHas(j+1, cPrep) || p.in(j+1, besides)) {
			for i := j - 1; i >= 0 && i > j-8 && p.tok[i+1].flags&fPara == 0 && !p.sentenceEnd(i); i-- {
				if i < j-1 && p.tokHas(i, cSpeech) {
					return j // "said the ship barred from leaving port on Sunday would"
				}
				if p.tokHas(i, cAux|cPresent|cFuture|cVerbPast|cSubject|cBreak|cAhead) || p.tok[i].flags&fEd != 0 || p.tok[i].kind == tPunct {
					return 0 // a finite verb, or its subject
				}
			}
			return j
		}
	}
	return 0
}

// inRelative says that the expression belongs to a relative clause that the
// verb behind it has closed: "the strike that killed nine on Sunday will be".
func (p *parser) inRelative(e *expr) bool {
	for k := e.from - 1; k > 0 && k > e.from-10 && p.tok[k].kind == tWord && p.tok[k].flags&fPara == 0; k-- {
		w := p.word0(k)
		if !p.tokIs(k, wThat) && w != "who" && w != "which" && w != "whose" {
			continue
		}
		_, _, ok := p.verbAt(k+1, e)
		if w == "whose" && !ok {
			_, _, ok = p.verbAt(k+2, e) // "whose exercises had been due to end"
		}
		return ok && (!p.tokIs(k, wThat) || p.tok[k-1].kind == tWord && !p.tokHas(k-1, cSpeech|cPrep))
	}
	return false
}

// nounBefore says that the word before token k is neither verb nor participle,
// so that what is "for Tuesday" is a thing.
func (p *parser) nounBefore(k int) bool {
	return k > 1 && p.tok[k-1].kind == tWord && p.tok[k-1].flags&fEd == 0 && !p.tokHas(k-1, cAux|cPresent|cVerbPast|cAhead|cPrep|cBreak|cFuture|cSpeech)
}

// finish says that the clause ends at token k: no verb follows whose subject
// the words before it are.
func (p *parser) finish(k int) bool {
	if k >= len(p.tok) {
		return true
	}
	t := &p.tok[k]
	return t.kind == tPunct || t.flags&fPara != 0 || p.tokHas(k, cPrep|cBreak)
}

// particles belong to the verb before them.
var particles = forms("on out up away there here over")

// ownClause reads the verb of a clause that begins with the expression: "is
// flying from Rome, where on Tuesday he spoke".
func (p *parser) ownClause(e *expr, _ int) (leaning, bool) {
	k := e.from - 1
	if p.tokIs(k, wOn) {
		k--
	}
	if k > 0 && p.tokIs(e.from-1, wIn) && (p.tokIs(k-1, wThat) || p.word0(k-1) == "which" || p.word0(k-1) == "who") && (p.tok[min(e.to, len(p.tok)-1)].flags&fEd != 0 || p.tokHas(e.to, cVerbPast)) {
		return leaning{-1, e.to}, true // "close to levels that in April fanned fears"
	}
	if k < 0 || !p.tokHas(k, cBreak) || !p.tokHas(e.to, cSubject) || p.tokHas(e.to, cBreak) {
		return leaning{}, false
	}
	l, _, ok := p.verbAt(e.to+1, e)
	l = p.deed(l)
	return l, ok && l.dir != 0
}

// opensClause says that a clause begins at token k: behind "and" or "but", a
// full stop or a quotation mark.
func (p *parser) opensClause(k int) bool {
	if k == 0 || p.tok[k].flags&fPara != 0 || p.sentenceEnd(k-1) || p.tokIs(k-1, wAnd) || p.word0(k-1) == "but" {
		return true
	}
	q := &p.tok[k-1]
	return q.kind == tPunct && (q.b == bQuoteOpen && q.flags&fGlued == 0 || q.b == bApostrophe) // a closing mark stands close to its word
}

func (p *parser) tokIs(k int, w word) bool {
	return uint(k) < uint(len(p.tok)) && p.tok[k].wd == w
}

func (p *parser) tokHas(k int, c class) bool {
	return uint(k) < uint(len(p.tok)) && p.tok[k].cls&c != 0
}

// word0 returns the text of token k, also outside the paragraph.
func (p *parser) word0(k int) string {
	if uint(k) >= uint(len(p.tok)) {
		return ""
	}
	return p.text[p.tok[k].start:p.tok[k].end]
}

// sentenceEnd says that token k ends a sentence: a full stop that is no part
// of an abbreviation, with a capital or a quotation mark behind.
func (p *parser) sentenceEnd(k int) bool {
	return p.tok[k].kind == tPunct && p.markEnds(k)
}

// markEnds is sentenceEnd for a token that is a mark.
func (p *parser) markEnds(k int) bool {
	t := &p.tok[k]
	if t.b != '.' && t.b != '!' && t.b != '?' && t.b != ';' {
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
		if w := p.word0(k - 1); w == "v" || w == "vs" {
			return false // "the case of Qatar v. Bahrain"
		}
		if b.kind == tWord && b.flags&fCap != 0 && (b.end-b.start <= 1 || b.cls&(cAbbr) != 0 || p.inAny(k-1, titles)) {
			return false
		}
	}
	return true
}

// titles are abbreviations that a name follows.
var titles = forms("mr mrs ms dr gen sen rep gov lt col maj capt sgt st prof adm rev hon brig no messrs cmdr amb pres jr")

// cuttings are the nouns before "cut" where that is a noun too.
var cuttings = forms("rate tax pay job power budget spending wage price output production staff aid troop")
