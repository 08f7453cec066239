package event

import (
	"strings"

	"github.com/dateline-tools/dateline/timeline"
	"github.com/dateline-tools/dateline/timeline/names"
)

// asked is what one side wants of another, by the verb or by its noun.
var asked = []rule{
	{
		name: "was proposed for a day",
		when: func(c *claim) bool {
			return c.g.pass && c.g.v.frame == frPropose && !c.g.neg && c.asserted() && c.low(-1) == "for" && c.at-1 == c.g.to
		},
		gives: timeline.Proposed,
		says:  []string{"The talks have been proposed for {Monday|2025-11-10|proposed}."},
		not:   []string{"The talks were proposed on {Monday|2025-11-03|happened}."},
	},
	{
		name: "a text asks for it",
		when: func(c *claim) bool {
			g := c.g
			if c.rel == before || g.neg || g.pass || g.modal != "" || c.at < g.to || !c.asserted() && c.status != timeline.Expected && c.status != timeline.Scheduled {
				return false
			}
			switch g.v.base {
			case "seek", "want", "envisage", "foresee", "demand", "propose", "press for", "push for", "call for":
				return (g.tense == present || g.rel == relIng) && c.s.textBefore(g)
			}
			return false
		},
		gives: timeline.Proposed,
		says: []string{
			"A joint letter seeks the end of the levy as of {Jan. 1|2026-01-01|proposed}.",
			"The party tabled a motion seeking a vote by {Nov. 20|../2025-11-20|proposed}.",
			"The compromise, which envisages a vote on {June 7|2026-06-07|proposed}, has yet to be read.",
			"The draft foresees a vote on {June 7|2026-06-07|proposed}.",
		},
		not: []string{
			"Lula seeks an accord by {Nov. 20|../2025-11-20|expected}.",
			"The accord envisages a vote on {June 7|2026-06-07|scheduled}.",
			"The council is seeking a vote by {Nov. 20|../2025-11-20|expected}.",
		},
	},
	{
		name: "has been called for a day",
		when: func(c *claim) bool {
			return c.g.pass && c.g.v.base == "call for" && !c.g.neg && c.at == c.g.to && c.rel != before
		},
		gives: timeline.Scheduled,
		says:  []string{"Elections have been called for {Monday|2025-11-10|scheduled}."},
		not:   []string{"Elections have been called for by Chad on {Monday|2025-11-03|happened}."},
	},
	{
		name: "no word of it yet",
		when: func(c *claim) bool {
			if c.rel == before || c.status != timeline.Negated || c.denies {
				return false
			}
			g := c.g
			return g.v.frame == frBe && c.s.has(g.to, g.to+3, "confirmation", "word", "certainty", "clarity") ||
				c.s.has(g.from, g.to, "yet") && (g.v.base == "confirm" || g.v.base == "announce" || g.v.base == "accept")
		},
		gives: timeline.Possible,
		drops: theDenial,
		says: []string{
			"There is no confirmation from Chad of a meeting with Niger on {Monday|2025-11-10|possible}.",
			"Chad has yet to confirm a meeting with Niger on {Monday|2025-11-10|possible}.",
		},
		not: []string{"There is no meeting of Chad with Niger on {Monday|2025-11-10|negated}."},
	},
	{
		name: "no answer to a call",
		when: func(c *claim) bool {
			return c.status == timeline.Negated && !c.denies && c.s.unanswered(c.g)
		},
		gives: timeline.Proposed,
		drops: theDenial,
		says:  []string{"Chad gave no answer to his call on it to meet him in Narva on {Monday|2025-11-10|proposed}."},
		not:   []string{"Chad gave no answer to his letter on {Tuesday|2025-11-04|negated}."},
	},
	{
		name: "demanded for the rest of a time",
		when: func(c *claim) bool {
			return c.g.v.frame == frPropose && c.g.finite && !c.g.neg && c.rel == around && c.status.Done() && c.low(-1) == "of" && c.low(-2) == "rest"
		},
		gives: timeline.Proposed,
		says:  []string{"The council demanded a truce for the rest of {November|2025-11|proposed}."},
		not:   []string{"The council demanded a truce in {November|2025-11|happened}."},
	},
	{
		name: "a call for something on a day",
		when: func(c *claim) bool {
			if !c.ahead() || !c.asserted() && (c.status != timeline.Negated || c.denies) || c.g.v.base == "accept" || c.g.v.base == "agree" {
				return false
			}
			n := c.s.nounAt(c.g.to, c.at)
			if n >= 0 && n+1 < c.at && c.s.low(n+1) == "by" {
				n = c.s.nounAt(n+1, c.at) // "a call by the unions for a vote"
			}
			return n >= 0 && c.s.askedFor(n)
		},
		as: func(c *claim) timeline.Status {
			if givenUp[c.g.v.base] && !c.g.neg && c.g.modal == "" {
				return timeline.Cancelled
			}
			return timeline.Proposed
		},
		says: []string{
			"Niger withdrew its call for a vote on {Monday|2025-11-10|cancelled}.",
			"Niger has not yet replied to the offer of talks in Agadez on {Monday|2025-11-10|proposed}.",
			"Chad renewed its calls for a truce on {Monday|2025-11-10|proposed}.",
			"At stake is a call by the rebels for a referendum on {Monday|2025-11-10|proposed}.",
		},
		not: []string{"Chad accepts Niger's offer of talks on {Monday|2025-11-10|scheduled}."},
	},
}

// wished is what somebody would have, by the words around the date.
var wished = []rule{
	{
		name:  "let us",
		when:  func(c *claim) bool { return c.rel != before && c.s.invites(c.g) },
		gives: timeline.Proposed,
		says:  []string{"“Let us meet in Narva on {Tuesday|2025-11-11|proposed},” Lula said."},
		not:   []string{"“They will let us meet in Narva on {Tuesday|2025-11-11|scheduled},” Lula said."},
	},
	{
		name: "asked for something starting on a day",
		when: func(c *claim) bool {
			i := -1
			if c.low(i) == "at" || c.low(i) == "on" {
				i--
			}
			return c.status.Done() && c.g.v.frame == frPropose && !c.g.neg && (c.low(i) == "starting" || c.low(i) == "beginning")
		},
		gives: timeline.Proposed,
		says: []string{
			"Chad pushed for a five-day truce beginning {today|2025-11-06|proposed}.",
			"Chad offered a new truce beginning at {6 p.m. on Thursday|2025-11-06|proposed}.",
		},
		not: []string{
			"Chad pushed for a truce, hours after talks {today|2025-11-06|happened}.",
			"Chad signed a five-day truce beginning {today|2025-11-06|happened}.",
		},
	},
}

// textBefore reports whether the subject of group g, or the noun that it describes, is a text in which somebody lays down
// what he would have done: "the letter seeks", "the draft, which foresees", "a motion seeking".
func (s *sentence) textBefore(g *group) bool {
	for i := g.from - 1; i >= 0 && i > g.from-7 && s.verbAt(i) < 0; i-- {
		switch {
		case proposals[s.low(i)]:
			return true
		case s.punct(i, ",") && s.is(i+1, cRel), s.is(i, cRel|cThat|cAdv|cDet|cAdj|cPrep), s.toks[i].Shape == names.Lower, s.ref(i) != nil, s.number(i):
		default:
			return false
		}
	}
	return false
}

// invites reports whether a clause opens with "let us".
func (s *sentence) invites(g *group) bool {
	for i := g.start; i < g.from; i++ {
		if strings.EqualFold(s.str(i), "let") && (s.low(i+1) == "us" || s.low(i+1) == "'s" || s.low(i+1) == "’s") {
			return true
		}
	}
	return strings.EqualFold(s.str(g.from), "let") && s.low(g.from+1) == "us"
}

// unanswered reports whether what is denied behind group g is an answer to what somebody asks for: "gave no
// answer to his call on them".
func (s *sentence) unanswered(g *group) bool {
	for i := g.to; i < g.to+6 && i < len(s.toks); i++ {
		switch s.low(i) {
		case "answer", "reply", "response":
			return s.low(i+1) == "to" && s.has(i+2, i+5, "call", "invitation", "offer", "proposal", "request", "appeal", "demand")
		}
	}
	return false
}
