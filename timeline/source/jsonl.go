package source

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/dateline-tools/dateline/timeline"
)

// lines reads lines of at most limit bytes. A longer one is passed over in
// pieces, so that its length costs time and no memory.
type lines struct {
	in    *bufio.Reader
	limit int
	long  []byte // holds a line that the buffer cannot
	n     int    // number of the line read last, from 1
}

var errLong = errors.New("line too long")

// next returns the next line without its end, valid until the next call.
func (l *lines) next() ([]byte, error) {
	l.n++
	l.long = l.long[:0]
	for {
		piece, err := l.in.ReadSlice('\n')
		if errors.Is(err, bufio.ErrBufferFull) {
			if l.long = append(l.long, piece...); len(l.long) > l.limit {
				return nil, l.skip()
			}
			continue
		}
		if err != nil && !(errors.Is(err, io.EOF) && len(piece)+len(l.long) > 0) {
			return nil, err
		}
		if len(l.long) > 0 {
			piece = append(l.long, piece...)
			l.long = piece
		}
		if len(piece) > l.limit {
			return nil, errLong
		}
		return bytes.TrimSuffix(bytes.TrimSuffix(piece, []byte("\n")), []byte("\r")), nil
	}
}

// skip passes over the rest of a line.
func (l *lines) skip() error {
	if cap(l.long) > 1<<20 {
		l.long = nil
	}
	for {
		switch _, err := l.in.ReadSlice('\n'); {
		case err == nil || errors.Is(err, io.EOF):
			return errLong
		case !errors.Is(err, bufio.ErrBufferFull):
			return err
		}
	}
}

// readJSONL reads one record a line. A line that is none is named and passed
// over; it counts as a record, so that numbers mean the same after a repair.
func readJSONL(r *run, b *blob) error {
	if err := r.utf8Stream(b, false); err != nil {
		return err
	}
	in := lines{in: b.in, limit: r.o.MaxRecord}
	var f fields
	for b.record = 0; ; b.record++ {
		line, err := in.next()
		for err == nil && len(bytes.TrimSpace(line)) == 0 {
			line, err = in.next()
		}
		where := fmt.Sprintf("line %d", in.n)
		switch {
		case errors.Is(err, errLong):
			err = r.lost(b, "too-big", where, "longer than %s: passed over", megabytes(in.limit))
		case errors.Is(err, io.EOF):
			return r.noneSent(b)
		case err != nil:
			return err
		default:
			err = r.jsonRecord(b, line, where, &f)
		}
		if err != nil {
			return err
		}
	}
}

// jsonRecord sends the article that one JSON object describes.
func (r *run) jsonRecord(b *blob, raw []byte, where string, f *fields) error {
	if !utf8.Valid(raw) {
		text, notice := toUTF8(raw, "")
		raw = text
		if err := r.note(b, "encoding", where, "%s", notice); err != nil {
			return err
		}
	}
	var err error
	*f, err = splitObject(raw, (*f)[:0])
	if err != nil {
		return r.lost(b, "malformed", where, "%v", err)
	}
	if !f.isArticle() {
		return r.lost(b, "malformed", where, "an object without text, title or url is no article")
	}
	d := f.document()
	if name := wrongText(*f); name != "" && d.Text == "" && d.HTML == nil {
		return r.lost(b, "malformed", where, "the %q of an article should be a string", name)
	}
	if err := r.tellRepaired(b, d, *f, where); err != nil {
		return err
	}
	return r.doc(b, d)
}

// wrongText returns the name of a text field whose value is no string.
func wrongText(f fields) string {
	for _, fl := range f {
		if fieldOf(fl.name) == "text" && len(fl.raw) > 0 && fl.raw[0] != '"' && fl.raw[0] != 'n' {
			return fl.name
		}
	}
	return ""
}

// tellRepaired reports escapes that stand for no character. The text has
// U+FFFD there, and offsets count its bytes.
func (r *run) tellRepaired(b *blob, d *timeline.Document, f fields, where string) error {
	if !strings.Contains(d.Text, "\uFFFD") && !strings.Contains(d.Title, "\uFFFD") {
		return nil
	}
	for _, fl := range f {
		if len(fl.raw) == 0 || fl.raw[0] != '"' {
			continue
		}
		if _, repaired, _ := unquote(fl.raw); repaired {
			return r.note(b, "encoding", where, "%q holds half of a surrogate pair, read as U+FFFD", fl.name)
		}
	}
	return nil
}

// noneSent tells that a container held no article at all.
func (r *run) noneSent(b *blob) error {
	if b.sent+b.notices+b.inner > 0 {
		return nil
	}
	return r.note(b, "no-article", "", "holds no article")
}
