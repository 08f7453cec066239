package source

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"mime"
	"net/url"
	"path"
	"regexp"
	"strconv"
	"strings"
	"time"

	"github.com/dateline-tools/dateline/timeline"
)

// capture is one record of a web archive, on the way to a document.
type capture struct {
	kind   string // WARC-Type; "response" in ARC
	target string
	date   string // RFC 3339
	media  string // content type of the record
	length int64
}

// webArchive is the reading of one WARC or ARC file. Records that cannot be
// read are counted and told in one notice, since a damaged archive has many.
type webArchive struct {
	*run
	b      *blob
	in     *bufio.Reader
	n      int // records met
	broken int
	first  string // what was wrong with the first of them
}

// readWARC reads the pages of a WARC file: responses with status 200, resources
// and conversions, of HTML or plain text. Redirects, errors, pictures,
// requests and revisits are passed over without being held.
func readWARC(r *run, b *blob) error {
	w := &webArchive{run: r, b: b, in: b.in}
	return w.each(w.warcHeader, isWARCStart)
}

// readARC reads the pages of an ARC file, the older form.
func readARC(r *run, b *blob) error {
	w := &webArchive{run: r, b: b, in: b.in}
	return w.each(w.arcHeader, isARCStart)
}

// each reads record after record. After a broken one it looks for the next
// line that starts a record.
func (w *webArchive) each(header func() (capture, error), start func([]byte) bool) error {
	for {
		c, err := header()
		if errors.Is(err, io.EOF) {
			return w.end()
		}
		if err == nil {
			err = w.record(c)
		}
		if errors.Is(err, errStop) {
			return err
		}
		if err == nil {
			w.n++
			continue
		}
		skipped, end := w.resync(start)
		if errors.Is(err, errStray) && skipped <= maxStray && end == nil {
			continue // the length of the last record was a little short
		}
		if w.broken++; w.broken == 1 {
			w.first = fmt.Sprintf("record %d: %v", w.n, err)
		}
		w.n++
		if end != nil {
			return w.end()
		}
	}
}

func (w *webArchive) end() error {
	switch {
	case w.broken == 1:
		return w.lost(w.b, "malformed", "", "a record that cannot be read: %s", w.first)
	case w.broken > 1:
		return w.lost(w.b, "malformed", "", "%d records that cannot be read, the first is %s", w.broken, w.first)
	}
	return w.noneSent(w.b)
}

// maxStray is how many bytes between two records are not worth a word.
const maxStray = 16

// resync moves to the next line that starts a record and tells how many bytes
// it passed over. Any error ends the file.
func (w *webArchive) resync(start func([]byte) bool) (skipped int64, err error) {
	for {
		if _, err := w.in.Peek(1); err != nil {
			return skipped, err
		}
		if head, _ := w.in.Peek(512); start(head) {
			return skipped, nil
		}
		for {
			line, err := w.in.ReadSlice('\n')
			skipped += int64(len(line))
			if err == nil {
				break
			}
			if !errors.Is(err, bufio.ErrBufferFull) {
				return skipped, err
			}
		}
	}
}

func isWARCStart(line []byte) bool { return bytes.HasPrefix(line, []byte("WARC/")) }

var arcLine = regexp.MustCompile(`^(?:https?|ftp|dns|filedesc)://?\S* \S+ \d{8,} `)

func isARCStart(line []byte) bool { return arcLine.Match(line) }

var (
	errHeader = errors.New("its header is broken")
	errStray  = errors.New("no record starts where one should")
)

// warcHeader reads the header of the next record; io.EOF if there is none.
func (w *webArchive) warcHeader() (capture, error) {
	line, err := w.firstLine()
	if err != nil {
		return capture{}, err
	}
	if !isWARCStart(line) {
		return capture{}, errStray
	}
	c := capture{length: -1}
	for {
		line, err := w.line()
		if err != nil {
			return c, cutOff(err)
		}
		if len(line) == 0 {
			break
		}
		name, value, ok := bytes.Cut(line, []byte(":"))
		if !ok {
			continue // a folded line; none of ours is
		}
		v := string(bytes.TrimSpace(value))
		switch strings.ToLower(string(name)) {
		case "warc-type":
			c.kind = v
		case "warc-target-uri":
			c.target = strings.Trim(v, "<>")
		case "warc-date":
			c.date = v
		case "content-type":
			c.media = v
		case "content-length":
			if c.length, err = strconv.ParseInt(v, 10, 64); err != nil {
				return c, errHeader
			}
		}
	}
	if c.length < 0 {
		return c, errors.New("it has no length")
	}
	return c, nil
}

// arcHeader reads the line before a record: address, IP, time, type, length.
func (w *webArchive) arcHeader() (capture, error) {
	line, err := w.firstLine()
	if err != nil {
		return capture{}, err
	}
	parts := strings.Fields(string(line))
	if len(parts) < 5 || !isARCStart(append(line, ' ')) {
		return capture{}, errHeader
	}
	length, err := strconv.ParseInt(parts[len(parts)-1], 10, 64)
	if err != nil || length < 0 {
		return capture{}, errors.New("it has no length")
	}
	c := capture{kind: "response", target: parts[0], media: "application/http", length: length}
	if strings.HasPrefix(c.target, "filedesc:") {
		c.kind = "warcinfo"
	}
	if t, err := time.Parse("20060102150405", parts[2]); err == nil {
		c.date = t.Format(time.RFC3339)
	}
	return c, nil
}

// cutOff makes an end in the wrong place an error of its own.
func cutOff(err error) error {
	if errors.Is(err, io.EOF) {
		return errors.New("it is cut off")
	}
	return err
}

// firstLine reads the next line that is not empty.
func (w *webArchive) firstLine() ([]byte, error) {
	for {
		if line, err := w.line(); err != nil || len(line) > 0 {
			return line, err
		}
	}
}

// line reads one line without its end, valid until the next read.
func (w *webArchive) line() ([]byte, error) {
	line, err := w.in.ReadSlice('\n')
	if errors.Is(err, bufio.ErrBufferFull) {
		return nil, errHeader
	}
	if err != nil && len(line) == 0 {
		return nil, err
	}
	return bytes.TrimRight(line, "\r\n"), nil
}

// record reads the body of one record and sends the page in it, if any.
func (w *webArchive) record(c capture) error {
	body := &section{w.in, c.length}
	d, err := w.page(c, body)
	if err != nil {
		return err
	}
	if err := body.skip(); err != nil {
		return cutOff(err)
	}
	if d == nil {
		return nil
	}
	w.b.record = w.b.sent
	return w.doc(w.b, d)
}

// section is the part of a stream that belongs to one record.
type section struct {
	in   *bufio.Reader
	left int64
}

func (s *section) Read(p []byte) (int, error) {
	if s.left <= 0 {
		return 0, io.EOF
	}
	n, err := s.in.Read(p[:min(int64(len(p)), s.left)])
	s.left -= int64(n)
	return n, err
}

// line reads a line of a header inside the section.
func (s *section) line() ([]byte, error) {
	line, err := s.in.ReadSlice('\n')
	if s.left -= int64(len(line)); s.left < 0 || err != nil {
		return nil, errHeader
	}
	return bytes.TrimRight(line, "\r\n"), nil
}

func (s *section) skip() error {
	for s.left > 0 {
		n, err := s.in.Discard(int(min(s.left, 1<<30)))
		s.left -= int64(n)
		if err != nil {
			return err
		}
	}
	return nil
}

// all reads the rest, nil if it is longer than limit.
func (s *section) all(limit int) ([]byte, error) {
	if s.left > int64(limit) {
		return nil, nil
	}
	data := make([]byte, 0, min(s.left, 1<<20)) // grows: a length is only a claim
	for s.left > 0 {
		if len(data) == cap(data) {
			data = append(data, 0)[:len(data)]
		}
		n, err := s.Read(data[len(data):cap(data)])
		data = data[:len(data)+n]
		if err != nil && s.left > 0 {
			return nil, cutOff(err)
		}
	}
	return data, nil
}

// page returns the document of a record, nil if it is none.
func (w *webArchive) page(c capture, body *section) (*timeline.Document, error) {
	media, params, _ := mime.ParseMediaType(c.media)
	m := meta{charset: params["charset"]}
	var coding, transfer string
	switch {
	case !strings.HasPrefix(c.target, "http://") && !strings.HasPrefix(c.target, "https://"):
		return nil, nil
	case c.kind == "response" && media == "application/http":
		header, err := httpHeader(body)
		if err != nil || header == nil {
			return nil, err
		}
		m = headerMeta(header.Get)
		media, _, _ = mime.ParseMediaType(header.Get("Content-Type"))
		coding, transfer = header.Get("Content-Encoding"), header.Get("Transfer-Encoding")
	case c.kind == "resource" || c.kind == "conversion":
	default:
		return nil, nil
	}
	if !isPage(media, c.target) {
		return nil, nil
	}
	data, err := body.all(w.o.MaxRecord)
	if err != nil {
		return nil, err
	}
	if data == nil {
		return nil, w.lost(w.b, "too-big", fmt.Sprintf("record %d", w.n), "%.200s is longer than %s: passed over", c.target, megabytes(w.o.MaxRecord))
	}
	if data, err = decodeBody(data, transfer, coding, w.o.MaxRecord); err != nil {
		return nil, err
	}
	return w.pageDocument(c, media, m, data)
}

func (w *webArchive) pageDocument(c capture, media string, m meta, data []byte) (*timeline.Document, error) {
	if len(bytes.TrimSpace(data)) == 0 {
		return nil, nil
	}
	if m.charset == "" {
		m.charset = declaredCharset(data[:min(len(data), 4096)])
	}
	text, notice := toUTF8(data, m.charset)
	if notice != "" {
		if err := w.note(w.b, "encoding", fmt.Sprintf("record %d", w.b.sent), "%s", notice); err != nil {
			return nil, err
		}
	}
	var d *timeline.Document
	if strings.HasSuffix(media, "html") || strings.HasSuffix(media, "xhtml+xml") || media == "" {
		d = pageDocument(text)
	} else {
		d = &timeline.Document{Text: string(text)}
	}
	d.URL, d.Grabbed = c.target, c.date
	d.Clues = m.clues
	if c.date != "" {
		d.Clues = append(d.Clues, clue(timeline.OriginWARC, "grabbed", c.date))
	}
	return d, nil
}

// notPages are texts that every site has and nobody publishes.
var notPages = map[string]bool{"/robots.txt": true, "/ads.txt": true, "/app-ads.txt": true, "/humans.txt": true, "/.well-known/security.txt": true, "/llms.txt": true}

// isPage reports whether a record of that type at that address may be an
// article.
func isPage(media, target string) bool {
	switch media {
	case "text/html", "application/xhtml+xml":
		return true
	case "text/plain":
		u, err := url.Parse(target)
		return err == nil && !notPages[u.Path] && !holdsNoArticle(path.Base(u.Path))
	}
	return false
}
