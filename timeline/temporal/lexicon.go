package temporal

import (
	"math"
	"strings"
)

// class is a set of the parts a word can play in the grammar.
type class uint64

// The classes. A word may have several: "second" is an ordinal and a unit.
const (
	cMonth     class = 1 << iota // val: 1-12
	cAbbr                        // an abbreviation that needs a number or a dot beside it
	cWeekday                     // val: 0 Sunday - 6
	cUnit                        // val: a unit
	cPlural                      // the unit's plural
	cCard                        // number word; val: the number
	cOrd                         // ordinal word; val: the number
	cSeason                      // val: 1 spring - 4 winter
	cPart                        // part of a day; val: a dayPart
	cShift                       // last, next, this ...; val: a shift
	cEdge                        // early, late, mid, end ...; val: an edge
	cApprox                      // about, nearly, over ...; val: an approximation
	cVague                       // several, few, many: an unknown count
	cRef                         // now, recently ...: a reference value
	cFreq                        // daily, weekly ...; val: a unit
	cPrep                        // preposition
	cVerbPast                    // finite past verb that does not end in -ed
	cFuture                      // will, shall: what follows lies ahead
	cAhead                       // due, scheduled, plans: needs no verb after it
	cAux                         // was, had, did: past
	cPresent                     // is, are, has been
	cSched                       // begins, starts, expires: present of a timetable
	cHol                         // begins a named day
	cZone                        // time zone abbreviation; val: index of zoneNames
	cEra                         // BC, AD; val: -1 or 1
	cSpeech                      // said, told: a verb of speaking
	cBreak                       // and, but, which, that ...: may begin a clause
	cNotYear                     // what a four-digit number counts, so that it is no year
	cNotDay                      // what a "month number" pair is not a date before
	cMeridiem                    // am, pm
	cHead                        // may begin an expression
	cSubject                     // he, they, it ...: a subject before a verb
	cSchedBase                   // the same with a plural subject: talks begin
	cControl                     // plans, agreed: future if "to" follows
	cAdj                         // may stand between a number and its unit
)

// cVerbal are the classes of the words that end a noun phrase: verbs, and what begins a clause.
const cVerbal = cAux | cPresent | cFuture | cVerbPast | cSpeech | cBreak

// lexeme is what is known of a word.
type lexeme struct {
	text string
	cls  class
	val  int16
	wd   word
}

// The lexicon as data: each row gives its words, "word" or "word=value", the
// classes that they share.
var lexRows = []struct {
	cls   class
	words string
}{
	{cMonth | cHead, "january=1 february=2 march=3 april=4 may=5 june=6 july=7 august=8 september=9 october=10 november=11 december=12"},
	{cMonth | cAbbr | cHead, "jan=1 feb=2 mar=3 apr=4 jun=6 jul=7 aug=8 sep=9 sept=9 oct=10 nov=11 dec=12"},
	{cWeekday | cHead, "sunday=0 monday=1 tuesday=2 wednesday=3 thursday=4 friday=5 saturday=6"},
	{cWeekday | cPlural | cHead, "sundays=0 mondays=1 tuesdays=2 wednesdays=3 thursdays=4 fridays=5 saturdays=6"},
	{cWeekday | cAbbr | cHead, "sun=0 mon=1 tue=2 tues=2 wed=3 weds=3 thu=4 thur=4 thurs=4 fri=5 sat=6"},

	{cUnit | cHead, "second=1 minute=2 hour=3 day=4 night=5 week=6 weekend=7 fortnight=8 month=9 quarter=10 year=11 decade=12 century=13 millennium=14"},
	{cUnit | cHead, "semester=16 trimester=17"},
	{cUnit | cAbbr, "min=2 sec=1 hr=3 wk=6 yr=11"},
	{cUnit | cAbbr | cPlural, "mins=2 secs=1 hrs=3 wks=6 yrs=11"},
	{cUnit | cPlural | cHead, "seconds=1 minutes=2 hours=3 days=4 nights=5 weeks=6 weekends=7 fortnights=8 months=9 quarters=10 years=11 decades=12 centuries=13 millennia=14 millenniums=14"},

	{cCard | cHead, "one=1 two=2 three=3 four=4 five=5 six=6 seven=7 eight=8 nine=9 ten=10 eleven=11 twelve=12 thirteen=13 fourteen=14 fifteen=15 sixteen=16 seventeen=17 eighteen=18 nineteen=19"},
	{cCard | cHead, "twenty=20 thirty=30 forty=40 fifty=50 sixty=60 seventy=70 eighty=80 ninety=90"},
	{cCard | cHead, "hundred=100 thousand=1000 dozen=12"},
	{cOrd | cHead, "first=1 third=3 fourth=4 fifth=5 sixth=6 seventh=7 eighth=8 ninth=9 tenth=10 eleventh=11 twelfth=12 thirteenth=13 fourteenth=14 fifteenth=15 sixteenth=16 seventeenth=17 eighteenth=18 nineteenth=19 twentieth=20 thirtieth=30"},
	{cOrd | cUnit | cHead, "second=1"},

	{cSeason | cHead, "spring=1 summer=2 autumn=3 fall=3 winter=4"},
	{cSeason | cPlural, "springs=1 summers=2 autumns=3 falls=3 winters=4 springtime=1 summertime=2 wintertime=4"},
	{cPart | cHead, "morning=1 afternoon=2 evening=3 night=4 midnight=5 noon=6 midday=6 dawn=1 dusk=3 nightfall=3 daybreak=1 sunrise=1 sunset=3 lunchtime=6 midmorning=1 midafternoon=2 noontime=6"},
	{cPart | cPlural | cHead, "mornings=1 afternoons=2 evenings=3 nights=4"},

	{cShift | cHead, "last=-1 past=-1 previous=-2 preceding=-2 prior=-2 this=0 current=0 present=0 next=1 coming=1 upcoming=1 following=2 subsequent=2 ensuing=2 that=3 same=3"},
	{cEdge | cHead, "early=1 mid=2 late=3 earlier=4 later=5 beginning=6 start=6 middle=7 midst=7 end=8 close=8 height=9 turn=6 onset=6 eve=10"},
	{cApprox | cHead, "about=1 around=1 approximately=1 roughly=1 some=1 circa=1 c=1 ca=1 nearly=2 almost=2 under=2 over=3 just=4 only=4 within=5 well=4 exactly=4 another=6"},
	{cVague | cHead, "several=1 few=1 many=1 numerous=1 countless=1 couple=2 dozens=1 hundreds=1 thousands=1 various=1 multiple=1"},
	{cFreq | cHead, "daily=4 nightly=5 weekly=6 fortnightly=8 biweekly=8 monthly=9 quarterly=10 annually=11 yearly=11 hourly=3 annual=11 biannual=15 semiannual=15 biannually=15 bimonthly=9 semiannually=9 biennially=11"},
	{cHead, "alternate weekdays weeknights"},
	{cPrep, "in on at by of since until till from to during before after between through throughout for into toward towards within over under with without against as than about around upon beyond"},
	{cPresent, "is are has have isn aren hasn"}, // a word ends before the mark of "isn't"
	{cAux, "was were had did been wasn weren hadn didn couldn"},
	{cFuture, "will shall ll would can cannot could might may must should wouldn shouldn mightn mustn"},
	{cAhead, "due scheduled set slated expected planned planning poised likely unlikely probable awaited expects expect expecting awaits await upcoming forthcoming pending tentatively anticipates anticipated preparations"},
	{cControl, "certain sure plans plan hopes hope aims aim intends intend wants want promises pledges pledged vows vowed agreed agrees hoped hoping ready prepares preparing prepare vow promise seeking seeks seek aimed aiming predicts predicted forecasts forecast supposed bound invited promised proposed urged urges ordered decided threatened threatens refuses offered needs need asks asked intended wanted prepared hopeful willing likely expected scheduled set due consented consents"},
	{cSched, "begins starts opens ends closes expires resumes arrives leaves departs travels meets hosts visits convenes votes returns goes comes kicks reruns triggers rises runs holds faces owes launches takes becomes reopens heads flies addresses delivers concludes continues falls marks enters gathers looms attends joins lapses reconvenes sits receives reaches docks lands sails unveils bites tapes chooses elects swears retires inaugurates testifies adopts assumes chairs considers discusses examines decides lifts expels wraps winds pits snaps bows kicks stages answers lunches dines moves gets steps speaks ratifies publishes welcomes greets briefs assembles embarks pays lays presents sponsors organizes organises celebrates commemorates observes honours honors"},
	{cSchedBase, "discuss begin=1 resume=1 arrive=1 meet=1 convene=1 gather=1 depart=1 start open end close expire go come leave return kick host travel fly head visit vote sign hold conclude become speak talk confer debate decide choose elect sit join snap lapse adjourn reconvene reopen=1 dine walk=1 pick=1 loom=1 deploy hear"},
	{cVerbPast | cSpeech, "said told wrote announced added stated declared reported confirmed warned insisted"},
	{cVerbPast, "taken given shown written driven broken stolen chosen thrown drawn flown spoken sworn torn seen met held went came took made left began ran gave got saw found fell rose won lost sent spoke broke became brought bought built kept led paid sold shot struck thought knew flew drew drove grew threw wore chose rode sat stood swore rang hid bit beat cut put shut hit withdrew overthrew sank sought taught fought caught felt dealt meant heard lay laid understood withstood undertook underwent foresaw overtook outgrew arose awoke bore bound bred burst clung crept dug fed fled froze hung knelt lit rebuilt resold shook shone slid slept spent split spread sprang stole stuck stung swept swam swung tore told wept wound reset upset quit sued died beaten forgotten forbidden woken bitten eaten begun sung worn risen sunk shrank drank forgave forgot strode strove overcame mistook withheld upheld lent bent blew oversaw overran rewrote retook misled foretold undid partook repaid ate cast forbade flung leapt learnt sang burnt hurt"},
	{cSubject, "he she it they we i you who which"},
	{cBreak, "and but or while which who that when where because although though whereas if unless as after before"},
	{cMeridiem, "am pm"},
	{cNotYear, "containers people troops soldiers men women children feet foot miles mile kilometers kilometres km kilometer meters metres yards percent pct per ton tonne acre hectare seat barrel gallon tons tonnes dollars pounds euros barrels votes members workers jobs homes houses cars vehicles vessels ships tanks aircraft planes missiles rockets drones square cubic refugees prisoners civilians students police officers peacekeepers residents employees votes seats points shares acres hectares kg pounds gallons liters litres volts watts megawatts mw calories cases deaths hostages migrants delegates families schools civilians fighters militants rebels others times pages words copies units rooms beds customers passengers inmates patients hours days weeks months years minutes seconds participants demonstrators protesters marchers guests artillery victims detainees captives settlers settlements voters signatories observers monitors casualties injured wounded dead trucks convoys homes attacks strikes sorties flights lorries buses mortars rifles shells bombs mines ballots signatures tents sailors marines gunmen"},
	{cAdj, "full consecutive long whole working business calendar short solid extra successive crucial intense further running continuous session uninterrupted bloody entire school trading"},
}

// word names the words that the grammar asks for one by one.
type word uint16

const (
	wNone word = iota
	wThe
	wA
	wAn
	wOf
	wIn
	wOn
	wAt
	wBy
	wTo
	wAnd
	wOr
	wFor
	wFrom
	wSince
	wUntil
	wTill
	wBefore
	wAfter
	wBetween
	wThrough
	wDuring
	wAgo
	wEarlier
	wLater
	wHence
	wNow
	wMore
	wLess
	wFewer
	wThan
	wLeast
	wMost
	wUp
	wNo
	wHalf
	wEach
	wEvery
	wAll
	wPer
	wOnce
	wTwice
	wThrice
	wToday
	wTonight
	wYesterday
	wTomorrow
	wOvernight
	wThis
	wThat
	wLast
	wPast
	wNext
	wComing
	wSame
	wEnd
	wEarly
	wLate
	wMid
	wFiscal
	wFinancial
	wFY
	wBc
	wBce
	wAd
	wCe
	wOclock
	wO
	wS
	wT
	wCentury
	wDay
	wNight
	wWeek
	wWeekend
	wYear
	wQuarter
	wPeriod
	wMonth
	wTime
	wRecent
	wOther
	wAs
	wOld
	wLong
	wFull
	wMay
	wMarch
	wSecond
	wFall
	wFew
	wCouple
	wSome
	wSeveral
	wMany
	wAnother
	wHundred
	wThousand
	wDozen
	wAm
	wPm
	wLocal
	wHours
	wIs
	wAre
	wBe
	wDue
	wSet
	wAhead
	wFirst
	wOne
	wTwo
	wOnly
	wJust
	wAbout
	wPrayers
	wThese
	wThose
	wHis
	wHer
	wIts
	wTheir
	wOur
	wMy
	wSo
	wHas
	wHave
	wHad
	wCalendar
	wBeginning
	wLatter
	wNoon
	wMidnight
	wNot
	wAround
	wQ
	wH
	wVery
	wFollowing
	wPrevious
	wCurrent
	wPresent
	wLatest
	wPart
	wTimes
	wCorresponding
	wUnder
	wThere
	wGoing
	wRe
	wM
	wWithinW
	wOverW
	wTakeW
	wCount // how many there are
)

// named gives the words of the list above, with further classes.
var named = []struct {
	id   word
	text string
	cls  class
}{
	{wThe, "the", cHead}, {wA, "a", cHead}, {wAn, "an", cHead}, {wOf, "of", cPrep}, {wIn, "in", cPrep}, {wOn, "on", cPrep},
	{wAt, "at", cPrep | cHead}, {wBy, "by", cPrep}, {wTo, "to", cPrep}, {wAnd, "and", cBreak}, {wOr, "or", cBreak}, {wFor, "for", cPrep},
	{wFrom, "from", cPrep}, {wSince, "since", cPrep}, {wUntil, "until", cPrep}, {wTill, "till", cPrep}, {wBefore, "before", cPrep},
	{wAfter, "after", cPrep}, {wBetween, "between", cPrep}, {wThrough, "through", cPrep}, {wDuring, "during", cPrep},
	{wAgo, "ago", 0}, {wEarlier, "earlier", cEdge}, {wLater, "later", cEdge}, {wHence, "hence", 0}, {wNow, "now", cRef | cHead},
	{wMore, "more", cHead}, {wLess, "less", cHead}, {wFewer, "fewer", cHead}, {wThan, "than", 0}, {wLeast, "least", 0},
	{wMost, "most", cHead}, {wUp, "up", cHead}, {wNo, "no", cHead}, {wHalf, "half", cHead}, {wEach, "each", cHead}, {wEvery, "every", cHead},
	{wAll, "all", cHead}, {wPer, "per", cHead}, {wOnce, "once", cHead}, {wTwice, "twice", cHead}, {wThrice, "thrice", cHead},
	{wToday, "today", cHead}, {wTonight, "tonight", cHead}, {wYesterday, "yesterday", cHead}, {wTomorrow, "tomorrow", cHead},
	{wOvernight, "overnight", cHead}, {wThis, "this", 0}, {wThat, "that", 0}, {wLast, "last", 0}, {wPast, "past", 0}, {wNext, "next", 0},
	{wComing, "coming", 0}, {wSame, "same", 0}, {wEnd, "end", 0}, {wEarly, "early", 0}, {wLate, "late", 0}, {wMid, "mid", 0},
	{wFiscal, "fiscal", cHead}, {wFinancial, "financial", cHead}, {wFY, "fy", cHead}, {wBc, "bc", cEra}, {wBce, "bce", cEra}, {wAd, "ad", cEra | cHead},
	{wCe, "ce", cEra}, {wOclock, "clock", 0}, {wO, "o", 0}, {wS, "s", 0}, {wT, "t", 0}, {wCentury, "century", 0}, {wDay, "day", 0},
	{wNight, "night", 0}, {wWeek, "week", 0}, {wWeekend, "weekend", 0}, {wYear, "year", 0}, {wQuarter, "quarter", 0}, {wPeriod, "period", 0},
	{wMonth, "month", 0}, {wTime, "time", 0}, {wNone, "future", cHead}, {wRecent, "recent", cHead}, {wOther, "other", 0},
	{wNone, "new", cHead | cHol}, {wAs, "as", 0}, {wOld, "old", 0}, {wLong, "long", cHead}, {wFull, "full", 0}, {wMay, "may", 0}, {wMarch, "march", 0},
	{wSecond, "second", 0}, {wFall, "fall", 0}, {wFew, "few", 0}, {wCouple, "couple", 0},
	{wSome, "some", cHead}, {wSeveral, "several", 0}, {wMany, "many", 0}, {wAnother, "another", 0}, {wHundred, "hundred", 0},
	{wThousand, "thousand", 0}, {wDozen, "dozen", 0}, {wAm, "am", 0}, {wPm, "pm", 0}, {wLocal, "local", 0}, {wHours, "hours", 0},
	{wIs, "is", 0}, {wAre, "are", 0}, {wBe, "be", 0}, {wDue, "due", 0},
	{wSet, "set", 0}, {wAhead, "ahead", 0}, {wFirst, "first", 0}, {wOne, "one", 0}, {wTwo, "two", 0}, {wOnly, "only", 0},
	{wJust, "just", 0}, {wAbout, "about", 0},
	{wPrayers, "prayers", 0}, {wThese, "these", cHead}, {wThose, "those", cHead},
	{wHis, "his", cHead}, {wHer, "her", 0}, {wIts, "its", cHead}, {wTheir, "their", cHead}, {wOur, "our", cHead}, {wMy, "my", 0}, {wNone, "good", cHol}, {wNone, "final", 0}, {wNone, "closing", 0}, {wNone, "opening", 0}, {wNone, "dying", 0}, {wNone, "wee", 0},
	{wSo, "so", 0}, {wNone, "currently", cHead}, {wHas, "has", 0}, {wHas, "hasn", 0}, {wHave, "have", 0}, {wHad, "had", 0},
	{wCalendar, "calendar", 0},
	{wBeginning, "beginning", 0}, {wLatter, "latter", cHead}, {wNoon, "noon", 0},
	{wMidnight, "midnight", 0}, {wNot, "not", 0},
	{wAround, "around", 0},
	{wQ, "q", cHead}, {wH, "h", cHead}, {wVery, "very", 0}, {wFollowing, "following", 0}, {wPrevious, "previous", 0},
	{wCurrent, "current", 0}, {wPresent, "present", 0}, {wLatest, "latest", cHead}, {wPart, "part", 0}, {wTimes, "times", 0}, {wCorresponding, "corresponding", 0},
	{wNone, "additional", cAdj}, {wNone, "further", cAdj}, {wNone, "straight", cAdj},
	{wUnder, "under", 0}, {wThere, "there", 0}, {wGoing, "going", 0}, {wRe, "re", 0}, {wM, "m", 0},
	{wWithinW, "within", 0}, {wOverW, "over", 0}, {wTakeW, "take", 0},
}

// The lexicon is a hash table without collisions, from a word's lower-case bytes to what is known of it. The words fall
// into groups, and each group has a factor that sends its words to slots of their own, see [wordHash.slot]. Built once from
// the rows above and read only afterwards.
const (
	slotBits  = 13
	groupBits = 10
	lexSize   = 1 << 12 // how many words it can hold
)

var (
	lexemes    = []lexeme{{}}
	lexEntries [lexSize]entry           // by the number of a word; the first is that of all words that are not known
	lexWords   = 1                      // how many entries there are
	lexSlots   [1 << slotBits]uint16    // the number of the word that has the slot; 0 if none has
	lexFactors [1 << groupBits]uint16   // by group
	lexGroups  [1 << groupBits][]uint16 // the words of each group, by their numbers
)

// entry is what scanning has of a word: what it is found by and what its token is told, side by side.
type entry struct {
	key       wordKey
	cls       class
	number    uint16 // of the word
	lex       uint16 // its lexeme; 0 if only the sets of the rules have it
	wd        word
	head      bool
	auxiliary bool
}

func init() {
	for _, row := range lexRows {
		for w := range strings.FieldsSeq(row.words) {
			text, val, _ := strings.Cut(w, "=")
			addWord(text, row.cls, parseVal(val), wNone)
		}
	}
	for _, n := range named {
		addWord(n.text, n.cls, 0, n.id)
	}
	for i, z := range zoneNames {
		addWord(strings.ToLower(z.abbr), cZone, int16(i), wNone)
	}
	for _, h := range holidays {
		first, _, _ := strings.Cut(h.name, " ")
		first, _, _ = strings.Cut(first, "'") // a word of its own to the scanner
		first = strings.TrimSuffix(first, ".")
		addWord(first, cHol|cHead, 0, wNone)
		for w := range strings.FieldsSeq(h.name) {
			addWord(w, 0, 0, wNone)
		}
	}
	for _, r := range refRows {
		for w := range strings.FieldsSeq(r.phrase) {
			addWord(w, 0, 0, wNone)
		}
		first, rest, _ := strings.Cut(r.phrase, " ")
		addWord(first, cRef, 0, wNone)
		if r.need != needSpan { // else another rule begins there
			addWord(first, cHead, 0, wNone)
		}
		if second, _, _ := strings.Cut(rest, " "); first == "the" {
			addWord(second, cRef, 0, wNone) // a promising word behind "the"
		}
	}
	indexPhrases()
	numberSets()
	numberIdioms()
	indexCues()
}

func parseVal(s string) int16 {
	n, neg := 0, false
	for i := 0; i < len(s); i++ {
		if s[i] == '-' {
			neg = true
			continue
		}
		n = n*10 + int(s[i]-'0')
	}
	if neg {
		n = -n
	}
	return int16(n)
}

// addWord adds classes to a word, making it if it is new. The first value
// given to a word stands, except that a word may be both a unit and an ordinal.
func addWord(text string, cls class, val int16, id word) {
	n := enter(text)
	if int(n) == len(lexemes) {
		lexemes = append(lexemes, lexeme{text: text})
	}
	l := &lexemes[n]
	l.cls |= cls
	if l.val == 0 {
		l.val = val
	}
	if id != wNone {
		l.wd = id
	}
	e := &lexEntries[n]
	e.cls, e.lex, e.wd, e.head, e.auxiliary = l.cls, n, l.wd, l.cls&cHead != 0, l.auxiliary()
}

// enter gives a word its number in the table, a new one if it has none.
func enter(text string) uint16 {
	if len(text) > maxWord {
		panic("temporal: the word is too long for the lexicon: " + text)
	}
	key := keyOf(text)
	if e := lookup(key); e.number != 0 {
		return e.number
	}
	if lexWords == lexSize {
		panic("temporal: too many words for the lexicon")
	}
	n, group := uint16(lexWords), key.hash().group()
	lexWords++
	lexEntries[n] = entry{key: key, number: n}
	lexGroups[group] = append(lexGroups[group], n)
	spread(group)
	return n
}

// spread finds the first factor that sends the words of a group to slots of their own, and gives them these.
func spread(group uint64) {
	words := lexGroups[group]
	leave := func(words []uint16) {
		for _, n := range words {
			if at := lexEntries[n].key.hash().slot(); lexSlots[at] == n {
				lexSlots[at] = 0
			}
		}
	}
	leave(words)
	for factor := 1; factor <= math.MaxUint16; factor++ {
		lexFactors[group] = uint16(factor)
		placed := 0
		for _, n := range words {
			at := lexEntries[n].key.hash().slot()
			if lexSlots[at] != 0 {
				break
			}
			lexSlots[at] = n
			placed++
		}
		if placed == len(words) {
			return
		}
		leave(words[:placed])
	}
	panic("temporal: no slots for the words of a group of the lexicon")
}

// maxWord is the length of the longest word that the lexicon can hold.
const maxWord = 16

// wordKey holds the lower-case bytes of a word, the first in the lowest place.
type wordKey struct{ lo, hi uint64 }

// keyOf makes the key of a word of up to [maxWord] bytes.
func keyOf(s string) wordKey {
	var k wordKey
	for i := 0; i < len(s); i++ {
		if c := uint64(lower[s[i]]); i < 8 {
			k.lo |= c << (8 * i)
		} else {
			k.hi |= c << (8 * (i - 8))
		}
	}
	return k
}

// load reads eight bytes at once.
func load(s string) uint64 {
	_ = s[7]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 | uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

// wordHash is a word's key in one number.
type wordHash uint64

func (k wordKey) hash() wordHash { return wordHash(k.lo*0x736888B427BCE82D ^ k.hi*0x8091A4823CC71F61) }

// group is the group of words that the word belongs to, if it is known.
func (h wordHash) group() uint64 { return uint64(h) >> (64 - groupBits) }

// slot is where the number of the word is, if it is known.
func (h wordHash) slot() uint64 { return uint64(h) * uint64(lexFactors[h.group()]) >> (64 - slotBits) }

// lookup finds what is known of a word of the text; the first entry if nothing is. Numbers from len(lexemes) on are of
// words that only the sets of the rules have.
func lookup(key wordKey) *entry {
	n := lexSlots[key.hash().slot()] % lexSize
	e := &lexEntries[n]
	unlike := key.lo ^ e.key.lo | key.hi ^ e.key.hi
	known := uint16((unlike|-unlike)>>63) - 1 // all bits or none: no branch, for known and unknown words alike
	return &lexEntries[n&known]
}
