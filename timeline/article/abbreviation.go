package article

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/dateline-tools/dateline/timeline/stamp"
)

// word is the word that follows a stop.
type word struct {
	begin, end int
	text       string // without opening quotes
	lower      bool   // begins with a small letter
	digit      bool
	quoted     bool
}

func nextWord(text string, i, end int) word {
	w := word{begin: end}
	for i < end {
		r, n := utf8.DecodeRuneInString(text[i:end])
		switch {
		case unicode.IsSpace(r):
		case strings.ContainsRune("\"'“‘„«([—–-•*", r):
			w.quoted = w.quoted || strings.ContainsRune("\"“‘„«", r)
		default:
			w.begin, w.lower, w.digit = i, unicode.IsLower(r), unicode.IsDigit(r)
			w.end = i
			for w.end < end && w.end-i < 40 {
				r, n := utf8.DecodeRuneInString(text[w.end:end])
				if !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '’' && r != '\'' {
					break
				}
				w.end += n
			}
			w.text = text[i:w.end]
			return w
		}
		i += n
	}
	return w
}

// periodEnds decides a single full stop by the word before it and the word
// after it.
func periodEnds(text string, from, stop int, closed bool, next word) bool {
	b := stop
	for b > from && stop-b < 32 && !breaksWord(text[b-1]) {
		b--
	}
	w := text[b:stop]
	if w == "" || closed && !strings.Contains(w, ".") && len(w) > 1 {
		return true
	}
	if isListMark(text, from, b, w) {
		return false
	}
	if strings.IndexByte(w, '.') >= 0 {
		return dottedEnds(w, next) && !zoneNamed(text, w, next)
	}
	if len(w) == 1 && w[0] >= 'A' && w[0] <= 'Z' {
		return w == "I" || starter(next)
	}
	if next.digit || stamp.MonthNamed(next.text) != 0 {
		if isNumber(w) { // "am 4. September"
			return next.digit || !(len(w) <= 2)
		}
	}
	switch abbreviations[strings.ToLower(w)] {
	case abbrTitle:
		return false
	case abbrNumber:
		return !next.digit && starter(next)
	case abbrOpen:
		return starter(next)
	}
	return true
}

// dottedEnds decides "U.S.", "p.m.", "D.C.", "e.g.", "Ph.D.".
func dottedEnds(w string, next word) bool {
	switch strings.ToLower(w) {
	case "e.g", "i.e", "cf", "u.s.c", "c.f.r", "v.s":
		return false
	case "p.m", "a.m":
		return !next.digit && !zoneOrDay(next.text)
	}
	if i := strings.LastIndexByte(w, '-'); i >= 0 && singles(w[i+1:]) {
		w = w[i+1:] // "then-U.S. President"
	}
	if strings.HasPrefix(w, "www.") || len(w) > 8 && !strings.Contains(w, "..") {
		return true // a domain or a file name, at the end
	}
	if len(w)%2 == 1 && singles(w) { // U.S, J.D, U.K, D.C
		return starter(next)
	}
	return true
}

// singles reports whether w is single letters divided by dots.
func singles(w string) bool {
	for i := 0; i < len(w); i++ {
		if (i%2 == 1) != (w[i] == '.') {
			return false
		}
	}
	return true
}

// starter reports whether a word after an abbreviation begins a sentence: a
// capitalised word that does not stand inside names, or an opening quote.
func starter(w word) bool { return w.quoted || starters[w.text] }

// zoneNamed reports whether the words behind "p.m" name whose time it is: "9:45
// p.m. Khartoum time", "8 p.m. New York Time".
func zoneNamed(text, w string, next word) bool {
	switch strings.ToLower(w) {
	case "p.m", "a.m":
	default:
		return false
	}
	if starters[next.text] {
		return false // "This time"
	}
	at := next
	for range 2 {
		at = nextWord(text, at.end, min(len(text), at.end+40))
		switch at.text {
		case "time", "Time":
			return true
		}
		if at.lower || at.quoted || at.text == "" {
			break
		}
	}
	return false
}

// zoneOrDay reports whether a word continues a time of day: "p.m. EDT", "a.m.
// Thursday".
func zoneOrDay(w string) bool {
	if len(w) >= 2 && len(w) <= 5 && strings.ToUpper(w) == w {
		return true
	}
	return stamp.MonthNamed(w) != 0 || dayNames[w]
}

// isListMark reports whether w is "1", "a", "iv" at the beginning of a
// paragraph: the number of a list.
func isListMark(text string, from, b int, w string) bool {
	s, _ := trim(text, from, b)
	return s >= b && len(w) <= 3 && (isNumber(w) || len(w) == 1)
}

func isNumber(w string) bool {
	for i := 0; i < len(w); i++ {
		if w[i] < '0' || w[i] > '9' {
			return false
		}
	}
	return w != ""
}

func breaksWord(c byte) bool {
	return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '(' || c == '"' || c == '[' || c == '/' || c == ',' || c >= 0x80
}
