package names

import "strings"

// roles gives each person of the sentence the role printed before or after
// the name, and the country of the demonym in it; countries that stand before
// a role word alone ("the Omani foreign minister") get it too.
func (r *Reader) roles(first int) {
	for k := first; k < len(r.refs); k++ {
		ref := &r.refs[k]
		switch ref.Kind {
		case Person:
			r.personRole(first, k)
			if r.served(ref) {
				ref.InRole = true
			}
		case Country, Org, Body:
			if !ref.InRole {
				r.officialRole(ref)
			}
			if r.onlyDescribes(ref, k) {
				ref.InRole = true
			}
			if k+1 < len(r.refs) && ref.Kind == Country && ref.Role == "" {
				r.owned(ref, &r.refs[k+1])
			}
		}
	}
}

// onlyDescribes reports whether a country says no more than whose somebody is: "the Palestinian group Hamas",
// "Palestinian prisoners", "South Africa's former deputy president".
func (r *Reader) onlyDescribes(ref *Ref, k int) bool {
	if strings.HasPrefix(ref.Role, "former ") {
		return true
	}
	if ref.Via != "demonym" {
		return false
	}
	i := ref.To
	for i < len(r.toks) && r.toks[i].Shape == Lower && bearing[r.word(i)] {
		i++
	}
	return people[r.word(i)] || groups[r.word(i)] && k+1 < len(r.refs) && r.refs[k+1].From == i+1 && r.refs[k+1].Kind != Country && r.refs[k+1].Kind != Place && r.refs[k+1].Kind != Person
}

var (
	bearing = set("militant armed Islamist political resistance rebel jihadist elderly young female male civilian security")
	people  = set("prisoners prisoner hostages hostage detainees detainee captives captive civilians refugees children women men citizens nationals migrants villagers families victims patients students workers")
	groups  = set("group movement faction militia party organisation organization network")
)

// served reports whether a person only stands in the role of another: "the spokesman for President Roe".
func (r *Reader) served(ref *Ref) bool {
	i := ref.From
	for i > 0 && (r.toks[i-1].Shape == Cap || r.toks[i-1].Shape == Poss || roleWords[r.word(i-1)] != 0) {
		i-- // "South African President"
	}
	if w := r.word(i - 1); w != "for" && w != "of" && w != "to" {
		return false
	}
	switch strings.ToLower(r.word(i - 2)) {
	case "spokesman", "spokeswoman", "spokesperson", "aide", "adviser", "advisor", "lawyer", "lawyers":
		return true
	}
	return false
}

// owned reads "Switzerland's Guy Parmelin": the country says whose the person
// is and acts no more than a role does.
func (r *Reader) owned(state, person *Ref) {
	if person.Kind != Person || person.From != state.To+1 || r.toks[state.To].Shape != Poss {
		return
	}
	state.InRole = true
	if person.Country == "" && person.Org == "" {
		person.Country = state.Country
		r.known(person)
	}
}

func (r *Reader) personRole(first, k int) {
	ref := &r.refs[k]
	end := ref.From
	if roleWords[r.word(end-1)] == roleTitle && r.word(end-2) == "," {
		end-- // "the EU foreign policy chief, Lady Ashton"
	}
	if r.word(end-1) == "," && roleWords[r.word(end-2)]&roleNoun != 0 {
		end--
	}
	if roleWords[r.word(end-1)]&roleNoun != 0 || r.ofRole(end) {
		from := r.roleStart(first, end)
		ref.Role = r.text[r.toks[from].Start:r.toks[end-1].End]
		r.claim(first, k, from, end)
		r.known(ref)
		return
	}
	if r.word(ref.To) != "," {
		return
	}
	if e := r.appositionRole(ref.To); e > 0 {
		from := ref.To + 1
		if w := r.word(from); (w == "the" || w == "a" || w == "an") && from+1 < e {
			from++
		}
		e = r.ofWhat(first, e)
		ref.Role = r.text[r.toks[from].Start:r.toks[e-1].End]
		r.claim(first, k, from, e)
		r.known(ref)
	}
}

// ofWhat returns the end of a role that the words before token e begin: it
// takes in "of the CIA" and "of Oman" where a comma or the end follows.
func (r *Reader) ofWhat(first, e int) int {
	k := e
	if r.word(k) != "of" {
		return e
	}
	if k++; r.word(k) == "the" {
		k++
	}
	j := r.near(first, k)
	if j < 0 || r.refs[j].From != k || r.refs[j].Kind == Person {
		return e
	}
	if end := r.refs[j].To; r.word(end) == "," || r.word(end) == "." || end == len(r.toks) {
		return end
	}
	return e
}

// ofRole reports whether the words before token end close a role with "of":
// "secretary of state", "chief of staff", "head of the atomic agency".
func (r *Reader) ofRole(end int) bool {
	for j := end - 2; j > 0 && j > end-5; j-- {
		if r.word(j) == "of" {
			return roleWords[r.word(j-1)]&roleNoun != 0
		}
		if r.toks[j].Shape == Punct || r.toks[j].Shape == Number {
			return false
		}
	}
	return false
}

// known keeps the country that a role has shown for later mentions by last
// name alone.
func (r *Reader) known(ref *Ref) {
	if ref.To-ref.From > 1 {
		r.remember(*ref)
	}
}

// roleStart walks left from the role noun before token end and returns the
// first token of the role.
func (r *Reader) roleStart(first, end int) int {
	from := end - 1
	for from > 0 && end-from < 9 {
		w, k := r.word(from-1), from-1
		switch {
		case roleWords[w]&(roleNoun|roleMod|roleTitle) != 0, r.toks[k].Shape == Poss, r.inRef(first, k):
		case k == end-2 && r.toks[k].Shape == Cap && roleWords[r.word(k-1)]&roleMod != 0: // "top Brexit negotiator"
		case k == end-2 && r.portfolio(k):
		case k >= end-4 && r.ofRole(k+2) && r.toks[k].Shape != Punct:
		case (w == "of" || w == "for") && roleWords[r.word(k-1)]&(roleNoun|roleMod) != 0:
		case w == "the" && (r.word(k-1) == "of" || r.word(k-1) == "for"):
		default:
			return r.trim(from, end)
		}
		from = k
	}
	return r.trim(from, end)
}

// portfolio reports whether the capitalised word at k says what the minister behind it
// is in charge of: "Information Minister".
func (r *Reader) portfolio(k int) bool {
	switch r.word(k + 1) {
	case "Minister", "Secretary", "Commissioner", "Ministers":
	default:
		return false
	}
	w := r.word(k)
	return r.cap(k) && !functionWords[w] && !calendar[w] && (k == 0 || w != strings.ToUpper(w)) && r.toks[k+1].Shape == Cap
}

// trim drops a possessive that is left without its noun.
func (r *Reader) trim(from, end int) int {
	for from < end-1 && (r.toks[from].Shape == Poss || r.word(from) == "of" || r.word(from) == "for" || r.word(from) == "the") {
		from++
	}
	return from
}

// inRef reports whether token k belongs to a country or institution found.
func (r *Reader) inRef(first, k int) bool {
	j := r.near(first, k)
	if j < 0 || r.refs[j].To <= k {
		return false
	}
	ref := &r.refs[j]
	return ref.Kind != Person && ref.Kind != Place && ref.Kind != Media && !ref.Locative
}

// near returns the last name that begins at or before token k, -1 if none.
func (r *Reader) near(first, k int) int {
	lo, hi := first, len(r.refs)
	for lo < hi {
		if m := (lo + hi) / 2; r.refs[m].From <= k {
			lo = m + 1
		} else {
			hi = m
		}
	}
	if lo == first {
		return -1
	}
	// The two names of a hyphenated word begin at one token.
	for lo-1 > first && r.refs[lo-2].From == r.refs[lo-1].From {
		lo--
	}
	return lo - 1
}

// claim marks the names inside a role and takes the person's country from
// them where none is known.
func (r *Reader) claim(first, person, from, end int) {
	p := &r.refs[person]
	for j := max(r.near(first, from), first); j < len(r.refs) && r.refs[j].From < end; j++ {
		ref := &r.refs[j]
		if j == person || ref.From < from || ref.To > end {
			continue
		}
		ref.InRole, ref.Role = true, ""
		if p.Country == "" && p.Org == "" {
			if p.Country = ref.Country; ref.Kind == Org || ref.Kind == Format {
				p.Org = ref.Name
			}
		}
	}
}

// officialRole gives "French" in "the French foreign minister said" the role
// as printed.
func (r *Reader) officialRole(ref *Ref) {
	k := ref.To
	if k < len(r.toks) && r.toks[k].Shape == Poss {
		k++
	}
	for k < len(r.toks) && k-ref.To < 6 {
		bits := roleWords[r.word(k)]
		if bits&(roleNoun|roleMany) != 0 && roleWords[r.word(k+1)]&(roleNoun|roleMod|roleMany) == 0 {
			ref.Role = r.text[ref.Start:r.toks[k].End]
			return
		}
		if bits&(roleNoun|roleMod) == 0 {
			return
		}
		k++
	}
}
