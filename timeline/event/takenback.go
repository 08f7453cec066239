package event

import (
	"github.com/dateline-tools/dateline/timeline"
	"github.com/dateline-tools/dateline/timeline/names"
)

// takenBack is the day of a plan that describes what a verb undoes, where the plan is told by no verb of planning:
// "withdrew the motion he had tabled for Monday", "rescinded a decree ordering a recount on Monday". Such a clause says
// when the thing was to be, and only the verb before it says that it will not.
var takenBack = []rule{
	{
		name: "what a verb undoes, described by its day",
		when: func(c *claim) bool { return c.undoable() && c.s.undoneObject(c.k) != "" },
		as:   func(c *claim) timeline.Status { return c.s.undoneObject(c.k) },
		says: []string{
			"Lula has scrapped the curfew she had ordered for {Monday|2025-11-10|cancelled}.",
			"The two ditched a rescue drill they had agreed to hold on {Friday|2025-11-07|cancelled}.",
			"Lula rescinded her decree ordering a recount on {Nov. 20|2025-11-20|cancelled}.",
			"Lula delayed by a week the cabinet reshuffle he had promised for {Saturday|2025-11-08|postponed}.",
			"Lula shelved a trip to Chad that had been in the diary for {Nov. 20|2025-11-20|postponed}.",
			"Lula cancelled a trip to the island that had been planned for {Monday|2025-11-10|cancelled}.",
		},
		not: []string{
			"Lula dropped the budget motion he had tabled on {Monday|2025-11-03|happened}.",
			"Chad has dropped its objection to Niger hosting the summit on {Monday|2025-11-10|scheduled}.",
			"Lula defended the budget motion he had tabled for {Monday|2025-11-10|scheduled}.",
			"Lula dropped the aide who is to meet Roe on {Monday|2025-11-10|scheduled}.",
			"Lula may drop the budget motion he had tabled for {Monday|2025-11-10|scheduled}.",
			"The storm delayed a convoy bound for talks in Narva, which Lula had promised for {Monday|2025-11-10|scheduled}.",
		},
	},
	{
		name: "the notice of a day taken back",
		when: func(c *claim) bool {
			return c.rel == after && c.g.finite && !c.g.pass && c.low(-1) == "for" && c.at > c.g.to && !c.possessed() && (c.asserted() || c.status == timeline.Scheduled) &&
				c.s.takesOff(c.g) == timeline.Cancelled && c.s.plainObject(c.g.to, c.at-1)
		},
		gives: timeline.Cancelled,
		says: []string{
			"The pilots withdrew their strike notice for {Nov. 12|2025-11-12|cancelled}.",
			"The union has revoked a call to arms for {Nov. 12|2025-11-12|cancelled}.",
		},
		not: []string{
			"The pilots issued a strike notice for {Nov. 12|2025-11-12|scheduled}.",
			"The pilots withdrew their strike notice ahead of a vote set for {Nov. 12|2025-11-12|scheduled}.",
		},
	},
	{
		name: "what is taken back is on a day", // the subject's own
		when: func(c *claim) bool {
			return c.rel == after && c.g.pass && c.at < c.g.from && (c.asserted() || c.status == timeline.Scheduled) && c.s.tookBack(c.g) && c.s.calls(c.g.start, c.at)
		},
		gives: timeline.Cancelled,
		says: []string{
			"Chad's invitation to Roe for a dinner on {Nov. 20|2025-11-20|cancelled} has been withdrawn.",
			"The order for a curfew on {Nov. 20|2025-11-20|cancelled} has been revoked.",
		},
		not: []string{
			"Chad's invitation to Roe for a dinner on {Nov. 20|2025-11-20|scheduled} has been printed.",
			"Troops guarding the polls on {Nov. 20|2025-11-20|scheduled} have been withdrawn.",
		},
	},
}

// undoable reports whether the date may be that of a plan: still to come, or behind "for" and not over.
func (c *claim) undoable() bool {
	if c.rel != after && !(c.rel == around && c.low(-1) == "for") {
		return false
	}
	switch c.status {
	case timeline.Scheduled, timeline.Expected, timeline.Proposed, timeline.Happened, timeline.Reported, timeline.Background:
		return c.at >= c.g.to
	}
	return false
}

// takesOff is the status of what group o, told as done, puts off, calls off or takes back; "" for other verbs.
func (s *sentence) takesOff(o *group) timeline.Status {
	switch {
	case !o.finite || o.neg || o.modal != "" || o.tense == present && !o.perf:
		return ""
	case off(o.v.frame) != "":
		if s.lifts(o) {
			return ""
		}
		return off(o.v.frame)
	case s.tookBack(o) && o.v.base != "pull":
		return timeline.Cancelled
	}
	return ""
}

// undoneObject is the status of the plan that clause k, or the verb that it completes, tells of the object of an undoing
// verb right before it; "" where there is none.
func (s *sentence) undoneObject(k int) timeline.Status {
	g := &s.vgs[k]
	for n := 0; n < 3 && g.rel == relInf && g.gov >= 0 && g.gov < k && s.complementOf(&s.vgs[g.gov], g); n++ {
		k, g = g.gov, &s.vgs[g.gov] // "a drill they had agreed to hold"
	}
	switch {
	case k == 0 || g.neg || off(g.v.frame) != "" || g.sub == "who" || g.sub == "whom" || g.sub == "where" || s.commaBefore(g.start):
		return ""
	case g.rel != relRelative && g.rel != relPart && g.rel != relIng:
		return ""
	case g.finite && g.tense == present && !g.perf && g.modal != "to":
		return ""
	}
	o := &s.vgs[k-1]
	if o.pass || o.to >= g.start || s.has(o.to, g.start, "objection", "objections", "opposition", "veto", "resistance") || !s.describedFrom(o.to, s.trimSubject(g), g.rel == relRelative && g.perf) {
		return ""
	}
	return s.takesOff(o)
}

// trimSubject is the token at which what describes the noun before group g begins: its relative word, or the pronoun of
// "the motion he had tabled".
func (s *sentence) trimSubject(g *group) int {
	if g.rel == relRelative {
		return g.start
	}
	return g.from
}

// describedFrom reports whether [from,to) is one noun phrase that what stands at to can only describe as a whole: a
// measure, an article, words, and behind a preposition no more than a name, or what an "of" belongs to; of a trip also
// where it leads, if its plan is told in the past perfect: "a trip to the island that had been planned".
func (s *sentence) describedFrom(from, to int, trip bool) bool {
	for from < to && (s.low(from) == "by" || s.low(from) == "for") {
		i := s.pastMeasure(from + 1)
		if i < 0 {
			break
		}
		from = i
	}
	if from >= to || !s.is(from, cDet) && s.toks[from].Shape != names.Cap {
		return false
	}
	for i := from + 1; i < to; i++ {
		switch {
		case s.toks[i].Shape == names.Punct, s.is(i, cConj|cSub), s.verbAt(i) >= 0:
			return false
		case s.low(i) == "of":
		case s.is(i, cPrep|cTo):
			if s.ref(i+1) == nil && !(trip && s.travels(i)) {
				return false
			}
		}
	}
	return true
}

// travels reports whether the "to" at token i leads to where a visit goes: "a trip to the island".
func (s *sentence) travels(i int) bool {
	n := s.noun(i - 1)
	return s.is(i, cTo) && n != nil && n.mode == "visit"
}

// pastMeasure returns the token behind an amount of time at token i, "a fortnight", "two weeks"; -1 if there is none.
func (s *sentence) pastMeasure(i int) int {
	if s.low(i) == "the" || !s.is(i, cDet) && !s.number(i) {
		return -1
	}
	for j := i + 1; j < i+3 && s.low(j+1) != "of"; j++ {
		if amounts[s.low(j)] {
			return j + 1
		}
	}
	return -1
}

// plainObject reports whether [from,to) is an object without a clause, a comma or a preposition but "of" and "to".
func (s *sentence) plainObject(from, to int) bool {
	for i := from; i < to; i++ {
		if s.verbAt(i) >= 0 || s.is(i, cConj|cSub|cRel|cThat) || s.is(i, cPrep) && s.low(i) != "of" || s.toks[i].Shape == names.Punct {
			return false
		}
	}
	return from < to
}

// calls reports whether somebody's call or notice stands in [from,to), with "for" or "to" behind it: of such a thing the
// day is what it was for.
func (s *sentence) calls(from, to int) bool {
	for i := from; i < to; i++ {
		switch s.low(i) {
		case "invitation", "call", "notice", "threat", "plan", "plans", "motion", "request", "proposal", "offer", "bid", "order", "decree":
			return s.has(i+1, to, "for", "to", "of") && s.toks[i].Shape != names.Cap || i == s.lead
		}
	}
	return false
}
