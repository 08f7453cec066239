package temporal

import (
	"github.com/dateline-tools/dateline/timeline"
	"github.com/dateline-tools/dateline/timeline/civil"
)

// asideZone says that running text does not count from the dates of a zone.
func asideZone(z string) bool {
	switch z {
	case timeline.ZoneMasthead, timeline.ZoneAge, timeline.ZoneByline, timeline.ZoneCaption, timeline.ZoneRelated, timeline.ZoneBoilerplate, timeline.ZoneComment:
		return true
	}
	return false
}

// remember keeps a date as the one spoken of last.
func (r *resolver) remember(e *expr, m *timeline.Mention, q point) {
	heading := m.Zone == timeline.ZoneByline && r.chron.entries > 1 && e.op == opDate && r.p.headsEntry(e)
	if asideZone(string(m.Zone)) && !heading || r.p.ofPhoto(e.from) {
		return
	}
	head := m.Zone == timeline.ZoneDateline || m.Zone == "" && r.p.inDateline(e)
	s := spoken{at: q, from: e.from, head: head, told: !head && r.lean.dir <= 0}
	if m.Grade == timeline.Window {
		s.window = m.Span()
	}
	if r.p.tokIs(e.from-1, wSince) && !r.narrative && r.p.recordBefore(e.from-1) {
		return // "the biggest drop since January 2010": nothing is told of that month
	}
	if q.gran == uYear && e.rule != ruleAgo && e.rule != ruleEarlier {
		r.period = uYear
	}
	if q.gran == uDay && r.p.endsQuarter(e.from) && !r.narrative {
		r.quarter, r.quarterAt, r.period = point{gran: uQuarter, y: q.y, sub: (q.m + 2) / 3}, e.from, uQuarter
	}
	if q.gran == uQuarter && r.reportable(e, q) { // no forecast for one that is not over
		r.quarterAt, r.period = e.from, uQuarter
		if e.rule != ruleYearAgoQuarter && e.n == 0 && !e.same && !(r.quarter.known() && q == r.quarter.add(-4)) {
			r.quarter = q
		}
	}
	if (q.gran == uHalf || q.gran == uQuarter) && e.rule != ruleYearAgoQuarter {
		r.prevPart = s
	}
	if e.rule == ruleAgo {
		r.ago = spoken{at: dayPoint(r.longAgo(e)), from: e.from}
		return
	}
	if e.rule == ruleEarlier && q.gran >= uYear {
		return
	}
	if q.gran == uDay {
		r.days = append(r.days, s)
	}
	if q.gran > uDay && r.p.comparedWith(e.from) {
		return
	}
	if !r.narrative || !r.aside(e, q) {
		r.story = s
	}
	if q.gran == uDay && e.clk.set && r.p.bracketed(e) && r.prev.at.gran == uDay {
		return // "at 7:46 pm Monday in Washington (0046 GMT Tuesday)": Monday is spoken of
	}
	if q.gran == uYear && r.p.attributive(e) && r.framed(e.from) {
		return
	}
	r.prev = s
	if e.op == opDate && e.m != 0 && q.gran <= uMonth && r.p.headsEntry(e) {
		r.chron.above = s
	}
	switch q.gran {
	case uDay:
		r.prevDay = s
	case uMonth:
		r.prevMonth = s
	case uWeek:
		r.prevWeek = s
	}
	if head && q.gran == uDay && !r.windowed {
		if n := r.best.Sub(q.date()); !r.best.IsZero() && n >= 0 && n <= datelineAge {
			r.dateline = q.date()
		}
	}
}

// endsQuarter says that the day at token k ends "the three months ended June 30".
func (p *parser) endsQuarter(k int) bool {
	w := p.word0(k - 1)
	return (w == "ended" || w == "ending" || w == "to") && p.word0(k-2) == "months" && (p.word0(k-3) == "three" || p.word0(k-3) == "3")
}

// framed says that a date opens the sentence of token k and is what its clauses tell of: "In 2018, Roe left
// the 2015 pact. A year later" is in 2019.
func (r *resolver) framed(k int) bool {
	at := r.prev.from - 1
	return r.prev.at.known() && !r.prev.at.bc && r.prev.at.gran >= uMonth && r.p.tokIs(at, wIn) && r.p.opensSentence(at) && !r.p.sentenceBetween(at, k)
}

// bracketed says that the time e stands in brackets of its own behind another: "(0046 GMT Tuesday)".
func (p *parser) bracketed(e *expr) bool {
	i := p.after(e.from) - 1
	return p.mark(e.from-1, '(') && p.mark(e.to, ')') && i >= 0 && p.out[i].clk.set && e.from-p.out[i].to < nounReach && !p.sentenceBetween(p.out[i].to, e.from)
}

// ofPhoto says that the date at token k is that of a picture: "in this file photo taken on".
func (p *parser) ofPhoto(k int) bool {
	for j := k - 1; j > 0 && j > k-7 && !p.sentenceEnd(j); j-- {
		if p.in(j, photos) && (p.tokIs(j-1, wThis) || p.word0(j-1) == "file" || p.word0(j-1) == "handout") {
			return true
		}
	}
	return false
}

// photos are the words for one, behind "this", "file" or "handout".
var photos = forms("photo photograph picture image")

// comparedWith says that the date at token k is one that another is compared with: "up in April
// from April 2024", "compared with a year of war".
func (p *parser) comparedWith(k int) bool {
	if !p.tokIs(k-1, wTo) && !p.tokIs(k-1, wFrom) && !p.tokIs(k-1, wThan) && p.word0(k-1) != "with" && p.word0(k-1) != "over" {
		return false
	}
	for j := k - 2; j >= 0 && j > k-5 && !p.sentenceEnd(j); j-- {
		switch w := p.word0(j); w {
		case "compared", "percent", "up", "down", "higher", "lower", "more", "less", "fewer":
			return true
		}
		if p.mark(j, '%') {
			return true
		}
	}
	return false
}

// reportable says that a quarter is one that a company reports: it is over, by the calendar or
// by what the text says, and no earlier than another that the text reports.
func (r *resolver) reportable(e *expr, q point) bool {
	if r.quarter.known() && q.span().Start.Before(r.quarter.span().Start) {
		return false
	}
	if _, ended := r.endedOn(e); ended || r.pub.IsZero() || r.lean.dir < 0 && !q.span().Start.After(r.pub) {
		return true // also "net rose in its fourth quarter", told in November of a fiscal year
	}
	return !q.span().End.After(r.pub)
}

// datelineAge is how many days a dateline may be older than the publication
// that is known.
const datelineAge = 10

// aside says that a date of a narrative does not move the story's time: it
// looks far back or ahead from within a sentence, or it only repeats the year
// of the date before.
func (r *resolver) aside(e *expr, q point) bool {
	prev := r.story.at
	if !prev.known() || prev.bc || q.bc || prev.date().IsZero() || q.date().IsZero() {
		return false
	}
	if q.gran == uYear && prev.gran < uYear && prev.date().Year == q.y && !r.p.sentenceBetween(r.story.from, e.from) {
		return true
	}
	if q.gran == uYear && r.p.describes(r.p.spanEnd(e)) {
		return true // "the 1976 dry season"
	}
	if r.p.opensSentence(e.from) || e.y > 0 && q.gran <= uMonth && r.p.paragraphBetween(r.story.from, e.from) {
		return false
	}
	gap := q.date().Sub(prev.date())
	if gap > glimpse && (e.y > 0 || e.shift == shNext || e.op == opShift) && (r.lean.dir > 0 || r.p.untilBefore(e.from)) {
		return true // "retreated by May 1943", "lasted until the fall of the city in February 1945"
	}
	return gap < -flashback || gap > foresight && !(e.y > 0 && q.gran <= uMonth && r.lean.dir < 0 && (e.to == len(r.p.tok) || r.p.sentenceEnd(e.to)))
}

// describes says that a noun follows at token k, so that the year before it
// is an adjective.
func (p *parser) describes(k int) bool {
	return k < len(p.tok) && p.tok[k].kind == tWord && p.tok[k].flags&(fCap|fLine) == 0 && !p.tokHas(k, cPrep|cBreak|cAux|cPresent|cFuture|cVerbPast)
}

// spanEnd is the token behind the expression, or behind the span that it
// begins: "the 1975-1976 dry season".
func (p *parser) spanEnd(e *expr) int {
	if i := p.after(e.from); p.spans(i) {
		return p.out[i+1].to
	}
	return e.to
}

// paragraphBetween says that a paragraph begins between two tokens.
func (p *parser) paragraphBetween(from, to int) bool {
	for k := from + 1; k <= to; k++ {
		if p.tok[k].flags&fLine != 0 {
			return true
		}
	}
	return false
}

// untilBefore finds the "until" of "lasted until the fall of the city in
// February", with no verb between.
func (p *parser) untilBefore(at int) bool {
	for k := at - 1; k >= 0 && k > at-10 && !p.sentenceEnd(k); k-- {
		if p.tokIs(k, wUntil) || p.tokIs(k, wTill) {
			return true
		}
		if p.tokHas(k, cAux|cPresent|cFuture|cVerbPast) {
			return false
		}
	}
	return false
}

// opensSentence says that an expression stands at the beginning of a
// sentence, after no more than a few words: "In early May 1942", "On 3 June".
func (p *parser) opensSentence(at int) bool {
	for k := at; k >= 0 && k > at-4; k-- {
		if k == 0 || p.tok[k].flags&(fPara|fLine) != 0 || p.sentenceEnd(k-1) {
			return true
		}
	}
	return false
}

// toTheDay says that "to the day" stands at token k: "two years ago to the day".
func (p *parser) toTheDay(k int) bool {
	return p.tokIs(k, wTo) && p.tokIs(k+1, wThe) && p.word0(k+2) == "day"
}

// longAgo is the day so long before publication; zero if the amount names none.
func (r *resolver) longAgo(e *expr) civil.Date {
	n := int(e.amt.n)
	if months := monthsOf[e.gran]; months > 0 && n*months <= maxMove && !r.pub.IsZero() && !e.amt.vague {
		return r.pub.AddMonths(-n * months)
	}
	if r.pub.IsZero() || n <= 0 || n > maxMove/7 || e.amt.vague || e.amt.half {
		return civil.Date{}
	}
	switch e.gran {
	case uDay:
		return r.pub.AddDays(-n) // "was expelled two days ago, and his deputy a day earlier"
	case uWeek:
		return r.pub.AddDays(-7 * n)
	}
	return civil.Date{}
}
