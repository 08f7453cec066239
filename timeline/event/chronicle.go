package event

import (
	"strings"

	"github.com/dateline-tools/dateline/timeline"
)

// A chronology has its dates on lines of their own, and under each what happened then, without a date: "March 9, 2015", and
// in the next line "Senators send a letter". What stands under such a heading takes its date, graded inferred. The headings
// of a page are told from a byline by their number and their order.
const leastHeadings = 3

// headings returns the dates of an article that head what stands under them, in the order of the text; none if it is no
// chronology.
func headings(a *timeline.Article, ms []timeline.Mention) []*timeline.Mention {
	var out []*timeline.Mention
	for i := range ms {
		if m := &ms[i]; !m.Earliest.IsZero() && !m.Latest.IsZero() && m.Type == timeline.TypeDate && aloneOnLine(a.Text, m) && (i+1 == len(ms) || strings.Contains(a.Text[m.End:ms[i+1].Start], "\n")) {
			out = append(out, m)
		}
	}
	if len(out) < leastHeadings {
		return nil
	}
	up, down := true, true
	for i := 1; i < len(out); i++ {
		up = up && !out[i].Earliest.Before(out[i-1].Earliest)
		down = down && !out[i-1].Earliest.Before(out[i].Earliest)
	}
	if !up && !down {
		return nil
	}
	return out
}

// aloneOnLine reports whether a line holds nothing but a date, and marks around it.
func aloneOnLine(text string, m *timeline.Mention) bool {
	from := strings.LastIndexByte(text[:m.Start], '\n') + 1
	n := strings.IndexByte(text[m.End:], '\n')
	return n >= 0 && strings.Trim(text[from:m.Start], " \t*#•-–—") == "" && strings.Trim(text[m.End:m.End+n], " \t\r*:.-–—") == ""
}

// opensEntry reports whether a date opens its sentence and is set off from what it dates: "9 March 2015: Senators send".
func opensEntry(text string, sp timeline.Sentence, m *timeline.Mention) bool {
	rest := text[m.End:sp.End]
	return strings.Trim(text[sp.Start:m.Start], " \t*#•-–—") == "" && strings.HasPrefix(rest, ":")
}

// entryBeside makes an event of the main clause of a chronology's entry, dated by m beside it.
func (d *detector) entryBeside(m *timeline.Mention) {
	if f, ok := d.entryClause(m); ok {
		d.emit(f, m)
	}
}

// entry makes an event of the main clause of a sentence under the heading m. What more an entry tells has to be an event of its
// own: "It is hailed in Bern" is none.
func (d *detector) entry(m *timeline.Mention, more bool) {
	f, ok := d.entryClause(m)
	if !ok || more && (f.typ == "" || d.s.is(0, cPron|cDet) && d.s.low(0) != "the") {
		return
	}
	d.emitInferred(f, timeline.Quote{EDTF: m.EDTF, Earliest: m.Earliest, Latest: m.Latest, Best: m.Best, Span: span(m), Grade: m.Grade}, "the date of the heading above: "+m.Text)
}

// entryClause reads the main clause of an entry of a chronology, which tells in the present what was.
func (d *detector) entryClause(m *timeline.Mention) (f found, ok bool) {
	s := &d.s
	for k := range s.vgs {
		g := &s.vgs[k]
		if g.rel != relMain || !g.finite || g.v.frame == frBe || s.firstPerson(g) || s.toks[g.head].quote {
			continue
		}
		f = found{reading: s.read(k), clause: k}
		f.typ, f.mode = s.clauseType(k)
		switch {
		case g.modal != "" || f.status == "" && g.tense != present:
			return f, false
		case f.status.Done(), f.status == timeline.Ongoing, f.status == timeline.Background, f.status == "", f.standing:
			if f.status = timeline.Happened; relative(d.a, m) == after {
				f.status = timeline.Scheduled
			}
		}
		d.place(&f, k)
		return f, true
	}
	return f, false
}
