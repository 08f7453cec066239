package temporal

import "testing"

// A set is asked by the number that scanning gave a word, which says the same as its letters.
func TestWordSet(t *testing.T) {
	set := forms("halt halts", "truce")
	defer func() { wordSets = wordSets[:len(wordSets)-1] }()
	numberSets()
	p := parser{text: "A truce Halts the re-halt of halt, hal and HALTS"}
	p.tok = scan(nil, p.text)
	for k := range p.tok {
		w := p.word0(k)
		if got, want := p.in(k, set), set.has(w); got != want {
			t.Errorf("in(%q) is %v, want %v", w, got, want)
		}
		if got, want := p.inAny(k, set), set.has(toLower(w)); got != want {
			t.Errorf("inAny(%q) is %v, want %v", w, got, want)
		}
	}
	if p.in(-1, set) || p.in(len(p.tok), set) || p.inAny(len(p.tok), set) {
		t.Error("what is no token is a word of the set")
	}
}
