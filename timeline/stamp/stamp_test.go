package stamp

import (
	"testing"

	"github.com/dateline-tools/dateline/timeline/civil"
)

func TestFind(t *testing.T) {
	for _, c := range []struct {
		in   string
		want string // of the first date, as String and RFC3339 print it
		text string // the words it covers
	}{
		{"Saturday, November 8, 2025", "2025-11-08", "Saturday, November 8, 2025"},
		{"Published Sept. 4, 2025, 10:31 a.m. EDT by X", "2025-09-04 2025-09-04T10:31:00-04:00", "Sept. 4, 2025, 10:31 a.m. EDT"},
		{"Thu 4 Sep 2025 14.05 BST", "2025-09-04 2025-09-04T14:05:00+01:00", "Thu 4 Sep 2025 14.05 BST"},
		{"4 September 2025", "2025-09-04", "4 September 2025"},
		{"the 4th of September, 2025", "2025-09-04", "4th of September, 2025"},
		{"PARIS, Sept. 4 (Reuters)", "--09-04", "Sept. 4"},
		{"4. Sept. 2025, 10:31 Uhr", "2025-09-04", "4. Sept. 2025, 10:31 Uhr"},
		{"Stand: 04.09.2025 10:31 Uhr", "2025-09-04", "04.09.2025 10:31 Uhr"},
		{"Donnerstag, den 4. September 2025", "2025-09-04", "Donnerstag, den 4. September 2025"},
		{"4.9.25", "2025-09-04", "4.9.25"},
		{"Publié le 4 septembre 2025 à 10h31", "2025-09-04", "4 septembre 2025 à 10h31"},
		{"4 de septiembre de 2025", "2025-09-04", "4 de septiembre de 2025"},
		{"Paris, le 1er septembre 2025", "2025-09-01", "1er septembre 2025"},
		{"2025年9月4日", "2025-09-04", "2025年9月4日"},
		{"于2025年9月4日发布", "2025-09-04", "2025年9月4日"},
		{"2025년 9월 4일", "2025-09-04", "2025년 9월 4일"},
		{"2025. 9. 4.", "2025-09-04", "2025. 9. 4"},
		{"2025. szeptember 4.", "2025-09-04", "2025. szeptember 4"},
		{"4 сентября 2025", "2025-09-04", "4 сентября 2025"},
		{"2025-09-04T10:31:00+02:00", "2025-09-04 2025-09-04T10:31:00+02:00", "2025-09-04T10:31:00+02:00"},
		{"2025-09-04 10:31:00.123Z", "2025-09-04 2025-09-04T10:31:00Z", "2025-09-04 10:31:00.123Z"},
		{"Thu, 04 Sep 2025 10:31:00 -0400", "2025-09-04 2025-09-04T10:31:00-04:00", "Thu, 04 Sep 2025 10:31:00 -0400"},
		{"September 2025", "2025-09", "September 2025"},
		{"04-Sep-25", "2025-09-04", "04-Sep-25"},
		{"31/12/2024", "2024-12-31", "31/12/2024"},
		{"12/31/2024", "2024-12-31", "12/31/2024"},
		{"5 p.m. on the 4th", "", ""},
		{"version 1.2.3", "", ""},
		{"G20 2025", "", ""},
		{"+49 30 1234567", "", ""},
		{"30 February 2025", "", ""},
		{"10.1.2.3", "", ""},
		{"Resolution 2231 of 2015", "", ""},
	} {
		got, text := "", ""
		if f := Find(c.in, DayFirst); len(f) > 0 {
			got, text = f[0].String(), c.in[f[0].Start:f[0].End]
			if at := f[0].RFC3339(); at != "" {
				got += " " + at
			}
		}
		if got != c.want || text != c.text {
			t.Errorf("%q: %q from %q, want %q from %q", c.in, got, text, c.want, c.text)
		}
	}
}

func TestMachine(t *testing.T) {
	for in, want := range map[string]string{
		"2025-09-04T23:30:00Z":             "2025-09-04T23:30:00Z",
		"20250904T103100Z":                 "2025-09-04T10:31:00Z",
		"20250904":                         "2025-09-04",
		"1756974660":                       "2025-09-04T08:31:00Z",
		"1756974660000":                    "2025-09-04T08:31:00Z",
		"Thu, 4 Sep 2025 10:31:00 GMT":     "2025-09-04T10:31:00Z",
		"Thu, 04 Sep 25 10:31:00 GMT":      "2025-09-04T10:31:00Z",
		"04 Sep 25 10:31 EDT":              "2025-09-04T10:31:00-04:00",
		"23 Nov 98 08:00 GMT":              "1998-11-23T08:00:00Z",
		"946684800":                        "2000-01-01T00:00:00Z",
		"946684800000":                     "2000-01-01T00:00:00Z",
		"Thu Sep 04 10:31:00 +0200 2025":   "2025-09-04T10:31:00+02:00",
		"2025-09":                          "2025-09",
		"2025":                             "2025",
		"10:31 a.m. EDT, Sept. 4, 2025":    "2025-09-04T10:31:00-04:00",
		"September 4, 2025 at 10:31pm EST": "2025-09-04T22:31:00-05:00",
		"not a date":                       "",
		"12":                               "",
	} {
		st, ok := Machine(in, DayFirst)
		got := ""
		if ok {
			if got = st.RFC3339(); got == "" {
				got = st.String()
			}
		}
		if got != want {
			t.Errorf("Machine(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestAge(t *testing.T) {
	grab := civil.On(2025, 11, 8)
	for _, c := range []struct{ in, span, best string }{
		{"World 2 months ago", "2025-08-09 2025-09-23", "2025-09-08"},
		{"Updated 3 h ago", "2025-11-07 2025-11-08", "2025-11-08"},
		{"3h ago", "2025-11-07 2025-11-08", "2025-11-08"},
		{"yesterday at 5", "2025-11-07 2025-11-07", "2025-11-07"},
		{"vor 2 Tagen", "2025-11-05 2025-11-07", "2025-11-06"},
		{"il y a 3 semaines", "2025-10-12 2025-10-21", "2025-10-18"},
		{"a year ago", "2023-11-09 2025-05-09", "2024-11-08"},
		{"4 September 2025", "", ""},
		{"The 2 months", "", ""},
	} {
		a, ok := FindAge(c.in)
		span, best := "", ""
		if ok {
			s, b := a.Days(grab)
			span, best = s.Start.String()+" "+s.End.String(), b.String()
		}
		if span != c.span || best != c.best {
			t.Errorf("%q: %q best %q, want %q best %q", c.in, span, best, c.span, c.best)
		}
	}
}

func FuzzFind(f *testing.F) {
	f.Add("Sept. 4, 2025, 10:31 a.m. EDT and 04.09.25 vor 2 Tagen 2025年9月4日")
	f.Fuzz(func(t *testing.T, s string) {
		end := 0
		for _, st := range Find(s, MonthFirst) {
			if st.Start < end || st.End <= st.Start || st.End > len(s) {
				t.Fatalf("%q: stamp at %d-%d after %d", s, st.Start, st.End, end)
			}
			end = st.End
			_ = st.RFC3339() + st.String()
		}
		Machine(s, DayFirst)
		if a, ok := FindAge(s); ok && (a.Start < 0 || a.End > len(s) || a.Start >= a.End) {
			t.Fatalf("%q: age at %d-%d", s, a.Start, a.End)
		}
	})
}
