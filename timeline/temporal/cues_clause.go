package temporal

// cuesClause are what the clause of a date says of it, where no word that touches it does.
var cuesClause = []cue{
	{
		of: shortDate | isPlain, near: anyOf("plans plan"), dir: 0, find: (*parser).plansDropped, // the nearest
		eg: "The town has dropped plans for a fair on {Nov. 17=2025-11-17}.",
	},
	{
		of: isDayOrMonth, near: anyOf("", provisions), dir: 1, find: (*parser).providesFor,
		eg: "The plan envisages a vote in {March=2026-03}.",
	},
	{
		of: plainWeekday | isOwner, dir: -1, find: (*parser).settlesSubject,
		eg: "{Thursday=2025-09-04}'s meeting decided to keep the cuts.",
	},
	{
		of: plainWeekday | isOwner, dir: 1, find: (*parser).offSubject,
		eg: "{Sunday=2025-09-07}'s talks in Bern are off.",
	},
	{
		of: plainWeekday | isOwner, dir: 1, find: (*parser).doubtedOn,
		eg: "The strikes cast doubt on {Sunday=2025-09-07}'s talks.",
	},
	{
		of: plainWeekday | isOwner, dir: 1, find: (*parser).movedUp,
		eg: "The club moved {Sunday=2025-09-07}'s game up by {an hour=PT1H}.",
	},
	{
		of: plainWeekday | isOwner, dir: 1, find: (*parser).offIncluded,
		eg: "The house has put off all votes, including {Wednesday=2025-09-10}'s.",
	},
	{
		of: plainWeekday | isOwner, lean: (*parser).undoneSubject,
		eg: "{Tuesday=2025-09-09}'s talks between Oslo and Riga have been called off.",
	},
	{
		of: plainWeekday | isOwner, dir: 1, find: (*parser).tookFrom,
		eg: "Roe took the bill off {Thursday=2025-09-11}'s agenda.",
	},
	{
		of: plainWeekday | isOwner, dir: 1, find: (*parser).notGoing,
		eg: "{Monday=2025-09-08}'s march will not go ahead.",
	},
	{
		of: plainWeekday | isOwner, dir: 1, find: (*parser).mightHave,
		eg: "{Saturday=2025-09-06}'s march, which police say could draw thousands, was banned.",
	},
	{
		of: freeWeekday, near: anyOf("will"), dir: 1, find: (*parser).willHave,
		eg: "The truce will have lasted {a month=P1M} on {Sunday=2025-09-07}.",
	},
	{
		of: freeWeekday, near: anyOf("", appointments, gatherings), dir: 1, find: (*parser).therefor, // the nearest, see pastPlans
		eg: "2025-09-03|Roe, in Bern for talks on {Thursday=2025-09-04} with Doe, dined with his host on {Tuesday=2025-09-02}.",
	},
	{
		of: freeWeekday, near: anyOf("speaking writing addressing"), dir: -1, find: (*parser).speakingOn,
		eg: "But, speaking on TV on {Sunday=2025-08-31}, Roe, who leads preparations for the vote, said the door is ajar.",
	},
	{
		of: plainWeekday | isOwner, dir: -1,
		find: func(p *parser, e *expr) int {
			w := p.word0(e.to + 2)
			return where(w == "missed" || w == "failed" || w == "abortive" || w == "deadly" || w == "inconclusive" || w == "fatal", e.to+2)
		},
		eg: "They could pass a law to change {Wednesday=2025-09-03}'s missed deadline.",
	},
	{
		of: isMonth | isPlain | isUndated, near: anyOf("cut", limits), dir: 1,
		find: func(p *parser, e *expr) int {
			w := p.word0(e.to + 2)
			return where(p.opensClause(e.from) && p.tokIs(e.to, wIs) && p.determined(e.to+2) && (p.in(e.to+2, limits) || w == "cut"), e.to)
		},
		eg: "2020-08-19|{October=2020-10} is the deadline for a pact, Oslo insisted {yesterday=2020-08-18}.",
	},
	{
		of: isBareDay | isFree, near: anyOf("", announced), dir: 1, find: (*parser).announcedAs,
		eg: "Roe has announced {October 26=2025-10-26} and {27=2025-10-27} as the dates of the trial.",
	},
	{
		of: freeWeekday, dir: 1, find: (*parser).hasFiledTo,
		eg: "Oslo has filed papers to raise duties on {Friday=2025-09-05}.",
	},
	{
		of: isPlain | isUndated, near: anyOf("but"),
		lean: func(p *parser, e *expr, _ int) (leaning, bool) {
			f := p.butOf(e)
			if f == nil || p.asked >= maxListed {
				return leaning{}, false
			}
			p.asked++
			l := p.direction(f)
			p.asked--
			return l, l.dir != 0
		},
		eg: "“I will not speak on {Friday=2025-09-05}, as I had thought, but {Saturday=2025-09-06},” she said.",
	},
	{
		of: freeWeekday, near: anyOf("", faces), dir: 1, find: (*parser).facing,
		eg: "Roe, facing a vote on {Monday=2025-09-08}, held talks on {Thursday=2025-09-04}.",
	},
	{
		of: freeWeekday, near: anyOf("", follows), dir: 1, find: (*parser).toFollow,
		eg: "Freight trains stopped on {Thursday=2025-09-04} and passenger trains to follow on {Saturday=2025-09-06}.",
	},
	{
		of: plainWeekday | isOwner, at: "before", dir: 1, find: (*parser).isBeforeIt,
		eg: "A deal before {Sunday=2025-09-07}'s vote is not on the cards.",
	},
	{
		of: isBare | isFree, near: anyOf("way path road door open stage"), dir: 1, find: (*parser).wayFor,
		eg: "2026-03-12|Roe left the door open to a move in {April=2026-04}.",
	},
	{
		of: shortDate | isPlain | isFree, near: anyOf("", preparations), dir: 1, find: (*parser).preparedFor,
		eg: "2026-03-12|They picked a candidate for the {May=2026-05} election.",
	},
	{
		of: shortDate | isPlain | isFree, near: anyOf("", appoints), dir: 1, find: (*parser).appointsIn,
		eg: "2026-03-12|The king called elections for {May=2026-05}.",
	},
	{
		of: shortDate | isPlain | isFree, near: anyOf("hinted pencilled penciled priced pricing", predictions), dir: 1, find: (*parser).foretells,
		eg: "2026-03-12|Roe hinted at a cut in {June=2026-06}.",
	},
	{
		of: isBare | isFree, dir: 1, find: (*parser).listedAhead,
		eg: "2026-03-12|The plan set up on {Wednesday=2026-03-11} foresees a vote in {June=2026-06}, the repairs in {July=2026-07} and an appeal in {August=2026-08}.",
	},
	{
		of: freeWeekday, near: anyOf("", biddings), dir: 1, find: (*parser).invitedThen,
		eg: "Both turned down an invitation to meet in Bern on {Thursday=2025-09-11}.",
	},
	{
		of: freeWeekday, near: anyOf("", insists), dir: 1, find: (*parser).insistsOn,
		eg: "Bern insisted on a signing ceremony on {Monday=2025-09-08}.",
	},
	{
		of: freeWeekday, near: anyOf("averted avoided called", undoings), dir: 1, find: (*parser).tookOff,
		eg: "The walkout that would have shut the ports on {Thursday=2025-09-11} has been averted.",
	},
	{
		of: isBare | isPlain | isFree, near: anyOf("moved rescheduled called put thrown ruled", undoings), dir: 1, find: (*parser).undoneOn,
		eg: "Bern's friendly with Oslo on {Wednesday=2025-09-10} has been called off.",
	},
	{
		of: freeWeekday, near: anyOf("called put", undoes, lessens), dir: 1, find: (*parser).undoesHeld,
		eg: "Roe has downgraded a ministers meeting in Bern on {Wednesday=2025-09-10}.",
	},
	{
		of: plainWeekday, dir: 1, find: (*parser).undoingPlan,
		eg: "2025-09-04|Oslo is postponing a march that had been planned for {Monday=2025-09-08}.",
	},
	{
		of: isDate | isOneDay, near: anyOf("deadline"), dir: 1, find: (*parser).limitSaid,
		eg: "They said that {March 1=2026-03-01} was a hard deadline.",
	},
	{
		of: isDayOrMonth, near: anyOf("", concluded), dir: -1, find: (*parser).dealStruck,
		eg: "They said the truce agreed in Bern on {Sunday=2025-08-31} will hold.",
	},
	{
		of: isDayOrMonth | isFree | isBeforeWill, dir: -1, find: (*parser).toldOfOn,
		eg: "The duties Roe announced in a note on {Sunday=2025-08-31} would hit the poor.",
	},
	{
		lean: (*parser).governor,
		eg:   "The ministry will go as the council on {Tuesday=2025-09-02} rejected the offer.",
	},
	{
		of: isBeforeClause, lean: (*parser).ownClause,
		eg: "Roe is flying from Bern, where on {Tuesday=2025-09-02} he spoke.",
	},
	{
		of: isDate | isMonth | isPlain, near: anyOf("", struck), dir: -1, find: (*parser).dealOfMonth,
		eg: "They will meet when a {November=2024-11} interim deal expires.",
	},
	{
		of: isBareDay | isFree, dir: 1, find: (*parser).plain,
		eg: "He makes his first appearance on {Monday=2025-09-08}.",
	},
	{
		of: isHoliday, dir: 1, find: (*parser).approaching,
		eg: "{Ramadan=2026-02} is approaching, and they have agreed.",
	},
	{
		of: isPlain | isUndated | isFree, near: anyOf("away"), dir: 1, find: (*parser).soFarAway,
		eg: "They upheld the law with {Easter=2026-04-05} little {more than six months=P6M} away.",
	},
	{
		of: freeWeekday, at: "from", dir: 1,
		look: func(p *parser, e *expr, k int) int { return where(k == e.from-1, p.decreedFrom(e)) },
		eg:   "The cabinet has imposed a ban on lorries from {Monday=2025-09-08}.",
	},
	{
		of: shortDate | isPlain, near: anyOf("agreed"), dir: 1, find: (*parser).hasAgreedTo,
		eg: "The clubs have agreed to a match in {October=2025-10}.",
	},
	{
		of: freeWeekday, dir: 1, find: (*parser).summonedFor,
		eg: "Roe signed a proclamation to convene the house on {Monday=2025-09-08}.",
	},
	{
		of: shortDate | isPlain, near: anyOf("date dates proposed suggested propose proposes suggests recommended"), dir: 1, find: (*parser).proposedSpan,
		eg: "They proposed a vote between {April=2026-04} and {December=2026-12}.",
	},
	{
		of: isUndated | isPlain, near: anyOf("now"), dir: 1, find: (*parser).nowAiming,
		eg: "It slipped and is {now=PRESENT_REF} aimed at {July=2026-07}.",
	},
	{
		of: shortDate | isPlain, near: anyOf("suggested proposed invited aimed aiming"), find: (*parser).proposedFor,
		eg: "Roe suggested holding the talks in {October=2025-10}.",
	},
	{
		near: anyOf("since follows follow after following due owing thanks because caused triggered"),
		dir:  -1, find: (*parser).overNoun,
		eg: "They will meet for the first time since the failed talks of {November 21=2024-11-21}.",
	},
	{
		of: isDate | isMonth | isPlain, near: anyOf("after"), dir: -1, find: (*parser).afterDeal,
		eg: "Flights were due to start after a deal in {February=2025-02}.",
	},
	{
		of: isDayOrMonth, near: anyOf("possible potential planned proposed timetable schedule calendar programme"), dir: 1, find: (*parser).foreseenNoun,
		eg: "They discussed a possible summit in Bern on {Monday=2025-09-08}.",
	},
	{
		of: shortDate | isFree, near: anyOf("that"), dir: 1, find: (*parser).bidTo,
		eg: "2025-08-19|The board suggested on {Monday=2025-08-18} that the vote be held in {May=2026-05}.",
	},
	{
		of: plainWeekday, dir: 1, find: (*parser).askedFor,
		eg: "They proposed that the men be freed on {Monday=2025-09-08}.",
	},
	{
		of: freeWeekday, at: "in aside", dir: 1,
		look: func(p *parser, _ *expr, k int) int {
			w := p.word0(k - 1)
			return where(w == "pencilled" || w == "penciled" || w == "set" && p.word0(k) == "aside", k-1)
		},
		eg: "Chad has pencilled in {Sunday=2025-09-07} for the announcement.",
	},
	{
		of: freeWeekday, near: anyOf("that"), dir: 1, find: (*parser).bidTo,
		eg: "Roe demanded that Chad withdraw its troops on {Monday=2025-09-08}.",
	},
	{
		of: freeWeekday, near: anyOf("more further fresh new additional"), dir: 1, find: (*parser).moreTalks,
		eg: "They are closer to a deal with more talks on {Sunday=2025-09-07}.",
	},
	{
		of: isHoliday | isPlain, dir: 1, find: (*parser).prolongedPast,
		eg: "2025-03-20|They approved extending the curfew through {Passover=2025-W16}.",
	},
	{
		of: isDate | isOneDay | isPlain, near: anyOf("nothing", talkOf, callsFor), find: (*parser).wantedNoun, // one may call for a meeting that is over, or soon
		eg: "They called for a summit in Oslo on {19 September=2025-09-19}.",
	},
	{
		of: plainDate, near: anyOf("time"), find: (*parser).inTimeFor, // the next one, unless one is just over
		eg: "They failed to finish it in time for the assembly in {October=2025-10}.",
	},
	{
		of: plainWeekday, near: anyOf("despite", returnsFor), dir: -1, find: (*parser).despite,
		eg: "They will go on despite pleas from their allies on {Tuesday=2025-09-02}.",
	},
	{
		near: anyOf("after"),
		dir:  -1, find: (*parser).afterSpell,
		eg: "After {three hours=PT3H} of waiting in Bern on {Tuesday=2025-09-02}, they will rest.",
	},
	{
		of: plainWeekday, near: anyOf("", talksOver), dir: -1, find: (*parser).longSession,
		eg: "The host had persuaded Roe to come back at a {four-hour=PT4H} meeting in Bern on {Sunday=2025-08-31}.",
	},
	{
		near: anyOf("than"),
		dir:  -1, find: (*parser).thanFirst,
		eg: "Fewer will come than in the first round on {20 October=2024-10-20}.",
	},
	{
		lean: func(p *parser, e *expr, _ int) (leaning, bool) {
			if !p.secondClause(e) {
				return leaning{}, false
			}
			l := p.verbAfter(e)
			return l, l.dir != 0
		},
		eg: "They refused to sit down, and on {Monday=2025-09-08}, if all goes well, they will meet.",
	},
	{
		near: anyOf("", sayings),
		dir:  -1, find: (*parser).saysThat,
		eg: "Roe read his statement on {Monday=2025-09-01} that they would leave.",
	},
	{
		of: isPlain, near: anyOf("address speech interview letter report statement memo article post tweet message"), dir: -1, find: (*parser).spokenIn,
		eg: "Roe pledged to act in an address on {Monday=2025-09-01}.",
	},
	{
		of: isMonth, near: anyOf("that which"), dir: 1, find: (*parser).willDescribe,
		eg: "They spoke about a {December=2025-12} summit that will settle it.",
	},
}
