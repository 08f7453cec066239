package names

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
)

// defined is an organisation that an article names in full and by its letters:
// "the Writers Guild of America (WGA)".
type defined struct{ long, short string }

var inBrackets = regexp.MustCompile(`\(([A-Z][A-Z&-]{1,6}[A-Z])\)`)

// definitions returns the organisations that the text defines, in order.
func definitions(text string) []defined {
	var out []defined
	for _, m := range inBrackets.FindAllStringSubmatchIndex(text, 32) {
		short := text[m[2]:m[3]]
		before := text[:m[0]]
		if n := m[0] - nameReach; n > 0 {
			_, before, _ = strings.Cut(before[n:], " ") // no part of a word
		}
		if long := spelled(before, short); long != "" {
			out = append(out, defined{long, short})
		}
	}
	return out
}

// nameReach is how many bytes before its letters a name may begin.
const nameReach = 120

// spelled returns the words at the end of before whose initials are the
// letters of short, "" if there are none. Words in small letters give no
// letter.
func spelled(before, short string) string {
	before = strings.TrimRight(before, " ")
	letters := []byte(strings.NewReplacer("&", "", "-", "").Replace(short))
	at, left := len(before), len(letters)
	for left > 0 && at > 0 {
		from := strings.LastIndexAny(before[:at], " \n") + 1
		w := before[from:at]
		switch {
		case w == "" || strings.ContainsAny(w, ".,;:()“”\"") || from > 0 && before[from-1] == '\n':
			return ""
		case w[0] >= 'A' && w[0] <= 'Z':
			parts := strings.Split(w, "-")
			slices.Reverse(parts)
			for _, part := range parts { // "Co-operative" gives one letter
				if left > 0 && part != "" && part[0] == letters[left-1] {
					left--
				}
			}
			if left == len(letters) {
				return ""
			}
		case w[0] < 'a' || w[0] > 'z' || len(w) > 5 && w != "&":
			return ""
		}
		if left == 0 {
			if strings.IndexByte(before[from:], ' ') < 0 {
				return ""
			}
			return before[from:]
		}
		at = max(0, from-1)
	}
	return ""
}

// ofLetters finds an organisation that the article itself has defined, by its
// full name or by its letters, and returns the number of tokens it takes. The
// list of names goes before.
func (r *Reader) ofLetters(i int) int {
	if !r.asked {
		r.asked, r.defs = true, definitions(r.text)
	}
	if r.word(i) == "The" {
		if k := i + 1; k < len(r.toks) && r.cap(k) {
			if n := r.ofLetters(k); n > 0 {
				return n + 1
			}
		}
		return 0
	}
	for _, d := range r.defs {
		for _, name := range [2]string{d.long, d.short} {
			if !strings.HasPrefix(r.text[r.toks[i].Start:], name) {
				continue
			}
			e, end := i, r.toks[i].Start+len(name)
			for e < len(r.toks) && r.toks[e].End <= end {
				e++
			}
			if e > i && r.toks[e-1].End == end { // else the letters begin a longer word
				return r.addBody(i, e, d.long)
			}
		}
	}
	if w := r.word(i); len(w) >= 3 && len(w) <= 6 && strings.ToUpper(w) == w {
		if name := r.acting(w); name != "" {
			return r.addBody(i, i+1, name)
		}
	}
	return 0
}

// addBody enters an organisation that the text tells of at the tokens [i,e).
func (r *Reader) addBody(i, e int, name string) int {
	r.refs = append(r.refs, Ref{
		Start: r.toks[i].Start, End: r.toks[e-1].End, From: i, To: e, Kind: Org, Via: "pattern", Name: name, Locative: locative[r.word(i-1)],
	})
	return e - i
}

// inFull returns the name that the letters are of, where the text prints one whose words begin with them and
// that ends as an institution's does; else the letters.
func (r *Reader) inFull(letters string) string {
	var b strings.Builder
	for i := range len(letters) {
		if i > 0 {
			b.WriteString(`(?: of| for| the| and)* `)
		}
		b.WriteString(regexp.QuoteMeta(letters[i:i+1]) + `\p{Ll}+`)
	}
	for _, name := range regexp.MustCompile(b.String()).FindAllString(r.text, 8) {
		if institution[name[strings.LastIndexByte(name, ' ')+1:]] {
			return name
		}
	}
	return letters
}

// acting returns the name of the body that letters are of, where the text has them twice and once does something
// by them or speaks of those who act for them; else "".
func (r *Reader) acting(letters string) string {
	name, ok := r.bodies[letters]
	if ok {
		return name
	}
	n, did := 0, false
	for end := range occurrences(r.text, letters) {
		next := strings.TrimPrefix(strings.TrimPrefix(r.text[end:], "’s"), "'s")
		if !strings.HasPrefix(next, " ") {
			continue
		}
		n++
		next = strings.TrimLeft(next, " ")
		did = did || ofBody[next[:len(next)-len(strings.TrimLeftFunc(next, unicode.IsLetter))]]
	}
	if n > 1 && did {
		name = r.inFull(letters)
	}
	if r.bodies == nil {
		r.bodies = map[string]string{}
	}
	r.bodies[letters] = name
	return name
}

// ofBody are words behind the letters of a body that acts.
var ofBody = set(`said says announced told rejected agreed accused called demanded warned met signed voted urged declared
	leader leaders negotiators negotiator officials spokesman spokeswoman spokesperson president President chief chairman members fighters rebels delegation representatives`)
