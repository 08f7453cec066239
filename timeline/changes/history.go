package changes

import (
	"slices"

	"github.com/dateline-tools/dateline/timeline"
)

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
