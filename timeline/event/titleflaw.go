package event

import (
	"strings"

	"github.com/dateline-tools/dateline/timeline"
	"github.com/dateline-tools/dateline/timeline/names"
)

// flaw is one way in which the tokens [from,to) of a sentence are no title of the event f, and what it
// weighs: 4 and more says nothing or turns the sense round, 3 breaks the grammar, 2 and 1 leave something out.
// In an example "|" is where the title begins or ends.
type flaw struct {
	name   string
	weight int
	in     func(s *sentence, f *found, from, to int) bool
}

// opensWrong are the flaws of a title that does not begin with its sentence.
var opensWrong = []flaw{
	{"a verb without its subject: “The talks | have been put off”, “was | last discussed in Paris”", 4, (*sentence).opensVerb},
	{"a piece of a phrase: “grew | out of a meeting”, “put | forward a text”", 3, (*sentence).opensPiece},
	{"a part of a noun's phrase: “the late | king's tour”, “more than | 20 men”", 3, (*sentence).opensWithin},
	{"half a pair: “he and | Lula would meet”", 3, (*sentence).opensPair},
	{"a date: “March 20, | 2014 and the order”", 3, (*sentence).opensDate},
	{"what is wanted, undone or in doubt, without the word for it: “Merchants want | the curfew lifted in May”", 4, (*sentence).opensWish},
	{"what a noun says, without the noun: “the claim that | they came was met with doubt”", 5, (*sentence).opensNews},
	{"a clause without what it describes: “the men that | Chad freed in May”", 3, func(s *sentence, _ *found, from, to int) bool {
		k := s.predicate(from, to)
		return k < 0 && s.is(from-1, cThat|cRel) && s.relativeIn(from, to)
	}},
	{"an apposition without whom it describes: “Ada Roe, | a minister, who met them on Monday”", 2, func(s *sentence, _ *found, from, _ int) bool {
		return s.appositionOf(from) != nil
	}},
	{"an article: “The | rival parties agreed”", 2, func(s *sentence, _ *found, from, _ int) bool { return s.articleBefore(from) }},
	{"those who act for it: “The ministers of | Chad and Niger met”", 1, func(s *sentence, _ *found, from, _ int) bool { return s.deputyBefore(from) }},
	{"the owner or the land of it: “Chad's | council and its largest party have signed”", 2, func(s *sentence, _ *found, from, _ int) bool {
		return s.ownerBefore(from) || s.landBefore(from)
	}},
	{"the name of it: “the Union of Captains (UC) | conference was put off”", 3, func(s *sentence, _ *found, from, _ int) bool { return s.bracketBefore(from) }},
	{"an object without its verb: “escorted | the soldiers disarmed in May”", 2, (*sentence).opensObject},
	{"whom a verb asks, without the verb: “invited Lula and | Ada Roe to meet”", 4, (*sentence).opensAsker},
	{"what a preposition takes: “be checked by | men who came on Saturday”", 1, (*sentence).opensBehindPrep},
	{"the middle of a subject: “Deputies in | Dakar, meeting until Monday, left”", 3, (*sentence).opensInSubject},
	{"a verb whose subject begins before: “Voting in | 14 districts has been put off”", 3, (*sentence).opensPastSubject},
	{"the middle of a list in it: “a fair involving the council, | the rebels and the dockers would open”", 7, (*sentence).opensInList},
	{"what is counted: “The fifth round of | talks will open”", 1, (*sentence).opensCounted},
	{"a question turned round, without its verb: “Would they, | he asked, come on Monday?”", 3, (*sentence).opensAsked},
	{"a relative clause: “a vote, | which will come on Tuesday”", 6, func(s *sentence, _ *found, from, _ int) bool {
		return s.is(from, cRel) || s.is(from, cPrep) && s.has(from+1, from+2, "whom", "which")
	}},
	{"a clause that depends on another: “will stay | until they are free”", 2, (*sentence).opensDependent},
	{"the end of one clause, then “but” and the next: “fixed for | the next session but Chad would go on”", 5, (*sentence).opensAcross},
	{"two clauses without the word between them: “since | they came, he has been ill”", 3, (*sentence).opensTwo},
	{"a pronoun: “said that | he would sign”", 2, (*sentence).opensPronoun},
	{"the end of an aside: “after talks with its premier, | Ada Roe, he left”", 3, (*sentence).opensLeftover},
	{"a possessive: “reserved | their ruling”", 1, func(s *sentence, _ *found, from, _ int) bool {
		return s.has(from, from+1, "his", "her", "its", "their", "our", "my")
	}},
}

// endsWrong are the flaws of a title that does not end with its sentence.
var endsWrong = []flaw{
	{"“be” or an auxiliary alone: “the tariffs were still | on the table”", 4, (*sentence).endsInBe},
	{"an adjective without what completes it: “is close | to a deal”", 3, (*sentence).endsInAdjective},
	{"a verb without its object: “stunned | his own party”", 4, (*sentence).endsBeforeObject},
	{"a verb without its particle: “was running | ahead of time”", 2, (*sentence).endsBeforeParticle},
	{"a verb without its preposition: “was not looking | at other ways”", 2, (*sentence).endsBeforeGoverned},
	{"a verb without its place: “would travel | to Muscat”", 1, (*sentence).endsBeforePlace},
	{"an infinitive without its place: “agreed to return | to talks”", 1, func(s *sentence, f *found, from, to int) bool {
		k := s.endsAt(from, to)
		return k >= 0 && s.vgs[k].rel == relInf && !s.vgs[k].pass && s.endsBeforePlace(f, from, to)
	}},
	{"a verb that only says when: “the delay comes | after talks failed”", 3, (*sentence).endsInComing},
	{"a noun without its clause: “prompting fears | it would not last”", 2, (*sentence).endsBeforeContact},
	{"a participle without its day: “a deal signed | in May”", 2, (*sentence).endsInParticiple},
	{"the same behind “while”: “declared his faith while presiding | over a sale”", 2, (*sentence).endsInMeanwhile},
	{"a verb of saying without what is said: “told the council | that he would go”", 5, (*sentence).endsInSaying},
	{"the same in an aside: “, saying it would be written | by May”", 2, (*sentence).endsInSayingSo},
	{"half of what “with” adds: “, with most towns |, among them Narva, backing it”", 3, (*sentence).endsInWith},
	{"half of what a participle adds: “, deepening a row | which has gone on since May”", 1, (*sentence).endsInAside},
	{"half a source: “, two envoys said on condition | of anonymity”", 2, (*sentence).endsInSource},
	{"a subject without its verb: “a deal signed in May | collapsed”", 3, (*sentence).endsBeforeVerb},
	{"a clause without its verb: “said that its conclusions |, disclosed by her, were wrong”", 4, (*sentence).endsInClause},
	{"a verb without its infinitive: “declined on Tuesday | to say”", 3, (*sentence).endsBeforeComplement},
	{"a noun without its purpose: “a ceremony | to sign it”", 1, (*sentence).endsBeforePurpose},
	{"a noun without its participle: “signed an order | ending the ban”", 1, func(s *sentence, _ *found, _, to int) bool { return s.opensReduced(to) }},
	{"a plan without what is planned: “no agreement | to leave”", 1, (*sentence).endsInPlan},
	{"a limit left out: “would begin | only once they were free”", 3, (*sentence).endsBeforeLimit},
	{"the middle of a phrase: “between Chad | and Niger”", 2, (*sentence).endsWithin},
	{"a noun's phrase without its noun: “the next ministerial | conference”", 6, (*sentence).endsBeforeNoun},
	{"“of” left out: “the presidents | of Chad”", 3, func(s *sentence, _ *found, _, to int) bool { return s.low(to) == "of" }},
	{"those between whom it is, where there is room: “cancelled the meeting | between Chad and Niger”", 1, func(s *sentence, _ *found, _, to int) bool {
		return s.low(to) == "between" && s.noun(to-1) != nil
	}},
	{"an apposition without its clause: “, a date | that went by”", 2, (*sentence).endsInApposition},
	{"a little left out, where there is room for it: “in a ballot | that they deem illegal”", 1, (*sentence).endsTooSoon},
	{"a word that opens what follows: “on Monday, to | which”", 3, (*sentence).endsInOpener},
}

// holdsWrong are the flaws of what is and is not in a title, wherever it begins and ends.
var holdsWrong = []flaw{
	{"a subject without its verb: “The hearing, fixed for Wednesday |, was put off”", 3, (*sentence).lacksVerb},
	{"a plan without the word that asks for it or undoes it: “their call for | a summit in June”", 3, (*sentence).lacksUndoing},
	{"a condition without what depends on it, or that without it: “Unless they agree, | he will leave”", 2, (*sentence).lacksCondition},
	{"a quotation without its end: “a call to \"do what the world | needs\"”", 3, (*sentence).holdsHalfQuote},
	{"an aside without its end: “the plan (put to | them in May)”", 3, (*sentence).holdsHalfAside},
	{"who says it without what is said: “They will meet ..., | officials said on Tuesday”", 3, (*sentence).holdsSource},
	{"somebody who only confirms it: “He confirmed that they came”", 1, (*sentence).holdsConfirmed},
	{"what it opens with, in the place of what is cut: “Today, Chad signed the text | of a pact”", 1, (*sentence).holdsFront},
	{"no verb and no event: “, the Republic of Chad and the Niger side”", 3, (*sentence).holdsNothing},
	{"another event than its own: “Chad deplored | the raid that they launched on Monday”", 4, (*sentence).lacksEvent},
	{"a cause, and not what it leads to: “both sides because of a line drawn in May”", 2, func(s *sentence, _ *found, from, to int) bool {
		return s.has(from, to, "because") && s.predicate(from, to) < 0
	}},
	{"a label: “Answer: he left”", 3, func(s *sentence, _ *found, from, _ int) bool { return s.label(from) > from }},
}

// borne returns what all the flaws of the title [from,to) weigh.
func (s *sentence) borne(f *found, from, to int) int {
	n := s.weigh(holdsWrong, f, from, to)
	if !s.opens(from) {
		n += s.weigh(opensWrong, f, from, to)
	}
	if to < s.trimMarks(from, len(s.toks)) {
		n += s.weigh(endsWrong, f, from, to)
	}
	return n
}

func (s *sentence) weigh(flaws []flaw, f *found, from, to int) int {
	n := 0
	for i := range flaws {
		if flaws[i].in(s, f, from, to) {
			n += flaws[i].weight
		}
	}
	return n
}

// opens reports whether the sentence begins at token i, but for marks and a label.
func (s *sentence) opens(i int) bool {
	for i > s.lead && s.toks[i-1].Shape == names.Punct && !s.punct(i-1, ",", ";", ":") {
		i--
	}
	return i <= s.lead || i == s.label(s.lead) || i == s.headed(s.lead) || i == s.pastLink(s.lead)
}

// predicate returns the first group in [from,to) that says something of a subject by itself, -1 if
// there is none: no relative clause, no "if" and no "whether".
func (s *sentence) predicate(from, to int) int {
	for k := range s.vgs {
		if g := &s.vgs[k]; g.finite && g.from >= from && g.to <= to && (!s.hangs(k) || g.rel == relAdverb && g.start < from) {
			return k
		}
	}
	return -1
}

// hangs reports whether the clause of the finite group k only describes a noun or another clause.
func (s *sentence) hangs(k int) bool {
	switch g := &s.vgs[k]; g.rel {
	case relRelative, relCond:
		return true
	case relAdverb:
		return g.start >= s.lead && s.is(g.start, cSub|cRel)
	case relComplement:
		return g.sub == "whether" && g.start == s.lead
	case relCoord:
		return g.shared && g.gov >= 0 && s.vgs[g.gov].finite && s.vgs[g.gov].rel != relCoord && s.hangs(g.gov)
	}
	return false
}

// clauseAt returns the finite group whose clause begins at token i for readers, -1 if none does.
func (s *sentence) clauseAt(i int) int {
	for k := range s.vgs {
		if g := &s.vgs[k]; g.finite && g.from > i && s.clauseStart(k) == i && (g.rel == relComplement || g.rel == relMain || g.rel == relCoord || g.rel == relAdverb) {
			return k
		}
	}
	return -1
}

// subjectAt reports whether the subject of group k begins at token i: not "the election of August 9" in
// "days after the election of August 9, he met them".
func (s *sentence) subjectAt(k, i int) bool {
	if i <= s.lead {
		return true
	}
	start := s.subjectStart(k)
	if s.is(i-1, cThat) || s.punct(i-1, ";", ":", "—", "–") {
		return start <= i
	}
	for j := start; j < i; j++ {
		if s.is(j, cPrep|cSub|cRel|cTo) || s.verbAt(j) >= 0 {
			return false
		}
	}
	return start <= i
}

// personAt reports whether the name of a person begins at token i.
func (s *sentence) personAt(i int) bool {
	r := s.ref(i)
	return r != nil && r.Kind == names.Person && r.From == i
}

// nominal reports whether a noun phrase can begin at token i.
func (s *sentence) nominal(i int) bool {
	if !s.goesOn(i) || s.toks[i].date != 0 {
		return false
	}
	if s.ref(i) != nil || s.noun(i) != nil || s.is(i, cDet|cNo|cPron|cAdj) && !s.is(i, cThat) {
		return true
	}
	switch s.toks[i].Shape {
	case names.Cap, names.Number:
		return true
	case names.Lower:
		return !s.is(i, cPrep|cSub|cConj|cRel|cThat|cTo|cAdv) && s.verbAt(i) < 0 && !s.adverb(i) && !particles[s.low(i)]
	}
	return false
}

// goesOn reports whether the sentence goes on at token i without a mark.
func (s *sentence) goesOn(i int) bool { return i < len(s.toks) && s.toks[i].Shape != names.Punct }

// particles are words that complete a verb and are no phrase by themselves.
var particles = map[string]bool{
	"ahead": true, "out": true, "off": true, "up": true, "down": true, "away": true, "back": true, "over": true, "forward": true, "aside": true, "apart": true,
}

// lacksVerb reports whether a title names a subject, and the verb of that subject stands behind it.
func (s *sentence) lacksVerb(f *found, from, to int) bool {
	if k := s.verbAt(from); from <= s.lead && k >= 0 && s.vgs[k].head == from && s.participle(from) && s.punct(to, ",") {
		return true // "Ratified in May by a show of hands |, the pact gives"
	}
	if p := s.predicate(from, to); p >= 0 || s.tellsAside(f, from, to) {
		return p >= 0 && s.frontOnly(from, to, p)
	}
	for k := range s.vgs {
		if g := &s.vgs[k]; g.finite && g.from >= to && !s.hangs(k) && !(g.rel == relCoord && g.shared) {
			return s.subjectAt(k, from)
		}
	}
	return false
}

// frontOnly reports whether the title opens with a phrase that holds its only verb, and ends in the subject behind it: "In a
// letter dated June 3, the premier |, who is ill, proposed".
func (s *sentence) frontOnly(from, to, p int) bool {
	if !s.is(from, cPrep) || s.toks[from].date != 0 || p != s.lastFinite(to) || s.lastFinite(len(s.toks)) == p {
		return false
	}
	for i := to - 1; i > s.vgs[p].to; i-- {
		if s.vgAt(i) {
			return false
		}
		if s.punct(i, ",") {
			return s.nominal(i+1) && s.is(i+1, cDet)
		}
	}
	return false
}

// tellsAside reports whether the title is the whole of a relative clause that tells the event, with whom it
// describes: "The premier, who resigned on Monday |, will stay".
func (s *sentence) tellsAside(f *found, from, to int) bool {
	g := s.group(f.clause)
	return g != nil && g.rel == relRelative && g.from > from && g.to <= to && s.punct(g.start-1, ",") && (s.punct(to, ",") || s.is(to, cConj))
}

// lacksUndoing reports whether the title of a plan that somebody undoes has none of the verbs that do,
// or the title of a noun that is only asked for or in doubt no verb, though the sentence has one.
func (s *sentence) lacksUndoing(f *found, from, to int) bool {
	switch f.status {
	case timeline.Cancelled, timeline.Postponed, timeline.Negated, timeline.Possible, timeline.Proposed:
	default:
		return false
	}
	undone := false
	for k := range s.vgs {
		if s.undoes(k) {
			if undone = true; s.vgs[k].from >= from && s.vgs[k].to <= to {
				return false
			}
		}
	}
	if undone && (f.status == timeline.Cancelled || f.status == timeline.Postponed) {
		return true
	}
	return f.clause < 0 && s.predicate(from, to) < 0 && s.predicate(s.lead, len(s.toks)) >= 0
}

// lacksCondition reports whether of a condition and what depends on it only one is in the title.
func (s *sentence) lacksCondition(_ *found, from, to int) bool {
	for k := range s.vgs {
		g := &s.vgs[k]
		if g.rel != relCond || g.gov < 0 {
			continue
		}
		up := &s.vgs[g.gov]
		for up.rel == relInf && up.gov >= 0 {
			up = &s.vgs[up.gov]
		}
		if (g.start >= from && g.to <= to) != (up.from >= from && up.to <= to) {
			return true
		}
	}
	return false
}

func (s *sentence) holdsHalfQuote(_ *found, from, to int) bool {
	if s.punct(from, "“", `"`) {
		return false
	}
	straight, open := 0, 0
	for i := from; i < to; i++ {
		switch s.str(i) {
		case "“":
			open++
		case "”":
			open--
		case `"`:
			straight++
		}
	}
	return straight%2 == 1 || open > 0
}

func (s *sentence) holdsHalfAside(_ *found, from, to int) bool {
	title := s.text[s.toks[from].Start:s.toks[to-1].End]
	return strings.Count(title, "(") > strings.Count(title, ")")
}

// holdsSource reports whether the title is no more than the attribution that closes the sentence.
func (s *sentence) holdsSource(f *found, from, to int) bool {
	k := s.trailing()
	return k >= 0 && k == f.clause && from >= s.vgs[k].start && to > s.vgs[k].from && s.saidBefore(k) >= 0 && s.predicate(s.vgs[k].to, to) < 0
}

// confirms are verbs of saying whose object the article takes for true.
var confirms = map[string]bool{"confirm": true, "recall": true, "note": true, "acknowledge": true, "admit": true, "reveal": true, "disclose": true, "point out": true, "stress": true}

// holdsConfirmed reports whether a pronoun opens the sentence, and does no more than confirm the event.
func (s *sentence) holdsConfirmed(f *found, from, _ int) bool {
	c := s.group(f.clause)
	if !s.opens(from) || !s.is(from, cPron) || c == nil || c.rel != relComplement || c.gov < 0 || !s.is(c.start, cThat) {
		return false
	}
	up := &s.vgs[c.gov]
	return up.from == from+1 && confirms[up.v.base] && !up.neg && up.modal == ""
}

// holdsFront reports whether the title opens with the day or another adverbial of its sentence, and is cut
// within the clause that follows.
func (s *sentence) holdsFront(f *found, from, to int) bool {
	if !s.opens(from) || to >= s.trimMarks(from, len(s.toks)) || s.punct(to, ",", ";", ":", "—", "–") {
		return false
	}
	k := s.predicate(from, to)
	return k >= 0 && len(s.fronts(s.vgs[k].from)) > 0
}

// holdsNothing reports whether neither a verb nor the noun of an event nor a date is in the title, or only what
// the sentence opens with.
func (s *sentence) holdsNothing(f *found, from, to int) bool {
	for i := from; i < to; i++ {
		if s.verbAt(i) >= 0 || s.noun(i) != nil || s.toks[i].date != 0 {
			return f.clause >= 0 && s.opens(from) && s.is(from, cPrep) && s.predicate(from, to) < 0 && s.punct(to, ",")
		}
	}
	return true
}

// lacksEvent reports whether neither the verb nor the noun that tells the event is in the title, though both would
// fit one.
func (s *sentence) lacksEvent(f *found, from, to int) bool {
	ks := s.kernels(f)
	for _, n := range ks {
		if n.from >= from && n.to <= to || n.from >= to && s.runes(from, n.to) <= titleLimit {
			return false
		}
	}
	if f.status == timeline.Background && f.clause >= 0 { // its date stands beside what its verb tells: "the poorest harvest since 1951"
		for i := from; i < to; i++ {
			if s.toks[i].date != 0 {
				return s.itsOwnDay(f.clause, i)
			}
		}
	}
	return len(ks) > 0 && !f.shared
}

// labels are words before a colon that are no part of what is told.
var labels = map[string]bool{
	"answer": true, "question": true, "q": true, "a": true, "update": true, "correction": true, "note": true, "exclusive": true, "breaking": true, "live": true,
}

// label returns the token behind a label with which the sentence opens at token i; i if it opens with none.
func (s *sentence) label(i int) int {
	if i == s.lead && s.punct(i+1, ":") && i+2 < len(s.toks) {
		r := s.ref(i)
		if labels[strings.ToLower(s.str(i))] || r != nil && r.From == i && r.To == i+1 && (r.Kind == names.Place || r.Via == "capital") {
			return i + 2 // also "Narva: "
		}
	}
	return i
}

// headed returns the token behind a word that nobody knows and a colon, with which the sentence opens at token i: a town or
// a person, who is left out only where the words have no room; i if it opens with none.
func (s *sentence) headed(i int) int {
	if i+2 < len(s.toks) && s.toks[i].Shape == names.Cap && s.toks[i].w == nil && s.ref(i) == nil && s.punct(i+1, ":") {
		return i + 2
	}
	return i
}
