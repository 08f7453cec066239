package stamp

import (
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/dateline-tools/dateline/timeline/civil"
)

// The years that a printed date may have.
const minYear, maxYear = 1900, 2100

// Find returns the dates printed in s, in order, not overlapping. It looks at
// runs of digits only, so text without digits costs one scan.
func Find(s string, o Order) []Stamp {
	var out []Stamp
	for i := 0; i < len(s); {
		if s[i] < '0' || s[i] > '9' {
			i++
			continue
		}
		if wordBefore(s, i) {
			i = digitsEnd(s, i)
			continue
		}
		last := 0
		if n := len(out); n > 0 {
			last = out[n-1].End
		}
		st, ok := at(s, i, last, o)
		if !ok {
			i = digitsEnd(s, i)
			continue
		}
		st.addWeekday(s, last)
		st.addClock(s)
		out = append(out, st)
		i = st.End
	}
	return out
}

// First returns the first date printed in s that has year, month and day.
func First(s string, o Order) (Stamp, bool) {
	for _, st := range Find(s, o) {
		if !st.Date().IsZero() {
			return st, true
		}
	}
	return Stamp{}, false
}

// at reads the date whose first run of digits begins at i. Words before i and
// after floor may belong to it ("Sept. 4, 2025").
func at(s string, i, floor int, o Order) (Stamp, bool) {
	j := digitsEnd(s, i)
	n, ok := number(s[i:j])
	if !ok {
		return Stamp{}, false
	}
	if j-i == 4 {
		if st, ok := yearFirst(s, i, j, n); ok {
			return st, true
		}
		return monthYear(s, i, j, floor, n)
	}
	if j-i > 2 || n == 0 {
		return Stamp{}, false
	}
	if st, ok := numeric(s, i, j, n, o); ok {
		return st, true
	}
	if n > 31 {
		return Stamp{}, false
	}
	if st, ok := dayMonth(s, i, j, n); ok {
		return st, true
	}
	return monthDay(s, i, j, floor, n)
}

// yearFirst reads 2025-09-04, 2025/9/4, 2025.9.4, "2025. szeptember 4.",
// 2025年9月4日 and "2025년 9월 4일"; i and j bound the year.
func yearFirst(s string, i, j, y int) (Stamp, bool) {
	st := Stamp{Start: i, Year: y}
	if y < minYear || y > maxYear || j >= len(s) {
		return st, false
	}
	sep := s[j]
	if sep == '-' || sep == '/' || sep == '.' {
		m, k, ok := upTo2(s, skipSpace(s, j+1))
		if ok && k < len(s) && s[k] == sep && m >= 1 && m <= 12 {
			if d, e, ok := upTo2(s, skipSpace(s, k+1)); ok && civil.Valid(y, time.Month(m), d) {
				st.Month, st.Day, st.End, st.Numeric = time.Month(m), d, e, true
				return st, true
			}
		}
	}
	for _, marks := range [][3]string{{"年", "月", "日"}, {"년", "월", "일"}} {
		if rest, ok := strings.CutPrefix(s[j:], marks[0]); ok {
			return eastAsian(s, len(s)-len(rest), st, marks)
		}
	}
	k := skipSpace(s, j)
	if k < len(s) && s[k] == '.' {
		k = skipSpace(s, k+1)
	}
	if k == j {
		return st, false
	}
	m, k := monthAt(s, k)
	if m == 0 {
		return st, false
	}
	if d, e, ok := upTo2(s, skipSpace(s, k)); ok && civil.Valid(y, m, d) {
		st.Month, st.Day, st.End = m, d, e
		return st, true
	}
	return st, false
}

func eastAsian(s string, k int, st Stamp, marks [3]string) (Stamp, bool) {
	m, k, ok := upTo2(s, skipSpace(s, k))
	if !ok || m < 1 || m > 12 || !strings.HasPrefix(s[k:], marks[1]) {
		return st, false
	}
	k += len(marks[1])
	st.Month, st.End, st.Numeric = time.Month(m), k, true
	if d, e, ok := upTo2(s, skipSpace(s, k)); ok && strings.HasPrefix(s[e:], marks[2]) && civil.Valid(st.Year, st.Month, d) {
		st.Day, st.End = d, e+len(marks[2])
	}
	return st, true
}

// numeric reads 04.09.2025, 4/9/25, 04-09-2025; i and j bound the first
// number n.
func numeric(s string, i, j, n int, o Order) (Stamp, bool) {
	st := Stamp{Start: i, Numeric: true}
	k, sep, ok := separator(s, j)
	if !ok {
		return st, false
	}
	m, k, ok := upTo2(s, k)
	if !ok {
		return st, false
	}
	k, again, ok := separator(s, k)
	if !ok || again != sep {
		return st, false
	}
	e := digitsEnd(s, k)
	y, ok := number(s[k:min(e, k+5)])
	if !ok || (e-k != 4 && e-k != 2) || (e < len(s) && wordAt(s, e)) {
		return st, false
	}
	if e-k == 2 {
		if e < len(s) && (s[e] == sep || s[e] == ':') {
			return st, false
		}
		y = century(y)
	}
	if y < minYear || y > maxYear {
		return st, false
	}
	st.Year, st.End = y, e
	st, ok = st.order(n, m, (sep == '/' || sep == '-') && o == MonthFirst)
	if sep == '.' || sep == '|' {
		st.Swapped = civil.Date{} // day first everywhere
	}
	return st, ok
}

// order sets day and month from two numbers, keeping the other reading.
func (s Stamp) order(a, b int, monthFirst bool) (Stamp, bool) {
	if monthFirst {
		a, b = b, a
	}
	straight, crossed := civil.Valid(s.Year, time.Month(b), a), civil.Valid(s.Year, time.Month(a), b)
	switch {
	case straight:
		s.Day, s.Month = a, time.Month(b)
		if crossed && a != b {
			s.Swapped = civil.Date{Year: s.Year, Month: time.Month(a), Day: b}
		}
	case crossed:
		s.Day, s.Month = b, time.Month(a)
	}
	return s, straight || crossed
}

// dayMonth reads "4 September 2025", "4. Sept. 2025", "4th of September",
// "4 de septiembre de 2025"; i and j bound the day n.
func dayMonth(s string, i, j, n int) (Stamp, bool) {
	st := Stamp{Start: i, Day: n}
	k := ordinalEnd(s, j)
	k = filler(s, skipSpace(s, k))
	if k < len(s) && s[k] == '-' {
		k++
	}
	m, k := monthAt(s, k)
	if m == 0 {
		return st, false
	}
	st.Month, st.End = m, k
	if y, e, ok := yearAfter(s, k); ok {
		st.Year, st.End = y, e
		return st, !st.Date().IsZero()
	}
	return st, civil.Valid(2000, m, n)
}

// monthDay reads "Sept. 4, 2025", "September 4th", where the month's name
// stands before i.
func monthDay(s string, i, j, floor, n int) (Stamp, bool) {
	m, start := monthBefore(s, i, floor)
	if m == 0 {
		return Stamp{}, false
	}
	st := Stamp{Start: start, Month: m, Day: n, End: ordinalEnd(s, j)}
	if st.End < len(s) && wordAt(s, st.End) {
		return st, false
	}
	if st.End < len(s) && s[st.End] == ':' { // "Sept 10:31" is a time of day
		return st, false
	}
	if y, e, ok := yearAfter(s, st.End); ok {
		st.Year, st.End = y, e
		return st, !st.Date().IsZero()
	}
	return st, civil.Valid(2000, m, n)
}

// monthYear reads "September 2025", where the month's name stands before i.
func monthYear(s string, i, j, floor, y int) (Stamp, bool) {
	m, start := monthBefore(s, i, floor)
	if m == 0 || y < minYear || y > maxYear || (j < len(s) && wordAt(s, j)) {
		return Stamp{}, false
	}
	if e := skipBack(s, start); e > 0 && s[e-1] >= '0' && s[e-1] <= '9' {
		return Stamp{}, false // "30 February 2025": a day that is none
	}
	return Stamp{Start: start, End: j, Year: y, Month: m}, true
}

// yearAfter reads ", 2025", " de 2025", " '25", "-2025" from k on.
func yearAfter(s string, k int) (y, end int, ok bool) {
	k = skipSpace(s, k)
	for k < len(s) && (s[k] == ',' || s[k] == '.' || s[k] == '-' || s[k] == '/') {
		k = skipSpace(s, k+1)
	}
	k = filler(s, k)
	if k < len(s) && s[k] == ',' {
		k = skipSpace(s, k+1)
	}
	e := digitsEnd(s, k)
	if e-k == 2 && k > 0 && (s[k-1] == '-' || s[k-1] == '/') && (e == len(s) || s[e] != ':') {
		if n, ok := number(s[k:e]); ok {
			return century(n), e, true
		}
	}
	if e-k != 4 || (e < len(s) && (wordAt(s, e) || s[e] == ':')) {
		return 0, 0, false
	}
	y, ok = number(s[k:e])
	return y, e, ok && y >= minYear && y <= maxYear
}

// monthAt reads a month's name at k and returns the end of it, dot included.
func monthAt(s string, k int) (time.Month, int) {
	e := lettersEnd(s, k)
	if e == k {
		return 0, k
	}
	m := MonthNamed(s[k:e])
	if m != 0 && e < len(s) && s[e] == '.' {
		e++
	}
	return m, e
}

// monthBefore reads a month's name that ends before i, not before floor.
func monthBefore(s string, i, floor int) (time.Month, int) {
	k := i
	for k > floor && (spaceBefore(s, k) > 0 || s[k-1] == '.' || s[k-1] == ',' || s[k-1] == '-') {
		k -= max(1, spaceBefore(s, k))
		if i-k > 4 {
			return 0, 0
		}
	}
	b := k
	for b > floor && k-b < 32 {
		r, n := utf8.DecodeLastRuneInString(s[floor:b])
		if !unicode.IsLetter(r) && !unicode.IsMark(r) {
			break
		}
		b -= n
	}
	if w := s[b:k]; strings.EqualFold(w, "de") || strings.EqualFold(w, "del") {
		return monthBefore(s, b, floor)
	}
	return MonthNamed(s[b:k]), b
}

// addWeekday looks for a weekday's name right before the stamp.
func (s *Stamp) addWeekday(text string, floor int) {
	k := s.Start
	for k > floor && (spaceBefore(text, k) > 0 || strings.IndexByte(",.(", text[k-1]) >= 0) {
		k -= max(1, spaceBefore(text, k))
	}
	b := k
	for b > floor && k-b < 24 {
		r, n := utf8.DecodeLastRuneInString(text[floor:b])
		if !unicode.IsLetter(r) && r != '-' {
			break
		}
		b -= n
	}
	if w := text[b:k]; strings.EqualFold(w, "den") || strings.EqualFold(w, "le") || strings.EqualFold(w, "the") {
		probe := Stamp{Start: b}
		if probe.addWeekday(text, floor); probe.HasWeekday {
			s.HasWeekday, s.Weekday, s.Start = true, probe.Weekday, probe.Start
		}
		return
	} else if d, ok := WeekdayNamed(w); ok {
		s.HasWeekday, s.Weekday, s.Start = true, d, b
	}
}

// OrderFor guesses how an outlet writes numeric dates from its language (BCP
// 47) and host: month first in the United States, day first elsewhere.
// English without a country follows the host's top-level domain.
func OrderFor(lang, host string) Order {
	lang = strings.ToLower(strings.ReplaceAll(lang, "_", "-"))
	if lang != "" && !strings.HasPrefix(lang, "en") {
		return DayFirst
	}
	if lang == "en-gb" || lang == "en-au" || lang == "en-nz" || lang == "en-ie" || lang == "en-in" || lang == "en-za" {
		return DayFirst
	}
	tld := host[strings.LastIndexByte(host, '.')+1:]
	switch tld {
	case "com", "org", "net", "gov", "us", "edu", "mil", "tv", "info":
		return MonthFirst
	case "":
		if lang == "en-us" {
			return MonthFirst
		}
	}
	return DayFirst
}
