package event

import (
	"slices"
	"strings"

	"github.com/dateline-tools/dateline/timeline"
	"github.com/dateline-tools/dateline/timeline/names"
)

// actors returns who takes part in the event of group k: the names of its
// subject, and of its objects as far as they stand beside the verb, after
// "with", "between" or "and". What a meeting is about ("for Ukraine", "to
// discuss Gaza") takes no part in it.
func (d *detector) actors(s *sentence, k int) []timeline.Actor {
	g := &s.vgs[k]
	var out []timeline.Actor
	subject, part := d.subject(s, k, 0), ""
	if by := g.rel == relPart && s.low(g.to) == "by"; !by && s.patients(k) {
		part = timeline.Recip
	}
	for i := range subject {
		out = addActor(out, &subject[i], part)
	}
	if g.v.frame == frSay && g.rel != relPart {
		at := g.to
		if s.low(at) == "to" {
			at++
		}
		if r := s.ref(at); r != nil && acts(r) {
			out = addActor(out, r, timeline.Recip) // "told Araghchi"
		}
		return out
	}
	typ, _ := s.clauseType(k)
	for j := range s.refs {
		if r := &s.refs[j]; force[typ] && r.From >= g.start && r.To <= g.from && s.behind(r, "on", "against") && acts(r) {
			out = addActor(out, r, timeline.Recip) // "sanctions against Niger take effect"
		}
	}
	part = ""
	for _, r := range s.objects(k) {
		part = s.partOf(k, r, typ, part)
		out = addActor(out, r, part)
	}
	return out
}

// subject returns the names in the subject of group k. A clause without a
// subject of its own has that of the clause it depends on; a pronoun stands
// for the last subject of the article.
func (d *detector) subject(s *sentence, k, depth int) []names.Ref {
	g := &s.vgs[k]
	if depth > 8 {
		return nil
	}
	from := s.subjectStart(k)
	to := g.from
	if low := strings.ToLower(s.str(from)); g.rel == relMain && (low == "after" || low == "following") {
		from = s.pastAdverbial(from, to) // "After talks with Chad, Niger left"
	}
	if g.rel == relMain && g.shared {
		for j := 0; j < k; j++ { // "Trump, who met Putin, will ...": up to the clause between
			if s.vgs[j].start > from && s.vgs[j].rel != relMain {
				to = s.vgs[j].start
				break
			}
		}
	}
	var out []names.Ref
	if g.rel == relRelative {
		if own := s.named(g.start+1, to, true); len(own) > 0 {
			return own // "which Obama had signed"
		}
	}
	if g.rel == relInf && g.gov >= 0 && s.complementOf(&s.vgs[g.gov], g) {
		out = append(d.subject(s, g.gov, depth+1), s.named(s.vgs[g.gov].to, g.from, false)...)
		return out // "urged the EU to adopt"
	}
	if g.rel == relInf && g.gov < 0 {
		return s.named(s.lead, to, true) // a headline: "Pashinyan to host Aliyev"
	}
	if g.rel != relInf && g.rel != relIng && !(g.rel == relRelative && g.sub != "where") && !(g.rel == relPart) {
		out = s.named(from, to, true)
		if s.pronoun(from, to, g.gov >= 0) || len(out) == 0 && s.plural(from, to) {
			return append(d.antecedent(s, k, depth, s.plural(from, to)), out...)
		}
		if len(out) > 0 || s.hasNoun(from, to) {
			return out
		}
		if g.v.frame == frSay {
			if f, t := s.apposed(g); f < t {
				return s.named(f, t, true) // "Lyrio, the secretary of trade, said"
			}
			if t := s.saidBehind(g); t > g.to {
				return s.named(g.to, t, true)
			}
		}
	}
	if up := s.group(g.gov); up != nil && up.to < g.from && (g.rel == relPart || g.rel == relIng) && s.absolute(up, g) {
		return s.named(up.to, g.from, true) // "with Niger taking its place"
	}
	switch {
	case g.rel == relPart && s.low(g.to) == "by":
		return s.named(g.to, g.end, false)
	case g.rel == relRelative || g.rel == relPart:
		out = s.named(s.phraseStart(g.start), g.start, true)
		if up := s.group(g.gov); g.rel == relPart && up != nil && up.to <= g.from && !up.pass && halting(up) != "" {
			out = append(d.subject(s, g.gov, depth+1), out...) // "Chad suspended talks with Niger scheduled for Monday"
		}
		return out
	case g.gov >= 0:
		return d.subject(s, g.gov, depth+1)
	}
	return out
}

// saidBehind returns the end of the subject of "“We will go,” said Foreign Minister Jane Roe on Monday", which stands
// behind its verb; 0 if it does not.
func (s *sentence) saidBehind(g *group) int {
	if g.v.base == "tell" || g.to >= len(s.toks) || !s.punct(g.from-1, ",", "”", `"`, "?", "!") || s.is(g.to, cThat|cPrep|cPron|cTo) {
		return 0
	}
	to := g.to
	for to < len(s.toks) && s.verbAt(to) < 0 && s.toks[to].date == 0 && s.toks[to].Shape != names.Punct && (!s.is(to, cPrep) || s.low(to) == "of") {
		to++
	}
	return to
}

// antecedent returns whom the pronoun in group k's subject means: the speaker,
// a person in an earlier clause of the sentence, the article's last subject.
func (d *detector) antecedent(s *sentence, k, depth int, many bool) []names.Ref {
	with := func(j int, sub []names.Ref) []names.Ref {
		if many {
			for _, r := range s.objects(j) {
				sub = append(slices.Clip(sub), *r)
			}
		}
		return slices.Clip(sub)
	}
	if g := &s.vgs[k]; g.gov >= 0 && g.rel != relMain {
		return with(g.gov, d.subject(s, g.gov, depth+1))
	}
	for j := k - 1; j >= 0; j-- {
		if s.vgs[j].rel != relMain || !s.vgs[j].finite {
			continue
		}
		if sub := s.named(s.subjectStart(j), s.vgs[j].from, true); len(sub) > 0 {
			return with(j, sub)
		}
	}
	if many {
		if len(d.all) == 1 && d.all[0].Kind == names.Person {
			return nil // "the sides" are not the spokeswoman
		}
		return slices.Clip(d.all)
	}
	return slices.Clip(d.last)
}

// phraseStart walks left from a relative pronoun to the start of the noun
// phrase it belongs to.
func (s *sentence) phraseStart(i int) int {
	i--
	for i > 0 && s.verbAt(i-1) < 0 && !(s.punct(i-1, ",") && i-1 > 0 && s.ref(i-2) == nil) && s.start(i) {
		i--
	}
	return max(i, 0)
}

func (s *sentence) start(i int) bool {
	return !s.is(i, cThat|cSub) && s.toks[i].date == 0 && !s.punct(i-1, ";", ":", "—")
}

// hasNoun reports whether anything but dates, adverbs and connectors stands
// in [from,to).
func (s *sentence) hasNoun(from, to int) bool {
	for i := from; i < to; i++ {
		if s.toks[i].date == 0 && s.toks[i].Shape != names.Punct && !s.is(i, cConj|cAdv|cThat|cSub|cRel|cPrep|cDet) {
			return true
		}
	}
	return false
}

// pronoun reports whether a personal pronoun stands in [from,to); "it" counts
// where the clause depends on another.
func (s *sentence) pronoun(from, to int, depends bool) bool {
	for i := from; i < to; i++ {
		if s.is(i, cPron) && (depends || s.low(i) != "it") {
			return true
		}
	}
	return false
}

// plural reports whether [from,to) means several people told of before: "the
// two", "both sides", "the leaders", "they".
func (s *sentence) plural(from, to int) bool {
	n := 0
	for i := from; i < to; i++ {
		switch s.low(i) {
		case "they", "two", "both", "sides", "leaders", "men", "pair", "presidents", "ministers", "parties", "delegations", "countries":
			return n < 4
		}
		if s.toks[i].Shape == names.Lower && !s.is(i, cConj|cThat|cSub|cAdv) {
			n++
		}
	}
	return false
}

// acts reports whether a name can take part in an event: no medium, no place, no
// part of somebody's title.
func acts(r *names.Ref) bool {
	return !r.InRole && r.Kind != names.Media && r.Kind != names.Place
}

// namesThing reports whether a capital stands for no government, but is part of what something is
// called: "the Paris talks", "the Minsk agreements", "the Kuala Lumpur Peace Accord".
func (s *sentence) namesThing(r *names.Ref) bool {
	if r.Via != "capital" || r.To >= len(s.toks) {
		return false
	}
	if s.noun(r.To) != nil {
		return true
	}
	return s.toks[r.To].Shape == names.Cap && s.ref(r.To) == nil && s.toks[r.To].date == 0 && s.verbAt(r.To) < 0
}

// named returns the names in [from,to) that can act. In a subject, names after
// a comma and a preposition are still part of it ("Macron, along with Merz").
func (s *sentence) named(from, to int, subject bool) []names.Ref {
	var out []names.Ref
	for j := range s.refs {
		r := &s.refs[j]
		if r.From < from || r.To > to || !acts(r) {
			continue
		}
		if s.namesThing(r) || s.closeTo(r) || s.leadsTo(r) || s.kinOf(r) || s.privately(r) || s.inTitleOf(r) {
			continue // "the Paris talks", "sources close to Hamas", "the road to Georgia", "Johnson's brother", "a Russian lawyer"
		}
		if r.Locative && r.Kind != names.Person && !(subject && s.behind(r, "from")) || s.behind(r, "for", "about", "on", "over", "against", "toward", "regarding", "unlike") || s.likened(r) {
			continue
		}
		out = append(out, *r)
	}
	return out
}

// kinOf reports whether a name only says whose brother, lawyer or predecessor acts.
func (s *sentence) kinOf(r *names.Ref) bool {
	i := r.To
	if i >= len(s.toks) || s.toks[i].Shape != names.Poss {
		return false
	}
	for i++; i < r.To+4; i++ {
		switch s.low(i) {
		case "brother", "sister", "son", "daughter", "wife", "husband", "father", "mother", "nephew", "cousin", "lawyer", "lawyers", "predecessor", "successor", "rival", "rivals", "opponent", "opponents", "critics":
			return true
		}
		if !s.is(i, cAdj) {
			break
		}
	}
	return false
}

// privatePersons are those who act for themselves, whatever nation they are of.
var privatePersons = map[string]bool{
	"lawyer": true, "lawyers": true, "businessman": true, "businesswoman": true, "journalist": true, "journalists": true, "reporter": true, "reporters": true, "tourist": true, "tourists": true,
	"citizen": true, "citizens": true, "national": true, "nationals": true, "singer": true, "actor": true, "actress": true, "student": true, "students": true, "doctor": true, "doctors": true,
	"author": true, "writer": true, "teacher": true, "teachers": true, "worker": true, "workers": true, "family": true, "families": true, "man": true,
	"woman": true, "men": true, "women": true, "couple": true, "teenager": true, "newspaper": true, "magazine": true, "party": true, "parties": true, "pensioner": true, "pilgrims": true,
}

// followers are those who act for somebody, and not he.
var followers = map[string]bool{
	"campaign": true, "aide": true, "aides": true, "ally": true, "allies": true, "supporter": true, "supporters": true, "loyalist": true, "loyalists": true, "associate": true,
	"associates": true, "adviser": true, "advisers": true, "advisor": true, "advisors": true, "biographer": true, "voters": true, "critic": true, "critics": true, "opponents": true,
}

// privately reports whether a people only says where somebody is from, or a name whom somebody follows: "a Russian
// lawyer", "a former Trump campaign official".
func (s *sentence) privately(r *names.Ref) bool {
	if r.Kind == names.Person {
		return s.low(r.From-1) != "of" && followers[s.low(r.To)] && r.To < len(s.toks) && s.toks[r.To].Shape == names.Lower
	}
	if r.Via != "demonym" {
		return false
	}
	for i := r.To; i < r.To+2 && i < len(s.toks) && s.toks[i].Shape == names.Lower; i++ {
		if privatePersons[s.low(i)] {
			return true
		}
	}
	return false
}

// inTitleOf reports whether a body is part of somebody's title before his name: "Senate Democratic Leader Jane Roe".
func (s *sentence) inTitleOf(r *names.Ref) bool {
	if r.Kind == names.Person || r.Kind == names.Country {
		return false
	}
	lead := false
	for i := r.To; i < r.To+4 && i < len(s.toks) && s.toks[i].Shape == names.Cap; i++ {
		if n := s.ref(i); n != nil && n.From == i && n.Kind == names.Person {
			return lead || n.Role != ""
		}
		switch s.low(i) {
		case "leader", "speaker", "chairman", "chairwoman", "chair", "whip", "president":
			lead = true
		}
	}
	return false
}

// likened reports whether a name opens the sentence only to be compared: "Unlike Macron, Lula met".
func (s *sentence) likened(r *names.Ref) bool {
	w := s.str(r.From - 1)
	return w == "Unlike" || w == "Like"
}

// closeTo reports whether the name only says whom a source is close to.
func (s *sentence) closeTo(r *names.Ref) bool {
	i := r.From - 1
	for i > 0 && s.is(i, cDet) {
		i--
	}
	return s.low(i) == "to" && (s.low(i-1) == "close" || s.low(i-1) == "loyal") || s.low(i) == "with" && s.low(i-1) == "familiar"
}

// ways lead to a place, which has no part in what is done to them.
var ways = map[string]bool{
	"road": true, "roads": true, "highway": true, "highways": true, "motorway": true, "route": true, "routes": true, "border": true,
	"crossing": true, "crossings": true, "bridge": true, "bridges": true, "corridor": true, "corridors": true, "railway": true, "railways": true,
	"line": true, "lines": true, "pipeline": true, "pipelines": true, "access": true, "entry": true, "entrance": true, "gateway": true, "tunnel": true,
}

// leadsTo reports whether a way leads to or from what is named: "the road to
// Georgia", but not "was on its way to Georgia".
func (s *sentence) leadsTo(r *names.Ref) bool {
	i := r.From - 1
	for i > 0 && s.is(i, cDet) {
		i--
	}
	switch s.low(i) {
	case "to", "into", "from", "towards", "toward":
		return r.Kind != names.Person && ways[s.low(i-1)]
	}
	return false
}

// behind reports whether one of the prepositions stands before the name's
// noun phrase.
func (s *sentence) behind(r *names.Ref, preps ...string) bool {
	i := r.From - 1
	for i >= 0 && (s.is(i, cDet|cAdj) || s.toks[i].Shape == names.Poss) {
		i--
	}
	if i < 0 || s.toks[i].Shape != names.Lower {
		return false
	}
	for _, p := range preps {
		if s.low(i) == p {
			return true
		}
	}
	return false
}

// objects returns the names after group k's verb that take part.
func (s *sentence) objects(k int) []*names.Ref {
	g := &s.vgs[k]
	end := g.end
	if in := s.inner(k); in >= 0 && g.v.frame != frSay {
		end = s.vgs[in].end
	}
	var out []*names.Ref
	typ, _ := s.clauseType(k)
	force, part := force[typ], true
	for i := g.to; i < end; i++ {
		switch low := s.low(i); {
		case s.is(i, cTo) && s.verbAt(i) >= 0 && s.verbAt(i) != k && !(s.inner(k) >= 0 && s.verbAt(i) == s.inner(k)):
			return out
		case s.is(i, cRel) || s.punct(i, ";", "—", ":"):
			return out
		case s.is(i, cPrep|cTo) && s.verbAt(i) < 0:
			switch low {
			case "with", "between", "among", "by", "alongside", "against", "of", "to", "including", "from":
				if low == "of" && part && i+1 < end && s.toks[i-1].Shape == names.Cap && s.toks[i-1].ref == 0 && s.toks[i+1].Shape == names.Cap && s.toks[i+1].ref == 0 {
					break // "met Secretary of State Marco Rubio"
				}
				part = low != "of" || s.noun(i-1) != nil || strings.HasSuffix(s.low(i-1), "s")
			case "on", "at", "over":
				part = force && low != "over"
			default:
				part = false
			}
		case s.punct(i, ","):
			part = part && s.listGoesOn(i)
		}
		if !part || s.toks[i].ref == 0 {
			continue
		}
		r := s.ref(i)
		if r.From != i || s.visitObject(i) && r.Kind != names.Person || !acts(r) || r.Locative && r.Kind != names.Person && (s.low(i-1) != "to" || g.v.base != "send" && s.motion(i)) && !(force && s.low(i-1) == "at") ||
			s.namesThing(r) {
			continue
		}
		if s.leadsTo(r) {
			continue
		}
		if outlet[s.low(r.To)] && r.Via == "demonym" {
			continue // "told a Saudi channel"
		}
		for j := range s.refs { // "Trump-Putin": two names in one token
			if q := &s.refs[j]; q.From == i {
				out = append(out, q)
			}
		}
	}
	return out
}

// outlet are nouns of media, which report and do not act.
var outlet = map[string]bool{
	"channel": true, "newspaper": true, "daily": true, "television": true, "media": true, "radio": true, "broadcaster": true, "agency": true,
	"outlet": true, "network": true, "news": true, "website": true, "weekly": true, "reporters": true, "journalists": true,
}

// listGoesOn reports whether a name follows the comma at i.
func (s *sentence) listGoesOn(i int) bool {
	for j := i + 1; j < len(s.toks) && j < i+8; j++ {
		if r := s.ref(j); r != nil {
			return true
		}
		if s.is(j, cPrep|cSub|cRel) || s.verbAt(j) >= 0 {
			return false
		}
	}
	return false
}

// addActor adds a name as an actor once, completing role and country.
func addActor(list []timeline.Actor, r *names.Ref, part string) []timeline.Actor {
	role := r.Role
	if r.Kind != names.Person && role == r.Name {
		role = ""
	}
	for i := range list {
		if list[i].Name == r.Name {
			if list[i].Role == "" {
				list[i].Role = role
			}
			if list[i].Country == "" {
				list[i].Country = r.Country
			}
			return list
		}
	}
	if len(list) >= 24 {
		return list
	}
	return append(list, timeline.Actor{Name: r.Name, Role: role, Country: r.Country, Part: part})
}

// nounActors returns the names inside the noun phrase of an event noun at i:
// "Trump's meeting with Putin", "U.S.-Russia talks".
func (s *sentence) nounActors(i, end int) []timeline.Actor {
	var out []timeline.Actor
	from := i
	for from > 0 && s.verbAt(from-1) < 0 && !s.punct(from-1, ",", ";", "“", `"`) && !s.is(from-1, cPrep|cConj|cSub|cThat) {
		from--
	}
	for j := range s.refs {
		r := &s.refs[j]
		if !acts(r) {
			continue
		}
		before := r.From >= from && r.To <= i
		target := r.From > i && r.To <= end && force[s.noun(i).typ] && s.behind(r, "on", "against", "at") && s.toks[i+1].ref == 0
		after := r.From > i && r.To <= end && (target || !s.behind(r, "for", "about", "on", "over") && (!r.Locative || r.Kind == names.Person))
		if before && (r.Via != "capital") || after {
			part := ""
			if target || after && s.noun(i).typ == "AID" && s.behind(r, "to") {
				part = timeline.Recip
			}
			out = addActor(out, r, part)
		}
	}
	return out
}
