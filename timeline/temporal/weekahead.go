package temporal

// weekNamed resolves a weekday by the week that its sentence has just named: "next week,
// probably on Wednesday", "next week the leaders meet: Macron on Monday, Merz on Tuesday".
func (r *resolver) weekNamed(e *expr) (point, bool) {
	p := r.p
	if e.shift != shNone || r.windowed || r.pub.IsZero() {
		return point{}, false
	}
	i, first := p.after(e.from)-1, e
	for ; i >= 0 && p.out[i].op == opWeekday && p.out[i].shift == shNone && (p.out[i].wd+6)%7 < (first.wd+6)%7; i-- {
		first = &p.out[i]
	}
	if i < 0 {
		return point{}, false
	}
	f := &p.out[i]
	if s := r.prevWeek; s.from == f.from && !s.at.bc && s.at.known() && r.ofItsWeek(f, e) {
		r.usedPrev, r.based = true, s
		d, ok := r.rk.moved(r.words(e), s.at.span().Start, (int(e.wd)+6)%7)
		return dayPoint(d), ok
	}
	if f.op != opShift || f.gran != uWeek || f.ref != refPub || f.back != 0 || f.n == 0 || p.sentenceBetween(f.to, e.from) || p.behindOther(f.from) {
		return point{}, false
	}
	if listed := f.n > 0 && p.colonBetween(f.to, first.from); !listed && (int(r.lean.dir)*f.n < 0 || !p.guesses(f.to, first.from) && !(f.n > 0 && p.carriesOn(f.to, first.from))) {
		return point{}, false
	}
	d, ok := r.rk.moved(r.words(e), r.pub.Monday(), 7*f.n+(int(e.wd)+6)%7)
	return dayPoint(d), ok
}

// weekdayOfTale resolves a weekday by the day, long past, that its sentence has just told of: "the wall fell on 9 November
// 1989; by Sunday two million had crossed", or the sentence before, where that names its weekday: "On Friday 10 April 1998
// the accord was signed. On Monday he flew home".
func (r *resolver) weekdayOfTale(e *expr) (point, bool) {
	p, s := r.p, r.prevDay
	if e.shift != shNone || r.windowed || r.pub.IsZero() || !s.at.known() || s.at.bc || r.pub.Sub(s.at.date()) < longPast || p.tokHas(r.lean.cue, cSpeech|cFuture|cPresent) || !p.isAny(e.from-1, wOn, wBy, wUntil) {
		return point{}, false
	}
	f := p.exprAt(s.from)
	if f == nil || f.op != opDate && f.op != opWeekday || f.gran != uDay || p.whichBetween(f.from-nounReach, f.from) {
		return point{}, false
	}
	if p.sentencesBetween(f.to, e.from) > 1 || p.paraBetween(f.to, e.from) {
		return point{}, false
	}
	k := e.from - 2
	goesOn := p.mark(k, ';') || p.tokIs(k, wAnd) && !p.sentenceBetween(f.to, k)
	if next := f.op == opDate && f.wd >= 0 && p.opens(k+1); !goesOn && !next {
		return point{}, false
	}
	n := (int(e.wd)-int(s.at.date().Weekday())+6)%7 + 1
	r.usedPrev, r.based = true, s
	d, ok := r.rk.moved(r.words(e), s.at.date(), n)
	return dayPoint(d), ok
}

// longPast is how many days back a day is that no news speaks of.
const longPast = 120

// ofItsWeek says that the weekday e is one of the week f: f opens the sentence of both, "Last week he saw the king on
// Tuesday", or ends the one before, of which that of e speaks on: "were busy last week. They were in Doha on Tuesday".
func (r *resolver) ofItsWeek(f, e *expr) bool {
	p := r.p
	if (f.op != opShift || f.n == 0) && f.op != opDate || f.back != 0 || f.edge != edNone || f.nth != 0 {
		return false
	}
	if ahead := r.prevWeek.at.span().Start.After(r.pub); ahead && r.lean.dir < 0 || !ahead && r.lean.dir > 0 && !p.tokIs(e.from-1, wBy) {
		return false
	}
	if at := f.from; p.opens(at) || p.tokHas(at-1, cPrep) && p.opens(at-1) {
		return !p.sentenceBetween(f.to, e.from) && !p.saysBetween(f.to, e.from)
	}
	k := f.to
	return p.sentenceEnd(k) && p.tokHas(k+1, cSubject) && p.tok[k+1].flags&fPara == 0 && !p.sentenceBetween(k+1, e.from) && !p.saysBetween(k+1, e.from) && !p.behindOther(f.from)
}

// opens says that token k is the first of its sentence.
func (p *parser) opens(k int) bool {
	return k == 0 || k > 0 && (p.tok[k].flags&(fPara|fLine) != 0 || p.sentenceEnd(k-1))
}

// saysBetween says that somebody speaks, or another clause begins, among the tokens from..to.
func (p *parser) saysBetween(from, to int) bool {
	for k := from; k < to; k++ {
		if p.tokHas(k, cSpeech) || p.tokIs(k, wThat) || p.word0(k) == "who" || p.word0(k) == "which" || p.word0(k) == "after" || p.word0(k) == "before" || p.word0(k) == "ahead" {
			return true
		}
	}
	return false
}

// guesses says that the tokens from..to tell how sure a day is, and no more: "probably on", "as early as".
func (p *parser) guesses(from, to int) bool {
	for k := from; k < to; k++ {
		if !p.mark(k, ',') && !p.mark(k, bEmDash) && !p.in(k, guessWords) {
			return false
		}
	}
	return to > from
}

var guessWords = forms("on as early soon late possibly probably perhaps maybe likely most expected tentatively either or")

// carriesOn says that what stands between "next week" and a weekday carries that week on: "with the
// first session on Tuesday", "and will meet him on Wednesday".
func (p *parser) carriesOn(from, to int) bool {
	for k := from; k < to; k++ {
		if p.mark(k, ',') && p.word0(k+1) == "with" || p.word0(k) == "and" && (p.word0(k+1) == "will" || p.word0(k+1) == "then") {
			return !p.clauseBreak(k+1, to)
		}
	}
	return false
}

// colonBetween says that what stands from token to on is listed behind a colon.
func (p *parser) colonBetween(from, to int) bool {
	for k := from; k < to; k++ {
		if p.mark(k, ':') {
			return true
		}
	}
	return false
}

// clauseBreak says that another clause begins among the tokens from..to.
func (p *parser) clauseBreak(from, to int) bool {
	for k := from; k < to; k++ {
		if p.mark(k, ',') || p.mark(k, ';') || p.word0(k) == "but" || p.word0(k) == "after" || p.word0(k) == "before" || p.word0(k) == "ahead" {
			return true
		}
	}
	return false
}

// behindOther says that the week at token i is that of something else than its sentence tells: "ahead of the
// talks next week", "Roe, who will visit Bern next week".
func (p *parser) behindOther(i int) bool {
	for k := i - 1; k >= 0 && k > i-12 && !p.sentenceEnd(k); k-- {
		switch toLower(p.word0(k)) {
		case "ahead", "before", "prior", "for", "who", "which", "after", "that", "until":
			return true
		}
	}
	return false
}
