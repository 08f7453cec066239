package topic

import (
	"fmt"

	"github.com/dateline-tools/dateline/timeline"
)

// An article that prints none of a topic's words may still be of it: the
// minister whom the negotiation knows by name lands, and the report does not
// say again what the talks are about. Its affair, the group of articles that
// share its words, then says it: where most of them are wholly about one topic
// of the file, the rest is too.
const (
	affairShare = 0.6 // of an affair's articles, for its topic to go to all of it...
	affairActor = 0.4 // ...and for articles that name an actor of the topic
	affairLeast = 3   // articles wholly about a topic that it takes
	affairAhead = 3   // times as many as are about any other topic
)

// lender knows the topic of each affair.
type lender struct {
	of    map[string]int
	topic map[int]int // affair -> topic
	owned map[int]int // affair -> articles wholly about that topic
	all   map[int]int // affair -> articles
}

// lenderOf counts what the articles of each affair are about.
func lenderOf(articles []timeline.Article, of map[string]int, aboutOf func(string) *about) *lender {
	l := &lender{of: of, topic: map[int]int{}, owned: map[int]int{}, all: map[int]int{}}
	count := map[[2]int]int{}
	for i := range articles {
		g, ok := of[articles[i].ID]
		if !ok {
			continue
		}
		l.all[g]++
		if t := aboutOf(articles[i].ID).owner(); t >= 0 {
			count[[2]int{g, t}]++
		}
	}
	second := map[int]int{}
	for k, n := range count {
		switch g, t := k[0], k[1]; {
		case n > l.owned[g] || n == l.owned[g] && t < l.topic[g]:
			second[g] = max(second[g], l.owned[g])
			l.owned[g], l.topic[g] = n, t
		default:
			second[g] = max(second[g], n)
		}
	}
	for g, n := range l.owned {
		if n < affairAhead*second[g] {
			delete(l.topic, g)
		}
	}
	return l
}

// Affairs returns the affairs of the articles as the file's topics see them:
// affairs that are mostly about one topic are one, and so are with them the
// articles about it that stand alone. No affair is split: of is what the
// articles themselves say.
func (f *File) Affairs(articles []timeline.Article, of map[string]int) map[string]int {
	owner := map[string]*about{}
	for i := range articles {
		owner[articles[i].ID] = f.about(&articles[i])
	}
	l := lenderOf(articles, of, func(id string) *about { return owner[id] })
	first := 0
	for _, g := range of {
		first = max(first, g+1)
	}
	out := make(map[string]int, len(of))
	for i := range articles {
		id := articles[i].ID
		g, known := of[id]
		t, lent := l.topic[g]
		switch {
		case known && lent && float64(l.owned[g]) >= affairActor*float64(l.all[g]):
			out[id] = first + t
		case known:
			out[id] = g
		case owner[id].owner() >= 0:
			out[id] = first + owner[id].owner()
		}
	}
	return out
}

// lend returns the topic that the affair of an event's articles gives it, with
// the reason: all of them are of one affair and about nothing else.
func (l *lender) lend(e *timeline.Event, aboutOf func(string) *about, actors [][]string) (topic int, words []string, ok bool) {
	affair := -1
	for i := range e.Quotes {
		id := e.Quotes[i].Article
		g, known := l.of[id]
		ab := aboutOf(id)
		if !known || ab == nil || i > 0 && g != affair {
			return 0, nil, false
		}
		affair = g
		for t, s := range ab.score {
			if t != l.topic[g] && s >= wholly {
				return 0, nil, false
			}
		}
	}
	topic, ok = l.topic[affair]
	if !ok || l.owned[affair] < affairLeast {
		return 0, nil, false
	}
	words = actors[topic]
	for i := range e.Quotes {
		for _, w := range aboutOf(e.Quotes[i].Article).actors[topic] {
			words = addWord(words, w)
		}
	}
	share := float64(l.owned[affair]) / float64(l.all[affair])
	if share < affairActor || share < affairShare && len(words) == 0 {
		return 0, nil, false
	}
	return topic, append(words, fmt.Sprintf("%d of %d articles on one affair", l.owned[affair], l.all[affair])), true
}
