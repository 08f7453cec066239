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
	{"what was wanted and came to nothing", []string{
		"2025-09-07|She hoped to fly home on {Friday=2025-09-05}, which did not happen.",
		"2025-09-07|They planned to open the bridge on {Friday=2025-09-05}, but it was not ready.",
		"2025-09-10|He wanted to be home on {Friday=2025-09-05}, but the train was late.",
		"2025-09-10|He intended to resign on {Friday=2025-09-05}, which never happened.",

		"2025-09-10|He wanted to fly on {Friday=2025-09-12}.",
		"2025-09-10|He wants to fly on {Friday=2025-09-12}, but the airport will be shut.",
		"2025-09-10|They agreed to meet on {Friday=2025-09-12}, which is a holiday.",

		"2025-09-08|He wanted to leave on {Friday=2025-09-05}, but his visa did not arrive.",
		"2025-09-08|She was hoping to return on {Friday=2025-09-05}, but the storm kept her there.",
		"2025-09-08|They meant to sign it on {Friday=2025-09-05}, which did not happen.",
		"2025-09-08|The envoy planned to fly to Bern on {Saturday=2025-09-06}, which never happened.",
		"2025-09-08|The convoy tried to cross on {Friday=2025-09-05} but was turned back.",
		"2025-09-08|He had wanted to come on {Friday=2025-09-05}, but fell ill.",
		"2025-09-08|He wanted to come on {Friday=2025-09-05}. That didn't happen.",
		"2025-09-08|He wanted to go home on {Friday=2025-09-12}.",
		"2025-09-08|They want to vote on {Friday=2025-09-12}, but the opposition is against it.",
		"2025-09-08|The sides agreed to stop firing on {Friday=2025-09-05}, which did not happen.",
		"2025-09-08|He wanted to see the pope on {Saturday=2025-09-06} but was told the pope was ill.",
		"2025-09-10|He wanted to see the pope on {Saturday=2025-09-13} but was told the pope was ill.",
		"2025-09-08|She hoped to start on {Friday=2025-09-05}, but the court said no.",
	}},
	{"what is off or in doubt", []string{
		"{Sunday=2025-09-07}'s game is off.",
		"{Monday=2025-09-08}'s meeting of the ministers remains in doubt.",
		"The raid put {Sunday=2025-09-07}'s talks in doubt.",
		"A strike cast doubt over {Monday=2025-09-08}'s flights.",
		"The league pushed back {Sunday=2025-09-07}'s match by {two hours=PT2H}.",
		"They brought forward {Monday=2025-09-08}'s session.",
		"The club has cancelled all games, including {Sunday=2025-09-07}'s.",

		"2025-09-08|The club moved {Sunday=2025-09-07}'s game back by {an hour=PT1H}.",
		"2025-09-08|The house put off all votes, including {Sunday=2025-09-07}'s.",
		"They cast doubt on the count of {Sunday=2025-08-31}'s vote.",

		"{Tuesday=2025-09-02}'s talks were off to a good start.",
		"{Tuesday=2025-09-02}'s talks were held in Bern.",
		"He moved {Tuesday=2025-09-02}'s crowd to tears.",
		"They won all games, including {Sunday=2025-08-31}'s.",

		"2025-09-05|{Saturday=2025-09-06}'s summit is off, the ministry said.",
		"2025-09-05|{Sunday=2025-09-07}'s match in Bern is in doubt because of snow.",
		"2025-09-05|{Monday=2025-09-08}'s hearing remains uncertain.",
		"2025-09-05|Fresh fighting has cast doubt on {Monday=2025-09-08}'s meeting.",
		"2025-09-05|The raid raised doubts about {Sunday=2025-09-07}'s negotiations in Cairo.",
		"2025-09-05|The killing threw {Sunday=2025-09-07}'s talks into doubt.",
		"2025-09-05|Injury puts him in doubt for {Sunday=2025-09-07}'s game.",
		"2025-09-05|The league moved up {Sunday=2025-09-07}'s game by {two hours=PT2H}.",
		"2025-09-05|The senate called off all hearings, including {Monday=2025-09-08}'s session on trade.",
		"2025-09-05|{Sunday=2025-09-07}'s race in Monza is off after the floods.",
		"2025-09-05|{Sunday=2025-09-07}'s summit hangs in the balance.",
		"2025-09-05|The verdict cast a shadow over {Sunday=2025-09-07}'s summit.",
		"2025-09-05|She shifted {Wednesday=2025-09-03}'s blame onto others.",
		"2025-09-05|Observers cast doubt on {Sunday=2025-08-31}'s election.",
		"2025-09-05|{Tuesday=2025-09-02}'s talks in Bern were tense.",
		"2025-09-05|{Tuesday=2025-09-02}'s talks are over.",
		"2025-09-05|The judge moved {Monday=2025-09-08}'s hearing to another room.",
		"2025-09-05|{Tuesday=2025-09-02}'s attack put the talks in doubt.",
		"2025-09-05|He threatened {Sunday=2025-09-07}'s march.",
		"2025-09-05|The war threatens {Monday=2025-09-08}'s opening of schools.",
		"2025-09-05|They brought back {Tuesday=2025-09-02}'s game ball.",
		"2025-09-05|They pushed {Tuesday=2025-09-02}'s game into extra time.",
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
