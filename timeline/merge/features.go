package merge

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"github.com/dateline-tools/dateline/timeline"
	"github.com/dateline-tools/dateline/timeline/civil"
	"github.com/dateline-tools/dateline/timeline/names"
)

// Kinds of a reading's date.
type dateKind uint8

const (
	undated dateKind = iota
	oneDay           // one known day
	days             // all of a few days
	window           // a day somewhere in a span
	open             // one end unknown
)

// features is what scoring needs of a reading, interned and sorted.
type features struct {
	article       int32
	affair        int     // what its article is about, 0 if not known
	focus         float64 // how much that affair is one thing, 0 to 1
	root          int32   // the article that this one repeats in the end, itself if none
	whole         int     // offset of the sentence around the quote
	sentence      uint64  // hash of the folded sentence
	kind          dateKind
	soft          bool // the date is not printed with this clause but inherited
	lo, hi        int  // ordinals of the days; equal for oneDay
	best          int
	alts          []int // days that the words may also mean
	days          []int // days that the sentence of a moved plan prints for it, old and new
	pub           int   // ordinal of the article's day; 0 if unknown
	pubLo         int   // window of the article's day; 0 if unknown
	pubHi         int
	parties       []party   // people, bodies, countries, sorted by name
	nations       []int32   // countries of the parties
	place         int32     // -1 if none
	placeKey      int32     // the stem of the place's last word, as a text would have it; -1 if none
	land          int32     // country of the place, -1 if none
	city          bool      // the place is neither a country nor an organ of one
	words         []int32   // of the sentence, without names and the calendar
	weights       []float64 // of words: more in the clause than around it
	norm          float64
	text          []int32   // of the sentence, with names
	clause        []int32   // of the clause, with names
	clauseWeights []float64 // of clause
	clauseNorm    float64
	rare          []int32 // the words that stand in few readings, rarest first
	acts          acts
	head          deed   // the class of what the clause tells first
	around        acts   // the same of all of the sentence
	themes        themes // of the quote's words
	steps         stages // what the clause says is done to a text
	status        timeline.Status
	cue           bool    // the words speak of a change of date
	paired        bool    // the sentence beside gives the other day of the plan, or tells of its move
	late          bool    // told as done on one day, later than planned
	serial        serial  // which round or session of a row
	heads         int8    // how many parties met, 0 if not said
	aside         bool    // a meeting beside another
	definite      bool    // the date stands with a noun that needs no telling: "Monday's talks"
	further       bool    // told in addition to what the article told before
	besides       bool    // dated by another event of its day: "earlier on Monday", "the same day"
	reacts        bool    // somebody takes a stand on it
	stand         bool    // that is all it tells: "condemned the accord on Tuesday"
	broker        bool    // somebody brought others together: those named need not be the parties
	nearby        []int32 // countries that the sentence names in any form
	until         bool    // an open date's last day is known: "until Sunday"
	since         int     // of an open date whose first is known, the last day that may be meant: 31 Dec. for "since 2012"
	loose         bool    // the window is of "in two weeks", which may mean more or less
	sum           bool    // a running count since its day
	says          bool    // no more than that somebody said something
	tells         bool    // it is said by announcing it, which may be the deed itself
	voice         bool    // somebody makes himself heard: says, announces, demands, or "a statement"
	outbreak      bool    // a war begins
	term          bool    // a day by which something is to be done, or on which it ends
	agreed        bool    // what is given up or stopped is settled here, not begun
	effect        bool    // what was settled begins to hold: a truce takes effect
	sayer         []int32 // words of who said it, nil if that is not said
	sayLands      []int32 // and their countries
	before        bool    // it serves another event, to come: "to prepare the summit"
	hours         hours   // the part of the day that its date prints
}

// party is an actor.
type party struct {
	name int32
	key  int32 // the stem of its last name, as a text would have it
	call int32 // the same of its first, where the gazetteer knows it by that ("Xi"); -1 if not
	land int32 // -1 if none

	person bool
}

// parties interns actors, each name once.
func (c *corpus) parties(actors []timeline.Actor) (ps []party, nations []int32) {
	var written, lands []string
	for _, a := range actors {
		p := party{name: c.intern('a', fold(a.Name)), key: -1, call: c.calledBy(a.Name), land: -1}
		if ws := c.stem.stems(a.Name); len(ws) > 0 {
			p.key = c.intern('w', ws[len(ws)-1])
		}
		if a.Country != "" {
			p.land = c.intern('c', a.Country)
		}
		p.person = c.person(a)
		ps = append(ps, p)
		written, lands = append(written, fold(a.Name)), append(lands, a.Country)
	}
	slices.SortFunc(ps, func(x, y party) int { return cmp.Or(cmp.Compare(x.name, y.name), cmp.Compare(x.land, y.land)) })
	ps = slices.CompactFunc(ps, func(x, y party) bool { return x.name == y.name })
	c.internAll('a', written)
	return ps, c.internAll('c', lands)
}

// calledBy returns the first word of a name that stands for all of it.
func (c *corpus) calledBy(name string) int32 {
	first, _, more := strings.Cut(name, " ")
	if !more {
		return -1
	}
	if n, ok := c.book.Lookup(first); !ok || n.Name != name {
		return -1
	}
	return c.intern('w', fold(first))
}

// landsIn returns the countries that a sentence names, be it as a people
// ("Cambodian soldiers") or in two words ("South Korea").
func (c *corpus) landsIn(sentence string) []int32 {
	var out []int32
	before := -1 // where the capitalised word begins that a space parts from the next; -1 if none
	for from, to := nextWord(sentence, 0); from < to; from, to = nextWord(sentence, to) {
		if !unicode.IsUpper(rune(sentence[from])) {
			before = -1
			continue
		}
		land := ""
		if to-from >= 4 {
			land = c.landOf(sentence[from:to])
		}
		if before >= 0 && land == "" {
			land = c.landOf(sentence[before:to])
		}
		if land != "" {
			out = append(out, c.intern('c', land))
		}
		if before = from; !strings.HasPrefix(sentence[to:], " ") {
			before = -1
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// nextWord returns where the next run of letters begins and ends; an empty one
// if there is none.
func nextWord(s string, from int) (int, int) {
	at := strings.IndexFunc(s[from:], unicode.IsLetter)
	if at < 0 {
		return len(s), len(s)
	}
	from += at
	if n := strings.IndexFunc(s[from:], func(r rune) bool { return !unicode.IsLetter(r) }); n >= 0 {
		return from, from + n
	}
	return from, len(s)
}

// landOf returns the country that a name stands for, as a country or a people;
// "" if for none.
func (c *corpus) landOf(written string) string {
	land, ok := c.lands[written]
	if !ok {
		if n, known := c.book.Lookup(written); known && n.Kind == names.Country {
			land = n.Country
		}
		c.lands[strings.Clone(written)] = land
	}
	return land
}

// shortNames returns the words of two letters that may be names, which stems
// leave out.
func shortNames(sentence string) []string {
	var out []string
	for _, w := range strings.FieldsFunc(sentence, func(r rune) bool { return !unicode.IsLetter(r) }) {
		if len(w) == 2 && unicode.IsUpper(rune(w[0])) && unicode.IsLower(rune(w[1])) {
			out = append(out, fold(w))
		}
	}
	return out
}

// person reports whether an actor is a human being: the gazetteer says so, or
// nothing knows the name and it is printed with an office.
func (c *corpus) person(a timeline.Actor) bool {
	is, ok := c.people[a.Name]
	if !ok {
		n, known := c.book.Lookup(a.Name)
		is = known && n.Kind == names.Person || !known && (a.Country != "" || a.Role != "") && strings.Contains(a.Name, " ")
		c.people[a.Name] = is
	}
	return is
}

// readFeatures is features; a reading that it stumbles over is undated, of no affair
// and like no other.
func (c *corpus) readFeatures(r, whole *reading) features {
	q := r.quote()
	f := features{place: -1, placeKey: -1, land: -1, status: q.Status}
	f.article, f.root, f.whole = c.intern('r', q.Article), c.intern('r', c.root(q.Article)), q.Start
	c.stumbled.guard(q.Article, func() { f = c.features(r, whole) })
	return f
}

// features reads r, a clause of the sentence that whole quotes. A clause that
// only moves a plan ("put off to Friday") is about the sentence's actors.
func (c *corpus) features(r, whole *reading) features {
	q := r.quote()
	f := features{place: -1, placeKey: -1, land: -1, status: q.Status}
	f.article, f.root = c.intern('r', q.Article), c.intern('r', c.root(q.Article))
	if n, ok := c.affairs[q.Article]; ok {
		f.affair = n + 1
	}
	f.whole = whole.quote().Start
	f.sentence = hashString(fold(q.Sentence))
	f.setDate(q)
	f.setPublished(q.Published)
	actors := r.e.Actors
	if len(actors) == 0 && q.Status == timeline.Postponed {
		actors = whole.e.Actors
	}
	f.parties, f.nations = c.parties(actors)
	if p := r.e.Place; p != nil && p.Name != "" {
		f.place = c.internAll('p', []string{fold(p.Name)})[0]
		if ws := c.stem.stems(p.Name); len(ws) > 0 {
			f.placeKey = c.intern('w', ws[len(ws)-1])
		}
		if f.city = c.isCity(p); p.Country != "" {
			f.land = c.intern('l', p.Country)
		}
	}
	words := q.Words
	if len(words) == 0 {
		words = c.stem.stems(q.Sentence)
	}
	sentence := c.stem.stems(whole.quote().Sentence)
	c.setWords(&f, words, sentence, shortNames(whole.quote().Sentence), c.named(r))
	f.acts = actsOf(words, r.e.Type, r.e.Mode)
	if marches(q.Sentence) {
		f.acts |= actProtest
	}
	f.around = f.acts | actsOf(sentence, "", "")
	if f.acts&actCall != 0 && f.acts&(actMeet|actVisit) != 0 && c.callBefore(r) {
		f.acts &^= actCall
	}
	if r.e.Type == "CONSULT" && f.acts&actCall == 0 && c.byCall(q.Sentence) {
		f.acts = f.acts&^actMeet | actCall
	}
	if f.says = q.Sayer != ""; f.says && q.Sayer != "?" {
		f.sayer = c.sayerWords(q.Sayer)
		f.sayLands = c.landsIn(q.Sayer)
	}
	f.tells = f.says && announces(words)
	f.voice = f.says || announces(words) || speech(words) || f.acts&^weakActs == 0 && typeGroup(r.e.Type) == 2
	f.outbreak = outbreak(words)
	f.sum = f.kind == open && !f.until && (countsSince(q) || seriesOf(q.Sentence)) ||
		f.kind == window && f.hi-f.lo >= tollDays && r.e.Type == "ASSAULT" && len(numbersOf(q.Sentence)) > 0 // "In 2019, 10,000 were killed"
	f.term = f.kind == open && f.until || f.kind == oneDay && f.acts&actDeadline != 0 || f.kind == oneDay && isTerm(q)
	f.agreed = agreedIn(words)
	f.effect = !f.agreed && f.acts&actTruce != 0 && takesEffect(words)
	f.before = prepares(q.Sentence)
	f.hours = hoursOf(q.DateText)
	f.themes = themesOf(c.stem.stems(q.Sentence))
	f.head = deedHeads[q.Head]
	f.definite = definite(q)
	if f.serial = serialOf(q.Sentence); f.serial.n == 0 {
		f.serial = serialOf(r.e.Title)
	} else if q.DateText != "" && q.DateStart > q.Start {
		if s := serialAt(q.Sentence, q.DateStart-q.Start); s.n != 0 {
			f.serial = s
		}
	}
	f.heads = headsOf(q.Sentence)
	f.aside, f.further, f.besides = isAside(q.Sentence), isFurther(q.Sentence, f.acts), datedBeside(q)
	f.reacts = reacts(sentence) && typeGroup(r.e.Type) != 2
	f.stand = standsAlone(q)
	f.steps = stepsOf(q)
	f.broker = brokers(words)
	f.nearby = c.landsIn(whole.quote().Sentence)
	f.cue = q.Status == timeline.Postponed || movedCue(words)
	f.late = f.kind == oneDay && q.Status.Done() && saysLate(q.Sentence)
	return f
}

// sayerWords returns the words of a speaker's name, sorted: without what stands
// for many ("the Foreign Ministry", "Vice President") and without countries,
// which are compared as such.
func (c *corpus) sayerWords(name string) []int32 {
	var out []int32
	for _, w := range strings.FieldsFunc(name, func(r rune) bool { return !unicode.IsLetter(r) && r != '-' }) {
		if len(w) > 2 && unicode.IsUpper(rune(w[0])) && !officeWords[fold(w)] && c.landOf(w) == "" {
			out = append(out, c.intern('w', fold(w)))
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// officeWords are words of a speaker's office, which others hold as well.
var officeWords = map[string]bool{
	"the": true, "president": true, "vice": true, "prime": true, "minister": true, "ministry": true, "premier": true, "chancellor": true, "foreign": true, "defense": true, "defence": true,
	"secretary": true, "general": true, "state": true, "department": true, "government": true, "spokesman": true, "spokeswoman": true, "spokesperson": true, "envoy": true, "special": true,
	"deputy": true, "chief": true, "ambassador": true, "leader": true, "office": true, "senior": true, "former": true,
}

// named returns the stems of the actors' and the place's names: they are
// compared as names, and words only say what names do not.
func (c *corpus) named(r *reading) map[string]bool {
	m := map[string]bool{}
	add := func(name string) {
		for _, w := range c.stem.stems(name) {
			m[w] = true
		}
	}
	for _, a := range r.e.Actors {
		add(a.Name)
	}
	if r.e.Place != nil {
		add(r.e.Place.Name)
	}
	return m
}

func (f *features) setDate(q *timeline.Quote) {
	if q.Earliest.IsZero() && q.Latest.IsZero() {
		return
	}
	f.soft = q.DateText == ""
	if q.Earliest.IsZero() || q.Latest.IsZero() {
		f.kind = open
		f.lo = q.Latest.Ordinal()
		if f.until = !q.Latest.IsZero(); !f.until {
			f.lo = q.Earliest.Ordinal()
			f.since = startsBy(q)
		}
		f.hi = f.lo
		return
	}
	f.lo, f.hi = q.Earliest.Ordinal(), q.Latest.Ordinal()
	switch {
	case f.lo == f.hi:
		f.kind = oneDay
	case q.Span == timeline.SpanDuration && !strings.Contains(string(q.EDTF), "~"):
		f.kind = days
	case q.Span == timeline.SpanOpen:
		f.kind = open
	default:
		f.kind = window
		f.loose = strings.Contains(q.DateText, "weeks") || strings.Contains(q.DateText, "months")
	}
	if !q.Best.IsZero() {
		f.best = q.Best.Ordinal()
	}
	for _, s := range q.Alternatives {
		if d, err := civil.ParseDate(s); err == nil {
			f.alts = append(f.alts, d.Ordinal())
		}
	}
}

// tollDays is how many days those who were killed are counted over, where they are no one attack's.
const tollDays = 300

// startsBy returns the last day on which what has no known end may have begun:
// 31 December for "since 2012".
func startsBy(q *timeline.Quote) int {
	if v, err := civil.ParseEDTF(string(q.EDTF)); err == nil && v.Kind == civil.Interval {
		if s := v.Parts[0].Span(); !s.IsZero() {
			return s.End.Ordinal()
		}
	}
	return q.Earliest.Ordinal()
}

func (f *features) setPublished(edtf timeline.Opt) {
	v, err := civil.ParseEDTF(string(edtf))
	if err != nil || v.IsZero() {
		return
	}
	b := v.Bounds()
	if !b.Start.IsZero() {
		f.pubLo = b.Start.Ordinal()
	}
	if !b.End.IsZero() {
		f.pubHi = b.End.Ordinal()
	}
	if f.pubLo == f.pubHi {
		f.pub = f.pubLo
	}
}

// isCity reports whether a place is a city or something like it: neither a
// country nor an organ of one.
func (c *corpus) isCity(p *timeline.Place) bool {
	return c.isKnownCity(p.Name) || len(c.book.All(p.Name)) == 0
}

// isKnownCity reports whether the gazetteer knows a place as a city or region,
// or as a capital, which it lists under its country.
func (c *corpus) isKnownCity(name string) bool {
	return slices.ContainsFunc(c.book.All(name), func(n names.Name) bool {
		return n.Kind == names.Place || n.Kind == names.Country && n.Name != name
	})
}

// setWords interns the words of the clause and of the sentence around it.
func (c *corpus) setWords(f *features, clause, sentence, short []string, named map[string]bool) {
	inClause := map[int32]bool{}
	var kept []string
	for _, w := range slices.Concat(clause, sentence) {
		if saysLittle(w) {
			continue
		}
		f.text = append(f.text, c.intern('w', w))
		if !named[w] {
			kept = append(kept, w)
		}
	}
	for _, w := range clause {
		inClause[c.intern('w', w)] = true
	}
	for _, w := range short {
		f.text = append(f.text, c.intern('w', w))
	}
	for _, w := range clause {
		if !saysLittle(w) {
			f.clause = append(f.clause, c.intern('w', w))
		}
	}
	slices.Sort(f.clause)
	f.clause = slices.Compact(f.clause)
	slices.Sort(f.text)
	f.text = slices.Compact(f.text)
	f.words = c.internAll('w', kept)
	f.weights = make([]float64, len(f.words))
	for i, w := range f.words {
		if f.weights[i] = aroundClause; inClause[w] {
			f.weights[i] = 1
		}
	}
}

// aroundClause is the weight of a word that stands in the sentence and not in
// the clause that tells the event.
const aroundClause = 0.5
