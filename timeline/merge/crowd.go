package merge

import (
	"cmp"
	"slices"
)

// A day on which an affair had one event makes one of all that is told of it;
// where the reports of a day tell of several things, that they are of that day
// says less, unless the same parties stand in both or a noun knows the event by its
// day ("the 7 November vote").
const (
	crowdWeight = -2.0
	crowdFree   = 0.15 // share of pairs that contradict each other on any day
	crowdMost   = 0.6
	crowdSample = 24 // readings of a day that are compared
	crowdPair   = 2  // parties in common that tell the event without the day
)

// affairDay is a day of an affair.
type affairDay struct {
	affair int
	day    int
}

// crowd returns what it counts for that two readings are of one day of an
// affair on which several things happened; zero on other days.
func (c *corpus) crowd(a, b *features) float64 {
	if a.kind != oneDay || b.kind != oneDay || a.lo != b.lo || inCommon(a, b) >= crowdPair {
		return 0
	}
	return crowdWeight * max(0, min(crowdMost, c.apartShare(affairDay{a.affair, a.lo}))-crowdFree)
}

// apartShare returns the share of the pairs of readings of a day of an affair
// that contradict each other in who or where.
func (c *corpus) apartShare(k affairDay) float64 {
	c.asking.Lock()
	v, ok := c.crowds[k]
	c.asking.Unlock()
	if ok {
		return v
	}
	ids := sample(c.ofDay[k], crowdSample)
	n, apart := 0, 0
	for x, i := range ids {
		for _, j := range ids[x+1:] {
			if c.fs[i].root == c.fs[j].root && c.fs[i].article != c.fs[j].article {
				continue // copies agree
			}
			n++
			if c.elsewhere(int(i), int(j)) {
				apart++
			}
		}
	}
	v = float64(apart) / float64(max(n, 1))
	c.asking.Lock()
	c.crowds[k] = v
	c.asking.Unlock()
	return v
}

// elsewhere reports whether two readings are of other people, of other towns, or
// one of a call or a statement and the other not.
func (c *corpus) elsewhere(i, j int) bool {
	a, b := &c.fs[i], &c.fs[j]
	return c.actorScore(a, b) < noActorShared || placeScore(a, b) <= otherCity || callOrNot(a, b) || c.otherStatements(i, j)
}

// setDayReadings notes which readings are of each day of an affair.
func (c *corpus) setDayReadings() {
	c.ofDay, c.crowds = map[affairDay][]int32{}, map[affairDay]float64{}
	for i := range c.fs {
		if f := &c.fs[i]; f.affair != 0 && f.kind == oneDay {
			k := affairDay{f.affair, f.lo}
			c.ofDay[k] = append(c.ofDay[k], int32(i))
		}
	}
}

// setTold counts how many articles, copies apart, tell of each day of an affair, and of its days in the mean of its
// readings. Where a day is told by many, they mostly tell one event of it; where one article tells much of a day, it
// tells several.
func (c *corpus) setTold() {
	sum, n := map[int]float64{}, map[int]float64{}
	c.tellers, c.each, c.daysTold = make(map[affairDay]int, len(c.ofDay)), make(map[affairDay]float64, len(c.ofDay)), map[int][]dayTold{}
	for k, ids := range c.ofDay {
		var roots, articles []int32
		for n, i := range ids {
			if !slices.Contains(roots, c.fs[i].root) {
				roots = append(roots, c.fs[i].root)
			}
			if !slices.Contains(articles, c.fs[i].article) {
				articles = append(articles, c.fs[i].article)
			}
			c.each[k] = float64(n+1) / float64(len(articles))
			if len(roots) > crowdSample {
				break
			}
		}
		c.tellers[k] = len(roots)
		c.daysTold[k.affair] = append(c.daysTold[k.affair], dayTold{k.day, len(roots)})
		sum[k.affair] += float64(len(roots) * len(ids))
		n[k.affair] += float64(len(ids))
	}
	c.told = make(map[int]float64, len(sum))
	for affair := range sum {
		c.told[affair] = sum[affair] / n[affair]
	}
	for _, days := range c.daysTold {
		slices.SortFunc(days, func(x, y dayTold) int { return cmp.Compare(x.day, y.day) })
		for i := range days[1:] {
			days[i+1].articles += days[i].articles
		}
	}
}

// dayTold is a day of an affair with how many articles tell of the days up to it, each by itself.
type dayTold struct{ day, articles int }

// toldBy returns how many articles tell of the days of an affair up to one, each day counted by itself.
func (c *corpus) toldBy(affair, day int) int {
	days := c.daysTold[affair]
	at, found := slices.BinarySearchFunc(days, day, func(d dayTold, day int) int { return cmp.Compare(d.day, day) })
	switch {
	case found:
		return days[at].articles
	case at > 0:
		return days[at-1].articles
	}
	return 0
}
