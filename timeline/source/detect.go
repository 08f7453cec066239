package source

import (
	"bytes"
	"regexp"
	"slices"
	"strings"
)

// Detection looks at the first bytes, after compression and byte order marks,
// and asks for the name only where the content leaves it open (a CSV file and
// Markdown are plain text too).

// binaries are the files that are known and refused, by their first bytes.
var binaries = []struct{ magic, what string }{
	{"\x89PNG", "a PNG picture"},
	{"\xff\xd8\xff", "a JPEG picture"},
	{"GIF8", "a GIF picture"},
	{"RIFF", "a RIFF media file"},
	{"II*\x00", "a TIFF picture"},
	{"MM\x00*", "a TIFF picture"},
	{"\xd0\xcf\x11\xe0", "an old Office file: save it as DOCX or PDF"},
	{"{\\rtf", "an RTF file: save it as DOCX or plain text"},
	{"\x7fELF", "a program"},
	{"MZ\x90", "a program"},
	{"SQLite format 3\x00", "an SQLite database"},
	{"bplist00", "a Safari web archive: save the page as HTML"},
	{"Rar!", "a RAR archive: pack it as ZIP"},
	{"7z\xbc\xaf", "a 7z archive: pack it as ZIP"},
	{"BZh", "bzip2: pack it with gzip, xz or zstd"},
	{"ID3", "an MP3 file"},
	{"OggS", "an Ogg file"},
	{"%!PS", "PostScript: make it a PDF"},
}

var (
	zipMagics = []string{"PK\x03\x04", "PK\x05\x06", "PK\x07\x08"}
	utf8BOM   = []byte("\xef\xbb\xbf")
)

func isZip(head []byte) bool {
	return slices.ContainsFunc(zipMagics, func(m string) bool { return bytes.HasPrefix(head, []byte(m)) })
}

func isTar(head []byte) bool { return len(head) > 262 && string(head[257:262]) == "ustar" }

func isArchive(head []byte) bool { return isZip(head) || isTar(head) }

func isArchiveFormat(name string) bool {
	return name == "zip" || name == "wacz" || name == "docx" || name == "tar"
}

// detect names the format of a blob from its head and its name. The error says
// why it is none.
func detect(head []byte, name string, columns bool) (string, error) {
	switch {
	case isZip(head):
		return "zip", nil // its reader tells DOCX and WACZ apart
	case isTar(head):
		return "tar", nil
	case bytes.Contains(head[:min(len(head), 1024)], []byte("%PDF-")):
		return "pdf", nil
	case bytes.HasPrefix(head, []byte("WARC/")):
		return "warc", nil
	case bytes.HasPrefix(head, []byte("filedesc://")):
		return "arc", nil
	}
	for _, b := range binaries {
		if bytes.HasPrefix(head, []byte(b.magic)) {
			return "", faultf("binary", "%s", b.what)
		}
	}
	text := headText(head)
	if isBinary(text) {
		return "", faultf("binary", "a binary file of a kind not known")
	}
	return detectText(text, name, columns)
}

// isBinary reports whether bytes that should be text are not: one in twenty is
// a control character.
func isBinary(text []byte) bool {
	control := 0
	for _, c := range text {
		if c < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != 0x1b {
			control++
		}
	}
	return control*20 > len(text)
}

func detectText(text []byte, name string, columns bool) (string, error) {
	text = bytes.TrimLeft(text, " \t\r\n\f")
	ext := ""
	if i := strings.LastIndexByte(name, '.'); i >= 0 {
		ext = name[i:]
	}
	if f := detectMarkup(text); f != "" {
		return f, nil
	}
	if f := detectJSON(text, ext); f != "" {
		return f, nil
	}
	switch {
	case columns:
		return "csv", nil
	case mboxFrom.Match(firstLine(text)):
		return "mbox", nil
	case looksLikeMail(text, ext):
		if isMHTML(text) {
			return "mhtml", nil
		}
		return "eml", nil
	case risStart.Match(text):
		return "ris", nil
	case hasFrontMatter(text), ext == ".md", ext == ".markdown", ext == ".mkd":
		return "markdown", nil
	case looksLikeCSV(text, ext):
		return "csv", nil
	case (ext == ".html" || ext == ".htm" || ext == ".xhtml") && htmlAnywhere.Match(text):
		return "html", nil
	}
	return "text", nil
}

var (
	mboxFrom     = regexp.MustCompile(`^From \S+\s+(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),? .*\d\d:\d\d.*\d{4}`)
	risStart     = regexp.MustCompile(`^TY {1,2}- ?[A-Z]`)
	htmlAnywhere = regexp.MustCompile(`(?i)<(p|div|body|br|h[1-6]|article|span|a|table|ul|title)\b[^<>]*>`)
	xmlRoot      = regexp.MustCompile(`(?s)^(?:\s+|<\?.*?\?>|<!--.*?-->|<!DOCTYPE[^\[>]*(?:\[.*?\]\s*)?>)*<([A-Za-z_][\w.:-]*)`)
	htmlDoctype  = regexp.MustCompile(`(?is)^(?:\s+|<\?.*?\?>|<!--.*?-->)*<!DOCTYPE\s+html`)
)

// detectMarkup tells feeds, lists and pages apart by their root element.
func detectMarkup(text []byte) string {
	if len(text) == 0 || text[0] != '<' {
		return ""
	}
	if htmlDoctype.Match(text) {
		return "html"
	}
	m := xmlRoot.FindSubmatch(text)
	if m == nil {
		if htmlAnywhere.Match(text) {
			return "html"
		}
		return ""
	}
	_, local, prefixed := strings.Cut(string(m[1]), ":")
	if !prefixed {
		local = string(m[1])
	}
	switch strings.ToLower(local) {
	case "rss", "rdf":
		return "rss"
	case "feed":
		return "atom"
	case "opml":
		return "opml"
	}
	return "html" // or XML, which its reader tells apart
}

// oneObject matches what a file of one large object has near its start: the
// list that it wraps, or the marks of a feed or a gov.uk item.
var oneObject = regexp.MustCompile(`"(?:` + strings.Join(wrappers, "|") + `)"\s*:\s*\[|jsonfeed\.org|"base_path"`)

// detectJSON tells one JSON value from lines of them. A file of one line that
// holds one object is JSONL by its name alone.
func detectJSON(text []byte, ext string) string {
	if len(text) == 0 || text[0] != '{' && text[0] != '[' {
		return ""
	}
	rest := bytes.TrimLeft(text[1:], " \t\r\n")
	if text[0] == '[' {
		if len(rest) > 0 && (rest[0] == '{' || rest[0] == ']') {
			return "json"
		}
		return ""
	}
	if len(rest) > 0 && rest[0] != '"' && rest[0] != '}' {
		if ext == ".jsonl" || ext == ".ndjson" {
			return "jsonl" // whose first line is malformed
		}
		return ""
	}
	line := firstLine(text)
	_, err := splitObject(bytes.TrimSpace(line), nil)
	whole := err == nil || len(line) == len(text) // or longer than the head
	switch {
	case whole && len(bytes.TrimSpace(text[len(line):])) > 0:
		return "jsonl"
	case ext == ".jsonl" || ext == ".ndjson" || ext == ".jsonlines":
		return "jsonl"
	case ext != ".json" && len(line) == len(text) && len(text) > headSize/2 && !oneObject.Match(text):
		return "jsonl" // whose first article is longer than the head
	case !whole && bytes.Contains(text, []byte("}\n{")) && ext != ".json":
		return "jsonl" // whose first line is malformed
	}
	return "json"
}

func firstLine(text []byte) []byte {
	if i := bytes.IndexByte(text, '\n'); i >= 0 {
		return text[:i]
	}
	return text
}

var (
	headerLine  = regexp.MustCompile(`^([A-Za-z][A-Za-z0-9-]*):[ \t]?`)
	sureHeaders = []string{"message-id", "mime-version", "received", "return-path", "delivered-to", "x-mailer", "dkim-signature", "arc-seal", "content-type"}
	mailHeaders = append([]string{"from", "to", "subject", "date", "sender", "reply-to", "cc"}, sureHeaders...)
)

// looksLikeMail reports whether the text starts with the header of a mail: two
// header lines one of which only mail programs write, or three and the name.
func looksLikeMail(text []byte, ext string) bool {
	known, sure := 0, false
	for line := range bytes.Lines(text) {
		if len(bytes.TrimSpace(line)) == 0 {
			break
		}
		if line[0] == ' ' || line[0] == '\t' {
			continue // a folded line
		}
		m := headerLine.FindSubmatch(line)
		if m == nil {
			return false
		}
		name := strings.ToLower(string(m[1]))
		if slices.Contains(mailHeaders, name) {
			known++
		}
		sure = sure || slices.Contains(sureHeaders, name)
	}
	return known >= 2 && sure || known >= 3 && ext == ".eml"
}

func isMHTML(text []byte) bool {
	head, _, _ := bytes.Cut(bytes.ReplaceAll(text, []byte("\r\n"), []byte("\n")), []byte("\n\n"))
	low := bytes.ToLower(head)
	return bytes.Contains(low, []byte("multipart/related")) &&
		(bytes.Contains(low, []byte("snapshot-content-location")) || bytes.Contains(low, []byte("<saved by")) || !bytes.Contains(low, []byte("\nto:")))
}

// looksLikeCSV reports whether the first line names at least two columns that
// we know, or the name says so.
func looksLikeCSV(text []byte, ext string) bool {
	line := string(bytes.TrimSpace(firstLine(text)))
	cols := strings.Split(line, string(delimiter(line)))
	known := 0
	for _, c := range cols {
		if fieldOf(strings.Trim(strings.TrimSpace(c), `"`)) != "" {
			known++
		}
	}
	return known >= 2 || (ext == ".csv" || ext == ".tsv") && len(cols) > 1
}
