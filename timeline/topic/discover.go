package topic

import (
	"cmp"
	"iter"
	"math"
	"runtime"
	"slices"
	"strings"

	"github.com/dateline-tools/dateline/timeline"
	"github.com/dateline-tools/dateline/timeline/names"
)

// The graph of articles: who is tied to whom, and how strongly.
const (
	neighbours  = 10    // strongest ties that an article asks for
	askTerms    = 12    // rarest strong terms by which its like is looked for
	postingNear = 160   // articles nearest in time that are looked at for one term
	exactMost   = 48    // candidates whose likeness is computed in full
	tieMin      = 0.10  // likeness below which there is no tie
	halfLife    = 110.0 // days after which a likeness counts half
	resolution  = 1.0
	scaleUnits  = 90.0 // the resolution grows with the collection, per so many articles
	fewArticles = 5    // up to here, an article may be a topic by itself
)

// Discover finds the topics of a collection, fills Topics and TopicReasons of
// the events in place, and returns the topics, those with most events first.
// A topic is a group of articles that share words, over whatever time they
// run; in a collection of more than a few articles it takes two articles to
// make one, and events of articles that stand alone stay without a topic.
func Discover(events []timeline.Event, articles []timeline.Article) []timeline.Topic {
	quotes := map[string][]string{}
	for i := range events {
		for k := range events[i].Quotes {
			q := &events[i].Quotes[k]
			quotes[q.Article] = append(quotes[q.Article], q.Sentence)
		}
	}
	return Find(articles, quotes, names.Default()).Assign(events)
}

// Affairs are the groups of articles that [Find] found in a collection: one
// negotiation or affair each.
type Affairs struct {
	units  []unit
	groups []*profile
	v      *vocabulary
}

// Find groups the articles of a collection. quotes are the sentences of each
// article, by its id, that tell events: they weigh more than others. The names
// are those that book knows, as a user's names.yaml extends the gazetteer; nil
// is the gazetteer alone.
func Find(articles []timeline.Article, quotes map[string][]string, book *names.Book) *Affairs {
	v := newVocabulary(book)
	units := unitsOf(v, quotes, articles)
	ties := tie(units, v)
	group := joinAffairs(units, ties.communities(resolution*max(1, float64(len(units))/scaleUnits)), ties)
	return &Affairs{units, profiles(units, group, v), v}
}

// Of returns the number of each article's affair by its id; articles that
// stand alone have none.
func (a *Affairs) Of() map[string]int {
	of := make(map[string]int, len(a.units))
	for g, p := range a.groups {
		for _, i := range p.units {
			of[a.units[i].id] = g
		}
	}
	return of
}

// Assign names the affairs and gives them to the events as topics, as
// [Discover] does.
func (a *Affairs) Assign(events []timeline.Event) []timeline.Topic {
	topics := nameAll(a.groups, a.units, a.v)
	assignFound(events, a.groups, topics, a.Of(), a.v)
	return used(events, topics)
}

// unitsOf makes the units in order of article id.
func unitsOf(v *vocabulary, quotes map[string][]string, articles []timeline.Article) []unit {
	order := make([]*timeline.Article, len(articles))
	for i := range articles {
		order[i] = &articles[i]
	}
	slices.SortFunc(order, func(a, b *timeline.Article) int { return cmp.Compare(a.ID, b.ID) })
	units := make([]unit, len(order))
	i := 0
	for ts := range cut(order, quotes) {
		units[i] = v.unitOf(order[i], ts)
		i++
	}
	for i := range units {
		v.weigh(&units[i], len(units))
	}
	return units
}

// texts are the words of an article and of its quotes.
type texts struct {
	context
	quotes [][]token
}

// cut cuts articles into words, in their order, a few ahead of whom it is for.
func cut(articles []*timeline.Article, quotes map[string][]string) iter.Seq[texts] {
	return func(yield func(texts) bool) {
		ready := make(chan chan texts, 4*runtime.GOMAXPROCS(0))
		done := make(chan struct{})
		defer close(done)
		go func() {
			defer close(ready)
			for _, a := range articles {
				one := make(chan texts, 1)
				select {
				case ready <- one:
				case <-done:
					return
				}
				go func() {
					qs := slices.Clone(quotes[a.ID])
					slices.Sort(qs)
					t := texts{context: contextOf(a)}
					for _, q := range slices.Compact(qs) {
						t.quotes = append(t.quotes, tokenize(q))
					}
					one <- t
				}()
			}
		}()
		for one := range ready {
			if !yield(<-one) {
				return
			}
		}
	}
}

// tie makes the graph of the units: each asks for its nearest, found by the
// terms that few others have.
func tie(units []unit, v *vocabulary) *graph {
	byTerm := make([][]int32, len(v.terms))
	order := make([]int32, len(units)) // by day, so that a posting is sorted by time
	for i := range order {
		order[i] = int32(i)
	}
	slices.SortStableFunc(order, func(a, b int32) int { return cmp.Compare(units[a].day, units[b].day) })
	rank := make([]int32, len(units))
	for n, i := range order {
		rank[i] = int32(n)
		for _, t := range units[i].terms {
			if v.terms[t.id].df > 1 {
				byTerm[t.id] = append(byTerm[t.id], int32(n))
			}
		}
	}
	weights := map[[2]int32]float64{}
	acc := make([]float64, len(units))
	for i := range units {
		for _, e := range nearest(units, int32(i), order, rank, byTerm, v, acc) {
			a, b := min(int32(i), e.to), max(int32(i), e.to)
			weights[[2]int32{a, b}] = max(weights[[2]int32{a, b}], e.weight)
		}
	}
	return graphOf(len(units), weights)
}

func graphOf(n int, weights map[[2]int32]float64) *graph {
	g := &graph{edges: make([][]edge, n), self: make([]float64, n)}
	for k, w := range weights {
		g.edges[k[0]] = append(g.edges[k[0]], edge{k[1], w})
		g.edges[k[1]] = append(g.edges[k[1]], edge{k[0], w})
	}
	for i := range g.edges {
		slices.SortFunc(g.edges[i], func(a, b edge) int { return cmp.Compare(a.to, b.to) })
	}
	return g
}

// nearest returns the units most like unit i. acc is scratch space of zeros.
func nearest(units []unit, i int32, order, rank []int32, byTerm [][]int32, v *vocabulary, acc []float64) []edge {
	u := &units[i]
	ask := slices.Clone(u.terms)
	ask = slices.DeleteFunc(ask, func(t weighted) bool { return v.terms[t.id].df < 2 })
	slices.SortFunc(ask, func(a, b weighted) int { return cmp.Or(cmp.Compare(b.weight, a.weight), cmp.Compare(a.id, b.id)) })
	var found []int32
	for _, t := range ask[:min(len(ask), askTerms)] {
		list := byTerm[t.id]
		at, _ := slices.BinarySearch(list, rank[i])
		for _, n := range list[max(0, at-postingNear/2):min(len(list), at+postingNear/2)] {
			j := order[n]
			if j == i {
				continue
			}
			if acc[j] == 0 {
				found = append(found, j)
			}
			acc[j] += t.weight
		}
	}
	slices.SortFunc(found, func(a, b int32) int { return cmp.Or(cmp.Compare(acc[b], acc[a]), cmp.Compare(a, b)) })
	var out []edge
	for n, j := range found {
		acc[j] = 0
		if n >= exactMost {
			continue
		}
		if s := likeness(u, &units[j]); s >= tieMin {
			out = append(out, edge{j, s})
		}
	}
	slices.SortFunc(out, func(a, b edge) int { return cmp.Or(cmp.Compare(b.weight, a.weight), cmp.Compare(a.to, b.to)) })
	return out[:min(len(out), neighbours)]
}

// likeness is the cosine of two units, less the further apart they are.
func likeness(a, b *unit) float64 {
	if a.norm == 0 || b.norm == 0 {
		return 0
	}
	dot := 0.0
	for i, j := 0, 0; i < len(a.terms) && j < len(b.terms); {
		switch {
		case a.terms[i].id < b.terms[j].id:
			i++
		case a.terms[i].id > b.terms[j].id:
			j++
		default:
			dot += a.terms[i].weight * b.terms[j].weight
			i, j = i+1, j+1
		}
	}
	s := dot / (a.norm * b.norm)
	if a.day != 0 && b.day != 0 {
		s *= math.Exp2(-math.Abs(float64(a.day-b.day)) / halfLife)
	}
	return s
}

// profile is a group of articles as the terms that it shares.
type profile struct {
	units []int32
	terms map[int32]float64 // share of the group's articles that hold the term, times its rarity
	top   []int32           // strongest first
	heads map[int32]float64 // share of the group's headlines that hold the term
}

const profileTerms = 60

// profiles returns the groups that make a topic, largest first.
func profiles(units []unit, group []int32, v *vocabulary) []*profile {
	byGroup := map[int32]*profile{}
	var order []*profile
	for i, c := range group {
		p := byGroup[c]
		if p == nil {
			p = &profile{}
			byGroup[c] = p
			order = append(order, p)
		}
		p.units = append(p.units, int32(i))
	}
	if len(units) > fewArticles {
		order = slices.DeleteFunc(order, func(p *profile) bool { return len(p.units) < 2 })
	}
	for _, p := range order {
		p.fill(units, v)
	}
	slices.SortStableFunc(order, func(a, b *profile) int { return cmp.Compare(len(b.units), len(a.units)) })
	return order
}

func (p *profile) fill(units []unit, v *vocabulary) {
	sum := map[int32]float64{}
	n := float64(len(p.units))
	for _, i := range p.units {
		for _, t := range units[i].terms {
			if units[i].norm > 0 {
				sum[t.id] += t.weight / units[i].norm / n
			}
		}
	}
	ids := make([]int32, 0, len(sum))
	for id := range sum {
		ids = append(ids, id)
	}
	slices.SortFunc(ids, func(a, b int32) int {
		return cmp.Or(cmp.Compare(sum[b], sum[a]), cmp.Compare(v.terms[a].stem, v.terms[b].stem))
	})
	p.heads = map[int32]float64{}
	for _, i := range p.units {
		for _, id := range units[i].title {
			p.heads[id] += 1 / n
		}
	}
	p.top = ids[:min(len(ids), profileTerms)]
	p.terms = make(map[int32]float64, len(p.top))
	for _, id := range p.top {
		p.terms[id] = sum[id]
	}
}

// used counts the events of each topic and drops topics without any; most
// events first.
func used(events []timeline.Event, topics []timeline.Topic) []timeline.Topic {
	n := map[string]int{}
	for i := range events {
		for _, t := range events[i].Topics {
			n[t]++
		}
	}
	out := slices.Clone(topics)
	for i := range out {
		out[i].Events = n[out[i].Name]
	}
	out = slices.DeleteFunc(out, func(t timeline.Topic) bool { return t.Events == 0 })
	slices.SortStableFunc(out, func(a, b timeline.Topic) int {
		return cmp.Or(cmp.Compare(b.Events, a.Events), strings.Compare(a.Name, b.Name))
	})
	return out
}
