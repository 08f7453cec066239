// Package civil holds calendar days and spans of days with their precision,
// their arithmetic, and the Extended Date/Time Format (EDTF, ISO 8601-2).
//
// In comes nothing but numbers and strings; out come days. The package reads
// no clock and knows no time zone: a [Date] is a day on the proleptic
// Gregorian calendar, wherever it is lived through. A [Span] is a closed or
// open run of days. A [Value] is what EDTF can say and Dateline needs: a day,
// a month, "early October", an interval, one of several days, approximate or
// doubtful. Values never gain precision on their way through.
//
// Most callers need [Date.AddDays], [ParseEDTF] and [Value.Bounds].
package civil

import (
	"fmt"
	"strconv"
	"time"
)

// Date is one calendar day. The zero Date means "no day known"; it prints as
// the empty string and is null in JSON. Years 1 to 9999 are valid: no other is
// read, and arithmetic that leaves them gives a Date to ask [Valid] about, not to
// print.
type Date struct {
	Year  int
	Month time.Month
	Day   int
}

// On returns the day y-m-d, normalised as time.Date does (31 June is 1 July).
// Use [Valid] first where the numbers come from a text.
func On(y int, m time.Month, d int) Date {
	return Of(time.Date(y, m, d, 0, 0, 0, 0, time.UTC))
}

// Of returns the day that t shows in its own zone.
func Of(t time.Time) Date {
	y, m, d := t.Date()
	return Date{y, m, d}
}

// Valid reports whether y-m-d is a day of the calendar.
func Valid(y int, m time.Month, d int) bool {
	return y >= 1 && y <= 9999 && m >= 1 && m <= 12 && d >= 1 && d <= DaysIn(y, m)
}

// DaysIn returns the number of days of month m in year y.
func DaysIn(y int, m time.Month) int {
	switch m {
	case time.February:
		if y%4 == 0 && (y%100 != 0 || y%400 == 0) {
			return 29
		}
		return 28
	case time.April, time.June, time.September, time.November:
		return 30
	}
	return 31
}

// IsZero reports whether d is the zero Date, "no day known".
func (d Date) IsZero() bool { return d == Date{} }

// String prints d as 2006-01-02, the zero Date as "".
func (d Date) String() string {
	if d.IsZero() {
		return ""
	}
	var b [10]byte
	return string(d.append(b[:0]))
}

func (d Date) append(b []byte) []byte {
	y := d.Year
	return append(b,
		byte('0'+y/1000%10), byte('0'+y/100%10), byte('0'+y/10%10), byte('0'+y%10), '-',
		byte('0'+int(d.Month)/10), byte('0'+int(d.Month)%10), '-',
		byte('0'+d.Day/10), byte('0'+d.Day%10))
}

// ParseDate reads a day printed as 2006-01-02.
func ParseDate(s string) (Date, error) {
	if len(s) == 10 && s[4] == '-' && s[7] == '-' {
		y, ok1 := digits(s[:4])
		m, ok2 := digits(s[5:7])
		d, ok3 := digits(s[8:])
		if ok1 && ok2 && ok3 && Valid(y, time.Month(m), d) {
			return Date{y, time.Month(m), d}, nil
		}
	}
	return Date{}, fmt.Errorf("not a day of the form 2006-01-02: %.40q", s)
}

func digits(s string) (int, bool) {
	n := 0
	for i := 0; i < len(s); i++ {
		if s[i] < '0' || s[i] > '9' {
			return 0, false
		}
		n = n*10 + int(s[i]-'0')
	}
	return n, len(s) > 0
}

// Ordinal returns the number of days since 1 January of year 1, which is 1.
// The differences of ordinals are differences in days.
func (d Date) Ordinal() int {
	y := d.Year - 1
	n := y*365 + y/4 - y/100 + y/400
	for m := time.January; m < d.Month; m++ {
		n += DaysIn(d.Year, m)
	}
	return n + d.Day
}

// FromOrdinal is the inverse of [Date.Ordinal].
func FromOrdinal(n int) Date {
	return Of(time.Date(1, 1, n, 0, 0, 0, 0, time.UTC))
}

// Time returns midnight UTC of the day, for packages that need an instant.
func (d Date) Time() time.Time {
	return time.Date(d.Year, d.Month, d.Day, 0, 0, 0, 0, time.UTC)
}

// Weekday returns the day of the week.
func (d Date) Weekday() time.Weekday { return time.Weekday(d.Ordinal() % 7) }

// AddDays returns the day n days later (earlier for negative n), which may leave
// the valid years.
func (d Date) AddDays(n int) Date {
	if day := d.Day + n; day >= 1 && day <= 28 {
		return Date{d.Year, d.Month, day}
	}
	return Of(time.Date(d.Year, d.Month, d.Day+n, 0, 0, 0, 0, time.UTC))
}

// AddMonths returns the same day n months later, clamped to the last day of
// that month: 31 March less one month is 28 (or 29) February. It may leave the
// valid years.
func (d Date) AddMonths(n int) Date {
	m := d.Year*12 + int(d.Month) - 1 + n
	y, mo := floorDiv(m, 12), time.Month(floorMod(m, 12)+1)
	return Date{y, mo, min(d.Day, DaysIn(y, mo))}
}

// AddYears returns the same day n years later; 29 February becomes the 28th
// in a common year.
func (d Date) AddYears(n int) Date { return d.AddMonths(12 * n) }

// Sub returns the number of days from o to d, negative if d is earlier.
func (d Date) Sub(o Date) int { return d.Ordinal() - o.Ordinal() }

// Compare orders days; the zero Date sorts first.
func (d Date) Compare(o Date) int {
	if c := d.Year - o.Year; c != 0 {
		return sign(c)
	}
	if c := int(d.Month - o.Month); c != 0 {
		return sign(c)
	}
	return sign(d.Day - o.Day)
}

// Before reports whether d is earlier than o.
func (d Date) Before(o Date) bool { return d.Compare(o) < 0 }

// After reports whether d is later than o.
func (d Date) After(o Date) bool { return d.Compare(o) > 0 }

// ISOWeek returns the ISO 8601 year and week that hold d.
func (d Date) ISOWeek() (year, week int) { return d.Time().ISOWeek() }

// Monday returns the Monday of d's ISO week.
func (d Date) Monday() Date { return d.AddDays(-floorMod(int(d.Weekday())-1, 7)) }

// WeekStart returns the Monday of ISO week w of year y.
func WeekStart(y, w int) Date { return On(y, time.January, 4).Monday().AddDays(7 * (w - 1)) }

// WeeksIn returns the number of ISO weeks of year y: 52 or 53.
func WeeksIn(y int) int {
	_, w := On(y, time.December, 28).ISOWeek()
	return w
}

// MonthEnd returns the last day of d's month.
func (d Date) MonthEnd() Date { return Date{d.Year, d.Month, DaysIn(d.Year, d.Month)} }

// MarshalJSON prints the day as a string, the zero Date as null.
func (d Date) MarshalJSON() ([]byte, error) {
	if d.IsZero() {
		return []byte("null"), nil
	}
	b := append(make([]byte, 0, 12), '"')
	return append(d.append(b), '"'), nil
}

// UnmarshalJSON reads a day or null.
func (d *Date) UnmarshalJSON(b []byte) error {
	if string(b) == "null" {
		*d = Date{}
		return nil
	}
	s, err := strconv.Unquote(string(b))
	if err != nil {
		return fmt.Errorf("not a day: %.40s", b)
	}
	*d, err = ParseDate(s)
	return err
}

// Span is a run of whole days, both ends included. A zero Start or End is
// open: nothing is known on that side. The zero Span is unknown altogether.
type Span struct {
	Start, End Date
}

// OneDay returns the span that holds d alone.
func OneDay(d Date) Span { return Span{d, d} }

// MonthSpan returns the days of one month.
func MonthSpan(y int, m time.Month) Span {
	return Span{Date{y, m, 1}, Date{y, m, DaysIn(y, m)}}
}

// YearSpan returns the days of one year.
func YearSpan(y int) Span { return Span{Date{y, 1, 1}, Date{y, 12, 31}} }

// WeekSpan returns Monday to Sunday of ISO week w of year y.
func WeekSpan(y, w int) Span {
	s := WeekStart(y, w)
	return Span{s, s.AddDays(6)}
}

// IsZero reports whether nothing is known on either side.
func (s Span) IsZero() bool { return s.Start.IsZero() && s.End.IsZero() }

// Closed reports whether both ends are known.
func (s Span) Closed() bool { return !s.Start.IsZero() && !s.End.IsZero() }

// Days returns the number of days of a closed span, 0 of an open one.
func (s Span) Days() int {
	if !s.Closed() {
		return 0
	}
	return s.End.Sub(s.Start) + 1
}

// Contains reports whether d lies in s, an open end holding everything.
func (s Span) Contains(d Date) bool {
	return (s.Start.IsZero() || !d.Before(s.Start)) && (s.End.IsZero() || !d.After(s.End))
}

// Overlaps reports whether the two spans share a day.
func (s Span) Overlaps(o Span) bool {
	return (s.Start.IsZero() || o.End.IsZero() || !s.Start.After(o.End)) &&
		(o.Start.IsZero() || s.End.IsZero() || !o.Start.After(s.End))
}

// Intersect returns the days that both spans hold; ok is false if none.
func (s Span) Intersect(o Span) (_ Span, ok bool) {
	if !s.Overlaps(o) {
		return Span{}, false
	}
	if s.Start.IsZero() || (!o.Start.IsZero() && o.Start.After(s.Start)) {
		s.Start = o.Start
	}
	if s.End.IsZero() || (!o.End.IsZero() && o.End.Before(s.End)) {
		s.End = o.End
	}
	return s, true
}

// AddDays moves both known ends by n days.
func (s Span) AddDays(n int) Span {
	if !s.Start.IsZero() {
		s.Start = s.Start.AddDays(n)
	}
	if !s.End.IsZero() {
		s.End = s.End.AddDays(n)
	}
	return s
}

func floorDiv(a, b int) int {
	q := a / b
	if a%b < 0 {
		q--
	}
	return q
}

func floorMod(a, b int) int { return a - b*floorDiv(a, b) }

func sign(n int) int {
	switch {
	case n < 0:
		return -1
	case n > 0:
		return 1
	}
	return 0
}
