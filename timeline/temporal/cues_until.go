package temporal

// cuesUntil are the words before the day up to which something goes on, and before the one that it is moved to.
var cuesUntil = []cue{
	{
		at: "until till to through", dir: 1,
		look: func(p *parser, _ *expr, k int) int {
			w := p.word0(k - 1)
			if p.tokIs(k, wThrough) && w != "extended" || w == "pushed" && !p.tokIs(k, wTo) {
				return -1
			}
			return where(moves.has(toLower(w)), k-1)
		},
		eg: "The hearing was postponed until {Wednesday=2025-09-10}.",
	},
	{
		of: isWeekday, at: "from", dir: 1,
		when: func(p *parser, e *expr, k int) bool {
			return (p.word0(k-1) == "back" || p.word0(k-1) == "off") && p.inAny(k-2, puts) && !p.tokIs(e.to, wTo) && !p.tokIs(e.to, wUntil)
		},
		eg: "The visit, put back from {Sunday=2025-09-07} because of a storm, was short.",
	},
	{
		at: "after", dir: 1,
		look: func(p *parser, _ *expr, k int) int {
			if !p.tokIs(k-1, wUntil) {
				return -1
			}
			return p.wordBefore(k-1, 7, cAux|cBreak, moves)
		},
		eg: "They postponed it again until after {Christmas=2025-12-25}.",
	},
	{
		at: "until till", dir: -1,
		when: func(p *parser, e *expr, k int) bool {
			return p.isNt(k-2) && p.word0(k-3) == "wasn" && toLower(p.word0(k-4)) == "it"
		},
		eg: "It wasn't until {Thursday=2025-09-04} that they owned up.",
	},
	{
		of: freeWeekday, at: "until till", dir: -1,
		look: func(p *parser, _ *expr, k int) int { return p.hadToWait(k) },
		eg:   "They had to wait until {Thursday=2025-09-04} for an answer.",
	},
	{
		at: "from", dir: 1,
		when: func(p *parser, _ *expr, k int) bool { return p.movedAhead(k) },
		eg:   "The vote was brought forward from {Wednesday=2025-09-10} because of a storm.",
	},
	{
		at: "to", dir: 1,
		look: func(p *parser, _ *expr, k int) int {
			for j := k - 1; j > 0 && j > k-5 && p.tok[j].kind == tWord; j-- {
				if p.tokIs(j, wFrom) {
					return where(p.movedAhead(j), j-1)
				}
			}
			return -1
		},
		eg: "The congress was moved up from {January=2026-01} to {November=2025-11}.",
	},
	{
		at: "to", dir: 1,
		when: func(p *parser, _ *expr, k int) bool {
			return p.tokHas(k-1, cWeekday) && p.tokIs(k-2, wFrom) && (p.in(k-3, moves) || p.in(k-3, slips))
		},
		eg: "The launch slipped from {Monday=2025-09-08} to {Wednesday=2025-09-10}.",
	},
	{
		at: "until to", dir: 1,
		when: func(p *parser, _ *expr, k int) bool { return p.movedBefore(k) },
		eg:   "The lease was extended by {six months=P6M}, to {March 15=2026-03-15}.",
	},
	{
		of: shortDate | isFree, at: "by", dir: 0, // the nearest
		look: func(p *parser, _ *expr, k int) int { return p.pastBy(k, gone) },
		eg:   "Half of the force left by {August 25=2025-08-25}.",
	},
	{
		of: freeWeekday, at: "through", dir: 1, // the nearest, see pastPlans
		look: func(p *parser, _ *expr, k int) int { return p.heldThrough(k) },
		eg:   "The storm closed schools through {Sunday=2025-09-07}.",
	},
	{
		of: shortDate | isPlain | isFree, at: "through until", dir: 1,
		look: func(p *parser, _ *expr, k int) int { return p.wordBefore(k, 6, cVerbPast|cAux|cSubject, covers) },
		eg:   "2024-12-22|The bill was signed on {Saturday=2024-12-21} and funds the ministry through {March 14=2025-03-14}.",
	},
	{
		of: freeWeekday, at: "by", dir: -1,
		look: func(p *parser, _ *expr, k int) int { return p.countedTo(k) },
		eg:   "The toll stood at 40 by {Tuesday evening=2025-09-02TEV}.",
	},
	{
		of: isUndated | isPlain | isFree, at: "until till through", dir: -1,
		look: func(p *parser, e *expr, k int) int {
			if e.op != opDate || p.tok[k].flags&fCap != 0 {
				return -1
			}
			return p.pastBy(k, lastedTo)
		},
		eg: "The strike lasted {43 days=P43D} until {Nov. 12=2024-11-12}.",
	},
	{
		of: shortDate | isFree, at: "to", dir: -1,
		look: func(p *parser, _ *expr, k int) int {
			w := p.word0(k - 1)
			return where(w == "retroactive" || w == "backdated", k-1)
		},
		eg: "The house will vote on a tax that is retroactive to {August 17=2025-08-17}.",
	},
	{
		of: isBare | isFree, at: "so", dir: 1,
		look: func(p *parser, _ *expr, k int) int { return where(p.word0(k-1) == "do" && p.pluralSubject(k-2), k-1) },
		eg:   "The Danes voted, and the Czechs do so on {June 8=2026-06-08}.",
	},
	{
		of: plainWeekday, at: "until till", dir: -1, look: (*parser).stayedUntil,
		eg: "Roe stayed in office until {Wednesday=2025-09-03}, when he fled.",
	},
	{
		at: "until till", dir: -1,
		when: func(p *parser, e *expr, k int) bool {
			return p.tokIs(k-1, wNot) && (p.tokIs(e.to, wThat) || p.tokHas(k-2, cAux)) && toLower(p.word0(k-3)) == "it"
		},
		eg: "It was not until {Thursday=2025-09-04} that they owned up.",
	},
	{
		at: "until till", dir: -1,
		look: func(p *parser, e *expr, k int) int {
			return where(toLower(p.word0(k-1)) == "not" && p.tokHas(e.to, cAux), e.to)
		},
		eg: "Not until {Wednesday=2025-09-03} did they own up.",
	},
	{
		of: isWeekday, at: "until till", dir: 1,
		look: func(p *parser, _ *expr, k int) int { return p.hadGiven(k) },
		eg:   "Roe had given them until {Tuesday=2025-09-02} to answer.",
	},
	{
		of: isDate | isOneDay, near: anyOf("deadline"), dir: 1,
		find: func(p *parser, e *expr) int {
			k := e.from - 2
			return where(p.word0(e.to) == "deadline" && p.tokIs(k+1, wA) && p.tokIs(k, wSet), k)
		},
		eg: "After a row Roe set a {March 23=2026-03-23} deadline.",
	},
	{
		of: isDate, near: anyOf("", befell, violence, unplanned), dir: -1,
		find: func(p *parser, e *expr) int {
			w := p.word0(e.to)
			return where(p.tokIs(e.from-1, wThe) && p.tokIs(e.from-2, wBy) && (befell.has(w) || violence.has(w) || unplanned.has(w)), e.to)
		},
		eg: "They will go to places unaffected by the {October=2024-10} attacks.",
	},
	{
		of: isWeekday, at: "before", dir: 1,
		look: func(p *parser, _ *expr, k int) int { return where(p.word0(k-1) == "unlikely", k-1) },
		eg:   "A deal was unlikely before {Monday=2025-09-08}.",
	},
	{
		of: isWeekday | isOwner, dir: 1,
		find: func(p *parser, e *expr) int {
			return where(p.in(e.to+2, limits) && p.in(e.to+3, looming), e.to+3)
		},
		eg: "With {Monday=2025-09-08}'s deadline looming, nobody slept.",
	},
	{
		at: "until till", dir: 1,
		when: func(p *parser, e *expr, k int) bool {
			return p.tokIs(k-1, wHad) && p.tokIs(e.to, wTo) && p.baseVerb(e.to+1)
		},
		eg: "They had until {10 a.m. Monday=2025-09-08T10:00} to close the gap.",
	},
	{
		at: "until", dir: -1,
		look: func(p *parser, _ *expr, k int) int {
			return where(p.mark(k-1, ',') && p.tokHas(k-2, cAux) && p.tokIs(k-3, wThat), k-2)
		},
		eg: "That was, until {Wednesday=2025-09-03}.",
	},
	{
		at: "until till", dir: 1,
		when: func(p *parser, _ *expr, k int) bool { return p.inAny(k-2, stays) },
		eg:   "The border stays closed until {Monday=2025-09-08}.",
	},
	{
		at: "until till", dir: 1,
		look: func(p *parser, _ *expr, k int) int { return p.unable(k) },
		eg:   "The court was unable to hear it until {May=2026-05}.",
	},
	{
		of: freeWeekday, at: "until till", dir: 1,
		look: func(p *parser, _ *expr, k int) int { return p.shutUntil(k) },
		eg:   "Flights were halted until {Sunday morning=2025-09-07TMO}.",
	},
	{
		at: "until till", lean: (*parser).didUntil,
		eg: "They said the border stayed closed until {Monday=2025-09-01}.",
	},
	{
		at: "until till", dir: -1, look: (*parser).talkedUntil,
		eg: "They argued over the text until {early on Wednesday=2025-09-03}.",
	},
	{
		at: "until till", dir: -1,
		look: func(p *parser, _ *expr, k int) int { return p.didNotUntil(k) },
		eg:   "They did not meet until {Thursday=2025-09-04}.",
	},
	{
		at: "until till", dir: -1,
		look: func(p *parser, e *expr, k int) int {
			from := p.sinceHour(k)
			return where(from > 0 && p.pastBefore(from, e), from)
		},
		eg: "They were seen leaving from early morning until {5 p.m. on Thursday=2025-09-04T17:00}.",
	},
	{
		at: "until till", dir: -1,
		find: func(p *parser, e *expr) int {
			return where(p.tokIs(e.to, wThere) && p.tokHas(e.to+1, cAux), e.to+1)
		},
		eg: "They knew that until {March=2025-03} there was calm.",
	},
	{
		at: "until till", dir: -1,
		find: func(p *parser, e *expr) int {
			past := e.to < len(p.tok) && p.tok[e.to].flags&fEd != 0 || p.tokHas(e.to, cVerbPast)
			return where(past && p.word0(e.to) != "provided", e.to)
		},
		eg: "The storm that until {Sunday=2025-08-31} caused no deaths will pass.",
	},
	{
		at: "until till", dir: 1,
		when: func(p *parser, _ *expr, k int) bool { return p.in(k-1, valid) },
		eg:   "Roe said that the pass was valid until {October 18=2025-10-18}.",
	},
	{
		at: "until till", dir: -1,
		look: func(p *parser, _ *expr, k int) int { return p.wasUntil(k) },
		eg:   "They met Roe, who was its head until {August=2025-08}.",
	},
	{
		at: "until till", dir: -1,
		look: func(p *parser, e *expr, k int) int {
			h := p.hadAfter(e.to)
			return where(h > 0 && (p.opensClause(k) || p.tokIs(h, wHad) && p.tok[max(k-1, 0)].kind == tPunct), h)
		},
		eg: "Until {Thursday=2025-09-04}, they had not met.",
	},
	{
		at: "until till", dir: -1,
		look: func(p *parser, e *expr, k int) int {
			h := p.hadIn(e.to)
			return where(h > 0 && (p.opensClause(k) || p.mark(k-1, ',') || p.word0(k-1) == "But"), h)
		},
		eg: "But until {Thursday=2025-09-04} all attempts had fallen short.",
	},
	{
		at: "until till", dir: 1,
		eg: "They left to wait until {Monday=2025-09-08}.",
	},
}

// didUntil reads a past verb right before the "until" at token k: "held out until Friday".
func (p *parser) didUntil(e *expr, k int) (leaning, bool) {
	v := p.beforeParticle(k - 1)
	l, _, ok := p.verbAt(v, e)
	return l, ok && l.dir < 0 && p.word0(v) != "given"
}

// didNotUntil finds the "did" of "they did not meet until Thursday" before the "until" at token k; -1 if there
// is none.
func (p *parser) didNotUntil(k int) int {
	v := p.beforeParticle(k - 1)
	for j := v - 1; j >= 0 && j > v-4 && p.tok[j].kind == tWord; j-- {
		if w := p.word0(j); w == "did" || w == "Did" {
			return j
		}
	}
	return -1
}

// beforeParticle is the token of the verb whose particle stands at token k, "held out"; k where none does.
func (p *parser) beforeParticle(k int) int {
	if p.in(k, particles) {
		return k - 1
	}
	return k
}

// shuts are the participles of what is kept from working for a while.
var shuts = forms("halted shut closed grounded blocked barred banned stopped frozen paused shuttered cancelled canceled")

// shutUntil finds the participle of "flights were halted until Tuesday morning" before the "until" at token k, of the
// nearest Tuesday, see pastPlans; -1 if there is none.
func (p *parser) shutUntil(k int) int {
	v := p.beforeParticle(k - 1)
	return where(p.in(v, shuts) && (p.word0(v-1) == "was" || p.word0(v-1) == "were"), v)
}

// runsThrough finds the present verb of "The Games, which opened on Feb. 8, run through Sunday" before the "through" at
// token k; -1 if there is none.
func (p *parser) runsThrough(k int) int {
	switch p.word0(k - 1) {
	case "runs", "lasts", "continues", "goes", "extends":
		return where(!p.determined(k-1), k-1)
	case "run", "last", "continue", "go", "extend":
		return where(p.mark(k-2, ',') && !p.tokHas(k-3, cAux|cPresent|cFuture) || p.pluralSubject(k-2), k-1)
	}
	return -1
}
