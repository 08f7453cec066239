package briefing

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"unicode/utf8"

	"github.com/emersion/go-message/mail"
	"golang.org/x/net/html"

	"github.com/dateline-tools/dateline/timeline"
	"github.com/dateline-tools/dateline/timeline/civil"
)

func oneFile(name, src string) fs.FS { return fstest.MapFS{name: &fstest.MapFile{Data: []byte(src)}} }

// hostile is a corpus whose every string attacks.
func hostile() (*timeline.Timeline, map[string]string) {
	bad := "</script><script>alert(1)</script> <img src=x onerror=alert(1)> {{.Nope}} [x](javascript:alert(1)) \x00\x1b[31m \u202eevil\u202c \xff\xfe ]]> & \" ' | ~ `code` *b* _i_ __f__(1) \r\nBcc: a@b.example\r\n"
	text := bad + "\n" + strings.Repeat("word ", 3000) + bad
	day := civil.On(2025, 9, 3)
	art := timeline.Article{ID: bad, URL: "javascript:alert(1)", Title: bad, Outlet: bad, Author: bad, Published: "2025-09-03", PublishedEarliest: day, PublishedLatest: day, SHA256: shaOf(text), Input: timeline.Input{Path: bad}}
	also := art // a second article, so that sources can differ
	also.ID += "2"
	ev := func(start, end int, st timeline.Status) timeline.Event {
		e := timeline.Event{Title: bad, Topics: []string{bad}, Status: st, Condition: bad,
			Date:   timeline.EventDate{EDTF: timeline.Opt(bad), Earliest: day, Latest: day, Best: day, Grade: timeline.Grade(bad)},
			Actors: []timeline.Actor{{Name: bad, Role: bad}}, Place: &timeline.Place{Name: bad}, Reports: 1, Independent: 1, FirstReported: day,
			Disputes: []timeline.Dispute{{Field: bad, Versions: []timeline.DisputeVersion{{Value: bad, Articles: []string{bad}}, {Value: "x", Articles: []string{also.ID}}}}},
			History:  []timeline.Step{{At: timeline.Opt(bad), Kind: bad, Date: timeline.Opt(bad), Article: bad}},
			Quotes: []timeline.Quote{{Article: bad, Outlet: bad, Published: "2025-09-03", Sentence: text[start:end], Start: start, End: end, DateText: bad,
				EDTF: timeline.Opt(bad), Why: bad, Status: st, Stance: timeline.Asserts, Speaker: bad, Verb: bad, Anonymous: bad}}}
		second := e.Quotes[0]
		second.Article = also.ID
		e.Quotes = append(e.Quotes, second)
		e.SetID()
		return e
	}
	tl := &timeline.Timeline{Articles: []timeline.Article{art, also}, Topics: []timeline.Topic{{Name: bad, Words: []string{bad}}},
		Events:  []timeline.Event{ev(0, len(bad), timeline.Happened), ev(3, len(text), timeline.Conditional), ev(1, 9, timeline.Scheduled), ev(2, 60, timeline.Status(bad))},
		Notices: []timeline.Notice{{Text: bad, Path: bad, Lost: true}}}
	return tl, map[string]string{bad: text, also.ID: text}
}

func TestHostileTextStaysText(t *testing.T) {
	tl, texts := hostile()
	b := Make(tl, Options{Period: week(2025, 36), Length: Full, Title: tl.Topics[0].Name, Organisation: tl.Topics[0].Name, Classification: tl.Topics[0].Name, Texts: texts,
		Comments: []Comment{{Topic: tl.Topics[0].Name, Text: tl.Topics[0].Name}}})
	if len(b.Notes) < 3 {
		t.Fatalf("%d notes", len(b.Notes))
	}
	if fails := Verify(b, texts); len(fails) > 0 {
		t.Errorf("verify: %v", fails)
	}
	page := render(t, "html", b)
	doc, err := html.Parse(bytes.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	for n := range doc.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		if n.Data == "script" || n.Data == "img" || n.Data == "iframe" {
			t.Errorf("the page has a %s", n.Data)
		}
		for _, a := range n.Attr {
			if strings.HasPrefix(a.Key, "on") || strings.HasPrefix(strings.TrimSpace(a.Val), "javascript:") {
				t.Errorf("%s has %s=%q", n.Data, a.Key, a.Val)
			}
		}
	}
	for _, f := range Formats() {
		out := render(t, f, b)
		if f == "docx" {
			wellFormed(t, out)
			continue
		}
		if !utf8.Valid(out) {
			t.Errorf("%s is not UTF-8", f)
		}
		if f == "json" {
			continue // JSON escapes controls and keeps the rest
		}
		for _, c := range []string{"\x00", "\x1b", "\u202e"} {
			if bytes.Contains(out, []byte(c)) {
				t.Errorf("%s holds %q", f, c)
			}
		}
	}
	if fails, _, err := VerifyIssue(page, texts); err != nil || len(fails) > 0 {
		t.Errorf("the page: %v %v", fails, err)
	}
	head, _, _ := bytes.Cut(render(t, "eml", b), []byte("\r\n\r\n"))
	if bytes.Contains(head, []byte("\r\nBcc:")) {
		t.Error("a title makes a header line")
	}
}

func TestPageHasAStrictPolicyAndNoOutsideAddress(t *testing.T) {
	c := readCorpus(t, "testdata/guarantees.yaml")
	page := string(render(t, "html", Make(c.tl, Options{Period: week(2025, 36), Texts: c.texts})))
	for _, want := range []string{`<html lang="en-GB">`, "default-src &#39;none&#39;; style-src &#39;sha256-", "<main", "<h1>", `<svg viewBox`, "<figcaption>", "@page { size: A4", "prefers-color-scheme: dark"} {
		if !strings.Contains(page, want) {
			t.Errorf("no %q", want)
		}
	}
	for _, no := range []string{"<script", "style=\"", "src=\"http", "ZgotmplZ", "@import", "url("} {
		if strings.Contains(page, no) {
			t.Errorf("the page holds %q", no)
		}
	}
	doc, _ := html.Parse(strings.NewReader(page))
	ids := map[string]bool{}
	var refs []string
	for n := range doc.Descendants() {
		if id := attr(n, "id"); id != "" {
			if ids[id] {
				t.Errorf("two elements have the id %q", id)
			}
			ids[id] = true
		}
		if h := attr(n, "href"); strings.HasPrefix(h, "#") {
			refs = append(refs, h[1:])
		}
	}
	for _, r := range refs {
		if !ids[r] {
			t.Errorf("a link leads to #%s, which is nowhere", r)
		}
	}
}

func TestPlainTextHas72Columns(t *testing.T) {
	c := readCorpus(t, "testdata/guarantees.yaml")
	for line := range strings.Lines(string(render(t, "txt", Make(c.tl, Options{Period: week(2025, 36), Length: Full, Texts: c.texts})))) {
		line = strings.TrimRight(line, "\n")
		if n := utf8.RuneCountInString(line); n > columns && len(strings.Fields(line)) > 1 && !strings.Contains(line, "SHA-256") {
			t.Errorf("%d columns: %s", n, line)
		}
	}
}

func TestMailIsReadByAMailLibrary(t *testing.T) {
	c := readCorpus(t, "testdata/guarantees.yaml")
	b := Make(c.tl, Options{Period: week(2025, 36), Title: "Lagebericht für Zürich"})
	var w bytes.Buffer
	if err := Write(&w, "eml", b, Look{From: "Desk <desk@office.example>", To: "a@office.example, Bo <b@office.example>"}); err != nil {
		t.Fatal(err)
	}
	r, err := mail.CreateReader(&w)
	if err != nil {
		t.Fatal(err)
	}
	if s, _ := r.Header.Subject(); s != "Lagebericht für Zürich, 2025-W36" {
		t.Errorf("subject %q", s)
	}
	if d, err := r.Header.Date(); err != nil || civil.Of(d) != civil.On(2025, 9, 7) {
		t.Errorf("date %v %v", d, err)
	}
	if to, err := r.Header.AddressList("To"); err != nil || len(to) != 2 {
		t.Errorf("to %v %v", to, err)
	}
	var kinds []string
	for {
		p, err := r.NextPart()
		if err == io.EOF {
			break
		}
		if err != nil {
			t.Fatal(err)
		}
		body, err := io.ReadAll(p.Body)
		if err != nil || !bytes.Contains(body, []byte("promised Ukraine a force")) && !bytes.Contains(body, []byte("promised\n")) && !bytes.Contains(flatBytes(body), []byte("promised Ukraine a force")) {
			t.Errorf("a part of %d bytes: %v", len(body), err)
		}
		kinds = append(kinds, p.Header.Get("Content-Type"))
	}
	if !slices.Equal(kinds, []string{"text/plain; charset=utf-8", "text/html; charset=utf-8"}) {
		t.Errorf("parts %v", kinds)
	}
}

func flatBytes(b []byte) []byte { return []byte(flat(b)) }

// wellFormed parses every part of a DOCX and returns them.
func wellFormed(t *testing.T, file []byte) map[string]string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		t.Fatal(err)
	}
	parts := map[string]string{}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		body, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		parts[f.Name] = string(body)
		dec := xml.NewDecoder(bytes.NewReader(body))
		for {
			if _, err := dec.Token(); err == io.EOF {
				break
			} else if err != nil {
				t.Fatalf("%s: %v", f.Name, err)
			}
		}
	}
	return parts
}

func TestWordDocumentHasRealFootnotes(t *testing.T) {
	c := readCorpus(t, "testdata/guarantees.yaml")
	b := Make(c.tl, Options{Period: week(2025, 36), Texts: c.texts, Classification: "Official"})
	parts := wellFormed(t, render(t, "docx", b))
	doc, notes := parts["word/document.xml"], parts["word/footnotes.xml"]
	for i := range b.Notes {
		if n := strings.Count(doc, fmt.Sprintf(`<w:footnoteReference w:id="%d"/>`, i+1)); n != 1 {
			t.Errorf("footnote %d has %d references", i+1, n)
		}
		if !strings.Contains(notes, fmt.Sprintf(`<w:footnote w:id="%d">`, i+1)) {
			t.Errorf("no footnote %d", i+1)
		}
	}
	for _, want := range []string{`<w:tblHeader/>`, `w:val="Heading1"`, `w:val="ListBullet"`, `w:val="Denial"`, ` NOTEREF _RefNote1 \f \h `} {
		if !strings.Contains(doc, want) {
			t.Errorf("no %s in the document", want)
		}
	}
	for style := range styleNames(doc) {
		if !strings.Contains(parts["word/styles.xml"], `w:styleId="`+style+`"`) {
			t.Errorf("the style %s is not defined", style)
		}
	}
	if !strings.Contains(parts["word/header1.xml"], "Official") {
		t.Error("the classification is not in the header")
	}
}

func styleNames(doc string) map[string]bool {
	out := map[string]bool{}
	for _, el := range []string{`<w:pStyle w:val="`, `<w:rStyle w:val="`, `<w:tblStyle w:val="`} {
		for _, s := range strings.Split(doc, el)[1:] {
			name, _, _ := strings.Cut(s, `"`)
			out[name] = true
		}
	}
	return out
}

// need skips a test whose tool is missing, or fails it where
// DATELINE_REQUIRE names the tool.
func need(t *testing.T, tool string, commands ...string) string {
	t.Helper()
	for _, c := range commands {
		if p, err := exec.LookPath(c); err == nil {
			return p
		}
	}
	missing(t, tool)
	return ""
}

// missing skips the test, or fails it where the tool is required.
func missing(t *testing.T, tool string) {
	t.Helper()
	if slices.Contains(strings.Split(os.Getenv("DATELINE_REQUIRE"), ","), tool) {
		t.Fatalf("%s is required and not installed", tool)
	}
	t.Skipf("%s is not installed", tool)
}

func TestLibreOfficeOpensTheDocument(t *testing.T) {
	if testing.Short() {
		t.Skip("starts LibreOffice")
	}
	office := need(t, "libreoffice", "soffice", "libreoffice")
	c := readCorpus(t, "testdata/guarantees.yaml")
	b := Make(c.tl, Options{Period: week(2025, 36), Texts: c.texts})
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "issue.docx"), render(t, "docx", b), 0o644); err != nil {
		t.Fatal(err)
	}
	for _, to := range []string{"pdf", "txt:Text (encoded):UTF8"} {
		cmd := exec.Command(office, "-env:UserInstallation=file://"+dir+"/profile", "--headless", "--convert-to", to, "--outdir", dir, filepath.Join(dir, "issue.docx"))
		cmd.Env = append(os.Environ(), "HOME="+dir)
		if out, err := cmd.CombinedOutput(); err != nil {
			t.Fatalf("%v: %s", err, out)
		}
	}
	if pdf, err := os.ReadFile(filepath.Join(dir, "issue.pdf")); err != nil || !bytes.HasPrefix(pdf, []byte("%PDF-")) {
		t.Errorf("no PDF: %v", err)
	}
	text, err := os.ReadFile(filepath.Join(dir, "issue.txt"))
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"Bottom line", "promised Ukraine a force", "Coming up", "Continental Wire"} {
		if !strings.Contains(string(text), want) {
			t.Errorf("LibreOffice does not show %q", want)
		}
	}
}

func FuzzHostile(f *testing.F) {
	f.Add("Leaders met in Paris.", "2025-09-04", "Thursday")
	f.Add("\x00</bdi>", "[2025-09-01..]", "\u202e")
	f.Fuzz(func(t *testing.T, sentence, edtf, words string) {
		if sentence == "" {
			return
		}
		span := edtfDays(timeline.Opt(edtf))
		day := civil.On(2025, 9, 3)
		e := timeline.Event{Status: timeline.Happened, Date: timeline.EventDate{EDTF: timeline.Opt(edtf), Earliest: span.Start, Latest: span.End}, FirstReported: day,
			Quotes: []timeline.Quote{{Article: "a", Sentence: sentence, End: len(sentence), EDTF: timeline.Opt(edtf), DateText: words, Status: timeline.Happened, Published: "2025-09-03"}}}
		e.SetID()
		tl := &timeline.Timeline{Articles: []timeline.Article{{ID: "a", Published: "2025-09-03", PublishedEarliest: day, PublishedLatest: day}}, Events: []timeline.Event{e}}
		b := Make(tl, Options{Period: week(2025, 36)})
		if fails := Verify(b, map[string]string{"a": sentence}); len(fails) > 0 {
			t.Errorf("verify: %v", fails)
		}
		for _, form := range []string{"md", "txt", "html", "docx"} {
			var w bytes.Buffer
			if err := Write(&w, form, b, Look{}); err != nil {
				t.Errorf("%s: %v", form, err)
			}
		}
	})
}

func BenchmarkMake(b *testing.B) {
	c := readCorpus(b, "testdata/guarantees.yaml")
	for b.Loop() {
		Make(c.tl, Options{Period: week(2025, 36), Texts: c.texts})
	}
}

// A year of several desks: ten thousand events in fifty topics.
func BenchmarkMake10000(b *testing.B) {
	c := readCorpus(b, "testdata/guarantees.yaml")
	big := *c.tl
	big.Events, big.Topics = nil, nil
	for i := range 10000 {
		e := c.tl.Events[i%len(c.tl.Events)]
		e.ID = fmt.Sprintf("%s%05d", e.ID, i)
		e.Topics = []string{fmt.Sprint("topic ", i%50)}
		big.Events = append(big.Events, e)
	}
	for i := range 50 {
		big.Topics = append(big.Topics, timeline.Topic{Name: fmt.Sprint("topic ", i), Words: []string{"force", "river"}, Found: true})
	}
	for b.Loop() {
		Make(&big, Options{Period: week(2025, 36)})
	}
}

func BenchmarkHTML(b *testing.B) {
	c := readCorpus(b, "testdata/guarantees.yaml")
	issue := Make(c.tl, Options{Period: week(2025, 36), Texts: c.texts})
	for b.Loop() {
		if err := Write(io.Discard, "html", issue, Look{}); err != nil {
			b.Fatal(err)
		}
	}
}
