package source

import (
	"bytes"
	"errors"
	"io"
	"regexp"
)

// readMbox reads the mails of a mailbox one by one.
func readMbox(r *run, b *blob) error {
	in := lines{in: b.in, limit: r.o.MaxFile}
	var msg []byte
	started, blank, long := false, true, false
	send := func() error {
		if !started {
			return nil
		}
		defer func() { b.record++; msg, long = msg[:0], false }()
		if long {
			return r.lost(b, "too-big", recordPlace(b), "longer than %s: passed over", megabytes(r.o.MaxFile))
		}
		b.barren = 0
		err := r.mail(b, bytes.Clone(msg))
		if err != nil && !errors.Is(err, errStop) {
			return r.lost(b, kindOf(err), recordPlace(b), "%v", err)
		}
		return err
	}
	for {
		line, err := in.next()
		switch {
		case errors.Is(err, io.EOF):
			if err := send(); err != nil {
				return err
			}
			return r.noneSent(b)
		case errors.Is(err, errLong):
			long = true
			continue
		case err != nil:
			return err
		}
		if blank && mboxFrom.Match(line) {
			if err := send(); err != nil {
				return err
			}
			started = true
			continue
		}
		blank = len(line) == 0
		if quotedFrom.Match(line) {
			line = line[1:]
		}
		if len(msg)+len(line) > r.o.MaxFile {
			long = true
			continue
		}
		msg = append(append(msg, line...), '\n')
	}
}

var quotedFrom = regexp.MustCompile(`^>+From `)
