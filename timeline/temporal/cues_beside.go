package temporal

// cuesBeside are what stands beside a day, or opens what is said, and counts before anything else.
var cuesBeside = []cue{
	{
		of: plainWeekday, at: "until till through", dir: 1,
		look: func(p *parser, _ *expr, k int) int { return p.withUntil(k) },
		eg:   "The vote goes on, with ballots taken until {Wednesday=2025-09-10}.",
	},
	{
		near: anyOf("be"),
		dir:  1, find: (*parser).sharesWill,
		eg: "The votes will be counted and the results declared on {Tuesday=2025-09-09}.",
	},
	{
		of: isWeekday, dir: -1,
		find: func(_ *parser, e *expr) int { return where(e.edge == edEarlier, e.from) },
		eg:   "2025-09-08|{Earlier Sunday=2025-09-07} they said that they would meet.",
	},
	{
		of: isBareDay | isSaid, dir: -1, find: (*parser).saidThen,
		eg: "Roe said, on {Wednesday=2025-09-03}, that it would be signed.",
	},
	{
		of: isBareDay, near: anyOf("pursuant spirit accordance keeping compliance"), dir: -1, find: (*parser).groundOf,
		eg: "The house will be convened pursuant to the decision of the ministers on {Tuesday=2025-09-02}.",
	},
	{
		of: isBareDay | isDate, near: anyOf("", begun), dir: -1, find: (*parser).doneOnce,
		eg: "2025-10-10|Roe would widen its initial {Sept. 15=2025-09-15} strikes.",
	},
	{
		of: isBareDay | isWeekday, near: anyOf("due"), dir: 1, find: (*parser).dueToBegin,
		eg: "The strike due to begin on {Monday=2025-09-08} was called off.",
	},
	{
		of: isBareDay, near: anyOf("", asideAdverbs), dir: -1, find: (*parser).firstToldOn,
		eg: "The levy, first proposed by Roe on {Thursday=2025-09-04}, takes effect.",
	},
	{
		of: freeWeekday, at: "for", dir: -1,
		look: func(p *parser, _ *expr, k int) int { return p.missedLimit(k) },
		eg:   "They missed a deadline set by the envoys for {Tuesday=2025-09-02} to halt the fighting.",
	},
	{
		of: isBareDay | isWeekday, dir: -1, find: (*parser).heldThere,
		eg: "The decision, at a meeting on {Thursday=2025-09-04}, marks a shift. The count, at 17 percent on {Wednesday=2025-09-03}, is to be updated again.",
	},
	{
		of: isBareDay, near: anyOf("out"), dir: -1, find: (*parser).outOn,
		eg: "Roe will win, according to a new poll out {Thursday=2025-09-04}.",
	},
	{
		of: isBareDay, near: anyOf("business day"), dir: 1, find: (*parser).untilEndOf,
		eg: "They have until the end of the day on {Monday=2025-09-08}.",
	},
	{
		of: isBareDay | isFree, near: anyOf("follow follows"), dir: 1, find: (*parser).followsOn,
		eg: "More strikes follow on {Thursday=2025-09-11}.",
	},
	{
		of: isBareDay | isWeekday | isFree, dir: 1, find: (*parser).toStart,
		eg: "They signed a truce, to start on {Monday=2025-09-08}.",
	},
	{
		of: isBareDay | isWeekday | isFree, near: anyOf("extended prolonged"), dir: 1, find: (*parser).longerTo,
		eg: "The truce was extended by {four days=P4D}, to {Sunday=2025-09-07}.",
	},
	{
		of: isBareDay | isWeekday, near: anyOf("called described dubbed termed labeled labelled"), dir: -1, find: (*parser).whatCalled,
		eg: "They will answer what Roe on {Tuesday=2025-09-02} called a mistake.",
	},
	{
		of: isBareDay | isWeekday | isFree, near: anyOf("", acted), dir: -1, find: (*parser).doneBy,
		eg: "An accord initialled by both sides {late on Wednesday=2025-09-03} can be signed.",
	},
	{
		of: freeWeekday, near: anyOf("there"), dir: -1, find: (*parser).toldThere,
		eg: "Roe told them on {Monday=2025-09-01} there would be no deal.",
	},
	{
		of: isBareDay | isWeekday, near: anyOf("", comings), dir: -1, find: (*parser).afterComing,
		eg: "Roe and Doe meet in the palace after his arrival in Bern on {Wednesday=2025-09-03}.",
	},
	{
		of: isBareDay | isWeekday | isFree, near: anyOf("day", limits), dir: 1, find: (*parser).limitNamed,
		eg: "{Monday=2025-09-08} was set as the deadline.",
	},
	{
		of: isBareDay | isWeekday, near: anyOf("after following"), dir: -1, find: (*parser).opensOver,
		eg: "After the attack on {Tuesday=2025-09-02}, they will not go.",
	},
	{
		of: isBareDay | isWeekday, near: anyOf("after following"), dir: 1, find: (*parser).opensHeld, // the nearest: see pastPlans
		eg: "After a meeting in Bern on {Saturday=2025-09-06}, they will leave.",
	},
	{
		of: isBareDay | isWeekday, near: anyOf("", occasions), dir: -1, find: (*parser).talkedDuring,
		eg: "Roe confirmed the plan to go on during an interview in Bern on {Wednesday=2025-09-03}.",
	},
	{
		of: isBareDay | isWeekday | isFree, near: anyOf("", outlooks, forecasts), dir: 1, find: (*parser).foretold,
		eg: "Roe put forward the idea of direct talks in Bern on {Monday=2025-09-08}.",
	},
	{
		of: isBareDay | isWeekday | isOwner, dir: 1, find: (*parser).proposing,
		eg: "Roe doubted that they were serious in proposing {Monday=2025-09-08}'s meeting.",
	},
	{
		of: isBareDay | isWeekday | isOwner, dir: 1, find: (*parser).weighs,
		eg: "“{Thursday=2025-09-11}'s meeting with them is really important,” he said.",
	},
	{
		of: plainWeekday | isOwner, dir: -1, find: (*parser).revengeFor,
		eg: "They called the raid revenge for {Monday=2025-09-01}'s attack.",
	},
	{
		of: isBareDay | isFree, near: anyOf("", adds), dir: -1, find: (*parser).saysBeside,
		eg: "They demanded that talks resume {next week=2025-W37}, saying {Thursday=2025-09-04} there was time.",
	},
	{
		of: shortDate | isPlain, near: anyOf("", points), dir: -1, find: (*parser).sentBackTo,
		eg: "2025-12-30|I'll refer you back to my remarks in {March=2025-03}.",
	},
	{
		of: isSaid, lean: (*parser).opensSaid,
		eg: "She said that on {Monday=2025-09-08} the border would be shut.",
	},
}
