package merge

import "strings"

// serial is the number that a text gives one of a row: the second round, the
// 7th session. Readings of different numbers are different events, however
// much else they share.
type serial struct {
	noun string
	n    int
}

// serialNouns are the nouns that negotiations number.
var serialNouns = map[string]string{
	"round": "round", "rounds": "", "session": "session", "phase": "phase", "stage": "stage", "tranche": "tranche", "batch": "batch",
}

var serialWords = map[string]int{
	"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10,
	"eleventh": 11, "twelfth": 12,
}

// serialGap is how many words may stand between the number and its noun: "the
// second Geneva round".
const serialGap = 2

// serialOf reads the number out of words; none if they hold two of them.
func serialOf(text string) serial {
	var found serial
	number, since := 0, 0
	for _, w := range strings.Fields(strings.ToLower(text)) {
		end := strings.TrimRight(w, ".,;:)”\"'") != w
		w = strings.Trim(w, "(“\".,;:)”'")
		if n := serialNumber(w); n > 0 {
			number, since = n, 0
			continue
		}
		if noun := serialNouns[w]; noun != "" && number > 0 && since <= serialGap {
			if found.n != 0 && (found.n != number || found.noun != noun) {
				return serial{}
			}
			found, number = serial{noun, number}, 0
		}
		if since++; end {
			number = 0
		}
	}
	return found
}

// serialAt reads the number of what is dated at byte at of a sentence that numbers several
// of a row: "the first round was held on April 12; the second, in Rome, on April 19". A
// number after the first may leave its noun out. It is none if no number stands before.
func serialAt(text string, at int) serial {
	var found serial
	noun, number, since := "", 0, 0
	for from, to := nextWord(text, 0); from < to && from < at; from, to = nextWord(text, to) {
		w := strings.ToLower(text[from:to])
		if n := serialNumber(w); n > 0 {
			if number = n; noun != "" && strings.HasPrefix(text[to:], ",") {
				found = serial{noun, n}
			}
			since = 0
			continue
		}
		if s := serialNouns[w]; s != "" && number > 0 && since <= serialGap {
			noun, found, number = s, serial{s, number}, 0
		}
		since++
	}
	return found
}

func serialNumber(w string) int {
	if n := serialWords[w]; n > 0 {
		return n
	}
	n, i := 0, 0
	for i < len(w) && w[i] >= '0' && w[i] <= '9' && n < 1000 {
		n, i = n*10+int(w[i]-'0'), i+1
	}
	switch w[i:] {
	case "st", "nd", "rd", "th":
		return n
	}
	return 0
}

// apart reports whether the two are different numbers of one row.
func (s serial) apart(t serial) bool {
	return s.n > 0 && t.n > 0 && s.noun == t.noun && s.n != t.n
}
