package merge

import "testing"

func TestRanksIn(t *testing.T) {
	for text, want := range map[string]ranks{
		"the two leaders met": rankLeader,
		"Prime Minister Olga Veller met the Molvanian premier": rankLeader,
		"the foreign ministers of both met":                    rankMinister,
		"deputy foreign ministers met":                         rankDeputy,
		"Vice President Ivo Stam met Vice Premier Olga Veller": rankDeputy,
		"Deputy Prime Minister Ivo Stam met the envoys":        rankDeputy,
		"the delegations met":                                  0,
		"the president met his foreign minister":               rankLeader | rankMinister,
	} {
		if got := ranksIn(text); got != want {
			t.Errorf("%q: %b, want %b", text, got, want)
		}
	}
}

// What leaders and what ministers of two countries talked about in one month are
// two meetings, by what is printed with them here or elsewhere...
func TestLeadersAndMinisters(t *testing.T) {
	const day, month = "happened|2026-05-06|on Wednesday|CONSULT|", "background|2026-05|in May|CONSULT|"
	summit := report(t, "m1", "2026-05-07", day+"Molvania MV;Syldavia SY|-", "The leaders of Molvania and Syldavia held talks on the river on Wednesday.")
	elsewhere := report(t, "m3", "2026-04-01", "happened|2026-04-01|on Wednesday|PROTEST|Olga Veller MV|-", "Fishermen shouted at Foreign Minister Olga Veller on Wednesday.")
	elsewhere.Actors[0].Role = "Foreign Minister"
	for sentence, events := range map[string]int{
		"Foreign ministers negotiated for a week in May.": 2,
		"Olga Veller negotiated for a week in May.":       2,
		"Envoys negotiated for a week in May.":            1,
		"Prime ministers negotiated for a week in May.":   1,
		"Leaders negotiated in May, as did ministers.":    1,
	} {
		who := "-|-"
		if sentence[0] == 'O' {
			who = "Olga Veller MV|-"
		}
		if got := inAffairs(summit, elsewhere, report(t, "m2", "2026-06-20", month+who, sentence)); len(got) != events+1 {
			t.Errorf("%s: %d meetings, want %d", sentence, len(got)-1, events)
		}
	}
}
