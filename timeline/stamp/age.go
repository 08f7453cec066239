package stamp

import (
	"strings"
	"unicode/utf8"

	"github.com/dateline-tools/dateline/timeline/civil"
)

// Unit is the unit of an age.
type Unit int

// The units of ages.
const (
	Minute Unit = iota
	Hour
	Day
	Week
	Month
	Year
)

// Age is "2 months ago", "3h ago", "vor 2 Tagen", "yesterday", as printed.
type Age struct {
	Start, End int // byte offsets into the string searched
	N          int // how many units
	Unit       Unit
	Exact      bool // "today", "yesterday": a calendar day, not a count
}

// ageUnits holds the words for the units by language.
var ageUnits = unitIndex([...]string{
	Minute: "minute minutes min mins m minuten minuto minutos minuti minuut minuty minut minuter minutter минут минуты минуту хвилин second seconds sec secs s sekunden seconde secondes segundos secondi секунд moments",
	Hour:   "hour hours hr hrs h stunde stunden std heure heures hora horas ora ore uur godzin godziny часов часа час годин timmar timer tim tuntia hodinami saat",
	Day:    "day days d tag tagen tage jour jours día días dia dias giorno giorni dag dagen dni dzień день дня дней днів dagar dager päivää dny gün",
	Week:   "week weeks w wk wks woche wochen semaine semaines semana semanas settimana settimane weken tydzień tygodnie tygodni неделю недели недель тижні vecka veckor uke uker viikkoa hafta",
	Month:  "month months mo mos monat monaten monate mois mes meses mês mese mesi maand maanden miesiąc miesiące miesięcy месяц месяца месяцев місяці månad månader måned måneder kuukautta ay",
	Year:   "year years y yr yrs jahr jahren jahre an ans année années año años ano anos anno anni jaar rok lata lat год года лет роки år vuotta yıl",
})

func unitIndex(lines [6]string) map[string]Unit {
	m := make(map[string]Unit, 160)
	for u, line := range lines {
		for w := range strings.FieldsSeq(line) {
			m[w] = Unit(u)
		}
	}
	return m
}

// agoBefore and agoAfter are the words that make a count an age.
var (
	agoBefore = []string{"vor", "il y a", "hace", "há", "fa", "před", "for", "prije", "пре", "przed"}
	agoAfter  = []string{"ago", "fa", "geleden", "temu", "назад", "тому", "atrás", "sedan", "siden", "sitten", "önce", "old"}
	numerals  = map[string]int{
		"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
		"ten": 10, "eleven": 11, "twelve": 12, "einer": 1, "einem": 1, "eine": 1, "zwei": 2, "drei": 3, "un": 1, "une": 1,
		"deux": 2, "una": 1, "dos": 2, "uma": 1, "um": 1, "last": 1,
	}
	dayWords = map[string]int{
		"today": 0, "yesterday": 1, "heute": 0, "gestern": 1, "hier": 1, "aujourd'hui": 0, "hoy": 0, "ayer": 1, "oggi": 0,
		"ieri": 1, "hoje": 0, "ontem": 1, "vandaag": 0, "gisteren": 1, "dzisiaj": 0, "wczoraj": 1, "сегодня": 0, "вчера": 1,
		"сьогодні": 0, "вчора": 1,
	}
)

// FindAge returns the first age printed in s. It is for short lines: in
// running text "two months ago" dates an event, not the page.
func FindAge(s string) (Age, bool) {
	ws := ageWords(s)
	for i, w := range ws {
		if n, ok := dayWords[w.text]; ok {
			return Age{w.start, w.end, n, Day, true}, true
		}
		n, unit, last, ok := countAt(ws, i)
		if !ok {
			continue
		}
		if j := last + 1; j < len(ws) && oneOf(ws[j].text, agoAfter) {
			return Age{w.start, ws[j].end, n, unit, false}, true
		}
		if b, ok := agoAt(ws, i); ok {
			return Age{ws[b].start, ws[last].end, n, unit, false}, true
		}
	}
	return Age{}, false
}

type ageWord struct {
	text       string // lower case
	start, end int
}

// ageWords cuts s into words and numbers: "3h" is two of them.
func ageWords(s string) []ageWord {
	s = s[:min(len(s), 200)]
	var out []ageWord
	for i := 0; i < len(s); {
		e := digitsEnd(s, i)
		if e == i {
			e = lettersEnd(s, i)
			for e < len(s) && s[e] == '\'' && lettersEnd(s, e+1) > e+1 {
				e = lettersEnd(s, e+1)
			}
		}
		if e == i {
			_, n := utf8.DecodeRuneInString(s[i:])
			i += n
			continue
		}
		out = append(out, ageWord{strings.ToLower(s[i:e]), i, e})
		i = e
	}
	return out
}

// countAt reads "2 months", "a month", "3 h" at word i; last is its last word.
func countAt(ws []ageWord, i int) (n int, u Unit, last int, ok bool) {
	if i+1 >= len(ws) {
		return 0, 0, 0, false
	}
	n, ok = number(ws[i].text)
	if !ok {
		n, ok = numerals[ws[i].text]
	}
	if !ok || n > 999 {
		return 0, 0, 0, false
	}
	u, ok = ageUnits[ws[i+1].text]
	return n, u, i + 1, ok
}

// agoAt reports whether "vor", "il y a", "hace" stand before word i.
func agoAt(ws []ageWord, i int) (begin int, ok bool) {
	for _, w := range agoBefore {
		k := strings.Count(w, " ") + 1
		if i < k {
			continue
		}
		match := true
		for j, part := range strings.Fields(w) {
			match = match && ws[i-k+j].text == part
		}
		if match {
			return i - k, true
		}
	}
	return 0, false
}

func oneOf(w string, list []string) bool {
	for _, l := range list {
		if w == l {
			return true
		}
	}
	return false
}

// Days returns the days on which a page may have been published that shows
// the age on day grab, and the likeliest. Sites round down ("2 months" until
// the third is full) or to the nearest, so the span holds both: from one unit
// before the count to half a unit after it.
func (a Age) Days(grab civil.Date) (span civil.Span, best civil.Date) {
	switch {
	case a.Exact:
		d := grab.AddDays(-a.N)
		return civil.OneDay(d), d
	case a.Unit <= Hour:
		return a.clockDays(grab)
	case a.Unit == Day:
		best = grab.AddDays(-a.N)
		return civil.Span{Start: best.AddDays(-1), End: civilMin(best.AddDays(1), grab)}, best
	case a.Unit == Week:
		best = grab.AddDays(-7 * a.N)
		return civil.Span{Start: best.AddDays(-6), End: best.AddDays(3)}, best
	case a.Unit == Month:
		best = grab.AddMonths(-a.N)
		return civil.Span{Start: grab.AddMonths(-a.N - 1).AddDays(1), End: best.AddDays(15)}, best
	}
	best = grab.AddYears(-a.N)
	return civil.Span{Start: grab.AddYears(-a.N - 1).AddDays(1), End: best.AddDays(182)}, best
}

// clockDays is for ages in minutes and hours, the time of the grab unknown.
func (a Age) clockDays(grab civil.Date) (civil.Span, civil.Date) {
	hours := a.N
	if a.Unit == Minute {
		hours = (a.N + 59) / 60
	}
	best := grab.AddDays(-(hours / 24))
	if hours%24 >= 12 {
		best = best.AddDays(-1)
	}
	return civil.Span{Start: grab.AddDays(-(hours/24 + 1)), End: grab.AddDays(-(hours / 24))}, best
}

func civilMin(a, b civil.Date) civil.Date {
	if b.Before(a) {
		return b
	}
	return a
}
