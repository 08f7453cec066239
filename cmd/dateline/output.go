package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"

	"github.com/urfave/cli/v2"
	"golang.org/x/term"
)

// writeFile writes a file whole or not at all: into a temporary neighbour
// that takes the name once everything is written. Who may read a file that is
// replaced may read the new one; of a new file the umask decides. A link is
// followed; a device or pipe is written to and stays what it is.
func writeFile(name string, write func(io.Writer) error) (err error) {
	if real, err := filepath.EvalSymlinks(name); err == nil {
		name = real
	}
	old, err := os.Stat(name)
	switch {
	case err != nil:
		old = nil
	case old.IsDir():
		return fmt.Errorf("%s: is a folder, not a file to write", name)
	case !old.Mode().IsRegular():
		return writeInto(name, write)
	}
	f, err := neighbour(name)
	var path *fs.PathError
	if errors.As(err, &path) { // name the file that was asked for
		return fmt.Errorf("%s: cannot be written: %w", name, path.Err)
	}
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
	if old != nil {
		if err := f.Chmod(old.Mode().Perm()); err != nil {
			return err
		}
	}
	if err := f.Close(); err != nil {
		return err
	}
	return os.Rename(f.Name(), name)
}

// neighbour creates a hidden file of a new name beside the named one. Unlike
// [os.CreateTemp] it gives it the mode that the umask leaves of 0o666.
func neighbour(name string) (*os.File, error) {
	for {
		hidden := fmt.Sprintf(".%s.%d", filepath.Base(name), rand.Uint32())
		f, err := os.OpenFile(filepath.Join(filepath.Dir(name), hidden), os.O_RDWR|os.O_CREATE|os.O_EXCL, 0o666)
		if !errors.Is(err, fs.ErrExist) {
			return f, err
		}
	}
}

// writeInto writes to something that is no regular file.
func writeInto(name string, write func(io.Writer) error) error {
	f, err := os.OpenFile(name, os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	w := bufio.NewWriterSize(f, 1<<16)
	return errors.Join(write(w), w.Flush(), f.Close())
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

// printed writes records where -o says: as JSON with --format jsonl, else each
// by row.
func printed[T any](p *program, c *cli.Context, records []T, row func(io.Writer, T) error) error {
	if c.String("format") == "jsonl" {
		row = func(w io.Writer, r T) error { return jsonLine(w, r) }
	}
	return p.output(c.String("output"), func(w io.Writer) error {
		for _, r := range records {
			if err := row(w, r); err != nil {
				return err
			}
		}
		return nil
	})
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

// many counts things in words: "1 day", "2 days".
func many(n int, one string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %ss", n, one)
}
