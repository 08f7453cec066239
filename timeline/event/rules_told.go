package event

import (
	"strings"

	"github.com/dateline-tools/dateline/timeline"
	"github.com/dateline-tools/dateline/timeline/names"
)

// written are nouns of that in which one speaks.
var written = map[string]bool{
	"post": true, "tweet": true, "statement": true, "letter": true, "interview": true, "speech": true, "message": true, "address": true, "memo": true,
	"telegram": true, "video": true, "broadcast": true, "article": true,
}

// rumoured is what a noun says that opens the sentence: "Reports that troops shelled
// the town on Sunday".
var rumoured = []rule{
	{
		name: "a report that was denied",
		when: func(c *claim) bool {
			if !c.asserted() || !c.s.rumoured(c.g) {
				return false
			}
			if c.k > 0 {
				if g := &c.s.vgs[c.k-1]; (g.v.frame == frDeny || g.v.typ == "REJECT") && !g.pass && !g.neg && g.to+3 > c.g.start {
					return true
				}
			}
			return c.k+1 < len(c.s.vgs) && c.s.refutes(&c.s.vgs[c.k+1])
		},
		gives: timeline.Negated,
		says: []string{
			"Reports that Lula met Roe on {Tuesday|2025-11-04|negated} were denied.",
			"Claims that troops shelled Narva on {Tuesday|2025-11-04|negated} are false.",
			"Rumours that Lula met Roe on {Tuesday|2025-11-04|negated} are untrue.",
			"Lula dismissed claims he met Roe on {Tuesday|2025-11-04|negated}.",
		},
		not: []string{"Reports that Lula met Roe on {Tuesday|2025-11-04|reported} spread at once."},
	},
	{
		name:  "a report that",
		when:  func(c *claim) bool { return c.status == timeline.Happened && c.s.rumoured(c.g) },
		gives: timeline.Reported,
		says: []string{
			"Claims that troops shelled Narva on {Tuesday|2025-11-04|reported} spread at once.",
			"Chad was silent amid rumours that its envoy met Roe on {Tuesday|2025-11-04|reported}.",
		},
		not: []string{
			"The fact that troops shelled Narva on {Tuesday|2025-11-04|happened} spread at once.",
			"The report that Chad issued on {Tuesday|2025-11-04|happened} spread at once.",
		},
	},
}

// rumoured reports whether the clause of a verb is what a noun of hearsay says: a
// subject of its own stands between "that" and the verb, which has its object.
func (s *sentence) rumoured(g *group) bool {
	for i := g.from - 1; i > 0; i-- {
		switch {
		case s.low(i) == "that":
			return i < g.from-1 && rumours[strings.ToLower(s.str(i-1))] && !s.lacksObject(g)
		case i == g.from-1 && s.is(i, cPron) && rumours[s.low(i-1)]:
			return !s.lacksObject(g) // "claims he met them"
		case s.verbAt(i) >= 0 || s.is(i, cRel|cSub|cConj) || s.punct(i, ",", ";"):
			return false
		}
	}
	return false
}

// lacksObject reports whether a date, a preposition or a stop stands where the object of
// a verb that needs one would: "the report that Chad issued on Tuesday".
func (s *sentence) lacksObject(g *group) bool {
	if g.pass || g.to >= len(s.toks) {
		return g.to >= len(s.toks) && !g.pass
	}
	switch g.v.base {
	case "issue", "publish", "release", "make", "file", "give", "deny", "reject", "dismiss", "send", "present", "leak", "print", "write", "draft":
		return s.toks[g.to].date != 0 || s.is(g.to, cPrep) || s.toks[g.to].Shape == names.Punct || s.verbAt(g.to) >= 0
	}
	return false
}

// rumours are the nouns of what may be so.
var rumours = map[string]bool{
	"claims": true, "claim": true, "reports": true, "report": true, "rumours": true, "rumors": true, "rumour": true, "rumor": true, "allegations": true, "allegation": true,
	"suggestions": true, "suggestion": true, "speculation": true, "accusations": true, "accusation": true, "assertions": true, "assertion": true,
}

// refutes reports whether a verb, and the word behind it, say that something is not so.
func (s *sentence) refutes(g *group) bool {
	if g.v.frame == frDeny || g.v.frame == frRefuse {
		return g.pass && !g.neg
	}
	for i := g.to; i < g.to+4; i++ {
		switch s.low(i) {
		case "false", "untrue", "wrong", "baseless", "unfounded", "incorrect", "fake", "groundless", "nonsense", "fabricated":
			return !g.neg
		}
	}
	return false
}

// didThen reports whether "as it did" stands before the date at token at: what was done then, and nothing of the clause
// around it.
func (s *sentence) didThen(at int) bool {
	i := at - 1
	if s.low(i) == "in" || s.low(i) == "on" {
		i--
	}
	switch s.low(i) {
	case "did", "had", "was", "were":
		return (s.is(i-1, cPron) || s.ref(i-1) != nil) && (s.low(i-2) == "as" || s.low(i-2) == "like")
	}
	return false
}

// settledThen is the day on which something was settled, begun or said.
var settledThen = []rule{
	{
		name: "was agreed to end a war",
		when: func(c *claim) bool {
			return c.rel == before && c.date.Bound == "" && c.g.rel == relInf && c.status == timeline.Scheduled && c.up != nil && c.up.finite && c.up.v.base == "agree" && c.up.pass
		},
		gives: timeline.Happened,
		says:  []string{"A truce was agreed to close a war {last week|2025-10-27/2025-11-02|happened}."},
		not:   []string{"A truce was set to close a war {last week|2025-10-27/2025-11-02|scheduled}."},
	},
	{
		name: "put off after what happened on a day",
		when: func(c *claim) bool {
			return c.rel == before && (c.status == timeline.Postponed || c.status == timeline.Cancelled) && c.at > c.g.to && c.s.behindPast(c.at)
		},
		gives: timeline.Happened,
		says:  []string{"The visit was put back after the drowning of two men on {Tuesday|2025-11-04|happened}."},
		not:   []string{"The visit was put back to {Tuesday|2025-11-04|postponed}."},
	},
	{
		name: "would not confirm that it had been", // somebody else says so
		when: func(c *claim) bool {
			return c.rel == before && c.g.rel == relComplement && c.status == timeline.Possible && c.g.modal == "" && c.up != nil && c.up.v.base == "confirm" && c.up.modal != "" && c.s.is(c.g.start, cThat)
		},
		gives: timeline.Reported,
		drops: theDenial,
		says:  []string{"The army could not confirm that Chad shelled Narva on {Tuesday|2025-11-04|reported}."},
		not:   []string{"The army would not say that Chad shelled Narva on {Tuesday|2025-11-04|happened}."},
	},
	{
		name: "did not say whether it had been",
		when: func(c *claim) bool {
			return c.rel == before && c.g.rel == relComplement && c.status == timeline.Possible && c.g.modal == ""
		},
		gives: timeline.Happened,
		drops: theDenial,
		says: []string{
			"Lula would not say if this had to do with the blast on {Tuesday|2025-11-04|happened}.",
			"The aide did not say that Lula was in Narva on {Tuesday|2025-11-04|happened}.",
			"Chad would not say it had called off {Tuesday|2025-11-04|happened}'s parade.",
		},
		not: []string{"The aide said that Lula was in Narva on {Tuesday|2025-11-04|reported}."},
	},
	{
		name: "would not speak of the day",
		when: func(c *claim) bool {
			return c.rel == before && c.g.v.frame == frSay && c.at > c.g.to && (c.status == timeline.Possible || c.status == timeline.Negated) && c.g.modal != ""
		},
		gives: timeline.Happened,
		drops: theDenial,
		says: []string{
			"The aide would not comment on the events of {Tuesday|2025-11-04|happened}.",
			"The aide would not say on {Tuesday|2025-11-04|happened} whether he had left.",
		},
		not: []string{"The aide did not comment on {Tuesday|2025-11-04|negated}."},
	},
	{
		name: "agreed, at a meeting on a day, to",
		when: func(c *claim) bool {
			return c.rel != after && (c.status == timeline.Scheduled || c.status == timeline.Expected) && c.g.rel == relInf && c.up != nil && c.s.agreesTo(c.up) && (c.low(-1) == "on" || c.s.noun(c.at-1) != nil) && c.date.Bound == ""
		},
		gives: timeline.Happened,
		says: []string{
			"Chad and Niger agreed to restore ties at a summit on {Thursday|2025-11-06|happened}.",
			"Chad and Niger agreed to restore ties at a summit {Thursday|2025-11-06|happened}.",
		},
		not: []string{"Chad and Niger agreed to restore ties at a summit on {Monday|2025-11-10|scheduled}."},
	},
	{
		name: "voted on a day to",
		when: func(c *claim) bool {
			return c.rel == around && c.status == timeline.Scheduled && c.g.rel == relInf && c.up != nil && c.up.v.base == "vote" && c.up.finite && c.up.tense == past && c.up.modal == "" && !c.up.neg && c.date.Bound == ""
		},
		gives: timeline.Happened,
		says:  []string{"The house voted 515 to 29 to support the pact {today|2025-11-06|happened}."},
		not:   []string{"The house will vote to back the pact {today|2025-11-06|scheduled}."},
	},
	{
		name: "asked to, in a letter on a day",
		when: func(c *claim) bool {
			return c.rel != after && c.pending() && c.g.rel == relInf && c.up != nil && c.up.finite && c.up.tense == past && written[c.beside(0)] && (c.beside(1) == "a" || c.beside(1) == "an") && c.beside(2) == "in"
		},
		gives: timeline.Happened,
		says: []string{
			"Lula urged Chad to accept the plan in a post on {Thursday|2025-11-06|happened}.",
			"Lula urged Chad to accept the plan in a post {Thursday|2025-11-06|happened}.",
		},
		not: []string{"Lula urged Chad to accept the plan in a session on {Monday|2025-11-10|proposed}."},
	},
	{
		name: "a response on a day did not say",
		when: func(c *claim) bool {
			return c.rel != after && c.status == timeline.Negated && c.at < c.g.from && uttered[c.beside(0)]
		},
		gives: timeline.Happened,
		drops: theDenial,
		says:  []string{"Chad's response on {Tuesday|2025-11-04|happened} did not name a figure."},
		not:   []string{"Chad's envoy on {Tuesday|2025-11-04|negated} did not name a figure."},
	},
	{
		name: "news on a day that",
		when: func(c *claim) bool {
			return c.rel != after && (c.pending() || c.status == timeline.Conditional) && uttered[c.beside(0)] && c.s.low(c.end) == "that"
		},
		gives: timeline.Happened,
		drops: theDenial | theCondition,
		says:  []string{"Though the envoys failed to agree, news on {Tuesday|2025-11-04|happened} that the two will meet could help."},
		not:   []string{"The envoys failed to agree on {Tuesday|2025-11-04|negated} that the two will meet."},
	},
	{
		name: "failed during what was supposed to be",
		when: func(c *claim) bool {
			return c.rel == before && (c.status == timeline.Scheduled || c.status == timeline.Expected) && c.at > c.g.to && c.s.meantAs(c.g.from)
		},
		gives: timeline.Happened,
		says:  []string{"The talks broke down during what was supposed to be a last round {last week|2025-10-27/2025-11-02|happened}."},
		not:   []string{"A last round was supposed to be {last week|2025-10-27/2025-11-02|scheduled}."},
	},
	{
		name: "most recently on a day",
		when: func(c *claim) bool {
			return c.rel == before && c.pending() && c.status != timeline.Negated && c.s.mostRecently(c.at)
		},
		gives: timeline.Happened,
		says:  []string{"Lula, who twice foretold that the next round would be the last, most recently on {Tuesday|2025-11-04|happened}, was silent."},
		not:   []string{"Lula, who foretold that the next round would be held on {Tuesday|2025-11-04|possible}, was silent."},
	},
	{
		name: "as agreed on a day",
		when: func(c *claim) bool {
			return c.rel == before && c.pending() && c.low(-1) == "of" && papers[c.low(-2)]
		},
		gives: timeline.Happened,
		drops: theDenial | theCondition,
		says:  []string{"Chad and Niger agreed that they would carry out the understanding of {Oct. 30|2025-10-30|happened}."},
		not:   []string{"Chad may not sign the accord on {Oct. 30|2025-10-30|possible}."},
	},
}

// papers are what bears the day on which it was settled as a name.
var papers = map[string]bool{
	"agreement": true, "understanding": true, "accord": true, "deal": true, "pact": true, "consensus": true, "communique": true, "communiqué": true,
	"statement": true, "declaration": true, "memorandum": true, "protocol": true, "resolution": true, "decision": true, "letter": true, "ruling": true,
}

// meantAs reports whether the verb group at token i is that of "during what was supposed
// to be": the clause around it tells what came of it.
func (s *sentence) meantAs(i int) bool {
	for j := i - 1; j > 0 && j > i-6; j-- {
		if s.low(j) == "what" {
			return s.is(j-1, cPrep) && s.has(j+1, i+1, "supposed", "meant", "intended", "billed", "expected", "planned")
		}
	}
	return false
}

// mostRecently reports whether "most recently" or "last" stands before the date at token
// at, behind a comma.
func (s *sentence) mostRecently(at int) bool {
	i := at - 1
	if s.low(i) == "on" || s.low(i) == "in" {
		i--
	}
	return s.low(i) == "recently" && s.low(i-1) == "most" && s.punct(i-2, ",") || s.low(i) == "last" && s.punct(i-1, ",")
}

// agreesTo reports whether what a verb's infinitive tells was settled on the day
// of the verb.
func (s *sentence) agreesTo(g *group) bool {
	switch g.v.base {
	case "agree", "vow", "pledge", "decide", "promise", "undertake":
		return g.finite && g.tense == past && !g.neg && g.modal == ""
	}
	return false
}

// uttered are the nouns of what was said or written on a day, whatever it did
// not say.
var uttered = map[string]bool{
	"response": true, "reply": true, "statement": true, "letter": true, "speech": true, "remarks": true, "comments": true, "report": true,
	"post": true, "message": true, "note": true, "address": true, "communique": true, "communiqué": true, "announcement": true, "answer": true,
	"news": true, "word": true, "confirmation": true, "reminder": true, "memo": true, "memorandum": true, "notice": true, "bulletin": true,
}

// knownPast is the day of something told of, not of what is said about it.
var knownPast = []rule{
	{
		name: "past its expiry on a day",
		when: func(c *claim) bool {
			return c.rel != before && c.status == timeline.Negated && c.at > c.g.to && c.s.expiry(c)
		},
		gives: timeline.Scheduled,
		drops: theDenial,
		says: []string{
			"Chad said it would not extend the pact past its {Monday|2025-11-10|scheduled} expiration date.",
			"Chad does not object to a second term after its expiration on {Nov. 18|2025-11-18|scheduled}.",
		},
		not: []string{
			"Chad said it would not extend the pact on {Monday|2025-11-10|negated}.",
			"Chad will be unable to agree by the {Monday|2025-11-10|negated} deadline.",
		},
	},
	{
		name: "the coming day's event, of which something is not to be hoped",
		when: func(c *claim) bool {
			return c.rel == after && c.status == timeline.Negated && !c.denies && c.possessed() && c.at > c.g.to && !attends[c.g.v.base] && c.s.spokenOf(c.at)
		},
		gives: timeline.Scheduled,
		drops: theDenial,
		says: []string{
			"Nobody should count on a pact from {Friday|2025-11-07|scheduled}'s huddle of ministers.",
			"Chad will not name an envoy at {Friday|2025-11-07|scheduled}'s parade.",
		},
		not: []string{
			"Chad will not hold {Friday|2025-11-07|negated}'s parade.",
			"Nobody should count on a pact on {Friday|2025-11-07|negated}.",
		},
	},
	{
		name: "spoke of the day's event",
		when: func(c *claim) bool {
			return c.rel == before && c.status == timeline.Reported && c.possessed() && c.at > c.g.to
		},
		gives: timeline.Happened,
		says:  []string{"Chad gave notice of {Saturday|2025-11-01|happened}'s barrage, the minister maintained."},
		not:   []string{"Chad gave notice on {Saturday|2025-11-01|reported}, the minister maintained."},
	},
	{
		name: "taken for known by its day",
		when: func(c *claim) bool {
			return c.rel == before && c.status == timeline.Reported && c.possessed() && c.at < c.g.from && !c.g.pass && c.g.v.frame != frPhase && c.s.low(c.g.to) != "place" && c.g.v.base != "take place"
		},
		gives: timeline.Happened,
		says:  []string{"Lula claims that {Saturday|2025-11-01|happened}'s dinner sent a signal."},
		not:   []string{"Lula claims that {Saturday|2025-11-01|reported}'s dinner took place."},
	},
	{
		name: "whose aim on a day was to",
		when: func(c *claim) bool {
			return c.rel == before && c.status == timeline.Scheduled && c.g.modal == "to" && c.at < c.g.from && c.s.has(max(c.g.start, c.at-4), c.at, "goal", "aim", "task", "purpose", "mission", "objective", "job")
		},
		gives: timeline.Happened,
		says:  []string{"Lula's goal on {Tuesday|2025-11-04|happened} was to win them over."},
		not:   []string{"Lula on {Tuesday|2025-11-04|scheduled} was to win them over."},
	},
	{
		name: "the failure to",
		when: func(c *claim) bool {
			return c.rel != after && c.status != timeline.Negated && c.status != timeline.Conditional && c.g.rel == relInf && c.at > c.g.to && c.low(-1) != "by" && c.s.failed(c.g)
		},
		gives: timeline.Negated,
		says:  []string{"The failure to clinch a deal {this week|2025-11-03/2025-11-09|negated} means that the calm will end."},
		not:   []string{"The plan to clinch a deal {this week|2025-11-03/2025-11-09|expected} means that the calm will end."},
	},
	{
		name: "said a statement issued on a day",
		when: func(c *claim) bool {
			return c.rel != after && c.status == timeline.Reported && c.s.issuedAt(c.at)
		},
		gives: timeline.Happened,
		says:  []string{"Lula has quit, said a statement issued in Narva {Tuesday|2025-11-04|happened}."},
		not:   []string{"A pact was signed in Narva on {Tuesday|2025-11-04|reported}, Lula claimed."},
	},
	{
		name:  "the decision to",
		when:  func(c *claim) bool { return c.rel == before && c.pending() && c.g.rel == relInf && c.s.decided(c.g) },
		gives: timeline.Happened,
		says:  []string{"The decision to expel the envoy on {Tuesday|2025-11-04|happened} has angered Chad."},
		not:   []string{"The plan to expel the envoy on {Tuesday|2025-11-04|expected} has angered Chad."},
	},
	{
		name: "accused of trying to", // before the day's event, which is what they are accused of
		when: func(c *claim) bool {
			return c.rel == before && c.status == timeline.Expected && c.g.rel == relInf && c.up != nil && c.up.rel == relIng && c.up.gov >= 0 && c.s.vgs[c.up.gov].v.typ == "ACCUSE"
		},
		gives: timeline.Reported,
		says: []string{
			"Lula accused them of trying to bar him on {Saturday|2025-11-01|reported}.",
			"Lula accused them of trying to bar {Tuesday|2025-11-04|reported}'s parade.",
		},
		not: []string{"Lula spoke of trying to bar him on {Saturday|2025-11-01|expected}."},
	},
	{
		name: "demanded on a day past",
		when: func(c *claim) bool {
			return (c.rel == before || c.rel == around && c.at == c.g.to) && c.status == timeline.Proposed && c.g.rel == relPart && !c.g.finite && c.g.v.frame == frPropose
		},
		gives: timeline.Happened,
		says: []string{
			"Chad attacked despite a truce demanded by the council on {Tuesday|2025-11-04|happened}.",
			"The aid requested {today|2025-11-06|happened} will help Chad.",
		},
		not: []string{
			"Chad attacked despite a truce demanded by the council for {Monday|2025-11-10|proposed}.",
			"The talks proposed for {today|2025-11-06|proposed} will help Chad.",
		},
	},
	{
		name: "the day's event would not derail",
		when: func(c *claim) bool {
			return c.rel == before && (c.pending() || c.status == timeline.Conditional) && (c.at < c.g.from || c.status != timeline.Negated && c.at >= c.g.to) && c.possessed()
		},
		gives: timeline.Happened,
		drops: theDenial | theCondition,
		says: []string{
			"{Sunday|2025-11-02|happened}'s heatwave would not derail the talks.",
			"If somebody can force a rerun of {Tuesday|2025-11-04|happened}'s poll, it is Lula.",
		},
		not: []string{
			"The heatwave would not derail the talks on {Sunday|2025-11-02|negated}.",
			"Lula accused them of trying to bar {Tuesday|2025-11-04|reported}'s parade.",
		},
	},
	{
		name: "no word about the day's event",
		when: func(c *claim) bool {
			return c.rel == before && c.status == timeline.Negated && c.at > c.g.to &&
				(!attends[c.g.v.base] && (c.possessed() || c.s.toks[c.at-1].Shape == names.Poss && c.namesNoun()) && c.s.spokenOf(c.at) || c.s.atLatest(c.at))
		},
		gives: timeline.Happened,
		drops: theDenial,
		says: []string{
			"Chad did not answer questions about {Tuesday|2025-11-04|happened}'s outage.",
			"Ten deputies refused to support Lula in {Tuesday|2025-11-04|happened}'s roll call.",
			"Chad said the pass would not be used again for raids such as {Tuesday|2025-11-04|happened}'s.",
			"Chad and Niger signed no paper at their latest meeting, on {Oct. 30|2025-10-30|happened}.",
		},
		not: []string{
			"Chad did not answer questions on {Tuesday|2025-11-04|negated}.",
			"Chad did not take part in {Tuesday|2025-11-04|negated}'s roll call.",
			"Chad gave no account of it before {Tuesday|2025-11-04|negated}'s storm.",
		},
	},
	{
		name: "may sell after a first delivery on a day",
		when: func(c *claim) bool {
			return c.rel == before && c.pending() && c.status != timeline.Negated && c.at > c.g.to && c.low(-1) != "after" && c.s.behindPast(c.at)
		},
		gives: timeline.Happened,
		drops: theDenial,
		says:  []string{"Chad may send grain after a first delivery on {Tuesday|2025-11-04|happened}."},
		not: []string{
			"Chad may have sent grain on {Tuesday|2025-11-04|possible}.",
			"Chad may act after {Tuesday|2025-11-04|possible}'s storm.",
			"Lawmakers were due to vote shortly after {Tuesday noon|2025-11-04|scheduled}.",
		},
	},
	{
		name: "the day's accord will",
		when: func(c *claim) bool {
			return c.rel == around && c.pending() && c.possessed() && overNouns[c.s.low(c.end+1)]
		},
		gives: timeline.Happened,
		drops: theDenial,
		says:  []string{"{Today|2025-11-06|happened}'s announcement will mark a new chapter."},
		not:   []string{"{Today|2025-11-06|scheduled}'s session will mark a new chapter."},
	},
}

// expiry reports whether the date is that on which something ends: "its Monday expiration
// date", "after its expiration on Nov. 18".
func (s *sentence) expiry(c *claim) bool {
	ends := func(i int) bool {
		switch s.low(i) {
		case "expiration", "expiry", "deadline", "end":
			return true
		}
		return false
	}
	if s.is(c.at-1, cDet) || s.toks[max(c.at-1, 0)].Shape == names.Poss {
		return ends(c.end) && c.low(-2) != "by" // "was unable to agree by the Friday deadline" is denied
	}
	return (c.low(-1) == "on" || c.low(-1) == "of") && ends(c.at-2) && s.is(c.at-3, cDet)
}

// issues are verbs of bringing out what was written.
var issues = map[string]bool{"issue": true, "publish": true, "release": true, "broadcast": true, "post": true, "read": true, "circulate": true, "date": true}

// issuedAt reports whether the date at token at is that on which what is quoted was
// issued: "said a statement issued in Narva on Tuesday".
func (s *sentence) issuedAt(at int) bool {
	for i := at - 1; i > 0 && i > at-8 && !s.punct(i, ",", ";") && s.toks[i].date == 0; i-- {
		if j := s.verbAt(i); j >= 0 {
			return issues[s.vgs[j].v.base] && uttered[s.low(i-1)]
		}
	}
	return false
}

// failed reports whether the infinitive tells what "the failure to" did not do.
func (s *sentence) failed(g *group) bool {
	switch s.low(g.from - 1) {
	case "failure", "inability", "refusal", "unwillingness", "reluctance":
		return true
	}
	return false
}

// decided reports whether the infinitive tells what "the decision to" or "the move
// to" did.
func (s *sentence) decided(g *group) bool {
	switch s.low(g.from - 1) {
	case "decision", "move", "order", "vote":
		return true
	}
	return false
}

// spokenOf reports whether the day at token at is that of something told of, so
// that what is denied is not it: "no word about Monday's talks".
func (s *sentence) spokenOf(at int) bool {
	for i := at - 1; i > at-4 && i > 0; i-- {
		switch s.low(i) {
		case "of", "about", "on", "from", "since", "after", "regarding", "over", "in", "at", "during", "like":
			return true
		case "as":
			return s.low(i-1) == "such"
		}
		if !s.is(i, cDet) && s.toks[i].Shape != names.Poss && s.ref(i) == nil {
			return false
		}
	}
	return false
}

// atLatest reports whether the day at token at is that of "their latest meeting,
// on October 2".
func (s *sentence) atLatest(at int) bool {
	i := at - 1
	if s.low(i) == "on" || s.low(i) == "in" {
		i--
	}
	if s.punct(i, ",") {
		i--
	}
	if s.noun(i) == nil {
		return false
	}
	for j := i - 1; j > i-4 && j > 0; j-- {
		switch s.low(j) {
		case "last", "latest", "previous", "first":
			return s.is(j-1, cDet) || s.toks[j-1].Shape == names.Poss
		}
	}
	return false
}
