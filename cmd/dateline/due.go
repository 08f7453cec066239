package main

import (
	"cmp"
	"fmt"
	"io"
	"strings"

	"github.com/dateline-tools/dateline/briefing"
	"github.com/dateline-tools/dateline/timeline"
	"github.com/dateline-tools/dateline/timeline/changes"
	"github.com/dateline-tools/dateline/timeline/civil"
	"github.com/urfave/cli/v2"
)

func (p *program) dueCommand() *cli.Command {
	return &cli.Command{
		Name: "due", Usage: "list planned dates that passed without a report", ArgsUsage: "PATH...", Category: "over time",
		Description: `Today is the machine's day unless --as-of says otherwise. Nothing due is 0,
something due is 5, so that cron can tell.

   dateline due out/timeline.json
   dateline due articles/ --as-of 2025-12-02 --format jsonl`,
		Flags: append(append(inputFlags(), namesFlag()), append(selectFlags(), asOfFlag(), formatFlag("table", "jsonl"), outFlag("write to `FILE` instead of standard output"))...),
		Action: func(c *cli.Context) error {
			cut, err := dayFlag(c, "as-of")
			if err != nil {
				return err
			}
			asOf := cut.End
			if asOf.IsZero() {
				asOf = civil.Of(p.now())
			}
			sel, err := selection(c)
			if err != nil {
				return err
			}
			tl, res, err := p.unselected(c)
			if err != nil {
				return err
			}
			notices := noticesOf(tl, res)
			// What was due on a past day is told by what had been published.
			if res != nil {
				tl = res.Without(func(a *timeline.Article) bool { return briefing.Known(a, asOf, !cut.IsZero()) })
			} else {
				tl = briefing.AsOf(tl, asOf, !cut.IsZero())
			}
			sel.Apply(tl)
			items := changes.Due(tl, asOf)
			err = printed(p, c, items, func(w io.Writer, d changes.DueItem) error {
				_, err := fmt.Fprintln(w, oneLine(dueLine(d)))
				return err
			})
			if err != nil {
				return err
			}
			if err := p.stop(notices, 1, ""); err != nil {
				return err
			}
			if len(items) > 0 {
				return &codeError{code: exitDue}
			}
			return nil
		},
	}
}

// dueLine prints an overdue event as one line. The wording claims nothing: no
// report is not no event.
func dueLine(d changes.DueItem) string {
	line := fmt.Sprintf("%s, %s overdue (%s). No report of: %s", briefing.DateInWords(d.Date), many(d.Days, "day"), d.Status, cited(&d.Quote))
	if d.Perhaps != nil {
		line += fmt.Sprintf(" Perhaps it is told as: %s [%s]", d.Perhaps.Title, d.Perhaps.Event)
	}
	return line
}

// cited prints the sentence of a quote and where it is from.
func cited(q *timeline.Quote) string {
	return fmt.Sprintf("%s (%s, %s)", strings.TrimSpace(cmp.Or(q.Whole, q.Sentence)), cmp.Or(q.Outlet, q.Article), briefing.DayInWords(q.Published))
}
