package temporal

// unit is a unit of time.
type unit int8

// The units; the numbers are those of the lexicon.
const (
	uNone unit = iota
	uSecond
	uMinute
	uHour
	uDay
	uNight
	uWeek
	uWeekend
	uFortnight
	uMonth
	uQuarter
	uYear
	uDecade
	uCentury
	uMillennium
	uHalf
	uSemester
	uTrimester
	uSeason
)

// op is what pass two has to do with an expression.
type op uint8

const (
	opNone     op = iota
	opDate        // calendar fields; a missing year (or month) is looked for
	opWeekday     // a weekday, moved by shift
	opShift       // n units away from the reference
	opHoliday     // a named day
	opDuration    // an amount
	opSet         // something repeated
	opRef         // PAST_REF and the like
	opClock       // a time of day without a day
	opDayOf       // "the day after" something dated
)

// ref is what an expression is counted from.
type ref uint8

const (
	refPub  ref = iota // the time of speech or of publication
	refPrev            // the date spoken of before
)

// amount is a number of units; vague ones print as X.
type amount struct {
	n     float64
	half  bool // and a half
	vague bool
}

// clock is a time of day.
type clock struct {
	set      bool
	h, m, s  int8 // m, s: -1 not given
	zone     int16
	east     int16  // minutes that "GMT+3" adds to its zone
	place    string // "Kyiv" of "Kyiv time"
	local    bool
	from, to int // its tokens
}

// expr is an expression as pass one understands it: no anchor, no direction,
// only what the words themselves say.
type expr struct {
	from, to int // tokens [from,to)
	op       op
	gran     unit
	rule     *Rule

	y, m, d int  // calendar fields, 0 not given
	sub     int  // number of the quarter, half, season or week
	yy      bool // two digits: y is minus the number less one, or a decade's number
	ys      bool // the year is yn years from the reference's
	yn      int
	bc      bool
	wd      int8 // weekday, -1 none
	nth     int8 // of a month: its nth weekday wd
	shift   int8 // of opWeekday and of months, seasons, holidays: a shift
	n       int  // of opShift: how many units, signed
	ref     ref

	amt   amount
	amt2  amount // "three years and two months"; without unit2 the most that a vague amount can be, "two or three weeks"
	bare  bool   // a part of a day alone, which only a verb of its day makes a time
	upto  bool   // from amt to amt2: "two or three weeks ago", "in a day or two"
	unit2 unit
	unit3 unit
	n3    int32 // "nine years, one month and 18 days"
	back  int8  // of durations: -1 the past ..., 1 the next ...

	mod     string
	edge    int8   // an edge: early, mid, late, earlier, later
	outer   int8   // the first or the last day of what the words say: edEarly, edLate
	part    string // MO, AF, EV, NI
	clk     clock
	value   string // of opRef, or a ready value
	typ     string
	quant   string
	freq    string
	hol     int16
	nation  string // of a holiday: the country that the words name
	fresh   bool   // "the new year"
	nthOwn  bool   // "its sixth day"
	hyphen  bool   // year-earlier
	fiscal  bool   // by a fiscal year, whose months the text does not tell
	history bool   // counts only in texts about history
	same    bool   // "the 1988 period": the quarter spoken of, of another year
	counted bool   // counted from the beginning that the text dates: "on its 36th day"
	must    bool   // only where the event is dated: "day 1,000 of the war"
	evFrom  int    // the first token of the event that "two days after" counts from
	beside  int8   // the weekday, plus one, that is meant beside the day: "the Monday after Easter"; 0 none
	event   bool   // counted from an event that the text names: "two days after the summit"
	deict   bool   // today, yesterday, tomorrow: the words are the anchor's own
}

// shifts of the lexicon.
const (
	shLast int8 = -1
	shThis int8 = 0
	shNext int8 = 1
	shPrev int8 = -2 // previous, preceding: counted from the text
	shFol  int8 = 2  // following
	shThat int8 = 3  // that, same
	shNone int8 = 9
)

// edges of the lexicon.
const (
	edNone    int8 = 0
	edEarly   int8 = 1
	edMid     int8 = 2
	edLate    int8 = 3
	edEarlier int8 = 4
	edLater   int8 = 5
	edBegin   int8 = 6
	edMiddle  int8 = 7
	edEnd     int8 = 8
	edHeight  int8 = 9
	edEve     int8 = 10
	edPast    int8 = 11 // "the past week", "in the last week": the days up to now
	edNext    int8 = 12 // "within the next week": the days from now on
	edHalf1   int8 = 13 // "the first half of March"
	edHalf2   int8 = 14 // "the second half of March"

	edEarlyMid int8 = 15 // "early to mid September"
	edMidLate  int8 = 16 // "mid-to-late August"
	edSplit    int8 = 17 // "fiscal 2022-23": the months of two years
)

// modOf is the TIMEX3 modifier of an edge.
func modOf(edge int8) string {
	switch edge {
	case edEarly, edBegin:
		return "START"
	case edMid, edMiddle, edHeight:
		return "MID"
	case edLate, edEnd:
		return "END"
	}
	return ""
}

// parts of the day of the lexicon; 5 and 6 are instants.
var dayParts = [...]string{"", "MO", "AF", "EV", "NI", "", ""}
