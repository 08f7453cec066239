package topic

import (
	"slices"
	"strings"
)

// Kinds of patterns.
const (
	kindAny = iota
	kindActor
	kindNot
)

// pattern is a word or phrase of a topic, folded.
type pattern struct {
	topic int
	kind  int
	words []patternWord
}

type patternWord struct {
	word string
	stem bool // a prefix: the file had a * behind it
}

// hit is a pattern found in a text.
type hit struct {
	topic, kind int
	words       string // as printed
}

// matcher finds the patterns of all topics in one pass over a text, by their
// first words.
type matcher struct {
	exact   map[string][]pattern
	stems   map[string][]pattern
	lengths []int // of the stems, shortest first
}

func newMatcher(topics []entry) *matcher {
	m := &matcher{exact: map[string][]pattern{}, stems: map[string][]pattern{}}
	for i, t := range topics {
		m.add(i, kindAny, t.Any)
		m.add(i, kindActor, t.Actors)
		m.add(i, kindNot, t.Not)
	}
	slices.Sort(m.lengths)
	m.lengths = slices.Compact(m.lengths)
	return m
}

func (m *matcher) add(topic, kind int, phrases []string) {
	for _, p := range phrases {
		ws := parsePattern(p)
		if len(ws) == 0 {
			continue
		}
		first := ws[0]
		if first.stem {
			m.stems[first.word] = append(m.stems[first.word], pattern{topic, kind, ws})
			m.lengths = append(m.lengths, len(first.word))
		} else {
			m.exact[first.word] = append(m.exact[first.word], pattern{topic, kind, ws})
		}
	}
}

// parsePattern reads "security guarantee*" as two words, the second a stem.
func parsePattern(p string) []patternWord {
	var out []patternWord
	for _, field := range strings.Fields(p) {
		stem := strings.HasSuffix(field, "*")
		ts := tokenize(strings.Trim(field, "*"))
		ts = slices.DeleteFunc(ts, func(t token) bool { return t.word == "" })
		for i, t := range ts {
			out = append(out, patternWord{t.word, stem && i == len(ts)-1})
		}
	}
	return out
}

// find returns the hits in a text, in order of their place.
func (m *matcher) find(text []token) []hit {
	var out []hit
	for i, t := range text {
		if t.word == "" {
			continue
		}
		out = appendHits(out, m.exact[t.word], text, i)
		for _, n := range m.lengths {
			if n > len(t.word) {
				break
			}
			out = appendHits(out, m.stems[t.word[:n]], text, i)
		}
	}
	return out
}

func appendHits(out []hit, ps []pattern, text []token, i int) []hit {
	for _, p := range ps {
		if !p.at(text, i) {
			continue
		}
		printed := make([]string, len(p.words))
		for k := range p.words {
			printed[k] = text[i+k].print
		}
		out = append(out, hit{p.topic, p.kind, strings.Join(printed, " ")})
	}
	return out
}

func (p *pattern) at(text []token, i int) bool {
	if i+len(p.words) > len(text) {
		return false
	}
	for k, w := range p.words {
		t := text[i+k].word
		if t != w.word && !(w.stem && strings.HasPrefix(t, w.word)) {
			return false
		}
	}
	return true
}
