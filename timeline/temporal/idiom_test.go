package temporal

import (
	"slices"
	"testing"
)

// TestIdioms runs the examples of every idiom: it is read in each sentence that it says, and
// in none of those that look like it; and every date has the value written beside it.
func TestIdioms(t *testing.T) {
	for i := range idioms {
		id := &idioms[i]
		if len(id.says) == 0 || len(id.not) == 0 {
			t.Errorf("%s: no example for it or none against", id.words)
		}
		for _, s := range id.says {
			checkExample(t, id.words, s)
			if !slices.Contains(idiomsIn(t, s), id) {
				t.Errorf("%s: not read in: %s", id.words, s)
			}
		}
		for _, s := range id.not {
			checkExample(t, id.words, s)
			if slices.Contains(idiomsIn(t, s), id) {
				t.Errorf("%s: must not be read in: %s", id.words, s)
			}
		}
	}
}

// idiomsIn are the idioms that the sentence of an example holds for its first date.
func idiomsIn(t *testing.T, s string) (ids []*idiom) {
	t.Helper()
	text := parseExample(t, s).text
	p := parser{text: text, tok: scan(nil, text)}
	p.parse()
	for k := range p.tok {
		if id := p.idiomOf(k, &p.out[0]); id != nil {
			ids = append(ids, id)
		}
	}
	return ids
}
