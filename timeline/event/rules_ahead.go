package event

import (
	"strings"

	"github.com/dateline-tools/dateline/timeline"
	"github.com/dateline-tools/dateline/timeline/names"
)

// appointed is the day that a verb names for something else.
var appointed = []rule{
	{
		name: "what starts on a day, whatever would come of it",
		when: func(c *claim) bool {
			g := c.g
			return c.rel == after && c.status == timeline.Possible && g.rel == relIng && (g.v.base == "start" || g.v.base == "begin") && c.at <= g.to+1 && c.up != nil && c.up.from > c.at && c.up.modal == "would"
		},
		gives: timeline.Scheduled,
		says:  []string{"The talks starting {Monday|2025-11-10|scheduled} would be about more than borders."},
		not:   []string{"Talks would be best on {Monday|2025-11-10|scheduled}."},
	},
	{
		name: "the coming vote on a day",
		when: func(c *claim) bool {
			return c.rel != before && (c.status == timeline.Possible || c.status == timeline.Expected || c.status == timeline.Proposed) && c.at > c.g.to && c.s.upcoming(c.g.to, c.at)
		},
		gives: timeline.Scheduled,
		says: []string{
			"Lula asked to be released so that he can run in the upcoming elections in Narva on {Nov. 30|2025-11-30|scheduled}.",
			"Lula hopes to win the forthcoming vote on {Nov. 30|2025-11-30|scheduled}.",
		},
		not: []string{"Lula hopes to win a vote on {Nov. 30|2025-11-30|expected}."},
	},
	{
		name: "invited to what is known to be held",
		when: func(c *claim) bool {
			if c.g.v.base != "invite" || c.rel == before || !c.status.Done() && c.status != timeline.Proposed {
				return false
			}
			n := c.s.nounAt(c.g.to, c.at)
			return n >= 0 && c.s.known(n)
		},
		gives: timeline.Scheduled,
		says:  []string{"Niger has invited Chad to the pact's signing on {Nov. 26|2025-11-26|scheduled}."},
		not:   []string{"Niger has invited Chad to talks on {Nov. 26|2025-11-26|proposed}."},
	},
	{
		name: "tries again on a day", // which the attempt is set for, whatever comes of it
		when: func(c *claim) bool {
			up := c.up
			return c.rel == after && c.status == timeline.Expected && c.g.rel == relInf && up != nil && (up.v.base == "try" || up.v.base == "attempt") &&
				(up.modal == "will" || up.modal == "would") && !up.neg && c.s.has(up.to, c.g.from, "again") && !c.s.bound(c.at)
		},
		gives: timeline.Scheduled,
		says:  []string{"Lula said he would try again to start the delayed talks on {Nov. 18|2025-11-18|scheduled}."},
		not: []string{
			"Lula said he would try to start the delayed talks on {Nov. 18|2025-11-18|expected}.",
			"Lula said he would try again to start the delayed talks by {Nov. 18|2025-11-18|expected}.",
		},
	},
	{
		name: "what a deal not yet made would do",
		when: func(c *claim) bool {
			return c.rel == after && c.status == timeline.Scheduled && c.g.rel == relInf && c.up != nil && !c.up.neg && agreements[c.s.low(c.g.from-1)] && c.s.dealing(c.up)
		},
		gives: timeline.Expected,
		says: []string{
			"The two are closing in on a deal to lift the ban on {Dec. 5|2025-12-05|expected}.",
			"The envoys are nearing an agreement to free them on {Monday|2025-11-10|expected}.",
			"The envoys are working on a deal to free them on {Monday|2025-11-10|expected}.",
			"Chad and Niger were close to a deal to reopen the port on {Dec. 5|2025-12-05|expected}.",
		},
		not: []string{"The two agreed on a deal to lift the ban on {Dec. 5|2025-12-05|scheduled}."},
	},
	{
		name: "had already planned to", // before what is new of it
		when: func(c *claim) bool {
			g := c.g
			if g.rel == relInf && c.up != nil {
				g = c.up
			}
			return c.rel != before && c.status == timeline.Expected && g.v.base == "plan" && g.finite && g.perf && !g.neg && c.s.has(g.from, g.to, "already")
		},
		gives: timeline.Scheduled,
		says:  []string{"The envoys, who had already planned to meet in Narva later on {Saturday|2025-11-08|scheduled}, will now discuss the raid."},
		not:   []string{"The envoys, who had planned to meet in Narva later on {Saturday|2025-11-08|expected}, will now discuss the raid."},
	},
	{
		name: "sets a limit for a day",
		when: func(c *claim) bool {
			switch c.g.v.base {
			case "set", "issue", "give", "impose":
				return !c.g.neg && c.asserted() && c.rel != before && (c.low(-1) == "for" || c.low(-1) == "of") && c.s.has(c.g.to, c.at, "ultimatum", "deadline", "target") && c.at-c.g.to < 6
			}
			return false
		},
		gives: timeline.Scheduled,
		says:  []string{"Earlier this autumn Chad set an ultimatum for {Monday|2025-11-10|scheduled}."},
		not:   []string{"Earlier this autumn Chad set a fire in Narva on {Monday|2025-11-03|happened}."},
	},
	{
		name: "looks forward to",
		when: func(c *claim) bool {
			g := c.g
			if c.rel == before || g.neg || !c.asserted() && c.status != timeline.Scheduled {
				return false
			}
			return g.v.base == "look forward" && c.at > g.to || g.rel == relIng && c.s.low(g.from-1) == "to" && c.s.low(g.from-2) == "forward"
		},
		gives: timeline.Expected,
		says: []string{
			"“I look forward to meeting Roe in person again {today|2025-11-06|expected},” Lula said.",
			"“I look forward to engaging with the parties {next week|2025-11-10/2025-11-16|expected},” Lula said.",
			"Chad looks forward to welcoming Roe {today|2025-11-06|expected}.",
		},
		not: []string{"Chad looks back on welcoming Roe {today|2025-11-06|happened}."},
	},
	{
		name: "prepares for the day's event",
		when: func(c *claim) bool {
			g := c.g
			if g.rel == relInf && c.up != nil && c.s.complementOf(c.up, g) {
				g = c.up // "prepares to host them"
			}
			return c.rel != before && g.v.base == "prepare" && g.finite && !g.neg && !g.perf && (g.tense == present || g.prog) && (c.asserted() || c.status == timeline.Ongoing || c.status == timeline.Expected) &&
				c.date.Latest.Sub(c.date.Earliest) < 7
		},
		gives: timeline.Scheduled,
		says: []string{
			"Lula prepares to host the bloc's leaders on {Monday|2025-11-10|scheduled}.",
			"The envoys are preparing for a summit on {Monday|2025-11-10|scheduled} to discuss the raid.",
		},
		not: []string{
			"Lula is preparing to welcome Fico in {December|2025-12|expected}.",
			"Lula plans to host the bloc's leaders on {Monday|2025-11-10|expected}.",
		},
	},
	{
		name: "promised for a day", // whether or not it came
		when: func(c *claim) bool {
			i := -1
			if c.s.is(c.at-1, cAdv) || c.low(-1) == "around" || c.low(-1) == "about" {
				i--
			}
			return c.g.v.base == "promise" && c.g.pass && !c.g.neg && c.low(i) == "for" && c.at+i == c.g.to && c.undisputed() && !old(c.d.a, c.date)
		},
		gives: timeline.Expected,
		says: []string{
			"The new map had been promised for {Wednesday|2025-11-05|expected}.",
			"The new map was promised for around {dawn on Friday|2025-11-07|expected}.",
		},
		not: []string{"Chad had been promised aid on {Wednesday|2025-11-05|happened}."},
	},
	{
		name: "set a day",
		when: func(c *claim) bool {
			return c.g.v.base == "set" && !c.g.pass && (c.g.to == c.at || c.s.setsToo(c.at) == c.k) && (c.asserted() || c.status == timeline.Background) && !old(c.d.a, c.date)
		},
		gives: timeline.Scheduled,
		says: []string{
			"The declaration set {Nov. 3|2025-11-03|scheduled} as the start of the talks.",
			"Lula said Chad had set {Saturday|2025-11-08|scheduled} as the deadline.",
			"Lula set {Saturday|2025-11-08|scheduled} to begin talks once arms rested, and {Monday|2025-11-10|scheduled} as the day to end them.",
		},
		not: []string{"The declaration set out terms on {Tuesday|2025-11-04|happened}."},
	},
}

// known reports whether the noun at n is one that is known to be held: "the
// signing", "the accord's signing", "his inauguration".
func (s *sentence) known(n int) bool {
	for i := n - 1; i >= 0 && i > n-6 && s.verbAt(i) < 0; i-- {
		switch {
		case s.toks[i].Shape == names.Poss, s.low(i) == "the", s.low(i) == "his", s.low(i) == "her", s.low(i) == "its", s.low(i) == "their":
			return true
		case s.is(i, cDet|cPrep|cTo) || s.punct(i, ","):
			return false
		}
	}
	return false
}

// appointedDay reports whether "would" tells what is set for a day, as a report
// does of what it was told: "The envoys would meet in Narva on Thursday". What
// only would follow from something else does not.
func (c *claim) appointedDay() bool {
	g := c.g
	if g.modal != "would" || g.perf || g.neg || g.rel != relMain || c.at <= g.to || c.date.Earliest != c.date.Latest || c.s.bound(c.at) {
		return false
	}
	return !c.s.has(0, len(c.s.toks), "if", "unless", "without", "could", "might", "may", "were", "otherwise", "ideally", "this", "that", "such", "extension", "move", "step", "possible")
}

// byAccord reports whether the sentence has what it tells from what the sides have signed or issued:
// "according to the joint statement".
func (s *sentence) byAccord() bool {
	from, end := s.sourceSpan()
	return s.has(from, end, "statement", "communique", "declaration", "agreement", "accord", "deal", "text", "document", "decree", "memorandum")
}

// agreed is the day to come of what was said, agreed or planned before.
var agreed = []rule{
	{
		name: "agreed to what starts on a day", // before the day ahead: "proposed a tariff starting on Monday"
		when: func(c *claim) bool { return c.asserted() && !c.stands() && c.starts() != "" },
		as:   (*claim).starts,
		says: []string{
			"Chad agreed to a truce starting on {Monday|2025-11-10|scheduled}.",
			"Chad proposed a tariff starting on {Monday|2025-11-10|proposed}.",
		},
		not: []string{
			"Chad agreed to a truce starting on {Tuesday|2025-11-04|happened}.",
			"Chad proposed talks in Narva, perhaps starting {Nov. 12|2025-11-12|possible}.",
		},
	},
	{
		name: "agreed on one day to do it on another",
		when: func(c *claim) bool {
			return c.asserted() && c.rel == before && (c.g.v.frame == frSched || resolved[c.g.v.base]) && c.g.tense == past && !c.g.pass && c.at > c.g.to && c.s.otherDay(c)
		},
		gives: timeline.Scheduled,
		says: []string{
			"Chad decided {last week|2025-10-27/2025-11-02|happened} to hold a vote on {Tuesday|2025-11-04|scheduled}.",
			"In an {Oct. 23|2025-10-23|happened} session, the unions agreed to hold a rally on {Oct. 28|2025-10-28|scheduled}.",
		},
		not: []string{"Chad decided in Narva to hold a vote on {Monday|2025-11-10|scheduled}."},
	},
	{
		name: "was suspended, on a day ahead",
		when: func(c *claim) bool {
			g := c.g
			return c.asserted() && c.rel == after && c.at < g.from && g.pass && g.v.base == "suspend" && g.modal == "" && !g.neg
		},
		gives: timeline.Postponed,
		says: []string{
			"Lula said that strike action next {Monday|2025-11-10|postponed} has been suspended.",
		},
		not: []string{"Strike action has been suspended until {Monday|2025-11-10|scheduled}."},
	},
	{
		name: "called it for today",
		when: func(c *claim) bool {
			return c.asserted() && !c.stands() && c.rel == around && c.low(-1) == "for" && c.at > c.g.to && (c.g.v.base == "call" || c.g.v.base == "announce" || c.g.v.base == "convene" || c.g.v.base == "schedule") && c.s.nounAt(c.g.to, c.at) >= 0
		},
		gives: timeline.Scheduled,
		says: []string{
			"Lula has called a meeting for {today|2025-11-06|scheduled} in Narva.",
			"Lula scheduled a meeting for {Thursday|2025-11-06|scheduled} in Narva.",
			"Envoys have announced a final meeting for {later on Thursday|2025-11-06|scheduled}.",
		},
		not: []string{"Lula has held a meeting for {today|2025-11-06|happened}'s guests."},
	},
	{
		name: "would, on a day",
		when: func(c *claim) bool {
			return (c.rel == after || c.rel == around && c.s.byAccord()) && c.status == timeline.Possible && c.appointedDay()
		},
		gives: timeline.Scheduled,
		says: []string{
			"The envoys would meet in Narva on {Monday|2025-11-10|scheduled}.",
			"Those tariffs would rise to 25% on {Dec. 1|2025-12-01|scheduled}.",
			"The truce would take effect at noon on {Thursday|2025-11-06|scheduled}, according to the joint statement.",
		},
		not: []string{
			"Without Chad, the envoys would meet in Narva on {Monday|2025-11-10|possible}.",
			"A deal would be possible on {Monday|2025-11-10|possible}.",
			"The truce would take effect at noon on {Thursday|2025-11-06|possible}, according to an analyst.",
		},
	},
	{
		name: "a day ahead",
		when: func(c *claim) bool {
			switch c.g.v.frame {
			case frSay, frNone, frLight, frPhase, frAspect, frBe:
				return c.looksOn()
			}
			return false
		},
		gives: timeline.Scheduled,
		says: []string{
			"Creditors told the press of talks on {Saturday|2025-11-08|scheduled}.",
			"Chad told its envoys of talks by {this week|2025-11-03/2025-11-09|scheduled}.",
		},
		not: []string{
			"Creditors met in Narva on {Tuesday|2025-11-04|happened}.",
			"By {Thursday|2025-11-06|happened}, shots could be heard in Narva.",
			"The shelling of Narva stopped shortly before {noon today|2025-11-06|happened}.",
			"Lula said the clashes had ended by {noon today|2025-11-06|reported}.",
			"Chad renewed its calls for a truce on {Monday|2025-11-10|proposed}.",
			"Chad proposed a tariff starting on {Monday|2025-11-10|proposed}.",
		},
	},
	{
		name: "as planned, on a day",
		when: func(c *claim) bool {
			if c.rel == before {
				return false
			}
			if c.g.sub == "as" && c.s.asPlanned(c.at) && c.up != nil {
				return c.up.modal == "will" && !c.up.neg // "will go ahead as planned on Monday"
			}
			return c.status == timeline.Possible && c.g.modal == "would" && !c.g.perf && c.s.asHoped(c.end)
		},
		gives: timeline.Scheduled,
		says: []string{
			"The talks will go ahead as planned on {Monday|2025-11-10|scheduled}.",
			"The talks would begin {tomorrow|2025-11-07|scheduled} as scheduled.",
		},
		not: []string{"The talks will not go ahead as planned on {Monday|2025-11-10|postponed}."},
	},
	{
		name: "planned for a day",
		when: func(c *claim) bool { return planned(c.g) != "" && (c.looksOn() || c.asserted() && c.restOfYear()) },
		as:   func(c *claim) timeline.Status { return planned(c.g) },
		says: []string{
			"An accord is targeted for {Dec. 18|2025-12-18|scheduled}.",
			"The release of captives is expected on {Friday|2025-11-07|expected}.",
			"Chad called for elections in {2026|2026|proposed}.",
		},
		not: []string{
			"An accord was targeted on {Tuesday|2025-11-04|happened}.",
			"Niger has invited Chad to the pact's signing on {Nov. 26|2025-11-26|scheduled}.",
		},
	},
}

// restOfYear reports whether the year under way is that of a noun behind the verb: "promised elections in 2025".
func (c *claim) restOfYear() bool {
	return c.rel == around && c.at > c.g.to && c.d.leftOfYear(c.date) && c.s.nounAt(c.g.to, c.at) >= 0
}

// starts is what the verb before "starting on Monday" makes of what starts: "agreed
// to a truce starting", "proposed a tariff starting".
func (c *claim) starts() timeline.Status {
	if c.g.rel != relIng || c.g.v.frame != frPhase || c.up == nil || c.s.commaBefore(c.g.from) {
		return ""
	}
	if c.rel == before && (c.up.v.frame != frPropose || c.up.neg) {
		return ""
	}
	return frameStatus(c.up.v.frame, "")
}

// looksOn reports whether a verb of what was has a day ahead of it.
func (c *claim) looksOn() bool {
	if !c.asserted() || c.stands() {
		return false
	}
	g := c.g
	return c.ahead() || g.pass && (g.v.frame == frSched || g.v.frame == frPlan) && c.rel != before && !c.s.toldOn(g, c.at)
}

// otherDay reports whether the verb of a claim has a day of its own, so that the one behind its infinitive is that of
// what was decided.
func (s *sentence) otherDay(c *claim) bool {
	inf := -1
	for i := c.g.to; i < c.at && inf < 0; i++ {
		if s.is(i, cTo) && s.form(i+1, fBase) {
			inf = i
		}
	}
	if inf < 0 {
		return false
	}
	for i := max(c.g.start, s.lead); i < inf; i++ {
		if s.toks[i].date != 0 && s.toks[i].date != s.toks[c.at].date {
			return true
		}
	}
	return false
}

// givenTime is the day up to which something is prolonged, or for which somebody
// came.
var givenTime = []rule{
	{
		name: "prolonged, to a day",
		when: func(c *claim) bool {
			g := c.g
			return c.status.Done() && g != nil && g.perf && !g.neg && (g.v.base == "extend" || g.v.base == "prolong") && c.low(-1) == "to" && c.s.punct(c.at-2, ",")
		},
		gives: timeline.Scheduled,
		says:  []string{"Chad and Niger have prolonged their truce, to {Tuesday|2025-11-04|scheduled}."},
		not:   []string{"Chad and Niger have prolonged their truce, on {Tuesday|2025-11-04|happened}."},
	},
	{
		name: "flew in for talks today",
		when: func(c *claim) bool {
			g := c.g
			if c.rel != around || !c.status.Done() || g == nil || !motion[g.v.base] {
				return false
			}
			return g.tense == past && c.s.noun(c.at-1) != nil && c.low(-2) == "for" && c.s.dateBetween(g.to, c.at-1) ||
				g.tense == present && g.perf && strings.HasPrefix(strings.ToLower(c.date.Text), "later") && c.s.has(g.to, c.at, "for")
		},
		gives: timeline.Scheduled,
		says: []string{
			"Lula flew to Narva {last night|2025-11-05|happened} for talks {today|2025-11-06|scheduled} with Chad.",
			"Lula has arrived in Narva for talks with Chad {later on Thursday|2025-11-06|scheduled}.",
		},
		not: []string{
			"Lula flew to Narva for talks {today|2025-11-06|happened} with Chad.",
			"Lula arrived in Narva for talks with Chad {later on Thursday|2025-11-06|happened}.",
		},
	},
	{
		name: "given until",
		when: func(c *claim) bool {
			g := c.g
			return c.rel != before && c.status.Done() && g != nil && g.v.base == "give" && (g.pass || g.perf) && c.s.low(g.to) == "until"
		},
		gives: timeline.Scheduled,
		says:  []string{"Chad has been given until the assembly, later {this month|2025-11|scheduled}, to respond."},
		not:   []string{"Chad has been given aid by the assembly {this month|2025-11|happened}."},
	},
	{
		name: "a meeting that a condition takes for known",
		when: func(c *claim) bool {
			g := c.g
			return c.rel == after && c.status == timeline.Conditional && g != nil && (g.tense == present && c.s.byTheTime(g) || g.rel == relCond && c.s.heldThen(c.at))
		},
		gives: timeline.Scheduled,
		drops: theCondition,
		says: []string{
			"If no deal is done at the Oslo summit on {Nov. 15|2025-11-15|scheduled}, the talks should be abandoned.",
			"Lula said that if no deal is done by the time the council meets on {Nov. 15|2025-11-15|scheduled}, talks should end.",
			"If no deal is done by the time the council meets on {Nov. 15|2025-11-15|scheduled} rather than {Sunday|2025-11-09|scheduled}, talks should end.",
		},
		not: []string{"If no deal is done in Oslo on {Nov. 15|2025-11-15|conditional}, the talks should be abandoned."},
	},
}

// dateBetween reports whether a date stands in [from,to).
func (s *sentence) dateBetween(from, to int) bool {
	for i := from; i < to && i < len(s.toks); i++ {
		if s.toks[i].date != 0 {
			return true
		}
	}
	return false
}

// byTheTime reports whether "by the time" opens the clause of a group.
func (s *sentence) byTheTime(g *group) bool {
	for i := g.from - 1; i > 1 && i > g.from-8; i-- {
		if s.low(i) == "time" && s.low(i-1) == "the" && s.low(i-2) == "by" {
			return true
		}
	}
	return false
}

// heldThen reports whether the date at token at is that of a meeting known
// before: "at the EU summit on 15 October".
func (s *sentence) heldThen(at int) bool {
	if s.low(at-1) != "on" {
		return false
	}
	if n := s.noun(at - 2); n == nil || n.typ != "CONSULT" {
		return false
	}
	for i := at - 3; i >= 0 && i > at-8 && s.verbAt(i) < 0; i-- {
		if s.low(i) == "the" {
			return s.is(i-1, cPrep)
		}
	}
	return false
}

// upcoming reports whether "upcoming" or "forthcoming" stands between two tokens, with an
// article or a name before it, so that what it describes is fixed.
func (s *sentence) upcoming(from, to int) bool {
	for i := from; i < to; i++ {
		if s.is(i, cSub|cThat|cConj) || s.punct(i, ",", ";") {
			return false
		}
		switch s.low(i) {
		case "upcoming", "forthcoming":
			return s.low(i-1) == "the" || s.toks[max(i-1, 0)].Shape == names.Poss
		}
	}
	return false
}

// agreements are the nouns of what is agreed.
var agreements = map[string]bool{
	"deal": true, "agreement": true, "accord": true,
}

// dealing reports whether verb g says that an agreement is not made yet: "are closing in on", "is nearing", "were close to".
func (s *sentence) dealing(g *group) bool {
	switch g.v.base {
	case "negotiate", "discuss", "seek", "work on":
		return g.modal != "" || g.prog
	case "close":
		return g.prog && s.low(g.to) == "in"
	case "", "be":
		return s.has(g.from, g.to+1, "nearing", "approaching") || s.has(g.to, g.to+2, "close") || s.has(g.to, g.to+2, "near") || s.has(g.to, g.to+3, "verge") || s.has(g.to, g.to+3, "brink")
	}
	return false
}
