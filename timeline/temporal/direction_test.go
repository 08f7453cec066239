package temporal

import "testing"

// TestDirection checks on which side of publication a date lies, class by class: first what a rule is to read,
// then what looks alike and is not to be read so.
func TestDirection(t *testing.T) {
	for _, c := range directions {
		for _, s := range c.eg {
			checkExample(t, c.of, s)
		}
	}
}

var directions = []struct {
	of string
	eg []string
}{
	{"a month told at the end of the year", []string{
		"2025-12-15|They spoke of the deal that we signed in {January=2025-01}.",
		"2025-12-15|She remembered the talks they had with the envoys in {February=2025-02}.",
		"2025-12-28|As she told the house in {January=2025-01}, the law is bad.",
		"2025-12-28|The firm keeps to what its head wrote in {January=2025-01}.",
		"2025-12-28|I would point you back to our statement in {February=2025-02}.",
		"2025-12-28|I refer you to the letter in {March=2025-03}.",
		"2025-12-10|In {the first half of the year=2025-H1}, exports fell.",
		"2025-12-10|Exports fell in {the first half of the year=2025-H1}.",
		"2026-02-10|Exports fell in {the second half of the year=2025-H2}.",

		"2025-12-15|They said that they would meet in {January=2026-01}.",
		"2025-12-15|They had a meeting planned in {January=2026-01}.",
		"2025-12-15|The two sides had agreed to meet in {January=2026-01}.",
		"2025-12-15|I will be back in {March=2026-03}.",
		"2025-12-15|I will be going back to Bern in {March=2026-03}.",
		"2025-12-10|They said sales would rise in {the first half of the year=2026-H1}.",

		"2025-12-22|As I said in {January=2025-01}, nobody wins a war like this.",
		"2025-12-22|He cited the talks they had in Geneva in {January=2025-01}.",
		"2025-12-22|It was the meeting that we had with the Russians in {February=2025-02}.",
		"2025-12-22|You will remember the debate we held in the chamber in {January=2025-01}.",
		"2025-12-22|I'd direct you to our readout in {January=2025-01}.",
		"2025-12-22|She recalled the vote in {January=2025-01}.",
		"2025-12-22|Look back at what the court ruled in {January=2025-01}.",
		"2025-12-22|Remember what she promised in {February=2025-02}.",
		"2025-12-22|I would take you back to the speech he gave in {March=2025-03}.",
		"2025-12-22|Inflation slowed in {the first half of the year=2025-H1}.",
		"2025-12-22|In {the first half of the year=2025-H1}, the two armies clashed often.",
		"2025-12-22|Growth will pick up in {the first half of the year=2026-H1}.",
		"2025-12-22|The ministers will take up the plan they had in {January=2025-01}.",
		"2025-12-22|He said the talks would be held in {January=2026-01}.",
		"2025-12-22|They had hoped to meet in {January=2026-01}.",
		"2025-12-22|He said in Geneva the talks in {January=2026-01} would be the last.",
		"2025-12-22|The senator pointed reporters back to his vote in {March=2025-03}.",
		"2025-12-22|They had in mind a summit in {January=2026-01}.",
		"2025-12-22|The coach had surgery in {January=2025-01}.",
		"2025-12-22|The two sides had a first round of talks in {February=2025-02}.",
		"2025-12-22|The prime minister told parliament in {January=2025-01} that the war would end.",
		"2025-12-22|She told them to come back in {January=2026-01}.",
		"2025-12-22|He was asked to return to Bern in {January=2026-01}.",
		"2025-12-22|They go back to Bern in {January=2026-01}.",
		"2025-12-22|We will look back on what we did in {March=2025-03}.",
		"2025-12-22|They will refer the case to the court in {January=2026-01}.",
		"2025-12-22|They pointed to a vote in {January=2026-01} as the way out.",
		"2025-12-22|He said in {January=2025-01} he would resign.",
		"2025-12-22|The ministry said in {January=2025-01} there will be a new law.",
	}},
	{"September 11", []string{
		"2022-10-05|No train has run since {Sept. 11=2022-09-11}.",
		"2022-10-05|The law on terror has changed since {Sept. 11=2001-09-11}.",
		"2022-03-05|No such thing had happened since {Sept. 11=2001-09-11}.",
		"2003-10-05|The world has changed since {Sept. 11=2001-09-11}.",
		"2004-02-05|The {Sept. 11=2001-09-11} victims are remembered.",
		"2004-02-05|Those who died on {Sept. 11=2001-09-11} are remembered.",
		"2005-02-05|A {Sept. 11=2001-09-11} plane hit the tower.",

		"2022-10-05|Roe played in Bern on {Sept. 11=2022-09-11}.",
		"2004-02-05|The fair opened on {Sept. 11=2003-09-11}.",
		"2004-09-15|A man died on {Sept. 11=2004-09-11} in Bern.",

		"2023-10-30|The front has been quiet since {Sept. 11=2023-09-11}.",
		"2004-02-05|The panel heard {Sept. 11=2001-09-11} widows.",
		"2004-02-05|Her husband was killed on {Sept. 11=2001-09-11}.",
		"2004-02-05|The towers fell on {Sept. 11=2001-09-11}.",
		"2004-02-05|The man boarded the plane that hit the Pentagon on {Sept. 11=2001-09-11}.",
		"2005-05-05|She was on Flight 93, which crashed on {Sept. 11=2001-09-11}.",
		"2021-11-05|The port has been shut since {Sept. 11=2021-09-11}.",
		"2004-02-05|The {Sept. 11=2001-09-11} hijackers had visas.",
		"2003-10-02|The bank was robbed on {Sept. 11=2003-09-11}.",
	}},
}
