package event

import (
	"slices"
	"strings"
	"testing"
)

// TestRules has, for each rule of status, actors and speaker, a sentence that
// it is for and one that it must leave alone. The day of publication is a
// Thursday, 2025-11-06.
func TestRules(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       []string
	}{
		{"a plan undone behind but", "The envoys had been expected in Narva on {Friday|2025-11-07|x}, but the meeting was scrapped.",
			[]string{"cancelled CONSULT 2025-11-07 [] @Narva"}},
		{"something else is cancelled", "The envoys had been expected in Narva on {Friday|2025-11-07|x}, but Latvia cancelled its order of trains.",
			[]string{"expected CONSULT 2025-11-07 [] @Narva"}},
		{"a day that passed without one side", "Chad and Niger were to sign in Agadez on {Tuesday|2025-11-04|x}, but the general stayed away.",
			[]string{"negated AGREE 2025-11-04 [Chad, Niger] @Agadez"}},
		{"a day to come, for all that", "Chad and Niger are to sign in Agadez on {Monday|2025-11-10|x}, but the general will stay away.",
			[]string{"scheduled AGREE 2025-11-10 [Chad, Niger] @Agadez"}},
		{"a session put back", "The second session, scheduled to open in Nairobi on {Monday|2025-11-10|x}, has been put back.",
			[]string{"postponed CONSULT 2025-11-10 [] @Nairobi"}},
		{"a session not put back", "The second session, scheduled to open in Nairobi on {Monday|2025-11-10|x}, has been moved indoors.",
			[]string{"scheduled CONSULT 2025-11-10 [] @Nairobi"}},
		{"a meeting planned for a place with a comma", "A meeting planned for Kinshasa, Congo, was cancelled on {Tuesday|2025-11-04|x}.",
			[]string{"cancelled CONSULT 2025-11-04 []"}},
		{"failing to is not doing", "The ambassadors failed on {Tuesday|2025-11-04|x} to agree on the list.",
			[]string{"negated AGREE 2025-11-04 []"}},
		{"failing happens", "The talks failed on {Tuesday|2025-11-04|x}.",
			[]string{"happened CONSULT 2025-11-04 []"}},
		{"perhaps", "Chad will send observers, possibly from {December|2025-12|x}.",
			[]string{"possible  2025-12 [Chad]"}},
		{"perhaps of something else", "Chad will perhaps unhappily send observers from {December|2025-12|x}.",
			[]string{"scheduled  2025-12 [Chad]"}},
		{"done by saying it", "{Today|2025-11-06|x}, we recognize the republic.",
			[]string{"happened SUPPORT 2025-11-06 []"}},
		{"to be done later in the day", "{Today|2025-11-06|x} the envoys meet in Chad.",
			[]string{"scheduled CONSULT 2025-11-06 [] @Chad"}},
		{"an intention of a day past", "The two sides intended to meet on {Tuesday|2025-11-04|x}.",
			[]string{"expected CONSULT 2025-11-04 []"}},
		{"a decision of a day past", "Chad decided to withdraw on {Tuesday|2025-11-04|x}.",
			[]string{"happened RETREAT 2025-11-04 [Chad]"}},
		{"invited to what is sure", "Niger has been invited to {next week|2025-11-10/2025-11-16|x}'s summit.",
			[]string{"scheduled CONSULT 2025-11-10/2025-11-16 [Niger]"}},
		{"a ceasefire will", "The ceasefire will begin on {Saturday|2025-11-08|x}.",
			[]string{"scheduled RETREAT 2025-11-08 []"}},
		{"a political will", "The new political will ended the talks on {Tuesday|2025-11-04|x}.",
			[]string{"happened CONSULT 2025-11-04 []"}},
		{"a possible meeting has its own day", "The aides laid the groundwork for a possible meeting between the two {next week|2025-11-10/2025-11-16|x}.",
			[]string{"possible CONSULT 2025-11-10/2025-11-16 []"}},
		{"a day of the groundwork", "The aides discussed a possible meeting between the two on {Tuesday|2025-11-04|x}.",
			[]string{"happened CONSULT 2025-11-04 []"}},
		{"a year that is over", "The talks started in {2024|2024|x}.", []string{"background CONSULT 2024 []"}},
		{"a month that is over", "The talks started in {October|2025-10|x}.", []string{"happened CONSULT 2025-10 []"}},
		{"asked before speaking", "When asked in an interview on {Tuesday|2025-11-04|x} whether it would last, Trump replied, \"No.\"",
			[]string{"happened REQUEST 2025-11-04 [Donald Trump]"}},
		{"earlier is nobody", "Earlier, Trump indicated he may meet Xi before {December|../2025-11-30|x}.",
			[]string{"possible CONSULT ../2025-11-30 [Donald Trump, Xi Jinping] <Trump: indicated>"}},
		{"a dated summit that is cancelled", "Chad has cancelled the planned {Dec. 12|2025-12-12|x} summit with Niger.",
			[]string{"cancelled CONSULT 2025-12-12 [Niger, Chad]"}},
		{"a dated summit, something else cancelled", "Chad has cancelled its order for buses before the planned {Dec. 12|2025-12-12|x} summit with Niger.",
			[]string{"scheduled CONSULT 2025-12-12 [Niger]"}},
		{"its noun far from the verb", "The minister said the {Nov. 6|2025-11-06|x} summit in Agadez, expected to be brief, has been cancelled.",
			[]string{"cancelled CONSULT 2025-11-06 [] @Agadez"}},
		{"discussions delayed", "The planned discussions in Agadez for {this week|2025-11-03/2025-11-09|x} have been delayed indefinitely.",
			[]string{"postponed CONSULT 2025-11-03/2025-11-09 [] @Agadez"}},
		{"a past perfect of these days", "Chad had told reporters on {Tuesday|2025-11-04|x} that it would wait.",
			[]string{"happened  2025-11-04 [Chad]"}},
		{"a past perfect of weeks ago", "A first round had taken place in Agadez on {Oct. 20|2025-10-20|x}.",
			[]string{"background CONSULT 2025-10-20 [] @Agadez"}},
		{"a statement that is dismissed", "Chad dismissed a statement by Rubio that its envoy held talks in Agadez on {Tuesday|2025-11-04|x}.",
			[]string{"negated CONSULT 2025-11-04 [] @Agadez <Chad: dismissed>"}},
		{"an envoy who is dismissed", "Chad dismissed an envoy that held talks in Agadez on {Tuesday|2025-11-04|x}.",
			[]string{"happened CONSULT 2025-11-04 [Chad] @Agadez"}},
		{"visits that somebody made", "The round was agreed upon during the visits that Rubio made {last week|2025-10-27/2025-11-02|x}.",
			[]string{"happened AGREE 2025-10-27/2025-11-02 []", "happened CONSULT 2025-10-27/2025-11-02 [Marco Rubio]"}},
		{"noting opens the sentence", "Noting that Chad blocked a meeting on {Tuesday|2025-11-04|x}, Rubio left.",
			[]string{"reported COERCE 2025-11-04 [Chad] <Rubio: Noting>"}},
		{"shortly afterwards is nobody", "Shortly afterwards Trump tweeted that he was cancelling the talks due in Agadez {this weekend|2025-11-08/2025-11-09|x}.",
			[]string{"cancelled CONSULT 2025-11-08/2025-11-09 [Donald Trump] @Agadez <Trump: tweeted>", "cancelled CONSULT  [Donald Trump] @Agadez <Trump: tweeted>"}},
		{"a round concludes", "The round concluded on {Tuesday|2025-11-04|x} in Agadez.",
			[]string{"happened CONSULT 2025-11-04 [] @Agadez"}},
		{"an accord is concluded", "Chad concluded the round with an accord on {Tuesday|2025-11-04|x}.",
			[]string{"happened AGREE 2025-11-04 [Chad]"}},
		{"the day of saying", "Chad said on {Tuesday|2025-11-04|x} talks could resume.",
			[]string{"happened  2025-11-04 [Chad]"}},
		{"the day of the talks", "Chad said {Tuesday|2025-11-04|x}'s talks had failed.",
			[]string{"happened CONSULT 2025-11-04 [] <Chad: said>"}},
		{"told on a day as done", "Talks between Chad and Niger have resumed in Agadez, the ministry said on {Tuesday|2025-11-04|x}.",
			[]string{"happened CONSULT [2025-11-03..2025-11-04] [Chad, Niger] @Agadez <the ministry: said>", "happened  2025-11-04 []"}},
		{"told on a day as planned", "Talks between Chad and Niger will resume in Agadez, the ministry said on {Tuesday|2025-11-04|x}.",
			[]string{"scheduled CONSULT  [Chad, Niger] @Agadez <the ministry: said>", "happened  2025-11-04 []"}},
		{"a lead that somebody tells", "Chad says its president has met the envoys of Niger.",
			[]string{"reported CONSULT [2025-11-05..2025-11-06] [Niger] <Chad: says>"}},
		{"a lead of what somebody thinks of", "Chad does not say that its president has met the envoys of Niger.", nil},
		{"hope that", "Lula expressed hope on {Tuesday|2025-11-04|x} that the accord will be signed in {January|2026-01|x}.",
			[]string{"happened  2025-11-04 [Luiz Inacio Lula da Silva]", "expected AGREE 2026-01 [] <Lula: expressed>"}},
		{"the news that", "Lula read the news on {Tuesday|2025-11-04|x} that the accord will be signed in {January|2026-01|x}.",
			[]string{"happened  2025-11-04 [Luiz Inacio Lula da Silva]", "scheduled AGREE 2026-01 [Luiz Inacio Lula da Silva]"}},
		{"the one in an apposition speaks", "\"It went well,\" Anna Berg, secretary of trade at the ministry, said {Tuesday|2025-11-04|x}.",
			[]string{"happened  2025-11-04 [Anna Berg (secretary)]"}},
		{"who asked not to be named", "Two diplomats who asked not to be named said the new date was set for {Jan. 12|2026-01-12|x}.",
			[]string{"scheduled  2026-01-12 [] <Two diplomats: said>"}},
		{"what goes on today", "Chad and Niger are holding talks in Agadez before flying home on {Saturday|2025-11-08|x}.",
			[]string{"ongoing CONSULT 2025-11-06 [Chad, Niger] @Agadez", "scheduled CONSULT 2025-11-08 [Chad, Niger] @Agadez"}},
		{"what goes on at no time", "Nobody spoke. || Chad is negotiating with Niger. || Chad holds talks with Niger often.", nil},
		{"a headline", "Chad to host Niger in N'Djamena on {Saturday|2025-11-08|x}",
			[]string{"scheduled CONSULT 2025-11-08 [Chad, Niger] @N'Djamena"}},
		{"a purpose is no headline", "To please Chad, Niger will host the games on {Saturday|2025-11-08|x}.",
			[]string{"scheduled CONSULT 2025-11-08 [Niger]"}},
		{"a country visited takes no part", "Kallas may travel to Chad on {Saturday|2025-11-08|x}.",
			[]string{"possible CONSULT 2025-11-08 [Kaja Kallas] @Chad"}},
		{"a country told does", "Kallas sent a letter to Chad on {Tuesday|2025-11-04|x}.",
			[]string{"happened  2025-11-04 [Kaja Kallas, Chad]"}},
		{"on whom sanctions are eased", "Britain eased sanctions on Chad on {Tuesday|2025-11-04|x}.",
			[]string{"happened YIELD 2025-11-04 [United Kingdom, Chad]"}},
		{"he is the one who spoke", "Fico said he had told Costa he would vote on {Saturday|2025-11-08|x}.",
			[]string{"scheduled  2025-11-08 [Robert Fico] <Fico: told>"}},
		{"the noun before an apposition speaks", "Chad will send grain on {Saturday|2025-11-08|x}, Robert Fico, the Slovak prime minister, told reporters.",
			[]string{"scheduled  2025-11-08 [Chad] <Robert Fico: told>"}},
		{"sources as printed", "According to two officials briefed on the contacts, envoys of Chad and Niger met on {Sunday|2025-11-02|x}.",
			[]string{"reported CONSULT 2025-11-02 [Chad, Niger] <two officials briefed on the contacts: According to>"}},
		{"the speaker ends before the day", "The Kremlin on {Tuesday|2025-11-04|x} denied that a meeting was planned for {Saturday|2025-11-08|x}.",
			[]string{"happened  2025-11-04 [Kremlin]", "negated CONSULT 2025-11-08 [] <The Kremlin: denied>"}},
		{"the hour of a page", "{Monday 22 August 2005 00.03 BST|2005-08-22|x} The envoys of Chad left.", nil},
		{"the day of a sentence", "{On Monday 3 November|2025-11-03|x} Chad left the club.",
			[]string{"happened  2025-11-03 [Chad]"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, events := story(t, "2025-11-06", c.text)
			var got []string
			for i := range events {
				got = append(got, describe(&events[i]))
			}
			if !slices.Equal(got, c.want) {
				t.Errorf("%s\n got %s\nwant %s", c.text, strings.Join(got, "\n     "), strings.Join(c.want, "\n     "))
			}
		})
	}
}
