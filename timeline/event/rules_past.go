package event

import "github.com/dateline-tools/dateline/timeline"

// doneByVerb is what was done, though the verb is one of what may be or will not.
var doneByVerb = []rule{
	{
		name: "could be heard",
		when: func(c *claim) bool { return c.g.perceived() && c.rel != after },
		says: []string{"By {Thursday|2025-11-06|happened}, shots could be heard in Narva."},
		not:  []string{"Shots could be fired in Narva on {Tuesday|2025-11-04|possible}."},
	},
	{
		name: "can say today", // and says so
		when: func(c *claim) bool {
			return c.g.modal == "can" && c.g.v.frame == frSay && !c.g.neg && !c.g.perf && c.rel == around && c.s.firstPerson(c.g)
		},
		gives: timeline.Happened,
		says:  []string{"“I can confirm {tonight|2025-11-06|happened} that the men are free,” Lula said."},
		not:   []string{"“I can visit Narva {tonight|2025-11-06|possible},” Lula said."},
	},
	{
		name: "had to",
		when: func(c *claim) bool {
			return c.rel == before && c.status == timeline.Scheduled && c.s.low(c.g.from) == "had" && c.s.low(c.g.from+1) == "to" && !c.g.neg
		},
		gives: timeline.Happened,
		says:  []string{"The council had to vote on {Tuesday|2025-11-04|happened} because Chad had asked for it."},
		not:   []string{"The council was to vote on {Tuesday|2025-11-04|scheduled} because Chad had asked for it."},
	},
	{
		name: "scrapped what was no event",
		when: func(c *claim) bool {
			v := c.g.v
			return c.status == timeline.Cancelled && v.frame == frCancel && v.base != "cancel" && v.base != "call off" && (c.rel != after || c.at >= c.g.to) && c.s.clauseNoun(c.k) == nil && !(c.rel == after && c.s.plansFor(c.g.to-1))
		},
		as: func(c *claim) timeline.Status { return byDay(c.rel) },
		says: []string{
			"Chad scrapped the tax on {Tuesday|2025-11-04|happened}.",
			"The tax is set to be scrapped on {Friday|2025-11-07|scheduled}.",
		},
		not: []string{
			"Chad scrapped {Tuesday|2025-11-04|cancelled}'s talks with Niger.",
			"The talks will be scrapped on {Friday|2025-11-07|cancelled}.",
			"Chad has scrapped plans for a regatta in Narva on {Nov. 17|2025-11-17|cancelled}.",
		},
	},
	{
		name: "called something off on a day that is over", // the day is that of the calling off
		when: func(c *claim) bool {
			g := c.g
			return c.status == timeline.Cancelled && c.rel == before && c.at >= g.to && g.finite && g.tense == past && !g.pass && !g.perf && g.modal == "" && off(g.v.frame) == timeline.Cancelled && !c.possessed() &&
				g.rel != relRelative && !c.s.punct(g.from-1, ",") && c.dayOfVerb()
		},
		gives: timeline.Happened,
		says: []string{
			"Chad cancelled the summit on {Tuesday|2025-11-04|happened}.",
			"The mood changed when Lula called the summit off {last Thursday|2025-10-30|happened}.",
		},
		not: []string{
			"Chad cancelled {Tuesday|2025-11-04|cancelled}'s summit.",
			"The summit was cancelled on {Tuesday|2025-11-04|cancelled}.",
			"Chad cancelled a summit due on {Tuesday|2025-11-04|cancelled}.",
		},
	},
}

// pastPerfect is the day of what had been: recalled, unless these rules say else.
var pastPerfect = []rule{
	{
		name: "had proposed a day to come",
		when: func(c *claim) bool {
			return c.status == timeline.Background && c.g.perf && c.g.v.frame == frPropose && c.rel == after
		},
		gives: timeline.Proposed,
		says:  []string{"Chad had proposed a referendum in {January|2026-01|proposed}."},
		not:   []string{"Chad had proposed a referendum in {January 2025|2025-01|background}."},
	},
	{
		name: "had been due to do it by a day that is over", // and does not say that it was done
		when: func(c *claim) bool {
			return (c.status == timeline.Scheduled || c.status == timeline.Background) && c.rel == before && (c.date.Bound == "by" || c.date.Bound == "before") && c.g.rel == relInf && c.up != nil && c.up.v.frame == frSched && c.up.perf && c.up.tense == past && !c.up.neg && !old(c.d.a, c.date)
		},
		gives: timeline.Negated,
		says:  []string{"The envoys had been due to settle the terms before {Tuesday|2025-11-04|negated}."},
		not:   []string{"The envoys had been due to settle the terms before {Friday|2025-11-07|scheduled}."},
	},
	{
		name: "had hoped for a day that is over", // and does not say that it came about
		when: func(c *claim) bool {
			g := c.g
			if g.rel == relInf || g.rel == relComplement {
				g = c.up
			}
			return c.status == timeline.Expected && c.rel == before && g != nil && g.v.base == "hope" && g.perf && g.tense == past && g.modal == ""
		},
		gives: timeline.Negated,
		says: []string{
			"Both sides had hoped to seal a deal by {Tuesday|2025-11-04|negated}.",
			"Lula had hoped that they would meet on {Tuesday|2025-11-04|negated}.",
		},
		not: []string{
			"Both sides had hoped to seal a deal by {Friday|2025-11-07|expected}.",
			"Both sides have hoped to seal a deal by {Tuesday|2025-11-04|expected}.",
		},
	},
	{
		name: "had it come about on a day that is over, something would have followed",
		when: func(c *claim) bool {
			g := c.g
			return c.status == timeline.Conditional && c.rel == before && c.date.Bound == "" && !g.neg && g.rel == relCond && (g.perf && g.tense == past || c.s.low(c.s.lead) == "had") && c.s.wouldHave(g.to)
		},
		gives: timeline.Negated,
		drops: theCondition,
		says: []string{
			"Had the truce lapsed on {Tuesday|2025-11-04|negated}, duties would have jumped.",
			"If the truce had lapsed on {Tuesday|2025-11-04|negated}, duties would have jumped.",
		},
		not: []string{"If the truce lapsed on {Tuesday|2025-11-04|conditional}, duties will jump."},
	},
	{
		name: "should have been able to do it on a day that is over",
		when: func(c *claim) bool {
			return c.status == timeline.Proposed && c.rel == before && c.g.rel == relInf && c.up != nil && c.up.modal == "should" && c.up.perf && !c.up.neg
		},
		gives: timeline.Negated,
		says:  []string{"Residents should have been able to return on {Tuesday|2025-11-04|negated}."},
		not:   []string{"Residents should have been able to return on {Friday|2025-11-07|proposed}."},
	},
	{
		name: "had threatened what starts on a day",
		when: func(c *claim) bool {
			return c.status == timeline.Background && c.rel == after && c.starts() == timeline.Possible
		},
		gives: timeline.Possible,
		says:  []string{"Chad had threatened new tariffs on Malian goods starting on {Monday|2025-11-10|possible} after the raid."},
		not:   []string{"Chad had announced new tariffs on Malian goods starting on {Tuesday|2025-11-04|happened} after the raid."},
	},
	{
		name: "had been due", // before the last days: the day is that of the plan
		when: func(c *claim) bool {
			g := c.g
			return c.status == timeline.Background && g.perf && (g.v.frame == frSched && (g.pass && c.rel != before || !resolved[g.v.base]) || g.v.frame == frPlan || g.v.frame == frPromise && c.date.Bound == "by" && c.at > c.g.from) && !old(c.d.a, c.date)
		},
		as: func(c *claim) timeline.Status { return frameStatus(c.g.v.frame, "") },
		says: []string{
			"Lula had been due in Narva on {Monday|2025-11-10|scheduled}.",
			"The envoys had been expected in Narva on {Friday|2025-11-07|expected}.",
			"The envoys had vowed to begin talks by {Tuesday|2025-11-04|expected}.",
		},
		not: []string{
			"The truce, which had been agreed on {Monday|2025-11-03|happened} in Narva, was signed.",
			"Lula had been due in Narva in {July|2025-07|background}.",
			"By {Tuesday|2025-11-04|happened}, 900 people had pledged to come.",
			"The envoys had been expected in Narva {today|2025-11-06|cancelled}, but the meeting was scrapped.",
		},
	},
	{
		name: "news told with “had”",
		when: func(c *claim) bool {
			return c.status == timeline.Background && (c.g.perf || c.g.rel == relIng) && c.d.news(c.g, c.date)
		},
		gives: timeline.Happened,
		says: []string{
			"Chad had told reporters {today|2025-11-06|happened} that it would wait.",
			"Lula, who had landed late on {Wednesday|2025-11-05|happened}, met Fico.",
		},
		not: []string{"Lula, who had landed late on {Oct. 1|2025-10-01|background}, met Fico."},
	},
	{
		name: "had fled by a day",
		when: func(c *claim) bool {
			return c.status == timeline.Background && c.g.perf && c.date.Bound == "by" && c.rel != after
		},
		gives: timeline.Happened,
		says:  []string{"Hundreds had fled by {Monday|2025-11-03|happened}."},
		not:   []string{"Hundreds had fled in {July|2025-07|background}."},
	},
}

// news reports whether a past perfect in a clause of its own tells of the last
// days, and so what is new rather than what is recalled.
func (d *detector) news(g *group, m *timeline.Mention) bool {
	pub := d.a.PublishedSpan()
	days := newsDays
	switch g.rel {
	case relMain, relCoord:
	case relRelative, relIng, relAdverb:
		days = 1 // "who had landed late on Sunday", "after they had met on Monday"
	default:
		return false
	}
	return m.Bound == "" && pub.Closed() && !m.Earliest.IsZero() && pub.Start.Sub(m.Earliest) <= days
}

// newsDays is how many days back a past perfect is still news.
const newsDays = 5

// answered is the past that a condition or a plan speaks of.
var answered = []rule{
	{
		name: "offered, subject to",
		when: func(c *claim) bool {
			g := c.g
			return c.rel == before && c.status == timeline.Conditional && g != nil && g.rel == relPart && !g.finite && g.v.frame == frPropose
		},
		gives: timeline.Happened,
		drops: theCondition,
		says:  []string{"The aid offered on {Tuesday|2025-11-04|happened}, subject to a truce, was sent."},
		not:   []string{"The aid offered for {Monday|2025-11-10|conditional}, subject to a truce, was sent."},
	},
	{
		name:  "as it did on a day",
		when:  func(c *claim) bool { return c.rel == before && !c.asserted() && c.s.didThen(c.at) },
		gives: timeline.Happened,
		drops: theDenial | theCondition,
		says: []string{
			"Chad may delay the step, as it did {last week|2025-10-27/2025-11-02|happened}.",
			"Fico will skip the vote, as he did on {Tuesday|2025-11-04|happened}.",
		},
		not: []string{"Chad may say what it did {last week|2025-10-27/2025-11-02|happened}."},
	},
	{
		name: "vowed to answer an attack",
		when: func(c *claim) bool {
			return c.rel == before && c.g != nil && c.g.rel == relInf &&
				(c.status.Planned() || c.status == timeline.Possible || c.status == timeline.Conditional) && c.s.unforeseen(c.g.to, c.at)
		},
		gives: timeline.Happened,
		drops: theCondition,
		says: []string{
			"The army has vowed to respond to the killing of monks in Narva {last week|2025-10-27/2025-11-02|happened}.",
			"The army has vowed to respond to the killing of monks before {Tuesday|2025-11-04|happened}'s storm.",
		},
		not: []string{"The army has vowed to respond to any killing of monks {this month|2025-11|expected}."},
	},
}

// unforeseen reports whether an attack or the like is told of in [from,to).
func (s *sentence) unforeseen(from, to int) bool {
	n := s.nounAt(from, to)
	return n >= 0 && s.noun(n).typ == "ASSAULT" && s.definite(n)
}
