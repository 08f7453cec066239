package pipeline

import (
	"slices"
	"strings"

	"github.com/dateline-tools/dateline/timeline"
	"github.com/dateline-tools/dateline/timeline/civil"
)

// Selection chooses events. Its zero value chooses all; what is set must all
// hold, and of a list any entry.
type Selection struct {
	Topics   []string // names, in any case
	Actors   []string // names or parts of names at word boundaries, in any case
	Statuses []timeline.Status
	Period   civil.Span // both ends included; the event's date overlaps it
}

// IsZero reports whether everything is chosen.
func (s Selection) IsZero() bool {
	return len(s.Topics) == 0 && len(s.Actors) == 0 && len(s.Statuses) == 0 && s.Period.IsZero()
}

// Events returns the chosen events, in their order.
func (s Selection) Events(events []timeline.Event) []timeline.Event {
	if s.IsZero() {
		return events
	}
	var out []timeline.Event
	for i := range events {
		if s.Has(&events[i]) {
			out = append(out, events[i])
		}
	}
	return out
}

// Has reports whether the event is chosen. An undated event lies in no
// period.
func (s Selection) Has(e *timeline.Event) bool {
	if len(s.Statuses) > 0 && !slices.Contains(s.Statuses, e.Status) {
		return false
	}
	if !s.Period.IsZero() && (!e.Date.Dated() || !e.Date.Days().Overlaps(s.Period)) {
		return false
	}
	if len(s.Topics) > 0 && !slices.ContainsFunc(s.Topics, func(t string) bool {
		return slices.ContainsFunc(e.Topics, func(u string) bool { return strings.EqualFold(t, u) })
	}) {
		return false
	}
	return len(s.Actors) == 0 || slices.ContainsFunc(s.Actors, func(name string) bool {
		return slices.ContainsFunc(e.Actors, func(a timeline.Actor) bool { return holdsName(a.Name, name) })
	})
}

// holdsName reports whether name is full or some whole words of it.
func holdsName(full, name string) bool {
	f, n := strings.Fields(strings.ToLower(full)), strings.Fields(strings.ToLower(name))
	for i := 0; len(n) > 0 && i+len(n) <= len(f); i++ {
		if slices.Equal(f[i:i+len(n)], n) {
			return true
		}
	}
	return false
}

// Apply narrows a timeline to the chosen events and to the topics that they
// have.
func (s Selection) Apply(tl *timeline.Timeline) {
	if s.IsZero() {
		return
	}
	tl.Events = s.Events(tl.Events)
	counts := map[string]int{}
	for i := range tl.Events {
		for _, t := range tl.Events[i].Topics {
			counts[t]++
		}
	}
	tl.Topics = slices.Clone(tl.Topics)
	for i := range tl.Topics {
		tl.Topics[i].Events = counts[tl.Topics[i].Name]
	}
	tl.Topics = slices.DeleteFunc(tl.Topics, func(t timeline.Topic) bool { return t.Events == 0 })
	if !s.Period.IsZero() {
		tl.Period = &timeline.Period{Since: s.Period.Start, Until: s.Period.End}
	}
}

// Narrow keeps only the articles that report one of the chosen events,
// whatever their dates, with their mentions: what key dates are then picked
// from.
func (res *Result) Narrow(s Selection) {
	s.Period = civil.Span{}
	keep := map[string]bool{}
	for _, e := range s.Events(res.Events) {
		for i := range e.Quotes {
			keep[e.Quotes[i].Article] = true
		}
	}
	n := 0
	for i := range res.Articles {
		if keep[res.Articles[i].ID] {
			res.Articles[n], res.Mentions[n] = res.Articles[i], res.Mentions[i]
			n++
		}
	}
	res.Articles, res.Mentions = res.Articles[:n], res.Mentions[:n]
}
