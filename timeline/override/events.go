package override

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/dateline-tools/dateline/timeline"
	"github.com/dateline-tools/dateline/timeline/civil"
)

// Derive returns the event that some quotes of the events tell, but for its id
// and topics. It is how timeline/merge makes one of them: this room decides
// nothing by itself.
type Derive func(quotes []timeline.Quote) timeline.Event

// Events returns the events with the corrections of the file, in the order of
// [timeline.CompareEvents]. First events are split and merged, and what comes of
// it is derived anew from its quotes; then they are retitled, re-dated and so on,
// then hidden; events added by hand come last. The input slice stays as it is.
func (s *Set) Events(events []timeline.Event, derive Derive) []timeline.Event {
	if s == nil || len(s.events) == 0 {
		return events
	}
	b := newBench(s, events, derive)
	for _, step := range []func(*eventEntry){b.split, b.merge, b.amend} {
		for _, e := range s.events {
			if e.ID != "" {
				step(e)
			}
		}
	}
	for _, e := range s.events {
		if e.ID == "" {
			b.add(e)
		}
	}
	return b.result()
}

// bench holds the events while they are worked on.
type bench struct {
	set    *Set
	derive Derive
	events []timeline.Event
	gone   map[int]bool
	byID   map[string]int
	hidden []int
	setBy  map[string]*eventEntry // by event id and field: the entry that set it
}

func newBench(s *Set, events []timeline.Event, derive Derive) *bench {
	b := &bench{set: s, derive: derive, events: slices.Clone(events), gone: map[int]bool{}, byID: map[string]int{}, setBy: map[string]*eventEntry{}}
	for i := range events {
		b.index(i)
	}
	return b
}

// index makes event i known by its id and its aliases; an id goes before
// another event's alias.
func (b *bench) index(i int) {
	e := &b.events[i]
	b.byID[e.ID] = i
	for _, a := range e.Aliases {
		if o, ok := b.byID[a]; !ok || b.events[o].ID != a {
			b.byID[a] = i
		}
	}
}

// find returns the event of an id, or -1.
func (b *bench) find(id string) int {
	if i, ok := b.byID[id]; ok && !b.gone[i] {
		return i
	}
	return -1
}

// mark notes on the event who corrected it.
func (b *bench) mark(i int, e *eventEntry) {
	e.used.Store(true)
	by := e.By
	if by == "" {
		by = "by hand"
	}
	ev := &b.events[i]
	if ev.Edited == "" {
		ev.Edited = by
	} else if !slices.Contains(strings.Split(ev.Edited, ", "), by) {
		ev.Edited += ", " + by
	}
}

// split makes events of their own of the quotes that the entry names: one a
// key, which two dates of one sentence share.
func (b *bench) split(e *eventEntry) {
	if len(e.Split) == 0 {
		return
	}
	i := b.find(e.ID)
	if i < 0 {
		return
	}
	var rest []timeline.Quote
	var keys []string
	out := map[string][]timeline.Quote{}
	for _, q := range b.events[i].Quotes {
		key := q.Key()
		if !slices.Contains(e.Split, key) {
			rest = append(rest, q)
			continue
		}
		if out[key] == nil {
			keys = append(keys, key)
		}
		out[key] = append(out[key], q)
	}
	for _, key := range e.Split {
		if out[key] == nil {
			b.set.conflict(e.line, "events: split: event %q has no quote %q", e.ID, key)
		}
	}
	if len(keys) == 0 {
		return
	}
	if len(rest) == 0 {
		rest, keys = out[keys[0]], keys[1:]
	}
	whole := b.events[i]
	b.events[i] = b.part(whole, rest)
	b.mark(i, e)
	b.events[i].MergeReason = reason(whole.MergeReason, "split "+note(e.By, e.Why))
	b.index(i)
	for _, key := range keys {
		one := b.part(whole, out[key])
		one.MergeReason = "split " + note(e.By, e.Why)
		b.events = append(b.events, one)
		b.mark(len(b.events)-1, e)
		b.index(len(b.events) - 1)
	}
}

func reason(was, now string) string {
	if was == "" {
		return now
	}
	return was + "; " + now
}

// part returns the event that some of the whole's quotes alone make.
func (b *bench) part(whole timeline.Event, quotes []timeline.Quote) timeline.Event {
	e := b.derive(quotes)
	e.SetID()
	e.Topics, e.TopicReasons, e.Edited = whole.Topics, whole.TopicReasons, whole.Edited
	return e
}

// merge joins the events of the other ids into the entry's.
func (b *bench) merge(e *eventEntry) {
	for _, id := range e.MergeWith {
		i, j := b.find(e.ID), b.find(id)
		switch {
		case i < 0:
			return
		case j < 0:
			b.set.conflict(e.line, "events: merge_with: no event has the id %q any more", id)
			e.used.Store(true)
		case i == j:
			e.used.Store(true) // merged by rule meanwhile: nothing left to do
		default:
			b.events[i] = b.union(b.events[i], b.events[j])
			b.events[i].MergeReason = reason(b.events[i].MergeReason, "merged "+note(e.By, e.Why))
			b.gone[j] = true
			b.mark(i, e)
			b.index(i)
		}
	}
}

// union joins b into a.
func (b *bench) union(a, o timeline.Event) timeline.Event {
	e := b.derive(append(slices.Clone(a.Quotes), o.Quotes...))
	e.SetID()
	e.Topics = slices.Clone(a.Topics)
	for _, t := range o.Topics {
		if !slices.Contains(e.Topics, t) {
			e.Topics = append(e.Topics, t)
		}
	}
	e.TopicReasons = append(slices.Clone(a.TopicReasons), o.TopicReasons...)
	e.MergeReason, e.Edited = a.MergeReason, a.Edited
	return e
}

// amend applies title, date, status, topics, pin and hide.
func (b *bench) amend(e *eventEntry) {
	i := b.find(e.ID)
	if i < 0 {
		return
	}
	ev := &b.events[i]
	note := note(e.By, e.Why)
	if e.Title != "" {
		b.claim(ev.ID, "title", e)
		ev.Title = e.Title
	}
	if e.Date != "" {
		b.claim(ev.ID, "date", e)
		redate(ev, e.value, note)
	}
	if e.Status != "" {
		b.claim(ev.ID, "status", e)
		ev.Status = timeline.Status(e.Status)
	}
	if e.Topics != nil {
		b.claim(ev.ID, "topics", e)
		retopic(ev, e.Topics, note)
	}
	ev.Pinned = ev.Pinned || e.Pin
	b.mark(i, e)
	if e.Hide {
		b.hidden = append(b.hidden, i)
	}
}

// redate gives the event the date; why says what it was.
func redate(ev *timeline.Event, v civil.Value, note string) {
	was := ev.Date.EDTF
	ev.Date = spread(v)
	ev.Date.Why = note
	if was != "" && was != ev.Date.EDTF {
		ev.Date.Why += fmt.Sprintf(" (was %s)", was)
	}
}

// claim notes that entry e sets a field of an event. Where an earlier entry
// set it to something else, the later one counts and a notice says so.
func (b *bench) claim(id, field string, e *eventEntry) {
	key := id + "\x00" + field
	if o := b.setBy[key]; o != nil && o.field(field) != e.field(field) {
		b.set.conflict(e.line, "events: %s of event %q was set in line %d already; the later entry counts", field, e.ID, o.line)
	}
	b.setBy[key] = e
}

func (e *eventEntry) field(name string) string {
	switch name {
	case "title":
		return e.Title
	case "date":
		return e.Date
	case "status":
		return e.Status
	case "topics":
		return strings.Join(e.Topics, "\x00")
	}
	return ""
}

func retopic(ev *timeline.Event, topics []string, note string) {
	ev.Topics = slices.Clone(topics)
	ev.TopicReasons = nil
	for _, t := range topics {
		ev.TopicReasons = append(ev.TopicReasons, timeline.TopicReason{Topic: t, Words: []string{note}})
	}
}

// add makes the event that the user wrote down with its source.
func (b *bench) add(e *eventEntry) {
	src := e.Source
	q := timeline.Quote{
		Article: cmp.Or(src.Article, src.URL, src.Outlet), Outlet: src.Outlet, Published: timeline.Opt(src.Published),
		Sentence: src.Sentence, Start: src.Start, End: src.Start + len(src.Sentence),
		Status: timeline.Status(e.Status), Stance: timeline.Asserts, Speaker: src.Speaker, Why: note(e.By, e.Why),
	}
	if q.Status == "" {
		q.Status = timeline.Happened
	}
	ev := timeline.Event{Title: e.Title, Status: q.Status, Type: timeline.Opt(e.Type), Topics: slices.Clone(e.Topics), Pinned: e.Pin}
	if e.Date != "" {
		ev.Date = spread(e.value)
		ev.Date.Why = q.Why
		q.EDTF, q.Earliest, q.Latest, q.Best, q.Span, q.Grade = ev.Date.EDTF, ev.Date.Earliest, ev.Date.Latest, ev.Date.Best, ev.Date.Span, ev.Date.Grade
	} else {
		ev.Date.Grade, q.Grade = timeline.None, timeline.None
	}
	for _, t := range e.Topics {
		ev.TopicReasons = append(ev.TopicReasons, timeline.TopicReason{Topic: t, Words: []string{q.Why}})
	}
	for _, a := range e.Actors {
		ev.Actors = append(ev.Actors, timeline.Actor{Name: a.Name, Role: a.Role, Country: a.Country})
	}
	if e.Place != nil {
		ev.Place = &timeline.Place{Name: e.Place.Name, Country: e.Place.Country}
	}
	ev.Quotes = []timeline.Quote{q}
	ev.SetID()
	if q.Sentence == "" { // two events from one source without sentences
		ev.ID = (&timeline.Quote{Article: q.Article + "\x00" + e.Title}).Key()
	}
	if o := b.find(ev.ID); o >= 0 {
		b.set.conflict(e.line, "events: the new event %q has the source of event %q, found in the articles; use id: %s to correct that one", e.Title, b.events[o].Title, ev.ID)
		ev.ID = (&timeline.Quote{Article: q.Article + "\x00" + e.Title, Start: q.Start}).Key()
	}
	ev.Reports, ev.Independent = 1, 1
	ev.FirstReported, _ = civil.ParseDate(src.Published) // zero unless it is a day
	b.events = append(b.events, ev)
	b.index(len(b.events) - 1)
	b.mark(len(b.events)-1, e)
}

func (b *bench) result() []timeline.Event {
	out := make([]timeline.Event, 0, len(b.events))
	for _, i := range b.hidden {
		b.gone[i] = true
	}
	for i := range b.events {
		if !b.gone[i] {
			out = append(out, b.events[i])
		}
	}
	timeline.SortEvents(out)
	return out
}
