package temporal

import (
	"maps"
	"slices"
	"strings"
)

// wordSet is a set of words that the rules ask for. Its words are entered in the lexicon's table, so that
// scanning, which looks every word up once, finds their numbers too, and a rule that asks for a token hashes nothing.
type wordSet struct {
	bits  numbers
	shape [32]uint32 // by the first letter, a bit for each length of word that the set has
	words map[string]bool
}

// numbers is a set of words by their numbers in the lexicon, see [token.form].
type numbers [lexSize / 64]uint64

func (s *numbers) add(n uint16) { s[n>>6] |= 1 << (n & 63) }

func (s *numbers) has(n uint16) bool { return s[n>>6%uint16(len(s))]>>(n&63)&1 != 0 }

// wordSets are all of them, for the lexicon to number.
var wordSets []*wordSet

// forms makes a set of the words of its rows, in small letters.
func forms(rows ...string) *wordSet {
	s := &wordSet{words: map[string]bool{}}
	for _, row := range rows {
		for w := range strings.FieldsSeq(row) {
			s.words[w] = true
			s.shape[w[0]&31] |= 1 << (len(w) & 31)
		}
	}
	wordSets = append(wordSets, s)
	return s
}

// numberSets enters the words of the sets in the table behind the lexemes.
func numberSets() {
	for _, s := range wordSets {
		for _, w := range slices.Sorted(maps.Keys(s.words)) {
			s.bits.add(enter(w))
		}
	}
}

// has says that a word, as it is printed, is in the set. Most words have another first letter or length than all of its own,
// and are not hashed.
func (s *wordSet) has(w string) bool {
	return w != "" && s.shape[w[0]&31]>>(len(w)&31)&1 != 0 && s.words[w]
}

// hasForm says that the word of a number is in the set.
func (s *wordSet) hasForm(form uint16) bool { return s.bits.has(form) }

// in says that token k, also outside the paragraph, is a word of the set, in small letters.
func (p *parser) in(k int, s *wordSet) bool {
	return uint(k) < uint(len(p.tok)) && p.tok[k].flags&fCap == 0 && s.hasForm(p.tok[k].form)
}

// inAny is in, whatever letters the token begins with.
func (p *parser) inAny(k int, s *wordSet) bool {
	return uint(k) < uint(len(p.tok)) && s.hasForm(p.tok[k].form)
}
