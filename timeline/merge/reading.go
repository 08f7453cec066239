package merge

import (
	"cmp"
	"slices"

	"github.com/dateline-tools/dateline/timeline"
)

// reading is one quote with the event that it alone would make.
type reading struct {
	e   *timeline.Event // of this one quote
	key string
}

func newReading(e timeline.Event, i int) reading {
	e.Quotes = e.Quotes[i : i+1 : i+1]
	return reading{e: &e, key: e.Quotes[0].Key()}
}

func (r *reading) quote() *timeline.Quote { return &r.e.Quotes[0] }

// within reports whether the quote lies in o's, as a clause does in its
// sentence.
func (r *reading) within(o *reading) bool {
	p, q := r.quote(), o.quote()
	return p.Article == q.Article && q.Start <= p.Start && p.End <= q.End && (q.Start < p.Start || p.End < q.End)
}

// compareReadings is the canonical order: by what was read alone, so that
// the order of arrival leaves no trace. Readings that compare equal are one.
func compareReadings(a, b reading) int {
	p, q := a.quote(), b.quote()
	return cmp.Or(
		cmp.Compare(a.key, b.key),
		cmp.Compare(p.DateStart, q.DateStart),
		cmp.Compare(p.EDTF, q.EDTF),
		cmp.Compare(a.e.Title, b.e.Title),
		cmp.Compare(p.Status, q.Status),
		cmp.Compare(a.e.Type, b.e.Type),
		slices.Compare(p.Words, q.Words),
		cmp.Compare(p.Sayer, q.Sayer),
		slices.CompareFunc(a.e.Actors, b.e.Actors, func(x, y timeline.Actor) int {
			return cmp.Or(cmp.Compare(x.Name, y.Name), cmp.Compare(x.Country, y.Country))
		}),
		cmp.Compare(p.Sentence, q.Sentence),
	)
}
