package temporal

// cuesTerm are the words before the day by which something is to be done, for which it is set, or from which it
// holds, and what else tells of a plan.
var cuesTerm = []cue{
	{
		at: "to", dir: 1,
		look: func(p *parser, _ *expr, k int) int { return where(p.in(k-1, runsOn) && p.beginsAhead(k-1), k-1) },
		eg:   "They agreed on a fair starting on {Monday=2025-09-08} and running to {October 30=2025-10-30}.",
	},
	{
		of: isBareDay | isFree, at: "through", dir: 1,
		look: func(p *parser, _ *expr, k int) int { return p.runsThrough(k) },
		eg:   "The games, which opened on {Monday=2025-09-01}, run through {Sunday=2025-09-07}.",
	},
	{
		at: "through", dir: 1,
		when: func(p *parser, e *expr, k int) bool {
			return (e.op == opWeekday || e.op == opDate && e.gran == uMonth) && (p.movedBefore(k) || !p.pastBefore(k, e))
		},
		eg: "The curfew holds through {Monday=2025-09-08}.",
	},
	{
		of: isMonth, at: "in", dir: 1,
		look: func(p *parser, _ *expr, k int) int { return where(p.openDate(k-1), k-1) },
		eg:   "They met to speak on a still unspecified date in {January=2026-01}.",
	},
	{
		of: isMonth, at: "in", dir: 1,
		look: func(p *parser, _ *expr, k int) int { return p.runsAgain(k) },
		eg:   "Roe was not to seek reelection in {October=2025-10}.",
	},
	{
		of: isMonth, at: "in", dir: -1,
		look: func(p *parser, _ *expr, k int) int { return p.former(k) },
		eg:   "They will study the outcome of two former meetings in {October=2024-10}.",
	},
	{
		at: "by",
		lean: func(p *parser, e *expr, k int) (leaning, bool) {
			if !p.opensClause(k) && !(p.tokHas(k-1, cBreak) && p.tokHas(e.to, cSubject)) {
				return leaning{}, false
			}
			l := p.verbAfter(e)
			return l, l.dir < 0
		},
		eg: "They will tell how they fled, and by {Wednesday night=2025-09-03TNI} they were in Bern.",
	},
	{
		of: isWeekday, near: anyOf("have"), dir: 1,
		find: func(p *parser, e *expr) int { return p.wasToHave(e.from) },
		eg:   "The session, which was to have opened on {Saturday=2025-09-06}, has been moved.",
	},
	{
		of: isWeekday, near: anyOf("aside"), dir: 1,
		find: func(p *parser, e *expr) int {
			return where(p.tokIs(e.to, wSet) && p.word0(e.to+1) == "aside", e.to)
		},
		eg: "With {Wednesday=2025-09-10} set aside for talks, they flew home.",
	},
	{
		of: freeWeekday, at: "from", dir: 1, when: (*parser).haltSaid,
		eg: "A ceasefire from {Wednesday=2025-09-10} was announced.",
	},
	{
		of: freeWeekday, at: "than", lean: (*parser).notThen,
		eg: "The strike is to end on {Monday=2025-09-08} rather than on {Tuesday=2025-09-09}.",
	},
	{
		of: freeWeekday, at: "from", dir: 1, when: (*parser).haltFrom,
		eg: "They reached a deal on a ceasefire starting from {Saturday=2025-09-06}.",
	},
	{
		of: freeWeekday, at: "from", dir: 1,
		when: func(p *parser, e *expr, k int) bool {
			return p.tokIs(e.to, wTo) && p.word0(k-1) != "forward" && p.shifts(e.from)
		},
		eg: "They moved the vote from {Monday=2025-09-08} to {Thursday=2025-09-11}.",
	},
	{
		of: shortDate | isPlain, at: "from", dir: 0,
		when: func(p *parser, e *expr, _ int) bool { return p.tokIs(e.to, wTo) && p.shifts(e.from) },
		eg:   "They pushed the opening from {Nov. 3=2025-11-03} to {March 15=2026-03-15}.",
	},
	{
		of: freeWeekday, at: "from", dir: 1,
		when: func(p *parser, e *expr, k int) bool {
			return p.tok[max(k-1, 0)].flags&fEd != 0 && p.anyone(k-2) && p.verbAfter(e).dir > 0
		},
		eg: "Anyone arrested from {Saturday=2025-09-06} will have to wait.",
	},
	{
		of: freeWeekday, at: "from", dir: 1,
		when: func(p *parser, e *expr, k int) bool {
			return (p.tokHas(k-1, cSchedBase) || p.word0(k-1) == "strike" || p.word0(k-1) == "apply") && !p.pastBefore(k, e) &&
				!p.tokIs(e.to, wTo) && !p.tokIs(e.to, wUntil) && !p.tokIs(e.to, wThrough)
		},
		eg: "Crews at three plants strike from {Sunday=2025-09-07}.",
	},
	{
		of: plainWeekday, dir: 1,
		find: func(p *parser, e *expr) int {
			if !p.word(e.to) || p.tokHas(e.to, cPrep|cBreak|cAux) {
				return -1
			}
			return p.undoing(e.from)
		},
		eg: "Roe cancelled a {Monday=2025-09-08} meeting.",
	},
	{
		of: isDayOrMonth, at: "suggested proposed suggests proposes named names fixed fixes picked picks chose chooses declared declares designated", small: true, dir: 1,
		when: func(p *parser, e *expr, k int) bool {
			as := p.tokIs(e.to, wFor) || p.tokIs(e.to, wAs) || p.word0(e.to) == "instead" || p.tokIs(e.to, wA) && p.tokIs(e.to+1, wDay)
			return as && (k == e.from-1 || k == e.from-2 && p.tokIs(k+1, wThe) && e.gran == uDay) && !p.passiveBefore(k)
		},
		eg: "Roe suggested {Monday=2025-09-08} for a meeting.",
	},
	{
		of: plainWeekday, near: anyOf("invited threatened"), dir: 1,
		when: func(p *parser, e *expr, _ int) bool { return p.invitedFor(p.beforeDay(e)) },
		eg:   "The unions threatened a strike {Monday=2025-09-08}.",
	},
	{
		of: plainWeekday, near: anyOf("offer proposal offered proposed suggested"), dir: 1,
		when: func(p *parser, _ *expr, k int) bool { return p.tokIs(k+1, wOn) && p.offeredFor(k) },
		eg:   "Roe offered talks in Bern on {Thursday=2025-09-11}.",
	},
	{
		of: isWeekday, at: "as", dir: 1,
		look: func(p *parser, e *expr, k int) int {
			w := p.word0(k - 1)
			return where(e.shift != shThat && (w == "early" || w == "soon") && p.tokIs(k-2, wAs), k-1)
		},
		eg: "The truce ended perhaps as early as {Monday=2025-09-08}.",
	},
	{
		of: plainWeekday, near: anyOf("before"), dir: 1,
		find: func(p *parser, e *expr) int { return p.beforeHeld(p.beforeOn(e)) },
		eg:   "The two are level before the first round of the election on {Sunday=2025-09-07}.",
	},
	{
		of: freeWeekday, near: anyOf("starting beginning"), dir: 1, find: (*parser).calledStarting,
		eg: "The union called on {Thursday=2025-09-04} for a strike starting on {Tuesday=2025-09-09} after talks stalled.",
	},
	{
		of: isBareDay | isFree, near: anyOf("invited inviting", convenes), dir: 1, find: (*parser).convened,
		eg: "Roe has called a summit for {Sunday=2025-09-07}.",
	},
	{
		of: isDate | isOneDay, at: "for", dir: 1,
		when: func(p *parser, _ *expr, k int) bool {
			w := p.word0(k - 2)
			return k > 1 && p.in(k-1, appointments) && (w == "called" || w == "calls" || w == "set")
		},
		eg: "Roe had called elections for {Jan. 24=2026-01-24} amid protests.",
	},
	{
		of: isDate, at: "fixing", small: true, dir: 1,
		when: func(p *parser, e *expr, _ int) bool { return p.tokIs(e.to, wAs) },
		eg:   "They signed a text fixing {Nov. 10=2025-11-10} as its new end.",
	},
	{
		of: isDayOrMonth | isUndated, at: "for", dir: 1,
		when: func(p *parser, _ *expr, k int) bool { return p.heldOver(k) },
		eg:   "The judge adjourned the hearing for {April=2026-04}.",
	},
	{
		of: shortDate, at: "for to until", near: anyOf("", holdsOver), dir: 1,
		look: func(p *parser, _ *expr, k int) int { return p.toHoldOver(k) },
		eg:   "The judge had to adjourn the case to {June=2026-06}.",
	},
	{
		of: freeWeekday, at: "from", dir: 1, // the nearest, see pastPlans
		when: func(p *parser, e *expr, k int) bool {
			return (!p.tokIs(e.to, wTo) || p.baseVerb(e.to+1)) && !p.tokIs(e.to, wUntil) && p.calledFrom(k)
		},
		eg: "The unions called a strike from {Monday=2025-09-08}.",
	},
	{
		at: "for", dir: 1,
		when: func(_ *parser, e *expr, _ int) bool { return e.rule == ruleBareDay },
		eg:   "A second meeting was pencilled in for {the 28th=2025-09-28}.",
	},
	{
		of: plainWeekday, at: "for", dir: 1,
		look: func(p *parser, e *expr, k int) int { return where(k == e.from-1, p.putOffFor(e)) },
		eg:   "They took the decision to postpone the vote for {Monday noon=2025-09-08T12:00}.",
	},
	{
		of: isDate, at: "in on", dir: 1,
		look: func(p *parser, _ *expr, k int) int { return where(p.word0(k-1) == "date" && p.movedToDate(k-1), k-1) },
		eg:   "The court postponed the trial to a date in {October=2025-10}.",
	},
	{
		of: isUndated, at: "for", dir: 1,
		when: func(p *parser, e *expr, k int) bool {
			return k > 1 && p.in(k-1, promisedFor) && (p.tokHas(k-2, cAux) && e.op == opWeekday && e.shift == shNone || p.mark(k-2, ',') && (e.op == opWeekday || e.gran == uWeekend))
		},
		eg: "A strike was proposed for {Tuesday=2025-09-09}.",
	},
	{
		at: "for", dir: 1,
		look: func(p *parser, _ *expr, k int) int {
			return where(k > 1 && p.in(k-1, promisedFor) && p.nounBefore(k-1), k-1)
		},
		eg: "The elections promised for {Dec. 24=2025-12-24} stand.",
	},
	{
		at: "by", dir: -1,
		when: func(p *parser, e *expr, k int) bool {
			return p.mark(k-1, ',') && p.mark(e.to, ',') && p.tokIs(k-2, wAnd) && p.pastBefore(k, e)
		},
		eg: "It led to clashes and, by {Thursday morning=2025-09-04TMO}, accusations.",
	},
	{
		of: freeWeekday, at: "by", dir: 1, // the nearest, see pastPlans
		when: func(p *parser, _ *expr, k int) bool { return p.hadToBy(k) },
		eg:   "The two had to agree by {Sunday=2025-09-07}.",
	},
	{
		of: freeWeekday, at: "by", dir: 1,
		look: func(p *parser, e *expr, k int) int { return p.notBy(e, k) },
		eg:   "Any man not freed by {Thursday=2025-09-11} would be moved north.",
	},
	{
		of: freeWeekday, at: "by", dir: -1,
		when: func(p *parser, _ *expr, k int) bool { return p.owedBy(k) },
		eg:   "They should have been freed by {Monday=2025-09-01}.",
	},
	{
		of: isDayOrMonth, at: "by", near: anyOf("have"), // the nearest
		when: func(p *parser, _ *expr, k int) bool { return p.oughtToHave(p.wordBefore(k, 8, 0, haves)) },
		eg:   "2026-03-14|Repairs that should have been finished by {December=2025-12} go on.",
	},
	{
		of: freeWeekday, at: "by", dir: -1,
		when: func(p *parser, e *expr, k int) bool { return p.missedDue(k, e.to) },
		eg:   "The payment, due by {Monday=2025-09-01}, was not made.",
	},
	{
		of: freeWeekday, at: "by", dir: -1,
		look: func(p *parser, _ *expr, k int) int { return p.cameShort(k) },
		eg:   "They failed to agree on a list by {Thursday=2025-09-04}.",
	},
	{
		of: plainWeekday, at: "by", dir: -1,
		when: func(p *parser, e *expr, k int) bool { return p.beforeDoing(k) && p.pastBefore(k, e) },
		eg:   "The storm hit the coast on {Monday=2025-09-01} before weakening by {Tuesday=2025-09-02}.",
	},
	{
		of: shortDate | isPlain | isFree, at: "by", // the nearest: told later, the term is over
		look: func(p *parser, _ *expr, k int) int { return p.wasMeantBy(k) },
		eg:   "2025-09-02|The pact was meant to be ready by {the end of July=2025-07}.",
	},
	{
		of: isPlain | isUndated, at: "in", // the nearest
		look: func(p *parser, e *expr, k int) int {
			part := e.gran == uQuarter || e.gran == uHalf
			return where(part && p.tokHas(p.touching(e)-1, cAhead) && p.was(p.touching(e)-2), p.touching(e)-1)
		},
		eg: "2025-11-09|The loan was due in {the second quarter=2025-Q2} and is still held up.",
	},
	{
		of: shortDate | isPlain, at: "by", dir: 0, // the nearest: told later, the term is over
		look: func(p *parser, _ *expr, k int) int { return p.wantedBy(k) },
		eg:   "2025-12-04|Both said that they wanted the talks over by {mid-October=2025-10}.",
	},
	{
		of: isDate | isFree, at: "by", dir: -1,
		when: func(p *parser, e *expr, k int) bool { return p.figureBy(k, e) },
		eg:   "They sold 32,000 by {the end of June=2025-06}, up from 28,000.",
	},
	{
		of: plainWeekday, at: "by before", dir: 1,
		look: func(p *parser, _ *expr, k int) int { return p.ifUndoneBy(k) },
		eg:   "Roe will go if he was not freed by {Monday=2025-09-08}.",
	},
	{
		of: plainWeekday, at: "by", dir: -1,
		look: func(p *parser, _ *expr, k int) int { return p.doneUntil(k) },
		eg:   "Roe lost control of it by {Thursday=2025-09-04}.",
	},
	{
		of: isFree, at: "by", dir: 1,
		when: func(p *parser, _ *expr, k int) bool {
			return !p.tokIs(k+1, wOn) && k > 0 && p.tok[k].flags&fPara == 0 && !p.sentenceEnd(k-1) && !p.hadBefore(k)
		},
		eg: "They came to answer by {Monday=2025-09-08}.",
	},
	{
		of: isOwner, at: "of", dir: -1,
		look: func(p *parser, _ *expr, k int) int { return where(p.tokIs(k-1, wAhead) && p.sealedBefore(k-1), k-1) },
		eg:   "Police had sealed the street ahead of {Thursday=2025-09-04}'s march.",
	},
	{
		at: "of", dir: 1,
		look: func(p *parser, _ *expr, k int) int { return where(p.tokIs(k-1, wAhead), k-1) },
		eg:   "They met ahead of {Monday=2025-09-08}'s vote.",
	},
	{
		of: freeWeekday, at: "for", dir: 1,
		when: func(p *parser, e *expr, k int) bool {
			return p.nounBefore(k) && p.finish(e.to) && !p.tokHas(p.beforePlace(k-1), cAhead)
		},
		eg: "They were organizing a march for {Tuesday=2025-09-09}.",
	},
	{
		at: "set", dir: 1,
		when: func(p *parser, e *expr, _ int) bool { return p.tokIs(e.to, wAs) || p.tokIs(e.to, wFor) },
		eg:   "They set {November 30=2025-11-30} for the vote.",
	},
	{
		of: isNamed | isPlain, near: anyOf("", floats), dir: 1,
		find: func(p *parser, e *expr) int {
			return where(p.tokHas(e.to, cAux) && p.in(e.to+1, floats) && p.nounBefore(e.from-1), e.to+1)
		},
		eg: "A truce on {Sunday=2025-09-07} was proposed by the envoy.",
	},
	{
		of: plainWeekday, near: anyOf("confirmed"), dir: 1, // the nearest, see pastPlans
		find: func(p *parser, e *expr) int {
			return where(p.tokHas(e.to, cAux) && p.word0(e.to+1) == "confirmed" && p.heldBefore(p.beforeOn(e)+1), e.to+1)
		},
		eg: "The meeting in Bern on {Monday=2025-09-08} was confirmed by the envoy.",
	},
	{
		of: isWeekday, near: anyOf("", conceivable), dir: 1,
		find: func(p *parser, e *expr) int {
			k := p.beforeOn(e)
			return where(p.in(k, conceivable) && p.word0(k-1) != "made", k)
		},
		eg: "A meeting was possible on {Wednesday=2025-09-10}.",
	},
	{
		of: isWeekday, near: anyOf("", conceivable), dir: 1,
		find: func(p *parser, e *expr) int {
			k := e.to
			return where((p.tokHas(k, cAux) || p.tokIs(k, wIs)) && (p.in(k+1, conceivable) || p.in(k+2, conceivable)), k)
		},
		eg: "A withdrawal on {Tuesday=2025-09-09} was still possible.",
	},
}

// cuesPlace are the words before a day and its place: "arriving in Bern on Monday".
var cuesPlace = []cue{
	{
		of: isWeekday, at: "scheduled planned", dir: 1,
		when: func(p *parser, e *expr, _ int) bool {
			return p.word(e.to) && !p.tokHas(e.to, cPrep|cBreak|cAux|cFuture|cPresent|cVerbPast)
		},
		eg: "Roe missed a previously scheduled {Saturday=2025-09-06} session.",
	},
	{
		at: "you", dir: 1,
		look: func(p *parser, _ *expr, k int) int {
			return where(toLower(p.word0(k-1)) == "see" && !p.tokHas(k-2, cAux|cSubject|cFuture), k-1)
		},
		eg: "See you on {Tuesday=2025-09-09}, he said.",
	},
	{
		at: "to", dir: 1,
		when: func(p *parser, _ *expr, k int) bool {
			w := toLower(p.word0(k - 1))
			return w == "lookahead" || w == "countdown"
		},
		eg: "2019-07-10|LOOKAHEAD TO {THURSDAY=2019-07-11}",
	},
	{
		at: "to", dir: 1,
		when: func(p *parser, _ *expr, k int) bool {
			return p.word0(k-1) == "up" && (p.word0(k-2) == "-" && p.in(k-3, approaches) || p.in(k-2, approaches))
		},
		eg: "In the run-up to {Sunday=2025-09-07}'s ballot, prices rose.",
	},
	{
		at: "than", dir: 1,
		when: func(p *parser, e *expr, k int) bool { return p.tokIs(k-1, wLater) && !p.pastBefore(k, e) },
		eg:   "They must answer no later than {Monday=2025-09-08}.",
	},
	{
		at: "arriving leaving departing opening expiring looming", dir: 1,
		when: func(p *parser, _ *expr, k int) bool { return p.withBefore(k) },
		eg:   "With ministers arriving in Bern on {Sunday=2025-09-07}, he flew home.",
	},
	{
		at: "starting beginning effective",
		lean: func(p *parser, e *expr, k int) (leaning, bool) {
			return leaning{0, -1}, e.op == opDate && p.pastBefore(k, e) // the nearest
		},
		eg: "2025-04-05|Roe announced tariffs, effective {April 9=2025-04-09}.",
	},
	{
		at: "starting beginning effective",
		lean: func(p *parser, e *expr, k int) (leaning, bool) {
			if !p.opensSentence(k) {
				return leaning{}, false
			}
			l := p.verbAfter(e)
			return l, l.dir < 0
		},
		eg: "Beginning on {Thursday=2025-09-04}, troops shelled the hills.",
	},
	{
		at: "starting beginning", dir: -1,
		when: func(p *parser, _ *expr, k int) bool { return p.tokIs(k-1, wAfter) || p.tokIs(k-1, wSince) },
		eg:   "The blockade remains in place after starting on {Monday=2025-09-01}.",
	},
	{
		at: "starting beginning effective", dir: 1,
		eg: "They agreed on cuts starting {Monday=2025-09-08}.",
	},
	{
		at: "upcoming", dir: 1,
		eg: "They spoke about the session upcoming in Bern on {Monday=2025-09-08}.",
	},
}
