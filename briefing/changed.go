package briefing

import (
	"cmp"
	"regexp"
	"slices"
	"strings"

	"github.com/dateline-tools/dateline/timeline"
)

// changes joins the differences from the earlier issue, where there is one,
// with the moves, confirmations and cancellations that the period's reports
// themselves tell.
func (d *desk) changes() Changes {
	var c Changes
	if d.o.Previous != nil {
		c.Against = d.o.Previous.Issue
	}
	seen := map[string]bool{}
	for _, ch := range d.o.Changes {
		if e := d.event(ch.Event); e != nil {
			d.file(&c, e, ch, seen)
		} else if ch.Kind == "withdrawn" {
			d.withdrawn(&c, ch)
		}
	}
	for i := range d.tl.Events {
		e := &d.tl.Events[i]
		for _, s := range lastMove(d.moves[e.ID]) {
			d.file(&c, e, timeline.Change{Kind: s.Kind, Event: e.ID, Was: before(e, s), Now: s.Date, Article: s.Article}, seen)
		}
	}
	d.listNew(&c)
	d.trim(&c)
	return c
}

// lastMove returns the steps with one move, the last, and its place the first's: who tells that a plan is put off need not
// know to what day, and a later report does.
func lastMove(steps []timeline.Step) []timeline.Step {
	var out []timeline.Step
	at := -1
	for _, s := range steps {
		switch {
		case s.Kind != "moved":
			out = append(out, s)
		case at < 0:
			at = len(out)
			out = append(out, s)
		case s.Date != "" || out[at].Date == "":
			out[at] = s
		}
	}
	return out
}

// before returns the date that stood before a step of the event's history.
func before(e *timeline.Event, s timeline.Step) timeline.Opt {
	var was timeline.Opt
	for _, o := range e.History {
		if o == s {
			break
		}
		if o.Date != "" && o.Date != s.Date {
			was = o.Date
		}
	}
	return was
}

// offItsDay reports whether an event is put off from its only known day to none that is known: "talks planned for
// Saturday have been delayed", but not "put off until Monday".
func (d *desk) offItsDay(e *timeline.Event) bool {
	if e.Status != timeline.Postponed {
		return false
	}
	for i := range e.Quotes {
		q := &e.Quotes[i]
		whole, _ := sentence(q)
		if k := strings.LastIndex(whole, q.DateText); q.DateText != "" && k > 0 && quoteDays(q).Overlaps(e.Date.Days()) && newDay.MatchString(whole[:k]) {
			return false
		}
	}
	for _, s := range e.History {
		if before(e, s) != "" && s.Date != "" {
			return false
		}
	}
	return true
}

// newDay ends what stands before the day to which something is put off.
var newDay = regexp.MustCompile(`(?i)\b(?:until|till|to|rescheduled for|moved to)(?: the| at least| after)? $`)

// isMove reports whether a step of the history moves the event: its sentence
// says so, or the days before and after have none in common. A plan that only
// becomes better known is not moved.
func isMove(e *timeline.Event, s timeline.Step) bool {
	was := before(e, s)
	return s.Status == timeline.Postponed || was != "" && s.Date != "" && !edtfDays(was).Overlaps(edtfDays(s.Date))
}

// event finds an event of the cut-off timeline by any of its keys.
func (d *desk) event(id string) *timeline.Event {
	for i := range d.tl.Events {
		if e := &d.tl.Events[i]; e.ID == id || slices.Contains(e.Aliases, id) {
			return e
		}
	}
	return nil
}

// file puts a change on its list, once for each event and kind.
func (d *desk) file(c *Changes, e *timeline.Event, ch timeline.Change, seen map[string]bool) {
	kind := ch.Kind
	if kind == "status" {
		return // a change of words alone: the sections show it
	}
	if key := e.ID + kind; seen[key] || kind == "new" {
		return
	}
	if to := d.leftFor(e); to != nil && kind == "moved" {
		ch.Was, ch.Now, e = e.Date.EDTF, to.Date.EDTF, to
	}
	if was := d.planOf(e); was != nil && kind == "moved" && ch.Was == "" {
		ch.Was = was.Date.EDTF
	}
	if kind == "moved" && ch.Was == "" && d.offItsDay(e) {
		ch.Was, ch.Now = e.Date.EDTF, "" // the day it will not be on; no other is known
	}
	if seen[e.ID+kind] {
		return
	}
	m := Move{Kind: kind, Item: d.item(e), Was: ch.Was, Now: ch.Now}
	q := d.quoteFor(e, ch)
	if kind == "confirmed" && (q == nil || !q.Status.Done() || d.calledOff[place(q)] || e.Date.Grade == timeline.Disputed) {
		return // the sentence tells of a cancellation, or of a plan; or nobody knows the day
	}
	if q != nil {
		m.Item.Passage = d.passage(e, q)
		if kind != "moved" || gives(e, q.Article, cmp.Or(ch.Now, e.Date.EDTF)) {
			m.By, m.At = cmp.Or(m.Item.Passage.Speaker, d.outlet(q)), q.Published
		}
	}
	list := c.list(kind)
	if list == nil {
		return
	}
	if p := &m.Item.Passage; d.o.Length != Full && (kind == "confirmed" || kind == "contradicted") && (!p.Clear || talk(p.Text()) > 0) {
		return // that a plan was kept, or denied, is no news if the sentence does not say which
	}
	seen[e.ID+kind] = true
	*list = append(*list, m)
}

// gives reports whether an article has the date in one of an event's quotes: who tells that a plan is
// put off need not know the new day.
func gives(e *timeline.Event, article string, date timeline.Opt) bool {
	return slices.ContainsFunc(e.Quotes, func(q timeline.Quote) bool { return q.Article == article && q.EDTF == date })
}

// planOf returns the plan that a moved event overtook; nil if none is known.
func (d *desk) planOf(e *timeline.Event) *timeline.Event {
	for i := range d.tl.Events {
		if o := &d.tl.Events[i]; o.Status != timeline.Postponed && d.leftFor(o) == e {
			return o
		}
	}
	return nil
}

// list returns the list of a kind of change; nil for a kind without one.
func (c *Changes) list(kind string) *[]Move {
	switch kind {
	case "moved":
		return &c.Moved
	case "confirmed":
		return &c.Confirmed
	case "contradicted":
		return &c.Contradicted
	case "cancelled":
		return &c.Cancelled
	case "withdrawn":
		return &c.Withdrawn
	}
	return nil
}

// quoteFor finds the sentence that tells a change: of the article that the
// change names if it holds one, one whose date or status is the new one.
func (d *desk) quoteFor(e *timeline.Event, ch timeline.Change) *timeline.Quote {
	var best *timeline.Quote
	clearer := func(a, b *timeline.Quote) bool { return d.passage(e, a).Clear && !d.passage(e, b).Clear }
	rank := func(q *timeline.Quote) int {
		v := 4*b2i(q.Article == ch.Article && q.CopyOf == "") + 2*b2i(q.EDTF == ch.Now || timeline.Opt(q.Status) == ch.Now) + b2i(q.CopyOf == "")
		switch ch.Kind {
		case "cancelled":
			v += 8 * b2i(q.Status == timeline.Cancelled)
		case "moved":
			v += 2*b2i(q.Status == timeline.Postponed) + 8*b2i(q.EDTF == ch.Now && q.EDTF != "")
		case "confirmed":
			v += 8 * b2i(q.Status.Done())
		case "contradicted":
			v += 8 * b2i(q.Stance == timeline.Denies || q.Status == timeline.Negated)
		}
		return v
	}
	for i := range e.Quotes {
		if q := &e.Quotes[i]; best == nil || rank(q) > rank(best) || rank(q) == rank(best) && clearer(q, best) {
			best = q
		}
	}
	return best
}

// withdrawn lists an event of the earlier issue that no article of this
// corpus reports any more, in the earlier issue's words.
func (d *desk) withdrawn(c *Changes, ch timeline.Change) {
	for i := range d.o.Previous.Events {
		e := &d.o.Previous.Events[i]
		if e.ID != ch.Event || len(e.Quotes) == 0 {
			continue
		}
		m := Move{Kind: ch.Kind, Item: d.item(e), Was: ch.Was, Now: ch.Now}
		m.Item.Passage.Gone = true
		m.At = e.Quotes[0].Published
		c.Withdrawn = append(c.Withdrawn, m)
		return
	}
}

// listNew lists the heaviest events that the earlier issue did not have.
// Without an earlier issue everything would be new, and nothing is listed.
func (d *desk) listNew(c *Changes) {
	if d.o.Previous == nil {
		return
	}
	var fresh []*timeline.Event
	for _, e := range d.in {
		if !d.wasKnown(e) && !d.isBackground(e) && len(d.moves[e.ID]) == 0 && (d.isHappened(e) && !d.isNoise(e) || d.isComing(e)) {
			fresh = append(fresh, e)
		}
	}
	c.New = d.pick(fresh, nil, upTo(d.limit.changes))
	c.NewMore = len(fresh) - len(c.New)
	slices.SortStableFunc(c.New, byDate)
}

func (d *desk) trim(c *Changes) {
	for _, l := range []*[]Move{&c.Moved, &c.Confirmed, &c.Contradicted, &c.Cancelled, &c.Withdrawn} {
		slices.SortStableFunc(*l, func(a, b Move) int {
			return cmp.Or(cmp.Compare(d.worth(b.Item.Event), d.worth(a.Item.Event)), byDate(a.Item, b.Item))
		})
		if n := d.limit.changes; over(len(*l), n) {
			*l = (*l)[:n]
		}
	}
}
