package temporal

import (
	"fmt"
	"maps"
	"slices"
	"strings"
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
		if p.clue.Origin == timeline.OriginFile && (j.bound.IsZero() || j.fileOnly) && j.bound.Before(p.day) {
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
		case p.span.End.Before(civil.On(1995, 1, 1)) && pubTag[p.clue.Origin]:
			p.exclude("a tag from before the web")
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

// localMidnight moves tags that say 22:00 or 23:00 UTC sharp on pages in a
// language of central Europe to the next day: a date without a time of day,
// stored as local midnight.
func (j *pubJudge) localMidnight() {
	lang, _, _ := strings.Cut(strings.ToLower(j.a.Lang), "-")
	if !pubCentral[lang] {
		return
	}
	for _, p := range j.cands {
		summer := p.st.Month > time.March && p.st.Month < time.November
		if p.out || !p.st.UTC() || !p.st.HasClock || p.st.Min+p.st.Sec != 0 || p.day.IsZero() ||
			p.st.Hour != 23 && (p.st.Hour != 22 || !summer) || p.clue.Origin == timeline.OriginGiven {
			continue
		}
		p.day = p.day.AddDays(1)
		p.best, p.span, p.value = p.day, civil.OneDay(p.day), civil.DayValue(p.day)
		p.st.HasClock = false
		p.why += "; midnight of the next day where the page was made"
	}
}

var pubCentral = map[string]bool{
	"de": true, "fr": true, "it": true, "es": true, "nl": true, "pl": true, "cs": true, "sv": true, "da": true,
	"no": true, "nb": true, "hu": true, "hr": true, "sl": true, "sk": true,
}

// preferPrintedDay moves UTC tags to the day that the page prints beside the
// headline, or that its address or a tag with a zone of its own gives, where
// both may be the same moment. Where something local agrees with the UTC day
// too, the tag stays.
func (j *pubJudge) preferPrintedDay() {
	for _, p := range j.cands {
		if p.out || !p.st.UTC() || !p.st.HasClock || p.day.IsZero() || p.clue.Origin == timeline.OriginGiven {
			continue
		}
		var local *pubCand
		for _, q := range j.cands {
			if q.out || q.day.IsZero() || !q.local() || q.role == "updated" != (p.role == "updated") {
				continue
			}
			if q.day == p.day {
				local = nil
				break
			}
			if local == nil && q.base >= 0.6 && pubSameMoment(p, q) {
				local = q
			}
		}
		if local != nil {
			p.why += fmt.Sprintf("; its UTC day %s is %s where the page was made (%s)", p.day, local.day, local.clue.Origin)
			p.day, p.best, p.span, p.value = local.day, local.day, local.span, local.value
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
		if j.lonely(p) && j.otherYear(p) != nil {
			p.doubt = true
			p.why += "; but another clue has the same day of another year"
			p.score *= 0.7
		}
	}
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
