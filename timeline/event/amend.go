package event

import (
	"strings"

	"github.com/dateline-tools/dateline/timeline"
	"github.com/dateline-tools/dateline/timeline/names"
)

// amend corrects what clause and noun say of an event by what stands right
// around its date, from token at to token end. It returns the date as meant:
// without its bound, where the day itself is.
func (d *detector) amend(f *found, date *timeline.Mention, at, end int, rel when) *timeline.Mention {
	s := &d.s
	var g *group
	if f.clause >= 0 {
		g = &s.vgs[f.clause]
	}
	ahead := f.status == timeline.Negated || f.status == timeline.Possible || f.status == timeline.Expected || f.status == timeline.Scheduled || f.status == timeline.Proposed
	switch {
	case date.Bound == "since" && (s.lasts(at) || g != nil && g.rel == relPart && !g.finite && s.low(at-1) == "since" && g.to < at && s.stateSince(g)):
		f.status, f.denies = timeline.Ongoing, false // "talks under way since January have yet to yield", "the crossing, closed since May"
	case date.Bound == "until" && f.status == timeline.Negated && g != nil && g.neg && rel != before && g.rel == relInf && g.gov >= 0 && s.vgs[g.gov].v.frame == frPropose:
		f.status, f.denies = timeline.Proposed, false // "has asked both sides not to speak until Monday"
	case date.Bound == "until" && f.status == timeline.Negated && g != nil && rel != before && (g.neg || g.rel == relInf && g.gov >= 0 && s.vgs[g.gov].neg && s.vgs[g.gov].modal == "will"):
		f.status, f.denies = timeline.Scheduled, false // "is not to decide until June 4"
		return unbound(date)
	case f.status.Done() && g != nil && g.perf && !g.neg && (g.v.base == "extend" || g.v.base == "prolong") && s.low(at-1) == "to" && s.punct(at-2, ","):
		f.status = timeline.Scheduled // "have prolonged their truce, to Nov. 10"
	case f.status.Done() && g != nil && g.pass && !g.neg && (g.v.base == "extend" || g.v.base == "push") && (s.low(at-1) == "until" || s.low(at-1) == "to") && s.has(g.start, g.from, "deadline"):
		f.status = timeline.Postponed // "the deadline was extended until Tuesday"
	case rel == before && f.status == timeline.Conditional && g != nil && g.rel == relPart && !g.finite && g.v.frame == frPropose:
		f.status, f.condition = timeline.Happened, "" // "incentives offered last week in return for an end to enrichment"
	case rel == around && f.status.Done() && g != nil && motion[g.v.base] && g.tense == past && s.noun(at-1) != nil && s.low(at-2) == "for" && s.dateBetween(g.to, at-1):
		f.status = timeline.Scheduled // "flew to Washington last night for talks today"
	case rel != before && f.status.Done() && g != nil && g.v.base == "give" && (g.pass || g.perf) && s.low(g.to) == "until":
		f.status = timeline.Scheduled // "has been given until the assembly, at the end of this month, to answer"
	case rel == after && f.status == timeline.Conditional && g != nil && (g.tense == present && s.byTheTime(g) || g.rel == relCond && s.heldThen(at)):
		f.status, f.condition = timeline.Scheduled, "" // "if no deal is done by the time the Council meets on 15 October", "at the summit on"
	case rel == before && g != nil && g.rel == relInf && (f.status.Planned() || f.status == timeline.Expected || f.status == timeline.Possible || f.status == timeline.Conditional) && s.unforeseen(g.to, at):
		f.status, f.condition = timeline.Happened, "" // "vowed to respond to the killing of tourists last month"
	case f.status.Done() && g != nil && g.v.frame == frPropose && !g.neg && (s.low(at-1) == "starting" || s.low(at-1) == "beginning"):
		f.status = timeline.Proposed // "pushed for a truce starting May 12"
	case g != nil && s.asPlanned(at) && (f.status == timeline.Negated || g.gov >= 0 && g.sub == "as" && s.vgs[g.gov].neg):
		f.status, f.denies = timeline.Postponed, false // "could not be held as planned on Nov. 29"
	case rel == after && (s.low(at-1) == "than" && s.low(at-2) == "rather" || s.low(at-1) == "of" && s.low(at-2) == "instead"):
		f.status, f.denies = timeline.Postponed, false // "will vote on Dec. 30 rather than this Sunday"
	case s.notUntil(at): // "It was not until Thursday that they owned up"
		if f.status == timeline.Negated {
			f.status, f.denies = timeline.Happened, false
		}
		return unbound(date)
	case date.Bound == "since" && s.firstSince(at):
		f.status, f.denies = timeline.Happened, false // "the first time the two had been in one room since May 2"
		return unbound(date)
	case g == nil && date.Bound != "" && s.possessed(end), g != nil && (date.Bound == "before" || date.Bound == "by" || date.Bound == "after") && s.possessed(end):
		return unbound(date) // "had ignored his pleas before Friday's police operation"
	case g == nil:
	case rel == before && date.Bound == "" && g.rel == relInf && f.status == timeline.Scheduled && g.gov >= 0 && s.vgs[g.gov].finite && s.vgs[g.gov].v.base == "agree" && s.vgs[g.gov].pass:
		f.status = timeline.Happened // "a truce was agreed to close a war last month"
	case rel == before && (f.status == timeline.Postponed || f.status == timeline.Cancelled) && at > g.to && s.behindPast(at):
		f.status = timeline.Happened // "was put back after the shooting of two men on Jan. 26"
	case rel == before && g.rel == relComplement && f.status == timeline.Possible && g.modal == "",
		rel == before && g.v.frame == frSay && at > g.to && (f.status == timeline.Possible || f.status == timeline.Negated) && g.modal != "":
		f.status, f.denies = timeline.Happened, false // "would not say if this had to do with Monday's blast"
	case rel != before && s.invites(g):
		f.status = timeline.Proposed // "Let us meet on Thursday"
	case rel == around && g.rel == relInf && g.gov < 0 && f.clause == 0:
		f.status = timeline.Scheduled // the headline "Biden and Putin to speak Thursday"
	case rel == around && f.status == timeline.Happened && g.finite && g.tense == present && !g.perf && !g.prog && g.v.frame != frSay && strings.HasPrefix(strings.ToLower(date.Text), "later"):
		f.status = timeline.Scheduled // "convenes later on Tuesday"
	case rel != after && (f.status == timeline.Scheduled || f.status == timeline.Expected) && g.rel == relInf && g.gov >= 0 && s.agreesTo(&s.vgs[g.gov]) && s.low(at-1) == "on" && date.Bound == "":
		f.status = timeline.Happened // "agreed to restore ties at a summit on Tuesday"
	case rel != after && f.status == timeline.Negated && at < g.from && s.low(at-1) == "on" && uttered[s.low(at-2)]:
		f.status, f.denies = timeline.Happened, false // "Beijing's response on Friday did not name a figure"
	case rel == after && g.rel == relInf && off(g.v.frame) != "" && s.tooLate(g):
		f.status = timeline.Scheduled // "it was too late to delay Monday's vote"
	case s.possessed(end) && at >= g.to && off(g.v.frame) != "" && !g.neg && g.modal == "":
		f.status = off(g.v.frame) // "calls off Wednesday's session"
	case rel == around && f.status == timeline.Happened && g.finite && g.tense == present && !g.perf && !g.prog && (g.v.frame == frPhase || g.v.typ == "CONSULT"):
		f.status = timeline.Scheduled // "begin talks in Bern Thursday"
	case rel == before && f.status == timeline.Reported && s.possessed(end) && at > g.to:
		f.status = timeline.Happened // "gave notice of Saturday's barrage, the minister maintained"
	case rel == before && ahead && g.rel == relInf && s.decided(g):
		f.status = timeline.Happened // "the decision to expel him on Thursday"
	case rel == before && f.status == timeline.Expected && g.rel == relInf && g.gov >= 0 && s.vgs[g.gov].rel == relIng && s.vgs[g.gov].gov >= 0 && s.vgs[s.vgs[g.gov].gov].v.typ == "ACCUSE":
		f.status = timeline.Reported // "accused them of trying to bar him on Saturday"
	case rel == before && f.status == timeline.Proposed && g.rel == relPart && !g.finite && g.v.frame == frPropose:
		f.status = timeline.Happened // "a truce demanded by the council the previous day"
	case rel == before && ahead && (at < g.from || f.status != timeline.Negated && at >= g.to) && s.possessed(end):
		f.status, f.denies = timeline.Happened, false // "Sunday's ambush would not derail the talks"
	case rel == before && f.status == timeline.Negated && at > g.to && ((s.possessed(end) || s.toks[at-1].Shape == names.Poss && s.namesNoun(end)) && s.spokenOf(at) || s.atLatest(at)),
		rel == before && ahead && f.status != timeline.Negated && at > g.to && s.behindPast(at):
		f.status, f.denies = timeline.Happened, false // "gave no account of yesterday's talks", "may sell grain after a first delivery last week"
	case rel == around && ahead && s.possessed(end) && overNouns[s.low(end+1)]:
		f.status, f.denies = timeline.Happened, false // "within 14 months of Saturday's accord"
	case rel == after && f.status == timeline.Conditional && at > g.to && s.is(at-1, cDet) && !indefinite[s.low(at-1)] && s.namesNoun(end):
		f.status, f.condition = timeline.Scheduled, "" // "threatens to boycott the Dec. 23 poll if"
	case rel != before && f.status != timeline.Conditional && g.v.frame != frSay && s.ifBefore(at) >= 0:
		i := s.ifBefore(at)
		f.status, f.denies, f.condition = timeline.Conditional, false, s.text[s.toks[i].Start:s.toks[end-1].End] // "if the premier vetoes it on Thursday"
	}
	return date
}

// uttered are the nouns of what was said or written on a day, whatever it did
// not say.
var uttered = map[string]bool{
	"response": true, "reply": true, "statement": true, "letter": true, "speech": true, "remarks": true, "comments": true, "report": true,
	"post": true, "message": true, "note": true, "address": true, "communique": true, "communiqué": true, "announcement": true, "answer": true,
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

// unforeseen reports whether an attack or the like is told of in [from,to).
func (s *sentence) unforeseen(from, to int) bool {
	n := s.nounAt(from, to)
	if n < 0 {
		return false
	}
	no := s.noun(n)
	return no.typ == "ASSAULT" && s.definite(n)
}

// dateBetween reports whether a date stands in [from,to).
func (s *sentence) dateBetween(from, to int) bool {
	for i := from; i < to; i++ {
		if s.toks[i].date != 0 {
			return true
		}
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
	switch s.low(at - 1) {
	case "planned", "scheduled", "expected", "intended", "foreseen":
		return true
	}
	return false
}

// tooLate reports whether "too late" stands before an infinitive.
func (s *sentence) tooLate(g *group) bool {
	return s.low(g.from-1) == "late" && s.low(g.from-2) == "too"
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
		case "of", "about", "on", "from", "since", "after", "regarding", "over":
			return true
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

// firstSince reports whether something is the first, or the worst, since the date
// at token at: what was there before was on that day.
func (s *sentence) firstSince(at int) bool {
	if s.low(at-1) != "since" {
		return false
	}
	for i := at - 2; i >= 0 && i > at-18 && !s.punct(i, ";", "—"); i-- {
		switch s.low(i) {
		case "first", "worst", "deadliest", "biggest", "largest", "heaviest", "highest", "lowest", "longest", "bloodiest":
			return i == 0 || s.is(i-1, cDet) || s.toks[i-1].Shape == names.Poss || s.is(i-1, cPron)
		}
	}
	return false
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

// unbound returns the date of a mention as the day itself.
func unbound(date *timeline.Mention) *timeline.Mention {
	own := *date
	own.Bound = ""
	return &own
}

// possessed reports whether "'s" stands at token i, behind a date.
func (s *sentence) possessed(i int) bool {
	if s.punct(i, "'", "’") && s.low(i+1) == "s" {
		return true // "May 29's"
	}
	return i < len(s.toks) && s.toks[i].Shape == names.Poss
}

// namesNoun reports whether a small word that is no preposition, verb or
// conjunction stands at token i: the noun that a date before it names.
func (s *sentence) namesNoun(i int) bool {
	return i < len(s.toks) && s.toks[i].Shape == names.Lower && s.verbAt(i) < 0 && !s.is(i, cPrep|cConj|cSub|cRel|cThat|cTo|cPron|cAdv|cModal|cBe|cHave)
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

// lasts reports whether "under way", "in force", "at war" or the like stands
// before the "since" of the date at token at.
func (s *sentence) lasts(at int) bool {
	if s.low(at-1) != "since" {
		return false
	}
	if i := at - 2; i > 0 && s.toks[i].Shape == names.Cap {
		for i > 0 && s.toks[i].Shape == names.Cap {
			i--
		}
		if i > 0 && (s.low(i) == "in" || s.low(i) == "at") && s.punct(i-1, ",") {
			return true // "the envoys, in Vienna since Saturday, held talks"
		}
	}
	switch s.low(at - 2) {
	case "way":
		return s.low(at-3) == "under"
	case "force", "place":
		return s.low(at-3) == "in"
	case "war", "odds", "loggerheads":
		return s.low(at-3) == "at"
	case "underway", "ongoing", "deadlocked", "vacant":
		return true
	}
	for i := at - 2; i >= 0 && i > at-9 && !s.punct(i, ",", ";"); i-- {
		switch low := s.low(i); low {
		case "confined", "stranded", "captive", "prisoner", "hostage", "imprisoned", "besieged", "exiled":
			return true
		default:
			if strings.EqualFold(s.str(i), "under") && s.low(i+1) == "way" {
				return true // "Under way in a Doha hotel since Saturday"
			}
		}
	}
	return false
}

// invites reports whether a clause opens with "let us".
func (s *sentence) invites(g *group) bool {
	for i := g.start; i < g.from; i++ {
		if strings.EqualFold(s.str(i), "let") && (s.low(i+1) == "us" || s.low(i+1) == "'s" || s.low(i+1) == "’s") {
			return true
		}
	}
	return strings.EqualFold(s.str(g.from), "let") && s.low(g.from+1) == "us"
}

// notUntil reports whether "It was not until" stands before the date at token at.
func (s *sentence) notUntil(at int) bool {
	return s.low(at-1) == "until" && s.low(at-2) == "not" && s.is(at-3, cBe) && strings.EqualFold(s.str(at-4), "it")
}
