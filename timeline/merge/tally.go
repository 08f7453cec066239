package merge

import (
	"math"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/dateline-tools/dateline/timeline"
)

// numberDispute compares numbers that different articles give of the same:
// "26 countries" and "30 countries", "12 people" and "at least 19 people".
func (s *story) numberDispute(e *timeline.Event) timeline.Dispute {
	if n := e.Date.Days().Days(); n == 0 || n > shortSpan {
		return timeline.Dispute{Field: "number"} // over a year, other counts are of other things
	}
	var order []string
	tallies := map[string]*tally{}
	for _, i := range s.ids {
		q := s.reading(i).quote()
		for _, n := range numbersOf(q.Sentence) {
			if tallies[n.what] == nil {
				tallies[n.what] = &tally{}
				order = append(order, n.what)
			}
			tallies[n.what].add(n, q.Article)
		}
	}
	for _, what := range order {
		if d := tallies[what].dispute(); len(d.Versions) > 1 {
			return d
		}
	}
	return timeline.Dispute{Field: "number"}
}

// tally holds the numbers given of one thing, and who gives them.
type tally struct {
	counts []count
	by     [][]string
}

func (t *tally) add(n count, article string) {
	at := slices.IndexFunc(t.counts, func(o count) bool { return o.lo == n.lo && o.hi == n.hi })
	if at < 0 {
		at = len(t.counts)
		t.counts, t.by = append(t.counts, n), append(t.by, nil)
	}
	if !slices.Contains(t.by[at], article) {
		t.by[at] = append(t.by[at], article)
	}
}

// dispute returns the versions, none if no two contradict each other or one
// article gives two that do: it counts two things.
func (t *tally) dispute() timeline.Dispute {
	d := timeline.Dispute{Field: "number"}
	found := false
	for i := range t.counts {
		for j := range i {
			if !t.counts[i].contradicts(t.counts[j]) {
				continue
			}
			if slices.ContainsFunc(t.by[i], func(a string) bool { return slices.Contains(t.by[j], a) }) {
				return d
			}
			found = true
		}
	}
	if !found {
		return d
	}
	for i := range t.counts {
		d.Versions = append(d.Versions, timeline.DisputeVersion{Value: t.counts[i].text, Articles: t.by[i]})
	}
	return d
}

// count is a number with what it counts.
type count struct {
	lo, hi float64 // the values that the words leave open
	what   string  // the noun and what befell it, folded; of money the currency
	text   string  // as printed
}

// contradicts reports whether no value fits both: "12" and "at least 19", but
// not "19" and "at least 12".
func (n count) contradicts(o count) bool { return n.hi < o.lo || o.hi < n.lo }

var numberWords = map[string]float64{
	"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
	"eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "twenty": 20, "thirty": 30,
}

var scales = map[string]float64{
	"thousand": 1e3, "million": 1e6, "mln": 1e6, "m": 1e6, "billion": 1e9, "bn": 1e9, "trillion": 1e12, "tn": 1e12,
}

// countable lists nouns whose number, also in words, two reports of one event
// may dispute. Of other plurals only figures are compared.
var countable = wordSet(`countries nations states leaders delegations ministers people civilians soldiers prisoners hostages troops captives
	detainees bodies drones missiles members governments children victims deaths participants signatories men women`)

// uncounted are plurals that measure, order or point, so that two numbers of
// them need not be of one thing, and words in -s that are no plural.
var uncounted = wordSet(`days weeks months years hours minutes seconds decades times points degrees percent kilometres kilometers metres meters
	miles feet acres hectares tonnes tons kilos kilograms pounds dollars euros roubles rubles barrels litres liters bcm rounds sides phases
	stages steps pages articles chapters provisions others its his this was has does says plus versus less ours theirs as us across
	towards perhaps always besides thus news talks is`)

// fates are words for what befell those who are counted: the dead of one
// report are not the wounded of another.
var fates = fateWords(map[string]string{
	"killed":   "kill kills killed killing dead die died dies slain",
	"hurt":     "wound wounds wounded wounding injure injures injured injuring hurt hurting",
	"missing":  "missing lost",
	"held":     "detain detained detaining arrest arrested arresting captured capturing seized abducted kidnapped held jailed holding",
	"freed":    "free frees freed freeing release released releasing releases handed returned",
	"downed":   "down downed downing intercept intercepted intercepting destroyed destroying neutralised neutralized repelled",
	"launched": "launch launched launching fire fired firing",
	"fled":     "displaced displacing fled fleeing evacuated evacuating",
	"trapped":  "trapped rescued",
})

func wordSet(words string) map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		m[w] = true
	}
	return m
}

func fateWords(m map[string]string) map[string]string {
	out := map[string]string{}
	for fate, words := range m {
		for w := range strings.FieldsSeq(words) {
			out[w] = fate
		}
	}
	return out
}

// numbersOf returns the counts of a sentence: a number directly before a noun in
// the plural, or with one word between ("26 European countries"), and the sums
// of deals ("a 5 billion euro loan").
func numbersOf(sentence string) []count {
	words := numberFields(sentence)
	var out []count
	for i := range words {
		v, n := figure(words, i)
		if n == 0 {
			continue
		}
		if c, ok := sumAt(words, i, n, v); ok {
			out = append(out, c)
		} else if c, ok := countAt(words, i, n, v); ok {
			out = append(out, c)
		}
	}
	return out
}

// numberFields splits a sentence into words; "7.4-billion-euro" becomes three.
func numberFields(sentence string) []string {
	var out []string
	for _, w := range strings.FieldsFunc(sentence, func(r rune) bool {
		return unicode.IsSpace(r) || strings.ContainsRune(`()[]"“”;:—–`, r)
	}) {
		if _, rest, ok := strings.Cut(w, "-"); ok {
			if scale, _, _ := strings.Cut(rest, "-"); scales[strings.ToLower(scale)] > 0 {
				out = append(out, strings.FieldsFunc(w, func(r rune) bool { return r == '-' })...)
				continue
			}
		}
		out = append(out, w)
	}
	return out
}

// span is the values that a number may mean: its own, or of a rounded one
// ("7.4 billion") all that round to it.
type span struct{ lo, hi float64 }

// figure reads the number at word i and returns how many words it takes, 0 if
// there is none above one.
func figure(words []string, i int) (span, int) {
	low := strings.ToLower(words[i])
	if v, ok := numberWords[low]; ok {
		if i+1 < len(words) && words[i+1] == "dozen" {
			return span{12 * v / vague, 12 * v * vague}, 2
		}
		return span{v, v}, 1
	}
	low = strings.TrimLeft(low, "us$€£¥")
	digits := strings.TrimRight(low, "bnmt")
	scale := scales[low[len(digits):]]
	digits = strings.ReplaceAll(digits, ",", "")
	v, err := strconv.ParseFloat(digits, 64)
	if err != nil || digits[0] < '0' || digits[0] > '9' || strings.HasSuffix(low, ",") || strings.HasSuffix(low, ".") || strings.ContainsAny(digits, "xe_p") || scale == 0 && strings.TrimRight(low, "bnmt") != low {
		return span{}, 0
	}
	n := 1
	if scale == 0 && i+1 < len(words) {
		if scale = scales[strings.ToLower(words[i+1])]; scale > 0 {
			n = 2
		}
	}
	if scale == 0 {
		if v <= 1 || v != math.Trunc(v) {
			return span{}, 0
		}
		return span{v, v}, 1
	}
	half := 0.5
	if _, frac, ok := strings.Cut(digits, "."); ok {
		half /= math.Pow10(len(frac))
	}
	return span{(v - half) * scale, (v + half) * scale}, n
}

// countAt reads what the number of n words at i counts.
func countAt(words []string, i, n int, v span) (count, bool) {
	v, from, ok := bounded(words, i, v)
	if !ok {
		return count{}, false
	}
	for k := i + n; k < len(words) && k <= i+n+1; k++ {
		noun := strings.ToLower(strings.Trim(words[k], ".,'’!?"))
		if countable[noun] || plural(noun) && figured(words, i) {
			return count{v.lo, v.hi, noun + "/" + fateOf(words, from, k), strings.Join(words[from:k], " ") + " " + strings.Trim(words[k], ".,'’!?")}, true
		}
		if !describing(words[k]) {
			break
		}
	}
	return count{}, false
}

// plural reports whether a word is a noun in the plural, as far as its ending
// and the list of exceptions tell.
func plural(w string) bool {
	if len(w) < 4 || !strings.HasSuffix(w, "s") || strings.HasSuffix(w, "ss") || strings.HasSuffix(w, "ous") || uncounted[w] {
		return false
	}
	return strings.IndexFunc(w, func(r rune) bool { return !unicode.IsLower(r) }) < 0
}

// figured reports whether the number at i stands in figures and belongs to no
// date or name: not "May 12 strikes", "2015 accords", "Article 5 commitments".
func figured(words []string, i int) bool {
	w := words[i]
	if w[0] < '0' || w[0] > '9' || len(w) == 4 && (w[0] == '1' && w[1] >= '8' || w[0] == '2' && w[1] == '0') {
		return false
	}
	return i < 2 || !unicode.IsUpper([]rune(words[i-1])[0])
}

// describing reports whether a word may stand between a number and its noun.
func describing(w string) bool {
	switch strings.ToLower(w) {
	case "of", "and", "or", "in", "on", "at", "to", "from", "for", "by", "with", "when", "after", "as", "were", "was", "have", "had", "are", "who", "that", "more", "per":
		return false
	}
	return !strings.ContainsAny(w[len(w)-1:], ",.!?") && (w[0] < '0' || w[0] > '9')
}

// fateOf returns what befell those whom the words [from,noun] count, "" if the
// words around do not say: "killed 12 people", "12 people were killed".
func fateOf(words []string, from, noun int) string {
	at := func(i int) string { return fates[strings.ToLower(strings.Trim(words[i], ".,'’!?"))] }
	for i := from - 1; i >= 0 && i >= from-3 && !strings.HasSuffix(words[i], ","); i-- {
		if f := at(i); f != "" {
			return f
		}
	}
	for i := noun; i+1 < len(words) && i < noun+4 && !strings.HasSuffix(words[i], ","); i++ {
		if f := at(i + 1); f != "" {
			return f
		}
	}
	return ""
}

// bounded widens a number to what the words before it make of it ("at least",
// "about") and returns where they begin; false if it counts only a part.
func bounded(words []string, i int, v span) (span, int, bool) {
	word := func(k int) string {
		if i < k {
			return ""
		}
		return strings.ToLower(words[i-k])
	}
	switch word(1) {
	case "least":
		return span{v.lo, math.Inf(1)}, i - 2, word(2) == "at"
	case "over":
		return span{v.lo, math.Inf(1)}, i - 1, true
	case "than":
		if word(2) == "more" {
			return span{v.lo, math.Inf(1)}, i - 2, true
		}
		return span{0, v.hi}, i - 2, word(2) == "fewer" || word(2) == "less"
	case "under", "below":
		return span{0, v.hi}, i - 1, true
	case "as":
		return span{0, v.hi}, i - 3, word(2) == "many" && word(3) == "as"
	case "about", "around", "nearly", "almost", "some", "approximately", "roughly", "estimated":
		return span{v.lo / vague, v.hi * vague}, i - 1, true
	case "to":
		return span{0, v.hi}, i - 2, word(2) == "up"
	case "of", "another", "other", "the", "all", "those", "these":
		return v, i, false
	}
	return v, i, true
}

// vague is by how much "about" may be off.
const vague = 1.5

// sums are nouns that a sum of money describes, and currencies how it is written.
var (
	sums       = wordSet(`deal deals package loan loans contract agreement accord pact fund grant bailout facility order purchase line programme program`)
	currencies = map[string]string{
		"euro": "euro", "euros": "euro", "dollar": "dollar", "dollars": "dollar", "pound": "pound", "pounds": "pound", "yen": "yen", "yuan": "yuan",
		"rupee": "rupee", "rupees": "rupee", "rouble": "rouble", "roubles": "rouble", "ruble": "rouble", "rubles": "rouble",
	}
	signs = []struct{ sign, name string }{{"$", "dollar"}, {"€", "euro"}, {"£", "pound"}, {"¥", "yen"}}
)

// sumAt reads the number of n words at i as the sum of a deal: "a 5 billion euro
// aid deal", "a loan worth $5 billion".
func sumAt(words []string, i, n int, v span) (count, bool) {
	currency, end := "", i+n
	for _, c := range signs {
		if strings.Contains(words[i], c.sign) {
			currency = c.name
			break
		}
	}
	if currency == "" && end < len(words) {
		currency = currencies[strings.ToLower(strings.Trim(words[end], ".,"))]
		end++
	}
	if currency == "" {
		return count{}, false
	}
	from := i
	if w, at, ok := bounded(words, i, v); ok {
		v, from = w, at
	}
	if !sumBehind(words, end) && !sumBefore(words, from) {
		return count{}, false
	}
	return count{v.lo, v.hi, "sum/" + currency, strings.TrimRight(strings.Join(words[from:end], " "), ".,")}, true
}

// sumBehind reports whether the noun that the sum describes stands at word i or
// behind it.
func sumBehind(words []string, i int) bool {
	for k := i; k < len(words) && k < i+3; k++ {
		if sums[strings.ToLower(strings.Trim(words[k], ".,"))] {
			return true
		}
		if !describing(words[k]) {
			return false
		}
	}
	return false
}

// sumBefore reports whether "a loan of", "a deal worth" ends before word i.
func sumBefore(words []string, i int) bool {
	if i < 2 {
		return false
	}
	switch strings.ToLower(words[i-1]) {
	case "of", "worth", "totalling", "totaling":
		return sums[strings.ToLower(words[i-2])]
	}
	return false
}
