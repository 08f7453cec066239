package merge

import (
	"cmp"
	"math"
	"slices"
	"sync"

	"github.com/dateline-tools/dateline/timeline/names"
)

// corpus holds the readings in canonical order with what they share.
type corpus struct {
	rs       []reading
	book     *names.Book
	root     func(article string) string
	affairs  map[string]int
	fs       []features
	ids      map[string]int32
	df       []int32 // readings that hold an interned string
	dayDF    map[int]int
	people   map[string]bool   // by name, as far as asked
	lands    map[string]string // countries by word, as far as asked
	stem     stemmer
	ofDay    map[affairDay][]int32
	told     map[int]float64       // how many articles tell of a day of each affair, in the mean of its readings
	tellers  map[affairDay]int     // how many articles tell of a day
	each     map[affairDay]float64 // how many things an article that tells of a day tells of it, in the mean
	daysTold map[int][]dayTold     // the same of each affair, by day, summed up
	crowds   map[affairDay]float64 // shares of contradictions, as far as asked
	asking   sync.Mutex            // of crowds
	anchor   []int32               // the reading that each took its date from, in the end; itself if none
	echoes   map[int32][]int32     // the same the other way round
	moved    map[int32]int32       // of a report of a move, the reading beside it that gives the plan's other day
	about    map[int32]*subject    // what each article speaks of, by all of its readings

	stumbled *stumbles
}

// subject is what an article speaks of: the words and names of its readings.
type subject struct {
	ids     []int32
	weights []float64
	norm    float64
}

func newCorpus(rs []reading, m *Merger) *corpus {
	c := &corpus{rs: rs, book: m.book, root: m.root, affairs: m.affairs, stumbled: &m.stumbled, fs: make([]features, len(rs)), ids: map[string]int32{}, dayDF: map[int]int{}, people: map[string]bool{}, lands: map[string]string{}, stem: stemmer{}}
	whole := sentences(rs)
	for i := range rs {
		c.fs[i] = c.readFeatures(&rs[i], whole[i])
		if f := &c.fs[i]; f.kind == oneDay {
			c.dayDF[f.lo]++
		}
	}
	c.setDays(whole)
	c.setMoved(whole)
	for i := range c.fs {
		c.weigh(&c.fs[i])
	}
	c.about = c.subjects()
	c.setFocus()
	c.setDayReadings()
	c.setTold()
	c.setAnchors()
	return c
}

// setDays notes with every report of a move the days that its sentence prints.
func (c *corpus) setDays(whole []*reading) {
	days := map[*reading][]int{}
	for i := range c.fs {
		if f := &c.fs[i]; f.cue && f.kind == oneDay && !f.soft {
			days[whole[i]] = append(days[whole[i]], f.lo)
		}
	}
	for i := range c.fs {
		if c.fs[i].cue {
			list := slices.Clone(days[whole[i]])
			slices.Sort(list)
			c.fs[i].days = slices.Compact(list)
		}
	}
}

// setAnchors follows the readings that call an event by its name again to the
// one that first told of it.
func (c *corpus) setAnchors() {
	byKey := make(map[string]int32, len(c.rs))
	for i := range c.rs {
		byKey[c.rs[i].key] = int32(i)
	}
	c.anchor, c.echoes = make([]int32, len(c.rs)), map[int32][]int32{}
	for i := range c.rs {
		at := int32(i)
		for range 16 {
			next, ok := byKey[c.rs[at].quote().SameAs]
			if !ok {
				break
			}
			at = next
		}
		if c.anchor[i] = at; int(at) != i {
			c.echoes[at] = append(c.echoes[at], int32(i))
		}
	}
}

// subjects collects the words and names of every article's readings.
func (c *corpus) subjects() map[int32]*subject {
	ids := map[int32][]int32{}
	for i := range c.fs {
		f := &c.fs[i]
		list := append(ids[f.article], f.text...)
		for _, p := range f.parties {
			list = append(list, p.name)
		}
		ids[f.article] = list
	}
	out := make(map[int32]*subject, len(ids))
	for article, list := range ids {
		slices.Sort(list)
		s := &subject{ids: slices.Compact(list)}
		sum := 0.0
		for _, id := range s.ids {
			w := c.idf(id)
			s.weights = append(s.weights, w)
			sum += w * w
		}
		s.norm = math.Sqrt(sum)
		out[article] = s
	}
	return out
}

func (c *corpus) intern(kind byte, s string) int32 {
	k := string(kind) + s
	id, ok := c.ids[k]
	if !ok {
		id = int32(len(c.df))
		c.ids[k] = id
		c.df = append(c.df, 0)
	}
	return id
}

// internAll returns the sorted distinct ids of ss and counts each once.
func (c *corpus) internAll(kind byte, ss []string) []int32 {
	out := make([]int32, 0, len(ss))
	for _, s := range ss {
		if s != "" {
			out = append(out, c.intern(kind, s))
		}
	}
	slices.Sort(out)
	out = slices.Compact(out)
	for _, id := range out {
		c.df[id]++
	}
	return out
}

// sentences returns, for each reading, the reading that quotes the sentence
// around it: itself, where it quotes all of it.
func sentences(rs []reading) []*reading {
	order := make([]int, len(rs))
	for i := range rs {
		order[i] = i
	}
	slices.SortFunc(order, func(i, j int) int {
		p, q := rs[i].quote(), rs[j].quote()
		return cmp.Or(cmp.Compare(p.Article, q.Article), cmp.Compare(p.Start, q.Start), cmp.Compare(q.End, p.End), cmp.Compare(i, j))
	})
	out := make([]*reading, len(rs))
	var whole *reading
	for _, i := range order {
		if whole == nil || !rs[i].within(whole) {
			whole = &rs[i]
		}
		out[i] = whole
	}
	return out
}

// weigh fills what needs the counts of the whole corpus.
func (c *corpus) weigh(f *features) {
	sum := 0.0
	for i, w := range f.words {
		f.weights[i] *= c.idf(w)
		sum += f.weights[i] * f.weights[i]
	}
	f.norm = math.Sqrt(sum)
	f.clauseWeights, sum = make([]float64, len(f.clause)), 0
	for i, w := range f.clause {
		f.clauseWeights[i] = c.idf(w)
		sum += f.clauseWeights[i] * f.clauseWeights[i]
	}
	f.clauseNorm = math.Sqrt(sum)
	f.rare = slices.Clone(f.words)
	slices.SortFunc(f.rare, func(a, b int32) int {
		return cmp.Or(cmp.Compare(c.df[a], c.df[b]), cmp.Compare(a, b))
	})
	f.rare = f.rare[:min(len(f.rare), rareWords)]
}

// A prior of readings that hold a word keeps weights sensible in corpora of a
// few articles, where every word that matters is in all of them.
const (
	priorReadings = 200.0
	priorHolding  = 2.0
)

// idf returns the weight of an interned string: the rarer, the more it says.
func (c *corpus) idf(id int32) float64 { return c.weight(int(c.df[id])) }

func (c *corpus) weight(df int) float64 {
	return math.Log((float64(len(c.rs)) + priorReadings) / (float64(df) + priorHolding))
}

// rel is weight as a share of the largest possible, 0 to 1.
func (c *corpus) rel(df int) float64 { return max(0, c.weight(df)/c.weight(1)) }
