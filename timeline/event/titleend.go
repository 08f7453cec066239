package event

import (
	"slices"
	"strings"

	"github.com/dateline-tools/dateline/timeline/names"
)

// The flaws of a title that ends before token to, inside its sentence.

func (s *sentence) endsInBe(_ *found, from, to int) bool {
	for k := range s.vgs {
		if g := &s.vgs[k]; g.v == beVerb && g.from >= from && g.to <= to && s.punct(g.to, ",") && !s.commaWithin(g.to+1, to) {
			return true // "is, if anything |, worse"
		}
	}
	k := s.lastVerb(to)
	if k < 0 {
		return false
	}
	g := &s.vgs[k]
	switch {
	case s.goesOn(to), s.punct(to, "“", `"`):
		return g.v == beVerb || g.v.base == "" && s.is(g.to-1, cModal|cBe|cHave|cDo) || s.is(to-1, cModal|cHave|cBe)
	}
	return s.punct(to, ":") && g.v.base == "" && s.is(to-1, cModal)
}

// opensClause are the words that nothing but a clause can follow.
var opensClause = map[string]bool{"when": true, "because": true, "although": true, "while": true, "whether": true, "which": true, "who": true, "if": true}

// lastFinite returns the last finite group before token to, -1 if there is none.
func (s *sentence) lastFinite(to int) int {
	for k := len(s.vgs) - 1; k >= 0; k-- {
		if g := &s.vgs[k]; g.finite && g.to <= to {
			return k
		}
	}
	return -1
}

// lastVerb returns the group behind which nothing but adverbs stands up to token to, -1 if there is none.
func (s *sentence) lastVerb(to int) int {
	i := to - 1
	for i > 0 && s.verbAt(i) < 0 && (s.adverb(i) || degrees[s.low(i)]) {
		i--
	}
	return s.verbAt(i)
}

// degrees are the words before an adjective.
var degrees = map[string]bool{"very": true, "too": true, "so": true, "more": true, "most": true, "quite": true, "rather": true}

func (s *sentence) endsInAdjective(_ *found, from, to int) bool {
	last := &s.toks[to-1]
	if to-2 <= from || !s.has(to, to+1, "to", "of", "that", "than", "for", "with", "about") || last.Shape != names.Lower || last.date != 0 || s.vgAt(to-1) {
		return false
	}
	if s.noun(to-1) != nil || s.ref(to-1) != nil || strings.HasSuffix(s.str(to-1), "s") {
		return false // "are candidates | for the council"
	}
	k := s.lastVerb(to - 1)
	return k >= 0 && s.vgs[k].v.frame == frBe && !s.vgs[k].pass
}

// endsAt returns the group that ends right before token to and begins in the title, -1 if none does.
func (s *sentence) endsAt(from, to int) int {
	if k := s.verbAt(to - 1); k >= 0 && s.vgs[k].from >= from {
		return k
	}
	return -1
}

func (s *sentence) endsBeforeObject(_ *found, from, to int) bool {
	k, next := s.endsAt(from, to), s.verbAt(to)
	if k >= 0 && s.vgs[k].to >= to && s.vgs[k].v.frame == frSay && !s.vgs[k].pass && s.goesOn(to) && s.toks[to].date != 0 {
		i := to
		for s.goesOn(i) && s.toks[i].date != 0 {
			i++
		}
		return s.nominal(i) && s.clauseAt(i) < 0 // "announced | last night an agreement"
	}
	if k < 0 && s.nominal(to) && s.toks[to-1].Shape == names.Lower && s.toks[to-1].date == 0 {
		i := to - 2
		for i > from && (s.punct(i, "“", "”", `"`) || s.adverb(i)) {
			i--
		}
		m := s.verbAt(i)
		return m >= 0 && i < to-2 && s.vgs[m].modal != "" && s.vgs[m].v.base == "" // "will “surely” reach | a pact"
	}
	if k >= 0 && s.vgs[k].to >= to && s.vgs[k].v.frame != frSay && s.punct(to, "“", `"`) && s.nominal(to+1) {
		return true // "is taking | “full control”"
	}
	return k >= 0 && s.vgs[k].to >= to && (s.nominal(to) || next >= 0 && s.vgs[next].rel == relPart) // "went | unanswered"
}

// endsInComing reports whether the title ends in a verb that says no more than when its subject was.
func (s *sentence) endsInComing(_ *found, from, to int) bool {
	k := s.endsAt(from, to)
	if k < 0 || !s.vgs[k].finite || !s.goesOn(to) {
		return false
	}
	switch s.vgs[k].v.base {
	case "come", "follow":
		return s.is(to, cSub|cPrep) || s.low(to) == "as" || amounts[s.low(to)] || s.toks[to].Shape == names.Number
	}
	return false
}

// endsBeforeContact reports whether a clause with a pronoun, and no word that joins it, belongs to what the title ends with.
func (s *sentence) endsBeforeContact(_ *found, _, to int) bool {
	if !s.goesOn(to) || !s.is(to, cPron) || s.vgAt(to-1) || s.toks[to-1].date != 0 || s.toks[to-1].Shape == names.Punct {
		return false
	}
	k := s.verbAt(to + 1)
	return k >= 0 && s.vgs[k].finite && s.vgs[k].from == to+1
}

func (s *sentence) endsBeforeParticle(_ *found, from, to int) bool {
	return s.endsAt(from, to) >= 0 && s.goesOn(to) && (particles[s.low(to)] || s.strands(to))
}

func (s *sentence) endsBeforePlace(f *found, from, to int) bool {
	if s.endsAt(from, to) < 0 || s.endsInParticiple(f, from, to) {
		return false
	}
	return (s.is(to, cPrep) || s.low(to) == "as") && !particles[s.low(to)] && s.toks[min(to+1, len(s.toks)-1)].date == 0
}

// governs are the prepositions without which a verb says little or something else.
var governs = map[string]string{
	"look": "at for into to", "call": "for on", "result": "in from", "consist": "of", "depend": "on", "rely": "on", "insist": "on", "focus": "on", "refer": "to", "lead": "to", "belong": "to",
	"amount": "to", "object": "to", "stick": "to", "aim": "at for", "account": "for", "apply": "for to", "comply": "with", "deal": "with", "cope": "with", "contribute": "to", "bring": "to before", "take": "to",
	"turn": "to into", "ask": "for", "press": "for", "push": "for", "wait": "for", "hope": "for", "seek": "to", "draw": "on", "impose": "on", "accuse": "of", "remind": "of", "rid": "of", "put": "on in to under",
	"move": "to", "head": "for to", "send": "to", "hand": "to over", "set": "on for to",
}

func (s *sentence) endsBeforeGoverned(_ *found, from, to int) bool {
	for j := to; j > from; j-- {
		if k := s.endsAt(from, j); k >= 0 {
			return slices.Contains(strings.Fields(governs[s.vgs[k].v.base]), s.low(to))
		}
		if !s.adverb(j - 1) {
			return false
		}
	}
	return false
}

func (s *sentence) endsInParticiple(_ *found, from, to int) bool {
	k := s.endsAt(from, to)
	return k >= 0 && s.goesOn(to) && (s.vgs[k].rel == relPart || s.vgs[k].rel == relIng)
}

// endsInMeanwhile reports whether the title ends in a participle behind "while" or "after", and in no more of its clause.
func (s *sentence) endsInMeanwhile(_ *found, from, to int) bool {
	k := s.endsAt(from, to)
	return k >= 0 && s.goesOn(to) && s.vgs[k].rel == relIng && s.vgs[k].from > from+1 && s.has(s.vgs[k].from-1, s.vgs[k].from, "while", "after", "before", "when", "by", "without")
}

func (s *sentence) endsInSaying(_ *found, from, to int) bool {
	if k := s.verbAt(to + 1); s.saysNothing(from, to) || s.low(to) == "as" && k >= 0 && s.vgs[k].rel == relIng && s.vgs[k].v.frame == frSay {
		return true // also "quoted an envoy | as saying"
	}
	for k := range s.vgs {
		o := &s.vgs[k]
		if o.rel != relComplement || o.gov < 0 || s.vgs[o.gov].from < from {
			continue
		}
		start := to // past the day, as in "suggested | on Friday that"
		for start < o.start && (s.toks[start].date != 0 || s.is(start, cPrep) && s.toks[start+1].date != 0) {
			start++
		}
		if o.start == start || o.start > to && s.vgs[o.gov].v.base == "tell" && s.vgs[o.gov].to <= to && s.predicate(s.vgs[o.gov].to, to) < 0 {
			return true // "suggested on Friday | that they could go", "told reporters | in Bern that they could"
		}
	}
	if k := s.lastFinite(to); k >= 0 && s.vgs[k].from >= from && s.vgs[k].v.base == "say" && !s.vgs[k].pass && s.vgs[k].from > from && s.toks[s.vgs[k].from-1].Shape != names.Punct && k+1 < len(s.vgs) && s.is(s.vgs[k].to, cDet) && s.vgs[k].to < to && !s.quoteBetween(s.vgs[k].to, to) {
		return true // "said the raid of June 3 |, which took a day, changed it all"
	}
	k := s.endsAt(from, to)
	if k < 0 || !s.vgs[k].finite {
		return false
	}
	g := &s.vgs[k]
	return s.is(to, cThat) || g.v.base == "tell" && !g.pass || (g.v.frame == frSay || g.v.frame == frDeny) && s.is(to, cDet|cPron)
}

// quoteBetween reports whether quoted words stand in [from,to).
func (s *sentence) quoteBetween(from, to int) bool {
	for i := from; i < to; i++ {
		if s.toks[i].quote {
			return true
		}
	}
	return false
}

func (s *sentence) endsInSayingSo(_ *found, from, to int) bool {
	if !s.goesOn(to) {
		return false
	}
	for k := range s.vgs {
		if g := &s.vgs[k]; g.from > from && g.to <= to && g.rel == relIng && g.v.frame == frSay && s.punct(g.from-1, ",") {
			return true
		}
	}
	return false
}

// endsInWith reports whether the title ends in those of whom a phrase with "with" tells something: "broke away in May, with
// most towns |, among them Narva, backing it".
func (s *sentence) endsInWith(_ *found, from, to int) bool {
	for i := to - 1; i > from && !s.vgAt(i); i-- {
		if !s.punct(i, ",") {
			continue
		}
		for k := range s.vgs {
			if g := &s.vgs[k]; g.from >= to {
				return s.low(i+1) == "with" && i+1 < to && g.rel == relIng && (s.punct(to, ",") || g.from == to)
			}
		}
		return false
	}
	return false
}

// endsInAside reports whether the title ends within what a participle tells behind a comma.
func (s *sentence) endsInAside(_ *found, from, to int) bool {
	if !s.goesOn(to) {
		return false
	}
	for k := len(s.vgs) - 1; k >= 0; k-- {
		if g := &s.vgs[k]; g.to <= to {
			return g.from > from && g.rel == relIng && s.punct(g.from-1, ",") && s.predicate(from, g.from) >= 0
		}
	}
	return false
}

func (s *sentence) endsInSource(_ *found, from, to int) bool {
	k := s.trailing()
	return k >= 0 && s.vgs[k].start > from && s.vgs[k].to <= to && s.predicate(s.vgs[k].to, to) < 0 && (s.low(to) == "of" || s.vgs[k].to == to && s.nominal(to))
}

func (s *sentence) endsBeforeVerb(_ *found, from, to int) bool {
	k := s.verbAt(to)
	if k < 0 || !s.vgs[k].finite || s.vgs[k].from != to || s.vgAt(to-1) && !(s.form(to-1, fIng) && s.is(to-2, cConj)) || s.is(to-1, cConj) {
		return false // but "were called to the polls and voting | was calm"
	}
	if g := &s.vgs[k]; g.rel == relMain && g.shared || g.start <= from {
		return s.subjectAt(k, from)
	}
	return true
}

// endsInClause reports whether the title holds what opens a clause, and not its verb, which does not
// stand right behind it.
func (s *sentence) endsInClause(f *found, from, to int) bool {
	if k := s.verbAt(to + 1); k > 0 && s.punct(to, ",") && s.vgs[k].finite && s.vgs[k].from == to+1 && s.vgs[k].v.frame != frSay {
		if p := s.predicate(from, to); p >= 0 && (s.namedBefore(k) > from || s.vgs[p].v.frame == frSay && p == s.lastFinite(to) && s.commaWithin(s.vgs[p].to, to)) {
			return true // "The union said its chief, Ada Roe |, had won", "said 35 men, some shot |, had been found"
		}
	}
	for k := range s.vgs {
		if g := &s.vgs[k]; g.finite && g.from > to && g.v.frame != frSay && s.punct(to, ",") && s.namedBefore(k) == to+1 && s.predicate(from, to) >= 0 {
			return true // "said its chief |, Ada Roe, had won"
		}
	}
	last := s.lastFinite(len(s.toks))
	for i := to - 1; i > from+1 && last >= 0; i-- {
		if k := s.verbAt(i); k >= 0 && s.vgs[k].finite {
			break
		}
		if opensClause[s.low(i)] && i < to-1 && !s.vgAt(i+1) && s.vgs[last].from >= to && !s.is(to, cSub) {
			return true // "got worse in March, when the three sides |, working as one, began"
		}
		if s.low(i) == "so" && s.punct(i-1, ",") {
			return i+1 < to && !s.opensPhrase(to) || s.is(to, cPrep) // "can be held, so the deadlock | goes on"
		}
	}
	for k := range s.vgs {
		g := &s.vgs[k]
		if g.finite && g.from >= to && g.start > from && g.start < to && g.rel != relMain && g.rel != relCoord {
			return !s.endsBeforeVerb(f, from, to)
		}
	}
	return false
}

func (s *sentence) endsBeforeComplement(_ *found, from, to int) bool {
	if s.is(to, cTo) && s.punct(to+1, "“", `"`) {
		i := to - 1
		for i > from && s.verbAt(i) < 0 && (s.toks[i].date != 0 || s.is(i, cPrep|cAdv)) {
			i--
		}
		return s.vgAt(i) // "promised in May | to “leave"
	}
	g := s.infinitiveAt(to)
	if g == nil && s.low(to) == "not" {
		g = s.infinitiveAt(to + 1) // "urged them on Monday | not to leave"
	}
	if g == nil || g.gov < 0 {
		return false
	}
	if s.vgAt(to - 1) {
		return true // "will continue | to impose"
	}
	up := &s.vgs[g.gov]
	return up.from >= from && up.to <= to && (s.complementOf(up, g) && !s.agreedOn(up, g) || up.v.frame == frPropose)
}

// agreedOn reports whether an object with "to" or "on" stands between the verb "agree" and the infinitive g, which is its
// purpose: "agreed on Monday to a plan | to ease tensions".
func (s *sentence) agreedOn(up, g *group) bool {
	i := up.to
	if up.v.base != "agree" && up.v.base != "go" {
		return false
	}
	for i < g.from && (s.toks[i].date != 0 || s.is(i, cAdv) || s.is(i, cPrep) && s.toks[i+1].date != 0) {
		i++
	}
	return s.has(i, i+1, "to", "on", "upon") && i+1 < g.from && s.verbAt(i+1) < 0
}

// infinitiveAt returns the infinitive that begins at token i, nil if there is none.
func (s *sentence) infinitiveAt(i int) *group {
	if k := s.verbAt(i); k >= 0 && s.vgs[k].from == i && s.vgs[k].rel == relInf {
		return &s.vgs[k]
	}
	return nil
}

func (s *sentence) endsBeforePurpose(f *found, from, to int) bool {
	last := &s.toks[to-1]
	return s.infinitiveAt(to) != nil && !s.endsBeforeComplement(f, from, to) && last.Shape == names.Lower && last.date == 0 && !s.vgAt(to-1) && s.ref(to-1) == nil
}

func (s *sentence) endsInPlan(f *found, from, to int) bool {
	return s.endsBeforePurpose(f, from, to) && (s.is(to-1, cPlanNoun) || s.has(to-2, to-1, "no", "any"))
}

func (s *sentence) endsBeforeLimit(_ *found, _, to int) bool {
	if s.punct(to, ",") {
		return s.has(to+1, to+2, "if", "unless", "provided", "providing")
	}
	switch s.low(to) {
	case "until":
		return s.toks[min(to+1, len(s.toks)-1)].date == 0
	case "if", "unless", "once", "provided", "providing", "except", "lest", "whether":
		return true
	case "only":
		return s.is(to+1, cSub|cPrep|cTo)
	}
	return s.run(to, "in", "return", "for") || s.run(to, "in", "case") || s.run(to, "in", "exchange", "for")
}

func (s *sentence) endsWithin(_ *found, from, to int) bool {
	if s.punct(to, ",") && s.toks[to-1].date == 0 && s.toks[to-1].Shape == names.Lower && s.nominal(to+1) && s.inList(to) {
		return true // "a fund to pay for health |, food and schools"
	}
	if !s.goesOn(to) {
		return false
	}
	switch s.low(to) {
	case "of":
		return false
	case "than":
		return true
	case "after", "before":
		return amounts[s.low(to-1)] // "came hours | after the raid"
	case "and", "or":
		return s.ref(to-1) != nil && s.ref(to+1) != nil || s.lacksPartner(from, to)
	}
	if d := s.toks[to-1].date; d != 0 && s.nominal(to) && s.toks[to].Shape == names.Lower && !s.is(to, cPron|cDet|cAdj) {
		i := to - 1
		for i > from && s.toks[i-1].date == d {
			i--
		}
		return s.is(i, cDet) || s.is(i-1, cDet) // "appeared on the Sunday | shows"
	}
	if s.toks[to-1].Shape == names.Number && s.toks[to-1].date == 0 && s.toks[to].date == 0 && s.toks[to].Shape == names.Lower && !s.is(to, cPrep|cConj|cSub|cTo|cThat|cRel|cDet) && s.verbAt(to) < 0 {
		return true // "their 9,300 | unionised workers"
	}
	return false
}

func (s *sentence) endsBeforeNoun(_ *found, _, to int) bool {
	if s.adjectives(to-1) || s.adjectives(to-3) && s.nominal(to) {
		return true // "drew up a short |, revised charter", "a short, revised | charter"
	}
	if !s.goesOn(to) || s.toks[to-1].date != 0 || s.toks[to].date != 0 || s.vgAt(to-1) || s.vgAt(to) || s.adverb(to-1) || s.participle(to) || s.form(to, fPart|fIng) {
		return false
	}
	return s.nominal(to) && !s.is(to, cPron|cDet) && !s.opensReduced(to)
}

func (s *sentence) endsInApposition(_ *found, from, to int) bool {
	if !s.is(to, cThat|cRel) || s.toks[to-1].date != 0 {
		return false
	}
	for i := to - 1; i > from && i > to-6; i-- {
		if s.punct(i, ",") {
			return s.is(i+1, cDet)
		}
	}
	return false
}

func (s *sentence) endsTooSoon(_ *found, from, to int) bool {
	return s.goesOn(to) && !s.is(to, cConj|cSub) && s.predicate(from, to) >= 0 && s.runes(from, s.trimMarks(from, len(s.toks))) <= titleLimit
}

func (s *sentence) endsInOpener(_ *found, _, to int) bool {
	switch {
	case !s.goesOn(to) && !s.punct(to, "“", `"`) || s.toks[to-1].date != 0:
		return false
	case s.has(to-1, to, "what", "how"):
		return true
	case s.is(to-1, cAdv):
		k := s.verbAt(to)
		return k >= 0 && s.vgs[k].finite // "a fire mistakenly | burned"
	}
	return s.is(to-1, cTo|cRel|cDet|cConj|cPrep) && !s.vgAt(to-1) && !s.is(to-1, cThat) && !s.strands(to-1)
}
