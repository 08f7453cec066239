package keydates

import (
	"math"
	"slices"

	"github.com/dateline-tools/dateline/timeline/civil"
)

const (
	settled   = 0.6 // weight of a mention that was settled on a day
	enough    = 0.3 // share of a sentence's words that the day must be told in
	pairBonus = 4.0 // worth of a shared pair of words, in nats of rarity
)

// settle gives each mention of a month (or of a season, at most) to the day
// in it that is told in the same words: "who was convicted in May 2006" comes
// back to 25 May 2006. Days are compared as they were before settling, so the
// order does not matter.
func (c *corpus) settle() {
	told := map[civil.Date]map[term]float64{}
	type addition struct {
		day civil.Date
		m   mention
	}
	var all []addition
	for _, x := range c.spans {
		if c.weight(x.sentence) == 0 {
			continue
		}
		if d, ok := c.bestDay(x, told); ok {
			all = append(all, addition{d, mention{x.sentence, settled}})
		}
	}
	for _, a := range all {
		if !slices.ContainsFunc(c.byDay[a.day], func(m mention) bool { return m.sentence == a.m.sentence }) {
			c.byDay[a.day] = append(c.byDay[a.day], a.m)
		}
	}
}

// bestDay returns the day of the span that shares most with the sentence.
func (c *corpus) bestDay(x span, told map[civil.Date]map[term]float64) (best civil.Date, ok bool) {
	ts := terms(c.sentences[x.sentence].words)
	whole, top := 0.0, 0.0
	for _, t := range ts {
		if !t.isPair() {
			whole += c.rarity(t.word())
		}
	}
	for d := x.days.Start; !d.After(x.days.End); d = d.AddDays(1) {
		if len(c.byDay[d]) == 0 {
			continue
		}
		have := told[d]
		if have == nil {
			have = c.tally(d)
			told[d] = have
		}
		sum := 0.0
		for _, t := range ts {
			if n := have[t]; n > 0 && t.isPair() {
				sum += pairBonus * math.Min(1, n)
			} else if n > 0 {
				sum += c.rarity(t.word()) * math.Min(1, n)
			}
		}
		if sum > top {
			best, top = d, sum
		}
	}
	return best, whole > 0 && top > enough*whole
}

// tally counts the words and pairs of the sentences that speak of a day.
func (c *corpus) tally(d civil.Date) map[term]float64 {
	out := map[term]float64{}
	for _, m := range c.byDay[d] {
		w := c.weight(m.sentence)
		for _, t := range terms(c.sentences[m.sentence].words) {
			out[t] += w
		}
	}
	return out
}
