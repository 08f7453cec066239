package event

import (
	"github.com/dateline-tools/dateline/timeline"
	"github.com/dateline-tools/dateline/timeline/names"
)

// seats gives the city of institutions that stand for a place.
var seats = map[string]timeline.Place{
	"White House": {Name: "Washington", Country: "US"}, "Pentagon": {Name: "Washington", Country: "US"},
	"Kremlin": {Name: "Moscow", Country: "RU"}, "Elysee": {Name: "Paris", Country: "FR"},
	"Downing Street": {Name: "London", Country: "GB"}, "United Nations": {Name: "New York", Country: "US"},
	"Oval Office": {Name: "Washington", Country: "US"},
}

// place returns where the words [from,to) say that something takes place: the
// first name after "in", "at" or "near", the object of "visit", or the place
// that names an event ("the Alaska summit"); nil if they do not say.
func (s *sentence) place(from, to int) *timeline.Place {
	for j := range s.refs {
		r := &s.refs[j]
		if r.From < from || r.To > to || r.Kind == names.Person || r.InRole || s.low(r.From-1) == "in" && s.low(r.From-2) == "based" {
			continue
		}
		prep := s.low(s.prepOf(r.From))
		if s.sea(r) || s.str(r.To) == "-" || prep == "in" && s.topicAt(r.From-2) {
			continue
		}
		if at := s.dateBefore(r.From); at > 0 && s.punct(at-1, "(", "[") {
			continue // "on Saturday (Sunday in Manila)"
		}
		motion := (prep == "to" || prep == "for") && s.motion(r.From) || s.visitObject(r.From)
		switch {
		case prep == "in" || prep == "at" || prep == "near" || prep == "outside" || prep == "across" || prep == "inside" || motion || prep == "from" && s.told(r.From-1):
			if p := s.placeOf(r); p != nil {
				return p
			}
		case (r.Kind == names.Place || r.Via == "capital") && !s.pairsPlaces(r) && (s.noun(r.To) != nil && !s.paperOf(r) || prep == "on" && s.hits(r.From-2)):
			return s.placeOf(r)
		}
	}
	return nil
}

// paperOf reports whether a place only names an accord that is spoken of: "under the Minsk agreements", "the failure of the
// Algiers accord".
func (s *sentence) paperOf(r *names.Ref) bool {
	n := s.noun(r.To)
	return n != nil && n.typ == "AGREE" && s.low(r.From-1) == "the" && s.is(r.From-2, cPrep)
}

// pairsPlaces reports whether a name is one of two that a hyphen joins: the "Belgrade-Pristina
// dialogue" is of both and held in neither.
func (s *sentence) pairsPlaces(r *names.Ref) bool {
	for j := range s.refs {
		if o := &s.refs[j]; o.From == r.From && o.Start != r.Start {
			return true
		}
	}
	return false
}

// sea reports whether a name only says on which water or coast a town lies: "the Black Sea resort of Sochi".
func (s *sentence) sea(r *names.Ref) bool {
	switch s.low(r.To) {
	case "resort", "port", "coast", "shore":
		return s.low(r.To+1) == "of" || s.low(r.To+1) == "city" || s.low(r.To+1) == "town"
	}
	return false
}

// topicAt reports whether the noun at token i, before "in", is what is talked of or agreed on, and not what happens
// there: "talks on a truce in Gaza", "with the goal of ending the war in Sudan".
func (s *sentence) topicAt(i int) bool {
	switch s.low(i) {
	case "truce", "ceasefire", "war", "conflict", "fighting", "peace", "crisis", "hostages", "bloodshed", "hostilities":
	default:
		return false
	}
	from := s.nounPhrase(i)
	switch s.low(from - 1) {
	case "on", "about", "over", "for", "of", "to", "towards":
		return true
	}
	k := s.verbAt(from - 1)
	if k < 0 {
		return false
	}
	switch g := &s.vgs[k]; g.v.base {
	case "approve", "back", "endorse", "discuss", "support", "accept", "demand", "propose", "end", "stop", "negotiate", "broker", "seek", "urge":
		return true
	}
	return false
}

// prepOf is prepBefore, over "the Swiss city of".
func (s *sentence) prepOf(i int) int {
	j := s.prepBefore(i)
	if s.low(j) != "of" {
		return j
	}
	switch s.low(j - 1) {
	case "city", "town", "resort", "village", "capital", "port":
	default:
		return j
	}
	for j--; j > 0 && !s.is(j, cPrep) && s.verbAt(j) < 0 && s.toks[j].Shape != names.Punct; j-- {
	}
	return j
}

// prepBefore returns the token before the name at token i and its "the".
func (s *sentence) prepBefore(i int) int {
	i--
	if s.low(i) == "the" {
		i--
	}
	return i
}

// dateBefore returns the first token of a date that stands right before the preposition of the
// name at token i; -1 if none does.
func (s *sentence) dateBefore(i int) int {
	i = s.prepBefore(i)
	if !s.is(i, cPrep) || i < 1 || s.toks[i-1].date == 0 {
		return -1
	}
	at := i - 1
	for at > 0 && s.toks[at-1].date == s.toks[i-1].date {
		at--
	}
	return at
}

// placeOfDay returns the place right behind the date at token at, where another day has a
// place of its own too: "met on Saturday in Narva and on Sunday in Bern"; nil if it is no
// such list.
func (s *sentence) placeOfDay(at int) (place *timeline.Place) {
	days := 0
	for j := range s.refs {
		r := &s.refs[j]
		prep, day := s.low(s.prepBefore(r.From)), s.dateBefore(r.From)
		if day < 0 || prep != "in" && prep != "at" || r.Kind == names.Person || r.InRole {
			continue
		}
		days++
		if s.toks[day].date == s.toks[at].date {
			place = s.placeOf(r)
		}
	}
	if days < 2 {
		return nil
	}
	return place
}

// whereabouts returns the place before "where" for a clause that it opens:
// "flew to Geneva, where talks ended".
func (s *sentence) whereabouts(k int) *timeline.Place {
	for n := 0; n < 3 && k >= 0; n++ {
		g := &s.vgs[k]
		if g.sub != "where" {
			k = g.gov
			continue
		}
		for j := len(s.refs) - 1; j >= 0; j-- {
			if r := &s.refs[j]; r.To <= g.start && r.To >= g.start-2 {
				if j > 0 && s.refs[j-1].To+1 == r.From && s.punct(r.From-1, ",") && (s.refs[j-1].Kind == names.Place || s.refs[j-1].Via == "capital") {
					r = &s.refs[j-1] // "Brussels, Belgium, where"
				}
				return s.placeOf(r)
			}
		}
		return nil
	}
	return nil
}

// told reports whether the verb before token i says something: "tweeted from
// Osaka".
func (s *sentence) told(i int) bool {
	k := s.verbAt(i - 1)
	return k >= 0 && s.vgs[k].v.frame == frSay
}

// hits reports whether the noun at i is an attack: "a strike on Kyiv".
func (s *sentence) hits(i int) bool {
	n := s.noun(i)
	return n != nil && n.typ == "ASSAULT"
}

func (s *sentence) motion(i int) bool {
	k := s.owner(i - 1)
	if k < 0 {
		return false
	}
	switch s.vgs[k].v.base {
	case "leave for":
		return s.low(i-1) == "for" || s.low(i-1) == "to"
	case "send":
		return s.sendsPeople(k, i)
	case "invite", "summon", "travel", "fly", "return", "go", "head", "come", "move":
		return true
	}
	n := s.noun(i - 2)
	return n != nil && n.mode == "visit"
}

// sendsPeople reports whether what group k sends, before token i, goes itself:
// an envoy or troops, not a letter.
func (s *sentence) sendsPeople(k, i int) bool {
	for j := s.vgs[k].to; j < i; j++ {
		switch s.low(j) {
		case "envoy", "envoys", "delegation", "delegations", "team", "teams", "mission", "negotiator", "negotiators", "minister", "ministers",
			"representative", "representatives", "officials", "experts", "inspectors", "observers", "troops", "forces", "soldiers", "warship",
			"warships", "jets", "him", "her", "them":
			return true
		}
		if r := s.ref(j); r != nil && r.Kind == names.Person {
			return true
		}
	}
	return false
}

func (s *sentence) visitObject(i int) bool {
	k := s.verbAt(i - 1)
	if k < 0 {
		return false
	}
	switch s.vgs[k].v.base {
	case "visit", "tour", "enter", "leave", "seize", "capture", "retake", "annex", "besiege":
		return true
	}
	return false
}

func (s *sentence) placeOf(r *names.Ref) *timeline.Place {
	if p, ok := seats[r.Name]; ok {
		return &p
	}
	switch {
	case r.Kind == names.Place:
		return &timeline.Place{Name: r.Name, Country: r.Country}
	case r.Via == "capital":
		return &timeline.Place{Name: s.text[r.Start:r.End], Country: r.Country}
	case r.Kind == names.Country && r.Via == "name":
		return &timeline.Place{Name: r.Name, Country: r.Country}
	}
	return nil
}
