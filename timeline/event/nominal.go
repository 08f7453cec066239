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
	first := at
	if s.verbAt(end) < 0 {
		first = s.firstJoined(at)
	}
	if n := s.nounBefore(first); n >= 0 && !s.edgeOf(n, at) {
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

// firstJoined is the first token of the date that the one at token at is joined to, "the war in July and August"; at itself
// if there is none.
func (s *sentence) firstJoined(at int) int {
	if at < 2 || s.low(at-1) != "and" || s.toks[at-2].date == 0 {
		return at
	}
	i := at - 2
	for i > 0 && s.toks[i-1].date == s.toks[at-2].date {
		i--
	}
	return i
}

// edgeOf reports whether the noun at n is no event but the edge of the time at token at: "until the end of the
// Ramadan month".
func (s *sentence) edgeOf(n, at int) bool {
	switch s.low(n) {
	case "end", "start", "beginning":
		return s.low(n+1) == "of" && (at == n+2 || at == n+3 && s.is(n+2, cDet))
	}
	return false
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
		case s.setsApart(i) && first >= 0 && s.low(i) == "during" && s.speaksThere(first):
			return -1 // "announced it during a press conference on Monday"
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

// speaksThere reports whether the event noun at token i is a place to speak at: what was said there
// is the event.
func (s *sentence) speaksThere(i int) bool {
	switch s.low(i) {
	case "conference":
		return s.low(i-1) == "press" || s.low(i-1) == "news"
	case "briefing":
		return true
	}
	return false
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
		return readouts[s.low(i-1)] || s.low(i-1) == "ahead" || s.low(i-1) == "anniversary" || s.low(i-1) == "regardless" || s.str(i-1) == "spirit" || s.low(i-1) == "irrespective" ||
			s.toks[max(i-1, 0)].date != 0 && s.termBefore(i) // "within 60 days of the signing on Saturday"
	case "with":
		switch s.low(i - 1) {
		case "accordance", "keeping", "compliance":
			return true // "in accordance with the decision on Friday"
		case "complications", "complication", "conflict", "clash", "overlap", "coincide", "collide", "interfere":
			return true // "to avoid a clash with the vote in May"
		}
	case "to":
		return s.low(i-1) == "prior" || s.low(i-1) == "run-up" || strings.EqualFold(s.str(i-1), "pursuant")
	case "for":
		return s.low(i-1) == "time" && s.low(i-2) == "in" || s.low(i-1) == "place" && s.low(i-2) == "in" // "a deal in time for the summit on Friday"
	}
	return false
}

// speeches are nouns of what somebody says something in.
var speeches = map[string]bool{"speech": true, "address": true, "statement": true, "interview": true, "post": true, "letter": true, "message": true}

// readouts are nouns of what is written or told about something held.
var readouts = map[string]bool{
	"readout": true, "readouts": true, "summary": true, "summaries": true, "transcript": true, "transcripts": true, "minutes": true, "recording": true, "footage": true,
}

// termBefore reports whether "within" and an amount of time that is a date end before token i.
func (s *sentence) termBefore(i int) bool {
	j := i - 1
	for j >= 0 && s.toks[j].date == s.toks[i-1].date {
		j--
	}
	return s.low(j) == "within"
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
	if f.status, f.byNoun = d.nominalStatus(n, k, at, end, rel); f.status == timeline.Scheduled && s.perhaps(at) {
		f.status = timeline.Possible
	}
	if k >= 0 {
		r := s.read(k)
		if f.status == timeline.Happened && s.toks[n].quote && s.quotedWhole(k) && !(s.toks[at].date != 0 && older(d.a, d.dated[s.toks[at].date-1], recalled)) {
			f.status = timeline.Reported
		}
		f.speaker, f.verb = r.speaker, r.verb
		if f.status == timeline.Conditional {
			f.condition = r.condition
			if f.byNoun != nil && f.byNoun.under != nil {
				f.condition = f.byNoun.under(&d.claim)
			}
		}
	}
	stop := f.to
	for stop < len(s.toks) && s.verbAt(stop) < 0 && !s.punct(stop, ",", ";", ".", "—") && !s.is(stop, cSub|cRel|cThat) {
		stop++
	}
	f.actors = s.nounActors(n, stop)
	if len(f.actors) == 0 && k >= 0 && !(f.status == timeline.Happened && n < s.vgs[k].from && (s.looksAhead(k) || s.vgs[k].modal != "")) && (no.typ == "CONSULT" || no.typ == "" && (n > s.vgs[k].to || s.vgs[k].v.frame == frSay || speeches[s.low(n)] && s.low(s.nounPhrase(n)-1) == "in")) {
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
		if g.v.base == "take" && s.noun(n).typ == "ASSAULT" && s.low(s.nounPhrase(n)-1) != "in" {
			return false // "should take today's attack as a warning"
		}
		if g.v.base == "have" && g.modal != "" && n < g.from {
			return false // "a vote on Wednesday could have nurses back at work"
		}
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
		if s.toks[i].Shape == names.Poss && i > 0 && s.toks[i-1].Shape == names.Lower && s.verbAt(i-1) < 0 {
			i-- // "the bishops' meeting"
		}
	}
	return i
}

// indefinite are the articles of what may not come to be.
var indefinite = map[string]bool{"a": true, "an": true, "another": true, "any": true}

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
