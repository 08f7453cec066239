package merge

import (
	"testing"

	"github.com/dateline-tools/dateline/timeline"
)

// A deadline is one, whoever sets it and whatever he hangs on it...
func TestOneDeadline(t *testing.T) {
	demand := report(t, "m1", "2026-05-06", "proposed|../2026-05-10|by May 10|-|Olga Veller MV|-", "Olga Veller wants the dam to be opened by May 10.")
	threat := report(t, "m2", "2026-05-07", "conditional|../2026-05-10|by May 10|THREATEN|Ivo Stam SY|-", "Unless the dam is opened by May 10, Ivo Stam will leave the river pact.")
	again := storyEvent(t, []string{"m2", "Outlet", "2026-05-07"}, fields("x|proposed|../2026-05-10|by May 10|REQUEST|Ivo Stam SY|-"), "Stam also praised the call to open the gates by May 10.", 100)
	one(t, inAffairs(demand, threat, again))

	// ...but not another thing to be done by its day.
	free := report(t, "m1", "2026-05-06", "proposed|../2026-05-10|by May 10|RETREAT|Olga Veller MV|-", "Olga Veller wants all prisoners released by May 10.")
	sign := report(t, "m2", "2026-05-07", "scheduled|../2026-05-10|by May 10|AGREE|Ivo Stam SY|-", "Ivo Stam is to sign the fishing treaty by May 10.")
	if got := inAffairs(free, sign); len(got) != 2 {
		t.Errorf("%d deadlines, want two", len(got))
	}

	// With the year many things end that have nothing else in common.
	for _, end := range []struct {
		edtf, words string
		want        int
	}{{"../2026-05-10", "May 10", 1}, {"../2026-12-31", "the end of the year", 2}} {
		cut := report(t, "m1", "2026-05-06", "scheduled|"+end.edtf+"|"+end.words+"|-|-|-", "The mill will shut by "+end.words+".")
		pay := storyEvent(t, []string{"m1", "Outlet of m1", "2026-05-06"}, fields("x|scheduled|"+end.edtf+"|"+end.words+"|-|-|-"), "The fish tax has to be paid by "+end.words+".", 100)
		if got := inAffairs(cut, pay); len(got) != end.want {
			t.Errorf("%s: %d events, want %d", end.words, len(got), end.want)
		}
	}
}

// That a day by which something was to be done is recalled does not tell that it was done; that a meeting is recalled does.
func TestTermRecalled(t *testing.T) {
	for _, c := range []struct {
		edtf, words string
		want        timeline.Status
	}{
		{"../2026-05-10", "by May 10", timeline.Expected},
		{"2026-05-10", "on May 10", timeline.Happened},
	} {
		due := report(t, "m1", "2026-05-01", "expected|"+c.edtf+"|"+c.words+"|AGREE|Molvania MV;Syldavia SY|-", "Molvania and Syldavia hope to sign the river pact "+c.words+".")
		then := report(t, "m2", "2026-08-08", "background|"+c.edtf+"|"+c.words+"|AGREE|Molvania MV;Syldavia SY|-", "Molvania and Syldavia spoke of signing the river pact "+c.words+".")
		if e := one(t, inAffairs(due, then)); e.Status != c.want {
			t.Errorf("%s: %s, want %s", c.edtf, e.Status, c.want)
		}
	}
}

// What has gone on since a year is what has gone on since one of its months.
func TestSince(t *testing.T) {
	year := report(t, "m1", "2026-05-06", "ongoing|2022/..|since 2022|CONSULT|Olga Veller MV|Zurich CH", "Olga Veller broke off the river talks that have been held in Zurich since 2022.")
	month := report(t, "m2", "2026-07-09", "ongoing|2022-11/..|since November 2022|CONSULT|-|Zurich CH", "The river talks, held in Zurich since November 2022, have brought no accord.")
	one(t, inAffairs(year, month))
	for name, other := range map[string][2]string{
		"another year": {"ongoing|2023-02/..|since February 2023|CONSULT|-|Zurich CH", "Talks about fish have been held in Zurich since February 2023."},
		"another kind": {"ongoing|2022-11/..|since November 2022|ASSAULT|Syldavia SY|-", "Syldavia has shelled the ports since November 2022."},
	} {
		if got := inAffairs(year, report(t, "m2", "2026-07-09", other[0], other[1])); len(got) != 2 {
			t.Errorf("%s: %d events, want two", name, len(got))
		}
	}
}

// A season that ends on the day of a deadline is not that day; and talks of a
// few days before the last are not talks that were called off then.
func TestNearATerm(t *testing.T) {
	plan := report(t, "m1", "2026-03-08", "scheduled|../2026-05-31|by May|CONSULT|Olga Veller MV;Ivo Stam SY|-", "President Olga Veller and Ivo Stam will meet by May.")
	spring := report(t, "m2", "2026-09-08", "background|[2026-03-01..2026-05-31]|last spring|-|Olga Veller MV|-", "Olga Veller and Stam traded insults last spring.")
	if got := inAffairs(plan, spring); len(got) != 2 {
		t.Errorf("%d events, want two", len(got))
	}
	until := &features{kind: open, until: true, lo: 20010, hi: 20010, acts: actMeet}
	for status, want := range map[timeline.Status]float64{timeline.Happened: lastDay, timeline.Cancelled: outsideWindow / 2} {
		before := &features{kind: window, lo: 20004, hi: 20008, acts: actMeet, status: status}
		if got := openScore(before, until); got != want {
			t.Errorf("%s: %.1f, want %.1f", status, got, want)
		}
	}
}

// A deadline that was put off is the deadline, as a meeting is.
func TestTermMoved(t *testing.T) {
	due := report(t, "m1", "2026-05-01", "scheduled|../2026-05-10|by May 10|-|Molvania MV|-", "Molvania has to open the river dam by May 10.")
	off := report(t, "m2", "2026-05-08", "postponed|2026-05-20|to May 20|-|Molvania MV|-", "Opening the river dam has been put off to May 20, Molvania said.")
	e := one(t, inAffairs(due, off))
	if e.Date.EDTF != "2026-05-20" {
		t.Errorf("date %s", e.Date.EDTF)
	}
	late := report(t, "m2", "2026-05-25", "postponed|2026-06-20|to June 20|-|Molvania MV|-", "Opening the fishing season has been put off to June 20, Molvania said.")
	if got := inAffairs(due, late); len(got) != 2 {
		t.Errorf("%d events, want two: what is over is not moved", len(got))
	}
}
