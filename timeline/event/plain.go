package event

import (
	"strings"

	"github.com/dateline-tools/dateline/timeline/names"
)

// plain reads a verb without an auxiliary.
func (s *sentence) plain(g group, i int) (group, bool) {
	w := s.toks[i].w
	if w.low == "provided" && s.ifOnly(i) || w.low == "follows" && s.low(i-1) == "as" {
		return g, false
	}
	if w.forms == 0 || w.verb == nil || s.attributive(i) || s.capital(i) || s.str(i) == "close" && s.low(i+1) == "to" {
		return g, false // "sources close to Hamas"
	}
	if (w.low == "moves" || w.low == "steps") && s.is(i+1, cThat|cRel) || w.low == "dates" && s.low(i+1) == "of" {
		return g, false // "..., moves that could help him", "the original dates of"
	}
	if w.low == "forecast" && (s.low(i-1) == "than" || s.form(i+1, fS) || s.is(i+1, cBe|cModal|cHave)) {
		return g, false // "rose less than forecast", "the forecast puts growth at"
	}
	if (w.low == "doubt" || w.low == "doubts") && !s.is(i+1, cThat|cPron|cDet|cSub) && s.low(i+1) != "whether" && s.ref(i+1) == nil && !s.pluralWord(i+1) {
		return g, false // "doubts remain", "cast serious doubt on it"
	}
	for j := i - 1; j >= 0 && s.is(j, cAdv|cNeg); j-- {
		g.neg = g.neg || s.is(j, cNeg) && (s.low(j) == "never" || s.low(j) == "not")
	}
	if s.low(i-1) == "neither" || s.low(i-1) == "nor" && s.has(s.lead, i, "neither") {
		g.neg = true // "neither backed nor opposed it"
	}
	switch {
	case w.forms&(fPast|fPart) != 0:
		if w.forms&fBase != 0 && w.forms&fPast == 0 && s.low(i+1) == "from" && s.pairedDate(i+1) && s.pluralHead(i) {
			return s.close(g, i, w.verb) // "Drills off Narva run from May 1 to 14"
		}
		if i > 0 && w.forms&fBase != 0 && w.forms&fPast == 0 && s.toks[i-1].Shape == names.Lower && s.verbAt(i-1) < 0 && (s.pluralSubject(i) || strings.HasSuffix(s.str(i-1), "s") && !s.is(i-1, cPrep|cDet|cBe|cHave|cAdj)) {
			return s.close(g, i, w.verb) // "if our hostages come home"
		}
		if w.forms&fBase != 0 && w.forms&fPast == 0 && s.demanded(i) {
			return s.close(g, i, w.verb) // "recommended that the truce run from Monday"
		}
		if w.forms&fBase != 0 && !s.subjectBefore(i) {
			return g, false
		}
		if s.is(i-1, cPrep) && !s.is(i-1, cSub) && i+1 < len(s.toks) && s.toks[i+1].w != nil && s.toks[i+1].w.noun != nil {
			return g, false // "for renewed talks"
		}
		if s.verbAt(i-1) >= 0 && renews[w.low] && i+1 < len(s.toks) && s.toks[i+1].Shape == names.Lower && !s.is(i+1, cPrep|cTo|cDet|cThat|cConj|cPron|cAdv|cSub) {
			return g, false // "would hold renewed talks", "announced expanded raids"
		}
		if i > 1 && (s.is(i-2, cDet) || s.toks[i-2].Shape == names.Poss) && w.forms&fPart != 0 && strings.HasSuffix(s.str(i-1), "ly") && s.plainNoun(i+1) {
			return g, false // "a keenly awaited treaty", "Chad's eagerly awaited visit"
		}
		if s.is(i-1, cPrep) && !s.is(i-1, cSub) && w.forms&fPart != 0 && s.plainNoun(i+1) {
			return g, false // "a list of preferred countries"
		}
		if s.is(i-1, cPrep) && !s.is(i-1, cSub) && s.modifies(i) {
			return g, false // "maps for proposed borders"
		}
		if adjectiveVerbs[w.low] != nil && w.forms&^fPart == 0 {
			// "due", "likely": with a form of be only, or after a noun.
			if !(w.low == "due" || w.low == "set") || s.is(i-1, cPrep) || s.low(i+1) == "to" && !s.form(i+2, fBase) {
				return g, false
			}
			g.finite, g.tense = false, bare
			return s.close(g, i, w.verb)
		}
		g.tense = past
		if w.forms&fPast == 0 || (w.low == "scheduled" || w.low == "slated") && s.has(i+1, i+2, "for", "to", "on", "in") {
			g.finite, g.tense = false, bare // also "decided to cancel the fair scheduled for Monday"
		} else {
			g.maybe = w.forms&fPart != 0
		}
		return s.close(g, i, w.verb)
	case w.forms&fIng != 0:
		return s.ingGroup(g, i)
	case w.forms&fS != 0:
		if s.verbAt(i-1) >= 0 || s.number(i-1) || s.number(i-2) && !(w.noun == nil && !plural[w.low] && (w.verb.frame == frPlan || w.verb.frame == frPropose)) && !strings.Contains(s.str(i-2), "-") && s.toks[i-1].Shape == names.Lower && !s.is(i-1, cAdv|cPron|cPrep) {
			return g, false // "exchanged lists", "in five places", "two mortar shells"
		}
		if s.is(i+1, cModal) && s.countable(i) {
			return g, false // "the night trains would stop"
		}
		if w.noun != nil || plural[w.low] {
			if !s.nounVerb(i) {
				return g, false
			}
		} else if s.is(i-1, cPrep|cTo) {
			return g, false
		}
		return s.close(g, i, w.verb)
	}
	return s.baseGroup(g, i)
}

// pluralWord reports whether a small word in -s stands at token i.
func (s *sentence) pluralWord(i int) bool {
	return i < len(s.toks) && s.toks[i].Shape == names.Lower && strings.HasSuffix(s.str(i), "s") && !s.is(i, cPrep|cConj|cAdv|cBe|cHave|cDo)
}

// countable reports whether the word in -s at token i, which a modal verb follows, is a noun that a small word
// describes, and no verb: not "what the envoy wants will", "whoever wins will", "which the ministry says will".
func (s *sentence) countable(i int) bool {
	if f := s.toks[i].w.verb.frame; f == frPlan || f == frSay && s.low(i) != "shows" || i < 2 || s.toks[i-1].Shape != names.Lower {
		return false
	}
	for j := i - 1; j >= 0 && j > i-5 && s.toks[j].Shape != names.Punct; j-- {
		switch low := strings.ToLower(s.str(j)); {
		case s.is(j, cRel|cPron|cThat), low == "what", strings.HasPrefix(low, "who"), strings.HasSuffix(low, "ever"):
			return false
		}
	}
	return true
}

// plainNoun reports whether a small word that can be a noun, and is nothing else, stands at
// token i.
func (s *sentence) plainNoun(i int) bool {
	return i < len(s.toks) && s.toks[i].Shape == names.Lower && s.toks[i].date == 0 && (s.toks[i].w == nil || s.toks[i].w.noun != nil) && !strings.HasSuffix(s.str(i), "ly")
}

// renews are the participles that describe a noun behind a verb.
var renews = map[string]bool{
	"renewed": true, "repeated": true, "continued": true, "expanded": true, "increased": true, "reduced": true, "sustained": true, "prolonged": true,
	"limited": true, "coordinated": true, "armed": true, "protracted": true, "targeted": true, "heightened": true, "intensified": true, "alleged": true,
	"exhausted": true, "assembled": true, "gathered": true, "stunned": true, "detained": true, "captured": true, "imprisoned": true, "jailed": true, "kidnapped": true, "abducted": true, "arrested": true,
}

// workings are what "working" describes: "a working group".
var workings = map[string]bool{
	"group": true, "groups": true, "level": true, "paper": true, "papers": true, "lunch": true, "dinner": true, "breakfast": true, "meeting": true,
	"meetings": true, "session": true, "sessions": true, "visit": true, "day": true, "days": true, "hours": true, "party": true, "parties": true, "team": true, "teams": true,
}

// number reports whether token i counts what follows.
func (s *sentence) number(i int) bool {
	if i < 0 || i >= len(s.toks) {
		return false
	}
	switch s.low(i) {
	case "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "several", "many", "few", "dozen":
		return !s.is(i-1, cDet) // but "the two meets"
	}
	return s.toks[i].Shape == names.Number && s.toks[i].date == 0
}

// some reports whether the word at i stands for several who do something: "the
// two", "both".
func (s *sentence) some(i int) bool {
	switch s.low(i) {
	case "both", "many", "others":
		return true
	case "two", "three", "four", "five", "pair", "latter", "rivals", "former":
		return i > 0 && s.low(i-1) == "the"
	}
	return false
}

// counted reports whether the word at i is that of "the two" or "the three", who do something.
func (s *sentence) counted(i int) bool {
	switch s.low(i) {
	case "two", "three", "four", "five":
		return s.low(i-1) == "the"
	}
	return false
}

// plural lists verb forms in -s that are as often plural nouns.
var plural = func() map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq(`plans hopes aims moves claims reports leads hosts offers demands requests appeals orders calls notes states
		votes threats supports backs needs efforts posts signals schedules delays arms forces aids shares partners works uses
		marks ends starts stops ranks guards backs fires bombs targets hits causes changes increases questions issues remarks charges
		blocks bans bars limits measures steps comments contacts controls covers pushes projects returns reviews supplies tries
		cuts heads lies faces stands rules stages releases guarantees pledges promises vows exchanges warnings views answers links trades ties files details concerns estimates results drafts levies funds grants stations exports imports judges witnesses annexes points
		fuels watches trains prices costs risks gains waters wages bends slings sheds speeds spins swings swims thrusts wakes leaps digs`) {
		m[w] = true
	}
	return m
}()

// attributive reports whether a verb form stands before its noun like an
// adjective ("the signed deal"), or after a determiner as a noun.
func (s *sentence) attributive(i int) bool {
	if i == 0 {
		return false
	}
	if s.toks[i-1].Shape == names.Poss || s.low(i-1) == "whose" || s.low(i-1) == "own" || s.low(i) == "set" && s.low(i+1) == "of" {
		return true // also "its own set of strikes"
	}
	if s.is(i-1, cDet) {
		return !s.pronominal(i)
	}
	if s.is(i-1, cAdj) && s.toks[i-1].w.verb == nil && !s.form(i, fPast) {
		return s.toks[i-1].w.noun == nil || !s.form(i, fS) || plural[s.low(i)] || s.toks[i].w.noun != nil // but "the ceasefire expires"
	}
	if s.is(i-1, cAdj) && s.toks[i-1].w.verb == nil && s.form(i, fPart) && i > 1 && s.is(i-2, cDet) && s.smallNoun(i+1) {
		return true // "a new revised draft"
	}
	if s.punct(i-1, ",") && i > 2 && s.is(i-2, cAdj) && s.is(i-3, cDet) && s.form(i, fPart) && s.smallNoun(i+1) {
		return true // "a new, improved draft"
	}
	return false
}

// smallNoun reports whether a small word that a participle can describe stands at token i.
func (s *sentence) smallNoun(i int) bool {
	return i < len(s.toks) && s.toks[i].Shape == names.Lower && s.toks[i].date == 0 && !s.is(i, cPrep|cTo|cDet|cThat|cConj|cPron)
}

// pronominal reports whether the determiner before a verb form stands for its
// subject: "the two met in", "both agreed", "a deal that expired".
func (s *sentence) pronominal(i int) bool {
	switch s.low(i - 1) {
	case "the", "a", "an", "his", "her", "its", "their", "our", "my", "your", "every", "no":
		return false
	}
	if s.form(i, fPast) && !s.form(i, fPart) {
		return true // "these took place in Chad"
	}
	if (s.low(i-1) == "each" || s.low(i-1) == "both") && i > 1 && s.form(i, fPast) && s.verbAt(i-2) < 0 && !s.is(i-2, cPrep|cConj|cAdj|cDet) && (s.toks[i-2].Shape == names.Lower || s.ref(i-2) != nil) {
		return true // "the two sides each freed 50 captives"
	}
	if !s.form(i, fPast|fS) && s.fewBefore(i) && s.toks[i].w.noun == nil {
		return true // "Few expect him to come"
	}
	if !s.form(i, fPast|fS) {
		// "the two hope to sign", "the three meet tomorrow"
		return s.some(i-1) && s.is(i+1, cTo) && s.form(i+2, fBase) || s.counted(i-1) && s.toks[i].w.noun == nil && (s.is(i+1, cPrep) && s.low(i+1) != "of" || i+1 < len(s.toks) && s.toks[i+1].date != 0)
	}
	return s.is(i-1, cThat) || s.is(i+1, cPrep|cTo|cDet|cThat) || s.form(i, fPast) && particles[s.low(i+1)] || s.adverb(i+1) || s.ref(i+1) != nil || i+1 < len(s.toks) && s.toks[i+1].date != 0 || s.punct(i+1, ",", ".")
}

// subjectBefore reports whether a subject stands right before token i.
func (s *sentence) subjectBefore(i int) bool {
	j := i - 1
	for j >= 0 && (s.is(j, cAdv) || s.toks[j].date != 0 || s.is(j, cPrep) && s.toks[j+1].date != 0) {
		j-- // "Chad on Monday set a day"
	}
	if j < 0 || s.is(j, cPrep|cDet|cTo) && !s.is(j, cThat) {
		return false
	}
	if s.is(j, cPron|cRel) || s.punct(j, ",") || s.is(j, cConj) {
		return true
	}
	if r := s.ref(j); r != nil {
		return r.Via != "demonym" || strings.HasSuffix(s.str(j), "s")
	}
	if s.toks[j].Shape == names.Cap {
		return j+1 == i && i+1 < len(s.toks) && s.verbAt(j) < 0 && (s.objectFollows(i+1) || s.is(i+1, cPrep|cAdv) || s.low(i+1) == "as" || j == s.lead && strings.HasSuffix(s.str(j), "s") && s.toks[i+1].Shape == names.Lower) // "Rebels hit the town", "Fitch cut its rating"
	}
	return s.toks[j].Shape == names.Lower && s.verbAt(j) < 0
}

// modifies reports whether the participle "proposed" or "planned" at token i
// stands before the noun that it describes.
func (s *sentence) modifies(i int) bool {
	if s.low(i-1) == "behind" && s.low(i) == "closed" && s.low(i+1) == "doors" {
		return true
	}
	switch s.low(i) {
	case "proposed", "planned", "alleged", "suggested", "scheduled", "expected", "disputed", "occupied", "agreed", "promised", "threatened":
		return i+1 < len(s.toks) && s.toks[i+1].Shape == names.Lower && s.toks[i+1].date == 0 && !s.is(i+1, cPrep|cTo|cDet|cThat|cConj|cPron|cAdv|cSub)
	}
	return false
}

// nounVerb decides whether a word that is noun and verb alike ("strikes") is
// a verb here: a name or pronoun before it and an object after it.
func (s *sentence) nounVerb(i int) bool {
	if s.low(i) == "forces" && s.is(i+1, cTo) && !s.form(i+2, fBase) || s.low(i) == "sanctions" && s.low(i+1) == "relief" {
		return false // "invited the Tigray forces to a ceremony", "gave Chad sanctions relief"
	}
	if s.low(i+1) == "off" && s.low(i) == "calls" && i > 0 {
		return true // "Israel calls off"
	}
	if s.endsOn(i) || s.textCalls(i) || s.polls(i) {
		return true
	}
	before := i - 1
	for before > 0 && s.is(before, cAdv) && !s.is(before, cAdj|cPrep) {
		before-- // "it still needs"
	}
	r := s.ref(before)
	if r != nil && r.Kind == names.Person {
		return true
	}
	if r != nil && (r.Via == "capital" || r.Kind == names.Place) && s.toks[i].w.noun != nil && s.is(r.From-1, cDet) {
		return false // "the Moscow talks that were held"
	}
	if r != nil && r.Kind == names.Country && s.toks[i].w.noun != nil && r.To-r.From == 1 && s.is(r.From-1, cDet) && !withArticle[s.str(r.From)] {
		return false // "the Iran talks"
	}
	if bidden[s.low(i)] && s.is(i+1, cTo) && s.form(i+2, fBase) {
		return false // "urged delegation heads to agree"
	}
	if s.is(i+1, cTo) && s.form(i+2, fBase) && i > 0 && !s.is(i-1, cDet|cAdj|cPrep) && s.toks[i-1].Shape != names.Poss {
		return true // "the ministry aims to"
	}
	if s.is(i+1, cTo) && s.punct(i-1, ",") && s.toks[i].w.verb.frame == frPlan && i+2 < len(s.toks) && s.toks[i+2].w == nil && s.toks[i+2].Shape == names.Lower {
		return true // "Roe, who presides, hopes to gavel through a text"
	}
	if f := s.toks[i].w.verb.frame; (f == frSay || f == frPlan || f == frPromise || f == frDeny) && s.is(i+1, cThat) && len(s.vgs) == 0 && i > 0 && !s.is(i-1, cDet|cAdj|cPrep|cConj|cSub) && s.toks[i-1].Shape != names.Poss && s.toks[i-1].Shape != names.Punct {
		return true // "the minister of trade hopes that the deal can be signed"
	}
	if low := s.low(i + 1); s.low(i-1) == "and" && s.toks[i].w.verb.frame == frPlan && (low == "for" || low == "to" || low == "that" || low == "the" && s.low(i) == "hopes") && s.planning(i-1) {
		return true // "expects to present a plan and hopes for an agreement"
	}
	switch s.low(i + 1) {
	case "the":
		if s.low(i) == "hopes" && i > 1 && len(s.vgs) == 0 && s.toks[i-1].Shape == names.Lower && s.is(i-2, cDet) {
			return true // "the minister hopes the talks will be over"
		}
	case "a", "an", "its", "their":
		if i > 0 && !s.is(i-1, cDet|cAdj|cPrep|cConj) && s.toks[i-1].Shape != names.Poss && s.toks[i-1].Shape != names.Punct {
			return true // "the ministry plans a session"
		}
	}
	if s.entryVerb(i, before) {
		return true
	}
	subject := s.is(before, cPron|cRel) || r != nil && r.Via != "demonym" && s.str(i-1) != "U.S." ||
		s.punct(i-1, ",") && len(s.vgs) > 0 && s.vgs[0].finite
	return subject && (s.objectFollows(i+1) || s.low(i+1) == "for" && s.toks[i].w.noun == nil)
}

// polls reports whether the word at token i is the verb of a country or people that opens the sentence: "Israel votes in a
// general election on Tuesday", "Israelis vote next Tuesday".
func (s *sentence) polls(i int) bool {
	low := s.low(i)
	if low != "votes" && low != "vote" || len(s.vgs) > 0 || i+1 >= len(s.toks) {
		return false
	}
	r := s.ref(i - 1)
	if r == nil || r.From != s.lead || r.To != i || r.Kind != names.Country || (r.Via == "demonym") != (low == "vote") || low == "vote" && !strings.HasSuffix(s.str(i-1), "s") {
		return false
	}
	return s.toks[i+1].date != 0 || s.low(i+1) == "in" || s.low(i+1) == "on" || s.low(i+1) == "for"
}

// entryVerb reports whether the word at token i, which may be a plural noun too, is the verb of an
// entry of a chronology, "18 November: Iran fires missiles": it comes first behind a name or "the
// army", and what it is done to follows.
func (s *sentence) entryVerb(i, before int) bool {
	if len(s.vgs) > 0 || !s.entryHead() || i+1 >= len(s.toks) {
		return false
	}
	named := s.ref(before) != nil && s.ref(before).Via != "demonym"
	sole := before > 1 && s.is(before-1, cDet) && s.toks[before].Shape == names.Lower && !strings.HasSuffix(s.str(before), "s")
	next := i + 1
	switch {
	case !named && !sole, s.form(next, fBase|fPast|fS) && s.verbAt(next) < 0 && s.toks[next].w.noun == nil && !strings.HasSuffix(s.str(next), "s"):
		return false
	case sole && s.is(next, cPrep):
		return s.toks[i].w.noun == nil
	}
	return s.is(next, cDet) || s.toks[next].Shape == names.Cap || s.toks[next].Shape == names.Number || s.toks[next].Shape == names.Lower && !s.is(next, cPrep|cConj|cSub|cBe|cHave|cModal|cThat|cRel)
}

// entryHead reports whether the sentence opens with a date that a mark sets off: "18 November:".
func (s *sentence) entryHead() bool {
	i := 0
	for i < len(s.toks) && (s.toks[i].date != 0 || i > 0 && s.punct(i, ".", ",") && i+1 < len(s.toks) && s.toks[i+1].date != 0) {
		i++
	}
	return i > 0 && s.punct(i, ":", "—", "–")
}

// planning reports whether a verb of planning, in the present of one, stands before the
// "and" at token and, with no comma between or one right before it.
func (s *sentence) planning(and int) bool {
	for k := range s.vgs {
		if g := &s.vgs[k]; g.finite && g.v.frame == frPlan && g.from == g.head && s.form(g.head, fS) {
			return s.punct(and-1, ",") || !s.has(g.to, and, ",")
		}
	}
	return false
}

// bidden are those, or what, that is to do something, by words that are verbs too.
var bidden = map[string]bool{"heads": true, "hosts": true, "forces": true, "partners": true, "guards": true, "judges": true, "witnesses": true,
	"talks": true, "exports": true, "imports": true, "strikes": true, "attacks": true, "protests": true, "exchanges": true, "releases": true, "supplies": true,
}

// endsOn reports whether "ends", "moves" or the like at token i is the verb of
// "the calm ends on Friday": a noun stands before it, a date behind, and no verb
// in its clause.
func (s *sentence) endsOn(i int) bool {
	j := i + 1
	switch s.low(i) {
	case "ends", "starts", "returns", "stops", "votes", "start", "end", "return", "stop":
		if s.low(j) == "on" || s.low(j) == "in" || s.low(j) == "at" {
			j++
		}
	case "moves", "shifts":
		if s.low(j) == "from" || s.is(j, cTo) {
			j++ // "the debate moves from Friday to Monday"
		}
	default:
		return false
	}
	if s.punct(i-1, "“", `"`) && i > 1 && s.toks[i-2].Shape != names.Punct {
		return j < len(s.toks) && s.toks[j].date != 0 // the deadline "ends this week"
	}
	if i > 1 && j < len(s.toks) && s.toks[j].date != 0 && (s.low(i-1) == "that" || s.low(i-1) == "which") && s.toks[i-2].Shape == names.Lower && s.verbAt(i-2) < 0 {
		return true // "agreed to a truce of 48 hours that starts on Wednesday"
	}
	if j >= len(s.toks) || s.toks[j].date == 0 || i == 0 || s.is(i-1, cDet|cAdj|cPrep|cConj|cAdv) {
		return false
	}
	if r := s.ref(i - 1); s.low(i) == "votes" && s.houseOpens(i-1) {
		return true // "Parliament votes on Monday"
	} else if s.low(i) == "votes" {
		if r == nil || r.Kind != names.Country || r.Via == "demonym" || s.is(r.From-1, cDet) {
			return false // "Armenia votes on Sunday"
		}
	} else if (s.low(i) == "moves" || s.low(i) == "shifts") && s.punct(i-1, ",") {
		return s.commaIn(s.lead, i-1) // "The congress, held up by the virus, moves from May to June"
	} else if s.toks[i-1].Shape != names.Lower && !s.eventUpTo(i) {
		return false
	}
	if s.form(i, fBase) && !s.pluralSubject(i) && !(i-1 == s.lead && s.noun(i-1) != nil && s.noun(i-1).many) {
		return false
	}
	for k := i - 1; k >= 0 && !s.punct(k, ",", ";", "“", `"`) && !s.is(k, cSub); k-- { // "cannot run when his term ends in May"
		if s.verbAt(k) >= 0 {
			return false
		}
	}
	return true
}

// houseOpens reports whether the sentence opens with the name of those who vote, which ends with token i: "The council |".
func (s *sentence) houseOpens(i int) bool {
	return (i == s.lead || i == s.lead+1 && s.is(s.lead, cDet)) && houses[strings.ToLower(s.str(i))]
}

// houses are those who vote.
var houses = map[string]bool{
	"parliament": true, "council": true, "senate": true, "congress": true, "assembly": true, "house": true, "cabinet": true, "chamber": true, "committee": true, "commission": true,
	"knesset": true, "bundestag": true, "duma": true,
}

// eventUpTo reports whether an event noun opens the clause before token i, and no more than whose it is and where
// stands between: "The talks between Chad and Niger |", "The meeting in Narva |".
func (s *sentence) eventUpTo(i int) bool {
	for j := i - 1; j >= s.lead && s.verbAt(j) < 0 && s.toks[j].Shape != names.Punct; j-- {
		if n := s.noun(j); n != nil && n.typ != "" {
			return (s.is(j+1, cPrep) || j == i-1) && s.toks[j].date == 0
		}
	}
	return false
}

// textCalls reports whether "calls" or the like at token i is what a text does: "their draft calls on the house to pass
// it", "the motion demands that troops leave", "the paper pushes for talks".
func (s *sentence) textCalls(i int) bool {
	switch next := s.low(i + 1); s.low(i) {
	case "calls":
		if next != "on" && next != "for" && next != "upon" {
			return false
		}
	case "pushes":
		if next != "for" {
			return false
		}
	case "demands":
		if !s.is(i+1, cThat|cDet) {
			return false
		}
	default:
		return false
	}
	low := s.low(i - 1)
	return proposals[low] || papers[low] || low == "document" || low == "report"
}

// proposals are the texts in which somebody lays down what he would have done.
var proposals = map[string]bool{
	"draft": true, "drafts": true, "text": true, "bill": true, "plan": true, "plans": true, "proposal": true, "proposals": true, "petition": true, "roadmap": true, "blueprint": true, "offer": true,
	"motion": true, "amendment": true, "initiative": true, "paper": true, "letter": true, "compromise": true, "manifesto": true, "lawsuit": true,
}

// withArticle are the countries of one word that have an article of their own.
var withArticle = map[string]bool{
	"U.S.": true, "US": true, "UK": true, "U.K.": true, "UAE": true, "EU": true, "Netherlands": true, "Philippines": true, "Maldives": true,
	"Seychelles": true, "Bahamas": true, "Gambia": true, "DRC": true, "USA": true,
}

// gains are verbs whose object is had, not done: "won backing for".
var gains = map[string]bool{
	"get": true, "win": true, "secure": true, "gain": true, "receive": true, "seek": true, "lack": true, "need": true, "give": true, "offer": true, "lose": true,
}

// ingGroup reads "speaking in Kyiv", "after meeting Putin"; "the meeting" and
// "fighting in Kursk" are nouns.
func (s *sentence) ingGroup(g group, i int) (group, bool) {
	w := s.toks[i].w
	g.finite, g.tense = false, bare
	if w.low == "binding" && s.plainNoun(i+1) || w.low == "acting" && s.toks[i].Shape == names.Cap || w.low == "standing" && (s.low(i+1) == "orders" || s.plainNoun(i+1)) {
		return g, false // "ordered binding arbitration", "Acting Foreign Minister Roe", "suspend standing orders"
	}
	if w.low == "regarding" || w.low == "concerning" || w.low == "working" && workings[s.low(i+1)] {
		return g, false
	}
	if w.noun != nil {
		after := s.is(i+1, cDet|cPron) || s.ref(i+1) != nil && s.ref(i+1).Via != "demonym" || s.low(i+1) == "with"
		after = after || s.accusedOf(i) && s.low(i-1) == "of" && s.is(i+1, cPrep)
		before := s.is(i-1, cSub|cPrep) || i > 0 && s.verbAt(i-1) >= 0 || s.punct(i-1, ",") && s.is(i+1, cDet)
		if !after || !before || s.low(i-1) == "of" && !s.accusedOf(i) {
			return g, false
		}
	}
	if i > 0 && s.is(i-1, cAdj) && s.toks[i-1].w.verb == nil && !(s.toks[i-1].w.noun != nil && w.verb.frame == frPhase && s.is(i+1, cPrep)) {
		return g, false // but "a new ceasefire starting at noon"
	}
	if ongoing[w.low] && (s.is(i-1, cPrep|cTo|cConj) || s.verbAt(i-1) >= 0) && i+1 < len(s.toks) && s.toks[i+1].Shape == names.Lower && strings.HasSuffix(s.str(i+1), "s") && !s.is(i+1, cDet|cPrep) {
		return g, false // "a summit of emerging economies"
	}
	if i > 1 && s.is(i-2, cDet) && strings.HasSuffix(s.str(i-1), "ly") && i+1 < len(s.toks) && s.toks[i+1].Shape == names.Lower && !s.is(i+1, cPrep|cDet|cTo) {
		return g, false // "a legally binding treaty"
	}
	if k := s.verbAt(i - 1); k >= 0 && gains[s.vgs[k].v.base] && (s.low(i+1) == "for" || s.low(i+1) == "from" || s.low(i+1) == "of") {
		return g, false // "tried to get backing for his deal"
	}
	if i > 1 && s.toks[i-1].Shape == names.Cap && s.is(i-2, cDet) && (s.is(i+1, cPrep) || i+1 < len(s.toks) && s.toks[i+1].Shape == names.Punct) {
		return g, false // "the Margara crossing by April"
	}
	return s.close(g, i, w.verb)
}

// ongoing are -ing forms that describe those who do so: "emerging economies".
var ongoing = map[string]bool{
	"emerging": true, "developing": true, "warring": true, "neighbouring": true, "neighboring": true, "competing": true, "opposing": true, "contending": true,
	"participating": true, "remaining": true, "existing": true, "leading": true, "ruling": true,
}

// accusedOf reports whether the "of" before token i opens what somebody is
// accused of: "accused them of shelling its second city".
func (s *sentence) accusedOf(i int) bool {
	k := len(s.vgs) - 1
	return k >= 0 && (s.vgs[k].v.base == "accuse" || s.vgs[k].v.base == "suspect" || s.vgs[k].v.base == "convict") && i-s.vgs[k].to < 7
}

// several are nouns of many, or of a time, behind whose "a" a verb of many may stand.
var several = map[string]bool{
	"lot": true, "few": true, "number": true, "third": true, "quarter": true, "half": true, "dozen": true, "majority": true, "minority": true, "couple": true, "handful": true,
	"day": true, "week": true, "month": true, "year": true, "time": true, "while": true, "moment": true, "night": true, "hour": true,
}

// baseGroup reads a present plural ("they meet", "leaders gather") or the
// second verb after "to" or a modal ("to meet and sign").
func (s *sentence) baseGroup(g group, i int) (group, bool) {
	w := s.toks[i].w
	if w.class&(cAdv|cPrep|cAdj) != 0 && !(w.low == "back" && s.is(i+1, cDet)) || w.low == "head" && s.low(i+1) == "of" {
		return g, false // also "Roe, head of the army"
	}
	if r := s.ref(i - 1); r != nil && r.Via == "demonym" && s.is(r.From-1, cDet) && !strings.HasSuffix(s.str(i-1), "s") && w.noun == nil && !s.objectFollows(i+1) {
		return g, false // "against the Colombian state from tonight"
	}
	if w.low == "call" && s.low(i+1) == "off" && i > 0 && strings.HasSuffix(s.str(i-1), "s") && !s.is(i-1, cPrep|cDet|cAdj) && s.verbAt(i-1) < 0 {
		return s.close(g, i, w.verb) // a headline: "Rail unions call off Friday strike"
	}
	if i > 3 && s.is(i-3, cPrep) && s.has(i-2, i-1, "a", "an") && s.toks[i-1].Shape == names.Lower && s.toks[i-1].w == nil && w.forms&fPast == 0 && !several[s.low(i-1)] {
		return g, false // "in a bitter dispute over jobs": no verb of one has this form
	}
	if (w.low == "appear" || w.low == "seem") && foreseeable[s.low(i+1)] {
		return s.close(g, i, w.verb) // "North and South Korea appear unlikely to meet"
	}
	if w.low == "need" && s.low(i+1) == "not" {
		return s.close(g, i, w.verb) // "the council need not vote"
	}
	if s.endsOn(i) || s.polls(i) {
		return s.close(g, i, w.verb) // "talks between Chad and Niger start on Monday"
	}
	if s.datedVerb(i + 1) {
		return g, false // "the envoy for arms control on Monday discussed"
	}
	if w.low == "plan" && s.is(i+1, cPrep) && s.low(i+1) != "on" {
		return g, false // "held talks on the peace plan with Lula"
	}
	if r := s.ref(i - 1); r != nil && r.Via == "demonym" && w.low == "push" && s.toks[min(i+2, len(s.toks)-1)].date != 0 {
		return g, false // "a Chinese push on Friday to delay it"
	}
	if w.low == "present" && !s.objectFollows(i+1) && s.has(i-4, i, "with") {
		return g, false // "with observers present"
	}
	if w.low == "subject" && s.is(i+1, cTo) {
		return g, false // "will leave within 14 months, subject to guarantees"
	}
	if w.low == "state" {
		switch s.low(i + 1) {
		case "news", "media", "television", "tv", "radio", "agency", "broadcaster", "department":
			return g, false
		}
	}
	if w.verb.frame == frPlan && (s.is(i+1, cTo) && s.form(i+2, fBase) || s.is(i+1, cThat)) && s.planners(i) || s.fewBefore(i) {
		return s.close(g, i, w.verb)
	}
	if n := len(s.vgs); n > 0 && (s.is(i-1, cConj) || s.punct(i-1, ",") || s.is(i-2, cConj) && s.adverb(i-1)) {
		last := &s.vgs[n-1]
		if last.neg && last.modal != "" && w.verb.frame == frPlan && s.is(i+1, cTo) {
			return s.close(g, i, w.verb) // "won't agree and plan to go on"
		}
		if s.punct(i-1, ",") && s.commaRelative(last.from) {
			return s.close(g, i, w.verb) // "the talks, which may go on, follow"
		}
		if (last.modal != "" || !last.finite && last.tense == bare && (last.shared || s.is(last.from, cTo))) && (w.noun == nil || s.objectFollows(i+1)) {
			g.modal, g.tense, g.finite, g.neg, g.shared = last.modal, last.tense, last.finite, last.neg, true
			return s.close(g, i, w.verb)
		}
	}
	if s.is(i-1, cPron|cRel) || i > 0 && (persons[strings.ToLower(s.str(i-1))] || s.counted(i-1)) && w.noun == nil && (s.is(i+1, cPrep|cDet|cAdv|cTo) || s.toks[min(i+1, len(s.toks)-1)].date != 0) || i > 0 && strings.HasSuffix(s.str(i-1), "s") && !strings.HasSuffix(s.str(i-1), "ss") && (s.toks[i-1].Shape == names.Lower || i-1 == s.lead && s.ref(i-1) == nil) && s.verbAt(i-1) < 0 && w.noun == nil {
		if s.counted(i-1) || !s.is(i-1, cPrep|cDet|cBe|cHave) {
			return s.close(g, i, w.verb) // also "when the three meet tomorrow"
		}
	}
	if w.noun == nil && s.peoples(i) {
		return s.close(g, i, w.verb) // "The Christian Democrats want the vote", "Greeks go to the polls"
	}
	if w.noun == nil && i > 1 && (s.is(i+1, cPrep|cDet|cAdv|cTo) || i+1 < len(s.toks) && s.toks[i+1].date != 0) && s.pluralSubject(i) {
		return s.close(g, i, w.verb)
	}
	if w.noun == nil && s.demanded(i) {
		return s.close(g, i, w.verb) // "demanded that Hamas disarm"
	}
	return g, false
}

// peoples reports whether a people or a camp in the plural is the subject of the base form at token i: a name in -s, with
// an object behind the verb, or a people that opens the sentence, with where they go.
func (s *sentence) peoples(i int) bool {
	if i < 1 || s.toks[i-1].Shape != names.Cap || !strings.HasSuffix(s.str(i-1), "s") || strings.HasSuffix(s.str(i-1), "ss") {
		return false
	}
	r := s.ref(i - 1)
	opens := i-1 == s.lead && r != nil && r.Via == "demonym" && s.is(i+1, cPrep|cAdv|cTo)
	return opens || (i-1 == s.lead || s.is(s.lead, cDet) && i-3 <= s.lead) && s.is(i+1, cDet) && s.low(i) != "like"
}

// persons are plurals without an -s.
var persons = map[string]bool{"people": true, "men": true, "women": true, "children": true, "police": true, "media": true}

// demanded reports whether a base form at token i is what the verb before it asks for:
// "demanded that Hamas disarm".
func (s *sentence) demanded(i int) bool {
	n := len(s.vgs)
	return n > 0 && (s.vgs[n-1].v.frame == frPropose || insists[s.vgs[n-1].v.base]) && s.toks[i-1].Shape != names.Punct && !s.is(i-1, cPrep|cDet|cTo|cAdj) && s.thatBetween(s.vgs[n-1].to, i)
}

// datedVerb reports whether nothing but a date stands between token i and a verb in
// the past, whose subject then ends before i.
func (s *sentence) datedVerb(i int) bool {
	from := i
	for i < len(s.toks) && (s.toks[i].date != 0 || i+1 < len(s.toks) && s.is(i, cPrep) && s.toks[i+1].date != 0) {
		i++
	}
	return i > from && s.form(i, fPast) && !s.form(i, fBase)
}

// capital reports whether token i is part of a name, as "Waters" in "the Indus
// Waters Treaty": a capital that opens nothing, in a sentence that is no headline.
func (s *sentence) capital(i int) bool {
	if s.toks[i].Shape != names.Cap || i <= s.lead || s.toks[i-1].Shape == names.Punct || s.toks[i-1].Shape == names.Number || s.toks[i-1].date != 0 {
		return false
	}
	caps, low := 0, 0
	for j := range s.toks {
		switch s.toks[j].Shape {
		case names.Cap:
			caps++
		case names.Lower:
			low++
		}
	}
	return caps < 2*low
}

// commaRelative reports whether a comma and "which" or "who" open the clause of
// the verb at token at.
func (s *sentence) commaRelative(at int) bool {
	for i := at - 1; i > 0 && i > at-6 && s.verbAt(i) < 0; i-- {
		if s.is(i, cRel) {
			return s.punct(i-1, ",")
		}
	}
	return false
}

// planners reports whether several who plan something stand before the verb at
// token i: "Tehran and Riyadh, at odds for years, aim to", "the two hope to", "the
// Houthis aim to", "the negotiators still intend to".
func (s *sentence) planners(i int) bool {
	if s.punct(i-1, ",") || s.some(i-1) {
		return true
	}
	if n := len(s.vgs); n > 0 && s.low(i-1) == "and" && s.vgs[n-1].finite && s.form(i+2, fBase) {
		return true // "are due in Bern and aim to settle"
	}
	if s.twoNames(i) || s.pluralClause(i) || officers[s.low(i-1)] && s.andBefore(i-1) {
		return true
	}
	many := func(j int) bool { return j >= 0 && strings.HasSuffix(s.str(j), "s") && s.verbAt(j) < 0 }
	if r := s.ref(i - 1); many(i-1) && r != nil && r.Via == "demonym" {
		return true
	}
	switch s.low(i - 1) {
	case "still", "also", "now", "both":
		return many(i-2) && (s.toks[i-2].Shape == names.Lower || i-2 == s.lead && s.ref(i-2) == nil) && !s.is(i-2, cPrep|cDet|cBe|cHave) && s.toks[i].w.noun == nil
	}
	return false
}

// fewBefore reports whether the verb at token i is what few or many expect or believe: "Few in Narva expect".
func (s *sentence) fewBefore(i int) bool {
	if f := s.toks[i].w.verb.frame; f != frPlan && f != frSay && f != frConsider || len(s.vgs) > 0 || i > s.lead+5 || s.punct(i-1, ",") {
		return false
	}
	switch strings.ToLower(s.str(s.lead)) {
	case "few", "many", "most", "some":
		return i == s.lead+1 || s.is(s.lead+1, cPrep) && !s.is(i-1, cPrep|cDet|cAdj)
	}
	return false
}

// officers are those of whom several may be the subject: "the ministers and the army chief plan to".
var officers = map[string]bool{
	"chief": true, "minister": true, "leader": true, "president": true, "envoy": true, "secretary": true, "commander": true, "ambassador": true, "king": true,
}

// andBefore reports whether "and" stands before token i, with neither mark nor verb between.
func (s *sentence) andBefore(i int) bool {
	for j := i - 1; j > s.lead && j > i-6 && s.verbAt(j) < 0 && s.toks[j].Shape != names.Punct; j-- {
		if s.low(j) == "and" {
			return true
		}
	}
	return false
}

// pluralClause reports whether "as" or "while" opens a clause whose subject is a plural with a
// phrase behind it, up to token i: "as envoys for the president prepare to".
func (s *sentence) pluralClause(i int) bool {
	head := -1
	for j := i - 1; j > s.lead && j > i-10 && s.verbAt(j) < 0 && s.toks[j].Shape != names.Punct && !s.is(j, cRel|cThat|cConj); j-- {
		if s.low(j) == "as" || s.low(j) == "while" {
			return head > j+1 && s.toks[head].Shape == names.Lower && strings.HasSuffix(s.str(head), "s") && !strings.HasSuffix(s.str(head), "ss")
		}
		if s.is(j, cPrep) {
			head = j - 1
		}
	}
	return false
}

// twoNames reports whether two names, or a pronoun and a name, are the subject before
// token i: "Rossi and Meyer hope".
func (s *sentence) twoNames(i int) bool {
	j := i - 1
	for j > 0 && s.toks[j].Shape == names.Cap && s.verbAt(j) < 0 {
		j--
	}
	return j < i-1 && j > 0 && s.low(j) == "and" && (s.is(j-1, cPron) || s.toks[j-1].Shape == names.Cap && s.verbAt(j-1) < 0)
}

// thatBetween reports whether "that" stands in [from,to).
func (s *sentence) thatBetween(from, to int) bool {
	for i := from; i < to; i++ {
		if s.is(i, cThat) {
			return true
		}
	}
	return false
}

// pluralSubject reports whether an event noun in the plural stands before
// token i with no verb between: "talks with the EU in Rome resume".
func (s *sentence) pluralSubject(i int) bool {
	if low := s.low(i - 1); (low == "both" || low == "all") && s.noun(i) == nil && s.is(i-2, cSub|cThat) && (s.low(i+1) == "" || s.is(i+1, cPrep|cTo|cConj) || s.toks[i+1].Shape == names.Punct) {
		return true // "if both agree"
	}
	verb := i
	for i > 1 && (s.toks[i-1].date != 0 || s.is(i-1, cPrep) && s.toks[i].date != 0) {
		i-- // "Chad and Niger on Wednesday sign a pact"
	}
	if s.is(i-1, cPrep|cDet|cTo|cAdj) || s.toks[i-1].Shape == names.Poss {
		return false
	}
	if r := s.ref(i - 1); r != nil && r.To == i { // "Chad and the Niger hope"
		j := r.From - 1
		for j > 0 && (s.is(j, cDet) || s.toks[j].Shape == names.Cap || s.is(j, cAdj) && !s.is(j, cConj)) {
			j-- // "and the French chancellor Roe hope"
		}
		if s.low(j) == "and" && s.ref(j-1) != nil {
			return !s.is(verb, cPlanNoun) || s.is(verb+1, cTo) // but not "the Chad and Niger hope of"
		}
	}
	for j := i - 1; j >= 0 && s.verbAt(j) < 0; j-- {
		if s.punct(j, ",", ";", "—", "“", `"`) {
			return false
		}
		if n := s.noun(j); n != nil && n.many && !s.modifier(j) {
			return true
		}
	}
	return s.pluralHead(i)
}

// pluralHead reports whether the sentence's first phrase, with what its
// prepositions bring, reaches up to token i and its head is a plural: "envoys to
// the talks on the war in the Tigray region meet".
func (s *sentence) pluralHead(i int) bool {
	head := -1
	for j := s.lead; j < i; j++ {
		switch {
		case s.verbAt(j) >= 0 || s.is(j, cSub|cRel|cThat|cPron|cConj) || s.toks[j].Shape == names.Punct:
			return false
		case head < 0 && (s.is(j, cPrep) || s.low(j) == "off"):
			head = j - 1
		}
	}
	if head < s.lead || s.ref(head) != nil || s.toks[head].date != 0 {
		return false
	}
	w := s.str(head)
	return len(w) > 4 && strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss") && (s.toks[head].Shape == names.Lower || head == s.lead)
}

// unknownVerb reads words in -ed that the lexicon does not hold.
func (s *sentence) unknownVerb(i int) bool {
	if s.toks[i].w != nil || s.toks[i].Shape != names.Lower || s.toks[i].date != 0 || i == 0 {
		return false
	}
	w := s.str(i)
	if strings.HasSuffix(w, "ing") && s.low(i-1) == "of" && s.accusedOf(i) {
		g, ok := s.close(group{from: i, gov: -1, tense: bare}, i, &noVerb) // "accused them of looting the town"
		if ok {
			s.push(g)
		}
		return ok
	}
	if k := s.verbAt(i - 1); k >= 0 && s.form(i-1, fIng) && i+1 < len(s.toks) && s.toks[i+1].Shape == names.Lower && s.toks[i+1].date == 0 && !s.is(i+1, cPrep|cTo|cDet|cConj) {
		return false // "moving armed men"
	}
	if len(w) < 5 || !strings.HasSuffix(w, "ed") || strings.HasSuffix(w, "eed") || strings.Contains(w, "-") ||
		s.is(i-1, cDet|cPrep|cAdj|cTo) && !s.is(i-1, cThat) || s.toks[i-1].Shape == names.Poss || s.toks[i-1].Shape == names.Number {
		return false
	}
	g, ok := s.close(group{from: i, gov: -1, finite: true, maybe: true, tense: past}, i, &noVerb)
	if ok {
		s.push(g)
	}
	return ok
}
