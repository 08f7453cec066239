package main

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/dateline-tools/dateline/examples"
	"github.com/dateline-tools/dateline/timeline/pipeline"
	"github.com/urfave/cli/v2"
)

func (p *program) demoCommand() *cli.Command {
	return &cli.Command{
		Name: "demo", Usage: "build the embedded example", ArgsUsage: "[STORY] -o DIR", Category: "the main job",
		Description: `Writes an example's articles and the files of 'dateline build' into DIR, and
says which two files to open. Needs no network.

   dateline demo -o out`,
		Flags: append(periodFlags(), &cli.StringFlag{Name: "title", Usage: "heading of the page and the briefing"},
			outFlag("write into `DIR`, made if it is not there")),
		Action: func(c *cli.Context) error {
			dir := c.String("output")
			if dir == "" {
				return usagef("demo: name the folder to write into with -o DIR")
			}
			name := examples.Demo
			if c.NArg() > 0 {
				name = c.Args().First()
			}
			story, err := examples.Story(name)
			if err != nil {
				return usagef("demo: there is no story %q; there are %v", name, examples.Stories())
			}
			in := filepath.Join(dir, "input")
			if err := unpack(story, in); err != nil {
				return err
			}
			r := &reading{Options: pipeline.Options{Paths: []string{filepath.Join(in, "articles")}}}
			defer r.Close()
			topics, err := os.Open(filepath.Join(in, "topics.yaml"))
			if err != nil {
				return err
			}
			r.files = append(r.files, topics)
			r.Topics = &pipeline.File{Name: topics.Name(), Reader: topics}
			if !c.IsSet("title") {
				if err := c.Set("title", heading(story)); err != nil {
					return err
				}
			}
			if err := p.build(c, r); err != nil {
				return err
			}
			_, err = fmt.Fprintf(p.out, "Open these two files:\n  %s\n  %s\nThe articles they were made from are in %s.\n",
				filepath.Join(dir, "timeline.html"), filepath.Join(dir, "briefing.html"), in)
			return err
		},
	}
}

// heading returns the first heading of a story's README.
func heading(story fs.FS) string {
	readme, err := fs.ReadFile(story, "README.md")
	if err != nil {
		return ""
	}
	line, _, _ := strings.Cut(string(readme), "\n")
	return strings.TrimSpace(strings.TrimLeft(line, "#"))
}

// unpack writes the files of an example into a folder.
func unpack(story fs.FS, dir string) error {
	return fs.WalkDir(story, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		to := filepath.Join(dir, filepath.FromSlash(name))
		if d.IsDir() {
			return os.MkdirAll(to, 0o755)
		}
		data, err := fs.ReadFile(story, name)
		if err != nil {
			return err
		}
		return os.WriteFile(to, data, 0o644)
	})
}
