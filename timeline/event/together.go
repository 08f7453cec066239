package event

import (
	"slices"

	"github.com/dateline-tools/dateline/timeline"
)

// together dates clauses that share the day printed in another:
//
//   - "While Rubio was meeting Lavrov on Tuesday, missiles struck Odesa": the main
//     clause, from the clause of what went on at that time;
//   - "On Thursday, Russia attacked Sumy, Ukraine hit a refinery and Poland shut its
//     border": each clause with a subject of its own, from the day in front of all.
//
// It returns the groups of these clauses.
func (d *detector) together() []int {
	s := &d.s
	var out []int
	for j := range s.vgs {
		if main := s.meanwhile(j); main >= 0 {
			if m := d.dayAt(s.vgs[j].start, s.vgs[j].end); m >= 0 && d.shareDay(m, main, true) {
				out = append(out, main)
			}
		}
	}
	m, first := d.frontedDay()
	if m < 0 {
		return out
	}
	for _, j := range s.beside(first) {
		if d.shareDay(m, j, false) {
			out = append(out, j)
		}
	}
	return out
}

// meanwhile returns the main clause of clause j where j opens the sentence with "as" or
// "while" and tells what went on at that time; -1 elsewhere. "While" with a simple past
// sets one thing against another, "as" with "said" gives a source.
func (s *sentence) meanwhile(j int) int {
	g := &s.vgs[j]
	if g.rel != relAdverb || !g.finite || g.tense != past || g.neg || g.perf || g.modal != "" || g.start > s.lead || g.gov < 0 || s.toks[g.head].quote {
		return -1
	}
	if typ, _ := s.clauseType(j); !g.prog && (g.sub != "as" || typ == "" || g.pass || g.v.frame == frSay || !s.hasNoun(g.start+1, g.from)) || g.sub != "as" && g.sub != "while" {
		return -1
	}
	if main := &s.vgs[g.gov]; main.start < g.end || !s.deed(g.gov, past) {
		return -1
	}
	return g.gov
}

// deed reports whether clause k, without a date, tells with that tense that something
// was or will be done.
func (s *sentence) deed(k int, t tense) bool {
	g := &s.vgs[k]
	if !g.finite || g.tense != t || g.neg || g.perf || t == past && g.modal != "" || g.v.frame == frDeny || g.v.frame == frBe || s.toks[g.head].quote || s.holdsDate(g) || s.pronounOpens(g.start) {
		return false
	}
	if g.v.frame == frSay && (s.objectNoun(k) == nil || k+1 < len(s.vgs) && s.vgs[k+1].rel == relComplement) {
		return false // but "announced sanctions"
	}
	typ, _ := s.clauseType(k)
	return typ != ""
}

// frontedDay returns the day that opens the sentence and the clause behind it, -1 if
// there is none.
func (d *detector) frontedDay() (m, first int) {
	s := &d.s
	i := s.lead
	for i < len(s.toks) && s.is(i, cPrep) {
		i++
	}
	if i >= len(s.toks) || i > s.lead+1 || s.toks[i].date == 0 {
		return -1, -1
	}
	m = s.toks[i].date - 1
	first = s.owner(i)
	if first < 0 || !fixed(d.dated[m]) {
		return -1, -1
	}
	if g := &s.vgs[first]; g.rel != relMain || !g.finite || g.tense != past && g.tense != future || g.neg || g.v.frame == frSay || g.v.frame == frDeny || s.toks[g.head].quote {
		return -1, -1
	}
	return m, first
}

// beside returns the clauses that commas and "and" join to clause first, each with a
// subject of its own, no date and the same tense.
func (s *sentence) beside(first int) []int {
	var out []int
	for j := first + 1; j < len(s.vgs); j++ {
		g := &s.vgs[j]
		switch g.rel {
		case relInf, relIng, relPart:
			continue // belongs to the clause before
		case relMain, relCoord:
		default:
			return out
		}
		if g.shared || s.holdsDate(g) || s.trailing() == j || !s.hasNoun(g.start, g.from) || s.setApart(g.start) {
			return out
		}
		if s.deed(j, s.vgs[first].tense) {
			out = append(out, j)
		}
	}
	return out
}

// setApart reports whether a stronger mark than a comma, or "but", opens the clause at
// token i.
func (s *sentence) setApart(i int) bool {
	return s.punct(i, ";", ":", "—", "–") || s.punct(i-1, ";", ":", "—", "–") || s.low(i) == "but" || s.low(i+1) == "but"
}

// dayAt returns the index of the only date in the tokens [from,to), if it is a single
// day; else -1.
func (d *detector) dayAt(from, to int) int {
	day := d.dayIn(from, to, len(d.dated))
	if day == nil {
		return -1
	}
	return slices.Index(d.dated, day)
}

// shareDay makes the event of clause k on the day of mention m.
func (d *detector) shareDay(m, k int, inferred bool) bool {
	date := d.dated[m]
	if inferred {
		own := *date
		own.Grade = timeline.Inferred
		own.Why += ", the day of what went on at the same time"
		date = &own
	}
	rel := relative(d.a, date)
	f, ok := d.byClause(m, d.s.vgs[k].from, rel)
	if !ok || f.clause != k || f.typ == "" || rel == after && f.status.Done() {
		return false
	}
	for f.from < f.to && d.s.is(f.from, cConj) {
		f.from++
	}
	f.apart, f.shared = true, true
	told := f.status
	d.settle(&f, date, rel)
	f.settled(told)
	d.named(&f)
	d.emit(f, date)
	return true
}
