package merge

import (
	"strings"
	"testing"

	"github.com/dateline-tools/dateline/timeline"
)

// A joined event is called by the words that most of its reports have, not by an aside of one.
func TestTitleOfMany(t *testing.T) {
	const tells = "happened|2026-05-06|on Wednesday|AGREE|Molvania MV;Syldavia SY|-"
	e := one(t, merged(
		report(t, "m1", "2026-05-07", tells, "Olga Veller, who signed the river truce with Syldavia on Wednesday for Molvania, was in tears."),
		report(t, "m2", "2026-05-07", tells, "Molvania and Syldavia signed a truce on the river on Wednesday."),
		report(t, "m3", "2026-05-07", tells, "On Wednesday Syldavia signed the river truce with Molvania."),
		report(t, "m4", "2026-05-08", tells, "He thanked Molvania and Syldavia for the river truce signed on Wednesday in the old mill."),
	))
	if want := "Molvania and Syldavia signed a truce on the river on Wednesday."; e.Title != want {
		t.Errorf("%q, want %q", e.Title, want)
	}
}

// A clause with its own subject and verb calls the event before a phrase that opens with a participle, and
// before the clause of another day.
func TestTitleOfClause(t *testing.T) {
	const tells = "happened|2026-05-06|on Wednesday|AGREE|Molvania MV;Syldavia SY|-"
	whole := report(t, "m2", "2026-05-08", tells, "Molvania and Syldavia signed a truce on the river on Wednesday.")
	whole.Quotes[0].Full = true
	e := one(t, merged(
		report(t, "m1", "2026-05-07", tells, "Signed on the river on Wednesday, the truce of Molvania and Syldavia."),
		whole,
		report(t, "m3", "2026-05-07", tells, "The river truce of Molvania and Syldavia signed on Wednesday."),
	))
	if want := "Molvania and Syldavia signed a truce on the river on Wednesday."; e.Title != want {
		t.Errorf("%q, want %q", e.Title, want)
	}
}

// What one report denies calls no event that others tell.
func TestTitleOfWhatWasHeld(t *testing.T) {
	denied := report(t, "m3", "2026-05-12", "negated|2026-05-06|on Wednesday|CONSULT|Molvania MV;Syldavia SY|-", "Molvania and Syldavia refused to hold talks on the river on Wednesday.")
	denied.Quotes[0].Full = true
	e := one(t, merged(
		report(t, "m1", "2026-05-07", "happened|2026-05-06|on Wednesday|CONSULT|Molvania MV;Syldavia SY|-", "Hosting talks on the river."),
		denied,
	))
	if e.Status == timeline.Negated || strings.Contains(e.Title, "refused") {
		t.Errorf("%s %q", e.Status, e.Title)
	}
}

// A title that ends before what its verb needs gives way to one that is whole.
func TestTitleThatIsWhole(t *testing.T) {
	const tells = "happened|2026-05-06|on Wednesday|-|Molvania MV|-"
	long := report(t, "m1", "2026-05-07", tells, "The high court of Molvania ruled on Wednesday that the council of the river had no say in any of what the mills do.")
	long.Title = "The high court of Molvania ruled on Wednesday"
	long.Quotes[0].Flaws = 4
	e := one(t, merged(long,
		report(t, "m2", "2026-05-08", tells, "The high court of Molvania ruled against the river council on Wednesday."),
	))
	if want := "The high court of Molvania ruled against the river council on Wednesday."; e.Title != want {
		t.Errorf("%q, want %q", e.Title, want)
	}
}

// What most reports only recall is called by one of them, not by what is told of it since; and a day is not called by
// who knows no more than the month.
func TestTitleRecalled(t *testing.T) {
	const recalls = "background|2013|in 2013|ASSAULT|Molvania MV|-"
	since := report(t, "m3", "2026-05-08", "happened|2013|in 2013|ASSAULT|Molvania MV|-", "The civil war that Molvania has known in 2013 has killed thousands.")
	since.Quotes[0].Flaws = 4
	e := one(t, inAffairs(
		report(t, "m1", "2026-05-07", recalls, "The civil war of Molvania broke out in 2013."),
		report(t, "m2", "2026-05-07", recalls, "Molvania's civil war broke out in 2013 over the river."),
		since,
	))
	if !strings.Contains(e.Title, "broke out") {
		t.Errorf("%q", e.Title)
	}
	e = one(t, merged(
		report(t, "m1", "2026-05-07", "happened|2026-05|this month|AGREE|Molvania MV;Syldavia SY|-", "The work on the river truce that Molvania and Syldavia signed this month goes on."),
		report(t, "m2", "2026-05-08", "happened|2026-05-06|on Wednesday|AGREE|Molvania MV;Syldavia SY|-", "Molvania and Syldavia signed the river truce on Wednesday."),
	))
	if !strings.Contains(e.Title, "on Wednesday") {
		t.Errorf("%q", e.Title)
	}
}
