package event

import "github.com/dateline-tools/dateline/timeline"

// reading is what a clause by itself claims.
type reading struct {
	status    timeline.Status
	denies    bool
	speaker   string
	verb      string
	condition string // words of the condition
	why       string
	standing  bool // a present tense of a standing fact
	perfect   bool
	done      bool // computed
}

// read computes what group k claims, from its own tense and from the verbs
// that govern it. Each group is computed once.
func (s *sentence) read(k int) reading {
	g := &s.vgs[k]
	if g.status.done {
		return g.status
	}
	g.status.done = true // a loop of governors ends here
	r := s.own(k)
	if g.gov >= 0 {
		r = s.governed(k, r)
	}
	if !(g.gov >= 0 && g.rel == relComplement) {
		s.attribute(k, &r)
	}
	if c := s.conditionOf(k); c != "" && r.condition == "" && !r.status.Done() && r.status != timeline.Background {
		r.condition, r.status = c, timeline.Conditional
	}
	r.done = true
	g.status = r
	return r
}

// own reads tense, modality and negation of the group itself.
func (s *sentence) own(k int) reading {
	g := &s.vgs[k]
	r := reading{status: timeline.Happened}
	switch {
	case g.v.frame == frCancel && !g.neg && g.modal != "could" && g.modal != "may" && g.modal != "might" && g.modal != "would":
		r.status = timeline.Cancelled
	case g.v.frame == frPostpone && !g.neg && g.modal != "could" && g.modal != "may" && g.modal != "might" && g.modal != "would":
		r.status = timeline.Postponed
	case g.neg || s.negSubject(k):
		r.status = timeline.Negated
	case g.modal != "":
		r.status = modalStatus(g.modal)
	case g.tense == bare:
		r.status = "" // the governor decides
	case g.perf && g.tense == past:
		r.status, r.perfect = timeline.Background, true
	case g.perf:
		r.perfect = true
	case g.prog && g.tense == present:
		r.status = timeline.Ongoing
	case g.tense == present:
		r.standing = true
		if g.v.base == "under way" {
			r.status, r.standing = timeline.Ongoing, false
		}
	}
	if g.rel == relCond {
		r.status, r.condition = timeline.Conditional, s.clauseText(k)
	}
	return r
}

func modalStatus(modal string) timeline.Status {
	switch modal {
	case "will", "to", "must":
		return timeline.Scheduled
	case "should":
		return timeline.Proposed
	}
	return timeline.Possible
}

// negSubject reports whether the subject of group k is negated: "no meeting
// took place".
func (s *sentence) negSubject(k int) bool {
	g := &s.vgs[k]
	if g.rel == relInf || g.rel == relIng || g.shared {
		return false
	}
	for i := g.start; i < g.from; i++ {
		if s.is(i, cNo) && (i == g.start || s.is(i-1, cConj|cThat|cSub) || s.punct(i-1, ",", "“", `"`) || s.toks[i-1].date != 0) {
			return true
		}
	}
	// "made no progress", "reached no agreement"
	return s.is(g.to, cNo) && s.low(g.to) == "no" && g.v.frame != frSay && s.low(g.to+1) != "longer"
}

// governed changes the reading of a clause by the verb it depends on.
func (s *sentence) governed(k int, r reading) reading {
	g := &s.vgs[k]
	up := &s.vgs[g.gov]
	upr := s.read(g.gov)
	switch g.rel {
	case relComplement:
		return s.complement(k, r, up, upr)
	case relInf, relIng, relPart:
		if r.status == "" {
			return s.dependent(k, r, up, upr)
		}
		return r
	case relCoord:
		if r.status == "" {
			return upr
		}
		if g.shared && up.rel == relComplement && up.gov >= 0 {
			return s.complement(k, r, &s.vgs[up.gov], s.read(up.gov))
		}
		if g.shared && up.rel == relCond {
			r.status, r.condition = timeline.Conditional, upr.condition
		}
	case relRelative, relAdverb:
		if r.status == "" {
			return upr
		}
		if g.modal == "would" && g.rel == relRelative && r.status == timeline.Possible {
			if st := s.underDeal(g.start); st != "" {
				r.status = st
			}
		}
		if m := s.undone(k); m != "" {
			r.status = m
		}
		// "said Witkoff, who met Putin, ..." stays in the article's own voice.
		if upr.status == timeline.Conditional && r.status == timeline.Possible {
			r.status, r.condition = timeline.Conditional, upr.condition
		}
	}
	return r
}

// underDeal reads "a deal under which Hamas would free ...": what an agreement
// foresees is scheduled, what a proposal foresees is proposed.
func (s *sentence) underDeal(i int) timeline.Status {
	for j := i - 1; j >= 0 && j > i-4; j-- {
		switch s.low(j) {
		case "proposal", "plan", "offer", "draft", "bill", "proposals", "plans", "initiative":
			return timeline.Proposed
		}
		if n := s.noun(j); n != nil && n.typ == "AGREE" {
			return timeline.Scheduled
		}
	}
	return ""
}

// complement reads a clause under a verb of saying, hoping or denying.
func (s *sentence) complement(k int, r reading, up *group, upr reading) reading {
	g := &s.vgs[k]
	r.speaker, r.verb = s.subjectText(up), s.text[s.toks[up.head].Start:s.toks[up.head].End]
	if upr.speaker != "" && up.v.frame != frSay {
		r.speaker, r.verb = upr.speaker, upr.verb
	}
	switch up.v.frame {
	case frDeny:
		if up.neg {
			return attributed(r)
		}
		r.status, r.denies = timeline.Negated, true
		return r
	case frPlan, frPromise:
		if g.tense == future || g.modal != "" || r.standing || up.v.base == "hope" || up.v.base == "expect" || up.v.frame == frPromise {
			if r.status != timeline.Negated {
				r.status = timeline.Expected
			}
			return r
		}
	case frSched:
		if g.modal == "would" || g.modal == "will" {
			r.status = timeline.Scheduled
			return r
		}
	case frPropose, frThreaten:
		if r.status == timeline.Possible || g.modal == "should" || g.tense == present || r.status == "" {
			r.status = timeline.Proposed
			if up.v.frame == frThreaten {
				r.status = timeline.Possible
			}
		}
		return r
	case frConsider:
		r.status = timeline.Possible
		return r
	case frRefuse:
		r.status = timeline.Negated
		return r
	}
	if up.neg && up.v.frame == frSay {
		r.status = timeline.Possible // "did not say that"
		return r
	}
	if g.modal == "would" && r.status == timeline.Possible && up.tense != present || g.modal == "would" && up.v.base == "announce" {
		r.status = timeline.Scheduled // will, shifted back by the past verb of saying
	}
	if upr.status == timeline.Conditional || upr.status == timeline.Possible && up.modal != "" {
		return r
	}
	return attributed(r)
}

// attributed turns a past in somebody else's mouth into a report.
func attributed(r reading) reading {
	if r.status == timeline.Happened && !r.standing || r.status == timeline.Background {
		r.status = timeline.Reported
	}
	return r
}

// dependent reads infinitives and participles by what governs them.
func (s *sentence) dependent(k int, r reading, up *group, upr reading) reading {
	g := &s.vgs[k]
	r.speaker, r.verb, r.condition = upr.speaker, upr.verb, upr.condition
	switch {
	case g.rel == relPart:
		return s.participleReading(k, r, up, upr)
	case g.rel == relIng && (g.sub == "after" || g.sub == "since" || g.sub == "following" || g.sub == "upon" || g.sub == "by" && up.tense == past):
		r.status = timeline.Happened
		return r
	}
	if g.rel == relInf {
		if st := s.nounPlan(g.from); st != "" && !s.purpose(up, g) {
			r.status = st
			return r
		}
	}
	adjacent := s.complementOf(up, g)
	if upr.status == "" {
		upr.status = timeline.Happened
	}
	if !adjacent {
		r.status = upr.status
		if g.rel == relInf && (upr.status == timeline.Reported || upr.status == timeline.Background) {
			r.status = upr.status
		}
		return r
	}
	r.status = frameStatus(up.v.frame, upr.status)
	if up.neg && r.status != timeline.Negated && up.v.frame != frRefuse {
		r.status = timeline.Negated
	}
	if up.v.frame == frRefuse && up.neg {
		r.status = upr.status
	}
	if upr.status == timeline.Conditional || upr.status == timeline.Cancelled || upr.status == timeline.Postponed {
		r.status = upr.status
	}
	return r
}

// frameStatus is the status of an infinitive under a verb of that frame.
func frameStatus(f frame, up timeline.Status) timeline.Status {
	switch f {
	case frPlan, frPromise:
		return timeline.Expected
	case frSched:
		return timeline.Scheduled
	case frPropose:
		return timeline.Proposed
	case frThreaten, frConsider:
		return timeline.Possible
	case frRefuse, frDeny:
		return timeline.Negated
	case frSay:
		return timeline.Scheduled // "told troops to leave"
	}
	return up
}

// complementOf reports whether the infinitive or -ing form g completes up's
// verb ("agreed to meet") rather than giving a purpose ("met to discuss").
func (s *sentence) complementOf(up, g *group) bool {
	switch up.v.frame {
	case frNone, frLight, frPhase, frBe:
		return false
	}
	if g.from < up.from {
		return false // "Speaking on Sunday, he called for ..."
	}
	if g.rel == relIng {
		for i := up.to; i < g.from; i++ {
			if !(s.is(i, cAdv) || s.toks[i].date != 0 || s.is(i, cPrep) && s.toks[min(i+1, len(s.toks)-1)].date != 0) {
				return false
			}
		}
		return up.v.frame != frSay
	}
	for i := up.to; i < g.from; i++ {
		if s.punct(i, ",") && up.v.frame != frSched {
			return false
		}
	}
	return up.v.frame != frSay || up.v.base == "tell" || up.v.base == "warn"
}

// purpose reports whether the noun before an infinitive is the object of a
// light verb that leaves the plan standing ("made a bid to").
func (s *sentence) purpose(up, g *group) bool {
	return up.v.frame == frPhase && up.tense != bare
}

// nounPlan reads the noun before an infinitive: "plans to", "an offer to".
func (s *sentence) nounPlan(to int) timeline.Status {
	if !s.is(to-1, cPlanNoun) || s.verbAt(to-1) >= 0 {
		return ""
	}
	switch s.low(to - 1) {
	case "plan", "plans", "intention", "hopes", "hope", "pledge", "promise", "vow", "commitment", "readiness", "willingness", "target",
		"goal", "goals", "bid", "effort", "efforts", "attempt", "attempts":
		return timeline.Expected
	case "proposal", "proposals", "offer", "offers", "request", "demand", "call", "calls", "invitation", "option":
		return timeline.Proposed
	case "threat":
		return timeline.Possible
	case "refusal":
		return timeline.Negated
	}
	return timeline.Scheduled
}

// participleReading reads "a summit planned for Friday", "a deal signed in
// Vienna": the participle's own frame, unless the main verb undoes it.
func (s *sentence) participleReading(k int, r reading, up *group, upr reading) reading {
	g := &s.vgs[k]
	if m := s.undone(k); m != "" {
		r.status = m
		return r
	}
	switch g.v.frame {
	case frPlan, frSched:
		r.status = timeline.Scheduled
		if g.v.base == "expect" || g.v.base == "hope" || g.v.base == "likely" || g.v.base == "aim" || g.v.base == "prepare" {
			r.status = timeline.Expected
		}
	case frPropose:
		r.status = timeline.Proposed
	case frCancel:
		r.status = timeline.Cancelled
	case frPostpone:
		r.status = timeline.Postponed
	case frConsider:
		r.status = timeline.Possible
	default:
		r.status = timeline.Happened
		if upr.status == timeline.Reported && up.to > 0 && g.from > up.from {
			r.status = timeline.Reported
		}
	}
	return r
}

// undone returns cancelled, postponed or negated where another verb of the
// sentence does so to the plan that participle k describes.
func (s *sentence) undone(k int) timeline.Status {
	g := &s.vgs[k]
	if g.v.frame != frPlan && g.v.frame != frSched && g.v.frame != frPropose && g.modal != "to" {
		return ""
	}
	for _, j := range [...]int{k + 1, k - 1, k + 2} {
		if j < 0 || j >= len(s.vgs) {
			continue
		}
		o := &s.vgs[j]
		if o.v.frame == frCancel || o.v.frame == frPostpone {
			if o.rel == relRelative {
				continue
			}
			return s.read(j).status
		}
	}
	if k > 0 && s.vgs[k-1].v.typ == "RETREAT" && !s.vgs[k-1].neg {
		if n := s.clauseNoun(k); n != nil && n.typ == "CONSULT" {
			return timeline.Cancelled // "withdrew from talks planned for Friday"
		}
	}
	for _, j := range [...]int{k + 1, k - 1} {
		if j >= 0 && j < len(s.vgs) && s.vgs[j].finite && s.vgs[j].rel == relMain && s.read(j).status == timeline.Negated {
			return timeline.Negated
		}
	}
	return ""
}
