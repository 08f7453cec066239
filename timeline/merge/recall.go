package merge

import "github.com/dateline-tools/dateline/timeline"

// Old days are not news. What reports of one affair recall of a day long past,
// or of a year ("the 2015 deal"), is nearly always the one thing that happened
// then, however they call it.
const (
	recallAfter = 31  // days behind the publication from which a date is recalled
	recalled    = 2.6 // two recalled readings of one affair on one day or in one window, of one kind
	recalledIn  = 1.8 // the same, where the day of one lies in the window of the other
	recallDate  = 1.0 // what their dates count for at least: a year is no rare day
)

// recalls reports whether a reading looks back on something long past.
func (f *features) recalls() bool {
	return f.pubLo != 0 && f.kind != undated && f.kind != open && f.hi < f.pubLo-recallAfter && !f.status.Planned()
}

// recallScore weighs two readings that recall one time of one affair; zero if
// they do not.
func (c *corpus) recallScore(i, j int) float64 {
	a, b := &c.fs[i], &c.fs[j]
	if a.affair == 0 || a.affair != b.affair || a.lo > b.hi || b.lo > a.hi || !a.recalls() || !b.recalls() || !c.oneKind(i, j) {
		return 0
	}
	if a.lo == b.lo && a.hi == b.hi || a.outbreak && b.outbreak {
		return recalled // a war begins once
	}
	if (a.lo >= b.lo && a.hi <= b.hi || b.lo >= a.lo && b.hi <= a.hi) && c.moreThanTalks(i, j) {
		return recalledIn
	}
	return 0
}

// moreThanTalks reports whether two readings have more in common than that
// people talked, or that both are untold: an affair has talks in every month
// of a year.
func (c *corpus) moreThanTalks(i, j int) bool {
	if t := c.rs[i].e.Type; t != "" && t != "CONSULT" && t == c.rs[j].e.Type {
		return true
	}
	a, b := &c.fs[i], &c.fs[j]
	return a.acts&b.acts&^(weakActs|actMeet) != 0 || countShared(a.words, b.words) > 1 || countParties(a, b) > 0 || a.place >= 0 && a.place == b.place ||
		a.acts&^weakActs == 0 && b.acts&^weakActs == 0 && countShared(a.words, b.words) > 0
}

// oneKind reports whether two readings are of one type, or do the same.
func (c *corpus) oneKind(i, j int) bool {
	t, u := c.rs[i].e.Type, c.rs[j].e.Type
	if t != "" && t == u || c.fs[i].outbreak && c.fs[j].outbreak || bothVote(&c.fs[i], &c.fs[j]) {
		return true
	}
	if typeGroup(t) == 4 && typeGroup(u) == 4 && wideSpan(&c.fs[i]) && wideSpan(&c.fs[j]) {
		return true // "the war of 2020", "sent troops in 2020"
	}
	if t == "" && u == "" && c.fs[i].acts == 0 && c.fs[j].acts == 0 && countShared(c.fs[i].words, c.fs[j].words) > 0 {
		return true // "construction began in 2011" and "the dam, begun in 2011"
	}
	shared := c.fs[i].acts & c.fs[j].acts &^ (actSay | actLetter)
	if t != "" && u != "" {
		return shared&^(weakActs|actMeet) != 0 && typeGroup(t) == typeGroup(u) // talks, and the agreement of another month
	}
	return shared != 0
}

// wideSpan reports whether the date of a reading is a month or more.
func wideSpan(f *features) bool { return f.kind == window && f.hi-f.lo >= 27 }

// oneBreath reports whether one sentence gives two dates for two readings:
// "talks began last week and were paused on Friday" are two events, and so are "met on
// Friday and left on Friday night", and what was said and that it was said.
func (c *corpus) oneBreath(i, j int32) bool {
	a, b := &c.fs[i], &c.fs[j]
	if a.article == b.article && a.whole == b.whole && (a.says != b.says || (a.acts == actSay) != (b.acts == actSay)) && !a.soft && !b.soft {
		return true // "... was held earlier in the day, he said on Saturday"
	}
	return a.article == b.article && a.whole == b.whole && a.kind != undated && b.kind != undated && i != j &&
		!a.soft && !b.soft && a.status != timeline.Postponed && b.status != timeline.Postponed
}
