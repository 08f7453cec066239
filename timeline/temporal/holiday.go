package temporal

import (
	"slices"
	"time"

	"github.com/dateline-tools/dateline/timeline/civil"
)

// holidays are the named days. A fixed day has month and day; a moving one a
// function of the year. Windows (days > 1) are named times of several days.
// Where a name is another day in another country, country holds the exceptions.
var holidays = []holidayRow{
	{name: "christmas day", m: 12, d: 25},
	{name: "christmas eve", m: 12, d: 24},
	{name: "christmas", m: 12, d: 25},
	{name: "boxing day", m: 12, d: 26},
	{name: "new year's eve", m: 12, d: 31},
	{name: "new year eve", m: 12, d: 31},
	{name: "new year's day", m: 1, d: 1},
	{name: "new year's", m: 1, d: 1},
	{name: "new year", m: 1, d: 1, bare: true},
	{name: "twelfth night", m: 1, d: 5},
	{name: "epiphany", m: 1, d: 6},
	{name: "international holocaust remembrance day", m: 1, d: 27},
	{name: "valentine's day", m: 2, d: 14},
	{name: "saint patrick's day", m: 3, d: 17},
	{name: "st. patrick's day", m: 3, d: 17},
	{name: "land day", m: 3, d: 30},
	{name: "april fools' day", m: 4, d: 1},
	{name: "april fool's day", m: 4, d: 1},
	{name: "earth day", m: 4, d: 22},
	{name: "st george's day", m: 4, d: 23},
	{name: "st. george's day", m: 4, d: 23},
	{name: "anzac day", m: 4, d: 25},
	{name: "may day", m: 5, d: 1},
	{name: "labour day", m: 5, d: 1, movingIn: labourDays},
	{name: "victory day", m: 5, d: 9, country: nationDayOf("victory day")},
	{name: "europe day", m: 5, d: 9},
	{name: "v-e day", m: 5, d: 8},
	{name: "ve day", m: 5, d: 8},
	{name: "nakba day", m: 5, d: 15},
	{name: "flag day", m: 6, d: 14},
	{name: "juneteenth", m: 6, d: 19},
	{name: "canada day", m: 7, d: 1},
	{name: "independence day", m: 7, d: 4, country: nationDayOf("independence day")},
	{name: "australia day", m: 1, d: 26}, {name: "waitangi day", m: 2, d: 6}, {name: "united nations day", m: 10, d: 24}, {name: "u.n. day", m: 10, d: 24}, {name: "un day", m: 10, d: 24},
	{name: "national day", country: nationDayOf("national day")},
	{name: "republic day", country: nationDayOf("republic day")},
	{name: "constitution day", country: nationDayOf("constitution day")},
	{name: "revolution day", country: nationDayOf("revolution day")},
	{name: "unity day", country: nationDayOf("unity day")},
	{name: "the fourth of july", m: 7, d: 4},
	{name: "fourth of july", m: 7, d: 4},
	{name: "bastille day", m: 7, d: 14},
	{name: "assumption day", m: 8, d: 15},
	{name: "ferragosto", m: 8, d: 15},
	{name: "halloween", m: 10, d: 31},
	{name: "all saints' day", m: 11, d: 1},
	{name: "all saints day", m: 11, d: 1},
	{name: "all souls' day", m: 11, d: 2},
	{name: "guy fawkes night", m: 11, d: 5},
	{name: "bonfire night", m: 11, d: 5},
	{name: "armistice day", m: 11, d: 11},
	{name: "veterans day", m: 11, d: 11},
	{name: "remembrance day", m: 11, d: 11},
	{name: "armenian remembrance day", m: 4, d: 24},
	{name: "victory in europe day", m: 5, d: 8},
	{name: "world aids day", m: 12, d: 1},
	{name: "world health day", m: 4, d: 7},
	{name: "world refugee day", m: 6, d: 20},
	{name: "world press freedom day", m: 5, d: 3},
	{name: "human rights day", m: 12, d: 10},
	{name: "international women's day", m: 3, d: 8},
	{name: "nowruz", m: 3, d: 20},
	{name: "norouz", m: 3, d: 20},
	{name: "d-day", m: 6, d: 6, year: 1944},
	{name: "pearl harbor day", m: 12, d: 7},

	{name: "martin luther king jr. day", moving: nthWeekday(1, time.Monday, 3)},
	{name: "martin luther king day", moving: nthWeekday(1, time.Monday, 3)},
	{name: "mlk day", moving: nthWeekday(1, time.Monday, 3)},
	{name: "inauguration day", moving: inauguration},
	{name: "presidents' day", moving: nthWeekday(2, time.Monday, 3)},
	{name: "presidents day", moving: nthWeekday(2, time.Monday, 3)},
	{name: "mother's day", moving: nthWeekday(5, time.Sunday, 2)},
	{name: "memorial day", moving: lastWeekday(5, time.Monday)},
	{name: "father's day", moving: nthWeekday(6, time.Sunday, 3)},
	{name: "labor day", moving: nthWeekday(9, time.Monday, 1)},
	{name: "columbus day", moving: nthWeekday(10, time.Monday, 2)},
	{name: "indigenous peoples' day", moving: nthWeekday(10, time.Monday, 2)},
	{name: "election day", moving: electionDay, even: true},
	{name: "remembrance sunday", moving: nthWeekday(11, time.Sunday, 2)},
	{name: "thanksgiving day", moving: nthWeekday(11, time.Thursday, 4), movingIn: thanksgivings},
	{name: "thanksgiving", moving: nthWeekday(11, time.Thursday, 4), movingIn: thanksgivings},

	{name: "black friday", moving: func(y int) civil.Date { return nthWeekday(11, time.Thursday, 4)(y).AddDays(1) }},
	{name: "cyber monday", moving: func(y int) civil.Date { return nthWeekday(11, time.Thursday, 4)(y).AddDays(4) }},
	{name: "super tuesday", moving: superTuesday},
	{name: "shrove tuesday", moving: easterPlus(-47)},
	{name: "mardi gras", moving: easterPlus(-47)},
	{name: "ash wednesday", moving: easterPlus(-46)},
	{name: "palm sunday", moving: easterPlus(-7)},
	{name: "maundy thursday", moving: easterPlus(-3)},
	{name: "holy week", moving: easterPlus(-7), days: 7},
	{name: "easter week", moving: easterPlus(-7), days: 7},
	{name: "easter weekend", moving: easterPlus(-2), days: 4},
	{name: "good friday", moving: easterPlus(-2)},
	{name: "holy saturday", moving: easterPlus(-1)},
	{name: "easter sunday", moving: easterPlus(0)},
	{name: "easter monday", moving: easterPlus(1)},
	{name: "easter saturday", moving: easterPlus(-1)},
	{name: "easter", moving: easterPlus(0)},
	{name: "orthodox easter", moving: orthodoxEaster},
	{name: "orthodox christmas", m: 1, d: 7},
	{name: "coptic easter", moving: orthodoxEaster},
	{name: "coptic christmas", m: 1, d: 7},
	{name: "ascension day", moving: easterPlus(39)},
	{name: "pentecost monday", moving: easterPlus(50)},
	{name: "pentecost", moving: easterPlus(49)},
	{name: "whitsun", moving: easterPlus(49)},
	{name: "whit monday", moving: easterPlus(50)},

	{name: "ramadan", moving: seen(islamic(9, 1), 2022), days: 30},
	{name: "eid-al-fitr", moving: eidFitr, near: 1},
	{name: "eid", nearest: nearestEid, near: 1},
	{name: "eid-ul-fitr", moving: eidFitr, near: 1},
	{name: "eid-ul-adha", moving: eidAdha, near: 1},
	{name: "eid-al-adha", moving: eidAdha, near: 1},
	{name: "ashura", moving: islamic(1, 10), near: 1},
	{name: "arbaeen", moving: islamic(2, 20), near: 1},
	{name: "purim", moving: hebrew(15 - 30)},
	{name: "simchat torah", moving: hebrew(184 + 15), near: 1}, // a day later outside of Israel
	{name: "passover", moving: hebrew(15), days: 8},
	{name: "pesach", moving: hebrew(15), days: 8},
	{name: "shavuot", moving: hebrew(50 + 15), days: 2},
	{name: "sukkot", moving: hebrew(177 + 15), days: 7},
	{name: "mawlid", moving: islamic(3, 12), near: 1},
	{name: "hanukkah", moving: hanukkah, days: 8},
	{name: "chanukah", moving: hanukkah, days: 8},
	{name: "diwali", moving: diwali},
	{name: "chuseok", moving: midAutumn},
	{name: "gandhi jayanti", m: 10, d: 2},
	{name: "songkran", m: 4, d: 13, days: 3},
	{name: "rosh hashanah", moving: hebrew(163 + 15), days: 2},
	{name: "yom kippur", moving: hebrew(172 + 15)},
	{name: "lunar new year", moving: lunarNewYear},
	{name: "chinese new year", moving: lunarNewYear},
}

type holidayRow struct {
	name     string
	m, d     int
	year     int // of a day that was only once
	moving   func(year int) civil.Date
	days     int // how many; 0 is one
	near     int // days by which observation may differ
	bare     bool
	even     bool // in odd years in a few places only
	country  map[string][2]int
	movingIn map[string]func(int) civil.Date // where another day has the name
	nearest  func(civil.Date) civil.Date     // of a name that more than one day of the year has
}

// nth is how many days behind the first the n-th day lies; n -1 is the last, and eveOf the one before.
func (h *holidayRow) nth(n int) int {
	switch n {
	case -1:
		return h.days - 1
	case eveOf:
		return -1
	}
	return n - 1
}

// in returns the day (the first, of several) in a year; country is the
// ISO code of the text's place, "" if unknown.
func (h *holidayRow) in(year int, country string) civil.Date {
	if moving := h.movingIn[country]; moving != nil {
		return moving(year)
	}
	if h.moving != nil {
		return h.moving(year)
	}
	if md, ok := h.country[country]; ok || h.m == 0 {
		if md[0] == 0 {
			return civil.Date{}
		}
		return civil.On(year, time.Month(md[0]), md[1])
	}
	return civil.On(year, time.Month(h.m), h.d)
}

// nationDays are names of days that many countries have, each its own.
var nationDays = map[string]bool{"national day": true, "independence day": true, "republic day": true, "remembrance day": true, "victory day": true, "flag day": true, "labour day": true, "memorial day": true,
	"constitution day": true, "revolution day": true, "unity day": true}

func nthWeekday(m time.Month, wd time.Weekday, n int) func(int) civil.Date {
	return func(y int) civil.Date {
		first := civil.On(y, m, 1)
		return first.AddDays((int(wd)-int(first.Weekday())+7)%7 + 7*(n-1))
	}
}

func lastWeekday(m time.Month, wd time.Weekday) func(int) civil.Date {
	return func(y int) civil.Date {
		return lastNamed(civil.On(y, m, 1).MonthEnd(), wd)
	}
}

// inauguration is 20 January of the years after those that leap by four.
func inauguration(y int) civil.Date {
	if y%4 != 1 {
		return civil.Date{}
	}
	return civil.On(y, time.January, 20)
}

// offYear is how many days from the polls of an odd year, which are held in a few places only, these are spoken of.
const offYear = 60

// electionDay is the Tuesday after the first Monday of November.
func electionDay(y int) civil.Date {
	return nthWeekday(11, time.Monday, 1)(y).AddDays(1)
}

// easter is Western Easter by the anonymous Gregorian computus (Nature, 1876).
func easter(y int) civil.Date {
	a, b, c := y%19, y/100, y%100
	h := (19*a + b - b/4 - (b-(b+8)/25+1)/3 + 15) % 30
	l := (32 + 2*(b%4) + 2*(c/4) - h - c%4) % 7
	m := (a + 11*h + 22*l) / 451
	n := h + l - 7*m + 114
	return civil.On(y, time.Month(n/31), n%31+1)
}

func easterPlus(days int) func(int) civil.Date {
	return func(y int) civil.Date { return easter(y).AddDays(days) }
}

// orthodoxEaster is Meeus's Julian computus, moved to the Gregorian calendar.
func orthodoxEaster(y int) civil.Date {
	d := (19*(y%19) + 15) % 30
	e := (2*(y%4) + 4*(y%7) - d + 34) % 7
	n := d + e + 114
	return civil.On(y, time.Month(n/31), n%31+1).AddDays(y/100 - y/400 - 2)
}

// islamic gives the day of month m, day d of the tabular Islamic calendar that
// falls into a Gregorian year; observation may differ by a day.
func islamic(m, d int) func(int) civil.Date {
	return func(y int) civil.Date {
		for h := (y-622)*33/32 - 1; ; h++ {
			// days since the epoch, 16 July 622 Julian = 19 July 622 Gregorian
			n := (h-1)*354 + (3+11*h)/30 + 29*(m-1) + m/2 + d
			day := civil.Date{Year: 622, Month: time.July, Day: 18}.AddDays(n)
			if day.Year >= y {
				return day
			}
		}
	}
}

// seen corrects the tabular calendar by the years in which the new moon was
// announced a day earlier in Mecca.
func seen(table func(int) civil.Date, earlier ...int) func(int) civil.Date {
	return func(y int) civil.Date {
		if slices.Contains(earlier, y) {
			return table(y).AddDays(-1)
		}
		return table(y)
	}
}

// hebrew gives the day that lies n-15 days after the first day of Passover
// (15 Nisan), by Gauss's formula.
func hebrew(n int) func(int) civil.Date {
	return func(y int) civil.Date {
		a := y + 3760
		r := (12*a + 17) % 19
		b := a % 4
		m := 32.0440931611436 + 1.5542417966211826*float64(r) + float64(b)/4 - 0.0031777940220922675*float64(a)
		day := int(m)
		frac := m - float64(day)
		c := (day + 3*a + 5*b + 5) % 7
		switch {
		case c == 2 || c == 4 || c == 6:
			day++
		case c == 1 && r > 6 && frac > 0.6328703703703704:
			day += 2
		case c == 0 && r > 11 && frac > 0.8977237654320988:
			day++
		}
		julian := civil.On(y, time.March, 1).AddDays(day - 1)
		return julian.AddDays(y/100 - y/400 - 2 + n - 15)
	}
}

// hanukkah begins on 25 Kislev, which the length of the Jewish year moves by a day: Heshvan
// before it has 30 days in a year of 355 or 385.
func hanukkah(y int) civil.Date {
	newYear := hebrew(163 + 15)
	days := 30 + 29 + 24 // Tishri, Heshvan, Kislev
	if newYear(y+1).Sub(newYear(y))%10 == 5 {
		days++
	}
	return newYear(y).AddDays(days)
}

// lunarNewYear is the new moon's day of the Chinese calendar, tabulated.
func lunarNewYear(y int) civil.Date {
	if i := y - 1990; i >= 0 && i < len(lunarNewYears) {
		return civil.On(y, time.Month(lunarNewYears[i]/100), lunarNewYears[i]%100)
	}
	return civil.Date{}
}

// superTuesdays are the days of the most primaries of the years in which the president of the United States is elected.
var superTuesdays = map[int]civil.Date{
	1988: civil.On(1988, time.March, 8), 1992: civil.On(1992, time.March, 10), 1996: civil.On(1996, time.March, 12), 2000: civil.On(2000, time.March, 7), 2004: civil.On(2004, time.March, 2),
	2008: civil.On(2008, time.February, 5), 2012: civil.On(2012, time.March, 6), 2016: civil.On(2016, time.March, 1), 2020: civil.On(2020, time.March, 3), 2024: civil.On(2024, time.March, 5),
}

// superTuesday is that of a year, or of the election before it; zero where that is in none of the years above.
func superTuesday(y int) civil.Date { return superTuesdays[y-y%4] }

// labourDays are those that fall on another day than the first of May.
var labourDays = map[string]func(int) civil.Date{"CA": nthWeekday(time.September, time.Monday, 1), "NZ": nthWeekday(time.October, time.Monday, 4)}

// thanksgivings are those of other countries than the United States.
var thanksgivings = map[string]func(int) civil.Date{"CA": nthWeekday(time.October, time.Monday, 2)}

// The two feasts that are called Eid.
var (
	eidFitr = seen(islamic(10, 1), 2022, 2023, 2025)
	eidAdha = seen(islamic(12, 10), 2022, 2023, 2024, 2025)
)

// nearestEid is the one of the two that is nearest to a day.
func nearestEid(day civil.Date) civil.Date {
	best := civil.Date{}
	for y := day.Year - 1; y <= day.Year+1; y++ {
		for _, d := range []civil.Date{eidFitr(y), eidAdha(y)} {
			if best.IsZero() || abs(d.Sub(day)) < abs(best.Sub(day)) {
				best = d
			}
		}
	}
	return best
}

// diwali is the day on which most of India keeps it, by the almanacs of its years; the zero
// day where they are not known here.
func diwali(y int) civil.Date { return tabled(diwalis[:], y) }

// diwalis holds month and day from 2010 on.
var diwalis = [...]int{
	1105, 1026, 1113, 1103, 1023, 1111, 1030, 1019, 1107, 1027,
	1114, 1104, 1024, 1112, 1031, 1020, 1108, 1029, 1017, 1105, 1026,
}

// tabled is the day of year y in a table of months and days from 2010 on, the zero day where it has none.
func tabled(days []int, y int) civil.Date {
	if i := y - 2010; i >= 0 && i < len(days) {
		return civil.On(y, time.Month(days[i]/100), days[i]%100)
	}
	return civil.Date{}
}

// midAutumn is the day of the full moon of the harvest, that of Chuseok, zero before 2010 and after the table.
func midAutumn(y int) civil.Date { return tabled(midAutumns[:], y) }

// midAutumns holds month and day from 2010 on.
var midAutumns = [...]int{
	922, 912, 930, 919, 908, 927, 915, 1004, 924, 913,
	1001, 921, 910, 929, 917, 1006, 925, 915, 1003, 922, 912,
}

// lunarNewYears holds month and day from 1990 on.
var lunarNewYears = [...]int{
	127, 215, 204, 123, 210, 131, 219, 207, 128, 216,
	205, 124, 212, 201, 122, 209, 129, 218, 207, 126,
	214, 203, 123, 210, 131, 219, 208, 128, 216, 205,
	125, 212, 201, 122, 210, 129, 217, 206, 126, 213, 203,
}

// holiday reads a named day, with its year where the text gives it.
func (p *parser) holiday(i int) (*expr, bool) {
	if !p.cap(i) {
		return nil, false
	}
	n, k, ok := p.match(holPhrases, i)
	if !ok {
		return nil, false
	}
	e := p.blank(opHoliday, uDay, ruleHoliday)
	h := &holidays[n]
	if nationDays[h.name] && p.cap(i-1) && p.word(i-1) && !p.has(i-1, cPrep) && p.t(i-1).flags&fLine == 0 && nation(p.src(i-1)) == "" {
		return e, false // "Armenian Remembrance Day": not the one in the table
	}
	if (h.name == "black friday" || h.name == "cyber monday") && p.word(k) && !p.cap(k) && !p.has(k, cPrep|cAux|cPresent|cFuture|cVerbPast|cSpeech|cBreak|cSubject) && p.t(k).flags&fEd == 0 {
		return e, false // "Black Friday deals"
	}
	if h.name == "national day" && p.is(k, wOf) {
		return e, false // "the National Day of Prayer"
	}
	e.nation = nation(p.src(i - 1))
	if e.nation == "" && p.is(i-1, wS) {
		e.nation = nation(p.src(i - 3))
	}
	if nationDays[h.name] && e.nation == "" && p.is(i-1, wS) && p.mark(i-2, bApostrophe) && p.cap(i-3) {
		return e, false // "Croatia's Independence Day": no country of the table
	}
	for k := i - 1; e.nation == "" && (nationDays[h.name] || h.movingIn != nil) && k >= 0 && k > i-maxNation && (p.word(k) || p.mark(k, ',')); k-- {
		e.nation = nation(p.src(k)) // "Ukraine marked Independence Day"
	}
	if trimmings.has(toLower(p.src(k))) {
		return e, false // "Christmas trees"
	}
	if h.bare && !p.isAny(i-1, wThe, wThis) && !(p.isAny(i-1, wBefore, wAfter, wBy, wUntil, wSince, wAround) && (p.t(k).kind == tPunct || p.t(k).kind == 0)) && !(p.is(i-1, wAnd) && p.src(i-2) == "Christmas") || h.d == 6 && h.year > 0 && !p.cap(i+2) {
		return e, false
	}
	e.hol, e.to, e.y = int16(n), k, h.year
	if h.days > 1 {
		e.gran = uWeek
	}
	if u := unit(p.val(k)); h.days <= 1 && p.has(k, cUnit) && !p.has(k, cPlural) && (u == uWeek || u == uWeekend) && !p.mark(k+1, '-') {
		e.gran, e.unit2, e.to = uWeek, u, k+1
		return e, true // "Christmas week", "Labor Day weekend"
	}
	switch toLower(p.src(k)) {
	case "eve":
		if e.to++; e.setFeastDay(eveOf) {
			return e, true // "Passover eve"
		}
		return e, false
	case "agreement", "agreements", "accord", "accords": // "the Good Friday accords"
		return e, false
	}
	j := k
	if p.mark(j, ',') || p.isAny(j, wOf, wIn) {
		j++
	}
	if y, to, ok := p.year(j); ok && y > 0 {
		e.y, e.to = y, to
	} else if p.isAny(j, wLast, wThis, wNext) && p.is(j+1, wYear) {
		e.yearFrom(int8(p.val(j)))
		e.to = j + 2
	}
	if p.mark(e.to, '-') || p.cap(e.to) && p.word(e.to) && !p.has(e.to, cWeekday|cMonth|cPart) && e.to == k && !p.has(e.to, cHol) && !p.is(i-1, wOn) { // "Christmas Island"
		return e, false
	}
	return e, true
}

// maxNation is how many tokens before a day that many countries have the country
// may stand.
const maxNation = 16

// trimmings are things that a holiday lends its name to.
var trimmings = forms("tree trees card cards carol carols lights gift gifts present presents shopping shoppers shopper market markets toys decorations pudding dinner egg",
	"eggs bunny turkey cake stocking stockings sale sales bonus")
