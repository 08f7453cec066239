package briefing

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"github.com/dateline-tools/dateline/timeline"
)

// worth is what the event of that id weighs; zero if there is none. Most events of a large
// timeline are in no section, and nobody asks for theirs.
func (d *desk) worth(id string) float64 {
	v, ok := d.scores[id]
	if e := d.events[id]; !ok && e != nil {
		v = d.weigh(e)
		d.scores[id] = v
	}
	return v
}

// weigh is an event's worth by the stated weights.
func (d *desk) weigh(e *timeline.Event) float64 {
	w := d.o.Weights
	v := w.Sources*math.Min(1, math.Log2(1+float64(e.Independent))/3) +
		w.Change*d.changed(e) +
		w.Actors*d.actorRank(e) +
		w.Novelty*d.novelty(e) +
		w.Closeness*d.closeness(e) +
		w.Act*act(e)
	if e.Pinned {
		v += 100
	}
	return v
}

// changed is 1 for an event that the period's reports moved, confirmed,
// contradicted or cancelled.
func (d *desk) changed(e *timeline.Event) float64 { return float64(b2i(len(d.moves[e.ID]) > 0)) }

// novelty is 1 for an event that the earlier issue did not have and that was
// first reported in the period, and half for one of the two.
func (d *desk) novelty(e *timeline.Event) float64 {
	fresh := !e.FirstReported.IsZero() && d.period.Contains(e.FirstReported) && !d.late[e.ID]
	return (float64(b2i(!d.wasKnown(e))) + float64(b2i(fresh))) / 2
}

// rolesByRank are words of roles as printed, highest first.
var rolesByRank = []struct {
	value float64
	words []string
}{
	{1, []string{"president", "prime minister", "chancellor", "premier", "taoiseach", "king", "queen", "emperor", "pope", "secretary-general", "secretary general", "supreme leader", "crown prince"}},
	{0.8, []string{"foreign minister", "foreign secretary", "secretary of state", "defence minister", "defense minister", "defence secretary", "defense secretary", "foreign affairs", "national security", "high representative"}},
	{0.6, []string{"minister", "envoy", "negotiator", "secretary", "commissioner", "chief of staff", "ambassador", "general"}},
	{0.4, []string{"spokes", "adviser", "advisor", "official", "senator", "deputy"}},
}

// belowTop are words that take a role out of the first rank.
var belowTop = []string{"vice", "deputy", "former", "ex-", "spokes", "adviser", "advisor", "aide", "envoy", "candidate"}

// actorRank is the rank of the highest actor: by the role as printed, or by
// how often the actor takes part in the corpus.
func (d *desk) actorRank(e *timeline.Event) float64 {
	best := 0.0
	for _, a := range e.Actors {
		best = max(best, roleRank(a.Role), 0.7*d.ranks[a.Name])
	}
	return best
}

func roleRank(role string) float64 {
	role = strings.ToLower(role)
	holds := func(w string) bool { return strings.Contains(role, w) }
	for i, r := range rolesByRank {
		if slices.ContainsFunc(r.words, holds) && (i > 0 || !slices.ContainsFunc(belowTop, holds)) {
			return r.value
		}
	}
	return 0
}

// rankActors counts the events of each actor, the most frequent being 1.
func (d *desk) rankActors() {
	n, top := map[string]int{}, 1
	for i := range d.tl.Events {
		for _, a := range d.tl.Events[i].Actors {
			n[a.Name]++
			top = max(top, n[a.Name])
		}
	}
	d.ranks = make(map[string]float64, len(n))
	for name, k := range n {
		d.ranks[name] = math.Log2(1+float64(k)) / math.Log2(1+float64(top))
	}
}

// closeness is the share of the leading words of the event's topics that the
// sentence to be printed holds, twice counted; 0.5 where a topic names no words.
func (d *desk) closeness(e *timeline.Event) float64 {
	return d.close(e, d.bagOf(d.bestQuote(e)))
}

// begins counts the leads that a word begins with.
func begins(words, leads []string) float64 {
	n := 0.0
	for _, l := range leads {
		n += float64(b2i(slices.ContainsFunc(words, func(w string) bool { return strings.HasPrefix(w, l) })))
	}
	return n
}

// close is the share of the words of the event's topics that one sentence
// holds.
func (d *desk) close(e *timeline.Event, words []string) float64 {
	best := 0.0
	for _, t := range e.Topics {
		if lead := d.leads[t]; len(lead) > 0 {
			best = max(best, math.Min(1, 2*begins(words, lead)/float64(len(lead))))
		} else {
			best = max(best, 0.5)
		}
	}
	return best
}

// readTopics keeps the leading words of every topic.
func (d *desk) readTopics() {
	for _, t := range d.tl.Topics {
		d.leads[t.Name] = bag(strings.Join(t.Words[:min(8, len(t.Words))], " "))
	}
}

// onTopic reports whether a sentence of the event shows why it is in a topic
// that the user named; the others are in it by their surroundings.
func (d *desk) onTopic(e *timeline.Event) bool {
	return !d.named(e) || slices.ContainsFunc(e.Quotes, func(q timeline.Quote) bool {
		whole, _ := sentence(&q)
		return d.close(e, bag(whole)) > 0
	})
}

// shows reports whether the sentence printed itself says why it is in a topic
// that the user named: another report of the event may, and be left out.
func (d *desk) shows(e *timeline.Event, p *Passage) bool {
	return d.onTopic(e) && (!d.named(e) || d.close(e, bag(p.Text())) > 0)
}

// named reports whether the event is in a topic that the user named.
func (d *desk) named(e *timeline.Event) bool {
	return slices.ContainsFunc(d.tl.Topics, func(t timeline.Topic) bool { return !t.Found && slices.Contains(e.Topics, t.Name) })
}

// strays reports an event in no sentence of which anything says why it is in a
// topic that the user named: neither the topic's words, nor a known act of a
// known actor.
func (d *desk) strays(e *timeline.Event) bool {
	return !d.onTopic(e) && (e.Type == "" || len(e.Actors) == 0)
}

// acts are PLOVER types by how much they change the world: agreements and
// deeds before visits and talks before words.
var acts = map[timeline.Opt]float64{
	"AGREE": 1, "SANCTION": 1, "ASSAULT": 1, "MOBILIZE": 0.9, "COERCE": 0.9, "CONCEDE": 0.9, "AID": 0.8, "RETREAT": 0.9,
	"CONSULT": 0.7, "COOPERATE": 0.7, "REJECT": 0.7, "PROTEST": 0.5, "THREATEN": 0.6, "REQUEST": 0.4, "ACCUSE": 0.4, "SUPPORT": 0.4,
}

// act is the weight of what was done; deeds reported, above plans.
func act(e *timeline.Event) float64 {
	v := acts[e.Type]
	if e.Type == "" && len(e.Actors) == 0 {
		v = -0.5
	}
	if !e.Status.Done() {
		v *= 0.6
	}
	return v
}

// pick orders events by weight, each less what the ones before already say
// (maximal marginal relevance), and takes them while take agrees. Events that
// take refuses are skipped, not stopped at.
func (d *desk) pick(events []*timeline.Event, taken [][]string, take func(*timeline.Event, Item) bool) []Item {
	type cand struct {
		e    *timeline.Event
		item Item
		bag  []string
		v    float64
	}
	cands := make([]cand, 0, len(events))
	for _, e := range events {
		it := d.item(e)
		v := d.worth(e.ID) + clarity(&it.Passage)
		if !d.onTopic(e) {
			v -= 2
		}
		if d.late[e.ID] {
			v -= 1.5 // the day before the period is less its news than one of its own
		}
		cands = append(cands, cand{e, it, bag(it.Passage.Text()), v})
	}
	if len(cands) > mostCandidates && d.o.Length != Full {
		slices.SortStableFunc(cands, func(a, b cand) int { return -cmp.Compare(a.v, b.v) })
		cands = cands[:mostCandidates]
	}
	worst := make([]float64, len(cands))
	for i := range cands {
		for _, t := range taken {
			worst[i] = max(worst[i], overlap(cands[i].bag, t))
		}
	}
	var out []Item
	for len(cands) > 0 {
		best := 0
		for i := 1; i < len(cands); i++ {
			if cands[i].v-d.o.Weights.Diversity*worst[i] > cands[best].v-d.o.Weights.Diversity*worst[best] {
				best = i
			}
		}
		c, w := cands[best], worst[best]
		cands, worst = slices.Delete(cands, best, best+1), slices.Delete(worst, best, best+1)
		if w >= repeated && d.o.Length != Full || !take(c.e, c.item) {
			continue
		}
		c.item.Score = math.Round(100*(c.v-d.o.Weights.Diversity*w)) / 100
		out = append(out, c.item)
		for i := range cands {
			worst[i] = max(worst[i], overlap(cands[i].bag, c.bag))
		}
	}
	return out
}

// mostCandidates is how many events, heaviest first, a short issue chooses from.
const mostCandidates = 500

// repeated is the overlap from which a sentence says nothing new.
const repeated = 0.7

// clarity prefers sentences that can be read alone.
func clarity(p *Passage) float64 {
	v := -talk(p.Text())
	if ownWords.MatchString(unquoted(p.Text())) {
		v-- // who speaks of himself tells less than a report of him
	}
	switch {
	case p.Clear:
	case p.own:
		v -= 2
	default:
		v -= 4
	}
	return v
}
