package chart

import (
	"github.com/dateline-tools/dateline/timeline"
	"github.com/dateline-tools/dateline/timeline/civil"
)

// comparison says what changed from an earlier timeline to the one drawn.
type comparison struct {
	on        bool
	old       map[string]*timeline.Event // by id and alias
	withdrawn []timeline.Event           // in the earlier one only
}

// The codes of changes in the data island.
const (
	unchanged = '.'
	isNew     = 'n'
	isMoved   = 'm'
	isStatus  = 's'
	isGone    = 'x'
)

// compare matches events by id and aliases. timeline/changes tells the same
// story in full for `diff`; the page needs only which mark to draw.
func compare(events []timeline.Event, old *timeline.Timeline) comparison {
	if old == nil {
		return comparison{}
	}
	c := comparison{on: true, old: map[string]*timeline.Event{}}
	for i := range old.Events {
		e := &old.Events[i]
		c.old[e.ID] = e
		for _, a := range e.Aliases {
			c.old[a] = e
		}
	}
	kept := map[*timeline.Event]bool{}
	for i := range events {
		if o := c.find(&events[i]); o != nil {
			kept[o] = true
		}
	}
	for i := range old.Events {
		if e := &old.Events[i]; !kept[e] {
			c.withdrawn = append(c.withdrawn, *e)
			c.old["withdrawn "+e.ID] = e
		}
	}
	return c
}

func (c comparison) find(e *timeline.Event) *timeline.Event {
	if o := c.old[e.ID]; o != nil {
		return o
	}
	for _, a := range e.Aliases {
		if o := c.old[a]; o != nil {
			return o
		}
	}
	return nil
}

// of returns the code and the words of an event's change, and the days it had
// before, where they were others.
func (c comparison) of(e *timeline.Event) (byte, string, civil.Span) {
	var none civil.Span
	if !c.on {
		return unchanged, "", none
	}
	o := c.find(e)
	switch {
	case c.old["withdrawn "+e.ID] != nil:
		return isGone, "withdrawn: in the earlier issue only", none
	case o == nil:
		return isNew, "new since the earlier issue", none
	case o.Date.EDTF != e.Date.EDTF:
		return isMoved, "date changed: was " + when(o.Date), o.Date.Days()
	case o.Status != e.Status:
		return isStatus, "status changed: was " + string(o.Status), none
	}
	return unchanged, "", none
}
