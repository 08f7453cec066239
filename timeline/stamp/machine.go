package stamp

import (
	"regexp"
	"strings"
	"time"

	"github.com/dateline-tools/dateline/timeline/civil"
)

// Machine reads a value that a program wrote: RFC 3339 and other ISO 8601
// forms, RFC 822 and its relatives, 20250904, 20250904T103100Z, 2025-09, 2025,
// epoch seconds and milliseconds; failing these, a printed date that fills
// most of the value. Epoch values become UTC.
func Machine(s string, o Order) (Stamp, bool) {
	s = strings.TrimSpace(s)
	if s == "" || len(s) > 200 {
		return Stamp{}, false
	}
	if st, ok := digitsOnly(s); ok {
		return st, true
	}
	if st, ok := yearMonth(s); ok {
		return st, true
	}
	if m := shortYear.FindStringSubmatchIndex(s); m != nil {
		century := "20"
		if s[m[2]] >= '5' { // RFC 2822: 50 to 99 are of the last century
			century = "19"
		}
		st, ok := Machine(s[:m[2]]+century+s[m[2]:], o)
		st.End -= len(century)
		return st, ok
	}
	found := Find(s, o)
	if len(found) == 0 || found[0].Year == 0 {
		return Stamp{}, false
	}
	st := found[0]
	st.addClockBefore(s)
	return st, true
}

// shortYear is a date of RFC 822 as the standard has it, the year in two digits.
var shortYear = regexp.MustCompile(`^(?:[A-Z][a-z]{2}, ?)?[0-3]?[0-9] [A-Z][a-z]{2} ([0-9]{2}) [0-2][0-9]:[0-5][0-9]`)

// digitsOnly reads 2025, 20250904, 20250904103100, 20250904T103100Z and epochs.
func digitsOnly(s string) (Stamp, bool) {
	e := digitsEnd(s, 0)
	if e == len(s) || strings.HasPrefix(s[e:], ".") && digitsEnd(s, e+1) == len(s) {
		switch {
		case e == 4:
			y, _ := number(s[:4])
			return Stamp{End: e, Year: y}, y >= minYear && y <= maxYear
		case e == 9 || e == 10 || e == 13: // nine digits are seconds before September 2001
			return epoch(s[:e])
		}
	}
	if e != 8 && e != 14 && e != 12 {
		return Stamp{}, false
	}
	y, _ := number(s[:4])
	m, _ := number(s[4:6])
	d, _ := number(s[6:8])
	st := Stamp{End: 8, Year: y, Month: time.Month(m), Day: d, Numeric: true}
	if y < minYear || y > maxYear || st.Date().IsZero() {
		if e == 12 && e == len(s) {
			return epoch(s) // milliseconds before September 2001
		}
		return Stamp{}, false
	}
	rest := s[8:]
	if len(rest) > 0 && (rest[0] == 'T' || rest[0] == 't') {
		rest = rest[1:]
	}
	if len(rest) >= 4 && digitsEnd(rest, 0) >= 4 {
		clock := rest[:2] + ":" + rest[2:4]
		if digitsEnd(rest, 0) >= 6 {
			clock += ":" + rest[4:6] + rest[6:]
		}
		if k := st.clockAt(clock, 0); k > 0 {
			st.HasClock, st.End = true, k
			st.addZone(clock)
		}
	}
	st.End = len(s)
	return st, true
}

// epoch reads 9 or 10 digits as seconds, 12 or 13 as milliseconds.
func epoch(s string) (Stamp, bool) {
	var n int64
	for i := 0; i < len(s); i++ {
		n = n*10 + int64(s[i]-'0')
	}
	if len(s) >= 12 {
		n /= 1000
	}
	t := time.Unix(n, 0).UTC()
	d := civil.Of(t)
	if d.Year < 1990 || d.Year > maxYear {
		return Stamp{}, false
	}
	return Stamp{
		End: len(s), Year: d.Year, Month: d.Month, Day: d.Day,
		HasClock: true, Hour: t.Hour(), Min: t.Minute(), Sec: t.Second(), HasZone: true,
	}, true
}

// yearMonth reads 2025-09 and 2025/09.
func yearMonth(s string) (Stamp, bool) {
	if len(s) != 7 || (s[4] != '-' && s[4] != '/') {
		return Stamp{}, false
	}
	y, ok1 := number(s[:4])
	m, ok2 := number(s[5:])
	return Stamp{End: 7, Year: y, Month: time.Month(m), Numeric: true},
		ok1 && ok2 && y >= minYear && y <= maxYear && m >= 1 && m <= 12
}

// addClockBefore reads a time that stands before the date: "10:31 EDT, Sept. 4
// 2025".
func (s *Stamp) addClockBefore(text string) {
	if s.HasClock || s.Start < 4 || s.Day == 0 {
		return
	}
	probe := *s
	k := skipSpace(text, 0)
	e := probe.clockAt(text, k)
	if e == 0 || e > s.Start {
		return
	}
	end := probe.End
	probe.HasClock, probe.End = true, e
	probe.addZone(text)
	if probe.End <= s.Start {
		probe.End = end
		*s = probe
	}
}
