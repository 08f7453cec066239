package temporal

// edged reads an edge and a date: "early October", "late last week", "the
// end of 1990", "mid-September", "earlier this month", "later Thursday".
func (p *parser) edged(i int) (expr, bool) {
	j := i
	the := p.is(j, wThe)
	if the {
		j++
	}
	if p.is(j, wVery) {
		j++
	}
	if p.is(j, wLatter) && p.is(j+1, wHalf) && p.is(j+2, wOf) {
		if y, to, ok := p.year(j + 3); ok && y > 0 {
			e := blank(opDate, uHalf, ruleQuarter)
			e.sub, e.y, e.to = 2, y, to
			return e, true
		}
	}
	if p.is(j, wLatter) && (p.is(j+1, wHalf) || p.is(j+1, wPart)) && p.is(j+2, wOf) {
		return p.edgeOn(edLate, j+3, the)
	}
	if (p.is(j, wEarly) || p.is(j, wLater) || p.is(j, wFirst)) && p.is(j+1, wPart) && p.is(j+2, wOf) {
		ed := edEarly
		if p.is(j, wLater) {
			ed = edLate
		}
		return p.edgeOn(ed, j+3, the)
	}
	if ed := daysOf(toLower(p.src(j))); ed != edNone && (p.src(j+1) == "days" || p.src(j+1) == "weeks") && p.is(j+2, wOf) {
		if d, ok := p.edgeOn(ed, j+3, the); ok && d.gran >= uMonth {
			return d, true // "the first days of September"
		}
	}
	if the && (p.is(j, wEarly) || p.src(j) == "small") && p.is(j+1, wHours) && p.is(j+2, wOf) {
		d, ok := p.date(j + 3) // "the early hours of Thursday"
		if ok && d.gran == uDay && d.part == "" && (d.op == opDate || d.op == opWeekday || d.op == opShift) {
			d.part, d.edge, d.mod, d.rule = "MO", edEarly, "START", ruleDayPart
			return d, true
		}
	}
	if !p.has(j, cEdge) {
		return expr{}, false
	}
	ed := int8(p.val(j))
	j++
	switch ed {
	case edEarly, edLate, edMid:
		if p.mark(j, '-') && p.is(j+1, wTo) && p.mark(j+2, '-') && p.is(j+3, wMid) || p.is(j, wTo) && p.is(j+1, wMid) { // early to mid September
			for p.is(j, wTo) || p.mark(j, '-') || p.is(j, wMid) {
				j++
			}
		}
		if u := unit(p.val(j + 1)); ed == edMid && p.mark(j, '-') && p.has(j+1, cUnit) && !p.has(j+1, cPlural) && (u == uMonth || u == uYear) && !p.mark(j+2, '-') && p.isAny(i-1, wBy, wIn, wUntil, wSince, wFrom, wAt, wAround, wBefore) {
			e := blank(opShift, u, ruleTheUnit) // "by mid-month"
			e.ref, e.edge, e.mod, e.to = refPrev, edMid, "MID", j+2
			return e, true
		}
		if p.mark(j, '-') {
			j++
		} else if p.is(j, wIn) || p.is(j, wOn) {
			if p.is(j, wOn) && !p.has(j+1, cWeekday|cMonth) || the {
				return expr{}, false
			}
			j++
		}
		if p.has(j, cPart) && !the {
			return p.partOfDay(i)
		}
	case edEarlier, edLater:
		if the {
			return expr{}, false
		}
		if p.is(j, wIn) && p.is(j+1, wThe) && p.is(j+2, wDay) && (p.closesDay(j+3) || p.opensSentence(i) && (p.cap(j+3) || p.is(j+3, wThe))) && !p.is(j+3, wOf) {
			e := blank(opShift, uDay, ruleTheUnit) // "later in the day"
			e.ref, e.edge, e.to = refPrev, ed, j+3
			return e, true
		}
		if p.is(j, wIn) && p.is(j+1, wThe) && p.has(j+2, cPart) && !p.has(j+2, cPlural) && (p.closesDay(j+3) || p.opensSentence(i) && (p.cap(j+3) || p.is(j+3, wThe))) && !p.is(j+3, wOf) {
			if e, ok := p.shiftedPart(shThat, j+2); ok {
				return e, true // "earlier in the evening"
			}
		}
		if p.isAny(j, wOn, wIn) {
			if !p.has(j+1, cWeekday) && !(p.is(j+1, wThe) && p.has(j+2, cUnit) && !p.has(j+2, cPlural)) || p.is(j+2, wDay) {
				return expr{}, false
			}
			j++
		} else if !p.has(j, cShift) && !p.isAny(j, wToday, wYesterday, wTomorrow) && !p.has(j, cWeekday) && !(p.is(j, wIn) && p.is(j+1, wThe)) {
			return expr{}, false
		}
	case edEve:
		return expr{}, false
	default:
		if p.mark(j, '-') && ed == edEnd {
			j++
		} else if p.is(j, wOf) {
			j++
		} else {
			return expr{}, false
		}
	}
	e, ok := p.edgeOn(ed, j, the)
	if k := j + 1; !ok && ed == edEnd && p.is(j-1, wOf) {
		if p.is(j, wThe) && p.is(k, wDay) {
			return p.dayEnd(i, k+1)
		}
		if p.src(j) == "business" {
			return p.dayEnd(i, k)
		}
	}
	return e, ok
}

// dayEnd is the end of the day spoken of, or of today, behind a preposition of limit and
// before token to: "by the end of the day", "by close of business". A day that follows,
// "on Friday", is told by itself, and "at the end of the day" is mostly no time.
func (p *parser) dayEnd(i, to int) (expr, bool) {
	e := blank(opShift, uDay, ruleTheUnit)
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
func (p *parser) edgeOn(ed int8, j int, the bool) (expr, bool) {
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
		d = blank(opDate, uMonth, ruleMonth)
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
