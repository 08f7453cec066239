// Package stamp reads the dates that pages print and machines write: "Sept. 4,
// 2025, 10:31 a.m. EDT", "04.09.2025", "4 septembre 2025", "2025年9月4日",
// RFC 3339, RFC 822, epoch seconds, and ages such as "2 months ago".
//
// In comes a string, out come [Stamp]s and [Age]s with byte offsets and what
// is printed, no more: nothing is resolved against another date, no clock is
// read, no zone is applied. It is for the furniture of a page (bylines, date
// lines, attributes) and for container fields; time phrases of running text
// ("on Thursday") belong to timeline/temporal.
//
// Two rooms need it: timeline/article to see which lines carry a date, and
// timeline/temporal to judge them. Start with [Find] and [Machine].
package stamp

import (
	"fmt"
	"time"

	"github.com/dateline-tools/dateline/timeline/civil"
)

// Stamp is one date as printed. Fields that the text does not give are zero.
type Stamp struct {
	Start, End int // byte offsets into the string searched
	Year       int // 0 if not printed
	Month      time.Month
	Day        int // 0 if only the month (or year) is printed

	HasClock       bool // a time of day is printed
	Hour, Min, Sec int
	HasZone        bool // an offset or a known zone name is printed
	Offset         int  // seconds east of UTC
	ZoneName       string

	HasWeekday bool // a weekday stands before the date
	Weekday    time.Weekday

	// Numeric is set for digits alone (04/09/2025), Swapped for the reading
	// with day and month exchanged, zero where only one reading is possible.
	Numeric bool
	Swapped civil.Date
}

// Order says how a numeric date with slashes or dashes is read.
type Order int

// The orders. Dots are always day first.
const (
	DayFirst Order = iota
	MonthFirst
)

// Date returns the day, zero unless year, month and day are printed.
func (s Stamp) Date() civil.Date {
	if !civil.Valid(s.Year, s.Month, s.Day) {
		return civil.Date{}
	}
	return civil.Date{Year: s.Year, Month: s.Month, Day: s.Day}
}

// Span returns the days that the stamp covers: one day, a month, a year; zero
// without a year.
func (s Stamp) Span() civil.Span {
	switch d := s.Date(); {
	case !d.IsZero():
		return civil.OneDay(d)
	case s.Year == 0 || s.Day != 0:
		return civil.Span{}
	case s.Month != 0:
		return civil.MonthSpan(s.Year, s.Month)
	}
	return civil.YearSpan(s.Year)
}

// InYear returns the stamp with a year set; the day must exist in that year.
func (s Stamp) InYear(y int) (civil.Date, bool) {
	if !civil.Valid(y, s.Month, s.Day) {
		return civil.Date{}, false
	}
	return civil.Date{Year: y, Month: s.Month, Day: s.Day}, true
}

// RFC3339 prints day and time with the printed zone; "" unless day, time and
// zone are all printed.
func (s Stamp) RFC3339() string {
	if !s.HasClock || !s.HasZone || s.Date().IsZero() {
		return ""
	}
	return s.Instant().Format(time.RFC3339)
}

// Instant returns the moment, taking UTC where no zone is printed and
// midnight where no time is.
func (s Stamp) Instant() time.Time {
	loc := time.UTC
	if s.Offset != 0 {
		loc = time.FixedZone(s.ZoneName, s.Offset)
	}
	return time.Date(s.Year, s.Month, s.Day, s.Hour, s.Min, s.Sec, 0, loc)
}

// UTC reports whether the printed zone is UTC, the zone of machines.
func (s Stamp) UTC() bool { return s.HasZone && s.Offset == 0 }

// WeekdayWrong reports whether the printed weekday is not that of the day.
func (s Stamp) WeekdayWrong() bool {
	d := s.Date()
	return s.HasWeekday && !d.IsZero() && d.Weekday() != s.Weekday
}

// String prints the stamp for messages: the day, month or year.
func (s Stamp) String() string {
	switch {
	case s.Year == 0 && s.Day != 0:
		return fmt.Sprintf("--%02d-%02d", s.Month, s.Day)
	case s.Day != 0:
		return fmt.Sprintf("%04d-%02d-%02d", s.Year, s.Month, s.Day)
	case s.Month != 0:
		return fmt.Sprintf("%04d-%02d", s.Year, s.Month)
	}
	return fmt.Sprintf("%04d", s.Year)
}
