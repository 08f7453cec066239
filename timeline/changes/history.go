package changes

import (
	"slices"
	"strings"

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
	if fit := beginning(tl, id); len(fit) == 1 {
		return fit[0]
	}
	return nil
}

// Beginning returns how many events have an id, or an alias, that begins with id.
func Beginning(tl *timeline.Timeline, id string) int { return len(beginning(tl, id)) }

func beginning(tl *timeline.Timeline, id string) (fit []*timeline.Event) {
	begins := func(k string) bool { return strings.HasPrefix(k, id) }
	for i := range tl.Events {
		if e := &tl.Events[i]; begins(e.ID) || slices.ContainsFunc(e.Aliases, begins) {
			fit = append(fit, e)
		}
	}
	return fit
}

// Entry is one line of an event's history: a step and the sentence behind it.
type Entry struct {
	timeline.Step
	Outlet   string `json:"outlet"`
	Speaker  string `json:"speaker"`
	Sentence string `json:"sentence"` // verbatim; "" if the step names no article of the event
	Start    int    `json:"start"`
	End      int    `json:"end"`
	Whole    string `json:"whole,omitempty"` // the sentence around one that is only a clause
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
			en.Outlet, en.Speaker, en.Sentence, en.Start, en.End, en.Whole = q.Outlet, q.Speaker, q.Sentence, q.Start, q.End, q.Whole
		}
		out = append(out, en)
	}
	return out
}

// Behind returns the quote that tells a change: of its article, the one that
// gives its date or status; nil if the timeline does not hold it.
func Behind(tl *timeline.Timeline, ch timeline.Change) *timeline.Quote {
	e := Find(tl, ch.Event)
	if e == nil {
		return nil
	}
	s := timeline.Step{Date: ch.Now, Status: e.Status, Article: ch.Article}
	if ch.Kind == Cancelled || ch.Kind == Status {
		s.Date, s.Status = e.Date.EDTF, timeline.Status(ch.Now)
	}
	return stepQuote(e, s)
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
