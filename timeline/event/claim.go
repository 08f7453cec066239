package event

import (
	"github.com/dateline-tools/dateline/timeline"
	"github.com/dateline-tools/dateline/timeline/names"
)

// claim is what a rule may look at: what a date's clause or noun says of it so
// far, and where in the sentence the date stands.
type claim struct {
	status   timeline.Status
	denies   bool
	standing bool // a present tense of a standing fact
	rel      when
	d        *detector
	s        *sentence
	g, up    *group // the clause and what governs it; nil where there is none
	k        int    // index of g, -1 for an event told by a noun
	n        int    // the noun's token, of the rules in ofNoun
	date     *timeline.Mention
	at, end  int // tokens of the date
}

// rule corrects a claim. Its examples run as tests (TestClaims), in the
// notation of the labelled set; the day of publication is Thursday, 2025-11-06.
type rule struct {
	name  string
	when  func(*claim) bool
	gives timeline.Status              // "" leaves the status as it is
	as    func(*claim) timeline.Status // in place of gives, where a verb tells which
	under func(*claim) string          // the words of the condition, where it finds one
	drops dropped
	says  []string // what the rule decides
	not   []string // what looks like it and is decided otherwise
}

// dropped is what does not hold of an event once its status is corrected.
type dropped uint8

const (
	theDenial    dropped = 1 << iota // "was not until Tuesday that they owned up": they did
	theCondition                     // what was done depends on nothing
	theBound                         // "before Friday's raid": the raid was on Friday
)

// byVerb is the order of the rules about what a verb does to a date of its own:
// a date still to come beside a past verb belongs to what was agreed, planned
// or demanded. Where nothing stands beside a table, no sentence was found in
// which its place matters.
var byVerb = [...][]rule{
	rumoured,
	countered,    // before what the verb of the plan says
	undoneByVerb, // what was undone is no plan: "had been due today, but the meeting was scrapped"
	takenBack,    // before a plan too: "withdrew the motion he had tabled for Monday"
	appointed,    // before a plan: "invited them to the signing on Friday" asks nobody to sign
	doubted,      // before a plan: "is planning talks, possibly on Friday"
	doneByVerb,   // before a day ahead: "by today, shots could be heard"
	progressive,
	asked, // before a day ahead: "renewed its calls for a truce on Monday"
	pastPerfect,
	presentTense,
	agreed,
}

// byDate is the order of the rules about what stands right around a date.
var byDate = [...][]rule{
	belied,    // before all that looks at the verb alone: the day is that of what is called false or void
	lasting,   // before the day itself: "it is not until Monday" is still to be
	givenTime, // before what is moved: "by the time the council meets on Friday rather than Monday"
	answered,  // before the day itself: "to respond to the killing of monks before Tuesday's storm"
	moved,
	dayItself, // before what is told of: "gave no account before Tuesday's storm"
	nounOnly,  // the rules behind it look at the verb
	wished,
	yetToCome,   // before what is called off: "too late to delay Friday's session"
	settledThen, // before what is called off: "would not say it had called off Tuesday's parade"
	calledOff,
	knownPast,
	provided,
}

// decide returns the first rule that fits, nil if none does.
func (c *claim) decide(tables [][]rule) *rule {
	for _, table := range tables {
		for i := range table {
			if table[i].when(c) {
				return &table[i]
			}
		}
	}
	return nil
}

// claimOf lays out what the rules may look at. It lies in d, as rules are called
// through the table and would move it to the heap for every date.
func (d *detector) claimOf(f *found, date *timeline.Mention, at, end int, rel when) *claim {
	c := &d.claim
	*c = claim{status: f.status, denies: f.denies, standing: f.standing, d: d, s: &d.s, k: f.clause, date: date, at: at, end: end, rel: rel}
	if c.k >= 0 {
		c.g = &d.s.vgs[c.k]
		if c.g.gov >= 0 {
			c.up = &d.s.vgs[c.g.gov]
		}
	}
	return c
}

// content applies the rules about what the verb of f does to a date of its own.
func (d *detector) content(f *found, date *timeline.Mention, at int, rel when) {
	c := d.claimOf(f, date, at, at+1, rel)
	if f.byVerb = c.decide(byVerb[:]); f.byVerb != nil {
		f.apply(f.byVerb, c)
	}
}

// amend applies the rules about what stands around a date, from token at to
// token end. It returns the date as meant: without its bound, where the day
// itself is.
func (d *detector) amend(f *found, date *timeline.Mention, at, end int, rel when) *timeline.Mention {
	c := d.claimOf(f, date, at, end, rel)
	if f.byDate = c.decide(byDate[:]); f.byDate == nil {
		return date
	}
	f.apply(f.byDate, c)
	if f.byDate.drops&theBound != 0 {
		return unbound(date)
	}
	return date
}

// apply gives f what rule r makes of claim c.
func (f *found) apply(r *rule, c *claim) {
	st := r.gives
	if r.as != nil {
		st = r.as(c)
	}
	if st != "" {
		f.status = st
	}
	if r.drops&theDenial != 0 {
		f.denies = false
	}
	if r.drops&theCondition != 0 {
		f.condition = ""
	}
	if r.under != nil {
		f.condition = r.under(c)
	}
}

// low returns the word that stands i tokens from the date, in lower case:
// low(-1) is the one before it.
func (c *claim) low(i int) string { return c.s.low(c.at + i) }

// beside returns the word that stands i tokens before the date and the "on" that it may have, which
// American papers leave out: beside(0) is "post" in "a post on Tuesday" and "a post Tuesday".
func (c *claim) beside(i int) string {
	at := c.at - 1 - i
	if c.low(-1) == "on" {
		at--
	}
	return c.s.low(at)
}

// asserted reports whether the event is told as what was.
func (c *claim) asserted() bool {
	return c.status == timeline.Happened || c.status == timeline.Reported
}

// stands reports whether a present tense tells what is, and no day to come.
func (c *claim) stands() bool { return c.asserted() && c.standing && c.rel != after }

// ahead reports whether the date, behind a verb, is of something still to come.
func (c *claim) ahead() bool {
	if c.rel == after {
		return true
	}
	if c.rel != around {
		return false
	}
	g := c.g
	if (c.at-1 == c.s.lead || c.at-2 == c.s.lead && c.s.adverb(c.s.lead)) && g.from > c.at && g.finite && g.tense == past {
		return false // "Before dawn on Thursday, Roe announced"
	}
	if c.low(-1) == "before" && nearly[c.low(-2)] {
		return false // "fell silent shortly before midnight", "30 minutes before noon"
	}
	if c.low(-1) == "before" && c.date.Type == timeline.TypeTime && g.finite && g.tense == past && g.modal == "" && !g.pass && g.v.frame == frNone {
		return false // "struck the port before dawn"
	}
	if c.low(-1) == "until" && g.finite && g.tense == past && g.modal == "" && !g.pass && !g.neg && (g.v.typ == "CONSULT" || sits[g.v.base]) {
		return false // "met until 2 a.m. today", but not "embargoed until noon today"
	}
	if c.low(-1) == "by" && g.finite && g.modal == "" && (g.perf && g.tense == past && (g.v.frame == frPhase || g.v.frame == frNone) ||
		c.date.Type == timeline.TypeTime && !g.pass && (g.perf || g.tense == past) && (g.v.frame == frPhase || g.v.frame == frNone || g.v.frame == frBe)) {
		return false // "had ended by midnight", "prices rose by midday"
	}
	return c.s.bound(c.at) || c.low(-1) == "from" && (g.tense == past || g.rel == relIng) && (g.v.frame == frSched || g.v.frame == frPropose || g.v.frame == frPromise)
}

// atEarliest reports whether the day is the first on which it may come: "on Monday at the earliest".
func (c *claim) atEarliest() bool { return c.s.run(c.end, "at", "the", "earliest") }

// sits are verbs of what goes on for hours, beside those of meeting.
var sits = map[string]bool{"sit": true, "work": true, "debate": true, "fight": true, "wait": true, "stay": true, "last": true, "continue": true}

// nearly are words before "before midnight" that make it an hour, not a limit.
var nearly = map[string]bool{
	"shortly": true, "just": true, "right": true, "moments": true, "minutes": true, "minute": true, "hour": true, "hours": true,
}

// bound reports whether "by", "until" or "before" stands before the date.
func (s *sentence) bound(at int) bool {
	switch s.low(at - 1) {
	case "by", "until", "before":
		return true
	case "than":
		return s.low(at-2) == "later"
	}
	return false
}

// pending reports whether the event is denied or has yet to come.
func (c *claim) pending() bool {
	switch c.status {
	case timeline.Negated, timeline.Possible, timeline.Expected, timeline.Scheduled, timeline.Proposed:
		return true
	}
	return false
}

// possessed reports whether "'s" stands behind the date: "Friday's raid", "May
// 29's".
func (c *claim) possessed() bool {
	s, i := c.s, c.end
	if s.punct(i, "'", "’") && s.low(i+1) == "s" {
		return true
	}
	return i < len(s.toks) && s.toks[i].Shape == names.Poss
}

// dayOfVerb reports whether the date stands behind the verb and its object as their day: "called the summit off on
// Tuesday", "last Thursday".
func (c *claim) dayOfVerb() bool {
	return c.low(-1) == "on" || c.s.low(c.at) == "last" || c.s.low(c.at) == "yesterday"
}

// namesNoun reports whether a small word that is no preposition, verb or
// conjunction stands behind the date: the noun that it names.
func (c *claim) namesNoun() bool {
	s, i := c.s, c.end
	return i < len(s.toks) && s.toks[i].Shape == names.Lower && s.verbAt(i) < 0 && !s.is(i, cPrep|cConj|cSub|cRel|cThat|cTo|cPron|cAdv|cModal|cBe|cHave)
}
