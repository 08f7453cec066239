package civil

import (
	"encoding/json"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/sfomuseum/go-edtf/parser"
	"pgregory.net/rapid"
)

func day(t *testing.T, s string) Date {
	t.Helper()
	if s == "" {
		return Date{}
	}
	d, err := ParseDate(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestParseDate(t *testing.T) {
	for _, bad := range []string{"", "2025-9-4", "2025-02-29", "2025-13-01", "2025-00-10", "20250904", "2025-09-04Z", "0000-01-01", "２025-09-0"} {
		if d, err := ParseDate(bad); err == nil {
			t.Errorf("ParseDate(%q) = %v, want an error", bad, d)
		}
	}
	if d := day(t, "2024-02-29"); d != (Date{2024, time.February, 29}) {
		t.Errorf("leap day = %v", d)
	}
}

// The calendar is checked against the time package, which shares no code
// with Ordinal, Weekday or AddMonths.
func TestAgainstTime(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := FromOrdinal(rapid.IntRange(1, 3652059-8000).Draw(t, "ordinal"))
		n := rapid.IntRange(-700, 7000).Draw(t, "n")
		if got := FromOrdinal(d.Ordinal()); got != d {
			t.Fatalf("ordinal of %v leads to %v", d, got)
		}
		if d.Weekday() != d.Time().Weekday() {
			t.Fatalf("weekday of %v = %v", d, d.Weekday())
		}
		if e := d.AddDays(n); d.Ordinal()+n >= 1 && (e != Of(d.Time().AddDate(0, 0, n)) || e.Sub(d) != n) {
			t.Fatalf("%v + %d = %v", d, n, e)
		}
		if m := d.Monday(); m.Weekday() != time.Monday || d.Sub(m) < 0 || d.Sub(m) > 6 {
			t.Fatalf("monday of %v = %v", d, m)
		}
		y, w := d.ISOWeek()
		if s := WeekSpan(y, w); !s.Contains(d) || s.Days() != 7 || w > WeeksIn(y) {
			t.Fatalf("%v is not in its week %d-W%d: %v", d, y, w, s)
		}
		var back Date
		b, err := json.Marshal(d)
		if err != nil || json.Unmarshal(b, &back) != nil || back != d {
			t.Fatalf("JSON of %v: %s", d, b)
		}
	})
}

func TestAddMonthsClamps(t *testing.T) {
	for _, c := range []struct {
		from string
		n    int
		want string
	}{
		{"2025-03-31", -1, "2025-02-28"},
		{"2024-03-31", -1, "2024-02-29"},
		{"2025-01-31", 1, "2025-02-28"},
		{"2025-11-30", 3, "2026-02-28"},
		{"2024-02-29", 12, "2025-02-28"},
		{"2025-01-15", -13, "2023-12-15"},
	} {
		if got := day(t, c.from).AddMonths(c.n).String(); got != c.want {
			t.Errorf("%s %+d months = %s, want %s", c.from, c.n, got, c.want)
		}
	}
}

// Arithmetic may leave the valid years, and says so to who asks.
func TestBeyondTheYears(t *testing.T) {
	last, first := day(t, "9999-12-31"), day(t, "0001-01-01")
	for _, d := range []Date{last.AddDays(1), last.AddMonths(1), last.AddYears(1), first.AddDays(-1), first.AddMonths(-1)} {
		if Valid(d.Year, d.Month, d.Day) {
			t.Errorf("year %d is valid", d.Year)
		}
	}
	for s, want := range map[string]Span{"9999-23": {On(9999, 9, 1), On(9999, 11, 30)}, "999X": {On(9990, 1, 1), last}, "0001": {first, On(1, 12, 31)}} {
		if v, err := ParseEDTF(s); err != nil || v.Bounds() != want {
			t.Errorf("%s: %v, %v", s, v.Bounds(), err)
		}
	}
}

func TestSpan(t *testing.T) {
	sp := func(a, b string) Span { return Span{day(t, a), day(t, b)} }
	for _, c := range []struct {
		a, b Span
		want Span
		ok   bool
	}{
		{sp("2025-09-01", "2025-09-07"), sp("2025-09-05", "2025-09-30"), sp("2025-09-05", "2025-09-07"), true},
		{sp("2025-09-01", ""), sp("", "2025-09-30"), sp("2025-09-01", "2025-09-30"), true},
		{sp("2025-09-01", "2025-09-07"), sp("2025-09-08", ""), Span{}, false},
		{Span{}, sp("2025-09-08", ""), sp("2025-09-08", ""), true},
	} {
		got, ok := c.a.Intersect(c.b)
		if got != c.want || ok != c.ok {
			t.Errorf("%v and %v = %v, %v", c.a, c.b, got, ok)
		}
		if back, ok2 := c.b.Intersect(c.a); back != got || ok2 != ok {
			t.Errorf("%v and %v differ by order", c.a, c.b)
		}
	}
}

// oracle says how far the independent parser can judge a case.
type oracle int

const (
	bounds   oracle = iota // it reads the form and agrees on the days
	syntax                 // it reads the form, its days are wrong (it widens a qualified day to its month)
	notKnown               // it does not read a form that the standard has
)

// edtfCases: what is read, the bounds, and the kind.
var edtfCases = []struct {
	in, earliest, latest string
	kind                 Kind
	oracle               oracle
}{
	{"2025-09-04", "2025-09-04", "2025-09-04", Single, bounds},
	{"2025-09", "2025-09-01", "2025-09-30", Single, bounds},
	{"2024-02", "2024-02-01", "2024-02-29", Single, bounds},
	{"2025", "2025-01-01", "2025-12-31", Single, bounds},
	{"2025-09-10~", "2025-09-10", "2025-09-10", Single, syntax},
	{"2025-09?", "2025-09-01", "2025-09-30", Single, bounds},
	{"2025%", "2025-01-01", "2025-12-31", Single, bounds},
	{"202X", "2020-01-01", "2029-12-31", Single, bounds},
	{"19XX", "1900-01-01", "1999-12-31", Single, bounds},
	{"2025-33", "2025-01-01", "2025-03-31", Single, bounds},
	{"2025-36", "2025-10-01", "2025-12-31", Single, bounds},
	{"2025-40", "2025-01-01", "2025-06-30", Single, bounds},
	{"2025-41", "2025-07-01", "2025-12-31", Single, bounds},
	{"2025-21", "2025-03-01", "2025-05-31", Single, bounds},
	{"2025-24", "2025-12-01", "2026-02-28", Single, syntax}, // the oracle's winter is December alone
	{"2025-09-08/2025-09-12", "2025-09-08", "2025-09-12", Interval, bounds},
	{"2025-08/2025-09-12", "2025-08-01", "2025-09-12", Interval, bounds},
	{"2025-09-01~/2025-09-10~", "2025-09-01", "2025-09-10", Interval, notKnown},
	{"2025-09-08/..", "2025-09-08", "", Interval, syntax},
	{"../2025-09-08", "", "2025-09-08", Interval, bounds},
	{"[2025-09-03,2025-09-04]", "2025-09-03", "2025-09-04", OneOf, bounds},
	{"[2025-08-24..2025-09-23]", "2025-08-24", "2025-09-23", Between, bounds},
	{"[..2025-12-01]", "", "2025-12-01", Between, bounds},
	{"[2025-12-01..]", "2025-12-01", "", Between, bounds},
}

func TestEDTF(t *testing.T) {
	for _, c := range edtfCases {
		v, err := ParseEDTF(c.in)
		if err != nil {
			t.Error(err)
			continue
		}
		want := Span{day(t, c.earliest), day(t, c.latest)}
		if v.Bounds() != want || v.Kind != c.kind {
			t.Errorf("%s: bounds %v, kind %d, want %v, %d", c.in, v.Bounds(), v.Kind, want, c.kind)
		}
		if v.String() != c.in {
			t.Errorf("%s prints as %s", c.in, v)
		}
	}
	for _, clock := range []string{"10", "24", "24:00", "23:59", "10:00Z", "10:00:00", "23:59:60Z", "10:00:00.25+05:30", "10:00-08"} {
		if v, err := ParseEDTF("2025-12-31T" + clock); err != nil || v.String() != "2025-12-31" {
			t.Errorf("at %s: %v, %v", clock, v, err)
		}
	}
	for _, bad := range []string{"2025-9-4", "2025-13", "2025-09-31", "/", "../..", "[", "[]", "2025-09-12/2025-09-08", "yesterday", "X", "0000", "2025--4", "[2025-09-03,]",
		"9999-24", "000X", "00XX", "0000-21", "9999-12/9999-24",
		"2025-12-31T99", "2025-12-31T1", "2025-12-31T24:30", "2025-12-31T10:60", "2025-12-31T10:00:61", "2025-12-31T10:00:00.", "2025-12-31T10:00:00.x",
		"2025-12-31T10:00:00Zulu", "2025-12-31T10:00:00+99", "2025-12-31T", "2025-12-31Tnoon", "2025-12-31T-05:00", "2025-12T10:00"} {
		if v, err := ParseEDTF(bad); err == nil {
			t.Errorf("ParseEDTF(%q) = %v, want an error", bad, v)
		}
	}
}

// The writer is checked against a parser that is not ours.
func TestEDTFOracle(t *testing.T) {
	for _, c := range edtfCases {
		if c.oracle == notKnown {
			continue
		}
		e, err := parser.ParseString(c.in)
		if err != nil {
			t.Errorf("the independent parser refuses %s: %v", c.in, err)
			continue
		}
		if c.oracle == syntax {
			continue
		}
		lower, errL := e.Lower()
		upper, errU := e.Upper()
		if c.earliest != "" && (errL != nil || Of(*lower).String() != c.earliest) {
			t.Errorf("%s: the independent parser's lower bound is %v (%v), ours %s", c.in, lower, errL, c.earliest)
		}
		if c.latest != "" && (errU != nil || Of(*upper).String() != c.latest) {
			t.Errorf("%s: the independent parser's upper bound is %v (%v), ours %s", c.in, upper, errU, c.latest)
		}
	}
}

func TestPartsThatEDTFLacks(t *testing.T) {
	for _, c := range []struct {
		p    Part
		want string
	}{
		{Part{Precision: Week, Year: 2025, Number: 36}, "2025-09-01/2025-09-07"},
		{Part{Precision: PartOfMonth, Year: 2025, Month: 9, Number: 1}, "2025-09-01~/2025-09-10~"},
		{Part{Precision: PartOfMonth, Year: 2025, Month: 2, Number: 3}, "2025-02-21~/2025-02-28~"},
	} {
		if got := c.p.EDTF(); got != c.want {
			t.Errorf("%v = %s, want %s", c.p, got, c.want)
		}
		v, err := ParseEDTF(c.want)
		if err != nil || v.Bounds() != c.p.Span() {
			t.Errorf("%s does not keep the bounds of %v: %v", c.want, c.p.Span(), v.Bounds())
		}
	}
}

func TestBuilders(t *testing.T) {
	a, b := day(t, "2025-09-03"), day(t, "2025-09-04")
	got := []string{
		OneOfDays(b, a, b).String(), OneOfDays(b, b).String(), OneOfDays().String(),
		WindowOf(Span{a, b}).String(), WindowOf(OneDay(a)).String(), WindowOf(Span{}).String(),
		IntervalOf(Span{a, b}).String(), IntervalOf(Span{Start: a}).String(),
	}
	want := []string{
		"[2025-09-03,2025-09-04]", "2025-09-04", "",
		"[2025-09-03..2025-09-04]", "2025-09-03", "",
		"2025-09-03/2025-09-04", "2025-09-03/..",
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
}

// What ParseEDTF accepts prints to something that it reads as the same value.
func FuzzEDTF(f *testing.F) {
	for _, c := range edtfCases {
		f.Add(c.in)
	}
	f.Fuzz(func(t *testing.T, s string) {
		v, err := ParseEDTF(s)
		if err != nil {
			return
		}
		back, err := ParseEDTF(v.String())
		if err != nil || back.Bounds() != v.Bounds() || back.String() != v.String() {
			t.Errorf("%q reads as %v (%v), which reads as %v (%v), %v", s, v, v.Bounds(), back, back.Bounds(), err)
		}
	})
}
