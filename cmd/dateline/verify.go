package main

import (
	"fmt"

	"github.com/dateline-tools/dateline/briefing"
	"github.com/dateline-tools/dateline/timeline/pipeline"
	"github.com/urfave/cli/v2"
)

func (p *program) verifyCommand() *cli.Command {
	return &cli.Command{
		Name: "verify", Usage: "check every sentence of an issue against the stored articles", ArgsUsage: "ISSUE PATH...", Category: "over time",
		Description: `ISSUE is a saved issue (brief --format json). The articles are read again and
each sentence is compared byte by byte with the place that its note names.
Fails (1) if one no longer stands there, naming it.

   dateline verify w36.json articles/`,
		Flags: append(inputFlags(), formatFlag("table", "jsonl")),
		Action: func(c *cli.Context) error {
			if c.NArg() < 2 {
				return usagef("verify: want ISSUE and PATH..., see 'dateline verify --help'")
			}
			issue, err := savedBriefing(c.Args().First())
			if err != nil {
				return err
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
			failures := briefing.Verify(issue, texts)
			for _, f := range failures {
				if c.String("format") == "jsonl" {
					err = jsonLine(p.out, f)
				} else {
					_, err = fmt.Fprintln(p.out, oneLine(f.String()))
				}
				if err != nil {
					return err
				}
			}
			if n := len(failures); n > 0 {
				return &codeError{exitFailed, fmt.Errorf("%d of %d notes of %s no longer stand", n, len(issue.Notes), c.Args().First())}
			}
			if !p.quiet {
				p.say("all %d notes stand", len(issue.Notes))
			}
			return p.stop(res.Notices, len(res.Articles), "articles")
		},
	}
}
