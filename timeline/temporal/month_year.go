package temporal

import (
	"math"
	"slices"
	"strings"
	"time"

	"github.com/dateline-tools/dateline/timeline/civil"
)

// yearSource is a way to find the year that is not printed with a month, day, quarter, half or season.
type yearSource struct {
	find  func(*resolver, *expr, point) (int, bool)
	from  anchor
	keeps carries
	how   string
}

// anchor is what a year was found by: what stands beside the date, the publication day, or an
// earlier date of the text.
type anchor uint8

const (
	byItself anchor = iota
	byPub
	byText
)

// carries is what a date found so gives its year to: what comes in its clause, or in its tale.
type carries uint8

const (
	carriesNone carries = iota
	carriesClause
	carriesTale
)

// yearSources are tried in this order before the sentence's leaning is weighed.
var yearSources = []yearSource{
	{find: ofExpr((*resolver).yearNearby), from: byItself, how: "the year stands beside it"},
	{find: ofExpr((*resolver).yearAsBefore), from: byText, how: "the same year as the date before it"},
	{find: ofExpr((*resolver).yearOfHeading), from: byText, how: "the year that stands above it"},
	{find: ofExpr((*resolver).yearUnderMonth), from: byText, how: "the year of the heading above"},
	{find: (*resolver).yearAfterEntry, from: byText, how: "the first one after the entry above"},
	{find: (*resolver).yearByWeekday, from: byPub, how: "the year in which it is the weekday that the text says"},
	{find: ofExpr((*resolver).yearOfClause), from: byText, keeps: carriesClause, how: "the year of the clause before"},
	{find: ofExpr((*resolver).yearOfHad), from: byText, how: "the last one before the date before it"},
	{find: ofExpr((*resolver).yearOfAgo), from: byPub, how: "the year that the words behind it count"},
	{find: ofExpr((*resolver).yearJustBefore), from: byText, how: "the year just before it"},
	{find: (*resolver).yearOfSequel, from: byText, how: "the first one after the date before it, which it followed"},
	{find: ofExpr((*resolver).yearOfWhen), from: byText, how: "the year that it explains"},
	{find: ofExpr((*resolver).yearOfFrame), from: byText, how: "the year that the sentence opens with"},
	{find: ofExpr((*resolver).yearOfSubject), from: byText, keeps: carriesClause, how: "the year of its subject"},
	{find: ofExpr((*resolver).yearOfThing), from: byText, keeps: carriesClause, how: "the year of what it tells of"},
	{find: ofExpr((*resolver).yearOfFirst), from: byText, how: "the year of the day before it"},
	{find: (*resolver).yearOfMove, from: byText, how: "the nearest one to the day that it was moved from"},
	{find: (*resolver).yearElsewhere, from: byText, how: "the year that the text gives the same day elsewhere"},
	{find: ofExpr((*resolver).yearOfPair), from: byText, how: "the year after the month before it"},
	{find: (*resolver).yearOfOldPlan, from: byText, keeps: carriesClause, how: "the first one after the day on which it was told"},
	{find: (*resolver).yearOfTerm, from: byText, how: "the first one after the day before it"},
	{find: (*resolver).yearOfAnniversary, from: byPub, how: "so many years before its anniversary"},
	{find: (*resolver).yearOfCount, from: byText, keeps: carriesTale, how: "the year of what is counted before it"},
	{find: (*resolver).yearOfTale, from: byText, keeps: carriesTale, how: "the year of the sentence before"},
	{find: (*resolver).yearOfRecap, from: byText, how: "the first one after the day before it, in a chronology"},
	{find: ofExpr((*resolver).otherHalf), from: byText, how: "the year of the other half"},
}

func ofExpr(find func(*resolver, *expr) (int, bool)) func(*resolver, *expr, point) (int, bool) {
	return func(r *resolver, e *expr, _ point) (int, bool) { return find(r, e) }
}

// foundYear asks the yearSources in their order for the year of the month or day e, which has none, and notes how it was
// found.
func (r *resolver) foundYear(e *expr, q point) (int, bool) {
	for i := range yearSources {
		if y, ok := yearSources[i].find(r, e, q); ok {
			q.y = y
			r.noteYear(&yearSources[i], e, q)
			return y, true
		}
	}
	return 0, false
}

// noteYear notes how the year of q was found, and for which dates behind it.
func (r *resolver) noteYear(s *yearSource, e *expr, q point) {
	r.how = s.how
	switch s.from {
	case byPub:
		r.usedPub = true
	case byText:
		r.usedPrev = true
	}
	switch s.keeps {
	case carriesClause:
		r.clause = spoken{at: q, from: e.from}
	case carriesTale:
		r.tale = spoken{at: q, from: e.from}
	}
}

// yearAsBefore finds the year of "On October 11, same year": that of the last date that prints one.
func (r *resolver) yearAsBefore(e *expr) (int, bool) {
	p, k := r.p, e.to
	if p.mark(k, ',') || p.tokIs(k, wOf) {
		k++
	}
	if p.tokIs(k, wThe) || p.word0(k) == "that" {
		k++
	}
	if !p.tokIs(k, wSame) || p.word0(k+1) != "year" || e.gran > uMonth || e.m == 0 || e.y != 0 || e.shift != shNone {
		return 0, false
	}
	for i := p.after(e.from) - 1; i >= 0 && e.from-p.out[i].from < headingReach; i-- {
		if f := &p.out[i]; f.op == opDate && f.y > 0 && !f.bc {
			return f.y, true
		}
	}
	return 0, false
}

// yearJustBefore finds the year of "last year in January".
func (r *resolver) yearJustBefore(e *expr) (int, bool) {
	i := r.p.after(e.from) - 1
	if i < 0 || e.m == 0 || e.gran > uMonth || e.y != 0 || r.prev.from != r.p.out[i].from || r.prev.at.gran != uYear || r.p.out[i].op != opShift {
		return 0, false
	}
	if r.p.out[i].to+2 == e.from && e.gran == uDay && r.p.possessed(&r.p.out[i]) {
		return r.prev.at.y, true // "last year's October 6 vote"
	}
	if f := &r.p.out[i]; f.fresh {
		return 0, false // "greeted the New Year on December 31"
	} else if e.gran == uDay && f.n == -1 && f.rule == ruleUnitShift && r.p.listed(f.to, e.from) {
		return r.prev.at.y, true // "last year from December 24 to 26", "last year: on October 4"
	}
	if f := &r.p.out[i]; r.p.possessed(f) && (f.n == -1 || f.n == 1) && f.rule == ruleUnitShift && r.p.tokIs(e.from-1, wIn) && e.from-f.to < 7 && r.p.nounsOnly(f.to+2, e.from-1) {
		return r.prev.at.y, true // "last year's elections in May"
	}
	if gap := e.from - r.p.out[i].to; gap != 1 && !(gap == 2 && r.p.mark(r.p.out[i].to, ',') && (e.to >= len(r.p.tok) || r.p.tok[e.to].kind == tPunct || r.p.tokIs(e.to, wAnd))) {
		return 0, false // but "last year, in January and September"
	}
	return r.prev.at.y, r.p.tokIs(e.from-1, wIn) || r.p.tokIs(e.from-1, wOn)
}

// nounsOnly says that nothing but small words that are neither verbs nor prepositions stands in the tokens from
// k to the one at.
func (p *parser) nounsOnly(k, at int) bool {
	for ; k < at; k++ {
		if p.tok[k].kind != tWord || p.tokHas(k, cPrep|cBreak|cAux|cPresent|cFuture|cVerbPast|cSpeech) || p.tok[k].flags&fEd != 0 {
			return false
		}
	}
	return true
}

// listed says that nothing but a mark that opens a list, or "from" or "between", stands from token k to the day at token at.
func (p *parser) listed(k, at int) bool {
	if p.mark(k, ':') || p.mark(k, '(') || p.mark(k, bEmDash) || p.mark(k, ',') && at > k+1 && p.tokIs(k+1, wFrom) {
		k++
	}
	for k < at && p.mark(k, bEmDash) {
		k++
	}
	if p.tokIs(k, wFrom) || p.tokIs(k, wBetween) || p.tokIs(k, wOn) {
		k++
	}
	return k == at
}

// yearOfSequel finds the year of "In December 2021 they named envoys. Talks followed on January 14 and May 3".
func (r *resolver) yearOfSequel(e *expr, q point) (int, bool) {
	p, s := r.p, r.prev
	if e.m == 0 || e.gran > uMonth || e.shift != shNone || r.pub.IsZero() || !s.at.known() || s.at.bc || s.at.gran > uMonth {
		return 0, false
	}
	follows := p.word0(p.beforeOn(e)) == "followed" || p.tokIs(e.from-1, wIn) && p.word0(e.from-2) == "followed"
	if !follows && (r.sequel == 0 || r.sequel != s.from || e.from-p.behindExpr(s.from) != 1 || !p.mark(e.from-1, ',') && !p.tokIs(e.from-1, wAnd)) {
		return 0, false
	}
	next := r.soonest(q, s.at.span().End, false)
	if !next.known() || next.date().After(r.pub) {
		return 0, false
	}
	r.sequel = e.from
	return next.y, true
}

// withYear looks for the year of a month, day of a month, quarter, half or
// season.
func (r *resolver) withYear(e *expr, q point) point {
	if e.ys {
		return r.yearOf(e, q)
	}
	if y, ok := r.foundYear(e, q); ok {
		q.y = y
		return q
	}
	if d, ok := r.limitAgreed(e, q); ok {
		return d
	}
	if !r.begin.IsZero() && e.shift == shNone && !r.prev.at.bc {
		if end := r.soonest(q, r.begin, false); r.endsSpan(e, end.date()) {
			r.usedPub = true
			return end
		}
	}
	if r.narrative && r.story.at.bc && e.shift == shNone {
		q.y, q.bc, r.usedPrev = r.story.at.y, true, true
		return q
	}
	if e.ref == refPrev || r.theNext(e) || r.narrative && e.shift != shLast && (r.remote || !e.deictic()) && !r.planned(e) && !r.inNews(e, q) || r.pub.IsZero() {
		if r.story.at.known() && !r.story.at.bc {
			r.usedPrev = true
			return r.afterPrev(e, q)
		}
		if r.pub.IsZero() {
			return point{}
		}
	}
	if y := r.midterms(e, q); y != 0 {
		q.y = y
		r.how = "the year of the midterm elections"
		return q
	}
	if y := r.famousYear(e, q); y != 0 {
		q.y = y
		r.how = "the day of an event that everybody knows by it"
		return q
	}
	pub := r.usePub()
	if q.gran == uQuarter && e.shift == shNone {
		return r.lastQuarter(e, q, pub)
	}
	switch e.shift {
	case shLast:
		q = r.latest(q, pub, true)
		q.y -= max(e.n-1, 0) // "two summers ago" is the one before the last
		return q
	case shNext:
		return r.soonest(q, pub, true)
	case shThis:
		q.y = pub.Year
		if q.gran == uSeason && q.sub == 4 && pub.Month < 6 {
			q.y--
		}
		return q
	}
	return r.byLeaning(e, q, pub)
}

// theNext says that what the date e is the next one after lies before it: "was signed in November 2023 and took effect the
// next spring".
func (r *resolver) theNext(e *expr) bool {
	if e.shift != shNext || e.gran != uSeason && e.gran != uMonth || !r.p.tokIs(e.from, wThe) || !r.p.pastBefore(e.from, e) && !(r.p.opensSentence(e.from) && r.p.pastNext(e.to)) || r.pub.IsZero() || r.narrative {
		return false
	}
	prev := r.story.at
	return prev.known() && !prev.bc && prev.gran <= uYear && r.prev.from == r.story.from && prev.date().Year < r.pub.Year && !r.p.paraBetween(r.story.from, e.from)
}

// yearOfMove is the year of the new date of what was moved: "pushed the opening from Nov. 3 to March 15", "brought forward
// from Oct. 10 to Sept. 28".
func (r *resolver) yearOfMove(e *expr, q point) (int, bool) {
	p := r.p
	if e.shift != shNone || q.gran != uDay && q.gran != uMonth || !p.tokIs(e.from-1, wTo) && !p.tokIs(e.from-1, wUntil) {
		return 0, false
	}
	i := p.after(e.from) - 1
	if i < 0 || p.out[i].to != e.from-1 || !p.shifts(p.out[i].from) || r.prev.from != p.out[i].from || !r.prev.at.known() || r.prev.at.bc {
		return 0, false
	}
	old := r.prev.at.span().Start
	next, last := r.soonest(q, old, false), r.latest(q, old, false)
	if next.span().Start.Sub(old) <= old.Sub(last.span().Start) || p.wordBefore(p.out[i].from, 14, 0, putsOff) >= 0 {
		return next.y, true // "delayed from February 25 to December 15" is never sooner
	}
	return last.y, true
}

// newsDays is how many days before its publication a story may name a day that is its news.
const newsDays = 21

// inNews says that a story which recalls much names a day or month that is its news: a
// day of the last weeks, behind nothing but a year, beside others of these days, or a month
// that what is reported now "comes after".
func (r *resolver) inNews(e *expr, q point) bool {
	if r.pub.IsZero() || e.shift != shNone || r.lean.dir > 0 || r.windowed {
		return false
	}
	back := r.pub.Sub(r.latest(q, r.pub, false).span().End)
	switch q.gran {
	case uDay:
		return back >= 0 && back <= newsDays && r.prev.at.gran == uYear && r.prev.at.y < r.pub.Year && r.lastTold().known()
	case uMonth:
		w := r.p.word0(r.lean.cue)
		return back <= 3*newsDays && (w == "comes" || w == "come" || w == "follows" || w == "follow")
	}
	return false
}

// nowBefore says that a present "is", "can" or "will" stands before the cue at token k, in its clause: "can be concluded by".
func (p *parser) nowBefore(k int) bool {
	for j := k - 1; j >= 0 && j > k-6 && p.tok[j].kind == tWord && !p.tokHas(j, cBreak); j-- {
		switch p.word0(j) {
		case "is", "are", "can", "will", "may", "must":
			return true
		}
	}
	return false
}

// planned says that the sentence tells of what will be: a history's plans
// count from publication, not from where its story has come to.
func (r *resolver) planned(e *expr) bool {
	return r.lean.dir > 0 && !r.pub.IsZero() && (r.p.tokHas(r.lean.cue, cFuture|cAhead|cSched) || r.p.isAre(r.lean.cue) || r.p.nowBefore(r.lean.cue)) && !r.p.ofPastPlan(r.lean, e)
}

// settled are nouns of what bears the day on which it was agreed: "the March 10 accord", "the
// accord of July 30".
var settled = forms("agreement agreements understanding accord accords deal pact consensus armistice communique communiqué declaration memorandum protocol resolution ruling")

// anotherClause says that a conjunction or a comma stands between tokens k and to, so that
// the verb there says nothing of the date here.
func (p *parser) anotherClause(k, to int) bool {
	for j := k + 1; k >= 0 && j < to; j++ {
		if p.tokIs(j, wAnd) || p.word0(j) == "but" || p.mark(j, ',') {
			return true
		}
	}
	return false
}

// nearPlan is how many days off a plan may be to be of another year.
const nearPlan = 60

// byLeaning weighs the last and the next one: the way the sentence leans is
// worth much, but a date just ahead beats one nearly a year old.
func (r *resolver) byLeaning(e *expr, q point, pub civil.Date) point {
	before, after := r.latest(q, pub, false), r.soonest(q, pub, false)
	if q.gran == uHalf && before == after && r.lean.dir > 0 && r.p.tokIs(e.to-1, wYear) && after.span().End.Sub(pub) < nearlyOver {
		return r.soonest(q, after.span().End, true) // "takes over for the second half of the year", said late in December
	}
	if before == after || !after.known() {
		return before
	}
	if !before.known() {
		return after
	}
	if q.gran == uHalf {
		switch ofYear := r.p.tokIs(e.to-1, wYear); {
		case ofYear && r.lean.dir == 0, // "is seen moving in the second half of the year"
			ofYear && r.lean.dir < 0 && r.p.anotherClause(r.lean.cue, e.from), // "trade fell in the spring, and economists fear the second half of the year"
			ofYear && r.lean.dir < 0 && after.date().Year > pub.Year:          // "sales fell in the first half of the year", said in December
			q.y = pub.Year
			return q
		case ofYear && r.lean.dir < 0:
			r.keepAlt(after, before)
			return before // "output rose in the first half of the year", told in December
		case r.lean.dir >= 0:
			return after
		}
	}
	back, ahead := float64(pub.Sub(before.span().End)), float64(after.span().Start.Sub(pub))
	if from := r.movedFrom(e, q); from.After(before.date()) {
		r.usedPrev, r.how = true, "the first one after the day it was moved from"
		r.keepAlt(before, after)
		return r.soonest(q, from, false)
	}
	won, lost := before, after
	if w := r.p.word0(r.lean.cue); r.p.ofPastPlan(r.lean, e) && (r.p.tokIs(r.lean.cue, wHad) || w == "was" || w == "were") {
		// "had been due in September": that of this year, over or not, unless
		// the other is close by
		if after.date().Year == pub.Year && back > nearPlan || ahead <= nearPlan {
			won, lost = after, before
		}
		r.keepAlt(lost, won)
		return won
	}
	if e.event && e.unit2 != uNone && q.gran == uDay && r.lean.dir > 0 && e.back > 0 {
		if due := r.offset(before, e); due.known() && !due.date().Before(pub) {
			r.keepAlt(after, before) // "will meet two weeks after July 30", said in August
			return before
		}
	}
	if k := r.p.caption(e); k >= 0 && back <= captionOdds*ahead {
		r.lean = leaning{-1, k}
	}
	if r.soLongAfter(e, before) {
		r.lean = leaning{-1, e.from - 2}
	}
	if d := r.soonAfterSaying(e, q); d.known() {
		r.usedPrev, r.how = true, "the first one after it was said"
		r.keepAlt(after, d)
		return d
	}
	timesBack, timesAhead := r.yearOdds(e, q)
	if math.IsInf(timesAhead, 1) {
		return r.beganBefore(e, before)
	}
	if back*timesBack > ahead*timesAhead {
		won, lost = after, before
	}
	r.keepAlt(lost, won)
	return r.beganBefore(e, won)
}

// nearlyOver is how many days before its end half a year is over for what is to come.
const nearlyOver = 15

// soonAfterSaying is the first day or month q after somebody said what was to be by then, a while ago: "warned in
// December that they must pay by January 20", said in February. It is not known where none is meant.
func (r *resolver) soonAfterSaying(e *expr, q point) (none point) {
	p := r.p
	f := p.exprAt(r.prev.from)
	if r.lean.dir <= 0 || e.shift != shNone || f == nil || !r.prev.at.known() || r.prev.at.bc || r.prev.at.gran < uMonth || p.sentenceBetween(f.from, e.from) || p.paragraphBetween(f.from, e.from) ||
		!p.spokeIn(f) && !p.tokHas(f.from-1, cSpeech) && !p.pledgedIn(f, e) {
		return none
	}
	for k := f.to; k < e.from; k++ {
		if p.tokHas(k, cFuture) && p.word0(k) != "would" && p.word0(k) != "must" {
			return none
		}
	}
	d := r.soonest(q, r.prev.at.span().Start, false)
	if d.known() && d.date().Before(r.pub) && d.date().Sub(r.prev.at.span().End) < taleMonths*31 {
		return d
	}
	return none
}

// pledgedIn says that what follows date f, which opens its sentence, is a promise of something by e: "In November they
// promised an answer by January".
func (p *parser) pledgedIn(f, e *expr) bool {
	if f.from < 1 || !p.opensSentence(f.from-1) || !p.isAny(e.from-1, wBy, wIn, wFor, wUntil) {
		return false
	}
	for k := f.to; k < e.from && k < f.to+8; k++ {
		switch p.word0(k) {
		case "promised", "pledged", "vowed", "agreed", "undertook":
			return true
		}
		if p.tokHas(k, cVerbal) || p.tok[k].flags&fEd != 0 {
			return false
		}
	}
	return false
}

// movedFrom is the day before the "to" of e that something was moved from; zero if there
// is none.
func (r *resolver) movedFrom(e *expr, q point) civil.Date {
	s, i := r.prevDay, r.p.after(e.from)-1
	if q.gran != uDay || !r.p.tokIs(e.from-1, wTo) || !s.at.known() || s.at.bc || i < 0 {
		return civil.Date{}
	}
	if f := &r.p.out[i]; f.from != s.from || f.to != e.from-1 || !r.p.shifts(f.from) || r.p.word0(f.from-2) == "forward" {
		return civil.Date{}
	}
	return s.at.date()
}

// yearOdds is by what the days back to the last one and the days ahead to the next one are
// multiplied before they are compared.
func (r *resolver) yearOdds(e *expr, q point) (back, ahead float64) {
	p := r.p
	day, month := q.gran == uDay, q.gran == uMonth
	if month && p.deliveredIn(e) {
		return math.Inf(1), 1
	}
	if (month || day) && p.accusedOf(e) {
		return 1, math.Inf(1) // "accused of stabbing a man on October 17"
	}
	if k := r.afterYears(e); month && k >= 0 {
		r.lean = leaning{-1, k}
		return 1, math.Inf(1) // "in 2004, 2009 and January"
	}
	if (month || day) && p.wasPlanned(e.from) && (p.foiled(e.to) || p.neverHeld(e.to)) {
		return 1, 5 // "was due by the end of September but has yet to be published"
	}
	if month && r.lean.dir == 0 && p.wasPlanned(e.from) && (p.word0(e.to) == "but" || p.mark(e.to, ',') && p.word0(e.to+1) == "but") {
		return 1, 5 // "was planned for February but was called off"
	}
	if day && p.mark(e.to, ')') && p.mark(e.from-1, ',') && p.mark(p.beforeCaps(e.from-2), '(') {
		return 1, math.Inf(1) // "(The Narva Courier, 5 April)": an issue of a paper
	}
	mishap := (month || day) && p.attributive(e) && (p.in(e.to, unplanned) || p.in(e.to, befell))
	if (month || day) && p.attributive(e) {
		if w := p.word0(e.from - 3); p.tokIs(e.from-1, wThe) && p.tokIs(e.from-2, wOf) && (w == "outcome" || w == "result" || w == "results") && !p.waitedFor(e.from-4) {
			return 1, 40 // "are contesting the outcome of the May 21 auction"
		}
		if p.setsStart(r.lean.cue, e) {
			return 40, 1 // "set an October 5 trial date"
		}
	}
	limit := e.to
	if limit+1 < len(p.tok) && p.tok[limit].kind == tWord && p.tok[limit].flags&fCap == 0 && p.tok[limit].cls == 0 && p.word0(limit+1) == "deadline" {
		limit++ // "a June budget deadline"
	}
	deadline := month && (p.word0(limit) == "deadline" || p.word0(limit) == "target") && !p.lapsed(e)
	switch {
	case day && p.attributive(e) && (p.word0(e.to) == "deadline" || p.word0(e.to) == "target") && !p.lapsed(e):
		if p.setsLimit(e) {
			return 15, 1 // "set a July 30 deadline", but not one of last week
		}
		return 1, 1 // "failure to comply with an August 31 deadline": the nearest
	case (month || day) && (p.attributive(e) || e.from > 1 && p.tok[e.from-1].kind == tWord && p.determined(e.from-1)) && p.inAny(e.to, settled):
		return 1, 40 // "the March 10 agreement is expected to be implemented"
	case mishap && (day || r.lean.dir <= 0):
		return 1, 60 // "united against the February coup"
	case (month || day) && r.lean.dir > 0 && p.in(r.lean.cue, moves) && p.word0(r.lean.cue-1) == "later" && p.mark(r.lean.cue-2, ','):
		return 1, 1 // "was 30 April, later moved to 30 June": the nearest
	case (month || day && e.wd < 0) && r.lean.dir > 0 && p.in(r.lean.cue, moves) && p.tokIs(e.from-1, wTo) && p.perfect(r.lean.cue):
		return 40, 1 // "have been moved to November"
	case (month || day) && r.lean.dir > 0 && r.lean.cue < e.from && p.in(r.lean.cue, holdsOver):
		return 40, 1 // "had to adjourn the case to June"
	case (month || day) && r.lean.dir > 0 && p.tokIs(e.from-1, wUntil) && p.gaveUntil(e):
		return 1, 1 // "had given them until June 30", said in August: the nearest
	case day && r.lean.dir <= 0 && p.alsoUntil(e):
		return 40, 1 // "gave themselves until March 1 for an accord and July 1 for the annexes"
	case day && p.word0(e.to) == "if" && p.presentWithin(e.to+1):
		return 40, 1 // "offered two dates: 22 May if the deal is passed"
	case month && p.word0(r.lean.cue) == "ahead" && p.tokIs(r.lean.cue+1, wOf) && p.tokIs(e.from-1, wThe) && r.lean.cue == e.from-3 && !p.in(e.to, slatedFor) && !p.in(e.to+1, slatedFor) && p.pastBefore(r.lean.cue, e):
		return 1, 1 // "met ahead of the December talks", told in January
	case (month || day) && p.toPush(e) >= 0:
		return 40, 1 // "voted to push the election, due in February, back to December 15"
	case day && p.agreedVote(r.lean.cue, e):
		return 40, 1 // "agreed to hold general elections on Dec. 24", said in January
	case p.ofPastPlan(r.lean, e), day && p.limited(e) && p.wasPlanned(e.from):
		if day && p.meantTo(r.lean.cue) && r.lean.cue < e.from {
			return 1, 3 // "was supposed to begin on March 10", said in September
		}
		if month && p.tokIs(e.from-1, wFor) && p.word0(e.from-2) == "set" && p.was(e.from-3) && !p.mark(e.to, ',') && p.word0(e.to) != "but" {
			return 4, 1 // "the election was set for November"
		}
		return 1, 1 // "was supposed to take place in November", "to leave by Jan. 26": the nearest
	case deadline && r.lean.dir > 0 && p.pastBefore(min(r.lean.cue, e.from), e):
		return 3, 1 // "were in Rome ahead of the June deadline"
	case deadline:
		return 40, 1 // "has given them a June deadline"
	case day && r.overThen(e):
		return 1, 40
	case day && r.lean.dir < 0 && p.word0(r.lean.cue) == "fixed" && p.was(r.lean.cue-1) && p.tokIs(e.from-1, wOn):
		r.lean = leaning{0, -1}
		return 1, 1 // "was fixed on January 19": the nearest
	case (day || month) && r.lean.dir <= 0 && p.tokIs(e.from-1, wFor) && p.tokIs(e.from-2, wIn) && (p.word0(e.from-3) == "pencilled" || p.word0(e.from-3) == "penciled"):
		r.lean = leaning{0, -1}
		return 1, 1 // "had been pencilled in for early May": the nearest
	case r.lean.dir <= 0 && day && p.slated(e), r.lean.dir > 0 && day && p.owedBy(r.lean.cue):
		r.lean = leaning{0, -1}
		return 1, 1 // the nearest: what its verb says is not of the day
	case r.lean.dir < 0 && day && p.in(r.lean.cue, risks):
		return 1, 1 // "had said it risked default on June 5": the nearest
	case r.lean.dir < 0 && day && p.takenFrom(r.lean.cue, e):
		return 1, 1 // "have been moved from the slot on 24 December": the nearest
	case r.lean.dir < 0 && month && p.in(r.lean.cue, firstIntent) && p.mark(e.to, ',') && (p.isAny(e.to+1, wHas, wHave) || p.was(e.to+1) || p.tokHas(e.to+1, cFuture)):
		return 1, 1 // "originally set for March, has been brought forward": the nearest
	case (day || month) && r.lean.dir <= 0 && p.in(e.from-1, plannedAdj) && p.determined(e.from-1) && p.describes(e.to):
		return 2, 1 // "the planned May 21 referendum has been scrapped": about the nearest
	case r.lean.dir < 0 && (day || month) && r.lean.cue == e.from-1 && p.termWas(r.lean.cue):
		r.lean = leaning{0, -1}
		return 1, 1 // "the date set for the vote was 14 June": the nearest
	case r.lean.dir < 0 && month && p.beforeEvent(e):
		return 1, 1 // "was sent before the September election": the nearest
	case r.lean.dir < 0 && month && p.spokenOf(e):
		return 1, 1 // "discussed an October summit", "feared that the October summit would": the nearest
	case r.lean.dir <= 0 && (month || day) && p.tokIs(e.from-1, wUntil) && p.prolongedTo(e):
		return 40, 1 // "the sanctions were renewed until Jan. 31"
	case r.lean.dir <= 0 && (month || day) && p.undoneIn(e):
		return 2, 1 // "the summit in July was cancelled": about the nearest
	case r.lean.dir <= 0 && (month || day) && p.standsIn(e):
		return 8, 1 // "has been picked as candidate for the November election", said in February
	case r.lean.dir <= 0 && (month || day) && p.dealsWith(e):
		return 2, 1 // "discussed a summit in July", "blocked a referendum on April 19": about the nearest
	case r.lean.dir < 0:
		return 1, r.oddsOfPast(e, q)
	case r.lean.dir > 0 && day && p.tokIs(e.from-1, wFrom) && p.backdated(e):
		return 1, 1 // "would apply retroactively from August 1", said in August: the nearest
	case r.lean.dir > 0:
		return r.oddsOfFuture(e, q), 1
	case month && p.tokIs(e.from-2, wAfter) && p.attributive(e):
		return 1, 3 // "is in ruins after the January polls"
	case month && r.aheadBefore(e):
		return 40, 1 // "Rome in November, Mexico in January and Bern in April"
	}
	return 1, 1.2
}

// spokenOf says that the month e is that of something which somebody spoke or thought of, and that nothing tells to have been:
// "discussed an October summit", "the deadline of an October summit", "feared that the October summit would".
func (p *parser) spokenOf(e *expr) bool {
	k := e.from - 1
	if !p.in(e.to, appointments) {
		return false
	}
	switch {
	case p.tokIs(k, wA), p.tokIs(k, wAn):
		return p.in(k-1, discussed) || p.tokIs(k-1, wOf) && !p.in(k-2, occasions) || p.tokIs(k-1, wFor) && (p.in(k-2, asks) || p.word0(k-2) == "calls")
	case p.tokIs(k, wThe):
		return p.tokIs(k-1, wThat) && p.in(k-2, feared) && !p.overBehind(e.to)
	}
	return false
}

// dealsWith says that a verb tells what was thought, said or decided of what the day or month e dates, before it or after:
// "discussed a summit in July", "denied reports of a visit to Bern on 3 May", "refused to rule out an election in October".
func (p *parser) dealsWith(e *expr) bool {
	held := false
	for k := p.nounDate(e); k > 0 && k > e.from-nounReach && p.tok[k].kind == tWord && p.tok[k].flags&fPara == 0; k-- {
		switch {
		case held && (p.in(k, discussed) || p.in(k, dealt)):
			return !p.determined(k) && !p.isAny(k-1, wBe, wHad) && !p.tokIs(k-2, wHad) // what had been asked for is over
		case held && p.tokIs(k, wOf):
			return p.in(k-1, talkOf) || p.in(k-1, prospects) || p.word0(k-1) == "spoke" || p.word0(k-1) == "boycott"
		case held && p.word0(k) == "over" && p.word0(k-1) == "argued":
			return true
		case held && p.word0(k) == "out":
			w := p.word0(k - 1)
			return w == "ruled" || w == "rule" || w == "ruling"
		case held && p.tokHas(k, cPrep), p.tokHas(k, cVerbal|cSubject), p.tokIs(k, wTo) && p.tok[k+1].flags&fCap == 0:
			return false
		}
		held = held || p.heldNoun(k) || p.word0(k) == "elections"
	}
	return false
}

// prolongedTo says that something was made to last until the day or month e.
func (p *parser) prolongedTo(e *expr) bool {
	for k := e.from - 2; k > 0 && k > e.from-nounReach && p.tok[k].kind == tWord && p.tok[k].flags&fPara == 0; k-- {
		switch w := p.word0(k); {
		case w == "renewed", w == "extended", w == "prolonged":
			return !p.determined(k) && (k < e.from-2 || p.was(k-1) || p.perfect(k) || p.word0(k-1) == "been")
		case p.tokHas(k, cVerbal|cSubject|cPrep), p.tok[k].flags&fEd != 0:
			return false
		}
	}
	return false
}

// undoneIn says that what is held on the day or month e was put or called off.
func (p *parser) undoneIn(e *expr) bool {
	at := p.nounDate(e)
	return at >= 0 && p.heldNoun(at) && p.offBehind(e.to) >= 0
}

// standsIn says that e dates a vote in which somebody is to stand: "picked as candidate for the vote in May", "favourite to
// win the October election", "barred from the April election".
func (p *parser) standsIn(e *expr) bool {
	k := e.from - 1
	if at := p.nounDate(e); at > 0 && p.in(at, votes) {
		k = at - 1
	} else if !(p.possessed(e) || p.attributive(e)) || !p.in(e.to, votes) && !p.in(e.to+1, votes) && !p.in(e.to+2, votes) && !p.in(e.to+3, votes) {
		return false
	}
	for ; k > 1 && k > e.from-7 && p.tok[k].kind == tWord && p.tok[k].flags&fPara == 0; k-- {
		switch {
		case p.tokIs(k, wFor):
			return p.in(k-1, hopefuls) || p.word0(k-2) == "nominated"
		case p.word0(k) == "win" && p.tokIs(k-1, wTo):
			return p.in(k-2, hopefuls)
		case p.tokIs(k, wFrom) || p.tokIs(k, wIn):
			for j := k - 1; j > k-5 && j > 0 && p.tok[j].kind == tWord; j-- {
				if p.word0(j) == "barred" || p.word0(j) == "banned" || p.word0(j) == "disqualified" {
					return true
				}
			}
			return false
		case p.tokHas(k, cVerbal|cSubject|cPrep):
			return false
		}
	}
	return false
}

// hopefuls are who stands in a vote, and dealt are further verbs of what is done about something to come.
var (
	hopefuls = forms("candidate candidates nominee nominees favourite favorite favourites favorites frontrunner contender contenders candidacy ticket")
	dealt    = forms("confirmed excluded mulling mulled approved blocked vetoed considering threatened dismissed endorsed discussing weighing contemplating contemplated")
)

// overBehind says that the noun at token k has a verb of what has been: "the October summit had failed".
func (p *parser) overBehind(k int) bool {
	for j := k + 1; j < len(p.tok) && j < k+nounReach && p.tok[j].kind == tWord; j++ {
		if p.tokHas(j, cFuture) {
			return false
		}
		if p.tokIs(j, wHad) || p.tokHas(j, cVerbPast) && !p.was(j) || p.tok[j].flags&fEd != 0 {
			return true
		}
	}
	return false
}

// discussed are past verbs of who speaks of something to come, and feared of who thinks of it.
var (
	discussed = forms("discussed considered proposed suggested mentioned mooted floated demanded sought opposed favoured favored backed envisaged requested weighed")
	feared    = forms("feared believed knew thought hoped doubted worried agreed warned argued")
)

// plannedAdj are participles before the day of what has been no more than a plan.
var plannedAdj = forms("planned scheduled proposed cancelled canceled postponed")

// termNouns are nouns of a day or month by which, or on which, something is to be.
var termNouns = forms("date deadline target cutoff off limit") // "cut-off"

// termWas says that the "was" at token k tells which day a date or deadline is that its clause opens with: "The date he gave
// for the election was", but not "The date of the coup was".
func (p *parser) termWas(k int) bool {
	if !p.was(k) {
		return false
	}
	for j := k - 1; j > 0 && j > k-cueBack && (p.tok[j].kind == tWord || p.hyphen(j)) && p.tok[j+1].flags&fPara == 0; j-- {
		if p.in(j, termNouns) && !p.tokIs(j+1, wOf) && p.opensSentence(j) {
			return true
		}
	}
	return false
}

// alsoUntil says that the day e is the second of two limits, of which the one before has the "until".
func (p *parser) alsoUntil(e *expr) bool {
	i := p.after(e.from) - 1
	return i >= 0 && p.tokIs(e.from-1, wAnd) && p.tokIs(e.to, wFor) && p.out[i].op == opDate && p.out[i].gran == uDay && p.tokIs(p.out[i].from-1, wUntil) && p.tokIs(p.out[i].to, wFor) && e.from-p.out[i].to < 9
}

// presentWithin says that within a few words from token k stands the present of a condition.
func (p *parser) presentWithin(k int) bool {
	for ; k < len(p.tok) && p.tok[k].kind == tWord && !p.tokHas(k, cAux|cVerbPast|cFuture); k++ {
		if p.tokHas(k, cPresent) {
			return true
		}
	}
	return false
}

// setsStart says that the verb at token k asks for or sets the start that e dates: "asked for an October start".
func (p *parser) setsStart(k int, e *expr) bool {
	if k < 0 || k > e.from {
		return false
	}
	noun := p.word0(e.to) == "start" || p.word0(e.to) == "date" || p.word0(e.to+1) == "date"
	switch p.word0(k) {
	case "set", "sets", "setting", "asked", "requested", "sought", "wanted", "agreed", "proposed", "suggested", "fixed", "picked":
		return noun
	}
	return false
}

// beforeCaps returns the token before the words with capitals that end at token k.
func (p *parser) beforeCaps(k int) int {
	for k >= 0 && p.tok[k].kind == tWord && p.tok[k].flags&fCap != 0 {
		k--
	}
	return k
}

// risks are the verbs, in the past, of what may come on a day.
var risks = forms("risked faced feared")

// backdated says that what begins on the day of e may do so for the past: it "would" or "should", or its
// sentence says "retroactively".
func (p *parser) backdated(e *expr) bool {
	for k := e.from - 2; k >= 0 && k > e.from-cueBack && p.tok[k+1].flags&fPara == 0 && !p.sentenceEnd(k); k-- {
		switch p.word0(k) {
		case "retroactive", "retroactively", "backdated", "would", "should":
			return true
		}
	}
	return false
}

// setsLimit says that somebody sets the limit of which e is the day: "set a July 30 deadline", "gave them a".
func (p *parser) setsLimit(e *expr) bool {
	for k := e.from - 1; k >= 0 && k > e.from-5 && p.tok[k].kind == tWord; k-- {
		switch p.word0(k) {
		case "set", "sets", "setting", "gave", "give", "gives", "given", "giving", "imposed", "imposes", "imposing", "issued", "faces", "face", "facing":
			return true
		}
	}
	return false
}

// takenFrom says that the cue at token k is of what has been moved from what the day e dates.
func (p *parser) takenFrom(k int, e *expr) bool {
	return k >= 0 && k+1 < e.from && p.in(k, moves) && p.tokIs(k+1, wFrom) && p.tokIs(e.from-1, wOn) && e.from-k < nounReach
}

// futures are what is bought for a month to come.
var futures = forms("futures crude delivery contract contracts soybeans wheat corn bullion")

// deliveredIn says that the month e is that of what is sold for delivery in it: "January crude rose", "for
// September delivery", "Brent futures for October".
func (p *parser) deliveredIn(e *expr) bool {
	if p.tokIs(e.from-1, wFor) && (p.word0(e.to) == "delivery" || p.word0(e.from-2) == "futures" || p.word0(e.from-2) == "contracts") {
		return true
	}
	if p.tokIs(e.from-1, wIn) && p.word0(e.from-2) == "delivery" {
		return true
	}
	if e.from > 0 && p.tok[e.from-1].kind == tWord && p.tokHas(e.from-1, cPrep) {
		return false
	}
	for k := e.to; k < len(p.tok) && k < e.to+4 && p.tok[k].kind == tWord; k++ {
		if p.inAny(k, futures) {
			return true
		}
		if p.tok[k].flags&fCap == 0 {
			return false
		}
	}
	return false
}

// oddsOfPast is by what the days ahead to the next one are multiplied where the sentence
// leans to the past; infinite if it cannot be the next one.
func (r *resolver) oddsOfPast(e *expr, q point) float64 {
	p, cue := r.p, r.lean.cue
	day, month := q.gran == uDay, q.gran == uMonth
	switch inMonth := month && p.tokIs(e.from-1, wIn); {
	case p.tokIs(cue, wSince):
		return 400 // "the first visit since the split in March", said in February
	case month && p.toldIn(cue, e), (day || month) && p.tokIs(cue, wTo) && cue == p.sentBackTo(e):
		return math.Inf(1) // "the hearings we had in January", "back to my remarks in January", said in December
	case (day || month) && p.didOn(cue, e):
		return math.Inf(1) // "killed six people on Sept. 9", said on the 4th; "met in January", said in December
	case day && p.tokIs(e.from-1, wOn) && r.doneThen(e):
		return 40 // "the accord that it signed with the north on January 1"
	case (day || month) && p.was(cue) && cue >= e.from-2 && cue < e.from:
		return 16 // "their last meeting was on March 10", said in February
	case cue >= e.from-3 && cue < e.from:
		return 12 // "passed in October"
	case day && p.tokIs(e.from-1, wOn) && e.from > 0 && p.opensSentence(e.from-1) && p.mark(e.to, ',') && cue > e.to && !p.tokHas(cue, cSpeech):
		return 100 // "On January 16, the commissions held", said in December
	case (day && p.tokIs(e.from-1, wOn) || inMonth) && e.from > 0 && p.opensSentence(e.from-1) && p.tok[e.from-1].flags&fCap != 0 && cue > e.to && cue < e.to+nounReach && p.plainWords(e.to, cue) && !p.tokHas(cue, cSpeech) && !p.tokIs(cue+1, wTo):
		return 100 // "On January 20 he was sworn in", "In March the court annulled the vote", said in February
	case day && cue == e.to && p.was(cue) && p.opensSentence(e.from) && (p.tokIs(cue+1, wA) || p.tokIs(cue+1, wAn) || p.tokIs(cue+1, wThe)):
		return 40 // "October 7 was a failure", said in September
	case day && cue == e.to && p.tokIs(e.from-1, wOn) && e.from > 1 && p.tok[e.from-2].kind == tWord && !p.tokHas(cue, cAux) && p.word0(cue+1) != "by" && p.word0(cue+1) != "for" && p.word0(cue+1) != "to":
		return 100 // "Ankara on July 22 signed", said on the 15th
	case day && cue == e.to && p.tokIs(cue, wHad):
		return 40 // "A summit on February 8 had called for a truce", said in January
	case inMonth && e.to < len(p.tok) && p.tok[e.to].kind == tPunct && p.tok[e.to].b == ',':
		return 400 // "In June, the department issued": a topic, and what happened then
	case inMonth && r.doneThen(e):
		return 40 // "the memorandum it signed with the north in January"
	case day:
		return 5
	}
	return 12
}

// plainWords says that nothing but words, and the marks within them, stands in [k,to).
func (p *parser) plainWords(k, to int) bool {
	for ; k < to; k++ {
		if p.tok[k].kind == tPunct && !p.mark(k, bApostrophe) && !p.hyphen(k) {
			return false
		}
	}
	return true
}

// accused are the words before the "of" or "with" of what somebody is said to have done.
var accused = forms("accused suspected convicted guilty charged acquitted")

// accusedOf says that the date is that of what somebody is accused of.
func (p *parser) accusedOf(e *expr) bool {
	for k := e.from - 1; k > 0 && k > e.from-nounReach && p.tok[k].kind == tWord; k-- {
		if p.participle(k) && (p.tokIs(k-1, wOf) || p.word0(k-1) == "with") && p.in(k-2, accused) {
			return true
		}
		if p.tokHas(k, cVerbal|cSubject) || p.tokIs(k, wTo) {
			return false
		}
	}
	return false
}

// oddsOfFuture is by what the days back to the last one are multiplied where the sentence
// leans to the future.
func (r *resolver) oddsOfFuture(e *expr, q point) float64 {
	p, cue := r.p, r.lean.cue
	day, month := q.gran == uDay, q.gran == uMonth
	switch near, dueBy := cue >= e.from-6 && cue < e.from, p.dueBy(e, cue); {
	case month && (p.in(cue, looms) || p.word0(cue) == "looming"):
		return 40 // "the vote in November looms over it all", said in January
	case p.nextIs(e) >= 0:
		return 1000 // "The next conference is in Bonn in November", said in December
	case p.bidTo(e) >= 0, p.nowAiming(e) >= 0:
		return 40 // "suggested that the vote be held in May", "slipped and is now aimed at July"
	case p.proposedSpan(e) >= 0:
		return 40 // "proposed dates between April and December"
	case month && p.afterwards(e, cue):
		return 1.2 // "is preparing for his oath after his victory in May"
	case month && p.beforeEvent(e):
		return 40 // "hope to finish ahead of the July summit"
	case day && dueBy && !p.tokHas(cue, cFuture) && p.retold(cue+1):
		return 20 // "agreed to submit a draft by May 2", days after it
	case dueBy:
		return 200 // "will be settled before the end of December"
	case month && p.preparedFor(e) >= 0:
		return 6 // "agreed on the agenda of the November summit", said in March
	case p.attributive(e):
		return 1.5 // "under a June agreement to sell"
	case near && day && p.word0(cue) == "would" && !p.quoted(e.from):
		return 5 // "said that they would meet on 18 March", told on the 28th
	case day && near && (p.tokHas(cue, cFuture) || p.tokHas(cue, cAhead) && p.tokIs(cue-1, wIs)):
		return 40 // "is due to end on 31 December"
	case near && (month || q.gran == uSeason) && p.tokIs(e.from-1, wIn) && p.tokHas(cue, cFuture):
		return 1000 // "will be signed in December"
	case near && (month || q.gran == uSeason) && (p.tokHas(cue, cAhead) || p.tokIs(cue, wBe) && p.tokIs(cue-1, wTo)) && (p.isAre(cue-1) || p.tokIs(cue, wBe) && p.isAre(cue-2)):
		return 1000 // "is scheduled for November", "are to be freed in November", said in January
	case month && !p.tokHas(cue, cFuture|cPresent) && cue < e.from && p.pastBefore(cue, e):
		return 3 // "failed to show up for the last bid to convene talks in September"
	case (month || day && e.wd < 0) && (near && p.tokIs(cue, wBe) && p.tokIs(cue-1, wTo) && p.mark(cue-2, ',') || p.tokHas(cue, cFuture) && cue == e.to && p.tokIs(cue+1, wBe) && p.isAny(e.from-1, wIn, wOn)):
		return 40 // "the summit, to be held in November,", "the vote in November will be close"
	case month && p.word0(e.from-1) == "beyond":
		return 200 // "cannot be put off beyond December"
	case month && near && (p.word0(e.from-2) == "again" || p.word0(e.from-3) == "again"):
		return 12 // "agreed to meet again in November"
	case near && ((month || q.gran == uSeason) && p.isAny(e.from-1, wIn, wFor, wAt) || day && e.wd < 0 && p.isAny(e.from-1, wOn, wFor)) && (!p.retold(e.from) || p.tokHas(cue, cAhead) && cue == e.from-2 && !p.was(cue-1) && !p.retold(cue)), near && day && e.wd < 0 && p.tokIs(e.from-1, wFor) && p.in(cue, called) && !p.was(cue-1) && !p.retold(cue):
		return 40 // "plans to list in November", said in January
	}
	return 5
}

// gaveUntil says that somebody had, or was given, the time up to the "until" before e: "gave them until", "had until".
func (p *parser) gaveUntil(e *expr) bool {
	for j := e.from - 2; j >= 0 && j > e.from-8 && p.tok[j].kind == tWord; j-- {
		switch w := p.word0(j); {
		case w == "gave":
			return true
		case p.tokIs(j, wHad):
			return !p.reported(j, e)
		case w == "given":
			return p.was(j-1) || p.tokIs(j-1, wHad)
		case p.tokHas(j, cVerbal):
			return false
		}
	}
	return false
}

// looms are the verbs of what one sees come from afar.
var looms = forms("loom looms")

// doneThen says that the cue before "in January" is a verb of what was done, with
// nothing but its objects between, and that the clause ends there.
func (r *resolver) doneThen(e *expr) bool {
	k := r.lean.cue
	if k < 0 || k >= e.from || k < e.from-9 || r.p.tokHas(k, cSpeech|cControl|cAhead|cAux) || e.to < len(r.p.tok) && r.p.tok[e.to].kind == tWord {
		return false
	}
	for j := k + 1; j < e.from; j++ {
		if r.p.tok[j].kind != tWord || r.p.tokHas(j, cBreak|cSubject|cFuture|cPresent) || r.p.tokIs(j, wTo) || r.p.tokIs(j, wThat) || r.p.tokIs(j, wFor) {
			return false
		}
	}
	return true
}

// didOn says that the cue at token k is a plain past verb, and that nothing stands between it
// and "on" that the day could be of instead: what was agreed to, announced or appointed then
// may lie ahead, what was done may not. What nobody appoints ("the attack on Oct. 7") needs no
// verb.
func (p *parser) didOn(k int, e *expr) bool {
	at := e.from - 1
	span := (p.tokIs(at, wFrom) || p.tokIs(at, wBetween)) && k > 0 && (p.tokHas(k-1, cAux) && !p.in(k, decides) && !p.in(k, undoings) && !p.shifts(at+1) || p.tokIs(at, wBetween) && p.determined(k+2))
	if !p.tokIs(at, wOn) && (!p.tokIs(at, wIn) || e.gran != uMonth) && !span || e.part != "" || e.shift != shNone || e.wd >= 0 {
		return false
	}
	if k == at-1 && p.tokIs(at, wIn) && (p.word0(k) == "was" || p.word0(k) == "were") {
		return true // "the last round was in January"
	}
	if p.in(at-1, unplanned) || p.in(at-1, befell) {
		return true
	}
	return k >= e.from-cueNear && p.tellsUpTo(k, at)
}

// tellsUpTo says that token k is a plain past verb, and that nothing up to token at is what could be planned for
// a day.
func (p *parser) tellsUpTo(k, at int) bool {
	if k < 0 || k >= at || !p.finitePast(k) {
		return false
	}
	for j := k + 1; j < at; j++ {
		w := p.word0(j)
		if p.tok[j].kind == tPunct && !p.decimal(j) || p.tokHas(j, cBreak|cSubject|cFuture|cPresent|cAhead) || p.tokIs(j, wTo) && p.baseVerb(j+1) || p.tokIs(j, wThat) || p.tokIs(j, wFor) ||
			appointments.has(w) && !p.in(k, took) || strings.HasSuffix(w, "ing") && !appointments.has(w) && !p.tokIs(j-1, wAfter) {
			return false
		}
	}
	return true
}

// decimal says that the dot at token k stands within a number: "hit 100.09 dollars".
func (p *parser) decimal(k int) bool {
	return p.mark(k, '.') && p.glued(k) && p.glued(k+1) && p.num(k-1) && p.num(k+1)
}

// cueNear is how many tokens before its day a verb may stand that cannot but be of it.
const cueNear = 14

// took are the past forms of who had a part in what is held, so that it is over.
var took = forms("attended held hosted chaired joined skipped boycotted opened closed led disrupted")

// finitePast says that token k is a past verb by itself: no participle behind "has", "being" or
// "will", no adjective, and no verb of planning, of calling people together or of speech.
func (p *parser) finitePast(k int) bool {
	if p.tok[k].flags&fEd == 0 && !p.tokHas(k, cVerbPast) || p.tokHas(k, cSpeech|cControl|cAhead|cAux) || p.tokIs(k-1, wBe) ||
		p.word0(k-1) == "being" || p.word0(k-1) == "been" || p.perfect(k) || p.in(k, convenes) {
		return false
	}
	for j := k - 1; j >= 0 && j > k-cueBack && p.tok[j+1].flags&fPara == 0 && !p.sentenceEnd(j) && !p.tokHas(j, cBreak); j-- {
		if p.tokHas(j, cFuture) {
			return false // "will redeem 9 million of its preferred shares on"
		}
	}
	return true
}

// beforeEvent says that what is told is to be done before something that a
// month names: "ahead of the July summit", "before the June election".
func (p *parser) beforeEvent(e *expr) bool {
	k := e.from - 1
	if p.tokIs(k, wS) && p.mark(k-1, bApostrophe) {
		k -= 2 // "before Molvania's September election"
	} else if !p.tokIs(k, wThe) {
		return false
	}
	if e.to >= len(p.tok) || !p.inAny(e.to, appointments) && !(p.tok[e.to].flags&fCap == 0 && p.in(e.to+1, appointments)) {
		return false
	}
	if w := p.word0(k - 1); w == "towards" || w == "toward" {
		return true
	}
	return p.tokIs(k-1, wBefore) || p.tokIs(k-1, wUntil) || p.tokIs(k-1, wOf) && p.tokIs(k-2, wAhead)
}

// soLongAfter says that an amount of time that reaches back to the month q, and "after the",
// stand before the month e and its noun: "faces the house less than a year after the January
// polls" tells what is now. What will be so long after may count from a month to come.
func (r *resolver) soLongAfter(e *expr, q point) bool {
	i := r.p.after(e.from) - 1
	if q.gran != uMonth || i < 0 || r.p.out[i].evFrom != e.from-1 || !r.p.tokIs(e.from-2, wAfter) || !r.p.attributive(e) ||
		r.lean.dir > 0 && r.p.tokHas(r.lean.cue, cFuture|cAhead|cControl) {
		return false
	}
	f := r.p.out[i]
	f.back = -1
	first := r.exact(r.pub, &f)
	return !first.IsZero() && !first.After(q.span().End)
}

// dueBy says that a day, month or season is the latest by which something will
// be done: a limit that is over is no limit. What somebody said "would" be done
// may be over.
func (p *parser) dueBy(e *expr, cue int) bool {
	if cue >= 0 && (p.tokIs(cue, wUntil) || p.tokIs(cue, wTill)) && e.gran == uDay && p.doneBefore(cue, e) {
		return false // "were suspended for 90 days till July 9"
	}
	if cue < 0 || cue >= e.from || p.word0(cue) == "would" || p.word0(cue) == "could" || p.tokHas(cue, cAux) {
		return false
	}
	return p.limited(e)
}

// doneBefore says that a past form right before token k, an amount of time between, tells
// what was done up to there: "was suspended for 90 days till".
func (p *parser) doneBefore(k int, e *expr) bool {
	i := p.after(k) - 1
	if i < 0 || p.out[i].to != k || p.out[i].calendarDay() {
		return false
	}
	return p.pastBefore(p.out[i].from, e)
}

// afterwards finds the "after" or "following" between a verb and "in May", so
// that the verb says nothing of that May.
func (p *parser) afterwards(e *expr, verb int) bool {
	if !p.tokIs(e.from-1, wIn) {
		return false
	}
	for k := e.from - 2; k > verb && k > e.from-12; k-- {
		if p.tokIs(k, wAfter) || p.tokIs(k, wFollowing) {
			return true
		}
	}
	return false
}

// aheadBefore says that the date before in the same sentence lies ahead.
func (r *resolver) aheadBefore(e *expr) bool {
	q := r.prev.at
	return q.known() && !q.bc && q.gran <= uMonth && q.date().After(r.pub) && !r.p.sentenceBetween(r.prev.from, e.from)
}

// alt notes a day that lost, if the calendar has it.
func (r *resolver) alt(d civil.Date) {
	if d.Year >= 1 && d.Year <= 9999 {
		r.alts = append(r.alts, d.String())
	}
}

// keepAlt notes a reading that lost.
func (r *resolver) keepAlt(lost, won point) {
	if lost != won && lost.known() {
		if s := lost.edtf(); s != "" {
			r.alts = append(r.alts, s)
		}
	}
}

// latest gives q the last year in which it has begun by the day; strictly:
// in which it has ended.
func (r *resolver) latest(q point, day civil.Date, strictly bool) point {
	for y := day.Year + 1; y >= day.Year-8; y-- {
		q.y = y
		if q.gran == uDay && !civil.Valid(y, time.Month(q.m), q.d) {
			continue
		}
		s := q.span()
		if !strictly && !s.Start.After(day) || strictly && s.End.Before(day) {
			return q
		}
	}
	return point{}
}

// soonest gives q the first year in which it has not ended by the day;
// strictly: in which it has not begun.
func (r *resolver) soonest(q point, day civil.Date, strictly bool) point {
	for y := day.Year - 1; y <= day.Year+8; y++ {
		q.y = y
		if q.gran == uDay && !civil.Valid(y, time.Month(q.m), q.d) {
			continue
		}
		s := q.span()
		if !strictly && !s.End.Before(day) || strictly && s.Start.After(day) {
			return q
		}
	}
	return point{}
}

// reportedIn is the month in which the sentence says that the quarter was told of, so that it
// was over by then: "fourth-quarter output fell, the ministry reported in January". Where no
// month is named, companies whose fourth quarter ends in September tell of it in October.
func (r *resolver) reportedIn(e *expr) point {
	p := r.p
	i := p.after(e.to)
	if i >= len(p.out) || p.sentenceBetween(e.to, p.out[i].from) {
		return point{}
	}
	f := &p.out[i]
	if f.op != opDate || f.gran != uMonth || f.y != 0 || f.shift != shNone || !p.tokIs(f.from-1, wIn) || !p.tokHas(f.from-2, cSpeech) {
		return point{}
	}
	return r.latest(point{gran: uMonth, m: f.m}, r.pub, false)
}

// lastQuarter resolves a quarter without a year: the last that has begun;
// one to come only where the sentence looks ahead and the last is long over.
func (r *resolver) lastQuarter(e *expr, q point, pub civil.Date) point {
	last := r.latest(q, pub, false)
	if m := r.reportedIn(e); m.known() {
		return r.latest(q, m.date(), true)
	}
	if r.orNext(e) {
		return r.soonest(q, pub, false) // "in the fourth quarter or the first half of next year"
	}
	if end := last.span().End; r.lean.dir > 0 && (end.AddDays(75).Before(pub) || end.Before(pub) && r.p.noFigures(e)) && !r.p.revised(e) {
		return r.soonest(q, pub, false)
	}
	return last
}

// noFigures says that something is to be done in the quarter e and that its sentence tells no figures, which may still come
// for one that is over: "The vote will be held in the fourth quarter".
func (p *parser) noFigures(e *expr) bool {
	if !p.isAny(e.from-1, wIn, wBy, wBefore, wUntil) {
		return false
	}
	for k := e.from - 2; k >= 0 && k > e.from-cueBack && p.tok[k+1].flags&fPara == 0 && !p.sentenceEnd(k); k-- {
		if p.in(k, accounts) || p.mark(k, '%') {
			return false
		}
	}
	return true
}

// accounts are the words of companies' figures and economies'.
var accounts = forms("loss losses profit profits earnings results revenue revenues sales charge charges income growth output grow rise fall shrink post report reports earn economy gdp figures margin margins costs orders demand inflation expand contract dividend gain gains")

// revised says that a figure of the quarter e is revised, which is over: "will revise its estimate for the
// third quarter".
func (p *parser) revised(e *expr) bool {
	for k := e.from - 1; k >= 0 && k > e.from-2*nounReach && !p.sentenceEnd(k); k-- {
		if w := p.word0(k); w == "revise" || w == "revises" || w == "revised" || w == "revision" {
			return true
		}
	}
	return false
}

// orNext says that "or" or "and" joins the expression to one with "next".
func (r *resolver) orNext(e *expr) bool {
	p := r.p
	if !p.tokIs(e.to, wOr) && !p.tokIs(e.to, wAnd) {
		return false
	}
	i := p.after(e.to)
	if i >= len(p.out) || p.out[i].from > e.to+2 {
		return false
	}
	for k := p.out[i].from; k < p.out[i].to; k++ {
		if p.tokIs(k, wNext) {
			return true
		}
	}
	return false
}

// yearOf resolves "July last year", "August of that year".
func (r *resolver) yearOf(e *expr, q point) point {
	base := r.pub
	if e.ref == refPrev && r.prev.at.known() && !r.prev.at.bc {
		base = r.prev.at.date()
		r.usedPrev = true
	} else {
		r.usedPub = true
	}
	if base.IsZero() {
		return point{}
	}
	q.y = base.Year + e.yn
	return q
}

// signedIn says that the year f is that of the paper which the day e names: no more than its noun, a
// comma and "signed in" stand between.
func (p *parser) signedIn(e, f *expr) bool {
	k := f.from - 2
	if !p.tokIs(f.from-1, wIn) || k-e.to > 5 || !p.mark(k-1, ',') || e.gran != uDay {
		return false
	}
	switch p.word0(k) {
	case "signed", "adopted", "agreed", "reached", "issued", "concluded":
	default:
		return false
	}
	for j := e.to; j < k-1; j++ {
		if p.inAny(j, settled) || toLower(p.word0(j)) == "statement" {
			return true
		}
	}
	return false
}

// yearNearby finds the year of "Thursday, Sept. 4 ... 2025" or of a range
// whose second member has one: "in March and April 1975".
func (r *resolver) yearNearby(e *expr) (int, bool) {
	if e.shift != shNone {
		return 0, false
	}
	if y := r.p.movedTo(e); y > 0 {
		return y, true
	}
	if i := r.p.after(e.from) - 1; i >= 0 && e.gran == uDay && !r.pub.IsZero() {
		f := &r.p.out[i]
		if f.op == opDate && f.gran == uDay && f.y > 0 && !f.bc && !r.p.sentenceBetween(f.from, e.from) {
			first := civil.On(f.y, time.Month(f.m), f.d)
			if n := civil.On(f.y, time.Month(e.m), e.d).Sub(first); n > 0 && n <= soonAfter && r.pub.Sub(first) > yearPast {
				return f.y, true // "On November 9, 2020, they signed a truce starting from November 10"
			}
		}
	}
	if i := r.p.after(e.to); i < len(r.p.out) {
		f := &r.p.out[i]
		if f.op == opDate && f.gran == uYear && f.y > 0 && !f.bc && r.p.signedIn(e, f) {
			return f.y, true // "the September 19 Joint Statement, signed in 2005"
		}
		if f.ys && f.yn == 1 && f.ref == refPub && f.op == opDate && f.gran == uDay && e.gran == uDay && f.m == e.m && f.d < e.d && f.from <= e.to+2 && !r.pub.IsZero() && r.p.joined(e.to, f.from) {
			return r.usePub().Year, true // "from April 28 to April 27 next year"
		}
		if f.ys && f.ref == refPub && f.op == opDate && f.gran == e.gran && f.m >= e.m && f.from <= e.to+2 && !r.pub.IsZero() && r.p.joined(e.to, f.from) {
			return r.usePub().Year + f.yn, true // "between January and November this year"
		}
		if f.from > e.to+2 || f.op != opDate || f.y <= 0 || f.bc || f.gran > e.gran || f.gran != uDay && f.gran != uMonth && f.gran != uSeason && f.gran != uQuarter {
			return 0, false
		}
		if !r.p.joined(e.to, f.from) {
			return 0, false
		}
		if f.m != 0 && (e.m > f.m || e.m == f.m && e.gran == uDay && f.gran == uDay && e.d > f.d) && e.gran <= uMonth {
			return f.y - 1, true
		}
		return f.y, true
	}
	return 0, false
}

// A day that follows one of a year long past in its sentence, by no more than soonAfter days, is of that
// year: yearPast is how many days back that has to be.
const (
	soonAfter = 31
	yearPast  = 240
)

// movedTo is the year of the last of the days that e, which has none, was moved to one after
// the other: "scheduled for March 29, then postponed to April 12 and then to October 31,
// 2019"; 0 if they are not told so.
func (p *parser) movedTo(e *expr) int {
	last, y := e, 0
	for i := p.after(e.to); i < len(p.out); i++ {
		f := &p.out[i]
		if f.op != opDate || f.shift != shNone || f.bc || f.m == 0 || f.gran > e.gran || !p.movedThen(last.to, f.from) {
			return 0
		}
		if last.m > f.m {
			y-- // December, then January 2020
		}
		if last = f; f.y > 0 {
			return f.y + y
		}
	}
	return 0
}

// movedThen says that the tokens say no more than that something was moved again: ", then
// postponed to", "and then to".
func (p *parser) movedThen(from, to int) bool {
	then := false
	for k := from; k < to; k++ {
		switch w := p.word0(k); {
		case w == "then", w == "later", w == "again", w == "afterwards":
			then = true
		case p.mark(k, ','), p.tokIs(k, wAnd), p.tokIs(k, wTo), p.tokIs(k, wUntil), p.tokIs(k, wFor), moves.has(w):
		default:
			return false
		}
	}
	return then && p.tokHas(to-1, cPrep)
}

// maxClause is how many tokens of a sentence may stand between a date with its
// year and the next one, which goes on from it.
const maxClause = 8

// yearOfClause takes the year from the date just before, where the sentence
// goes on from it: "signed in August 1990 and merged in October", "seized in
// 1956: on 26 July". What is to come goes on from nothing.
func (r *resolver) yearOfClause(e *expr) (int, bool) {
	p := r.p
	i := p.after(e.from) - 1
	if i < 0 || e.shift != shNone || e.m == 0 {
		return 0, false
	}
	f := &p.out[i]
	y := f.y
	if y == 0 && r.clause.from == f.from && r.clause.at.known() {
		y = r.clause.at.y // "seized in 1956: on 26 July he spoke, and in October they came"
	}
	if f.op != opDate || y <= 0 || f.bc || e.from-f.to > maxClause || p.sentenceBetween(f.to, e.from) {
		return 0, false
	}
	if f.gran == uYear {
		t := &p.tok[f.to]
		return y, t.kind == tPunct && (t.b == ':' || (t.b == bEmDash || t.b == bEnDash && t.flags&fGlued == 0) && p.tokIs(e.from-1, wIn))
	}
	listed := f.y == 0 && f.gran == uMonth && e.gran == uMonth && e.m > f.m && p.mark(f.to, ',') && p.tokIs(e.from-1, wIn) // "local elections in March, presidential elections in November"
	if d, ok := p.besideYear(f, e, y); ok {
		return d, true
	}
	if f.gran != uMonth && f.gran != uDay || !p.tokIs(f.to, wAnd) && !(p.mark(f.to, ',') && p.tokIs(f.to+1, wAnd)) && !(p.tokHas(e.from-1, cPrep) && p.tokIs(e.from-2, wAnd)) && !listed {
		return 0, false
	}
	for k := f.to; k < e.from; k++ {
		if p.tokHas(k, cFuture|cAhead|cPresent) {
			return 0, false
		}
	}
	if e.m < f.m {
		return y + 1, true
	}
	return y, true
}

// besideYear is the year of a past day or month e by the one before it, f of year y, where a relative clause ends with f, "The
// war, which began on December 27, 2008, ended on January 18", or e is told behind "after": "held in August 2004, after a
// truce signed on 8 April".
func (p *parser) besideYear(f, e *expr, y int) (int, bool) {
	if f.y <= 0 || f.gran != uMonth && f.gran != uDay {
		return 0, false
	}
	earlier := e.m < f.m || e.m == f.m && e.gran == uDay && f.gran == uDay && e.d < f.d
	if p.mark(f.to, ',') && (p.tokHas(f.to+1, cVerbPast) || p.in(f.to+1, breakUps)) && p.whichBetween(f.from-nounReach, f.from) {
		if earlier {
			y++
		}
		return y, true
	}
	for k := f.to; k < e.from; k++ {
		if p.tokIs(k, wAfter) && p.mark(f.to, ',') {
			if !earlier && e.m != f.m {
				y--
			}
			return y, true
		}
	}
	return 0, false
}

// yearOfHad takes the year from a date of the same sentence before which something had been done: "in December 2010 Roe,
// who had spoken up in September".
func (r *resolver) yearOfHad(e *expr) (int, bool) {
	p, c := r.p, r.lean.cue
	i := p.after(e.from) - 1
	if i < 0 || e.shift != shNone || e.m == 0 || e.gran > uMonth || r.lean.dir >= 0 {
		return 0, false
	}
	f := &p.out[i]
	if f.op != opDate || f.y <= 0 || f.bc || f.gran != uMonth && f.gran != uDay || f.gran > e.gran || p.sentenceBetween(f.to, e.from) || c <= f.to || c >= e.from || !p.tokIs(c, wHad) && p.hadNear(c-1) < 0 {
		return 0, false
	}
	if e.m > f.m || e.m == f.m && e.d > f.d {
		return f.y - 1, true
	}
	return f.y, true
}

// yearOfWhen takes the year of "next year, when Armenians vote in June".
func (r *resolver) yearOfWhen(e *expr) (int, bool) {
	p := r.p
	i := p.after(e.from) - 1
	if i < 0 || e.shift != shNone || e.m == 0 || r.pub.IsZero() || r.narrative {
		return 0, false
	}
	for i > 0 && p.out[i].op == opDuration {
		i-- // "in 2015, months before the May election"
	}
	f := &p.out[i]
	if bare := p.word0(f.to) == "when" && f.op == opDate && r.lean.dir < 0; f.gran != uYear || f.edge != edNone || !bare && (!p.mark(f.to, ',') || p.word0(f.to+1) != "when" && !p.placesIn(f, e)) || p.sentenceBetween(f.from, e.from) {
		return 0, false
	}
	switch {
	case f.op == opShift && f.ref == refPub && f.amt.n == 0 && f.n != 0:
		return r.pub.Year + f.n, true
	case f.op == opDate && f.y > 0 && !f.bc:
		return f.y, true // "Between 2021, when they took power on August 15, and 2025"
	}
	return 0, false
}

// placesIn says that what stands between the year f and the month e, up to the end of the clause, has no verb and tells when
// in that year: "was searched in 2015, in the weeks after the November attacks".
func (p *parser) placesIn(f, e *expr) bool {
	if e.gran > uMonth || e.from-f.to > nounReach || !p.tokIs(f.from-1, wIn) {
		return false
	}
	switch p.word0(f.to + 1) {
	case "in", "on", "after", "before", "during", "following", "days", "weeks", "months", "shortly", "just", "soon":
	default:
		return false
	}
	for k := f.to + 1; k < len(p.tok) && k < e.to+nounReach/2; k++ {
		if k == e.from {
			k = e.to // "May" is a verb too
		}
		if k >= e.to && (k == len(p.tok) || p.sentenceEnd(k) || p.mark(k, ',')) {
			return true
		}
		if p.tok[k].kind == tPunct || k >= e.to && p.tok[k].kind != tWord || p.tokHas(k, cAux|cPresent|cFuture|cVerbPast|cSpeech|cSubject|cBreak) && p.word0(k) != "after" && p.word0(k) != "before" || p.tok[k].flags&fEd != 0 || p.participle(k) {
			return false
		}
	}
	return false
}

// yearOfAgo takes the year from the amount behind a month or day: "the Feb. 1 coup almost four
// years ago".
func (r *resolver) yearOfAgo(e *expr) (int, bool) {
	p := r.p
	i := p.after(e.to)
	if e.m == 0 || e.gran > uMonth || i >= len(p.out) || r.pub.IsZero() || r.windowed || p.out[i].from-e.to > 3 {
		return 0, false
	}
	f := &p.out[i]
	if f.rule != ruleAgo || f.gran != uYear || f.amt.n < 1 || f.amt.vague {
		return 0, false
	}
	for k := e.to; k < f.from; k++ {
		if p.tok[k].kind != tWord || p.tokHas(k, cPrep|cAux|cPresent|cFuture|cVerbPast|cBreak) || p.tok[k].flags&fEd != 0 {
			return 0, false
		}
	}
	y := r.pub.Year - int(f.amt.n)
	if then := civil.On(y, time.Month(e.m), max(e.d, 1)); then.Sub(civil.On(y, r.pub.Month, r.pub.Day)) > halfYear {
		y-- // "the November vote three years ago", said in January
	}
	return y, true
}

// halfYear is the number of days in half a year.
const halfYear = 182

// yearElsewhere takes the year from another place of the text that prints the same day with it,
// "the May 9 cases ... his arrest on May 9, 2023", where the day is none of the last weeks.
func (r *resolver) yearElsewhere(e *expr, q point) (int, bool) {
	if e.op != opDate || e.gran != uDay || e.m == 0 || e.shift != shNone || r.lean.dir > 0 || r.pub.IsZero() || r.windowed || r.narrative || e.rule == ruleHoliday {
		return 0, false // a feast is kept every year
	}
	if n := r.pub.Sub(r.latest(q, r.pub, false).date()); n <= longBehind || n >= yearDays-longBehind || r.p.tokIs(e.from-1, wOn) && r.p.opensClause(e.from-1) {
		return 0, false // also "On September 13, a grenade hit it": the story's own day
	}
	year := 0
	for _, y := range r.yearsPrinted()[[2]int{e.m, e.d}] {
		if y >= r.pub.Year {
			continue
		}
		if year != 0 {
			return 0, false // an anniversary
		}
		year = y
	}
	return year, year > 0
}

// yearsPrinted returns the years that the text prints with each month and day.
func (r *resolver) yearsPrinted() map[[2]int][]int {
	if r.printed == nil {
		r.printed = map[[2]int][]int{}
		for i := range r.p.out {
			f := &r.p.out[i]
			if day := [2]int{f.m, f.d}; f.op == opDate && f.gran == uDay && f.y > 0 && !f.bc && !slices.Contains(r.printed[day], f.y) {
				r.printed[day] = append(r.printed[day], f.y)
			}
		}
	}
	return r.printed
}

// yearDays is the number of days in a year.
const yearDays = 365

// yearOfFrame takes the year from the words that open the sentence: "Last year,
// the UN brokered a truce between April and October". What is to come is told
// from publication.
func (r *resolver) yearOfFrame(e *expr) (int, bool) {
	p := r.p
	if e.shift != shNone || e.m == 0 {
		return 0, false
	}
	for i := p.after(e.from) - 1; i >= 0 && !p.sentenceBetween(p.out[i].from, e.from); i-- {
		f := &p.out[i]
		if f.gran == uYear && f.op == opShift && f.n > 0 && f.amt.n == 0 && f.ref == refPub && r.lean.dir > 0 && p.opensSentence(f.from) && p.possessed(f) && p.in(f.to+2, appointments) && !r.pub.IsZero() {
			return r.pub.Year + f.n, true // "Next year's summit will be held on July 9"
		}
		if r.lean.dir > 0 && !p.setThen(r.lean.cue, f, e) || p.whichBetween(f.to, e.from) {
			continue
		}
		if f.rule == ruleAgo && f.gran == uYear && !f.amt.vague && f.amt.n >= 1 && f.unit2 == uNone && p.opensSentence(f.from) && !r.pub.IsZero() {
			return r.pub.Year - int(f.amt.n), true // "A year ago a meeting was delayed from Nov. 26"
		}
		if p.yearOfNoun(f) && r.pub.Year > f.y {
			return f.y, true
		}
		if f.gran != uYear || f.edge != edNone || !p.opensSentence(f.from) || !p.mark(f.to, ',') && !p.framesBare(f) ||
			f.from > 0 && p.tokHas(f.from-1, cPrep) && !p.tokIs(f.from-1, wIn) || p.tokIs(f.from-1, wSince) || p.tokIs(f.from-1, wUntil) {
			continue
		}
		switch {
		case f.op == opDate && f.y > 0 && !f.bc:
			return f.y, true
		case f.op == opShift && f.ref == refPub && f.amt.n == 0 && f.n < 0 && !r.pub.IsZero():
			return r.pub.Year + f.n, true
		}
	}
	return 0, false
}

// setThen says that the cue at token k is a verb that gave a day then, in the year f: "In 2015 they set the end of October
// as the limit for talks".
func (p *parser) setThen(k int, f, e *expr) bool {
	if k < f.to || k >= e.from || !p.tokIs(k, wSet) && !p.in(k, announced) {
		return false
	}
	for j := f.to; j < k; j++ {
		if p.tokHas(j, cFuture|cPresent|cAux) {
			return false
		}
	}
	return true
}

// whichBetween says that a relative clause behind a comma begins between two tokens: "In 2007 it took 194 days, a record
// which they vowed in July".
func (p *parser) whichBetween(from, to int) bool {
	for k := from; k < to; k++ {
		if w := p.word0(k); (w == "which" || w == "who" || w == "whom") && (p.mark(k-1, ',') || p.mark(k-2, ',') || p.mark(k-3, ',')) {
			return true
		}
	}
	return false
}

// yearOfNoun says that the year f is that of the noun which opens its sentence, and that a past verb follows: "A truce in
// 2001 broke down".
func (p *parser) yearOfNoun(f *expr) bool {
	k := f.from - 2
	if k < 1 || f.op != opDate || f.gran != uYear || f.y <= 0 || f.bc || f.edge != edNone || !p.tokIs(f.from-1, wIn) {
		return false
	}
	to := f.to
	if p.mark(k, ',') != p.mark(to, ',') {
		return false
	}
	if p.mark(k, ',') {
		k, to = k-1, to+1
	}
	for n := 0; n < 3 && k > 0 && !p.determined(k); n++ {
		k--
	}
	return p.determined(k) && p.opensSentence(k-1) && (p.tokHas(to, cVerbPast) || p.was(to) || p.tok[min(to, len(p.tok)-1)].flags&fEd != 0)
}

// framesBare says that the year opens its sentence as "In 2013 the court upheld" does, without a
// comma: the subject of the sentence follows.
func (p *parser) framesBare(f *expr) bool {
	k := f.from - 1
	if !p.tokIs(k, wIn) || k > 0 && p.tok[k].flags&fLine == 0 && !p.sentenceEnd(k-1) || f.op != opDate {
		return false
	}
	return p.tokHas(f.to, cSubject) || p.determined(f.to+1) || p.tok[min(f.to, len(p.tok)-1)].flags&fCap != 0
}

// yearOfSubject takes the year of the subject of its clause: "The 2009 elections were held in
// five phases in April and May".
func (r *resolver) yearOfSubject(e *expr) (int, bool) {
	p := r.p
	i := p.after(e.from) - 1
	if i < 0 || e.shift != shNone || e.m == 0 || r.pub.IsZero() {
		return 0, false
	}
	if y, ok := r.yearPointedTo(e, i); ok {
		return y, true
	}
	f := &p.out[i]
	if f.op == opShift && f.gran == uYear && f.ref == refPub && f.n < 0 && f.amt.n == 0 && p.possessed(f) && p.opensSentence(f.from) && !p.sentenceBetween(f.to, e.from) && p.heldIn(f.to+2, e.from) {
		return r.pub.Year + f.n, true // "Last year's conference was held on March 7"
	}
	if r.lean.dir > 0 || f.op != opDate || f.gran != uYear || f.edge != edNone || f.bc || f.y <= 0 || f.y >= r.pub.Year || !p.tokIs(f.from-1, wThe) || !p.opensSentence(f.from-1) || !p.attributive(f) || p.sentenceBetween(f.to, e.from) {
		return 0, false
	}
	if w := p.word0(f.to); !appointments.has(w) && !unplanned.has(w) && !befell.has(w) && !settled.has(w) {
		return 0, false
	}
	return f.y, p.onlyPast(f.to+1, e.from) >= 0
}

// stillGoes says that the sentence tells, before the day or month e, what goes on now: "they still argue over a
// pact they signed in November".
func (p *parser) stillGoes(e *expr) bool {
	for k := e.from - 1; k > 0 && k > e.from-cueBack && p.tok[k].flags&fPara == 0 && !p.sentenceEnd(k); k-- {
		switch p.word0(k) {
		case "still", "continue", "continues", "keeps", "remain", "remains":
			return !p.tokHas(k-1, cAux)
		case "keep":
			return p.participle(k + 1)
		}
	}
	return false
}

// onlyPast finds the first past verb between two tokens, which nothing divides and where nothing is of
// another time; -1 if there is none.
func (p *parser) onlyPast(from, to int) int {
	verb := -1
	for k := from; k < to; k++ {
		switch {
		case p.tok[k].kind == tPunct, p.tokHas(k, cBreak|cSubject|cFuture|cPresent|cAhead):
			return -1
		case verb < 0 && (p.tokHas(k, cAux|cVerbPast) || p.tok[k].flags&fEd != 0):
			verb = k
		}
	}
	return verb
}

// heldIn says that between two tokens a clause tells of one thing held, in the past.
func (p *parser) heldIn(from, to int) bool {
	noun := toLower(p.word0(p.onlyPast(from, to) - 1))
	return appointments.has(noun) || invitations.has(noun)
}

// yearPointedTo takes the year of the sentence before, whose event the subject points to: "The last
// election was in 2015. That poll took place on March 28"; i is the expression before e.
func (r *resolver) yearPointedTo(e *expr, i int) (int, bool) {
	p := r.p
	begin := e.from
	for begin > 0 && p.tok[begin].flags&fPara == 0 && !p.sentenceEnd(begin-1) {
		if begin--; e.from-begin > longSentence {
			return 0, false
		}
	}
	if w := p.word0(begin + 1); !p.tokIs(begin, wThat) || p.tok[begin].flags&fCap == 0 || !appointments.has(w) && !unplanned.has(w) && !befell.has(w) && !(p.tok[begin+1].kind == tWord && p.tok[begin+1].flags&fCap == 0 && (p.tokHas(begin+2, cAux|cVerbPast) || p.tok[min(begin+2, len(p.tok)-1)].flags&fEd != 0)) {
		return 0, false
	}
	for ; i >= 0 && p.out[i].from > begin; i-- {
	}
	if i < 0 {
		return 0, false
	}
	f := &p.out[i]
	ok := f.op == opDate && f.gran == uYear && !f.bc && f.y > 0 && f.y < r.pub.Year && p.sentencesBetween(f.to, begin) <= 1 && !p.paraBetween(f.to, begin)
	return f.y, ok
}

// yearByWeekday is the year, of those about publication, in which the day is the weekday
// that stands beside it: "on Sept. 4, a Thursday"; 0 if none stands there, or it is of none.
func (r *resolver) yearByWeekday(e *expr, q point) (int, bool) {
	f := r.p.weekdayBehind(e)
	if f == nil || r.pub.IsZero() || r.narrative {
		return 0, false
	}
	best, dist := 0, 1<<30
	for y := r.pub.Year - 1; y <= r.pub.Year+1; y++ {
		if !civil.Valid(y, time.Month(q.m), q.d) {
			continue
		}
		d := civil.On(y, time.Month(q.m), q.d)
		if n := abs(d.Sub(r.pub)); int(d.Weekday()) == int(f.wd) && n < dist {
			best, dist = y, n
		}
	}
	return best, best > 0
}

// weekdayBehind is the weekday of "Sept. 4, a Thursday" behind the day e; nil if there is none.
func (p *parser) weekdayBehind(e *expr) *expr {
	i := p.after(e.to)
	if e.gran != uDay || e.m == 0 || e.wd >= 0 || i >= len(p.out) || p.out[i].op != opWeekday || p.out[i].shift != shNone {
		return nil
	}
	f := &p.out[i]
	if f.from == e.to+2 && p.mark(e.to, ',') && p.tokIs(e.to+1, wA) || f.from == e.to+1 && p.mark(e.to, '(') && p.mark(f.to, ')') {
		return f // "Sept. 4, a Thursday", "Sept. 4 (Thursday)"
	}
	return nil
}

// otherHalf is the year of "the second half of the year" where the sentence has just spoken
// of the other half of one; 0 if it has not.
func (r *resolver) otherHalf(e *expr) (int, bool) {
	p := r.p
	i := p.after(e.from) - 1
	if e.gran != uHalf || !p.tokIs(e.to-1, wYear) || i < 0 || p.out[i].op != opDate || p.out[i].gran != uHalf || p.out[i].sub == e.sub || p.out[i].bc || p.stopBetween(p.out[i].to, e.from) {
		return 0, false
	}
	return p.out[i].y, p.out[i].y > 0
}

// yearOfTale takes the year from the sentence before, where a story of another year goes
// on: "The talks opened on Nov. 1, 1995. On Nov. 21 the deal was initialled, and on Dec. 14
// it was signed." The day or month opens its sentence, or goes on from one that did, and is
// later than the date before. A day of the last weeks is news, and so is a month ("In May, the
// two agreed") but where the story goes on.
func (r *resolver) yearOfTale(e *expr, q point) (int, bool) {
	p := r.p
	i := p.after(e.from) - 1
	for i > 0 && p.out[i].op == opDuration {
		i-- // "At the end of November 2023, after a week of truce, they agreed. On December 1, it broke"
	}
	if i < 0 || e.shift != shNone || e.m == 0 || e.gran > uMonth || r.lean.dir >= 0 || r.pub.IsZero() || r.windowed || r.narrative || p.stillGoes(e) {
		return 0, false
	}
	f := &p.out[i]
	y, m, d := f.y, f.m, f.d
	going := r.tale.from == f.from && r.tale.at.known()
	if going {
		y = r.tale.at.y
	}
	if y == 0 && r.prev.from == f.from && !r.prev.at.bc && p.mark(e.from-2, ';') {
		y = r.prev.at.y // "In 1956 Hungary rose on 23 October; by 4 November it was over"
	}
	if f.op != opDate || f.bc || f.edge != edNone && f.gran != uMonth || y <= 0 || y >= r.pub.Year || f.gran > uMonth && f.gran != uYear || p.sentencesBetween(f.to, e.from) > 1 || p.paraBetween(f.to, e.from) {
		return 0, false
	}
	if k := e.from - 1; p.isAny(k, wOn, wIn, wBy) && (p.mark(k-1, ';') || p.mark(k-1, ':') && m > 0) && y < r.pub.Year-1 && !p.sentenceBetween(f.to, k-1) {
		if e.m < m || e.m == m && e.d < d {
			y++ // "lost in October 2022; on Jan. 8, his men stormed the house"
		}
		return y, true
	}
	if k := e.from - 1; f.gran == uYear && e.gran == uDay && p.tokIs(k, wOn) && y < r.pub.Year-1 && p.opens(f.from-1) && p.framesBare(f) && !p.tokHas(r.lean.cue, cSpeech) && r.pub.Sub(r.latest(q, r.pub, false).span().End) > taleYear {
		return y, true // "In 1991 the union fell apart. Ukraine voted on 1 December", told in September
	}
	if m > 0 && p.nextInTale(f.to, e.from) && e.gran == uMonth && f.gran <= uMonth {
		if e.m <= m {
			y++ // "arrested in October 2019, tried in March"
		}
		return y, y < r.pub.Year
	}
	if m > 0 && (e.m+12-m)%12 <= taleMonths && p.sentenceBetween(f.to, e.from) && p.brokeDown(e) && r.pub.Sub(r.latest(q, r.pub, false).span().End) > newsDays {
		if e.m < m {
			y++ // "A truce was reached in November 2022. It broke down in January"
		}
		return y, y < r.pub.Year
	}
	if e.m < m || e.m == m && (e.d < d || e.gran == uMonth) {
		if y < r.pub.Year-1 && m > 0 && (e.m+12-m)%12 <= taleMonths && p.byThen(e) {
			return y + 1, true // "In October 1973 prices rose. By January they had quadrupled"
		}
		return 0, false
	}
	if m > 0 && e.m-m <= taleMonths && p.byThen(e) {
		return y, true
	}
	if e.gran == uMonth && e.m == int(r.pub.Month) && m > 0 && p.sentenceBetween(f.to, e.from) && p.opensSentence(e.from-1) {
		return y, true // "The war began in April 2023. In October, talks resumed", in an October: else it were this month
	}
	if m > 0 && y < r.pub.Year-1 && e.m-m <= taleMonths && !p.behindSince(f.from) && p.sentenceBetween(f.to, e.from) && r.pub.Sub(r.latest(q, r.pub, false).span().End) > taleBehind {
		return y, true // "He was ousted on July 26, 2023. The deadline expired on Aug. 6"
	}
	if going && !p.sentenceBetween(f.to, e.from) {
		return y, true
	}
	if k := e.from - 1; !p.tokIs(k, wOn) && !p.tokIs(k, wIn) || k > 0 && p.tok[k].flags&fPara == 0 && !p.sentenceEnd(k-1) {
		return 0, false
	}
	past := r.pub.Sub(r.latest(q, r.pub, false).span().End) // days
	if f.gran == uYear && past <= taleYear && !p.opensSentence(f.from) {
		return 0, false // "followed a standoff in 2012. On Sept. 26, they removed it", in October
	}
	return y, going || e.gran == uDay && !p.behindSince(f.from) && past > newsDays
}

// yearOfRecap finds the year of a day in a chronology that tells what is over in the present: "On February
// 29, 2020 the two sign a pact. On March 31, a team meets them". A day that is printed with its year, is over,
// and has a verb of what is to come, tells that the text is one.
func (r *resolver) yearOfRecap(e *expr, q point) (int, bool) {
	p, cue := r.p, r.lean.cue
	if e.gran != uDay || e.m == 0 || e.shift != shNone || r.lean.dir <= 0 || cue < 0 || p.tokHas(cue, cFuture) || r.pub.IsZero() || r.windowed || r.narrative || p.quoted(e.from) {
		return 0, false
	}
	last := r.recap
	for i := p.after(e.from) - 1; i >= 0 && !last.at.known() && e.from-p.out[i].from < recapReach; i-- {
		f := &p.out[i]
		if f.op != opDate || f.gran != uDay || f.y <= 0 || f.bc || p.quoted(f.from) || !p.tokIs(f.from-1, wOn) || !p.opensSentence(f.from-1) {
			continue
		}
		if l := p.direction(f); l.dir <= 0 || l.cue < 0 || p.tokHas(l.cue, cFuture|cAhead) {
			return 0, false
		}
		if d := civil.On(f.y, time.Month(f.m), f.d); d.Before(r.pub) {
			last = spoken{at: dayPoint(d), from: f.from}
		}
	}
	if !last.at.known() || p.tokHas(cue, cAhead) && p.sentencesBetween(last.from, e.from) > 1 {
		return 0, false
	}
	next := r.soonest(q, last.at.date(), false)
	if !next.known() || next.date().After(r.pub) {
		return 0, false
	}
	r.recap = spoken{at: next, from: e.from}
	return next.y, true
}

// recapReach is how many tokens before a day of a chronology the one that shows it for one may stand.
const recapReach = 200

// endings are verbs, in the past, of how what was agreed upon comes to nothing.
var endings = forms("collapsed lapsed unravelled unraveled ended expired crumbled failed")

// brokeDown says that the sentence of e tells, in its first words, that what the one before told of came to its end by
// then: "It broke down in March", "However, the truce collapsed by".
func (p *parser) brokeDown(e *expr) bool {
	k := e.from
	for k > 0 && p.tok[k].flags&fPara == 0 && !p.sentenceEnd(k-1) {
		k--
	}
	if p.mark(k+1, ',') {
		k += 2
	} else if toLower(p.word0(k)) == "but" {
		k++
	}
	switch w := toLower(p.word0(k)); {
	case w == "it":
		k++
	case (p.tokIs(k, wThe) || p.tokIs(k, wThat)) && (p.in(k+1, settled) || p.word0(k+1) == "truce" || p.word0(k+1) == "ceasefire"):
		k += 2
	default:
		return false
	}
	if p.word0(k) == "broke" || p.word0(k) == "fell" {
		switch p.word0(k + 1) {
		case "down", "off", "apart", "through", "up":
			return p.clauseGoesOn(k, e.from)
		}
	}
	return k < e.from && p.in(k, endings) && p.clauseGoesOn(k, e.from)
}

// behindSince says that a date at token k only tells since when something is so: "for the first
// time since the war began in November 2020".
func (p *parser) behindSince(k int) bool {
	for j := k - 1; j > 0 && j > k-9 && p.tok[j].kind == tWord; j-- {
		if p.tokIs(j, wSince) {
			return !p.opensClause(j)
		}
	}
	return false
}

// nextInTale says that between two months stands no more than the next verb of their one
// subject: "was arrested in July 2019, tried in October and jailed in December".
func (p *parser) nextInTale(from, to int) bool {
	verb := false
	k := from
	if !p.mark(k, ',') && !p.tokIs(k, wAnd) && p.word0(k) != "then" {
		return false
	}
	for ; k < to; k++ {
		switch {
		case p.mark(k, ','), p.tokIs(k, wAnd), p.word0(k) == "then":
			if verb {
				return false
			}
		case p.tok[k].kind != tWord || p.tok[k].flags&fCap != 0 || k > from+8:
			return false
		case p.tokHas(k, cSubject|cFuture|cPresent|cSpeech|cAux) || p.tokIs(k, wTo):
			return false
		case p.tok[k].flags&fEd != 0 || p.tokHas(k, cVerbPast):
			verb = true
		case !verb:
			return false // a subject of its own
		}
	}
	return verb && p.tokIs(to-1, wIn)
}

// yearOfPair is the year after that of the month before "and", for one that is earlier in the
// calendar: "strikes across December and January".
func (r *resolver) yearOfPair(e *expr) (int, bool) {
	p := r.p
	i := p.after(e.from) - 1
	if i < 0 || e.gran != uMonth || e.y != 0 || e.shift != shNone || r.windowed || r.narrative {
		return 0, false
	}
	f := &p.out[i]
	at := r.prev.at
	if f.op != opDate || f.gran != uMonth || f.y != 0 || f.shift != shNone || r.prev.from != f.from || at.gran != uMonth || at.bc || e.from != f.to+1 || !p.tokIs(f.to, wAnd) || e.m >= f.m || e.m+12-f.m > pairMonths {
		return 0, false
	}
	return at.y + 1, true
}

// yearOfFirst is the year of the day before "and", "or" or a comma whose month a second number
// shares: "on March 28 and 29".
func (r *resolver) yearOfFirst(e *expr) (int, bool) {
	p := r.p
	i := p.after(e.from) - 1
	if i < 0 || e.rule != ruleRange || e.gran != uDay || e.to != e.from+1 || p.tok[e.from].kind != tNum || !p.tokIs(e.from-1, wAnd) && !p.tokIs(e.from-1, wOr) {
		return 0, false
	}
	f := &p.out[i]
	if f.op != opDate || f.gran != uDay || f.m != e.m || f.to != e.from-1 || r.prev.from != f.from || r.prev.at.gran != uDay || r.prev.at.bc {
		return 0, false
	}
	return r.prev.at.y, true
}

// pairMonths is how many months after the first the second of a pair may be.
const pairMonths = 4

// yearOfTerm is the year of a term set in the past: "In July they warned it to meet the conditions
// by August", where the next August would be later than any term.
func (r *resolver) yearOfTerm(e *expr, q point) (int, bool) {
	p := r.p
	i := p.after(e.from) - 1
	for i > 0 && p.out[i].op != opDate && p.out[i].op != opShift && p.out[i].op != opWeekday {
		i-- // "two million barrels a day"
	}
	if i < 0 || e.shift != shNone || e.m == 0 || e.gran > uMonth || e.edge != edNone || r.windowed || r.narrative || r.pub.IsZero() || !p.tokIs(e.from-1, wBy) && !p.tokIs(e.from-1, wUntil) {
		return 0, false
	}
	f := &p.out[i]
	if f.op != opDate || f.y != 0 || f.gran > uMonth || r.prev.from != f.from || r.prev.at.bc || !r.prev.at.known() || p.sentenceBetween(f.to, e.from) {
		return 0, false
	}
	told := p.tokIs(f.from-1, wIn) && (p.tokHas(f.to, cVerbPast) || p.tok[f.to].flags&fEd != 0) // "in December approved a bill ... if they did not by February"
	if behind := f.to == e.from-1 && p.tokIs(f.from-1, wIn) && p.in(f.from-2, extended); !behind && !told && !(p.opensSentence(f.from) && p.mark(f.to, ',')) {
		return 0, false
	}
	set := r.prev.at.date()
	if !set.Before(r.pub) || r.pub.Sub(set) > 366 {
		return 0, false
	}
	for k := f.to + 1; k < e.from; k++ {
		if p.tokHas(k, cFuture|cPresent) && !(told && p.word0(k) == "would") {
			return 0, false
		}
	}
	y := set.Year
	if time.Month(q.m) < set.Month {
		y++
	}
	end := civil.On(y, time.Month(q.m), max(q.d, 1))
	return y, !end.Before(set) && end.Sub(set) <= longestTerm && r.pub.Sub(end) > newsDays
}

// yearOfOldPlan is the year of a plan that is told, in the past, of a day that prints its own: "agreed on 26 November 2021
// to postpone the session, due to start on 30 November and run until 3 December".
func (r *resolver) yearOfOldPlan(e *expr, q point) (int, bool) {
	p := r.p
	i := p.after(e.from) - 1
	if i < 0 || e.shift != shNone || e.m == 0 || e.gran > uMonth || r.lean.dir <= 0 || r.windowed || r.narrative || r.pub.IsZero() {
		return 0, false
	}
	f := &p.out[i]
	if f.op != opDate || f.bc || f.gran != uDay || r.prev.from != f.from || !r.prev.at.known() || p.sentenceBetween(f.to, e.from) {
		return 0, false
	}
	set, told := r.prev.at.date(), false
	if f.y <= 0 || set.Year >= r.pub.Year || r.pub.Sub(set) < newsDays {
		return 0, false
	}
	for k := f.to; k < e.from; k++ {
		if p.tokHas(k, cFuture|cPresent) {
			return 0, false
		}
		told = told || p.tokHas(k, cAhead)
	}
	if !told {
		return 0, false
	}
	y := set.Year
	if q.m < int(set.Month) || q.m == int(set.Month) && q.d > 0 && q.d < set.Day {
		y++
	}
	return y, civil.On(y, time.Month(q.m), max(q.d, 1)).Sub(set) <= longestTerm
}

// extended are participles of what was set to last longer: "extended in June until September".
var extended = forms("extended prolonged renewed suspended postponed delayed")

// longestTerm is how many days a term set in a month, by another, may run.
const longestTerm = 190

// yearOfAnniversary is the year of the day of which the third anniversary is told: "the third
// anniversary of the April 27 summit", in the month of it.
func (r *resolver) yearOfAnniversary(e *expr, q point) (int, bool) {
	p, k := r.p, e.from-1
	if e.gran != uDay || e.shift != shNone || r.narrative || r.pub.IsZero() {
		return 0, false
	}
	if p.tokIs(k, wThe) {
		k--
	}
	if !p.tokIs(k, wOf) || p.word0(k-1) != "anniversary" {
		return 0, false
	}
	n, end, ok := p.ordinal(k - 2)
	if !ok || end != k-1 || n < 1 {
		return 0, false
	}
	for y := r.pub.Year - 1; y <= r.pub.Year+1; y++ {
		if d := civil.On(y, time.Month(q.m), q.d); abs(d.Sub(r.pub)) <= countSlack {
			return y - n, true
		}
	}
	return 0, false
}

// yearOfCount takes the year from an amount just counted, which the day explains: "Two months
// later, on Sept. 27, he was tried", of a tale of 2019.
func (r *resolver) yearOfCount(e *expr, q point) (int, bool) {
	p := r.p
	i := p.after(e.from) - 1
	if i < 0 || e.shift != shNone || e.m == 0 || e.gran != uDay || r.windowed {
		return 0, false
	}
	f := &p.out[i]
	if f.rule != ruleLater && f.rule != ruleEarlier || f.gran > uMonth || f.gran < uDay || r.prev.from != f.from || !r.prev.at.known() || r.prev.at.bc || e.from-f.to > 2 || !p.mark(f.to, ',') {
		return 0, false
	}
	mid := r.prev.at.date()
	best, gap := 0, countSlack
	for y := mid.Year - 1; y <= mid.Year+1; y++ {
		if n := abs(civil.On(y, time.Month(q.m), q.d).Sub(mid)); n < gap {
			best, gap = y, n
		}
	}
	return best, best > 0
}

// countSlack is how many days from the day counted the one that it explains may lie.
const countSlack = 62

// taleMonths is how many months behind a date of another year the next one may be of that
// year, and taleBehind how many days before publication it would lie else.
const (
	taleMonths = 3
	taleBehind = 45
	taleYear   = 120
)

// byThen says that e opens its clause with "by" and that something was so by then: "by March 2
// the town had fallen".
func (p *parser) byThen(e *expr) bool {
	k := e.from - 1
	if !p.tokIs(k, wBy) || !p.opensClause(k) && !p.mark(k-1, ';') {
		return false
	}
	for j := e.to; j < len(p.tok) && j < e.to+8 && !p.sentenceEnd(j); j++ {
		if p.tokHas(j, cAux) {
			return true
		}
	}
	return false
}

// paraBetween says that a paragraph begins at a token of (from,to].
func (p *parser) paraBetween(from, to int) bool {
	for k := from + 1; k <= to && k < len(p.tok); k++ {
		if p.tok[k].flags&fPara != 0 {
			return true
		}
	}
	return false
}

// joined says that only "and", "to", "or" or a dash stands between.
func (p *parser) joined(from, to int) bool {
	for k := from; k < to; k++ {
		if !p.tokIs(k, wAnd) && !p.tokIs(k, wTo) && !p.tokIs(k, wOr) && !p.tokIs(k, wThe) && !p.tokIs(k, wUntil) && !p.tokIs(k, wThrough) &&
			!(p.tok[k].kind == tPunct && (p.tok[k].b == '-' || p.tok[k].b == bEmDash || p.tok[k].b == '/')) {
			return false
		}
	}
	return from < to
}

// afterPrev takes the year of the date spoken of before, or the next where
// the month has passed by then.
func (r *resolver) afterPrev(e *expr, q point) point {
	prev := r.story.at
	if e.ref == refPrev && r.prev.at.known() && !r.prev.at.bc {
		prev = r.prev.at // "took the town in September 2014. The following March"
	}
	q.y = prev.date().Year
	switch e.shift {
	case shLast, shPrev:
		if q.date().After(prev.date()) || q.date() == prev.date() {
			q.y--
		}
	case shNext, shFol:
		if !q.date().After(prev.date()) || prev.gran == uYear {
			q.y++
		}
	case shNone:
		// "In December 1941 ... In January": stories go forward
		if i := r.spanAhead(e); i >= 0 && e.m > r.p.out[i].m && r.p.out[i].m <= prev.m && e.m > prev.m {
			q.y-- // "from October to March", told of a March
		} else if m := q.part1().Month; (prev.gran == uDay || prev.gran == uMonth) && m > 0 && int(m) <= prev.m-7 {
			q.y++
		}
	}
	if e.shift == shThat && r.lean.dir < 0 && !r.pub.IsZero() && q.date().After(r.pub) {
		q = r.latest(q, r.pub, false) // "in March. That August, fighting broke out", told in June
	}
	if e.ref == refPrev && r.lean.dir < 0 && q.y < r.pub.Year {
		r.tale = spoken{at: q, from: e.from} // "In April 2020 it began. That August it broke down, and by December": of 2020
	}
	r.how = "the year of the date before"
	return q
}

// frontedPast says that the day e opens its sentence, and that the first verb behind it is past: "On the 27th, they left".
func (p *parser) frontedPast(e *expr) bool {
	if !p.mark(e.to, ',') || !p.tokIs(e.from-1, wOn) || !p.opensSentence(e.from-1) {
		return false
	}
	for k := e.to + 1; k < len(p.tok) && k < e.to+nounReach && p.tok[k].kind == tWord; k++ {
		if p.finitePast(k) {
			return true
		}
		if p.tokHas(k, cVerbal) {
			return false
		}
	}
	return false
}

// adjournedTo gives the first day with the number of q behind the day that the sentence has named before, where what was on that
// day was moved, or was to be by the other, and all is told as past: "The hearing on 5 February was adjourned to the 19th".
func (r *resolver) adjournedTo(e *expr, q point) (point, bool) {
	s := r.prev
	if s.at.gran != uDay || r.lean.dir <= 0 || r.p.sentenceBetween(s.from, e.from) || r.lean.cue < s.from || !r.p.retold(e.from) {
		return point{}, false
	}
	for k := s.from; k < e.from; k++ {
		if r.p.tokHas(k, cFuture|cPresent) {
			return point{}, false
		}
	}
	q.y, q.m = s.at.y, s.at.m
	for range 2 {
		if civil.Valid(q.y, time.Month(q.m), q.d) && q.date().After(s.at.date()) {
			return q, true
		}
		next := around(s.at.date(), uMonth).add(1)
		q.y, q.m = next.y, next.m
	}
	return point{}, false
}

// bareDay resolves "the 12th": the month spoken of, or the nearest 12th in
// the direction of the sentence.
func (r *resolver) bareDay(e *expr, q point) point {
	if prev := r.prev.at; (prev.gran == uDay || prev.gran == uMonth) && !prev.bc && e.shift == shNone && (r.narrative || e.wd < 0 && e.from-r.prev.from < 60 && !(r.lean.dir > 0 && r.inAside(r.prev, e))) {
		r.usedPrev = true
		q.y, q.m = prev.y, prev.m
		r.how = "the month of the date before"
		if civil.Valid(q.y, time.Month(q.m), q.d) && (r.narrative || r.lean.dir <= 0 || !q.date().Before(r.pub) || r.pub.IsZero()) {
			return q // not "which won on Sept. 23, expects to be in office by the 20th"
		}
		if d, ok := r.adjournedTo(e, q); ok {
			return d
		}
		r.usedPrev, r.how = false, ""
	}
	if prev := r.prev.at; e.wd >= 0 && e.shift == shNone && !r.narrative && (prev.gran == uDay || prev.gran == uMonth) && !prev.bc && e.from-r.prev.from < 60 && civil.Valid(prev.y, time.Month(prev.m), q.d) {
		if d := civil.On(prev.y, time.Month(prev.m), q.d); d.Weekday() == time.Weekday(e.wd) {
			r.usedPrev, r.how = true, "the month of the date before, in which it is that weekday"
			q.y, q.m = prev.y, prev.m
			return q
		}
	}
	if prev := r.prev.at; e.shift == shThat {
		if prev.gran != uDay && prev.gran != uMonth || prev.bc || !civil.Valid(prev.y, time.Month(prev.m), q.d) {
			return point{}
		}
		r.usedPrev, r.how = true, "the month of the date before"
		q.y, q.m = prev.y, prev.m
		return q
	}
	if r.pub.IsZero() {
		return point{}
	}
	pub := r.usePub()
	m := around(pub, uMonth)
	if e.shift != shNone {
		m = m.add(shiftCount(e.shift))
		q.y, q.m = m.y, m.m
		return q
	}
	undone, _ := r.p.undoneBare(e.to)
	if r.p.wasPlanned(e.from) && (undone != 0 || r.p.foiled(e.to)) { // "planned for the 10th, was postponed": the nearest
		r.lean = leaning{0, -1}
	}
	told := r.p.frontedPast(e)
	best, dist := point{}, 1<<30
	for n := -2; n <= 2; n++ {
		c := m.add(n)
		q.y, q.m = c.y, c.m
		if !civil.Valid(q.y, time.Month(q.m), q.d) {
			continue
		}
		d := q.date()
		gap := d.Sub(pub)
		if r.lean.dir < 0 && gap > 0 || r.lean.dir > 0 && gap < 0 {
			if gap *= 2; !r.p.tokHas(r.lean.cue, cSpeech) && r.lean.cue >= e.from-4 && r.lean.cue < e.from || r.lean.cue == e.to && r.p.tokHas(e.to, cFuture) {
				gap *= 5 // "pencilled in for the 28th", "the signing on the 28th should help"
			}
		}
		if gap > 0 && told {
			gap *= 10
		}
		if e.wd >= 0 && d.Weekday() != time.Weekday(e.wd) {
			gap *= 3
		}
		if gap < 0 {
			gap = -gap
		}
		if gap < dist {
			best, dist = q, gap
		}
	}
	return best
}
