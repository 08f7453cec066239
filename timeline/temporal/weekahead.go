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
	if f.op != opShift || f.gran != uWeek || f.ref != refPub || f.back != 0 || f.n == 0 || p.sentenceBetween(f.to, e.from) || p.behindOther(f.from) {
		return point{}, false
	}
	if listed := f.n > 0 && p.colonBetween(f.to, first.from); !listed && (int(r.lean.dir)*f.n < 0 || !p.guesses(f.to, first.from) && !(f.n > 0 && p.carriesOn(f.to, first.from))) {
		return point{}, false
	}
	d, ok := r.rk.moved(r.words(e), r.pub.Monday(), 7*f.n+(int(e.wd)+6)%7)
	return dayPoint(d), ok
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
