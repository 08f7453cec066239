package briefing

import (
	"strconv"

	"github.com/dateline-tools/dateline/timeline"
)

// leftFor returns the event that stands in a plan's place: the one to which a
// sentence moves it that gives both days, or a later report that moves or
// cancels what by its words is the same and was not read as one event with it.
// nil if the plan still stands.
func (d *desk) leftFor(e *timeline.Event) *timeline.Event {
	if e.Status == timeline.Postponed {
		for i := range e.Quotes {
			if f := d.postponed[place(&e.Quotes[i])]; f != nil && f != e && f.Date.Key().After(e.Date.Key()) {
				return f
			}
		}
		return nil
	}
	if !e.Status.OnCalendar() || !e.Date.Dated() {
		return nil
	}
	by, ok := d.left[e]
	if !ok {
		for i := range d.recalls {
			if c := &d.recalls[i]; c.e != e && d.overtakes(c, e) {
				by = c.e
				break
			}
		}
		d.left[e] = by
	}
	return by
}

// recall is an event that moves or cancels another, with the words of the
// sentence that does so.
type recall struct {
	e     *timeline.Event
	quote *timeline.Quote
	words []string
}

// overtaken is the share of the recalling sentence's words that a plan's
// sentence must have.
const overtaken = 0.5

// overtakes reports whether the recall is of the plan e: published later, to
// a later day or of the same one, at no other place, in half of its words.
func (d *desk) overtakes(c *recall, e *timeline.Event) bool {
	switch c.e.Status {
	case timeline.Postponed:
		if !c.e.Date.Dated() || !c.e.Date.Key().After(e.Date.Key()) {
			return false
		}
	case timeline.Cancelled:
		if c.e.Date.Dated() && !c.e.Date.Days().Overlaps(e.Date.Days()) {
			return false
		}
	}
	if c.e.Place != nil && e.Place != nil && c.e.Place.Name != e.Place.Name {
		return false
	}
	words := false
	for i := range e.Quotes {
		q := &e.Quotes[i]
		if q.Published > c.quote.Published {
			return false // planned again
		}
		words = words || q.Article != c.quote.Article && overlap(c.words, d.bagOf(q)) >= overtaken
	}
	return words
}

// bagOf is the bag of the sentence that a quote is printed in.
func (d *desk) bagOf(q *timeline.Quote) []string {
	ws, ok := d.bags[q]
	if !ok {
		whole, _ := sentence(q)
		ws = bag(whole)
		d.bags[q] = ws
	}
	return ws
}

// place is where the sentence of a quote stands.
func place(q *timeline.Quote) string {
	_, at := sentence(q)
	return q.Article + "\x00" + strconv.Itoa(at)
}

// readPostponed notes which sentences call something off, and for each the
// latest day that an event was postponed to in it.
func (d *desk) readPostponed() {
	for i := range d.tl.Events {
		e := &d.tl.Events[i]
		for j := range e.Quotes {
			if s := e.Quotes[j].Status; s == timeline.Cancelled || s == timeline.Postponed {
				d.calledOff[place(&e.Quotes[j])] = true
				if s == e.Status {
					d.recalls = append(d.recalls, recall{e, &e.Quotes[j], d.bagOf(&e.Quotes[j])})
				}
			}
			if e.Status != timeline.Postponed || e.Quotes[j].Status != timeline.Postponed {
				continue
			}
			at := place(&e.Quotes[j])
			if f := d.postponed[at]; f == nil || e.Date.Key().After(f.Date.Key()) {
				d.postponed[at] = e
			}
		}
	}
}
