package temporal

import (
	"strconv"
	"time"

	"github.com/dateline-tools/dateline/timeline/civil"
)

// point is a unit of the calendar: a day, the month of a year, a decade.
// gran uNone is "not known".
type point struct {
	gran unit
	y    int // first year of a decade or century; years BC count from 1 in bc
	m, d int
	sub  int // week, quarter, half or season number
	bc   bool
	part string
	clk  clock
}

func dayPoint(d civil.Date) point {
	if d.IsZero() {
		return point{}
	}
	return point{gran: uDay, y: d.Year, m: int(d.Month), d: d.Day}
}

func (q point) known() bool { return q.gran != uNone }

// date returns the first day of the point; zero where it has none.
func (q point) date() civil.Date { return q.span().Start }

// span returns the days of the point; zero for years BC.
func (q point) span() civil.Span {
	if q.bc || q.y < 1 || q.y > 9990 {
		return civil.Span{}
	}
	switch q.gran {
	case uDay:
		return civil.OneDay(civil.Date{Year: q.y, Month: time.Month(q.m), Day: q.d})
	case uMonth:
		return civil.MonthSpan(q.y, time.Month(q.m))
	case uWeekend:
		s := civil.WeekSpan(q.y, q.sub)
		return civil.Span{Start: s.End.AddDays(-1), End: s.End}
	case uMillennium:
		return civil.Span{Start: civil.On(q.y, 1, 1), End: civil.On(min(q.y+999, 9999), 12, 31)}
	}
	return q.part1().Span()
}

// part1 is the point in the terms of the calendar package.
func (q point) part1() civil.Part {
	switch q.gran {
	case uDay:
		return civil.Part{Precision: civil.Day, Year: q.y, Month: time.Month(q.m), Day: q.d}
	case uWeek, uWeekend:
		return civil.Part{Precision: civil.Week, Year: q.y, Number: q.sub}
	case uMonth:
		return civil.MonthPart(q.y, time.Month(q.m))
	case uQuarter:
		return civil.Part{Precision: civil.Quarter, Year: q.y, Number: q.sub}
	case uSeason:
		return civil.Part{Precision: civil.Season, Year: q.y, Number: q.sub}
	case uHalf:
		return civil.Part{Precision: civil.Half, Year: q.y, Number: q.sub}
	case uYear:
		return civil.YearPart(q.y)
	case uDecade:
		return civil.Part{Precision: civil.Decade, Year: q.y}
	case uCentury, uMillennium:
		return civil.Part{Precision: civil.Century, Year: q.y}
	}
	return civil.Part{}
}

var seasonNames = [...]string{"", "SP", "SU", "FA", "WI"}

// value prints the point as TIMEX3 does.
func (q point) value() string {
	b := make([]byte, 0, 20)
	if q.bc {
		b = append(b, "BC"...)
	}
	switch q.gran {
	case uDecade:
		return string(appendPad(b, q.y/10, 3))
	case uCentury:
		return string(appendPad(b, q.y/100, 2))
	case uMillennium:
		return string(appendPad(b, q.y/1000, 1))
	}
	b = appendPad(b, q.y, 4)
	switch q.gran {
	case uDay:
		b = appendPad(append(appendPad(append(b, '-'), q.m, 2), '-'), q.d, 2)
		b = q.appendTime(b)
	case uWeek:
		b = appendPad(append(b, "-W"...), q.sub, 2)
	case uWeekend:
		b = append(appendPad(append(b, "-W"...), q.sub, 2), "-WE"...)
	case uMonth:
		b = appendPad(append(b, '-'), q.m, 2)
	case uQuarter:
		b = append(b, '-', 'Q', byte('0'+q.sub))
	case uHalf:
		b = append(b, '-', 'H', byte('0'+q.sub))
	case uSeason:
		b = append(append(b, '-'), seasonNames[q.sub]...)
	case uYear:
	default:
		return ""
	}
	return string(b)
}

func (q point) appendTime(b []byte) []byte {
	if q.part != "" {
		return append(append(b, 'T'), q.part...)
	}
	if !q.clk.set {
		return b
	}
	b = q.clk.append(b)
	switch {
	case !q.clk.greenwich():
		return b
	case q.clk.east == 0:
		return append(b, 'Z') // ISO 8601, as TERN's gold has it
	}
	return q.clk.appendEast(b)
}

// appendEast prints the offset of "GMT+3" as "+03:00".
func (c clock) appendEast(b []byte) []byte {
	sign, n := byte('+'), int(c.east)
	if n < 0 {
		sign, n = '-', -n
	}
	return appendPad(append(appendPad(append(b, sign), n/60, 2), ':'), n%60, 2)
}

// greenwich says that the text states the zone as GMT or UTC, or by its offset from it.
func (c clock) greenwich() bool {
	return c.zone >= 0 && (zoneNames[c.zone].name == "GMT" || zoneNames[c.zone].name == "UTC")
}

// minutes is the time of day in minutes.
func (c clock) minutes() int { return int(c.h)*60 + int(max(c.m, 0)) }

// append prints the time of day, to the precision of the text.
func (c clock) append(b []byte) []byte {
	b = appendPad(append(b, 'T'), int(c.h), 2)
	m := c.m
	if m < 0 {
		m = 0
	}
	b = appendPad(append(b, ':'), int(m), 2)
	if c.s >= 0 {
		b = appendPad(append(b, ':'), int(c.s), 2)
	}
	return b
}

// edtf prints the point as EDTF; days are printed here since they are most.
func (q point) edtf() string {
	switch {
	case q.bc || q.y < 1 || q.y > 9990:
		return ""
	case q.gran == uDay && (q.part != "" || q.clk.set):
		return civil.Date{Year: q.y, Month: time.Month(q.m), Day: q.d}.String()
	case q.gran == uDay, q.gran == uYear, q.gran == uMonth:
		return q.value()
	case q.gran == uWeekend || q.gran == uMillennium:
		return civil.IntervalOf(q.span()).String()
	}
	return q.part1().EDTF()
}

// add moves the point by n of its own units.
func (q point) add(n int) point {
	switch q.gran {
	case uMonth:
		i := q.y*12 + q.m - 1 + n
		q.y, q.m = i/12, i%12+1
	case uQuarter:
		i := q.y*4 + q.sub - 1 + n
		q.y, q.sub = i/4, i%4+1
	case uHalf:
		i := q.y*2 + q.sub - 1 + n
		q.y, q.sub = i/2, i%2+1
	case uSeason, uYear:
		q.y += n
	case uDecade:
		q.y += 10 * n
	case uCentury:
		q.y += 100 * n
	case uMillennium:
		q.y += 1000 * n
	case uWeek, uWeekend:
		d := civil.WeekStart(q.y, q.sub).AddDays(7 * n)
		q.y, q.sub = d.ISOWeek()
	}
	return q
}

// around returns the unit of granularity g that holds day d.
func around(d civil.Date, g unit) point {
	q := point{gran: g, y: d.Year}
	switch g {
	case uDay, uNight:
		return dayPoint(d)
	case uWeek, uWeekend, uFortnight:
		q.y, q.sub = d.ISOWeek()
		if g == uFortnight {
			q.gran = uWeek
		}
	case uMonth:
		q.m = int(d.Month)
	case uQuarter, uTrimester:
		q.gran, q.sub = uQuarter, (int(d.Month)+2)/3
	case uHalf, uSemester:
		q.gran, q.sub = uHalf, (int(d.Month)+5)/6
	case uSeason:
		q.sub = (int(d.Month) % 12) / 3
		if q.sub == 0 {
			q.sub = 4
			if d.Month < 3 {
				q.y--
			}
		}
	case uYear:
	case uDecade:
		q.y -= q.y % 10
	case uCentury:
		q.y -= q.y % 100
	case uMillennium:
		q.y -= q.y % 1000
	default:
		return point{}
	}
	return q
}

// appendPad appends n with at least w digits.
func appendPad(b []byte, n, w int) []byte {
	if n >= 0 && w == 4 && n < 10000 {
		return append(b, byte('0'+n/1000), byte('0'+n/100%10), byte('0'+n/10%10), byte('0'+n%10))
	}
	return append(b, pad(n, w)...)
}

// pad prints n with at least w digits.
func pad(n, w int) string {
	if n >= 0 && n < 100 && w == 2 {
		return twoDigits[2*n : 2*n+2]
	}
	s := strconv.Itoa(n)
	for len(s) < w {
		s = "0" + s
	}
	return s
}

const twoDigits = "00010203040506070809101112131415161718192021222324252627282930313233343536373839404142434445464748495051525354555657585960616263646566676869707172737475767778798081828384858687888990919293949596979899"

func itoa(n int) string { return strconv.Itoa(n) }
