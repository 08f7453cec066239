package temporal

import (
	"strings"
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
		q = r.dayFirst(e, q)
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
	if !ok && e.y > 0 && e.op == opDate && q.m >= 1 && q.m <= 12 {
		return point{gran: uMonth, y: q.y, m: q.m} // "31 June 2014": its month stands
	}
	if !ok {
		return point{}
	}
	if e.gran == uWeek && e.rule == ruleWeekOf && d.Weekday() == time.Sunday && !strings.Contains(r.words(e), "end") {
		d = d.AddDays(1) // who names a week by its Sunday counts from it
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
func (r *resolver) dayFirst(e *expr, q point) point {
	a, b := q.m, q.d
	british := r.britishDates()
	if order := r.slashOrder(e, q); order != 0 {
		british = order > 0
	}
	if british {
		a, b = b, a
	}
	if q.y > 0 && r.lean.dir < 0 && !r.pub.IsZero() && !r.windowed && civil.On(q.y, time.Month(a), b).After(r.pub) && !civil.On(q.y, time.Month(b), a).After(r.pub) {
		a, b, british = b, a, !british // "expired on 10-05-2025", told in June
	}
	q.m, q.d = a, b
	if q.y > 0 {
		r.alt(civil.On(q.y, time.Month(b), a))
	}
	r.how = "month first, as Americans write"
	if british {
		r.how = "day first, as most countries write"
	}
	return q
}

// slashOrder says which number of 2/12/2025 the text itself shows to be the
// day: by the weekday before it, or by another date that can be read in one
// way only. It is 1 for the first, -1 for the second, 0 if nothing tells.
func (r *resolver) slashOrder(e *expr, q point) int {
	if e.wd >= 0 && q.y > 0 {
		first := int(civil.On(q.y, time.Month(q.d), q.m).Weekday()) == int(e.wd)
		second := int(civil.On(q.y, time.Month(q.m), q.d).Weekday()) == int(e.wd)
		if first != second {
			if first {
				return 1
			}
			return -1
		}
	}
	if n := r.orderOfToday(); n != 0 {
		return n
	}
	order := 0
	for i := range r.p.out {
		f := &r.p.out[i]
		if f.op != opDate || f.rule != ruleNumeric || f.sub == slashAmbiguous || f.from+2 >= len(r.p.tok) || r.p.tok[f.from+1].b != '/' {
			continue
		}
		switch a, b := r.p.tok[f.from].num, r.p.tok[f.from+2].num; {
		case a > 12 && b <= 12 && order >= 0:
			order = 1
		case b > 12 && a <= 12 && order <= 0:
			order = -1
		case a > 12 != (b > 12):
			return 0 // the text writes both
		}
	}
	return order
}

// orderOfToday says which number is the day in a text that prints the day of its publication, "[08/03/2021 -
// Suva]" on 8 March: 1 for the first, -1 for the second, 0 if it does not or prints both.
func (r *resolver) orderOfToday() int {
	first, second := false, false
	for i := range r.p.out {
		f := &r.p.out[i]
		if f.op == opDate && f.rule == ruleNumeric && f.sub == slashAmbiguous && f.y == r.pub.Year && f.m != f.d {
			first = first || f.m == r.pub.Day && f.d == int(r.pub.Month)
			second = second || f.d == r.pub.Day && f.m == int(r.pub.Month)
		}
	}
	switch {
	case first && !second:
		return 1
	case second && !first:
		return -1
	}
	return 0
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

// yearOfFeast is the year that the sentence gives a named day before it: "the 2004
// Thanksgiving talks", "In 2005, at Christmas, he died", "the accord of 10 April 1998 was
// reached on Good Friday"; 0 if it gives none.
func (r *resolver) yearOfFeast(e *expr) int {
	p := r.p
	i := p.after(e.from) - 1
	if e.y != 0 || e.ys || e.shift != shNone || r.lean.dir > 0 {
		return 0
	}
	if i+2 < len(p.out) && r.lean.dir < 0 && !r.pub.IsZero() && !r.narrative {
		switch f := &p.out[i+2]; {
		case f.rule == ruleAgo && f.gran == uYear && f.from == e.to && !f.amt.vague && f.amt.n == float64(int(f.amt.n)):
			return r.pub.Year - int(f.amt.n) // "on Christmas Day two years ago"
		case f.rule == ruleUnitShift && f.gran == uYear && f.n == -1 && f.ref == refPub && f.from-e.to < nounReach && !p.tokIs(f.from-1, wFrom) && !p.tokIs(f.from-1, wSince) && p.word0(f.from-1) != "than" && p.clauseGoesOn(e.to, f.from):
			return r.pub.Year - 1 // "the Christmas pause that they had declared last year"
		}
	}
	if i < 0 {
		return 0
	}
	if f := &p.out[i]; f.op == opDate && f.gran == uYear && f.y > 0 && !f.bc && f.to == e.from && f.edge == edNone {
		return f.y
	}
	for ; i >= 0 && !p.sentenceBetween(p.out[i].from, e.from); i-- {
		f := &p.out[i]
		if f.op != opDate || f.gran > uYear || f.bc || f.y <= 0 || p.tokIs(f.from-1, wSince) || p.tokIs(f.from-1, wUntil) {
			continue
		}
		if r.lean.dir < 0 && (r.pub.IsZero() || f.y < r.pub.Year) && !p.presentBetween(f.to, e.from) {
			return f.y
		}
		return 0
	}
	return 0
}

// clauseGoesOn says that nothing ends the clause between two tokens.
func (p *parser) clauseGoesOn(from, to int) bool {
	for k := from; k < to; k++ {
		if p.tok[k].kind == tPunct || p.tokHas(k, cPresent|cFuture) || p.tokIs(k, wAnd) {
			return false
		}
	}
	return true
}

// presentBetween says that a present or present perfect stands in [from,to): "the 1998 accord has
// been under strain since Easter".
func (p *parser) presentBetween(from, to int) bool {
	for k := from; k < to; k++ {
		if p.tokHas(k, cPresent) {
			return true
		}
	}
	return false
}

// nationOf is the country that the text names most of those that keep the day; "" if that is
// none, or the United States by far where theirs is the day of the table.
func (r *resolver) nationOf(h *holidayRow) string {
	if r.named == nil {
		r.named = map[string]int{}
		for k := range r.p.tok {
			if t := &r.p.tok[k]; t.kind == tWord && t.flags&fCap != 0 {
				if c := nation(r.p.word0(k)); c != "" {
					r.named[c]++
				}
			}
		}
	}
	best, named, close := "", r.named, false
	for c, md := range h.country {
		n := named[c]
		if n == 0 {
			continue
		}
		near := !r.pub.IsZero() && md[0] > 0 && abs(civil.On(r.pub.Year, time.Month(md[0]), md[1]).Sub(r.pub)) <= ownDays
		if best == "" || near != close && near || near == close && (n > named[best] || n == named[best] && c < best) {
			best, close = c, near
		}
	}
	if h.m != 0 && named["US"] >= named[best] {
		return ""
	}
	return best
}

// ownDays is how many days around its own day a country is the likelier to be meant by a name that many countries have.
const ownDays = 7

// feastNear is how many times nearer than the other one a feast must be to be meant against
// the way its verb points: "strikes have been announced over Christmas", early in December.
const feastNear = 15

// feastDays is how many days a feast of the moon is kept.
const feastDays = 4

// recess says that the house is away on the holiday e: "the Easter recess".
func (p *parser) recess(e *expr) bool {
	switch p.word0(e.to) {
	case "recess", "break", "holiday", "holidays", "truce":
		return true
	}
	return false
}

// keptOn is the day of the calendar on which the text says that others keep the feast e: "Armenians celebrate Christmas on
// January 6".
func (r *resolver) keptOn(e *expr, h *holidayRow) (civil.Date, bool) {
	p, i, on := r.p, r.p.after(e.to), e.to
	if w := p.word0(on); w == "falls" || w == "fell" {
		on++
	}
	if e.shift != shNone || e.event || h.days > 1 || h.nearest != nil || i >= len(p.out) || !p.tokIs(on, wOn) || p.out[i].from != on+1 || p.out[i].op != opDate || p.out[i].gran != uDay {
		return civil.Date{}, false
	}
	d, ok := r.dayOf(&p.out[i])
	if ok {
		r.how = "the day beside it"
	}
	return d, ok
}

// betweenYears resolves "between Christmas and New Year" in a text of the days between, or of those before and behind them.
func (r *resolver) betweenYears(e *expr, h *holidayRow) (civil.Date, bool) {
	if e.y != 0 || e.shift != shNone || h.name != "christmas" || !r.p.tokIs(e.from-1, wBetween) || !r.p.tokIs(e.to, wAnd) || r.pub.IsZero() || r.narrative {
		return civil.Date{}, false
	}
	y := r.pub.Year
	if r.pub.Month == time.January && r.lean.dir < 0 {
		y--
	}
	r.usedPub = true
	return civil.On(y, time.December, 25), true
}

// holiday resolves a named day.
func (r *resolver) holiday(e *expr) point {
	h := &holidays[e.hol]
	if i := r.p.after(e.to); e.y == 0 && e.shift == shNone && nationDays[h.name] && i < len(r.p.out) {
		if f := &r.p.out[i]; f.op == opDate && f.gran == uDay && f.y > 0 && f.from-e.to < 6 && r.p.tokIs(f.from-1, wOn) && !r.p.sentenceBetween(e.to, f.from) {
			if d, ok := r.dayOf(f); ok {
				r.usedPrev = true
				return dayPoint(d) // "marked the country's Independence Day in Naypyidaw on Jan. 4, 2023"
			}
		}
	}
	if d, ok := r.keptOn(e, h); ok {
		return dayPoint(d)
	}
	if d, ok := r.betweenYears(e, h); ok {
		return dayPoint(d)
	}
	if h.nearest != nil {
		if e.y > 0 || e.shift != shNone || r.pub.IsZero() || r.narrative {
			return point{}
		}
		return dayPoint(h.nearest(r.usePub()))
	}
	at := func(y int) point {
		country := e.nation
		if country == "" {
			country = r.country
		}
		if country == "" && nationDays[h.name] {
			if loc := outletZone(r.a.Outlet); loc != nil {
				country = zoneCountry[loc.String()]
			}
			if country == "" {
				country = r.nationOf(h)
			}
		}
		if _, ok := h.country[e.nation]; !ok && h.name == "independence day" && e.nation != "" && e.nation != "US" {
			return point{} // of a country whose day is not known here
		}
		d := h.in(y, country)
		switch {
		case d.IsZero(), h.even && y%2 == 1 && e.y == 0 && !e.ys && !r.pub.IsZero() && abs(d.Sub(r.pub)) > offYear:
			return point{}
		case e.unit2 == uDay && !e.event:
			return dayPoint(d.AddDays(h.nth(e.n)))
		case h.days >= 28:
			return around(d, uMonth)
		case h.days >= 7:
			return around(d.AddDays(h.days/2), uWeek) // Holy Week begins on the Sunday before its Monday
		case e.unit2 == uWeek && !e.event:
			return around(d.AddDays(4*e.n), uWeek) // "the week before Christmas" holds most of the days before it
		case e.unit2 == uWeekend && !e.event && e.n != 0:
			w := around(d, uWeekend)
			if s := w.span(); e.n < 0 && !s.End.Before(d) || e.n > 0 && !s.Start.After(d) {
				w = w.add(e.n)
			}
			return w
		case e.unit2 == uWeekend && !e.event && d.Weekday() <= time.Tuesday:
			return around(d.AddDays(-int(d.Weekday()+1)), uWeekend) // that of Labor Day is over on its Monday
		case e.unit2 == uWeekend && !e.event:
			return around(d, uWeekend)
		}
		return dayPoint(d)
	}
	if i := r.p.after(e.to); e.y == 0 && i < len(r.p.out) {
		if f := &r.p.out[i]; f.from <= e.to+1 && f.op == opDate && f.gran == uDay && f.y > 0 && !f.bc {
			return at(f.y) // "Memorial Day, May 28, 2012"
		}
	}
	if prev := r.prevDay; e.y == 0 && e.shift == shNone && prev.at.known() && !prev.at.bc && e.from-prev.from < 9 && prev.at.date() == at(prev.at.y).date() {
		r.usedPrev = true
		return dayPoint(prev.at.date()) // "Sept. 1, 2025, as Labor Day"
	}
	if y := r.feastAgo(e, at); y > 0 {
		r.usedPub, r.how = true, "the year that the words behind it count"
		return at(y)
	}
	if y := r.yearOfFeast(e); y > 0 {
		r.usedPrev, r.how = true, "the year that the sentence tells of"
		return at(y)
	}
	if e.y == 0 && !e.ys && e.unit2 == uNone && h.days <= 1 && !r.pub.IsZero() {
		year := r.pub.Year
		if i := r.p.after(e.from) - 1; i >= 0 && r.p.out[i].y > 0 && r.p.out[i].gran <= uMonth {
			year = r.p.out[i].y
		}
		q, f := at(year), *e
		f.op, f.gran, f.m, f.d = opDate, uDay, q.m, q.d
		if y, ok := r.foundYear(&f, q); ok {
			return at(y)
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
	for y := pub.Year - 4; y <= pub.Year+4; y++ {
		q := at(y)
		if !q.known() {
			continue
		}
		begin, end := q.date(), q.date().AddDays(max(h.days, 1)-1)
		if h.days >= 7 && h.moving != nil {
			begin = h.moving(y) // the week named for it may begin later
		}
		if !begin.After(pub) {
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
	if e.shift == shNone && dir < 0 && before.known() && after.known() && feastNear*after.date().Sub(pub) < pub.Sub(before.date()) {
		dir = 0 // a few days ahead, and the last one nearly a year ago
	}
	if e.shift == shNone && dir > 0 && (h.days > 1 || h.near > 0) && before.known() && pub.Sub(h.in(before.date().Year, "")) < h.days+feastDays {
		dir = -1 // the feast that is under way
	}
	if i := r.p.after(e.to); e.shift == shNone && i < len(r.p.out) && r.p.out[i].op == opDate && r.p.mark(e.to, '(') && r.p.out[i].from == e.to+1 {
		dir = 0 // the nearest: "a march on Republic Day (January 26)"
	}
	if e.shift == shNone && dir > 0 && h.days == 0 && before.known() && after.known() && feastNear*pub.Sub(before.date()) < after.date().Sub(pub) && (r.p.missedBy(e) || r.p.afterFeast(e)) {
		dir = -1 // "had hoped to finish by Christmas", said two days after it
	}
	if i := r.p.after(e.to); e.shift == shNone && i < len(r.p.out) && r.p.mark(e.to, ',') && r.p.word0(e.to+1) == "which" && (r.p.word0(e.to+2) == "starts" || r.p.word0(e.to+2) == "begins") && r.p.out[i].from <= e.to+4 {
		dir = 1 // "must rest during Ramadan, which starts next month"
	}
	if e.shift == shNone && dir > 0 && r.p.recess(e) {
		dir = 0 // the nearest: "after a two-week Easter recess"
	}
	if e.shift == shNone && dir > 0 && h.days == 0 && before.known() && after.known() && 20*pub.Sub(before.date()) < after.date().Sub(pub) && r.lean.cue >= 0 && r.p.tokHas(r.lean.cue, cSched) {
		dir = 0 // a headline's "launches on Mother's Day", of yesterday
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
