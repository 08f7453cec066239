package temporal

// What a day is of, where a noun or a phrase beside it says so and the nearest verb does not.

// beforeDay is the token before the day e, its preposition and a place between: "rose in Madrid on Monday".
func (p *parser) beforeDay(e *expr) int { return p.beforePlace(p.beforeOn(e)) }

// beforePlace is the token before a place that ends at token k, "in Madrid", "at the Hague"; k itself
// where there is none.
func (p *parser) beforePlace(k int) int {
	j := k
	if p.mark(j, ',') && p.mark(j-2, ',') && j > 2 && p.tok[j-1].flags&fCap != 0 {
		j -= 3 // "in Istanbul, Turkey,"
	}
	for j > 0 && j > k-7 && p.tok[j].kind == tWord && p.tok[j].flags&fCap != 0 && p.tok[j].flags&fLine == 0 {
		j--
	}
	if j == k {
		return k
	}
	if p.tokIs(j, wThe) {
		j--
	}
	if p.tokIs(j, wIn) || p.tokIs(j, wAt) {
		return j - 1
	}
	return k
}

// beforeOn is the last token before the day e and the "on" that it may have: American papers leave it out.
func (p *parser) beforeOn(e *expr) int {
	k := e.from - 1
	if p.tokIs(k, wOn) {
		k--
	}
	return k
}

// saidThen finds the "said" of "said, on Friday, that it would"; -1 if there is none.
func (p *parser) saidThen(e *expr) int {
	k := e.from - 3
	if p.tokIs(e.from-1, wOn) && p.mark(e.from-2, ',') && p.mark(e.to, ',') && p.tokIs(e.to+1, wThat) && p.tokHas(k, cSpeech) {
		return k
	}
	return -1
}

// doneOnce finds the "initial" of "would expand its initial Sept. 15 strikes"; -1 if there is none.
func (p *parser) doneOnce(e *expr) int {
	k := e.from - 1
	if p.in(k, begun) && p.word(e.to) && !p.tokHas(e.to, cPrep|cBreak|cAux|cPresent|cFuture) {
		return k
	}
	return -1
}

// dueToBegin finds the "due" of "the strike due to begin on Tuesday was called off"; -1 if there is none.
func (p *parser) dueToBegin(e *expr) int {
	k := p.beforeDay(e) - 2
	if k >= 0 && p.baseVerb(k+2) && p.tokIs(k+1, wTo) && p.tokIs(k, wDue) && p.tokHas(e.to, cAux) {
		return k
	}
	return -1
}

// followsOn finds the verb of "more strikes follow on Friday"; -1 if there is none.
func (p *parser) followsOn(e *expr) int {
	k := p.beforeDay(e)
	if k > 0 && (p.word0(k) == "follow" || p.word0(k) == "follows") && !p.tokIs(k-1, wTo) {
		return k
	}
	return -1
}

// toStart finds the "to" of "signed a truce, to start on Friday": behind a comma it tells what is ahead
// of what was done; -1 if there is none.
func (p *parser) toStart(e *expr) int {
	k := p.beforeDay(e) - 1
	if p.word0(k) == "take" || p.word0(k) == "come" || p.tokIs(k, wBe) {
		k-- // "to take effect", "to be published"
	} else if !p.tokHas(k+1, cSchedBase) {
		return -1
	}
	if k > 0 && p.tokIs(k, wTo) && p.mark(k-1, ',') {
		return k
	}
	return -1
}

// longerTo finds the "to" of "was extended by four days, to Sunday"; -1 if there is none.
func (p *parser) longerTo(e *expr) int {
	if !p.tokIs(e.from-1, wTo) || !p.mark(e.from-2, ',') {
		return -1
	}
	by := false
	for k := e.from - 3; k > 0 && k > e.from-2*nounReach && !p.sentenceEnd(k); k-- {
		switch w := p.word0(k); {
		case p.tokIs(k, wBy):
			by = true
		case w == "extended" || w == "prolonged":
			if by {
				return e.from - 1
			}
			return -1
		}
	}
	return -1
}

// whatCalled finds the verb of "what Roe on Friday called a mistake"; -1 if there is none.
func (p *parser) whatCalled(e *expr) int {
	if w := p.word0(e.to); w != "called" && w != "described" && w != "dubbed" && w != "termed" && w != "labeled" && w != "labelled" {
		return -1
	}
	for k := p.beforeOn(e); k > 0 && k > e.from-6; k-- {
		if p.word0(k) == "what" {
			return e.to
		}
	}
	return -1
}

// acted are the participles of what is done on a day and then stands.
var acted = forms("signed initialled initialed agreed announced issued released approved adopted passed published unveiled brokered tabled declared imposed submitted ratified endorsed reached")

// doneBy finds the participle of "an accord initialled by both sides late on Wednesday can be signed";
// -1 if there is none.
func (p *parser) doneBy(e *expr) int {
	if !p.tokHas(e.to, cFuture|cAux|cPresent) {
		return -1
	}
	for k := p.beforeOn(e); k > 1 && k > e.from-nounReach && p.tok[k].kind == tWord; k-- {
		if !p.tokIs(k, wBy) {
			continue
		}
		if v := k - 1; p.in(v, acted) && !p.tokHas(v-1, cAux) && !p.tokIs(v-1, wBe) && p.tok[v-1].kind == tWord && !p.tokHas(v-1, cSubject) {
			return v
		}
		return -1
	}
	return -1
}

// comings are the nouns of what is told of once it has happened: nobody meets "after" them by appointment.
var comings = forms("arrival landing departure return release")

// afterComing finds the "after" of a caption's "meet in the palace after his arrival in Bern on
// Wednesday"; -1 if there is none.
func (p *parser) afterComing(e *expr) int {
	k := p.beforeDay(e)
	if !p.in(k, comings) {
		return -1
	}
	for k--; k > 0 && !p.tokIs(k, wAfter); k-- {
		if p.tok[k].kind == tPunct && p.tok[k].b != bApostrophe || p.tokHas(k, cVerbal) {
			return -1
		}
	}
	for j := k - 1; j >= 0 && !p.sentenceEnd(j); j-- {
		if p.tokHas(j, cFuture|cAhead) || p.tokIs(j, wTo) && p.baseVerb(j+1) {
			return -1
		}
	}
	if p.tokIs(k, wAfter) {
		return k
	}
	return -1
}

// groundOf finds the "pursuant" of "will be convened pursuant to the decision of the ministers on Dec.
// 11": what is done on the ground of something comes after it; -1 if there is none.
func (p *parser) groundOf(e *expr) int {
	if !p.tokIs(e.from-1, wOn) && !p.tokIs(e.from-1, wOf) {
		return -1
	}
	for k := e.from - 2; k > 0 && k > e.from-nounReach && p.tok[k].kind == tWord && !p.tokHas(k, cVerbal); k-- {
		switch w := toLower(p.word0(k - 1)); {
		case p.tokIs(k, wTo) && w == "pursuant", p.tokIs(k, wOf) && w == "spirit", p.word0(k) == "with" && (w == "accordance" || w == "keeping" || w == "compliance"):
			return k - 1
		}
	}
	return -1
}

// heldThere finds the "during" of "agreed during Friday's talks on the need" and the "at" of "The
// decision, at a meeting on Friday, marks a shift" or "The count, at 17 percent on Friday, is"; -1 if there is none.
func (p *parser) heldThere(e *expr) int {
	if k := e.from - 1; p.possessed(e) && (p.tokIs(k, wDuring) || p.tokIs(k, wAt)) && (p.word0(k-1) == "agreed" || p.word0(k-1) == "decided") && !p.perfect(k-1) {
		return k
	}
	if !p.mark(e.to, ',') || !p.thirdPerson(e.to+1) && !p.isAre(e.to+1) || p.tokHas(e.to+1, cPrep|cBreak) {
		return -1
	}
	for k := p.beforeOn(e); k > 0 && k > e.from-8 && p.tok[k].kind != tPunct; k-- {
		if p.tokIs(k, wAt) && p.mark(k-1, ',') && (p.tokIs(k+1, wA) || p.tokIs(k+1, wAn) || p.tok[k+1].kind == tNum) {
			return k
		}
	}
	return -1
}

// begun are the adjectives of what has been done once, before its day.
var begun = forms("initial original deadly bloody failed disputed")

// published are the nouns of what comes out on a day.
var published = forms("poll polls survey surveys report reports data figures study book statement census index")

// outOn finds the "out" of "according to a new poll out Friday"; -1 if there is none.
func (p *parser) outOn(e *expr) int {
	k := e.from - 1
	if p.tokIs(k, wOn) {
		k--
	}
	if p.word0(k) == "out" && p.in(k-1, published) && !p.tokHas(e.to, cFuture) && !(p.isAre(e.to) && p.tokHas(e.to+1, cAhead)) {
		return k // not "figures out on Friday are expected to show"
	}
	return -1
}

// untilEndOf finds the "until" of "until the end of the day on Friday" and the "by" of "by close of
// business on Friday"; -1 if there is none.
func (p *parser) untilEndOf(e *expr) int {
	k := e.from - 1
	if p.tokIs(k, wOn) {
		k--
	}
	if w := p.word0(k); w != "business" && !p.tokIs(k, wDay) {
		return -1
	}
	for j := k - 1; j >= 0 && j > k-7 && p.tok[j].kind == tWord; j-- {
		switch {
		case p.tokIs(j, wUntil), p.tokIs(j, wTill), p.tokIs(j, wBy):
			if p.pastBefore(j, e) && !p.given(j) {
				return -1 // "talked until the end of the day on Friday"
			}
			return j
		case p.tokIs(j, wThe), p.tokIs(j, wOf), p.tokIs(j, wEnd), p.word0(j) == "close":
		default:
			return -1
		}
	}
	return -1
}

// given says that the time up to token k is one that somebody has: "gave them until", "have given
// themselves until", "have until".
func (p *parser) given(k int) bool {
	for j := k - 1; j >= 0 && j > k-5 && p.tok[j].kind == tWord; j-- {
		switch p.word0(j) {
		case "given", "gave", "have", "has", "had":
			return true
		}
	}
	return false
}

// opensOver finds the "After" of "After the attack on Tuesday, they will", and of what is held where
// the sentence tells no more of what will be: "After a meeting in Bern on Saturday, they left"; -1 if
// there is none.
func (p *parser) opensOver(e *expr) int {
	k, over, held := p.opensAfter(e)
	if over || held && !p.sentenceWill(e) {
		return k
	}
	return -1
}

// opensHeld finds the "After" of "After a meeting in Bern on Saturday, they will"; -1 if there is none.
func (p *parser) opensHeld(e *expr) int {
	if k, _, held := p.opensAfter(e); held {
		return k
	}
	return -1
}

// opensAfter finds the "After" that opens the sentence of the day e and governs its noun, and whether
// that is of what nobody appoints, or of what is held; -1 if there is none.
func (p *parser) opensAfter(e *expr) (at int, over, held bool) {
	if !p.mark(e.to, ',') {
		return -1, false, false
	}
	for k := p.beforeOn(e); k >= 0 && k > e.from-nounReach && p.tok[k].kind == tWord; k-- {
		w := toLower(p.word0(k))
		if (w == "after" || w == "following") && p.opensSentence(k) {
			if k > 0 && p.in(k-1, audiences) || k > 0 && speakers[p.word0(k-1)] {
				return k, true, false // "Speaking to journalists after the meeting on Friday, Roe said"
			}
			return k, over, held
		}
		if p.tokHas(k, cVerbal|cSubject) {
			break
		}
		over = over || unplanned.has(w) || befell.has(w) || marches.has(w)
		held = held || appointments.has(w)
	}
	return -1, false, false
}

// audiences are those to whom one speaks after a meeting, and speakers how.
var (
	audiences = forms("journalists reporters press media newsmen lawmakers")
	speakers  = map[string]bool{"Speaking": true, "Talking": true}
)

// limitNamed finds the "deadline" of "the Friday morning congressional deadline" and of "Tuesday
// was set as the deadline", "said Thursday was the likely deadline"; -1 if there is none, or if it
// is over.
func (p *parser) limitNamed(e *expr) int {
	verb := p.tokIs(e.to, wIs) || p.word0(e.to) == "was"
	if verb && !p.tokHas(e.from-1, cSpeech|cBreak) && !p.tokIs(e.from-1, wThat) && p.word0(e.from-1) != "if" && p.word0(e.from-1) != "whether" && !p.opensClause(e.from) || !verb && !p.tokIs(e.from-1, wThe) && !p.tokIs(e.from-1, wA) {
		return -1
	}
	for k := e.to; k < len(p.tok) && k < e.to+7 && p.tok[k].kind != tPunct || k < len(p.tok) && p.tok[k].b == '.' && p.tok[k].flags&fGlued != 0; k++ {
		switch {
		case p.in(k, limits), verb && p.word0(k) == "day" && p.tokIs(k-1, wLast):
			if k == e.to || p.lapsed(e) {
				return -1 // right behind the day: see preposition
			}
			return k
		case verb && (k == e.to || p.tokIs(k, wSet) || p.tokIs(k, wAs) || p.tokIs(k, wThe) || p.tokIs(k, wA) || p.tokIs(k, wLast)):
		case p.tokHas(k, cPrep|cVerbal):
			return -1
		}
	}
	return -1
}

// occasions are the nouns of what is held to say something.
var occasions = forms("interview conference briefing statement speech address remarks testimony")

// talkedDuring finds the past verb of speaking of "confirmed the plan to go on during an interview
// in Bern on Wednesday", or the "In" of "In remarks to reporters Thursday that he wanted to be off
// the record, he said"; -1 if there is none.
func (p *parser) talkedDuring(e *expr) int {
	held := -1
	for k := e.from - 1; k >= 0 && k > e.from-16 && p.tok[k+1].flags&fPara == 0 && !p.sentenceEnd(k); k-- {
		w := toLower(p.word0(k))
		switch {
		case occasions.has(w) && held < 0:
			held = k
		case held < 0 && (p.tokHas(k, cVerbal|cSubject) || p.tokIs(k, wTo) && p.baseVerb(k+1)):
			return -1
		case held >= 0 && (p.tokIs(k, wIn) || p.tokIs(k, wDuring) || p.tokIs(k, wAt)) && held-k < 5:
			return p.spokeOutside(e, k)
		}
	}
	return -1
}

// spokeOutside finds the past verb of speaking of which the "in an interview" at token k tells the
// occasion: before it, or behind the comma that follows its day; -1 if there is none.
func (p *parser) spokeOutside(e *expr, k int) int {
	if p.opensSentence(k) {
		for j := e.to; j < len(p.tok) && j < e.to+cueAhead && !p.sentenceEnd(j); j++ {
			if p.mark(j, ',') {
				for j++; j < len(p.tok) && j < e.to+cueAhead && !p.sentenceEnd(j); j++ {
					if p.tokHas(j, cFuture|cPresent) {
						return -1
					}
					if p.tokHas(j, cSpeech) {
						return k
					}
				}
			}
		}
		return -1
	}
	for j := k - 1; j >= 0 && j > k-cueBack && p.tok[j+1].flags&fPara == 0 && !p.sentenceEnd(j); j-- {
		switch {
		case p.tokHas(j, cFuture|cAhead) && !p.determined(j), p.tokHas(j, cPresent):
			return -1
		case p.tokHas(j, cSpeech) && p.tok[j].flags&fEd != 0, p.word0(j) == "said", p.word0(j) == "told":
			return j
		}
	}
	return -1
}

// outlooks are the nouns before "of" of what may come to be, and forecasts the verbs before "of" and
// "about" of who tells of something that he thinks will.
var (
	outlooks  = forms("idea prospect prospects possibility chance chances likelihood")
	forecasts = forms("spoke speaks spoken talked talks talking dreamed dreams")
)

// foretold finds the "idea" of "put forward the idea of direct talks in Bern on Thursday" and the "spoke"
// of "spoke of a very big meeting on Saturday"; -1 if there is none.
func (p *parser) foretold(e *expr) int {
	held := false
	for k := p.beforeDay(e); k > 0 && k > e.from-nounReach && p.tok[k].kind == tWord; k-- {
		w := p.word0(k)
		switch {
		case held && w == "about" && p.word0(k-1) == p.word0(k+1):
			return -1 // "talks about talks"
		case held && (p.tokIs(k, wOf) || w == "about") && (p.inAny(k-1, outlooks) || p.in(k-1, forecasts) && (p.tokIs(k+1, wA) || !p.determined(k+2))):
			return k - 1
		case p.tokHas(k, cPrep|cVerbal|cSubject) && w != "with" || p.tokIs(k, wOf) && held || p.tokIs(k, wTo):
			return -1
		}
		held = held || appointments.has(w) || visits.has(w) || marches.has(w) || w == "call" || w == "deal" || w == "agreement"
	}
	return -1
}

// opensSaid reads the verb behind e, where e opens what somebody said: "said that on Monday the border would be
// shut", "said from Monday trucks would be stopped", but not "said on Monday the border was shut".
func (p *parser) opensSaid(e *expr, _ int) (leaning, bool) {
	k := e.from - 1
	opens := e.op == opWeekday && e.shift == shNone && p.tokIs(k, wThat) && p.tokHas(k-1, cSpeech) && !p.possessed(e)
	if !opens && p.isAny(k, wOn, wFrom, wBy, wAfter, wIn, wUntil) && e.from >= 3 {
		opens = p.tokIs(k-1, wThat) && p.tokHas(k-2, cSpeech) || p.tokIs(k, wFrom) && e.op == opWeekday && p.tokHas(k-1, cSpeech)
	}
	if !opens {
		return leaning{}, false
	}
	l := p.verbAfter(e)
	return l, l.dir != 0
}

// provisions are the verbs, in the present, of what a plan or somebody wants.
var provisions = forms("calls call envisages envisage envisions envision foresees foresee provides provide prefers prefer favors favor favours favour proposes propose stipulates stipulate")

// providesFor finds the verb of "the plan envisages a vote in August", "they prefer October"; -1 if
// there is none. The day or month belongs to what is voted or held, which is ahead.
func (p *parser) providesFor(e *expr) int {
	if e.op == opDate && e.gran != uDay && e.gran != uMonth {
		return -1
	}
	k := e.from - 1
	if p.isAny(k, wOn, wIn, wFor, wBy) {
		k--
	}
	held := k < e.from-1
	for j := k; j > 0 && j > e.from-nounReach && p.tok[j].kind == tWord; j-- {
		w := p.word0(j)
		if !provisions.has(w) {
			if p.tokHas(j, cVerbPast|cFuture|cPresent|cSpeech) || p.tokIs(j, wTo) || w == "for" && !p.in(j-1, provisions) {
				return -1
			}
			continue
		}
		withFor := p.tokIs(j+1, wFor)
		switch {
		case (w == "call" || w == "calls" || w == "provide" || w == "provides") && !withFor, p.determined(j), p.tokIs(j-1, wTo) && !held:
			return -1
		case held && j < k, !held && j == k:
			return j
		}
		return -1
	}
	return -1
}

// proposing finds the "proposing" of "was serious in proposing Monday's meeting"; -1 if there is none.
func (p *parser) proposing(e *expr) int {
	k := e.from - 1
	if w := p.word0(k); w == "proposing" || w == "suggesting" || w == "offering" || w == "planning" || w == "preparing" {
		return k
	}
	return -1
}

// weights are the adjectives of what is still awaited.
var weights = forms("important crucial critical vital pivotal decisive key essential")

// weighs finds the "is" of "Thursday's meeting with Russia is really important" in a quotation; -1 if there
// is none.
func (p *parser) weighs(e *expr) int {
	if e.from == 0 || p.tok[e.from-1].kind != tPunct || p.tok[e.from-1].b != bQuoteOpen || !p.heldNoun(e.to+2) {
		return -1
	}
	for k := e.to + 3; k < len(p.tok) && k < e.to+nounReach && p.tok[k].kind == tWord; k++ {
		if !p.isAre(k) {
			continue
		}
		if p.in(k+1, weights) || p.in(k+2, weights) {
			return k
		}
		return -1
	}
	return -1
}

// adds are the participles of what somebody says beside what the sentence tells.
var adds = forms("saying adding stating noting arguing claiming declaring explaining insisting stressing warning telling announcing confirming complaining recalling conceding acknowledging vowing")

// saysBeside finds the participle of ", saying Thursday that there were", which dates the saying, whatever the main
// clause looks forward to; -1 if there is none.
func (p *parser) saysBeside(e *expr) int {
	k := p.beforeDay(e)
	for j := k; j > k-6 && p.word0(j) != "telling" && p.tok[max(j, 0)].kind == tWord; j-- {
		if p.word0(j-1) == "telling" {
			k = j - 1 // "telling reporters Tuesday"
		}
	}
	if k < 1 || !p.in(k, adds) || !p.mark(k-1, ',') && !p.tokIs(k-1, wBy) && p.tokHas(k-1, cVerbal|cPrep|cSubject) {
		return -1
	}
	next := e.to
	if p.mark(next, ',') {
		next++
	}
	switch {
	case p.tokIs(next, wThat), p.tokIs(next, wThere), p.tokHas(next, cSubject) && !p.tokHas(next, cBreak):
		return k
	case next > e.to || p.word0(k) == "adding":
		return -1 // "adding Tuesday to the list"
	}
	return where(p.determined(next+1) && !p.tokIs(next, wOf) || p.word0(next) == "no" || p.names(next) && (p.word0(k) == "saying" || p.word0(k) == "telling"), k)
}

// Nouns and verbs of what is done for, or to, something that is over, "revenge for Monday's attack"; and those of what
// is done to it with "to" alone, "a response to".
var (
	revenges  = forms("revenge retaliation reprisal reprisals vengeance payback punishment retribution compensation retaliate retaliates retaliated retaliating")
	responses = forms("response responses reply answer reaction rebuke riposte retort")
	avenges   = forms("avenge avenges avenged avenging")
)

// revengeFor finds that word before "Monday's attack"; -1 if there is none.
func (p *parser) revengeFor(e *expr) int {
	k := e.from - 1
	if p.in(k, avenges) {
		return k
	}
	if p.in(e.to+2, foreseen) || !p.tokIs(k, wFor) && !p.tokIs(k, wTo) {
		return -1
	}
	return where(p.in(k-1, revenges) || p.tokIs(k, wTo) && p.in(k-1, responses), k-1)
}
