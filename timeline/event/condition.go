package event

import (
	"strings"

	"github.com/dateline-tools/dateline/timeline/names"
)

// conditionOf returns the words of a condition on group k: an if-clause beside
// it, "subject to", "in the event of".
func (s *sentence) conditionOf(k int) string {
	g := &s.vgs[k]
	if g.tense == past && g.modal == "" && !(g.pass && (g.v.frame == frSched || g.v.frame == frPlan)) {
		return ""
	}
	if c := s.dependsOn(k); c != "" {
		return c
	}
	if g.tense == past && g.modal == "" {
		return ""
	}
	for j := range s.vgs {
		o := &s.vgs[j]
		if o.rel != relCond || j == k || o.modal == "to" || o.gov != k && g.rel == relPart && !g.finite && g.v.frame == frSched {
			continue // also "the council, due next month, will fail unless they act"
		}
		if s.saidUnder(o, g) {
			return s.clauseText(j)
		}
		if o.gov > j && o.gov != k && s.top(o.gov) != s.top(k) || o.gov == j+1 && k < j {
			continue
		}
		if c := o.gov; c > k && s.vgs[c].rel == relCoord && (!s.vgs[c].shared || s.low(s.vgs[c].start) == "but" || o.sub == "unless" && s.dateBetween(g.to, s.vgs[c].from)) && j > c {
			continue // "a deal will be harder, and he threatened new penalties if they failed", "are to end on Friday, but could go on if"
		}
		if c := s.finiteOf(o.gov); c > k && s.vgs[c].rel == relCoord && s.vgs[c].v.frame == frThreaten && g.gov != c {
			continue // "called for a vote in May and threatened to leave if there is none"
		}
		if c := o.gov; c > k && s.vgs[c].v.frame == frSay {
			continue // "said the goal is to agree and warned that war looms if we do not"
		}
		if g.rel == relRelative && o.gov != k {
			continue // "only if it amends its constitution, which cannot happen before a vote that he plans to hold"
		}
		if o.gov >= 0 && o.gov != k && s.vgs[o.gov].rel == relRelative && k > j {
			continue // "he, who will fight if talks fail, will travel"
		}
		if o.gov == k || o.gov >= 0 && s.top(o.gov) == s.top(k) || j < k && s.ownInfinitives(j) == k {
			return s.clauseText(j)
		}
	}
	if s.orElse(k) {
		o := &s.vgs[g.gov]
		return s.text[s.toks[s.clauseStart(g.gov)].Start:s.toks[s.trimMarks(o.from, g.start)-1].End]
	}
	for j := 0; j+1 < k; j++ {
		if o := &s.vgs[j]; s.low(o.from) == "should" && (s.is(o.from+1, cPron) || o.from <= s.lead && (s.is(o.from+1, cDet) || s.low(o.from+1) == "both") && !s.punct(len(s.toks)-1, "?")) && (o.from <= s.lead || s.punct(o.from-1, ",")) {
			return s.text[s.toks[o.from].Start:s.toks[s.trimMarks(o.from, s.vgs[j+1].end)-1].End] // "should they agree"
		}
	}
	if c := s.opensWith(k); c != "" {
		return c
	}
	if c := s.onceDone(k); c != "" {
		return c
	}
	if c := s.permitting(k); c != "" {
		return c
	}
	if c := s.insertedIf(k); c != "" {
		return c
	}
	for i := g.to; i < g.end && (g.modal == "will" || g.modal == "would" || g.finite && g.tense == present); i++ {
		if (s.low(i) == "unless" && g.modal != "would" || s.low(i) == "if" && g.modal != "" && g.v.frame != frSay && (s.is(i+1, cDet|cPron) || s.toks[min(i+1, len(s.toks)-1)].Shape == names.Cap) && !s.asks(i) && s.low(i-1) != "as" && s.low(i-1) != "even" && !s.dateBetween(i, g.end) && s.has(i+2, g.end, "do", "does", "did")) && s.owner(i) == k {
			// "unless the council votes otherwise", where "votes" is taken for a noun, "if the council does nothing"
			return s.text[s.toks[i].Start:s.toks[s.trimMarks(i, g.end)-1].End]
		}
	}
	for i := g.start; i < g.end || i == g.end && i < len(s.toks) && (s.low(i) == "assuming" || s.low(i) == "supposing" || s.low(i) == "barring"); i++ {
		n := s.conditionAt(i)
		if n == 0 && i >= g.to && s.run(i, "in", "the", "absence", "of") && indefinite[s.low(i+4)] {
			n = 4 // "kick in on Monday in the absence of a deal", but not of the speaker
		}
		if n > 0 {
			end := i + n
			for end < g.end && !s.punct(end, ",", ".", ";", "—") && s.verbAt(end) < 0 && !s.is(end, cRel|cThat) {
				end++
			}
			if i == g.end {
				for end < len(s.toks) && !s.punct(end, ",", ".", ";", "—") {
					end++ // "assuming that Rome ratifies it"
				}
			}
			return s.text[s.toks[i].Start:s.toks[end-1].End]
		}
	}
	return ""
}

// saidUnder reports whether condition o opens the sentence before a verb of saying and is one of what is said: "If they
// retaliate, Chad has said it would double the rate".
func (s *sentence) saidUnder(o, g *group) bool {
	if o.start > s.lead+1 || g.rel != relComplement || g.gov < 0 || o.gov != g.gov || g.modal != "will" && g.modal != "would" {
		return false
	}
	up := &s.vgs[g.gov]
	return (up.v.frame == frSay || up.v.frame == frPromise) && (s.punct(o.end-1, ",") || s.punct(o.end, ","))
}

// onceDone returns the clause with "once" or "only when" on which what main clause k says will be depends: "will leave once
// the hostages are home", "Only when they are freed will it open". One with a day of its own is no condition.
func (s *sentence) onceDone(k int) string {
	g := &s.vgs[k]
	if g.rel != relMain && g.rel != relComplement || g.neg || s.firstPerson(g) {
		return ""
	}
	for j := range s.vgs {
		o := &s.vgs[j]
		if o.rel != relAdverb || !o.finite || o.tense != present || o.modal != "" || s.holdsDate(o) || s.firstPerson(o) {
			continue
		}
		switch {
		case o.sub == "once" && o.gov == k && (g.modal == "will" || g.modal == "to" || g.modal == "would"):
			return s.clauseText(j)
		case o.sub == "when" && o.start == s.lead+1 && strings.EqualFold(s.str(s.lead), "only") && j+1 < len(s.vgs) && s.vgs[j+1].modal == "will" && (k == j+1 || k == j+2):
			return s.text[s.toks[s.lead].Start:s.toks[s.trimMarks(s.lead, s.vgs[j+1].from)-1].End]
		}
	}
	return ""
}

// permitting returns the "weather permitting" that opens or ends the sentence of main clause k.
func (s *sentence) permitting(k int) string {
	if g := &s.vgs[k]; g.rel != relMain && g.rel != relComplement || g.tense == past {
		return ""
	}
	for i := s.lead + 1; i < len(s.toks); i++ {
		if s.low(i) != "permitting" || i-1 > s.lead && !s.punct(i-2, ",") {
			continue
		}
		if (i-1 == s.lead || s.toks[i-1].Shape == names.Lower) && (i+1 >= len(s.toks) || s.toks[i+1].Shape == names.Punct) {
			return s.text[s.toks[i-1].Start:s.toks[i].End]
		}
	}
	return ""
}

// insertedIf returns the condition put between the subject of main clause k and its verb: "the truce, if
// approved by the cabinet, will begin".
func (s *sentence) insertedIf(k int) string {
	g := &s.vgs[k]
	if k == 0 || g.rel != relMain {
		return ""
	}
	for i := max(s.vgs[k-1].from-1, s.lead+1); i < g.from; i++ {
		if low := s.low(i); (low == "if" || low == "unless") && s.insertedPart(i, g.from) {
			end := i + 1
			for !s.punct(end, ",") {
				end++
			}
			return s.text[s.toks[i].Start:s.toks[end-1].End]
		}
	}
	return ""
}

// dependsOn returns the condition that stands in front of main clause k or behind its
// comma, or "as long as" behind it: "Depending on the weather, they will go", "was
// planned for Monday, depending on the talks".
func (s *sentence) dependsOn(k int) string {
	g := &s.vgs[k]
	if g.rel == relRelative || g.rel == relPart {
		return ""
	}
	for i := range s.toks {
		n := 0
		switch low := s.low(i); {
		case strings.EqualFold(low, "depending") && (s.low(i+1) == "on" || s.low(i+1) == "upon"):
			n = 2
		case (low == "as" || low == "so") && s.low(i+1) == "long" && s.low(i+2) == "as" && s.low(i-1) != "for" && !s.has(i+3, i+5, "takes", "needed", "necessary", "possible"):
			n = 3 // not "for as long as it takes"
		}
		front := i <= s.lead+1 && i < g.from
		if n == 0 || !front && (i < g.to || n == 2 && !s.punct(i-1, ",")) {
			continue
		}
		end := i + n
		for end < len(s.toks) && !s.punct(end, ",", ".", ";", "—", "”", `"`) {
			end++
		}
		if s.low(i) == "depending" && s.has(i+n, end, "whether", "who", "how", "what", "when", "where") {
			return "" // the clause behind it is the condition
		}
		return s.text[s.toks[i].Start:s.toks[end-1].End]
	}
	return ""
}

// orElse reports whether clause k is what comes of not doing what the clause before
// it demands: "must hold elections in May or leave on 1 June".
func (s *sentence) orElse(k int) bool {
	g := &s.vgs[k]
	if g.rel != relCoord || !g.shared || g.gov < 0 || s.low(g.start) != "or" {
		return false
	}
	up := &s.vgs[g.gov]
	return !up.neg && (up.modal == "must" || up.modal == "to" && up.finite)
}

// ifOnly reports whether the "provided" at token i sets a condition: "Provided she
// is released, they may go", "and provided the house agrees", but not "provided by".
func (s *sentence) ifOnly(i int) bool {
	if i == s.lead {
		return true
	}
	if s.is(i+1, cPrep) || i+1 < len(s.toks) && s.toks[i+1].date != 0 {
		return false
	}
	return s.punct(i-1, ",") || s.is(i-1, cConj) && s.is(i+1, cDet|cThat) || i > 0 && s.toks[i-1].date != 0
}

// ownInfinitives returns the group behind j and the infinitives that hang on it:
// "which, if all goes to plan, would begin".
func (s *sentence) ownInfinitives(j int) int {
	for j++; j < len(s.vgs) && s.vgs[j].rel == relInf && !s.vgs[j].finite; j++ {
	}
	return j
}

// opensWith returns the condition that opens a sentence where its verb is not
// known for one, "If they cheat, the planes will be back", or where it has
// none, "Without a deal, tariffs would return", for the first verb in "will" or
// "would" behind its comma.
func (s *sentence) opensWith(k int) string {
	i := s.lead
	for s.punct(i, "“", `"`) {
		i++
	}
	if i+2 >= len(s.toks) || s.vgs[k].rel != relMain || s.vgs[k].modal == "" || s.vgs[k].modal == "to" && s.str(i) != "Pending" || s.vgs[k].modal == "must" || s.vgs[k].modal == "should" {
		return ""
	}
	assumes := false
	switch s.str(i) {
	case "If", "Unless":
		if s.is(i+1, cAdj|cPrep|cSub) || s.punct(i+2, ",") {
			return "" // "If possible, they will meet"
		}
	case "Without":
		if !s.is(i+1, cDet) && s.noun(i+1) == nil || s.low(i+2) == "doubt" {
			return ""
		}
	case "Should", "Had", "Were":
		if v := &s.vgs[0]; v.from != i || v.rel != relCond {
			return ""
		}
		assumes = true // "Should talks in Bern fail, the raid would start", where "talks" is taken for the verb
	case "Barring", "Failing", "Absent", "Pending":
		if s.verbAt(i) >= 0 && s.vgs[s.verbAt(i)].finite || !s.is(i+1, cDet) && s.noun(i+1) == nil {
			return ""
		}
		if s.has(i+1, i+6, hitches...) {
			return "" // only a manner of speaking
		}
	case "Assuming":
		if s.noun(i+2) != nil && s.punct(i+3, ",") {
			return "" // "Assuming the chair, he will say"
		}
		assumes = true
	case "On":
		if !s.run(i+1, "condition", "that") && !s.run(i+1, "the", "condition", "that") {
			return ""
		}
		assumes = true // "On condition that the men go free, the pass will open"
	case "In":
		switch {
		case s.run(i+1, "the", "absence", "of"):
		case s.run(i+1, "the", "event") && s.low(i+3) != "of", s.low(i+1) == "case" && s.low(i+2) != "of":
			assumes = true // "In the event that talks fail, duties will rise", "In case the vote is tied, a run-off will be held"
		default:
			return ""
		}
	default:
		return ""
	}
	end := i + 1
	for end < len(s.toks) && !s.punct(end, ",", ";", "—", ".") {
		end++
	}
	if !s.punct(end, ",") || end >= s.vgs[k].from {
		return ""
	}
	for j := range k {
		if o := &s.vgs[j]; o.from > end && o.v.frame != frSay || o.from < end && o.finite && o.start > s.lead && o.rel != relCond && !assumes {
			return ""
		}
	}
	return s.text[s.toks[i].Start:s.toks[end-1].End]
}

// openedBy returns the condition without "if" that opens the sentence, and the token of the comma behind it: "Absent a
// deal", "Assuming the truce holds". Of "Without" and the like it must be of something that may or may not come, not of
// somebody: "Without the speaker, the house sits on Monday".
func (s *sentence) openedBy() (_ string, end int) {
	i := s.lead
	for s.punct(i, "“", `"`) {
		i++
	}
	n := i + 1
	switch s.str(i) {
	case "Without", "Barring", "Failing", "Absent":
	case "Assuming", "Supposing":
		n = -1
	case "In":
		if n = i + 4; !s.run(i+1, "the", "absence", "of") {
			return "", -1
		}
	default:
		return "", -1
	}
	if n > 0 && !indefinite[s.low(n)] && (s.noun(n) == nil || s.toks[n].date != 0) || s.has(i+1, i+6, hitches...) {
		return "", -1
	}
	for end = i + 1; end < len(s.toks) && !s.punct(end, ",", ";", "—", "."); end++ {
		if k := s.verbAt(end); n > 0 && k >= 0 && s.vgs[k].finite {
			return "", -1
		}
	}
	if !s.punct(end, ",") || n < 0 && s.finiteIn(i, end) < 0 {
		return "", -1 // also "Assuming the chair, he will speak"
	}
	return s.text[s.toks[i].Start:s.toks[end-1].End], end
}

// hitches are what a plan is told to be free of, in a manner of speaking.
var hitches = []string{"hitch", "hitches", "surprise", "surprises", "delay", "delays", "unforeseen", "unexpected", "accident", "accidents", "problems", "complications", "setback", "setbacks", "act", "miracle"}

// finiteIn returns the first finite group in [from,to), -1 if there is none.
func (s *sentence) finiteIn(from, to int) int {
	for k := range s.vgs {
		if g := &s.vgs[k]; g.finite && g.from >= from && g.from < to {
			return k
		}
	}
	return -1
}

// dependsUpon returns the words in which group g says what its subject depends on: "hinges on Delhi releasing the men",
// "is contingent on a truce"; "" for other verbs.
func (s *sentence) dependsUpon(g *group) string {
	i := g.to
	switch {
	case !g.finite || g.neg || g.modal != "" || g.tense != present:
		return ""
	case g.v.base == "hinge" || g.v.base == "depend":
	case g.v.base == "be" && (s.low(i) == "contingent" || s.low(i) == "conditional" || s.low(i) == "dependent"):
		i++
	default:
		return ""
	}
	if s.low(i) != "on" && s.low(i) != "upon" {
		return ""
	}
	end := i
	for end < len(s.toks) && !s.punct(end, ",", ".", ";", "—") {
		end++
	}
	return s.text[s.toks[g.head].Start:s.toks[end-1].End]
}

// conditionAt returns the length of a condition's opening at token i:
// "in the event of", "subject to", "in case of".
func (s *sentence) conditionAt(i int) int {
	switch s.low(i) {
	case "if":
		if i+2 < len(s.toks) && s.toks[i+1].Shape == names.Lower && s.punct(i+2, ",", ".") && s.low(i+1) != "possible" {
			return 2 // "if necessary"; "by May, if possible" sets no condition
		}
	case "in":
		if s.low(i+1) == "the" && s.low(i+2) == "event" && s.low(i+3) == "of" {
			return 4
		}
		if s.low(i+1) == "case" && s.low(i+2) == "of" {
			return 3
		}
	case "subject":
		if s.low(i+1) == "to" && !s.has(i+2, i+8, "tariff", "tariffs", "tax", "taxes", "duty", "duties", "levy", "levies", "fine", "fines", "sanctions", "quotas", "fees") {
			return 2 // "subject to a tariff of 35 percent" is no condition
		}
	case "contingent", "conditional", "dependent", "depending":
		if n := s.low(i + 1); n == "on" || n == "upon" {
			return 2
		}
	case "assuming", "supposing":
		if s.punct(i-1, ",") && (s.is(i+1, cThat|cDet) || s.ref(i+1) != nil || s.low(i+1) == "both") {
			return 1 // "will come into force in May, assuming that Rome ratifies it"
		}
	case "barring", "absent":
		if i > s.lead && (s.punct(i-1, ",") || s.toks[i-1].date != 0) && indefinite[s.low(i+1)] && !s.has(i+1, i+6, hitches...) {
			return 1 // "will double on Monday, barring a deal"
		}
	case "pending":
		if s.is(i-1, cDet) {
			return 0 // "the pending issues"
		}
		return 1
	}
	return 0
}

// top climbs from a group to the clause that stands by itself.
func (s *sentence) top(k int) int {
	for n := 0; n < len(s.vgs) && s.vgs[k].gov >= 0 && s.vgs[k].rel != relComplement; n++ {
		k = s.vgs[k].gov
	}
	return k
}
