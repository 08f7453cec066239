package names

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Shape says what a token looks like.
type Shape uint8

// The shapes of tokens.
const (
	Punct  Shape = iota // one punctuation mark
	Lower               // a word in lower case
	Cap                 // a word whose first letter is a capital
	Number              // digits, with inner commas and points
	Poss                // the possessive 's or a bare apostrophe after s
)

// Token is a word, a number or a punctuation mark of a text.
type Token struct {
	Start, End int // byte offsets into the text
	Shape      Shape
}

// Text returns the token's bytes.
func (t Token) Text(text string) string { return text[t.Start:t.End] }

// Tokens appends the tokens of text[start:end] to dst. Abbreviations keep
// their point ("U.S.", "Mr."), hyphenated words are one token, a possessive
// 's is a token of its own. It never fails; bytes that are no UTF-8 are
// punctuation.
func Tokens(text string, start, end int, dst []Token) []Token {
	for i := start; i < end; {
		c := text[i]
		switch {
		case c == ' ' || c == '\n' || c == '\t' || c == '\r':
			i++
		case c >= '0' && c <= '9':
			j := number(text, i, end)
			dst = append(dst, Token{i, j, Number})
			i = j
		default:
			r, n := rune(c), 1
			if c >= utf8.RuneSelf {
				r, n = utf8.DecodeRuneInString(text[i:end])
			}
			switch {
			case isLetter(r):
				dst, i = word(text, i, end, dst)
			case unicode.IsSpace(r) || r == '\u200b' || r == '\ufeff':
				i += n
			case (r == '\'' || r == '’') && len(dst) > 0 && dst[len(dst)-1].End == i && text[i-1] == 's':
				dst = append(dst, Token{i, i + n, Poss})
				i += n
			default:
				dst = append(dst, Token{i, i + n, Punct})
				i += n
			}
		}
	}
	return dst
}

func isLetter(r rune) bool {
	if r < utf8.RuneSelf {
		return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z'
	}
	return unicode.IsLetter(r) || unicode.Is(unicode.Mn, r)
}

// number returns the end of the number at i: "1,200", "3.67", "28-point",
// "90-day", "7th".
func number(text string, i, end int) int {
	for i < end {
		c := text[i]
		inner := i+1 < end && (c == ',' || c == '.') && text[i+1] >= '0' && text[i+1] <= '9'
		hyphen := i+1 < end && c == '-' && text[i+1] >= 'a' && text[i+1] <= 'z'
		if !(c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || inner || hyphen) {
			break
		}
		i++
	}
	return i
}

// word appends the word at i, and its possessive if it has one.
func word(text string, i, end int, dst []Token) ([]Token, int) {
	shape := Lower
	if c := text[i]; c >= 'A' && c <= 'Z' {
		shape = Cap
	} else if c >= utf8.RuneSelf {
		if r, _ := utf8.DecodeRuneInString(text[i:end]); unicode.IsUpper(r) {
			shape = Cap
		}
	}
	start := i
	for i < end {
		if c := text[i]; c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' {
			i++
			continue
		}
		r, n := rune(text[i]), 1
		if r >= utf8.RuneSelf {
			r, n = utf8.DecodeRuneInString(text[i:end])
		}
		switch {
		case isLetter(r) || r >= '0' && r <= '9':
			i += n
			continue
		case r == '-' || r == '\u2010' || r == '\u2011':
			if q, _ := utf8.DecodeRuneInString(text[i+n : end]); isLetter(q) || q >= '0' && q <= '9' {
				i += n
				continue
			}
		case r == '–' && shape == Cap && i > start+1:
			if q, _ := utf8.DecodeRuneInString(text[i+n : end]); unicode.IsUpper(q) {
				i += n // "Israel–Hamas"; before a small letter it divides clauses
				continue
			}
		case r == '\'' || r == '’':
			q, m := utf8.DecodeRuneInString(text[i+n : end])
			if q == 's' || q == 'S' {
				if after, _ := utf8.DecodeRuneInString(text[i+n+m : end]); !isLetter(after) {
					dst = append(dst, Token{start, i, shape}, Token{i, i + n + m, Poss})
					return dst, i + n + m
				}
			}
			if isLetter(q) {
				i += n
				continue
			}
		case r == '.' && abbreviation(text, start, i, end):
			i++
			continue
		}
		break
	}
	return append(dst, Token{start, i, shape}), i
}

var abbreviations = map[string]bool{
	"Mr": true, "Mrs": true, "Ms": true, "Dr": true, "Gen": true, "Lt": true, "Col": true, "Maj": true,
	"Sen": true, "Rep": true, "Gov": true, "St": true, "Jr": true, "Sr": true, "Prof": true, "Adm": true,
	"Capt": true, "Sgt": true, "Brig": true, "Amb": true, "Rev": true, "Hon": true, "No": true,
	"Jan": true, "Feb": true, "Mar": true, "Apr": true, "Jun": true, "Jul": true, "Aug": true, "Sept": true,
	"Sep": true, "Oct": true, "Nov": true, "Dec": true,
}

// abbreviation reports whether the point at i belongs to the word that began
// at start: after single letters ("U.S.", "J.") and known abbreviations.
func abbreviation(text string, start, i, end int) bool {
	if i-start == 1 || i-start >= 2 && text[i-2] == '.' {
		// "U.S." but not the "A." that ends a sentence alone in lower case.
		return text[i-1] >= 'A' && text[i-1] <= 'Z' || i-start >= 2 || i+1 < end && isLetter(rune(text[i+1]))
	}
	if i-start > 4 {
		return false
	}
	w := text[start:i]
	if w == "No" || w == "Mar" {
		return i+2 < end && text[i+1] == ' ' && text[i+2] >= '0' && text[i+2] <= '9'
	}
	return abbreviations[w]
}

var folds = strings.NewReplacer(
	"’", "'", "‐", "-", "‑", "-", "–", "-",
	"á", "a", "à", "a", "â", "a", "ä", "a", "ã", "a", "å", "a", "ā", "a", "ă", "a", "ą", "a",
	"é", "e", "è", "e", "ê", "e", "ë", "e", "ē", "e", "ė", "e", "ę", "e", "ě", "e",
	"í", "i", "ì", "i", "î", "i", "ï", "i", "ī", "i", "ı", "i", "İ", "I",
	"ó", "o", "ò", "o", "ô", "o", "ö", "o", "õ", "o", "ø", "o", "ō", "o", "ő", "o",
	"ú", "u", "ù", "u", "û", "u", "ü", "u", "ū", "u", "ů", "u", "ű", "u",
	"ç", "c", "ć", "c", "č", "c", "ğ", "g", "ļ", "l", "ł", "l", "ñ", "n", "ń", "n", "ň", "n", "ņ", "n",
	"ř", "r", "ș", "s", "ş", "s", "š", "s", "ś", "s", "ț", "t", "ţ", "t", "ť", "t", "ý", "y", "ž", "z", "ż", "z", "ź", "z",
	"Á", "A", "Ä", "A", "Å", "A", "É", "E", "Ö", "O", "Ø", "O", "Ü", "U", "Ç", "C", "Č", "C", "Đ", "D", "đ", "d",
	"Ł", "L", "Š", "S", "Ş", "S", "Ș", "S", "Ž", "Z", "Ż", "Z", "Í", "I", "Ó", "O", "Ú", "U", "ß", "ss",
)

// fold returns a word without accents, so that "Erdoğan" and "Erdogan" are
// one; plain ASCII comes back as it is.
func fold(w string) string {
	for i := 0; i < len(w); i++ {
		if w[i] >= utf8.RuneSelf {
			return folds.Replace(w)
		}
	}
	return w
}
