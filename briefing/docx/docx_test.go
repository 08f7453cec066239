package docx

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"io"
	"strings"
	"testing"
)

func parts(t testing.TB, d *Document) map[string]string {
	t.Helper()
	var w bytes.Buffer
	if err := d.Write(&w); err != nil {
		t.Fatal(err)
	}
	z, err := zip.NewReader(bytes.NewReader(w.Bytes()), int64(w.Len()))
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]string{}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		b, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		out[f.Name] = string(b)
		dec := xml.NewDecoder(bytes.NewReader(b))
		for {
			if _, err := dec.Token(); err == io.EOF {
				break
			} else if err != nil {
				t.Fatalf("%s: %v", f.Name, err)
			}
		}
	}
	return out
}

func TestFootnotes(t *testing.T) {
	note := func(n int) Block { return Block{Runs: []Run{{Text: "x"}, {Note: n}}} }
	notes := [][]Run{{{Text: "one"}}, {{Text: "two"}}}
	p := parts(t, &Document{Blocks: []Block{note(1), note(2), note(1)}, Notes: notes})
	if n := strings.Count(p["word/document.xml"], "<w:footnoteReference "); n != 2 {
		t.Errorf("%d references", n)
	}
	if !strings.Contains(p["word/document.xml"], " NOTEREF _RefNote1 ") {
		t.Error("the second reference to a footnote is no field")
	}
	for _, blocks := range [][]Block{{note(3)}, {note(-1)}, {note(2)}, {note(2), note(1)}} {
		var w bytes.Buffer
		if err := (&Document{Blocks: blocks, Notes: notes}).Write(&w); err == nil || w.Len() > 0 {
			t.Errorf("%v: %v, %d bytes", blocks, err, w.Len())
		}
	}
}

func TestTables(t *testing.T) {
	p := parts(t, &Document{Blocks: []Block{{Table: &Table{Head: []string{"a", "b"}, Widths: []int{3, 1}, Rows: [][]Cell{{{{Text: "1"}}}, {{{Text: "2"}}, {{Text: "3"}}}}}}}})
	doc := p["word/document.xml"]
	if strings.Count(doc, "<w:tr>") != 3 || strings.Count(doc, "<w:tc>") != 6 || !strings.Contains(doc, `<w:gridCol w:w="7399"/>`) {
		t.Errorf("table: %s", doc)
	}
}

func FuzzText(f *testing.F) {
	f.Add("<w:p>&\x00\x1f\ufffe]]>", "https://a.example/?a=1&b=\"2\"")
	f.Fuzz(func(t *testing.T, text, link string) {
		p := parts(t, &Document{Title: text, Header: text, Lang: text, Blocks: []Block{{Style: text, Runs: []Run{{Text: text, Style: text}, {Text: text, Link: link}}}}})
		again := parts(t, &Document{Title: text, Header: text, Lang: text, Blocks: []Block{{Style: text, Runs: []Run{{Text: text, Style: text}, {Text: text, Link: link}}}}})
		for name := range p {
			if p[name] != again[name] {
				t.Errorf("%s differs between two runs", name)
			}
		}
	})
}
