package temporal

import (
	"fmt"
	"strings"

	"github.com/dateline-tools/dateline/timeline/civil"
)

// readNumbers decides whether 04/09/2025 is April or September where the
// outlet's country does not tell: by the weekday printed beside it, by another
// clue that names one of the days, by the grab, by an American time zone. What
// stays open is disputed.
func (j *pubJudge) readNumbers() {
	for _, p := range j.cands {
		if p.out || p.st.Swapped.IsZero() || p.day != p.st.Date() {
			continue
		}
		switch other := p.st.Swapped; {
		case p.st.HasWeekday && p.st.WeekdayWrong() && other.Weekday() == p.st.Weekday:
			p.swap("the weekday fits")
		case p.st.HasWeekday && !p.st.WeekdayWrong():
		case j.names(p, p.day):
		case j.names(p, other):
			p.swap("another clue says so")
		case !j.bound.IsZero() && p.day.After(j.bound) && !other.After(j.bound):
			p.swap("the other reading lies after the page was seen")
		case strings.HasSuffix(p.st.ZoneName, "DT") || strings.HasSuffix(p.st.ZoneName, "ST") && p.st.Offset < 0:
			if p.st.Offset < 0 && p.day.Day == p.numberFirst() {
				p.swap("the zone is American")
			}
		case j.countryKnown():
		default:
			p.doubt = true
			p.why += fmt.Sprintf("; may also be %s", other)
		}
	}
}

// names reports whether another candidate names the day.
func (j *pubJudge) names(p *pubCand, d civil.Date) bool {
	for _, q := range j.cands {
		if q != p && !q.out && q.day == d && q.st.Swapped.IsZero() {
			return true
		}
	}
	return false
}

// numberFirst returns the number that is printed first.
func (p *pubCand) numberFirst() int {
	n := 0
	for _, c := range p.clue.Text {
		switch {
		case c >= '0' && c <= '9':
			n = n*10 + int(c-'0')
		case n > 0:
			return n
		}
	}
	return n
}

func (p *pubCand) swap(why string) {
	d := p.st.Swapped
	p.st.Swapped = p.day
	p.st.Month, p.st.Day = d.Month, d.Day
	p.day, p.best, p.span, p.value = d, d, civil.OneDay(d), civil.DayValue(d)
	p.why += fmt.Sprintf("; read as %s: %s", d, why)
}

// countryKnown reports whether host or language say how the outlet writes
// numbers: any host, any language but English without a country. Dates with
// dots are day first everywhere.
func (j *pubJudge) countryKnown() bool {
	lang := strings.ToLower(j.a.Lang)
	return pubHost(j.a) != "" || lang != "" && lang != "en"
}
