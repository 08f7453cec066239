package briefing

import (
	"cmp"
	"regexp"
	"slices"
	"strings"

	"github.com/dateline-tools/dateline/timeline"
	"github.com/dateline-tools/dateline/timeline/civil"
)

// widePlan is the width in days from which a window tells a reader of the
// calendar nothing; only the full issue lists such plans.
const widePlan = 100

// soon is how many days after the cut-off count as soon.
const soon = 14

// horizon is how many days ahead a short issue looks: what is further off is
// a target more often than a date.
const horizon = 400

// isComing reports whether an event belongs into the calendar: planned, not
// conditional, and its last day after the cut-off, or, of an issue written on
// the day that it looks at, on it.
func (d *desk) isComing(e *timeline.Event) bool {
	dated := e.Date.Dated()
	if !e.Status.OnCalendar() || d.offItsDay(e) || dated && !d.isAhead(e) || d.announcement(e) == nil || d.leftFor(e) != nil {
		return false
	}
	return dated || d.meant(e)
}

// isAhead reports whether a dated event lies behind the cut-off, as isComing
// counts it.
func (d *desk) isAhead(e *timeline.Event) bool {
	if d.o.AsOf.IsZero() {
		return true
	}
	if e.Date.Latest.IsZero() {
		return e.Date.Earliest.After(d.o.AsOf)
	}
	if e.Date.Latest.Before(d.o.AsOf) || e.Date.Latest == d.o.AsOf && d.closed() {
		return false
	}
	wide := e.Date.Days().Days() > widePlan && e.Date.Span != timeline.SpanOpen || e.Date.Latest.Sub(d.o.AsOf) > horizon
	return d.o.Length == Full || !wide
}

// closed reports whether the cut-off is the end of the period, so that its
// own day is over.
func (d *desk) closed() bool { return d.o.AsOf == d.o.Period.Until }

// meant reports whether an undated plan is one: an act of a known kind by a
// known actor, in a sentence that can be read alone.
func (d *desk) meant(e *timeline.Event) bool {
	q := d.announcement(e)
	whole, _ := sentence(q)
	return e.Type != "" && len(e.Actors) > 0 && d.passage(e, q).Clear && talk(whole) == 0 && (d.o.Length == Full || !foretold.MatchString(whole) && !d.isTold(q))
}

// foretold are words by which somebody says what will be, not what anybody
// will do.
var foretold = regexp.MustCompile(`(?i)\b(?:is|are|am|stands?|remains?) (?:also |now |still )?(?:ready|prepared|willing|determined|committed) to\b|\bwill (?:also |not |never |always |only |soon )?(?:be (?:unprecedented|able|clear|critical|essential|important|necessary|stronger|weaker|a|an|the)|face|have|remain|need|know|see|mean|become|feel|continue|never)\b`)

// announcement returns the best sentence that announces the event for the day
// it is now planned for; nil if none does.
func (d *desk) announcement(e *timeline.Event) *timeline.Quote {
	var best *timeline.Quote
	bestV := 0.0
	for i := range e.Quotes {
		q := &e.Quotes[i]
		if pub := edtfDays(q.Published).Start; !pub.IsZero() && !e.Date.Latest.IsZero() && e.Date.Latest.Before(pub) {
			continue // nobody announces what is over: the day was misread
		}
		if whole, _ := sentence(q); asks(whole) {
			continue
		}
		if q.Stance == timeline.Denies || !q.Status.OnCalendar() || e.Date.Dated() && (q.EDTF == "" || !quoteDays(q).Overlaps(e.Date.Days())) {
			continue
		}
		if v := d.quality(e, q); best == nil || v > bestV {
			best, bestV = q, v
		}
	}
	return best
}

// planned prints a planned event by its announcement.
func (d *desk) planned(e *timeline.Event) Item {
	it := d.item(e)
	if q := d.announcement(e); q != nil {
		it.Passage, it.DateText, it.Place = d.passage(e, q), dateWords(e, q), e.Place
	}
	return it
}

// ahead is the day by which a coming event stands in the calendar: its first
// possible day, or the last where the first has passed or means nothing, as
// in "by 1 December".
func (d *desk) ahead(e *timeline.Event) civil.Date {
	first, last := e.Date.Earliest, e.Date.Latest
	if last.IsZero() || !first.IsZero() && first.After(d.o.AsOf) && e.Date.Span != timeline.SpanOpen {
		return first
	}
	return last
}

// maybe are the words of what is only possible.
var maybe = regexp.MustCompile(`(?i)\b(?:could|may|might|possibly|perhaps)\b`)

// shadowed reports whether a sentence speaks of something possible, and of the
// event only to say when: "a fourth round could be held before the NATO summit
// in July" puts no date on a calendar that a reader would look for there.
func shadowed(e *timeline.Event, sentence string) bool {
	at := strings.Index(sentence, e.Title)
	return at > 0 && e.Title != "" && maybe.MatchString(sentence[:at]) && !maybe.MatchString(e.Title)
}

// coming makes the calendar, by day. Undated plans are those announced in the
// period, by weight.
func (d *desk) coming() Coming {
	var c Coming
	dated, undated := d.plans()
	told := map[string]bool{}
	dated = slices.DeleteFunc(dated, func(e *timeline.Event) bool {
		if d.o.Length == Full {
			return false
		}
		q := d.announcement(e)
		at := place(q) // one sentence is one row
		again := told[at]
		told[at] = true
		p := d.passage(e, q)
		if unfit := !p.Clear && !p.own || talk(p.Text()) > 0 || d.strays(e) || shadowed(e, p.Text()); unfit && !again {
			c.More++ // nobody knows what a row means that its context explains
			return true
		}
		return again
	})
	for i, e := range dated {
		switch p := d.plan(e); {
		case over(i, d.limit.coming):
			c.More++
		case d.isSoon(e) && d.o.Length != Brief:
			c.Soon = append(c.Soon, p)
		default:
			c.Later = append(c.Later, p)
		}
	}
	for i, e := range undated {
		if d.limit.coming >= 0 && i >= d.limit.coming/3 || d.o.Length == Brief {
			c.More++
			continue
		}
		c.Undated = append(c.Undated, d.plan(e))
	}
	return c
}

// plans returns what is coming: the dated by day, the undated by weight.
func (d *desk) plans() (dated, undated []*timeline.Event) {
	for i := range d.tl.Events {
		e := &d.tl.Events[i]
		switch {
		case !d.isComing(e):
		case e.Date.Dated():
			dated = append(dated, e)
		case slices.Contains(d.in, e):
			undated = append(undated, e)
		}
	}
	slices.SortStableFunc(dated, func(a, b *timeline.Event) int {
		return cmp.Or(d.ahead(a).Compare(d.ahead(b)), timeline.CompareEvents(a, b))
	})
	slices.SortStableFunc(undated, func(a, b *timeline.Event) int { return cmp.Compare(d.worth(b.ID), d.worth(a.ID)) })
	return dated, undated
}

func (d *desk) isSoon(e *timeline.Event) bool {
	return d.o.AsOf.IsZero() || !d.ahead(e).After(d.o.AsOf.AddDays(soon))
}

func (d *desk) plan(e *timeline.Event) Plan {
	p := Plan{Item: d.planned(e), First: e.FirstReported, Announced: d.announcer(e)}
	for _, a := range e.Actors {
		if len(p.Who) < 3 && strings.TrimSpace(a.Name) != "" {
			p.Who = append(p.Who, a.Name)
		}
	}
	openly := false // put off, and not yet to a day
	for _, s := range e.History {
		if s.Kind != "moved" || !isMove(e, s) {
			continue
		}
		if p.Was = before(e, s); !openly {
			p.Moves++
		}
		openly = s.Date == ""
	}
	return p
}

// announcer is who said so first: the speaker as printed, empty if none is named: the outlet that printed it announces nothing.
func (d *desk) announcer(e *timeline.Event) string {
	var first *timeline.Quote
	for i := range e.Quotes {
		q := &e.Quotes[i]
		if q.Stance != timeline.Denies && (first == nil || timeline.CompareQuotes(q, first) < 0) {
			first = q
		}
	}
	switch {
	case first == nil:
		return ""
	case speaks(first.Speaker):
		return first.Speaker
	}
	for i := range e.Actors {
		if name := e.Actors[i].Name; madeKnown(first.Sentence, name) {
			return name
		}
	}
	return ""
}

// madeKnown reports whether the sentence says that the actor announced it: "President Antonio Costa announced a visit".
func madeKnown(sentence, name string) bool {
	_, after, ok := strings.Cut(sentence, name+" ")
	if !ok {
		return false
	}
	for w := range strings.FieldsSeq(after) {
		switch w {
		case "has", "have", "had", "also", "on", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday":
			continue
		case "announced", "announces", "confirmed", "confirms", "scheduled", "unveiled":
			return true
		}
		return false
	}
	return false
}
