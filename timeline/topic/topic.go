// Package topic groups events by subject: one negotiation or affair each.
//
// In come events and the articles that report them; out come the topics, and
// in place each event's Topics, best first, with the words that decided.
//
// There are two ways. [File.Assign] follows a topics.yaml that the user wrote
// and reads no meaning into it: words, phrases, stems. [Discover] finds the
// topics of a collection without a file: articles that share rare words and
// actors over weeks or months belong together. What they share, and the rest of
// the collection does not, names the topic: a country, person or body, and the
// matter that headlines and leads print beside it.
//
// Both are linear in input and depend on it alone: the order of articles and
// events changes nothing, and there is no chance in it. An event may be in
// several topics, or in none. Corrections by hand (timeline/override) come
// after.
package topic

import (
	"cmp"
	"slices"

	"github.com/dateline-tools/dateline/timeline"
)

// context is what an article says of its subject at large: its headline and
// its lead.
type context struct {
	title []token
	lead  []token
	body  [][]token // the sentences after the lead, up to bodySentences
}

// What of an article counts as its lead, and how far it is read at all.
const (
	leadSentences = 2
	leadBytes     = 600
	bodySentences = 40
)

func contextOf(a *timeline.Article) context {
	c := context{title: tokenize(a.Title)}
	if len(a.Sentences) == 0 {
		c.lead = tokenize(a.Text[:min(len(a.Text), leadBytes)])
		return c
	}
	for i, s := range a.Sentences {
		if s.Start < 0 || s.End > len(a.Text) || s.Start > s.End || i >= bodySentences {
			break
		}
		if ts := tokenize(a.Text[s.Start:s.End]); i < leadSentences {
			c.lead = append(append(c.lead, ts...), token{}) // a gap that no phrase crosses
		} else {
			c.body = append(c.body, ts)
		}
	}
	return c
}

// give adds a topic to an event with its reason.
func give(e *timeline.Event, name string, words []string) {
	e.Topics = append(e.Topics, name)
	e.TopicReasons = append(e.TopicReasons, timeline.TopicReason{Topic: name, Words: words})
}

// ranked is a topic's number with its score for one event.
type ranked struct {
	topic int
	score float64
	words []string
}

func sortRanked(rs []ranked) {
	slices.SortFunc(rs, func(a, b ranked) int {
		return cmp.Or(cmp.Compare(b.score, a.score), cmp.Compare(a.topic, b.topic))
	})
}

func byID(articles []timeline.Article) map[string]*timeline.Article {
	m := make(map[string]*timeline.Article, len(articles))
	for i := range articles {
		m[articles[i].ID] = &articles[i]
	}
	return m
}
