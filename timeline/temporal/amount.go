package temporal

import (
	"strconv"
	"strings"

	"github.com/dateline-tools/dateline/timeline"
	"github.com/dateline-tools/dateline/timeline/civil"
)

// letters of the units in TIMEX3 durations.
var letters = [...]string{uDay: "D", uNight: "NI", uWeek: "W", uWeekend: "WE", uFortnight: "W", uMonth: "M", uQuarter: "Q", uYear: "Y",
	uDecade: "DE", uCentury: "CE", uMillennium: "ML", uHour: "H", uMinute: "M", uSecond: "S", uHalf: "H", uSemester: "M", uTrimester: "Q", uSeason: "SE"}

func unitLetter(u unit) string { return letters[u] }

// durationValue prints an amount: P2W, PT1M30S, PXD, P2.5Y.
func durationValue(e *expr) string {
	a, u := e.amt, e.gran
	if u == uFortnight {
		a.n *= 2
	}
	if u == uSemester {
		a.n *= 6
	}
	s := "P"
	if u <= uHour {
		s = "PT"
	}
	if years := map[unit]int{uDecade: 10, uCentury: 100}[u]; a.half && years > 0 && a.n < maxMove {
		return s + itoa(int(a.n)*years+years/2) + "Y" // "a decade and a half"
	}
	if a.half && a.n == float64(int(a.n)) {
		return s + itoa(int(a.n)) + letters[u] + halfOf(u, s == "PT")
	}
	if u == uCentury && a.n > 0 && a.n < 1 {
		return s + itoa(int(100*a.n)) + "Y"
	}
	if u == uHour && (a.n == 0.25 || a.n == 0.75) {
		return "PT" + itoa(int(60*a.n)) + "M" // "a quarter of an hour"
	}
	if a.n == 0.5 {
		switch u {
		case uYear:
			return "P6M"
		case uHour:
			return "PT30M"
		case uDay:
			return "PT12H"
		case uDecade:
			return "P5Y"
		}
	}
	s += number(a) + letters[u]
	if e.unit2 != uNone && (e.op == opDuration || !e.event) {
		s += smaller(e.amt2, e.unit2, u)
		if e.unit3 != uNone {
			s += smaller(amount{n: float64(e.n3)}, e.unit3, e.unit2)
		}
	}
	return s
}

// smaller prints an amount behind one of the unit above.
func smaller(a amount, u, above unit) string {
	if u <= uHour && above > uHour {
		return "T" + number(a) + letters[u]
	}
	return number(a) + letters[u]
}

// halfOf prints half a unit: "two and a half years" is P2Y6M.
func halfOf(u unit, time bool) string {
	switch u {
	case uYear:
		return "6M"
	case uHour:
		return "30M"
	case uMinute:
		return "30S"
	case uDay:
		return "T12H"
	case uMonth:
		return "2W"
	case uWeek:
		return "3D"
	}
	return ""
}

func number(a amount) string {
	if a.vague {
		return "X"
	}
	if a.n == float64(int(a.n)) {
		return itoa(int(a.n))
	}
	return strconv.FormatFloat(a.n, 'f', -1, 64)
}

// setValue prints what is repeated: a period (P1D) or a pattern (XXXX-WXX-2).
func (r *resolver) setValue(e *expr) string {
	part := ""
	if e.part != "" {
		part = "T" + e.part
	} else if e.clk.set {
		part = string(e.clk.append(nil))
	}
	switch {
	case e.value != "":
		return e.value + part
	case e.nth > 0 && e.m != 0:
		return "XXXX-" + pad(e.m, 2) // "the third Friday in May of each year"
	case e.nth > 0:
		return "XXXX-XX" // "the first Monday of every month"
	case e.wd >= 0:
		return "XXXX-WXX-" + itoa((int(e.wd)+6)%7+1) + part
	case e.m != 0 && e.d != 0:
		return "XXXX-" + pad(e.m, 2) + "-" + pad(e.d, 2)
	case e.m != 0:
		return "XXXX-" + pad(e.m, 2)
	case e.gran == uSeason:
		return "XXXX-" + seasonNames[e.sub]
	case part != "":
		return "XXXX-XX-XX" + part
	case e.gran == uWeekend:
		return "XXXX-WXX-WE"
	}
	return durationValue(e)
}

// duration fills a mention with an amount, and with the ends of its span
// where the words tie it to the anchor: "the past two weeks".
func (r *resolver) duration(e *expr, m *timeline.Mention) {
	m.Value = durationValue(e)
	if e.gran == uMonth && e.amt.n >= 6 && r.p.tokIs(e.from, wThe) {
		r.period = uMonth // "the nine months" of a company's report
	}
	m.Grade, m.Why = timeline.None, e.rule.Says
	if e.back < 0 {
		m.Direction = "past"
	} else if e.back > 0 {
		m.Direction = "future"
	}
	if e.back == 0 && r.p.tokIs(e.from-1, wIn) && r.p.recordBefore(e.from-1) {
		e.back = -1
		m.Direction = "past"
	}
	if e.back == 0 && r.p.tokIs(e.from-1, wIn) && !r.p.tokIs(e.from, wThe) && !r.p.tokIs(e.to, wOf) {
		e.back = 1
		if e.gran == uHour && m.Direction == "" && r.p.direction(e).dir > 0 && r.p.finish(e.to) {
			m.Direction = "future" // "takes effect in 48 hours"
		}
	}
	limit := r.p.within(e)
	if e.back == 0 && limit >= 0 && !r.p.tokIs(e.to, wOf) && (r.p.direction(e).dir > 0 || r.p.aimedAt(limit)) {
		e.back = 1 // "will withdraw within 60 days"
		m.Direction = "future"
	}
	if e.back > 0 && limit >= 0 {
		m.Bound = "by"
	}
	most := *e
	if e.upto || e.amt.vague && e.unit2 == uNone {
		most.amt = e.amt2 // the longer of "two or three weeks"
	}
	if e.back == 0 || most.amt.vague || most.amt.n == 0 || e.event {
		return
	}
	base := r.pub
	if e.ref == refPrev || r.narrative {
		base = r.prev.at.date()
	} else if e.back > 0 && !r.windowed {
		if d, ok := r.saidOn(r.p.after(e.from)); ok && d.Before(r.best) && r.best.Sub(d) < 7 {
			base = d // "will be named within 48 hours, the council said on Tuesday"
		}
	}
	if base.IsZero() || r.windowed {
		return
	}
	other := r.exact(base, &most)
	if other.IsZero() {
		return
	}
	m.Anchor = timeline.Opt(base.String())
	if e.back < 0 {
		m.Begin, m.Ends = other.String(), base.String()
	} else {
		m.Begin, m.Ends = base.String(), other.String()
	}
}

// recordBefore says that the "in" at token k gives how long nothing like it had been: "the first
// round in two months", "its lowest level in ten years".
func (p *parser) recordBefore(k int) bool {
	for j := k - 1; j >= 0 && j > k-8 && p.tok[j].kind == tWord; j-- {
		w := toLower(p.word0(j))
		if w == "first" || w == "worst" || w == "best" || w == "most" || len(w) > 5 && strings.HasSuffix(w, "est") && p.determinedBy(j) {
			return true
		}
		if p.tokHas(j, cAux|cPresent|cFuture|cVerbPast|cBreak) {
			return false
		}
	}
	return false
}

// within finds the "within" before an amount: "within 60 days", "within a maximum period of
// three months"; -1 if there is none.
func (p *parser) within(e *expr) int {
	k := e.from - 1
	if p.tokIs(k, wOf) && (p.word0(k-1) == "period" || p.word0(k-1) == "term" || p.word0(k-1) == "space" || p.word0(k-1) == "maximum") {
		for k -= 2; k > 0 && k > e.from-6 && p.tok[k].kind == tWord && toLower(p.word0(k)) != "within"; k-- {
		}
	}
	if toLower(p.word0(k)) == "within" {
		return k
	}
	return -1
}

// aimedAt says that the limit at token k, a "within", is of what somebody aims at or has
// undertaken: "the aim was to reach a deal within two months", "agreed to leave within 60
// days", "agreed that within three months all units shall leave".
func (p *parser) aimedAt(k int) bool {
	for j := k - 1; j > 0 && j > k-20 && !p.sentenceEnd(j) && p.tok[j+1].flags&fPara == 0; j-- {
		switch {
		case p.tokIs(j, wTo) && p.baseVerb(j+1):
			i := j - 1
			if p.tokHas(i, cAux|cPresent) {
				i-- // "the goal is to"
			}
			return p.in(i, aims)
		case p.tokIs(j, wThat):
			if w := p.word0(j - 1); w != "agreed" && w != "agree" && w != "undertook" && w != "pledged" {
				return false
			}
			for i := k + 1; i < len(p.tok) && i < k+cueAhead && !p.sentenceEnd(i); i++ {
				if p.tokHas(i, cFuture) {
					return true
				}
				if p.tokHas(i, cAux|cVerbPast|cPresent) {
					return false
				}
			}
			return false
		case p.tokHas(j, cFuture|cSpeech), p.mark(j, ','):
			return false
		}
	}
	return false
}

// aims are words before the infinitive of what is aimed at or undertaken.
var aims = forms("aim aims aimed goal target objective purpose ambition hope hopes hoped plan plans planned agreed agree agreement deal pact accord",
	"undertook pledged pledge pledges vowed vow promised promise committed commitment")

// arrives says that an amount behind "in" is the time until something
// happens, and so a date: "they will meet in two weeks", but not "the third
// summit in two years".
func (p *parser) arrives(e *expr) bool {
	if e.rule != ruleDuration || e.amt.vague || e.gran < uDay || e.gran == uQuarter || e.evFrom > 0 || e.from == 0 || !p.tokIs(e.from-1, wIn) || p.tokIs(e.to, wOf) {
		return false
	}
	if w := p.word0(e.to - 1); p.tokIs(e.from, wThe) || p.tokIs(e.from, wThese) || p.tokIs(e.from, wThose) || p.tokIs(e.from, wIts) || p.tokIs(e.from, wTheir) || p.tokHas(e.from, cOrd) || w == "long" || p.tokHas(e.to, cUnit) || p.tokIs(e.to, wOr) || p.tokIs(e.from, wOne) && e.gran == uDay && !e.upto || p.word0(e.from+1) == "single" || e.mod == "EQUAL_OR_LESS" {
		return false
	}
	for k := e.to; k < len(p.tok) && k < e.to+3; k++ {
		if p.tokIs(k, wThan) {
			return false // "more jobs in two years than"
		}
	}
	for k := e.from - 2; k >= 0 && k > e.from-12 && !p.sentenceEnd(k) && p.tok[k].flags&fPara == 0; k-- {
		if w := p.word0(k); p.tokHas(k, cOrd) || p.tokIs(k, wTimes) || p.tokIs(k, wTime) || p.tokIs(k, wTwice) || p.tokIs(k, wOnce) ||
			p.tokIs(k, wMost) || w == "worst" || w == "best" || len(w) > 4 && w[len(w)-3:] == "est" {
			return false
		}
	}
	for k := e.from - 3; k > 0 && k > e.from-nounReach && p.tok[k].kind == tWord; k-- {
		if p.tokIs(k, wTo) && p.in(k-1, efforts) {
			return false // "it will be hard to turn things around in two days"
		}
	}
	for k := e.from - 3; k >= 0 && k > e.from-6; k-- {
		if p.tokIs(k, wTo) && p.tokHas(k+1, cSchedBase) && (k+2 == e.from-1 || p.word0(k+2) == "again") {
			return true // "agreed on Monday to meet again in four months"
		}
	}
	if w := p.word0(e.from - 2); awaited.has(w) && (strings.HasSuffix(w, "ing") || p.tokIs(e.from-3, wTo) && p.tokHas(e.from-4, cAhead)) {
		return true // "a summit starting in a week", "a truce due to expire in two days"
	}
	l := p.direction(e)
	return l.dir > 0 && !p.meantTo(l.cue) // not "was supposed to fall in five days"
}

// efforts are the adjectives before what takes a time to do.
var efforts = forms("hard difficult impossible easy tough possible able unable")

// awaited are the verbs of what begins or ends when a time has gone by.
var awaited = forms("expire end begin start lapse starting beginning ending expiring opening")

// exact moves a day by the amount, to the day.
func (r *resolver) exact(base civil.Date, e *expr) civil.Date {
	if e.amt.n > 5000 || e.amt.half || e.amt.n != float64(int(e.amt.n)) {
		return civil.Date{}
	}
	n := int(e.amt.n) * int(e.back)
	var d civil.Date
	switch e.gran {
	case uHour:
		if n%24 != 0 {
			return d
		}
		d = base.AddDays(n / 24)
	case uDay, uNight:
		d = base.AddDays(n)
	case uWeek:
		d = base.AddDays(7 * n)
	case uFortnight:
		d = base.AddDays(14 * n)
	case uMonth:
		d = base.AddMonths(n)
	case uQuarter:
		d = base.AddMonths(3 * n)
	case uYear:
		d = base.AddYears(n)
	case uDecade:
		d = base.AddYears(10 * n)
	}
	if d.Year < 1 || d.Year > 9999 {
		return civil.Date{}
	}
	return d
}
