package event

import (
	"strings"

	"github.com/dateline-tools/dateline/timeline/names"
)

// settleParticiples decides which past forms are participles: "a deal signed
// in Vienna", "Witkoff, named by Trump, attended".
func (s *sentence) settleParticiples() {
	for k := range s.vgs {
		switch g := &s.vgs[k]; {
		case !g.maybe || s.surelyFinite(k):
		case s.besideVerb(k) || s.describesNoun(k) || s.describesAsked(k) || s.describesUndone(k):
			g.finite, g.tense, g.maybe = false, bare, false
		case s.plannedFor(g):
			g.pass = true // the only verb: "talks scheduled for Monday"
		}
	}
}

// describesAsked reports whether the past form of group k describes those who are asked for something: "is urging states
// engaged in trade talks to send offers".
func (s *sentence) describesAsked(k int) bool {
	g := &s.vgs[k]
	if k == 0 || k+1 >= len(s.vgs) || s.vgs[k-1].v.frame != frPropose || !s.is(g.to, cPrep) || !s.is(s.vgs[k+1].from, cTo) || s.connector(s.vgs[k-1].to, s.vgs[k+1].from) {
		return false
	}
	return !s.commaWithin(s.vgs[k-1].to, s.vgs[k+1].from) && s.toks[g.from-1].Shape == names.Lower && (plural[s.low(g.from-1)] || strings.HasSuffix(s.str(g.from-1), "s"))
}

// describesUndone reports whether the past form of group k tells for when the object of the participle before was
// planned: "..., calling off a march planned for Monday".
func (s *sentence) describesUndone(k int) bool {
	g := &s.vgs[k]
	if k == 0 || g.v.frame != frPlan && g.v.frame != frSched || s.low(g.to) != "for" {
		return false
	}
	o := &s.vgs[k-1]
	return !o.finite && !o.shared && s.form(o.from, fIng) && s.is(o.to, cDet) && !s.connector(o.to, g.from) && !s.commaWithin(o.to, g.from)
}

// surelyFinite reports whether the past form of group k is no participle, though what
// stands around it looks so.
func (s *sentence) surelyFinite(k int) bool {
	g := &s.vgs[k]
	switch {
	case k == 1 && s.vgs[0].from == 0 && s.inverted(&s.vgs[0]):
		return true
	case k > 0 && !s.finiteMainBefore(k) && (s.low(g.head-1) == "finally" || s.low(g.head-1) == "eventually"):
		return true
	case k == 0 && g.v.frame == frSay && s.is(g.to, cThat) && s.commaBefore(g.from):
		return true // "Al-Akhbar, a Beirut daily, reported that"
	case g.v.base == "say" && g.from == g.head && s.ref(g.from-1) != nil && !s.is(g.to, cTo|cConj) && s.low(g.to) != "by" && !s.punct(g.to, ","):
		return true // "Roe said on Monday her efforts to form a council had failed"
	case s.onlyMain(k), g.v.base == "agree" && s.low(g.to) == "there" && k+1 < len(s.vgs) && s.vgs[k+1].from == g.to+1:
		return true // also "agreed there should be a truce"
	}
	if k+1 >= len(s.vgs) || !s.takesClause(g) {
		return false
	}
	next := &s.vgs[k+1] // "hoped there would be a deal", "hoped the accord would be signed"
	return s.low(g.to) == "there" && next.from == g.to+1 || g.v.frame == frPlan && s.is(g.to, cDet) && next.modal == "would"
}

// onlyMain reports whether the sentence would have no main verb without group k, whose
// subject has a relative clause: "a draft that would have delayed the vote failed".
func (s *sentence) onlyMain(k int) bool {
	g := &s.vgs[k]
	if k == 0 || s.connector(s.vgs[k-1].to, g.from) || s.doneBy(g) || g.v.frame == frPlan || g.v.frame == frSched {
		return false
	}
	relative := false
	for j := range k {
		if !s.vgs[j].finite {
			continue
		}
		if relative || !s.behindRelative(s.vgs[j].from) {
			return false
		}
		relative = true
	}
	for j := k + 1; j < len(s.vgs); j++ {
		if s.vgs[j].finite && (s.commaBefore(s.vgs[j].from) || !s.connector(s.vgs[j-1].to, s.vgs[j].from)) {
			return false
		}
	}
	return relative
}

// behindRelative reports whether "that" or "who", with adverbs or a subject at most between,
// stands behind a noun and before the verb at token i.
func (s *sentence) behindRelative(i int) bool {
	for j := i - 1; j > s.lead && j > i-4; j-- {
		if s.is(j, cRel|cThat) {
			return s.toks[j-1].Shape != names.Punct && s.verbAt(j-1) < 0
		}
	}
	return false
}

// besideVerb reports whether another verb, a source or an agent with "by" leaves the
// past form of group k nothing but to be a participle.
func (s *sentence) besideVerb(k int) bool {
	g := &s.vgs[k]
	switch {
	case g.v.frame == frSay && g.from == g.head && s.low(g.from-1) == "of" && (s.punct(g.to, "“", `"`) || s.is(g.to, cAdj) || s.noun(g.to) != nil):
		return true // "weeks of reported “bitter clashes” stopped"
	case s.afterFinite(k), s.firstOfTwo(k), s.describesSource(k), s.toldOf(g), s.doneBy(g), s.havingDone(k):
		return true
	case (s.commaBefore(g.from) || s.is(g.to, cPrep) && !s.relativeBefore(k)) && s.closedBefore(s.pastInfinitives(k)) && !s.sayingThat(k):
		return true
	case s.is(g.to, cPrep) && g.from == g.head && !s.relativeBefore(k) && s.laterVerb(k):
		return true // "talks proposed for this weekend to try to end a war have been delayed"
	case k+1 < len(s.vgs) && s.vgs[k+1].finite && !s.vgs[k+1].maybe && s.onlyDays(g.to, s.vgs[k+1].from):
		return true // "races planned for 14 and 15 May were"
	case k+1 < len(s.vgs) && s.vgs[k+1].finite && !s.opensSpeech(g) && !s.saidThat(k) && !s.connector(g.to, s.vgs[k+1].from) && !s.vgs[k+1].maybe && !s.contact(k+1):
		return true
	}
	return k > 0 && s.vgs[k-1].finite && !s.takesClause(&s.vgs[k-1]) && !s.connector(s.vgs[k-1].to, g.from) && s.sameDay(k, s.vgs[k-1].to) < 0
}

// onlyDays reports whether nothing but days stands in [from,to), two or more, the first
// behind a preposition, and no comma behind the last.
func (s *sentence) onlyDays(from, to int) bool {
	n := 0
	for i := from; i < to; i++ {
		switch {
		case s.toks[i].date != 0:
			if s.toks[i].date != s.toks[i-1].date {
				n++
			}
		case i == from && s.is(i, cPrep):
		case i > from+1 && i < to-1 && (s.is(i, cConj) || s.punct(i, ",")) && s.toks[i+1].date != 0:
		default:
			return false
		}
	}
	return n > 1 && s.is(from, cPrep)
}

// havingDone reports whether group k is what "to have it" wants done: "plans to have it signed".
func (s *sentence) havingDone(k int) bool {
	if k == 0 || s.vgs[k-1].finite || s.vgs[k-1].to != s.vgs[k].from-1 {
		return false
	}
	if low := s.low(s.vgs[k].from - 1); low != "it" && low != "them" && low != "him" && low != "her" {
		return false
	}
	return s.vgs[k-1].v.base == "have" || s.vgs[k-1].v.base == "get"
}

// doneBy reports whether "by" and an agent stand behind group g, and no measure: "was delayed by a week".
func (s *sentence) doneBy(g *group) bool {
	return s.low(g.to) == "by" && s.toks[g.to].w != nil && g.v.base != "follow" && !s.number(g.to+1) && s.pastMeasure(g.to+1) < 0 && !(g.v.frame == frSay && s.byWire(g.to+1)) && s.toks[min(g.to+1, len(s.toks)-1)].date == 0
}

// describesNoun reports whether the past form of group k, by what it says or the words
// around it, describes a noun.
func (s *sentence) describesNoun(k int) bool {
	g := &s.vgs[k]
	plan := (g.v.frame == frPlan || g.v.frame == frSched) && s.is(g.to, cTo)
	switch {
	case plan && s.describedBefore(k):
		return true // "the talks scheduled to be held on Sunday will not take place"
	case len(s.vgs) > 1 && s.plannedFor(g):
		return true
	case k > 0 && plan && (g.v.base == "schedule" || g.v.base == "slate"):
		return true // "mentions talks scheduled to open on Monday"
	case g.v.base == "aim" && s.low(g.to) == "at" && s.form(g.to+1, fIng) && s.toks[max(g.from-1, 0)].Shape == names.Lower && s.finiteBehind(k):
		return true // "talks aimed at ending the war have been put off"
	case k == 0:
		// "A truce declared in March collapsed in August": no truce declares
		return g.v.frame == frSay && g.from == g.head && s.noun(g.from-1) != nil && len(s.vgs) > 1 && s.vgs[1].tense == past && !s.connector(g.to, s.vgs[1].from) && s.dateBetween(g.to, s.vgs[1].from)
	case plan && s.commaBefore(g.from) && s.form(g.to+1, fBase):
		return true // "stalled the talks, expected to begin on Monday"
	case s.vgs[k-1].finite && s.heldOf(k):
		return true // "revealed few details of the talks held on Friday"
	case s.behindWith(g.from):
		return true // "will vote on Thursday, with the result announced on Friday"
	case s.inStatement(k):
		return true // "said in a statement issued on Wednesday"
	case g.v.base == "aim" && s.low(g.to) == "at" && s.form(g.to+1, fIng) && s.toks[g.from-1].Shape == names.Lower && s.vgs[0].finite:
		return true // "talks aimed at ending the war"
	case (g.v.base == "expect" || g.v.base == "schedule" || g.v.base == "plan") && s.commaBefore(g.from) && g.from == g.head && s.vgs[k-1].to < g.from-1 && g.to < len(s.toks) && (s.toks[g.to].date != 0 || s.is(g.to, cPrep) && s.pairedDate(g.to)):
		return true // "has delayed his speech, expected this week"
	case s.is(g.from-1, cConj):
		up := &s.vgs[k-1]
		return !up.finite && up.tense == bare && up.from > 0 && !s.is(up.from, cTo) && s.form(up.head, fPart) // "agreed and signed in Doha"
	case !s.punct(g.from-1, ","):
		return false
	case g.v.frame != frSay && s.stateSince(g):
		return true // "the crossing, closed to traffic since 2016"
	}
	return s.is(g.to, cPrep) && k+1 < len(s.vgs) && s.vgs[k+1].finite && s.vgs[k+1].from == s.vgs[k+1].head && s.punct(s.vgs[k+1].from-1, ",") // "said that the meeting, held in Bern on Friday, dealt with it"
}

// finiteBehind reports whether a finite verb stands behind group k for which no other subject is in sight.
func (s *sentence) finiteBehind(k int) bool {
	for j := k + 1; j < len(s.vgs); j++ {
		if s.connector(s.vgs[j-1].to, s.vgs[j].from) || s.commaBefore(s.vgs[j].from) {
			return false
		}
		if s.vgs[j].finite && !s.vgs[j].maybe {
			return true
		}
	}
	return false
}

// finiteMainBefore reports whether a finite verb outside a relative clause stands
// before group k.
func (s *sentence) finiteMainBefore(k int) bool {
	for j := range k {
		if g := &s.vgs[j]; g.finite && !s.relativeBefore(j) {
			return true
		}
	}
	return false
}

// heldOf reports whether group k describes the noun of "details of the talks held
// on Friday": a verb that lacks its object, behind "of".
func (s *sentence) heldOf(k int) bool {
	g := &s.vgs[k]
	switch g.v.base {
	case "hold", "host", "convene", "broker", "mediate", "sign":
	default:
		return false
	}
	if !s.is(g.to, cPrep) && (g.to >= len(s.toks) || s.toks[g.to].date == 0) {
		return false
	}
	n := false
	for i := g.from - 1; i >= s.vgs[k-1].to && i > g.from-6; i-- {
		n = n || s.noun(i) != nil
		switch {
		case s.low(i) == "of":
			return n && i > s.vgs[k-1].to
		case s.punct(i, ",", ";") || s.is(i, cSub|cRel|cThat|cConj|cPron):
			return false
		}
	}
	return false
}

// behindWith reports whether "with" opens the part between commas that ends
// before token i: what follows has no finite verb.
func (s *sentence) behindWith(i int) bool {
	for i--; i > 0 && s.verbAt(i) < 0 && !s.is(i, cSub|cRel|cThat); i-- {
		if s.punct(i, ",", ";", "—", "–") {
			return s.low(i+1) == "with"
		}
	}
	return false
}

// stateSince reports whether "since" stands in the clause of a participle, which
// then tells a state: "closed since", "divided since".
func (s *sentence) stateSince(g *group) bool {
	for i := g.to; i < len(s.toks) && i < g.to+5 && !s.punct(i, ",", ";", "."); i++ {
		if s.low(i) == "since" && i+1 < len(s.toks) && s.toks[i+1].date != 0 {
			return true
		}
	}
	return false
}

// inStatement reports whether group k describes the paper or source in which
// something was said: "says in statement issued", "according to intelligence
// shared".
func (s *sentence) inStatement(k int) bool {
	g := &s.vgs[k]
	if !s.is(g.to, cPrep|cAdv) && (g.to >= len(s.toks) || s.toks[g.to].date == 0) {
		return false
	}
	lo := 0
	if k > 0 {
		lo = s.vgs[k-1].to
	}
	for i := g.from - 1; i >= lo && i > g.from-6; i-- {
		switch {
		case s.punct(i, ",", ";") || s.is(i, cSub|cRel|cThat|cConj|cPron):
			return false
		case s.low(i) == "according":
			return true
		case s.low(i) == "in" && i == lo:
			return s.vgs[k-1].v.frame == frSay
		}
	}
	return false
}

// describedBefore reports whether, behind group k and the infinitives that hang
// on it, the sentence's own verb follows without a word between that could be
// its subject.
func (s *sentence) describedBefore(k int) bool {
	j := s.pastInfinitives(k)
	return j > k+1 && j < len(s.vgs) && s.vgs[j].finite && !s.vgs[j].maybe && (s.vgs[j].modal != "" || s.vgs[j].pass) && !s.connector(s.vgs[k].to, s.vgs[j].from)
}

// plannedFor reports whether "scheduled" or "planned" stands between a noun and
// its "for Monday": no one planned anything, the noun is planned.
func (s *sentence) plannedFor(g *group) bool {
	switch g.v.base {
	case "schedule", "slate", "plan", "pencil", "arrange", "expect", "set", "fix", "book", "time":
		if s.low(g.to) != "for" || g.to+1 >= len(s.toks) || s.toks[g.to+1].date == 0 {
			return false
		}
		if s.noun(g.from-1) != nil || s.commaBefore(g.from) || s.ref(g.from-1) != nil && len(s.vgs) > 1 && g != &s.vgs[0] {
			return true
		}
		i := s.pastDate(g.to + 1) // "a visit by Roe planned for Monday, when she was to meet him, was called off"
		return len(s.vgs) > 2 && g == &s.vgs[0] && s.punct(i, ",") && s.is(i+1, cRel|cSub)
	}
	return false
}

// describesSource reports whether group k stands in "according to officials
// briefed on the talks, ...": before the comma that ends the source.
func (s *sentence) describesSource(k int) bool {
	g := &s.vgs[k]
	for j := g.from - 1; j >= 0 && !s.punct(j, ",", ";", "—"); j-- {
		if w := s.str(j); w != "according" && w != "According" {
			continue
		}
		for i := g.to; k+1 < len(s.vgs) && i < s.vgs[k+1].from; i++ {
			if s.punct(i, ",") {
				return true
			}
		}
		return false
	}
	return false
}

// toldOf reports whether group g says what a source has been told of: "a person
// briefed on the talks", but not "officials briefed reporters on the talks".
func (s *sentence) toldOf(g *group) bool {
	switch s.low(g.head) {
	case "briefed", "informed", "involved":
	default:
		return false
	}
	if !s.is(g.to, cPrep) || s.toks[min(g.to+1, len(s.toks)-1)].date != 0 {
		return false
	}
	return sources[s.low(g.from-1)]
}

// sources are those who are quoted without a name.
var sources = map[string]bool{
	"person": true, "people": true, "persons": true, "source": true, "sources": true, "official": true, "officials": true, "diplomat": true,
	"diplomats": true, "aide": true, "aides": true, "negotiator": true, "negotiators": true, "adviser": true, "advisers": true,
	"mediator": true, "mediators": true, "witness": true, "witnesses": true, "lawmaker": true, "lawmakers": true,
}

// pastInfinitives returns the group behind k and the infinitives that follow
// it: ", scheduled to open on Monday, has been".
func (s *sentence) pastInfinitives(k int) int {
	for k++; k < len(s.vgs) && !s.vgs[k].finite && s.is(s.vgs[k].from, cTo); k++ {
	}
	return k
}

// laterVerb reports whether a finite verb with an auxiliary and no subject of its own stands behind the infinitives
// that follow group k.
func (s *sentence) laterVerb(k int) bool {
	n := s.pastInfinitives(k)
	if n == k+1 || n >= len(s.vgs) {
		return false
	}
	g := &s.vgs[n]
	return g.finite && !g.maybe && (g.perf || g.pass || g.modal != "") && !s.commaBefore(g.from) && !s.connector(s.vgs[k].to, g.from)
}

// relativeBefore reports whether a relative pronoun or conjunction stands
// between group k and the group before it.
func (s *sentence) relativeBefore(k int) bool {
	from := 0
	if k > 0 {
		from = s.vgs[k-1].to
	}
	for i := from; i < s.vgs[k].from; i++ {
		if s.is(i, cRel|cThat|cSub) || s.is(i, cConj) && i == s.vgs[k].from-1 {
			return true
		}
	}
	return false
}

// closedBefore reports whether group k is a finite verb right behind a comma, "never" at
// most between: what stands before the comma is put in between.
func (s *sentence) closedBefore(k int) bool {
	return k < len(s.vgs) && s.vgs[k].finite && (!s.vgs[k].maybe || s.low(s.vgs[k].from-1) == "never") && s.commaBefore(s.vgs[k].from)
}

// firstOfTwo reports whether group k, which may be a past tense or a
// participle, has no object and another such form follows with nothing that
// opens a clause between: "officials briefed on the talks said".
func (s *sentence) firstOfTwo(k int) bool {
	if k+1 >= len(s.vgs) || !s.vgs[k+1].maybe || s.vgs[k].v.frame == frSay || s.low(s.vgs[k+1].to) == "by" {
		return false
	}
	to := s.vgs[k].to
	return s.vgs[k].from > 0 && (s.is(to, cPrep) || s.toks[to].date != 0) && !s.connector(to, s.vgs[k+1].from)
}

// afterFinite reports whether an infinitive stands before group k and, with
// nothing that opens a clause between, a finite verb before that: "had
// threatened to keep the crossing shut".
func (s *sentence) afterFinite(k int) bool {
	if k < 2 || s.vgs[k-1].finite || !s.is(s.vgs[k-1].from, cTo) {
		return false
	}
	up := &s.vgs[k-2]
	if up.rel == relRelative || s.is(up.from-1, cRel) && s.vgs[k].v.frame == frSay {
		return false // "two who asked not to be named said"
	}
	maybe := up.maybe && (up.v.frame != frPlan || s.vgs[k].v.frame == frSay || s.vgs[k-1].v.base != "have" && s.vgs[k-1].v.base != "get" && s.vgs[k-1].v.base != "see")
	return up.finite && !maybe && !s.connector(up.to, s.vgs[k].from) // also "wanted to have the pact sealed", "hoped to see it signed"
}

// commaBefore reports whether a comma or a dash stands before token i, adverbs
// between.
func (s *sentence) commaBefore(i int) bool {
	for i--; i > 0 && (s.is(i, cAdv|cNeg) || s.low(i) == "at" && s.low(i+1) == "first"); i-- {
	}
	return s.punct(i, ",") || s.dash(i)
}
