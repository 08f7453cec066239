package event

import (
	"strings"

	"github.com/dateline-tools/dateline/timeline"
	"github.com/dateline-tools/dateline/timeline/names"
)

// byClause reads the date by the clause that holds it.
func (d *detector) byClause(m, at int, rel when) (found, bool) {
	s := &d.s
	k := s.owner(at)
	if rel != after && s.quotedThen(at) {
		return found{reading: reading{status: timeline.Happened}, clause: -1, from: s.lead, to: len(s.toks)}, true
	}
	if k < 0 {
		return d.verbless(at, rel)
	}
	inner := k
	if j := s.opensQuoted(k, at); j > k {
		inner, k = j, j
	} else if k = s.setsToo(at); k < 0 {
		of := rel
		if d.leftOfYear(d.dated[m]) {
			of = after // "reached a deal to hold a vote in 2025"
		}
		k = s.climb(s.pastApposition(s.pastNaming(inner), at, rel), at, of)
	}
	if main := s.mainGroup(); s.sourced(at) && main >= 0 && s.vgs[main].from < at && s.vgs[main].modal == "" {
		k = main // "were halted because ..., according to reports on Monday"
	}
	g := &s.vgs[k]
	f := found{reading: s.read(k), clause: k, from: g.start, to: g.end}
	if f.status == "" {
		f.status = timeline.Happened
	}
	if s.sourced(at) && (f.status == timeline.Reported || f.status == timeline.Conditional && rel != after) {
		f.condition = ""
		f.status, f.speaker, f.verb = timeline.Happened, "", "" // "according to a poll released on Monday"
	}
	if g.rel == relPart && d.dated[m].Bound == "since" {
		f.perfect = true // "mediated by Oman since March"
	}
	if rel != after && g.from > at && !f.status.Done() && s.statedOn(at) {
		// "According to a letter by the mayor on Monday, the fair will open"
		return found{reading: reading{status: timeline.Happened}, clause: -1, from: s.lead, to: len(s.toks)}, true
	}
	d.content(&f, d.dated[m], at, rel)
	if f.status == timeline.Scheduled || f.status == timeline.Expected {
		if c := s.conditionOf(k); c != "" {
			f.status, f.condition = timeline.Conditional, c
		}
	}
	f.typ, f.mode = s.clauseType(k)
	f.noun = s.clauseNoun(k)
	if n := f.noun; n != nil && n.typ != "" && (g.v.frame == frSay && !f.status.Done() || g.v.frame == frPropose && (f.status == timeline.Proposed || g.v.base == "invite" && f.status == timeline.Scheduled) || g.v.frame == frRefuse && f.status == timeline.Possible) {
		f.typ, f.mode = n.typ, n.mode
	}
	if g.v.base == "invite" && f.status == timeline.Proposed {
		f.typ = "CONSULT"
	}
	d.act(&f, g, m)
	if f.status == timeline.Happened && off(g.v.frame) != "" && f.typ == "CONSULT" {
		f.typ, f.mode = "", "" // the day on which a visit was called off saw no visit
	}
	f.actors = d.actors(s, k)
	from, to := s.extent(k)
	if own := s.ownDeed(k); own >= 0 && f.typ == "" {
		f.typ, f.mode = s.clauseType(own)
		f.place = s.place(s.extent(own))
	}
	if f.place == nil {
		f.place = s.place(from, to)
	}
	if f.place == nil && g.gov >= 0 && (g.rel == relInf || g.rel == relIng) {
		o := &s.vgs[g.gov]
		f.place = s.place(o.start, o.end)
	}
	if f.place == nil {
		f.place = s.whereabouts(k)
	}
	if f.place == nil && (g.rel == relPart || g.rel == relRelative) {
		f.place = s.place(s.phraseStart(g.start), g.start)
	}
	war := f.noun != nil && f.noun.typ == "ASSAULT" // "vowed to end a war that broke out in 2022"
	if len(f.actors) == 0 && g.gov >= 0 && (g.rel == relPart || g.rel == relRelative && !war) {
		f.actors = d.actors(s, g.gov)
	}
	f.from, f.to = s.clauseStart(k), to
	if k != inner && s.setsToo(at) == k {
		f.to = s.vgs[inner].end
	}
	if end := s.pastDate(at); g.v.frame == frSay && at < g.from && f.status.Done() && (s.lasts(at) || s.low(at-1) == "since" && end+1 == g.from) && s.punct(end, ",") && s.commaIn(f.from, at) {
		f.clause, f.noun, f.to = -1, nil, end // "the two, at odds since May, have said"
		return f, true
	}
	if g.v.frame == frBe && g.modal != "" && d.dated[m].Bound == "since" && !older(d.a, d.dated[m], history) && s.countedSince(at) {
		return found{}, false // "will be the third round since May": no day of that round
	}
	if g.v.base == "have" && s.low(g.to) == "until" && rel != before && !g.neg && (f.standing || f.status.Done()) {
		f.status, f.standing = timeline.Scheduled, false // "has until Aug. 1 to answer"
	}
	if f.standing && f.typ == "" && f.noun == nil && (rel == around && (g.v.frame == frBe || g.v.base == "have") || g.v.frame == frBe && g.v.base == "look") {
		return found{}, false // "Today, their goods are in demand", "nobody knows what it looks like next week": how things stand
	}
	return f, true
}

// opensQuoted returns the group of the clause that the date at token at opens behind a quotation mark and before a
// comma, where group k says it: "said, “Today, we will sign”"; -1 if it opens none.
func (s *sentence) opensQuoted(k, at int) int {
	if k < 0 || k+1 >= len(s.vgs) || s.vgs[k].v.frame != frSay || s.vgs[k].to > at || !s.punct(at-1, "“", `"`) || !s.punct(s.pastDate(at), ",") {
		return -1
	}
	if g := &s.vgs[k+1]; !g.finite || g.from < at {
		return -1
	}
	return k + 1
}

// quotedThen reports whether the date at token at says, in brackets behind a name, when the quotation that follows was
// spoken: "Roe (March 5): “We will”".
func (s *sentence) quotedThen(at int) bool {
	i := s.pastDate(at)
	if !s.punct(at-1, "(") || !s.punct(i, ")") {
		return false
	}
	for i++; s.punct(i, "*", ":"); i++ {
		if s.punct(i, ":") && (s.punct(i+1, "“", `"`) || s.punct(i+1, "*") && s.punct(i+2, "“", `"`)) {
			return true
		}
	}
	return false
}

// statedOn reports whether the date at token at is that of the paper or words that
// "according to" names.
func (s *sentence) statedOn(at int) bool {
	from, end := s.sourceSpan()
	return at > from && at < end && s.punct(end, ",") && s.has(from, at, "statement", "announcement", "communique", "notice", "letter", "memo", "declaration", "post")
}

// meantFor reports whether a date only says for which year or quarter a plan or sum is: "set
// out its budget for 2026".
func (s *sentence) meantFor(m *timeline.Mention, at int) bool {
	if s.low(at-1) != "for" || m.Latest.Sub(m.Earliest) < 80 {
		return false
	}
	switch s.low(at - 2) {
	case "policy", "policies", "budget", "budgets", "forecast", "forecasts", "outlook", "quota", "quotas", "output", "spending", "guidance", "prices":
		return true
	}
	return false
}

// inOffice reports whether a span of a year only says when somebody holds an office: "this year's chair
// of the bloc", "as the chair of the bloc this year".
func (s *sentence) inOffice(m *timeline.Mention, at, end int) bool {
	if m.Earliest.IsZero() || m.Latest.Sub(m.Earliest) < 300 {
		return false
	}
	if end < len(s.toks) && s.toks[end].Shape == names.Poss {
		for i := end + 1; i < len(s.toks) && i < end+4 && s.verbAt(i) < 0; i++ {
			if offices[strings.ToLower(s.str(i))] {
				return true
			}
		}
		return false
	}
	for i := at - 1; i > 0 && i > at-6 && s.verbAt(i) < 0 && !s.punct(i, ","); i-- {
		if s.low(i) == "of" && offices[strings.ToLower(s.str(i-1))] {
			return i > 2 && (s.low(i-2) == "as" || s.is(i-2, cDet) && s.low(i-3) == "as") // not "holds the chair of"
		}
	}
	return false
}

// offices are what a bloc is led in for a year.
var offices = map[string]bool{"chair": true, "chairman": true, "chairmanship": true, "presidency": true, "host": true}

// commaIn reports whether a comma stands in [from,to).
func (s *sentence) commaIn(from, to int) bool {
	for i := from; i < to; i++ {
		if s.punct(i, ",") {
			return true
		}
	}
	return false
}

// setsToo returns the verb of "set May 8 to begin the talks, and May 18 as the day to end
// them", where the date at token at is the second that it sets; -1 elsewhere.
func (s *sentence) setsToo(at int) int {
	end := at
	for end < len(s.toks) && s.toks[end].date == s.toks[at].date {
		end++
	}
	if s.low(at-1) != "and" || s.low(end) != "as" || !s.is(end+1, cDet) {
		return -1
	}
	for k := range s.vgs {
		g := &s.vgs[k]
		if (g.v.base == "set" || g.v.base == "fix" || g.v.base == "name") && g.finite && !g.pass && g.to < at && s.toks[g.to].date != 0 && s.toks[g.to].date != s.toks[at].date {
			return k
		}
	}
	return -1
}

// countedSince reports whether something is the second, or a later one, since the date at
// token at.
func (s *sentence) countedSince(at int) bool {
	if s.low(at-1) != "since" {
		return false
	}
	for i := at - 2; i >= 0 && i > at-12 && s.verbAt(i) < 0 && !s.punct(i, ",", ";", "—"); i-- {
		if ordinals[s.low(i)] {
			return s.is(i-1, cDet)
		}
	}
	return false
}

// ownDeed returns the clause in which the speaker of group k tells of a deed of its own,
// without another day: "the army said on Friday it retook the town"; -1 if there is none.
func (s *sentence) ownDeed(k int) int {
	if k+1 >= len(s.vgs) {
		return -1
	}
	g, own := &s.vgs[k], &s.vgs[k+1]
	if g.v.frame != frSay || !g.finite || g.neg || own.rel != relComplement || own.gov != k || !own.finite || own.tense != past || own.modal != "" || own.neg || s.holdsDate(own) {
		return -1
	}
	from := own.start
	for from < own.from && (s.is(from, cThat) || s.toks[from].date != 0) {
		from++
	}
	if typ, _ := s.clauseType(k + 1); from != own.from-1 || s.low(from) != "it" || own.pass || !force[typ] && typ != "RETREAT" {
		return -1
	}
	return k + 1
}

// pastApposition moves the date from a participle to the clause around it where
// an apposition to the participle's agent is closed before the date: "plans to
// send a team led by Malley, the envoy, to Vienna on Monday".
func (s *sentence) pastApposition(k, at int, rel when) int {
	g := &s.vgs[k]
	if g.rel == relInf && g.gov >= 0 && rel != after && s.secondDate(g.to, at) {
		return g.gov
	}
	if j := s.asideOf(k); j >= 0 && rel != before && s.punct(at-1, ",") && s.vgs[j].gov >= 0 {
		return s.vgs[j].gov // "are due to vote on the bill, which would allow it, tonight"
	}
	if g.rel == relRelative && g.tense == present && !g.perf && !g.prog && g.modal == "" && rel != before && (s.punct(at-1, ",") || s.is(at-1, cPrep) && s.punct(at-2, ",")) {
		if up := s.finiteOf(s.top(k)); up >= 0 && s.looksAhead(up) {
			return up // "will vote on the accord that sets the rules, on Thursday"
		}
	}
	if j := s.neglected(k); j >= 0 && rel == after && s.low(at-1) == "from" {
		return j // "will fine owners who fail to register from Monday"
	}
	if g.rel != relPart || g.gov < 0 {
		return k
	}
	for i := g.to; i < at; i++ {
		if n := s.toks[i].date; n != 0 && n != s.toks[at].date && s.low(i-1) == "since" {
			return g.gov // "will resume talks suspended since 2019 on Monday"
		}
	}
	if s.low(g.to) != "by" {
		return k
	}
	commas := 0
	for i := g.to; i < at; i++ {
		if s.punct(i, ",") {
			commas++
		}
		if commas == 2 && s.punct(i, ",") && s.is(i+1, cPrep|cTo) && s.toks[i+2].date == 0 {
			return g.gov
		}
	}
	return k
}

// neglected returns the clause of what is to come to "those who fail to register", where
// group k is what they fail to do; -1 elsewhere.
func (s *sentence) neglected(k int) int {
	g := &s.vgs[k]
	if g.rel != relInf || g.gov < 0 {
		return -1
	}
	up := &s.vgs[g.gov]
	if up.rel != relRelative || up.sub != "who" && up.sub != "that" || up.v.frame != frRefuse || !up.simplePresent() || up.gov < 0 {
		return -1
	}
	if j := s.finiteOf(up.gov); j >= 0 && s.vgs[j].finite && s.vgs[j].modal == "will" {
		return j
	}
	return -1
}

// asideOf returns the relative clause behind a comma that group k is, or hangs on;
// -1 if there is none.
func (s *sentence) asideOf(k int) int {
	for n := 0; n < len(s.vgs) && k >= 0; n++ {
		g := &s.vgs[k]
		switch {
		case g.rel == relRelative && s.punct(g.start-1, ","):
			return k
		case g.rel == relInf || g.rel == relIng:
			k = g.gov
		default:
			return -1
		}
	}
	return -1
}

// pastNaming moves the date from "what he called a final draft on Monday" to the
// clause around it.
func (s *sentence) pastNaming(k int) int {
	switch g := &s.vgs[k]; g.v.base {
	case "know", "dub":
		if g.rel == relPart && g.gov >= 0 && s.low(g.to) == "as" {
			return g.gov // "were expected to sign a deal known as the charter this week"
		}
	case "call", "describe", "term":
		for i := g.from - 1; k > 0 && i >= s.vgs[k-1].to && i > g.from-5; i-- {
			if s.low(i) == "what" {
				return k - 1
			}
		}
	}
	return k
}

// secondDate reports whether another date and a comma stand between token i
// and the date at token at: "pledged to sign by August 18, at a ceremony in Doha
// on Saturday".
func (s *sentence) secondDate(i, at int) bool {
	dated := false
	for ; i < at; i++ {
		switch {
		case s.toks[i].date != 0 && s.toks[i].date != s.toks[at].date:
			dated = true
		case dated && s.punct(i, ",") && s.is(i+1, cPrep) && s.toks[i+2].date == 0:
			return true
		case s.is(i, cConj|cSub|cRel):
			return false
		}
	}
	return false
}

// climb moves the date from a purpose ("met ... to discuss guarantees on
// Thursday") or an inner participle to the clause that tells the event.
func (s *sentence) climb(k, at int, rel when) int {
	for n := 0; n < len(s.vgs); n++ {
		g := &s.vgs[k]
		if g.rel == relInf && g.gov >= 0 && at > g.from {
			up := &s.vgs[g.gov]
			if s.low(at-1) == "since" && up.perf && up.tense == present {
				return g.gov // "has been attempting to get them since last summer"
			}
			said := up.finite && up.tense == past && up.modal == "" && !up.neg && !up.pass
			if said && intends[up.v.base] && rel == before {
				return k // "intended to meet in September": the day of the meeting
			}
			if said && up.v.frame == frPropose && rel == before && s.bound(at) {
				return k // "had called for talks to begin by Monday"
			}
			if said && (rel == before && s.complementOf(up, g) && up.v.frame != frAspect && up.v.frame != frRefuse || rel != after && s.nounPlan(g.from) != "") {
				return g.gov // "approved a plan to take over the city on Friday", a Friday past
			}
		}
		if g.rel != relInf || g.gov < 0 || s.complementOf(&s.vgs[g.gov], g) || s.nounPlan(g.from) != "" {
			return k
		}
		up := &s.vgs[g.gov]
		if up.v.typ == "" && up.v.frame == frNone || up.v.frame == frBe || at < g.from {
			return k
		}
		if s.toks[at].date != 0 && up.v.typ != "CONSULT" && up.v.frame != frLight {
			return k
		}
		k = g.gov
	}
	return k
}

// intends are verbs whose infinitive has a day of its own even where that is
// past; "decided to leave on Monday" was decided on Monday.
var intends = map[string]bool{"intend": true, "plan": true, "hope": true, "expect": true, "aim": true, "want": true, "wish": true}

// perhaps reports whether "possibly" or the like stands before the date at
// token at and its preposition.
func (s *sentence) perhaps(at int) bool {
	for i := at - 1; i >= 0 && i > at-5; i-- {
		switch strings.ToLower(s.str(i)) {
		case "possibly", "perhaps", "maybe", "conceivably":
			return true
		}
		if s.low(i) == "or" && i > 0 && s.toks[i-1].date != 0 {
			for i > 0 && s.toks[i-1].date != 0 {
				i--
			}
			at = i // "maybe on Monday or Tuesday"
			continue
		}
		if !s.is(i, cPrep|cDet|cAdv) && s.low(i) != "as" { // "possibly as early as Friday"
			return false
		}
	}
	return false
}

// motion are verbs whose progressive beside a day tells a plan.
var motion = map[string]bool{
	"arrive": true, "leave": true, "depart": true, "fly": true, "return": true, "travel": true, "head": true, "come": true, "go": true, "leave for": true,
}

// act tells the day of a cancellation or postponement from the day of what is
// cancelled: beside a later date in the sentence it is itself what happened.
func (d *detector) act(f *found, g *group, m int) {
	if g.v.frame != frCancel && g.v.frame != frPostpone || f.status != timeline.Cancelled && f.status != timeline.Postponed {
		return
	}
	at, _ := d.s.dateTokens(m)
	switch d.s.low(at - 1) {
	case "from", "for", "to", "till", "until":
		return // "were put off till Friday, and now again until Monday"
	}
	if relative(d.a, d.dated[m]) == after {
		return
	}
	for _, o := range d.dated {
		if !o.Earliest.IsZero() && o.Earliest.After(d.dated[m].Latest) {
			f.status = timeline.Happened
		}
	}
	if n := d.s.nounAt(g.to, at); n >= 0 && d.s.modified(n) != "" {
		return // "had cancelled his planned meeting this weekend"
	}
	if g.finite && !g.pass && g.modal == "" && d.s.clauseNoun(f.clause) != d.s.subjectNoun(f.clause) && (relative(d.a, d.dated[m]) == before || at < g.from || at == g.to) {
		f.status = timeline.Happened // "Trump called off the trip on Friday": the day of the deed
	}
	if g.finite && !g.pass && g.modal == "" && at < g.from && at > g.start && d.s.is(g.to, cDet|cPlanNoun) {
		f.status = timeline.Happened // "Chad on Tuesday postponed plans to fine drivers"
	}
	if at-1 <= d.s.lead && d.s.fronted(at, g.from) {
		f.status = timeline.Happened // "On Thursday, the talks on Saturday were called off"
	}
}

// fronted reports whether a comma parts the date at token at from another date
// in [at,to).
func (s *sentence) fronted(at, to int) bool {
	comma := false
	for i := at; i < to; i++ {
		if comma = comma || s.punct(i, ","); comma && s.toks[i].date != 0 && s.toks[i].date != s.toks[at].date {
			return true
		}
	}
	return false
}

// planned is the status of a date beside a present tense of planning.
func planned(g *group) timeline.Status {
	if g.pass && g.v.base == "plan" {
		return timeline.Scheduled
	}
	switch g.v.frame {
	case frRefuse:
		if g.pass {
			return "" // "are opposed to"
		}
		return frameStatus(g.v.frame, "")
	case frPlan, frPromise, frSched, frPropose, frThreaten, frConsider:
		return frameStatus(g.v.frame, "")
	}
	return ""
}

// toldOn reports whether the date says when the planning was done: "was
// arranged on Monday".
func (s *sentence) toldOn(g *group, at int) bool {
	switch g.v.base {
	case "schedule", "slate", "due", "set", "book", "fix", "supposed", "plan", "expect":
		return false
	}
	return true
}

// settle makes status and date agree: no past event in the future, and what
// lies long before publication is recalled.
func (d *detector) settle(f *found, m *timeline.Mention, rel when) {
	if m.Bound == "since" && older(d.a, m, history) && (f.status == timeline.Conditional || f.status == timeline.Possible || f.status == timeline.Scheduled) {
		f.status, f.condition = timeline.Background, "" // "would be the first since 2019"
		return
	}
	switch f.status {
	case timeline.Happened:
		switch {
		case rel == after:
			f.status = timeline.Scheduled
		case old(d.a, m) && (m.Bound != "since" || !f.perfect && !f.standing):
			f.status = timeline.Background
		case m.Bound == "since" && (f.perfect || f.standing):
			f.status = timeline.Ongoing
		}
	case timeline.Scheduled, timeline.Expected, timeline.Proposed, timeline.Possible:
		if old(d.a, m) && (m.Bound != "since" || older(d.a, m, history)) {
			f.status = timeline.Background // a plan of long ago is recalled
		}
	case timeline.Cancelled, timeline.Postponed:
		if longAgo(d.a, m) {
			f.status = timeline.Background // "were called off in 2019": history by now
		}
	case timeline.Ongoing:
		if rel == before && m.Bound != "since" && !f.still {
			f.status = timeline.Happened
			if old(d.a, m) {
				f.status = timeline.Background
			}
		}
	case timeline.Reported:
		switch {
		case rel == after:
			f.status = timeline.Scheduled
		case m.Bound == "since" && f.perfect:
			f.status = timeline.Ongoing
		case rel == before && old(d.a, m):
			f.status = timeline.Background // "said a pact was signed in 2001"
		}
	case timeline.Background:
		switch {
		case rel == after:
			f.status = timeline.Scheduled
		case rel == before && m.Bound == "" && !older(d.a, m, recalled):
			f.status = timeline.Happened // "had met on Monday": the sequence of tenses, no history
		}
	}
}
