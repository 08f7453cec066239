package topic

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/kljensen/snowball/english"

	"github.com/dateline-tools/dateline/timeline"
)

// Weights of a term by where it stands.
const (
	termTitle = 3.0
	termLead  = 2.0
	termQuote = 1.0
	termBody  = 0.4
	termPair  = 1.1 // two words in a row, beside each by itself
	termsKept = 40  // strongest terms of an article that are compared
)

// vocabulary numbers the terms of a collection: stems, and pairs of stems
// that stand in a row.
type vocabulary struct {
	ids   map[string]int32
	stems map[string]string // word -> stem, computed once
	terms []term
}

type term struct {
	stem    string // "guarante", or "secur guarante"
	pair    bool
	df      int
	printed map[string]int // how running text prints it
}

// unit is one article as its terms.
type unit struct {
	id    string
	day   int // ordinal of publication, else of its events; 0 if unknown
	terms []weighted
	norm  float64
}

type weighted struct {
	id     int32
	weight float64
}

func newVocabulary() *vocabulary {
	return &vocabulary{ids: map[string]int32{}, stems: map[string]string{}}
}

func (v *vocabulary) id(stem string, pair bool) int32 {
	id, ok := v.ids[stem]
	if !ok {
		id = int32(len(v.terms))
		v.ids[stem] = id
		v.terms = append(v.terms, term{stem: stem, pair: pair, printed: map[string]int{}})
	}
	return id
}

// stem returns the stem of a content word, "" for all others.
func (v *vocabulary) stem(w string) string {
	if s, ok := v.stems[w]; ok {
		return s
	}
	s := ""
	if content(w) {
		s = english.Stem(w, false)
	}
	v.stems[w] = s
	return s
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

// add counts the terms of a text with a weight each.
func (v *vocabulary) add(into map[int32]float64, text []token, weight float64, surface bool) {
	last, lastPrint := "", ""
	for i, t := range text {
		s := ""
		if t.word != "" {
			s = v.stem(t.word)
		}
		if s != "" {
			id := v.id(s, false)
			into[id] += weight
			if surface && (i > 0 || t.print == t.word) {
				v.terms[id].printed[t.print]++
			}
			if last != "" {
				p := v.id(last+" "+s, true)
				into[p] += weight * termPair
				if surface {
					v.terms[p].printed[lastPrint+" "+t.print]++
				}
			}
		}
		last, lastPrint = s, t.print
	}
}

// unitOf counts an article's terms; quotes are the sentences of its events.
func (v *vocabulary) unitOf(a *timeline.Article, quotes []string) unit {
	c := contextOf(a)
	counts := map[int32]float64{}
	v.add(counts, c.title, termTitle, false)
	v.add(counts, c.lead, termLead, true)
	for _, q := range quotes {
		v.add(counts, tokenize(q), termQuote, true)
	}
	for _, s := range c.body {
		v.add(counts, s, termBody, true)
	}
	u := unit{id: a.ID, day: dayOf(a)}
	for id, n := range counts {
		u.terms = append(u.terms, weighted{id, n})
		v.terms[id].df++
	}
	slices.SortFunc(u.terms, func(x, y weighted) int { return cmp.Compare(x.id, y.id) })
	return u
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

// priorUnits keeps the weights of words sensible in a collection of a few
// articles, where every word that matters stands in all of them.
const priorUnits = 20.0

func (v *vocabulary) idf(id int32, n int) float64 {
	return math.Log((float64(n) + priorUnits) / (float64(v.terms[id].df) + 0.5))
}

// weigh turns counts into weights: damped, times rarity; it keeps the
// strongest terms, in order of id, and sets the norm.
func (v *vocabulary) weigh(u *unit, n int) {
	for i := range u.terms {
		t := &u.terms[i]
		t.weight = (1 + math.Log(max(1, t.weight))) * min(1, t.weight) * v.idf(t.id, n)
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
dont im weve thats theyre were its youre cant didnt doesnt ive hes shes let`)

func wordSet(s string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(s) {
		m[w] = true
	}
	return m
}
