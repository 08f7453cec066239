package temporal

import "github.com/dateline-tools/dateline/timeline/civil"

// spanAhead returns the index of the expression that ends the span which e
// begins, if it is of the same kind and has no year either; -1 else.
func (r *resolver) spanAhead(e *expr) int {
	i := r.p.after(e.from)
	if !r.p.spans(i) || r.windowed {
		return -1
	}
	f := &r.p.out[i+1]
	if f.op != e.op || f.gran != e.gran || f.shift != shNone || f.y != 0 || f.ys {
		return -1
	}
	return i + 1
}

// spanUnderWay says that the weekday e, so many days back, begins a span that is told in the present and has not
// ended yet: "runs from Saturday to Monday", said on Sunday.
func (r *resolver) spanUnderWay(e *expr, back int) bool {
	i, cue := r.spanAhead(e), r.lean.cue
	if i < 0 || back == 0 || e.shift != shNone || r.lean.dir < 0 || cue >= 0 && (!r.p.tokHas(cue, cPresent|cSched) || r.p.tokHas(cue, cFuture|cAhead) || r.p.tokIs(cue+1, wTo)) {
		return false
	}
	return back <= (int(r.p.out[i].wd)-int(e.wd)+7)%7
}

// endsSpan says whether the span that has begun can end on day d, the first
// after its beginning that fits: not where the sentence looks back and the day
// lies ahead, nor where only the beginning does.
func (r *resolver) endsSpan(e *expr, d civil.Date) bool {
	if !d.IsZero() && r.goesOn(e, r.begin, d) {
		r.how = "the span goes on over the day of publication"
		return true
	}
	laid := r.lean.cue >= 0 && r.p.in(r.lean.cue, decides) && r.pub.Sub(r.begin) <= justBegun || r.p.runsFrom(r.p.after(e.from)-1) && r.pub.Sub(r.begin) < runsAtMost // "agreed on a truce from January 1 to June 30"
	if d.IsZero() || d.After(r.pub) && (r.lean.dir < 0 && !r.begin.After(r.pub) && !laid || r.begin.After(r.pub) && r.lean.cue >= e.from-2) {
		return false
	}
	r.how = "the first one after the beginning of the span"
	return true
}

// underWay is how many days a span of days may have that is told in the past while it
// goes on: "held talks on 3-5 September", said on the 4th.
const underWay = 14

// goesOn says that a short span of days from the day first to the day last holds the day
// of publication.
func (r *resolver) goesOn(e *expr, first, last civil.Date) bool {
	return e.op == opDate && e.gran == uDay && !first.After(r.pub) && !last.Before(r.pub) && last.Sub(first) <= underWay
}

// justBegun is how many days before publication a span has begun whose end is still to come.
const justBegun = 45

// decides are the past verbs of what lays down how long something is to be.
var decides = forms("approved extended agreed ordered imposed declared announced suspended granted authorised authorized renewed prolonged closed barred banned set fixed")

// runsAtMost is how many days ago a span has begun at the most that "runs" still.
const runsAtMost = 182

// runsFrom says that the expression i begins a span that "runs" or is "running from" it.
func (p *parser) runsFrom(i int) bool {
	if i < 0 || !p.tokIs(p.out[i].from-1, wFrom) {
		return false
	}
	switch p.word0(p.out[i].from - 2) {
	case "running", "runs", "ran", "run", "lasting", "lasts", "valid":
		return true
	}
	return false
}

// beganBefore moves the beginning of a span in the past back to before its
// end: "was held from October to February", told in September. Days ahead stay, where the
// end is not far: "the visit of Aug. 25-29 was called off", and so does the day of what was
// decided up to a day: "approved the pause on August 12 until November 10".
func (r *resolver) beganBefore(e *expr, q point) point {
	i := r.spanAhead(e)
	if i < 0 || r.lean.dir >= 0 || r.p.runsFrom(i-1) && r.pub.Sub(q.date()) < runsAtMost || q.gran > uMonth && q.gran != uSeason && q.gran != uQuarter {
		return q
	}
	f := &r.p.out[i]
	if q.gran == uDay {
		next := r.soonest(point{gran: uDay, m: f.m, d: f.d}, q.date(), false)
		if next.known() && (r.goesOn(e, q.date(), next.date()) || q.date().After(r.pub) && next.date().Sub(q.date()) <= nearPlan) {
			return q
		}
	}
	if q.gran == uDay && !q.date().After(r.pub) && (r.p.in(r.lean.cue, decides) || r.p.tokHas(r.lean.cue, cAux) && r.p.in(r.lean.cue+1, decides)) {
		return q // also "A ban from April 3 to May 14 was agreed"
	}
	end := r.latest(point{gran: f.gran, m: f.m, d: f.d, sub: f.sub}, r.pub, false)
	if end.known() && q.date().After(end.date()) {
		return r.latest(q, end.date(), false)
	}
	return q
}
