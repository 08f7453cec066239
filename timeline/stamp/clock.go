package stamp

import (
	"strings"
	"time"

	"github.com/dateline-tools/dateline/timeline/civil"
)

// joiners are the words and marks between a date and its time of day.
var joiners = []string{
	"t", "at", "um", "à", "a las", "alle ore", "alle", "kl.", "kl", "klo", "в", "о", "om", "ore", "um",
	",", "|", "-", "–", "—", "·", "•", "/", "(", "~", ":",
}

// addClock reads the time of day and the zone behind a full date.
func (s *Stamp) addClock(text string) {
	if s.Day == 0 {
		return
	}
	k := s.End
	for range 3 {
		k = skipJoiner(text, skipSpace(text, k))
	}
	k = skipSpace(text, k)
	if e := s.clockAt(text, k); e > 0 {
		s.HasClock, s.End = true, e
		s.addZone(text)
	}
	if s.Year == 0 && s.HasClock { // "Thu Sep 04 10:31:00 +0200 2025"
		if y, e, ok := yearAfter(text, s.End); ok && civil.Valid(y, s.Month, s.Day) {
			s.Year, s.End = y, e
		}
	}
}

func skipJoiner(s string, k int) int {
	for _, w := range joiners {
		if len(s)-k < len(w) || !strings.EqualFold(s[k:k+len(w)], w) {
			continue
		}
		e := k + len(w)
		if w == "t" && (e == len(s) || s[e] < '0' || s[e] > '9') {
			continue
		}
		if w != "t" && len(w) > 1 && wordAt(w, 0) && e < len(s) && wordAt(s, e) {
			continue
		}
		return e
	}
	return k
}

// clockAt reads 10:31, 10:31:05.123, 10.31 Uhr, 10h31, 10:31 a.m., 5 p.m. at k
// and returns the end, 0 if there is no time.
func (s *Stamp) clockAt(text string, k int) int {
	h, e, ok := upTo2(text, k)
	if !ok || h > 24 {
		return 0
	}
	minutes := false
	s.Hour, s.Min, s.Sec = h, 0, 0
	if e < len(text) && strings.IndexByte(":.hH", text[e]) >= 0 {
		if m, f, ok := upTo2(text, e+1); ok && f == e+3 && m < 60 {
			dot := text[e] == '.'
			s.Min, minutes, e = m, true, f
			if dot && (e == len(text) || wordAt(text, e) || text[e] == '.') {
				return 0
			}
		}
	}
	if minutes && e < len(text) && text[e] == ':' {
		if sec, f, ok := upTo2(text, e+1); ok && sec < 61 {
			s.Sec, e = min(sec, 59), f
			if e+1 < len(text) && (text[e] == '.' || text[e] == ',') && digitsEnd(text, e+1) > e+1 {
				e = digitsEnd(text, e+1)
			}
		}
	}
	e, half := meridiem(text, e)
	switch {
	case half == 0 && !minutes, half != 0 && s.Hour > 12, s.Hour > 23:
		s.Hour, s.Min, s.Sec = 0, 0, 0
		return 0
	case half == 'p' && s.Hour < 12:
		s.Hour += 12
	case half == 'a' && s.Hour == 12:
		s.Hour = 0
	}
	return e
}

// meridiem reads "am", "p.m.", "PM" behind a time; half is 'a', 'p' or 0.
func meridiem(s string, k int) (end int, half byte) {
	e := skipSpace(s, k)
	if len(s)-e < 2 {
		return k, 0
	}
	c := s[e] | 0x20
	if c != 'a' && c != 'p' {
		return k, 0
	}
	rest := e + 1
	if s[rest] == '.' {
		rest = skipSpace(s, rest+1)
	}
	if rest >= len(s) || s[rest]|0x20 != 'm' {
		return k, 0
	}
	rest++
	if rest < len(s) && s[rest] == '.' {
		rest++
	} else if rest < len(s) && wordAt(s, rest) {
		return k, 0
	}
	return rest, c
}

// addZone reads Z, +02:00, +0200, GMT+2, EDT, "(CET)", "Uhr MEZ" behind a time.
func (s *Stamp) addZone(text string) {
	k := skipSpace(text, s.End)
	if len(text)-k >= 3 && strings.EqualFold(text[k:k+3], "uhr") {
		s.End = k + 3
		k = skipSpace(text, s.End)
	}
	if k < len(text) && (text[k] == '(' || text[k] == ',') {
		k = skipSpace(text, k+1)
	}
	if off, e, ok := offsetAt(text, k); ok {
		s.HasZone, s.Offset, s.End = true, off, e
		return
	}
	e := k
	for e < len(text) && e-k < 6 && (text[e]|0x20 >= 'a' && text[e]|0x20 <= 'z') {
		e++
	}
	mins, ok := zones[strings.ToLower(text[k:e])]
	if !ok || (e < len(text) && wordAt(text, e)) || (text[k] >= 'a' && text[k] != 'z') {
		return
	}
	s.HasZone, s.Offset, s.ZoneName, s.End = true, mins*60, text[k:e], e
	if off, f, ok := offsetAt(text, e); ok && mins == 0 {
		s.Offset, s.End = off, f
	}
	s.summer()
}

// summer reads CET printed in summer as the clock on the wall.
func (s *Stamp) summer() {
	if !strings.EqualFold(s.ZoneName, "CET") && !strings.EqualFold(s.ZoneName, "MEZ") {
		return
	}
	if s.Month > time.March && s.Month < time.October {
		s.Offset = 2 * 3600
	}
}

// offsetAt reads +02:00, +0200, -5 at k; the result is in seconds.
func offsetAt(s string, k int) (off, end int, ok bool) {
	if k >= len(s) || (s[k] != '+' && s[k] != '-') {
		return 0, k, false
	}
	e := digitsEnd(s, k+1)
	var h, m int
	switch e - k - 1 {
	case 4:
		h, _ = number(s[k+1 : k+3])
		m, _ = number(s[k+3 : k+5])
	case 1, 2:
		h, _ = number(s[k+1 : e])
		if e < len(s) && s[e] == ':' {
			if mm, f, ok := upTo2(s, e+1); ok {
				m, e = mm, f
			}
		}
	default:
		return 0, k, false
	}
	if h > 14 || m > 59 {
		return 0, k, false
	}
	off = h*3600 + m*60
	if s[k] == '-' {
		off = -off
	}
	return off, e, true
}
