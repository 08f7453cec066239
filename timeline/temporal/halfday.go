package temporal

// hourReach is how far back, in tokens, the time may stand that tells the half of the day of another.
const hourReach = 40

// halfBehind gives a time in figures without a.m. or p.m. the half of the day of the time before it: "arrived at
// 1:55 p.m. and left at 2:37". The day goes on, so that after "at 11 a.m." 5:45 is in the afternoon.
func (p *parser) halfBehind(e *expr) {
	c := &e.clk
	if e.op != opClock || c.h < 1 || c.h > 11 || p.t(c.from).kind != tNum || p.t(c.from).digits > 2 || c.to != c.from+3 || !p.mark(c.from+1, ':') && !p.mark(c.from+1, '.') || len(p.out) == 0 {
		return
	}
	f := &p.out[len(p.out)-1]
	for i := len(p.out) - 1; i >= 0 && !f.clk.set && f.part == ""; i-- {
		f = &p.out[i]
	}
	if e.from-f.to > hourReach {
		return
	}
	switch {
	case f.part == "AF" || f.part == "EV":
		if e.from-f.to < 6 && !p.sentenceBetween(f.to, e.from) {
			*c = c.within(f.part) // "Sunday afternoon's quake, at 3:40,"
		}
	case f.clk.set && p.halved(&f.clk):
		if late := *c; late.h < 12 {
			late.h += 12
			if f.clk.h >= 12 && f.clk.h < 24 || c.minutes() < f.clk.minutes() {
				*c = late
			}
		}
	}
}

// halved says that a time is told with its half of the day.
func (p *parser) halved(c *clock) bool {
	if c.to <= c.from {
		return false
	}
	for k := c.from; k < c.to; k++ {
		if p.has(k, cMeridiem) || p.is(k, wNoon) {
			return true
		}
	}
	return p.has(c.to-1, cPart)
}
