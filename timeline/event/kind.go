package event

import (
	"strings"

	"github.com/dateline-tools/dateline/timeline/names"
)

// clauseType returns the PLOVER type and mode of group k: the verb's own, or
// that of the event noun it carries ("held talks", "the summit ended").
func (s *sentence) clauseType(k int) (typ, mode string) {
	g := &s.vgs[k]
	n := s.clauseNoun(k)
	if t, ok := s.byObject(k, n); ok {
		return t, ""
	}
	switch {
	case s.published(k):
		return "", ""
	case g.v.typ == "ASSAULT" && s.fightsPaper(k):
		return s.paperType(k), ""
	case s.launches(k):
		return "ASSAULT", "heavy-weapons"
	case (g.v.base == "suspend" || g.v.base == "halt") && n != nil && (n.typ == "CONSULT" || n.typ == "RETREAT"):
		return n.typ, n.mode // talks that are suspended are no sanction
	case n != nil && n.typ == "SANCTION" && lifts[g.v.base]:
		return "YIELD", "ease"
	case s.cutsTies(k):
		return "SANCTION", "relations"
	case n != nil && n.typ != "" && (g.v.mode == "visit" && s.subjectNoun(k) != nil || g.v.typ == "YIELD" && n.typ != "SANCTION"):
		return n.typ, s.modeOf(k, n.typ, n.mode, n)
	case g.v.base == "reach" && g.v.typ == "AGREE" && s.arrives(k):
		return "", "" // "reached Rome on Friday night"
	case g.v.typ == "ASSAULT" && !g.pass && s.natural(k):
		return "", "" // "Two floods killed nine people"
	case g.v.base == "conclude" && n != nil && n.typ == "CONSULT" && s.objectNoun(k) == n && g.rel != relInf && s.has(g.to, min(g.to+5, g.end), "round", "session") && !s.has(g.to, g.end, "with"):
		return n.typ, n.mode // "concluded the third round of talks"
	case g.v.base == "conclude" && n != nil && n.typ != "" && (n.mode == "visit" || s.objectNoun(k) == nil && s.subjectNoun(k) == n):
		return n.typ, n.mode // "the round concluded", "concluded his visit"
	case (g.v.base == "strike" || g.v.mode == "third-party") && n != nil && n.typ == "AGREE", g.v.base == "strike" && s.truceBefore(k):
		return "AGREE", "" // "struck a deal", "a cease-fire struck last week"
	case g.v.base == "hit" && !s.forceBefore(k) && !s.hitsTarget(k), g.v.base == "demonstrate" && s.is(g.to, cDet):
		return "", ""
	case g.rel == relPart && g.v.frame == frPropose && n != nil && n.typ != "":
		return n.typ, s.modeOf(k, n.typ, n.mode, n) // "talks proposed for Friday" are talks
	case g.v.typ != "" && !(g.v.frame == frLight && n != nil && n.typ != "" && g.v.base != "attend"):
		return g.v.typ, s.modeOf(k, g.v.typ, g.v.mode, n)
	case n == nil || g.v.frame == frSay && g.rel != relPart:
		if in := s.inner(k); in >= 0 && g.v.frame != frSay {
			return s.clauseType(in)
		}
		if g.v.frame != frSay {
			return s.occasion(k), ""
		}
		return "", ""
	}
	return n.typ, s.modeOf(k, n.typ, n.mode, n)
}

// truceBefore reports whether a truce is what group k strikes.
func (s *sentence) truceBefore(k int) bool {
	g := &s.vgs[k]
	for i := max(0, g.from-2); i < g.from; i++ {
		if n := s.noun(i); n != nil && (n.mode == "ceasefire" || n.typ == "AGREE") || bargains[s.low(i)] {
			return true
		}
	}
	for i := g.to; i < g.to+4 && i < len(s.toks); i++ {
		if bargains[s.low(i)] {
			return true
		}
		if n := s.noun(i); n != nil {
			return n.mode == "ceasefire"
		}
	}
	return g.rel == relRelative && s.dealBefore(g)
}

// arrives reports whether a place, and nothing to agree on, is what group k reaches.
func (s *sentence) arrives(k int) bool {
	g := &s.vgs[k]
	if g.pass || s.objectNoun(k) != nil {
		return false
	}
	r := s.ref(g.to)
	return r != nil && (r.Kind == names.Place || r.Kind == names.Country)
}

// calamities are what kills and is no attacker.
var calamities = map[string]bool{
	"flood": true, "floods": true, "storm": true, "storms": true, "earthquake": true, "quake": true, "cyclone": true, "hurricane": true, "typhoon": true,
	"landslide": true, "landslides": true, "drought": true, "heatwave": true, "cold": true, "virus": true, "cholera": true, "avalanche": true, "tsunami": true,
}

// natural reports whether the subject of group k is a calamity.
func (s *sentence) natural(k int) bool {
	for i := s.vgs[k].from - 1; i >= s.vgs[k].start && i > s.vgs[k].from-4; i-- {
		if calamities[s.low(i)] {
			return true
		}
	}
	return false
}

// dealBefore reports whether a relative clause speaks of a deal further back: "the deal
// on four villages that was struck", where "was" passes over the plural.
func (s *sentence) dealBefore(g *group) bool {
	last := s.low(g.start - 1)
	passed := strings.HasSuffix(last, "s") && s.low(g.from) == "was"
	for i := g.start - 1; i >= 0 && i > g.start-16 && !s.is(i, cSub|cRel|cThat); i-- {
		if k := s.verbAt(i); k >= 0 && s.vgs[k].rel != relInf {
			break
		}
		if n := s.noun(i); n != nil && n.typ == "AGREE" || bargains[s.low(i)] {
			return i == g.start-1 || passed || !targets[last] && s.ref(g.start-1) == nil
		}
	}
	return false
}

// bargains are what is struck as a deal is, beside the nouns of an agreement.
var bargains = map[string]bool{"bargain": true, "bargains": true, "balance": true, "understanding": true, "partnership": true, "alliance": true}

// published reports whether what group k releases is something to read or see:
// "a joint statement released on Saturday".
func (s *sentence) published(k int) bool {
	g := &s.vgs[k]
	switch g.v.base {
	case "release", "issue", "publish", "post":
	default:
		return false
	}
	from, to := g.to, min(g.to+5, len(s.toks))
	if g.pass || g.rel == relPart {
		from, to = max(0, g.from-3), g.from
	}
	for i := from; i < to; i++ {
		switch s.low(i) {
		case "statement", "statements", "report", "reports", "text", "video", "document", "documents", "footage", "figures", "data", "letter", "transcript", "readout", "communique", "poll":
			return true
		}
	}
	return false
}

// lifts are verbs that take a sanction back.
var lifts = map[string]bool{
	"lift": true, "ease": true, "suspend": true, "remove": true, "waive": true, "end": true, "terminate": true, "scrap": true, "drop": true,
	"cancel": true, "relax": true, "pause": true, "revoke": true, "reduce": true, "cut": true, "lower": true,
}

// objectTypes are verbs whose object decides the type: what is sent, what is
// left, what is restored.
var objectTypes = map[string][]struct{ objects, typ string }{
	"send":      {{"troops forces warships ships jets soldiers", "MOBILIZE"}, {"aid weapons arms supplies food medicine medicines tents blankets vaccines", "AID"}, {"delegation delegations team teams envoy envoys negotiators", "CONSULT"}},
	"move":      {{"troops forces warships", "MOBILIZE"}},
	"withdraw":  {{"accord agreement deal treaty pact convention talks negotiations", "REJECT"}},
	"pull out":  {{"accord agreement deal treaty pact convention talks negotiations meeting summit", "REJECT"}},
	"quit":      {{"accord agreement deal treaty pact talks negotiations", "REJECT"}},
	"restore":   {{"ties relations", "COOPERATE"}},
	"resume":    {{"ties relations cooperation", "COOPERATE"}},
	"establish": {{"ties relations", "COOPERATE"}},
	"normalise": {{"ties relations", "COOPERATE"}},
	"normalize": {{"ties relations", "COOPERATE"}},
	"pass":      {{"resolution resolutions law bill act motion", "AGREE"}},
	"extend":    {{"deadline", "YIELD"}},
	"take":      {{"control", "COERCE"}},
	"test":      {{"missile missiles bomb bombs weapon weapons rocket device", "MOBILIZE"}},
	"sign":      {{"book petition autographs", ""}},
	"grant":     {{"request requests bail permission leave motion appeal licence license asylum immunity pardon access approval extension extensions stay bid petition", ""}},
	"impose":    {{"deadline deadlines date curfew condition conditions", ""}},
	"open":      {{"fire", "ASSAULT"}},
	"exchange":  {{"fire gunfire shots shelling blows", "ASSAULT"}},
	"trade":     {{"fire gunfire shots blows", "ASSAULT"}},
	"break":     {{"ceasefire truce armistice agreement pact deal accord", ""}},
	"violate":   {{"ceasefire truce armistice agreement pact deal accord", ""}},
	"breach":    {{"ceasefire truce armistice agreement pact deal accord", ""}},
	"express":   {{"opposition objection objections", "REJECT"}},
	"reiterate": {{"opposition objection objections", "REJECT"}},
	"voice":     {{"opposition objection objections", "REJECT"}},
	"cease":     {{"fire hostilities fighting attacks strikes", "RETREAT"}},
	"raise":     {{"matter issue question subject case concerns", "CONSULT"}},
}

// byObject returns the type that the verb's object decides; ok is false if it
// decides none.
func (s *sentence) byObject(k int, n *noun) (typ string, ok bool) {
	g := &s.vgs[k]
	if n != nil && n.typ != "" && (g.v.base == "announce" || g.v.base == "declare" || g.v.base == "unveil") && s.objectNoun(k) == n {
		return n.typ, true
	}
	if g.v.base == "vote" && (s.low(g.to) == "against" || g.to < len(s.toks) && s.toks[g.to].date != 0 && s.low(s.pastDate(g.to)) == "against") {
		return "REJECT", true
	}
	if g.pass && (g.v.base == "break" || g.v.base == "violate" || g.v.base == "breach") {
		return "", true // "the ceasefire was violated"
	}
	for _, o := range objectTypes[g.v.base] {
		for i := g.to; i < g.end && i < g.to+7 && !s.punct(i, ","); i++ {
			for w := range strings.FieldsSeq(o.objects) {
				if s.low(i) == w {
					return o.typ, true
				}
			}
		}
	}
	return "", g.v.base == "test"
}

// cutsTies reports whether the clause reduces relations: "severed ties",
// "recalled its ambassador".
func (s *sentence) cutsTies(k int) bool {
	g := &s.vgs[k]
	switch g.v.base {
	case "cut", "sever", "recall", "downgrade", "suspend", "break", "break off", "expel", "close":
		for i := g.to; i < g.end && i < g.to+7; i++ {
			switch s.low(i) {
			case "ties", "relations", "ambassador", "ambassadors", "diplomats", "embassy", "embassies", "envoys":
				return true
			}
		}
	}
	return false
}

// launches reports whether the verb sends weapons: "launched 800 drones".
func (s *sentence) launches(k int) bool {
	g := &s.vgs[k]
	switch g.v.base {
	case "launch", "fire", "send", "unleash":
		for i := g.to; i < g.end && i < g.to+7; i++ {
			switch s.low(i) {
			case "drones", "drone", "missiles", "missile", "rockets", "rocket", "shells", "bombs":
				return true
			}
		}
	}
	return false
}

// occasion returns CONSULT for what is done "at a summit", and for somebody
// who is due or expected in a place.
func (s *sentence) occasion(k int) string {
	g := &s.vgs[k]
	for i := g.to; i < g.end; i++ {
		if low := s.low(i); low == "at" || low == "during" {
			for j := i + 1; j < g.end && j < i+5; j++ {
				if n := s.noun(j); n != nil && n.typ == "CONSULT" {
					return "CONSULT"
				}
			}
		}
	}
	if (g.v.base == "due" || g.v.base == "expect") && s.low(g.to) == "in" && s.ref(g.to+1) != nil {
		return "CONSULT"
	}
	return ""
}

// subjectNoun returns the event noun of group k's subject, nil if none.
func (s *sentence) subjectNoun(k int) *noun {
	if g := &s.vgs[k]; g.rel == relInf && g.gov >= 0 {
		up := &s.vgs[g.gov]
		for i := g.from - 1; i >= up.to && (g.pass || g.v.frame == frPhase); i-- {
			if n := s.noun(i); n != nil && !s.modifier(i) {
				return n // "proposed talks to be held"
			}
		}
		if s.complementOf(up, g) {
			if up.rel == relPart || up.rel == relRelative {
				return s.clauseNoun(g.gov)
			}
			return s.subjectNoun(g.gov)
		}
		return nil
	}
	for i := s.subjectStart(k); i < s.vgs[k].from; i++ {
		if n := s.noun(i); n != nil && !s.modifier(i) {
			return n
		}
	}
	return nil
}

// inner returns the infinitive that completes group k: "is expected to meet".
func (s *sentence) inner(k int) int {
	if k+1 >= len(s.vgs) || s.vgs[k+1].gov != k {
		return -1
	}
	g, o := &s.vgs[k], &s.vgs[k+1]
	if o.rel == relInf && s.complementOf(g, o) || o.rel == relIng && (g.v.frame == frPhase || g.v.frame == frAspect) && o.from == g.to {
		return k + 1
	}
	return -1
}

// forceBefore reports whether a weapon or force is the subject of "hit".
func (s *sentence) forceBefore(k int) bool {
	g := &s.vgs[k]
	for i := g.start; i < g.from; i++ {
		switch strings.ToLower(s.str(i)) {
		case "missile", "missiles", "drone", "drones", "rocket", "rockets", "forces", "troops", "planes", "jets", "bomb", "bombs", "shells":
			return true
		}
	}
	return false
}

// paper is what is fought with words alone.
var paper = map[string]bool{
	"proposal": true, "proposals": true, "plan": true, "plans": true, "idea": true, "ideas": true, "text": true, "draft": true, "bill": true, "law": true,
	"suggestion": true, "suggestions": true, "offer": true, "claim": true, "claims": true, "request": true, "motion": true, "amendment": true,
	"decision": true, "policy": true, "report": true, "statement": true, "remarks": true, "comments": true, "speech": true, "record": true,
	"notion": true, "theory": true, "argument": true, "rumours": true, "rumors": true, "ruling": true, "budget": true, "reform": true, "reforms": true,
}

// fightsPaper reports whether the head of what group k assaults is a text or an idea,
// or whether it does so with words: "shot down the proposal", "attacked the draft text",
// "bombarded Trump with questions".
func (s *sentence) fightsPaper(k int) bool {
	g := &s.vgs[k]
	head := -1
	i := g.to
	for ; i < g.end && i < g.to+7 && !s.is(i, cPrep|cConj|cTo|cThat) && s.toks[i].date == 0 && s.toks[i].Shape != names.Punct; i++ {
		head = i
	}
	if s.low(i) == "with" || s.low(i) == "over" && s.low(i+1) == "his" {
		for j := i + 1; j < g.end && j < i+5; j++ {
			switch s.low(j) {
			case "questions", "calls", "letters", "messages", "requests", "demands", "emails", "criticism", "praise":
				return true
			}
		}
	}
	if g.pass || g.rel == relPart {
		return paper[s.low(g.from-1)]
	}
	return head >= 0 && paper[s.low(head)]
}

// paperType is the type of an assault on a text or an idea.
func (s *sentence) paperType(k int) string {
	switch s.vgs[k].v.base {
	case "shoot down", "torpedo", "destroy":
		return "REJECT"
	case "attack", "assault", "assail", "lash", "pound":
		return "ACCUSE"
	}
	return ""
}

// targets are what a state or an army hits when it does so with weapons.
var targets = map[string]bool{
	"refinery": true, "refineries": true, "depot": true, "depots": true, "base": true, "bases": true, "airfield": true, "airfields": true,
	"airport": true, "plant": true, "plants": true, "port": true, "ports": true, "bridge": true, "bridges": true, "hospital": true, "hospitals": true,
	"school": true, "schools": true, "building": true, "buildings": true, "town": true, "towns": true, "village": true, "villages": true,
	"convoy": true, "convoys": true, "tanker": true, "tankers": true, "ship": true, "ships": true, "pipeline": true, "factory": true,
	"factories": true, "camp": true, "camps": true, "barracks": true, "substation": true, "substations": true, "positions": true,
}

// hitsTarget reports whether somebody named hits such a target: "Ukraine hit a
// refinery", but not "the storm hit a village".
func (s *sentence) hitsTarget(k int) bool {
	g := &s.vgs[k]
	if g.pass || len(s.named(s.subjectStart(k), g.from, true)) == 0 {
		return false
	}
	for i := g.to; i < g.end && i < g.to+5 && !s.is(i, cPrep|cConj) && !s.punct(i, ","); i++ {
		if targets[s.low(i)] {
			return true
		}
	}
	return false
}

func (s *sentence) modeOf(k int, typ, mode string, n *noun) string {
	if mode != "" {
		return mode
	}
	if n != nil && n.typ == typ && n.mode != "" {
		return n.mode
	}
	if typ != "CONSULT" {
		return ""
	}
	g := &s.vgs[k]
	for i := g.from; i < g.end; i++ {
		switch s.low(i) {
		case "phone", "telephone":
			return "phone"
		}
	}
	return ""
}

// clauseNoun returns the event noun that group k's clause is about: the object
// of an active verb, the subject of a passive or of "begin".
func (s *sentence) clauseNoun(k int) *noun {
	g := &s.vgs[k]
	object := func() *noun { return s.objectNoun(k) }
	switch {
	case g.rel == relPart || g.rel == relRelative && g.sub != "where" && g.sub != "whose" || g.rel == relIng && g.v.frame == frPhase && !s.punct(g.from-1, ","):
		for i := g.start - 1; i >= 0 && i > g.start-8; i-- {
			if n := s.noun(i); n != nil {
				return n
			}
			if s.punct(i, ",") && !s.commaBefore(g.start) || s.verbAt(i) >= 0 {
				break
			}
		}
		return object()
	case g.pass || g.v.frame == frPhase || g.v.frame == frBe:
		if n := s.subjectNoun(k); n != nil {
			return n
		}
		return object()
	}
	if n := object(); n != nil {
		return n
	}
	return s.subjectNoun(k)
}

// objectNoun returns the event noun that is the object of group k's verb.
func (s *sentence) objectNoun(k int) *noun {
	g := &s.vgs[k]
	for i := g.to; i < g.end && i < g.to+12; i++ {
		if n := s.noun(i); n != nil && !s.modifier(i) {
			return n
		}
		if s.punct(i, ",", ";", "—") || s.is(i, cThat) {
			return nil
		}
		if i > g.to && s.is(i, cPrep) && !s.is(i, cAdv) {
			switch s.low(i) {
			case "of", "in", "for", "to", "on":
			default:
				return nil
			}
		}
	}
	return nil
}

// modifier reports whether the noun at i stands before another noun that it
// describes ("summit hosts", "ceasefire deal").
func (s *sentence) modifier(i int) bool {
	if i+1 >= len(s.toks) || s.toks[i+1].Shape != names.Lower || s.verbAt(i+1) >= 0 || s.toks[i+1].date != 0 {
		return false
	}
	w := s.toks[i+1].w
	return w != nil && w.noun != nil
}

// subjectStart returns the token where the subject of group k begins: its
// clause, or the clause whose subject it shares.
func (s *sentence) subjectStart(k int) int {
	return max(s.firstOf(k), s.lead)
}

func (s *sentence) firstOf(k int) int {
	g := &s.vgs[k]
	if g.shared {
		if g.rel == relMain {
			return 0
		}
		if g.gov >= 0 {
			return s.vgs[g.gov].start
		}
	}
	if g.rel == relMain && k > 0 && s.vgs[0].start > 0 && s.vgs[0].rel != relMain && g.start >= g.from-1 {
		return 0
	}
	return g.start
}
