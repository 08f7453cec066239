package merge

import "testing"

// What is known to be of some month or week is what happened on a day of it if
// both tell of one kind of thing, or of one place...
func TestOneKindInWindow(t *testing.T) {
	deal := report(t, "m1", "2026-05-07", "happened|2026-05-06|on Wednesday|AGREE|Molvania MV;Syldavia SY|Zurich CH", "Molvania and Syldavia agreed on the river dam in Zurich on Wednesday.")
	for name, columns := range map[string]string{
		"kind":  "background|2026-05|in May|AGREE|Molvania MV;Syldavia SY|-",
		"place": "background|2026-05|in May|CONSULT|Molvania MV;Syldavia SY|Zurich CH",
	} {
		t.Run(name, func(t *testing.T) {
			one(t, inAffairs(deal, report(t, "m2", "2026-07-20", columns, "Little is left of what Molvania and Syldavia said of the dam in May.")))
		})
	}

	// ...and not for its parties alone.
	trip := report(t, "m3", "2026-05-07", "happened|2026-05-06|on Wednesday|CONSULT|Molvania MV|-", "Envoys of Molvania left for the coast on Wednesday.")
	month := report(t, "m4", "2026-07-20", "background|2026-05|in May|AGREE|Molvania MV;Syldavia SY|-", "Molvania and Syldavia settled on quotas in May.")
	if got := inAffairs(trip, month); len(got) != 2 {
		t.Errorf("%d events, want the trip and the deal", len(got))
	}
}
