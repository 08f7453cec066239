package temporal

import "time"

// What came of a plan: it came to nothing, is off or in doubt, has been given another time, or was done in time.

// wished are the past forms of who meant to do something on a day.
var wished = forms("wanted hoped planned intended meant aimed tried expected hoping planning")

// happens are the verbs of what "did not" come about, and happened those of what "never" did.
var (
	happens  = forms("happen materialise materialize occur come take work")
	happened = forms("happened materialised materialized occurred came took worked")
)

// cameOf says what came of what somebody meant, by the past verb at token k, to do on the day e: -1 if what stands
// behind tells that its day is over, "wanted to come on Friday, which didn't happen", "but his plane was late", 0 if it
// may be or not, "but was told to wait", and 1 if nothing is told.
func (p *parser) cameOf(k int, e *expr) int8 {
	going := p.participle(k)
	if p.tok[k].flags&fEd == 0 && !p.tokHas(k, cVerbPast) && !(going && p.tokHas(k-1, cAux)) {
		return 1
	}
	for j := e.to; j < len(p.tok) && j < e.to+foilReach && p.tok[j].flags&fPara == 0; j++ {
		switch w := p.word0(j); {
		case p.sentenceEnd(j):
			if w := p.word0(j + 1); (w == "That" || w == "It" || w == "This") && p.didNotHappen(j+2) {
				return -1 // "wanted to come on Friday. That didn't happen"
			}
			return 1
		case w == "which" && p.mark(j-1, ','):
			if p.didNotHappen(j + 1) {
				return -1
			}
			return 1
		case w == "but":
			if !p.in(k, wished) || !going && p.tokHas(k-1, cAux|cPresent) {
				return 1
			}
			return p.butThen(j + 1)
		case p.tokHas(j, cVerbal|cSubject):
			return 1
		}
	}
	return 1
}

// didNotHappen says that "did not happen" or the like stands at token k.
func (p *parser) didNotHappen(k int) bool {
	switch p.word0(k) {
	case "never":
		return p.in(k+1, happened)
	case "did":
		return p.tokIs(k+1, wNot) && p.in(k+2, happens)
	case "didn":
		return p.isNt(k+1) && p.in(k+3, happens)
	}
	return false
}

// butThen tells the same by the clause behind "but" that begins at token k.
func (p *parser) butThen(k int) int8 {
	for j := k; j < len(p.tok) && j < k+foilReach && p.tok[j].flags&fPara == 0 && !p.sentenceEnd(j) && !p.mark(j, ','); j++ {
		switch {
		case p.replans(j), p.tokHas(j, cFuture|cPresent):
			return 0
		case p.tokHas(j, cAux):
			if next := j + 1; p.tok[min(next, len(p.tok)-1)].flags&fEd != 0 || p.tokHas(next, cVerbPast|cAux) {
				return 0 // "but was told to wait"
			}
			return -1
		case p.tokHas(j, cSpeech):
			return 0
		case p.finitePast(j):
			return -1
		}
	}
	return 1
}

// sporting are what else is held on a day set before and may be moved or be in doubt.
var sporting = forms("games matches fixture fixtures bout concert concerts show shows flights trains departure arrival appearance visits trips meetings sessions hearings races rallies marches ceremonies protests demonstrations strikes walkout strike launches exams classes")

// heldThen says that the noun of what the day e has, "Sunday's talks", is of what is held by appointment.
func (p *parser) heldThen(e *expr) bool {
	for k := e.to + 2; k < len(p.tok) && k < e.to+6 && p.tok[k].kind == tWord && !p.tokHas(k, cVerbal|cPrep|cSubject); k++ {
		if p.heldNoun(k) || p.in(k, gatherings) || p.in(k, sporting) {
			return true
		}
	}
	return false
}

// inDoubt are what stands behind "in" or "at" of what may not be held.
var inDoubt = forms("doubt jeopardy limbo question danger peril risk")

// unsure finds the word at token k, or behind an adverb there, which says that what is held on a day is off or in
// doubt: "off", "in doubt", "uncertain", "no longer on the agenda", "too close to call"; -1 if none does.
func (p *parser) unsure(k int) int {
	for j := k; j < k+3 && j < len(p.tok) && p.tok[j].kind == tWord; j++ {
		switch p.word0(j) {
		case "off":
			return where(p.finish(j+1) && !p.tokIs(j+1, wTo) && !p.tokIs(j+1, wOn), j)
		case "uncertain", "unsure", "unclear":
			return j
		case "in", "into", "at":
			if p.word0(j+1) == "serious" || p.word0(j+1) == "grave" || p.word0(j+1) == "some" {
				j++
			}
			if p.tokIs(j+1, wThe) && (p.word0(j+2) == "balance" || p.word0(j+2) == "air") {
				return j + 2
			}
			return where(p.in(j+1, inDoubt), j+1)
		case "out":
			return where(p.tokIs(j+1, wOf) && p.word0(j+2) == "reach", j)
		case "too":
			return where(p.word0(j+1) == "close" && p.tokIs(j+2, wTo) && p.word0(j+3) == "call", j+1)
		case "no":
			return where(p.word0(j+1) == "longer" && p.tokIs(j+2, wOn) && p.tokIs(j+3, wThe) && (p.word0(j+4) == "agenda" || p.word0(j+4) == "cards" || p.word0(j+4) == "table"), j+4)
		}
		if w := p.word0(j); !p.tokIs(j, wNow) && w != "still" && w != "again" && w != "all" && w != "also" && w != "back" && w != "suddenly" && w != "once" && w != "up" {
			return -1
		}
	}
	return -1
}

// offSubject finds the word of "Sunday's talks in Bern are off", which are still to come, -1 if there is none.
func (p *parser) offSubject(e *expr) int {
	if !p.heldThen(e) {
		return -1
	}
	for k := e.to + 3; k < len(p.tok) && k < e.to+cueAhead/2 && p.tok[k].kind == tWord && !p.tokHas(k, cBreak|cFuture|cSpeech|cVerbPast); k++ {
		if w := p.word0(k); p.isAre(k) || w == "remain" || w == "remains" || w == "hang" || w == "hangs" || w == "look" || w == "looks" || w == "seem" || w == "seems" {
			if at := p.unsure(k + 1); at >= 0 {
				return at
			}
			return p.onCourse(k + 1)
		}
		if p.in(k, dependsOn) && (p.tokIs(k+1, wOn) || p.word0(k+1) == "upon") || p.word0(k) == "goes" && p.word0(k+1) == "ahead" {
			return k
		}
		if p.tokHas(k, cAux) {
			return -1
		}
	}
	return -1
}

// dependsOn are verbs of what is still to be decided.
var dependsOn = forms("hinge hinges depend depends rest rests")

// onCourse finds the word at token k, or behind an adverb there, which says that what is held on a day is still to be
// held, or waits: "on track", "still on the agenda", "back on", "going ahead", "on hold"; -1 if none does.
func (p *parser) onCourse(k int) int {
	for p.in(k, stillSo) {
		k++
	}
	switch p.word0(k) {
	case "going", "proceeding":
		return where(p.word0(k+1) == "ahead" || p.finish(k+1), k)
	case "by":
		return where(p.word0(k+2) == "thread", k+2)
	case "on":
		j := k + 1
		if p.tokIs(j, wThe) {
			j++
		}
		return where(p.in(j, inPlan) || p.in(k-1, stillSo) && (p.finish(j) || p.tokIs(j, wAfter)), k)
	}
	return -1
}

// stillSo are adverbs before what is so as planned, and inPlan what it is on.
var (
	stillSo = forms("still back now again very firmly")
	inPlan  = forms("track course schedule calendar agenda cards table hold ice")
)

// doubtedOn finds the word before "Sunday's talks" that says that they may not be held: "cast doubt on", "put Sunday's
// talks in doubt": of the nearest, see pastPlan; -1 if there is none. A vote is doubted once it is over.
func (p *parser) doubtedOn(e *expr) int {
	if !p.heldThen(e) {
		return -1
	}
	k := e.from - 1
	noun := e.to + 2
	if votes.has(p.word0(noun)) || votes.has(p.word0(noun+1)) {
		return -1
	}
	switch w := p.word0(k); {
	case w == "on" || w == "over" || w == "about" || w == "around" || w == "for":
		switch p.word0(k - 1) {
		case "doubt", "doubts", "uncertainty", "cloud", "clouds", "shadow", "question", "questions":
			return where(p.in(k-2, casts) || p.in(k-3, casts) || p.in(k-4, casts), k-1)
		}
	case puts.has(w) || w == "puts" || w == "throws" || w == "threw" || w == "left" || w == "leaves":
		for j := noun; j < len(p.tok) && j < noun+9 && p.tok[j].kind == tWord && !p.tokHas(j, cVerbal); j++ {
			if at := p.unsure(j); at >= 0 {
				return at
			}
		}
	case w == "jeopardised" || w == "jeopardized" || w == "jeopardise" || w == "jeopardize" || w == "imperilled" || w == "threatened" || w == "threatens" || w == "threaten":
		return k
	}
	return -1
}

// votes are what is doubted once it is over, and casts the verbs of doubting.
var (
	votes = forms("vote election elections poll polls referendum ballot primary primaries runoff results result")
	casts = forms("cast casts casting raise raises raised raising throw throws threw amid")
)

// movedUp finds the verb of "moved Friday's game up by an hour", "pushed back Friday's game": of the nearest, see
// pastPlan; -1 if there is none.
func (p *parser) movedUp(e *expr) int {
	k := e.from - 1
	beside := p.isAway(k)
	if beside {
		k--
	}
	if !p.in(k, reschedulings) && !(p.word0(k) == "brought" || p.word0(k) == "bring" || p.word0(k) == "brings") || !p.heldThen(e) {
		return -1
	}
	for j := e.to + 2; !beside && j < len(p.tok) && j < e.to+9 && p.tok[j].kind == tWord; j++ {
		if p.tokHas(j, cVerbal) {
			return -1
		}
		beside = p.isAway(j) || p.tokIs(j, wTo) || p.tokIs(j, wFrom) || p.tokIs(j, wBy)
	}
	return where(beside, k)
}

// isAway says that the word at token k tells that something moves to another time.
func (p *parser) isAway(k int) bool {
	switch p.word0(k) {
	case "up", "back", "forward", "ahead", "off":
		return true
	}
	return false
}

// offIncluded finds the verb of "have put off all votes, including Wednesday's": of the nearest where it is no
// perfect, see pastPlan; -1 if there is none.
func (p *parser) offIncluded(e *expr) int {
	if p.word0(e.from-1) != "including" || p.word(e.to+2) && !p.finish(e.to+2) && !p.heldThen(e) {
		return -1
	}
	for k := e.from - 2; k > 0 && k > e.from-cueBack/2 && p.tok[k+1].flags&fPara == 0 && !p.sentenceEnd(k); k-- {
		w := p.word0(k)
		if p.in(k, undoings) || undoes.has(w) && w != "pull" && w != "pulled" && w != "block" && w != "blocked" || w == "off" && (p.word0(k-1) == "put" || p.word0(k-1) == "called" || p.word0(k-1) == "call") {
			return k
		}
		if p.tokHas(k, cVerbal) {
			return -1
		}
	}
	return -1
}

// shortOf resolves the weekday of a deadline by what was done in time: "gave his answer on Friday night, well before
// a deadline of 6 p.m. on Sunday" is the first Sunday after that Friday.
func (r *resolver) shortOf(e *expr) (point, bool) {
	p, s := r.p, r.prevDay
	f := p.exprAt(s.from)
	if f == nil || e.shift != shNone || r.narrative || r.windowed || r.pub.IsZero() || s.at.bc || !s.at.known() || f.op != opWeekday || p.sentenceBetween(f.from, e.from) {
		return point{}, false
	}
	k := p.deadlineOf(e)
	if k < 0 && (p.in(e.to, limits) && p.determined(e.from) || p.possessed(e) && p.in(e.to+2, limits)) {
		k = e.from // "ahead of the Friday deadline", "ahead of Friday's deadline"
	}
	if k < 1 {
		return point{}, false
	}
	before := k - 1
	if p.tokIs(before, wA) || p.tokIs(before, wThe) || p.tokIs(before, wHis) || p.tokIs(before, wIts) || p.tokIs(before, wTheir) {
		before--
	}
	if !p.tokIs(before, wBefore) && !(p.tokIs(before, wOf) && (p.tokIs(before-1, wAhead) || p.word0(before-1) == "short")) || p.direction(f).dir >= 0 {
		return point{}, false
	}
	day := s.at.date()
	if day.After(r.pub) || r.pub.Sub(day) > longBehind {
		return point{}, false
	}
	n := (int(e.wd)-int(day.Weekday())+6)%7 + 1
	d, ok := r.rk.moved(r.words(e), day, n)
	r.usedPrev, r.based, r.how = true, s, "the first one after what was done in time for it"
	return dayPoint(d), ok
}

// overdue resolves the weekday of a plan that behind it is told to be still undone, which it was not before its day: "the
// list due on Sunday has not been published", "the ship expected on Saturday is still at sea".
func (r *resolver) overdue(e *expr) (point, bool) {
	p := r.p
	if e.shift != shNone || r.narrative || r.windowed || r.pub.IsZero() || !p.isAny(e.from-1, wOn, wFor, wBy) || !p.stillUndone(e.to) {
		return point{}, false
	}
	k := e.from - 2
	for n := 0; n < 3 && p.tok[max(k, 0)].kind == tWord && !p.tokHas(k, cAhead) && !p.in(k, promisedFor); n++ {
		k-- // "due to start on"
	}
	if k < 1 || !p.tokHas(k, cAhead) && !p.in(k, promisedFor) {
		return point{}, false
	}
	d, ok := r.rk.moved(r.words(e), r.pub, lastNamed(r.pub, time.Weekday(e.wd)).Sub(r.pub))
	return dayPoint(d), ok
}

// stillUndone says that from token k on a clause goes on to tell that what was due is still not there.
func (p *parser) stillUndone(k int) bool {
	have := p.isAny(k, wHas, wHave) || p.tokIs(k, wHad)
	switch next := p.word0(k + 1); {
	case have && next == "yet" && p.tokIs(k+2, wTo):
		return p.in(k+3, arriving) || p.tokIs(k+3, wBe) && p.in(k+4, givenOut)
	case have:
		if next == "still" {
			k++
		}
		return p.tokIs(k+1, wNot) && (p.word0(k+2) == "been" && p.in(k+3, givenOut) || p.in(k+2, arrived))
	case next == "still" && (p.isAre(k) || p.was(k)):
		return p.in(k+2, waiting) || p.tokIs(k+2, wAt) && p.word0(k+3) == "sea"
	}
	return false
}

// What is done on a day or not at all: by itself, and to something. What is decided of a plan is so before its day.
var (
	arriving = forms("begin start take arrive appear open leave sail materialise materialize land depart happen show")
	arrived  = forms("begun started taken arrived appeared opened left sailed materialised materialized landed departed happened shown")
	givenOut = forms("published released issued paid delivered handed freed held submitted sent returned unveiled transferred presented lifted")
	waiting  = forms("awaited missing stuck waiting stranded nowhere absent outstanding overdue")
)
