package event

import (
	"slices"

	"github.com/dateline-tools/dateline/timeline"
)

// undone is an event that a sentence tells as put off or called off.
type undone struct {
	event    int // index into events
	sentence int
}

// undoneReach is how many sentences later a plan may still be the one undone.
const undoneReach = 3

// undoneAbove gives the plan of "They were scheduled to meet on Monday" the
// status of what an earlier sentence has put off or called off: a plan told in
// the past, of the same kind, whose days do not part from it.
func (d *detector) undoneAbove(f *found, date *timeline.Mention) {
	if f.status != timeline.Scheduled && f.status != timeline.Expected || f.speaker != "" || !d.s.pastPlan(f.clause) {
		return
	}
	for i := len(d.undone) - 1; i >= 0; i-- {
		u := d.undone[i]
		if d.index-u.sentence > undoneReach {
			return
		}
		e := &d.events[u.event]
		if e.Date.Dated() && !e.Date.Days().Overlaps(date.Span()) {
			continue
		}
		if f.typ != "" && string(e.Type) == f.typ || d.subjectAmong(f.clause, e.Quotes[0].Words) {
			f.status = e.Status
			return
		}
	}
}

// pastPlan reports whether clause k is, or completes, a plan told in the past.
func (s *sentence) pastPlan(k int) bool {
	for n := 0; n < len(s.vgs) && k >= 0; n++ {
		g := &s.vgs[k]
		if g.finite {
			return g.tense == past && !g.neg && (g.modal == "to" || (g.v.frame == frSched || g.v.frame == frPlan) && !resolved[g.v.base] && (g.pass || g.v.base == "due" || g.v.base == "plan" || g.v.base == "supposed"))
		}
		if g.rel != relInf {
			return false
		}
		k = g.gov
	}
	return false
}

// subjectAmong reports whether a noun of the subject of clause k is among the
// stems of other words.
func (d *detector) subjectAmong(k int, words []string) bool {
	if k = d.s.finiteOf(k); k < 0 {
		return false
	}
	g := &d.s.vgs[k]
	for _, w := range d.s.words(g.start, g.from, d.stems) {
		if len(w) > 3 && slices.Contains(words, w) {
			return true
		}
	}
	return false
}
