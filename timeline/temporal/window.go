package temporal

import (
	"slices"

	"github.com/dateline-tools/dateline/timeline"
	"github.com/dateline-tools/dateline/timeline/civil"
)

// maxWindow bounds the days of a publication window that are tried one by one.
const maxWindow = 92

// spread resolves the expression for every day that may be the publication
// day. What comes out the same for all stands; else the answer is a window
// with the best guess inside and the other candidates beside it.
func (r *resolver) spread(e *expr, m *timeline.Mention, best point) {
	type candidate struct {
		q point
		s civil.Span
	}
	var cs []candidate
	step := r.window.Days()/maxWindow + 1
	for d := r.window.Start; !d.After(r.window.End); d = d.AddDays(step) {
		r.pub = d
		q := r.answer(e).at
		if !q.known() || slices.ContainsFunc(cs, func(c candidate) bool { return c.q == q }) {
			continue
		}
		cs = append(cs, candidate{q, narrowed(q, e.edge, d, true)})
	}
	r.pub = r.best
	if len(cs) < 2 {
		return
	}
	slices.SortFunc(cs, func(a, b candidate) int { return a.s.Start.Compare(b.s.Start) })
	all := civil.Span{Start: cs[0].s.Start, End: cs[0].s.End}
	for _, c := range cs {
		if c.s.End.After(all.End) {
			all.End = c.s.End
		}
	}
	center := best.date()
	slices.SortStableFunc(cs, func(a, b candidate) int {
		return abs(a.s.Start.Sub(center)) - abs(b.s.Start.Sub(center))
	})
	m.Alternatives = make([]string, 0, len(cs))
	for _, c := range cs {
		if c.q != best {
			m.Alternatives = append(m.Alternatives, c.q.edtf())
		}
	}
	m.Grade, m.Earliest, m.Latest = timeline.Window, all.Start, all.End
	m.EDTF = timeline.Opt(civil.WindowOf(all).String())
	m.Best = civil.Date{}
	if best.gran == uDay {
		m.Best = center
	}
	m.Value = blurred(e, best, all)
}

// upTo widens the answer q of the shorter of two amounts to what the longer gives: "two or
// three weeks ago", "in a day or two".
func (r *resolver) upTo(e *expr, m *timeline.Mention, q point) {
	f := *e
	f.amt, f.upto = e.amt2, false
	far := r.answer(&f).at
	if !far.known() || far.gran != q.gran || m.Earliest.IsZero() {
		return
	}
	near, last := q.span(), far.span()
	if e.back < 0 {
		m.Earliest = m.Earliest.AddDays(last.Start.Sub(near.Start))
	} else {
		m.Latest = m.Latest.AddDays(last.End.Sub(near.End))
	}
	m.Grade, m.Best = timeline.Window, civil.Date{}
	m.EDTF = timeline.Opt(civil.WindowOf(m.Span()).String())
	m.Value = blurred(e, q, m.Span())
}

// blurred prints a TIMEX3 value that says no more than the window holds.
func blurred(e *expr, q point, s civil.Span) string {
	v := unresolved(e)
	year := s.Start.Year == s.End.Year
	if !year || q.gran == uYear || q.gran >= uDecade && q.gran <= uMillennium {
		return v
	}
	if q.gran == uDay && s.Start.Month == s.End.Month && e.op != opWeekday {
		return s.Start.String()[:8] + "XX" + string(point{part: q.part, clk: q.clk}.appendTime(nil))
	}
	if len(v) > 4 && v[:4] == "XXXX" {
		return pad(s.Start.Year, 4) + v[4:]
	}
	return v
}

func abs(n int) int {
	if n < 0 {
		return -n
	}
	return n
}

// countedFrom is the date of the text that the expression counts from.
func (r *resolver) countedFrom() spoken {
	if r.based.at.known() {
		return r.based
	}
	return r.prev
}

// inherit widens an answer that was counted from a date which is itself only
// known as a window.
func (r *resolver) inherit(m *timeline.Mention, q point, from spoken) {
	w, at := from.window, from.at.date()
	if at.IsZero() || m.Earliest.IsZero() {
		return
	}
	m.Earliest, m.Latest = m.Earliest.AddDays(w.Start.Sub(at)), m.Latest.AddDays(w.End.Sub(at))
	m.Grade = timeline.Window
	m.EDTF = timeline.Opt(civil.WindowOf(m.Span()).String())
	if q.gran == uDay {
		m.Best = q.date()
		m.Value = "XXXX-XX-XX" + string(point{part: q.part, clk: q.clk}.appendTime(nil))
	}
}
