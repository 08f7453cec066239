package event

import (
	"strings"

	"github.com/dateline-tools/dateline/timeline/names"
)

// The places within a subject where a title may begin, where the whole of the subject leaves no room for what its
// verb needs.

// deputies are those of whom several act for the states or bodies that they come from.
var deputies = map[string]bool{
	"ministers": true, "leaders": true, "presidents": true, "premiers": true, "representatives": true, "negotiators": true, "delegates": true, "delegations": true,
	"envoys": true, "diplomats": true, "officials": true, "ambassadors": true, "chiefs": true, "heads": true, "governments": true, "government": true, "mediators": true,
	"armies": true, "army": true, "troops": true, "forces": true, "secretaries": true, "lawmakers": true, "parliaments": true, "parliament": true,
}

// deputyBefore reports whether a state or a body begins at token i, and those who act for it stand right before: "The
// foreign ministers of | Chad and Niger", "negotiators from | the Union of Captains".
func (s *sentence) deputyBefore(i int) bool {
	if i < s.lead+2 || !s.has(i-1, i, "of", "from", "for") || !deputies[strings.ToLower(s.str(i-2))] || !s.nominal(i) || s.personAt(i) {
		return false
	}
	named := false
	for j := i; j < i+4 && j < len(s.toks) && s.verbAt(j) < 0 && s.toks[j].Shape != names.Punct; j++ {
		named = named || s.toks[j].Shape == names.Cap
	}
	for j := i - 2; named && j >= s.lead && j > i-8; j-- {
		if s.beginsClause(j) {
			return true
		}
		if s.verbAt(j-1) >= 0 || s.toks[j-1].Shape == names.Punct || s.toks[j-1].date != 0 || s.is(j-1, cConj|cSub|cTo|cPrep) && !(s.low(j-1) == "of" && deputies[strings.ToLower(s.str(j-2))]) {
			return false // "the meeting with envoys from | Chad"
		}
	}
	return false
}

// ownerBefore reports whether the clause opens with nothing but the owner of what begins at token i: "Chad's | council and
// its largest party have signed".
func (s *sentence) ownerBefore(i int) bool {
	if i < s.lead+2 || s.toks[i-1].Shape != names.Poss || !s.nominal(i) || s.toks[i].Shape != names.Lower {
		return false
	}
	j := i - 2
	for j > s.lead && s.toks[j].Shape == names.Cap && s.toks[j-1].Shape != names.Punct && !s.is(j-1, cThat|cConj|cSub) && s.verbAt(j-1) < 0 {
		j--
	}
	return s.toks[j].Shape == names.Cap && s.toks[j].date == 0 && s.beginsClause(j)
}

// landBefore reports whether nothing but a land stands before the office or body that begins at token i: "The Chadian |
// Ministry of the Sea", "Chadian | Foreign Minister Ada Roe".
func (s *sentence) landBefore(i int) bool {
	if i < s.lead+1 || s.toks[i].Shape != names.Cap || s.toks[i-1].Shape != names.Cap {
		return false
	}
	j := i - 1
	switch r := s.ref(j); {
	case r != nil && r.Via == "demonym" && r.To == i:
		j = r.From
	case r != nil && r.Kind != names.Person && r.From == j && bodies[strings.ToLower(s.str(i))]:
	default:
		return false
	}
	for j > s.lead && s.is(j-1, cDet|cAdj) {
		j--
	}
	return s.beginsClause(j)
}

// bodies are the first words of the names of state bodies, behind the name of their land.
var bodies = map[string]bool{
	"department": true, "ministry": true, "office": true, "supreme": true, "constitutional": true, "central": true, "national": true, "foreign": true, "defence": true, "defense": true,
	"interior": true, "finance": true, "parliament": true, "senate": true, "army": true, "navy": true, "coast": true, "electoral": true, "election": true, "state": true, "court": true,
}

// bracketBefore reports whether the title begins behind the short form of a long name, in a subject: "the Union of Captains
// and Pilots (UCP) | conference was put off".
func (s *sentence) bracketBefore(i int) bool {
	return i > s.lead+3 && s.punct(i-1, ")") && s.punct(i-3, "(") && s.nominal(i) && s.toks[i].Shape == names.Lower
}

// beginsClause reports whether a clause, or the sentence, begins at token i.
func (s *sentence) beginsClause(i int) bool {
	return s.opens(i) || s.is(i-1, cThat) || s.clauseAt(i) >= 0
}
