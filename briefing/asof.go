package briefing

import (
	"cmp"
	"slices"
	"strings"

	"github.com/dateline-tools/dateline/timeline"
	"github.com/dateline-tools/dateline/timeline/civil"
)

// AsOf returns the timeline as it could have been known at the end of a day:
// without articles published later, and with every event read again from the
// quotes that remain. Events without a quote left are dropped, as are steps,
// disputes, actors and places that only later articles give. The given
// timeline is not changed. A zero day returns it whole.
//
// An article whose publication is only known as a window counts as later
// unless the window ends by the day; one with no known day at all counts by
// the day it was grabbed. strict false keeps both kinds where they may have
// been published in time; it is meant for a cut-off that nobody asked for.
func AsOf(tl *timeline.Timeline, day civil.Date, strict bool) *timeline.Timeline {
	if day.IsZero() {
		return tl
	}
	out := *tl
	out.AsOf = day
	keep := map[string]bool{}
	out.Articles = nil
	for i := range tl.Articles {
		if a := &tl.Articles[i]; Known(a, day, strict) {
			keep[a.ID] = true
			out.Articles = append(out.Articles, *a)
		}
	}
	for i := range out.Articles {
		if a := &out.Articles[i]; a.CopyOf != "" && !keep[string(a.CopyOf)] {
			a.CopyOf = ""
		}
	}
	out.Events = nil
	for i := range tl.Events {
		if e, ok := eventAsOf(&tl.Events[i], keep); ok {
			out.Events = append(out.Events, e)
		}
	}
	timeline.SortEvents(out.Events)
	out.Topics = topicsAsOf(tl.Topics, out.Events)
	return &out
}

// Known reports whether an article was published by the day, as [AsOf] counts
// it.
func Known(a *timeline.Article, day civil.Date, strict bool) bool {
	by := func(d civil.Date) bool { return !d.IsZero() && !d.After(day) }
	switch {
	case by(a.PublishedLatest):
		return true
	case by(a.Grabbed):
		return true
	case strict:
		return false
	case a.PublishedLatest.IsZero() && a.PublishedEarliest.IsZero():
		return true
	}
	return a.PublishedEarliest.IsZero() || by(a.PublishedEarliest)
}

// eventAsOf reads an event again from the quotes of the articles to keep.
func eventAsOf(e *timeline.Event, keep map[string]bool) (timeline.Event, bool) {
	out := *e
	out.Quotes = slices.DeleteFunc(slices.Clone(e.Quotes), func(q timeline.Quote) bool { return !keep[q.Article] })
	if len(out.Quotes) == len(e.Quotes) {
		return out, true
	}
	if len(out.Quotes) == 0 {
		return out, false
	}
	for i := range out.Quotes {
		if q := &out.Quotes[i]; q.CopyOf != "" && !keep[string(q.CopyOf)] {
			q.CopyOf = ""
		}
	}
	out.History = slices.DeleteFunc(slices.Clone(e.History), func(s timeline.Step) bool { return !keep[s.Article] })
	out.Disputes = disputesAsOf(e.Disputes, keep)
	readAgain(&out)
	keepEvidenced(&out)
	out.SetID()
	return out, true
}

func disputesAsOf(ds []timeline.Dispute, keep map[string]bool) []timeline.Dispute {
	var out []timeline.Dispute
	for _, d := range ds {
		n := timeline.Dispute{Field: d.Field}
		for _, v := range d.Versions {
			v.Articles = slices.DeleteFunc(slices.Clone(v.Articles), func(id string) bool { return !keep[id] })
			if len(v.Articles) > 0 {
				n.Versions = append(n.Versions, v)
			}
		}
		if len(n.Versions) > 1 {
			out = append(out, n)
		}
	}
	return out
}

// readAgain sets date, status and counts from the event's quotes.
func readAgain(e *timeline.Event) {
	lead := leading(e.Quotes)
	e.Date = timeline.EventDate{EDTF: lead.EDTF, Earliest: lead.Earliest, Latest: lead.Latest, Best: lead.Best,
		Span: lead.Span, Grade: lead.Grade, Why: lead.Why}
	e.Status = lead.Status
	if p := edtfDays(lead.Published); e.Status.Done() && !e.Date.Earliest.IsZero() && !p.End.IsZero() && e.Date.Earliest.After(p.End) {
		e.Status = timeline.Scheduled // nobody can report what has not come
	}
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

// topicsAsOf counts the events again and drops topics without any, and, of
// topics found by the program, words that no remaining sentence holds.
func topicsAsOf(topics []timeline.Topic, events []timeline.Event) []timeline.Topic {
	count := map[string]int{}
	for i := range events {
		for _, t := range events[i].Topics {
			count[t]++
		}
	}
	var out []timeline.Topic
	for _, t := range topics {
		t.Events = count[t.Name]
		if t.Events > 0 || !t.Found {
			out = append(out, t)
		}
	}
	return out
}

// edtfDays returns the days that an EDTF value allows; zero if it is none.
func edtfDays(s timeline.Opt) civil.Span {
	v, err := civil.ParseEDTF(string(s))
	if err != nil {
		return civil.Span{}
	}
	return v.Bounds()
}

func b2i(b bool) int {
	if b {
		return 1
	}
	return 0
}

// quoteDays returns the days that a quote's own date allows.
func quoteDays(q *timeline.Quote) civil.Span { return civil.Span{Start: q.Earliest, End: q.Latest} }
