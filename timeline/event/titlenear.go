package event

import (
	"strings"
	"unicode/utf8"

	"github.com/dateline-tools/dateline/timeline"
)

// title returns the title of an event whose date stands at the bytes [start,stop) of the
// article, both 0 if it has none: the headline, or a part of the sentence nearer to the
// date where the headline ends before the verb or noun that tells the event.
func (d *detector) title(f *found, start, stop int) string {
	s := &d.s
	told := s.toldBefore(f)
	t := told
	if t == "" {
		t = s.headline(f)
	}
	if t == "" {
		return s.title(stretch{s.lead, len(s.toks), -1})
	}
	from, to := s.tokensOf(t)
	if from < 0 || (f.apart || f.shared) && !s.pronounOpens(from) {
		return t
	}
	at, end := s.tokensAt(start, stop)
	if told == "" && at >= 0 && (at < from || end > to) {
		if near := s.nearer(f, from, to, at, end); near != "" {
			t = near
		}
	}
	if from, to = s.tokensOf(t); from >= 0 {
		if mended := s.mended(f, from, to, at, end); mended != "" {
			return mended
		}
	}
	return t
}

// toldBefore returns what is told before the attribution that closes a sentence too long for a title, where the day is
// that of the attribution and what is told is over: of "Chad's government has appealed to ..., the ministry said on
// Thursday" the appeal.
func (s *sentence) toldBefore(f *found) string {
	g := s.group(f.clause)
	if g == nil || f.clause == 0 || s.trailing() != f.clause || s.pronounOpens(s.lead) || s.runes(s.lead, s.trimMarks(s.lead, len(s.toks))) <= titleLimit {
		return ""
	}
	for i := s.lead; i < g.start; i++ {
		if s.toks[i].date != 0 || s.toks[i].quote || s.punct(i, ";", ":") {
			return ""
		}
	}
	for j := range s.vgs[:f.clause] {
		m := &s.vgs[j]
		if m.rel != relMain || !m.finite {
			continue
		}
		if m.modal != "" || m.tense != past && !m.perf || m.v.frame == frSay || m.v.frame == frPlan || m.v.frame == frSched {
			return ""
		}
		title := s.title(stretch{s.lead, g.start, m.to})
		if _, to := s.tokensOf(title); to >= m.to && utf8.RuneCountInString(title) >= shortTitle {
			return title
		}
		return ""
	}
	return ""
}

// tokensOf returns the tokens of a title, -1 where it is no part of the sentence by words.
func (s *sentence) tokensOf(title string) (from, to int) {
	i := strings.Index(s.text[s.span.Start:s.span.End], title)
	if i < 0 {
		return -1, -1
	}
	return s.tokensAt(s.span.Start+i, s.span.Start+i+len(title))
}

// tokensAt returns the tokens within the bytes [start,stop), -1 if there are none.
func (s *sentence) tokensAt(start, stop int) (from, to int) {
	from, to = -1, -1
	for i := range s.toks {
		if k := &s.toks[i]; k.Start >= start && k.End <= stop {
			if from < 0 {
				from = i
			}
			to = i + 1
		}
	}
	return from, to
}

// nearer returns a title for an event whose date, the tokens [at,end), is beyond its
// headline [from,to), where that shows neither the verb nor the noun of the event, or where
// it is history that only stands beside the news: "the poorest harvest since the union with
// Niger in 1951". It is "" where no part of the sentence can stand for it.
func (s *sentence) nearer(f *found, from, to, at, end int) string {
	lo, hi := f.from, f.to
	if f.clause >= 0 {
		g := &s.vgs[f.clause]
		if lo, hi = g.head, g.to; g.v.frame == frSay || g.v.frame == frDeny || g.rel == relPart && g.gov >= 0 && s.vgs[g.gov].v.frame == frSay {
			return "" // what was said is the title
		}
	}
	if lo >= hi || hi > len(s.toks) {
		return ""
	}
	for ; f.clause < 0 && lo < hi-1 && s.toks[lo].date != 0; lo++ {
	}
	for ; f.clause < 0 && hi-1 > lo && s.toks[hi-1].date != 0; hi-- {
	}
	if lo >= from && hi <= to {
		if f.status != timeline.Background || at < to || f.clause >= 0 && s.itsOwnDay(f.clause, at) {
			return ""
		}
		lo, hi = at, end
	}
	if w := s.beginning(f, min(lo, at), max(hi, end)); w.from >= 0 {
		return s.title(w)
	}
	if f.clause >= 0 && lo != at {
		if w := s.beginning(f, lo, hi); w.from >= 0 {
			return s.title(w)
		}
	}
	return ""
}

// itsOwnDay reports whether the date at token at is the day of the verb of group k, rather
// than of a noun before it: not "caused the poorest harvest since the union in 1951", nor
// "goes on, in spite of a flood in 2016".
func (s *sentence) itsOwnDay(k, at int) bool {
	g := &s.vgs[k]
	return (g.tense == past || !g.finite) && !s.has(g.to, at, "since")
}

// beginning returns the longest part of the sentence that fits a title with the tokens
// [lo,hi) and begins where one can: with a clause that has its subject, behind a mark, or,
// for history, with an object. Its from is -1 if there is none.
func (s *sentence) beginning(f *found, lo, hi int) stretch {
	w := stretch{-1, hi, hi}
	if k := s.owner(hi - 1); k >= 0 {
		w.to = max(hi, s.vgs[k].end)
	}
	last := lo // where it may begin at the latest, so that no subject is cut off
	if f.clause >= 0 {
		if g := &s.vgs[f.clause]; g.finite {
			if last = min(lo, g.start); g.shared && g.rel == relMain {
				last = s.subjectStart(f.clause)
			}
		}
	}
	fits := func(i, end int) bool { return i >= s.lead && i <= lo && s.runes(i, end) <= titleLimit }
	for k := range s.vgs {
		g := &s.vgs[k]
		c := s.clauseStart(k)
		for g.rel == relRelative && c > s.lead && s.is(c-1, cDet|cAdj) {
			c--
		}
		if !g.finite || g.shared || c >= g.from || g.from >= hi || s.toks[c].date != 0 && g.rel == relRelative || s.vgAt(c) || s.is(c, cPrep|cRel) && g.rel == relRelative || s.subjectStart(k) < c && s.punct(c-1, ",") || s.pronounOpens(c) && s.low(c) != "it" || s.unsure(k) || !fits(c, max(hi, g.to)) {
			continue
		}
		if w.from < 0 || c < w.from {
			w.from = c
		}
	}
	for i := s.lead + 1; i < last && w.from < 0; i++ {
		if s.punct(i, ",", ";", "—", "–") && s.is(i+1, cPrep|cSub) && !s.is(i+1, cRel) && !s.is(i+2, cRel) && s.toks[i+1].date == 0 && fits(i+1, hi) && s.runes(i+1, hi) >= phraseTitle {
			w.from = i + 1
		}
	}
	for k := 0; k < len(s.vgs) && w.from < 0; k++ {
		g := &s.vgs[k]
		if s.is(g.to, cDet) && g.to < lo && fits(g.to, hi) && s.runes(g.to, hi) >= secondVerb && f.status == timeline.Background && !s.verbIn(g.to, hi) {
			w.from = g.to
		}
	}
	return w
}

// verbIn reports whether a verb that is no participle stands in [from,to).
func (s *sentence) verbIn(from, to int) bool {
	for k := range s.vgs {
		if g := &s.vgs[k]; g.from >= from && g.from < to && g.rel != relPart {
			return true
		}
	}
	return false
}

// unsure reports whether clause k, without what governs it, would say more than the
// sentence: "it was doubtful that they would come".
func (s *sentence) unsure(k int) bool {
	g := &s.vgs[k]
	if k := s.verbAt(g.start - 1); s.is(g.start, cThat) && g.rel != relRelative && (k < 0 || s.vgs[k].v.frame != frSay) || s.slight(g.start) != "" {
		return true // "doubtful that"
	}
	if g.rel != relComplement || g.gov < 0 {
		return false
	}
	up := &s.vgs[g.gov]
	return up.v.frame != frSay || up.neg || up.modal != ""
}
