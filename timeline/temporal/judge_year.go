package temporal

import (
	"fmt"
	"strings"
	"time"

	"github.com/dateline-tools/dateline/timeline/civil"
	"github.com/dateline-tools/dateline/timeline/stamp"
)

// resolveYearless finds the year of "GENEVA, Nov. 23": that of another clue to
// the same day; else the latest one up to the grab in which the day fits the
// weekday of the lead ("met on Sunday"), preferring the latest year that the
// text itself names. With neither, a grab that was told gives the latest year;
// the time of a file, which says when it was copied, gives only a doubtful one.
func (j *pubJudge) resolveYearless() {
	lead, hasLead := j.leadWeekday()
	for _, p := range j.cands {
		if p.age != nil || p.out || p.st.Day == 0 || p.st.Year != 0 {
			continue
		}
		d, why := j.yearFromClues(p)
		p.base = 0.6
		if d.IsZero() {
			d, why = j.yearFromText(p, lead, hasLead)
			p.base = 0.5
		}
		if d.IsZero() {
			p.exclude("no year is printed")
			continue
		}
		p.day, p.best, p.span, p.value = d, d, civil.OneDay(d), civil.DayValue(d)
		p.score, p.why = p.base, "no year is printed; "+why
	}
}

// yearFromClues takes the year of a clue that names the same day, give or
// take two.
func (j *pubJudge) yearFromClues(p *pubCand) (civil.Date, string) {
	for _, q := range j.cands {
		if q == p || q.out || q.day.IsZero() || q.base < 0.3 && q.role != "updated" {
			continue
		}
		for y := q.day.Year - 1; y <= q.day.Year+1; y++ {
			if d, ok := p.st.InYear(y); ok && d.Sub(q.day) >= -2 && d.Sub(q.day) <= 2 {
				return d, fmt.Sprintf("%s says %s", q.clue.Origin, q.day)
			}
		}
	}
	return civil.Date{}, ""
}

// yearFromText weighs the years by the lead's weekday and the years that the
// text names.
func (j *pubJudge) yearFromText(p *pubCand, lead time.Weekday, hasLead bool) (civil.Date, string) {
	named := j.latestYear()
	last, fromFile := j.bound, j.fileOnly
	if last.IsZero() {
		if named == 0 {
			return civil.Date{}, ""
		}
		last = civil.On(named, 12, 31)
	}
	var best civil.Date
	most, why := -1.0, ""
	for y := last.Year; y > last.Year-15; y-- {
		d, ok := p.st.InYear(y)
		if !ok || d.After(last) {
			continue
		}
		w, says := 0.0, []string{}
		if hasLead && d.Weekday() == lead {
			w, says = w+2, append(says, "the lead's "+lead.String()+" fits "+d.String())
		} else if hasLead && d.AddDays(-1).Weekday() == lead {
			w, says = w+0.8, append(says, "the lead's "+lead.String()+" is the day before "+d.String())
		}
		if y == named {
			w, says = w+1.5, append(says, fmt.Sprintf("the text names %d", y))
		}
		if w > most {
			best, most, why = d, w, strings.Join(says, ", ")
		}
	}
	if most > 0 {
		return best, why
	}
	if fromFile {
		p.doubt = true
		return best, "the year is that of the file's time, which may be that of a copy"
	}
	return best, "the last such day before the page was seen"
}

// leadWeekday returns the first weekday named in the first three sentences,
// outside datelines.
func (j *pubJudge) leadWeekday() (time.Weekday, bool) {
	a := j.a
	for i := 0; i < len(a.Sentences) && i < 3; i++ {
		s := a.Sentences[i]
		for w := range strings.FieldsSeq(a.Text[s.Start:min(s.End, s.Start+600)]) {
			w = strings.Trim(w, ",.;:()'\"“”’")
			if len(w) < 6 || w[0] < 'A' || w[0] > 'Z' {
				continue
			}
			if d, ok := stamp.WeekdayNamed(w); ok {
				return d, true
			}
		}
	}
	return 0, false
}

// latestYear returns the latest year that the text prints with a month, not
// after the bound; 0 if none.
func (j *pubJudge) latestYear() int {
	latest := 0
	text := j.a.Text
	if len(text) > 1<<16 {
		text = text[:1<<16]
	}
	for _, st := range stamp.Find(text, j.order) {
		if st.Year > latest && st.Month != 0 && (j.bound.IsZero() || st.Year <= j.bound.Year) {
			latest = st.Year
		}
	}
	return latest
}
