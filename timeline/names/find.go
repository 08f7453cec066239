package names

import (
	"iter"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Ref is a stretch of text that names somebody or something.
type Ref struct {
	Start, End int // byte offsets into the text
	From, To   int // token indices [From,To) of the tokens given
	Name       string
	Kind       Kind
	Country    string
	Org        string // of a person who speaks for an organisation
	Via        string // "name", "demonym", "capital", "last-name", "title", "pattern": what it was found by
	Role       string // as printed: "French President"; "" if none
	// InRole is set where the stretch is part of the role of the person that
	// follows ("French" in "French President Macron").
	InRole bool
	// Locative is set after "in", "at", "near" and the like.
	Locative bool
}

// Reader finds the names of one article, sentence by sentence, and remembers
// its people. It is not safe for concurrent use.
type Reader struct {
	book   *Book
	text   string
	people map[string]Ref // last name -> the person the article has introduced
	orgs   map[int32]bool // whether the text names an organisation, as far as asked
	toks   []Token
	refs   []Ref
	defs   []defined // organisations that the text defines, once asked
	asked  bool
	bodies map[string]string // names of the letters that the text has act, as far as asked
}

// Reader returns a reader of one article's text.
func (b *Book) Reader(text string) *Reader {
	return &Reader{book: b, text: text, people: map[string]Ref{}, orgs: map[int32]bool{}}
}

// Refs appends to dst the names in the tokens of one sentence, in order,
// not overlapping.
func (r *Reader) Refs(toks []Token, dst []Ref) []Ref {
	r.toks, r.refs = toks, dst
	first := len(dst)
	for i := 0; i < len(toks); {
		if n := r.at(i, first); n > 0 {
			i += n
		} else {
			i++
		}
	}
	r.settings(first)
	r.roles(first)
	return r.refs
}

// settings marks the country behind a place as part of it: "in Geneva,
// Switzerland, was put off", but "in Geneva, Russia, Ukraine and" lists.
func (r *Reader) settings(first int) {
	for k := first + 1; k < len(r.refs); k++ {
		place, ref := &r.refs[k-1], &r.refs[k]
		if !place.Locative || place.Kind != Place && place.Via != "capital" || ref.Kind == Person || ref.Via != "name" {
			continue
		}
		if place.To+1 != ref.From || r.word(place.To) != "," || ref.To < len(r.toks) && r.toks[ref.To].Shape != Punct && r.word(ref.To) != "where" {
			continue
		}
		if next := r.word(ref.To + 1); next == "which" || next == "whose" {
			continue // "In Geneva, Russia, which ..., met"
		}
		if r.word(ref.To) != "," || k+1 == len(r.refs) || r.refs[k+1].From > ref.To+2 {
			ref.Locative = true
		}
	}
}

// continent are the words before "American" that make it none of the United
// States.
var continent = set("South North Latin Central Latin-")

func (r *Reader) word(i int) string {
	if i < 0 || i >= len(r.toks) {
		return ""
	}
	return r.text[r.toks[i].Start:r.toks[i].End]
}

func (r *Reader) cap(i int) bool { return i >= 0 && i < len(r.toks) && r.toks[i].Shape == Cap }

// at tries to find a name that begins at token i and returns how many tokens
// it takes, 0 if none.
func (r *Reader) at(i, first int) int {
	t := r.toks[i]
	if k := r.counted(i); k > 0 {
		return k
	}
	if t.Shape != Cap && t.Shape != Lower {
		return 0
	}
	if t.Shape == Lower && particled(r.word(i)) {
		if k := r.again(i); k > 0 {
			return k
		}
	}
	if t.Shape == Lower && r.book.lower[r.text[t.Start]]&(1<<min(t.End-t.Start, 15)) == 0 {
		return 0
	}
	if k := r.collective(i); k > 0 {
		return k
	}
	if w := r.word(i); w == "the" || w == "The" {
		if k := r.collective(i + 1); k > 0 {
			return k + 1 // "the Gulf states" are no place
		}
	}
	n, list := r.longest(i)
	if n == 0 {
		if t.Shape != Cap {
			return 0
		}
		if k := r.hyphened(i); k > 0 {
			return k
		}
		if k := r.ofLetters(i); k > 0 {
			return k
		}
		if k := r.pattern(i); k > 0 {
			return k
		}
		return r.again(i)
	}
	if (list[0].via == byDemonym || list[0].via == byName && r.word(i+n) == "News") && r.cap(i+n) {
		if e := r.capRun(i + n); (institution[r.word(e-1)] || r.word(e-1) == "Congress" && r.book.names[list[0].name].Country != "US") && roleWords[r.word(i+n)]&roleNoun == 0 {
			return r.addOrg(i, e)
		} else if list[0].via == byDemonym && buildings[r.word(e-1)] {
			return e - i // "the Saudi Maternity Hospital": no state acts by that
		}
	}
	if list[0].via == byDemonym && press[r.word(i+n)] {
		return n // "told Spanish newspaper El Pais"
	}
	if list[0].via == byName && r.book.names[list[0].name].Kind == Country && r.cap(i+n) && r.cap(i+n+1) && roleWords[r.word(i+n)] == 0 {
		if e := r.capRun(i + n); ofNoState[r.word(e-1)] {
			return r.addOrg(i, e) // "the Kosovo Liberation Army"
		}
	}
	if n == 1 && t.Shape == Cap && r.startsUnknownPerson(i, list) {
		if k := r.pattern(i); k > 0 {
			return k
		}
	}
	ref, ok := r.resolve(i, n, list)
	if !ok {
		return r.pattern(i)
	}
	r.refs = append(r.refs, ref)
	if ref.Kind == Person && n > 1 {
		r.remember(ref)
	}
	return n
}

// press are what reports, and acts for no state.
var press = set("newspaper newspapers daily dailies broadcaster magazine weekly tabloid")

// ofNoState end the names of bodies that a country's name begins and that do not speak for its state.
var ofNoState = set("Army Front Movement Party Alliance Congress League Federation Association")

// longest walks the token tree from token i and returns the length and the
// meanings of the longest alias; that of "the bloc" may open a sentence.
func (r *Reader) longest(i int) (n int, list []alias) {
	if n, list = r.walk(i, fold(r.word(i))); n == 0 && r.word(i) == "The" {
		return r.walk(i, "the")
	}
	return n, list
}

// walk is longest for a first word.
func (r *Reader) walk(i int, first string) (n int, list []alias) {
	node, word := int32(0), first
	for k := i; ; word = fold(r.word(k)) {
		to, ok := r.book.next[edge{node, word}]
		if !ok {
			return n, list
		}
		node = to
		if l := r.book.ends[node]; l != nil {
			n, list = k-i+1, l
		}
		if k++; k == len(r.toks) {
			return n, list
		}
	}
}

// startsUnknownPerson reports whether a one-word alias of a person begins a
// longer name that no list holds: "Kim Yong Chol", "Trump Jr.".
func (r *Reader) startsUnknownPerson(i int, list []alias) bool {
	n := r.book.names[list[0].name]
	if n.Kind != Person || !r.cap(i+1) || roleWords[r.word(i+1)] != 0 || calendar[r.word(i+1)] {
		return false
	}
	k, _ := r.longest(i + 1)
	return k == 0
}

// resolve chooses among an alias' meanings by what stands around it.
func (r *Reader) resolve(i, n int, list []alias) (Ref, bool) {
	a := list[0]
	name := r.book.names[a.name]
	ref := Ref{
		Start: r.toks[i].Start, End: r.toks[i+n-1].End, From: i, To: i + n,
		Name: name.Name, Kind: name.Kind, Country: name.Country, Org: name.Org,
		Via: [...]string{"name", "demonym", "capital"}[a.via], Locative: locative[r.word(i-1)],
	}
	if r.word(i-1) == "the" || r.word(i-1) == "The" {
		ref.Locative = locative[r.word(i-2)]
	}
	if name.Kind == Org && !name.user && r.describes(i, n) && !r.namesOrg(a.name) {
		return Ref{}, false // "the alliance" is NATO where NATO is spoken of
	}
	if a.via == byDemonym && name.Country == "US" && continent[r.word(i-1)] {
		return Ref{}, false // "South American"
	}
	if name.Weak && !ref.Locative {
		return Ref{}, false
	}
	if name.Kind == Person && n == 1 {
		if known, ok := r.people[fold(r.word(i))]; ok && r.word(i-1) != "President" { // Biden the president, Jill Biden or not
			ref.Name, ref.Country, ref.Org = known.Name, known.Country, known.Org
			ref.Via = "last-name"
		} else if commonLast[r.word(i)] && !r.titled(i) && !(r.word(i-1) == "and" && r.cap(i-2)) && !(r.word(i+1) == "and" && r.cap(i+2)) &&
			!(r.word(i+1) == "," && r.appositionRole(i+1) > 0) {
			return Ref{}, false
		}
	}
	return ref, true
}

// describes reports whether the n tokens from i on call something by what it is, and not by a name: "the bloc".
func (r *Reader) describes(i, n int) bool {
	for k := i; k < i+n; k++ {
		if r.toks[k].Shape != Lower && !(k == i && r.word(k) == "The") {
			return false
		}
	}
	return true
}

// namesOrg reports whether the text calls an organisation by a name of its own.
func (r *Reader) namesOrg(id int32) bool {
	yes, asked := r.orgs[id]
	if !asked {
		for _, name := range r.book.proper[id] {
			for range occurrences(r.text, name) {
				yes = true
				break
			}
		}
		r.orgs[id] = yes
	}
	return yes
}

// occurrences yields the ends of the places where a name stands in a text with no letter right before or behind it.
func occurrences(text, name string) iter.Seq[int] {
	return func(yield func(int) bool) {
		for from := 0; ; {
			at := strings.Index(text[from:], name)
			if at < 0 {
				return
			}
			at += from
			from = at + len(name)
			before, _ := utf8.DecodeLastRuneInString(text[:at])
			behind, _ := utf8.DecodeRuneInString(text[from:])
			if !unicode.IsLetter(before) && !unicode.IsLetter(behind) && !yield(from) {
				return
			}
		}
	}
}

// again finds a person of the article by the last name alone.
func (r *Reader) again(i int) int {
	w := r.word(i)
	known, ok := r.people[fold(w)]
	if !ok || calendar[w] && !r.titled(i) && !r.opensClause(i) {
		return 0
	}
	r.refs = append(r.refs, Ref{
		Start: r.toks[i].Start, End: r.toks[i].End, From: i, To: i + 1, Name: known.Name, Kind: Person,
		Country: known.Country, Org: known.Org, Via: "last-name",
	})
	return 1
}

// opensClause reports whether the name at token i, which is also a month, is the subject of a clause
// that begins with it: "May will meet her", not "May and June were wet".
func (r *Reader) opensClause(i int) bool {
	if i > 0 && r.toks[i-1].Shape != Punct || i+1 >= len(r.toks) || r.toks[i+1].Shape != Lower {
		return false
	}
	switch r.word(i + 1) {
	case "and", "or", "to", "through":
		return false
	}
	return true
}

// titled reports whether a title or role word stands before token i.
func (r *Reader) titled(i int) bool { return roleWords[r.word(i-1)]&(roleNoun|roleTitle) != 0 }

// hyphened finds the two names of "Trump-Putin", "U.S.-Russia",
// "Russian-Ukrainian"; "U.S.-led" names nobody.
func (r *Reader) hyphened(i int) int {
	w := r.word(i)
	h, dash := strings.IndexByte(w, '-'), 1
	if h < 0 {
		h, dash = strings.Index(w, "–"), len("–") // "Israel–Hamas"
	}
	if h <= 0 {
		return 0
	}
	start := r.toks[i].Start
	var pair [2]Ref
	for k, part := range [2]string{w[:h], w[h+dash:]} {
		list := r.book.ends[r.book.next[edge{0, fold(part)}]]
		if list == nil || r.book.names[list[0].name].Weak {
			return 0
		}
		n := r.book.names[list[0].name]
		off := start
		if k == 1 {
			off = start + h + dash
		}
		pair[k] = Ref{
			Start: off, End: off + len(part), From: i, To: i + 1, Name: n.Name, Kind: n.Kind,
			Country: n.Country, Org: n.Org, Via: [...]string{"name", "demonym", "capital"}[list[0].via],
		}
	}
	r.refs = append(r.refs, pair[0], pair[1])
	return 1
}

// remember lets the last name alone mean this person from here on.
func (r *Reader) remember(ref Ref) {
	last := ref.To - 1
	for last > ref.From && (r.word(last) == "Jr." || r.word(last) == "Sr." || r.word(last) == "II" || r.word(last) == "III") {
		last--
	}
	r.people[fold(r.word(last))] = ref
	if first := r.word(ref.From); ref.Via != "name" && last > ref.From {
		if n, list := r.walk(ref.From, fold(first)); n == 1 && r.book.names[list[0].name].Kind == Person {
			r.people[fold(first)] = ref // "Kim Hong-kyun", whom the article then calls Kim
		}
	}
}
