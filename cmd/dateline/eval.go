package main

import (
	"fmt"
	"io"
	"os"
	"strconv"

	"github.com/dateline-tools/dateline/timeline/eval"
	"github.com/dateline-tools/dateline/timeline/pipeline"
	"github.com/urfave/cli/v2"
)

func (p *program) evalCommand() *cli.Command {
	return &cli.Command{
		Name: "eval", Usage: "score against your own labels", ArgsUsage: "dates|events GOLD PATH...", Category: "for coders",
		Subcommands: []*cli.Command{p.evalDatesCommand(), p.evalEventsCommand()},
		Action: func(c *cli.Context) error {
			return usagef("eval: want 'eval dates' or 'eval events', see 'dateline eval --help'")
		},
	}
}

func (p *program) evalDatesCommand() *cli.Command {
	return &cli.Command{
		Name: "dates", Usage: "precision, recall and F1 of the temporal expressions", ArgsUsage: "GOLD.jsonl PATH...",
		Description: `GOLD has lines as 'dateline dates' writes them, corrected by hand. Scored as in
TempEval-3: strict and relaxed extents, type, value; then the commonest errors.

   dateline eval dates gold.jsonl articles/`,
		Flags: append(inputFlags(), formatFlag("table", "jsonl"), &cli.IntFlag{Name: "errors", Value: 20, Usage: "list the `N` commonest errors"}, outFlag("write to `FILE` instead of standard output")),
		Action: func(c *cli.Context) error {
			r, err := p.goldAndPaths(c)
			if err != nil {
				return err
			}
			defer r.Close()
			gold, err := readGold(c.Args().First(), eval.ReadDates)
			if err != nil {
				return err
			}
			r.Depth = pipeline.ToDates
			res, err := p.everything(c.Context, r)
			if err != nil {
				return err
			}
			if err := eval.Fit(gold, c.Args().First(), res.Articles); err != nil {
				return usagef("%w", err)
			}
			var system []eval.Labelled
			for i := range res.Articles {
				system = append(system, eval.FromDates(res.Articles[i].ID, res.Mentions[i]))
			}
			return p.scores(c, res, eval.Dates(gold, system))
		},
	}
}

func (p *program) evalEventsCommand() *cli.Command {
	return &cli.Command{
		Name: "events", Usage: "precision, recall and agreement of the events", ArgsUsage: "GOLD PATH...",
		Description: `GOLD is a coding sheet from 'dateline sample' filled in, or JSONL with a label a
line, one for every report of an event in the articles that it names:

   {"article": "a1", "start": 161, "end": 317, "event": "border-talks",
    "date": "2024-01-31", "status": "happened", "type": "CONSULT",
    "actors": ["Armenia"], "place": "Yerevan", "topics": ["Border"]}

start and end are bytes of the text; in their place "sentence" may be given, or
"title" and "date". event is any name, the same for all reports of one event.
What a label leaves out is not scored; "none": true says that there is no event.
Of a sheet only rows that were coded count, for precision too: a row coded "no"
is an error where a report is still found.

   dateline eval events coded.csv articles/`,
		Flags: append(append(inputFlags(), namesFlag()), append(topicsFlags(), formatFlag("table", "jsonl"),
			&cli.IntFlag{Name: "errors", Value: 20, Usage: "list `N` missed events"}, outFlag("write to `FILE` instead of standard output"))...),
		Action: func(c *cli.Context) error {
			r, err := p.goldAndPaths(c)
			if err != nil {
				return err
			}
			defer r.Close()
			gold, err := readGold(c.Args().First(), eval.ReadEvents)
			if err != nil {
				return err
			}
			res, err := p.everything(c.Context, r)
			if err != nil {
				return err
			}
			return p.scores(c, res, eval.Events(gold, res.Timeline()))
		},
	}
}

// goldAndPaths reads the flags of a command whose first path is the labels.
func (p *program) goldAndPaths(c *cli.Context) (*reading, error) {
	if c.NArg() < 2 {
		return nil, usagef("eval %s: want GOLD and PATH...", c.Command.Name)
	}
	r, err := p.reading(c)
	if err != nil {
		return nil, err
	}
	r.Paths = r.Paths[1:]
	return r, nil
}

func readGold[T any](name string, read func(io.Reader, string) (T, error)) (T, error) {
	var none T
	f, err := os.Open(name)
	if err != nil {
		return none, usagef("%w", err)
	}
	defer f.Close()
	gold, err := read(f, name)
	if err != nil {
		return none, usagef("%w", err)
	}
	return gold, nil
}

// scores prints a result as a table or as one line of JSON.
func (p *program) scores(c *cli.Context, res *pipeline.Result, s interface {
	Write(w io.Writer, top int) error
}) error {
	err := p.output(c.String("output"), func(w io.Writer) error {
		if c.String("format") == "jsonl" {
			return jsonLine(w, s)
		}
		return s.Write(w, c.Int("errors"))
	})
	if err != nil {
		return err
	}
	return p.stop(res.Notices, len(res.Articles), "articles")
}

func (p *program) sampleCommand() *cli.Command {
	return &cli.Command{
		Name: "sample", Usage: "draw a coding sheet for a second coder", ArgsUsage: "N PATH...", Category: "for coders",
		Description: `A random but repeatable sample of N reports as CSV, with their sentences and
empty columns to fill in; 'dateline eval events' reads it back.

   dateline sample 50 articles/ --seed 7 -o sheet.csv`,
		Flags: append(append(append(inputFlags(), namesFlag()), selectFlags()...),
			&cli.Uint64Flag{Name: "seed", Value: 1, Usage: "`SEED` of the sample"},
			outFlag("write to `FILE` instead of standard output")),
		Action: func(c *cli.Context) error {
			n, err := strconv.Atoi(c.Args().First())
			if err != nil || n < 1 || c.NArg() < 2 {
				return usagef("sample: want N and PATH..., as in 'dateline sample 50 articles/'")
			}
			sel, err := selection(c)
			if err != nil {
				return err
			}
			tl, notices, err := p.behindFirst(c)
			if err != nil {
				return err
			}
			sel.Apply(tl)
			if err := p.output(c.String("output"), func(w io.Writer) error {
				return eval.Sample(w, tl, n, c.Uint64("seed"))
			}); err != nil {
				return fmt.Errorf("sample: %w", err)
			}
			return p.stop(notices, len(tl.Events), "events")
		},
	}
}
