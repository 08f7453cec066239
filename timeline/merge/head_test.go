package merge

import (
	"strings"
	"testing"

	"github.com/dateline-tools/dateline/timeline"
)

// What a clause tells first sets two acts of one matter and one day apart, where nothing but that is
// different; a head that is not known sets nothing apart.
func TestOtherHead(t *testing.T) {
	const tells = "happened|2026-05-06|on Wednesday|-|Molvania MV|-"
	for name, c := range map[string]struct {
		a, b         string
		headA, headB string
		want         int
	}{
		"imposed and delayed":       {"Olga Veller imposed duties on river fish on Wednesday.", "Molvania told fishers on Wednesday to wait a month for the levy.", "impose", "delay", 2},
		"imposed, and slapped on":   {"Olga Veller imposed duties on river fish on Wednesday.", "Molvania told fishers on Wednesday to wait a month for the levy.", "impose", "slap", 1},
		"imposed, and head unknown": {"Olga Veller imposed duties on river fish on Wednesday.", "Molvania told fishers on Wednesday to wait a month for the levy.", "impose", "", 1},
	} {
		var list []timeline.Event
		for i, sentence := range []string{c.a, c.b} {
			e := report(t, []string{"m1", "m2"}[i], "2026-05-07", tells, sentence)
			e.Quotes[0].Head = []string{c.headA, c.headB}[i]
			list = append(list, e)
		}
		if got := merged(list...); len(got) != c.want {
			t.Errorf("%s: %d events, want %d", name, len(got), c.want)
		}
	}
}

func TestHeadsAreOfOneClass(t *testing.T) {
	of := map[string]deed{}
	for d, words := range headWords {
		for w := range strings.FieldsSeq(words) {
			if was, ok := of[w]; ok {
				t.Errorf("%s is of the classes %d and %d", w, was, d)
			}
			of[w] = deed(d)
		}
	}
}
