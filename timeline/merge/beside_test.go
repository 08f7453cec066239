package merge

import "testing"

// What an article dates beside another event of its day is not that event,
// unless nothing else of the day is told.
func TestBesideOthersOfItsDay(t *testing.T) {
	talks := report(t, "m1", "2026-05-07", "happened|2026-05-06|on Wednesday|CONSULT|Molvania MV;Syldavia SY|-", "Molvania and Syldavia held river talks in Klow on Wednesday.")
	for name, other := range map[string][2]string{
		"earlier":                 {"happened|2026-05-06|earlier on Wednesday|CONSULT|Molvania MV;Syldavia SY|-", "Molvanian and Syldavian envoys had met the mediator in Klow earlier on Wednesday."},
		"the same day":            {"happened|2026-05-06|the same day|CONSULT|Molvania MV;Syldavia SY|-", "The same day Molvania and Syldavia opened talks on grain in Klow."},
		"the same morning":        {"happened|2026-05-06|the same morning|CONSULT|Molvania MV;Syldavia SY|-", "The same morning Molvania and Syldavia opened talks on grain in Klow."},
		"a session separate from": {"happened|2026-05-06|on Wednesday|CONSULT|Molvania MV;Syldavia SY|-", "Experts of Molvania and Syldavia held a session separate from that of the ministers on Wednesday."},
		"a sentence that says Earlier": {"happened|2026-05-06|Wednesday|CONSULT|Molvania MV;Syldavia SY|-",
			"Earlier Wednesday, Molvanian and Syldavian officers met in Klow."},
	} {
		if got := inAffairs(talks, report(t, "m1", "2026-05-07", other[0], other[1])); len(got) != 2 {
			t.Errorf("%s: %d events, want two", name, len(got))
		}
	}
	one(t, inAffairs(talks, report(t, "m2", "2026-05-07", "happened|2026-05-06|earlier on Wednesday|CONSULT|Molvania MV;Syldavia SY|-",
		"Molvania and Syldavia met for river talks in Klow earlier on Wednesday.")))
}
