package merge

import (
	"cmp"
	"slices"
	"strings"

	"github.com/dateline-tools/dateline/timeline"
)

// setMoved pairs every report of a move with the reading in the sentence beside
// it that gives the other day of the plan. A sentence that tells of several
// events pairs with none.
func (c *corpus) setMoved(whole []*reading) {
	c.moved = map[int32]int32{}
	rows := c.rows(whole)
	for n := 1; n < len(rows); n++ {
		prev, next := rows[n-1], rows[n]
		if !whole[prev[0]].justBefore(whole[next[0]]) {
			continue
		}
		second := whole[next[0]].quote().Sentence
		if setAnew(second) {
			c.pair(prev, next, func(i, j int32) bool { return c.namesNobodyElse(j, i) })
		}
		if setBefore(second) {
			c.pair(next, prev, c.namesNobodyElse)
		}
	}
}

// rows returns the readings by the sentence that they stand in, in the order of the text.
func (c *corpus) rows(whole []*reading) [][]int32 {
	order := make([]int32, len(whole))
	for i := range order {
		order[i] = int32(i)
	}
	slices.SortFunc(order, func(i, j int32) int {
		p, q := whole[i].quote(), whole[j].quote()
		return cmp.Or(cmp.Compare(p.Article, q.Article), cmp.Compare(p.Start, q.Start), cmp.Compare(p.End, q.End), cmp.Compare(i, j))
	})
	var out [][]int32
	for n, i := range order {
		if n == 0 || whole[i] != whole[order[n-1]] {
			out = append(out, nil)
		}
		out[len(out)-1] = append(out[len(out)-1], i)
	}
	return out
}

// justBefore reports whether nothing but white space stands between two sentences.
func (r *reading) justBefore(next *reading) bool {
	p, q := r.quote(), next.quote()
	return p.Article == q.Article && p.End <= q.Start && q.Start-p.End <= 2
}

// pair notes the one reading of a sentence that gives the other day of what the one
// beside it tells to be moved, if they are alike.
func (c *corpus) pair(moves, others []int32, alike func(i, j int32) bool) {
	for _, i := range moves {
		if c.fs[i].status != timeline.Postponed || c.fs[i].kind != oneDay {
			continue
		}
		var found []int32
		for _, j := range others {
			if c.otherDayOf(i, j) && alike(i, j) {
				found = append(found, j)
			}
		}
		if len(found) == 1 {
			c.moved[i] = found[0]
			c.fs[i].paired, c.fs[found[0]].paired = true, true
		}
	}
}

// movesTo reports whether reading j is the one beside reading i, a report of a move, that
// gives the plan's other day.
func (c *corpus) movesTo(i, j int32) bool {
	other, ok := c.moved[i]
	return ok && other == j
}

// otherDayOf reports whether reading j may give the other day of the plan that
// reading i tells to be moved: it does nothing else.
func (c *corpus) otherDayOf(i, j int32) bool {
	a, b := &c.fs[i], &c.fs[j]
	if b.kind != oneDay || b.lo == a.lo || b.status != timeline.Scheduled && b.status != timeline.Expected && !b.status.Done() {
		return false
	}
	if b.status.Done() && b.voice {
		return false // "announced on Tuesday that it was off"
	}
	t, u := c.rs[i].e.Type, c.rs[j].e.Type
	return (t == "" || u == "" || typeGroup(t) == typeGroup(u)) && !a.serial.apart(b.serial)
}

// namesNobodyElse reports whether reading i, of a second sentence, names parties of
// reading j, of the first, or none.
func (c *corpus) namesNobodyElse(i, j int32) bool {
	return len(c.fs[i].parties) == 0 || countParties(&c.fs[i], &c.fs[j]) > 0
}

// setAnew reports whether a sentence gives a plan a new day: "the ministers will now
// meet on Friday", "it will be held on Friday instead".
func setAnew(sentence string) bool {
	s := strings.ToLower(sentence)
	if strings.Contains(s, "new date ") || strings.Contains(s, " instead on ") || strings.HasSuffix(strings.TrimRight(s, "."), " instead") {
		return true
	}
	_, after, _ := strings.Cut(s, " now ")
	word, _, _ := strings.Cut(strings.TrimPrefix(after, "to "), " ")
	return anewWords[word]
}

// anewWords are words behind "now" for a plan carried out, or set; who "will now attend a
// funeral" does something else.
var anewWords = wordSet(`due set expected scheduled planned be take happen meet vote convene reconvene gather resume start begin open sign decide aim aims aiming likely`)

// setBefore reports whether a sentence speaks of the event of the sentence before it and
// gives the day first planned for it: "it had first been set for June 4", but not "a
// second round was first set for June 4", nor "the first round".
func setBefore(sentence string) bool {
	words := strings.Fields(strings.ToLower(sentence))
	if len(words) == 0 {
		return false
	}
	switch words[0] {
	case "it", "they", "this", "that", "the":
	default:
		return false
	}
	return slices.ContainsFunc(words[:min(len(words), 6)], func(w string) bool { return w == "first" || w == "originally" || w == "initially" }) &&
		!slices.Contains(words[:min(len(words), 2)], "first")
}

// saysLate reports whether a sentence says that something came later than planned: "a
// week later than first planned", "a week after it was first due".
func saysLate(sentence string) bool {
	s := strings.ToLower(sentence)
	for _, w := range []string{"later than ", "after it was ", "after it had ", "after they were ", "after they had "} {
		if _, rest, ok := strings.Cut(s, w); ok {
			rest = strings.TrimPrefix(rest, "been ")
			for _, first := range []string{"first ", "originally ", "initially "} {
				rest = strings.TrimPrefix(rest, first)
			}
			rest = strings.TrimPrefix(rest, "been ")
			if word, _, _ := strings.Cut(rest, " "); dueWords[strings.Trim(word, ".,;")] {
				return true
			}
		}
	}
	return false
}

// dueWords are words for a day that was set.
var dueWords = wordSet(`due planned scheduled expected set intended foreseen`)

// heldLate reports whether one of two readings puts a plan off, and the other tells that
// it was carried out later: it has the same number of a row, or says so.
func heldLate(a, b *features) bool {
	if a.status.Done() {
		a, b = b, a
	}
	return a.status == timeline.Postponed && b.status.Done() && a.kind == oneDay && b.kind == oneDay && a.lo < b.lo && b.lo-a.lo <= planOld &&
		a.article != b.article && a.pubHi <= b.pubHi && a.affair != 0 && a.affair == b.affair && (b.late || a.serial.n != 0 && a.serial == b.serial)
}
