package eval

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"slices"

	"github.com/dateline-tools/dateline/timeline"
)

// Labelled is a document with the temporal expressions that a person or a
// program found in it.
type Labelled struct {
	ID      string  `json:"id"`
	Text    *string `json:"text"` // nil where the file leaves it out
	Timexes []Timex `json:"timexes"`

	line int // of the file; 0 for answers just found
}

// Timex is one expression: byte offsets [Start,End) into the text, TIMEX3
// type and value. DCT marks the document's creation time, which is not scored.
type Timex struct {
	Start int     `json:"start"`
	End   int     `json:"end"`
	Text  string  `json:"text"`
	Type  string  `json:"type"`
	Value *string `json:"value"`
	DCT   bool    `json:"dct"`
}

// ReadDates reads labels or answers, as `dateline dates --format jsonl`
// writes them; name stands in errors. A file without a line, and lines without
// expressions to compare (articles, say), are errors.
func ReadDates(r io.Reader, name string) ([]Labelled, error) {
	docs, err := readLines(r, name, "want lines as 'dateline dates' writes them", func(l *Labelled, line int) error {
		l.line = line
		return l.check()
	})
	if err == nil && len(docs) == 0 {
		err = fmt.Errorf("%s: no labels", name)
	}
	return docs, err
}

// check refuses what cannot be a labelled document.
func (l *Labelled) check() error {
	switch {
	case l.ID == "":
		return errors.New("no id")
	case l.Timexes == nil:
		return errors.New("no timexes, not even an empty list")
	}
	for i, t := range l.Timexes {
		if t.Start < 0 || t.Start > t.End {
			return fmt.Errorf("timexes: %d: start %d and end %d are no place in a text", i, t.Start, t.End)
		}
	}
	if l.Text != nil {
		return l.within(*l.Text)
	}
	return nil
}

// within refuses expressions behind the end of the text.
func (l *Labelled) within(text string) error {
	for i, t := range l.Timexes {
		if t.End > len(text) {
			return fmt.Errorf("timexes: %d: end %d lies behind the text of %d bytes", i, t.End, len(text))
		}
	}
	return nil
}

// Fit tells labels, read from the named file, that lie behind the end of the
// article's text: they were made of another text.
func Fit(gold []Labelled, name string, articles []timeline.Article) error {
	texts := make(map[string]string, len(articles))
	for i := range articles {
		texts[articles[i].ID] = articles[i].Text
	}
	for i := range gold {
		text, ok := texts[gold[i].ID]
		if !ok {
			continue
		}
		if err := gold[i].within(text); err != nil {
			return fmt.Errorf("%s: line %d: article %q as read now: %w", name, gold[i].line, gold[i].ID, err)
		}
	}
	return nil
}

// FromDates makes answers of what the engine found.
func FromDates(id string, mentions []timeline.Mention) Labelled {
	l := Labelled{ID: id}
	for i := range mentions {
		m := &mentions[i]
		l.Timexes = append(l.Timexes, Timex{Start: m.Start, End: m.End, Text: m.Text, Type: m.Type, Value: &m.Value})
	}
	return l
}

// DateScores is the result of [Dates]. Type and value count on aligned
// expressions alone; Value.F is the headline figure of TempEval-3. Equivalent
// counts values equal after rewriting what means the same (P10Y = P1DE).
type DateScores struct {
	Docs        int         `json:"docs"`
	Missing     int         `json:"missing_docs"` // labelled documents without an answer
	Strict      PRF         `json:"strict"`       // same extent
	Relaxed     PRF         `json:"relaxed"`      // overlapping extents, paired one to one
	Type        PRF         `json:"type"`
	Value       PRF         `json:"value"`
	Equivalent  PRF         `json:"equiv"`
	StrictValue PRF         `json:"strictvalue"`
	Errors      []DateError `json:"errors"` // the commonest first, by kind
}

// Dates scores answers against labels. Documents that are not labelled are
// left out. Expressions nested in others are left out on both sides. Of
// several documents with one id the last counts.
func Dates(gold, system []Labelled) *DateScores {
	gold = lastOfID(gold)
	answers := make(map[string]*Labelled, len(system))
	for i := range system {
		answers[system[i].ID] = &system[i]
	}
	s := &DateScores{Docs: len(gold)}
	errs := newErrorCount()
	for i := range gold {
		found := answers[gold[i].ID]
		if found == nil {
			s.Missing++
			found = &Labelled{}
		}
		s.document(&gold[i], found, errs)
	}
	s.Errors = errs.list()
	for _, x := range []*PRF{&s.Strict, &s.Type, &s.Value, &s.Equivalent, &s.StrictValue} {
		x.Gold, x.System = s.Relaxed.Gold, s.Relaxed.System
	}
	return s
}

func lastOfID(docs []Labelled) []Labelled {
	at := map[string]int{}
	var out []Labelled
	for _, d := range docs {
		if i, ok := at[d.ID]; ok {
			out[i] = d
			continue
		}
		at[d.ID] = len(out)
		out = append(out, d)
	}
	return out
}

// document adds one document's counts.
func (s *DateScores) document(gold, found *Labelled, errs *errorCount) {
	g, f := outermost(gold.Timexes), outermost(found.Timexes)
	pairs := align(g, f)
	s.Relaxed.Gold += len(g)
	s.Relaxed.System += len(f)
	s.Relaxed.Hits += len(pairs)
	pairedG, pairedF := make([]bool, len(g)), make([]bool, len(f))
	for _, p := range pairs {
		pairedG[p[0]], pairedF[p[1]] = true, true
		a, b := g[p[0]], f[p[1]]
		extent, value := a.Start == b.Start && a.End == b.End, sameValue(a.Value, b.Value)
		count(&s.Strict, extent)
		count(&s.Value, value)
		count(&s.StrictValue, extent && value)
		count(&s.Type, a.Type == b.Type)
		count(&s.Equivalent, canonical(a.Value) == canonical(b.Value))
		if !value {
			errs.add(gold, WrongValue, a, deref(a.Value), deref(b.Value))
		}
		if !extent {
			errs.add(gold, WrongExtent, a, words(gold, a), words(gold, b))
		}
	}
	for i := range g {
		if !pairedG[i] {
			errs.add(gold, Missed, g[i], deref(g[i].Value), "")
		}
	}
	for i := range f {
		if !pairedF[i] {
			errs.add(gold, Spurious, f[i], "", deref(f[i].Value))
		}
	}
}

func count(x *PRF, hit bool) {
	if hit {
		x.Hits++
	}
}

// outermost returns the expressions in order, without creation times, empty
// ones, and those nested in another.
func outermost(ts []Timex) []Timex {
	ts = slices.Clone(ts)
	ts = slices.DeleteFunc(ts, func(t Timex) bool { return t.DCT || t.End <= t.Start })
	slices.SortStableFunc(ts, func(a, b Timex) int { return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End)) })
	last := -1
	return slices.DeleteFunc(ts, func(t Timex) bool {
		if t.Start < last && t.End <= last {
			return true
		}
		last = max(last, t.End)
		return false
	})
}

// Write prints the scores as a table, with at most top errors of each kind.
func (s *DateScores) Write(w io.Writer, top int) error {
	_, err := fmt.Fprintf(w, "docs %d  gold %d  system %d  documents without an answer %d\n%-14s%8s%8s%8s%7s\n",
		s.Docs, s.Relaxed.Gold, s.Relaxed.System, s.Missing, "", "P", "R", "F1", "hits")
	if err != nil {
		return err
	}
	for _, row := range []struct {
		name string
		x    PRF
	}{{"strict", s.Strict}, {"relaxed", s.Relaxed}, {"type", s.Type}, {"value", s.Value}, {"value~equiv", s.Equivalent}, {"strict+value", s.StrictValue}} {
		if _, err := fmt.Fprintf(w, "%-14s%8.2f%8.2f%8.2f%7d\n", row.name, 100*row.x.P(), 100*row.x.R(), 100*row.x.F(), row.x.Hits); err != nil {
			return err
		}
	}
	return writeErrors(w, s.Errors, top)
}
