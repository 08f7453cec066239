package main

import (
	"io"
	"os"

	"github.com/dateline-tools/dateline/briefing"
	"github.com/dateline-tools/dateline/timeline"
	"github.com/dateline-tools/dateline/timeline/changes"
	"github.com/dateline-tools/dateline/timeline/civil"
	"github.com/dateline-tools/dateline/timeline/pipeline"
	"github.com/urfave/cli/v2"
)

// periodFlags say which days a briefing is of.
func periodFlags() []cli.Flag {
	return []cli.Flag{
		&cli.StringFlag{Name: "week", Usage: "the ISO `WEEK`, as 2025-W36"},
		&cli.StringFlag{Name: "since", Usage: "from `DAY` on"},
		&cli.StringFlag{Name: "until", Usage: "up to `DAY`"},
		&cli.StringFlag{Name: "as-of", Usage: "as it would have been written on `DAY`: nothing published later is used"},
	}
}

func (p *program) briefCommand() *cli.Command {
	return &cli.Command{
		Name: "brief", Usage: "write only the briefing", ArgsUsage: "PATH...", Category: "the main job",
		Description: `The ISO week of the newest article, unless --week, --since or --until say
otherwise. Every sentence is verbatim with its note. --format json saves the
issue for the next one's --previous and for 'dateline verify'.

   dateline brief articles/ --week 2025-W36
   dateline brief articles/ --week 2025-W37 --previous w36.json --format docx -o w37.docx
   dateline brief out/timeline.json --as-of 2025-09-05 --format txt`,
		Flags: append(append(inputFlags(), namesFlag()), append(append(topicsFlags(), periodFlags()...),
			&cli.StringSliceFlag{Name: "actor", Usage: "only events with the actor `NAME` (repeatable, any matches)"},
			&cli.StringSliceFlag{Name: "status", Usage: "only events of `STATUS` (repeatable, any matches)"},
			formatFlag(append(briefing.Formats(), "pdf")...),
			&cli.StringFlag{Name: "previous", Usage: "the saved earlier issue `FILE` (--format json) that changes are told against"},
			&cli.StringFlag{Name: "title", Usage: "heading"},
			&cli.StringFlag{Name: "organisation", Usage: "name of the issuing office"},
			&cli.StringFlag{Name: "classification", Usage: "marking printed at top and bottom"},
			&cli.StringFlag{Name: "language-variant", Value: briefing.British, Usage: "en-GB or en-US (`VARIANT`)"},
			&cli.BoolFlag{Name: "brief", Usage: "one page"},
			&cli.BoolFlag{Name: "full", Usage: "no limit of length"},
			&cli.StringFlag{Name: "from", Usage: "`ADDRESS` a mail is from (eml)"},
			&cli.StringFlag{Name: "to", Usage: "`ADDRESS` a mail goes to (eml)"},
			&cli.StringFlag{Name: "template", Usage: "templates of yours from `DIR`, in place of the built-in ones"},
			outFlag("write to `FILE` instead of standard output"))...),
		Action: func(c *cli.Context) error {
			period, err := periodOf(c)
			if err != nil {
				return err
			}
			format := c.String("format")
			if name := c.String("output"); (format == "docx" || format == "pdf") && (name == "" || name == "-") {
				return usagef("brief: a %s is not written to standard output; name a file with -o", format)
			}
			sel, err := briefSelection(c)
			if err != nil {
				return err
			}
			tl, res, err := p.unselected(c)
			if err != nil {
				return err
			}
			sel.Apply(tl)
			found := len(tl.Events) > 0
			b, err := p.briefing(c, tl, res, sel, period)
			if err != nil {
				return err
			}
			if err := p.writeBriefing(c, b); err != nil {
				return err
			}
			if !sel.IsZero() && !found {
				return p.stop(noticesOf(tl, res), 0, "events of that selection")
			}
			return p.stop(noticesOf(tl, res), len(tl.Articles), "articles")
		},
	}
}

// briefSelection reads the selection flags; --since and --until are the
// period's here and leave events outside of it in the calendar.
func briefSelection(c *cli.Context) (pipeline.Selection, error) {
	s, err := selection(c)
	s.Period = civil.Span{}
	return s, err
}

// periodOf reads --week, --since, --until. The zero period is the week of the
// cut-off.
func periodOf(c *cli.Context) (timeline.Period, error) {
	span, err := sinceUntil(c)
	if err != nil {
		return timeline.Period{}, err
	}
	if c.String("week") == "" {
		return timeline.Period{Since: span.Start, Until: span.End}, nil
	}
	if !span.IsZero() {
		return timeline.Period{}, usagef("%s: --week and --since or --until exclude each other", c.Command.Name)
	}
	return weekFlag(c.String("week"))
}

// briefing makes the issue that the flags ask for.
func (p *program) briefing(c *cli.Context, tl *timeline.Timeline, res *pipeline.Result, sel pipeline.Selection, period timeline.Period) (*briefing.Briefing, error) {
	cut, err := dayFlag(c, "as-of")
	if err != nil {
		return nil, err
	}
	asOf := cut.End
	if asOf.IsZero() {
		asOf = period.Until
	}
	if asOf.IsZero() {
		asOf = tl.AsOf
	}
	if period.Since.IsZero() && period.Until.IsZero() && !asOf.IsZero() {
		y, w := asOf.ISOWeek()
		s := civil.WeekSpan(y, w)
		period = timeline.Period{Since: s.Start, Until: s.End, Label: isoWeek(y, w)}
	}
	o := briefing.Options{
		Period: period, AsOf: asOf, Title: c.String("title"), Organisation: c.String("organisation"),
		Classification: c.String("classification"), Variant: c.String("language-variant"),
		Length: length(c), Topics: c.StringSlice("topic"), Build: version(), Loose: cut.End.IsZero(),
	}
	if err := o.Check(); err != nil {
		return nil, usagef("brief: %w", err)
	}
	if res != nil {
		if !asOf.IsZero() {
			cut := res.Without(func(a *timeline.Article) bool { return briefing.Known(a, asOf, !o.Loose) })
			sel.Apply(cut)
			cut.Title, tl = tl.Title, cut
		}
		o.Texts = map[string]string{}
		for i := range res.Articles {
			o.Texts[res.Articles[i].ID] = res.Articles[i].Text
		}
		for _, cm := range res.Comments {
			o.Comments = append(o.Comments, briefing.Comment{Topic: cm.Topic, Event: cm.Event, Text: cm.Text, By: cm.By})
		}
	}
	if name := c.String("previous"); name != "" {
		if o.Previous, err = savedBriefing(name); err != nil {
			return nil, err
		}
		o.Changes = changes.Diff(o.Previous.Timeline(), briefing.AsOf(tl, asOf, !o.Loose))
	}
	return briefing.Make(tl, o), nil
}

func length(c *cli.Context) briefing.Length {
	switch {
	case c.Bool("full"):
		return briefing.Full
	case c.Bool("brief"):
		return briefing.Brief
	}
	return briefing.Default
}

// savedBriefing loads an issue that --format json saved.
func savedBriefing(name string) (*briefing.Briefing, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, usagef("%w", err)
	}
	defer f.Close()
	b, err := briefing.Read(f)
	if err != nil {
		return nil, usagef("%s: %w; 'dateline brief --format json' saves an issue", name, err)
	}
	return b, nil
}

func (p *program) writeBriefing(c *cli.Context, b *briefing.Briefing) error {
	look := briefing.Look{From: c.String("from"), To: c.String("to")}
	if dir := c.String("template"); dir != "" {
		if err := briefing.CheckTemplates(os.DirFS(dir)); err != nil {
			return usagef("--template %s: %w", dir, err)
		}
		look.Templates = os.DirFS(dir)
	}
	write := func(format string) func(io.Writer) error {
		return func(w io.Writer) error { return briefing.Write(w, format, b, look) }
	}
	if c.String("format") == "pdf" {
		return p.print(c.Context, c.String("output"), "pdf", write("html"))
	}
	return p.output(c.String("output"), write(c.String("format")))
}
