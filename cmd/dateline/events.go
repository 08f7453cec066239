package main

import (
	"io"
	"os"
	"slices"
	"strings"

	"github.com/dateline-tools/dateline/timeline"
	"github.com/dateline-tools/dateline/timeline/export"
	"github.com/dateline-tools/dateline/timeline/pipeline"
	"github.com/urfave/cli/v2"
)

func (p *program) eventsCommand() *cli.Command {
	return &cli.Command{
		Name: "events", Usage: "print merged events, or export them", ArgsUsage: "PATH...", Category: "the main job",
		Description: `One line an event, with its date, status, actors, place, topics, history,
disputes and every sentence that reports it. PATH may also be a saved
timeline.json. --format writes the same events for other programs:
` + wrapList(export.Formats(), "   ") + `

   dateline events articles/
   dateline events articles/ --topics topics.yaml --topic "Grain corridor" --format csv
   dateline events out/timeline.json --status scheduled --format ics -o coming.ics`,
		Flags: append(append(inputFlags(), namesFlag()), append(selectFlags(),
			formatFlag(eventFormats()...),
			outFlag("write to `FILE` instead of standard output"))...),
		Action: func(c *cli.Context) error {
			tl, res, err := p.timeline(c)
			if err != nil {
				return err
			}
			if c.String("format") == "texts" && res != nil {
				tl.Articles = res.Articles // with their texts
			}
			if err := p.output(c.String("output"), func(w io.Writer) error {
				return export.Write(w, c.String("format"), tl)
			}); err != nil {
				return err
			}
			return p.stop(noticesOf(tl, res), len(tl.Events), "events")
		},
	}
}

// noticesOf returns the notices of a reading; those of a saved timeline were
// told when it was made.
func noticesOf(tl *timeline.Timeline, res *pipeline.Result) []timeline.Notice {
	if res == nil {
		return nil
	}
	return tl.Notices
}

// timeline reads the command's paths into a timeline, narrowed to its
// selection. One path may be a saved timeline.json; then the result is nil.
func (p *program) timeline(c *cli.Context) (*timeline.Timeline, *pipeline.Result, error) {
	sel, err := selection(c)
	if err != nil {
		return nil, nil, err
	}
	tl, res, err := p.unselected(c)
	if err != nil {
		return nil, nil, err
	}
	sel.Apply(tl)
	return tl, res, nil
}

func (p *program) unselected(c *cli.Context) (*timeline.Timeline, *pipeline.Result, error) {
	if c.NArg() == 1 {
		tl, err := p.saved(c, c.Args().First())
		if err != nil || tl != nil {
			return tl, nil, err
		}
	}
	r, err := p.reading(c)
	if err != nil {
		return nil, nil, err
	}
	defer r.Close()
	res, err := p.everything(c.Context, r)
	if err != nil {
		return nil, nil, err
	}
	return res.Timeline(), res, nil
}

// saved is savedTimeline for a command that could read articles: it refuses
// the flags that only a reading of articles can follow. What the environment
// sets is passed over.
func (p *program) saved(c *cli.Context, name string) (*timeline.Timeline, error) {
	tl, err := savedTimeline(name)
	if err != nil || tl == nil {
		return nil, err
	}
	for _, flag := range []string{"topics", "names", "overrides"} {
		if v := c.String(flag); v != "" && v != p.getenv("DATELINE_"+strings.ToUpper(flag)) {
			return nil, usagef("--%s: %s is a saved timeline, in which nothing is looked for again; give the articles", flag, name)
		}
	}
	return tl, nil
}

// savedTimeline loads the file if it is a timeline.json, and returns nil if
// it is something else. What is no regular file is not looked into: what is read
// of a pipe here would be missing to its reader.
func savedTimeline(name string) (*timeline.Timeline, error) {
	if at, err := os.Stat(name); err != nil || !at.Mode().IsRegular() {
		return nil, nil
	}
	f, err := os.Open(name)
	if err != nil {
		return nil, nil // the reader names it
	}
	defer f.Close()
	head := make([]byte, 512)
	n, _ := io.ReadFull(f, head)
	if !strings.Contains(string(head[:n]), timeline.SchemaTimeline) {
		return nil, nil
	}
	if _, err := f.Seek(0, io.SeekStart); err != nil {
		return nil, err
	}
	tl, err := timeline.Load(f)
	if err != nil {
		return nil, usagef("%s: %w", name, err)
	}
	return tl, nil
}

// eventFormats lists the formats of events, the default first.
func eventFormats() []string {
	others := slices.DeleteFunc(export.Formats(), func(f string) bool { return f == "jsonl" })
	return append([]string{"jsonl"}, others...)
}

// wrapList prints words in lines of at most 76 columns.
func wrapList(words []string, indent string) string {
	var sb strings.Builder
	col := 0
	for i, w := range words {
		if i < len(words)-1 {
			w += ","
		}
		if col == 0 || col+len(w)+1 > 76 {
			if col > 0 {
				sb.WriteByte('\n')
			}
			sb.WriteString(indent)
			col = len(indent)
		} else {
			sb.WriteByte(' ')
			col++
		}
		sb.WriteString(w)
		col += len(w)
	}
	return sb.String()
}
