package main

import (
	"fmt"
	"io"
	"slices"

	"github.com/dateline-tools/dateline/timeline"
	"github.com/dateline-tools/dateline/timeline/changes"
	"github.com/urfave/cli/v2"
)

func (p *program) diffCommand() *cli.Command {
	return &cli.Command{
		Name: "diff", Usage: "tell what changed between two saved timelines", ArgsUsage: "OLD.json NEW.json", Category: "over time",
		Description: `New, moved, confirmed, contradicted, cancelled and withdrawn events. The exit
code never tells of differences.

   dateline diff last-week/timeline.json out/timeline.json`,
		Flags: []cli.Flag{formatFlag("table", "jsonl"), outFlag("write to `FILE` instead of standard output")},
		Action: func(c *cli.Context) error {
			if c.NArg() != 2 {
				return usagef("diff: want OLD.json and NEW.json")
			}
			var tls [2]*timeline.Timeline
			for i, name := range c.Args().Slice() {
				tl, err := mustSaved(name)
				if err != nil {
					return err
				}
				tls[i] = tl
			}
			return printed(p, c, changes.Diff(tls[0], tls[1]), func(w io.Writer, ch timeline.Change) error {
				_, err := fmt.Fprintln(w, oneLine(changeLine(ch)))
				return err
			})
		},
	}
}

// changeLine prints a change as one line.
func changeLine(ch timeline.Change) string {
	s := fmt.Sprintf("%-12s %s", ch.Kind, ch.Title)
	switch {
	case ch.Was != "" && ch.Now != "" && ch.Was != ch.Now:
		s += fmt.Sprintf(" (%s -> %s)", ch.Was, ch.Now)
	case ch.Now != "":
		s += fmt.Sprintf(" (%s)", ch.Now)
	case ch.Was != "":
		s += fmt.Sprintf(" (was %s)", ch.Was)
	}
	return s + "  " + ch.Event
}

// mustSaved loads a saved timeline or a saved issue.
func mustSaved(name string) (*timeline.Timeline, error) {
	tl, err := savedTimeline(name)
	if err != nil || tl != nil {
		return tl, err
	}
	b, err := savedBriefing(name)
	if err != nil {
		return nil, err
	}
	return b.Timeline(), nil
}

func (p *program) historyCommand() *cli.Command {
	return &cli.Command{
		Name: "history", Usage: "tell what was said of one event, in order", ArgsUsage: "EVENT PATH...", Category: "over time",
		Description: `EVENT is an id, an id of an older file, or its beginning. PATH as for events.

   dateline history 5f0c3e1a9b7d2c44 out/timeline.json
   dateline history 5f0c3e articles/`,
		Flags: append(append(inputFlags(), namesFlag()), append(topicsFlags(), formatFlag("table", "jsonl"), outFlag("write to `FILE` instead of standard output"))...),
		Action: func(c *cli.Context) error {
			if c.NArg() < 2 {
				return usagef("history: want EVENT and PATH...")
			}
			tl, notices, err := p.behindFirst(c)
			if err != nil {
				return err
			}
			entries := changes.History(tl, c.Args().First())
			err = printed(p, c, entries, func(w io.Writer, e changes.Entry) error {
				_, err := fmt.Fprintf(w, "%s  %-12s %-24s %-11s %s: %s\n", orDash(string(e.At)), e.Kind, orDash(string(e.Date)), e.Status, oneLine(orDash(e.Outlet)), oneLine(e.Sentence))
				return err
			})
			if err != nil {
				return err
			}
			return p.stop(notices, len(entries), "event of that id")
		},
	}
}

// behindFirst reads the paths behind the first argument, with the notices of
// this reading.
func (p *program) behindFirst(c *cli.Context) (*timeline.Timeline, []timeline.Notice, error) {
	paths := c.Args().Slice()[1:]
	if len(paths) == 1 {
		if tl, err := p.saved(c, paths[0]); err != nil || tl != nil {
			return tl, nil, err
		}
	}
	r, err := p.reading(c)
	if err != nil {
		return nil, nil, err
	}
	defer r.Close()
	r.Paths = slices.Clone(paths)
	res, err := p.everything(c.Context, r)
	if err != nil {
		return nil, nil, err
	}
	return res.Timeline(), res.Notices, nil
}
