package source

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"mime"
	"net/http"
	"net/http/httputil"
	"net/url"
	"path"
	"regexp"
	"strconv"
	"strings"
	"time"

	"github.com/andybalholm/brotli"
	"github.com/klauspost/compress/flate"
	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zlib"
	"github.com/klauspost/compress/zstd"

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

// httpHeader reads status line and headers; nil for a status other than 200.
func httpHeader(body *section) (http.Header, error) {
	line, err := body.line()
	if err != nil || !bytes.HasPrefix(line, []byte("HTTP/")) {
		return nil, nil // no HTTP in it: no page
	}
	status := strings.Fields(string(line))
	if len(status) < 2 || status[1] != "200" {
		return nil, nil
	}
	h := http.Header{}
	for n := 0; n < 500; n++ {
		line, err := body.line()
		if err != nil {
			return nil, err
		}
		if len(line) == 0 {
			return h, nil
		}
		if name, value, ok := bytes.Cut(line, []byte(":")); ok {
			h.Add(string(bytes.TrimSpace(name)), string(bytes.TrimSpace(value)))
		}
	}
	return nil, errHeader
}

// decodeBody undoes the transfer and content encodings of a body, as far as
// they are really there: crawlers often undo them and leave the headers.
func decodeBody(data []byte, transfer, coding string, limit int) ([]byte, error) {
	if strings.Contains(strings.ToLower(transfer), "chunked") && chunkStart.Match(data) {
		if whole, err := readLimited(httputil.NewChunkedReader(bytes.NewReader(data)), limit); err == nil {
			data = whole
		}
	}
	codings := strings.Split(strings.ToLower(coding), ",")
	for i := len(codings) - 1; i >= 0; i-- {
		in, err := decoder(strings.TrimSpace(codings[i]), data)
		if err != nil {
			return nil, err
		}
		if in == nil {
			continue
		}
		if data, err = readLimited(in, limit); err != nil {
			return nil, fmt.Errorf("content-encoding %s: %w", strings.TrimSpace(codings[i]), err)
		}
	}
	return data, nil
}

var chunkStart = regexp.MustCompile(`^[0-9a-fA-F]{1,8}[ \t]*(?:;[^\r\n]*)?\r?\n`)

// decoder returns a reader for a content coding, nil where there is nothing to
// undo.
func decoder(coding string, data []byte) (io.Reader, error) {
	switch coding {
	case "", "identity", "none", "utf-8":
		return nil, nil
	case "gzip", "x-gzip":
		if !bytes.HasPrefix(data, magicGzip) {
			return nil, nil
		}
		return gzip.NewReader(bytes.NewReader(data))
	case "deflate":
		if z, err := zlib.NewReader(bytes.NewReader(data)); err == nil {
			return z, nil
		}
		if looksLikeText(data) {
			return nil, nil
		}
		return flate.NewReader(bytes.NewReader(data)), nil
	case "br":
		if looksLikeText(data) {
			return nil, nil
		}
		return brotli.NewReader(bytes.NewReader(data)), nil
	case "zstd":
		if !bytes.HasPrefix(data, magicZstd) {
			return nil, nil
		}
		return zstd.NewReader(bytes.NewReader(data), zstd.WithDecoderConcurrency(1), zstd.WithDecoderMaxMemory(256<<20))
	}
	return nil, fmt.Errorf("content-encoding %.20q is not known", coding)
}

func looksLikeText(data []byte) bool {
	head := bytes.TrimLeft(data[:min(len(data), 512)], " \t\r\n\xef\xbb\xbf")
	return len(head) > 0 && head[0] == '<' && !isBinary(head)
}

// readLimited reads at most limit bytes.
func readLimited(in io.Reader, limit int) ([]byte, error) {
	data, err := io.ReadAll(io.LimitReader(in, int64(limit)+1))
	if len(data) > limit {
		return nil, tooBig(limit)
	}
	return data, err
}
