package eval

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"github.com/dateline-tools/dateline/timeline"
	"github.com/dateline-tools/dateline/timeline/civil"
)

// finder finds the report of ours that a label means. Each report answers one
// label.
type finder struct {
	byArticle  map[string][]report
	bySentence map[string][]report
	events     []timeline.Event
	taken      map[*timeline.Quote]bool
}

func newFinder(tl *timeline.Timeline) *finder {
	f := &finder{byArticle: map[string][]report{}, bySentence: map[string][]report{}, events: tl.Events, taken: map[*timeline.Quote]bool{}}
	for i := range tl.Events {
		e := &tl.Events[i]
		for j := range e.Quotes {
			q := &e.Quotes[j]
			f.byArticle[q.Article] = append(f.byArticle[q.Article], report{e, q})
			f.bySentence[squeeze(q.Sentence)] = append(f.bySentence[squeeze(q.Sentence)], report{e, q})
		}
	}
	return f
}

// squeeze makes sentences comparable across white space.
func squeeze(s string) string { return strings.Join(strings.Fields(s), " ") }

// reports counts our reports in the named articles; all where none is named.
func (f *finder) reports(named map[string]bool) int {
	any, n, all := false, 0, 0
	for id, rs := range f.byArticle {
		all += len(rs)
		if named[id] {
			any = true
			n += len(rs)
		}
	}
	for _, is := range named {
		any = any || is
	}
	if any {
		return n
	}
	return all
}

// denied counts the rows coded as no event where we report one. Ask it last: of
// two reports in one sentence the coder's event has the first choice.
func (f *finder) denied(gold []LabelledEvent) int {
	n := 0
	for i := range gold {
		if gold[i].None {
			if _, ok := f.find(&gold[i]); ok {
				n++
			}
		}
	}
	return n
}

// find returns the best report that is still free.
func (f *finder) find(g *LabelledEvent) (report, bool) {
	var pool []report
	switch {
	case g.Article != "" && g.End > g.Start:
		for _, r := range f.byArticle[g.Article] {
			if r.quote.Start < g.End && g.Start < r.quote.End {
				pool = append(pool, r)
			}
		}
	case g.Sentence != "":
		for _, r := range f.bySentence[squeeze(g.Sentence)] {
			if g.Article == "" || r.quote.Article == g.Article {
				pool = append(pool, r)
			}
		}
	default:
		pool = f.onThatDay(g)
	}
	pool = slices.DeleteFunc(pool, func(r report) bool { return f.taken[r.quote] })
	if len(pool) == 0 {
		return report{}, false
	}
	best := slices.MaxFunc(pool, func(a, b report) int { return cmp.Compare(fit(g, a), fit(g, b)) })
	f.taken[best.quote] = true
	return best, true
}

// fit counts how much a report agrees with a label, to choose between two
// events of one sentence.
func fit(g *LabelledEvent, r report) float64 {
	score := shared(cmp.Or(g.Title, g.Sentence), r.event.Title)
	if g.Date != "" && sameDays(g.Date, r.quote) {
		score += 2
	}
	if g.marked != "" && g.marked == r.quote.DateText {
		score += 2
	}
	if g.Status == string(r.quote.Status) {
		score++
	}
	return score
}

// onThatDay returns reports whose day may be the label's and that share at
// least a quarter of its words.
func (f *finder) onThatDay(g *LabelledEvent) []report {
	v, err := civil.ParseEDTF(string(g.Date))
	if err != nil || v.IsZero() {
		return nil
	}
	var out []report
	for i := range f.events {
		e := &f.events[i]
		if !e.Date.Dated() || !e.Date.Days().Overlaps(v.Bounds()) {
			continue
		}
		for j := range e.Quotes {
			if shared(g.Title, e.Quotes[j].Sentence) >= 0.25 {
				out = append(out, report{e, &e.Quotes[j]})
			}
		}
	}
	return out
}

// shared returns the share of a's words of four letters or more, their first
// five letters compared, that b has too.
func shared(a, b string) float64 {
	x, y := stems(a), stems(b)
	n := 0
	for w := range x {
		if y[w] {
			n++
		}
	}
	return ratio(n, len(x))
}

func stems(s string) map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		if r := []rune(w); len(r) >= 4 {
			out[string(r[:min(len(r), 5)])] = true
		}
	}
	return out
}
