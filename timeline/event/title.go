package event

import (
	"unicode/utf8"

	"github.com/dateline-tools/dateline/timeline"
	"github.com/dateline-tools/dateline/timeline/names"
)

// titleLimit is the greatest length of a title, in characters.
const titleLimit = 90

// shortTitle is the length below which a clause says too little out of its
// sentence: "has been cancelled", "Yermak said on Saturday".
const shortTitle = 32

// headline returns the title of an event: the clause that tells it, or the
// sentence, where the clause is a bare "X said on Friday", lacks its subject
// or is too short to be understood; of an event told by a noun, the noun with
// what belongs to it. A title holds its verb: a subject so long that the verb
// would be cut off loses what opens the sentence, then the titles before its
// first names, then, if it names no event itself and the verb says enough,
// goes altogether.
func (s *sentence) headline(f *found) string {
	from, to := f.from, f.to
	verb := -1 // the group that the title has to hold
	if f.clause >= 0 {
		verb = f.clause
	}
	if end, ok := s.phraseTitle(f); ok {
		if t := s.title(s.lead, len(s.toks), s.lead); s.toks[s.lead].Start+len(t) < s.toks[f.to-1].End {
			return s.title(from, end, from)
		}
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
	if verb < 0 || verb == s.trailing() {
		return s.title(from, to, from)
	}
	end := s.vgs[verb].to
	if from < to && utf8.RuneCountInString(s.text[s.toks[from].Start:s.toks[to-1].End]) > titleLimit {
		for at := s.behindOpening(from, s.vgs[verb].from); at > from; at = s.behindOpening(from, s.vgs[verb].from) {
			from = at
		}
	}
	if !s.fits(from, end) {
		from = s.within(from, end)
	}
	if !s.fits(from, end) && !s.namesEvent(from, s.vgs[verb].from) {
		if t := s.title(s.vgs[verb].from, to, end); utf8.RuneCountInString(t) >= verbTitle {
			return t
		}
	}
	return s.title(from, to, end)
}

// verbTitle is the length from which a verb and its objects say enough without
// the subject.
const verbTitle = 40

// fits reports whether tokens [from,verb) leave room in a title for a few
// words behind the verb.
func (s *sentence) fits(from, verb int) bool {
	return from >= verb || utf8.RuneCountInString(s.text[s.toks[from].Start:s.toks[verb-1].End]) <= titleLimit-12
}

// namesEvent reports whether one of the tokens [from,to) is an event noun.
func (s *sentence) namesEvent(from, to int) bool {
	for i := from; i < to; i++ {
		if s.noun(i) != nil {
			return true
		}
	}
	return false
}

// behindOpening returns the token behind the words that open a clause and the
// comma that ends them: "After talks in Cairo, the ministers"; from, if
// nothing opens it.
func (s *sentence) behindOpening(from, verb int) int {
	if !s.is(from, cPrep|cSub|cAdv) && s.toks[from].date == 0 {
		return from
	}
	for i := from + 1; i < verb-1; i++ {
		if !s.punct(i, ",") || s.toks[i].date != 0 || s.toks[i+1].date != 0 {
			continue
		}
		if r := s.ref(i + 1); r != nil && r.Kind != names.Person && s.punct(r.To, ",") {
			continue // "In Geneva, Switzerland, the ministers"
		}
		return i + 1
	}
	return from
}

// phraseTitle returns the end of the title of an event told by a noun: the
// noun with the phrases behind it ("a June 30 deadline for a deal"). What was
// denied, proposed or said needs its sentence.
func (s *sentence) phraseTitle(f *found) (int, bool) {
	if f.clause >= 0 || f.noun == nil || f.condition != "" || f.speaker != "" || f.from >= f.to || f.to > len(s.toks) {
		return 0, false
	}
	switch f.status {
	case timeline.Happened, timeline.Background, timeline.Scheduled:
	default:
		return 0, false
	}
	switch s.low(f.from - 1) {
	case "during", "at", "in":
		return 0, false // what happened there is the sentence's
	}
	end, and := f.to, 0
	for end < len(s.toks) && s.verbAt(end) < 0 && s.toks[end].Shape != names.Punct && s.toks[end].date == 0 && !s.is(end, cSub|cRel|cThat|cPron) {
		if s.is(end, cConj) {
			and = end
		}
		end++
	}
	if and > 0 && s.verbAt(end) >= 0 {
		end = and // what is behind "and" has a verb of its own
	}
	for end > f.to && s.is(end-1, cPrep|cDet|cAdv) {
		end--
	}
	n := utf8.RuneCountInString(s.text[s.toks[f.from].Start:s.toks[end-1].End])
	return end, n >= phraseTitle && n <= titleLimit && !s.is(f.from, cPrep)
}

// phraseTitle is the length from which a noun phrase can be understood alone.
const phraseTitle = 20

// saysTooLate reports whether the sentence's title would end before the verb
// of speaking, so that what was said would read as what happened: "France will
// host a meeting ..., the Elysee said on Friday".
func (s *sentence) saysTooLate(f *found) bool {
	if f.clause < 0 || s.lead >= len(s.toks) || s.trailing() != f.clause {
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

// mainVerb returns the group of the first finite main verb, -1 if none.
func (s *sentence) mainVerb() int {
	for k := range s.vgs {
		if s.vgs[k].finite && s.vgs[k].rel == relMain {
			return k
		}
	}
	return -1
}

// within moves from to the first person of the subject, past nothing but the
// person's own titles, where that leaves room for the verb and a few words of
// its object; otherwise it stays.
func (s *sentence) within(from, verb int) int {
	for i := from; i < verb; i++ {
		r := s.toks[i].ref
		switch {
		case r != 0 && s.refs[r-1].Kind == names.Person && s.refs[r-1].From == i:
			if s.fits(i, verb) {
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
// that tells the event of tokens [from,to): the clause, cut at its last comma,
// preposition or word before the limit, behind its verb if that fits and never
// inside of a verb.
func (s *sentence) title(from, to, verb int) string {
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
		if g := s.verbAt(i); g >= 0 && i+1 < s.vgs[g].to {
			continue
		}
		if i+1 == verb {
			comma, prep, word = 0, 0, 0 // no cut before the verb
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
