package event

import (
	"strings"

	"github.com/dateline-tools/dateline/timeline"
	"github.com/dateline-tools/dateline/timeline/names"
)

// doubted is what may be, is offered or is likely, whatever the verb says of it.
var doubted = []rule{
	{
		name: "a possibility of something on a day",
		when: func(c *claim) bool {
			if c.rel == before || c.status == timeline.Negated || c.status == timeline.Conditional {
				return false
			}
			n := c.s.nounAt(c.g.to, c.at)
			return n >= 0 && c.s.possibilityOf(n) || c.s.opensWay(c.g) || c.up != nil && (c.up.v.base == "leave" || c.up.v.base == "keep") && c.up.to <= c.g.from && c.s.opensWay(c.up)
		},
		gives: timeline.Possible,
		says: []string{
			"Lula raised the possibility of a second meeting as early as {next week|2025-11-10/2025-11-16|possible}.",
			"Chad left the talks, opening the way for a raid in {December|2025-12|possible}.",
			"The ministers discussed a possible summit in Narva on {Monday|2025-11-10|possible}.",
		},
		not: []string{"Lula raised the alarm about a second meeting {next week|2025-11-10/2025-11-16|scheduled}."},
	},
	{
		name: "asked whether it is to be",
		when: func(c *claim) bool {
			return c.rel == after && (c.asserted() || c.status == timeline.Scheduled || c.status == timeline.Expected) && c.s.askedOf(c.k)
		},
		gives: timeline.Possible,
		says: []string{
			"Is Lula going to meet Roe in Narva on {Monday|2025-11-10|possible}?",
			"Are you planning to meet Roe {next week|2025-11-10/2025-11-16|possible}?",
		},
		not: []string{
			"When is Lula going to meet Roe {next week|2025-11-10/2025-11-16|scheduled}?",
			"Is Roe, who will be in Narva on {Monday|2025-11-10|scheduled}, a friend?",
			"Should Roe stay when the pact expires on {Monday|2025-11-10|scheduled}?",
			"Is Roe pleased about the talks in Narva on {Monday|2025-11-10|scheduled}?",
			"Has Roe heard when Lula will be in Narva {next week|2025-11-10/2025-11-16|scheduled}?",
		},
	},
	{
		name: "whether it comes on a day",
		when: func(c *claim) bool {
			return c.rel == after && c.g.sub == "whether" && c.g.rel == relComplement && c.g.simplePresent() && !c.g.neg && (c.asserted() || c.status == timeline.Scheduled)
		},
		gives: timeline.Possible,
		says: []string{
			"It remains to be seen whether the pass reopens in {January|2026-01|possible}.",
			"It is unclear whether the envoys return on {Nov. 20|2025-11-20|possible}.",
		},
		not: []string{
			"It is clear that the pass reopens in {January|2026-01|scheduled}.",
			"It is unclear whether the envoys returned on {Tuesday|2025-11-04|reported}.",
		},
	},
	{
		name: "toys with the idea of it, or rejects it",
		when: func(c *claim) bool {
			if c.rel == before || c.g.rel != relIng || c.up == nil || c.s.low(c.g.from-1) != "of" || c.s.low(c.g.from-2) != "idea" {
				return false
			}
			head := c.s.low(c.up.head)
			return strings.HasPrefix(head, "toy") || strings.HasPrefix(head, "flirt") || c.up.v.frame == frConsider || c.up.v.frame == frRefuse && c.up.finite && !c.up.neg
		},
		as: func(c *claim) timeline.Status {
			if c.up.v.frame == frRefuse {
				return timeline.Negated
			}
			return timeline.Possible
		},
		says: []string{
			"Lula is toying with the idea of resigning on {Nov. 20|2025-11-20|possible}.",
			"Lula has flirted with the idea of holding a vote in {December|2025-12|possible}.",
			"Lula rejected the idea of holding a vote in {December|2025-12|negated}.",
		},
		not: []string{"Lula praised the art of holding a vote in {December|2025-12|scheduled}."},
	},
	{
		name: "among the options is",
		when: func(c *claim) bool {
			g := c.g
			return c.rel == after && g.v.base == "be" && g.finite && !g.neg && g.modal == "" && c.at > g.to && c.s.lead < len(c.s.toks) && strings.EqualFold(c.s.str(c.s.lead), "among") &&
				c.s.has(c.s.lead+1, g.from, "options", "possibilities", "scenarios", "ideas")
		},
		gives: timeline.Possible,
		says: []string{
			"Among the options under review is a cut in troops on {Nov. 20|2025-11-20|possible}.",
			"Among the scenarios is an early vote in {December|2025-12|possible}.",
		},
		not: []string{"Among the guests is a poet who reads on {Nov. 20|2025-11-20|scheduled}."},
	},
	{
		name: "the likely date is",
		when: func(c *claim) bool {
			g := c.g
			return g.v.base == "be" && g.tense == present && g.modal == "" && !g.neg && c.rel == after && c.at <= g.to+1 && c.s.has(g.start, g.from, "likely", "possible", "tentative") && c.s.has(g.start, g.from, "date", "day", "time")
		},
		gives: timeline.Possible,
		says:  []string{"The likely day of the vote is {Nov. 15|2025-11-15|possible}."},
		not:   []string{"The last day of the vote is {Nov. 15|2025-11-15|scheduled}."},
	},
	{
		name: "taken for likely, or not, on a day",
		when: func(c *claim) bool {
			return c.rel != before && c.at > c.g.to && c.at < c.g.to+7 && (c.asserted() || c.status == timeline.Scheduled) && c.s.chance(c.g) != "" && c.s.noun(c.at-2) == nil
		},
		as: func(c *claim) timeline.Status { return c.s.chance(c.g) },
		says: []string{
			"A walkout is now seen as likely as early as {Friday|2025-11-07|expected}.",
			"A pact is now thought unlikely before {Monday|2025-11-10|possible}.",
		},
		not: []string{"A pact is now thought likely to be signed on {Monday|2025-11-10|expected}."},
	},
	{
		name: "could see it happen", // no one sees what is to come
		when: func(c *claim) bool {
			return c.rel == after && c.g.v.base == "see" && c.g.perceived() && !c.g.pass && c.asserted()
		},
		gives: timeline.Possible,
		says:  []string{"The thaw could see Lula visit Narva on {Monday|2025-11-10|possible}."},
		not:   []string{"Lula could see smoke over Narva on {Monday|2025-11-03|happened}."},
	},
	{
		name: "suggests that it could be",
		when: func(c *claim) bool {
			return c.status == timeline.Proposed && c.rel != before && c.up != nil && c.up.v.base == "suggest" && (c.g.modal == "could" || c.g.modal == "may" || c.g.modal == "might")
		},
		gives: timeline.Possible,
		says:  []string{"One report suggests the trip could be as early as {Monday|2025-11-10|possible}."},
		not:   []string{"Lula suggested that they meet on {Monday|2025-11-10|proposed}."},
	},
	{
		name: "thought likely to",
		when: func(c *claim) bool {
			return c.rel == after && c.g.rel == relInf && (c.asserted() || c.status == timeline.Scheduled) && c.s.low(c.g.from-1) == "likely" && c.up != nil && c.up.pass && takenFor[c.up.v.base]
		},
		gives: timeline.Expected,
		says:  []string{"Chad is thought likely to sign {next week|2025-11-10/2025-11-16|expected}."},
		not:   []string{"Chad is thought to have signed on {Monday|2025-11-03|reported}."},
	},
	{
		name: "sure to, or getting ready to",
		when: func(c *claim) bool {
			if c.rel != after || c.g.rel != relInf || c.g.neg || !c.asserted() && c.status != timeline.Scheduled && c.status != timeline.Ongoing || c.up == nil || !c.up.finite || c.up.neg || c.up.modal != "" || c.up.tense == past {
				return false
			}
			switch c.s.low(c.g.from - 1) {
			case "sure", "certain", "guaranteed":
				return c.up.v.base == "be" && c.up.to == c.g.from-1 || c.up.pass && takenFor[c.up.v.base]
			case "ready":
				return c.up.prog && c.up.v.base == "get"
			}
			return c.up.prog && (c.s.run(c.g.from-1, "up") && c.s.low(c.g.from-2) == "gearing")
		},
		gives: timeline.Expected,
		says: []string{
			"Lula is sure to call a vote in {December|2025-12|expected}.",
			"Lula is thought certain to call a vote in {December|2025-12|expected}.",
			"The envoy is getting ready to leave on {Nov. 20|2025-11-20|expected}.",
		},
		not: []string{
			"Lula is here to call a vote in {December|2025-12|scheduled}.",
			"Lula made sure to call the vote on {Tuesday|2025-11-04|happened}.",
		},
	},
	{
		name: "works towards it, or toys with it",
		when: func(c *claim) bool {
			return c.rel == after && c.status == timeline.Ongoing && c.g.prog && !c.g.neg && c.at > c.g.to && c.s.worksTowards(c.g) != "" && c.s.nounAt(c.g.to, c.at) >= 0
		},
		as: func(c *claim) timeline.Status { return c.s.worksTowards(c.g) },
		says: []string{
			"Chad is working towards a signing on {Nov. 20|2025-11-20|expected}.",
			"Lula is toying with a visit in {December|2025-12|possible}.",
		},
		not: []string{"Chad is working with the envoys in Narva on {Nov. 20|2025-11-20|scheduled}."},
	},
	{
		name: "a motion put forward to do it",
		when: func(c *claim) bool {
			return c.rel == after && c.g.rel == relInf && !c.g.neg && (c.asserted() || c.status == timeline.Scheduled) && c.s.low(c.g.from-1) == "motion" && c.up != nil && c.up.to < c.g.from && !c.up.neg && tables[c.up.v.base]
		},
		gives: timeline.Proposed,
		says:  []string{"The party tabled a motion to hold the vote on {Nov. 20|2025-11-20|proposed}."},
		not:   []string{"The house passed a motion to hold the vote on {Nov. 20|2025-11-20|scheduled}."},
	},
	{
		name: "by a day, somebody thinks, we will",
		when: func(c *claim) bool {
			return c.rel == after && (c.asserted() || c.status == timeline.Scheduled) && !c.g.neg && c.g.tense == present && c.at <= c.g.to+2 && c.g.finite && c.g.modal == "" && guesses[c.g.v.base] && c.s.willBehind(c.k, c.at)
		},
		gives: timeline.Expected,
		says:  []string{"We think by {Monday|2025-11-10|expected} we will have a deal."},
		not:   []string{"We meet on {Monday|2025-11-10|scheduled}; we will have a deal."},
	},
	{
		name: "the earliest day of it",
		when: func(c *claim) bool {
			return c.rel == after && c.g.v.base == "be" && c.g.modal == "" && (c.asserted() || c.status == timeline.Scheduled) && c.at == c.g.to && c.s.low(c.s.lead+1) == "earliest"
		},
		gives: timeline.Possible,
		says:  []string{"The earliest that talks could resume is {Monday|2025-11-10|possible}."},
		not:   []string{"The day that talks will resume is {Monday|2025-11-10|scheduled}."},
	},
	{
		name: "a day at the earliest",
		when: func(c *claim) bool {
			return c.rel == after && c.status == timeline.Scheduled && c.g.modal == "will" && !c.g.neg && c.atEarliest()
		},
		as: func(c *claim) timeline.Status {
			if c.s.has(c.g.start, c.g.start+1, "any") {
				return timeline.Possible
			}
			return timeline.Expected
		},
		says: []string{
			"Any vote will be held on {Monday|2025-11-10|possible} at the earliest.",
			"The vote will be held on {Monday|2025-11-10|expected} at the earliest.",
		},
		not: []string{"The vote will be held on {Monday|2025-11-10|scheduled} in Narva."},
	},
	{
		name: "in a position to",
		when: func(c *claim) bool {
			return c.rel == after && c.g.rel == relInf && c.s.low(c.g.from-1) == "position" && (c.asserted() || c.status == timeline.Scheduled)
		},
		gives: timeline.Possible,
		says:  []string{"The union served notice, putting its members in a position to walk out on {Monday|2025-11-10|possible}."},
		not:   []string{"The union served notice, asking its members to walk out on {Monday|2025-11-10|proposed}."},
	},
	{
		name: "expected to vote on a motion to do it",
		when: func(c *claim) bool {
			return c.status == timeline.Scheduled && c.g.rel == relInf && c.s.low(c.g.from-1) == "motion" && c.up != nil && c.up.v.base == "vote" && c.s.read(c.g.gov).status == timeline.Expected
		},
		gives: timeline.Expected,
		says:  []string{"The chamber is expected to vote on a motion to adjourn on {Monday|2025-11-10|expected}."},
		not:   []string{"The chamber will vote on a motion to adjourn on {Monday|2025-11-10|scheduled}."},
	},
	{
		name: "as early as a day", // the earliest of several
		when: func(c *claim) bool {
			return c.rel == after && c.status == timeline.Scheduled && c.low(-1) == "as" && c.low(-3) == "as" && (c.low(-2) == "early" || c.low(-2) == "soon")
		},
		gives: timeline.Expected,
		says:  []string{"Chad will ease the curbs as early as {Monday|2025-11-10|expected}."},
		not:   []string{"Chad will ease the curbs on {Monday|2025-11-10|scheduled}."},
	},
	{
		name: "perhaps on a day", // before what will be proposed: "would invite them, possibly in May"
		when: func(c *claim) bool {
			return c.status != timeline.Conditional && c.status != timeline.Negated &&
				(c.rel == after || c.status.Planned() || c.rel != before && c.g.rel == relInf) &&
				(c.s.perhaps(c.at) || c.s.perhapsDone(c.g))
		},
		gives: timeline.Possible,
		says: []string{
			"Chad will send observers, possibly from {December|2025-12|possible}.",
			"A truce would maybe be agreed {next week|2025-11-10/2025-11-16|possible}.",
			"The envoys said that they would report back and possibly agree on {Monday|2025-11-10|possible} how to go on.",
			"Chad is planning talks in Narva, possibly on {Dec. 18|2025-12-18|possible}.",
			"Chad proposed talks in Narva, perhaps starting {Nov. 12|2025-11-12|possible}.",
		},
		not: []string{"Chad sent observers, possibly on {Tuesday|2025-11-04|happened}."},
	},
	{
		name: "will propose", // before what is likely: "would invite them, most likely in May" is an offer
		when: func(c *claim) bool {
			g := c.g
			return g.v.frame == frPropose && (g.modal == "will" || g.modal == "would") && !g.pass && !g.neg && c.rel == after && c.status == timeline.Scheduled
		},
		gives: timeline.Proposed,
		says: []string{
			"Lula noted that he would invite the leaders to a meeting on {Nov. 29|2025-11-29|proposed}.",
			"Lula said that he would invite the leaders to a meeting, most likely on {Dec. 18|2025-12-18|proposed}.",
		},
		not: []string{
			"Lula noted that he would address the leaders at a meeting on {Nov. 29|2025-11-29|scheduled}.",
			"Lula said that he would invite the leaders to a meeting, possibly on {Dec. 18|2025-12-18|possible}.",
		},
	},
	{
		name: "most likely on a day",
		when: func(c *claim) bool {
			return (c.status == timeline.Scheduled || c.asserted() && c.rel == after || c.status == timeline.Possible && c.rel != before && c.s.punct(c.end, ",") && c.at < c.g.from) && c.s.probably(c.at)
		},
		gives: timeline.Expected,
		says: []string{
			"The decree will be signed in Narva, most likely on {Monday|2025-11-10|expected}.",
			"The ruling, likely on {Friday|2025-11-07|expected}, could shut the mine.",
			"Leaders will decide on the pact most likely at a summit on {Monday|2025-11-10|expected}.",
		},
		not: []string{
			"The decree will be signed in Narva on {Monday|2025-11-10|scheduled}, most likely.",
			"Lula said that he would invite the leaders to a meeting, most likely on {Dec. 18|2025-12-18|proposed}.",
		},
	},
	{
		name: "it is hoped",
		when: func(c *claim) bool {
			return c.rel != before && (c.status == timeline.Scheduled || c.status == timeline.Proposed || c.status == timeline.Possible && c.g.modal == "would") && !c.g.neg && c.s.hopedFor(c.g, c.at)
		},
		gives: timeline.Expected,
		says: []string{
			"“{Next week|2025-11-10/2025-11-16|expected}, hopefully, we'll be able to sign,” Lula said.",
			"Lula asked Chad to return, in the hope that the talks end by {Friday|2025-11-07|expected}.",
		},
		not: []string{"“{Next week|2025-11-10/2025-11-16|scheduled}, we'll sign,” Lula said."},
	},
	{
		name: "what is aimed at",
		when: func(c *claim) bool {
			return !c.g.neg && (c.rel != before && c.status == timeline.Scheduled || c.rel == after && (c.asserted() || c.status == timeline.Background)) && c.s.strivenFor(c.g)
		},
		gives: timeline.Expected,
		says: []string{
			"The aim is to sign a pact by {Friday|2025-11-07|expected}.",
			"The goal was to have the text adopted by {Friday|2025-11-07|expected}.",
			"An aide said the goal was to meet again on {Monday|2025-11-10|expected}.",
			"They agreed on the need to meet again in {January|2026-01|expected}.",
			"Chad is in urgent need to reopen the road by {Friday|2025-11-07|expected}.",
			"Lula confirmed Chad's push to hold talks {next week|2025-11-10/2025-11-16|expected}.",
			"They agreed to go on, with the aim of reaching a pact by {Friday|2025-11-07|expected}.",
			"Chad had been pressing to start filling the lake {next month|2025-12|expected}.",
		},
		not: []string{"The envoy is to sign a pact on {Friday|2025-11-07|scheduled}."},
	},
	{
		name: "what matters is to",
		when: func(c *claim) bool {
			return c.rel != before && !c.g.neg && (c.status == timeline.Scheduled && c.s.urgent(c.g) || (c.status == timeline.Scheduled || c.asserted()) && c.s.needful(c.g))
		},
		gives: timeline.Proposed,
		says: []string{
			"“The main thing is to free detained envoys before {Friday|2025-11-07|proposed},” Lula said.",
			"The priority is to open the road by {Friday|2025-11-07|proposed}.",
			"It is necessary to open the road by {Friday|2025-11-07|proposed}, Lula said.",
		},
		not: []string{
			"Lula was quick to open the road by {Wednesday|2025-11-05|happened}.",
			"The last thing on the list is to be opened by {Friday|2025-11-07|scheduled}.",
			"The priority road is to open by {Friday|2025-11-07|scheduled}.",
		},
	},
	{
		name: "one option is to",
		when: func(c *claim) bool {
			g := c.g
			if c.rel == before || g.neg || !g.finite || g.pass || c.s.idea(g.from-1) == "" {
				return false
			}
			return g.modal == "to" && c.status == timeline.Scheduled ||
				g.v.base == "be" && g.tense == present && g.modal == "" && c.rel == after && c.asserted() && c.s.is(g.to, cDet) && c.s.nounAt(g.to, c.at) >= 0
		},
		as: func(c *claim) timeline.Status { return c.s.idea(c.g.from - 1) },
		says: []string{
			"One option is to meet in Narva on {Monday|2025-11-10|possible}.",
			"One option is a meeting in Narva on {Monday|2025-11-10|possible}.",
			"The plan is to meet in Narva on {Monday|2025-11-10|expected}.",
		},
		not: []string{
			"The council is to meet in Narva on {Monday|2025-11-10|scheduled}.",
			"The plan is to be signed in Narva on {Monday|2025-11-10|scheduled}.",
		},
	},
	{
		name: "efforts being made",
		when: func(c *claim) bool {
			g := c.g
			if c.rel != after || g.neg || c.status != timeline.Ongoing && c.status != timeline.Scheduled && !c.asserted() {
				return false
			}
			if g.rel == relInf && c.up != nil && c.up.v.base == "make" && !c.up.neg {
				g = c.up
			}
			return g.v.base == "make" && (g.pass && g.prog && c.s.has(g.start, g.from, efforts...) || !g.pass && (g.prog || g.rel == relIng) && c.s.has(g.to, g.to+3, efforts...))
		},
		gives: timeline.Expected,
		says: []string{
			"Lula said every effort is being made to free the men by {Friday|2025-11-07|expected}.",
			"Chad has started making arrangements to visit Narva {next week|2025-11-10/2025-11-16|expected}.",
		},
		not: []string{"Chad is making a visit to Narva {next week|2025-11-10/2025-11-16|scheduled}."},
	},
	{
		name: "a hope of something on a day",
		when: func(c *claim) bool {
			return c.rel == after && !c.g.neg && (c.asserted() || c.status == timeline.Scheduled) && c.at > c.g.to && c.s.hopeOf(c.g.to, c.at) >= 0
		},
		as: func(c *claim) timeline.Status {
			switch c.s.low(c.s.hopeOf(c.g.to, c.at) - 1) {
			case "little", "scant", "slim", "faint":
				return timeline.Possible
			}
			return timeline.Expected
		},
		says: []string{
			"Lula expressed his hope of meeting Fico in Narva {next week|2025-11-10/2025-11-16|expected}.",
			"There is little hope of a pact before {Monday|2025-11-10|possible}.",
		},
		not: []string{"Lula expressed his love of meeting Fico in Narva {next week|2025-11-10/2025-11-16|scheduled}."},
	},
	{
		name: "on the way to something by a day",
		when: func(c *claim) bool {
			return c.date.Bound == "by" && c.rel != before && !c.g.neg && !c.s.bidden(c.k) && !c.s.aims(c.g) && (c.asserted() || c.status == timeline.Scheduled || c.status == timeline.Proposed) && c.s.underWayTo(c.at)
		},
		gives: timeline.Expected,
		says: []string{
			"The talks closed in Bern with progress toward an accord by {January|2026-01|expected}.",
			"There is momentum on reaching an accord by {January|2026-01|expected}.",
			"The talks began with hopes of an accord to end the war by {January|2026-01|expected}.",
			"Lula was chosen to guide the work towards an accord by {January|2026-01|expected}.",
		},
		not: []string{
			"The envoys will sign an accord by {January|2026-01|scheduled}.",
			"Lula urged Chad to work towards reaching an accord by {January|2026-01|proposed}.",
		},
	},
	{
		name: "aims at something by a day",
		when: func(c *claim) bool {
			return c.rel != before && c.at > c.g.to && !c.g.neg && c.s.aims(c.g) && (c.asserted() || c.status == timeline.Scheduled)
		},
		gives: timeline.Expected,
		says: []string{
			"Chad and Niger agreed to aim for a deal by {January|2026-01|expected}.",
			"A panel will try for a deal by {Nov. 20|2025-11-20|expected}.",
			"A joint text has them working toward an accord by {January|2026-01|expected}.",
		},
		not: []string{"Chad and Niger agreed to sign a deal by {January|2026-01|scheduled}."},
	},
	{
		name: "hopes of something on a day are growing",
		when: func(c *claim) bool {
			return c.rel != before && c.at > c.g.to && !c.g.neg && (c.status == timeline.Ongoing || c.status == timeline.Scheduled || c.asserted()) && c.s.growing(c.g) != ""
		},
		as: func(c *claim) timeline.Status { return c.s.growing(c.g) },
		says: []string{
			"Expectations are growing of a truce on {Nov. 20|2025-11-20|expected}.",
			"Hopes are rising of a pact in {December|2025-12|expected}.",
			"Fears have grown of a strike in {December|2025-12|possible}.",
		},
		not: []string{
			"Crowds are growing of late, and a march is due on {Nov. 20|2025-11-20|scheduled}.",
			"Hopes are rising in Narva, where Lula will speak on {Nov. 20|2025-11-20|scheduled}.",
		},
	},
	{
		name: "foresees something on a day",
		when: func(c *claim) bool {
			g := c.g
			if c.rel != after || g.neg || g.pass || !g.finite || g.tense != present || g.modal != "" || c.at <= g.to || !c.asserted() && c.status != timeline.Scheduled {
				return false
			}
			switch g.v.base {
			case "foresee", "predict", "forecast", "anticipate", "envisage":
				return indefinite[c.s.low(g.to)] && c.s.plainObject(g.to, c.at-1) && !c.s.textBefore(g) && c.s.subjectNoun(c.k) == nil
			}
			return false
		},
		gives: timeline.Expected,
		says: []string{
			"Analysts foresee a rate cut in {December|2025-12|expected}.",
			"Economists predict a rise in {December|2025-12|expected}.",
			"Lula envisages a vote on {Monday|2025-11-10|expected}.",
		},
		not: []string{
			"The accord foresees a vote on {June 7|2026-06-07|scheduled}.",
			"Economists predicted a rise {last week|2025-10-27/2025-11-02|happened}.",
		},
	},
	{
		name: "expected something on a day",
		when: func(c *claim) bool {
			g := c.g
			if g.v.base != "expect" || g.pass || !g.finite || c.rel == before || c.at <= g.from {
				return false
			}
			return c.asserted() && !g.neg || c.status == timeline.Negated && !c.denies && g.modal == "" && !c.s.is(g.to, cTo) && !(c.k+1 < len(c.s.vgs) && c.s.vgs[c.k+1].rel == relComplement)
		},
		gives: timeline.Expected,
		says: []string{
			"Lula told him that he expected an accord {today|2025-11-06|expected}.",
			"Chad does not expect a breakthrough in Narva {tomorrow|2025-11-07|expected}.",
		},
		not: []string{
			"Lula told him that he expected an accord on {Tuesday|2025-11-04|reported}.",
			"Chad does not expect to meet Niger in Narva {tomorrow|2025-11-07|negated}.",
		},
	},
}

// askedOf reports whether the sentence asks whether what group k tells is to be: it opens with "is", "will" or the like,
// and the group is, or completes, the verb of the question.
func (s *sentence) askedOf(k int) bool {
	end, first := len(s.toks)-1, s.lead
	if s.punct(end, "”", `"`) {
		end--
	}
	if s.punct(first, "“", `"`) {
		first++
	}
	if low := s.low(first + 1); s.is(first, cModal) && (low == "you" || low == "i" || low == "I") || strings.ContainsAny(s.str(first), "'’") {
		return false // "Can you speak to the visit on Monday?", "I'll see you tomorrow?"
	}
	if g := &s.vgs[k]; !s.punct(end, "?") || !s.is(first, cBe|cModal|cDo|cHave) || g.v.base == "be" || g.v.base == "have" || g.v.frame == frSay {
		return false
	}
	for n := 0; n < len(s.vgs) && (s.vgs[k].rel == relInf || s.vgs[k].rel == relIng) && s.vgs[k].gov >= 0; n++ {
		if s.nounPlan(s.vgs[k].from) != "" {
			return false // "Is the decision to run on Monday final?"
		}
		k = s.vgs[k].gov
	}
	if s.vgs[k].v.base == "be" && (k+1 >= len(s.vgs) || !strings.HasSuffix(s.low(s.vgs[k+1].head), "ing")) {
		return false // "Is it right to go on Monday?"
	}
	return k == 0 && s.vgs[k].rel != relAdverb || k == 1 && s.vgs[0].from == first && (s.vgs[k].rel == relMain || s.vgs[k].rel == relCoord)
}

// growing is how likely that is of which group g says that hopes or fears of it grow: "Fears are growing of a strike".
func (s *sentence) growing(g *group) timeline.Status {
	if !g.finite || g.modal != "" || s.low(g.to) != "of" && s.low(g.to) != "for" {
		return ""
	}
	switch g.v.base {
	case "grow", "rise", "mount", "build", "swirl", "increase":
		return feels[strings.ToLower(s.str(g.from-1))]
	}
	return ""
}

// efforts are nouns of what is done to bring something about.
var efforts = []string{"attempt", "attempts", "effort", "efforts", "arrangements", "preparations"}

// hopeOf returns the token of the "hope" of "hope of", "hopes for" or "hopes on" in [from,to), with no finite verb
// behind; -1 if there is none.
func (s *sentence) hopeOf(from, to int) int {
	for i := to - 1; i > from; i-- {
		if k := s.verbAt(i); k >= 0 && s.vgs[k].finite || s.punct(i, ",", ";") {
			return -1
		}
		if (s.low(i) == "of" || s.low(i) == "for" || s.low(i) == "on" && s.toks[i+1].date == 0) && (s.low(i-1) == "hope" || s.low(i-1) == "hopes") {
			return i - 1
		}
	}
	return -1
}

// underWayTo reports whether "progress toward", "hopes of" or the like stands before the
// date at token at, with no finite verb between.
func (s *sentence) underWayTo(at int) bool {
	for i := at - 1; i > 0 && i > at-16 && !s.punct(i, ",", ";", ":"); i-- {
		if k := s.verbAt(i); k >= 0 && s.vgs[k].finite {
			return false
		}
		switch s.low(i) {
		case "toward", "towards":
			return true
		case "of", "for", "on":
			switch s.low(i - 1) {
			case "hope", "hopes", "momentum", "prospects", "aim", "goal":
				return true
			}
		}
	}
	return false
}

// aims reports whether a verb says what is striven for: "aim for a deal", "working
// toward an accord".
func (s *sentence) aims(g *group) bool {
	next := s.low(g.to)
	switch g.v.base {
	case "push for", "press for":
		return g.rel == relInf
	case "aim", "strive", "try":
		return (next == "for" || next == "at") && !s.has(g.to, g.to+5, "time")
	case "work", "push", "drive", "head":
		return next == "toward" || next == "towards"
	}
	return false
}

// hopedFor reports whether "hopefully" stands before the verb of group g, or "in the hope
// that" between it and the date at token at.
func (s *sentence) hopedFor(g *group, at int) bool {
	for i := g.from - 1; i >= 0 && i > g.from-9 && (s.verbAt(i) < 0 || i >= g.start); i-- {
		if s.low(i) == "hopefully" {
			return true
		}
	}
	for i := at - 1; i > 2 && i > at-12; i-- {
		if s.low(i) == "hope" && s.low(i-1) == "the" && s.low(i-2) == "in" {
			return s.low(i+1) == "that" || s.low(i+1) == "of"
		}
	}
	return false
}

// urgent reports whether the verb of group g, or what it serves, is what "the main thing is
// to" or "the priority is to" asks for.
func (s *sentence) urgent(g *group) bool {
	for g.rel == relInf && g.gov >= 0 && s.vgs[g.gov].to <= g.from {
		g = &s.vgs[g.gov]
	}
	if g.modal != "to" || g.pass || !g.finite {
		return false
	}
	i := g.from - 1
	if s.is(i, cAdv) {
		i-- // "what matters now is to"
	}
	switch s.low(i) {
	case "matters":
		return strings.EqualFold(s.str(i-1), "what")
	case "need":
		return strings.EqualFold(s.str(i-2), "what")
	case "way":
		return s.low(i-1) == "best" || s.low(i-1) == "only"
	case "thing", "priority", "task", "imperative", "solution", "key":
		return s.owned(i) || s.is(i-2, cDet)
	}
	return false
}

// needful reports whether the verb of group g is what "it is necessary to" or "it is vital to"
// asks for.
func (s *sentence) needful(g *group) bool {
	if g.rel != relInf || g.gov < 0 || s.vgs[g.gov].to >= len(s.toks) {
		return false
	}
	up := &s.vgs[g.gov]
	if up.v.base != "be" || up.neg || up.tense != present || up.modal != "" || g.from-up.to > 4 {
		return false
	}
	return needs[s.low(g.from-1)] && strings.EqualFold(s.str(up.from-1), "it")
}

// needs are adjectives of what is wanted done.
var needs = map[string]bool{"important": true, "necessary": true, "essential": true, "vital": true, "crucial": true, "imperative": true, "desirable": true}

// goals are nouns of what is aimed at.
var goals = map[string]bool{"aim": true, "goal": true, "target": true, "objective": true, "ambition": true, "hope": true, "intention": true}

// strivenFor reports whether the verb of group g, or what governs it, is what "the aim is
// to" or "with the aim of" names, what "the need to" or "a push to" is for, or what
// somebody presses to do.
func (s *sentence) strivenFor(g *group) bool {
	if g.rel == relPart && g.gov >= 0 && s.vgs[g.gov].v.base == "have" && s.vgs[g.gov].modal == "to" {
		g = &s.vgs[g.gov] // "to have the text adopted"
	}
	for i := g.from - 1; i > 0 && (g.modal == "to" && i >= g.start && i > g.from-4 || g.rel == relIng && i > g.from-14 && s.finiteAt(i) < 0); i-- {
		if goals[s.low(i)] {
			return s.owned(i) && (g.modal == "to" || s.low(i+1) == "of")
		}
	}
	for n := 0; n < 4 && (g.rel == relInf || g.rel == relIng); n++ {
		if g.rel == relInf {
			switch s.low(g.from - 1) {
			case "need", "push", "bid", "drive", "effort", "efforts":
				return s.owned(g.from-1) || s.low(g.from-1) == "need" && (s.low(g.from-2) == "in" || s.low(g.from-3) == "in")
			}
		}
		if g.gov < 0 {
			return false
		}
		if up := &s.vgs[g.gov]; g.rel == relInf && (up.v.base == "press" || up.v.base == "push") && up.prog && !up.pass {
			return true
		}
		g = &s.vgs[g.gov]
	}
	return false
}

// owned reports whether an article, an adjective or somebody's name stands before the
// noun at token i: "the aim", "a new push", "Chad's bid".
func (s *sentence) owned(i int) bool {
	return s.is(i-1, cDet|cAdj) || s.toks[max(i-1, 0)].Shape == names.Poss
}

// opensWay reports whether group g makes something possible: "opening the way for
// a long delay or a withdrawal".
func (s *sentence) opensWay(g *group) bool {
	switch g.v.base {
	case "leave", "keep":
		return s.run(g.to, "the", "door", "open") || s.run(g.to, "open", "the", "door") || s.run(g.to, "open", "the", "possibility")
	case "open", "pave", "clear":
		return s.low(g.to) == "the" && (s.low(g.to+1) == "way" || s.low(g.to+1) == "door" || s.low(g.to+1) == "path") && s.low(g.to+2) == "for"
	}
	return false
}

// probably reports whether "probably" or "likely" stands right before the
// preposition of the date at token at.
func (s *sentence) probably(at int) bool {
	if s.is(at-1, cPrep) {
		at--
	}
	low := s.low(at - 1)
	if low == "probably" || low == "likely" || low == "presumably" || low == "hopefully" {
		return true
	}
	for i := at - 1; i > at-5 && i > 0 && s.verbAt(i) < 0 && !s.punct(i, ","); i-- {
		if s.low(i) == "at" {
			return s.low(i-1) == "likely" || s.low(i-1) == "probably" // "most likely at a summit in March"
		}
	}
	return false
}

// provided is what depends on a condition that names the day.
var provided = []rule{
	{
		name: "if something is on a day",
		when: func(c *claim) bool {
			return c.rel != before && c.status != timeline.Conditional && c.g.v.frame != frSay && c.s.ifBefore(c.at) >= 0
		},
		gives: timeline.Conditional,
		drops: theDenial,
		under: func(c *claim) string {
			return c.s.text[c.s.toks[c.s.ifBefore(c.at)].Start:c.s.toks[c.end-1].End]
		},
		says: []string{"Chad will sell the mine if the house blocks it on {Monday|2025-11-10|conditional}."},
		not:  []string{"Chad will sell the mine even if the house blocks it on {Monday|2025-11-10|scheduled}."},
	},
	{
		name:  "a present tense under a condition without if",
		when:  func(c *claim) bool { return c.rel != before && c.presentUnder() != "" },
		gives: timeline.Conditional,
		under: (*claim).presentUnder,
		says: []string{
			"Absent a deal, the tariffs kick in on {Nov. 20|2025-11-20|conditional}.",
			"Assuming the truce holds, schools in Narva reopen on {Nov. 20|2025-11-20|conditional}.",
			"Without a signature by {Nov. 20|2025-11-20|conditional}, the contract lapses.",
			"Failing a settlement, the ports close on {Nov. 20|2025-11-20|conditional}.",
		},
		not: []string{
			"In the absence of the speaker, the deputy opens the session on {Nov. 20|2025-11-20|scheduled}.",
			"Lula speaks on {Nov. 20|2025-11-20|scheduled} in the absence of the premier.",
			"Barring a hitch, the ports close on {Nov. 20|2025-11-20|scheduled}.",
			"Without a word, Lula left Narva on {Tuesday|2025-11-04|happened}.",
			"Assuming the chair, Lula opens the session on {Nov. 20|2025-11-20|scheduled}.",
		},
	},
}

// presentUnder returns the condition without "if" under which a verb in the present tells of a day to come, or which
// holds the day itself.
func (c *claim) presentUnder() string {
	g := c.g
	if g == nil || !g.simplePresent() || g.neg || c.status != timeline.Scheduled || g.v.frame == frSay {
		return ""
	}
	text, end := c.s.openedBy()
	if text != "" && (g.rel == relMain || g.rel == relCoord) && (c.at < end || c.at > g.from) {
		return text
	}
	return ""
}

// tables are verbs of who puts a motion to a house.
var tables = map[string]bool{"table": true, "submit": true, "file": true, "put": true, "introduce": true, "present": true, "propose": true}

// worksTowards is the status of what group g says somebody is working towards or toying with; "" for other verbs.
func (s *sentence) worksTowards(g *group) timeline.Status {
	switch w := s.low(g.to); {
	case g.v.base == "work" && (w == "towards" || w == "toward"):
		return timeline.Expected
	case w == "with" && s.has(g.head, g.to, "toying", "flirting"):
		return timeline.Possible
	}
	return ""
}

// ifBefore finds the "if" or "unless" of the condition in which the date at
// token at stands; -1 if there is none.
func (s *sentence) ifBefore(at int) int {
	for i := at - 1; i >= 0 && i > at-16 && !s.punct(i, ",", ";", ":", "—"); i-- {
		switch low := strings.ToLower(s.str(i)); low {
		case "if", "unless":
			if s.asks(i) || s.low(i+1) == "confirmed" || s.low(i-1) == "say" || s.low(i-1) == "even" {
				return -1
			}
			return i
		case "that", "who", "which":
			return -1
		}
	}
	return -1
}

// bidden reports whether what group k tells, through the groups that govern it, is
// asked of somebody: "urged them to work towards reaching".
func (s *sentence) bidden(k int) bool {
	for n := 0; n < len(s.vgs) && s.vgs[k].gov >= 0 && (s.vgs[k].rel == relInf || s.vgs[k].rel == relIng); n++ {
		k = s.vgs[k].gov
		if s.vgs[k].v.frame == frPropose && !s.vgs[k].neg {
			return true
		}
	}
	return false
}

// perhapsDone reports whether "maybe" or the like stands before or within verb g, and not before another adverb.
func (s *sentence) perhapsDone(g *group) bool {
	for i := max(g.from-1, 0); i < g.head; i++ {
		if s.has(i, i+1, "possibly", "perhaps", "maybe", "potentially") && !strings.HasSuffix(s.str(i+1), "ly") {
			return true
		}
	}
	return false
}

// guesses are verbs of who thinks that something will be.
var guesses = map[string]bool{"think": true, "believe": true, "reckon": true, "predict": true, "guess": true, "suppose": true, "feel": true}

// willBehind reports whether the verb behind k, and behind the day at token at, is told of what will be.
func (s *sentence) willBehind(k, at int) bool {
	return k+1 < len(s.vgs) && s.vgs[k+1].from > at && (s.vgs[k+1].modal == "will" || s.low(s.vgs[k+1].to-1) == "going" || s.vgs[k+1].v.frame == frPlan || s.vgs[k+1].prog)
}
