package merge

import (
	"testing"

	"github.com/dateline-tools/dateline/timeline"
)

// One matter and one day may have two deeds, of which one is not the other.
func TestOtherDeed(t *testing.T) {
	const (
		deed  = "happened|2026-05-06|on Wednesday|AGREE|Molvania MV;Syldavia SY|-"
		stand = "happened|2026-05-06|on Wednesday|ACCUSE|Ivo Stam SY;Molvania MV;Syldavia SY|-|stand"
	)
	for name, c := range map[string]struct {
		a, b [2]string
		want int
	}{
		"signed and denounced": {
			[2]string{deed, "Molvania and Syldavia signed a river accord on Wednesday."},
			[2]string{stand, "Ivo Stam denounced the river accord of Molvania and Syldavia on Wednesday."}, 2},
		"signed, and what was signed is denounced": {
			[2]string{deed, "Molvania and Syldavia signed a river accord on Wednesday."},
			[2]string{deed, "Molvania and Syldavia, Ivo Stam says, signed a bad river accord on Wednesday."}, 1},
		"voted and congratulated": {
			[2]string{"happened|2026-05-06|on Wednesday|AGREE|-|-", "Dockers voted on Wednesday to accept a new contract with the port."},
			[2]string{"happened|2026-05-06|on Wednesday|SUPPORT|Olga Veller MV|-|stand", "Olga Veller congratulated the dockers and the port on their contract on Wednesday."}, 2},
		"signed and ratified": {
			[2]string{deed, "Molvania and Syldavia signed a river accord on Wednesday."},
			[2]string{"background|2026-05|in May|AGREE|Molvania MV;Syldavia SY|-", "Molvania's parliament ratified the river accord with Syldavia in May."}, 2},
		"signed, and recalled as that": {
			[2]string{deed, "Molvania and Syldavia signed a river accord on Wednesday."},
			[2]string{"background|2026-05|in May|AGREE|Molvania MV;Syldavia SY|-", "Molvania's parliament will ratify the river accord with Syldavia, signed in May."}, 1},
		"threatened and left": {
			[2]string{"happened|2026-05-06|on Wednesday|THREATEN|Ivo Stam SY|-", "Ivo Stam threatened on Wednesday to leave the river council."},
			[2]string{"happened|2026-05|in May|-|Ivo Stam SY|-", "Ivo Stam left the river council in May."}, 2},
		"held and welcomed in a statement": {
			[2]string{"happened|2026-05-06|on Wednesday|CONSULT|Molvania MV;Syldavia SY|Klow SY", "The river talks of Molvania and Syldavia opened in Klow on Wednesday."},
			[2]string{"happened|2026-05-06|on Wednesday|SUPPORT|Olga Veller BO|-|stand", "Olga Veller welcomed the start of the river talks in a statement on Wednesday."}, 2},
		"voted, and vowed to vote again": {
			[2]string{"happened|2026-05-06|on Wednesday|-|-|-", "The vote on the river bill on Wednesday fell two short."},
			[2]string{"happened|2026-05-06|on Wednesday|-|Ivo Stam SY|-|vow", "Ivo Stam vowed on Wednesday to hold another vote on the river bill."}, 2},
		"met, and the two pledged": {
			[2]string{deed, "Molvania and Syldavia agreed on Wednesday to work for a river without dams."},
			[2]string{deed + "|vow", "The leaders of Molvania and Syldavia pledged on Wednesday to work for a river without dams."}, 1},
		"expires and voted": {
			[2]string{"scheduled|2026-05-06|on Wednesday|-|-|-", "The dockers' present contract with the port expires on Wednesday."},
			[2]string{"happened|2026-05-06|on Wednesday|REJECT|-|-", "The dockers voted on Wednesday to turn down the contract with the port."}, 2},
		"not asked, and announced": {
			[2]string{"negated|2026-05-06|on Wednesday|REQUEST|Molvania MV|-", "Molvania denied having been asked on Wednesday to lift its curbs on river fish."},
			[2]string{"happened|2026-05-06|on May 6|-|Molvania MV|-", "Molvania suspended the curbs on river fish that it announced on May 6."}, 2},
		"a meeting, and a march against its talks": {
			[2]string{"happened|2026-05-06|on Wednesday|CONSULT|Molvania MV;Syldavia SY|Klow SY", "Molvania and Syldavia met in Klow on Wednesday for river talks."},
			[2]string{"happened|2026-05-06|on May 6|PROTEST|Molvania MV|Klow SY", "On May 6, Molvanian farmers marched through Klow against the river talks."}, 2},
		"dockers walked out in a strike, and were called to it": {
			[2]string{"happened|2026-05-06|on Wednesday|PROTEST|Ivo Stam SY|Klow SY", "The strike on the river grew on Wednesday as dockers of Ivo Stam's union in Klow walked off the job."},
			[2]string{"happened|2026-05-06|on May 6|REQUEST|Ivo Stam SY|Klow SY", "Ivo Stam called for a surprise strike of the river dockers in Klow on May 6."}, 1},
		"a visit and a march": {
			[2]string{"conditional|2026-05|in May|CONSULT|Olga Veller MV|Klow SY", "Olga Veller could travel to Klow in May."},
			[2]string{"scheduled|2026-05-06|on May 6|-|-|-", "Farmers will march on Klow on May 6."}, 2},
	} {
		var list []timeline.Event
		for i, r := range [][2]string{c.a, c.b} {
			list = append(list, report(t, []string{"m1", "m2"}[i], []string{"2026-05-05", "2026-08-08"}[i], r[0], r[1]))
		}
		if got := inAffairs(list...); len(got) != c.want {
			t.Errorf("%s: %d events, want %d", name, len(got), c.want)
		}
	}
}

// Who turned a text down and then accepted it did two things on one day; what he refused and another agreed on is one.
func TestTurnsDown(t *testing.T) {
	for head, want := range map[string]int{"accept": 2, "reach": 1} {
		no := report(t, "m1", "2026-05-07", "happened|2026-05-06|on Wednesday|REJECT|Ivo Stam SY;Molvania MV|-", "Ivo Stam rejected the river accord with Molvania on Wednesday.")
		yes := report(t, "m2", "2026-05-07", "happened|2026-05-06|on Wednesday|AGREE|Ivo Stam SY;Molvania MV|-", "Ivo Stam accepted the river accord with Molvania late on Wednesday.")
		if yes.Quotes[0].Head = head; len(merged(no, yes)) != want {
			t.Errorf("%s: not %d events", head, want)
		}
	}
}

// What may come on a day is confirmed by what is of its kind, and not by what else was done on it.
func TestPerhapsOrDone(t *testing.T) {
	for done, want := range map[[2]string]int{
		{"happened|2026-05-06|on May 6|AGREE|Olga Veller MV|-", "Olga Veller passed the fish bill on May 6."}:     2,
		{"happened|2026-05-06|on May 6|CONSULT|Olga Veller MV|Klow SY", "Olga Veller came to see Klow on May 6."}: 1,
	} {
		may := report(t, "m1", "2026-05-05", "possible|2026-05-06|on Wednesday|CONSULT|Olga Veller MV|Klow SY", "Olga Veller could visit the river town of Klow on Wednesday.")
		if got := merged(may, report(t, "m2", "2026-05-07", done[0], done[1])); len(got) != want {
			t.Errorf("%s: %d events, want %d", done[1], len(got), want)
		}
	}
}
