package merge

import (
	"testing"

	"github.com/dateline-tools/dateline/timeline"
)

// Whom an event is done to is what more of its reports say.
func TestPartOfMostReports(t *testing.T) {
	const day = "happened|2026-05-06|on Wednesday|ASSAULT|Molvania MV;Syldavia SY|-"
	var list []timeline.Event
	for i, part := range []string{timeline.Recip, timeline.Recip, ""} {
		e := report(t, []string{"m1", "m2", "m3"}[i], "2026-05-07", day, "Molvania shelled the port of Syldavia on Wednesday.")
		e.Actors[1].Part = part
		list = append(list, e)
	}
	e := one(t, inAffairs(list...))
	for _, a := range e.Actors {
		if want := map[string]string{"Syldavia": timeline.Recip}[a.Name]; a.Part != want {
			t.Errorf("%s: part %q, want %q", a.Name, a.Part, want)
		}
	}
	if len(e.Actors) != 2 {
		t.Errorf("%d actors", len(e.Actors))
	}
}
