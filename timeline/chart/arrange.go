package chart

import (
	"slices"

	"github.com/dateline-tools/dateline/timeline"
	"github.com/dateline-tools/dateline/timeline/civil"
)

// block counts the events of one unit of time where marks would touch.
type block struct {
	span    civil.Span
	n, done int
}

// arrange tells marks that stand alone, by first day, from those that are
// counted, by the rule of layout.js: where two marks of a row would touch, all
// of their units' marks are counted; a lane where most would be counts all.
func (d *picture) arrange(l lane) (alone []int, blocks []*block) {
	unit := unitAt(d.ppd)
	touched := map[civil.Date]bool{}
	lastX, lastR, lastU := map[int]float64{}, map[int]float64{}, map[int]civil.Date{}
	order := make([]int, len(l.events))
	for k := range order {
		order[k] = k
	}
	slices.SortStableFunc(order, func(a, b int) int { return d.clamped[l.events[a]].from - d.clamped[l.events[b]].from })
	bar := func(it *item) bool {
		return it.wide && float64(it.to-it.from+1)*d.ppd > 2*radii[sizeOf(it.ev)]+3
	}
	marks, counted := 0, 0
	for _, k := range order {
		it := d.clamped[l.events[k]]
		u := unit(d.center(it))
		if l.rows[k] == overflow {
			touched[u] = true
			continue
		}
		if bar(it) {
			continue
		}
		marks++
		r, x, row := radii[sizeOf(it.ev)], d.x(float64(d.center(it).Ordinal())+.5), l.rows[k]
		if px, seen := lastX[row]; seen && x-px < r+lastR[row]+2 {
			touched[u], touched[lastU[row]] = true, true
		}
		lastX[row], lastR[row], lastU[row] = x, r, u
	}
	for _, k := range order {
		if it := d.clamped[l.events[k]]; l.rows[k] != overflow && !bar(it) && touched[unit(d.center(it))] {
			counted++
		}
	}
	dense := counted*10 > marks*6
	byUnit := map[civil.Date]*block{}
	for _, k := range order {
		it := d.clamped[l.events[k]]
		u := unit(d.center(it))
		if l.rows[k] != overflow && (bar(it) && (!dense || float64(it.to-it.from+1)*d.ppd >= svgLong) || !bar(it) && !dense && !touched[u]) {
			alone = append(alone, k)
			continue
		}
		b := byUnit[u]
		if b == nil {
			b = &block{span: civil.Span{Start: u, End: unitEnd(unit, u)}}
			byUnit[u] = b
			blocks = append(blocks, b)
		}
		b.n++
		if it.ev.Status.Done() || it.ev.Status == timeline.Background {
			b.done++
		}
	}
	return alone, blocks
}

// unitAt returns the function from a day to the first day of its unit, the
// finest unit that is wide enough to hold a number.
func unitAt(ppd float64) func(civil.Date) civil.Date {
	const wide = 24
	switch {
	case ppd >= wide:
		return func(d civil.Date) civil.Date { return d }
	case 7*ppd >= wide:
		return civil.Date.Monday
	case 30*ppd >= wide:
		return func(d civil.Date) civil.Date { return civil.Date{Year: d.Year, Month: d.Month, Day: 1} }
	case 91*ppd >= wide:
		return func(d civil.Date) civil.Date { return civil.Date{Year: d.Year, Month: (d.Month-1)/3*3 + 1, Day: 1} }
	case 365*ppd >= wide:
		return func(d civil.Date) civil.Date { return civil.Date{Year: d.Year, Month: 1, Day: 1} }
	}
	return func(d civil.Date) civil.Date { return civil.Date{Year: max(1, d.Year/10*10), Month: 1, Day: 1} }
}

// unitEnd returns the last day of the unit that begins with u.
func unitEnd(unit func(civil.Date) civil.Date, u civil.Date) civil.Date {
	for _, days := range []int{1, 7, 31, 92, 366, 3653} {
		if next := unit(u.AddDays(days)); next.After(u) {
			return next.AddDays(-1)
		}
	}
	return u
}

// center returns the day at which an event's mark stands.
func (d *picture) center(it *item) civil.Date {
	s, e := drawn(it.ev.Date), it.ev.Date
	day := s.Start
	switch {
	case !e.Best.IsZero():
		day = e.Best
	case spanCode(e) == 'o' && it.fade&1 != 0:
		day = s.End
	case spanCode(e) == 'w':
		day = s.Start.AddDays((s.Days() - 1) / 2)
	}
	if day.Before(d.days.Start) {
		return d.days.Start
	}
	if day.After(d.days.End) {
		return d.days.End
	}
	return day
}

// ends returns where an item's mark or bar ends.
func (d *picture) ends(it *item) float64 {
	x := d.x(float64(d.center(it).Ordinal())+.5) + 10
	if it.wide {
		x = max(x, d.x(float64(it.to+1)))
	}
	return x
}
