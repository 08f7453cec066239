package merge

import (
	"slices"
	"strings"

	"github.com/dateline-tools/dateline/timeline"
	"github.com/dateline-tools/dateline/timeline/names"
)

// disputes lists the fields on which independent articles differ.
func (s *story) disputes(e *timeline.Event) []timeline.Dispute {
	var out []timeline.Dispute
	for _, d := range []timeline.Dispute{
		s.dateDispute(e), s.placeDispute(e), s.numberDispute(e), s.actorsDispute(), s.statusDispute(e),
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
// ("France" beside "Paris") is no contradiction, nor is a building. What the
// gazetteer does not know is compared with its like alone: it may lie in a city. A plan for another day may have been for
// another place.
func (s *story) placeDispute(e *timeline.Event) timeline.Dispute {
	known, other := ballot{field: "place"}, ballot{field: "place"}
	for _, i := range s.ids {
		r := s.reading(i)
		switch p := r.e.Place; {
		case p == nil, s.c.isRegion(p.Name), movedElsewhere(r.quote().Sentence), s.otherPlan(i, e.Date):
		case s.c.isKnownCity(p.Name):
			known.add(p.Name, r.quote().Article)
		case len(s.c.book.All(p.Name)) == 0 && !building(p.Name) && strings.Contains(r.quote().Sentence, "in "+p.Name):
			other.add(other.samePlace(p.Name), r.quote().Article)
		}
	}
	if d := known.distinct().dispute(); len(d.Versions) > 0 {
		return d
	}
	for _, v := range other.order {
		for _, w := range other.order {
			if v != w && s.mentions(other.by[w], v) {
				return timeline.Dispute{Field: "place"} // "in the village of X, in Y"
			}
		}
	}
	return other.distinct().dispute()
}

// otherPlan reports whether reading i is of a plan for other days than those of the event.
func (s *story) otherPlan(i int32, d timeline.EventDate) bool {
	q := s.reading(i).quote()
	return (planned(q.Status) || q.Status == timeline.Conditional) && !q.Earliest.IsZero() && !q.Latest.IsZero() && d.Dated() &&
		(q.Latest.Before(d.Earliest) || d.Latest.Before(q.Earliest))
}

// isRegion reports whether a name is of a place that holds cities: "in Alaska" beside "in Anchorage"
// disputes nothing.
func (c *corpus) isRegion(name string) bool {
	return slices.ContainsFunc(c.book.All(name), func(n names.Name) bool { return n.Region })
}

// movedElsewhere reports whether a sentence names a place that something was to be at and is not:
// "initially set for Lima", "agreed to move the round to Bern".
func movedElsewhere(sentence string) bool {
	moves := false
	for w := range strings.FieldsFuncSeq(strings.ToLower(sentence), notLetterOrDigit) {
		switch w {
		case "initially", "originally", "instead", "relocate", "relocated", "relocating":
			return true
		case "move", "moved", "moving":
			moves = true
		case "forward", "ahead", "on":
			moves = false // "to move forward"
		case "to", "from":
			if moves {
				return true
			}
		}
	}
	return false
}

// building reports whether a name is of something that stands in a place, or
// of a part of one.
func building(name string) bool {
	for w := range strings.FieldsSeq(strings.ToLower(name)) {
		switch w {
		case "palace", "airport", "hotel", "house", "hall", "base", "camp", "square", "street", "hospital", "university", "school", "center", "centre",
			"stadium", "park", "station", "port", "bridge", "crossing", "cathedral", "church", "mosque", "island", "islands", "coast", "valley", "river",
			"province", "region", "district", "state", "county", "north", "south", "east", "west", "central", "northern", "southern", "eastern", "western":
			return true
		}
	}
	return false
}

// samePlace returns the version that a place is another spelling of or a part
// of the name of ("Koh Kong" of "Koh Kong town"), else the place.
func (b *ballot) samePlace(name string) string {
	for _, v := range b.order {
		if strings.Contains(v, name) || strings.Contains(name, v) || strings.HasPrefix(fold(v), fold(name)[:min(3, len(fold(name)))]) {
			return v
		}
	}
	return name
}

// mentions reports whether what one of the articles says of the event holds
// the name.
func (s *story) mentions(articles []string, name string) bool {
	for _, i := range s.ids {
		if q := s.reading(i).quote(); slices.Contains(articles, q.Article) && strings.Contains(q.Sentence, name) {
			return true
		}
	}
	return false
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

// actorsDispute finds two people in one office, or two lists of who met.
func (s *story) actorsDispute() timeline.Dispute {
	if d := s.officeDispute(); len(d.Versions) > 0 {
		return d
	}
	return s.listDispute()
}

// listDispute finds two lists of those who met that are as long and differ:
// "Egypt, Qatar and Turkey" and "Egypt, Qatar and Jordan". A shorter list only
// tells less, and so may one of an article that names the other's elsewhere.
func (s *story) listDispute() timeline.Dispute {
	b := ballot{field: "actors"}
	var lists [][]string
	for _, i := range s.ids {
		r := s.reading(i)
		list := s.closedList(i)
		if len(list) < 3 {
			continue
		}
		b.add(strings.Join(list, ", "), r.quote().Article)
		if len(lists) < len(b.order) {
			lists = append(lists, list)
		}
	}
	for i, list := range lists {
		for j, with := range lists {
			if i == j {
				continue
			}
			if len(list) != len(with) || shared(list, with) < 2 {
				return timeline.Dispute{Field: "actors"}
			}
			for _, name := range list {
				if !slices.Contains(with, name) && s.mentions(b.by[b.order[j]], name) {
					return timeline.Dispute{Field: "actors"}
				}
			}
		}
	}
	return b.distinct().dispute()
}

// closedList returns, sorted, the states or the people that a reading says met;
// nil if they are of both kinds or there may be others.
func (s *story) closedList(i int32) []string {
	r, f := s.reading(i), s.feat(i)
	if f.acts&actMeet == 0 || f.says {
		return nil
	}
	for w := range strings.FieldsFuncSeq(strings.ToLower(r.quote().Sentence), notLetterOrDigit) {
		switch w {
		case "including", "include", "included", "among", "amongst", "other", "others", "also", "along", "joined", "together", "accompanied", "host", "hosted", "representatives":
			return nil
		}
	}
	var list []string
	for _, a := range r.e.Actors {
		state := s.c.landOf(a.Name) != ""
		if !state && !s.c.person(a) || state != (s.c.landOf(r.e.Actors[0].Name) != "") {
			return nil
		}
		list = append(list, a.Name)
	}
	slices.Sort(list)
	return list
}

// shared returns how many names two lists have in common.
func shared(a, b []string) int {
	n := 0
	for _, name := range a {
		if slices.Contains(b, name) {
			n++
		}
	}
	return n
}

// officeDispute finds two people in one office: each of two articles names
// somebody as, say, the foreign minister of one country, and not the same.
func (s *story) officeDispute() timeline.Dispute {
	type office struct{ country, role string }
	var order []office
	ballots := map[office]*ballot{}
	for _, i := range s.ids {
		r := s.reading(i)
		for _, a := range r.e.Actors {
			if a.Role == "" || a.Country == "" || !s.c.person(a) {
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

// statusDispute finds a denial beside a claim of the same.
func (s *story) statusDispute(e *timeline.Event) timeline.Dispute {
	b := ballot{field: "status"}
	var denied, claimed []int32
	for _, i := range s.ids {
		q := s.reading(i).quote()
		switch {
		case q.Stance == timeline.Denies || q.Status == timeline.Negated:
			denied = append(denied, i)
			b.add(string(timeline.Negated), q.Article)
		case s.effective(i, e.Date) == q.Status && (q.Status.Done() || q.Status.Planned()):
			claimed = append(claimed, i)
			b.add(string(q.Status), q.Article)
		}
	}
	for _, i := range denied {
		if slices.ContainsFunc(claimed, func(j int32) bool { return s.denies(i, j) }) {
			return b.dispute()
		}
	}
	return timeline.Dispute{Field: "status"}
}

// denies reports whether reading i denies what j claims, and not something else that only lies beside
// it on that day: they share words. What is only told not to have been done contradicts no plan, nor that it was done
// on a later day.
func (s *story) denies(i, j int32) bool {
	q, a, b := s.reading(i).quote(), s.feat(i), s.feat(j)
	if s.reading(j).quote().Status.Planned() && q.Stance != timeline.Denies || s.undoneBefore(i, j) {
		return false
	}
	n := clauseShared(a, b)
	if n > 0 && q.Stance == timeline.Denies && a.place >= 0 && a.place == b.place {
		n++
	}
	return n >= wordsDenied
}

// clauseShared counts the words that two clauses have in common, names apart.
func clauseShared(a, b *features) int {
	n := 0
	for _, w := range a.clause {
		if slices.Contains(b.clause, w) && slices.Contains(a.words, w) {
			n++
		}
	}
	return n
}

// wordsDenied are the words, names apart, that a denial has in common with what it denies; in what
// somebody denies, the place counts as one.
const wordsDenied = 2
