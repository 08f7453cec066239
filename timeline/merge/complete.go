package merge

import (
	"cmp"
	"slices"
)

// A day of one affair mostly has one event, and what a report leaves unsaid
// its readers fill in: "the accord was reached Wednesday night" names nobody.
// A group therefore joins the likeliest other of its day and affair on less
// than words and names give for it, if nothing speaks against it; on least
// where one article alone tells of it. Where a day has many groups it has no main event, and the margin
// shrinks with the square of their number.
const (
	loneDay      = 1.9 // what the day and the affair count for
	kinDay       = 2.4 // the same, where the two have more in common than the day
	manyDay      = 2.2 // the same, where several articles tell of both
	loneWindow   = 3.0 // the same, for "last month" among the days that it holds...
	loneClear    = 0.5 // ...if the likeliest is so far ahead of the next
	otherKind    = 0.8 // the same as loneWindow, where the two do not do the same
	loneArticle  = 0.8 // the same as loneDay, within one article
	againstShare = 0.4 // of the pairs may speak against it
	dayGroups    = 24  // an affair with more groups on a day has no main event there
	windowDays   = 62  // a wider window tells no event from another
)

// completion is the work of complete.
type completion struct {
	c      *corpus
	groups [][]int32
	byDay  map[affairDay][]int
	parent []int
}

// complete joins groups to the likeliest of their day. It returns the
// groups in order of their first reading.
func (c *corpus) complete(groups [][]int32) [][]int32 {
	w := &completion{c: c, groups: groups, parent: make([]int, len(groups))}
	for g := range groups {
		w.parent[g] = g
	}
	// First what has a day; a window then finds whole events among its days.
	w.round(func(ids []int32) bool { return len(c.printedDays(ids)) > 0 })
	w.round(func(ids []int32) bool { return len(c.printedDays(ids)) == 0 })
	out := slices.DeleteFunc(w.groups, func(ids []int32) bool { return len(ids) == 0 })
	slices.SortFunc(out, slices.Compare)
	return out
}

// round joins those groups that of chooses, the likeliest first.
func (w *completion) round(of func(ids []int32) bool) {
	w.byDay = map[affairDay][]int{}
	for g, ids := range w.groups {
		for _, d := range w.c.printedDays(ids) {
			k := affairDay{int(w.c.fs[ids[0]].affair), d}
			w.byDay[k] = append(w.byDay[k], g)
		}
	}
	var found []joint
	for g, ids := range w.groups {
		if len(ids) == 0 || !of(ids) {
			continue
		}
		if j, ok := w.likeliest(g); ok {
			found = append(found, j)
		}
	}
	slices.SortFunc(found, func(a, b joint) int {
		return cmp.Or(cmp.Compare(b.score, a.score), cmp.Compare(a.from, b.from))
	})
	for _, j := range found {
		w.join(j)
	}
}

// joint is a group with the one that it joins.
type joint struct {
	from, to int
	score    float64
	margin   float64
}

// join carries a joint out. Where others have joined one of the two in the
// meantime, the whole has to agree as the two did.
func (w *completion) join(j joint) {
	a, b := w.find(j.from), w.find(j.to)
	if a == b {
		return
	}
	if s, ok := w.c.fit(w.groups[a], w.groups[b]); !ok || s < -j.margin {
		return
	}
	w.groups[b] = append(slices.Clone(w.groups[b]), w.groups[a]...)
	slices.Sort(w.groups[b])
	w.groups[a], w.parent[a] = nil, b
}

func (w *completion) find(g int) int {
	for w.parent[g] != g {
		w.parent[g] = w.parent[w.parent[g]]
		g = w.parent[g]
	}
	return g
}

// likeliest returns what group g joins, if anything.
func (w *completion) likeliest(g int) (best joint, ok bool) {
	ids := w.groups[g]
	affair := w.c.fs[ids[0]].affair
	if affair == 0 {
		return best, false
	}
	list, margin, clear := w.near(ids, affair)
	second := 0.0
	for _, h := range list {
		if h == g {
			continue
		}
		if clear && !w.c.mostlyMore(ids, w.groups[h]) {
			continue // "seized earlier this year" is no accusation of Tuesday's
		}
		m := margin
		if !clear && w.c.mostlyMore(ids, w.groups[h]) {
			m = kinDay
		}
		if clear && !w.c.mostlyOneKind(ids, w.groups[h]) {
			m = otherKind // "injured by mines in August" is no accusation of 3 August
		}
		if !w.c.lone(ids) && !w.c.lone(w.groups[h]) {
			m = min(m, manyDay)
		}
		if w.c.oneArticle(ids, w.groups[h]) {
			m = min(m, loneArticle)
		}
		m *= w.c.fs[ids[0]].focus
		if n := float64(len(list)); !clear && n > 2 {
			m *= 4 / (n * n)
		}
		s, fits := w.c.fit(ids, w.groups[h])
		if !fits || s < -m {
			continue
		}
		switch {
		case !ok || s > best.score:
			if ok {
				second = best.score
			} else {
				second = s - loneClear
			}
			best, ok = joint{g, h, s, m}, true
		default:
			second = max(second, s)
		}
	}
	return best, ok && (!clear || best.score-second >= loneClear)
}

// mostlyOneKind reports whether most pairs of two groups' members are of one
// kind.
func (c *corpus) mostlyOneKind(a, b []int32) bool {
	a, b = spread(a), spread(b)
	n := 0
	for _, i := range a {
		for _, j := range b {
			if c.oneKind(int(i), int(j)) {
				n++
			}
		}
	}
	return 2*n >= len(a)*len(b)
}

// mostlyMore reports whether most pairs of members of two groups have more in common than that people
// talked on a day.
func (c *corpus) mostlyMore(a, b []int32) bool {
	n, all := 0, 0
	for _, i := range spread(a) {
		for _, j := range spread(b) {
			all++
			if c.moreThanTalks(int(i), int(j)) {
				n++
			}
		}
	}
	return 2*n >= all
}

// near returns the groups that one may join: those of its day, or of
// the days that its window holds; then the likeliest has to be clear.
func (w *completion) near(ids []int32, affair int) (list []int, margin float64, clear bool) {
	on := w.c.printedDays(ids)
	margin = loneDay
	if f := &w.c.fs[ids[0]]; len(on) == 0 && f.kind == window && f.hi-f.lo <= windowDays {
		slack := 0
		if f.loose {
			slack = f.hi - f.lo + 1
		}
		for d := f.lo - slack; d <= f.hi+slack; d++ {
			on = append(on, d)
		}
		margin, clear = loneWindow, true
	}
	for _, d := range on {
		for _, g := range w.byDay[affairDay{affair, d}] {
			if slices.Contains(list, g) {
				continue
			}
			if list = append(list, g); len(list) > dayGroups {
				return nil, 0, false
			}
		}
	}
	return list, margin, clear
}

// printedDays returns the days on which a group's readings put its event.
func (c *corpus) printedDays(ids []int32) []int {
	var out []int
	for _, i := range ids {
		f := &c.fs[i]
		if f.affair == 0 || f.kind != oneDay && (f.kind != days || f.hi-f.lo >= shortSpan) {
			continue
		}
		for d := f.lo; d <= f.hi; d++ {
			if !slices.Contains(out, d) {
				out = append(out, d)
			}
		}
	}
	return out
}

// lone reports whether one article alone, with its copies, tells of a group.
func (c *corpus) lone(ids []int32) bool {
	return !slices.ContainsFunc(ids, func(i int32) bool { return c.fs[i].root != c.fs[ids[0]].root })
}

// oneArticle reports whether two groups are of one and the same article.
func (c *corpus) oneArticle(a, b []int32) bool {
	return c.lone(a) && c.lone(b) && c.fs[a[0]].root == c.fs[b[0]].root
}

// fit returns the mean score of two groups' members, and whether nothing
// speaks against their being one.
func (c *corpus) fit(a, b []int32) (mean float64, ok bool) {
	if c.daysApart(a, b) || c.toldAsTwo(a, b, 2) {
		return 0, false
	}
	all, ok := pairs(a, b, againstShare, func(i, j int32) (float64, bool) {
		return max(pairFloor, c.score(int(i), int(j))), c.against(int(i), int(j))
	})
	if !ok {
		return 0, false
	}
	return bestMean(all, c.windowsOnly(a) || c.windowsOnly(b)), true
}

// windowsOnly reports whether no reading of a group names a day.
func (c *corpus) windowsOnly(ids []int32) bool {
	return !slices.ContainsFunc(ids, func(i int32) bool { return c.fs[i].kind != window })
}
