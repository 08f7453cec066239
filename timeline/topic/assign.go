package topic

import (
	"slices"
	"strings"

	"github.com/dateline-tools/dateline/timeline"
)

// Weights of a match with a topic of the file. An event is in a topic from
// enough upwards. A word of the topic in one of the event's own quotes is
// enough by itself; actors alone never are.
const (
	enough       = 1.0
	weightQuote  = 1.0 // a word or phrase in a quote
	weightAgain  = 0.2 // each further one
	weightActor  = 0.2 // an actor of the topic among the event's, at most actorsMost
	actorsMost   = 0.4
	weightTitle  = 0.7 // a word or phrase in the headline of an article that reports it
	weightLead   = 0.4 // in its lead
	weightBody   = 1.2 // share of its further sentences that hold one
	wholly       = 0.4 // from here an article is about the topic and lends it to its events...
	outweighs    = 1.5 // ...as is every other that comes closer to it than this factor
	beyondDoubt  = 0.9 // from here also to events that a single word puts elsewhere
	contextShare = 0.5 // what an article's own score adds to that of its events
)

// about is how much an article is about each topic, with the words that say
// so.
type about struct {
	score  []float64
	words  [][]string
	actors [][]string // actors of each topic in its headline and lead
	owners []int      // the topics that the article is about, several where it says as much of each
}

// owner returns the topic that the article is about alone, -1 if there is none.
func (ab *about) owner() int {
	if len(ab.owners) != 1 {
		return -1
	}
	return ab.owners[0]
}

// Assign fills Topics and TopicReasons of the events, in place, and returns
// the topics in the order of the file. Events that have topics already lose
// them. affairs gives the articles that are of one affair the same number, by
// id, as [Affairs.Of] does; nil if nothing is known of that.
func (f *File) Assign(events []timeline.Event, articles []timeline.Article, affairs map[string]int) []timeline.Topic {
	topics := make([]timeline.Topic, len(f.topics))
	for i, t := range f.topics {
		topics[i] = timeline.Topic{Name: t.Name, Words: t.Any}
	}
	arts := byID(articles)
	cache := map[string]*about{}
	aboutOf := func(id string) *about {
		ab := cache[id]
		if a := arts[id]; ab == nil && a != nil {
			ab = f.about(a)
			cache[id] = ab
		}
		return ab
	}
	affair := lenderOf(articles, affairs, aboutOf)
	for i := range events {
		e := &events[i]
		e.Topics, e.TopicReasons = nil, nil
		for _, r := range f.rank(e, aboutOf, affair) {
			give(e, f.topics[r.topic].Name, r.words)
			topics[r.topic].Events++
		}
	}
	return topics
}

// about scores an article's headline, lead and body for every topic.
func (f *File) about(a *timeline.Article) *about {
	n := len(f.topics)
	ab := &about{score: make([]float64, n), words: make([][]string, n), actors: make([][]string, n)}
	c := contextOf(a)
	f.addPart(ab, c.title, weightTitle, "headline")
	f.addPart(ab, c.lead, weightLead, "lead")
	for _, s := range c.body {
		f.addPart(ab, s, weightBody/float64(len(c.body)), "text")
	}
	if n == 0 {
		return ab
	}
	best := slices.Max(ab.score)
	for t, v := range ab.score {
		if v >= wholly && v*outweighs > best {
			ab.owners = append(ab.owners, t)
		}
	}
	return ab
}

// addPart adds the weight to every topic that has a word in the text and no
// word that it excludes.
func (f *File) addPart(ab *about, text []token, weight float64, label string) {
	hits := f.match.find(text)
	seen := map[int]bool{}
	for _, h := range hits {
		if h.kind != kindAny || seen[h.topic] || excluded(hits, h.topic) {
			continue
		}
		seen[h.topic] = true
		ab.score[h.topic] += weight
		if w := h.words + " (" + label + ")"; len(ab.words[h.topic]) < 3 && !slices.Contains(ab.words[h.topic], w) {
			ab.words[h.topic] = append(ab.words[h.topic], w)
		}
	}
	for t := range seen {
		actors := 0.0
		for _, h := range hits {
			if h.topic == t && h.kind == kindActor {
				actors = weightActor
			}
		}
		ab.score[t] += actors * weight
	}
	for _, h := range hits {
		if h.kind == kindActor && label != "text" {
			ab.actors[h.topic] = addWord(ab.actors[h.topic], h.words+" ("+label+")")
		}
	}
}

func excluded(hits []hit, topic int) bool {
	return slices.ContainsFunc(hits, func(h hit) bool { return h.topic == topic && h.kind == kindNot })
}

// rank returns the event's topics, best first.
func (f *File) rank(e *timeline.Event, aboutOf func(string) *about, affair *lender) []ranked {
	n := len(f.topics)
	own := make([]float64, n) // by the event's quotes
	words := make([][]string, n)
	barred := make([]bool, n)
	for i := range e.Quotes {
		hits := f.match.find(tokenize(e.Quotes[i].Sentence))
		for _, h := range hits {
			switch {
			case h.kind == kindNot:
				barred[h.topic] = barred[h.topic] || len(e.Quotes) == 1
			case h.kind == kindAny && !excluded(hits, h.topic):
				if own[h.topic] == 0 {
					own[h.topic] = weightQuote
				} else if !slices.Contains(words[h.topic], h.words) {
					own[h.topic] += weightAgain
				}
				words[h.topic] = addWord(words[h.topic], h.words)
			}
		}
	}
	f.addActors(e, own, words)
	if out := f.choose(e, own, words, barred, aboutOf); len(out) > 0 {
		return out
	}
	if t, why, ok := affair.lend(e, aboutOf, words); ok && !barred[t] {
		return []ranked{{t, contextShare * enough, why}}
	}
	return nil
}

// addActors counts the topic's actors among the event's and in its quotes.
func (f *File) addActors(e *timeline.Event, own []float64, words [][]string) {
	seen := map[hit]bool{}
	got := make([]float64, len(own))
	add := func(text []token) {
		for _, h := range f.match.find(text) {
			if h.kind != kindActor || seen[h] || got[h.topic] >= actorsMost {
				continue
			}
			seen[h] = true
			got[h.topic] += weightActor
			words[h.topic] = addWord(words[h.topic], h.words)
		}
	}
	for _, a := range e.Actors {
		add(tokenize(a.Name))
	}
	for i := range e.Quotes {
		add(tokenize(e.Quotes[i].Sentence))
	}
	for t := range own {
		own[t] += got[t]
	}
}

// choose decides by own words first; what is left goes to the topic of the
// articles. Actors count, but at least one word of the topic has to stand in
// a quote, a headline or a lead.
func (f *File) choose(e *timeline.Event, own []float64, words [][]string, barred []bool, aboutOf func(string) *about) []ranked {
	var out []ranked
	ctx, ctxWords, owners := f.context(e, aboutOf)
	direct, sure := 0, 0.0
	for t := range own {
		if own[t] >= weightQuote {
			out = append(out, ranked{t, own[t] + contextShare*ctx[t], words[t]})
			direct, sure = direct+1, max(sure, own[t])
		}
	}
	for t := range own {
		if own[t] >= weightQuote || barred[t] {
			continue
		}
		lent := owners[t] && (direct == 0 || direct == 1 && sure < weightQuote+weightAgain && ctx[t] >= beyondDoubt)
		if total := own[t] + ctx[t]; lent || ctx[t] > 0 && own[t] > 0 && total >= enough {
			out = append(out, ranked{t, contextShare * total, append(words[t], ctxWords[t]...)})
		}
	}
	sortRanked(out)
	return out
}

// context is the mean score of the articles that report the event, and the
// topics that most of them are about.
func (f *File) context(e *timeline.Event, aboutOf func(string) *about) (score []float64, words [][]string, owner []bool) {
	n := len(f.topics)
	score, words, owner = make([]float64, n), make([][]string, n), make([]bool, n)
	owners, articles := make([]int, n), 0
	seen := map[string]bool{}
	for i := range e.Quotes {
		id := e.Quotes[i].Article
		ab := aboutOf(id)
		if seen[id] || ab == nil {
			continue
		}
		seen[id] = true
		articles++
		for t := range score {
			score[t] += ab.score[t]
			for _, w := range ab.words[t] {
				words[t] = addWord(words[t], w)
			}
		}
		for _, t := range ab.owners {
			owners[t]++
		}
	}
	for t := range score {
		score[t] /= max(1, float64(articles))
		owner[t] = owners[t] > 0 && 2*owners[t] >= articles
	}
	return score, words, owner
}

// mostWords bounds the words of one reason.
const mostWords = 6

func addWord(words []string, w string) []string {
	same := func(v string) bool { return strings.EqualFold(v, w) }
	if len(words) >= mostWords || slices.ContainsFunc(words, same) {
		return words
	}
	return append(words, w)
}
