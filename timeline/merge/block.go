package merge

import (
	"cmp"
	"math"
	"runtime"
	"slices"
	"sync"

	"github.com/dateline-tools/dateline/timeline"
)

// Two readings are compared only where they meet in a block: a day and a
// name, a place or a rare word; a month and the same, for dates that are only
// windows; one sentence; a plan's name, for moved plans. Blocks that hold too
// many readings are walked with a sliding window, so that work stays linear.
const (
	rareWords  = 6
	blockMax   = 96  // readings of a block compared pair by pair
	slide      = 24  // readings compared with each in a larger block
	wideMax    = 400 // a block of windows larger than this is too common to tell
	wideKeep   = 24  // best candidates kept for a window
	shortSpan  = 4   // a span of this many days is entered day by day
	wideMonths = 14  // months of a wide span that are entered
	undatedBy  = 5   // days around its article's that an undated reading is looked for
)

// affairShare is what an affair in common counts for among a window's
// candidates, beside names and words.
const affairShare = 0.2

type link struct {
	a, b  int32 // a < b
	score float64
}

type block struct {
	kind byte
	when int32
	what int32
}

// links returns the pairs whose score is above zero, best first.
func (c *corpus) links() []link {
	x := &index{
		near: indexOf(len(c.fs), math.MaxInt, c.nearKeys),
		wide: indexOf(len(c.fs), wideMax, func(i int) []block { return c.wideKeys(&c.fs[i]) }),
	}
	x.extra = c.slideBlocks(&x.near)
	// Who is compared with whom does not depend on what comes of it, so the readings are
	// shared out, and sorting brings the links back into one order.
	workers := min(runtime.GOMAXPROCS(0), len(c.fs)/perWorker+1)
	found := make([][]link, workers)
	var group sync.WaitGroup
	for n := range workers {
		group.Go(func() { found[n] = c.linksOf(n, workers, x) })
	}
	group.Wait()
	out := slices.Concat(found...)
	slices.SortFunc(out, func(x, y link) int {
		return cmp.Or(cmp.Compare(y.score, x.score), cmp.Compare(x.a, y.a), cmp.Compare(x.b, y.b))
	})
	return slices.Compact(out)
}

// perWorker is how many readings are worth a worker of their own.
const perWorker = 500

// index is where the readings of a corpus are looked up.
type index struct {
	near, wide blocks
	extra      map[int32][]int32
}

// blocks are the readings of every block that holds at least two, in their
// order.
type blocks struct {
	at  map[block]stretch
	ids []int32
}

type stretch struct{ from, to int32 }

// indexOf puts n readings into the blocks that keys gives for each, and leaves
// out the blocks that bring nobody together or more than most: they are nearly
// all of them.
func indexOf(n, most int, keys func(i int) []block) blocks {
	type entry struct {
		block
		id int32
	}
	var all []entry
	for i := range n {
		for _, k := range keys(i) {
			all = append(all, entry{k, int32(i)})
		}
	}
	slices.SortFunc(all, func(x, y entry) int {
		return cmp.Or(cmp.Compare(x.what, y.what), cmp.Compare(x.when, y.when), cmp.Compare(x.kind, y.kind), cmp.Compare(x.id, y.id))
	})
	all = slices.Compact(all)
	b := blocks{at: map[block]stretch{}}
	for from, to := 0, 0; from < len(all); from = to {
		for to = from + 1; to < len(all) && all[to].block == all[from].block; to++ {
		}
		if to-from < 2 || to-from > most {
			continue
		}
		first := len(b.ids)
		for _, e := range all[from:to] {
			b.ids = append(b.ids, e.id)
		}
		b.at[all[from].block] = stretch{int32(first), int32(len(b.ids))}
	}
	return b
}

// of returns the readings of block k, nil if it is not kept.
func (b *blocks) of(k block) []int32 {
	s := b.at[k]
	return b.ids[s.from:s.to]
}

// linksOf returns the links of every n-th reading, from the first on.
func (c *corpus) linksOf(first, n int, x *index) []link {
	seen := make([]int32, len(c.fs))
	var out []link
	for i := first; i < len(c.fs); i += n {
		c.stumbled.guard(c.rs[i].quote().Article, func() { out = c.linksOne(i, x, seen, out) })
	}
	return out
}

// linksOne adds the links of reading i; seen says whom it has met.
func (c *corpus) linksOne(i int, x *index, seen []int32, out []link) []link {
	stamp := int32(i) + 1
	try := func(j int32) {
		if seen[j] == stamp || int(j) == i {
			return
		}
		seen[j] = stamp
		if s := c.score(i, int(j)); s > 0 {
			out = append(out, link{min(int32(i), j), max(int32(i), j), s})
		}
	}
	for _, k := range c.nearKeys(i) {
		if b := x.near.of(k); len(b) <= blockMax {
			at, _ := slices.BinarySearch(b, int32(i)+1)
			for _, j := range b[at:] {
				try(j)
			}
		}
	}
	for _, j := range x.extra[int32(i)] {
		try(j)
	}
	for _, j := range c.wideCandidates(i, &x.wide) {
		try(j)
	}
	return out
}

// nearKeys are the blocks of a reading with a day, or a few.
func (c *corpus) nearKeys(i int) []block {
	f := &c.fs[i]
	keys := []block{hashed('s', f.sentence), {'k', c.anchor[i], -1}}
	if f.cue || f.paired || planned(f.status) {
		keys = append(keys, block{'m', f.article, -1})
	}
	if f.affair != 0 && f.recalls() {
		for y := f.lo / 366; y <= f.hi/366 && y <= f.lo/366+1; y++ {
			keys = append(keys, block{'y', int32(y), int32(f.affair)})
		}
	}
	lo, hi := f.lo, f.hi
	switch {
	case f.kind == undated || hi-lo >= shortSpan:
		return keys
	case f.kind == oneDay && f.soft:
		lo, hi = lo-1, hi+1
	case f.kind == oneDay:
		hi++ // sources may be a day apart
	}
	for d := lo; d <= hi; d++ {
		if f.affair != 0 {
			keys = append(keys, block{'A', int32(d), int32(f.affair)})
		}
		c.eachFeature(f, func(kind byte, id int32) {
			keys = append(keys, block{kind, int32(d), id})
		})
	}
	return keys
}

func hashed(kind byte, h uint64) block { return block{kind, int32(h), int32(h >> 32)} }

// eachFeature calls add for the features by which a reading is found.
func (c *corpus) eachFeature(f *features, add func(kind byte, id int32)) {
	for _, p := range f.parties {
		add('a', p.name)
	}
	for _, id := range f.nations {
		add('c', id)
	}
	if f.place >= 0 {
		add('p', f.place)
	}
	for _, id := range f.rare {
		add('w', id)
	}
}

// wideKeys are the blocks by month, where windows and undated readings meet
// each other and everything else.
func (c *corpus) wideKeys(f *features) []block {
	lo, hi, ok := f.reach()
	if !ok {
		return nil
	}
	var keys []block
	for m := lo / 30; m <= hi/30 && m < lo/30+wideMonths; m++ {
		if f.affair != 0 {
			keys = append(keys, block{'A', int32(m), int32(f.affair)})
		}
		c.eachFeature(f, func(kind byte, id int32) {
			if kind != 'c' {
				keys = append(keys, block{kind, int32(m), id})
			}
		})
	}
	if f.cue || planned(f.status) {
		c.eachFeature(f, func(kind byte, id int32) {
			if kind != 'c' {
				keys = append(keys, block{kind, -1, id})
			}
		})
	}
	return keys
}

// reach returns the days within which a reading may find its like.
func (f *features) reach() (lo, hi int, ok bool) {
	switch {
	case f.late:
		return f.lo - planOld, f.hi, true // the day it was planned for
	case f.status == timeline.Postponed && f.kind == oneDay && f.serial.n != 0:
		return f.lo, f.hi + planOld, true // it may have been held since
	case f.kind != undated:
		return f.lo, max(f.hi, f.since), true
	case f.pubLo != 0 && f.pubHi != 0:
		return f.pubLo - undatedBy, f.pubHi + undatedBy, true
	}
	return 0, 0, false
}

// asks reports whether the reading looks for others beyond its own days.
func (f *features) asks() bool {
	return f.cue || f.late || f.kind == undated || max(f.hi, f.since)-f.lo >= shortSpan
}

// wideCandidates returns the readings that share the most telling features
// with reading i within its reach.
func (c *corpus) wideCandidates(i int, wide *blocks) []int32 {
	f := &c.fs[i]
	if !f.asks() {
		return nil
	}
	shared := map[int32]float64{}
	for _, k := range c.wideKeys(f) {
		if k.when == -1 && !f.cue && f.status != timeline.Cancelled {
			continue
		}
		for _, j := range wide.of(k) {
			switch {
			case int(j) == i:
			case k.kind == 'A':
				shared[j] += affairShare
			default:
				shared[j] += c.rel(int(c.df[k.what]))
			}
		}
	}
	ids := make([]int32, 0, len(shared))
	for j := range shared {
		ids = append(ids, j)
	}
	slices.SortFunc(ids, func(a, b int32) int {
		return cmp.Or(cmp.Compare(shared[b], shared[a]), cmp.Compare(a, b))
	})
	return ids[:min(len(ids), wideKeep)]
}

// slideBlocks returns, for blocks that are too large, whom each reading is
// compared with: its neighbours when the block is sorted by rare words.
func (c *corpus) slideBlocks(near *blocks) map[int32][]int32 {
	extra := map[int32][]int32{}
	for k := range near.at {
		b := near.of(k)
		if len(b) <= blockMax {
			continue
		}
		sorted := slices.Clone(b)
		slices.SortFunc(sorted, func(x, y int32) int {
			return cmp.Or(slices.Compare(c.fs[x].rare, c.fs[y].rare), cmp.Compare(x, y))
		})
		for n, i := range sorted {
			extra[i] = append(extra[i], sorted[n+1:min(n+1+slide, len(sorted))]...)
		}
	}
	return extra
}
