package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/dateline-tools/dateline/timeline"
	"github.com/urfave/cli/v2"
)

func (p *program) topicsCommand() *cli.Command {
	return &cli.Command{
		Name: "topics", Usage: "print the topics found or matched, and the words that decided", ArgsUsage: "PATH...", Category: "the main job",
		Description: `   dateline topics articles/
   dateline topics articles/ --topics topics.yaml --format table`,
		Flags: append(append(inputFlags(), namesFlag()), append(selectFlags(), formatFlag("jsonl", "table"),
			outFlag("write to `FILE` instead of standard output"))...),
		Action: func(c *cli.Context) error {
			tl, res, err := p.timeline(c)
			if err != nil {
				return err
			}
			err = printed(p, c, tl.Topics, func(w io.Writer, t timeline.Topic) error {
				_, err := fmt.Fprintf(w, "%5d  %s  (%s)\n", t.Events, oneLine(t.Name), oneLine(strings.Join(t.Words, ", ")))
				return err
			})
			if err != nil {
				return err
			}
			return p.stop(noticesOf(tl, res), len(tl.Topics), "topics")
		},
	}
}
