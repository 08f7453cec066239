package temporal

import (
	"time"

	"github.com/dateline-tools/dateline/timeline/civil"
)

// Which year a month or a feast is of, where its sentence tells what has been: by how it is told, by the years beside
// it, by what is counted behind it.

// sentBackTo finds the "to" of "refer you back to my remarks in March", "go back to what he said in January" before
// the date e: one goes back to what has been; -1 if there is none.
func (p *parser) sentBackTo(e *expr) int {
	for k := e.from - 1; k > 1 && k > e.from-2*nounReach && (p.tok[k].kind == tWord || p.mark(k, bApostrophe)) && p.tok[k].flags&fPara == 0; k-- {
		if !p.tokIs(k, wTo) {
			if p.tokHas(k, cFuture|cAhead|cPresent) {
				return -1
			}
			continue
		}
		w := p.word0(k - 1)
		if p.tokIs(k+1, wThe) && p.in(k+2, returnsTo) {
			return -1 // "will go back to the polls in September"
		}
		if w == "back" && (p.in(k-2, points) || p.in(k-3, points)) || p.tokHas(k-1, cSubject) && p.in(k-2, points) || w == "you" && p.in(k-2, points) {
			return where(p.saidBetween(k+1, e.from), k)
		}
		return -1
	}
	return -1
}

// returnsTo are what one goes back to and finds there again.
var returnsTo = forms("polls ballot table streets courts court front office")

// points are the verbs of who sends others back to what was said.
var points = forms("refer refers referred point points pointed direct directs directed go goes went look looks looked think thinks harks harked take takes")

// saidBetween says that the tokens between two are of what was said or done: "my remarks in", "what he said in".
func (p *parser) saidBetween(from, to int) bool {
	for k := from; k < to; k++ {
		if p.in(k, sayings) || p.in(k, messages) || p.in(k, occasions) || p.word0(k) == "readout" || p.finitePast(k) || p.tokHas(k, cSpeech) || p.tokHas(k, cAux) || p.in(k, settled) || p.heldNoun(k) {
			return true
		}
	}
	return false
}

// toldIn says that the past verb at token k is all that stands with the "in" of the month e: "what he said in January",
// "told the house in January", "the hearings that we had in Bern in January".
func (p *parser) toldIn(k int, e *expr) bool {
	at := e.from - 1
	if !p.tokIs(at, wIn) || k < 0 || k >= at {
		return false
	}
	told := p.tokHas(k, cSpeech)
	if told && k == at-1 {
		return true
	}
	if w := p.word0(k); !p.tokIs(k, wHad) && w != "told" && w != "wrote" {
		return false
	}
	for j := k + 1; j < at; j++ {
		if p.tok[j].kind != tWord || p.tokHas(j, cVerbal|cAhead|cSubject) || p.tokIs(j, wTo) || p.tok[j].flags&fEd != 0 || told && p.tokHas(j, cPrep) || p.in(j, limits) || p.in(j, foreseen) {
			return false
		}
	}
	return p.word0(k+2) != "mind" && p.word0(k+2) != "store" && p.word0(k+2) != "sight"
}

// afterYears finds the "and" or comma between the month e and years that are over: "took leaves in 2004, 2009 and
// January"; -1 if there is none.
func (r *resolver) afterYears(e *expr) int {
	p := r.p
	i := p.after(e.from) - 1
	k := e.from - 1
	if p.tokIs(k, wIn) {
		k--
	}
	if i < 0 || e.shift != shNone || !p.tokIs(k, wAnd) && !p.tokIs(k, wOr) && !p.mark(k, ',') || r.pub.IsZero() || p.tokHas(r.lean.cue, cFuture) {
		return -1
	}
	f := &p.out[i]
	if f.op != opDate || f.gran != uYear || f.bc || f.y <= 0 || f.y > r.pub.Year || f.to != k && !(f.to == k-1 && p.mark(f.to, ',')) {
		return -1
	}
	if p.mark(k, ',') && (i == 0 || p.out[i-1].gran != uYear || p.out[i-1].op != opDate) {
		return -1 // "came in 2009, in January left"
	}
	return k
}

// feastAgo is the year of "Valentine's Day two years earlier", "Christmas two years ago"; 0 where nothing is counted
// right behind the feast e.
func (r *resolver) feastAgo(e *expr, at func(int) point) int {
	i := r.p.after(e.to)
	if i >= len(r.p.out) || r.p.out[i].from != e.to || e.y != 0 || e.shift != shNone || r.pub.IsZero() || r.windowed {
		return 0
	}
	f := &r.p.out[i]
	if f.rule != ruleAgo && f.rule != ruleEarlier || f.gran != uYear || f.amt.n < 1 || f.amt.n > maxFeasts || f.amt.vague {
		return 0
	}
	base := r.pub
	if f.rule == ruleAgo {
		y := base.Year - int(f.amt.n)
		if q := at(y); q.known() && base.Month <= time.February && q.date().Month >= time.November {
			y-- // "Christmas two years ago", said in January
		}
		return y
	}
	if r.prevDay.at.known() && !r.prevDay.at.bc && !r.p.sentenceBetween(r.prevDay.from, e.from) {
		base = r.prevDay.at.date()
	}
	then := civil.On(base.Year-int(f.amt.n), base.Month, 1).AddDays(base.Day - 1)
	best, gap := 0, 1<<30
	for y := then.Year - 1; y <= then.Year+1; y++ {
		if q := at(y); q.known() && abs(q.date().Sub(then)) < gap {
			best, gap = y, abs(q.date().Sub(then))
		}
	}
	return best
}

// maxFeasts bounds the years counted back to a feast.
const maxFeasts = 200
