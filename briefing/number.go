package briefing

import (
	"net/url"
	"path"
	"slices"
	"strconv"
	"strings"

	"github.com/dateline-tools/dateline/timeline"
)

// number gives every passage its note and every cited article its source
// number, in the order in which the sections print them. A sentence printed
// twice keeps its first number.
func number(b *Briefing, d *desk) {
	n := &numberer{b: b, d: d, notes: map[string]int{}, sources: map[string]int{}}
	walk(b, n.passage)
}

// each visits every passage of an issue in the order of print.
func each(b *Briefing, visit func(*Passage)) {
	walk(b, func(p *Passage, _ bool) { visit(p) })
}

// walk visits every passage in the order of print and tells whether its words
// are printed, or only a reference to its note.
func walk(b *Briefing, visit func(p *Passage, printed bool)) {
	item := func(it *Item) {
		visit(&it.Passage, true)
		for i := range it.Denials {
			visit(&it.Denials[i], true)
		}
	}
	moves := func(ms []Move) {
		for i := range ms {
			item(&ms[i].Item)
		}
	}
	items := func(is []Item) {
		for i := range is {
			item(&is[i])
		}
	}
	plans := func(ps []Plan) {
		for i := range ps {
			item(&ps[i].Item)
		}
	}
	for i := range b.BottomLine {
		p := &b.BottomLine[i]
		item(&p.Item)
		if p.Change != nil {
			p.Change.Item = p.Item
		}
	}
	for i := range b.Glance {
		if b.Glance[i].Next != nil {
			visit(&b.Glance[i].Next.Passage, false)
		}
	}
	c := &b.Changes
	items(c.New)
	for _, l := range [][]Move{c.Moved, c.Confirmed, c.Contradicted, c.Cancelled, c.Withdrawn} {
		moves(l)
	}
	for i := range b.Sections {
		eachOfTopic(&b.Sections[i], visit, items)
	}
	plans(b.Coming.Soon)
	plans(b.Coming.Later)
	plans(b.Coming.Undated)
	for i := range b.Due {
		item(&b.Due[i].Item)
	}
	for i := range b.Disputes {
		for j := range b.Disputes[i].Versions {
			visit(&b.Disputes[i].Versions[j].Passage, true)
		}
		visit(&b.Disputes[i].Item.Passage, false) // that of the first version
	}
}

func eachOfTopic(t *Topic, visit func(*Passage, bool), items func([]Item)) {
	if t.Top != nil {
		visit(&t.Top.Passage, true)
		for i := range t.Top.Denials {
			visit(&t.Top.Denials[i], true)
		}
	}
	items(t.Happened)
	for i := range t.Said {
		items(t.Said[i].Items)
	}
	items(t.Background)
	if s := t.Silence; s != nil {
		if s.Last != nil {
			visit(&s.Last.Passage, false)
		}
		if s.Next != nil {
			visit(&s.Next.Passage, false)
		}
	}
}

type numberer struct {
	b       *Briefing
	d       *desk
	notes   map[string]int
	sources map[string]int
}

// passage numbers one passage, making its note and source where they are new.
func (n *numberer) passage(p *Passage, printed bool) {
	q := p.quote
	if q == nil {
		return
	}
	text, start := sentence(q)
	key := q.Article + "\x00" + strconv.Itoa(start) + "\x00" + strconv.Itoa(len(text))
	if n.notes[key] == 0 {
		note := Note{N: len(n.b.Notes) + 1, Article: q.Article, Source: n.source(q), Paragraph: n.d.paragraph(q.Article, start),
			Start: start, End: start + len(text), Sentence: text, EDTF: q.EDTF, DateText: q.DateText, Grade: q.Grade, Why: q.Why, CopyOf: q.CopyOf, Unprinted: true, Gone: p.Gone}
		n.b.Notes = append(n.b.Notes, note)
		n.notes[key] = note.N
	}
	p.Note = n.notes[key]
	if printed {
		n.b.Notes[p.Note-1].Unprinted = false
	}
}

// source numbers the article of a quote.
func (n *numberer) source(q *timeline.Quote) int {
	if k := n.sources[q.Article]; k > 0 {
		return k
	}
	s := Source{N: len(n.b.Sources) + 1, Article: q.Article, Outlet: n.d.outlet(q), Published: q.Published, CopyOf: q.CopyOf}
	a := n.d.arts[q.Article]
	if a == nil && n.d.o.Previous != nil {
		if i := slices.IndexFunc(n.d.o.Previous.Articles, func(o timeline.Article) bool { return o.ID == q.Article }); i >= 0 {
			a = &n.d.o.Previous.Articles[i]
		}
	}
	if a != nil {
		s.Outlet, s.Title, s.Author, s.URL = outlet(a), a.Title, a.Author, a.URL
		s.Published, s.Updated, s.Retrieved = a.Published, a.Updated, a.Grabbed
		s.Path, s.SHA256, s.CopyOf, s.Wire = a.Input.Path, a.SHA256, a.CopyOf, a.Wire
	}
	n.b.Sources = append(n.b.Sources, s)
	n.sources[q.Article] = s.N
	return s.N
}

// outlet names where an article is from: its outlet, else the host of its
// address, else its file.
func outlet(a *timeline.Article) string {
	if strings.TrimSpace(a.Outlet) != "" {
		return a.Outlet
	}
	if u, err := url.Parse(a.URL); err == nil && u.Host != "" {
		return strings.TrimPrefix(u.Host, "www.")
	}
	if a.Input.Path != "" {
		return path.Base(a.Input.Path)
	}
	return a.ID
}

// minutes is the reading time at 200 words a minute, from what is printed up
// to the gaps; at least 1.
func minutes(b *Briefing) int {
	n := 60
	each(b, func(p *Passage) { n += len(strings.Fields(p.Text())) + 8 })
	return max(1, (n+100)/200)
}
