package main

import (
	"fmt"
	"strings"

	"github.com/dateline-tools/dateline/timeline"
	"github.com/urfave/cli/v2"
)

func (p *program) schemaCommand() *cli.Command {
	return &cli.Command{
		Name: "schema", Usage: "print the JSON Schema of a format", ArgsUsage: "[NAME]", Category: "housekeeping",
		Description: `Without a name, the names: ` + strings.Join(timeline.SchemaNames(), ", ") + `.

   dateline schema event`,
		Action: func(c *cli.Context) error {
			if c.NArg() == 0 {
				_, err := fmt.Fprintln(p.out, strings.Join(timeline.SchemaNames(), "\n"))
				return err
			}
			b, ok := timeline.Schema(c.Args().First())
			if !ok {
				return usagef("schema: there is none of %q; there are %s", c.Args().First(), strings.Join(timeline.SchemaNames(), ", "))
			}
			_, err := p.out.Write(b)
			return err
		},
	}
}
