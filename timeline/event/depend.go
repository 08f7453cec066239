package event

import (
	"strings"

	"github.com/dateline-tools/dateline/timeline"
)

// underDeal reads "a deal under which Hamas would free ...": what an agreement
// foresees is scheduled, what a proposal foresees is proposed.
func (s *sentence) underDeal(i int) timeline.Status {
	for j := i - 1; j >= 0 && j > i-4; j-- {
		switch s.low(j) {
		case "proposal", "plan", "offer", "draft", "bill", "proposals", "plans", "initiative":
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
	case g.rel == relPart:
		return s.participleReading(k, r, up, upr)
	case g.rel == relIng && (g.sub == "after" || g.sub == "since" || g.sub == "following" || g.sub == "upon" || g.sub == "by" && up.tense == past):
		r.status = timeline.Happened
		return r
	}
	if g.rel == relInf {
		if up.v.frame == frPropose && strings.HasSuffix(up.v.base, " for") && !up.neg && up.to < g.from {
			r.status = timeline.Proposed // "called for a vote to be taken"
			return r
		}
		if up.from > g.from && s.firstPlan(g.from-1) {
			r.status = timeline.Postponed
			return r
		}
		switch s.low(g.from - 1) {
		case "due", "scheduled", "set", "slated":
			if k+1 < len(s.vgs) && s.vgs[k+1].finite && s.punct(s.vgs[k+1].from-1, ",") && s.verbAt(g.from-1) < 0 {
				if st := s.own(k + 1).status; st == timeline.Cancelled || st == timeline.Postponed {
					r.status = st // "said that a round, due to be held on Sunday, had been called off"
					return r
				}
			}
			if up.to < g.from-1 && s.verbAt(g.from-1) < 0 && s.eventBefore(g.from-1) && s.toks[g.from-1].ref == 0 {
				r.status = timeline.Scheduled // "as part of negotiations due to be held"
				return r
			}
		}
		if st := s.nounPlan(g.from); st == timeline.Scheduled && up.v.frame == frBe && (up.modal == "may" || up.modal == "might" || up.modal == "could") {
			r.status = timeline.Possible // "there may be a deal to open"
			return r
		}
		if st := s.nounPlan(g.from); st != "" && !s.purpose(up, g) {
			r.status = st
			return r
		}
	}
	if g.rel == relIng && g.sub == "of" && (up.v.typ == "ACCUSE" || up.v.base == "suspect") && !up.neg {
		r.status = timeline.Reported // "accused its neighbour of having opened fire on Monday"
		return r
	}
	if g.perf && (up.pass && (up.v.frame == frSay || up.v.base == "allege") || !up.pass && (up.v.base == "claim" || up.v.base == "profess")) {
		r.status = timeline.Reported // "is said to have met"
		return r
	}
	adjacent := s.complementOf(up, g)
	if upr.status == "" {
		upr.status = timeline.Happened
	}
	if !adjacent && g.rel == relIng && upr.status == timeline.Negated && s.speaking(k) {
		r.status = timeline.Happened // "Speaking in Kabul today, he made no mention of fraud"
		return r
	}
	if !adjacent && g.rel == relIng && upr.status == timeline.Expected && s.punct(g.from-1, ",") && up.from > g.from && (appoints[g.v.base] || motion[g.v.base] || g.v.base == "meet") {
		r.status = timeline.Scheduled // "ministers, gathering in Bern on Monday, are expected to"
		return r
	}
	if !adjacent {
		if r.status = upr.status; g.pass && r.status.Done() && s.eventBefore(g.from) {
			r.status = timeline.Scheduled // "was technical, with a session to be held this week"
		}
		return r
	}
	r.status = frameStatus(up.v.frame, upr.status)
	if up.neg && r.status != timeline.Negated && up.v.frame != frRefuse {
		r.status = timeline.Negated
	}
	if up.v.frame == frRefuse && up.neg {
		r.status = upr.status
	}
	if upr.status == timeline.Conditional || upr.status == timeline.Cancelled || upr.status == timeline.Postponed || upr.status == timeline.Negated && up.rel == relPart {
		r.status = upr.status
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
	case "due", "scheduled", "set", "planned", "slated", "expected":
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
	for i := up.to; i < g.from; i++ {
		if s.punct(i, ",") && up.v.frame != frSched {
			return false
		}
	}
	return up.v.frame != frSay || up.v.base == "tell" || up.v.base == "warn"
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
	if st := s.wishFor(to); st != "" {
		return st
	}
	if !s.is(to-1, cPlanNoun) || s.verbAt(to-1) >= 0 {
		return ""
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

// wishFor reads "a call for a hotline to be reopened" and "no plans for the two
// to meet" before the infinitive at to.
func (s *sentence) wishFor(to int) timeline.Status {
	for i := to - 2; i > 0 && i > to-9 && s.verbAt(i) < 0 && !s.punct(i, ",", ";"); i-- {
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
	if resolved[g.v.base] || s.published(k) {
		r.status = timeline.Happened // also "noted in a statement issued on Tuesday"
		return r
	}
	if up.v.base == "want" && g.from == up.to {
		r.status = timeline.Expected // "a ballot that he wants held in March"
		return r
	}
	if g.perf && s.low(g.from-1) == "of" && (up.v.typ == "ACCUSE" || up.v.base == "suspect") && !up.neg {
		r.status = timeline.Reported // "accused the gunners of having fired on Monday"
		return r
	}
	if g.perf && up.v.frame == frDeny && !up.neg && g.from == up.to {
		r.status, r.denies = timeline.Negated, true // "denied having shelled the town"
		return r
	}
	switch g.v.frame {
	case frPlan, frSched:
		if s.atFirst(g) && upr.status != timeline.Possible {
			r.status = timeline.Postponed // "talks, originally expected to begin on Monday"
			return r
		}
		r.status = timeline.Scheduled
		if g.v.base == "expect" || g.v.base == "hope" || g.v.base == "likely" || g.v.base == "aim" || g.v.base == "prepare" {
			r.status = timeline.Expected
		}
	case frPropose:
		r.status = timeline.Proposed
	case frCancel:
		r.status = timeline.Cancelled
	case frPostpone:
		r.status = timeline.Postponed
	case frConsider:
		r.status = timeline.Possible
	default:
		r.status = timeline.Happened
		if upr.status == timeline.Reported && up.to > 0 && g.from > up.start {
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

// prolongs reports whether group k plans an end and group j, of the same
// subject, has put it off: "was scheduled to end on Sunday but has been extended".
func (s *sentence) prolongs(k, j int) bool {
	o := &s.vgs[j]
	behind := j < k && s.vgs[k].rel == relRelative && o.finite && (o.tense != present || o.perf) // "prolonged the pact, which had been about to lapse"
	switch {
	case j == k, j < k && !behind, o.neg:
		return false
	case o.v.base == "last" && o.modal == "would":
	case o.modal != "":
		return false
	case o.v.base == "extend", o.v.base == "prolong", o.v.base == "renew", o.v.base == "roll" && s.low(o.head+1) == "over":
		if !o.pass && !o.perf && !behind {
			return false
		}
	default:
		return false
	}
	for _, i := range [...]int{k, k + 1} {
		if i >= len(s.vgs) {
			break
		}
		switch s.vgs[i].v.base {
		case "end", "conclude", "finish", "close", "expire", "lapse":
			return i < j || behind
		}
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

// insteadIn reports whether "instead" or "now" stands in clause k.
func (s *sentence) insteadIn(k int) bool {
	g := &s.vgs[k]
	for i := g.from; i < g.end; i++ {
		if low := s.low(i); low == "instead" || low == "now" {
			return true
		}
	}
	return false
}

// untilDate reports whether "until" and a date stand in the clause of a group.
func (s *sentence) untilDate(g *group) bool {
	for i := g.to; i+1 < g.end; i++ {
		if s.low(i) == "until" && s.toks[i+1].date != 0 {
			return true
		}
	}
	return false
}

// announcedFor reports whether group g announces a day: "had announced for Monday".
func (s *sentence) announcedFor(g *group) bool {
	return g.v.base == "announce" && s.low(g.to) == "for" && g.to+1 < len(s.toks) && s.toks[g.to+1].date != 0
}

// undone returns cancelled, postponed or negated where another verb of the
// sentence does so to the plan that participle k describes.
func (s *sentence) undone(k int) timeline.Status {
	g := &s.vgs[k]
	if g.v.frame != frPlan && g.v.frame != frSched && g.v.frame != frPropose && g.modal != "to" && !s.announcedFor(g) && !((g.modal == "would" || g.modal == "should") && g.perf) && !(g.v.base == "mean" && g.pass) || resolved[g.v.base] {
		return ""
	}
	near := [...]int{k + 1, k - 1, k + 2, -1}
	if k > 1 && s.vgs[k-1].v.frame == frBe && s.vgs[k-1].modal == "would" {
		near[3] = k - 2 // "cancelled what would have been a summit planned for Monday"
	} else if k > 1 && s.vgs[k-1].rel == relPart && !s.vgs[k-1].finite {
		near[3] = k - 2 // "postponed reunions of separated families that were to begin"
	}
	for _, j := range near {
		if j < 0 || j >= len(s.vgs) {
			continue
		}
		o := &s.vgs[j]
		if s.prolongs(k, j) {
			return timeline.Postponed // "which was to end on Sunday, has been extended"
		}
		if o.v.base == "suspend" && !o.neg && (o.finite && o.modal == "" || o.rel == relInf && s.resolvedOn(o)) && g.tense == past && g.rel == relRelative && o.rel != relRelative {
			return timeline.Postponed // "has suspended the duties, which were to bite on Monday"
		}
		if o.v.frame == frCancel || o.v.frame == frPostpone {
			if o.rel == relRelative && !(j < k && !o.pass && g.rel == relPart) || s.low(o.from-1) == "be" {
				continue // also "demanded that the ballot, scheduled for Monday, be put back"
			}
			if o.rel == relInf && !s.resolvedOn(o) {
				if frameStatus(s.vgs[o.gov].v.frame, "") == timeline.Possible {
					return timeline.Possible // "threatened to cancel the summit planned for Monday"
				}
				continue // "want to postpone the summit planned for Monday"
			}
			return s.read(j).status
		}
	}
	if k > 0 && s.vgs[k-1].v.typ == "RETREAT" && !s.vgs[k-1].neg {
		if n := s.clauseNoun(k); n != nil && n.typ == "CONSULT" {
			return timeline.Cancelled // "withdrew from talks planned for Friday"
		}
	}
	for _, j := range [...]int{k + 1, k - 1, k + 2} {
		if j < 0 || j >= len(s.vgs) || !s.vgs[j].finite || j == k+2 && s.vgs[k+1].rel != relInf {
			continue
		}
		o := &s.vgs[j]
		if j > k && k > 0 && s.vgs[k-1].rel == relIng && o.rel == relMain && s.speaking(k-1) {
			continue // "Speaking about the vote scheduled for Friday, he made no mention of fraud"
		}
		if j > k && o.modal == "will" && !o.neg && o.rel == relMain && s.insteadIn(j) {
			return timeline.Postponed // "who was to have left on Sunday, will go in June instead"
		}
		if o.rel == relMain && j < k && o.neg && o.modal == "will" && g.rel == relRelative && (o.v.base == "attend" || o.v.base == "join" || o.v.base == "take part") {
			continue // "will not attend a conference that Ankara is to host on Monday"
		}
		if j > k && o.tense == past && o.v.frame == frPhase && !o.neg && (s.low(o.from-1) == "finally" || s.low(o.from-1) == "eventually") {
			return timeline.Postponed // "talks that were meant to begin in March finally opened"
		}
		if o.rel == relMain && o.v.frame != frSay && s.read(j).status == timeline.Negated || j > k && o.neg && (o.v.frame == frLight || o.v.frame == frPhase || o.v.frame == frBe || o.v.base == "happen") ||
			j > k && o.v.base == "fail" && !o.neg && o.modal == "" {
			if o.neg && o.modal == "will" && s.untilDate(o) {
				return timeline.Postponed // "slated for Monday will not get under way until Friday"
			}
			if o.neg && o.modal == "will" && (o.v.frame == frLight || o.v.frame == frPhase || o.v.base == "happen" || o.v.base == "convene") {
				return timeline.Cancelled // "the round due on Sunday will not take place"
			}
			return timeline.Negated // "the signing, set for Tuesday, never took place"
		}
	}
	if low := s.low(g.from - 1); (low == "originally" || low == "initially") && s.low(g.to) == "for" {
		for j := range s.vgs {
			switch st := s.own(j).status; {
			case j == k:
			case st == timeline.Cancelled || st == timeline.Negated:
				return st
			case st == timeline.Possible:
				return "" // "originally planned for May, could be brought forward"
			}
		}
		return timeline.Postponed // "talks, originally planned for Monday, opened"
	}
	return ""
}
