package event

import (
	"strings"

	"github.com/dateline-tools/dateline/timeline"
	"github.com/dateline-tools/dateline/timeline/names"
)

// underDeal reads "a deal under which Hamas would free ...": what an agreement
// foresees is scheduled, what a proposal foresees is proposed.
func (s *sentence) underDeal(i int) timeline.Status {
	for j := i - 1; j >= 0 && j > i-4; j-- {
		if proposals[s.low(j)] || s.low(j) == "resolution" {
			return timeline.Proposed
		}
		if n := s.noun(j); n != nil && n.typ == "AGREE" {
			return timeline.Scheduled
		}
	}
	return ""
}

// dependent reads infinitives and participles by what governs them.
func (s *sentence) dependent(k int, r reading, up *group, upr reading) reading {
	g := &s.vgs[k]
	r.speaker, r.verb, r.condition = upr.speaker, upr.verb, upr.condition
	switch {
	case (g.rel == relIng || g.perf) && s.low(g.from-1) == "of" && (up.v.typ == "ACCUSE" || up.v.base == "suspect") && !up.neg:
		r.status = timeline.Reported // "accused its neighbour of having opened fire on Monday"
		return r
	case averts[up.v.base] && !up.neg && up.v.frame == frRefuse && (g.rel == relIng || g.modal != ""):
		r.status = timeline.Negated // "averts the prospect of Chad having to leave"
		return r
	case g.rel == relIng && g.sub == "from" && up.pass && up.tense == past && !up.neg && up.modal == "" && (up.v.base == "bar" || up.v.base == "ban"):
		r.status = timeline.Happened // "was barred from running in last year's election"
		return r
	case g.rel == relIng && g.sub == "from" && bars[up.v.base]:
		if r.status = timeline.Negated; up.neg || s.negSubject(g.gov) {
			r.status = timeline.Possible // "nothing keeps them from meeting on Monday"
		}
		return r // "was blocked from signing on Monday"
	case (g.rel == relPart || g.rel == relIng) && up.to < g.from && s.absolute(up, g):
		r.status = timeline.Happened // "was delayed, with lawmakers meeting on Friday": on a day ahead, they will
		return r
	case g.rel == relIng && (s.low(g.from-1) == "about" || s.low(g.from-1) == "of") && feelings[s.low(g.from-2)] != "":
		r.status = feelings[s.low(g.from-2)] // "expressed optimism about finishing it"
		return r
	case g.rel == relPart:
		return s.participleReading(k, r, up, upr)
	case g.rel == relIng && s.low(g.from-1) == "at" && up.v.base == "aim" && !up.neg && upr.status.Done():
		r.status = timeline.Expected // "was aimed at holding elections"
		return r
	case g.rel == relIng && (g.sub == "after" || g.sub == "since" || g.sub == "following" || g.sub == "upon" || g.sub == "by" && up.tense == past):
		r.status = timeline.Happened
		return r
	}
	if g.rel == relInf {
		if s.low(g.from-1) == "whether" {
			r.status = timeline.Possible // "are debating whether to meet"
			return r
		}
		if st := s.byNounPlan(k, up, upr); st != "" {
			if r.status = st; up.rel == relInf && (upr.status == timeline.Expected || upr.status == timeline.Possible || upr.status == timeline.Proposed) {
				r.status = upr.status // "aim to wrap up an agreement to curb it on Saturday"
			}
			return r
		}
	}
	if g.perf && (up.pass && (up.v.frame == frSay || up.v.base == "allege") || !up.pass && !up.neg && up.finite && (up.v.base == "claim" || up.v.base == "profess" || up.v.base == "appear" && up.tense == present)) {
		r.status = timeline.Reported // "is said to have met", "appears to have fled"
		return r
	}
	if upr.status == "" {
		upr.status = timeline.Happened
	}
	if !s.complementOf(up, g) {
		r.status = s.besides(k, up, upr.status)
		return r
	}
	if up.rel == relRelative && upr.status == timeline.Negated && k+1 < len(s.vgs) && s.vgs[k+1].rel == relMain && s.keptAway(&s.vgs[k+1]) {
		r.status = upr.status // "who were due to fly on Monday, were turned back"
		return r
	}
	return complemented(r, up, upr, up.neg || up.v.frame != frRefuse && s.negSubject(g.gov))
}

// feelings are nouns and adjectives of how sure somebody is of what is to come.
var feelings = map[string]timeline.Status{
	"optimism": timeline.Expected, "optimistic": timeline.Expected, "confidence": timeline.Expected, "hopeful": timeline.Expected,
	"possibility": timeline.Possible, "prospect": timeline.Possible, "chance": timeline.Possible, "speculation": timeline.Possible, "rumour": timeline.Possible, "rumor": timeline.Possible, "rumours": timeline.Possible, "rumors": timeline.Possible,
}

// absolute reports whether g, in "-ing", tells behind ", with" what somebody else than the subject of up does.
func (s *sentence) absolute(up, g *group) bool {
	if !strings.HasSuffix(s.low(g.head), "ing") {
		return false
	}
	for i := g.from - 1; i > up.to && i > g.from-8; i-- {
		if s.low(i) == "with" {
			return s.punct(i-1, ",") && i < g.from-1
		}
		if s.verbAt(i) >= 0 || s.toks[i].Shape == names.Punct {
			return false
		}
	}
	return false
}

// bars are verbs that keep somebody "from" doing something.
var bars = map[string]bool{"block": true, "prevent": true, "stop": true, "bar": true, "ban": true, "keep": true, "prohibit": true, "refrain": true}

// byNounPlan reads infinitive k where a noun or adjective before it, rather than the verb
// up, says whether it is planned; else "".
func (s *sentence) byNounPlan(k int, up *group, upr reading) timeline.Status {
	g := &s.vgs[k]
	if up.v.frame == frPropose && strings.HasSuffix(up.v.base, " for") && !up.neg && up.to < g.from {
		return timeline.Proposed // "called for a vote to be taken"
	}
	if up.from > g.from && g.gov >= 0 && s.dead(g.gov) && s.nounPlan(g.from) != "" {
		return timeline.Cancelled // "the plan to sign on Monday is dead"
	}
	if up.from > g.from && g.gov >= 0 && s.putOff(g.gov) && s.nounPlan(g.from) != "" {
		return timeline.Postponed // "plans to sign on Monday were put back"
	}
	if up.from > g.from && s.firstPlan(g.from-1) {
		return timeline.Postponed
	}
	switch s.low(g.from - 1) {
	case "due", "scheduled", "set", "slated":
		if s.verbAt(g.from-1) >= 0 {
			break
		}
		if k+1 < len(s.vgs) && s.vgs[k+1].finite && s.punct(s.vgs[k+1].from-1, ",") {
			if st := s.own(k + 1).status; st == timeline.Cancelled || st == timeline.Postponed {
				return st // "said that a round, due to be held on Sunday, had been called off"
			}
		}
		if up.to < g.from-1 {
			if st := off(up.v.frame); st != "" && up.finite && !up.neg && up.modal == "" && s.nounAt(up.to, g.from) >= 0 && !s.tripTo(up, g) {
				return st // "called off the hearing due to be held on Friday"
			}
		}
		if up.to < g.from-1 && s.eventBefore(g.from-1) && s.toks[g.from-1].ref == 0 {
			return timeline.Scheduled // "as part of negotiations due to be held"
		}
	}
	if s.turnedDown(g, up) {
		return timeline.Negated // "rejected a bid to hold it"
	}
	switch st := s.nounPlan(g.from); {
	case st == "":
		return ""
	case st == timeline.Scheduled && up.v.frame == frBe && (up.modal == "may" || up.modal == "might" || up.modal == "could"):
		return timeline.Possible // "there may be a deal to open"
	case off(up.v.frame) != "" && !up.neg && up.to < g.from && up.to >= g.from-2:
		return off(up.v.frame) // "has delayed plans to send envoys this week"
	case s.purpose(up, g):
		return ""
	case st == timeline.Scheduled && up.v.frame == frPlan && up.finite && !up.neg && up.to < g.from:
		return timeline.Expected // "hopes for an agreement to meet"
	case st == timeline.Proposed && (up.v.base == "accept" || up.v.base == "agree" && s.low(up.to) == "to" && s.verbAt(up.to+1) < 0) && !up.neg && upr.status.Done():
		return timeline.Scheduled // "has accepted an offer to meet"
	default:
		return st
	}
}

// besides reads infinitive or -ing form k, which does not complete the verb up, whose
// status is st.
func (s *sentence) besides(k int, up *group, st timeline.Status) timeline.Status {
	g := &s.vgs[k]
	switch {
	case g.rel == relIng && st == timeline.Negated && s.speaking(k):
		return timeline.Happened // "Speaking in Kabul today, he made no mention of fraud"
	case g.rel == relIng && st == timeline.Expected && s.punct(g.from-1, ",") && up.from > g.from && (appoints[g.v.base] || motion[g.v.base] || g.v.base == "meet"):
		return timeline.Scheduled // "ministers, gathering in Bern on Monday, are expected to"
	case g.rel == relIng && st == timeline.Negated && g.v.frame == frPhase && !s.commaBefore(g.from) && s.meetingBefore(g.from):
		return timeline.Scheduled // "is not on the agenda at a summit starting today"
	case g.pass && st.Done() && (s.eventBefore(g.from) || s.thingBefore(g.from)):
		return timeline.Scheduled // "was technical, with a session to be held this week", "the players to be presented on Sunday are"
	case g.rel == relIng && st == timeline.Ongoing && s.commaBefore(g.from):
		return timeline.Happened // "is moving fast, handing in the text on Thursday"
	}
	return st
}

// thingBefore reports whether a noun with its article or number, a plural behind "of", or a comma behind such a noun
// stands right before the infinitive at token i: "the statue, to be unveiled today,".
func (s *sentence) thingBefore(i int) bool {
	if s.punct(i-1, ",") {
		i--
	}
	if i < 2 || s.toks[i-1].Shape != names.Lower || s.verbAt(i-1) >= 0 || s.is(i-1, cPrep|cAdv|cPron|cConj|cSub) || s.toks[i-1].date != 0 {
		return false
	}
	for j := i - 2; j >= 0 && j > i-5 && s.verbAt(j) < 0; j-- {
		switch {
		case s.is(j, cDet), s.number(j):
			return true
		case s.low(j) == "of":
			return strings.HasSuffix(s.low(i-1), "s")
		case s.toks[j].Shape == names.Punct, s.is(j, cPrep):
			return false
		}
	}
	return false
}

// complemented gives r the status of what completes the verb up, read as upr and denied by itself or its subject.
func complemented(r reading, up *group, upr reading, denied bool) reading {
	if upr.status == timeline.Possible && (up.neg && (up.modal == "may" || up.modal == "might") || up.v.frame == frRefuse) {
		r.status = upr.status // "may not be able to finish", "fears that they will fail to agree"
		return r
	}
	r.status = frameStatus(up.v.frame, upr.status)
	if r.status == timeline.Scheduled && (upr.status == timeline.Proposed || upr.status == timeline.Possible) {
		r.status = upr.status // "suggested that the council set a deadline for the rebels to leave": no firmer than its cause
	}
	if r.status == timeline.Proposed && upr.status == timeline.Possible && (up.modal == "could" || up.modal == "may" || up.modal == "might") {
		r.status = upr.status // "could ask him to form a cabinet": it may not even be asked
	}
	if denied && up.v.frame != frRefuse {
		r.status = timeline.Negated // also "nobody expects them to meet"
	}
	if up.neg && up.v.frame == frRefuse {
		r.status = upr.status
	}
	if upr.status == timeline.Conditional || upr.status == timeline.Cancelled || upr.status == timeline.Postponed || upr.status == timeline.Negated && (up.rel == relPart || upr.denies) {
		r.status, r.denies = upr.status, upr.denies
	}
	return r
}

// firstPlan reports whether the word at i is that of a plan that did not stay:
// "the accord, originally due to be signed on Monday, will".
func (s *sentence) firstPlan(i int) bool {
	if i < 1 {
		return false
	}
	switch s.low(i) {
	case "due", "scheduled", "set", "planned", "slated", "expected", "meant", "supposed":
		low := s.low(i - 1)
		return low == "originally" || low == "initially" || low == "first"
	}
	return false
}

// eventBefore reports whether the noun phrase that ends before token i names
// an event.
func (s *sentence) eventBefore(i int) bool {
	for j := i - 1; j >= 0 && j > i-6 && s.verbAt(j) < 0 && !s.punct(j, ",", ";", "—"); j-- {
		if s.noun(j) != nil {
			return true
		}
	}
	return false
}

// wishedDone reports whether participle k tells what whoever is the subject of up wants to see done: "would like the
// treaty signed by Friday", but not "wants the treaty signed in May scrapped".
func (s *sentence) wishedDone(k int, up *group) bool {
	g := &s.vgs[k]
	if up.v.base != "want" && (up.v.base != "like" && up.v.base != "prefer" || up.modal != "would") || up.neg || g.from <= up.to || s.commaBefore(g.from) {
		return false
	}
	return k+1 >= len(s.vgs) || s.vgs[k+1].from >= g.end || s.vgs[k+1].rel != relPart
}

// knownThing reports whether "the" and an event noun stand right before participle or verb at token i, so that the
// event is taken for known, whoever speaks of it: "stressed that the deal signed on Monday, holds".
func (s *sentence) knownThing(i int) bool {
	n := s.noun(i - 1)
	if n == nil || rumours[s.low(i-1)] {
		return false
	}
	for j := i - 2; j >= 0 && j > i-6 && s.verbAt(j) < 0 && s.toks[j].Shape != names.Punct; j-- {
		switch s.low(j) {
		case "the", "this", "that", "these", "those", "its", "their", "his", "her", "our":
			return true
		}
		if s.is(j, cPrep) {
			return false
		}
	}
	return false
}

// meetingBefore reports whether something held stands right before token i.
func (s *sentence) meetingBefore(i int) bool {
	n := s.noun(i - 1)
	return n != nil && n.typ == "CONSULT"
}

// frameStatus is the status of an infinitive under a verb of that frame.
func frameStatus(f frame, up timeline.Status) timeline.Status {
	switch f {
	case frPlan, frPromise:
		return timeline.Expected
	case frSched:
		return timeline.Scheduled
	case frPropose:
		return timeline.Proposed
	case frThreaten, frConsider:
		return timeline.Possible
	case frRefuse, frDeny:
		return timeline.Negated
	case frSay:
		return timeline.Scheduled // "told troops to leave"
	}
	return up
}

// complementOf reports whether the infinitive or -ing form g completes up's
// verb ("agreed to meet") rather than giving a purpose ("met to discuss").
func (s *sentence) complementOf(up, g *group) bool {
	switch up.v.frame {
	case frNone, frLight, frPhase, frBe:
		return false
	}
	if g.from < up.from {
		return false // "Speaking on Sunday, he called for ..."
	}
	if g.rel == relIng {
		for i := up.to; i < g.from; i++ {
			if !(s.is(i, cAdv) || s.toks[i].date != 0 || s.is(i, cPrep) && s.toks[min(i+1, len(s.toks)-1)].date != 0) {
				return false
			}
		}
		return up.v.frame != frSay
	}
	if up.v.base == "agree" && s.low(up.to) == "to" && up.to+1 < g.from && s.verbAt(up.to+1) < 0 && !g.pass && (g.v.frame != frPhase || s.objectFollows(g.to)) {
		return false // "agreed to a truce to end the war"
	}
	for i := up.to; i < g.from; i++ {
		if s.punct(i, ",") && up.v.frame != frSched && !(up.v.frame == frPropose && s.asideEnds(up.to, g.from)) {
			return false
		}
	}
	return up.v.frame != frSay || up.v.base == "tell" || up.v.base == "warn"
}

// asideEnds reports whether what two commas put in ends right before token to: "asked Chad, one of
// the hosts, to put it off".
func (s *sentence) asideEnds(from, to int) bool {
	commas := 0
	for i := from; i < to; i++ {
		if s.verbAt(i) >= 0 || s.is(i, cConj|cSub|cRel) {
			return false
		}
		if s.punct(i, ",") {
			commas++
		}
	}
	return commas == 2 && s.punct(to-1, ",")
}

// purpose reports whether the noun before an infinitive is the object of a
// light verb that leaves the plan standing ("made a bid to").
func (s *sentence) purpose(up, g *group) bool {
	switch s.low(g.from - 1) {
	case "agreement", "deal", "decision", "order", "vote":
		return false // "ended with an agreement to meet"
	}
	return up.v.frame == frPhase && up.tense != bare
}

// nounPlan reads the noun before an infinitive: "plans to", "an offer to".
func (s *sentence) nounPlan(to int) timeline.Status {
	if c := s.asideBefore(to); c > 0 {
		to = c
	}
	if st := s.wishFor(to); st != "" {
		return st
	}
	if by := s.byWhom(to); by > 0 {
		to = by
	}
	if i := s.behindPlace(to); s.is(i-1, cPlanNoun) {
		to = i // "a deal in Barbados to hold"
	}
	if !s.is(to-1, cPlanNoun) || s.verbAt(to-1) >= 0 {
		return ""
	}
	if s.noneOf(to - 1) {
		return timeline.Negated // "has no plans to meet", "with no immediate plan to"
	}
	switch s.low(to - 1) {
	case "plan", "plans", "intention", "hopes", "hope", "pledge", "promise", "vow", "commitment", "readiness", "willingness", "target",
		"goal", "goals", "ambition", "ambitions", "bid", "effort", "efforts", "attempt", "attempts":
		return timeline.Expected
	case "proposal", "proposals", "offer", "offers", "request", "demand", "call", "calls", "invitation", "option",
		"counterproposal", "counter-proposal", "counteroffer":
		return timeline.Proposed
	case "threat":
		return timeline.Possible
	case "refusal":
		return timeline.Negated
	}
	return timeline.Scheduled
}

// turnedDown reports whether what infinitive g is for, "a bid to" or "a motion to", is turned down by the verb up, before
// it or, in the passive, behind it.
func (s *sentence) turnedDown(g, up *group) bool {
	if up.neg || up.modal != "" || !up.finite || !s.is(g.from-1, cPlanNoun) && s.low(g.from-1) != "motion" {
		return false
	}
	switch up.v.base {
	case "reject", "turn down", "rebuff", "veto", "vote down", "strike down", "throw out", "block", "defeat", "quash", "overturn", "annul":
	default:
		return false
	}
	return !up.pass && up.to < g.from && g.from-up.to < 6 || up.pass && up.from > g.from
}

// noneOf reports whether "no" stands before the noun at token n, adjectives between.
func (s *sentence) noneOf(n int) bool {
	for n--; n > 0 && s.is(n, cAdj); n-- {
	}
	return s.low(n) == "no"
}

// behindPlace returns the token of the "in" of a place that ends before token to, or to.
func (s *sentence) behindPlace(to int) int {
	i := to
	for i > 1 && s.ref(i-1) != nil {
		i--
	}
	if i < to && i > 1 && (s.low(i-1) == "in" || s.low(i-1) == "at") {
		return i - 1
	}
	return to
}

// undoneBy reads the noun of "the postponement of a meeting scheduled for Thursday" before
// the participle at token to; "" if there is none.
func (s *sentence) undoneBy(to int) timeline.Status {
	for i := to - 1; i > 0 && i > to-8 && s.verbAt(i) < 0 && !s.punct(i, ",", ";", ":"); i-- {
		if low := s.low(i); low != "of" && (low != "in" && low != "to" || s.low(i-1) != "delay") {
			continue
		}
		if st := undoings(strings.ToLower(s.str(i - 1))); st != "" {
			return st
		}
		if s.low(i) == "of" && s.low(i-1) == "withdrawal" && s.has(i+1, to, "motion", "bill", "offer", "invitation", "proposal", "notice", "amendment", "candidacy") {
			return timeline.Cancelled // "the withdrawal of the motion due on Monday"
		}
	}
	return ""
}

// undoings is the status of what a noun puts off or calls off, "the cancellation of a rally"; "" for other nouns.
func undoings(noun string) timeline.Status {
	switch {
	case delays[noun]:
		return timeline.Postponed
	case noun == "cancellation" || noun == "scrapping" || noun == "abandonment":
		return timeline.Cancelled
	}
	return ""
}

// asideBefore finds the comma that opens the relative clause between commas right before token to: "a
// proposal from the mediator, who has been to both capitals, to stop"; 0 if there is none.
func (s *sentence) asideBefore(to int) int {
	if !s.punct(to-1, ",") {
		return 0
	}
	for i := to - 2; i > 1 && i > to-16; i-- {
		if s.punct(i, ",") {
			if s.is(i+1, cRel) {
				return i
			}
			return 0
		}
	}
	return 0
}

// byWhom finds the "by" of "a proposal by the mediators to hold it" before the infinitive
// at token to; 0 if there is none.
func (s *sentence) byWhom(to int) int {
	for i := to - 1; i > 1 && i > to-6 && s.verbAt(i) < 0 && !s.punct(i, ",", ";", ":") && s.toks[i].date == 0; i-- {
		if s.low(i) == "by" || s.low(i) == "from" && s.is(i-1, cPlanNoun) {
			return i
		}
	}
	return 0
}

// wishFor reads "a call for a hotline to be reopened" and "no plans for the two
// to meet" before the infinitive at to.
func (s *sentence) wishFor(to int) timeline.Status {
	for i := to - 2; i > 0 && i > to-9 && s.verbAt(i) < 0 && !s.punct(i, ",", ";"); i-- {
		if s.low(i) == "to" && i < to-2 && s.nounAt(i+1, to) < 0 {
			switch s.low(i - 1) {
			case "invitation", "invitations", "appeal", "appeals", "request", "plea", "call", "calls":
				return timeline.Proposed // "renewed its invitation to the envoys to come"
			}
		}
		if s.low(i) != "for" {
			continue
		}
		n := i - 1
		if s.punct(n, "”", `"`) {
			n-- // "no plans" for the two to meet
		}
		switch s.low(n) {
		case "call", "calls", "request", "requests", "demand", "demands", "appeal", "plea", "proposal":
			return timeline.Proposed
		case "plan", "plans":
			if s.low(n-1) == "no" {
				return timeline.Negated
			}
			if k := s.verbAt(n - 1); k >= 0 && wrecks[s.vgs[k].v.base] || s.is(n-1, cDet) && s.verbAt(n-2) >= 0 && wrecks[s.vgs[s.verbAt(n-2)].v.base] {
				return timeline.Cancelled // "torpedoed a plan for the two to meet"
			}
		}
		return ""
	}
	return ""
}

// participleReading reads "a summit planned for Friday", "a deal signed in
// Vienna": the participle's own frame, unless the main verb undoes it.
func (s *sentence) participleReading(k int, r reading, up *group, upr reading) reading {
	g := &s.vgs[k]
	if m := s.undone(k); m != "" {
		r.status = m
		return r
	}
	if (up.v.base == "see" || up.rel == relInf && (up.v.base == "have" || up.v.base == "get")) && !upr.status.Done() && upr.status != timeline.Background {
		r.status = upr.status // "would like to see the dispute resolved by May", "wanted to have it sealed"
		return r
	}
	if s.wishedDone(k, up) {
		r.status = timeline.Proposed // "wants the treaty signed by Friday"
		return r
	}
	if resolved[g.v.base] && !(upr.status == timeline.Reported && up.from > g.from) || s.published(k) {
		r.status = timeline.Happened // also "noted in a statement issued on Tuesday"
		return r
	}
	if up.v.base == "want" && g.from == up.to {
		r.status = timeline.Proposed // "a ballot that he wants held in March"
		return r
	}
	if g.perf && up.v.frame == frDeny && !up.neg && g.from == up.to {
		r.status, r.denies = timeline.Negated, true // "denied having shelled the town"
		return r
	}
	switch g.v.frame {
	case frPlan, frSched:
		if up.v.base == "suspend" && up.finite && !up.pass && !up.neg && up.modal == "" && g.from > up.to {
			r.status = timeline.Postponed // "suspended talks scheduled for Monday"
			return r
		}
		if st := s.undoneBy(g.from); st != "" {
			r.status = st
			return r
		}
		if (s.has(g.from-1, g.to, "originally", "initially", "previously") || s.low(g.from-1) == "first" && s.low(g.from-2) == "at") && s.low(g.from-2) != "as" && upr.status != timeline.Possible {
			r.status = timeline.Postponed // "talks, originally expected to begin on Monday"
			return r
		}
		r.status = timeline.Scheduled
		if g.v.base == "expect" || g.v.base == "hope" || g.v.base == "likely" || g.v.base == "aim" || g.v.base == "prepare" {
			r.status = timeline.Expected
		}
	case frPropose:
		if r.status = s.undoneBy(g.from); r.status == "" {
			r.status = timeline.Proposed
		}
	case frCancel:
		r.status = timeline.Cancelled
	case frPostpone:
		r.status = timeline.Postponed
	case frConsider:
		r.status = timeline.Possible
	default:
		r.status = timeline.Happened
		switch {
		case s.low(g.from-1) == "allegedly" || s.low(g.from-1) == "reportedly" || s.low(g.from-1) == "supposedly":
			r.status = timeline.Reported // "an attack allegedly carried out on Tuesday"
		case up.v.base == "be" && s.low(up.from-1) == "there" && s.is(up.to, cNo) && g.v.frame != frSay && !s.connector(up.to, g.from):
			r.status = timeline.Negated // "there was no deal reached on Monday"
		case s.low(g.from-1) == "being":
			r.status = upr.status // "said that fines should start being issued on Tuesday"
		case g.from < up.from && s.eventBefore(s.trimMarks(0, g.from)), s.knownThing(g.from):
			// "stated that the talks held in Bern on Thursday were useful": taken for known
		case upr.status == timeline.Reported && up.to > 0 && g.from > up.start && g.v.frame != frSay:
			r.status = timeline.Reported
		}
	}
	return r
}

// resolved are verbs of the scheduling frame that tell a decision taken, which
// no later delay undoes: "agreed last month".
var resolved = map[string]bool{
	"agree": true, "decide": true, "order": true, "appoint": true, "instruct": true, "vote": true, "elect": true, "resolve": true, "designate": true,
}

// resolvedOn reports whether infinitive g is more than wanted or threatened.
func (s *sentence) resolvedOn(g *group) bool {
	if g.gov < 0 || !s.complementOf(&s.vgs[g.gov], g) {
		return true
	}
	switch up := &s.vgs[g.gov]; frameStatus(up.v.frame, timeline.Happened) {
	case timeline.Scheduled, timeline.Happened:
		return s.read(g.gov).status != timeline.Possible
	}
	return false
}

// speaking reports whether group k opens a sentence with "Speaking" or the like.
func (s *sentence) speaking(k int) bool {
	switch g := &s.vgs[k]; g.v.base {
	case "speak", "talk", "address", "write", "say":
		return g.rel == relIng && g.from <= s.lead+1
	}
	return false
}
