package temporal

// slatedFor are nouns of what is fixed months ahead, so that a verb about it need not tell
// of its day: "the October 9 election" of a candidate who was registered in July.
var slatedFor = forms("election elections poll polls referendum ballot runoff by-election concert gig")

// decidedBy are words before the day of a vote that say it is over.
var decidedBy = forms("after since following disputed rigged contested last held stole stolen swept marred")

// outcomes are words of what somebody had of a vote.
var outcomes = forms("won lost defeated winning losing aftermath elected result results outcome mandate victory triumph win defeat loss winner winners loser losers runner-up landslide turnout",
	"failure success rejection rejected")

// objectOfWill says that the noun at token k is what somebody "will" do: "will announce the result".
func (p *parser) objectOfWill(k int) bool {
	for j := k - 1; j > 0 && j > k-6 && p.tok[j].kind == tWord && !p.tokHas(j, cPrep|cBreak|cVerbPast); j-- {
		if p.tokHas(j, cFuture) {
			return true
		}
	}
	return false
}

// slated says that a day of a month describes something fixed long before, which nothing
// beside it says is over: "the 20 August poll".
func (p *parser) slated(e *expr) bool {
	if e.op != opDate || e.y != 0 || !p.determined(e.from) {
		return false
	}
	noun := e.to
	if p.tok[e.from].kind == tWord && !p.tokHas(e.from, cMonth) {
		return false // "the 15th of May"
	}
	if !p.in(noun, slatedFor) && noun+1 < len(p.tok) && p.tok[noun].kind == tWord && p.tok[noun].flags&fCap == 0 {
		noun++
	}
	if !p.in(noun, slatedFor) {
		return false
	}
	if p.tokHas(noun+1, cAux|cVerbPast) || noun+1 < len(p.tok) && p.tok[noun+1].flags&fEd != 0 && p.word0(noun+1) != "scheduled" && p.word0(noun+1) != "planned" {
		return false // "the August 20 elections were marred"
	}
	for k := e.from - 1; k >= 0 && k > e.from-9 && p.tok[k+1].flags&fPara == 0 && !p.sentenceEnd(k); k-- {
		if w := toLower(p.word0(k)); k > e.from-7 && (decidedBy.has(w) || outcomes.has(w)) || placings.has(w) {
			return false
		}
	}
	return true
}

// violence are nouns of what nobody announces the day of.
var violence = forms("bombing bombings massacre massacres shooting shootings coup earthquake quake tsunami ambush assassination crash riot riots uprising", "attack attacks atrocities blast blasts explosion explosions kidnapping kidnappings slaughter")

// pledged are nouns of words given, which are over whatever they are of.
var pledged = forms("commitment pledge promise vow")

// overThen leans to the past where a word right beside a day of a month tells that it is
// over, whatever verb governs the sentence.
func (r *resolver) overThen(e *expr) bool {
	k := r.p.overBeside(e, r.lean)
	if k >= 0 {
		r.lean = leaning{-1, k}
	}
	return k >= 0
}

// papers are nouns of what bears the day on which it was written: "the letter of Dec. 1".
var papers = forms("letter letters text texts note memo statement decree circular verdict judgment judgement order")

// overBeside finds that word; -1 if there is none: "will write about the July 7
// bombings", "as you will recall, on October 1, so a few weeks ago", "until March 7, when
// he sent a letter", "his pledge on March 1 to revive them", "will keep to the accord of
// July 30".
func (p *parser) overBeside(e *expr, l leaning) int {
	if e.op != opDate || e.y != 0 {
		return -1
	}
	if p.in(e.to, violence) && p.determined(e.from) {
		return e.to
	}
	if p.tokIs(e.from-1, wOf) && (p.inAny(e.from-2, settled) || e.gran == uDay && p.inAny(e.from-2, papers)) {
		return e.from - 2
	}
	if p.tokIs(e.from-1, wOn) && p.in(e.from-2, pledged) && p.tokIs(e.to, wTo) && l.cue < e.from-2 {
		return e.from - 2
	}
	if !p.mark(e.to, ',') {
		return -1
	}
	if p.tokIs(l.cue, wUntil) && p.word0(e.to+1) == "when" {
		for k := e.to + 2; k < len(p.tok) && k < e.to+6 && p.tok[k].kind == tWord; k++ {
			if p.tokHas(k, cFuture|cPresent) {
				return -1
			}
			if p.tokHas(k, cVerbPast|cAux) || p.tok[k].flags&fEd != 0 {
				return k
			}
		}
		return -1
	}
	for k := e.to + 1; k < len(p.tok) && k < e.to+7 && p.tok[k].kind == tWord; k++ {
		if p.word0(k) == "ago" {
			return k
		}
		if p.tokHas(k, cAux|cVerbPast|cFuture|cPresent|cSubject) {
			return -1
		}
	}
	return -1
}

// limitSaid finds the "deadline" of what somebody says of the day e: "said that March 1 was a
// hard deadline"; -1 if there is none.
func (p *parser) limitSaid(e *expr) int {
	if !p.tokIs(e.to, wIs) && p.word0(e.to) != "was" || !p.tokHas(e.from-1, cSpeech) && !(p.tokIs(e.from-1, wThat) && (p.tokHas(e.from-2, cSpeech) || p.tokHas(e.from-2, cWeekday) && p.tokHas(e.from-4, cSpeech))) {
		return -1 // also "said on Sunday that March 1 was a hard deadline"
	}
	for k := e.to + 1; k < len(p.tok) && k < e.to+6 && !p.sentenceEnd(k); k++ {
		if p.word0(k) == "deadline" {
			return k
		}
	}
	return -1
}

// struck are nouns of what has been agreed.
var struck = forms("deal accord agreement pact truce ceasefire armistice understanding memorandum treaty")

// dealOfMonth finds the noun of an agreement that the month e names, which is over: "when a
// November interim deal expires"; -1 if there is none.
func (p *parser) dealOfMonth(e *expr) int {
	if !p.determined(e.from) {
		return -1
	}
	for k := e.to; k < len(p.tok) && k < e.to+3 && p.tok[k].kind == tWord && p.tok[k].flags&fCap == 0; k++ {
		if p.in(k, struck) {
			return k
		}
	}
	return -1
}

// proposedFor finds the verb of "suggested holding the talks in April", "invited him to the forum in
// March", "aimed for a vote on Jan. 15" before the month or day e, which may lie on either side; -1
// if there is none.
func (p *parser) proposedFor(e *expr) int {
	if !p.tokIs(e.from-1, wIn) && !p.tokIs(e.from-1, wOn) {
		return -1
	}
	for k := e.from - 2; k > 0 && k > e.from-14 && p.tok[k].kind == tWord; k-- {
		switch w := p.word0(k); {
		case w == "suggested" || w == "proposed":
			talks := p.in(k+1, appointments) || p.determined(k+2) && p.in(k+2, appointments)
			return where(p.participle(k+1) || talks && p.tok[k-1].flags&fCap != 0, k)
		case w == "invited" && !p.tokHas(k-1, cAux|cPresent|cPrep) && p.word0(k-1) != "been":
			if noun := toLower(p.word0(e.from - 2)); appointments.has(noun) || invitations.has(noun) {
				return k
			}
			return -1
		case w == "aimed" || w == "aiming":
			if p.tokIs(k+1, wFor) || p.tokIs(k+1, wAt) {
				return k
			}
			return -1
		case p.tokHas(k, cAux|cFuture|cPresent|cBreak|cSpeech):
			return -1
		}
	}
	return -1
}

// nowAiming finds the "now" of "missed the target and are now aiming for May"; -1 if there is none.
func (p *parser) nowAiming(e *expr) int {
	k := e.from - 2
	return where(p.tokIs(k-1, wNow) && p.tokHas(k+1, cPrep) && p.in(k, aimsNow), k-1)
}

// aimsNow are what one does about a day that one wants something on.
var aimsNow = forms("aiming aimed aim aims hoping hopes hope looking shooting")

// summonedFor finds the "to" of "a proclamation to convene the house on Monday", which is to come; -1 if there is
// none.
func (p *parser) summonedFor(e *expr) int {
	for k := e.from - 1; k > 1 && k > e.from-9 && p.tok[k].kind == tWord; k-- {
		if !p.tokIs(k, wTo) {
			continue
		}
		switch p.word0(k - 1) {
		case "proclamation", "order", "decree", "summons", "motion", "writ":
			return where(p.baseVerb(k+1), k) // not "gave the order to his men on Sunday"
		}
		return p.hasInvited(k)
	}
	return -1
}

// hasInvited finds the "has" of "has invited three singers to a dinner" before the "to" at token k; -1 if there is
// none.
func (p *parser) hasInvited(k int) int {
	if p.baseVerb(k + 1) {
		return -1
	}
	for j := k - 1; j > 0 && j > k-nounReach && p.tok[j].kind == tWord; j-- {
		if w := p.word0(j); w == "invited" || w == "summoned" {
			if p.perfect(j) {
				return j - 1
			}
			return -1
		}
		if p.tokHas(j, cVerbal) || p.tokIs(j, wTo) {
			return -1
		}
	}
	return -1
}

// decreedFrom finds the verb of "has imposed a ban on lorries from Friday", "has declared a holiday beginning from
// Thursday"; -1 if there is none.
func (p *parser) decreedFrom(e *expr) int {
	for k := e.from - 2; k > 0 && k > e.from-nounReach && p.tok[k].kind == tWord || p.hyphen(k); k-- {
		if p.in(k, decides) {
			if p.tokIs(k-1, wHas) || p.tokIs(k-1, wHave) {
				return k
			}
			return -1
		}
		if p.tokHas(k, cVerbal) {
			return -1
		}
	}
	return -1
}

// hasAgreedTo finds the "agreed" of "have agreed to a match in October", which is to come; -1 if there is none.
func (p *parser) hasAgreedTo(e *expr) int {
	for k := e.from - 1; k > 1 && k > e.from-nounReach && p.tok[k].kind == tWord; k-- {
		if p.tokIs(k, wTo) && p.word0(k-1) == "agreed" && !p.baseVerb(k+1) {
			if p.tokIs(k-2, wHave) || p.tokIs(k-2, wHas) {
				return k - 1
			}
			return -1
		}
		if p.tokHas(k, cVerbal) {
			return -1
		}
	}
	return -1
}

// proposedSpan finds the "between" of "proposed a vote between April and December", the "from" of "dates from as
// early as mid-April to as late as December", before the first or the last of the two, or the "date" of "picked a
// date after June 30"; -1 if there is none.
func (p *parser) proposedSpan(e *expr) int {
	first := e
	if i := p.after(e.from) - 1; i >= 0 && p.out[i].op == opDate && p.out[i].y == 0 && e.from-p.out[i].to <= 4 && (p.tokIs(p.out[i].to, wAnd) || p.tokIs(p.out[i].to, wTo)) {
		first = &p.out[i]
	}
	at := first.from - 1
	if w := p.word0(at - 1); (p.tokIs(at, wAfter) || p.tokIs(at, wBefore)) && first == e && (w == "date" || w == "dates") && (p.tokIs(at-2, wA) || p.tokHas(at-2, cCard)) {
		return at - 1
	}
	if p.tokIs(at, wAs) && (p.word0(at-1) == "early" || p.word0(at-1) == "soon") && p.tokIs(at-2, wAs) {
		at -= 3
	}
	if !p.tokIs(at, wBetween) && !(p.tokIs(at, wFrom) && first != e) && !(at == first.from-4 && p.tokIs(at, wFrom)) {
		return -1
	}
	for k := at - 1; k > 0 && k > at-14 && p.tok[k+1].flags&fPara == 0 && !p.sentenceEnd(k); k-- {
		switch p.word0(k) {
		case "proposed", "suggested", "propose", "proposes", "suggests", "recommended":
			return at
		}
		if p.tokHas(k, cAux|cFuture|cBreak|cSpeech) {
			return -1
		}
	}
	return -1
}

// afterDeal finds the "after" of "were due to start after a deal in February", which is over; -1 if
// there is none.
func (p *parser) afterDeal(e *expr) int {
	if !p.tokIs(e.from-1, wIn) || !p.in(e.from-2, struck) {
		return -1
	}
	for k := e.from - 3; k >= 0 && k > e.from-9 && (p.tok[k].kind != tPunct || p.tok[k].b == '-' || p.tok[k].b == '.' && !p.sentenceEnd(k)); k-- {
		if toLower(p.word0(k)) == "after" {
			return k
		}
	}
	return -1
}

// dealStruck finds the participle of "said the truce agreed in Bern on Sunday was holding", which dates the deal
// whatever is told of it behind; -1 if there is none.
func (p *parser) dealStruck(e *expr) int {
	if !p.tokHas(e.to, cAux|cPresent|cFuture|cVerbPast) {
		return -1
	}
	at := p.beforeOn(e)
	for k := at; k > 1 && k > at-nounReach && p.tok[k].kind == tWord; k-- {
		if p.in(k, concluded) {
			if j := k - 1; (p.in(j, struck) || p.in(j, outlined)) && p.tokHas(k+1, cPrep) && (p.determined(j) || p.determined(j-1)) {
				return k
			}
			return -1
		}
		if p.tokHas(k, cVerbal|cSubject) || p.tokIs(k, wTo) {
			return -1
		}
	}
	return -1
}

// outlined are nouns of what parties agree to do.
var outlined = forms("plan framework roadmap package")

// concluded are participles of how a deal comes about.
var concluded = forms("agreed signed reached struck brokered negotiated concluded clinched mediated sealed initialled announced unveiled")

// owedBy says that the "by" at token k names the term of what was owed then: "had to be
// done by March 31", "should have left by May 1", "had been expected by December 15".
func (p *parser) owedBy(k int) bool {
	if !p.tokIs(k, wBy) {
		return false
	}
	for j := k - 1; j > 0 && j > k-12 && p.tok[j].kind == tWord && p.tok[j].flags&fPara == 0; j-- {
		switch {
		case p.tokIs(j, wHad) && p.tokIs(j+1, wTo):
			return true
		case p.oughtToHave(j):
			return true
		case p.word0(j) == "been" && (p.tokIs(j-1, wHad) || p.tokIs(j-2, wHad)) && p.tokHas(j+1, cAhead):
			return true
		case p.tokHas(j, cFuture|cPresent|cSpeech):
			return false
		}
	}
	return false
}

// oughtToHave says that token k is the "have" of "should have left", which was not done or may not have been.
func (p *parser) oughtToHave(k int) bool {
	return p.tokIs(k, wHave) && (p.word0(k-1) == "should" || p.word0(k-1) == "must" || p.word0(k-1) == "ought")
}

// hadToBy says that the "by" at token k names the term of what had, or had been hoped, to be done, be it over or not: "had to
// agree by Sunday", "had hoped to have a draft by Sunday".
func (p *parser) hadToBy(k int) bool {
	for j := k - 1; j > 0 && j > k-9 && p.tok[j].kind == tWord && p.tok[j].flags&fPara == 0; j-- {
		if p.tokIs(j, wTo) {
			return p.tokIs(j-1, wHad) && j > k-6 || p.tokIs(j-2, wHad) && (p.word0(j-1) == "hoped" || p.word0(j-1) == "planned" || p.word0(j-1) == "aimed")
		}
	}
	return false
}

// afterFeast says that the feast e is one that something comes after, at the head of its sentence, or that something
// past came before: "After a pause for Christmas, they", "were packed in the run-up to Christmas".
func (p *parser) afterFeast(e *expr) bool {
	for k := e.from - 1; k >= 0 && k > e.from-nounReach && (p.tok[k].kind == tWord || p.hyphen(k)); k-- {
		if p.tokIs(k, wAfter) || p.tokIs(k, wFollowing) {
			return p.opensSentence(k) && p.mark(e.to, ',')
		}
		if p.word0(k) == "ahead" || p.word0(k) == "run" {
			return p.headDone(k)
		}
		if p.tokHas(k, cVerbal) {
			return false
		}
	}
	return false
}

// missedBy says that the day e is one by which something was once meant to be done: "had hoped to finish by
// Christmas", "wanted to end it by Easter, a deadline which passed".
func (p *parser) missedBy(e *expr) bool {
	if !p.tokIs(e.from-1, wBy) {
		return false
	}
	for k := e.from - 2; k > 0 && k > e.from-cueBack && p.tok[k].flags&fPara == 0 && !p.sentenceEnd(k); k-- {
		switch {
		case p.tokIs(k, wHad):
			return true
		case p.tokHas(k, cFuture|cPresent):
			return false
		}
	}
	return false
}

// appointsFor says that the word at token k fixes the day e for what is still to come:
// "scheduling elections for June 7", "the latest deadline coming in mid-November".
func (p *parser) appointsFor(k int, e *expr) bool {
	switch p.word0(k) {
	case "scheduling", "rescheduling":
		return p.tokIs(e.from-1, wFor)
	case "set", "fixed", "listed", "scheduled":
		if p.determined(k) || p.tokHas(k-1, cAux|cPresent) && !p.perfect(k) {
			return false
		}
		for j := k + 1; j < e.from; j++ {
			if p.in(j, sittings) {
				return e.gran == uDay && (p.tokIs(e.from-1, wOn) || p.tokIs(e.from-1, wFor)) && j >= e.from-4
			}
			if p.tok[j].kind != tWord || p.tokHas(j, cAux|cPresent|cFuture|cVerbPast|cBreak) {
				return false
			}
		}
	case "coming", "looming", "falling":
		return k == e.from-2 && p.word0(k-1) == "deadline" && p.tokHas(e.from-1, cPrep)
	}
	return false
}

// sittings are the nouns of what a court or a house sets a day for.
var sittings = forms("hearing hearings session sitting trial vote election elections ballot referendum verdict sentencing")

// willDescribe finds the future modal of a clause that describes the noun which the month e
// names: "the April trip that I will be making"; -1 if there is none.
func (p *parser) willDescribe(e *expr) int {
	if !p.attributive(e) {
		return -1
	}
	k := e.to + 1
	for k < e.to+3 && k < len(p.tok) && !p.tokIs(k, wThat) && p.word0(k) != "which" {
		if p.tok[k].kind != tWord {
			return -1
		}
		k++
	}
	if !p.tokIs(k, wThat) && p.word0(k) != "which" {
		return -1
	}
	for j := k + 1; j < len(p.tok) && j < k+5 && p.tok[j].kind == tWord; j++ {
		if p.tokHas(j, cFuture) {
			return j
		}
	}
	return -1
}
