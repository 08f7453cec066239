package main

import (
	"bufio"
	"fmt"
	"io"
	"text/tabwriter"

	"github.com/dateline-tools/dateline/timeline"
	"github.com/dateline-tools/dateline/timeline/pipeline"
	"github.com/urfave/cli/v2"
)

func (p *program) articlesCommand() *cli.Command {
	return &cli.Command{
		Name: "articles", Usage: "show what was read, and when it was published", ArgsUsage: "PATH...", Category: "look closer",
		Description: `One line an article: its text as Dateline reads it, its publication date with
every candidate and the winner, and what of the text is not article. The lines
can be read again as input.

   dateline articles page.html
   dateline articles --explain page.html
   cat feed.xml | dateline articles --format table -`,
		Flags: append(inputFlags(), formatFlag("jsonl", "table"),
			&cli.BoolFlag{Name: "explain", Usage: "print every candidate for the publication date, and why the winner won"},
			outFlag("write to `FILE` instead of standard output")),
		Action: func(c *cli.Context) error {
			write := articleJSONL
			switch {
			case c.Bool("explain"):
				write = articleExplain
			case c.String("format") == "table":
				write = articleRow
			}
			return p.stream(c, pipeline.ToArticles, "articles", write)
		},
	}
}

// stream runs the per-article rooms and writes each record as it comes.
func (p *program) stream(c *cli.Context, depth pipeline.Depth, what string, write func(io.Writer, pipeline.Record) error) error {
	r, err := p.reading(c)
	if err != nil {
		return err
	}
	defer r.Close()
	r.Depth = depth
	done := p.progress(r)
	var notices []timeline.Notice
	found := 0
	err = p.output(c.String("output"), func(w io.Writer) error {
		return pipeline.Each(c.Context, r.Options, func(rec pipeline.Record) error {
			notices = append(notices, rec.Notices...)
			if rec.Article == nil {
				return nil
			}
			found++
			return write(w, rec)
		})
	})
	done()
	if err != nil {
		return userFile(err)
	}
	p.notices(notices)
	return p.stop(notices, found, what)
}

func articleJSONL(w io.Writer, rec pipeline.Record) error {
	b, err := rec.Article.AppendJSON(nil)
	if err != nil {
		return fmt.Errorf("article %s: %w", rec.Article.ID, err)
	}
	_, err = w.Write(append(b, '\n'))
	return err
}

func articleRow(w io.Writer, rec pipeline.Record) error {
	a := rec.Article
	_, err := fmt.Fprintf(w, "%-24s %-8s %-24s %s\n", orDash(string(a.Published)), a.PublishedGrade, oneLine(clip(orDash(a.Outlet), 24)), oneLine(clip(a.Title, 80)))
	return err
}

func articleExplain(w io.Writer, rec pipeline.Record) error {
	a := rec.Article
	buf := bufio.NewWriter(w)
	fmt.Fprintf(buf, "%s\n", oneLine(orDash(a.Title)))
	fmt.Fprintf(buf, "  %s %s\n", oneLine(a.Input.Path), oneLine(a.ID))
	fmt.Fprintf(buf, "  published %s (%s): %s\n", orDash(string(a.Published)), a.PublishedGrade, oneLine(orDash(a.PublishedWhy)))
	if a.Updated != "" {
		fmt.Fprintf(buf, "  updated %s\n", a.Updated)
	}
	if !a.Grabbed.IsZero() {
		fmt.Fprintf(buf, "  grabbed %s\n", a.Grabbed)
	}
	tab := tabwriter.NewWriter(buf, 0, 4, 2, ' ', 0)
	for _, cand := range a.Candidates {
		fmt.Fprintf(tab, "    %.2f\t%s\t%s\t%s\t%s\t%s\n", cand.Score, cand.Origin, cand.Role, orDash(string(cand.EDTF)), oneLine(clip(cand.Text, 48)), oneLine(cand.Why))
	}
	tab.Flush()
	fmt.Fprintln(buf)
	return buf.Flush()
}

func orDash(s string) string {
	if s == "" {
		return "-"
	}
	return s
}

// clip cuts a line to n characters.
func clip(s string, n int) string {
	r := []rune(s)
	if len(r) <= n {
		return s
	}
	return string(r[:n-1]) + "…"
}
