package event

import (
	"strings"
	"unicode/utf8"

	"github.com/dateline-tools/dateline/timeline"
	"github.com/dateline-tools/dateline/timeline/names"
)

// titleLimit is the greatest length of a title, in characters.
const titleLimit = 90

// shortTitle is the length below which a clause says too little out of its
// sentence: "has been cancelled", "Yermak said on Saturday".
const shortTitle = 32

// shortClause is the same for a clause with a subject of its own in a sentence that
// tells of another event: "a day after Vance left Moscow".
const shortClause = 14

// afterVerb is the room a title leaves behind its verb, in characters; where it
// can choose where to begin, it leaves objectRoom.
const (
	afterVerb  = 12
	objectRoom = 20
)

// conditionRoom is the room behind its verb that a title with its condition needs to say what depends on it.
const conditionRoom = 15

// stretch is what a title is cut from: tokens [from,to), of which those before
// verb must be in it; verb is -1 where nothing must.
type stretch struct{ from, to, verb int }

// headline returns the title of an event: the clause that tells it, widened
// until it can be read alone, with the denial, the speaker and the condition
// that stand beside it, and cut at [titleLimit]; of an event told by a noun
// that is recalled or would be cut off, the noun with what belongs to it. A subject so long
// that no verb would fit behind it is left out, if it names no event itself
// and the verb says enough.
func (s *sentence) headline(f *found) string {
	if end, ok := s.phraseTitle(f); ok {
		// "saving the 2015 nuclear deal" in a sentence about talks next week, a noun beyond the cut, or
		// "After a meeting in Bern on Saturday, they will go on"
		if t := s.title(stretch{s.lead, len(s.toks), -1}); f.status == timeline.Background || f.from-1 == s.lead && (s.low(s.lead) == "after" || s.low(s.lead) == "following") || s.toks[s.lead].Start+len(t) < s.toks[f.to-1].End {
			return s.title(stretch{f.from, end, -1})
		}
	}
	t := s.telling(f)
	t = s.undoing(f, t)
	t = s.conditioning(f, t)
	t = s.withLimit(t)
	t = s.voiced(f, t)
	if t.from < s.lead && s.lead < t.to {
		t.from = s.lead
	}
	t.from = s.opening(s.withContent(t))
	if f.clause < 0 && f.from < f.to && t.from >= f.to && s.runes(s.lead, f.to) <= titleLimit {
		t = stretch{s.lead, len(s.toks), -1} // "Following a call with Roe on Tuesday, Doe said he had no plan"
	}
	if k := s.verbAt(t.verb - 1); k >= 0 && s.runes(t.from, t.verb) > titleLimit && s.vgs[k].from > t.from {
		if r := s.ref(s.vgs[k].from - 1); r != nil && r.Kind == names.Person && r.From > t.from {
			if i := s.betweenTwo(t.from, r.From); i < 0 {
				t.from = r.From // "the coordinator for the Middle East and North Africa Jane Roe met"
			} else if s.runes(i, t.verb) <= titleLimit {
				t.from = i // "The long-awaited | summit between Ann Roe and Jane Doe ended"
			}
		}
	}
	if k := s.finiteAt(t.verb - 1); k >= 0 && s.runes(s.vgs[k].from, t.verb) <= titleLimit && !s.vgs[k].pass && s.vgs[k].v.frame != frBe && s.runes(t.from, t.verb) > titleLimit && !s.namesEvent(t.from, s.relativeFrom(t.from, s.vgs[k].from)) {
		if bare := s.title(stretch{s.vgs[k].from, t.to, t.verb}); utf8.RuneCountInString(bare) >= verbTitle {
			return bare
		}
	}
	if title := s.title(t); utf8.RuneCountInString(title) >= leastTitle {
		return title
	}
	return s.title(stretch{s.lead, len(s.toks), -1})
}

// betweenTwo returns the noun of "the summit between Ann Roe and Jane Doe", where the name at token person is
// the last of it; -1 if it is not.
func (s *sentence) betweenTwo(from, person int) int {
	for i := person - 1; i > from; i-- {
		if s.low(i) == "between" {
			return i - 1
		}
		if s.verbAt(i) >= 0 || s.punct(i, ";", ":") {
			return -1
		}
	}
	return -1
}

// relativeFrom returns the comma before the relative clause that a subject has between from and its verb:
// "The minister, who had threatened a strike, told reporters"; the verb if there is none.
func (s *sentence) relativeFrom(from, verb int) int {
	for i := from; i+1 < verb; i++ {
		if s.punct(i, ",") && s.is(i+1, cRel) {
			return i
		}
	}
	return verb
}

// leastTitle is the length below which no words tell anything: "is".
const leastTitle = 8

// finiteAt returns the verb group at token i, or the finite one that its
// infinitive completes.
func (s *sentence) finiteAt(i int) int { return s.finiteOf(s.verbAt(i)) }

// finiteOf returns group k, or the finite one that its infinitive completes.
func (s *sentence) finiteOf(k int) int {
	for k >= 0 && !s.vgs[k].finite && s.vgs[k].gov >= 0 && s.vgs[k].gov < k {
		k = s.vgs[k].gov
	}
	return k
}

// withContent asks a title that ends in a verb of saying for the verb of what
// was said too, where a later beginning gives room for it.
func (s *sentence) withContent(t stretch) stretch {
	k := s.verbAt(t.verb - 1)
	if k < 0 || k+1 >= len(s.vgs) || s.vgs[k].v.frame != frSay || s.vgs[k+1].rel != relComplement || s.vgs[k+1].to > t.to {
		return t
	}
	w := stretch{t.from, t.to, s.vgs[k+1].to}
	if from := s.opening(w); s.runes(from, w.verb) <= titleLimit {
		return w
	}
	return t
}

// verbTitle is the length from which a verb and its objects say enough without
// the subject.
const verbTitle = 40

// namesEvent reports whether one of the tokens [from,to) is an event noun.
func (s *sentence) namesEvent(from, to int) bool {
	for i := from; i < to; i++ {
		if s.noun(i) != nil {
			return true
		}
	}
	return false
}

// telling returns the clause of an event, or a wider one where the clause is a
// bare "X said on Friday", lacks its subject or is too short to be understood.
func (s *sentence) telling(f *found) stretch {
	t := stretch{f.from, f.to, -1}
	if f.clause >= 0 {
		t.verb = s.vgs[f.clause].to
	}
	if s.saysTooLate(f) {
		if g := &s.vgs[f.clause]; s.bareVerb(t.from, g.from) {
			if from, to := s.apposed(g); from < to {
				t.from = from
			}
		}
		if k := s.saidBefore(f.clause); k >= 0 && s.runes(s.vgs[k].from, t.to) <= titleLimit {
			if t.from = s.subjectStart(k); s.runes(t.from, t.to) > titleLimit {
				t.from = s.vgs[k].from // "has been cancelled, the Elysee said on Friday"
			}
		} else if w, ok := s.deedSaid(f.clause); ok {
			return w
		}
		if to := s.quotedBefore(s.vgs[f.clause].start); to > 0 {
			return stretch{s.lead, to, -1}
		}
		return t
	}
	if !s.thin(f) {
		g := s.group(f.clause)
		if g != nil && g.rel == relInf {
			g = s.group(g.gov) // "which is due to expire"
		}
		if g != nil && g.rel == relRelative && s.punct(g.start-1, ",") {
			t.to = s.closing(f)
		}
		if g != nil && g.v.base == "agree" && g == s.group(f.clause) && t.to <= g.to && f.clause+1 < len(s.vgs) && s.vgs[f.clause+1].rel == relComplement {
			if to := s.vgs[f.clause+1].end; s.runes(t.from, to) <= titleLimit {
				t.to = to // "agreed on Monday that talks should begin"
			}
		}
		return t
	}
	if t, ok := s.ownSaying(f); ok {
		return t
	}
	if k := s.standing(f); k >= 0 {
		w := stretch{s.clauseStart(k), max(f.to, s.vgs[k].end), s.vgs[k].to}
		if g := s.second(f.clause); g != nil && s.runes(w.from, s.vgs[f.clause].to) > titleLimit-afterVerb && s.runes(g.from, f.to) >= secondVerb {
			return stretch{g.from, f.to, g.to} // "has now been postponed to January": the first verb tells something else
		}
		if w.from < w.to && s.runes(w.from, w.to) >= shortTitle && !s.vgAt(w.from) && !s.is(w.from, cPrep) {
			return w
		}
	}
	if t, ok := s.around(f); ok {
		return t
	}
	verb := s.mainGroup()
	if verb >= 0 {
		verb = s.vgs[verb].to
	}
	if g := s.group(f.clause); g != nil && g.finite && g.to > verb && s.runes(s.lead, g.to) <= titleLimit {
		verb = g.to
	}
	return stretch{s.lead, len(s.toks), verb}
}

// ownSaying returns the clause of speaking behind "but" or "and", with what is
// said, where it has a subject of its own and the sentence is too long to hold
// both: "they had hoped to meet, but the Kremlin said on Tuesday that".
func (s *sentence) ownSaying(f *found) (stretch, bool) {
	g := s.group(f.clause)
	if g == nil || g.v.frame != frSay || g.rel != relCoord || g.shared || !g.finite || s.pronounOpens(g.start) || s.runes(s.lead, len(s.toks)) <= titleLimit {
		return stretch{}, false
	}
	t := stretch{g.start, len(s.toks), g.to}
	if f.clause+1 < len(s.vgs) && s.vgs[f.clause+1].rel == relComplement {
		t.verb = s.vgs[f.clause+1].to
		return t, t.verb > g.to && s.runes(t.from, t.verb) >= shortTitle
	}
	return t, s.is(g.to, cPrep) && s.toks[g.to+1].date == 0 && s.runes(t.from, t.to) >= shortTitle // "and on Monday the minister warned of more raids"
}

// around returns the clause that holds the noun of an event, where the
// sentence is so long that its title would end before the noun.
func (s *sentence) around(f *found) (stretch, bool) {
	if f.clause >= 0 || f.from >= f.to || s.runes(s.lead, f.to) <= titleLimit*3/4 || s.runes(s.lead, len(s.toks)) <= titleLimit {
		return stretch{}, false
	}
	k := s.owner(f.from)
	if k < 0 || !s.vgs[k].finite {
		return stretch{}, false
	}
	t := stretch{s.clauseStart(k), max(f.to, s.vgs[k].end), max(s.vgs[k].to, f.to)}
	return t, t.from > s.lead && !s.is(t.from-1, cPrep) && t.from < f.to && s.vgs[k].from >= f.to && s.runes(t.from, t.to) >= shortTitle && !s.pronounOpens(t.from)
}

// group returns group k, nil if there is none.
func (s *sentence) group(k int) *group {
	if k < 0 || k >= len(s.vgs) {
		return nil
	}
	return &s.vgs[k]
}

// closing returns the comma that ends a relative clause put in between.
func (s *sentence) closing(f *found) int {
	for i := s.vgs[f.clause].to; i < f.to; i++ {
		if s.punct(i, ",") && !s.listGoesOn(i) && s.toks[min(i+1, len(s.toks)-1)].date == 0 {
			return i
		}
	}
	return f.to
}

// secondVerb is the length from which a second verb may stand without the
// subject that it shares with the first, where both do not fit.
const secondVerb = 28

// second returns the second finite verb that an event's clause is or hangs on:
// "opened talks and agreed to reopen the crossing"; nil if there is none.
func (s *sentence) second(k int) *group {
	for range s.vgs {
		g := &s.vgs[k]
		if g.rel == relCoord && g.finite {
			return g
		}
		if g.rel != relInf || g.gov < 0 {
			return nil
		}
		k = g.gov
	}
	return nil
}

// standing returns the clause that stands by itself around the event's own,
// -1 if that is none or says only who spoke.
func (s *sentence) standing(f *found) int {
	if f.clause < 0 {
		return -1
	}
	k := s.whole(f.clause)
	if k == f.clause || s.vgs[k].v.frame == frSay || s.vgs[k].v.frame == frDeny {
		return -1
	}
	return k
}

// whole climbs from an infinitive, a participle, a relative clause or a second
// verb to the clause with the subject.
func (s *sentence) whole(k int) int {
	for range s.vgs {
		g := &s.vgs[k]
		dependent := g.rel == relInf || g.rel == relIng || g.rel == relPart || g.rel == relRelative || g.rel == relCoord && g.shared
		if !dependent || g.gov < 0 {
			break
		}
		k = g.gov
	}
	return k
}

// undoing widens the title of a plan that another verb of the sentence undoes,
// so that it holds that verb: "the session due on Monday has been put off".
func (s *sentence) undoing(f *found, t stretch) stretch {
	switch f.status {
	case timeline.Cancelled, timeline.Postponed, timeline.Negated, timeline.Possible:
	default:
		return t
	}
	if f.clause < 0 {
		return s.nounUndone(f, t)
	}
	if s.undoes(f.clause) {
		return t
	}
	for _, j := range [...]int{f.clause + 1, f.clause - 1, f.clause + 2} {
		if j < 0 || j >= len(s.vgs) || !s.undoes(j) {
			continue
		}
		w := stretch{min(t.from, s.clauseStart(j)), max(t.to, s.vgs[j].end), max(t.verb, s.vgs[j].to)}
		for i := w.from; i < s.vgs[j].from; i++ { // "the third round of talks, due on Monday, is off"
			if (i == w.from || s.low(i-1) == "of" && s.verbAt(i) < 0) && s.runes(i, w.verb) <= titleLimit {
				return stretch{i, w.to, w.verb}
			}
		}
	}
	return t
}

// nounUndone widens the title of a noun's event to the verb that undoes it right behind: "a planned
// meeting on June 2 | failed".
func (s *sentence) nounUndone(f *found, t stretch) stretch {
	for j := range s.vgs {
		g := &s.vgs[j]
		if g.from < f.to {
			continue
		}
		for i := f.to; i < g.from; i++ {
			if s.is(i, cSub|cThat|cConj|cRel) || s.punct(i, ",", ";") {
				return t
			}
		}
		if from := s.clauseStart(j); g.finite && (s.undoes(j) || g.v.base == "fail") && from <= f.from && s.runes(t.from, g.to) <= titleLimit {
			return stretch{t.from, max(t.to, g.end), g.to}
		}
		return t
	}
	return t
}

// undoes reports whether group k cancels, postpones or denies by itself.
func (s *sentence) undoes(k int) bool {
	g := &s.vgs[k]
	switch g.v.frame {
	case frCancel, frPostpone, frRefuse, frDeny:
		return true
	}
	return g.neg || s.negSubject(k) || g.pass && (g.v.base == "suspend" || bans[g.v.base]) || s.tookBack(g)
}

// voiced widens a title to the verb of speaking that governs its clause or
// follows it. A denial is always in the title; another speaker is where that
// leaves room for what was said, unless the saying has a date, and so an
// event, of its own.
func (s *sentence) voiced(f *found, t stretch) stretch {
	if f.clause < 0 {
		return t
	}
	own := f.clause
	if g := &s.vgs[own]; g.rel == relCond && g.gov >= 0 {
		own = g.gov
	}
	k := s.spoken(own)
	if k < 0 {
		return s.trailedBy(f, t)
	}
	for n := 0; n < 3 && k >= 0; n++ {
		if t = s.voice(f, t, k); !s.pronounOpens(t.from) {
			break
		}
		k = s.spoken(k)
	}
	return t
}

// voice widens a title to the verb of speaking k, where there is room for it.
func (s *sentence) voice(f *found, t stretch, k int) stretch {
	up := &s.vgs[k]
	from := s.clauseStart(k)
	if q := s.quoted(up); q >= 0 {
		from = s.clauseStart(q)
	}
	if s.bareVerb(from, up.from) && up.rel != relIng {
		from = s.subjectStart(k)
	}
	if from >= t.from || t.verb < 0 {
		return t
	}
	if up.v.frame == frDeny && !up.neg || up.v.frame == frRefuse || up.neg {
		if s.runes(from, t.verb) > titleLimit-afterVerb {
			t.verb = up.to
		}
		return stretch{from, t.to, t.verb}
	}
	strong := f.status == timeline.Happened || f.status == timeline.Scheduled || f.status == timeline.Ongoing
	if strong && s.holdsDate(up) && !s.pronounOpens(t.from) {
		return t
	}
	room := titleLimit - afterVerb
	if s.pronounOpens(t.from) {
		room = titleLimit
	}
	if from = s.opening(stretch{from, t.to, t.verb}); s.runes(from, t.verb) <= room {
		t.from = from
	}
	return t
}

// bareVerb reports whether nothing but marks, adverbs and dates stands between
// the start of a clause and its verb.
func (s *sentence) bareVerb(from, verb int) bool {
	for i := from; i < verb; i++ {
		if s.toks[i].Shape != names.Punct && s.toks[i].date == 0 && !s.is(i, cAdv) {
			return false
		}
	}
	return true
}

// spoken returns the verb of saying or denying that governs clause k, -1 if
// the article tells the clause in its own voice.
func (s *sentence) spoken(k int) int {
	for n := 0; n < len(s.vgs) && k >= 0; n++ {
		switch g := &s.vgs[k]; {
		case g.rel == relComplement:
			return g.gov
		case g.rel == relPart && g.perf && g.gov >= 0 && s.vgs[g.gov].v.frame == frDeny:
			return g.gov // "denied having shelled"
		case g.rel == relInf, g.rel == relCoord && g.shared:
			k = g.gov
		default:
			return -1
		}
	}
	return -1
}

// trailedBy widens the title of what the article does not tell by itself to
// the ", officials said" behind it, if all of that has room.
func (s *sentence) trailedBy(f *found, t stretch) stretch {
	k := s.trailing()
	if who := s.describedSource(k); k >= 0 && who > t.verb && who < t.to {
		t.to = who // the source belongs to the verb behind its relative clause
	}
	if f.status == timeline.Happened || f.status == timeline.Scheduled || f.speaker == "" {
		return t
	}
	if k < 0 || k == f.clause || s.vgs[k].start > t.to+1 {
		return t
	}
	end := s.vgs[k].end
	if _, to := s.subjectSpan(&s.vgs[k]); to > end {
		end = to // "said a person briefed on the talks"
	}
	if end > t.to && s.runes(t.from, end) <= titleLimit+1 {
		t.to = end
	}
	return t
}

// pronounOpens reports whether a personal pronoun begins at token i, past
// what joins the clause.
func (s *sentence) pronounOpens(i int) bool {
	for s.is(i, cThat|cConj|cSub) || s.punct(i, ",", "“", `"`) {
		i++
	}
	return s.is(i, cPron)
}

// conditioning widens the title of a conditional event to the words of its
// condition, or, where it is the condition, to what depends on it.
func (s *sentence) conditioning(f *found, t stretch) stretch {
	if f.status != timeline.Conditional || f.clause < 0 {
		return t
	}
	if g := &s.vgs[f.clause]; g.rel == relCond && g.gov >= 0 {
		k := s.whole(g.gov)
		w := stretch{min(t.from, s.clauseStart(k)), max(t.to, s.vgs[g.gov].end), max(t.verb, s.vgs[g.gov].to)}
		if s.runes(w.from, w.to) <= titleLimit+1 || w.from < t.from && s.runes(w.from, g.to) <= titleLimit-afterVerb {
			return w
		}
		return t
	}
	at := strings.Index(s.text[s.span.Start:s.span.End], f.condition)
	if at < 0 || f.condition == "" {
		return t
	}
	start, end := s.span.Start+at, s.span.Start+at+len(f.condition)
	for i := range s.toks {
		if k := &s.toks[i]; k.Start >= start && k.End <= end {
			if i < t.from && k.Start == start && s.runes(i, t.verb) <= titleLimit && (s.runes(i, t.verb) <= titleLimit-conditionRoom || s.runes(i, f.to) <= titleLimit || s.runes(t.from, f.to) > titleLimit || s.runes(t.from, f.to) < shortTitle) {
				t.from = i
			}
			t.to = max(t.to, i+1)
		}
	}
	return t
}

// withLimit returns t with the clause right behind it without which it would say
// something else: "would meet | only after the men were freed", "will not leave |
// until they are", if there is room for it.
func (s *sentence) withLimit(t stretch) stretch {
	for k := range s.vgs {
		g := &s.vgs[k]
		if g.start != t.to || g.rel != relAdverb && g.rel != relCond {
			continue
		}
		switch s.low(t.to - 1) {
		case "only", "even":
		default:
			if s.low(t.to) != "until" {
				return t
			}
		}
		if to := s.clauseTo(k); s.runes(t.from, to) <= titleLimit {
			t.to = to
		}
		return t
	}
	return t
}

// phraseTitle returns the end of the title of an event told by a noun: the
// noun with the phrases behind it ("a June 30 deadline for a deal"). What was
// denied, proposed or said needs its sentence.
func (s *sentence) phraseTitle(f *found) (int, bool) {
	if f.clause >= 0 || f.noun == nil || f.condition != "" || f.speaker != "" && f.status != timeline.Background && !s.behindTime(f.from) || f.from >= f.to || f.to > len(s.toks) {
		return 0, false
	}
	switch f.status {
	case timeline.Happened, timeline.Background, timeline.Scheduled:
	default:
		return 0, false
	}
	switch s.low(f.from - 1) {
	case "during", "at", "in":
		return 0, false // what happened there is the sentence's
	}
	end, and := f.to, 0
	for end < len(s.toks) && s.verbAt(end) < 0 && s.toks[end].Shape != names.Punct && s.toks[end].date == 0 && !s.is(end, cSub|cRel|cThat|cPron) && s.low(end) != "then" && !s.verbOnly(end) && !ofVerbs[s.low(end)] && !(s.low(end) == "take" && s.low(end+1) == "place") {
		if s.is(end, cConj) {
			and = end
		}
		end++
	}
	if and > 0 && s.verbAt(end) >= 0 {
		end = and // what is behind "and" has a verb of its own
	}
	for end > f.to && s.is(end-1, cPrep|cDet|cAdv) {
		end--
	}
	n := s.runes(f.from, end)
	return end, n >= phraseTitle && n <= titleLimit && !s.is(f.from, cPrep)
}

// ofVerbs are the prepositions that mostly belong to the verb, though a noun stands before them: "left the 2015 deal
// under his predecessor".
var ofVerbs = map[string]bool{"under": true, "despite": true, "amid": true, "through": true, "without": true, "because": true, "during": true}

// phraseTitle is the length from which a noun phrase can be understood alone.
const phraseTitle = 20

// verbOnly reports whether the word at i can be nothing but a verb: a present
// plural that is no group, as "remain".
func (s *sentence) verbOnly(i int) bool {
	w := s.toks[i].w
	return w != nil && w.forms&fBase != 0 && w.forms&(fPast|fPart) == 0 && w.noun == nil && w.class == 0 && w.verb != nil && w.verb.frame == frBe
}

// saysTooLate reports whether the sentence's title would end before the verb
// of speaking, so that what was said would read as what happened: "France will
// host a meeting ..., the Elysee said on Friday".
func (s *sentence) saysTooLate(f *found) bool {
	if f.clause < 0 || s.lead >= len(s.toks) || s.trailing() != f.clause {
		return false
	}
	g := &s.vgs[f.clause]
	return (g.v.frame == frSay || g.v.frame == frDeny) && s.runes(s.lead, g.to) > titleLimit
}

// deedSaid returns the deed that the trailing attribution k tells of, where both do not fit a
// title: "The two armies have agreed on a line ..., the ministry said on Friday"; also what will be
// done, which says by its verb that it is announced. Another plan is no deed: beside the day of its
// announcement it would read as what happened.
func (s *sentence) deedSaid(k int) (stretch, bool) {
	j := s.saidBefore(k)
	if j < 0 {
		return stretch{}, false
	}
	g := &s.vgs[j]
	if s.toks[g.head].quote || g.shared && g.rel != relMain || s.pronounOpens(s.subjectStart(j)) || s.firstPerson(g) || g.v.frame == frPlan || g.v.frame == frSched && !resolved[g.v.base] {
		return stretch{}, false
	}
	w := stretch{s.subjectStart(j), s.vgs[k].start, g.to}
	told := g.modal == "will" && s.dateBetween(s.vgs[k].start, len(s.toks))
	switch s.own(j).status {
	case timeline.Happened, timeline.Negated, timeline.Postponed, timeline.Cancelled:
		told = true
	case timeline.Ongoing:
		told = g.prog && g.tense == present && s.dateBetween(s.vgs[k].start, len(s.toks)) // "is sending a team ..., the minister said last night"
	}
	return w, told && !s.ownDay(w.from, w.verb) && s.runes(w.from, w.verb) <= titleLimit-afterVerb
}

// ownDay reports whether a date stands in [from,to) that is no year before what it names, as in "the 2015 accord".
func (s *sentence) ownDay(from, to int) bool {
	for i := from; i < to && i < len(s.toks); i++ {
		if s.toks[i].date != 0 && !(s.toks[i].Shape == names.Number && s.toks[min(i+1, len(s.toks)-1)].date == 0 && (s.nominal(i+1) || s.is(i+1, cAdj))) {
			return true
		}
	}
	return false
}

// quotedBefore returns the end of a quotation that opens the sentence, fits a title and ends at the
// attribution at token k: "“We plant no mines,” the ministry said on Monday"; 0 if there is none.
func (s *sentence) quotedBefore(k int) int {
	if !s.punct(s.lead, "“", `"`) && !s.punct(s.lead-1, "“", `"`) {
		return 0
	}
	for i := s.lead + 1; i <= k && i < len(s.toks); i++ {
		if s.punct(i, "”", `"`) {
			if i+1 >= k-1 && s.runes(s.lead, i+1) <= titleLimit && s.runes(s.lead, i+1) >= shortTitle {
				return i + 1
			}
			return 0
		}
	}
	return 0
}

// saidBefore returns the main verb of what the trailing attribution k says, -1 if
// there is none.
func (s *sentence) saidBefore(k int) int {
	for j := k - 1; j >= 0; j-- {
		if g := &s.vgs[j]; g.finite && g.rel == relMain && !(j > 0 && s.punct(g.start, ",") && !s.is(g.start+1, cConj) && s.finiteMain(j)) {
			return j
		}
	}
	return -1
}

// thin reports whether a clause cannot stand alone as a title.
func (s *sentence) thin(f *found) bool {
	if f.from >= f.to || f.to > len(s.toks) {
		return true
	}
	if f.clause < 0 && f.condition != "" {
		return false // "in the event of a ceasefire": the sentence tells of something else
	}
	short := shortTitle
	if f.apart {
		short = shortClause
	}
	if s.runes(f.from, f.to) < short || s.is(f.from, cPrep) && !s.frontedOwn(f) || s.vgAt(f.from) || s.toks[f.from].date != 0 && f.clause >= 0 && s.vgs[f.clause].rel == relRelative {
		return true
	}
	if f.clause < 0 {
		return false
	}
	g := &s.vgs[f.clause]
	if g.rel == relPart && g.gov >= 0 && s.vgs[g.gov].v.base == "see" {
		return true // "would like to see the dispute resolved"
	}
	if f.shared && s.objectNoun(f.clause) != nil {
		return false // "and Washington announced new sanctions"
	}
	if f.apart && g.rel == relAdverb && (f.to > g.end || s.runes(g.to, f.to) >= objectRoom) {
		return false // "a day after Niger said it was ready to leave", "hours after mediators announced a deal to free them"
	}
	if g.v.frame == frSay && g.pass && !g.shared && s.subjectNoun(f.clause) != nil {
		return false // "an exchange will be announced soon"
	}
	return g.v.frame == frSay || g.v.frame == frDeny
}

// frontedOwn reports whether a clause that opens with its day has a subject and
// a verb of its own: "but on Tuesday the Kremlin cancelled the talks", or is the
// first of several that share the day.
func (s *sentence) frontedOwn(f *found) bool {
	g := s.group(f.clause)
	if g != nil && g.rel == relMain && g.finite && f.from <= s.lead && s.toks[f.from+1].date != 0 && len(s.beside(f.clause)) > 0 {
		return true
	}
	return g != nil && g.rel == relCoord && g.finite && !g.shared && f.from+1 < g.from && s.toks[f.from+1].date != 0 && !s.pronounOpens(f.from+2)
}

// vgAt reports whether a clause begins with its verb, its subject elsewhere.
func (s *sentence) vgAt(i int) bool { return i < len(s.toks) && s.toks[i].vg != 0 }

// runes returns the length of tokens [from,to) in characters.
func (s *sentence) runes(from, to int) int {
	if from < 0 || from >= to || to > len(s.toks) {
		return 0
	}
	return utf8.RuneCountInString(s.text[s.toks[from].Start:s.toks[to-1].End])
}

// mainGroup returns the first finite main verb group, -1 if none.
func (s *sentence) mainGroup() int {
	for k := range s.vgs {
		if s.vgs[k].finite && s.vgs[k].rel == relMain {
			return k
		}
	}
	return -1
}
