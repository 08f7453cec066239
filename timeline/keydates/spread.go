package keydates

import (
	"math"
	"slices"

	"github.com/dateline-tools/dateline/timeline/civil"
)

const (
	crowding  = 1.0  // what a day loses beside a chosen one, falling to nothing at the reach
	farReach  = 15   // days
	reachPart = 0.07 // of the mean distance between the dates asked for
	poolSize  = 20   // candidates looked at, for each date asked for
)

// spread chooses n days greedily from days, which are sorted by score: a day
// close to one already chosen loses by how close it is. Close means 7 %
// of the mean distance that n days have in the period, and 15 days at most,
// so a timeline of every day of a crisis is not thinned, and one of a life
// does not spend all its dates on one trial.
func (c *corpus) spread(days []scored, n int) []scored {
	rest := slices.Clone(days[:min(len(days), poolSize*n)])
	reach := math.Min(farReach, reachPart*float64(c.length(rest))/float64(n))
	lost := make([]float64, len(rest))
	taken := make([]bool, len(rest))
	var out []scored
	for range min(n, len(rest)) {
		best := -1
		for i := range rest {
			if !taken[i] && (best < 0 || rest[i].score-lost[i] > rest[best].score-lost[best]) {
				best = i
			}
		}
		taken[best] = true
		out = append(out, rest[best])
		for i := range rest {
			if away := math.Abs(float64(rest[i].day.Sub(rest[best].day))); away < reach {
				lost[i] += crowding * (1 - away/reach)
			}
		}
	}
	return out
}

// length returns the days of the period asked for; where it is open, of the
// days that were found.
func (c *corpus) length(days []scored) int {
	var s civil.Span
	for _, x := range days {
		if s.Start.IsZero() || x.day.Before(s.Start) {
			s.Start = x.day
		}
		if x.day.After(s.End) {
			s.End = x.day
		}
	}
	if !c.period.Start.IsZero() {
		s.Start = c.period.Start
	}
	if !c.period.End.IsZero() {
		s.End = c.period.End
	}
	return s.Days()
}
