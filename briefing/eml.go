package briefing

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	"net/mail"
	"net/textproto"
	"strings"
	"time"
)

// writeEML prints a mail that is ready to send and was not sent: plain text
// and HTML as alternatives. Boundary and message id follow from the content,
// the date from the cut-off, so that equal issues are equal files. X-Unsent
// makes mail programs open it as a draft.
func writeEML(w *bytes.Buffer, p *Page, look Look) error {
	var txt, page bytes.Buffer
	if err := writeText(&txt, "issue.txt.tmpl", p, look, plain{}); err != nil {
		return err
	}
	if err := writeHTML(&page, p, look); err != nil {
		return err
	}
	sum := sha256.Sum256(append(txt.Bytes(), page.Bytes()...))
	id := hex.EncodeToString(sum[:12])
	head := func(name, value string) {
		if value != "" {
			fmt.Fprintf(w, "%s: %s\r\n", name, value)
		}
	}
	head("MIME-Version", "1.0")
	head("From", addresses(look.From))
	head("To", addresses(look.To))
	head("Subject", mime.QEncoding.Encode("utf-8", p.Heading+", "+p.Issue))
	if d := p.Briefing.AsOf; !d.IsZero() {
		head("Date", d.Time().Add(18*time.Hour).Format(time.RFC1123Z))
	}
	head("Message-ID", "<"+id+"@dateline.invalid>")
	head("X-Unsent", "1")
	head("Content-Language", p.Briefing.Variant)
	head("Content-Type", `multipart/alternative; boundary="`+id+`"`)
	w.WriteString("\r\n")
	m := multipart.NewWriter(w)
	if err := m.SetBoundary(id); err != nil {
		return err
	}
	for _, part := range []struct {
		kind string
		body []byte
	}{{"text/plain", txt.Bytes()}, {"text/html", page.Bytes()}} {
		pw, err := m.CreatePart(textproto.MIMEHeader{
			"Content-Type":              {part.kind + "; charset=utf-8"},
			"Content-Transfer-Encoding": {"quoted-printable"},
		})
		if err != nil {
			return err
		}
		q := quotedprintable.NewWriter(pw)
		if _, err := q.Write(part.body); err != nil {
			return err
		}
		if err := q.Close(); err != nil {
			return err
		}
	}
	return m.Close()
}

// addresses makes a list of addresses safe for a header line; what cannot be
// read as addresses is left out.
func addresses(s string) string {
	if s == "" {
		return ""
	}
	list, err := mail.ParseAddressList(s)
	if err != nil {
		return ""
	}
	var out []string
	for _, a := range list {
		out = append(out, a.String())
	}
	return strings.Join(out, ", ")
}
