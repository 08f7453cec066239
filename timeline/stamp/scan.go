package stamp

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// separator reads the mark between the numbers of a date: a slash or dash
// alone, a dot or bar with or without spaces.
func separator(s string, j int) (end int, sep byte, ok bool) {
	if k := skipSpace(s, j); k < len(s) && s[k] == '|' {
		return skipSpace(s, k+1), '|', true
	}
	if j >= len(s) {
		return j, 0, false
	}
	switch s[j] {
	case '.':
		return skipSpace(s, j+1), '.', true
	case '/', '-':
		return j + 1, s[j], true
	}
	return j, 0, false
}

// skipBack returns the end of what stands before i and its spaces.
func skipBack(s string, i int) int {
	for i > 0 && (spaceBefore(s, i) > 0 || s[i-1] == '.') {
		i -= max(1, spaceBefore(s, i))
	}
	return i
}

// filler skips "of", "de", "del", "of the" between the parts of a date.
func filler(s string, k int) int {
	for _, w := range [...]string{"of ", "de ", "del ", "d'", "ta' "} {
		if len(s)-k >= len(w) && strings.EqualFold(s[k:k+len(w)], w) {
			return skipSpace(s, k+len(w))
		}
	}
	return k
}

// ordinalEnd skips "st", "th", "º", ".", "er" after a day.
func ordinalEnd(s string, k int) int {
	for _, w := range [...]string{"st", "nd", "rd", "th", "er", "º", "ª", "°", "ième", "-го", "."} {
		if len(s)-k >= len(w) && strings.EqualFold(s[k:k+len(w)], w) && (k+len(w) == len(s) || !wordAt(s, k+len(w))) {
			return k + len(w)
		}
	}
	return k
}

func century(y int) int {
	if y < 70 {
		return 2000 + y
	}
	return 1900 + y
}

func digitsEnd(s string, i int) int {
	for i < len(s) && s[i] >= '0' && s[i] <= '9' {
		i++
	}
	return i
}

func lettersEnd(s string, i int) int {
	for i < len(s) {
		r, n := utf8.DecodeRuneInString(s[i:])
		if !unicode.IsLetter(r) && !unicode.IsMark(r) {
			break
		}
		i += n
	}
	return i
}

// upTo2 reads one or two digits at k.
func upTo2(s string, k int) (n, end int, ok bool) {
	e := digitsEnd(s, k)
	if e == k || e-k > 2 {
		return 0, k, false
	}
	n, ok = number(s[k:e])
	return n, e, ok
}

func number(s string) (int, bool) {
	if len(s) == 0 || len(s) > 9 {
		return 0, false
	}
	n := 0
	for i := 0; i < len(s); i++ {
		if s[i] < '0' || s[i] > '9' {
			return 0, false
		}
		n = n*10 + int(s[i]-'0')
	}
	return n, true
}

// wordAt reports whether the character at i continues a word or number.
// Chinese, Japanese and Korean characters do not: no space divides them from
// a date.
func wordAt(s string, i int) bool {
	r, _ := utf8.DecodeRuneInString(s[i:])
	return wordRune(r)
}

func wordBefore(s string, i int) bool {
	r, n := utf8.DecodeLastRuneInString(s[:i])
	return n > 0 && wordRune(r)
}

func wordRune(r rune) bool {
	if r < utf8.RuneSelf {
		return r >= '0' && r <= '9' || r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r == '_'
	}
	return r < 0x1100 && unicode.IsLetter(r)
}

// skipSpace skips spaces, no-break spaces included.
func skipSpace(s string, i int) int {
	for i < len(s) {
		switch {
		case s[i] == ' ' || s[i] == '\t' || s[i] == '\n' || s[i] == '\r':
			i++
		case spaceAt(s, i):
			_, n := utf8.DecodeRuneInString(s[i:])
			i += n
		default:
			return i
		}
	}
	return i
}

func spaceAt(s string, i int) bool {
	r, _ := utf8.DecodeRuneInString(s[i:])
	return r == ' ' || r == '\u202f' || r == '\u2009' || r == '\u00a0'
}

// spaceBefore returns the length of the space that ends at i, 0 if none.
func spaceBefore(s string, i int) int {
	r, n := utf8.DecodeLastRuneInString(s[:i])
	if unicode.IsSpace(r) {
		return n
	}
	return 0
}
