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

// A topic's name says who and what: a name, and the matter as headlines and
// leads print it ("Ukraine security guarantees"). A matter is a run of content
// words that the words around it show to be a noun phrase: behind an article,
// a possessive or a preposition, and before a function word or a stop.
const (
	phraseWords = 3 // words of a matter
	runWords    = 4 // a longer run of content words is no phrase
)

// phrase is a matter as the collection prints it.
type phrase struct {
	key     string
	stems   []string
	df      int
	lower   int                // times that running text prints it without capitals
	capital int                // times with
	with    map[string]float64 // names that stand beside it ("guarantees for Ukraine"), by label
}

type held struct {
	phrase int32
	weight float64
}

// held returns the matters of an article's headline and lead.
func (v *vocabulary) held(a *timeline.Article) []held {
	into := map[int32]float64{}
	v.phrasesOf(into, a.Title, termTitle, false)
	for _, s := range leadOf(a) {
		v.phrasesOf(into, s, termLead, true)
	}
	out := make([]held, 0, len(into))
	for id, w := range into {
		out = append(out, held{id, w})
		v.phrases[id].df++
	}
	slices.SortFunc(out, func(x, y held) int { return cmp.Compare(x.phrase, y.phrase) })
	return out
}

// nameLead is how many sentences are read for matters.
const nameLead = 4

func leadOf(a *timeline.Article) []string {
	if len(a.Sentences) == 0 {
		return []string{a.Text[:min(len(a.Text), leadBytes)]}
	}
	var out []string
	for _, s := range a.Sentences[:min(nameLead, len(a.Sentences))] {
		if s.Start < 0 || s.End > len(a.Text) || s.Start > s.End {
			break
		}
		out = append(out, a.Text[s.Start:min(s.End, s.Start+2*leadBytes)])
	}
	return out
}

// phrasesOf reads the matters of a text into u, weight each.
func (v *vocabulary) phrasesOf(into map[int32]float64, text string, weight float64, running bool) {
	ts := tokenize(commas.Replace(text))
	for i := range ts {
		if i+1 == len(ts) || !before[ts[i].word] {
			continue
		}
		at, who := i+1, ""
		for at < len(ts) && ts[at].word != "" {
			w, n := v.longest(ts[at:])
			if !strings.HasPrefix(w.stem, "@") {
				break
			}
			who, at = w.print, at+n
		}
		end := v.runEnd(ts, at)
		if end == at || end-at > runWords || !closes(ts, end) {
			continue
		}
		if name := v.behind(ts, end); name != "" {
			who = name
		}
		for n := 1; n <= min(phraseWords, end-at); n++ {
			v.hold(into, ts[end-n:end], who, weight, running)
		}
	}
}

var commas = strings.NewReplacer(",", ";", "—", ";", "–", ";", "\"", ";", "“", ";", "”", ";")

// runEnd returns the end of the run of content words that starts at i: a name
// or a participle ends it.
func (v *vocabulary) runEnd(ts []token, i int) int {
	start := i
	for i < len(ts) && ts[i].word != "" && content(ts[i].word) {
		if w, _ := v.longest(ts[i:]); strings.HasPrefix(w.stem, "@") || i > start && participle(ts[i].word) {
			break
		}
		i++
	}
	return i
}

// closes reports whether a noun phrase may end before ts[i].
func closes(ts []token, i int) bool {
	return i == len(ts) || ts[i].word == "" || !content(ts[i].word) || participle(ts[i].word)
}

// behind returns the name that a preposition joins to what ends at i.
func (v *vocabulary) behind(ts []token, i int) string {
	if i >= len(ts) || !joins[ts[i].word] {
		return ""
	}
	if i++; i < len(ts) && ts[i].word == "the" {
		i++
	}
	if i >= len(ts) || ts[i].word == "" {
		return ""
	}
	if w, _ := v.longest(ts[i:]); strings.HasPrefix(w.stem, "@") {
		return w.print
	}
	return ""
}

func (v *vocabulary) hold(into map[int32]float64, ts []token, who string, weight float64, running bool) {
	if !nounPhrase(ts) {
		return
	}
	key, capital := "", true
	for i, t := range ts {
		if i > 0 {
			key += " "
		}
		key += t.word
		capital = capital && properName(t.print)
	}
	id, ok := v.phraseID[key]
	if !ok {
		id = int32(len(v.phrases))
		v.phraseID[key] = id
		p := phrase{key: key}
		for _, t := range ts {
			p.stems = append(p.stems, v.word(t.print, t.word).stem)
		}
		v.phrases = append(v.phrases, p)
	}
	into[id] += weight
	p := &v.phrases[id]
	if who != "" && p.with == nil {
		p.with = map[string]float64{}
	}
	if who != "" {
		p.with[who] += weight
	}
	switch {
	case !running:
	case capital:
		p.capital++
	default:
		p.lower++
	}
}

// nounPhrase reports whether content words look like a noun with what goes
// before it, and say something.
func nounPhrase(ts []token) bool {
	says := false
	for _, t := range ts {
		says = says || !thin[english.Stem(t.word, false)] && !adjectives[t.word]
		if persons[t.word] {
			return false
		}
	}
	first, last := ts[0].word, ts[len(ts)-1].word
	switch {
	case !says, vague[last], len(ts) == 1 && open[last], properName(ts[len(ts)-1].print) && !properName(ts[0].print), adjective(last), strings.HasSuffix(last, "ly"), participle(last):
		return false
	case strings.HasSuffix(last, "ing") && !gerunds[last], len(ts) > 1 && strings.HasSuffix(first, "ing") && !gerunds[first]:
		return false
	case len(ts) > 1 && (strings.HasSuffix(first, "ly") || participle(first)):
		return false
	}
	return utf8.RuneCountInString(last) > 2 || strings.ToUpper(ts[len(ts)-1].print) == ts[len(ts)-1].print
}

// participle reports whether a word looks like a form of a verb, past or in headlines.
func participle(w string) bool {
	return strings.HasSuffix(w, "ed") && len(w) > 3 && !strings.HasSuffix(w, "eed") || irregular[w] || headline[w] || strings.HasSuffix(w, "izes")
}

// adjective reports whether a word's ending makes it an adjective that wants
// a noun behind it.
func adjective(w string) bool {
	if nouns[w] {
		return false
	}
	for _, end := range []string{"al", "ic", "ive", "ous", "ful", "able", "ible", "less", "ese", "ish", "ean", "ary", "wide", "ent", "ant"} {
		if len(w) > len(end)+2 && strings.HasSuffix(w, end) {
			return end != "ent" && end != "ant" || !strings.HasSuffix(w, "ment") && adjectives[w]
		}
	}
	return adjectives[w]
}

var (
	before = wordSet(`the a an of on over in for with by about against under from into its their his her our this these
		amid after despite during between towards toward across new`)
	joins   = wordSet(`of for in on with against over to from`)
	persons = wordSet(`chancellor king queen prince princess ambassador ambassadors general admiral taoiseach speaker pope
		vice lady ladies senator senators governor governors mayor mayors judge judges excellency colleague colleagues
		friend friends counterpart counterparts chief chiefs man men woman women author authors congressman congresswoman
		director directors secretary secretaries spokesman spokeswoman spokesperson commissioner commissioners
		reporter reporters journalist journalists everyone majesty honor honour americans american editor teacher student
		students wife husband son daughter brother sister someone`)
	vague = wordSet(`delegation delegations city cities power powers ministry ministries minister ministers official officials
		envoy envoys mediator mediators negotiator negotiators diplomat diplomats guerrilla guerrillas rebel rebels leader
		leaders resumption resumptions start beginning side sides party parties authority authorities resident residents soldier soldiers fighter fighters stage principle principles value values choice choices tradition traditions opportunity opportunities
		challenge challenges context level levels basis role term terms situation area areas world region regions list
		action actions step steps range series result results need needs case cases matter matters story stories page
		pages moment moments example examples effect effects purpose purposes section act center chance afternoon
		determination determinations condition conditions detail details focus support finding findings leadership community changer changers alliance alliances partnership partnerships bond bonds
		friendship ties memorandum memorandums order orders annex proclamation document documents finest sheet release
		return returns remembrance excellence sector sectors aspect aspects sideline sidelines round rounds opposition parliament
		lawmakers statement statements request requests spokesman invitation invitations representative representatives dialogue
		job end use cut row bid day way men man age set run aim law net box top bar pay cup act ban`)
	open = wordSet(`program programs programme programmes framework children team teams goods border borders emergency website
		weapon weapons facility facilities company companies system systems data product products service services`)
	headline = wordSet(`imposes announces holds signs meets seeks takes launches ends begins opens urges warns vows rejects
		backs hosts drafts joins agrees adjusts raises modifies expands extends protects restores strengthens secures
		directs implements establishes delivers hits agree says wants faces gets makes gives sends puts sets adds cuts
		leads brings shows finds keeps holds stands stops turns wins loses collides crashes erupts
		resigns dies arrives departs approves passes bans`)
	gerunds = wordSet(`peacekeeping mining shipping banking monitoring training housing fishing funding trafficking
		building spending policing shelling bombing killing rating hearing hearings laundering financing meeting`)
	irregular = wordSet(`held made given taken won lost kept sent built brought begun written spoken shown struck began
		spoke gave took saw seen went gone met`)
	nouns = wordSet(`proposal proposals trial withdrawal approval renewal capital hospital deal arrival signal goal
		refusal denial rival festival journal terminal canal removal traffic republic topic clinic logic music pandemic
		epidemic arctic fabric initiative offensive directive archive drive incentive narrative cable table boundary
		summary library anniversary military treaty commissary tribunal arsenal mineral material metal oil steel dish
		fish parish ocean bean ukrainian counteroffensive referendum missive relative`)
	adjectives = wordSet(`certain great nuclear unjustified brutal available military maximum minimum further
		able close common different difficult entire extra fair fast final firm free global hard heavy huge human local
		main major mass minor modern mutual open private proper quick rapid ready safe serious short simple similar single
		slow small social solid sound special steady strict strong sudden sure tough unique urgent vital warm weak wide
		worldwide young old former constant imminent persistent recent independent relevant permanent reluctant resilient
		more less own very bipartisan solemn iconic primary secondary extraordinary unusual civil`)
)

// matter is a phrase as a candidate for a group's name.
type matter struct {
	id    int32
	score float64
	firm  bool // held by enough of the group's articles to name it
}

// widen returns the phrase that a matter is the end of, where that is nearly
// always printed with it: "rare earth curbs", not "earth curbs".
func (v *vocabulary) widen(id int32, holders map[int32]int) int32 {
	best := id
	for other, n := range holders {
		if v.phrases[other].lower > 0 && strings.HasSuffix(v.phrases[other].key, " "+v.phrases[id].key) && float64(n) >= widenShare*float64(holders[id]) &&
			(best == id || len(v.phrases[other].key) > len(v.phrases[best].key) || len(v.phrases[other].key) == len(v.phrases[best].key) && v.phrases[other].key < v.phrases[best].key) {
			best = other
		}
	}
	return best
}

const (
	mattersTried = 12
	widenShare   = 0.7  // of the articles with a matter print the longer phrase
	matterShare  = 0.15 // of a group's articles have to hold the matter that names it
	wordShare    = 0.3  // the same, for a matter of one word
)

// matters returns the phrases that would name the group, best first: held by
// many of its articles, few of the others, and made of its strong words.
func (p *profile) matters(units []unit, v *vocabulary) []matter {
	sum, holders := map[int32]float64{}, map[int32]int{}
	for _, i := range p.units {
		for _, h := range units[i].phrases {
			sum[h.phrase] += 1 + math.Log(max(1, h.weight))
			holders[h.phrase]++
		}
	}
	strongest := 0.0
	for _, x := range p.terms {
		strongest = max(strongest, x)
	}
	var out []matter
	for id, s := range sum {
		ph := &v.phrases[id]
		if len(p.units) > 3 && holders[id] < 2 || ph.lower == 0 && (ph.capital > 0 || len(ph.stems) == 1) {
			continue
		}
		fit := 0.0
		for _, st := range ph.stems {
			if t, ok := v.ids[st]; ok && strongest > 0 {
				fit += p.terms[t] / strongest
			}
		}
		if len(ph.stems) > 1 {
			fit += fitLeast
		}
		s *= math.Sqrt(float64(holders[id]) / float64(len(p.units)))
		s *= math.Log((float64(len(units))+priorPhrases)/(float64(ph.df)+0.5)) * phraseLength[len(ph.stems)] / float64(len(p.units))
		out = append(out, matter{id: id, score: s * fit / float64(len(ph.stems))})
	}
	slices.SortFunc(out, func(a, b matter) int {
		return cmp.Or(cmp.Compare(b.score, a.score), cmp.Compare(v.phrases[a.id].key, v.phrases[b.id].key))
	})
	out = out[:min(len(out), mattersTried)]
	for i := range out {
		out[i].id = v.widen(out[i].id, holders)
		share := matterShare
		if len(v.phrases[out[i].id].stems) == 1 {
			share = wordShare
		}
		out[i].firm = len(p.units) <= fewArticles || holders[out[i].id] > 2 && float64(holders[out[i].id]) >= share*float64(len(p.units))
	}
	slices.SortStableFunc(out, func(a, b matter) int {
		switch {
		case a.firm == b.firm:
			return 0
		case a.firm:
			return -1
		}
		return 1
	})
	return out
}

// priorPhrases keeps the weights of matters sensible in a collection of a few articles.
const priorPhrases = 20.0

// phraseLength is what a matter of one, two or three words counts: two say
// what one leaves open.
var phraseLength = [phraseWords + 1]float64{0, 1, 2.6, 2.7}

const fitLeast = 0.3 // what a phrase counts whose words are not the group's strongest

// printedAsName reports whether a name stands by itself as a noun phrase: a
// part of a title ("Vice", "Lady") does not.
func (v *vocabulary) printedAsName(label string) bool {
	id, ok := v.phraseID[fold(label)]
	return ok && v.phrases[id].capital > 0 && !strings.ContainsFunc(label, unicode.IsDigit)
}

// print returns a matter with each word as running text prints it most, and
// whether it starts with a name of its own ("NATO eastern flank").
func (v *vocabulary) print(p *phrase) (s string, named bool) {
	words := strings.Fields(p.key)
	for i, w := range words {
		best, n := w, 0
		if id, ok := v.ids[p.stems[i]]; ok {
			for form, k := range v.terms[id].printed {
				if fold(form) == w && (k > n || k == n && form < best) {
					best, n = form, k
				}
			}
		}
		words[i] = best
	}
	named = properName(words[0])
	for i, w := range words {
		if !named && w != strings.ToUpper(w) {
			words[i] = fold(w)
		}
	}
	return strings.Join(words, " "), named
}
