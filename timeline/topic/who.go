package topic

import (
	"cmp"
	"math"
	"slices"
	"strings"
)

// Whose affair a group of articles is about: the countries, bodies and people
// that most of its articles name and few others do. A name that stands beside
// the matter in headlines ("guarantees for Ukraine") goes before one that does
// not, but only where the group itself is full of it: the same matter may be
// told of elsewhere, of others.
const (
	whoLeast    = 0.3 // of the articles hold a name that is tried...
	whoRare     = 0.5 // ...and of those that hold the commonest
	whoBeside   = 0.6 // what a name that always stands beside the matter counts more
	seatTells   = 0.8 // what a country loses that is only named as a capital: talks may be held there
	personTells = 0.3 // what a person counts beside a country: affairs are of countries, and whoever speaks for them
	ownLeast    = 0.5 // of the articles hold the name before a matter that says enough alone
	pairLeast   = 0.5 // of the articles hold both names of a pair...
	pairEqual   = 0.7 // ...and the second tells nearly as much as the first
)

// owner is a name that a group's articles hold.
type owner struct {
	name   string
	share  float64 // of the group's articles
	score  float64
	person bool
}

// whose returns the group's names, most telling first.
func (p *profile) whose(units []unit, v *vocabulary) []owner {
	count := map[int32]float64{}
	for _, i := range p.units {
		for _, t := range units[i].terms {
			if _, ok := p.terms[t.id]; ok {
				count[t.id] += 1 / float64(len(p.units))
			}
		}
	}
	var sure, other []owner
	for _, id := range p.top {
		t := &v.terms[id]
		label := t.label()
		o := owner{name: label, share: count[id]}
		o.score = o.share * math.Sqrt(max(0, v.idf(id, len(units))))
		switch {
		case t.pair && mixed(t), t.thin():
		case strings.HasPrefix(t.stem, "@") && !t.pair:
			if v.persons[t.stem] {
				o.person = true
				o.score *= personTells
			}
			if t.seen > 0 {
				o.score *= 1 - seatTells*float64(t.seats)/float64(t.seen)
			}
			sure = append(sure, o)
		case properName(label) && v.printedAsName(label):
			other = append(other, o)
		}
	}
	if len(sure) == 0 {
		sure = other
	}
	slices.SortStableFunc(sure, func(a, b owner) int { return cmp.Or(cmp.Compare(b.score, a.score), cmp.Compare(a.name, b.name)) })
	most := 0.0
	for _, o := range sure {
		most = max(most, o.share)
	}
	return slices.DeleteFunc(sure, func(o owner) bool { return o.share < whoLeast || o.share < whoRare*most })
}

// who returns the name that goes with a matter, "" if none does; two that are
// equally in it are both named.
func (p *profile) who(m matter, whose []owner, v *vocabulary) string {
	with := v.phrases[m.id].with
	if pair := pairOf(whose); len(v.phrases[m.id].stems) == 1 && strings.Contains(pair, "–") {
		return pair // "negotiations with the United States" are those of both
	}
	sum := 0.0
	for _, o := range whose {
		sum += with[o.name]
	}
	ranked := slices.Clone(whose)
	for i := range ranked {
		if sum > 0 {
			ranked[i].score *= 1 + whoBeside*with[ranked[i].name]/sum
		}
	}
	slices.SortStableFunc(ranked, func(a, b owner) int { return cmp.Compare(b.score, a.score) })
	if len(ranked) > 0 && len(v.phrases[m.id].stems) > 1 && ranked[0].share < ownLeast {
		return "" // "plastics treaty" is not that of one country of many
	}
	return pairOf(ranked)
}

// pairOf returns the first name, or the first two where they are equals.
func pairOf(ranked []owner) string {
	if len(ranked) == 0 {
		return ""
	}
	a := ranked[0]
	if len(ranked) > 1 {
		if b := ranked[1]; !a.person && !b.person && min(a.share, b.share) >= pairLeast && b.score >= pairEqual*a.score {
			return min(a.name, b.name) + "–" + max(a.name, b.name)
		}
	}
	return a.name
}

// kinds are the words for what an affair is, where no matter of its own names
// it: first those that say what is at stake, then those that every affair has.
var kinds = [][]string{
	{"ceasefire", "truce", "treaty", "sanctions", "tariffs", "election", "war", "negotiations", "talks", "agreement", "deal", "summit", "conflict"},
	{"meeting", "visit"},
}

// kindShare is the share of a group's articles that have to hold a kind.
const kindShare = 0.25

// kind returns the word of the first list that most of the group's articles
// hold in headline, lead or quotes; "" if too few hold any.
func (p *profile) kind(units []unit, v *vocabulary) string {
	for _, list := range kinds {
		best, most := "", kindShare*float64(len(p.units))
		for _, k := range list {
			id, ok := v.ids[v.word(k, k).stem]
			if !ok {
				continue
			}
			n := 0.0
			for _, i := range p.units {
				if slices.ContainsFunc(units[i].terms, func(t weighted) bool { return t.id == id }) {
					n++
				}
			}
			if n > most || n == most && best == "" {
				best, most = k, n
			}
		}
		if best != "" {
			return best
		}
	}
	return ""
}
