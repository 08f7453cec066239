package briefing

import (
	"slices"

	"github.com/dateline-tools/dateline/timeline"
)

// bottomLine picks three to five bullets: the weightiest events, the
// weightiest change, the next date and one dispute. Conditional and possible
// events never come in, and disputed ones only as the dispute.
func (d *desk) bottomLine(b *Briefing) []Point {
	var tail []Point // what follows the events
	var bags [][]string
	add := func(p Point) {
		tail = append(tail, p)
		bags = append(bags, bag(p.Item.Passage.Text()))
	}
	if m := d.topChange(b); m != nil {
		change := *m // the lists may still be cut
		add(Point{Kind: PointChange, Item: m.Item, Change: &change})
	}
	if it := d.topNext(b, bags); it != nil {
		add(Point{Kind: PointNext, Item: *it})
	}
	if it := d.topDispute(b); it != nil && !repeats(bags, it) {
		add(Point{Kind: PointDispute, Item: *it})
	}
	for len(tail) > d.limit.bottom-1 {
		tail, bags = tail[:len(tail)-1], bags[:len(bags)-1]
	}
	var out []Point
	for _, it := range d.topEvents(d.limit.bottom-len(tail), bags) {
		out = append(out, Point{Kind: PointEvent, Item: it})
	}
	return append(out, tail...)
}

// tellOnce takes out of the changes what the bottom line already tells: there
// is no room for it twice.
func (b *Briefing) tellOnce() {
	told := func(it *Item) bool {
		return slices.ContainsFunc(b.BottomLine, func(p Point) bool {
			return p.Item.Event == it.Event || p.Item.Passage.Text() == it.Passage.Text()
		})
	}
	c := &b.Changes
	empty := c.Empty()
	c.New = slices.DeleteFunc(c.New, func(it Item) bool { return told(&it) })
	for _, l := range []*[]Move{&c.Moved, &c.Confirmed, &c.Contradicted, &c.Cancelled, &c.Withdrawn} {
		*l = slices.DeleteFunc(*l, func(m Move) bool { return told(&m.Item) })
	}
	c.Told = !empty && c.Empty()
}

// repeats reports whether an item says what was said already.
func repeats(bags [][]string, it *Item) bool {
	words := bag(it.Passage.Text())
	return slices.ContainsFunc(bags, func(b []string) bool { return overlap(b, words) >= repeated })
}

// topEvents picks from all topics: first one bullet a topic, then the next
// weightiest, then, where the bottom line has less than three bullets, events
// that several sources report, and at last those of a topic whose own words do
// not say so.
func (d *desk) topEvents(n int, taken [][]string) []Item {
	events := d.fit4bottom()
	perTopic := map[string]int{}
	rounds := []func(*timeline.Event, Item) bool{
		func(e *timeline.Event, it Item) bool {
			return len(e.Topics) > 0 && d.shows(e, &it.Passage) && !slices.ContainsFunc(e.Topics, func(t string) bool { return perTopic[t] > 0 })
		},
		func(e *timeline.Event, it Item) bool { return len(e.Topics) > 0 && d.shows(e, &it.Passage) },
		func(e *timeline.Event, it Item) bool { return it.Independent > 1 || len(d.tl.Topics) == 0 },
		func(e *timeline.Event, it Item) bool {
			return len(e.Topics) > 0 && len(e.Actors) > 0 && it.Passage.Clear
		},
	}
	var out []Item
	for i, ok := range rounds {
		if i >= 2 && len(d.tl.Topics) > 0 {
			n = min(n, 3-len(out)-len(taken))
		}
		got := d.pick(events, append(bagsOf(out, nil), taken...), func(e *timeline.Event, it Item) bool {
			if p := &it.Passage; n <= 0 || isHedged(p.Text()) || talk(p.Text()) > 1 || ownWords.MatchString(unquoted(p.Text())) && act(e) <= acts["CONSULT"] || !p.Clear && !(p.own && it.Independent > 1) || !ok(e, it) {
				return false
			}
			for _, t := range e.Topics {
				perTopic[t]++
			}
			n--
			return true
		})
		out = append(out, got...)
		events = slices.DeleteFunc(events, func(e *timeline.Event) bool {
			return slices.ContainsFunc(got, func(it Item) bool { return it.Event == e.ID })
		})
	}
	return out
}

// fit4bottom returns what may stand in the bottom line as an event: done,
// dated, in the period, undisputed.
func (d *desk) fit4bottom() []*timeline.Event {
	var out []*timeline.Event
	for _, e := range d.in {
		if d.isDone(e) && (!d.late[e.ID] || d.fresh[e.ID]) && !d.stale(e) && !asksOnly(e) && d.over(e) && len(disputed(e)) == 0 && e.Date.Dated() {
			out = append(out, e)
		}
	}
	return out
}

// over reports whether the event's days are over at the cut-off, or would be
// if the article's day were known.
func (d *desk) over(e *timeline.Event) bool {
	return d.o.AsOf.IsZero() || e.Status == timeline.Ongoing || e.Date.Latest.IsZero() || !e.Date.Latest.After(d.o.AsOf) ||
		d.lentWidth(e, e.Date.Days().Days()) || e.Date.Span == timeline.SpanDuration
}

// topChange returns the weightiest cancellation, move or contradiction that is
// not itself disputed. Confirmations come in as events.
func (d *desk) topChange(b *Briefing) *Move {
	c := &b.Changes
	return d.heaviest(c.Cancelled, c.Moved, c.Contradicted)
}

func (d *desk) heaviest(lists ...[]Move) *Move {
	var best *Move
	for _, l := range lists {
		for i := range l {
			m := &l[i]
			fit := len(m.Item.Disputed) == 0 && m.Item.Passage.Clear && !m.Item.Passage.Gone && firm(m.Item.Status) && !isHedged(m.Item.Passage.Text())
			if fit && (best == nil || d.scoreOf(&m.Item) > d.scoreOf(&best.Item)) {
				best = m
			}
		}
	}
	return best
}

// firm keeps what is only conditional or possible out of the bottom line.
func firm(s timeline.Status) bool {
	return s != timeline.Conditional && s != timeline.Possible && s != timeline.Proposed
}

// topNext returns the weightiest event of the next days that is sure enough
// of its date to be looked forward to and not told yet, else the first one
// after them.
func (d *desk) topNext(b *Briefing, told [][]string) *Item {
	var best *Item
	for i := range b.Coming.Soon {
		it := &b.Coming.Soon[i].Item
		if d.sure(it) && !repeats(told, it) && (best == nil || d.scoreOf(it) > d.scoreOf(best)) {
			best = it
		}
	}
	for i := range b.Coming.Later {
		if it := &b.Coming.Later[i].Item; best == nil && d.sure(it) && !repeats(told, it) {
			best = it
		}
	}
	return best
}

// sure reports an undisputed date of a week at most in a sentence that can be
// read alone.
func (d *desk) sure(it *Item) bool {
	n := it.Date.Days().Days()
	return len(it.Disputed) == 0 && it.Passage.Clear && !isHedged(it.Passage.Text()) && n >= 1 && n <= 7 && it.Date.Latest.After(d.o.AsOf)
}

func (d *desk) scoreOf(it *Item) float64 { return d.worth(it.Event) }

// topDispute returns the weightiest dispute.
func (d *desk) topDispute(b *Briefing) *Item {
	var best *Item
	for i := range b.Disputes {
		if it := &b.Disputes[i].Item; firm(it.Status) && !isHedged(it.Passage.Text()) && it.Passage.Clear && (!it.Late || d.fresh[it.Event]) && (best == nil || d.scoreOf(it) > d.scoreOf(best)) {
			best = it
		}
	}
	return best
}

// gaps says what the issue leaves out or does not know.
func (d *desk) gaps(whole *timeline.Timeline, b *Briefing) Gaps {
	var g Gaps
	for _, t := range d.topics {
		news := func(e *timeline.Event) bool { return d.isHappened(e) || d.isSaid(e) }
		if !t.Found && t.Name != "" && len(d.of(t.Name, d.in, news)) == 0 {
			g.Quiet = append(g.Quiet, t.Name)
		}
	}
	for i := range b.BottomLine {
		d.printed[b.BottomLine[i].Item.Event] = true
	}
	for i := range b.Sections {
		t := &b.Sections[i]
		t.More = len(d.of(t.Name, d.in, d.leftOut))
	}
	for i := range d.tl.Events {
		g.DueLeft += b2i(!d.o.AsOf.IsZero() && d.isDue(&d.tl.Events[i]))
	}
	g.DueLeft -= len(b.Due)
	for _, e := range d.in {
		g.LeftOut += b2i(d.leftOut(e))
		g.OneSource += b2i(e.Independent < 2)
		g.Undated += b2i(!e.Date.Dated())
	}
	for i := range d.tl.Articles {
		a := &d.tl.Articles[i]
		if a.PublishedEarliest.IsZero() && a.PublishedLatest.IsZero() {
			g.NoDay = append(g.NoDay, a.ID)
		}
	}
	for i := range whole.Articles {
		a := &whole.Articles[i]
		switch e := a.PublishedEarliest; {
		case d.o.AsOf.IsZero() || !a.PublishedLatest.IsZero() && !a.PublishedLatest.After(d.o.AsOf):
		case !e.IsZero() && e.After(d.o.AsOf):
			g.Later++
		case !a.PublishedLatest.IsZero():
			g.Maybe++
		}
	}
	for _, n := range whole.Notices {
		if n.Lost {
			g.Refused = append(g.Refused, n)
		}
	}
	return g
}

// leftOut reports whether a thing done or said in the period is printed nowhere in the issue.
func (d *desk) leftOut(e *timeline.Event) bool {
	return (d.isHappened(e) || d.isSaid(e)) && !d.printed[e.ID]
}
