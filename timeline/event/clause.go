package event

import (
	"github.com/dateline-tools/dateline/timeline/names"
)

// connector reports whether a word between two verb groups opens a clause.
func (s *sentence) connector(from, to int) bool {
	for i := from; i < to; i++ {
		if s.is(i, cSub|cRel|cThat) || s.is(i, cConj) || s.low(i) == "what" || s.low(i) == "how" || s.punct(i, ",", ";", ":", "—", "–", "“", "”", `"`) {
			return true
		}
		if k := s.verbAt(to); s.punct(i, "(") && k >= 0 && s.vgs[k].finite && !s.vgs[k].maybe && s.cutsOff(i, to) {
			return true // "failed (little is known)", but not "(sign-in required)"
		}
	}
	return false
}

// clauses gives every group the tokens of its clause, its relation to the
// clause before it, and the group that governs it.
func (s *sentence) clauses() {
	for k := range s.vgs {
		s.open(k)
	}
	for k := range s.vgs {
		g := &s.vgs[k]
		g.end = len(s.toks)
		if k+1 < len(s.vgs) {
			if g.end = s.vgs[k+1].start; g.end < g.to {
				g.end = s.vgs[k+1].from // an aside to the subject of what is said
			}
		}
		g.gov = s.governor(k)
	}
}

// open finds where the clause of group k begins, and how it is joined.
func (s *sentence) open(k int) {
	g := &s.vgs[k]
	lo := 0
	if k > 0 {
		lo = s.vgs[k-1].to
	}
	g.start, g.rel = g.from, relMain
	switch {
	case !g.finite && s.is(g.from, cTo):
		g.rel = relInf
		return
	case !g.finite && !g.shared && (s.form(g.head, fIng) || s.ing(g.head)) && !g.pass:
		g.rel = relIng
		if s.is(g.from-1, cSub|cPrep) && g.from-1 >= lo {
			g.start, g.sub = g.from-1, s.low(g.from-1)
		}
		return
	case !g.finite && !g.shared:
		g.rel = relPart
		return
	}
	s.openFinite(g, k, lo)
}

// openFinite looks back from a finite verb for the word that opens its clause. Until
// that is found, it is a main clause that begins with its verb.
func (s *sentence) openFinite(g *group, k, lo int) {
	if j := s.ifless(g, k, lo); j >= 0 {
		g.start, g.rel, g.sub = j, relCond, "if"
		return
	}
	if k > 0 && lets[s.vgs[k-1].v.base] && !s.vgs[k-1].pass && g.from == g.head && g.tense == present && s.form(g.head, fBase) && !s.connector(lo, g.from) {
		g.finite, g.tense, g.rel = false, bare, relInf // "let the flights leave"
		return
	}
	i := g.from - 1
	for i >= lo && (s.adverb(i) || s.toks[i].date != 0) {
		i--
	}
	if s.openKnown(g, k, lo, i) {
		return
	}
	if that := s.thatAside(k); that >= 0 {
		s.openStrong(g, that)
		return
	}
	m := s.marksBefore(g, lo)
	switch {
	case k > 0 && m.strong < 0 && (!s.finiteBefore(k) || k == 1 && s.planTo(&s.vgs[0])) && (m.comma < 0 && m.conj >= 0 && m.colon < 0 || m.comma >= 0 && s.lists(lo, g.from)):
		g.shared = true // "talks held by A, B and C ended"
	case i >= lo && s.punct(i, ",") && k > 1 && s.vgs[k-1].rel == relRelative && s.punct(s.vgs[k-1].start-1, ",") && s.vgs[k-2].v.frame == frPlan && s.vgs[k-2].finite && (g.modal == "will" || g.modal == "would") && !s.connector(s.vgs[k-2].to, s.vgs[k-1].start-1):
		g.start, g.rel = s.vgs[k-2].to, relComplement // "hope the strike, which enters its tenth day, will be over"
	case i >= lo && s.punct(i, ",") && k > 0 && s.vgs[k-1].v.frame == frPlan && s.vgs[k-1].finite && (g.modal == "will" || g.modal == "would") && s.commaWithin(s.vgs[k-1].to, i) && !s.connector(s.vgs[k-1].to, i):
		g.start, g.rel = s.vgs[k-1].to, relComplement // "expect the strike, now in its second week, will end"
	case i >= lo && s.punct(i, ",") && k > 0 && s.openRelative(k):
		g.start, g.shared = i, true // the main verb after a relative clause
	case m.strong >= 0 && m.comma > m.strong && (g.v.frame == frSay || g.v.base == "suggest") && (s.namedIn(m.comma+1, g.from) || s.is(m.comma+1, cDet) && m.comma-m.strong > 3 && (g.v.base == "say" || g.v.base == "tell")):
		g.start = m.comma // "unless the other side moves, Roe suggested"
	case m.strong >= 0 && (m.strong > m.comma || k > 0 && s.vgs[k-1].finite):
		s.openStrong(g, m.strong)
	case m.strong >= 0 && k == 0:
		// "After the talks, he left": a preposition, not a conjunction.
		g.start = 0
	case m.colon >= 0:
		g.start = m.colon + 1
	case k == 0:
		g.start = 0
	case m.comma >= 0:
		s.openComma(g, &s.vgs[k-1], lo, m)
	default:
		s.openBare(g, k, lo, m.conj)
	}
	s.pastList(g)
}

// thatAside returns the "that" right behind a verb whose clause ends in group k, where group k-1 stands in an aside
// between dashes: "announced that doctors – once known as juniors – would walk out"; -1 if there is none.
func (s *sentence) thatAside(k int) int {
	if k < 2 || s.vgs[k-1].finite {
		return -1
	}
	that, opens := -1, false
	for j := s.vgs[k-2].to; j < s.vgs[k].from; j++ {
		switch {
		case s.is(j, cThat) && that < 0 && j < s.vgs[k-1].from:
			that = j
		case s.dash(j) && that >= 0:
			if j > s.vgs[k-1].from {
				if opens {
					return that
				}
				return -1
			}
			opens = true
		}
	}
	return -1
}

// pastList moves the beginning of a clause behind a list that closes what the sentence opens with: "After talks
// with Chad, Niger and Mali, the Omani side left" begins with "the Omani side".
func (s *sentence) pastList(g *group) {
	if g.rel != relMain || g.start <= s.lead || !s.is(s.lead, cPrep|cSub) && !s.participle(s.lead) {
		return
	}
	comma := -1
	for i := g.start + 1; i < g.from; i++ {
		if s.punct(i, ",") {
			comma = i
		}
	}
	if comma < 0 || comma+1 >= g.from || s.is(comma+1, cPrep|cRel|cSub|cThat|cConj) || !(s.is(comma+1, cDet|cPron) || s.ref(comma+1) != nil || s.toks[comma+1].Shape == names.Cap || s.toks[comma+1].Shape == names.Lower) {
		return
	}
	for i := g.start; i < comma; i++ {
		if s.low(i) == "and" && i+1 < comma && !s.commaWithin(i+1, comma) {
			g.start = comma + 1
			return
		}
	}
}

// commaWithin reports whether a comma stands in [from,to).
func (s *sentence) commaWithin(from, to int) bool {
	for i := from; i < to; i++ {
		if s.punct(i, ",") {
			return true
		}
	}
	return false
}

// ifless returns where the clause of group k begins, a condition without "if";
// else -1.
func (s *sentence) ifless(g *group, k, lo int) int {
	switch {
	case g.from == 0 && s.inverted(g), k > 0 && s.shouldFail(g):
		return g.from
	case k > 1 && s.vgs[k-1].rel == relCond && s.shouldFail(&s.vgs[k-1]) && !s.connector(lo, g.from):
		return s.vgs[k-1].from
	case k == 1 && s.vgs[0].from == 0 && s.vgs[0].rel == relCond && !s.connector(lo, g.from):
		return lo // "Had no deal been struck"
	}
	return -1
}

// lets are verbs behind whose object a base form tells what it is let do.
var lets = map[string]bool{"let": true, "help": true}

// openKnown opens the clause of group k where more than a mark tells how: a
// conjunction at token i, right before it but for adverbs and dates, or what the
// groups before it leave open.
func (s *sentence) openKnown(g *group, k, lo, i int) bool {
	if i >= lo && s.punct(i, ",") && k > 0 && g.shared && !g.finite && g.tense == bare {
		g.start, g.rel = i, relCoord
		return true // "urged both to hold fire, free the men and sign"
	}
	if i >= lo && s.is(i, cConj) && k > 0 {
		if s.daysTo(k, i) {
			g.shared = true
			return true
		}
		g.start, g.rel, g.shared = i, relCoord, true
		return true
	}
	if j := s.sameDay(k, lo); j >= 0 {
		g.start, g.rel = j, relAdverb
		return true
	}
	cut := k > 0 && off(s.vgs[k-1].v.frame) != ""
	if k > 0 && (s.vgs[k-1].finite || cut) && s.contact(k) && !s.takesClause(&s.vgs[k-1]) && (s.ref(g.from-1) != nil || cut || !s.connector(lo, g.from)) {
		if g.start, g.rel, g.sub = g.from-1, relRelative, "that"; s.ref(g.from-1) != nil {
			g.start = s.ref(g.from-1).From - 1
		}
		return true
	}
	if j := s.ifAside(k, i); j >= 0 {
		g.start, g.rel, g.sub = j, relCond, s.low(j)
		return true
	}
	if j := s.saidAround(k, lo); j >= 0 {
		if g.start, g.rel = j, relComplement; s.is(j, cThat) {
			g.sub = "that"
		}
		return true
	}
	return false
}

// daysTo reports whether the "and" at token i joins the days of a participle, with which
// the subject of group k ends: "races planned for 14 and 15 May were".
func (s *sentence) daysTo(k, i int) bool {
	return s.vgs[k-1].rel == relPart && !s.finiteBefore(k) && s.toks[i-1].date != 0 && s.toks[i+1].date != 0 && s.vgs[k].start == s.vgs[k].from
}

// marks are the tokens before a finite verb that may open its clause, -1 for none.
type marks struct {
	strong            int // a conjunction or relative pronoun that governs the verb
	comma, firstComma int // the comma nearest to the verb, and the farthest
	conj              int // "and", "but"
	colon             int // a colon, semicolon or dash
}

// marksBefore looks for them from the verb back to token lo.
func (s *sentence) marksBefore(g *group, lo int) marks {
	m := marks{-1, -1, -1, -1, -1}
	for j := g.from - 1; j >= lo; j-- {
		if s.toks[j].date != 0 && s.punct(j, ":") {
			continue // "was to open at 8:30 a.m."
		}
		if m.strong < 0 && m.comma < 0 && (s.punct(j, ";") || s.cutsOff(j, g.from)) {
			m.colon = max(m.colon, j)
			break // what stands before is another sentence: "until Monday – little is known", "on Monday (he was not told)"
		}
		if g.v.frame == frSay && m.comma < 0 && s.punct(j, "”", `"`) && s.punct(j-1, ",", "?", "!") {
			m.comma, m.firstComma = j, j
			break // "...," the minister said: the commas before are of the quotation
		}
		switch {
		case s.toks[j].quote && !s.toks[g.head].quote && s.is(j, cSub|cRel|cThat):
			// "..., if it holds," he said: the conjunction is the speaker's
		case m.strong < 0 && s.low(j) == "case" && s.low(j-1) == "in" && s.low(j+1) != "of":
			m.strong = j // "in case the venue falls through"
		case s.low(j) == "after" && (g.modal == "will" || g.modal == "would") && !s.is(j+1, cRel):
			// "a museum after years of delay will open": a preposition
		case m.strong < 0 && (s.is(j, cSub|cRel) || s.is(j, cThat) && s.thatClause(j, g.from)) && s.opensClause(j, g.from):
			m.strong = j
		case s.placeAside(j):
			// "held in Brisbane, Australia, in November, an aide said"
		case s.punct(j, ","):
			m.comma, m.firstComma = max(m.comma, j), j
			if s.is(j+1, cConj) {
				m.conj = j
			}
		case s.punct(j, ";", ":", "—", "–"):
			m.colon = max(m.colon, j)
		case s.is(j, cConj) && m.conj < 0 && !s.pairs(j):
			m.conj = j
		}
	}
	if s.dashedIn(g) {
		m.colon = -1
	}
	return m
}

// placeAside reports whether the comma at token j stands beside the country of a place, and more of its clause behind:
// the two of "in Brisbane, Australia, in November".
func (s *sentence) placeAside(j int) bool {
	if !s.punct(j, ",") || j < 2 || j+2 >= len(s.toks) {
		return false
	}
	at := j + 1 // of the country
	if r := s.ref(j - 1); r != nil && r.Kind == names.Country && s.punct(r.From-1, ",") {
		at = r.From
	}
	r := s.ref(at)
	return r != nil && r.Kind == names.Country && r.From == at && at > 1 && s.toks[at-2].Shape == names.Cap && s.punct(r.To, ",") && r.To+1 < len(s.toks) && (s.low(r.To+1) == "in" || s.low(r.To+1) == "on" || s.toks[r.To+1].date != 0)
}

// cutsOff reports whether what begins behind token j, up to the verb at from, is another sentence: "until Monday –
// little else is known", "on Monday (he was not told)".
func (s *sentence) cutsOff(j, from int) bool {
	switch {
	case s.punct(j, "("):
		for i := j + 1; i < from; i++ {
			if s.punct(i, ")") {
				return false // "the Support Mission in Chad (SMIC) said"
			}
		}
		return true
	case j > 0 && s.toks[j-1].date != 0 && s.dash(j):
		for i := s.lead; i < j; i++ {
			if s.dash(i) {
				return false // "The envoys – lodged in Narva since Sunday – have met"
			}
		}
		for i := j + 1; i < from; i++ {
			if s.dash(i) && !s.dash(i-1) {
				return false // "was due on Monday – his first trip – but it was called off"
			}
		}
		return true
	}
	return false
}

// openComma opens a clause behind a comma and, before that, the group up.
func (s *sentence) openComma(g, up *group, lo int, m marks) {
	switch g.start = m.comma; {
	case up.finite && up.v.frame == frSay && s.takesClause(up) && s.longSubject(s.afterSaying(up, lo, g.from), g.from):
		g.start, g.rel = s.afterSaying(up, lo, g.from), relComplement // "said A, B and C would meet"
	case s.is(m.comma+1, cConj):
		g.rel = relCoord
	case s.datedConj(m.comma) > up.to:
		g.start, g.rel = s.datedConj(m.comma), relCoord // "said it was ready and on Monday, the council met"
	case g.v.frame == frSay && m.firstComma < m.comma && g.from > m.comma+1 && g.from < m.comma+7 && (s.is(m.comma+1, cDet|cPron) || s.ref(m.comma+1) != nil) && s.lists(m.firstComma-1, m.comma):
		// "is to meet envoys of Britain, France and Germany in Bern, a diplomat said"
	case !up.finite || up.sub != "":
		g.start = m.firstComma
	}
}

// datedConj returns the token of the "and" or "but" before a date that the comma at token i closes; -1 if there is none.
func (s *sentence) datedConj(i int) int {
	j := i - 1
	for j > 0 && s.toks[j].date != 0 {
		j--
	}
	if j == i-1 {
		return -1
	}
	switch s.low(j) {
	case "on", "in", "at":
		j--
	}
	if (s.low(j) == "and" || s.low(j) == "but") && !s.pairedDate(j) {
		return j
	}
	return -1
}

// openBare opens the clause of group k where at most a conjunction, at token conj,
// parts it from the group before: as its complement, or with its subject.
func (s *sentence) openBare(g *group, k, lo, conj int) {
	up := &s.vgs[k-1]
	switch {
	case up.rel == relRelative && up.sub == "who" && s.is(up.to, cPrep) && !s.finiteMain(k) && s.toks[lo].date == 0 && s.noPron(lo, g.from):
		g.shared = true // "leaders who had argued through the night emerged"
	case s.takesClause(up) && s.describesSubject(k-1):
		g.shared = true
	case conj > lo+1 && s.low(conj) == "but" && s.is(conj+1, cPron) && s.is(up.to, cDet) && !s.thatBetween(up.to, conj):
		g.start, g.rel = conj, relCoord // "have yet to announce the date but it will be in May"
	case s.takesClause(up):
		g.start, g.rel = s.afterSaying(up, lo, g.from), relComplement
	case k > 1 && (g.modal != "" || g.perf && g.tense == past && up.rel == relInf && !up.finite) && conj < 0 && s.saidOf(k-2) >= 0:
		g.start, g.rel = s.saidOf(k-2), relComplement // also "said her efforts to form a council had failed"
	case k > 2 && (g.modal != "" || g.perf && g.tense == past) && conj < 0 && !up.finite && s.vgs[k-2].rel == relIng && s.saidOf(k-3) >= 0:
		g.start, g.rel = s.saidOf(k-3), relComplement // "said a plane carrying freed men had landed"
	case conj >= 0:
		g.start, g.rel = conj, relCoord
	case s.setBehind(g, k):
		g.finite, g.tense, g.rel = false, bare, relPart // "extending a truce set to expire at midnight"
	default:
		g.shared = !up.finite || up.rel == relRelative
	}
}

// setBehind reports whether group g is the "set to" or "scheduled for" of what the infinitive or -ing form before it has for
// its object: "extending a truce | set to expire", "leaving the offices | set to close".
func (s *sentence) setBehind(g *group, k int) bool {
	up := &s.vgs[k-1]
	if up.finite || up.rel != relInf && up.rel != relIng || g.from != g.head || g.to != g.head+1 || g.v.frame != frSched || !s.form(g.head, fPart) || s.is(g.from-1, cPron) || !s.nominal(g.from-1) || !s.has(g.to, g.to+1, "to", "for") {
		return false
	}
	for j := k - 2; j >= 0; j-- {
		if o := &s.vgs[j]; o.finite {
			return o.rel == relMain && !s.takesClause(o) && !s.thatBetween(o.to, g.from)
		}
	}
	return false
}

// ifAside returns the "if" or "unless" of "if the deal, which was twice rejected,
// is not approved", where group k is its verb and what stands between commas or
// dashes, up to token end, only describes the subject; else -1.
func (s *sentence) ifAside(k, end int) int {
	if k == 0 {
		return -1
	}
	if !s.punct(end, ",", "—", "–") {
		return s.ifBehindPart(k)
	}
	j := k
	for j > 0 && s.aside(j-1) && !s.vgs[j-1].finite || j > 0 && s.vgs[j-1].rel == relRelative {
		j--
	}
	if j == k {
		return -1
	}
	i := s.vgs[j].start - 1
	for i >= 0 && s.punct(i, ",", "—", "–") {
		i--
	}
	for ; i >= s.lead && s.verbAt(i) < 0 && s.toks[i].Shape != names.Punct; i-- {
		switch s.low(i) {
		case "if", "unless":
			if s.insertedPart(i, s.vgs[k].from) {
				return -1 // "the truce, if approved by the cabinet, will begin"
			}
			return i
		}
	}
	return -1
}

// ifBehindPart returns the "if" or "unless" of "if a truce agreed in Bern holds" and "if a truce that was agreed holds", where
// group k is its verb; else -1.
func (s *sentence) ifBehindPart(k int) int {
	up, g := &s.vgs[k-1], &s.vgs[k]
	if up.rel != relPart && up.rel != relRelative || g.tense != present || g.modal != "" || s.punct(up.start-1, ",") || s.connector(up.to, g.from) || s.commaWithin(up.to, g.from) {
		return -1
	}
	for i := up.start - 1; i >= s.lead && s.verbAt(i) < 0 && s.toks[i].Shape != names.Punct; i-- {
		switch s.low(i) {
		case "if", "unless", "provided":
			return i
		}
	}
	return -1
}

// describesSubject reports whether group k, an -ing form right behind a noun, and
// whatever is before it leave the sentence without a finite verb up to the last one,
// which then is its own: "the statement announcing the deadline followed remarks".
func (s *sentence) describesSubject(k int) bool {
	g := &s.vgs[k]
	if g.rel != relIng || g.sub != "" || s.punct(g.from-1, ",") || g.from <= s.lead+1 || s.finiteBefore(k) {
		return false
	}
	for j := k + 2; j < len(s.vgs); j++ {
		if s.vgs[j].finite && !s.relativeBefore(j) {
			return false
		}
	}
	return true
}

// namedIn reports whether nothing but a name stands in [from,to).
func (s *sentence) namedIn(from, to int) bool {
	for i := from; i < to; i++ {
		if s.toks[i].Shape != names.Cap {
			return false
		}
	}
	return from < to
}

// finiteMain reports whether the sentence has a main verb before group k.
func (s *sentence) finiteMain(k int) bool {
	for j := range k {
		if s.vgs[j].finite && s.vgs[j].rel == relMain {
			return true
		}
	}
	return false
}

// noPron reports whether no pronoun stands in [from,to).
func (s *sentence) noPron(from, to int) bool {
	for i := from; i < to; i++ {
		if s.is(i, cPron) {
			return false
		}
	}
	return true
}

// pairs reports whether the conjunction at j joins the two that "between"
// announces: "the border between Lebanon and Israel reopened".
func (s *sentence) pairs(j int) bool {
	for i := j - 1; i >= 0 && i > j-7 && s.verbAt(i) < 0 && !s.punct(i, ",", ";"); i-- {
		if s.low(i) == "between" {
			return true
		}
	}
	return false
}

// aside reports whether group k may stand inside a subject.
func (s *sentence) aside(k int) bool {
	switch s.vgs[k].rel {
	case relRelative:
		return true
	case relPart, relIng, relInf:
		return !s.vgs[k].finite
	}
	return false
}

// planTo reports whether infinitive g only says what the talks or efforts before it are for: "Efforts to save the
// museum and library will continue".
func (s *sentence) planTo(g *group) bool {
	if g.finite || g.rel != relInf || g.from == 0 {
		return false
	}
	switch s.low(g.from - 1) {
	case "calls", "moves", "demands", "offers", "talks", "negotiations", "effort", "efforts", "plan", "plans", "bid", "attempt", "attempts", "proposal", "proposals", "push", "drive", "discussions":
		return true
	}
	return false
}

// finiteBefore reports whether a finite verb stands before group k.
func (s *sentence) finiteBefore(k int) bool {
	for j := range k {
		if s.vgs[j].finite || s.vgs[j].rel == relInf {
			return true
		}
	}
	return false
}

// lists reports whether every comma in [from,to) parts the members of a list
// that "and" closes.
func (s *sentence) lists(from, to int) bool {
	closed := false
	for i := from; i < to; i++ {
		switch {
		case s.punct(i, ","):
			if closed || i == 0 || s.ref(i-1) == nil || !s.listGoesOn(i) {
				return false
			}
		case s.is(i, cConj):
			closed = true
		}
	}
	return closed
}

// dashedIn reports whether a pair of dashes ends right before group g: what
// is between is put in ("the signatories – Iran, China – met").
func (s *sentence) dashedIn(g *group) bool {
	if !s.dash(g.from - 1) {
		return false
	}
	for i := g.from - 2; i > 0; i-- {
		if s.dash(i) && !(s.dash(i+1) && i+1 == g.from-1) {
			return true
		}
		if s.verbAt(i) >= 0 || s.punct(i, ";", ".") {
			return false
		}
	}
	return false
}

// inverted reports whether a sentence opens with a condition without "if":
// "Had no deal been struck, ...", "Should talks fail, ...".
func (s *sentence) inverted(g *group) bool {
	switch s.low(g.from) {
	case "had", "should", "were":
		noun := g.head > g.from && s.noun(g.head) == nil && s.toks[g.head].w != nil && s.toks[g.head].w.noun != nil && !s.form(g.head, fBase) // "Should talks in Cairo fail"
		return !s.punct(len(s.toks)-1, "?") && g.to < len(s.toks) && (noun || !s.is(g.to, cPrep))
	}
	return false
}

// shouldFail reports whether group g is the "should" of a condition behind its
// main clause: "will ask for a summit should the talks fail".
func (s *sentence) shouldFail(g *group) bool {
	return s.low(g.from) == "should" && g.v == &noVerb && g.from > 0 && !s.is(g.from-1, cThat|cRel|cConj) &&
		g.to < len(s.toks) && (s.is(g.to, cDet|cPron) || s.ref(g.to) != nil) && !s.punct(len(s.toks)-1, "?")
}

// openRelative reports whether a relative or participle clause is open before
// group k, whose subject then stands before that clause.
func (s *sentence) openRelative(k int) bool {
	for j := k - 1; j >= 0; j-- {
		if g := &s.vgs[j]; g.rel == relRelative || g.rel == relPart || g.rel == relIng {
			return j == 0 || !s.vgs[0].finite || s.vgs[0].rel == relRelative
		} else if g.rel == relMain {
			return false
		}
	}
	return false
}

// thatClause tells "said that talks" from "that meeting".
func (s *sentence) thatClause(j, verb int) bool {
	if n := s.noun(j + 1); n != nil && j > 0 && s.verbAt(j-1) >= 0 && s.vgs[s.verbAt(j-1)].v.frame != frSay && singular[s.low(j+1)] {
		return false // "held that summit on Friday, and on Sunday he met"
	}
	if j == s.lead && j+1 == verb {
		return false // "That does not mean they will go"
	}
	if j+1 == verb && s.vgs[0].from == verb && s.punct(j-1, ",") && j == s.lead+2 {
		return false // "Instead, that was put off"
	}
	if j > 0 && j+1 == verb && s.is(j-1, cSub) && s.low(j-1) != "so" {
		return false // "if that happens": it
	}
	switch s.low(j - 1) {
	case "if", "unless", "once", "until", "whether", "because", "when", "while", "although", "though":
		return false // "if that visit succeeds"
	}
	return j < verb && !(s.noun(j+1) != nil && j+2 == verb && j == 0)
}

// singular are nouns of something held that never stand without an article.
var singular = map[string]bool{
	"summit": true, "meeting": true, "session": true, "visit": true, "conference": true, "trip": true, "ceremony": true, "round": true,
	"treaty": true, "deal": true, "accord": true, "pact": true, "call": true, "vote": true,
}

// opensClause reports whether the conjunction at j governs the verb rather
// than a noun phrase: "after the talks, he left" has a comma between.
func (s *sentence) opensClause(j, verb int) bool {
	low := s.low(j)
	if low == "so" && s.str(j+1) != "that" {
		return false
	}
	switch low {
	case "if":
		// "if needed, they said", but "If confirmed, the talks would open"
		return (!s.punct(j+2, ",", ".") || j <= s.lead && s.low(j+1) != "possible") && !s.insertedPart(j, verb)
	case "unless", "when", "while", "though", "although":
		return !s.insertedPart(j, verb)
	case "after", "before", "since", "until", "till", "as":
		if n := s.pastDate(j + 1); n > j+1 && (s.is(n, cPron) || s.is(n, cConj) && !s.pairedDate(n)) {
			return false // "that since May they have been ready", "at war since May and their leaders have said"
		}
		for i := j + 1; i < verb; i++ {
			if s.punct(i, ",") || low == "as" && s.dash(i) {
				return false // also "doctors – once known as juniors – would walk out"
			}
		}
		return s.toks[j+1].date == 0 || j+2 < verb && s.toks[j+2].date == 0 && !s.punct(j+2, ",")
	case "once":
		return j+1 < verb && s.low(j+1) != "again" && s.low(j+1) != "more"
	}
	return true
}

// insertedPart reports whether the conjunction at token j opens a participle between
// commas: "the truce, if approved by the cabinet, will begin".
func (s *sentence) insertedPart(j, verb int) bool {
	if !s.punct(j-1, ",") || !s.participle(j+1) {
		return false
	}
	for i := j + 2; i < verb; i++ {
		if s.punct(i, ",") {
			return true
		}
	}
	return false
}

// pairedDate reports whether a date stands right behind token i.
func (s *sentence) pairedDate(i int) bool { return i+1 < len(s.toks) && s.toks[i+1].date != 0 }

// pastDate returns the token behind the date at token i, i if there is none.
func (s *sentence) pastDate(i int) int {
	j := i
	for j < len(s.toks) && s.toks[j].date != 0 && s.toks[j].date == s.toks[i].date {
		j++
	}
	return j
}

func (s *sentence) openStrong(g *group, j int) {
	g.start, g.sub = j, s.low(j)
	switch {
	case s.is(j, cThat) && (s.low(j-1) == "provided" || s.low(j-1) == "providing"):
		g.start, g.rel, g.sub = j-1, relCond, "provided"
	case s.is(j, cThat) && s.low(j-2) == "the" && s.low(j-3) == "on" && (s.low(j-1) == "understanding" || s.low(j-1) == "condition" || s.low(j-1) == "assumption"):
		g.start, g.rel, g.sub = j-3, relCond, "if"
	case s.is(j, cThat) && s.low(j-1) == "condition" && s.low(j-2) == "on":
		g.start, g.rel, g.sub = j-2, relCond, "if"
	case s.is(j, cThat) && s.low(j-1) == "given":
		g.rel = relAdverb // "given that they failed"
	case s.is(j, cThat):
		g.rel = relRelative // "a truce that began"
		if s.saysThat(j) {
			g.rel = relComplement
		}
	case s.is(j, cRel):
		g.rel = relRelative
		if s.low(j) == "where" || j == 0 {
			g.rel = relAdverb
		}
	case g.sub == "if" && s.asks(j):
		g.rel = relComplement
	case g.sub == "if" && s.low(j-1) == "even":
		g.rel = relAdverb // "will be held even if they stay away"
	case g.sub == "if" || g.sub == "unless" || g.sub == "provided" || g.sub == "providing" || g.sub == "lest":
		g.rel = relCond
	case g.sub == "whether":
		g.rel = relComplement
	default:
		g.rel = relAdverb
	}
}

// governor returns the group that group k depends on.
func (s *sentence) governor(k int) int {
	g := &s.vgs[k]
	switch g.rel {
	case relMain:
		return -1
	case relCoord:
		for j := k - 1; j >= 0; j-- {
			if r := s.vgs[j].rel; r != relInf && r != relIng && r != relPart && r != relRelative || g.shared && !g.finite {
				return j
			}
		}
		return -1
	}
	if g.shared && g.tense == bare && k > 0 {
		return k - 1
	}
	if g.rel == relPart || g.rel == relIng && s.punct(g.from-1, ",") {
		for j := k + 1; j < len(s.vgs) && s.vgs[j].start < g.from; j++ {
			if s.vgs[j].rel == relComplement {
				return j // "said that the envoys, received in Doha on Sunday, had agreed"
			}
		}
	}
	if (g.rel == relCond || g.rel == relAdverb) && s.leadsOn(k) {
		return k + 1
	}
	if g.rel == relComplement && s.is(g.start-1, cConj) {
		for j := k - 1; j >= 0; j-- {
			if s.vgs[j].rel == relComplement {
				return s.vgs[j].gov
			}
		}
	}
	if g.rel == relComplement {
		j := k - 1
		for j > 0 && s.vgs[j].from >= g.start {
			j-- // an infinitive inside the subject
		}
		if j < 0 {
			return -1
		}
		if o := &s.vgs[j]; j > 0 && (o.rel == relIng || o.rel == relPart) && !o.finite && rumours[s.low(o.from-1)] && s.vgs[j-1].to <= o.from-1 {
			j-- // "denied reports circulating in the media that"
		}
		if o := &s.vgs[j]; o.rel == relInf && o.v.base == "" && o.to == g.start && o.gov >= 0 && o.gov < j {
			return o.gov // "suggested to parliament that"
		}
		return j
	}
	if g.rel == relInf && k > 1 && s.vgs[k-1].rel == relPart && (s.low(s.vgs[k-1].to) == "by" || s.describesAsked(k-1)) && !s.commaBefore(g.from) {
		if f := s.vgs[k-2].v.frame; (f == frPlan || f == frPropose) && !s.connector(s.vgs[k-2].to, g.from) {
			return k - 2 // "expects the men held by the rebels to return"
		}
	}
	if k > 0 && (g.rel != relCond || g.start > s.lead) {
		j := k - 1
		for j > 0 && g.rel == relCond && s.vgs[j].from > g.start {
			j-- // what describes its own subject
		}
		return j
	}
	// A clause that opens the sentence depends on the first main verb.
	for j := k + 1; j < len(s.vgs); j++ {
		if s.vgs[j].rel == relMain && s.vgs[j].finite {
			return j
		}
	}
	return -1
}

// leadsOn reports whether the conjunction of clause k belongs to the clause behind
// it: "..., and unless they agree, sanctions will return", "...; if it passes,
// elections would follow", "and if it doesn't it may happen later".
func (s *sentence) leadsOn(k int) bool {
	if k == 0 || k+1 >= len(s.vgs) {
		return false
	}
	g, next := &s.vgs[k], &s.vgs[k+1]
	if s.is(g.start-1, cConj) && s.punct(next.start, ",") {
		return true
	}
	return g.rel == relCond && (s.punct(g.start-1, ";") || s.is(g.start-1, cConj) && next.finite && next.modal != "")
}

// owner returns the group whose clause holds token i, -1 if there is no verb.
func (s *sentence) owner(i int) int {
	k := -1
	for j := range s.vgs {
		if s.vgs[j].start <= i {
			k = j
		}
	}
	if k >= 0 && s.vgs[k].from > i {
		for j := k - 1; j >= 0 && s.vgs[j].from >= s.vgs[k].start; j-- {
			if s.vgs[j].from <= i {
				return j // "said the soldiers captured in May would be freed"
			}
		}
	}
	if k > 0 && s.behindAside(k, i) {
		return k - 1
	}
	if k >= 0 {
		return k
	}
	// Before the first clause: the subject of the main verb.
	for j := range s.vgs {
		if s.vgs[j].rel == relMain && s.vgs[j].finite {
			return j
		}
	}
	if len(s.vgs) > 0 {
		return 0
	}
	return -1
}

// behindAside reports whether token i, a date, stands behind the comma that ends the participle k with a date of its own:
// "agreed to hold the talks, called off last month, on Monday".
func (s *sentence) behindAside(k, i int) bool {
	g := &s.vgs[k]
	if g.rel != relPart && !g.maybe || !s.punct(g.from-1, ",") || s.toks[i].date == 0 {
		return false
	}
	for i > 0 && s.toks[i-1].date == s.toks[i].date {
		i--
	}
	if s.is(i-1, cPrep) {
		i--
	}
	if !s.punct(i-1, ",") {
		return false
	}
	for j := g.to; j < i-1; j++ {
		if s.toks[j].date != 0 {
			return true
		}
	}
	return false
}

// sameDay returns the date of "the same day lawmakers voted", which group k tells
// of; -1 if there is none.
func (s *sentence) sameDay(k, lo int) int {
	g := &s.vgs[k]
	for i := g.from - 1; i > lo; i-- {
		switch {
		case s.toks[i].date != 0:
			d := i
			for d > lo && s.toks[d-1].date == s.toks[i].date {
				d--
			}
			if i < g.from-1 && (s.low(i) == "day" || s.low(i) == "week" || s.low(i) == "night") && (s.low(d) == "same" || s.low(d-1) == "same" || s.low(d+1) == "same") {
				return d
			}
			return -1
		case s.is(i, cPrep|cConj|cTo) || s.toks[i].Shape == names.Punct || s.verbAt(i) >= 0:
			return -1
		}
	}
	return -1
}

// contact reports whether group k is the verb of "the summit he was to hold": a
// pronoun right behind a noun opens its clause.
func (s *sentence) contact(k int) bool {
	i := s.vgs[k].from - 1
	switch s.low(i) {
	case "he", "she", "they", "it", "we":
		cut := k > 0 && (off(s.vgs[k-1].v.frame) != "" || s.tookBack(&s.vgs[k-1])) && s.articled(i-1)
		return (s.noun(i-1) != nil || cut || s.vgs[k].modal != "" && means[s.low(i-1)]) && s.vgs[k].finite // also "discussed ways they can deepen their ties", "called off the stoppage it had announced"
	}
	r := s.ref(i)
	if r == nil || r.To != i+1 || s.low(r.From-1) != "the" || s.noun(r.From-2) == nil || !s.vgs[k].finite {
		return false
	}
	for j := r.From - 3; j >= 0 && j > r.From-6 && s.verbAt(j) < 0; j-- {
		if low := s.low(j); low == "a" || low == "an" {
			return true // "a trade deal the EU is due to sign"
		}
	}
	return false
}

// means are nouns before a clause of what one can do: "ways they can".
var means = map[string]bool{"way": true, "ways": true, "steps": true, "measures": true, "things": true, "areas": true, "options": true}

// articled reports whether the words that end with token i are a noun and its article, adjectives or nouns between.
func (s *sentence) articled(i int) bool {
	for j := i; j > 0 && j > i-4 && s.toks[j].Shape == names.Lower && s.verbAt(j) < 0 && !s.is(j, cPrep|cConj|cPron|cTo|cSub|cRel|cThat); j-- {
		if s.is(j-1, cDet) {
			return true
		}
	}
	return false
}
