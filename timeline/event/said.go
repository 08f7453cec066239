package event

import (
	"strings"

	"github.com/dateline-tools/dateline/timeline/names"
)

// asks reports whether the "if" at j means whether ("asked if", "to see if"),
// or only addresses the listener ("if you will").
func (s *sentence) asks(j int) bool {
	switch s.low(j - 1) {
	case "say", "ask", "asked", "asks", "asking", "see", "knows", "knew", "wonder", "wondered", "wondering", "know", "sure", "clear", "unclear", "certain", "uncertain", "determine", "check", "announce", "announces", "announced", "reveal", "revealed", "decided", "learn", "discuss", "discussed", "doubt", "doubts", "doubted", "query", "question", "decide", "me", "him", "her", "them":
		return true
	}
	if i := s.behindDates(j); i < j-1 && s.has(i, i+1, "decide", "reveal", "announce", "say", "see", "know", "tell", "determine", "learn") {
		return true // "will decide on Friday if talks can resume"
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

// hearsay reports whether group k, before the "that" at j, only says where reports stand: "denied
// reports circulating in regional media that".
func (s *sentence) hearsay(k, j int) bool {
	g := &s.vgs[k]
	return !g.finite && (g.v.base == "circulate" || g.v.base == "spread" || g.v.base == "publish" || g.v.base == "appear") && g.from > 0 && rumours[s.low(g.from-1)] && j-g.to < 7
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
	if g.to == j-1 && (s.low(j-1) == "too" || s.low(j-1) == "however" || s.low(j-1) == "also" || s.low(j-1) == "again" || s.low(j-1) == "earlier" || s.low(j-1) == "later") && (g.v.frame == frSay || g.v.frame == frDeny) {
		return true // "said too that"
	}
	if s.is(j-1, cConj) {
		for ; k >= 0; k-- {
			if s.vgs[k].rel == relComplement {
				return true // "said that ... and that"
			}
		}
		return false
	}
	if s.saidNews(g, j) || s.hearsay(k, j) {
		return true
	}
	if s.heldObject(g, j) || s.thatBetween(g.to, j-1) && s.verbAt(j-1) < 0 && s.toks[j-1].Shape == names.Lower && !s.is(j-1, cPrep|cConj|cAdv) {
		return false // also "announced that the polls that were due this month would be delayed"
	}
	if (s.is(g.to, cPrep) || g.to == j || s.toPress(g.to) || s.toks[g.to].date != 0) && (g.v.frame == frSay || g.v.frame == frDeny || s.toPress(g.to) || s.onlyWhen(g.to, j)) {
		return s.takesClause(g) || g.v.frame == frSay || g.v.frame == frDeny || g.v.frame == frSched || g.v.frame == frConsider || g.v.frame == frPlan || g.to == j
	}
	if g.v.frame == frSay && s.is(g.to, cTo) && s.toks[j-1].Shape == names.Cap && j-1 > g.to && j-1 < g.to+4 {
		return true // "confirmed to Sputnik that"
	}
	if (g.v.frame == frSay || g.v.frame == frPropose || g.v.frame == frPromise) && s.is(g.to, cTo) && s.whom(g.to+1, j) {
		return true // "proposed to Russia that", "said to the king's envoy that"
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
		case i == up.to && s.listeners(up, i, verb) > 0:
			i = s.listeners(up, i, verb)
		case s.is(i, cPrep) && i == up.to && up.v.base != "tell" && s.whereSaid(i+1, verb) > 0:
			i = s.whereSaid(i+1, verb) // "said in Greece on Tuesday he was hopeful"
		default:
			return i
		}
	}
	return i
}

// listeners returns the end of whom somebody told or warned, from token i, with a day behind them and before the verb of what
// was said: "told members on Tuesday they would not"; 0 if there is none.
func (s *sentence) listeners(up *group, i, verb int) int {
	switch up.v.base {
	case "tell", "warn", "assure", "remind", "inform", "promise":
	default:
		return 0
	}
	for j := i; j < i+5 && j+2 < verb && s.verbAt(j) < 0; j++ {
		switch {
		case j > i && (s.toks[j].date != 0 || s.is(j, cPrep) && s.toks[j+1].date != 0):
			return j
		case s.is(j, cConj|cSub|cThat|cTo|cRel) || s.toks[j].Shape == names.Punct:
			return 0
		}
	}
	return 0
}

// whereSaid returns the end of the place at token i where somebody spoke, with a
// day behind it and before the verb of what was said; 0 if there is none.
func (s *sentence) whereSaid(i, verb int) int {
	if j := s.inWords(i, verb); j > 0 {
		return j
	}
	r := s.ref(i)
	if r == nil || r.From != i || r.Kind != names.Place && r.Kind != names.Country || r.To+1 >= verb {
		return 0
	}
	if s.toks[r.To].date == 0 && !(s.is(r.To, cPrep) && s.toks[r.To+1].date != 0) {
		return 0
	}
	return r.To
}

// inWords returns the end of what somebody said it in, from token i, with a day behind it: "said in
// TV comments late on Sunday the army could leave"; 0 if there is none.
func (s *sentence) inWords(i, verb int) int {
	for j := i; j < i+4 && j+2 < verb && s.verbAt(j) < 0 && s.toks[j].date == 0; j++ {
		switch s.low(j) {
		case "comments", "remarks", "statement", "speech", "interview", "address", "message", "post", "briefing", "letter":
		default:
			if s.is(j, cPrep|cPron|cConj|cSub|cThat) || s.toks[j].Shape == names.Punct {
				return 0
			}
			continue
		}
		n := j + 1 // also "in a letter to Lula on Monday"
		for n < verb && n < j+8 && s.toks[n].date == 0 && s.toks[n].Shape != names.Punct && s.verbAt(n) < 0 && !s.is(n, cThat|cPron|cSub|cConj) {
			n++
		}
		if n < verb-1 && s.toks[n].date != 0 {
			return n
		}
		return 0
	}
	return 0
}

// takesClause reports whether a clause without "that" may follow the verb.
func (s *sentence) takesClause(g *group) bool {
	if g.pass && s.low(g.from-1) != "it" || g.rel == relPart {
		return false // "declared by Putin"
	}
	if g.rel == relRelative && g.sub != "who" && !s.is(g.to, cModal|cBe|cHave) && !(g.v.frame == frSay && s.is(g.from-1, cRel|cThat) && (s.is(g.to, cDet|cPron) || s.ref(g.to) != nil)) {
		return false // "a truce that he announced"; but "talks that he said would resume", "a report that said the law would pass"
	}
	if g.v.base == "agree" && s.low(g.to) == "there" && s.is(g.to+1, cModal) {
		return true // "agreed there should be a truce"
	}
	if (g.v.base == "reply" || g.v.base == "respond") && s.is(g.to, cTo) {
		return false // "has yet to reply to the letter sent in May"
	}
	switch g.v.frame {
	case frPropose:
		return g.v.base != "want" && g.v.base != "like" && g.v.base != "prefer" // "wants the pact signed by Friday"
	case frSay, frDeny, frThreaten, frPromise:
		return true
	case frConsider:
		return g.v.base == "doubt"
	case frPlan, frSched:
		return g.v.base == "hope" || g.v.base == "expect" || g.v.base == "wish"
	case frBe:
		return g.v.base == "mean" && g.neg // "does not mean they will go"
	}
	return false
}

// saidOf returns where what is said begins behind group k, a verb of saying,
// whose next group only describes the subject: "said a deal to end the war would
// be signed", "claimed talks scheduled for Monday would be put off"; else -1.
func (s *sentence) saidOf(k int) int {
	up, inner := &s.vgs[k], &s.vgs[k+1]
	if !up.finite || up.v.frame != frSay || inner.rel != relInf && inner.rel != relPart && (inner.rel != relIng || inner.sub != "") {
		return -1
	}
	if i := s.afterSaying(up, up.to, inner.from); i < inner.from && (s.is(i, cDet) || s.noun(i) != nil) {
		return i
	}
	return -1
}

// saidAround returns the "that" of "said that the talks, held in Muscat, had
// failed" where group k is the verb it opens: what stands between describes the
// subject; else -1.
func (s *sentence) saidAround(k, lo int) int {
	m := k - 1
	for m >= 0 && s.aside(m) {
		m--
	}
	if m < 0 || m == k-1 || !s.vgs[m].finite || !s.takesClause(&s.vgs[m]) {
		return -1
	}
	for i := lo; i < s.vgs[k].from; i++ {
		if s.is(i, cConj|cSub|cRel|cThat) || s.punct(i, ";", "“", "”", `"`) {
			return -1 // a clause of its own
		}
	}
	for j := s.vgs[m].to; j+1 < s.vgs[m+1].start; j++ {
		if s.is(j, cThat) {
			if s.saysThat(j) && s.vgs[m+1].start > j+1 {
				return j
			}
			return -1
		}
	}
	return s.saidBare(m, k)
}

// saidBare is saidAround without a "that": "said the envoys, held since May,
// had left".
func (s *sentence) saidBare(m, k int) int {
	up, in := &s.vgs[m], &s.vgs[m+1]
	if up.v.base != "say" || up.from == 0 || s.toks[up.from-1].Shape == names.Punct || !s.punct(s.vgs[k].from-1, ",") || !s.punct(in.start-1, ",") {
		return -1
	}
	if i := s.afterSaying(up, up.to, in.start); i < in.start && (s.is(i, cDet|cPron) || s.ref(i) != nil || s.noun(i) != nil) {
		return i
	}
	return -1
}

// longSubject reports whether [from,to) is a subject with commas of its own: a
// list of names, or a name with an apposition.
func (s *sentence) longSubject(from, to int) bool {
	if s.lists(from, to) {
		return true
	}
	if !s.punct(to-1, ",") || s.punct(from, ",") {
		return false
	}
	commas, first, dated := 0, -1, false
	for i := from; i < to; i++ {
		if s.punct(i, ",") {
			if commas++; first < 0 {
				first = i
			}
		} else if s.toks[i].Shape == names.Punct || s.is(i, cSub|cRel|cThat) {
			return false
		}
		dated = dated || s.toks[i].date != 0
	}
	if first > 0 && strings.HasSuffix(s.str(first+1), "ing") {
		return commas == 2 && s.ref(first-1) != nil // "the envoy, buttonholing him on Friday, had"
	}
	return commas == 2 && !dated && (s.ref(first-1) != nil && s.is(first+1, cDet) || s.low(first+1) == "along" || s.low(first+1) == "together" || s.low(first+1) == "including")
}

// opensSpeech reports whether a clause without "that" may follow the past form:
// "said the plan is", "suggested the plan is", but not "proposed last week is".
func (s *sentence) opensSpeech(g *group) bool {
	switch s.low(g.to) {
	case "it", "he", "she", "they", "any":
		return g.v.frame == frSay || g.v.frame == frDeny || g.v.base == "suggest" || g.v.base == "hope" // "denied it had signed"
	}
	if s.low(g.to) == "for" && s.pairedDate(g.to) {
		return false // "a session announced for Monday was delayed"
	}
	return g.v.frame == frSay || g.v.base == "suggest" && s.is(g.to, cDet|cPron)
}

// sayingThat reports whether group k is a verb of saying whose "that" stands
// before the next verb: "said on Saturday that the talks, due to open, had".
func (s *sentence) sayingThat(k int) bool {
	if s.vgs[k].v.frame != frSay || k+1 >= len(s.vgs) {
		return false
	}
	for i := s.vgs[k].to; i < s.vgs[k+1].from; i++ {
		if s.is(i, cThat) && s.saysThat(i) {
			return true
		}
	}
	return false
}

// saidThat reports whether group k stands right behind the name that is its
// subject in what somebody said: "said that Lebanon submitted a list of changes
// it would like to see".
func (s *sentence) saidThat(k int) bool {
	return k > 0 && s.vgs[k-1].v.frame == frSay && s.is(s.vgs[k-1].to, cThat) && s.ref(s.vgs[k].from-1) != nil && !s.is(s.vgs[k].to, cPrep)
}

// byWire reports whether token i is what one speaks by: "said by telephone".
func (s *sentence) byWire(i int) bool {
	switch s.low(i) {
	case "telephone", "phone", "email", "e-mail", "video", "text", "letter":
		return true
	}
	return false
}

// whom reports whether the tokens from from to to are no more than somebody to whom something is said.
func (s *sentence) whom(from, to int) bool {
	if from >= to || to-from > 7 {
		return false
	}
	for i := from; i < to; i++ {
		if s.verbAt(i) >= 0 || s.toks[i].date != 0 || s.is(i, cPrep|cSub|cConj|cTo) && s.low(i) != "of" || s.punct(i, ",", ";") {
			return false
		}
	}
	return true
}
