package source

import (
	"bytes"
	"fmt"
	"io"
	"path"
	"strings"

	"github.com/emersion/go-message"
	_ "github.com/emersion/go-message/charset" // the charsets of mails
	"github.com/emersion/go-message/mail"
	"golang.org/x/net/html"

	"github.com/dateline-tools/dateline/timeline"
)

// The bounds of one mail.
const (
	maxParts       = 500
	maxAttachments = 100
	maxMIMEDepth   = 10
)

// mailParts are the pieces of a mail that matter.
type mailParts struct {
	plain, html []byte // the first body of each kind, in UTF-8
	flowed      bool
	delSpaces   bool
	notice      string
	files       []attachment
	seen        int
	left        int // bytes that may still be held
}

// attachment is a file that came with a mail.
type attachment struct {
	name string
	data []byte
}

// readMail reads one mail: a newsletter, a press office's statement, one of
// these forwarded. Its Date is a clue, and so is the date inside of a forwarded
// one. Documents attached are read as files of their own.
func readMail(r *run, b *blob) error {
	data, cut := b.all(r.o.MaxFile)
	if len(data) == 0 {
		return cut
	}
	if err := r.mail(b, data); err != nil {
		return err
	}
	return cut
}

func (r *run) mail(b *blob, data []byte) error {
	header, parts, err := parseMail(data, r.o.MaxFile)
	if err != nil {
		return err
	}
	if parts.notice != "" {
		if err := r.note(b, "encoding", place(b), "%s", parts.notice); err != nil {
			return err
		}
	}
	if d := mailDocument(header, parts); d.Text != "" || d.HTML != nil {
		if err := r.doc(b, d); err != nil {
			return err
		}
	} else if len(parts.files) == 0 {
		return r.note(b, "empty", place(b), "a mail without text")
	}
	return r.attachments(b, parts.files)
}

// attachments reads the files of a mail that may hold an article.
func (r *run) attachments(b *blob, files []attachment) error {
	for _, f := range files {
		inner := newBlob(b.path+"/"+f.name, bytes.NewReader(f.data))
		inner.at, inner.size = bytes.NewReader(f.data), int64(len(f.data))
		inner.depth, inner.free = b.depth+1, true
		var err error
		if inner.depth > maxDepth {
			err = r.lost(inner, "nested", "", "attached more than %d times over", maxDepth)
		} else {
			err = r.blob(inner)
		}
		if err != nil {
			return err
		}
		b.took(inner)
	}
	return nil
}

// parseMail takes a mail apart.
func parseMail(data []byte, limit int) (message.Header, *mailParts, error) {
	parts := &mailParts{left: 2 * limit}
	var header message.Header
	err := recovered("a mail", func() error {
		entity, err := message.Read(bytes.NewReader(data))
		if entity == nil {
			return faultf("malformed", "a mail whose header cannot be read: %.200v", err)
		}
		header = entity.Header
		parts.walk(entity, 0)
		return nil
	})
	return header, parts, err
}

// walk collects the parts of an entity. Faults inside of a mail cost the part
// that has them.
func (p *mailParts) walk(e *message.Entity, depth int) {
	if p.seen++; p.seen > maxParts || depth > maxMIMEDepth || p.left <= 0 {
		return
	}
	if mr := e.MultipartReader(); mr != nil {
		for {
			part, err := mr.NextPart()
			if part == nil || err != nil && !message.IsUnknownCharset(err) && !message.IsUnknownEncoding(err) {
				return
			}
			p.walk(part, depth+1)
		}
	}
	media, params, _ := e.Header.ContentType()
	disposition, dparams, _ := e.Header.ContentDisposition()
	name := firstOf(dparams["filename"], params["name"])
	switch {
	case media == "message/rfc822" || media == "message/global":
		p.attach(e, firstOf(name, fmt.Sprintf("mail-%d.eml", len(p.files)+1)))
	case disposition == "attachment" || name != "" && !strings.HasPrefix(media, "text/"):
		if name != "" && !holdsNoArticle(name) && attachable(media, name) {
			p.attach(e, name)
		}
	case media == "text/html" && p.html == nil:
		p.html = p.body(e, "")
	case (media == "text/plain" || media == "") && p.plain == nil:
		p.plain = p.body(e, params["charset"])
		p.flowed = strings.EqualFold(params["format"], "flowed")
		p.delSpaces = strings.EqualFold(params["delsp"], "yes")
	}
}

// attachable reports whether an attachment may hold an article.
func attachable(media, name string) bool {
	switch path.Ext(baseName(name)) {
	case ".pdf", ".docx", ".html", ".htm", ".mhtml", ".eml", ".md", ".jsonl", ".warc", ".zip":
		return true
	case ".txt":
		return strings.HasPrefix(media, "text/")
	}
	return media == "application/pdf"
}

func (p *mailParts) attach(e *message.Entity, name string) {
	if len(p.files) >= maxAttachments {
		return
	}
	data, _ := io.ReadAll(io.LimitReader(e.Body, int64(p.left)))
	p.left -= len(data)
	name = strings.TrimPrefix(path.Clean("/"+strings.ReplaceAll(strings.ToValidUTF8(name, "\uFFFD"), "\\", "/")), "/")
	if len(data) > 0 && name != "" {
		p.files = append(p.files, attachment{name, data})
	}
}

// body reads a text part. What could not be decoded ends it.
func (p *mailParts) body(e *message.Entity, declared string) []byte {
	data, _ := io.ReadAll(io.LimitReader(e.Body, int64(p.left)))
	p.left -= len(data)
	if declared == "" {
		declared = declaredCharset(data[:min(len(data), 4096)])
	}
	text, notice := toUTF8(data, declared)
	p.notice = firstOf(p.notice, notice)
	return text
}

// mailDocument makes a document of a mail. The plain body is taken unless it
// is a stub beside the HTML one.
func mailDocument(h message.Header, p *mailParts) *timeline.Document {
	mh := mail.Header{Header: h}
	subject, _ := mh.Subject()
	d := &timeline.Document{
		Format: "eml", ID: strings.Trim(oneLine(h.Get("Message-Id")), "<> "),
		URL: strings.Trim(oneLine(h.Get("Archived-At")), "<> "), Title: oneLine(subject), Outlet: sender(mh),
		Lang: oneLine(h.Get("Content-Language")),
	}
	d.Title, d.Outlet, d.ID = strings.ToValidUTF8(d.Title, "\uFFFD"), strings.ToValidUTF8(d.Outlet, "\uFFFD"), strings.ToValidUTF8(d.ID, "\uFFFD")
	plain := strings.ReplaceAll(string(p.plain), "\r\n", "\n")
	text := p.joined(plain)
	date := oneLine(h.Get("Date"))
	if strings.TrimSpace(text) == "" || p.html != nil && len(text)*4 < visible(p.html) {
		d.HTML = nonEmpty(p.html)
		mailClue(d, "published", date)
		return d
	}
	if fwd, ok := forwarded(plain); ok {
		d.Text = p.joined(fwd.text)
		d.Title, d.Outlet = firstOf(fwd.subject, d.Title), firstOf(fwd.from, d.Outlet)
		mailClue(d, "published", fwd.date)
		mailClue(d, "grabbed", date)
		d.Grabbed = date
		return d
	}
	d.Text = text
	mailClue(d, "published", date)
	return d
}

func nonEmpty(data []byte) []byte {
	if len(bytes.TrimSpace(data)) == 0 {
		return nil
	}
	return data
}

func mailClue(d *timeline.Document, role, text string) {
	if text != "" {
		d.Clues = append(d.Clues, clue(timeline.OriginMail, role, text))
	}
}

// sender returns the name of who sent the mail, or else its address.
func sender(h mail.Header) string {
	list, err := h.AddressList("From")
	if err != nil || len(list) == 0 {
		from, _ := h.Text("From")
		return oneLine(from)
	}
	return oneLine(firstOf(list[0].Name, list[0].Address))
}

// visible estimates the length of the text that HTML shows.
func visible(page []byte) int {
	z := html.NewTokenizer(bytes.NewReader(page))
	z.SetMaxBuf(1 << 20)
	n, hidden := 0, false
	for {
		switch z.Next() {
		case html.ErrorToken:
			return n
		case html.StartTagToken:
			name, _ := z.TagName()
			hidden = string(name) == "style" || string(name) == "script"
		case html.EndTagToken:
			hidden = false
		case html.TextToken:
			if !hidden {
				n += len(bytes.TrimSpace(z.Text()))
			}
		}
	}
}

// joined returns a plain body with the lines of its paragraphs joined.
func (p *mailParts) joined(text string) string {
	if p.flowed {
		return strings.TrimSpace(unflow(text, p.delSpaces))
	}
	return strings.TrimSpace(unwrap(text))
}

// readMHTML reads a page that a browser saved as one file: a mail whose parts
// are the page and its pictures. Its date is when it was saved.
func readMHTML(r *run, b *blob) error {
	data, cut := b.all(r.o.MaxFile)
	if len(data) == 0 {
		return cut
	}
	header, parts, err := parseMail(data, r.o.MaxFile)
	if err != nil {
		return err
	}
	if len(parts.html) == 0 {
		return faultf("malformed", "an MHTML file without a page in it")
	}
	if parts.notice != "" {
		if err := r.note(b, "encoding", "", "%s", parts.notice); err != nil {
			return err
		}
	}
	d := pageDocument(parts.html)
	subject, _ := header.Text("Subject")
	d.Title = oneLine(strings.ToValidUTF8(subject, "\uFFFD"))
	d.URL = firstOf(oneLine(header.Get("Snapshot-Content-Location")), oneLine(header.Get("Content-Location")), d.URL)
	if d.Grabbed = oneLine(header.Get("Date")); d.Grabbed != "" {
		mailClue(d, "grabbed", d.Grabbed)
	}
	if err := r.doc(b, d); err != nil {
		return err
	}
	return cut
}
