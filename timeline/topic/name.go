package topic

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/dateline-tools/dateline/timeline"
)

const (
	topicWords = 10 // words of a topic that are listed
)

// nameAll names each group by its own words and keeps names apart.
func nameAll(groups []*profile, units []unit, v *vocabulary) []timeline.Topic {
	topics := make([]timeline.Topic, len(groups))
	taken := map[string]bool{}
	for i, p := range groups {
		name := ""
		for _, name = range p.titles(units, v) {
			if !taken[name] {
				break
			}
		}
		for base, k := name, 2; taken[name]; k++ {
			name = base + " " + strconv.Itoa(k)
		}
		taken[name] = true
		topics[i] = timeline.Topic{Name: name, Found: true, Words: p.words(v)}
	}
	return topics
}

// titles returns names for the group, best first, at least one: a name with a
// matter, two names, or what words it has.
func (p *profile) titles(units []unit, v *vocabulary) []string {
	whose := p.whose(units, v)
	var out, weak, names []string
	for _, m := range p.matters(units, v) {
		what, named := v.print(&v.phrases[m.id])
		who := p.who(m, whose, v)
		if who != "" && !strings.Contains(fold(what), fold(who)) {
			who += " " + what
		} else {
			who = what
		}
		switch {
		case named && !strings.Contains(what, " "):
			// half a name ("Union"), or a name without a matter
		case named && m.firm && !properName(what[strings.LastIndexByte(what, ' ')+1:]):
			if of, rest, _ := strings.Cut(what, " "); adjective(fold(of)) && len(whose) > 0 {
				what = pairOf(whose) + " " + rest // not "European plan"
			}
			out = append(out, what) // "Brexit trade deal"
		case named:
			names = append(names, what)
		case m.firm:
			out = append(out, who)
		default:
			weak = append(weak, who)
		}
	}
	if what := p.kind(units, v); what != "" && len(whose) > 0 {
		out = append(out, pairOf(whose)+" "+what)
	}
	out = append(append(out, weak...), names...)
	if len(whose) > 1 {
		out = append(out, whose[0].name+" and "+whose[1].name)
	}
	words := p.labels(v)
	return append(out, strings.Join(words[:min(len(words), 2)], " "))
}

// labels returns the parts of the name, most telling first: the strongest
// proper name, then the strongest other word or pair of words ("security
// guarantees"), then what is left. Words of the headlines go first.
func (p *profile) labels(v *vocabulary) []string {
	ids := slices.Clone(p.top)
	slices.SortStableFunc(ids, func(a, b int32) int { return cmp.Compare(p.telling(b, v), p.telling(a, v)) })
	var proper, common, last []string
	covered := map[string]bool{}
	for _, id := range ids {
		t := &v.terms[id]
		stems := strings.Fields(t.stem)
		if t.pair && mixed(t) || slices.ContainsFunc(stems, func(s string) bool { return covered[s] }) {
			continue
		}
		for _, s := range stems {
			covered[s] = true
		}
		switch label := t.label(); {
		case t.thin():
			last = append(last, label)
		case properName(label):
			proper = append(proper, label)
		default:
			common = append(common, label)
		}
	}
	var out []string
	for _, list := range []*[]string{&proper, &common} {
		if len(*list) > 0 {
			out, *list = append(out, (*list)[0]), (*list)[1:]
		}
	}
	out = append(append(append(out, common...), proper...), last...)
	if len(out) == 0 {
		return []string{"unnamed"}
	}
	return out
}

// telling is how well a term would name the group. A pair says more than one
// of its words, if it is nearly as common.
func (p *profile) telling(id int32, v *vocabulary) float64 {
	s := p.terms[id] * (1 + p.heads[id])
	if t := &v.terms[id]; t.pair {
		s *= pairTells
		if properName(t.label()) {
			s *= properBoost // the words of a name have it too
		}
	}
	return s
}

const pairTells = 1.5

// mixed reports whether a pair joins a proper name and another word ("Fordow
// strikes"), or a country and anything, which makes no name.
func mixed(t *term) bool {
	if strings.Contains(t.stem, "@") {
		return true // a known name says enough alone
	}
	a, b, _ := strings.Cut(t.label(), " ")
	return properName(a) != properName(b)
}

// thin reports whether a term is made of words of every negotiation.
func (t *term) thin() bool {
	return !slices.ContainsFunc(strings.Fields(t.stem), func(s string) bool { return !thin[s] })
}

// words returns the words that decide, strongest first.
func (p *profile) words(v *vocabulary) []string {
	var out []string
	for _, id := range p.top {
		w := v.terms[id].label()
		if !slices.Contains(out, w) {
			out = append(out, w)
		}
		if len(out) == topicWords {
			break
		}
	}
	return out
}

// label returns the term as running text prints it most often.
func (t *term) label() string {
	best, n := "", 0
	for s, k := range t.printed {
		if k > n || k == n && s < best {
			best, n = s, k
		}
	}
	return cmp.Or(best, t.plain)
}

// properName reports whether every word but the small ones ("of", "the") has
// a capital.
func properName(s string) bool {
	words := strings.Fields(s)
	return len(words) > 0 && !slices.ContainsFunc(words, func(w string) bool {
		r, _ := utf8.DecodeRuneInString(w)
		return !unicode.IsUpper(r) && (len(words) == 1 || len(w) > 3)
	})
}

// Assigning events to the topics found.
const (
	ownTopic   = 0.35 // what the article's own topic counts
	otherTimes = 1.6  // how much better the words of an event must fit another topic
	otherMin   = 0.45
	alsoShare  = 0.8 // a second topic this close to the first is given too
	reasonMost = 5
)

// assignFound gives each event the topic of its articles, unless its own
// words fit another much better.
func assignFound(events []timeline.Event, groups []*profile, topics []timeline.Topic, of map[string]int, v *vocabulary) {
	holders := make([][]int32, len(v.terms)) // groups that hold a term
	for g, p := range groups {
		for _, id := range p.top {
			holders[id] = append(holders[id], int32(g))
		}
	}
	for i := range events {
		e := &events[i]
		e.Topics, e.TopicReasons = nil, nil
		for _, r := range rankFound(e, groups, of, holders, v) {
			give(e, topics[r.topic].Name, r.words)
		}
	}
}

func rankFound(e *timeline.Event, groups []*profile, of map[string]int, holders [][]int32, v *vocabulary) []ranked {
	own := map[int32]float64{}
	for i := range e.Quotes {
		v.look(own, tokenize(e.Quotes[i].Sentence))
	}
	scores := map[int]float64{}
	ids := make([]int32, 0, len(own))
	for id := range own {
		ids = append(ids, id)
	}
	slices.Sort(ids)
	for _, id := range ids {
		for _, g := range holders[id] {
			scores[int(g)] += groups[g].terms[id]
		}
	}
	home := map[int]int{}
	for i := range e.Quotes {
		if g, ok := of[e.Quotes[i].Article]; ok {
			home[g]++
		}
	}
	for g, n := range home {
		scores[g] = scores[g]*otherTimes + ownTopic*float64(n)/float64(len(e.Quotes))
	}
	var out []ranked
	for g, s := range scores {
		if home[g] == 0 && s < otherMin {
			continue
		}
		out = append(out, ranked{g, s, reasons(groups[g], ids, v)})
	}
	sortRanked(out)
	for n := range out {
		if n > 0 && (n > 1 || out[n].score < alsoShare*out[0].score) {
			return out[:n]
		}
	}
	return out
}

// look collects the known terms of a text.
func (v *vocabulary) look(into map[int32]float64, text []token) {
	last := ""
	for _, w := range v.words(text) {
		s := w.stem
		if id, ok := v.ids[s]; ok && s != "" {
			into[id]++
			if p, ok := v.ids[last+" "+s]; ok && last != "" {
				into[p]++
			}
		}
		last = s
	}
}

// reasons returns the event's words that the topic holds, strongest first; an
// event that has none is there because of its article, and the topic's own
// words say so.
func reasons(p *profile, ids []int32, v *vocabulary) []string {
	var have []int32
	for _, id := range ids {
		if p.terms[id] > 0 {
			have = append(have, id)
		}
	}
	slices.SortFunc(have, func(a, b int32) int { return cmp.Or(cmp.Compare(p.terms[b], p.terms[a]), cmp.Compare(a, b)) })
	var out []string
	for _, id := range have[:min(len(have), reasonMost)] {
		out = append(out, v.terms[id].label())
	}
	if len(out) > 0 {
		return out
	}
	for _, id := range p.top[:min(len(p.top), 3)] {
		out = append(out, v.terms[id].label()+" (article)")
	}
	return out
}
