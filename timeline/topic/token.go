package topic

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// token is one word of a text, folded; the zero token is a gap, which no
// phrase crosses.
type token struct {
	word  string // lower case, without accents and possessive 's; "us" for U.S.
	print string // as printed
}

// tokenize splits text into words. Hyphens and slashes part words, dots
// inside initials do not, and a full stop, a colon or a bracket leaves a gap.
func tokenize(s string) []token {
	var out []token
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		if !wordRune(r) {
			if gapRune(r) && len(out) > 0 && out[len(out)-1].word != "" {
				out = append(out, token{})
			}
			i += n
			continue
		}
		end := wordEnd(s, i)
		if t := newToken(s[i:end]); t.word != "" {
			out = append(out, t)
		}
		i = end
	}
	return out
}

func wordRune(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Mn, r)
}

func gapRune(r rune) bool {
	switch r {
	case '.', ':', ';', '!', '?', '(', ')', '[', ']', '|', '\n':
		return true
	}
	return false
}

// wordEnd returns the end of the word that starts at i: letters and digits,
// apostrophes between them, and the dots of initials ("U.S.").
func wordEnd(s string, i int) int {
	start := i
	for i < len(s) {
		r, n := utf8.DecodeRuneInString(s[i:])
		next, _ := utf8.DecodeRuneInString(s[i+n:])
		switch {
		case wordRune(r):
		case (r == '\'' || r == '’') && unicode.IsLetter(next):
		case r == '.' && initials(s[start:i]) && (unicode.IsLetter(next) && initials(s[start:i+n]+string(next)) || i+n == len(s) || !unicode.IsLetter(next)) && i-start < 8:
		default:
			return i
		}
		i += n
	}
	return i
}

// initials reports whether s is single letters parted by dots, as far as it
// goes: "U", "U.S".
func initials(s string) bool {
	for i := 0; i < len(s); i++ {
		if c := s[i] | 0x20; i%2 == 0 && (c < 'a' || c > 'z') || i%2 == 1 && s[i] != '.' {
			return false
		}
	}
	return len(s)%2 == 1 && (len(s) > 1 || s != "I" && s != "A")
}

func newToken(s string) token {
	w := fold(s)
	if i := strings.IndexByte(w, '\''); i > 0 {
		if rest := w[i+1:]; rest == "s" || rest == "" {
			w = w[:i]
		} else {
			w = strings.ReplaceAll(w, "'", "")
		}
	}
	return token{word: w, print: strings.TrimSuffix(strings.TrimSuffix(s, "'s"), "’s")}
}

// fold lowers s and takes off accents and the dots of initials.
func fold(s string) string {
	plain := true
	for i := 0; i < len(s); i++ {
		if c := s[i]; c >= 0x80 || c == '.' || c >= 'A' && c <= 'Z' {
			plain = false
			break
		}
	}
	if plain {
		return s
	}
	var b strings.Builder
	for _, r := range norm.NFD.String(strings.ToLower(s)) {
		switch {
		case unicode.Is(unicode.Mn, r) || r == '.':
		case r == '’':
			b.WriteByte('\'')
		case r == 'ł':
			b.WriteByte('l')
		case r == 'ø':
			b.WriteByte('o')
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}
