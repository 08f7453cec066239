package event

import (
	"strings"

	"github.com/dateline-tools/dateline/timeline"
	"github.com/dateline-tools/dateline/timeline/names"
)

// lasting is what holds since or until a day.
var lasting = []rule{
	{
		name: "under way since a day",
		when: func(c *claim) bool {
			g := c.g
			return c.date.Bound == "since" && (c.s.lasts(c.at) ||
				g != nil && !g.neg && (g.rel == relPart || g.rel == relIng && c.s.punct(g.from-1, ",")) && !g.finite && c.low(-1) == "since" && g.to < c.at && c.s.stateSince(g))
		},
		gives: timeline.Ongoing,
		drops: theDenial,
		says: []string{
			"Talks under way since {Monday|2025-11-03|ongoing} have yet to yield a text.",
			"The crossing, closed since {Monday|2025-11-03|ongoing}, has not been reopened.",
			"Chad's envoys, in Narva since {Monday|2025-11-03|ongoing}, held talks with Niger.",
			"Roe, isolating since {Monday|2025-11-03|ongoing}, welcomed the pact by phone.",
		},
		not: []string{
			"Chad has not met Niger since {Monday|2025-11-03|negated}.",
			"It is a road not used since {Monday|2025-11-03|negated}.",
		},
	},
	{
		name: "a state since a day, put in before the verb",
		when: func(c *claim) bool {
			return (c.date.Bound == "since" || c.low(-1) == "from") && c.rel != after && c.g != nil && c.at < c.g.from && (c.status == timeline.Negated || c.status == timeline.Scheduled || c.asserted()) && c.s.stateAside(c.at)
		},
		gives: timeline.Ongoing,
		drops: theDenial,
		says: []string{
			"Roe, in jail since {Monday|2025-11-03|ongoing}, has not spoken to lawyers.",
			"Lula, in office since {1994|1994|ongoing}, has no heir.",
			"The captains, on strike since {Monday|2025-11-03|ongoing}, rejected the offer.",
		},
		not: []string{
			"Roe, in Narva on {Monday|2025-11-03|negated}, has not spoken to lawyers.",
			"Since {Monday|2025-11-03|negated}, Roe has not spoken to lawyers.",
		},
	},
	{
		name: "not since what was held somewhere",
		when: func(c *claim) bool {
			r := c.s.ref(c.at - 2)
			return c.g != nil && c.status == timeline.Negated && c.rel == before && c.g.neg && c.g.perf && (c.low(-1) == "in" || c.low(-1) == "on") && r != nil && r.Kind == names.Place && c.s.low(r.From-1) == "since"
		},
		gives: timeline.Happened,
		drops: theDenial,
		says:  []string{"Chad and Niger have not met since Geneva on {Oct. 27|2025-10-27|happened}."},
		not:   []string{"Chad and Niger have not met in Geneva since {October|2025-10|negated}."},
	},
	{
		name: "agreed to do by a day that is over", // whether it was done is another sentence's
		when: func(c *claim) bool {
			g := c.g
			if g == nil || c.status == timeline.Negated || c.date.Bound != "by" || c.rel != before || g.v.base != "agree" && g.v.base != "pledge" && g.v.base != "promise" || g.neg || g.tense != past || !c.s.is(g.to, cTo) {
				return false
			}
			k := c.s.verbAt(g.to + 1)
			return k >= 0 && c.s.vgs[k].to <= c.at || k < 0 && c.s.form(g.to+1, fBase)
		},
		gives: timeline.Scheduled,
		says: []string{
			"Chad and Niger had agreed to seat a council by {Tuesday|2025-11-04|scheduled}.",
		},
		not: []string{"Chad and Niger had agreed on a text by {Tuesday|2025-11-04|happened}."},
	},
	{
		name: "told of what held up to today",
		when: func(c *claim) bool {
			g := c.g
			return g != nil && c.rel != after && c.date.Bound == "until" && c.at < g.from && g.finite && g.tense == past && !g.neg && g.modal == "" && c.status == timeline.Scheduled
		},
		gives: timeline.Happened,
		says:  []string{"Up until {this morning|../2025-11-06|happened} Chad rated the chance of a deal as high."},
		not:   []string{"Until {Monday|../2025-11-10|scheduled} Chad keeps the pass shut."},
	},
	{
		name: "was not until a day that is over", // on which it was done after all
		when: func(c *claim) bool {
			return c.rel == before && c.status == timeline.Negated && c.g != nil && c.date.Bound == "until" && c.g.neg && c.g.v.base != "be" && c.g.finite && c.g.tense == past && !c.g.perf && c.g.modal == ""
		},
		gives: timeline.Happened,
		drops: theDenial | theBound,
		says: []string{
			"The bell did not ring until {Monday|2025-11-03|happened}.",
			"The pact was not signed until {Monday|2025-11-03|happened}.",
		},
		not: []string{"The bell had not rung until {Monday|2025-11-03|negated}."},
	},
	{
		name: "not until a day", // what is not to be until a day is to be then
		when: func(c *claim) bool {
			return c.waits() && (c.g.neg || c.g.rel == relInf && c.up != nil && c.up.neg && (c.up.modal == "will" || c.up.v.frame == frPlan || c.up.v.frame == frSched))
		},
		as: func(c *claim) timeline.Status {
			if c.g.rel == relInf && c.up != nil && c.up.v.frame == frPlan || c.g.v.frame == frPlan && c.g.pass || c.atEarliest() {
				return timeline.Expected
			}
			return timeline.Scheduled
		},
		drops: theDenial | theBound,
		says: []string{
			"The house is not to decide until {Monday|2025-11-10|scheduled}.",
			"The bill cannot reach the desk of Lula until {next week|2025-11-10/2025-11-16|expected} at the earliest.",
			"The house will not get to vote on the pact until {January|2026-01|scheduled}.",
			"Envoys are not expected to return until {Monday|2025-11-10|expected}.",
			"It is not until {Monday|2025-11-10|scheduled} that Chad votes.",
		},
		not: []string{
			"The house will not vote before {Monday|2025-11-10|negated}.",
			"Chad has asked both sides not to speak until {Monday|2025-11-10|proposed}.",
		},
	},
}

// stateAside reports whether the date at token at, behind "since" or "from", ends what is put in between commas of the
// state of what stands before: ", in office since 1994,".
func (s *sentence) stateAside(at int) bool {
	if !s.punct(s.pastDate(at), ",") || s.low(at-1) != "since" && s.low(at-1) != "from" {
		return false
	}
	for i := at - 2; i > s.lead && i > at-8 && s.verbAt(i) < 0; i-- {
		if s.punct(i, ",") {
			switch s.low(i + 1) {
			case "in", "under", "at", "on", "out":
				return true
			}
			return false
		}
	}
	return false
}

// waits reports whether a verb denies something until a day that is not over.
func (c *claim) waits() bool {
	return c.g != nil && c.date.Bound == "until" && c.status == timeline.Negated && c.rel != before
}

// lasts reports whether "under way", "in force", "at war" or the like stands
// before the "since" of the date at token at.
func (s *sentence) lasts(at int) bool {
	if s.low(at-1) != "since" {
		return false
	}
	if i := at - 2; i > 0 && s.toks[i].Shape == names.Cap {
		for i > 0 && s.toks[i].Shape == names.Cap {
			i--
		}
		if i > 0 && (s.low(i) == "in" || s.low(i) == "at") && s.punct(i-1, ",") {
			return true // "the envoys, in Vienna since Saturday, held talks"
		}
	}
	switch s.low(at - 2) {
	case "way":
		return s.low(at-3) == "under"
	case "force", "place":
		return s.low(at-3) == "in"
	case "war", "odds", "loggerheads":
		return s.low(at-3) == "at"

	case "underway", "ongoing", "deadlocked", "vacant":
		return true
	}
	for i := at - 2; i >= 0 && i > at-9 && !s.punct(i, ",", ";"); i-- {
		switch low := s.low(i); low {
		case "confined", "stranded", "captive", "prisoner", "hostage", "imprisoned", "besieged", "exiled":
			return true
		default:
			if strings.EqualFold(s.str(i), "under") && s.low(i+1) == "way" {
				return true // "Under way in a Doha hotel since Saturday"
			}
		}
	}
	return false
}

// dayItself is the day of the event itself, from which a bound only seems to part
// it.
var dayItself = []rule{
	{
		name:  "it was not until a day, what was denied till then",
		when:  func(c *claim) bool { return c.status == timeline.Negated && c.s.notUntil(c.at) },
		gives: timeline.Happened,
		drops: theDenial | theBound,
		says:  []string{"It was not until {Tuesday|2025-11-04|happened} that they owned up."},
		not: []string{
			"It was not {Tuesday|2025-11-04|negated} that they owned up.",
			"It is not until {Monday|2025-11-10|scheduled} that Chad votes.",
		},
	},
	{
		name:  "it was not until a day",
		when:  func(c *claim) bool { return c.s.notUntil(c.at) },
		drops: theBound,
		says: []string{
			"If it was not until {Tuesday|2025-11-04|conditional} that they owned up, they lied.",
			"It was not until {Tuesday|2025-11-04|happened}'s talks that Chad named an envoy.",
		},
		not: []string{"It was not until talks on {Tuesday|2025-11-04|happened} that Chad named an envoy."},
	},
	{
		name:  "the first since a day",
		when:  func(c *claim) bool { return c.date.Bound == "since" && c.s.firstSince(c.at) },
		gives: timeline.Happened,
		drops: theDenial | theBound,
		says:  []string{"It was the first time the two had been in one room since {Oct. 27|2025-10-27|happened}."},
		not:   []string{"It was the first time; the two had been in one room since {Oct. 27|2025-10-27|background}."},
	},
	{
		name: "before the day's event",
		when: func(c *claim) bool {
			switch c.date.Bound {
			case "":
				return false
			case "before", "by", "after":
				return c.possessed()
			}
			return c.g == nil && c.possessed()
		},
		drops: theBound,
		says: []string{
			"Chad had ignored his pleas before {Tuesday|2025-11-04|happened}'s storm.",
			"Chad will act before {today|2025-11-06|scheduled}'s developments spread.",
			"Chad gave no account of it before {Tuesday|2025-11-04|negated}'s storm.",
			"Chad may act after {Tuesday|2025-11-04|possible}'s storm.",
		},
		not: []string{
			"Chad will act before {Monday|2025-11-10|scheduled}.",
			"The army has vowed to respond to the killing of monks before {Tuesday|2025-11-04|happened}'s storm.",
		},
	},
}

// notUntil reports whether "It was not until" stands before the date at token at.
func (s *sentence) notUntil(at int) bool {
	return s.low(at-1) == "until" && s.low(at-2) == "not" && s.is(at-3, cBe) && strings.EqualFold(s.str(at-4), "it")
}

// firstSince reports whether something is the first, or the worst, since the date
// at token at: what was there before was on that day.
func (s *sentence) firstSince(at int) bool {
	if s.low(at-1) != "since" {
		return false
	}
	for i := at - 2; i >= 0 && i > at-18 && !s.punct(i, ";", "—"); i-- {
		switch s.low(i) {
		case "first", "worst", "deadliest", "biggest", "largest", "heaviest", "highest", "lowest", "longest", "bloodiest":
			return i == 0 || s.is(i-1, cDet) || s.toks[i-1].Shape == names.Poss || s.is(i-1, cPron)
		}
	}
	return false
}

// nounOnly keeps an event that a noun tells from the rules about verbs.
var nounOnly = []rule{
	{
		name: "told by a noun",
		when: func(c *claim) bool { return c.g == nil },
		says: []string{"Chad said {Tuesday|2025-11-04|happened}'s talks had failed."},
		not:  []string{"Chad held talks on {Tuesday|2025-11-04|happened}."},
	},
}
