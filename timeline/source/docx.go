package source

import (
	"archive/zip"
	"encoding/xml"
	"errors"
	"io"
	"strings"

	"github.com/dateline-tools/dateline/timeline"
)

// readDOCX reads one Word document.
func readDOCX(r *run, b *blob) error {
	at, size, err := b.readerAt(r.o.MaxFile)
	if err != nil {
		return err
	}
	z, err := zip.NewReader(at, size)
	if err != nil {
		return faultf("malformed", "a DOCX that cannot be read: %v", err)
	}
	return readDOCXFrom(r, b, z)
}

// readDOCXFrom sends the paragraphs of a Word document as text, with a blank
// line between two. Deleted passages of tracked changes, fields' codes and
// footnotes are left out.
func readDOCXFrom(r *run, b *blob, z *zip.Reader) error {
	in, err := z.Open("word/document.xml")
	if err != nil {
		return faultf("malformed", "a DOCX without a document: %v", err)
	}
	defer in.Close()
	text, err := docxText(in, r.o.MaxRecord)
	if err != nil {
		return err
	}
	if text == "" {
		return r.note(b, "empty", "", "a DOCX without text")
	}
	d := &timeline.Document{Format: "docx", Text: text}
	docxProperties(z, d)
	return r.doc(b, d)
}

// docxText reads word/document.xml. Go's decoder expands no entities but its
// own, so that there is no laughter to bound, only the size.
func docxText(in io.Reader, limit int) (string, error) {
	dec := xml.NewDecoder(io.LimitReader(in, 8*int64(limit)))
	var out, para strings.Builder
	inText := false
	for {
		tok, err := dec.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return "", faultf("malformed", "a DOCX whose document breaks off: %.200v", err)
		}
		switch el := tok.(type) {
		case xml.StartElement:
			switch el.Name.Local {
			case "t":
				inText = true
			case "tab":
				para.WriteByte('\t')
			case "br", "cr":
				para.WriteByte('\n')
			case "noBreakHyphen":
				para.WriteByte('-')
			}
		case xml.EndElement:
			switch el.Name.Local {
			case "t":
				inText = false
			case "p":
				endParagraph(&out, &para)
			}
		case xml.CharData:
			if inText {
				para.Write(el)
			}
		}
		if out.Len()+para.Len() > limit {
			return "", tooBig(limit)
		}
	}
	endParagraph(&out, &para)
	return out.String(), nil
}

func endParagraph(out, para *strings.Builder) {
	if text := strings.TrimSpace(para.String()); text != "" {
		if out.Len() > 0 {
			out.WriteString("\n\n")
		}
		out.WriteString(text)
	}
	para.Reset()
}

// docxProperties adds what Word keeps about a document. When it was created is
// a clue of little weight: templates are created once.
func docxProperties(z *zip.Reader, d *timeline.Document) {
	in, err := z.Open("docProps/core.xml")
	if err != nil {
		return
	}
	defer in.Close()
	var core struct {
		Title    string `xml:"title"`
		Creator  string `xml:"creator"`
		Language string `xml:"language"`
		Created  string `xml:"created"`
		Modified string `xml:"modified"`
	}
	if xml.NewDecoder(io.LimitReader(in, 1<<20)).Decode(&core) != nil {
		return
	}
	d.Title, d.Author, d.Lang = oneLine(core.Title), oneLine(core.Creator), core.Language
	d.Clues = append(d.Clues, propertyClues(core.Created, core.Modified)...)
}

// propertyClues are the clues that a document file's properties give.
func propertyClues(created, modified string) []timeline.Clue {
	var clues []timeline.Clue
	for i, p := range []struct{ role, text string }{{"", created}, {"updated", modified}} {
		if p.text != "" {
			c := clue(timeline.OriginProperties, p.role, p.text)
			c.Rank = i
			clues = append(clues, c)
		}
	}
	return clues
}
