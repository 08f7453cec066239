package temporal

import "testing"

// TestLookup finds every word of the lexicon, and nothing for what differs from one of them.
func TestLookup(t *testing.T) {
	if lexWords < 3000 {
		t.Fatalf("only %d words", lexWords)
	}
	slots := map[uint64]bool{}
	for n := 1; n < lexWords; n++ {
		key := lexEntries[n].key
		if got := lookup(key); int(got.number) != n {
			t.Errorf("word %d is found as %d", n, got.number)
		}
		if at := key.hash().slot(); slots[at] {
			t.Errorf("word %d has the slot of another", n)
		} else {
			slots[at] = true
		}
		other := wordKey{key.lo ^ 'Q'<<56, key.hi}
		if got := lookup(other); got.number != 0 && got.key != other {
			t.Errorf("what is no word %d is found as %d", n, got.number)
		}
	}
	for _, w := range []string{"", "zyxw", "mondaymonday"} {
		if e := lookup(keyOf(w)); *e != lexEntries[0] {
			t.Errorf("%q is found as %d", w, e.number)
		}
	}
}
