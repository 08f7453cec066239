package temporal

import "strings"

// What is meant to be is told by more than the verb: by who wants it, calls
// for it, or hoped for it in vain.

// hearsay are the words before an infinitive of what has been.
var hearsay = forms("appeared appears seemed seems believed thought reported alleged understood known come came happened proved")

// tries are the participles of what was tried in vain: "could not be reached".
var tries = forms("reached contacted located found verified determined learned")

// vain are the participles whose plan came to nothing behind "had": "had hoped
// to speak on Monday".
var vain = forms("hoped planned intended wanted aimed expected")

// wanted finds the "wants" of "wants the house recalled" or of "wants to have
// the house recalled", with nothing but the object between; k is the participle.
func (p *parser) wanted(k int) bool {
	for j := k - 1; j > 0 && j > k-7 && (p.tok[j].kind == tWord || p.tok[j].kind == tPunct && p.tok[j].b == bApostrophe); j-- {
		switch p.word0(j) {
		case "wants", "want":
			return j < k-1 || !p.determined(j) // also "a ballot that he wants held in March"
		case "have", "get", "see":
			return j < k-1 && p.tokIs(j-1, wTo) && p.tokHas(j-2, cControl) && !p.tokIs(j-3, wHad)
		}
		if p.tokHas(j, cPrep|cBreak|cSubject|cAux|cPresent|cFuture) || p.tokIs(j, wTo) {
			return false
		}
	}
	return false
}

// hadVain finds the "had hoped" of "had hoped the trucks would cross".
func (p *parser) hadVain(k int) bool {
	for j := k - 1; j > 0 && j > k-8 && !p.sentenceEnd(j); j-- {
		if p.in(j, vain) && p.tokIs(j-1, wHad) {
			return true
		}
	}
	return false
}

// wish says that the "Were" at token k begins a condition: "Were the parties
// to agree on Sunday".
func (p *parser) wish(k int, e *expr) bool {
	for j := k + 2; j < e.from && j < k+8; j++ {
		if p.tokIs(j, wTo) && p.baseVerb(j+1) {
			return true
		}
	}
	return false
}

// unreached says that the "could" at token k tells of a failed try: "could not
// immediately be reached".
func (p *parser) unreached(k int) bool {
	if !p.tokIs(k+1, wNot) && !p.nobody(k) {
		return false
	}
	for j := k + 1; j < k+5; j++ {
		if p.inAny(j, tries) {
			return true
		}
	}
	return false
}

// bids are verbs whose object is to do something: "urged all sides to meet".
var bids = forms("urged urges invited invites summoned ordered orders asked asks persuaded instructed told pressed challenged",
	"dared reminded advised encouraged directed begged cautioned recommended implored exhorted")

// bidding are what a letter does that bids somebody be somewhere on a day.
var bidding = forms("telling asking inviting requiring instructing urging ordering summoning")

// appears are the verbs of what somebody is bidden to do on a day, and not earlier.
var appears = forms("come attend appear meet gather report return reopen close turn stay vote convene")

// bidden says that the infinitive at token k is what somebody is to do.
func (p *parser) bidden(k int) bool {
	for j := k - 1; j >= 0 && j > k-9 && (p.tok[j].kind == tWord || p.mark(j, bApostrophe)); j-- {
		if w := toLower(p.word0(j)); (w == "called" || w == "calls") && (p.tokIs(j+1, wOn) || p.word0(j+1) == "upon") {
			return true // "has called on the council to vote Monday"
		} else if w == "appealed" && p.tokIs(j+1, wTo) && j+1 < k {
			return true // "appealed to members to return on Tuesday"
		} else if bids.has(w) || bidding.has(w) && p.in(k+1, appears) {
			return !p.tokHas(j-1, cPrep|cBreak) || p.tokIs(j-1, wAnd) || p.word0(j-1) == "but"
		} else if j < k-1 && (w == "authorized" || w == "authorised" || (w == "allowed" || w == "permitted" || w == "cleared") && p.perfect(j)) {
			return true // "has allowed envoys to visit them"; "allowed" alone is mostly told of that day
		}
	}
	return false
}

// wantedTo says that the infinitive at token k is what somebody wants of another:
// "wants the cartel to reconvene", "called for a truce to begin", "clearing the way for the
// cartel to reconvene".
func (p *parser) wantedTo(k int) bool {
	for j := k - 1; j >= 0 && j > k-14 && !p.sentenceEnd(j); j-- {
		switch w := p.word0(j); {
		case w == "wants" || w == "want" || w == "expects" || w == "expect" || w == "expected" && !p.tokHas(j-1, cAux|cPresent) && p.tokHas(j-1, cSubject):
			return j < k-1 && p.tok[j].kind == tWord && !p.determined(j)
		case p.tokIs(j+1, wBy) && p.tok[j].kind == tWord && p.tokHas(j, cVerbPast): // "expects the men held by the rebels to return"
		case w == "for" && p.word0(j-1) == "way" && p.tokIs(j-2, wThe) && p.in(j-3, clears):
			return true
		case w == "for" && (p.word0(j-1) == "called" || p.word0(j-1) == "calls" || p.word0(j-1) == "calling" || p.word0(j-1) == "appealed"):
			return true
		case p.tokHas(j, cSpeech|cAux|cPresent|cFuture|cVerbPast) || p.tokHas(j, cBreak) && !p.lists(j), p.mark(j, ',') && !p.lists(j):
			return false
		}
	}
	return false
}

// lists says that the comma or "and" at token k stands between names: "for the United
// States, Canada and Mexico".
func (p *parser) lists(k int) bool {
	next := k + 1
	if p.tokIs(next, wThe) {
		next++
	}
	return k > 0 && next < len(p.tok) && (p.mark(k, ',') || p.tokIs(k, wAnd)) && p.tok[k-1].flags&fCap != 0 && p.tok[next].flags&fCap != 0
}

// clears are the verbs of what makes the way free for something to come. "Cleared" may
// be told when that is over.
var clears = forms("open opens opening pave paves paving clear clears clearing smooth smooths smoothing")

// wantsIt says that what stands between "wants" at token k and the date at token
// to is something that is held on a day.
func (p *parser) wantsIt(k, to int) bool {
	held := false
	for j := k + 1; j < to; j++ {
		if p.tokHas(j, cBreak|cSpeech|cAux|cPresent|cFuture|cVerbPast) && !p.tokIs(j, wAnd) || p.sentenceEnd(j) {
			return false
		}
		held = held || p.inAny(j, appointments)
	}
	return held
}

// offeredFor reports whether something held on a day, and at most its place, stand
// between a verb of offering and token k: "offered talks in Bern".
func (p *parser) offeredFor(k int) bool {
	held := false
	for j := k; j > 0 && j > k-9 && p.tok[j].kind == tWord; j-- {
		switch w := p.word0(j); {
		case appointments.has(w):
			held = true
		case held && (p.tokIs(j, wAt) || p.tokIs(j, wIn) || p.tokIs(j, wDuring)):
			return false // "backed a proposal for a truce at talks in Bern on Thursday"
		case !held && p.tokIs(j, wTo):
			return false // "proposed the talks to Bern on Tuesday"
		case (w == "offer" || w == "proposal") && (p.tokIs(j+1, wOf) || p.tokIs(j+1, wFor)):
			return held
		case w == "offered" || w == "proposed" || w == "suggested":
			return held && p.tok[j-1].kind == tWord && !p.tokHas(j-1, cAux|cPrep|cPresent) && !p.determined(j)
		case p.tokHas(j, cAux|cPresent|cFuture|cVerbPast|cBreak|cSpeech):
			return false
		}
	}
	return false
}

// invitedFor says that what ends at token k is what somebody was asked to or warned of: "invited them
// to a session on Saturday", "threatened a strike Saturday".
func (p *parser) invitedFor(k int) bool {
	if w := p.word0(k); !appointments.has(w) && !invitations.has(w) {
		return false
	}
	for j := k - 1; j > 0 && j > k-9 && p.tok[j].kind == tWord; j-- {
		switch w := p.word0(j); {
		case w == "invited" || w == "threatened":
			return !p.tokHas(j-1, cAux|cPrep|cPresent)
		case p.tokHas(j, cAux|cPresent|cFuture|cVerbPast|cBreak|cSpeech):
			return false
		}
	}
	return false
}

// invitations are further things that one is invited to, or threatened with.
var invitations = forms("dinner lunch gathering forum visit strike walkout protest march rally")

// beforeHeld finds the "before" of "are level before the first round of the election
// on Sunday", where the sentence is in the present: what is held is ahead; -1 if
// there is none.
func (p *parser) beforeHeld(k int) int {
	held := false
	for j := k; j > 0 && j > k-12 && p.tok[j].kind == tWord; j-- {
		switch w := p.word0(j); {
		case appointments.has(w):
			held = true
		case p.tokIs(j, wBefore):
			for i := j - 1; held && i >= 0 && i > j-16 && !p.sentenceEnd(i); i-- {
				if p.isAre(i) {
					return j
				}
				if p.tokIs(i+1, wTo) && (p.word0(i) == "meant" || p.word0(i) == "expected") {
					continue // "is to issue a text meant to calm them before a vote on Friday"
				}
				if p.tokHas(i, cAux|cVerbPast|cFuture) || p.tok[i].flags&fEd != 0 {
					return -1
				}
			}
			return -1
		case p.tokHas(j, cAux|cPresent|cFuture|cVerbPast|cBreak|cSpeech):
			return -1
		}
	}
	return -1
}

// firstIntent are adverbs before a plan that did not stay: "originally planned
// for Tuesday".
var firstIntent = forms("originally initially previously first")

// called are the participles of what is to come, before "for".
var called = forms("proclaimed recalled invited booked billed pencilled penciled called summoned timed fixed earmarked tabled listed arranged reserved",
	"lined")

// promisedFor are participles that give a noun its day: "elections promised for
// December".
var promisedFor = forms("proposed suggested mooted floated promised announced called foreseen pledged")

// wasToHave finds the "was" of "was to have opened on Wednesday" before token
// at; -1 if there is none.
func (p *parser) wasToHave(at int) int {
	for k := at - 3; k >= 0 && k > at-14 && !p.sentenceEnd(k); k-- {
		if w := p.word0(k); (w == "was" || w == "were") && p.tokIs(k+1, wTo) && p.tokIs(k+2, wHave) {
			return k
		}
		if p.tok[k].kind == tPunct && p.tok[k].b == ',' || p.tokHas(k, cFuture) {
			break
		}
	}
	return -1
}

// hadGiven finds the "had" of "had given them until Monday" before the "until"
// at token k; -1 if there is none.
func (p *parser) hadGiven(k int) int {
	for j := k - 1; j > 0 && j > k-8 && p.tok[j].kind == tWord; j-- {
		switch p.word0(j) {
		case "given", "granted", "allowed":
			if p.tokIs(j-1, wHad) {
				return j - 1
			}
			return -1
		}
	}
	return -1
}

// halts are what is agreed to begin at a time.
var halts = forms("ceasefire truce pause halt armistice fire curfew lull")

// haltFrom says that the "from" at token k, before the weekday e, gives the
// beginning of "have agreed to a ceasefire across the country from 6 am on Saturday":
// the nearest, see pastPlan.
func (p *parser) haltFrom(e *expr, k int) bool {
	return !p.tokIs(e.to, wTo) && !p.tokIs(e.to, wUntil) && !p.tokIs(e.to, wThrough) && (p.haltBefore(k, true) || p.haltBefore(k, false))
}

// haltAt finds the "from" or "as" of "a ceasefire for 24 hours from 6 a.m. (0400 GMT) on
// Saturday" and "a truce as of Saturday" before the weekday e; -1 if there is none.
func (p *parser) haltAt(e *expr) int {
	if e.op != opWeekday || e.shift != shNone || p.possessed(e) {
		return -1
	}
	if p.tokIs(e.from-1, wOf) && p.tokIs(e.from-2, wAs) {
		if p.haltBefore(e.from-2, false) {
			return e.from - 2
		}
		return -1
	}
	for k := p.beforeOn(e); k > 0 && k > e.from-16; k-- {
		t := &p.tok[k]
		switch {
		case p.tokIs(k, wFrom):
			if k < e.from-2 && p.haltBefore(k, false) {
				return k
			}
			return -1
		case t.kind == tNum, t.kind == tPunct && (t.b == '(' || t.b == ')' || t.b == '.' || t.b == ':'), p.tokHas(k, cMeridiem|cZone), p.tokIs(k, wTime), p.word0(k) == "local":
		case t.flags&fUpper != 0 && t.end-t.start <= 4:
		default:
			return -1
		}
	}
	return -1
}

// haltBefore says that before token k a halt is agreed or declared, or, where asked
// is set, demanded.
func (p *parser) haltBefore(k int, asked bool) bool {
	halt := false
	for j := k - 1; j >= 0 && j > k-14 && !p.sentenceEnd(j) && !p.mark(j, ','); j-- {
		switch w := p.word0(j); {
		case halts.has(w):
			halt = true
		case w == "agreed", w == "agree", w == "agreement", w == "deal", w == "announced", w == "declared", w == "ordered", w == "approved", w == "accepted", w == "endorsed", w == "backed", w == "voted", w == "signed":
			return halt && !asked
		case w == "proposed", w == "demanded", w == "urged", w == "sought", w == "offered", w == "floated", w == "appealed":
			return halt && asked
		case p.tokHas(j, cAux|cVerbPast|cFuture|cBreak):
			return false
		}
	}
	return false
}

// convenes are the verbs of what brings people together on a day set for it.
var convenes = forms("call calls called calling convene convenes convened convening summon summons summoned summoning convoke convokes convoked convoking")

// convened finds the verb of "has been convened for Sunday", "has called a summit for
// Sunday", "has called a summit Sunday evening" before the day e; -1 if there is none.
func (p *parser) convened(e *expr) int {
	if !e.bareDay() || p.possessed(e) || !p.finish(e.to) {
		return -1
	}
	k := e.from - 1
	dated := p.tokIs(k, wFor)
	if dated || p.tokIs(k, wOn) {
		k--
	}
	if dated && p.in(k, convenes) {
		if p.tokIs(k-1, wBe) || p.word0(k-1) == "been" || p.word0(k-1) == "was" || p.word0(k-1) == "were" {
			return k
		}
		return -1 // "called for Sunday"
	}
	held, guest, strike := false, false, false
	for ; k > 0 && k > e.from-nounReach && (p.tok[k].kind == tWord || p.hyphen(k)); k-- {
		w := p.word0(k)
		if guest && (w == "invited" && p.perfect(k) || w == "inviting") {
			return k
		}
		if convenes.has(w) && !p.determined(k) {
			if held && (dated && !guest || p.perfect(k)) || strike && !guest && w == "called" && !p.tokIs(k+1, wFor) && (p.tokIs(e.from-1, wOn) || !p.tokHas(e.from-1, cPrep)) {
				return k // also "called a general strike on Monday"
			}
			return -1
		}
		if held && (p.tokIs(k, wTo) && p.determined(k+2) || p.tokIs(k, wFor) && k < e.from-1) {
			guest = true // "has invited the partners to the ceremony on Wednesday", "summoned to the palace for talks on Wednesday"
			continue
		}
		if p.tokHas(k, cBreak|cAux|cPresent|cFuture|cVerbPast|cSpeech|cSubject) || p.tokIs(k, wTo) {
			return -1
		}
		held = held || appointments.has(w) || strings.HasSuffix(toLower(w), "summit")
		strike = strike || marches.has(w) || stoppages.has(w)
	}
	return -1
}

// stoppages are what unions call.
var stoppages = forms("strike strikes walkout walkouts stoppage stoppages shutdown boycott")

// perfect says that the participle at token k is of a present perfect.
func (p *parser) perfect(k int) bool {
	for j := k - 1; j >= 0 && j > k-4; j-- {
		if p.tokIs(j, wHas) || p.tokIs(j, wHave) {
			return true
		}
	}
	return p.mark(k-2, bApostrophe) && (p.word0(k-1) == "ve" || p.word0(k-1) == "s")
}

// startsHalt says that the "to" at token k begins what was announced: "a ceasefire to
// start on Sunday".
func (p *parser) startsHalt(k int) bool {
	switch p.word0(k + 1) {
	case "start", "begin", "commence", "take":
		return k > 0 && p.in(k-1, halts)
	}
	return false
}

// toBeHeld says that the "to" at token k, behind a noun, begins what is fixed for the day e:
// "a referendum to take place on September 30", "a ballot to be held in Bern on".
func (p *parser) toBeHeld(k int, e *expr) bool {
	if e.op != opDate || e.gran != uDay || e.y != 0 || e.shift != shNone || k == 0 || p.tokHas(k-1, cAhead|cControl|cAux|cPresent) || p.tok[k-1].flags&fEd != 0 {
		return false
	}
	at := k + 1
	switch {
	case p.word0(at) == "take" && p.word0(at+1) == "place":
		at += 2
	case p.tokIs(at, wBe) && (p.word0(at+1) == "held" || p.word0(at+1) == "signed" || p.word0(at+1) == "convened" || p.word0(at+1) == "staged"):
		at += 2
	default:
		return false
	}
	for ; at < e.from; at++ {
		if p.tok[at].kind != tWord || p.tokHas(at, cAux|cFuture|cVerbPast|cSpeech|cBreak) {
			return false
		}
	}
	return true
}

// committed says that what ends at token k is an agreement or a plan, and whose it is:
// "an agreement by Chad, Niger and Mali", "the decision".
func (p *parser) committed(k int) bool {
	if p.inAny(k, commitments) {
		return true
	}
	for j := k; j > 0 && j > k-nounReach && (p.tok[j].flags&fCap != 0 || p.lists(j) || p.tokIs(j, wThe)); j-- {
		switch p.word0(j - 1) {
		case "by", "between", "among", "with":
			return p.inAny(j-2, commitments)
		}
	}
	return false
}

// averting are the verbs of what is done so that something to come does not.
var averting = forms("avert avoid prevent forestall stave")

// foreseenNoun finds the word that says of the noun that e dates that it is still to be:
// "discussed a possible summit in Bern on Monday", "agreed a timetable of talks in July";
// -1 if there is none.
func (p *parser) foreseenNoun(e *expr) int {
	at := p.nounDate(e)
	held := false
	for k := at; k > 0 && k > at-nounReach && (p.tok[k].kind != tPunct || p.tok[k].b == '-' && p.tok[k].flags&fGlued != 0) && p.tok[k].flags&fPara == 0; k-- {
		w := p.word0(k)
		switch {
		case (w == "possible" || w == "potential" || w == "planned" || w == "proposed") && held && p.determined(k):
			return k
		case (w == "timetable" || w == "schedule" || w == "calendar" || w == "programme") && (p.tokIs(k+1, wOf) || p.tokIs(k+1, wFor)):
			return k
		case p.tokHas(k, cVerbal|cSubject) || p.tokIs(k, wTo):
			return -1
		}
		held = held || appointments.has(w)
	}
	return -1
}

// askedFor finds the word that says of the weekday e, whatever past verb stands before, that
// its event is asked for, planned or left to be done; -1 if there is none.
func (p *parser) askedFor(e *expr) int {
	if k := p.bidThat(e); k >= 0 {
		return k
	}
	if k := p.leftTo(e); k >= 0 {
		return k
	}
	return p.plannedNoun(e)
}

// demands are the verbs before "that" of what somebody wants done.
var demands = forms("propose proposes proposed demand demands demanded recommend recommends recommended insist insists insisted",
	"urge urges urged ask asks asked request requests requested order orders ordered suggest suggests suggested advise advises advised require requires required",
	"direct directs directed rule rules ruled decree decrees decreed stipulate stipulates stipulated agree agrees agreed decide decides decided proposal condition")

// bidThat finds the bare "be" of "proposed that the men be freed on Friday" before the day e;
// -1 if there is none.
func (p *parser) bidThat(e *expr) int {
	be := -1
	for k := e.from - 1; k > 0 && k > e.from-cueBack && p.tok[k+1].flags&fPara == 0 && !p.sentenceEnd(k); k-- {
		switch {
		case be >= 0 && p.tokIs(k, wThat):
			if p.in(k-1, demands) || p.demandsTo(k) {
				return be
			}
			return -1
		case p.tokHas(k, cAux|cPresent|cFuture|cSpeech), be < 0 && (p.tokHas(k, cBreak) || p.mark(k, ',')):
			return -1 // also "who asked that he be heard, left on Friday"
		case p.tokIs(k, wBe):
			if p.tokIs(k-1, wTo) {
				return -1
			}
			if be = k; p.tokHas(k-1, cSubject) && p.in(k-2, demands) {
				return k // "ordered he be freed"
			}
		}
	}
	return -1
}

// bidTo finds the bare verb of "demanded that Chad leave in May" before the date e; -1 if there is none.
func (p *parser) bidTo(e *expr) int {
	that := -1
	for k := e.from - 1; k > 0 && k > e.from-cueBack && p.tok[k+1].flags&fPara == 0 && !p.sentenceEnd(k); k-- {
		if p.tokIs(k, wThat) {
			that = k
			break
		}
		if p.tokIs(k-1, wBe) {
			continue // "be held", "be freed"
		}
		if p.tokHas(k, cVerbPast|cFuture|cSpeech|cPresent) || p.tok[k].flags&fEd != 0 || p.tokHas(k, cAux) && !p.tokIs(k, wBe) && p.word0(k) != "do" {
			return -1
		}
	}
	if that < 1 || p.word0(e.to) == "when" || !p.in(that-1, asksThat) && !p.bidsTo(that) {
		return -1 // also "recommended that they buy it in May when it was cheap"
	}
	for k := that + 2; k < e.from; k++ {
		if (p.tokIs(k, wBe) || p.bareForm(k) && !p.determined(k)) && p.tok[k-1].kind == tWord && !p.tokHas(k-1, cPrep) && (p.tok[k-1].flags&fCap != 0 || p.tokHas(k-1, cSubject) || p.pluralSubject(k-1) || p.tokIs(k, wBe)) {
			return k
		}
		if p.in(k, beginsBase) && p.tok[k-1].kind == tWord && !p.tokHas(k-1, cVerbal|cPrep|cSubject) && p.determinedBy(k-1) && (p.tokHas(k+1, cPrep) || k+1 == e.from) {
			return k // "proposed that the rent freeze end on September 1"
		}
	}
	return -1
}

// beginsBase are base forms of what begins or ends.
var beginsBase = forms("end begin start resume open close expire lapse")

// asksThat are the verbs before "that" of what somebody wants done and nobody can mean as a fact.
var asksThat = forms("propose proposes proposed demand demands demanded recommend recommends recommended suggest suggests suggested urge urges urged",
	"ask asks asked request requests requested order orders ordered")

// bidsTo is demandsTo for asksThat, and for "suggested on Wednesday that".
func (p *parser) bidsTo(that int) bool {
	for k := that - 1; k > 0 && k > that-7 && p.tok[k].kind == tWord; k-- {
		if p.in(k, asksThat) {
			return true
		}
		if p.tokHas(k, cVerbal) {
			return false
		}
	}
	return false
}

// demandsTo says that the "that" at token k follows a demand and whom it was put to: "suggested to
// parliament that".
func (p *parser) demandsTo(k int) bool {
	for j := k - 1; j > 0 && j > k-7 && p.tok[j].kind == tWord; j-- {
		if p.tokIs(j, wTo) {
			return p.in(j-1, demands)
		}
		if p.tokHas(j, cVerbal) {
			return false
		}
	}
	return false
}

// drafts are what is made for somebody to act on later.
var drafts = forms("text texts draft drafts document documents plan plans proposal proposals agenda statement declaration resolution bill treaty accord pact deal agreement list letter")

// leftTo finds the "to" of what is left to be done on the day e: "drafted a text for ministers
// to sign on Friday", "freed ten, with eight more to follow on Friday"; -1 if there is none.
func (p *parser) leftTo(e *expr) int {
	to := -1
	for k := e.from - 1; k > 0 && k > e.from-nounReach && p.tok[k].kind != tPunct && p.tok[k+1].flags&fPara == 0; k-- {
		switch {
		case to < 0 && p.tokIs(k, wAt) && p.tokIs(k+1, wA):
			return -1 // "signed a deal for crews to return at a gala on Friday"
		case to < 0 && p.tokIs(k, wTo) && p.baseVerb(k+1):
			to = k
		case to >= 0 && p.tokIs(k, wFor):
			if p.in(k-1, drafts) || p.agreedFor(k-1) {
				return to
			}
			return -1
		case to >= 0 && p.word0(k) == "with":
			if p.mark(k-1, ',') && (p.tokHas(to+1, cSchedBase) || p.tokIs(to+1, wBe) || p.word0(to+1) == "follow") {
				return to
			}
			return -1
		case p.tokHas(k, cVerbal|cSubject) || p.tokIs(k, wTo) || p.tok[k].flags&fEd != 0:
			return -1
		}
	}
	return -1
}

// agreedFor says that what ends at token k tells where, or with whom, an agreement was reached
// whose terms follow: "an accord had been reached in Cairo for the group to free them".
func (p *parser) agreedFor(k int) bool {
	done := false
	for j := k; j > 0 && j > k-nounReach && p.tok[j+1].flags&fPara == 0 && !p.sentenceEnd(j); j-- {
		switch w := p.word0(j); {
		case w == "reached" || w == "struck" || w == "made" || w == "signed":
			done = true
		case done && (w == "agreement" || w == "deal" || w == "accord" || w == "pact" || w == "understanding"):
			return true
		case p.tokHas(j, cFuture|cSpeech|cBreak):
			return false
		}
	}
	return false
}

// wishes are nouns whose "for" names what is to come. Of delivered, and of the verbs of calling, the
// day may be that of the deed, "made a bid for a vote on Monday", unless a place or an object tells
// what is held apart from it.
var (
	wishes    = forms("plan plans motion motions arrangements hopes timetable call calls")
	delivered = forms("proposal proposals demand demands request requests invitation invitations appeals push bid")
	callsFor  = forms("called pressed asked pushed appealed applied pleaded")
)

// lasting are the nouns of what is held, but not on one day: "unveiled a plan for elections on Monday".
var lasting = forms("talks negotiations consultations elections")

// prepares are the verbs of an infinitive whose object is still to be held.
var prepares = forms("prepare arrange organise organize plan")

// furthers are the verbs of who settles that there will be more of the same.
var furthers = forms("announced agreed promised arranged proposed announces agree")

// callsNow and asksNow are participles of what goes with a report: what they ask for is still to be held.
var (
	callsNow = forms("calling asking pressing pushing appealing pleading")
	asksNow  = forms("announcing demanding urging seeking proposing requesting")
)

// heldNoun says that the word at token k is of what is held on a day set before.
func (p *parser) heldNoun(k int) bool {
	w := toLower(p.word0(k))
	return appointments.has(w) || marches.has(w) || visits.has(w) || halts.has(w)
}

// plannedNoun finds the word that says of the noun which the weekday e dates that it is asked
// for or prepared: "announced plans for a march on Saturday", "called for a meeting of the
// league on Tuesday", "came to prepare a summit on Tuesday"; -1 if there is none. Of "called
// for a meeting on Tuesday" the day may be that of the call.
func (p *parser) plannedNoun(e *expr) int {
	at := p.nounDate(e)
	held, oneDay, apart, further := false, false, false, false
	for k := at; k > 0 && k > at-nounReach && p.tok[k].kind == tWord && p.tok[k].flags&fPara == 0; k-- {
		switch {
		case held && p.tokIs(k, wFor) && (p.wished(k-1) && (oneDay || apart) || apart && (p.in(k-1, callsFor) || p.in(k-1, delivered))):
			return k - 1
		case held && oneDay && (p.tokIs(k, wFor) && p.in(k-1, callsNow) && p.mark(k-2, ',') || p.in(k, asksNow) && p.mark(k-1, ',')):
			return k // "said on Wednesday, calling for a march on Thursday"
		case held && further && p.tokIs(k, wOn) && p.word0(k-1) == "agreed":
			return k - 1
		case held && further && p.in(k, furthers):
			return k // "met on Tuesday and announced another meeting on Monday"
		case held && p.tokIs(k-1, wTo) && p.in(k, prepares):
			return k
		case held && p.tokHas(k, cPrep): // "endorsed a plan for the port at a summit in Bern on Friday"
			return -1
		case p.tokHas(k, cVerbal|cSubject) || p.tokIs(k, wTo):
			return -1
		}
		apart = apart || !held && p.tokHas(k, cPrep)
		further = further || held && (p.tokIs(k, wAnother) || p.word0(k) == "new" || p.word0(k) == "fresh" || p.word0(k) == "further" || p.tokIs(k, wNext))
		if !held && p.heldNoun(k) {
			held, oneDay = true, !p.in(k, halts) && !p.in(k, lasting)
		}
	}
	return -1
}

// wished says that the noun at token k is one of [wishes], and no verb: "rejected calls", not
// "Qatar calls"; "cleared the way", not "made way".
func (p *parser) wished(k int) bool {
	w := p.word0(k)
	if w == "way" {
		return p.tokIs(k-1, wThe)
	}
	if w != "call" && w != "calls" {
		return wishes.has(w)
	}
	return p.determined(k) || p.tokHas(k-1, cPrep|cVerbPast|cSpeech) || k > 0 && p.tok[k-1].flags&fEd != 0
}

// pledgedOn reads the verb at token k of "pledged on Thursday to hold a vote on December 14", whose
// own day stands between it and the infinitive: what was agreed this week lies ahead, what was
// agreed on an older day may be over.
func (p *parser) pledgedOn(k int, e *expr) (leaning, bool) {
	if !p.tokHas(k, cControl) || p.determined(k) || !p.dateThenTo(k+1) {
		return leaning{}, false
	}
	f := &p.out[p.after(k+1)]
	switch {
	case f.to >= e.from:
		return leaning{}, false
	case f.op == opWeekday || f.deict:
		return leaning{1, k}, true
	}
	return leaning{0, k}, true
}

// intents are the participles behind "of" of what somebody is said to mean to do.
var intents = forms("planning plotting preparing intending")

// moreTalks finds the word before what is to be held again on the weekday e, where nothing before it is past: "are
// closer to a deal with more talks on Sunday"; -1 if there is none.
func (p *parser) moreTalks(e *expr) int {
	k := p.beforeDay(e)
	if !p.in(k, appointments) {
		return -1
	}
	switch p.word0(k - 1) {
	case "more", "further", "fresh", "new", "additional":
		if p.word0(k-2) == "with" && !p.retold(k-2) {
			return k - 1
		}
	}
	return -1
}

// prolonged are the words of what makes something last.
var prolonged = forms("extend extends extended extending extension prolong prolonged prolonging prolongation keep keeping")

// prolongedPast finds the word of what is to last beyond the feast e: "approved extending the curfew through
// Passover"; -1 if there is none.
func (p *parser) prolongedPast(e *expr) int {
	for k := e.from - 1; k > 0 && k > e.from-nounReach && p.tok[k].kind == tWord; k-- {
		if w := p.word0(k); w != "through" && w != "past" && w != "beyond" && w != "until" {
			continue
		}
		for j := k - 1; j >= 0 && j > k-nounReach && p.tok[j].kind == tWord; j-- {
			if p.in(j, prolonged) && !(p.tok[j].flags&fEd != 0 && p.tokHas(j-1, cSubject)) {
				return j
			}
		}
		return -1
	}
	return -1
}

// prospects are what is felt or said about what is to come.
var prospects = forms("optimism optimistic hope hopes hopeful confident confidence talk speculation chance chances prospect prospects possibility doubt doubts uncertainty")

// dreads are verbs of what somebody thinks will come.
var dreads = forms("fears dreads anticipates anticipate")

// comesOn says that the word at token k is the "coming" of "with the vote coming up on Wednesday".
func (p *parser) comesOn(k int, e *expr) bool {
	if !p.tokIs(k, wComing) || p.word0(k) != "coming" || e.shift != shNone {
		return false
	}
	at := p.beforeDay(e)
	if p.word0(at) == "up" {
		at--
	}
	return k == at && k > 0 && p.tok[k-1].kind == tWord && !p.tokHas(k-1, cAux)
}

// headDone says that a past verb stands before token k, and nothing that is to come.
func (p *parser) headDone(k int) bool {
	for j := k - 1; j >= 0 && j > k-cueBack && p.tok[j+1].flags&fPara == 0 && !p.sentenceEnd(j); j-- {
		switch {
		case p.tokHas(j, cFuture|cPresent):
			return false
		case p.tokHas(j, cVerbPast) || p.tok[j].flags&fEd != 0 && !p.determined(j):
			return true
		}
	}
	return false
}

// meansTo says that at token k stands the word of what is yet to be done, or not to be: "accused
// them of planning to march on Sunday", "ruled out signing it on Friday", "accepted an invitation
// to meet on Monday", "approved a truce taking effect on Sunday", which is the nearest, see pastPlan.
func (p *parser) meansTo(k int) bool {
	switch w := p.word0(k); {
	case intents.has(w):
		return p.tokIs(k-1, wOf) && p.tokIs(k+1, wTo) && p.baseVerb(k+2)
	case w == "ruled" || w == "rule" || w == "rules" || w == "ruling":
		return p.word0(k+1) == "out" && p.participle(k+2) && !p.tokIs(k+3, wOn) && !p.tokHas(k+3, cWeekday) // not "ruled out resigning on Sunday"
	case p.in(k-2, prospects) && (p.word0(k-1) == "about" || p.tokIs(k-1, wOf)):
		return p.participle(k)
	case w == "invitation":
		return p.tokIs(k+1, wTo) && p.baseVerb(k+2) && p.thanksFor(k)
	case w == "taking":
		return (p.word0(k+1) == "effect" || p.word0(k+1) == "force") && k > 0 && p.tok[k-1].kind == tWord && !p.tokHas(k-1, cAux|cPrep|cPresent)
	}
	return false
}

// decidedTo says that the infinitive at token k is what somebody decided or agreed on, in words that stand between.
func (p *parser) decidedTo(k int) bool {
	for j := k - 1; j > 0 && j > k-nounReach && p.tok[j].kind == tWord; j-- {
		switch p.word0(j) {
		case "decided", "agreed", "resolved", "voted", "vowed", "pledged":
			return j < k-1 && !p.tokHas(j-1, cPresent) && !p.tokIs(j-1, wBe)
		}
		if p.tokHas(j, cVerbal) || p.tokIs(j, wTo) {
			return false
		}
	}
	return false
}

// thanksFor says that whoever has the invitation at token k thanks for it or accepts it, so that what it is to is
// still to come: "welcomed an invitation to meet on Monday".
func (p *parser) thanksFor(k int) bool {
	for j := k - 1; j >= 0 && j > k-7 && p.tok[j].kind == tWord; j-- {
		switch p.word0(j) {
		case "thanked", "thanks", "accepted", "accepts", "accepting", "welcomed", "welcomes":
			return true
		}
	}
	return false
}

// agreedBy says that the infinitive at token k is what was agreed or decided, and that in between stands how or with
// whom: "agreed during the call to meet", not "agreed on Tuesday to meet", see pledgedOn.
func (p *parser) agreedBy(k int, e *expr) bool {
	if !p.baseVerb(k+1) || looksBack.has(p.word0(k+1)) || p.in(k+1, avenges) || k < e.from-9 {
		return false
	}
	for j := k + 2; j < e.from; j++ {
		if p.tokHas(j, cVerbal) || p.tok[j].flags&fEd != 0 && !p.determined(j) || p.tokIs(j, wSince) {
			return false // "to help those hit by the flood on Monday"
		}
	}
	for j := k - 1; j > 0 && j > k-nounReach && p.tok[j].kind == tWord; j-- {
		switch p.word0(j) {
		case "decided", "agreed", "resolved", "voted", "vowed", "pledged", "promised":
			if i := p.after(j + 1); p.word0(j) == "voted" && i < len(p.out) && p.out[i].from == j+1 && p.out[i].to == k && p.out[i].gran > uDay {
				return true // "voted last week to go on strike Wednesday"
			}
			return j < k-1 && (p.tokHas(j+1, cPrep) || p.word0(j+1) == "via") && !p.tokHas(j-1, cPresent|cPrep) && !p.tokIs(j-1, wBe) && !p.dateThenTo(j+1)
		}
		if p.tokHas(j, cVerbal|cWeekday) || p.tokIs(j, wTo) {
			return false
		}
	}
	return false
}
