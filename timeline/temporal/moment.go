package temporal

import (
	"time"

	"github.com/dateline-tools/dateline/timeline"
)

// setInstant gives a time of day its moment, in the zone that the text
// states, else that of the dateline's city, else of the outlet; else it
// floats, without a zone.
func (r *resolver) setInstant(e *expr, m *timeline.Mention, q point) {
	if !q.clk.set || q.gran != uDay || m.Grade == timeline.Window || q.d == 0 {
		return
	}
	loc, why := r.location(e)
	d := q.date()
	c := q.clk
	if c.h == 24 {
		d, c.h = d.AddDays(1), 0
	}
	words := r.words(e)
	from, to := 0, 0
	if e.clk.set && e.clk.from >= e.from && e.clk.to <= e.to && e.clk.to > e.clk.from {
		base := r.p.tok[e.from].start
		from, to = int(r.p.tok[e.clk.from].start-base), int(r.p.tok[e.clk.to-1].end-base)
	}
	t, ok := r.rk.instant(words, d, c, loc, from, to)
	if !ok {
		return
	}
	if loc == nil {
		m.Instant = t.Format("2006-01-02T15:04:05")
		return
	}
	m.Instant = t.Format(time.RFC3339)
	r.note(m, why)
}

// location finds the zone of a time.
func (r *resolver) location(e *expr) (*time.Location, string) {
	c := e.clk
	switch {
	case c.zone >= 0:
		z := zoneNames[c.zone]
		if name, ok := wideZones[z.abbr]; ok {
			if loc, err := time.LoadLocation(name); err == nil {
				return loc, "zone " + name + ", stated"
			}
		}
		if c.east != 0 {
			return time.FixedZone("", int(c.east)*60), "zone " + z.abbr + string(c.appendEast(nil)) + ", stated"
		}
		return time.FixedZone(z.name, z.offset*60), "zone " + z.abbr + ", stated"
	case c.place != "":
		if loc := zoneOf(c.place); loc != nil {
			return loc, "zone " + loc.String() + ", stated"
		}
	}
	if loc := zoneOf(r.a.Place); loc != nil {
		return loc, "zone " + loc.String() + ", of the dateline"
	}
	if c.local {
		return nil, ""
	}
	if loc := outletZone(r.a.Outlet); loc != nil {
		return loc, "zone " + loc.String() + ", of the outlet"
	}
	return nil, ""
}
