package temporal

import (
	"math/bits"

	"github.com/dateline-tools/dateline/timeline"
)

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
	form       uint16 // number of a word that some set of the rules has, or of its lexeme; 0 unknown
	wd         word   // of its lexeme
	kind       uint8
	b          byte  // of tPunct: the mark
	digits     uint8 // of tNum: how many
	flags      uint8
	head       bool  // may begin an expression: the parser stops at no other
	auxiliary  bool  // of its lexeme: an adverb behind it belongs to the verb to come
	cls        class // of its lexeme: the rules ask for it more often than for anything else
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

// The classes of bytes.
const (
	kLetter uint8 = 1 << iota // a letter, or any byte outside ASCII
	kSmall                    // a small letter
	kLead                     // may begin a mark or a space outside ASCII
	kHigh                     // outside ASCII
	kDigit
)

// lower gives the lower-case byte, kinds the classes of a byte.
var lower, kinds = byteTables()

func byteTables() (low [256]byte, cl [256]uint8) {
	for i := range low {
		low[i] = byte(i)
		switch {
		case i >= 'A' && i <= 'Z':
			low[i] = byte(i) + 'a' - 'A'
			cl[i] = kLetter
		case i >= 'a' && i <= 'z':
			cl[i] = kLetter | kSmall
		case i >= '0' && i <= '9':
			cl[i] = kDigit
		case i >= 0x80:
			cl[i] = kLetter | kHigh
		}
	}
	cl[0xC2] |= kLead
	cl[0xE2] |= kLead
	return low, cl
}

// scan cuts the text into tokens, appending to ts. It reads every byte once. An adverb between an
// auxiliary and its verb is no token: "will be formally announced" reads as "will be announced".
func scan(ts []token, text string) []token {
	i, prevEnd := 0, -1
	lines, adverb, loose := 2, false, false
	for i < len(text) {
		c := text[i]
		if c <= ' ' {
			if c == '\n' {
				lines++
			}
			i++
			continue
		}
		var flags uint8
		if lines > 0 {
			flags = fLine
			if lines > 1 {
				flags = fLine | fPara
			}
			lines = 0
		}
		if i == prevEnd {
			flags |= fGlued
		}
		if len(ts) < cap(ts) {
			ts = ts[:len(ts)+1]
		} else {
			ts = append(ts, token{})
		}
		t := &ts[len(ts)-1]
		*t = token{start: int32(i), flags: flags}
		switch k := kinds[c]; {
		case k&(kLetter|kHigh) == kLetter:
			i = scanWord(t, text, i)
			if n := len(ts); n > 2 && t.flags&fGlued != 0 && ts[n-2].kind == tPunct && ts[n-2].b == '-' && ts[n-2].flags&fGlued != 0 && ts[n-3].end-ts[n-3].start == 2 && again(text[ts[n-3].start:ts[n-3].end]) {
				t.form = 0
				t.start, t.flags = ts[n-3].start, t.flags&^(fGlued|fCap|fUpper)|ts[n-3].flags
				ts[n-3] = *t
				ts = ts[:n-2]
				t = &ts[n-3]
			}
			if adverb && t.flags&(fCap|fLine|fGlued) == 0 && t.cls&(cPrep|cBreak|cSubject) == 0 {
				ts[len(ts)-2] = *t
				ts = ts[:len(ts)-1]
				t = &ts[len(ts)-1]
			}
			adverb = len(ts) > 1 && ts[len(ts)-2].auxiliary && t.lex == 0 && t.flags&(fCap|fLine|fGlued) == 0 && isAdverb(text[t.start:i], t.form)
			t.end = int32(i)
			prevEnd = i
			continue
		case k&kDigit != 0:
			i = scanNumber(t, text, i)
			t.head = true
			if n := len(ts); n > 1 && flags&fGlued != 0 && ts[n-2].kind == tPunct && ts[n-2].b == bApostrophe {
				ts[n-2].head = true // of "'98"
			}
		case k&kHigh != 0:
			n := special(t, text, i)
			if n < 0 { // a space outside ASCII
				ts = ts[:len(ts)-1]
				if flags&fLine != 0 {
					lines = 1
					if flags&fPara != 0 {
						lines = 2
					}
				}
				i -= n
				continue
			}
			if n > 0 {
				i += n
			} else {
				i = scanWord(t, text, i)
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
		loose = loose || t.kind == tPunct && t.b == bEnDash && flags&fGlued == 0
		t.end = int32(i)
		prevEnd = i
		adverb = false
	}
	if loose {
		setDashes(ts, text)
	}
	return ts
}

// setDashes tells the dash between two clauses, "this afternoon – and then", from one that ends a range: it stands
// between spaces, and before a small word. A hyphen between spaces may join words, as some pages break them; it is
// a dash where the text has whole words with a hyphen.
func setDashes(ts []token, text string) {
	whole := false
	for k := 1; k+1 < len(ts) && !whole; k++ {
		whole = ts[k].kind == tPunct && ts[k].b == bEnDash && ts[k].end-ts[k].start == 1 && ts[k].flags&fGlued != 0 && ts[k+1].flags&fGlued != 0 && ts[k-1].kind == tWord && ts[k+1].kind == tWord
	}
	for k := 1; k+1 < len(ts); k++ {
		t, next := &ts[k], &ts[k+1]
		if t.kind == tPunct && t.b == bEnDash && (whole || t.end-t.start > 1) && t.flags&fGlued == 0 && next.kind == tWord && next.flags&(fGlued|fCap|fLine) == 0 {
			if t.end-t.start == 1 && (next.cls&cUnit != 0 || text[next.start:next.end] == "old") {
				continue // "a four - year decline"
			}
			t.b = bEmDash
		}
	}
}

// auxiliary says that an adverb behind the word is one of the verb to come.
func (l *lexeme) auxiliary() bool {
	switch l.wd {
	case wBe, wTo, wHave, wHad, wHas, wNot:
		return true
	}
	return l.cls&(cAux|cPresent|cFuture) != 0 || l.text == "being" || l.text == "been"
}

// again says that a word of two letters before a hyphen belongs to the verb behind it: "re-imposed".
func again(w string) bool { return w == "re" || w == "Re" || w == "co" || w == "Co" }

// isAdverb says that a word behind an auxiliary, with its number, adds nothing to when its verb is.
func isAdverb(w string, form uint16) bool {
	if len(w) > 5 && w[len(w)-1] == 'y' && w[len(w)-2] == 'l' {
		return !telling.hasForm(form)
	}
	return light.hasForm(form)
}

// light are the adverbs that do not end in -ly.
var light = forms("also again even instead indeed perhaps both")

// telling are adverbs that tell something of a day, and other words that end like one.
var telling = forms("originally initially previously reportedly supposedly tentatively unexpectedly hardly scarcely",
	"supply apply reply imply comply rally multiply assembly family monopoly anomaly")

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
		if kinds[c]&kDigit == 0 {
			if c == ',' && digits <= 9 && i+3 < len(text) && kinds[text[i+1]]&kDigit != 0 && kinds[text[i+2]]&kDigit != 0 && kinds[text[i+3]]&kDigit != 0 &&
				(i+4 >= len(text) || kinds[text[i+4]]&kDigit == 0) && (digits <= 3 || t.flags&fGrouped != 0) {
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
	if i+3 < len(text) && text[i+1] == '.' && c < 0x80 && kinds[text[i+2]]&(kLetter|kHigh) == kLetter && (text[i+3] == '.' || kinds[text[i+3]]&kLetter == 0) {
		if c <= 'Z' {
			t.flags |= fCap | fUpper
		}
		return scanDotted(t, text, i)
	}
	start, small := i, false
	key, n, ok := wordAt(text[i:])
	if ok {
		i += n
		small = key.small
	} else {
		i, small = slowWord(text, i)
		if n = i - start; n == 0 { // a stray byte of a mark
			t.kind, t.b = tPunct, bOther
			return i + 1
		}
		if n <= maxWord {
			key.word = keyOf(text[start:i])
		}
	}
	if c <= 'Z' {
		t.flags |= fCap
		if !small {
			t.flags |= fUpper
		}
	}
	if n <= maxWord {
		e := lookup(key.word)
		t.form = e.number
		t.know(e)
	}
	if text[i-1] == 'd' && n > 3 && text[i-2] == 'e' { // few words end in d
		t.flags |= fEd
	}
	return i
}

// know gives the token what the lexicon has of its word.
func (t *token) know(e *entry) {
	t.lex, t.wd, t.cls, t.head, t.auxiliary = e.lex, e.wd, e.cls, e.head, e.auxiliary
}

// run is a run of ASCII letters read at once.
type run struct {
	word  wordKey
	small bool // has a small letter
}

// wordAt reads the ASCII letters that s begins with, eight at a time. It is
// false, and the word is to be read letter by letter, where a byte outside
// ASCII follows, where s is near its end, and where the word is long.
func wordAt(s string) (r run, n int, ok bool) {
	if len(s) < maxWord {
		return r, 0, false
	}
	x, x2 := load(s), load(s[8:])
	y, n := letterRun(x)
	y2, n2 := letterRun(x2)
	n2 &= -(n >> 3) // only behind eight letters
	mask, mask2 := uint64(1)<<(8*n)-1, uint64(1)<<(8*n2)-1
	r.word.lo, r.word.hi, r.small = y&mask, y2&mask2, (x&mask|x2&mask2)&bit6 != 0
	n += n2
	return r, n, n < maxWord && s[n] < 0x80
}

// The bits of eight bytes at once.
const (
	each = 0x0101010101010101
	bit6 = 0x20 * each // set in small letters
	bit8 = 0x80 * each // set outside ASCII
)

// letterRun returns eight bytes in small letters and how many of them, from
// the first, are ASCII letters.
func letterRun(x uint64) (y uint64, n int) {
	y = x&^bit8 | bit6
	from, beyond := y+(0x80-'a')*each, y+(0x7f-'z')*each
	is := from &^ beyond &^ x & bit8
	return y, bits.TrailingZeros64(is^bit8) / 8
}

// slowWord reads a word letter by letter and returns the byte behind it.
func slowWord(text string, i int) (to int, small bool) {
	for i < len(text) {
		k := kinds[text[i]]
		if k&kLetter == 0 || k&kLead != 0 && (text[i] == 0xC2 || i+1 < len(text) && text[i+1] == 0x80) {
			break
		}
		small = small || k&kSmall != 0
		i++
	}
	return i, small
}

// scanDotted reads an abbreviation of single letters: "p.m.", "U.S.", "a.d".
func scanDotted(t *token, text string, i int) int {
	var k wordKey
	for n := 0; n < 8 && i < len(text) && kinds[text[i]]&(kLetter|kHigh) == kLetter && (i+1 >= len(text) || kinds[text[i+1]]&kLetter == 0); n++ {
		k.lo |= uint64(lower[text[i]]) << (8 * n)
		i++
		if i >= len(text) || text[i] != '.' {
			break
		}
		i++
	}
	t.flags |= fDotted
	t.know(lookup(k))
	return i
}

// markDatelines has the story behind a dateline begin as any other does: its first word begins a line.
func (p *parser) markDatelines(zones []timeline.Zone) {
	k := 0
	for _, z := range zones {
		if z.Kind != timeline.ZoneDateline {
			continue
		}
		for k < len(p.tok) && (int(p.tok[k].start) < z.End || p.tok[k].kind == tPunct && p.tok[k].b != bQuoteOpen) {
			k++
		}
		if k < len(p.tok) {
			p.tok[k].flags |= fLine | fPara
		}
	}
}
