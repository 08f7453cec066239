package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"sync"

	"github.com/dateline-tools/dateline/briefing"
	"github.com/dateline-tools/dateline/timeline"
	"github.com/dateline-tools/dateline/timeline/chart"
	"github.com/dateline-tools/dateline/timeline/export"
	"github.com/dateline-tools/dateline/timeline/pipeline"
	"github.com/urfave/cli/v2"
)

func (p *program) buildCommand() *cli.Command {
	return &cli.Command{
		Name: "build", Usage: "read articles, write the timeline page and the briefing", ArgsUsage: "PATH... -o DIR", Category: "the main job",
		Description: `Writes timeline.html, briefing.html, briefing.md, timeline.json and events.jsonl
into DIR. The briefing is of the ISO week of the newest article, or as
--week, --since and --until say; the timeline has everything, or with --as-of
everything that was published by that day.

   dateline build articles/ -o out
   dateline build articles/ feed.xml --topics topics.yaml -o out --week 2025-W36`,
		Flags: append(append(append(inputFlags(), namesFlag()), topicsFlags()...), append(periodFlags(),
			outFlag("write into `DIR`, made if it is not there"),
			&cli.StringFlag{Name: "title", Usage: "heading of the page and the briefing"},
			&cli.BoolFlag{Name: "dry-run", Usage: "read everything, name the files, write nothing"})...),
		Action: func(c *cli.Context) error {
			if c.String("output") == "" {
				return usagef("build: name the folder to write into with -o DIR")
			}
			r, err := p.reading(c)
			if err != nil {
				return err
			}
			defer r.Close()
			r.Exclude = nil
			for _, name := range built {
				r.Exclude = append(r.Exclude, filepath.Join(c.String("output"), name))
			}
			return p.build(c, r)
		},
	}
}

// built are the files that build writes, and does not read where an earlier
// run left them in a folder that is read.
var built = []string{"timeline.html", "briefing.html", "briefing.md", "timeline.json", "events.jsonl"}

// build is the main job on what r says.
func (p *program) build(c *cli.Context, r *reading) error {
	period, err := periodOf(c)
	if err != nil {
		return err
	}
	res, err := p.everything(c.Context, r)
	if err != nil {
		return err
	}
	if len(res.Articles) == 0 {
		return p.stop(res.Notices, 0, "articles")
	}
	cut, err := dayFlag(c, "as-of")
	if err != nil {
		return err
	}
	tl := res.Timeline()
	if day := cut.End; !day.IsZero() {
		tl = briefing.AsOf(res.Without(func(a *timeline.Article) bool { return briefing.Known(a, day, true) }), day, true)
	}
	tl.Title = c.String("title")
	sel := pipeline.Selection{Topics: c.StringSlice("topic")}
	sel.Apply(tl)
	b, err := p.briefing(c, tl, res, sel, period)
	if err != nil {
		return err
	}
	read, notices := len(tl.Articles), res.Notices // of res no more is needed, and it holds every text
	look := briefing.Look{TimelineHref: "timeline.html"}
	dir := c.String("output")
	write := map[string]func(io.Writer) error{
		"timeline.html": func(w io.Writer) error {
			return chart.Render(w, tl, chart.Options{Title: tl.Title, Build: version(), BriefingHref: "briefing.html"})
		},
		"briefing.html": func(w io.Writer) error { return briefing.Write(w, "html", b, look) },
		"briefing.md":   func(w io.Writer) error { return briefing.Write(w, "md", b, look) },
		"timeline.json": tl.Write,
		"events.jsonl":  func(w io.Writer) error { return export.Write(w, "jsonl", tl) },
	}
	if !c.Bool("dry-run") {
		if err := os.MkdirAll(dir, 0o755); err != nil {
			return err
		}
	}
	errs := make([]error, len(built))
	var group sync.WaitGroup
	for i, file := range built {
		name := filepath.Join(dir, file)
		if c.Bool("dry-run") {
			p.say("would write %s", name)
			continue
		}
		group.Go(func() {
			if err := writeFile(name, write[file]); err != nil {
				errs[i] = fmt.Errorf("%s: %w", name, err)
			}
		})
	}
	group.Wait()
	if err := errors.Join(errs...); err != nil {
		return err
	}
	if !p.quiet {
		p.say("%s, %s, %s: %s", many(read, "article"), many(len(tl.Events), "event"), many(len(tl.Topics), "topic"), filepath.Join(dir, "timeline.html"))
	}
	return p.stop(notices, len(tl.Events), "events")
}
