package main

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"time"
	_ "time/tzdata" // no machine's zone files are needed

	"github.com/urfave/cli/v2"
)

// finding is one line of the doctor's report.
type finding struct {
	Check string `json:"check"`
	OK    bool   `json:"ok"`
	Found string `json:"found"`
	Needs string `json:"needed_for,omitempty"` // what does not work without it; "" if everything needs it
}

func (p *program) doctorCommand() *cli.Command {
	return &cli.Command{
		Name: "doctor", Usage: "check what this machine offers", Category: "housekeeping",
		Description: `Looks at the program, its embedded data and the optional tools, opens no
socket, and prints no name of a user or a folder. Fails (1) only if something
is wrong that every command needs.

   dateline doctor
   dateline doctor --format jsonl`,
		Flags: []cli.Flag{formatFlag("table", "jsonl")},
		Action: func(c *cli.Context) error {
			broken := false
			for _, f := range p.examine() {
				broken = broken || (!f.OK && f.Needs == "")
				if c.String("format") == "jsonl" {
					if err := jsonLine(p.out, f); err != nil {
						return err
					}
					continue
				}
				mark := "ok  "
				if !f.OK {
					mark = "none"
				}
				line := fmt.Sprintf("%s  %-14s %s", mark, f.Check, f.Found)
				if f.Needs != "" && !f.OK {
					line += " (needed for " + f.Needs + ")"
				}
				if _, err := fmt.Fprintln(p.out, line); err != nil {
					return err
				}
			}
			if broken {
				return &codeError{exitFailed, errors.New("something that every command needs is missing")}
			}
			return nil
		},
	}
}

func (p *program) examine() []finding {
	fs := []finding{
		{Check: "version", OK: true, Found: version() + " " + runtime.GOOS + "/" + runtime.GOARCH + " " + runtime.Version()},
		{Check: "cores", OK: true, Found: fmt.Sprint(runtime.GOMAXPROCS(0))},
	}
	zone := finding{Check: "time zones", Found: "embedded"}
	_, err := time.LoadLocation("Europe/Kyiv")
	zone.OK = err == nil
	temp := finding{Check: "writing", Found: "temporary folder can be written"}
	if f, err := os.CreateTemp("", "dateline-doctor-*"); err != nil {
		temp.Found = "temporary folder cannot be written"
	} else {
		temp.OK = true
		f.Close()
		os.Remove(f.Name())
	}
	fs = append(fs, zone, temp)
	for _, tool := range []struct{ check, needs string }{
		{"chromium", "timeline --format png and brief --format pdf"},
		{"soffice", "nothing but our own checks of Word files"},
	} {
		f := finding{Check: tool.check, Needs: tool.needs, Found: "not found on PATH"}
		if path, err := lookBrowser(tool.check); err == nil {
			f.OK, f.Found = true, filepath.Base(path)
		}
		fs = append(fs, f)
	}
	return fs
}

// lookBrowser finds a tool, Chromium by any of its names.
func lookBrowser(tool string) (string, error) {
	names := []string{tool}
	if tool == "chromium" {
		names = []string{"chromium", "chromium-browser", "google-chrome", "chrome"}
	}
	var err error
	for _, n := range names {
		var path string
		if path, err = exec.LookPath(n); err == nil {
			return path, nil
		}
	}
	return "", err
}
