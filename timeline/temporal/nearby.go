package temporal

import (
	"strings"
	"time"

	"github.com/dateline-tools/dateline/timeline/civil"
)

// A weekday six days off is mostly the one of yesterday or tomorrow, whatever leaning its
// sentence seems to have: of 19 that cues sent six days ahead in labelled stories and
// corpora, 15 were the day before, and of 16 sent six days back 11 the day after. A cue
// that speaks of planning, or seen from the past, does not hold against that.
const farWeekday = 6

// nearby gives the weekday a day off for one n days off, six, where the cue is too weak to
// mean the far one. "Later on Sunday" is the nearest Sunday, as it counts from that day's
// morning; fwd are the days to the next one.
func (r *resolver) nearby(e *expr, base civil.Date, n, fwd int) int {
	if e.shift != shNone && !(e.shift == shThis && n == farWeekday) || base != r.pub || r.narrative || r.windowed {
		return n
	}
	m := n
	if d, ok := r.besideNoun(e, base, fwd); ok {
		if d != n {
			r.lean, r.how = (leaning{0, -1}), "the first one behind the day that the sentence names, or the nearest"
		}
		return d
	}
	switch {
	case e.shift == shThis && r.p.tokIs(e.from-1, wFrom) && (r.p.word0(e.to) == "onwards" || r.p.word0(e.to) == "onward" || r.p.tokIs(e.to, wOn)):
	case e.shift == shThis && !r.p.tokHas(r.lean.cue, cFuture|cPresent|cSched):
		m = n - 7 // "according to his statement this Tuesday", on Wednesday
	case e.shift == shThis:
	case n < 0 && fwd > 0 && fwd <= soonNoun && r.p.pending(e):
		m = fwd // "asked about Sunday's vote, she said she would win", "the deadline was Friday"
	case n > 0 && r.p.possessed(e) && r.p.lostIn(e) && !r.p.in(r.lean.cue, prospects) && !r.p.in(r.lean.cue, dreads):
		m = fwd - 7 // "the failure to keep the majority in Sunday's election would"
	case e.edge == edLater && n > 0 && n < farWeekday && r.p.tokHas(r.lean.cue, cFuture):
	case e.edge == edLater && fwd > 3:
		m = fwd - 7
	case e.edge == edLater:
		m = fwd
	case n >= farWeekday-1 && r.prevDay.at.known() && r.prevDay.at.date().After(base) && !r.p.sentenceBetween(r.prevDay.from, e.from): // "opens on Sunday and closes on Tuesday"
	case n == farWeekday && r.endsToday(e):
		m = n - 7 // "meet on Wednesday and Thursday", on Thursday
	case n == farWeekday && r.p.looselyAhead(r.lean.cue, e), n >= farWeekday-1 && r.p.aheadThen(r.lean.cue, e):
		m = n - 7
	case n == farWeekday && (r.p.in(e.to, limits) && r.p.tokIs(e.from-1, wThe) || r.p.afterGerund(e)):
		m = n - 7 // "is set to miss the Monday deadline", "will join them after meeting Trump on Wednesday"
	case n < 0 && fwd > 0 && fwd <= soonIntent && r.p.intentTo(r.lean.cue, e):
		m = fwd // "announced his intention to sign the draft on Thursday", on Tuesday
	case n > soonIntent && r.p.endExtended(e):
		m = n - 7 // "the talks, due to end on Sunday, were extended", on Tuesday
	case n == -farWeekday && r.p.tomorrowThere(e, base):
		m = n + 7
	case n == -farWeekday && (r.p.looselyOver(r.lean.cue, e) || !r.p.possessed(e) && r.daylightAhead(e)):
		m = n + 7
	}
	if m != n {
		if r.lean, r.how = (leaning{0, -1}), "the one close by: one so far off is told otherwise"; n < 0 && m == fwd && n != -farWeekday {
			r.how = "the one to come: what is held then is still ahead"
		}
	}
	return m
}

// endsToday says that the weekday e is the first of two, the second of which is that of publication, and that its verb is of
// the present: "meet on Wednesday and Thursday".
func (r *resolver) endsToday(e *expr) bool {
	p := r.p
	i := p.after(e.from) + 1
	if e.op != opWeekday || e.shift != shNone || i >= len(p.out) || !p.plansInPresent(r.lean.cue) && !p.isAre(r.lean.cue) {
		return false
	}
	f := &p.out[i]
	return f.op == opWeekday && f.shift == shNone && f.wd == int8(r.pub.Weekday()) && p.tokIs(e.to, wAnd) && f.from-e.to <= 2
}

// afterGerund says that e is the day of what comes before the deed of the clause: "after meeting
// Trump on".
func (p *parser) afterGerund(e *expr) bool {
	for k := e.from - 1; k > 0 && k > e.from-7 && p.tok[k].kind == tWord; k-- {
		if w := p.word0(k); len(w) > 5 && strings.HasSuffix(w, "ing") && p.tokIs(k-1, wAfter) {
			return true
		}
		if p.tokHas(k, cVerbal|cSubject) {
			return false
		}
	}
	return false
}

// tomorrowThere says that the time e is given once more by the clocks of publication, a weekday
// before: "at 11 a.m. local time on Thursday, or 10 p.m. ET Wednesday", said on that Wednesday.
func (p *parser) tomorrowThere(e *expr, base civil.Date) bool {
	i := p.after(e.to)
	if !e.clk.set || i >= len(p.out) {
		return false
	}
	f := &p.out[i]
	return f.clk.set && f.wd == int8(base.Weekday()) && p.converts(e.to, f)
}

// eastward is how many hours a dateline has to be ahead of the outlet for its day to be the
// next one, and easternHours how many ahead of Greenwich where the outlet's zone is not known.
const (
	eastward     = 6
	easternHours = 7
)

// daylightAhead says that the story tells its days by the clock of a place so far east that its
// day was the next one when the story came out: of the dateline, or in "Wednesday, local time".
func (r *resolver) daylightAhead(e *expr) bool {
	for k := e.to; k < e.to+3; k++ {
		if p := r.p; p.word0(k) == "local" && p.tokIs(k+1, wTime) {
			return true
		}
	}
	here := zoneOf(r.a.Place)
	if r.p.tokIs(e.to, wIn) && e.to+1 < len(r.p.tok) && r.p.tok[e.to+1].flags&fCap != 0 {
		if loc := zoneOf(r.p.word0(e.to + 1)); loc != nil {
			here = loc // "early Wednesday in Seoul"
		}
	}
	if here == nil {
		return false
	}
	noon := time.Date(r.pub.Year, r.pub.Month, r.pub.Day, 12, 0, 0, 0, time.UTC)
	_, ahead := noon.In(here).Zone()
	if home := outletZone(r.a.Outlet); home != nil {
		_, of := noon.In(home).Zone()
		return ahead-of >= eastward*3600
	}
	return ahead >= easternHours*3600
}

// soonIntent is how many days ahead what somebody said he would do may lie for the day behind it to be that one.
const soonIntent = 3

// willing are nouns, and verbs before "to", of what somebody is willing to do.
var willing = forms("intention intent decision readiness willingness offer plan plans desire wish pledge promise commitment vow agreement accepted")

// intentTo says that between the cue at token k and the day e stands what somebody is willing to do: "announced his
// intention to sign the draft".
func (p *parser) intentTo(k int, e *expr) bool {
	for j := max(k, e.from-cueBack); j >= 0 && j < e.from-2; j++ {
		if p.in(j, willing) && p.tokIs(j+1, wTo) && p.tok[j+2].kind == tWord && !p.determined(j+2) {
			return !p.breakBetween(j+2, e.from)
		}
	}
	return false
}

// breakBetween says that a new clause begins in [from,to).
func (p *parser) breakBetween(from, to int) bool {
	for k := from; k < to; k++ {
		if p.tokHas(k, cBreak) || p.tok[k].kind == tPunct {
			return true
		}
	}
	return false
}

// endExtended says that what was to end on the day e was made to last: "the talks, due to end on Sunday, were extended".
func (p *parser) endExtended(e *expr) bool {
	j := e.to + 1
	if !p.mark(e.to, ',') || !p.was(j) && !p.isAny(j, wHas, wHave) {
		return false
	}
	for j++; p.tokHas(j, cAux); j++ {
	}
	switch p.word0(j) {
	case "extended", "prolonged", "renewed":
	default:
		return false
	}
	for k := e.from - 1; k > 0 && k > e.from-nounReach && p.tok[k].kind == tWord; k-- {
		if p.tokIs(k-1, wTo) && p.in(k, toEnd) {
			return true
		}
	}
	return false
}

// toEnd are the verbs of what does not last.
var toEnd = forms("end expire lapse finish close conclude")

// preparing are words of who gets ready.
var preparing = forms("prepared preparing ready")

// preparedThen says that the word of getting ready at token k is told as past: "prepared to sign", "were getting ready".
func (p *parser) preparedThen(k int) bool {
	for j := k - 1; j >= 0 && j > k-3; j-- {
		if p.tokHas(j, cPresent) || p.word0(j) == "be" || p.tokHas(j, cFuture) {
			return false
		}
		if p.was(j) {
			return true
		}
	}
	return p.word0(k) == "prepared"
}

// soonNoun is how many days ahead a day may lie that a noun alone shows to be to come.
const soonNoun = 4

// pending says that the weekday e is of something that the sentence, whatever its verb, looks
// forward to: "asked about Sunday's vote, she said she would win",
// "Monday's summit, which will be", "the deadline was Friday", "the plan for Friday", "up for a
// vote Tuesday", "facing defeat on Monday".
func (p *parser) pending(e *expr) bool {
	k := e.from - 1
	if p.possessed(e) {
		noun := -1
		for j := e.to + 2; j < e.to+5 && j < len(p.tok) && p.tok[j].kind == tWord; j++ {
			if w := p.word0(j); appointments.has(w) || outings.has(w) {
				noun = j
			}
		}
		if noun < 0 {
			return false
		}
		if p.mark(noun+1, ',') && (p.tokIs(noun+2, wDue) || p.tokIs(noun+2, wSet) && p.tokIs(noun+3, wFor) || (p.word0(noun+2) == "which" || p.tokIs(noun+2, wThat)) && p.tokHas(noun+3, cFuture)) {
			return true
		}
		if w := p.word0(k); w == "previewing" {
			return true
		} else if w != "about" && w != "before" {
			return false
		}
		f := p.verbAfter(e)
		return f.dir > 0 || p.sentenceWill(e)
	}
	if e.op != opWeekday || e.shift != shNone {
		return false
	}
	if p.tokIs(k, wOn) {
		k--
	}
	switch w := p.word0(k); {
	case w == "was":
		return p.in(k-1, limits) || p.termWas(k) || p.tokIs(k-2, wNext) && (p.in(k-1, appointments) || p.word0(k-1) == "round")
	case w == "for":
		return p.word0(k-1) == "plan" && p.determined(k-1)
	}
	for j := k; j >= 0 && j > k-5 && p.tok[j].kind == tWord; j-- {
		switch p.word0(j) {
		case "facing":
			return p.word0(j-1) != "was" && p.word0(j-1) != "were"
		case "Up", "up":
			return p.tokIs(j+1, wFor) && !p.turnedUp(j)
		case "Plans", "plans", "Plan":
			return p.tokIs(j+1, wFor) && p.opensClause(j)
		}
	}
	return false
}

// sentenceWill says that "will", "would" or the like stands in the sentence behind e.
func (p *parser) sentenceWill(e *expr) bool {
	for k := e.to; k < len(p.tok) && k < e.to+cueAhead && !p.sentenceEnd(k); k++ {
		if p.tokHas(k, cFuture) {
			return true
		}
	}
	return false
}

// outings are nouns of what is planned ahead and named by its day.
var outings = forms("trip visit decision ruling rally signing round")

// looselyAhead says that the cue at token k tells of a plan that may be over since
// yesterday: "three hostages who were expected to be released on Sunday", "travelled there
// for Tuesday's meeting", "hoped that Monday's session would help".
func (p *parser) looselyAhead(k int, e *expr) bool {
	if p.tokIs(k, wBe) && p.tokIs(k-1, wTo) {
		k -= 2 // "expected to be released"
	}
	switch {
	case k < 0, p.tokHas(e.to, cPresent):
		return false
	case k >= e.to && p.word0(k) == "would" && !p.possessed(e) && p.hadBack(e.from):
		return true // "had said that a vote on Thursday would not occur", on Friday
	case k < e.from && (p.in(k, outlooks) || p.in(k, forecasts)):
		return true // "spoke of a meeting on Saturday", said on Sunday
	case k < e.from && p.in(k, preparing) && p.tokIs(k+1, wTo) && p.preparedThen(k):
		return true // "prepared to sign a pact on Monday", "were preparing to", on Tuesday
	case k < e.from && (p.tokIs(k, wBy) || p.tokIs(k, wUntil)) && p.hadBack(k):
		return true // "had urged them to sign by Thursday", on Friday; "said that they had until Monday"
	case k < e.from && (p.word0(k) == "ends" || p.word0(k) == "closes" || p.word0(k) == "concludes") && p.timetabled(k):
		return true // "the conference ends Friday", said on Saturday
	case k < e.from && (p.word0(k) == "should" || p.word0(k) == "would" || p.word0(k) == "might") && p.saidThat(k):
		return true // "said that it should not be debated on Monday", on Tuesday
	case p.tokIs(k, wTo) && k < e.from && (e.clk.set || e.part != "") && p.bidden(k) && p.toldBefore(k):
		return true // "ordered them to halt at midnight on Sunday", on Monday
	case k >= e.to && !p.possessed(e) && p.toldRightBefore(e):
		return true // "warned Britain on Wednesday not to give it up, saying it would"
	case k < e.from && (p.tokIs(e.from, wLate) || p.tokIs(e.from, wEarly) || e.part != "" || e.clk.set) &&
		(p.tok[k].flags&fEd != 0 && p.tokHas(k, cAhead|cControl) || p.word0(k) == "ahead" && p.pastBefore(k, e)):
		return true // "vowed to prosecute him late Sunday", "was not told ahead of his arrival on Tuesday night"
	case k < e.from && (p.word0(k) == "starting" || p.word0(k) == "beginning"):
		return e.part != "" || !p.willBefore(k) // "a truce starting midnight on Monday", said on Tuesday
	case p.in(e.to, limits) && k == e.to:
		return p.retold(e.from) // "said it would stay beyond the Sunday deadline"
	case p.possessed(e) && (p.word0(k) == "would" || p.tokIs(k, wFor) && k < e.from):
		return p.pastBefore(e.from, e)
	case p.tokIs(k, wSet) && k > e.from-3 && k < e.from:
		return p.tokIs(e.to, wAs) && p.pastBefore(k, e)
	case k < e.from && p.tokHas(k, cAhead) && (p.tok[k].flags&fEd != 0 || p.tokIs(k, wDue) || p.tokIs(k, wSet)):
		for j := k - 1; j >= 0 && j > k-4; j-- {
			if p.tokHas(j, cPresent) {
				return false
			}
		}
		after := p.verbAfter(e)
		return (p.pastBefore(k, e) || after.dir < 0) && !(after.dir > 0 && p.tokHas(after.cue, cFuture|cPresent))
	}
	return false
}

// besideNoun gives the days from base to the weekday of "before Tuesday's primary" and "two days before
// Friday's talks": the first one behind a day that the sentence has named before, else the nearest. A
// weekday five days ahead and more "after" which something comes was the last one.
func (r *resolver) besideNoun(e *expr, base civil.Date, fwd int) (int, bool) {
	p := r.p
	if e.shift != shNone || !p.possessed(e) {
		return 0, false
	}
	before := p.tokIs(e.from-1, wBefore) || e.event && e.back < 0
	if !before {
		return fwd - 7, fwd >= farWeekday-1 && p.tokIs(e.from-1, wAfter) && r.lean.dir > 0
	}
	if w := p.word0(e.to + 2); befell.has(w) || unplanned.has(w) || fwd == 0 || !p.didBefore(e.from-1) || limits.has(w) && p.aimsBefore(e.from-1) {
		return 0, false
	}
	if s := r.prevDay; s.at.known() && !s.at.bc && !p.sentenceBetween(s.from, e.from) {
		if d := s.at.date(); !d.After(base) && base.Sub(d) < 7 {
			n := (int(e.wd)-int(d.Weekday())+7)%7 - base.Sub(d)
			return n, n != fwd-7-7 && int(d.Weekday()) != int(e.wd)
		}
		return 0, false
	}
	if fwd <= 3 {
		return fwd, true
	}
	return fwd - 7, true
}

// didBefore says that a past verb of doing stands in the sentence before the "before" at token k: who
// "clashed before Tuesday's vote" did so lately, who "was ill before" it may have been so then.
func (p *parser) didBefore(k int) bool {
	for j := k - 1; j >= 0 && j > k-cueBack && p.tok[j+1].flags&fPara == 0 && !p.sentenceEnd(j); j-- {
		if p.tokHas(j, cAux|cPresent|cFuture) {
			return p.tokHas(j, cPresent)
		}
		if p.tok[j].flags&fEd != 0 && !p.determined(j) || p.tokHas(j, cVerbPast|cSpeech|cSched) {
			return true
		}
	}
	return false
}

// aheadThen says that the cue at token k is an "ahead of" behind a past verb: "ran for a week ahead of
// the signing on Saturday", said on Monday.
func (p *parser) aheadThen(k int, e *expr) bool {
	return p.word0(k) == "ahead" && p.tokIs(k+1, wOf) && !p.possessed(e) && k < e.from && k > e.from-nounReach && p.pastBefore(k, e)
}

// hadBack says that a "had" stands in the sentence before token k.
func (p *parser) hadBack(k int) bool {
	for j := k - 1; j >= 0 && j > k-16 && p.tok[j+1].flags&fPara == 0 && !p.sentenceEnd(j); j-- {
		if p.tokIs(j, wHad) {
			return true
		}
	}
	return false
}

// saidThat says that the modal at token k stands in what somebody said, behind "that".
func (p *parser) saidThat(k int) bool {
	for j := k - 1; j > 0 && j > k-cueBack && p.tok[j+1].flags&fPara == 0 && !p.sentenceEnd(j); j-- {
		if p.tokIs(j, wThat) && p.tokHas(j-1, cSpeech) {
			return true
		}
	}
	return false
}

// retold says that the sentence before token k has a past form.
func (p *parser) retold(k int) bool {
	for j := k - 1; j >= 0 && j > k-cueBack && p.tok[j+1].flags&fPara == 0 && !p.sentenceEnd(j); j-- {
		if p.tokHas(j, cAux|cVerbPast|cSpeech) || p.tok[j].flags&fEd != 0 {
			return true
		}
	}
	return false
}

// willBefore says that a future modal stands before token k, in its clause.
func (p *parser) willBefore(k int) bool {
	for j := k - 1; j >= 0 && j > k-8 && !p.sentenceEnd(j) && !p.tokHas(j, cBreak); j-- {
		if p.tokHas(j, cFuture) {
			return true
		}
	}
	return false
}

// looselyOver says that the cue at token k is past, but tells of the planning of the day,
// "had planned to start on Thursday", or is no verb's, "At Friday's meeting they will".
func (p *parser) looselyOver(k int, e *expr) bool {
	if k < 0 {
		return false
	}
	if p.in(k, convening) {
		for j := k + 1; j < e.from; j++ {
			if p.tokIs(j, wFor) {
				return true // "has convened ministers for talks on Wednesday"
			}
		}
	}
	if p.possessed(e) && p.in(e.to+2, limits) && (!p.lapsed(e) || p.retold(e.from) && !p.pastBefore(e.from, e)) {
		return true // "would stay after Tuesday's deadline"
	}
	if k == e.to+1 && p.possessed(e) {
		after := p.verbAfter(e)
		return p.tokHas(after.cue, cFuture) && !p.pastBefore(e.from, e)
	}
	for j := k; j < k+5 && j < e.from; j++ {
		if (p.in(j, vain) || p.tokHas(j, cControl) || p.tokHas(j, cAhead) && p.tok[j].flags&fEd != 0) && (p.tokIs(j+1, wTo) || p.tokIs(j+1, wFor)) {
			return true
		}
	}
	return false
}

// convening are past forms for what brings people to a meeting that is still to be held.
var convening = forms("convened summoned invited")

// lostIn says that the vote which the weekday e names is over, as somebody has lost or won
// it: "the failure to keep the majority in Sunday's election".
func (p *parser) lostIn(e *expr) bool {
	voted := false
	for k := e.to; k < e.to+6 && k < len(p.tok); k++ {
		voted = voted || p.in(k, slatedFor) || p.word0(k) == "vote"
	}
	for k := e.from - 1; voted && k >= 0 && k > e.from-9 && p.tok[k+1].flags&fPara == 0 && !p.sentenceEnd(k); k-- {
		if p.in(k, outcomes) {
			return !(p.word0(k) == "win" && (p.tokHas(k-1, cFuture) || p.tokIs(k-1, wTo))) // "will win Thursday's vote"
		}
	}
	return false
}

// toldRightBefore says that a past form of speech stands right before the day e, or before
// whom it was told: "warned Britain on Wednesday".
func (p *parser) toldRightBefore(e *expr) bool {
	for k := e.from - 1; k >= 0 && k > e.from-5 && p.tok[k].kind == tWord; k-- {
		if p.tokHas(k, cSpeech|cControl) {
			return p.tok[k].flags&fEd != 0 || p.word0(k) == "told" || p.word0(k) == "said"
		}
	}
	return false
}
