// Package event turns sentences and their dates into events: who did what,
// when, to whom, and how sure the words are.
//
// In come an article, its dated mentions and a book of names; out come events
// of one [timeline.Quote] each, in the order of the text ([Detect]). Nothing
// is decided across documents: package merge does that.
//
// A sentence is read in five steps: tokens with names and dates laid over them
// (sentence.go), verb groups (group.go, plain.go; the words are in lexicon.go),
// clauses and what governs them (clause.go, participle.go, said.go), what each
// clause claims (status.go, depend.go, attribute.go, condition.go), and the event
// of each date (reading.go by the verb, nominal.go by a noun, offset.go by an amount
// of time, together.go by the day of another clause), with actors (actors.go) and whom it is done to (parts.go), place
// (place.go), type (kind.go), date (date.go), quote (quote.go), title (title.go and titlenear.go choose
// a stretch of the sentence, titlecut.go cuts it, and titlemend.go looks for a better one where it has a flaw of titleflaw.go)
// and the reason of its status (why.go).
//
// What verb and noun say of a date is corrected by rules with examples, in two
// ordered lists (claim.go): by what the verb does to a date of its own, then by
// what stands right around the date. The rules lie by theme: what is undone
// (rules_undone.go), asked or offered (rules_asked.go), in doubt (rules_doubt.go),
// ahead (rules_ahead.go, rules_present.go), done after all (rules_past.go,
// rules_told.go), and the days that bound (rules_bound.go).
//
// A plan may be undone by a sentence before it (undone.go). Sentences without a
// date get one only by the rules of inherit.go; dates of the page rather than the
// news are told apart in furniture.go.
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
	"github.com/dateline-tools/dateline/timeline/civil"
	"github.com/dateline-tools/dateline/timeline/names"
)

// Detect returns the events of an article, one quote each, ids set, in the
// order of the text. ms are the article's mentions in order of Start. The
// article is not changed.
func Detect(a *timeline.Article, ms []timeline.Mention, book *names.Book) []timeline.Event {
	if book == nil {
		book = names.Default()
	}
	d := newDetector(a, book)
	next := 0
	heads, head, told := headings(a, ms), 0, 0
	for i, sp := range a.Sentences {
		if sp.Start < 0 || sp.End > len(a.Text) || sp.Start >= sp.End || sp.End-sp.Start > maxSentence {
			continue
		}
		d.dated, d.offsets, d.back = d.dated[:0], d.offsets[:0], false
		for next < len(ms) && ms[next].Start < sp.Start {
			next++
		}
		last := -1
		for ; next < len(ms) && ms[next].End <= sp.End; next++ {
			m := vague(a, termed(a.Text, &ms[next]))
			if next+1 < len(ms) {
				m = termFrom(a.Text, m, &ms[next+1])
			}
			if o, ok := offsetOf(a.Text, m); ok {
				d.offsets = append(d.offsets, o)
			}
			d.back = d.back || m.Type == timeline.TypeDuration && m.Direction == "past"
			if m.Start < last || !usable(m) || ranks(a.Text, m) {
				continue
			}
			if n := len(d.dated); n > 0 {
				if both, ok := joined(a.Text, d.dated[n-1], m); ok {
					d.dated[n-1] = both
					last = m.End
					continue
				}
			}
			d.dated = append(d.dated, m)
			last = m.End
		}
		for head < len(heads) && heads[head].End <= sp.Start {
			head++
		}
		found := len(d.events)
		d.sentence(i, sp)
		switch {
		case len(d.events) > found:
		case len(d.dated) > 0 && opensEntry(a.Text, sp, d.dated[0]):
			d.entryBeside(d.dated[0])
		case len(d.dated) == 0 && head > 0:
			d.entry(heads[head-1], told == head)
			told = head
		}
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
	if strings.HasSuffix(strings.ToLower(m.Text), "-century") {
		return false // "in a 19th-century palace"
	}
	return m.Zone == "" || m.Zone == timeline.ZoneDateline
}

// ranks reports whether a mention only says among what an event is counted: "the call, the eighth
// this year", "their third such meeting this month".
func ranks(text string, m *timeline.Mention) bool {
	switch strings.ToLower(m.Text) {
	case "this year", "this month", "this week", "so far this year":
	default:
		return false
	}
	words := strings.Fields(strings.ToLower(text[max(m.Start-48, 0):m.Start]))
	for n := len(words) - 1; n > 0 && n >= len(words)-4; n-- {
		if w := words[n]; ordinals[w] || len(w) > 2 && w[0] >= '1' && w[0] <= '9' && (strings.HasSuffix(w, "th") || strings.HasSuffix(w, "nd") || strings.HasSuffix(w, "rd") || strings.HasSuffix(w, "st")) {
			return counting[words[n-1]]
		}
		if words[n] == "anniversary" || strings.ContainsAny(words[n], ",;:.") {
			return false
		}
	}
	return false
}

// ordinals are the numbers that something is counted by, and counting the words before them.
var (
	ordinals = map[string]bool{"second": true, "third": true, "fourth": true, "fifth": true, "sixth": true, "seventh": true, "eighth": true, "ninth": true, "tenth": true, "eleventh": true, "twelfth": true}
	counting = map[string]bool{"the": true, "its": true, "his": true, "her": true, "their": true, "a": true, "an": true}
)

// termed gives an amount of time that begins or ends on the day of writing its days, so
// that it dates what is to be done in it or was: "within 60 days" is a term, "over the
// next three weeks" and "over the past fortnight" are spans.
func termed(text string, m *timeline.Mention) *timeline.Mention {
	if m.Type != timeline.TypeDuration || m.EDTF != "" || m.Direction == "" || m.Ends == "" {
		return m
	}
	from, err := civil.ParseDate(m.Begin)
	to, err2 := civil.ParseDate(m.Ends)
	if err != nil || err2 != nil {
		return m
	}
	own := *m
	own.Earliest, own.Latest, own.Grade = from, to, timeline.Window
	before := strings.ToLower(strings.TrimRight(text[max(m.Start-12, 0):m.Start], " "))
	if m.Direction == "past" {
		if to.Sub(from) > longestSpan || !spans(before) && !strings.HasPrefix(strings.ToLower(m.Text), "these ") {
			return m // "has been going on for the past two weeks"
		}
		own.EDTF, own.Why = timeline.Opt(from.String()+"~/"+to.String()), m.Why+", since "+m.Begin
		return &own
	}
	own.EDTF, own.Why = timeline.Opt(to.String()), m.Why+", from "+m.Begin+" on"
	switch inside := strings.HasSuffix(before, " in"); {
	case inside && strings.HasSuffix(m.Text, "hours") && !strings.HasPrefix(strings.ToLower(m.Text), "the "): // not "in the next 48 hours"
		own.Earliest, own.Grade = to, timeline.Inferred // "takes effect in 48 hours"
	case m.Bound == "by", inside && to.Sub(from) > longestSpan && to.Sub(from) <= longestTerm:
		own.Earliest, own.Bound, own.Grade = to, "by", timeline.Inferred
	case to.Sub(from) > longestSpan:
		return m
	default:
		own.EDTF = timeline.Opt(from.String() + "/" + to.String())
	}
	return &own
}

// vague gives "in the coming weeks" and "soon" the time from publication on: a plan has
// that much of a date, however little it is.
func vague(a *timeline.Article, m *timeline.Mention) *timeline.Mention {
	pub := a.PublishedSpan()
	if m.EDTF != "" || !pub.Closed() || pub.Start != pub.End || !looksOn(a.Text, m) {
		return m
	}
	own := *m
	own.Earliest, own.Grade, own.Direction, own.Bound = pub.Start, timeline.Window, "future", ""
	own.EDTF, own.Why = timeline.Opt(pub.Start.String()+"/.."), m.Why+", from publication on"
	return &own
}

// looksOn reports whether a mention without days is of a time to come that is not far.
func looksOn(text string, m *timeline.Mention) bool {
	low := strings.ToLower(m.Text)
	switch {
	case m.Value == "FUTURE_REF":
		return strings.HasSuffix(low, "soon") || strings.HasSuffix(low, "near future")
	case m.Type != timeline.TypeDuration || !amountless(m.Value):
		return false
	}
	before := strings.ToLower(text[max(m.Start-60, 0):m.Start])
	if strings.Contains(low, "following ") {
		return strings.Contains(before[strings.LastIndexAny(before, ".;")+1:], " will ")
	}
	if strings.HasSuffix(before, " in ") && (strings.HasPrefix(low, "a few ") || strings.HasPrefix(low, "several ") || strings.HasPrefix(low, "a couple ")) {
		clause := before[strings.LastIndexAny(before, ".;,")+1:]
		return strings.Contains(clause, " will ") || strings.Contains(clause, " would ") // "will resume in a few weeks"
	}
	return strings.Contains(low, "coming ") || strings.Contains(low, "next ") || strings.HasSuffix(before, " within ") && !strings.HasPrefix(text[m.End:], " of")
}

// isVague reports whether a mention's days are those of [vague].
func isVague(m *timeline.Mention) bool {
	return m.Value == "FUTURE_REF" || m.Type == timeline.TypeDuration && amountless(m.Value) && strings.HasSuffix(string(m.EDTF), "/..")
}

// amountless reports whether a duration's value is of hours, days, weeks or months, and it
// is not said how many.
func amountless(value string) bool {
	return value == "PXD" || value == "PXW" || value == "PXM" || strings.HasPrefix(value, "PTX")
}

// spans reports whether text ends with a word that puts an event into a span: "over",
// "during", "within".
func spans(text string) bool {
	for _, w := range [...]string{"over", "during", "within"} {
		if strings.HasSuffix(text, w) {
			return true
		}
	}
	return false
}

// How many days "over the next weeks" may last to date an event by all of them, and "in the
// next six months" to give it a term.
const (
	longestSpan = 62
	longestTerm = 190
)

// detector holds what is known of the article so far.
type detector struct {
	a       *timeline.Article
	reader  *names.Reader
	s       sentence
	dated   []*timeline.Mention
	offsets []offset // amounts of time before "after" or "before"
	back    bool     // an amount of time up to now stands in the sentence: "over the past three years"
	events  []timeline.Event
	last    []names.Ref // the last named subject, for "he said"
	all     []names.Ref // the same with its objects, for "the two"
	past    []anchor    // dated events that "the meeting" may mean
	taken   [][2]int    // quote ranges used in this sentence
	index   int         // of the sentence
	undone  []undone    // what earlier sentences put off or called off
	plans   []pastPlan  // what earlier sentences tell as planned in the past
	stems   map[string]string
	conds   []string // conditions told by a noun so far
	claim   claim    // of the date being read
	work    int8     // whether the article tells of a stoppage of work: 1 or -1, 0 until asked
}

func newDetector(a *timeline.Article, book *names.Book) *detector {
	return &detector{a: a, reader: book.Reader(a.Text), stems: map[string]string{}}
}

func (d *detector) sentence(i int, sp timeline.Sentence) {
	s := &d.s
	d.open(i, sp)
	if len(s.vgs) == 0 && len(d.dated) == 0 {
		return
	}
	found, plans := len(d.events), len(d.plans)
	for m := range d.dated {
		if d.a.ZoneAt(d.dated[m].Start) == timeline.ZoneDateline {
			continue
		}
		if !s.furniture(m) && !d.saidTwice(m) && !d.headDay(m) {
			d.mention(m)
		}
	}
	dated := len(d.events) > found
	var shared []int
	d.apart()
	if len(d.offsets) == 0 && dated {
		shared = d.together()
	}
	if !strings.HasSuffix(strings.TrimSpace(d.a.Text[sp.Start:sp.End]), "?") {
		d.undated(dated, shared)
	}
	slices.SortStableFunc(d.events[found:], func(a, b timeline.Event) int {
		p, q := &a.Quotes[0], &b.Quotes[0]
		return cmp.Or(cmp.Compare(p.Start, q.Start), cmp.Compare(p.DateStart, q.DateStart), cmp.Compare(p.End, q.End))
	})
	d.remember()
	for i := found; i < len(d.events); i++ {
		if st := d.events[i].Status; st == timeline.Cancelled || st == timeline.Postponed {
			d.undone = append(d.undone, undone{event: i, sentence: d.index})
		}
	}
	d.noteUndone()
	d.undoneBelow(d.plans[:plans])
	for i := plans; i < len(d.plans); i++ {
		d.plans[i].from = found
	}
}

// headDay reports whether mention m is the day of the story, printed before its first words:
// "(WIRE) - BERN, JUNE 24 -", "June 24, 2013 - The council has".
func (d *detector) headDay(m int) bool {
	s := &d.s
	pub := d.a.PublishedSpan()
	date := d.dated[m]
	if !pub.Closed() || !oneDay(date) || !strings.ContainsAny(date.Text, "0123456789") || date.Latest.Sub(pub.Start) > 1 || pub.Start.Sub(date.Latest) > 1 {
		return false
	}
	at, end := s.dateTokens(m)
	return end <= s.lead && (s.dash(s.lead-1) || s.entryTime() > 0) || d.index == 0 && at == 0 && s.dash(end)
}

// open lays out sentence i with its dates.
func (d *detector) open(i int, sp timeline.Sentence) {
	s := &d.s
	s.load(d.a.Text, sp, d.dated, d.reader)
	d.index, d.taken = i, d.taken[:0]
	s.lead = s.agency()
	for s.lead < len(s.toks)-1 && d.a.ZoneAt(s.toks[s.lead].Start) == timeline.ZoneDateline {
		s.lead++
	}
	if s.lead == 0 {
		s.lead = s.entryTime()
	}
	if s.lead == 0 {
		s.lead = s.entryDate()
	}
}

// entryDate returns the token behind the date and the colon with which an entry of a chronology opens, "9 March 2015:
// Senators send"; 0 if none does.
func (s *sentence) entryDate() int {
	i := 0
	for i < len(s.toks)-1 && s.toks[i].date != 0 && s.toks[i].date == s.toks[0].date {
		i++
	}
	if i > 0 && s.punct(i, ":") {
		return i + 1
	}
	return 0
}

// entryTime returns the token behind the time of day with which an entry of a running report opens, "13:15 No press
// conference", "11.40am: The ship"; 0 if none does.
func (s *sentence) entryTime() int {
	i := 0
	switch {
	case len(s.toks) < 4 || s.toks[0].Shape != names.Number:
		return 0
	case s.punct(1, ":", ".") && s.toks[2].Shape == names.Number && s.toks[1].Start == s.toks[0].End && s.toks[2].Start == s.toks[1].End:
		i = 3
	case strings.HasSuffix(s.low(0), "am") || strings.HasSuffix(s.low(0), "pm"):
		i = 1
	default:
		return 0
	}
	switch s.low(i) {
	case "am", "pm", "gmt", "bst", "est", "edt", "cet":
		i++
	}
	for i < len(s.toks)-2 && (s.punct(i, ":", "—", "–") || s.str(i) == "-") {
		i++
	}
	if s.toks[i].Shape != names.Cap && !s.punct(i, "“", `"`) {
		return 0
	}
	return i
}

// agency returns the token behind what a wire prints before the first word:
// "(WIRE) -", "BERN:", "NEW DELHI/LAHORE:", "(WIRE) - BERN, JUNE 24 -".
func (s *sentence) agency() int {
	lead, caps, shouting := 0, false, true // nothing in small letters yet
	for i := 0; i < len(s.toks)-2 && i < 16; i++ {
		switch t := &s.toks[i]; {
		case s.punct(i, "(") || t.Shape == names.Cap && len(s.str(i)) > 2 && strings.ToUpper(s.str(i)) == s.str(i) && !strings.Contains(s.str(i), "."):
			caps = true
		case caps && shouting && s.punct(i, ":"):
			return i + 1
		case s.punct(i, "—", "–", "|") || s.str(i) == "-":
			if caps {
				lead = i + 1
			}
		case t.Shape == names.Cap, t.Shape == names.Number, t.Shape == names.Punct, t.date != 0:
			shouting = shouting && strings.ToUpper(s.str(i)) == s.str(i)
		default:
			return lead
		}
	}
	return lead
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
	from, to  int    // tokens of the clause, for title, words and quote
	clause    int    // the group, -1 for an event told by a noun
	apart     bool   // its day is counted from that of another clause
	shared    bool   // its day is printed in another clause
	later     string // what its date or an earlier sentence made of its status
	noun      *noun
	byNoun    *rule // that decided, of the order ofNoun; nil if none did
	byVerb    *rule // that decided, of the order byVerb; nil if none did
	byDate    *rule // the same of byDate
}

// mention makes the event of one dated mention.
func (d *detector) mention(m int) {
	f, date, ok := d.claimed(m)
	if !ok {
		return
	}
	if isVague(date) && (f.status.Done() || f.status == timeline.Background || (f.typ == "" || len(f.actors) == 0) && f.clause >= 0 && d.s.firstPerson(&d.s.vgs[f.clause])) {
		return // "in the coming weeks" is no day of what was done, "we'll talk to you soon" no plan
	}
	d.named(&f)
	if at, _ := d.s.dateTokens(m); f.place != nil {
		if p := d.s.placeOfDay(at); p != nil {
			f.place = p
		}
	}
	n := len(d.events)
	d.emit(f, date)
	if len(d.events) == n {
		return
	}
	switch told := d.s.promised(f.clause); {
	case f.status.Planned() && (f.speaker == "" && d.s.pastPlan(f.clause) || told || f.status == timeline.Scheduled && d.s.hadCalled(&f)), f.status == timeline.Happened && told:
		d.plans = append(d.plans, pastPlan{d.events[n].ID, 0, d.index, d.planWords(&f), told})
	}
}

// claimed reads one dated mention: what is claimed of its day, and the day as
// meant.
func (d *detector) claimed(m int) (f found, date *timeline.Mention, ok bool) {
	s := &d.s
	at, end := s.dateTokens(m)
	if at < 0 || s.meantFor(d.dated[m], at) || s.inOffice(d.dated[m], at, end) {
		return f, nil, false
	}
	date = d.dated[m]
	if pub := d.a.PublishedSpan().Start; date.Bound == "since" && !date.Earliest.IsZero() && date.Earliest.Year+yearsBack < pub.Year && len(date.Value) <= 4 && s.firstSince(at) {
		return f, nil, false // "the first such visit since 1967": of this one, and not of 1967
	}
	rel := relative(d.a, date)
	f, ok = d.byNoun(m, at, end, rel)
	if !ok {
		f, ok = d.byClause(m, at, rel)
	} else if date.Bound != "" && f.noun != nil && s.nounAfter(end) >= 0 {
		// "after Thursday's meeting": the meeting was on Thursday, not after it.
		date = unbound(date)
	}
	if !ok {
		return f, nil, false
	}
	if f.clause >= 0 && isVague(date) && s.str(at-1) == "within" && s.own(f.clause).status == timeline.Happened && s.vgs[f.clause].v.frame != frSched && s.vgs[f.clause].v.frame != frPlan {
		return f, nil, false // "collapsed within hours"
	}
	if f.status.Done() && s.questioned(&f) {
		return f, nil, false // "Was your envoy in Narva yesterday?"
	}
	date = d.amend(&f, date, at, end, rel)
	told := f.status
	d.settle(&f, date, rel)
	f.settled(told)
	told = f.status
	if d.undoneAbove(&f, date); f.status != told {
		f.later = "an earlier sentence undoes it"
	}
	return f, date, true
}

// questioned reports whether f is what the sentence asks, by the verb that opens it: "Was your envoy in Narva yesterday?"
// What a noun tells in a question is taken for known.
func (s *sentence) questioned(f *found) bool {
	end, first := len(s.toks)-1, s.lead
	if s.punct(end, "”", `"`) {
		end--
	}
	if s.punct(first, "“", `"`) {
		first++
	}
	return f.clause >= 0 && s.punct(end, "?") && s.is(first, cBe) && s.vgs[f.clause].from == first
}

// yearsBack is how many years before publication what is the first "since" is no more than a
// comparison.
const yearsBack = 10

// named puts the name of the last subject in the place of a speaker who is
// only "he" or "she".
func (d *detector) named(f *found) {
	if f.speaker != "he" && f.speaker != "she" && f.speaker != "He" && f.speaker != "She" {
		return
	}
	who := d.last
	for k := range d.s.vgs {
		if g := &d.s.vgs[k]; g.finite && g.rel == relMain && (f.clause < 0 || k < f.clause) {
			if sub := d.s.named(d.s.subjectStart(k), g.from, true); len(sub) == 1 && sub[0].Kind == names.Person {
				who = sub
				break
			}
		}
	}
	if len(who) == 1 && who[0].Kind == names.Person {
		f.speaker = d.a.Text[who[0].Start:who[0].End]
	}
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

// extent returns the tokens of clause k with the clauses inside it that give
// its purpose or complete it.
func (s *sentence) extent(k int) (from, to int) {
	from, to = s.vgs[k].start, s.vgs[k].end
	for j := k + 1; j < len(s.vgs) && s.vgs[j].start == to; j++ {
		if r := s.vgs[j].rel; (r == relInf || r == relIng || r == relPart) && s.vgs[j].gov >= k {
			to = s.vgs[j].end
			continue
		}
		if up := s.vgs[j].gov; s.vgs[j].rel == relComplement && up == j-1 && up > k && s.vgs[up].rel == relIng && s.vgs[up].v.frame == frPropose {
			to = s.vgs[j].end // "said on Monday, demanding that they come up with one"
			continue
		}
		break
	}
	return from, to
}

// headStart returns where the noun phrase begins that a participle or relative
// clause at token i describes: behind the last preposition that no event noun
// or "of" stands before.
func (s *sentence) headStart(i int) int {
	first := s.phraseStart(i)
	if j := s.pastPlural(i); j >= 0 {
		return s.nounStart(j)
	}
	for k := range s.vgs {
		if g := &s.vgs[k]; g.start == i && (g.v.frame == frPhase || g.v.frame == frSched || g.v.frame == frPlan || g.pass && held[g.v.base]) {
			for j := i - 1; j > max(0, i-14) && s.verbAt(j) < 0; j-- {
				if n := s.noun(j); n != nil && n.typ != "" && !s.modifier(j) {
					return s.nounStart(j) // "talks between X and Y, which begin"
				}
			}
		}
	}
	for j := i - 2; j > first; j-- {
		if s.is(j, cPrep|cTo) && s.low(j) != "of" && s.low(j) != "between" && s.verbAt(j) < 0 && s.noun(j-1) == nil && s.ref(j-1) == nil && s.toks[j-1].date == 0 {
			return j + 1
		}
	}
	return first
}

// held are verbs of what takes place, whose passive describes it.
var held = map[string]bool{"hold": true, "host": true, "convene": true, "stage": true, "organise": true, "organize": true, "conduct": true}

// nounStart walks left from a noun to the start of its phrase.
func (s *sentence) nounStart(j int) int {
	for j > 0 && s.verbAt(j-1) < 0 && (s.is(j-1, cDet|cAdj) || s.toks[j-1].Shape == names.Poss || s.ref(j-1) != nil || s.toks[j-1].w == nil && s.toks[j-1].Shape == names.Lower || s.toks[j-1].w != nil && s.toks[j-1].w.noun != nil) {
		j--
	}
	return j
}

// pastPlural returns the event noun that the relative clause at token i describes where
// its verb, a singular, passes over the plural before it: "the deal to hand back four
// villages that was struck"; -1 elsewhere.
func (s *sentence) pastPlural(i int) int {
	k := s.verbAt(i + 1)
	if k < 0 || s.vgs[k].start != i || s.vgs[k].rel != relRelative || i < 2 || s.toks[i-1].Shape != names.Lower || !strings.HasSuffix(s.str(i-1), "s") || s.noun(i-1) != nil {
		return -1
	}
	switch s.low(s.vgs[k].from) {
	case "was", "is", "has":
	default:
		return -1
	}
	for j := i - 2; j >= 0 && j > i-14; j-- {
		if n := s.noun(j); n != nil && n.typ != "" && !strings.HasSuffix(s.low(j), "s") && !s.modifier(j) {
			return j
		}
		if v := s.verbAt(j); v >= 0 && s.vgs[v].finite || s.is(j, cSub|cRel|cThat) {
			return -1
		}
	}
	return -1
}

// clauseStart is where the clause begins for readers: with its subject.
func (s *sentence) clauseStart(k int) int {
	g := &s.vgs[k]
	switch {
	case g.rel == relMain && g.shared && g.start >= g.from-1:
		return g.from
	case g.rel == relPart || g.rel == relRelative:
		from := max(s.headStart(g.start), 0)
		if k := s.verbAt(from - 1); k >= 0 && g.sub == "that" && s.vgs[k].v.frame == frBe && from == g.start-1 {
			return g.start // "it is plain that"
		}
		if s.toks[from].Shape == names.Number && s.toks[from].date == 0 && from > 1 && s.toks[from-2].Shape == names.Cap && s.punct(from-1, ",") && s.punct(from+1, ",") {
			for from -= 2; from > 0 && s.toks[from].Shape == names.Cap && s.toks[from-1].Shape == names.Cap; from-- {
			}
			return from // "Ada Roe, 56, who has served"
		}
		for from < g.start-1 && s.is(from, cPrep|cTo) {
			from++ // "has yet to respond to the proposal that"
		}
		if s.low(from) == "part" && s.low(from+1) == "of" && from+2 < g.start {
			from += 2 // "are part of a campaign which began on Monday"
		}
		return from
	case g.rel == relInf && g.gov >= 0 && s.complementOf(&s.vgs[g.gov], g) && s.vgs[g.gov].v.frame != frSay:
		return s.clauseStart(g.gov)
	case g.rel == relCoord && g.shared && g.gov >= 0:
		return g.from
	}
	from := g.start
	for from < g.from && !(s.is(from, cThat) && from == g.from-1) && (s.is(from, cThat|cConj) || s.punct(from, ",", "“", `"`)) {
		from++
	}
	return from
}
