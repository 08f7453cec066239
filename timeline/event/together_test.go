package event

import (
	"slices"
	"strings"
	"testing"
)

// told is a sentence and the events that it tells, each as describe prints it.
type told struct {
	text string
	want []string
}

// readAll checks sentences of an article of 23 May 2025, a Friday.
func readAll(t *testing.T, cases []told) {
	t.Helper()
	for _, c := range cases {
		_, events := story(t, "2025-05-23", c.text)
		var got []string
		for i := range events {
			got = append(got, describe(&events[i]))
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s\n got %s\nwant %s", c.text, strings.Join(got, "\n     "), strings.Join(c.want, "\n     "))
		}
	}
}

// A day that is printed once may be that of several clauses.
func TestTogether(t *testing.T) {
	const met = "happened CONSULT 2025-05-20 [Marco Rubio, Sergey Lavrov] @Riyadh"
	readAll(t, []told{
		{"While Rubio was meeting Lavrov in Riyadh on {Tuesday|2025-05-20|x}, Russian missiles struck Odesa.",
			[]string{met, "happened ASSAULT 2025-05-20 [Russia]"}},
		{"As Rubio met Lavrov in Riyadh on {Tuesday|2025-05-20|x}, Israel recalled its ambassador from Spain.",
			[]string{met, "happened SANCTION 2025-05-20 [Israel]"}},
		{"On {Thursday|2025-05-22|x}, Russia attacked Sumy, Ukraine hit a refinery in Samara and Washington announced new sanctions.",
			[]string{"happened ASSAULT 2025-05-22 [Russia]", "happened ASSAULT 2025-05-22 [Ukraine] @Samara", "happened SANCTION 2025-05-22 [United States]"}},
		// One thing set against another, a source, and what somebody says share no day.
		{"While Spain recognised Palestine on {Tuesday|2025-05-20|x}, Germany rejected the plan.",
			[]string{"happened SUPPORT 2025-05-20 [Spain, Palestine]"}},
		{"As Merz said on {Tuesday|2025-05-20|x}, Germany rejected the plan.", []string{"happened  2025-05-20 [Friedrich Merz]"}},
		{"On {Thursday|2025-05-22|x}, Russia attacked Sumy; Ukraine hit a refinery in Samara.", []string{"happened ASSAULT 2025-05-22 [Russia]"}},
		{"Russia attacked Sumy on {Thursday|2025-05-22|x} and Ukraine hit a refinery in Samara.", []string{"happened ASSAULT 2025-05-22 [Russia]"}},
		{"On {Thursday|2025-05-22|x}, Zelenskyy said Russia attacked Sumy and Poland deployed troops.", []string{"happened  2025-05-22 [Volodymyr Zelenskyy, Russia]"}},
		{"On {Thursday|2025-05-22|x}, the storm hit a village.", []string{"happened  2025-05-22 []"}},
	})
	_, events := story(t, "2025-05-23", "On {Thursday|2025-05-22|x}, Russia attacked Sumy, Ukraine hit a refinery in Samara and Washington announced new sanctions.")
	var titles []string
	for i := range events {
		titles = append(titles, events[i].Title)
	}
	if want := []string{"On Thursday, Russia attacked Sumy", "Ukraine hit a refinery in Samara", "Washington announced new sanctions"}; !slices.Equal(titles, want) {
		t.Errorf("titles %q, want %q", titles, want)
	}
}

// What is recalled may be remembered.
func TestRecall(t *testing.T) {
	readAll(t, []told{
		{"Jordan recalled its ambassador from Israel on {Tuesday|2025-05-20|x}.", []string{"happened SANCTION 2025-05-20 [Jordan]"}},
		{"Jordan recalled its negotiators on {Tuesday|2025-05-20|x}.", []string{"happened  2025-05-20 [Jordan]"}},
		{"They had met, Merz recalled on {Tuesday|2025-05-20|x}.", []string{"happened  2025-05-20 [Friedrich Merz]"}},
	})
}

// The same hour is of two days on the two sides of the date line; two days in two places are two.
func TestDayElsewhere(t *testing.T) {
	readAll(t, []told{
		{"Chad met Niger on {Saturday|2025-05-17|x} ({Sunday|2025-05-18|x} in Manila).", []string{"happened CONSULT 2025-05-17 [Chad, Niger]"}},
		{"Chad met Niger on {Saturday night|2025-05-17|x}, {Sunday|2025-05-18|x} Thai time.", []string{"happened CONSULT 2025-05-17 [Chad, Niger]"}},
		{"Chad met Niger {late on Saturday|2025-05-17|x} in Narva and {early Sunday|2025-05-18|x} in Asia.", []string{"happened CONSULT 2025-05-17 [Chad, Niger] @Narva"}},
		{"Chad met Niger on {Saturday|2025-05-17|x} in Narva and {Sunday|2025-05-18|x} in Bern.",
			[]string{"happened CONSULT 2025-05-17 [Chad, Niger] @Narva", "happened CONSULT 2025-05-18 [Chad, Niger] @Bern"}},
		{"Chad met Niger on {Saturday|2025-05-17|x} ({Monday|2025-05-19|x} in Bern).",
			[]string{"happened CONSULT 2025-05-17 [Chad, Niger]", "happened CONSULT 2025-05-19 [Chad, Niger]"}},
	})
}
