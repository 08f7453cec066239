package chart

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/dateline-tools/dateline/timeline"
	"github.com/dateline-tools/dateline/timeline/civil"
)

// item is one event as the list prints it and the lanes pack it.
type item struct {
	ev *timeline.Event

	N      int
	ID     string
	Title  string
	When   string
	EDTF   string
	Code   int // status
	Status string
	Doubt  string // "disputed", "window": grades worth a word
	Facts  string // topics, actors, place
	Why    string
	Told   string // "3 reports, 2 independent; first reported 4 Sep 2025"
	Notes  []note
	Quotes []quote
	More   []quote // the quotes after the third
	Change string  // what the comparison says; "" if nothing

	from, to int  // days (ordinals) the drawing touches, ghosts included
	wide     bool // needs more than one day
	alts     []civil.Span
	moved    []civil.Span
	was      []civil.Span // the days before the change, at most one
	fade     int          // 1: start is open or approximate, 2: end, 3: both
	change   byte
}

// note is a labelled remark below an event: its condition, what is disputed,
// how its date moved.
type note struct{ Label, Text string }

// quote is one sentence with the words that gave the date.
type quote struct {
	Before, Mark, After string
	Source              int // number in the list of sources; 0 if unknown
	Outlet              string
	Published           string
	Note                string // speaker, "denies", "the same text as 3"
	Why                 string // where this sentence's date is not the event's
}

const shownQuotes = 3

func newItem(e *timeline.Event, numbers map[string]*source, c comparison) *item {
	it := &item{
		ev: e, ID: e.ID, Title: cmp.Or(e.Title, "(untitled)"), When: when(e.Date), EDTF: string(e.Date.EDTF),
		Code: statusCode(e.Status), Status: string(e.Status), Why: e.Date.Why, Told: told(e),
		Facts: facts(e),
	}
	if e.Date.Span == timeline.SpanDay && it.EDTF == e.Date.Key().String() {
		it.EDTF = "" // the date in words says it
	}
	if it.Why != "" && !strings.ContainsAny(it.Why[len(it.Why)-1:], ".!?") {
		it.Why += "." // the number of reports follows
	}
	it.Doubt = doubt(e)
	for i := range e.Quotes {
		it.Quotes = append(it.Quotes, newQuote(e, &e.Quotes[i], numbers))
	}
	if len(it.Quotes) > shownQuotes+1 {
		it.More = it.Quotes[shownQuotes:]
		it.Quotes = it.Quotes[:shownQuotes]
	}
	var was civil.Span
	it.change, it.Change, was = c.of(e)
	it.geometry(was)
	it.notes(numbers)
	return it
}

// doubt is the word the meta line shows where a date is less than it seems.
func doubt(e *timeline.Event) string {
	switch {
	case !e.Date.Dated():
		return ""
	case e.Date.Grade == timeline.Disputed:
		return "date disputed"
	case e.Date.Span == timeline.SpanWindow:
		return "some day in this span"
	case e.Date.Grade == timeline.Window:
		return "only a span is known"
	}
	return ""
}

func facts(e *timeline.Event) string {
	var parts []string
	if len(e.Topics) > 0 {
		parts = append(parts, strings.Join(e.Topics, "; "))
	}
	if len(e.Actors) > 0 {
		parts = append(parts, strings.Join(actorNames(e), ", "))
	}
	if e.Place != nil && e.Place.Name != "" {
		parts = append(parts, e.Place.Name)
	}
	return strings.Join(parts, " · ")
}

// told says how many report the event and since when, where the quotes below
// it do not show that by themselves.
func told(e *timeline.Event) string {
	var parts []string
	if e.Reports > 1 {
		parts = append(parts, plural(e.Reports, "report", "reports"))
		if e.Independent > 0 && e.Independent != e.Reports {
			parts = append(parts, fmt.Sprintf("%d independent", e.Independent))
		}
	}
	if f := e.FirstReported; !f.IsZero() && (len(e.Quotes) == 0 || string(e.Quotes[0].Published) != f.String()) {
		parts = append(parts, "first reported "+short(f))
	}
	return strings.Join(parts, ", ")
}

// geometry works out the days that the drawing of the event touches: its own,
// those that other sources give, those it was moved from.
func (it *item) geometry(was civil.Span) {
	e := it.ev
	if !e.Date.Dated() {
		return
	}
	s := e.Date.Days()
	if s.Start.IsZero() {
		s.Start = s.End.AddDays(-7)
		it.fade |= 1
	}
	if s.End.IsZero() {
		s.End = s.Start.AddDays(7)
		it.fade |= 2
	}
	if e.Date.Span == timeline.SpanOpen && e.Date.Days().Closed() {
		it.fade |= 1
	}
	it.fade |= approximate(string(e.Date.EDTF))
	it.alts, it.moved = otherDates(e, s)
	it.from, it.to = s.Start.Ordinal(), s.End.Ordinal()
	if it.to < it.from {
		it.to = it.from
	}
	if was.Closed() {
		it.was = []civil.Span{was}
	}
	for _, a := range slices.Concat(it.alts, it.moved, it.was) {
		it.from, it.to = min(it.from, a.Start.Ordinal()), max(it.to, a.End.Ordinal())
	}
	it.wide = it.to > it.from
}

func approximate(edtf string) (fade int) {
	v, err := civil.ParseEDTF(edtf)
	if err != nil || len(v.Parts) == 0 {
		return 0
	}
	if first := v.Parts[0]; first.Approx || first.Uncertain {
		fade |= 1
	}
	if last := v.Parts[len(v.Parts)-1]; last.Approx || last.Uncertain {
		fade |= 2
	}
	return fade
}

// otherDates returns the closed spans of at most four other versions of a
// disputed date, and of the dates that the event was moved from.
func otherDates(e *timeline.Event, own civil.Span) (alts, moved []civil.Span) {
	seen := map[civil.Span]bool{own: true}
	add := func(to *[]civil.Span, edtf string) {
		v, err := civil.ParseEDTF(edtf)
		if s := v.Bounds(); err == nil && s.Closed() && !seen[s] && len(*to) < 4 {
			seen[s] = true
			*to = append(*to, s)
		}
	}
	was := ""
	for _, h := range e.History {
		if h.Kind == "moved" && was != "" {
			add(&moved, was)
		}
		if h.Date != "" {
			was = string(h.Date)
		}
	}
	for _, d := range e.Disputes {
		if d.Field != "date" {
			continue
		}
		for _, v := range d.Versions {
			add(&alts, v.Value)
		}
	}
	return alts, moved
}

func (it *item) notes(numbers map[string]*source) {
	e := it.ev
	add := func(label, text string) {
		if text != "" {
			it.Notes = append(it.Notes, note{label, text})
		}
	}
	add("Condition", e.Condition)
	for _, d := range e.Disputes {
		var vs []string
		for _, v := range d.Versions {
			s := v.Value
			if d.Field == "date" {
				s = edtfWords(s)
			}
			if n := refs(v.Articles, numbers); n != "" {
				s += " " + n
			}
			vs = append(vs, s)
		}
		add("Sources differ on "+d.Field, strings.Join(vs, "; "))
	}
	if len(e.History) > 1 {
		var steps []string
		for _, h := range e.History {
			s := h.Kind
			if h.Date != "" {
				s += " for " + edtfWords(string(h.Date))
			}
			if h.At != "" {
				s += " (on " + publishedWords(h.At) + ")"
			}
			steps = append(steps, s)
		}
		add("History", strings.Join(steps, "; "))
	}
	add("One event because", e.MergeReason)
	if e.Edited != "" {
		add("Corrected by hand", e.Edited)
	}
}

// refs names articles by their outlets: "(Reuters; AP)".
func refs(ids []string, numbers map[string]*source) string {
	var out []string
	for _, id := range ids {
		if s := numbers[id]; s != nil {
			out = append(out, fmt.Sprintf("%s [#%d]", cmp.Or(s.Outlet, "source"), s.N))
		}
	}
	if len(out) == 0 {
		return ""
	}
	return "(" + strings.Join(out, "; ") + ")"
}

func newQuote(e *timeline.Event, q *timeline.Quote, numbers map[string]*source) quote {
	out := quote{Outlet: cmp.Or(q.Outlet, "source"), Published: publishedWords(q.Published)}
	out.Before, out.Mark, out.After = split(q)
	var of *source
	if s := numbers[q.Article]; s != nil {
		out.Source = s.N
	}
	var notes []string
	if q.Speaker != "" {
		notes = append(notes, strings.TrimSpace("according to "+q.Speaker))
	}
	if q.Anonymous != "" {
		notes = append(notes, "unnamed: "+q.Anonymous)
	}
	if q.Stance == timeline.Denies {
		notes = append(notes, "denies it")
	}
	if of = numbers[string(q.CopyOf)]; of != nil {
		notes = append(notes, fmt.Sprintf("copy of [#%d]", of.N))
	} else if q.CopyOf != "" {
		notes = append(notes, "a copy")
	}
	out.Note = strings.Join(notes, "; ")
	if q.EDTF != "" && q.EDTF != e.Date.EDTF {
		out.Why = "this sentence: " + edtfWords(string(q.EDTF))
		if q.Why != "" {
			out.Why += ", " + q.Why
		}
	}
	if alt := readings(nearby(q)); alt != "" {
		out.Why = strings.TrimPrefix(out.Why+"; less likely: "+alt, "; ")
	}
	return out
}

// apart is how many days from the day of a sentence its other readings are worth a reader's eye: "September 4" may be of
// another year, but nobody wonders.
const apart = 60

// nearby returns the other readings of a sentence's date that lie near the one chosen, or all where none is.
func nearby(q *timeline.Quote) []string {
	var out []string
	for _, s := range q.Alternatives {
		v, err := civil.ParseEDTF(s)
		if b := v.Bounds(); q.Best.IsZero() || err != nil || b.Start.IsZero() || b.End.IsZero() || max(b.Start.Sub(q.Best), q.Best.Sub(b.End)) <= apart {
			out = append(out, s)
		}
	}
	return out
}

// readings words the readings of a date that lost.
func readings(edtf []string) string {
	words := make([]string, len(edtf))
	for i, s := range edtf {
		words[i] = edtfWords(s)
	}
	return strings.Join(words, ", ")
}

// split cuts the sentence around the words that gave the date: at the quote's
// offsets where they fit, else where the words first stand.
func split(q *timeline.Quote) (before, mark, after string) {
	s := q.Sentence
	a, b := q.DateStart-q.Start, q.DateEnd-q.Start
	if q.DateText == "" {
		return s, "", ""
	}
	if q.DateEnd <= q.DateStart || a < 0 || b > len(s) || s[a:b] != q.DateText {
		a = strings.Index(s, q.DateText)
		b = a + len(q.DateText)
	}
	if a < 0 || !utf8.ValidString(s[:a]) {
		return s, "", ""
	}
	return s[:a], s[a:b], s[b:]
}
