package briefing

import (
	"cmp"
	"slices"

	"github.com/dateline-tools/dateline/timeline"
)

// due lists the plans whose last day passed without a report. The weightiest
// are kept, and listed newest first: those are the ones a reader can still ask
// about. A short issue leaves out what was announced on its own last day,
// where the announcement was the report, and what cannot be read alone.
func (d *desk) due() []Due {
	var out []Due
	if d.o.AsOf.IsZero() {
		return nil
	}
	for i := range d.tl.Events {
		e := &d.tl.Events[i]
		if !d.isDue(e) {
			continue
		}
		it := d.planned(e)
		if p := &it.Passage; d.o.Length != Full && (!p.Clear && !p.own || talk(p.Text()) > 0 || d.strays(e) || e.Type == "" || isHedged(p.Text()) || edtfDays(p.Published).Start == e.Date.Latest) {
			continue
		}
		out = append(out, Due{Item: it, Days: d.o.AsOf.Sub(e.Date.Latest)})
	}
	slices.SortStableFunc(out, func(a, b Due) int { return cmp.Compare(d.worth(b.Item.Event), d.worth(a.Item.Event)) })
	if over(len(out), d.limit.due) {
		out = out[:d.limit.due]
	}
	slices.SortStableFunc(out, func(a, b Due) int { return cmp.Compare(a.Days, b.Days) })
	return out
}

// isDue reports a plan whose last day is over at the cut-off, and of which
// nothing was heard since.
func (d *desk) isDue(e *timeline.Event) bool {
	last := e.Date.Latest
	return e.Status.OnCalendar() && !last.IsZero() && (last.Before(d.o.AsOf) || last == d.o.AsOf && d.closed()) &&
		d.o.AsOf.Sub(last) <= dueDays && d.announcement(e) != nil && d.leftFor(e) == nil && !d.offItsDay(e) && !d.answered(e)
}

// answered reports whether a report of the corpus may be of the plan e, though it was not read as one event with it: one
// of the same kind, or of two of its actors, on its day or the next to it; or, of an accord that was to be reached by a
// day, any accord since of one of its actors, where it names some. Nothing is called missing that may be there under other words.
func (d *desk) answered(e *timeline.Event) bool {
	for i := range d.tl.Events {
		f := &d.tl.Events[i]
		if f == e || !f.Status.Done() && f.Status != timeline.Ongoing || !f.Date.Dated() || f.Date.Earliest.IsZero() || !sharesTopic(e, f) {
			continue
		}
		shared := 0
		for _, a := range f.Actors {
			shared += b2i(slices.ContainsFunc(e.Actors, func(b timeline.Actor) bool { return a.Name == b.Name }))
		}
		if shared == 0 && len(e.Actors) > 0 || !slices.ContainsFunc(f.Quotes, func(q timeline.Quote) bool { return edtfDays(q.Published).End.After(e.FirstReported) }) {
			continue
		}
		near := !f.Date.Earliest.After(e.Date.Latest.AddDays(1)) && !f.Date.Latest.Before(cmp.Or(e.Date.Earliest, e.Date.Latest).AddDays(-1))
		if near && (shared > 1 || shared == 1 && e.Type == f.Type) || e.Type == "AGREE" && f.Type == "AGREE" && f.Date.Earliest.After(e.FirstReported) {
			return true
		}
	}
	return false
}

// sharesTopic reports whether two events are in one topic.
func sharesTopic(e, f *timeline.Event) bool {
	return slices.ContainsFunc(e.Topics, func(t string) bool { return slices.Contains(f.Topics, t) })
}

// dueDays is after how many days an issue stops asking for an event;
// `dateline due` lists the older ones too.
const dueDays = 28

// disagreement returns a dispute as far as it is one. That a plan was reported
// as held, or moved, is no disagreement of the sources: of a status, the
// versions that only planned are left out where another one is of the event.
// ok is false where less than two versions remain.
func disagreement(dis timeline.Dispute) (_ timeline.Dispute, ok bool) {
	if dis.Field == "status" {
		plan := func(v timeline.DisputeVersion) bool { return !ofEvent[timeline.Status(v.Value)] }
		if slices.ContainsFunc(dis.Versions, func(v timeline.DisputeVersion) bool { return !plan(v) }) {
			dis.Versions = slices.DeleteFunc(slices.Clone(dis.Versions), plan)
		}
	}
	return dis, len(dis.Versions) > 1
}

// ofEvent are the statuses that say whether an event took place.
var ofEvent = map[timeline.Status]bool{timeline.Happened: true, timeline.Reported: true, timeline.Ongoing: true, timeline.Negated: true, timeline.Cancelled: true}

// disputed returns the fields of an event on which sources differ.
func disputed(e *timeline.Event) []string {
	var out []string
	for _, dis := range e.Disputes {
		if _, ok := disagreement(dis); ok {
			out = append(out, dis.Field)
		}
	}
	if e.Date.Grade == timeline.Disputed && !slices.Contains(out, "date") {
		out = append(out, "date")
	}
	return out
}

// clashes lists the disputes of the period's events and of coming ones.
func (d *desk) clashes() []Clash {
	var out []Clash
	for i := range d.tl.Events {
		e := &d.tl.Events[i]
		if len(e.Disputes) == 0 || !slices.Contains(d.in, e) && !d.isComing(e) {
			continue
		}
		for _, dis := range e.Disputes {
			dis, ok := disagreement(dis)
			if !ok {
				continue
			}
			if c := d.clash(e, dis); len(c.Versions) > 1 && d.plain(&c) && !over(len(out), d.limit.disputes) {
				out = append(out, c)
			}
		}
	}
	return out
}

// plain reports a dispute that a reader can see in the sentences themselves,
// without what stands around them; the full issue shows all.
func (d *desk) plain(c *Clash) bool {
	return d.o.Length == Full || !slices.ContainsFunc(c.Versions, func(s Side) bool {
		return !s.Passage.Clear && !s.Passage.own || talk(s.Passage.Text()) > 0
	})
}

// clash makes one line a version, the newest report first.
func (d *desk) clash(e *timeline.Event, dis timeline.Dispute) Clash {
	c := Clash{Item: d.item(e), Field: dis.Field}
	for _, v := range dis.Versions {
		q := d.versionQuote(e, dis.Field, v)
		if q != nil && !slices.ContainsFunc(c.Versions, func(s Side) bool { return place(s.Passage.quote) == place(q) }) { // nobody disagrees with his own sentence
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
