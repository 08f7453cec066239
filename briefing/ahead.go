package briefing

import (
	"cmp"
	"slices"
	"strconv"

	"github.com/dateline-tools/dateline/timeline"
	"github.com/dateline-tools/dateline/timeline/civil"
)

// widePlan is the width in days from which a window tells a reader of the
// calendar nothing; only the full issue lists such plans.
const widePlan = 100

// soon is how many days after the cut-off count as soon.
const soon = 14

// isComing reports whether an event belongs into the calendar: planned, not
// conditional, and its last day not before the cut-off's.
func (d *desk) isComing(e *timeline.Event) bool {
	if !e.Status.OnCalendar() || d.announcement(e) == nil || d.leftFor(e) != nil {
		return false
	}
	if !e.Date.Dated() {
		return d.meant(e)
	}
	if d.o.AsOf.IsZero() {
		return true
	}
	if e.Date.Latest.IsZero() {
		return e.Date.Earliest.After(d.o.AsOf)
	}
	return !e.Date.Latest.Before(d.o.AsOf) && (d.o.Length == Full || e.Date.Days().Days() <= widePlan || e.Date.Span == timeline.SpanOpen)
}

// meant reports whether an undated plan is one: an act of a known kind by a
// known actor, in a sentence that can be read alone.
func (d *desk) meant(e *timeline.Event) bool {
	return e.Type != "" && len(e.Actors) > 0 && d.passage(e, d.announcement(e)).Clear
}

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
	for _, c := range d.recalls {
		if c.e != e && c.overtakes(e) {
			return c.e
		}
	}
	return nil
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
func (c *recall) overtakes(e *timeline.Event) bool {
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
		whole, _ := sentence(q)
		words = words || overlap(c.words, bag(whole)) >= overtaken && q.Article != c.quote.Article
	}
	return words
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
				whole, _ := sentence(&e.Quotes[j])
				if s == e.Status {
					d.recalls = append(d.recalls, recall{e, &e.Quotes[j], bag(whole)})
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
		it.Passage, it.DateText = d.passage(e, q), dateWords(e, q)
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

// coming makes the calendar, by day. Undated plans are those announced in the
// period, by weight.
func (d *desk) coming() Coming {
	var c Coming
	dated, undated := d.plans()
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
	slices.SortStableFunc(undated, func(a, b *timeline.Event) int { return cmp.Compare(d.score[b.ID], d.score[a.ID]) })
	return dated, undated
}

func (d *desk) isSoon(e *timeline.Event) bool {
	return d.o.AsOf.IsZero() || !d.ahead(e).After(d.o.AsOf.AddDays(soon))
}

func (d *desk) plan(e *timeline.Event) Plan {
	p := Plan{Item: d.planned(e), First: e.FirstReported, Announced: d.announcer(e)}
	for _, a := range e.Actors {
		if len(p.Who) < 4 {
			p.Who = append(p.Who, a.Name)
		}
	}
	for _, s := range e.History {
		p.Moves += b2i(s.Kind == "moved" && isMove(e, s))
	}
	return p
}

// announcer is who said so first: the speaker as printed, else the outlet.
func (d *desk) announcer(e *timeline.Event) string {
	var first *timeline.Quote
	for i := range e.Quotes {
		q := &e.Quotes[i]
		if q.Stance != timeline.Denies && (first == nil || timeline.CompareQuotes(q, first) < 0) {
			first = q
		}
	}
	if first == nil {
		return ""
	}
	if !speaks(first.Speaker) {
		return d.outlet(first)
	}
	return first.Speaker
}

// due lists the plans whose last day passed without a report, newest first:
// those are the ones a reader can still ask about.
func (d *desk) due() []Due {
	var out []Due
	if d.o.AsOf.IsZero() {
		return nil
	}
	for i := range d.tl.Events {
		e := &d.tl.Events[i]
		if e.Status.OnCalendar() && d.announcement(e) != nil && d.leftFor(e) == nil && !e.Date.Latest.IsZero() && e.Date.Latest.Before(d.o.AsOf) && d.o.AsOf.Sub(e.Date.Latest) <= dueDays {
			out = append(out, Due{Item: d.planned(e), Days: d.o.AsOf.Sub(e.Date.Latest)})
		}
	}
	slices.SortStableFunc(out, func(a, b Due) int { return cmp.Compare(a.Days, b.Days) })
	if over(len(out), d.limit.due) {
		out = out[:d.limit.due]
	}
	return out
}

// dueDays is after how many days an issue stops asking for an event;
// `dateline due` lists the older ones too.
const dueDays = 60

// clashes lists the disputes of the period's events and of coming ones.
func (d *desk) clashes() []Clash {
	var out []Clash
	for i := range d.tl.Events {
		e := &d.tl.Events[i]
		if len(e.Disputes) == 0 || !slices.Contains(d.in, e) && !d.isComing(e) {
			continue
		}
		for _, dis := range e.Disputes {
			if c := d.clash(e, dis); len(c.Versions) > 1 && !over(len(out), d.limit.disputes) {
				out = append(out, c)
			}
		}
	}
	return out
}

// clash makes one line a version, the newest report first.
func (d *desk) clash(e *timeline.Event, dis timeline.Dispute) Clash {
	c := Clash{Item: d.item(e), Field: dis.Field}
	for _, v := range dis.Versions {
		if q := d.versionQuote(e, dis.Field, v); q != nil {
			c.Versions = append(c.Versions, Side{Value: v.Value, Passage: d.passage(e, q), At: q.Published, Reports: len(v.Articles)})
		}
	}
	slices.SortStableFunc(c.Versions, func(a, b Side) int { return -cmp.Compare(a.At, b.At) })
	if len(c.Versions) > 0 {
		c.Item.Passage = c.Versions[0].Passage
	}
	return c
}

// versionQuote finds the sentence that gives a version: of its articles, the
// newest that is no copy, and for dates one that gives that date.
func (d *desk) versionQuote(e *timeline.Event, field string, v timeline.DisputeVersion) *timeline.Quote {
	var best *timeline.Quote
	rank := func(q *timeline.Quote) int {
		return 2*b2i(field != "date" || string(q.EDTF) == v.Value) + b2i(q.CopyOf == "")
	}
	for i := range e.Quotes {
		q := &e.Quotes[i]
		if slices.Contains(v.Articles, q.Article) && (best == nil || rank(q) > rank(best) || rank(q) == rank(best) && q.Published > best.Published) {
			best = q
		}
	}
	return best
}
