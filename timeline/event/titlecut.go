package event

import (
	"strings"

	"github.com/dateline-tools/dateline/timeline/names"
)

// opening returns where a title begins. Where its verb and a few words behind
// it would not fit, an opening "On Monday," is left out, then what stands
// before the first person of the subject, but for the person's own titles.
func (s *sentence) opening(t stretch) int {
	if t.verb < 0 || t.from >= t.verb {
		return t.from
	}
	room := titleLimit - objectRoom
	if t.verb >= len(s.toks) || s.toks[t.verb].Shape == names.Punct || s.opensPhrase(t.verb) {
		if k := s.verbAt(t.verb - 1); k < 0 || s.vgs[k].v.frame != frBe {
			room = titleLimit // the verb says enough
		}
	}
	fits := func(i int) bool { return s.runes(i, t.verb) <= room }
	if s.runes(t.from, t.to) <= titleLimit {
		return t.from
	}
	from := t.from
	if past := s.pastAdverbial(from, t.verb); past > from {
		long := s.runes(from, past) >= fronted && past < t.verb && !s.pronounOpens(past)
		if long || !fits(from) {
			from = past // "With regard to the next stage, the parties undertake to"
		}
	}
	if fits(from) {
		return from
	}
	for i := from; i < t.verb; i++ {
		switch r := s.ref(i); {
		case s.low(i) == "of" && rounds[s.low(i-1)] && s.runes(i+1, t.verb) <= titleLimit:
			return i + 1 // "The fifth round of talks between Chad and Niger on ... ended"
		case s.punct(i, ",") && s.ref(i+1) != nil && s.ref(i+1).Kind == names.Person && s.ref(i+1).From == i+1:
			// "Narva's mayor, Ada Roe, confirmed": the person is the subject too
		case r != nil && r.Kind == names.Person && r.From == i:
			if fits(i) || s.runes(t.from, t.verb) > titleLimit && s.runes(i, t.verb) <= titleLimit-shortest {
				return i
			}
			return from
		case s.is(i, cPrep) && s.low(i) != "of", s.toks[i].Shape == names.Punct && s.str(i) != ".", s.toks[i].vg != 0, s.toks[i].date != 0:
			return from
		}
	}
	return from
}

// rounds are the nouns before "of" that only count what follows.
var rounds = map[string]bool{"round": true, "rounds": true, "series": true, "spate": true, "string": true, "batch": true, "week": true, "day": true}

// fronted is the length from which what a sentence opens with gives way to what it tells, where both
// do not fit a title.
const fronted = 12

// conditions are the prepositions that make what follows depend on something.
var conditions = map[string]bool{"without": true, "barring": true, "absent": true, "unless": true, "if": true}

// shortest is the room behind the verb for which a title with its subject is kept where
// the whole subject has none.
const shortest = 6

// pastAdverbial returns the token behind "On Monday," and "Under the deal
// reached in May," where one opens [from,verb); from itself if none does.
func (s *sentence) pastAdverbial(from, verb int) int {
	if !(s.is(from, cPrep|cAdv|cSub) || s.toks[from].date != 0 || strings.EqualFold(s.str(from), "according") || s.opensIng(from, verb)) || conditions[strings.ToLower(s.str(from))] {
		return from
	}
	for i := from; i < verb; i++ {
		if k := s.verbAt(i); k >= 0 && s.vgs[k].finite && s.vgs[k].to >= verb {
			break
		}
		if !s.punct(i, ",") || s.is(i+1, cRel|cPrep|cSub) && !(s.low(i+1) == "at" && (s.low(i+2) == "least" || s.low(i+2) == "most")) || s.toks[i].date != 0 || s.toks[i+1].date != 0 || s.str(i+1) == "effective" || s.listed(i, verb) || s.amongNames(i, verb) {
			continue
		}
		if r := s.ref(i + 1); r != nil && r.Kind != names.Person && s.punct(r.To, ",") {
			continue // "In Geneva, Switzerland, the ministers"
		}
		return i + 1
	}
	return from
}

// opensIng reports whether a participle without a subject opens [from,verb): "Speaking in Narva,
// the mayor said".
func (s *sentence) opensIng(from, verb int) bool {
	k := s.verbAt(from)
	return k >= 0 && s.vgs[k].from == from && s.vgs[k].to < verb && !s.vgs[k].finite && strings.HasSuffix(s.low(from), "ing")
}

// amongNames reports whether the comma at token i stands within a list of names that closes before another
// comma: "After talks with Chad, Niger and Mali, the Omani side".
func (s *sentence) amongNames(i, verb int) bool {
	if s.ref(i-1) == nil || s.ref(i+1) == nil {
		return false
	}
	for j := i + 1; j < verb && s.verbAt(j) < 0; j++ {
		if r := s.ref(j + 1); s.low(j) == "and" && r != nil {
			return s.punct(r.To, ",") && r.To+1 < verb
		}
	}
	return false
}

// listed reports whether the comma at token i stands between two adjectives of one noun behind a
// preposition: "After intense, multi-party negotiations, the cabinet".
func (s *sentence) listed(i, verb int) bool {
	if i < 2 || !s.is(i-2, cPrep|cSub) || s.toks[i-1].Shape != names.Lower || s.toks[i+1].Shape != names.Lower || s.is(i+1, cDet|cPron) {
		return false
	}
	for j := i + 1; j < verb && s.verbAt(j) < 0; j++ {
		if s.punct(j, ",") {
			return true
		}
	}
	return false
}

// title returns at most [titleLimit] characters of a stretch: all of it, or up
// to the last comma, preposition or word before the limit.
func (s *sentence) title(t stretch) string {
	from, to := t.from, t.to
	for from < to && (s.toks[from].Shape == names.Punct && !s.punct(from, "“", `"`) || from+1 < to && (from > s.lead && s.joins(from) || s.is(from, cConj))) {
		from++
	}
	if past := s.pastLink(from); s.runes(past, to) >= shortTitle {
		from = past
	}
	if last := s.trimEnd(from, to); s.trimMarks(from, to) < s.trimMarks(from, len(s.toks)) {
		to = last
	} else {
		to = s.trimMarks(from, to) // the sentence's own end: "at once"
	}
	if from >= to {
		return ""
	}
	if s.runes(from, to) > titleLimit {
		if end := s.cut(from, to, t.verb); end > from {
			to = s.trimEnd(from, end)
		} else {
			return cutRunes(s.text[s.toks[from].Start:s.toks[to-1].End], titleLimit)
		}
	}
	from, to = s.unquote(from, to)
	if from >= to {
		return ""
	}
	return s.titleText(from, to)
}

// links are words with which a sentence only takes up the one before it, where a comma follows.
var links = map[string]bool{
	"however": true, "meanwhile": true, "instead": true, "therefore": true, "moreover": true, "furthermore": true, "nevertheless": true, "nonetheless": true, "besides": true,
	"indeed": true, "also": true, "again": true, "separately": true, "thus": true, "additionally": true, "consequently": true, "accordingly": true, "similarly": true, "likewise": true,
}

// pastLink returns the token behind such a word and its comma, where the sentence opens with one at token i; else i.
func (s *sentence) pastLink(i int) int {
	if i == s.lead && s.punct(i+1, ",") && links[strings.ToLower(s.str(i))] {
		return i + 2
	}
	return i
}

// joins reports whether the word at i only joins its clause to what stands
// before it; "if", "unless" and "until" say more.
func (s *sentence) joins(i int) bool {
	switch s.low(i) {
	case "after", "before", "as", "since", "until", "when", "while", "because", "although", "though", "where", "whereas":
		k := s.owner(i)
		return k >= 0 && s.vgs[k].start == i && (s.vgs[k].finite || s.vgs[k].rel == relIng && s.low(i) == "after")
	}
	return s.is(i, cConj) || s.is(i, cThat) && !s.is(i-1, cSub) && !s.standsFor(i) // not "when that body"
}

// trimEnd returns the end of [from,to) without marks and joining words that
// nothing follows.
func (s *sentence) trimEnd(from, to int) int {
	for to = s.trimMarks(from, to); to > from && s.verbAt(to-1) < 0 && !s.strands(to-1) && (s.is(to-1, cConj|cSub|cThat|cPrep) || to-1 > from && s.punct(to-2, ",") && s.adverb(to-1)); {
		to = s.trimMarks(from, to-1)
	}
	if w := s.low(to - 1); to-2 > from && to < len(s.toks) && (s.is(to, cSub) && (w == "shortly" || w == "soon" || w == "just" || w == "right") || w == "do" && s.is(to-2, cConj)) {
		to = s.trimEnd(from, to-1) // "opened the debate shortly | after"
	}
	if to-2 > from && to < len(s.toks) && s.verbAt(to-1) < 0 && s.toks[to-1].Shape == names.Lower && (s.form(to-1, fPart) || strings.HasSuffix(s.str(to-1), "ed")) && !s.is(to-1, cAdj) && s.noun(to-1) == nil && s.is(to, cPrep) {
		to = s.trimEnd(from, to-1) // "agreed to look at a loan based | on"
	}
	if to-3 > from && to < len(s.toks) && s.is(to-1, cPron) && s.verbAt(to) >= 0 && s.verbAt(to-1) < 0 {
		to = s.trimEnd(from, to-1) // "in ensuring we | are ready"
		if strings.HasSuffix(s.str(to-1), "ing") && s.is(to-2, cPrep) {
			to = s.trimEnd(from, to-2)
		}
	}
	if to-2 > from && s.is(to-2, cPrep) && s.toks[to-1].w == nil && strings.HasSuffix(s.str(to-1), "ly") {
		to = s.trimEnd(from, to-2) // "exempt cars | from newly"
	}
	if c := s.measured(from, to); c > from {
		to = s.trimEnd(from, c)
	}
	if to > from && to < len(s.toks) {
		last := &s.toks[to-1]
		c := to
		if last.date != 0 && s.toks[to].date == last.date {
			for c > from && s.toks[c-1].date == last.date {
				c-- // "on Monday 9 | :45 p.m."
			}
		} else if s.str(to) == "-" && s.toks[to].Start == last.End {
			for c--; c > from && s.is(c-1, cDet|cPrep|cTo); {
				c-- // "will return to the US | - and Chilean-convened talks"
			}
		}
		if c > from && c < to {
			to = s.trimEnd(from, c)
		}
	}
	if to-2 > from && to < len(s.toks) && s.verbAt(to-1) < 0 && s.is(to, cPrep|cTo) {
		switch s.low(to - 1) {
		case "due", "according", "owing", "thanks", "prior", "led", "along", "together", "instead":
			to = s.trimEnd(from, to-1) // "planned for Monday due | to the strike", "the army, led | by Roe"
		}
	}
	if k := s.verbAt(max(to-1, 0)); to-2 > from && s.punct(to-2, ",") && k >= 0 && s.vgs[k].v.frame == frSay && s.vgs[k].rel == relIng {
		to = s.trimEnd(from, to-2) // "resigned on Monday, saying | he would not sign"
	}
	if w := s.low(to - 1); to-2 > from && to < len(s.toks) && (w == "than" || w == "not" && s.verbAt(to-1) < 0 || w == "even" && s.is(to, cSub|cPrep) || w == "only" && s.is(to, cSub)) {
		to = s.trimEnd(from, to-1) // "met on Tuesday even | though"
	}
	if to-2 > from && s.low(to-1) == "order" && s.low(to-2) == "in" {
		to = s.trimEnd(from, to-2) // "in order to"
	}
	return to
}

// strands reports whether the preposition at token i belongs to the passive before it, and nothing that it takes follows:
// "would be voted on | in June".
func (s *sentence) strands(i int) bool {
	k := s.verbAt(i - 1)
	return k >= 0 && s.vgs[k].pass && s.is(i, cPrep) && i+1 < len(s.toks) && s.is(i+1, cPrep) && s.has(i, i+1, "on", "for", "at", "with", "upon", "to")
}

// amounts are the units in which time is counted: "two weeks after", "delayed by a fortnight".
var amounts = map[string]bool{
	"minutes": true, "hours": true, "days": true, "weeks": true, "fortnights": true, "fortnight": true, "months": true, "years": true, "decades": true,
	"minute": true, "hour": true, "day": true, "week": true, "month": true, "year": true, "decade": true,
}

// measured returns the comma before an amount of time that ends [from,to) and
// whose "after" or "before" has been cut off: ", four years | after it closed".
// It is 0 if there is none.
func (s *sentence) measured(from, to int) int {
	if to >= len(s.toks) || s.low(to) != "after" && s.low(to) != "before" {
		return 0
	}
	if !amounts[s.low(to-1)] {
		return 0
	}
	for i := to - 2; i > from && i > to-6; i-- {
		if s.punct(i, ",") {
			return i
		}
	}
	return 0
}

func (s *sentence) trimMarks(from, to int) int {
	for to > from && s.toks[to-1].Shape == names.Punct && !s.punct(to-1, ")", "”", `"`) {
		to--
	}
	return to
}

// unquote drops a quotation mark at either end of [from,to) whose other half
// is not in it.
func (s *sentence) unquote(from, to int) (int, int) {
	open := func() (n int) {
		for i := from; i < to; i++ {
			switch s.str(i) {
			case "“":
				n++
			case "”":
				n--
			}
		}
		return n
	}
	straight := func() (n int) {
		for i := from; i < to; i++ {
			if s.punct(i, `"`) {
				n++
			}
		}
		return n % 2
	}
	if from < to && (s.punct(from, "“") && open() > 0 || s.punct(from, `"`) && straight() == 1) {
		from++
	}
	if from < to && (s.punct(to-1, "“") || s.punct(to-1, "”") && open() < 0 || s.punct(to-1, `"`) && straight() == 1) {
		to = s.trimEnd(from, to-1)
	}
	for i := from + 1; i < to-1; i++ { // "The talks will go on," the minister, Ali Bako
		if s.punct(i-1, ",") && (s.punct(i, `"`) && straight() == 1 || s.punct(i, "”") && open() < 0) {
			to = i - 1
		}
	}
	return from, to
}

// cut returns where a stretch that is too long ends: behind its verb at a
// comma or semicolon in the last half, else before a preposition or another
// word that opens a phrase, else at a word's end; if it can be, not between
// the subject and the verb of a clause inside it.
func (s *sentence) cut(from, to, verb int) int {
	comma, phrase, word, broken, early := 0, 0, 0, 0, 0
	for i := from; i < to; i++ {
		n := s.runes(from, i+1)
		if n > titleLimit {
			break
		}
		opens := s.punct(i+1, ",", ";", "—") || s.opensPhrase(i+1)
		if s.is(i, cPrep|cTo|cDet|cConj|cSub|cThat|cRel|cBe|cHave|cDo|cModal) || s.is(i, cAdj) && !opens || s.toks[i].Shape == names.Poss || i+1 < len(s.toks) && s.toks[i+1].Shape == names.Poss || s.describes(i) || s.adjectives(i) || s.sameDate(i) || s.capped(i) || s.low(i) == "own" {
			continue
		}
		broken = i + 1
		if s.breaks(i+1) || s.splitsQuote(from, i+1) || s.lacksPartner(from, i+1) || s.beforeObject(i) {
			continue
		}
		word = i + 1
		if i+1 <= verb || n <= titleLimit/2 {
			if i+1 > verb && n >= shortTitle && s.toks[i].vg == 0 && opens {
				early = i + 1
			}
			continue
		}
		if s.punct(i+1, ",", ";", "—") && !(s.punct(i+1, ",") && s.ref(i) != nil && s.listGoesOn(i+1)) {
			comma = i + 1
		}
		if s.toks[i].vg == 0 && (s.opensPhrase(i+1) || n > titleLimit*2/3 && s.low(i+1) == "of") {
			phrase = i + 1
		}
	}
	if end := max(comma, phrase); word > end && s.saysNothing(from, end) && !s.saysNothing(from, word) {
		return word // not "said on Thursday"
	}
	switch {
	case comma > 0 && s.runes(from, comma) >= s.runes(from, phrase)*3/4:
		return comma
	case phrase > 0:
		return phrase
	case early > 0 && s.tellsAlone(from, early, to):
		return early // "Chad retook Bokoro in May 2023", not "Chad retook Bokoro in May 2023, prompting almost"
	case word > 0 && s.runes(from, word) > titleLimit/2:
		return word
	}
	return broken
}

// titleText returns the words [from,to), with the sign of a number at their end: "polled 58%".
func (s *sentence) titleText(from, to int) string {
	end := s.toks[to-1].End
	if strings.HasPrefix(s.text[end:], "%") && s.runes(from, to) < titleLimit {
		end++
	}
	return s.text[s.toks[from].Start:end]
}

// adjectives reports whether token i is the first of two adjectives with a comma between, and the noun is still to come: "a
// new |, modified pact".
func (s *sentence) adjectives(i int) bool {
	if !s.is(i, cAdj) || !s.is(i-1, cDet|cAdj) || !s.punct(i+1, ",") || i+3 >= len(s.toks) || s.toks[i+2].Shape != names.Lower {
		return false
	}
	return (s.is(i+2, cAdj) || s.participle(i+2) || strings.HasSuffix(s.str(i+2), "ing")) && s.toks[i+3].Shape == names.Lower && !s.is(i+3, cPrep|cDet|cTo)
}

// capped reports whether tokens i and i+1 belong to one string of capitals: "European Council |
// President Antonio Costa".
func (s *sentence) capped(i int) bool {
	return i+1 < len(s.toks) && s.toks[i].Shape == names.Cap && s.toks[i+1].Shape == names.Cap && s.toks[i].date == 0 && s.toks[i+1].date == 0
}

// lacksPartner reports whether a cut at token i would leave "between Chad | and Niger".
func (s *sentence) lacksPartner(from, i int) bool {
	for j := i - 1; j > from && j > i-10 && s.verbAt(j) < 0; j-- {
		if s.is(j, cConj) {
			return false
		}
		if s.low(j) == "between" {
			for k := i; k < len(s.toks) && k < i+10 && !s.punct(k, ",", ";", "."); k++ {
				if s.low(k) == "and" {
					return true
				}
			}
			return false
		}
	}
	return false
}

// beforeObject reports whether token i ends a verb whose object stands right behind: "was interested
// in striking | a deal".
func (s *sentence) beforeObject(i int) bool {
	k := s.verbAt(i)
	if k < 0 {
		return false
	}
	if g := &s.vgs[k]; g.finite || g.rel != relIng && (g.rel != relInf || g.gov < 0 || s.complementOf(&s.vgs[g.gov], g)) {
		return false
	}
	return s.vgs[k].to == i+1 && i+1 < len(s.toks) && (s.is(i+1, cDet) || s.ref(i+1) != nil || s.noun(i+1) != nil) && s.toks[i+1].date == 0
}

// splitsQuote reports whether a cut at token i would part a few words quoted within a title:
// "is engaged in "a non-international armed | conflict"".
func (s *sentence) splitsQuote(from, i int) bool {
	if i >= len(s.toks) || !s.toks[i].quote || !s.toks[i-1].quote || s.toks[from].quote {
		return false
	}
	lo, hi := i-1, i
	for lo > from && s.toks[lo-1].quote {
		lo--
	}
	for hi < len(s.toks) && s.toks[hi].quote {
		hi++
	}
	if before := lo - 1; before > from && s.runes(from, hi) > titleLimit && (s.toks[before].vg != 0 || s.verbAt(before) >= 0 || s.toks[before].date != 0 || s.adverb(before) || s.is(before, cConj)) {
		return false // "it was now "every country | for itself"": without the words nothing is said
	}
	return s.runes(lo, min(hi, len(s.toks))) <= fewQuoted
}

// fewQuoted is the length up to which quoted words are not parted.
const fewQuoted = 45

// sameDate reports whether the tokens i and i+1 belong to one date and stand together: "the | end of
// the year", but not "November 21 | , 2025".
func (s *sentence) sameDate(i int) bool {
	return i+1 < len(s.toks) && s.toks[i].date != 0 && s.toks[i].date == s.toks[i+1].date && !s.punct(i+1, ",")
}

// tellsAlone reports whether [from,end) can stand for [from,to): it has a finite verb, unless there is
// none, and its last verb is none of saying, whose words would be left out.
func (s *sentence) tellsAlone(from, end, to int) bool {
	found, all := false, false
	for k := range s.vgs {
		switch g := &s.vgs[k]; {
		case g.from < from || g.to > to:
		case g.to <= end:
			found = found || g.finite
			if k+1 == len(s.vgs) || s.vgs[k+1].from >= end {
				if g.v.frame == frSay || g.v.frame == frDeny {
					return false
				}
			}
		default:
			all = all || g.finite
		}
	}
	return found || !all
}

// describes reports whether token i is a demonym before its noun.
func (s *sentence) describes(i int) bool {
	r := s.ref(i)
	return r != nil && r.Via == "demonym" && i+1 < len(s.toks) && s.toks[i+1].Shape == names.Lower && s.verbAt(i+1) < 0 && !s.is(i+1, cPrep|cConj)
}

// saysNothing reports whether [from,to) ends behind a verb of saying, without
// the verb of what is said.
func (s *sentence) saysNothing(from, to int) bool {
	for k := len(s.vgs) - 1; k >= 0; k-- {
		if g := &s.vgs[k]; g.to <= to && g.from >= from {
			return (g.v.frame == frSay || g.v.frame == frDeny) && k+1 < len(s.vgs) && s.vgs[k+1].rel == relComplement
		}
	}
	return false
}

// breaks reports whether a cut before token i parts a subject from its verb.
func (s *sentence) breaks(i int) bool {
	for j := i - 1; j > 0 && s.verbAt(j) < 0; j-- {
		if s.is(j, cThat) && j+1 < i && s.verbAt(j-1) >= 0 || s.is(j, cThat) && j+1 < i && s.toks[j-1].date != 0 {
			return true // "announced on Monday that negotiations"
		}
	}
	for k := range s.vgs {
		if g := &s.vgs[k]; g.finite && g.start < i && g.from >= i && !s.punct(i, ",", ";") && !(g.start == i-1 && s.is(i-1, cConj)) || g.from < i && i < g.to {
			return true
		}
	}
	return false
}

// opensPhrase reports whether a phrase that a title can do without begins at
// token i.
func (s *sentence) opensPhrase(i int) bool {
	switch s.low(i) {
	case "of":
		return false
	case "and", "or":
		return s.verbAt(i+1) >= 0
	}
	return s.is(i, cPrep|cTo|cSub|cRel|cThat|cConj) || i < len(s.toks) && s.toks[i].date != 0 && s.toks[i-1].date == 0
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
