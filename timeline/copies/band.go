package copies

import (
	"cmp"
	"slices"
)

// Bands of two minima find two texts that share 30 % of their runs with
// probability 0.99 and such that share 10 % with 0.38; what shares less is
// hardly ever looked at.
const (
	bands = 48
	rows  = 2
	// meet is how many earlier members of a band an article is compared with:
	// the first ones, which are the likely originals, and the last ones.
	meetFirst = 4
	meetLast  = 2
)

// odd and mask make bands*rows hash functions of one.
var odd, mask = func() (m, x [bands * rows]uint32) {
	h := uint64(7)
	for i := range m {
		h = mix(h)
		m[i], x[i] = uint32(h)|1, uint32(h>>32)
	}
	return m, x
}()

// member is an entry's place in a band.
type member struct {
	key   uint64
	index int
}

// candidates returns pairs of indexes, the smaller first, that deserve a
// comparison: equal texts, equal addresses, and members of one band.
func candidates(es []entry) [][2]int {
	var pairs [][2]int
	members := make([]member, 0, len(es))
	collect := func(key func(e *entry) uint64) {
		members = members[:0]
		for i := range es {
			if k := key(&es[i]); k != 0 {
				members = append(members, member{k, i})
			}
		}
		pairs = appendPairs(pairs, members)
	}
	collect(func(e *entry) uint64 { return e.whole })
	collect(func(e *entry) uint64 {
		if e.url == "" {
			return 0
		}
		return fold(2, appendWords(nil, e.url))
	})
	for b := range bands {
		collect(func(e *entry) uint64 {
			if len(e.runs) == 0 {
				return 0
			}
			return mix(uint64(e.mins[b*rows])<<32 | uint64(e.mins[b*rows+1]))
		})
		pairs = distinct(pairs)
	}
	return pairs
}

// appendPairs sorts the members by key and pairs those with equal keys.
func appendPairs(pairs [][2]int, members []member) [][2]int {
	slices.SortFunc(members, func(a, b member) int { return cmp.Or(cmp.Compare(a.key, b.key), cmp.Compare(a.index, b.index)) })
	for from := 0; from < len(members); {
		to := from + 1
		for to < len(members) && members[to].key == members[from].key {
			to++
		}
		for i := from + 1; i < to; i++ {
			for j := from; j < i; j++ {
				if j-from >= meetFirst && i-j > meetLast {
					j = i - meetLast
				}
				pairs = append(pairs, [2]int{members[j].index, members[i].index})
			}
		}
		from = to
	}
	return pairs
}

func distinct(pairs [][2]int) [][2]int {
	slices.SortFunc(pairs, func(a, b [2]int) int { return cmp.Or(cmp.Compare(a[0], b[0]), cmp.Compare(a[1], b[1])) })
	return slices.Compact(pairs)
}

// forest is a disjoint-set forest whose roots are the smallest members.
type forest []int

func newForest(n int) forest {
	f := make(forest, n)
	for i := range f {
		f[i] = i
	}
	return f
}

func (f forest) find(i int) int {
	for f[i] != i {
		f[i] = f[f[i]]
		i = f[i]
	}
	return i
}

func (f forest) join(a, b int) {
	a, b = f.find(a), f.find(b)
	f[max(a, b)] = min(a, b)
}

// sets returns the sets of two members or more, in order.
func (f forest) sets() [][]int {
	of := map[int][]int{}
	for i := range f {
		r := f.find(i)
		of[r] = append(of[r], i)
	}
	var out [][]int
	for i := range f {
		if len(of[i]) > 1 {
			out = append(out, of[i])
		}
	}
	return out
}
