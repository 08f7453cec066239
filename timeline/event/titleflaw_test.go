package event

import (
	"maps"
	"strings"
	"testing"

	"github.com/dateline-tools/dateline/timeline"
	"github.com/dateline-tools/dateline/timeline/names"
)

// TestFlaws proves that no flaw of a title is dead: each is found in some stretch of the rules' examples and the labelled
// sentences that is weighed for a title, or in one that is told here.
func TestFlaws(t *testing.T) {
	seen := map[string]int{}
	tables := [][]flaw{opensWrong, endsWrong, holdsWrong}
	for _, table := range tables {
		for i := range table {
			of := &table[i]
			in := of.in
			of.in = func(s *sentence, f *found, from, to int) bool {
				is := in(s, f, from, to)
				if is {
					seen[of.name]++
				}
				return is
			}
			t.Cleanup(func() { of.in = in })
		}
	}
	for _, file := range []string{"labelled.txt", "labelled_held.txt", "wires.txt", "wires_held.txt"} {
		score(t, "testdata/"+file)
	}
	for _, order := range [][][]rule{{ofNoun}, byVerb[:], byDate[:]} {
		for _, table := range order {
			for i := range table {
				for _, text := range append(append([]string{}, table[i].says...), table[i].not...) {
					story(t, "2025-11-06", text)
				}
			}
		}
	}
	for _, c := range []struct{ flaw, text, title string }{
		{"a part of a noun's phrase", "They mourned the late king's brother in Narva.", "king's brother in Narva"},
		{"half a pair", "The mayor said that he and Lula would meet in Narva.", "Lula would meet in Narva"},
		{"a date", "The lease of {March 20, 2014|2014-03-20|x}, and the order were read.", "2014, and the order were read"},
		{"what is counted", "The fifth round of talks will open in Narva.", "talks will open in Narva"},
		{"two clauses", "Since they came, he has been ill.", "they came, he has been ill"},
		{"an adjective without", "Chad was close to a deal with Niger.", "Chad was close"},
		{"a verb without its particle", "The fair was running ahead of its timetable.", "The fair was running"},
		{"a clause without its verb", "Chad said that its conclusions, disclosed by the mayor, were wrong.", "Chad said that its conclusions"},
		{"half a source", "Chad will go, two envoys said on condition of anonymity.", "Chad will go, two envoys said on condition"},
		{"an aside without its end", "Lula rejected the plan (put to the council by Chad) as too dear.", "Lula rejected the plan (put to the council"},
		{"a verb that only says when", "The delay comes after the talks failed in Narva.", "The delay comes"},
		{"the end of an aside", "After talks with the premier, Lula, he met Chad in Narva.", "Lula, he met Chad in Narva"},
		{"the name of it", "The Union of Captains (UC) conference met in Narva.", "conference met in Narva"},
		{"the end of one clause, then “but”", "No day was fixed for the next session but Chad, the host, would go on.", "the next session but Chad, the host, would go on"},
		{"half of what a participle adds", "Chad left the fair, deepening a row which has gone on since May.", "Chad left the fair, deepening a row"},
		{"the middle of a list", "They said a fair involving the council, the rebels and the dockers would open in Narva.", "the rebels and the dockers would open in Narva"},
		{"those between whom", "Chad cancelled the meeting between its envoy and Lula.", "Chad cancelled the meeting"},
		{"whom a verb asks", "Chad had invited Niger and Lula to meet in Narva.", "Lula to meet in Narva"},
		{"half of what “with”", "Chad left the union in May, with most towns, among them Narva, backing it.", "Chad left the union in May, with most towns"},
		{"a cause, and not", "It is claimed by both sides because of a line drawn in Narva.", "both sides because of a line drawn in Narva"},
		{"a label", "Question: Was the envoy of Chad in Narva?", "Question: Was the envoy of Chad in Narva"},
		{"an apposition without whom", "Critics of Lula, a guest of the fair, who met Chad in Narva, left.", "a guest of the fair, who met Chad in Narva"},
		{"somebody who only confirms", "He confirmed that Chad and Niger met in Narva.", "He confirmed that Chad and Niger met in Narva"},
	} {
		a, ls := parseLabelled(t, c.text)
		list := mentions(t, &a, ls)
		d := newDetector(&a, names.Default())
		for i := range list {
			d.dated = append(d.dated, &list[i])
		}
		d.open(0, timeline.Sentence{Start: 0, End: len(a.Text)})
		s := &d.s
		from, to := s.tokensOf(c.title)
		if from < 0 {
			t.Fatalf("no such words in %s: %s", c.text, c.title)
		}
		before := maps.Clone(seen)
		s.borne(&found{clause: len(s.vgs) - 1}, from, to)
		ok := false
		for name, n := range seen {
			ok = ok || n > before[name] && strings.HasPrefix(name, c.flaw)
		}
		if !ok {
			t.Errorf("%s not found in %q of %s", c.flaw, c.title, c.text)
		}
	}
	for _, table := range tables {
		for i := range table {
			if name := table[i].name; seen[name] == 0 {
				t.Errorf("never found: %s", name)
			}
		}
	}
}
