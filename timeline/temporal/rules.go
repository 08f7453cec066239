package temporal

// Rule names one way of reading an expression. The examples run as tests
// (TestRules): in Yes, each expression stands in braces with its TIMEX3 value,
// "{Thursday=2025-09-04}", and everything outside braces must find nothing; No
// holds sentences in which the rule's words are no time at all. The article is
// published on Friday, 5 September 2025, unless the example begins with
// another day and a bar.
type Rule struct {
	ID   string   // stable; printed as Mention.Rule
	Says string   // the reason, for people
	Yes  []string // examples
	No   []string // what looks like it and is none
}

var ruleWeekday = &Rule{
	ID: "weekday", Says: "a weekday: the nearest one in the direction of the sentence",
	Yes: []string{
		"Until {Tuesday=2025-09-02}, it held seven posts.",
		"It will not be ready until {Tuesday=2025-09-09}, a bit later than planned.",
		"They might not defend it on {Tuesday=2025-09-02}, when they allowed him to go.",
		"He will come on {Tuesday=2025-09-09}, when they will vote.",
		"Asked at {Tuesday=2025-09-02}'s briefing whether it continues, he left.",
		"While he never said so in a speech on {Tuesday=2025-09-02}, there is little doubt.",
		"Attacks that until {Tuesday=2025-09-02} caused no deaths grew.",
		"The delay comes amid concern after the killing on {Tuesday=2025-09-02} of two men.",
		"They have refused to comment on the bombing of a feast on {Tuesday=2025-09-02}.",
		"The lifting of the siege on {Tuesday=2025-09-02} marks a new era.",
		"They had warned of it, but the announcement on {Tuesday=2025-09-02} shocked many.",
		"They will make the announcement on {Tuesday=2025-09-09}.",
		"They began their cup preparations with a draw on {Tuesday=2025-09-02}.",
		"He promised to stop it once at the opening of parliament, {more recently=PAST_REF} at a rally on {Tuesday=2025-09-02}.",
		"Volcker detailed a plan for the firm on {Tuesday=2025-09-02} which would cut jobs.",
		"A detailed plan will come on {Tuesday=2025-09-09}.",
		"They left on {Monday=2025-09-01} and by {Tuesday=2025-09-02} they were in Rome.",
		"The convoy was able to set off on {Tuesday=2025-09-02}.",
		"Whether they boycotted {Sunday=2025-08-31}'s poll or not, this bond will hold.",
		"Until {Tuesday=2025-09-02}, it was hard to see why.",
		"He had come to be held on {Tuesday=2025-09-02}.",
		"She is flying from Rome, where on {Tuesday=2025-09-02} she spoke.",
		"The envoys pushed until {Tuesday=2025-09-02} for a deal.",
		"They came as early returns from {Sunday=2025-08-31}'s elections showed a defeat.",
		"They began counting votes from {Sunday=2025-08-31}'s poll.",
		"He declared that “peace is near” on {Tuesday=2025-09-02}.",
		"The notes appeared to be relayed on {Tuesday=2025-09-02}; they are to be printed on {Tuesday=2025-09-09}.",
		"They could not agree on {Monday=2025-09-01} on a text.",
		"He has a meeting with the king on {Thursday=2025-09-11}.",
		"He has a lead after the vote on {Thursday=2025-09-04}.",
		"The garrison hung on until {Thursday=2025-09-04}.",
		"{Sunday=2025-09-07} is for the sprinters, and {Monday=2025-09-08} is for rest.",
		"Storms will hit {tomorrow=2025-09-06} and again on {Sunday=2025-09-07}.",
		"They were organizing a march in Bern for {Tuesday=2025-09-09}.",
		"It had been set for {Tuesday=2025-09-02}.",
		"The group says it plans further rallies {Tuesday=2025-09-09} in Bern.",
		"It announced its plans {Tuesday=2025-09-02} in Bern.",
		"He was sent to hospital once again on {Tuesday=2025-09-02}.",
		"Once they sign on {Tuesday=2025-09-09}, the war ends.",
		"They met quietly in advance of {Saturday=2025-09-06}'s summit.",
		"They were not ready despite his statement on {Monday=2025-09-01} that both would go.",
		"He enters {Sunday=2025-09-07}'s season-ending race.",
		"On {Thursday=2025-09-04}, Iran agreed to meet in Oslo.",
		"On {Thursday=2025-09-11}, the ministers planned to meet in Oslo.",
		"Until {Wednesday=2025-09-03}, the ministers had not met.",
		"The convoy will set off {Tuesday=2025-09-09}.",
		"The convoy set off {Tuesday=2025-09-02}.",
		"The man who shot two on {Monday=2025-09-01} will be tried.",
		"The court on {Monday=2025-09-08} will hear him.",
		"Oslo plans a second flight {Tuesday=2025-09-09}.",
		"Oslo's plans a rival leaked {Tuesday=2025-09-02} are void.",
		"Were the sides to meet {Tuesday=2025-09-09}, prices would fall.",
		"Were they told {Tuesday=2025-09-02}? Nobody knows.",
		"He had planned to land {Tuesday=2025-09-02}.",
		"He has planned to land {Tuesday=2025-09-09}.",
		"A rally is called for {Sunday=2025-09-07}.",
		"He is blamed for a raid {Sunday=2025-08-31}.",
		"See you on {Tuesday=2025-09-09}, he said.",
		"She did see you on {Tuesday=2025-09-02}.",
		"In the lead-up to {Sunday=2025-09-07}'s vote, prices rose.",
		"They must answer no later than {Monday=2025-09-08}.",
		"They answered no later than {Monday=2025-09-01}.",
		"With the truce expiring {Sunday=2025-09-07}, he flew home.",
		"A guard arriving {Sunday=2025-08-31} found the gate open.",
		"He will skip {Saturday=2025-09-06}'s gala.",
		"He will regret {Saturday=2025-08-30}'s gala.",
		"A crisis looms {Tuesday=2025-09-09}.",
		"Oslo, E7 resume work {Tuesday=2025-09-09}",
		"Until {Wednesday=2025-09-10}, the ministers stay in Geneva.",
		"The minister could not be reached {Wednesday=2025-09-03}.",
		"The report will also take in the outcome of two previous meetings in {November=2024-11}.",
		"The two will resume talks suspended since {2019=2019} on {Monday=2025-09-08}.",
		"The two resumed talks suspended since {2019=2019} on {Monday=2025-09-01}.",
		"Neither envoy could be reached {Wednesday=2025-09-03}.",
		"No one could be located {Wednesday=2025-09-03}, he said.",
		"No deal could be reached before {Wednesday=2025-09-10}, he said.",
		"He died most likely on {Tuesday=2025-09-02}.",
		"He is likely to leave on {Tuesday=2025-09-09}.",
		"She is certain to prevail on {Tuesday=2025-09-09}.",
		"They must wait until a {Saturday=2025-09-06} hearing.",
		"He enters {Sunday=2025-09-07}'s final with a lead.",
		"The move follows {Tuesday=2025-09-02}'s declaration.",
		"A deal could be reached {Wednesday=2025-09-10}.",
		"Witkoff met European leaders in Paris on {Thursday=2025-09-04}.",
		"The ministers will meet in Geneva on {Thursday=2025-09-11}.",
		"The envoy is due {Tuesday=2025-09-09}.",
		"The minister told reporters on {Thursday=2025-09-04} that they would sign.",
		"The firm announced in Geneva on {Wednesday=2025-09-03} it would leave.",
		"The ministers meet {Sunday=2025-09-07} and {Monday=2025-09-08} in Bern.",
		"We look forward to welcoming him on {Tuesday=2025-09-09}.",
		"In advance of his meeting with Modi on {Wednesday=2025-09-10} he was silent.",
		"He told reporters on {Thursday=2025-09-04} that they would go.",
		"They set {Tuesday=2025-09-09} as the deadline.",
		"The terms will be announced by the leaders on {Wednesday=2025-09-10}.",
		"We'll have more on this on {Tuesday=2025-09-09}.",
		"They will talk {tomorrow=2025-09-06}, on {Saturday=2025-09-06}.",
		"Macron to host Merz on {Thursday=2025-09-11}",
		"Meloni and Tusk meet on {Tuesday=2025-09-09}.",
		"The talks are to resume {Monday=2025-09-08}, the ministry said.",
		"The foreign minister said {Wednesday=2025-09-03} that the offer stands.",
		"{Friday=2025-09-05}'s meeting ended without a statement.",
		"Ceasefire talks begin {Sunday=2025-09-07} in Doha.",
		"The delegation arrives in Ankara on {Tuesday=2025-09-09}.",
		"The two presidents are meeting on {Saturday=2025-09-06} in Astana.",
		"The treaty was signed {Tuesday=2025-09-02} by both sides.",
		"A vote scheduled for {Monday=2025-09-08} was not cancelled.",
		"The summit, which opened on {Monday=2025-09-01}, will close on {Saturday=2025-09-06}.",
		"The ministry on {Tuesday=2025-09-02} rejected the proposal.",
		"The council will vote on a text tabled {Wednesday=2025-09-03}.",
		"Ahead of {Monday=2025-09-08}'s vote, envoys held talks.",
		"The hearing was postponed until {Wednesday=2025-09-10}.",
		"He spoke after {Tuesday=2025-09-02}'s strike.",
		"The minister said he would fly to Riyadh on {Sunday=2025-09-07}.",
		"If talks fail on {Monday=2025-09-08}, sanctions follow.",
		"2025-09-04|Talks were held on {Thursday=2025-09-04}.",
		"2025-09-04|Talks will be held on {Thursday=2025-09-04}.",
		"Since {Monday=2025-09-01}, crossings have stayed shut.",
		"The border stays closed until {Monday=2025-09-08}.",
		"The agreement takes effect {Monday=2025-09-08}.",
		"The deadline is {Wednesday=2025-09-10}.",
		"Envoys gathered in Vienna {Tuesday=2025-09-02} to discuss the file.",
		"The pact to be signed {Monday=2025-09-08} covers grain.",
		"The ceasefire agreed on {Monday=2025-09-01} will expire on {Sunday=2025-09-07}.",
		"No breakthrough is expected at {Monday=2025-09-08}'s session.",
		"Macron will attend {Monday=2025-09-08}'s summit in Ankara.",
		"The army will answer {Tuesday=2025-09-02}'s attack.",
		"The vote, originally planned for {Tuesday=2025-09-02}, took place on {Wednesday=2025-09-03}.",
		"The visit, from {Tuesday=2025-09-09} to {Thursday=2025-09-11}, will include a stop in Jeddah.",
		"The visit, which lasted from {Sunday=2025-08-31} to {Tuesday=2025-09-02}, included a stop in Jeddah.",
		"The president was to have met his counterpart on {Thursday=2025-09-04}, but the meeting was called off.",
		"Washington has given Hamas until {Sunday=2025-09-07} to accept the offer.",
		"The two presidents could meet as early as {Sunday=2025-09-07}.",
		"The council plans to vote {Monday=2025-09-08} on a text circulated on {Thursday=2025-09-04}.",
		"On {Wednesday=2025-09-10}, Mohamed and his father are to travel to New York.",
		"The talks that the Omani mediators have been preparing for weeks get under way on {Monday=2025-09-08}.",
		"The talks get under way {Monday=2025-09-08} in Muscat.",
		"UN council to meet {Monday=2025-09-08} on Gaza",
		"I'm going to meet with him on {Thursday=2025-09-11}.",
		"We're meeting with the Saudis {Monday=2025-09-08}.",
		"The parliament is scheduled to vote on the treaty, which was signed on {Monday=2025-09-01}, on {Thursday=2025-09-11}.",
		"The treaty, signed {Monday=2025-09-01}, enters into force on {Sunday=2025-09-07}.",
		"If approved {Tuesday=2025-09-09}, the bill goes to the Senate.",
		"The president, having met the king on {Tuesday=2025-09-02}, flies on to Doha {Saturday=2025-09-06}.",
		"Merz travelled to Paris {Thursday=2025-09-04} and travels to Rome {Monday=2025-09-08}.",
		"Delegations began arriving {Thursday=2025-09-04} for a summit that opens {Saturday=2025-09-06}.",
		"The US embassy will remain closed through {Sunday=2025-09-07}.",
		"The curfew, in place since {Monday=2025-09-01}, ends {Saturday=2025-09-06}.",
		"The talks resume {next week=2025-W37}, on {Thursday=2025-09-11}.",
		"They will meet {tomorrow=2025-09-06} and {Monday=2025-09-08}.",
		"There's a jobs report on {Thursday=2025-09-11}.",
		"There is a meeting of the council on {Monday=2025-09-08}.",
		"There was a meeting of the council on {Monday=2025-09-01}.",
		"We go to Rome on {Sunday=2025-09-07}.",
		"2025-05-31|Poland votes on {Sunday=2025-06-01}.",
		"Witkoff is in Moscow {Monday=2025-09-08} for talks.",
		"Tusk was in Kyiv {Monday=2025-09-01} for talks.",
		"The king receives Rubio {Monday=2025-09-08}.",
		"Netanyahu has been summoned to testify {Monday=2025-09-08}.",
		"China has urged all sides to meet on {Tuesday=2025-09-09}.",
		"The court has set {Tuesday=2025-09-09} for a hearing.",
		"Israel struck Doha on {Tuesday=2025-09-02}, {hours=PTXH} before talks were to open on {Wednesday=2025-09-03}.",
		"Hamas is to answer by {Sunday=2025-09-07}, the mediators said {Thursday=2025-09-04}.",
		"The mediators said {Thursday=2025-09-04} Hamas is to answer by {Sunday=2025-09-07}.",
		"Envoys from Egypt and Qatar, who spent {Wednesday=2025-09-03} in Gaza, return {Monday=2025-09-08}.",
		"What was agreed {Monday=2025-09-01} will be tested {Monday=2025-09-08}.",
		"He told parliament {Tuesday=2025-09-02} the army would enter the city {Sunday=2025-09-07}.",
		"Last seen {Monday=2025-09-01}, the ship is expected in port {Tuesday=2025-09-09}.",
		"Preparations are under way for the summit on {Tuesday=2025-09-09}.",
		"A march, called for {Saturday=2025-09-06}, was banned.",
		"Oslo, which called for talks {Saturday=2025-08-30}, was ignored.",
		"Envoys, fresh from Oslo, head for Rome {Saturday=2025-09-06}.",
		"Envoys, fresh from Oslo, headed for Rome {Saturday=2025-08-30}.",
		"On {December 7, 1941=1941-12-07}, he wrote, said a curator {Sunday=2025-08-31}.",
		"They had sealed the square ahead of {Wednesday=2025-09-03}'s march.",
		"They have sealed the square ahead of {Wednesday=2025-09-10}'s march.",
		"Oslo and Bern become members {Wednesday=2025-09-10}.",
		"Relations have become worse since what he said {Wednesday=2025-09-03}.",
		"The king, touring the coast, reaches Bari {Tuesday=2025-09-09}.",
		"The king, touring the coast, reached Bari {Tuesday=2025-09-02}.",
		"She had hoped the ship would sail {Tuesday=2025-09-02}.",
		"She hoped the ship would sail {Tuesday=2025-09-09}.",
		"The vote was brought forward from {Thursday=2025-09-11} to {Tuesday=2025-09-09}.",
		"The guard was moved from Bern to Basel {Tuesday=2025-09-02}.",
		"Those who signed {Tuesday=2025-09-02}'s pact are to meet.",
		"Oslo wants the house recalled {Tuesday=2025-09-09}.",
		"Oslo wants the man who fled {Tuesday=2025-09-02}.",
		"Unions have called for a march {Sunday=2025-09-07}.",
		"Unions had called for a march {Sunday=2025-08-31}.",
		"Unions called for calm {Sunday=2025-08-31}.",
		"There is a vote that's coming up {Tuesday=2025-09-09}.",
		"He's going to Bern on {Tuesday=2025-09-09}.",
		"That's what he did {Tuesday=2025-09-02}.",
		"Oslo's envoy, meeting them {Tuesday=2025-09-02}, said no.",
		"He, who missed {Wednesday=2025-09-03}'s parade, will speak.",
		"They did not speak until {Tuesday=2025-09-02}.",
		"They do not speak until {Tuesday=2025-09-09}.",
		"He will go unless there was a deal by {Tuesday=2025-09-09}.",
		"There was a deal by {Tuesday=2025-09-02}.",
		"Tickets for the final of the cup go on sale {Tuesday=2025-09-09}.",
		"A picture taken {Tuesday=2025-09-02} shows it.",
		"A picture will be taken {Tuesday=2025-09-09}.",
		"Once the house has voted {Tuesday=2025-09-09}, he goes.",
		"The house has voted {Tuesday=2025-09-02}'s bill down.",
		"The ship, which docks {Monday=2025-09-08}, is full.",
		"Rebels given until {Sunday=2025-09-07} to leave",
	},
	No: []string{
		"The Tuesday Group of lawmakers split.",
		"Shops were full on Black Friday.",
		"He sat down and the sun shone.",
		"The Sunday Times reported the plan.",
		"Sun and rain alternated; the cat sat on the mat.",
	},
}

var ruleWeekdayShift = &Rule{
	ID: "weekday-shift", Says: "a weekday with last, this or next",
	Yes: []string{
		"They met {last Thursday=2025-09-04}.",
		"They met {last Friday=2025-08-29}.",
		"The court ruled {last Monday=2025-09-01}.",
		"They will meet {next Monday=2025-09-08}.",
		"The panel meets {this coming Tuesday=2025-09-09}.",
		"The attack {this past Sunday=2025-08-31} killed four.",
		"He will arrive {this Saturday=2025-09-06}.",
		"The vote {next Friday=2025-09-12} is close.",
		"They met {the Monday before last=2025-08-25}.",
		"They meet {the Friday after next=2025-09-19}.",
		"They spoke {two Sundays ago=2025-08-24}.",
	},
}

var ruleWeekdayWeek = &Rule{
	ID: "weekday-week", Says: "a weekday and “week”: seven days after the coming one",
	Yes: []string{
		"The Lords will debate it on {Thursday week=2025-09-18}.", "The talks resume {Monday week=2025-09-15}.",
		"They meet {tomorrow week=2025-09-13}.",
	},
	No: []string{
		"A week-end edition is out.",
	},
}

var ruleWeekdayOfWeek = &Rule{
	ID: "weekday-of-week", Says: "a weekday of a week seen from here",
	Yes: []string{
		"They spoke on {Monday evening last week=2025-08-25TEV}.",
		"They met {Tuesday last week=2025-08-26}.",
		"The panel meets on {Wednesday of next week=2025-09-10}.",
		"It opens {Monday next week=2025-09-08}.",
	},
}

var ruleWeekdayDate = &Rule{
	ID: "weekday-date", Says: "a weekday with its date",
	Yes: []string{
		"The hall opens {Sat 6 Sept=2025-09-06} at last.",
		"The summit opens on {Monday, Sept. 8=2025-09-08}.",
		"It was signed on {Thursday, 4 September 2025=2025-09-04}.",
		"It was signed on {Thursday 4 September=2025-09-04}.",
		"It was agreed on {Tuesday, August 12, 2025=2025-08-12}.",
		"2025-09-30|It was agreed on {Sunday the 28th=2025-09-28}.",
		"He left on {Wednesday (Sept. 3)=2025-09-03}.",
	},
	No: []string{
		"We sat six apart.",
	},
}

var ruleDayClock = &Rule{
	ID: "day-clock", Says: "a day with a time",
	Yes: []string{
		"The talks start {Monday at 3 p.m.=2025-09-08T15:00} in Vienna.",
		"The truce begins on {Sept. 9 at 06:00 GMT=2025-09-09T06:00}.",
		"The leaders meet {Saturday noon=2025-09-06T12:00}.",
		"They talked from {10 a.m.=2025-09-04T10:00} to {2 p.m. on Thursday=2025-09-04T14:00}.",
		"They spoke at {16:30 Moscow time=2025-09-04T16:30} ({1330 GMT=2025-09-04T13:30}) on {Thursday=2025-09-04}.",
	},
}

var ruleClockDay = &Rule{
	ID: "clock-day", Says: "a time with its day",
	Yes: []string{
		"They spoke at {8 p.m. Wednesday=2025-09-03T20:00}.",
		"The vote was held at {10:35 a.m. on Thursday=2025-09-04T10:35}.",
		"It ends at {noon Friday=2025-09-05T12:00}.",
		"The strike hit at {5 p.m. EDT Sept. 3=2025-09-03T17:00}.",
		"It expires at {midnight on Sunday=2025-09-07T24:00}.",
		"The text is embargoed until {4:15 this afternoon=2025-09-05T16:15}.",
		"It takes effect at {12:01 a.m. eastern daylight time on Sept. 9, 2025=2025-09-09T00:01}.",
	},
}

var ruleClock = &Rule{
	ID: "clock", Says: "a time of the day spoken of",
	Yes: []string{
		"It fell at {6.30 this morning=2025-09-05T06:30}.",
		"He speaks at {9 p.m. ET tonight=2025-09-05T21:00}.",
		"The alarm sounded at {10:35 a.m.=2025-09-05T10:35}",
		"The call was made at {0630 GMT=2025-09-05T06:30}.",
		"The call came at {around 7:15 p.m.=2025-09-05T19:15}",
		"Polls close at {8 p.m. Kyiv time=2025-09-05T20:00}.",
		"The briefing starts at {noon Kyiv time=2025-09-05T12:00}.",
		"Sirens wailed at {four o'clock in the morning=2025-09-05T04:00}.",
		"The doors open at {14:30=2025-09-05T14:30} and close at {20.15 CET=2025-09-05T20:15}.",
		"He spoke at {half past nine=2025-09-05T09:30}.",
		"He spoke at {half past six in the evening=2025-09-05T18:30}.",
		"It lasts from {10:00=2025-09-05T10:00} to {20:00=2025-09-05T20:00}",
		"It leaves at {quarter past six in the evening=2025-09-05T18:15} or {quarter to nine=2025-09-05T08:45}.",
	},
	No: []string{
		"It rose by 6.30 points.",
		"A midnight blue flag flew under the midnight sun.",
		"They won 3:2 after extra time.",
		"Read John 3:16 and Psalms 23:4 again.",
		"The vote was 52-48 and the score 2:30 to nothing.",
		"High Noon was shown.",
		"The odds went from 3:1 to 4:1.",
		"The standard Pacific salmon swam east.",
		"He fought for a quarter of it.",
	},
}

var ruleDayPart = &Rule{
	ID: "day-part", Says: "a part of a day",
	Yes: []string{
		"Missiles struck the city {Thursday night=2025-09-04TNI}.",
		"He landed {this morning=2025-09-05TMO}.",
		"They spoke {last night=2025-09-04TNI} by telephone.",
		"{Tomorrow morning=2025-09-06TMO} he flies on to Baku.",
		"The two will dine {tonight=2025-09-05TNI}.",
		"On {the morning of 4 September=2025-09-04TMO} the guns fell silent.",
		"He spoke {late Tuesday evening=2025-09-02TEV}.",
		"In {the early hours of Thursday=2025-09-04TMO} drones struck.",
		"Drones hit Odesa {overnight=2025-09-04TNI}.",
		"They met on {Aug. 30=2025-08-30}; {that evening=2025-08-30TEV} they dined.",
		"He left {yesterday afternoon=2025-09-04TAF}.",
		"Missiles fell {overnight on Tuesday=2025-09-02TNI}.",
		"{Overnight into Sept. 4=2025-09-03TNI}, the mediators issued an appeal.",
		"Drones hit the port {overnight into Thursday=2025-09-03TNI}.",
		"It was signed on {10 June 2024=2024-06-10}. {The next morning=2024-06-11TMO} shelling resumed.",
	},
	No: []string{"Good morning, everyone.", "It was a long night of talks.", "It will not happen overnight; the law won't change overnight."},
}

var ruleDeictic = &Rule{
	ID: "deictic", Says: "a day named from the day of speaking",
	Yes: []string{
		"- “We will wait.” ({9/2/25=2025-09-02}) - “It came {yesterday=2025-08-31}.” ({9/1/25=2025-09-01})",
		"VIENNA, {Aug 28=2025-08-28} -- They signed {today=2025-08-28}.",
		"LIMA, {Aug. 28=2025-08-28}: They signed {yesterday=2025-08-27}.",
		"On {Aug. 28=2025-08-28} they met. They sign {today=2025-09-05}.",
		"The council meets {today=2025-09-05}.",
		"He resigned {yesterday=2025-09-04}.",
		"{Tomorrow=2025-09-06} the ministers sign.",
		"They met {the day before yesterday=2025-09-03}.",
		"They meet {the day after tomorrow=2025-09-07}.",
		"“{Tomorrow=2025-09-02} we will sign,” he said on {Monday=2025-09-01}.",
		"“We signed {yesterday=2025-09-01},” the minister told reporters on {Tuesday=2025-09-02}.",
		"On {Sunday=2025-08-31} he vowed: “By {Wednesday=2025-09-03}, they will be gone.”",
		"On {Sunday=2025-08-31} he vowed to go. By {Wednesday=2025-09-10}, they will be gone.",
	},
	No: []string{"He wrote for USA Today."},
}

var ruleFullDate = &Rule{
	ID: "full-date", Says: "a date with its year",
	Yes: []string{
		"It was signed on {Sept. 4, 2024=2024-09-04}.",
		"It was signed on {4 September 2024=2024-09-04} in Oslo.",
		"It was signed on {September 4th, 2024=2024-09-04}.",
		"It was signed on {the 4th of September 2024=2024-09-04}.",
		"It was signed on {4-Sep-2024=2024-09-04}.",
		"The accord of {24 February 2022=2022-02-24} is void.",
		"Done {this third day of May, two thousand twenty-four=2024-05-03}.",
		"Done {twenty-fourth day of May, two thousand twenty-four=2024-05-24}.",
		"It expires on {June 30=2027-06-30},\n\n{2027=2027}.",
	},
}

var ruleMonthDay = &Rule{
	ID: "month-day", Says: "a day of a month, its year left out",
	Yes: []string{
		"We forget the lessons of {September 11=2001-09-11}; prior to {Sept. 11=2001-09-11} few knew them.",
		"They will meet in {the week of Sept. 11=2025-W37} and on {September 11=2025-09-11}.",
		"It was signed on {Aug. 29=2025-08-29}.",
		"The summit will open on {October 3=2025-10-03}.",
		"The accord, signed on {December 12=2024-12-12}, has held.",
		"The conference is due to open on {Jan. 15=2026-01-15}.",
		"The offer was extended to {Nov. 16=2025-11-16}.",
		"The council meets again on {Sept. 23=2025-09-23}.",
		"He took office {January 20=2025-01-20}.",
		"{The first Tuesday of October=2025-10-07} is the deadline.",
		"The offices close on {the last Sunday in September=2025-09-28}.",
		"PARIS, {Sept. 4=2025-09-04} (Agency) — They met {today=2025-09-04}.",
		"He announced higher tariffs for each country, effective {April 9=2025-04-09}.",
		"The rules will apply, effective {April 9=2026-04-09}.",
		"Since {Oct. 7=2023-10-07}, when Hamas attacked Israel, the border has been shut.",
		"The hostages taken in the {Oct. 7=2023-10-07} Hamas attack are to be freed.",
		"They will meet on {Oct. 7=2025-10-07} to discuss Hamas.",
		"2024-10-08|Israel has lived with the horrors of {October 7=2023-10-07} for {a year=P1Y}; antisemitism has grown since {October 7th=2023-10-07}.",
		"2025-10-10|The Israeli army said on {October 7=2025-10-07} that it struck Gaza.",
		"Hamas leaders met in Doha on {Sept. 1=2025-09-01}.",
		"Since the {September 11=2001-09-11} attacks, much has changed.",
		"The attack by Hamas on {October 7=2023-10-07} began the war.",
	},
}

var ruleDayMonth = &Rule{
	ID: "day-month", Says: "a day of a month, its year left out",
	Yes: []string{
		"He died in {June 2009=2009-06}. On {25 June 2009=2009-06-25} doctors came. In {1993=1993} he was accused, in {1994=1994} he paid, in {2003=2003} it was shown. The trial will open on {23 September=2025-09-23}.",
		"It was signed on {29 August=2025-08-29}.",
		"It was signed on {the 29th of August=2025-08-29}.",
		"The talks will open on {3 October=2025-10-03}.",
	},
}

var ruleMonth = &Rule{
	ID: "month", Says: "a month, its year left out",
	Yes: []string{
		"There is little hope of a better round than the last one of all in Geneva in {July=2025-07}.",
		"2025-12-08|They reward schools under a scheme that is being introduced in {April=2026-04}.",
		"2025-12-08|The scheme was being introduced in {April=2025-04}.",
		"2025-02-14|They asked the man who was its chief executive until {August=2024-08}.",
		"2025-02-14|The court was adjourned until {August=2025-08}.",
		"2025-12-14|He has been abroad twice since taking office in {August=2025-08}.",
		"Tehran is preparing for a ceremony after his victory in {May=2025-05}.",
		"2025-08-02|They will vote after the talks in {September=2025-09}.",
		"2026-01-26|The visit was supposed to take place in {November=2025-11}.",
		"2025-12-30|They saw signs of it. In {January=2025-01}, police arrested a reporter.",
		"They will meet {next month=2025-10}; then Rome in {November=2025-11}, Oslo in {January=2026-01}, Bern in {April=2026-04}, Riga in {June=2026-06}.",
		"2026-02-06|In {June=2025-06}, after Iran refused to reach a deal, its sites were struck.",
		"The {March=2025-03} ballot was void.",
		"He left in {March=2025-03} for health reasons.",
		"The {March=2025-03} accession was ratified.",
		"They landed there ({May=1950-05}-{August 1950=1950-08}).",
		"He announced an agreement to acquire the bank in {January=2026-01}.",
		"He signed the agreement in {January=2025-01}.",
		"The loans were extended through {January=2026-01}.",
		"They met through {June=2025-06}.",
		"They agreed to meet on a still unspecified date in {January=2026-01}.",
		"They met on a cold day in {January=2025-01}.",
		"The two met in {March=2025-03}.",
		"They agreed in {June=2025-06} to halt strikes.",
		"The general assembly will open in {November=2025-11}.",
		"Elections are expected in {February=2026-02}.",
		"Talks broke down in {May=2025-05}.",
		"The law passed in {early October=2024-10}.",
		"The law will pass in {late October=2025-10}.",
		"Since {April=2025-04}, no convoy has passed.",
		"They will meet in {mid-September=2025-09}.",
		"He was released in {December=2024-12}.",
		"2022-05-20|In {June=2021-06}, the department issued a set of rules.",
		"The loans run through {January=2026-01}.",
		"The UN said {Friday=2025-09-05} that {August=2025-08} was the deadliest month.",
		"It was agreed in {the first days of September=2025-09}.",
		"2025-01-02|The pact will be signed in {December=2025-12}.",
		"NATO chief: allies to decide in {June=2026-06}",
		"It was signed in {August 1990=1990-08} and took force in {October=1990-10}.",
		"It was signed in {November 1990=1990-11} and took force in {January=1991-01}.",
		"It was signed in {August 1990=1990-08} and will lapse in {October=2025-10}.",
		"It was seized in {1956=1956}: on {26 July=1956-07-26} he spoke, and in {October=1956-10} they came.",
		"It was seized in {1956=1956}. In {March=2025-03} they met.",
		"2021-12-22|It rose between {January=2021-01} and {November this year=2021-11}.",
		"It was agreed in {the closing days of August=2025-08}.",
		"It fell in {the dying days of August=2025-08}.",
	},
	No: []string{
		"They follow in the steps of Ant and Dec. Others do too.",
		"The May government fell.",
		"The March on Rome failed.",
		"August Strindberg wrote it.",
		"The march began, and the March for Peace ended; they march for bread.",
		"The March on the capital was banned.",
		"The parties may meet, and they may not.",
		"Protesters march on.",
		"Mussolini's March on Rome followed.",
		"Theresa May said the deal was dead.",
		"An august body met; he will march for peace.",
		"April Ryan, June Carter and April Glaspie were named.",
		"The board chose April M. Perry and June B. Holt.",
		"A dying man wept.",
	},
}

var ruleMonthYear = &Rule{
	ID: "month-year", Says: "a month with its year",
	Yes: []string{
		"The invasion began in {February 2022=2022-02}.",
		"The text dates from {Sept. 2014=2014-09}.",
		"The text dates from {January of 2015=2015-01}.",
		"Budapest, {December, 1994=1994-12}.",
	},
}

var ruleMonthShift = &Rule{
	ID: "month-shift", Says: "a month with last, this or next",
	Yes: []string{
		"They met {last March=2025-03}.",
		"They met {last November=2024-11}.",
		"They will meet {next June=2026-06}.",
		"The deal was due {this September=2025-09}.",
	},
}

var ruleMonthOfYear = &Rule{
	ID: "month-of-year", Says: "a month of a year seen from here or from the text",
	Yes: []string{
		"The truce of {July last year=2024-07} failed.",
		"Elections follow in {May next year=2026-05}.",
		"War came in {1939=1939}. By {October of that year=1939-10} Warsaw had fallen.",
		"Quotas fall in {March of next year=2026-03}.",
	},
}

var ruleRange = &Rule{
	ID: "range", Says: "one end of a range, or one of several days",
	Yes: []string{
		"The summit takes place on {Sept. 10=2025-09-10}-{12=2025-09-12}.",
		"The talks of {Aug. 30=2025-08-30}-{Sept. 2=2025-09-02} failed.",
		"They will meet on {3=2025-10-03} or {4 October=2025-10-04}.",
		"The visit of {3=2024-09-03}-{5 September 2024=2024-09-05} was short.",
		"The visit of {Sept. 3=2024-09-03}-{5, 2024=2024-09-05} was short.",
		"They met on {the 12th=2025-08-12} and {14th of August=2025-08-14}.",
		"Fighting from {March=2022-03} to {June 2022=2022-06} was heavy.",
		"It lasted from {1992=1992} to {1995=1995}.",
		"The budget for {2021=2021}-{27=2027} is spent.",
		"The session runs from {Sept. 9=2025-09-09} to {Sept. 23=2025-09-23}.",
		"They met on {5=2025-06-05}/{6 June=2025-06-06}.",
		"From {January=2025-01} through {March=2025-03} exports fell.",
		"He was held from {October=2024-10} to {February=2025-02}.",
		"They were in Bern from {Thursday=2025-08-28} to {Tuesday=2025-09-02}.",
		"They will be in Bern {Thursday=2025-09-11} to {Monday=2025-09-15}.",
		"The mandate runs from {1 July=2025-07-01} to {30 June 2026=2026-06-30}.",
		"The truce ran from {Dec. 30=2024-12-30} to {Jan. 2, 2025=2025-01-02}.",
		"The budget of {2023=2023}/{24=2024} is spent, that of {2025=2025}/{2026=2026} not.",
		"The call lasted from {3=2025-09-04T15:00} to {4 p.m. on Thursday=2025-09-04T16:00}.",
		"The call lasted from {11=2025-09-04T11:00} to {1 p.m. on Thursday=2025-09-04T13:00}.",
		"2025-12-05|From {January=2025-01} through {October=2025-10} it was warm.",
	},
	No: []string{
		"They won by 3 to 4 votes, 5/6 of them women.",
		"The file 2024/17 is closed.",
	},
}

var ruleBareDay = &Rule{
	ID: "bare-day", Says: "the number of a day, its month left out",
	Yes: []string{
		"They will meet again on {the 12th=2025-09-12}.",
		"The talks opened on {2 September=2025-09-02} and closed on {the 4th=2025-09-04}.",
		"They met on {the 2nd=2025-09-02} and {the 3rd=2025-09-03}.",
	},
	No: []string{
		"It was the 12th round of talks.",
		"The 18th package of sanctions was adopted.",
		"The second of three rounds ended; he came third.",
	},
}

var ruleNumeric = &Rule{
	ID: "numeric", Says: "a date in figures",
	Yes: []string{
		"Logged {2025-09-04 10:31=2025-09-04T10:31} by the desk.",
		"Stamped {13.8.25=2025-08-13}.",
		"Signed {2025-09-04=2025-09-04}.",
		"Signed {13/8/2025=2025-08-13}.",
		"Updated {2025-09-04T10:31:00+02:00=2025-09-04T10:31:00} and {2025-09-04T10:31Z=2025-09-04T10:31}.",
		"Signed {9/4/2025=2025-09-04}.",
		"Signed {04.09.2025=2025-09-04}.",
		"Signed {2025/09/04=2025-09-04} at headquarters.",
		"Since {9/11=2001-09-11} much has changed.",
	},
	No: []string{
		"Clause 1.2.25 and section 13.8 apply.",
		"Monitors work 24/7.",
		"Some 3/4 of them left.",
		"The 9/11 Commission reported.",
		"Version 2.10.4 and chapter 3.2.1 are out.",
		"Call 202-456-1111 or 555/1234.",
		"Heading 9903.01.26 was struck.",
	},
}

var ruleYear = &Rule{
	ID: "year", Says: "a year",
	Yes: []string{
		"Eastern theatre {1861=1861}-{1863=1863}",
		"He was president, {1861=1861}-{1865=1865}, and died.",
		"An {1887=1887} law says so; he wrote it after his {1801=1801} inauguration.",
		"The accord of {1995=1995} ended the war.",
		"The pact runs until {2030=2030}.",
		"The crisis of {'94=1994} passed.",
		"Rome fell in {AD 476=0476}, Marathon was fought in {490 BC=BC0490}.",
		"War began in {nineteen ninety-two=1992}.",
		"The {2014=2014} annexation was condemned.",
		"In {early 2022=2022} troops massed.",
		"In {2022=2022} troops crossed the line.",
		"In {the year 800=0800} he was crowned; in {the year 79 AD=0079} it erupted.",
		"By {the end of the year=2025} 12 envoys had left.",
		"They freed on the last day of {the year=2025} 180 prisoners.",
		"Rome was sacked in {AD 410=0410}. In {476=0476} its last emperor fell, in 500 villages hunger reigned.",
	},
	No: []string{
		"He lives at 1990 Mill Lane.",
		"Dial 2000 2024 again.",
		"It has 1990 rifles and 2015 saddles.",
		"The 1750 participants left on an 1850 ton ship.",
		"The pages 1861-1863 were lost; the score was 1500-1600 points.",
		"Resolution 2231 and Resolution 1973 remain in force.",
		"Some 2000 troops and 1,900 police were sent.",
		"The bill, H.R. 2024, passed; flight 1549 did not.",
		"It cost $1990 or €2015.",
		"Room 2024, No. 1984.",
		"Some 2022 troops crossed the line; it names 1950 victims.",
		"Camp 1391 and Unit 8200 and Battalion 2026 were named.",
		"Draft no. 2026 and Act 1985 were withdrawn.",
		"In 476 of 500 cases it failed; in 533 an error was made.",
		"The sums (50 U.S.C. 1701-1706) were frozen.",
	},
}

var ruleDecade = &Rule{
	ID: "decade", Says: "a decade or a century",
	Yes: []string{
		"In {the noughties=200} trust grew.",
		"In {the 1990s=199} the border was open.",
		"In {the '90s=199} the border was open.",
		"In {the late 1980s=198} the bloc fell apart.",
		"{The 19th century=18} knew five powers.",
		"It was built in {the 1800s=18}.",
		"In {the nineties=199} trust grew.",
		"He is a diplomat of {the mid-1970s=197}.",
		"Trade fell in {the early nineties=199} and {the late noughties=200}.",
	},
	No: []string{"He is in his 60s.", "The two men, in their late 30s, were freed."},
}

var ruleSeason = &Rule{
	ID: "season", Says: "a season",
	Yes: []string{
		"{The autumn of 1989=1989-FA} changed that.",
		"The offensive of {the summer of 2023=2023-SU} failed.",
		"The army advanced in {spring 2024=2024-SP}.",
		"{Last winter=2024-WI} the grid failed.",
		"They will vote {next spring=2026-SP}.",
		"Talks resumed {this summer=2025-SU}.",
		"He resigned in {the spring=2025-SP}.",
		"2026-01-07|The pact will be signed in {the autumn=2026-FA}.",
		"2026-01-07|The pact was signed in {the autumn=2025-FA}.",
	},
	No: []string{
		"In the winter of his reign, he wept.",
		"The fall in output and the spring in her step were noted.",
		"Prices fall when exports spring up.", "After the fall of Kabul, a hot spring was found.",
		"They met at the Winter Olympics and the Spring Festival.",
	},
}

var ruleQuarter = &Rule{
	ID: "quarter", Says: "a quarter or half of a year",
	Yes: []string{
		"Exports fell in {the last quarter of 2023=2023-Q4} and {the final quarter of 2024=2024-Q4}.",
		"Exports fell in {the second quarter=2025-Q2}.",
		"Exports fell in {the third quarter of 2024=2024-Q3}.",
		"Growth in {Q1 2025=2025-Q1} was weak.",
		"{Second-quarter=2025-Q2} growth was weak.",
		"In {the first half of 2025=2025-H1} aid fell.",
		"{Last quarter=2025-Q2} was better.",
		"{This year's first quarter=2025-Q1} was better.",
		"{The last half of 2023=2023-H2} was calm.",
	},
	No: []string{
		"The old quarter of the city burned.", "Three quarters of them left in the first half of the match.",
		"It won in the final quarter of play.",
	},
}

var ruleFiscal = &Rule{
	ID: "fiscal", Says: "a fiscal year",
	Yes: []string{
		"The budget for {fiscal 2025=2025} is spent.",
		"The budget for {fiscal year 2026=2026} is open.",
		"The {FY2024=2024} budget is closed.",
		"Spending in {the current fiscal year=2025} fell.",
	},
}

var ruleYearAgoQuarter = &Rule{
	ID: "year-ago-quarter", Says: "the quarter a year before the one spoken of",
	Yes: []string{"Profit fell in {the second quarter=2025-Q2} from {the year-ago quarter=2024-Q2}."},
}

var ruleUnitShift = &Rule{
	ID: "unit-shift", Says: "a unit seen from the day of speaking",
	Yes: []string{
		"2025-09-07|Ministers will meet {this week=2025-W37}.",
		"2025-09-07|Hundreds died {this week=2025-W36}.",
		"They will talk in {the new year=2026}.",
		"2025-01-07|In {the new year=2025}, talks resumed.",
		"They met {last week=2025-W35}.",
		"They will meet {next week=2025-W37}.",
		"{This week=2025-W36} has been calm.",
		"They will meet {the week after next=2025-W38}.",
		"They met {the week before last=2025-W34}.",
		"{Last month=2025-08} the truce broke.",
		"{Next year=2026} both retire.",
		"He left {earlier this month=2025-09}.",
		"He leaves {later this week=2025-W36}.",
		"They will decide {early next year=2026}.",
		"They met {last weekend=2025-W35-WE}.",
		"They will meet {next weekend=2025-W37-WE}.",
		"They will meet {this weekend=2025-W36-WE}.",
		"Clashes {late last year=2024} killed dozens.",
		"{This decade=202} is dangerous.",
		"It is the worst crisis {this century=20}.",
		"It was built {last century=19}.",
		"Growth will slow by {the end of next year=2026}.",
		"They will go by {year's end=2025}.",
		"The deal is to close by {year end=2025}.",
		"They will decide in {the first half of next month=2025-10}.",
		"They proclaim {September 9, 2025=2025-09-09}, a feast, and ask all to keep {this day=2025-09-09}.",
		"They met on {August 9, 2025=2025-08-09} and mourn {this day=2025-09-05}.",
	},
	No: []string{
		"The new year-on-year figures came in the new year of the pig.",
	},
}

var ruleUnitText = &Rule{
	ID: "unit-text", Says: "a unit seen from the date spoken of",
	Yes: []string{
		"The pact was signed on {10 June 2024=2024-06-10}. {The next day=2024-06-11} shelling resumed.",
		"It fell on {10 June 2024=2024-06-10}; {that same day=2024-06-10} he fled.",
		"It fell in {1989=1989}. {The following year=1990} Germany united.",
		"It fell on {10 June 2024=2024-06-10}. {The previous day=2024-06-09} he had fled.",
		"War came in {May 1940=1940-05}; {the following month=1940-06} France fell.",
		"It was signed on {10 June 2024=2024-06-10}, and he left {the day after=2024-06-11}.",
		"He will visit {next week=2025-W37}, then return {the week after=2025-W38}.",
		"Until {that day=2025-09-05}, they were friends.",
		"Exports fell in {August=2025-08}, as in {the month prior=2025-07}.",
		"They met on {Monday=2025-09-01}; the next hearing is on {Sept. 17=2025-09-17}. The council met {the same day=2025-09-01}.",
		"They meet on {Sept. 17=2025-09-17}, as in {June 2019=2019-06}. Nobody will sit {that week=2025-W38}.",
		"Output is forecast to rise in {2027=2027}. Permits doubled over {the previous year=2024}.",
	},
	No: []string{
		"Until that day comes, they will wait.",
	},
}

var ruleTheNext = &Rule{
	ID: "the-next", Says: "the next unit",
	Yes: []string{"{The next week=2025-W37} will decide.", "They met on {Aug. 15=2025-08-15}. {The next week=2025-W34} others joined."},
}

var ruleTheUnit = &Rule{
	ID: "the-unit", Says: "the unit spoken of, or the one now",
	Yes: []string{
		"In {the evening=2025-09-05TEV}, they dined with the king.",
		"2025-09-08|On {Monday=2025-09-08}, men who went missing over {the weekend=2025-W36-WE} came home.",
		"By {the end of the decade=202} it will be built.",
		"At {the turn of the century=20} few believed it.",
		"By {mid afternoon=2025-09-05TAF} the town had fallen.",
		"They worked through {the night=2025-09-05TNI}.",
		"It rained throughout {the day=2025-09-05}.",
		"In {early afternoon=2025-09-05TAF} trading shares fell.",
		"They met over {the weekend=2025-W35-WE}.",
		"They will meet at {the weekend=2025-W36-WE}.",
		"Aid must arrive by {the end of the month=2025-09}.",
		"Aid must arrive before {the end of the year=2025}.",
		"They plan a call {later in the day=2025-09-05}.",
		"The session, held {earlier in the day=2025-09-03} in Lausanne, was useful, the envoy said {Wednesday=2025-09-03}.",
		"They will meet again on {Monday=2025-09-08}. The ministers took part in the session {earlier in the day=2025-09-05}.",
		"It is due by {mid-month=2025-09}.",
	},
	No: []string{
		"They rise early in the morning, he said.",
		"It is the deal of the decade.",
		"The day of reckoning came.", "She is the woman of the hour.",
		"They like early morning walks, and the night of the long knives.",
		"It is set for the week in which it falls.",
	},
}

var ruleWeekOf = &Rule{
	ID: "week-of", Says: "the week that holds a day",
	Yes: []string{
		"The assembly opens in {the week of Sept. 22=2025-W39}.",
		"They met in {the first week of August=2025-W32}.",
		"They meet in {the last week of September=2025-W39}.",
		"It is set for {the week commencing 15 September=2025-W38} or {the week ending 28 September=2025-W39}.",
	},
}

var ruleYearEnd = &Rule{
	ID: "year-end", Says: "the last day of a unit",
	Yes: []string{"The troops will leave by {year-end=2025-12-31}."},
}

var ruleAgo = &Rule{
	ID: "ago", Says: "so long before the day of speaking",
	Yes: []string{
		"It began {two weekends ago=2025-W34-WE}.",
		"The war began {three years ago=2022}.",
		"They met {two weeks ago=2025-W34}.",
		"They met {10 days ago=2025-08-26}.",
		"They met {two days ago=2025-09-03}.",
		"He left {six months ago=2025-03}.",
		"He left {about a decade ago=2015}.",
		"He left {several years ago=PAST_REF}.",
		"He left {more than two years ago=2023}.",
		"{Two days ago=2025-09-03} he left.",
		"He left {a month ago=2025-08}.",
		"He left {a year and a half ago=2024-03}.",
		"He left {half a year ago=2025-03}.",
		"He left {just over a year ago=2024}.",
	},
}

var ruleFromNow = &Rule{
	ID: "from-now", Says: "so long after the day of speaking",
	Yes: []string{
		"Elections are {ten days away=2025-09-15}.",
		"With elections {three weeks away=2025-W39}, he quit.",
		"The village is {two days=P2D} away.",
		"The vote was {two days=P2D} away.",
		"The pact lapses {two months from now=2025-11}.", "Elections are {three weeks from now=2025-W39}.",
		"They will meet in {two weeks=2025-W38}.",
		"The mandate expires in {three months=2025-12}.",
		"In {three days=2025-09-08} the truce lapses.",
		"They will vote in {three weeks' time=2025-W39}.",
	},
}

var ruleEarlier = &Rule{
	ID: "earlier", Says: "so long before the date spoken of",
	Yes: []string{
		"He fell on {10 June 2024=2024-06-10}; {two days earlier=2024-06-08} he had won.",
		"He fell in {1991=1991}, {two years earlier=1989} he had won.",
		"He won in {2021=2021}. {Two years earlier=2019}, he had lost.",
	},
}

var ruleLater = &Rule{
	ID: "later", Says: "so long after the date spoken of",
	Yes: []string{
		"He bought a plant that was sold on {two years later=XXXX}.",
		"He fell on {10 June 2024=2024-06-10}. {Two days later=2024-06-12} he left.",
		"He fell on {10 June 2024=2024-06-10} and left {a week later=2024-W25}.",
		"War came in {1914=1914} and ended {four years later=1918}.",
		"He left {a few days later=FUTURE_REF}.",
		"Much has changed, and {a century later=PRESENT_REF}, the fear remains.",
		"The war came. {Sixty years later=PRESENT_REF}, there is no treaty.",
	},
}

var ruleEventOffset = &Rule{
	ID: "event-offset", Says: "so long before or after something else",
	Yes: []string{
		"2024-11-19|On {day 1,000 of the war=2024-11-19}, Kyiv stood still.",
		"The talks will be held {two weeks after Sept. 10=2025-09-24}.",
		"He fled {the day before Christmas=2024-12-24}.",
		"The summit opened on {1 June 2024=2024-06-01}. He resigned {two days after the summit=2024-06-03}.",
		"The Oslo talks ended on {1 June 2024=2024-06-01}. {Three days after the Oslo talks=2024-06-04}, fire resumed.",
		"{Three weeks after the Alaska summit=2025-09-05} on {Aug. 15=2025-08-15}, nothing has moved.",
		"{A day after the attack=2025-09-03}, which killed 12 on {Tuesday=2025-09-02}, talks stopped.",
		"The invasion began on {24 February 2022=2022-02-24}. They met on {the third anniversary of the invasion=2025-02-24}.",
		"The siege began on {1 May 2022=2022-05-01}. On {day 10 of the siege=2022-05-10} it rained.",
		"He resigned {two days=P2D} after the summit.",
		"They met the group on {Monday=2025-09-01}. He resigned {a day=P1D} after the group carried out the attack.",
		"The talks have a {Sept. 30=2025-09-30} deadline. He broke a leg {a day=P1D} after the talks over {the weekend=2025-W35-WE}.",
		"They will return {a week on Monday=2025-09-15}.",
		"They met {two weeks ago Thursday=2025-08-21}.",
		"The treaty was signed {a year ago today=2024-09-05}.",
		"They meet {a week from tomorrow=2025-09-13}.",
		"2024-11-19|On {day 1,000 of the war=2024-11-19} in Ukraine, Zelenskyy spoke.",
		"2024-11-20|On {the 1,000th day of Russia's full-scale invasion=2024-11-19}, Kyiv was hit.",
		"2024-02-05|Gaza burned on {day 122 of the war=2024-02-05}.",
		"{Two weeks after the Alaska summit=2025-08-29}, held on {Aug. 15=2025-08-15}, little has changed.",
		"He fell {8 months=P8M} before the bill to end it was read.",
	},
	No: []string{
		"On day 12 of the strike, nothing moved.",
	},
}

var ruleHoliday = &Rule{
	ID: "holiday", Says: "a named day",
	Yes: []string{
		"They must agree by {Valentine's Day=2026-02-14}.",
		"The bill is due before {New Year=2026-01-01}.",
		"They will meet before {Christmas=2025-12-25}.",
		"Troops will be home by {Thanksgiving=2025-11-27}.",
		"The truce of {Easter 2025=2025-04-20} was short.",
		"They met on {New Year's Eve=2024-12-31}.",
		"The raid on {Christmas Day 2024=2024-12-25} shocked many.",
		"He was born on {the Fourth of July=2025-07-04}.",
		"{Labor Day=2025-09-01} was quiet.",
		"On Ukraine's {Independence Day=2025-08-24} they met.",
		"On {Independence Day=2025-07-04} they met.",
		"Ukraine marked {Independence Day=2025-08-24} under fire.",
		"{Good Friday=2025-04-18} was quiet.",
		"VE stands for {Victory in Europe Day=2025-05-08}.",
		"{This Armenian Remembrance Day=2025-04-24} was quiet.",
		"They will talk after {Orthodox Easter 2026=2026-04-12}.",
		"The truce of {Ramadan 2025=2025-03} held.",
		"On {Bastille Day=2025-07-14} Macron spoke.",
		"2024-08-23|{Tomorrow=2024-08-24}, as Ukrainians marked {Independence Day=2024-08-24}, sirens wailed.",
		"Uzbekistan's {Independence Day=2025-09-01} was quiet.",
		"Kyiv marked {Independence Day=2025-08-24} under fire.",
		"2026-05-11|Oslo launches site on {Mother's Day=2026-05-10}",
		"2026-05-11|Oslo will launch it on {Mother's Day=2027-05-09}.",
		"They met on {St. Patrick's Day=2025-03-17} and on {All Saints' Day=2024-11-01}.",
		"He spoke at the {Anzac Day=2025-04-25} service.",
	},
	No: []string{
		"Christmas trees burned, and Easter eggs were rolled.",
		"It was before New Year festivities had begun.",
		"Christmas Island is far.", "It was a new year of hope, he said.",
		"They stand by the Good Friday accords.",
		"Croatia's Independence Day was quiet.",
	},
}

var ruleDuration = &Rule{
	ID: "duration", Says: "an amount of time",
	Yes: []string{
		"It rained for {the third day=P3D} in a row.",
		"They will not have done badly in {these 60 years=P60Y}.",
		"He has waited for {some months=PXM}.",
		"In {the year=P1Y} to {March=2025-03} it earned little.",
		"Fighting went on for {a third day=P3D}.",
		"Protests entered {a fifth week=P5W}.",
		"{Hours=PTXH} after the vote, tanks rolled.",
		"{Decades=PXDE} of mistrust remain.",
		"They worked {several quarters=PXQ} for it.",
		"It was extended for {an additional year=P1Y}, then for {another year=P1Y}.",
		"He stayed {a full week=P1W}.",
		"It fell {eight trading days=P8D} after {Aug. 12=2025-08-12}.",
		"The {three-day=P3D} visit ended.",
		"Talks lasted {two weeks=P2W}.",
		"The truce held for {five hours=PT5H}.",
		"He served {two and a half years=P2Y6M}.",
		"It took {a couple of months=P2M}.",
		"It took {several weeks=PXW}.",
		"He ruled for {more than 20 years=P20Y}.",
		"They must leave within {30 days=P30D}.",
		"A {decade-long=P1DE} war ended.",
		"The flight took {one hour and 20 minutes=PT1H20M}.",
		"They waited for {days=PXD}.",
		"The talks are set to last {two=P2D} or {three days=P3D}.",
		"The mandate was extended by {six months=P6M}, to {March 15=2026-03-15}.",
		"A {two-year=P2Y} term begins.",
		"It took {an hour and a half=PT1H30M}.",
		"The war was won in {three weeks=P3W}.",
		"It will be the third summit in {two years=P2Y}.",
		"The war is in {its fourth year=P4Y}.",
		"They met for {the third straight day=P3D}.",
		"It will have created more jobs in {two years=P2Y} than the last one.",
		"It will be the worst drought in the Horn of Africa in {70 years=P70Y}.",
		"For {the year=P1Y} ended {March 31=2025-03-31} it earned little.",
		"He came back {two months=P2M} after his team was blocked.",
		"It opens after {years=PXY} of neglect.",
		"The drought came following {years=PXY} of neglect.",
		"It took {months=PXM} to agree.",
	},
	No: []string{
		"It was the third day of rain; some month he will come.",
		"It opened a third day centre.",
		"A second hour-glass broke.",
		"He will tell it another day; several quarters of the city burned.",
		"The 17-year-old boy was freed; she is 52 years old.",
		"Just a second, please; a minute detail was missed.",
		"It was the third crisis in as many months.",
		"It won its third year title; the second year students left.",
		"They mark the National Days of Prayer.",
		"It is a feast; a day to dance.",
		"It took all.",
	},
}

var ruleDurationRange = &Rule{
	ID: "duration-range", Says: "one of two amounts of time",
	Yes: []string{"Repairs take {two=P2W} to {three weeks=P3W}.", "It takes {10=P10D}-{12 days=P12D}."},
}

var ruleSpan = &Rule{
	ID: "span", Says: "an amount of time up to now or from now on",
	Yes: []string{
		"{The past 18 months=P18M} were hard.",
		"{The next two weeks=P2W} will decide.",
		"In {recent weeks=PXW} strikes grew.",
		"In {the coming days=PXD} they will talk.",
		"Over {the last few months=PXM} ties grew.",
		"In {the past 24 hours=PT24H} nothing moved.",
		"They will talk in {the days ahead=PXD}.",
		"They will vote within {the next fortnight=P2W}.",
	},
}

var ruleSet = &Rule{
	ID: "set", Says: "something that repeats",
	Yes: []string{
		"They meet {every Tuesday=XXXX-WXX-2}.",
		"They meet {every two weeks=P2W}.",
		"They meet {each year=P1Y} in Davos.",
		"They meet {every other day=P2D}.",
		"They meet {every July=XXXX-07} and {every Christmas=XXXX-12-25}.",
		"They meet {every morning=XXXX-XX-XXTMO}.",
		"The law names {the third Friday in May of each year=XXXX-05} and {May 15 of each year=XXXX-05-15}.",
		"The market opens at {weekends=XXXX-WXX-WE}.",
	},
	No: []string{},
}

var ruleRate = &Rule{
	ID: "rate", Says: "a rate in time",
	Yes: []string{
		"It costs $5 billion {a year=P1Y}.", "It moves 300 tons {per day=P1D}.",
		"Prices rose 70 per cent {a year=P1Y}.",
		"Some 90 lorries {a day=P1D} cross.",
	},
	No: []string{
		"It cost him, to the last cent and more.",
		"It has 90 lorries a day-trip away.",
	},
}

var ruleTimes = &Rule{
	ID: "times", Says: "how often in a period",
	Yes: []string{
		"They meet {twice a week=P1W}.", "They meet {three times a year=P1Y}.",
		"They meet {several times a day=P1D}.",
	},
	No: []string{
		"They met several times.",
	},
}

var ruleFrequency = &Rule{
	ID: "frequency", Says: "how often",
	Yes: []string{"They talk {daily=P1D}.", "Reports come {monthly=P1M}."},
	No:  []string{"The Daily Telegraph reported it.", "The annual meeting was held."},
}

var ruleWeekdays = &Rule{
	ID: "weekdays", Says: "every such weekday",
	Yes: []string{
		"They meet on {Fridays=XXXX-WXX-5}.",
		"Protests follow {Friday=XXXX-WXX-5} prayers.",
		"They sing on {Sunday nights=XXXX-WXX-7TNI}.",
	},
}

var ruleRef = &Rule{
	ID: "reference", Says: "past, present or future without a date",
	Yes: []string{
		"They met {the other night=PAST_REF}.",
		"It will pay in {future years=FUTURE_REF}.",
		"The road is {now=PRESENT_REF} open.",
		"He {recently=PAST_REF} left.",
		"What {the future=FUTURE_REF} holds is open.",
		"It is {currently=PRESENT_REF} closed.",
		"They will talk {soon=FUTURE_REF}.",
		"They hope to meet in {the near future=FUTURE_REF}, but not at {the moment=PRESENT_REF}.",
		"They met {the other day=PAST_REF}.",
	},
	No: []string{
		"The Past Masters met; the now defunct club did not.",
		"As soon as the now-defunct body met, he left.",
		"They set money aside for future payments.",
		"That is the moment of truth; the near side of the moon is the other one.",
	},
}

// allRules holds every rule.
var allRules = []*Rule{
	ruleWeekday, ruleWeekdayShift, ruleWeekdayWeek, ruleWeekdayOfWeek, ruleWeekdayDate, ruleDayClock, ruleClockDay, ruleClock, ruleDayPart,
	ruleDeictic, ruleFullDate, ruleMonthDay, ruleDayMonth, ruleMonth, ruleMonthYear, ruleMonthShift, ruleMonthOfYear, ruleRange, ruleBareDay,
	ruleNumeric, ruleYear, ruleDecade, ruleSeason, ruleQuarter, ruleFiscal, ruleYearAgoQuarter, ruleUnitShift, ruleUnitText, ruleTheNext,
	ruleTheUnit, ruleWeekOf, ruleYearEnd, ruleAgo, ruleFromNow, ruleEarlier, ruleLater, ruleEventOffset, ruleHoliday, ruleDuration,
	ruleDurationRange, ruleSpan, ruleSet, ruleRate, ruleTimes, ruleFrequency, ruleWeekdays, ruleRef,
}
