package briefing

import (
	"slices"

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

// topicsAsOf counts the events again and drops topics without any, and, of
// topics found by the program, words that no remaining sentence holds.
func topicsAsOf(topics []timeline.Topic, events []timeline.Event) []timeline.Topic {
	of := map[string][]*timeline.Event{}
	for i := range events {
		for _, t := range events[i].Topics {
			of[t] = append(of[t], &events[i])
		}
	}
	var out []timeline.Topic
	for _, t := range topics {
		t.Events = len(of[t.Name])
		if t.Found {
			t.Words = wordsIn(t, of[t.Name])
		}
		if t.Events > 0 || !t.Found {
			out = append(out, t)
		}
	}
	return out
}

// wordsIn returns the words of a topic that a sentence of its events holds.
func wordsIn(t timeline.Topic, events []*timeline.Event) []string {
	held := map[string]bool{}
	for _, e := range events {
		for j := range e.Quotes {
			whole, _ := sentence(&e.Quotes[j])
			for _, w := range contentWords(whole) {
				held[w] = true
			}
		}
	}
	return slices.DeleteFunc(slices.Clone(t.Words), func(w string) bool {
		return slices.ContainsFunc(contentWords(w), func(s string) bool { return !held[s] })
	})
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
