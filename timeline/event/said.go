package event

import "github.com/dateline-tools/dateline/timeline/names"

// asks reports whether the "if" at j means whether ("asked if", "to see if"),
// or only addresses the listener ("if you will").
func (s *sentence) asks(j int) bool {
	switch s.low(j - 1) {
	case "say", "ask", "asked", "asks", "asking", "see", "wonder", "wondered", "wondering", "know", "sure", "unclear", "determine", "check", "me", "him", "her", "them":
		return true
	}
	return s.low(j+1) == "you" || s.low(j-1) == "or" || s.low(j-1) == "even" && s.low(j-2) == "or"
}

// toPress reports whether "to the press", "to reporters" begins at token i.
func (s *sentence) toPress(i int) bool {
	if !s.is(i, cTo) {
		return false
	}
	if i++; s.is(i, cDet) {
		i++
	}
	switch s.low(i) {
	case "press", "media", "reporters", "journalists", "parliament", "lawmakers", "deputies", "newspapers":
		return true
	}
	return false
}

// saysThat reports whether the "that" at j opens what somebody says, hopes or
// agrees: right after such a verb, or after its addressee, date or place.
func (s *sentence) saysThat(j int) bool {
	k := -1
	for n := range s.vgs {
		if s.vgs[n].to <= j {
			k = n
		}
	}
	if k < 0 {
		return false
	}
	g := &s.vgs[k]
	if s.is(j-1, cConj) {
		for ; k >= 0; k-- {
			if s.vgs[k].rel == relComplement {
				return true // "said that ... and that"
			}
		}
		return false
	}
	if s.saidNews(g, j) {
		return true
	}
	if s.heldObject(g, j) {
		return false
	}
	if (s.is(g.to, cPrep) || g.to == j || s.toPress(g.to) || s.toks[g.to].date != 0) && (g.v.frame == frSay || g.v.frame == frDeny || s.onlyWhen(g.to, j)) {
		return s.takesClause(g) || g.v.frame == frSay || g.v.frame == frDeny || g.v.frame == frSched || g.v.frame == frConsider || g.v.frame == frPlan || g.to == j
	}
	if g.v.base == "agree" && s.is(j+1, cPron) {
		return true // "agreed last week during a summit that they would extend"
	}
	switch g.v.base {
	case "tell", "assure", "inform", "warn", "remind", "convince", "persuade", "promise":
		return true
	}
	before := j - 1
	for before > 0 && (s.toks[before].date != 0 || s.is(before, cPrep) && s.toks[before+1].date != 0) {
		before-- // "expressed hope on Saturday that"
	}
	switch s.low(before) {
	case "hope", "hopes", "optimism", "fears", "report", "reports", "statement", "claim", "claims", "pledge", "promise", "condition", "possibility",
		"assurance", "assurances", "guarantee", "speculation", "accusations", "allegations", "confidence", "fact", "view", "suggestions":
		return true
	}
	return false
}

// heldObject reports whether the "that" at j is what is held: "said at the end
// of a summit that the allies held on Monday", where the verb lacks any other
// object.
func (s *sentence) heldObject(g *group, j int) bool {
	if !singular[s.low(j-1)] || !s.is(g.to, cPrep) {
		return false
	}
	for k := range s.vgs {
		o := &s.vgs[k]
		if o.from < j {
			continue
		}
		switch o.v.base {
		case "hold", "host", "attend", "chair", "convene", "organise", "organize", "broker", "sign", "reach", "strike", "arrange":
			return !o.pass && (s.toks[min(o.to, len(s.toks)-1)].date != 0 || s.is(o.to, cPrep) || s.toks[min(o.to, len(s.toks)-1)].Shape == names.Punct)
		}
		return false
	}
	return false
}

// saidNews reads "dismissed a statement by Clinton that": what is denied or
// rejected is what the noun says.
func (s *sentence) saidNews(g *group, j int) bool {
	if g.v.frame != frRefuse && g.v.frame != frDeny {
		return false
	}
	for i := g.to; i < j; i++ {
		if i >= g.to+4 && i < j-1 {
			continue
		}
		switch s.low(i) {
		case "statement", "statements", "report", "reports", "claim", "claims", "rumor", "rumors", "rumour", "rumours", "allegation", "allegations",
			"suggestion", "suggestions", "speculation", "assertion", "assertions":
			return true
		}
	}
	return false
}

// onlyWhen reports whether nothing but prepositions, names, dates and adverbs
// stands in [from,to).
func (s *sentence) onlyWhen(from, to int) bool {
	for i := from; i < to; i++ {
		if s.toks[i].date == 0 && s.toks[i].ref == 0 && !s.is(i, cPrep|cAdv|cDet|cTo) && s.toks[i].Shape != names.Punct {
			return false
		}
	}
	return true
}

// afterSaying skips "on Monday", "reporters" and whom somebody told after a
// verb of saying and returns where its complement begins.
func (s *sentence) afterSaying(up *group, i, verb int) int {
	for i < verb {
		switch r := s.ref(i); {
		case r != nil && r.From == i && up.v.base == "tell" && r.To < verb && (s.is(r.To, cPron|cDet) || s.ref(r.To) != nil || s.toks[r.To].date != 0 || s.is(r.To, cPrep) && s.toks[min(r.To+1, len(s.toks)-1)].date != 0):
			i = r.To
		case s.is(i, cDet) && up.v.base == "tell" && s.ref(i+1) != nil && s.ref(i+1).From == i+1 && s.ref(i+1).To < verb:
			i++ // "told The Times on Friday they"
		case s.toks[i].date != 0, s.is(i, cPrep) && i+1 < verb && s.toks[i+1].date != 0, s.is(i, cPrep|cDet) && i+2 < verb && s.toks[i+2].date != 0:
			i++
		case s.low(i) == "reporters" || s.low(i) == "journalists":
			i++
		default:
			return i
		}
	}
	return i
}
