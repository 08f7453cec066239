package briefing

import (
	"cmp"
	"regexp"
	"slices"
	"strings"

	"github.com/dateline-tools/dateline/timeline"
)

// maxSentence is the length in bytes from which a sentence is cut, with
// [...]: longer ones are lists, or text that was never a sentence.
const maxSentence = 700

// item prints an event: the sentence that tells most and stands best, with
// every denial.
func (d *desk) item(e *timeline.Event) Item {
	it := Item{Event: e.ID, Date: e.Date, Place: e.Place, Status: e.Status, Reports: e.Reports, Independent: e.Independent,
		Late: d.late[e.ID], Condition: e.Condition}
	if !e.Date.Latest.IsZero() && !e.FirstReported.IsZero() {
		it.Lag = e.FirstReported.Sub(e.Date.Latest)
	}
	q := d.bestQuote(e)
	it.Passage = d.passage(e, q)
	if it.Place != nil && d.o.Length != Full && (!strings.Contains(it.Passage.Text(), it.Place.Name) || d.ranks[it.Place.Name] > 0) {
		it.Place = nil // another report's place beside this sentence would be a claim of ours, and a country that acts is no place to meet
	}
	it.DateText = dateWords(e, q)
	it.Grade = reportGrade(e)
	it.Disputed = disputed(e)
	for i := range e.Quotes {
		if c := &e.Quotes[i]; c.Stance == timeline.Denies && c.CopyOf == "" && c.Key() != q.Key() {
			it.Denials = append(it.Denials, d.passage(e, c))
		}
	}
	for _, c := range d.o.Comments {
		if c.Event != "" && (c.Event == e.ID || slices.Contains(e.Aliases, c.Event)) {
			it.Comments = append(it.Comments, c)
		}
	}
	return it
}

// dateWords returns the article's words for the date: those of the sentence
// printed, else those of a sentence that gives the same date.
func dateWords(e *timeline.Event, q *timeline.Quote) string {
	if q.EDTF == e.Date.EDTF && q.DateText != "" {
		return q.DateText
	}
	for i := range e.Quotes {
		if o := &e.Quotes[i]; o.EDTF == e.Date.EDTF && o.DateText != "" && o.Article == q.Article {
			return o.DateText
		}
	}
	return ""
}

func reportGrade(e *timeline.Event) string {
	switch {
	case e.Independent > 1:
		return MultipleSources
	case !slices.ContainsFunc(e.Quotes, func(q timeline.Quote) bool { return q.Anonymous == "" }):
		return UnnamedSource
	}
	return SingleSource
}

// bestQuote picks the sentence to print: it must assert what the event is
// read as, with the date the event is given, and should be complete, readable
// alone and no copy.
func (d *desk) bestQuote(e *timeline.Event) *timeline.Quote {
	if q := d.best[e]; q != nil {
		return q
	}
	best, bestV := &e.Quotes[0], -1e9
	for i := range e.Quotes {
		q := &e.Quotes[i]
		if v := d.quality(e, q); v > bestV {
			best, bestV = q, v
		}
	}
	d.best[e] = best
	return best
}

func (d *desk) quality(e *timeline.Event, q *timeline.Quote) float64 {
	v := 0.0
	whole, _ := sentence(q)
	if q.Stance == timeline.Denies && e.Status != timeline.Negated {
		v -= 20
	}
	switch {
	case q.Status == e.Status:
		v += 4
	case q.Status.Done() == e.Status.Done() && q.Status.Planned() == e.Status.Planned():
		v += 2
	case e.Status.Done():
		v -= 6 // a planned sentence must not stand for what happened
	}
	switch {
	case q.EDTF != "" && (q.EDTF == e.Date.EDTF || !q.Latest.IsZero() && q.Latest == e.Date.Latest):
		v += 2 // also the "until Thursday" of what is dated Thursday
	case q.EDTF != "" && e.Date.Dated() && !quoteDays(q).Overlaps(e.Date.Days()):
		v -= 4
	}
	if q.CopyOf != "" {
		v -= 1
	}
	if q.Anonymous != "" {
		v -= 0.5
	}
	named := 0
	for _, a := range e.Actors {
		named += b2i(strings.Contains(whole, lastWord(a.Name)))
	}
	v += 0.4 * float64(min(named, 4))
	if e.Place != nil && e.Place.Name != "" && strings.Contains(whole, e.Place.Name) {
		v += 0.4
	}
	switch n := len(strings.Fields(whole)); {
	case n < 6:
		v -= 2
	case n > 45:
		v -= float64(n-45) / 15
	}
	if p := d.passage(e, q); !p.Clear {
		v -= 3
	}
	if asks(whole) {
		v -= 8
	}
	if strings.HasPrefix(whole, "“") || strings.HasPrefix(whole, `"`) {
		v -= 1.5 // what was said of it, where another tells it
	}
	v -= talk(whole)
	return v + 3*d.close(e, d.bagOf(q))
}

// sentence returns the sentence that a quote is printed in, and its first
// byte: a clause is printed with the sentence around it; a dateline and the
// mark of a list are no part of it.
func sentence(q *timeline.Quote) (string, int) {
	s, at := around(q)
	for _, head := range []*regexp.Regexp{bullet, dateline, capsHead} {
		if m := len(head.FindString(s)); len(s) > m+20 {
			s, at = s[m:], at+m
		}
	}
	return s, at
}

// bullet is the mark of a list's entry.
var bullet = regexp.MustCompile(`^(?:[-–—•·►▪]\s+|\*\s*|\d{1,2}[.)]\s+)`)

func around(q *timeline.Quote) (string, int) {
	if off := q.Start - q.WholeStart; q.Whole != "" && off >= 0 && off <= len(q.Whole) && strings.HasPrefix(q.Whole[off:], q.Sentence) {
		return q.Whole, q.WholeStart
	}
	return q.Sentence, q.Start
}

func lastWord(s string) string { return s[strings.LastIndexByte(s, ' ')+1:] }

// text returns an article's text where it is at hand, else "".
func (d *desk) text(id string) string {
	if s := d.o.Texts[id]; s != "" {
		return s
	}
	if a := d.arts[id]; a != nil {
		return a.Text
	}
	return ""
}

// paragraph returns the number, from 1, of the paragraph that holds a byte of
// an article; 0 if it is not known.
func (d *desk) paragraph(id string, off int) int {
	a := d.arts[id]
	if a == nil {
		return 0
	}
	if i := a.Sentence(off); i >= 0 {
		return a.Sentences[i].Para + 1
	}
	text := d.text(id)
	if text == "" || off > len(text) {
		return 0
	}
	n, blank := 0, true
	for _, line := range strings.SplitAfter(text[:off], "\n") {
		empty := strings.TrimSpace(line) == ""
		if !empty && blank {
			n++
		}
		blank = empty
	}
	return max(n, 1)
}

// byDate orders items as a chronicle: by day, then as the timeline does.
func byDate(a, b Item) int {
	ka, kb := a.Date.Key(), b.Date.Key()
	return cmp.Or(
		cmp.Compare(b2i(ka.IsZero()), b2i(kb.IsZero())),
		ka.Compare(kb),
		a.Date.Latest.Compare(b.Date.Latest),
		cmp.Compare(a.Event, b.Event),
	)
}
