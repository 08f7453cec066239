package keydates

import (
	"maps"
	"math"
	"slices"

	"github.com/dateline-tools/dateline/timeline/civil"
)

const (
	doubt = 5 // reports for and against each day of the week that are taken for granted
	fresh = 7 // days that a report of a day is news
)

// learnWeek finds the days of the week on which the subject's events fall:
// courts, parliaments and markets rest at weekends, and a paper that appears
// on Saturday looks back. What a day of the week adds to a score is the
// logarithm of how many fresh reports speak of such days, against their number
// in the calendar; little where there are few reports.
func (c *corpus) learnWeek() {
	var told, days [7]float64
	all, n := 0.0, 0.0
	for _, d := range slices.SortedFunc(maps.Keys(c.byDay), civil.Date.Compare) {
		news := slices.DeleteFunc(slices.Clone(c.byDay[d]), func(m mention) bool {
			after := c.articles[c.sentences[m.sentence].article].published.Sub(d)
			return after < 0 || after > fresh
		})
		sum := c.sumOfMaxima(news, func(s *sentence) int { return s.article })
		told[d.Weekday()] += sum
		all += sum
	}
	for s := c.reported(); !s.IsZero() && !s.Start.After(s.End); s.Start = s.Start.AddDays(1) {
		days[s.Start.Weekday()]++
		n++
	}
	for i := range c.week {
		c.week[i] = math.Log((told[i] + doubt) / (all*days[i]/max(1, n) + doubt))
	}
}

// reported returns the days of the period that articles may report afresh.
func (c *corpus) reported() civil.Span {
	var s civil.Span
	for d := range c.published {
		if s.Start.IsZero() || d.Before(s.Start) {
			s.Start = d
		}
		if d.After(s.End) {
			s.End = d
		}
	}
	if s.IsZero() {
		return s
	}
	s.Start = s.Start.AddDays(-fresh)
	s, _ = s.Intersect(c.period)
	return s
}
