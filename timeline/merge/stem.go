package merge

import (
	"strconv"
	"strings"
	"unicode"

	"github.com/kljensen/snowball/english"
)

// stemmer remembers the stem of every word it met; "" for words that say
// nothing.
type stemmer map[string]string

// stems returns the stems of a text's words of three letters and more.
func (m stemmer) stems(s string) []string {
	var out []string
	for _, w := range strings.FieldsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		st, ok := m[w]
		if !ok {
			if f := fold(w); len(f) > 2 && !english.IsStopWord(f) {
				st = english.Stem(f, false)
			}
			m[strings.Clone(w)] = st
		}
		if st != "" {
			out = append(out, st)
		}
	}
	return out
}

// calendar reports whether a stem is a word of the calendar: dates are
// compared as dates.
func calendar(w string) bool {
	if len(w) <= 2 || w[0] >= '0' && w[0] <= '9' {
		return len(w) == 4 || len(w) <= 2
	}
	return calendarStems[w]
}

var calendarStems = func() map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(`monday tuesday wednesday thursday friday saturday sunday january february march
		april may june july august september october november december week month year day today yesterday tomorrow
		weekend morning evening night afternoon late earli earlier last next ago sept aug oct nov dec jan feb`) {
		m[w], m[english.Stem(w, false)] = true, true
	}
	return m
}()

// saysLittle reports whether a stem says nothing of what an event is: it is of the calendar, or tells that something is
// planned, put off or said, whatever it is.
func saysLittle(w string) bool { return calendar(w) || planStems[w] }

var planStems = func() map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq(`postpone postponed delay delayed put set call called plan planned schedule scheduled expect expected due hold held
		take took place make made say said tell told`) {
		m[english.Stem(w, false)] = true
	}
	return m
}()

// fold makes names and sentences comparable: lower case, single spaces.
func fold(s string) string { return strings.Join(strings.Fields(strings.ToLower(s)), " ") }

func hashString(s string) uint64 {
	h := uint64(14695981039346656037)
	for i := 0; i < len(s); i++ {
		h = (h ^ uint64(s[i])) * 1099511628211
	}
	return h
}

func itoa(n int) string { return strconv.Itoa(n) }
