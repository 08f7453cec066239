package topic

import (
	"cmp"
	"math"
	"runtime"
	"slices"
	"sync"
)

// Groups of the graph are kept fine, since the method behind them prefers
// larger groups in larger collections. What makes an affair of fine groups is
// a measure that does not depend on size: two groups are one affair where
// their articles are nearly as like those of the other as they are like each
// other.
const (
	oneAffair  = 0.28  // likeness between, as a share of the likeness within
	affairGap  = 300.0 // days of silence between two groups after which that share counts half
	joinRounds = 40
	askGroup   = 16 // terms by which a group's like is looked for
	holdMost   = 300
)

// affair is a group of units with the sum of their normed vectors.
type affair struct {
	units   []int32
	sum     []weighted // by term
	length  float64    // of sum, squared
	from    int        // first and last day; 0 if unknown
	to      int
	partner int
	like    float64
}

// joinAffairs joins groups while two are each other's nearest and near
// enough, and returns the group of each unit. An article that g ties to no other
// stays alone, if it is long enough to tell: any two long articles share some
// words, and what joins them one by one would in the end join all.
func joinAffairs(units []unit, group []int32, g *graph) []int32 {
	n := renumber(group)
	as := make([]*affair, n)
	for i, g := range group {
		if as[g] == nil {
			as[g] = &affair{from: units[i].day, to: units[i].day}
		}
		as[g].take(units, int32(i))
	}
	common := background(as)
	for range joinRounds {
		seek(as, common)
		for _, a := range as {
			if i := a.units[0]; len(a.units) == 1 && len(units[i].terms) == termsKept && len(g.edges[i]) == 0 {
				a.partner = -1
			}
		}
		joined := false
		for i, a := range as {
			if a == nil || a.partner <= i || as[a.partner] == nil || as[a.partner].partner != i {
				continue
			}
			a.join(as[a.partner])
			as[a.partner] = nil
			joined = true
		}
		if !joined {
			break
		}
		as = slices.DeleteFunc(as, func(a *affair) bool { return a == nil })
	}
	out := make([]int32, len(units))
	for g, a := range as {
		for _, i := range a.units {
			out[i] = int32(g)
		}
	}
	return out
}

func (a *affair) take(units []unit, i int32) {
	u := &units[i]
	one := &affair{units: []int32{i}, from: u.day, to: u.day}
	if u.norm > 0 {
		for _, t := range u.terms {
			one.sum = append(one.sum, weighted{t.id, t.weight / u.norm})
		}
		one.length = 1
	}
	a.join(one)
}

func (a *affair) join(b *affair) {
	a.length += b.length + 2*dot(a.sum, b.sum)
	a.sum = plus(a.sum, b.sum)
	a.units = append(a.units, b.units...)
	if b.from != 0 && (a.from == 0 || b.from < a.from) {
		a.from = b.from
	}
	a.to = max(a.to, b.to)
}

// within is the mean likeness of two of the group's units beyond the common one.
func (a *affair) within(common float64) float64 {
	n := float64(len(a.units))
	if n < 2 {
		return loneWithin
	}
	return max(loneWithin, (a.length-n)/(n*(n-1))-common)
}

// loneWithin stands for the likeness within a group of one, and bounds that of
// loose groups from below.
const loneWithin = 0.05

// between is the mean likeness of the units of two groups.
func (a *affair) between(b *affair) float64 {
	return dot(a.sum, b.sum) / (float64(len(a.units)) * float64(len(b.units)))
}

// How much of a likeness is taken for that of any two articles of the collection, at least and at most, and from how many
// groups that is read.
const (
	commonLeast  = 0.02
	commonMost   = 0.05
	fewGroups    = 4
	commonGroups = 40
)

// background is the likeness that two groups have for being of one collection: the median, which in a collection of
// long articles about few affairs is no small part of what two of one affair have. Fewer groups than [fewGroups] may all
// be of one affair, and do not tell.
func background(as []*affair) float64 {
	step := max(1, len(as)/commonGroups)
	var list []float64
	for i := 0; i < len(as); i += step {
		for j := i + step; j < len(as); j += step {
			list = append(list, as[i].between(as[j]))
		}
	}
	if len(as) < fewGroups {
		return 0
	}
	slices.Sort(list)
	if median := list[len(list)/2]; median > commonLeast {
		return min(median, commonMost)
	}
	return 0
}

// compare returns how near two groups are to being one, beyond the common likeness.
func (a *affair) compare(b *affair, common float64) float64 {
	r := max(0, a.between(b)-common) / math.Sqrt(a.within(common)*b.within(common))
	if gap := max(a.from-b.to, b.from-a.to); gap > 0 && a.from != 0 && b.from != 0 {
		r *= math.Exp2(-float64(gap) / affairGap)
	}
	return r
}

// seek finds every group's nearest.
func seek(as []*affair, common float64) {
	holders := map[int32][]int32{}
	asks := make([][]int32, len(as))
	for i, a := range as {
		asks[i] = a.strongest(askGroup)
		for _, id := range asks[i] {
			holders[id] = append(holders[id], int32(i))
		}
	}
	workers := min(runtime.GOMAXPROCS(0), len(as)/perWorker+1)
	var group sync.WaitGroup
	for n := range workers {
		group.Go(func() {
			seen := make([]int, len(as))
			for i := n; i < len(as); i += workers {
				as[i].partner, as[i].like = nearestOf(as, i, asks[i], holders, seen, common)
			}
		})
	}
	group.Wait()
}

// perWorker is how many groups are worth a worker of their own.
const perWorker = 200

// nearestOf finds the group most like the i-th, -1 if none is like it; seen is marked with
// those that were compared.
func nearestOf(as []*affair, i int, asks []int32, holders map[int32][]int32, seen []int, common float64) (partner int, like float64) {
	partner, like = -1, oneAffair
	for _, id := range asks {
		if len(holders[id]) > holdMost {
			continue
		}
		for _, j := range holders[id] {
			if int(j) == i || seen[j] == i+1 {
				continue
			}
			seen[j] = i + 1
			if v := as[i].compare(as[j], common); v > like {
				partner, like = int(j), v
			}
		}
	}
	return partner, like
}

// strongest returns the ids of the group's strongest terms.
func (a *affair) strongest(n int) []int32 {
	ts := slices.Clone(a.sum)
	slices.SortFunc(ts, func(x, y weighted) int { return cmp.Or(cmp.Compare(y.weight, x.weight), cmp.Compare(x.id, y.id)) })
	out := make([]int32, 0, n)
	for _, t := range ts[:min(len(ts), n)] {
		out = append(out, t.id)
	}
	return out
}

func dot(a, b []weighted) float64 {
	v := 0.0
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i].id < b[j].id:
			i++
		case a[i].id > b[j].id:
			j++
		default:
			v += a[i].weight * b[j].weight
			i, j = i+1, j+1
		}
	}
	return v
}

func plus(a, b []weighted) []weighted {
	out := make([]weighted, 0, len(a)+len(b))
	for i, j := 0, 0; i < len(a) || j < len(b); {
		switch {
		case j == len(b) || i < len(a) && a[i].id < b[j].id:
			out = append(out, a[i])
			i++
		case i == len(a) || b[j].id < a[i].id:
			out = append(out, b[j])
			j++
		default:
			out = append(out, weighted{a[i].id, a[i].weight + b[j].weight})
			i, j = i+1, j+1
		}
	}
	return out
}
