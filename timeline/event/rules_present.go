package event

import (
	"strings"

	"github.com/dateline-tools/dateline/timeline"
)

// progressive is the day of what is or was being done: of a plan, where it has
// not begun.
var progressive = []rule{
	{
		name: "announced that somebody was setting out today",
		when: func(c *claim) bool {
			g := c.g
			return c.status == timeline.Reported && c.rel == around && g.rel == relComplement && g.prog && g.tense == past && (motion[g.v.base] || g.v.frame == frPhase)
		},
		gives: timeline.Scheduled,
		says:  []string{"Lula announced that Fico was heading to Narva later on {Thursday|2025-11-06|scheduled}."},
		not:   []string{"Lula announced that Fico was hiding in Narva on {Thursday|2025-11-06|reported}."},
	},
	{
		name: "is announcing today", // and announces it by saying so
		when: func(c *claim) bool {
			g := c.g
			return c.status == timeline.Ongoing && c.rel == around && oneDay(c.date) && g.prog && g.tense == present && !g.pass && bids[g.v.base]
		},
		gives: timeline.Happened,
		says: []string{
			"{Today|2025-11-06|happened} the ministry is announcing a new fund.",
			"{Today|2025-11-06|happened}, I am instructing the ministry to draft a list.",
		},
		not: []string{
			"{Today|2025-11-06|ongoing} the ministry is holding talks.",
			"The ministry is announcing a new fund on {Friday|2025-11-07|scheduled}.",
		},
	},
	{
		name: "is on its way to it by a day, if",
		when: func(c *claim) bool {
			return c.status == timeline.Ongoing && c.date.Bound == "by" && c.rel != before && c.g.prog && c.at > c.g.to && c.s.conditionOf(c.k) != ""
		},
		gives: timeline.Conditional,
		says:  []string{"Chad is facing a blockade by {Monday|2025-11-10|conditional} if it does not sign."},
		not:   []string{"Chad is facing a blockade by {this week|2025-11-03/2025-11-09|ongoing}."},
	},
	{
		name: "was under way today",
		when: func(c *claim) bool {
			g := c.g
			return (c.status == timeline.Happened || c.status == timeline.Reported) && c.rel == around && c.date.Bound == "" && oneDay(c.date) && g.finite && !g.neg && !g.perf && g.modal == "" &&
				(g.v.base == "under way" || c.s.low(g.to-1) == "ongoing")
		},
		gives: timeline.Ongoing,
		says: []string{
			"The exchange was underway {Thursday|2025-11-06|ongoing}, Lula said.",
			"Lula said the exchange was ongoing on {Thursday|2025-11-06|ongoing}.",
		},
		not: []string{"The exchange was underway {Tuesday|2025-11-04|happened}, Lula said."},
	},
	{
		name: "is arriving today",
		when: func(c *claim) bool {
			g := c.g
			return c.status == timeline.Ongoing && c.rel == around && (motion[g.v.base] || quick[g.v.base]) && g.prog && g.tense == present && c.date.Bound == "" && oneDay(c.date)
		},
		gives: timeline.Scheduled,
		says: []string{
			"Chad's envoy is arriving in Narva {today|2025-11-06|scheduled} for talks.",
			"Chad is dispatching an envoy to Narva on {Thursday|2025-11-06|scheduled}.",
			"The talks are kicking off in Narva on {Thursday|2025-11-06|scheduled}.",
		},
		not: []string{"Chad's envoy is resting in Narva {today|2025-11-06|ongoing} before talks."},
	},
	{
		name: "is voting until a day to come",
		when: func(c *claim) bool {
			return c.status == timeline.Ongoing && c.rel == after && c.g.prog && c.g.v.base != "extend" && c.g.v.base != "prolong" && (c.low(-1) == "until" || c.low(-1) == "till")
		},
		gives: timeline.Ongoing,
		says:  []string{"Chad is voting in Narva until {Monday|2025-11-10|ongoing}."},
		not:   []string{"Chad is voting in Narva on {Monday|2025-11-10|scheduled}."},
	},
	{
		name: "is proposing a day to come",
		when: func(c *claim) bool {
			return c.status == timeline.Ongoing && c.rel == after && frameStatus(c.g.v.frame, "") != ""
		},
		as:   func(c *claim) timeline.Status { return frameStatus(c.g.v.frame, "") },
		says: []string{"Chad is proposing talks in Narva on {Monday|2025-11-10|proposed}."},
		not: []string{
			"Chad is holding talks in Narva on {Monday|2025-11-10|scheduled}.",
			"Chad is planning talks in Narva, possibly on {Dec. 18|2025-12-18|possible}.",
		},
	},
	{
		name: "one idea is holding it", // no one holds it yet
		when: func(c *claim) bool {
			return c.status == timeline.Ongoing && c.rel != before && c.g.prog && c.s.idea(c.g.from-1) != ""
		},
		as: func(c *claim) timeline.Status { return c.s.idea(c.g.from - 1) },
		says: []string{
			"One option is holding a fair in Narva {next week|2025-11-10/2025-11-16|possible}.",
			"The goal is reaching an accord in Narva by {Friday|2025-11-07|expected}.",
			"One proposal is opening the road to Narva on {Monday|2025-11-10|proposed}.",
		},
		not: []string{"The council is holding a fair in Narva {next week|2025-11-10/2025-11-16|scheduled}."},
	},
	{
		name: "is working to do it by a day to come",
		when: func(c *claim) bool {
			return c.status == timeline.Ongoing && c.rel == after && c.g.rel == relInf && c.up != nil && c.up.prog && c.low(-1) == "by"
		},
		gives: timeline.Expected,
		says:  []string{"Envoys are working against the clock to secure a pact by {Monday|2025-11-10|expected}."},
		not:   []string{"Envoys are working in Narva on {Monday|2025-11-10|scheduled}."},
	},
	{
		name:  "is meeting on a day to come", // behind "is proposing": any other verb
		when:  func(c *claim) bool { return c.status == timeline.Ongoing && c.rel == after && !c.begun() },
		gives: timeline.Scheduled,
		says:  []string{"Chad is holding talks in Narva on {Monday|2025-11-10|scheduled}."},
		not: []string{
			"Chad is holding talks in Narva {today|2025-11-06|ongoing}.",
			"Talks on a truce are taking place in Narva {today and Friday|2025-11-06/2025-11-07|ongoing}.",
		},
	},
	{
		name: "is planning",
		when: func(c *claim) bool { return c.status == timeline.Ongoing && planned(c.g) != "" },
		as:   func(c *claim) timeline.Status { return planned(c.g) },
		says: []string{"Chad is planning talks in Narva {today|2025-11-06|expected}."},
		not:  []string{"Chad is holding talks in Narva {today|2025-11-06|ongoing}."},
	},
}

// presentTense is the day of a verb in the present.
var presentTense = []rule{
	{
		name: "does it today by saying so",
		when: func(c *claim) bool { return c.stands() && c.rel == around && c.s.performs(c.g, c.at) },
		says: []string{"{Today|2025-11-06|happened}, we recognize the republic."},
		not:  []string{"{Today|2025-11-06|scheduled}, we meet the envoys in Narva."},
	},
	{
		name: "plans", // before "leaves": the day is not that of the plan
		when: func(c *claim) bool { return c.stands() && planned(c.g) != "" },
		as:   func(c *claim) timeline.Status { return planned(c.g) },
		says: []string{
			"Chad plans a parade {today|2025-11-06|expected}.",
			"Chad proposes a parade {this week|2025-11-03/2025-11-09|proposed}.",
		},
		not: []string{"Chad holds a parade {today|2025-11-06|scheduled}."},
	},
	{
		name: "follows what was", // before "leaves"
		when: func(c *claim) bool {
			return c.stands() && c.rel == around && c.at > c.g.to && (c.g.v.base == "follow" || c.g.v.base == "come after")
		},
		gives: timeline.Happened,
		says:  []string{"The visit follows a meeting of the two in Narva on {Thursday|2025-11-06|happened}."},
		not:   []string{"{Today|2025-11-06|scheduled} a second round follows."},
	},
	{
		name: "a picture's present, with its year", // before "leaves"
		when: func(c *claim) bool {
			return c.stands() && c.rel == around && c.at > c.g.to && oneDay(c.date) && endsInYear(c.date.Text)
		},
		gives: timeline.Happened,
		says:  []string{"Lula and Fico meet in Narva, Chad, {Thursday, Nov. 6, 2025|2025-11-06|happened}."},
		not:   []string{"Lula and Fico meet in Narva, Chad, on {Thursday, Nov. 6|2025-11-06|scheduled}."},
	},
	{
		name: "holds the chair this year",
		when: func(c *claim) bool {
			g := c.g
			if !c.stands() || c.rel != around || g.neg || g.pass || c.at < g.to || !c.begun() || c.date.Latest.Sub(c.date.Earliest) < 27 {
				return false
			}
			switch g.v.base {
			case "hold", "take", "chair", "lead", "head", "occupy", "run":
				return g.v.base == "chair" || c.s.has(g.to, c.at, "presidency", "chair", "chairmanship", "leadership", "seat")
			}
			return false
		},
		gives: timeline.Ongoing,
		says: []string{
			"Kenya, which holds the chair of the club {this year|2025|ongoing}, will send grain.",
			"Kenya chairs the club {this year|2025|ongoing}.",
		},
		not: []string{"Kenya, which holds two votes {this year|2025|scheduled}, will send grain."},
	},
	{
		name: "in talks this week",
		when: func(c *claim) bool {
			g := c.g
			return c.stands() && c.rel == around && c.begun() && !g.neg && c.at >= c.g.to && (g.pass && engaged[g.v.base] && c.s.low(g.to) == "in" || g.v.base == "be" && c.s.run(g.to, "in", "talks"))
		},
		gives: timeline.Ongoing,
		says: []string{
			"Envoys are locked in talks in Narva {this week|2025-11-03/2025-11-09|ongoing}.",
			"Lula is in talks with Roe in Narva {this week|2025-11-03/2025-11-09|ongoing}.",
		},
		not: []string{
			"Envoys hold talks in Narva {this week|2025-11-03/2025-11-09|scheduled}.",
			"Lula is in Narva for talks {this week|2025-11-03/2025-11-09|background}.",
		},
	},
	{
		name: "runs from a day to another", // and today lies between
		when: func(c *claim) bool {
			g := c.g
			return c.stands() && c.rel == around && c.begun() && !oneDay(c.date) && !g.neg && (g.v.base == "run" || g.v.base == "last" || g.v.base == "go") && c.low(-1) == "from" && c.at-1 == g.to
		},
		gives: timeline.Ongoing,
		says:  []string{"Drills off Narva run from {Nov. 1 to 14|2025-11-01/2025-11-14|ongoing}."},
		not:   []string{"Drills off Narva run from {Nov. 10 to 14|2025-11-10/2025-11-14|scheduled}."},
	},
	{
		name: "locked in talks, as before",
		when: func(c *claim) bool {
			g := c.g
			return c.asserted() && c.rel == around && c.begun() && c.at >= g.to && g.rel == relPart && engaged[g.v.base] && c.s.low(g.to) == "in" && c.up != nil && (c.up.v.base == "remain" || c.up.v.base == "stay") && c.up.simplePresent() && c.up.to == g.from
		},
		gives: timeline.Ongoing,
		says:  []string{"Envoys remain locked in talks in Narva on {Thursday|2025-11-06|ongoing}."},
		not:   []string{"Envoys remained locked in talks in Narva on {Wednesday|2025-11-05|happened}."},
	},
	{
		name: "goes on this month",
		when: func(c *claim) bool {
			g := c.g
			if !c.stands() || c.rel != around || !c.begun() || oneDay(c.date) || g.neg || g.pass || c.at < g.to || c.s.is(g.to, cTo) {
				return false
			}
			return g.v.base == "continue" || g.v.base == "persist" || g.v.base == "rage" || g.v.base == "go" && c.s.low(g.to) == "on" && c.at == g.to+1
		},
		gives: timeline.Ongoing,
		says: []string{
			"The search goes on {this month|2025-11|ongoing}.",
			"Fighting continues {this week|2025-11-03/2025-11-09|ongoing} around the town.",
		},
		not: []string{
			"The search goes to court {this month|2025-11|scheduled}.",
			"The search continues on {Friday|2025-11-07|scheduled}.",
		},
	},
	{
		name: "leaves on a day",
		when: func(c *claim) bool {
			v := c.g.v
			return c.stands() && c.rel == around && v.frame != frSay && v.frame != frBe && (v.frame != frLight || appoints[v.base]) && !(c.g.pass && halts[v.base]) &&
				!(c.possessed() && (c.at < c.g.from && v.frame != frPhase && v.typ != "CONSULT" && !motion[v.base] || deeds[c.s.low(c.end+1)])) && !strings.HasPrefix(strings.ToLower(c.date.Text), "earlier")
		},
		gives: timeline.Scheduled,
		says: []string{
			"{Today|2025-11-06|scheduled} the pact is signed in Chad.",
			"{Today|2025-11-06|scheduled} the envoys meet in Chad.",
			"Chad leaves the union {this week|2025-11-03/2025-11-09|scheduled}.",
		},
		not: []string{
			"Chad says {today|2025-11-06|happened} that it will wait.",
			"{Today|2025-11-06|happened}'s order builds on what Chad has done.",
			"The list is attached to {today|2025-11-06|happened}'s order.",
			"Lula, a photo shows, plays chess at a fair {earlier today|2025-11-06|happened}.",
		},
	},
	{
		name: "when he takes office", // the day of what is still to come
		when: func(c *claim) bool {
			g := c.g
			return c.stands() && c.rel == around && g.rel == relAdverb && (g.sub == "when" || g.sub == "once" || g.sub == "until") && g.v.frame != frSay && g.v.frame != frBe && c.up != nil && c.up.modal != ""
		},
		gives: timeline.Scheduled,
		says:  []string{"Lula could scrap the pact when he takes office {this month|2025-11|scheduled}."},
		not:   []string{"Lula rests when he takes a walk {this month|2025-11|happened}."},
	},
	{
		name: "the deadline is today", // before how things stand, whose verb it shares
		when: func(c *claim) bool {
			g := c.g
			return c.stands() && g.v.base == "be" && c.rel == around && c.s.subjectNoun(c.k) != nil && c.at > g.from && c.at <= g.to
		},
		gives: timeline.Scheduled,
		says:  []string{"The deadline is {today|2025-11-06|scheduled}."},
		not:   []string{"The deadline is near {today|2025-11-06|background}."},
	},
	{
		name: "how things stand",
		when: func(c *claim) bool {
			return c.stands() && (c.g.v.frame == frBe || c.g.v.frame == frLight && c.g.v.base == "have")
		},
		gives: timeline.Background,
		says: []string{
			"The deadline is near {today|2025-11-06|background}.",
			"Lula has talks with Fico {this week|2025-11-03/2025-11-09|background}.",
		},
		not: []string{"Lula holds talks with Fico {this week|2025-11-03/2025-11-09|scheduled}."},
	},
}

// engaged are verbs whose passive with "in" tells what somebody is at: "are locked in talks".
var engaged = map[string]bool{"lock": true, "engage": true, "embroil": true, "involve": true, "bog": true, "immerse": true}

// bids are verbs of those who announce or order something, and do so by saying it.
var bids = map[string]bool{
	"announce": true, "declare": true, "confirm": true, "disclose": true, "reveal": true, "tell": true, "instruct": true, "order": true, "direct": true, "appoint": true, "designate": true,
}

// deeds are nouns of what was done, or written, on the day that they are called by: "attached to today's order".
var deeds = map[string]bool{"order": true, "action": true, "actions": true, "decision": true, "announcement": true, "statement": true, "move": true, "ruling": true, "decree": true}

// quick are verbs of what is done at once, whose progressive beside a day tells a plan too.
var quick = map[string]bool{
	"dispatch": true, "send": true, "reach": true, "introduce": true, "table": true, "submit": true, "unveil": true, "publish": true,
	"begin": true, "start": true, "open": true, "kick off": true, "resume": true, "reopen": true, "sign": true,
}

// idea is the status of what the noun at token i is: "one option is meeting in Narva"; ""
// for what is no thought.
func (s *sentence) idea(i int) timeline.Status {
	switch s.low(i) {
	case "agenda", "option", "possibility", "alternative", "scenario":
		return timeline.Possible
	case "goal", "aim", "plan", "objective", "hope", "intention", "idea":
		return timeline.Expected
	case "proposal", "suggestion", "demand", "request":
		return timeline.Proposed
	}
	return ""
}

// begun reports whether the date's days hold that of publication: what is being done on
// them is under way.
func (c *claim) begun() bool {
	pub := c.d.a.PublishedSpan()
	return pub.Closed() && !c.date.Earliest.IsZero() && !c.date.Earliest.After(pub.Start) && !c.date.Latest.Before(pub.End)
}

// endsInYear reports whether a date's words end in a year, as a caption prints it.
func endsInYear(text string) bool {
	year := text[max(0, len(text)-4):]
	return len(year) == 4 && strings.Trim(year, "0123456789") == ""
}

// appoints are the light verbs of what is held at a time set before.
var appoints = map[string]bool{"gather": true, "convene": true, "host": true, "hold": true, "join": true, "attend": true, "assemble": true, "face": true}

// performs reports whether a verb in the present, beside "today", does what it
// says: "Today, we recognise". What is held, opens or leaves today is ahead.
func (s *sentence) performs(g *group, at int) bool {
	if low := s.str(at); low != "today" && low != "Today" {
		return false
	}
	switch g.v.typ {
	case "SUPPORT", "ACCUSE", "REJECT", "REQUEST", "PROTEST", "YIELD":
		return true
	}
	return s.firstPerson(g) && g.v.typ != "CONSULT" && g.v.frame != frLight || g.v.base == "renew"
}

// yetToCome is what is held on a day, by a headline, by a verb in the present or
// beside a condition that does not touch it.
var yetToCome = []rule{
	{
		name: "a scheduled thing of the day",
		when: func(c *claim) bool {
			return c.rel == after && (c.low(-1) == "scheduled" || c.low(-1) == "planned") && c.s.is(c.at-2, cDet) && c.namesNoun() && (c.status == timeline.Expected || c.status == timeline.Proposed || c.status == timeline.Possible && c.at > c.g.to)
		},
		gives: timeline.Scheduled,
		says:  []string{"The envoys aim at resolving the dispute ahead of a scheduled {Nov. 12|2025-11-12|scheduled} rise of duties."},
		not:   []string{"The envoys aim at resolving the dispute in {December|2025-12|expected}."},
	},
	{
		name: "to be held on a day, and would lead to more",
		when: func(c *claim) bool {
			if c.status != timeline.Possible || c.rel != after || c.g.rel != relInf || c.at < c.g.to {
				return false
			}
			to := c.g.from
			for to > 0 && c.s.low(to) != "to" {
				to--
			}
			if w := c.s.low(to - 1); w == "due" || w == "set" {
				to--
			}
			end := c.s.pastDate(c.at)
			for end < len(c.s.toks) && end < c.at+5 && !c.s.punct(end, ",") {
				end++
			}
			k := c.s.verbAt(end + 1)
			return c.s.punct(to-1, ",") && c.s.punct(end, ",") && k >= 0 && c.s.vgs[k].modal != "" && modalStatus(c.s.vgs[k].modal) == timeline.Possible
		},
		gives: timeline.Scheduled,
		says: []string{
			"The pact, to be signed on {Nov. 18|2025-11-18|scheduled}, would end the war.",
			"The pact, due to be signed on {Nov. 18|2025-11-18|scheduled} in Narva, could end the war.",
		},
		not: []string{
			"The pact could be signed on {Nov. 18|2025-11-18|possible}, and would end the war.",
		},
	},
	{
		name:  "a headline's infinitive",
		when:  func(c *claim) bool { return c.rel == around && c.g.rel == relInf && c.g.gov < 0 && c.k == 0 },
		gives: timeline.Scheduled,
		says:  []string{"Lula and Fico to speak {Thursday|2025-11-06|scheduled}"},
		not:   []string{"Lula and Fico spoke {Thursday|2025-11-06|happened}"},
	},
	{
		name: "takes a vote later today",
		when: func(c *claim) bool {
			return c.rel == around && c.status == timeline.Happened && c.g.simplePresent() && c.g.v.frame != frSay && strings.HasPrefix(strings.ToLower(c.date.Text), "later")
		},
		gives: timeline.Scheduled,
		says:  []string{"The council takes a vote {later on Thursday|2025-11-06|scheduled} in Narva."},
		not:   []string{"The council took a vote {later on Thursday|2025-11-06|happened} in Narva."},
	},
	{
		name: "too late to delay the day's event",
		when: func(c *claim) bool {
			return c.rel == after && c.g.rel == relInf && off(c.g.v.frame) != "" && c.s.tooLate(c.g)
		},
		gives: timeline.Scheduled,
		says:  []string{"Lula said it was too late to delay {Friday|2025-11-07|scheduled}'s session."},
		not:   []string{"Lula said it was time to delay {Friday|2025-11-07|postponed}'s session."},
	},
	{
		name: "begin work on a day",
		when: func(c *claim) bool {
			g := c.g
			if g.rel == relInf && c.up != nil && turning[c.up.v.base] {
				g = c.up // "ceases to apply at midnight"
			}
			return c.rel == around && c.status == timeline.Happened && g.simplePresent() && !(c.at > c.g.to && endsInYear(c.date.Text)) && (g.v.frame == frPhase || g.v.typ == "CONSULT")
		},
		gives: timeline.Scheduled,
		says: []string{
			"And {today|2025-11-06|scheduled}, we begin work in Narva.",
			"The pact ceases to apply at {midnight today|2025-11-06|scheduled}.",
		},
		not: []string{
			"And {today|2025-11-06|happened}, we condemn the raid.",
			"The pact ceased to apply at {midnight today|2025-11-06|happened}.",
		},
	},
	{
		name: "ends on a day unless prolonged", // the end is fixed, and the condition would move it
		when: func(c *claim) bool {
			return c.rel != before && c.status == timeline.Conditional && c.at >= c.g.to && (c.g.modal == "" || c.g.modal == "will" || c.g.modal == "to") && c.s.endsUnless(c.g)
		},
		gives: timeline.Scheduled,
		drops: theCondition,
		says: []string{
			"The truce expires on {Dec. 31|2025-12-31|scheduled} unless it is renewed.",
			"The truce was in any case to lapse on {Nov. 19|2025-11-19|scheduled} unless prolonged.",
			"The ban will end on {Nov. 19|2025-11-19|scheduled} if the council does not extend it.",
			"Unless renewed, the ban will end on {Nov. 19|2025-11-19|scheduled}.",
		},
		not: []string{
			"The ban will end on {Nov. 19|2025-11-19|conditional} unless Chad breaks the truce.",
			"The truce could expire on {Dec. 31|2025-12-31|conditional} unless it is renewed.",
		},
	},
	{
		name: "the day's event, whatever the condition",
		when: func(c *claim) bool {
			return c.rel == after && c.status == timeline.Conditional && c.at > c.g.to && c.s.is(c.at-1, cDet) && !indefinite[c.low(-1)] && c.namesNoun()
		},
		gives: timeline.Scheduled,
		drops: theCondition,
		says:  []string{"Chad threatens to boycott the {Dec. 23|2025-12-23|scheduled} poll if it is not heard."},
		not:   []string{"Chad threatens to hold a {Dec. 23|2025-12-23|conditional} poll if it is not heard."},
	},
}

// turning are verbs whose infinitive is no more, or is, from a day on.
var turning = map[string]bool{"cease": true, "begin": true, "start": true}

// endsUnless reports whether group g tells an end that would come later if something were prolonged: "expires unless
// it is renewed", "will end if the council does not extend it".
func (s *sentence) endsUnless(g *group) bool {
	if !ends[g.v.base] {
		return false
	}
	for i := range s.toks {
		low := s.low(i)
		if low == "unless" || low == "if" && s.has(i, len(s.toks), "not", "no", "isn't", "doesn't", "don't", "fail", "fails") {
			return s.has(i, len(s.toks), "renew", "renewed", "renews", "extend", "extended", "extends", "prolong", "prolonged", "prolongs", "extension", "renewal")
		}
	}
	return false
}

// simplePresent reports whether g is a present tense without "have" or "be".
func (g *group) simplePresent() bool {
	return g.finite && g.tense == present && !g.perf && !g.prog
}

// tooLate reports whether "too late" stands before an infinitive.
func (s *sentence) tooLate(g *group) bool {
	return s.low(g.from-1) == "late" && s.low(g.from-2) == "too"
}

// halts are the verbs whose passive tells what is so from now: "is suspended today".
var halts = map[string]bool{"suspend": true, "halt": true, "end": true, "freeze": true, "break": true, "close": true, "lift": true}
