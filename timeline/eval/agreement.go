package eval

import (
	"cmp"
	"maps"
	"slices"
)

// Kappa returns Cohen's kappa (1960) of two coders' labels of the same items:
// agreement beyond chance, 1 for perfect, 0 for chance. ok is false where it
// is not defined: no items, lists of different length, or both coders with
// one and the same label throughout.
func Kappa(a, b []string) (kappa float64, ok bool) {
	n := len(a)
	if n == 0 || n != len(b) {
		return 0, false
	}
	agree, left, right := 0, map[string]int{}, map[string]int{}
	for i := range a {
		if a[i] == b[i] {
			agree++
		}
		left[a[i]]++
		right[b[i]]++
	}
	chance := 0.0
	for _, label := range slices.Sorted(maps.Keys(left)) { // a fixed order of summing
		chance += ratio(left[label], n) * ratio(right[label], n)
	}
	if chance == 1 {
		return 0, false
	}
	return (ratio(agree, n) - chance) / (1 - chance), true
}

// Alpha returns Krippendorff's alpha for nominal labels (Krippendorff 2011).
// coders holds one list a coder, all of one length; "" is a label not given.
// ok is false where nothing can be compared or only one label occurs.
func Alpha(coders ...[]string) (alpha float64, ok bool) {
	items := 0
	for _, c := range coders {
		items = max(items, len(c))
	}
	totals, pairable, disagree := map[string]int{}, 0, 0.0
	for i := range items {
		here, m := map[string]int{}, 0
		for _, c := range coders {
			if i < len(c) && c[i] != "" {
				here[c[i]]++
				m++
			}
		}
		if m < 2 {
			continue
		}
		pairable += m
		same := 0
		for label, k := range here {
			totals[label] += k
			same += k * (k - 1)
		}
		disagree += float64(m*(m-1)-same) / float64(m-1)
	}
	expected := pairable * (pairable - 1)
	for _, k := range totals {
		expected -= k * (k - 1)
	}
	if pairable == 0 || expected == 0 {
		return 0, false
	}
	return 1 - disagree*float64(pairable-1)/float64(expected), true
}

// Grouping is one item's place in two groupings.
type Grouping struct {
	Item   string
	Gold   string // name of its group in the labels
	System string // name of its group in the answers
}

// BCubed returns the precision and recall of a grouping (Bagga and Baldwin
// 1998): of each item's group-mates in the answers the share that are so in
// the labels, and the reverse, averaged over items. 0 and 0 without items.
func BCubed(items []Grouping) (p, r float64) {
	gold, system, both := map[string]int{}, map[string]int{}, map[[2]string]int{}
	for _, x := range items {
		gold[x.Gold]++
		system[x.System]++
		both[[2]string{x.Gold, x.System}]++
	}
	keys := slices.SortedFunc(maps.Keys(both), func(a, b [2]string) int {
		return cmp.Or(cmp.Compare(a[0], b[0]), cmp.Compare(a[1], b[1]))
	})
	for _, k := range keys {
		n := both[k]
		p += float64(n) * ratio(n, system[k[1]])
		r += float64(n) * ratio(n, gold[k[0]])
	}
	if len(items) == 0 {
		return 0, 0
	}
	return p / float64(len(items)), r / float64(len(items))
}
