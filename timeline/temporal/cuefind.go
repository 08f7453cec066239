package temporal

import "strings"

// nounReach is how many tokens the noun may have that a date belongs to.
const nounReach = 14

// listReach is how many dates joined to each other are passed over.
const listReach = 8

// nounDate returns the token before the "in" or "on" that makes e the date of a noun:
// "their first talks in Lima in June". Dates joined to it are passed over, "in March
// and June". It is -1 where no such word stands before the date.
func (p *parser) nounDate(e *expr) int {
	from := e.from
	last := p.after(e.from) - 1
	for i := last; i >= 0 && i > last-listReach && p.out[i].calendarDay() && p.joined(p.out[i].to, from); i-- {
		from = p.out[i].from
	}
	if from > 1 && (p.tokIs(from-1, wIn) || p.tokIs(from-1, wOn) || p.tokIs(from-1, wOf) || p.tokIs(from-1, wAt)) {
		return from - 2
	}
	if from > 1 && e.op == opWeekday && p.tok[from-1].kind == tWord && !p.tokHas(from-1, cPrep|cBreak|cAux|cPresent|cFuture|cVerbPast|cSpeech|cSubject|cAhead) && p.tok[from-1].flags&fEd == 0 && !p.tokIs(from-1, wThe) && !p.tokIs(from-1, wA) {
		return from - 1 // "their first talks in Lima Tuesday"
	}
	return -1
}

// overNoun finds the word before the noun that e dates which says that it is over:
// "since the failed talks of November 21", "since taking office in August", "it
// follows defeats by wider margins in January"; -1 if there is none.
func (p *parser) overNoun(e *expr) int {
	at := p.nounDate(e)
	for k := at; k >= 0 && k > at-nounReach; k-- {
		if p.mark(k, ')') {
			k = p.bracketOpens(k) - 1 // "after the Loya Jirga (grand assembly) on Sunday approved it"
		}
		if k < 0 || p.tok[k].kind == tPunct && p.tok[k].b != bEnDash && p.tok[k].b != bApostrophe {
			return -1
		}
		over := p.governsPast(k, at)
		if p.word0(k) == "following" && !p.determined(k) && (p.toldBefore(k) || p.urgedBefore(k)) {
			over = k // "refused to sit down following elections in May"
		}
		if over >= 0 {
			for j := k + 1; j <= at; j++ {
				if p.endsNoun(j, e) {
					return -1
				}
			}
			return over
		}
		if p.tok[k].flags&fPara != 0 {
			return -1
		}
	}
	return -1
}

// bracketOpens is the token of the bracket that closes at token k, or k.
func (p *parser) bracketOpens(k int) int {
	for j := k - 1; j >= 0 && j > k-nounReach; j-- {
		if p.mark(j, '(') {
			return j
		}
	}
	return k
}

// toldBefore says that the nearest verb before token k has a past form, whatever it plans.
func (p *parser) toldBefore(k int) bool {
	for j := k - 1; j >= 0 && j > k-cueBack && p.tok[j+1].flags&fPara == 0 && !p.sentenceEnd(j); j-- {
		switch {
		case p.tokHas(j, cFuture|cPresent):
			return false
		case p.tokHas(j, cAux|cVerbPast), p.tok[j].flags&fEd != 0 && !p.determined(j):
			return true
		}
	}
	return false
}

// urgedBefore says that the nearest verb before token k tells what somebody asks, warns of or answers now: "is
// urging calm following", "is facing questions following".
func (p *parser) urgedBefore(k int) bool {
	for j := k - 1; j > 0 && j > k-cueBack && p.tok[j].flags&fPara == 0 && !p.sentenceEnd(j); j-- {
		switch {
		case p.isAre(j):
			return p.in(j+1, urges)
		case p.tokHas(j, cFuture|cAux|cVerbPast):
			return false
		}
	}
	return false
}

var urges = forms("urging calling asking demanding warning pressing accusing facing mourning investigating reviewing seeking pushing")

// passiveBefore says that the participle at token k is a passive: "was named", "has been picked".
func (p *parser) passiveBefore(k int) bool {
	switch p.word0(k - 1) {
	case "was", "were", "been", "being", "be":
		return true
	}
	return p.isAre(k - 1)
}

// governsPast says that what stands behind token k, up to the noun at token at, is over,
// and returns the word to name as the reason: "since", "follows", the "comes" of "comes
// after", the "due" of "due to"; else -1.
func (p *parser) governsPast(k, at int) int {
	switch {
	case p.tokIs(k, wSince), p.word0(k) == "follows" && !p.tokIs(k+1, wIn), p.word0(k) == "follow" && k > 0 && p.pluralSubject(k-1) && !p.tokIs(k+1, wIn):
		return k
	case p.tokIs(k, wAfter):
		if c := p.comesBefore(k); c >= 0 {
			return c
		}
		if p.spellAfterLast(k) {
			return k
		}
		return p.agreedBehind(k)
	}
	if c := p.causeEnding(k); c >= 0 && (p.overBefore(at) || !p.aheadOfCause(c)) {
		return c
	}
	return -1
}

// spellAfterLast says that the "after" at token k stands between an amount of time and what was the last of its kind
// or the one before: "nine months after the last round in Bern in April".
func (p *parser) spellAfterLast(k int) bool {
	i := p.after(k) - 1
	if i < 0 || p.out[i].to != k || p.out[i].op != opDuration && p.out[i].typ != "DURATION" {
		return false
	}
	j := k + 1
	if p.determined(j + 1) {
		j++
	}
	w := p.word0(j)
	return w == "last" || w == "previous" || w == "first" || w == "failed" || w == "inconclusive" || w == "earlier"
}

// causes says that the "due" at token k gives a cause, not a plan: a noun phrase follows
// the "to", or what came of it stands before, "was cancelled due to heavy rain".
func (p *parser) causes(k int) bool {
	if !p.tokIs(k, wDue) || !p.tokIs(k+1, wTo) {
		return false
	}
	next := k + 2
	if !p.baseVerb(next) || p.thirdPerson(next) && p.word0(next) != "focus" || p.participle(next) || p.word0(next) == "lack" {
		return true
	}
	if p.tokIs(next, wBe) || p.tokHas(next, cSchedBase) {
		return false // "men held there due to be freed"
	}
	v := k - 1
	if p.in(v, particles) || p.word0(v) == "off" || p.word0(v) == "down" {
		v-- // "broke out", "was called off"
	}
	return v > 0 && !p.determined(v) && (p.tokHas(v, cVerbPast) || p.tok[v].flags&fEd != 0) && !p.tokHas(v, cAhead)
}

// causeEnding finds the first word of "due to", "because of" and the like that ends at
// token k; -1 if there is none. What caused something is over.
func (p *parser) causeEnding(k int) int {
	ends := false
	switch p.tok[k].wd {
	case wTo:
		w := toLower(p.word0(k - 1))
		ends = w == "owing" || w == "thanks" || p.causes(k-1)
	case wOf:
		ends = toLower(p.word0(k-1)) == "because"
	case wBy:
		ends = p.word0(k-1) == "caused" || p.word0(k-1) == "triggered"
	}
	if ends {
		return k - 1
	}
	return -1
}

// aheadOfCause says that what the cause at token k is of lies ahead, so that the cause
// may too: "trains will stop because of a march on Sunday".
func (p *parser) aheadOfCause(k int) bool {
	for j := k - 1; j >= 0 && j > k-cueBack && p.tok[j+1].flags&fPara == 0 && !p.sentenceEnd(j); j-- {
		if p.tokHas(j, cFuture|cAhead|cControl) && !p.determined(j) || p.tokIs(j, wTo) && p.baseVerb(j+1) {
			return true
		}
		if p.tokHas(j, cAux|cVerbPast) || p.tok[j].flags&fEd != 0 {
			return p.word0(j-1) == "be"
		}
	}
	return k == 0 || p.tok[k].flags&fLine != 0 || p.sentenceEnd(k-1)
}

// comesBefore finds the "comes" of "comes after" and "comes a week after" before the
// "after" at token k; -1 if there is none.
func (p *parser) comesBefore(k int) int {
	for j := k - 1; j >= 0 && j > k-6 && p.tok[j].kind != tPunct; j-- {
		switch p.word0(j) {
		case "comes":
			return j
		case "come":
			if j > 0 && p.pluralSubject(j-1) {
				return j // not "will come"
			}
			return -1
		}
	}
	return -1
}

// agreedBehind finds the "after" at token k of what was agreed to behind talks: "agreed to
// extend the deal after talks in Geneva on Monday". What is agreed to be held may itself
// come after others, "agreed to meet after talks on Monday"; -1 then.
func (p *parser) agreedBehind(k int) int {
	noun := k + 1
	for noun < k+4 && !p.in(noun, talksOver) {
		noun++
	}
	if noun == k+4 {
		return -1
	}
	for j := k - 1; j > 0 && j > k-cueBack && p.tok[j+1].flags&fPara == 0 && !p.sentenceEnd(j); j-- {
		switch w := p.word0(j); {
		case p.tokIs(j, wTo) && p.tokHas(j+1, cSchedBase):
			return -1
		case w == "agreed" || w == "decided":
			if p.tokHas(j-1, cPresent|cFuture) && !p.tokIs(j-1, wHave) && !p.tokIs(j-1, wHas) || !p.tokIs(j+1, wTo) {
				return -1
			}
			return k
		case p.tokHas(j, cFuture|cPresent|cAux|cSpeech):
			return -1
		}
	}
	return -1
}

// talksOver are what people agree behind.
var talksOver = forms("talks meeting meetings negotiations consultations discussions call session summit")

// endsNoun says that the word at token k does not stand inside a noun phrase: a verb
// that is not over, a conjunction, another date.
func (p *parser) endsNoun(k int, e *expr) bool {
	if p.tokIs(k, wTo) || p.tokHas(k, cFuture|cPresent|cSubject|cMonth|cWeekday) || p.tokHas(k, cBreak) && !p.tokIs(k, wAnd) ||
		p.tok[k].kind == tNum && p.tok[k].digits == 4 {
		return true
	}
	l, _, ok := p.verbAt(k, e)
	return ok && l.dir > 0
}

// runsAgain finds the verb of "seek re-election in" or "run for office in" before the
// "in" at token k; -1 if there is none.
func (p *parser) runsAgain(k int) int {
	switch p.word0(k - 1) {
	case "election", "reelection", "elections", "office":
	default:
		return -1
	}
	for j := k - 2; j > 0 && j > k-8 && p.tok[j].flags&fPara == 0; j-- {
		switch p.word0(j) {
		case "seek", "run", "stand":
			return j
		}
	}
	return -1
}

// openDate says that "date" at token k is one that nobody has set yet: "on a
// still unspecified date in January".
func (p *parser) openDate(k int) bool {
	if w := p.word0(k); w != "date" && w != "day" && w != "time" {
		return false
	}
	for j := k - 1; j >= 0 && j > k-4; j-- {
		switch p.word0(j) {
		case "unspecified", "undetermined", "undecided", "undisclosed", "unannounced", "unset":
			return true
		}
	}
	return false
}

// talksGoOn reads "The talks continue", or what resumes, before token k+1 or the "on" there.
func (p *parser) talksGoOn(k int) bool {
	if p.tokIs(k, wOn) {
		k--
	}
	if w := p.word0(k); w != "continue" && w != "continues" && w != "resume" && w != "resumes" {
		return false
	}
	return p.in(k-1, appointments) || p.in(k-1, trials)
}

// advertises are the participles of what is made known beforehand.
var advertises = forms("announced advertised billed earmarked pencilled penciled")

// leadsTo says that a meeting or the like that something leads to or tells of ends at token k: "a precursor to a meeting".
func (p *parser) leadsTo(k int) bool {
	if k < 2 || !p.in(k, appointments) && !p.in(k, gatherings) {
		return false
	}
	j := k - 1
	for j > k-4 && j > 1 && p.tok[j].kind == tWord && !p.tokIs(j, wA) && !p.tokIs(j, wAn) && !p.tokIs(j, wAnother) {
		j--
	}
	return (p.tokIs(j, wA) || p.tokIs(j, wAn) || p.tokIs(j, wAnother)) && (p.tokIs(j-1, wTo) || p.tokIs(j-1, wOf) || p.tokIs(j-1, wFor))
}

// limitBehind says that a deadline is named right behind the verb at token k.
func (p *parser) limitBehind(k int) bool {
	for j := k + 1; j < k+5 && j < len(p.tok) && p.tok[j].kind == tWord; j++ {
		if p.in(j, limits) || p.word0(j) == "date" {
			return true
		}
	}
	return false
}

// causeOn finds the "because" of a mishap on the weekday e; -1 if there is none.
func (p *parser) causeOn(e *expr) int {
	noun := false
	for k := p.beforeOn(e); k > 0 && k > e.from-8 && p.tok[k].kind == tWord; k-- {
		if (p.word0(k-1) == "because" || p.word0(k-1) == "due") && (p.tokIs(k, wOf) || p.tokIs(k, wTo)) {
			if noun {
				return k - 1
			}
			return -1
		}
		noun = noun || p.in(k, befell) || p.in(k, unplanned)
		if p.tokHas(k, cAux|cPresent|cFuture|cVerbPast|cBreak) {
			return -1
		}
	}
	return -1
}

// holidaySet finds the verb of who has made the weekday e a holiday; -1 if there is none.
func (p *parser) holidaySet(e *expr) int {
	named := false
	for k := e.to; k < e.to+7 && k < len(p.tok) && p.tok[k].kind == tWord; k++ {
		w := p.word0(k)
		named = named || w == "holiday" || w == "holidays" || w == "rest" && p.word0(k+1) == "day"
	}
	if !named {
		return -1
	}
	for _, k := range [...]int{e.from - 1, e.to + 2} {
		if w := p.word0(k); (w == "declared" || w == "named" || w == "made") && k > 0 && (p.tokIs(k-1, wHas) || p.tokIs(k-1, wHave) || p.word0(k-1) == "been") {
			return k
		}
	}
	return -1
}

// asPlanned says that "ran as scheduled" or its like ends at token k.
func (p *parser) asPlanned(k int) bool {
	w := p.word0(k)
	return (w == "scheduled" || w == "planned" || w == "expected") && p.tokIs(k-1, wAs) && p.ran(k-2)
}

// willThen finds the "will" whose base form stands right before the day e, or the "is" of what is foreseen or set,
// "Rain is forecast Friday"; -1 if there is none.
func (p *parser) willThen(e *expr) int {
	k := p.beforeDay(e)
	if k < 1 || p.sentenceEnd(k) {
		return -1
	}
	switch p.word0(k) {
	case "forecast", "predicted", "set", "foreseen":
		return where(p.tokHas(k-1, cPresent) && !p.tokIs(k-1, wHas) && !p.tokIs(k-1, wHave), k-1)
	}
	return where(p.word0(k-1) == "will" && !p.determined(k-1) && !p.tokIs(k, wHave) && !p.tokIs(k, wNot) && p.baseVerb(k), k-1)
}

// beforeDoing says that a participle with its "before" ends at the "by" at token k.
func (p *parser) beforeDoing(k int) bool {
	for j := k - 1; j > 0 && j > k-nounReach && p.tok[j].kind == tWord; j-- {
		if strings.HasSuffix(p.word0(j), "ing") && p.tokIs(j-1, wBefore) {
			return true
		}
	}
	return false
}

// extensionBefore says that what ends with the "to" at token k is an extension: that of a term to a day.
func (p *parser) extensionBefore(k int) bool {
	for j := k - 1; j >= 0 && j > k-nounReach && p.tok[j].kind == tWord && !p.tokHas(j, cAux|cPresent|cFuture|cVerbPast|cBreak); j-- {
		if w := p.word0(j); w == "extension" || w == "prolongation" || w == "postponement" || w == "deferral" || w == "adjournment" || w == "delay" && p.tokIs(j+1, wOf) {
			return true
		}
	}
	return false
}

// withFurther says that before the "in" at token k stands what goes with what was done on a day that
// the sentence has named: "on Monday, with a review". It is done later than that.
func (p *parser) withFurther(k int) bool {
	j := k - 1
	if !p.in(j, appointments) && p.word0(j) != "review" {
		return false
	}
	for j--; j > max(k-5, 0) && p.tok[j].kind == tWord && p.word0(j) != "with"; j-- {
		if p.tokHas(j, cPrep|cBreak|cAux) {
			return false
		}
	}
	if j < 1 || p.word0(j) != "with" || !p.tokIs(j+1, wA) && !p.tokIs(j+1, wAnother) && !p.tokIs(j+1, wAn) {
		return false
	}
	if p.mark(j-1, ',') {
		j--
	}
	i := p.after(j) - 1
	return i >= 0 && p.out[i].to == j && p.out[i].op == opWeekday
}

// trials are nouns of what courts hold.
var trials = forms("trial trials proceedings deliberations arguments")

// termBefore says that "within 60 days" ends before the "of" at token k.
func (p *parser) termBefore(k int) bool {
	i := p.after(k) - 1
	return i >= 0 && p.out[i].to == k && p.out[i].op == opDuration && toLower(p.word0(p.out[i].from-1)) == "within"
}

// madeKnown reads "let it be known" that ends at token k.
func (p *parser) madeKnown(k int) bool {
	return p.word0(k) == "known" && p.tokIs(k-1, wBe) && p.word0(k-2) == "it" && (p.word0(k-3) == "let" || p.word0(k-3) == "made")
}

// replays are nouns of what would be as something was.
var replays = forms("repeat repetition rerun replay recurrence")

// halfResults are nouns of what is told of a half of a year when it is over.
var halfResults = forms("figures results profit profits earnings sales revenue revenues")

// aimsBefore says that an infinitive stands before the "before" at token k, and no verb of
// another tense between: "trying to get the talks moving before".
func (p *parser) aimsBefore(k int) bool {
	for j := k - 1; j > 0 && j > k-9 && p.tok[j].kind == tWord; j-- {
		switch {
		case p.tokIs(j, wTo) && p.baseVerb(j+1):
			return true
		case p.tokHas(j, cVerbal|cSubject):
			return false
		}
	}
	return false
}

// invitedTo finds the "invitation to" a place before the preposition at token k; -1 if there
// is none.
func (p *parser) invitedTo(k int) int {
	for j := k - 1; j > 0 && j > k-5 && p.tok[j].kind == tWord; j-- {
		if w := p.word0(j); w == "invitation" || w == "invited" && p.tokHas(j-1, cAux|cPresent) || w == "invited" && p.word0(j-1) == "been" {
			if p.tokIs(j+1, wTo) {
				return j
			}
			return -1
		}
		if p.tokHas(j, cVerbal|cSubject) {
			return -1
		}
	}
	return -1
}

// former returns the word of the noun phrase that ends before token k which
// says that it is over, -1 if there is none.
func (p *parser) former(k int) int {
	for j := k - 1; j > 0 && j > k-9 && p.tok[j].kind == tWord && p.tok[j].flags&fPara == 0 && !p.tokHas(j, cAux|cFuture|cVerbPast); j-- {
		switch p.word0(j) {
		case "former", "previous", "preceding", "bygone":
			return j
		}
	}
	return -1
}

// possessed says that "'s" follows the expression.
func (p *parser) possessed(e *expr) bool {
	return e.to+1 < len(p.tok) && p.tok[e.to].kind == tPunct && p.tok[e.to].b == bApostrophe && p.tokIs(e.to+1, wS)
}

// pastBefore says that the verb before token k is past.
func (p *parser) pastBefore(k int, e *expr) bool {
	for j := k - 1; j >= 0 && j > k-cueBack && !p.sentenceEnd(j); j-- {
		if l, _, ok := p.verbAt(j, e); ok {
			return l.dir < 0
		}
	}
	return false
}

// hadBefore says that the sentence before token k is in the past perfect or
// the passive of the past: what was done by then.
func (p *parser) hadBefore(k int) bool {
	if p.conditional(k) {
		return false // "If they're not all returned by Saturday"
	}
	for j := k - 1; j >= 0 && j > k-16 && !p.sentenceEnd(j); j-- {
		if p.tokIs(j, wTo) && p.tokIs(j+1, wHave) && p.inAny(j-1, hearsay) {
			return true // "appeared to have gone by Friday evening"
		}
		if p.tokHas(j, cAux) && p.conditional(j) {
			return false // "unless there was progress by Wednesday", "if he were not back by Sunday"
		}
		if p.tokHas(j, cPresent) && !p.tokIs(j, wHas) && !p.tokIs(j, wHave) {
			return false // "provided she is released by Friday"
		}
		if p.tokHas(j, cAux) && !p.tokIs(j+1, wDue) && !p.tokHas(j+1, cAhead) {
			return true
		}
		if p.tokHas(j, cFuture|cAhead) || p.tokIs(j, wTo) {
			return false
		}
	}
	return k > 0 && p.tok[k-1].flags&fEd != 0
}

// sealedBefore finds the "had" of what was done before token k.
func (p *parser) sealedBefore(k int) bool {
	for j := k - 1; j >= 0 && j > k-8 && !p.sentenceEnd(j); j-- {
		if p.tokIs(j, wHad) {
			return true
		}
	}
	return false
}

// extends are verbs of what is still to come.
var extends = forms("extend extends extending delay delays delaying postpone postpones postponing move moving reschedule rescheduling relocate relocating")

// nounBehind reads what a noun that governs the weekday e says of it: of a cause ("may be
// attributed to fighting on Friday", "caused by a walkout Monday") it is over; of an
// agreement ("ended with an agreement to start with sanctions on Tuesday") it is ahead; of a
// promise ("promised a new text of the accord on Saturday") it is the nearest.
func (p *parser) nounBehind(e *expr) (leaning, bool) {
	for k := e.from - 1; k > 0 && k > e.from-12 && p.tok[k].kind == tWord; k-- {
		if p.tokIs(k, wTo) {
			before := p.word0(k - 1)
			switch {
			case before == "attributed", before == "owing":
				return leaning{-1, k - 1}, true
			case (before == "agreement" || before == "commitment" || before == "pledge" || before == "promise") && (p.tokIs(k-2, wA) || p.tokIs(k-2, wAn)) && p.baseVerb(k+1):
				return leaning{1, k}, true
			}
			return leaning{}, false
		}
		switch p.word0(k) {
		case "caused", "triggered", "sparked", "provoked":
			if p.tokIs(k+1, wBy) {
				return leaning{-1, k}, true
			}
		case "promised", "pledged":
			article := p.tokIs(k+1, wA) || p.tokIs(k+1, wAn) || p.tokIs(k+1, wThe)
			return leaning{1, k}, article && k+2 < e.from-1 && p.tokIs(e.from-1, wOn)
		}
		if p.tokHas(k, cAux|cPresent|cFuture|cVerbPast|cBreak|cSpeech) || p.tokIs(k, wThat) || p.tokIs(k, wAfter) {
			return leaning{}, false
		}
	}
	return leaning{}, false
}

// aimBefore finds the aim of which the "by" at token k tells the term: "with the goal of a
// government by April"; -1 if there is none.
func (p *parser) aimBefore(k int) int {
	for j := k - 1; j > 0 && j > k-12 && p.tok[j].kind == tWord; j-- {
		switch p.word0(j) {
		case "goal", "aim", "target", "hope", "prospect":
			if p.tokIs(j+1, wOf) {
				return j
			}
		}
		if p.tokHas(j, cAux|cFuture|cVerbPast|cSpeech) {
			return -1
		}
	}
	return -1
}

// wantedBy finds the verb of "wanted the talks over by mid-October" before the "by" at token k; -1 if there is none.
func (p *parser) wantedBy(k int) int {
	for j := k - 1; j > 0 && j > k-nounReach && p.tok[j].kind == tWord; j-- {
		if p.in(j, wished) && !p.tokHas(j-1, cAux|cPresent) {
			return j
		}
		if p.tokHas(j, cVerbal|cBreak) {
			return -1
		}
	}
	return -1
}

// anyone says that the word at token k stands for whoever it may be: "anyone arrested from Saturday".
func (p *parser) anyone(k int) bool {
	switch toLower(p.word0(k)) {
	case "anyone", "anybody", "everyone", "those", "people", "all":
		return true
	}
	return false
}

// fixedFor says that something is given a day by the verb before the "for" at token k: "has set the case for", "was
// listed for".
func (p *parser) fixedFor(k int) bool {
	switch p.word0(k - 1) {
	case "listed", "fixed", "proclaimed", "declared":
		if p.was(k - 2) {
			return true
		}
	}
	for j := k - 1; j > 0 && j > k-6 && p.tok[j].kind == tWord; j-- {
		switch p.word0(j) {
		case "set", "scheduled", "adjourned", "listed", "fixed":
			return p.word0(j-1) == "has" || p.word0(j-1) == "have" || p.word0(j-1) == "had"
		}
		if p.tokHas(j, cPrep|cBreak|cAux|cFuture) {
			return false
		}
	}
	return false
}

// datesFixed says that dates that somebody has fixed end at the "from" of token k.
func (p *parser) datesFixed(k int) bool {
	if p.word0(k-1) != "dates" {
		return false
	}
	for j := k - 2; j > 0 && j > k-7 && p.tok[j].kind == tWord; j-- {
		switch p.word0(j) {
		case "set", "fixed", "announced", "listed", "scheduled", "allocated":
			return true
		}
	}
	return false
}

// willNot says that "will not" or "won't" stands before token k in its clause.
func (p *parser) willNot(k int) bool {
	for j := k - 1; j > 0 && j > k-10 && p.tok[j].kind != tPunct || j > 0 && j > k-10 && p.mark(j, bApostrophe); j-- {
		if p.word0(j) == "will" && p.tokIs(j+1, wNot) || p.word0(j) == "won" && p.mark(j+1, bApostrophe) {
			return true
		}
		if p.tokHas(j, cBreak|cSpeech) {
			return false
		}
	}
	return false
}

// couldNot says that what was to be done by the limit behind token k could not be, in the past.
func (p *parser) couldNot(k int) bool {
	for j := k - 1; j > 0 && j > k-7 && p.tok[j].kind == tWord; j-- {
		if p.word0(j) == "could" && p.tokIs(j+1, wNot) {
			return !p.tokHas(j-1, cSpeech) && !p.speechBefore(j)
		}
	}
	return false
}

// speechBefore says that somebody is told to have said what stands at token k: "said they could not".
func (p *parser) speechBefore(k int) bool {
	for j := k - 1; j > 0 && j > k-6 && p.tok[j].kind == tWord; j-- {
		if p.tokHas(j, cSpeech) || p.tokIs(j, wThat) {
			return true
		}
	}
	return false
}

// crumbling says that the form in "-ing" at token k was so when it was told: "was crumbling by
// Wednesday", "appeared to be crumbling by Wednesday".
func (p *parser) crumbling(k int) bool {
	if !strings.HasSuffix(p.word0(k), "ing") {
		return false
	}
	if p.tokIs(k-1, wBe) && p.tokIs(k-2, wTo) {
		w := p.word0(k - 3)
		return w == "appeared" || w == "seemed"
	}
	return p.word0(k-1) == "was" || p.word0(k-1) == "were"
}

// plannedOn finds the "planned" of what the day e is of: "his planned visit on Wednesday"; -1 if there is none.
func (p *parser) plannedOn(e *expr) int {
	noun := p.beforeDay(e)
	if noun < 1 || noun == e.from-1 && e.shift != shNone || p.tok[noun].kind != tWord || p.tok[noun].flags&fEd != 0 || p.tokHas(noun, cPrep) {
		return -1
	}
	w := p.word0(noun - 1)
	return where(w == "planned" || w == "upcoming" || w == "forthcoming", noun-1)
}

// plansDropped finds the "plans" of "has dropped plans for a fair on Nov. 17" before the date e; -1 if there is none.
func (p *parser) plansDropped(e *expr) int {
	for k := e.from - 1; k > 1 && k > e.from-nounReach && p.tok[k].kind == tWord; k-- {
		if w := p.word0(k); w == "plans" || w == "plan" {
			v := k - 1
			if p.determined(k) {
				v--
			}
			return where(p.in(v, undoes) || p.word0(v) == "dropped", k)
		}
		if p.tokHas(k, cAux|cVerbPast|cSpeech|cBreak) {
			return -1
		}
	}
	return -1
}

// likelyBehind says that "as the most likely day" or the like stands behind token k.
func (p *parser) likelyBehind(k int) bool {
	for j := k + 1; j < k+5 && j < len(p.tok); j++ {
		switch p.word0(j) {
		case "likely", "likeliest", "probable", "possible", "earliest":
			return true
		case "deadline":
			return !p.tokHas(j+1, cVerbPast|cAux) && !p.participle(j+1) && (j+1 >= len(p.tok) || p.tok[j+1].flags&fEd == 0) // not "as the deadline passed"
		}
	}
	return false
}

// vowedBefore says that what somebody threatened or promised to do stands before the "if" at token k.
func (p *parser) vowedBefore(k int) bool {
	for j := k - 1; j >= 0 && j > k-nounReach && p.tok[j].kind == tWord; j-- {
		switch w := p.word0(j); {
		case w == "would", p.tokIs(j, wTo) && (p.word0(j-1) == "threatened" || p.word0(j-1) == "vowed" || p.word0(j-1) == "promised" || p.word0(j-1) == "pledged"):
			return true
		}
	}
	return false
}

// unlessDone says that the clause before token k is a condition in the present: "if there isn't progress made
// before Friday".
func (p *parser) unlessDone(k int) bool {
	for j := k - 1; j >= 0 && j > k-cueBack && p.tok[j+1].flags&fPara == 0 && !p.sentenceEnd(j) && !p.mark(j, ','); j-- {
		if w := toLower(p.word0(j)); w == "if" || w == "unless" {
			for i := j + 1; i < j+5 && i < k; i++ {
				if p.isAre(i) || (p.word0(i) == "was" || p.word0(i) == "were") && p.tokIs(i+1, wNot) && p.vowedBefore(j) || p.word0(i) == "isn" || p.word0(i) == "aren" || p.word0(i) == "does" || p.word0(i) == "do" {
					return true
				}
			}
			return false
		}
	}
	return false
}

// goesPast reads the "past" at token k before a day or a month: "dragged on past June" is over, "may last past June"
// is not, and "a decision to go on past July 20" is of the nearest one.
func (p *parser) goesPast(e *expr, k int) (leaning, bool) {
	if e.gran == uDay {
		return leaning{0, k}, true
	}
	verb := k - 1 - int(boolInt8(p.tokIs(k-1, wOn)))
	if verb >= 0 && p.tok[verb].flags&fEd != 0 {
		return leaning{-1, k}, e.gran == uMonth
	}
	return leaning{1, k}, e.gran == uMonth
}

// withBefore says that "with" stands before token k: "with ministers arriving Saturday".
func (p *parser) withBefore(k int) bool {
	for j := k - 1; j >= 0 && j > k-5; j-- {
		if toLower(p.word0(j)) == "with" {
			return true
		}
	}
	return false
}

// valid are the adjectives of what holds until a day, or is known not to hold.
var valid = forms("valid effective binding")

// talked are the past verbs of those who sat together until an hour.
var talked = forms("negotiated haggled argued bargained wrangled talked debated deliberated conferred quarrelled quarreled met remained stayed consulted worked squabbled huddled")

// talkedUntil finds the verb of "argued over the text until dawn on Sunday" before the "until" at
// token k; -1 if there is none, or if what is talked about may be what lasts until then, "talked
// about a truce until Sunday".
func (p *parser) talkedUntil(e *expr, k int) int {
	hour := e.part != "" || e.clk.set || e.edge == edEarly || e.edge == edLate
	if p.in(k-1, halts) {
		return -1
	}
	for j := k - 1; j >= 0 && j > k-9 && p.tok[j].kind == tWord; j-- {
		if p.in(j, talked) {
			if p.tokHas(j-1, cPresent|cFuture) && !p.perfect(j) || p.tokIs(j-1, wTo) || p.tokIs(j-1, wBe) || p.determined(j) {
				return -1
			}
			return j
		}
		if p.tokHas(j, cVerbal) || p.participle(j) || p.tokIs(j, wTo) || p.tokIs(j, wFor) || !hour && !p.tokHas(j, cPrep) && p.tok[j].flags&fCap == 0 {
			return -1
		}
	}
	return -1
}

// missedDue says that the "by" at token k gives the term of what was not done: "missed a payment due by
// the end of Tuesday", "the payment, due by Monday, was not made", where its day ends before token to.
func (p *parser) missedDue(k, to int) bool {
	due := false
	for j := k - 1; j > 0 && j > k-9 && (p.tok[j].kind == tWord || p.mark(j, ',')); j-- {
		due = due || p.tokIs(j, wDue)
		if due && p.word0(j) == "missed" {
			return true
		}
	}
	if !due || !p.mark(to, ',') {
		return false
	}
	return (p.word0(to+1) == "was" || p.word0(to+1) == "were") && p.tokIs(to+2, wNot)
}

// cameShort finds the "failed" of "failed to agree on a list by Friday", or "were unable",
// before the "by" at token k: whether it was met is known when the day is over; -1 if
// there is none.
func (p *parser) cameShort(k int) int {
	for j := k - 1; j > 0 && j > k-nounReach && p.tok[j].kind == tWord; j-- {
		switch p.word0(j) {
		case "failed", "unable":
			if p.tokIs(j+1, wTo) && p.baseVerb(j+2) && !p.conditional(j) {
				return j
			}
		}
		if p.tokHas(j, cFuture|cBreak|cSpeech) {
			return -1
		}
	}
	return -1
}

// afterDoing finds the "after" of "will go to Kyiv this week, after visiting Bern on Sunday and
// Oslo on Monday" before the weekday e: what comes after that is of this week, so that the
// days are over; -1 if there is none.
func (p *parser) afterDoing(e *expr) int {
	for k := p.beforeOn(e); k > 0 && k > e.from-12 && (p.tok[k].kind == tWord || p.mark(k, bApostrophe)); k-- {
		if w := p.word0(k + 1); p.tokIs(k, wAfter) && len(w) > 5 && w[len(w)-3:] == "ing" {
			i := p.after(k) - 1
			if i >= 0 && p.out[i].op == opShift && p.out[i].gran == uWeek && p.out[i].ref == refPub && p.out[i].n == 0 && !p.sentenceBetween(p.out[i].from, k) {
				return k
			}
			if (blows.has(w) || e.from-k <= 6) && p.goesNowhere(k) {
				return k
			}
			return -1
		}
	}
	return -1
}

// afterWaiting says that before token k stands what somebody did before what is going on now: "is waiting for an answer
// after presenting a plan".
func (p *parser) afterWaiting(k int) bool {
	for j := k - 1; j > 0 && j > k-9 && p.tok[j].kind == tWord; j-- {
		if w := p.word0(j + 1); p.tokIs(j, wAfter) && len(w) > 5 && w[len(w)-3:] == "ing" {
			return p.goesNowhere(j)
		}
	}
	return false
}

// blows are what one has behind one when one does something now.
var blows = forms("losing winning suffering failing quitting resigning surviving defeating missing escaping")

// goesNowhere says that what stands before token k, in its sentence, is being done now and there: what
// it comes after is over, "is seeing out his last days after losing".
func (p *parser) goesNowhere(k int) bool {
	j := p.goingOn(k)
	return j >= 0 && !p.tokHas(j+1, cAhead) && !p.in(j+1, bound)
}

// bound are what "is" done on a day to come as well: "is flying".
var bound = forms("planning going coming meeting travelling traveling visiting holding returning flying")

// reaches are the verbs of what began long ago: "dates back to November".
var reaches = forms("date dates dating dated going stretching stretches reaching")

// untilClock finds the "until" or "by" of "until 12:00 local time (10:00 BST) on
// Monday" before the bracket that closes at token k; -1 if there is none.
func (p *parser) untilClock(k int) int {
	if k < 0 || p.tok[k].kind != tPunct || p.tok[k].b != ')' {
		return -1
	}
	for j := k - 1; j >= 0 && j > k-16 && p.tok[j+1].flags&fPara == 0; j-- {
		if p.tokIs(j, wUntil) || p.tokIs(j, wTill) || p.tokIs(j, wBy) {
			return j
		}
		if p.tokHas(j, cAux|cFuture|cVerbPast|cSpeech|cBreak) || p.tok[j].kind == tPunct && p.tok[j].b == ',' {
			return -1
		}
	}
	return -1
}

// putOffFor finds the verb of "the decision to postpone the vote for Friday noon" before the
// weekday e; -1 if there is none.
func (p *parser) putOffFor(e *expr) int {
	for k := e.from - 2; k > 0 && k > e.from-7 && p.tok[k].kind == tWord; k-- {
		switch p.word0(k) {
		case "postpone", "postponed", "postponing", "adjourn", "adjourned", "reschedule", "rescheduled", "defer", "deferred":
			return k
		}
		if p.tokHas(k, cAux|cFuture|cPresent|cVerbPast|cAhead) {
			return -1
		}
	}
	return -1
}

// movedToDate says that the "date" at token k is one that something is put off to: "postponed the
// trial to a date in August".
func (p *parser) movedToDate(k int) bool {
	to := false
	for j := k - 1; j > 0 && j > k-12 && p.tok[j].kind == tWord; j-- {
		to = to || p.tokIs(j, wTo) || p.tokIs(j, wUntil)
		if p.in(j, moves) {
			return to
		}
	}
	return false
}

// floats are the participles of what is only talked of.
var floats = forms("proposed suggested floated mooted envisaged envisioned")

// foreseen says that somebody expects something before the date behind token k: "expect
// no cut in rates before June".
func (p *parser) foreseen(k int) bool {
	for j := k - 1; j >= 0 && j > k-10 && !p.sentenceEnd(j) && !p.mark(j, ','); j-- {
		switch p.word0(j) {
		case "expect", "expects", "foresee", "foresees", "anticipate", "anticipates", "forecast", "forecasts":
			return !p.tokHas(j-1, cAux)
		}
		if p.tokHas(j, cVerbPast|cAux|cSpeech) && p.word0(j-1) != "no" { // "no cut"
			return false
		}
	}
	return false
}

// conceivable are adjectives of what has not happened yet.
var conceivable = forms("possible conceivable unlikely doubtful uncertain")

// hadAfter finds the past verb whose subject, of a few words, follows the comma
// at token k; -1 if there is none.
func (p *parser) hadAfter(k int) int {
	if k >= len(p.tok) || p.tok[k].kind != tPunct || p.tok[k].b != ',' {
		return -1
	}
	for j := k + 1; j < len(p.tok) && j < k+6 && p.tok[j].kind == tWord; j++ {
		if p.tokHas(j, cAux|cVerbPast) || p.tok[j].flags&fEd != 0 && j > k+1 {
			return j
		}
	}
	return -1
}

// heldOver says that the "for" at token k gives another day to what a court or a house has put off:
// "adjourned the hearing for April".
func (p *parser) heldOver(k int) bool {
	for j := k - 1; j > 0 && j > k-6 && p.tok[j].kind == tWord; j-- {
		switch p.word0(j) {
		case "adjourned", "deferred", "rescheduled", "rearranged":
			return j < k-1
		}
		if p.tokHas(j, cVerbal|cPrep) {
			return false
		}
	}
	return false
}

// askedBefore says that somebody was asked about what stands behind token k.
func (p *parser) askedBefore(k int) bool {
	for j := k - 1; j >= 0 && j > k-6 && p.tok[j].kind == tWord; j-- {
		if toLower(p.word0(j)) == "asked" {
			return true
		}
	}
	return false
}

// toHoldOver finds the verb with which somebody has to put off something to, or for, what stands behind token k: "no choice
// but to adjourn the case to June"; -1 if there is none.
func (p *parser) toHoldOver(k int) int {
	for j := k - 1; j > 0 && j > k-6 && p.tok[j].kind == tWord; j-- {
		if p.in(j, holdsOver) {
			return where(p.tokIs(j-1, wTo), j)
		}
		if p.tokHas(j, cVerbal|cPrep) {
			return -1
		}
	}
	return -1
}

// holdsOver are the verbs of who puts off what was to be.
var holdsOver = forms("adjourn postpone defer reschedule delay")

// calls are the past verbs of what is announced to begin on a day.
var calls = forms("called announced declared ordered introduced")

// calledFrom says that the "from" at token k is of what somebody has called: "called a strike from Sunday",
// "announced cuts from Monday afternoon".
func (p *parser) calledFrom(k int) bool {
	noun := false
	for j := k - 1; j > 0 && j > k-8 && (p.tok[j].kind != tPunct || p.tok[j].b == bEnDash); j-- {
		if p.in(j, calls) {
			return noun
		}
		if p.tokHas(j, cVerbal|cSubject) || p.tokIs(j, wTo) {
			return false
		}
		noun = true
	}
	return false
}

// unable finds the word before token k that says that something cannot be done until then; -1 if there is none.
func (p *parser) unable(k int) int {
	for j := k - 1; j > 0 && j > k-nounReach && p.tok[j].kind == tWord; j-- {
		if w := p.word0(j); (w == "unable" || w == "impossible") && p.tokIs(j+1, wTo) {
			return j
		}
		if p.tokHas(j, cAux|cVerbPast|cFuture|cBreak) {
			return -1
		}
	}
	return -1
}

// hadIn finds the "had" of the subject that begins at token k; -1 if there is none.
func (p *parser) hadIn(k int) int {
	for j := k + 1; j < len(p.tok) && j < k+7 && p.tok[j].kind == tWord; j++ {
		if p.tokIs(j, wHad) {
			return j
		}
		if p.tokHas(j, cAux|cPresent|cFuture|cBreak|cVerbPast) {
			return -1
		}
	}
	return -1
}

// wasUntil finds the "was" of "who was its head until August" before the
// "until" at token k, with no participle between; -1 if there is none.
func (p *parser) wasUntil(k int) int {
	for j := k - 1; j > 0 && j > k-7 && p.tok[j].kind == tWord; j-- {
		if p.in(j, heldUntil) && j+1 < k && !p.tokHas(j-1, cAux|cPresent|cFuture|cPrep) && !p.tokIs(j-1, wBe) && p.word0(j-1) != "been" {
			return j // "Brazil, which held the chair until June"
		}
		if p.tok[j].flags&fEd != 0 {
			return -1
		}
		if p.tokHas(j, cAux) && (p.tokIs(j+1, wA) || p.tokIs(j+1, wThe) || p.tokIs(j+1, wIts) || p.tok[j+1].cls == 0) && j+1 < k && p.nouns(j+1, k) {
			return j
		}
		if p.tokHas(j, cVerbPast|cFuture|cPresent|cAhead) {
			return -1
		}
	}
	return -1
}

// looming are participles of what is near and still ahead.
var looming = forms("looming approaching nearing closing drawing")

// heldUntil are past forms of what one does until a day on which it is over.
var heldUntil = forms("held led headed ran chaired ruled governed commanded served managed occupied worked lived taught edited")

// nouns says that none of the tokens ends in -en or -n as participles do
// ("driven", "shown"), so that they can be a noun and its adjectives.
func (p *parser) nouns(from, to int) bool {
	for j := from; j < to; j++ {
		if w := p.word0(j); len(w) > 3 && w[len(w)-2:] == "en" || p.tokHas(j, cVerbPast) {
			return false
		}
	}
	return true
}

// runsOn are the verbs of what goes on to a day.
var runsOn = forms("run runs running last lasts lasting continue continues continuing stretch stretches stretching go going")

// beginsAhead says that the date before token k, in its sentence, is the beginning of what
// is to come: "starting on Monday".
func (p *parser) beginsAhead(k int) bool {
	i := p.after(k) - 1
	return i >= 0 && !p.sentenceBetween(p.out[i].from, k) && p.out[i].calendarDay() && p.direction(&p.out[i]).dir > 0
}

// sinceHour finds the "from" of "from early morning until" before the "until" at token k; -1
// if there is none.
func (p *parser) sinceHour(k int) int {
	for j := k - 1; j > 0 && j > k-6 && p.tok[j].kind != tPunct; j-- {
		if p.tokIs(j, wFrom) {
			for i := j + 1; i < k; i++ {
				if p.tokHas(i, cPart|cMeridiem) {
					return j
				}
			}
			return -1
		}
	}
	return -1
}

// figureBy says that the "by" at token k gives the term of a figure that was reached, as what follows the date compares it
// with another: "sold 32,000 by the end of September, up from 28,000".
func (p *parser) figureBy(k int, e *expr) bool {
	j := e.to
	if p.mark(j, ',') || p.mark(j, '(') {
		j++
	}
	switch p.word0(j) {
	case "up", "down":
		if !p.tokIs(j+1, wFrom) {
			return false
		}
	case "compared":
		if p.word0(j+1) != "with" && !p.tokIs(j+1, wTo) {
			return false
		}
	default:
		return false
	}
	for j = k - 1; j > 0 && j > k-cueBack && !p.sentenceEnd(j); j-- {
		if p.tokIs(j, wTo) && p.baseVerb(j+1) || p.tokHas(j, cFuture|cAhead|cControl) {
			return false
		}
		if p.tokHas(j, cVerbPast|cAux) || p.tok[j].flags&fEd != 0 {
			return !p.tokHas(j, cSpeech) && !(p.tokIs(j-1, wHave) && p.tokHas(j-2, cFuture)) && p.pastBefore(k, e)
		}
	}
	return false
}
