package event

import (
	"slices"
	"strings"

	"github.com/dateline-tools/dateline/timeline/names"
)

// draft is a stretch of the sentence that may stand for a flawed title, and what it bears.
type draft struct {
	text string
	cost int
	size int // among drafts of one cost the largest is best
}

// mended returns the stretch of the sentence that tells the event and bears the least, where that is less
// than the title [from,to) bears: "The truce reached in Osaka on 29 June" takes in "lasted barely a month",
// "Trump and Liu announced the accord on Oct. 11, saying it would be written" gives up what is cut, and in
// place of "Ada Roe, the adviser, said that the tariffs were still" stands what she said. It is "" where
// nothing is better. The date of the event is at the tokens [at,end).
func (s *sentence) mended(f *found, from, to, at, end int) string {
	best := draft{cost: s.borne(f, from, to)}
	if best.cost == 0 {
		return ""
	}
	dated := at >= from && end <= to
	for _, n := range s.kernels(f) {
		for _, a := range s.beginnings(from, n) {
			last := -1
			for b := n.to; b <= len(s.toks) && s.runes(a, b) <= titleLimit+1; b++ {
				if !s.mayEnd(a, b) {
					continue
				}
				title := s.title(stretch{a, b, n.to})
				x, y := s.tokensOf(title)
				if x != a || y == last || y < n.to || !s.entitles(n, x, y) || !s.keeps(from, to, x, y, n) {
					continue
				}
				last = y
				d := draft{title, s.borne(f, x, y) + s.loss(n, from, to, x, y), s.runes(x, y)}
				if dated && !n.content && (end > y || at < x && !slices.Contains(s.fronts(n.from), x)) {
					d.cost += lostDate
				}
				if x == from {
					d.size += titleLimit
				}
				if d.cost < best.cost || d.cost == best.cost && best.text != "" && d.size > best.size {
					best = d
				}
			}
		}
	}
	return best.text
}

// What a draft bears, beside its flaws, for what the title has and it has not.
const (
	lostDate    = 2
	lostEnd     = 2 // words without a mark before them
	lostTail    = 1 // more than littleTail behind a mark
	lostClause  = 1
	lostSpeaker = 1
	lostWho     = 1 // what is said opens with a pronoun
	lostDenial  = 3
)

// littleTail is the length up to which the words behind a comma are no loss.
const littleTail = 25

// loss is what the draft [x,y) with kernel n bears for the words of the title [from,to) that it gives up.
func (s *sentence) loss(n kernel, from, to, x, y int) (cost int) {
	if n.content {
		if cost = lostSpeaker; s.pronounOpens(x) {
			cost += lostWho
		}
		return cost
	}
	if y >= to {
		return cost
	}
	switch k, said := s.verbAt(y+1), s.trailing(); {
	case said >= 0 && s.vgs[said].start >= y && s.punct(y, ","):
		return cost // ", two envoys said"
	case !s.punct(y, ",", ";", "—", "–"):
		cost += lostEnd
	case k >= 0 && s.vgs[k].rel == relIng: // ", saying it would be written"
	case s.runes(y, to) > littleTail:
		cost += lostTail
	}
	if k := s.predicate(y, to); k >= 0 {
		if cost += lostClause; s.undoes(k) {
			cost += lostDenial
		}
	}
	return cost
}

// kernel is what a title must hold: the tokens [from,to) of a verb or noun.
type kernel struct {
	from, to int
	content  bool // what is said, in place of the verb of saying
	before   bool // what is said before that verb
	noun     bool // of an event that a noun tells
	bare     bool // a verb of saying with what is said: the title may begin with it
}

// kernels are what a title of the event may tell it by.
func (s *sentence) kernels(f *found) []kernel {
	if f.clause < 0 {
		lo := f.from
		for lo < f.to-1 && (s.toks[lo].date != 0 || s.noun(lo) == nil && f.noun != nil) {
			lo++
		}
		if lo >= f.to || f.to > len(s.toks) {
			return nil
		}
		return []kernel{{from: lo, to: lo + 1, noun: true}}
	}
	g := &s.vgs[f.clause]
	if up := s.group(g.gov); g.rel == relIng && g.from <= s.lead && up != nil && up.finite && up.rel == relMain {
		main := *f
		main.clause = g.gov
		return s.kernels(&main) // "Speaking in Narva on Monday, the mayor said"
	}
	own := kernel{from: g.head, to: g.to}
	say := f.clause
	if q := s.group(say + 1); q != nil && q.gov == say && q.rel == relIng && q.v.frame == frSay && s.low(q.from-1) == "as" {
		say++ // "quoted him as saying that"
	}
	if say == f.clause && g.v.frame != frSay && !resolved[g.v.base] || g.neg || g.modal != "" {
		if from := s.subjectStart(f.clause); g.finite && g.v.frame != frBe && g.v.frame != frSay && s.runes(from, g.to) > titleLimit-afterVerb/2 && !s.namesEvent(from, g.from) {
			return []kernel{own, {from: g.from, to: g.to, bare: true}}
		}
		return []kernel{own}
	}
	if s.trailing() == f.clause {
		if j := s.saidBefore(f.clause); j >= 0 && !s.vgAt(s.lead) {
			out := []kernel{{from: s.vgs[j].head, to: s.vgs[j].to, content: true, before: true}}
			if m := s.mainGroup(); m < j {
				out = append(out, kernel{from: s.vgs[m].head, to: s.vgs[m].to, content: true, before: true})
			}
			return out
		}
		return nil
	}
	out := []kernel{own}
	for c := say + 1; c < len(s.vgs); c++ {
		o := &s.vgs[c]
		switch {
		case !o.finite || o.sub == "if" || o.sub == "whether":
		case (o.rel == relComplement && o.gov == say || c == f.clause+1 && s.namedBefore(c) > g.to && s.nominal(g.to)) && len(out) == 1:
			out = append(out, kernel{from: g.from, to: o.to, bare: true}, kernel{from: o.head, to: o.to, content: true})
		case o.rel == relCoord && !o.shared && len(out) == 3 && o.gov >= 0 && s.vgs[o.gov].rel == relComplement:
			return append(out, kernel{from: o.head, to: o.to, content: true}) // "said that the calls were wise, but | Chad should go"
		}
	}
	for c := f.clause + 1; c < len(s.vgs) && len(out) == 3; c++ {
		if o := &s.vgs[c]; o.rel == relComplement && o.finite && o.sub == "that" && o.gov > f.clause && s.vgs[o.gov].v.frame == frSay && s.vgs[o.gov].rel == relComplement {
			out = append(out, kernel{from: o.head, to: o.to, content: true}) // "said that they had told him that | the swap was put off"
		}
	}
	return out
}

// beginnings are the tokens where a title with kernel n may begin in place of one that begins at token from:
// with the sentence, a clause, a person or the whole of a noun's phrase.
func (s *sentence) beginnings(from int, n kernel) []int {
	if n.content && !n.before {
		k := s.verbAt(n.from)
		out := s.begin(nil, s.clauseStart(k), n)
		return s.beginBare(s.beginNamed(out, k, n), s.clauseStart(k), s.vgs[k].from, n)
	}
	out := s.begin([]int{from}, s.lead, n)
	out = s.begin(s.begin(out, s.label(s.lead), n), s.headed(s.lead), n)
	for _, i := range s.fronts(n.from) {
		out = s.beginBare(s.begin(out, i, n), i, n.from, n)
	}
	if n.bare {
		out = s.begin(out, n.from, n) // "announced on Monday that they would meet": its subject has no room
	}
	if s.nominal(from) {
		out = s.begin(out, s.nounStart(from), n)
	}
	if k := s.verbAt(n.from); !n.noun && k >= 0 && (s.vgs[k].rel == relPart || s.vgs[k].rel == relRelative) {
		out = s.beginNoun(out, s.headStart(s.vgs[k].start), n) // "held by | the army that came in May"
		if i := s.vgs[k].start - 1; s.vgs[k].rel == relRelative && s.punct(i, ",") {
			for i > s.lead && s.toks[i-1].Shape == names.Cap && s.toks[i-1].date == 0 {
				i--
			}
			out = s.begin(out, i, n) // "met on Friday with | Foreign Minister Ada Roe, who returned"
		}
	} else if n.noun {
		out = s.beginNoun(out, n.from, n)
	}
	if r := s.appositionOf(from); r != nil {
		out = s.begin(out, r.From, n)
	}
	if s.has(s.lead, s.lead+1, "the", "a", "an") {
		out = s.begin(out, s.lead+1, n)
	}
	if (s.is(from, cPrep) || s.has(from, from+1, "after", "since")) && (!s.opens(from) || s.predicate(from, n.to) < 0) {
		out = s.begin(out, from+1, n) // "emerged | after a deal signed in March", "After | the talks that went on for a week"
	}
	for i := s.lead; i < n.from && !n.noun; i++ {
		if s.is(i, cThat) && !s.standsFor(i) || s.has(i, i+1, "whose", "but") {
			out = s.begin(out, i+1, n)
		} else if s.run(i, "because", "of") {
			out = s.begin(out, i+2, n) // "is claimed by both because of | a line drawn in 1871"
		}
	}
	for k := range s.vgs {
		g := &s.vgs[k]
		if !g.finite || g.from > n.from {
			continue
		}
		if k > 0 && s.endsSubject(k-1, k) {
			if i := s.nounStart(s.vgs[k-1].from - 1); !s.is(i-1, cConj|cPrep) {
				out = s.begin(out, i, n) // "said | her efforts to form a council had failed"
			}
		}
		if out = s.beginNamed(out, k, n); s.is(g.from-1, cPron) && s.punct(g.from-2, ",") {
			out = s.begin(out, g.from-1, n) // "In a row with the mayor, Ali Bako, | he left"
		}
		if g.v.frame == frSay && g.to < n.from && g.from > s.lead && s.nominal(g.from-1) && s.nominal(g.to) {
			out = s.begin(out, g.to, n) // "said | a fair that involves the council, the rebels and the dockers would open"
		}
		start := s.subjectStart(k)
		out = s.begin(s.begin(out, s.clauseStart(k), n), start, n)
		out = s.beginBare(out, start, g.from, n)
	}
	return out
}

// endsSubject reports whether the infinitive or participle j describes the noun right before it, which is the subject of
// the verb behind it: "her efforts to form a council had failed", "men led by Roe had come".
func (s *sentence) endsSubject(j, k int) bool {
	d, g := &s.vgs[j], &s.vgs[k]
	if d.finite || d.end > g.from || d.from <= s.lead || !s.nominal(d.from-1) {
		return false
	}
	if d.rel == relPart || d.rel == relIng && !s.punct(d.from-1, ",") && d.sub == "" {
		return d.gov == k && g.rel == relMain && (s.is(d.to, cPrep|cTo) || s.toks[d.to].date != 0 || d.rel == relIng)
	}
	return d.rel == relInf && !g.shared && g.rel != relCoord
}

// beginNoun adds to the beginnings the noun phrase that holds token i, and the one whose "of", "in" or "on" it stands
// behind: "the third round | of | talks".
func (s *sentence) beginNoun(out []int, i int, n kernel) []int {
	for range 3 {
		if i < s.lead {
			break
		}
		i = s.nounStart(i)
		if s.has(i-1, i, "about", "around", "nearly", "almost") {
			i--
		}
		if s.nominal(i) && s.low(i) != "such" && s.toks[i].date == 0 && (i == s.lead || s.is(i, cDet) || s.is(i-1, cPrep|cTo|cSub|cConj|cThat|cRel) || s.vgAt(i-1) || s.toks[i-1].Shape == names.Punct) {
			out = s.begin(out, i, n)
		}
		if !s.has(i-1, i, "of", "in", "on", "for", "between") || !n.noun && s.low(i-1) != "of" && s.noun(i-2) == nil || i < 2 || !s.nominal(i-2) || s.is(i-2, cPron) || s.toks[i-2].date != 0 {
			break
		}
		i -= 2
	}
	return out
}

// beginBare adds to the beginnings the name of the person, without the office, where the subject [from,to) has one.
func (s *sentence) beginBare(out []int, from, to int, n kernel) []int {
	for i := max(from, n.to-titleLimit); i < to && !s.punct(i, ","); i++ {
		if s.onlyCounted(i) {
			out = s.begin(out, i, n) // "The next round of | talks between Chad and Niger on"
		}
		if s.deputyBefore(i) || s.ownerBefore(i) || s.landBefore(i) || s.bracketBefore(i) {
			out = s.begin(out, i, n)
		}
		if s.officeBefore(i) {
			return s.begin(out, i, n)
		}
	}
	return out
}

// beginNamed adds to the beginnings the person who stands in commas before the verb of group k: "the Minister of Education, |
// Dr. Ann Roe, stated".
func (s *sentence) beginNamed(out []int, k int, n kernel) []int {
	if i := s.namedBefore(k); i >= 0 {
		out = s.begin(out, i, n)
	}
	return out
}

// namedBefore returns where that person begins, -1 if there is none.
func (s *sentence) namedBefore(k int) int {
	verb := s.vgs[k].from
	if !s.punct(verb-1, ",") || s.has(verb, verb+1, "have", "are", "were") {
		return -1 // "the two chiefs, ..., have spoken" tells of several
	}
	if r := s.ref(verb - 2); r != nil {
		if r.Kind != names.Person || r.To != verb-1 {
			return -1
		}
		i := r.From
		for i > s.lead && i > r.From-3 && !s.punct(i-1, ",") {
			i--
		}
		return i
	}
	i := verb - 1
	for i > s.lead && i > verb-5 && s.toks[i-1].Shape == names.Cap && s.toks[i-1].date == 0 && s.ref(i-1) == nil {
		i--
	}
	if verb-1-i < 2 || !s.punct(i-1, ",") {
		return -1
	}
	return i // "its candidate, | Aba Ofori-Atta, had won": a name that no book has
}

// fronts are the tokens behind what the sentence opens with before the subject of the verb or noun at token
// to: its day, "In addition,", "Pursuant to that policy, on July 18,".
func (s *sentence) fronts(to int) []int {
	var out []int
	i := max(s.label(s.lead), s.headed(s.lead), s.pastLink(s.lead))
	if s.punct(i, "“", `"`) {
		i++
	}
	for {
		past := s.pastDay(i, to)
		if past == i {
			past = s.pastAdverbial(i, to)
		}
		if past == i && s.opensAdjunct(i) {
			for past = i + 1; past < to && !s.punct(past, ","); past++ {
			}
			past++
		}
		if past == i || past >= to || s.verbIn(i, past) || s.verbAt(past) >= 0 {
			return out
		}
		if i = past; s.nominal(i) {
			out = append(out, i)
		}
	}
}

// pastDay returns the token behind a date, with its preposition and the comma behind it, at token i: "On
// Monday |", "today |"; i if none stands there or it belongs to a noun, as in "Today's order".
func (s *sentence) pastDay(i, to int) int {
	at := i
	if s.is(at, cPrep) {
		at++
	}
	past := at
	for past < to && s.toks[past].date != 0 && s.toks[past].date == s.toks[at].date {
		past++
	}
	if s.punct(past, ",") {
		past++
	}
	if past == at || past >= to || s.toks[past].Shape == names.Poss || s.is(past, cPrep|cConj) || s.toks[past].Shape == names.Lower && !s.is(past, cDet|cPron|cAdj) && at == i {
		return i
	}
	return past
}

// opensAdjunct reports whether a phrase that hangs on the whole sentence begins at token i: "Consistent with
// the order,", "In addition,".
func (s *sentence) opensAdjunct(i int) bool {
	if conditions[s.low(i)] || s.verbAt(i) >= 0 {
		return false
	}
	return s.is(i, cPrep) || s.ref(i) == nil && s.noun(i) == nil && s.has(i+1, i+2, "to", "with", "from") && s.is(i+1, cPrep|cTo)
}

// begin adds to the beginnings the one that readers see at token i: behind what joins a clause, and with the
// whole of a date and of a possessive.
func (s *sentence) begin(out []int, i int, n kernel) []int {
	if i < s.lead || i > n.from || i > s.lead && s.str(i-1) == "-" && !s.dash(i-1) {
		return out
	}
	for i < n.from && (s.toks[i].Shape == names.Punct && !s.punct(i, "“", `"`) || i > s.lead && s.verbAt(i) < 0 && s.is(i, cConj|cThat) && !s.standsFor(i)) {
		i++
	}
	for i > s.lead && (s.toks[i].Shape == names.Poss || s.sameDate(i-1)) {
		i--
	}
	verb := s.vgAt(i) && !(n.bare && i == n.from) || s.is(i, cSub) && s.participle(i+1) // "if approved"
	if slices.Contains(out, i) || !s.opens(i) && (verb || s.is(i, cRel) || s.has(i, i+1, "how", "what", "why")) {
		return out
	}
	if out = append(out, i); i > s.lead && s.punct(i-1, "“", `"`) {
		out = append(out, i-1)
	}
	return out
}

// standsFor reports whether the "that" at token i is no conjunction: "that summit", "That was denied", "But that band will".
func (s *sentence) standsFor(i int) bool {
	return s.is(i, cThat) && (i == s.lead+1 && s.is(s.lead, cConj) || s.noun(i+1) != nil && singular[s.low(i+1)] || s.vgAt(i+1) && (i <= s.lead || s.toks[i-1].Shape == names.Punct))
}

// mayEnd reports whether a title that begins at token from may end before token to.
func (s *sentence) mayEnd(from, to int) bool {
	switch {
	case to >= len(s.toks), s.punct(to, ".", "?", "!") && to == len(s.toks)-1:
		return true
	case s.str(to) == "-", s.adjectives(to - 1), s.toks[to].Shape == names.Poss, s.toks[to-1].Shape == names.Poss:
		return false // "the two | - storey house"
	case s.punct(to, ","):
		return s.toks[to-1].date != 0 || !s.inList(to)
	case s.punct(to, ";", "—", "–", "("):
		return true
	case s.toks[to-1].Shape == names.Punct:
		return s.punct(to-1, "”", `"`)
	case s.breaks(to) || s.sameDate(to-1):
		return false
	}
	if s.is(to, cConj) && s.ref(to-1) != nil && s.ref(to-1).To == to && s.nominal(to+1) && s.verbAt(to+1) < 0 {
		return !s.lacksPartner(from, to) && s.low(to) != "but" // "had invited Lula | and the mayor of Narva"
	}
	if s.opensReduced(to) || s.strands(to-1) || sided[s.low(to)] && s.is(to+1, cTo|cPrep) {
		return !s.splitsQuote(from, to)
	}
	return s.toks[to-1].date != 0 && !s.nominal(to) || (s.opensPhrase(to) || s.low(to) == "of") && !s.splitsQuote(from, to)
}

// sided are adjectives that stand behind the noun which they describe: "rebels | loyal to".
var sided = map[string]bool{"loyal": true, "allied": true, "opposed": true, "close": true, "hostile": true, "friendly": true, "linked": true, "aligned": true}

// opensReduced reports whether a participle that describes the noun before it begins at token i: "a policy |
// targeting officials".
func (s *sentence) opensReduced(i int) bool {
	if i < 1 || i >= len(s.toks) || s.toks[i].Shape != names.Lower || !s.nominal(i-1) || s.is(i-1, cDet|cAdj|cPron) || strings.HasSuffix(s.low(i-1), "ing") || s.toks[i-1].date != 0 {
		return false
	}
	if k := s.verbAt(i); k >= 0 {
		return s.vgs[k].from == i && (s.vgs[k].rel == relIng || s.vgs[k].rel == relPart)
	}
	return strings.HasSuffix(s.low(i), "ing") && s.noun(i) == nil && s.is(i+1, cDet)
}

// inList reports whether the comma at token i stands between members of a list: "Britain, | Italy and
// Spain", "swift, | decisive victories".
func (s *sentence) inList(i int) bool {
	if s.ref(i-1) != nil && s.ref(i+1) != nil && s.listGoesOn(i) || s.is(i-1, cAdj) && s.nominal(i+1) && s.toks[i+1].Shape == names.Lower && !s.is(i+1, cDet|cPron) {
		return true
	}
	for j := i + 1; j < len(s.toks) && j < i+8; j++ {
		if s.is(j, cConj) {
			return s.low(j) != "but"
		}
		if s.is(j, cPrep|cSub|cRel|cTo|cThat) || s.vgAt(j) || s.toks[j].date != 0 || s.toks[j].Shape == names.Punct && !s.punct(j, ",") {
			return false
		}
	}
	return false
}

// entitles reports whether [x,y) with kernel n can be a title at all: it is no scrap, it says more than that
// somebody spoke, what was said has no day of its own, and a verb without its subject says enough.
func (s *sentence) entitles(n kernel, x, y int) bool {
	if s.runes(x, y) < shortTitle && (!s.opens(x) || y < s.trimMarks(x, len(s.toks))) || n.content && !n.before && s.ownDay(x, y) || n.bare && x == n.from && s.runes(x, y) < verbTitle {
		return false
	}
	k := s.predicate(x, y)
	if k < 0 || s.vgs[k].v.frame != frSay {
		return true
	}
	said := s.vgs[k].to
	for said < y && s.is(said, cThat) {
		said++
	}
	return !s.onlyWhen(said, y)
}

// keeps reports whether [x,y) with kernel n has each condition of the title [from,to), and each verb there
// that denies or undoes the kernel.
func (s *sentence) keeps(from, to, x, y int, n kernel) bool {
	for k := range s.vgs {
		g := &s.vgs[k]
		if g.from < from || g.to > to || g.from >= x && g.to <= y {
			continue
		}
		if g.rel == relCond || s.undoes(k) && (g.to <= n.from || s.clauseStart(k) <= n.from) {
			return false
		}
	}
	return true
}
