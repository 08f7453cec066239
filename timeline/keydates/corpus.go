package keydates

import (
	"cmp"
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/dateline-tools/dateline/timeline"
	"github.com/dateline-tools/dateline/timeline/civil"
)

const (
	opening = 3   // sentences of an article that count as its opening
	density = 3   // an article is fully on topic where a third of its sentences are
	beside  = 0.7 // weight of a sentence beside one with the query, in an article on topic
	apart   = 0.3 // of any other sentence without the query
	widest  = 92  // days of the widest span that may be settled on one day
	bounds  = 0.5 // weight of a mention that only bounds a span ("until Friday")
	mostLag = 0.5 // of undated openings, at most, tell of the day before
)

// sentence is a sentence as ranking sees it.
type sentence struct {
	article int
	text    string
	words   []int32 // stems of its content words, in order
	tokens  int
	alone   float64 // how well it can be read alone, 0 to 1
	onTopic bool    // has the query
	dated   bool    // names a day or a month
	weight  float64 // how much it is about the subject, 0 to 1
}

// source is an article as ranking sees it.
type source struct {
	source    *timeline.Article
	published civil.Date // zero if not known to a few days
	topical   float64    // 0 to 1
	first, n  int        // its sentences
}

// mention is one sentence that speaks of a day.
type mention struct {
	sentence int
	weight   float64 // 1, or less where the day was only concluded or bounds a span
}

// span is a sentence that names a month or the like.
type span struct {
	sentence int
	days     civil.Span
}

// corpus holds all that was read.
type corpus struct {
	words     vocabulary
	sentences []sentence
	articles  []source
	byDay     map[civil.Date][]mention
	published map[civil.Date][]int // articles by day of publication
	spans     []span
	lag       float64    // share of openings that tell of the day before, not of the day
	week      [7]float64 // what a day of the week adds to a day's score, from Sunday
	period    civil.Span
}

// read takes the articles in, in order of id.
func read(articles []timeline.Article, mentions [][]timeline.Mention, o Options) *corpus {
	c := &corpus{
		words: newVocabulary(), byDay: map[civil.Date][]mention{}, published: map[civil.Date][]int{},
		period: civil.Span{Start: o.Since, End: o.Until},
	}
	q := c.words.query(o.Query)
	order := make([]int, len(articles))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(articles[a].ID, articles[b].ID) })
	same, before := 1.0, 1.0 // one of each to begin with
	for _, i := range order {
		a := &articles[i]
		c.readSentences(a, q)
		if i < len(mentions) {
			s, b := c.readMentions(a, mentions[i])
			same, before = same+s, before+b
		}
	}
	c.lag = min(mostLag, before/(same+before))
	c.countWords()
	return c
}

// readSentences adds an article and its sentences.
func (c *corpus) readSentences(a *timeline.Article, q query) {
	x := source{source: a, published: day(a), first: len(c.sentences)}
	hits, early := 0, false
	for j, s := range a.Sentences {
		if s.Start < 0 || s.End > len(a.Text) || s.Start > s.End {
			s.Start, s.End = 0, 0 // keeps the count of sentences
		}
		r := c.readSentence(a.Text[s.Start:s.End], q)
		r.article = len(c.articles)
		if r.onTopic {
			hits++
			early = early || j < opening
		}
		c.sentences = append(c.sentences, r)
	}
	x.n = len(c.sentences) - x.first
	switch {
	case early:
		x.topical = 1
	case hits > 0:
		x.topical = math.Min(1, density*float64(hits)/float64(x.n))
	}
	c.weigh(&x)
	if !x.published.IsZero() {
		c.published[x.published] = append(c.published[x.published], len(c.articles))
	}
	c.articles = append(c.articles, x)
}

// day returns the article's day of publication; zero where the window is
// wider than three days.
func day(a *timeline.Article) civil.Date {
	if s := a.PublishedSpan(); !s.Closed() || s.Days() > 3 {
		return civil.Date{}
	}
	if a.PublishedBest.IsZero() {
		return a.PublishedEarliest
	}
	return a.PublishedBest
}

func (c *corpus) readSentence(text string, q query) sentence {
	s := sentence{text: text, alone: alone(text), onTopic: len(q) == 0}
	tokens := c.words.tokens(text)
	s.tokens = len(tokens)
	for i, t := range tokens {
		if t.content {
			s.words = append(s.words, t.stem)
		}
		s.onTopic = s.onTopic || q.at(tokens[i:])
	}
	return s
}

// readMentions adds the days that the last article's sentences speak of. It
// returns how often its opening tells of the day of publication and how often
// of the day before.
func (c *corpus) readMentions(a *timeline.Article, ms []timeline.Mention) (same, before float64) {
	x := &c.articles[len(c.articles)-1]
	type pair struct {
		sentence int
		day      civil.Date
	}
	seen := map[pair]bool{}
	for i := range ms {
		m := &ms[i]
		if m.Sentence < 0 || m.Sentence >= x.n || (m.Type != timeline.TypeDate && m.Type != timeline.TypeTime) {
			continue
		}
		s := x.first + m.Sentence
		switch days := m.Span(); {
		case !m.Best.IsZero() && isStamp(m, x.published):
		case !m.Best.IsZero():
			c.sentences[s].dated = true
			if m.Sentence < opening && x.topical > 0 && !x.published.IsZero() {
				switch x.published.Sub(m.Best) {
				case 0:
					same++
				case 1:
					before++
				}
			}
			weight := 1.0
			if m.Bound != "" {
				weight = bounds
			}
			if !seen[pair{s, m.Best}] && c.period.Contains(m.Best) {
				seen[pair{s, m.Best}] = true
				c.byDay[m.Best] = append(c.byDay[m.Best], mention{s, weight})
			}
		case days.Closed() && days.Days() <= widest:
			c.sentences[s].dated = c.sentences[s].dated || days.Days() <= 31
			c.spans = append(c.spans, span{s, days})
		}
	}
	return same, before
}

// isStamp reports whether the mention is the article's own time stamp ("Last
// updated 28 September 2011", which may be a day off by the zone): news does
// not give the year of its own day.
func isStamp(m *timeline.Mention, published civil.Date) bool {
	off := m.Best.Sub(published)
	return -1 <= off && off <= 1 && strings.Contains(m.Text, strconv.Itoa(m.Best.Year))
}

// weigh sets how much each sentence of an article is about the subject: one
// that has the query is, and of the others rather those beside it, which speak
// on of the same ("He will be sentenced on Tuesday") without naming it.
func (c *corpus) weigh(x *source) {
	all := c.sentences[x.first : x.first+x.n]
	for i := range all {
		switch {
		case all[i].onTopic:
			all[i].weight = 1
		case i > 0 && all[i-1].onTopic, i+1 < len(all) && all[i+1].onTopic:
			all[i].weight = beside * x.topical
		default:
			all[i].weight = apart * x.topical
		}
	}
}

// weight returns how much a sentence is about the subject, 0 to 1.
func (c *corpus) weight(s int) float64 { return c.sentences[s].weight }

// countWords counts in how many sentences each word stands.
func (c *corpus) countWords() {
	c.words.spread = make([]int, len(c.words.stems))
	last := make([]int, len(c.words.stems))
	for i := range c.sentences {
		for _, w := range c.sentences[i].words {
			if last[w] != i+1 {
				last[w] = i + 1
				c.words.spread[w]++
			}
		}
	}
}

// rarity returns the inverse document frequency of a word, in nats.
func (c *corpus) rarity(w int32) float64 {
	return math.Log(float64(len(c.sentences)) / float64(c.words.spread[w]))
}
