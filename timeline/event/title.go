package event

import (
	"unicode/utf8"

	"github.com/dateline-tools/dateline/timeline/names"
)

// titleLimit is the greatest length of a title, in characters.
const titleLimit = 90

// shortTitle is the length below which a clause says too little out of its
// sentence: "has been cancelled", "Yermak said on Saturday".
const shortTitle = 32

// headline returns the title of an event: the clause that tells it, or the
// sentence, where the clause is a bare "X said on Friday", lacks its subject
// or is too short to be understood. A subject so long that the verb would be
// cut off loses the titles before its first names.
func (s *sentence) headline(f *found) string {
	from, to := f.from, f.to
	verb := -1
	if f.clause >= 0 {
		verb = s.vgs[f.clause].to
	}
	if s.thin(f) && !s.saysTooLate(f) {
		from, to = s.lead, len(s.toks)
		if main := s.mainVerb(); main >= 0 {
			verb = main
		}
	}
	if from < s.lead && s.lead < to {
		from = s.lead
	}
	if verb > 0 {
		from = s.within(from, verb)
	}
	return s.title(from, to)
}

// saysTooLate reports whether the sentence's title would end before the verb
// of speaking, so that what was said would read as what happened: "France will
// host a meeting ..., the Elysee said on Friday".
func (s *sentence) saysTooLate(f *found) bool {
	if f.clause < 0 || s.lead >= len(s.toks) {
		return false
	}
	g := &s.vgs[f.clause]
	return g.v != nil && (g.v.frame == frSay || g.v.frame == frDeny) &&
		utf8.RuneCountInString(s.text[s.toks[s.lead].Start:s.toks[g.to-1].End]) > titleLimit
}

// thin reports whether a clause cannot stand alone as a title.
func (s *sentence) thin(f *found) bool {
	if f.from >= f.to || f.to > len(s.toks) {
		return true
	}
	if f.clause < 0 && f.condition != "" {
		return false // "in the event of a ceasefire": the sentence tells of something else
	}
	text := s.text[s.toks[f.from].Start:s.toks[f.to-1].End]
	if utf8.RuneCountInString(text) < shortTitle || s.is(f.from, cPrep) || s.vgAt(f.from) {
		return true
	}
	if f.clause < 0 {
		return false
	}
	v := s.vgs[f.clause].v
	return v != nil && (v.frame == frSay || v.frame == frDeny)
}

// vgAt reports whether a clause begins with its verb, its subject elsewhere.
func (s *sentence) vgAt(i int) bool { return i < len(s.toks) && s.toks[i].vg != 0 }

// mainVerb returns the token behind the first finite main verb, -1 if none.
func (s *sentence) mainVerb() int {
	for k := range s.vgs {
		if s.vgs[k].finite && s.vgs[k].rel == relMain {
			return s.vgs[k].to
		}
	}
	return -1
}

// within moves from to the first person of the subject, past nothing but the
// person's own titles, where that leaves room for the verb and a few words of
// its object; otherwise it stays.
func (s *sentence) within(from, verb int) int {
	fits := func(i int) bool {
		return utf8.RuneCountInString(s.text[s.toks[i].Start:s.toks[verb-1].End]) <= titleLimit-12
	}
	if from >= verb || fits(from) {
		return from
	}
	for i := from; i < verb; i++ {
		r := s.toks[i].ref
		switch {
		case r != 0 && s.refs[r-1].Kind == names.Person && s.refs[r-1].From == i:
			if fits(i) {
				return i
			}
			return from
		case s.is(i, cPrep) && s.low(i) != "of", s.toks[i].Shape == names.Punct && s.str(i) != ".", s.toks[i].vg != 0, s.toks[i].date != 0:
			return from
		}
	}
	return from
}

// title returns a stretch of the sentence of at most [titleLimit] characters
// that tells the event of tokens [from,to) with its verb at token verb: the
// clause, cut at its last comma, preposition or word before the limit.
func (s *sentence) title(from, to int) string {
	for from < to && (s.toks[from].Shape == names.Punct || s.is(from, cConj|cThat) && from+1 < to) {
		from++
	}
	for to > from && (s.toks[to-1].Shape == names.Punct && !s.punct(to-1, ")", "”", `"`) || s.is(to-1, cConj|cSub|cThat|cPrep)) {
		to--
	}
	if from >= to {
		return ""
	}
	start := s.toks[from].Start
	if text := s.text[start:s.toks[to-1].End]; utf8.RuneCountInString(text) <= titleLimit {
		return text
	}
	// From the limit back: a comma or semicolon in the last half, else before
	// a preposition in the last third, else a word's end.
	comma, prep, word := 0, 0, 0
	for i := from; i < to; i++ {
		n := utf8.RuneCountInString(s.text[start:s.toks[i].End])
		if n > titleLimit {
			break
		}
		if !s.is(i, cPrep|cTo|cDet|cConj|cSub|cThat|cRel) {
			word = s.toks[i].End
		}
		if s.punct(i+1, ",", ";", "—") && n > titleLimit/2 {
			comma = s.toks[i].End
		}
		if s.is(i+1, cPrep|cTo|cSub|cRel|cThat|cConj) && n > titleLimit*2/3 && !s.is(i, cPrep|cDet|cConj) && s.toks[i].vg == 0 {
			prep = s.toks[i].End
		}
	}
	switch {
	case comma > 0:
		return s.text[start:comma]
	case prep > 0:
		return s.text[start:prep]
	case word > 0:
		return s.text[start:word]
	}
	return cutRunes(s.text[start:s.toks[to-1].End], titleLimit)
}

func cutRunes(t string, n int) string {
	for i := range t {
		if n == 0 {
			return t[:i]
		}
		n--
	}
	return t
}
