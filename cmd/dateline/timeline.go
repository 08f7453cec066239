package main

import (
	"errors"
	"io"

	"github.com/dateline-tools/dateline/timeline"
	"github.com/dateline-tools/dateline/timeline/chart"
	"github.com/urfave/cli/v2"
)

func (p *program) timelineCommand() *cli.Command {
	return &cli.Command{
		Name: "timeline", Usage: "write only the interactive page", ArgsUsage: "PATH... -o FILE", Category: "the main job",
		Description: `One HTML file that needs no network. PATH may be a saved timeline.json; no
article is then read again. --format json saves one.

   dateline timeline articles/ -o timeline.html
   dateline timeline out/timeline.json --lanes actor --since 2025-09 -o september.html
   dateline timeline out/timeline.json --format svg -o whole.svg`,
		Flags: append(append(append(inputFlags(), namesFlag()), selectFlags()...),
			formatFlag("html", "svg", "png", "json"),
			&cli.StringFlag{Name: "title", Usage: "heading of the page"},
			&cli.StringFlag{Name: "lanes", Value: "topic", Usage: "lanes shown first, by topic, actor, type or outlet (`KIND`)"},
			&cli.StringFlag{Name: "theme", Value: "auto", Usage: "auto, light or dark (`THEME`)"},
			&cli.StringFlag{Name: "compare", Usage: "show what changed since the saved timeline `FILE`"},
			&cli.BoolFlag{Name: "embed", Usage: "a fragment for another page"},
			&cli.IntFlag{Name: "top", Usage: "only the `N` events with the most independent sources"},
			outFlag("write to `FILE` instead of standard output")),
		Action: func(c *cli.Context) error {
			o := chart.Options{
				Title: c.String("title"), Lanes: c.String("lanes"), Theme: c.String("theme"),
				Embed: c.Bool("embed"), Top: c.Int("top"), Build: version(),
			}
			if err := o.Check(); err != nil {
				return usagef("timeline: %w", err)
			}
			if name := c.String("compare"); name != "" {
				old, err := savedTimeline(name)
				if err == nil && old == nil {
					err = usagef("--compare %s: not a saved timeline.json", name)
				}
				if err != nil {
					return err
				}
				o.Compare = old
			}
			if c.String("format") == "png" && (c.String("output") == "" || c.String("output") == "-") {
				return usagef("timeline: a PNG is not written to standard output; name a file with -o")
			}
			tl, res, err := p.timeline(c)
			if err != nil {
				return err
			}
			if c.String("title") != "" {
				tl.Title = c.String("title")
			}
			if err := p.writeTimeline(c, tl, o); err != nil {
				return err
			}
			return p.stop(noticesOf(tl, res), len(tl.Events), "events")
		},
	}
}

func (p *program) writeTimeline(c *cli.Context, tl *timeline.Timeline, o chart.Options) error {
	switch c.String("format") {
	case "json":
		return p.output(c.String("output"), tl.Write)
	case "svg":
		return p.output(c.String("output"), func(w io.Writer) error { return chart.SVG(w, tl, o) })
	case "png":
		return p.print(c.Context, c.String("output"), "png", func(w io.Writer) error { return chart.SVG(w, tl, o) })
	}
	return p.output(c.String("output"), func(w io.Writer) error { return chart.Render(w, tl, o) })
}

// errNoChromium says what is missing and what works without it.
var errNoChromium = errors.New("no chromium found on PATH; svg and html need none")
