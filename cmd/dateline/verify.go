package main

import (
	"fmt"
	"io"
	"os"

	"github.com/dateline-tools/dateline/briefing"
	"github.com/dateline-tools/dateline/timeline/pipeline"
	"github.com/urfave/cli/v2"
)

func (p *program) verifyCommand() *cli.Command {
	return &cli.Command{
		Name: "verify", Usage: "check every sentence of an issue against the stored articles", ArgsUsage: "ISSUE PATH...", Category: "over time",
		Description: `ISSUE is an issue in JSON, HTML, Markdown or text; JSON is checked to the byte
of each article. The articles are read again and each sentence is compared with
the place that its note names. Fails (1) if one no longer stands there, naming
it. Dates, labels and sources beside the sentences are compared with the events
of the JSON, and in HTML with sums that show a change by hand, no forgery;
Markdown and text are checked for their sentences alone.

   dateline verify w36.json articles/`,
		Flags: append(inputFlags(), formatFlag("table", "jsonl"), outFlag("write to `FILE` instead of standard output")),
		Action: func(c *cli.Context) error {
			if c.NArg() < 2 {
				return usagef("verify: want ISSUE and PATH..., see 'dateline verify --help'")
			}
			issue, err := os.ReadFile(c.Args().First())
			if err != nil {
				return usagef("%w", err)
			}
			r, err := p.reading(c)
			if err != nil {
				return err
			}
			defer r.Close()
			r.Paths, r.Depth = r.Paths[1:], pipeline.ToArticles
			res, err := p.everything(c.Context, r)
			if err != nil {
				return err
			}
			texts := map[string]string{}
			for i := range res.Articles {
				texts[res.Articles[i].ID] = res.Articles[i].Text
			}
			failures, checked, err := briefing.VerifyIssue(issue, texts)
			if err != nil {
				return usagef("%s: %w", c.Args().First(), err)
			}
			err = printed(p, c, failures, func(w io.Writer, f briefing.Failure) error {
				_, err := fmt.Fprintln(w, oneLine(f.String()))
				return err
			})
			if err != nil {
				return err
			}
			if n := len(failures); n > 0 {
				return &codeError{exitFailed, fmt.Errorf("%d of %d sentences of %s no longer stand", n, checked, c.Args().First())}
			}
			if !p.quiet {
				p.say("all %d sentences stand in the articles read", checked)
				if s := briefing.Unchecked(issue); s != "" {
					p.say("%s", s)
				}
			}
			return p.stop(res.Notices, len(res.Articles), "articles")
		},
	}
}
