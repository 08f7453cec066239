package temporal

import (
	"time"

	"github.com/dateline-tools/dateline/timeline/civil"
)

// calendar resolves calendar fields, looking for the year or the month that
// the text leaves out.
func (r *resolver) calendar(e *expr) point {
	q := point{gran: e.gran, y: e.y, m: e.m, d: e.d, sub: e.sub, bc: e.bc}
	switch e.gran {
	case uQuarter, uHalf, uSeason, uDay, uMonth, uYear, uDecade, uCentury, uWeek, uWeekend:
	default:
		return point{}
	}
	if e.d != 0 {
		q.gran, q.sub = uDay, 0
	}
	if e.gran == uDecade || e.gran == uCentury {
		return r.decadePoint(e, q)
	}
	if e.yy && e.y < 0 {
		q.y = r.fullYear(-e.y - 1)
		if q.y == 0 {
			return point{}
		}
	}
	if e.sub == slashAmbiguous {
		q = r.dayFirst(q)
	}
	switch {
	case e.same && r.quarter.known():
		r.usedPrev = true
		return point{gran: uQuarter, y: q.y, sub: r.quarter.sub}
	case q.bc:
		return q
	case q.y == 0 && q.m == 0 && q.gran == uDay:
		q = r.bareDay(e, q)
	case q.y == 0:
		q = r.withYear(e, q)
	}
	return r.checked(e, q)
}

// checked drops days that the calendar lacks, turns days into weeks where the
// words speak of the week, and compares a stated weekday.
func (r *resolver) checked(e *expr, q point) point {
	if !q.known() || q.y <= 0 {
		return point{}
	}
	if q.gran != uDay {
		return q
	}
	d, ok := r.rk.dated(r.words(e), q.y, q.m, q.d)
	if !ok {
		return point{}
	}
	if e.gran == uWeek || e.gran == uWeekend {
		return around(d, e.gran)
	}
	if e.wd >= 0 && d.Weekday() != time.Weekday(e.wd) {
		r.dispute(d, time.Weekday(e.wd))
	}
	return q
}

// dispute notes that the weekday and the date of the text contradict each
// other. Both are kept: the date stands, the nearest such weekday is the
// alternative.
func (r *resolver) dispute(d civil.Date, wd time.Weekday) {
	n := (int(wd) - int(d.Weekday()) + 10) % 7
	alt := d.AddDays(n - 3)
	r.disputed = true
	r.alt(alt)
	r.how = "the text says " + wd.String() + ", but " + d.String() + " is a " + d.Weekday().String()
}

// fullYear completes a year of two digits: the one that is nearest to
// publication and at most ten years after it.
func (r *resolver) fullYear(yy int) int {
	base := r.pub.Year
	if base == 0 {
		if yy >= 30 {
			return 1900 + yy
		}
		return 2000 + yy
	}
	r.usedPub = true
	y := base/100*100 + yy
	if y > base+10 {
		y -= 100
	}
	return y
}

func (r *resolver) decadePoint(e *expr, q point) point {
	if e.yy {
		y := r.pub.Year
		if y == 0 {
			y = 2000
		}
		r.usedPub = !r.pub.IsZero()
		q.y = y/100*100 + e.y
		if q.y > y {
			q.y -= 100
		}
		if prev := r.prev.at; prev.gran == uDecade && prev.y/100 < q.y/100 && r.p.out != nil && e.from-r.prev.from < 8 {
			q.y = prev.y/100*100 + e.y // "the 1920s and '30s"
		}
	}
	if e.gran == uDecade {
		q.y -= q.y % 10
	}
	if q.y == 0 && e.gran == uCentury {
		return point{gran: uCentury, y: 0, bc: e.bc}
	}
	return q
}

// dayFirst decides which number of 9/4/2025 is the month: the other way round
// where the outlet's country writes so. Both stay in the alternatives.
func (r *resolver) dayFirst(q point) point {
	a, b := q.m, q.d
	if r.britishDates() {
		a, b = b, a
	}
	q.m, q.d = a, b
	if q.y > 0 {
		r.alt(civil.On(q.y, time.Month(b), a))
	}
	r.how = "month first, as Americans write"
	if r.britishDates() {
		r.how = "day first, as most countries write"
	}
	return q
}

// britishDates says that the outlet or the place writes the day first.
func (r *resolver) britishDates() bool {
	if z := outletZone(r.a.Outlet); z != nil {
		return !isAmerican(z.String())
	}
	if z := zoneOf(r.a.Place); z != nil {
		return !isAmerican(z.String())
	}
	if len(r.a.Lang) >= 5 {
		return r.a.Lang[3:5] != "US"
	}
	return false
}

func isAmerican(zone string) bool {
	return len(zone) > 8 && zone[:8] == "America/"
}

// withYear looks for the year of a month, day of a month, quarter, half or
// season.
func (r *resolver) withYear(e *expr, q point) point {
	if e.ys {
		return r.yearOf(e, q)
	}
	if y, ok := r.yearNearby(e); ok {
		q.y = y
		r.how = "the year stands beside it"
		return q
	}
	if r.narrative && r.story.at.bc && e.shift == shNone {
		q.y, q.bc, r.usedPrev = r.story.at.y, true, true
		return q
	}
	if e.ref == refPrev || r.narrative || r.pub.IsZero() {
		if r.story.at.known() && !r.story.at.bc {
			r.usedPrev = true
			return r.afterPrev(e, q)
		}
		if r.pub.IsZero() {
			return point{}
		}
	}
	pub := r.usePub()
	if q.gran == uQuarter && e.shift == shNone {
		return r.lastQuarter(q, pub)
	}
	switch e.shift {
	case shLast:
		return r.latest(q, pub, true)
	case shNext:
		return r.soonest(q, pub, true)
	case shThis:
		q.y = pub.Year
		if q.gran == uSeason && q.sub == 4 && pub.Month < 6 {
			q.y--
		}
		return q
	}
	return r.byLeaning(e, q, pub)
}

// byLeaning weighs the last and the next one: the way the sentence leans is
// worth much, but a date just ahead beats one nearly a year old.
func (r *resolver) byLeaning(e *expr, q point, pub civil.Date) point {
	before, after := r.latest(q, pub, false), r.soonest(q, pub, false)
	if before == after || !after.known() {
		return before
	}
	if !before.known() {
		return after
	}
	back, ahead := float64(pub.Sub(before.span().End)), float64(after.span().Start.Sub(pub))
	switch {
	case r.lean.dir < 0 && r.lean.cue >= e.from-3 && r.lean.cue < e.from:
		ahead *= 12 // "passed in October"
	case r.lean.dir < 0 && q.gran == uDay:
		ahead *= 5
	case r.lean.dir < 0:
		ahead *= 12
	case r.lean.dir > 0 && r.p.attributive(e):
		back *= 1.5 // "under a June agreement to sell"
	case r.lean.dir > 0:
		back *= 4
	default:
		ahead *= 1.2
	}
	if back <= ahead {
		r.keepAlt(after, before)
		return before
	}
	r.keepAlt(before, after)
	return after
}

// alt notes a day that lost, if the calendar has it.
func (r *resolver) alt(d civil.Date) {
	if d.Year >= 1 && d.Year <= 9999 {
		r.alts = append(r.alts, d.String())
	}
}

// keepAlt notes a reading that lost.
func (r *resolver) keepAlt(lost, won point) {
	if lost != won && lost.known() {
		if s := lost.edtf(); s != "" {
			r.alts = append(r.alts, s)
		}
	}
}

// latest gives q the last year in which it has begun by the day; strictly:
// in which it has ended.
func (r *resolver) latest(q point, day civil.Date, strictly bool) point {
	for y := day.Year + 1; y >= day.Year-8; y-- {
		q.y = y
		if q.gran == uDay && !civil.Valid(y, time.Month(q.m), q.d) {
			continue
		}
		s := q.span()
		if !strictly && !s.Start.After(day) || strictly && s.End.Before(day) {
			return q
		}
	}
	return point{}
}

// soonest gives q the first year in which it has not ended by the day;
// strictly: in which it has not begun.
func (r *resolver) soonest(q point, day civil.Date, strictly bool) point {
	for y := day.Year - 1; y <= day.Year+8; y++ {
		q.y = y
		if q.gran == uDay && !civil.Valid(y, time.Month(q.m), q.d) {
			continue
		}
		s := q.span()
		if !strictly && !s.End.Before(day) || strictly && s.Start.After(day) {
			return q
		}
	}
	return point{}
}

// lastQuarter resolves a quarter without a year: the last that has begun;
// one to come only where the sentence looks ahead and the last is long over.
func (r *resolver) lastQuarter(q point, pub civil.Date) point {
	last := r.latest(q, pub, false)
	if r.lean.dir > 0 && last.span().End.AddDays(75).Before(pub) {
		return r.soonest(q, pub, false)
	}
	return last
}

// yearOf resolves "July last year", "August of that year".
func (r *resolver) yearOf(e *expr, q point) point {
	base := r.pub
	if e.ref == refPrev && r.prev.at.known() && !r.prev.at.bc {
		base = r.prev.at.date()
		r.usedPrev = true
	} else {
		r.usedPub = true
	}
	if base.IsZero() {
		return point{}
	}
	q.y = base.Year + e.yn
	return q
}

// yearNearby finds the year of "Thursday, Sept. 4 ... 2025" or of a range
// whose second member has one: "in March and April 1975".
func (r *resolver) yearNearby(e *expr) (int, bool) {
	if e.shift != shNone {
		return 0, false
	}
	for i := r.p.after(e.to); i < len(r.p.out); i++ {
		f := &r.p.out[i]
		if f.from > e.to+2 || f.op != opDate || f.y <= 0 || f.bc || f.gran > e.gran || f.gran != uDay && f.gran != uMonth && f.gran != uSeason && f.gran != uQuarter {
			return 0, false
		}
		if !r.p.joined(e.to, f.from) {
			return 0, false
		}
		if f.m != 0 && e.m > f.m && e.gran <= uMonth {
			return f.y - 1, true
		}
		return f.y, true
	}
	return 0, false
}

// joined says that only "and", "to", "or" or a dash stands between.
func (p *parser) joined(from, to int) bool {
	for k := from; k < to; k++ {
		if !p.tokIs(k, wAnd) && !p.tokIs(k, wTo) && !p.tokIs(k, wOr) && !p.tokIs(k, wThe) && !p.tokIs(k, wUntil) && !p.tokIs(k, wThrough) &&
			!(p.tok[k].kind == tPunct && (p.tok[k].b == '-' || p.tok[k].b == bEmDash)) {
			return false
		}
	}
	return from < to
}

// afterPrev takes the year of the date spoken of before, or the next where
// the month has passed by then.
func (r *resolver) afterPrev(e *expr, q point) point {
	prev := r.story.at
	q.y = prev.date().Year
	switch e.shift {
	case shLast, shPrev:
		if q.date().After(prev.date()) || q.date() == prev.date() {
			q.y--
		}
	case shNext, shFol:
		if !q.date().After(prev.date()) {
			q.y++
		}
	case shNone:
		// "In December 1941 ... In January": stories go forward
		if m := q.part1().Month; (prev.gran == uDay || prev.gran == uMonth) && m > 0 && int(m) <= prev.m-7 {
			q.y++
		}
	}
	r.how = "the year of the date before"
	return q
}

// bareDay resolves "the 12th": the month spoken of, or the nearest 12th in
// the direction of the sentence.
func (r *resolver) bareDay(e *expr, q point) point {
	if prev := r.prev.at; (prev.gran == uDay || prev.gran == uMonth) && !prev.bc && e.shift == shNone && (r.narrative || e.wd < 0 && e.from-r.prev.from < 60) {
		r.usedPrev = true
		q.y, q.m = prev.y, prev.m
		r.how = "the month of the date before"
		if civil.Valid(q.y, time.Month(q.m), q.d) {
			return q
		}
	}
	if r.pub.IsZero() {
		return point{}
	}
	pub := r.usePub()
	m := around(pub, uMonth)
	if e.shift != shNone {
		m = m.add(shiftCount(e.shift))
		q.y, q.m = m.y, m.m
		return q
	}
	best, dist := point{}, 1<<30
	for n := -2; n <= 2; n++ {
		c := m.add(n)
		q.y, q.m = c.y, c.m
		if !civil.Valid(q.y, time.Month(q.m), q.d) {
			continue
		}
		d := q.date()
		gap := d.Sub(pub)
		if r.lean.dir < 0 && gap > 0 || r.lean.dir > 0 && gap < 0 {
			gap = gap * 2
		}
		if e.wd >= 0 && d.Weekday() != time.Weekday(e.wd) {
			gap *= 3
		}
		if gap < 0 {
			gap = -gap
		}
		if gap < dist {
			best, dist = q, gap
		}
	}
	return best
}

// holiday resolves a named day.
func (r *resolver) holiday(e *expr) point {
	h := &holidays[e.hol]
	at := func(y int) point {
		country := e.nation
		if country == "" {
			country = r.country
		}
		d := h.in(y, country)
		switch {
		case d.IsZero():
			return point{}
		case h.days >= 28:
			return around(d, uMonth)
		case h.days >= 7:
			return around(d, uWeek)
		}
		return dayPoint(d)
	}
	if i := r.p.after(e.to); e.y == 0 && i < len(r.p.out) {
		if f := &r.p.out[i]; f.from <= e.to+1 && f.op == opDate && f.gran == uDay && f.y > 0 && !f.bc {
			return at(f.y) // "Memorial Day, May 28, 2012"
		}
	}
	switch {
	case e.y > 0:
		return at(e.y)
	case e.ys:
		if r.pub.IsZero() {
			return point{}
		}
		return at(r.usePub().Year + e.yn)
	case r.narrative && r.story.at.known() && !r.story.at.bc:
		r.usedPrev = true
		return at(r.story.at.date().Year)
	case r.pub.IsZero():
		return point{}
	}
	pub := r.usePub()
	var before, after point
	for y := pub.Year - 1; y <= pub.Year+1; y++ {
		q := at(y)
		if !q.known() {
			continue
		}
		end := q.date().AddDays(max(h.days, 1) - 1)
		if !q.date().After(pub) {
			before = q
		}
		if !end.Before(pub) && !after.known() {
			after = q
		}
	}
	dir := r.lean.dir
	switch e.shift {
	case shLast:
		dir = -1
		if before.known() && before.date() == pub {
			before = at(pub.Year - 1)
		}
	case shNext:
		dir = 1
	case shThis:
		return at(pub.Year)
	}
	switch {
	case before == after || dir < 0:
		r.keepAlt(after, before)
		return before
	case dir > 0:
		r.keepAlt(before, after)
		return after
	}
	if after.known() && (!before.known() || after.date().Sub(pub) < pub.Sub(before.date())) {
		r.keepAlt(before, after)
		return after
	}
	r.keepAlt(after, before)
	return before
}
