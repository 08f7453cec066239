package temporal

// cuesBefore are the words and phrases that touch a date, but those of its limits and terms: see
// [cuesUntil] and [cuesTerm].
var cuesBefore = []cue{
	{
		of: isWeekday, at: "to", dir: 1,
		look: func(p *parser, e *expr, k int) int {
			return where(p.word0(e.to) == "deadline" && p.word0(k-1) == "committed", k-1)
		},
		eg: "Roe remained committed to the {Tuesday=2025-09-09} deadline.",
	},
	{
		of: plainWeekday, near: anyOf("attributed owing agreement commitment pledge promise caused triggered sparked provoked promised pledged"),
		lean: func(p *parser, e *expr, k int) (leaning, bool) {
			if p.tokIs(k, wSince) || p.tokIs(k, wUntil) {
				return leaning{}, false
			}
			return p.nounBehind(e)
		},
		eg: "It may be attributed to fighting on {Monday=2025-09-01}.",
	},
	{
		of: freeWeekday, dir: -1, find: (*parser).thenHeadline,
		eg: "Roe meets Doe {Wednesday=2025-09-03}, pledges aid",
	},
	{
		of: freeWeekday, near: anyOf("", handedOver), dir: -1, find: (*parser).putBefore,
		eg: "The bill sent to the house on {Tuesday=2025-09-02} will be debated.",
	},
	{
		of: freeWeekday, near: anyOf("rule ruling"), dir: 1, find: (*parser).notRuledOut,
		eg: "Roe did not rule out a strike on {Monday=2025-09-08}.",
	},
	{
		of: isUndated | isPlain | isFree, near: anyOf("next"), dir: 1, find: (*parser).nextIs,
		eg: "2009-12-19|The next conference is in Bonn from {29 November=2010-11-29} to {10 December=2010-12-10}.",
	},
	{
		of: shortDate | isFree, near: anyOf("aim aims push pushes hopes hope press presses"), dir: 1, find: (*parser).wantsOn,
		eg: "Ministers aim for a deal in {July=2026-07}.",
	},
	{
		of: shortDate | isFree, near: anyOf("", asks, outlooks, braces), dir: 0, find: (*parser).wantedOn, // the nearest
		eg: "The call for a summit on {September 28=2025-09-28} found no takers.",
	},
	{
		of: shortDate, near: anyOf("have"), dir: 0, find: func(p *parser, e *expr) int { return p.wasToHave(e.from) }, // the nearest
		eg: "The two were to have met in Bern on {Nov. 16=2025-11-16}.",
	},
	{
		of: plainWeekday, at: "possibly perhaps maybe probably", small: true, dir: 1,
		look: func(p *parser, e *expr, _ int) int { return p.perhapsOn(e) },
		eg:   "A second round, possibly on {Wednesday=2025-09-10}, is on the cards.",
	},
	{
		of: isUndated | isPlain, at: "before", dir: 1,
		look: func(p *parser, _ *expr, k int) int { return p.wantedBefore(k) },
		eg:   "2026-03-12|They demanded a free vote before {July=2026-07}.",
	},
	{
		of: isUndated, at: "before by", dir: 1,
		look: func(p *parser, _ *expr, k int) int { return p.hasTo(k) },
		eg:   "The house has to act before {Christmas=2025-12-25}, said Roe.",
	},
	{
		of: isBare | isFree, at: "for", dir: 1,
		look: func(p *parser, _ *expr, k int) int {
			pencilled := p.word0(k-1) == "in" && (p.word0(k-2) == "pencilled" || p.word0(k-2) == "penciled")
			return where(pencilled && !p.tokHas(k-3, cAux), k-2)
		},
		eg: "They spoke of elections pencilled in for {May=2026-05}.",
	},
	{
		of: isDate | isMonth, at: "in", dir: -1,
		look: func(p *parser, _ *expr, k int) int { return p.replayOf(k) },
		eg:   "They do not expect a repeat of the blockade of Bern in {May=2025-05}.",
	},
	{
		of: isNamed | isHoliday, at: "before", dir: 1,
		look: func(p *parser, _ *expr, k int) int { return p.ruledOut(k) },
		eg:   "Roe ruled out another blockade before {Christmas=2025-12-25}.",
	},
	{
		of: isUndated | isPlain, at: "before", dir: 1,
		look: func(p *parser, e *expr, k int) int {
			if e.gran != uMonth && e.gran != uSeason && e.op != opDate {
				return -1
			}
			if j := p.ruledOut(k); j >= 0 {
				return where(p.tokIs(j-1, wNot) || p.isNt(j-1), j)
			}
			return p.hopedFor(k)
		},
		eg: "Roe still hoped for a deal before {summer=2026-SU}.",
	},
	{
		of: isUndated, at: "beyond", dir: 1,
		look: func(p *parser, _ *expr, k int) int {
			for j := k - 1; j > k-5 && j >= 0; j-- {
				if w := p.word0(j); w == "cannot" || p.tokHas(j, cFuture) {
					return j
				}
			}
			return -1
		},
		eg: "It cannot be put off beyond {August=2026-08}.",
	},
	{
		of: plainWeekday, at: "out", small: true, dir: 1,
		look: func(p *parser, e *expr, _ int) int { return p.dueOut(e) },
		eg:   "Figures out on {Wednesday=2025-09-10} are likely to show a rise.",
	},
	{
		of: freeWeekday, near: anyOf("results earnings figures data numbers"), dir: 1, find: (*parser).reportsOn,
		eg: "Roe Oil reports its full-year results on {Wednesday=2025-09-10}.",
	},
	{
		of: plainWeekday | isOwner, at: "over about around", small: true, dir: 1,
		look: func(p *parser, e *expr, _ int) int { return p.doubtsOver(e) },
		eg:   "Doubts hang over {Wednesday=2025-09-10}'s vote.",
	},
	{
		of: plainWeekday | isOwner, at: puttingOffWords, dir: 1, // the nearest: see pastPlans
		look: func(p *parser, e *expr, k int) int {
			return where(p.in(e.to+2, appointments) || p.in(e.to+2, gatherings), k)
		},
		eg: "2025-09-09|Postponing {Thursday=2025-09-11}'s hearing, the judge spoke of threats.",
	},
	{
		of: plainWeekday | isOwner, at: "about", small: true, near: anyOf("asked"), dir: 1, // the nearest: see pastPlans
		look: func(p *parser, e *expr, k int) int {
			return where(p.in(e.to+2, appointments) && p.askedBefore(k), k)
		},
		eg: "2026-03-10|Asked on {Monday=2026-03-09} about {Wednesday=2026-03-11}'s summit, the chancellor declined to comment.",
	},
	{
		of: plainWeekday | isOwner, at: "await awaits awaiting", small: true, dir: 1,
		eg: "Traders await {Wednesday=2025-09-10}'s minutes.",
	},
	{
		of: plainWeekday | isOwner, at: "for", dir: -1,
		look: func(p *parser, e *expr, _ int) int {
			if p.in(e.to+2, unplanned) || p.in(e.to+2, violence) {
				return e.to + 2
			}
			return p.blamedFor(e.from - 1)
		},
		eg: "No group has claimed responsibility for {Monday=2025-09-01}'s bombing.",
	},
	{
		of: plainWeekday, near: anyOf("brings"), dir: 1,
		find: func(p *parser, e *expr) int { return where(p.word0(e.to) == "brings" && p.opensClause(e.from), e.to) },
		eg:   "{Wednesday=2025-09-10} brings a strike of the pilots.",
	},
	{
		of: plainWeekday | isOwner, dir: 1, find: (*parser).toBeHeldBehind,
		eg: "{Wednesday=2025-09-10}'s summit in Bern, to be chaired by Roe, has drawn forty guests.",
	},
	{
		of: shortDate, at: "from", dir: 1,
		look: func(p *parser, _ *expr, k int) int { return p.wouldHave(k) },
		eg:   "The draft would have the duty lifted from {October 15=2025-10-15}.",
	},
	{
		of: isDayOrMonth, near: anyOf("", haves), dir: 1,
		look: func(p *parser, e *expr, k int) int {
			return where((p.tokIs(e.from-1, wOn) || p.tokIs(e.from-1, wIn)) && p.wouldHave(p.beforeOn(e)+1) == p.beforeOn(e), p.beforeOn(e))
		},
		eg: "The draft would have tariffs cut on {December 1=2025-12-01}.",
	},
	{
		of: freeWeekday, near: anyOf("", halts), dir: 1, find: (*parser).haltAt, // the nearest, see pastPlans
		eg: "They agreed on a truce as of {Saturday=2025-09-06}.",
	},
	{
		at: "and", dir: 1,
		when: func(p *parser, _ *expr, k int) bool {
			return p.word0(k-1) == "now" && toLower(p.word0(k-2)) == "between"
		},
		eg: "They spoke of what was done between {now=PRESENT_REF} and {April=2026-04}.",
	},
	{
		of: isDate | isMonth, at: "in", dir: 1,
		when: func(p *parser, _ *expr, k int) bool {
			return (p.word0(k-1) == "starting" || p.word0(k-1) == "beginning") && !p.mark(k-2, ',')
		},
		eg: "They approved a cut starting in {November=2025-11}.",
	},
	{
		of: isDate | isMonth | isPlain, at: "in", dir: 1,
		look: func(p *parser, _ *expr, k int) int { return where(p.word0(k-1) == "looming", k-1) },
		eg:   "With a vote looming in {December=2025-12}, both dig in.",
	},
	{
		of: plainWeekday, at: "expiring", small: true, dir: 1,
		eg: "They talked about the pact expiring on {Monday=2025-09-08}.",
	},
	{
		of: plainWeekday, at: "from", dir: 1,
		when: func(p *parser, e *expr, _ int) bool {
			return p.tokIs(e.to, wOn) && p.mark(e.to+1, ',') && p.sentenceWill(e)
		},
		eg: "Roe gave his word that from {Saturday=2025-09-06} on, they will not fire.",
	},
	{
		of: isDate | isFree, at: "until till", dir: 1,
		when: func(p *parser, e *expr, k int) bool {
			return e.gran > uDay && (p.tokIs(k-1, wHad) || p.word0(k-1) == "got")
		},
		eg: "They said that Roe had until {April=2026-04}.",
	},
	{
		of: plainWeekday, at: "aside", small: true, dir: 1,
		look: func(p *parser, _ *expr, k int) int { return where(p.tokIs(k-1, wSet), k-1) },
		eg:   "They have set aside {Saturday=2025-09-06} for the meeting.",
	},
	{
		of: isWeekday | isOwner, at: "before", dir: 1,
		look: func(p *parser, e *expr, k int) int {
			return where(p.in(e.to+2, limits) && p.aimsBefore(k), e.to+2)
		},
		eg: "Roe tried to get the talks moving before {Sunday=2025-09-07}'s deadline.",
	},
	{
		of: isDate, at: "of", dir: -1,
		look: func(p *parser, _ *expr, k int) int { return where(p.in(k-1, replays), k-1) },
		eg:   "They will meet to prevent a repeat of the {October 28=2024-10-28} clash.",
	},
	{
		of: shortDate, at: "in for", dir: 1,
		look: func(p *parser, _ *expr, k int) int { return p.invitedTo(k) },
		eg:   "Roe accepted an invitation to Bern in {April=2026-04}.",
	},
	{
		of: isHalf | isPlain | isUndated, dir: -1,
		find: func(p *parser, e *expr) int { return where(p.in(e.to, halfResults), e.to) },
		eg:   "{The first-half=2025-H1} figures will be discussed.",
	},
	{
		of: isDate, at: "to until", dir: 1,
		look: func(p *parser, _ *expr, k int) int {
			return where((p.word0(k-1) == "it" || p.word0(k-1) == "them") && p.in(k-2, moves), k-2)
		},
		eg: "The order that prolongs it to {November 10=2025-11-10} was signed.",
	},
	{
		of: isPlain | isUndated, near: anyOf("will"), dir: 1,
		find: func(p *parser, e *expr) int {
			if !p.tokIs(e.to, wThat) && p.word0(e.to) != "which" || p.word0(e.to+1) != "will" {
				return -1
			}
			day := (e.op == opWeekday || e.op == opDate) && e.gran == uDay
			return where(p.tokIs(e.from-1, wIn) && p.leadsTo(e.from-2) || day && p.leadsTo(p.beforeDay(e)), e.to+1)
		},
		eg: "It was the precursor to a meeting in {March=2026-03} that will take stock.",
	},
	{
		of: isPlain | isUndated, at: "for", dir: 1,
		look: func(p *parser, _ *expr, k int) int {
			return where(p.in(k-1, advertises) && (p.tokHas(k-2, cAux) || p.word0(k-2) == "been" || p.word0(k-2) == "now"), k-1)
		},
		eg: "The sale has {now=PRESENT_REF} been announced for {22 January=2026-01-22}.",
	},
	{
		of: isBare, near: anyOf("remains stays"), dir: 1,
		find: func(p *parser, e *expr) int {
			return where((p.word0(e.to) == "remains" || p.word0(e.to) == "stays") && p.limitBehind(e.to), e.to)
		},
		eg: "They said that {March 1=2026-03-01} remains a firm deadline.",
	},
	{
		of: plainWeekday, near: anyOf("marks"), dir: 1,
		find: func(p *parser, e *expr) int {
			return where(p.word0(e.to) == "marks" && p.opensSentence(e.from), e.to)
		},
		eg: "{Tuesday=2025-09-09} marks {three years=P3Y} since the collapse.",
	},
	{
		of: freeWeekday, near: anyOf("because due"), dir: -1, find: (*parser).causeOn,
		eg: "They will call off the fair because of a crash on {Monday=2025-09-01}.",
	},
	{
		of: plainWeekday, near: anyOf("declared named made"), dir: 1, find: (*parser).holidaySet,
		eg: "Roe has declared {Saturday=2025-09-06} a public holiday.",
	},
	{
		of: plainWeekday, near: anyOf("scheduled planned expected"), dir: -1,
		find: func(p *parser, e *expr) int {
			k := p.beforeDay(e)
			return where(p.asPlanned(k), k-2)
		},
		eg: "The fair, which will be held again, ran as scheduled on {Wednesday=2025-09-03}.",
	},
	{
		of: freeWeekday, near: anyOf("will forecast predicted set foreseen"), dir: 1, find: (*parser).willThen,
		eg: "News that the plant will close {Monday=2025-09-08} stunned the town.",
	},
	{
		at: "to", dir: 1,
		when: func(p *parser, e *expr, k int) bool {
			short := e.op == opDate && e.y == 0 && e.gran <= uMonth
			return (short || e.op == opWeekday && e.shift == shNone && !p.possessed(e)) && p.extensionBefore(k)
		},
		eg: "Roe had sought an extension of the lease to {June 30=2026-06-30}.",
	},
	{
		of: isDate | isMonth, at: "in", dir: 1,
		when: func(p *parser, _ *expr, k int) bool { return p.withFurther(k) },
		eg:   "The port was given money on {Monday=2025-09-01}, with a review in {December=2025-12}.",
	},
	{
		of: plainWeekday, near: anyOf("continue continues resume resumes"), dir: 1,
		look: func(p *parser, e *expr, k int) int { return where(p.talksGoOn(k), e.from) },
		eg:   "The talks continue {Tuesday=2025-09-09}.",
	},
	{
		of: isUndated | isFree, at: "through before", dir: 1,
		when: func(p *parser, e *expr, k int) bool {
			short := e.bareDay() || e.op == opDate && e.gran <= uMonth
			return short && (p.tokIs(k, wThrough) || e.op == opWeekday) && p.aimsBefore(k) && !p.attributive(e)
		},
		eg: "They voted to keep the port open through {March 18=2026-03-18}.",
	},
	{
		of: shortDate, near: anyOf("agreed settled"), dir: 1,
		find: func(p *parser, e *expr) int {
			w := p.word0(e.from - 2)
			return where(p.tokIs(e.from-1, wOn) && (w == "agreed" || w == "settled") && p.tokIs(e.to, wAs), e.to)
		},
		eg: "They have agreed on {Feb. 23=2026-02-23} as the date.",
	},
	{
		at: "before", dir: 1,
		when: func(p *parser, e *expr, k int) bool {
			return e.rule == ruleTheUnit && e.edge == edEnd && !p.pastBefore(k, e)
		},
		eg: "A decision is possible before {the end of the year=2025}.",
	},
	{
		of: isDate | isOneDay, at: "of",
		when: func(p *parser, _ *expr, k int) bool { return p.termBefore(k) },
		eg:   "2025-12-10|They should withdraw within {60 days=P60D} of {November 27=2025-11-27}.",
	},
	{
		of: isBareDay, near: anyOf("known"), dir: -1,
		when: func(p *parser, e *expr, k int) bool { return p.madeKnown(p.beforePlace(k)) },
		eg:   "Roe let it be known on {Thursday=2025-09-04} that he would decide.",
	},
	{
		of: isBare | isPlain, near: anyOf("latest earliest"), dir: 1,
		find: func(p *parser, e *expr) int {
			k := e.to + 2
			return where(p.tokIs(k-2, wAt) && p.tokIs(k-1, wThe) && (p.tokIs(k, wLatest) || p.word0(k) == "earliest"), k)
		},
		eg: "{Thursday=2025-09-11} at the latest, he said, it was to be signed.",
	},
	{
		of: shortDate | isPlain, at: "from", dir: 1,
		when: func(p *parser, _ *expr, k int) bool { return p.datesFixed(k) },
		eg:   "The court has fixed trial dates from {October=2025-10} to {December=2025-12}.",
	},
	{
		of: shortDate, at: "put", small: true, dir: 1,
		when: func(p *parser, e *expr, _ int) bool {
			return p.tokIs(e.to, wAs) && (p.tokIs(e.to+1, wThe) || p.tokIs(e.to+1, wA))
		},
		eg: "They put {October 10=2025-10-10} as the latest date.",
	},
	{
		of: shortDate | isPlain, at: "for", dir: 1,
		when: func(p *parser, _ *expr, k int) bool { return p.fixedFor(k) },
		eg:   "The court had set the hearing for {the end of October=2025-10}.",
	},
	{
		of: freeWeekday, at: "for", dir: 1,
		when: func(p *parser, _ *expr, k int) bool { return p.was(k-2) && p.fixedFor(k) },
		eg:   "A holiday was declared for {Wednesday=2025-09-10}.",
	},
	{
		of: plainWeekday, at: "before", dir: 1,
		when: func(p *parser, _ *expr, k int) bool { return p.willNot(k) },
		eg:   "Roe won't see anyone freed before {Monday=2025-09-08}.",
	},
	{
		of: isBareDay, near: anyOf("planned upcoming forthcoming"), dir: 1, find: (*parser).plannedOn,
		eg: "They spoke about his planned visit on {Wednesday=2025-09-10}.",
	},
	{
		of: isBareDay, near: anyOf("likely likeliest probable possible earliest deadline"), dir: 1,
		find: func(p *parser, e *expr) int { return where(p.tokIs(e.to, wAs) && p.likelyBehind(e.to), e.to) },
		eg:   "They pointed to {Wednesday=2025-09-10} as the most likely date.",
	},
	{
		at: "before by", dir: 1,
		when: func(p *parser, _ *expr, k int) bool { return p.unlessDone(k) },
		eg:   "Roe said they had to go if there isn't progress made before {Monday=2025-09-08}.",
	},
	{
		of: plainWeekday, near: anyOf("", outcomes), dir: -1,
		when: func(p *parser, e *expr, _ int) bool {
			k := p.beforeDay(e)
			return p.in(k, outcomes) && p.mark(e.to, ',') && !p.conditional(k) && !p.objectOfWill(k)
		},
		eg: "The surprise winner on {Sunday=2025-08-31}, Ann Roe, hopes to go on.",
	},
	{
		at: "by", dir: -1,
		when: func(p *parser, _ *expr, k int) bool { return p.couldNot(k) },
		eg:   "The ship could not be registered by {midnight Monday=2025-09-01T24:00}.",
	},
	{
		at: "by", dir: -1,
		look: func(p *parser, _ *expr, k int) int { return where(p.crumbling(k-1), k-1) },
		eg:   "The truce appeared to be crumbling by {Wednesday=2025-09-03}.",
	},
	{
		of: isWeekday, dir: 1,
		find: func(p *parser, e *expr) int {
			return where(e.rule == ruleEventOffset && p.tokIs(e.from+1, wWeek) && p.tokIs(e.from+2, wOn), e.from+2)
		},
		eg: "The house met {a week on Thursday=2025-09-18}.",
	},
	{
		at: "since", dir: -1,
		eg: "The border will stay shut since nobody came since {Monday=2025-09-01}.",
	},
	{
		of: isPlain | isShort, near: anyOf("since"), dir: -1,
		find: func(p *parser, e *expr) int {
			if e.op == opShift || !p.mark(e.to, ',') || p.word0(e.to+1) != "but" {
				return -1
			}
			return where(p.tokIs(e.to+2, wSince) && p.word0(e.to+3) == "then", e.to+2)
		},
		eg: "They hammered out a plan to meet in {March=2025-03}, but since then little has moved.",
	},
	{
		of: isWeekday, near: anyOf("originally initially"), dir: -1,
		find: func(p *parser, e *expr) int {
			w := p.word0(e.to + 2)
			return where(p.mark(e.to, ',') && p.tokIs(e.to+1, wAs) && (w == "originally" || w == "initially"), e.to+2)
		},
		eg: "They failed to agree on what all could sign by {Thursday=2025-09-04}, as originally hoped.",
	},
	{
		of: isDayOrMonth, at: "for", dir: 1,
		look: func(p *parser, _ *expr, k int) int {
			w := p.word0(k - 1)
			return where(w == "rescheduled" || w == "postponed" || w == "rearranged", k-1)
		},
		eg: "The match was rescheduled for {October 12=2025-10-12} because they could not agree.",
	},
	{
		of: plainWeekday, near: anyOf("according"), dir: -1,
		find: func(p *parser, e *expr) int {
			k := e.from - 3
			return where(p.tokIs(k+2, wA) && p.tokIs(k+1, wTo) && toLower(p.word0(k)) == "according", k)
		},
		eg: "They will meet, according to a {Wednesday=2025-09-03} post.",
	},
	{
		of: plainWeekday, near: anyOf("now"), dir: 1,
		find: func(p *parser, e *expr) int {
			k := p.wordBefore(e.from, 8, 0, tos) - 2
			return where(p.word0(k+1) == "now" && p.isAre(k), k)
		},
		eg: "Roe is {now=PRESENT_REF} to deliver the speech on {Monday=2025-09-08}.",
	},
	{
		of: isDayOrMonth, at: "by", dir: 1,
		find: func(p *parser, e *expr) int {
			if k := e.from - 1; k < 0 || p.tok[k].flags&fCap == 0 || !p.tokIs(k, wBy) {
				return -1
			}
			for k := e.to; k < len(p.tok) && k < e.to+12 && !p.sentenceEnd(k); k++ {
				if p.word0(k) == "should" && p.tokIs(k+1, wHave) {
					return k
				}
			}
			return -1
		},
		eg: "By {March=2026-03} all of them should have had a dose.",
	},
	{
		of: plainWeekday, dir: 1, find: (*parser).willWhoDid,
		eg: "On {Monday=2025-09-08} the two men that were given the task will meet the king.",
	},
	{
		of: plainWeekday | isOwner, dir: 1, find: (*parser).heldAhead,
		eg: "2006-07-25|{Wednesday=2006-07-26}'s conference in Rome, called after fighting, is not expected to yield a truce.",
	},
	{
		of: plainWeekday | isOwner, dir: 1, find: (*parser).fearedOf,
		eg: "2005-06-15|Violence before {Sunday=2005-06-19}'s election is feared.",
	},
	{
		of: plainWeekday, near: anyOf("", summons), dir: 1,
		find: func(p *parser, e *expr) int {
			if !p.tokIs(e.from-1, wOn) || !p.tokIs(e.to, wTo) || !p.baseVerb(e.to+1) || !p.in(e.from-2, appointments) {
				return -1
			}
			k := p.wordBefore(e.from-2, 4, 0, summons)
			return where(p.tokIs(k+1, wTo) && (p.tokHas(k-1, cAux) || p.word0(k-1) == "been"), k)
		},
		eg: "2015-01-22|Lawmakers were summoned to a session on {Sunday=2015-01-25} to weigh the resignation.",
	},
	{
		of: plainWeekday, near: anyOf("if unless once soon provided providing"), dir: 1, find: (*parser).ifTheyDid,
		eg: "It would help if both sides signed the pact on {Monday=2025-09-08}.",
	},
	{
		near: anyOf("if unless once soon provided providing"),
		dir:  1,
		find: func(p *parser, e *expr) int {
			if e.gran != uWeekend || e.shift != shNone {
				return -1
			}
			return p.ifTheyDid(e)
		},
		eg: "If a deal came over {the weekend=2025-W36-WE}, the strike would end.",
	},
	{
		of: plainWeekday, near: anyOf("according"), dir: -1,
		find: func(p *parser, e *expr) int {
			k := p.wordBefore(e.from-2, 4, 0, tos) - 1
			return where(toLower(p.word0(k)) == "according" && p.in(e.from-2, publications), k)
		},
		eg: "They will meet, according to an official statement on {Wednesday=2025-09-03}.",
	},
	{
		of: isDate | isOneDay,
		find: func(p *parser, e *expr) int {
			return where(p.tokHas(e.from-1, cSpeech) && p.tokIs(e.to, wIs), e.to)
		},
		eg: "Roe stated {Oct. 15=2025-10-15} is no magic date.",
	},
	{
		of: plainWeekday | isOwner, dir: 1,
		find: func(p *parser, e *expr) int { return where(p.in(e.from-1, extends), e.from-1) },
		eg:   "2025-09-03|They began moving to extend {Friday=2025-09-05}'s deadline.",
	},
	{
		of: isDate, at: "by", dir: 1,
		look: func(p *parser, _ *expr, k int) int { return p.aimBefore(k) },
		eg:   "They met with the goal of a government by {April=2026-04}.",
	},
	{
		of: plainWeekday | isOwner, at: "past", small: true, dir: 1,
		look: func(p *parser, _ *expr, k int) int { return where(p.tokHas(k-2, cFuture), k-2) },
		eg:   "The talks will run past {Tuesday=2025-09-09}'s deadline, they said.",
	},
	{
		of: isDate, at: "past", small: true, lean: (*parser).goesPast,
		eg: "The talks dragged on past {June=2025-06}.",
	},
	{
		of: plainWeekday, at: "beyond", dir: 1, // the nearest
		eg: "2025-09-03|The truce was extended beyond {Friday=2025-09-05}'s deadline.",
	},
	{
		of: plainWeekday, near: anyOf("after"), dir: -1, find: (*parser).afterDoing,
		eg: "Roe will go to Bern {this week=2025-W36}, after visiting Riga on {Monday=2025-09-01} and Oslo on {Tuesday=2025-09-02}.",
	},
	{
		of: isShort, at: "over at during", dir: -1,
		look: func(p *parser, e *expr, k int) int {
			return where(e.gran == uWeekend && e.shift == shNone && p.afterWaiting(k), k)
		},
		eg: "The bank is waiting for an answer after presenting a plan over {the weekend=2025-W35-WE}.",
	},
	{
		at: "after", dir: -1,
		when: func(p *parser, e *expr, _ int) bool {
			w := p.word0(e.to)
			return e.gran == uWeekend && e.rule == ruleTheUnit && (befell.has(w) || marches.has(w) || unplanned.has(w))
		},
		eg: "Roe will call off the visit after {a weekend=2025-W35-WE} attack.",
	},
	{
		of: isUndated, near: anyOf("been"), dir: 1,
		find: func(p *parser, e *expr) int {
			k := e.to
			if p.mark(k, ',') {
				k++ // "which were slated for the weekend, have been put off"
			}
			return where(e.gran == uWeekend && (p.tokIs(e.from, wThis) || k > e.to && p.tokIs(e.from, wThe)) && p.isAny(k, wHas, wHave) && p.word0(k+1) == "been" && p.undoingAt(k+1) > 0, k+2)
		},
		eg: "2025-09-02|The walkout {this weekend=2025-W36-WE} has been called off.",
	},
	{
		of: isDate, at: "before", dir: 1,
		when: func(p *parser, _ *expr, k int) bool { return p.foreseen(k) },
		eg:   "Traders expect no cut in rates before {June=2026-06}.",
	},
	{
		of: isBareDay, at: "by", dir: -1,
		when: func(p *parser, e *expr, k int) bool { return p.word0(e.to) == "deadline" && p.hadBefore(k) },
		eg:   "2025-09-04|Most shares had been handed in by the {Tuesday=2025-09-02} deadline.",
	},
	{
		of: freeWeekday, near: anyOf("deadline"), dir: 1, // the nearest, see pastPlans
		find: func(p *parser, e *expr) int {
			return where(p.word0(e.to) == "deadline" && p.tokIs(e.from-2, wSet) && p.in(e.from-3, firstIntent), e.from-2)
		},
		eg: "2025-09-08|They originally set a {Sunday=2025-09-07} deadline.",
	},
	{
		of: isUndated, near: anyOf("deadline"), dir: 1,
		find: func(p *parser, e *expr) int {
			return where((e.bareDay() || e.gran == uWeekend) && p.word0(e.to) == "deadline" && !p.lapsed(e), e.to)
		},
		eg: "Roe said the {Tuesday=2025-09-09} deadline was not fixed.",
	},
	{
		of: isBareDay, near: anyOf("deadline date", limits), dir: 1,
		find: func(p *parser, e *expr) int {
			if k := p.deadlineOf(e); k >= 0 && !p.lapsed(e) {
				return k
			}
			return -1
		},
		eg: "They were given a deadline of {6 p.m. on Monday=2025-09-08T18:00}.",
	},
	{
		at: "to", dir: -1,
		look: func(p *parser, e *expr, k int) int {
			w := p.word0(k - 1)
			return where(w == "back" && p.in(k-2, reaches) && k >= e.from-2 || w != "going" && reaches.has(w), k-1)
		},
		eg: "Talks dating back to {April=2025-04} will go on.",
	},
}
