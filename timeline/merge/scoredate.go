package merge

import (
	"math"
	"slices"

	"github.com/dateline-tools/dateline/timeline"
	"github.com/dateline-tools/dateline/timeline/civil"
)

func (c *corpus) dateScore(a, b *features) float64 {
	if a.kind > b.kind {
		a, b = b, a
	}
	if a.term && b.term && a.lo == b.lo {
		if civil.FromOrdinal(a.lo+1).Day == 1 {
			return calendarTerm
		}
		return sameTerm
	}
	switch {
	case a.kind == undated:
		return undatedScore(a, b)
	case a.kind == oneDay && b.kind == oneDay:
		return c.dayScore(a, b)
	case a.kind == oneDay && b.kind == window:
		return windowScore(a.lo, b)
	case a.kind == oneDay && b.kind == days:
		return daysScore(a, b)
	case a.kind == open && b.kind == open:
		return openEnds(a, b)
	case b.kind == open:
		return openScore(a, b)
	}
	return overlapScore(a, b)
}

// openEnds compares two spans of which one end is known.
func openEnds(a, b *features) float64 {
	switch {
	case a.lo == b.lo:
		return sameDayBase
	case !a.until && !b.until && a.lo <= b.since && b.lo <= a.since:
		return boundDay // "since 2012", "since November 2012"
	}
	return outsideWindow
}

// openScore compares a day or a span with a span of which one end is known.
func openScore(a, b *features) float64 {
	switch {
	case movedDays(a, b):
		return moveCue
	case b.until && a.kind == window && a.hi-a.lo > 31:
		return outsideWindow // "last spring" ended on many a deadline
	case a.lo == b.lo && (a.kind == oneDay || !b.until) || a.hi == b.lo && (a.kind == oneDay || b.until):
		return boundDay
	case !b.until && b.since > b.lo && a.lo <= b.since && a.hi >= b.lo: // "since March 2023" and a day or part of it
		began := &features{kind: window, lo: b.lo, hi: b.since}
		if a.kind == oneDay {
			return windowScore(a.lo, began)
		}
		return overlapScore(a, began)
	case b.until && a.hi < b.lo && a.hi >= b.lo-shortSpan && a.acts&b.acts&actMeet != 0 && a.status != timeline.Cancelled:
		return lastDay
	}
	return outsideWindow / 2
}

func (c *corpus) dayScore(a, b *features) float64 {
	gap, soft := abs(a.lo-b.lo), a.soft || b.soft
	if gap == 0 {
		v := sameDayBase + sameDayRare*c.rel(c.dayDF[a.lo])
		if soft {
			v *= softDay
		}
		return v
	}
	if movedDays(a, b) || heldLate(a, b) {
		return moveCue
	}
	switch {
	case gap == 1 && soft:
		return nextDaySoft
	case gap == 1 && planned(a.status) != planned(b.status):
		return nextDaySlip
	case gap == 1:
		return nextDay
	case soft && gap <= 3 && a.soft && b.soft:
		return farSoft
	case soft && gap <= 2:
		return farSoft
	}
	return otherDay
}

// movedDays reports whether the two give two days of one plan.
func movedDays(a, b *features) bool {
	return a.lo != b.lo && a.bound() && b.bound() && moved(a, b)
}

// bound reports whether a reading names one day, be it the last of a span.
func (f *features) bound() bool { return f.kind == oneDay || f.kind == open && f.until }

// moved reports whether one of the two says that the other's day changed: a
// plan reported earlier, and a later report of a plan with a word of moving.
func moved(a, b *features) bool {
	if !a.cue && !b.cue || !planned(a.status) || !planned(b.status) {
		return false
	}
	if a.cue != b.cue && b.cue {
		a, b = b, a
	}
	// a tells of the move: it cannot have been published before the plan.
	return (a.pubHi == 0 || b.pubLo == 0 || a.pubHi >= b.pubLo) && a.undoes(b)
}

// How far a report that a plan was moved or called off may lie behind what it
// speaks of, in days.
const (
	planPast = 1   // behind the plan's day: what is over is not moved
	planOld  = 45  // behind the announcement of a plan without a day, and between readings without one
	planFar  = 120 // behind the day of a plan that was itself moved: one of another season is another
)

// undoes reports whether a, a report that some plan was moved or called off,
// may speak of plan b: its day had not passed and is none but the old day that
// a prints, if it prints one; or it was announced not long before.
func (f *features) undoes(plan *features) bool {
	if f.pubLo == 0 {
		return true
	}
	if plan.kind == undated {
		return plan.pubHi == 0 || plan.pubHi <= f.pubHi && f.pubLo-plan.pubHi <= planOld
	}
	if f.serial.n != 0 && f.serial == plan.serial {
		return true
	}
	if len(f.days) > 1 && !plan.cue && !slices.ContainsFunc(f.days, func(d int) bool { return d >= plan.lo-1 && d <= plan.hi+1 }) {
		return false
	}
	return plan.hi >= f.pubLo-planPast || (plan.cue || plan.status == timeline.Cancelled) && plan.hi >= f.pubLo-planFar
}

func planned(s timeline.Status) bool {
	return s.Planned() || s == timeline.Cancelled || s == timeline.Proposed || s == timeline.Possible
}

func windowScore(day int, w *features) float64 {
	if day < w.lo || day > w.hi {
		switch d := min(abs(day-w.lo), abs(day-w.hi)); {
		case w.loose && d <= w.hi-w.lo+1:
			return nextDaySoft
		case d <= 2:
			return nextDay
		}
		return outsideWindow
	}
	if w.status.Done() && w.pubHi >= w.lo && day > w.pubHi+1 {
		return nextDay // what was done "this month" was not done after it was told
	}
	if day == w.best {
		return bestDay
	}
	for _, d := range w.alts {
		if d == day {
			return bestDay
		}
	}
	if len(w.alts) > 1 {
		return nextDay // the words name a weekday, and it is another
	}
	return inWindow - 0.5*math.Log(float64(w.hi-w.lo+1)/7)
}

func daysScore(a, b *features) float64 {
	switch {
	case a.lo >= b.lo && a.lo <= b.hi:
		return daySpread - 0.3*math.Log(float64(b.hi-b.lo+1)/3)
	case a.lo >= b.lo-1 && a.lo <= b.hi+1:
		return nextDay
	}
	return otherDay
}

// wide reports whether a window is too wide to tell one event from another.
func wide(f *features) bool { return f.kind == window && f.hi-f.lo > 92 }

// overlapScore weighs two spans by the share of days that they have in common.
func overlapScore(a, b *features) float64 {
	lo, hi := max(a.lo, b.lo), min(a.hi, b.hi)
	if lo > hi {
		return outsideWindow
	}
	if a.lo == b.lo && a.hi == b.hi {
		return bestDay - 0.4*math.Log(float64(hi-lo+1))
	}
	if wide(a) != wide(b) {
		return wideWindow
	}
	share := float64(hi-lo+1) / float64(max(a.hi, b.hi)-min(a.lo, b.lo)+1)
	return inWindow*share - 0.2*math.Log(float64(hi-lo+1)/7)
}

// undatedScore judges a reading without a date by its article's day.
func undatedScore(a, b *features) float64 {
	if a.article == b.article {
		return undatedSelf
	}
	if a.pub == 0 || b.pub == 0 {
		return 0
	}
	if calledOff(a, b) || calledOff(b, a) {
		return undatedNear
	}
	other := b.pub
	if b.kind == oneDay {
		other = b.lo
	}
	switch gap := abs(a.pub - other); {
	case gap <= 4:
		return undatedNear
	case gap > planOld:
		return outsideWindow
	}
	return undatedFar
}

// calledOff reports whether a tells, without a date, of the end of a plan that
// b may have announced.
func calledOff(a, b *features) bool {
	return a.kind == undated && (a.cue || a.status == timeline.Cancelled) && b.status.Planned() && !b.cue &&
		(b.pubLo == 0 || a.pubHi >= b.pubLo) && a.undoes(b) && (b.kind == undated || b.lo <= a.pubHi+planOld)
}
