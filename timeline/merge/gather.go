package merge

import (
	"cmp"
	"container/heap"
	"maps"
	"math"
	"slices"
)

// The links hold together what looks like one event by itself. What is left of one
// affair is weighed group against group: the two whose mean kinship is highest
// join first, and are weighed anew, until no two are above the line (agglomerative
// clustering with average linkage).
//
// The weights of kin are a logistic regression over the pairs of groups that complete left apart and whose dates are
// near, in the labelled negotiations of timeline/pipeline/testdata that are not kept aside and in three that are no part
// of this repository. A pair counts as much as joining it gives, or costs, of B-cubed: n of one group and m of the other
// 2nm over the readings of the event, or over n and m. Negotiations in which each event is told five times, and others in
// which a day has many small events and most are told once (natural.jsonl), pull against each other: what tells them apart
// is how much an article tells of one day, and how many tell of the larger group. With each negotiation left out in turn,
// the sixteen have a mean B-cubed F1 of .839; a line at even odds gives .838. In an affair that is not one thing (see
// focus.go) the line lies above them.
const (
	kinBias     = -1.29
	kinScore    = 0.285 // of the score, between kinWorst and kinBest
	kinWorst    = -8.0
	kinBest     = 4.0
	kinWords    = 3.55  // for the cosine of the clauses' words
	kinNoTheme  = -1.44 // no theme in common, though each has one, or no word either
	kinMore     = 0.61  // more in common than that people talked
	kinUnlike   = -0.81 // the one is not what the other is
	kinFew      = 3     // in an affair of whose days fewer articles tell...
	kinAgainst  = -4.0  // ...this at most, where the one contradicts the other
	kinDefinite = 1.20  // one is known by its day: "Monday's talks"
	kinDays     = -0.41 // both have a day...
	kinSameDay  = 1.97  // ...and the same
	kinGap      = -0.42 // for the logarithm of one more than the days between the dates
	kinDayTold  = -0.26 // for the logarithm of the articles that tell of that day: much news is of several events...
	kinSpanTold = -0.38 // ...the same for the day of one, where the other has a span...
	kinShare    = 2.1   // ...for the share of that day in what is told of all days of the span
	kinEach     = -0.95 // ...for the logarithm of how much an article tells of that day in the mean: as many events
	kinReports  = 1.04  // for the logarithm of the articles that tell of the one of which more do
	kinBothTell = -0.66 // for the share of articles that tell of both groups: as two
	kinFar      = -6.0  // printed days that differ by more than a slip; and the least of a pair
	gatherLine  = -0.5  // in an affair that is one thing...
	broadLine   = 1.0   // ...and, by degrees, in one that is not

	gatherGap  = 3    // days between the dates of two candidates at most
	gatherMost = 24   // candidates of a group, the largest first...
	sweepMost  = 1024 // ...of the dates that follow its own
)

// kin returns how much two readings of one affair look like one event, in
// log-odds, and whether something rules it out, whatever others of their groups say.
// What their articles speak of at large does not count: it is the same.
func (c *corpus) kin(i, j int) (v float64, never bool) {
	a, b := &c.fs[i], &c.fs[j]
	if c.dateScore(a, b) <= outsideWindow && !c.movedBy(i, j) || c.neverOne(i, j) {
		return kinFar, true
	}
	score, _ := c.ownScore(i, j)
	words := clauseCos(a, b)
	v = kinBias + kinScore*max(kinWorst, min(kinBest, score)) + kinWords*words + c.dayKin(a, b)
	if a.themes&b.themes == 0 && (a.themes != 0 && b.themes != 0 || words == 0) {
		v += kinNoTheme
	}
	if c.moreThanTalks(i, j) {
		v += kinMore
	}
	if a.definite || b.definite {
		v += kinDefinite
	}
	if c.unlike(i, j) {
		v += kinUnlike
	}
	if v > kinAgainst && c.told[a.affair] <= kinFew && (otherHead(a, b) || c.contradict(i, j)) {
		v = kinAgainst
	}
	return max(kinFar, v), false
}

// dayKin is what the dates of two readings give for kinship: how near they are, and whether
// the day is the one that its affair, or the span of the other, is mostly about.
func (c *corpus) dayKin(a, b *features) float64 {
	gap := 0
	if a.kind != undated && b.kind != undated {
		gap = max(0, a.lo-b.hi, b.lo-a.hi)
	}
	v := kinGap * math.Log1p(float64(gap))
	if b.kind == oneDay {
		a, b = b, a
	}
	if a.kind != oneDay {
		return v
	}
	k := affairDay{a.affair, a.lo}
	told := math.Log1p(float64(c.tellers[k]))
	v += kinEach * math.Log(max(1, c.each[k]))
	switch {
	case b.kind != oneDay:
		return v + kinSpanTold*told + kinShare*c.dayShare(a, b)
	case gap == 0:
		v += kinSameDay
	}
	return v + kinDays + kinDayTold*told
}

// dayShare returns the share that a's day has in what is told of all days of b's span: "last month" is
// mostly the day of that month which most articles tell of.
func (c *corpus) dayShare(a, b *features) float64 {
	if b.kind == undated || a.lo < b.lo || a.lo > b.hi {
		return 0
	}
	all := c.toldBy(a.affair, b.hi) - c.toldBy(a.affair, b.lo-1)
	return float64(c.tellers[affairDay{a.affair, a.lo}]) / float64(max(1, all))
}

// clauseCos is the cosine of the words of two clauses, names among them.
func clauseCos(a, b *features) float64 {
	if a.clauseNorm == 0 || b.clauseNorm == 0 {
		return 0
	}
	return dot(a.clause, a.clauseWeights, b.clause, b.clauseWeights) / (a.clauseNorm * b.clauseNorm)
}

// groupKin is the mean kinship of some members of two groups, more where many articles tell of one of them, less where the
// same articles tell of both; kinFar where too many of the pairs are ruled out.
func (c *corpus) groupKin(a, b []int32) float64 {
	if c.daysApart(a, b) || c.toldAsTwo(a, b, 3) {
		return kinFar
	}
	all, ok := pairs(a, b, doubtShare, func(i, j int32) (float64, bool) { return c.kin(int(max(i, j)), int(min(i, j))) })
	if !ok {
		return kinFar
	}
	v := bestMean(all, false)
	x, y := c.roots(a), c.roots(b)
	return v + kinReports*math.Log(float64(max(len(x), len(y)))) + kinBothTell*bothTell(x, y)
}

// bothTell returns the share of the articles that tell of the smaller of two groups and tell of the other
// as well. Articles that tell of one event mostly tell it once.
func bothTell(x, y []int32) float64 {
	return float64(countShared(x, y)) / float64(min(len(x), len(y)))
}

// roots returns the articles of some members of a group, sorted, copies counted once.
func (c *corpus) roots(ids []int32) []int32 {
	var out []int32
	for _, i := range sample(ids, crowdSample) {
		out = append(out, c.fs[i].root)
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// gathering is the work of gather.
type gathering struct {
	c      *corpus
	groups [][]int32
	near   []map[int]bool // by group, those that it may join
	edges  pairHeap
}

// gather joins the groups of an affair that look like one event as a whole. It
// returns the groups in order of their first reading.
func (c *corpus) gather(groups [][]int32) [][]int32 {
	w := &gathering{c: c, groups: groups, near: make([]map[int]bool, len(groups))}
	for g, list := range w.candidates() {
		for _, h := range list {
			w.meet(g, h)
		}
	}
	for g := range w.near {
		for h := range w.near[g] {
			if g < h {
				w.weigh(g, h)
			}
		}
	}
	heap.Init(&w.edges)
	for len(w.edges) > 0 {
		e := heap.Pop(&w.edges).(pair)
		if len(groups[e.a]) == e.sizeA && len(groups[e.b]) == e.sizeB {
			w.join(e.a, e.b)
		}
	}
	out := slices.DeleteFunc(groups, func(ids []int32) bool { return len(ids) == 0 })
	slices.SortFunc(out, slices.Compare)
	return out
}

// meet notes that two groups may be one.
func (w *gathering) meet(g, h int) {
	for _, p := range [][2]int{{g, h}, {h, g}} {
		if w.near[p[0]] == nil {
			w.near[p[0]] = map[int]bool{}
		}
		w.near[p[0]][p[1]] = true
	}
}

// weigh lists two groups if they are above the line.
func (w *gathering) weigh(g, h int) {
	g, h = min(g, h), max(g, h)
	focus := w.c.fs[w.groups[g][0]].focus
	if k := w.c.groupKin(w.groups[g], w.groups[h]); k > broadLine+focus*(gatherLine-broadLine) {
		w.edges = append(w.edges, pair{g, h, len(w.groups[g]), len(w.groups[h]), k})
	}
}

// join puts the second group into the first and weighs that against all that either
// was near.
func (w *gathering) join(g, h int) {
	w.groups[g] = append(slices.Clone(w.groups[g]), w.groups[h]...)
	slices.Sort(w.groups[g])
	w.groups[h] = nil
	for o := range w.near[h] {
		delete(w.near[o], h)
		if o != g {
			w.meet(g, o)
		}
	}
	w.near[h] = nil
	for _, o := range slices.Sorted(maps.Keys(w.near[g])) {
		n := len(w.edges)
		w.weigh(g, o)
		if len(w.edges) > n {
			heap.Fix(&w.edges, n)
		}
	}
}

// candidates returns, for each group, the groups of its affair whose dates meet
// its own. An affair that is not one thing at all has none; in one that is so in part only days
// have, and spans of a few: it has many events in a month.
func (w *gathering) candidates() [][]int {
	type span struct{ affair, lo, hi, group int }
	var all []span
	for g, ids := range w.groups {
		affair := w.c.fs[ids[0]].affair
		if affair == 0 || w.c.fs[ids[0]].focus == 0 {
			continue
		}
		from := len(all)
		for _, i := range ids {
			if f := &w.c.fs[i]; f.kind != undated && (f.focus == 1 || f.hi-f.lo < shortSpan) {
				all = append(all, span{affair, f.lo, f.hi, g})
			}
		}
		slices.SortFunc(all[from:], func(x, y span) int { return cmp.Or(cmp.Compare(x.lo, y.lo), cmp.Compare(x.hi, y.hi)) })
		all = all[:from+len(slices.Compact(all[from:]))]
	}
	slices.SortFunc(all, func(x, y span) int {
		return cmp.Or(cmp.Compare(x.affair, y.affair), cmp.Compare(x.lo, y.lo), cmp.Compare(x.hi, y.hi), cmp.Compare(x.group, y.group))
	})
	out := make([][]int, len(w.groups))
	for n, x := range all {
		for _, y := range all[n+1 : min(n+1+sweepMost, len(all))] {
			if y.affair != x.affair || y.lo > x.hi+gatherGap {
				break
			}
			if x.group != y.group {
				out[x.group] = append(out[x.group], y.group)
				out[y.group] = append(out[y.group], x.group)
			}
		}
	}
	for g, list := range out {
		slices.Sort(list)
		list = slices.Compact(list)
		if len(list) > gatherMost {
			slices.SortFunc(list, func(x, y int) int {
				return cmp.Or(cmp.Compare(len(w.groups[y]), len(w.groups[x])), cmp.Compare(x, y))
			})
			list = list[:gatherMost]
		}
		out[g] = list
	}
	return out
}

// pair is two groups above the line, as large as they were when weighed.
type pair struct {
	a, b, sizeA, sizeB int
	kin                float64
}

// pairHeap has the likeliest pair on top.
type pairHeap []pair

func (h pairHeap) Len() int      { return len(h) }
func (h pairHeap) Swap(i, j int) { h[i], h[j] = h[j], h[i] }
func (h pairHeap) Less(i, j int) bool {
	return cmp.Or(cmp.Compare(h[j].kin, h[i].kin), cmp.Compare(h[i].a, h[j].a), cmp.Compare(h[i].b, h[j].b)) < 0
}
func (h *pairHeap) Push(x any) { *h = append(*h, x.(pair)) }
func (h *pairHeap) Pop() any {
	old := *h
	x := old[len(old)-1]
	*h = old[:len(old)-1]
	return x
}
