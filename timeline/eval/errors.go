package eval

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"
)

// Kinds of date errors, in the order they are listed.
const (
	WrongValue  = "value"
	Missed      = "missed"
	Spurious    = "spurious"
	WrongExtent = "extent"
)

var errorKinds = []string{WrongValue, Missed, Spurious, WrongExtent}

// DateError is one error however often it was made.
type DateError struct {
	Kind    string `json:"kind"`
	Words   string `json:"words"` // the expression; lower case except for extents
	Gold    string `json:"gold"`
	System  string `json:"system"`
	Count   int    `json:"count"`
	Doc     string `json:"doc"` // the first document that has it
	Context string `json:"context"`
}

type errorCount struct {
	all map[[4]string]*DateError
}

func newErrorCount() *errorCount { return &errorCount{all: map[[4]string]*DateError{}} }

// add counts an error about the expression t.
func (c *errorCount) add(doc *Labelled, kind string, t Timex, gold, system string) {
	printed := words(doc, t)
	if kind != WrongExtent {
		printed = strings.ToLower(printed)
	}
	key := [4]string{kind, printed, gold, system}
	e := c.all[key]
	if e == nil {
		e = &DateError{Kind: kind, Words: printed, Gold: gold, System: system, Doc: doc.ID, Context: surroundings(doc, t)}
		c.all[key] = e
	}
	e.Count++
}

func (c *errorCount) list() []DateError {
	var out []DateError
	for _, e := range c.all {
		out = append(out, *e)
	}
	slices.SortFunc(out, func(a, b DateError) int {
		return cmp.Or(
			cmp.Compare(slices.Index(errorKinds, a.Kind), slices.Index(errorKinds, b.Kind)),
			cmp.Compare(b.Count, a.Count), cmp.Compare(a.Words, b.Words),
			cmp.Compare(a.Gold, b.Gold), cmp.Compare(a.System, b.System))
	})
	return out
}

// words returns what the label's text has at t, or what t says itself.
func words(doc *Labelled, t Timex) string {
	if doc.Text == nil || t.Start < 0 || t.End > len(*doc.Text) || t.Start > t.End {
		return t.Text
	}
	return (*doc.Text)[t.Start:t.End]
}

// surroundings returns seven words either side of t.
func surroundings(doc *Labelled, t Timex) string {
	const reach, few = 60, 7
	if doc.Text == nil || t.Start < 0 || t.End > len(*doc.Text) || t.Start > t.End {
		return t.Text
	}
	s := *doc.Text
	before := strings.Fields(strings.ToValidUTF8(s[max(0, t.Start-reach):t.Start], ""))
	after := strings.Fields(strings.ToValidUTF8(s[t.End:min(len(s), t.End+reach)], ""))
	before = before[max(0, len(before)-few):]
	after = after[:min(len(after), few)]
	return strings.Join(append(append(before, "[["+s[t.Start:t.End]+"]]"), after...), " ")
}

func writeErrors(w io.Writer, errs []DateError, top int) error {
	for _, kind := range errorKinds {
		var of []DateError
		total := 0
		for _, e := range errs {
			if e.Kind == kind {
				of = append(of, e)
				total += e.Count
			}
		}
		if top <= 0 || len(of) == 0 {
			continue
		}
		if _, err := fmt.Fprintf(w, "\n%s: %d errors, %d kinds\n", kind, total, len(of)); err != nil {
			return err
		}
		for _, e := range of[:min(top, len(of))] {
			if _, err := fmt.Fprintf(w, "%4d  %-30q gold %q  system %q  | %s: %s\n", e.Count, e.Words, e.Gold, e.System, e.Doc, strings.Join(strings.Fields(e.Context), " ")); err != nil {
				return err
			}
		}
	}
	return nil
}
