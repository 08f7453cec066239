package temporal

import "slices"

// pastPlan is one way to tell of a plan, seen from the past, whose day may be over or not: "were to meet on
// Monday", "scrapped Monday's vote". A weekday of it is the nearest, on either side of the day of publication,
// whatever the cue leans to; of a date of the
// calendar it says that its year is not counted from publication as that of a plan is.
type pastPlan struct {
	dir     int8     // how the date leans: 1 ahead, -1 behind, 0 either
	at      []string // the words that the cue may be; nil any
	weekday bool     // of a weekday alone, and not of "10 June" or a holiday

	when func(p *parser, k int, e *expr) bool // what else has to be so of the cue at token k; nil nothing
	sure func(p *parser, k int, e *expr) bool // whether the row, which decides once it applies, says so; nil it does

	eg string // an example that is read otherwise without the row, written as those of [Rule]
}

// ofPastPlan says whether the weekday e, which leans as l says, is of a plan seen from the past. The first row that
// applies decides.
func (p *parser) ofPastPlan(l leaning, e *expr) bool {
	for i := range pastPlans {
		r := &pastPlans[i]
		if r.dir != 0 && int(r.dir)*int(l.dir) <= 0 || r.weekday && e.op != opWeekday || r.at != nil && !slices.Contains(r.at, p.word0(l.cue)) || r.when != nil && !r.when(p, l.cue, e) {
			continue
		}
		return r.sure == nil || r.sure(p, l.cue, e)
	}
	return false
}

// pastPlans are the ways, in the order in which they are tried.
var pastPlans = []pastPlan{
	{
		when: func(p *parser, k int, e *expr) bool {
			return p.mark(e.to, ',') && p.tokHas(e.to+1, cFuture) && p.in(k, called)
		},
		sure: func(*parser, int, *expr) bool { return false },
		eg:   "2025-09-08|The hearing, fixed for {Saturday=2025-09-13}, will be streamed.",
	},
	{
		dir: 1, weekday: true,
		when: func(p *parser, k int, e *expr) bool {
			return k > 0 && k < e.from && p.tokIs(e.from-1, wFor) && p.in(k, promisedFor) && p.yetTo(k)
		},
		eg: "2025-09-08|The board has yet to publish the results that it promised for {Saturday=2025-09-06}.",
	},
	{
		dir: 1, weekday: true,
		when: func(p *parser, k int, e *expr) bool {
			return k > 0 && p.tokIs(e.from-1, wThrough) && p.in(k, reserves) && p.finitePast(k) && !p.perfect(k)
		},
		eg: "2025-09-08|The storm closed schools through {Saturday=2025-09-06}.",
	},
	{
		dir: 1, weekday: true,
		when: func(p *parser, k int, _ *expr) bool { return p.tokIs(k, wBy) && p.hadToBy(k) },
		eg:   "2025-09-08|The two had to agree by {Saturday=2025-09-06}.",
	},
	{
		dir: 1,
		when: func(p *parser, k int, e *expr) bool {
			return k >= 0 && k < e.from && p.mark(e.to, ',') && p.tokHas(e.to+1, cFuture) && p.tokIs(e.to+2, wNow) && p.tokHas(k, cAhead)
		},
		eg: "2025-09-08|The handover, planned for {Saturday=2025-09-06}, would {now=PRESENT_REF} take place in stages.",
	},
	{
		dir: 1,
		when: func(p *parser, k int, e *expr) bool {
			return p.possessed(e) && (k == p.undoing(e.from) || k > e.to && p.undoingAt(k) == k) || e.op == opWeekday && k == p.undoneOn(e)
		},
		sure: func(p *parser, k int, e *expr) bool { return p.undid(k) && !p.putOffUntil(k, e) },
		eg:   "2025-09-08|Chad scrapped {Saturday=2025-09-06}'s vote.",
	},
	{
		dir:  1,
		when: func(p *parser, k int, _ *expr) bool { return p.meantTo(k) },
		eg:   "2025-09-08|They were supposed to be freed on {Saturday=2025-09-06}, Roe said.",
	},
	{
		dir: 1,
		when: func(p *parser, k int, _ *expr) bool {
			return p.tokHas(k, cAhead) && (p.word0(k-1) == "was" || p.word0(k-1) == "were")
		},
		sure: func(p *parser, k int, e *expr) bool { return !p.reported(k-1, e) },
		eg:   "2025-09-08|Talks were scheduled to resume on {Saturday=2025-09-06}.",
	},
	{
		dir: 1, weekday: true,
		when: func(p *parser, k int, e *expr) bool {
			return k == e.from-1 && p.possessed(e) && (p.inAny(k, puttingOff) || p.word0(k) == "about" && p.askedBefore(k))
		},
		eg: "2025-09-08|Postponing {Friday=2025-09-05}'s hearing, the judge spoke of threats.",
	},
	{
		dir: 1, at: []string{"comes", "come"},
		when: func(p *parser, k int, e *expr) bool { return k == e.to && p.comesAfter(k+1) },
		eg:   "2025-09-08|The meeting on {Saturday=2025-09-06} comes {a week=P1W} after Roe left.",
	},
	{
		dir:  1,
		when: func(p *parser, k int, e *expr) bool { return p.possessed(e) && k == e.to+4 && p.tokIs(k-1, wIs) },
		eg:   "2025-09-08|{Saturday=2025-09-06}'s vote is a test for Roe.",
	},
	{
		dir: 1,
		when: func(p *parser, k int, e *expr) bool {
			return k > 1 && k < e.from && (p.tokIs(k, wDue) && p.tokHas(e.to, cAux) || p.was(e.to) && p.in(k, advertises) || (p.in(e.to, breakUps) || p.hadBeenOff(e.to)) && (p.in(k, called) || p.tokIs(k, wSet)))
		},
		eg: "2025-09-08|A session announced for {Saturday=2025-09-06} was delayed.",
	},
	{
		dir: 1, weekday: true,
		when: func(p *parser, k int, e *expr) bool {
			return p.tokHas(k, cControl) && p.tokIs(k-1, wHad) && p.tokIs(k+1, wTo) && (p.word0(k) != "agreed" || p.mark(e.to, ',') || p.word0(e.to) == "but")
		},
		eg: "2025-09-08|The rebels had promised to free them on {Saturday=2025-09-06}, but only two came.",
	},
	{
		dir: 1, weekday: true,
		when: func(p *parser, k int, e *expr) bool {
			return k >= 0 && k < e.from && p.in(k, shuts) && k == p.shutUntil(p.touching(e))
		},
		eg: "2025-09-08|Flights were halted until {Saturday=2025-09-06}.",
	},
	{
		dir: 1,
		when: func(p *parser, k int, e *expr) bool {
			return k >= 0 && p.possessed(e) && (k == p.movedUp(e) || k == p.doubtedOn(e) || k == p.offIncluded(e) && !p.perfect(k))
		},
		eg: "2025-09-08|The league moved {Saturday=2025-09-06}'s game up.",
	},
	{
		dir: 1, weekday: true,
		when: func(p *parser, k int, e *expr) bool {
			return k >= 0 && k < e.from && p.in(k, wished) && p.tokIs(k+1, wTo) && p.cameOf(k, e) == 0
		},
		eg: "2025-09-08|Roe wanted to come on {Saturday=2025-09-06}, but was told to wait.",
	},
	{
		dir: -1, weekday: true, at: []string{"had"},
		when: func(p *parser, k int, e *expr) bool {
			w := p.word0(k + 1)
			return k < e.from && (w == "hoped" || w == "planned") && p.tokIs(k+2, wTo)
		},
		eg: "2025-11-06|Lawmakers had hoped to leave for a recess on {Saturday=2025-11-08}.",
	},
	{
		dir: -1, weekday: true,
		when: func(p *parser, _ int, e *expr) bool { return p.flightsOff(e) },
		eg:   "Some 800 {Saturday=2025-09-06} departures had been cancelled.",
	},
	{
		dir: 1, at: []string{"called", "convened", "summoned", "convoked"},
		when: func(p *parser, k int, e *expr) bool { return !p.perfect(k) && !p.tokIs(k-1, wBe) && k == p.convened(e) },
		eg:   "2025-09-08|The unions called a strike on {Sunday=2025-09-07}.",
	},
	{
		dir: 1, at: []string{"from"},
		when: func(p *parser, k int, _ *expr) bool {
			return p.word0(k-1) == "back" || p.word0(k-1) == "off" || p.calledFrom(k) || p.haltBefore(k, false) || p.word0(k-1) != "forward" && p.shifts(k+1)
		},
		eg: "2025-09-08|The vote was put back from {Saturday=2025-09-06}.",
	},
	{
		dir: 1, weekday: true, at: []string{"deadline", "ultimatum"},
		when: func(p *parser, k int, e *expr) bool { return p.wordBefore(e.from, 4, cSubject, extended) >= 0 },
		eg:   "2025-09-08|They have twice extended their {Saturday=2025-09-06} deadline.",
	},
	{
		dir: -1, weekday: true,
		when: func(p *parser, k int, e *expr) bool { return p.wouldHaveEnded(k) },
		eg:   "2025-09-04|The agreement would otherwise have lapsed on {Saturday=2025-09-06}.",
	},
	{
		dir: 1, at: []string{"had", "beyond", "Beyond", "After", "Following", "eve"},
		eg: "2025-09-08|On the eve of {Saturday=2025-09-06}'s vote Roe fell ill.",
	},
	{
		dir: 1, at: []string{"by"},
		when: func(p *parser, k int, _ *expr) bool { return p.pressed(k) },
		eg:   "2025-09-08|They were under pressure to reach a deal by {Saturday=2025-09-06}.",
	},
	{
		dir: 1, at: []string{"confirmed", "named", "fixed", "picked", "chose", "declared", "designated"},
		when: func(p *parser, k int, _ *expr) bool { return !p.perfect(k) },
		eg:   "2025-09-08|Roe named {Saturday=2025-09-06} as the day of the vote.",
	},
	{
		dir: 1, weekday: true, at: []string{"for"},
		when: func(p *parser, k int, e *expr) bool { return k == p.therefor(e) },
		eg:   "2025-09-08|Roe, in Bern for talks on {Saturday=2025-09-06} with Doe, dined with his host.",
	},
	{
		dir: 1, weekday: true, at: []string{"set"},
		when: func(p *parser, k int, _ *expr) bool { return p.in(k-1, firstIntent) },
		eg:   "2025-09-08|They originally set a {Saturday=2025-09-06} deadline.",
	},
	{
		dir: 1, at: []string{"promised", "pledged"},
		when: func(p *parser, k int, e *expr) bool {
			m, ok := p.nounBehind(e)
			return ok && m == leaning{1, k} // not "promised to free them on Saturday"
		},
		eg: "2025-09-08|He promised a new text of the accord on {Saturday=2025-09-06}.",
	},
	{
		dir: 1, at: []string{"to"},
		when: func(p *parser, k int, _ *expr) bool { return p.startsHalt(k) && !p.demandedBy(k) },
		eg:   "2025-09-08|Roe announced a ceasefire to start on {Saturday=2025-09-06}.",
	},
	{
		dir: 1, at: []string{"taking"},
		when: func(p *parser, k int, _ *expr) bool { return p.word0(k+1) != "place" },
		eg:   "2025-09-08|Roe announced a truce taking effect on {Saturday=2025-09-06}.",
	},
	{
		at: []string{"was", "were"},
		when: func(p *parser, k int, _ *expr) bool {
			return p.tokIs(k+1, wTo) && p.baseVerb(k+2) || p.tokIs(k+1, wGoing) && p.tokIs(k+2, wTo)
		},
		eg: "They were going to meet him on {Saturday=2025-09-06}.",
	},
	{
		at:   []string{"would"},
		when: func(p *parser, k int, _ *expr) bool { return p.hadSpoken(k) },
		eg:   "2025-09-08|Roe had said they would meet on {Saturday=2025-09-06}.",
	},
}

// hadBeenOff says that at token k begins what tells that a plan had been undone: "had been called off".
func (p *parser) hadBeenOff(k int) bool {
	if !p.tokIs(k, wHad) || p.word0(k+1) != "been" {
		return false
	}
	w := p.word0(k + 3)
	return p.in(k+2, undoings) || w == "off" || w == "back"
}

// ends are the participles of what ends on a day set before.
var ends = forms("expired lapsed ended elapsed terminated")

// wouldHaveEnded says that the participle at token k is of what "would have" ended, had nobody seen to it.
func (p *parser) wouldHaveEnded(k int) bool {
	return k > 2 && p.in(k, ends) && p.tokIs(k-1, wHave) && (p.word0(k-2) == "would" || p.word0(k-3) == "would")
}

// hadSpoken says that the "would" at token k is of what somebody had said.
func (p *parser) hadSpoken(k int) bool {
	for j := k - 1; j > 0 && j > k-7 && !p.sentenceEnd(j); j-- {
		if p.tokIs(j, wHad) {
			return p.tokHas(j+1, cSpeech)
		}
	}
	return false
}

// putOffUntil says that the verb at token k puts what is held on the day e off until a later one: "put off Sunday's vote
// until August".
func (p *parser) putOffUntil(k int, e *expr) bool {
	switch p.word0(k) {
	case "put", "postponed", "delayed", "deferred":
	default:
		return false
	}
	for j := e.to; j < len(p.tok) && j < e.to+8 && !p.sentenceEnd(j) && !p.mark(j, ','); j++ {
		if p.tokIs(j, wUntil) {
			return true
		}
	}
	return false
}

// puttingOffWords are the verbs right before the day of what does not take place on it, and puttingOff their set.
const puttingOffWords = "postponing cancelling canceling delaying"

var puttingOff = forms(puttingOffWords)
