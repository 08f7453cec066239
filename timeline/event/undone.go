package event

import (
	"slices"
	"strings"

	"github.com/dateline-tools/dateline/timeline"
	"github.com/dateline-tools/dateline/timeline/names"
)

// undone is an event that a sentence tells as put off or called off.
type undone struct {
	event    int // index into events; -1 where the sentence gives none
	sentence int
	status   timeline.Status // of one without an event, and the words of its subject
	words    []string
	extends  bool // it undoes the end of what it names, and no other plan of it
}

// pastPlan is an event that a sentence tells as planned in the past: "had been due to
// sail on Friday".
type pastPlan struct {
	id       string
	from     int // index into events from which on it stands
	sentence int
	words    []string
	told     bool // "had promised to come on Friday", of which the day may be that of the promise
}

// undoneReach is how many sentences later a plan may still be the one undone.
const undoneReach = 3

// undoneAbove gives the plan of "They were scheduled to meet on Monday" the
// status of what an earlier sentence has put off or called off: a plan told in
// the past, of the same kind, whose days do not part from it.
func (d *detector) undoneAbove(f *found, date *timeline.Mention) {
	if f.status != timeline.Scheduled && f.status != timeline.Expected || f.speaker != "" || !d.s.pastPlan(f.clause) {
		return
	}
	for i := len(d.undone) - 1; i >= 0; i-- {
		u := d.undone[i]
		if d.index-u.sentence > undoneReach {
			return
		}
		if u.event < 0 {
			if u.extends && (f.clause < 0 || !ends[d.s.vgs[f.clause].v.base]) {
				continue
			}
			if shares(d.planWords(f), u.words) || u.extends && d.index-u.sentence == 1 && d.endsAccord(f.clause) {
				f.status = u.status
				return
			}
			continue
		}
		e := &d.events[u.event]
		if e.Date.Dated() && !e.Date.Days().Overlaps(date.Span()) && !(e.Status == timeline.Postponed && date.Latest.Before(e.Date.Earliest)) {
			continue // but "has been put off to February 8. It was scheduled for January 21"
		}
		if f.typ != "" && string(e.Type) == f.typ || d.subjectAmong(f.clause, e.Quotes[0].Words) {
			f.status = e.Status
			return
		}
	}
}

// endsAccord reports whether what is to end is called no more than "it", or one of the names that every accord has.
func (d *detector) endsAccord(k int) bool {
	s, g := &d.s, &d.s.vgs[k]
	from, to := g.start, g.from
	for g.rel == relInf && g.gov >= 0 {
		g = &s.vgs[g.gov]
		from, to = g.start, g.from
	}
	if s.has(from, from+1, "the", "that", "this") {
		from++
	}
	return to == from+1 && s.has(from, to, "it", "deal", "pact", "accord", "agreement", "arrangement", "truce", "ceasefire", "treaty")
}

// undoneBelow gives a plan told in the past the status of what this sentence, or one of the
// next, puts off or calls off without a day: "The guards had been due to leave on Friday.
// The move has since been scrapped."
func (d *detector) undoneBelow(plans []pastPlan) {
	s := &d.s
	if s.onlyDidNot() {
		for i := range plans {
			if p := &plans[i]; d.index-p.sentence == 1 {
				d.undoPlan(p, timeline.Negated)
			}
		}
		return
	}
	for k := range s.vgs {
		st := s.undoesSubject(k)
		if st == "" || s.holdsDate(&s.vgs[k]) {
			if st = s.takesBackPlan(k); st == "" {
				continue
			}
			for i := range d.plans { // also "had announced a strike for Monday, but dropped the plan"
				if p := &d.plans[i]; d.index-p.sentence <= 1 {
					d.undoPlan(p, st)
				}
			}
			continue
		}
		u := undone{event: -1, sentence: d.index, status: st, words: d.subjectWords(k)}
		for i := range plans {
			if p := &plans[i]; d.index-p.sentence <= 1 && (s.meansBefore(k) || shares(p.words, u.words)) {
				d.undoPlan(p, st)
			}
		}
		u.extends = s.vgs[k].v.base == "extend" || s.vgs[k].v.base == "prolong"
		d.undone = append(d.undone, u)
	}
}

// noteUndone notes what the sentence says somebody called off, "have called off a strike. Members had been due to walk out
// on Monday", and what was extended, so that its end, told of behind, is put off: "They extended the truce by a day. It
// had been set to expire on Monday".
func (d *detector) noteUndone() {
	s := &d.s
	for k := range s.vgs {
		g := &s.vgs[k]
		if g.finite && off(g.v.frame) != "" && !g.pass && !g.neg && g.modal == "" && (g.tense == past || g.perf) && !s.dateBetween(g.to, g.end) && !s.lifts(g) {
			d.undone = append(d.undone, undone{event: -1, sentence: d.index, status: off(g.v.frame), words: d.plainWords(g.to, min(g.to+8, g.end))})
			continue
		}
		if g.v.base != "extend" && g.v.base != "prolong" && g.v.base != "renew" || g.pass || g.neg || g.modal != "" {
			continue
		}
		if !s.agreedTo(g) && !(g.finite && (g.tense == past || g.perf)) {
			continue
		}
		d.undone = append(d.undone, undone{event: -1, sentence: d.index, status: timeline.Postponed, words: d.plainWords(g.to, min(g.to+6, len(s.toks))), extends: true})
	}
}

// agreedTo reports whether group g is the infinitive of what was agreed or decided: "agreed to extend the truce".
func (s *sentence) agreedTo(g *group) bool {
	up := s.group(g.gov)
	return g.rel == relInf && up != nil && resolved[up.v.base] && up.finite && !up.neg && up.modal == ""
}

// ends are the verbs of what lasts no longer.
var ends = map[string]bool{
	"expire": true, "end": true, "lapse": true, "run out": true, "terminate": true, "conclude": true, "cease": true, "close": true, "run": true,
}

// undoPlan gives the event of a plan another status.
func (d *detector) undoPlan(p *pastPlan, st timeline.Status) {
	for i := p.from; i < len(d.events); i++ {
		if e := &d.events[i]; e.ID == p.id && (e.Status == timeline.Scheduled || e.Status == timeline.Expected || e.Status == timeline.Happened && p.told) && len(e.Quotes) == 1 {
			e.Status, e.Quotes[0].Status = st, st
			e.Quotes[0].StatusWhy += "; a later sentence undoes it"
			return
		}
	}
}

// undoesSubject returns the status of what clause k says was put off or called off, where
// that is its subject; else "".
func (s *sentence) undoesSubject(k int) timeline.Status {
	g := &s.vgs[k]
	if !g.finite || g.neg && !s.neverCame(g) || g.modal != "" || g.shared || g.rel != relMain && g.rel != relCoord && g.rel != relComplement || g.tense == present && !g.perf && !g.prog && !g.pass {
		return ""
	}
	switch {
	case off(g.v.frame) != "" && g.pass:
		return s.own(k).status
	case s.neverCame(g):
		return timeline.Negated
	case g.pass && (g.v.base == "suspend" || g.v.base == "extend" || g.v.base == "prolong"):
		return timeline.Postponed
	}
	return ""
}

// arrivals are the verbs of what takes place or appears.
var arrivals = map[string]bool{
	"take place": true, "happen": true, "appear": true, "come": true, "materialise": true, "materialize": true, "occur": true, "go ahead": true, "show up": true, "turn up": true, "arrive": true,
}

// neverCame reports whether the group tells that something did not take place: "did not happen", "has not appeared".
func (s *sentence) neverCame(g *group) bool {
	if !g.neg || g.modal != "" || g.pass || !arrivals[g.v.base] {
		return false
	}
	switch g.v.base {
	case "come", "appear", "arrive", "occur":
		return !s.goesOn(g.to) || s.low(g.to) == "yet" // not "did not come as a surprise"
	}
	return true
}

// onlyDidNot reports whether the sentence says no more than that what was told before was not done: "He did not.", "It has
// not.", "They failed to appear."
func (s *sentence) onlyDidNot() bool {
	i, end := s.lead, s.trimMarks(s.lead, len(s.toks))
	if !s.is(i, cPron) || end-i > 6 {
		return false
	}
	i++
	if s.has(i, i+1, "did", "was", "were", "has", "have", "had") && s.low(i+1) == "not" {
		return end == i+2 || s.has(i+2, i+3, "appear", "appeared", "happen", "happened", "come", "arrive", "arrived", "materialise", "materialised", "materialize", "materialized")
	}
	return s.has(i, i+1, "never") && s.has(i+1, i+2, "did", "came", "appeared", "arrived", "happened") || s.run(i, "failed", "to") && s.has(i+2, i+3, "appear", "come", "arrive", "show", "turn", "materialise", "materialize")
}

// takesBackPlan returns Cancelled where clause k says that somebody gave up the plan told before: "dropped the plan",
// "withdrew the call", "called it off"; else "".
func (s *sentence) takesBackPlan(k int) timeline.Status {
	g := &s.vgs[k]
	if !g.finite || g.neg || g.modal != "" || g.pass || g.tense == present && !g.perf || g.rel != relMain && g.rel != relCoord {
		return ""
	}
	if g.v.frame != frCancel && !takesBack[g.v.base] {
		return ""
	}
	if !s.has(g.to, g.to+1, "the", "that", "this", "its", "their") || !s.has(g.to+1, g.to+2, "plan", "plans", "call", "move", "threat", "idea", "notice") {
		return ""
	}
	if i := g.to + 2; i < len(s.toks) && s.is(i, cPrep|cTo) && s.toks[min(i+1, len(s.toks)-1)].date == 0 {
		return "" // "dropped the plan to raise taxes"
	}
	return timeline.Cancelled
}

// promised reports whether clause k is, or completes, what somebody had promised, agreed or said would be done.
func (s *sentence) promised(k int) bool {
	if k < 0 {
		return false
	}
	g := &s.vgs[k]
	if g.rel == relComplement && g.modal == "would" && g.gov >= 0 {
		up := &s.vgs[g.gov]
		return up.v.frame == frSay && up.perf && up.tense == past && !up.neg
	}
	up := s.planVerb(k)
	return up != nil && up.perf && up.tense == past && !up.neg && (up.v.frame == frPromise || up.v.frame == frSched && resolved[up.v.base]) && (up != g || s.is(g.to, cTo))
}

// hadCalled reports whether the event f is the strike or march that somebody had called or announced for its day.
func (s *sentence) hadCalled(f *found) bool {
	k := f.clause
	if k < 0 {
		k = s.owner(f.from)
	}
	if k < 0 {
		return false
	}
	g := &s.vgs[k]
	return g.finite && g.perf && g.tense == past && !g.neg && (g.v.base == "call" || g.v.base == "announce")
}

// meansBefore reports whether the subject of clause k is a word for what was told before:
// "that", "the action", "both events".
func (s *sentence) meansBefore(k int) bool {
	g := &s.vgs[k]
	for i := g.from - 1; i >= g.start; i-- {
		switch s.low(i) {
		case "it", "that", "this", "they", "these", "both":
			return true
		case "action", "event", "events", "plan", "plans", "move", "step", "measure", "measures":
			return s.is(i-1, cDet|cAdj) || s.low(i-1) == "that" || s.low(i-1) == "this"
		}
		if s.toks[i].Shape != names.Punct && !s.is(i, cAdv) {
			return false
		}
	}
	return false
}

// subjectWords returns the stems of what the subject of clause k is called, without names.
func (d *detector) subjectWords(k int) []string {
	g := &d.s.vgs[k]
	return d.plainWords(g.start, g.from)
}

// planWords returns the same of the plan of f, with its verb.
func (d *detector) planWords(f *found) []string { return d.plainWords(f.from, f.to) }

// plainWords returns the stems of the words in [from,to) that belong to no name.
func (d *detector) plainWords(from, to int) []string {
	var out []string
	for i := from; i < to; i++ {
		if d.s.toks[i].Shape == names.Lower && d.s.ref(i) == nil || i == d.s.lead && d.s.ref(i) == nil {
			out = append(out, d.s.words(i, i+1, d.stems)...)
			if stoppages[d.s.low(i)] {
				out = append(out, "stoppage")
			}
		}
	}
	return out
}

// stoppages are words for a strike.
var stoppages = map[string]bool{
	"strike": true, "strikes": true, "walkout": true, "walkouts": true, "walk": true, "stoppage": true, "stoppages": true, "industrial": true, "action": true,
}

// shares reports whether two lists have a word longer than three letters in common.
func shares(a, b []string) bool {
	for _, w := range a {
		if len(w) > 3 && slices.Contains(b, w) {
			return true
		}
	}
	return false
}

// planVerb returns the finite group that clause k is, or that it completes as an infinitive; nil if there is none.
func (s *sentence) planVerb(k int) *group {
	for n := 0; n < len(s.vgs) && k >= 0; n++ {
		if g := &s.vgs[k]; g.finite {
			return g
		} else if g.rel != relInf {
			return nil
		}
		k = s.vgs[k].gov
	}
	return nil
}

// pastPlan reports whether clause k is, or completes, a plan told in the past.
func (s *sentence) pastPlan(k int) bool {
	g := s.planVerb(k)
	return g != nil && g.tense == past && !g.neg && (g.modal == "to" || (g.v.frame == frSched || g.v.frame == frPlan) && !resolved[g.v.base] && (g.pass || g.v.base == "due" || g.v.base == "plan" || g.v.base == "supposed"))
}

// subjectAmong reports whether a noun of the subject of clause k is among the
// stems of other words.
func (d *detector) subjectAmong(k int, words []string) bool {
	if k = d.s.finiteOf(k); k < 0 {
		return false
	}
	g := &d.s.vgs[k]
	for _, w := range d.s.words(g.start, g.from, d.stems) {
		if len(w) > 3 && slices.Contains(words, w) {
			return true
		}
	}
	return false
}

// off is the status of what a verb of that frame undoes, "" for other frames.
func off(f frame) timeline.Status {
	switch f {
	case frCancel:
		return timeline.Cancelled
	case frPostpone:
		return timeline.Postponed
	}
	return ""
}

// halting is the status of what group g undoes, also of what it says was suspended.
func halting(g *group) timeline.Status {
	if st := off(g.v.frame); st != "" || g.v.base != "suspend" {
		return st
	}
	return timeline.Postponed
}

// undoneLater reads "was supposed to meet in May but was delayed": a plan that
// the next clause, with the same subject, undoes.
func (s *sentence) undoneLater(k int, rel when) timeline.Status {
	g := &s.vgs[k]
	if st := s.undoneAhead(k); st != "" {
		return st
	}
	if st := s.undoneBut(k, rel); st != "" {
		return st
	}
	if rel == before && s.whichNot(k) {
		return timeline.Negated // "promised to begin by August 8, which they did not"
	}
	if k+1 >= len(s.vgs) || g.v.frame != frSched && g.v.frame != frPlan && g.modal != "to" {
		return ""
	}
	for j := k + 1; j < min(k+3, len(s.vgs)); j++ {
		if o := &s.vgs[j]; o.shared && o.rel == relCoord && off(o.v.frame) != "" {
			if st := s.own(j).status; st == timeline.Cancelled || st == timeline.Postponed {
				return st
			}
		}
	}
	return ""
}

// undoneAhead is the status of what the participle undoes that opens the sentence before main clause k: "Called off
// after threats, the vote was to have been held on Monday"; "" where none does.
func (s *sentence) undoneAhead(k int) timeline.Status {
	o := s.openingPart()
	if k < 1 || o == nil || o.neg || off(o.v.frame) == "" || s.vgs[k].rel != relMain || !s.vgs[k].frameOfPlan() {
		return ""
	}
	for j := 1; j < k; j++ {
		if s.vgs[j].finite {
			return ""
		}
	}
	return off(o.v.frame)
}

// openingPart returns the participle that opens the sentence, nil if none does: "Called off on Monday, the session".
func (s *sentence) openingPart() *group {
	if len(s.vgs) == 0 || s.vgs[0].from != s.lead || s.vgs[0].rel != relPart && !s.vgs[0].maybe {
		return nil
	}
	return &s.vgs[0]
}

// tries are what somebody undertakes.
var tries = map[string]bool{"efforts": true, "effort": true, "attempts": true, "attempt": true, "bid": true, "bids": true, "push": true, "hopes": true, "plans": true, "initiative": true}

// takesBack are verbs of who undoes what he has laid down.
var takesBack = map[string]bool{
	"rescind": true, "repeal": true, "drop": true, "revoke": true, "withdraw": true, "scrap": true, "abandon": true, "reverse": true, "annul": true, "tear up": true, "strike": true, "pull": true,
}

// removes reports whether group j takes back what group k plans, its object or, in the passive, its subject: "revoked the
// pact that was to run until 2030", "the vote set for Monday has been annulled".
func (s *sentence) removes(j, k int) bool {
	g, o := &s.vgs[k], &s.vgs[j]
	if !s.tookBack(o) {
		return false
	}
	if j > k {
		return o.pass && o.rel == relMain
	}
	return !o.pass && o.v.base != "pull" && j == k-1 && (o.tense == past || o.perf) && (g.rel == relRelative || g.rel == relPart) && g.sub != "who" && g.start > o.to && s.laidDown(o.to, g.start)
}

// tookBack reports whether group o tells that something laid down was taken back: "has been struck from the calendar".
func (s *sentence) tookBack(o *group) bool {
	if !takesBack[o.v.base] || !o.finite || o.neg || o.modal != "" || o.prog && o.tense == present {
		return false
	}
	return o.v.base != "strike" || o.pass && s.low(o.to) == "from"
}

// laidDown reports whether what stands in [from,to) is the object of a verb, with nothing behind a preposition or an
// infinitive that the plan behind it could be of: "the pact", "the offer of talks", but not "charges against the men".
func (s *sentence) laidDown(from, to int) bool {
	for i := from; i < to; i++ {
		if s.is(i, cTo|cConj|cSub) || s.is(i, cPrep) && s.low(i) != "of" && s.low(i) != "with" && s.low(i) != "between" || s.toks[i].Shape == names.Punct {
			return false
		}
	}
	return from < to
}

// defers reports whether group o puts its subject off by words that alone would not say so: "was adjourned", "was kicked
// into the long grass", "will have to wait".
func (s *sentence) defers(o *group) bool {
	if !o.finite || o.neg {
		return false
	}
	next := s.low(o.to)
	switch o.v.base {
	case "wait":
		return !o.pass && (o.modal == "must" || o.modal == "will") && !s.holdsDate(o)
	case "have":
		return o.modal == "will" && s.run(o.to, "to", "wait")
	case "adjourn", "recess", "shunt", "bump":
		return o.pass && o.modal == ""
	case "hold":
		return o.pass && o.modal == "" && (next == "over" || next == "back")
	case "kick":
		return o.pass && (s.run(o.to, "down", "the", "road") || s.run(o.to, "into", "the", "long"))
	}
	return false
}

// undoneBut reads "was to open on Monday, but the meeting was scrapped": a
// plan of the past that the clause behind "but" undoes, by a verb whose subject
// is that event, or, where its day is over, by somebody's staying away.
func (s *sentence) undoneBut(k int, rel when) timeline.Status {
	g := &s.vgs[k]
	plan := g.tense == past && (g.v.frame == frPlan && (g.v.base != "seek" || s.is(g.to, cTo)) || (g.pass || g.v.base == "mean") && g.v.frame == frSched && !resolved[g.v.base] || g.modal == "to") || g.modal == "would" && g.perf || g.finite && s.announcedFor(g)
	if (g.rel == relInf || g.rel == relIng) && g.gov >= 0 && (s.complementOf(&s.vgs[g.gov], g) || g.rel == relIng && s.vgs[g.gov].v.frame == frPhase && s.vgs[g.gov].to == g.from) {
		return s.undoneBut(g.gov, rel)
	}
	if !plan {
		return ""
	}
	if s.didNot(g.to) {
		return timeline.Negated
	}
	for j := k + 1; j < len(s.vgs) && j < k+4; j++ {
		o := &s.vgs[j]
		if st := off(o.v.frame); st != "" && o.rel == relInf && s.onlyTo(o) {
			return st // "planned to return in August, only for his host to cancel the trip"
		}
		if s.dayPassed(o) && rel == before {
			return timeline.Negated // "had hoped to agree by August 18, but that date passed"
		}
		if off(o.v.frame) != "" && o.pass && o.finite && s.meansBefore(j) && s.behindSemicolon(o) {
			return off(o.v.frame) // "were to come into force on Monday; that step has been called off"
		}
		if !o.finite || !s.turns(o) {
			continue
		}
		if o.shared && o.gov > k && (s.vgs[o.gov].sub == "after" || s.vgs[o.gov].sub == "because") {
			continue // "was preparing to fly out after the house backed his bill but rejected the timetable"
		}
		if s.prolongs(k, j) {
			return timeline.Postponed
		}
		if o.modal == "will" && !o.neg && s.has(o.from, o.to, "now") && s.otherDate(g, o) {
			return timeline.Postponed // "had intended to sign on Sunday but will now do so by Friday"
		}
		if !o.neg && o.modal == "" && o.tense == present && s.has(o.from, o.to+1, "now") && s.plansNow(o) && s.otherDate(g, o) {
			return timeline.Postponed // "were due to end on Monday but are now expected to close on Tuesday"
		}
		if o.v.base == "extend" && o.pass && o.modal == "" && !o.neg && (s.low(o.from-1) == "deadline" || s.low(o.from-1) == "date") {
			return timeline.Postponed // "was supposed to leave by Monday, but the deadline was extended"
		}
		if rel == before && o.shared && o.tense == present && !o.neg && (o.v.base == "remain" || o.v.base == "stay") && g.frameOfPlan() {
			return timeline.Negated // "was meant to reopen in May but remains shut"
		}
		if g.modal == "to" && g.perf && o.shared && o.pass && o.v.base == "hold" && s.low(o.to) == "up" {
			return timeline.Postponed // "was to have taken place on Monday but was held up"
		}
		if rel == before && o.shared && (o.v.base == "have" && (s.run(o.to, "not", "done", "so") || s.run(o.to, "not", "yet") || s.run(o.to, "yet", "to"))) {
			return timeline.Negated // "was to pay on March 2 but has not done so"
		}
		did := o.tense == past && o.v.frame != frSay && s.own(j).status == timeline.Happened
		if g.modal == "to" && g.perf && did && (o.shared || rel == before) {
			return timeline.Cancelled // "was to have stopped in Rome on Monday but flew home", "but the president went home"
		}
		if rel == before && g.perf && !g.pass && g.v.frame == frPlan && did && o.shared {
			if rebooks[o.v.base] && s.low(o.to+1) == "mind" {
				return timeline.Cancelled // "but changed his mind"
			}
			if rebooks[o.v.base] {
				return timeline.Postponed // "had planned to fly on Monday but changed its tickets"
			}
			return timeline.Negated // "had intended to leave on Monday but stayed on"
		}
		if (o.v.base == "fail" || o.v.base == "collapse" || o.v.base == "founder" || o.v.base == "falter") && !o.neg && o.modal == "" && tries[s.low(o.from-1)] {
			return timeline.Negated // "had hoped to agree this week, but those efforts collapsed"
		}
		if (takesBack[o.v.base] || o.v.base == "pull") && o.shared && o.pass && !o.neg && o.modal == "" {
			return timeline.Cancelled // "was set to go before the council on Monday, but was pulled"
		}
		if takesBack[o.v.base] && !o.neg && o.modal == "" && !o.pass && (s.low(o.to) == "it" || s.low(o.to) == "them") {
			return timeline.Cancelled // "was set to go into effect on Monday, but Chad rescinded it"
		}
		if (o.v.base == "expire" || o.v.base == "pass" || o.v.base == "lapse") && rel == before && terms[s.low(o.from-1)] {
			return timeline.Negated // "were to agree by August 18, but both deadlines have expired"
		}
		if rel == before && did && s.has(o.to, o.to+1, "it", "them") && s.has(o.to+1, o.to+2, "back", "down") {
			return timeline.Negated // "was expected to pass on Tuesday, but lawmakers sent it back"
		}
		if next := j + 1; next < len(s.vgs) && s.low(o.from) == "had" && o.modal == "must" && s.vgs[next].from == o.to && off(s.vgs[next].v.frame) != "" {
			return off(s.vgs[next].v.frame) // "was set for Friday but had to be postponed"
		}
		if s.barred(o) || o.v.frame == frSay && j+1 < len(s.vgs) && s.vgs[j+1].rel == relComplement && s.barred(&s.vgs[j+1]) {
			return timeline.Cancelled // "had been due to open on Monday, but penalties had made it impossible"
		}
		if next := j + 1; o.v.frame == frSay && next < len(s.vgs) && s.vgs[next].rel == relComplement && (s.vgs[next].pass || s.dayBack(s.vgs[next].head) || s.low(s.vgs[next].to-1) == "off" && s.is(s.vgs[next].from, cBe)) && off(s.vgs[next].v.frame) != "" {
			return off(s.vgs[next].v.frame) // "but police said they would be put off", "but a source said it was off", "had forced the date back"
		}
		switch st := s.own(j).status; {
		case o.v.base == "suspend" && o.pass && o.modal == "" && !o.neg && (s.clauseNoun(j) != nil || s.meansBefore(j)):
			return timeline.Postponed // "were scheduled to begin on Monday, but the session was suspended"
		case o.v.frame == frCancel || o.v.frame == frPostpone:
			if o.shared || s.clauseNoun(j) != nil || s.has(o.from-1, o.from, "it", "they", "action") || s.low(o.head+1) == "it" || s.low(o.head+1) == "them" {
				return st
			}
		case rel == before && o.v.base == "pull out" && !o.shared && o.modal == "" && !o.neg && s.clauseNoun(k) != nil:
			return timeline.Cancelled // "The talks had been set for Tuesday, but Chad pulled out"
		case rel == before && (st == timeline.Negated && o.v.frame != frSay || o.v.frame == frRefuse || o.v.base == "stay away" || o.v.base == "pull out"),
			rel == around && st == timeline.Negated && o.v.frame != frSay && o.shared && o.tense == past:
			return timeline.Negated // also "was due to fly today but did not board the plane"
		}
		break
	}
	return ""
}

// wouldHave reports whether behind token i stands what "would have" been.
func (s *sentence) wouldHave(i int) bool {
	for j := range s.vgs {
		if g := &s.vgs[j]; g.from >= i && g.perf && (g.modal == "would" || g.modal == "could" || g.modal == "might") {
			return true
		}
	}
	return false
}

// frameOfPlan reports whether group g tells a plan by its verb: "was meant", "had been due".
func (g *group) frameOfPlan() bool {
	return g.v.frame == frSched || g.v.frame == frPlan || g.modal == "to"
}

// behindSemicolon reports whether group g, with its subject, opens what stands behind a semicolon.
func (s *sentence) behindSemicolon(g *group) bool {
	for i := g.from - 1; i >= 0 && i > g.from-5; i-- {
		if s.punct(i, ";") {
			return true
		}
	}
	return false
}

// rebooks are verbs of who keeps a plan for another day.
var rebooks = map[string]bool{"change": true, "rebook": true, "reschedule": true, "delay": true, "postpone": true, "extend": true}

// dayPassed reports whether group g is the "passed" of "but that date passed".
func (s *sentence) dayPassed(g *group) bool {
	if i := g.from; g.v.base != "pass" || !terms[s.low(i-1)] || s.low(i-3) != "but" {
		return false
	}
	switch s.low(g.from - 2) {
	case "that", "the", "this":
		return true
	}
	return false
}

// terms are the words for the day by which something was to be done.
var terms = map[string]bool{"deadline": true, "deadlines": true, "date": true, "dates": true, "day": true, "term": true}

// barred reports whether group g tells that something has made a plan impossible.
func (s *sentence) barred(g *group) bool {
	if g.v.base != "make" || g.neg || g.modal != "" || !g.finite {
		return false
	}
	switch s.low(g.head + 1) {
	case "it", "them", "this", "that":
		return s.low(g.head+2) == "impossible"
	}
	return false
}

// whichNot reports whether a clause "which they did not" stands behind group k, before another
// verb tells something.
func (s *sentence) whichNot(k int) bool {
	for i := s.vgs[k].to; i+3 < len(s.toks); i++ {
		if s.low(i) == "which" && s.is(i+1, cPron) {
			switch s.low(i + 2) {
			case "did", "have", "has":
				return s.low(i+3) == "not" && (i+4 >= len(s.toks) || s.toks[i+4].Shape == names.Punct)
			}
			return false
		}
		if n := s.verbAt(i); n >= 0 && s.vgs[n].finite && n != k {
			return false
		}
	}
	return false
}

// onlyTo reports whether infinitive g tells what came instead: "only to", "only
// for his host to".
func (s *sentence) onlyTo(g *group) bool {
	for i := g.from - 1; i >= 0 && i > g.from-7 && s.verbAt(i) < 0; i-- {
		if s.low(i) == "only" {
			return s.punct(i-1, ",") && (i == g.from-1 || s.low(i+1) == "for")
		}
	}
	return false
}

// turns reports whether a clause turns against the one before it: "but ...", or
// behind a semicolon.
func (s *sentence) turns(g *group) bool {
	if g.rel == relCoord && (s.low(g.start) == "but" || s.low(g.start+1) == "but") {
		return true
	}
	if s.low(g.start-1) == "but" && s.low(g.start) == "that" {
		return true // "but that action was called off"
	}
	for i := g.start; i < g.from && i < g.start+3; i++ {
		if s.low(i) == "however" {
			return true
		}
	}
	return (g.rel == relCoord || g.rel == relMain) && (s.punct(g.start-1, ";") || s.punct(g.start, ";"))
}

// undone returns cancelled, postponed or negated where another verb of the
// sentence does so to the plan that participle k describes.
func (s *sentence) undone(k int) timeline.Status {
	if !s.undoable(&s.vgs[k]) || s.besideWith(s.vgs[k].from) {
		return ""
	}
	if s.vgs[k].rel != relMain && s.replaced(s.nounPhrase(s.vgs[k].start-1)) {
		return timeline.Cancelled // "in lieu of the summit planned for Friday"
	}
	near := [...]int{k + 1, k - 1, k + 2, -1}
	if k > 1 && s.vgs[k-1].v.frame == frBe && s.vgs[k-1].modal == "would" {
		near[3] = k - 2 // "cancelled what would have been a summit planned for Monday"
	} else if k > 1 && s.vgs[k-1].rel == relPart && !s.vgs[k-1].finite {
		near[3] = k - 2 // "postponed reunions of separated families that were to begin"
	} else if k > 1 && s.vgs[k-1].rel == relIng && s.vgs[k-1].gov == k-2 && off(s.vgs[k-2].v.frame) != "" && s.vgs[k-2].finite && s.vgs[k-2].modal == "" {
		near[3] = k - 2 // "has delayed naming a cabinet, expected this week"
	} else if n := s.pastInfinitives(k); n > k+2 && n < len(s.vgs) && (s.vgs[k].rel == relPart || s.vgs[k].rel == relRelative && s.vgs[n].rel == relMain) {
		near[3] = n // "talks proposed for Friday to try to end the war have been delayed"
	} else if n := s.pastAside(k); n > k+1 {
		near[3] = n // "a visit planned for Friday, when she was to meet him, was called off"
	}
	for _, j := range near {
		if j < 0 || j >= len(s.vgs) {
			continue
		}
		if st, ok := s.stops(j, k); ok {
			if st != "" && s.mayHaveTo(&s.vgs[j]) {
				return timeline.Possible // "which is set for Friday, may have to be put back"
			}
			return st
		}
	}
	if k > 0 && (s.vgs[k-1].v.typ == "RETREAT" || s.vgs[k-1].v.base == "back out") && !s.vgs[k-1].neg && s.is(s.vgs[k-1].to, cPrep) {
		if n := s.clauseNoun(k); n != nil && n.typ == "CONSULT" {
			return timeline.Cancelled // "withdrew from talks planned for Friday"
		}
	}
	for _, j := range near[:3] {
		if j < 0 || j >= len(s.vgs) || !s.vgs[j].finite || j == k+2 && s.vgs[k+1].rel != relInf {
			continue
		}
		if st := s.turnsOut(j, k); st != "" {
			return st
		}
	}
	return s.firstSet(k)
}

// replaced reports whether the noun phrase that begins at token i is what something else comes "in lieu of" or "instead
// of", at the beginning of the sentence or behind a comma.
func (s *sentence) replaced(i int) bool {
	n := 0
	switch s.low(i - 1) {
	case "of":
		switch strings.ToLower(s.str(i - 2)) {
		case "instead":
			n = 2
		case "lieu", "place":
			if strings.EqualFold(s.str(i-3), "in") {
				n = 3
			}
		}
	case "than":
		if strings.EqualFold(s.str(i-2), "rather") {
			n = 2
		}
	}
	return n > 0 && (i-n <= s.lead || s.toks[i-n-1].Shape == names.Punct)
}

// pastAside returns the main verb of what participle k describes, where a clause between commas parts the two; -1
// elsewhere.
func (s *sentence) pastAside(k int) int {
	if s.vgs[k].rel != relPart || k+1 >= len(s.vgs) || s.vgs[k+1].rel != relRelative && s.vgs[k+1].rel != relAdverb || !s.punct(s.vgs[k+1].start-1, ",") {
		return -1
	}
	n := s.pastInfinitives(k + 1)
	if n >= len(s.vgs) || s.vgs[n].rel != relMain || !s.vgs[n].finite || !s.commaBefore(s.vgs[n].from) {
		return -1
	}
	return n
}

// besideWith reports whether the plan at token i is told behind ", with", beside what the main verb does: "called off
// the parade, with the fair set to open on Monday".
func (s *sentence) besideWith(i int) bool {
	for j := i - 1; j > 0 && j > i-8 && s.verbAt(j) < 0 && s.toks[j].Shape != names.Punct; j-- {
		if s.low(j) == "with" {
			return s.punct(j-1, ",")
		}
	}
	return false
}

// undoable reports whether group g tells of a plan, and of no decision taken.
func (s *sentence) undoable(g *group) bool {
	if resolved[g.v.base] {
		return false
	}
	switch g.v.frame {
	case frPlan, frSched, frPropose:
		return true
	case frThreaten:
		return g.rel == relPart && !g.finite // "the tariffs threatened for Monday are off the table"
	}
	return g.modal == "to" || s.announcedFor(g) || g.v.base == "promise" && g.rel == relPart && s.low(g.to) == "for" || (g.modal == "would" || g.modal == "should") && g.perf
}

// stops reports whether verb j is one that puts off, calls off or turns down the plan
// that group k describes, and what then is its status.
func (s *sentence) stops(j, k int) (_ timeline.Status, ok bool) {
	g, o := &s.vgs[k], &s.vgs[j]
	switch {
	case s.prolongs(k, j):
		return timeline.Postponed, true // "which was to end on Sunday, has been extended"
	case j > k && o.v.base == "hold" && o.pass && o.finite && !o.neg && o.modal == "" && s.low(o.to) == "up" && s.punct(o.from-1, ","):
		return timeline.Postponed, true // "approval, expected on Wednesday, was held up"
	case j == k-1 && g.rel != relInf && averts[o.v.base] && !o.neg && o.modal == "" && o.to < g.start && (o.finite || o.rel == relIng):
		return timeline.Cancelled, true // "averting the tariffs that were to bite on Monday"
	case s.removes(j, k):
		return timeline.Cancelled, true
	case j > k && o.rel == relMain && g.rel == relRelative && g.modal == "to" && g.perf && o.finite && o.tense == past && o.v.frame != frSay && o.v.frame != frBe && s.own(j).status == timeline.Happened:
		return timeline.Negated, true // "who was to have spoken in Rome on Monday, stayed at home"
	case j > k && o.rel == relMain && s.defers(o) && (o.v.base != "wait" || s.eventBefore(s.trimMarks(0, g.start))):
		return timeline.Postponed, true // "the hearing due today was adjourned"
	case (o.v.base == "suspend" || o.v.base == "freeze") && !o.neg && (s.suspends(k, j) || j == k-1 && g.rel == relPart && s.agreedTo(o) && s.resolvedOn(o)):
		return timeline.Postponed, true // also "agreed to suspend the strike planned for Friday"
	case j == k-1 && g.rel == relPart && (g.v.frame == frSched || g.v.frame == frPlan) && o.finite && !o.neg && o.v.typ == "REJECT" && o.v.frame == frRefuse && o.modal == "":
		return timeline.Negated, true // "turned down a meeting scheduled for Monday"
	case j == k-1 && o.finite && o.neg && o.modal == "will" && imposes[o.v.base] && (g.rel == relPart || g.rel == relRelative && g.tense == past) && o.to < g.start:
		return timeline.Cancelled, true // "will not impose the tariffs that were to bite on Monday"
	case j < k && o.rel == relInf && o.neg && (imposes[o.v.base] || o.v.base == "play" || o.v.base == "stage") && s.chosen(o) && o.to < g.start:
		return timeline.Cancelled, true // "decided not to hold the talks scheduled for Monday"
	case bans[o.v.base] && o.finite && !o.neg && o.modal == "" && (j > k && o.pass || j == k-1 && !o.pass && (g.rel == relPart || g.rel == relRelative && o.to < g.start) && o.tense != present):
		return timeline.Cancelled, true // "a march planned for Monday has been banned"
	case j > k && o.rel == relMain && (g.rel == relRelative || g.rel == relPart) && s.keptAway(o):
		return timeline.Negated, true // "who were to arrive on Monday, were turned back"
	case off(o.v.frame) == "" || j < k && !o.pass && s.tripTo(o, g) && !(g.rel == relRelative && s.ref(g.start-1) != nil):
		return "", false // also "has cancelled its trip to the fair scheduled for Monday", but not "a trip to Chad that was to begin on Monday"
	case o.rel == relRelative && !(j < k && !o.pass && g.rel == relPart) || s.low(o.from-1) == "be":
		return "", false // also "demanded that the ballot, scheduled for Monday, be put back"
	case o.rel == relInf && !o.neg && s.intended(o):
		return off(o.v.frame), true // "intends to delay the vote scheduled for Monday"
	case !o.neg && s.agreedTo(o) && s.resolvedOn(o):
		return off(o.v.frame), true // "agreed to call off the strike planned for Friday"
	case o.rel != relInf || s.resolvedOn(o):
		return s.read(j).status, true
	case frameStatus(s.vgs[o.gov].v.frame, "") == timeline.Possible:
		return timeline.Possible, true // "threatened to cancel the summit planned for Monday"
	}
	return "", false // "want to postpone the summit planned for Monday"
}

// bans are verbs by which who is in charge keeps a plan from being carried out.
var bans = map[string]bool{"ban": true, "forbid": true, "prohibit": true, "outlaw": true, "block": true, "halt": true, "stop": true}

// keptAway reports whether group g tells of somebody's not coming, or not going, where he was to: "were turned back",
// "was refused a visa", "stayed at home", "never left".
func (s *sentence) keptAway(g *group) bool {
	if !g.finite || g.modal != "" || g.prog || g.tense != past && !g.perf {
		return false
	}
	next := s.low(g.to)
	switch base := g.v.base; {
	case g.neg:
		return !g.pass && (motion[base] || shows[base]) && !s.has(g.to, g.to+2, "until", "before")
	case base == "stay" || base == "remain":
		return next == "away" || next == "home" || next == "behind" || next == "put" || s.run(g.to, "at", "home")
	case !g.pass:
		return false
	case base == "turn" || base == "send" || base == "keep":
		return next == "back" || next == "away" || next == "out"
	case base == "refuse" || base == "deny":
		return s.has(g.to, g.to+3, "entry", "visa", "visas", "permission", "access", "passage", "permits", "clearance")
	}
	return bars[g.v.base] || g.v.base == "turn back" || g.v.base == "turn away"
}

// shows are verbs of being where one was to be, beside those of [motion].
var shows = map[string]bool{"appear": true, "attend": true, "board": true, "move": true, "enter": true, "reach": true, "set off": true, "show up": true, "sail": true, "turn up": true}

// chosen reports whether infinitive g is what somebody has decided on.
func (s *sentence) chosen(g *group) bool {
	up := s.statedOver(g)
	return up != nil && (resolved[up.v.base] || up.v.base == "choose" || up.v.base == "opt")
}

// intended reports whether infinitive g is what somebody now intends.
func (s *sentence) intended(g *group) bool {
	up := s.statedOver(g)
	return up != nil && up.tense == present && (up.v.base == "intend" || up.v.base == "plan")
}

// statedOver is the verb that has infinitive g for its complement and is asserted as it stands,
// neither denied nor under a modal; nil if there is none.
func (s *sentence) statedOver(g *group) *group {
	if g.gov < 0 || !s.complementOf(&s.vgs[g.gov], g) {
		return nil
	}
	up := &s.vgs[g.gov]
	if !up.finite || up.neg || up.modal != "" {
		return nil
	}
	return up
}

// tripTo reports whether what o calls off is somebody's part in what g plans: "cancelled its trip to the fair
// scheduled for Monday".
func (s *sentence) tripTo(o, g *group) bool {
	for i := o.to; i < g.from-1; i++ {
		switch s.low(i) {
		case "trip", "participation", "attendance", "appearance", "boycott", "campaign", "protest":
			return s.is(i+1, cTo) || s.low(i+1) == "in" || s.low(i+1) == "at" || s.low(i+1) == "of" || s.low(i+1) == "against"
		}
	}
	return false
}

// turnsOut returns what becomes of the plan that group k describes where finite verb j
// says that it did not, will not or did at last come to be; else "".
func (s *sentence) turnsOut(j, k int) timeline.Status {
	g, o := &s.vgs[k], &s.vgs[j]
	held := o.v.frame == frLight || o.v.frame == frPhase || o.v.base == "happen"
	will := o.modal == "will"
	switch {
	case j > k && k > 0 && s.vgs[k-1].rel == relIng && o.rel == relMain && s.speaking(k-1):
		return "" // "Speaking about the vote scheduled for Friday, he made no mention of fraud"
	case j > k && !o.neg && o.rel == relMain && (will && s.has(o.from, o.end, "instead") || s.has(o.from, o.to+1, "now") && (will && (o.v.base == "extend" || o.v.base == "prolong") || (will || s.plansNow(o) || o.pass && o.tense == present) && s.otherDate(g, o))) && !s.asksWhether(o):
		return timeline.Postponed // "who was to have left on Sunday, will go in June instead", "are now expected to start on Tuesday"
	case j > k && will && !o.neg && o.rel == relMain && s.movedTo(g, o):
		return timeline.Postponed // "the session, set for Friday, will start on Sunday"
	case j > k && !o.neg && o.modal == "" && o.tense == past && (o.rel == relMain || o.rel == relCoord) && s.wentOver(o):
		return timeline.Postponed // "talks due to end on Monday ran into Tuesday"
	case j < k && bars[o.v.base]:
		return "" // "nothing will prevent the vote scheduled for Monday"
	case j < k && o.neg && o.v.base == "receive":
		return "" // "has not received an invitation to talks scheduled to begin on Friday"
	case j < k && o.neg && will && o.rel == relMain && g.rel == relRelative && (o.v.base == "attend" || o.v.base == "join" || o.v.base == "take part"):
		return "" // "will not attend a conference that Ankara is to host on Monday"
	case j > k && g.rel == relPart && o.rel == relMain && s.cameOff(o) && !s.has(o.from-1, o.from, "finally", "eventually") && !s.holdsDate(o):
		return timeline.Happened // "talks planned for Monday took place in Bern", told when it is over
	case j > k && !o.neg && o.tense == past && o.v.frame == frPhase && s.has(o.from-1, o.from, "finally", "eventually"):
		return timeline.Postponed // "talks that were meant to begin in March finally opened"
	case o.rel == relMain && o.v.frame != frSay && !(j < k && g.rel == relPart && s.has(s.subjectStart(j), o.from, "nothing")) && s.read(j).status == timeline.Negated && !(o.v.frame == frBe && o.modal == "will" && s.plainPredicate(o)):
	case j > k && o.neg && o.rel == relComplement && (will || o.modal == "would") && imposes[o.v.base] && !g.finite:
		return timeline.Negated // "says the levy set for Monday will not be charged"
	case j > k && o.neg && (held || o.v.frame == frBe && !s.plainPredicate(o)):
	case j > k && !o.neg && o.v.base == "fail" && o.modal == "", j > k && s.comesAndGoes(o):
	case j > k && !o.neg && o.modal == "" && (s.has(o.to, o.to+1, "unlikely", "doubtful") || s.chance(o) == timeline.Possible):
		return timeline.Possible // "which was to take place on Friday, looked unlikely to go ahead", "is in doubt"
	case j > k && !o.neg && o.modal == "" && (o.v.base == "come" && s.low(o.to) == "to" && s.low(o.to+1) == "nothing" || o.v.base == "fall" && (s.low(o.to) == "through" || s.low(o.to) == "victim")):
		return timeline.Cancelled // "a meeting that had been planned for Monday came to nothing"
	default:
		return ""
	}
	switch {
	case o.neg && (o.modal == "may" || o.modal == "might"):
		return timeline.Possible // "a meeting planned for Sunday may not take place"
	case o.neg && will && s.untilDate(o):
		return timeline.Postponed // "slated for Monday will not get under way until Friday"
	case o.neg && will && (held || o.v.base == "convene"):
		return timeline.Cancelled // "the round due on Sunday will not take place"
	}
	return timeline.Negated // "the signing, set for Tuesday, never took place"
}

// plainPredicate reports whether group g only says of what kind its subject is: "will not be easy".
func (s *sentence) plainPredicate(g *group) bool {
	return g.v.base == "be" && g.to < len(s.toks) && s.toks[g.to].Shape == names.Lower && s.toks[g.to].date == 0 && !s.is(g.to, cPrep|cAdv|cTo) && s.low(g.to) != "possible"
}

// cameOff reports whether group g tells that what was planned was held.
func (s *sentence) cameOff(g *group) bool {
	if !g.finite || g.neg || g.modal != "" || g.tense != past || g.perf || g.prog {
		return false
	}
	switch g.v.base {
	case "take place", "go ahead", "proceed", "begin", "open", "start", "get under way":
		return !g.pass
	case "go":
		return s.low(g.to) == "off" || s.low(g.to) == "well" || s.low(g.to) == "smoothly"
	case "hold":
		return g.pass && !s.has(g.to, g.to+1, "up", "over", "back")
	}
	return false
}

// plansNow reports whether group g tells of a plan that stands: "were now expected", "is now due".
func (s *sentence) plansNow(g *group) bool {
	return g.finite && g.pass && g.modal == "" && (g.v.frame == frSched && !resolved[g.v.base] || g.v.frame == frPlan)
}

// otherDate reports whether a date stands behind group o that is not the one in the clause of group g, before it.
func (s *sentence) otherDate(g, o *group) bool {
	for i := o.to; i < len(s.toks); i++ {
		if n := s.toks[i].date; n != 0 {
			for j := g.start; j < o.from; j++ {
				if s.toks[j].date == n {
					return false
				}
			}
			return true
		}
	}
	return false
}

// movedTo reports whether what participle g sets for a day will, says verb o behind it, begin or be held on a later one.
func (s *sentence) movedTo(g, o *group) bool {
	if g.rel != relPart || !s.is(g.to, cPrep) || !s.pairedDate(g.to) {
		return false
	}
	switch o.v.base {
	case "start", "begin", "open", "commence", "take place":
	case "hold":
		if !o.pass {
			return false
		}
	default:
		return false
	}
	if !s.is(o.to, cPrep) && s.toks[min(o.to, len(s.toks)-1)].date == 0 {
		return false
	}
	for i := o.to; i < min(o.to+4, len(s.toks)); i++ {
		if n := s.toks[i].date; n != 0 {
			was, will := s.ms[s.toks[g.to+1].date-1], s.ms[n-1]
			return len(was.EDTF) == len(will.EDTF) && !was.Latest.IsZero() && will.Earliest.After(was.Latest)
		}
	}
	return false
}

// firstSet returns what became of the plan of group k, "originally planned for May".
func (s *sentence) firstSet(k int) timeline.Status {
	g := &s.vgs[k]
	if s.onceSet(g.from) && g.tense != present {
		return timeline.Postponed // "a summit once set for May could slide into June"
	}
	if low := s.low(g.from - 1); low != "originally" && low != "initially" || s.low(g.to) != "for" {
		return ""
	}
	for j := range s.vgs {
		switch st := s.own(j).status; {
		case j == k:
		case st == timeline.Cancelled || st == timeline.Negated:
			return st
		case st == timeline.Possible:
			return "" // "originally planned for May, could be brought forward"
		}
	}
	return timeline.Postponed // "talks, originally planned for Monday, opened"
}

// onceSet reports whether what stands before the participle of a plan at token i says that it is set for that day no
// more: "once set for", "at one time planned for", "first pencilled in for".
func (s *sentence) onceSet(i int) bool {
	switch s.low(i - 1) {
	case "once":
		return s.commaBefore(i-1) || s.toks[max(i-2, 0)].Shape == names.Lower
	case "first":
		return s.punct(i-2, ",")
	}
	return s.run(i-3, "at", "one", "time")
}

// asksWhether reports whether the sentence opens with the question that group g is the verb
// of: "Whether the truce, set to end on Monday, will be extended now rests with them".
func (s *sentence) asksWhether(g *group) bool {
	return strings.EqualFold(s.str(s.lead), "whether") && g.from > s.lead && s.mainGroup() >= 0 && g == &s.vgs[s.mainGroup()]
}

// imposes are the verbs of a measure or meeting planned for a day, which "will not"
// undoes whoever says so.
var imposes = map[string]bool{
	"impose": true, "introduce": true, "apply": true, "enforce": true, "implement": true, "hold": true, "host": true, "levy": true, "convene": true,
	"launch": true, "carry out": true, "proceed": true, "raise": true, "charge": true, "collect": true, "go ahead": true, "take place": true,
}

// suspends reports whether the suspending of group j is of the plan that group k
// describes.
func (s *sentence) suspends(k, j int) bool {
	g, o := &s.vgs[k], &s.vgs[j]
	switch g.rel {
	case relRelative: // "has suspended the duties, which were to bite on Monday"
		return g.tense == past && o.rel != relRelative && (o.finite && (o.modal == "" || o.modal == "will") || o.rel == relInf && s.resolvedOn(o))
	case relPart: // "talks meant to take place on Monday would be suspended"
		return j > k && o.finite && o.pass && o.modal != "could" && o.modal != "may" && o.modal != "might"
	}
	return false
}

// announcedFor reports whether group g gives the day of a plan, by whatever verb: "had announced for Monday", "had
// been billed for Monday", and between commas "the visit, trailed for Monday, never took place".
func (s *sentence) announcedFor(g *group) bool {
	if s.low(g.to) != "for" || g.to+1 >= len(s.toks) || s.toks[g.to+1].date == 0 {
		return false
	}
	switch {
	case g.v.base == "announce":
		return true
	case off(g.v.frame) != "" || g.neg:
		return false
	}
	return g.finite && g.pass && g.tense == past && g.modal == "" || !g.finite && g.from == g.head && s.commaBefore(g.from) && s.punct(s.pastDate(g.to+1), ",")
}

// prolongs reports whether group k plans an end and group j, of the same
// subject, has put it off: "was scheduled to end on Sunday but has been extended".
func (s *sentence) prolongs(k, j int) bool {
	o := &s.vgs[j]
	behind := j < k && s.vgs[k].rel == relRelative && o.finite && (o.tense != present || o.perf) // "prolonged the pact, which had been about to lapse"
	switch {
	case j == k, j < k && !behind, o.neg:
		return false
	case o.v.base == "last" && o.modal == "would":
	case (o.v.base == "continue" || o.v.base == "run" || o.v.base == "go") && (o.modal == "will" || o.modal == "would") && s.has(o.to, o.to+3, "into", "beyond", "past"):
	case o.modal != "":
		return false
	case o.v.base == "extend", o.v.base == "prolong", o.v.base == "renew", o.v.base == "roll" && s.low(o.head+1) == "over":
		if !o.pass && !o.perf && !behind && !(j > k && s.turns(o) && (s.low(o.head+1) == "it" || s.low(o.head+1) == "them")) {
			return false
		}
	default:
		return false
	}
	for _, i := range [...]int{k, k + 1} {
		if i >= len(s.vgs) {
			break
		}
		switch s.vgs[i].v.base {
		case "end", "conclude", "finish", "close", "expire", "lapse":
			return i < j || behind
		}
	}
	return false
}

// untilDate reports whether "until" and a date stand in the clause of a group.
func (s *sentence) untilDate(g *group) bool {
	for i := g.to; i+1 < g.end; i++ {
		if s.low(i) == "until" && s.toks[i+1].date != 0 {
			return true
		}
	}
	return false
}

// mayHaveTo reports whether verb o is what may have to be done.
func (s *sentence) mayHaveTo(o *group) bool {
	for i := max(o.from-2, 0); i+2 < o.head; i++ {
		if s.has(i, i+1, "may", "might", "could") && s.low(i+1) == "have" && s.is(i+2, cTo) {
			return true
		}
	}
	return false
}

// wentOver reports whether verb o says that something went on into a later day: "ran into Tuesday", "dragged on until May".
func (s *sentence) wentOver(o *group) bool {
	switch o.v.base {
	case "run", "drag", "drag on", "go", "go on", "continue", "spill", "spill over", "stretch":
	default:
		return false
	}
	i := o.to
	for s.has(i, i+1, "on", "over") && !s.pairedDate(i) {
		i++
	}
	return s.has(i, i+1, "into", "until", "till", "to") && s.pairedDate(i)
}

// didNot reports whether what is told before token i did not come to be, in a clause that leaves its verb out: "but it did
// not", "; they have not".
func (s *sentence) didNot(i int) bool {
	for ; i+1 < len(s.toks); i++ {
		if s.low(i) != "but" && !s.punct(i, ";") {
			continue
		}
		j := i + 1
		if s.is(j, cPron) {
			j++
		}
		if !s.is(j, cDo|cHave) {
			continue
		}
		if !s.is(j, cNeg) {
			j++ // "did not" beside "didn't"
		}
		if s.is(j, cNeg) && s.endsClause(j+1) {
			return true
		}
	}
	return false
}

// endsClause reports whether a mark stands at token i, or the sentence ends there.
func (s *sentence) endsClause(i int) bool { return i >= len(s.toks) || s.toks[i].Shape == names.Punct }
