package event

import (
	"strings"

	"github.com/dateline-tools/dateline/timeline/names"
)

// tense of a verb group, as far as the words show it.
type tense uint8

const (
	present tense = iota
	past
	future
	bare // infinitives, participles: the governor decides
)

// relation of a group's clause to the clause before it.
type relation uint8

const (
	relMain       relation = iota
	relComplement          // said that ...
	relInf                 // agreed to ...
	relIng                 // ..., ending years of war
	relPart                // a deal signed in Vienna
	relRelative            // who met Putin
	relAdverb              // after he left
	relCond                // if, unless
	relCoord               // and agreed
)

// group is a verb group: "will not be held", "to meet", "signed".
type group struct {
	from, to int // tokens [from,to)
	head     int
	v        *verb
	tense    tense
	modal    string // will, would, could, may, might, can, should, must, "to" for "is to meet"
	perf     bool
	prog     bool
	pass     bool
	neg      bool
	finite   bool
	maybe    bool // a past form that may be a participle

	start  int // first token of its clause
	end    int // token after the clause
	rel    relation
	sub    string // the word that opens the clause: if, after, who, that
	gov    int    // the group it depends on, -1 if none
	shared bool   // takes its subject from the group before: "and agreed"
	status reading
}

// groups finds the verb groups of the sentence and its clauses.
func (s *sentence) groups() {
	s.vgs = s.vgs[:0]
	for i := 0; i < len(s.toks); {
		if s.stative(i) || s.str(i) == "State" && s.low(i-1) == "of" || s.namesTry(i) {
			i++ // "met Secretary of State Marco Rubio"
			continue
		}
		if s.toks[i].w == nil || s.toks[i].date != 0 || s.toks[i].ref != 0 && s.toks[i].Shape == names.Cap {
			if s.unknownVerb(i) {
				i = s.vgs[len(s.vgs)-1].to
				continue
			}
			i++
			continue
		}
		switch {
		case s.low(i) == "not" && s.punct(i-1, ",") && s.participle(i+1) && s.punct(i+2, ","):
			i += 2 // "was initialled, not signed, in Bern"
			continue
		case s.low(i) == "understanding" && s.low(i-1) == "of", s.low(i) == "including" && !s.is(i-1, cBe):
			i++ // "a memorandum of understanding", "killed nine, including children, on Monday"
			continue
		}
		if g, ok := s.groupAt(i); ok {
			s.push(g)
			i = g.to
		} else {
			i++
		}
	}
	s.settleParticiples()
	s.clauses()
}

// namesTry reports whether the word at token i, which opens the sentence, is the noun of "Attempts to stop it failed".
func (s *sentence) namesTry(i int) bool {
	return i == s.lead && s.form(i, fS) && s.toks[i].Shape == names.Cap && (s.is(i+1, cTo) || s.low(i+1) == "by" || s.low(i+1) == "for")
}

// stative reports whether the participle at token i only describes the noun beside it, and has no day: "firms based
// in Oman", "staff involved in the talks", "a nationally televised address", "Planned talks will not take place".
func (s *sentence) stative(i int) bool {
	switch s.low(i) {
	case "based", "headquartered", "located", "situated", "involved", "interested":
		return s.is(i+1, cPrep) && i > 0 && s.toks[i-1].Shape == names.Lower && !s.is(i-1, cBe|cHave|cAdv|cNeg|cModal) && s.verbAt(i-1) < 0
	case "planned", "scheduled", "proposed":
		k := s.verbAt(i - 1)
		return (i == s.lead || k >= 0 && s.vgs[k].v.frame == frSay && s.vgs[k].finite || s.is(i-1, cThat)) && i+1 < len(s.toks) && s.toks[i+1].Shape == names.Lower && s.toks[i+1].date == 0 && !s.is(i+1, cPrep|cTo)
	case "cut":
		return (s.is(i+1, cPrep) || s.pairedDate(i)) && s.ofArticle(i) // "expect a rate cut in June"
	case "notices":
		return i > 0 && s.toks[i-1].Shape == names.Lower && !s.is(i-1, cPron|cAdv|cRel) // "sending layoff notices"
	case "televised":
		return i+1 < len(s.toks) && s.toks[i+1].Shape == names.Lower && s.toks[i+1].date == 0 && !s.is(i+1, cPrep) && !s.is(i-1, cBe|cHave)
	}
	return false
}

// ofArticle reports whether the word at token i ends a noun phrase that an indefinite article opens right behind a verb:
// "expect a rate cut".
func (s *sentence) ofArticle(i int) bool {
	for j := i - 1; j > 0 && j > i-4 && s.toks[j].Shape == names.Lower && !s.is(j, cPrep|cConj); j-- {
		if indefinite[s.low(j)] {
			return j < i-1 && s.verbAt(j-1) >= 0
		}
	}
	return false
}

// adverbials are phrases that stand between an auxiliary and its verb.
var adverbials = map[string]bool{
	"after all": true, "so far": true, "thus far": true, "in fact": true, "of course": true, "at last": true, "at least": true, "in principle": true, "in theory": true, "in practice": true, "in effect": true, "as yet": true, "very well": true,
}

// skipAdverbs returns the first token from i on that is no adverb or negation,
// and whether a negation was among them.
func (s *sentence) skipAdverbs(i int) (_ int, neg bool) {
	for i < len(s.toks) {
		w := s.toks[i].w
		switch {
		case s.low(i) == "not" && (s.low(i+1) == "only" || s.low(i+1) == "just" || s.low(i+1) == "merely"):
			i++ // "would not only be about that": about more
		case w != nil && w.class&cNeg != 0 && w.class&(cModal|cBe|cHave|cDo) == 0:
			neg = true
		case w != nil && w.class&cAdv != 0 && w.forms&fPart == 0:
		case (s.low(i) == "since" || s.low(i) == "earlier") && i > 0 && s.is(i-1, cHave) && s.toks[i].date == 0: // "have since been extended"
		case s.low(i) == "earlier" && i > 0 && s.is(i-1, cBe) && s.form(i+1, fPart) && s.toks[i].date == 0: // "was earlier scheduled"
		case s.punct(i, "“", `"`) && i > 0 && s.is(i-1, cBe|cHave) && i+1 < len(s.toks) && (s.form(i+1, fPart) || strings.HasSuffix(s.str(i+1), "ed")): // "had been "kidnapped""
		case s.punct(i, "“", `"`) && i > 0 && s.is(i-1, cBe|cHave) && s.adverb(i+1) && s.punct(i+2, "”", `"`):
			i += 2 // "had “completely” dismantled"
		case s.punct(i, "“", `"`) && i > 0 && s.is(i-1, cBe|cHave|cModal) && s.adverb(i+1) && (s.form(i+2, fPart) || s.is(i-1, cModal) && s.form(i+2, fBase)): // "will be "provisionally applied""
		case s.punct(i, "“", `"`) && i > 0 && s.is(i-1, cDo|cModal) && s.is(i+1, cNeg): // "did "not necessarily mean""
		case s.low(i) == "all" && s.low(i+1) == "but" && s.low(i+2) == "certain":
			i++ // "is all but certain to"
		case (s.low(i) == "each" || s.low(i) == "both" || s.low(i) == "all") && i > 0 && s.is(i-1, cBe|cHave|cModal): // "were each to have met"
		case s.str(i) == "no" && s.str(i+1) == "longer":
			i++
			neg = true
		case s.low(i) == "well" && i > 0 && s.is(i-1, cModal): // "may well be held"
		case s.run(i, "in", "all") && likely[s.low(i+2)]:
			i += 2 // "will in all likelihood sign"
		case s.str(i) == "more" && s.str(i+1) == "or" && s.str(i+2) == "less":
			i += 2
		case adverbials[s.str(i)+" "+s.str(i+1)]:
			i++ // "might after all be held"
		case w == nil && s.toks[i].Shape == names.Lower && strings.HasSuffix(s.str(i), "ly"):
		default:
			return i, neg
		}
		i++
	}
	return i, neg
}

func (s *sentence) groupAt(i int) (group, bool) {
	w := s.toks[i].w
	g := group{from: i, gov: -1, finite: true}
	g.neg = (w.class&cNeg != 0 || s.low(i-1) == "nor") && w.class&(cModal|cBe|cHave|cDo) != 0
	switch {
	case w.class&cModal != 0 && (w.low != "may" || s.str(i) != "May"):
		g.modal, g.tense = modalOf(w.low), future
		if s.low(i) == "will" && s.low(i+1) == "of" {
			return g, false
		}
		if s.low(i) == "will" && i > 0 && (s.is(i-1, cDet|cAdj) && s.toks[i-1].w.noun == nil && s.low(i+1) != "be" || s.toks[i-1].Shape == names.Poss) && !s.is(i-1, cThat) && !selves[s.low(i-1)] {
			return g, false // "against their will"
		}
		return s.afterModal(g, i+1)
	case w.class&cTo != 0:
		return s.infinitive(g, i)
	case w.class&cBe != 0 && w.low != "being" && w.low != "been" && w.low != "be":
		if strings.HasPrefix(w.low, "was") || strings.HasPrefix(w.low, "were") {
			g.tense = past
		}
		return s.afterBe(g, i+1)
	case w.low == "be" && s.form(i+1, fPart) && s.subjunctive(i):
		return s.afterBe(g, i+1) // "proposed that talks be held"
	case w.class&cHave != 0 && w.low != "having":
		if strings.HasPrefix(w.low, "had") {
			g.tense = past
		}
		return s.afterHave(g, i)
	case w.class&cDo != 0 && w.low != "done":
		if strings.HasPrefix(w.low, "did") {
			g.tense = past
		}
		return s.afterDo(g, i+1)
	case w.low == "having":
		g.finite, g.tense, g.perf = false, bare, true
		return s.afterHave(g, i)
	}
	return s.plain(g, i)
}

// subjunctive reports whether the bare "be" at token i has a subject behind
// "that", and so tells what somebody asks for.
func (s *sentence) subjunctive(i int) bool {
	for j := i - 1; j > 0 && s.verbAt(j) < 0; j-- {
		if s.is(j, cThat) {
			return j < i-1
		}
		if s.is(j, cModal) || s.is(j, cTo) && s.form(j+1, fBase) {
			return false
		}
	}
	return false
}

func modalOf(w string) string {
	switch w {
	case "won't", "'ll", "shall":
		return "will"
	case "wouldn't":
		return "would"
	case "can't", "cannot":
		return "can"
	case "couldn't":
		return "could"
	case "mustn't":
		return "must"
	case "shouldn't", "ought":
		return "should"
	}
	return w
}

// close ends a group at head token h and looks for a particle, an idiom or an object
// that changes the verb ("call off").
func (s *sentence) close(g group, h int, v *verb) (group, bool) {
	g.head, g.to, g.v = h, h+1, v
	if p := phrasals[v.base+" "+s.low(h+1)]; p != nil {
		g.v, g.to = p, h+2
	} else if p := s.parted(h, v.base); p != nil {
		g.v = p
	}
	s.idiom(&g, v.base)
	s.object(&g, v.base)
	return g, true
}

// agendas are what a plan is "off", or "no longer on".
var agendas = map[string]bool{"agenda": true, "cards": true, "table": true, "calendar": true}

// idiom changes what verb base, the head of g, is by the words right behind it.
func (s *sentence) idiom(g *group, base string) {
	h := g.head
	low, next, third := s.low(h), s.low(h+1), s.low(h+2)
	toDo := s.is(h+1, cTo) && s.form(h+2, fBase)
	switch {
	case base == "be" && next == "off" && (h+2 >= len(s.toks) || s.toks[h+2].Shape == names.Punct || s.is(h+2, cSub) || third == "for" || third == "amid" || third == "and" || third == "until" || third == "after"):
		g.v, g.to = phrasals["call off"], h+2 // "the summit is off: its host turned back"
	case (base == "be" || base == "take" && g.pass) && s.run(h+1, "off", "the") && agendas[s.low(h+3)]:
		g.v, g.to = phrasals["call off"], h+4
	case base == "be" && s.has(h, g.to, "longer") && s.run(g.to, "on", "the") && agendas[s.low(g.to+2)]:
		g.v, g.to, g.neg, g.pass = phrasals["call off"], g.to+3, false, true // the "no longer" is in the verb
	case base == "be" && s.goneBefore(g.from):
		g.v, g.pass = phrasals["call off"], true // "No longer on the agenda is the visit"
	case base == "be" && s.run(g.to, "done", "away", "with"):
		g.v, g.to, g.pass = phrasals["call off"], g.to+3, true
	case base == "shelve" && s.run(h+1, "for", "good"):
		g.v, g.to = phrasals["call off"], h+3
	case base == "call" && s.run(h+1, "a", "halt", "to"):
		g.v, g.to = phrasals["call off"], h+4
	case base == "push" && next == "back" && (third == "on" || third == "against" || third == "at") && s.toks[min(h+3, len(s.toks)-1)].date == 0:
		g.v = &verb{base: "push back on", typ: "REJECT"}
	case base == "pull" && next == "the" && third == "plug" && s.low(h+3) == "on":
		g.v, g.to = phrasals["call off"], h+4
	case base == "hold" && (next == "over" || next == "back" || next == "up") && (third == "until" || (third == "to" || third == "till") && s.pairedDate(h+2)):
		g.v, g.to = phrasals["put off"], h+2 // "the vote was held over until Monday"
	case base == "put" && s.run(h+1, "paid", "to") && s.is(h+3, cDet) && s.nounAt(h+4, h+8) >= 0:
		g.v, g.to = phrasals["call off"], h+3 // "has put paid to the summit"
	case base == "hold" && g.pass && next == "over" && (h+2 >= len(s.toks) || s.toks[h+2].Shape == names.Punct):
		g.v, g.to = phrasals["put off"], h+2 // "the sitting was held over"
	case base == "put" && next == "on" && (third == "hold" || third == "ice"):
		g.v, g.to = phrasals["put off"], h+3
	case (low == "campaigning" || low == "agitating" || low == "clamouring" || low == "clamoring") && next == "for":
		g.v, g.to = phrasals["press for"], h+2
	case base == "hold" && next == "out" && third == "for":
		g.v, g.to = &verb{base: "hold out for", frame: frPropose}, h+3
	case base == "insist" && next == "on" && s.is(h+2, cDet) && third != "the":
		g.v, g.to = &verb{base: "insist on", frame: frPropose}, h+2 // "insisted on a ceremony on Sunday"
	case base == "have" && next == "it" && third == "that":
		g.v, g.to = &verb{base: "have it", frame: frSay}, h+2 // "accounts have it that he fled"
	case base == "rule" && next == "nothing" && third == "out":
		g.v, g.to, g.neg = phrasals["rule out"], h+3, true
	case base == "set" && next == "in" && third == "stone":
		g.v = &verb{base: "set in stone", frame: frBe} // "the Thursday deadline was not set in stone"
	case base == "stop" && next == "short" && third == "of":
		g.v, g.to = &verb{base: "stop short of", frame: frRefuse}, h+3
	case base == "going" && next == "on":
		g.v, g.to, g.pass, g.prog = &verb{base: "go on", frame: frPhase}, h+2, false, true // "were still going on"
	case low == "lay" && next == "down" && s.is(h-1, cTo):
		g.v, g.to = &verb{base: "lay down"}, h+2 // "urged them to lay down their arms"
	case low == "lay" && next == "down":
		g.v, g.to, g.tense, g.maybe = &verb{base: "lay down"}, h+2, present, false // "that the sides lay down their arms"
	case (low == "seem" || low == "seems" || low == "seemed" || low == "appear" || low == "appears" || low == "appeared") && foreseeable[s.pastAdverb(h+1)] && s.toDoWithin(h+1):
		g.v, g.pass = adjectiveVerbs[s.pastAdverb(h+1)], true // "seems certain to rule", "appears increasingly likely to pass"
		for !foreseeable[s.low(g.to-1)] {
			g.to++
		}
	case base == "want" && !g.pass && s.wishes(h+1):
		g.v = &verb{base: base, frame: frPropose} // "wants the guns out", and not "wants to leave"
	case (low == "like" || low == "prefer") && g.modal == "would" && s.wishes(h+1):
		g.v = &verb{base: low, frame: frPropose}
	case low == "like" && g.modal == "would" && s.is(h+1, cTo):
		g.v = &verb{base: "like", frame: frPlan}
	case base == "look" && g.finite && !g.pass && next != "ahead" && next != "for" && !s.has(h+1, h+5, "forward") && !s.toDoWithin(h+1):
		g.v = &verb{base: "look", frame: frBe} // "looks nothing like it did"
	case base == "undertake" && !g.pass && !toDo && (s.is(h+1, cDet) || s.toks[min(h+1, len(s.toks)-1)].Shape == names.Lower && !s.is(h+1, cPrep|cTo|cThat|cAdv)):
		g.v = &verb{base: "undertake", frame: frLight} // "is undertaking a review"
	case (toDo || s.is(h+1, cTo) && third == "be") && low == "meant":
		g.v = &verb{base: "mean", frame: frSched} // "talks meant to open on Monday"
	case toDo && g.pass && foretells[base] && s.low(h+2) != "have":
		g.v = &verb{base: base, frame: frPlan} // "is forecast to make landfall"
	case toDo && strives[base]:
		g.v = &verb{base: base, frame: frPlan} // "are working to seal the deal"
	case next == "for" && entered[low]:
		g.v = &verb{base: base, frame: frSched} // "had listed for Thursday"
	}
}

// wishes reports whether what is wanted of others can begin at token i, behind a verb that wants it: a noun's phrase.
func (s *sentence) wishes(i int) bool {
	return s.goesOn(i) && !s.is(i, cTo|cPrep|cThat|cAdv|cConj|cSub|cRel) && s.toks[i].date == 0 && s.low(i) != "more"
}

// foreseeable are adjectives that with an infinitive say how sure it is.
var foreseeable = map[string]bool{"likely": true, "unlikely": true, "certain": true, "set": true, "bound": true, "poised": true, "due": true}

// pastAdverb returns the word at token i, or the one behind the adverbs there: "certain" of "almost certain".
func (s *sentence) pastAdverb(i int) string {
	i, _ = s.skipAdverbs(i)
	if s.low(i-1) == "likely" {
		i--
	}
	return s.low(i)
}

// goneBefore reports whether the sentence opens, before the "is" at token i, with what was planned being no more: "No
// longer on the agenda", "Off the table", "Gone".
func (s *sentence) goneBefore(i int) bool {
	j := s.lead
	if s.is(j, cAdv) {
		j++ // "Also gone"
	}
	low := strings.ToLower(s.str(j))
	switch {
	case low == "gone":
		return j+1 == i
	case low == "off" && s.low(j+1) == "the":
		return agendas[s.low(j+2)] && j+3 == i
	case low == "no" && s.run(j+1, "longer", "on", "the"):
		return agendas[s.low(j+4)] && j+5 == i
	}
	return false
}

// toDoWithin reports whether an infinitive stands at token i or behind the adjective there: "looks to sign", "looks set
// to sign", "looks increasingly likely to be signed"; or what "looks like it will" be.
func (s *sentence) toDoWithin(i int) bool {
	for j := i; j < i+4; j++ {
		if s.is(j, cTo) {
			return s.form(j+1, fBase) || s.low(j+1) == "be" || j+1 < len(s.toks) && s.toks[j+1].w == nil && s.toks[j+1].Shape == names.Lower
		}
	}
	for j := i + 1; s.low(i) == "like" && j < i+8; j++ {
		if s.is(j, cModal) {
			return true
		}
	}
	return false
}

// strives are verbs that with an infinitive say what is aimed at.
var strives = map[string]bool{"work": true, "push": true, "race": true, "struggle": true, "rush": true, "scramble": true}

// foretells are verbs of saying what will come, that with "to" behind their passive say what is expected.
var foretells = map[string]bool{"forecast": true, "predict": true, "project": true, "foresee": true, "estimate": true}

// entered are participles that with "for" give a day.
var entered = map[string]bool{"listed": true, "tabled": true, "earmarked": true, "foreseen": true, "billed": true, "meant": true, "pencilled": true}

// object changes what verb base, the head of g, is by what it is done to.
func (s *sentence) object(g *group, base string) {
	h := g.head
	switch {
	case (base == "move" || base == "shift" || base == "slip" || base == "bring") && s.movesDay(base, h),
		base == "push" && (g.pass && (s.movesDay(base, h) || s.fromDay(h) || s.low(h+1) == "into" && s.pairedDate(h+1)) || s.is(h+1, cDet) && s.nounAt(h+1, h+6) >= 0 && (s.fromDay(h) || s.pushedTo(h))),
		base == "force" && s.dayBack(h):
		g.v = phrasals["put off"]
	case base == "exclude" && g.neg:
		g.v = phrasals["rule out"] // "a raid cannot be excluded"
	case (base == "press" || base == "push" || base == "lobby") && !g.pass && s.toDoOf(h):
		g.v = phrasals["press for"] // "pressed the house to vote", "is pushing its partners to shut the pass"
	case base == "slip" && s.plansSlip(h):
		g.v = phrasals["put off"] // "the launch, planned for Monday, slipped"
	case wrecks[base] && s.plansTo(h), givenUp[g.v.base] && off(g.v.frame) == "" && s.plansFor(g.to-1):
		g.v = &verb{base: g.v.base, frame: frCancel} // "upended plans to sign it on Monday", "gave up plans for it"
	case base == "offer" && !g.pass && s.has(h+1, h+6, "opportunity", "chance", "glimpse", "insight", "hope", "condolences", "congratulations"):
		g.v = &verb{base: "offer"} // "the session offers a chance"
	case base == "stay" && (g.pass || s.staysDeed(h)):
		g.v = phrasals["put off"] // "a judge stayed the deployment"
	case base == "leave" && s.leavesFor(h):
		g.v = phrasals["leave for"]
	case base == "pull" && s.has(h+2, h+5, "out", "back"):
		g.v = phrasals["pull out"] // "pulled its forces out"
	case (base == "drop" || base == "pull") && s.dropsMeeting(g, h):
		g.v = phrasals["call off"]
	case base == "drop" && g.pass && s.commaBefore(g.from):
		g.v = &verb{base: "drop", frame: frCancel} // "the stop, where they were to have met, was dropped"
	case base == "prepare" && g.perf && !g.pass && s.is(h+1, cDet):
		g.v = &verb{base: "prepare"} // "had prepared the accord"
	case base == "find" && !g.pass && g.tense != present && s.findsThing(h):
		g.v = &verb{base: "find"} // not "found that"
	case base == "recall" && s.recallsEnvoy(h):
		g.v = &verb{base: "recall"} // not "recalled that"
	}
}

// staysDeed reports whether the "stay" at token h keeps back what somebody was to do, as courts do: "stayed the
// execution", but not "stayed the night".
func (s *sentence) staysDeed(h int) bool {
	if !s.is(h+1, cDet) {
		return false
	}
	for i := h + 2; i < h+5; i++ {
		switch s.low(i) {
		case "deployment", "execution", "deportation", "deportations", "extradition", "ruling", "decision", "order", "removal", "transfer", "expulsion", "eviction", "ban", "rule", "sale":
			return true
		}
	}
	return false
}

// toDoOf reports whether whom the verb at token h presses, and the infinitive of what they are to do, stand behind it:
// "pressed the house to vote by Monday".
func (s *sentence) toDoOf(h int) bool {
	for i := h + 2; i < h+8 && s.toks[min(h+1, len(s.toks)-1)].date == 0 && s.toks[min(i, len(s.toks)-1)].Shape != names.Punct && !s.is(i, cPrep|cConj|cSub|cRel|cThat); i++ {
		if s.is(i, cTo) {
			return (s.form(i+1, fBase) || s.low(i+1) == "do") && s.verbAt(i-1) < 0
		}
	}
	return false
}

// plansSlip reports whether what slips at token h is a plan or its day, and not a sum or somebody's foot.
func (s *sentence) plansSlip(h int) bool {
	if s.is(h+1, cTo) || s.low(h+1) == "into" || s.low(h+1) == "by" || s.low(h+1) == "away" || s.low(h+1) == "through" || s.number(h+1) {
		return false
	}
	for i := h - 1; i >= 0 && i > h-14; i-- {
		switch s.low(i) {
		case "plan", "plans", "launch", "date", "deadline", "timetable", "schedule", "start", "opening", "talks", "meeting", "summit", "vote", "round", "session",
			"publication", "release", "signing", "ceremony", "hearing", "trial", "visit", "trip", "election", "planned", "scheduled", "pencilled", "penciled", "due":
			return true
		}
	}
	return false
}

// wrecks are verbs that, done to a plan, leave none.
var wrecks = map[string]bool{"upend": true, "derail": true, "thwart": true, "foil": true, "torpedo": true, "wreck": true, "ruin": true}

// findsThing reports whether what is found behind the verb at token h is a thing, or somebody in some
// way, and no finding: "found guns", "found Iran in breach", but not "found that it fell" or "found
// the talks had failed".
func (s *sentence) findsThing(h int) bool {
	for i := h + 1; i < h+8 && i < len(s.toks); i++ {
		switch {
		case s.is(i, cThat), s.punct(i, "“", `"`, ":"), s.is(i, cBe|cHave|cModal):
			return false
		case s.toks[i].Shape == names.Punct, s.is(i, cPrep), s.toks[i].date != 0:
			return i > h+1
		}
	}
	return true
}

// plansTo reports whether plans to do something are the object of the verb at token h.
func (s *sentence) plansTo(h int) bool {
	for i := h + 1; i < h+5; i++ {
		if low := s.low(i); low != "plan" && low != "plans" {
			continue
		}
		for j := i + 1; j < i+9 && (j == i+1 || s.low(i+1) == "for"); j++ {
			if s.is(j, cTo) {
				return j == i+1 || s.form(j+1, fBase) // "plans to meet", "a plan for the two to meet"
			}
		}
	}
	return false
}

// plansFor reports whether plans to do something, or for it, are the object of the verb whose last token is h.
func (s *sentence) plansFor(h int) bool {
	for i := h + 1; i < h+4; i++ {
		if low := s.low(i); low == "plan" || low == "plans" {
			return s.low(i+1) == "for" || s.low(i+1) == "to" && s.form(i+2, fBase)
		}
	}
	return false
}

// fromDay reports whether the verb at token h takes its object from a day to a day: "pushed
// the trip from Friday to next week".
func (s *sentence) fromDay(h int) bool {
	for i := h + 1; i < h+13 && i+3 < len(s.toks) && !s.punct(i, ",", ";"); i++ {
		if s.low(i) == "from" && s.toks[i+1].date != 0 && s.toDate(i+1) {
			return true
		}
	}
	return false
}

// pushedTo reports whether an event noun and a day behind "to" follow the "push" at token h: "pushed the trial to July 1".
func (s *sentence) pushedTo(h int) bool {
	for i := h + 2; i < h+6 && i+1 < len(s.toks); i++ {
		if s.is(i, cTo) {
			return s.noun(i-1) != nil && s.toks[i+1].date != 0
		}
	}
	return false
}

// dayBack reports whether a day is the object of the verb at token h, and "back" behind it:
// "forced the date back".
func (s *sentence) dayBack(h int) bool {
	for i := h + 1; i < h+5; i++ {
		switch s.low(i) {
		case "date", "start", "opening", "deadline", "timetable", "schedule":
			return s.low(i+1) == "back"
		}
		if !s.is(i, cDet|cAdj) {
			return false
		}
	}
	return false
}

// movesDay reports whether the verb at token h, "move" or the like, gives another day.
func (s *sentence) movesDay(base string, h int) bool {
	moves := base == "move" || base == "shift"
	if moves && s.fromDay(h) {
		return true // "moved their deadline for an accord from Sunday to Nov. 24"
	}
	for i := h + 1; (moves || base == "bring") && i < h+8; i++ {
		if (s.low(i) == "back" || s.low(i) == "forward") && s.low(i+1) == "from" {
			return s.dateBetween(i+2, i+5) // "moved the parade back from the first week of May", "brought it forward from May"
		}
	}
	moves = moves || base == "slip" || base == "bring" && s.low(h+1) == "forward"
	for i := h + 1; moves && i < h+8 && i+1 < len(s.toks); i++ {
		if s.low(i) == "to" && s.toks[i+1].date != 0 {
			return true // "moved yet again, this time to 31 October", "brought forward by four days to May 16"
		}
	}
	if base == "slip" || !s.has(h+1, h+2, "from", "to", "forward") {
		return false
	}
	for i := h + 2; i < h+5 && i < len(s.toks) && (i == h+2 || s.is(i-1, cPrep|cTo|cDet|cAdj|cAdv)); i++ {
		if s.toks[i].date != 0 {
			return true // but not "moved to port on Monday"
		}
	}
	return false
}

// leavesFor reports whether a name behind "for" is where the "leave" at token h leads:
// "left Israel for Qatar".
func (s *sentence) leavesFor(h int) bool {
	for i := h + 2; i < h+5; i++ {
		if s.low(i) == "for" && s.ref(i+1) != nil {
			return true
		}
	}
	return false
}

// recallsEnvoy reports whether those whom the "recall" at token h calls back stand
// right behind it: "recalled its ambassador for talks".
func (s *sentence) recallsEnvoy(h int) bool {
	for i := h + 1; i < h+5 && !s.is(i, cPrep|cThat); i++ {
		switch s.low(i) {
		case "ambassador", "ambassadors", "envoy", "envoys", "diplomats", "consul", "delegation", "negotiators", "team", "staff", "troops", "forces":
			return true
		}
	}
	return false
}

// toDate reports whether "to" and another date follow the date at token i.
func (s *sentence) toDate(i int) bool {
	d := s.toks[i].date
	for i < len(s.toks) && s.toks[i].date == d {
		i++
	}
	return s.low(i) == "to" && i+1 < len(s.toks) && s.toks[i+1].date != 0
}

// parted finds the particle behind the object: "called the session off", "put
// it back".
func (s *sentence) parted(h int, base string) *verb {
	if base != "call" && base != "put" && base != "push" && base != "set" {
		return nil
	}
	if i := s.pastDate(h + 1); base == "call" && i > h+1 && s.low(i) == "for" {
		return phrasals["call for"] // "called Tuesday for a truce"
	}
	for i := h + 1; i < h+6 && i < len(s.toks); i++ {
		low := s.low(i)
		if i > h+1 && base == "set" && low == "aside" {
			return &verb{base: "set aside"}
		}
		if i > h+1 && base != "set" && (low == "off" || low == "back") {
			switch s.low(i + 1) {
			case "to", "on", "in", "into", "at":
				if s.toks[min(i+2, len(s.toks)-1)].date == 0 {
					return nil // "put the men back to work", "put the town back on its list"
				}
			}
			return phrasals[base+" "+low]
		}
		if s.is(i, cPrep|cConj|cSub|cTo) || s.toks[i].date != 0 || s.punct(i, ",", ";", "—") {
			return nil
		}
	}
	return nil
}

// dropsMeeting reports whether what the "drop" at token h drops is something
// held on a day: "the visit was dropped", "dropped the trip".
func (s *sentence) dropsMeeting(g *group, h int) bool {
	if g.pass {
		for i := g.from - 1; i >= 0 && i > g.from-14; i-- {
			if s.low(i) == "stop" || s.low(i) == "stopover" || s.low(i) == "vote" {
				return true
			}
			if n := s.noun(i); n != nil {
				return n.typ == "CONSULT"
			}
		}
		return false
	}
	for i := h + 1; i < h+5 && i < len(s.toks) && !s.is(i, cPrep) && !s.punct(i, ","); i++ {
		if s.low(i) == "vote" || s.low(i) == "stopover" || s.low(i) == "plan" && s.is(i-1, cDet) {
			return true
		}
		if n := s.noun(i); n != nil && !s.modifier(i) {
			return n.typ == "CONSULT"
		}
	}
	return false
}

// verbOf returns the verb of token i; unknown words after an auxiliary get
// an empty one.
func (s *sentence) verbOf(i int) *verb {
	if i < len(s.toks) && s.toks[i].w != nil && s.toks[i].w.verb != nil {
		return s.toks[i].w.verb
	}
	return &noVerb
}

var noVerb verb

// likely are adverbs of what may be counted on, but is not certain.
var likely = map[string]bool{"likely": true, "probably": true, "presumably": true, "likelihood": true, "probability": true}

func (s *sentence) afterModal(g group, i int) (group, bool) {
	i, neg := s.skipAdverbs(i)
	g.neg = g.neg || neg
	if s.low(i-1) == "ought" && s.is(i, cTo) {
		i++
	}
	if (s.low(i) == "most" || s.low(i) == "very") && likely[s.low(i+1)] && (s.form(i+2, fBase) || s.low(i+2) == "be") {
		i++ // "will most probably be held"
	}
	if likely[s.low(i)] && (s.form(i+1, fBase) || s.low(i+1) == "be") {
		i++ // "would likely begin"
	}
	if s.punct(i, "“", `"`, "‘") {
		i = s.pastQuote(i) // "would “meet” in Narva", "would “most likely” meet"
	}
	if j := s.behindDate(i); s.form(j, fBase) || s.low(j) == "be" {
		i = j // "will on Monday refuse"
	}
	switch {
	case i >= len(s.toks):
		return s.close(g, i-1, &noVerb)
	case s.low(i) == "be":
		return s.afterBe(g, i+1)
	case s.low(i) == "have":
		if j, n := s.skipAdverbs(i + 1); s.participle(j) || s.low(j) == "been" {
			g.neg, g.perf = g.neg || n, true
			if s.low(j) == "been" {
				return s.afterBe(g, j+1)
			}
			return s.close(g, j, s.verbOf(j))
		}
		return s.close(g, i, haveVerb)
	case s.form(i, fBase) || s.toks[i].Shape == names.Lower && s.toks[i].date == 0 && (s.toks[i].w == nil || s.toks[i].w.class == 0):
		return s.close(g, i, s.verbOf(i))
	}
	return s.close(g, i-1, &noVerb)
}

// pastQuote returns the base form behind the quotation mark at token i, and behind a likely
// adverb in quotation marks; i if there is none.
func (s *sentence) pastQuote(i int) int {
	j := i + 1
	if (s.low(j) == "most" || s.low(j) == "very") && likely[s.low(j+1)] {
		j++
	}
	if likely[s.low(j)] {
		if j++; s.punct(j, "”", `"`, "’") {
			j++
		}
	}
	if s.form(j, fBase) || s.low(j) == "be" {
		return j
	}
	return i
}

var (
	haveVerb = &verb{base: "have", frame: frLight}
	beVerb   = &verb{base: "be", frame: frBe}
)

// behindDate returns the token behind a date that opens at token i, with "on", "in" or "over"
// or without, and behind the adverbs after it; i if there is none.
func (s *sentence) behindDate(i int) int {
	j := i
	switch s.low(j) {
	case "on", "in", "late", "early", "over", "during":
		j++
	}
	if j >= len(s.toks) || s.toks[j].date == 0 {
		return i
	}
	for j < len(s.toks) && s.toks[j].date != 0 {
		j++
	}
	j, neg := s.skipAdverbs(j)
	if neg {
		return i
	}
	return j
}

// participle reports whether token i can be a past participle.
func (s *sentence) participle(i int) bool {
	if s.form(i, fPart) {
		return true
	}
	if i >= len(s.toks) || s.toks[i].w != nil || s.toks[i].Shape != names.Lower || s.toks[i].date != 0 {
		return false
	}
	w := s.str(i)
	return len(w) > 4 && (strings.HasSuffix(w, "ed") || strings.HasSuffix(w, "wn"))
}

func (s *sentence) ing(i int) bool {
	if s.form(i, fIng) {
		return true
	}
	if i >= len(s.toks) || s.toks[i].w != nil || s.toks[i].Shape != names.Lower || s.toks[i].date != 0 {
		return false
	}
	w := s.str(i)
	return len(w) > 5 && strings.HasSuffix(w, "ing")
}

func (s *sentence) afterBe(g group, i int) (group, bool) {
	i, neg := s.skipAdverbs(i)
	g.neg = g.neg || neg
	if i >= len(s.toks) {
		return s.close(g, i-1, beVerb)
	}
	if j := s.behindDate(i); s.participle(j) || j > i && s.ing(j) {
		i = j // "was on Monday refused", "are this month thrashing out"
	}
	if (s.low(i) == "more" || s.low(i) == "most" || s.low(i) == "very") && likely[s.low(i+1)] {
		i++ // "is now more likely"
	}
	low := s.low(i)
	next, n2 := s.skipAdverbs(i + 1)
	switch {
	case low == "being" || low == "been":
		g.prog = g.prog || low == "being"
		return s.afterBe(g, i+1)
	case low == "going" && s.is(i+1, cTo) && s.form(i+2, fBase):
		g.modal, g.tense = "will", future
		return s.close(g, i+2, s.verbOf(i+2))
	case s.low(i-1) == "first" && low == "to" && s.form(i+1, fBase) && s.verbOf(i+1).frame == frSay:
		return s.close(g, i+1, s.verbOf(i+1)) // "was first to announce it": he did
	case low == "to" && i+1 < len(s.toks) && (s.form(i+1, fBase) || s.low(i+1) == "be" || s.low(i+1) == "have" || s.toks[i+1].w == nil && s.toks[i+1].Shape == names.Lower):
		g.modal = "to"
		if j, _ := s.skipAdverbs(i + 2); s.low(i+1) == "have" && (s.low(j) == "been" || s.participle(j)) {
			return s.afterHave(g, i+1) // "were to have met", "was to have been signed"
		}
		if s.low(i+1) == "be" {
			return s.afterBe(g, i+2)
		}
		return s.close(g, i+1, s.verbOf(i+1))
	case low == "under" && s.low(i+1) == "way":
		g.prog = true
		return s.close(g, i+1, adjectiveVerbs["underway"])
	case low == "on" && (s.low(i+1) == "track" || s.low(i+1) == "course") && s.is(i+2, cTo):
		g.pass = true
		return s.close(g, i+1, adjectiveVerbs["poised"]) // "are on track to"
	case low == "on" && (s.low(i+1) == "hold" || s.low(i+1) == "ice") && s.low(i+2) != "since":
		g.pass = true
		return s.close(g, i+1, phrasals["put off"]) // "is on hold"
	case low == "unlikely":
		g.neg = g.neg || n2
		return s.close(g, i, adjectiveVerbs[low])
	case adjectiveVerbs[low] != nil && (s.is(i+1, cTo|cPrep) || s.toks[min(i+1, len(s.toks)-1)].date != 0):
		g.pass = true
		return s.close(g, i, adjectiveVerbs[low])
	case (low == "confident" || low == "hopeful" || low == "optimistic") && (s.is(i+1, cThat|cDet|cPron) || s.ref(i+1) != nil):
		g.pass = false
		return s.close(g, i, &verb{base: "hope", frame: frPlan}) // "is confident the road will open"
	case s.ing(i) && (s.toks[i].w == nil || s.toks[i].w.noun == nil || !s.is(i-1, cDet)):
		g.prog = true
		return s.close(g, i, s.verbOf(i))
	case s.participle(i):
		g.pass = true
		return s.close(g, i, s.verbOf(i))
	case s.is(next, cModal): // a question turned round
		return s.close(g, i-1, beVerb)
	}
	return s.close(g, i-1, beVerb)
}

func (s *sentence) afterHave(g group, i int) (group, bool) {
	j, neg := s.skipAdverbs(i + 1)
	if k := s.behindDate(j); s.participle(k) || s.low(k) == "been" {
		j = k // "had on Monday refused"
	}
	switch {
	case s.low(j) == "been":
		g.perf, g.neg = true, g.neg || neg
		return s.afterBe(g, j+1)
	case s.low(j) == "to" && (s.form(j+1, fBase) || s.low(j+1) == "be"):
		g.modal = "must"
		if s.low(j-1) == "yet" {
			g.modal, g.neg, g.perf = "", true, true // "has yet to confirm"
			if s.low(j+1) == "be" {
				return s.afterBe(g, j+2) // "has yet to be confirmed"
			}
		}
		return s.close(g, j+1, s.verbOf(j+1))
	case s.participle(j):
		g.perf, g.neg = true, g.neg || neg
		return s.close(g, j, s.verbOf(j))
	}
	return s.close(g, i, haveVerb)
}

func (s *sentence) afterDo(g group, i int) (group, bool) {
	i, neg := s.skipAdverbs(i)
	g.neg = g.neg || neg
	if i < len(s.toks) && (s.form(i, fBase) || s.low(i) == "have" || s.low(i) == "be" || g.neg && s.toks[i].Shape == names.Lower) {
		return s.close(g, i, s.verbOf(i))
	}
	return g, false
}

// infinitive reads "to meet"; "to Kyiv" and "to talks" are none.
func (s *sentence) infinitive(g group, i int) (group, bool) {
	g.finite, g.tense = false, bare
	j, neg := s.skipAdverbs(i + 1)
	g.neg = neg || s.is(i-1, cNeg)
	if low := s.low(i - 1); low == "subject" || low == "according" || low == "thanks" || low == "owing" || low == "prior" {
		return g, false // a preposition of two words
	}
	if j >= len(s.toks) || s.toks[j].date != 0 || s.toks[j].Shape != names.Lower || s.number(j) || s.low(j) == "one" {
		return g, false
	}
	switch low := s.low(j); {
	case low == "be":
		return s.afterBe(g, j+1)
	case low == "have":
		return s.afterHave(g, j)
	case s.form(j, fBase):
		if s.toks[j].w.noun != nil && !s.objectFollows(j+1) && s.low(j) != "visit" && s.low(j) != "vote" && !s.wantsVerb(i) {
			return g, false
		}
		return s.close(g, j, s.verbOf(j))
	case s.toks[j].w == nil && !places[low] && !strings.HasSuffix(low, "s") && !strings.HasSuffix(low, "ing") && !strings.HasSuffix(low, "ion") && !strings.HasSuffix(low, "ed"):
		return s.close(g, j, &noVerb)
	}
	return g, false
}

// places are nouns without an article that "to" stands before: "presented the bill
// to parliament".
var places = map[string]bool{
	"parliament": true, "court": true, "prison": true, "jail": true, "power": true, "office": true, "custody": true, "safety": true, "hospital": true,
	"school": true, "church": true, "town": true, "justice": true, "shore": true, "sea": true,
}

// selves are determiners and adjectives that stand for a noun before "will":
// "the two will meet", "both will sign".
var selves = map[string]bool{
	"this": true, "these": true, "those": true, "both": true, "all": true, "each": true, "another": true, "several": true, "many": true, "few": true, "some": true,
	"two": true, "three": true, "four": true, "five": true, "six": true, "seven": true, "eight": true, "nine": true, "ten": true, "latter": true,
}

// wantsVerb reports whether the group that ends at a "to" leaves it no noun:
// "scheduled to end on Monday", but "moved to end", "agreed to talks".
func (s *sentence) wantsVerb(to int) bool {
	if len(s.vgs) == 0 || s.vgs[len(s.vgs)-1].to != to {
		return false
	}
	g := &s.vgs[len(s.vgs)-1]
	return g.finite && (g.pass || g.maybe && s.punct(g.from-1, ",")) && (g.v.frame == frSched || g.v.frame == frPlan)
}

// objectFollows reports whether what begins at token i can be the object or
// complement of a verb rather than the rest of a noun phrase.
func (s *sentence) objectFollows(i int) bool {
	if i >= len(s.toks) {
		return false
	}
	return s.is(i, cDet|cPron|cThat|cNo) || s.ref(i) != nil || s.is(i, cTo) || s.toks[i].Shape == names.Number ||
		s.toks[i].date != 0 || s.toks[i].Shape == names.Cap || s.is(i, cAdj) || s.low(i) == "them" || s.low(i) == "him" || s.low(i) == "with" ||
		s.form(i, fIng) || s.is(i, cAdv) || renews[s.low(i)] && i+1 < len(s.toks) && s.toks[i+1].Shape == names.Lower && !s.is(i+1, cPrep|cTo)
}
