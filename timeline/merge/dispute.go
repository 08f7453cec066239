package merge

import (
	"strings"
	"unicode"

	"github.com/dateline-tools/dateline/timeline"
)

// disputes lists the fields on which independent articles differ.
func (s *story) disputes(e *timeline.Event) []timeline.Dispute {
	var out []timeline.Dispute
	for _, d := range []timeline.Dispute{
		s.dateDispute(e), s.placeDispute(), s.numberDispute(e), s.actorDispute(), s.statusDispute(e),
	} {
		if len(d.Versions) > 1 {
			out = append(out, d)
		}
	}
	return out
}

// ballot collects versions in order of report.
type ballot struct {
	field string
	order []string
	by    map[string][]string
	cast  map[[2]string]bool // version and article
}

func (b *ballot) add(value, article string) {
	if b.by == nil {
		b.by, b.cast = map[string][]string{}, map[[2]string]bool{}
	}
	if _, ok := b.by[value]; !ok {
		b.order = append(b.order, value)
	}
	if key := [2]string{value, article}; !b.cast[key] {
		b.cast[key] = true
		b.by[value] = append(b.by[value], article)
	}
}

func (b *ballot) dispute() timeline.Dispute {
	d := timeline.Dispute{Field: b.field}
	for _, v := range b.order {
		d.Versions = append(d.Versions, timeline.DisputeVersion{Value: v, Articles: b.by[v]})
	}
	return d
}

// dateDispute lists who gives which day, where the derived date is disputed.
func (s *story) dateDispute(e *timeline.Event) timeline.Dispute {
	b := ballot{field: "date"}
	if e.Date.Grade != timeline.Disputed {
		return b.dispute()
	}
	certain := s.versions(func(f *features) bool { return f.kind == oneDay || f.kind == days })
	for _, v := range current(certain) {
		for _, i := range v.readings {
			q := s.reading(i).quote()
			b.add(string(q.EDTF), q.Article)
		}
	}
	return b.dispute()
}

// placeDispute compares the cities that different articles give. A country
// ("France" beside "Paris") is no contradiction, nor is a building.
func (s *story) placeDispute() timeline.Dispute {
	b := ballot{field: "place"}
	for _, i := range s.ids {
		r := s.reading(i)
		if p := r.e.Place; p != nil && s.c.isKnownCity(p.Name) {
			b.add(p.Name, r.quote().Article)
		}
	}
	return b.distinct().dispute()
}

// distinct drops the ballot if one article gives two of the versions: such an
// article names a second place, it does not contradict itself.
func (b *ballot) distinct() *ballot {
	given := map[string]string{}
	for _, v := range b.order {
		for _, a := range b.by[v] {
			if w, ok := given[a]; ok && w != v {
				return &ballot{field: b.field}
			}
			given[a] = v
		}
	}
	return b
}

// actorDispute finds two people in one office: each of two articles names
// somebody as, say, the foreign minister of one country, and not the same.
func (s *story) actorDispute() timeline.Dispute {
	type office struct{ country, role string }
	var order []office
	ballots := map[office]*ballot{}
	for _, i := range s.ids {
		r := s.reading(i)
		for _, a := range r.e.Actors {
			if a.Role == "" || a.Country == "" {
				continue
			}
			o := office{a.Country, fold(a.Role)}
			if ballots[o] == nil {
				ballots[o] = &ballot{field: "actors"}
				order = append(order, o)
			}
			ballots[o].add(ballots[o].sameMan(a.Name), r.quote().Article)
		}
	}
	for _, o := range order {
		if d := ballots[o].distinct().dispute(); len(d.Versions) > 1 {
			return d
		}
	}
	return timeline.Dispute{Field: "actors"}
}

// sameMan returns the version that a name is another form of ("Oprisor" of
// "Ion Oprisor"), else the name.
func (b *ballot) sameMan(name string) string {
	for _, v := range b.order {
		if strings.HasSuffix(v, " "+name) || strings.HasSuffix(name, " "+v) {
			return v
		}
	}
	return name
}

// statusDispute finds a denial beside a claim.
func (s *story) statusDispute(e *timeline.Event) timeline.Dispute {
	b := ballot{field: "status"}
	denied, asserted := false, false
	for _, i := range s.ids {
		q := s.reading(i).quote()
		switch {
		case q.Stance == timeline.Denies || q.Status == timeline.Negated:
			denied = true
			b.add(string(timeline.Negated), q.Article)
		case s.effective(i, e.Date) == q.Status && (q.Status.Done() || q.Status.Planned()):
			asserted = true
			b.add(string(q.Status), q.Article)
		}
	}
	if !denied || !asserted {
		return timeline.Dispute{Field: "status"}
	}
	return b.dispute()
}

// numberDispute compares numbers that different articles give with the same
// noun: "26 countries" and "30 countries".
func (s *story) numberDispute(e *timeline.Event) timeline.Dispute {
	if n := e.Date.Days().Days(); n == 0 || n > shortSpan {
		return timeline.Dispute{Field: "number"} // over a year, other counts are of other things
	}
	var order []string
	ballots := map[string]*ballot{}
	values := map[string]map[string]int{}
	for _, i := range s.ids {
		q := s.reading(i).quote()
		for _, n := range numbersOf(q.Sentence) {
			if ballots[n.noun] == nil {
				ballots[n.noun], values[n.noun] = &ballot{field: "number"}, map[string]int{}
				order = append(order, n.noun)
			}
			ballots[n.noun].add(n.text, q.Article)
			values[n.noun][n.text] = n.value
		}
	}
	for _, noun := range order {
		d := ballots[noun].distinct().dispute()
		if len(d.Versions) > 1 && !oneValue(values[noun]) {
			return d
		}
	}
	return timeline.Dispute{Field: "number"}
}

func oneValue(values map[string]int) bool {
	seen := map[int]bool{}
	for _, v := range values {
		seen[v] = true
	}
	return len(seen) <= 1
}

// count is a number with the noun that it counts.
type count struct {
	value int
	noun  string // folded
	text  string // as printed
}

var numberWords = map[string]int{
	"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
	"eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "twenty": 20, "thirty": 30,
}

// countable lists nouns whose number two reports of one event may dispute.
// Units of time and money are left out: they measure other things.
var countable = map[string]bool{
	"countries": true, "nations": true, "states": true, "leaders": true, "delegations": true, "ministers": true,
	"people": true, "civilians": true, "soldiers": true, "prisoners": true, "hostages": true, "troops": true,
	"captives": true, "detainees": true, "bodies": true, "drones": true, "missiles": true, "members": true,
	"governments": true, "children": true, "victims": true, "deaths": true, "participants": true, "signatories": true,
}

// numbersOf returns the counts of a sentence: a number directly before a
// countable noun, or with one word between ("26 European countries").
func numbersOf(sentence string) []count {
	words := strings.FieldsFunc(sentence, func(r rune) bool {
		return unicode.IsSpace(r) || strings.ContainsRune(`()[]"“”;:—–`, r)
	})
	var out []count
	for i, w := range words {
		v, ok := parseNumber(w)
		if !ok || bounded(words, i) {
			continue
		}
		for k := i + 1; k < len(words) && k <= i+2; k++ {
			noun := strings.ToLower(strings.Trim(words[k], ".,'’!?"))
			if countable[noun] {
				out = append(out, count{v, noun, strings.Join(words[i:k], " ") + " " + strings.Trim(words[k], ".,!?")})
				break
			}
		}
	}
	return out
}

// bounded reports whether the number is only a bound or a guess, which another
// number need not contradict.
func bounded(words []string, i int) bool {
	if i == 0 {
		return false
	}
	switch strings.ToLower(words[i-1]) {
	case "than", "least", "over", "about", "around", "nearly", "almost", "some", "approximately", "to", "of", "another", "other", "the":
		return true
	}
	return false
}

func parseNumber(w string) (int, bool) {
	w = strings.ToLower(strings.TrimRight(w, ","))
	if v, ok := numberWords[w]; ok {
		return v, true
	}
	v := 0
	for _, r := range w {
		switch {
		case r == ',':
		case r >= '0' && r <= '9' && v < 1e8:
			v = v*10 + int(r-'0')
		default:
			return 0, false
		}
	}
	return v, v > 1
}
