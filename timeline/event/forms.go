package event

import (
	"strings"
)

func buildLexicon() map[string]*word {
	lex := map[string]*word{}
	get := func(w string) *word {
		e := lex[w]
		if e == nil {
			e = &word{low: w}
			lex[w] = e
		}
		return e
	}
	for c, list := range wordLists {
		for w := range strings.FieldsSeq(list) {
			get(w).class |= c
		}
	}
	addVerbs(get)
	addNouns(get)
	for w, v := range adjectiveVerbs {
		e := get(w)
		e.forms |= fPart
		if e.verb == nil {
			e.verb = v
		}
	}
	for end, e := range map[string]*word{
		"'ll": {low: "will", class: cModal}, "'re": {low: "are", class: cBe}, "'m": {low: "are", class: cBe},
		"'ve": {low: "have", class: cHave}, "'d": {low: "would", class: cModal},
	} {
		for pron := range strings.FieldsSeq("i you he she it we they who that there") {
			lex[pron+end] = e
		}
	}
	for w, e := range capitalised(lex) {
		lex[w] = e
	}
	return lex
}

// capitalised returns the same entries under their written forms at the start
// of a sentence, so that a look-up never has to make lower case.
func capitalised(lex map[string]*word) map[string]*word {
	out := make(map[string]*word, len(lex))
	for w, e := range lex {
		if c := w[0]; c >= 'a' && c <= 'z' {
			out[string(c-32)+w[1:]] = e
		}
		if strings.Contains(w, "'") {
			out[strings.ReplaceAll(w, "'", "’")] = e
			if c := w[0]; c >= 'a' && c <= 'z' {
				out[string(c-32)+strings.ReplaceAll(w[1:], "'", "’")] = e
			}
		}
	}
	return out
}

func addVerbs(get func(string) *word) {
	var typ, mode, fr string
	for line := range strings.Lines(verbLists) {
		verbs := line
		if head, rest, ok := strings.Cut(line, ":"); ok {
			var kind string
			kind, fr, _ = strings.Cut(head, " ")
			if typ, mode, _ = strings.Cut(kind, "/"); typ == "none" {
				typ = ""
			}
			verbs = rest
		}
		for spec := range strings.FieldsSeq(verbs) {
			f := strings.Split(spec, "=")
			v := &verb{base: f[0], typ: typ, mode: mode, frame: frameNames[fr]}
			past, ing := pastOf(f[0]), addIng(f[0])
			part := past
			if len(f) == 3 {
				past, part = f[1], f[2]
				if strings.HasPrefix(past, f[0]) && strings.HasSuffix(past, "ed") { // another spelling: canceled
					ing = strings.TrimSuffix(past, "ed") + "ing"
				}
			}
			for _, x := range []struct {
				w string
				f form
			}{{f[0], fBase}, {addS(f[0]), fS}, {past, fPast}, {part, fPart}, {ing, fIng}} {
				e := get(x.w)
				e.forms |= x.f
				if e.verb == nil {
					e.verb = v
				}
			}
		}
	}
}

func addNouns(get func(string) *word) {
	var typ, mode string
	for line := range strings.Lines(nounLists) {
		if head, rest, ok := strings.Cut(line, ":"); ok {
			typ, mode, _ = strings.Cut(head, "/")
			if typ == "none" {
				typ = ""
			}
			line = rest
		}
		for w := range strings.FieldsSeq(line) {
			get(w).noun = &noun{low: w, typ: typ, mode: mode, many: strings.HasSuffix(w, "s")}
		}
	}
}

func vowel(c byte) bool { return strings.IndexByte("aeiou", c) >= 0 }

// doubles reports whether a verb doubles its last letter: plan, refer, stop.
func doubles(w string) bool {
	switch w {
	case "open", "edit", "exit", "enter":
		return false
	case "submit", "commit", "admit", "permit", "expel", "cancel", "propel", "rebut", "compel", "scrap", "swap", "kidnap", "equip", "acquit", "control",
		"patrol", "repel", "dispel", "regret", "occur", "incur", "concur", "transfer", "prefer", "refer", "confer", "defer", "deter", "bar", "stir", "spur", "overlap", "transmit", "strip", "scrub":
		return true
	}
	n := len(w)
	return (n == 3 || n == 4) && !vowel(w[n-1]) && vowel(w[n-2]) && !vowel(w[n-3]) && strings.IndexByte("wxyr", w[n-1]) < 0
}

func pastOf(w string) string {
	switch {
	case strings.HasSuffix(w, "e"):
		return w + "d"
	case strings.HasSuffix(w, "y") && !vowel(w[len(w)-2]):
		return w[:len(w)-1] + "ied"
	case doubles(w):
		return w + w[len(w)-1:] + "ed"
	}
	return w + "ed"
}

func addS(w string) string {
	switch {
	case strings.HasSuffix(w, "s"), strings.HasSuffix(w, "sh"), strings.HasSuffix(w, "ch"), strings.HasSuffix(w, "x"), strings.HasSuffix(w, "z"):
		return w + "es"
	case w == "go" || w == "undergo" || w == "veto" || w == "embargo" || w == "torpedo" || w == "echo":
		return w + "es"
	case strings.HasSuffix(w, "y") && !vowel(w[len(w)-2]):
		return w[:len(w)-1] + "ies"
	}
	return w + "s"
}

func addIng(w string) string {
	switch {
	case w == "die" || w == "lie" || w == "vie":
		return w[:len(w)-2] + "ying"
	case strings.HasSuffix(w, "ee"):
		return w + "ing"
	case strings.HasSuffix(w, "e"):
		return w[:len(w)-1] + "ing"
	case doubles(w):
		return w + w[len(w)-1:] + "ing"
	}
	return w + "ing"
}
