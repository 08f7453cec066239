package main

import (
	"fmt"
	"runtime/debug"

	"github.com/urfave/cli/v2"
)

// release is set by `make dist`.
var release = ""

// version returns the release, or what the module system knows of the build.
func version() string {
	if release != "" {
		return release
	}
	if info, ok := debug.ReadBuildInfo(); ok && info.Main.Version != "" && info.Main.Version != "(devel)" {
		return info.Main.Version
	}
	return "development"
}

func (p *program) versionCommand() *cli.Command {
	return &cli.Command{
		Name: "version", Usage: "print the version", Category: "housekeeping",
		Action: func(c *cli.Context) error {
			_, err := fmt.Fprintln(p.out, "dateline", version())
			return err
		},
	}
}
