package article

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// maxSentence bounds a sentence: longer runs without an end are cut at a
// space, so that one line of 50 MB does not become one sentence.
const maxSentence = 8 << 10

// splitSentences calls emit for each sentence of text[start:end], which is one
// paragraph, with trimmed byte offsets into text.
//
// The splitter is a rule set of ours and not a trained model: the model
// (neurosnap/sentences) decides the same cases at a tenth of the speed, and a
// test keeps the two in agreement on our fixtures.
func splitSentences(text string, start, end int, emit func(s, e int)) {
	from := start
	flush := func(to int) {
		s, e := trim(text, from, to)
		if s < e {
			emit(s, e)
		}
		from = to
	}
	for i := start; i < end; {
		if i-from >= maxSentence {
			if cut := strings.LastIndexByte(text[from:i], ' '); cut > 0 {
				flush(from + cut)
			} else {
				flush(runeStart(text, i))
			}
		}
		c := text[i]
		if !stopByte[c] {
			i++
			continue
		}
		stop, wide := i, false
		i, wide = afterStops(text, i, end)
		if i == stop {
			i++
			continue
		}
		close := afterClosers(text, i, end)
		if wide || endsSentence(text, from, stop, i, close, end) {
			flush(close)
		}
		i = close
	}
	flush(end)
}

// stopByte marks bytes that may begin a sentence's last mark: the ASCII three
// and the first bytes of … 。 ！ ？ । ؟ ۔.
var stopByte = [256]bool{'.': true, '!': true, '?': true, 0xE2: true, 0xE3: true, 0xEF: true, 0xE0: true, 0xD8: true, 0xDB: true}

// afterStops returns the end of the run of stops at i, i itself if there is
// none. wide is set for stops that need no space behind them.
func afterStops(text string, i, end int) (_ int, wide bool) {
	for i < end {
		switch c := text[i]; {
		case c == '.' || c == '!' || c == '?':
			i++
			continue
		case c < utf8.RuneSelf:
			return i, wide
		}
		r, n := utf8.DecodeRuneInString(text[i:end])
		switch r {
		case '…', '؟', '۔':
		case '。', '！', '？', '।':
			wide = true
		default:
			return i, wide
		}
		i += n
	}
	return i, wide
}

// afterClosers skips quotation marks and brackets that close with the
// sentence, and the numbers of notes: "in Kyiv.[1]".
func afterClosers(text string, i, end int) int {
	for i < end {
		if e := noteEnd(text, i, end); e > i {
			i = e
			continue
		}
		r, n := utf8.DecodeRuneInString(text[i:end])
		switch r {
		case '"', '\'', '”', '’', ')', ']', '»', '«', '“', '」', '』', '*':
			if (r == '“' || r == '«') && i+n < end && !unicode.IsSpace(rune(text[i+n])) {
				return i // opens the next sentence
			}
			i += n
		default:
			return i
		}
	}
	return i
}

func noteEnd(text string, i, end int) int {
	if text[i] != '[' {
		return i
	}
	for k := i + 1; k < end && k < i+5; k++ {
		if text[k] == ']' && k > i+1 {
			return k + 1
		}
		if text[k] < '0' || text[k] > '9' {
			break
		}
	}
	return i
}

// endsSentence decides whether the stops text[stop:after], with closing marks
// up to close, end the sentence that began at from.
func endsSentence(text string, from, stop, after, close, end int) bool {
	if close == end {
		return true
	}
	r, _ := utf8.DecodeRuneInString(text[close:end])
	if !unicode.IsSpace(r) {
		return false
	}
	next := nextWord(text, close, end)
	if next.begin == end {
		return true
	}
	if next.lower {
		return false
	}
	if text[stop] != '.' || after-stop > 1 {
		return !(close > after && saidFollows(text, next.begin, end))
	}
	return periodEnds(text, from, stop, close > after, next)
}

// saidFollows reports whether "Trump said" or "President Macron asked" begins
// at i: what was quoted before goes on.
func saidFollows(text string, i, end int) bool {
	ws := strings.Fields(text[i:min(end, i+60)])
	for k := 1; k < len(ws) && k <= 3; k++ {
		if saidWords[strings.Trim(ws[k], ",.:;")] {
			return true
		}
		if r, _ := utf8.DecodeRuneInString(ws[k]); !unicode.IsUpper(r) {
			return false
		}
	}
	return false
}

// trim narrows [s,e) to what is not white space.
func trim(text string, s, e int) (int, int) {
	for s < e {
		r, n := utf8.DecodeRuneInString(text[s:e])
		if !blank(r) {
			break
		}
		s += n
	}
	for s < e {
		r, n := utf8.DecodeLastRuneInString(text[s:e])
		if !blank(r) {
			break
		}
		e -= n
	}
	return s, e
}

// blank holds for white space and characters that print nothing.
func blank(r rune) bool {
	return unicode.IsSpace(r) || r == '\u200b' || r == '\u200e' || r == '\u200f' || r == '\ufeff' || r == '\u00ad' || r == 0
}

// runeStart moves i back to the beginning of a character.
func runeStart(text string, i int) int {
	for k := 0; k < 3 && i > 0 && i < len(text) && !utf8.RuneStart(text[i]); k++ {
		i--
	}
	return i
}
