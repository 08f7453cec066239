package merge

import (
	"strings"

	"github.com/dateline-tools/dateline/timeline"
)

// score returns how much the readings i and j look like one event, in
// log-odds; above zero they do.
func (c *corpus) score(i, j int) float64 {
	v, settled := c.ownScore(i, j)
	if settled {
		return v
	}
	return v + c.contextScore(&c.fs[i], &c.fs[j])
}

// ownScore is the score but for what the articles speak of at large; settled
// reports whether that does not count.
func (c *corpus) ownScore(i, j int) (v float64, settled bool) {
	a, b := &c.fs[i], &c.fs[j]
	if c.movedBy(i, j) && !a.serial.apart(b.serial) {
		return sameSentence, true
	}
	d := c.dateScore(a, b)
	if movedDays(a, b) && !c.moreThanTalks(i, j) {
		d = outsideWindow // a plan that moved, and another that only is of the same weeks
	}
	if a.sentence == b.sentence && a.article != b.article && (d > 0 || a.root == b.root) && c.sameClause(i, j) {
		return sameSentence, true
	}
	if d < outsideWindow {
		return bias + d, true
	}
	if r := c.recallScore(i, j); r > 0 {
		d = max(d, recallDate) + r*a.focus
	}
	if d > nextDaySlip && a.affair != 0 && a.affair == b.affair && a.article != b.article {
		d += sameAffair * a.focus
		if d > sameDayBase && (a.definite || b.definite) {
			d += known * a.focus
		} else {
			d += c.crowd(a, b)
		}
	}
	return bias + d + c.likeness(i, j, movedDays(a, b) || heldLate(a, b)), false
}

// likeness is what the readings themselves say but for their dates. A meeting that was
// moved may have been moved to another place, so that one counts half.
func (c *corpus) likeness(i, j int, moved bool) float64 {
	a, b := &c.fs[i], &c.fs[j]
	v := c.actorScore(a, b) + c.deedScore(i, j) + c.wordScore(a, b)
	p := placeScore(a, b)
	if moved && p < 0 {
		p /= 2
	}
	v += p
	if a.serial.apart(b.serial) {
		v += otherRound
	}
	if a.serial.n != 0 && a.serial == b.serial {
		v += sameRound
	}
	if sitsBeside(a, b) || fewOfMany(a, b) || fewOfMany(b, a) {
		v += sideMeeting
	}
	if c.denied(i, j) {
		v += deniedOther
	}
	if offOrHeld(a, b) {
		v += heldInstead
	}
	if c.perhapsOrDone(i, j) {
		v += otherThanMay
	}
	if a.before != b.before {
		v += preparesOther
	}
	if noMeeting(a, b) || noMeeting(b, a) {
		v += deedOrTalks
	}
	if c.otherDeed(i, j) {
		v += otherDeed
	}
	if otherHead(a, b) {
		v += headOther
	}
	if a.effect && c.settles(j) || b.effect && c.settles(i) {
		v += holdsOrDeal
	}
	if a.article == b.article {
		v += c.articleScore(i, j)
	} else if c.inner(i) != c.inner(j) {
		v += innerPlan
	}
	return v
}

// offOrHeld reports whether one of two is called off and the other took place:
// mostly what was done on that day instead.
func offOrHeld(a, b *features) bool {
	return a.status == timeline.Cancelled && b.status.Done() || b.status == timeline.Cancelled && a.status.Done()
}

// perhapsOrDone reports whether one of two tells of what may be, or would be if, and the other of what was done, and they
// neither do the same nor speak of the same: that the senate voted is no default on the debt that could come that day.
func (c *corpus) perhapsOrDone(i, j int) bool {
	a, b := &c.fs[i], &c.fs[j]
	if a.status.Done() {
		a, b = b, a
	}
	return (a.status == timeline.Possible || a.status == timeline.Conditional) && b.status.Done() && !c.oneKind(i, j) && a.acts&b.acts&^weakActs == 0 && countShared(a.words, b.words) < 2
}

// settles reports whether i tells that people met or agreed, and no more.
func (c *corpus) settles(i int) bool {
	f := &c.fs[i]
	return !f.effect && (f.agreed || c.rs[i].e.Type == "CONSULT")
}

// inner reports whether i is a plan that its article places inside an event
// that was held: "he also planned to see her during the talks".
func (c *corpus) inner(i int) bool {
	return c.anchor[i] != int32(i) && c.heldAndDue(int32(i), c.anchor[i])
}

// articleScore weighs what two readings of one article say of each other.
func (c *corpus) articleScore(i, j int) float64 {
	a, b := &c.fs[i], &c.fs[j]
	v := 0.0
	if addsTo(a, b) {
		v += inAddition
	}
	if c.heldAndDue(int32(i), int32(j)) {
		v += heldNotDue
	}
	switch {
	case c.refers(i, j) || c.refers(j, i):
		v += sameAs
	case !a.soft && !b.soft && a.acts&b.acts&(actMeet|actCall) != 0 && otherPeople(a, b) && otherPeople(b, a) && countShared(a.nations, b.nations) == 0:
		v += strangers // one article would name those who met at once
	case (a.soft || b.soft) && a.lo == b.lo && a.hi == b.hi && c.rs[i].e.Type == c.rs[j].e.Type:
		v += sequel
	}
	return v
}

// refers reports whether i took its date from j and speaks of it, and not of
// what came before or after it.
func (c *corpus) refers(i, j int) bool {
	return i != j && c.anchor[i] == int32(j) && !besides(c.rs[i].quote().Sentence) && (c.fs[i].acts^c.fs[j].acts)&actCall == 0
}

// besides reports whether a sentence places its event beside another: "after
// the session the leaders called".
func besides(sentence string) bool {
	s := strings.ToLower(sentence)
	for _, w := range []string{"after the ", "after that ", "following the ", "ahead of the ", "before the ", "on the sidelines "} {
		if strings.Contains(s, w) {
			return true
		}
	}
	return false
}

// movedBy reports whether one sentence gives the old and the new day of a
// plan: "the meeting planned for 4 August was put off to 7 August"; or two in a
// row do.
func (c *corpus) movedBy(i, j int) bool {
	a, b := &c.fs[i], &c.fs[j]
	if c.movesTo(int32(i), int32(j)) || c.movesTo(int32(j), int32(i)) {
		return true
	}
	if a.article != b.article || (a.status == timeline.Postponed) == (b.status == timeline.Postponed) || !planned(a.status) || !planned(b.status) {
		return false
	}
	r, whole := &c.rs[i], &c.rs[j]
	if whole.within(r) {
		r, whole = whole, r
	}
	return r.within(whole) && (clauseCos(a, b) > 0 || r.goesOn() || setAnew(whole.quote().Sentence))
}

// goesOn reports whether a clause has no subject of its own, but that of its sentence: "are now expected on Friday".
func (r *reading) goesOn() bool {
	first, _, _ := strings.Cut(r.quote().Sentence, " ")
	return goingOn[first]
}

// goingOn are words that begin the predicate of a plan.
var goingOn = wordSet(`is are was were will would has have had may might could can should must now`)

// sameClause reports whether two equal sentences speak of the same part of
// it: one sentence may hold two events.
func (c *corpus) sameClause(i, j int) bool {
	a, b := c.rs[i].e, c.rs[j].e
	p, q := c.rs[i].quote(), c.rs[j].quote()
	return p.DateText == q.DateText && (a.Title == b.Title || p.Status == q.Status && a.Type == b.Type)
}

func (c *corpus) wordScore(a, b *features) float64 {
	if a.norm == 0 || b.norm == 0 {
		return wordsMissing
	}
	return wordsFactor*dot(a.words, a.weights, b.words, b.weights)/(a.norm*b.norm) + wordsMissing
}

// contextScore weighs how much the two articles speak of the same at large.
func (c *corpus) contextScore(a, b *features) float64 {
	if a.article == b.article {
		return 0
	}
	if a.affair != 0 && b.affair != 0 && a.affair != b.affair {
		return otherAffair + c.contextCos(a, b)
	}
	return c.contextCos(a, b)
}

func (c *corpus) contextCos(a, b *features) float64 {
	x, y := c.about[a.article], c.about[b.article]
	if x.norm == 0 || y.norm == 0 {
		return 0
	}
	return min(contextMost, contextBase+context*cosine(x, y))
}

// cosine returns how much two articles speak of the same, 0 to 1.
func cosine(x, y *subject) float64 {
	if x.norm == 0 || y.norm == 0 {
		return 0
	}
	return dot(x.ids, x.weights, y.ids, y.weights) / (x.norm * y.norm)
}

// dot returns the sum over the ids that two sorted lists share of the products of their
// weights.
func dot(a []int32, weightsA []float64, b []int32, weightsB []float64) float64 {
	sum := 0.0
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] < b[j]:
			i++
		case a[i] > b[j]:
			j++
		default:
			sum += weightsA[i] * weightsB[j]
			i, j = i+1, j+1
		}
	}
	return sum
}

// countShared returns how many ids two sorted lists share.
func countShared(a, b []int32) int {
	n := 0
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] < b[j]:
			i++
		case a[i] > b[j]:
			j++
		default:
			n, i, j = n+1, i+1, j+1
		}
	}
	return n
}

func abs(n int) int {
	if n < 0 {
		return -n
	}
	return n
}
