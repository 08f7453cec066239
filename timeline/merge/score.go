package merge

import (
	"math"
	"slices"
	"strings"

	"github.com/dateline-tools/dateline/timeline"
)

// The score of a pair is a sum of evidence in log-odds; zero is the line.
// The weights were set by hand and checked with TestLabelled, which prints
// B-cubed on the stories in testdata. Each stands beside what it weighs.
const (
	bias = -2.9

	sameDayBase   = 1.1 // equal printed days...
	sameDayRare   = 1.8 // ...and more, the fewer readings that day has
	softDay       = 0.8 // part of that, where a day is inherited and not printed
	boundDay      = 1.6 // "by Monday" against Monday
	daySpread     = 1.0 // one day against some days that hold it
	bestDay       = 2.2 // a window whose best day, or another of its days, is the other's day
	inWindow      = 0.8 // a day inside a window of a week; less in a wider one
	nextDay       = -2.8
	nextDaySoft   = -1.2
	nextDaySlip   = -1.2 // a plan and what came of it, a day apart
	farSoft       = -2.6
	otherDay      = -9.0 // printed days that differ by more
	outsideWindow = -5.0
	undatedNear   = -0.7 // no date, but published within days of the other
	undatedSelf   = 0.9  // no date, in the same article
	sequel        = 2.2  // an inherited day, in the article it was inherited in, and the same type
	sameAs        = 5.0  // the same, and it calls the other by its name
	heldNotDue    = -7.0 // one article says of one that it took place, of the other that it will
	undatedFar    = -2.5

	sharedName    = 1.5 // for the rarest name; less for common ones
	sharedNameMax = 3.0
	namedShare    = 0.9 // part of that, for a name that is only in the other's words
	sharedNation  = 0.35
	otherSide     = -3.6 // each has a party whose country the other lacks
	otherPair     = -7.5 // the same, where one country meets another, and one third: two meetings of a day
	otherSideMany = -0.8 // the same, in a list of many
	otherFaces    = -2.0 // the same countries, but other people: ministers, not presidents
	strangers     = -3.4 // both name parties, none shared, nor any country
	noActorShared = -0.8
	actorsMissing = 0.7

	samePlace    = 1.8
	sameLand     = 0.3
	otherCity    = -1.2
	otherLand    = -2.2
	sameType     = 0.5
	otherType    = -1.3
	sameAct      = 1.1
	otherAct     = -2.0
	sayOrDo      = -3.0 // one only says, the other does something
	otherSpeaker = -3.5 // two people say something on one day
	callOrMeet   = -2.4 // one is a call, the other is not
	wordsFactor  = 5.0
	wordsMissing = -0.6
	context      = 8.0  // for articles that speak of the same things altogether...
	contextBase  = -1.0 // ...and for those that do not
	contextMost  = 0.8
	sameSentence = 9.0
	moveCue      = 2.2
)

// score returns how much the readings i and j look like one event, in
// log-odds; above zero they do.
func (c *corpus) score(i, j int) float64 {
	a, b := &c.fs[i], &c.fs[j]
	if c.movedBy(i, j) {
		return sameSentence
	}
	d := c.dateScore(a, b)
	if a.sentence == b.sentence && a.article != b.article && (d > 0 || a.root == b.root) && c.sameClause(i, j) {
		return sameSentence
	}
	if d < outsideWindow {
		return bias + d
	}
	return bias + d + c.likeness(i, j, movedDays(a, b))
}

// likeness is the score but for the dates. A meeting that was moved may have
// been moved to another place.
func (c *corpus) likeness(i, j int, moved bool) float64 {
	a, b := &c.fs[i], &c.fs[j]
	v := c.actorScore(a, b) + c.deedScore(i, j) + c.wordScore(a, b) + c.contextScore(a, b)
	if p := placeScore(a, b); p > 0 || !moved {
		v += p
	}
	if a.article == b.article {
		v += c.articleScore(i, j)
	}
	return v
}

// articleScore weighs what two readings of one article say of each other.
func (c *corpus) articleScore(i, j int) float64 {
	a, b := &c.fs[i], &c.fs[j]
	v := 0.0
	if c.heldAndDue(int32(i), int32(j)) {
		v += heldNotDue
	}
	switch {
	case c.refers(i, j) || c.refers(j, i):
		v += sameAs
	case (a.soft || b.soft) && a.lo == b.lo && a.hi == b.hi && c.rs[i].e.Type == c.rs[j].e.Type:
		v += sequel
	}
	return v
}

// refers reports whether i took its date from j and speaks of it, and not of
// what came before or after it.
func (c *corpus) refers(i, j int) bool {
	return i != j && c.anchor[i] == int32(j) && !besides(c.rs[i].quote().Sentence) && (c.fs[i].acts^c.fs[j].acts)&actCall == 0
}

// besides reports whether a sentence places its event beside another: "after
// the session the leaders called".
func besides(sentence string) bool {
	s := strings.ToLower(sentence)
	for _, w := range []string{"after the ", "after that ", "following the ", "ahead of the ", "before the ", "on the sidelines "} {
		if strings.Contains(s, w) {
			return true
		}
	}
	return false
}

// movedBy reports whether one sentence gives the old and the new day of a
// plan: "the meeting planned for 4 August was put off to 7 August".
func (c *corpus) movedBy(i, j int) bool {
	a, b := &c.fs[i], &c.fs[j]
	return a.article == b.article && (a.status == timeline.Postponed) != (b.status == timeline.Postponed) &&
		planned(a.status) && planned(b.status) && (c.rs[i].within(&c.rs[j]) || c.rs[j].within(&c.rs[i]))
}

// sameClause reports whether two equal sentences speak of the same part of
// it: one sentence may hold two events.
func (c *corpus) sameClause(i, j int) bool {
	a, b := &c.rs[i].e, &c.rs[j].e
	p, q := c.rs[i].quote(), c.rs[j].quote()
	return p.DateText == q.DateText && (a.Title == b.Title || p.Status == q.Status && a.Type == b.Type)
}

func (c *corpus) dateScore(a, b *features) float64 {
	if a.kind > b.kind {
		a, b = b, a
	}
	switch {
	case a.kind == undated:
		return undatedScore(a, b)
	case a.kind == oneDay && b.kind == oneDay:
		return c.dayScore(a, b)
	case a.kind == oneDay && b.kind == window:
		return windowScore(a.lo, b)
	case a.kind == oneDay && b.kind == days:
		return daysScore(a, b)
	case a.kind == open && b.kind == open:
		if a.lo == b.lo {
			return sameDayBase
		}
		return outsideWindow
	case b.kind == open:
		if a.lo == b.lo || a.hi == b.lo {
			return boundDay
		}
		return outsideWindow / 2
	}
	return overlapScore(a, b)
}

func (c *corpus) dayScore(a, b *features) float64 {
	gap, soft := abs(a.lo-b.lo), a.soft || b.soft
	if gap == 0 {
		v := sameDayBase + sameDayRare*c.rel(c.dayDF[a.lo])
		if soft {
			v *= softDay
		}
		return v
	}
	if movedDays(a, b) {
		return moveCue
	}
	switch {
	case gap == 1 && soft:
		return nextDaySoft
	case gap == 1 && planned(a.status) != planned(b.status):
		return nextDaySlip
	case gap == 1:
		return nextDay
	case soft && gap <= 3 && a.soft && b.soft:
		return farSoft
	case soft && gap <= 2:
		return farSoft
	}
	return otherDay
}

// movedDays reports whether the two give two days of one plan.
func movedDays(a, b *features) bool {
	return a.kind == oneDay && b.kind == oneDay && a.lo != b.lo && moved(a, b)
}

// moved reports whether one of the two says that the other's day changed: a
// plan reported earlier, and a later report of a plan with a word of moving.
func moved(a, b *features) bool {
	if !a.cue && !b.cue || !planned(a.status) || !planned(b.status) {
		return false
	}
	if a.cue != b.cue && b.cue {
		a, b = b, a
	}
	// a tells of the move: it cannot have been published before the plan.
	return a.pubHi == 0 || b.pubLo == 0 || a.pubHi >= b.pubLo
}

func planned(s timeline.Status) bool {
	return s.Planned() || s == timeline.Cancelled || s == timeline.Proposed || s == timeline.Possible
}

func windowScore(day int, w *features) float64 {
	if day < w.lo || day > w.hi {
		if d := min(abs(day-w.lo), abs(day-w.hi)); d <= 2 {
			return nextDay
		}
		return outsideWindow
	}
	if day == w.best {
		return bestDay
	}
	for _, d := range w.alts {
		if d == day {
			return bestDay
		}
	}
	if len(w.alts) > 1 {
		return nextDay // the words name a weekday, and it is another
	}
	return inWindow - 0.5*math.Log(float64(w.hi-w.lo+1)/7)
}

func daysScore(a, b *features) float64 {
	switch {
	case a.lo >= b.lo && a.lo <= b.hi:
		return daySpread - 0.3*math.Log(float64(b.hi-b.lo+1)/3)
	case a.lo >= b.lo-1 && a.lo <= b.hi+1:
		return nextDay
	}
	return otherDay
}

// overlapScore weighs two spans by the share of days that they have in common.
func overlapScore(a, b *features) float64 {
	lo, hi := max(a.lo, b.lo), min(a.hi, b.hi)
	if lo > hi {
		return outsideWindow
	}
	if a.lo == b.lo && a.hi == b.hi {
		return bestDay - 0.4*math.Log(float64(hi-lo+1))
	}
	share := float64(hi-lo+1) / float64(max(a.hi, b.hi)-min(a.lo, b.lo)+1)
	return inWindow*share - 0.2*math.Log(float64(hi-lo+1)/7)
}

// undatedScore judges a reading without a date by its article's day.
func undatedScore(a, b *features) float64 {
	if a.article == b.article {
		return undatedSelf
	}
	if a.pub == 0 || b.pub == 0 {
		return 0
	}
	other := b.pub
	if b.kind == oneDay {
		other = b.lo
	}
	if abs(a.pub-other) <= 4 {
		return undatedNear
	}
	return undatedFar
}

func (c *corpus) actorScore(a, b *features) float64 {
	if len(a.parties) == 0 || len(b.parties) == 0 {
		return actorsMissing + sharedName*namedShare*float64(min(3, namedIn(a, b)+namedIn(b, a)))/2
	}
	v, shared := 0.0, 0
	for i, j := 0, 0; i < len(a.parties) && j < len(b.parties); {
		switch x, y := a.parties[i].name, b.parties[j].name; {
		case x < y:
			i++
		case x > y:
			j++
		default:
			v += sharedName * c.rel(int(c.df[x]))
			shared, i, j = shared+1, i+1, j+1
		}
	}
	v += sharedName * namedShare * float64(namedIn(a, b)+namedIn(b, a)) / 2
	lands := eachShared(a.nations, b.nations, func(int32) {})
	v = min(v, sharedNameMax) + min(float64(lands), 3)*sharedNation
	onlyA, onlyB := strange(a, b), strange(b, a)
	switch {
	case shared == 0 && lands == 0 && onlyA > 0 && onlyB > 0:
		v += strangers
	case onlyA > 0 && onlyB > 0 && (len(a.parties) > 3 || len(b.parties) > 3):
		v += otherSideMany
	case onlyA > 0 && onlyB > 0 && shared > 0 && len(a.parties) == 2 && len(b.parties) == 2:
		v += otherPair
	case onlyA > 0 && onlyB > 0:
		v += otherSide
	case shared == 0 && lands == 0:
		v += noActorShared
	case otherPeople(a, b) && otherPeople(b, a):
		v += otherFaces
	}
	return v
}

// otherPeople reports whether a has people, none of whom b lists or names,
// while b has people of its own.
func otherPeople(a, b *features) bool {
	people, theirs := 0, 0
	for _, p := range a.parties {
		if p.person && (has(b, p.name) || inText(b, p)) {
			return false
		}
		if p.person {
			people++
		}
	}
	for _, p := range b.parties {
		if p.person {
			theirs++
		}
	}
	return people > 0 && theirs > 0
}

// namedIn counts a's parties that are not among b's but stand in its words.
func namedIn(a, b *features) int {
	n := 0
	for _, p := range a.parties {
		if !has(b, p.name) && inText(b, p) {
			n++
		}
	}
	return n
}

// strange counts a's parties that b neither lists nor names, of countries
// that b has nobody of.
func strange(a, b *features) int {
	n := 0
	for _, p := range a.parties {
		if !has(b, p.name) && !inText(b, p) && p.land >= 0 {
			if _, ok := slices.BinarySearch(b.nations, p.land); !ok {
				n++
			}
		}
	}
	return n
}

func has(f *features, name int32) bool {
	for _, p := range f.parties {
		if p.name == name {
			return true
		}
	}
	return false
}

func inText(f *features, p party) bool {
	_, ok := slices.BinarySearch(f.text, p.key)
	return ok
}

// placeScore compares places. A country holds its cities, and what is neither
// ("the White House") may stand in any city of its country.
func placeScore(a, b *features) float64 {
	switch {
	case a.place < 0 || b.place < 0:
		return 0
	case a.place == b.place:
		return samePlace
	case a.land < 0 || b.land < 0:
		return otherCity / 2
	case a.land == b.land && a.city && b.city:
		return otherCity
	case a.land == b.land:
		return sameLand
	}
	return otherLand
}

// deedScore weighs type, act and status.
func (c *corpus) deedScore(i, j int) float64 {
	v := 0.0
	t, u := c.rs[i].e.Type, c.rs[j].e.Type
	switch {
	case t == "" || u == "":
	case t == u:
		v += sameType
	case typeGroup(t) != typeGroup(u):
		v += otherType
	}
	a, b := c.fs[i].acts, c.fs[j].acts
	if (a^b)&actCall != 0 && (a|b)&(actMeet|actVisit) != 0 && a&^weakActs != 0 && b&^weakActs != 0 {
		return v + callOrMeet
	}
	switch strong := a &^ weakActs & (b &^ weakActs); {
	case strong != 0:
		v += sameAct
	case a&^weakActs != 0 && b&^weakActs != 0:
		v += otherAct
	case (a == actSay) != (b == actSay):
		v += sayOrDo
	case a == actSay && otherVoices(c.rs[i].quote().Speaker, c.rs[j].quote().Speaker):
		v += otherSpeaker
	case a&b != 0:
		v += sameAct / 2
	}
	return v
}

// otherVoices reports whether two speakers are printed and differ.
func otherVoices(a, b string) bool {
	return a != "" && b != "" && !strings.Contains(fold(a), fold(b)) && !strings.Contains(fold(b), fold(a))
}

func (c *corpus) wordScore(a, b *features) float64 {
	if a.norm == 0 || b.norm == 0 {
		return wordsMissing
	}
	dot := 0.0
	for i, j := 0, 0; i < len(a.words) && j < len(b.words); {
		switch {
		case a.words[i] < b.words[j]:
			i++
		case a.words[i] > b.words[j]:
			j++
		default:
			dot += a.weights[i] * b.weights[j]
			i, j = i+1, j+1
		}
	}
	return wordsFactor*dot/(a.norm*b.norm) + wordsMissing
}

// contextScore weighs how much the two articles speak of the same at large.
func (c *corpus) contextScore(a, b *features) float64 {
	if a.article == b.article {
		return 0
	}
	x, y := c.about[a.article], c.about[b.article]
	if x.norm == 0 || y.norm == 0 {
		return 0
	}
	dot := 0.0
	for i, j := 0, 0; i < len(x.ids) && j < len(y.ids); {
		switch {
		case x.ids[i] < y.ids[j]:
			i++
		case x.ids[i] > y.ids[j]:
			j++
		default:
			dot += x.weights[i] * y.weights[j]
			i, j = i+1, j+1
		}
	}
	return min(contextMost, contextBase+context*dot/(x.norm*y.norm))
}

// eachShared calls f for the ids that two sorted lists share and returns
// their number.
func eachShared(a, b []int32, f func(int32)) int {
	n := 0
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] < b[j]:
			i++
		case a[i] > b[j]:
			j++
		default:
			f(a[i])
			n, i, j = n+1, i+1, j+1
		}
	}
	return n
}

func abs(n int) int {
	if n < 0 {
		return -n
	}
	return n
}
