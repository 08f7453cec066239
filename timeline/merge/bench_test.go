package merge

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/dateline-tools/dateline/timeline"
	"github.com/dateline-tools/dateline/timeline/civil"
)

// resample makes n articles out of the labelled stories: each is moved by a
// random number of days within span and told in partly other words, so that
// the large sets have as many events a day as a large collection has.
func resample(b *testing.B, n int) []timeline.Event {
	items := loadStories(b)
	byStory := map[string][]labelled{}
	var ids []string
	for _, it := range items {
		id := it.e.Quotes[0].Article
		if byStory[id] == nil {
			ids = append(ids, id)
		}
		byStory[id] = append(byStory[id], it)
	}
	rng := rand.New(rand.NewPCG(7, uint64(n)))
	var out []timeline.Event
	for k := range n {
		shift := rng.IntN(max(30, n/20))
		for _, it := range byStory[ids[rng.IntN(len(ids))]] {
			e := it.e
			q := e.Quotes[0]
			q.Article = fmt.Sprintf("%s-%d", q.Article, k)
			q.Earliest, q.Latest, q.Best = later(q.Earliest, shift), later(q.Latest, shift), later(q.Best, shift)
			if q.Earliest == q.Latest {
				q.EDTF = timeline.Opt(q.Earliest.String())
			}
			if d, err := civil.ParseDate(string(q.Published)); err == nil {
				q.Published = timeline.Opt(later(d, shift).String())
			}
			q.Words = append([]string{fmt.Sprint("w", rng.IntN(5000))}, q.Words...)
			e.Quotes = []timeline.Quote{q}
			e.SetID()
			out = append(out, e)
		}
	}
	return out
}

func later(d civil.Date, n int) civil.Date {
	if d.IsZero() {
		return d
	}
	return d.AddDays(n)
}

// BenchmarkMerge shows how the work grows with the collection: the time an
// article should stay about the same.
func BenchmarkMerge(b *testing.B) {
	for _, n := range []int{1_000, 10_000, 100_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			if n > 10_000 && testing.Short() {
				b.Skip("large")
			}
			events := resample(b, n)
			of := map[string]int{}
			for i := range events {
				id := events[i].Quotes[0].Article
				of[id] = int(id[0])
			}
			b.ReportAllocs()
			for b.Loop() {
				m := New(nil).Affairs(of)
				for _, e := range events {
					m.Add(e)
				}
				m.Events()
			}
			b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N)/float64(n), "µs/article")
		})
	}
}

// BenchmarkOneDay is the worst of inputs: every article prints one sentence,
// on one day, and all of them are one event.
func BenchmarkOneDay(b *testing.B) {
	const n = 20_000
	e := report(b, "a", "2025-09-05", "happened|2025-09-04|on Thursday|CONSULT|Steve Witkoff US|Paris FR", "Steve Witkoff met European leaders in Paris on Thursday.")
	m := New(nil)
	for i := range n {
		q := e.Quotes[0]
		q.Article = fmt.Sprint("a", i)
		e.Quotes = []timeline.Quote{q}
		m.Add(e)
	}
	for b.Loop() {
		if got := m.Events(); len(got) != 1 {
			b.Fatalf("%d events", len(got))
		}
	}
}

// BenchmarkOneAffair is another: one affair on one day, of which every article
// tells something else.
func BenchmarkOneAffair(b *testing.B) {
	const n = 4_000
	m, of := New(nil), map[string]int{}
	for i := range n {
		id := fmt.Sprint("a", i)
		of[id] = 1
		m.Add(report(b, id, "2025-09-05", fmt.Sprintf("happened|2025-09-04|on Thursday|-|Body%d XX|-", i), fmt.Sprintf("Body%d did thing%d on Thursday.", i, i)))
	}
	m.Affairs(of)
	for b.Loop() {
		if got := m.Events(); len(got) < n/2 {
			b.Fatalf("%d events", len(got))
		}
	}
}
