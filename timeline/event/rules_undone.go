package event

import (
	"strings"

	"github.com/dateline-tools/dateline/timeline"
	"github.com/dateline-tools/dateline/timeline/names"
)

// deedsOf are nouns of what was done on the day behind "of", whatever is denied beside it.
var deedsOf = map[string]bool{
	"events": true, "attack": true, "attacks": true, "massacre": true, "raid": true, "raids": true, "assault": true, "riot": true, "riots": true, "killings": true, "bombing": true,
	"bombings": true, "coup": true,
}

// undoneByVerb is what a verb keeps from coming about.
var undoneByVerb = []rule{
	{
		name: "at the talks of the day, whatever came of them",
		when: func(c *claim) bool {
			return c.status == timeline.Negated && !c.denies && c.rel != unknown && c.s.atTalks(c.at) && !attends[c.g.v.base] && c.g.v.frame != frLight
		},
		as: func(c *claim) timeline.Status { return byDay(c.rel) },
		says: []string{
			"Niger obtained no promises at the talks in Narva on {Tuesday|2025-11-04|happened}.",
			"Niger will obtain no promises at the talks in Narva on {Monday|2025-11-10|scheduled}.",
		},
		not: []string{
			"Niger obtained no promises from Chad in Narva on {Tuesday|2025-11-04|negated}.",
			"Niger did not take part in the talks in Narva on {Tuesday|2025-11-04|negated}.",
		},
	},
	{
		name: "cancelled, whatever another verb depends on",
		when: func(c *claim) bool {
			next := c.s.group(c.k + 1)
			return c.status == timeline.Conditional && off(c.g.v.frame) != "" && c.g.finite && !c.g.neg && c.g.modal == "" && next != nil && next.rel == relCoord && next.shared && c.at < next.from && c.s.has(next.to, len(c.s.toks), "unless", "if")
		},
		as:    func(c *claim) timeline.Status { return off(c.g.v.frame) },
		drops: theCondition,
		says:  []string{"The railways have cancelled services on {Monday|2025-11-10|cancelled} and advised passengers not to travel unless the strike is called off."},
		not:   []string{"The railways will cancel services on {Monday|2025-11-10|conditional} unless the strike is called off."},
	},
	{
		name: "had no part in what was done on the day",
		when: func(c *claim) bool {
			return c.status == timeline.Negated && c.rel == before && c.low(-1) == "of" && deedsOf[c.low(-2)] && !c.denies && c.g.v.frame != frSay && c.g.modal == ""
		},
		gives: timeline.Happened,
		says:  []string{"Residents who were not involved in the events of {Tuesday|2025-11-04|happened} will be freed."},
		not:   []string{"Chad did not send the text of {Tuesday|2025-11-04|negated}."},
	},
	{
		name: "a plan that the next clause undoes",
		when: func(c *claim) bool { return c.s.undoneLater(c.k, c.rel) != "" },
		as:   func(c *claim) timeline.Status { return c.s.undoneLater(c.k, c.rel) },
		says: []string{
			"The envoys were to have stopped in Narva on {Wednesday|2025-11-05|cancelled} but flew home.",
			"The envoy was due to be freed {today|2025-11-06|negated} but was not among those released.",
			"Lula planned to return in {October|2025-10|cancelled}, only for his hosts to call the trip off.",
			"The envoys had been expected in Narva {today|2025-11-06|cancelled}, but the meeting was scrapped.",
			"The two were to have met on {Tuesday|2025-11-04|cancelled} in Narva, but Lula went home early as the storm worsened.",
			"The rules were to come into force on {Nov. 12|2025-11-12|cancelled}; that step has been called off.",
			"The talks had been due to open in Narva on {Tuesday|2025-11-04|cancelled}, but the host said new penalties had made them impossible.",
			"The two had promised to begin talks by {Oct. 20|2025-10-20|negated}, which they did not.",
			"The envoys had hoped to have a deal by {Oct. 18|2025-10-18|negated}, but that date passed with nothing signed.",
			"The envoys had hoped to have a deal by {Oct. 18|2025-10-18|negated}, but those efforts collapsed.",
			"The toll was set to begin on {Monday|2025-11-10|cancelled}, but Chad has rescinded it.",
			"The vote was to have taken place on {Tuesday|2025-11-04|cancelled}, but the chamber stood empty.",
			"Lula had intended to leave on {Tuesday|2025-11-04|negated} but stayed on for another round.",
			"The envoys had planned to fly out on {Tuesday|2025-11-04|postponed} but changed their flights.",
			"Called off after threats, the vote was to have been held on {Monday|2025-11-10|cancelled}.",
		},
		not: []string{
			"The envoys were to stop in Narva on {Wednesday|2025-11-05|scheduled} and fly home.",
			"Lula was {last night|2025-11-05|happened} preparing to fly out after the house backed his bill but rejected the date.",
		},
	},
	{
		name: "due on a day, and has not done something else", // which only says how far it has got
		when: func(c *claim) bool {
			p := c.g
			if p.rel == relInf && c.up != nil {
				p = c.up
			}
			if c.rel != after || c.status != timeline.Negated || p.rel != relPart || p.v.frame != frSched && p.v.frame != frPlan || !c.s.commaBefore(p.from) || c.k+1 >= len(c.s.vgs) {
				return false
			}
			o := &c.s.vgs[c.k+1]
			return o.rel == relMain && o.finite && o.neg && o.perf && o.tense == present && !o.pass && c.s.is(o.to, cDet) && !motion[o.v.base] && !shows[o.v.base] && !imposes[o.v.base] && o.v.frame != frLight && o.v.frame != frPhase
		},
		as: func(c *claim) timeline.Status {
			if c.g.rel == relInf && c.up != nil {
				return frameStatus(c.up.v.frame, "")
			}
			return frameStatus(c.g.v.frame, "")
		},
		drops: theDenial,
		says: []string{
			"The minister, due to take office on {Nov. 20|2025-11-20|scheduled}, has not named a deputy.",
			"Lula, expected to take the oath on {Nov. 20|2025-11-20|expected}, has yet to choose an aide.",
		},
		not: []string{
			"The minister, due to speak on {Tuesday|2025-11-04|negated}, has not left the palace.",
			"The talks, due to open on {Nov. 20|2025-11-20|cancelled}, will not take place.",
		},
	},
	{
		name: "was first set for",
		when: func(c *claim) bool {
			return c.undisputed() && c.g.tense == past && !c.g.neg && c.at >= c.g.to &&
				(c.g.v.frame == frSched && !resolved[c.g.v.base] || c.g.v.frame == frPlan || c.g.v.base == "set" || c.s.announcedFor(c.g)) && c.s.atFirst(c.g)
		},
		gives: timeline.Postponed,
		says:  []string{"The Narva round was first set for {Nov. 8|2025-11-08|postponed}."},
		not: []string{
			"The first Narva round was set for {Nov. 8|2025-11-08|scheduled}.",
			"The Narva toll was first agreed {last week|2025-10-27/2025-11-02|happened}.",
		},
	},
	{
		name: "almost done",
		when: func(c *claim) bool {
			g := c.g
			return c.asserted() && !g.neg && g.modal == "" && g.tense == past && c.at >= g.to && c.s.has(max(g.from-1, g.start), g.head, "almost", "nearly") && !byDegrees[g.v.base]
		},
		gives: timeline.Negated,
		says: []string{
			"Chad almost signed in Narva on {Tuesday|2025-11-04|negated}.",
			"The pact was nearly signed on {Tuesday|2025-11-04|negated}.",
		},
		not: []string{
			"The price almost doubled on {Tuesday|2025-11-04|happened}.",
			"Nearly all states signed on {Tuesday|2025-11-04|happened}.",
			"On {Tuesday|2025-11-04|happened} a storm nearly wrecked the talks.",
		},
	},
	{
		name: "longer than planned",
		when: func(c *claim) bool {
			g := c.g
			if g.v.frame != frSched && g.v.frame != frPlan || c.s.low(g.from-1) != "than" || c.rel == after {
				return false
			}
			k := c.s.verbBefore(g.from)
			return k >= 0 && c.s.vgs[k].finite && c.s.vgs[k].tense == past && !c.s.vgs[k].neg && c.s.vgs[k].modal == "" && off(c.s.vgs[k].v.frame) == ""
		},
		gives: timeline.Happened,
		says: []string{
			"The round lasted longer than planned on {Tuesday|2025-11-04|happened}.",
			"Lula left Narva earlier than expected on {Tuesday|2025-11-04|happened}.",
		},
		not: []string{"The round will last longer than planned on {Friday|2025-11-07|scheduled}."},
	},
	{
		name: "was set for one day, and now for another",
		when: func(c *claim) bool {
			g := c.g
			if g.rel == relInf && c.up != nil {
				g = c.up // "was scheduled to open on"
			}
			due := g.modal == "" && (g.v.frame == frSched && !resolved[g.v.base] || g.v.frame == frPlan || g.v.base == "set") || g.modal == "to"
			return c.undisputed() && due && g.tense == past && !g.neg && c.at >= c.g.to && c.s.anotherDay(c.at)
		},
		gives: timeline.Postponed,
		says: []string{
			"The rite had been planned for {Saturday|2025-11-08|postponed}; aides now aim for {Nov. 25|2025-11-25|expected}.",
			"The vote had been set for {Saturday|2025-11-08|postponed}, but envoys are now looking at {Nov. 25|2025-11-25|scheduled}.",
			"The vote was to be held on {Saturday|2025-11-08|postponed} and will now take place on {Nov. 25|2025-11-25|scheduled}.",
			"The talks were scheduled to open on {Nov. 18|2025-11-18|postponed}; they will start on {Nov. 25|2025-11-25|scheduled} instead.",
		},
		not: []string{
			"The vote was set for {Saturday|2025-11-08|scheduled}, and the envoys are now on their way.",
			"The vote had been set for {Saturday|2025-11-08|scheduled}; a rite follows on {Nov. 25|2025-11-25|scheduled}.",
		},
	},
	{
		name: "was first to be",
		when: func(c *claim) bool {
			g := c.g
			return g.rel == relInf && !g.finite && !g.neg && c.at >= g.to && c.s.punct(g.from-2, ",") && (c.s.low(g.from-1) == "originally" || c.s.low(g.from-1) == "initially")
		},
		gives: timeline.Postponed,
		says:  []string{"The vote, originally to be held on {Nov. 8|2025-11-08|postponed}, will take place on {Nov. 18|2025-11-18|scheduled}."},
		not:   []string{"The vote, to be held on {Nov. 8|2025-11-08|scheduled}, will take place in Narva."},
	},
	{
		name: "put off, and then called off",
		when: func(c *claim) bool {
			g := c.g
			if c.k+1 >= len(c.s.vgs) || g.v.frame != frPostpone || !g.finite || !g.pass || g.neg || g.modal != "" {
				return false
			}
			o := &c.s.vgs[c.k+1]
			return o.rel == relCoord && o.shared && (o.pass || !o.finite || o.tense == past && c.s.closes(c.k+1)) && o.v.frame == frCancel && !o.neg && o.modal == "" && !c.s.holdsDate(o)
		},
		gives: timeline.Cancelled,
		says: []string{
			"The race was put off to {Monday|2025-11-10|cancelled} and has now been scrapped.",
			"The race was postponed until {Monday|2025-11-10|cancelled} and later called off.",
		},
		not: []string{
			"The vote was put off to {Monday|2025-11-10|postponed} and could then be cancelled.",
			"The vote was put off to {Monday|2025-11-10|postponed} and the fair was cancelled.",
		},
	},
	{
		name: "had not been done when its day came",
		when: func(c *claim) bool {
			if c.g.rel != relAdverb || c.g.sub != "when" || c.up == nil || !c.up.neg || !c.up.perf || c.g.tense != past {
				return false
			}
			switch c.g.v.base {
			case "come", "pass", "arrive", "expire", "strike":
				return c.rel != after && (c.s.toks[c.g.from-1].date != 0 || c.s.has(c.g.start, c.g.from, "deadline", "noon", "midnight", "midday"))
			}
			return false
		},
		gives: timeline.Negated,
		says: []string{
			"The bridge had yet to be opened when {midnight|2025-11-06|negated} passed.",
			"The road had not been cleared when the deadline passed on {Tuesday|2025-11-04|negated}.",
		},
		not: []string{"The road had not been cleared when Lula came to Narva on {Tuesday|2025-11-04|happened}."},
	},
	{
		name: "came and went",
		when: func(c *claim) bool {
			return c.rel != after && (c.asserted() || c.status == timeline.Background || c.status.Planned()) && c.s.cameAndWent(c.at)
		},
		gives: timeline.Negated,
		says: []string{
			"{Oct. 31|2025-10-31|negated} came and went, and Chad was still in the bloc.",
			"The day first named in the decree, {Nov. 4|2025-11-04|negated}, had come and gone with the shutters down.",
		},
		not: []string{
			"Envoys of Chad came and went on {Tuesday|2025-11-04|happened}.",
			"On {Tuesday|2025-11-04|happened} envoys came and went.",
		},
	},
	{
		name: "efforts to do it on a day that failed",
		when: func(c *claim) bool {
			g := c.g
			if g.rel == relInf && c.up != nil {
				g = c.up
			}
			return c.rel != after && (c.asserted() || c.status == timeline.Cancelled) && c.at < g.from && c.s.comesToNothing(g) && c.s.triedBefore(c.at)
		},
		gives: timeline.Negated,
		says: []string{
			"Efforts to hold a meeting in Narva on {Tuesday|2025-11-04|negated} came to nothing.",
			"Attempts by Chad to convene the council on {Tuesday|2025-11-04|negated} collapsed over money.",
		},
		not: []string{
			"Chad's efforts on {Tuesday|2025-11-04|happened} to open the pass failed.",
			"An attempt to block the pass on {Tuesday|2025-11-04|happened} failed for lack of men.",
			"Efforts to hold a meeting in Narva on {Tuesday|2025-11-04|happened} bore fruit.",
		},
	},
	{
		name: "went back on a pledge to",
		when: func(c *claim) bool {
			g := c.g
			if g.rel == relInf && c.up != nil {
				g = c.up
			}
			return (c.asserted() || c.status == timeline.Expected || c.status == timeline.Possible || c.status == timeline.Cancelled) && c.at > g.to && c.s.breaksWord(g)
		},
		gives: timeline.Negated,
		says: []string{
			"Lula reneged on a pledge to hold a vote in {October|2025-10|negated}.",
			"Lula has walked back his promise to open the pass by {Nov. 15|2025-11-15|negated}.",
			"Lula backed off a threat to shut the pass on {Nov. 15|2025-11-15|negated}.",
		},
		not: []string{
			"Lula renewed a promise to open the pass by {Nov. 15|2025-11-15|expected}.",
			"Lula reneged on a pledge on {Tuesday|2025-11-04|happened}.",
		},
	},
	{
		name: "a date missed",
		when: func(c *claim) bool {
			return c.asserted() && c.g.v.base == "miss" && !c.g.neg && c.s.termOf(c.at, c.end) >= 0 && (c.g.pass || c.at >= c.g.to)
		},
		as: func(c *claim) timeline.Status {
			if i := c.s.termOf(c.at, c.end); c.s.has(max(0, i-3), i, "original", "initial", "first") {
				return timeline.Postponed
			}
			return timeline.Negated
		},
		says: []string{
			"The target date of {Nov. 3|2025-11-03|negated} was missed because the two could not agree.",
			"The original date of {Nov. 3|2025-11-03|postponed} was missed.",
			"Chad missed a target of {Nov. 3|2025-11-03|negated} for the vote.",
		},
		not: []string{"Chad missed a day of the talks on {Monday|2025-11-03|happened}."},
	},
	{
		name: "the original date",
		when: func(c *claim) bool {
			return (c.pending() || c.asserted()) && c.low(-1) == "of" && (c.low(-2) == "date" || c.low(-2) == "dates") && (c.low(-3) == "original" || c.low(-3) == "initial")
		},
		gives: timeline.Postponed,
		says:  []string{"The fair will open on {Nov. 17|2025-11-17|scheduled}, a week after the original date of {Nov. 10|2025-11-10|postponed}."},
		not:   []string{"The fair will open on the new date of {Nov. 10|2025-11-10|scheduled}."},
	},
	{
		name: "told not to work on the days of a strike",
		when: func(c *claim) bool {
			if c.g.rel != relInf || !c.g.neg || c.up == nil || c.up.neg || c.rel == before || c.status != timeline.Negated {
				return false
			}
			switch c.up.v.base {
			case "tell", "instruct", "ask", "advise":
				return c.s.has(0, c.g.from, "strike", "strikes", "walkout", "walkouts", "stoppage", "stoppages")
			}
			return false
		},
		gives: timeline.Scheduled,
		drops: theDenial,
		says:  []string{"Crews on strike in Kenya are told not to sail on {Nov. 14|2025-11-14|scheduled}."},
		not:   []string{"Crews in Kenya are told not to sail on {Nov. 14|2025-11-14|negated}."},
	},
	{
		name: "had been due, but a delay",
		when: func(c *claim) bool {
			g := c.g
			if g.rel == relInf && c.up != nil {
				g = c.up // "were due to start"
			}
			return c.undisputed() && g.tense == past && !g.neg && c.at >= c.g.to && (g.v.frame == frSched || g.v.frame == frPlan) && c.s.delayAfter(c.k)
		},
		gives: timeline.Postponed,
		says: []string{
			"The talks had been scheduled for {Nov. 8|2025-11-08|postponed}, but Lula announced a delay.",
			"The talks were due to start on {Saturday|2025-11-08|postponed}, but Chad asked for a postponement.",
		},
		not: []string{"The talks had been scheduled for {Nov. 8|2025-11-08|scheduled}, but Lula warned of a delay in the harvest."},
	},
	{
		name: "kept from", // the day is that of what was not done
		when: func(c *claim) bool {
			if c.rel == after || !c.asserted() || !bars[c.g.v.base] || c.g.neg || c.at < c.g.to {
				return false
			}
			for i := c.g.to; i < c.at-1; i++ {
				if c.s.low(i) == "from" {
					return strings.HasSuffix(c.s.low(i+1), "ing")
				}
			}
			return false
		},
		gives: timeline.Negated,
		says: []string{
			"Fog stopped the fleet from sailing on {Tuesday|2025-11-04|negated}.",
			"The envoys were prevented from meeting in Narva on {Tuesday|2025-11-04|negated}.",
		},
		not: []string{"Fog stopped the fleet on {Tuesday|2025-11-04|happened}."},
	},
	{
		name: "was held on a day, but gave nothing",
		when: func(c *claim) bool {
			return c.status == timeline.Negated && c.rel != after && c.g.neg && c.g.tense == past && c.g.modal == "" && !c.g.pass && c.at < c.g.from && yields[c.g.v.base] && c.s.meets(c.k)
		},
		gives: timeline.Happened,
		drops: theDenial,
		says:  []string{"A visit to Narva by Lula {last week|2025-10-27/2025-11-02|happened} did not achieve much."},
		not:   []string{"The talks in Narva did not open on {Tuesday|2025-11-04|negated}."},
	},
	{
		name: "after what was held on a day, something was not done",
		when: func(c *claim) bool {
			if c.status != timeline.Negated || c.rel == after || !c.g.neg && !c.s.negSubject(c.k) {
				return false
			}
			for i := c.at - 1; i >= 0 && i > c.at-9 && c.s.verbAt(i) < 0 && c.s.toks[i].Shape != names.Punct; i-- {
				if low := c.s.low(i); low == "after" || low == "following" {
					return i < c.at-2 && c.s.low(i-1) != "until" && (i <= c.s.lead || c.s.punct(i-1, ",") || c.s.amountTo(i))
				}
			}
			return false
		},
		gives: timeline.Happened,
		drops: theDenial,
		says: []string{
			"Chad had not paid its dues, after a first warning on {Oct. 23|2025-10-23|happened}.",
			"After concerts on {Tuesday|2025-11-04|happened}, Lula did not appear again.",
			"Two days after the quake of {Nov. 4|2025-11-04|happened}, nobody has counted the dead.",
		},
		not: []string{"Chad had not paid its dues on {Oct. 21|2025-10-21|negated}."},
	},
	{
		name: "remained elusive",
		when: func(c *claim) bool {
			return c.asserted() && (c.g.v.base == "remain" || c.g.v.base == "prove" || c.g.v.base == "stay") && c.s.low(c.g.to) == "elusive"
		},
		gives: timeline.Negated,
		says:  []string{"A pact remained elusive on {Tuesday|2025-11-04|negated}."},
		not:   []string{"A pact remained in force on {Tuesday|2025-11-04|happened}."},
	},
	{
		name: "was held on a day, but failed to", // before what failed: the day is that of the round
		when: func(c *claim) bool {
			if c.g.v.base != "fail" || c.at >= c.g.from || c.s.punct(c.g.from-1, ",") || !c.status.Done() && c.status != timeline.Negated {
				return false
			}
			in := c.s.inner(c.k)
			return in >= 0 && !openers[c.s.vgs[in].v.base] && c.s.meets(c.k)
		},
		gives: timeline.Happened,
		drops: theDenial,
		says: []string{
			"A second round of talks in Narva {last week|2025-10-27/2025-11-02|happened} failed to bring an accord.",
			"In {late October|2025-10-21~/2025-10-31~|happened}, a new round of talks failed to make headway.",
		},
		not: []string{
			"The talks failed to open on {Tuesday|2025-11-04|negated}.",
			"On {Tuesday|2025-11-04|negated} the envoys failed to agree on the list.",
		},
	},
	{
		name: "failed to pass", // before what failed: who fails to pass a text has voted on it
		when: func(c *claim) bool {
			if c.rel == after || c.status != timeline.Negated && !c.asserted() {
				return false
			}
			if c.g.v.base == "pass" {
				return c.g.neg && c.g.modal == "" && c.s.bill(c.g.start, c.g.from)
			}
			in := c.s.inner(c.k)
			return c.g.v.base == "fail" && in >= 0 && c.s.vgs[in].v.base == "pass" && (c.s.bill(c.s.vgs[in].to, c.s.vgs[in].to+5) || c.s.bill(c.g.start, c.g.from))
		},
		gives: timeline.Happened,
		drops: theDenial,
		says: []string{
			"On {Tuesday|2025-11-04|happened} the council failed to pass a resolution on sanctions.",
			"A second draft did not pass on {Tuesday|2025-11-04|happened}.",
		},
		not: []string{
			"On {Tuesday|2025-11-04|negated} the council failed to agree on sanctions.",
			"The convoy did not pass on {Tuesday|2025-11-04|negated}.",
		},
	},
	{
		name: "failed on a day to",
		when: func(c *claim) bool {
			if c.g.v.frame != frRefuse || !c.asserted() || c.date.Bound == "since" && c.at < c.g.from {
				return false
			}
			in := c.s.inner(c.k)
			return in >= 0 && (c.g.v.base == "fail" || c.g.v.base == "unable" || c.g.v.base == "refuse" && attends[c.s.vgs[in].v.base])
		},
		gives: timeline.Negated,
		says: []string{
			"The ambassadors failed on {Tuesday|2025-11-04|negated} to agree on the list.",
			"On {Tuesday|2025-11-04|negated} Lula refused to sign the pact.",
			"The two sides were unable on {Tuesday|2025-11-04|negated} to agree on a list.",
			"The ministry said that the envoys failed on {Tuesday|2025-11-04|negated} to agree on a list.",
		},
		not: []string{
			"The ambassadors failed in Narva on {Tuesday|2025-11-04|happened}.",
			"On {Tuesday|2025-11-04|happened} Lula refused to say why.",
		},
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
		name: "does not take it for a problem", // what it denies is not the event
		when: func(c *claim) bool {
			return c.g.neg && c.rel == after && c.at > c.g.to && c.status == timeline.Negated && deems[c.g.v.base]
		},
		gives: timeline.Scheduled,
		drops: theDenial,
		says:  []string{"Lula does not consider the end of the pact in {February|2026-02|scheduled} a problem."},
		not:   []string{"Lula does not plan to end the pact in {February|2026-02|negated}."},
	},
	{
		name: "has nothing against it", // somebody else is to do it
		when: func(c *claim) bool {
			if c.rel != after || c.at <= c.g.to || c.status != timeline.Negated || c.s.expiry(c) {
				return false
			}
			switch c.g.v.base {
			case "object", "mind", "oppose":
				return (c.g.neg || c.s.negSubject(c.k)) && !c.g.perf
			case "have":
				return c.s.low(c.g.to) == "no" && c.s.has(c.g.to+1, c.g.to+2, "objection", "objections", "quarrel")
			}
			return false
		},
		gives: timeline.Scheduled,
		drops: theDenial,
		says: []string{
			"Chad does not object to his stay in Narva on {Nov. 18|2025-11-18|scheduled}.",
			"Neither side objected to his stay in Narva on {Nov. 18|2025-11-18|scheduled}.",
			"Chad has no objection to a vote in Narva on {Nov. 18|2025-11-18|scheduled}.",
		},
		not: []string{"Chad does not agree to his stay in Narva on {Nov. 18|2025-11-18|negated}."},
	},
	{
		name: "was supposed to, and its day is over",
		when: func(c *claim) bool {
			g := c.g
			if g.rel == relInf && c.up != nil {
				g = c.up
			}
			return c.rel == before && !old(c.d.a, c.date) && c.status == timeline.Scheduled && (g.v.base == "supposed" || g.v.base == "mean" && g.pass || c.g.modal == "to" && c.g.perf) && g.tense == past && !g.neg && c.g.v.frame != frBe
		},
		gives: timeline.Negated,
		says: []string{
			"The envoys were supposed to meet in Narva on {Tuesday|2025-11-04|negated}.",
			"The talks were meant to be wrapped up on {Tuesday|2025-11-04|negated}.",
			"The envoy was to have flown to Narva on {Tuesday|2025-11-04|negated}.",
		},
		not: []string{
			"The envoys were supposed to meet in Narva on {Saturday|2025-11-08|scheduled}.",
			"The envoys were to meet in Narva on {Tuesday|2025-11-04|scheduled}.",
		},
	},
	{
		name: "was to, but",
		when: func(c *claim) bool {
			g := c.g
			if g.rel == relInf && c.up != nil {
				g = c.up
			}
			return c.rel == before && !old(c.d.a, c.date) && c.status == timeline.Scheduled && g.tense == past && !g.neg && c.s.cameOtherwise(c.at)
		},
		gives: timeline.Negated,
		says: []string{
			"The truce was to start on {Sunday|2025-11-02|negated}, but fighting went on.",
			"The talks were to open in Narva on {Tuesday|2025-11-04|negated} but the rebels did not show up.",
		},
		not: []string{
			"The truce was to start on {Sunday|2025-11-02|scheduled}, but Niger said it needed time.",
			"The truce was to start on {Sunday|2025-11-02|scheduled}.",
		},
	},
	{
		name: "should have, or would have, and did not",
		when: func(c *claim) bool {
			if c.rel != before && c.rel != around || !c.g.perf || c.g.neg {
				return false
			}
			switch c.g.modal {
			case "should":
				return c.status == timeline.Proposed
			case "would":
				return c.g.rel == relMain && (c.g.pass || c.g.v.frame == frPhase) && c.status == timeline.Possible && c.at >= c.g.to && c.date.Earliest == c.date.Latest && !c.s.bound(c.at) && !c.s.has(0, len(c.s.toks), "according")
			}
			return false
		},
		gives: timeline.Negated,
		says: []string{
			"Chad said the rebels should have freed the men on {Tuesday|2025-11-04|negated}.",
			"The envoys should have been in Narva {this week|2025-11-03/2025-11-09|negated} for a round of talks.",
			"The prizes would have been handed out on {Tuesday|2025-11-04|negated}.",
			"The pact, which was never signed, would have come into force on {Tuesday|2025-11-04|negated}.",
		},
		not: []string{
			"Chad said the rebels should free the men on {Tuesday|2025-11-11|proposed}.",
			"The prizes would have been handed out by {Tuesday|2025-11-04|possible}.",
			"The letters would have been sent on {Tuesday|2025-11-04|possible}, according to Roe.",
		},
	},
	{
		name: "should not have, and did",
		when: func(c *claim) bool {
			return c.rel == before && c.g.perf && c.g.modal == "should" && c.g.neg && c.status == timeline.Negated
		},
		gives: timeline.Happened,
		drops: theDenial,
		says:  []string{"Chad said the rebels should not have entered the camp on {Tuesday|2025-11-04|happened}."},
		not:   []string{"Chad said the rebels had not entered the camp on {Tuesday|2025-11-04|negated}."},
	},
	{
		name: "must have: it is inferred",
		when: func(c *claim) bool {
			return c.rel == before && c.g.perf && c.g.modal == "must" && !c.g.neg
		},
		gives: timeline.Possible,
		says:  []string{"The envoys must have left Narva on {Tuesday|2025-11-04|possible}."},
		not:   []string{"The envoys must leave Narva on {Tuesday|2025-11-11|scheduled}."},
	},
	{
		name: "failed to meet a target to",
		when: func(c *claim) bool {
			return c.g.rel == relInf && c.up != nil && c.up.v.base == "meet" && c.up.gov >= 0 && c.s.vgs[c.up.gov].v.base == "fail" && c.s.has(c.up.to, c.g.from, "target", "deadline", "goal", "promise", "pledge")
		},
		gives: timeline.Negated,
		says:  []string{"Both failed to meet their target to submit the draft {last week|2025-10-27/2025-11-02|negated}."},
		not:   []string{"Both met to submit the draft {last week|2025-10-27/2025-11-02|happened}."},
	},
	{
		name: "reports of it called false",
		when: func(c *claim) bool {
			return c.asserted() && c.at > c.g.to && c.s.discreditedTo(c.g.to, c.at)
		},
		gives: timeline.Negated,
		says:  []string{"Chad called “baseless” reports of a meeting in Narva on {Monday|2025-11-03|negated}."},
		not:   []string{"Chad confirmed reports of a meeting in Narva on {Monday|2025-11-03|happened}."},
	},
	{
		name: "a plan averted",
		when: func(c *claim) bool {
			if c.k+1 >= len(c.s.vgs) || c.g.rel != relPart && c.g.rel != relRelative && !(c.g.rel == relInf && c.up != nil && c.up.v.frame == frSched && c.up.rel == relPart) {
				return false
			}
			o := &c.s.vgs[c.k+1]
			return averts[o.v.base] && o.pass && o.finite && !o.neg && o.modal == "" && o.from > c.at
		},
		gives: timeline.Negated,
		says: []string{
			"A march called for {Saturday|2025-11-08|negated} was averted.",
			"The strike due to begin on {Saturday|2025-11-08|negated} was averted.",
			"A strike that was to begin on {Saturday|2025-11-08|negated} has been averted.",
		},
		not: []string{"A march called for {Saturday|2025-11-08|proposed} was applauded."},
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
		name: "hopes of it dashed",
		when: func(c *claim) bool {
			return !c.g.neg && c.rel != before && c.at > c.g.to && c.s.dashesHopes(c.g)
		},
		gives: timeline.Negated,
		says:  []string{"A raid dashed hopes of a truce in Narva by {Friday|2025-11-07|negated}."},
		not:   []string{"A raid raised hopes of a truce in Narva by {Friday|2025-11-07|expected}."},
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

// amountTo reports whether the sentence opens with an amount of time that ends before token i: "Five days", "A week".
func (s *sentence) amountTo(i int) bool {
	if i-s.lead > 4 {
		return false
	}
	switch s.low(i - 1) {
	case "day", "days", "week", "weeks", "month", "months", "hours", "year", "years":
		return true
	}
	return false
}

// comesToNothing reports whether group g tells that what its subject tried was not done.
func (s *sentence) comesToNothing(g *group) bool {
	if g.neg || g.modal != "" || !g.finite {
		return false
	}
	switch g.v.base {
	case "fail", "collapse", "founder", "falter", "fall through":
		return true
	case "come":
		return s.low(g.to) == "to" && (s.low(g.to+1) == "nothing" || s.low(g.to+1) == "naught" || s.low(g.to+1) == "nought")
	}
	return false
}

// triedBefore reports whether the sentence opens with what somebody tried to do on the date at token at: "Efforts by
// Chad to meet on Monday".
func (s *sentence) triedBefore(at int) bool {
	for i := s.lead; i < at && i < s.lead+4; i++ {
		if tries[strings.ToLower(s.str(i))] {
			for j := i + 1; j < at; j++ {
				if s.toks[j].date != 0 {
					return false
				}
				if s.is(j, cTo) && s.form(j+1, fBase) {
					v := s.verbOf(j + 1)
					return v.frame == frLight || v.frame == frPhase || v.typ == "CONSULT" || v.typ == "AGREE"
				}
			}
			return false
		}
	}
	return false
}

// breaksWord reports whether group g tells that somebody did not keep a pledge to do something.
func (s *sentence) breaksWord(g *group) bool {
	if g.neg || g.modal != "" {
		return false
	}
	switch low := s.low(g.head); low {
	case "reneged", "broke", "broken", "breaks", "betrayed", "backtracked", "backpedalled", "backpedaled":
	case "walked", "went", "gone", "walks", "goes", "rowed":
		if s.low(g.head+1) != "back" {
			return false
		}
	case "backed", "backs":
		if next := s.low(g.head + 1); next != "off" && next != "away" && next != "down" && next != "out" {
			return false
		}
	default:
		return false
	}
	for i := g.head + 1; i < g.head+6; i++ {
		switch s.low(i) {
		case "pledge", "promise", "vow", "commitment", "pledges", "promises", "undertaking", "threat", "threats":
			return s.is(i+1, cTo)
		}
	}
	return false
}

// termOf returns the token of the "date" or "target" that the date in [at,end) is that of, "a target of Nov. 3"; -1 if
// there is none.
func (s *sentence) termOf(at, end int) int {
	i := at - 2
	if s.low(at-1) != "of" {
		i = end
	}
	if terms[s.low(i)] || s.low(i) == "target" {
		return i
	}
	return -1
}

// cameAndWent reports whether the day at token at is the subject of "came and went", by itself or beside a word for it:
// "the date named in the decree, July 7, had come and gone".
func (s *sentence) cameAndWent(at int) bool {
	i := s.pastDate(at)
	named := terms[s.low(i)]
	if named || s.punct(i, ",") {
		i++
	}
	k := s.verbAt(i)
	if k < 0 || s.vgs[k].from != i || !s.comesAndGoes(&s.vgs[k]) {
		return false
	}
	if named || at == s.lead || s.is(at-1, cSub|cConj|cThat) {
		return true
	}
	return terms[s.low(at-2)] && s.low(at-1) == "of" || terms[s.low(at-1)] || s.punct(at-1, ",") && s.punct(i-1, ",") && s.has(max(s.lead, at-12), at, "deadline", "date", "day")
}

// comesAndGoes reports whether group g is the "came" of "came and went": a day passed, and nothing was done.
func (s *sentence) comesAndGoes(g *group) bool {
	return g.v.base == "come" && !g.neg && g.modal == "" && s.low(g.to) == "and" && (s.low(g.to+1) == "went" || s.low(g.to+1) == "gone")
}

// dashes are words for putting an end to hopes.
var dashes = map[string]bool{
	"dash": true, "dashes": true, "dashed": true, "dashing": true, "crushed": true, "crushing": true, "shattered": true, "shattering": true, "quashed": true, "quashing": true,
	"killed": true, "killing": true, "ended": true, "ending": true, "scuttled": true, "scuppered": true, "knocked": true,
}

// dashesHopes reports whether group g puts an end to somebody's hopes.
func (s *sentence) dashesHopes(g *group) bool {
	return dashes[s.low(g.head)] && s.has(g.to, g.to+3, "hope", "hopes", "chances")
}

// deems are verbs of what one takes something for.
var deems = map[string]bool{"consider": true, "regard": true, "view": true, "deem": true}

// attends are verbs of what an event needs of somebody.
var attends = map[string]bool{"sign": true, "attend": true, "meet": true, "join": true, "ratify": true, "approve": true, "take part": true, "participate": true, "agree": true}

// averts are verbs of keeping something from coming.
var averts = map[string]bool{"avert": true, "avoid": true, "forestall": true, "head off": true, "stave off": true, "prevent": true, "spare": true}

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

// undisputed reports whether something is told as done, recalled or planned.
func (c *claim) undisputed() bool {
	return c.asserted() || c.status == timeline.Background || c.status == timeline.Scheduled || c.status == timeline.Expected
}

// yields are verbs of what a meeting gives, once it is held.
var yields = map[string]bool{
	"achieve": true, "bring": true, "produce": true, "yield": true, "deliver": true, "result": true, "lead": true, "resolve": true, "settle": true, "change": true, "break": true,
}

// anotherDay reports whether behind the date at token at a plan gets another: "but will now be held on Friday",
// "; they open on Friday instead".
func (s *sentence) anotherDay(at int) bool {
	i := at
	for i < len(s.toks) && s.toks[i].date == s.toks[at].date {
		i++
	}
	for from := i; i < len(s.toks) && i < from+20; i++ {
		switch {
		case s.toks[i].date != 0:
			for n := from; n < i; n++ {
				if s.low(n) == "now" && s.low(n+1) != "that" {
					return true
				}
			}
			return s.has(i, i+4, "instead") && !s.has(i, i+5, "of")
		case i == from && !s.is(i, cConj) && !s.punct(i, ",", ";"):
			return false
		}
	}
	return false
}

// byDegrees are verbs of what can be done by half: "almost doubled".
var byDegrees = map[string]bool{"double": true, "triple": true, "treble": true, "quadruple": true, "halve": true, "fill": true, "finish": true, "complete": true, "exhaust": true, "equal": true, "match": true, "empty": true}

// verbBefore returns the last verb group that ends before token i; -1 if there is none.
func (s *sentence) verbBefore(i int) int {
	for k := len(s.vgs) - 1; k >= 0; k-- {
		if s.vgs[k].to <= i-1 {
			return k
		}
	}
	return -1
}

// atFirst reports whether "first" or the like stands inside a verb group: "was first set".
func (s *sentence) atFirst(g *group) bool {
	return s.has(g.from+1, g.to, "first", "originally", "initially")
}

// delayAfter reports whether the clause behind group k, which "but" opens, tells of a
// delay of it.
func (s *sentence) delayAfter(k int) bool {
	if k < 0 || k+1 >= len(s.vgs) {
		return false
	}
	g := &s.vgs[k+1]
	if !s.has(s.vgs[k].to, g.from, "but") || g.neg {
		return false
	}
	switch g.v.base {
	case "announce", "request", "ask", "declare", "order", "seek", "agree":
	default:
		return false
	}
	for i := g.to; i < g.to+4; i++ {
		if delays[s.low(i)] {
			return true
		}
	}
	return false
}

// delays are nouns of putting something off.
var delays = map[string]bool{"delay": true, "postponement": true, "deferral": true, "adjournment": true}

// adjourned reports whether the verb of g, or a noun before the date at token at, puts a
// meeting off.
func (s *sentence) adjourned(g *group, at int) bool {
	if g == nil || g.neg {
		return false
	}
	switch g.v.base {
	case "adjourn", "recess":
		return g.gov < 0 || s.vgs[g.gov].v.base != "keep" // not "will keep the house adjourned until"
	case "suspend":
		for i := g.start; i < at; i++ {
			if n := s.noun(i); n != nil && n.typ == "CONSULT" {
				return true
			}
		}
	}
	for i := at - 1; i > 0 && i > at-8; i-- {
		if delays[s.low(i)] {
			return true
		}
	}
	for i := at - 1; i > g.to && i > at-24 && !s.punct(i, ",", ";"); i-- {
		if delays[s.low(i)] && s.low(i+1) == "of" {
			return true // "announced the postponement of the meeting between them until Monday"
		}
	}
	return false
}

// delayNoun reports whether a noun of putting off, with "of" and what is put off at most, stands before token i.
func (s *sentence) delayNoun(i int) bool {
	for j := i - 1; j > 0 && j > i-7 && s.verbAt(j) < 0 && s.toks[j].Shape != names.Punct; j-- {
		if delays[s.low(j)] {
			return j == i-1 || s.low(j+1) == "of"
		}
	}
	return false
}

// moved is the day that something was to be on and is no more, or is now.
var moved = []rule{
	{
		name: "instead of doing it, or far from it",
		when: func(c *claim) bool {
			s := c.s
			of := strings.EqualFold(s.str(s.lead), "instead") && s.low(s.lead+1) == "of" || strings.EqualFold(s.str(s.lead), "far") && s.low(s.lead+1) == "from"
			if !of || !strings.HasSuffix(s.low(s.lead+2), "ing") || !c.undisputed() && c.status != timeline.Cancelled {
				return false
			}
			for i := s.lead; i < c.at; i++ {
				if s.punct(i, ",") {
					return false
				}
			}
			return s.punct(c.end, ",")
		},
		gives: timeline.Negated,
		says: []string{
			"Instead of meeting in Narva on {Tuesday|2025-11-04|negated}, the envoys stayed at home.",
			"Far from signing on {Tuesday|2025-11-04|negated}, the two traded insults.",
		},
		not: []string{"Instead of meeting in Narva, the envoys stayed at home on {Tuesday|2025-11-04|happened}."},
	},
	{
		name: "came close to it",
		when: func(c *claim) bool {
			k := c.s.owner(c.at)
			for k > 0 && c.s.vgs[k].rel != relMain && c.s.vgs[k].v.base != "come" {
				k--
			}
			return k >= 0 && c.asserted() && c.s.vgs[k].v.base == "come" && c.s.vgs[k].finite && !c.s.vgs[k].neg && c.s.vgs[k].modal == "" && c.s.low(c.s.vgs[k].to) == "close" && c.s.low(c.s.vgs[k].to+1) == "to" && c.at > c.s.vgs[k].to
		},
		gives: timeline.Negated,
		says:  []string{"The two came close to signing on {Tuesday|2025-11-04|negated}."},
		not:   []string{"The two came to Narva on {Tuesday|2025-11-04|happened}."},
	},
	{
		name: "not on one day but on another",
		when: func(c *claim) bool {
			if c.rel == before || (c.low(-1) != "on" && c.low(-1) != "in" || c.low(-2) != "but") && c.low(-1) != "but" || c.status != timeline.Negated && c.status != timeline.Cancelled && c.status != timeline.Postponed {
				return false
			}
			for k := range c.s.vgs {
				if g := &c.s.vgs[k]; g.neg && g.modal == "will" && g.to <= c.at && c.s.dateBetween(g.to, c.at-1) {
					return true
				}
			}
			return false
		},
		gives: timeline.Scheduled,
		drops: theDenial,
		says: []string{
			"The ballot will not be held on {Nov. 20|2025-11-20|postponed} as planned but on {Dec. 1|2025-12-01|scheduled}.",
			"The talks will not open on {Friday|2025-11-07|negated} but on {Nov. 20|2025-11-20|scheduled}.",
			"The decree will not be signed {today|2025-11-06|negated}, but {next week|2025-11-10/2025-11-16|scheduled}.",
		},
		not: []string{"The talks will not open on {Nov. 20|2025-11-20|negated}."},
	},
	{
		name: "at first for a day, put in before what moves it",
		when: func(c *claim) bool {
			i := -1
			if c.low(i) == "on" || c.low(i) == "for" {
				i--
			}
			was := c.g != nil && c.g.rel == relRelative && c.g.v.base == "be" && c.g.perf && c.g.tense == past && c.g.to == c.at+i+1
			if w := c.low(i); !was && w != "originally" && w != "initially" || !was && !c.s.punct(c.at+i-1, ",") || !c.s.punct(c.end, ",") {
				return false
			}
			k := c.s.verbAt(c.end + 2)
			return k >= 0 && c.s.vgs[k].pass && !c.s.vgs[k].neg && (c.s.vgs[k].v.base == "extend" || off(c.s.vgs[k].v.frame) == timeline.Postponed || c.s.vgs[k].v.base == "move") || k >= 0 && !c.s.vgs[k].neg && c.s.vgs[k].modal == "will" && c.s.has(c.s.vgs[k].from, c.s.vgs[k].to, "now")
		},
		gives: timeline.Postponed,
		says: []string{
			"The fair, originally for {Nov. 2|2025-11-02|postponed}, will now take place on {Nov. 20|2025-11-20|scheduled}.",
			"The deadline for bids, originally {Wednesday|2025-11-05|postponed}, was extended to {Nov. 20|2025-11-20|postponed}.",
			"The deadline for a deal, which had been {Nov. 15|2025-11-15|postponed}, was extended to {June 30|2026-06-30|postponed}.",
		},
		not: []string{"The mayor, originally for {Wednesday|2025-11-05|happened}, was asked to wait."},
	},
	{
		name: "adjourned until a day",
		when: func(c *claim) bool {
			return c.rel != before && (c.low(-1) == "until" || c.low(-1) == "to" && c.g != nil && c.g.v.base == "adjourn") && (c.asserted() || c.status == timeline.Scheduled) && c.s.adjourned(c.g, c.at)
		},
		as: func(c *claim) timeline.Status {
			if c.g.rel == relInf && (c.s.low(c.g.from-1) == "motion" || c.s.nounPlan(c.g.from) == timeline.Proposed) {
				return timeline.Proposed
			}
			return timeline.Postponed
		},
		says: []string{
			"The session was adjourned until {Monday|2025-11-10|postponed}.",
			"The trial was adjourned to {Nov. 20|2025-11-20|postponed}.",
			"Lula announced the postponement of the meeting until {Monday|2025-11-10|postponed}.",
			"The council decided to suspend the session until {Monday|2025-11-10|postponed}.",
			"A motion to adjourn until {Monday|2025-11-10|proposed} was put to the house.",
		},
		not: []string{
			"Tariffs were suspended until {Monday|2025-11-10|scheduled}.",
			"The storm will keep the house adjourned until {Monday|2025-11-10|scheduled}.",
		},
	},
	{
		name: "the putting off of it, from a day or to one",
		when: func(c *claim) bool {
			return c.rel != before && (c.low(-1) == "from" || c.low(-1) == "to" && (c.asserted() || c.status == timeline.Scheduled)) && !c.possessed() && c.s.delayNoun(c.at-1)
		},
		gives: timeline.Postponed,
		drops: theDenial,
		says: []string{
			"Lula told the guests of the postponement to {January|2026-01|postponed}.",
			"The Narva summit's postponement from {Nov. 20|2025-11-20|postponed} surprised nobody.",
			"The delay of the vote from {Nov. 20|2025-11-20|postponed} is a blow.",
		},
		not: []string{"The delay in Narva freed Lula from {Monday|2025-11-10|scheduled} on."},
	},
	{
		name: "a deadline extended",
		when: func(c *claim) bool {
			g := c.g
			if !c.status.Done() && c.status != timeline.Scheduled || c.low(-1) != "until" && c.low(-1) != "to" {
				return false
			}
			return c.s.extendedFor(c.at) || g != nil && (g.pass || !g.finite && g.rel != relInf || g.tense == past) && !g.neg && (g.v.base == "extend" || g.v.base == "push") &&
				(c.s.has(g.start, g.from, "deadline", "period") || c.s.has(g.to, c.at, "deadline", "deadlines") || c.low(-1) == "to" && c.s.has(0, g.from, "deadline"))
		},
		gives: timeline.Postponed,
		says: []string{
			"An earlier deadline for a deal was extended until {Tuesday|2025-11-04|postponed}.",
			"The panel extended the deadline to {Nov. 18|2025-11-18|postponed}.",
			"The deadline for the troops was set for {Oct. 31|2025-10-31|happened} but extended to {Tuesday|2025-11-04|postponed} at Chad's request.",
			"Chad announced an extension of the deadline for rebel troops to withdraw to {Nov. 18|2025-11-18|postponed}.",
			"On {Monday|2025-11-03|happened} Chad agreed to an extension of the deadline for rebels to pull out until {Nov. 18|2025-11-18|postponed}.",
		},
		not: []string{
			"A truce in Narva was extended until {Tuesday|2025-11-04|happened}.",
			"Chad announced an extension of the truce until {Nov. 18|2025-11-18|scheduled}.",
			"Chad wants an extension of the deadline until {Nov. 18|2025-11-18|proposed}.",
		},
	},
	{
		name: "pushed beyond a day",
		when: func(c *claim) bool {
			k := c.s.owner(c.at)
			if c.rel == before || k < 0 || c.at < c.s.vgs[k].to || !c.s.beyond(c.at) {
				return false
			}
			g := &c.s.vgs[k]
			return g.v.base == "push" && !g.neg && g.modal == "" && (g.tense == past || g.perf || g.pass)
		},
		gives: timeline.Postponed,
		says: []string{
			"Chad has pushed its vote past the {Nov. 20|2025-11-20|postponed} deadline.",
			"The race was pushed past {Nov. 20|2025-11-20|postponed}.",
		},
		not: []string{
			"The envoys pushed for a vote before the {Nov. 20|2025-11-20|scheduled} deadline.",
			"The crowd pushed past the gate on {Tuesday|2025-11-04|happened}.",
		},
	},
	{
		name: "not extended beyond a day",
		when: func(c *claim) bool {
			k := c.s.owner(c.at)
			if c.rel == before || c.status != timeline.Scheduled || k < 0 || c.at < c.s.vgs[k].to || !c.s.beyond(c.at) {
				return false
			}
			g := &c.s.vgs[k]
			return (g.v.base == "extend" || g.v.base == "prolong") && (g.neg || c.s.negSubject(k))
		},
		gives: timeline.Negated,
		says:  []string{"The stay of the guards will not be prolonged past the {Nov. 18|2025-11-18|negated} deadline."},
		not:   []string{"The stay of the guards will be prolonged past the {Nov. 18|2025-11-18|scheduled} deadline."},
	},
	{
		name: "extended from a day to another",
		when: func(c *claim) bool {
			g := c.g
			return g != nil && (c.status.Done() || c.status == timeline.Scheduled) && (g.v.base == "extend" || g.v.base == "prolong") && !g.neg && (g.modal == "" || g.modal == "will") && c.low(-1) == "from" && c.s.toDate(c.at) && (g.pass || c.at > g.to+1)
		},
		gives: timeline.Postponed,
		says:  []string{"The truce was extended from {Sunday|2025-11-09|postponed} to {Nov. 18|2025-11-18|scheduled}."},
		not:   []string{"The truce extends from {Sunday|2025-11-09|scheduled} on to Narva."},
	},
	{
		name: "proposed putting it off",
		when: func(c *claim) bool {
			return c.g != nil && c.rel == after && (c.status == timeline.Postponed || c.status == timeline.Cancelled) && c.g.rel == relIng && off(c.g.v.frame) != "" && c.up != nil && !c.up.neg && c.up.v.frame == frPropose
		},
		gives: timeline.Proposed,
		says:  []string{"Chad suggested postponing the talks until {Monday|2025-11-10|proposed}."},
		not:   []string{"Chad announced postponing the talks until {Monday|2025-11-10|postponed}."},
	},
	{
		name: "no plan to put it off to a day",
		when: func(c *claim) bool {
			return c.g != nil && c.rel == after && c.status == timeline.Postponed && c.g.rel == relInf && off(c.g.v.frame) != "" && c.s.noneOf(c.g.from-1)
		},
		gives: timeline.Negated,
		says:  []string{"There are no plans to postpone the summit to {Monday|2025-11-10|negated}."},
		not:   []string{"There are new plans to postpone the summit to {Monday|2025-11-10|expected}."},
	},
	{
		name: "does not rule it out", // in other words
		when: func(c *claim) bool {
			return c.g != nil && c.rel == after && c.status == timeline.Negated && c.s.leavesOpen(c.k)
		},
		gives: timeline.Possible,
		drops: theDenial,
		says: []string{
			"Lula declined to rule out a strike on {Monday|2025-11-10|possible}.",
			"Lula stopped short of excluding a strike in {December|2025-12|possible}.",
		},
		not: []string{"Lula declined to hold a vote on {Monday|2025-11-10|negated}."},
	},
	{
		name: "at risk of being put off",
		when: func(c *claim) bool {
			if c.status != timeline.Postponed && c.status != timeline.Cancelled {
				return false
			}
			for i := c.end; i+1 < len(c.s.toks); i++ {
				if c.s.low(i+1) == "being" && c.s.has(i, i+1, "risk", "risks", "risked") {
					return true
				}
			}
			return false
		},
		gives: timeline.Possible,
		says:  []string{"Elections set for {Nov. 20|2025-11-20|possible} risk being postponed for want of cash."},
		not:   []string{"Elections set for {Nov. 20|2025-11-20|postponed} are being postponed for want of cash."},
	},
	{
		name: "not as planned",
		when: func(c *claim) bool {
			return c.g != nil && (c.s.asPlanned(c.at) || c.s.asHoped(c.end) && c.rel == after) && (c.status == timeline.Negated || c.up != nil && c.g.sub == "as" && c.up.neg)
		},
		gives: timeline.Postponed,
		drops: theDenial,
		says: []string{
			"Chad admitted that the vote could not be held as planned on {Nov. 29|2025-11-29|postponed}.",
			"The vote will not be held on {Nov. 29|2025-11-29|postponed} as hoped.",
		},
		not: []string{"Chad admitted that the vote could not be held in Narva on {Nov. 29|2025-11-29|negated}."},
	},
	{
		name: "rather than on a day",
		when: func(c *claim) bool {
			i := -1
			if c.low(i) == "on" || c.low(i) == "in" {
				i-- // "instead of on Sunday"
			}
			for i > -6 && (c.s.is(c.at+i, cDet|cAdv|cAdj) || c.s.verbAt(c.at+i) >= 0 || strings.Contains(c.low(i), "-")) {
				i-- // "the previously agreed-upon"
			}
			return c.rel != before && (c.low(i) == "than" && strings.EqualFold(c.s.str(c.at+i-1), "rather") || c.low(i) == "of" && strings.EqualFold(c.s.str(c.at+i-1), "instead"))
		},
		gives: timeline.Postponed,
		drops: theDenial,
		says: []string{
			"Chad will vote on {Nov. 30|2025-11-30|scheduled} rather than {Sunday|2025-11-09|postponed}.",
			"The envoys will meet in Narva instead of {Sunday|2025-11-09|postponed}.",
			"The envoys will meet on {Monday|2025-11-10|scheduled}, instead of {today|2025-11-06|postponed}.",
			"Rather than on {Sunday|2025-11-09|postponed}, the envoys will meet on {Nov. 30|2025-11-30|scheduled}.",
			"The envoys will meet on {Monday|2025-11-10|scheduled} rather than on {Sunday|2025-11-09|postponed} as planned.",
			"Chad will vote on {Nov. 30|2025-11-30|scheduled} instead of the previously agreed-upon {Nov. 9|2025-11-09|postponed}.",
		},
		not: []string{
			"Chad will vote rather than wait on {Sunday|2025-11-09|scheduled}.",
			"If no deal is done by the time the council meets on {Nov. 15|2025-11-15|scheduled} rather than {Sunday|2025-11-09|scheduled}, talks should end.",
		},
	},
}

// extendedFor reports whether a deadline's extension, which was announced or
// granted, runs to the date at token at.
func (s *sentence) extendedFor(at int) bool {
	for i := at - 2; i >= 0 && i > at-18; i-- {
		if s.low(i) != "extension" {
			continue
		}
		k := len(s.vgs) - 1
		for k >= 0 && s.vgs[k].to > i {
			k--
		}
		if k < 0 || !s.read(k).status.Done() || s.vgs[k].v.frame == frPropose || s.vgs[k].v.frame == frPlan {
			return false
		}
		return s.has(i, at, "deadline") || s.low(i-1) == "deadline"
	}
	return false
}

// asPlanned reports whether "as planned" stands before the date at token at.
func (s *sentence) asPlanned(at int) bool {
	if s.is(at-1, cPrep) {
		at--
	}
	if s.low(at-2) != "as" {
		return false
	}
	return planWords[s.low(at-1)]
}

// planWords are what "as" brings before or behind the day of a plan: "as planned".
var planWords = map[string]bool{"planned": true, "scheduled": true, "expected": true, "intended": true, "foreseen": true, "hoped": true, "announced": true, "promised": true}

// asHoped reports whether "as planned" or the like stands behind the date that ends before token i.
func (s *sentence) asHoped(i int) bool { return s.low(i) == "as" && planWords[s.low(i+1)] }

// beyond reports whether "beyond" or "past" stands before the date at token at and its
// article.
func (s *sentence) beyond(at int) bool {
	if s.is(at-1, cDet) {
		at--
	}
	return s.low(at-1) == "beyond" || s.low(at-1) == "past"
}

// calledOff is the day whose event the verb before it undoes.
var calledOff = []rule{
	{
		name: "the cause of what is called off",
		when: func(c *claim) bool {
			return (c.status == timeline.Cancelled || c.status == timeline.Postponed) && c.rel == before && c.s.causeBefore(c.at)
		},
		gives: timeline.Happened,
		says: []string{
			"Lula called off a fair slated to take place on {Friday|2025-11-07|cancelled} because of a flood in Narva on {Tuesday|2025-11-04|happened}.",
		},
		not: []string{"Lula called off a fair slated to take place on {Tuesday|2025-11-04|cancelled} in Narva."},
	},
	{
		name: "the day of what is struck from the calendar",
		when: func(c *claim) bool {
			return c.rel == after && c.g.pass && c.at < c.g.from && (c.asserted() || c.status == timeline.Scheduled) && c.s.tookBack(c.g) && c.s.punct(c.end, ",")
		},
		gives: timeline.Cancelled,
		says:  []string{"The fair, a yearly fixture on {Dec. 1|2025-12-01|cancelled}, has been struck from the calendar."},
		not:   []string{"The fair, a yearly fixture on {Dec. 1|2025-12-01|scheduled}, has been struck by a flood."},
	},
	{
		name: "calls off the day's event",
		when: func(c *claim) bool {
			return c.possessed() && c.at >= c.g.to && off(c.g.v.frame) != "" && !c.g.neg && c.g.modal == "" && c.s.undoingWanted(c.g) == ""
		},
		as: func(c *claim) timeline.Status { return off(c.g.v.frame) },
		says: []string{
			"Lula calls off {Wednesday|2025-11-12|cancelled}'s session with Fico.",
			"Chad put off {Monday|2025-11-03|postponed}'s parade to {Friday|2025-11-14|postponed}.",
		},
		not: []string{
			"Lula may call off {Wednesday|2025-11-12|possible}'s session with Fico.",
			"Calls to cancel {Wednesday|2025-11-12|proposed}'s session are growing.",
			"Lula said it was too late to delay {Friday|2025-11-07|scheduled}'s session.",
			"Chad would not say it had called off {Tuesday|2025-11-04|happened}'s parade.",
		},
	},
}

// causeBefore reports whether the date at token at is that of a cause: "because of a flood in Narva on Monday".
func (s *sentence) causeBefore(at int) bool {
	for i := at - 1; i > 0 && i > at-9 && s.verbAt(i) < 0 && s.toks[i].Shape != names.Punct && s.toks[i].date == 0; i-- {
		if low := s.low(i - 1); low == "because" && s.low(i) == "of" || low == "due" && s.low(i) == "to" && !s.form(i+1, fBase) {
			return true
		}
	}
	return false
}

// openers are the verbs of what is not held where they fail: "the talks failed to open".
var openers = map[string]bool{
	"open": true, "start": true, "begin": true, "take": true, "take place": true, "convene": true, "happen": true, "materialise": true, "materialize": true,
	"resume": true, "proceed": true, "go": true, "come": true,
}

// meets reports whether the subject of group k is a meeting, or a row of them.
func (s *sentence) meets(k int) bool {
	n := s.subjectNoun(k)
	return n != nil && n.typ == "CONSULT"
}

// bill reports whether a text that is voted on stands in the tokens [from,to).
func (s *sentence) bill(from, to int) bool {
	return s.has(from, min(to, len(s.toks)), "resolution", "resolutions", "bill", "draft", "motion", "amendment", "law", "legislation", "measure")
}

// atTalks reports whether the date at token at says when the talks were at which the clause has something be:
// "at the talks in Narva on Tuesday", "at a meeting last Tuesday".
func (s *sentence) atTalks(at int) bool {
	i := at - 1
	if s.low(i) == "on" {
		i--
	}
	for i > 0 && i > at-8 && s.verbAt(i) < 0 && s.toks[i].Shape != names.Punct {
		no := s.noun(i)
		switch {
		case no == nil:
		case no.typ != "CONSULT" || s.modifier(i):
			return false
		default:
			return s.low(s.nounPhrase(i)-1) == "at"
		}
		i--
	}
	return false
}

// cameOtherwise reports whether "but" and a verb of what was stand behind the date at token at.
func (s *sentence) cameOtherwise(at int) bool {
	i := s.pastDate(at)
	if s.punct(i, ",") {
		i++
	}
	if w := s.low(i); w != "but" && w != "yet" {
		return false
	}
	for k := range s.vgs {
		if g := &s.vgs[k]; g.from >= i {
			if g.neg {
				return g.finite && g.tense == past
			}
			switch g.v.frame {
			case frSay, frDeny, frCancel, frPostpone, frBe, frPlan, frSched:
				return false
			}
			return g.finite && g.tense == past && !g.perf && g.modal == ""
		}
	}
	return false
}

// leavesOpen reports whether clause k, or what governs it, is what somebody refuses to rule out, or stops short of excluding.
func (s *sentence) leavesOpen(k int) bool {
	g := &s.vgs[k]
	if g.v.base != "rule out" && g.v.base != "exclude" {
		return false
	}
	for i := max(g.from-4, 0); i < g.from; i++ {
		if s.has(i, i+1, "declined", "refused", "declines", "refuses", "refusing", "declining") || s.low(i) == "short" && s.low(i+1) == "of" {
			return true
		}
	}
	return false
}
