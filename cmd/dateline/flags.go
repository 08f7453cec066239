package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"slices"
	"strconv"
	"strings"

	"github.com/dateline-tools/dateline/timeline"
	"github.com/dateline-tools/dateline/timeline/civil"
	"github.com/dateline-tools/dateline/timeline/pipeline"
	"github.com/urfave/cli/v2"
)

// inputFlags are those of every command that reads articles.
func inputFlags() []cli.Flag {
	return []cli.Flag{
		&cli.StringFlag{Name: "input-format", Usage: "read as `FORMAT` (" + strings.Join(pipeline.InputFormats(), ", ") + "); detected otherwise"},
		&cli.StringSliceFlag{Name: "column", Usage: "CSV: `FIELD=COLUMN` (repeatable), as text=Body"},
		&cli.StringFlag{Name: "overrides", Usage: "corrections by hand from `FILE` (overrides.yaml)", EnvVars: []string{"DATELINE_OVERRIDES"}},
		&cli.BoolFlag{Name: "allow-private", Usage: "let URLs reach private and loopback addresses"},
		&cli.StringFlag{Name: "cache", Usage: "keep fetched pages in `DIR`"},
		&cli.IntFlag{Name: "jobs", Usage: "articles worked on at once; 0 is one a core"},
	}
}

// namesFlag is for commands that look for actors.
func namesFlag() cli.Flag {
	return &cli.StringFlag{Name: "names", Usage: "aliases of people, organisations and places from `FILE` (names.yaml)", EnvVars: []string{"DATELINE_NAMES"}}
}

// selectFlags choose events.
func selectFlags() []cli.Flag {
	return append(topicsFlags(),
		&cli.StringSliceFlag{Name: "actor", Usage: "only events with the actor `NAME` (repeatable, any matches)"},
		&cli.StringSliceFlag{Name: "status", Usage: "only events of `STATUS` (repeatable, any matches)"},
		sinceFlag(), untilFlag(),
	)
}

func topicsFlags() []cli.Flag {
	return []cli.Flag{
		&cli.StringFlag{Name: "topics", Usage: "topics from `FILE` (topics.yaml); discovered otherwise", EnvVars: []string{"DATELINE_TOPICS"}},
		&cli.StringSliceFlag{Name: "topic", Usage: "only events of the topic `NAME` (repeatable, any matches)"},
	}
}

func sinceFlag() cli.Flag {
	return &cli.StringFlag{Name: "since", Usage: "only events on `DAY` or later (2025-09-01; a month or year is its first day)"}
}

func untilFlag() cli.Flag {
	return &cli.StringFlag{Name: "until", Usage: "only events on `DAY` or earlier (a month or year is its last day)"}
}

func asOfFlag() cli.Flag {
	return &cli.StringFlag{Name: "as-of", Usage: "take `DAY` for today"}
}

func outFlag(usage string) cli.Flag {
	return &cli.StringFlag{Name: "output", Aliases: []string{"o"}, Usage: usage}
}

// formatFlag lets a command print in one of several formats, the first being
// the default.
func formatFlag(formats ...string) cli.Flag {
	return &cli.StringFlag{Name: "format", Value: formats[0], Usage: "print as `FORMAT`: " + strings.Join(formats, ", "),
		Action: func(c *cli.Context, f string) error {
			if slices.Contains(formats, f) {
				return nil
			}
			return usagef("--format %s: not one of %s", f, strings.Join(formats, ", "))
		}}
}

// reading is what the input flags ask for. Close it when done.
type reading struct {
	pipeline.Options
	files []*os.File
}

// Close closes the user's files.
func (r *reading) Close() {
	for _, f := range r.files {
		f.Close()
	}
}

// reading collects the input flags of a command.
func (p *program) reading(c *cli.Context) (*reading, error) {
	if c.NArg() == 0 {
		return nil, usagef("%s: no path given; see 'dateline %s --help'", c.Command.Name, c.Command.Name)
	}
	r := &reading{Options: pipeline.Options{
		Paths: c.Args().Slice(), Stdin: p.in,
		InputFormat: c.String("input-format"), AllowPrivate: c.Bool("allow-private"),
		CacheDir: c.String("cache"), Workers: c.Int("jobs"),
	}}
	if f := r.InputFormat; f != "" && !slices.Contains(pipeline.InputFormats(), f) {
		return nil, usagef("--input-format %s: not one of %s", f, strings.Join(pipeline.InputFormats(), ", "))
	}
	if out := c.String("output"); out != "" && out != "-" {
		r.Exclude = []string{out} // of an earlier run, in a folder that is read
	}
	if r.Workers < 0 {
		return nil, usagef("--jobs %d: want 0 or more", r.Workers)
	}
	for _, pair := range c.StringSlice("column") {
		field, column, ok := strings.Cut(pair, "=")
		if !ok {
			return nil, usagef("--column %s: want FIELD=COLUMN", pair)
		}
		if r.Columns == nil {
			r.Columns = map[string]string{}
		}
		r.Columns[field] = column
	}
	for _, own := range []struct {
		flag string
		to   **pipeline.File
	}{{"topics", &r.Topics}, {"names", &r.Names}, {"overrides", &r.Overrides}} {
		name := c.String(own.flag)
		if name == "" {
			continue
		}
		f, err := os.Open(name)
		if err != nil {
			r.Close()
			return nil, usagef("--%s: %w", own.flag, err)
		}
		r.files = append(r.files, f)
		*own.to = &pipeline.File{Name: name, Reader: f}
	}
	return r, nil
}

// selection collects the selection flags of a command.
func selection(c *cli.Context) (pipeline.Selection, error) {
	s := pipeline.Selection{Topics: c.StringSlice("topic"), Actors: c.StringSlice("actor")}
	for _, st := range c.StringSlice("status") {
		status := timeline.Status(st)
		if !status.Known() {
			return s, usagef("--status %s: not one of %v", st, timeline.Statuses)
		}
		s.Statuses = append(s.Statuses, status)
	}
	var err error
	s.Period, err = sinceUntil(c)
	return s, err
}

// sinceUntil reads --since and --until.
func sinceUntil(c *cli.Context) (civil.Span, error) {
	since, err := dayFlag(c, "since")
	if err != nil {
		return civil.Span{}, err
	}
	until, err := dayFlag(c, "until")
	if err != nil {
		return civil.Span{}, err
	}
	s := civil.Span{Start: since.Start, End: until.End}
	if s.Closed() && s.Start.After(s.End) {
		return s, usagef("--since %s is after --until %s", s.Start, s.End)
	}
	return s, nil
}

// dayFlag reads a flag that holds a day, month or year.
func dayFlag(c *cli.Context, name string) (civil.Span, error) {
	text := c.String(name)
	v, err := civil.ParseEDTF(text)
	if err != nil || (text != "" && v.Kind != civil.Single) {
		return civil.Span{}, usagef("--%s %s: want a day like 2025-09-04, a month or a year", name, text)
	}
	return v.Bounds(), nil
}

// isoWeek prints an ISO week.
func isoWeek(y, w int) string { return fmt.Sprintf("%04d-W%02d", y, w) }

// weekFlag reads an ISO week such as 2025-W36.
func weekFlag(text string) (timeline.Period, error) {
	y, w, ok := strings.Cut(strings.ToUpper(text), "-W")
	year, errY := strconv.Atoi(y)
	week, errW := strconv.Atoi(w)
	if !ok || errY != nil || errW != nil || year < 1 || year > 9999 || week < 1 || week > civil.WeeksIn(year) {
		return timeline.Period{}, usagef("--week %s: want an ISO week such as 2025-W36", text)
	}
	s := civil.WeekSpan(year, week)
	return timeline.Period{Since: s.Start, Until: s.End, Label: isoWeek(year, week)}, nil
}

// stop returns the exit code that follows from what was read and found, as
// an error that says nothing more: notices were printed before.
func (p *program) stop(notices []timeline.Notice, found int, what string) error {
	if pipeline.Lost(notices) {
		return &codeError{code: exitPartial}
	}
	if found == 0 {
		return &codeError{exitNothing, fmt.Errorf("no %s found", what)}
	}
	return nil
}

// notices prints what the user should know: everything that was lost, and
// the rest whole with --verbose, else counted by kind.
func (p *program) notices(ns []timeline.Notice) {
	counts := map[string]int{}
	var kinds []string
	for _, n := range ns {
		if n.Lost || p.verbose {
			if !p.quiet || n.Lost {
				p.say("%s", oneLine(n.String()))
			}
			continue
		}
		if counts[n.Kind]++; counts[n.Kind] == 1 {
			kinds = append(kinds, n.Kind)
		}
	}
	if p.quiet || len(kinds) == 0 {
		return
	}
	var parts []string
	for _, k := range kinds {
		parts = append(parts, fmt.Sprintf("%d %s", counts[k], k))
	}
	p.say("notices: %s (--verbose prints them)", strings.Join(parts, ", "))
}

// oneLine keeps control characters of hostile names off the terminal.
func oneLine(s string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' || r == 0x7f || (r >= 0x80 && r < 0xa0) || (r >= 0x202a && r <= 0x202e) || (r >= 0x2066 && r <= 0x2069) {
			return '\uFFFD'
		}
		return r
	}, s)
}

// everything reads the whole input with a progress bar and prints notices.
func (p *program) everything(ctx context.Context, r *reading) (*pipeline.Result, error) {
	done := p.progress(r)
	res, err := pipeline.Run(ctx, r.Options)
	done()
	if err != nil {
		return nil, userFile(err)
	}
	p.notices(res.Notices)
	return res, nil
}

// userFile gives a broken file of the user's the exit code of wrong usage.
func userFile(err error) error {
	var file *pipeline.FileError
	if errors.As(err, &file) {
		return &codeError{exitUsage, err}
	}
	return err
}
