package briefing

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// stopWords are the English words that carry no content of a news sentence.
var stopWords = wordSet(`a an the and or but nor so yet if then than that this these those there here
	i he she it we you they him her them us his hers its our their your my me who whom whose which what when where why how
	is are was were be been being am has have had having do does did doing will would shall should can could may might must
	of in on at by for with from to into onto over under about after before between during since until against among as
	not no also more most other another some any all each both such only own same very just even still again
	said says say told according mr mrs ms dr one two three new last next`)

func wordSet(s string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(s) {
		m[w] = true
	}
	return m
}

// contentWords returns the lower-case words of s that are no stop words, with
// plural and possessive endings cut, in order.
func contentWords(s string) []string {
	var out []string
	for _, w := range strings.FieldsFunc(strings.ToLower(s), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '\'' && r != '’'
	}) {
		w = strings.Trim(w, "'’")
		w = strings.TrimSuffix(strings.TrimSuffix(w, "'s"), "’s")
		if utf8.RuneCountInString(w) < 2 || stopWords[w] {
			continue
		}
		out = append(out, stem(w))
	}
	return out
}

// stem cuts the commonest English endings; it only has to make "talks" meet
// "talk" and "pledged" meet "pledge".
func stem(w string) string {
	for _, end := range []string{"ing", "ies", "ed", "es", "s", "e"} {
		if len(w) >= len(end)+4 && strings.HasSuffix(w, end) && !strings.HasSuffix(w, "ss") {
			return strings.TrimSuffix(w, end)
		}
	}
	return w
}

// bag is the set of content words of a sentence, sorted.
func bag(s string) []string {
	ws := contentWords(s)
	slices.Sort(ws)
	return slices.Compact(ws)
}

// overlap is the share of the smaller bag's words that the other bag holds:
// 1 where one sentence says no more than the other.
func overlap(a, b []string) float64 {
	if len(a) == 0 || len(b) == 0 {
		return 0
	}
	n, i, j := 0, 0, 0
	for i < len(a) && j < len(b) {
		switch strings.Compare(a[i], b[j]) {
		case 0:
			n, i, j = n+1, i+1, j+1
		case -1:
			i++
		default:
			j++
		}
	}
	return float64(n) / float64(min(len(a), len(b)))
}

// clause returns the beginning of s, at most n bytes, cut after a word.
func clause(s string, n int) string {
	if len(s) <= n {
		return s
	}
	cut := strings.LastIndexAny(s[:n+1], " \n\t")
	if cut < n/2 {
		cut = n
		for cut > 0 && !utf8.RuneStart(s[cut]) {
			cut--
		}
	}
	return strings.TrimRight(s[:cut], " \n\t,;:–—-")
}
