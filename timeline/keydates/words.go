package keydates

import (
	"slices"
	"strings"
	"unicode"

	"github.com/kljensen/snowball/english"
)

// emptyWords say nothing of an event, beside the stop words of the stemmer.
var emptyWords = func() map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(`said says mr mrs ms would also yesterday today tomorrow
		monday tuesday wednesday thursday friday saturday sunday
		january february march april june july august september october november december`) {
		m[w] = true
	}
	return m
}()

// token is a word of a sentence.
type token struct {
	stem    int32
	content bool
}

// vocabulary numbers stems.
type vocabulary struct {
	known  map[string]token // by word
	ids    map[string]int32 // by stem
	stems  []string         // by number
	spread []int            // sentences that have the stem
}

func newVocabulary() vocabulary {
	return vocabulary{known: map[string]token{}, ids: map[string]int32{}}
}

// tokens returns the words of a text.
func (v *vocabulary) tokens(text string) []token {
	var out []token
	for _, w := range strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		t, ok := v.known[w]
		if !ok {
			t = token{v.id(w), len(w) > 1 && !english.IsStopWord(w) && !emptyWords[w]}
			v.known[w] = t
		}
		out = append(out, t)
	}
	return out
}

// id returns the number of the word's stem.
func (v *vocabulary) id(word string) int32 {
	stem := english.Stem(word, false)
	id, ok := v.ids[stem]
	if !ok {
		id = int32(len(v.stems))
		v.ids[stem] = id
		v.stems = append(v.stems, stem)
	}
	return id
}

// query is a list of phrases, each a list of what its words may be.
type query [][]pattern

// pattern matches one word: by its stem, or by its beginning.
type pattern struct {
	stem   int32
	prefix string // "" if the stem decides
	words  *vocabulary
}

// query reads words and phrases; a word that ends in "*" is a beginning.
func (v *vocabulary) query(phrases []string) query {
	var q query
	for _, p := range phrases {
		var one []pattern
		for _, w := range strings.Fields(strings.ToLower(p)) {
			prefix, open := strings.CutSuffix(w, "*")
			for _, t := range strings.FieldsFunc(prefix, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
				one = append(one, pattern{stem: v.id(t), words: v})
			}
			if n := len(one); open && n > 0 {
				one[n-1].prefix = v.stems[one[n-1].stem]
			}
		}
		if len(one) > 0 {
			q = append(q, one)
		}
	}
	return q
}

// at reports whether one of the phrases begins at the first token.
func (q query) at(tokens []token) bool {
	return slices.ContainsFunc(q, func(phrase []pattern) bool {
		if len(phrase) > len(tokens) {
			return false
		}
		for i, p := range phrase {
			if !p.fits(tokens[i]) {
				return false
			}
		}
		return true
	})
}

func (p pattern) fits(t token) bool {
	if p.prefix != "" {
		return strings.HasPrefix(p.words.stems[t.stem], p.prefix)
	}
	return p.stem == t.stem
}

// term is a word, or a pair of words that follow each other.
type term uint64

func wordTerm(w int32) term { return term(w) }

func (t term) isPair() bool { return t >= 1<<32 }

// word returns the number of the word that the term is.
func (t term) word() int32 { return int32(t) }

// terms returns the distinct words and pairs of a sentence, in a fixed order.
func terms(words []int32) []term {
	out := make([]term, 0, 2*len(words))
	for i, w := range words {
		out = append(out, wordTerm(w))
		if i > 0 {
			out = append(out, term(words[i-1]+1)<<32|term(w))
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}
