package briefing

import (
	"slices"

	"github.com/dateline-tools/dateline/timeline"
	"github.com/dateline-tools/dateline/timeline/civil"
)

// activity counts a topic's independent reports in the period and in up to
// four periods of the same length before it.
func (d *desk) activity(topic string) Activity {
	p := d.o.Period.Span()
	a := Activity{Reports: d.reports(topic, d.period), Arrow: Unknown}
	if !p.Closed() {
		return a
	}
	for n := 4; n >= 1; n-- {
		span := p.AddDays(-n * p.Days())
		if d.covered(span) {
			a.Earlier = append(a.Earlier, d.reports(topic, span))
		} else if k, ok := d.remembered(topic, n); ok {
			a.Earlier = append(a.Earlier, k)
		}
	}
	if len(a.Earlier) == 0 {
		return a
	}
	sum := 0
	for _, n := range a.Earlier {
		sum += n
	}
	a.Mean = float64(sum*10/len(a.Earlier)) / 10
	a.Arrow = arrow(float64(a.Reports), float64(sum)/float64(len(a.Earlier)))
	return a
}

// arrow is up if a count is at least half again the mean and at least two
// above it, down if at most two thirds of it and at least two below.
func arrow(n, mean float64) string {
	switch {
	case n >= 1.5*mean && n-mean >= 2:
		return Up
	case n <= mean/1.5 && mean-n >= 2:
		return Down
	}
	return Steady
}

// reports counts the independent articles published in a span that report an
// event of the topic.
func (d *desk) reports(topic string, span civil.Span) int {
	seen := map[string]bool{}
	for _, e := range d.byTopic[topic] {
		for j := range e.Quotes {
			a := d.arts[e.Quotes[j].Article]
			if a == nil || a.CopyOf != "" || seen[a.ID] {
				continue
			}
			if day := pubDay(a); !day.IsZero() && span.Contains(day) {
				seen[a.ID] = true
			}
		}
	}
	return len(seen)
}

// covered reports whether the corpus holds any article published in a span.
func (d *desk) covered(span civil.Span) bool {
	return slices.ContainsFunc(d.tl.Articles, func(a timeline.Article) bool {
		day := pubDay(&a)
		return !day.IsZero() && span.Contains(day)
	})
}

// remembered returns a count that the earlier issue printed for the n-th
// period before this one, where the earlier issue is of the period just before.
func (d *desk) remembered(topic string, n int) (int, bool) {
	prev := d.o.Previous
	if prev == nil || prev.Period.Until.AddDays(1) != d.o.Period.Since {
		return 0, false
	}
	for _, r := range prev.Glance {
		if r.Topic != topic {
			continue
		}
		if n == 1 {
			return r.Activity.Reports, true
		}
		if i := len(r.Activity.Earlier) - (n - 1); i >= 0 {
			return r.Activity.Earlier[i], true
		}
	}
	return 0, false
}

// glance makes one row a topic.
func (d *desk) glance() []Row {
	var out []Row
	for _, t := range d.topics {
		if over(len(out), d.limit.glance) {
			break
		}
		r := Row{Topic: t.Name, Activity: d.activity(t.Name), Next: d.next(t.Name)}
		for _, e := range d.of(t.Name, d.in, func(*timeline.Event) bool { return true }) {
			r.Happened += b2i(d.isHappened(e))
			r.Disputed += b2i(len(disputed(e)) > 0)
		}
		for _, e := range d.byTopic[t.Name] {
			r.Planned += b2i(d.isComing(e))
		}
		if t.Found && r.Happened+r.Disputed+r.Activity.Reports == 0 && (r.Next == nil || !d.near(r.Next)) {
			continue
		}
		out = append(out, r)
	}
	return out
}

// near reports whether a plan is of the next two weeks.
func (d *desk) near(it *Item) bool {
	return !d.o.AsOf.IsZero() && !it.Date.Key().After(d.o.AsOf.AddDays(soon))
}
