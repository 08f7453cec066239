package event

import (
	"slices"
	"strings"
	"testing"
)

// TestTitles reads titles alone: each has its subject and verb, and the
// denial, the speaker and the condition that its sentence has.
func TestTitles(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       []string
	}{
		{"a denial stays", "Moscow denied that a meeting took place on {Wednesday|2025-11-05|x}.",
			[]string{"Moscow denied that a meeting took place on Wednesday"}},
		{"days and what suspends them", "Races planned for {13|2025-11-13|x} and {15 November|2025-11-15|x} were suspended.",
			[]string{"Races planned for 13 and 15 November were suspended", "Races planned for 13 and 15 November were suspended"}},
		{"the history behind the news", "The failure of two rains in a row has now caused the poorest harvest in Chad since its union with Niger in {1951|1951|x}.",
			[]string{"the poorest harvest in Chad since its union with Niger in 1951"}},
		{"history that the verb tells", "The rebels of the far north and the men of the old general of Agadez seized the fort of Narva in {1998|1998|x}.",
			[]string{"The rebels of the far north and the men of the old general of Agadez seized the fort"}},
		{"a vote that a bridge is before", "Two men close to the old mayor of Narva said it was doubtful that Chad would mend the bridge before the {May|2026-05|x} election.",
			[]string{"it was doubtful that Chad would mend the bridge before the May election"}},
		{"a trip before", "Lula landed at the old port of Narva by ship early on {Wednesday|2025-11-05|x} with his staff, soon after Fico's trip {last month|2025-10|x}.",
			[]string{"Lula landed at the old port of Narva by ship early on Wednesday with his staff", "Fico's trip last month"}},
		{"a clause behind the cut", "The fair on the coast of Niger, set up by Kenya and the four towns in the spring, closed after Chad withdrew in {October|2025-10|x}.",
			[]string{"Chad withdrew in October"}},
		{"a deed that is said", "The old ferry of Narva carried flour to the men on the islands in spite of the ice that closed the strait, officials said {Tuesday|2025-11-04|x}.",
			[]string{"The old ferry of Narva carried flour to the men on the islands in spite of the ice"}},
		{"a deed with a day of its own that is said", "Niger on {Monday|2025-11-03|x} closed the old road to the salt lakes and the crossing at the fort of Agadez to all lorries from the coast, officials said {Tuesday|2025-11-04|x}.",
			[]string{"Niger on Monday closed the old road to the salt lakes and the crossing at the fort", "officials said Tuesday"}},
		{"part of a campaign", "The raids are part of a wider campaign which began on {Tuesday|2025-11-04|x}.",
			[]string{"a wider campaign which began on Tuesday"}},
		{"what is announced has its own title", "Chad and Niger met in Narva over a list of men held on both sides since the spring, and a second exchange will be announced {next week|2025-11-10/2025-11-16|x}.",
			[]string{"a second exchange will be announced next week"}},
		{"a deadline, then what would be", "And if the house of deputies in Agadez and the old senate in Narva both pass the long bill before the {Nov. 12|2025-11-12|x} deadline for both sides then Chad would be able to leave the union earlier than that.",
			[]string{"the Nov. 12 deadline for both sides"}},
		{"what lasts, not who has said", "The leaders of Chad and Niger, at odds since {May|2025-05|x;bound=since}, have both said they want peace.",
			[]string{"The leaders of Chad and Niger, at odds since May"}},
		{"what lasts and who has said", "Chad and Niger have been at war since {May|2025-05|x;bound=since} and their leaders have both said that they are ready for talks.",
			[]string{"Chad and Niger have been at war since May"}},
		{"what has been said", "Chad and Niger have, since {May|2025-05|x;bound=since}, said little of it.",
			[]string{"Chad and Niger have, since May, said little of it"}},
		{"since May they have", "Rebels and the men who took power in Chad have both said in letters and calls to the capitals of the bloc that since {May|2025-05|x;bound=since} they have been ready for talks.",
			[]string{"since May they have been ready for talks"}},
		{"a warning behind and", "Niger gave Chad until {November 17|2025-11-17|x;bound=until} to open the road to the coast at Narva for its lorries, and on {Tuesday|2025-11-04|x} its president warned of more delays.",
			[]string{"Niger gave Chad until November 17 to open the road to the coast at Narva for its lorries", "on Tuesday its president warned of more delays"}},
		{"what that did not mean", "Lula said that did not mean they will go until {Monday|2025-11-10|x}.",
			[]string{"Lula said that did not mean they will go until Monday"}},
		{"what is held is the dialogue", "Niger hailed the direct dialogue between the parties in Chad, which will be held on {Nov. 8|2025-11-08|x}.",
			[]string{"the direct dialogue between the parties in Chad, which will be held on Nov. 8"}},
		{"what was bombed is the town", "Niger hailed the direct dialogue between the parties in Chad, which was bombed on {Tuesday|2025-11-04|x}.",
			[]string{"Chad, which was bombed on Tuesday"}},
		{"a denial stays though it has a day of its own", "The Kremlin {on Tuesday|2025-11-04|x} denied that Putin would fly to Doha {next week|2025-11-10/2025-11-16|x}.",
			[]string{"The Kremlin on Tuesday denied that Putin would fly to Doha next week", "The Kremlin on Tuesday denied that Putin would fly to Doha next week"}},
		{"what is not denied needs no denial", "Moscow denied reports of losses, and a meeting of the border commission took place in Narva on {Wednesday|2025-11-05|x}.",
			[]string{"a meeting of the border commission took place in Narva on Wednesday"}},
		{"a noun beyond the cut has its own clause", "Rubio said the talks were the most productive so far and that the {Thursday|2025-11-13|x} deadline was not set in stone.",
			[]string{"the Thursday deadline was not set in stone"}},
		{"a second clause opens with its day", "The envoys had been due to meet in Geneva on {Friday|2025-11-14|x}, but on {Tuesday|2025-11-04|x} the Kremlin cancelled the talks.",
			[]string{"The envoys had been due to meet in Geneva on Friday, but on Tuesday the Kremlin cancelled", "on Tuesday the Kremlin cancelled the talks"}},
		{"what somebody else says has its own words", "The two leaders had hoped to meet in Geneva {this week|2025-11-03/2025-11-09|x}, but the Kremlin said on {Tuesday|2025-11-04|x} that no meeting was planned.",
			[]string{"The two leaders had hoped to meet in Geneva this week", "the Kremlin said on Tuesday that no meeting was planned"}},
		{"what Lebanon submitted is what was said", "On {Tuesday|2025-11-04|x}, top Lebanese official Elias Bou Saab said that Lebanon submitted a list of changes it would like to see made to the text.",
			[]string{"top Lebanese official Elias Bou Saab said that Lebanon submitted a list"}},
		{"an attribution that comes too late keeps the verb", "The summit between the Nigerien general and the Chadian president that was to take place in Agadez within two weeks has been cancelled, an official said on {Tuesday|2025-11-04|x}.",
			[]string{"has been cancelled, an official said on Tuesday",
				"The summit between the Nigerien general and the Chadian president that was to take place"}},
		{"one whose verb is out of reach stands alone", "Niger will host a meeting of the defence and foreign ministers of the whole Sahel and of the coast in the old town of Agadez, the general said on {Tuesday|2025-11-04|x}.",
			[]string{"Niger will host a meeting of the defence and foreign ministers", "the general said on Tuesday"}},
		{"a second verb that the title would not reach", "Leaders of the group of coastal states met in Narva on {Tuesday|2025-11-04|x} and promised to complete the guarantees for the islands before {December|../2025-11-30|x}.",
			[]string{"Leaders of the group of coastal states met in Narva on Tuesday", "promised to complete the guarantees for the islands before December"}},
		{"quoted as saying", "Bako was quoted by state television as saying the talks would resume on {Saturday|2025-11-08|x}.",
			[]string{"Bako was quoted by state television as saying the talks would resume on Saturday"}},
		{"a quotation ends before its speaker", "\"The talks will resume on {Saturday|2025-11-08|x},\" Niger's foreign minister, Ali Bako, said.",
			[]string{"The talks will resume on Saturday"}},
		{"an amount goes with its after", "The embassy in Bern reopened on {Wednesday|2025-11-05|x}, four years after it had closed.",
			[]string{"The embassy in Bern reopened on Wednesday"}},
		{"a saying goes with what is said", "The chief negotiator resigned on {Wednesday|2025-11-05|x}, saying he would not sign.",
			[]string{"The chief negotiator resigned on Wednesday"}},
		{"a wish stays", "The envoy would like to see the dispute resolved by {the end of June|../2026-06-30|x}.",
			[]string{"The envoy would like to see the dispute resolved by the end of June"}},
		{"a reported past keeps its speaker", "Two diplomats said that the delegations had met in a hotel in Muscat on {Sunday|2025-11-02|x}.",
			[]string{"Two diplomats said that the delegations had met in a hotel in Muscat on Sunday"}},
		{"a plan needs none where the saying has its own day", "Lavrov said on {Tuesday|2025-11-04|x} that the delegation would travel to Muscat on {Friday|2025-11-07|x}.",
			[]string{"Lavrov said on Tuesday that the delegation would travel to Muscat on Friday", "the delegation would travel to Muscat on Friday"}},
		{"a pronoun needs its speaker", "Lavrov said on {Tuesday|2025-11-04|x} that he would travel to Muscat on {Friday|2025-11-07|x}.",
			[]string{"Lavrov said on Tuesday that he would travel to Muscat on Friday", "Lavrov said on Tuesday that he would travel to Muscat on Friday"}},
		{"a pronoun climbs to the first speaker", "Fico said he had told Costa that he would veto the loan on {Friday|2025-11-07|x}.",
			[]string{"Fico said he had told Costa that he would veto the loan on Friday"}},
		{"a condition stays", "The envoy warned that he would leave the city on {Friday|2025-11-07|x} if the guns were not silent.",
			[]string{"The envoy warned that he would leave the city on Friday if the guns were not silent"}},
		{"a condition is read with what depends on it", "If the cabinet approves the list on {Friday|2025-11-07|x}, the buses will roll at once.",
			[]string{"If the cabinet approves the list on Friday, the buses will roll at once"}},
		{"a plan that is undone keeps what undoes it", "The third session of the plastics talks, scheduled to open in Nairobi on {Monday|2025-11-10|x}, has been put back by a month at the request of some.",
			[]string{"the plastics talks, scheduled to open in Nairobi on Monday, has been put back by a month"}},
		{"an opening adverbial goes where the verb would be cut off", "On {Tuesday|2025-11-04|x}, Alaa Qasim, the head of the parliamentary committee on water and agriculture, signalled that the draft would pass.",
			[]string{"Alaa Qasim, the head of the parliamentary committee on water and agriculture, signalled"}},
		{"and stays where it fits", "On {Tuesday|2025-11-04|x}, Alaa Qasim signalled that the draft would pass the committee.",
			[]string{"On Tuesday, Alaa Qasim signalled that the draft would pass the committee"}},
		{"a subject is not parted from its verb", "The delegation of the islands announced on {Tuesday|2025-11-04|x} that the smaller northern fishing harbours and their cooperatives will stay shut.",
			[]string{"The delegation of the islands announced on Tuesday"}},
		{"no half of a quotation", "Haddad warned on {Tuesday|2025-11-04|x} that the new tone from the capital would have to be matched by \"deeds and not by words\" in the end.",
			[]string{"Haddad warned on Tuesday that the new tone from the capital would have to be matched"}},
		{"what was said, not only that", "Norwegian Foreign Trade Commissioner Anna Berg announced on {Tuesday|2025-11-04|x} that the fishing envoys will meet again with their neighbours.",
			[]string{"Anna Berg announced on Tuesday that the fishing envoys will meet again"}},
		{"a relative clause put in between", "Norway may leave the grain contract, which is due to expire on {Monday|2025-11-10|x}, because its requests were not met by the others in time.",
			[]string{"the grain contract, which is due to expire on Monday"}},
		{"the phrase that a participle describes", "The tariffs have remained in effect despite a fragile trade truce reached by both sides in Geneva in {October|2025-10|x}.",
			[]string{"a fragile trade truce reached by both sides in Geneva in October"}},
		{"the word that joins a clause", "Norway said nothing after the reservoir behind the dam began filling in {October|2025-10|x}.",
			[]string{"the reservoir behind the dam began filling in October"}},
		{"a condition keeps its word", "Norway will stay until the reservoir behind the dam is filled in {December|2025-12|x}.",
			[]string{"until the reservoir behind the dam is filled in December"}},
		{"it is plain that", "It is plain that the ministers will meet again in Lausanne {next week|2025-11-10/2025-11-16|x}.",
			[]string{"the ministers will meet again in Lausanne next week"}},
		{"talks between two, which begin", "The talks between Norway and the Danish king, Frederik, which begin in Bergen on {Monday|2025-11-10|x}, are not just any talks at all for those who fish.",
			[]string{"The talks between Norway and the Danish king, Frederik, which begin in Bergen on Monday"}},
		{"a purpose beyond the cut has no title of its own", "Sefcovic flew with a team to Washington on {Tuesday|2025-11-04|x} to meet Lutnick to try to finish the trade agreement.",
			[]string{"Sefcovic flew with a team to Washington on Tuesday to meet Lutnick"}},
		{"a singular verb passes over a plural", "Bako hailed the deal to hand back four villages that was struck on {Tuesday|2025-11-04|x}.",
			[]string{"the deal to hand back four villages that was struck on Tuesday"}},
		{"a plural verb does not", "Bako mourned, after the attack, the four villages that were struck on {Tuesday|2025-11-04|x}.",
			[]string{"the four villages that were struck on Tuesday"}},
		{"a subject is kept for a verb that just fits", "Norwegian Foreign Minister Anna Berg and Danish Prime Minister Otto Klein, who came from Narva, held talks on {Tuesday|2025-11-04|x} in Bern.",
			[]string{"Anna Berg and Danish Prime Minister Otto Klein, who came from Narva, held talks on Tuesday"}},
		{"a clause behind a semicolon", "The duties remain in place; a second tranche planned for {Friday|2025-11-07|x} has been delayed.",
			[]string{"a second tranche planned for Friday has been delayed"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, events := story(t, "2025-11-06", c.text)
			var got []string
			for i := range events {
				got = append(got, events[i].Title)
			}
			if !slices.Equal(got, c.want) {
				t.Errorf("%s\n got %s\nwant %s", c.text, strings.Join(got, "\n     "), strings.Join(c.want, "\n     "))
			}
		})
	}
}
