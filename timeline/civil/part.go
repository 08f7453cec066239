package civil

import (
	"fmt"
	"time"
)

// Precision says how finely a date is known.
type Precision uint8

// The precisions, finest first. The zero Precision is unknown.
const (
	Unknown Precision = iota
	Day
	Week
	PartOfMonth // early, mid or late in a month
	Month
	Quarter
	Season
	Half
	Year
	Decade
	Century
)

var precisionNames = [...]string{
	"unknown", "day", "week", "part of month", "month", "quarter", "season",
	"half", "year", "decade", "century",
}

// String returns the precision in words.
func (p Precision) String() string {
	if int(p) < len(precisionNames) {
		return precisionNames[p]
	}
	return fmt.Sprintf("precision(%d)", uint8(p))
}

// Part is a calendar unit: a day, a month, a decade and so on, which may be
// approximate or doubtful. The zero Part is an open or unknown end.
type Part struct {
	Precision Precision
	Year      int // first year of a decade or century
	Month     time.Month
	Day       int
	// Number counts units: the ISO week, 1 to 3 for early, mid and late, the
	// quarter, the half, or 1 to 4 for spring, summer, autumn and winter.
	Number    int
	Approx    bool // "about"; ~ in EDTF
	Uncertain bool // doubtful; ? in EDTF
}

// DayPart returns the part that is one day; the zero Date gives the zero Part.
func DayPart(d Date) Part {
	if d.IsZero() {
		return Part{}
	}
	return Part{Precision: Day, Year: d.Year, Month: d.Month, Day: d.Day}
}

// MonthPart returns the part that is one month.
func MonthPart(y int, m time.Month) Part { return Part{Precision: Month, Year: y, Month: m} }

// YearPart returns the part that is one year.
func YearPart(y int) Part { return Part{Precision: Year, Year: y} }

// Span returns the days of the part. Seasons are the meteorological ones of
// the northern hemisphere: spring is March to May, and the winter of a year
// begins in its December. Early, mid and late are days 1-10, 11-20 and 21 to
// the end of the month. The zero Part gives the zero Span.
func (p Part) Span() Span {
	switch p.Precision {
	case Day:
		return OneDay(Date{p.Year, p.Month, p.Day})
	case Week:
		return WeekSpan(p.Year, p.Number)
	case PartOfMonth:
		s := Span{Date{p.Year, p.Month, 10*p.Number - 9}, Date{p.Year, p.Month, 10 * p.Number}}
		if p.Number == 3 {
			s.End = s.Start.MonthEnd()
		}
		return s
	case Month:
		return MonthSpan(p.Year, p.Month)
	case Quarter:
		return months(p.Year, 3*p.Number-2, 3)
	case Season:
		return months(p.Year, 3*p.Number, 3)
	case Half:
		return months(p.Year, 6*p.Number-5, 6)
	case Year:
		return YearSpan(p.Year)
	case Decade:
		return Span{Date{p.Year, 1, 1}, Date{p.Year + 9, 12, 31}}
	case Century:
		return Span{Date{p.Year, 1, 1}, Date{p.Year + 99, 12, 31}}
	}
	return Span{}
}

// months returns n months from the first of month m of year y.
func months(y, m, n int) Span {
	s := Date{y, time.Month(m), 1}
	return Span{s, s.AddMonths(n - 1).MonthEnd()}
}

// EDTF prints the part; "" for the zero Part. EDTF has no weeks and no parts
// of months, so these print as the interval of their days, parts of months
// as approximate ends.
func (p Part) EDTF() string {
	switch p.Precision {
	case Week:
		return p.days()
	case PartOfMonth:
		p.Approx = true
		return p.days()
	}
	return p.unit() + p.qualifier()
}

// days prints the first and the last day of the part.
func (p Part) days() string {
	s, b := p.Span(), make([]byte, 0, 24)
	b = append(append(s.Start.append(b), p.qualifier()...), '/')
	return string(append(s.End.append(b), p.qualifier()...))
}

func (p Part) unit() string {
	switch p.Precision {
	case Day:
		return Date{p.Year, p.Month, p.Day}.String()
	case Month:
		return yearAnd(p.Year, int(p.Month))
	case Season:
		return yearAnd(p.Year, 20+p.Number)
	case Quarter:
		return yearAnd(p.Year, 32+p.Number)
	case Half:
		return yearAnd(p.Year, 39+p.Number)
	case Year:
		return fmt.Sprintf("%04d", p.Year)
	case Decade:
		return fmt.Sprintf("%03dX", p.Year/10)
	case Century:
		return fmt.Sprintf("%02dXX", p.Year/100)
	}
	return ""
}

// yearAnd prints a year from 0 to 9999 and the number of its month, or what EDTF counts on from the months.
func yearAnd(y, n int) string {
	return string([]byte{byte('0' + y/1000%10), byte('0' + y/100%10), byte('0' + y/10%10), byte('0' + y%10), '-', byte('0' + n/10%10), byte('0' + n%10)})
}

func (p Part) qualifier() string {
	switch {
	case p.Approx && p.Uncertain:
		return "%"
	case p.Approx:
		return "~"
	case p.Uncertain:
		return "?"
	}
	return ""
}
