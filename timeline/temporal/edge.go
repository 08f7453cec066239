package temporal

// edged reads an edge and a date: "early October", "late last week", "the
// end of 1990", "mid-September", "earlier this month", "later Thursday".
func (p *parser) edged(i int) (*expr, bool) {
	j := i
	the := p.is(j, wThe)
	if the {
		j++
	}
	if p.is(j, wVery) {
		j++
	}
	if e, ok := p.partOf(j, the); ok {
		return e, true
	}
	if e, ok := p.smallHours(j); ok && the {
		return e, true
	}
	if !p.has(j, cEdge) {
		return nil, false
	}
	if p.lx(j).text == "midweek" {
		e, ok := p.midUnit(i, j+1, uWeek)
		return e, ok && !the
	}
	if p.lx(j).text == "midyear" && !p.num(j+1) {
		e, ok := p.midUnit(i, j+1, uYear)
		return e, ok && !the
	}
	switch ed := int8(p.val(j)); ed {
	case edEarly, edLate, edMid:
		return p.roughly(i, j+1, ed, the)
	case edEarlier, edLater:
		if the {
			return nil, false
		}
		return p.compared(i, j+1, ed)
	case edEve:
		return nil, false
	default:
		return p.endOf(i, j+1, ed, the)
	}
}

// partOf reads a part of a longer time: "the latter half of 1990", "the early part of
// May", "the first days of September".
func (p *parser) partOf(j int, the bool) (*expr, bool) {
	if p.is(j+3, wOf) && p.is(j+1, wFew) && p.src(j+2) == "months" {
		if ed := daysOf(toLower(p.src(j))); ed != edNone {
			d, ok := p.edgeOn(ed, j+4, the)
			return d, ok && d.gran == uYear // "the first few months of 2020"
		}
	}
	if p.is(j+3, wOf) && (p.src(j+2) == "days" || p.src(j+2) == "weeks") && (p.has(j+1, cCard) || p.num(j+1)) {
		if ed := daysOf(toLower(p.src(j))); ed != edNone {
			d, ok := p.edgeOn(ed, j+4, the)
			return d, ok && d.op == opDate && d.gran == uMonth // "the first two weeks of June"
		}
	}
	if !p.is(j+2, wOf) {
		return nil, false
	}
	half, part := p.is(j+1, wHalf), p.is(j+1, wPart)
	switch {
	case p.src(j+1) == "day":
		return p.dayOf(j, the)
	case p.is(j, wLatter) && half:
		if y, to, ok := p.year(j + 3); ok && y > 0 {
			e := p.blank(opDate, uHalf, ruleQuarter)
			e.sub, e.y, e.to = 2, y, to
			return e, true
		}
		return p.edgeOn(edHalf2, j+3, the)
	case p.isAny(j, wLatter, wLater) && part:
		return p.edgeOn(edLate, j+3, the)
	case p.isAny(j, wEarly, wFirst) && part:
		return p.edgeOn(edEarly, j+3, the)
	case p.src(j+1) == "days", p.src(j+1) == "weeks":
		if ed := daysOf(toLower(p.src(j))); ed != edNone {
			d, ok := p.edgeOn(ed, j+3, the)
			return d, ok && d.gran >= uMonth // "the first days of September"
		}
	case p.src(j+1) == "months":
		if ed := daysOf(toLower(p.src(j))); ed != edNone {
			d, ok := p.edgeOn(ed, j+3, the)
			return d, ok && d.gran == uYear // "the last months of the year"
		}
	}
	return nil, false
}

// dayOf reads the first or the last day of a longer time: "the last day of the year", "the
// opening day of June".
func (p *parser) dayOf(j int, the bool) (*expr, bool) {
	ed := daysOf(toLower(p.src(j)))
	if ed == edNone || p.is(j, wEarly) {
		return nil, false
	}
	d, ok := p.edgeOn(ed, j+3, the)
	if !ok || d.op != opDate && d.op != opShift || d.gran != uWeek && d.gran != uMonth && d.gran != uQuarter && d.gran != uYear || d.nth != 0 || d.fiscal || d.bc {
		return nil, false
	}
	d.edge, d.mod, d.outer, d.rule = edNone, "", ed, ruleDayOf
	return d, true
}

// smallHours reads the "early hours of Thursday", and "in the early hours" without a day.
func (p *parser) smallHours(j int) (*expr, bool) {
	if !p.is(j+1, wHours) || !p.is(j, wEarly) && p.src(j) != "small" && p.src(j) != "wee" && p.src(j) != "predawn" {
		return nil, false
	}
	to := j + 2
	ofMorning := p.is(to, wOf) && p.is(to+1, wThe) && p.src(to+2) == "morning"
	if ofMorning {
		to += 3
	}
	if ofMorning || !p.is(to, wOf) {
		e := p.blank(opShift, uDay, ruleTheUnit)
		e.ref, e.edge, e.part, e.bare, e.to = refPrev, edEarly, "MO", true, to
		return e, p.is(j-2, wIn) && p.closesDay(to)
	}
	d, ok := p.date(to + 1)
	if !ok || d.gran != uDay || d.part != "" || d.op != opDate && d.op != opWeekday && d.op != opShift {
		return nil, false
	}
	if d = p.partSuffix(d); d.clk.set || d.part != "" && d.part != "MO" {
		return nil, false
	}
	d.part, d.edge, d.mod, d.rule = "MO", edEarly, "START", ruleDayPart
	return d, true
}

// roughly reads what follows "early", "mid" or "late" at token j: "early October", "late in
// May", "early to mid September", "by mid-month".
func (p *parser) roughly(i, j int, ed int8, the bool) (*expr, bool) {
	ed, j = p.edges(ed, j)
	if ed == edMid && p.mark(j, '-') && p.has(j+1, cUnit) && !p.has(j+1, cPlural) {
		if e, ok := p.midUnit(i, j+2, unit(p.val(j+1))); ok && !the {
			return e, true
		}
	}
	if ed == edLate && !the && p.is(j, wIn) && p.is(j+1, wThe) && p.is(j+2, wDay) && p.closesDay(j+3) && !p.is(j+3, wOf) {
		e := p.blank(opShift, uDay, ruleTheUnit)
		e.ref, e.mod, e.to = refPrev, "END", j+3
		return e, true // "late in the day"
	}
	switch {
	case p.is(j, wOn) && !p.has(j+1, cWeekday|cMonth), p.isAny(j, wOn, wIn) && the:
		return nil, false
	case p.mark(j, '-'), p.isAny(j, wOn, wIn):
		j++
	}
	if p.has(j, cPart) && !the {
		return p.partOfDay(i)
	}
	return p.edgeOn(ed, j, the)
}

// midUnit is the middle of the month, week or year spoken of, before token to: "by mid-month", "by midyear", "the mid-year
// review"; but not "a mid-week game".
func (p *parser) midUnit(i, to int, u unit) (*expr, bool) {
	e := p.blank(opShift, u, ruleTheUnit)
	e.ref, e.edge, e.mod, e.to = refPrev, edMid, "MID", to
	if u == uCentury {
		return e, p.isAny(i-1, wBy, wUntil, wAround, wBefore) && !p.mark(to, '-') // "by mid-century"
	}
	if u != uMonth && u != uYear && u != uWeek || p.mark(to, '-') {
		return e, false
	}
	return e, p.isAny(i-1, wBy, wIn, wUntil, wSince, wFrom, wAt, wAround, wBefore) || p.closesDay(to) && !p.has(to, cPrep) && p.word(i-1) && !p.isAny(i-1, wA, wThe) ||
		u == uYear && p.isAny(i-1, wThe, wIts, wTheir, wOur) && p.word(to) && !p.cap(to)
}

// edges reads the second of two edges behind token j, "early to mid", "mid-to-late", and
// gives them as one, with the token behind it.
func (p *parser) edges(ed int8, j int) (int8, int) {
	k := j
	if p.mark(k, '-') {
		k++
	}
	if !p.is(k, wTo) {
		return ed, j
	}
	k++
	if p.mark(k, '-') {
		k++
	}
	switch {
	case ed == edEarly && p.is(k, wMid):
		return edEarlyMid, k + 1
	case ed == edMid && p.is(k, wLate):
		return edMidLate, k + 1
	}
	return ed, j
}

// compared reads what follows "earlier" or "later" at token j: "later Thursday", "earlier in
// the week", "later in the day", "earlier in the evening".
func (p *parser) compared(i, j int, ed int8) (*expr, bool) {
	if p.is(j, wIn) && p.is(j+1, wThe) && !p.is(j+3, wOf) && (p.closesDay(j+3) || p.has(j+3, cSubject) || p.opensSentence(i) && p.word(j+3) && !p.is(j+3, wOn)) {
		if p.is(j+2, wDay) {
			e := p.blank(opShift, uDay, ruleTheUnit)
			e.ref, e.edge, e.to = refPrev, ed, j+3
			return e, true
		}
		if p.has(j+2, cPart) && !p.has(j+2, cPlural) {
			if e, ok := p.shiftedPart(shThat, j+2); ok {
				return e, true
			}
		}
	}
	switch {
	case p.isAny(j, wOn, wIn):
		if !p.has(j+1, cWeekday) && !(p.is(j+1, wThe) && p.has(j+2, cUnit) && !p.has(j+2, cPlural)) || p.is(j+2, wDay) {
			return nil, false
		}
		j++
	case !p.has(j, cShift|cWeekday) && !p.isAny(j, wToday, wYesterday, wTomorrow):
		return nil, false
	}
	return p.edgeOn(ed, j, false)
}

// endOf reads what follows "beginning", "middle", "end" or the like at token j: "the end of
// 1990", "the end-September talks", "by the end of the day".
func (p *parser) endOf(i, j int, ed int8, the bool) (*expr, bool) {
	dash := p.mark(j, '-') && ed == edEnd
	bare := ed == edEnd && p.has(j, cMonth) && p.cap(j) && p.isAny(i-1, wAt, wBy, wUntil, wTill, wBefore, wSince) // "at end August"
	if !dash && !bare && !p.is(j, wOf) {
		return nil, false
	}
	if !bare {
		j++
	}
	e, ok := p.edgeOn(ed, j, the)
	if ok && (ed == edEnd && e.op == opShift || ed >= edBegin && e.op == opWeekday) && p.mark(e.to, bApostrophe) && p.is(e.to+1, wS) && p.word(e.to+2) {
		return e, false // "the end of this week's round", "the beginning of Monday's meeting"
	}
	if ok || ed != edEnd || dash {
		return e, ok
	}
	switch {
	case p.is(j, wThe) && p.is(j+1, wDay):
		return p.dayEnd(i, j+2)
	case p.src(j) == "business":
		return p.dayEnd(i, j+1)
	}
	return e, false
}

// dayEnd is the end of the day spoken of, or of today, behind a preposition of limit and
// before token to: "by the end of the day", "by close of business". A day that follows,
// "on Friday", is told by itself, and "at the end of the day" is mostly no time.
func (p *parser) dayEnd(i, to int) (*expr, bool) {
	e := p.blank(opShift, uDay, ruleTheUnit)
	e.ref, e.edge, e.mod, e.to = refPrev, edEnd, "END", to
	next := to
	if p.is(next, wOn) {
		next++
	}
	if p.has(next, cWeekday|cMonth) || p.isAny(next, wToday, wTomorrow, wYesterday) || p.mark(to, bApostrophe) {
		return e, false
	}
	return e, p.isAny(i-1, wBy, wBefore, wUntil, wTill) && (p.closesDay(to) || p.has(to, cSubject) || p.isAny(to, wThe, wA) || p.num(to))
}

// daysOf is the edge of "the first days of", "the closing weeks of".
func daysOf(word string) int8 {
	switch word {
	case "first", "opening", "early":
		return edEarly
	case "last", "final", "closing", "dying":
		return edLate
	}
	return edNone
}

// edgeOn reads the date that an edge is the edge of.
func (p *parser) edgeOn(ed int8, j int, the bool) (*expr, bool) {
	d, ok := p.date(j)
	if ok && d.gran == uDay && (d.op == opDate || d.op == opWeekday || d.op == opShift) {
		d = p.partSuffix(d)
	}
	if !ok && p.num(j) && p.t(j).digits == 4 {
		d, ok = p.bareYear(j)
	}
	if !ok && the {
		d, ok = p.decadeInWords(j)
	}
	if !ok && p.has(j, cSeason) && !p.has(j, cPlural) {
		d, ok = p.season(j, true)
	}
	if !ok && p.has(j, cMonth) && p.cap(j) {
		d = p.blank(opDate, uMonth, ruleMonth)
		d.m, d.to, ok = p.val(j), j+1, true
	}
	if !ok || d.op == opDuration || d.op == opRef || d.op == opSet {
		return d, false
	}
	d.edge, d.mod = ed, modOf(ed)
	if ed == edEarlier || ed == edLater {
		if d.gran == uDay && d.op == opDate {
			return d, false
		}
		d.mod = ""
	}
	if ed >= edBegin && d.gran == uDay && d.op == opDate {
		return d, false
	}
	return d, true
}
