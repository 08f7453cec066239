package merge

import (
	"testing"

	"github.com/dateline-tools/dateline/timeline"
)

// A later article that knows only the new date of a plan that was moved tells of
// the same plan...
func TestMovedSince(t *testing.T) {
	plan := report(t, "m1", "2026-05-01", "scheduled|2026-05-06|on May 6|CONSULT|Molvania MV|-", "Molvania is to resume the river talks on May 6.")
	off := report(t, "m2", "2026-05-04", "postponed|2026-05-06|on Wednesday|CONSULT|-|-", "The river talks planned for Wednesday have been postponed, mediators said.")
	held := report(t, "m3", "2026-05-10", "scheduled|2026-05-14|on Thursday|CONSULT|-|-", "The postponed river talks are to be held on Thursday, mediators said.")
	again := report(t, "m4", "2026-05-12", "scheduled|2026-05-14|on Thursday|CONSULT|-|-", "Mediators hope that the river talks will resume on Thursday.")
	one(t, inAffairs(plan, off, held, again))

	// ...but not one that knew of it beside the old one, nor of another kind.
	for name, other := range map[string][3]string{
		"told of before": {"2026-05-02", "scheduled|2026-05-14|on May 14|CONSULT|Borduria BO|-", "Borduria will host fishery talks on May 14."},
		"another kind":   {"2026-05-12", "scheduled|2026-05-14|on Thursday|PROTEST|-|-", "Fishermen plan a march along the river on Thursday."},
	} {
		if got := inAffairs(plan, off, report(t, "m5", other[0], other[1], other[2])); len(got) != 2 {
			t.Errorf("%s: %d events, want two", name, len(got))
		}
	}
}

// Of three reports of one plan, two announce it and call it off; what collapsed in that
// month confirms neither.
func TestCalledOffIsNotConfirmed(t *testing.T) {
	const who = "CONSULT|Molvania MV;Syldavia SY|Klow SY"
	plan := report(t, "m1", "2026-05-03", "scheduled|2026-05-06|on Wednesday|"+who, "Molvania and Syldavia will meet in Klow on Wednesday for river talks.")
	off := report(t, "m2", "2026-05-05", "cancelled|2026-05-06|Wednesday|"+who, "The river talks of Molvania and Syldavia in Klow planned for Wednesday are off.")
	month := report(t, "m3", "2026-07-10", "happened|2026-05|in May|"+who, "The river talks between Molvania and Syldavia in Klow collapsed in May.")
	both := 0
	for _, e := range inAffairs(plan, off, month) {
		if e.Reports == 2 {
			both++
		}
		if e.Reports > 1 && e.Status != timeline.Cancelled {
			t.Errorf("%s: %s", e.Status, steps(e))
		}
	}
	if both != 1 {
		t.Errorf("%d events of two reports, want the plan that was called off", both)
	}
}

// What three articles tell as two events of a day is two, whatever a fourth puts into one sentence; what one tells twice
// may be one.
func TestToldAsTwo(t *testing.T) {
	const day = "happened|2026-05-06|on Wednesday|"
	var list []timeline.Event
	for _, id := range []string{"m1", "m2", "m3"} {
		freed := report(t, id, "2026-05-07", day+"RETREAT|Borduria BO|-", "Borduria freed three captives on Wednesday at the old bridge.")
		q := &freed.Quotes[0]
		q.Start, q.End, q.DateStart, q.DateEnd = q.Start+200, q.End+200, q.DateStart+200, q.DateEnd+200
		list = append(list, freed, report(t, id, "2026-05-07", day+"AGREE|Molvania MV;Syldavia SY|-", "Molvania and Syldavia signed a truce on the river on Wednesday."))
	}
	k := corpusOf(list...)
	var truce, freed []int32
	for i := range k.rs {
		if k.rs[i].e.Type == "AGREE" {
			truce = append(truce, int32(i))
		} else {
			freed = append(freed, int32(i))
		}
	}
	if !k.toldAsTwo(truce, freed, 3) {
		t.Errorf("three articles tell two events: %v", k.score(int(truce[0]), int(freed[0])))
	}
	if k.toldAsTwo(truce[:1], freed, 2) || k.toldAsTwo(truce, truce, 2) {
		t.Error("one article is no proof, and one event is not two")
	}
}
