package main

import (
	"fmt"
	"io"

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
	days := "1 day"
	if d.Days != 1 {
		days = fmt.Sprintf("%d days", d.Days)
	}
	return fmt.Sprintf("%-24s %9s overdue, %s: %s  (%s, %s)", daysInWords(d.Date), days, d.Status, d.Title, d.Quote.Outlet, orDash(string(d.Quote.Published)))
}

// daysInWords prints the days of an event for people: one day, "by DAY",
// "from DAY on", or both ends.
func daysInWords(d timeline.EventDate) string {
	switch {
	case !d.Dated():
		return "-"
	case d.Earliest == d.Latest:
		return d.Earliest.String()
	case len(d.EDTF) == len("2025-10") || len(d.EDTF) == len("2025"):
		return string(d.EDTF) // a month or a year
	case d.Span == timeline.SpanOpen && !d.Latest.IsZero():
		return "by " + d.Latest.String()
	case d.Latest.IsZero():
		return "from " + d.Earliest.String() + " on"
	case d.Earliest.IsZero():
		return "by " + d.Latest.String()
	}
	return d.Earliest.String() + " to " + d.Latest.String()
}
