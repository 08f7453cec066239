package main

import (
	"bytes"
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/dateline-tools/dateline/examples"
	"github.com/rogpeppe/go-internal/testscript"
	"github.com/urfave/cli/v2"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){
		"dateline": main,
	})
}

// The scripts of testdata/script say in their first line what they hold true.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir: "testdata/script",
		Setup: func(e *testscript.Env) error {
			examples, err := filepath.Abs("../../examples")
			if err != nil {
				return err
			}
			e.Setenv("EXAMPLES", examples)
			e.Setenv("TZ", "Pacific/Kiritimati") // no answer may depend on the host's zone
			return nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"exitcode": exitcode,
		},
	})
}

// exitcode CODE dateline ARGS...: runs and wants exactly this exit code. The
// output is kept in the files stdout and stderr of the work folder.
func exitcode(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: exitcode CODE COMMAND ARGS...")
	}
	code := 0
	if err := ts.Exec(args[1], args[2:]...); err != nil {
		var exit *exec.ExitError
		if !errors.As(err, &exit) {
			ts.Fatalf("%v: %v", args[1:], err)
		}
		code = exit.ExitCode()
	}
	ts.Check(os.WriteFile(ts.MkAbs("stdout"), []byte(ts.ReadFile("stdout")), 0o644))
	ts.Check(os.WriteFile(ts.MkAbs("stderr"), []byte(ts.ReadFile("stderr")), 0o644))
	if strconv.Itoa(code) != args[0] {
		ts.Fatalf("%s: exit code %d, want %s", strings.Join(args[1:], " "), code, args[0])
	}
}

var exampleLine = regexp.MustCompile(`(?m)^   ((?:cat \S+ \| )?dateline .*)$`)

// Every example in a command's help is run, in a folder where its files are.
func TestHelpExamples(t *testing.T) {
	dir := exampleFolder(t)
	p := newProgram(nil, io.Discard, io.Discard)
	ran := 0
	each(p.app().Commands, func(c *cli.Command) {
		for _, m := range exampleLine.FindAllStringSubmatch(c.Description, -1) {
			ran++
			t.Run(m[1], func(t *testing.T) { runExample(t, dir, m[1]) })
		}
	})
	if ran < 20 {
		t.Errorf("only %d examples found", ran)
	}
}

var readmeLine = regexp.MustCompile(`(?m)^    (dateline [a-z].*)$`)

// So is every command line of the README.
func TestReadmeExamples(t *testing.T) {
	readme, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	dir := exampleFolder(t)
	lines := readmeLine.FindAllSubmatch(readme, -1)
	if len(lines) < 4 {
		t.Errorf("only %d examples found", len(lines))
	}
	for _, m := range lines {
		line, _, _ := strings.Cut(string(m[1]), "#")
		t.Run(line, func(t *testing.T) { runExample(t, dir, strings.TrimSpace(line)) })
	}
}

func newProgram(in io.Reader, out, err io.Writer) *program {
	return &program{in: in, out: out, err: err, getenv: os.Getenv, now: func() time.Time {
		return time.Date(2025, 12, 3, 23, 30, 0, 0, time.FixedZone("far", 14*3600))
	}}
}

// exampleFolder makes a folder that holds every file the help speaks of.
func exampleFolder(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	story, err := examples.Story(examples.Demo)
	if err != nil {
		t.Fatal(err)
	}
	if err := unpack(story, dir); err != nil {
		t.Fatal(err)
	}
	t.Chdir(dir)
	for to, from := range map[string]string{
		"page.html": "articles/08-capital-ledger-budapest.html", "page.txt": "articles/06-morning-compass-grab.txt",
		"article.txt": "articles/04-continental-wire-paris.txt", "feed.xml": "articles/07-atlantic-monitor.rss.xml",
	} {
		data, err := os.ReadFile(from)
		if err == nil {
			err = os.WriteFile(to, data, 0o644)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	for _, args := range []string{
		"dateline -q dates articles -o gold.jsonl", "dateline -q sample 20 articles -o coded.csv",
		"dateline -q build articles -o out", "dateline -q build articles/04-continental-wire-paris.txt -o last-week",
		"dateline -q brief articles --week 2025-W36 --format json -o w36.json",
	} {
		var errOut bytes.Buffer
		if code := newProgram(nil, io.Discard, &errOut).run(t.Context(), strings.Fields(args)); code != exitOK {
			t.Fatalf("%s: exit code %d: %s", args, code, &errOut)
		}
	}
	return dir
}

// runExample runs one line of help. A timeline without a match (4) and
// something due (5) are answers too.
func runExample(t *testing.T, dir, line string) {
	t.Chdir(dir)
	var in io.Reader
	if file, rest, ok := strings.Cut(line, " | "); ok {
		data, err := os.ReadFile(strings.TrimPrefix(file, "cat "))
		if err != nil {
			t.Fatal(err)
		}
		in, line = bytes.NewReader(data), rest
	}
	line, _, _ = strings.Cut(line, " > ")
	line = strings.TrimSpace(regexp.MustCompile(`  +.*$`).ReplaceAllString(line, "")) // remarks stand behind two blanks
	var args []string
	for _, m := range regexp.MustCompile(`"([^"]*)"|(\S+)`).FindAllStringSubmatch(line, -1) {
		args = append(args, m[1]+m[2])
	}
	var out, errOut bytes.Buffer
	code := newProgram(in, &out, &errOut).run(t.Context(), args)
	if code != exitOK && code != exitNothing && code != exitDue {
		t.Errorf("exit code %d: %s", code, &errOut)
	}
}
