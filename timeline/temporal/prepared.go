package temporal

// What is prepared, foretold or stopped is still to come, whatever the tense of the verb that says so: "cleared the way for
// a vote on March 25", "hinted at a cut in June", "Monday's march will not go ahead".

// wayFor finds the noun of "cleared the way for a vote on March 25", "left the door open to a move in April", before what is
// held on the date e; -1 if there is none.
func (p *parser) wayFor(e *expr) int {
	if !p.isAny(e.from-1, wOn, wIn) && !p.tokIs(e.from-1, wFor) && !p.attributive(e) {
		return -1
	}
	for k := e.from - 1; k > 2 && k > e.from-nounReach && (p.tok[k].kind == tWord || p.hyphen(k)); k-- {
		if p.tokIs(k, wFor) || p.tokIs(k, wTo) {
			w := p.word0(k - 1)
			way := (w == "way" || w == "path" || w == "road") && p.in(p.beforeThe(k-2), clears)
			door := w == "open" && p.word0(k-2) == "door" || w == "door" && p.in(p.beforeThe(k-2), clears)
			if way || door || w == "stage" && (p.tokIs(p.beforeThe(k-2), wSet) || p.word0(p.beforeThe(k-2)) == "setting") {
				return k - 1
			}
		}
		if p.tokHas(k, cVerbal|cSubject) && !p.baseVerb(k) {
			return -1
		}
	}
	return -1
}

// calledStarting finds the word of "called on Friday for a strike starting on Tuesday" before the day e; -1 if there is none.
func (p *parser) calledStarting(e *expr) int {
	k := p.beforeOn(e)
	if w := p.word0(k); w != "starting" && w != "beginning" || !p.heldNoun(k-1) && !p.in(k-1, stoppages) {
		return -1
	}
	for j := k - 2; j > 1 && j > k-8; j-- {
		if p.tokIs(j, wFor) {
			by := j - 1
			if i := p.after(j) - 1; i >= 0 && p.out[i].to == j {
				by = p.touching(&p.out[i]) // "called on Friday for"
			}
			return where(p.in(by, callsFor) || p.in(by, callsNow), k)
		}
		if p.tokHas(j, cVerbal|cSubject) {
			return -1
		}
	}
	return -1
}

// haltSaid says that a truce right before the "from" at token k "was announced" or "was agreed" behind the day e.
func (p *parser) haltSaid(e *expr, k int) bool {
	if !p.in(k-1, halts) {
		return false
	}
	at := e.to
	if p.mark(at, ',') {
		at++
	}
	switch p.word0(at + 1) {
	case "announced", "agreed", "declared", "ordered", "proclaimed":
		return p.was(at)
	}
	return false
}

// notThen reads the day e of "on Monday rather than on Tuesday" by the day before it.
func (p *parser) notThen(e *expr, k int) (leaning, bool) {
	if p.word0(k-1) != "rather" {
		return leaning{}, false
	}
	i := p.after(e.from) - 1
	if i < 0 || p.out[i].op != opWeekday || p.out[i].shift != shNone || k-1-p.out[i].to > 1 {
		return leaning{}, false
	}
	l := p.directionOf(&p.out[i])
	return l, l.dir > 0
}

// directionOf is the direction of the date f before another in a list; none beyond maxListed of them.
func (p *parser) directionOf(f *expr) leaning {
	if p.asked >= maxListed {
		return leaning{}
	}
	p.asked++
	defer func() { p.asked-- }()
	return p.direction(f)
}

// willHave finds the "will" of "will have lasted a month on Sunday" before the day e; -1 if there is none.
func (p *parser) willHave(e *expr) int {
	if !p.tokIs(e.from-1, wOn) {
		return -1
	}
	for k := e.from - 2; k > 1 && k > e.from-9 && p.tok[k].kind == tWord; k-- {
		if p.tokIs(k, wHave) && p.word0(k-1) == "will" {
			return k - 1
		}
		if p.tokHas(k, cSubject|cSpeech|cBreak) {
			return -1
		}
	}
	return -1
}

// facing finds the word of "Roe, facing a vote on Monday, held talks" before what is held on the day e; -1 if there is none.
func (p *parser) facing(e *expr) int {
	if !p.tokIs(e.from-1, wOn) || !p.heldNoun(e.from-2) && !p.in(e.from-2, sittings) {
		return -1
	}
	for k := e.from - 3; k > 0 && k > e.from-9 && (p.tok[k].kind == tWord || p.hyphen(k)); k-- {
		switch {
		case p.in(k, faces):
			return where(p.isAny(k+1, wA, wAn), k)
		case p.tokHas(k, cVerbal|cSubject|cPrep):
			return -1
		}
	}
	return -1
}

// faces are the words of who has something before him.
var faces = forms("facing awaiting")

// toFollow finds the "to" of "and passenger trains to follow on Tuesday", which has no other verb, before the day e; -1 if
// there is none.
func (p *parser) toFollow(e *expr) int {
	at := p.beforeOn(e)
	for j := e.from - 1; j > 3 && j > e.from-9; j-- {
		if p.tokIs(j, wTo) {
			at = j
			break
		}
		if p.tok[j].kind == tPunct && p.tok[j].b != '.' {
			return -1
		}
	}
	if !p.tokIs(at, wTo) || !p.in(at+1, follows) || p.tok[at-1].kind != tWord || p.tokHas(at-1, cVerbal|cSubject|cControl|cAhead) {
		return -1
	}
	k := p.wordBefore(at, 5, cVerbal|cSubject|cPrep, ands)
	return where(k > 0, at)
}

var (
	follows = forms("follow begin start resume end close open reopen")
	ands    = forms("and with")
)

// isBeforeIt finds the verb of "a deal before Friday's vote is not on the cards" behind the day e; -1 if there is none.
func (p *parser) isBeforeIt(e *expr) int {
	if !p.tokIs(e.from-1, wBefore) || p.retold(e.from-1) || !p.heldThen(e) {
		return -1
	}
	for k := e.to + 3; k < e.to+6 && k < len(p.tok); k++ {
		switch w := p.word0(k); {
		case p.tokIs(k, wIs), w == "looks", w == "seems", w == "remains", w == "appears":
			return k
		case p.tok[k].kind != tWord || p.tokHas(k, cVerbal):
			return -1
		}
	}
	return -1
}

// agreedVote says that the verb at token k is of who agreed or decided to hold a vote on the date e, which takes months.
func (p *parser) agreedVote(k int, e *expr) bool {
	if k < 0 || k >= e.from || !p.tokHas(k, cControl) || !p.tokIs(k+1, wTo) || p.word0(k+2) != "hold" {
		return false
	}
	for j := k + 3; j < e.from && j < k+8; j++ {
		switch p.word0(j) {
		case "election", "elections", "vote", "referendum", "polls":
			return true
		}
	}
	return false
}

// toPush finds the verb of "voted to push the election, due in May, back to December 15" and of "to delay it from May 1 to
// June 3" before the later date e; -1 if there is none.
func (p *parser) toPush(e *expr) int {
	if !p.tokIs(e.from-1, wTo) && !p.tokIs(e.from-1, wUntil) {
		return -1
	}
	for k := e.from - 2; k > 1 && k > e.from-17 && !p.sentenceEnd(k); k-- {
		if p.tokIs(k-1, wTo) && p.in(k, delays) {
			return k
		}
		if p.tokHas(k, cSpeech|cFuture|cPresent) {
			return -1
		}
	}
	return -1
}

// beforeThe is the token at k, an article passed over.
func (p *parser) beforeThe(k int) int {
	if p.tokIs(k, wThe) || p.tokIs(k, wA) {
		return k - 1
	}
	return k
}

// preparedFor finds the noun of "the hosting of the November summit", "its candidate for the May vote": what a meeting or a
// vote needs before it is held; -1 if there is none.
func (p *parser) preparedFor(e *expr) int {
	k := e.from - 2
	if !p.tokIs(e.from-1, wThe) || !p.tokIs(k, wFor) && !p.tokIs(k, wOf) {
		return -1
	}
	if !p.heldNoun(e.to) && !p.in(e.to, sittings) {
		return -1
	}
	return where(p.in(k-1, preparations), k-1)
}

// preparations are the nouns of what is made ready for a meeting or a vote.
var preparations = forms("hosting agenda venue host candidate candidates nominee nominees ticket preparation preparations groundwork lineup draft format roadmap timetable invitation invitations favourite favorite contender frontrunner")

// appointsIn finds the verb of "called elections for May", "announced a summit in May", before the date e; -1 if there is
// none.
func (p *parser) appointsIn(e *expr) int {
	if !p.tokIs(e.from-1, wFor) && (!p.tokIs(e.from-1, wIn) || e.gran != uMonth) {
		return -1
	}
	at := p.beforePlace(e.from - 2)
	if !p.heldNoun(at) && !p.in(at, sittings) {
		return -1
	}
	k := p.wordBefore(at, 5, cVerbal&^cSpeech|cPrep|cSubject, appoints)
	if k < 0 || p.tokIs(k+1, wThe) || p.tokIs(k+1, wOn) || p.passive(k) {
		return -1
	}
	return where(p.tokIs(e.from-1, wFor) || p.word0(k) == "announced" && (p.tokIs(k+1, wA) || p.tokIs(k+1, wAn)), k)
}

// passive says that a form of "be" stands before the participle at token k.
func (p *parser) passive(k int) bool { return p.was(k-1) || p.word0(k-1) == "been" }

// appoints are the verbs of who sets the day of a vote or a meeting.
var appoints = forms("called announced proclaimed decreed convened")

// foretells finds the verb of "analysts foresaw a cut in June", "has pencilled in a cut in June", before the date e; -1 if
// there is none.
func (p *parser) foretells(e *expr) int {
	if !p.isAny(e.from-1, wIn, wAt) && !p.tokIs(e.from-1, wFor) && !p.tokIs(e.from-1, wOn) {
		return -1
	}
	for k := e.from - 2; k > 0 && k > e.from-9 && p.tok[k].kind == tWord; k-- {
		switch w := p.word0(k); {
		case p.in(k, predictions), w == "hinted" && p.word0(k+1) == "at", (w == "pencilled" || w == "penciled" || w == "priced" || w == "pricing") && p.tokIs(k+1, wIn):
			at := k + 1
			if w == "hinted" || p.tokIs(at, wIn) {
				at++
			}
			return where(!p.passive(k) && !p.determined(k) && (p.tokIs(at, wA) || p.tokIs(at, wAn) || p.tokIs(at, wAnother)), k)
		case p.tokHas(k, cVerbal|cSubject) && !p.determinedBy(k):
			return -1
		}
	}
	return -1
}

// predictions are the verbs of who says what is to come.
var predictions = forms("foresaw foresee foresees foreseeing predicted predict predicts predicting forecast forecasts forecasting projected projects projecting flagged flags signalled signaled signalling signaling telegraphed")

// notGoing finds the "not" of "Monday's march will not go ahead" behind the day e that what is held has; -1 if there is none.
func (p *parser) notGoing(e *expr) int {
	for k := e.to + 2; k+2 < len(p.tok) && k < e.to+undoneReach && p.tok[k].kind == tWord; k++ {
		if !p.tokHas(k, cFuture) {
			if p.tokHas(k, cVerbal|cBreak) {
				return -1
			}
			continue
		}
		at := k + 1
		if !p.tokIs(at, wNot) {
			if at = k + 3; !p.isNt(k + 1) {
				return -1
			}
		} else {
			at++
		}
		if p.tokIs(at, wNow) {
			at++
		}
		w, then := p.word0(at), p.word0(at+1)
		return where(w == "go" && then == "ahead" || w == "take" && then == "place" || p.tokIs(at, wBe) && then == "held" || w == "proceed" || w == "happen", at)
	}
	return -1
}

// mightHave finds the modal of "Saturday's march, which could draw thousands, was banned" behind the day e; -1 if there is
// none.
func (p *parser) mightHave(e *expr) int {
	k := e.to + 3
	for k < e.to+undoneReach && k+1 < len(p.tok) && p.tok[k].kind == tWord {
		k++
	}
	if !p.mark(k, ',') || p.word0(k+1) != "which" || !p.heldNoun(k-1) {
		return -1
	}
	modal := -1
	for j := k + 2; j+2 < len(p.tok) && j < k+maxAside && !p.sentenceEnd(j); j++ {
		if p.tokHas(j, cFuture) && modal < 0 {
			modal = j
		}
		if p.mark(j, ',') {
			off := p.in(j+2, undoings) || p.word0(j+2) == "banned" || p.word0(j+2) == "called"
			return where(p.was(j+1) && off, modal)
		}
		if p.was(j) {
			return -1
		}
	}
	return -1
}

// listedAhead finds the cue of the date before e in a list of what is to come: "foresees a vote in February, repairs in
// March, and an appeal in April", and that of the date behind it, "the release of six men on Saturday, four on Thursday and
// two more next week"; -1 if there is none.
func (p *parser) listedAhead(e *expr) int {
	i := p.after(e.from)
	if i > 0 && i < len(p.out) {
		if f := &p.out[i-1]; f.op == e.op && f.gran == e.gran && f.shift == shNone && p.listGoesOn(f.to, e.from) {
			if l := p.directionOf(f); l.dir > 0 {
				return l.cue
			}
		}
	}
	if i+1 >= len(p.out) || e.op != opWeekday {
		return -1
	}
	f := &p.out[i+1]
	if f.op == opWeekday && f.shift == shNone && p.listGoesOn(e.to, f.from) && i+2 < len(p.out) {
		g := &p.out[i+2]
		return where(p.tokIs(g.from, wNext) && p.listGoesOn(f.to, g.from), g.from)
	}
	return where(p.tokIs(f.from, wNext) && p.listGoesOn(e.to, f.from), f.from)
}

// listGoesOn says that what stands from token k to token at goes on with a list, without a verb of its own: ", four men on",
// "and two more".
func (p *parser) listGoesOn(k, at int) bool {
	if at-k < 3 || at-k > 10 || !p.mark(k, ',') && !p.tokIs(k, wAnd) {
		return false
	}
	first := k + 1
	if p.mark(k, ',') && p.tokIs(first, wAnd) {
		first++
	}
	if p.tok[first].kind == tWord && !p.isAny(first, wThe, wA) && !p.isAny(first, wAn, wIts) && !p.tokHas(first, cCard) {
		return false // "and closes on Tuesday"
	}
	for j := k + 1; j < at; j++ {
		if p.tok[j].kind == tPunct && !p.hyphen(j) || p.tok[j].flags&fPara != 0 || p.word0(j) == "agreed" || p.word0(j) == "decided" || p.tokHas(j, cAux|cFuture|cPresent|cSpeech|cSubject|cBreak) && !(j == k+1 && p.tokIs(j, wAnd)) || p.tokHas(j, cVerbPast) {
			return false
		}
	}
	return true
}
