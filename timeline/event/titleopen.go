package event

import (
	"slices"
	"strings"

	"github.com/dateline-tools/dateline/timeline/names"
)

// The flaws of a title that begins at token from, inside its sentence.

func (s *sentence) opensVerb(_ *found, from, _ int) bool {
	if s.punct(from-1, ":") {
		return false
	}
	if s.punct(from, "“", `"`) && s.vgAt(from+1) && s.vgs[s.verbAt(from+1)].finite && !s.opens(from) {
		return true
	}
	return s.vgAt(from) || s.adverb(from) && s.low(from) != "there" && s.vgAt(from+1)
}

func (s *sentence) opensPiece(_ *found, from, _ int) bool {
	switch {
	case s.toks[from-1].Shape == names.Punct, s.is(from-1, cConj|cThat), s.toks[from].date != 0:
		return false
	case s.has(from, from+1, "each", "one") && s.has(from+1, from+2, "other", "another"):
		return true // "to defend | each other"
	case particles[s.low(from)], s.is(from-1, cPrep) && s.low(from) == "the" && s.has(from+1, from+2, "time", "moment"):
		return true // "struck by | the time they left"
	case s.is(from, cPrep|cSub):
		return s.toks[min(from+1, len(s.toks)-1)].date == 0 // but "said | on Monday it would go"
	}
	return s.vgAt(from-1) && !s.vgAt(from) && !s.nominal(from) && s.clauseAt(from) < 0
}

func (s *sentence) opensWithin(_ *found, from, _ int) bool {
	if s.toks[from].Shape == names.Poss {
		return true // "Monday | 's vote"
	}
	if s.personAt(from) || s.toks[from].date != 0 || s.toks[from-1].date != 0 || s.is(from-1, cThat) || s.clauseAt(from) >= 0 {
		return false
	}
	switch prev := &s.toks[from-1]; {
	case s.articleBefore(from), s.ownerBefore(from), s.landBefore(from):
		return false
	case prev.Shape == names.Cap && s.toks[from].Shape == names.Lower && s.nominal(from) && !s.vgAt(from-1) && (s.noun(from) != nil || s.noun(from+1) != nil && prev.w == nil && !s.is(from, cDet|cPron|cAdj)):
		return true // "an SPD | party conference"
	case s.capped(from-1) && s.toks[from-1].w == nil && s.ref(from-1) == nil && s.ref(from) == nil && !s.beginsClause(from):
		return true // "the fifth Coordination | Summit of the towns"
	case s.compound(from):
		return true // "on state | television"
	case s.is(from-1, cDet|cAdj), prev.Shape == names.Poss, prev.Shape == names.Number, s.low(from-1) == "than":
		return true
	case s.is(from-1, cAdv) && s.verbAt(from-1) < 0:
		return s.is(from-2, cDet) // "the late | king's tour"
	}
	r := s.ref(from)
	return r != nil && r.From < from
}

// compound reports whether a noun of small letters, which is part of the same phrase, stands before the one at token i.
func (s *sentence) compound(i int) bool {
	for j := i - 1; j <= i; j++ {
		if w := s.str(j); s.toks[j].Shape != names.Lower || s.toks[j].date != 0 || !s.nominal(j) || s.is(j, cPron|cDet|cAdj|cNo) || s.toks[j].w == nil && (strings.HasSuffix(w, "s") || strings.HasSuffix(w, "ed") || strings.HasSuffix(w, "ing") || strings.HasSuffix(w, "ly")) {
			return false
		}
	}
	return s.is(i-2, cPrep|cDet|cAdj) && s.clauseAt(i) < 0
}

// articleBefore reports whether nothing but the article of a sentence or clause is left out before token i, as headlines
// do: "The | rival parties agreed".
func (s *sentence) articleBefore(i int) bool {
	return i > s.lead && s.has(i-1, i, "the", "a", "an") && (i-1 == s.lead || i-1 == s.label(s.lead) || s.clauseAt(i-1) >= 0) && s.nominal(i)
}

// appositionOf returns the person whom what begins at token i describes, "Ada Roe, | a former minister"; nil if there is none.
func (s *sentence) appositionOf(i int) *names.Ref {
	if i < 2 || !s.punct(i-1, ",") || !s.has(i, i+1, "a", "an", "the") || s.clauseAt(i) >= 0 {
		return nil
	}
	if r := s.ref(i - 2); r != nil && r.Kind == names.Person && r.To == i-1 {
		return r
	}
	return nil
}

// relativeIn reports whether the verb of a relative clause that begins before token from stands in the title [from,to).
func (s *sentence) relativeIn(from, to int) bool {
	for k := range s.vgs {
		if g := &s.vgs[k]; g.rel == relRelative && g.finite && g.start < from && g.from >= from && g.to <= to && s.clauseStart(k) < g.start && !s.nominal(g.to) {
			return true
		}
	}
	return false
}

func (s *sentence) opensPair(_ *found, from, _ int) bool {
	if !s.is(from-1, cConj) {
		return false
	}
	if s.clauseAt(from) >= 0 {
		for i := from - 2; i >= s.lead; i-- { // "said that the pact agreed to by Chad and | Niger was read": no verb before "and"
			if k := s.verbAt(i); k >= 0 && s.vgs[k].finite {
				return false
			}
			if s.is(i, cThat) || i == s.lead {
				return s.nominal(i+1) || i == s.lead
			}
		}
		return false
	}
	for k := range s.vgs {
		if start := s.clauseStart(k); s.vgs[k].finite && s.vgs[k].from > from && start < from-1 {
			return s.predicate(start, from) < 0
		}
	}
	return false
}

func (s *sentence) opensDate(_ *found, from, _ int) bool {
	d := s.toks[from].date
	if d == 0 {
		return false
	}
	if s.toks[from-1].date == d || s.punct(from-1, ",") && from > 1 && s.toks[from-2].date == d {
		return true
	}
	end := from
	for end < len(s.toks) && s.toks[end].date == d {
		end++
	}
	if s.is(end, cThat|cRel) || s.low(end) == "to" || s.is(from-1, cPrep|cSub) && s.punct(end, ",") {
		return true // "a deal in | 2018 that called for it"
	}
	return s.toks[from-1].Shape == names.Lower && !s.is(from-1, cPrep|cConj|cThat|cSub) // "a shelling | yesterday"
}

// hopes are the nouns, beside those of plans, whose object is no fact.
var hopes = map[string]bool{
	"suggestion": true, "suggestions": true, "idea": true, "ideas": true, "prospect": true, "prospects": true, "possibility": true, "talk": true, "rumours": true,
}

// opensWish reports whether the verb, noun or conjunction that the title leaves out right before token from
// makes what it tells no more than asked for, denied, undone or in doubt.
func (s *sentence) opensWish(f *found, from, to int) bool {
	if s.is(from-1, cPrep) && (hopes[s.low(from-2)] || s.is(from-2, cPlanNoun) && (s.noun(from-2) == nil || s.noun(from-2).typ != "AGREE")) {
		return true // "a call for | a summit on Monday", but not "a deal on | the vote in May"
	}
	switch s.low(from - 1) {
	case "if", "unless", "whether", "lest":
		return true
	case "before", "until":
		for k := range s.vgs {
			if s.vgs[k].start == from-1 && s.vgs[k].from < to {
				return true // "broke down before | a vote could be held"
			}
		}
	}
	i := from - 1
	for i > s.lead && s.is(i, cThat) {
		i--
	}
	k := s.verbAt(i)
	if c := s.clauseAt(from); c >= 0 && s.vgs[c].rel == relComplement && s.vgs[c].gov >= 0 {
		if k = s.vgs[c].gov; k == f.clause && resolved[s.vgs[k].v.base] {
			return false // "agreed on Saturday that | the bank will host the fund"
		}
		if s.vgs[k].v.frame != frSay || s.slight(s.vgs[c].start) != "" {
			return true // "it is doubtful that | they will come"
		}
	}
	if k < 0 || s.vgs[k].from >= from {
		return false
	}
	switch g := &s.vgs[k]; g.v.frame {
	case frDeny, frPlan, frPromise, frPropose, frThreaten, frRefuse, frConsider, frPostpone, frCancel:
		return true
	default:
		return g.neg || g.modal != "" && g.modal != "will"
	}
}

func (s *sentence) opensNews(_ *found, from, to int) bool {
	return s.is(from-1, cThat) && from > 1 && s.toks[from-2].Shape == names.Lower && s.toks[from-2].date == 0 && !s.vgAt(from-2) && !s.is(from-2, cAdv|cConj|cPrep) && s.governing(from) < 0 && s.predicate(from, to) >= 0
}

// governing returns the verb of saying that governs the clause which begins at token i, -1 if none does.
func (s *sentence) governing(i int) int {
	if c := s.clauseAt(i); c >= 0 && s.vgs[c].rel == relComplement && s.vgs[c].gov >= 0 && s.vgs[s.vgs[c].gov].v.frame == frSay {
		return s.vgs[c].gov
	}
	return -1
}

func (s *sentence) opensObject(f *found, from, to int) bool {
	k := s.verbAt(from - 1)
	if k < 0 || !s.vgs[k].finite || s.verbAt(from) == k || s.clauseAt(from) >= 0 || s.opensWish(f, from, to) {
		return false
	}
	return !s.headsEvent(from, to) // "hailed | the deal struck on Tuesday"
}

// headsEvent reports whether an event noun stands in the title [from,to) before its first verb or mark.
func (s *sentence) headsEvent(from, to int) bool {
	for i := from; i < to && s.verbAt(i) < 0 && s.toks[i].Shape != names.Punct; i++ {
		if s.noun(i) != nil {
			return true
		}
	}
	return false
}

// opensAsker reports whether the title has no verb of its own but the infinitive of one that stands before it.
func (s *sentence) opensAsker(_ *found, from, to int) bool {
	if !s.personAt(from) || s.predicate(from, to) >= 0 {
		return false
	}
	for k := range s.vgs {
		if g := &s.vgs[k]; g.from > from && g.to <= to {
			return g.rel == relInf && g.gov >= 0 && s.vgs[g.gov].from < from
		}
	}
	return false
}

// opensBehindPrep reports whether a title without a verb of its own names what a preposition takes, and
// that is no event.
func (s *sentence) opensBehindPrep(_ *found, from, to int) bool {
	if !s.is(from-1, cPrep) || s.personAt(from) || s.predicate(from, to) >= 0 || s.headsEvent(from, to) {
		return false
	}
	for i := from; i < to && s.verbAt(i) < 0 && s.toks[i].Shape != names.Punct; i++ {
		if s.toks[i].date != 0 {
			return false
		}
	}
	return true
}

// opensInSubject reports whether that is a part of the subject of a verb behind it.
func (s *sentence) opensInSubject(f *found, from, to int) bool {
	if !s.opensBehindPrep(f, from, to) {
		return false
	}
	for k := range s.vgs {
		if g := &s.vgs[k]; g.finite && g.from >= to && !s.hangs(k) {
			start := s.subjectStart(k)
			return start < from && !s.is(start, cPrep|cSub) && !s.verbIn(start, from)
		}
	}
	return false
}

// opensPastSubject reports whether the subject of the title's verb begins before it, and more of it than
// an office or what counts it is left out.
func (s *sentence) opensPastSubject(_ *found, from, to int) bool {
	k := s.predicate(from, to)
	if k < 0 || s.vgAt(from) {
		return false
	}
	g := &s.vgs[k]
	if i := g.from - 1; i > from && s.is(i, cPron) && s.nominal(from) && !s.verbIn(from, i) && !s.commaWithin(from, i) {
		return true // "told | the Guardian he hoped"
	}
	if s.punct(g.from-1, ",") && s.clauseStart(k) < from && s.commaWithin(s.clauseStart(k), from) {
		return true // "Roe, who led her side during | the talks on Monday, said"
	}
	if s.punct(from-1, ",") && !s.is(from, cSub) || s.officeBefore(from) || s.onlyCounted(from) || s.deputyBefore(from) || s.ownerBefore(from) || s.landBefore(from) || s.bracketBefore(from) || s.low(from-1) == "whose" {
		return false
	}
	if s.is(from-1, cPrep) || s.low(from-1) == "as" && s.clauseStart(k) != from {
		return true
	}
	if g.rel == relMain && g.shared {
		return !s.subjectAt(k, from)
	}
	if g.start >= from-1 || s.clauseStart(k) >= from {
		return false
	}
	start, end := s.subjectSpan(g)
	return start < from && start < end && end > g.start
}

// opensInList reports whether the title begins within a list that the subject only involves: "a session involving the
// council, | the rebels and the dockers would open".
func (s *sentence) opensInList(_ *found, i, to int) bool {
	k := s.predicate(i, to)
	if k < 0 || !s.punct(i-1, ",") || !s.inList(i-1) || slices.Contains(s.fronts(s.vgs[k].from), i) {
		return false
	}
	for j := i - 2; j > i-12 && j >= s.lead; j-- {
		switch s.low(j) {
		case "including", "involving", "comprising", "between", "among":
			return true
		}
	}
	return false
}

// opensLeftover reports whether a name begins the title that belongs to what stands before it, and behind a comma the
// subject follows with its verb.
func (s *sentence) opensLeftover(_ *found, from, to int) bool {
	if k := s.predicate(from, to); k >= 0 && from == s.lead+1 && (s.is(s.lead, cPrep) || strings.EqualFold(s.str(s.lead), "like")) && s.commaWithin(from, s.vgs[k].from) {
		return true // "Like | Ada Roe, the pilot of the north, he won"
	}
	if !s.punct(from-1, ",") {
		return false
	}
	i := from
	for i < to && s.toks[i].Shape == names.Cap {
		i++
	}
	return i > from && i < to && s.punct(i, ",") && s.is(i+1, cPron) && s.vgAt(i+2)
}

// onlyCounted reports whether what begins at token i is only counted by what stands before it: "a round of | talks".
func (s *sentence) onlyCounted(i int) bool { return s.low(i-1) == "of" && rounds[s.low(i-2)] }

func (s *sentence) opensCounted(_ *found, from, to int) bool {
	return s.onlyCounted(from) && s.predicate(from, to) >= 0
}

// officeBefore reports whether the name of a person begins at token i, and nothing but an office stands
// before it in its phrase.
func (s *sentence) officeBefore(i int) bool {
	if !s.personAt(i) {
		return false
	}
	for j := i - 1; j >= s.lead && s.toks[j].Shape != names.Punct && s.toks[j].date == 0; j-- {
		if k := s.verbAt(j); k >= 0 {
			return s.vgs[k].finite && s.vgs[k].v.frame == frSay
		}
		if s.is(j, cConj|cRel) || s.is(j, cPrep) && s.low(j) != "of" && s.low(j) != "for" {
			return false
		}
	}
	return true
}

func (s *sentence) opensAsked(_ *found, _, _ int) bool {
	return s.is(s.lead, cModal|cBe|cHave|cDo) && s.vgAt(s.lead) && s.punct(len(s.toks)-1, "?")
}

func (s *sentence) opensDependent(_ *found, from, to int) bool {
	return s.low(from) == "so" || s.is(from, cSub) && s.toks[min(from+1, len(s.toks)-1)].date == 0 && s.predicate(from, to) < 0
}

// opensAcross reports whether the title begins with the last words of one clause, and goes on with "but" and the next: "was
// fixed for | the next session but Chad, the host, would go on".
func (s *sentence) opensAcross(_ *found, from, to int) bool {
	for i := from + 1; i < to && s.verbAt(i) < 0; i++ {
		if s.low(i) == "but" {
			return s.predicate(i, to) >= 0 && s.verbIn(s.lead, from)
		}
	}
	return false
}

// opensTwo reports whether the title begins inside a clause with "since" or "if" and goes on, behind a comma,
// with the clause that this hangs on.
func (s *sentence) opensTwo(_ *found, from, to int) bool {
	if s.is(from, cSub) {
		return false
	}
	for k := range s.vgs {
		g := &s.vgs[k]
		if g.rel != relAdverb && g.rel != relCond || g.start >= from || g.end <= from {
			continue
		}
		for m := k + 1; m < len(s.vgs) && s.vgs[m].to <= to; m++ {
			if o := &s.vgs[m]; o.finite && o.rel == relMain && s.commaWithin(g.to, o.from) {
				return true
			}
		}
	}
	return false
}

func (s *sentence) opensPronoun(_ *found, from, _ int) bool {
	for s.punct(from, "“", `"`) {
		from++
	}
	if s.low(from) == "it" && s.is(from+1, cBe) && s.thatBetween(from+2, min(from+7, len(s.toks))) {
		return false // "it was doubtful that they would come"
	}
	return s.is(from, cPron) || s.has(from, from+1, "this", "that", "these", "those") && s.vgAt(from+1) // "this is one step"
}
