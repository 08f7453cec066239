package event

import (
	"strings"

	"github.com/dateline-tools/dateline/timeline"
	"github.com/dateline-tools/dateline/timeline/names"
)

// belied is the day of what is called false, turned down, declared void or called into doubt, whether a noun or a verb
// tells it.
var belied = []rule{
	{
		name: "reports of it denied",
		when: func(c *claim) bool {
			return c.rel != after && c.asserted() && c.s.reportOf(c.at) >= 0 && c.s.refutesReport(c.s.reportOf(c.at), c.end)
		},
		gives: timeline.Negated,
		drops: theBound,
		says: []string{
			"Chad's army dismissed reports of a raid on {Monday|2025-11-03|negated}.",
			"Lula denied rumours of a secret meeting in Narva on {Monday|2025-11-03|negated}.",
			"Lula described reports of a meeting with Roe on {Monday|2025-11-03|negated} as fabricated.",
			"Reports of a clash in Narva on {Monday|2025-11-03|negated} were untrue, the army said.",
			"Rumours of a meeting on {Monday|2025-11-03|negated} have been denied by both sides.",
			"Chad called a report of talks in Narva on {Monday|2025-11-03|negated} “fake news”.",
		},
		not: []string{
			"Chad's army confirmed reports of a raid on {Monday|2025-11-03|happened}.",
			"Chad's army dismissed reports of a raid in a note on {Monday|2025-11-03|happened}.",
			"On {Monday|2025-11-03|happened} Lula denied rumours of a secret meeting.",

			"Reports of a clash in Narva on {Monday|2025-11-03|happened} were met with calls for calm.",
		},
	},
	{
		name: "any dealing denied",
		when: func(c *claim) bool {
			return c.rel != after && c.asserted() && c.g != nil && c.g.v.frame == frDeny && c.g.finite && !c.g.neg && c.g.modal == "" && c.s.anyDealing(c.g.to, c.at)
		},
		gives: timeline.Negated,
		says: []string{
			"Lula denied any contact with Roe on {Monday|2025-11-03|negated}.",
			"Chad's army has denied any raid in Narva on {Monday|2025-11-03|negated}.",
		},
		not: []string{
			"Lula denied any wrongdoing on {Monday|2025-11-03|happened}.",
			"Lula on {Monday|2025-11-03|happened} denied any contact with Roe.",
		},
	},
	{
		name: "the day's vote or march declared void",
		when: func(c *claim) bool {
			return (c.asserted() || c.status == timeline.Scheduled || c.status == timeline.Background) && c.s.voided(c)
		},
		gives: timeline.Cancelled,
		says: []string{
			"Chad's top court annulled {Sunday|2025-11-02|cancelled}'s election.",
			"The judges struck down the vote of {Oct. 26|2025-10-26|cancelled}.",
			"The judges threw out the {Nov. 20|2025-11-20|cancelled} referendum.",
			"The {Nov. 20|2025-11-20|cancelled} referendum was ruled unconstitutional.",
			"The council declared void the vote of {Oct. 26|2025-10-26|cancelled}.",
			"The {Nov. 20|2025-11-20|cancelled} rally has been banned.",
			"The race of {Nov. 20|2025-11-20|cancelled} was struck from the calendar.",
		},
		not: []string{
			"The judges annulled the election on {Tuesday|2025-11-04|happened}.",
			"The judges annulled on {Tuesday|2025-11-04|happened} the election.",
			"The judges struck down the tax law on {Tuesday|2025-11-04|happened}.",
			"The judges did not annul {Sunday|2025-11-02|happened}'s election.",
			"The judges may annul {Sunday|2025-11-02|happened}'s election.",
			"The judges annulled the election before {Sunday|2025-11-02|happened}'s march.",
		},
	},
	{
		name: "an offer of it turned down",
		when: func(c *claim) bool {
			return c.rel != before && c.at > 0 && c.status != timeline.Negated && c.status != timeline.Conditional && c.s.turnsDownOffer(c.at)
		},
		gives: timeline.Negated,
		says: []string{
			"Chad rejected an offer of talks on {Monday|2025-11-10|negated}.",
			"Lula has declined an invitation to speak on {Monday|2025-11-10|negated}.",
		},
		not: []string{
			"On {Monday|2025-11-03|happened} Chad rejected an offer of talks.",
			"Lula turned down an invitation to the dinner in Narva on {Monday|2025-11-03|happened}.",
			"Chad accepted an offer of talks on {Monday|2025-11-10|scheduled}.",
			"Chad did not reject an offer of talks on {Monday|2025-11-10|proposed}.",
		},
	},
	{
		name: "the day's event in doubt",
		when: func(c *claim) bool {
			return c.rel == after && (c.asserted() || c.status == timeline.Scheduled || c.status == timeline.Expected || c.status == timeline.Ongoing) && c.s.doubtOver(c)
		},
		gives: timeline.Possible,
		says: []string{
			"The summit of {Nov. 20|2025-11-20|possible} has been thrown into doubt.",
			"Doubts hang over the summit of {Nov. 20|2025-11-20|possible}.",
			"A raid has cast doubt on the {Nov. 20|2025-11-20|possible} summit.",
			"A visit in {December|2025-12|possible} is not out of the question.",
		},
		not: []string{
			"The summit of {Nov. 20|2025-11-20|scheduled} is not in doubt.",
			"The outcome of the summit of {Nov. 20|2025-11-20|scheduled} is in doubt.",
			"The premier has no doubt that the summit of {Nov. 20|2025-11-20|scheduled} will help.",
		},
	},
	{
		name: "a day named for it, not yet settled",
		when: func(c *claim) bool {
			return c.rel == after && (c.asserted() || c.status == timeline.Scheduled) && c.s.dayNamed(c) != ""
		},
		as: func(c *claim) timeline.Status { return c.s.dayNamed(c) },
		says: []string{
			"{Monday|2025-11-10|possible} is a possible date for the talks.",
			"{Nov. 17|2025-11-17|possible} has been mooted as the date.",
			"Lula put forward {Nov. 20|2025-11-20|proposed} as the date of the vote.",
		},
		not: []string{
			"{Monday|2025-11-10|scheduled} is the first day of the talks.",
			"Lula named {Nov. 20|2025-11-20|scheduled} as the date of the vote.",
		},
	},
	{
		name: "not on the day that was planned",
		when: func(c *claim) bool {
			return c.status != timeline.Negated && c.status != timeline.Conditional && c.s.notOnThatDay(c.at)
		},
		gives: timeline.Postponed,
		drops: theBound,
		says: []string{
			"The vote will be held on {Nov. 20|2025-11-20|scheduled}, not {Nov. 10|2025-11-10|postponed} as planned.",
			"The vote will take place on {Nov. 20|2025-11-20|scheduled}, not on {Nov. 10|2025-11-10|postponed}.",
		},
		not: []string{
			"The vote will take place on {Nov. 20|2025-11-20|scheduled}, not far from Narva.",
			"The raid was on {Monday|2025-11-03|happened}, not {Sunday|2025-11-02|happened}.",
		},
	},
}

// reportOf returns the noun of hearsay whose "of" or "about" opens what holds the date at token at: "reports of a
// raid in Narva on Monday"; -1 if there is none.
func (s *sentence) reportOf(at int) int {
	for i := at - 1; i > 0 && i > at-12; i-- {
		if s.toks[i].Shape == names.Punct || s.toks[i].date != 0 || s.verbAt(i) >= 0 || s.is(i, cSub|cRel|cThat|cConj) {
			return -1
		}
		if w := s.low(i); w == "of" || w == "about" {
			if rumours[strings.ToLower(s.str(i-1))] && s.verbAt(i-1) < 0 {
				if i+1 < at && s.noun(i+1) == nil && !s.is(i+1, cDet|cAdj|cNo) && s.nounAt(i+1, at) < 0 {
					return -1
				}
				return i - 1
			}
		}
	}
	return -1
}

// denials are verbs of who says that something told is not so.
var denials = map[string]bool{"deny": true, "refute": true, "dismiss": true, "reject": true, "rubbish": true, "debunk": true}

// refutesReport reports whether the hearsay at token n, which ends before token end, is denied, by the verb before it or by
// what stands behind it.
func (s *sentence) refutesReport(n, end int) bool {
	i := n - 1
	for i > n-4 && (s.is(i, cDet|cAdj) || s.low(i) == "media" || s.low(i) == "all") {
		i--
	}
	if k := s.verbAt(i); k >= 0 && s.vgs[k].to == i+1 {
		g := &s.vgs[k]
		if g.neg || !g.finite || g.modal != "" || g.pass {
			return false
		}
		if denials[g.v.base] {
			return (s.low(end) != "as" || s.falsehoodAt(end, 4)) && !s.has(n+2, end, "note", "statement", "letter", "post", "interview", "conference", "briefing", "speech")
		}
		switch g.v.base {
		case "describe", "call", "brand", "label", "term":
			return s.falsehoodAt(end, 4)
		}
		return false
	}
	if k := s.verbAt(end); k >= 0 && (n == s.lead || n == s.lead+1) && s.vgs[k].from == end && s.vgs[k].finite && !s.vgs[k].neg {
		if g := &s.vgs[k]; g.pass && g.modal == "" && denials[g.v.base] {
			return true
		}
		return s.vgs[k].v.base == "be" && s.falsehoodAt(s.vgs[k].to, 3)
	}
	return false
}

// falsehoodAt reports whether one of the n words from token i on calls something false: "as pure fabrication".
func (s *sentence) falsehoodAt(i, n int) bool {
	for j := i; j < i+n && !s.punct(j, ",", ".", ";"); j++ {
		if falsehoods[s.low(j)] || s.low(j) == "disinformation" || s.low(j) == "lies" {
			return true
		}
	}
	return false
}

// anyDealing reports whether "any" and an event noun, or "contact", is the object at token from, up to the date at token
// at: "denied any contact with".
func (s *sentence) anyDealing(from, at int) bool {
	if s.low(from) != "any" || at < from+2 {
		return false
	}
	for i := from + 1; i < at; i++ {
		if s.verbAt(i) >= 0 || s.toks[i].Shape == names.Punct || s.is(i, cSub|cRel|cThat|cConj) {
			return false
		}
	}
	n := s.noun(from + 1)
	return n != nil && (n.typ == "CONSULT" || n.typ == "ASSAULT") || s.has(from+1, from+2, "contact", "contacts", "encounter")
}

// polls are what a court annuls, marches what a police bans.
var polls = []string{"election", "elections", "vote", "referendum", "ballot", "poll", "polls", "runoff", "run-off", "rerun", "primary", "plebiscite"}

var marches = []string{"rally", "rallies", "march", "marches", "protest", "protests", "demonstration", "demonstrations", "parade"}

// voided reports whether the vote or march of the date is annulled or banned.
func (s *sentence) voided(c *claim) bool {
	n := c.at - 2 // "the vote of Oct. 26"
	if c.low(-1) != "of" {
		n = c.end
		if c.possessed() {
			n++
			for n < len(s.toks) && (s.toks[n].Shape == names.Poss || s.low(n) == "s") {
				n++
			}
		}
		for n < c.end+4 && (s.is(n, cAdj) || s.low(n) == "presidential" || s.low(n) == "parliamentary") {
			n++
		}
		if s.has(n+1, n+2, polls...) || s.has(n+1, n+2, marches...) {
			n++
		}
	}
	poll, march := s.has(n, n+1, polls...), s.has(n, n+1, marches...)
	if !poll && !march && !s.has(n, n+1, "race", "match", "fair", "concert", "summit", "festival") {
		return false
	}
	last := max(n+1, c.end)
	for k := range s.vgs {
		g := &s.vgs[k]
		if !g.finite || g.neg || g.modal != "" {
			continue
		}
		before := !g.pass && g.to <= min(n, c.at) && g.to+3 > min(n, c.at)-1 && s.objectAt(g.to, min(n, c.at))
		behind := g.pass && g.from == last
		if !before && !behind {
			continue
		}
		switch g.v.base {
		case "annul", "quash", "invalidate", "nullify", "void", "overturn", "strike down", "throw out":
			return poll
		case "declare", "rule":
			return poll && s.has(g.to, g.to+2, "void", "invalid", "unconstitutional", "illegal", "null")
		case "ban", "outlaw", "prohibit":
			return march
		case "strike":
			return behind && s.low(g.to) == "from" && s.has(g.to+1, g.to+3, "calendar", "agenda", "schedule", "programme")
		}
	}
	return false
}

// objectAt reports whether nothing but articles, adjectives and names stands in [from,to).
func (s *sentence) objectAt(from, to int) bool {
	for i := from; i < to; i++ {
		if !s.is(i, cDet|cAdj) && s.ref(i) == nil && s.toks[i].Shape != names.Poss && !s.has(i, i+1, "void", "invalid", "unconstitutional", "as", "null", "and") {
			return false
		}
	}
	return true
}

// turnsDownOffer reports whether what the date at token at belongs to is the content of an offer that somebody turned
// down: "declined an invitation to speak on Monday".
func (s *sentence) turnsDownOffer(at int) bool {
	if s.low(at-1) != "on" && s.low(at-1) != "in" && s.toks[at-1].Shape != names.Lower {
		return false
	}
	for i := at - 1; i > 0 && i > at-12; i-- {
		if s.toks[i].Shape == names.Punct || s.toks[i].date != 0 || s.is(i, cSub|cRel|cThat|cConj) {
			return false
		}
		if w := s.low(i); w != "offer" && w != "invitation" && w != "offers" && w != "invitations" {
			if k := s.verbAt(i); k >= 0 && s.vgs[k].rel != relInf {
				return false
			}
			continue
		}
		if s.low(i+1) != "of" && s.low(i+1) != "to" && s.low(i+1) != "for" || i+2 >= at {
			return false
		}
		j := i - 1
		for j > max(0, i-4) && (s.is(j, cDet|cAdj) || s.toks[j].Shape == names.Poss || s.ref(j) != nil) {
			j--
		}
		k := s.verbAt(j)
		if k < 0 {
			return false
		}
		g := &s.vgs[k]
		return g.finite && !g.neg && !g.pass && g.modal == "" && (g.v.base == "reject" || g.v.base == "decline" || g.v.base == "refuse" || g.v.base == "turn down" || g.v.base == "rebuff" || g.v.base == "spurn")
	}
	return false
}

// doubtOver reports whether the event of the date is one that doubt is cast on: "has been thrown into doubt".
func (s *sentence) doubtOver(c *claim) bool {
	n := c.at - 2
	if w := c.low(-1); w != "of" && w != "on" && w != "in" {
		n = c.end
		if c.possessed() {
			n++
		}
	}
	if s.noun(n) == nil {
		return false
	}
	first, last := min(s.nounPhrase(n), c.at), max(n+1, c.end)
	if s.noun(n).typ == "" && s.low(first-1) == "of" {
		return false
	}
	if k := s.verbAt(last); k >= 0 && s.vgs[k].from == last && s.vgs[k].finite && s.vgs[k].modal == "" && s.low(first-1) != "of" && !s.is(first-1, cPrep) {
		g := &s.vgs[k]
		switch {
		case g.v.base == "be" && g.neg:
			return s.run(g.to, "out", "of", "the", "question") || s.run(g.to, "ruled", "out")
		case g.neg:
			return false
		case g.v.base == "be" || g.v.base == "remain":
			return s.run(g.to, "in", "doubt") || s.run(g.to, "in", "serious", "doubt")
		case g.v.base == "throw" || g.v.base == "put" || g.v.base == "plunge" || g.v.base == "cast":
			return g.pass && (s.run(g.to, "into", "doubt") || s.run(g.to, "in", "doubt"))
		}
		return false
	}
	if w := s.low(first - 1); w == "over" || w == "on" {
		k := s.verbAt(first - 2)
		if k >= 0 && s.vgs[k].v.base == "hang" && !s.vgs[k].neg {
			return s.has(s.vgs[k].start, s.vgs[k].from, "doubt", "doubts", "uncertainty") || strings.HasPrefix(s.str(s.lead), "Doubt")
		}
		if low := s.low(first - 2); low == "doubt" || low == "doubts" {
			k = s.verbAt(first - 3)
			return k >= 0 && s.vgs[k].v.base == "cast" && !s.vgs[k].neg && s.vgs[k].finite
		}
	}
	return false
}

// dayNamed is the status of what is to be on the date, where the date itself is named as a day for it: "Monday is a
// possible date", "put forward June 20 as the date".
func (s *sentence) dayNamed(c *claim) timeline.Status {
	if k := s.verbAt(c.end); k >= 0 && s.vgs[k].from == c.end && s.vgs[k].finite && !s.vgs[k].neg && (c.at == s.lead || c.at == s.lead+1 && s.is(s.lead, cDet)) {
		g := &s.vgs[k]
		switch {
		case g.v.base == "be" && g.modal == "" && s.is(g.to, cDet) && s.has(g.to+1, g.to+2, "possible", "likely", "potential") && s.has(g.to+2, g.to+4, "date", "day", "time", "start"):
			return timeline.Possible
		case g.pass && s.has(g.head, g.to, "mooted", "floated", "touted") && s.has(g.to, g.to+4, "date", "day", "start"):
			return timeline.Possible
		}
		return ""
	}
	if s.low(c.end) == "as" && s.has(c.end+1, c.end+4, "date", "day", "deadline") && s.low(c.at-1) == "forward" {
		return timeline.Proposed
	}
	return ""
}

// notOnThatDay reports whether the date at token at is that on which something will not be, behind the day on which it
// will: "on June 20, not June 10 as planned".
func (s *sentence) notOnThatDay(at int) bool {
	i := at - 1
	if s.low(i) == "on" || s.low(i) == "in" {
		i--
	}
	if s.low(i) != "not" {
		return false
	}
	if s.punct(i-1, ",") {
		i--
	}
	if i < 1 || s.toks[i-1].date == 0 {
		return false
	}
	k := s.owner(i - 1)
	for k >= 0 && s.vgs[k].gov >= 0 && !s.vgs[k].finite {
		k = s.vgs[k].gov
	}
	return k >= 0 && !s.vgs[k].neg && (s.vgs[k].modal == "will" || s.vgs[k].modal == "to" || s.vgs[k].v.frame == frSched || s.vgs[k].modal == "would")
}
