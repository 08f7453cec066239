package main

import (
	"bufio"
	"fmt"
	"html/template"
	"io"
	"slices"
	"strings"

	"github.com/dateline-tools/dateline/templates"
	"github.com/dateline-tools/dateline/timeline"
	"github.com/dateline-tools/dateline/timeline/pipeline"
	"github.com/urfave/cli/v2"
)

func (p *program) explainCommand() *cli.Command {
	return &cli.Command{
		Name: "explain", Usage: "show each date in its sentence, with the reason", ArgsUsage: "PATH...", Category: "look closer",
		Description: `For people: the text with its time expressions marked, and for each the words
that triggered, the cue that set the direction, what it was resolved against,
the rule, the readings that lost, and the event that came of it. Of several
articles, an uncertain date that another report sharpened says by which.

   dateline explain page.txt
   dateline explain articles/ --format html -o why.html`,
		Flags: append(append(inputFlags(), namesFlag()), formatFlag("text", "html", "jsonl"), outFlag("write to `FILE` instead of standard output")),
		Action: func(c *cli.Context) error {
			r, err := p.reading(c)
			if err != nil {
				return err
			}
			defer r.Close()
			res, err := p.everything(c.Context, r)
			if err != nil {
				return err
			}
			pages := explanations(res)
			err = p.output(c.String("output"), func(w io.Writer) error {
				switch c.String("format") {
				case "html":
					return explainHTML(w, pages)
				case "jsonl":
					return explainLines(w, pages)
				}
				return explainText(w, pages, p.color(c.String("output")))
			})
			if err != nil {
				return err
			}
			return p.stop(res.Notices, len(res.Articles), "articles")
		},
	}
}

// color reports whether standard output may be coloured.
func (p *program) color(file string) bool {
	return file == "" && p.getenv("NO_COLOR") == "" && isTerminal(p.out)
}

// explained is one article with what became of its dates.
type explained struct {
	Article *timeline.Article
	Parts   []explainedPart
	Dates   []explainedDate
}

// explainedPart is a stretch of text; Number is that of the expression it is,
// 0 for plain text.
type explainedPart struct {
	Text   string
	Number int
}

type explainedDate struct {
	timeline.Mention
	Number   int
	Sentence string
	Events   []explainedEvent
}

// explainedEvent is an event that a quote at the date's sentence belongs to.
type explainedEvent struct {
	*timeline.Event
	Quote *timeline.Quote
}

func explanations(res *pipeline.Result) []explained {
	quotes := map[string][]explainedEvent{}
	for i := range res.Events {
		e := &res.Events[i]
		for j := range e.Quotes {
			q := &e.Quotes[j]
			quotes[q.Article] = append(quotes[q.Article], explainedEvent{e, q})
		}
	}
	var out []explained
	for i := range res.Articles {
		a := &res.Articles[i]
		x := explained{Article: a}
		at := 0
		for n, m := range res.Mentions[i] {
			d := explainedDate{Mention: m, Number: n + 1}
			if m.Sentence >= 0 && m.Sentence < len(a.Sentences) {
				s := a.Sentences[m.Sentence]
				d.Sentence = a.Text[s.Start:s.End]
			}
			for _, q := range quotes[a.ID] {
				if q.Quote.DateStart == m.Start && q.Quote.DateEnd == m.End {
					d.Events = append(d.Events, q)
				}
			}
			x.Dates = append(x.Dates, d)
			if m.Start >= at {
				x.Parts = append(x.Parts, explainedPart{Text: a.Text[at:m.Start]}, explainedPart{a.Text[m.Start:m.End], n + 1})
				at = m.End
			}
		}
		x.Parts = append(x.Parts, explainedPart{Text: a.Text[at:]})
		out = append(out, x)
	}
	return out
}

func explainText(w io.Writer, pages []explained, color bool) error {
	b := bufio.NewWriter(w)
	mark, dim, off := "", "", ""
	if color {
		mark, dim, off = "\x1b[1;33m", "\x1b[2m", "\x1b[0m"
	}
	for _, x := range pages {
		a := x.Article
		fmt.Fprintf(b, "%s\n%spublished %s (%s): %s%s\n\n", oneLine(orDash(a.Title)), dim, orDash(string(a.Published)), a.PublishedGrade, oneLine(orDash(a.PublishedWhy)), off)
		for _, p := range x.Parts {
			if p.Number == 0 {
				b.WriteString(cleanText(p.Text))
			} else {
				fmt.Fprintf(b, "%s[%s]%d%s", mark, cleanText(p.Text), p.Number, off)
			}
		}
		b.WriteString("\n\n")
		for i := range x.Dates {
			writeDate(b, &x.Dates[i], mark, off)
		}
		b.WriteByte('\n')
	}
	return b.Flush()
}

// explainedLine is one line of --format jsonl: what `dates` prints, each
// expression with its sentence and the events that came of it.
type explainedLine struct {
	ID           string         `json:"id"`
	Title        string         `json:"title"`
	Published    timeline.Opt   `json:"published"`
	PublishedWhy string         `json:"published_why"`
	Timexes      []explainedRow `json:"timexes"`
}

type explainedRow struct {
	Date     timeline.Mention `json:"timex"`
	Sentence string           `json:"sentence"`
	Events   []explainedRef   `json:"events"`
}

type explainedRef struct {
	ID          string             `json:"id"`
	Title       string             `json:"title"`
	Status      timeline.Status    `json:"status"`
	Here        timeline.Status    `json:"status_here"` // what the article says, which the event may have outlived
	StatusWhy   string             `json:"status_why,omitempty"`
	Date        timeline.EventDate `json:"date"`
	Reports     int                `json:"reports"`
	MergeReason string             `json:"merge_reason,omitempty"`
}

func explainLines(w io.Writer, pages []explained) error {
	for _, x := range pages {
		line := explainedLine{
			ID: x.Article.ID, Title: x.Article.Title, Published: x.Article.Published,
			PublishedWhy: x.Article.PublishedWhy, Timexes: []explainedRow{},
		}
		for _, d := range x.Dates {
			row := explainedRow{Date: d.Mention, Sentence: d.Sentence, Events: []explainedRef{}}
			for _, e := range d.Events {
				row.Events = append(row.Events, explainedRef{e.ID, e.Title, e.Status, e.Quote.Status, e.Quote.StatusWhy, e.Date, e.Reports, e.MergeReason})
			}
			line.Timexes = append(line.Timexes, row)
		}
		if err := jsonLine(w, line); err != nil {
			return err
		}
	}
	return nil
}

func writeDate(b *bufio.Writer, d *explainedDate, mark, off string) {
	fmt.Fprintf(b, "%d. %s%s%s = %s", d.Number, mark, oneLine(d.Text), off, d.Value)
	if d.EDTF != "" && string(d.EDTF) != d.Value {
		fmt.Fprintf(b, " (EDTF %s)", d.EDTF)
	}
	fmt.Fprintf(b, ", %s, %s\n", strings.ToLower(d.Type), d.Grade)
	if !d.Best.IsZero() && d.Best.String() != d.Value {
		fmt.Fprintf(b, "   best: %s (%s)\n", d.Best, d.Best.Weekday())
	}
	fmt.Fprintf(b, "   rule: %s\n", d.Rule)
	if d.Why != "" {
		fmt.Fprintf(b, "   why: %s\n", oneLine(d.Why))
	}
	if d.Anchor != "" {
		fmt.Fprintf(b, "   resolved against: %s %s\n", d.Anchor, d.AnchorOrigin)
	}
	if len(d.Alternatives) > 0 {
		fmt.Fprintf(b, "   instead of: %s\n", strings.Join(d.Alternatives, ", "))
	}
	if d.Zone != "" {
		fmt.Fprintf(b, "   stands in: %s (no event is taken from there)\n", d.Zone)
	}
	for _, e := range d.Events {
		fmt.Fprintf(b, "   event %s: %s\n", e.ID, oneLine(e.Title))
		fmt.Fprintf(b, "      %s, %s (%s)\n", e.Status, orDash(string(e.Date.EDTF)), e.Date.Grade)
		if e.Quote.StatusWhy != "" {
			fmt.Fprintf(b, "      %s here: %s\n", e.Quote.Status, oneLine(e.Quote.StatusWhy))
		}
		if e.Date.EDTF != e.Quote.EDTF || e.Date.Grade != e.Quote.Grade {
			fmt.Fprintf(b, "      date: %s\n", oneLine(e.Date.Why))
		}
		if e.MergeReason != "" {
			fmt.Fprintf(b, "      one event with %s: %s\n", many(e.Reports, "report"), oneLine(e.MergeReason))
		}
	}
}

// cleanText keeps line breaks and drops what could steer a terminal.
func cleanText(s string) string {
	lines := strings.Split(s, "\n")
	for i, l := range lines {
		lines[i] = oneLine(strings.TrimSuffix(l, "\r"))
	}
	return strings.Join(lines, "\n")
}

func explainHTML(w io.Writer, pages []explained) error {
	t, err := templates.Parse("explain", template.FuncMap{
		"join":  func(s []string) string { return strings.Join(s, ", ") },
		"lower": strings.ToLower,
		"plain": func(edtf timeline.Opt, value string) bool { return edtf == "" || string(edtf) == value },
		"differs": func(e explainedEvent) bool {
			return e.Date.EDTF != e.Quote.EDTF || e.Date.Grade != e.Quote.Grade
		},
	})
	if err != nil {
		return err
	}
	return t.ExecuteTemplate(w, "page.html", slices.Clip(pages))
}
