package merge

import (
	"slices"
	"strings"
)

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
	lands := countShared(a.nations, b.nations)
	v = min(v, sharedNameMax) + min(float64(lands), 3)*sharedNation
	onlyA, onlyB := strange(a, b), strange(b, a)
	switch {
	case a.reacts || b.reacts || a.broker || b.broker:
	case oneTerm(a, b):
	case shared == 0 && lands == 0 && onlyA > 1 && onlyB > 1:
		v += otherPair
	case shared == 0 && lands == 0 && onlyA > 0 && onlyB > 0:
		v += strangers
	case otherGuests(a, b, shared) || otherDyad(a, b, shared, onlyA, onlyB) || onlyA > 0 && onlyB > 0 && lands == 1 && len(a.nations) == 2 && len(b.nations) == 2:
		v += otherPair
	case onlyA > 0 && onlyB > 0 && (len(a.parties) > 3 || len(b.parties) > 3):
		v += otherSideMany
	case onlyA > 0 && onlyB > 0:
		v += otherSide
	case shared == 0 && lands == 0:
		v += noActorShared
	case otherPeople(a, b) && otherPeople(b, a):
		v += otherFaces
	}
	return v
}

// inCommon returns how many parties two readings share, listed by both or named in the
// words of one.
func inCommon(a, b *features) int { return countParties(a, b) + namedIn(a, b) + namedIn(b, a) }

// fewOfMany reports whether a is two countries' talk and b one of at least
// four: a meeting on the margins beside the meeting itself.
func fewOfMany(a, b *features) bool {
	return len(a.nations) == 2 && len(b.nations) >= 4 && a.acts&actMeet != 0 && b.acts&actMeet != 0
}

// otherGuests reports whether two short lists share a host and differ in the
// people whom he meets.
func otherGuests(a, b *features, shared int) bool {
	return shared > 0 && len(a.parties) <= shortList && len(b.parties) <= shortList &&
		strangePeople(a, b) && strangePeople(b, a)
}

const shortList = 4

// otherDyad reports whether one party does something with, or to, one other in
// each of two readings, and the others are of different countries: sanctions on
// Russia, and on Belarus.
func otherDyad(a, b *features, shared, onlyA, onlyB int) bool {
	return shared == 1 && onlyA == 1 && onlyB == 1 && len(a.parties) == 2 && len(b.parties) == 2
}

// oneTerm reports whether two readings of one affair are of one day by which
// something is to be done, and not of two different things. Who sets the
// deadline, who is to keep it and what hangs on it are told by turns.
func oneTerm(a, b *features) bool {
	if !a.term || !b.term || a.lo != b.lo || a.affair == 0 || a.affair != b.affair {
		return false
	}
	x, y := a.acts&^(weakActs|actDeadline), b.acts&^(weakActs|actDeadline)
	return x == 0 || y == 0 || x&y != 0
}

// strangePeople reports whether a lists a person whom b does not name, of a
// country that b has nobody of, or of none known.
func strangePeople(a, b *features) bool {
	for _, p := range a.parties {
		if p.person && !has(b, p.name) && !inText(b, p) {
			if _, ok := slices.BinarySearch(b.nations, p.land); !ok {
				return true
			}
		}
	}
	return false
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

// countParties returns how many parties two readings share.
func countParties(a, b *features) int {
	n := 0
	for _, p := range a.parties {
		if has(b, p.name) {
			n++
		}
	}
	return n
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
			if !ofLand(b, p.land) {
				n++
			}
		}
	}
	return n
}

// ofLand reports whether a reading has somebody of a country, or names it.
func ofLand(f *features, land int32) bool {
	if _, ok := slices.BinarySearch(f.nations, land); ok {
		return true
	}
	_, ok := slices.BinarySearch(f.nearby, land)
	return ok
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
	if !ok && p.call >= 0 {
		_, ok = slices.BinarySearch(f.text, p.call)
	}
	return ok
}

// placeScore compares places. A country holds its cities, and what is neither
// ("the White House") may stand in any city of its country.
func placeScore(a, b *features) float64 {
	switch {
	case a.place < 0 && b.place < 0:
		return 0
	case a.place < 0 || b.place < 0:
		if a.place < 0 {
			a, b = b, a
		}
		if _, ok := slices.BinarySearch(b.text, a.placeKey); ok && a.city {
			return placeNamed
		}
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
	if oneTerm(&c.fs[i], &c.fs[j]) {
		return 0
	}
	v := 0.0
	t, u := c.rs[i].e.Type, c.rs[j].e.Type
	switch {
	case t == "" || u == "":
	case t == u && c.cutsTies(i) != c.cutsTies(j):
		v += tiesOrGoods // an ambassador called home is no embargo
	case t == u:
		v += sameType
	case bothVote(&c.fs[i], &c.fs[j]): // a vote may accept or reject
	case typeGroup(t) != typeGroup(u), c.talkOrDeed(i, j):
		v += otherType
	}
	a, b := c.fs[i].acts, c.fs[j].acts
	if (a == actSay) != (b == actSay) && countParties(&c.fs[i], &c.fs[j]) > 1 {
		return v // what one told the other when they met
	}
	if (a^b)&actAward != 0 {
		return v + awardOrNot
	}
	if callOrNot(&c.fs[i], &c.fs[j]) {
		return v + callOrMeet
	}
	if c.twoVoices(i, j) {
		return v + otherSpeaker
	}
	if x, y := &c.fs[i], &c.fs[j]; x.says || y.says {
		return v + sayScore(x, y)
	}
	switch strong := a &^ weakActs & (b &^ weakActs); {
	case strong != 0:
		v += sameAct
	case a&^weakActs != 0 && b&^weakActs != 0 && (a|b)&^(weakActs|actMeet|actSign|actSanction) == 0:
		v += signMeeting
	case a&^weakActs != 0 && b&^weakActs != 0:
		v += otherAct
	case (a == actSay) != (b == actSay):
		v += sayOrDo
	case a == actSay && (otherVoices(c.rs[i].quote().Speaker, c.rs[j].quote().Speaker) || c.otherSayers(i, j)):
		v += otherSpeaker
	case a&b != 0:
		v += sameAct / 2
	}
	return v
}

// cutsTies reports whether reading i is of relations between states cut back.
func (c *corpus) cutsTies(i int) bool { return c.rs[i].e.Mode == "relations" }

// sayScore weighs two readings of which one, or both, are no more than that
// somebody said something.
func sayScore(a, b *features) float64 {
	switch {
	case a.says != b.says && a.voice && b.voice && countParties(a, b) > 0:
		return sameSpeaker // "Mila Onti said", "a demand by Mila Onti"
	case a.says != b.says && (a.tells || b.tells):
		return tellOrDo
	case a.says != b.says:
		return sayOrDo
	case otherSayer(a, b):
		return otherSpeaker
	case a.sayerKnown() && b.sayerKnown():
		return sameSpeaker
	}
	return 0
}

// otherSayer reports whether two readings name who speaks, and it is not the
// same: other people, or nobody of a name or country in common.
func otherSayer(a, b *features) bool {
	if len(a.sayer) > 0 && len(b.sayer) > 0 {
		return countShared(a.sayer, b.sayer) == 0
	}
	return a.sayerKnown() && b.sayerKnown() && countShared(a.sayLands, b.sayLands) == 0
}

// sayerKnown reports whether it is told who speaks, by name or country.
func (f *features) sayerKnown() bool { return len(f.sayer) > 0 || len(f.sayLands) > 0 }

// callOrNot reports whether one of two readings is of a call and the other of
// people who meet.
func callOrNot(a, b *features) bool {
	return (a.acts^b.acts)&actCall != 0 && (a.acts|b.acts)&(actMeet|actVisit) != 0 && a.acts&^weakActs != 0 && b.acts&^weakActs != 0
}

// otherSayers reports whether two readings that only say something name who
// says it, and it is nobody in common, nor of one country.
func (c *corpus) otherSayers(i, j int) bool {
	a, b := &c.fs[i], &c.fs[j]
	return len(a.parties) > 0 && len(b.parties) > 0 && countParties(a, b) == 0 && countShared(a.nations, b.nations) == 0
}

// otherVoices reports whether two speakers are printed and differ.
func otherVoices(a, b string) bool {
	return a != "" && b != "" && !strings.Contains(fold(a), fold(b)) && !strings.Contains(fold(b), fold(a))
}
