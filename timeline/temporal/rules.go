package temporal

// Rule names one way of reading an expression. The examples run as tests
// (TestRules): in Yes, each expression stands in braces with its TIMEX3 value,
// "{Thursday=2025-09-04}", and everything outside braces must find nothing; No
// holds sentences in which the rule's words are no time at all. The article is
// published on Friday, 5 September 2025, unless the example begins with
// another day and a bar.
type Rule struct {
	ID   string   // stable; printed as Mention.Rule
	Says string   // the reason, for people
	Yes  []string // examples
	No   []string // what looks like it and is none
}

var (
	ruleWeekday        = rule("weekday", "a weekday: the nearest one in the direction of the sentence")
	ruleWeekdayShift   = rule("weekday-shift", "a weekday with last, this or next")
	ruleWeekdayWeek    = rule("weekday-week", "a weekday and “week”: seven days after the coming one")
	ruleWeekdayOfWeek  = rule("weekday-of-week", "a weekday of a week seen from here")
	ruleWeekdayDate    = rule("weekday-date", "a weekday with its date")
	ruleDayClock       = rule("day-clock", "a day with a time")
	ruleClockDay       = rule("clock-day", "a time with its day")
	ruleClock          = rule("clock", "a time of the day spoken of")
	ruleDayPart        = rule("day-part", "a part of a day")
	ruleDeictic        = rule("deictic", "a day named from the day of speaking")
	ruleFullDate       = rule("full-date", "a date with its year")
	ruleMonthDay       = rule("month-day", "a day of a month, its year left out")
	ruleDayMonth       = rule("day-month", "a day of a month, its year left out")
	ruleMonth          = rule("month", "a month, its year left out")
	ruleMonthYear      = rule("month-year", "a month with its year")
	ruleMonthShift     = rule("month-shift", "a month with last, this or next")
	ruleMonthOfYear    = rule("month-of-year", "a month of a year seen from here or from the text")
	ruleRange          = rule("range", "one end of a range, or one of several days")
	ruleBareDay        = rule("bare-day", "the number of a day, its month left out")
	ruleNumeric        = rule("numeric", "a date in figures")
	ruleYear           = rule("year", "a year")
	ruleDecade         = rule("decade", "a decade or a century")
	ruleSeason         = rule("season", "a season")
	ruleQuarter        = rule("quarter", "a quarter or half of a year")
	ruleFiscal         = rule("fiscal", "a fiscal year")
	ruleYearAgoQuarter = rule("year-ago-quarter", "the quarter a year before the one spoken of")
	ruleUnitShift      = rule("unit-shift", "a unit seen from the day of speaking")
	ruleUnitText       = rule("unit-text", "a unit seen from the date spoken of")
	ruleTheNext        = rule("the-next", "the next unit")
	ruleTheUnit        = rule("the-unit", "the unit spoken of, or the one now")
	ruleWeekOf         = rule("week-of", "the week that holds a day")
	ruleYearEnd        = rule("year-end", "the last day of a unit")
	ruleAgo            = rule("ago", "so long before the day of speaking")
	ruleFromNow        = rule("from-now", "so long after the day of speaking")
	ruleEarlier        = rule("earlier", "so long before the date spoken of")
	ruleLater          = rule("later", "so long after the date spoken of")
	ruleEventOffset    = rule("event-offset", "so long before or after something else")
	ruleHoliday        = rule("holiday", "a named day")
	ruleDuration       = rule("duration", "an amount of time")
	ruleDurationRange  = rule("duration-range", "one of two amounts of time")
	ruleSpan           = rule("span", "an amount of time up to now or from now on")
	ruleSet            = rule("set", "something that repeats")
	ruleRate           = rule("rate", "a rate in time")
	ruleTimes          = rule("times", "how often in a period")
	ruleFrequency      = rule("frequency", "how often")
	ruleWeekdays       = rule("weekdays", "every such weekday")
	ruleRef            = rule("reference", "past, present or future without a date")
)

// allRules holds every rule, in the order above.
var allRules []*Rule

func rule(id, says string) *Rule {
	r := &Rule{ID: id, Says: says}
	allRules = append(allRules, r)
	return r
}
