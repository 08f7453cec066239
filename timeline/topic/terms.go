package topic

import (
	"cmp"
	"maps"
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/kljensen/snowball/english"

	"github.com/dateline-tools/dateline/timeline"
	"github.com/dateline-tools/dateline/timeline/names"
)

// Weights of a term by where it stands.
const (
	termTitle   = 3.0
	termLead    = 2.0
	termQuote   = 1.0
	termBody    = 0.4
	termPair    = 1.1 // two words in a row, beside each by itself
	properBoost = 2.0 // a proper name: affairs are told apart by who and where
	thinWeight  = 0.5 // a word of every negotiation
	termsKept   = 40  // strongest terms of an article that are compared
)

// vocabulary numbers the terms of a collection: stems, and pairs of stems
// that stand in a row.
type vocabulary struct {
	ids   map[string]int32
	stems map[string]word // of words as printed, found once
	terms []term
	book  *names.Book

	phraseID map[string]int32
	phrases  []phrase
	persons  map[string]bool // stems of people's names
}

// word is a content word as the vocabulary knows it; the zero word has no
// content.
type word struct {
	stem  string
	print string
	seat  bool // a country by its capital, or as where something takes place
}

type term struct {
	stem    string // "guarante", or "secur guarante"
	pair    bool
	df      int
	seen    int            // in running text, not at the start of a sentence
	capital int            // of these, with a capital
	seats   int            // in running text, as a place or capital
	printed map[string]int // how running text prints it
	plain   string         // without capitals, for terms of headlines alone
}

// unit is one article as its terms.
type unit struct {
	id    string
	day   int // ordinal of publication, else of its events; 0 if unknown
	terms []weighted
	title []int32 // terms of the headline, sorted
	norm  float64

	phrases []held // of headline and lead
}

type weighted struct {
	id     int32
	weight float64
}

func newVocabulary(book *names.Book) *vocabulary {
	if book == nil {
		book = names.Default()
	}
	return &vocabulary{ids: map[string]int32{}, stems: map[string]word{}, book: book, phraseID: map[string]int32{}, persons: map[string]bool{}}
}

func (v *vocabulary) id(stem string, pair bool) int32 {
	id, ok := v.ids[stem]
	if !ok {
		id = int32(len(v.terms))
		v.ids[stem] = id
		v.terms = append(v.terms, term{stem: stem, pair: pair})
	}
	return id
}

// words returns what each word of a text says: its stem, or the country or
// person that it names ("Iranian" is Iran, "Steve Witkoff" is Witkoff). What
// says nothing is a zero word, which also stands for a gap.
func (v *vocabulary) words(text []token) []word {
	out := make([]word, 0, len(text))
	for i := 0; i < len(text); {
		w, n := v.longest(text[i:])
		if i > 0 && (text[i-1].word == "in" || text[i-1].word == "at") {
			w.seat = true
		}
		out = append(out, w)
		i += n
	}
	return out
}

const nameTokens = 3 // words of a name that are looked up together

// longest returns the word at the start of text and how many tokens it takes.
func (v *vocabulary) longest(text []token) (word, int) {
	if text[0].word == "" {
		return word{}, 1
	}
	most := 0
	for most < min(nameTokens, len(text)) && text[most].word != "" && text[most].print != text[most].word {
		most++
	}
	for n := most; n > 1; n-- {
		if w := v.word(join(text[:n]), ""); w.stem != "" {
			return w, n
		}
	}
	return v.word(text[0].print, text[0].word), 1
}

func join(text []token) string {
	s := text[0].print
	for _, t := range text[1:] {
		s += " " + t.print
	}
	return s
}

// word returns what a word or name says as printed; folded is "" for a name
// of several words. A capital stays a city.
func (v *vocabulary) word(printed, folded string) word {
	if w, ok := v.stems[printed]; ok {
		return w
	}
	var w word
	if folded != "" && content(folded) {
		w = word{stem: english.Stem(folded, false), print: printed}
	}
	if printed != folded {
		if n, ok := v.named(printed); ok {
			w = n
		}
	}
	v.stems[printed] = w
	return w
}

// named returns the country or person of a name.
func (v *vocabulary) named(printed string) (word, bool) {
	all := v.book.All(printed)
	if len(all) == 0 || slices.ContainsFunc(all, func(n names.Name) bool { return n.Kind == names.Place }) {
		return word{}, false
	}
	n := all[0]
	switch n.Kind {
	case names.Country:
		w := word{stem: "@" + fold(n.Name), print: n.Name, seat: v.book.Capital(printed)}
		if slices.Contains(strings.Fields(n.Name), printed) && properName(printed) {
			w.print = printed // "Congo", in whatever republic
		}
		return w, true
	case names.Person:
		last := n.Name[strings.LastIndexByte(n.Name, ' ')+1:]
		v.persons["@"+fold(last)] = true
		return word{stem: "@" + fold(last), print: last}, true
	}
	return word{}, false
}

// content reports whether a word says something of the subject: no stop word,
// no number, no word of the calendar or of reporting.
func content(w string) bool {
	if w == "us" || w == "un" || w == "eu" || w == "uk" {
		return true
	}
	if utf8.RuneCountInString(w) < 3 || english.IsStopWord(w) || hollow[w] {
		return false
	}
	return !strings.ContainsFunc(w, unicode.IsDigit)
}

// add counts the terms of a text with a weight each, pairs only of headline
// and lead: those of whole texts would outgrow memory. Only running text
// (surface) tells how a term is printed: headlines have capitals everywhere.
func (v *vocabulary) add(into map[int32]float64, text []token, weight float64, surface bool) {
	var last word
	for i, w := range v.words(text) {
		if w.stem != "" {
			id := v.id(w.stem, false)
			into[id] += weight
			v.terms[id].plain = fold(w.print)
			if surface && (i > 0 || w.stem[0] == '@' || w.print == fold(w.print)) {
				v.terms[id].print(w.print, w.print != fold(w.print))
				if w.seat {
					v.terms[id].seats++
				}
			}
			if last.stem != "" && weight >= termLead {
				p := v.id(last.stem+" "+w.stem, true)
				into[p] += weight * termPair
				if surface {
					v.terms[p].print(last.print+" "+w.print, last.print != fold(last.print) && w.print != fold(w.print))
				}
				v.terms[p].plain = fold(last.print) + " " + fold(w.print)
			}
		}
		last = w
	}
}

// print notes one way in which running text prints the term.
func (t *term) print(s string, capital bool) {
	if t.printed == nil {
		t.printed = map[string]int{}
	}
	t.printed[s]++
	t.seen++
	if capital {
		t.capital++
	}
}

// unitOf counts an article's terms; quotes are the sentences of its events.
func (v *vocabulary) unitOf(a *timeline.Article, c texts) unit {
	counts := map[int32]float64{}
	v.add(counts, c.title, termTitle, false)
	v.add(counts, c.lead, termLead, true)
	for _, q := range c.quotes {
		v.add(counts, q, termQuote, true)
	}
	for _, s := range c.body {
		v.add(counts, s, termBody, true)
	}
	u := unit{id: a.ID, day: dayOf(a), title: v.ofTitle(c.title)}
	for id, n := range counts {
		u.terms = append(u.terms, weighted{id, n})
		v.terms[id].df++
	}
	slices.SortFunc(u.terms, func(x, y weighted) int { return cmp.Compare(x.id, y.id) })
	u.phrases = v.held(a)
	return u
}

// ofTitle returns the known terms of a headline.
func (v *vocabulary) ofTitle(title []token) []int32 {
	seen := map[int32]float64{}
	v.look(seen, title)
	return slices.Sorted(maps.Keys(seen))
}

func dayOf(a *timeline.Article) int {
	switch {
	case !a.PublishedBest.IsZero():
		return a.PublishedBest.Ordinal()
	case !a.PublishedEarliest.IsZero():
		return a.PublishedEarliest.Ordinal()
	case !a.PublishedLatest.IsZero():
		return a.PublishedLatest.Ordinal()
	}
	return 0
}

// What is rare is told by the collection and by articles that are not in it:
// priorUnits of them, of which a share of priorRate holds any word. In a
// collection that is about one affair alone, the words that name the affair stand
// in every article; by the collection alone they would count for nothing, and
// what happened in one month would make an affair of that month.
const (
	priorUnits = 200.0
	priorRate  = 0.01
)

func (v *vocabulary) idf(id int32, n int) float64 {
	return math.Log((float64(n) + priorUnits) / (float64(v.terms[id].df) + priorUnits*priorRate))
}

// weigh turns counts into weights: damped, times rarity; it keeps the
// strongest terms, in order of id, and sets the norm.
func (v *vocabulary) weigh(u *unit, n int) {
	for i := range u.terms {
		t := &u.terms[i]
		t.weight = (1 + math.Log(max(1, t.weight))) * min(1, t.weight) * v.idf(t.id, n)
		if tm := &v.terms[t.id]; !tm.pair && 2*tm.capital > tm.seen {
			t.weight *= properBoost
		}
		if thin[v.terms[t.id].stem] {
			t.weight *= thinWeight
		}
		if v.terms[t.id].df < 2 && n > fewArticles {
			t.weight *= 0.25 // nobody shares it; it only dilutes
		}
	}
	slices.SortFunc(u.terms, func(x, y weighted) int {
		return cmp.Or(cmp.Compare(y.weight, x.weight), cmp.Compare(v.terms[x.id].stem, v.terms[y.id].stem))
	})
	u.terms = u.terms[:min(len(u.terms), termsKept)]
	sum := 0.0
	for _, t := range u.terms {
		sum += t.weight * t.weight
	}
	u.norm = math.Sqrt(sum)
	slices.SortFunc(u.terms, func(x, y weighted) int { return cmp.Compare(x.id, y.id) })
}

// thin lists stems of what diplomats do about every subject: they count for
// less, and no topic is named by one alone.
var thin = stemSet(`meet meeting meetings talks talk talking discuss discussed discussion discussions hold held support
	session summit visit agree agreed agreement deal leaders efforts effort plan plans call conference group side sides
	foreign international national security military forces force war peace issue issues part end move decision
	process progress relations relationship cooperation future important strong commitment work joint allies ally
	administration official policy law power state order public west western east eastern north northern south southern
	set give given put seek use used lead led help join joined told confirm confirms rules former
	bilateral trilateral multilateral senior spoke phone annual message virtual deputy advisor adviser counselor
	coordinator assistant director presidential unwavering envoy envoys delegation delegations special aim aims amid
	secure concern concerns republic democratic kingdom emirates united lasting communications technical diplomatic
	nominate nominated addresses address threat threats opening closing host hosted host`)

func stemSet(s string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(s) {
		m[english.Stem(w, false)] = true
	}
	return m
}

// hollow lists words that stand in reports of every subject.
var hollow = wordSet(`
said says say saying told tell tells according reported report reports announced announce announces statement
statements added adding asked stated states called calls call spokesperson spokesman spokeswoman official officials
also would could may might will shall must can cannot new news one two three four five six seven eight nine ten
first second third last next least latest several many much more most some another other others among amid along
year years month months week weeks day days today yesterday tomorrow morning evening night time times hour hours
january february march april june july august september october november december jan feb mar apr jun jul aug sept
sep oct nov dec monday tuesday wednesday thursday friday saturday sunday
mr mrs ms dr president presidents prime minister ministers secretary government governments leader leaders country
countries nation nations people person member members part following including include includes included since
however whether despite although though still even just like made make makes making take takes took taken taking
get gets got going come comes came well back way ways good great really think know want need see look right thank
thanks lot things thing work working continue continued continues number per percent million billion thousand
meanwhile earlier later ago before after during against between without within across toward towards around about
over under off out because while where there their they them then than these those this that with from into upon
two-day remarks readout briefing press gaggle transcript fact sheet background via photo image video read
killed kill kills killing dead death deaths toll injured injuring wounded others attack attacks attacked
throughout provided provide provides together able every always never however being become became once upon
according per via each both either neither few own same such too very much here thus hence therefore nearly almost
particularly especially significant significantly critical key major historic important together further across
wouldnt couldnt shouldnt isnt arent wasnt werent hasnt havent hadnt wont whats heres theres youve youd wed ill
somebody something anything everything nothing everybody anyone someone guys folks yeah okay lets big small large
long short high low full real true right wrong left early late today's day-to-day ever yet again soon later
announcing announced announcement promised promise pledged remains remain remained stay stayed keep kept
clear clearly course kind sort bit lot point fact idea reason question questions answer
dont im weve thats theyre were its youre cant didnt doesnt ive hes shes let`)

func wordSet(s string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(s) {
		m[w] = true
	}
	return m
}
