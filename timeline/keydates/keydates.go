// Package keydates ranks the dates of a collection and picks verbatim
// sentences for each: timeline summarisation.
package keydates

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"
	"unicode"

	"github.com/dateline-tools/dateline/timeline"
	"github.com/dateline-tools/dateline/timeline/civil"
	"github.com/kljensen/snowball/english"
)


// Options says how many dates and sentences are wanted and about what.
type Options struct {
	Dates, Sentences int
	Query            []string
	Since, Until     civil.Date
}

type sent struct {
	art, idx int
	text     string
	words    []int32 // stems of content words, in order
	n        int     // tokens
	topical  bool
	pub      civil.Date
	dated    bool
	lead     int // position among sentences
}

type ref struct {
	s      int
	kind   string
	w      float64
}

type corpus struct {
	sents  []sent
	ids    map[string]int32
	df     []int
	cache  map[string]int32
	byDay  map[civil.Date][]ref
	leads  map[civil.Date][]int
	topArt map[int]bool
}

func (c *corpus) id(w string) int32 {
	if i, ok := c.cache[w]; ok {
		return i
	}
	st := english.Stem(w, false)
	i, ok := c.ids[st]
	if !ok {
		i = int32(len(c.ids))
		c.ids[st] = i
		c.df = append(c.df, 0)
	}
	c.cache[w] = i
	return i
}

func tokens(s string) []string {
	return strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '\'' && r != '’' })
}

func content(w string) bool { return len(w) > 1 && !english.IsStopWord(w) && !extraStop[w] }

var extraStop = map[string]bool{"said": true, "mr": true, "mrs": true, "monday": true, "tuesday": true, "wednesday": true, "thursday": true, "friday": true, "saturday": true, "sunday": true, "yesterday": true, "today": true, "says": true, "would": true, "also": true}

// Rank returns the most important dates, in date order.
func Rank(articles []timeline.Article, mentions [][]timeline.Mention, o Options) []timeline.KeyDate {
	c := &corpus{ids: map[string]int32{}, cache: map[string]int32{}, byDay: map[civil.Date][]ref{}, leads: map[civil.Date][]int{}, topArt: map[int]bool{}}
	q := map[string]bool{}
	for _, w := range o.Query {
		for _, t := range tokens(w) {
			q[english.Stem(t, false)] = true
		}
	}
	for i := range articles {
		a := &articles[i]
		base := len(c.sents)
		for j, s := range a.Sentences {
			x := sent{art: i, idx: j, text: a.Text[s.Start:s.End], pub: a.PublishedBest, lead: j}
			toks := tokens(x.text)
			x.n = len(toks)
			for _, t := range toks {
				if content(t) {
					id := c.id(t)
					x.words = append(x.words, id)
				}
				if q[english.Stem(strings.TrimSuffix(strings.TrimSuffix(t, "'s"), "’s"), false)] {
					x.topical = true
					c.topArt[i] = true
				}
			}
			if len(q) == 0 {
				x.topical = true
			}
			c.sents = append(c.sents, x)
		}
		seen := map[string]bool{}
		for k := range mentions[i] {
			m := &mentions[i][k]
			if m.Sentence < 0 || m.Best.IsZero() {
				continue
			}
			if m.Type != "DATE" && m.Type != "TIME" {
				continue
			}
			s := base + m.Sentence
			c.sents[s].dated = true
			d := m.Best
			key := fmt.Sprint(s, d)
			if seen[key] {
				continue
			}
			seen[key] = true
			if (!o.Since.IsZero() && d.Before(o.Since)) || (!o.Until.IsZero() && d.After(o.Until)) {
				continue
			}
			c.byDay[d] = append(c.byDay[d], ref{s: s, kind: m.Rule, w: 1})
		}
		for j := 0; j < len(a.Sentences) && j < 3; j++ {
			if !c.sents[base+j].dated && c.sents[base+j].topical {
				c.leads[a.PublishedBest] = append(c.leads[a.PublishedBest], base+j)
			}
		}
	}
	for i := range c.sents {
		ws := slices.Clone(c.sents[i].words)
		slices.Sort(ws)
		for _, w := range slices.Compact(ws) {
			c.df[w]++
		}
	}
	type cand struct {
		d     civil.Date
		score float64
	}
	var cs []cand
	for d, refs := range c.byDay {
		n, pubs := 0.0, map[civil.Date]float64{}
		for _, r := range refs {
			s := &c.sents[r.s]
			if !s.topical {
				continue
			}
			n++
			pubs[s.pub]++
		}
		p := float64(len(pubs))
		sc := math.Log1p(n) + 1.5*math.Log1p(p)
		cs = append(cs, cand{d, sc})
	}
	slices.SortFunc(cs, func(a, b cand) int { return cmp.Or(cmp.Compare(b.score, a.score), a.d.Compare(b.d)) })
	if len(cs) > o.Dates {
		cs = cs[:o.Dates]
	}
	var out []timeline.KeyDate
	for _, x := range cs {
		kd := timeline.KeyDate{Date: x.d, Score: x.score}
		for _, s := range c.choose(x.d, o.Sentences) {
			kd.Sentences = append(kd.Sentences, c.sents[s].text)
			kd.Articles = append(kd.Articles, articles[c.sents[s].art].ID)
		}
		if len(kd.Sentences) > 0 {
			out = append(out, kd)
		}
	}
	slices.SortFunc(out, func(a, b timeline.KeyDate) int { return a.Date.Compare(b.Date) })
	return out
}

func (c *corpus) choose(d civil.Date, k int) []int {
	var pool []int
	for _, r := range c.byDay[d] {
		if c.sents[r.s].topical {
			pool = append(pool, r.s)
		}
	}
	for _, dd := range []civil.Date{d, d.AddDays(1)} {
		pool = append(pool, c.leads[dd]...)
	}
	slices.Sort(pool)
	pool = slices.Compact(pool)
	// number of sentences sharing a term
	cnt := map[uint64]int{}
	terms := func(s int) []uint64 {
		ws := c.sents[s].words
		var t []uint64
		for i, w := range ws {
			t = append(t, uint64(w))
			if i > 0 {
				t = append(t, uint64(ws[i-1]+1)<<32|uint64(w))
			}
		}
		slices.Sort(t)
		return slices.Compact(t)
	}
	ts := map[int][]uint64{}
	for _, s := range pool {
		ts[s] = terms(s)
		for _, t := range ts[s] {
			cnt[t]++
		}
	}
	var out []int
	used := map[uint64]bool{}
	taken := map[int]bool{}
	for len(out) < k {
		best, bs := -1, 0.0
		for _, s := range pool {
			n := c.sents[s].n
			if taken[s] || n < 5 || n > 60 {
				continue
			}
			g := 0.0
			for _, t := range ts[s] {
				if !used[t] && cnt[t] > 1 {
					g += float64(cnt[t] - 1)
				}
			}
			g /= float64(n)
			if g > bs {
				best, bs = s, g
			}
		}
		if best < 0 {
			break
		}
		taken[best] = true
		out = append(out, best)
		for _, t := range ts[best] {
			used[t] = true
		}
	}
	return out
}
