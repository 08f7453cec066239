package merge

import (
	"cmp"
	"slices"

	"github.com/dateline-tools/dateline/timeline"
)

// A plan that was put off, or whose day went by without it, and that no report ties to another day, is mostly carried out,
// or planned anew, some time later: "the vote that was due on Tuesday was put off", and a week later "parliament voted on
// Monday". The first report of its affair after that day which tells the same deed is of it. Each plan waits for that
// one alone: what has been called off waits for none, nor what has a new day already.

// How like a plan what came of it has to be.
const (
	succeedKind  = 0.5  // share of the pairs of readings that do the same, at least
	succeedApart = 0.25 // share of those that may be unlike
	succeedLike  = 0.0  // mean likeness, dates aside
)

// plan is what the groups of one affair are to each other as plans.
type plan struct {
	ids    []int32
	affair int
	lo, hi int // first and last of its days
	off    int // day of publication of the first report that it did not stand; 0 if none
	first  int // the same of the first report
	due    bool
	live   bool // somebody tells that it took place, or will
}

// succeed joins plans that did not stand with what came of them. It returns the groups in order of their first reading.
func (c *corpus) succeed(groups [][]int32) [][]int32 {
	byAffair := map[int][]*plan{}
	at := map[*plan]int{}
	for g, ids := range groups {
		if p := c.planOf(ids); p != nil {
			byAffair[p.affair] = append(byAffair[p.affair], p)
			at[p] = g
		}
	}
	joined := false
	for _, list := range byAffair {
		slices.SortFunc(list, func(p, q *plan) int { return cmp.Or(cmp.Compare(p.lo, q.lo), cmp.Compare(p.ids[0], q.ids[0])) })
		for n, p := range list {
			if p.off == 0 || !p.due {
				continue
			}
			q := c.successor(p, list[n+1:min(n+1+sweepMost, len(list))])
			if q == nil {
				continue
			}
			g, h := at[p], at[q]
			groups[h] = append(slices.Clone(groups[h]), groups[g]...)
			slices.Sort(groups[h])
			groups[g], joined = nil, true
		}
	}
	if !joined {
		return groups
	}
	groups = slices.DeleteFunc(groups, func(ids []int32) bool { return len(ids) == 0 })
	slices.SortFunc(groups, slices.Compare)
	return groups
}

// planOf reads a group as a plan; nil if it has no day, or no affair.
func (c *corpus) planOf(ids []int32) *plan {
	p := &plan{ids: ids, affair: c.fs[ids[0]].affair}
	if p.affair == 0 || c.fs[ids[0]].focus < 1 {
		return nil
	}
	moved, held, denied, set := false, false, false, false
	for _, i := range ids {
		f := &c.fs[i]
		switch st := f.status; {
		case st == timeline.Postponed:
			moved = true
		case st == timeline.Negated:
			denied = true
		case st == timeline.Scheduled, st == timeline.Expected:
			set = true
		case st.Done(), st == timeline.Background, st == timeline.Ongoing:
			held = true
		case st == timeline.Cancelled:
			return nil
		}
		if f.pubLo > 0 && (p.first == 0 || f.pubLo < p.first) {
			p.first = f.pubLo
		}
		if (f.status == timeline.Postponed || f.status == timeline.Negated) && f.pubHi > 0 && (p.off == 0 || f.pubHi < p.off) {
			p.off = f.pubHi
		}
		if f.kind != oneDay && (f.kind != days || f.hi-f.lo >= shortSpan) && !(f.kind == open && f.until) {
			continue
		}
		if p.lo == 0 || f.lo < p.lo {
			p.lo = f.lo
		}
		p.hi = max(p.hi, f.hi)
	}
	if p.lo == 0 {
		return nil
	}
	p.live = held || set
	p.due = !held && (moved || denied && set) && p.lo == p.hi
	return p
}

// successor returns the first of some groups, in order of their days, that may be what came of a plan; nil if none is.
func (c *corpus) successor(p *plan, list []*plan) *plan {
	var found *plan
	top := 0.0
	for _, q := range list {
		if q.lo > p.hi+planOld || found != nil && q.lo > found.lo {
			break
		}
		if q.lo <= p.hi || !q.live || q.first < p.off {
			continue
		}
		if like, ok := c.comesOf(p.ids, q.ids); ok && (found == nil || like > top) {
			found, top = q, like
		}
	}
	return found
}

// comesOf reports whether what a group tells may be what came of a plan, and how like they are.
func (c *corpus) comesOf(plan, then []int32) (like float64, ok bool) {
	same, apart, n := 0.0, 0.0, 0.0
	for _, i := range spread(plan) {
		for _, j := range spread(then) {
			x, y := int(max(i, j)), int(min(i, j))
			if c.fs[x].serial.apart(c.fs[y].serial) {
				return 0, false
			}
			if c.oneKind(x, y) && c.moreThanTalks(x, y) {
				same++
			}
			if c.unlike(x, y) || otherHead(&c.fs[x], &c.fs[y]) || otherParties(&c.fs[x], &c.fs[y]) {
				apart++
			}
			like += max(pairFloor, c.likeness(x, y, true))
			n++
		}
	}
	like /= n
	return like, same >= succeedKind*n && apart <= succeedApart*n && like >= succeedLike
}
