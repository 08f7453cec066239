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

	records []Record // what join was given
	rooms   *rooms
}

// Run reads the whole input and joins it: copies, merged events, topics and
// the user's corrections. The result does not depend on the order of the
// input. Notices tell what was lost; the error is non-nil only where nothing
// could be done at all (a [FileError], a cancelled context).
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
	res.records, res.rooms = records, r
	if o.Depth == ToEvents {
		all := join(records, r)
		res.Events, res.Topics, res.Copies = all.events, all.topics, all.copies
		res.Notices = append(res.Notices, unmerged(all.stumbled, records)...)
		for i := range records {
			records[i].Article.CopyOf = timeline.Opt(all.copyOf[records[i].Article.ID])
		}
	}
	for _, rec := range records {
		res.Articles = append(res.Articles, *rec.Article)
		res.Mentions = append(res.Mentions, rec.Mentions)
	}
	if r.overrides != nil {
		res.Comments = r.overrides.Comments()
		res.Notices = append(res.Notices, r.overrides.Unused(o.Depth.corrects())...)
	}
	slices.SortStableFunc(res.Notices, func(a, b timeline.Notice) int {
		return cmp.Or(cmp.Compare(a.Path, b.Path), cmp.Compare(a.Place, b.Place), cmp.Compare(a.Article, b.Article),
			cmp.Compare(a.Kind, b.Kind), cmp.Compare(a.Text, b.Text))
	})
	return res, nil
}

// unmerged tells of the articles over which the merging stumbled. Their events are
// there, each by itself.
func unmerged(list []merge.Stumble, records []Record) []timeline.Notice {
	var out []timeline.Notice
	for _, s := range list {
		n := timeline.Notice{Kind: "internal", Article: s.Article, Text: "dateline stumbled over this article when it joined reports, and left its events unjoined: " + s.Cause}
		if s.Article == "" {
			n.Text = "dateline stumbled when it joined reports, and left all events unjoined: " + s.Cause
		}
		for i := range records {
			if a := records[i].Article; a.ID == s.Article {
				n.Path, n.Place = a.Input.Path, place(a.Input)
			}
		}
		out = append(out, n)
	}
	return out
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

// joined is what the rooms that look at many articles make of them.
type joined struct {
	events []timeline.Event
	topics []timeline.Topic
	copies []timeline.Copy
	copyOf map[string]string

	stumbled []merge.Stumble
}

// join takes articles through the rooms that look at many. The records are
// not changed, so that they can be joined again without some of them.
func join(records []Record, r *rooms) joined {
	index := copies.New()
	for i := range records {
		index.Add(records[i].Article)
	}
	found := index.Resolve()
	out := joined{copies: printed(found, records), copyOf: map[string]string{}}
	for _, c := range found {
		out.copyOf[c.Article] = c.Of
	}
	articles := make([]timeline.Article, len(records))
	quotes := make(map[string][]string, len(records))
	for i := range records {
		articles[i] = *records[i].Article
		articles[i].CopyOf = timeline.Opt(out.copyOf[articles[i].ID])
		for k := range records[i].Events {
			for _, q := range records[i].Events[k].Quotes {
				quotes[q.Article] = append(quotes[q.Article], q.Sentence)
			}
		}
	}
	affairs := topic.Find(articles, quotes, r.book)
	affairOf := affairs.Of()
	one := affairOf
	if r.topics != nil {
		one = r.topics.Affairs(articles, affairOf) // what the user calls one topic is one affair
	}
	merger := merge.New(out.copyOf).Names(r.book).Affairs(one)
	for i := range records {
		for _, e := range records[i].Events {
			merger.Add(e)
		}
	}
	out.events = merger.Events()
	out.stumbled = merger.Stumbled()
	if r.topics != nil {
		out.topics = r.topics.Assign(out.events, articles, affairOf)
	} else {
		out.topics = affairs.Assign(out.events)
	}
	if r.overrides != nil {
		out.events = r.overrides.Events(out.events, merger.Derive)
		out.topics = recount(out.topics, out.events)
	}
	timeline.SortEvents(out.events)
	return out
}

// recount brings topics up to date with events that were corrected: their
// numbers, topics that a correction named, and found ones that it emptied.
func recount(topics []timeline.Topic, events []timeline.Event) []timeline.Topic {
	topics = slices.Clone(topics)
	at := map[string]int{}
	for i := range topics {
		topics[i].Events = 0
		at[topics[i].Name] = i
	}
	for i := range events {
		for _, name := range events[i].Topics {
			j, ok := at[name]
			if !ok {
				j = len(topics)
				at[name] = j
				topics = append(topics, timeline.Topic{Name: name, Words: []string{}})
			}
			topics[j].Events++
		}
	}
	return slices.DeleteFunc(topics, func(t timeline.Topic) bool { return t.Found && t.Events == 0 })
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
		a := &tl.Articles[i]
		a.Text = ""
		// When a file was written says something of this machine's copy of it,
		// and equal input gives equal bytes.
		a.Candidates = slices.DeleteFunc(slices.Clone(a.Candidates), func(c timeline.Candidate) bool {
			return c.Origin == timeline.OriginFile
		})
	}
	return tl
}

// Since the events of fewer articles are not a part of the events of more (a
// plan that a later report confirms is a plan until then), a past day is
// looked at by joining again.

// Without returns the timeline as it would be if only the articles to keep
// had been read. Its list of articles stays whole, so that a reader can be
// told what was left out.
func (res *Result) Without(keep func(*timeline.Article) bool) *timeline.Timeline {
	var kept []Record
	for _, rec := range res.records {
		if keep(rec.Article) {
			kept = append(kept, rec)
		}
	}
	tl := res.Timeline()
	if len(kept) == len(res.records) {
		return tl
	}
	cut := join(kept, res.rooms)
	tl.Events, tl.Topics, tl.Copies = cut.events, cut.topics, cut.copies
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
