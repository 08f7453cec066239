package merge

import (
	"testing"

	"github.com/dateline-tools/dateline/timeline"
)

// That two readings are of one day says less the more of the day's readings are
// of others and elsewhere; nothing changes where they share two parties, and on
// days of one event.
func TestCrowd(t *testing.T) {
	session := report(t, "m1", "2026-05-07", "happened|2026-05-06|on Wednesday|CONSULT|-|-", "The session ended on Wednesday without a text.")
	pair := report(t, "m2", "2026-05-07", "happened|2026-05-06|on Wednesday|CONSULT|Mila Onti KA;Ivo Stam SY|Cairo EG", "Mila Onti and Ivo Stam met in Cairo on Wednesday.")
	again := report(t, "m3", "2026-05-07", "happened|2026-05-06|on Wednesday|CONSULT|Mila Onti KA;Ivo Stam SY|-", "On Wednesday Ivo Stam saw Mila Onti for an hour.")
	calm := []timeline.Event{session, pair, again}
	busy := append([]timeline.Event{}, calm...)
	for n, c := range [][2]string{
		{"Olga Veller MV|Zurich CH", "Olga Veller toured a factory in Zurich on Wednesday."},
		{"Rado Brenk BO|Rome IT", "Rado Brenk opened a school in Rome on Wednesday."},
		{"Tia Lund NO|Oslo NO", "Tia Lund laid a wreath in Oslo on Wednesday."},
	} {
		busy = append(busy, report(t, "m"+string(rune('4'+n)), "2026-05-07", "happened|2026-05-06|on Wednesday|CONSULT|"+c[0], c[1]))
	}
	crowds := func(events []timeline.Event, a, b int) float64 {
		m, of := New(nil), map[string]int{}
		for i := range events {
			m.Add(events[i])
			of[events[i].Quotes[0].Article] = 1
		}
		c := newCorpus(m.readings, m.Affairs(of))
		return c.crowd(&c.fs[a], &c.fs[b])
	}
	if v := crowds(calm, 0, 1); v != 0 {
		t.Errorf("a calm day weighs %.2f", v)
	}
	if v := crowds(busy, 0, 1); v >= 0 {
		t.Errorf("a busy day weighs %.2f", v)
	}
	if v := crowds(busy, 1, 2); v != 0 {
		t.Errorf("two parties in common on a busy day weigh %.2f", v)
	}
}

// One article may tell of one day that part of an event has happened and part
// is to come; with nobody in common the two are two events.
func TestHeldAndDue(t *testing.T) {
	held := report(t, "m1", "2026-05-06", "happened|2026-05-06|today|YIELD|Olga Veller MV|-", "President Olga Veller stepped down as head of state today.")
	for name, c := range map[string]struct {
		who  string
		want int
	}{
		"the same party": {"Olga Veller MV", 1},
		"another":        {"Ivo Stam SY", 2},
	} {
		due := storyEvent(t, []string{"m1", "Outlet", "2026-05-06"}, fields("x|scheduled|2026-05-06|today|YIELD|"+c.who+"|-"), "The head of state is to step down formally at noon today.", 200)
		if got := inAffairs(held, due); len(got) != c.want {
			t.Errorf("%s: %d events, want %d", name, len(got), c.want)
		}
	}
}
