package merge

import (
	"strings"
	"testing"

	"github.com/dateline-tools/dateline/timeline"
)

// inAffairs merges events whose articles are of the affair that the first
// letter of their id names.
func inAffairs(events ...timeline.Event) []timeline.Event {
	m := New(nil)
	of := map[string]int{}
	for _, e := range events {
		of[e.Quotes[0].Article] = int(e.Quotes[0].Article[0])
		m.Add(e)
	}
	return m.Affairs(of).Events()
}

const (
	agreed  = "happened|2026-05-06|on Wednesday|AGREE|Molvania MV;Syldavia SY|-"
	bare    = "happened|2026-05-06|Wednesday night|AGREE|-|-"
	accords = "Molvania and Syldavia have agreed on a first exchange of land, mediators announced on Wednesday."
	reached = "The accord was reached Wednesday night after three days of bargaining."
)

// What one article tells barely is the event of its day and affair...
func TestLoneJoinsItsDay(t *testing.T) {
	e := one(t, inAffairs(report(t, "m1", "2026-05-07", agreed, accords), report(t, "m2", "2026-05-08", bare, reached)))
	if !strings.Contains(e.MergeReason, "about one affair") {
		t.Errorf("reason %q", e.MergeReason)
	}
}

// ...and nothing else is: of another affair, of another day, a call beside a
// signature, two articles that agree among themselves.
func TestLoneStaysAlone(t *testing.T) {
	for name, list := range map[string][]timeline.Event{
		"another affair": {report(t, "m1", "2026-05-07", agreed, accords), report(t, "n2", "2026-05-08", bare, reached)},
		"another day": {report(t, "m1", "2026-05-07", agreed, accords),
			report(t, "m2", "2026-05-14", "happened|2026-05-13|Wednesday night|AGREE|-|-", reached)},
		"a call": {report(t, "m1", "2026-05-07", "happened|2026-05-06|on Wednesday|CONSULT|Olga Veller MV;Ivo Stam SY|-",
			"President Olga Veller met Prime Minister Ivo Stam on Wednesday."),
			report(t, "m2", "2026-05-07", "happened|2026-05-06|on Wednesday|CONSULT|Olga Veller MV|-", "Olga Veller telephoned the guarantors on Wednesday.")},
		"told apart": {report(t, "m1", "2026-05-07", "happened|2026-05-06|on Wednesday|CONSULT|Olga Veller MV;Ivo Stam SY|-",
			"President Olga Veller met Prime Minister Ivo Stam on Wednesday."),
			storyEvent(t, []string{"m1", "Outlet", "2026-05-07"}, fields("x|happened|2026-05-06|on Wednesday|CONSULT|Olga Veller MV|-"),
				"She was also received by the mediators on Wednesday.", 100)},
	} {
		if got := inAffairs(list...); len(got) != 2 {
			t.Errorf("%s: %d events, want two", name, len(got))
		}
	}
}

// The round, and the number of those at the table, tell meetings of a row and
// of a day apart; the same round that was moved is one.
func TestRoundsAndTables(t *testing.T) {
	first := report(t, "m1", "2026-05-07", "happened|2026-05-06|on Wednesday|CONSULT|-|Zurich CH", "Envoys of the two sides held the first round of talks in Zurich on Wednesday.")
	second := report(t, "m2", "2026-05-08", "happened|2026-05|this month|CONSULT|-|Zurich CH", "The second round of talks in Zurich this month ended early.")
	if got := inAffairs(first, second); len(got) != 2 {
		t.Errorf("%d rounds, want two", len(got))
	}
	plan := report(t, "m3", "2026-05-10", "scheduled|2026-05-20|on May 20|CONSULT|-|Zurich CH", "The third round of talks will open in Zurich on May 20.")
	moved := report(t, "m4", "2026-05-18", "postponed|2026-05-27|May 27|CONSULT|-|Zurich CH", "The third round of talks was postponed to May 27.")
	one(t, inAffairs(plan, moved))
	four := report(t, "m5", "2026-05-07", "happened|2026-05-06|May 6|CONSULT|-|Zurich CH", "The May 6 meeting of the four foreign ministers in Zurich went well.")
	pair := report(t, "m6", "2026-05-07", "happened|2026-05-06|on Wednesday|CONSULT|Molvania MV;Syldavia SY|Zurich CH",
		"Molvania and Syldavia held a bilateral meeting in Zurich on Wednesday.")
	if got := inAffairs(four, pair); len(got) != 2 {
		t.Errorf("%d meetings, want two", len(got))
	}
}

// Who welcomes an accord was not there; who signs one was.
func TestReaction(t *testing.T) {
	signed := report(t, "m1", "2026-05-07", agreed, "Molvania and Syldavia signed an accord on land on Wednesday.")
	welcomed := report(t, "m2", "2026-05-08", "happened|2026-05-06|Wednesday|AGREE|Borduria BO|-", "Borduria welcomed the accord on land signed Wednesday.")
	one(t, inAffairs(signed, welcomed))
	theirs := report(t, "m3", "2026-05-08", "happened|2026-05-06|Wednesday|AGREE|Borduria BO;Ruritania RU|-", "Borduria and Ruritania signed an accord on fish on Wednesday.")
	if got := inAffairs(signed, theirs); len(got) != 2 {
		t.Errorf("%d accords, want two", len(got))
	}
}

func TestHeads(t *testing.T) {
	for clause, want := range map[string]int8{
		"a second round of talks between the two sides": 2,
		"the four foreign ministers sat down":           4,
		"ministers of the two countries":                0,
		"a trilateral meeting":                          3,
		"two days of talks":                             0,
		"bilateral and multilateral meetings":           0,
		"a bilateral treaty":                            0,
		"bilateral talks":                               2,
	} {
		if got := headsOf(clause); got != want {
			t.Errorf("%q: %v, want %v", clause, got, want)
		}
	}
}

// A call is no meeting though nothing but its sentence says so; two who say
// something on one day say two things; what is said is not that it was said.
func TestSaidAndCalled(t *testing.T) {
	const day = "|2026-05-06|on Wednesday|"
	met := report(t, "m1", "2026-05-07", "happened"+day+"CONSULT|Molvania MV;Syldavia SY|Zurich CH", "Ministers of Molvania and Syldavia met in Zurich on Wednesday.")
	called := report(t, "m2", "2026-05-07", "happened"+day+"CONSULT|Molvania MV;Syldavia SY|-", "In a rare phone call on Wednesday, Molvania and Syldavia discussed the river.")
	if got := inAffairs(met, called); len(got) != 2 {
		t.Errorf("%d talks, want two", len(got))
	}
	one(t, inAffairs(met, report(t, "m3", "2026-05-08", "happened"+day+"CONSULT|Molvania MV;Syldavia SY|-", "On Wednesday, Molvania and Syldavia discussed the river in Zurich.")))
	his := report(t, "m4", "2026-05-07", "happened"+day+"|Olga Veller MV|-", "Olga Veller said on Wednesday that the river talks would go on.")
	hers := report(t, "m5", "2026-05-07", "happened"+day+"|Ivo Stam SY|-", "Ivo Stam said on Wednesday that his country had time.")
	if got := inAffairs(his, hers); len(got) != 2 {
		t.Errorf("%d statements, want two", len(got))
	}
	const both = "The river talks that were held on Wednesday went well, Olga Veller said on Wednesday."
	held := report(t, "m6", "2026-05-07", "happened"+day+"CONSULT|-|-", both)
	said := report(t, "m6", "2026-05-07", "happened|2026-05-06|Wednesday|-|Olga Veller MV|-", both)
	said.Quotes[0].Words, said.Quotes[0].DateStart = []string{"said"}, 70
	if got := inAffairs(held, said); len(got) != 2 {
		t.Errorf("%d events, want two", len(got))
	}
}

// A statement is the day's deed for nobody else: neither a strike of that day
// nor what another speaker said is one with it; the same speaker's words of
// another outlet are.
func TestSayers(t *testing.T) {
	const day = "|2026-05-06|on Wednesday|"
	says := func(id, columns, sentence, who string) timeline.Event {
		e := report(t, id, "2026-05-07", "happened"+day+columns, sentence)
		e.Quotes[0].Sayer = who
		return e
	}
	strike := says("m1", "ASSAULT|Molvania MV|-", "Molvania carried out an airstrike on coastal forts on Wednesday.", "")
	spoke := says("m2", "|-|-", "Colonel Stam wrote in a series of posts on Wednesday that the river would stay open.", "Colonel Stam")
	if got := inAffairs(strike, spoke); len(got) != 2 {
		t.Errorf("%d events, want the strike and the posts", len(got))
	}
	other := says("m3", "|-|-", "The river office announced on Wednesday that its envoy would come.", "The River Office")
	if got := inAffairs(spoke, other); len(got) != 2 {
		t.Errorf("%d statements, want two", len(got))
	}
	one(t, inAffairs(spoke, says("m4", "|-|-", "Stam wrote in posts on Wednesday that the river would stay open.", "Stam")))

	// "The talks, set for Wednesday, were called off, the office confirmed Wednesday."
	const both = "River talks set for Wednesday were called off, the River Office confirmed Wednesday."
	off := report(t, "m5", "2026-05-07", "cancelled|2026-05-06|Wednesday|CONSULT|-|-", both)
	told := report(t, "m5", "2026-05-07", "happened|2026-05-06|Wednesday|-|-|-", both)
	told.Quotes[0].Sayer, told.Quotes[0].DateStart = "the River Office", 76
	if got := inAffairs(off, told); len(got) != 2 {
		t.Errorf("%d events, want the talks and the word of them", len(got))
	}
}

// "Until Sunday" is the end of talks that are told of the day before; a
// deadline of that day is not.
func TestUntil(t *testing.T) {
	began := report(t, "m1", "2026-05-09", "happened|2026-05-09|on Saturday|CONSULT|Molvania MV;Syldavia SY|Zurich CH", "Molvania and Syldavia resumed their river talks in Zurich on Saturday.")
	last := report(t, "m2", "2026-05-09", "scheduled|../2026-05-10|until Sunday|CONSULT|-|-", "The river talks are to last until Sunday.")
	one(t, inAffairs(began, last))
	due := report(t, "m2", "2026-05-09", "scheduled|../2026-05-10|by Sunday|-|-|-", "The dam has to be opened by Sunday.")
	if got := inAffairs(began, due); len(got) != 2 {
		t.Errorf("%d events, want two", len(got))
	}
}

// Who meets to prepare a summit is not at the summit of that week.
func TestPreparing(t *testing.T) {
	summit := report(t, "m1", "2026-05-04", "scheduled|2026-05-08|on Friday|CONSULT|-|Zurich CH", "The leaders plan to meet in Zurich on Friday.")
	prepares := report(t, "m2", "2026-05-01", "scheduled|[2026-05-04..2026-05-10]|next week|CONSULT|Olga Veller MV|-", "Advisers led by Olga Veller will meet next week to prepare the summit.")
	if got := inAffairs(summit, prepares); len(got) != 2 {
		t.Errorf("%d meetings, want two", len(got))
	}
}
