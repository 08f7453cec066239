package event

import (
	"unicode/utf8"

	"github.com/dateline-tools/dateline/timeline/names"
)

// titleLimit is the greatest length of a title, in characters.
const titleLimit = 90

// title returns a stretch of the sentence of at most [titleLimit] characters
// that tells the event of tokens [from,to) with its verb at token verb: the
// clause, cut at its last comma, preposition or word before the limit.
func (s *sentence) title(from, to int) string {
	if from < s.lead && s.lead < to {
		from = s.lead
	}
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
		word = s.toks[i].End
		if s.punct(i+1, ",", ";", "—") && n > titleLimit/2 {
			comma = s.toks[i].End
		}
		if s.is(i+1, cPrep|cTo|cSub|cRel|cThat|cConj) && n > titleLimit*2/3 && !s.is(i, cPrep|cDet|cConj) {
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
