package temporal

import (
	"time"

	"github.com/olebedev/when"
	"github.com/olebedev/when/rules"

	"github.com/dateline-tools/dateline/timeline/civil"
)

// reckoner does the arithmetic of instants with a [when.Parser] whose rules
// are ours: they point at the words that the grammar found and write what
// these mean into the context. `when` joins the day and the time of day where
// they stand together ("Thursday at 3 p.m.") and moves the base by them. Its
// own English rules are not used; see the package comment.
type reckoner struct {
	parser *when.Parser
	day    markedRule
	clock  markedRule
	known  map[question]answered
}

// question is what days are asked for: a move from a base, or fields.
type question struct {
	base          civil.Date
	y, m, d, days int
}

// answered is a day, if there is one.
type answered struct {
	day civil.Date
	ok  bool
}

// maxKnown bounds the answers that a reckoner keeps: stories ask for the same days again and again.
const maxKnown = 256

// markedRule is a rule of `when` that finds what it was told.
type markedRule struct {
	on    bool
	match rules.Match

	y, m, d int // absolute fields, 0 not set
	days    int // a move in days, where no field is set
	h, mi   int
	s       int
	loc     *time.Location
}

// Find implements [rules.Rule].
func (r *markedRule) Find(string) *rules.Match {
	if !r.on {
		return nil
	}
	return &r.match
}

func newReckoner() *reckoner {
	r := &reckoner{parser: when.New(&rules.Options{Distance: 12, MatchByOrder: true}), known: map[question]answered{}}
	r.day.match.Applier = func(_ *rules.Match, c *rules.Context, _ *rules.Options, _ time.Time) (bool, error) {
		if r.day.y == 0 {
			c.Duration += time.Duration(r.day.days) * 24 * time.Hour
			return true, nil
		}
		c.Year, c.Month, c.Day = &r.day.y, &r.day.m, &r.day.d
		return true, nil
	}
	r.clock.match.Applier = func(_ *rules.Match, c *rules.Context, _ *rules.Options, _ time.Time) (bool, error) {
		c.Hour, c.Minute, c.Second, c.Location = &r.clock.h, &r.clock.mi, &r.clock.s, r.clock.loc
		return true, nil
	}
	r.parser.Add(&r.day, &r.clock)
	return r
}

// maxMove bounds moves in days: a duration of Go holds 292 years.
const maxMove = 100000

// moved returns the day n days from base. Both are read in UTC, where every
// day has 24 hours.
func (r *reckoner) moved(words string, base civil.Date, n int) (civil.Date, bool) {
	if n > maxMove || n < -maxMove || words == "" {
		return civil.Date{}, false
	}
	r.day.on, r.clock.on = true, false
	r.day.y, r.day.m, r.day.d, r.day.days = 0, 0, 0, n
	r.day.match.Left, r.day.match.Right = 0, len(words)
	return r.parse(words, base)
}

// dated returns the day y-m-d; ok is false where the calendar lacks it.
func (r *reckoner) dated(words string, y, m, d int) (civil.Date, bool) {
	if !civil.Valid(y, time.Month(m), d) || words == "" {
		return civil.Date{}, false
	}
	r.day.on, r.clock.on = true, false
	r.day.y, r.day.m, r.day.d, r.day.days = y, m, d, 0
	r.day.match.Left, r.day.match.Right = 0, len(words)
	return r.parse(words, civil.Date{Year: 2000, Month: 1, Day: 1})
}

func (r *reckoner) parse(words string, base civil.Date) (civil.Date, bool) {
	q := question{base, r.day.y, r.day.m, r.day.d, r.day.days}
	if a, ok := r.known[q]; ok {
		return a.day, a.ok
	}
	day, ok := r.parseAnew(words, base)
	if len(r.known) >= maxKnown {
		clear(r.known)
	}
	r.known[q] = answered{day, ok}
	return day, ok
}

func (r *reckoner) parseAnew(words string, base civil.Date) (civil.Date, bool) {
	// Noon, since `when` takes the zero time for "now", and from the first
	// of January, since it sets the year, the month and the day one by one.
	b := time.Date(base.Year, base.Month, base.Day, 12, 0, 0, 0, time.UTC)
	res, err := r.parser.Parse(words, b)
	if err != nil || res == nil {
		return civil.Date{}, false
	}
	day := civil.Of(res.Time)
	return day, day.Year >= 1 && day.Year <= 9999
}

// instant returns the moment of clock c on a day; loc nil floats in UTC.
func (r *reckoner) instant(words string, on civil.Date, c clock, loc *time.Location, clockAt, clockTo int) (time.Time, bool) {
	r.day.on, r.clock.on = true, true
	r.day.y, r.day.m, r.day.d = on.Year, int(on.Month), on.Day
	r.clock.h, r.clock.mi, r.clock.s, r.clock.loc = int(c.h), int(max(c.m, 0)), int(max(c.s, 0)), loc
	r.day.match.Left, r.day.match.Right = 0, clockAt
	if clockAt == 0 {
		r.day.match.Left, r.day.match.Right = clockTo, len(words)
	}
	r.clock.match.Left, r.clock.match.Right = clockAt, clockTo
	res, err := r.parser.Parse(words, time.Date(2000, 1, 1, 12, 0, 0, 0, time.UTC))
	if err != nil || res == nil {
		return time.Time{}, false
	}
	return res.Time, true
}
