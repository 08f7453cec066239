package event

import (
	"slices"
	"testing"

	"github.com/dateline-tools/dateline/timeline"
	"github.com/dateline-tools/dateline/timeline/names"
)

// TestClaims runs the examples of every rule: the rule decides a date of each
// sentence that it says, and none of those that look like it; and every date
// ends with the status written beside it.
func TestClaims(t *testing.T) {
	seen := map[string]bool{}
	for _, order := range [][][]rule{{ofNoun}, byVerb[:], byDate[:]} {
		for _, table := range order {
			for i := range table {
				r := &table[i]
				switch {
				case seen[r.name]:
					t.Errorf("two rules are called %q", r.name)
				case len(r.says) == 0 || len(r.not) == 0:
					t.Errorf("%s: no example for it or none against", r.name)
				case r.gives != "" && r.as != nil:
					t.Errorf("%s: two statuses", r.name)
				}
				seen[r.name] = true
				for _, text := range r.says {
					if !slices.Contains(decided(t, r.name, text), r) {
						t.Errorf("%s: does not decide: %s", r.name, text)
					}
				}
				for _, text := range r.not {
					if slices.Contains(decided(t, r.name, text), r) {
						t.Errorf("%s: must not decide: %s", r.name, text)
					}
				}
			}
		}
	}
}

// decided checks the statuses of an example, one sentence, and returns the rules
// that decided its dates.
func decided(t *testing.T, name, text string) (by []*rule) {
	t.Helper()
	a, events := story(t, "2025-11-06", text)
	_, labels := parseLabelled(t, text)
	ms := mentions(t, a, labels)
	d := newDetector(a, names.Default())
	for i := range ms {
		d.dated = append(d.dated, &ms[i])
	}
	d.open(0, a.Sentences[0])
	for i, l := range labels {
		f, _, ok := d.claimed(i)
		k := slices.IndexFunc(events, func(e timeline.Event) bool { return e.Quotes[0].DateStart == l.start })
		if !ok || k < 0 {
			t.Errorf("%s: no event for %q in: %s", name, ms[i].Text, text)
			continue
		}
		if got := events[k].Status; string(got) != l.status || got != f.status {
			t.Errorf("%s: got %s, want %s, for %q in: %s", name, got, l.status, ms[i].Text, text)
		}
		by = append(by, f.byNoun, f.byVerb, f.byDate)
	}
	return by
}
