package main

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/dateline-tools/dateline/briefing"
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
			list := changes.Diff(tls[0], tls[1])
			if c.String("format") != "jsonl" {
				list = onceASentence(tls[1], list)
			}
			if len(list) == 0 && !p.quiet {
				p.say("no change: %s before and %d after", many(len(tls[0].Events), "event"), len(tls[1].Events))
			}
			kind := ""
			return printed(p, c, list, func(w io.Writer, ch timeline.Change) error {
				head := ""
				if ch.Kind != kind {
					if kind != "" {
						head = "\n"
					}
					kind = ch.Kind
					head += changeHeads[kind] + "\n"
				}
				_, err := fmt.Fprintf(w, "%s  %s\n", head, oneLine(changeLine(tls[0], tls[1], ch)))
				return err
			})
		},
	}
}

// changeHeads are the headings of the kinds of changes.
var changeHeads = map[string]string{
	changes.New: "New", changes.Moved: "Moved", changes.Confirmed: "Confirmed: planned, now reported", changes.Contradicted: "Contradicted or disputed",
	changes.Cancelled: "Cancelled", changes.Withdrawn: "Withdrawn: no longer in the articles", changes.Status: "Other wording of the status",
}

// onceASentence drops new events whose sentence tells another change, one that
// begins earlier in it: a reader has both in the one sentence.
func onceASentence(tl *timeline.Timeline, list []timeline.Change) []timeline.Change {
	type place struct {
		article string
		start   int
	}
	first := map[place]int{}
	at := func(ch timeline.Change) (place, int, bool) {
		q := changes.Behind(tl, ch)
		if q == nil {
			return place{}, 0, false
		}
		if q.Whole != "" {
			return place{q.Article, q.WholeStart}, q.Start, true
		}
		return place{q.Article, q.Start}, q.Start, true
	}
	for _, ch := range list {
		if p, start, ok := at(ch); ok {
			if f, had := first[p]; !had || start < f {
				first[p] = start
			}
		}
	}
	return slices.DeleteFunc(list, func(ch timeline.Change) bool {
		p, start, ok := at(ch)
		return ok && ch.Kind == changes.New && start > first[p]
	})
}

// changeLine prints a change as one line: the dates, the sentence that tells
// it with its source, and the beginning of the event's id for 'history'.
func changeLine(old, new *timeline.Timeline, ch timeline.Change) string {
	tl := new
	if ch.Kind == changes.Withdrawn {
		tl = old
	}
	e, q := changes.Find(tl, ch.Event), changes.Behind(tl, ch)
	if e == nil || q == nil {
		return ch.Title + "  " + ch.Event
	}
	return fmt.Sprintf("%s: %s  %.8s", changeDates(e, ch), cited(q), ch.Event)
}

// changeDates prints what changed: the dates before and after of a move, both
// statuses of another change, and of the rest the event's date.
func changeDates(e *timeline.Event, ch timeline.Change) string {
	was, now := briefing.DayInWords(ch.Was), briefing.DayInWords(ch.Now)
	date := briefing.DateInWords(e.Date)
	if ch.Kind == changes.New && !e.Status.Done() {
		return date + ", " + string(e.Status)
	}
	switch {
	case ch.Kind == changes.Moved && ch.Now == "":
		return was + " → no new date"
	case ch.Kind == changes.Moved:
		return was + " → " + now
	case ch.Kind == changes.Cancelled && e.Date.Dated():
		return "planned for " + date
	case ch.Kind == changes.Status && ch.Was != "" && ch.Now != "":
		return fmt.Sprintf("%s, %s, before %s", date, ch.Now, ch.Was)
	case ch.Kind == changes.Withdrawn && ch.Was != "":
		return was
	}
	return date
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
				_, err := fmt.Fprintln(w, oneLine(historyLine(e)))
				return err
			})
			if err != nil {
				return err
			}
			id := c.Args().First()
			if n := changes.Beginning(tl, id); len(entries) == 0 && n > 0 {
				return &codeError{exitNothing, fmt.Errorf("%q begins the ids of %d events: give six characters or more, as many as fit one", id, n)}
			}
			return p.stop(notices, len(entries), "event of that id")
		},
	}
}

// historyLine prints a step of an event's history as one line.
func historyLine(e changes.Entry) string {
	date, what := "", e.Kind
	if e.Date != "" {
		date = briefing.DayInWords(e.Date)
	}
	switch e.Kind {
	case "announced":
		what = "announced, no date"
		if date != "" {
			what = "announced for " + date
		}
	case "moved":
		what = "put off, no new date"
		if date != "" {
			what = "moved to " + date
		}
	case "confirmed":
		what = "reported, as planned"
		if date != "" {
			what += ", for " + date
		}
	case "cancelled":
		what = "called off"
	default:
		if date != "" {
			what += " for " + date
		}
	}
	if e.Status != timeline.Happened && e.Status != timeline.Cancelled && e.Status != timeline.Postponed {
		what += ", " + string(e.Status)
	}
	line := fmt.Sprintf("%s: %s", briefing.DayInWords(e.At), what)
	if s := cmp.Or(e.Whole, e.Sentence); s != "" {
		line += fmt.Sprintf(". %s: %s", cmp.Or(e.Outlet, e.Article), strings.TrimSpace(s))
	}
	return line
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
