package merge

import "slices"

// An affair that is one negotiation has one main event on most of its days, and
// what its articles leave unsaid is about that. Articles that were put together
// as one affair since they are of one country or one year have many events on
// any day, and there only what the reports themselves have in common counts.
// The two are told apart by how much the articles of an affair speak of the same
// at large: the mean cosine of what they speak of is .08 to .20 for the 78 affairs of
// ten articles or more in the sets of negotiations that were looked at (.10 and more
// for 76 of them), and .05 to .07 for most of the large ones that are found among all
// documents of a government.
const (
	focusLeast    = 0.07 // mean cosine from which down an affair says nothing of an event...
	focusFull     = 0.10 // ...and from which up it is one negotiation
	focusArticles = 10   // an affair of fewer articles is not asked
	focusSample   = 40   // articles that are compared
)

// setFocus gives every reading the focus of its affair, 0 to 1.
func (c *corpus) setFocus() {
	articles := map[int][]int32{}
	for i := range c.fs {
		if f := &c.fs[i]; f.affair != 0 && f.article == f.root {
			articles[f.affair] = append(articles[f.affair], f.article)
		}
	}
	focus := make(map[int]float64, len(articles))
	for affair, ids := range articles {
		slices.Sort(ids)
		focus[affair] = c.focusOf(slices.Compact(ids))
	}
	for i := range c.fs {
		c.fs[i].focus = 1
		if v, ok := focus[c.fs[i].affair]; ok {
			c.fs[i].focus = v
		}
	}
}

// focusOf returns how much some articles are about one thing.
func (c *corpus) focusOf(articles []int32) float64 {
	if len(articles) < focusArticles {
		return 1
	}
	articles = sample(articles, focusSample)
	sum, n := 0.0, 0
	for i, a := range articles {
		for _, b := range articles[:i] {
			sum += cosine(c.about[a], c.about[b])
			n++
		}
	}
	return max(0, min(1, (sum/float64(n)-focusLeast)/(focusFull-focusLeast)))
}
