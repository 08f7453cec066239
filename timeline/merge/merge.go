// Package merge joins the reports of one event.
//
// In come events of one quote each, from any number of articles and in any
// order; out come events with all of their quotes. A merged event keeps what
// every quote says and derives its own date and status from all of them; it
// counts independent reports apart from copies, tells the history of a plan
// (announced, moved, confirmed, contradicted, cancelled), and lists where its
// sources disagree. Nothing is voted away.
//
// The result depends on the set of readings alone: neither the order of
// [Merger.Add] nor a split over several mergers brought together by
// [Merger.Join] changes a byte. To reach that, Add only collects; the work is
// done by [Merger.Events], in eight steps:
//
//	features.go  what a reading has that can be compared, with corpus.go; focus.go
//	             says how much an affair is one thing
//	block.go     which pairs are worth comparing (an index, never all pairs)
//	score.go     how much two readings look like one event, with weights.go and,
//	             for days of many events, crowd.go; against.go says what sets
//	             them apart
//	cluster.go   best pairs first, checked against whole clusters
//	complete.go  what one article alone tells, put to the likeliest of its day
//	gather.go    what is left of an affair, group against group
//	succeed.go   plans that did not stand, with what came of them
//	derive.go    the event that a cluster tells, with date.go, history.go and
//	             dispute.go
//
// Merging judges no dates and reads no text but the quotes: dates come from
// timeline/temporal, clauses from timeline/event. Corrections by hand are
// applied afterwards by timeline/override.
package merge

import (
	"cmp"
	"maps"
	"slices"

	"github.com/dateline-tools/dateline/timeline"
	"github.com/dateline-tools/dateline/timeline/names"
)

// Merger collects events and joins those that are one. It is not safe for
// concurrent use: give each worker its own and Join them. The zero value is
// not usable; see [New].
type Merger struct {
	book     *names.Book
	copyOf   map[string]string
	affairs  map[string]int
	readings []reading
	stumbled stumbles
}

// New returns an empty Merger. copyOf maps the id of an article to the id of
// the one that it repeats, as timeline/copies found out; it may be nil.
func New(copyOf map[string]string) *Merger {
	m := &Merger{book: names.Default(), copyOf: make(map[string]string, len(copyOf))}
	for k, v := range copyOf {
		m.copyOf[k] = v
	}
	return m
}

// Names makes the Merger know people and places by book, as a user's
// names.yaml extends it, and not by the gazetteer alone; nil changes nothing.
// It returns m.
func (m *Merger) Names(book *names.Book) *Merger {
	if book != nil {
		m.book = book
	}
	return m
}

// Affairs tells the Merger which articles are about one negotiation or affair:
// of gives each article, by its id, the number of its own. It returns m.
func (m *Merger) Affairs(of map[string]int) *Merger {
	m.affairs = maps.Clone(of)
	return m
}

// Add takes an event in. An event of several quotes counts as one reading a
// quote, an event without quotes is dropped. The Merger reads e's quotes again
// in Events; it does not change them, nor must anybody else until then.
func (m *Merger) Add(e timeline.Event) {
	for i := range e.Quotes {
		m.readings = append(m.readings, newReading(e, i))
	}
}

// Join takes in everything that o has collected, its copies and its affairs; o
// stays as it is. Both must have been given the same Names, and affairs whose
// numbers mean the same.
func (m *Merger) Join(o *Merger) {
	m.readings = append(m.readings, o.readings...)
	if m.affairs == nil {
		m.affairs = map[string]int{}
	}
	for k, v := range o.affairs {
		if was, ok := m.affairs[k]; !ok || v < was {
			m.affairs[k] = v
		}
	}
	for k, v := range o.copyOf {
		if was, ok := m.copyOf[k]; !ok || v < was {
			m.copyOf[k] = v
		}
	}
}

// Events returns the merged events in the order of [timeline.CompareEvents].
// The Merger may be added to afterwards.
func (m *Merger) Events() []timeline.Event {
	slices.SortFunc(m.readings, compareReadings)
	m.readings = slices.CompactFunc(m.readings, func(a, b reading) bool { return compareReadings(a, b) == 0 })
	m.stumbled.by = nil
	var events []timeline.Event
	if !m.stumbled.guard("", func() { events = m.merged() }) {
		events = nil
		for i := range m.readings {
			events = append(events, *m.readings[i].e)
		}
	}
	setIDs(events)
	timeline.SortEvents(events)
	return events
}

// merged joins the readings and derives what they tell.
func (m *Merger) merged() []timeline.Event {
	c := newCorpus(m.readings, m)
	groups := c.succeed(c.gather(c.complete(c.cluster(c.links()))))
	events := make([]timeline.Event, 0, len(groups))
	for _, g := range groups {
		events = append(events, c.tell(g)...)
	}
	return events
}

// Stumbled returns the articles whose events the last call of Events left
// unmerged, since a defect of this package kept it from reading them; nil if none.
// An entry without an article stands for all of them.
func (m *Merger) Stumbled() []Stumble { return m.stumbled.list() }

// Derive returns the event that these quotes alone tell, as Events would: its
// date, status, history and the rest. It is for corrections by hand, which know
// better what belongs together. The quotes are of events that were added; the
// event's id is for the caller to set.
func (m *Merger) Derive(quotes []timeline.Quote) timeline.Event {
	type place struct {
		key       string
		dateStart int
		edtf      timeline.Opt
		status    timeline.Status
	}
	of := func(q *timeline.Quote) place { return place{q.Key(), q.DateStart, q.EDTF, q.Status} }
	wanted, articles := map[place]bool{}, map[string]bool{}
	for i := range quotes {
		wanted[of(&quotes[i])], articles[quotes[i].Article] = true, true
	}
	// What a reading says of moves and echoes needs its whole article.
	var around []reading
	for _, r := range m.readings {
		if articles[r.quote().Article] {
			around = append(around, r)
		}
	}
	slices.SortFunc(around, compareReadings)
	c := newCorpus(around, m)
	var group []int32
	for i := range around {
		if wanted[of(around[i].quote())] {
			group = append(group, int32(i))
		}
	}
	return c.derive(group)
}

// root follows copyOf to the article at its end. A circle ends at the
// smallest id met.
func (m *Merger) root(id string) string {
	least := id
	for range 64 {
		next, ok := m.copyOf[id]
		if !ok || next == "" || next == id {
			return id
		}
		id, least = next, min(least, next)
	}
	return least
}

// setIDs gives every event its id. Two events of one sentence share the
// sentence's key: the later one, by day and title, takes its next alias, or
// the key with a number.
func setIDs(events []timeline.Event) {
	order := make([]*timeline.Event, len(events))
	for i := range events {
		events[i].SetID()
		order[i] = &events[i]
	}
	slices.SortFunc(order, func(a, b *timeline.Event) int {
		return cmp.Or(cmp.Compare(a.ID, b.ID), timeline.CompareEvents(a, b),
			cmp.Compare(a.Quotes[0].DateStart, b.Quotes[0].DateStart), cmp.Compare(a.Title, b.Title),
			cmp.Compare(a.Status, b.Status))
	})
	taken := make(map[string]bool, len(events))
	for _, e := range order {
		taken[e.ID] = false // kept for the first of those that share it
	}
	for _, e := range order {
		e.ID = freeID(e, taken)
		taken[e.ID] = true
	}
}

func freeID(e *timeline.Event, taken map[string]bool) string {
	if !taken[e.ID] {
		return e.ID
	}
	for _, a := range e.Aliases {
		if _, used := taken[a]; !used {
			return a
		}
	}
	for n := 2; ; n++ {
		id := e.ID + "-" + itoa(n)
		if _, used := taken[id]; !used {
			return id
		}
	}
}
