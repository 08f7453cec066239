// Package keydates ranks the dates of a collection and picks verbatim
// sentences for each: timeline summarisation without a model.
//
// In come articles and their resolved temporal expressions; out come
// [timeline.KeyDate]s, in date order ([Rank]). Nothing is rewritten, and no
// day is offered that no article speaks of or appeared around.
//
// A day matters if many articles and publication days speak of it (after Tran
// et al. 2013 and Ghalandari and Ifrim 2020; how many sentences an article
// spends on it adds nothing), if articles about the collection's subject
// cluster right behind it, and if later articles come back to it, even where
// they name the month alone: such a mention goes to the day of that month that
// the same words are told of. A day that was due and that nobody came back to
// counts less. A sentence counts by how near it is to the query: one that has
// it, one beside such a one, any other of the article. An
// undated opening tells of the day before as often as dated openings of the
// collection do, but of the day before no more than of the day itself, which
// writers leave out. The day of the event wins over the day of its report: of
// two days in a row told in the same words the weaker one is set back. Days of
// the week on which the subject has few fresh reports for the calendar fall
// back: a prior on days, as search by time has it (Dakka et al. 2012), learned
// from the collection. And where few dates are asked of a long time, they are
// spread.
//
// The sentences of a day are chosen greedily: each adds the most words and
// pairs of words that other sentences of that day share, for its length, and
// less where it leans on the sentence before ("He", "But", a quotation).
// What is left goes to sentences of articles of that day or later that name it and
// tell mostly what was not told.
// Candidates are the sentences that name the day, those that follow them, and
// the undated openings of articles published then or the day after, weighed
// by how promptly this collection reports.
//
// The constants were set on 13 timelines of two public corpora, by how well
// the dates hold when a fifth of the articles is left out at random; values
// near them do about as well, and a difference of one date in a timeline is
// noise.
package keydates

import (
	"cmp"
	"slices"

	"github.com/dateline-tools/dateline/timeline"
	"github.com/dateline-tools/dateline/timeline/civil"
)

// Options says how many dates and sentences are wanted, and about what.
type Options struct {
	Dates     int      // how many dates at most; zero is none
	Sentences int      // how many sentences a date at most; zero is none
	Query     []string // words or phrases, any of which makes a sentence on topic; "*" ends a stem; none: all are
	Since     civil.Date
	Until     civil.Date // both ends included, zero is open
}

// Rank returns the most important dates of the articles, in date order, each
// with its sentences in order of choice. mentions holds one list an article.
// The result does not depend on the order of the articles.
func Rank(articles []timeline.Article, mentions [][]timeline.Mention, o Options) []timeline.KeyDate {
	if o.Dates <= 0 || o.Sentences <= 0 {
		return nil
	}
	c := read(articles, mentions, o)
	c.settle()
	c.learnWeek()
	var out []timeline.KeyDate
	for _, x := range c.spread(c.setBack(c.score(), o.Dates), o.Dates) {
		key := timeline.KeyDate{Date: x.day, Score: x.score}
		for _, s := range c.choose(x.day, o.Sentences) {
			a := c.articles[c.sentences[s].article].source
			key.Sentences = append(key.Sentences, c.sentences[s].text)
			key.Articles = append(key.Articles, a.ID)
		}
		out = append(out, key)
	}
	slices.SortFunc(out, func(a, b timeline.KeyDate) int { return a.Date.Compare(b.Date) })
	return out
}

// scored is a day with its score.
type scored struct {
	day   civil.Date
	score float64
}

// byScore orders by score, the higher first, then by day.
func byScore(a, b scored) int { return cmp.Or(cmp.Compare(b.score, a.score), a.day.Compare(b.day)) }
