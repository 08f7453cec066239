package temporal

import (
	"strings"
	"testing"
)

// TestPastPlans reads the example of every row of pastPlans with and without the row.
func TestPastPlans(t *testing.T) {
	for i := range pastPlans {
		r := &pastPlans[i]
		if r.eg == "" {
			t.Errorf("row %d has no example", i)
			continue
		}
		checkExample(t, "pastPlans", r.eg)
		when := r.when
		r.when = func(*parser, int, *expr) bool { return false }
		day, eg := exampleDay, r.eg
		if d, rest, ok := strings.Cut(eg, "|"); ok {
			day, eg = d, rest
		}
		got, want := values(t, eg, day, nil)
		r.when = when
		if got == want {
			t.Errorf("read alike without its row: %s", r.eg)
		}
	}
}

// TestReadTogether reads the days of what is off, each of a list and those of headlines; the times behind what went on overnight
// or stopped late; and the days of a month behind the month of an aside.
func TestReadTogether(t *testing.T) {
	for name, examples := range map[string][]string{
		"undone": {
			"They agreed a text, clearing the way for votes in both chambers on {Thursday=2025-09-11}.",
			"A text that cleared the way for the votes was agreed on {Monday=2025-09-01}.",
			"2026-03-12|A planned visit by Roe to Bern on {March 18=2026-03-18} has been called off, the agency reported.",
			"2023-06-15|A lockout will begin on {Thursday=2023-06-22} if no deal is reached by {Tuesday=2023-06-20}.",
			"2023-06-15|The vote, due on {Tuesday=2023-06-20}, could be delayed to {Thursday=2023-06-22}.",
			"2023-06-15|The talks had been scheduled to last until {Friday=2023-06-16} but broke up on {Wednesday=2023-06-14}.",
			"2022-11-04|Strikes on {Saturday=2022-11-05}, {Monday=2022-11-07} and {Wednesday=2022-11-09} have been called off.",
			"2022-11-04|Strikes for {Saturday=2022-11-05} and {Monday=2022-11-07} have also been called off.",
			"2022-11-04|Talks on {Monday=2022-11-07} postponed.",
			"2022-11-04|Shops will close {tomorrow=2022-11-05}, {Monday=2022-11-07} and {Wednesday=2022-11-09}.",
			"2005-06-15|The commission put off {Sunday=2005-06-19}'s vote until {August=2005-08}.",
			"2006-07-25|{Friday=2006-07-28}'s vote, which follows {months=PXM} of wrangling, could topple the cabinet.",
			"2008-10-10|{Thursday=2008-10-09}'s sell-offs sparked concern among buyers, who fear more, could spread.",
			"2022-11-04|Talks on {Monday=2022-10-31} touched on fish.",
			"2015-05-21|The unions have called off a strike. Guards had been due to walk out on {Monday=2015-05-25}.",
			"2015-05-21|The unions had a strike. Guards had been due to walk out on {Monday=2015-05-18}.",
		},
		"what shares a will, is told of a word before, or only describes": {
			"2022-07-18|The final two will be known by {Wednesday=2022-07-20}, and the winner announced on {5 September=2022-09-05}.",
			"2016-04-27|The house will be dissolved and an election held on {June 26=2016-06-26}.",
			"2011-01-01|Chad, which took over the council {today=2011-01-01}, hands it to Niger on {July 1=2011-07-01}.",
			"2020-12-28|MPs have set aside time in {late February=2021-02}.",
			"2004-01-21|The act expires {next year=2005}. {Fiscal year 2005=2005} begins on {October 1=2004-10-01}.",
			"2013-07-10|Chad asked Niger to hold talks on suspended tours on {July 17=2013-07-17}.",
			"2019-09-15|Officials hope to restore a third of lost output by {the end of Monday=2019-09-16}.",
			"2018-05-26|Roe will announce the result on {Sunday=2018-05-27}, his office said.",
			"2024-05-28|The party became the biggest in the {Nov. 22=2023-11-22} election.",
			"2022-10-02|His previous visit, on {September 9=2022-09-09}, ended without a breakthrough.",
			"2020-10-30|A truce that was due to begin on {Monday=2020-10-26} failed.",
			"2022-10-31|Chad blames Niger for {Saturday=2022-10-29}'s drone attack.",
			"2022-10-31|The council prepares for {Saturday=2022-11-05}'s vote.",
			"2022-05-09|Their plan, they said, is to have this vote on {Wednesday=2022-05-11}, which will fail.",
		},
		"limits and what is fixed": {
			"2015-05-21|Rail firms have already cancelled services on {Monday=2015-05-25}.",
			"2018-12-11|Roe said on {Sunday=2018-12-09} that {March 1=2019-03-01} was a hard deadline.",
			"2025-11-20|Among those expected at {Saturday=2025-11-22}'s funeral are two envoys.",
			"2026-01-07|The envoy, recalled for talks with his ministry on {Monday=2026-01-05}, is not expected back.",
			"2025-11-20|His resignation, first reported by a paper on {Tuesday=2025-11-18}, takes effect on {Saturday=2025-11-22}.",
			"2024-06-12|Officials said the ship barred from leaving port on {Sunday=2024-06-09} would try again.",
			"2024-10-08|In {the year=P1Y} since the attack, 400 people have left.",
			"2024-10-08|Canadians will mark {Thanksgiving=2024-10-14} on {Monday=2024-10-14}.",
			"2021-08-31|Canadians mark {Labour Day=2021-09-06} with a march.",
			"2025-11-20|Nigerians marked {Independence Day=2025-10-01} {last month=2025-10}.",
			"The union served notice, putting its members in a position to walk out on {Monday=2025-09-08}.",
			"2018-05-27|They agreed to hold the talks, called off by Chad {this month=2018-05}, on {Friday=2018-06-01}.",
			"2014-11-24|They gave themselves until {March 1=2015-03-01} for an accord and {July 1=2015-07-01} for the annexes.",
			"2019-03-21|They offered two dates: {22 May=2019-05-22} if the deal is passed, {12 April=2019-04-12} if it is not.",
			"2015-07-07|The talks were prolonged until possibly {Friday=2015-07-10}.",
			"2000-01-01|The vote, previously due in {June=2000-06}, must be held.",
			"2025-03-02|They agreed to meet on {Thursday=2025-03-06}, when a summit had already been called.",
			"2023-01-05|Roe ordered a truce from {noon on Friday=2023-01-06T12:00} to mark the feast.",
			"2022-02-15|Roe flew there ahead of a march proclaimed for {Wednesday=2022-02-16}.",
			"2025-01-25|The period laid down in the {November 27=2024-11-27} truce ends at {4am on Sunday=2025-01-26T04:00}.",
			"2021-05-02|They will be gone before {September 11=2021-09-11}.",
			"2024-12-26|Denmark takes over for {the second half of the year=2025-H2}.",
			"2024-12-26|They will rest until {the first Monday of the new year=2025-01-06}.",
			"2012-12-27|Leaders will meet before {the second week of the new year=2013-W02}.",
			"2011-05-11|It was over on {Saturday=2011-05-07}, and the cabinet will be sworn in {a week on Saturday=2011-05-21}.",
			"2008-01-29|Floridians vote {today=2008-01-29}, well before {Super Tuesday=2008-02-05}.",
			"2024-09-11|{Tuesday night=2024-09-10TNI}'s debate may be the only one.",
			"2025-01-18|The truce will start on {Sunday=2025-01-19}. Four more will be freed on {the seventh day=2025-01-25}.",
			"2024-01-15|The vote is on {8 February=2024-02-08}, {three months=P3M} later than the law envisages.",
			"2026-03-14|The quota runs out in {mid-June=2026-06}, {a month=P1M} earlier than {last year=2025}'s did.",
		},
		"the verb that a day is of": {
			"2015-06-28|Ministers who left Bern on {Friday=2015-06-26} return {Tuesday=2015-06-30}.",
			"2015-06-28|The hearing, the clerk said, comes {Friday=2015-07-03}.",
			"2015-06-28|The talks could drag on past {Thursday=2015-07-02}.",
			"2015-06-28|It rained all of {this past Thursday=2015-06-25}.",
			"2019-08-28|MPs return from their recess on {Tuesday=2019-09-03}.",
			"2022-12-28|The union announced a new co-ordinated walkout on {11 January=2023-01-11}.",
			"2023-12-01|Roe resumed the talks about talks on {Monday=2023-11-27}.",
		},
		"what is told twice": {
			"2022-08-30|Ahead of a summit on {Wednesday=2022-08-31} Roe phoned Doe. They touched upon {Wednesday=2022-08-31}'s summit.",
			"2022-08-30|Ahead of a summit on {Wednesday=2022-08-31} Roe phoned Doe. They touched upon {Wednesday=2022-08-24}'s raid.",
			"2019-01-09|The strike was due to start {Thursday=2019-01-10}. {The day before=2019-01-09}, the union put it off.",
			"2021-10-30|He won power in {August 2019=2019-08} and still rules {today=2021-10-30}. The house was dissolved {that year=2019}.",
			"2023-10-27|They took the shoal after a standoff in {2012=2012}. On {Sept. 26=2023-09-26}, a boat removed the barrier.",
			"2015-10-24|The text grew from 20 pages on {Monday=2015-10-19} to 34 by {Wednesday=2015-10-21}.",
		},
		"old plans": {
			"2022-02-15|They agreed on {26 November 2021=2021-11-26} to put off the session, due to start on {30 November=2021-11-30} and run until {3 December=2021-12-03}.",
			"2021-05-24|The house in {December=2020-12} approved a bill that would curb checks if they did not lift the ban by {February=2021-02}.",
			"2017-03-28|In {2015=2015} Roe set {the end of October=2015-10} as a deadline.",
			"2020-08-10|The talks, initially slated to be held in {March=2020-03}, were delayed.",
		},
		"hours": {
			"2011-07-31|The {5 p.m.=2011-07-30T17:00} deadline passed on {Saturday=2011-07-30} without a call.",
			"2018-12-21|They left on {Friday evening=2018-12-21TEV}, ensuring a shutdown at {midnight=2018-12-21T24:00}.",
			"1999-02-20|The talks were extended until {3 p.m. on Tuesday=1999-02-23T15:00} after they missed a {noon=1999-02-20T12:00} deadline.",
			"2023-05-22|Roe reaffirmed {June 1=2023-06-01} as the earliest date. They will meet at {5:30 p.m.=2023-05-22T17:30} in Bern.",
		},
		"behind the night": {
			"2018-03-05|Shares fell {overnight=2018-03-04TNI} but rallied by {midday=2018-03-05T12:00}.",
			"2015-07-12|They broke up {late on Saturday=2015-07-11} and resumed at {11 am=2015-07-12T11:00}.",
			"2022-02-27|The bank will keep the bourse shut until {3 p.m. on Monday=2022-02-28T15:00}.",
			"2021-07-22|Japan last staged the summer Games in {1964=1964}.",
			"2011-01-02|Churches were guarded ahead of {Coptic Christmas=2011-01-07}.",
		},
		"on course": {
			"2025-11-06|{Saturday=2025-11-08}'s session is back on after a night of calls.",
			"2025-11-06|{Saturday=2025-11-08}'s session hinges on a release of prisoners.",
			"2025-11-06|{Saturday=2025-11-08}'s summit remains on the calendar.",
			"2025-11-06|A strike set to begin on {Friday=2025-11-07} was averted on {Wednesday=2025-11-05}.",
			"2025-11-06|Mediators had hoped to have a draft ready by {Tuesday=2025-11-04}.",
			"2025-05-01|The talks, which were to be held over {the weekend=2025-W18-WE}, have been postponed.",
			"2020-02-25|Talks will begin on {Monday=2020-03-02} and continue until {Thursday=2020-03-05}.",
			"2025-08-16|The two agreed on {Wednesday=2025-08-13} to resume talks on {Wednesday=2025-08-20}.",
		},
		"of a year": {
			"2025-12-30|On {Jan. 20=2025-01-20} he was sworn in for a second time.",
			"2025-02-25|In {March=2024-03} the court annulled the vote.",
			"2024-09-19|{October 7=2023-10-07} was a failure of all.",
			"2025-12-30|The {January 7=2025-01-07} fires destroyed homes.",
			"2025-04-22|The pause unveiled on {April 9=2025-04-09} ends on {July 8=2025-07-08}.",
			"2025-08-16|Schools reopen on {September 1=2025-09-01}, when a ban passed in {June=2025-06} comes into force.",
			"2024-11-03|The cuts were extended in {June=2024-06} until {September=2024-09}.",
			"2025-12-25|The delays in implementing a landmark {March=2025-03} agreement grew.",
			"2025-12-25|They warned that options are narrowing, as they will not implement a landmark {March=2025-03} agreement.",
			"2025-04-22|It was founded {ten years ago this spring=2015-SP}.",
			"2025-12-30|Armenians celebrate {Christmas=2026-01-06} on {January 6=2026-01-06}.",
			"2025-06-13|Men who had worked since {Tuesday=2025-06-10} left on {Friday=2025-06-13}.",
			"2018-05-15|They will put off the talks planned for {the 16th=2018-05-16} amid the row.",
			"2007-03-05|It keeps up a 2000 year old custom, and has 1000 + members.",
			"2020-08-04|At 6.45 gigawatts, it will be the largest.",
			"2024-03-14|The race enters its last week. They met in the last week of the war.",
			"2021-11-13|They neared a deal on {Saturday=2021-11-13} after talks went on through {the night=2021-11-12TNI}.",
		},
		"behind an aside": {
			"2013-07-02|They met. The mine, which shut in {April=2013-04}, will reopen by {the end of the month=2013-07}.",
			"2026-01-09|The envoy, who takes office in {March=2026-03}, will brief the Council on {the 20th=2026-01-20}.",
			"2025-06-10|They will meet in {July=2025-07} and sign by {the end of the month=2025-07}.",
			"2013-07-04|Roe told Kyodo News {Thursday=2013-07-04} their envoys were ready.", "2013-07-04|Roe told Fox News Sunday that they were ready.",
			"2010-02-22|The union appealed to members to return on {Tuesday=2010-02-23}.",
		},
	} {
		for _, eg := range examples {
			checkExample(t, name, eg)
		}
	}
}
