package main

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/dateline-tools/dateline/timeline"
	"github.com/dateline-tools/dateline/timeline/export"
	"github.com/dateline-tools/dateline/timeline/pipeline"
	"github.com/urfave/cli/v2"
)

func (p *program) datesCommand() *cli.Command {
	return &cli.Command{
		Name: "dates", Usage: "tag every temporal expression with its value and reason", ArgsUsage: "PATH...", Category: "look closer",
		Description: `One line an article, with every expression as TIMEX3, EDTF and days, the rule
that read it, what it was resolved against, and the readings that lost.
The format timeml writes one TimeML 1.2.1 document an article, to standard
output if there is only one, else into the folder of -o.

   dateline dates article.txt
   dateline dates --format table article.txt
   dateline dates --format timeml articles/ -o timeml/`,
		Flags: append(inputFlags(), formatFlag("jsonl", "timeml", "table"), outFlag("write to `FILE` (a folder for timeml) instead of standard output")),
		Action: func(c *cli.Context) error {
			switch c.String("format") {
			case "timeml":
				return p.timeml(c)
			case "table":
				return p.stream(c, pipeline.ToDates, "articles", dateRows)
			}
			return p.stream(c, pipeline.ToDates, "articles", func(w io.Writer, rec pipeline.Record) error {
				return jsonLine(w, timeline.Dates{ID: rec.Article.ID, Published: rec.Article.Published, Timexes: rec.Mentions})
			})
		},
	}
}

func dateRows(w io.Writer, rec pipeline.Record) error {
	for _, m := range rec.Mentions {
		if _, err := fmt.Fprintf(w, "%-24s %6d  %-28s %-8s %-18s %-26s %s\n", oneLine(clip(rec.Article.ID, 24)), m.Start,
			oneLine(clip(m.Text, 28)), m.Type, clip(m.Value, 18), orDash(string(m.EDTF)), m.Rule); err != nil {
			return err
		}
	}
	return nil
}

// timeml writes TimeML documents: one to standard output, several into a
// folder, named by article id.
func (p *program) timeml(c *cli.Context) error {
	r, err := p.reading(c)
	if err != nil {
		return err
	}
	defer r.Close()
	r.Depth = pipeline.ToDates
	dir := c.String("output")
	if dir != "" && dir != "-" {
		if err := os.MkdirAll(dir, 0o755); err != nil {
			return err
		}
	}
	var notices []timeline.Notice
	var first pipeline.Record
	found := 0
	taken := map[string]bool{}
	err = pipeline.Each(c.Context, r.Options, func(rec pipeline.Record) error {
		notices = append(notices, rec.Notices...)
		if rec.Article == nil {
			return nil
		}
		if found++; found == 1 {
			first = rec
		}
		if dir == "" || dir == "-" {
			if found > 1 {
				return usagef("dates: --format timeml writes one document an article, and there are several: name a folder with -o")
			}
			return nil
		}
		return writeFile(filepath.Join(dir, fileName(rec.Article.ID, taken)+".tml"), func(w io.Writer) error {
			return export.TimeML(w, rec.Article, rec.Mentions)
		})
	})
	if err != nil {
		return userFile(err)
	}
	if found == 1 && (dir == "" || dir == "-") {
		err = p.output("", func(w io.Writer) error { return export.TimeML(w, first.Article, first.Mentions) })
	}
	if err != nil {
		return err
	}
	p.notices(notices)
	return p.stop(notices, found, "articles")
}

// fileName makes a file name of an id, none twice in taken.
func fileName(id string, taken map[string]bool) string {
	name := strings.Map(func(r rune) rune {
		switch {
		case r >= 'a' && r <= 'z', r >= 'A' && r <= 'Z', r >= '0' && r <= '9', r == '-', r == '_':
			return r
		}
		return '_'
	}, id)
	if len(name) > 100 {
		name = name[:100]
	}
	base := name
	for n := 2; taken[strings.ToLower(name)] || name == ""; n++ {
		name = fmt.Sprintf("%s-%d", base, n)
	}
	taken[strings.ToLower(name)] = true
	return name
}
