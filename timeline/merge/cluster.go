package merge

import (
	"slices"

	"github.com/dateline-tools/dateline/timeline"
)

// A link joins two clusters only if their members agree on the whole: the
// mean score over some members of each has to reach meanMin, and no pair may
// contradict (one article that holds the two apart). It keeps chains apart: a
// meeting and a call on one day, joined by a sentence that speaks of both. An
// article that calls an event by its name again needs no other agreement.
const (
	memberSample = 8
	meanMin      = 0.0
	vagueMin     = -1.0 // the same, for a reading without a day
	doubtShare   = 0.25 // of the pairs may be set apart by their words
	twiceShare   = 0.08 // of the pairs may be two for one article
	vagueCut     = 0.7  // share of the pairs, worst first, that say nothing of a reading without a day
	pairFloor    = -8.0 // how much one pair can pull the mean down
	twoOfOne     = -0.8 // from which down two days of one article are two events for it
)

// cluster joins readings along the links, best first, and returns the groups,
// each sorted, in order of their first reading.
func (c *corpus) cluster(links []link) [][]int32 {
	parent := make([]int32, len(c.rs))
	members := make([][]int32, len(c.rs))
	for i := range parent {
		parent[i] = int32(i)
		members[i] = []int32{int32(i)}
	}
	find := func(x int32) int32 {
		for parent[x] != x {
			parent[x] = parent[parent[x]]
			x = parent[x]
		}
		return x
	}
	for _, l := range links {
		a, b := find(l.a), find(l.b)
		if a == b || !c.agree(members[a], members[b]) {
			continue
		}
		if len(members[a]) < len(members[b]) {
			a, b = b, a // the smaller joins the larger, so that work stays linear
		}
		parent[b] = a
		members[a] = append(members[a], members[b]...)
		members[b] = nil
	}
	var out [][]int32
	for i := range members {
		if parent[i] == int32(i) {
			slices.Sort(members[i])
			out = append(out, members[i])
		}
	}
	slices.SortFunc(out, slices.Compare)
	return out
}

func (c *corpus) agree(a, b []int32) bool {
	if c.daysApart(a, b) {
		return false
	}
	a, b = spread(a), spread(b)
	cue := slices.ContainsFunc(a, c.tellsMove) || slices.ContainsFunc(b, c.tellsMove)
	var moves [][2]int
	if cue {
		moves = c.moves(slices.Concat(a, b))
	}
	named := false
	var two []int32 // the articles that tell both as two
	vague := len(a) == 1 && c.fs[a[0]].kind == window || len(b) == 1 && c.fs[b[0]].kind == window
	var all []float64
	twice := int(twiceShare * float64(len(a)*len(b)))
	doubts := int(doubtShare * float64(len(a)*len(b)))
	for _, i := range a {
		for _, j := range b {
			named = named || c.refers(int(i), int(j)) || c.refers(int(j), int(i))
			if c.fs[i].serial.apart(c.fs[j].serial) {
				return false
			}
			if c.wordsApart(i, j) || offAndSince(&c.fs[i], &c.fs[j]) {
				if doubts--; doubts < 0 {
					return false
				}
			}
			if !cue && (c.heldAndDue(i, j) || c.twoDays(i, j) || c.oneBreath(i, j)) {
				if twice--; twice < 0 {
					return false
				}
			}
			s := c.score(int(i), int(j))
			if s < bias && (c.daysOf(moves, i, j) || cue && c.oldAndNew(i, j) && c.moreThanTalks(int(i), int(j))) {
				s = bias + moveCue + c.likeness(int(i), int(j), true) + c.contextScore(&c.fs[i], &c.fs[j])
			}
			if c.tellsTwo(i, j, s) && !slices.Contains(two, c.fs[i].root) {
				if two = append(two, c.fs[i].root); len(two) > 1 && !named {
					return false
				}
			}
			all = append(all, max(pairFloor, s))
		}
	}
	least := meanMin
	if vague {
		least = vagueMin
	}
	return named || bestMean(all, vague) >= least
}

// moves returns the old and the new day of every plan that some readings tell to be moved.
func (c *corpus) moves(ids []int32) (days [][2]int) {
	for _, i := range ids {
		a := &c.fs[i]
		if !a.cue || !a.bound() {
			continue
		}
		if len(a.days) == 2 {
			days = append(days, [2]int(a.days)) // "set for Monday, was adjourned until June 2"
		}
		for _, j := range ids {
			if b := &c.fs[j]; b.bound() && a.lo != b.lo && c.movedBy(int(i), int(j)) {
				days = append(days, [2]int{a.lo, b.lo})
			}
		}
	}
	return days
}

// daysOf reports whether two readings give the two days of one of some moves.
func (c *corpus) daysOf(moves [][2]int, i, j int32) bool {
	a, b := &c.fs[i], &c.fs[j]
	return a.bound() && b.bound() && slices.ContainsFunc(moves, func(m [2]int) bool {
		return m == [2]int{a.lo, b.lo} || m == [2]int{b.lo, a.lo}
	})
}

// tellsTwo reports whether one article tells of two readings as of two events of one day; s is their score.
func (c *corpus) tellsTwo(i, j int32, s float64) bool {
	a, b := &c.fs[i], &c.fs[j]
	return s < twoOfOne && a.root == b.root && a.kind == oneDay && b.kind == oneDay && a.lo == b.lo
}

// toldAsTwo reports whether so many articles tell of two groups as of two events of one day: the truce that began on
// Sunday, and those who were freed then. One that tells an event twice says nothing.
func (c *corpus) toldAsTwo(a, b []int32, articles int) bool {
	var two []int32
	for _, i := range spread(a) {
		for _, j := range spread(b) {
			if c.fs[i].root == c.fs[j].root && !slices.Contains(two, c.fs[i].root) && c.tellsTwo(i, j, c.score(int(i), int(j))) {
				if two = append(two, c.fs[i].root); len(two) >= articles {
					return true
				}
			}
		}
	}
	return false
}

// oldAndNew reports whether two readings with different dates, in a cluster that
// knows of a move, may be of one plan: its old date and what came of it on the
// new one; or two dates of which the later was told of when the earlier had
// passed. Plans for two dates, told of at one time, are two.
func (c *corpus) oldAndNew(i, j int32) bool {
	a, b := &c.fs[i], &c.fs[j]
	if a.status == timeline.Cancelled || b.status == timeline.Cancelled {
		return false // what is called off is not held on another day
	}
	if planned(a.status) != planned(b.status) {
		return true
	}
	if a.lo > b.lo {
		a, b = b, a
	}
	if a.status == timeline.Postponed && b.status == timeline.Postponed {
		return false // each its own plan that did not stay
	}
	return planned(a.status) && a.kind != undated && a.hi < b.pubLo && a.affair != 0 && a.affair == b.affair && c.oneKind(int(i), int(j))
}

// bestMean returns the mean of some scores, which it sorts; of a reading that
// names no day only the better ones count.
func bestMean(scores []float64, vague bool) float64 {
	if vague {
		slices.Sort(scores)
		scores = scores[int(float64(len(scores))*vagueCut):]
	}
	sum := 0.0
	for _, s := range scores {
		sum += s
	}
	return sum / float64(len(scores))
}

// apart reports whether two readings are of different rounds or their words set
// them apart, whatever others say.
func (c *corpus) apart(i, j int32) bool {
	return c.fs[i].serial.apart(c.fs[j].serial) || c.wordsApart(i, j)
}

// wordsApart reports whether one of two readings is beside the other, in addition to
// it, merely said, a protest, or of another hour.
func (c *corpus) wordsApart(i, j int32) bool {
	a, b := &c.fs[i], &c.fs[j]
	return sitsBeside(a, b) || addsTo(a, b) || merelySaid(a, b) || otherHours(a, b) || c.protestOrNot(int(i), int(j))
}

// offAndSince reports whether one of two readings calls a plan off and the other tells of
// what was done some time within a span: mostly something else.
func offAndSince(a, b *features) bool {
	return offOrHeld(a, b) && (a.kind == window || b.kind == window)
}

// heldAndDue reports whether one article says of one of the two that it took
// place and of the other that it will: they are two, whatever others say, but
// for what a party in common does on one day, part of which may be to come.
func (c *corpus) heldAndDue(i, j int32) bool {
	a, b := &c.fs[i], &c.fs[j]
	if a.kind == oneDay && b.kind == oneDay && a.lo == b.lo && inCommon(a, b) > 0 {
		return false
	}
	return a.article == b.article && (a.status.Done() && b.status.Planned() || b.status.Done() && a.status.Planned())
}

// twoDays reports whether one article prints two days for the two: sources
// may differ about a day, one article does not.
func (c *corpus) twoDays(i, j int32) bool {
	a, b := &c.fs[i], &c.fs[j]
	return a.article == b.article && a.kind == oneDay && b.kind == oneDay && !a.soft && !b.soft && a.lo != b.lo
}

func (c *corpus) tellsMove(i int32) bool { return c.fs[i].cue }

// daysApart reports whether two groups print days of their own and none in common, give or take one: no
// "in 2024" that fits both makes one event of 4 July and 28 July. A plan that moved has two days.
func (c *corpus) daysApart(a, b []int32) bool {
	both := false
	for _, i := range a {
		x := &c.fs[i]
		if !x.printsDays() {
			continue
		}
		for _, j := range b {
			if y := &c.fs[j]; !y.printsDays() {
				continue
			} else if max(x.lo-y.hi, y.lo-x.hi) <= 1 {
				return false
			}
			both = true
		}
	}
	return both && !slices.ContainsFunc(a, c.changesDay) && !slices.ContainsFunc(b, c.changesDay)
}

// printsDays reports whether a reading prints one day, or a few, of its event.
func (f *features) printsDays() bool {
	return !f.soft && (f.kind == oneDay || f.kind == days && f.hi-f.lo < shortSpan)
}

// changesDay reports whether a reading knows of another day than the one it gives.
func (c *corpus) changesDay(i int32) bool {
	f := &c.fs[i]
	return f.cue || f.late || f.paired || f.status == timeline.Postponed || f.status == timeline.Cancelled
}

// pairs returns what of says of some members of a with some of b; ok is false where it
// rules out more than a share of them.
func pairs(a, b []int32, share float64, of func(i, j int32) (v float64, out bool)) (all []float64, ok bool) {
	a, b = spread(a), spread(b)
	doubts := int(share * float64(len(a)*len(b)))
	for _, i := range a {
		for _, j := range b {
			v, out := of(i, j)
			if out {
				if doubts--; doubts < 0 {
					return nil, false
				}
			}
			all = append(all, v)
		}
	}
	return all, true
}

// spread returns at most memberSample members, evenly spread.
func spread(m []int32) []int32 { return sample(m, memberSample) }

// sample returns at most n members, evenly spread.
func sample(m []int32, n int) []int32 {
	if len(m) <= n {
		return m
	}
	out := make([]int32, n)
	for i := range out {
		out[i] = m[i*len(m)/n]
	}
	return out
}
