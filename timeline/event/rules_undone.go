package event

import "github.com/dateline-tools/dateline/timeline"

// undoneByVerb is what a verb keeps from coming about.
var undoneByVerb = []rule{
	{
		name: "a plan that the next clause undoes",
		when: func(c *claim) bool { return c.s.undoneLater(c.k, c.rel) != "" },
		as:   func(c *claim) timeline.Status { return c.s.undoneLater(c.k, c.rel) },
		says: []string{
			"The envoys were to have stopped in Narva on {Wednesday|2025-11-05|cancelled} but flew home.",
			"The envoy was due to be freed {today|2025-11-06|negated} but was not among those released.",
			"Lula planned to return in {October|2025-10|cancelled}, only for his hosts to call the trip off.",
			"The envoys had been expected in Narva {today|2025-11-06|cancelled}, but the meeting was scrapped.",
		},
		not: []string{"The envoys were to stop in Narva on {Wednesday|2025-11-05|scheduled} and fly home."},
	},
	{
		name: "failed on a day to",
		when: func(c *claim) bool {
			return c.g.v.frame == frRefuse && c.g.v.base == "fail" && c.status == timeline.Happened && c.s.inner(c.k) >= 0
		},
		gives: timeline.Negated,
		says:  []string{"The ambassadors failed on {Tuesday|2025-11-04|negated} to agree on the list."},
		not:   []string{"The ambassadors failed in Narva on {Tuesday|2025-11-04|happened}."},
	},
	{
		name: "averts what was to come",
		when: func(c *claim) bool {
			return c.g.v.frame == frRefuse && averts[c.g.v.base] && c.rel != before && c.at > c.g.from && c.status.Done()
		},
		gives: timeline.Negated,
		says: []string{
			"A pay deal averts a walkout in Narva on {Saturday|2025-11-08|negated}.",
			"Chad has averted a walkout in Narva {this week|2025-11-03/2025-11-09|negated}.",
		},
		not: []string{"A pay deal averted a walkout in Narva on {Tuesday|2025-11-04|happened}."},
	},
	{
		name: "a hope not given up",
		when: func(c *claim) bool {
			return c.g.neg && c.rel != before && c.status == timeline.Negated && c.s.hopeAhead(c.g)
		},
		gives: timeline.Expected,
		drops: theDenial,
		says:  []string{"Negotiators have not given up hope of signing a deal by {Friday|2025-11-07|expected}."},
		not:   []string{"Negotiators have not given up the town of Narva by {Friday|2025-11-07|negated}."},
	},
	{
		name: "is no longer to",
		when: func(c *claim) bool {
			g := c.g
			return c.status == timeline.Negated && g.neg && c.rel != before && c.s.noLonger(g) &&
				(g.modal == "will" || g.prog && g.tense == present) &&
				(g.v.typ == "CONSULT" || g.v.frame == frLight || g.v.frame == frPhase || motion[g.v.base])
		},
		gives: timeline.Cancelled,
		drops: theDenial,
		says:  []string{"Lula is no longer meeting Fico in Narva on {Saturday|2025-11-08|cancelled}."},
		not:   []string{"Lula is not meeting Fico in Narva on {Saturday|2025-11-08|negated}."},
	},
}

// averts are verbs of keeping something from coming.
var averts = map[string]bool{"avert": true, "avoid": true, "forestall": true}

// hopeAhead reports whether the verb is that of "have not given up hope of".
func (s *sentence) hopeAhead(g *group) bool {
	switch g.v.base {
	case "give", "give up", "abandon", "lose":
	default:
		return false
	}
	return s.has(g.to, g.to+4, "hope", "hopes")
}

// noLonger reports whether "no longer" stands in group g: what it tells was to be.
func (s *sentence) noLonger(g *group) bool {
	for i := g.from; i+1 < g.to; i++ {
		if s.str(i) == "no" && s.str(i+1) == "longer" {
			return true
		}
	}
	return false
}
