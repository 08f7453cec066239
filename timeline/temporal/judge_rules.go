package temporal

import (
	"fmt"
	"maps"
	"slices"
	"time"

	"github.com/dateline-tools/dateline/timeline"
	"github.com/dateline-tools/dateline/timeline/civil"
	"github.com/dateline-tools/dateline/timeline/stamp"
)

// findGrab finds the day the page was seen, which bounds the publication, and
// puts masthead dates beside an age line on that side.
func (j *pubJudge) findGrab() {
	for _, p := range j.cands {
		if p.age != nil && !p.away() {
			j.aged = true
		}
	}
	for _, p := range j.cands {
		switch {
		case p.clue.Origin == timeline.OriginMasthead && j.aged && !p.day.IsZero():
			p.exclude("the masthead's date beside an age line is the day the page was seen")
			p.role = "grabbed"
			j.seen(p)
		case p.role == "grabbed" || p.clue.Origin == timeline.OriginWARC:
			p.exclude("the day the page was fetched: nothing later can be its publication")
			p.role = "grabbed"
			j.seen(p)
		}
	}
	for _, p := range j.cands {
		if p.clue.Origin == timeline.OriginFile && !p.day.IsZero() && (j.bound.IsZero() || j.fileOnly) && j.bound.Before(p.day) {
			j.bound, j.fileOnly = p.day, true
		}
	}
}

// away reports whether the clue stands away from the article.
func (p *pubCand) away() bool { return p.clue.Where == timeline.WhereAside }

func (p *pubCand) exclude(why string) {
	p.out, p.score, p.why = true, 0, why
}

// seen takes a day on which the page was seen: the earliest counts.
func (j *pubJudge) seen(p *pubCand) {
	if p.day.IsZero() {
		return
	}
	if j.grab.IsZero() || p.day.Before(j.grab) {
		j.grab = p.day
	}
	if b := pubBound(p); j.bound.IsZero() || b.Before(j.bound) {
		j.bound = b
	}
}

// pubBound returns the last day that any place on earth had reached at the
// moment of the grab; the day itself if no time of day is known.
func pubBound(p *pubCand) civil.Date {
	if p.st.HasClock && p.st.HasZone {
		return civil.Of(p.st.Instant().UTC().Add(14 * time.Hour))
	}
	return p.day
}

// openFiles makes the time of a file what it is: the last day on which the
// article can have been published, if the file is no older than its copy. It
// names no publication by itself, since every copy of the file has its own.
func (j *pubJudge) openFiles() {
	for _, p := range j.cands {
		if p.clue.Origin == timeline.OriginFile && !p.day.IsZero() {
			p.setWindow(civil.Span{End: p.day}, civil.Date{})
			p.day = civil.Date{}
			p.why = "the file's time: a last day for the others, no publication"
		}
	}
}

// resolveAges turns ages into windows, counted back from the grab.
func (j *pubJudge) resolveAges() {
	from, origin := j.grab, "the day the page was seen"
	if from.IsZero() {
		for _, p := range j.cands {
			if p.clue.Origin == timeline.OriginFile && !p.day.IsZero() {
				from, origin = p.day, "the file's time"
			}
		}
	}
	for _, p := range j.cands {
		if p.age == nil {
			continue
		}
		if from.IsZero() {
			p.exclude("an age says nothing without the day the page was seen")
			continue
		}
		span, best := p.age.Days(from)
		p.setWindow(span, best)
		p.why = fmt.Sprintf("%s before %s, %s", pubQuote(p.clue.Text), from, origin)
	}
}

// rejectImpossible throws out what cannot be a publication.
func (j *pubJudge) rejectImpossible() {
	for _, p := range j.cands {
		switch {
		case p.out || p.span.IsZero() && p.value.IsZero():
			p.out, p.score = true, 0
		case !j.bound.IsZero() && !j.fileOnly && !p.span.Start.IsZero() && p.span.Start.After(j.bound):
			p.exclude("lies after the page was seen (" + j.bound.String() + ")")
			if p.clue.Origin == timeline.OriginGiven && p.role == "published" {
				j.notices = append(j.notices, timeline.Notice{Kind: "odd-date", Path: j.a.Input.Path, Article: j.a.ID,
					Text: "published " + pubQuote(p.clue.Text) + " lies after the grab, " + j.bound.String()})
			}
		case p.span.End.Before(civil.On(1995, 1, 1)) && (pubTag[p.clue.Origin] || p.clue.Origin == timeline.OriginPrinted && p.clue.Start < 0):
			p.exclude("from before the web")
		case j.aged && p.day == j.grab && !p.day.IsZero() && p.age == nil && j.agedDays():
			p.exclude("the day the page was seen, and the page says that it is older")
		}
	}
}

// agedDays reports whether an age line says that the article is older than
// the day of the grab.
func (j *pubJudge) agedDays() bool {
	for _, p := range j.cands {
		if p.age != nil && !p.away() && !p.span.End.IsZero() && p.span.End.Before(j.grab) {
			return true
		}
	}
	return false
}

var pubTag = map[string]bool{
	timeline.OriginJSONLD: true, timeline.OriginMeta: true, timeline.OriginMicrodata: true,
	timeline.OriginTime: true, timeline.OriginURL: true, timeline.OriginFeed: true,
}

// support raises candidates whose day other origins name too, as independent
// witnesses do: what is left of the doubt is the product of their doubts. A
// clue that only says "updated" witnesses the day of the update.
func (j *pubJudge) support() {
	for _, p := range j.cands {
		if p.out {
			continue
		}
		best := map[string]float64{}
		for _, q := range j.cands {
			if q != p && !q.out && q.clue.Origin != p.clue.Origin && pubAgree(p, q) {
				best[q.clue.Origin] = max(best[q.clue.Origin], q.base)
			}
		}
		doubt := 1 - 0.9*p.base
		for _, origin := range pubSorted(best) {
			doubt *= 1 - 0.6*best[origin]
		}
		p.score = 1 - doubt
		if n := len(best); n > 0 {
			p.why += fmt.Sprintf("; %d other %s the same", n, pubPlural(n, "origin says", "origins say"))
		}
	}
}

func pubSorted(m map[string]float64) []string { return slices.Sorted(maps.Keys(m)) }

func pubPlural(n int, one, many string) string {
	if n == 1 {
		return one
	}
	return many
}

// pubAgree reports whether q supports p: the same day, or a printed day
// inside an age's window.
func pubAgree(p, q *pubCand) bool {
	if !p.day.IsZero() && !q.day.IsZero() {
		return p.day == q.day
	}
	if q.age != nil && !p.day.IsZero() {
		return q.span.Contains(p.day)
	}
	return false
}

// doubtYears marks days whose printed weekday is not theirs, and days that
// differ from another clue's in the year alone and that nothing supports.
func (j *pubJudge) doubtYears() {
	for _, p := range j.cands {
		if p.out || p.day.IsZero() {
			continue
		}
		if p.st.WeekdayWrong() {
			p.doubt = true
			p.why += fmt.Sprintf("; but %s was a %s", p.day, p.day.Weekday())
			p.score *= 0.8
		}
		if q := j.otherYear(p); q != nil && oldYear(q, p) {
			p.doubt = true
			p.why += "; but in January many still write the old year"
			p.score *= 0.5
		} else if q != nil && j.lonely(p) && !oldYear(p, q) {
			p.doubt = true
			p.why += "; but another clue has the same day of another year"
			p.score *= 0.7
		}
	}
}

// oldYear reports whether p, given with the record, is of the first days of a year, and q of the same day of the year before.
func oldYear(p, q *pubCand) bool {
	return p.clue.Origin == timeline.OriginGiven && p.day.Month == time.January && p.day.Day <= 14 && q.day.Year == p.day.Year-1
}

// lonely reports whether no other origin names a day within two of p's.
func (j *pubJudge) lonely(p *pubCand) bool {
	for _, q := range j.cands {
		if q != p && !q.out && q.clue.Origin != p.clue.Origin && !q.day.IsZero() && q.base >= 0.3 {
			if n := q.day.Sub(p.day); n >= -2 && n <= 2 {
				return false
			}
		}
	}
	return true
}

// otherYear returns a candidate of another origin with p's month and day,
// give or take two days, in another year.
func (j *pubJudge) otherYear(p *pubCand) *pubCand {
	for _, q := range j.cands {
		if q.out || q.day.IsZero() || q.clue.Origin == p.clue.Origin || q.day.Year == p.day.Year || q.base < 0.35 || q.clue.Field == "prose" {
			continue
		}
		if d, ok := (stamp.Stamp{Month: q.day.Month, Day: q.day.Day}).InYear(p.day.Year); ok {
			if n := d.Sub(p.day); n >= -2 && n <= 2 {
				return q
			}
		}
	}
	return nil
}
