package source

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/dateline-tools/dateline/timeline"
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
			err = s.in.UnreadByte()
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

// isGovUK recognises an item of the gov.uk content API.
func isGovUK(f fields) bool {
	return f.get("details") != nil && f.get("base_path") != nil && (f.get("schema_name") != nil || f.get("content_id") != nil)
}

// govUK makes a document of an item of the gov.uk content API. What was first
// published when stands in up to three places, some of them empty. The content
// id is kept but does not name the document: its translations share it.
func govUK(f fields) *timeline.Document {
	details := f.object("details")
	d := &timeline.Document{
		Format: "govuk", URL: f.text("base_path"), Title: f.text("title"), Lang: f.text("locale"),
		HTML: []byte(details.text("body")), Updated: f.text("public_updated_at"), Outlet: "GOV.UK",
		Published: firstOf(f.text("first_published_at"), details.text("first_public_at"), firstChange(details.get("change_history"))),
		Extra:     map[string]json.RawMessage{},
	}
	if strings.HasPrefix(d.URL, "/") {
		d.URL = "https://www.gov.uk" + d.URL
	}
	var organisations []struct{ Title string }
	if json.Unmarshal(f.object("links").get("organisations"), &organisations) == nil && len(organisations) > 0 && organisations[0].Title != "" {
		d.Outlet = organisations[0].Title
	}
	for name, raw := range map[string][]byte{
		"content_id": f.get("content_id"), "description": f.get("description"), "document_type": f.get("document_type"),
		"delivered_on": details.get("delivered_on"), "location": details.get("location"), "withdrawn_notice": f.get("withdrawn_notice"),
	} {
		if len(raw) > 0 && string(raw) != "null" {
			d.Extra[name] = bytes.Clone(raw)
		}
	}
	return d
}

// firstChange returns the earliest time of a change history.
func firstChange(raw []byte) string {
	var history []struct {
		At string `json:"public_timestamp"`
	}
	_ = json.Unmarshal(raw, &history)
	first := ""
	for _, h := range history {
		if h.At != "" && (first == "" || h.At < first) {
			first = h.At
		}
	}
	return first
}

func firstOf(words ...string) string {
	for _, w := range words {
		if w != "" {
			return w
		}
	}
	return ""
}

// isCSL recognises an item of CSL-JSON, as Zotero exports it.
func isCSL(f fields) bool {
	issued := f.get("issued")
	return f.text("type") != "" && f.text("text") == "" &&
		(len(issued) > 0 && issued[0] == '{' || f.get("container-title") != nil)
}

// cslDate is a date of CSL-JSON: numbers, or words.
type cslDate struct {
	Parts   [][]any `json:"date-parts"`
	Raw     string  `json:"raw"`
	Literal string  `json:"literal"`
}

// String prints the date as ISO 8601 (EDTF for two dates), or its words.
func (d cslDate) String() string {
	var dates []string
	for _, part := range d.Parts {
		var s string
		for i, n := range part {
			switch v := fmt.Sprint(n); {
			case i == 0:
				s = fmt.Sprintf("%04s", v)
			case i < 3:
				s += fmt.Sprintf("-%02s", v)
			}
		}
		if s != "" {
			dates = append(dates, s)
		}
	}
	if len(dates) > 0 {
		return strings.Join(dates, "/")
	}
	return firstOf(d.Raw, d.Literal)
}

// cslDocument makes a document of a CSL item. Its abstract, or else its note,
// is all the text there is.
func cslDocument(f fields) *timeline.Document {
	var item struct {
		Author   []struct{ Family, Given, Literal string }
		Issued   cslDate
		Accessed cslDate
	}
	for name, into := range map[string]any{"author": &item.Author, "issued": &item.Issued, "accessed": &item.Accessed} {
		if raw := f.get(name); raw != nil {
			_ = json.Unmarshal(raw, into) // what is malformed stays empty
		}
	}
	var authors []string
	for _, a := range item.Author {
		if name := firstOf(a.Literal, strings.TrimSpace(a.Given+" "+a.Family)); name != "" {
			authors = append(authors, name)
		}
	}
	d := &timeline.Document{
		Format: "csl", ID: scalar(f.get("id"), "id"), URL: f.text("URL"), Title: f.text("title"),
		Outlet: firstOf(f.text("container-title"), f.text("publisher")), Author: strings.Join(authors, ", "), Lang: f.text("language"),
		Text: firstOf(f.text("abstract"), f.text("note")), Verbatim: true,
		Published: item.Issued.String(), Grabbed: item.Accessed.String(),
	}
	if kind := f.get("type"); kind != nil {
		d.Extra = map[string]json.RawMessage{"type": bytes.Clone(kind)}
	}
	return d
}
