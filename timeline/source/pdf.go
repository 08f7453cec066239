package source

import (
	"context"
	"errors"
	"fmt"
	"io"
	"regexp"
	"strings"
	"unicode"

	"github.com/ledongthuc/pdf"

	"github.com/dateline-tools/dateline/timeline"
)

// maxPages bounds a PDF: a communique has ten pages, a treaty some hundreds.
const maxPages = 2000

// readPDF reads the text layer of a PDF. A scan has none and is a notice that
// says so. The library panics on damaged files and may loop on hostile ones:
// both end here, the second after Options.PDFTime.
func readPDF(r *run, b *blob) error {
	at, size, err := b.readerAt(r.o.MaxFile)
	if err != nil {
		return err
	}
	ctx, cancel := context.WithTimeout(r.ctx, r.o.PDFTime)
	defer cancel()
	done := make(chan pdfResult, 1)
	go func() {
		var res pdfResult
		res.err = recovered("a PDF", func() error { return res.read(ctx, at, size, r.o.MaxRecord) })
		done <- res
	}()
	var res pdfResult
	select {
	case res = <-done:
	case <-ctx.Done():
		if r.ctx.Err() != nil {
			return errStop
		}
		return faultf("timeout", "a PDF that was not read within %v: given up", r.o.PDFTime)
	}
	if res.err != nil {
		return res.err
	}
	if res.badPages > 0 {
		if err := r.lost(b, "malformed", "", "%d of its %d pages cannot be read", res.badPages, res.pages); err != nil {
			return err
		}
	}
	switch {
	case letters(res.text) < 40*min(res.pages, 3) && res.badPages < res.pages:
		return faultf("scan", "a PDF without a text layer (a scan?): run text recognition over it first")
	case isBinary([]byte(res.text)):
		return faultf("scan", "a PDF whose text layer names no letters: run text recognition over it first")
	case res.text == "":
		return nil
	}
	return r.doc(b, &timeline.Document{
		Text: strings.ToValidUTF8(res.text, "\uFFFD"), Title: pdfTitle(res.title), Author: oneLine(res.author),
		Clues: propertyClues(pdfDate(res.created), pdfDate(res.modified)),
	})
}

// pdfResult is what one PDF gave.
type pdfResult struct {
	text                             string
	title, author, created, modified string
	pages, badPages                  int
	err                              error
}

func (res *pdfResult) read(ctx context.Context, at io.ReaderAt, size int64, limit int) error {
	doc, err := pdf.NewReader(at, size)
	if errors.Is(err, pdf.ErrInvalidPassword) {
		return faultf("unreadable", "a PDF that asks for a password")
	}
	if err != nil {
		return faultf("malformed", "a PDF that cannot be read: %.200v", err)
	}
	info := doc.Trailer().Key("Info")
	res.title, res.author = info.Key("Title").Text(), info.Key("Author").Text()
	res.created, res.modified = info.Key("CreationDate").Text(), info.Key("ModDate").Text()
	res.pages = doc.NumPage()
	if res.pages > maxPages {
		return faultf("too-big", "a PDF of more than %d pages", maxPages)
	}
	var pages [][]pdfLine
	t := &pdfText{ctx: ctx, fonts: map[string]*pdfFont{}, left: limit}
	for n := 1; n <= res.pages; n++ {
		var lines []pdfLine
		err := recovered("a page", func() error {
			lines = t.page(doc.Page(n))
			return nil
		})
		if ctx.Err() != nil {
			return faultf("timeout", "a PDF that takes too long: given up")
		}
		if t.left < 0 {
			return tooBig(limit)
		}
		if err != nil {
			res.badPages++
			continue
		}
		pages = append(pages, lines)
	}
	res.text = paragraphs(withoutRunningHeads(pages))
	return nil
}

// letters counts the letters of a text.
func letters(s string) int {
	n := 0
	for _, r := range s {
		if unicode.IsLetter(r) {
			n++
		}
	}
	return n
}

var toolTitle = regexp.MustCompile(`(?i)^(?:microsoft \w+ - .*|.*\.(?:docx?|pdf|indd|rtf|pages|odt|wpd)|untitled.*|document\d*|slide \d+)$`)

// pdfTitle returns a title that a person wrote, not the program.
func pdfTitle(s string) string {
	if s = oneLine(strings.ToValidUTF8(s, "")); toolTitle.MatchString(s) {
		return ""
	}
	return s
}

var pdfDateForm = regexp.MustCompile(`^D?:?(\d{4})(\d{2})(\d{2})(?:(\d{2})(\d{2})(\d{2})?)?(?:([+-])(\d{2})'?(\d{2})?'?|Z.*)?$`)

// pdfDate turns "D:20250904101500+02'00'" into RFC 3339; other forms stay.
func pdfDate(s string) string {
	m := pdfDateForm.FindStringSubmatch(strings.TrimSpace(s))
	switch {
	case m == nil:
		return oneLine(s)
	case m[4] == "":
		return fmt.Sprintf("%s-%s-%s", m[1], m[2], m[3])
	}
	zone := "Z"
	if m[7] != "" {
		zone = m[7] + m[8] + ":" + firstOf(m[9], "00")
	}
	return fmt.Sprintf("%s-%s-%sT%s:%s:%s%s", m[1], m[2], m[3], m[4], m[5], firstOf(m[6], "00"), zone)
}
