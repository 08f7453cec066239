package event

import (
	"slices"
	"testing"

	"github.com/dateline-tools/dateline/timeline"
)

// TestStatuses has, for each way of telling what becomes of a plan, sentences that tell it and
// sentences that look alike; every date ends with the status written beside it. The day of
// publication is a Thursday, 2025-11-06.
func TestStatuses(t *testing.T) {
	for _, text := range []string{
		// Who averts a plan, or takes it back, leaves none; who turns to something else has no part in it.
		"Chad signed a pact with Niger on {Wednesday|2025-11-05|happened}, averting a levy that was to bite on {Nov. 20|2025-11-20|cancelled}.",
		"A late accord spared the ports a walkout that had been due to begin on {Nov. 20|2025-11-20|cancelled}.",
		"Chad has rescinded the order that was to take effect on {Nov. 20|2025-11-20|cancelled}.",
		"Niger revoked the accord that had been due to run until {2028|2028|cancelled}.",
		"Lula ripped up the accord that was to take effect on {Nov. 20|2025-11-20|cancelled}.",
		"The court has annulled the election set for {Nov. 30|2025-11-30|cancelled}.",
		"The local polls slated for {April 27|2026-04-27|cancelled} have been done away with by decree.",
		"The march set for {Nov. 20|2025-11-20|cancelled} has been struck from the calendar.",
		"The treasury has called a halt to the sale it announced for {Tuesday|2025-11-11|cancelled}.",
		"The union has called off the stoppage it had announced for {Tuesday|2025-11-11|cancelled}.",
		"The council dropped the hearing that it had called for {Monday|2025-11-10|cancelled}.",
		"Chad has backed out of talks planned for {Nov. 20|2025-11-20|cancelled}.",
		"A joint drill set to begin on {Monday|2025-11-10|cancelled} was shelved for good.",
		"The council dropped the men who are due in court on {Monday|2025-11-10|scheduled}.",
		"Prosecutors dropped charges against the men due to be tried on {Nov. 20|2025-11-20|scheduled}.",
		"Chad withdrew its envoy from the talks that are to open on {Nov. 20|2025-11-20|scheduled}.",
		"The army withdrew troops from the town where a vote is due on {Nov. 20|2025-11-20|scheduled}.",
		"",

		// What is called off in the sentence before, told as off, or neither done nor its opposite.
		"It scratched 900 flights scheduled for {Nov. 20|2025-11-20|cancelled}.",
		"Pupils were told that classes would be cancelled on {Monday|2025-11-10|cancelled}.",
		"Lula neither backed nor opposed the draft on {Tuesday|2025-11-04|negated}.",
		"Envoys aim to wrap up an agreement to curb the tolls on {Monday|2025-11-10|expected}.",
		"Chad estimates it will sell less gas {next week|2025-11-10/2025-11-16|expected}.",
		"On {Monday|2025-11-10|scheduled} the guild will announce if its members have ratified the pact.",
		"If no agreement materialises on {Monday|2025-11-10|conditional}, Lula has other ways.",
		"",

		// What was tried on a day.
		"Lula sought to suspend standing orders on {Tuesday|2025-11-04|happened}.",
		"",

		// Two months of one war.
		"Lula had warned that Chad would not extend the truce after the war in {July|2025-07|background} and {August|2025-08|background}.",
		"Farms were poor after the vote in {2009|2009|background} and {2010|2010|background} saw no rain.",
		"",

		// "earlier" between the verb and its participle, and those who each do something.
		"The vote was earlier scheduled for {Friday|2025-11-07|postponed} but had to be put off.",
		"The two sides each freed 50 captives on {Wednesday|2025-11-05|happened}.",
		"Chad and Niger both freed captives on {Wednesday|2025-11-05|happened}.",
		"The text should be ready by {Friday|2025-11-07|expected}.",
		"",

		// Who presses others, or insists that something be so, asks for it.
		"The guild is lobbying for a ban to start on {Nov. 20|2025-11-20|proposed}.",
		"Farmers are campaigning for the levy to end on {Nov. 20|2025-11-20|proposed}.",
		"Chad is pushing its partners to close the pass on {Nov. 20|2025-11-20|proposed}.",
		"The lawyers insist that the hearing take place on {Nov. 20|2025-11-20|proposed}.",
		"Chad renewed its invitation to the general to come to Narva on {Nov. 20|2025-11-20|proposed}.",
		"Chad repeated its appeal to the rebels to leave Narva on {Nov. 20|2025-11-20|proposed}.",
		"The lawyers insist that the hearing took place on {Tuesday|2025-11-04|reported}.",
		"Lula insists that the trip will take place on {Nov. 20|2025-11-20|scheduled}.",
		"",

		// A people, or a camp, in the plural has a verb without an -s.
		"Greeks go back to the polls on {Nov. 20|2025-11-20|scheduled}.",
		"The Liberals hold a congress on {Nov. 20|2025-11-20|scheduled}.",
		"Voters in Greece go back to the polls on {Nov. 20|2025-11-20|scheduled}.",
		"",

		// What comes in the absence of something else is under a condition.
		"The tariffs kick in on {Nov. 20|2025-11-20|conditional} in the absence of a deal.",
		"The tariffs will rise on {Nov. 20|2025-11-20|conditional} in the absence of an accord.",
		"The tariffs will rise on {Nov. 20|2025-11-20|scheduled} in the absence of the envoys.",
		"",

		// What is in no case to be is denied.
		"Under no circumstances will the pass open on {Nov. 20|2025-11-20|negated}.",
		"In no event will the talks resume on {Nov. 20|2025-11-20|negated}.",
		"With no deal the talks will resume on {Nov. 20|2025-11-20|scheduled}.",
		"",

		// A noun tells what is put off or taken back, whether or not it opens the sentence.
		"Deferral of the referendum due on {Dec. 1|2025-12-01|postponed} drew an angry response.",
		"The withdrawal of the motion due on {Dec. 1|2025-12-01|cancelled} surprised deputies.",
		"The withdrawal of the troops due on {Dec. 1|2025-12-01|scheduled} surprised deputies.",
		"{Tuesday|2025-11-11|postponed}'s sitting was held over.",
		"{Tuesday|2025-11-04|happened}'s sitting was held over lunch.",
		"",

		// What seems likely, or comes in all likelihood, is expected.
		"The court seems certain to rule {this week|2025-11-03/2025-11-09|expected}.",
		"The chamber appears likely to pass the bill on {Nov. 20|2025-11-20|expected}.",
		"The chamber seems unlikely to pass the bill on {Nov. 20|2025-11-20|possible}.",
		"In all likelihood the truce will be extended on {Nov. 20|2025-11-20|expected}.",
		"In all probability the envoys will return on {Nov. 20|2025-11-20|expected}.",
		"Lula reckons the pact will be signed on {Nov. 20|2025-11-20|expected}.",
		"The court seems to have ruled on {Tuesday|2025-11-04|happened}.",
		"In all, the council will sit on {Nov. 20|2025-11-20|scheduled}.",
		"",

		// The time of an entry is no part of its sentence.
		"13:15 No session will be held on {Friday|2025-11-07|negated}, an aide says.",
		"There will be nothing on {Friday|2025-11-07|negated}.",
		"",

		// What opens the sentence may say that the plan behind it is no more.
		"No longer on the agenda is the summit that aides had pencilled in for {Nov. 20|2025-11-20|cancelled}.",
		"Gone is the visit planned for {Nov. 20|2025-11-20|cancelled}.",
		"Also off the agenda is the trip set for {Nov. 20|2025-11-20|cancelled}.",
		"Still on the agenda is the summit set for {Nov. 20|2025-11-20|scheduled}.",
		"Instead of the summit planned for {Friday|2025-11-07|cancelled}, the leaders will speak by phone.",
		"In place of the session set for {Nov. 20|2025-11-20|cancelled}, envoys will send letters.",
		"Rather than the march planned for {Nov. 20|2025-11-20|cancelled}, the unions will hold a vigil.",
		"Lula will send an envoy in place of the minister to the talks set for {Nov. 20|2025-11-20|scheduled}.",
		"Called off at short notice, the {Tuesday|2025-11-04|cancelled} session was to have heard from miners.",
		"The plan to sign on {Monday|2025-11-10|cancelled} is dead.",
		"Plans to hold a vote on {Nov. 20|2025-11-20|cancelled} are in tatters.",
		"The plan to open the pass on {Nov. 20|2025-11-20|cancelled} has been dropped.",
		"The plan to open the pass on {Nov. 20|2025-11-20|expected} has been praised.",
		"",

		// What somebody says of a plan may undo it, or only tell of what kind it is.
		"Lula said the duties set for {Nov. 15|2025-11-15|negated} would not be imposed.",
		"The ministry says the toll planned for {Nov. 15|2025-11-15|negated} will not be charged.",
		"The envoy said the talks scheduled for {Nov. 15|2025-11-15|negated} would not take place.",
		"Lula says the talks set for {Nov. 15|2025-11-15|scheduled} will not be easy.",
		"Lula, who was to have spoken in Narva on {Tuesday|2025-11-04|negated}, stayed in Bern.",
		"The king, who was to have flown home on {Tuesday|2025-11-04|negated}, said he was well.",
		"Roe was to have landed on {Wednesday|2025-11-05|cancelled}; his seat remained empty.",
		"The envoys, expected in Narva on {Nov. 4|2025-11-04|negated}, never arrived.",
		"The envoys, seen in Narva on {Tuesday|2025-11-04|happened}, never arrived in Bern.",
		"",

		// The day for which something was first set is told by more words than "originally".
		"The summit, once set for {Nov. 20|2025-11-20|postponed}, could slide into December.",
		"The summit, at one time scheduled for {Nov. 20|2025-11-20|postponed}, is now seen in {January|2026-01|scheduled}.",
		"The hand-over, first pencilled in for {Nov. 14|2025-11-14|postponed}, will have to wait.",
		"The opening, long planned for {Nov. 20|2025-11-20|postponed}, is now seen in {January|2026-01|scheduled}.",
		"The tolls, once approved on {Nov. 20|2025-11-20|scheduled}, will rise.",
		"Chad moved the parade back from {the second week of December|2025-12-08/2025-12-14|postponed}.",
		"The debate moves from {Friday|2025-11-07|postponed} to {Nov. 20|2025-11-20|postponed}.",
		"The hearing due {today|2025-11-06|postponed} was adjourned to December 4.",
		"The trial due on {Monday|2025-11-03|postponed} was bumped to January.",
		"A ruling, expected on {Monday|2025-11-10|postponed}, was kicked down the road.",
		"The vote, pencilled in for {Nov. 20|2025-11-20|postponed}, must wait for a ruling.",
		"The envoy, due on {Nov. 20|2025-11-20|scheduled}, must wait for a visa.",
		"Chad has delayed by 90 days the levy that was to hit Swiss watches on {Nov. 1|2025-11-01|postponed}.",
		"The council has decided to hold over to {Thursday|2025-11-13|postponed} a decision it was to have taken on {Tuesday|2025-11-04|postponed}.",
		"Chad deferred to December a toll it had planned for {Nov. 20|2025-11-20|postponed}.",
		"A plenary announced for {Nov. 20|2025-11-20|postponed} was delayed three times.",
		"",

		// What somebody asks of others is proposed, by whatever verb or noun.
		"The pope urged both armies to lay down their weapons from {Sunday|2025-11-09|proposed}.",
		"Aid groups pleaded with Chad to let convoys pass by {Nov. 20|2025-11-20|proposed}.",
		"The unions pressed Lula to call a vote by {Nov. 20|2025-11-20|proposed}.",
		"Aides advised Lula to call the vote for {Nov. 20|2025-11-20|proposed}.",
		"Ministers ought to decide by {Nov. 20|2025-11-20|proposed}.",
		"A demand that the men be freed by {Nov. 20|2025-11-20|proposed} was left out of the text.",
		"A draft text demands that troops leave by {Nov. 20|2025-11-20|proposed}.",
		"The paper pushes for talks to open in {March|2026-03|proposed}.",
		"Under a plan floated by Niger, the captives would walk free on {Sunday|2025-11-09|proposed}.",
		"Under the deal reached in Bern, rebels would leave by {Nov. 20|2025-11-20|scheduled}.",
		"The bill would abolish the tax from {Jan. 1|2026-01-01|proposed}.",
		"The rebels insisted that the airport be reopened by {Nov. 20|2025-11-20|proposed}.",
		"Chad insisted that troops leave by {Nov. 20|2025-11-20|proposed}.",
		"Chad insisted that the troops had left by {Tuesday|2025-11-04|reported}.",
		"Chad insists that the talks will be held on {Nov. 20|2025-11-20|scheduled}.",
		"Police pressed on to Narva on {Tuesday|2025-11-04|happened}.",
		"The king could ask Roe to form a cabinet on {Wednesday|2025-11-12|possible}.",
		"The king will ask Roe to form a cabinet on {Nov. 20|2025-11-20|proposed}.",
		"",

		// "Should" tells what will be of a thing that comes, and what ought to be of those who do it.
		"The first relief flights should reach Narva on {Sunday|2025-11-09|expected}.",
		"The tanker should dock at Mombasa {tomorrow|2025-11-07|expected}.",
		"The results should be known by {Nov. 12|2025-11-12|expected}.",
		"The first men should be freed by {Nov. 12|2025-11-12|expected}.",
		"Chad should free the men by {Nov. 12|2025-11-12|proposed}.",
		"Under the decree the shops ought to open on {Nov. 11|2025-11-11|scheduled}.",
		"The army should open the road on {Nov. 12|2025-11-12|proposed}.",
		"",

		// How likely something is may be told by more than a modal.
		"Roe will in all likelihood concede by {Sunday|2025-11-09|expected}.",
		"The cabinet is bound to fall {this week|2025-11-03/2025-11-09|expected}.",
		"A ruling is not expected until {Nov. 12|2025-11-12|expected}.",
		"A truce is near and may well be announced on {Nov. 20|2025-11-20|possible}.",
		"It is conceivable that the motion will be heard on {Nov. 20|2025-11-20|possible}.",
		"It is clear that Chad will sign on {Nov. 12|2025-11-12|scheduled}.",
		"A snap vote on {Nov. 20|2025-11-20|possible} cannot be excluded.",
		"Lula has left open the possibility of staying past {Nov. 20|2025-11-20|possible}.",
		"Lula kept the door open to a meeting on {Nov. 12|2025-11-12|possible}.",
		"The storm is forecast to make landfall near Narva late on {Thursday|2025-11-06|expected}.",
		"The bank predicted that prices would fall by {Nov. 30|2025-11-30|expected}.",
		"",

		// A condition may stand before who speaks of it, and open without "if".
		"If Beijing retaliates, Chad has said it would double the rate from {Nov. 20|2025-11-20|conditional}.",
		"If Chad refuses, Niger has pledged that it will close the pass on {Nov. 20|2025-11-20|conditional}.",
		"In case the vote is tied, the king will open talks on {Nov. 20|2025-11-20|conditional}.",
		"In the event that talks fail, the levy will bite on {Nov. 20|2025-11-20|conditional}.",
		"On condition that the men go free, the pass will open on {Nov. 20|2025-11-20|conditional}.",
		"Should talks in Bern fail, the raid would start before {Nov. 20|2025-11-20|conditional}.",
		"If no party wins outright in the first ballot, a second will be held on {Nov. 20|2025-11-20|conditional}.",
		"A no-deal exit would follow on {Nov. 20|2025-11-20|conditional} if Parliament did nothing.",
		"Whether or not the council acts by {Nov. 20|2025-11-20|possible}, the levy stays.",
		"When asked if Chad will sign, Lula said talks would go on until {Nov. 20|2025-11-20|scheduled}.",
		"",

		// A negation holds for its own clause.
		"Talks broke down before a vote could be held on {Tuesday|2025-11-04|negated}.",
		"The army left before rebels attacked on {Tuesday|2025-11-04|happened}.",
		"A second way is a vote, which no delegation asked for {last week|2025-10-27/2025-11-02|negated}.",
		"The toll, which nobody paid on {Tuesday|2025-11-04|negated}, is dead.",
		"Chinese officials decline to confirm that they will buy grain {next year|2026|possible}.",
		"Chad could halt the trains, as it did on {Tuesday|2025-11-04|happened}.",
		"Heads of delegation met until {2 a.m. today|2025-11-06|happened}.",
		"The report is embargoed until {noon today|2025-11-06|scheduled}.",
		"",

		// What is being done may have its day before the verb, or a verb that is a noun too.
		"Climate envoys are {this month|2025-11|ongoing} thrashing out a text.",
		"Lawyers are {this week|2025-11-03/2025-11-09|ongoing} hearing witnesses.",
		"The house overrode the veto on {Tuesday|2025-11-04|happened}.",
		"Niger votes on {Sunday|2025-11-09|scheduled}.",
		"Parliament votes on {Monday|2025-11-10|scheduled}.",
		"The council votes on {Monday|2025-11-10|scheduled}.",

		// What somebody is said to say, put in behind the subject, is his; what he says behind the whole is the paper's.
		"Troops, activists say, shelled Narva on {Tuesday|2025-11-04|reported}.",
		"The envoy, sources said, fled on {Tuesday|2025-11-04|reported}.",
		"State media say the envoy fled on {Tuesday|2025-11-04|reported}.",
		"Police believe the envoy fled on {Tuesday|2025-11-04|reported}.",
		"The envoy appears to have fled on {Tuesday|2025-11-04|reported}.",
		"The envoy, by all accounts, fled on {Tuesday|2025-11-04|reported}.",
		"By all accounts the envoy fled on {Tuesday|2025-11-04|reported}.",
		"Troops shelled Narva on {Tuesday|2025-11-04|happened}, the army said.",
		"The envoy does not appear to have fled on {Tuesday|2025-11-04|negated}.",
		"The envoy, I think, fled on {Tuesday|2025-11-04|happened}.",
		"The envoy will be back on {Monday|2025-11-10|scheduled} once we have his bags.",
		"The mayor, who said little, fled on {Tuesday|2025-11-04|happened}.",
		"The troops, the army said, will leave on {Monday|2025-11-10|scheduled}.",

		// What has to be done first, or not come between, is a condition, in whatever words.
		"The troops will leave on {Monday|2025-11-10|conditional} once the hostages are home.",
		"Once a ceasefire is agreed, the road will open on {Nov. 20|2025-11-20|conditional}.",
		"Only when the men are freed will the pass open on {Nov. 20|2025-11-20|conditional}.",
		"Tariffs will double on {Monday|2025-11-10|conditional}, barring a last-minute deal.",
		"Tariffs will double on {Monday|2025-11-10|conditional} absent a deal.",
		"The talks will resume on {Monday|2025-11-10|conditional}, assuming both sides agree.",
		"Pending the court's ruling, the works are to begin on {Nov. 20|2025-11-20|conditional}.",
		"The launch will take place on {Nov. 20|2025-11-20|conditional}, weather permitting.",
		"Security permitting, the envoy will visit Narva on {Nov. 20|2025-11-20|conditional}.",
		"The troops, once the pride of Chad, will leave on {Monday|2025-11-10|scheduled}.",
		"The troops will once again leave on {Monday|2025-11-10|scheduled}.",
		"Tariffs will double on {Monday|2025-11-10|scheduled}, barring a hitch.",
		"Tariffs will double on {Monday|2025-11-10|scheduled}, barring an act of God.",
		"Once the truce begins on {Monday|2025-11-10|scheduled}, the troops will leave.",
		"A law permitting the sale will take effect on {Nov. 20|2025-11-20|scheduled}.",
		"The road was opened on {Tuesday|2025-11-04|happened} once the snow had gone.",

		// A day that something is pushed to is a new one.
		"The judge pushed the trial to {Nov. 20|2025-11-20|postponed}.",
		"The judge pushed the guard to the wall on {Tuesday|2025-11-04|happened}.",
	} {
		_, labels := parseLabelled(t, text)
		_, events := story(t, "2025-11-06", text)
		for _, l := range labels {
			k := slices.IndexFunc(events, func(e timeline.Event) bool { return e.Quotes[0].DateStart == l.start })
			if k < 0 {
				t.Errorf("no event for the date at %d in: %s", l.start, text)
			} else if got := events[k].Status; string(got) != l.status {
				t.Errorf("got %s, want %s: %s", got, l.status, text)
			}
		}
	}
}

// TestQuestioned keeps what is only asked out of the events.
func TestQuestioned(t *testing.T) {
	for text, want := range map[string]int{
		"Was your delegation in Narva {yesterday|2025-11-05|x}?": 0,
		"Your delegation was in Narva {yesterday|2025-11-05|x}.": 1,
		"Were the talks of {Tuesday|2025-11-04|x} of any use?":   1,
	} {
		if _, events := story(t, "2025-11-06", text); len(events) != want {
			t.Errorf("%d events, want %d: %s", len(events), want, text)
		}
	}
}
