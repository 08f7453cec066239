package main

import (
	"fmt"
	"io"

	"github.com/dateline-tools/dateline/timeline"
	"github.com/dateline-tools/dateline/timeline/pipeline"
	"github.com/urfave/cli/v2"
)

func (p *program) keydatesCommand() *cli.Command {
	return &cli.Command{
		Name: "keydates", Usage: "pick the most important dates, with verbatim sentences", ArgsUsage: "PATH...", Category: "the main job",
		Description: `The N dates that matter most in a collection, in date order, each with K
sentences from the articles (timeline summarisation).

   dateline keydates articles/ --dates 10 --sentences 2
   dateline keydates articles/ --query ceasefire --query truce --format table`,
		Flags: append(append(append(inputFlags(), namesFlag()), selectFlags()...),
			&cli.IntFlag{Name: "dates", Value: 10, Usage: "how many dates (`N`)"},
			&cli.IntFlag{Name: "sentences", Value: 1, Usage: "how many sentences a date (`K`)"},
			&cli.StringSliceFlag{Name: "query", Usage: "the collection's subject, a `WORD` or phrase (repeatable, any matches)"},
			formatFlag("jsonl", "table"), outFlag("write to `FILE` instead of standard output")),
		Action: func(c *cli.Context) error {
			if c.Int("dates") < 1 || c.Int("sentences") < 1 {
				return usagef("keydates: --dates and --sentences are at least 1")
			}
			sel, err := selection(c)
			if err != nil {
				return err
			}
			r, err := p.reading(c)
			if err != nil {
				return err
			}
			defer r.Close()
			narrow := len(sel.Topics) > 0 || len(sel.Actors) > 0 || len(sel.Statuses) > 0
			if !narrow {
				r.Depth = pipeline.ToDates
			}
			res, err := p.everything(c.Context, r)
			if err != nil {
				return err
			}
			if narrow {
				res.Narrow(sel)
			}
			days := res.KeyDates(c.Int("dates"), c.Int("sentences"), c.StringSlice("query"), sel.Period)
			err = printed(p, c, days, func(w io.Writer, d timeline.KeyDate) error {
				for i, s := range d.Sentences {
					if _, err := fmt.Fprintf(w, "%s  %s [%s]\n", d.Date, oneLine(s), oneLine(d.Articles[i])); err != nil {
						return err
					}
				}
				return nil
			})
			if err != nil {
				return err
			}
			return p.stop(res.Notices, len(days), "key dates")
		},
	}
}
