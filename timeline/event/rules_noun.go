package event

import (
	"strings"

	"github.com/dateline-tools/dateline/timeline"
	"github.com/dateline-tools/dateline/timeline/names"
)

// ofNoun is the order of the rules about an event that a noun tells, "Friday's
// summit": what the verb does to it, what an adjective says of it. Where none fits,
// its day has come or has not.
var ofNoun = []rule{
	{
		name: "the noun's event undone",
		when: func(c *claim) bool {
			st := c.s.undoneNoun(c.n, c.k)
			return st != "" && !(c.rel == before && c.g != nil && c.g.rel == relPart && st != c.s.read(c.k).status)
		},
		as: func(c *claim) timeline.Status { return c.s.undoneNoun(c.n, c.k) },
		says: []string{
			"Chad has cancelled the planned {Nov. 12|2025-11-12|cancelled} summit.",
			"The {Nov. 12|2025-11-12|cancelled} summit, expected to be large, has been called off.",
			"Chad has called off a highly anticipated {Nov. 12|2025-11-12|cancelled} summit.",
			"A planned meeting on {Tuesday|2025-11-04|cancelled} failed because Lula was late.",
			"A {Nov. 12|2025-11-12|negated} summit has been ruled out.",
			"A {Nov. 12|2025-11-12|possible} summit cannot be ruled out.",
		},
		not: []string{
			"Chad has praised the planned {Nov. 12|2025-11-12|scheduled} summit.",
			"A meeting on {Tuesday|2025-11-04|happened} failed because Lula was late.",
			"In the wake of {Tuesday|2025-11-04|happened}'s meeting in Narva, the march was put off.",
			"Despite {Tuesday|2025-11-04|happened}'s attack, the talks were not put off.",
		},
	},
	{
		name: "the noun's event undone by a noun",
		when: func(c *claim) bool {
			i := c.s.nounPhrase(min(c.n, c.at))
			return (c.possessed() || c.at < c.n || c.rel == after) && c.s.low(i-1) == "of" && undoings(strings.ToLower(c.s.str(i-2))) != "" && !c.s.anAct(i-2)
		},
		as: func(c *claim) timeline.Status {
			return undoings(strings.ToLower(c.s.str(c.s.nounPhrase(min(c.n, c.at)) - 2)))
		},
		says: []string{
			"The cancellation of {Monday|2025-11-10|cancelled}'s march angered the unions.",
			"Chad regretted the postponement of the {Nov. 12|2025-11-12|postponed} summit.",
			"The delay of {Monday|2025-11-10|postponed}'s session was a blow to Lula.",
		},
		not: []string{
			"The cancellation of the march angered Lula before {Monday|2025-11-10|scheduled}'s session.",
			"The opening of {Monday|2025-11-10|scheduled}'s march was late.",
			"Chad may seek the postponement of {Monday|2025-11-10|possible}'s session.",
		},
	},
	{
		name:  "in place of the noun's event",
		when:  func(c *claim) bool { return c.rel != before && c.s.replaced(c.s.nounPhrase(min(c.n, c.at))) },
		gives: timeline.Cancelled,
		says: []string{
			"In lieu of {Friday|2025-11-07|cancelled}'s summit, the leaders will issue a text.",
			"In place of {Friday|2025-11-07|cancelled}'s summit, the leaders will speak by phone.",
		},
		not: []string{"Lula sent an envoy in place of the minister to {Friday|2025-11-07|scheduled}'s summit."},
	},
	{
		name: "backs out of the noun's event",
		when: func(c *claim) bool {
			g := c.g
			return c.rel != before && g != nil && g.finite && !g.neg && g.modal == "" && ofTwo[c.s.low(c.n)] &&
				(g.v.base == "back out" || g.v.base == "pull out" || g.v.base == "withdraw" && c.s.low(g.to) == "from") && c.s.nounPhrase(min(c.n, c.at)) == g.to+1 && c.s.is(g.to, cPrep)
		},
		gives: timeline.Cancelled,
		says: []string{
			"Chad backed out of {Monday|2025-11-10|cancelled}'s talks.",
			"Chad has withdrawn from {Monday|2025-11-10|cancelled}'s meeting.",
		},
		not: []string{
			"Chad has withdrawn from {Monday|2025-11-10|scheduled}'s summit.",
			"Chad pulled out of the pact after {Monday|2025-11-03|happened}'s talks.",
			"Chad may back out of {Monday|2025-11-10|scheduled}'s talks.",
		},
	},
	{
		name: "the idea of the noun's event dead",
		when: func(c *claim) bool {
			return c.rel != before && c.g != nil && c.n < c.g.from && c.s.dead(c.k) && c.s.has(c.g.start, c.n, "idea", "plan", "plans", "proposal", "prospect", "hopes", "hope", "possibility")
		},
		gives: timeline.Cancelled,
		says: []string{
			"The idea of a summit on {Nov. 20|2025-11-20|cancelled} is dead.",
			"Plans for a summit on {Nov. 20|2025-11-20|cancelled} are in tatters.",
		},
		not: []string{"The idea of a summit on {Nov. 20|2025-11-20|possible} is new."},
	},
	{
		name: "the possibility of the noun's event",
		when: func(c *claim) bool {
			return c.rel != before && c.s.possibilityOf(c.n) && !(c.possessed() && c.s.wayFor(c.n))
		},
		gives: timeline.Possible,
		says: []string{
			"Lula discussed a possible {Nov. 12|2025-11-12|possible} summit.",
			"The accord paves the way for a {Nov. 12|2025-11-12|possible} summit.",
			"Fears of a strike on {Nov. 12|2025-11-12|possible} are growing.",
			"Chances of a vote on {Nov. 12|2025-11-12|possible} were put at one in two.",
		},
		not: []string{
			"Lula discussed the {Nov. 12|2025-11-12|scheduled} summit.",
			"Chad freed Roe, clearing the way for {today|2025-11-06|happened}'s ceremony.",
		},
	},
	{
		name: "hopes of it dashed, or fading",
		when: func(c *claim) bool {
			return c.g != nil && c.n < c.g.from && c.n >= c.g.start && c.s.hopesGone(c.g, c.n) != ""
		},
		as: func(c *claim) timeline.Status { return c.s.hopesGone(c.g, c.n) },
		says: []string{
			"Hopes for a {Thursday|2025-11-06|negated} release were dashed.",
			"Hopes of a summit on {Monday|2025-11-10|possible} are fading.",
		},
		not: []string{"Crowds at a {Thursday|2025-11-06|happened} release were dashed."},
	},
	{
		name: "the noun's event likely, or not",
		when: func(c *claim) bool {
			return c.rel != before && c.g != nil && c.n < c.g.from && c.n >= c.g.start && c.s.chance(c.g) != "" && c.s.stands(c.n, c.at)
		},
		as: func(c *claim) timeline.Status { return c.s.chance(c.g) },
		says: []string{
			"A summit on {Monday|2025-11-10|possible} is still possible.",
			"A summit on {Monday|2025-11-10|possible} is now unlikely.",
			"A summit on {Monday|2025-11-10|possible} is in doubt.",
			"{Monday|2025-11-10|possible}'s summit hangs in the balance.",
			"A summit on {Monday|2025-11-10|possible} looks out of reach.",
			"A {Nov. 12|2025-11-12|expected} summit looks likely.",
			"A {Nov. 12|2025-11-12|possible} summit was thought unlikely.",
		},
		not: []string{"Progress at a summit on {Monday|2025-11-10|scheduled} is possible."},
	},
	{
		name: "a deadline missed",
		when: func(c *claim) bool {
			return c.g != nil && (c.n >= c.g.to || c.g.pass && c.n < c.g.from) && c.s.low(c.n) == "deadline" && c.s.missing(c.k) >= 0
		},
		as: func(c *claim) timeline.Status {
			if g := &c.s.vgs[c.s.missing(c.k)]; g.gov >= 0 && c.s.read(g.gov).status == timeline.Postponed {
				return timeline.Postponed
			}
			return timeline.Negated
		},
		says: []string{
			"Chad will miss its {December|2025-12|negated} deadline.",
			"Chad failed to meet {Tuesday|2025-11-04|negated}'s deadline.",
			"Chad did not meet its own deadline of {Tuesday|2025-11-04|negated}.",
			"The talks ran past {Tuesday|2025-11-04|negated}'s deadline.",
			"{Tuesday|2025-11-04|negated}'s deadline for a truce has been missed by Chad.",
			"Chad will put its draft off, missing a previously scheduled {Saturday|2025-11-08|postponed} deadline.",
		},
		not: []string{"Chad will keep to its {December|2025-12|scheduled} deadline."},
	},
	{
		name:  "not done by the deadline",
		when:  func(c *claim) bool { return c.s.low(c.n) == "deadline" && (c.s.unmetBy(c.n) || c.s.cameAndWent(c.at)) },
		gives: timeline.Negated,
		says: []string{
			"Chad failed to pull out by {Tuesday|2025-11-04|negated}'s deadline.",
			"The deadline of {Tuesday|2025-11-04|negated} has come and gone.",
			"The {Nov. 4|2025-11-04|negated} deadline came and went.",
			"A count was not possible by the {Thursday|2025-11-06|negated} deadline.",
			"The house was unable to agree to hold a vote ahead of a {Tuesday|2025-11-04|negated} deadline.",
		},
		not: []string{"Chad pulled out by {Tuesday|2025-11-04|happened}'s deadline."},
	},
	{
		name: "talks suspended",
		when: func(c *claim) bool {
			g := c.g
			return c.rel == after && g != nil && c.n < g.from && g.pass && g.v.base == "suspend" && g.modal == "" && !g.neg && c.s.noun(c.n).typ == "CONSULT"
		},
		gives: timeline.Postponed,
		says:  []string{"The talks of {Nov. 12|2025-11-12|postponed} have been suspended."},
		not:   []string{"The talks of {Nov. 12|2025-11-12|scheduled} have not been suspended."},
	},
	{
		name: "at the noun's event, whatever comes of it",
		when: func(c *claim) bool {
			return c.g != nil && c.verbStatus() == timeline.Negated && c.s.noun(c.n).typ == "CONSULT" && c.s.low(c.s.nounPhrase(min(c.n, c.at))-1) == "at" && !attends[c.g.v.base]
		},
		as: func(c *claim) timeline.Status { return byDay(c.rel) },
		says: []string{
			"No breakthrough is expected at {Monday|2025-11-10|scheduled}'s talks.",
			"Nobody expects much at {Monday|2025-11-10|scheduled}'s talks.",
		},
		not: []string{"Chad will not hold {Monday|2025-11-10|negated}'s talks."},
	},
	{
		name: "the noun's event turned down",
		when: func(c *claim) bool {
			return c.rel != before && c.g != nil && c.n > c.g.to && c.s.turnsDown(c.k) && c.s.low(c.n) != "deadline"
		},
		gives: timeline.Negated,
		says:  []string{"The rebels rejected a {Nov. 12|2025-11-12|negated} truce."},
		not:   []string{"The rebels welcomed a {Nov. 12|2025-11-12|scheduled} truce."},
	},
	{
		name: "a scheduled event that will not be", // before its adjective
		when: func(c *claim) bool {
			return c.g != nil && c.rel != before && c.n < c.g.from && c.s.modified(c.n) == timeline.Scheduled && c.s.dropped(c.k)
		},
		gives: timeline.Cancelled,
		says:  []string{"{Tomorrow|2025-11-07|cancelled}'s scheduled meeting will not take place."},
		not:   []string{"{Tomorrow|2025-11-07|scheduled}'s scheduled meeting will take place."},
	},
	{
		name: "an adjective tells",
		when: func(c *claim) bool {
			st := c.s.modified(c.n)
			return st != "" && (c.rel != before || st == timeline.Postponed && c.s.low(c.n) == "deadline")
		},
		as: func(c *claim) timeline.Status { return c.s.modified(c.n) },
		says: []string{
			"Lula spoke of the proposed {Nov. 12|2025-11-12|proposed} summit.",
			"Lula spoke of the postponed {Nov. 12|2025-11-12|postponed} summit.",
			"The original {October|2025-10|postponed} deadline was hard to meet.",
		},
		not: []string{"Lula spoke of the large {Nov. 12|2025-11-12|scheduled} summit."},
	},
	{
		name: "the call for the noun's event taken back", // before what is asked for
		when: func(c *claim) bool {
			return c.rel != before && c.g != nil && c.n < c.g.from && c.g.pass && c.s.tookBack(c.g) && c.s.calls(c.g.start, c.n)
		},
		gives: timeline.Cancelled,
		says: []string{
			"A call by the unions for a march on {Nov. 20|2025-11-20|cancelled} has been dropped.",
			"Chad's invitation to Roe for talks on {Nov. 20|2025-11-20|cancelled} has been withdrawn.",
		},
		not: []string{"Chad's invitation to Roe for talks on {Nov. 20|2025-11-20|scheduled} has been printed."},
	},
	{
		name:  "the noun's event asked for",
		when:  func(c *claim) bool { return c.rel == after && c.s.askedFor(c.n) },
		gives: timeline.Proposed,
		says: []string{
			"Fico accedes to his request for a {Nov. 12|2025-11-12|proposed} election.",
			"Fico turned to the offer of a {Nov. 12|2025-11-12|proposed} summit.",
		},
		not: []string{"Fico turned to the hosts of a {Nov. 12|2025-11-12|scheduled} summit."},
	},
	{
		name:  "the noun's event judged",
		when:  func(c *claim) bool { return c.rel == around && c.g != nil && c.n > c.g.to && judges[c.g.v.base] },
		gives: timeline.Happened,
		says:  []string{"Lula will describe {today|2025-11-06|happened}'s meeting as a success."},
		not:   []string{"Lula will hold {today|2025-11-06|scheduled}'s meeting in Narva."},
	},
	{
		name: "prepares for the noun's event", // which is held in any case
		when: func(c *claim) bool {
			return c.rel == after && c.g != nil && c.n > c.g.to && c.g.v.base == "prepare" && !c.g.neg
		},
		gives: timeline.Scheduled,
		says:  []string{"The envoys are preparing for {next week|2025-11-10/2025-11-16|scheduled}'s meeting."},
		not:   []string{"The envoys are preparing a list for {last week|2025-10-27/2025-11-02|happened}'s meeting."},
	},
	{
		name: "a deadline extended away", // before the deadline that stays
		when: func(c *claim) bool {
			g := c.g
			return g != nil && c.s.low(c.n) == "deadline" && c.s.nounPhrase(min(c.n, c.at)) == g.to && c.verbStatus().Done() && (g.v.base == "extend" || g.v.base == "push back" || g.v.base == "lift")
		},
		gives: timeline.Postponed,
		says: []string{
			"Chad later extended the {Nov. 12|2025-11-12|postponed} deadline.",
			"Chad extended {Tuesday|2025-11-04|postponed}'s deadline by a week.",
		},
		not: []string{
			"Chad did not extend the {Nov. 12|2025-11-12|scheduled} deadline.",
			"Chad extended a truce beyond the {Nov. 12|2025-11-12|scheduled} deadline.",
			"Chad is likely to extend the {Nov. 12|2025-11-12|scheduled} deadline.",
		},
	},
	{
		name: "a deadline dropped",
		when: func(c *claim) bool {
			g := c.g
			return g != nil && c.rel != before && c.s.low(c.n) == "deadline" && c.n > g.to && c.s.nounPhrase(min(c.n, c.at)) == g.to && !g.neg && !g.pass && g.modal == "" && (g.tense == past || g.perf) && givenUp[g.v.base]
		},
		gives: timeline.Cancelled,
		says:  []string{"Lula has dropped his {Nov. 12|2025-11-12|cancelled} deadline."},
		not:   []string{"Lula has named his {Nov. 12|2025-11-12|scheduled} deadline."},
	},
	{
		name: "the noun's event gone",
		when: func(c *claim) bool {
			return c.rel == after && c.g != nil && c.n < c.g.from && c.g.modal == "" && !c.g.neg && (c.g.v.base == "go" && c.s.low(c.g.head) == "gone" && c.s.is(c.g.from, cBe) || c.g.v.frame == frBe && c.s.low(c.g.to) == "gone")
		},
		gives: timeline.Cancelled,
		says:  []string{"The threat of a tariff from {Nov. 12|2025-11-12|cancelled} is gone."},
		not:   []string{"The threat of a tariff from {Nov. 12|2025-11-12|scheduled} is real."},
	},
	{
		name: "hopes for the noun's event dashed",
		when: func(c *claim) bool {
			return c.rel != before && c.g != nil && c.n > c.g.to && !c.g.neg && c.s.dashesHopes(c.g) && c.s.hopedNoun(c.n)
		},
		gives: timeline.Negated,
		says:  []string{"Chad dashed hopes for a {December|2025-12|negated} truce."},
		not: []string{
			"Chad shared hopes for a {December|2025-12|scheduled} truce.",
			"Chad dashed hopes for a truce before {Monday|2025-11-10|scheduled}'s talks.",
		},
	},
	{
		name: "plans for the noun's event given up",
		when: func(c *claim) bool {
			return c.rel != before && c.g != nil && c.n > c.g.to && c.s.givesUp(c.k, c.n)
		},
		gives: timeline.Cancelled,
		says: []string{
			"The union dropped its threat of a {Nov. 12|2025-11-12|cancelled} march.",
			"The union withdrew its notice of a {Nov. 12|2025-11-12|cancelled} strike.",
		},
		not: []string{"The union drew up plans for a {Nov. 12|2025-11-12|scheduled} march."},
	},
	{
		name: "the noun's event suspended by somebody",
		when: func(c *claim) bool {
			g := c.g
			return c.rel == after && g != nil && c.n > g.to && g.v.base == "suspend" && g.finite && !g.pass && !g.neg && g.modal == "" && c.s.verbAt(c.n-1) < 0
		},
		gives: timeline.Postponed,
		says:  []string{"The host suspended {Monday|2025-11-10|postponed}'s talks."},
		not:   []string{"The host praised {Monday|2025-11-10|scheduled}'s talks."},
	},
	{
		name: "somebody stands in the election",
		when: func(c *claim) bool {
			return c.rel == around && elections[c.s.low(c.n)] && c.s.standsIn(c.s.nounPhrase(min(c.n, c.at))) && !(c.g != nil && c.g.tense == past && c.g.v.frame == frBe)
		},
		gives: timeline.Scheduled,
		says: []string{
			"The court barred Roe, the main candidate for the {2025|2025|scheduled} presidential elections.",
			"The ban keeps Roe from running in {this year|2025|scheduled}'s election.",
			"Hopes for the {2025|2025|scheduled} election are dim.",
		},
		not: []string{"Roe lost the {2025|2025|happened} presidential election.", "Roe was the candidate in {this year|2025|happened}'s election."},
	},
	{
		name: "a deadline, or what is awaited",
		when: func(c *claim) bool {
			return c.rel != before && c.s.low(c.n) == "deadline" || c.rel == around && c.s.awaited(c.n)
		},
		gives: timeline.Scheduled,
		says: []string{
			"The {Nov. 12|2025-11-12|scheduled} deadline could be met.",
			"Lula looked ahead to {today|2025-11-06|scheduled}'s meeting.",
		},
		not: []string{"Lula spoke about {today|2025-11-06|happened}'s meeting."},
	},
	{
		name: "pushes for the noun's event",
		when: func(c *claim) bool {
			g := c.g
			return g != nil && g.v.frame == frPropose && g.v.base != "invite" && c.rel == after && !g.neg && c.n > g.to && c.s.read(c.k).status.Planned() && c.s.carries(c.k, c.n)
		},
		gives: timeline.Proposed,
		says:  []string{"Chad will push for a {Nov. 12|2025-11-12|proposed} election."},
		not:   []string{"Chad will hold a {Nov. 12|2025-11-12|scheduled} election."},
	},
	{
		name: "what others follow or add to",
		when: func(c *claim) bool {
			return c.g != nil && c.rel != after && c.n < c.g.from && (c.s.followed(c.k) || c.s.sumsUp(c.g))
		},
		gives: timeline.Happened,
		says: []string{
			"{Thursday|2025-11-06|happened}'s release is expected to be followed by another.",
			"{Thursday|2025-11-06|happened}'s release brings the tally to 33.",
		},
		not: []string{"{Thursday|2025-11-06|expected}'s release is expected to take hours."},
	},
	{
		name:  "the paper that says so", // before the verb, which tells what it says
		when:  func(c *claim) bool { return c.rel != after && c.s.statedOn(c.at) },
		gives: timeline.Happened,
		says:  []string{"According to a statement by Chad on {Thursday|2025-11-06|happened}, envoys will go to Narva."},
		not:   []string{"According to a statement by Chad, {Thursday|2025-11-06|scheduled}'s session will be short."},
	},
	{
		name: "the verb tells the noun's event",
		when: func(c *claim) bool { return c.g != nil && c.s.carries(c.k, c.n) },
		as:   (*claim).carried,
		says: []string{
			"Chad did not hold {Thursday|2025-11-06|negated}'s meeting.",
			"Chad is expected to hold a meeting on the evening of {Nov. 4|2025-11-04|expected}.",
			"Chad will not send anyone to {Monday|2025-11-10|scheduled}'s talks.",
			"Chad is refusing to attend {Monday|2025-11-10|scheduled}'s talks.",
			"Nobody is expected to attend {Monday|2025-11-10|scheduled}'s talks.",
			"{Thursday|2025-11-06|happened}'s meeting decided to keep the cuts.",
		},
		not: []string{"Chad did not hail {Thursday|2025-11-06|happened}'s meeting."},
	},
	{
		name: "somebody is to be at the noun's event, or is not",
		when: func(c *claim) bool {
			st := c.verbStatus()
			return c.g != nil && c.g.v.typ == "CONSULT" && c.g.v.frame == frLight && !c.s.behindPast(c.n) && !overNouns[c.s.low(c.n)] && (st == timeline.Negated || st.Planned())
		},
		as:   (*claim).verbStatus,
		says: []string{"Before {Monday|2025-11-10|scheduled}'s vote, Chad will host Lula."},
		not: []string{
			"Before {Monday|2025-11-03|happened}'s vote, Chad hosted Lula.",
			"The cabinet is not convening after the shelling on {Monday|2025-11-03|happened}.",
		},
	},
	{
		name: "what a readout tells of",
		when: func(c *claim) bool {
			i := c.s.nounPhrase(c.n)
			return c.rel != after && c.s.low(i-1) == "of" && readouts[c.s.low(i-2)]
		},
		gives: timeline.Happened,
		says:  []string{"They will meet again, a summary of a phone call on {Thursday|2025-11-06|happened} shows."},
		not:   []string{"They will meet again, ahead of a phone call on {Thursday|2025-11-06|scheduled}."},
	},
	{
		name: "the noun's event under a condition",
		when: func(c *claim) bool {
			return c.g != nil && c.rel == after && c.n < c.g.from && c.verbStatus() == timeline.Conditional && !c.possessed()
		},
		as:   (*claim).verbStatus,
		says: []string{"Talks in Narva on {Monday|2025-11-10|conditional} will help if Chad stops the raids."},
		not: []string{
			"Talks in Narva on {Monday|2025-11-10|scheduled} will help.",
			"{Monday|2025-11-10|scheduled}'s talks will help if Chad stops the raids.",
			"Should the plan fall short, {Monday|2025-11-10|scheduled}'s talks would turn to aid.",
		},
	},
	{
		name: "the noun's event depends on something",
		when: func(c *claim) bool {
			return c.rel == after && c.g != nil && c.n < c.g.from && c.at < c.g.from && c.s.stands(c.n, c.at) && c.s.dependsUpon(c.g) != ""
		},
		gives: timeline.Conditional,
		under: func(c *claim) string { return c.s.dependsUpon(c.g) },
		says: []string{
			"The visit on {Nov. 20|2025-11-20|conditional} hinges on Chad releasing the crew.",
			"The summit on {Nov. 20|2025-11-20|conditional} depends on a truce.",
			"The handover on {Nov. 20|2025-11-20|conditional} is contingent on the rebels leaving Narva.",
		},
		not: []string{
			"The success of the summit on {Nov. 20|2025-11-20|scheduled} depends on a truce.",
			"The summit on {Nov. 20|2025-11-20|scheduled} draws on a truce.",
		},
	},
	{
		name: "ahead of the noun's event",
		when: func(c *claim) bool {
			return c.g != nil && c.rel == around && c.s.aheadOf(c.s.nounPhrase(c.n)) && !(c.g.tense == past && c.g.v.frame == frSay && c.s.low(c.n+1) == "this" && c.s.low(c.n+2) == "morning")
		},
		gives: timeline.Scheduled,
		says: []string{
			"Ahead of {Thursday|2025-11-06|scheduled}'s talks, Lula warned of a rift.",
			"Lula put more pressure on Chad before {today|2025-11-06|scheduled}'s summit.",
		},
		not: []string{
			"After {Thursday|2025-11-06|happened}'s talks, Lula warned of a rift.",
			"The pact is sound, Lula said before the vote {this morning|2025-11-06|happened}.",
		},
	},
	{
		name: "what nobody sets a day for", // before what may still be
		when: func(c *claim) bool {
			return c.g != nil && (c.rel == around || c.rel == unknown) && (c.s.behindPast(c.n) || overNouns[c.s.low(c.n)])
		},
		gives: timeline.Happened,
		says: []string{
			"Lula will speak about {Thursday|2025-11-06|happened}'s raid.",
			"Lula will speak after {Thursday|2025-11-06|happened}'s talks.",
		},
		not: []string{"Lula will speak about {Thursday|2025-11-06|scheduled}'s talks."},
	},
	{
		name: "today's event, of which something will be",
		when: func(c *claim) bool {
			if c.g == nil || c.rel != around && c.rel != unknown {
				return false
			}
			st := c.verbStatus()
			return st == timeline.Scheduled || st == timeline.Expected || st == timeline.Possible
		},
		gives: timeline.Scheduled,
		says:  []string{"Lula will speak about {Thursday|2025-11-06|scheduled}'s talks."},
		not:   []string{"Lula spoke about {Thursday|2025-11-06|happened}'s talks."},
	},
}

// elections are the nouns of what somebody may stand in.
var elections = map[string]bool{"election": true, "elections": true, "vote": true, "ballot": true, "polls": true, "primary": true, "primaries": true, "race": true}

// standsIn reports whether what stands before the phrase at token i is of who takes part in an election, or
// awaits it: "candidate for", "running in", "hopes for".
func (s *sentence) standsIn(i int) bool {
	switch s.low(i - 1) {
	case "for", "in", "of":
	default:
		return false
	}
	switch s.low(i - 2) {
	case "candidate", "candidates", "candidacy", "contender", "contenders", "hopeful", "hopefuls", "frontrunner", "front-runner", "favourite", "favorite", "nominee",
		"challenger", "run", "running", "compete", "competing", "stand", "standing", "participate", "participating", "participation", "bid", "hopes", "hope", "prospect", "prospects":
		return true
	}
	return false
}

// nominalStatus is the status of the event of the noun at token n, in clause k, and the rule that
// tells it, nil where the day alone does.
func (d *detector) nominalStatus(n, k, at, end int, rel when) (timeline.Status, *rule) {
	c := d.claimOf(&found{clause: k}, nil, at, end, rel)
	c.n = n
	for i := range ofNoun {
		if r := &ofNoun[i]; r.when(c) {
			if r.as != nil {
				return r.as(c), r
			}
			return r.gives, r
		}
	}
	return byDay(rel), nil
}

// byDay is the status of what nothing is said of: its day has come, or has not.
func byDay(rel when) timeline.Status {
	if rel == after {
		return timeline.Scheduled
	}
	return timeline.Happened
}

// verbStatus is what the verb of the noun's clause claims, "" without a verb.
func (c *claim) verbStatus() timeline.Status {
	if c.g == nil {
		return ""
	}
	return c.s.read(c.k).status
}

// carried is the status of a noun's event that its verb tells: the verb's own,
// where the date does not speak against it.
func (c *claim) carried() timeline.Status {
	g, st := c.g, c.verbStatus()
	switch st {
	case "":
	case timeline.Ongoing:
		if c.rel != before && c.rel != after {
			return st
		}
	case timeline.Happened, timeline.Reported:
		plans := g.v.frame == frPlan || g.v.frame == frSched || g.v.frame == frPropose && g.v.base != "invite"
		decides := c.n < g.from && g.tense == past && !g.pass // who decides has met
		if plans && c.rel != before && !decides {
			return frameStatus(g.v.frame, st)
		}
		if c.rel != after {
			return st
		}
	case timeline.Negated:
		if c.rel != before && (g.modal == "will" || g.rel == relInf && c.up != nil && !(c.up.v.base == "refuse" && c.up.neg)) && (g.v.base == "attend" || g.v.base == "take part") && !c.g.pass {
			return timeline.Scheduled // "will not be attending Monday's talks", which are held without them
		}
		if c.rel == after && sends[g.v.base] && c.s.is(c.s.nounPhrase(c.n)-1, cPrep|cTo) {
			return timeline.Scheduled // "will not send anyone to Monday's talks"
		}
		if c.rel == after && g.perf && g.tense == present && g.pass && c.s.low(g.from+1) == "yet" {
			return timeline.Scheduled // "the venue of Monday's talks has yet to be chosen"
		}
		if c.rel != before || g.v.frame == frPhase {
			return st
		}
	case timeline.Expected, timeline.Scheduled:
		m := c.s.finiteOf(c.k)
		if c.rel != before || m >= 0 && c.s.vgs[m].tense == present && !c.s.vgs[m].perf && c.n > g.to {
			return st // "is expected to hold talks on Thursday", told on Friday: nobody says that it did
		}
	case timeline.Cancelled, timeline.Postponed:
		return st
	default:
		if c.rel != before {
			return st
		}
	}
	return byDay(c.rel)
}

// misses reports whether group k tells that a deadline was not met: "both missed", "failed
// to meet", "did not meet".
func (s *sentence) misses(k int) bool {
	g := &s.vgs[k]
	if i := g.to; overruns[g.v.base] && !g.neg && g.modal == "" && g.tense == past && (s.low(i) == "past" || s.low(i) == "beyond") {
		return true // "ran past Monday's deadline"
	}
	return g.v.base == "miss" && !g.neg || g.v.base == "let" && g.finite && !g.neg && s.has(g.to, g.to+8, "pass", "lapse", "expire") || g.v.base == "meet" && g.neg && g.finite && g.modal == "" || g.v.base == "meet" && g.rel == relInf && g.gov >= 0 && s.vgs[g.gov].v.base == "fail"
}

// overruns are verbs of what goes on when its time is over.
var overruns = map[string]bool{"run": true, "drag": true, "go": true, "slip": true, "blow": true, "last": true, "continue": true, "carry": true}

// missing returns group k, or the "missing a scheduled" before it, where it tells that a
// deadline was not met; -1 elsewhere.
func (s *sentence) missing(k int) int {
	if k > 0 && s.vgs[k].v.frame == frSched && s.vgs[k].from == s.vgs[k].head && s.vgs[k-1].v.base == "miss" && !s.connector(s.vgs[k-1].to, s.vgs[k].from) {
		k--
	}
	if s.misses(k) {
		return k
	}
	return -1
}

// unmetBy reports whether what was to be done "by" the deadline at token n was not: the
// verb before it tells so.
func (s *sentence) unmetBy(n int) bool {
	if at := s.nounPhrase(n); !s.has(at-1, at, "by", "before") && !s.run(at-2, "ahead", "of") {
		return false
	}
	for j := len(s.vgs) - 1; j >= 0; j-- {
		if s.vgs[j].from < n {
			for s.vgs[j].rel == relInf && s.vgs[j].gov >= 0 && s.vgs[s.vgs[j].gov].rel == relInf {
				j = s.vgs[j].gov // "unable to agree to hold a vote"
			}
			return (s.vgs[j].rel == relInf || s.vgs[j].v.base == "possible" || s.vgs[j].perf && s.vgs[j].tense == past) && s.read(j).status == timeline.Negated
		}
	}
	return false
}

// turnsDown reports whether group k rejects its object.
func (s *sentence) turnsDown(k int) bool {
	g := &s.vgs[k]
	return g.finite && !g.neg && !g.pass && g.modal == "" && (g.v.base == "reject" || g.v.base == "turn down" || g.v.base == "rebuff" || g.v.base == "refuse")
}

// givenUp are verbs by which somebody gives up what was planned.
var givenUp = map[string]bool{
	"drop": true, "abandon": true, "cancel": true, "scrap": true, "shelve": true, "withdraw": true, "ditch": true, "call off": true, "give up": true,
	"tear up": true, "back away": true, "rescind": true, "revoke": true, "lift": true,
}

// givesUp reports whether group k gives up the plans, or takes back the notice, of the
// event of the noun at token n.
func (s *sentence) givesUp(k, n int) bool {
	g := &s.vgs[k]
	if !givenUp[g.v.base] || g.neg || g.modal != "" {
		return false
	}
	for i := g.to; i < n; i++ {
		switch s.low(i) {
		case "plan", "plans", "notice", "threat", "threats", "preparations", "call":
			return s.low(i+1) == "for" || s.low(i+1) == "of"
		}
	}
	return false
}

// hopedNoun reports whether "hopes of" or "hopes for" stands before the noun phrase of token n.
func (s *sentence) hopedNoun(n int) bool {
	for i := n - 1; i > 0 && i > n-6 && s.verbAt(i) < 0; i-- {
		if s.is(i, cPrep|cSub) {
			return (s.low(i) == "of" || s.low(i) == "for") && strings.HasPrefix(s.low(i-1), "hope")
		}
	}
	return false
}

// aheadOf reports whether "ahead of", "before" or "in the run-up to" stands before token i, nouns between:
// "ahead of the two countries' leaders summit".
func (s *sentence) aheadOf(i int) bool {
	for j := i - 1; j > 0 && j > i-7 && s.verbAt(j) < 0 && (s.toks[j].Shape != names.Punct || s.punct(j, "'", "’")); j-- {
		if s.is(j, cPrep|cTo|cSub|cConj) {
			return s.low(j) == "before" || s.low(j) == "of" && s.low(j-1) == "ahead" || s.low(j) == "to" && (s.low(j-1) == "run-up" || s.low(j-1) == "lead-up")
		}
	}
	return false
}

// ofTwo are the meetings that are none where one side stays away; a summit or a tour goes on without it.
var ofTwo = map[string]bool{
	"talks": true, "meeting": true, "negotiations": true, "dialogue": true, "discussions": true, "consultations": true, "sit-down": true,
}

// anAct reports whether the noun of undoing at token i is only sought, or offered: the object of a verb that is not told
// as done.
func (s *sentence) anAct(i int) bool {
	for i--; i > 0 && s.is(i, cDet|cAdj); i-- {
	}
	k := s.verbAt(i)
	if k < 0 {
		return s.low(i) == "for"
	}
	g := &s.vgs[k]
	return g.neg || g.modal != "" || g.v.frame == frPropose || g.v.frame == frPlan || g.v.frame == frConsider || g.v.frame == frThreaten || g.v.frame == frRefuse
}

// dead reports whether group k says of a plan that nothing will come of it: "is dead", "are in tatters", "has been
// buried", "is off".
func (s *sentence) dead(k int) bool {
	g := &s.vgs[k]
	switch {
	case !g.finite || g.neg || g.modal != "":
		return false
	case g.pass && (off(g.v.frame) == timeline.Cancelled || wrecks[g.v.base] || g.v.base == "bury" || g.v.base == "kill" || s.tookBack(g)):
		return true
	case off(g.v.frame) == timeline.Cancelled && g.v.base == "call off" && s.low(g.to-1) == "off" && s.is(g.from, cBe):
		return true
	case g.v.frame != frBe:
		return false
	}
	switch s.low(g.to) {
	case "dead", "buried":
		return true
	case "in":
		return s.low(g.to+1) == "tatters" || s.low(g.to+1) == "ruins" || s.low(g.to+1) == "shreds"
	}
	return false
}

// putOff reports whether group k says of its subject that it was put off.
func (s *sentence) putOff(k int) bool {
	g := &s.vgs[k]
	return g.finite && g.pass && !g.neg && g.modal == "" && off(g.v.frame) == timeline.Postponed
}

// judges are verbs of what one makes of something that was.
var judges = map[string]bool{"characterize": true, "characterise": true, "describe": true, "assess": true, "judge": true, "evaluate": true, "summarize": true, "summarise": true}

// sumsUp reports whether group g adds its subject to what was before: "brings the
// tally to 33".
func (s *sentence) sumsUp(g *group) bool {
	if g.v.base != "bring" && g.v.base != "take" && g.v.base != "raise" || g.modal != "" {
		return false
	}
	return s.has(g.to, g.to+3, "tally", "total", "number", "toll", "count")
}

// followed reports whether clause k says that something comes behind its subject,
// which then comes first: "is to be followed by".
func (s *sentence) followed(k int) bool {
	for j := k; j < len(s.vgs) && (j == k || s.vgs[j].rel == relInf && s.vgs[j].gov == k); j++ {
		if g := &s.vgs[j]; g.v.base == "follow" && g.pass && s.low(g.to) == "by" {
			return true
		}
	}
	return false
}

// sends are verbs whose denial leaves standing what somebody is not sent to.
var sends = map[string]bool{"send": true, "invite": true, "come": true, "go": true, "travel": true, "fly": true}

// possibilityOf reports whether the noun at n is what "the possibility of" or "a
// chance of" speaks of.
func (s *sentence) possibilityOf(n int) bool {
	for i := n - 1; i >= 0 && i > n-4 && s.toks[i].Shape != names.Punct && s.verbAt(i) < 0 && !s.is(i, cPrep|cDet); i-- {
		if s.low(i) == "possible" || s.low(i) == "potential" {
			return true // "discussed a possible summit on Monday"
		}
	}
	for i := n - 1; i > 0 && i > n-6 && s.verbAt(i) < 0 && !s.punct(i, ","); i-- {
		if s.low(i) != "of" && s.low(i) != "for" {
			continue
		}
		switch strings.ToLower(s.str(i - 1)) {
		case "possibility", "chance", "chances", "prospect", "prospects", "talk", "speculation", "idea", "way", "door":
			return true // also "paves the way for a withdrawal"
		}
		switch strings.ToLower(s.str(i - 1)) {
		case "odds", "risk", "risks", "fear", "fears", "likelihood", "danger":
			return s.low(i) == "of"
		}
		return false
	}
	return false
}

// takenFor are verbs of what something seems, or is held to be.
var takenFor = map[string]bool{
	"be": true, "remain": true, "look": true, "seem": true, "appear": true, "become": true, "see": true, "think": true, "consider": true, "deem": true, "regard": true,
	"view": true, "believe": true, "judge": true, "call": true, "describe": true,
}

// chance is the status that the adjective of group g gives its subject: "is still possible", "looks unlikely", "is now
// seen as likely"; "" where something is to follow, "likely to be short".
func (s *sentence) chance(g *group) timeline.Status {
	i := g.to
	switch {
	case !g.finite || g.neg || g.modal != "", g.tense == past && s.has(g.from, g.to+1, "possible"):
		return "" // also "Monday's deal was possible because"
	case g.v.base == "unlikely" || g.v.base == "likely" || g.v.base == "possible":
		i = g.head
	case g.v.base == "hang" && (s.run(g.to, "in", "the", "balance") || s.run(g.to, "by", "a", "thread")):
		return timeline.Possible
	case !takenFor[g.v.base] || g.v.frame != frBe && g.v.base != "be" && g.v.base != "become" && !g.pass:
		return ""
	}
	for i < g.to+3 && (s.low(i) == "as" || (s.is(i, cAdv) || s.adverb(i)) && s.low(i) != "likely" && s.low(i) != "unlikely") {
		i++
	}
	if s.is(i+1, cTo|cThat) || s.low(i) != "in" && s.plainNoun(i+1) {
		return "" // also "are all possible winners"
	}
	switch s.low(i) {
	case "in":
		switch s.low(i + 1) {
		case "doubt", "jeopardy", "question", "limbo", "peril", "danger":
			return timeline.Possible
		}
	case "at", "under", "out", "up":
		if s.run(i, "at", "risk") || s.run(i, "under", "threat") || s.run(i, "out", "of", "reach") || s.run(i, "up", "in", "the", "air") {
			return timeline.Possible
		}
	case "possible", "unlikely", "improbable", "conceivable", "doubtful", "uncertain", "unclear", "remote", "distant":
		return timeline.Possible
	case "likely", "probable", "inevitable", "unavoidable":
		return timeline.Expected
	}
	return ""
}

// stands reports whether the noun at n, with its date at token at, is what the clause is about, and no part of it.
func (s *sentence) stands(n, at int) bool {
	i := s.nounPhrase(min(n, at))
	return i == 0 || !s.is(i-1, cPrep|cTo) && s.verbAt(i-1) < 0
}

// wayFor reports whether "the way for" or "the door to" stands before the noun phrase of token n, which the way was
// opened for.
func (s *sentence) wayFor(n int) bool {
	i := s.nounPhrase(n)
	return (s.low(i-1) == "for" || s.low(i-1) == "to") && (s.low(i-2) == "way" || s.low(i-2) == "door" || s.low(i-2) == "path")
}

// awaited reports whether the noun at n is what somebody looks or prepares for:
// "looked ahead to the meeting today".
func (s *sentence) awaited(n int) bool {
	for i := n - 1; i > 0 && i > n-6 && s.verbAt(i) < 0 && !s.punct(i, ","); i-- {
		switch s.low(i) + " " + s.low(i+1) {
		case "ahead to", "forward to", "ahead of":
			return true
		}
	}
	return false
}

// askedFor reports whether the noun at n is what "a request for", "calls for" or
// "an offer of" wants: "accedes to his request for an election on Dec. 12".
func (s *sentence) askedFor(n int) bool {
	for i := n - 1; i > 0 && i > n-5 && s.verbAt(i) < 0 && !s.punct(i, ","); i-- {
		if s.low(i) == "of" && (s.low(i-1) == "offer" || s.low(i-1) == "offers") {
			return true
		}
		if s.low(i) != "for" {
			continue
		}
		by := i
		if j := s.byWhom(i); j > 0 && s.low(j) == "by" {
			by = j // "a call by the unions for a vote"
		}
		switch s.low(by - 1) {
		case "request", "requests", "call", "calls", "demand", "demands", "proposal", "proposals", "plea", "appeal", "bid", "push", "invitation":
			return true
		}
		return false
	}
	return false
}

// overNouns are events that nobody sets a day for.
var overNouns = map[string]bool{
	"resignation": true, "death": true, "killing": true, "attack": true, "attacks": true, "arrest": true, "assassination": true, "collapse": true,
	"bombing": true, "explosion": true, "shelling": true, "massacre": true, "loan": true, "donation": true, "accord": true, "announcement": true, "statement": true, "declaration": true,
	"ambush": true, "raid": true, "blast": true, "strike": true, "strikes": true, "move": true,
	"decision": true, "ruling": true, "verdict": true,
}

// undoneNoun returns cancelled or postponed where the noun at n is the object
// of such a verb ("cancelled the planned June 12 summit") or the subject of one
// behind what describes it ("the Oct. 18 summit, expected to be large, has been
// cancelled").
func (s *sentence) undoneNoun(n, k int) timeline.Status {
	if k >= 0 {
		if g := &s.vgs[k]; g.rel == relPart && g.gov >= 0 && g.to <= n && s.vgs[g.gov].to < g.from && (s.adverb(g.from-1) || s.is(g.from-1, cDet)) && off(s.vgs[g.gov].v.frame) != "" {
			if st := s.read(g.gov).status; st == timeline.Cancelled || st == timeline.Postponed {
				return st // "has called off a highly anticipated June 12 summit"
			}
		}
		if g := &s.vgs[k]; off(g.v.frame) != "" && s.carries(k, n) {
			switch st := s.read(k).status; st {
			case timeline.Cancelled, timeline.Postponed:
				return st
			}
		}
	}
	if o := s.openingPart(); o != nil && off(o.v.frame) != "" && !o.neg && k > 0 && s.vgs[k].rel == relMain && n > o.to && n < s.vgs[k].from && s.commaIn(o.to, n) && s.stands(n, n) {
		return off(o.v.frame) // "Called off at short notice, the Tuesday session was to have heard from miners"
	}
	if s.behindTime(n) {
		return ""
	}
	last := n
	for j := range s.vgs {
		g := &s.vgs[j]
		if g.from < n {
			continue
		}
		if !g.finite || g.rel == relRelative {
			last = g.to
			continue
		}
		if s.plannedNoun(n) && g.v.base == "fail" && g.tense == past && !g.neg && g.modal == "" && !s.is(g.to, cTo) && last == n {
			return timeline.Cancelled // "a planned meeting on June 2 failed"
		}
		if g.v.frame != frCancel && g.v.frame != frPostpone && g.v.base != "rule out" || !g.pass {
			return ""
		}
		for i := last; i < g.from; i++ {
			if s.is(i, cSub|cThat|cConj) || last > n && i > last && s.punct(i, ",") && i < g.from-1 {
				return ""
			}
		}
		if s.frontedAdjunct(n, g.from) {
			return "" // "In the wake of Tuesday's meeting, the march was put off"
		}
		st := s.own(j).status
		if g.v.base == "rule out" && st != timeline.Negated && st != timeline.Possible {
			return ""
		}
		return st
	}
	return ""
}

// frontedAdjunct reports whether noun n stands in what opens the sentence before a comma and the subject of the verb at token
// verb: "Despite Friday's attack, the talks"; "With Friday's session postponed, the talks" tells of the noun itself.
func (s *sentence) frontedAdjunct(n, verb int) bool {
	open := s.low(s.lead)
	if !s.is(s.lead, cPrep) && open != "following" && open != "citing" && open != "despite" && open != "amid" || open == "with" || s.verbIn(s.lead+1, n) {
		return false
	}
	return s.commaIn(n, verb)
}

// plannedNoun reports whether noun n is of what was only planned: "a planned trilateral meeting".
func (s *sentence) plannedNoun(n int) bool {
	for i := n - 1; i >= 0 && i > n-4 && s.toks[i].Shape != names.Punct; i-- {
		switch s.low(i) {
		case "planned", "scheduled", "envisaged", "proposed":
			return true
		}
	}
	return false
}

// dropped reports whether clause k says of its subject that it will not be held.
func (s *sentence) dropped(k int) bool {
	g := &s.vgs[k]
	if !g.neg || g.modal != "will" && g.modal != "would" {
		return false
	}
	return g.v.base == "take" && s.low(g.to) == "place" || g.v.base == "take place" || g.v.base == "go ahead" || g.v.base == "proceed" || g.v.base == "happen" || g.pass && (g.v.base == "hold" || g.v.base == "convene")
}

// modified reads the adjective before an event noun: "planned", "possible".
func (s *sentence) modified(n int) timeline.Status {
	if s.punct(n+1, ",", "(", "—") && (s.low(n+2) == "now" || s.low(n+2) == "since") {
		switch s.low(n + 3) {
		case "cancelled", "canceled", "scrapped":
			return timeline.Cancelled // "Sunday's meeting, now cancelled"
		case "postponed", "delayed":
			return timeline.Postponed
		}
	}
	for i := n - 1; i >= 0 && i > n-6; i-- {
		switch s.low(i) {
		case "planned", "upcoming", "scheduled", "forthcoming":
			return timeline.Scheduled
		case "expected", "anticipated", "intended":
			return timeline.Expected
		case "proposed", "suggested":
			return timeline.Proposed
		case "possible", "potential", "potentially", "prospective":
			return timeline.Possible
		case "cancelled", "canceled", "aborted", "abandoned", "scrapped", "now-cancelled", "now-canceled", "now-scrapped":
			return timeline.Cancelled
		case "postponed", "delayed", "now-postponed":
			return timeline.Postponed
		case "original", "initial":
			if s.low(n) == "deadline" || s.low(n) == "target" {
				return timeline.Postponed
			}
		}
		if s.verbAt(i) >= 0 || s.is(i, cPrep) || s.low(i) == "during" || s.punct(i, ",") {
			return ""
		}
	}
	return ""
}

// hopesGone is the status of the event noun at token n where verb g says of hopes for it that they are dashed, or fade; "" if
// it does not.
func (s *sentence) hopesGone(g *group, n int) timeline.Status {
	hopes := false
	for i := max(s.lead, n-7); i < n; i++ {
		hopes = hopes || (strings.EqualFold(s.str(i), "hopes") || strings.EqualFold(s.str(i), "hope")) && (s.low(i+1) == "for" || s.low(i+1) == "of")
	}
	if !hopes || g.neg {
		return ""
	}
	switch s.low(g.to - 1) {
	case "dashed", "shattered", "crushed", "scuppered":
		return timeline.Negated
	case "fading", "faded", "fade", "dimmed", "dim", "receding", "receded", "recede", "waning", "waned":
		return timeline.Possible
	}
	return ""
}
