package event

import (
	"github.com/dateline-tools/dateline/timeline"
	"github.com/dateline-tools/dateline/timeline/names"
)

// countered is what another verb, an adjective or a condition that was not met makes of what is told on a day.
var countered = []rule{
	{
		name: "would have been done, but was not",
		when: func(c *claim) bool {
			g := c.g
			if g.modal != "would" || !g.perf || g.neg {
				return false
			}
			return c.rel == after && c.date.Bound == "" && c.status == timeline.Possible && g.rel == relMain && c.s.undoneLater(c.k, c.rel) == "" || c.status == timeline.Conditional && c.s.hadThey(c.k)
		},
		gives: timeline.Negated,
		drops: theCondition,
		says: []string{
			"Had the mayor agreed, the ferries would have sailed on {Tuesday|2025-11-04|negated}.",
			"The ferries would have sailed on {Monday|2025-11-10|negated}.",
			"If Lula had asked for it, the house would have met on {Tuesday|2025-11-04|negated}.",
		},
		not: []string{
			"If Lula asks for it, the house will meet on {Monday|2025-11-10|conditional}.",
			"By {Monday|2025-11-10|possible} the ferries would have sailed.",
		},
	},
	{
		name: "a request to do it, granted or turned down",
		when: func(c *claim) bool { return c.rel != before && c.s.requestMet(c.k) != "" },
		as:   func(c *claim) timeline.Status { return c.s.requestMet(c.k) },
		says: []string{
			"A request by Chad to hold the vote on {Monday|2025-11-10|negated} was turned down.",
			"A motion to hold the vote on {Monday|2025-11-10|scheduled} has been approved.",
			"A proposal to meet in Narva on {Monday|2025-11-10|scheduled} was accepted.",
		},
		not: []string{"A request by Chad to hold the vote on {Monday|2025-11-10|proposed} was read out."},
	},
	{
		name: "given another day",
		when: func(c *claim) bool {
			return c.rel == after && c.g.v.base == "reschedule" && !c.g.neg && c.g.modal == "" && c.at > c.g.to && (c.low(-1) == "for" || c.low(-1) == "to")
		},
		gives: timeline.Scheduled,
		says:  []string{"The walkout has been rescheduled for {Monday|2025-11-10|scheduled}."},
		not:   []string{"The walkout due on {Monday|2025-11-10|postponed} has been rescheduled."},
	},
	{
		name: "a day that is over, before what will be",
		when: func(c *claim) bool {
			return c.rel == before && c.status == timeline.Scheduled && c.g.modal == "will" && !c.g.neg && !c.g.perf && c.at < c.g.from
		},
		gives: timeline.Happened,
		says:  []string{"After a break on {Tuesday|2025-11-04|happened}, the envoys will resume the talks."},
		not:   []string{"After a break on {Monday|2025-11-10|scheduled}, the envoys will resume the talks."},
	},
	{
		name: "was to have been on a day that is still to come",
		when: func(c *claim) bool {
			return c.rel == after && c.g.modal == "to" && c.g.perf && c.g.tense == past && c.g.finite && !c.g.neg && c.at >= c.g.to && c.status == timeline.Scheduled && c.s.undoneLater(c.k, c.rel) == ""
		},
		gives: timeline.Cancelled,
		says:  []string{"A walkout was to have taken place on {Monday|2025-11-10|cancelled}."},
		not:   []string{"A walkout is to take place on {Monday|2025-11-10|scheduled}."},
	},
	{
		name: "an offer to be made on a day",
		when: func(c *claim) bool {
			return c.rel == after && c.status == timeline.Proposed && c.g.rel == relInf && c.up != nil && c.up.finite && c.up.modal == "will" && !c.up.neg && c.up.v.frame == frLight && offers[c.s.low(c.g.from-1)]
		},
		gives: timeline.Scheduled,
		says:  []string{"Chad will present a new offer to restructure its debt on {Monday|2025-11-10|scheduled}."},
		not:   []string{"Chad has presented a new offer to restructure its debt on {Monday|2025-11-10|proposed}."},
	},
	{
		name: "what a stoppage was to begin on, now undone",
		when: func(c *claim) bool {
			return c.g.rel == relIng && c.up != nil && c.g.from < c.up.from && c.up.finite && c.up.pass && !c.up.neg && c.up.modal == "" && (c.g.v.frame == frPhase || c.g.v.base == "take place") && halting(c.up) != ""
		},
		as:   func(c *claim) timeline.Status { return halting(c.up) },
		says: []string{"A planned walkout starting on {Monday|2025-11-10|postponed} was suspended by the dockers."},
		not:  []string{"A walkout starting on {Monday|2025-11-10|scheduled} was announced by the dockers."},
	},
	{
		name:  "proposed for a day, and accepted",
		when:  func(c *claim) bool { return c.rel == after && c.status == timeline.Proposed && c.s.offerTaken(c.k) },
		gives: timeline.Scheduled,
		says: []string{
			"Chad proposed holding the talks on {Monday|2025-11-10|scheduled}, and Niger quickly accepted the new date.",
			"Chad offered to hold talks on {Monday|2025-11-10|scheduled}, which Niger accepted.",
		},
		not: []string{
			"Chad proposed holding the talks on {Monday|2025-11-10|proposed}, and Niger accepted an award.",
			"Chad offered to hold talks on {Monday|2025-11-10|proposed}, which Niger has not accepted.",
		},
	},
	{
		name: "called for a day, and will go ahead",
		when: func(c *claim) bool {
			if c.rel == before || c.g.rel != relPart || c.g.v.frame != frPropose || c.up == nil || c.up.from < c.g.to {
				return false
			}
			up := c.up
			goes := up.v.base == "go ahead" || up.v.base == "take place" || up.v.base == "proceed" || up.v.base == "hold" && up.pass
			return goes && up.modal == "will" && !up.neg
		},
		gives: timeline.Scheduled,
		says:  []string{"The march called for {Monday|2025-11-10|scheduled} will go ahead, Lula said."},
		not:   []string{"The march called for {Monday|2025-11-10|proposed} has few friends."},
	},
	{
		name: "what happens to those not done with by a day",
		when: func(c *claim) bool {
			return c.rel == after && c.g.rel == relPart && !c.g.finite && c.date.Bound == "by" && c.s.low(c.g.from-1) == "not" && c.up != nil && c.up.from >= c.at && (c.up.modal == "would" || c.up.modal == "will")
		},
		gives: timeline.Conditional,
		drops: theDenial,
		under: func(c *claim) string { return c.s.text[c.s.toks[c.g.from-1].Start:c.s.toks[c.end-1].End] },
		says:  []string{"Any captain not freed by {Monday|2025-11-10|conditional} would be moved to Narva."},
		not:   []string{"Any captain freed by {Monday|2025-11-10|scheduled} would be moved to Narva."},
	},
	{
		name: "taken off the agenda of a day",
		when: func(c *claim) bool {
			return c.rel != before && c.possessed() && (c.low(-1) == "from" || c.low(-1) == "off") && takesBack[c.g.v.base] && !c.g.neg && c.g.modal == "" && (agendas[c.s.low(c.end+1)] || agendas[c.s.low(c.end+2)])
		},
		gives: timeline.Cancelled,
		says:  []string{"Chad withdrew the tax from {Monday|2025-11-10|cancelled}'s agenda."},
		not:   []string{"Chad withdrew its men from {Monday|2025-11-10|scheduled}'s parade."},
	},
	{
		name: "understood to be on the way to it",
		when: func(c *claim) bool {
			return c.rel == after && c.g.rel == relInf && c.g.v != nil && c.s.low(c.g.from+1) == "be" && c.s.form(c.g.head, fIng) && c.up != nil && c.up.pass && c.up.tense == present && (c.up.v.frame == frSay || takenFor[c.up.v.base])
		},
		gives: timeline.Expected,
		says:  []string{"The envoy is understood to be flying to Narva on {Monday|2025-11-10|expected}."},
		not:   []string{"The envoy is due to be flying to Narva on {Monday|2025-11-10|scheduled}."},
	},
	{
		name: "would be happy to",
		when: func(c *claim) bool {
			return c.rel != before && c.g.rel == relInf && c.up != nil && c.up.v.base == "be" && c.up.modal == "would" && !c.up.neg && glad[c.s.low(c.g.from-1)]
		},
		gives: timeline.Possible,
		says:  []string{"“I would be happy to meet him on {Monday|2025-11-10|possible},” Lula said."},
		not:   []string{"“I would be wrong to meet him on {Monday|2025-11-10|scheduled},” Lula said."},
	},
	{
		name: "need not",
		when: func(c *claim) bool {
			return c.rel != before && (c.g.v.base == "need" && c.g.to == c.g.from+1 && c.s.low(c.g.to) == "not" || c.g.v.base == "needn't")
		},
		gives: timeline.Possible,
		says:  []string{"The envoys need not meet on {Monday|2025-11-10|possible}."},
		not:   []string{"The envoys need to meet on {Monday|2025-11-10|expected}."},
	},
	{
		name: "a draft would have it done",
		when: func(c *claim) bool {
			up := c.up
			return c.rel == after && c.g.rel == relPart && up != nil && up.v.base == "have" && up.modal == "would" && !up.neg && up.to <= c.g.from && c.g.from-up.to < 5
		},
		gives: timeline.Proposed,
		says:  []string{"The draft would have tariffs cut on {Dec. 1|2025-12-01|proposed}."},
		not:   []string{"The treaty has tariffs cut on {Dec. 1|2025-12-01|scheduled}."},
	},
	{
		name:  "only foretold",
		when:  func(c *claim) bool { return c.rel == after && c.status == timeline.Scheduled && c.s.foretoldBehind() },
		gives: timeline.Expected,
		says:  []string{"By {Monday|2025-11-10|expected} the envoys will have signed the text, Lula predicted."},
		not:   []string{"On {Monday|2025-11-10|scheduled} the envoys will sign the text, Lula said."},
	},
	{
		name: "impossible to do on a day",
		when: func(c *claim) bool {
			return c.rel != before && c.g.rel == relInf && (c.s.low(c.g.from-1) == "impossible" || c.s.punct(c.g.from-1, "”", `"`) && c.s.low(c.g.from-2) == "impossible")
		},
		gives: timeline.Negated,
		says:  []string{"The board found it impossible to hold the vote on {Nov. 24|2025-11-24|negated}."},
		not:   []string{"The board found it easy to hold the vote on {Wednesday|2025-11-05|happened}."},
	},
	{
		name: "talks are held to reach it by then",
		when: func(c *claim) bool {
			g := c.g
			if c.rel != after || c.date.Bound != "by" {
				return false
			}
			return g.rel == relInf && c.up != nil && needsObject[g.v.base] && c.up.modal == "" && (c.up.v.frame == frBe || c.up.v.frame == frPhase) && !c.s.is(c.up.from-1, cPron) && !c.s.complementOf(c.up, g) || g.finite && g.tense == past && c.s.viewTo(g.to, c.at)
		},
		gives: timeline.Expected,
		says: []string{
			"Lula said that talks are underway to reach a truce by {Monday|2025-11-10|expected}.",
			"Chad opened talks with a view to signing a pact by {Monday|2025-11-10|expected}.",
		},
		not: []string{"Talks are due to reach a truce by {Monday|2025-11-10|scheduled}."},
	},
	{
		name: "was going that way by a day",
		when: func(c *claim) bool {
			g := c.g
			return c.rel != after && c.at > g.from && c.date.Bound == "by" && g.finite && g.tense == past && g.prog && g.modal == "" && !g.neg && c.status == timeline.Happened && g.v.frame != frPlan && g.v.frame != frSched
		},
		gives: timeline.Happened,
		says:  []string{"The truce was faltering by {Thursday|2025-11-06|happened}."},
		not:   []string{"Chad was planning to sign by {Thursday|2025-11-06|expected}."},
	},
	{
		name: "claimed to have it by a day",
		when: func(c *claim) bool {
			return c.rel != after && c.at > c.g.from && c.g.rel == relInf && c.up != nil && c.up.v.base == "claim" && c.up.finite && !c.up.neg && c.up.to == c.g.from
		},
		gives: timeline.Reported,
		says:  []string{"Chad claimed to hold the port by {Wednesday|2025-11-05|reported}."},
		not:   []string{"Chad claimed the port by {Monday|2025-11-10|scheduled}."},
	},
	{
		name: "not kept from going ahead",
		when: func(c *claim) bool {
			g := c.g
			if c.at < g.to || !averts[g.v.base] && g.v.base != "stop" && g.v.base != "halt" && g.v.base != "block" || g.pass {
				return false
			}
			return (g.neg || c.s.negSubject(c.k)) && g.modal != "" || g.rel == relInf && c.up != nil && c.up.v.base == "fail" && !c.up.neg
		},
		as: func(c *claim) timeline.Status {
			if c.rel == after {
				return timeline.Scheduled
			}
			return timeline.Happened
		},
		drops: theDenial,
		says: []string{
			"Talks will not prevent the strike on {Monday|2025-11-10|scheduled}.",
			"Nothing will stop the vote on {Monday|2025-11-10|scheduled}.",
			"Chad failed to avert the strike on {Tuesday|2025-11-04|happened}.",
		},
		not: []string{"Talks may prevent the strike on {Monday|2025-11-10|possible}."},
	},
	{
		name: "took back the notice of it",
		when: func(c *claim) bool {
			g := c.g
			return c.rel == after && c.at > g.to && g.finite && takesBack[g.v.base] && !g.neg && g.modal == "" && !g.pass && (g.perf || g.tense == past) && c.s.has(g.to, c.at, "notice", "call", "threat", "ultimatum") && c.s.has(g.to, c.at, "of", "for") && c.low(-1) != "for" && c.s.has(g.to, c.at, "strike", "strikes", "walkout", "walkouts", "stoppage", "march", "rally")
		},
		gives: timeline.Cancelled,
		says:  []string{"The union has withdrawn notice of a strike on {Monday|2025-11-10|cancelled}."},
		not:   []string{"The union has withdrawn from talks on {Monday|2025-11-10|scheduled}."},
	},
	{
		name: "hopes to keep it from happening",
		when: func(c *claim) bool {
			g := c.g
			return c.rel == after && c.at >= g.to && g.rel == relInf && averts[g.v.base] && !g.neg && c.up != nil && c.up.v.frame == frPlan && !c.up.neg && c.date.Bound == "" && c.s.objectNoun(c.k) != nil
		},
		gives: timeline.Possible,
		says:  []string{"The minister hopes to avoid a strike on {Monday|2025-11-10|possible}."},
		not:   []string{"The minister hopes to end a strike on {Monday|2025-11-10|expected}."},
	},
	{
		name: "should follow",
		when: func(c *claim) bool {
			g := c.g
			if g.rel == relIng && c.up != nil && c.up.v.base == "expect" {
				g = c.up
			}
			return c.rel != before && g.modal == "should" && !g.neg && !g.perf && !g.pass && (g.v.base == "expect" || c.rel == after && (c.g.v.base == "follow" || c.g.v.base == "arrive" || c.g.v.base == "emerge"))
		},
		gives: timeline.Expected,
		says: []string{
			"Another seven envoys should follow on {Monday|2025-11-10|expected}.",
			"Staff coming in on {Monday|2025-11-10|expected} should expect to close the office.",
		},
		not: []string{"Another seven envoys should leave on {Monday|2025-11-10|proposed}."},
	},
	{
		name: "with the aim to have it by then",
		when: func(c *claim) bool {
			if c.rel != after || c.status != timeline.Scheduled && c.status != timeline.Ongoing && !c.status.Done() {
				return false
			}
			g := c.g
			return g.rel == relInf && (c.s.run(g.from-3, "with", "the", "aim") || c.s.run(g.from-3, "with", "the", "goal")) || g.rel == relIng && c.s.run(g.from-2, "hopes", "of")
		},
		gives: timeline.Expected,
		says:  []string{"The two go on with the aim to have a text ready by {Monday|2025-11-10|expected}."},
		not:   []string{"The two go on and have to have a text ready by {Monday|2025-11-10|scheduled}."},
	},
	{
		name: "a possible one then",
		when: func(c *claim) bool {
			return c.rel == after && c.at > c.g.to && (c.status == timeline.Scheduled || c.status.Done()) && c.s.possibleOne(c.g.to, c.at)
		},
		gives: timeline.Possible,
		says: []string{
			"Chad is making ready for a possible rail strike {next week|2025-11-10/2025-11-16|possible}.",
			"Lula met the mayor to avert a potentially harmful strike on {Monday|2025-11-10|possible}.",
			"Chad is making ready for a possible return of fire in Narva on {Monday|2025-11-10|possible}.",
		},
		not: []string{"Lula met the mayor to avert a strike on {Monday|2025-11-10|scheduled}."},
	},
	{
		name: "called together for a day",
		when: func(c *claim) bool {
			g := c.g
			return c.rel != before && c.at > g.to && g.finite && g.perf && g.tense == present && !g.neg && !g.pass && (c.low(-1) == "for" || c.low(-2) == "for") && (g.v.base == "convene" || g.v.base == "reconvene" || g.v.base == "summon") && c.status.Done()
		},
		gives: timeline.Scheduled,
		says:  []string{"The mayor has reconvened the council for {this afternoon|2025-11-06|scheduled}."},
		not:   []string{"The mayor has reconvened the council {this afternoon|2025-11-06|happened}."},
	},
	{
		name: "failing that",
		when: func(c *claim) bool {
			return c.rel == after && c.status == timeline.Scheduled && c.g.modal == "will" && c.s.failing(c.g) >= 0
		},
		gives: timeline.Conditional,
		under: func(c *claim) string {
			i := c.s.failing(c.g)
			return c.s.text[c.s.toks[i].Start:c.s.toks[i+1].End]
		},
		says: []string{"Talks go on; failing that, buses will stop on {Monday|2025-11-10|conditional}."},
		not:  []string{"Talks go on; despite that, buses will stop on {Monday|2025-11-10|scheduled}."},
	},
	{
		name: "sees somebody on a day to come",
		when: func(c *claim) bool {
			g := c.g
			return c.rel == after && c.status.Done() && g.finite && g.tense == present && !g.perf && !g.neg && g.v.base == "see" && c.s.personAt(g.to) && !c.date.Earliest.IsZero() && !c.date.Earliest.Before(c.d.a.PublishedEarliest)
		},
		gives: timeline.Scheduled,
		says:  []string{"The chancellor sees Lula on {Monday|2025-11-10|scheduled}."},
		not:   []string{"The chancellor saw Lula on {Monday|2025-11-03|happened}."},
	},
	{
		name: "nobody owns up to what was",
		when: func(c *claim) bool {
			return c.rel != after && c.status == timeline.Negated && (c.g.v.base == "claim" || c.g.v.base == "take" || c.g.v.base == "accept" || c.g.v.base == "admit") && c.s.has(c.g.to, c.g.to+2, "responsibility", "blame", "credit")
		},
		gives: timeline.Happened,
		drops: theDenial,
		says: []string{
			"Nobody has claimed responsibility for the raid on {Tuesday|2025-11-04|happened}.",
			"Neither side took the blame for the collapse of the talks on {Tuesday|2025-11-04|happened}.",
		},
		not: []string{"Nobody has claimed a reward for the raid on {Tuesday|2025-11-04|negated}."},
	},
	{
		name: "will be asked to do it",
		when: func(c *claim) bool {
			return c.rel == after && c.g.rel == relInf && c.up != nil && c.up.v.base == "ask" && c.up.pass && c.up.modal == "will" && !c.up.neg
		},
		gives: timeline.Scheduled,
		says:  []string{"Members will be asked to vote on the deal on {Nov. 21|2025-11-21|scheduled}."},
		not:   []string{"Members were asked to vote on the deal on {Nov. 21|2025-11-21|proposed}."},
	},
	{
		name: "likely to be, behind a noun",
		when: func(c *claim) bool {
			return c.rel == after && c.g.rel == relInf && c.s.low(c.g.from-1) == "likely" && c.s.verbAt(c.g.from-1) < 0 && c.status == timeline.Scheduled && (c.up == nil || !c.up.pass)
		},
		gives: timeline.Expected,
		says:  []string{"The party will call a session likely to be held on {Monday|2025-11-10|expected}."},
		not:   []string{"The party will call a session set to be held on {Monday|2025-11-10|scheduled}."},
	},
	{
		name: "missed the deadline of a day",
		when: func(c *claim) bool {
			return c.rel != after && c.g.v.base == "miss" && !c.g.neg && c.g.modal == "" && c.asserted() && (c.g.finite && c.s.has(c.g.to, c.at, "deadline") || c.possessed() && c.s.has(c.end, c.end+3, "target"))
		},
		gives: timeline.Negated,
		says: []string{
			"The envoys missed a deadline of the council {Wednesday morning|2025-11-05|negated}.",
			"Having missed {Tuesday|2025-11-04|negated}'s target date, the envoys will meet again.",
		},
		not: []string{"The envoys met a deadline of the council {Wednesday morning|2025-11-05|happened}."},
	},
	{
		name: "the risk of its being so",
		when: func(c *claim) bool {
			return c.rel == after && c.g.rel == relIng && (c.asserted() || c.status == timeline.Scheduled) && c.s.riskOf(c.g.from)
		},
		gives: timeline.Possible,
		says:  []string{"The loan eases the risk of the city running out of cash {next month|2025-12|possible}."},
		not:   []string{"The loan eases the work of the city opening a bank {next month|2025-12|scheduled}."},
	},
	{
		name: "after which it would",
		when: func(c *claim) bool {
			return c.rel == after && c.g.modal == "would" && !c.g.perf && c.g.rel == relRelative && c.status == timeline.Possible && c.up != nil && c.up.modal == "will" && c.s.low(c.g.start-1) == "after"
		},
		gives: timeline.Scheduled,
		says:  []string{"The ministers will meet, after which the text would go to the house {next week|2025-11-10/2025-11-16|scheduled}."},
		not:   []string{"The ministers met, after which the text might go to the house {next week|2025-11-10/2025-11-16|possible}."},
	},
	{
		name: "begins today what is to be done today",
		when: func(c *claim) bool {
			return c.rel == around && c.g.rel == relInf && c.up != nil && c.up.rel == relInf && c.up.v.frame == frPhase && c.asserted()
		},
		gives: timeline.Scheduled,
		says:  []string{"The ports made ready last night to begin to reopen {today|2025-11-06|scheduled}."},
		not:   []string{"The ports began to reopen {today|2025-11-06|happened}."},
	},
}

// failing returns the token of "failing that" right before the subject of group g; -1 if it does not stand there.
func (s *sentence) failing(g *group) int {
	for i := g.from - 1; i > s.lead && i > g.from-8; i-- {
		if s.low(i) == "failing" && s.low(i+1) == "that" {
			return i
		}
		if s.verbAt(i) >= 0 {
			return -1
		}
	}
	return -1
}

// possibleOne reports whether the noun right before token at, behind token from, is said to be of something only possible: "a
// possible rail strike", "a potentially harmful strike".
func (s *sentence) possibleOne(from, at int) bool {
	n := at - 1
	if s.is(n, cPrep) {
		n--
	}
	if n > from && s.modified(n) == timeline.Possible {
		return true
	}
	of := false
	for n > from && n > at-9 && s.verbAt(n) < 0 && !s.is(n, cConj) && !s.punct(n, ",") {
		of = of || s.low(n) == "of"
		if n--; s.has(n, n+1, "possible", "potential") && (s.is(n-1, cDet) || n-1 == from-1) {
			return of // "for a possible return of rocket fire on Monday"
		}
	}
	return false
}

// viewTo reports whether "with a view to" stands in the tokens [from,to).
func (s *sentence) viewTo(from, to int) bool {
	for i := from; i+3 < to; i++ {
		if s.run(i, "with", "a", "view", "to") {
			return true
		}
	}
	return false
}

// riskOf reports whether what begins at token i, and its subject, are what "the risk of" or the like is said of.
func (s *sentence) riskOf(i int) bool {
	for j := i - 1; j > s.lead && j > i-7 && s.verbAt(j) < 0 && s.toks[j].Shape != names.Punct; j-- {
		if s.low(j) == "of" {
			switch s.low(j - 1) {
			case "risk", "danger", "prospect", "possibility", "threat", "chance":
				return true
			}
		}
	}
	return false
}

// glad are adjectives of who would do what he may be asked for.
var glad = map[string]bool{"happy": true, "glad": true, "delighted": true, "pleased": true, "honoured": true, "honored": true}

// hadThey reports whether the condition of clause k is one that was not met: "had they agreed", "if they had agreed".
func (s *sentence) hadThey(k int) bool {
	for j := range s.vgs {
		if g := &s.vgs[j]; g.rel == relCond && j != k && (s.low(g.from) == "had" || g.perf && g.tense == past || g.from <= s.lead && s.is(g.from, cHave)) {
			return true
		}
	}
	return false
}

// offers are nouns of what somebody puts before others.
var offers = map[string]bool{"offer": true, "proposal": true, "plan": true, "bid": true, "bill": true, "motion": true, "draft": true}

// offerTaken reports whether what clause k proposes is accepted behind it: "..., and Niger accepted the new date".
func (s *sentence) offerTaken(k int) bool {
	for j := k + 1; j < len(s.vgs); j++ {
		o := &s.vgs[j]
		if o.v.base != "accept" || !o.finite || o.neg || o.modal != "" || o.tense == present && !o.perf {
			continue
		}
		if o.rel == relRelative && s.low(o.start) == "which" {
			return true
		}
		for i := o.to; i < min(o.to+4, len(s.toks)); i++ {
			switch s.low(i) {
			case "it", "this", "offer", "proposal", "date", "dates", "invitation", "idea", "terms", "suggestion":
				return true
			}
		}
	}
	return false
}

// requestMet is what becomes of the infinitive k that completes "a request", "a motion" or the like, the subject of the
// verb behind it: negated if that is turned down, scheduled if it is granted; else "".
func (s *sentence) requestMet(k int) timeline.Status {
	g := &s.vgs[k]
	if g.rel != relInf || k+1 >= len(s.vgs) {
		return ""
	}
	o := &s.vgs[k+1]
	if !o.finite || !o.pass || o.neg || o.modal != "" || !o.shared && o.start > g.from {
		return ""
	}
	asked := false
	for i := g.from - 1; i >= s.lead && i > g.from-6 && s.verbAt(i) < 0; i-- {
		switch s.low(i) {
		case "request", "motion", "proposal", "bid", "petition", "appeal", "offer", "invitation":
			asked = true
		}
	}
	switch {
	case !asked:
		return ""
	case o.v.frame == frRefuse:
		return timeline.Negated
	}
	switch o.v.base {
	case "reject", "turn down", "rebuff", "defeat", "deny", "vote down", "decline", "dismiss":
		return timeline.Negated
	case "grant", "approve", "accept", "endorse", "adopt", "back":
		return timeline.Scheduled
	}
	return ""
}
