package temporal

// What a sentence thinks of a day tells whether it is still to come, where no verb of the day's own does: it is doubted,
// hoped for or not ruled out, or has been asked for.

// doubtsOver finds the noun of "doubts hang over Sunday's poll" before what is held on the day e; -1 if there is none.
func (p *parser) doubtsOver(e *expr) int {
	k := e.from - 1
	if w := p.word0(k); w != "over" && w != "about" && w != "around" || !p.heldThen(e) {
		return -1
	}
	switch p.word0(k - 1) {
	case "hang", "hangs", "hover", "hovers", "linger", "lingers", "persist", "persists", "remain", "remains", "grow", "grows", "mount", "mounts", "swirl", "swirls":
		return where(prospects.has(toLower(p.word0(k-2))), k-2)
	}
	return -1
}

// perhapsOn finds the "possibly" of "a second round, possibly on Wednesday" before the day e, where nothing before it is
// past; -1 if there is none.
func (p *parser) perhapsOn(e *expr) int {
	k := p.beforeOn(e)
	switch p.word0(k) {
	case "possibly", "perhaps", "maybe", "probably":
		return where(!p.retold(k), k)
	}
	return -1
}

// notRuledOut finds the "out" of "did not rule out a march on Monday" before the day e; -1 if there is none.
func (p *parser) notRuledOut(e *expr) int {
	for k := p.beforeDay(e); k > 2 && k > e.from-nounReach && (p.tok[k].kind == tWord || p.hyphen(k)); k-- {
		switch {
		case p.word0(k) == "out" && (p.word0(k-1) == "rule" || p.word0(k-1) == "ruling"):
			return where(p.tokIs(k-2, wNot) || p.isNt(k-2) || p.word0(k-2) == "without", k)
		case p.tokHas(k, cVerbal|cSubject):
			return -1
		}
	}
	return -1
}

// dueOut finds the "out" of "figures out on Monday" before the day e; -1 if there is none.
func (p *parser) dueOut(e *expr) int {
	k := p.beforeOn(e)
	if p.word0(k) != "out" {
		return -1
	}
	switch toLower(p.word0(k - 1)) {
	case "figures", "data", "numbers", "results", "report", "reports", "minutes", "survey", "surveys", "album", "film", "book":
		return where(!p.retold(k-1), k)
	}
	return -1
}

// heldThrough finds the verb of "closed schools through Tuesday", "have booked rooms through Sunday", before the "through" at
// token k: it is said of days to come; -1 if there is none.
func (p *parser) heldThrough(k int) int {
	j := p.wordBefore(p.pastLeast(k), 6, cVerbal|cSubject, reserves)
	return where(j > 0 && !p.tokIs(j-1, wHad) && !p.passive(j) && !p.determined(j), j)
}

// pastLeast is the token at k, the "at least" or "possibly" before it passed over: "shut at least through Tuesday".
func (p *parser) pastLeast(k int) int {
	if p.word0(k-1) == "least" && p.tokIs(k-2, wAt) {
		return k - 2
	}
	if p.in(k-1, perhaps) && (p.tokIs(k-2, wUntil) || p.tokIs(k-2, wThrough)) {
		return k - 1
	}
	return k
}

// perhaps are the words before a day that nobody is sure of.
var perhaps = forms("possibly perhaps maybe probably likely")

// reserves are the verbs of what is done up to a day in one act, and covers those of what does for as long.
var (
	reserves = forms("closed shut suspended halted cancelled canceled booked reserved grounded banned barred extended")
	covers   = forms("funds finances keeps runs lasts covers extends applies guarantees")
)

// withUntil finds the participle of "voting closes on Sunday, with ballots accepted until Tuesday" before the "until" at
// token k, where nothing before "with" is past; -1 if there is none.
func (p *parser) withUntil(k int) int {
	k = p.pastLeast(k)
	j := p.wordBefore(k-1, 4, 0, withs)
	part := k > 0 && p.tok[k-1].flags&fEd != 0 || p.tokHas(k-1, cVerbPast)
	return where(part && j > 0 && p.mark(j-1, ',') && !p.retold(j), k-1)
}

// putBefore finds the participle of "the bill sent to the Senate on Monday will be debated", which tells what was done with
// the subject, before the day e; -1 if there is none.
func (p *parser) putBefore(e *expr) int {
	if !p.tokHas(e.to, cFuture) && !p.isAre(e.to) {
		return -1
	}
	for k := p.beforeOn(e); k > 1 && k > e.from-nounReach && p.tok[k].kind == tWord; k-- {
		if p.in(k, handedOver) {
			return where(p.tokHas(k+1, cPrep) && !p.tokHas(k-1, cVerbal|cPrep|cSubject) && p.determinedBy(k-1), k)
		}
		if p.tokHas(k, cVerbal|cSubject|cBreak) {
			return -1
		}
	}
	return -1
}

// handedOver are participles of what is done with a text or an offer once.
var handedOver = forms("put presented sent submitted tabled delivered handed introduced unveiled published issued leaked passed adopted approved")

// wantedOn finds the noun or verb before "for" or "of" of what somebody asks or looks out for, "the suggestion of a
// conference on August 28", "braced for a rate cut on September 17": of the nearest such day; -1 if there is none.
func (p *parser) wantedOn(e *expr) int {
	k := p.sought(e)
	noun := p.in(k, asks) && (p.determined(k) || p.tokHas(k-1, cPrep|cVerbPast) || p.word0(k-1) == "s") // no verb: "the proposals call for"
	return where(noun || p.in(k, outlooks) || p.in(k, braces), k)
}

// asks are nouns of what somebody puts forward or wants, and braces verbs of who awaits it.
var (
	asks   = forms("suggestion suggestions offer offers call calls proposal proposals request plea demand demands bid invitation talk idea notion")
	braces = forms("brace braced bracing prepare prepared preparing gear gearing geared ready")
)

// wantsOn finds the present verb before "for" of "aim for a deal in November"; -1 if there is none.
func (p *parser) wantsOn(e *expr) int {
	k := p.sought(e)
	switch p.word0(k) {
	case "aim", "aims", "push", "pushes", "hopes", "hope", "press", "presses":
		return where(!p.determined(k) && !p.retold(k), k)
	}
	return -1
}

// sought finds the word before "for" or "of" of the noun that the date e is put behind; -1 if there is none.
func (p *parser) sought(e *expr) int {
	if !p.tokIs(e.from-1, wOn) && !p.tokIs(e.from-1, wIn) {
		return -1
	}
	held := false
	for k := p.beforePlace(e.from - 2); k > 1 && k > e.from-nounReach && (p.tok[k].kind == tWord || p.hyphen(k)); k-- {
		if p.tokIs(k, wFor) || p.tokIs(k, wOf) {
			return where(held || p.tokIs(k+1, wA) || p.tokIs(k+1, wAn), k-1)
		}
		if p.tokHas(k, cAux|cSpeech|cSubject|cPrep) || p.tokIs(k, wTo) {
			return -1
		}
		held = held || p.heldNoun(k)
	}
	return -1
}

// thenHeadline finds the verb behind "Roe meets Doe Monday, pledges aid", a headline that tells in the present what was done:
// a second verb follows the day e without a subject, no other day and no full stop; -1 if there is none.
func (p *parser) thenHeadline(e *expr) int {
	k := e.to + 1
	if !p.mark(e.to, ',') || k+1 >= len(p.tok) || p.tok[k].kind != tWord || p.tok[k].flags&fCap != 0 || p.tokIs(e.from-1, wOn) {
		return -1
	}
	if w := p.word0(k); len(w) < 4 || !(p.thirdPerson(k) || len(w) > 5 && w[len(w)-3:] == "ing") || p.tokHas(k, cPrep) {
		return -1
	}
	for j := k + 1; j < len(p.tok) && p.tok[j].flags&fPara == 0; j++ {
		if p.sentenceEnd(j) || p.tokHas(j, cWeekday|cFuture) {
			return -1
		}
	}
	return k
}

// stayedUntil finds the past verb of "stayed in office until Friday, when he fled", "had refused to talk until Saturday"
// before the "until" at token k: the day has come; -1 if there is none.
func (p *parser) stayedUntil(e *expr, k int) int {
	then := p.mark(e.to, ',') && (p.word0(e.to+1) == "then" || p.word0(e.to+1) == "when" || p.word0(e.to+1) == "before")
	for j := k - 1; j > 0 && j > k-nounReach && p.tok[j].kind == tWord; j-- {
		switch {
		case p.tokHas(j, cFuture|cPresent|cSpeech):
			return -1
		case p.tokIs(j, wHad):
			return where(p.word0(j+1) == "refused" || p.word0(j+1) == "declined", j+1)
		case then && (p.tok[j].flags&fEd != 0 && !p.tokHas(j-1, cAux|cPresent) || p.was(j)):
			return where(p.pastNext(e.to+2), j)
		}
	}
	return -1
}

// wouldHave finds the participle of "would have the duty lifted from October 15" before the "from" at token k; -1 if there
// is none.
func (p *parser) wouldHave(k int) int {
	j := p.wordBefore(k-1, 7, 0, haves)
	things := j+2 == k-1 && p.thirdPerson(j+1) && p.tok[k-1].flags&fCap == 0 && (p.participle(k-1) || p.tokHas(k-1, cVerbPast)) // "would have tariffs cut"
	return where(p.word0(j-1) == "would" && (p.determined(j+2) || things), k-1)
}

// demandedBy says that somebody wants, in the present, what begins at token k: "want a truce to start on Monday".
func (p *parser) demandedBy(k int) bool {
	return p.wordBefore(k, nounReach-1, cVerbal, wantsNow) >= 0
}

// wantsNow are verbs of who wants something, in the present.
var wantsNow = forms("want wants seek seeks demand demands urge urges")

// gone are past forms of what comes to be so by a day, and lastedTo of what goes on up to one.
var (
	gone     = forms("left fell fled withdrew died rose climbed dropped")
	lastedTo = forms("lasted stayed remained served ruled reigned led")
)

// pastBy finds the past verb before the "by" or "until" at token k, with nothing to come between; -1 if there is none.
func (p *parser) pastBy(k int, verbs *wordSet) int {
	for j := k - 1; j > 0 && j > k-9 && p.tok[j].kind != tPunct; j-- {
		if p.in(j, verbs) {
			return where(p.tok[j-1].kind == tWord && !p.determined(j) && !p.tokHas(j-1, cAux|cPresent|cFuture|cPrep) && !p.tokIs(j-1, wTo), j)
		}
		if p.tokHas(j, cVerbal|cSubject) || p.tokIs(j, wTo) {
			return -1
		}
	}
	return -1
}

// countedTo finds the verb of "the toll stood at 40 by Tuesday", "reached 3,000 by Monday", before the "by" at token k; -1 if
// there is none.
func (p *parser) countedTo(k int) int {
	j := k - 1
	for j > 2 && j > k-4 && p.tok[j].kind == tWord {
		j-- // "40 people", "40 dead"
	}
	if p.tok[max(j, 0)].kind != tNum {
		return -1
	}
	if j--; j > 0 && (p.isAny(j, wTo, wAt) || p.word0(j) == "nearly" || p.word0(j) == "almost") {
		j--
	}
	if i := p.after(j+1) - 1; p.tokIs(j+1, wTo) && i >= 0 && p.out[i].to == j+1 && p.out[i].op == opWeekday && p.pastBefore(p.out[i].from, &p.out[i]) {
		return j // "grew from 20 pages on Monday to 34 by Wednesday"
	}
	switch p.word0(j) {
	case "stood", "reached", "hit", "passed", "topped", "exceeded", "rose", "climbed", "grew", "totalled", "totaled", "numbered":
		return where(!p.tokHas(j-1, cAux|cFuture) && !p.tokIs(j-1, wTo), j)
	}
	return -1
}

// wantedBefore finds the verb of "demanded a vote before the summer recess", "sought a deal before July", before the
// "before" at token k; -1 if there is none.
func (p *parser) wantedBefore(k int) int {
	j := p.wordBefore(k, 6, cVerbal&^cControl|cSubject|cPrep, wants)
	return where(j > 0 && !p.tokIs(j+1, wTo) && !p.passive(j) && !p.determined(j), j)
}

// wants are the verbs of who asks for something or holds it out.
var wants = forms("demanded sought promised pledged requested wants want wanted demands seeks seek seeking demanding urged")

// ofAnniversary says that the noun at token k is what "the anniversary of" is said of.
func (p *parser) ofAnniversary(k int) bool {
	return p.in(p.wordBefore(k, 5, 0, ofs)-1, memories)
}

// memories are nouns of what is remembered of a day.
var memories = forms("anniversary victims memory")

// hasTo finds the "has" of "has to act before Christmas" before the preposition at token k; -1 if there is none.
func (p *parser) hasTo(k int) int {
	j := p.wordBefore(k, 6, 0, tos) - 1
	return where((p.tokIs(j, wHas) || p.tokIs(j, wHave)) && !p.tokHas(j-1, cFuture), j)
}

// replayOf finds the "repeat" of "a repeat of the blockade of Bern in May" before the "in" at token k; -1 if there is none.
func (p *parser) replayOf(k int) int {
	for j := k - 1; j > 0 && j > k-9 && p.tok[j].kind == tWord; j-- {
		if p.in(j, replays) {
			return where(p.tokIs(j+1, wOf), j)
		}
		if p.tokHas(j, cVerbal|cSubject) || p.tokIs(j, wTo) {
			return -1
		}
	}
	return -1
}

// ruledOut finds the verb of "ruled out another blockade before Christmas" before the "before" at token k; -1 if there is
// none.
func (p *parser) ruledOut(k int) int {
	j := p.wordBefore(k, 6, cVerbal|cSubject, outs) - 1
	w := p.word0(j)
	return where(w == "ruled" || w == "rules" || w == "rule", j)
}

// nextIs finds the "is" of "The next conference is in Bonn in June" before the date e; -1 if there is none.
func (p *parser) nextIs(e *expr) int {
	verb := -1
	for k := e.from - 1; k > 0 && k > e.from-2*nounReach && p.tok[k+1].flags&fPara == 0 && !p.sentenceEnd(k); k-- {
		switch {
		case p.isAre(k) && verb < 0:
			verb = k
		case p.tokIs(k, wNext) && verb > k && verb < k+7 && p.tokIs(k-1, wThe) && p.opensSentence(k-1):
			return verb
		case p.tokHas(k, cVerbPast|cFuture|cSpeech|cSubject) || p.tok[k].flags&fEd != 0 || p.tokIs(k, wThat):
			return -1
		}
	}
	return -1
}

// toldThere finds the "told" of "told them on Monday there would be no deal" before the day e; -1 if there is none.
func (p *parser) toldThere(e *expr) int {
	if p.word0(e.to) != "there" || !p.tokHas(e.to+1, cFuture) || !p.tokIs(e.from-1, wOn) {
		return -1
	}
	return p.wordBefore(e.from-1, 6, cFuture|cPresent|cAux, toldThat)
}

// toldThat are past verbs of saying to somebody.
var toldThat = forms("told warned assured reminded")

// hopedFor finds the "hoped" of "hoped for a deal before June" before the "before" at token k; -1 if there is none.
func (p *parser) hopedFor(k int) int {
	j := p.wordBefore(k, 7, cVerbal|cSubject, hopes)
	return where(j >= 0 && p.tokIs(j+1, wFor), j)
}

// hopes are the verbs of hoping.
var hopes = forms("hoped hope hopes")

// ifUndoneBy finds the "if" of "if he was not freed" before the "by" at token k; -1 if there is none.
func (p *parser) ifUndoneBy(k int) int {
	not := false
	for j := k - 1; j >= 0 && j > k-conditionReach && p.tok[j].kind == tWord; j-- {
		switch {
		case p.opensCondition(j):
			return where(not, j)
		case p.tokIs(j, wNot) && p.was(j-1):
			not = true
		case p.tokIs(j, wHad):
			return -1
		}
	}
	return -1
}

// doneUntil finds the verb of "lost control of it by Friday" before the "by" at token k; -1 if there is none.
func (p *parser) doneUntil(k int) int {
	j := p.wordBefore(k, 6, cVerbal&^cVerbPast, cameAbout)
	return where(j >= 0 && !p.tokHas(j-1, cPresent|cFuture|cAux) && !p.tokIs(j-1, wTo) && !p.tokIs(j-1, wBe) && !p.adjectival(j), j)
}

// cameAbout are past verbs of what came about.
var cameAbout = forms("lost won finished completed reached regained recaptured seized captured fled fell rose arrived returned reopened restored collapsed")

// hoursTo says that the midnight at token at is still to come, whatever is told in the past: "hours before the pact expired
// at midnight", "to go on past a midnight deadline".
func (p *parser) hoursTo(at int) bool {
	j := p.wordBefore(at, 8, 0, shortOf)
	return j >= 0 && (!p.tokIs(j, wBefore) || p.in(j-1, shortTimes))
}

// shortOf are the words before a limit not reached, and shortTimes the units of the time that is left.
var (
	shortOf    = forms("before past beyond")
	shortTimes = forms("minutes hour hours")
)

// blamedFor finds the verb of who blames, thanks or praises somebody for what is over, before the "for" at token k; -1 if
// there is none.
func (p *parser) blamedFor(k int) int { return p.wordBefore(k, 5, cVerbal, verdicts) }

// verdicts are words of what somebody says of a deed that is done.
var verdicts = forms("blame blames blamed blaming praise praises praised praising thank thanks thanked thanking apologise apologised apologize apologized apologises apologizes",
	"punish punished criticised criticized condemned responsible responsibility credit credited")

// toBeHeldBehind finds the "to" of "Friday's summit, to be chaired by Roe," behind the day e; -1 if there is none.
func (p *parser) toBeHeldBehind(e *expr) int {
	for j := e.to + 3; j < len(p.tok) && j < e.to+cueAhead/2; j++ {
		if p.mark(j, ',') {
			return where(p.tokIs(j+1, wTo) && p.tokIs(j+2, wBe), j+1)
		}
		if p.tok[j].kind != tWord || p.tokHas(j, cVerbal) {
			return -1
		}
	}
	return -1
}

// yetTo says that "yet to" stands before token k, in its sentence.
func (p *parser) yetTo(k int) bool {
	j := p.wordBefore(k, nounReach-1, 0, yets)
	return j >= 0 && p.tokIs(j+1, wTo)
}

// movedAhead says that the "from" at token k is that of what is put on an earlier day than the one set for it: "brought
// forward from Wednesday", "moved up from October".
func (p *parser) movedAhead(k int) bool {
	switch p.word0(k - 1) {
	case "forward":
		return true
	case "up", "ahead":
		switch p.word0(k - 2) {
		case "moved", "brought", "pulled", "move", "moving":
			return true
		}
	}
	return false
}

// reportsOn finds the verb of "RBS reports its results on Friday" before the day e: a present that a day is put behind is one
// of the calendar of companies and agencies; -1 if there is none.
func (p *parser) reportsOn(e *expr) int {
	if !p.tokIs(e.from-1, wOn) {
		return -1
	}
	figures := false
	for k := e.from - 2; k > 0 && k > e.from-nounReach && (p.tok[k].kind == tWord || p.hyphen(k)); k-- {
		switch p.word0(k) {
		case "results", "earnings", "figures", "data", "numbers":
			figures = true
		case "reports", "report", "announces", "announce", "posts", "post", "releases", "release", "publishes", "publish":
			return where(figures && !p.tokHas(k-1, cPrep|cAux|cFuture) && !p.determined(k) && !p.tokIs(k-1, wTo), k)
		default:
			if p.tokHas(k, cVerbal|cSubject|cSpeech) {
				return -1
			}
		}
	}
	return -1
}

// hadToWait finds the "had" of "had to wait until Thursday" before the "until" at token k; -1 if there is none.
func (p *parser) hadToWait(k int) int {
	return where(k > 2 && p.word0(k-1) == "wait" && p.tokIs(k-2, wTo) && p.tokIs(k-3, wHad), k-3)
}

// flightsOff says that what runs on the day e by a timetable, "800 Friday departures", "all Friday trains", is said to have
// been cancelled, which is told before the day or on it.
func (p *parser) flightsOff(e *expr) bool {
	k := p.behindExpr(e.from)
	switch p.word0(k) {
	case "flights", "departures", "arrivals", "trains", "sailings", "services", "ferries", "classes", "matches", "games":
	default:
		return false
	}
	switch k++; {
	case p.tokIs(k, wHad) && p.word0(k+1) == "been", p.tokIs(k, wHave) && p.word0(k+1) == "been":
		k += 2
	case p.word0(k) == "were":
		k++
	default:
		return false
	}
	return undoings.has(p.word0(k))
}

// heldAhead finds what is said to be ahead of a day's event behind what two commas put in: "Friday's vote, which follows
// months of wrangling, could topple the government"; -1 if nothing is.
func (p *parser) heldAhead(e *expr) int {
	if !p.possessed(e) || !p.opensClause(e.from) {
		return -1
	}
	commas := 0
	for k := e.to + 2; k < len(p.tok) && k < e.to+26 && !p.sentenceEnd(k); k++ {
		if !p.mark(k, ',') {
			if commas == 0 && (p.finitePast(k) || p.tokHas(k, cFuture|cAux)) {
				return -1 // its verb, and no aside
			}
			continue
		}
		if commas++; commas < 2 {
			continue
		}
		switch w := p.word0(k + 1); {
		case w == "could", w == "may", w == "might":
			return where(!p.tokIs(k+2, wHave), k+1)
		case p.isAre(k + 1):
			j := k + 2
			if p.tokIs(j, wNot) {
				j++
			}
			w := p.word0(j)
			return where(w == "expected" || w == "likely" || w == "unlikely" || w == "due" || w == "set", j)
		}
		return -1
	}
	return -1
}

// fearedOf finds the fear, or the guess that nobody can make, that a day's event is told to be ahead of: "Violence before
// Sunday's election is feared"; -1 if there is none.
func (p *parser) fearedOf(e *expr) int {
	if !p.possessed(e) {
		return -1
	}
	for k := e.to + 2; k < len(p.tok) && k < e.to+8 && !p.sentenceEnd(k); k++ {
		if !p.isAre(k) {
			continue
		}
		switch p.word0(k + 1) {
		case "feared":
			return k
		case "impossible", "hard", "difficult":
			w := p.word0(k + 3)
			return where(p.tokIs(k+2, wTo) && (w == "predict" || w == "foresee" || w == "call"), k)
		}
		return -1
	}
	return p.wordBefore(e.from, 5, 0, fears)
}

// fears are words of what is feared.
var fears = forms("fear fears")

// willWhoDid finds the "will" of a sentence that the day e opens and in which a relative clause in the past stands before
// it: "On Monday the two men that were given the task will meet"; -1 if there is none.
func (p *parser) willWhoDid(e *expr) int {
	if !p.tokIs(e.from-1, wOn) || p.tok[e.from-1].flags&fCap == 0 {
		return -1
	}
	who := false
	for k := e.to; k < len(p.tok) && k < e.to+24 && !p.sentenceEnd(k); k++ {
		switch w := p.word0(k); {
		case w == "who", w == "which", p.tokIs(k, wThat):
			who = true
		case w == "will":
			return where(who, k)
		case !who && (p.tokHas(k, cVerbal) || p.tok[k].flags&fEd != 0):
			return -1
		}
	}
	return -1
}

// summons are the verbs of who is bidden to a meeting.
var summons = forms("called summoned")

// invitedThen finds the noun of "an invitation to meet in Bern on Saturday", "a request by Oslo to hold the vote on Monday":
// what is asked for is to come, whatever became of the asking; -1 if there is none.
func (p *parser) invitedThen(e *expr) int {
	if !p.tokIs(e.from-1, wOn) {
		return -1
	}
	for k := e.from - 2; k > 1 && k > e.from-nounReach && (p.tok[k].kind == tWord || p.hyphen(k)); k-- {
		if !p.tokIs(k, wTo) {
			if p.tokHas(k, cAux|cFuture|cPresent|cSpeech|cSubject) {
				return -1
			}
			continue
		}
		if !p.baseVerb(k + 1) {
			continue // "to Bern"
		}
		j := k - 1
		if by := p.wordBefore(k, 4, cVerbal, bys); by > 0 {
			j = by - 1
		}
		return where(p.in(j, biddings) && p.determinedBy(j), j)
	}
	return -1
}

// insistsOn finds the verb of "insisted on a signing ceremony on Sunday" before the day e; -1 if there is none.
func (p *parser) insistsOn(e *expr) int {
	at := p.beforeDay(e)
	if !p.tokIs(e.from-1, wOn) || !p.heldNoun(at) && !p.in(at, gatherings) && p.word0(at) != "ceremony" {
		return -1
	}
	k := p.wordBefore(at, 6, cVerbal&^cSpeech, insists)
	return where(k >= 0 && p.tokIs(k+1, wOn) && (p.tokIs(k+2, wA) || p.tokIs(k+2, wAn)), k)
}

// insists are the verbs of who will not do without something.
var insists = forms("insisted insists insist insisting")

// biddings are nouns of what somebody is asked to do.
var biddings = forms("invitation request proposal plea appeal")

// tookOff finds the verb of "the strike that would have shut the ports on Friday has been averted", and of "a strike set to
// begin on Friday was averted", which is told before the day; -1 if there is none.
func (p *parser) tookOff(e *expr) int {
	k := p.beforeDay(e)
	off := e.to
	switch {
	case p.tokIs(off, wHas), p.tokIs(off, wHave):
		off++
		if p.word0(off) != "been" {
			return -1
		}
	case p.word0(off) == "was", p.word0(off) == "were":
	default:
		return -1
	}
	if w := p.word0(off + 1); w != "averted" && w != "avoided" && w != "called" && !undoings.has(w) {
		return -1
	}
	for j := k; j > 2 && j > k-nounReach && (p.tok[j].kind == tWord || p.hyphen(j)); j-- {
		switch {
		case p.tokIs(j, wHave) && p.word0(j-1) == "would":
			return where((p.tokIs(j-2, wThat) || p.word0(j-2) == "which") && p.word0(off) == "been", j-1)
		case p.tokIs(j, wTo) && p.baseVerb(j+1):
			return where(p.tokHas(j-1, cAhead) && !p.tokHas(j-2, cAux), j-1)
		case p.tokHas(j, cPresent|cFuture|cSpeech|cSubject):
			return -1
		}
	}
	return -1
}

// notBy finds the participle of "any hostage not freed by Saturday would be moved" before the "by" at token k; -1 if there
// is none.
func (p *parser) notBy(e *expr, k int) int {
	return where(p.tokIs(k-2, wNot) && !p.tokHas(k-3, cAux|cPresent|cFuture) && (p.tok[k-1].flags&fEd != 0 || p.tokHas(k-1, cVerbPast)) && p.tokHas(e.to, cFuture), k-1)
}

// tookFrom finds the noun of "from Friday's agenda", which something is taken off or put on before the day; -1 if there is
// none.
func (p *parser) tookFrom(e *expr) int {
	switch p.word0(e.to + 2) {
	case "agenda", "timetable", "programme", "schedule":
		k := e.from - 1
		return where(p.tokIs(k, wFrom) || p.word0(k) == "off" || p.tokIs(k, wTo), e.to+2)
	}
	return -1
}

// publications are the nouns of what is put out on a day.
var publications = forms("statement report announcement interview post filing memo letter communique notice release bulletin document article broadcast")

// wordBefore finds the last word of a set among the reach tokens before token k; -1 if there is none, or what is no word
// or one of the classes of stop stands behind it.
func (p *parser) wordBefore(k, reach int, stop class, of *wordSet) int {
	for j := k - 1; j >= 0 && j >= k-reach && p.tok[j].kind == tWord; j-- {
		if p.inAny(j, of) {
			return j
		}
		if p.tokHas(j, stop) {
			return -1
		}
	}
	return -1
}

// The words that wordBefore is asked for one by one.
var (
	withs  = forms("with")
	haves  = forms("have")
	ofs    = forms("of")
	tos    = forms("to")
	outs   = forms("out")
	yets   = forms("yet")
	beens  = forms("been")
	bys    = forms("by")
	froms  = forms("from")
	afters = forms("after")
)
