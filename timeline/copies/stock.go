package copies

import (
	"cmp"
	"slices"
)

const (
	stockTimes = 3  // articles that have a stock sentence
	stockDays  = 14 // days between the first and the last of them
)

// use is a sentence in an article of a day.
type use struct {
	hash uint64
	day  int
}

// markStock marks the sentences that stand in articles weeks apart: terms of
// use, invitations to comment, what every story about a subject repeats. Two
// articles that share those alone are no copies.
func markStock(es []entry) {
	var uses []use
	for i := range es {
		if es[i].day.IsZero() {
			continue
		}
		for _, s := range es[i].sentences {
			if s.hash != 0 {
				uses = append(uses, use{s.hash, es[i].day.Ordinal()})
			}
		}
	}
	slices.SortFunc(uses, func(a, b use) int { return cmp.Or(cmp.Compare(a.hash, b.hash), cmp.Compare(a.day, b.day)) })
	stock := map[uint64]bool{}
	for from := 0; from < len(uses); {
		to := from
		for to < len(uses) && uses[to].hash == uses[from].hash {
			to++
		}
		if to-from >= stockTimes && uses[to-1].day-uses[from].day > stockDays {
			stock[uses[from].hash] = true
		}
		from = to
	}
	for i := range es {
		es[i].sentences = slices.Clone(es[i].sentences) // Resolve may be called again after more were added
		for j := range es[i].sentences {
			es[i].sentences[j].stock = stock[es[i].sentences[j].hash]
		}
	}
}

// sharedStock counts the words of the stock sentences that both have.
func sharedStock(a, b *entry) int {
	have := map[uint64]bool{}
	for _, s := range a.sentences {
		if s.stock {
			have[s.hash] = true
		}
	}
	n := 0
	for _, s := range b.sentences {
		if have[s.hash] {
			delete(have, s.hash)
			n += int(s.words)
		}
	}
	return n
}
