package event

import (
	"strings"

	"github.com/dateline-tools/dateline/timeline"
	"github.com/dateline-tools/dateline/timeline/names"
)

// byNoun reads a date that belongs to a noun rather than to the verb: "Friday's
// summit", "the Aug. 15 meeting", "ahead of a vote on Monday".
func (d *detector) byNoun(m, at, end int, rel when) (found, bool) {
	s := &d.s
	if f, ok := d.conditioned(at); ok {
		return f, true
	}
	if n := s.nounAfter(end); n >= 0 && !s.dayOfSaying(at, end) {
		return d.nominal(n, at, end, rel)
	}
	if n := s.nounBefore(at); n >= 0 {
		return d.nominal(n, at, end, rel)
	}
	if n := s.nounSubject(at); n >= 0 {
		return d.nominal(n, at, end, rel)
	}
	if n := at - 2; s.punct(at-1, ",", "—", "–") && s.punct(end, ",", "—", "–") && s.noun(n) != nil && s.noun(n).typ == "" {
		return d.nominal(n, at, end, rel) // "the new deadline, 31 May, averts"
	}
	if n := s.nounNotDone(at); n >= 0 && rel == before {
		return d.nominal(n, at, end, rel)
	}
	if n := s.nounPlanned(at); n >= 0 && rel != before {
		return d.nominal(n, at, end, rel)
	}
	return found{}, false
}

// nounNotDone finds the event noun that a past date belongs to behind a verb
// that has no such day: a negated present perfect ("have not moved since then
// from their positions at the talks last July") or a plan ("is due to brief
// ministers on her visit last week").
func (s *sentence) nounNotDone(at int) int {
	k := s.owner(at)
	if k < 0 {
		return -1
	}
	if g := &s.vgs[k]; (!g.neg || !g.perf || g.tense != present) && !s.looksAhead(k) || s.low(at-1) == "since" {
		return -1
	}
	for i := at - 1; i > s.vgs[k].to; i-- {
		if s.punct(i, ";", "—", "“", "”", `"`) || s.is(i, cSub|cRel|cThat) {
			return -1
		}
		if n := s.noun(i); n != nil && n.typ != "" && !s.modifier(i) {
			return i
		}
	}
	return -1
}

// looksAhead reports whether clause k tells a plan from the present: "will
// meet", "is due to brief".
func (s *sentence) looksAhead(k int) bool {
	if st := s.read(k).status; !st.Planned() && st != timeline.Expected {
		return false
	}
	if k = s.finiteOf(k); k < 0 {
		return false
	}
	g := &s.vgs[k]
	return g.modal == "will" || g.modal == "" && g.tense == present && !g.perf
}

// nounPlanned finds the event noun of "the groundwork for a possible meeting
// between them later this year": an adjective that makes it a plan, behind a
// preposition, gives it a date of its own.
func (s *sentence) nounPlanned(at int) int {
	for i := at - 1; i >= 0 && i > at-14; i-- {
		if s.verbAt(i) >= 0 || s.toks[i].date != 0 || s.is(i, cSub|cRel|cThat) || s.punct(i, ",", ";", "—", "“", "”", `"`) {
			return -1
		}
		if n := s.noun(i); n == nil || n.typ != "CONSULT" || s.modifier(i) {
			continue
		}
		for j := i - 1; j >= 0 && j > i-6; j-- {
			switch s.low(j) {
			case "possible", "potential", "prospective", "planned", "proposed", "upcoming", "expected":
				for j--; j >= 0 && (s.is(j, cDet|cAdj) || s.toks[j].Shape == names.Poss); j-- {
				}
				if s.is(j, cPrep|cTo) && s.low(j) != "at" && s.low(j) != "in" {
					return i
				}
				return -1
			}
			if !s.is(j, cAdj|cDet) && s.ref(j) == nil && s.toks[j].w != nil {
				break
			}
		}
		return -1
	}
	return -1
}

// conditioned reads a date inside a condition that a noun tells: "in the event
// of a ceasefire before Christmas".
func (d *detector) conditioned(at int) (found, bool) {
	s := &d.s
	for i := at - 1; i >= 0 && i > at-10; i-- {
		n := s.conditionAt(i)
		if n < 3 {
			continue
		}
		for j := i + n; j < at; j++ {
			if no := s.noun(j); no != nil && no.typ != "" && !s.modifier(j) {
				f := found{clause: -1, noun: no, typ: no.typ, mode: no.mode, from: i, to: j + 1, actors: s.nounActors(j, j+1)}
				f.status, f.condition = timeline.Conditional, s.text[s.toks[i].Start:s.toks[j].End]
				return f, true
			}
		}
	}
	return found{}, false
}

// nounAfter finds the event noun that a date before it dates.
func (s *sentence) nounAfter(end int) int {
	for i := end; i < len(s.toks) && i < end+6; i++ {
		if s.noun(i) != nil && !s.modifier(i) {
			return i
		}
		t := &s.toks[i]
		plain := t.Shape == names.Poss && i == end || t.Shape == names.Cap || t.Shape == names.Number || s.is(i, cAdj) ||
			t.Shape == names.Lower && (t.w == nil || t.w.noun != nil || t.w.class == 0 && t.w.forms&(fPart|fIng) != 0)
		if !plain || s.verbAt(i) >= 0 || t.date != 0 {
			return -1
		}
		// "On Monday Macron met": a name without a possessive is a subject.
		if r := s.ref(i); r != nil && r.Kind == names.Person && s.toks[end].Shape != names.Poss {
			return -1
		}
	}
	return -1
}

// dayOfSaying reports whether the date [at,end) says when somebody spoke, not
// when the noun behind it takes place: "said on Tuesday talks could resume".
func (s *sentence) dayOfSaying(at, end int) bool {
	k := s.verbAt(at - 1)
	if k < 0 && s.is(at-1, cPrep) {
		k = s.verbAt(at - 2)
	}
	return k >= 0 && s.vgs[k].v.frame == frSay && s.vgs[k].finite && s.toks[min(end, len(s.toks)-1)].Shape != names.Poss &&
		k+1 < len(s.vgs) && s.vgs[k+1].rel == relComplement
}

// nounBefore finds the event noun of "after a meeting with X in Y on DATE" and
// "since the lifting of sanctions last month": the first one behind a
// preposition that gives its noun phrase a time of its own.
func (s *sentence) nounBefore(at int) int {
	if s.low(at-1) == "of" && s.noun(at-2) != nil {
		return at - 2 // "the accord of July 2015"
	}
	first := -1
	for i := at - 1; i >= 0 && i > at-15; i-- {
		switch {
		case s.setsApart(i) && first >= 0:
			return first
		case s.verbAt(i) >= 0, s.toks[i].date != 0, s.is(i, cSub|cRel|cThat), s.punct(i, ",", ";", "—", "“", "”", `"`):
			return -1
		case s.noun(i) != nil && !s.modifier(i):
			first = i
		}
	}
	return -1
}

// nounSubject finds the event noun of a subject that holds its own date:
// "Talks in the Kremlin on Tuesday produced nothing".
func (s *sentence) nounSubject(at int) int {
	k := s.owner(at)
	if k < 0 || at >= s.vgs[k].from || !(s.is(at-1, cPrep) || s.noun(at-1) != nil || s.followed(k)) {
		return -1
	}
	for i := at - 1; i >= s.vgs[k].start && i > at-10; i-- {
		if s.punct(i, ",", "“", `"`) || s.is(i, cSub|cRel|cThat) || s.verbAt(i) >= 0 || s.toks[i].date != 0 {
			return -1
		}
		if s.noun(i) != nil && !s.modifier(i) {
			return i
		}
	}
	return -1
}

// setsApart reports whether the preposition at i gives its noun a time of its
// own.
func (s *sentence) setsApart(i int) bool {
	switch s.low(i) {
	case "after", "before", "following", "since", "during", "until", "despite":
		return i+1 < len(s.toks) && s.toks[i+1].date == 0
	case "at":
		// "called for X to be the basis of peace at a summit on Sunday"
		k := s.owner(i)
		return k >= 0 && s.vgs[k].rel == relInf && s.vgs[k].v.frame == frBe
	case "of":
		return s.low(i-1) == "ahead" || s.low(i-1) == "anniversary"
	case "to":
		return s.low(i-1) == "prior" || s.low(i-1) == "run-up"
	case "for":
		return s.low(i-1) == "time" && s.low(i-2) == "in" || s.low(i-1) == "place" && s.low(i-2) == "in" // "a deal in time for the summit on Friday"
	}
	return false
}

// nominal reads the event of the noun at token n.
func (d *detector) nominal(n, at, end int, rel when) (found, bool) {
	s := &d.s
	no := s.noun(n)
	if no == nil {
		return found{}, false
	}
	k := s.owner(n)
	f := found{clause: -1, noun: no, typ: no.typ, mode: no.mode}
	f.from, f.to = s.nounPhrase(min(n, at)), max(end, n+1)
	if f.status = d.nominalStatus(n, k, rel); f.status == timeline.Scheduled && s.perhaps(at) {
		f.status = timeline.Possible
	}
	if k >= 0 {
		r := s.read(k)
		if f.status == timeline.Happened && s.toks[n].quote && s.quotedWhole(k) && !(s.toks[at].date != 0 && older(d.a, d.dated[s.toks[at].date-1], fresh)) {
			f.status = timeline.Reported
		}
		f.speaker, f.verb = r.speaker, r.verb
		if f.status == timeline.Conditional {
			f.condition = r.condition
		}
	}
	stop := f.to
	for stop < len(s.toks) && s.verbAt(stop) < 0 && !s.punct(stop, ",", ";", ".", "—") && !s.is(stop, cSub|cRel|cThat) {
		stop++
	}
	f.actors = s.nounActors(n, stop)
	if len(f.actors) == 0 && k >= 0 && !(f.status == timeline.Happened && n < s.vgs[k].from && (s.looksAhead(k) || s.vgs[k].modal != "")) && (no.typ == "CONSULT" || no.typ == "" && (n > s.vgs[k].to || s.vgs[k].v.frame == frSay)) {
		f.actors = d.actors(s, k)
	}
	if f.place = s.place(f.from, stop); f.place == nil && k >= 0 && s.carries(k, n) {
		f.place = s.place(s.vgs[k].start, s.vgs[k].end)
	}
	if k >= 0 && s.carries(k, n) {
		f.clause = k
		for _, a := range d.actors(s, k) {
			f.actors = mergeActor(f.actors, a)
		}
		f.from, f.to = s.clauseStart(k), s.vgs[k].end
		if f.typ == "" {
			f.typ, f.mode = s.clauseType(k)
		}
	}
	return f, true
}

func mergeActor(list []timeline.Actor, a timeline.Actor) []timeline.Actor {
	for i := range list {
		if list[i].Name == a.Name {
			if list[i].Role == "" {
				list[i].Role = a.Role
			}
			if list[i].Part == "" {
				list[i].Part = a.Part
			}
			return list
		}
	}
	return append(list, a)
}

// carries reports whether group k tells the noun's own event: its light verb,
// its beginning or end, its cancellation.
func (s *sentence) carries(k, n int) bool {
	g := &s.vgs[k]
	switch g.v.frame {
	case frLight, frPhase, frCancel, frPostpone, frSched, frPlan, frPropose:
		return n >= g.start && n < g.end && !s.behindTime(n) && !s.openedApart(n, g)
	}
	return false
}

// openedApart reports whether the noun at n stands in a phrase that opens the sentence
// and ends at a comma before the subject of group g: "In return for Saturday's
// release, Chad was expected to".
func (s *sentence) openedApart(n int, g *group) bool {
	if n > g.from || !s.is(s.lead, cPrep) {
		return false
	}
	for i := n + 1; i < g.from-1; i++ {
		if s.punct(i, ",") {
			return true
		}
	}
	return false
}

// behindTime reports whether the noun stands behind "after", "ahead of" and
// the like.
func (s *sentence) behindTime(n int) bool {
	for j := n - 1; j >= 0 && j > n-8; j-- {
		if s.setsApart(j) || s.is(j, cSub|cPrep) && beforeNoun[s.low(j)] && s.toks[j+1].date != 0 {
			return true // also "before Saturday's summit"
		}
		if s.verbAt(j) >= 0 || s.punct(j, ",") {
			return false
		}
	}
	return false
}

// behindPast reports whether the noun stands behind "after" or "following".
func (s *sentence) behindPast(n int) bool {
	for j := n - 1; j >= 0 && j > n-12; j-- {
		switch s.low(j) {
		case "after", "since":
			return true
		case "following": // at the head it may tell of plans: "Following her visit to Ohio today, she will travel"
			return j > s.lead
		}
		if s.verbAt(j) >= 0 {
			return false
		}
	}
	return false
}

// nounPhrase walks left to the start of the noun phrase.
func (s *sentence) nounPhrase(i int) int {
	for i > 0 && (s.is(i-1, cDet|cAdj) || s.toks[i-1].Shape == names.Poss || strings.Contains(s.str(i-1), "-") && s.verbAt(i-1) < 0 || s.verbAt(i-1) < 0 && (s.ref(i-1) != nil || i > 1 && s.toks[i-1].Shape == names.Cap && s.toks[i-2].Shape == names.Poss) || s.toks[i-1].date != 0) {
		i--
	}
	return i
}

// nominalStatus is the status of an event that a noun tells: what the verb
// does to it, what an adjective says of it, else whether its day has come.
func (d *detector) nominalStatus(n, k int, rel when) timeline.Status {
	s := &d.s
	if st := s.undoneNoun(n, k); st != "" && !(rel == before && k >= 0 && s.vgs[k].rel == relPart && st != s.read(k).status) {
		return st
	}
	if rel != before && s.possibilityOf(n) {
		return timeline.Possible
	}
	if k >= 0 && n >= s.vgs[k].to && s.low(n) == "deadline" && s.misses(k) {
		return timeline.Negated // "will miss its December deadline"
	}
	if s.low(n) == "deadline" && s.unmetBy(n) {
		return timeline.Negated // "failed to pull out by Thursday's deadline"
	}
	if rel == after && k >= 0 && n < s.vgs[k].from && s.vgs[k].pass && s.vgs[k].v.base == "suspend" && s.vgs[k].modal == "" && !s.vgs[k].neg && s.toks[n].w.noun.typ == "CONSULT" {
		return timeline.Postponed // "the talks of August 12 have been suspended"
	}
	if rel != before && k >= 0 && n > s.vgs[k].to && s.turnsDown(k) && s.low(n) != "deadline" {
		return timeline.Negated // "rejected a Christmas truce"
	}
	if k >= 0 && rel != before && n < s.vgs[k].from && s.modified(n) == timeline.Scheduled && s.dropped(k) {
		return timeline.Cancelled // "tomorrow's scheduled meeting will not take place"
	}
	if st := s.modified(n); st != "" && (rel != before || st == timeline.Postponed && s.low(n) == "deadline") {
		return st
	}
	if rel == after && s.askedFor(n) {
		return timeline.Proposed
	}
	if rel == around && k >= 0 && n > s.vgs[k].to && judges[s.vgs[k].v.base] {
		return timeline.Happened
	}
	if rel == after && k >= 0 && n > s.vgs[k].to && s.vgs[k].v.base == "prepare" && !s.vgs[k].neg {
		return timeline.Scheduled // "are preparing for next week's meeting", which is held in any case
	}
	if rel != before && s.low(n) == "deadline" || rel == around && s.awaited(n) {
		return timeline.Scheduled
	}
	if k >= 0 {
		g := &s.vgs[k]
		r := s.read(k)
		switch {
		case g.v.frame == frPropose && g.v.base != "invite" && rel == after && !g.neg && r.status.Planned() && n > g.to && s.carries(k, n):
			return timeline.Proposed // "will push for a Dec. 9 election"
		case rel != after && n < g.from && (s.followed(k) || s.sumsUp(g)):
			return timeline.Happened // "Thursday's release is expected to be followed by another"
		case s.carries(k, n):
			switch r.status {
			case "":
			case timeline.Ongoing:
				if rel != before && rel != after {
					return r.status
				}
			case timeline.Happened, timeline.Reported:
				if g.v.frame == frPlan || g.v.frame == frSched || g.v.frame == frPropose && g.v.base != "invite" {
					if rel != before {
						return frameStatus(g.v.frame, r.status)
					}
				}
				if rel != after {
					return r.status
				}
			case timeline.Negated:
				if rel == after && sends[g.v.base] && s.is(s.nounPhrase(n)-1, cPrep|cTo) {
					return timeline.Scheduled // "will not send anyone to Monday's talks"
				}
				if rel != before || g.v.frame == frPhase {
					return r.status
				}
			case timeline.Cancelled, timeline.Postponed:
				return r.status
			default:
				if rel != before {
					return r.status
				}
			}
		case g.v.typ == "CONSULT" && g.v.frame == frLight && (r.status == timeline.Negated || r.status.Planned()):
			return r.status
		case r.status == timeline.Conditional && rel == after && n < g.from:
			return r.status
		case rel == around && s.aheadOf(s.nounPhrase(n)):
			return timeline.Scheduled // "ahead of Friday's talks, she said"
		case (rel == around || rel == unknown) && (s.behindPast(n) || overNouns[s.low(n)]):
			return timeline.Happened
		case rel == around || rel == unknown:
			if r.status == timeline.Scheduled || r.status == timeline.Expected || r.status == timeline.Possible {
				return timeline.Scheduled
			}
		}
	}
	switch rel {
	case after:
		return timeline.Scheduled
	}
	return timeline.Happened
}

// misses reports whether group k tells that a deadline was not met: "both missed", "failed
// to meet".
func (s *sentence) misses(k int) bool {
	g := &s.vgs[k]
	return g.v.base == "miss" && !g.neg || g.v.base == "meet" && g.rel == relInf && g.gov >= 0 && s.vgs[g.gov].v.base == "fail"
}

// unmetBy reports whether what was to be done "by" the deadline at token n was not: the
// verb before it tells so.
func (s *sentence) unmetBy(n int) bool {
	if low := s.low(s.nounPhrase(n) - 1); low != "by" && low != "before" {
		return false
	}
	for j := len(s.vgs) - 1; j >= 0; j-- {
		if s.vgs[j].from < n {
			return s.vgs[j].rel == relInf && s.read(j).status == timeline.Negated
		}
	}
	return false
}

// turnsDown reports whether group k rejects its object.
func (s *sentence) turnsDown(k int) bool {
	g := &s.vgs[k]
	return g.finite && !g.neg && !g.pass && g.modal == "" && (g.v.base == "reject" || g.v.base == "turn down" || g.v.base == "rebuff" || g.v.base == "refuse")
}

// aheadOf reports whether "ahead of" or "in the run-up to" stands before token i.
func (s *sentence) aheadOf(i int) bool {
	return s.low(i-1) == "of" && s.low(i-2) == "ahead" || s.low(i-1) == "to" && (s.low(i-2) == "run-up" || s.low(i-2) == "lead-up")
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

// indefinite are the articles of what may not come to be.
var indefinite = map[string]bool{"a": true, "an": true, "another": true, "any": true}

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
		switch s.low(i - 1) {
		case "possibility", "chance", "chances", "prospect", "prospects", "talk", "speculation", "idea", "way", "door":
			return true // also "paves the way for a withdrawal"
		}
		return false
	}
	return false
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
		switch s.low(i - 1) {
		case "request", "requests", "call", "calls", "demand", "demands", "proposal", "proposals", "plea", "appeal", "bid", "push", "invitation":
			return true
		}
		return false
	}
	return false
}

// nounAt returns the first event noun of [from,to) that stands for itself, -1
// if there is none.
func (s *sentence) nounAt(from, to int) int {
	for i := max(from, 0); i < to && i < len(s.toks); i++ {
		if s.noun(i) != nil && !s.modifier(i) {
			return i
		}
	}
	return -1
}

// overNouns are events that nobody sets a day for.
var overNouns = map[string]bool{
	"resignation": true, "death": true, "killing": true, "attack": true, "attacks": true, "arrest": true, "assassination": true, "collapse": true,
	"bombing": true, "explosion": true, "shelling": true, "massacre": true, "accord": true, "announcement": true, "statement": true, "declaration": true,
	"ambush": true, "raid": true, "blast": true, "strike": true, "strikes": true, "move": true,
}

// undoneNoun returns cancelled or postponed where the noun at n is the object
// of such a verb ("cancelled the planned June 12 summit") or the subject of one
// behind what describes it ("the Oct. 18 summit, expected to be large, has been
// cancelled").
func (s *sentence) undoneNoun(n, k int) timeline.Status {
	if k >= 0 {
		if g := &s.vgs[k]; off(g.v.frame) != "" && s.carries(k, n) {
			switch st := s.read(k).status; st {
			case timeline.Cancelled, timeline.Postponed:
				return st
			}
		}
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
		if g.v.frame != frCancel && g.v.frame != frPostpone || !g.pass {
			return ""
		}
		for i := last; i < g.from; i++ {
			if s.is(i, cSub|cThat|cConj) || last > n && i > last && s.punct(i, ",") && i < g.from-1 {
				return ""
			}
		}
		return s.own(j).status
	}
	return ""
}

// dropped reports whether clause k says of its subject that it will not be held.
func (s *sentence) dropped(k int) bool {
	g := &s.vgs[k]
	if !g.neg || g.modal != "will" && g.modal != "would" {
		return false
	}
	return g.v.base == "take" && s.low(g.to) == "place" || g.v.base == "take place" || g.v.base == "happen" || g.pass && (g.v.base == "hold" || g.v.base == "convene")
}

// modified reads the adjective before an event noun: "planned", "possible".
func (s *sentence) modified(n int) timeline.Status {
	for i := n - 1; i >= 0 && i > n-6; i-- {
		switch s.low(i) {
		case "planned", "upcoming", "scheduled", "forthcoming":
			return timeline.Scheduled
		case "expected", "anticipated", "intended":
			return timeline.Expected
		case "proposed", "suggested":
			return timeline.Proposed
		case "possible", "potential", "prospective":
			return timeline.Possible
		case "cancelled", "canceled", "aborted", "scrapped", "now-cancelled", "now-canceled", "now-scrapped":
			return timeline.Cancelled
		case "postponed", "delayed", "now-postponed":
			return timeline.Postponed
		case "original", "initial":
			if s.low(n) == "deadline" || s.low(n) == "target" {
				return timeline.Postponed
			}
		}
		if s.verbAt(i) >= 0 || s.is(i, cPrep) || s.punct(i, ",") {
			return ""
		}
	}
	return ""
}

// verbless reads a date in words without a verb group: a headline-like line or
// a list item. Only an event noun makes it an event.
func (d *detector) verbless(at int, rel when) (found, bool) {
	s := &d.s
	for i := range s.toks {
		if no := s.noun(i); no != nil && !s.modifier(i) && no.typ != "" {
			f := found{clause: -1, noun: no, typ: no.typ, mode: no.mode, from: 0, to: len(s.toks)}
			f.status = timeline.Happened
			if rel == after {
				f.status = timeline.Scheduled
			}
			f.actors = s.nounActors(i, len(s.toks))
			f.place = s.place(0, len(s.toks))
			return f, true
		}
	}
	return found{}, false
}
