package pipeline

import (
	"cmp"
	"context"
	"slices"

	"github.com/dateline-tools/dateline/timeline"
	"github.com/dateline-tools/dateline/timeline/civil"
	"github.com/dateline-tools/dateline/timeline/copies"
	"github.com/dateline-tools/dateline/timeline/keydates"
	"github.com/dateline-tools/dateline/timeline/merge"
	"github.com/dateline-tools/dateline/timeline/override"
	"github.com/dateline-tools/dateline/timeline/topic"
)

// Result is everything found in an input. Articles, with their texts, and
// Mentions, one list an article, are in order of article id.
type Result struct {
	Articles []timeline.Article
	Mentions [][]timeline.Mention
	Copies   []timeline.Copy
	Events   []timeline.Event
	Topics   []timeline.Topic
	Notices  []timeline.Notice
	Comments []override.Comment

	Read int // articles read, the same one met twice counted twice
}

// Run reads the whole input and joins it: copies, merged events, topics and
// the user's corrections. The result does not depend on the order of the
// input. Notices tell what was lost; the error is non-nil only where nothing
// could be done at all (a broken file of the user's, a cancelled context).
func Run(ctx context.Context, o Options) (*Result, error) {
	r, err := open(o)
	if err != nil {
		return nil, err
	}
	res := &Result{}
	var records []Record
	err = each(ctx, o, r, func(rec Record) error {
		res.Notices = append(res.Notices, rec.Notices...)
		rec.Notices = nil
		if rec.Article != nil {
			res.Read++
			records = append(records, rec)
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	records = unique(records)
	if o.Depth == ToEvents {
		res.join(records, r)
	}
	for _, rec := range records {
		res.Articles = append(res.Articles, *rec.Article)
		res.Mentions = append(res.Mentions, rec.Mentions)
	}
	if r.overrides != nil {
		res.Comments = r.overrides.Comments()
		res.Notices = append(res.Notices, r.overrides.Unused()...)
	}
	slices.SortStableFunc(res.Notices, func(a, b timeline.Notice) int {
		return cmp.Or(cmp.Compare(a.Path, b.Path), cmp.Compare(a.Place, b.Place), cmp.Compare(a.Article, b.Article),
			cmp.Compare(a.Kind, b.Kind), cmp.Compare(a.Text, b.Text))
	})
	return res, nil
}

// unique sorts records by article id and drops all but the first of those
// that are the same article met again, byte for byte.
func unique(records []Record) []Record {
	slices.SortStableFunc(records, func(x, y Record) int {
		a, b := x.Article, y.Article
		return cmp.Or(cmp.Compare(a.ID, b.ID), cmp.Compare(a.Input.Path, b.Input.Path), cmp.Compare(a.Input.Record, b.Input.Record))
	})
	return slices.CompactFunc(records, func(x, y Record) bool { return x.Article.ID == y.Article.ID })
}

// join takes the articles through the rooms that look at many.
func (res *Result) join(records []Record, r *rooms) {
	index := copies.New()
	for i := range records {
		index.Add(records[i].Article)
	}
	found := index.Resolve()
	copyOf := map[string]string{}
	for _, c := range found {
		copyOf[c.Article] = c.Of
	}
	res.Copies = printed(found, records)
	merger := merge.New(copyOf)
	articles := make([]timeline.Article, len(records))
	for i := range records {
		a := records[i].Article
		a.CopyOf = timeline.Opt(copyOf[a.ID])
		articles[i] = *a
		for _, e := range records[i].Events {
			for j := range e.Quotes {
				e.Quotes[j].CopyOf = a.CopyOf
			}
			merger.Add(e)
		}
	}
	res.Events = merger.Events()
	if r.topics != nil {
		res.Topics = r.topics.Assign(res.Events, articles)
	} else {
		res.Topics = topic.Discover(res.Events, articles)
	}
	if r.overrides != nil {
		res.Events = r.overrides.Events(res.Events)
	}
	timeline.SortEvents(res.Events)
}

// printed gives copies with the sentences in which they differ.
func printed(found []copies.Copy, records []Record) []timeline.Copy {
	texts := make(map[string]string, len(records))
	for i := range records {
		texts[records[i].Article.ID] = records[i].Article.Text
	}
	cut := func(id string, ranges []copies.Range) []string {
		var out []string
		for _, r := range ranges {
			out = append(out, texts[id][r.Start:r.End])
		}
		return out
	}
	var out []timeline.Copy
	for _, c := range found {
		out = append(out, timeline.Copy{
			Article: c.Article, Of: c.Of, Kind: c.Kind, Score: c.Score,
			Added: cut(c.Article, c.Added), Removed: cut(c.Of, c.Removed),
		})
	}
	return out
}

// Newest returns the newest publication day of the articles; zero if none is
// known. A window counts by its best day, else by its earliest.
func (res *Result) Newest() civil.Date {
	var newest civil.Date
	for i := range res.Articles {
		a := &res.Articles[i]
		d := a.PublishedBest
		if d.IsZero() {
			d = a.PublishedEarliest
		}
		if d.After(newest) {
			newest = d
		}
	}
	return newest
}

// Timeline returns the result as timeline.json holds it: articles without
// their texts.
func (res *Result) Timeline() *timeline.Timeline {
	tl := &timeline.Timeline{
		Schema: timeline.SchemaTimeline, Version: timeline.Version, AsOf: res.Newest(),
		Articles: slices.Clone(res.Articles), Events: res.Events, Topics: res.Topics, Copies: res.Copies, Notices: res.Notices,
	}
	for i := range tl.Articles {
		tl.Articles[i].Text = ""
	}
	return tl
}

// KeyDates ranks the dates of the result's articles.
func (res *Result) KeyDates(dates, sentences int, query []string, period civil.Span) []timeline.KeyDate {
	return keydates.Rank(res.Articles, res.Mentions, keydates.Options{
		Dates: dates, Sentences: sentences, Query: query, Since: period.Start, Until: period.End,
	})
}

// Lost reports whether some input could not be read.
func Lost(notices []timeline.Notice) bool {
	return slices.ContainsFunc(notices, func(n timeline.Notice) bool { return n.Lost })
}
