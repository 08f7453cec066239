package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
	"time"

	"github.com/urfave/cli/v2"
	"github.com/xrash/smetrics"
)

// The exit codes of CONTRACT.md.
const (
	exitOK      = 0
	exitFailed  = 1
	exitUsage   = 2
	exitPartial = 3
	exitNothing = 4
	exitDue     = 5
)

// codeError is an error that knows its exit code. A nil err says nothing.
type codeError struct {
	code int
	err  error
}

func (e *codeError) Error() string {
	if e.err == nil {
		return ""
	}
	return e.err.Error()
}

func (e *codeError) Unwrap() error { return e.err }

func usagef(format string, args ...any) error {
	return &codeError{exitUsage, fmt.Errorf(format, args...)}
}

// program is what a command may touch of the world.
type program struct {
	in       io.Reader
	out, err io.Writer
	getenv   func(string) string
	now      func() time.Time
	terminal bool // err is one, so that progress may be drawn

	quiet, verbose bool
}

// run is dateline: args as in os.Args, the three streams, and the exit code.
func run(ctx context.Context, args []string, in io.Reader, out, err io.Writer) int {
	p := &program{in: in, out: out, err: err, getenv: os.Getenv, now: time.Now, terminal: isTerminal(err)}
	return p.run(ctx, args)
}

func (p *program) run(ctx context.Context, args []string) int {
	app := p.app()
	args, err := inOrder(app, args)
	if err == nil {
		err = app.RunContext(ctx, args)
	}
	return p.exit(err)
}

// exit says what went wrong and returns the code.
func (p *program) exit(err error) int {
	var coded *codeError
	switch {
	case err == nil:
		return exitOK
	case errors.As(err, &coded):
		if coded.err != nil {
			p.say("%v", coded.err)
		}
		return coded.code
	case errors.Is(err, context.Canceled):
		p.say("interrupted")
	default:
		p.say("%v", err)
	}
	return exitFailed
}

// say prints one line of talk.
func (p *program) say(format string, args ...any) {
	fmt.Fprintf(p.err, "dateline: "+format+"\n", args...)
}

func (p *program) app() *cli.App {
	app := &cli.App{
		Name:                      "dateline",
		Usage:                     "read news articles, write a dated and cited chronology",
		Version:                   version(),
		HideVersion:               true,
		Reader:                    p.in,
		Writer:                    p.out,
		ErrWriter:                 p.err,
		EnableBashCompletion:      true,
		DisableSliceFlagSeparator: true,
		ExitErrHandler:            func(*cli.Context, error) {}, // run decides
		CustomAppHelpTemplate:     appHelp,
		Flags: []cli.Flag{
			&cli.BoolFlag{Name: "quiet", Aliases: []string{"q"}, Usage: "print no notices and no progress"},
			&cli.BoolFlag{Name: "verbose", Aliases: []string{"v"}, Usage: "print every notice, not a summary"},
		},
		Commands: []*cli.Command{
			p.buildCommand(), p.timelineCommand(), p.briefCommand(),
			p.eventsCommand(), p.topicsCommand(), p.keydatesCommand(),
			p.articlesCommand(), p.datesCommand(), p.explainCommand(),
			p.verifyCommand(), p.dueCommand(), p.diffCommand(), p.historyCommand(),
			p.evalCommand(), p.sampleCommand(),
			p.demoCommand(), p.schemaCommand(), p.doctorCommand(), p.completionCommand(), p.versionCommand(),
		},
	}
	global := app.Flags
	each(app.Commands, func(c *cli.Command) {
		c.OnUsageError = func(_ *cli.Context, err error, _ bool) error {
			return usagef("%s: %w; see 'dateline %s --help'", c.Name, err, c.Name)
		}
		c.CustomHelpTemplate = commandHelp
		if len(c.Subcommands) > 0 {
			return
		}
		c.Flags = append(c.Flags, global...)
		c.Before = func(c *cli.Context) error {
			for _, up := range c.Lineage() { // the flag may stand before the command
				p.quiet = p.quiet || up.Bool("quiet")
				p.verbose = p.verbose || up.Bool("verbose")
			}
			return nil
		}
	})
	app.OnUsageError = func(_ *cli.Context, err error, _ bool) error { return usagef("%w; see 'dateline help'", err) }
	return app
}

// each calls f with every command and subcommand.
func each(cs []*cli.Command, f func(*cli.Command)) {
	for _, c := range cs {
		f(c)
		each(c.Subcommands, f)
	}
}

// inOrder moves flags before paths, so that they work on both sides (urfave
// stops at the first path and would take later flags for files), and refuses
// a command that does not exist with the name of one that does.
func inOrder(app *cli.App, args []string) ([]string, error) {
	if len(args) == 0 {
		return []string{app.Name}, nil
	}
	if slices.Contains(args, "--generate-bash-completion") {
		return args, nil
	}
	if len(args) == 2 && (args[1] == "--version" || args[1] == "-version") {
		return []string{args[0], "version"}, nil
	}
	front, rest := []string{args[0]}, args[1:]
	cmds, flags := app.Commands, app.Flags
	for {
		var taken int
		for taken < len(rest) && len(rest[taken]) > 1 && rest[taken][0] == '-' && rest[taken] != "--" {
			n := 1
			if takesValue(flags, rest[taken]) {
				n = 2
			}
			taken = min(taken+n, len(rest))
		}
		if len(cmds) == 0 || taken == len(rest) {
			break
		}
		name := rest[taken]
		i := slices.IndexFunc(cmds, func(c *cli.Command) bool { return c.HasName(name) })
		if i < 0 {
			if name == "help" || name == "h" {
				return args, nil
			}
			return nil, unknown(name, cmds)
		}
		front = append(front, rest[:taken+1]...)
		rest = rest[taken+1:]
		flags, cmds = cmds[i].Flags, cmds[i].Subcommands
	}
	var opts, paths []string
	for i := 0; i < len(rest); i++ {
		arg := rest[i]
		switch {
		case arg == "--":
			paths = append(paths, rest[i+1:]...)
			i = len(rest)
		case len(arg) < 2 || arg[0] != '-':
			paths = append(paths, arg)
		default:
			opts = append(opts, arg)
			if takesValue(flags, arg) && i+1 < len(rest) {
				i++
				opts = append(opts, rest[i])
			}
		}
	}
	front = append(front, opts...)
	if len(paths) > 0 && len(cmds) == 0 {
		front = append(front, "--")
	}
	return append(front, paths...), nil
}

// takesValue reports whether the argument is a flag whose value is the next
// argument.
func takesValue(flags []cli.Flag, arg string) bool {
	name := strings.TrimLeft(arg, "-")
	if strings.Contains(name, "=") {
		return false
	}
	for _, f := range flags {
		if slices.Contains(f.Names(), name) {
			d, ok := f.(cli.DocGenerationFlag)
			return ok && d.TakesValue()
		}
	}
	return false
}

func unknown(name string, cmds []*cli.Command) error {
	best, score := "", 0.0
	for _, c := range cmds {
		if s := smetrics.JaroWinkler(name, c.Name, 0.7, 4); s > score {
			best, score = c.Name, s
		}
	}
	if score > 0.75 {
		return usagef("there is no command %q; did you mean %q?", name, best)
	}
	return usagef("there is no command %q; see 'dateline help'", name)
}

const appHelp = `{{.Name}} - {{.Usage}}

Usage:
   dateline COMMAND [FLAGS] [PATH...]

A PATH is a file, a folder, a glob, a URL, or - for standard input.

Commands:{{range .VisibleCommands}}
   {{printf "%-12s" .Name}}{{.Usage}}{{end}}

Start with:
   dateline demo -o out        build the embedded example
   dateline build articles/ -o out

Exit codes:
   0 done; 1 failed; 2 wrong usage; 3 finished, but some input could not be
   read; 4 nothing found; 5 something is due (due alone)

'dateline COMMAND --help' tells more of each.
`

const commandHelp = `dateline {{.Name}} - {{.Usage}}

Usage:
   {{.HelpName}}{{if .VisibleFlags}} [FLAGS]{{end}}{{if .ArgsUsage}} {{.ArgsUsage}}{{end}}
{{if .Description}}
{{.Description}}
{{end}}{{if gt (len .Subcommands) 1}}
Commands:{{range .Subcommands}}{{if ne .Name "help"}}
   {{printf "%-12s" .Name}}{{.Usage}}{{end}}{{end}}
{{end}}{{if .VisibleFlags}}
Flags:{{range .VisibleFlags}}
   {{.}}{{end}}
{{end}}`
