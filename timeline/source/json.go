package source

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
)

// readJSON reads JSON values one after another: a list of records is streamed,
// an object is one of an article, a JSON Feed, an item of the gov.uk content
// API, a CSL item, or a wrapper around a list of these.
func readJSON(r *run, b *blob) error {
	if err := r.utf8Stream(b, false); err != nil {
		return err
	}
	s := &elements{in: b.in, limit: r.o.MaxFile}
	for {
		switch c, err := s.peek(); {
		case errors.Is(err, io.EOF):
			return r.noneSent(b)
		case err != nil:
			return err
		case c == '[':
			_, _ = s.in.ReadByte()
			s.limit = r.o.MaxRecord
			err = r.jsonList(b, s, func(raw []byte) error { return r.jsonItem(b, raw) })
			s.limit = r.o.MaxFile
			if err != nil {
				return err
			}
		default:
			raw, err := s.next()
			if err != nil {
				return err
			}
			if err := r.jsonRoot(b, raw); err != nil {
				return err
			}
		}
	}
}

// jsonList reads the elements of a list up to its end, each by item.
func (r *run) jsonList(b *blob, s *elements, item func(raw []byte) error) error {
	for ; ; b.record++ {
		raw, err := s.next()
		switch {
		case errors.Is(err, io.EOF):
			return nil
		case errors.Is(err, errLong):
			err = r.lost(b, "too-big", recordPlace(b), "longer than %s: passed over", megabytes(s.limit))
		case err != nil:
			return err
		default:
			err = item(raw)
		}
		if err != nil {
			return err
		}
	}
}

func recordPlace(b *blob) string { return fmt.Sprintf("record %d", b.record) }

// jsonItem reads one element of a list.
func (r *run) jsonItem(b *blob, raw []byte) error {
	f, err := splitObject(raw, nil)
	if err != nil {
		return r.lost(b, "malformed", recordPlace(b), "%v", err)
	}
	switch {
	case isGovUK(f):
		return r.doc(b, govUK(f))
	case isCSL(f):
		return r.doc(b, cslDocument(f))
	}
	return r.jsonRecord(b, raw, recordPlace(b), &f)
}

// wrappers are the names under which services put their list of articles.
var wrappers = []string{"articles", "items", "results", "data", "documents", "docs", "posts", "entries", "records"}

// jsonRoot reads an object that stands by itself.
func (r *run) jsonRoot(b *blob, raw []byte) error {
	f, err := splitObject(raw, nil)
	if err != nil {
		return faultf("malformed", "%v", err)
	}
	switch {
	case strings.Contains(f.text("version"), "jsonfeed.org"):
		return r.jsonFeed(b, f)
	case isGovUK(f), isCSL(f), f.text("text") != "":
		err = r.jsonItem(b, raw)
		b.record++
		return err
	}
	for _, name := range wrappers {
		if list := f.get(name); len(list) > 0 && list[0] == '[' && bytes.Contains(list[:min(len(list), 64)], []byte("{")) {
			return r.jsonList(b, newElements(list[1:], r.o.MaxRecord), func(raw []byte) error { return r.jsonItem(b, raw) })
		}
	}
	if !f.isArticle() {
		return faultf("unknown-format", "JSON of a kind that holds no article we know of")
	}
	err = r.jsonItem(b, raw)
	b.record++
	return err
}

// get returns the value of a field, nil if there is none.
func (f fields) get(name string) []byte {
	for _, fl := range f {
		if fl.name == name {
			return fl.raw
		}
	}
	return nil
}

// text returns the value of a field that is a string, else "".
func (f fields) text(name string) string {
	raw := f.get(name)
	if len(raw) == 0 || raw[0] != '"' {
		return ""
	}
	s, _, _ := unquote(raw)
	return s
}

// object returns the fields of a field that is an object.
func (f fields) object(name string) fields {
	o, _ := splitObject(f.get(name), nil)
	return o
}

// elements reads JSON values one after another without knowing what is in
// them: it follows brackets and strings.
type elements struct {
	in    *bufio.Reader
	limit int
	buf   []byte
}

func newElements(list []byte, limit int) *elements {
	return &elements{in: bufio.NewReader(bytes.NewReader(list)), limit: limit}
}

// peek returns the first byte of the next value.
func (s *elements) peek() (byte, error) {
	for {
		c, err := s.in.ReadByte()
		if err != nil {
			return 0, err
		}
		if c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == ',' {
			continue
		}
		return c, s.in.UnreadByte()
	}
}

// next returns the next value, io.EOF at the end of the list or the file, and
// errLong behind a value that is longer than the limit.
func (s *elements) next() ([]byte, error) {
	c, err := s.peek()
	if err != nil {
		return nil, err
	}
	if c == ']' {
		_, _ = s.in.ReadByte()
		return nil, io.EOF
	}
	s.buf = s.buf[:0]
	nest, inString, escaped, long := 0, false, false, false
	for {
		c, err := s.in.ReadByte()
		if err != nil {
			return nil, fmt.Errorf("it ends inside of a value: %w", io.ErrUnexpectedEOF)
		}
		if nest == 0 && !inString && (c == ',' || c == ']') { // behind a bare word or number
			_ = s.in.UnreadByte() // cannot fail behind ReadByte
			break
		}
		if s.buf = append(s.buf, c); len(s.buf) > s.limit {
			long, s.buf = true, s.buf[:0]
		}
		switch {
		case escaped:
			escaped = false
		case inString && c == '\\':
			escaped = true
		case c == '"':
			inString = !inString
		case inString:
		case c == '{' || c == '[':
			nest++
		case c == '}' || c == ']':
			nest--
		}
		if nest <= 0 && !inString && (c == '}' || c == ']' || c == '"') {
			break
		}
	}
	if long {
		s.buf = nil
		return nil, errLong
	}
	return s.buf, nil
}
