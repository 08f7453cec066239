package temporal

import (
	"maps"
	"slices"
	"strings"
)

// cue is a word, or a way of putting things, that says of a date which way it lies, whatever the nearest
// verb says. The tables of cues are tried in order, and the first that applies decides: see [parser.cueOf].
//
// At most one of when, find, look and lean says whether the cue applies; without any it always does.
type cue struct {
	of    traits     // what the date has to be; all of these
	at    string     // the words that may stand right before it, see [parser.touching]; empty: anything
	small bool       // only without a capital
	near  []*wordSet // sets of which a word has to stand near the date, see [parser.near]; none: whatever stands there
	dir   int8       // 1 ahead, -1 behind, 0 the nearest

	when func(p *parser, e *expr, k int) bool            // the word at k says so
	find func(p *parser, e *expr) int                    // where the word stands that says so; -1 if there is none
	look func(p *parser, e *expr, k int) int             // the same, seen from the word at k
	lean func(p *parser, e *expr, k int) (leaning, bool) // what another word says, with its own direction

	eg string // an example in which this cue decides, written as those of [Rule]
}

// read applies the cue to the date e with the word at token k before it.
func (c *cue) read(p *parser, e *expr, k int) (leaning, bool) {
	switch {
	case c.when != nil:
		return leaning{c.dir, k}, c.when(p, e, k)
	case c.find != nil:
		k = c.find(p, e)
	case c.look != nil:
		k = c.look(p, e, k)
	case c.lean != nil:
		return c.lean(p, e, k)
	default:
		return leaning{c.dir, k}, true
	}
	return leaning{c.dir, k}, k >= 0
}

// where is k if the cue is there, else -1.
func where(is bool, k int) int {
	if is {
		return k
	}
	return -1
}

// traits are what cues ask of a date. They are told once, so that one AND passes over most cues.
type traits uint64

const (
	isWeekday      traits = 1 << iota
	isDate                // of the calendar, its year not said: "10 June", "early in June"
	isHoliday             // a named day
	isNamed               // a weekday or a named day
	isOneDay              // no more and no less than a day
	isMonth               // a whole month
	isHalf                // half a year
	isShort               // no more than a month
	isPlain               // without "last", "this", "next"
	isUndated             // its year not said
	isBareDay             // a weekday or the day of a month and no more
	isBare                // a bare day, or a month that no year is said of
	isDayOrMonth          // a weekday or a date of the calendar, plain and its year not said
	isFree                // no "'s" behind
	isOwner               // "'s" behind: "Friday's talks"
	isSaid                // a verb of speaking two or three words before it: "said that on Monday"
	isBeforeClause        // a subject or a past verb right behind it: "on Monday he spoke"
	isBeforeWill          // "will" or the like right behind it
	isBehindSmall         // no capital to the word before it that a table of cues looks at

	ownTraits = iota // the bits from here on tell what words stand near the date
)

// anyOf are the words of one string and those of the sets, of which a cue needs one near its date.
func anyOf(words string, of ...*wordSet) []*wordSet {
	if words != "" {
		of = append(of, forms(words))
	}
	return of
}

// How far from a date the words may stand that cues need near it. No such cue looks farther.
const (
	nearBack  = 64
	nearAhead = 16
)

// nearWords are, by the number of a word, the traits of the dates that it stands near: a bit for each cue that needs it, or
// for some of them.
var nearWords []traits

// near tells which cues the words around e let be tried. Most cues need a word that most sentences have not.
func (p *parser) near(e *expr) traits {
	t := traits(0)
	around := p.tok[max(e.from-nearBack, 0):min(e.to+nearAhead, len(p.tok))]
	for i := range around {
		t |= nearWords[around[i].form]
	}
	return t
}

// Sets of traits that many cues share.
const (
	plainWeekday = isWeekday | isPlain
	freeWeekday  = isWeekday | isPlain | isFree
	plainDate    = isDate | isPlain
	shortDate    = isDate | isShort
)

// traits tells what the cues may ask of e.
func (p *parser) traits(e *expr) traits {
	t := isFree
	if p.possessed(e) {
		t = isOwner
	}
	switch {
	case e.op == opWeekday:
		t |= isWeekday | isNamed
	case e.op == opHoliday:
		t |= isHoliday | isNamed
	case e.op == opDate && e.y == 0:
		t |= isDate
	}
	switch {
	case e.gran == uDay:
		t |= isOneDay | isShort
	case e.gran == uMonth:
		t |= isMonth | isShort
	case e.gran < uMonth:
		t |= isShort
	case e.gran == uHalf:
		t |= isHalf
	}
	if e.shift == shNone {
		t |= isPlain
	}
	if e.y == 0 {
		t |= isUndated
	}
	if e.bareDay() {
		t |= isBareDay | isBare
	} else if t&(isDate|isMonth) == isDate|isMonth {
		t |= isBare
	}
	if e.dayOrMonth() {
		t |= isDayOrMonth
	}
	if p.tokHas(e.from-2, cSpeech) || p.tokHas(e.from-3, cSpeech) {
		t |= isSaid
	}
	if next := &p.tok[min(e.to, len(p.tok)-1)]; next.cls&(cSubject|cVerbPast|cFuture) != 0 || next.flags&fEd != 0 {
		t |= isBeforeClause
		if p.tokHas(e.to, cFuture) {
			t |= isBeforeWill
		}
	}
	return t
}

// touching is the token of the word that stands right before the date e, an article or "on" passed over.
func (p *parser) touching(e *expr) int {
	k := e.from - 1
	if p.tokIs(k, wThe) || p.tokIs(k, wOn) || p.tokIs(k, wA) {
		k-- // also "until a Saturday hearing"
	}
	k = p.pastLeast(k+1) - 1 // "until at least July 31"
	if e.op == opWeekday {
		if j := p.untilClock(k); j >= 0 {
			return j
		}
	}
	return k
}

// beyondPlace is the token of the word before the day e where [parser.touching] finds k and a place stands
// between, "arriving in Bern on Monday".
func (p *parser) beyondPlace(e *expr, k int) int {
	if e.op != opWeekday {
		return k
	}
	k = p.beforePlace(k)
	if w := p.word0(k); (w == "already" || w == "early") && (p.word0(k-1) == "starting" || p.word0(k-1) == "beginning") {
		k-- // "a truce starting already on Monday"
	}
	return k
}

// cueOf is the first cue that says which way e lies, and what it says; nil if none does.
func (p *parser) cueOf(e *expr) (*cue, leaning) {
	is, k := p.traits(e)|p.near(e), p.touching(e)
	if c, l := touchingCues.first(p, e, k, is); c != nil {
		return c, l
	}
	if c, l := placeCues.first(p, e, p.beyondPlace(e, k), is); c != nil {
		return c, l
	}
	return clauseCues.first(p, e, k, is)
}

// cueTable is a list of cues with, for each word, those that may apply behind it, so that only these are tried.
type cueTable struct {
	cues  []cue
	after []uint8      // by the number of a word: which list
	lists [][]cueEntry // the first is that of all other words
}

// cueEntry is what of a cue is looked at first.
type cueEntry struct {
	of  traits
	cue uint8
}

// The tables, in the order in which they are asked.
var (
	touchingCues, placeCues, clauseCues cueTable

	cueTables = []*cueTable{&touchingCues, &placeCues, &clauseCues}
)

// indexCues makes the tables and enters their words in the lexicon's table.
func indexCues() {
	touchingCues = newCueTable(cuesBeside, cuesBefore, cuesUntil, cuesTerm)
	placeCues = newCueTable(cuesPlace)
	clauseCues = newCueTable(cuesClause)
	nearWords = make([]traits, lexWords)
	bit, bits := ownTraits, map[string]traits{}
	for _, t := range cueTables {
		for i := range t.cues {
			words := t.cues[i].needs()
			if len(words) == 0 {
				continue
			}
			key := strings.Join(words, " ") // cues that need the same words share a bit
			if bits[key] == 0 {
				bits[key] = 1 << bit
				if bit++; bit == 64 {
					bit = ownTraits // others that share one are tried where either may apply
				}
			}
			t.needNear(i, words, bits[key])
		}
	}
}

// needs are the words of which the cue needs one near its date, in order.
func (c *cue) needs() []string {
	all := map[string]bool{}
	for _, s := range c.near {
		maps.Copy(all, s.words)
	}
	return slices.Sorted(maps.Keys(all))
}

// needNear has cue i tried for the dates alone that one of its words stands near, and tells these by the trait is.
func (t *cueTable) needNear(i int, words []string, is traits) {
	for _, w := range words {
		nearWords[enter(w)] |= is
	}
	for _, list := range t.lists {
		for k := range list {
			if int(list[k].cue) == i {
				list[k].of |= is
			}
		}
	}
}

// newCueTable joins lists of cues and gives each word those that name it and those that name none, in order.
func newCueTable(parts ...[]cue) cueTable {
	t := cueTable{cues: slices.Concat(parts...), lists: make([][]cueEntry, 1)}
	for i := range t.cues {
		for w := range strings.FieldsSeq(t.cues[i].at) {
			n := int(enter(w))
			for n >= len(t.after) {
				t.after = append(t.after, 0)
			}
			if t.after[n] == 0 {
				t.after[n] = uint8(len(t.lists))
				t.lists = append(t.lists, nil)
			}
		}
	}
	if len(t.cues) > 256 || len(t.lists) > 256 {
		panic("temporal: too many cues for one table")
	}
	for i := range t.cues {
		c := &t.cues[i]
		named := make([]bool, len(t.lists))
		for w := range strings.FieldsSeq(c.at) {
			named[t.after[enter(w)]] = true
		}
		of := c.of
		if c.small {
			of |= isBehindSmall
		}
		for l := range t.lists {
			if named[l] || c.at == "" {
				t.lists[l] = append(t.lists[l], cueEntry{of, uint8(i)})
			}
		}
	}
	return t
}

// first is the first cue of the table that says which way e lies, and what it says; nil if none does. The word at
// token k stands before e, which has the traits is.
func (t *cueTable) first(p *parser, e *expr, k int, is traits) (*cue, leaning) {
	list := t.lists[0]
	if k < 0 {
		is |= isBehindSmall
	} else {
		if n := int(p.tok[k].form); n < len(t.after) {
			list = t.lists[t.after[n]]
		}
		if p.tok[k].flags&fCap == 0 {
			is |= isBehindSmall
		}
	}
	for i := range list {
		if list[i].of&^is != 0 {
			continue
		}
		c := &t.cues[list[i].cue]
		if l, ok := c.read(p, e, k); ok {
			return c, l
		}
	}
	return nil, leaning{}
}
