// Package event turns sentences and their dates into events: who did what,
// when, to whom, and how sure the words are.
//
// In come an article, its dated mentions and a book of names; out come events
// of one [timeline.Quote] each, in the order of the text ([Detect]). Nothing
// is decided across documents: package merge does that.
//
// A sentence is read in five steps: tokens with names and dates laid over them
// (sentence.go), verb groups (group.go), clauses and what governs them
// (clause.go), what each clause claims (status.go, attribute.go), and the
// events (detect.go), with actors and place (actors.go), type (kind.go), date
// (date.go) and title (title.go). Sentences without a date get one only by the
// rules of inherit.go.
//
// Every dated mention in running text gives at most one event: that of the
// clause which holds it, or of the noun it stands beside ("Friday's summit").
// The first event of a sentence quotes the whole sentence; the others quote
// the clause that holds their date, so that no two quotes of an article have
// the same bytes and every id is distinct.
package event

import (
	"cmp"
	"slices"
	"strings"

	"github.com/dateline-tools/dateline/timeline"
	"github.com/dateline-tools/dateline/timeline/names"
	"github.com/kljensen/snowball/english"
)

// Detect returns the events of an article, one quote each, ids set, in the
// order of the text. ms are the article's mentions in order of Start. The
// article is not changed.
func Detect(a *timeline.Article, ms []timeline.Mention, book *names.Book) []timeline.Event {
	if book == nil {
		book = names.Default()
	}
	d := &detector{a: a, reader: book.Reader(a.Text), stems: map[string]string{}}
	next := 0
	for i, sp := range a.Sentences {
		if sp.Start < 0 || sp.End > len(a.Text) || sp.Start >= sp.End || sp.End-sp.Start > maxSentence {
			continue
		}
		d.dated = d.dated[:0]
		for next < len(ms) && ms[next].Start < sp.Start {
			next++
		}
		last := -1
		for ; next < len(ms) && ms[next].End <= sp.End; next++ {
			if m := &ms[next]; m.Start >= last && usable(m) {
				d.dated = append(d.dated, m)
				last = m.End
			}
		}
		d.sentence(i, sp)
	}
	return d.events
}

// maxSentence bounds the work on one sentence; news sentences are shorter, and
// text without any full stop is no running text.
const maxSentence = 4000

// usable reports whether a mention can date an event: resolved to days, in
// running text.
func usable(m *timeline.Mention) bool {
	if m.Type == timeline.TypeSet || m.EDTF == "" || m.Earliest.IsZero() && m.Latest.IsZero() {
		return false
	}
	return m.Zone == "" || m.Zone == timeline.ZoneDateline
}

// detector holds what is known of the article so far.
type detector struct {
	a      *timeline.Article
	reader *names.Reader
	s      sentence
	dated  []*timeline.Mention
	events []timeline.Event
	last   []names.Ref // the last named subject, for "he said"
	all    []names.Ref // the same with its objects, for "the two"
	past   []anchor    // dated events that "the meeting" may mean
	taken  [][2]int    // quote ranges used in this sentence
	index  int         // of the sentence
	stems  map[string]string
	conds  []string // conditions told by a noun so far
}

func (d *detector) sentence(i int, sp timeline.Sentence) {
	s := &d.s
	s.load(d.a.Text, sp, d.dated, d.reader)
	d.index, d.taken = i, d.taken[:0]
	for s.lead < len(s.toks)-1 && d.a.ZoneAt(s.toks[s.lead].Start) == timeline.ZoneDateline {
		s.lead++
	}
	if len(s.vgs) == 0 && len(d.dated) == 0 {
		return
	}
	found := len(d.events)
	for m := range d.dated {
		if d.a.ZoneAt(d.dated[m].Start) == timeline.ZoneDateline {
			continue
		}
		if !s.furniture(m) {
			d.mention(m)
		}
	}
	if !strings.HasSuffix(strings.TrimSpace(d.a.Text[sp.Start:sp.End]), "?") {
		d.undated(len(d.events) > found)
	}
	slices.SortStableFunc(d.events[found:], func(a, b timeline.Event) int {
		p, q := &a.Quotes[0], &b.Quotes[0]
		return cmp.Or(cmp.Compare(p.Start, q.Start), cmp.Compare(p.DateStart, q.DateStart), cmp.Compare(p.End, q.End))
	})
	d.remember()
}

// remember keeps the sentence's last named subject for the pronouns to come.
func (d *detector) remember() {
	s := &d.s
	for k := range s.vgs {
		if !s.vgs[k].finite || s.vgs[k].rel != relMain {
			continue
		}
		if sub := s.named(s.subjectStart(k), s.vgs[k].from, true); len(sub) > 0 {
			d.last = append(d.last[:0:0], sub...)
			d.all = append(d.all[:0:0], sub...)
			for _, r := range s.objects(k) {
				d.all = append(d.all, *r)
			}
			return
		}
	}
}

// found is what a rule has made out of one date in one sentence.
type found struct {
	reading
	typ, mode string
	actors    []timeline.Actor
	place     *timeline.Place
	from, to  int // tokens of the clause, for title, words and quote
	clause    int // the group, -1 for an event told by a noun
	noun      *noun
}

// mention makes the event of one dated mention.
func (d *detector) mention(m int) {
	s := &d.s
	at, end := s.dateTokens(m)
	if at < 0 {
		return
	}
	rel := relative(d.a, d.dated[m])
	f, ok := d.byNoun(m, at, end, rel)
	if !ok {
		f, ok = d.byClause(m, at, rel)
	}
	if !ok {
		return
	}
	d.settle(&f, d.dated[m], rel)
	d.emit(f, d.dated[m])
}

// furniture reports whether a date belongs to the page or to a source rather
// than to the news: "(Update 5:58 p.m. in Cairo)", "(8/27/24)", "the Trade Act
// of 1974".
func (s *sentence) furniture(m int) bool {
	at, end := s.dateTokens(m)
	if at < 0 {
		return true
	}
	if s.punct(at-1, "(", "[") && s.punct(end, ")", "]") && end-at >= 1 && (at <= 1 || end >= len(s.toks)-1) {
		return true
	}
	if s.low(0) == "this" && s.low(1) == "article" && s.low(2) == "was" {
		return true // "This article was amended on 18 June"
	}
	if s.low(at-1) == "of" && legal[s.str(at-2)] {
		return true
	}
	for i := at - 1; i >= 0 && i > at-5; i-- {
		if s.punct(i, ")") {
			return false
		}
		switch s.str(i) {
		case "Update", "Updated", "UPDATE", "UPDATED", "Posted", "Published":
			return true
		}
	}
	return false
}

// legal are the kinds of texts that carry a year in their name.
var legal = map[string]bool{
	"Act": true, "Convention": true, "Code": true, "Constitution": true, "Law": true, "Protocol": true, "Charter": true, "Statute": true,
}

// dateTokens returns the tokens [at,end) of mention m.
func (s *sentence) dateTokens(m int) (at, end int) {
	at = -1
	for i := range s.toks {
		if s.toks[i].date == m+1 {
			if at < 0 {
				at = i
			}
			end = i + 1
		}
	}
	return at, end
}

// byClause reads the date by the clause that holds it.
func (d *detector) byClause(m, at int, rel when) (found, bool) {
	s := &d.s
	k := s.owner(at)
	if k < 0 {
		return d.verbless(at, rel)
	}
	k = s.climb(k, at, rel)
	g := &s.vgs[k]
	f := found{reading: s.read(k), clause: k, from: g.start, to: g.end}
	if f.status == "" {
		f.status = timeline.Happened
	}
	d.content(&f, k, m, at, rel)
	if f.status == timeline.Scheduled || f.status == timeline.Expected {
		if c := s.conditionOf(k); c != "" {
			f.status, f.condition = timeline.Conditional, c
		}
	}
	f.typ, f.mode = s.clauseType(k)
	f.noun = s.clauseNoun(k)
	if n := f.noun; n != nil && n.typ != "" && (g.v.frame == frSay && !f.status.Done() || g.v.frame == frPropose && f.status == timeline.Proposed) {
		f.typ, f.mode = n.typ, n.mode
	}
	d.act(&f, g, m)
	f.actors = d.actors(s, k)
	from, to := s.extent(k)
	if f.place = s.place(from, to); f.place == nil && g.gov >= 0 && (g.rel == relInf || g.rel == relIng) {
		o := &s.vgs[g.gov]
		f.place = s.place(o.start, o.end)
	}
	if f.place == nil {
		f.place = s.whereabouts(k)
	}
	if len(f.actors) == 0 && g.gov >= 0 && (g.rel == relPart || g.rel == relRelative) {
		f.actors = d.actors(s, g.gov)
	}
	f.from, f.to = s.clauseStart(k), to
	return f, true
}

// climb moves the date from a purpose ("met ... to discuss guarantees on
// Thursday") or an inner participle to the clause that tells the event.
func (s *sentence) climb(k, at int, rel when) int {
	for n := 0; n < len(s.vgs); n++ {
		g := &s.vgs[k]
		if g.rel == relInf && g.gov >= 0 && at > g.from {
			up := &s.vgs[g.gov]
			said := up.finite && up.tense == past && up.modal == "" && !up.neg && !up.pass
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

// content applies what a verb does to a date of its own: a date still to come
// beside a past verb belongs to what was agreed, planned or demanded.
func (d *detector) content(f *found, k, m, at int, rel when) {
	g := &d.s.vgs[k]
	if st := d.s.undoneLater(k); st != "" {
		f.status = st
		return
	}
	switch f.status {
	case timeline.Happened, timeline.Reported:
	case timeline.Cancelled:
		if n := d.s.clauseNoun(k); n == nil && rel != after && g.v.base != "cancel" && g.v.base != "call off" {
			f.status = timeline.Happened // "scrapped the tax on Sunday"
		}
		return
	case timeline.Ongoing:
		if rel == after {
			f.status = timeline.Scheduled
			if s := frameStatus(g.v.frame, ""); s != "" {
				f.status = s
			}
		} else if s := planned(g); s != "" {
			f.status = s
		}
		return
	case timeline.Background:
		if g.perf && (g.v.frame == frSched || g.v.frame == frPlan) && !old(d.a, d.dated[m]) {
			f.status = frameStatus(g.v.frame, "") // "had been due in London on Monday"
		} else if g.perf && d.dated[m].Bound == "by" && rel != after {
			f.status = timeline.Happened // "had fled by Friday": where things stand
		}
		return
	default:
		return
	}
	if f.standing && rel != after {
		switch s := planned(g); {
		case s != "":
			f.status = s
		case rel == around && g.v.frame != frSay && g.v.frame != frBe && g.v.frame != frLight:
			f.status = timeline.Scheduled // "leaves the Union on Friday"
		case g.v.frame == frBe || g.v.frame == frLight && g.v.base == "have":
			f.status = timeline.Background
		}
		return
	}
	ahead := rel == after || rel == around && d.s.bound(at)
	if g.pass && (g.v.frame == frSched || g.v.frame == frPlan) && rel != before && !d.s.toldOn(g, at) {
		ahead = true
	}
	if g.rel == relIng && g.v.frame == frPhase && g.gov >= 0 && rel != before {
		// "agreed to a truce starting on Monday", "proposed a tariff starting"
		if st := frameStatus(d.s.vgs[g.gov].v.frame, ""); st != "" {
			f.status = st
			return
		}
	}
	if !ahead {
		return
	}
	switch g.v.frame {
	case frSay, frNone, frLight, frPhase, frAspect, frBe:
		f.status = timeline.Scheduled
	default:
		if s := frameStatus(g.v.frame, ""); s != "" {
			f.status = s
		}
	}
}

// undoneLater reads "was supposed to meet in May but was delayed": a plan that
// the next clause, with the same subject, undoes.
func (s *sentence) undoneLater(k int) timeline.Status {
	g := &s.vgs[k]
	if k+1 >= len(s.vgs) || g.v.frame != frSched && g.v.frame != frPlan && g.modal != "to" {
		return ""
	}
	for j := k + 1; j < min(k+3, len(s.vgs)); j++ {
		if o := &s.vgs[j]; o.shared && o.rel == relCoord && (o.v.frame == frCancel || o.v.frame == frPostpone) {
			return s.own(j).status
		}
	}
	return ""
}

// act tells the day of a cancellation or postponement from the day of what is
// cancelled: beside a later date in the sentence it is itself what happened.
func (d *detector) act(f *found, g *group, m int) {
	if g.v.frame != frCancel && g.v.frame != frPostpone || f.status != timeline.Cancelled && f.status != timeline.Postponed {
		return
	}
	at, _ := d.s.dateTokens(m)
	if relative(d.a, d.dated[m]) == after || d.s.low(at-1) == "from" || d.s.low(at-1) == "for" {
		return
	}
	for _, o := range d.dated {
		if !o.Earliest.IsZero() && o.Earliest.After(d.dated[m].Latest) {
			f.status = timeline.Happened
		}
	}
}

// planned is the status of a date beside a present tense of planning.
func planned(g *group) timeline.Status {
	switch g.v.frame {
	case frPlan, frPromise, frSched, frPropose, frThreaten, frConsider, frRefuse:
		return frameStatus(g.v.frame, "")
	}
	return ""
}

// bound reports whether "by", "until" or "before" stands before the date.
func (s *sentence) bound(at int) bool {
	switch s.low(at - 1) {
	case "by", "until", "before":
		return true
	}
	return false
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
	case timeline.Reported:
		switch {
		case rel == after:
			f.status = timeline.Scheduled
		case m.Bound == "since" && f.perfect:
			f.status = timeline.Ongoing
		}
	case timeline.Background:
		if rel == after {
			f.status = timeline.Scheduled
		}
	}
}

// emit appends the event.
func (d *detector) emit(f found, m *timeline.Mention) {
	s := &d.s
	start, stop, ok := d.quoteRange(f, m)
	if !ok {
		return
	}
	q := timeline.Quote{
		Article: d.a.ID, Outlet: d.a.Outlet, Published: d.a.Published, Sentence: d.a.Text[start:stop], Start: start, End: stop,
		Grade: timeline.None, Status: f.status, Stance: timeline.Asserts, Speaker: f.speaker, Verb: f.verb, CopyOf: d.a.CopyOf,
	}
	if f.denies {
		q.Stance = timeline.Denies
	}
	if f.speaker != "" {
		q.Anonymous = s.anonymous()
	}
	if m != nil {
		dates(&q, m)
	}
	q.Words = s.words(f.from, f.to, d.stems)
	d.finish(f, q)
}

// finish wraps a quote into its event.
func (d *detector) finish(f found, q timeline.Quote) {
	if s := d.s.span; q.Start != s.Start || q.End != s.End {
		q.Whole, q.WholeStart = d.a.Text[s.Start:s.End], s.Start
	}
	e := timeline.Event{
		Title: d.s.title(f.from, f.to), Date: eventDate(&q), Status: q.Status, Type: timeline.Opt(f.typ), Mode: timeline.Opt(f.mode),
		Actors: f.actors, Place: f.place, Reports: 1, Independent: 1, FirstReported: d.a.PublishedBest, Condition: f.condition,
		Quotes: []timeline.Quote{q},
	}
	if e.Title == "" {
		e.Title = d.s.title(0, len(d.s.toks))
	}
	if e.FirstReported.IsZero() {
		e.FirstReported = d.a.PublishedEarliest
	}
	if f.status != timeline.Conditional {
		e.Condition = ""
	}
	e.SetID()
	d.events = append(d.events, e)
	d.anchor(&e, f)
}

// quoteRange returns the bytes to quote: the sentence for the first event, the
// clause for the others, narrowed until no other event of the sentence has
// them. A quote always holds the words of its date m, if it has one. ok is
// false if there is nothing left to quote.
func (d *detector) quoteRange(f found, m *timeline.Mention) (start, stop int, ok bool) {
	s := &d.s
	from, to := f.from, f.to
	for from < to-1 && (s.toks[from].Shape == names.Punct || s.is(from, cConj|cThat)) {
		from++
	}
	for to > from+1 && (s.toks[to-1].Shape == names.Punct || s.is(to-1, cConj)) {
		to--
	}
	first, last := s.toks[from].Start, s.toks[max(from, to-1)].End
	tries := [][2]int{{s.span.Start, s.span.End}, {first, last}}
	if m != nil {
		first, last = min(first, m.Start), max(last, m.End)
		tries = [][2]int{{s.span.Start, s.span.End}, {first, last}, {first, m.End}, {m.Start, last}, {m.Start, m.End}}
	}
	for _, t := range tries {
		if t[0] < t[1] && !slices.Contains(d.taken, t) {
			d.taken = append(d.taken, t)
			return t[0], t[1], true
		}
	}
	return 0, 0, false
}

// extent returns the tokens of clause k with the clauses inside it that give
// its purpose or complete it.
func (s *sentence) extent(k int) (from, to int) {
	from, to = s.vgs[k].start, s.vgs[k].end
	for j := k + 1; j < len(s.vgs) && s.vgs[j].start == to; j++ {
		if r := s.vgs[j].rel; (r == relInf || r == relIng || r == relPart) && s.vgs[j].gov >= k {
			to = s.vgs[j].end
			continue
		}
		break
	}
	return from, to
}

// clauseStart is where the clause begins for readers: with its subject.
func (s *sentence) clauseStart(k int) int {
	g := &s.vgs[k]
	switch {
	case g.rel == relMain && g.shared && g.start >= g.from-1:
		return g.from
	case g.rel == relPart || g.rel == relRelative:
		return max(s.phraseStart(g.start), 0)
	case g.rel == relInf && g.gov >= 0 && s.complementOf(&s.vgs[g.gov], g) && s.vgs[g.gov].v.frame != frSay:
		return s.clauseStart(g.gov)
	case g.rel == relCoord && g.shared && g.gov >= 0:
		return g.from
	}
	from := g.start
	for from < g.from && (s.is(from, cThat|cConj) || s.punct(from, ",", "“", `"`)) {
		from++
	}
	return from
}

// words returns the stems of the clause's content words, each once, for
// merging and grouping.
func (s *sentence) words(from, to int, stems map[string]string) []string {
	var out []string
	for i := from; i < to && i < len(s.toks); i++ {
		t := &s.toks[i]
		if t.date != 0 || t.Shape != names.Lower && t.Shape != names.Cap {
			continue
		}
		if t.w != nil && t.w.forms == 0 && t.w.noun == nil && t.w.class&^(cAdj|cPlanNoun) != 0 {
			continue
		}
		w := strings.ToLower(s.str(i))
		if len(w) < 3 || t.w != nil && t.w.class&(cBe|cHave|cDo|cModal) != 0 {
			continue
		}
		stem, ok := stems[w]
		if !ok {
			stem = english.Stem(w, false)
			stems[w] = stem
		}
		if !slices.Contains(out, stem) {
			out = append(out, stem)
		}
	}
	return out
}
