package temporal

import "strings"

// Headlines in capitals ("TRUMP TO HOST ERDOGAN MONDAY") or with a capital to every word
// ("Iran Says Talks Will Resume Monday") are read as a sentence prints them: the words of
// the grammar are names there for all that one can see.

// Bounds of a line that is read as a headline: its bytes, and its words.
const (
	maxHeadline  = 200
	minHeadWords = 4
)

// calm returns the text with its headlines in small letters but for the words that may be
// names; the text itself where there is none. Every byte stays where it is.
func calm(text string) string {
	var out strings.Builder
	done := 0 // what is written
	for from := 0; from < len(text); {
		to := len(text)
		if n := strings.IndexByte(text[from:], '\n'); n >= 0 {
			to = from + n
		}
		if to-from <= maxHeadline && headline(text[from:to]) {
			if done == 0 {
				out.Grow(len(text))
			}
			var line [maxHeadline]byte
			n := copy(line[:], text[from:to])
			calmLine(line[:n])
			out.WriteString(text[done:from])
			out.Write(line[:n])
			done = to
		}
		from = to + 1
	}
	if done == 0 {
		return text
	}
	out.WriteString(text[done:])
	return out.String()
}

// headline says that every longer word of a line begins with a capital, and that one of its
// verbs or prepositions does, or that it has an infinitive and a weekday.
func headline(line string) bool {
	words, grammar, to, day := 0, false, false, false
	for i := 0; i < len(line); {
		if kinds[line[i]]&kLetter == 0 {
			i++
			continue
		}
		j := i
		for j < len(line) && kinds[line[j]]&kLetter != 0 {
			j++
		}
		w := line[i:j]
		small := kinds[w[0]]&kSmall != 0
		if small && len(w) > 3 {
			return false
		}
		if glued := i > 0 && (line[i-1] == '\'' || line[i-1] >= 0x80); !glued {
			words++
			if len(w) <= maxGrammar {
				lex := lookup(keyOf(w)).lex
				grammar = grammar || !small && words > 1 && ofGrammar(lex)
				to, day = to || lexemes[lex].wd == wTo, day || lexemes[lex].cls&cWeekday != 0
			}
		}
		i = j
	}
	return words >= minHeadWords && (grammar || to && day)
}

// maxGrammar bounds the letters of a word of the grammar.
const maxGrammar = 16

// ofGrammar says that a lexeme is a word whose capital only a headline explains.
func ofGrammar(lex uint16) bool {
	l := &lexemes[lex]
	return l.cls&(cPrep|cPresent|cAux|cFuture|cAhead|cControl|cSched|cSchedBase|cVerbPast|cSpeech|cSubject|cBreak) != 0 && l.cls&(cMonth|cWeekday|cHol|cCard) == 0 ||
		l.wd == wThe || l.wd == wA || l.wd == wTo || l.wd == wSet || l.wd == wNot
}

// calmLine writes the words of the grammar small, and with them the base form behind "to";
// other words in capitals keep their first one, short ones all.
func calmLine(line []byte) {
	verb, infinitive := false, false
	for i := 0; i < len(line); {
		if kinds[line[i]]&kLetter == 0 {
			i++
			continue
		}
		j := i
		upper := true
		for j < len(line) && kinds[line[j]]&kLetter != 0 {
			upper = upper && kinds[line[j]]&kSmall == 0
			j++
		}
		w := line[i:j]
		first := i == 0
		var lex uint16
		if len(w) <= maxGrammar {
			lex = lookup(keyOf(string(w))).lex
		}
		l := &lexemes[lex]
		switch {
		case ofGrammar(lex) && !(upper && l.text == "us"), infinitive && lex == 0:
			small(w, first)
			verb = verb || l.cls&(cSched|cVerbPast|cAux|cPresent|cSpeech) != 0
		case l.wd == wMay && !first && modalMay(line[:i], line[j:]):
			small(w, first)
		case upper && len(w) > 3:
			small(w[1:], false)
		}
		infinitive = l.wd == wTo && !verb
		i = j
	}
}

// small writes a word in small letters, but for its first one if it keeps that.
func small(w []byte, keep bool) {
	for k := range w {
		if (k > 0 || !keep) && w[k] >= 'A' && w[k] <= 'Z' {
			w[k] += 'a' - 'A'
		}
	}
}

// modalMay says that the "May" between two parts of a headline is no month: no preposition
// before it and no number behind.
func modalMay(before, behind []byte) bool {
	for k := len(before) - 1; k >= 0 && k > len(before)-4; k-- {
		if kinds[before[k]]&kDigit != 0 {
			return false
		}
	}
	for k := 0; k < len(behind) && k < 3; k++ {
		if kinds[behind[k]]&kDigit != 0 {
			return false
		}
	}
	k := len(before)
	for k > 0 && kinds[before[k-1]]&kLetter == 0 {
		k--
	}
	i := k
	for i > 0 && kinds[before[i-1]]&kLetter != 0 {
		i--
	}
	if k-i > maxGrammar {
		return true
	}
	return lexemes[lookup(keyOf(string(before[i:k]))).lex].cls&(cPrep|cEdge|cShift) == 0
}
