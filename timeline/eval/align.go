package eval

import (
	"cmp"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// start is where an expression of one side (0 labels, 1 answers) begins.
type start struct{ pos, side, index int }

// align pairs overlapping expressions one to one, from left to right: one
// that begins while one of the other side is open pairs with it, unless that
// one is taken. It returns index pairs (label, answer) in order.
func align(gold, found []Timex) [][2]int {
	sides := [2][]Timex{gold, found}
	var starts []start
	for side, ts := range sides {
		for i, t := range ts {
			starts = append(starts, start{t.Start, side, i})
		}
	}
	slices.SortFunc(starts, func(a, b start) int {
		return cmp.Or(cmp.Compare(a.pos, b.pos), cmp.Compare(a.side, b.side), cmp.Compare(a.index, b.index))
	})
	used := [2][]bool{make([]bool, len(gold)), make([]bool, len(found))}
	open := [2]int{-1, -1}
	var pairs [][2]int
	for len(starts) > 0 {
		pos, n := starts[0].pos, 1
		for n < len(starts) && starts[n].pos == pos {
			n++
		}
		reopen(&open, sides, starts[:n])
		for _, s := range starts[:n] {
			o := open[1-s.side]
			if o < 0 || used[s.side][s.index] || used[1-s.side][o] || sides[1-s.side][o].End <= pos {
				continue
			}
			used[s.side][s.index], used[1-s.side][o] = true, true
			pair := [2]int{}
			pair[s.side], pair[1-s.side] = s.index, o
			pairs = append(pairs, pair)
		}
		starts = starts[n:]
	}
	slices.SortFunc(pairs, func(a, b [2]int) int { return cmp.Or(cmp.Compare(a[0], b[0]), cmp.Compare(a[1], b[1])) })
	return pairs
}

// reopen makes the first expression that begins here the open one of its
// side and closes the one that has ended.
func reopen(open *[2]int, sides [2][]Timex, here []start) {
	fresh := [2]int{-1, -1}
	for _, s := range here {
		if fresh[s.side] < 0 {
			fresh[s.side] = s.index
		}
	}
	for side, o := range *open {
		switch {
		case fresh[side] >= 0:
			open[side] = fresh[side]
		case o >= 0 && sides[side][o].End <= here[0].pos:
			open[side] = -1
		}
	}
}

func sameValue(a, b *string) bool {
	if a == nil || b == nil {
		return a == b
	}
	return *a == *b
}

func deref(s *string) string {
	if s == nil {
		return ""
	}
	return *s
}

var (
	longDuration  = regexp.MustCompile(`^P(\d+)(DE|CE|E|C)$`)
	leadingZeros  = regexp.MustCompile(`^P0*(\d)`)
	zeroSeconds   = regexp.MustCompile(`^(.*T\d\d:\d\d):00(?:\.0+)?(Z|[+-]\d\d(?::?\d\d)?)?$`)
	sameDurations = map[string]string{"PT24H": "P1D", "P12M": "P1Y", "P7D": "P1W"}
)

// canonical rewrites a value to one of the forms that mean the same.
func canonical(value *string) string {
	v := strings.TrimSpace(deref(value))
	if m := longDuration.FindStringSubmatch(v); m != nil {
		n, err := strconv.Atoi(m[1])
		if err == nil {
			v = "P" + strconv.Itoa(n*map[string]int{"DE": 10, "E": 10, "CE": 100, "C": 100}[m[2]]) + "Y"
		}
	}
	v = leadingZeros.ReplaceAllString(v, "P$1")
	v = zeroSeconds.ReplaceAllString(v, "$1$2")
	if same, ok := sameDurations[v]; ok {
		return same
	}
	return v
}
