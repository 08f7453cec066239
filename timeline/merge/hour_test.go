package merge

import "testing"

func TestHoursOf(t *testing.T) {
	for date, want := range map[string]hours{
		"3 p.m. on Thursday": {15, 15}, "14:30": {14, 14}, "Tuesday evening": {17, 23}, "noon on Sunday": {12, 12}, "the afternoon": {12, 18}, "12 a.m.": {0, 1},
		"shortly before midnight": {23, 24}, "late on Friday": {}, "overnight": {}, "0630 GMT": {}, "3 p.m. local time": {}, "Aug. 5": {}, "": {}, "dawn": {4, 8}, "the small hours": {0, 5},
	} {
		if got := hoursOf(date); got != want {
			t.Errorf("%q: %v, want %v", date, got, want)
		}
	}
}

// What was at noon is not what was at night, unless it was put off.
func TestOtherHours(t *testing.T) {
	const told = "happened|2026-05-06|"
	lunch := report(t, "m1", "2026-05-07", told+"noon on Wednesday|CONSULT|Molvania MV|-", "The envoys of Molvania met at noon on Wednesday.")
	for name, c := range map[string]struct {
		status, date string
		want         int
	}{
		"night": {"happened", "Wednesday night", 2}, "afternoon": {"happened", "Wednesday afternoon", 1}, "no hour": {"happened", "Wednesday", 1},
	} {
		other := report(t, "m2", "2026-05-07", c.status+"|2026-05-06|"+c.date+"|CONSULT|Molvania MV|-", "On "+c.date+" the envoys of Molvania met.")
		if got := inAffairs(lunch, other); len(got) != c.want {
			t.Errorf("%s: %d events, want %d", name, len(got), c.want)
		}
	}
}
