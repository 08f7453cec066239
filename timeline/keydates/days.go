package keydates

import (
	"cmp"
	"math"
	"slices"

	"github.com/dateline-tools/dateline/timeline/civil"
)

// Weights of the evidence for a day, each counted as log(1+x).
const (
	perArticle = 1.25 // articles that speak of it
	perPublish = 0.75 // days on which such articles were published
	perOpening = 0.75 // articles on the subject published right behind it
	planned    = 0.7  // what the mentions of a day count where no report followed it
	besides    = 0.7  // how far a day falls back beside a stronger day told in the same words
)

// score returns every day of the period that is spoken of or published
// around, the strongest first.
func (c *corpus) score() []scored {
	days := map[civil.Date]bool{}
	for d := range c.byDay {
		days[d] = true
	}
	for d := range c.published {
		for _, x := range []civil.Date{d, d.AddDays(-1)} {
			if c.period.Contains(x) {
				days[x] = true
			}
		}
	}
	out := make([]scored, 0, len(days))
	for d := range days {
		if c.told(d) {
			out = append(out, scored{d, c.evidence(d)})
		}
	}
	slices.SortFunc(out, byScore)
	return out
}

// told reports whether there is any sentence to tell the day with.
func (c *corpus) told(d civil.Date) bool {
	for _, m := range c.byDay[d] {
		if c.weight(m.sentence) > 0 {
			return true
		}
	}
	any := false
	offer := func(_ int, w float64) { any = any || w > 0 }
	c.openings(d, 1-c.lag, offer)
	c.openings(d.AddDays(1), c.lag, offer)
	return any
}

// evidence is the score of one day.
func (c *corpus) evidence(d civil.Date) float64 {
	ms := slices.Clone(c.byDay[d])
	articles := c.sumOfMaxima(ms, func(s *sentence) int { return s.article })
	publish := c.sumOfMaxima(ms, func(s *sentence) int {
		if p := c.articles[s.article].published; !p.IsZero() {
			return p.Ordinal()
		}
		return 0
	})
	if !c.followed(d) {
		articles, publish = planned*articles, planned*publish
	}
	return perArticle*math.Log1p(articles) + perPublish*math.Log1p(publish) +
		perOpening*math.Log1p(c.behind(d)) + c.week[d.Weekday()]
}

// followed reports whether an article of the day or later speaks of it. What
// was due on a day and is not mentioned again may not have come about.
func (c *corpus) followed(d civil.Date) bool {
	return slices.ContainsFunc(c.byDay[d], func(m mention) bool {
		p := c.articles[c.sentences[m.sentence].article].published
		return p.IsZero() || !p.Before(d)
	})
}

// sumOfMaxima groups mentions and adds up the greatest weight of each group.
func (c *corpus) sumOfMaxima(ms []mention, group func(*sentence) int) float64 {
	of := func(m mention) int { return group(&c.sentences[m.sentence]) }
	slices.SortFunc(ms, func(a, b mention) int { return cmp.Or(cmp.Compare(of(a), of(b)), cmp.Compare(a.sentence, b.sentence)) })
	sum := 0.0
	for i := 0; i < len(ms); {
		g, top := of(ms[i]), 0.0
		for ; i < len(ms) && of(ms[i]) == g; i++ {
			top = math.Max(top, ms[i].weight*c.weight(ms[i].sentence))
		}
		sum += top
	}
	return sum
}

// behind counts articles on the subject published that day or the next, as
// promptly as this collection reports.
func (c *corpus) behind(d civil.Date) float64 {
	sum := 0.0
	for _, a := range c.published[d] {
		sum += (1 - c.lag) * c.articles[a].topical
	}
	for _, a := range c.published[d.AddDays(1)] {
		sum += c.lag * c.articles[a].topical
	}
	return sum
}

// setBack lowers days beside a stronger one by how alike the two are told:
// the report of an event is often dated a day late. Only days with a chance
// of being among the first n are looked at.
func (c *corpus) setBack(days []scored, n int) []scored {
	score := make(map[civil.Date]float64, len(days))
	for _, x := range days {
		score[x.day] = x.score
	}
	known := map[civil.Date][]weighed{}
	profile := func(d civil.Date) []weighed {
		p, ok := known[d]
		if !ok {
			p = c.profile(d)
			known[d] = p
		}
		return p
	}
	out := slices.Clone(days)
	for i := range out[:min(len(out), 3*n)] {
		x := &out[i]
		for _, beside := range []civil.Date{x.day.AddDays(-1), x.day.AddDays(1)} {
			if score[beside] > score[x.day] {
				x.score -= besides * likeness(profile(x.day), profile(beside))
			}
		}
	}
	slices.SortFunc(out, byScore)
	return out
}

// likeness is the cosine of two days' words.
func likeness(x, y []weighed) float64 {
	dot, i, j := 0.0, 0, 0
	for i < len(x) && j < len(y) {
		switch {
		case x[i].word < y[j].word:
			i++
		case x[i].word > y[j].word:
			j++
		default:
			dot += x[i].weight * y[j].weight
			i++
			j++
		}
	}
	if dot == 0 {
		return 0
	}
	return dot / math.Sqrt(squares(x)*squares(y))
}

// weighed is a word of a day with its weight.
type weighed struct {
	word   int32
	weight float64
}

func squares(ws []weighed) float64 {
	sum := 0.0
	for _, w := range ws {
		sum += w.weight * w.weight
	}
	return sum
}

// profile returns the words of the sentences that speak of a day, weighed by
// rarity, in order of their numbers.
func (c *corpus) profile(d civil.Date) []weighed {
	sums := map[int32]float64{}
	for _, m := range c.byDay[d] {
		w := c.weight(m.sentence)
		for _, t := range terms(c.sentences[m.sentence].words) {
			if !t.isPair() {
				sums[t.word()] += w
			}
		}
	}
	out := make([]weighed, 0, len(sums))
	for w, sum := range sums {
		out = append(out, weighed{w, math.Log1p(sum) * c.rarity(w)})
	}
	slices.SortFunc(out, func(a, b weighed) int { return cmp.Compare(a.word, b.word) })
	return out
}
