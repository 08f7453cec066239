// Package changes compares timelines: what is new, moved, confirmed,
// contradicted, cancelled or withdrawn between two of them ([Diff]), which
// planned days passed without a report ([Due]), and what became of one event
// ([History]).
//
// In come timelines as they were saved; out come plain lists in a fixed
// order. Events are matched by their keys: the id, or any alias, of one is
// the id or an alias of the other, which holds through merges and re-runs. The
// package reads no clock and judges nothing: a change is a difference between
// what two sets of reports say. For wording see package briefing.
package changes

import (
	"cmp"
	"slices"

	"github.com/dateline-tools/dateline/timeline"
)

// Kinds of changes.
const (
	New          = "new"          // not in the old timeline
	Moved        = "moved"        // planned for another day
	Confirmed    = "confirmed"    // planned, now reported as held
	Contradicted = "contradicted" // now denied, or two sources now differ
	Cancelled    = "cancelled"    // called off
	Withdrawn    = "withdrawn"    // in the old timeline alone
	Status       = "status"       // any other change of status
)

// kinds is the order in which changes are listed.
var kinds = []string{New, Moved, Confirmed, Contradicted, Cancelled, Withdrawn, Status}

// Diff lists what the new timeline says otherwise than the old one, by kind
// and then in the order of the events. An event can have several changes. An
// old event that is gone is withdrawn only if one of its articles, or a later
// form of it at the same address, was read again: an article outside of a
// smaller corpus withdraws nothing.
func Diff(old, new *timeline.Timeline) []timeline.Change {
	before := index(old.Events)
	seen := make([]bool, len(old.Events))
	var out []timeline.Change
	for i := range new.Events {
		e := &new.Events[i]
		olds := before.find(e)
		if len(olds) == 0 {
			out = append(out, timeline.Change{Kind: New, Event: e.ID, Title: e.Title, Now: e.Date.EDTF, Article: firstArticle(e)})
			continue
		}
		for _, k := range olds {
			seen[k] = true
		}
		out = append(out, compare(&old.Events[closest(old.Events, olds, e)], e)...)
	}
	out = append(out, withdrawn(old, new, seen)...)
	slices.SortStableFunc(out, func(a, b timeline.Change) int {
		return cmp.Compare(slices.Index(kinds, a.Kind), slices.Index(kinds, b.Kind))
	})
	return out
}

// keys finds events by any of their keys.
type keys map[string]int

func index(events []timeline.Event) keys {
	k := make(keys, 2*len(events))
	for i := range events {
		k[events[i].ID] = i
		for _, a := range events[i].Aliases {
			if _, taken := k[a]; !taken {
				k[a] = i
			}
		}
	}
	return k
}

// find returns the indexes of all events that share a key with e, sorted. A
// merge may have made one event of several.
func (k keys) find(e *timeline.Event) []int {
	var out []int
	for _, id := range append([]string{e.ID}, e.Aliases...) {
		if i, ok := k[id]; ok && !slices.Contains(out, i) {
			out = append(out, i)
		}
	}
	slices.Sort(out)
	return out
}

// closest picks, of several old events that became one, the one whose status
// and date are nearest to the new event's: what changed least.
func closest(events []timeline.Event, olds []int, e *timeline.Event) int {
	best := olds[0]
	near := func(i int) int {
		o := &events[i]
		n := 0
		if o.Date.EDTF == e.Date.EDTF {
			n += 2
		}
		if o.Status == e.Status {
			n++
		}
		return n
	}
	for _, i := range olds[1:] {
		if near(i) > near(best) {
			best = i
		}
	}
	return best
}

// compare lists the changes of one event.
func compare(o, n *timeline.Event) []timeline.Change {
	var out []timeline.Change
	add := func(kind string, was, now timeline.Opt, article string) {
		out = append(out, timeline.Change{Kind: kind, Event: n.ID, Title: n.Title, Was: was, Now: now, Article: article})
	}
	switch {
	case n.Status == timeline.Cancelled && o.Status != timeline.Cancelled:
		add(Cancelled, timeline.Opt(o.Status), timeline.Opt(n.Status), articleWith(n, func(q *timeline.Quote) bool { return q.Status == timeline.Cancelled }))
	case open(o.Status) && n.Status.Done():
		add(Confirmed, o.Date.EDTF, n.Date.EDTF, articleWith(n, func(q *timeline.Quote) bool { return q.Status.Done() }))
	case planned(o.Status) && o.Status != timeline.Postponed && n.Status == timeline.Postponed && !movedDate(o, n):
		add(Moved, o.Date.EDTF, "", articleWith(n, func(q *timeline.Quote) bool { return q.Status == timeline.Postponed }))
	case o.Status != n.Status && n.Status != timeline.Negated && !(n.Status == timeline.Postponed && movedDate(o, n)):
		add(Status, timeline.Opt(o.Status), timeline.Opt(n.Status), articleWith(n, func(q *timeline.Quote) bool { return q.Status == n.Status }))
	}
	if movedDate(o, n) {
		add(Moved, o.Date.EDTF, n.Date.EDTF, articleWith(n, func(q *timeline.Quote) bool { return q.EDTF == n.Date.EDTF }))
	}
	if contradicted(o, n) {
		add(Contradicted, timeline.Opt(o.Status), timeline.Opt(n.Status), articleWith(n, func(q *timeline.Quote) bool {
			return q.Stance == timeline.Denies || q.Status == timeline.Negated
		}))
	}
	return out
}

func planned(s timeline.Status) bool { return s.Planned() }

// open reports statuses that a report of the event confirms.
func open(s timeline.Status) bool {
	return s.Planned() || s == timeline.Proposed || s == timeline.Conditional || s == timeline.Possible
}

// movedDate reports whether a planned event now has days that the old ones do
// not admit. A window that narrows is better known, not moved; a report of
// what was planned moves it if the day is another one.
func movedDate(o, n *timeline.Event) bool {
	if !planned(o.Status) || !o.Date.Dated() || !n.Date.Dated() || n.Status == timeline.Cancelled {
		return false
	}
	return !o.Date.Days().Overlaps(n.Date.Days())
}

// contradicted reports whether sources now disagree, or deny, where they did
// not before.
func contradicted(o, n *timeline.Event) bool {
	if n.Status == timeline.Negated && o.Status != timeline.Negated {
		return true
	}
	return denials(n) > denials(o) || len(n.Disputes) > len(o.Disputes)
}

func denials(e *timeline.Event) int {
	n := 0
	for i := range e.Quotes {
		if e.Quotes[i].Stance == timeline.Denies {
			n++
		}
	}
	return n
}

// articleWith returns the article of the newest quote that passes, else the
// newest article of all.
func articleWith(e *timeline.Event, ok func(*timeline.Quote) bool) string {
	var best *timeline.Quote
	for i := range e.Quotes {
		if q := &e.Quotes[i]; ok(q) && (best == nil || timeline.CompareQuotes(q, best) > 0) {
			best = q
		}
	}
	if best == nil {
		if len(e.Quotes) == 0 {
			return ""
		}
		return articleWith(e, func(*timeline.Quote) bool { return true })
	}
	return best.Article
}

func firstArticle(e *timeline.Event) string {
	var best *timeline.Quote
	for i := range e.Quotes {
		if q := &e.Quotes[i]; best == nil || timeline.CompareQuotes(q, best) < 0 {
			best = q
		}
	}
	if best == nil {
		return ""
	}
	return best.Article
}

// withdrawn lists old events that are gone although their articles, or later
// forms of them, were read.
func withdrawn(old, new *timeline.Timeline, seen []bool) []timeline.Change {
	read := map[string]bool{}
	for i := range new.Articles {
		read[new.Articles[i].ID] = true
		if u := new.Articles[i].URL; u != "" {
			read[u] = true
		}
	}
	url := map[string]string{}
	for i := range old.Articles {
		url[old.Articles[i].ID] = old.Articles[i].URL
	}
	var out []timeline.Change
	for i := range old.Events {
		e := &old.Events[i]
		if seen[i] {
			continue
		}
		for j := range e.Quotes {
			id := e.Quotes[j].Article
			if read[id] || url[id] != "" && read[url[id]] {
				out = append(out, timeline.Change{Kind: Withdrawn, Event: e.ID, Title: e.Title, Was: e.Date.EDTF, Article: id})
				break
			}
		}
	}
	return out
}
