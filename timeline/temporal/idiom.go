package temporal

import "strings"

// idiom is a word that in some company says of a day what its class does not.
type idiom struct {
	words   string
	capital bool // also of a word with a capital
	when    func(p *parser, k int, e *expr) bool
	gives   int8 // the direction
	cue     int  // where the word that says so stands, from the word
	says    []string
	not     []string // look-alikes: no verb, or another one's
}

// idioms are the idioms in the order in which they are asked; the examples beside them
// are told on a Friday.
var idioms = []idiom{
	{
		words: "won", capital: true, gives: 1,
		when: func(p *parser, k int, _ *expr) bool { return p.isNt(k + 1) },
		says: []string{"He won't meet them {Thursday=2025-09-11}."},
		not:  []string{"He won a vote {Thursday=2025-09-04}."},
	},
	{
		words: "plans", capital: true, gives: 1,
		when: func(p *parser, k int, _ *expr) bool {
			return (p.tokIs(k+1, wA) || p.tokIs(k+1, wAn) || p.tokIs(k+1, wAnother)) && !p.determined(k) && !p.inName(k)
		},
		says: []string{"The firm plans a second run {Thursday=2025-09-11}."},
		not:  []string{"Its plans, a second run among them, failed {Thursday=2025-09-04}."},
	},
	{
		words: "plans plan", capital: true, gives: 1,
		when: func(p *parser, k int, _ *expr) bool {
			return k > 0 && !p.inName(k) && p.tok[k-1].kind == tWord && (p.tokHas(k-1, cSubject) || p.tok[k-1].flags&(fCap|fLine) == fCap && !p.tokIs(k-2, wThe)) && !p.tokHas(k+1, cPrep|cAux|cFuture)
		},
		says: []string{"The union said it plans further rallies {Thursday=2025-09-11}."},
		not:  []string{"The plans for rallies failed {Thursday=2025-09-04}."},
	},
	{
		words: "plan", gives: 1,
		when: func(p *parser, k int, e *expr) bool {
			return e.op == opWeekday && k+1 < e.from && p.pluralSubject(k-1) && !p.tokHas(k+1, cPrep|cAux|cFuture)
		},
		says: []string{"He left; unions plan rallies on {Thursday=2025-09-11}."},
		not:  []string{"The plan failed on {Thursday=2025-09-04}."},
	},
	{
		words: "plan plans promise promises threaten threatens", gives: 1, // said behind what was done
		when: func(p *parser, k int, e *expr) bool {
			return e.op == opWeekday && p.tokIs(k-1, wAnd) && k+2 < e.from && p.in(k+1, anew) && p.toldPlain(k-1)
		},
		says: []string{"Farmers met in Bern and plan another rally on {Saturday=2025-09-06}.", "Teachers walked out and threaten a longer strike on {Monday=2025-09-08}."},
		not:  []string{"He drew up plans and another man signed on {Monday=2025-09-01}."},
	},
	{
		words: "be", gives: 1, // what is asked for
		when: func(p *parser, k int, _ *expr) bool {
			at := k - 2
			if p.tokIs(at, wThat) {
				at--
			}
			return p.tokHas(k-1, cSubject) && (p.in(at, asksThat) || p.word0(at) == "insist" || p.word0(at) == "insists") && (p.participle(k+1) || p.tok[min(k+1, len(p.tok)-1)].flags&fEd != 0)
		},
		says: []string{"Hardliners demand it be declared on {Tuesday=2025-09-09}.", "Lawmakers insist that it be signed on {Monday=2025-09-08}."},
		not:  []string{"It could not be declared on {Tuesday=2025-09-02}, Roe said."},
	},
	{
		words: "need", gives: 1, // need not, and so may not
		when: func(p *parser, k int, e *expr) bool {
			return e.op == opWeekday && p.tokIs(k+1, wNot) && p.baseVerb(k+2)
		},
		says: []string{"The ministers need not meet on {Thursday=2025-09-11}."},
		not:  []string{"The need not to meet was felt on {Thursday=2025-09-04}."},
	},
	{
		words: "be", gives: 1, // what is understood to be under way to it
		when: func(p *parser, k int, e *expr) bool {
			w := p.word0(k + 1)
			return e.op == opWeekday && k > 3 && p.tokIs(k-1, wTo) && p.isAre(k-3) && p.in(k-2, supposed) && len(w) > 5 && w[len(w)-3:] == "ing"
		},
		says: []string{"Roe is understood to be flying to Bern on {Thursday=2025-09-11}."},
		not:  []string{"Roe was said to be flying to Bern on {Thursday=2025-09-04}."},
	},
	{
		words: "happy glad delighted willing ready prepared", gives: 1, // I'd be
		when: func(p *parser, k int, e *expr) bool {
			return e.op == opWeekday && p.tokIs(k+1, wTo) && p.baseVerb(k+2) && p.tokIs(k-1, wBe) && p.word0(k-2) == "d"
		},
		says: []string{"“I'd be happy to meet him on {Thursday=2025-09-11},” Roe said."},
		not:  []string{"He was happy to meet him on {Thursday=2025-09-04}."},
	},
	{
		words: "confirms announces schedules", capital: true, gives: 1, // in a headline
		when: func(p *parser, k int, e *expr) bool {
			if e.op != opWeekday || !p.tokIs(e.from-1, wOn) || p.mark(e.to, '.') || !p.finish(e.to) || k < 1 || p.tokHas(k-1, cPrep) || e.from-k > 8 {
				return false
			}
			for j := k + 1; j < e.from-1; j++ {
				if p.heldNoun(j) {
					return true
				}
			}
			return false
		},
		says: []string{"China confirms Roe visit to Bern on {Thursday=2025-09-11}"},
		not:  []string{"China confirms Roe murder in Bern on {Thursday=2025-09-04}"},
	},
	{
		words: "barred banned", gives: 1, // what somebody may not do on a day
		when: func(p *parser, k int, e *expr) bool {
			j := p.wordBefore(e.from-1, 5, cVerbPast|cAux, froms)
			w := p.word0(j + 1)
			return e.op == opWeekday && p.tokIs(e.from-1, wOn) && j > k && j < k+6 && len(w) > 5 && w[len(w)-3:] == "ing"
		},
		says: []string{"A court barred the union from striking on {Thursday=2025-09-11}."},
		not:  []string{"A court barred the union from the port on {Thursday=2025-09-04}."},
	},
	{
		words: "run runs", gives: 1,
		when: func(p *parser, k int, e *expr) bool {
			w := p.word0(k + 1)
			return e.op == opWeekday && e.from == k+2 && (w == "through" || w == "until" || w == "till") && !p.tokHas(k-1, cAux|cFuture) && !p.tokIs(k-1, wTo)
		},
		says: []string{"The talks, which opened in Bern and run through {Sunday=2025-09-07}, go on."},
		not:  []string{"The talks had run through {Thursday=2025-09-04}."},
	},
	{
		words: "agreed", gives: 1,
		when: func(p *parser, k int, e *expr) bool {
			return e.op == opWeekday && p.tokIs(k+1, wNot) && p.tokIs(k+2, wTo) && p.baseVerb(k+3) && p.tokIs(e.from-1, wOn)
		},
		says: []string{"The farmers agreed not to block the port on {Thursday=2025-09-11}."},
		not:  []string{"The farmers agreed to the plan on {Thursday=2025-09-04}."},
	},
	{
		words: "showdown", gives: 1, // what something leads up to
		when: func(p *parser, k int, e *expr) bool {
			j := k - 1
			for p.word0(j) == "a" || p.word0(j) == "the" || p.word0(j) == "up" {
				j--
			}
			return e.op == opWeekday && p.word0(j) == "setting" && (p.mark(j-1, ',') || p.tokIs(j-1, wAnd))
		},
		says: []string{"The house voted it down, setting up a showdown on {Monday=2025-09-08}."},
		not:  []string{"The house avoided a showdown on {Monday=2025-09-01}."},
	},
	{
		words: "right", gives: 1,
		when: func(p *parser, k int, e *expr) bool {
			return p.tokIs(k-1, wThe) && p.tokIs(k+1, wTo) && p.baseVerb(k+2) && grantsRight.has(p.word0(k-2)) && (e.gran == uMonth || e.op == opWeekday)
		},
		says: []string{"Bern reserved the right to reopen the debate in {October=2025-10}."},
		not:  []string{"Bern lost the right to sell fish in {August=2025-08}."},
	},
	{
		words: "intention", gives: 1,
		when: func(p *parser, k int, e *expr) bool {
			return p.word0(k-1) == "no" && p.tokIs(k+1, wOf) && (e.gran == uMonth || e.gran == uSeason) && p.tokIs(e.from-1, wBefore)
		},
		says: []string{"He had no intention of leaving before {June=2026-06}."},
		not:  []string{"He had every intention of leaving before {June=2025-06}."},
	},
	{
		words: "hoping aiming", gives: 1,
		when: func(p *parser, k int, e *expr) bool {
			return e.op == opWeekday && (p.word0(k-1) == "was" || p.word0(k-1) == "were") && p.tokIs(k+1, wFor) && k+2 < e.from
		},
		says: []string{"The envoy was hoping for a start on {Monday=2025-09-08}."},
		not:  []string{"The envoy was hoping to hear more when he left on {Monday=2025-09-01}."},
	},
	{
		words: "bookings demand tickets", capital: true, gives: 1,
		when: func(p *parser, k int, e *expr) bool {
			return p.tokIs(k+1, wFor) && e.from == k+2 && (e.gran == uMonth || e.gran == uSeason || e.op == opHoliday)
		},
		says: []string{"Bookings for {Christmas=2025-12-25} have collapsed."},
		not:  []string{"Bookings at {Christmas=2024-12-25} had collapsed."},
	},
	{
		words: "imposing introducing", gives: 1,
		when: func(p *parser, k int, e *expr) bool {
			return e.op == opWeekday && p.tokIs(e.from-1, wFrom) && (p.tok[k-min(k, 1)].kind == tWord || p.mark(k-1, ','))
		},
		says: []string{"Roe signed orders imposing tariffs from {Tuesday=2025-09-09}."},
		not:  []string{"Roe signed orders imposing tariffs on {Tuesday=2025-09-02}."},
	},
	{
		words: "favourite favorite frontrunner", gives: 1,
		when: func(p *parser, k int, e *expr) bool {
			return e.op == opWeekday && (p.isAre(k-1) || p.isAre(k-2)) && (p.tokIs(k+1, wIn) || p.tokIs(k+1, wFor) || p.tokIs(k+1, wTo))
		},
		says: []string{"He is the frontrunner in a leadership vote on {Monday=2025-09-08}."},
		not:  []string{"He was the frontrunner in a leadership vote on {Monday=2025-09-01}."},
	},
	{
		words: "stay stays remain remains", gives: 1,
		when: func(p *parser, k int, e *expr) bool {
			return e.gran == uWeekend && p.word0(e.from-1) == "over" && p.word0(k+1) == "in" && p.word0(k+2) == "place" && !p.tokIs(k-1, wTo)
		},
		says: []string{"Revised timetables remain in place over {the weekend=2025-W36-WE}."},
		not:  []string{"They had to remain in place over {the weekend=2025-W35-WE}."},
	},
	{
		words: "stay stays remain remains", gives: 1,
		when: func(p *parser, k int, e *expr) bool {
			return e.op == opWeekday && p.in(k+1, shutOn) && !p.tokIs(k-1, wTo) && !p.tokHas(k-1, cFuture|cAux)
		},
		says: []string{"Schools and banks stay shut on {Thursday=2025-09-11}."},
		not:  []string{"They did stay shut on {Thursday=2025-09-04}."},
	},
	{
		words: "promises vows", capital: true, gives: 1,
		when: func(p *parser, k int, e *expr) bool {
			return e.op == opWeekday && !p.inName(k) && !p.determined(k) && p.tok[max(k-1, 0)].kind == tWord && !p.tokHas(k+1, cAux|cPrep)
		},
		says: []string{"He promises the naked truth {Thursday=2025-09-11}."},
		not:  []string{"The promises made {Thursday=2025-09-04} are old.", "On {Thursday=2025-09-04} no firm promises were made."},
	},
	{
		words: "decided", capital: true, gives: 1,
		when: func(p *parser, k int, _ *expr) bool {
			w := p.word0(k + 3)
			return p.tokIs(k+1, wNot) && p.tokIs(k+2, wTo) && (attends.has(w) || w == "travel" || w == "go")
		},
		says: []string{"Her deputy has decided not to attend a meeting in Granada on {Thursday=2025-09-11}."},
		not:  []string{"He decided not to say a word on {Thursday=2025-09-04}."},
	},
	{
		words: "decided", gives: 1,
		when: func(p *parser, k int, e *expr) bool { return p.word0(k+1) == "against" && p.rulesOut(k+2, e) },
		says: []string{"They decided against a summit in {March=2026-03}."},
		not:  []string{"They decided a dispute in {March=2025-03}."},
	},
	{
		words: "ruled", gives: 1,
		when: func(p *parser, k int, e *expr) bool {
			return p.word0(k+1) == "out" && p.rulesOut(k+2, e) && !(p.tokIs(k-1, wHad) && (p.mark(e.from-1, ',') || e.op == opWeekday))
		},
		says: []string{"They ruled out a summit in {March=2026-03}."},
		not:  []string{"They ruled in a dispute in {March=2025-03}.", "Roe had ruled out a snap election on {Thursday=2025-09-04}."},
	},
	{
		words: "provided", capital: true, gives: 1,
		when: func(p *parser, k int, _ *expr) bool { return p.provides(k) },
		says: []string{"Provided the calm lasts through {Thursday=2025-09-11}, they may go home."},
		not:  []string{"The town provided the beds on {Thursday=2025-09-04}."},
	},
	{
		words: "going", capital: true, gives: -1, cue: -1,
		when: func(p *parser, k int, _ *expr) bool {
			return p.tokIs(k+1, wTo) && p.baseVerb(k+2) && p.tokHas(k-1, cAux)
		},
		says: []string{"He was going to leave on {Thursday=2025-09-04}."},
		not:  []string{"He was not going to leave on {Thursday=2025-09-11}."},
	},
	{
		words: "going", capital: true, gives: 1,
		when: func(p *parser, k int, _ *expr) bool { return p.tokIs(k+1, wTo) && p.baseVerb(k+2) },
		says: []string{"Nobody is going to leave on {Thursday=2025-09-11}."},
		not:  []string{"They were going to Rome on {Thursday=2025-09-04}."},
	},
	{
		words: "about", gives: 1, cue: -2, // the nearest: see pastPlan
		when: func(p *parser, k int, _ *expr) bool {
			return p.tokIs(k+1, wTo) && p.baseVerb(k+2) && p.word0(k-1) == "been" && p.tokIs(k-2, wHad)
		},
		says: []string{"The lease had been about to lapse on {Thursday=2025-09-04}."},
		not:  []string{"It had been about Rome on {Thursday=2025-09-04}."},
	},
	{
		words: "go", gives: 1,
		when: func(p *parser, k int, _ *expr) bool {
			return p.tokIs(k+1, wOn) && p.word0(k+2) == "sale" && !p.tokHas(k-1, cAux)
		},
		says: []string{"Seats for the match go on sale {Thursday=2025-09-11}."},
		not:  []string{"Seats did go on sale {Thursday=2025-09-04}."},
	},
	{
		words: "get gets", gives: 1,
		when: func(p *parser, k int, _ *expr) bool {
			return p.word0(k+1) == "underway" || p.tokIs(k+1, wUnder) && p.word0(k+2) == "way"
		},
		says: []string{"The talks get underway {Thursday=2025-09-11}."},
		not:  []string{"They said they get the report {Thursday=2025-09-04}."},
	},
	{
		words: "ready", gives: 1,
		when: func(p *parser, k int, _ *expr) bool {
			return p.in(k-1, gets) && (p.tokIs(k+1, wFor) || p.tokIs(k+2, wFor))
		},
		says: []string{"The ports get ready for a march on {Thursday=2025-09-11}."},
		not:  []string{"They got ready on {Thursday=2025-09-04}."},
	},
	{
		words: "prepare prepares prepared preparing readied readying", capital: true, gives: 1,
		when: func(p *parser, k int, e *expr) bool {
			return p.tokIs(k+1, wFor) && e.op == opWeekday && p.heldBefore(p.beforeOn(e)+1)
		},
		says: []string{"The two sides were preparing for talks on {Thursday=2025-09-11}."},
		not:  []string{"They prepared themselves for it on {Thursday=2025-09-04}."},
	},
	{
		words: "eyes", gives: 1,
		when: func(p *parser, k int, _ *expr) bool {
			return toLower(p.word0(k-1)) == "all" && (p.tokIs(k+1, wAre) || p.tokIs(k+1, wOn))
		},
		says: []string{"All eyes are on the vote on {Thursday=2025-09-11}."},
		not:  []string{"They saw with their own eyes what came on {Thursday=2025-09-04}."},
	},
	{
		words: "brace braces braced bracing girds girding girded", capital: true, gives: 1,
		when: func(p *parser, k int, _ *expr) bool { return p.tokIs(k+1, wFor) },
		says: []string{"The town braced for a march on {Thursday=2025-09-11}."},
		not:  []string{"He braced himself on {Thursday=2025-09-04}."},
	},
	{
		words: "next", capital: true, gives: 1, cue: 1,
		when: func(p *parser, k int, _ *expr) bool { return p.word0(k+1) == "up" && p.isAre(k+2) },
		says: []string{"Next up is a session of the house on {Thursday=2025-09-11}, to which all have been invited."},
		not:  []string{"He sat next to her on {Thursday=2025-09-04}."},
	},
	{
		words: "risks", gives: 1,
		when: func(p *parser, k int, e *expr) bool {
			return e.op == opWeekday && k > 0 && p.tok[k-1].kind == tWord && !p.determined(k) && !p.tokHas(k-1, cPrep) && !p.tokIs(k+1, wOf)
		},
		says: []string{"The governor risks arrest on {Thursday=2025-09-11}."},
		not:  []string{"They spoke of the risks of it on {Thursday=2025-09-04}."},
	},
	{
		words: "recommend recommends", gives: 1,
		when: func(p *parser, k int, e *expr) bool {
			return e.op == opWeekday && k+1 < len(p.tok) && strings.HasSuffix(p.word0(k+1), "ing")
		},
		says: []string{"They recommend opening the gate on {Thursday=2025-09-11}."},
		not:  []string{"They recommend what he did on {Thursday=2025-09-04}."},
	},
	{
		words: "recently", capital: true, gives: -1,
		when: func(p *parser, k int, _ *expr) bool { return p.tokHas(k+1, cPrep) },
		says: []string{"They will speak of it, {most recently=PAST_REF} at the opening on {Thursday=2025-09-04}."},
		not:  []string{"It {recently=PAST_REF} closed on {Thursday=2025-09-04}."},
	},
	{
		words: "there", capital: true, gives: 1,
		when: func(p *parser, k int, e *expr) bool {
			return e.from-k <= 10 && (p.tokIs(k+1, wIs) || p.tokIs(k+2, wS))
		},
		says: []string{"There's a report on {Thursday=2025-09-11}."},
		not:  []string{"He was there on {Thursday=2025-09-04}."},
	},
	{
		words: "forward", capital: true, gives: 1, cue: -1,
		when: func(p *parser, k int, _ *expr) bool { return p.inAny(k-1, looks) },
		says: []string{"All look forward to the match on {Thursday=2025-09-11}."},
		not:  []string{"They came forward on {Thursday=2025-09-04}."},
	},
	{
		words: "ahead advance", capital: true, gives: 1,
		when: func(p *parser, k int, _ *expr) bool { return p.tokIs(k+1, wOf) },
		says: []string{"They will meet ahead of a vote on {Thursday=2025-09-11}."},
		not:  []string{"They went ahead on {Thursday=2025-09-04}."},
	},
	{
		words: "up", gives: 1,
		when: func(p *parser, k int, _ *expr) bool { return p.tokIs(k+1, wFor) && p.stands(k+2) },
		says: []string{"Half of the seats are up for re-election in {November=2025-11}."},
		not:  []string{"They gave up for good in {November=2024-11}."},
	},
	{
		words: "take", gives: 1,
		when: func(p *parser, k int, _ *expr) bool {
			return p.in(k+1, timetable) && k > 0 && (p.tok[k-1].kind == tWord || p.closesAside(k-1) > 0) && !p.tokIs(k-1, wTo) && !p.tokIs(k-1, wNot) && !p.isNt(k-2) && !p.tokHas(k-1, cFuture|cPrep|cAux)
		},
		says: []string{"Tariffs of 25 percent take effect {Thursday=2025-09-11}."},
		not:  []string{"They did take effect {Thursday=2025-09-04}.", "The vote did not take place on {Thursday=2025-09-04}."},
	},
	{
		words: "passes", gives: 1,
		when: func(p *parser, k int, e *expr) bool { return k > 0 && p.in(k-1, limits) && !p.possessed(e) },
		says: []string{"The deadline passes {Thursday=2025-09-11}."},
		not:  []string{"The deadline passed {Thursday=2025-09-04}."},
	},
	{
		words: "taking", gives: 1,
		when: func(p *parser, k int, e *expr) bool {
			return p.word0(k+1) == "place" && k > 0 && p.tok[k-1].kind == tWord && !p.tokHas(k-1, cAux|cPrep) && e.op == opWeekday
		},
		says: []string{"Nobody knows of the session taking place on {Thursday=2025-09-11}."},
		not:  []string{"It was taking place on {Thursday=2025-09-04}."},
	},
	{
		words: "sees", gives: 1,
		when: func(p *parser, k int, e *expr) bool {
			return e.op == opWeekday && k+1 < e.from && p.tok[k+1].flags&fCap != 0 && (p.tokHas(k-1, cSubject) || p.tok[max(k-1, 0)].flags&fCap != 0 || p.tokIs(k-1, wAnd))
		},
		says: []string{"He sees Trump at the White House on {Thursday=2025-09-11}."},
		not:  []string{"He said that nobody sees it on {Thursday=2025-09-04}."},
	},
	{
		words: "signs", gives: 1,
		when: func(p *parser, k int, e *expr) bool {
			return e.op == opWeekday && p.tokHas(k-1, cSubject) && k < e.from && (p.determined(k+2) || p.tok[k+1].flags&fCap != 0)
		},
		says: []string{"He signs the bill at the White House on {Thursday=2025-09-11}."},
		not:  []string{"He saw the signs of it on {Thursday=2025-09-04}."},
	},
	{
		words: "let put cut hit shut quit cast", gives: -1, // their past looks like their present
		when: func(p *parser, k int, _ *expr) bool {
			return (p.word0(k-1) == "who" || p.word0(k-1) == "which") && k > 2 && p.mark(k-2, ',') && p.tok[k-3].flags&fCap != 0
		},
		says: []string{"Trump, who let a deadline slip by on {Thursday=2025-09-04}, will speak."},
		not:  []string{"They said he let it slip by on {Thursday=2025-09-04}."},
	},
	{
		words: "beat", gives: -1, // its past looks like its present
		when: func(p *parser, k int, _ *expr) bool {
			return k > 0 && p.tok[k-1].flags&fCap != 0 && k+1 < len(p.tok) && p.tok[k+1].flags&fCap != 0
		},
		says: []string{"Roe beat Ober in a {March 29=2025-03-29} election."},
		not:  []string{"They will beat Ober in a vote on {Thursday=2025-09-11}."},
	},
	{
		words: "cast casts", gives: -1,
		when: func(p *parser, k int, _ *expr) bool {
			return (p.word0(k+1) == "doubt" || p.word0(k+1) == "doubts") && !p.tokHas(k-1, cFuture|cAux) && !p.tokIs(k-1, wTo)
		},
		says: []string{"Three officials cast doubt {Thursday=2025-09-04} on whether a deal will be reached."},
		not:  []string{"They may cast doubt on it on {Thursday=2025-09-11}."},
	},
	{
		words: "let", capital: true, gives: 1,
		when: func(p *parser, k int, _ *expr) bool {
			return p.word0(k+1) == "us" || p.tok[min(k+1, len(p.tok)-1)].kind == tPunct && p.word0(k+2) == "s"
		},
		says: []string{"Let us meet on {Thursday=2025-09-11}."},
		not:  []string{"He let him in on {Thursday=2025-09-04}."},
	},
}

// supposed are participles of what is told of somebody without a source.
var supposed = forms("understood thought believed said reported rumoured rumored")

// grantsRight are the verbs of who has, or gets, a right to do what is to come.
var grantsRight = forms("reserve reserves reserved won win wins secured gained earned")

// anew are words before what is to follow.
var anew = forms("a an another further more new fresh bigger larger longer second")

// idiomsOf are the idioms of each word, by its number in the lexicon's table; idiomWords are the words that have any.
var (
	idiomsOf   [][]*idiom
	idiomWords numbers
)

// numberIdioms enters the words of the idioms in the lexicon's table.
func numberIdioms() {
	for i := range idioms {
		for w := range strings.FieldsSeq(idioms[i].words) {
			n := enter(w)
			for int(n) >= len(idiomsOf) {
				idiomsOf = append(idiomsOf, nil)
			}
			idiomsOf[n] = append(idiomsOf[n], &idioms[i])
			idiomWords.add(n)
		}
	}
}

// idiomAt reads token k as the word of an idiom.
func (p *parser) idiomAt(k int, e *expr) (leaning, bool) {
	if id := p.idiomOf(k, e); id != nil {
		return leaning{id.gives, k + id.cue}, true
	}
	return leaning{}, false
}

// idiomOf is the idiom that token k is the word of; nil if there is none.
func (p *parser) idiomOf(k int, e *expr) *idiom {
	n, capital := p.tok[k].form, p.tok[k].flags&fCap != 0
	if !idiomWords.has(n) {
		return nil
	}
	for _, id := range idiomsOf[n] {
		if (id.capital || !capital) && id.when(p, k, e) {
			return id
		}
	}
	return nil
}

// gets are the verbs of "get ready for".
var gets = forms("get getting be make makes")

// looks are the verbs of "looking forward to".
var looks = forms("look looks looking")

// timetable follows the "take" of what begins on a day set before.
var timetable = forms("effect place force office")

// stands says that token k begins what one stands for on a day to come: "up
// for re-election", "up for a vote".
func (p *parser) stands(k int) bool {
	for j := k; j < k+4; j++ {
		switch w := p.word0(j); w {
		case "re-election", "reelection", "election", "renewal", "grabs", "vote", "ratification", "debate":
			return true
		case "re", "-", "a", "the", "its":
		default:
			return false
		}
	}
	return false
}

// rulesOut says that what is ruled out from token k on is something held on
// the date: "ruled out a meeting on Friday", "any return to talks before June".
func (p *parser) rulesOut(k int, e *expr) bool {
	if e.from > k && p.inAny(e.to, appointments) {
		return true // "ruled out a December election"
	}
	if i := p.after(k); i < len(p.out) && p.out[i].from < e.from {
		return false // "ruled out a December election on Friday"
	}
	for j := e.from - 1; j >= k; j-- {
		if p.inAny(j, appointments) {
			return true
		}
		if p.tokHas(j, cBreak|cSpeech|cVerbPast) && !p.tokIs(j, wBefore) && !p.tokIs(j, wUntil) {
			return false
		}
	}
	return false
}
