package changes

import (
	"cmp"
	"slices"

	"github.com/dateline-tools/dateline/timeline"
	"github.com/dateline-tools/dateline/timeline/civil"
)

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
	// Perhaps is an event of its days that may be what was planned, told in other words.
	Perhaps *Perhaps `json:"perhaps,omitempty"`
}

// Perhaps names an event that may be the one looked for.
type Perhaps struct {
	Event string `json:"event"`
	Title string `json:"title"`
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
		out = append(out, DueItem{Event: e.ID, Title: e.Title, Topics: append([]string{}, e.Topics...), Date: e.Date, Status: e.Status,
			Days: asOf.Sub(e.Date.Latest), Since: e.FirstReported, Quote: q, Perhaps: perhaps(tl, e)})
	}
	slices.SortStableFunc(out, func(a, b DueItem) int {
		return cmp.Or(cmp.Compare(a.Days, b.Days), cmp.Compare(a.Event, b.Event))
	})
	return out
}

// perhaps finds the event most like a plan that was reported within its days: of a topic of its own, told as done
// or as having failed, and with two of its parties, or of its type at its place. It is nil if there is none.
func perhaps(tl *timeline.Timeline, plan *timeline.Event) *Perhaps {
	var best *timeline.Event
	most := 0
	for i := range tl.Events {
		e := &tl.Events[i]
		told := e.Status.Done() || e.Status == timeline.Negated
		if e == plan || !told || !e.Date.Dated() || e.Date.Latest.Before(plan.Date.Earliest) || e.Date.Earliest.After(plan.Date.Latest) || e.Date.Latest.Sub(e.Date.Earliest) > perhapsDays ||
			!slices.ContainsFunc(e.Topics, func(t string) bool { return slices.Contains(plan.Topics, t) }) {
			continue
		}
		n := 0
		for _, a := range e.Actors {
			if slices.ContainsFunc(plan.Actors, func(b timeline.Actor) bool { return a.Name == b.Name }) {
				n++
			}
		}
		if e.Type != "" && e.Type == plan.Type {
			n++
			if e.Place != nil && plan.Place != nil && e.Place.Name == plan.Place.Name {
				n++
			}
		}
		if n >= 2 && n > most {
			best, most = e, n
		}
	}
	if best == nil {
		return nil
	}
	return &Perhaps{best.ID, best.Title}
}

// perhapsDays is how many days a report may leave open that is weighed as one of a plan.
const perhapsDays = 7

// announcement is the newest quote that announces the event, for its date if
// there is one; ok is false if no quote does.
func announcement(e *timeline.Event) (_ timeline.Quote, ok bool) {
	var best *timeline.Quote
	for i := range e.Quotes {
		q := &e.Quotes[i]
		if q.Stance == timeline.Denies || !q.Status.OnCalendar() || published(q).After(e.Date.Latest) {
			continue // who announces what is over has been misread
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

// published is the first day on which the quote's article may have appeared;
// the zero Date if that is unknown.
func published(q *timeline.Quote) civil.Date {
	v, err := civil.ParseEDTF(string(q.Published))
	if err != nil {
		return civil.Date{}
	}
	return v.Bounds().Start
}

func better(e *timeline.Event, a, b *timeline.Quote) bool {
	if x, y := a.EDTF == e.Date.EDTF, b.EDTF == e.Date.EDTF; x != y {
		return x
	}
	return timeline.CompareQuotes(a, b) > 0
}
