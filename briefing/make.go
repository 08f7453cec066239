package briefing

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/dateline-tools/dateline/timeline"
	"github.com/dateline-tools/dateline/timeline/civil"
)

// Make chooses what an issue says. It never fails: a period without events,
// and a timeline without articles, make an honest issue that says so. The
// timeline is not changed.
func Make(tl *timeline.Timeline, o Options) *Briefing {
	strict := !o.AsOf.IsZero() && !o.Loose
	o = o.normal(tl)
	d := newDesk(tl, o, strict)
	b := &Briefing{
		Schema: timeline.SchemaBriefing, Version: timeline.Version,
		AsOf: o.AsOf, Period: o.Period, Issue: issueName(o.Period),
		Title: o.Title, Organisation: o.Organisation, Classification: o.Classification,
		Variant: o.Variant, Length: o.Length, Build: o.Build,
		Articles: withoutText(d.tl.Articles), Events: d.tl.Events, Topics: d.topics, Notices: tl.Notices,
		Method: Method{Rules: o.Rules, Weights: o.Weights},
	}
	if o.Previous != nil {
		b.Previous = o.Previous.Issue
	}
	b.Corpus = d.corpus()
	b.Sections = d.sections()
	b.Glance = d.glance()
	b.Changes = d.changes()
	b.Coming = d.coming()
	b.Due = d.due()
	b.Disputes = d.clashes()
	b.BottomLine = d.bottomLine(b)
	if o.Length != Full {
		b.tellOnce()
	}
	switch o.Length {
	case Brief:
		b.fitPage()
	case Default:
		d.fitPages(b)
	}
	b.Gaps = d.gaps(tl, b)
	number(b, d)
	b.Minutes = minutes(b)
	return b
}

// issueName names a period: its label, or its days.
func issueName(p timeline.Period) string {
	switch {
	case p.Label != "":
		return p.Label
	case p.Since.IsZero() && p.Until.IsZero():
		return "all"
	}
	if y, w := p.Since.ISOWeek(); !p.Since.IsZero() && civil.WeekSpan(y, w) == p.Span() {
		return fmt.Sprintf("%04d-W%02d", y, w)
	}
	return p.Since.String() + "/" + p.Until.String()
}

// desk is what one run of Make works with.
type desk struct {
	o         Options
	tl        *timeline.Timeline // as of the cut-off, of the chosen topics
	period    civil.Span         // closed on the right by the cut-off
	limit     budget
	arts      map[string]*timeline.Article
	quotes    map[string][]*timeline.Quote        // by article
	best      map[*timeline.Event]*timeline.Quote // the sentence to print, once it was asked for
	leads     map[string][]string                 // leading words, by topic
	topics    []timeline.Topic                    // those with a section, in order; the last may be unnamed
	in        []*timeline.Event                   // events of the period, in timeline order
	late      map[string]bool
	fresh     map[string]bool                     // late events of the last days before the period, first reported in it
	told      map[string]bool                     // places of sentences that a section prints
	present   map[string]bool                     // places of sentences that tell of the period's events
	printed   map[string]bool                     // events in a section
	old       map[string]bool                     // ids and aliases of the earlier issue's events
	moves     map[string][]timeline.Step          // steps of the period that change something, by event
	postponed map[string]*timeline.Event          // by place of the sentence
	recalls   []recall                            // what moves or cancels
	calledOff map[string]bool                     // places of sentences that cancel or postpone
	ranks     map[string]float64                  // how often an actor takes part, 0 to 1
	events    map[string]*timeline.Event          // by id
	byTopic   map[string][]*timeline.Event        // in timeline order; those without a topic under ""
	left      map[*timeline.Event]*timeline.Event // what stands in a plan's place, once asked for
	articles  *Corpus                             // of the period, once counted
	scores    map[string]float64                  // worth of an event, once asked for
	bags      map[*timeline.Quote][]string        // content words of a sentence, once asked for
}

func newDesk(tl *timeline.Timeline, o Options, strict bool) *desk {
	d := &desk{o: o, tl: AsOf(tl, o.AsOf, strict), arts: map[string]*timeline.Article{}, quotes: map[string][]*timeline.Quote{}, leads: map[string][]string{}, best: map[*timeline.Event]*timeline.Quote{}, late: map[string]bool{}, fresh: map[string]bool{}, present: map[string]bool{}, told: map[string]bool{}, printed: map[string]bool{},
		old: map[string]bool{}, moves: map[string][]timeline.Step{}, postponed: map[string]*timeline.Event{}, calledOff: map[string]bool{},
		events: map[string]*timeline.Event{}, byTopic: map[string][]*timeline.Event{}, left: map[*timeline.Event]*timeline.Event{}, scores: map[string]float64{}, bags: map[*timeline.Quote][]string{}}
	d.period = o.Period.Span()
	if !o.AsOf.IsZero() && (d.period.End.IsZero() || d.period.End.After(o.AsOf)) {
		d.period.End = o.AsOf
	}
	own := *d.tl
	own.Events = slices.Clone(own.Events)
	d.tl = &own
	d.onlyTopics()
	for i := range d.tl.Articles {
		d.arts[d.tl.Articles[i].ID] = &d.tl.Articles[i]
	}
	d.readPrevious()
	for i := range d.tl.Events {
		for j := range d.tl.Events[i].Quotes {
			q := &d.tl.Events[i].Quotes[j]
			d.quotes[q.Article] = append(d.quotes[q.Article], q)
		}
	}
	d.dropAttributions()
	d.rankActors()
	d.readTopics()
	d.readPostponed()
	for i := range d.tl.Events {
		d.admit(&d.tl.Events[i])
	}
	for i := range d.tl.Events {
		e := &d.tl.Events[i]
		d.events[e.ID] = e
		for _, t := range e.Topics {
			d.byTopic[t] = append(d.byTopic[t], e)
		}
		if len(e.Topics) == 0 {
			d.byTopic[""] = append(d.byTopic[""], e)
		}
	}
	d.orderTopics()
	d.limit = o.limit(len(d.topics))
	return d
}

// onlyTopics drops the events outside of the topics asked for.
func (d *desk) onlyTopics() {
	if len(d.o.Topics) == 0 {
		return
	}
	tl := *d.tl
	wanted := func(t string) bool { return slices.Contains(d.o.Topics, t) }
	tl.Events = slices.DeleteFunc(slices.Clone(tl.Events), func(e timeline.Event) bool { return !slices.ContainsFunc(e.Topics, wanted) })
	tl.Topics = slices.DeleteFunc(slices.Clone(tl.Topics), func(t timeline.Topic) bool { return !wanted(t.Name) })
	d.tl = &tl
}

func (d *desk) readPrevious() {
	if d.o.Previous == nil {
		return
	}
	for i := range d.o.Previous.Events {
		e := &d.o.Previous.Events[i]
		d.old[e.ID] = true
		for _, a := range e.Aliases {
			d.old[a] = true
		}
	}
}

// known to the earlier issue, under any of its keys.
func (d *desk) wasKnown(e *timeline.Event) bool {
	return d.old[e.ID] || slices.ContainsFunc(e.Aliases, func(a string) bool { return d.old[a] })
}

// admit takes the event in if it belongs to the period.
func (d *desk) admit(e *timeline.Event) {
	for _, s := range e.History {
		if changing[s.Kind] && d.reportedIn(s.At) && !(s.Kind == "moved" && !isMove(e, s)) {
			d.moves[e.ID] = append(d.moves[e.ID], s)
		}
	}
	in, late := e.InPeriod(d.period)
	if !in && len(d.moves[e.ID]) > 0 {
		in, late = true, true
	}
	if in && !late && d.vague(e) && !d.reported(e) {
		in = false
	}
	if !in || d.isBare(e) {
		return
	}
	d.in = append(d.in, e)
	d.late[e.ID] = late && e.Date.Dated() && !e.Date.Latest.IsZero() && !d.period.Start.IsZero() && e.Date.Latest.Before(d.period.Start)
	d.fresh[e.ID] = d.late[e.ID] && d.period.Start.Sub(e.Date.Latest) <= freshDays && !d.wasKnown(e) && d.period.Contains(e.FirstReported)
	if !d.late[e.ID] && e.Status.Done() {
		for i := range e.Quotes {
			d.present[place(&e.Quotes[i])] = true
		}
	}
}

// freshDays is how many days before the period something may have happened and
// still be its news, where no report could stand in the issue before.
const freshDays = 7

// vague reports a date that overlaps every period for months: an open end, or
// more than a month. Such an event is news only where it is reported.
func (d *desk) vague(e *timeline.Event) bool {
	n := e.Date.Days().Days()
	return n == 0 || n > 31 && !d.lentWidth(e, n) || e.Date.Span == timeline.SpanOpen
}

// lentWidth reports whether a window of n days is as wide as it is because
// the publication of its article is only known as a window: the words are
// precise, and "on Thursday" of an article of some day in six weeks is news.
func (d *desk) lentWidth(e *timeline.Event, n int) bool {
	return e.Date.Span == timeline.SpanWindow && slices.ContainsFunc(e.Quotes, func(q timeline.Quote) bool {
		w := edtfDays(q.Published).Days()
		return w > 7 && n <= w+14
	})
}

// reported reports whether an article of the period reports the event.
func (d *desk) reported(e *timeline.Event) bool {
	return d.period.Start.IsZero() || slices.ContainsFunc(e.Quotes, func(q timeline.Quote) bool {
		a := d.arts[q.Article]
		return d.reportedIn(q.Published) || a != nil && d.inPeriod(a)
	})
}

// changing are the kinds of steps that the changes section knows.
var changing = map[string]bool{"moved": true, "confirmed": true, "contradicted": true, "cancelled": true}

// reportedIn reports whether an EDTF day lies wholly in the period.
func (d *desk) reportedIn(day timeline.Opt) bool {
	s := edtfDays(day)
	return !s.IsZero() && d.period.Contains(s.Start) && d.period.Contains(s.End)
}

// orderTopics keeps the user's order of topics; found topics come by the
// weight of their events. Events without a topic make a last, unnamed one.
func (d *desk) orderTopics() {
	weight := map[string]float64{}
	loose := false
	for _, e := range d.in {
		for _, t := range e.Topics {
			weight[t] += d.worth(e.ID)
		}
		loose = loose || len(e.Topics) == 0
	}
	d.topics = slices.Clone(d.tl.Topics)
	slices.SortStableFunc(d.topics, func(a, b timeline.Topic) int {
		if a.Found != b.Found {
			return cmp.Compare(b2i(a.Found), b2i(b.Found))
		}
		if !a.Found {
			return 0
		}
		return cmp.Compare(weight[b.Name], weight[a.Name])
	})
	if loose && len(d.o.Topics) == 0 {
		d.topics = append(d.topics, timeline.Topic{})
	}
}

// of returns the events of a topic that pass the filter; the unnamed topic
// holds the events without one.
func (d *desk) of(topic string, events []*timeline.Event, ok func(*timeline.Event) bool) []*timeline.Event {
	var out []*timeline.Event
	for _, e := range events {
		if (slices.Contains(e.Topics, topic) || topic == "" && len(e.Topics) == 0) && ok(e) {
			out = append(out, e)
		}
	}
	return out
}

// corpus counts the articles of the period.
func (d *desk) corpus() Corpus {
	if d.articles == nil {
		c := d.countArticles()
		d.articles = &c
	}
	return *d.articles
}

func (d *desk) countArticles() Corpus {
	c := Corpus{AllArticles: len(d.tl.Articles), Events: len(d.in)}
	outlets := map[string]bool{}
	for i := range d.tl.Articles {
		a := &d.tl.Articles[i]
		day := pubDay(a)
		if !day.IsZero() && day.After(c.LastArticle) {
			c.LastArticle = day
		}
		if !d.inPeriod(a) {
			continue
		}
		c.Articles++
		outlets[a.Outlet] = true
		if a.CopyOf != "" {
			c.Copies++
		} else {
			c.Independent++
		}
	}
	c.Outlets = len(outlets)
	return c
}

// inPeriod reports whether an article's publication window lies in the
// period. Articles of unknown day belong to the open period alone.
func (d *desk) inPeriod(a *timeline.Article) bool {
	s := a.PublishedSpan()
	if s.IsZero() {
		return d.o.Period.Since.IsZero() && d.o.Period.Until.IsZero()
	}
	if day := pubDay(a); !day.IsZero() {
		return d.period.Contains(day)
	}
	return d.period.Overlaps(s)
}

// pubDay is the day of publication; zero where only a window is known.
func pubDay(a *timeline.Article) civil.Date {
	if a.PublishedEarliest == a.PublishedLatest {
		return a.PublishedEarliest
	}
	return a.PublishedBest
}

func withoutText(articles []timeline.Article) []timeline.Article {
	out := slices.Clone(articles)
	for i := range out {
		out[i].Text = ""
	}
	return out
}
