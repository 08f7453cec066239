package event

import (
	"github.com/dateline-tools/dateline/timeline"
	"github.com/dateline-tools/dateline/timeline/names"
)

// Who does and to whom it is done: PLOVER's actor and recip. Those who meet, agree
// or exchange do it together and are all actors.

// patients reports whether the subject of group k is whom it is done to: "was
// expelled", "have been told".
func (s *sentence) patients(k int) bool {
	g := &s.vgs[k]
	if !g.pass {
		return g.rel != relPart && (g.v.base == "receive" || g.v.base == "get" || g.v.base == "suffer") && s.low(g.to) != "by"
	}
	switch g.v.frame {
	case frSched, frPlan, frPhase, frPostpone, frCancel, frBe, frAspect, frConsider:
		return false // "are expected to"
	case frSay:
		return g.v.base == "tell" || g.v.base == "inform"
	}
	return directed(g.v)
}

// directed reports whether what verb v tells is done by one to another.
func directed(v *verb) bool {
	switch v.typ {
	case "AGREE", "COOPERATE":
		return false
	case "CONSULT", "":
		return hosts[v.base]
	}
	return true
}

// hosts are verbs without a type of force whose object is whom one turns to: a guest,
// a listener, a receiver.
var hosts = map[string]bool{
	"host": true, "receive": true, "welcome": true, "greet": true, "brief": true, "debrief": true, "visit": true, "phone": true, "telephone": true,
	"tell": true, "inform": true, "assure": true, "notify": true, "call": true, "consult": true, "summon": true, "address": true,
	"give": true, "send": true, "hand": true, "allow": true, "arm": true, "defeat": true, "help": true, "replace": true, "honour": true, "honor": true,
}

// partOf says which part the name r has in what group k tells, where it stands
// behind the verb: typ is the type of the event, before the part of the name before
// it in a list.
func (s *sentence) partOf(k int, r *names.Ref, typ, before string) string {
	g := &s.vgs[k]
	if in := s.inner(k); in >= 0 && s.vgs[in].to <= r.From {
		g = &s.vgs[in]
	}
	i := r.From - 1
	for i >= g.to && (s.toks[i].Shape == names.Poss || s.is(i, cDet|cAdj) || s.inRole(i)) {
		i--
	}
	switch {
	case i < g.to:
		if !g.pass && directed(g.v) {
			return timeline.Recip
		}
	case s.is(i, cConj) || s.punct(i, ","):
		return before
	case s.low(i) == "against", s.low(i) == "on" && force[typ], s.low(i) == "at" && typ == "ASSAULT":
		return timeline.Recip
	case s.low(i) == "to" && (typ == "AID" || typ == "REQUEST" || typ == "ASSAULT" || typ == "THREATEN" || given[g.v.base]):
		return timeline.Recip
	case s.low(i) == "from" && (typ == "COERCE" || typ == "REQUEST" || g.v.base == "demand"):
		return timeline.Recip
	}
	return ""
}

// inRole reports whether token i belongs to a role in front of a name: "the Israeli
// prime minister Benjamin Netanyahu".
func (s *sentence) inRole(i int) bool {
	for j := range s.refs {
		if r := &s.refs[j]; r.InRole && r.From <= i && i < r.To {
			return true
		}
	}
	return s.verbAt(i) < 0 && !s.is(i, cPrep|cConj|cTo|cSub|cRel|cThat) && s.toks[i].Shape != names.Punct && s.toks[i].ref == 0 && s.toks[i].date == 0 && (s.toks[i].Shape == names.Cap || s.toks[i].Shape == names.Lower && s.toks[i].w == nil)
}

// force are the types of what is done against somebody.
var force = map[string]bool{"SANCTION": true, "ASSAULT": true, "COERCE": true, "THREATEN": true, "ACCUSE": true, "YIELD": true}

// given are verbs with "to" whom.
var given = map[string]bool{
	"offer": true, "give": true, "send": true, "hand": true, "present": true, "propose": true, "submit": true, "deliver": true, "speak": true, "talk": true,
	"write": true, "appeal": true, "apologise": true, "apologize": true, "extradite": true, "release": true, "return": true, "repatriate": true, "sell": true, "supply": true, "complain": true,
}
