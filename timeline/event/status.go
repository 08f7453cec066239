package event

import (
	"strings"

	"github.com/dateline-tools/dateline/timeline"
	"github.com/dateline-tools/dateline/timeline/names"
)

// reading is what a clause by itself claims.
type reading struct {
	status    timeline.Status
	denies    bool
	speaker   string
	verb      string
	condition string // words of the condition
	standing  bool   // a present tense of a standing fact
	perfect   bool
	still     bool // it went on that day
	done      bool // computed
}

// read computes what group k claims, from its own tense and from the verbs
// that govern it. Each group is computed once.
func (s *sentence) read(k int) reading {
	g := &s.vgs[k]
	if g.status.done {
		return g.status
	}
	g.status.done = true // a loop of governors ends here
	r := s.own(k)
	if g.gov >= 0 {
		r = s.governed(k, r)
	}
	if !(g.gov >= 0 && g.rel == relComplement) {
		s.attribute(k, &r)
	}
	if r.status == timeline.Reported && s.ofKnown(g) {
		r.status = timeline.Happened // "said that the meeting he had with them on Monday was useful"
	}
	if says := s.group(s.sayerOf(g)); says != nil && says.v.frame == frSay && g.rel == relAdverb && (g.sub == "when" || g.sub == "after") && !s.firstPerson(says) && s.read(g.gov).status == timeline.Reported {
		r = attributed(r) // "said that four were killed when the town was shelled"
	}
	if r.status == timeline.Happened && !r.standing && s.quotedWhole(k) {
		r = attributed(r)
	}
	if g.rel == relComplement && g.gov < 0 && g.sub == "whether" && g.start <= s.lead && r.status != timeline.Negated && g.modal == "" && g.tense == present {
		r.status, r.standing = timeline.Possible, false // "Whether or not the council acts by Friday, the levy stays"
	}
	if s.is(g.start, cThat) && s.discredited(g.start) {
		r.status, r.denies = timeline.Negated, true // "it was untrue that they had met"
	}
	if s.is(g.start, cThat) && r.status == timeline.Scheduled && s.noGuarantee(g.start) {
		r.status = timeline.Possible // "there is no guarantee that they will meet"
	}
	if st := s.slight(g.start); st != "" && (r.status == timeline.Scheduled || r.status == timeline.Possible || r.status == timeline.Expected) {
		r.status = st // "there is little chance that they will meet"
	}
	if s.is(g.start, cThat) && r.status == timeline.Scheduled {
		switch s.low(g.start - 1) {
		case "probable", "likely":
			r.status = timeline.Expected // "it is very probable that they will meet"
		case "doubtful", "unlikely", "improbable", "uncertain", "conceivable", "thinkable", "imaginable":
			r.status = timeline.Possible // "it is doubtful that they will meet"
		}
	}
	if r.status == timeline.Scheduled && g.modal == "will" && s.low(s.lead+3) == "that" && s.is(s.lead, cPron) && s.is(s.lead+1, cBe) && s.has(s.lead+2, s.lead+3, "expected", "hoped", "anticipated", "thought", "believed") {
		r.status = timeline.Expected // "It is expected that the agreements reached by both will lead to"
	}
	if st := s.awaitedThat(k); st != "" && !r.status.Done() && r.status != timeline.Negated {
		r.status = st // "hopes that they will meet are fading"
	}
	if st := s.riskedThat(k); st != "" && !r.status.Done() && r.status != "" {
		r.status = st // "there is a danger that the talks will not resume"
	}
	if up := s.verbAt(s.behindDates(g.start)); (s.is(g.start, cThat) || g.modal == "will") && r.status == timeline.Scheduled && up >= 0 && s.vgs[up].v.base == "be" && !s.vgs[up].neg && goals[s.low(s.vgs[up].from-1)] {
		r.status = timeline.Expected // "the hope is that they will meet"
	}
	if s.is(g.start, cThat) && needs[s.low(g.start-1)] && s.form(g.head, fBase) && g.modal == "" && !g.neg && r.status == timeline.Happened {
		r.status, r.standing = timeline.Proposed, false // "it is vital that the talks resume"
	}
	if r.status == timeline.Possible && s.retold(k) {
		r.status = timeline.Scheduled
	}
	if c := s.conditionOf(k); c != "" && r.condition == "" && !r.status.Done() && r.status != timeline.Background {
		r.condition, r.status = c, timeline.Conditional
	}
	r.done = true
	g.status = r
	return r
}

// needsObject are verbs of how a deal comes about: without an object, their past form is a participle.
var needsObject = map[string]bool{
	"sign": true, "reach": true, "agree": true, "strike": true, "broker": true, "conclude": true, "negotiate": true, "clinch": true, "seal": true, "initial": true, "mediate": true,
	"secure": true, "finalise": true, "finalize": true, "achieve": true,
}

// ofKnown reports whether g describes, without a relative word, the event noun right before it: "the meeting he had
// on Monday", "the commitments their leaders made".
func (s *sentence) ofKnown(g *group) bool {
	if !g.finite || g.tense != past || g.neg || g.modal != "" || g.rel == relRelative {
		return false
	}
	if !g.pass && needsObject[g.v.base] && s.knownThing(g.from) && (s.is(g.to, cPrep) || g.to < len(s.toks) && s.toks[g.to].date != 0) {
		return true // "stressed that the deal signed on Monday, holds"
	}
	for i := g.from - 1; i > 1 && i > g.from-5; i-- {
		switch s.low(i) {
		case "he", "she", "they", "we", "it", "his", "her", "their", "its", "our":
			return s.toks[i-1].Shape == names.Lower && !rumours[s.low(i-1)] && (s.knownThing(i) || s.noun(i-1) == nil && s.verbAt(i-1) < 0 && !s.is(i-1, cThat|cPrep|cConj|cSub|cAdv|cPron) && s.low(i-2) == "the")
		}
		if s.verbAt(i) >= 0 || s.toks[i].Shape == names.Punct {
			return false
		}
	}
	return false
}

// quotedWhole reports whether clause k stands in quotation marks from its first word to
// its verb: whoever is quoted says so, not the article.
func (s *sentence) quotedWhole(k int) bool {
	g := &s.vgs[k]
	if g.rel == relPart || g.rel == relRelative {
		return false // "our hostages, who were freed on Saturday": taken for known
	}
	for i := g.start; i <= g.head; i++ {
		if !s.toks[i].quote && s.toks[i].Shape != names.Punct {
			return false
		}
	}
	return true
}

// falsehoods are words for what is said and not so.
var falsehoods = map[string]bool{
	"untrue": true, "false": true, "baseless": true, "unfounded": true, "groundless": true, "invented": true, "fabricated": true, "fake": true,
	"fictitious": true, "fiction": true, "nonsense": true, "fabrication": true, "fabrications": true,
}

// discredited reports whether what begins behind the "that" or "of" at token i is called
// false: "untrue that", "not true that", "called “baseless” a report that", "dismissed as
// invented reports of".
func (s *sentence) discredited(i int) bool {
	if falsehoods[s.low(i-1)] {
		return true
	}
	if s.low(i-1) == "true" {
		return s.has(max(0, i-5), i-1, "not", "isn't", "wasn't", "never")
	}
	switch s.low(i - 1) {
	case "report", "reports", "claim", "claims", "allegation", "allegations", "rumour", "rumours", "rumor", "rumors", "suggestion", "suggestions":
	default:
		return false
	}
	for j := i - 2; j >= 0 && j > i-8 && !s.punct(j, ","); j-- {
		if falsehoods[s.low(j)] || s.low(j) == "dismissed" && s.dismissedAs(i) {
			return true
		}
		if k := s.verbAt(j); k >= 0 && s.vgs[k].finite {
			return false // "despite false reports, Chad attacked claims that"
		}
	}
	return false
}

// dismissedAs reports whether what begins behind token i is dismissed "as false", "as pure fiction".
func (s *sentence) dismissedAs(i int) bool {
	for ; i+1 < len(s.toks) && !s.punct(i, ",", ";"); i++ {
		if s.low(i) == "as" && (falsehoods[s.low(i+1)] || falsehoods[s.low(i+2)]) {
			return true
		}
	}
	return false
}

// noGuarantee reports whether what the "that" at token i opens is not sure: "no guarantee
// that", "without assurances that".
func (s *sentence) noGuarantee(i int) bool {
	switch s.low(i - 1) {
	case "guarantee", "guarantees", "certainty", "assurance", "assurances":
	case "clear", "certain", "sure":
		return s.has(i-4, i-1, "not", "far", "never", "hardly", "n't") // "it is far from clear that"
	case "unclear":
		return true
	default:
		return false
	}
	switch s.low(i - 2) {
	case "no", "little", "without", "any":
		return s.low(i-2) != "any" || s.has(i-6, i-2, "not", "without", "never")
	}
	return false
}

// slight is the status of what the "that" at token i opens, where there is little chance of
// it, or none; else "".
func (s *sentence) slight(i int) timeline.Status {
	if !s.is(i, cThat) {
		return ""
	}
	switch s.low(i - 1) {
	case "chance", "chances", "prospect", "likelihood", "hope", "possibility", "sign", "signs", "expectation":
	default:
		return ""
	}
	switch s.low(i - 2) {
	case "little", "slim", "scant", "few", "faint":
		return timeline.Possible
	case "no":
		return timeline.Negated
	}
	return ""
}

// feels are nouns of how somebody awaits what "that" opens.
var feels = map[string]timeline.Status{
	"hope": timeline.Expected, "hopes": timeline.Expected, "expectation": timeline.Expected, "expectations": timeline.Expected, "optimism": timeline.Expected, "confidence": timeline.Expected,
	"fear": timeline.Possible, "fears": timeline.Possible, "possibility": timeline.Possible, "speculation": timeline.Possible, "concern": timeline.Possible, "concerns": timeline.Possible,
}

// awaitedThat is the status of what clause k tells, where "that" opens it behind a noun of hope or fear which opens the
// sentence: "Hopes that they will meet are fading".
func (s *sentence) awaitedThat(k int) timeline.Status {
	i := s.vgs[k].start - 1
	if k > 0 || !s.is(i+1, cThat) || i < s.lead || i > s.lead+3 {
		return ""
	}
	st := feels[strings.ToLower(s.str(i))]
	if st == timeline.Expected {
		for j := k + 1; j < len(s.vgs); j++ {
			if g := &s.vgs[j]; g.finite && g.pass && !g.neg && g.modal == "" && dashes[s.low(g.head)] {
				return timeline.Negated
			}
		}
	}
	return st
}

// riskedThat is the status of what clause k tells, where "that" opens it behind a noun of what may be: "a risk that they will
// leave", "no chance that they will meet"; "" behind others.
func (s *sentence) riskedThat(k int) timeline.Status {
	i := s.vgs[k].start
	for i > 0 && i > s.vgs[k].start-2 && !s.is(i, cThat) {
		i--
	}
	switch s.low(i - 1) {
	case "risk", "risks", "chance", "danger", "possibility", "prospect", "probability":
	default:
		return ""
	}
	if !s.is(i, cThat) || s.low(i-2) == "by" { // "said by chance that"
		return ""
	}
	for j := i - 2; j >= 0 && j > i-5 && s.verbAt(j) < 0; j-- {
		if s.is(j, cNo) {
			return timeline.Negated
		}
	}
	return timeline.Possible
}

// discreditedTo reports whether an "of" in [from,to) opens what is called false.
func (s *sentence) discreditedTo(from, to int) bool {
	for i := from; i < to; i++ {
		if s.low(i) == "of" && s.discredited(i) {
			return true
		}
	}
	return false
}

// retold reports whether a main clause with "would" is what somebody said, by
// "she wrote" right before it or by "according to her": will, shifted back.
func (s *sentence) retold(k int) bool {
	g := &s.vgs[k]
	if g.modal != "would" || g.perf || g.neg {
		return false
	}
	if s.is(g.start, cThat) && g.start+1 < g.from && (s.announcedBy(g.start) || s.saidBeside(k)) {
		return true
	}
	if g.rel != relMain {
		return false
	}
	if k > 0 && s.vgs[k-1].v.frame == frSay && s.vgs[k-1].tense == past && s.vgs[k-1].finite && s.punct(s.vgs[k-1].to, ",") && s.is(s.vgs[k-1].from-1, cPron) {
		return true
	}
	_, at := s.according()
	return at > 0 && at < g.from
}

// saidBeside reports whether clause k is one of several that somebody says, each with its "that": "said the truce
// would hold, that he would meet them, and".
func (s *sentence) saidBeside(k int) bool {
	if !s.punct(s.vgs[k].start-1, ",") {
		return false
	}
	for j := k - 1; j >= 0; j-- {
		if o := &s.vgs[j]; o.rel == relComplement {
			return o.gov >= 0 && s.vgs[o.gov].v.frame == frSay && o.modal == "would"
		}
	}
	return false
}

// announcedBy reports whether the "that" at token i opens what "the announcement", or one on a day, says.
func (s *sentence) announcedBy(i int) bool {
	i--
	for i > 0 && (s.toks[i].date != 0 || s.low(i) == "on" && s.toks[i+1].date != 0) {
		i--
	}
	switch s.low(i) {
	case "announcement", "announcements", "decision", "ruling", "decree", "notice", "confirmation", "declaration", "news":
		return true
	}
	return false
}

// own reads tense, modality and negation of the group itself.
func (s *sentence) own(k int) reading {
	g := &s.vgs[k]
	r := reading{status: timeline.Happened}
	switch {
	case off(g.v.frame) != "" && !g.neg && !(g.v.frame == frCancel && s.lifts(g)) && (g.modal == "" || modalStatus(g.modal) != timeline.Possible || g.modal == "would" && g.pass && (g.rel == relComplement || g.sub == "that" && s.low(g.start-1) == "notice")):
		r.status = off(g.v.frame)
	case (g.v.frame == frSched && !resolved[g.v.base] || g.v.frame == frPlan) && g.finite && !g.neg && (s.has(g.from-1, g.to, "originally", "initially") || s.has(g.from+1, g.to, "previously", "earlier") && g.tense == past) && s.low(g.from-2) != "as":
		r.status = timeline.Postponed // "was originally due to travel", "were previously slated to meet"
	case g.v.base == "stop short of" && !g.neg && g.modal == "":
		r.status = timeline.Negated
	case g.pass && !g.neg && g.modal == "" && g.v.base == "rule out":
		r.status = timeline.Negated // "talks on Saturday have been ruled out"
	case g.neg && g.v.base == "rule out":
		r.status = timeline.Possible
	case g.neg && (g.modal == "may" || g.modal == "might"):
		r.status = timeline.Possible // "may not happen"
	case g.neg && s.manner(g):
		// "the trip did not go well": it was made
	case g.neg && g.modal == "could" && g.perf && s.has(g.to, g.to+4, "better", "worse"):
		// "the win could not have come at a better time"
	case g.neg || s.negSubject(k):
		r.status = timeline.Negated
	case g.perceived():
		// "shots could be heard on Sunday": they were
	case g.modal == "should" && !g.perf && !g.neg && s.decreed(g):
		r.status = timeline.Scheduled // "Under the decree the banks should open on Tuesday"
	case g.modal == "should" && !g.perf && s.foretold(k),
		g.modal == "should" && !g.perf && !g.pass && g.v.frame == frPhase && g.rel == relMain && s.clauseNoun(k) != nil,
		g.modal == "should" && !g.perf && g.pass && (g.v.base == "complete" || g.v.base == "finish" || g.v.base == "conclude" || g.v.base == "follow" && s.low(g.to) == "by") && (g.rel == relMain || g.rel == relComplement):
		r.status = timeline.Expected // "the talks should begin by Friday", "said that the first phase should be completed this week", "should be followed by"
	case g.modal == "must" && !g.finite:
		r.status = "" // "having to leave": the governor decides
	case g.modal != "":
		if st := s.underOpening(g); g.modal == "would" && st != "" {
			r.status = st
		} else if g.modal == "would" && !g.perf && (g.rel == relMain && s.proposes(k) || g.v.frame == frPropose && (g.v.base == "like" || g.v.base == "prefer")) {
			r.status = timeline.Proposed
		} else if r.status = modalStatus(g.modal); (g.modal == "will" || g.modal == "would") && s.has(g.from, g.head, "probably", "likely", "hopefully", "likelihood", "probability") || g.modal == "will" && s.inLikelihood(g) || g.v.base == "like" {
			r.status = timeline.Expected
		}
	case g.tense == bare:
		r.status = "" // the governor decides
	case g.perf && g.tense == past:
		r.status, r.perfect = timeline.Background, true
	case g.tense == past && (g.prog && (g.v.base == "continue" || g.v.base == "rage") || (g.prog || g.v.frame == frBe) && s.has(g.from, g.to+1, "still")):
		r.status, r.still = timeline.Ongoing, true // "were still going on", "was still in place"
	case g.perf:
		r.perfect = true
	case g.prog && g.tense == present:
		r.status = timeline.Ongoing
	case g.tense == present:
		r.standing = true
		if g.v.base == "under way" {
			r.status, r.standing = timeline.Ongoing, false
		}
	}
	switch {
	case g.rel == relCond && g.modal == "to":
		r.status = timeline.Expected // "if it is to be in force by May"
	case g.rel == relCond:
		r.status, r.condition = timeline.Conditional, s.clauseText(k)
	}
	return r
}

// inLikelihood reports whether what group g tells stands behind "In all likelihood" or "In all probability", which opens
// its clause.
func (s *sentence) inLikelihood(g *group) bool {
	for i := g.start; i < g.from; i++ {
		if strings.EqualFold(s.str(i), "in") && s.low(i+1) == "all" && likely[s.low(i+2)] {
			return true
		}
	}
	return false
}

// decreed reports whether main clause g tells what is laid down in the decree or the accord that opens the sentence.
func (s *sentence) decreed(g *group) bool {
	return g.rel == relMain && s.lead < g.from && strings.EqualFold(s.str(s.lead), "under") &&
		s.has(s.lead+1, min(s.lead+6, g.from), "decree", "order", "rules", "law", "ruling", "timetable", "schedule", "accord", "deal", "agreement", "treaty", "pact", "truce", "ceasefire")
}

// foretold reports whether "should" in clause k tells what will be rather than what ought to be done: of a thing that
// comes or is then so, "the tanker should dock tomorrow", "results should be known by Friday", and of the first of
// several, "the first men should be freed".
func (s *sentence) foretold(k int) bool {
	g := &s.vgs[k]
	base := g.v.base
	if g.rel != relMain && g.rel != relComplement || g.v.frame == frSay && !g.pass {
		return false
	}
	lands := motion[base] || base == "reach" || base == "sail" || base == "follow" || base == "dock" || base == "land" || base == "be" || g.pass && (base == "know" || base == "publish" || base == "announce" || base == "declare") || g.v.frame == frPhase || base == "reopen"
	for i := s.subjectStart(k); i < g.from && !s.is(i, cPrep|cRel|cThat); i++ {
		if s.low(i) == "first" && s.is(i-1, cDet) && g.pass && g.v.typ == "RETREAT" || things[s.low(i)] && lands {
			return true
		}
	}
	return base == "be" && s.has(g.to, g.to+1, "home", "ready", "able", "over", "back") || base == "ready"
}

// things are what nobody tells to do anything: what carries others, is sent, or is to be told.
var things = map[string]bool{
	"flight": true, "flights": true, "plane": true, "planes": true, "ship": true, "ships": true, "vessel": true, "vessels": true, "tanker": true, "tankers": true, "convoy": true, "convoys": true,
	"train": true, "ferry": true, "ferries": true, "trains": true, "lorries": true, "trucks": true, "buses": true, "aid": true, "supplies": true, "shipment": true, "shipments": true, "cargo": true, "storm": true,
	"result": true, "results": true, "findings": true, "figures": true, "road": true, "roads": true, "bridge": true, "airport": true, "border": true, "port": true, "text": true, "vaccines": true,
	"vote": true, "reply": true, "replies": true, "answer": true, "answers": true, "verdict": true, "ruling": true, "decision": true, "announcement": true, "details": true,
}

// manner reports whether only the manner of group g is denied: "did not go so
// well", "did not proceed smoothly".
func (s *sentence) manner(g *group) bool {
	if g.v.base != "go" && g.v.base != "end" && g.v.base != "start" && g.v.base != "begin" && g.v.base != "proceed" || g.modal != "" {
		return false
	}
	return s.has(g.to, g.to+3, "well", "smoothly", "badly", "far", "easily")
}

// perceived reports whether "could be heard" or the like tells what was.
func (g *group) perceived() bool {
	switch g.v.base {
	case "hear", "see", "feel", "smell":
		return g.modal == "could" && !g.neg && !g.perf
	}
	return false
}

// lifts reports whether what the verb cancels is a burden and no plan: "cancels
// its tariffs" is a deed.
func (s *sentence) lifts(g *group) bool {
	if g.pass {
		return false
	}
	for i := g.to; i < g.to+4 && i < len(s.toks) && !s.is(i, cPrep|cSub) && s.toks[i].date == 0; i++ {
		switch s.low(i) {
		case "tariff", "tariffs", "duties", "levies", "debt", "debts", "sanctions", "fees", "visas", "passports", "restrictions", "contracts", "licences", "licenses", "registration":
			return true
		}
	}
	return false
}

// underOpening reads the "Under the proposal," that opens the sentence of a main clause with "would", or the "under the
// proposal" that ends it.
func (s *sentence) underOpening(g *group) timeline.Status {
	if g.rel != relMain || s.lead >= len(s.toks) {
		return ""
	}
	if !strings.EqualFold(s.str(s.lead), "under") {
		for i := g.to; i+2 < min(g.end, len(s.toks)); i++ {
			if s.low(i) == "under" && s.is(i+1, cDet) && s.underDeal(i+3) == timeline.Proposed {
				return timeline.Proposed // "would open in May under the plan"
			}
		}
		return ""
	}
	for i := s.lead + 1; i < s.lead+8 && i < g.from; i++ {
		if s.punct(i, ",") {
			return s.underDeal(i)
		}
		if s.verbAt(i) >= 0 {
			return s.underDeal(i) // "Under a plan floated by Chad,"
		}
	}
	return ""
}

// proposes reports whether the subject of clause k is a text of what somebody would have done: "The bill would abolish
// the post", "The plan put to the house would".
func (s *sentence) proposes(k int) bool {
	g := &s.vgs[k]
	for i := s.subjectStart(k); i < g.from && !s.is(i, cPrep|cRel|cThat|cConj) && s.verbAt(i) < 0; i++ {
		if s.low(i) == "draft" && s.plainNoun(i+1) {
			return true // "the draft law would"
		}
		if proposals[s.low(i)] {
			return !s.modifier(i) && (s.verbAt(i+1) >= 0 || s.is(i+1, cPrep|cRel|cThat|cTo) || s.punct(i+1, ","))
		}
	}
	return false
}

func modalStatus(modal string) timeline.Status {
	switch modal {
	case "will", "to", "must":
		return timeline.Scheduled
	case "should":
		return timeline.Proposed
	}
	return timeline.Possible
}

// negSubject reports whether the subject of group k is negated: "no meeting
// took place".
func (s *sentence) negSubject(k int) bool {
	g := &s.vgs[k]
	if g.shared && g.rel == relMain && s.subjectStart(k) < g.from && s.is(s.subjectStart(k), cNo) && !s.finiteBefore(k) && !limits[s.low(s.subjectStart(k)+1)] && s.toks[min(s.subjectStart(k)+1, len(s.toks)-1)].Shape != names.Number {
		return true // "no meeting on hiring staff and on pay will be held"
	}
	if s.inNoCase(g.from) || k > 0 && s.vgs[k-1].v == &noVerb && s.vgs[k-1].modal != "" && g.from == g.head && s.form(g.head, fBase) && s.inNoCase(s.vgs[k-1].from) {
		return true
	}
	if g.rel == relInf || g.rel == relIng || g.shared {
		return false
	}
	for i := g.start; i < g.from; i++ {
		if s.str(i) == "No" && i > s.lead && s.toks[i-1].Shape != names.Punct {
			continue // "talks between Chad and No leaders": a camp's name
		}
		if s.low(i) == "not" && (s.low(i+1) == "a" || s.low(i+1) == "one") && (i == g.start || s.punct(i-1, ",")) {
			return true // "not a single lorry passed"
		}
		if s.is(i, cNo) && !limits[s.low(i+1)] && s.toks[min(i+1, len(s.toks)-1)].Shape != names.Number && (i == g.start || i == s.lead || s.is(i-1, cConj|cThat|cSub|cRel) || s.punct(i-1, ",", "“", `"`) || s.toks[i-1].date != 0) {
			return true
		}
	}
	// "made no progress", "reached no agreement"
	i := g.to
	if s.punct(i, "“", `"`) {
		i++ // "there would be "no basis" for talks"
	}
	if s.low(i) == "none" && !g.pass && g.v.frame == frNone {
		return true // "bought none in September"
	}
	if w := s.low(i); g.v.base == "be" && s.low(g.from-1) == "there" && (w == "nothing" || w == "nobody") {
		return true // "There will be nothing this weekend"
	}
	if g.v.base == "make" && (s.low(i+1) == "headway" || s.low(i+1) == "progress") && s.low(i+2) == "in" {
		return false // "made no headway in talks": they were held
	}
	return s.is(i, cNo) && s.str(i) == "no" && g.v.frame != frSay && !limits[s.low(i+1)]
}

// inNoCase reports whether "In no case" or the like opens the sentence before the "will" at token i.
func (s *sentence) inNoCase(i int) bool {
	if i != s.lead+3 || !s.is(s.lead, cPrep) || s.low(s.lead+1) != "no" {
		return false
	}
	switch s.low(i - 1) {
	case "case", "circumstances", "account", "event":
		return s.is(i, cModal|cBe|cHave|cDo)
	}
	return false
}

// limits are words that "no" stands before without denying anything: "no later
// than Friday", "no doubt they will meet".
var limits = map[string]bool{"longer": true, "later": true, "earlier": true, "sooner": true, "less": true, "more": true, "fewer": true, "doubt": true, "wonder": true, "matter": true}

// governed changes the reading of a clause by the verb it depends on.
func (s *sentence) governed(k int, r reading) reading {
	g := &s.vgs[k]
	up := &s.vgs[g.gov]
	upr := s.read(g.gov)
	switch g.rel {
	case relComplement:
		return s.complement(k, r, up, upr)
	case relInf, relIng, relPart:
		if r.status == "" {
			return s.dependent(k, r, up, upr)
		}
		if g.rel == relPart && (r.status == timeline.Cancelled || r.status == timeline.Postponed) && s.wishedDone(k, up) {
			r.status = timeline.Proposed // "wants the talks put off"
			return r
		}
		if st := frameStatus(up.v.frame, ""); g.rel == relInf && (st == timeline.Possible || st == timeline.Expected && up.v.frame == frPlan) && !up.neg && !g.neg && s.complementOf(up, g) && (r.status == timeline.Cancelled || r.status == timeline.Postponed) {
			r.status = st // "has sought to put off", "threatened to call off"
			return r
		}
		if g.rel == relInf && up.v.frame == frPropose && !up.neg && !g.neg && s.complementOf(up, g) && (r.status == timeline.Cancelled || r.status == timeline.Postponed) {
			r.status = timeline.Proposed // "called on him to shelve any action"
		}
		if g.rel == relInf && s.turnedDown(g, up) {
			r.status = timeline.Negated // "a motion to delay the vote was defeated"
			return r
		}
		if st := s.undoingWanted(g); st != "" && (r.status == timeline.Cancelled || r.status == timeline.Postponed) {
			r.status = st // "calls to put off the vote are growing"
		}
		if g.rel == relInf && g.neg && r.status == timeline.Negated && up.v.frame == frPropose && !up.neg && s.complementOf(up, g) {
			r.status = timeline.Proposed // "urged them not to march": nobody says that they will not
		}
		return r
	case relCoord:
		if r.status == "" {
			return upr
		}
		for g.shared && g.tense == past && g.modal == "" && up.rel == relComplement && up.modal != "" && up.gov >= 0 && s.vgs[up.gov].tense == past {
			up = &s.vgs[up.gov] // "did not believe that they would act and refused to wait"
			upr = s.read(g.gov)
		}
		if up.rel == relComplement && up.gov >= 0 && (g.shared || g.modal == "would" && r.status == timeline.Possible) {
			return s.complement(k, r, &s.vgs[up.gov], s.read(up.gov)) // also "said he was undecided but it would be announced"
		}
		if g.shared && up.rel == relCond {
			r.status, r.condition = timeline.Conditional, upr.condition
		}
	case relRelative, relAdverb:
		if r.status == "" {
			return upr
		}
		if g.modal == "would" && g.rel == relRelative && r.status == timeline.Possible {
			if st := s.underDeal(g.start); st != "" {
				r.status = st
			}
		}
		if m := s.undone(k); m != "" {
			r.status = m
		}
		if g.sub == "before" && g.modal == "could" && !g.neg && !g.perf && up.finite && up.tense == past && up.modal == "" && !up.neg {
			r.status = timeline.Negated // "talks broke down before a vote could be held"
			return r
		}
		if g.sub == "while" && g.perf && g.tense == past && upr.status == timeline.Reported {
			return attributed(r) // "said that 100 had crossed, while others had left"
		}
		if g.rel == relRelative && g.sub == "that" && g.modal == "" && (s.form(g.head, fBase) || s.low(g.from) == "be") && (s.demands(g.start) || up.v.frame == frPropose && !up.neg) {
			r.status, r.standing = timeline.Proposed, false // "a demand by the allies that it step down"
		}
		// "said Witkoff, who met Putin, ..." stays in the article's own voice.
		if upr.status == timeline.Conditional && r.status == timeline.Possible {
			r.status, r.condition = timeline.Conditional, upr.condition
		}
	}
	return r
}

// undoingWanted is the status of what infinitive g would call off or put off, where that is only called or pressed for,
// planned or threatened: "calls to cancel", "under pressure to put off".
func (s *sentence) undoingWanted(g *group) timeline.Status {
	if g.rel != relInf || g.neg {
		return ""
	}
	for i := g.from - 1; i >= 0 && i > g.from-8 && !s.punct(i, ",", ";"); i-- {
		if low := s.low(i); low == "pressure" || i == s.lead && strings.EqualFold(s.str(i), "pressure") {
			return timeline.Proposed
		}
	}
	if st := s.nounPlan(g.from); st == timeline.Proposed || st == timeline.Expected || st == timeline.Possible {
		return st
	}
	return ""
}

// demands reports whether a noun of demanding stands before the "that" at token i,
// with no verb between.
func (s *sentence) demands(i int) bool {
	for j := i - 1; j >= 0 && j > i-8 && s.verbAt(j) < 0; j-- {
		switch strings.ToLower(s.str(j)) {
		case "demand", "demands", "call", "calls", "request", "requests", "proposal", "ultimatum", "suggestion", "recommendation", "appeal", "appeals", "plea", "pleas", "insistence":
			return true
		}
	}
	return false
}

// complement reads a clause under a verb of saying, hoping or denying.
func (s *sentence) complement(k int, r reading, up *group, upr reading) reading {
	g := &s.vgs[k]
	r.speaker, r.verb = s.subjectText(up), s.text[s.toks[up.head].Start:s.toks[up.head].End]
	if q := s.quoted(up); r.speaker == "" && q >= 0 {
		r.speaker = s.subjectText(&s.vgs[q]) // "Bako was quoted as saying"
	}
	if upr.speaker != "" && up.v.frame != frSay {
		r.speaker, r.verb = upr.speaker, upr.verb
	}
	if r.speaker == "" {
		r.verb = "" // "asked whether", "it was not clear whether"
	}
	if up.v.base == "be" && s.run(up.to, "no", "truth") {
		r.status, r.denies = timeline.Negated, true // "there was no truth in the report that they met"
		return r
	}
	if g.sub == "whether" && (up.v.base == "depend" || up.v.base == "hinge") && r.status != timeline.Negated {
		r.status, r.condition = timeline.Conditional, s.clauseText(k) // "depending on whether the house backs it"
		return r
	}
	if (g.sub == "whether" || g.sub == "if") && (r.status == timeline.Possible || r.status == timeline.Scheduled) {
		r.status = timeline.Possible
		return r
	}
	switch up.v.frame {
	case frDeny:
		if up.neg || s.low(up.start) == "nor" || s.low(up.from-1) == "nor" {
			return attributed(r) // also "would neither confirm nor deny that they met"
		}
		r.status, r.denies = timeline.Negated, true
		return r
	case frPlan, frPromise:
		if g.tense == future || g.modal != "" || r.standing || up.v.base == "hope" || up.v.base == "expect" || up.v.frame == frPromise {
			if r.status != timeline.Negated {
				r.status = timeline.Expected
			}
			return r
		}
	case frSched:
		if g.modal == "would" || g.modal == "will" {
			r.status = timeline.Scheduled
			return r
		}
	case frPropose, frThreaten:
		if up.v.base == "suggest" && g.modal == "will" && r.status == timeline.Scheduled {
			r.status = timeline.Expected // "polls suggest that it will pass"
			return r
		}
		if r.status == timeline.Possible || g.modal == "should" || g.tense == present || r.status == "" || s.form(g.head, fBase) && !g.perf && !g.pass && !g.neg {
			r.status = timeline.Proposed // also "suggested that the council set a deadline"
			if up.v.frame == frThreaten {
				r.status = timeline.Possible
			}
		}
		return r
	case frConsider:
		if up.v.base == "doubt" && (up.neg || s.negSubject(g.gov)) {
			break // "nobody doubts that they will meet"
		}
		r.status = timeline.Possible
		return r
	case frSay:
		if insists[up.v.base] && !up.neg && g.modal == "" && !g.neg && s.is(g.start, cThat) && s.wanted(g) {
			r.status, r.standing = timeline.Proposed, false // "insisted that the airport be reopened"
			return r
		}
	case frRefuse:
		if r.status = timeline.Negated; up.neg {
			r.status = timeline.Possible // "do not rule out that a compromise could be found"
		}
		return r
	}
	if off(g.v.frame) != "" && (g.modal == "will" || g.modal == "would") && !g.neg && up.v.frame == frSay && (up.tense == past || up.perf) {
		r.status = off(g.v.frame) // "said the talks would be postponed"
		return r
	}
	if r.status == timeline.Scheduled && g.modal == "will" && !up.neg && guesses[up.v.base] && up.tense != past {
		r.status = timeline.Expected // "which I think will be signed", "predicts that it will pass"
		return r
	}
	if foretells[up.v.base] && !up.neg && !g.neg && !g.perf && (g.modal == "will" || g.modal == "would") {
		r.status = timeline.Expected // "has forecast that the economy would shrink"
		return r
	}
	if st := s.hoped(g, up); st != "" && (r.status == timeline.Scheduled || r.status == timeline.Possible) {
		r.status = st
		return r
	}
	if r.status == timeline.Scheduled && up.rel == relInf && up.v.frame == frSay && upr.status == timeline.Negated {
		r.status = timeline.Possible // "declines to confirm that it will buy"
		return r
	}
	if up.neg && (up.v.frame == frSay || up.v.base == "mean") {
		r.status = timeline.Possible // "did not say that"
		return r
	}
	if g.v.base == "possible" {
		return r // "said a deal would be possible"
	}
	if g.modal == "would" && !g.neg && r.status == timeline.Possible && (up.tense != present || up.perf) || g.modal == "would" && !g.neg && up.v.base == "announce" {
		r.status = timeline.Scheduled // will, shifted back by the past verb of saying
	}
	if upr.status == timeline.Conditional || upr.status == timeline.Possible && up.modal != "" {
		return r
	}
	return attributed(r)
}

// sayerOf returns the group in whose complement the clause stands that governs g: "said that four were killed when the
// town was shelled"; -1 if there is none.
func (s *sentence) sayerOf(g *group) int {
	if up := s.group(g.gov); up != nil && up.rel == relComplement {
		return up.gov
	}
	return -1
}

// foretoldBehind reports whether the attribution that closes the sentence only foretells: ", the mediator predicted".
func (s *sentence) foretoldBehind() bool {
	k := s.trailing()
	return k >= 0 && (foretells[s.vgs[k].v.base] || s.vgs[k].v.base == "reckon" || s.vgs[k].v.base == "guess") && !s.vgs[k].neg
}

// insists are verbs of saying that with a base form behind "that" ask for something.
var insists = map[string]bool{"insist": true, "stress": true, "specify": true, "emphasise": true, "emphasize": true, "argue": true}

// wanted reports whether the verb of group g, in a clause behind "that", has the base form of what is asked for: "that it
// be reopened", "that the school open", and behind a past verb "that troops leave".
func (s *sentence) wanted(g *group) bool {
	if s.low(g.from) == "be" {
		return true
	}
	if g.from != g.head || !s.form(g.head, fBase) || s.form(g.head, fPast) || g.perf {
		return false
	}
	return g.gov >= 0 && s.vgs[g.gov].tense == past || !strings.HasSuffix(s.low(g.from-1), "s") && s.toks[g.from-1].Shape == names.Lower && (s.noun(g.from-1) == nil || !s.noun(g.from-1).many) && !persons[s.low(g.from-1)] && !s.is(g.from-1, cPron|cDet)
}

// quoted returns the "was quoted" that the "as saying" of group g depends on,
// -1 if it depends on none.
func (s *sentence) quoted(g *group) int {
	if k := g.gov; g.rel == relIng && k >= 0 && s.vgs[k].pass && (s.vgs[k].v.base == "quote" || s.vgs[k].v.base == "cite") {
		return k
	}
	return -1
}

// hoped reads the noun before "that": "expressed hope that it will be signed".
func (s *sentence) hoped(g, up *group) timeline.Status {
	for i := up.to; i < g.start; i++ {
		switch s.low(i) {
		case "hope", "hopes", "optimism", "confidence", "expectation":
			if s.dashesHopes(up) {
				return timeline.Negated
			}
			return timeline.Expected
		case "fear", "fears", "possibility", "speculation":
			return timeline.Possible
		}
	}
	return ""
}

// attributed turns a past in somebody else's mouth into a report.
func attributed(r reading) reading {
	if r.status == timeline.Happened && !r.standing || r.status == timeline.Background {
		r.status = timeline.Reported
	}
	return r
}

// behindDates returns the token before the days that stand before token i: "the hope is | by Monday we will".
func (s *sentence) behindDates(i int) int {
	for i--; i > 0 && (s.toks[i].date != 0 || s.is(i, cPrep) && s.pairedDate(i)); i-- {
	}
	return i
}
