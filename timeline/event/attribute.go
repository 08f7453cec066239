package event

import (
	"strings"

	"github.com/dateline-tools/dateline/timeline"
	"github.com/dateline-tools/dateline/timeline/names"
)

// attribute applies what stands outside of the clause: ", officials said",
// "according to two diplomats", "reportedly".
func (s *sentence) attribute(k int, r *reading) {
	g := &s.vgs[k]
	if g.rel == relInf || g.rel == relIng || g.rel == relPart || s.vgs[k].v.frame == frSay && s.trailing() == k {
		return
	}
	if g.from > 0 && s.hedged(g) && (r.status == timeline.Happened || r.status == timeline.Background) {
		r.status = timeline.Reported
	}
	if t := s.insertedSayer(k); t >= 0 && r.speaker == "" {
		r.speaker, r.verb = s.behindComma(s.vgs[t].from), s.str(s.vgs[t].head)
		*r = attributed(*r)
		return
	}
	if at, end := s.sourceSpan(); end > 0 && g.from > at && g.from <= end && g.maybe && !s.punct(g.from-1, ",") {
		return // "according to a poll released on Monday"
	}
	if sp, at := s.according(); sp != "" {
		if r.speaker == "" {
			r.speaker, r.verb = sp, s.text[s.toks[at].Start:s.toks[at+1].End]
		}
		if at < g.from && (g.rel != relRelative || s.toks[g.head].quote) { // "according to them, the truce that began on Monday held": taken for known
			*r = attributed(*r)
		} else {
			s.trailed(k, "", r)
		}
		return
	}
	t := s.trailing()
	if t < k && g.rel == relAdverb {
		return // "a source said after he had met them on Tuesday": not what was said
	}
	if t < 0 || t == k || r.speaker != "" || g.rel == relRelative && !s.toks[g.head].quote {
		return
	}
	if t > k && s.vgs[t].start < g.from {
		return
	}
	for i := g.to; i < s.vgs[t].start; i++ {
		if s.punct(i, ";") && !s.toks[g.head].quote && !s.toks[i].quote {
			return // "The round opened on Monday; a deal is far off, the envoy admitted"
		}
	}
	r.speaker, r.verb = s.subjectText(&s.vgs[t]), s.str(s.vgs[t].head)
	if r.speaker == "" {
		r.speaker = s.behindComma(s.vgs[t].from)
	}
	if g.modal == "would" && r.status == timeline.Possible && !g.perf && s.vgs[t].tense == past {
		r.status = timeline.Scheduled // will, shifted back
	}
	s.trailed(k, s.vgs[t].v.base, r)
}

// trailed applies a trailing ", X said". The article states the clause in its
// own voice and appends where it has it from: it stays happened. What stands
// in quotation marks, what X claims or alleges, and what sources say who would
// not be named, is a report.
func (s *sentence) trailed(k int, base string, r *reading) {
	if g := &s.vgs[k]; g.v.frame == frSay && g.rel == relMain && !s.toks[g.head].quote {
		return // "China on Friday said it will go, state media reported": it spoke
	}
	switch base {
	case "", "say", "announce", "confirm", "tell", "report", "add", "state", "acknowledge", "specify", "mention", "affirm", "note", "explain",
		"disclose", "reveal", "declare":
		if !s.toks[s.vgs[k].head].quote && s.anonymous() == "" && !s.unnamed(r.speaker) {
			return
		}
	}
	*r = attributed(*r)
}

// insertedSayer returns the group of an attribution put between the subject of main clause k and its verb: "Troops,
// activists say, shelled the town"; -1 if there is none.
func (s *sentence) insertedSayer(k int) int {
	g := &s.vgs[k]
	if k != 1 || g.rel != relMain || !g.finite {
		return -1
	}
	o := &s.vgs[0]
	if o.v.frame != frSay || !o.finite || o.pass || o.neg || o.modal != "" || o.from != o.head || !s.punct(o.to, ",") || s.toks[o.head].quote || s.firstPerson(o) || s.is(o.from-1, cPron) && s.has(o.from-2, o.from, "i", "I", "we") {
		return -1
	}
	for i := o.to + 1; i < g.from; i++ {
		if !s.is(i, cAdv) {
			return -1 // "The ministry, he said, which troops raided", "Later, he said, troops fled"
		}
	}
	comma := o.from - 1
	for comma > s.lead && !s.punct(comma, ",") {
		comma--
	}
	if comma <= s.lead || comma > o.from-2 || s.is(s.lead, cPrep|cSub|cConj|cAdv) || s.commaIn(s.lead, comma) {
		return -1 // "The mayor, a cousin of the aide, said, fled"
	}
	for i := s.lead; i < comma; i++ {
		if s.toks[i].date != 0 && i == s.lead {
			return -1
		}
	}
	return 0
}

// behindComma returns the words between the last comma and token i, "" if a finite verb is among them or there is no comma:
// "people briefed on the matter | said".
func (s *sentence) behindComma(i int) string {
	for j := i - 1; j > s.lead; j-- {
		if k := s.verbAt(j); k >= 0 && s.vgs[k].finite {
			return ""
		}
		if s.punct(j, ",") {
			if j+1 >= i {
				return ""
			}
			return s.text[s.toks[j+1].Start:s.toks[i-1].End]
		}
	}
	return ""
}

// unnamed reports whether a speaker is nobody in particular: "sources",
// "people familiar with the matter".
func (s *sentence) unnamed(speaker string) bool {
	noName := speaker == strings.ToLower(speaker)
	speaker = strings.ToLower(speaker)
	for _, w := range []string{"people familiar", "person familiar", "people briefed", "person briefed", "people with knowledge", "person with knowledge"} {
		if strings.Contains(speaker, w) {
			return true
		}
	}
	for w := range strings.FieldsSeq(speaker) {
		switch w { // whole words: a mediator is no medium
		case "source", "sources", "media", "rumour", "rumours", "rumor", "rumors", "witness", "witnesses", "eyewitnesses":
			return true
		case "reports", "people":
			if noName {
				return true // but "reports by the UN", "people of Narva"
			}
		}
	}
	return false
}

// hedged reports whether "reportedly" or "allegedly" stands in the group.
func (s *sentence) hedged(g *group) bool {
	for i := max(g.start, s.lead); i < g.from; i++ {
		if s.run(i+1, "all", "accounts") && strings.EqualFold(s.str(i), "by") {
			return true // "The envoy, by all accounts, fled"
		}
	}
	for i := max(g.from-2, 0); i < min(g.to+1, len(s.toks)); i++ {
		switch s.low(i) {
		case "reportedly", "allegedly", "apparently":
			return true
		}
	}
	return false
}

// trailing returns the group of a closing attribution ("..., officials said",
// "...," said Peskov), or -1.
func (s *sentence) trailing() int {
	for k := len(s.vgs) - 1; k > 0; k-- {
		g := &s.vgs[k]
		if g.v.frame != frSay && g.v.base != "suggest" || !g.finite || g.modal != "" || g.neg || s.toks[g.head].quote {
			continue
		}
		if !s.punct(g.start, ",", "”", `"`) && !(g.start > 0 && s.punct(g.start-1, ",", "”", `"`, "—", "–")) && s.describedSource(k) < 0 {
			continue
		}
		if low := s.low(g.from - 1); low == "than" || low == "first" && s.low(g.from-2) == "than" {
			continue // "longer than first announced"
		}
		switch g.sub {
		case "where", "when", "because", "although", "though", "while":
			continue // "went to Bern, where she suggested a delay"
		}
		if g.sub == "as" || g.rel == relCoord || g.rel == relRelative || g.rel == relCond {
			continue
		}
		if s.closes(k) {
			return k
		}
	}
	return -1
}

// describedSource returns where the subject of group k begins, behind a comma and a
// finished clause, if a relative clause describes it: "..., two diplomats who asked
// not to be named said"; else -1.
func (s *sentence) describedSource(k int) int {
	if k <= 0 {
		return -1
	}
	if g := &s.vgs[k]; g.rel != relMain || !g.shared {
		return -1
	}
	j := k - 1
	if g := &s.vgs[j]; g.rel == relPart && !g.finite && !s.commaWithin(g.from, s.vgs[k].from) && s.finiteMain(j) {
		for i := g.from - 1; i > 0 && i > g.from-4 && s.verbAt(i) < 0; i-- {
			if s.punct(i, ",", "”", `"`) && i+1 < g.from {
				return i + 1 // "..., people briefed on the matter said"
			}
		}
	}
	for j > 0 && s.vgs[j].rel != relRelative && !s.vgs[j].finite {
		j--
	}
	if j == 0 || s.vgs[j].rel != relRelative || !s.finiteMain(j) {
		return -1
	}
	for i := s.vgs[j].start - 1; i > 0 && s.verbAt(i) < 0; i-- {
		if s.punct(i, ",", "”", `"`) {
			if i+1 < s.vgs[j].start {
				return i + 1
			}
			return -1
		}
	}
	return -1
}

// closes reports whether nothing that could be a complement follows group k's
// verb: the sentence ends, or a date, a comma or the inverted subject follows.
func (s *sentence) closes(k int) bool {
	g := &s.vgs[k]
	for j := k + 1; j < len(s.vgs); j++ {
		if s.vgs[j].rel == relComplement && s.vgs[j].gov == k {
			return false
		}
	}
	for i := g.to; i < len(s.toks); i++ {
		switch {
		case s.punct(i, ",") && s.punct(i+1, "“", `"`) && !s.toks[s.vgs[0].head].quote && i+2 < len(s.toks):
			return false // "When asked on Thursday, he replied, "No.""
		case s.punct(i, ",", ".", "”", `"`, ";", "—", "–"):
			return true
		case s.is(i, cThat):
			return false
		}
	}
	return true
}

// according returns the source of "according to X" and the token of
// "according"; "" if the sentence has none.
func (s *sentence) according() (string, int) {
	at, end := s.sourceSpan()
	if end > at+3 && s.low(at+2) == "what" { // "according to what its spokesman said"
		return s.text[s.toks[at+3].Start:s.toks[end-1].End], at
	}
	if end <= at+2 {
		return "", 0
	}
	return s.text[s.toks[at+2].Start:s.toks[end-1].End], at
}

// sourceSpan returns the tokens [at,end) of "according to X".
func (s *sentence) sourceSpan() (at, end int) {
	for i := range s.toks {
		if w := s.str(i); w != "according" && w != "According" || s.low(i+1) != "to" {
			continue
		}
		switch s.low(i + 3) {
		case "terms", "schedule", "timetable", "calendar":
			continue // "according to the terms of the deal": nobody's word
		}
		end := i + 2
		for end < len(s.toks) && !s.punct(end, ",", ".", ";", "—") && (s.verbAt(end) < 0 || !s.vgs[s.verbAt(end)].finite) {
			end++
		}
		if end < len(s.toks) && s.verbAt(end) >= 0 { // no comma parts the source from the subject
			for j := i + 2; j < end; j++ {
				if r := s.ref(j); r != nil {
					end = min(end, r.To)
					break
				}
			}
		}
		if end > i+3 && s.is(end-1, cRel) {
			end-- // "according to a person who was not authorised to speak"
		}
		if end > i+2 {
			return i, end
		}
	}
	return 0, 0
}

// sourced reports whether token i stands inside the source of "according to X".
func (s *sentence) sourced(i int) bool {
	at, end := s.sourceSpan()
	return i > at && i < end
}

// subjectText returns the subject of a group as printed, before the verb or,
// turned round, after it; "" where that names nobody: "it", "I".
func (s *sentence) subjectText(g *group) string {
	from, to := s.subjectSpan(g)
	for i := from + 1; i < to; i++ {
		k := s.verbAt(i)
		if s.punct(i, "(") || k >= 0 && s.vgs[k].finite && !s.vgs[k].maybe {
			to = i // no speaker has a verb of its own
		}
	}
	for from < to && (s.toks[from].Shape == names.Punct || s.is(from, cThat|cConj|cSub)) {
		from++
	}
	for to > from && (s.toks[to-1].Shape == names.Punct || s.is(to-1, cRel|cConj|cSub|cPrep|cAdv) || sentenceAdverbs[s.str(to-1)] || s.toks[to-1].w == nil && s.toks[to-1].Shape == names.Lower && strings.HasSuffix(s.str(to-1), "ly")) {
		to--
	}
	if from >= to || from+1 == to && s.is(from, cPrep) {
		return ""
	}
	if from+1 == to {
		switch s.low(from) {
		case "i", "I", "we", "you", "it", "there", "that", "which":
			return ""
		}
	}
	return s.text[s.toks[from].Start:s.toks[to-1].End]
}

// subjectSpan returns the tokens of a group's subject.
func (s *sentence) subjectSpan(g *group) (from, to int) {
	from, to = g.start, g.from
	if k := s.verbAt(g.head); k >= 0 && s.describedSource(k) >= 0 {
		from = s.describedSource(k)
	} else if g.rel == relMain && g.shared {
		from = 0
	}
	for from < to && (s.toks[from].Shape == names.Punct || s.is(from, cConj|cThat|cRel) || s.is(from, cSub) && !beforeNoun[s.low(from)] || s.toks[from].date != 0) {
		from++
	}
	for from < to-1 && s.adverb(from) {
		from++ // "Shortly afterwards X said", "Earlier, X said"
		if s.punct(from, ",") {
			from++
		}
	}
	if from < to && (s.is(from, cPrep) || beforeNoun[s.low(from)]) { // "On Monday, X said": after the comma
		for i := from; i < to; i++ {
			if s.punct(i, ",") {
				from = i + 1
			}
		}
	}
	if g.shared && from >= to && g.gov >= 0 {
		return s.subjectSpan(&s.vgs[g.gov])
	}
	for i := from; i < to; i++ { // an apposition or relative clause after the name is left out
		if i > from && (s.punct(i, ",") || s.is(i, cRel) && s.low(i) != "that") {
			to = i
		}
	}
	for to > from && (s.is(to-1, cAdv) || s.toks[to-1].date != 0 || s.is(to-1, cPrep) && s.toks[to].date != 0) {
		to--
	}
	if from >= to {
		from, to = s.apposed(g)
	}
	if from < to {
		return from, to
	}
	if !g.finite && g.from <= s.lead {
		for j := range s.vgs { // "Noting that it was late, X left"
			if o := &s.vgs[j]; o.from > g.from && o.finite && o.rel == relMain {
				return s.subjectSpan(o)
			}
		}
		return 0, 0
	}
	return s.turnedRound(g)
}

// beforeNoun are conjunctions that also stand before a noun: "before the vote,
// X said".
var beforeNoun = map[string]bool{"before": true, "after": true, "since": true, "until": true}

// turnedRound returns the subject behind the verb, of ", said X"; nothing if
// what follows the verb is what was said.
func (s *sentence) turnedRound(g *group) (from, to int) {
	if g.from > 0 && !s.punct(g.from-1, ",", "”", `"`, "—", "–", "?", "!") || s.is(g.to, cThat|cPrep|cSub) {
		return 0, 0
	}
	end := g.to
	for tail := false; end < len(s.toks) && !s.punct(end, ",", ".", ";", "—", "“", `"`) && s.toks[end].date == 0; end++ {
		tail = tail || sources[s.low(end-1)] && s.knows(end)
		if k := s.verbAt(end); k >= 0 && (!tail || s.vgs[k].finite) || tail && s.is(end, cRel) || s.is(end, cPrep) && !tail && s.low(end) != "of" && s.low(end) != "for" {
			break
		}
	}
	return g.to, end
}

// knows reports whether what a source knows begins at token i: "familiar with the
// talks", "briefed on them", "with knowledge of them".
func (s *sentence) knows(i int) bool {
	switch s.low(i) {
	case "familiar", "close", "briefed", "informed", "involved":
		return s.is(i+1, cPrep|cTo)
	case "with":
		return s.low(i+1) == "knowledge" || s.low(i+1) == "direct"
	}
	return false
}

// adverb reports whether the word at i only says how or when, before a
// subject.
func (s *sentence) adverb(i int) bool {
	if i < 0 || i >= len(s.toks) || s.toks[i].ref != 0 || s.toks[i].date != 0 || s.is(i, cDet|cPron) {
		return false
	}
	switch w := s.str(i); {
	case sentenceAdverbs[strings.ToLower(w)]:
		return true
	case s.is(i, cAdv), s.punct(i+1, ",") && s.is(i, cAdj), strings.HasSuffix(w, "wards"):
		return true
	default:
		return s.toks[i].w == nil && strings.HasSuffix(w, "ly")
	}
}

// sentenceAdverbs are words that link a sentence to the one before it.
var sentenceAdverbs = map[string]bool{
	"however": true, "meanwhile": true, "moreover": true, "nevertheless": true, "nonetheless": true, "therefore": true, "instead": true,
	"earlier": true, "later": true, "previously": true, "separately": true, "afterwards": true, "furthermore": true, "still": true,
}

// apposed returns the noun before an apposition that ends right before group
// g: "Sarkozy, the French president, told reporters"; nothing if none does or
// the subject stands behind the verb.
func (s *sentence) apposed(g *group) (from, to int) {
	if !s.punct(g.from-1, ",") || g.v.base != "tell" && (s.ref(g.to) != nil || s.is(g.to, cDet) || g.to < len(s.toks) && s.toks[g.to].Shape == names.Cap && s.toks[g.to].date == 0) {
		return 0, 0
	}
	to = g.from - 2
	for to > 0 && !s.punct(to, ",") && s.verbAt(to) < 0 {
		to--
	}
	if !s.punct(to, ",") {
		return 0, 0
	}
	if s.ref(to-1) == nil { // "the defence minister, Ivan Velasquez, warned"
		for i := to + 1; i < g.from; i++ {
			if r := s.ref(i); r != nil && r.Kind == names.Person {
				return r.From, r.To
			}
		}
		return 0, 0
	}
	for from = to; from > s.lead && !s.punct(from-1, ",", "”", `"`, ";", "—", "–") && s.verbAt(from-1) < 0 && s.toks[from-1].date == 0 && !s.is(from-1, cConj|cSub|cThat); {
		from--
	}
	return from, to
}

// clauseText returns the words of group k's clause, without the mark that
// ends it.
func (s *sentence) clauseText(k int) string {
	g := &s.vgs[k]
	return s.text[s.toks[g.start].Start:s.toks[s.clauseTo(k)-1].End]
}

// clauseTo returns the end of what hangs on group k and is read with it.
func (s *sentence) clauseTo(k int) int {
	g := &s.vgs[k]
	end := len(s.toks)
	for j := k + 1; j < len(s.vgs); j++ {
		if o := &s.vgs[j]; o.start > g.to && (o.rel == relMain || o.rel == relCoord && !o.shared) {
			end = o.start
			break
		}
	}
	for i := g.to; i < end; i++ {
		if s.punct(i, ",", ";", "—") && g.rel == relCond {
			end = i
		}
	}
	for end > g.to && (s.toks[end-1].Shape == names.Punct || s.is(end-1, cConj)) {
		end--
	}
	return end
}

// anonymous returns the reason printed for a source without a name.
func (s *sentence) anonymous() string {
	text := s.text[s.span.Start:s.span.End]
	for _, open := range []string{"on condition of anonymity", "on the condition of anonymity", "not authorized to", "not authorised to",
		"declined to be named", "asked not to be named", "asked not to be identified", "requested anonymity", "spoke anonymously", "speaking anonymously"} {
		i := strings.Index(text, open)
		if i < 0 {
			continue
		}
		end := len(text)
		if j := strings.IndexAny(text[i:], ",;.”\""); j > 0 {
			end = i + j
		}
		if said := strings.Index(text[i:end], " said"); said > 0 {
			end = i + said // "two diplomats who asked not to be named said"
		}
		return text[i:end]
	}
	return ""
}
