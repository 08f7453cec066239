package event

import (
	"slices"
	"strings"

	"github.com/dateline-tools/dateline/timeline"
	"github.com/dateline-tools/dateline/timeline/names"
)

// anchor is a dated event that later sentences may speak of.
type anchor struct {
	event    int // index into events
	sentence int
	noun     string // class of the noun it can be called by: its type
	place    string
	call     bool // told as a call
}

// anchor remembers a dated event that later sentences may call "the meeting".
func (d *detector) anchor(e *timeline.Event, f found) {
	if f.clause >= 0 && f.noun == nil && d.s.vgs[f.clause].v.base == "offer" {
		return // what is offered is no "agreement" yet
	}
	if f.typ == "" || !e.Date.Dated() || f.status == timeline.Background || f.status == timeline.Conditional {
		return
	}
	a := anchor{event: len(d.events) - 1, sentence: d.index, noun: f.typ, call: d.s.has(f.from, min(f.to, len(d.s.toks)), "phone", "telephone", "phoned", "telephoned", "phonecall")}
	if e.Place != nil {
		a.place = e.Place.Name
	}
	d.past = append(d.past, a)
}

// undated makes events of the sentence's clauses that hold no date:
//
//  1. a clause about "the meeting", "the Paris talks", whose event an earlier
//     sentence has dated, takes that date, graded inferred;
//  2. the first sentence of a story that prints no date and tells something
//     that happened takes the day of publication or the day before; so does
//     what was settled, where only what is to come of it has a date;
//  3. what the article tells as done, and has from somebody who spoke on a day
//     (", the ministry said on Sunday"), takes that day or the day before;
//  4. a meeting or visit told as going on ("is holding talks") takes the day of
//     publication;
//  5. plans, proposals, possibilities and conditions stay undated.
//
// Everything else without a date is no event, what somebody must do included, nor
// what the clauses of told have been read for.
func (d *detector) undated(dated bool, told []int) {
	s := &d.s
	for k := range s.vgs {
		g := &s.vgs[k]
		if slices.Contains(told, k) || g.modal == "must" || s.holdsDate(g) || s.toks[g.head].quote || g.rel == relRelative || g.rel == relPart || g.rel == relIng || s.firstPerson(g) {
			continue
		}
		if g.v.frame == frCancel && s.low(g.to+1) == "plan" {
			continue // "dropped the plan": told of before
		}
		typ, mode := s.clauseType(k)
		in := s.inner(k)
		news := d.index == 0 && k == 0 && !dated && s.resolves(g)
		if news && typ == "" && k+1 < len(s.vgs) {
			typ, mode = s.clauseType(k + 1)
		}
		if d.index == 0 && k == 1 && g.rel == relInf && g.gov == 0 && !dated && s.vgs[0].v.base != "agree" && s.resolves(&s.vgs[0]) {
			continue // what has been decided is the event
		}
		if typ == "" && !news || !g.finite && g.rel != relInf || k+1 < len(s.vgs) && s.pastNaming(k+1) == k && s.holdsDate(&s.vgs[k+1]) {
			continue
		}
		if in >= 0 && !news && !(d.index == 0 && k == 0 && !dated && g.v.typ == "AGREE") {
			continue // its infinitive tells the event, but for "have agreed to" as the news
		}
		f := found{reading: s.read(k), clause: k, typ: typ, mode: mode}
		if st := planned(g); f.status == timeline.Ongoing && st != "" {
			f.status = st // "are preparing for talks"
		}
		if f.status == "" || f.standing || g.v.frame == frSay && !news || g.v.frame == frBe {
			continue
		}
		if g.rel == relInf && g.gov >= 0 && s.orders(&s.vgs[g.gov]) {
			continue // "instructed the police to suspend"
		}
		if g.rel == relInf && (g.gov < 0 || !s.complementOf(&s.vgs[g.gov], g) && s.nounPlan(g.from) == "") {
			continue
		}
		if g.rel == relInf && g.gov >= 0 && s.complementOf(&s.vgs[g.gov], g) && d.ahead(g.gov) {
			continue // "On Saturday, Chad hopes to meet Niger": Saturday's event
		}
		if g.rel == relInf && g.gov >= 0 && settling[g.v.base] && s.complementOf(&s.vgs[g.gov], g) && s.vgs[g.gov].finite && s.vgs[g.gov].tense != present && s.holdsDate(&s.vgs[g.gov]) {
			continue // "voted on Thursday to ratify the pact": what was done on Thursday
		}
		d.place(&f, k)
		d.inherit(f, k, dated)
	}
	d.conditions()
}

// resolves reports whether group g tells a decision as the news: "has decided to sell the
// mine", "have declared their willingness to", "has declined to sign", "have missed the deadline", "has ordered the closure of".
func (s *sentence) resolves(g *group) bool {
	if !g.finite || !g.perf || g.tense != present || g.neg || g.pass || g.modal != "" {
		return false
	}
	switch g.v.base {
	case "refuse", "decline":
		return s.is(g.to, cTo)
	case "miss":
		return s.has(g.to, g.to+4, "deadline", "deadlines")
	case "decide", "agree", "resolve", "rule":
		return s.is(g.to, cTo)
	case "issue":
		return s.has(g.to, g.to+3, "ultimatum")
	case "order":
		return s.is(g.to, cDet) && s.low(g.to+2) == "of" // "has ordered the closure of"
	case "announce", "declare", "confirm":
		return s.has(g.to, g.to+3, "readiness", "willingness", "intention", "decision")
	}
	return false
}

// ahead reports whether a date to come stands in clause k.
func (d *detector) ahead(k int) bool {
	for i := d.s.vgs[k].start; i < d.s.vgs[k].end; i++ {
		if m := d.s.toks[i].date; m != 0 && relative(d.a, d.dated[m-1]) == after {
			return true
		}
	}
	return false
}

func (d *detector) place(f *found, k int) {
	s := &d.s
	f.noun = s.clauseNoun(k)
	f.actors = d.actors(s, k)
	from, to := s.extent(k)
	f.place = s.place(from, to)
	f.from, f.to = s.clauseStart(k), to
}

// orders reports whether the verb bids somebody do something: no plan of the
// event itself.
func (s *sentence) orders(g *group) bool {
	switch g.v.base {
	case "instruct", "order", "tell", "ask", "direct", "command":
		return !g.pass
	}
	return false
}

// firstPerson reports whether the clause speaks of "I", "we" or "you": it is
// somebody's speech, not news.
func (s *sentence) firstPerson(g *group) bool {
	for i := g.start; i < g.from; i++ {
		switch s.low(i) {
		case "i", "we", "you", "I":
			return true
		}
	}
	switch who, _, _ := strings.Cut(strings.ReplaceAll(s.str(g.from), "’", "'"), "'"); who {
	case "I", "we", "We", "you", "You":
		return g.from < g.head // "we'll meet"
	}
	return false
}

// tells reports whether the clause stands by itself or is what somebody says:
// not "after Tehran agreed to", not "a bid to".
func (s *sentence) tells(k int) bool {
	for n := 0; n < len(s.vgs) && k >= 0; n++ {
		switch g := &s.vgs[k]; {
		case g.rel == relInf && s.nounPlan(g.from) != "" && g.gov >= 0 && s.vgs[g.gov].v.frame != frLight && s.vgs[g.gov].v.frame != frBe:
			return false // "referred to an offer to meet"
		case g.rel == relRelative || g.rel == relAdverb || g.rel == relPart || g.rel == relIng:
			return false
		case g.rel == relMain || g.rel == relCoord && g.gov < 0:
			return g.finite
		default:
			k = g.gov
		}
	}
	return true
}

// holdsDate reports whether a date stands in the group's clause.
func (s *sentence) holdsDate(g *group) bool {
	for i := g.start; i < g.end; i++ {
		if s.toks[i].date != 0 {
			return true
		}
	}
	return false
}

// inherit applies the rules for clauses without a date.
func (d *detector) inherit(f found, k int, dated bool) {
	s := &d.s
	lead := k
	if g := &s.vgs[k]; f.status == timeline.Scheduled && g.rel == relInf && settling[g.v.base] && s.vgs[g.gov].v.base == "vote" && s.vgs[g.gov].tense == past {
		f.status, lead = timeline.Happened, g.gov // "voted to ratify the contract": who votes so does it
	}
	switch a, o, back := d.meant(k, f.status.Done()); {
	case a != nil && stands[s.vgs[k].v.base] && s.vgs[k].finite && !s.vgs[k].pass: // "hailed the deal": on another day, or not told when
	case a != nil && o.Mention != nil && f.status.Done():
		if day := d.events[a.event].Quotes[0]; day.Earliest == day.Latest && !day.Latest.IsZero() {
			base := timeline.Mention{Text: brief(d.events[a.event].Title), Earliest: day.Earliest, Latest: day.Latest}
			d.emit(f, o.from(&base, back))
		}
	case a != nil && (f.status == timeline.Cancelled || f.status == timeline.Postponed) && s.inside(k): // "cancelled a toast at the end of the meeting"
	case a != nil && (f.status.Done() || s.inside(k)):
		d.emitInferred(f, d.events[a.event].Quotes[0], "the event told before as \""+brief(d.events[a.event].Title)+"\", called by its name again")
	case d.index == 0 && (!dated || d.deedBefore(k)) && !d.back && (f.status.Done() || f.status == timeline.Negated && s.resolves(&s.vgs[k])) && s.leads(lead) && len(f.actors) > 0 && !d.a.PublishedBest.IsZero() && d.a.PublishedEarliest == d.a.PublishedLatest:
		day, none := d.a.PublishedBest, "that prints no date"
		if dated {
			none = "that prints no day of its own"
		}
		d.emitInferred(f, timeline.Quote{
			EDTF: timeline.Opt("[" + day.AddDays(-1).String() + ".." + day.String() + "]"), Earliest: day.AddDays(-1), Latest: day, Best: day,
			Span: timeline.SpanWindow,
		}, "lead of a story published on "+day.String()+" "+none+": that day or the day before")
	case len(f.actors) == 0 && f.noun == nil:
	case d.toldOn(f, k) != nil:
		m := d.toldOn(f, k)
		d.emitInferred(f, timeline.Quote{
			EDTF: timeline.Opt("[" + m.Latest.AddDays(-1).String() + ".." + m.Latest.String() + "]"), Earliest: m.Latest.AddDays(-1), Latest: m.Latest, Best: m.Latest,
			Span: timeline.SpanWindow,
		}, "told on "+m.Latest.String()+" as done, without a day of its own: that day or the day before")
	case d.underWay(f, k):
		day := d.a.PublishedBest
		d.emitInferred(f, timeline.Quote{
			EDTF: timeline.Opt(day.String()), Earliest: day, Latest: day, Best: day, Span: timeline.SpanDay,
		}, "told as going on in a story published on "+day.String())
	case f.status == timeline.Conditional || f.status == timeline.Expected || f.status == timeline.Scheduled || f.status == timeline.Proposed ||
		f.status == timeline.Cancelled || f.status == timeline.Postponed:
		if len(f.actors) > 0 && s.tells(k) && s.concrete(k, f.typ) && (f.typ == "CONSULT" || f.typ == "AGREE" || f.typ == "RETREAT" || f.typ == "SANCTION" || f.typ == "MOBILIZE" || f.typ == "AID" || f.typ == "ASSAULT" || f.typ == "COOPERATE") && s.titled(&f) {
			d.emit(f, nil)
		}
	}
}

// settling are the verbs of what is done by deciding it.
var settling = map[string]bool{"ratify": true, "approve": true, "adopt": true, "accept": true, "end": true, "extend": true, "reject": true, "endorse": true, "back": true, "pass": true}

// deedBefore reports whether the main clause k tells what was settled, and each date of its sentence is of what is to come of
// it: "The senate passed a bill that funds the ministry through March".
func (d *detector) deedBefore(k int) bool {
	s := &d.s
	g := &s.vgs[k]
	if k != 0 || g.rel != relMain || !g.finite || g.tense != past && !(g.tense == present && g.perf) || g.neg || g.modal != "" || !needsObject[g.v.base] && !settling[g.v.base] && g.v.base != "impose" {
		return false
	}
	some := false
	for i := range s.toks {
		if n := s.toks[i].date; n != 0 {
			some = true
			if o := s.group(s.owner(i)); relative(d.a, d.dated[n-1]) != after || o == nil || o.rel != relRelative {
				return false
			}
		}
	}
	return some && !s.holdsDate(g)
}

// titled reports whether the title of a purpose without a date reaches the verb that
// tells it; one that ends before would be the title of another event.
func (s *sentence) titled(f *found) bool {
	return s.vgs[f.clause].rel != relInf || strings.Contains(s.headline(f), s.str(s.vgs[f.clause].head))
}

// leads reports whether clause k is what a lead tells: its first clause, but for those
// that describe its subject ("a team led by Roe has arrived") or open the sentence ("A week
// after talks began, the two signed"), or what the speaker of that says.
func (s *sentence) leads(k int) bool {
	first := 0
	for first < k && (!s.vgs[first].finite && s.vgs[first].rel == relPart || s.vgs[first].rel == relAdverb) {
		first++
	}
	g := &s.vgs[k]
	if k == 0 || first == k && g.rel == relMain {
		return true
	}
	return g.rel == relComplement && g.gov == 0 && s.vgs[0].v.frame == frSay && s.vgs[0].finite && !s.vgs[0].neg && s.vgs[0].rel == relMain
}

// toldOn returns the day on which somebody told what clause k tells as done:
// "talks have resumed in Cairo, the ministry said on Sunday"; nil if nobody
// did.
func (d *detector) toldOn(f found, k int) *timeline.Mention {
	s := &d.s
	t := s.trailing()
	if t <= k || d.back || s.vgs[k].rel != relMain || !s.vgs[k].finite || !f.status.Done() || f.standing || len(f.actors) == 0 {
		return nil
	}
	for i := s.vgs[t].start; i < s.vgs[t].end; i++ {
		if n := s.toks[i].date; n > 0 {
			if m := d.dated[n-1]; m.Latest == m.Earliest && !m.Latest.IsZero() && relative(d.a, m) != after {
				return m
			}
			return nil
		}
	}
	return nil
}

// underWay reports whether the clause tells of a meeting or visit in the
// present progressive, in a story whose day is known.
func (d *detector) underWay(f found, k int) bool {
	g := &d.s.vgs[k]
	return f.status == timeline.Ongoing && f.typ == "CONSULT" && g.prog && g.tense == present && g.rel != relAdverb && len(f.actors) > 0 &&
		(g.v.frame == frNone || g.v.frame == frLight) && g.v.base != "negotiate" && d.s.tells(k) && d.s.concrete(k, f.typ) && !d.a.PublishedBest.IsZero() && d.a.PublishedEarliest == d.a.PublishedLatest
}

// concrete reports whether the clause tells a definite kind of event: a verb
// that means its type alone, or the type's noun ("impose sanctions"). "Make",
// "guarantee" and "provide" without such a noun are no events.
func (s *sentence) concrete(k int, typ string) bool {
	switch s.vgs[k].v.frame {
	case frLight, frPhase, frCancel, frPostpone, frSched, frPlan, frPropose:
		if n := s.clauseNoun(k); n != nil && n.typ == typ {
			return true
		}
	}
	if n := s.clauseNoun(k); s.vgs[k].v.base == "suspend" && n != nil && n.typ == typ {
		return true
	}
	if s.vgs[k].v.typ == typ && (typ == "SANCTION" || typ == "RETREAT") {
		return true
	}
	switch s.vgs[k].v.base {
	case "meet", "visit", "sign", "ratify", "initial", "withdraw", "invade", "attack", "deploy", "sanction", "release", "free", "negotiate",
		"confer", "exchange", "recognise", "recognize", "disarm", "travel", "host", "convene":
		return true
	}
	return false
}

func brief(t string) string {
	if len(t) > 60 {
		return cutRunes(t, 60) + "..."
	}
	return t
}

// emitInferred emits an event whose date is that of q, by the rule why.
func (d *detector) emitInferred(f found, q timeline.Quote, why string) {
	start, stop, ok := d.quoteRange(f, nil)
	if !ok {
		return
	}
	n := timeline.Quote{
		Article: d.a.ID, Outlet: d.a.Outlet, Published: d.a.Published, Sentence: d.a.Text[start:stop], Start: start, End: stop,
		EDTF: q.EDTF, Earliest: q.Earliest, Latest: q.Latest, Best: q.Best, Span: q.Span, Grade: timeline.Inferred, Why: why,
		Status: f.status, StatusWhy: d.why(&f), Stance: timeline.Asserts, Speaker: f.speaker, Verb: f.verb, CopyOf: d.a.CopyOf, Alternatives: q.Alternatives,
	}
	if q.Article != "" {
		n.SameAs = q.Key()
	}
	if q.Grade == timeline.Window || q.Grade == timeline.Disputed {
		n.Grade = q.Grade
	}
	if f.speaker != "" {
		n.Anonymous = d.s.anonymous()
	}
	n.Words = d.s.words(f.from, f.to, d.stems)
	d.finish(f, n)
}

// meant returns the dated event that a definite noun of the clause means: "the
// meeting", "the Paris talks". It has the noun's type, stands in one of the
// last sentences, and does not contradict the place. What is told as done means
// only what was done: "leaders praised the summit" says nothing of the day of
// a summit to come. What lies so long before or after it has the amount o.
func (d *detector) meant(k int, done bool) (a *anchor, o offset, back bool) {
	s := &d.s
	g := &s.vgs[k]
	if next := s.group(k + 1); next != nil && next.shared && next.rel == relCoord && s.holdsDate(next) {
		return nil, offset{}, false // "said the agreement was signed and sealed on Tuesday"
	}
	for i := g.start; i < g.end; i++ {
		no := s.noun(i)
		if no == nil || no.typ == "" || s.modifier(i) || !s.definite(i) {
			continue
		}
		if (g.v.typ == "CONSULT" && !g.pass && !atIt[g.v.base] || g.v.base == "offer") && g.v.typ != no.typ && !s.inside(k) && !s.amid(i) {
			continue // "discussed the accord", "offered his capital for the talks"
		}
		if s.subjectOfTalks(g, i) {
			continue // "has held talks about the accord"
		}
		o, back, apart := d.apartNoun(i)
		if apart && (o.Mention == nil || g.rel == relAdverb && g.finite && i < g.from) {
			continue // "after the talks": not on their day; "two months after the deal was rejected": nor so long behind it
		}
		place := ""
		if r := s.ref(i - 1); r != nil && (r.Kind == names.Place || r.Via == "capital") {
			if p := s.placeOf(r); p != nil {
				place = p.Name
			}
		}
		for j := len(d.past) - 1; j >= 0; j-- {
			a := &d.past[j]
			if a.call && noCall[no.low] {
				continue // "spoke by phone on Sunday. The negotiation had advanced"
			}
			if a.sentence == d.index && !s.inside(k) || done && !d.events[a.event].Status.Done() || a.noun != no.typ || place != "" && a.place != "" && a.place != place {
				continue
			}
			if d.index-a.sentence <= 4 || place != "" && place == a.place {
				return a, o, back
			}
		}
	}
	return nil, offset{}, false
}

// noCall are nouns that mean no telephone call.
var noCall = map[string]bool{"negotiation": true, "negotiations": true, "summit": true, "session": true, "round": true, "visit": true, "conference": true}

// atIt are verbs of those who are at what their object names: "hosted the signing".
var atIt = map[string]bool{
	"welcome": true, "host": true, "attend": true, "chair": true, "join": true, "lead": true, "open": true, "close": true, "witness": true, "mediate": true,
}

// amid reports whether "during" or "at" stands before the noun phrase of token i.
func (s *sentence) amid(i int) bool {
	for j := i - 1; j >= 0 && j > i-6 && s.verbAt(j) < 0; j-- {
		switch s.low(j) {
		case "during", "at":
			return true
		}
		if s.is(j, cPrep) || s.toks[j].Shape == names.Punct {
			return false
		}
	}
	return false
}

// subjectOfTalks reports whether the noun at token i is what another event noun of group g is
// about: "held talks on the accord".
func (s *sentence) subjectOfTalks(g *group, i int) bool {
	for j := i - 1; j > g.to; j-- {
		switch s.low(j) {
		case "about", "on", "over", "regarding", "concerning":
			for n := j - 1; n >= g.to; n-- {
				if no := s.noun(n); no != nil && no.typ != "" {
					return true
				}
			}
			return false
		}
		if s.verbAt(j) >= 0 || s.is(j, cPrep) || s.punct(j, ",", ";") {
			return false
		}
	}
	return false
}

// definite reports whether "the" or "that" stands before the noun phrase.
func (s *sentence) definite(i int) bool {
	for j := i - 1; j >= 0 && j > i-5; j-- {
		switch s.low(j) {
		case "the", "that", "this", "these", "those":
			return true
		}
		if !(s.is(j, cAdj) || s.ref(j) != nil || s.toks[j].w != nil && s.toks[j].w.noun != nil || s.toks[j].w == nil && s.toks[j].Shape == names.Lower) {
			return false
		}
	}
	return false
}

// inside reports whether the clause is placed within the event it names:
// "during the Paris talks", "at the summit".
func (s *sentence) inside(k int) bool {
	g := &s.vgs[k]
	for i := g.to; i < g.end; i++ {
		if low := s.low(i); low == "during" || low == "at" {
			return true
		}
	}
	return false
}

// conditions makes the events that a condition names by a noun: "in the event
// of a ceasefire". They never have a date.
func (d *detector) conditions() {
	s := &d.s
	for i := range s.toks {
		n := s.conditionAt(i)
		if n < 3 {
			continue
		}
		for j := i + n; j < len(s.toks) && j < i+n+5; j++ {
			if no := s.noun(j); no != nil && no.typ != "" && !s.modifier(j) {
				f := found{clause: -1, noun: no, typ: no.typ, mode: no.mode, from: i, to: j + 1}
				f.status, f.condition = timeline.Conditional, s.text[s.toks[i].Start:s.toks[j].End]
				f.actors = s.nounActors(j, j+1)
				if !slices.Contains(d.conds, f.condition) { // once an article
					d.conds = append(d.conds, f.condition)
					d.emit(f, nil)
				}
				break
			}
		}
	}
}
