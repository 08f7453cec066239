package temporal

// clockAt reads a time of day at token i: "8 p.m.", "10:35 a.m. EDT", "0630
// GMT", "noon", "20:15 Kyiv time". It returns the token behind it.
func (p *parser) clockAt(i int) (c clock, to int, ok bool) {
	c, to, ok = p.readClock(i)
	c.from, c.to = i, to
	return c, to, ok
}

func (p *parser) readClock(i int) (c clock, to int, ok bool) {
	c = clock{set: true, m: -1, s: -1, zone: -1}
	switch {
	case p.num(i):
		if p.glued(i) && p.word(i-1) {
			return c, 0, false
		}
		return p.clockNumber(c, i)
	case p.has(i, cPart) && p.dayPart(i) > 4 && p.isAny(i, wNoon, wMidnight) || p.has(i, cPart) && p.dayPart(i) == 6 && !p.has(i, cUnit):
		c = noonOrMidnight(p.dayPart(i))
		if c.h == 24 && p.is(i-1, wAfter) && shortly.has(toLower(p.src(i-2))) {
			c.h = 0 // "just after midnight on Saturday": that Saturday has begun
		}
		c, to = p.zone(c, i+1)
		return c, to, true
	case p.is(i, wHalf) && p.is(i+1, wPast) && (p.num(i+2) && p.t(i+2).num <= 12 || p.has(i+2, cCard) && p.val(i+2) <= 12):
		c.h, c.m = int8(p.t(i+2).num), 30 // "half past nine"
		if !p.num(i + 2) {
			c.h = int8(p.val(i + 2))
		}
		c, to = p.halfOfDay(c, i+3)
		c, to = p.zone(c, to)
		return c, to, c.h > 0
	case p.is(i, wHalf) && p.is(i+1, wPast) && p.isAny(i+2, wMidnight, wNoon): // "half past midnight"
		c.h, c.m = 12, 30
		if p.is(i+2, wMidnight) {
			c.h = 0
		}
		return c, i + 3, true
	case p.is(i, wQuarter) && (p.is(i+1, wPast) || p.is(i+1, wTo)):
		return p.clockQuarter(c, i)
	case p.has(i, cCard) && p.val(i) <= 12:
		return p.clockWords(c, i)
	}
	return c, 0, false
}

// shortly are words before "after midnight" of what is no later than the small hours.
var shortly = forms("just shortly soon minutes moments seconds")

// clockQuarter reads "quarter past six", "quarter to nine in the evening".
func (p *parser) clockQuarter(c clock, i int) (clock, int, bool) {
	h := 0
	switch {
	case p.has(i+2, cCard):
		h = p.val(i + 2)
	case p.num(i + 2):
		h = int(p.t(i + 2).num)
	case p.isAny(i+2, wMidnight, wNoon): // "a quarter to midnight"
		c.h, c.m = 12, 15
		if p.is(i+2, wMidnight) {
			c.h = 0
		}
		if p.is(i+1, wTo) {
			c.h, c.m = (c.h+23)%24, 45
		}
		return c, i + 3, true
	}
	if h < 1 || h > 12 || p.has(i+3, cUnit) {
		return c, 0, false
	}
	c.h, c.m = int8(h), 15
	if p.is(i+1, wTo) {
		c.h, c.m = int8((h+11)%12), 45
		if h == 1 {
			c.h = 12
		}
	}
	c, j := p.halfOfDay(c, i+3)
	c, j = p.zone(c, j)
	return c, j, true
}

// clockWords reads "eight o'clock", "two in the afternoon".
func (p *parser) clockWords(c clock, i int) (clock, int, bool) {
	c.h = int8(p.val(i))
	j := i + 1
	if p.is(j, wO) && p.mark(j+1, bApostrophe) && p.is(j+2, wOclock) {
		c, j = p.halfOfDay(c, j+3)
		c, j = p.zone(c, j)
		return c, j, true
	}
	if p.has(j, cMeridiem) && (p.t(j).flags&fDotted != 0 || p.is(j, wPm)) {
		return p.meridiem(c, j)
	}
	if p.atHour(i) && p.dayPartBehind(j) {
		return c, j, true // "at ten last night"
	}
	if d, k := p.halfOfDay(c, j); p.is(j, wIn) && k > j && p.isAny(i-1, wAt, wAbout, wAround) && c.h <= 12 && (p.closesDay(k) || p.is(k, wOn) || p.src(k) == "local" && p.is(k+1, wTime)) {
		return d, k, true // "at about three in the morning on October 10"
	}
	return c, 0, false
}

func (p *parser) clockNumber(c clock, i int) (clock, int, bool) {
	t := p.t(i)
	j := i + 1
	if t.flags&fGrouped != 0 || t.digits > 4 {
		return c, 0, false
	}
	if t.digits >= 3 {
		return p.military(c, i)
	}
	if t.num > 24 {
		return c, 0, false
	}
	c.h = int8(t.num)
	sep := p.mark(j, ':') || p.mark(j, '.')
	if sep && p.glued(j) && p.num(j+1) && p.glued(j+1) && p.t(j+1).digits == 2 && p.t(j+1).num < 60 {
		dot := p.mark(j, '.')
		c.m = int8(p.t(j + 1).num)
		j += 2
		if p.mark(j, ':') && p.glued(j) && p.num(j+1) && p.glued(j+1) && p.t(j+1).digits == 2 && p.t(j+1).num < 60 {
			c.s = int8(p.t(j + 1).num)
			j += 2
		}
		if p.has(j, cMeridiem) {
			return p.meridiem(c, j)
		}
		if p.isAny(j, wNoon, wMidnight) && c.m == 0 {
			return p.twelve(c, j)
		}
		if c2, k := p.halfOfDay(c, j); k > j {
			c2, k = p.zone(c2, k)
			return c2, k, true
		}
		c2, k := p.zone(c, j)
		if k > j {
			return c2, k, true
		}
		if p.hours(j) {
			c, j = p.zone(c, j+1)
			return c, j, true
		}
		if dot && c.m%15 == 0 && c.h >= 6 && p.dottedHour(i, j) {
			return c, j, true
		}
		if c2, ok := p.shared(c, i, j); ok {
			return c2, j, true
		}
		if dot && c.h > 12 && c.m%5 == 0 && p.is(i-1, wAt) && heldAt.has(p.src(i-2)) && (p.closesDay(j) || p.has(j, cWeekday)) {
			return c, j, true // "will take place at 19.55"
		}
		if dot && !(p.isAny(i-1, wAt, wAround, wAbout, wBy, wUntil, wBefore, wAfter) && (p.dayPartBehind(j) || p.isAny(j, wTomorrow, wYesterday))) || !dot && !p.clockContext(i, j) {
			return c, 0, false
		}
		return c, j, true
	}
	if p.is(j, wH) && p.glued(j) && p.num(j+1) && p.glued(j+1) && p.t(j+1).digits == 2 && p.t(j+1).num < 60 { // 21h30
		c.m = int8(p.t(j + 1).num)
		c, j = p.zone(c, j+2)
		return c, j, true
	}
	if p.has(j, cMeridiem) && t.num >= 1 && t.num <= 12 {
		if p.is(j, wAm) && p.t(j).flags&fDotted == 0 && !p.glued(j) && p.t(j).flags&fUpper == 0 && p.has(j+1, cVerbPast) {
			return c, 0, false
		}
		return p.meridiem(c, j)
	}
	if p.isAny(j, wNoon, wMidnight) && (t.num == 12 || t.num == 24 || t.num == 0) {
		return p.twelve(c, j)
	}
	if p.is(j, wO) && p.mark(j+1, bApostrophe) && p.is(j+2, wOclock) {
		c, j = p.halfOfDay(c, j+3)
		c, j = p.zone(c, j)
		return c, j, true
	}
	if p.is(j, wIn) && p.is(j+1, wThe) && p.has(j+2, cPart) && t.num >= 1 && t.num <= 12 {
		c, j = p.halfOfDay(c, j)
		return c, j, true
	}
	if c2, k := p.zone(c, j); k > j && c2.zone >= 0 && c2.greenwich() && p.has(i-1, cPrep) {
		return c2, k, true // "is scheduled for 10 GMT"
	}
	if t.num >= 1 && t.num <= 12 && p.atHour(i) && p.dayPartBehind(j) {
		return c, j, true
	}
	return p.clockOfRange(c, i)
}

// atHour says that "at" stands before the hour at token i: "at 10", "at about ten".
func (p *parser) atHour(i int) bool {
	if p.isAny(i-1, wAbout, wAround) {
		i--
	}
	return p.is(i-1, wAt)
}

// dayPartBehind says that a part of a day stands at token j, which tells the half of an hour before it: "last night",
// "this afternoon", "yesterday morning", "on Monday evening", "each morning".
func (p *parser) dayPartBehind(j int) bool {
	switch p.t(j).wd {
	case wTonight:
		return true
	case wLast:
		return p.is(j+1, wNight)
	case wOn:
		j++
	}
	return p.has(j+1, cPart) && (p.isAny(j, wThis, wYesterday, wTomorrow, wEach, wEvery) || p.has(j, cWeekday) && p.cap(j)) && !p.has(j+1, cPlural) && p.dayPart(j+1) <= 4
}

// twelve reads the "noon" or "midnight" at token j behind its figures: "12:00 noon", "12 midnight".
func (p *parser) twelve(c clock, j int) (clock, int, bool) {
	noon := p.is(j, wNoon)
	if noon && c.h != 12 {
		return c, 0, false
	}
	if c.m = 0; !noon && c.h == 12 {
		c.h = 24
	}
	c, j = p.zone(c, j+1)
	return c, j, true
}

// clockOfRange reads the 3 of "from 3 to 4 p.m.", which has its half of the
// day from the hour behind it: the same, or the one before where the hours
// would run backwards ("11 to 1 p.m.").
func (p *parser) clockOfRange(c clock, i int) (clock, int, bool) {
	c, ok := p.shared(c, i, i+1)
	return c, i + 1, ok
}

// shared gives the hour at token i, which ends before token j, its half of the day from the hour that
// ends the range: "between 8:48 and 8:57 p.m.".
func (p *parser) shared(c clock, i, j int) (clock, bool) {
	dash := p.hyphen(j) && p.glued(j+1)
	if !dash && !(p.isAny(j, wTo, wUntil, wTill) && p.is(i-1, wFrom) || p.is(j, wAnd) && p.is(i-1, wBetween)) {
		return c, false
	}
	k, n := j+1, p.t(j+1)
	if n.kind != tNum || n.num < 1 || n.num > 12 || c.h < 1 || c.h > 12 {
		return c, false
	}
	if k++; p.mark(k, ':') && p.num(k+1) {
		k += 2
	}
	if !p.has(k, cMeridiem) {
		return c, false
	}
	late := p.is(k, wPm)
	if c.h%12 > int8(n.num)%12 {
		late = !late
	}
	c.h = c.h%12 + boolInt8(late)*12
	return c, true
}

// clockContext decides whether "14:30" without anything behind is a time and
// no score or verse: a preposition of time stands before it, or a day behind.
func (p *parser) clockContext(i, j int) bool {
	if p.stampedBehind(j) {
		return true
	}
	if p.opensLine(i) && (p.mark(j, ':') || p.entries().logged) {
		return true // "23:45: The ferry leaves"
	}
	if p.mark(j, '-') || p.mark(j, ':') || p.mark(j, '.') && p.num(j+1) && p.glued(j+1) {
		return p.isAny(i-1, wAt, wFrom, wBetween)
	}
	if n := len(p.out); n > 0 && p.isAny(i-1, wTo, wAnd) && p.out[n-1].to == i-1 && p.out[n-1].clk.set {
		return true // "from 10:00 to 20:00"
	}
	if n := len(p.out); n > 0 && p.out[n-1].clk.set && i-p.out[n-1].to < maxClause && (p.isAny(i-1, wAnd, wOr, wIs) || p.mark(i-1, '(')) && p.is(j, wIn) && (p.cap(j+1) || p.is(j+1, wThe) && p.cap(j+2)) {
		return true // "at 14:00 (21:00 in Seoul)", "at 19:00 in Kyiv and 18:00 in Berlin"
	}
	if p.mark(i-1, ',') && (p.has(i-2, cWeekday) || p.isAny(i-2, wToday, wYesterday, wTomorrow) || p.dayEnds(i-2)) && !p.mark(j, ',') {
		return true // "from October 10, 12:00"
	}
	return p.isAny(i-1, wAt, wBy, wUntil, wTill, wBefore, wAfter, wAround, wAbout, wFrom, wSince, wBetween) ||
		p.is(i-1, wFor) && (p.src(i-2) == "scheduled" || p.src(i-2) == "planned" || p.src(i-2) == "set" || p.src(i-2) == "slated") ||
		p.has(i-1, cWeekday) || p.isAny(i-1, wToday, wTomorrow, wYesterday) || p.mark(i-1, ',') && p.num(i-2) && p.t(i-2).digits == 4 || p.num(i-1) && p.mark(i-2, '-') && p.t(i-1).digits == 2 && !p.glued(i) ||
		p.has(j, cWeekday) || p.is(j, wOn) && (p.has(j+1, cWeekday) || p.has(j+1, cMonth)) || p.is(j, wToday)
}

// dayEnds says that token i ends a day with its month: "June 19", "19 June".
func (p *parser) dayEnds(i int) bool {
	return p.num(i) && p.t(i).digits <= 2 && (p.has(i-1, cMonth) || p.mark(i-1, '.') && p.has(i-2, cMonth)) || p.has(i, cMonth) && p.num(i-1) && p.t(i-1).digits <= 2
}

// stampedBehind says that the day stands behind a dash at token j: "22:15 – 10 Mar 2022".
func (p *parser) stampedBehind(j int) bool {
	return p.mark(j, '-') && !p.glued(j) && p.num(j+1) && p.has(j+2, cMonth) && p.cap(j+2)
}

// dottedHour says that "19.30" at tokens [i,j) is an hour, as it is written in Europe, and no price: a
// day stands beside it, or it opens its sentence.
func (p *parser) dottedHour(i, j int) bool {
	if !p.is(i-1, wAt) {
		return false
	}
	if p.priced(i - 1) {
		return false
	}
	if p.opensSentence(i-1) && p.word(j) && (p.cap(j) || p.has(j, cSubject) || p.isAny(j, wThe, wA, wAn, wHis, wHer, wIts, wTheir, wOur, wMy)) {
		return true // "At 19.30 we will go on", but not "At 6.45 gigawatts it will be the largest"
	}
	if p.has(i-2, cWeekday) || p.dayEnds(i-2) {
		return true // "on Thursday 19 June at 19.00"
	}
	if p.has(i-2, cSched) && !p.word(j) {
		return true // "The first session starts at 10.00."
	}
	return p.is(j, wOn) && (p.has(j+1, cWeekday) || p.has(j+1, cMonth) || p.num(j+1) && p.has(j+2, cMonth)) // "at 11.00 on Monday"
}

// quoted are words that prices and rates stand behind.
var quoted = forms("share shares stock stocks index rate rates price prices yield yields dollar euro pound oil crude gold futures bond bonds points traded trading closed stood settled ended")

// military reads "0630 GMT", "1400 hours", "0630Z".
func (p *parser) military(c clock, i int) (clock, int, bool) {
	t := p.t(i)
	h, m := t.num/100, t.num%100
	if h > 24 || m > 59 {
		return c, 0, false
	}
	c.h, c.m = int8(h), int8(m)
	if c2, k := p.zone(c, i+1); k > i+1 && (c2.zone >= 0 || t.digits == 4) {
		return c2, k, true
	}
	if t.digits == 4 && p.mark(i+1, ':') && p.opensLine(i) && p.entries().running {
		return c, i + 1, true // "2345: The ferry leaves"
	}
	if t.digits == 4 && (p.figures(i) || p.opening(i) || p.isAny(i-1, wTo, wUntil, wTill, wAnd) && p.opening(i-2)) {
		return c, i + 1, true
	}
	if p.hours(i+1) && t.digits == 4 && (t.num < 1000 || p.isAny(i-1, wAt, wBy, wUntil, wFrom, wAround, wAbout, wBefore, wAfter)) {
		c, j := p.zone(c, i+2)
		return c, j, true
	}
	return c, 0, false
}

// figures says that the four figures at token i are a time as the BBC prints it, "at about 2120 on Wednesday", and no
// price: "stood at 1250 on Friday".
func (p *parser) figures(i int) bool {
	k := i - 1
	if p.isAny(k, wAbout, wAround) || p.src(k) == "just" {
		k--
	}
	return p.isAny(k, wAt, wFrom, wBy, wUntil, wTill, wBefore, wAfter) && p.is(i+1, wOn) && p.has(i+2, cWeekday) && p.cap(i+2) && !p.priced(k)
}

// opening says that the four figures at token i are the first of two hours: "from 0600 to 2100", "between 1000 and 1335
// local time".
func (p *parser) opening(i int) bool {
	t, end := p.t(i), p.t(i+2)
	if !(p.is(i-1, wFrom) && p.isAny(i+1, wTo, wUntil, wTill) || p.is(i-1, wBetween) && p.is(i+1, wAnd)) {
		return false
	}
	if t.digits != 4 || t.num%100 > 59 || end.digits != 4 || end.num <= t.num || end.num > 2400 || end.num%100 > 59 {
		return false
	}
	if t.num < 1000 {
		return true
	}
	c, k := p.zone(clock{zone: -1}, i+3)
	return c.zone >= 0 || k > i+3
}

// priced says that the sentence up to token k speaks of prices and rates.
func (p *parser) priced(k int) bool {
	for k--; k >= 0 && !p.sentenceEnd(k) && p.t(k+1).flags&fPara == 0; k-- {
		if quoted.has(toLower(p.src(k))) {
			return true
		}
	}
	return false
}

// heldAt are words before an hour in the manner of "at 19.55".
var heldAt = forms("place start starts starting started begin begins beginning began open opens opening opened end ends ending ended resume resumes resumed held meet meets announced voted")

// hours reads the "hours" or "hrs" of a military time.
func (p *parser) hours(k int) bool { return p.is(k, wHours) || p.src(k) == "hrs" }

func (p *parser) meridiem(c clock, j int) (clock, int, bool) {
	if c.h < 1 || c.h > 12 {
		if c.h == 0 && c.m >= 0 && p.is(j, wAm) { // "00:01 a.m."
			c, k := p.zone(c, j+1)
			return c, k, true
		}
		if c.h > 12 && p.is(j, wPm) { // "14:30 pm"
			c, k := p.zone(c, j+1)
			return c, k, true
		}
		return c, 0, false
	}
	c.h = c.h%12 + boolInt8(p.is(j, wPm))*12
	j++
	c, j = p.zone(c, j)
	return c, j, true
}

func boolInt8(b bool) int8 {
	if b {
		return 1
	}
	return 0
}

// halfOfDay reads "in the morning", "at night", "in the afternoon" behind an hour.
func (p *parser) halfOfDay(c clock, j int) (clock, int) {
	k := j
	if p.is(k, wIn) && p.is(k+1, wThe) {
		k += 2
	} else if p.is(k, wAt) {
		k++
	} else {
		return c, j
	}
	if !p.has(k, cPart) || p.has(k, cPlural) || p.dayPart(k) > 4 {
		return c, j
	}
	return c.within(dayParts[p.dayPart(k)]), k + 1
}

// zone reads a time zone: "EDT", "(GMT)", "local time", "Kyiv time",
// "Eastern time".
func (p *parser) zone(c clock, j int) (clock, int) {
	k, paren := j, false
	if p.mark(k, '(') {
		k, paren = k+1, true
	}
	switch {
	case p.has(k, cZone) && p.t(k).flags&fUpper != 0 && (p.t(k).end-p.t(k).start > 1 || p.glued(k)):
		c.zone = p.lx(k).val
		c, k = p.offset(c, k+1)
	case p.is(k, wLocal) && (p.is(k+1, wTime) || paren && p.mark(k+1, ')')):
		c.local = true
		if k++; !paren || p.is(k, wTime) {
			k++
		}
	case p.has(k, cWeekday|cMonth):
		return c, j // "noon Friday Kyiv time": the zone stands behind the day
	case p.cap(k) && p.is(k+1, wTime) && p.word(k):
		c.place = p.src(k)
		k += 2
	case p.cap(k) && p.cap(k+1) && p.is(k+2, wTime) && p.word(k) && p.word(k+1):
		c.place = p.text[p.t(k).start:p.t(k+1).end]
		k += 3
	default:
		z := zonePlace(p.src(k))
		if w := toLower(p.src(k + 1)); z < 0 || p.cap(k+1) && w != "time" && w != "daylight" && w != "standard" && !p.has(k+1, cWeekday|cMonth) {
			return c, j // "the 2023 Pacific Games"
		}
		c.zone = int16(z)
		k++
		if w := toLower(p.src(k)); w == "daylight" || w == "standard" {
			k++ // "eastern daylight time"
		}
		if p.is(k, wTime) {
			k++
		}
	}
	if paren {
		if !p.mark(k, ')') {
			c.zone, c.place, c.local, c.east = -1, "", false, 0
			return c, j
		}
		k++
	}
	return c, k
}

// offset reads the "+3", "-05:00" or "+0530" that follows GMT or UTC at token k; in "10:00
// GMT-12:00 GMT" another time follows.
func (p *parser) offset(c clock, k int) (clock, int) {
	t := p.t(k + 1)
	if !c.greenwich() || !p.mark(k, '+') && !p.mark(k, '-') || t.kind != tNum || !p.glued(k+1) || t.digits > 4 || t.digits == 3 {
		return c, k
	}
	h, m, to := t.num, int32(0), k+2
	switch {
	case t.digits == 4:
		h, m = t.num/100, t.num%100
	case p.mark(to, ':') && p.glued(to) && p.num(to+1) && p.glued(to+1):
		m = p.t(to + 1).num
		to += 2
	}
	if h > maxOffset || m > 59 || p.has(to, cZone|cMeridiem) {
		return c, k
	}
	if c.east = int16(h*60 + m); p.mark(k, '-') {
		c.east = -c.east
	}
	return c, to
}

// maxOffset is the greatest offset from UTC, in hours.
const maxOffset = 14

// clockAfter reads a time that follows a day: "Thursday at 3 p.m.", "Sept.
// 4, 2025, 10:31 GMT".
func (p *parser) clockAfter(j int) (clock, int, bool) {
	k := j
	if p.mark(k, ',') {
		k++
	}
	if p.is(k, wAt) {
		k++
		if p.has(k, cApprox) && !p.num(k) {
			k++
		}
	}
	c, to, ok := p.clockAt(k)
	if ok && p.has(to, cWeekday) && p.mark(j, ',') {
		return c, 0, false // "in Bern on Thursday, 3 a.m. Friday in Kyiv"
	}
	if ok && k == j && p.num(k) && p.t(k).digits >= 3 && c.zone < 0 {
		return c, 0, false
	}
	return c, to, ok
}

// within is the clock of a time in a part of the day: "Friday evening at 6" is 18:00.
func (c clock) within(part string) clock {
	switch late := part == "AF" || part == "EV" || part == "NI" && c.h > 4; {
	case late && c.h > 0 && c.h < 12:
		c.h += 12
	case part == "NI" && c.h == 12:
		c.h = 24
	case part == "MO" && (c.h == 12 || c.h == 24):
		c.h = 0 // "12:15 on Tuesday morning", "midnight this morning"
	}
	return c
}

// toHour sets the time c of the day e. The small hours of tonight are tomorrow's: "tonight at 12:01 a.m."
func (e *expr) toHour(c clock) {
	e.clk = c.within(e.part)
	if e.part == "NI" && e.op == opShift && e.n == 0 && e.gran == uDay && e.clk.h <= 4 {
		e.n++
	}
	e.part = ""
}

// clocked reads an expression that begins with a time of day, or with about
// and a time: "8 p.m. Wednesday", "around 7:15 p.m.", "noon on Friday".
func (p *parser) clocked(i int) (e *expr, ok bool) {
	defer func() {
		if ok && e.clk.set && e.clk.h == 24 && e.gran == uDay && (e.op == opDate || e.op == opWeekday) && p.isAny(i-1, wSince, wFrom) && !p.num(i) {
			e.clk.h = 0 // "in force since midnight on January 12": the day begins with it
		}
	}()
	j := i
	mod := ""
	if p.isAny(i, wAbout, wAround) || p.has(i, cApprox) && p.val(i) == 1 {
		j++
		mod = "APPROX"
	} else if p.is(i, wJust) {
		if !p.isAny(i+1, wBefore, wAfter) {
			return e, false
		}
		mod = "BEFORE"
		if p.is(i+1, wAfter) {
			mod = "AFTER"
		}
		j += 2
	}
	if !p.num(j) && !p.has(j, cPart|cCard) && !p.isAny(j, wHalf, wQuarter) {
		return e, false
	}
	c, to, ok := p.clockAt(j)
	if !ok {
		return e, false
	}
	if p.has(j, cPart) && !p.bareNoon(j, to) {
		return e, false
	}
	e = p.blank(opClock, uNone, ruleClock)
	e.clk, e.to, e.mod, e.typ = c, to, mod, "TIME"
	k := to
	if p.mark(k, ',') {
		k++
	}
	if p.is(k, wOn) || p.is(k, wOf) && p.has(j, cPart) {
		k++
	}
	if p.stampedBehind(k) {
		k++
	}
	if s, ok := p.clockEvery(c, to); ok {
		return s, true
	}
	// "2 p.m. Thursday", "noon tomorrow", "5 p.m. EST Nov. 9"; not a heading on the next line, nor the
	// sentence behind "It began at 2 p.m. Last Thursday, they met"
	if !(k == to && p.clockStop(to-1)) && (p.has(k, cWeekday|cMonth) || p.isAny(k, wToday, wTonight, wTomorrow, wYesterday, wThe, wNext, wLast, wThis, wThat) || p.num(k)) {
		if d, ok := p.date(k); ok && d.gran == uDay && (d.op == opDate || d.op == opWeekday || d.op == opShift) &&
			(k > to || !p.num(k) || d.y != 0) && !(p.t(k).flags&fLine != 0 && (p.t(d.to).kind == 0 || p.t(d.to).flags&fLine != 0)) {
			if c.zone < 0 && c.place == "" {
				c, d.to = p.zone(c, d.to) // "9:34 p.m., March 19 EST"
			}
			if d.part == "" && p.has(d.to, cPart) && !p.has(d.to, cPlural) && !p.cap(d.to) && p.dayPart(d.to) <= 4 {
				d.part, d.to = dayParts[p.dayPart(d.to)], d.to+1 // "6:30 on Monday evening"
			}
			d.toHour(c)
			d.mod, d.rule = mod, ruleClockDay
			return d, true
		}
	}
	return e, true
}

// clockStop says that token k is the "p.m." of a time whose dot ends the sentence, too: a word follows that has a
// capital only there.
func (p *parser) clockStop(k int) bool {
	if !p.tokHas(k, cMeridiem) || p.tok[k].flags&fDotted == 0 || k+1 >= len(p.tok) {
		return false
	}
	n := &p.tok[k+1]
	return n.kind == tWord && n.flags&(fCap|fUpper) == fCap && n.lex != 0 && !p.tokHas(k+1, cWeekday|cMonth|cZone|cHol)
}

// clockEvery reads the day behind a time that repeats: "7:30 each morning", "9 a.m. every Friday".
func (p *parser) clockEvery(c clock, k int) (*expr, bool) {
	if !p.isAny(k, wEach, wEvery) {
		return nil, false
	}
	e, ok := p.repeated(k)
	if !ok || e.wd < 0 && (e.gran != uDay || e.amt.n > 1) || e.m != 0 {
		return e, false
	}
	if !p.halved(&c) {
		c = c.within(e.part) // not "6am every night"
	}
	e.clk, e.part = c, ""
	return e, true
}

// bareNoon refuses "midday meal", "High Noon".
func (p *parser) bareNoon(j, to int) bool {
	if p.cap(j) && p.t(j).flags&fLine == 0 && !p.mark(j-1, '.') && !p.mark(j-1, bQuoteOpen) {
		return false
	}
	return !p.mark(to, '-') && !hues.has(toLower(p.src(to)))
}

// hues are the nouns of "midnight blue", "the midnight sun".
var hues = forms("blue black sun oil mass feast")
