package temporal

import (
	"fmt"
	"strings"
	"time"

	"github.com/dateline-tools/dateline/timeline"
	"github.com/dateline-tools/dateline/timeline/civil"
)

// UTC tags name the day of a machine. What follows moves them to the day of
// the place where the page was made, as far as the page tells.

// preferPrintedDay moves UTC tags to the day that the page prints beside the
// headline, or that its address or a tag with a zone of its own gives, where
// both may be the same moment. Where something local agrees with the UTC day
// too, the tag stays.
func (j *pubJudge) preferPrintedDay() {
	for _, p := range j.cands {
		if p.out || !p.utcTag() {
			continue
		}
		var local *pubCand
		confirmed := false
		for _, q := range j.cands {
			if q.out || q.day.IsZero() || !q.local() || q.role == "updated" != (p.role == "updated") {
				continue
			}
			if pubSameMinute(p, q) {
				local = q
				break
			}
			if q.day == p.day {
				confirmed = true
			}
			if local == nil && !confirmed && q.base >= 0.6 && pubSameMoment(p, q) {
				local = q
			}
		}
		if local != nil && (!confirmed || pubSameMinute(p, local)) {
			p.moveTo(local.day, "where the page was made ("+local.clue.Origin+")")
		}
	}
}

// local reports whether the clue gives the day of the place it was written
// at: it is printed, or in the address, or has a zone that is not UTC.
func (p *pubCand) local() bool {
	switch p.clue.Origin {
	case timeline.OriginPrinted, timeline.OriginByline, timeline.OriginDateline:
		return !p.st.UTC() && p.base >= 0.3
	case timeline.OriginURL:
		return true
	}
	return p.st.HasZone && !p.st.UTC() && p.base >= 0.3
}

// pubSameMinute reports whether q prints p's moment by the clock of another
// zone: the same minute of another hour, within a day.
func pubSameMinute(p, q *pubCand) bool {
	if !q.st.HasClock || q.st.HasZone || q.st.Hour == 0 && q.st.Min == 0 {
		return false
	}
	ahead := q.st.Instant().Sub(p.st.Instant())
	off := ahead.Round(30 * time.Minute)
	return (ahead-off).Abs() < 2*time.Minute && off >= -11*time.Hour && off <= 14*time.Hour
}

// pubSameMoment reports whether the local day q can be the day of UTC moment
// p, the two days differing by one: no place is more than ten hours behind UTC
// that publishes much, none more than fourteen ahead.
func pubSameMoment(p, q *pubCand) bool {
	if q.st.HasClock && q.st.HasZone {
		return q.day != p.day && q.st.Instant().Sub(p.st.Instant()).Abs() < 2*time.Minute
	}
	switch q.day.Sub(p.day) {
	case -1:
		return p.st.Hour < 10
	case 1:
		return p.st.Hour >= 10
	}
	return false
}

// toHomeDay moves UTC tags that nothing local speaks for or against: to the
// day of the country whose top-level domain the outlet uses, and, in a
// language of central Europe, from local midnight stored as 22:00 or 23:00
// sharp to the day that begins then.
func (j *pubJudge) toHomeDay() {
	host := pubHost(j.a)
	lang, _, _ := strings.Cut(strings.ToLower(j.a.Lang), "-")
	for _, p := range j.cands {
		if p.out || !p.utcTag() || j.localSpeaks(p) {
			continue
		}
		if off, ok := pubHomeOffset(host, p.day); ok {
			p.moveTo(civil.Of(p.st.Instant().Add(off)), "in the outlet's country")
			continue
		}
		summer := p.st.Month > time.March && p.st.Month < time.November
		if pubCentral[lang] && p.st.Min+p.st.Sec == 0 && (p.st.Hour == 23 || p.st.Hour == 22 && summer) {
			p.moveTo(p.day.AddDays(1), "at midnight where the page was made")
		}
	}
}

// utcTag reports whether the candidate is a moment given in UTC by a machine.
// A published field given by hand keeps its day.
func (p *pubCand) utcTag() bool {
	return p.st.UTC() && p.st.HasClock && !p.day.IsZero() && p.clue.Origin != timeline.OriginGiven && p.role != "grabbed"
}

func (p *pubCand) moveTo(d civil.Date, where string) {
	if d == p.day {
		return
	}
	p.why += fmt.Sprintf("; its UTC day %s is %s %s", p.day, d, where)
	p.day, p.best, p.span, p.value = d, d, civil.OneDay(d), civil.DayValue(d)
}

// localSpeaks reports whether a local clue stands within a day of p.
func (j *pubJudge) localSpeaks(p *pubCand) bool {
	for _, q := range j.cands {
		if n := q.day.Sub(p.day); !q.out && !q.day.IsZero() && q.local() && n >= -1 && n <= 1 {
			return true
		}
	}
	return false
}

var pubCentral = map[string]bool{
	"de": true, "fr": true, "it": true, "es": true, "nl": true, "pl": true, "cs": true, "sv": true, "da": true,
	"no": true, "nb": true, "hu": true, "hr": true, "sl": true, "sk": true,
}

// pubHomeZones gives the standard offset in minutes of countries with one time
// zone, or one capital that sets it, by top-level domain; summer time where
// the second number says so: 1 European, 2 American.
var pubHomeZones = map[string][2]int{
	"gov": {-300, 2}, "mil": {-300, 2},
	"uk": {0, 1}, "ie": {0, 1}, "pt": {0, 1},
	"de": {60, 1}, "fr": {60, 1}, "it": {60, 1}, "es": {60, 1}, "nl": {60, 1}, "be": {60, 1}, "ch": {60, 1}, "at": {60, 1},
	"pl": {60, 1}, "cz": {60, 1}, "sk": {60, 1}, "hu": {60, 1}, "si": {60, 1}, "hr": {60, 1}, "rs": {60, 1}, "se": {60, 1},
	"dk": {60, 1}, "no": {60, 1}, "lu": {60, 1},
	"fi": {120, 1}, "ee": {120, 1}, "lv": {120, 1}, "lt": {120, 1}, "ua": {120, 1}, "ro": {120, 1}, "bg": {120, 1}, "gr": {120, 1},
	"tr": {180, 0}, "by": {180, 0}, "in": {330, 0}, "pk": {300, 0}, "cn": {480, 0}, "hk": {480, 0}, "tw": {480, 0}, "sg": {480, 0},
	"jp": {540, 0}, "kr": {540, 0},
}

func pubHomeOffset(host string, d civil.Date) (time.Duration, bool) {
	z, ok := pubHomeZones[host[strings.LastIndexByte(host, '.')+1:]]
	if !ok {
		return 0, false
	}
	minutes := z[0]
	switch {
	case z[1] == 1 && !d.Before(pubSunday(d.Year, time.March, 25)) && d.Before(pubSunday(d.Year, time.October, 25)),
		z[1] == 2 && !d.Before(pubSunday(d.Year, time.March, 8)) && d.Before(pubSunday(d.Year, time.November, 1)):
		minutes += 60
	}
	return time.Duration(minutes) * time.Minute, true
}

// pubSunday returns the first Sunday on or after a day.
func pubSunday(y int, m time.Month, day int) civil.Date {
	d := civil.On(y, m, day)
	return d.AddDays((7 - int(d.Weekday())) % 7)
}
