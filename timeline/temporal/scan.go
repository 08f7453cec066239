package temporal

import "sync"

// The kinds of tokens.
const (
	tWord uint8 = iota + 1
	tNum
	tPunct
)

// Bytes that stand for characters outside ASCII.
const (
	bQuoteOpen  = '"' // also “ and ”
	bApostrophe = '\''
	bEnDash     = '-' // also – and the minus sign
	bEmDash     = '_' // also --
	bOther      = 0x7f
)

// token is a word, a number or a mark. Words are looked up while scanning, so
// that the grammar compares small numbers and never strings.
type token struct {
	start, end int32
	num        int32  // of tNum; -1 where it has more than nine digits
	lex        uint16 // index into lexemes; 0 unknown
	kind       uint8
	b          byte  // of tPunct: the mark
	digits     uint8 // of tNum: how many
	flags      uint8
}

// Flags of tokens.
const (
	fGlued   uint8 = 1 << iota // nothing stands between it and the token before
	fCap                       // begins with a capital
	fUpper                     // has no small letter
	fLine                      // begins a line
	fPara                      // begins a paragraph
	fDotted                    // written with dots: p.m.
	fEd                        // ends in -ed
	fGrouped                   // a number with commas: 1,000
)

// byteClass sorts bytes for the scanner.
var lower, isWord, isNum = byteClasses()

// byteClasses gives the lower-case byte, the letters (with everything outside
// ASCII) and the digits.
func byteClasses() (low [256]byte, word, num [256]bool) {
	for i := range low {
		low[i] = byte(i)
		if i >= 'A' && i <= 'Z' {
			low[i] = byte(i) + 'a' - 'A'
		}
		num[i] = i >= '0' && i <= '9'
		word[i] = i >= 'a' && i <= 'z' || i >= 'A' && i <= 'Z' || i >= 0x80
	}
	return low, word, num
}

// tokens of one article are kept in a pool: they outlive no call.
var tokenPool = sync.Pool{New: func() any { s := make([]token, 0, 2048); return &s }}

// scan cuts the text into tokens, appending to ts. It reads every byte once.
func scan(ts []token, text string) []token {
	i, prevEnd := 0, -1
	var gap uint8
	lines := 2
	for i < len(text) {
		c := text[i]
		switch {
		case c == '\n':
			lines++
			i++
			continue
		case c <= ' ':
			i++
			continue
		}
		if lines > 0 {
			gap = fLine
			if lines > 1 {
				gap = fLine | fPara
			}
			lines = 0
		} else {
			gap = 0
		}
		if i == prevEnd {
			gap |= fGlued
		}
		t := token{start: int32(i), flags: gap}
		switch {
		case isNum[c]:
			i = scanNumber(&t, text, i)
		case isWord[c]:
			n := special(&t, text, i)
			if n < 0 { // a space outside ASCII
				i -= n
				continue
			}
			if n > 0 {
				i += n
			} else {
				i = scanWord(&t, text, i)
			}
		default:
			t.kind, t.b = tPunct, c
			i++
			if c == '-' && i < len(text) && text[i] == '-' {
				t.b = bEmDash
				for i < len(text) && text[i] == '-' {
					i++
				}
			} else if c == '`' {
				t.b = bApostrophe
			}
		}
		t.end = int32(i)
		prevEnd = i
		ts = append(ts, t)
	}
	return ts
}

// special recognises the punctuation outside ASCII that matters. It returns
// the bytes used, negative for a space, 0 if it is a letter after all.
func special(t *token, text string, i int) int {
	c := text[i]
	if c < 0x80 {
		return 0
	}
	if c == 0xC2 && i+1 < len(text) {
		switch text[i+1] {
		case 0xA0:
			return -2
		case 0xB7, 0xAB, 0xBB:
			t.kind, t.b = tPunct, bOther
			return 2
		}
		return 0
	}
	if c != 0xE2 || i+2 >= len(text) {
		return 0
	}
	switch text[i+1] {
	case 0x80:
		t.kind = tPunct
		switch text[i+2] {
		case 0x80, 0x82, 0x83, 0x89, 0x8A, 0x8B, 0xAF:
			t.kind = 0
			return -3
		case 0x90, 0x91, 0x92, 0x93:
			t.b = bEnDash
		case 0x94, 0x95:
			t.b = bEmDash
		case 0x98, 0x99:
			t.b = bApostrophe
		case 0x9C, 0x9D, 0x9E:
			t.b = bQuoteOpen
		default:
			t.b = bOther
		}
		return 3
	case 0x88:
		if text[i+2] == 0x92 {
			t.kind, t.b = tPunct, bEnDash
			return 3
		}
	}
	return 0
}

// scanNumber reads digits, with commas between groups of three.
func scanNumber(t *token, text string, i int) int {
	t.kind = tNum
	n, digits := int32(0), 0
	for i < len(text) {
		c := text[i]
		if !isNum[c] {
			if c == ',' && digits <= 9 && i+3 < len(text) && isNum[text[i+1]] && isNum[text[i+2]] && isNum[text[i+3]] &&
				(i+4 >= len(text) || !isNum[text[i+4]]) && (digits <= 3 || t.flags&fGrouped != 0) {
				t.flags |= fGrouped
				i++
				continue
			}
			break
		}
		if digits++; digits <= 9 {
			n = n*10 + int32(c-'0')
		}
		i++
	}
	t.num, t.digits = n, uint8(min(digits, 255))
	if digits > 9 {
		t.num = -1
	}
	return i
}

// scanWord reads letters; "p.m." and "U.S." are one word.
func scanWord(t *token, text string, i int) int {
	t.kind = tWord
	c := text[i]
	if c >= 'A' && c <= 'Z' {
		t.flags |= fCap | fUpper
	}
	if c < 0x80 && i+3 < len(text) && text[i+1] == '.' && isWord[text[i+2]] && text[i+2] < 0x80 && (text[i+3] == '.' || !isWord[text[i+3]]) {
		return scanDotted(t, text, i)
	}
	start, h := i, uint32(2166136261)
	for i < len(text) {
		c = text[i]
		if !isWord[c] {
			break
		}
		if c == 0xE2 && i+1 < len(text) && text[i+1] == 0x80 || c == 0xC2 {
			break
		}
		l := lower[c]
		if l == c && c < 0x80 {
			t.flags &^= fUpper
		}
		h = (h ^ uint32(l)) * 16777619
		i++
	}
	if i == start { // a stray byte of a mark
		t.kind, t.b = tPunct, bOther
		return i + 1
	}
	if i-start <= 16 {
		t.lex = lookup(h, text[start:i])
	}
	if i-start > 3 && text[i-1] == 'd' && text[i-2] == 'e' {
		t.flags |= fEd
	}
	return i
}

// scanDotted reads an abbreviation of single letters: "p.m.", "U.S.", "a.d".
func scanDotted(t *token, text string, i int) int {
	h := uint32(2166136261)
	var buf [8]byte
	n := 0
	for n < len(buf) && i < len(text) && isWord[text[i]] && text[i] < 0x80 && (i+1 >= len(text) || !isWord[text[i+1]]) {
		buf[n] = text[i]
		h = (h ^ uint32(lower[text[i]])) * 16777619
		n++
		i++
		if i >= len(text) || text[i] != '.' {
			break
		}
		i++
	}
	t.flags |= fDotted
	t.lex = lookup(h, string(buf[:n]))
	return i
}
