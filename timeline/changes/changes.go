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
	"github.com/dateline-tools/dateline/timeline/civil"
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
// old event that no longer exists is withdrawn only if the new timeline still
// covers it: an article of its was read again, or the new timeline reads none
// of the old articles' kind at all, so an event is not called withdrawn merely
// because its articles are outside of a smaller corpus.
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
	case planned(o.Status) && n.Status == timeline.Postponed && !movedDate(o, n):
		add(Moved, o.Date.EDTF, n.Date.EDTF, articleWith(n, func(q *timeline.Quote) bool { return q.Status == timeline.Postponed }))
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

// DueItem is a planned event whose last day passed without a report.
type DueItem struct {
	Event  string             `json:"event"`
	Title  string             `json:"title"`
	Topics []string           `json:"topics"`
	Date   timeline.EventDate `json:"date"`
	Status timeline.Status    `json:"status"`
	Days   int                `json:"days_overdue"` // from the last day to the day asked for
	Since  civil.Date         `json:"first_reported"`
	Quote  timeline.Quote     `json:"quote"` // the newest sentence that gives the date
}

// Due lists the planned events whose last possible day is before asOf and of
// which no report says that they took place or were called off, the longest
// overdue last. Events without a last day ("since", undated) are never due. To
// ask what was due on a past day, cut the timeline there first.
func Due(tl *timeline.Timeline, asOf civil.Date) []DueItem {
	var out []DueItem
	for i := range tl.Events {
		e := &tl.Events[i]
		if asOf.IsZero() || !e.Status.OnCalendar() || e.Date.Latest.IsZero() || !e.Date.Latest.Before(asOf) {
			continue
		}
		q, ok := announcement(e)
		if !ok {
			continue
		}
		out = append(out, DueItem{Event: e.ID, Title: e.Title, Topics: e.Topics, Date: e.Date, Status: e.Status,
			Days: asOf.Sub(e.Date.Latest), Since: e.FirstReported, Quote: q})
	}
	slices.SortStableFunc(out, func(a, b DueItem) int {
		return cmp.Or(cmp.Compare(a.Days, b.Days), cmp.Compare(a.Event, b.Event))
	})
	return out
}

// announcement is the newest quote that announces the event for its date; ok
// is false if every quote denies it or one of them reports it.
func announcement(e *timeline.Event) (_ timeline.Quote, ok bool) {
	var best *timeline.Quote
	for i := range e.Quotes {
		q := &e.Quotes[i]
		if q.Stance == timeline.Denies || !q.Status.OnCalendar() {
			continue
		}
		if best == nil || better(e, q, best) {
			best = q
		}
	}
	if best == nil {
		return timeline.Quote{}, false
	}
	return *best, true
}

func better(e *timeline.Event, a, b *timeline.Quote) bool {
	if x, y := a.EDTF == e.Date.EDTF, b.EDTF == e.Date.EDTF; x != y {
		return x
	}
	return timeline.CompareQuotes(a, b) > 0
}

// Find returns the event of an id, an alias, or a beginning of at least six
// characters of either that fits one event alone; nil if there is none.
func Find(tl *timeline.Timeline, id string) *timeline.Event {
	if i, ok := index(tl.Events)[id]; ok {
		return &tl.Events[i]
	}
	if len(id) < 6 {
		return nil
	}
	var found *timeline.Event
	for i := range tl.Events {
		e := &tl.Events[i]
		if slices.ContainsFunc(append([]string{e.ID}, e.Aliases...), func(k string) bool { return len(k) > len(id) && k[:len(id)] == id }) {
			if found != nil {
				return nil
			}
			found = e
		}
	}
	return found
}

// Entry is one line of an event's history: a step and the sentence behind it.
type Entry struct {
	timeline.Step
	Outlet   string `json:"outlet"`
	Speaker  string `json:"speaker"`
	Sentence string `json:"sentence"` // verbatim; "" if the step names no article of the event
	Start    int    `json:"start"`
	End      int    `json:"end"`
}

// History tells what became of an event, oldest first, each step with its
// sentence; nil if no event has the id.
func History(tl *timeline.Timeline, id string) []Entry {
	e := Find(tl, id)
	if e == nil {
		return nil
	}
	out := make([]Entry, 0, len(e.History))
	for _, s := range e.History {
		en := Entry{Step: s}
		if q := stepQuote(e, s); q != nil {
			en.Outlet, en.Speaker, en.Sentence, en.Start, en.End = q.Outlet, q.Speaker, q.Sentence, q.Start, q.End
		}
		out = append(out, en)
	}
	return out
}

// stepQuote finds the sentence of a step: of its article, the one with its
// date and status.
func stepQuote(e *timeline.Event, s timeline.Step) *timeline.Quote {
	var best *timeline.Quote
	fits := func(q *timeline.Quote) int {
		n := 0
		if q.EDTF == s.Date {
			n += 2
		}
		if q.Status == s.Status {
			n++
		}
		return n
	}
	for i := range e.Quotes {
		if q := &e.Quotes[i]; q.Article == s.Article && (best == nil || fits(q) > fits(best)) {
			best = q
		}
	}
	return best
}
