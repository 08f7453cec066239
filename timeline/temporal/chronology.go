package temporal

import "github.com/dateline-tools/dateline/timeline/civil"

// A chronology tells its days one by one, in entries that open with them: "March 8 -- He
// announces that they will meet in May". Two such entries make one.

// chronology is what the resolver knows of the entries of the text.
type chronology struct {
	entries int        // how many there are
	day     civil.Date // of the entry that the resolver is in
	month   bool       // that entry is of a month: its weekdays count from publication
	end     int        // the first token behind that entry
	stamps  int        // how many times of a day open a line
	above   spoken     // the entry or heading last resolved, of a list that is all of months and days
}

// opensEntry says that expression i is the day that opens an entry, or the first of two,
// "March 31-April 1", and returns the token of the mark behind it.
func (p *parser) opensEntry(i int) (mark int, ok bool) {
	e := &p.out[i]
	if e.op != opDate || e.gran != uDay && e.gran != uMonth && !(e.gran == uWeek && e.rule == ruleWeekOf) || e.m == 0 || !p.opensLine(e.from) {
		return 0, false
	}
	k := e.to
	if p.spans(i) || i+1 < len(p.out) && p.out[i+1].from == k+1 && p.tokIs(k, wAnd) && p.out[i+1].rule == ruleRange {
		k = p.out[i+1].to // "March 31-April 1", "July 7 and 8"
	}
	if k+1 >= len(p.tok) || p.tok[k].kind != tPunct || p.tok[k].flags&fLine != 0 || p.tok[k+1].flags&fPara != 0 {
		return 0, false
	}
	return k, p.setsOff(k)
}

// opensHeading says that expression i is a day, or a weekday, with a line of its own, and lines
// of text below it: the heading of an entry.
func (p *parser) opensHeading(i int) bool {
	e := &p.out[i]
	day := e.op == opDate && e.gran == uDay && e.m != 0 || e.op == opWeekday && e.shift == shNone
	if !day || !p.opensLine(e.from) || !p.aloneOnLine(e) {
		return false
	}
	for k := e.to + 1; k < len(p.tok) && k < e.to+headingText; k++ {
		if p.tok[k].flags&fLine != 0 && (p.tokHas(k, cWeekday) || p.tok[k].kind == tNum && p.tokHas(k+1, cMonth) || p.tokHas(k, cMonth) && p.tok[k].flags&fCap != 0) {
			return false // "Published / September 5 / Updated / September 6"
		}
	}
	return e.to+headingText < len(p.tok)
}

// headingText is how many words at least stand below the heading of an entry.
const headingText = 8

// setsOff says that a dash or a colon stands at token k.
func (p *parser) setsOff(k int) bool {
	t := &p.tok[k]
	return t.kind == tPunct && (t.b == bEmDash || t.b == ':' || t.b == bEnDash && t.flags&fGlued == 0)
}

// headsText says that behind the day of an entry, which ends before token k, stand a few words that are
// no sentence, and paragraphs of their own below: "- August 23: escalation -".
func (p *parser) headsText(k int) bool {
	end := k
	for end < len(p.tok) && p.tok[end].flags&fLine == 0 {
		end++
	}
	if end-k > headingWords || end-k < 2 || end+headingText >= len(p.tok) || p.tok[end].flags&fPara == 0 {
		return false
	}
	last := &p.tok[end-1]
	return last.kind == tWord || last.kind == tPunct && (last.b == '-' || last.b == bEnDash || last.b == bEmDash)
}

// headingWords is how many words and marks the heading of an entry has behind its day, at most.
const headingWords = 12

// headingReach is how many tokens above an entry the year may stand that it is of.
const headingReach = 800

// yearOfHeading finds the year of a date that opens a line: of a line above that is nothing
// but a year, or of the last entry of the chronology that prints one.
func (r *resolver) yearOfHeading(e *expr) (int, bool) {
	p := r.p
	if e.op != opDate || e.m == 0 || e.gran > uMonth || e.shift != shNone {
		return 0, false
	}
	if y, ok := r.yearOfLine(e); ok {
		return y, true
	}
	if !p.opensLine(e.from) {
		return 0, false
	}
	for i := p.after(e.from) - 1; i >= 0 && e.from-p.out[i].from < headingReach; i-- {
		f := &p.out[i]
		if f.op != opDate || f.bc || f.y <= 0 || !p.opensLine(f.from) {
			continue
		}
		if f.gran == uYear && (p.aloneOnLine(f) || p.mark(f.to, ':')) {
			return f.y, true
		}
		if _, ok := p.opensEntry(i); (ok || p.opensHeading(i)) && r.chron.entries > 1 {
			if e.m < f.m {
				return f.y + 1, !r.pub.IsZero() && f.y < r.pub.Year
			}
			return f.y, true
		}
	}
	return 0, false
}

// yearOfLine finds the year that opens the line of a day or month: "1979: Revolution. In
// November, students storm the embassy".
func (r *resolver) yearOfLine(e *expr) (int, bool) {
	p := r.p
	for i := p.after(e.from) - 1; i >= 0 && e.from-p.out[i].from < headingReach; i-- {
		f := &p.out[i]
		if f.op != opDate || f.gran != uYear || f.bc || f.y <= 0 || f.to+1 >= len(p.tok) || !p.opensLine(f.from) {
			continue
		}
		return f.y, p.setsOff(f.to) && !p.paragraphBetween(f.from, e.from)
	}
	return 0, false
}

// yearAfterEntry is the year of an entry, or of the heading of one, that stands below another: a list goes on
// forwards. One of what is over does not pass the day of writing, whatever its line tells: "Jun 15: Roe agrees to
// delay".
func (r *resolver) yearAfterEntry(e *expr, q point) (int, bool) {
	s := r.chron.above
	if e.op != opDate || e.m == 0 || e.gran > uMonth || e.shift != shNone || !s.at.known() || s.at.bc || r.pub.IsZero() || r.windowed || r.narrative || !r.p.headsEntry(e) {
		return 0, false
	}
	next := r.soonest(q, s.at.span().Start, false)
	if !next.known() || next.date().Sub(s.at.date()) > nextEntry {
		return 0, false
	}
	return next.y, s.at.date().After(r.pub) || r.chron.entries > 1 && !next.date().After(r.pub)
}

// yearUnderMonth is the year of the heading that its section's own month stands below: "DECEMBER /
// A summit on December 13 is the last chance".
func (r *resolver) yearUnderMonth(e *expr) (int, bool) {
	s, p := r.chron.above, r.p
	if e.op != opDate || e.m == 0 || e.gran > uMonth || e.shift != shNone || s.at.gran != uMonth || s.at.bc || s.at.m != e.m || r.pub.IsZero() || r.narrative || e.from <= s.from || e.from-s.from > sectionReach {
		return 0, false
	}
	f := p.exprAt(s.from)
	return s.at.y, f != nil && (p.aloneOnLine(f) && s.at.date().After(r.pub) || f.y > 0)
}

// sectionReach is how many tokens below a heading its section may go on.
const sectionReach = 120

// nextEntry is how many days behind an entry the one below it may lie.
const nextEntry = 240

// headsEntry says that a day or month opens a line and is set off from what its line tells, or has
// a line of its own.
func (p *parser) headsEntry(e *expr) bool {
	if !p.opensLine(e.from) {
		return false
	}
	if p.aloneOnLine(e) {
		return true
	}
	_, ok := p.opensEntry(p.after(e.from))
	return ok
}

// opensLine says that a line begins at token k, or with a bullet before it.
func (p *parser) opensLine(k int) bool {
	if p.tok[k].flags&fLine != 0 {
		return true
	}
	if k == 0 || p.tok[k-1].kind != tPunct || p.tok[k-1].flags&fLine == 0 {
		return false
	}
	switch b := p.tok[k-1].b; b {
	case '-', '*', bEmDash, bOther:
		return true
	}
	return false
}

// aloneOnLine says that a line holds nothing but the expression, and a colon.
func (p *parser) aloneOnLine(e *expr) bool {
	k := e.to
	if k < len(p.tok) && p.setsOff(k) {
		k++ // "2006:", "— 2006 —"
	}
	return k >= len(p.tok) || p.tok[k].flags&fLine != 0
}

// countEntries counts the entries of the text, and notes whether it speaks of "this week".
func (r *resolver) countEntries() {
	for i := range r.p.out {
		if _, ok := r.p.opensEntry(i); ok || r.p.opensHeading(i) {
			r.chron.entries++
		}
		e := &r.p.out[i]
		if e.op == opClock && r.p.opensLine(e.from) {
			r.chron.stamps++
		}
		r.thisWeek = r.thisWeek || e.op == opShift && e.gran == uWeek && e.n == 0 && e.ref == refPub && e.rule == ruleUnitShift
	}
}

// stamp says that the time e stands at the head of an entry, as those of a running report do, and not in its text.
func (r *resolver) stamp(e *expr) bool {
	return r.p.opensLine(e.from) && !r.narrative && !r.pub.IsZero() && (r.p.aloneOnLine(e) || r.chron.stamps > 1)
}

// dayAbove is the day of the heading that a stamp stands below: "Wednesday 26 March / 8.12pm Three blasts".
func (r *resolver) dayAbove(e *expr) (civil.Date, bool) {
	p := r.p
	for i := p.after(e.from) - 1; i >= 0 && e.from-p.out[i].from < headingReach; i-- {
		f := &p.out[i]
		if !f.namesDay() || f.shift != shNone || !p.opensLine(f.from) {
			continue
		}
		if _, ok := p.opensEntry(i); !ok && !p.aloneOnLine(f) {
			continue
		}
		keep := *r
		l, ok := r.inChronology(i)
		if !ok {
			l = leaning{-1, -1}
		}
		r.lean = l
		at := r.answer(f).at
		*r = keep
		return at.date(), at.known() && !at.date().IsZero()
	}
	return civil.Date{}, false
}

// inChronology says that expression i opens an entry of a chronology, and which way its
// day lies: back, unless the entry's own verb looks ahead.
func (r *resolver) inChronology(i int) (leaning, bool) {
	if r.chron.entries < 2 || r.narrative || r.windowed {
		return leaning{}, false
	}
	if e := &r.p.out[i]; r.p.opensHeading(i) {
		if e.op != opWeekday {
			return leaning{0, -1}, true
		}
		return leaning{1, e.from}, e.from <= r.chron.end && !r.chron.day.IsZero() // the next one behind the entry above
	}
	mark, ok := r.p.opensEntry(i)
	if !ok {
		return leaning{}, false
	}
	if k := r.p.entryAhead(mark + 1); k >= 0 {
		return leaning{1, k}, true
	}
	return leaning{-1, mark}, true
}

// entryAhead finds the future of the first verb of the entry whose text begins at token
// k: "will", "to meet"; -1 if it is none. Chronologies tell the past in the present.
func (p *parser) entryAhead(k int) int {
	for to := k + nounReach; k < to && k < len(p.tok) && p.tok[k].flags&fPara == 0 && !p.sentenceEnd(k); k++ {
		switch {
		case p.tok[k].flags&fCap != 0:
		case p.tokHas(k, cFuture|cAhead), p.tokIs(k, wTo) && p.baseVerb(k+1):
			return k
		case p.in(k, tells), p.tokHas(k, cPresent|cAux|cVerbPast|cSchedBase), p.word0(k) == "agree", p.tok[k].flags&fEd != 0, p.thirdPerson(k) && !p.subjectEnds(k+1):
			return -1
		}
	}
	return -1
}

// subjectEnds says that a noun that ends in -s may stand before token k: a verb or a
// preposition follows.
func (p *parser) subjectEnds(k int) bool {
	return p.tokHas(k, cFuture|cAhead|cPresent|cAux|cVerbPast|cPrep) || p.tokIs(k, wAnd) || p.mark(k, ',')
}

// enterEntry notes the day of an entry that expression i opens, up to the end of its
// paragraph, or of its line where it begins no paragraph; of a heading, up to the next one.
func (r *resolver) enterEntry(i int, day civil.Date) {
	e := &r.p.out[i]
	r.chron.month = e.gran == uMonth
	reach := 0
	switch {
	case r.p.opensHeading(i):
		reach = headingReach
	case r.p.headsText(e.to):
		reach = sectionReach
	}
	if reach > 0 {
		r.chron.day, r.chron.end = day, min(len(r.p.tok), e.to+reach)
		for j := i + 1; j < len(r.p.out) && r.p.out[j].from < r.chron.end; j++ {
			if _, ok := r.p.opensEntry(j); ok || r.p.opensHeading(j) {
				r.chron.end = r.p.out[j].from
			}
		}
		return
	}
	begin := fLine
	if r.p.tok[e.from].flags&fPara != 0 {
		begin = fPara
	}
	r.chron.day, r.chron.end = day, e.to+1
	for r.chron.end < len(r.p.tok) && r.p.tok[r.chron.end].flags&begin == 0 {
		r.chron.end++
	}
}
