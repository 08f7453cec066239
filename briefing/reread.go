package briefing

import (
	"cmp"
	"slices"
	"strings"

	"github.com/dateline-tools/dateline/timeline"
	"github.com/dateline-tools/dateline/timeline/civil"
)

// readAgain sets date, status and counts from the event's quotes.
func readAgain(e *timeline.Event) {
	lead := leading(e.Quotes)
	e.Date = timeline.EventDate{EDTF: lead.EDTF, Earliest: lead.Earliest, Latest: lead.Latest, Best: lead.Best,
		Span: lead.Span, Grade: lead.Grade, Why: lead.Why}
	e.Status = lead.Status
	if p := edtfDays(lead.Published); e.Status.Done() && !e.Date.Earliest.IsZero() && !p.End.IsZero() && e.Date.Earliest.After(p.End) {
		e.Status = timeline.Scheduled // nobody can report what has not come
	}
	count(e)
	for _, d := range e.Disputes {
		if d.Field == "date" {
			e.Date.Grade = timeline.Disputed
			e.Date = disputedDate(e.Date, d)
		}
	}
	if !inSentences(e.Title, e.Quotes) {
		e.Title = clause(lead.Sentence, 90)
	}
}

// count sets the counts of an event's reports and the day of the first.
func count(e *timeline.Event) {
	arts, own := map[string]bool{}, map[string]bool{}
	e.FirstReported = civil.Date{}
	for i := range e.Quotes {
		q := &e.Quotes[i]
		arts[q.Article] = true
		if q.CopyOf == "" {
			own[q.Article] = true
		}
		if d := edtfDays(q.Published).Start; !d.IsZero() && (e.FirstReported.IsZero() || d.Before(e.FirstReported)) {
			e.FirstReported = d
		}
	}
	e.Reports, e.Independent = len(arts), max(1, len(own))
}

// disputedDate widens a date to all the versions of a dispute.
func disputedDate(d timeline.EventDate, dis timeline.Dispute) timeline.EventDate {
	var days []civil.Date
	for _, v := range dis.Versions {
		s := edtfDays(timeline.Opt(v.Value))
		if s.Start != s.End || s.IsZero() {
			return d
		}
		days = append(days, s.Start)
	}
	v := civil.OneOfDays(days...)
	b := v.Bounds()
	d.EDTF, d.Earliest, d.Latest, d.Best = timeline.Opt(v.String()), b.Start, b.End, civil.Date{}
	if b.Start == b.End {
		d.Best = b.Start
	}
	return d
}

// leading returns the quote that speaks for the event: the best sourced of
// the newest kind of news. Cancellations and moves outrank plans, reports
// outrank both unless they are older; denials speak only where nobody asserts.
func leading(qs []timeline.Quote) *timeline.Quote {
	best := &qs[0]
	for i := 1; i < len(qs); i++ {
		if leads(&qs[i], best) {
			best = &qs[i]
		}
	}
	return best
}

func leads(a, b *timeline.Quote) bool {
	return cmp.Or(
		cmp.Compare(b2i(a.Stance != timeline.Denies), b2i(b.Stance != timeline.Denies)),
		cmp.Compare(newsRank(a.Status), newsRank(b.Status)),
		moved(a, b),
		cmp.Compare(gradeRank(a.Grade), gradeRank(b.Grade)),
		-cmp.Compare(width(a), width(b)),
		cmp.Compare(b2i(a.CopyOf == ""), b2i(b.CopyOf == "")),
		-timeline.CompareQuotes(a, b),
	) > 0
}

// moved prefers the newer of two announcements, the older of two reports.
func moved(a, b *timeline.Quote) int {
	c := cmp.Compare(a.Published, b.Published)
	if a.Status.Done() {
		return 0
	}
	return c
}

// newsRank orders statuses by what supersedes what.
func newsRank(s timeline.Status) int {
	switch s {
	case timeline.Happened:
		return 6
	case timeline.Reported, timeline.Ongoing:
		return 5
	case timeline.Cancelled, timeline.Postponed, timeline.Negated, timeline.Scheduled:
		return 4
	case timeline.Expected:
		return 3
	case timeline.Proposed:
		return 2
	case timeline.Conditional, timeline.Possible:
		return 1
	}
	return 0
}

func gradeRank(g timeline.Grade) int {
	switch g {
	case timeline.Firm:
		return 4
	case timeline.Inferred:
		return 3
	case timeline.Window:
		return 2
	case timeline.Disputed:
		return 1
	}
	return 0
}

func width(q *timeline.Quote) int {
	s := quoteDays(q)
	if !s.Closed() {
		return 1 << 20
	}
	return s.Days()
}

// keepEvidenced drops actors and the place where no remaining sentence names
// them. A name counts as given if a word of it of four letters or more begins
// as a word of a sentence does, so that spellings such as Zelensky pass.
func keepEvidenced(e *timeline.Event) {
	var stems []string
	for i := range e.Quotes {
		for _, w := range contentWords(e.Quotes[i].Sentence) {
			stems = append(stems, prefix4(w))
		}
		for _, w := range contentWords(e.Quotes[i].Speaker) {
			stems = append(stems, prefix4(w))
		}
	}
	given := func(name string) bool {
		words := contentWords(name)
		return len(words) == 0 || slices.ContainsFunc(words, func(w string) bool { return slices.Contains(stems, prefix4(w)) })
	}
	e.Actors = slices.DeleteFunc(slices.Clone(e.Actors), func(a timeline.Actor) bool { return !given(a.Name) })
	for i := range e.Actors {
		if !inSentences(e.Actors[i].Role, e.Quotes) {
			e.Actors[i].Role = ""
		}
	}
	if e.Place != nil && !given(e.Place.Name) {
		e.Place = nil
	}
}

func prefix4(w string) string {
	if r := []rune(w); len(r) > 4 {
		return string(r[:4])
	}
	return w
}

func inSentences(s string, qs []timeline.Quote) bool {
	return slices.ContainsFunc(qs, func(q timeline.Quote) bool {
		return strings.Contains(q.Sentence, s) || strings.Contains(q.Whole, s)
	})
}
