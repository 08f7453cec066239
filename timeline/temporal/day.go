package temporal

import (
	"time"

	"github.com/dateline-tools/dateline/timeline/civil"
)

// soonDays is how many days ahead a time of day without a verb may lie.
const soonDays = 2

// weekday resolves a weekday. Bare, it is the anchor's own day if that is
// one, else the last or next one as the sentence leans, the last if it does
// not lean.
func (r *resolver) weekday(e *expr) point {
	base, future := r.pub, r.lean.dir > 0
	textual := e.ref == refPrev || r.narrative && !r.planned(e) && e.shift == shNone && r.prevDay.at.date() != r.pub
	if e.shift == shNext && r.p.tokIs(e.from, wThe) && (r.p.verbAfter(e).dir < 0 || r.p.pastBefore(e.from, e)) && r.prevDay.at.known() && !r.windowed && r.pub.Sub(r.prevDay.at.date()) > 7 {
		textual = true // "They met on Aug. 13. The next Friday, fighting broke out"
	}
	if textual && r.prevDay.at.known() && !r.prevDay.at.bc {
		r.usedPrev = true
		base = r.prevDay.at.date()
		future = e.shift == shFol || e.shift == shNone || e.shift == shThat
		if e.shift == shPrev || e.shift == shThat && r.lean.dir < 0 && base.AddDays((int(e.wd)-int(base.Weekday())+7)%7).After(r.pub) {
			future = false // also "few were seen at the polls that Sunday"
		}
	} else {
		r.usedPub = true
	}
	if base.IsZero() {
		return point{}
	}
	if s := r.prevDay; e.shift == shNone && future && !textual && base.Weekday() == time.Weekday(e.wd) && r.p.tokIs(e.from-1, wUntil) && s.at.known() && !s.at.bc && s.at.date().After(base) && s.at.date().Sub(base) < 7 && !r.p.sentenceBetween(s.from, e.from) {
		return dayPoint(base.AddDays(7)) // "arrives on Monday and stays until Friday", said on Friday
	}
	if d, ok := r.rangeEnd(e); ok {
		return d
	}
	if d, ok := r.besideDay(e); ok {
		return d
	}
	if d, ok := r.besideCount(e); ok {
		return d
	}
	if n, ok := r.p.glossed(e); ok && e.shift == shNone && !r.windowed && base == r.pub && int(base.AddDays(n).Weekday()) == int(e.wd) {
		r.usedPub = true
		return dayPoint(base.AddDays(n)) // "as of Saturday (tomorrow)"
	}
	if s, ok := r.namesake(e); ok {
		r.usedPrev, r.based = true, s
		return dayPoint(s.at.date().AddDays(-7))
	}
	if d, ok := r.thatDay(e); ok {
		return d
	}
	if d, ok := r.sameOccasion(e); ok {
		return d
	}
	if d, ok := r.namedDay(e); ok {
		return d
	}
	if d, ok := r.weekNamed(e); ok {
		return d
	}
	if d, ok := r.weekdayOfTale(e); ok {
		return d
	}
	if d, ok := r.movedDay(e); ok {
		return d
	}
	if d, ok := r.joinedDay(e); ok {
		return d
	}
	if d, ok := r.overdue(e); ok {
		return d
	}
	if d, ok := r.undoneSince(e); ok {
		return d
	}
	if d, ok := r.purposeDay(e); ok {
		return d
	}
	if d, ok := r.shortOf(e); ok {
		return d
	}
	if i := r.p.after(e.from) - 1; i >= 0 && !r.begin.IsZero() && (e.shift == shNone || e.shift == shNext) && r.p.out[i].op == opWeekday {
		n := (int(e.wd) - int(r.begin.Weekday()) + 7) % 7
		if d, ok := r.rk.moved(r.words(e), r.begin, n); ok && r.endsSpan(e, d) {
			return dayPoint(d)
		}
	}
	fwd := (int(e.wd) - int(base.Weekday()) + 7) % 7 // days to the next one, 0 today
	back := (7 - fwd) % 7
	n := -back
	alt := fwd
	if !textual && r.spanUnderWay(e, back) {
		r.how = "the span goes on over the day of publication"
		r.alt(base.AddDays(fwd))
		return dayPoint(base.AddDays(n))
	}
	switch {
	case e.shift == shLast || e.shift == shPrev:
		n = -back
		switch {
		case back == 0:
			n = -7
		case back == 1 && e.shift == shLast && e.n <= 1 && e.part == "" && !textual && r.p.tokIs(e.from, wLast):
			n = -8 // yesterday is not called "last Thursday"
		}
		if e.n > 1 { // "the Monday before last", "three Mondays ago"
			n -= 7 * (e.n - 1)
		}
		if alt = n - 7; n == -8 {
			alt = -1
		}
	case e.rule == ruleWeekdayWeek: // "Thursday week", "Thursday fortnight"
		n, alt = fwd+7*e.n, fwd
	case e.shift == shNext || e.shift == shFol:
		n = fwd
		if fwd == 0 || e.shift == shNext && e.n == 0 && !textual && !r.p.coming(e) && (fwd == 1 || fwd <= soonest && base.AddDays(fwd).Monday() == base.Monday()) {
			n += 7 // nobody calls tomorrow "next Sunday"; but on Saturday, Monday is of next week
		}
		if e.n >= 2 { // "the Monday after next", "three Fridays from now"
			n += 7 * (e.n - 1)
		}
		alt = n + 7
	case e.shift == shNone && !future && r.spanAhead(e) >= 0 && (fwd > 0 || r.lean.dir < 0): // "were there Thursday to Tuesday"
		end := r.p.out[r.spanAhead(e)].wd
		n = -(int(base.Weekday())-int(end)+7)%7 - (int(end)-int(e.wd)+7)%7
	case e.shift == shThis && (r.lean.dir >= 0 || r.p.tokIs(e.from-1, wTo)), e.shift == shThis && r.lean.cue > e.to && fwd < back && r.p.mark(e.to, ',') && !textual:
		n, alt = fwd, -back // also "moved it to this Wednesday", "Chad, which has its turn this Wednesday, has said so"
	case e.shift == shNone && base == r.pub && back == 1 && r.lean.dir > 0 && r.p.putTo(e):
		n, alt = -1, fwd // "was extended through Thursday night", on the Friday
	case e.shift == shNone && base == r.pub && r.p.ofPastPlan(r.lean, e):
		if n, alt = fwd, -back; back < fwd && !r.p.offSince(e) {
			n, alt = -back, fwd
		}
	case e.shift == shNone && r.lean.dir == 0 && e.clk.set && fwd > 0 && fwd <= soonDays && !textual:
		n, alt = fwd, -back // "shake hands at 9 a.m. Tuesday", said on Monday
	case fwd == 0 && !future && !textual && e.shift == shNone && r.p.overrun(e):
		n, alt = -7, 0 // "overran its Friday deadline and closed on Saturday", on a Friday
	case fwd == 0 && !future && !textual && e.shift == shNone && e.part == "" && e.edge == edNone && !e.clk.set && r.p.sinceThen(e):
		n, alt = -7, 0 // "has lost 18 men since the push began on Friday", on a Friday
	case future && !textual && e.shift == shNone && r.behindCondition(e, base.AddDays(fwd)):
		n, alt = fwd+7, fwd // "If the vote fails on Tuesday, he will resign on Friday", on a Thursday
	case future && !textual && e.shift == shNone && r.beforeCondition(e, fwd):
		n, alt = fwd+7, fwd // "A lockout will begin on Thursday if no deal is reached by Tuesday", on a Thursday
	case fwd == 0 && future && !textual && e.shift == shNone && !e.clk.set && r.soonBefore(e):
		n, alt = 7, 0 // "meet next Wednesday. A review is scheduled for Saturday", on a Saturday
	case fwd == 0:
		n, alt = 0, 7
		if !future {
			alt = -7
		}
	case future && r.afterSooner(e, base.AddDays(fwd)):
		n, alt = -back, fwd // "will meet on Tuesday after a first round on Saturday"
	case future:
		n, alt = fwd, -back
	}
	if m := r.nearby(e, base, n, fwd); m != n {
		n, alt = m, n
	}
	if s := r.prevDay; r.lean.dir > 0 && e.shift == shNone && n > 0 && n < 7 && s.at.known() && !s.at.bc && (r.p.tokIs(r.lean.cue-1, wAnd) || r.p.tokIs(r.lean.cue-2, wAnd) && r.p.isAny(r.lean.cue, wUntil, wTill, wThrough)) && r.lean.cue > s.from && !r.p.sentenceBetween(s.from, e.from) {
		if m := s.at.date().Sub(base); m > n && m < 7 {
			n, alt = n+7, n // "opens on Sunday and closes on Tuesday"
		}
	}
	if s := r.prevDay; r.lean.dir > 0 && e.shift == shNone && base == r.pub && n >= 0 && n < 7 && s.at.known() && !s.at.bc && r.p.tokIs(e.from-1, wTo) && r.p.in(r.lean.cue, putsOff) && r.lean.cue > s.from && !r.p.sentenceBetween(s.from, e.from) {
		if m := s.at.date().Sub(base); m > n && m < 7 {
			n, alt = n+7, n // "due on Tuesday, could be delayed to Thursday"
		}
	}
	d, ok := r.rk.moved(r.words(e), base, n)
	if !ok {
		return point{}
	}
	if alt != n {
		r.alt(base.AddDays(alt))
	}
	if !r.begin.IsZero() && d.Before(r.begin) {
		r.how = "the first one after the beginning of the span"
		d = r.begin.AddDays((int(e.wd) - int(r.begin.Weekday()) + 7) % 7)
	}
	return dayPoint(d)
}

// soonBefore says that the text has just spoken of next Wednesday or the like, and plans what is on e.
func (r *resolver) soonBefore(e *expr) bool {
	s := r.prevDay
	n := 0
	if s.at.known() && !s.at.bc {
		n = s.at.date().Sub(r.pub)
	}
	f := r.p.exprAt(s.from)
	return n > 0 && n < 7 && f != nil && f.shift == shNext && r.p.tokHas(r.lean.cue, cSched|cSchedBase|cAhead) && r.p.sentencesBetween(s.from, e.from) <= 1
}

// glossed reads the "(tomorrow)" behind a weekday, in days from today.
func (p *parser) glossed(e *expr) (int, bool) {
	if !p.mark(e.to, '(') || !p.mark(e.to+2, ')') {
		return 0, false
	}
	switch p.tok[e.to+1].wd {
	case wToday:
		return 0, true
	case wTomorrow:
		return 1, true
	case wYesterday:
		return -1, true
	}
	return 0, false
}

// namesake finds the Friday before which "the previous Friday" lies: one that the text has
// just told of, whatever it has named since.
func (r *resolver) namesake(e *expr) (spoken, bool) {
	if e.shift != shPrev || e.n > 1 || r.narrative {
		return spoken{}, false
	}
	for i := len(r.days) - 1; i >= max(0, len(r.days)-maxDays); i-- {
		d := r.days[i]
		if e.from-d.from > namesakeReach {
			break
		}
		if !d.at.bc && r.p.namesWeekday(d.from, e.wd) && !d.at.date().IsZero() {
			return d, true
		}
	}
	return spoken{}, false
}

// namesakeReach is how many tokens behind a weekday "the previous" one may be told.
const namesakeReach = 150

// overrun says that the deadline of the weekday e has passed, and that the sentence goes on with
// what was done a day or two later.
func (p *parser) overrun(e *expr) bool {
	i := p.after(e.to)
	if p.word0(e.to) != "deadline" || !p.lapsed(e) || i >= len(p.out) || p.sentenceBetween(e.to, p.out[i].from) {
		return false
	}
	f := &p.out[i]
	n := (int(f.wd) - int(e.wd) + 7) % 7
	return f.op == opWeekday && f.shift == shNone && (n == 1 || n == 2) && p.direction(f).dir < 0
}

// sinceThen says that a clause behind "since" tells what happened on the day of e.
func (p *parser) sinceThen(e *expr) bool {
	verb := false
	for k := e.from - 1; k >= 0 && k > e.from-10 && p.tok[k].kind == tWord; k-- {
		if p.word0(k) == "since" {
			if f := p.exprAt(k + 1); f != nil && f.to < e.from {
				return false // "who had worked since Tuesday left on Friday"
			}
			return verb || k == e.from-1 && p.haveBeen(k)
		}
		verb = verb || p.tok[k].flags&fEd != 0 || p.tokHas(k, cVerbPast) || p.in(k, begins)
	}
	return false
}

// haveBeen says that the perfect before token k tells what has lasted until now: "have been on strike since".
func (p *parser) haveBeen(k int) bool {
	j := p.wordBefore(k, 7, 0, beens) - 1
	return p.tokIs(j, wHave) || p.tokIs(j, wHas)
}

// soonest is the greatest number of days off of a weekday that "next" skips.
const soonest = 2

// besideDay resolves a weekday by the day right before it: "this Wednesday
// and Thursday", "tomorrow, on Friday".
func (r *resolver) besideDay(e *expr) (point, bool) {
	i := r.p.after(e.from) - 1
	if i >= 0 && e.shift == shNone && !r.windowed {
		if f := &r.p.out[i]; f.op == opShift && f.gran == uWeek && f.ref == refPub && f.back == 0 && r.prev.from == f.from && !r.p.sentenceBetween(f.to, e.from) && (e.from-f.to <= 2 && r.p.apposed(f.to, e.from) || r.p.ofItsDays(f.to, e.from)) {
			d, ok := r.rk.moved(r.words(e), r.prev.at.date().Monday(), (int(e.wd)+6)%7) // "next week, on Thursday"
			return dayPoint(d), ok
		}
	}
	if e.shift != shNone || i < 0 || r.prevDay.from != r.p.out[i].from || !r.prevDay.at.known() || r.prevDay.at.bc || r.windowed {
		return point{}, false
	}
	f := &r.p.out[i]
	day := r.prevDay.at.date()
	if f.op == opDate && f.y > 0 && e.from-f.to <= 4 && day.Weekday() == time.Weekday(e.wd) && !r.p.sentenceBetween(f.to, e.from) && abs(day.Sub(r.pub)) > 6 {
		return dayPoint(day), true // "On December 7, 1941, a Sunday"
	}
	if f.op == opDate && r.p.weekdayBehind(f) == e && day.Weekday() == time.Weekday(e.wd) {
		r.usedPub, r.usedPrev = false, true
		return dayPoint(day), true // "on Sept. 4, a Thursday"
	}
	if n := (int(e.wd) - int(day.Weekday()) + 7) % 7; e.clk.set && (n <= 1 || n == 6) && (r.p.converts(f.to, e) || e.from == f.to+1 && r.p.mark(f.to, ',')) {
		if n == 6 {
			n = -1
		}
		d, ok := r.rk.moved(r.words(e), day, n)
		return dayPoint(d), ok // "9 p.m. Tuesday (0100 GMT Wednesday)", "on Thursday, 3 a.m. Friday in Bern"
	}
	if f.deict && f.n >= 0 && (r.p.joined(f.to, e.from) || r.p.tokIs(f.to, wAnd) && e.from-f.to <= 4 && r.p.onlyAdverbs(f.to+1, e.from)) { // "tomorrow and Thursday", "tomorrow and again on Wednesday"
		d, ok := r.rk.moved(r.words(e), day, (int(e.wd)-int(day.Weekday())+7)%7)
		return dayPoint(d), ok
	}
	if f.deict && e.from-f.to <= 3 && !r.p.tokIs(f.to, wAnd) && day.Weekday() == time.Weekday(e.wd) {
		return dayPoint(day), true
	}
	if f.op != opWeekday || !r.p.joined(f.to, e.from) || f.part != "" || f.clk.set || f.wd == e.wd {
		return point{}, false
	}
	n := (int(e.wd) - int(day.Weekday()) + 7) % 7
	if n > 3 {
		return point{}, false
	}
	d, ok := r.rk.moved(r.words(e), day, n)
	return dayPoint(d), ok
}

// ofItsDays says that the tokens between the week that ends at from and a weekday at to say that it is one
// of its days: "next week it will be Tuesday", "any day next week other than Monday".
func (p *parser) ofItsDays(from, to int) bool {
	if to == from || to-from > 4 {
		return false
	}
	for k := from; k < to; k++ {
		switch p.word0(k) {
		case "it", "will", "be", "is", "other", "than", "except", "on":
		default:
			return false
		}
	}
	return true
}

// joinedDay resolves the first weekday of "on Wednesday and Thursday of next week", and "the Friday" by the
// day just named: "on Thursday of next week, before he travels to Bern on the Friday".
func (r *resolver) joinedDay(e *expr) (point, bool) {
	p := r.p
	i := p.after(e.to)
	if e.shift != shNone || r.windowed || r.pub.IsZero() {
		return point{}, false
	}
	if i < len(p.out) && p.out[i].rule == ruleWeekdayOfWeek && p.out[i].ref == refPub && p.joined(e.to, p.out[i].from) && p.out[i].wd > e.wd {
		d, ok := r.dayOf(&p.out[i])
		return dayPoint(d.AddDays(int(e.wd) - int(p.out[i].wd))), ok
	}
	s := r.prevDay
	if !p.tokIs(e.from, wThe) && !p.tokIs(e.from-1, wThe) || !p.tokIs(e.from-1, wOn) && !p.tokIs(e.from-2, wOn) || !p.closesHere(e.to) || !s.at.known() || s.at.bc || p.sentenceBetween(s.from, e.from) || e.from-s.from > 40 {
		return point{}, false
	}
	if d := s.at.date(); d.After(r.pub) && int(d.Weekday()) != int(e.wd) {
		r.usedPub, r.usedPrev, r.based = false, true, s
		return dayPoint(d.AddDays((int(e.wd) - int(d.Weekday()) + 7) % 7)), true
	}
	return point{}, false
}

// rangeEnd resolves the weekday that ends what begins on another day: "from yesterday to Friday" is the first
// Friday after it.
func (r *resolver) rangeEnd(e *expr) (point, bool) {
	p, s := r.p, r.prevDay
	f := p.exprAt(s.from)
	if f == nil || f.op == opWeekday || f.clk.set || e.clk.set || e.shift != shNone || r.narrative || p.behindExpr(s.from) != e.from-1 || !p.tokIs(s.from-1, wFrom) {
		return point{}, false
	}
	if !s.at.known() || s.at.bc || s.at.gran != uDay || abs(s.at.date().Sub(r.pub)) > 6 {
		return point{}, false
	}
	if !p.tokIs(e.from-1, wTo) && !p.tokIs(e.from-1, wUntil) && p.word0(e.from-1) != "through" {
		return point{}, false
	}
	d := s.at.date()
	r.usedPub, r.usedPrev, r.based = false, true, s
	return dayPoint(d.AddDays((int(e.wd)-int(d.Weekday())+6)%7 + 1)), true
}

// closesHere says that a mark or the text's end stands at token k.
func (p *parser) closesHere(k int) bool { return k >= len(p.tok) || p.tok[k].kind == tPunct }

// movedDay resolves the weekday from which something was moved by its new one, which it is
// close to: "due on Wednesday, has been moved to Saturday" had its Wednesday three days before.
func (r *resolver) movedDay(e *expr) (point, bool) {
	p := r.p
	if r.narrative || r.windowed || r.pub.IsZero() || e.shift != shNone {
		return point{}, false
	}
	i := p.newDay(e)
	if i < 0 || i >= len(p.out) || p.out[i].op != opWeekday || p.out[i].shift != shNone && p.out[i].shift != shThis || p.out[i].wd == e.wd {
		return point{}, false
	}
	again, ok := r.dayOf(&p.out[i])
	if !ok {
		return point{}, false
	}
	n := (int(p.out[i].wd) - int(e.wd) + 7) % 7
	if n > 3 && !p.slipped(e.from) && !p.putLater(e) {
		n -= 7 // "from Friday to Thursday"
	}
	d, ok := r.rk.moved(r.words(e), again, -n)
	return dayPoint(d), ok
}

// putLater says that what is held on the weekday e was put off to a later one: "delayed its Sunday session
// to Thursday".
func (p *parser) putLater(e *expr) bool {
	k := e.from - 1
	if p.determined(e.from) {
		k--
	}
	return p.in(k, undoes)
}

// newDay finds the day to which what was to be on the weekday e is moved: "moved the Tuesday
// session to Thursday", "from Tuesday to Thursday", "was due on Tuesday, has been moved to
// Thursday"; -1 if there is none.
func (p *parser) newDay(e *expr) int {
	if p.tokIs(e.to, wTo) && p.shifts(e.from) && (p.slipped(e.from) || p.reschedules(e.from-1)) {
		return p.dateAt(e.to + 1)
	}
	verb := e.from - 1
	if p.determined(e.from) && !p.possessed(e) {
		verb--
	}
	if p.in(verb, reschedulings) && (verb == e.from-2 || p.possessed(e)) {
		for k := e.to; k < len(p.tok) && k < e.to+nounReach && !p.sentenceEnd(k); k++ {
			if p.tokIs(k, wTo) && (p.tokHas(k+1, cWeekday) || p.tokIs(k+1, wThis) && p.tokHas(k+2, cWeekday)) {
				return p.dateAt(k + 1)
			}
			if p.tokHas(k, cVerbal) || p.tokIs(k, wTo) {
				return -1
			}
		}
		return -1
	}
	if !p.wasPlanned(e.from) {
		return -1
	}
	how, at := p.undoneBare(e.to)
	if w := p.word0(at); how != perfect || w != "moved" && w != "rescheduled" && w != "put" && w != "pushed" {
		return -1
	}
	for k := at + 1; k < at+4; k++ {
		if p.isAny(k, wTo, wUntil, wFor) {
			return p.dateAt(k + 1)
		}
	}
	return -1
}

// dateAt returns the index of the expression that begins at token k; -1 if there is none.
func (p *parser) dateAt(k int) int {
	if i := p.after(k); i < len(p.out) && p.out[i].from == k {
		return i
	}
	return -1
}

// slipped says that what stands before "from" and the day at token at goes off to a later one.
func (p *parser) slipped(at int) bool {
	for k := at - 2; k >= 0 && k > at-5; k-- {
		if p.in(k, slips) {
			return true
		}
	}
	return false
}

// thatDay resolves "on that Sunday", told as past, by the last Sunday that the text has named.
func (r *resolver) thatDay(e *expr) (point, bool) {
	if e.shift != shThat || r.lean.dir > 0 || r.narrative || r.pub.IsZero() {
		return point{}, false
	}
	for i := len(r.days) - 1; i >= max(0, len(r.days)-maxDays); i-- {
		if d := r.days[i]; !d.at.bc && d.at.gran == uDay && !d.at.date().After(r.pub) && r.p.namesWeekday(d.from, e.wd) {
			r.usedPub, r.usedPrev, r.based = false, true, d
			return dayPoint(d.at.date()), true
		}
	}
	return point{}, false
}

// occasionReach is how many tokens from a day the noun may stand that names what is held on it.
const occasionReach = 6

// occasionFar is how many sentences before the text may have set the day, and whereMet are what those hold who meet.
const occasionFar = 12

var whereMet = forms("meeting talks summit session negotiations conference")

// sameOccasion resolves "Wednesday's summit" by the Wednesday on which the text has set the summit: "Ahead of a summit
// on Wednesday they spoke. They touched upon Wednesday's summit".
func (r *resolver) sameOccasion(e *expr) (point, bool) {
	p := r.p
	noun := p.word0(e.to + 2)
	if e.shift != shNone || !p.possessed(e) || r.windowed || r.narrative || r.pub.IsZero() || !p.in(e.to+2, appointments) && noun != "sit" {
		return point{}, false
	}
	for i := len(r.days) - 1; i >= max(0, len(r.days)-maxDays); i-- {
		d := r.days[i]
		if d.at.bc || d.at.gran != uDay || !d.at.date().After(r.pub) || !p.namesWeekday(d.from, e.wd) || p.sentencesBetween(d.from, e.from) > occasionFar {
			continue
		}
		for k := max(0, d.from-occasionReach); k < min(e.from, d.from+occasionReach); k++ {
			if w := p.word0(k); w == noun || k < d.from && (w == "meet" || w == "talk" || w == "gather") && (p.in(e.to+2, whereMet) || p.sentencesBetween(d.from, e.from) < 2) {
				r.usedPub, r.usedPrev, r.based = false, true, d
				return dayPoint(d.at.date()), true
			}
		}
	}
	return point{}, false
}

// namesWeekday says that the expression at token k prints the weekday wd, and no nth one of a month.
func (p *parser) namesWeekday(k int, wd int8) bool {
	i := p.after(k)
	return i < len(p.out) && p.out[i].from == k && p.out[i].wd == wd && p.out[i].nth == 0 && (p.out[i].op == opWeekday || p.out[i].op == opDate)
}

// pastCount resolves what is counted in days from the text. What has been done was not done "the day
// before" or "a day later" than a day still to come, so that such days are passed over: "said on
// Friday they would strike from October 20. Talks had collapsed the day before".
func (r *resolver) pastCount(e *expr) answer {
	last := r.prev
	if last.at.gran != uDay && r.prevDay.at.known() {
		last = r.prevDay
	}
	days := e.n
	if e.amt.n != 0 {
		days = int(e.back) * int(e.amt.n)
	}
	if e.rule == ruleUnitText && e.gran == uDay && days > 0 && r.comparable(last) && last.at.gran == uDay && r.p.plansNow(r.lean.cue) && last.at.date().AddDays(days).Before(r.pub) {
		// "They met on Saturday. He had fled six days earlier. Roe will go to Bern the next day"
		s := r.lastDay(last, func(d civil.Date) bool { return !d.AddDays(days).Before(r.pub) && d.Sub(r.pub) <= newsBehind })
		return r.countFrom(s, e)
	}
	if d, ok := r.dayOfMain(e); ok {
		return r.countFrom(d, e)
	}
	if e.ref != refPrev || e.gran != uDay || days == 0 || e.amt.vague || e.rule == ruleTheUnit || r.lean.dir >= 0 || r.narrative || r.pub.IsZero() ||
		!last.at.known() || last.at.bc || !last.at.date().After(r.pub) ||
		days < 0 && (r.p.opensClause(e.from) || r.p.mark(e.from-1, ',')) && r.p.mark(e.to, ',') && !last.at.date().AddDays(days).After(r.pub) && r.p.sentencesBetween(last.from, e.from) == 1 {
		return r.shiftedAnswer(e) // also "was due to start on Thursday. The day before, they put it off", on Wednesday
	}
	for i := len(r.days) - 1; i >= max(0, len(r.days)-maxDays); i-- {
		if d := r.days[i]; !d.at.bc && d.at.gran == uDay && !d.at.date().After(r.pub) && !d.at.date().AddDays(days).After(r.pub) && r.pub.Sub(d.at.date()) <= longBehind {
			return r.countFrom(d, e)
		}
	}
	if days > 0 {
		return answer{value: unresolved(e)} // after what, is not said
	}
	return r.countFrom(spoken{}, e)
}

// countFrom resolves e as if s were the date spoken of last.
func (r *resolver) countFrom(s spoken, e *expr) answer {
	prev, prevDay := r.prev, r.prevDay
	r.prev, r.prevDay = s, s
	defer func() { r.prev, r.prevDay = prev, prevDay }()
	return r.shiftedAnswer(e)
}

// dayOfMain is the day that "the day before" in a relative clause counts from: that of the main verb behind it, "Roe, who
// had been in Bern the day before, landed on Friday"; or, where its own sentence names none, that of what is told before,
// not of who spoke of it: "They met on Friday. Doe said on Thursday that he would stay. Roe flew in from Bern, where he
// had seen him the day before".
func (r *resolver) dayOfMain(e *expr) (spoken, bool) {
	p := r.p
	if e.rule != ruleUnitText || e.gran != uDay || e.n != -1 || r.lean.dir >= 0 || r.pub.IsZero() || r.narrative || r.windowed {
		return spoken{}, false
	}
	clause := p.relativeWord(e.from)
	if clause < 0 {
		return spoken{}, false
	}
	if i := p.after(e.to); p.mark(e.to, ',') && i < len(p.out) && p.out[i].op == opWeekday && p.out[i].shift == shNone && !p.sentenceBetween(e.to, p.out[i].from) && p.direction(&p.out[i]).dir < 0 {
		d, ok := r.dayOf(&p.out[i])
		return spoken{at: dayPoint(d), from: e.from}, ok
	}
	f := p.exprAt(r.prevDay.from)
	if f == nil || !p.datesSpeech(f) || !p.sentenceBetween(f.from, clause) {
		return spoken{}, false
	}
	return r.dayBefore(e)
}

// relativeWord finds the "who", "which" or "where" of the clause that a date at token k ends; -1 if it is in none.
func (p *parser) relativeWord(k int) int {
	for j := k - 1; j > 0 && j > k-cueBack && !p.sentenceEnd(j) && p.tok[j].kind == tWord; j-- {
		switch p.word0(j) {
		case "who", "which", "where":
			return j
		}
	}
	return -1
}

// undoneSince resolves the weekday of a plan by the one on which it was undone:
// "was to fly there on Friday, but the visit was dropped on Tuesday". The plan
// was for the first such day after that.
func (r *resolver) undoneSince(e *expr) (point, bool) {
	p := r.p
	if r.narrative || r.pub.IsZero() || e.shift != shNone && e.shift != shThis || e.ref == refPrev {
		return point{}, false
	}
	if e.shift == shNone && p.wouldHaveMet(e) {
		n := (int(e.wd) - int(r.pub.Weekday()) + 7) % 7
		if n > 4 {
			n -= 7
		}
		d, ok := r.rk.moved(r.words(e), r.pub, n)
		return dayPoint(d), ok
	}
	if !p.wasPlanned(e.from) || p.mark(e.to, ',') && p.tokHas(e.to+1, cFuture) && p.word0(e.to+1) != "would" {
		return point{}, false // also "the vote, due on Tuesday, could be delayed to Thursday"
	}
	for i := p.after(e.to); i < len(p.out) && p.out[i].from < e.to+undoneNear; i++ {
		f := &p.out[i]
		if f.op != opWeekday || f.shift != shNone || p.tokIs(f.from-1, wFor) || !p.undoneBy(e.to, f) && !p.brokeUpOn(e.to, f) {
			continue
		}
		if p.tokIs(f.from-1, wTo) || p.tokIs(f.from-1, wUntil) || p.tokIs(f.from-1, wTill) { // "were to open on Monday but were postponed to Saturday"
			again := r.pub.AddDays((int(f.wd) - int(r.pub.Weekday()) + 7) % 7)
			n := (int(f.wd) - int(e.wd) + 7) % 7
			d, ok := r.rk.moved(r.words(e), again, -n)
			return dayPoint(d), ok && n > 0
		}
		undone := lastNamed(r.pub, time.Weekday(f.wd))
		n := (int(e.wd) - int(f.wd) + 7) % 7
		if n == 0 {
			n = 7
		}
		d, ok := r.rk.moved(r.words(e), undone, n)
		return dayPoint(d), ok
	}
	if how, at := p.undoneBare(e.to); how != 0 && e.shift == shNone {
		n := (int(e.wd) - int(r.pub.Weekday()) + 7) % 7
		if how == simplePast && (n > 4 || n > 3 && p.atFirst(e.from) || (n > soonDays || n > 1 && p.byWeather(at)) && p.hadBeen(e.from)) {
			n -= 7
		}
		d, ok := r.rk.moved(r.words(e), r.pub, n)
		return dayPoint(d), ok
	}
	if e.shift == shNone && p.foiled(e.to) {
		d, ok := r.rk.moved(r.words(e), r.pub, lastNamed(r.pub, time.Weekday(e.wd)).Sub(r.pub))
		return dayPoint(d), ok
	}
	return point{}, false
}

// brokeUpOn says that "but" behind token k tells that what was to go on ended on the weekday f: "was to last until Friday but
// broke up on Wednesday".
func (p *parser) brokeUpOn(k int, f *expr) bool {
	if !p.tokIs(f.from-1, wOn) || p.word0(k) != "but" && p.word0(k+1) != "but" {
		return false
	}
	for j := k + 1; j < f.from-1; j++ {
		switch w := p.word0(j); w {
		case "collapsed", "ended", "adjourned":
			return true
		case "broke", "fell":
			next := p.word0(j + 1)
			return next == "up" || next == "down" || next == "off" || next == "apart" || next == "through"
		}
	}
	return false
}

// lastNamed is the last day of a weekday up to and with day d.
func lastNamed(d civil.Date, wd time.Weekday) civil.Date {
	return d.AddDays(-((int(d.Weekday()) - int(wd) + 7) % 7))
}

// foiled says that "but" behind token from tells what came of a plan on its day: "but fighting
// went on", "but the rebels did not show up". What is decided about a plan may be so before.
func (p *parser) foiled(from int) bool {
	k := from
	if p.tok[min(k, len(p.tok)-1)].b == ',' {
		k++
	}
	if w := p.word0(k); w != "but" && w != "yet" && w != "only" {
		return false
	}
	for k++; k < len(p.tok) && k < from+foilReach && !p.sentenceEnd(k); k++ {
		switch w := p.word0(k); {
		case p.isAny(k, wHas, wHave) && (p.word0(k+1) == "yet" || p.word0(k+1) == "still" && p.tokIs(k+2, wNot) || p.tokIs(k+1, wNot)):
			return true // "but has yet to be published"
		case p.replans(k), p.tokHas(k, cSpeech|cFuture|cPresent|cAhead):
			return false
		case w == "did", p.finitePast(k):
			return true
		}
	}
	return false
}

// replans says that token k is of what is done to a plan, as a rule before its day.
func (p *parser) replans(k int) bool {
	w := p.word0(k)
	return p.in(k, undoings) || p.in(k, reschedulings) || p.in(k, replanned) || w == "off" || w == "called" || w == "put"
}

// replanned are the verbs of what is decided about a plan, as a rule before its day.
var replanned = forms("cut shortened lengthened extended changed replaced switched scaled withdrawn withdrew pulled asked decided agreed announced chose wanted refused rejected vetoed blocked barred banned ruled")

// foilReach is how many tokens behind a plan's day its failure is told.
const foilReach = 12

// How a plan is said to have been undone: "has been put off", while its day was
// ahead, or "was put off", the nearest such day.
const (
	perfect = iota + 1
	simplePast
)

// atFirst finds the "originally" of a plan before token at.
func (p *parser) atFirst(at int) bool {
	for k := at - 2; k >= 0 && k > at-6; k-- {
		if p.inAny(k, firstIntent) {
			return true
		}
	}
	return false
}

// wouldHaveMet says that the day e is that of what would have been held, had nothing come between: "school would have let
// out for the summer on Friday". It may be over or near.
func (p *parser) wouldHaveMet(e *expr) bool {
	for k := p.beforeOn(e); k > 1 && k > e.from-nounReach && p.tok[k].kind == tWord; k-- {
		if p.tokIs(k, wHave) {
			return p.word0(k-1) == "would" && (p.in(k+1, timed) || p.word0(k+1) == "taken" && p.word0(k+2) == "place" || p.word0(k+1) == "let" && p.word0(k+2) == "out")
		}
		if p.tokHas(k, cSubject|cBreak) {
			return false
		}
	}
	return false
}

// timed are the participles of what is done on a day set before.
var timed = forms("begun started opened reopened closed ended met resumed graduated expired convened")

// hadBeen finds the "had been" of a plan before token at: "had been planned for Friday".
func (p *parser) hadBeen(at int) bool {
	for k := at - 2; k > 0 && k > at-nounReach && p.tok[k].kind == tWord; k-- {
		if p.word0(k) == "been" {
			return p.hadNear(k-1) >= 0
		}
	}
	return false
}

// byWeather says that the plan undone at token k was so by what came on its day: "was put off because of wind".
func (p *parser) byWeather(k int) bool {
	for j := k + 1; j < len(p.tok) && j < k+undoneReach && !p.sentenceEnd(j); j++ {
		switch p.word0(j) {
		case "wind", "winds", "weather", "rain", "snow", "storm", "storms", "fog", "lightning":
			return true
		}
	}
	return false
}

// mishaps are what befell a plan on its day: "a truce, set to begin Thursday, was
// greeted with air raids".
var mishaps = forms("greeted ignored broken violated shattered marred")

// undoneBare finds the undoing of a plan behind token from that gives no
// weekday of its own, and its participle.
func (p *parser) undoneBare(from int) (how, at int) {
	for k := from; k < len(p.tok)-2 && k < from+undoneNear && !p.sentenceEnd(k); k++ {
		switch {
		case (p.tokIs(k, wHas) || p.tokIs(k, wHave)) && p.word0(k+1) == "been":
			how = perfect
		case (p.word0(k) == "was" || p.word0(k) == "were") && !p.tokIs(k+1, wTo), p.tokIs(k, wHad) && p.tokIs(k+1, wTo) && p.tokIs(k+2, wBe):
			how = simplePast
		default:
			continue
		}
		for j := k + 1; j < k+5 && j < len(p.tok); j++ {
			switch w := p.word0(j); {
			case undoings.has(w), mishaps.has(w), w == "rescheduled", w == "moved":
				return how, j
			case w == "put" || w == "called" || w == "pushed" || w == "brought":
				if x := p.word0(j + 1); x == "off" || x == "back" || x == "forward" {
					return how, j
				}
			}
		}
		return 0, 0
	}
	return 0, 0
}

// undoneLater says that a plan before token from is said to have been undone, in the
// simple past.
func (p *parser) undoneLater(from int) bool {
	how, _ := p.undoneBare(from)
	return how == simplePast
}

// pressed says that the "by" at token k is of what somebody was under pressure to do, so that its day
// may be over.
func (p *parser) pressed(k int) bool {
	for j := k - 1; j > 0 && j > k-nounReach && p.tok[j].kind == tWord; j-- {
		if p.word0(j) == "pressure" && p.tokIs(j-1, wUnder) {
			return p.word0(j-2) == "was" || p.word0(j-2) == "were"
		}
	}
	return false
}

// neverHeld says that what was planned, behind token from, is told not to have been: "was never
// held", "did not take place".
func (p *parser) neverHeld(from int) bool {
	for k := from; k < len(p.tok)-1 && k < from+undoneNear && !p.sentenceEnd(k); k++ {
		switch {
		case p.word0(k) == "never" && (p.tokHas(k+1, cVerbPast) || p.tok[k+1].flags&fEd != 0):
			return true
		case p.word0(k) == "did" && (p.tokIs(k+1, wNot) || p.isNt(k+2)) && !p.tokHas(k-1, cSubject):
			return true
		case p.tokHas(k, cFuture|cAhead|cPresent):
			return false
		}
	}
	return false
}

// undoneNear is how many tokens behind a plan's day its undoing is looked for.
const undoneNear = 16

// wasPlanned finds the "was to", "had been due to" or "had hoped to" before
// token at.
func (p *parser) wasPlanned(at int) bool {
	for k := at - 2; k >= 0 && k > at-12 && !p.sentenceEnd(k); k-- {
		switch w := p.word0(k); {
		case w == "was", w == "were", w == "been":
			return p.tokIs(k+1, wTo) || p.tokHas(k+1, cAhead) || p.word0(k+1) == "supposed" || p.word0(k+1) == "meant"
		case w == "had":
			return p.in(k+1, vain) || p.in(k+2, vain) && (p.word0(k+1) == "once" || p.in(k+1, firstIntent))
		case p.tokHas(k, cAhead) && p.mark(k-1, ','):
			return true // "the truce, set to begin on Thursday, was broken"
		case (called.has(w) || p.tokIs(k, wSet) || p.tokHas(k, cAhead) && (p.tok[k].flags&fEd != 0 || p.inAny(k-1, firstIntent))) && (p.tokIs(at-1, wFor) || p.tokIs(at-1, wOn)) && !p.tokHas(k-1, cPresent):
			return true // "the meeting pencilled in for Friday was scrapped"
		case p.tokIs(k-1, wBe) && p.tokIs(k-2, wTo): // "was due to be held on Friday"
		case p.tokIs(k, wHave) && p.tokIs(k-1, wTo), p.tokIs(k-1, wHave) && p.tokIs(k-2, wTo), p.word0(k-1) == "been" && p.tokIs(k-2, wHave): // "was to have begun"
		case p.tokHas(k, cVerbPast|cFuture|cPresent):
			return false
		}
	}
	return false
}

// undoings are the verbs of what is done to a plan that does not stay.
var undoings = forms("dropped cancelled canceled scrapped shelved aborted abandoned postponed delayed suspended ditched axed",
	"scuppered scrubbed deferred shunted")

// undoneBy says that the clause of the weekday f, behind token from, undoes a
// plan: "was dropped on Tuesday", "on Tuesday they called it off".
func (p *parser) undoneBy(from int, f *expr) bool {
	for k := from; k < f.to+6 && k < len(p.tok); k++ {
		if k > f.to && p.sentenceEnd(k) {
			return false
		}
		w := p.word0(k)
		if undoings.has(w) {
			return !p.sentenceBetween(from, k) || p.tokHas(k-1, cAux) || p.word0(k-1) == "been" // else another thing was suspended
		}
		for j := k - 1; w == "off" && j >= from && j > k-5; j-- {
			if v := p.word0(j); v == "called" || v == "put" {
				return true // "called the session off"
			}
		}
	}
	return false
}

// onlyAdverbs says that nothing but "again", "then" and "on" stands between two
// tokens.
func (p *parser) onlyAdverbs(from, to int) bool {
	for k := from; k < to; k++ {
		if w := p.word0(k); !p.tokIs(k, wOn) && w != "again" && w != "then" && w != "also" {
			return false
		}
	}
	return true
}

// afterSooner says that what was on the weekday e comes before the day or week just named in its sentence, by the
// "after" or "following" between them, so that it is not the next one, d.
func (r *resolver) afterSooner(e *expr, d civil.Date) bool {
	p, s := r.p, r.prev
	if e.shift != shNone || r.narrative || !s.at.known() || s.at.bc || s.at.gran > uWeek || d.Before(s.at.span().Start) || p.sentenceBetween(s.from, e.from) {
		return false
	}
	for k := e.from - 1; k > s.from && k > e.from-nounReach-4; k-- {
		if p.tokIs(k, wAfter) || p.tokIs(k, wFollowing) && !p.tokHas(k+1, cPrep) { // not "the leaders following on Wednesday"
			if k == e.from-1 && r.lean.dir > 0 && r.lean.cue > s.from && r.lean.cue < k && !p.possessed(e) {
				return false // "If they do not agree by Dec. 21, it could run out of money after Friday"
			}
			return r.lean.cue < k || r.lean.cue > e.from // not "after he steps down on Monday"
		}
		if p.tokHas(k, cVerbal) || p.tokIs(k, wTo) || p.tok[k].kind == tPunct && p.tok[k].b == ',' {
			return false
		}
	}
	return false
}

// apposed says that nothing but a comma and "on" stands between two tokens.
func (p *parser) apposed(from, to int) bool {
	for k := from; k < to; k++ {
		if !p.tokIs(k, wOn) && !(p.tok[k].kind == tPunct && p.tok[k].b == ',') {
			return false
		}
	}
	return true
}

// weekend resolves the weekend: the one now or last, or the coming one.
func (r *resolver) weekend(e *expr, base civil.Date) point {
	q := around(base, uWeekend)
	in := base.Weekday() == time.Saturday || base.Weekday() == time.Sunday
	pubIn := r.pub.Weekday() == time.Saturday || r.pub.Weekday() == time.Sunday
	dir := r.lean.dir
	if wd := base.Weekday(); wd >= time.Monday && wd <= time.Wednesday && r.p.ofPastPlan(r.lean, e) {
		dir = -1 // "was supposed to call them this weekend", said on a Monday
	}
	switch {
	case e.n > 0 && !in && r.p.coming(e):
		return q // "the coming weekend", said on a Wednesday
	case e.n != 0:
		if e.n < 0 && !in || e.n > 0 {
			return q.add(e.n)
		}
		return q.add(-1)
	case r.usedPrev && r.prev.at.gran == uDay && dir < 0 && !r.narrative && r.pub.Sub(base) >= 0 && r.pub.Sub(base) < 7:
		// "On Monday four who went missing over the weekend came home": the
		// last one before publication, whatever day was spoken of.
		return around(r.pub, uWeekend).add(-int(boolInt8(!pubIn)))
	case r.usedPrev && !r.narrative && !r.pub.IsZero() && base.After(r.pub) && toLower(r.p.word0(e.from-1)) == "follows":
		return around(r.pub, uWeekend).add(-int(boolInt8(!pubIn))) // "They sign on Thursday. It follows weekend talks"
	case r.usedPrev && dir > 0 && !r.narrative && !r.pub.IsZero() && base.After(r.pub) && base.Sub(r.pub) <= 7:
		return around(r.pub, uWeekend) // "They meet again on Monday. Work will go on over the weekend"
	case r.usedPrev || in || dir > 0:
		return q
	case dir < 0 && base.Weekday() >= time.Thursday && r.p.tokIs(e.from-1, wFor):
		return q // "the talks adjourned for the weekend"
	case e.rule == ruleUnitShift: // "this weekend"
		if dir < 0 && (base.Weekday() <= time.Tuesday || r.lean.cue >= e.from-nounReach && r.p.tellsUpTo(r.lean.cue, e.from)) {
			return q.add(-1) // "six miners died this weekend", said on a Wednesday
		}
		return q
	case dir < 0 || base.Weekday() <= time.Wednesday:
		return q.add(-1)
	}
	return q
}

// coming says that e is the "coming" or "upcoming" one, "this coming", "the upcoming".
func (p *parser) coming(e *expr) bool {
	for k := e.from; k < e.from+2; k++ {
		if p.tokIs(k, wComing) || toLower(p.word0(k)) == "upcoming" {
			return true
		}
	}
	return false
}

// maxDayBehind is how many tokens may stand between a time and its day.
const maxDayBehind = 8

// dayBehind finds the day that follows a time in the same breath: "from 10
// a.m. to 2 p.m. on Thursday", "at 16:30 (1330 GMT) on Thursday".
func (r *resolver) dayBehind(e *expr) point {
	reach := e.to + maxDayBehind
	for i := r.p.after(e.to); i < len(r.p.out); i++ {
		f := &r.p.out[i]
		if f.op == opClock && f.from <= e.to+maxDayBehind {
			if r.p.mark(f.from-1, '(') && r.p.mark(f.to, ')') {
				reach = f.to + 1 + maxDayBehind // "at 13:00 GMT (16:00 local time) on Tuesday"
			}
			continue
		}
		if f.from > reach || f.gran != uDay || r.p.sentenceBetween(e.to-1, f.from) || r.p.paraBetween(e.to-1, f.from) || r.p.mark(e.to, ',') && r.p.determined(e.to+2) {
			break // also "At 8:30 a.m., the time of the first blast two days earlier, they fell silent"
		}
		switch f.op {
		case opWeekday, opDate, opShift, opHoliday:
		default:
			return point{}
		}
		for k := e.to; k < f.from; k++ {
			if k == e.to && k+1 == f.from && r.p.tokIs(e.from-1, wThe) && r.p.nounsOnly(k, k+1) {
				continue // "at the noon briefing yesterday"
			}
			if t := &r.p.tok[k]; t.kind == tWord && !r.p.tokHas(k, cPrep|cMeridiem|cZone) && !r.p.tokIs(k, wAnd) && !r.p.tokIs(k, wTime) && !r.p.tokIs(k, wLocal) && t.flags&fCap == 0 && !(k == e.to && r.p.in(k, limits)) && !(k == e.to+1 && r.p.in(e.to, limits) && r.p.in(k, runsOut)) {
				return point{}
			}
		}
		lean := r.lean
		r.lean = r.p.direction(f)
		day := r.answer(f).at.date()
		r.lean = lean
		switch {
		case day.IsZero() || !f.clk.set:
		case r.p.converts(e.to, f):
			day = day.AddDays(sameMoment(e.clk, f.clk))
		case r.p.joined(e.to, f.from) && r.p.overMidnight(e, f):
			day = day.AddDays(-1)
		}
		return dayPoint(day)
	}
	return point{}
}

// runsOut are the verbs of a deadline.
var runsOut = forms("set fixed passed expired lapsed came ran")

// nightOf finds the day behind what happened "overnight", and whether its first hours are meant: "the
// overnight attack early Saturday", "an overnight raid on January 3"; zero if there is none.
func (r *resolver) nightOf(e *expr) (civil.Date, int8) {
	i := r.p.after(e.to)
	if i >= len(r.p.out) {
		return civil.Date{}, edNone
	}
	f := &r.p.out[i]
	if f.gran != uDay || f.op != opWeekday && f.op != opDate || f.from > e.to+nounReach || r.p.paraBetween(e.to-1, f.from) {
		return civil.Date{}, edNone
	}
	held := false
	for k := e.to; k < f.from; k++ {
		if r.p.tok[k].kind != tWord || r.p.tokHas(k, cVerbal|cSubject) {
			return civil.Date{}, edNone
		}
		w := toLower(r.p.word0(k))
		held = held || unplanned.has(w) || befell.has(w) || marches.has(w)
	}
	if !held {
		return civil.Date{}, edNone
	}
	lean, alts := r.lean, r.alts
	r.lean = r.p.direction(f)
	day := r.answer(f).at.date()
	r.lean, r.alts = lean, alts
	return day, f.edge
}

// reportDay is the weekday on which somebody told, earlier in the sentence, what happened overnight:
// "said on Sunday it had shot down 45 missiles overnight"; zero if there is none.
func (r *resolver) reportDay(e *expr) civil.Date {
	p := r.p
	for i := p.after(e.from) - 1; i >= 0 && e.from-p.out[i].to < cueBack && !p.sentenceBetween(p.out[i].from, e.from); i-- {
		f := &p.out[i]
		k := f.from - 1
		if p.tokIs(k, wOn) {
			k--
		}
		k = p.beforePlace(k)
		if f.op != opWeekday || f.gran != uDay || f.shift != shNone || !p.tokHas(k, cSpeech) || f.part != "" || f.clk.set {
			continue
		}
		for _, d := range r.days {
			if d.from == f.from && !d.at.bc {
				return d.at.date()
			}
		}
	}
	return civil.Date{}
}

// converts says that f tells the moment of the time before token at again, by another
// clock: "9 p.m. (0100 GMT Friday)".
func (p *parser) converts(at int, f *expr) bool {
	if p.mark(at, ',') && p.tokIs(at+1, wOr) {
		at++
	}
	if p.tokIs(at, wIn) && p.cap(at+1) && p.mark(at+2, '(') {
		at += 2 // "at 1 a.m. in Rome (7 p.m. ET)"
	}
	return p.mark(at, '(') && f.from == at+1 && p.mark(f.to, ')') || p.tokIs(at, wOr) && f.from == at+1
}

// sameMoment is how many days before or after the day of time f the time e of the same
// moment is: no two clocks on earth are further apart than half a day or a little more, and
// none is so far from that of a zone which one of them names.
func sameMoment(e, f clock) int {
	n := e.minutes() - f.minutes()
	days := 0
	switch {
	case n > dayMinutes/2:
		days = -1
	case n < -dayMinutes/2:
		days = 1
	}
	if !apart(e, f, n+days*dayMinutes) {
		for k := -1; k <= 1; k++ {
			if apart(e, f, n+k*dayMinutes) {
				return k
			}
		}
	}
	return days
}

const dayMinutes = 24 * 60

// westmost is the zone of the westmost land with people on it, as against the thirteen hours east of New Zealand.
const westmost = -10*60 - 30

// apart says that the clock of e may be so many minutes ahead of that of f, by the zones that they name.
func apart(e, f clock, ahead int) bool {
	east, known := e.eastOf()
	other, also := f.eastOf()
	switch {
	case known && also:
		return abs(east-other-ahead) <= 2*60 // summer time
	case known:
		other = east - ahead
	case also:
		other += ahead
	}
	return other >= westmost && other <= dayMinutes/2+2*60
}

// eastOf is how many minutes the zone that a time names lies east of Greenwich, summer time left aside.
func (c *clock) eastOf() (int, bool) {
	if c.zone < 0 {
		return 0, false
	}
	return zoneNames[c.zone].offset + int(c.east), true
}

// overMidnight says that the time of f ends what begins at the time of e, and is earlier in
// the day: "from 9 p.m. to 6 a.m.".
func (p *parser) overMidnight(e, f *expr) bool {
	return (p.tokIs(e.from-1, wFrom) || p.word0(e.from-1) == "between") && e.clk.set && f.clk.set && f.clk.minutes() < e.clk.minutes() && e.clk.zone == f.clk.zone
}

// intoNight says that the time e is of the small hours behind the evening that the time f of the same sentence is of:
// "resumed at 8 p.m. and ended at 3:40 a.m.".
func (p *parser) intoNight(f, e *expr) bool {
	overnight := !f.clk.set && p.word0(f.from) == "overnight"
	late := overnight || f.clk.set && f.clk.h >= 17 && f.clk.h <= 24 || !f.clk.set && f.gran <= uDay && (f.part == "NI" || f.part == "EV" || f.edge == edLate)
	early := e.clk.h < 6 || e.clk.h < 17 && overnight || e.clk.h < 13 && p.resumed(e) // "fell overnight but rallied by midday"
	return late && early && (!f.clk.set || f.clk.zone == e.clk.zone) && e.from-f.to < 2*nounReach && !p.mark(e.from-1, '(') && !p.stopBetween(f.to, e.from) && !p.converts(f.to, e)
}

// resumed says that something is told to go on again at the time e: "broke up late on Saturday and resumed at 11 am".
func (p *parser) resumed(e *expr) bool {
	switch p.word0(e.from - 2) {
	case "resumed", "returned", "reconvened", "resume", "reconvene":
		return true
	}
	return false
}

// otherClock finds the day of a time that tells the moment of the one before it by another clock: "at 8
// p.m. EDT on Saturday (0000 GMT)".
func (r *resolver) otherClock(e *expr) point {
	i := r.p.after(e.from) - 1
	if i < 0 || r.prevDay.from != r.p.out[i].from || !r.prevDay.at.known() || r.prevDay.at.bc || !r.p.out[i].clk.set || !r.p.converts(r.p.out[i].to, e) {
		return point{}
	}
	r.usedPrev = true
	return dayPoint(r.prevDay.at.date().AddDays(sameMoment(e.clk, r.p.out[i].clk)))
}

// besideCount is the day of a weekday in apposition to what is counted from a day before it: "will follow on
// Friday, three days later", "left three days later, on Friday".
func (r *resolver) besideCount(e *expr) (point, bool) {
	p, prev, i := r.p, r.prevDay, r.p.after(e.from)
	if e.shift != shNone {
		return point{}, false
	}
	if i+1 < len(p.out) && p.mark(e.to, ',') && p.out[i+1].from == e.to+1 && (p.out[i+1].rule == ruleFromNow || p.out[i+1].rule == ruleAgo) && p.out[i+1].gran == uDay && !r.windowed && !r.narrative && !r.pub.IsZero() {
		day, ok := r.dayOf(&p.out[i+1])
		return dayPoint(day), ok && int(day.Weekday()) == int(e.wd) // "set for Tuesday, five days hence"
	}
	if !prev.at.known() || prev.at.bc {
		return point{}, false
	}
	d := prev.at.date()
	switch {
	case i+1 < len(p.out) && p.out[i+1].laterDays() > 0 && p.mark(e.to, ',') && p.out[i+1].from == e.to+1:
		d = d.AddDays(p.out[i+1].laterDays())
	case i > 0 && p.out[i-1].laterDays() > 0 && prev.from == p.out[i-1].from && p.mark(p.out[i-1].to, ',') && p.beforeDay(e) == p.out[i-1].to:
	default:
		return point{}, false
	}
	if int(d.Weekday()) != int(e.wd) {
		return point{}, false
	}
	r.usedPub, r.usedPrev, r.based = false, true, prev
	return dayPoint(d), true
}

// laterDays is how many days "three days later" counts; 0 if e is nothing of the kind.
func (e *expr) laterDays() int {
	if e.rule != ruleLater || e.gran != uDay || e.amt.vague {
		return 0
	}
	return int(e.amt.n)
}

// behindCondition says that the sentence opens with a condition of a weekday to come, and that the day d
// would lie before it.
func (r *resolver) behindCondition(e *expr, d civil.Date) bool {
	p, i := r.p, r.p.after(e.from)-1
	if i < 0 || p.out[i].op != opWeekday || p.out[i].shift != shNone || r.prevDay.from != p.out[i].from || p.sentenceBetween(p.out[i].from, e.from) || r.prevDay.at.bc {
		return false
	}
	if first := r.prevDay.at.date(); first.Before(r.pub) || !d.Before(first) || first.Sub(d) > 6 {
		return false
	}
	for k := p.out[i].from - 1; k >= 0 && k > p.out[i].from-conditionReach; k-- {
		if p.opensCondition(k) {
			return p.opensSentence(k) && p.tokHas(r.lean.cue, cFuture) && r.lean.cue > p.out[i].to
		}
	}
	return false
}

// beforeCondition says that e, which is so many days ahead, is of what will be done if something has not been done by a
// weekday behind it that comes later.
func (r *resolver) beforeCondition(e *expr, ahead int) bool {
	p, i := r.p, r.p.after(e.to)
	if i >= len(p.out) || p.out[i].op != opWeekday || p.out[i].shift != shNone || !p.tokIs(p.out[i].from-1, wBy) || p.sentenceBetween(e.to, p.out[i].from) || !p.tokHas(r.lean.cue, cFuture) {
		return false
	}
	f := &p.out[i]
	days := (int(f.wd) - int(r.pub.Weekday()) + 7) % 7
	if days <= ahead {
		return false
	}
	for k := e.to; k < f.from && k < e.to+conditionReach; k++ {
		if p.opensCondition(k) {
			return true
		}
	}
	return false
}

// clockDay finds the day of a time that stands alone: that of its story, or the one behind it where what began on that day
// went on into the night.
func (r *resolver) clockDay(e *expr) point {
	q := r.clockStory(e)
	if r.usedPrev && !r.narrative && !r.pub.IsZero() && q.known() && !q.bc && q.date().Before(r.pub) && r.prevDay.at.known() && q.date() == r.prevDay.at.date() && r.wentOn(e) {
		return dayPoint(q.date().AddDays(1)) // "a session on Monday broke up at 1am"
	}
	return q
}

// darkBefore says that the sentence of the time e has told of the evening or night of the day before it, so that its
// midnight ends that day: "left on Friday evening, ensuring a shutdown at midnight".
func (r *resolver) darkBefore(e *expr) bool {
	f := r.p.exprAt(r.prevDay.from)
	return f != nil && f.from < e.from && (f.part == "EV" || f.part == "NI" || f.clk.set && f.clk.h >= 17) && !r.p.sentenceBetween(f.to, e.from)
}

// offSince says that the sentence before e has just called something off, so that its day is still to come: "Unions have
// called off a strike. They had been due to walk out on Monday".
func (p *parser) offSince(e *expr) bool {
	start := e.from - 1
	for start > 0 && p.tok[start].flags&fPara == 0 && !p.sentenceEnd(start-1) && start > e.from-cueBack {
		start--
	}
	for k := start - 2; k > 1 && k > start-cueBack && !p.sentenceEnd(k) && p.tok[k+1].flags&fPara == 0; k-- {
		if p.undoingAt(k) == k && p.perfect(k) {
			return true
		}
	}
	return false
}

// putTo says that the day e is that to which something was extended or put back.
func (p *parser) putTo(e *expr) bool {
	k := e.from - 1
	through := p.tokIs(k, wThrough)
	if !through && !p.tokIs(k, wTo) {
		return false // "was extended until Thursday" is of the next one
	}
	was := false
	for j := k - 1; j > 0 && j > k-14 && !p.sentenceEnd(j); j-- {
		switch w := p.word0(j); {
		case through && (w == "extended" || w == "prolonged"), !through && (w == "back" || w == "postponed" || w == "delayed"):
			was = true
		case was && p.was(j):
			return true
		case p.tokHas(j, cPresent|cFuture) || p.tokIs(j, wHas) || p.tokIs(j, wHave):
			return false
		}
	}
	return false
}

// wentOn says that the time e is of the small hours in which ended what began on the day spoken of before: "met until 3
// a.m.", "broke up at 1am".
func (r *resolver) wentOn(e *expr) bool {
	p := r.p
	if !e.clk.set || e.clk.h > 5 {
		return false
	}
	if f := p.exprAt(r.prevDay.from); f != nil && (f.clk.set && f.clk.h < 17 || f.part == "MO") {
		return false
	}
	switch p.word0(e.from - 1) {
	case "until", "till", "til", "past":
		return true
	}
	return p.in(r.lean.cue, breakUps)
}

// breakUps are verbs of what ends, and of what goes on.
var breakUps = forms("failed collapsed broke ended concluded adjourned finished wrapped emerged dragged lasted stretched")

// clockStory is the last day that the sentence of the time e speaks of, else the anchor's.
func (r *resolver) clockStory(e *expr) point {
	p := r.p
	if i := r.p.after(e.from) - 1; i >= 0 && r.prevDay.from == r.p.out[i].from && r.prevDay.at.known() && r.p.joined(r.p.out[i].to, e.from) && r.p.overMidnight(&r.p.out[i], e) {
		r.usedPrev = true
		return dayPoint(r.prevDay.at.date().AddDays(1)) // "from 9 p.m. Tuesday to 6 a.m."
	}
	if f := p.exprAt(r.prevDay.from); f != nil && f.from < e.from && r.prevDay.at.known() && !r.prevDay.at.bc && p.intoNight(f, e) {
		r.usedPrev = true
		return dayPoint(r.prevDay.at.date().AddDays(1))
	}
	if r.p.mark(e.from-1, '(') && r.p.mark(e.to, ')') && r.prevDay.at.known() && !r.prevDay.at.bc && r.p.behindExpr(r.prevDay.from) == e.from-1 {
		r.usedPrev, r.based = true, r.prevDay
		return dayPoint(r.prevDay.at.date()) // "May 15 (11 a.m. EDT): North Korea suspends"
	}
	if k := e.from - 1; (p.mark(k, '/') || p.mark(k, '|')) && !p.glued(k) && r.prevDay.at.known() && !r.prevDay.at.bc && p.behindExpr(r.prevDay.from) == k {
		r.usedPrev, r.based = true, r.prevDay
		return dayPoint(r.prevDay.at.date()) // "May 7, 2026 / 7:42 PM EDT"
	}
	if r.stamp(e) {
		if d, ok := r.dayAbove(e); ok {
			r.usedPrev = true
			return dayPoint(d)
		}
		if e.from >= r.chron.end {
			return dayPoint(r.usePub()) // the stamp of an entry
		}
	}
	if !r.narrative && !r.pub.IsZero() && r.p.ofThisPage(e) {
		return dayPoint(r.usePub())
	}
	s := r.prevDay
	if r.lean.dir > 0 && !r.narrative && !r.pub.IsZero() && s.at.known() && !s.at.bc && s.at.date().Before(r.pub) && r.p.tokHas(r.lean.cue, cFuture|cSched|cSchedBase) && !r.p.atHourOf(s.from, e) {
		return dayPoint(r.usePub()) // "lost it on Thursday and will go to the palace at 12:30 p.m."
	}
	if r.lean.dir == 0 && !r.narrative && !r.pub.IsZero() && s.at.known() && !s.at.bc && r.pub.Sub(s.at.date()) > longBehind && !r.p.atHourOf(s.from, e) && e.from-r.p.behindExpr(s.from) > 2 {
		return dayPoint(r.usePub()) // "who lost it on June 8, 2017, takes questions at noon"
	}
	if f := r.p.exprAt(s.from); f != nil && !r.narrative && r.p.setAside(f) && e.from > f.to {
		s = spoken{} // "The talks, which had been set for Thursday, started at 1:36 p.m."
	}
	if s.at.known() && !s.at.bc && (r.narrative || e.from-s.from < 30 && !r.p.stopBetween(r.p.behindExpr(s.from), e.from) && (r.lean.dir >= 0 || !r.offSide(s.at.date()) || r.p.atHourOf(s.from, e) || r.p.timed(s.from) && !(s.at.date().After(r.pub) && r.p.in(e.to, limits)))) {
		r.usedPrev = true
		return dayPoint(s.at.date())
	}
	if e.from < r.chron.end && !r.chron.day.IsZero() {
		r.usedPrev = true
		return dayPoint(r.chron.day)
	}
	if !r.narrative {
		if s, ok := r.dayBefore(e); ok {
			r.usedPrev, r.based = true, s
			return dayPoint(s.at.date())
		}
	}
	d := r.usePub()
	return dayPoint(d)
}

// ofThisPage says that the time e is one of the page itself: "updated at 6:12 p.m.", "(see 11.05am)".
func (p *parser) ofThisPage(e *expr) bool {
	switch toLower(p.word0(e.from - 1)) {
	case "see":
		return p.mark(e.from-2, '(')
	case "at":
		switch toLower(p.word0(e.from - 2)) {
		case "updated", "posted", "published":
			return !p.tokHas(e.from-3, cSubject)
		}
	}
	return false
}

// timed says that the day at token from has a time of its own, so that the next time of the
// sentence is of that day too: "Wednesday at 2 p.m., followed by a briefing at 2:30 p.m.".
func (p *parser) timed(from int) bool {
	f := p.exprAt(from)
	return f != nil && f.clk.set
}

// behindExpr is the token behind the expression that begins at token from, whose own marks end
// no sentence: "Wednesday at 2:00 p.m. ET".
func (p *parser) behindExpr(from int) int {
	if f := p.exprAt(from); f != nil {
		return f.to
	}
	return from
}

// atHourOf says that the time e stands right behind the day at token from: "Saturday
// (tomorrow) at 6 a.m.", "a Wednesday deadline of 12:01 a.m.".
func (p *parser) atHourOf(from int, e *expr) bool {
	f := p.exprAt(from)
	if f == nil {
		return false
	}
	k := e.from - 1
	return p.tokIs(k, wAt) && (k == f.to || k == f.to+1 && p.mark(f.to, ')')) || p.tokIs(k, wOf) && k == f.to+1 && p.in(f.to, limits)
}

// dayBefore is the day that one of the sentences right before e tells of, on the side of
// publication that e lies on: "The train crashed on Wednesday. It left at 3 p.m." Days of
// speaking do not count: what was said on Thursday need not be of that day.
func (r *resolver) dayBefore(e *expr) (far spoken, ok bool) {
	for i := len(r.days) - 1; i >= max(0, len(r.days)-maxDays); i-- {
		s := r.days[i]
		if e.from-s.from > clockReach || r.p.sentencesBetween(s.from, e.from) > clockSentences {
			break
		}
		if f := r.p.exprAt(s.from); f != nil && r.p.tokIs(f.to, wAs) && r.p.determined(f.to+2) && s.at.date().After(r.pub) {
			continue // "reaffirmed June 1 as the limit. They will meet at 5:30 p.m."
		}
		if s.head || s.at.bc || s.at.date().IsZero() || r.pub.IsZero() || r.offSide(s.at.date()) {
			continue
		}
		if r.pub.Sub(s.at.date()) > longBehind && r.p.paragraphBetween(s.from, e.from) {
			continue // "following the truce of 2020. / The meeting began at 10:00"
		}
		if r.besides(s, e) || s.at.date() != r.pub && r.p.wasTo(r.lean.cue) && r.p.sentenceBetween(s.from, e.from) {
			continue
		}
		if r.pub.Sub(s.at.date()) > soonDays && r.p.ofPastPlan(r.lean, e) {
			continue // "They voted Wednesday last week to leave. The truce was to begin at 7 a.m."
		}
		if f := r.p.exprAt(s.from); f != nil && (r.p.datesSpeech(f) || f.deict && r.p.datesTag(f)) {
			continue
		}
		if r.pub.Sub(s.at.date()) <= farBehind {
			return s, true
		}
		if !ok {
			far, ok = s, true
		}
	}
	return far, ok
}

// newsDay is the day that "the evening", "later in the day" or "that afternoon" is of, where s was spoken of last: the last
// one near that news was told of, and none that the sentence before names beside it.
func (r *resolver) newsDay(e *expr, s spoken) spoken {
	if s.at.gran != uDay || !r.comparable(s) || !r.p.sentenceBetween(s.from, e.from) {
		return s
	}
	if s.at.date().Before(r.pub) && r.p.wasTo(r.lean.cue) {
		return spoken{} // "They fled on Saturday. The council was to meet in the evening"
	}
	if !r.besides(s, e) {
		return s
	}
	for i := len(r.days) - 1; i >= max(0, len(r.days)-maxDays) && r.p.sentencesBetween(r.days[i].from, e.from) <= clockSentences; i-- {
		if d := r.days[i]; !d.at.bc && !r.offSide(d.at.date()) && !r.besides(d, e) {
			return d
		}
	}
	return spoken{}
}

// besides says that s stands in another sentence than e and only beside what that tells.
func (r *resolver) besides(s spoken, e *expr) bool {
	f := r.p.exprAt(s.from)
	if f != nil && r.p.setAside(f) {
		return true
	}
	return f != nil && r.p.sentenceBetween(s.from, e.from) && (r.p.bounds(f) || e.rule != ruleDayPart && r.p.asideDay(f))
}

// wasTo says that the cue at token k is of a plan told in the past, "was to meet", "was due to meet", and of none that
// the sentence before tells: "It was to begin".
func (p *parser) wasTo(k int) bool {
	if k > 0 && !p.was(k) && (p.tokHas(k, cAhead) || p.tokIs(k, wDue)) {
		k--
	}
	if k < 1 || !p.was(k) || !p.tokIs(k+1, wTo) && !p.tokHas(k+1, cAhead) && !p.tokIs(k+1, wDue) {
		return false
	}
	switch toLower(p.word0(k - 1)) {
	case "it", "they", "he", "she", "both", "this", "that":
		return false
	}
	return true
}

// setAside says that the day f ends a relative clause between commas: ", which had been set for Thursday,".
func (p *parser) setAside(f *expr) bool {
	if !p.mark(f.to, ',') {
		return false
	}
	for j := f.from - 1; j > 1 && j > f.from-nounReach && p.tok[j].kind == tWord; j-- {
		if w := p.word0(j); w == "which" || w == "who" {
			return p.mark(j-1, ',')
		}
	}
	return false
}

// bounds says that something begins or ends on the day f: "since July 12", "since the war began July 12", "is suspended
// until Wednesday".
func (p *parser) bounds(f *expr) bool {
	k := f.from - 1
	switch p.word0(k) {
	case "since", "until", "till", "through", "from", "by":
		return true
	}
	for ; k > 0 && k > f.from-cueBack/2 && p.tok[k].kind == tWord; k-- {
		if p.word0(k) == "since" {
			return true
		}
	}
	return false
}

// asideDay says that a noun has the day f, "Tuesday's bombing", or that it stands in a relative clause or behind a participle
// of the subject: "who died June 5", ", re-elected on April 24,".
func (p *parser) asideDay(f *expr) bool {
	if p.possessed(f) || p.ofObject(f.from) || p.tokIs(f.from-1, wOf) && f.op == opDate && !p.tokHas(f.from-2, cPart|cUnit|cEdge) || f.op == opShift && f.ref == refPrev && f.back < 0 {
		return true
	}
	for k := f.from - 1; k > 0 && k > f.from-cueBack/2 && !p.sentenceEnd(k); k-- {
		switch p.word0(k) {
		case "who", "which", "whose":
			return true
		case "that":
			return p.tokIs(k+1, wHad) || p.tokHas(k+1, cVerbPast) || p.tok[k+1].flags&fEd != 0 || p.was(k+1)
		case "hearings", "talks", "meetings", "clashes", "protests":
			return p.tokIs(k-1, wAfter) || p.word0(k-1) == "following"
		}
		if p.mark(k, ',') {
			return p.mark(f.to, ',') && (p.tok[k+1].flags&fEd != 0 || p.participle(k+1))
		}
	}
	return false
}

// ofObject says that the day at token k is that of a participle behind a noun, in a clause that has its verb before it: "held
// a funeral for some of the people killed in bombings on Sunday".
func (p *parser) ofObject(k int) bool {
	part := -1
	for j := k - 1; j > 0 && j > k-nounReach && p.tok[j].kind == tWord && !p.tokHas(j, cBreak|cSubject|cFuture) && !p.isAny(j, wAnd, wThat) && p.word0(j) != "where" && p.word0(j) != "as"; j-- {
		past := !p.tokHas(j, cPrep) && (p.tok[j].flags&fEd != 0 && !p.determined(j) || p.participle(j))
		switch {
		case part < 0 && past:
			if part = j; p.tokHas(j-1, cAux|cPresent|cPrep) || p.tok[j-1].flags&fCap != 0 || p.tokHas(j, cSpeech) {
				return false
			}
		case part > 0 && p.tokHas(j, cSpeech):
			return false
		case part > 0 && (p.tokHas(j, cAux|cVerbPast) || past):
			return true
		}
	}
	return false
}

// farBehind is how many days behind publication a day is that the time of another sentence is of only where no nearer one is
// told: "Bombs went off on Sunday, as they had on Dec. 24 last year. The first struck at midday".
const farBehind = 60

// clockReach and clockSentences are how many tokens and ends of sentences may stand between
// a day and a time of it.
const (
	clockReach     = 80
	clockSentences = 2
)

// stopBetween is sentenceBetween but for semicolons.
func (p *parser) stopBetween(from, to int) bool {
	for k := from; k < to; k++ {
		if t := &p.tok[k]; t.kind == tPunct && t.b != ';' && p.sentenceEnd(k) || t.flags&fPara != 0 && k > from {
			return true
		}
	}
	return false
}

// sentencesBetween counts the sentences that end in [from,to).
func (p *parser) sentencesBetween(from, to int) int {
	n := 0
	for k := from; k < to; k++ {
		if p.tok[k].kind == tPunct && p.sentenceEnd(k) {
			n++
		}
	}
	return n
}

// longSentence is more tokens than any sentence has.
const longSentence = 200

// sentenceBetween reports whether a sentence ends in [from,to).
func (p *parser) sentenceBetween(from, to int) bool {
	if to-from > longSentence {
		return true
	}
	for k := from; k < to; k++ {
		if p.sentenceEnd(k) || p.tok[k].flags&fDotted != 0 && p.clockStop(k) {
			return true
		}
	}
	return false
}

// feastApart is how many days before or after publication a weekday may lie that a feast explains.
const feastApart = 60

// namedDay is the day of a weekday whose name the text puts beside it: "closed on
// Thursday for Thanksgiving", "on Friday, Veterans Day".
func (r *resolver) namedDay(e *expr) (point, bool) {
	p := r.p
	i := p.after(e.to)
	if e.shift != shNone || i >= len(p.out) || p.out[i].op != opHoliday || p.out[i].from != e.to+1 || !p.tokIs(e.to, wFor) && !p.mark(e.to, ',') && !p.mark(e.to, '(') {
		return point{}, false
	}
	d, ok := r.dayOf(&p.out[i])
	if !ok || d.Weekday() != time.Weekday(e.wd) || r.pub.IsZero() || max(d.Sub(r.pub), r.pub.Sub(d)) > feastApart {
		return point{}, false
	}
	return dayPoint(d), true
}

// was says that the word at token k is "was" or "were".
func (p *parser) was(k int) bool { return p.word0(k) == "was" || p.word0(k) == "were" }
