package merge

import (
	"cmp"
	"math"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/kljensen/snowball/english"

	"github.com/dateline-tools/dateline/timeline"
	"github.com/dateline-tools/dateline/timeline/civil"
	"github.com/dateline-tools/dateline/timeline/names"
)

// reading is one quote with the event that it alone would make.
type reading struct {
	e   timeline.Event // of this one quote
	key string
}

func newReading(e *timeline.Event, i int) reading {
	one := *e
	one.Quotes = []timeline.Quote{e.Quotes[i]}
	return reading{e: one, key: one.Quotes[0].Key()}
}

func (r *reading) quote() *timeline.Quote { return &r.e.Quotes[0] }

// within reports whether the quote lies in o's, as a clause does in its
// sentence.
func (r *reading) within(o *reading) bool {
	p, q := r.quote(), o.quote()
	return p.Article == q.Article && q.Start <= p.Start && p.End <= q.End && (q.Start < p.Start || p.End < q.End)
}

// compareReadings is the canonical order: by what was read alone, so that
// the order of arrival leaves no trace. Readings that compare equal are one.
func compareReadings(a, b reading) int {
	p, q := a.quote(), b.quote()
	return cmp.Or(
		cmp.Compare(a.key, b.key),
		cmp.Compare(p.DateStart, q.DateStart),
		cmp.Compare(p.EDTF, q.EDTF),
		cmp.Compare(a.e.Title, b.e.Title),
		cmp.Compare(p.Status, q.Status),
		cmp.Compare(a.e.Type, b.e.Type),
		slices.Compare(p.Words, q.Words),
		slices.CompareFunc(a.e.Actors, b.e.Actors, func(x, y timeline.Actor) int {
			return cmp.Or(cmp.Compare(x.Name, y.Name), cmp.Compare(x.Country, y.Country))
		}),
		cmp.Compare(p.Sentence, q.Sentence),
	)
}

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
	article  int32
	root     int32  // the article that this one repeats in the end, itself if none
	sentence uint64 // hash of the folded sentence
	kind     dateKind
	soft     bool // the date is not printed with this clause but inherited
	lo, hi   int  // ordinals of the days; equal for oneDay
	best     int
	alts     []int // days that the words may also mean
	pub      int   // ordinal of the article's day; 0 if unknown
	pubLo    int   // window of the article's day; 0 if unknown
	pubHi    int
	parties  []party   // people, bodies, countries, sorted by name
	nations  []int32   // countries of the parties
	place    int32     // -1 if none
	land     int32     // country of the place, -1 if none
	city     bool      // the place is neither a country nor an organ of one
	words    []int32   // of the sentence, without names and the calendar
	weights  []float64 // of words: more in the clause than around it
	norm     float64
	text     []int32 // of the sentence, with names
	rare     []int32 // the words that stand in few readings, rarest first
	acts     acts
	status   timeline.Status
	cue      bool // the words speak of a change of date
}

// party is an actor.
type party struct {
	name int32
	key  int32 // the stem of its last name, as a text would have it
	land int32 // -1 if none

	person bool
}

// parties interns actors, each name once.
func (c *corpus) parties(actors []timeline.Actor) (ps []party, nations []int32) {
	var written, lands []string
	for _, a := range actors {
		p := party{name: c.intern('a', fold(a.Name)), key: -1, land: -1}
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

// person reports whether an actor is a human being: the gazetteer says so, or
// nothing knows the name and it is printed with an office.
func (c *corpus) person(a timeline.Actor) bool {
	is, ok := c.people[a.Name]
	if !ok {
		n, known := names.Default().Lookup(a.Name)
		is = known && n.Kind == names.Person || !known && a.Country != "" && strings.Contains(a.Name, " ")
		c.people[a.Name] = is
	}
	return is
}

// corpus holds the readings in canonical order with what they share.
type corpus struct {
	rs     []reading
	root   func(article string) string
	fs     []features
	ids    map[string]int32
	df     []int32 // readings that hold an interned string
	dayDF  map[int]int
	people map[string]bool // by name, as far as asked
	stem   stemmer
	anchor []int32            // the reading that each took its date from, in the end; itself if none
	echoes map[int32][]int32  // the same the other way round
	about  map[int32]*subject // what each article speaks of, by all of its readings
}

// subject is what an article speaks of: the words and names of its readings.
type subject struct {
	ids     []int32
	weights []float64
	norm    float64
}

func newCorpus(rs []reading, root func(string) string) *corpus {
	c := &corpus{rs: rs, root: root, fs: make([]features, len(rs)), ids: map[string]int32{}, dayDF: map[int]int{}, people: map[string]bool{}, stem: stemmer{}}
	whole := sentences(rs)
	for i := range rs {
		c.fs[i] = c.features(&rs[i], whole[i])
		if f := &c.fs[i]; f.kind == oneDay {
			c.dayDF[f.lo]++
		}
	}
	for i := range c.fs {
		c.weigh(&c.fs[i])
	}
	c.about = c.subjects()
	c.setAnchors()
	return c
}

// setAnchors follows the readings that call an event by its name again to the
// one that first told of it.
func (c *corpus) setAnchors() {
	byKey := make(map[string]int32, len(c.rs))
	for i := range c.rs {
		byKey[c.rs[i].key] = int32(i)
	}
	c.anchor, c.echoes = make([]int32, len(c.rs)), map[int32][]int32{}
	for i := range c.rs {
		at := int32(i)
		for range 16 {
			next, ok := byKey[c.rs[at].quote().SameAs]
			if !ok {
				break
			}
			at = next
		}
		if c.anchor[i] = at; int(at) != i {
			c.echoes[at] = append(c.echoes[at], int32(i))
		}
	}
}

// subjects collects the words and names of every article's readings.
func (c *corpus) subjects() map[int32]*subject {
	ids := map[int32][]int32{}
	for i := range c.fs {
		f := &c.fs[i]
		list := append(ids[f.article], f.text...)
		for _, p := range f.parties {
			list = append(list, p.name)
		}
		ids[f.article] = list
	}
	out := make(map[int32]*subject, len(ids))
	for article, list := range ids {
		slices.Sort(list)
		s := &subject{ids: slices.Compact(list)}
		sum := 0.0
		for _, id := range s.ids {
			w := c.idf(id)
			s.weights = append(s.weights, w)
			sum += w * w
		}
		s.norm = math.Sqrt(sum)
		out[article] = s
	}
	return out
}

func (c *corpus) intern(kind byte, s string) int32 {
	k := string(kind) + s
	id, ok := c.ids[k]
	if !ok {
		id = int32(len(c.df))
		c.ids[k] = id
		c.df = append(c.df, 0)
	}
	return id
}

// internAll returns the sorted distinct ids of ss and counts each once.
func (c *corpus) internAll(kind byte, ss []string) []int32 {
	out := make([]int32, 0, len(ss))
	for _, s := range ss {
		if s != "" {
			out = append(out, c.intern(kind, s))
		}
	}
	slices.Sort(out)
	out = slices.Compact(out)
	for _, id := range out {
		c.df[id]++
	}
	return out
}

// sentences returns, for each reading, the reading that quotes the sentence
// around it: itself, where it quotes all of it.
func sentences(rs []reading) []*reading {
	order := make([]int, len(rs))
	for i := range rs {
		order[i] = i
	}
	slices.SortFunc(order, func(i, j int) int {
		p, q := rs[i].quote(), rs[j].quote()
		return cmp.Or(cmp.Compare(p.Article, q.Article), cmp.Compare(p.Start, q.Start), cmp.Compare(q.End, p.End), cmp.Compare(i, j))
	})
	out := make([]*reading, len(rs))
	var whole *reading
	for _, i := range order {
		if whole == nil || !rs[i].within(whole) {
			whole = &rs[i]
		}
		out[i] = whole
	}
	return out
}

// features reads r, a clause of the sentence that whole quotes. A clause that
// only moves a plan ("put off to Friday") is about the sentence's actors.
func (c *corpus) features(r, whole *reading) features {
	q := r.quote()
	f := features{place: -1, land: -1, status: q.Status}
	f.article, f.root = c.intern('r', q.Article), c.intern('r', c.root(q.Article))
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
		if f.city = isCity(p); p.Country != "" {
			f.land = c.intern('l', p.Country)
		}
	}
	words := q.Words
	if len(words) == 0 {
		words = c.stem.stems(q.Sentence)
	}
	c.setWords(&f, words, c.stem.stems(whole.quote().Sentence), c.named(r))
	f.acts = actsOf(words, r.e.Type, r.e.Mode)
	f.cue = q.Status == timeline.Postponed || movedCue(words)
	return f
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
		if q.Latest.IsZero() {
			f.lo = q.Earliest.Ordinal()
		}
		f.hi = f.lo
		return
	}
	f.lo, f.hi = q.Earliest.Ordinal(), q.Latest.Ordinal()
	switch {
	case f.lo == f.hi:
		f.kind = oneDay
	case q.Span == timeline.SpanDuration:
		f.kind = days
	case q.Span == timeline.SpanOpen:
		f.kind = open
	default:
		f.kind = window
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
func isCity(p *timeline.Place) bool {
	all := names.Default().All(p.Name)
	return len(all) == 0 || slices.ContainsFunc(all, func(n names.Name) bool { return n.Kind == names.Place })
}

// setWords interns the words of the clause and of the sentence around it.
func (c *corpus) setWords(f *features, clause, sentence []string, named map[string]bool) {
	inClause := map[int32]bool{}
	var kept []string
	for _, w := range slices.Concat(clause, sentence) {
		if calendar(w) {
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

// weigh fills what needs the counts of the whole corpus.
func (c *corpus) weigh(f *features) {
	sum := 0.0
	for i, w := range f.words {
		f.weights[i] *= c.idf(w)
		sum += f.weights[i] * f.weights[i]
	}
	f.norm = math.Sqrt(sum)
	f.rare = slices.Clone(f.words)
	slices.SortFunc(f.rare, func(a, b int32) int {
		return cmp.Or(cmp.Compare(c.df[a], c.df[b]), cmp.Compare(a, b))
	})
	f.rare = f.rare[:min(len(f.rare), rareWords)]
}

// A prior of readings that hold a word keeps weights sensible in corpora of a
// few articles, where every word that matters is in all of them.
const (
	priorReadings = 200.0
	priorHolding  = 2.0
)

// idf returns the weight of an interned string: the rarer, the more it says.
func (c *corpus) idf(id int32) float64 { return c.weight(int(c.df[id])) }

func (c *corpus) weight(df int) float64 {
	return math.Log((float64(len(c.rs)) + priorReadings) / (float64(df) + priorHolding))
}

// rel is weight as a share of the largest possible, 0 to 1.
func (c *corpus) rel(df int) float64 { return max(0, c.weight(df)/c.weight(1)) }

// stemmer remembers the stem of every word it met; "" for words that say
// nothing.
type stemmer map[string]string

// stems returns the stems of a text's words of three letters and more.
func (m stemmer) stems(s string) []string {
	var out []string
	for _, w := range strings.FieldsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		st, ok := m[w]
		if !ok {
			if f := fold(w); len(f) > 2 && !english.IsStopWord(f) {
				st = english.Stem(f, false)
			}
			m[strings.Clone(w)] = st
		}
		if st != "" {
			out = append(out, st)
		}
	}
	return out
}

// calendar reports whether a stem is a word of the calendar: dates are
// compared as dates.
func calendar(w string) bool {
	if len(w) <= 2 || w[0] >= '0' && w[0] <= '9' {
		return len(w) == 4 || len(w) <= 2
	}
	return calendarStems[w]
}

var calendarStems = func() map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(`monday tuesday wednesday thursday friday saturday sunday january february march
		april may june july august september october november december week month year day today yesterday tomorrow
		weekend morning evening night afternoon late earli earlier last next ago sept aug oct nov dec jan feb`) {
		m[w], m[english.Stem(w, false)] = true, true
	}
	return m
}()

// fold makes names and sentences comparable: lower case, single spaces.
func fold(s string) string { return strings.Join(strings.Fields(strings.ToLower(s)), " ") }

func hashString(s string) uint64 {
	h := uint64(14695981039346656037)
	for i := 0; i < len(s); i++ {
		h = (h ^ uint64(s[i])) * 1099511628211
	}
	return h
}

func itoa(n int) string { return strconv.Itoa(n) }
