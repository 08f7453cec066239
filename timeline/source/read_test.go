package source

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
	"unicode/utf8"
)

func readCount(t testing.TB, in io.Reader) (n int64) {
	t.Helper()
	for it := range Read(context.Background(), []string{"-"}, in, Options{}) {
		if it.Doc == nil {
			t.Fatal(it.Notice)
		}
		n++
	}
	return n
}

// Whatever the bytes: no panic, an item is a document or a notice, text and
// markup are UTF-8, records count upwards within a path.
func FuzzRead(f *testing.F) {
	for _, p := range fixtures(f) {
		data, err := os.ReadFile(p)
		if err != nil {
			f.Fatal(err)
		}
		_, data = pack(f, filepath.Base(p), data)
		f.Add("", data)
		f.Add(filepath.Base(filepath.Dir(p)), data)
	}
	f.Fuzz(func(t *testing.T, format string, data []byte) {
		if _, ok := formatByName(format); !ok {
			format = ""
		}
		last := map[string]int{}
		o := Options{Format: format, MaxRecord: 1 << 20, MaxFile: 4 << 20, PDFTime: time.Second}
		for it := range Read(context.Background(), []string{"-"}, bytes.NewReader(data), o) {
			if (it.Doc == nil) == (it.Notice == nil) {
				t.Fatalf("both or neither: %+v", it)
			}
			if it.Notice != nil {
				if n := it.Notice; n.Kind == "" || n.Text == "" || !strings.HasPrefix(n.Path, "-") || !utf8.ValidString(n.String()) {
					t.Fatalf("a notice that says too little: %+q", n)
				}
				continue
			}
			d := it.Doc
			if !utf8.ValidString(d.Text) || !utf8.Valid(d.HTML) || !utf8.ValidString(d.Title+d.ID+d.URL+d.Outlet+d.Author+d.Lang+d.Published+d.Updated+d.Grabbed) {
				t.Fatalf("not UTF-8: %+v", d)
			}
			if d.Text != "" && d.HTML != nil {
				t.Fatalf("both text and markup: %+v", d)
			}
			if was, met := last[d.Input.Path]; met && d.Input.Record <= was {
				t.Fatalf("record %d of %s after record %d", d.Input.Record, d.Input.Path, was)
			}
			last[d.Input.Path] = d.Input.Record
			if d.Format == "" || !strings.HasPrefix(d.Input.Path, "-") {
				t.Fatalf("no format or path: %+v", d)
			}
		}
	})
}

func TestDetect(t *testing.T) {
	for _, c := range []struct{ name, head, want string }{
		{"a.txt", "Saturday, November 8, 2025\n\nA pasted page.", "text"},
		{"a", "  \n<!-- x -->\n<!DOCTYPE html><html>", "html"},
		{"a.txt", "<html><body>", "html"},
		{"a.html", "Words, then <p>markup</p>", "html"},
		{"a.txt", "<3 is not markup", "text"},
		{"a.xml", `<?xml version="1.0"?><?xml-stylesheet href="x"?><rss version="2.0">`, "rss"},
		{"a.html", `<rdf:RDF xmlns:rdf="x">`, "rss"},
		{"a", `<feed xmlns="http://www.w3.org/2005/Atom">`, "atom"},
		{"a", `<atom:feed xmlns:atom="http://www.w3.org/2005/Atom">`, "atom"},
		{"a", `<opml version="2.0">`, "opml"},
		{"a.json", `{"text":"x"}` + "\n" + `{"text":"y"}` + "\n", "jsonl"},
		{"a", "{\n \"text\": \"x\"\n}", "json"},
		{"a.jsonl", `{"text":"x"}`, "jsonl"},
		{"a.txt", `{"text":"x"}`, "json"},
		{"a.jsonl", "{broken\n", "jsonl"},
		{"-", `{"id":"x","text":"` + strings.Repeat("long ", 20000), "jsonl"},
		{"-", `{"status":"ok","articles":[{"text":"` + strings.Repeat("long ", 20000), "json"},
		{"a.txt", "{Editor's note} The talks", "text"},
		{"a.txt", "[The talks] resumed", "text"},
		{"a.txt", "[ {\"text\":1} ]", "json"},
		{"a", "---\ntitle: x\n---\nText", "markdown"},
		{"a.txt", "---\n\nA rule above.\n", "text"},
		{"notes.md", "Text", "markdown"},
		{"a.csv", "x,y\n1,2\n", "csv"},
		{"a.txt", "title;date;text\n", "csv"},
		{"a.txt", "The title, the date and the text", "text"},
		{"a", "TY  - NEWS\nTI  - x\n", "ris"},
		{"a", "From x@y.example Thu Sep  4 18:12:00 2025\nFrom: x\n", "mbox"},
		{"a.txt", "From Kyiv, he went on to Moscow at 10:30 in 2025\n", "text"},
		{"a", "From: x\nMIME-Version: 1.0\nSubject: y\n\nText", "eml"},
		{"a.txt", "Subject: talks\nDate: 4 September\n\nA memo.", "text"},
		{"a", "From: <Saved by Blink>\nContent-Type: multipart/related;\n boundary=x\n\n", "mhtml"},
		{"a", "%PDF-1.7\n", "pdf"},
		{"a", "WARC/1.1\r\n", "warc"},
		{"a", "filedesc://x 0.0.0.0 2005 text/plain 3\n", "arc"},
		{"a", "PK\x03\x04", "zip"},
		{"a.txt", "\xff\xfe<\x00h\x00t\x00m\x00l\x00>\x00", "html"},
		{"a.png", "\x89PNG\r\n", ""},
		{"a.txt", "{\\rtf1 text}", ""},
		{"a.txt", "a\x00b\x01c\x02", ""},
	} {
		got, err := detect([]byte(c.head), c.name, false)
		if got != c.want || (err != nil) != (c.want == "") {
			t.Errorf("%s %q: %q (%v), want %q", c.name, c.head, got, err, c.want)
		}
	}
	if got, _ := detect([]byte("4 Sept,words"), "x", true); got != "csv" {
		t.Errorf("with columns given: %q", got)
	}
}

func TestDeclaredCharset(t *testing.T) {
	for in, want := range map[string]string{
		`<html><head><META HTTP-EQUIV="Content-Type" CONTENT="text/html; CHARSET=Windows-1251">`: "Windows-1251",
		`<meta charset="utf-8">`:                                   "utf-8",
		`<p>x</p><meta  charset = koi8-r >`:                        "koi8-r",
		`<?xml version="1.0" encoding='ISO-8859-2'?><rss/>`:        "ISO-8859-2",
		`<script charset="no">charset</script><meta charset=big5>`: "big5",
		`<script>var charset = "no"</script>`:                      "",
		`<p>no declaration</p>`:                                    "",
	} {
		if got := declaredCharset([]byte(in)); got != want {
			t.Errorf("%s: %q, want %q", in, got, want)
		}
	}
}

func TestColumns(t *testing.T) {
	for _, c := range []struct {
		columns map[string]string
		table   string
		want    string
	}{
		{map[string]string{"text": "Inhalt", "published": "Datum"}, "Datum;Inhalt;Rubrik\n4.9.2025;Wörter;Welt\n", `published "4.9.2025" text "Wörter" extra map[Rubrik:"Welt"]`},
		{map[string]string{"text": "2", "published": "1"}, "4.9.2025|Words\n", `published "4.9.2025" text "Words" extra map[]`},
		{map[string]string{"text": "2"}, "date,summary\n2025-09-04,Words\n", `published "2025-09-04" text "Words" extra map[]`},
		{map[string]string{"text": "summary"}, "date,summary,text\n2025-09-04,Short,Long\n", `published "2025-09-04" text "Short" extra map[csv_text:"Long"]`},
		{map[string]string{"text": "gone"}, "date,summary\n", "lost columns"},
		{map[string]string{"body": "9"}, "date,summary\n", "lost columns"},
		{map[string]string{"weather": "date"}, "date,summary\n", "lost columns"},
	} {
		var got []string
		for it := range Read(context.Background(), []string{"-"}, strings.NewReader(c.table), Options{Columns: c.columns}) {
			if it.Notice != nil {
				got = append(got, fmt.Sprintf("lost %s", it.Notice.Kind))
				continue
			}
			got = append(got, fmt.Sprintf("published %q text %q extra %s", it.Doc.Published, it.Doc.Text, it.Doc.Extra))
		}
		if strings.Join(got, "\n") != c.want {
			t.Errorf("%v: %q, want %q", c.columns, got, c.want)
		}
	}
}

func TestUnwrap(t *testing.T) {
	wrapped := "The minister will visit Kyiv on Thursday, his office said. He is to meet\nthe president and the speaker of parliament in the morning.\n\nAgenda:\n- arrival\n- talks\n"
	want := "The minister will visit Kyiv on Thursday, his office said. He is to meet the president and the speaker of parliament in the morning.\n\nAgenda:\n- arrival\n- talks\n"
	if got := unwrap(wrapped); got != want {
		t.Errorf("got %q", got)
	}
	for _, keep := range []string{"short\nlines\n", strings.Repeat("long ", 40) + "\nnext\n"} {
		if got := unwrap(keep); got != keep {
			t.Errorf("%q becomes %q", keep, got)
		}
	}
	if got := unflow("One \nparagraph.\n From here\n-- \nSig\n", false); got != "One paragraph.\nFrom here\n-- \nSig\n\n" {
		t.Errorf("flowed: %q", got)
	}
}

// A forced format holds for files and what archives hold, not for what comes
// with a mail.
func TestForcedFormat(t *testing.T) {
	t.Chdir("testdata/formats/eml")
	var got []string
	for _, s := range showAll(t, Options{Format: "eml"}, nil, "attached.eml") {
		got = append(got, s.Format)
	}
	if strings.Join(got, " ") != "eml html" {
		t.Errorf("formats %q", got)
	}
}

func TestPDFDate(t *testing.T) {
	for in, want := range map[string]string{
		"D:20250904181500+02'00'": "2025-09-04T18:15:00+02:00", "D:20250904181500Z": "2025-09-04T18:15:00Z", "D:20250904": "2025-09-04",
		"20250904181500": "2025-09-04T18:15:00Z", "D:202509041815": "2025-09-04T18:15:00Z", "Sept. 4, 2025": "Sept. 4, 2025", "": "",
	} {
		if got := pdfDate(in); got != want {
			t.Errorf("%q becomes %q, want %q", in, got, want)
		}
	}
}

func BenchmarkWARC(b *testing.B) {
	page := "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nDate: Sat, 08 Nov 2025 10:15:01 GMT\r\n\r\n<html>" + strings.Repeat("<p>The ministers met on Thursday.</p>\n", 800)
	piece := fmt.Sprintf("WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://e.example/\r\nWARC-Date: 2025-11-08T10:15:00Z\r\nContent-Type: application/http\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n", len(page), page)
	n := int64(16<<20) / int64(len(piece))
	packed := gzipped(b, &repeat{piece: piece, n: n})
	for name, open := range map[string]func() io.Reader{
		"plain": func() io.Reader { return &repeat{piece: piece, n: n} },
		"gzip":  func() io.Reader { return bytes.NewReader(packed) },
	} {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(n * int64(len(piece)))
			b.ReportAllocs()
			for b.Loop() {
				if got := readCount(b, open()); got != n {
					b.Fatalf("%d of %d records", got, n)
				}
			}
		})
	}
}
