package merge

import (
	"slices"
	"strings"

	"github.com/dateline-tools/dateline/timeline"
)

// unlikeDeeds is the score from which down two deeds are so unlike that they are two,
// on whatever day.
const unlikeDeeds = -2.4

// otherStatements reports whether one of two readings, or both, are what
// somebody said, and nobody in common said it.
func (c *corpus) otherStatements(i, j int) bool {
	a, b := &c.fs[i], &c.fs[j]
	switch {
	case oneTerm(a, b):
		return false
	case merelySaid(a, b), c.twoVoices(i, j):
		return true
	case (a.says || b.says) && countShared(a.clause, b.clause)+inCommon(a, b) == 0 && !(a.place >= 0 && a.place == b.place):
		return true // "officials said Tuesday", "the minister told reporters on Tuesday"
	case !c.states(i) && !c.states(j), a.voice && b.voice && (len(a.parties) == 0 || len(b.parties) == 0):
		return false
	}
	return countParties(a, b) == 0 && countShared(a.nations, b.nations) == 0
}

// twoVoices reports whether one article tells what two said: "the army said on Sunday", "Roe said on
// Sunday", be they of one country.
func (c *corpus) twoVoices(i, j int) bool {
	a, b := &c.fs[i], &c.fs[j]
	return a.says && b.says && a.article == b.article && otherVoices(c.sayerOf(i), c.sayerOf(j))
}

// sayerOf returns who speaks in reading i, as printed; "" if that is not told by more than a pronoun.
func (c *corpus) sayerOf(i int) string {
	if who := c.rs[i].quote().Sayer; who != "?" {
		return who
	}
	return ""
}

// merelySaid reports whether one of two readings is of somebody's saying
// something on its day and the other of a deed, or of somebody else's saying
// it. What one said to another when they met is part of the meeting, and who
// announces a deed may do it by that.
func merelySaid(a, b *features) bool {
	if a.says && b.says {
		return otherSayer(a, b)
	}
	return (a.says && !a.tells && !b.voice || b.says && !b.tells && !a.voice) && countParties(a, b) < 2
}

// states reports whether a reading is no more than what somebody said. A
// rejection is a deed as well.
func (c *corpus) states(i int) bool {
	f, typ := &c.fs[i], c.rs[i].e.Type
	return f.says || f.acts&^weakActs == 0 && f.acts&actSay != 0 || typeGroup(typ) == 2 && typ != "REJECT"
}

// denied reports whether one of two readings says what did not happen, and the
// other tells of something else that did.
func (c *corpus) denied(i, j int) bool {
	if c.fs[i].status != timeline.Negated {
		i, j = j, i
	}
	return c.fs[i].status == timeline.Negated && c.fs[j].status != timeline.Negated && !c.oneKind(i, j) &&
		c.rs[i].e.Type != "REJECT" // who refuses to sign is at the table
}

// against reports whether two readings contradict each other in who, where or
// what, or their article holds them apart.
func (c *corpus) against(i, j int) bool {
	return c.contradict(i, j) || c.denied(i, j) || c.apart(int32(i), int32(j)) || c.otherStatements(i, j)
}

// contradict is against, but for what is denied, or said by somebody who has part in the other: that may be said of it.
func (c *corpus) contradict(i, j int) bool {
	a, b := &c.fs[i], &c.fs[j]
	if c.heldAndDue(int32(i), int32(j)) || c.twoDays(int32(i), int32(j)) || c.oneBreath(int32(i), int32(j)) {
		return true
	}
	if a.serial.apart(b.serial) || sitsBeside(a, b) || addsTo(a, b) || c.protestOrNot(i, j) {
		return true
	}
	if a.before != b.before || offOrHeld(a, b) || c.otherDeed(i, j) {
		return true
	}
	actors := c.actorScore(a, b)
	if merelySaid(a, b) && countShared(a.words, b.words) < 2 || actors <= 0 && c.otherStatements(i, j) {
		return true
	}
	return otherParties(a, b) || actors < noActorShared || c.unlike(i, j)
}

// unlike reports whether two readings are unlike in kind or place: a meeting and a vote, a call and a visit, talks and
// what was given up, two countries. Of what contradict asks, this holds as well where many articles tell of a day; who is named, and who says
// it, does not: of the pairs of readings near in time that the steps before leave apart, 11 in 100 are of one event, and so many of those that
// name other parties; of unlike ones 3.
func (c *corpus) unlike(i, j int) bool {
	a, b := &c.fs[i], &c.fs[j]
	return c.talkOrDeed(i, j) || noMeeting(a, b) || noMeeting(b, a) || callOrNot(a, b) || otherStep(a, b) || lapses(a, b) || lapses(b, a) ||
		fewOfMany(a, b) || fewOfMany(b, a) || placeScore(a, b) <= otherLand || c.deedScore(i, j) <= unlikeDeeds
}

// neverOne reports whether two readings are two, whatever the others of their groups
// say: of two rounds, called off and held, or set apart by their article.
func (c *corpus) neverOne(i, j int) bool {
	a, b := &c.fs[i], &c.fs[j]
	return c.spanOrDay(i, j) || otherHours(a, b) || c.twoVoices(i, j) || overBefore(a, b) || overBefore(b, a) || sumOrDeed(a, b) || sumOrDeed(b, a) || a.serial.apart(b.serial) || sitsBeside(a, b) || offOrHeld(a, b) || c.heldAndDue(int32(i), int32(j)) || c.twoDays(int32(i), int32(j)) || c.oneBreath(int32(i), int32(j))
}

// spanOrDay reports whether one of two readings is of a span of months and the other of a few days
// within it, and they neither do the same nor speak of the same: "was designated earlier this year", "struck on Sunday".
func (c *corpus) spanOrDay(i, j int) bool {
	a, b := &c.fs[i], &c.fs[j]
	if a.hi-a.lo < b.hi-b.lo {
		a, b = b, a
	}
	return (a.kind == window || a.kind == days) && a.hi-a.lo > 31 && b.kind != undated && b.kind != open && b.hi-b.lo < shortSpan && !c.oneKind(i, j) && countShared(a.words, b.words) < 2
}

// overBefore reports whether what a tells of a span is over, as its article has it, before the days of b: what
// was done "this week", by a Friday's report, was not done on its Sunday.
func overBefore(a, b *features) bool {
	return a.kind == window && a.status.Done() && a.pubHi >= a.lo && b.kind != undated && b.kind != open && b.lo > a.pubHi
}

// sumOrDeed reports whether a is a running count, "at least 83 people have been killed in 21 strikes
// since September", and b what was done on one day: the first of them is not their sum.
func sumOrDeed(a, b *features) bool {
	return a.sum && !b.sum && (b.kind == oneDay || b.kind == days)
}

// countsSince reports whether a quote of what has gone on since a day counts what was done.
func countsSince(q *timeline.Quote) bool {
	before, after, ok := strings.Cut(q.Sentence, q.DateText)
	if !ok || q.DateText == "" {
		return false
	}
	if w := strings.Fields(before); len(w) == 0 || !strings.EqualFold(w[len(w)-1], "since") && !strings.EqualFold(w[max(0, len(w)-2)], "since") {
		return false
	}
	return len(numbersOf(before)) > 0 || len(numbersOf(after)) > 0 || slices.ContainsFunc(strings.Fields(before), func(w string) bool { return serialNumber(w) > 1 })
}

// seriesOf reports whether a sentence tells of many of a kind: "has held a series of meetings since May".
func seriesOf(sentence string) bool {
	for _, w := range [...]string{"series of ", "a number of ", "several ", "numerous ", "dozens of "} {
		if strings.Contains(sentence, w) {
			return true
		}
	}
	return false
}

// otherParties reports whether two readings each name somebody, and nobody in common,
// nor a country.
func otherParties(a, b *features) bool {
	return len(a.parties) > 0 && len(b.parties) > 0 && inCommon(a, b) == 0 && countShared(a.nations, b.nations) == 0
}
