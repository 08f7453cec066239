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
		"bare words": {saying(t, "m1", "2026-05-07", "happened|2026-05-06|on Wednesday|-|Olga Veller MV|-", "Olga Veller told reporters on Wednesday that she would think hard.", "Olga Veller"),
			saying(t, "m2", "2026-05-07", "happened|2026-05-06|Wednesday|-|-|-", "officials said Wednesday", "officials")},
	} {
		if got := inAffairs(list...); len(got) != 2 {
			t.Errorf("%s: %d events, want two", name, len(got))
		}
	}
}

// A window joins one of its days only by more than that people talked then.
func TestMostlyMore(t *testing.T) {
	court := report(t, "m1", "2026-05-07", "happened|2026-05-06|On Wednesday|CONSULT|Molvania MV|-", "On Wednesday, envoys of Molvania met.")
	vote := report(t, "m2", "2026-05-12", "happened|2026-05-04/2026-05-10|last week|CONSULT|-|-", "Some rebelled at last week's consultations.")
	same := report(t, "m3", "2026-05-12", "happened|2026-05-04/2026-05-10|last week|CONSULT|Molvania MV|-", "Envoys of Molvania met last week.")
	m := New(nil)
	for _, e := range []timeline.Event{court, vote, same} {
		m.Add(e)
	}
	c := newCorpus(m.readings, m)
	if c.mostlyMore([]int32{0}, []int32{1}) || !c.mostlyMore([]int32{0}, []int32{2}) || c.mostlyMore([]int32{0, 2}, []int32{1}) {
		t.Error("a week's talks are taken for those of a day, or the same talks are not")
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

// What is announced may be the deed of that day; a truce struck at talks is the
// talks, one that takes effect is not; terms that end on one day are one; so is
// what a day's name calls known, and how a war began.
func TestOneDayToldTwice(t *testing.T) {
	says := func(e timeline.Event, who string) timeline.Event {
		e.Quotes[0].Sayer = who
		return e
	}
	left := report(t, "m1", "2026-05-07", "happened|2026-05-06|on Wednesday|REJECT|Molvania MV|-", "Molvania left the river pact on Wednesday.")
	announced := report(t, "m2", "2026-05-08", "happened|2026-05-06|on Wednesday|REJECT|Molvania MV|-", "Molvania announced on Wednesday that it was leaving the river pact.")
	met := report(t, "m3", "2026-05-07", "happened|2026-05-06|on Wednesday|CONSULT|Molvania MV;Syldavia SY|Zurich CH", "Molvania and Syldavia sat down in Zurich on Wednesday.")
	struck := report(t, "m4", "2026-05-08", "happened|2026-05-06|on Wednesday|RETREAT|Molvania MV;Syldavia SY|Zurich CH", "A truce between Molvania and Syldavia was brokered in Zurich on Wednesday.")
	holds := report(t, "m5", "2026-05-08", "happened|2026-05-06|on Wednesday|RETREAT|-|-", "The truce began to hold on Wednesday at midnight.")
	until := report(t, "m6", "2026-05-02", "scheduled|../2026-05-06|until May 6|-|Molvania MV|-", "Veller gave the dam builders until May 6.")
	ends := report(t, "m7", "2026-05-03", "scheduled|2026-05-06|on Wednesday|-|-|-", "The river pact ends on Wednesday.")
	war := report(t, "m8", "2026-05-02", "background|2025-02|in February 2025|-|-|-", "Prices have doubled since war broke out in February 2025.")
	invaded := report(t, "m9", "2026-05-03", "background|[2025-02-21..2025-02-28]|in late February|ASSAULT|Molvania MV|-", "Molvania's invasion in late February 2025 shut the ports.")
	deal := report(t, "n1", "2026-05-08", "happened|2026-05-06|on Wednesday|AGREE|Borduria BO;Ruritania RU|-", "Borduria mediated the river deal reached on Wednesday, with Ruritania as coordinator.")
	settled := report(t, "n2", "2026-05-07", "happened|2026-05-06|on Wednesday|AGREE|Molvania MV;Syldavia SY|-", "Molvania and Syldavia settled on a river deal on Wednesday.")
	bought := report(t, "n1", "2026-05-08", "happened|2026-05-06|on Wednesday|AGREE|Borduria BO;Ruritania RU|-", "Borduria and Ruritania settled on a price for gas on Wednesday.")
	for name, c := range map[string]struct {
		a, b timeline.Event
		want int
	}{
		"brokered":     {deal, settled, 1},
		"other two":    {bought, settled, 2},
		"announced":    {left, says(announced, "Molvania"), 1},
		"said":         {met, says(report(t, "m2", "2026-05-08", "happened|2026-05-06|on Wednesday|-|-|-", "The river office said on Wednesday that its boats were safe."), "The river office"), 2},
		"struck":       {met, struck, 1},
		"holds":        {met, holds, 2},
		"terms":        {until, ends, 1},
		"term, no day": {until, report(t, "m7", "2026-05-03", "scheduled|2026-05-06|on Wednesday|-|-|-", "The new bridge opens on Wednesday."), 2},
		"war":          {war, invaded, 1},
	} {
		if got := inAffairs(c.a, c.b); len(got) != c.want {
			t.Errorf("%s: %d events, want %d", name, len(got), c.want)
		}
	}
}

// What a date stands with, of a clause.
func TestCluesOfTheClause(t *testing.T) {
	for text, want := range map[string]bool{"Monday|Monday's gathering ended early.": true, "28 July|They broke the 28 July truce.": true, "on Monday|They met on Monday to talk.": false} {
		date, sentence, _ := strings.Cut(text, "|")
		if got := definite(&timeline.Quote{DateText: date, Sentence: sentence}); got != want {
			t.Errorf("definite %q: %v", sentence, got)
		}
	}
	for text, want := range map[string]bool{"Friday|It gave them until Friday.": true, "May 18|The deal ends on May 18.": true, "Friday|They met on Friday.": false} {
		date, sentence, _ := strings.Cut(text, "|")
		if got := isTerm(&timeline.Quote{DateText: date, Sentence: sentence}); got != want {
			t.Errorf("term %q: %v", sentence, got)
		}
	}
	for stem, want := range map[string]bool{"announc": true, "declar": true, "said": false} {
		if announces([]string{"minist", stem}) != want {
			t.Errorf("announces %q: %v", stem, !want)
		}
	}
}

// A place that the other's sentence names is half a place in common.
func TestPlaceNamed(t *testing.T) {
	a, b := &features{place: 3, placeKey: 7, city: true, land: -1}, &features{place: -1, placeKey: -1, land: -1, text: []int32{2, 7}}
	if placeScore(a, b) != placeNamed || placeScore(b, a) != placeNamed {
		t.Errorf("%v and %v", placeScore(a, b), placeScore(b, a))
	}
	if b.text = []int32{2, 8}; placeScore(a, b) != 0 {
		t.Error("a place that nobody names counts")
	}
}
