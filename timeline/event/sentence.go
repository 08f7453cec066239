package event

import (
	"slices"
	"strings"

	"github.com/dateline-tools/dateline/timeline"
	"github.com/dateline-tools/dateline/timeline/names"
)

// tok is a token with everything the rules ask of it.
type tok struct {
	names.Token
	w     *word // nil if the lexicon does not hold it
	date  int   // 1 + index of the mention it belongs to; 0 none
	ref   int   // 1 + index of the (first) name it belongs to; 0 none
	vg    int   // 1 + index of the verb group it belongs to; 0 none
	quote bool  // inside quotation marks
}

// sentence is one sentence under work. Its slices are used again for the next.
type sentence struct {
	text     string
	span     timeline.Sentence
	toks     []tok
	refs     []names.Ref
	ms       []*timeline.Mention // dated mentions of the sentence, in order, not overlapping
	vgs      []group
	raw      []names.Token
	lead     int  // the first token after a dateline
	unclosed bool // a quotation is open at the end
}

// load tokenises a sentence and lays names and mentions over the tokens. A
// quotation that the sentence before left open goes on, unless a line ends
// between them.
func (s *sentence) load(text string, span timeline.Sentence, ms []*timeline.Mention, r *names.Reader) {
	same := s.text == text
	before := s.span
	s.text, s.span, s.ms = text, span, ms
	s.raw = names.Tokens(text, span.Start, span.End, s.raw[:0])
	s.refs = r.Refs(s.raw, s.refs[:0])
	s.toks, s.lead = s.toks[:0], 0
	inQuote, m := s.unclosed && same && span.Start >= before.End && !strings.Contains(text[before.End:span.Start], "\n"), 0
	for _, t := range s.raw {
		k := tok{Token: t}
		switch t.Shape {
		case names.Punct:
			switch c := text[t.Start:t.End]; {
			case c == "“" || c == `"` && !closes(text, t.Start):
				inQuote = true
			case c == "”" || c == `"`:
				if !inQuote {
					s.quoteAll() // opened before the sentence
				}
				inQuote = false
			}
		case names.Lower, names.Cap:
			k.w = lexicon[text[t.Start:t.End]]
		case names.Poss:
			if n := len(s.toks) - 1; s.is(n, cPron|cThat|cRel) || s.low(n) == "there" || s.low(n) == "here" {
				k.Shape, k.w = names.Lower, lexicon["is"] // "he's pushing"
			}
		}
		k.quote = inQuote
		for m < len(ms) && ms[m].End <= t.Start {
			m++
		}
		if m < len(ms) && ms[m].Start < t.End && t.Start < ms[m].End {
			k.date = m + 1
		}
		s.toks = append(s.toks, k)
	}
	s.unclosed = inQuote
	s.overlay()
}

// closes reports whether the straight quotation mark at byte i ends a
// quotation: something stands right before it.
func closes(text string, i int) bool {
	return i > 0 && text[i-1] != ' ' && text[i-1] != '\n' && text[i-1] != '(' && text[i-1] != '-' && text[i-1] != '\''
}

// quoteAll puts the tokens so far inside a quotation.
func (s *sentence) quoteAll() {
	for i := range s.toks {
		s.toks[i].quote = true
	}
}

// overlay marks the tokens of names, dropping names inside a date ("May").
func (s *sentence) overlay() {
	kept := s.refs[:0]
	for _, r := range s.refs {
		if s.toks[r.From].date != 0 {
			continue
		}
		kept = append(kept, r)
		for i := r.From; i < r.To; i++ {
			if s.toks[i].ref == 0 {
				s.toks[i].ref = len(kept)
			}
			if s.toks[i].w != nil && (r.Kind != names.Country || s.toks[i].Shape == names.Cap) {
				s.toks[i].w = nil
			}
		}
	}
	s.refs = kept
	s.groups()
}

// str returns token i's bytes, "" outside of the sentence.
func (s *sentence) str(i int) string {
	if i < 0 || i >= len(s.toks) {
		return ""
	}
	return s.text[s.toks[i].Start:s.toks[i].End]
}

// low returns the lexicon's lower-case form of token i, or its bytes.
func (s *sentence) low(i int) string {
	if i < 0 || i >= len(s.toks) {
		return ""
	}
	if w := s.toks[i].w; w != nil {
		return w.low
	}
	return s.str(i)
}

// is reports whether token i has any of the classes.
func (s *sentence) is(i int, c class) bool {
	return i >= 0 && i < len(s.toks) && s.toks[i].w != nil && s.toks[i].w.class&c != 0 && s.toks[i].date == 0
}

// form reports whether token i has any of the verb forms.
func (s *sentence) form(i int, f form) bool {
	return i >= 0 && i < len(s.toks) && s.toks[i].w != nil && s.toks[i].w.forms&f != 0 && s.toks[i].date == 0
}

// has reports whether one of some words stands among the tokens [from,to).
func (s *sentence) has(from, to int, words ...string) bool {
	for i := max(0, from); i < min(to, len(s.toks)); i++ {
		if slices.Contains(words, s.low(i)) {
			return true
		}
	}
	return false
}

// run reports whether the words stand one behind the other from token i on.
func (s *sentence) run(i int, words ...string) bool {
	for n, w := range words {
		if s.low(i+n) != w {
			return false
		}
	}
	return true
}

// noun returns the event noun at token i, nil if there is none.
func (s *sentence) noun(i int) *noun {
	if i < 0 || i >= len(s.toks) || s.toks[i].w == nil || s.toks[i].date != 0 || s.verbAt(i) >= 0 {
		return nil
	}
	if n := s.toks[i].w.noun; n.isCall() && !s.phoned(i) {
		return nil
	} else if n != nil && s.low(i+1) == "of" && (s.low(i) == "round" || s.low(i) == "rounds") {
		for j := i + 2; j < i+5 && j < len(s.toks) && !s.is(j, cPrep); j++ {
			if s.toks[j].w != nil && s.toks[j].w.noun != nil && !s.modifier(j) {
				return s.toks[j].w.noun // "another round of strikes"
			}
		}
		return n
	} else if n != nil && s.otherSense(i) {
		return nil
	} else {
		return n
	}
}

// otherSense reports whether the event noun at token i stands where it names no event: "cash withdrawals",
// "quit in protest", the Withdrawal Agreement.
func (s *sentence) otherSense(i int) bool {
	switch s.low(i) {
	case "withdrawal", "withdrawals":
		return s.low(i-1) == "cash" || s.low(i-1) == "bank" || s.toks[i].Shape == names.Cap && i+1 < len(s.toks) && s.toks[i+1].Shape == names.Cap
	case "protest":
		return s.low(i-1) == "in"
	}
	return false
}

func (n *noun) isCall() bool { return n != nil && n.mode == "phone" }

// phoned tells a telephone call from a call for something.
func (s *sentence) phoned(i int) bool {
	switch s.low(i - 1) {
	case "phone", "telephone", "video", "conference":
		return true
	}
	switch s.low(i + 1) {
	case "with", "between", "by":
		return true
	}
	if s.low(i+1) == "on" && i+2 < len(s.toks) && s.toks[i+2].date != 0 {
		return true
	}
	if r := s.ref(i + 2); s.low(i+1) == "from" && r != nil && r.Kind == names.Person && r.From == i+2 {
		return true // "a call from Putin"
	}
	if k := s.verbAt(i - 2); s.is(i-1, cDet) && k >= 0 && s.vgs[k].v.base == "hold" {
		return true // "may hold a call"
	}
	if s.low(i-1) == "the" && (s.punct(i+1, ",") || s.low(i+1) == "lasted" || s.low(i+1) == "took" || s.low(i+1) == "came" || s.low(i+1) == "ended") {
		return true // "The call lasted two hours"
	}
	return s.toks[i-min(i, 1)].date != 0 || i > 0 && s.toks[i-1].Shape == names.Poss && s.low(i+1) != "for" && s.low(i+1) != "to"
}

// verbAt returns the group whose words hold token i, -1 if none.
func (s *sentence) verbAt(i int) int {
	if i < 0 || i >= len(s.toks) {
		return -1
	}
	return s.toks[i].vg - 1
}

// push appends a verb group.
func (s *sentence) push(g group) {
	s.vgs = append(s.vgs, g)
	for i := g.from; i < g.to && i < len(s.toks); i++ {
		s.toks[i].vg = len(s.vgs)
	}
}

// punct reports whether token i is one of the marks.
func (s *sentence) punct(i int, marks ...string) bool {
	if i < 0 || i >= len(s.toks) || s.toks[i].Shape != names.Punct {
		return false
	}
	c := s.str(i)
	if c == "-" && s.dash(i) {
		c = "—"
	}
	for _, m := range marks {
		if c == m {
			return true
		}
	}
	return false
}

// dash reports whether token i is a dash, however the outlet writes it: "—", "–",
// "--", or a hyphen with spaces around it.
func (s *sentence) dash(i int) bool {
	if i < 0 || i >= len(s.toks) || s.toks[i].Shape != names.Punct {
		return false
	}
	switch s.str(i) {
	case "—", "–":
		return true
	case "-":
		t := &s.toks[i]
		before, after := t.Start == 0 || s.text[t.Start-1] == ' ' || s.text[t.Start-1] == '-', t.End == len(s.text) || s.text[t.End] == ' ' || s.text[t.End] == '-'
		return before && after
	}
	return false
}

// ref returns the name at token i, nil if there is none.
func (s *sentence) ref(i int) *names.Ref {
	if i < 0 || i >= len(s.toks) || s.toks[i].ref == 0 {
		return nil
	}
	return &s.refs[s.toks[i].ref-1]
}
