package temporal

// possessive reads "Friday's"; k is the apostrophe.
func (p *parser) possessive(e *expr, k int) (leaning, bool) {
	if w := p.word0(e.from - 2); p.tokIs(e.from-1, wFor) && (w == "return" || w == "exchange") {
		return leaning{}, false // "in return for Saturday's release": as its sentence has it
	}
	if p.tokIs(e.from-1, wFor) && p.turnedUp(e.from-2) {
		return leaning{-1, e.from - 2}, true // "did not show up for Thursday's session"
	}
	if p.in(k+2, limits) && p.lapsed(e) {
		return leaning{-1, k + 2}, true // "missed Sunday's deadline"
	}
	if e.op == opWeekday && e.shift == shThis && !p.pastBefore(e.from, e) {
		return leaning{1, e.from}, true // "unlikely to speak at this Saturday's rally"
	}
	if p.participle(e.from-1) && p.tokIs(e.from-2, wBe) && p.tokHas(e.from-3, cFuture) {
		return leaning{1, e.from - 3}, true // "will be watching Friday's figures"
	}
	for j := e.from - 1; j >= 0 && j > e.from-4; j-- {
		if p.tokIs(j, wFor) && p.sealedBefore(j) && p.tok[j-1].flags&fEd != 0 {
			return leaning{-1, j}, true // "had asked for Friday's session"
		}
		if p.tokIs(j, wFor) && (p.in(k+2, violence) || p.in(k+3, violence)) {
			return leaning{-1, j}, true // "blames London for Saturday's drone attack"
		}
		if w := p.word0(j); p.tokIs(j, wAhead) || p.tokIs(j, wUntil) || p.tokIs(j, wFor) || w == "advance" || w == "eve" {
			return leaning{1, j}, true
		}
	}
	if p.tokIs(e.from-1, wAt) && p.word0(e.from-2) == "expected" {
		return leaning{1, e.from - 2}, true // "among those expected at Saturday's funeral"
	}
	if j := p.undoing(e.from); j >= 0 {
		return leaning{1, j}, true
	}
	if p.tokHas(e.from-2, cFuture) && p.in(e.from-1, attendsTo) {
		return leaning{1, e.from - 2}, true // "will track Thursday's decision"
	}
	if w := p.word0(e.from - 2); (p.tokIs(e.from-1, wOn) || p.tokIs(e.from-1, wTo)) && (w == "hinges" || w == "hinge" || w == "hangs" || w == "depends" || w == "turns" || p.tokIs(e.from-1, wTo) && (w == "looking" || w == "looks" || w == "look") && !p.tokHas(e.from-3, cAux)) {
		return leaning{1, e.from - 2}, true // "its fate hinges on Thursday's vote", "are looking to Thursday's report"
	}
	if w := p.word0(e.from - 1); p.tokIs(e.from-2, wTo) && (w == "mark" || w == "highlight" || w == "promote" || w == "celebrate") {
		return leaning{0, e.from - 1}, true // "gave a talk to mark Saturday's festival": the nearest
	}
	if w := p.word0(e.from - 2); p.tokIs(e.from-1, wIn) && runners.has(w) {
		return leaning{1, e.from - 2}, true // "the frontrunner in Sunday's primary"
	}
	if p.in(k+3, consequences) || p.in(k+2, issued) && (p.word0(k+3) == "welcomes" || p.word0(k+3) == "marks") {
		return leaning{-1, k + 3}, true // "Thursday's vote leaves him with little room"
	}
	if j := p.confirmedFor(e, k); j >= 0 {
		return leaning{1, j}, true
	}
	if p.word0(e.from-1) == "declared" && p.word0(e.from-2) == "Having" && p.deemed(k) {
		return leaning{1, e.from - 1}, true // "Having declared Friday's vote impossible"
	}
	if w := p.word0(e.from - 1); w == "attends" || w == "hosts" || (w == "attending" || w == "hosting") && p.tokHas(e.from-2, cAux|cPresent) {
		return leaning{1, e.from - 1}, true // "said he was hosting Saturday's meeting"
	}
	if p.tokIs(e.from-1, wFrom) || toLower(p.word0(e.from-1)) == "under" {
		return leaning{-1, e.from - 1}, true // "counting votes from Sunday's poll"
	}
	for j := k + 2; j < len(p.tok) && j < k+14 && !p.inRelative(e); j++ {
		if p.in(j, done) && !p.tokIs(j+1, wOf) || p.word0(j) == "should" && p.in(j+1, results) || (p.word0(j) == "would" || p.word0(j) == "could") && (p.in(j+1, harms) || p.in(j+2, harms)) {
			break // what has been said or done is not ahead, whatever it will bring
		}
		if p.tok[j].kind == tPunct && p.tok[j].b == ',' || p.word0(j) == "whether" || p.sentenceEnd(j) || (p.tokIs(j, wAnd) && !p.tokIs(j+1, wA) && !p.tokIs(j+1, wThe) || p.tokIs(j, wThat)) && p.pastBefore(e.from, e) {
			break // "said at Monday's ceremony that it would"
		}
		if (p.word0(j) == "was" || p.word0(j) == "were") && (p.word0(j+1) == "meant" || p.word0(j+1) == "intended" || p.word0(j+1) == "designed") {
			break // "Tuesday's flights were meant to be seen"
		}
		if (p.word0(j) == "comes" || p.word0(j) == "come") && p.comesAfter(j+1) {
			break // "Tuesday's move comes less than three weeks after"
		}
		if (p.word0(j) == "may" || p.word0(j) == "might" || p.word0(j) == "could") && p.tokIs(j+1, wBe) && p.isAny(j+2, wThe, wA, wIts, wTheir, wHis, wHer) {
			break // "Tuesday night's debate may be the only one"
		}
		if l, _, ok := p.verbAt(j, e); ok && l.dir > 0 {
			return l, true
		}
	}
	if l, ok := p.awaited(e, k); ok {
		return l, true
	}
	if j := p.undone(k + 2); j >= 0 {
		return leaning{1, j}, true
	}
	if j := k + 3; p.in(k+2, appointments) && p.tokIs(j, wIs) && (p.tokIs(j+1, wThe) || p.tokIs(j+1, wA) || p.tokIs(j+1, wAn)) {
		for i := j + 3; i < j+6; i++ {
			if p.tokIs(i, wTo) && p.baseVerb(i+1) {
				return leaning{1, j}, true // "Saturday's summit is the venue to push for it"
			}
		}
	}
	if j := k + 3; p.in(k+2, appointments) && p.tokIs(j, wIs) && (p.tokIs(j+1, wNot) || p.tokIs(j+1, wThe) || p.tokIs(j+1, wA) || p.tokIs(j+1, wAn)) && !p.determined(e.from) {
		return leaning{1, j + 1}, true // "Sunday's vote is a test": the nearest, see pastPlans
	}
	if p.in(k+2, appointments) && (p.tokIs(e.from-1, wIn) || p.tokIs(e.from-1, wAt)) {
		if j := p.goingOn(e.from - 1); j >= 0 {
			return leaning{1, j}, true // "are urging voters to say yes in Sunday's referendum"
		}
	}
	return leaning{-1, k + 1}, true
}

// turnedUp says that who came, or did not, is told right up to token k: "turned up", "turned out", "did not show up".
func (p *parser) turnedUp(k int) bool {
	if w := p.word0(k); w != "up" && (w != "out" || p.word0(k-1) != "turned") {
		return false
	}
	switch p.word0(k - 1) {
	case "turned", "showed":
		return true
	case "turn", "show":
		return p.tokIs(k-2, wNot) || p.isNt(k-3)
	}
	return false
}

// runners are those who stand in a vote that is still to be held.
var runners = forms("frontrunner frontrunners favourite favorite contender contenders candidate candidates")

// attendsTo are the verbs of what one will do about something still to come.
var attendsTo = forms("track watch await follow face attend skip miss host chair join boycott contest decide")

// consequences are the present verbs of what something brings that is over.
var consequences = forms("leaves means clears gives shows makes puts raises paves deals dents underlines highlights")

// issued are nouns of what is known once it is there: "Monday's resolution welcomes the plan".
var issued = forms("resolution statement ruling decision verdict development move announcement report attack bill law")

// moods are what one is before something comes.
var moods = forms("optimistic pessimistic hopeful confident upbeat nervous anxious cautious sceptical skeptical wary")

// confirmedFor finds the word which says that what the weekday e has is still to come: "confirmed
// their presence at Tuesday's round", "was optimistic before Tuesday's talks", "welcomed
// Friday's planned round"; -1 if there is none. The apostrophe is token k.
func (p *parser) confirmedFor(e *expr, k int) int {
	at := e.from - 1
	switch {
	case p.tokIs(at, wBefore):
		if p.in(at-1, moods) && p.tokHas(at-2, cAux|cPresent) {
			return at - 1
		}
	case p.in(at, prepares):
		if p.tokIs(at-1, wTo) {
			return at // "came to prepare Tuesday's summit"
		}
	case p.in(k+2, foreseen) && !p.tokIs(at, wAfter) && p.word0(at) != "following":
		return k + 2
	case p.tokIs(at, wAt) || p.tokIs(at, wIn):
		switch p.word0(at - 1) {
		case "presence", "attendance", "participation":
		default:
			return -1
		}
		for j := at - 2; j >= 0 && j > at-5; j-- {
			switch p.word0(j) {
			case "confirmed", "confirms", "announced", "announces", "pledged", "promised":
				return j
			}
		}
	}
	return -1
}

// goingOn finds the "is" or "are" of what is being done in the sentence before token k,
// where no other verb is past; -1 if there is none.
func (p *parser) goingOn(k int) int {
	for j := k - 1; j >= 0 && j > k-cueBack && p.tok[j+1].flags&fPara == 0 && !p.sentenceEnd(j); j-- {
		if p.participle(j+1) && p.isAre(j) {
			return j
		}
		if p.tokHas(j, cAux|cVerbPast|cSpeech|cPresent) || p.tok[j].flags&fEd != 0 {
			return -1
		}
	}
	return -1
}

// deemed says that what stands behind the apostrophe at token k is called
// impossible or the like.
func (p *parser) deemed(k int) bool {
	for j := k + 2; j < k+7 && j < len(p.tok) && p.tok[j].kind == tWord; j++ {
		if p.word0(j) == "impossible" || p.word0(j) == "unfeasible" || p.word0(j) == "illegal" {
			return true
		}
	}
	return false
}

// comesAfter says that what "comes" before token k follows upon something: "comes
// a week after", "comes as".
func (p *parser) comesAfter(k int) bool {
	for j := k; j < k+7 && j < len(p.tok) && p.tok[j].kind != tPunct; j++ {
		if p.in(j, circumstances) {
			return true
		}
	}
	return false
}

// circumstances are the words behind "comes" that tell what else goes on, or went before.
var circumstances = forms("after as amid amidst despite before following ahead while when since just")

// done are what a day has only once it is over: "Saturday's declaration is
// expected to help".
var done = forms("declaration accord statement announcement attack attacks strike strikes remarks comments killing killings",
	"bombing bombings blast explosion incident clash clashes rejection arrest arrests ambush assault raid shelling",
	"breakthrough collapse violence defeat victory massacre failure deal pact agreement shooting shootings crash kidnapping stabbing abduction earthquake quake derailment outage riot riots theft robbery murder coup")

// results are the verbs of what something held may bring about: "Monday's
// gathering should lead to talks".
var results = forms("lead pave bring help clear result")

// harms are the verbs of what something that happened may do: "Sunday's ambush
// would not derail the talks".
var harms = forms("mean derail undermine hamper affect")

// appointments are what is held on a day set before, so that "will attend
// Monday's summit" speaks of one to come, and "will answer Monday's attack" not.
var appointments = forms("summit meeting session sitting talks vote election elections hearing final finals race match game semifinal",
	"primary primaries ballot poll polls launch opening prix negotiations consultations conference deadline",
	"referendum ceremony inauguration debate runoff motion")

// attends are verbs whose object is held at a set time.
var attends = forms("attend attending skip skipping boycott boycotting miss join joining host hosting chair chairing address open",
	"opening")

// gatherings are what is held for many to come, beside [appointments].
var gatherings = forms("rally march parade fair concert mass festival funeral demonstration spacewalk mission flight exam forum congress convention gathering reception")

// reviews are the verbs of what is done about something that is over.
var reviews = forms("discuss investigate probe review examine condemn mark honour honor answer study describe recall")

// awaited finds the verb before "Monday's session" that says it is to come;
// k is the apostrophe. The verb is near, and what the day has is held at a
// set time.
func (p *parser) awaited(e *expr, k int) (leaning, bool) {
	held := false
	for j := e.from - 1; !held && j > 0 && j > e.from-3; j-- {
		held = p.inAny(j, attends) // whatever it is, it is held at a set time
	}
	public := false
	if w := p.word0(k + 2); !held && (p.tokIs(e.from-1, wAt) && !unplanned.has(w) && !befell.has(w) || gatherings.has(w) && !p.in(e.from-1, reviews)) {
		held, public = true, true // "will speak at Saturday's fair", "will lead Saturday's march"
	}
	for j := k + 2; !held && j < len(p.tok) && j < k+8 && (p.tok[j].kind == tWord || p.tok[j].b == bEnDash || p.hyphen(j)); j++ {
		if held = p.inAny(j, appointments) || p.word0(j) == "run" && p.hyphen(j+1); held || p.tokHas(j, cPrep) {
			break
		}
	}
	for j := e.from - 1; held && j >= 0 && j > e.from-12 && !p.sentenceEnd(j); j-- {
		if p.tokIs(j, wTo) && p.word0(j-1) == "whether" && p.in(j+1, attends) {
			return leaning{1, j - 1}, true // "has yet to decide whether to attend Monday's talks"
		}
		if p.in(j, prospects) && !p.retold(j) || p.in(j, dreads) {
			return leaning{1, j}, true // "is confident of victory in Thursday's runoff", "doubts hang over Sunday's poll"
		}
		if l, _, ok := p.verbAt(j, e); ok {
			for i := j; public && i >= 0 && i > j-4; i-- {
				if p.tokHas(i, cFuture) && p.word0(i) != "will" {
					return l, false // "could not beat him at Saturday's finish"
				}
			}
			return l, l.dir > 0
		}
	}
	return leaning{}, false
}

// movedBefore finds the verb of "extended by six months, to March 15".
func (p *parser) movedBefore(k int) bool {
	if p.tokIs(k, wTo) && p.tokHas(k+1, cWeekday) && !p.mark(k+2, bApostrophe) && p.reschedules(k) {
		return true
	}
	for j := k - 1; j >= 0 && j > k-14 && !p.sentenceEnd(j); j-- {
		switch w := toLower(p.word0(j)); w {
		case "extended", "postponed", "prolonged", "rescheduled", "adjourned":
			return true
		case "delayed", "deferred", "reserved", "remanded":
			if p.tokIs(k, wTo) {
				return true // "had delayed its Sunday meeting to this Thursday"
			}
		case "extend", "prolong", "stretch", "stretched", "extending", "prolonging", "postpone", "postponing":
			if p.mark(k-1, ',') || p.tokIs(k-2, wBy) || p.tokHas(k-1, cUnit) {
				return true // "to stretch their truce by 72 hours, to the end of Sunday"
			}
		case "brought", "put", "pushed", "moved":
			if p.tokIs(k, wTo) && p.word0(k-1) == "time" && p.tokIs(k-2, wThis) {
				return true // "has been moved yet again, this time to 31 October"
			}
			if w := p.word0(j + 1); w == "off" && toLower(p.word0(j)) == "put" && j+2 < k && j > k-8 {
				return true // "put off the loan to December"
			}
			if w := p.word0(j + 1); (w == "forward" || w == "back" || w == "off") && j+2 < k && (p.tokIs(j+2, wBy) || p.tokIs(j+2, wFrom)) {
				return true // "brought forward by two days to Thursday"
			}
		case "slipped", "slip", "slips":
			if j > k-6 && (j == k-1 || p.tokIs(j+1, wBy) || p.tokIs(j+1, wFrom)) {
				return true // "slipped by a week to Thursday"
			}
		}
	}
	return false
}

// reschedulings are the verbs of what is given another day.
var reschedulings = forms("bump bumps bumped bumping delay delays delayed delaying postpone postpones postponed postponing defer defers deferred deferring move moves moved moving shift shifts shifted shifting push pushes pushed pushing switch switches switched switching")

// reschedules says that a verb of giving another day stands before the "to" at token k,
// nothing but what is moved, adverbs and other days between: "moved first to Friday and
// then back to Thursday", "moved the vote to Thursday".
func (p *parser) reschedules(k int) bool {
	at := k - 1
	if p.mark(at, ',') {
		at = p.beforeTimes(at - 1) // "was moved again, to Thursday"
	}
	for j := at; j >= 0 && j > k-nounReach && (p.tok[j].kind == tWord || p.mark(j, bApostrophe)); j-- {
		if p.in(j, reschedulings) {
			return !p.determined(j)
		}
		if p.tokHas(j, cAux|cPresent|cFuture|cVerbPast|cSpeech) || p.tokHas(j, cBreak) && !p.tokIs(j, wAnd) && !p.tokIs(j, wThat) || p.tok[j].flags&fEd != 0 {
			return false
		}
	}
	return false
}

// beforeTimes is the token before the "for the second time" that ends at token k; k itself where there is none.
func (p *parser) beforeTimes(k int) int {
	if p.word0(k) != "time" || !p.tokHas(k-1, cOrd|cCard|cUnit) || !p.tokIs(k-3, wFor) && !p.tokIs(k-4, wFor) {
		return k
	}
	for k > 0 && !p.mark(k, ',') && p.tok[k].kind == tWord {
		k--
	}
	return k - 1
}

// lapses tell that a deadline is over.
var lapses = forms("passed pass passes passing missed miss missing expired lapsed ignored met came went after past beat since",
	"overran defied blew elapsed")

// deadlineOf finds the "deadline" of "a deadline of 6 p.m. on" before the day e, or the
// word for a limit to which the day is in apposition; -1 if there is none.
func (p *parser) deadlineOf(e *expr) int {
	at := e.from
	if k := p.limitBefore(e); k >= 0 || !p.tokIs(at-1, wOn) {
		return k
	}
	for k := at - 2; k > 0 && k > at-16 && !p.sentenceEnd(k); k-- {
		if p.word0(k) == "deadline" {
			if p.tokIs(k+1, wOf) {
				return k
			}
			return -1
		}
		if p.tokHas(k, cVerbPast|cAux|cFuture|cPresent|cSpeech) {
			return -1
		}
	}
	return -1
}

// limits are nouns of the day by which something is to be done.
var limits = forms("deadline ultimatum expiry expiration cutoff")

// limiting are the words that make a date one, and outdated those that say it is none
// any more.
var (
	limiting = forms("new target exit expiry due final later fresh revised")
	outdated = forms("original old previous earlier initial first former last")
)

// limitBefore finds the noun of "the deadline of 31 October", "the new date, 4 May,",
// "the deadline - 31 October -" before the day e; -1 if there is none.
func (p *parser) limitBefore(e *expr) int {
	k := e.from - 2
	if k < 1 || p.tok[e.from].flags&fPara != 0 || p.possessed(e) {
		return -1
	}
	switch t := &p.tok[k+1]; {
	case p.tokIs(k+1, wOf), t.kind == tPunct && (t.b == ':' || t.b == bEnDash || t.b == bEmDash):
	case t.kind == tPunct && t.b == ',' && (e.to >= len(p.tok) || p.tok[e.to].kind == tPunct):
	default:
		return -1
	}
	if !p.in(k, limits) && !(p.word0(k) == "date" && p.in(k-1, limiting)) {
		return -1
	}
	for j := k - 1; j >= 0 && j > k-4 && p.tok[j].kind == tWord; j-- {
		if p.in(j, outdated) {
			return -1
		}
	}
	return k
}

// lapsed says that the deadline of e is over in its own sentence: "the Monday
// deadline passed".
func (p *parser) lapsed(e *expr) bool {
	for k := e.from - 1; k >= 0 && k > e.from-8 && !p.sentenceEnd(k); k-- {
		if p.inAny(k, lapses) && p.word0(k+1) != "ahead" && !p.tokIs(k+1, wBefore) || p.word0(k) == "meet" && (p.tokIs(k-1, wNot) || p.isNt(k-2) || p.tokIs(k-1, wTo) && p.word0(k-2) == "failed") {
			return true
		}
	}
	for k := e.to; k < len(p.tok) && k < e.to+8 && !p.sentenceEnd(k); k++ {
		if p.in(k, lapses) && !p.tokHas(k, cPrep) && !p.tokIs(k-1, wTo) && !(p.word0(k) == "came" && p.tokIs(k+1, wAs)) {
			return true
		}
	}
	for k := e.to + 8; k < len(p.tok) && k < e.to+20 && p.word0(e.to) == "deadline" && !p.sentenceEnd(k); k++ {
		switch p.word0(k) {
		case "passed", "lapsed", "expired":
			return !p.tokIs(k-1, wTo) && !p.tokHas(k-1, cPresent|cSubject) // "A Monday deadline for the rebels to sign a deal passed"
		}
	}
	return false
}

// approaches are the first halves of what leads up to a day.
var approaches = forms("run lead build")

// undoneSubject reads "Friday's talks have been called off" at a weekday: what has been
// undone, or moved, is still to come, what was undone was to be on the nearest one. What
// may have been under way has to be held by appointment, and nobody calls off an attack.
func (p *parser) undoneSubject(e *expr, _ int) (leaning, bool) {
	held, mishap := false, false
	for k := e.to + 2; k < len(p.tok) && k < e.to+cueAhead && (p.tok[k].kind == tWord || p.hyphen(k)) && !p.sentenceEnd(k-1); k++ {
		switch w := p.word0(k); {
		case w == "has" || w == "have" || w == "was" || w == "were":
			at := p.undoingAt(k + 1)
			if at < 0 || p.word0(k+1) == "not" || !held && (mishap || p.brokeOff(at)) {
				return leaning{}, false
			}
			if w == "was" || w == "were" {
				return leaning{boolInt8(!p.brokeOff(at)), at}, true // the nearest, see pastPlans
			}
			return leaning{1, at}, p.word0(at-1) == "been"
		case p.tokIs(k, wAnd) && k+1 < len(p.tok) && p.tok[k+1].flags&fCap != 0: // "between Iraq and Turkey"
		case p.tokHas(k, cFuture|cPresent|cAux|cVerbPast|cSpeech|cBreak):
			return leaning{}, false
		default:
			held = held || appointments.has(w) || visits.has(w) || marches.has(w)
			mishap = mishap || befell.has(w) || violence.has(w) || unplanned.has(w)
		}
	}
	return leaning{}, false
}

// undoneOn reads "England's friendly on Friday has been called off" at a day, whatever it is that is off: it is
// still to come, or what was called off was to be on the nearest such day.
func (p *parser) undoneOn(e *expr) int {
	at := e.from
	for i := p.after(at) - 1; i >= 0 && p.out[i].op == opWeekday && p.out[i].to == at-1 && (p.mark(at-1, ',') || p.tokIs(at-1, wAnd)); i-- {
		at = p.out[i].from
	}
	if at < 2 || !p.isAny(at-1, wOn, wFor) || p.sentenceEnd(at-2) || p.tokHas(at-2, cVerbal) || p.tok[at-2].flags&fEd != 0 {
		return -1
	}
	k := p.endsDays(e.to)
	if at := p.offBehind(k); at >= 0 {
		return at
	}
	if at := p.undoingAt(k); at == k && !p.brokeOff(at) && p.tok[max(at-1, 0)].kind == tWord { // "Strike on Saturday called off", the whole of a line
		end := at + 1
		if p.word0(end) == "off" || p.word0(end) == "back" {
			end++
		}
		if end >= len(p.tok) || p.tok[end].flags&fPara != 0 || p.sentenceEnd(end) {
			return at
		}
	}
	return -1
}

// offBehind finds the participle of "has now been called off" or "was cancelled" at token k; -1 if none is there.
func (p *parser) offBehind(k int) int {
	switch p.word0(k) {
	case "has", "have":
		if p.word0(k+1) == "now" || p.word0(k+1) == "all" || p.word0(k+1) == "also" {
			k++
		}
		if at := p.undoingAt(k + 1); at == k+2 && p.word0(k+1) == "been" {
			return at
		}
	case "was", "were":
		if at := p.undoingAt(k + 1); at == k+1 && !p.brokeOff(at) {
			return at
		}
	}
	return -1
}

// endsDays returns the token behind the list of weekdays that goes on at token k: "on Saturday, Monday and Wednesday".
func (p *parser) endsDays(k int) int {
	for i := p.after(k - 1); i < len(p.out); i++ {
		f := &p.out[i]
		if f.op != opWeekday || f.from > k+3 || !p.mark(k, ',') && !p.tokIs(k, wAnd) {
			break
		}
		k = f.to
	}
	return k
}

// brokeOff says that the participle at token k may be of what was under way: "was suspended".
func (p *parser) brokeOff(k int) bool {
	switch p.word0(k) {
	case "suspended", "delayed", "moved":
		return true
	}
	return false
}

// undoesHeld finds the verb of "has postponed a meeting in Bern on Wednesday": what is being put off is still to come;
// -1 if there is none, or it may have been put off on that day, "postponed a meeting on Wednesday".
func (p *parser) undoesHeld(e *expr) int {
	noun := p.beforeDay(e)
	if k := p.beforeCaps(noun); k < noun && p.tokIs(k, wTo) {
		noun = k - 1 // "a trip to Bern on Wednesday"
	}
	if !p.heldNoun(noun) && !p.in(noun, gatherings) && !p.in(noun, sporting) {
		return -1
	}
	for k := noun - 1; k > 0 && k > noun-undoneReach && p.tok[k].kind == tWord && !p.tokHas(k, cPrep|cSubject); k-- {
		if undoes.has(p.word0(k)) || lessens.has(p.word0(k)) || p.word0(k) == "off" && (p.word0(k-1) == "called" || p.word0(k-1) == "put") {
			return where(p.perfect(k), k)
		}
		if p.tokHas(k, cVerbal) {
			return -1
		}
	}
	return -1
}

// lessens are the verbs of what is done to something held on a day that it is less than was planned.
var lessens = forms("downgraded shortened curtailed")

// undoingPlan finds the verb of "is cancelling a parade that had been planned for Monday" before
// the weekday e: what is being undone is still to come; -1 if there is none, or it may be older
// than its day, "cancelled a parade that".
func (p *parser) undoingPlan(e *expr) int {
	k := e.from - 2
	if k < 1 || !p.isAny(k+1, wOn, wFor) || !p.tokHas(k, cAhead) && !p.in(k, called) && !p.in(k, promisedFor) {
		return -1
	}
	for k--; k > 0 && (p.tokHas(k, cAux) || p.word0(k) == "been" || p.in(k, firstIntent)); k-- {
	}
	if !p.tokIs(k, wThat) && p.word0(k) != "which" && !p.tokHas(k, cSubject) {
		return -1
	}
	for ; k > 0 && k > e.from-cueBack/2 && p.tok[k].kind == tWord && !p.sentenceEnd(k); k-- {
		if at := p.undoing(k); at >= 0 {
			if p.undid(at) {
				return -1
			}
			return at
		}
		if p.tokHas(k-1, cAux|cPresent|cFuture|cVerbPast|cSpeech) {
			return -1
		}
	}
	return -1
}

// undoingAt finds the participle of putting off or calling off that token k, or one of
// the two behind it, is; -1 if none is.
func (p *parser) undoingAt(k int) int {
	for j := k; j < k+3 && j < len(p.tok) && p.tok[j].kind == tWord; j++ {
		if p.in(j, undoings) {
			return j
		}
		switch p.word0(j) {
		case "moved", "rescheduled":
			return j
		case "called", "put":
			if p.word0(j+1) == "off" || p.word0(j+1) == "back" {
				return j
			}
		case "thrown":
			if p.word0(j+1) == "into" {
				return j
			}
		case "ruled":
			if p.word0(j+1) == "out" && p.word0(j-1) == "been" {
				return j // "a meeting on Friday has been ruled out"
			}
		}
	}
	return -1
}

// visits are what else is held on a set day, beside [appointments] and [marches].
var visits = forms("visit trip signing parade round handover exchange")

// talkOf is what is told of what is to come.
var talkOf = forms("reports rumours rumors speculation")

// wantedNoun finds the word of "called for a summit in Oslo on 19 September" or "dismissed
// reports of a meeting on 19 September" that says of the noun that e dates that it is
// asked for or talked about; -1 if there is none.
func (p *parser) wantedNoun(e *expr) int {
	held := false
	for k := p.nounDate(e); k > 0 && k > e.from-nounReach && p.tok[k].kind == tWord; k-- {
		w, before := p.word0(k), p.word0(k-1)
		switch {
		case held && w == "for" && callsFor.has(before),
			held && w == "of" && (talkOf.has(before) || before == "nothing"):
			return k - 1
		case held && p.tokHas(k, cPrep), p.tokHas(k, cVerbal|cSubject) || p.tokIs(k, wTo):
			return -1
		}
		held = held || appointments.has(w)
	}
	return -1
}

// inTimeFor finds the "time" of "failed to finish it in time for the assembly in May"; -1 if
// there is none.
func (p *parser) inTimeFor(e *expr) int {
	for k := p.nounDate(e); k > 1 && k > e.from-nounReach && p.tok[k].kind != tNum; k-- {
		if p.tokIs(k, wFor) && p.word0(k-1) == "time" && p.tokIs(k-2, wIn) {
			return k - 1
		}
		if p.tokHas(k, cVerbal|cSubject) || p.tokIs(k, wTo) || p.mark(k, ',') {
			return -1
		}
	}
	return -1
}

// settlesSubject finds the verb of "Thursday's meeting decided to keep the cuts": a meeting
// that has settled something is over; -1 if there is none.
func (p *parser) settlesSubject(e *expr) int {
	for k := e.to + 2; k < len(p.tok) && k < e.to+5 && p.tok[k].kind == tWord; k++ {
		switch p.word0(k) {
		case "decided", "agreed", "voted", "resolved", "concluded", "failed", "recognized", "recognised", "rejected", "backed", "ended", "produced":
			if p.in(k-1, talksOver) || p.in(k-1, appointments) {
				return k
			}
			return -1
		}
	}
	return -1
}
