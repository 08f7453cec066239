package main

import (
	"bufio"
	"encoding/json"
	"io"
	"os"
	"path/filepath"

	"golang.org/x/term"
)

// writeFile writes a file whole or not at all: into a temporary neighbour
// that takes the name once everything is written.
func writeFile(name string, write func(io.Writer) error) (err error) {
	f, err := os.CreateTemp(filepath.Dir(name), "."+filepath.Base(name)+".*")
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			f.Close()
			os.Remove(f.Name())
		}
	}()
	w := bufio.NewWriterSize(f, 1<<16)
	if err := write(w); err != nil {
		return err
	}
	if err := w.Flush(); err != nil {
		return err
	}
	if err := f.Chmod(0o644); err != nil {
		return err
	}
	if err := f.Close(); err != nil {
		return err
	}
	return os.Rename(f.Name(), name)
}

// output writes to the file, or to standard output if name is "" or "-".
func (p *program) output(name string, write func(io.Writer) error) error {
	if name != "" && name != "-" {
		return writeFile(name, write)
	}
	w := bufio.NewWriterSize(p.out, 1<<16)
	if err := write(w); err != nil {
		w.Flush() // what was found so far; the first error is the one to tell
		return err
	}
	return w.Flush()
}

// jsonLine writes v as one line.
func jsonLine(w io.Writer, v any) error {
	b, err := json.Marshal(v)
	if err != nil {
		return err
	}
	_, err = w.Write(append(b, '\n'))
	return err
}

// isTerminal reports whether w is a terminal that can redraw a line.
func isTerminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	return ok && os.Getenv("TERM") != "dumb" && term.IsTerminal(int(f.Fd()))
}
