package chart

import (
	"cmp"
	"fmt"
	"html/template"
	"slices"
	"strings"

	"github.com/dateline-tools/dateline/templates"
	"github.com/dateline-tools/dateline/timeline"
	"github.com/dateline-tools/dateline/timeline/civil"
)

// page is what the templates are filled with.
type page struct {
	Options
	Lang     string
	Period   string // "1 Aug 2025 – 30 Nov 2025"
	CutOff   string // "30 Nov 2025"
	Events   int
	Articles int
	Outlets  int
	Dropped  int // events left out by Options.Top

	Facets  []*facet
	Years   []year
	Undated []*item
	Sources []source
	Compare bool

	Key      []keyEntry // the legend below the chart: what there is
	Glyphs   []glyph
	Policy   string
	Style    template.CSS
	Scripts  []template.JS
	Early    template.JS
	Island   template.JS
	Licences string

	items []*item
}

// year and month are the list's sections.
type year struct {
	Year   int
	Months []month
}

type month struct {
	ID    string // 2025-09
	Name  string // September 2025
	Items []*item
	Pause bool // let the browser draw before this month
}

// source is an article in the list of sources.
type source struct {
	N         int
	Href      string // "" where the article has no http address
	Title     string
	Outlet    string
	Published string
	Note      string // "the same text as 3", "updated ..."
}

// early is the script at the head of the page: with script, there is room for
// the filters and the chart from the first drawing on, and what is out of view
// is not laid out; without, or in a browser too old for the page's script, the
// list is all there is.
const early = `Object.hasOwn&&document.currentScript.parentNode.classList.add("on")`

// newPage works out everything the templates print.
func newPage(tl *timeline.Timeline, o Options) (*page, error) {
	events, dropped := top(tl.Events, o.Top)
	p := &page{Options: o, Lang: "en", Dropped: dropped, Events: len(events), Articles: len(tl.Articles), Compare: o.Compare != nil}
	p.Title = cmp.Or(o.Title, tl.Title, named(tl.Topics), "Timeline")
	p.CutOff = short(tl.AsOf)
	p.Theme = cmp.Or(o.Theme, "auto")
	p.Glyphs = glyphs[:]
	numbers := p.sources(tl.Articles)
	cmpr := compare(events, o.Compare)
	for i := range events {
		p.items = append(p.items, newItem(&events[i], numbers, cmpr))
	}
	for i := range cmpr.withdrawn {
		p.items = append(p.items, newItem(&cmpr.withdrawn[i], numbers, cmpr))
	}
	slices.SortStableFunc(p.items, func(a, b *item) int { return timeline.CompareEvents(a.ev, b.ev) })
	for i, it := range p.items {
		it.N = i
	}
	p.sections()
	p.facets(tl)
	p.key()
	p.Period = p.period(tl)
	p.Style = template.CSS(styleSheet())
	scripts := []string{string(templates.File("assets/echarts.min.js")), string(templates.File("timeline/page.js"))}
	p.Early = early
	p.Policy = policy(string(p.Style), append(scripts, early)...)
	for _, s := range scripts {
		p.Scripts = append(p.Scripts, template.JS(s))
	}
	island, err := p.island(tl)
	p.Island = template.JS(island)
	return p, err
}

// named titles a page without a title by its topics, if these are few.
func named(topics []timeline.Topic) string {
	const few = 3
	if len(topics) == 0 || len(topics) > few {
		return ""
	}
	names := make([]string, len(topics))
	for i := range topics {
		names[i] = topics[i].Name
	}
	return strings.Join(names, ", ")
}

// keyEntry is a mark of the short legend.
type keyEntry struct{ Class, Name string }

// key lists the statuses and kinds of dates that the page's events have.
func (p *page) key() {
	var status [len(glyphs)]bool
	var kinds [256]bool
	differ, moved := false, false
	for _, it := range p.items {
		if it.ev.Date.Dated() {
			status[it.Code] = true
			kinds[spanCode(it.ev.Date)] = true
			differ, moved = differ || len(it.alts) > 0, moved || len(it.moved) > 0
		}
	}
	for i, g := range glyphs {
		if status[i] {
			p.Key = append(p.Key, keyEntry{fmt.Sprint("g", i), string(g.Status)})
		}
	}
	for _, k := range []struct {
		on bool
		keyEntry
	}{
		{kinds['u'], keyEntry{"gb", "several days"}},
		{kinds['w'], keyEntry{"gw", "some day in a window"}},
		{kinds['o'], keyEntry{"gf", "end not known"}},
		{differ, keyEntry{"gz", "sources differ"}},
		{moved, keyEntry{"gm", "moved"}},
	} {
		if k.on {
			p.Key = append(p.Key, k.keyEntry)
		}
	}
}

// top keeps the n events with the most independent sources, in list order;
// pinned events stay in any case.
func top(events []timeline.Event, n int) (kept []timeline.Event, dropped int) {
	if n <= 0 || n >= len(events) {
		return slices.Clone(events), 0
	}
	order := make([]int, len(events))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int {
		x, y := &events[a], &events[b]
		if x.Pinned != y.Pinned {
			if x.Pinned {
				return -1
			}
			return 1
		}
		return cmp.Or(cmp.Compare(y.Independent, x.Independent), cmp.Compare(y.Reports, x.Reports))
	})
	order = order[:n]
	slices.Sort(order)
	for _, i := range order {
		kept = append(kept, events[i])
	}
	return kept, len(events) - n
}

// sources numbers the articles as they come and returns the number of each id.
func (p *page) sources(articles []timeline.Article) map[string]*source {
	byID := make(map[string]*source, len(articles))
	outlets := map[string]bool{}
	p.Sources = make([]source, len(articles))
	for i := range articles {
		a := &articles[i]
		s := &p.Sources[i]
		*s = source{
			N: i + 1, Title: cmp.Or(a.Title, a.URL, "untitled"), Outlet: a.Outlet,
			Published: publishedWords(a.Published), Href: webAddress(a.URL),
		}
		byID[a.ID] = s
		if a.Outlet != "" {
			outlets[a.Outlet] = true
		}
	}
	for i := range articles {
		if of := byID[string(articles[i].CopyOf)]; of != nil {
			p.Sources[i].Note = "the same text as " + group(of.N)
		}
	}
	p.Outlets = len(outlets)
	return byID
}

// webAddress returns u if it may stand in a link: http and https alone.
func webAddress(u string) string {
	if l := strings.ToLower(u); strings.HasPrefix(l, "https://") || strings.HasPrefix(l, "http://") {
		return u
	}
	return ""
}

// sections puts the items under their years and months.
func (p *page) sections() {
	const many, pause = 2500, 100 // events
	since := 0
	for _, it := range p.items {
		k := it.ev.Date.Key()
		if k.IsZero() {
			p.Undated = append(p.Undated, it)
			continue
		}
		if n := len(p.Years); n == 0 || p.Years[n-1].Year != k.Year {
			p.Years = append(p.Years, year{Year: k.Year})
		}
		y := &p.Years[len(p.Years)-1]
		id := k.String()[:7]
		if n := len(y.Months); n == 0 || y.Months[n-1].ID != id {
			y.Months = append(y.Months, month{ID: id, Name: part(civil.MonthPart(k.Year, k.Month)), Pause: since >= pause && len(p.items) > many})
			if since >= pause {
				since = 0
			}
		}
		m := &y.Months[len(y.Months)-1]
		m.Items = append(m.Items, it)
		since++
	}
}

func (p *page) facets(tl *timeline.Timeline) {
	topics := make([]string, 0, len(tl.Topics))
	for _, t := range tl.Topics {
		topics = append(topics, t.Name)
	}
	topic := newFacet("topic", "Topic", p.items, topics, func(e *timeline.Event) []string { return e.Topics })
	for i := range topic.Values {
		for _, t := range tl.Topics {
			if t.Name == topic.Values[i].Name && len(t.Words) > 0 {
				topic.Values[i].Note = strings.Join(t.Words[:min(6, len(t.Words))], ", ")
			}
		}
	}
	p.Facets = []*facet{
		topic,
		newFacet("actor", "Actor", p.items, nil, actorNames),
		newFacet("type", "Type", p.items, nil, func(e *timeline.Event) []string { return []string{typeWords(string(e.Type))} }),
		newFacet("source", "Outlet", p.items, nil, outletNames),
	}
}

func actorNames(e *timeline.Event) []string {
	out := make([]string, len(e.Actors))
	for i := range e.Actors {
		out[i] = e.Actors[i].Name
	}
	return out
}

func outletNames(e *timeline.Event) []string {
	out := make([]string, len(e.Quotes))
	for i := range e.Quotes {
		out[i] = e.Quotes[i].Outlet
	}
	return out
}

// typeWords puts a PLOVER type in words.
func typeWords(t string) string {
	if t == "" {
		return ""
	}
	return t[:1] + strings.ToLower(t[1:])
}

// bounds returns the first and the last day that any dated item touches,
// the cut-off included, and false if there is none.
func (p *page) bounds(asOf civil.Date) (civil.Span, bool) {
	from, to := 0, -1
	for _, it := range p.items {
		if !it.ev.Date.Dated() {
			continue
		}
		if to < from {
			from, to = it.from, it.to
		}
		from, to = min(from, it.from), max(to, it.to)
	}
	if to < from {
		return civil.Span{}, false
	}
	s := civil.Span{Start: civil.FromOrdinal(from), End: civil.FromOrdinal(to)}
	if !asOf.IsZero() && asOf.After(s.End) && asOf.Sub(s.End) < 366 {
		s.End = asOf
	}
	return s, true
}

// home returns the days that the chart shows first: those around the articles'
// publication, so that a recalled event of long ago does not squeeze the rest.
// Where nothing is known of the publication it is the middle nine tenths.
func (p *page) home(all civil.Span, tl *timeline.Timeline) civil.Span {
	const before, after = 21, 45
	var s civil.Span
	widen := func(a, z civil.Date) {
		if !a.IsZero() && (s.Start.IsZero() || a.Before(s.Start)) {
			s.Start = a
		}
		if z.After(s.End) {
			s.End = z
		}
	}
	for i := range tl.Articles {
		if a := &tl.Articles[i]; a.CopyOf == "" {
			v, _ := civil.ParseEDTF(string(a.Published))
			b := v.Bounds()
			widen(b.Start, b.End)
		}
	}
	if s.IsZero() {
		var keys []int
		for _, it := range p.items {
			if k := it.ev.Date.Key(); !k.IsZero() {
				keys = append(keys, k.Ordinal())
			}
		}
		if len(keys) > 0 {
			s = civil.Span{Start: civil.FromOrdinal(keys[len(keys)/20]), End: civil.FromOrdinal(keys[len(keys)-1-len(keys)/20])}
		}
	}
	if !s.Closed() {
		return all
	}
	s = civil.Span{Start: s.Start.AddDays(-before), End: s.End.AddDays(after)}
	if tl.Period != nil {
		widen(tl.Period.Since, tl.Period.Until)
	}
	if in, ok := all.Intersect(s); ok {
		return p.trim(in, tl)
	}
	return all
}

// trim cuts off what lies empty before the first and after the last event, but
// for a margin, and never the cut-off nor the period that was asked for.
func (p *page) trim(s civil.Span, tl *timeline.Timeline) civil.Span {
	from, to := s.End.Ordinal(), s.Start.Ordinal()
	see := func(a, z int) {
		if z >= s.Start.Ordinal() && a <= s.End.Ordinal() {
			from, to = min(from, a), max(to, z)
		}
	}
	for _, it := range p.items {
		if it.ev.Date.Dated() {
			see(it.from, it.to)
		}
	}
	if !tl.AsOf.IsZero() {
		see(tl.AsOf.Ordinal(), tl.AsOf.Ordinal())
	}
	if tl.Period != nil && tl.Period.Span().Closed() {
		see(tl.Period.Since.Ordinal(), tl.Period.Until.Ordinal())
	}
	if to < from {
		return s
	}
	margin := max(2, (to-from)/20)
	return civil.Span{Start: civil.FromOrdinal(max(s.Start.Ordinal(), from-margin)), End: civil.FromOrdinal(min(s.End.Ordinal(), to+margin))}
}

func (p *page) period(tl *timeline.Timeline) string {
	if tl.Period != nil && tl.Period.Span().Closed() {
		return ranged(tl.Period.Span())
	}
	if s, ok := p.bounds(civil.Date{}); ok {
		return ranged(s)
	}
	return ""
}
