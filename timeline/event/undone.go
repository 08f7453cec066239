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

// undoneLater reads "was supposed to meet in May but was delayed": a plan that
// the next clause, with the same subject, undoes.
func (s *sentence) undoneLater(k int, rel when) timeline.Status {
	g := &s.vgs[k]
	if st := s.undoneBut(k, rel); st != "" {
		return st
	}
	if k+1 >= len(s.vgs) || g.v.frame != frSched && g.v.frame != frPlan && g.modal != "to" {
		return ""
	}
	for j := k + 1; j < min(k+3, len(s.vgs)); j++ {
		if o := &s.vgs[j]; o.shared && o.rel == relCoord && (o.v.frame == frCancel || o.v.frame == frPostpone) {
			if st := s.own(j).status; st == timeline.Cancelled || st == timeline.Postponed {
				return st
			}
		}
	}
	return ""
}

// undoneBut reads "was to open on Monday, but the meeting was scrapped": a
// plan of the past that the clause behind "but" undoes, by a verb whose subject
// is that event, or, where its day is over, by somebody's staying away.
func (s *sentence) undoneBut(k int, rel when) timeline.Status {
	g := &s.vgs[k]
	plan := g.tense == past && (g.v.frame == frPlan || g.pass && g.v.frame == frSched && !resolved[g.v.base] || g.modal == "to") || g.modal == "would" && g.perf
	if (g.rel == relInf || g.rel == relIng) && g.gov >= 0 && s.complementOf(&s.vgs[g.gov], g) {
		return s.undoneBut(g.gov, rel)
	}
	if !plan {
		return ""
	}
	for j := k + 1; j < len(s.vgs) && j < k+4; j++ {
		o := &s.vgs[j]
		if !o.finite || !s.turns(o) {
			continue
		}
		if s.prolongs(k, j) {
			return timeline.Postponed
		}
		if g.modal == "to" && g.perf && o.shared && o.tense == past && s.own(j).status == timeline.Happened {
			return timeline.Cancelled // "was to have stopped in Rome on Monday but flew home"
		}
		if (o.v.base == "expire" || o.v.base == "pass" || o.v.base == "lapse") && rel == before && (s.low(o.from-1) == "deadline" || s.low(o.from-1) == "deadlines") {
			return timeline.Negated // "were to agree by August 18, but both deadlines have expired"
		}
		if next := j + 1; o.v.frame == frSay && next < len(s.vgs) && s.vgs[next].rel == relComplement && s.vgs[next].pass && (s.vgs[next].v.frame == frCancel || s.vgs[next].v.frame == frPostpone) {
			if s.vgs[next].v.frame == frCancel {
				return timeline.Cancelled
			}
			return timeline.Postponed // "but police said they would be put off"
		}
		switch st := s.own(j).status; {
		case o.v.frame == frCancel || o.v.frame == frPostpone:
			if o.shared || s.clauseNoun(j) != nil || s.low(o.from-1) == "it" || s.low(o.from-1) == "they" || s.low(o.head+1) == "it" || s.low(o.head+1) == "them" {
				return st
			}
		case rel == before && (st == timeline.Negated && o.v.frame != frSay || o.v.frame == frRefuse || o.v.base == "stay away" || o.v.base == "pull out"):
			return timeline.Negated
		}
		break
	}
	return ""
}

// turns reports whether a clause turns against the one before it: "but ...", or
// behind a semicolon.
func (s *sentence) turns(g *group) bool {
	if g.rel == relCoord && (s.low(g.start) == "but" || s.low(g.start+1) == "but") {
		return true
	}
	for i := g.start; i < g.from && i < g.start+3; i++ {
		if s.low(i) == "however" {
			return true
		}
	}
	return (g.rel == relCoord || g.rel == relMain) && (s.punct(g.start-1, ";") || s.punct(g.start, ";"))
}
