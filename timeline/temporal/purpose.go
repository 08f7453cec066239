package temporal

// An infinitive behind a dated verb tells what that was for, so that its own day lies
// behind that date: "left on Tuesday to see the envoy on Friday", "agreed in December to
// withdraw by January 7".

// purposeReach is how many tokens an infinitive may have before its date, purposeGap how
// many may stand between the date of its verb and the "to", and purposeFar how many there
// can be in all.
const (
	purposeReach = 14
	purposeGap   = 6
	purposeFar   = 2*purposeReach + 6
)

// looksBack are the verbs whose object has been before them: "to mourn those who died".
var looksBack = forms("mourn bury protest condemn denounce deplore praise thank congratulate apologise apologize answer respond react review",
	"explain examine investigate assess avenge recall")

// endsPhrase says that an infinitive of purpose may stand behind token k: a word that the
// grammar of dates has no use for, or an amount or time, "within 24 hours", "by noon".
func (p *parser) endsPhrase(k int) bool {
	if p.tok[k].kind != tWord {
		return false
	}
	if p.tok[k].cls == 0 {
		return true
	}
	i := p.after(k+1) - 1
	return i >= 0 && p.out[i].to == k+1 && (p.out[i].op == opDuration || p.out[i].op == opClock)
}

// purposeOf finds the "to" of the infinitive that ends with e, no other verb between, and
// the index of the date before it that is its verb's; -1 if there is none.
func (p *parser) purposeOf(e *expr) (to, date int) {
	to = -1
	for k := e.from - 1; to < 0; k-- {
		if k < 1 || k < e.from-purposeReach || p.tok[k+1].flags&fPara != 0 || !p.purposeWord(k, e) {
			return -1, -1
		}
		if p.tokIs(k, wTo) && p.baseVerb(k+1) {
			to = k
		}
	}
	if w := p.word0(to + 1); looksBack.has(w) || unsaid.has(w) || p.participle(to+1) {
		return -1, -1 // "came to mourn", "declined to comment", "admitted to shooting"
	}
	date = p.after(to) - 1
	if date < 0 || !p.datesVerb(&p.out[date], to, e) {
		return -1, -1
	}
	return to, date
}

// datesVerb says that the date f, and no limit, is that of the verb whose infinitive begins
// at token to: "left on Tuesday to", or, at the head of the sentence, "On Tuesday he left to".
func (p *parser) datesVerb(f *expr, to int, e *expr) bool {
	if f.op != opWeekday && f.op != opDate && f.op != opShift || p.possessed(f) ||
		p.tokHas(f.from-1, cPrep) && !p.tokIs(f.from-1, wOn) && !p.tokIs(f.from-1, wIn) {
		return false
	}
	fronted := p.opensSentence(f.from)
	if gap := to - f.to; gap > purposeReach || gap > purposeGap && !fronted {
		return false
	}
	for k := f.to; k < to; k++ {
		own := p.purposeWord(k, e) && !p.tokHas(k, cSubject)
		if p.tokIs(k, wTo) || p.tok[k].flags&fPara != 0 || !own && !(fronted && p.pastWord(k, e)) {
			return false
		}
	}
	return true
}

// pastWord says that token k may stand in the clause of what was done on the day that the
// sentence opens with: a comma, a subject, a past verb but none of saying.
func (p *parser) pastWord(k int, e *expr) bool {
	if p.tok[k].kind == tPunct {
		return p.mark(k, ',')
	}
	if p.tokHas(k, cBreak|cPresent|cFuture) || p.participle(k) {
		return false
	}
	l, speech, ok := p.verbAt(k, e)
	return !ok || !speech && (l.dir < 0 || p.in(k, deeds))
}

// purposeWord says that token k is no verb but that of the infinitive, and begins no
// other clause.
func (p *parser) purposeWord(k int, e *expr) bool {
	t := &p.tok[k]
	if t.kind == tPunct {
		return t.b == bEnDash || t.b == bApostrophe
	}
	if p.tokHas(k, cBreak) && !p.tokIs(k, wAnd) && !p.tokIs(k, wBefore) || p.tokHas(k, cAux|cPresent|cFuture) || p.participle(k) {
		return false
	}
	if p.tokIs(k-1, wTo) {
		return true
	}
	_, _, verb := p.verbAt(k, e)
	return !verb
}

// resumes are verbs of what is done once more.
var resumes = forms("resume reconvene return reopen restart")

// purposeDay resolves the weekday of an infinitive by the day of its past verb: "left on
// Tuesday to see the envoy on Friday" is the first Friday after that Tuesday.
func (r *resolver) purposeDay(e *expr) (point, bool) {
	p := r.p
	if e.shift != shNone || r.narrative || r.windowed || r.pub.IsZero() || e.from-r.prevDay.from > purposeFar || p.tokHas(e.from-1, cPrep) && !p.isAny(e.from-1, wOn, wBy, wFor, wBefore) {
		return point{}, false
	}
	to, i := p.purposeOf(e)
	if to < 0 || p.possessed(e) && !p.in(to+1, attends) || p.overBefore(e.from-1) {
		return point{}, false
	}
	from := r.prevDay.at
	if r.prevDay.from != p.out[i].from || from.bc {
		return point{}, false
	}
	day := from.date()
	n := (int(e.wd) - int(day.Weekday()) + 7) % 7
	if n == 0 && p.tokIs(e.from-1, wOn) && (p.in(to+1, resumes) || p.word0(to+2) == "again") {
		n = 7 // "agreed on Tuesday to meet again on Tuesday"
	}
	if day.After(r.pub) || r.pub.Sub(day) > longBehind || n == 0 {
		return point{}, false
	}
	d, ok := r.rk.moved(r.words(e), day, n)
	if d.After(r.pub) {
		r.lean = leaning{1, to}
	}
	r.usedPrev, r.based, r.how = true, r.prevDay, "the first one after the day of its verb"
	r.alt(d.AddDays(-7))
	return dayPoint(d), ok
}

// limitAgreed gives q, the day or month by which something was to be done, its first year
// after what set it: "agreed in December to withdraw by January 7" was that January.
func (r *resolver) limitAgreed(e *expr, q point) (point, bool) {
	p := r.p
	if e.shift != shNone || q.gran > uMonth || e.m == 0 || r.pub.IsZero() || e.from-r.prev.from > purposeFar {
		return point{}, false
	}
	i := p.saidWould(e) // "said in March that it would hold a vote in October"
	if p.limited(e) {
		if _, j := p.purposeOf(e); j >= 0 {
			i = j
		}
		if i < 0 {
			i = p.setBefore(e)
		}
	}
	if set := r.prev.at; i >= 0 && r.prev.from == p.out[i].from && !set.bc && set.gran <= uMonth && !set.date().IsZero() && !set.date().After(r.pub) {
		r.usedPrev, r.based, r.how = true, r.prev, "the first one after it was agreed"
		ahead := r.soonest(q, r.pub, false)
		q = r.soonest(q, set.date(), false)
		r.keepAlt(ahead, q)
		if r.lean.dir > 0 && q.known() && q.span().End.Before(r.pub) {
			r.lean = leaning{-1, p.out[i].from}
		}
		return q, true
	}
	return point{}, false
}

// setBefore finds the day or month of the past verb before the limit e in its sentence: "In July, they
// signed a roadmap that included a deal by August 18", "On July 29 he gave them until July 30"; -1 if
// there is none.
func (p *parser) setBefore(e *expr) int {
	i := p.after(e.from) - 1
	for ; i >= 0 && p.out[i].op == opDuration; i-- {
	}
	if i < 0 || p.out[i].op != opDate || p.out[i].y != 0 || p.out[i].gran > uMonth || p.sentenceBetween(p.out[i].from, e.from) {
		return -1
	}
	past := false
	for k := p.out[i].to; k < e.from; k++ {
		if p.tokHas(k, cFuture|cPresent) {
			return -1
		}
		past = past || p.finitePast(k)
	}
	if !past {
		return -1
	}
	return i
}

// saidWould finds the month or day on which somebody said what "would" be done by e:
// "said in September that they would publish it by the end of October"; -1 if there is
// none.
func (p *parser) saidWould(e *expr) int {
	i := p.after(e.from) - 1
	if i < 0 {
		return -1
	}
	f := &p.out[i]
	if f.op != opDate || f.m == 0 || e.from-f.to > purposeReach || !p.tokHas(f.from-2, cSpeech) || !p.isAny(f.from-1, wIn, wOn) {
		return -1
	}
	would := false
	for k := f.to; k < e.from; k++ {
		if p.tok[k].kind == tPunct || p.tok[k].flags&fPara != 0 {
			return -1
		}
		would = would || p.word0(k) == "would"
	}
	if !would {
		return -1
	}
	return i
}

// limited says that e is the end of a term: "by", "until", "before", "no later than".
func (p *parser) limited(e *expr) bool {
	k := e.from - 1
	return p.tokIs(k, wBy) || p.tokIs(k, wBefore) || p.tokIs(k, wUntil) || p.tokIs(k, wTill) || p.tokIs(k, wThan) && p.tokIs(k-1, wLater)
}

// overBefore says that the noun before token k, or before the "on" there, is of what
// nobody sets a day for: "to see the damage of the raid on Sunday".
func (p *parser) overBefore(k int) bool {
	if p.tokIs(k, wOn) {
		k--
	}
	return p.in(k, unplanned) || p.in(k, befell)
}

// befell are other nouns of what nobody sets a day for.
var befell = forms("attack attacks raid raids clash clashes incident incidents arrest arrests assault shelling violence riot riots fire fires blaze victims accident coup coups seizure invasion flood floods flooding landslide storm takeover ouster overthrow uprising revolt mutiny")
