package briefing

import (
	"slices"

	"github.com/dateline-tools/dateline/timeline"
)

// verifyItems compares what a saved issue prints beside its sentences with the
// events and articles that it was made from and carries: dates, statuses,
// counts, speakers, sources. One that was changed by hand differs.
func verifyItems(b *Briefing) []Failure {
	v := itemVerifier{b: b, events: map[string]*timeline.Event{}, quotes: map[string][]*timeline.Quote{}, articles: map[string]*timeline.Article{}}
	for i := range b.Events {
		e := &b.Events[i]
		v.events[e.ID] = e
		for j := range e.Quotes {
			q := &e.Quotes[j]
			v.quotes[q.Article] = append(v.quotes[q.Article], q)
		}
	}
	for i := range b.Articles {
		v.articles[b.Articles[i].ID] = &b.Articles[i]
	}
	eachItem(b, v.item)
	each(b, v.passage)
	for i := range b.Sources {
		v.source(&b.Sources[i])
	}
	return v.out
}

type itemVerifier struct {
	b        *Briefing
	events   map[string]*timeline.Event
	quotes   map[string][]*timeline.Quote
	articles map[string]*timeline.Article
	out      []Failure
}

func (v *itemVerifier) fail(p *Passage, what string) {
	v.out = append(v.out, Failure{Note: p.Note, Article: p.Article, Sentence: p.Text(), Text: what})
}

// item compares an item with its event.
func (v *itemVerifier) item(it *Item) {
	p := &it.Passage
	e := v.events[it.Event]
	switch {
	case p.Gone || it.Event == "":
		return
	case e == nil:
		v.fail(p, "the issue holds no such event")
	case it.Date != e.Date:
		v.fail(p, "the date printed is not the event's")
	case it.Status != e.Status:
		v.fail(p, "the status printed is not the event's")
	case it.Reports != e.Reports || it.Independent != e.Independent || it.Grade != reportGrade(e):
		v.fail(p, "the number of reports printed is not the event's")
	case it.Place != nil && (e.Place == nil || *it.Place != *e.Place):
		v.fail(p, "the place printed is not the event's")
	case it.Condition != e.Condition:
		v.fail(p, "the condition printed is not the event's")
	}
}

// passage compares who is said to speak, and the status of the sentence, with
// the quotes of the sentence.
func (v *itemVerifier) passage(p *Passage) {
	if p.Gone || p.Note < 1 || p.Note > len(v.b.Notes) {
		return
	}
	n := &v.b.Notes[p.Note-1]
	var here []*timeline.Quote
	for _, q := range v.quotes[p.Article] {
		if _, at := sentence(q); at == n.Start {
			here = append(here, q)
		}
	}
	if !slices.ContainsFunc(here, func(q *timeline.Quote) bool { return q.Status == p.Status }) {
		v.fail(p, "the status of the sentence is not its report's")
	}
	if p.Speaker == "" || slices.ContainsFunc(here, func(q *timeline.Quote) bool {
		speaker, _ := says(q)
		return p.Speaker == q.Speaker || p.Speaker == speaker
	}) {
		return
	}
	if a := v.articles[p.Article]; a != nil && (p.Speaker == byTitle(a.Title) || p.Speaker == outlet(a) || p.Speaker == p.Outlet) {
		return
	}
	v.fail(p, "nobody of that name speaks in the article")
}

// source compares a source with its article.
func (v *itemVerifier) source(s *Source) {
	a := v.articles[s.Article]
	if a != nil && (s.Title != a.Title || s.Published != a.Published || s.SHA256 != a.SHA256 || s.URL != a.URL) {
		v.out = append(v.out, Failure{Article: s.Article, Text: "the source printed is not the article read"})
	}
}

// eachItem visits every item that an issue prints.
func eachItem(b *Briefing, visit func(*Item)) {
	items := func(is []Item) {
		for i := range is {
			visit(&is[i])
		}
	}
	for i := range b.BottomLine {
		visit(&b.BottomLine[i].Item)
	}
	for i := range b.Glance {
		if it := b.Glance[i].Next; it != nil {
			visit(it)
		}
	}
	c := &b.Changes
	items(c.New)
	for _, l := range [][]Move{c.Moved, c.Confirmed, c.Contradicted, c.Cancelled, c.Withdrawn} {
		for i := range l {
			visit(&l[i].Item)
		}
	}
	for i := range b.Sections {
		t := &b.Sections[i]
		if t.Top != nil {
			visit(t.Top)
		}
		items(t.Happened)
		for j := range t.Said {
			items(t.Said[j].Items)
		}
		items(t.Background)
	}
	for _, l := range [][]Plan{b.Coming.Soon, b.Coming.Later, b.Coming.Undated} {
		for i := range l {
			visit(&l[i].Item)
		}
	}
	for i := range b.Due {
		visit(&b.Due[i].Item)
	}
	for i := range b.Disputes {
		visit(&b.Disputes[i].Item)
	}
}
