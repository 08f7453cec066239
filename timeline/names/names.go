// Package names knows who and where: people with their offices, countries
// with demonyms and capitals, organisations, formats and places.
//
// In come the tokens of a text ([Tokens]); out come [Ref]s: the stretches
// that name somebody or something, with the canonical name, the country and
// the role as printed. [Default] is the gazetteer that ships; [Load] puts a
// user's names.yaml on top. A [Reader] remembers the people of one article,
// so that "Witkoff" after "Steve Witkoff" is the same man, and finds people
// that no list holds by their titles ("Foreign Minister Jane Roe").
//
// [Agency] knows by what the news agencies sign.
//
// The package decides neither who acts nor where something happens: that
// takes the verb, and package event has it. Offices in the data are facts
// about people, dated; a role in a Ref is only ever what the text prints.
package names

import (
	"slices"
	"strings"
	"sync"
)

// Kind says what a name names.
type Kind uint8

// The kinds of names.
const (
	Person  Kind = iota + 1
	Country      // a state, by its name, demonym or capital
	Org          // an organisation or institution
	Format       // states that meet: G7, E3, a coalition
	Group        // an armed or political group
	Body         // an organ of a state: the Kremlin, the Senate
	Media        // a news outlet or agency: it reports, it does not act
	Place        // a city or region
)

var kinds = [...]string{"", "person", "country", "organisation", "format", "group", "body", "media", "place"}

// String returns the kind in words.
func (k Kind) String() string { return kinds[k] }

// Name is one entry of a gazetteer.
type Name struct {
	Name    string
	Kind    Kind
	Country string // ISO 3166-1 alpha-2; "" if none
	Org     string // the organisation a person speaks for, where it is no state
	Office  string // offices held, as facts; never printed as a role
	Zone    string // tz database name of a place, where known
	Region  bool   // a place that holds cities: a state, a sea, a continent
	// Weak names stand for something only after "in", "at" and the like:
	// small cities whose names are also words.
	Weak bool
	user bool // from the user's names.yaml: wins over ours
}

// via says by which of a name's forms a text was matched.
type via uint8

const (
	byName via = iota
	byDemonym
	byCapital
)

// alias is one way of writing one name.
type alias struct {
	name int32
	via  via
}

// edge leads from one node of the token tree to the next.
type edge struct {
	node int32
	word string
}

// Book is a set of names with all their aliases. It is read-only after
// [Default] or [Load] returned it and safe for concurrent use.
type Book struct {
	names   []Name
	next    map[edge]int32
	ends    map[int32][]alias // node -> the names it may mean, best first
	nodes   int32
	lower   [256]uint16        // first byte -> bit set of the lengths of first words in lower case
	written map[int32]string   // node -> the alias as written, for Ambiguous
	proper  map[int32][]string // organisation -> its aliases with a capital letter
}

func newBook() *Book {
	return &Book{next: map[edge]int32{}, ends: map[int32][]alias{}, written: map[int32]string{}, proper: map[int32][]string{}, nodes: 1}
}

// Default returns the gazetteer that ships with Dateline.
func Default() *Book { return defaultBook() }

var defaultBook = sync.OnceValue(func() *Book {
	b := newBook()
	b.addData()
	return b
})

// add enters a name under all of its aliases and returns its index.
func (b *Book) add(n Name, aliases []string) int32 {
	id := int32(len(b.names))
	b.names = append(b.names, n)
	if n.Kind == Org {
		for _, a := range append([]string{n.Name}, aliases...) {
			if strings.ToLower(a) != a {
				b.proper[id] = append(b.proper[id], a)
			}
		}
	}
	b.enter(n.Name, alias{id, byName})
	for _, a := range aliases {
		b.enter(a, alias{id, byName})
	}
	return id
}

// enter puts one way of writing a name into the token tree. The first name
// entered under an alias is the one it means.
func (b *Book) enter(written string, a alias) {
	toks := Tokens(written, 0, len(written), nil)
	node := int32(0)
	for i, t := range toks {
		if i == 0 && t.Shape == Lower {
			b.lower[written[t.Start]] |= 1 << min(t.End-t.Start, 15)
		}
		e := edge{node, fold(written[t.Start:t.End])}
		to, ok := b.next[e]
		if !ok {
			to = b.nodes
			b.nodes++
			b.next[e] = to
		}
		node = to
	}
	if node == 0 {
		return
	}
	list := b.ends[node]
	if slices.ContainsFunc(list, func(o alias) bool { return o.name == a.name }) {
		return
	}
	if b.names[a.name].user {
		b.ends[node] = slices.Insert(slices.Clone(list), 0, a)
	} else {
		b.ends[node] = append(list, a)
	}
	b.written[node] = written
}

// Lookup returns what an alias means; ok is false if nothing.
func (b *Book) Lookup(written string) (_ Name, ok bool) {
	if all := b.All(written); len(all) > 0 {
		return all[0], true
	}
	return Name{}, false
}

// All returns everything that an alias may mean, the meaning it gets first.
func (b *Book) All(written string) []Name {
	node := int32(0)
	for _, t := range Tokens(written, 0, len(written), nil) {
		var ok bool
		if node, ok = b.next[edge{node, fold(written[t.Start:t.End])}]; !ok {
			return nil
		}
	}
	var all []Name
	for _, a := range b.ends[node] {
		all = append(all, b.names[a.name])
	}
	return all
}

// Capital reports whether what is written stands for a country as its capital
// ("Vienna"), which may also be no more than where something takes place.
func (b *Book) Capital(written string) bool {
	node := int32(0)
	for _, t := range Tokens(written, 0, len(written), nil) {
		var ok bool
		if node, ok = b.next[edge{node, fold(written[t.Start:t.End])}]; !ok {
			return false
		}
	}
	return len(b.ends[node]) > 0 && b.ends[node][0].via == byCapital
}

// Ambiguous lists the aliases that several names share, sorted, each with
// those names, the one it resolves to first: "Georgia: Georgia (GE), Georgia (US)".
func (b *Book) Ambiguous() []string {
	var out []string
	for node, list := range b.ends {
		if len(list) < 2 {
			continue
		}
		var s []string
		for _, a := range list {
			n := b.names[a.name]
			s = append(s, n.Name+" ("+strings.TrimSpace(n.Kind.String()+" "+n.Country)+")")
		}
		out = append(out, b.written[node]+": "+strings.Join(s, ", "))
	}
	slices.Sort(out)
	return out
}

// Len returns the number of names.
func (b *Book) Len() int { return len(b.names) }
