package keydates

import (
	"math"
	"slices"

	"github.com/dateline-tools/dateline/timeline/civil"
)

const (
	fewestWords  = 6
	mostWords    = 60
	follows      = 0.6 // weight of the sentence after one that names the day
	followers    = 2   // how many of them
	contribution = 0.5 // power of a sentence's own weight in its choice
	mostlyNew    = 0.5 // share of its words that a sentence must tell anew where no other supports it
	unnamed      = 0.7 // weight of a sentence without the query, in an article on topic
)

// candidate is a sentence that may be chosen for a day.
type candidate struct {
	sentence int
	weight   float64
	terms    []term
}

// choose returns at most k sentences for a day, the best first.
func (c *corpus) choose(d civil.Date, k int) []int {
	pool := c.pool(d)
	support := map[term]float64{}
	for _, x := range pool {
		for _, t := range x.terms {
			support[t] += x.weight
		}
	}
	var out []int
	told := map[term]bool{}
	for len(out) < k {
		best, top := -1, 0.0
		for i, x := range pool {
			if g := c.gain(x, support, told); g > top {
				best, top = i, g
			}
		}
		if best < 0 {
			break
		}
		out = append(out, pool[best].sentence)
		for _, t := range pool[best].terms {
			told[t] = true
		}
		pool = slices.Delete(pool, best, best+1)
	}
	out = c.witnesses(d, out, told, k)
	if len(out) == 0 && len(pool) > 0 {
		return []int{pool[0].sentence} // nobody else says it: the first that does
	}
	return out
}

// witnesses adds, up to k, sentences that name the day in articles that can know
// of it and tell mostly what was not told, though nobody else says it: what came of
// a plan stands behind the plan.
func (c *corpus) witnesses(d civil.Date, chosen []int, told map[term]bool, k int) []int {
	for _, m := range c.byDay[d] {
		s := &c.sentences[m.sentence]
		if len(chosen) >= k {
			break
		}
		if !s.onTopic || s.tokens < fewestWords || s.tokens > mostWords || c.articles[s.article].published.Before(d) {
			continue
		}
		ts := terms(s.words)
		untold := 0
		for _, t := range ts {
			if !told[t] {
				untold++
			}
		}
		if float64(untold) < mostlyNew*float64(len(ts)) {
			continue
		}
		chosen = append(chosen, m.sentence)
		for _, t := range ts {
			told[t] = true
		}
	}
	return chosen
}

// gain is what a sentence adds: how much others support the terms not told
// yet, a word, and whether it can be read alone.
func (c *corpus) gain(x candidate, support map[term]float64, told map[term]bool) float64 {
	s := &c.sentences[x.sentence]
	n := s.tokens
	if n < fewestWords || n > mostWords {
		return 0
	}
	sum := 0.0
	for _, t := range x.terms {
		if others := support[t] - x.weight; others > 0 && !told[t] {
			sum += others
		}
	}
	return sum * math.Pow(x.weight, contribution) * s.alone / float64(n)
}

// pool collects a day's candidates, in order of sentences.
func (c *corpus) pool(d civil.Date) []candidate {
	weights := map[int]float64{}
	offer := func(s int, w float64) {
		if w > 0 {
			weights[s] = math.Max(weights[s], w)
		}
	}
	for _, m := range c.byDay[d] {
		w := c.worth(m.sentence)
		offer(m.sentence, w)
		c.followers(m.sentence, w, offer)
	}
	c.openings(d, math.Sqrt(1-c.lag), offer)
	c.openings(d.AddDays(1), math.Sqrt(c.lag), offer)
	out := make([]candidate, 0, len(weights))
	for s, w := range weights {
		out = append(out, candidate{s, w, terms(c.sentences[s].words)})
	}
	slices.SortFunc(out, func(a, b candidate) int { return a.sentence - b.sentence })
	return out
}

// followers offers the undated sentences right after one that names the day.
func (c *corpus) followers(s int, w float64, offer func(int, float64)) {
	share := follows
	for next := s + 1; next <= s+followers && next < len(c.sentences); next++ {
		x := &c.sentences[next]
		if x.dated || x.article != c.sentences[s].article {
			return
		}
		offer(next, share*w*c.worth(next))
		share *= follows
	}
}

// openings offers the undated openings of the articles published on a day.
func (c *corpus) openings(d civil.Date, share float64, offer func(int, float64)) {
	for _, a := range c.published[d] {
		x := &c.articles[a]
		for s := x.first; s < x.first+min(x.n, opening); s++ {
			if !c.sentences[s].dated {
				offer(s, share*c.worth(s))
			}
		}
	}
}

// worth is how much a sentence may tell of the subject, 0 to 1. The day ties
// it to the subject already, so the query matters less than for the day.
func (c *corpus) worth(s int) float64 {
	if c.sentences[s].onTopic {
		return 1
	}
	return unnamed * c.articles[c.sentences[s].article].topical
}
