package event

import (
	"strings"

	"github.com/dateline-tools/dateline/timeline"
)

// why says what gave an event its status, for people: the verb of its clause and
// those that govern it, or its noun; the rule that corrected it; and what its date
// or an earlier sentence made of that.
func (d *detector) why(f *found) string {
	var parts []string
	switch s := &d.s; {
	case f.clause >= 0:
		parts = append(parts, strings.Join(s.verbs(f.clause), ", "))
	case f.noun != nil:
		parts = append(parts, "the noun “"+f.noun.low+"”")
	}
	for _, r := range []*rule{f.byNoun, f.byVerb, f.byDate} {
		if r != nil && (r.gives != "" || r.as != nil || r.drops != 0) {
			parts = append(parts, r.name)
		}
	}
	if f.later != "" {
		parts = append(parts, f.later)
	}
	return strings.Join(parts, "; ")
}

// verbs returns the verb group k and those that it depends on for what it says,
// each in marks, the outermost first.
func (s *sentence) verbs(k int) []string {
	var out []string
	for n := 0; n < len(s.vgs) && k >= 0; n++ {
		g := &s.vgs[k]
		out = append([]string{"“" + s.text[s.toks[g.from].Start:s.toks[g.to-1].End] + "”"}, out...)
		switch {
		case g.rel == relComplement || g.rel == relInf || g.rel == relIng || g.rel == relCoord && g.shared && !g.finite:
			k = g.gov
		default:
			return out
		}
	}
	return out
}

// settled notes what the date of an event made of the status from.
func (f *found) settled(from timeline.Status) {
	if f.status == from {
		return
	}
	switch f.status {
	case timeline.Background:
		f.later = "recalled: too long before publication for news"
	case timeline.Scheduled:
		f.later = "its day is still to come"
	case timeline.Ongoing:
		f.later = "it has gone on since then"
	case timeline.Happened:
		f.later = "its day is over"
		if from == timeline.Background {
			f.later = "too near publication for history"
		}
	}
}
