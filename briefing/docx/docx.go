// Package docx writes Word documents (Office Open XML, transitional) with
// what a briefing needs and word processors open without repair: named
// styles, real footnotes, repeated references to one footnote, tables with a
// repeated head, links, page headers and numbers, on A4.
//
// In come paragraphs, tables and footnotes as plain values; out comes a file.
// Equal documents give equal bytes. It does not read documents and draws no
// pictures. Text must be free of control characters; what XML cannot hold is
// replaced. See package briefing for the only caller.
package docx

import (
	"archive/zip"
	"fmt"
	"io"
	"strings"
	"time"
	"unicode/utf8"
)

// Document is a Word document.
type Document struct {
	Title, Subject, Author string    // properties
	Lang                   string    // BCP 47, such as "en-GB"; "" is en-GB
	Created                time.Time // zero: no date in the properties
	Header                 string    // on top of each page; "" for none
	Footer                 string    // at the foot of each page, before the page number
	Blocks                 []Block
	Notes                  [][]Run // footnote n is Notes[n-1]
}

// Block is a paragraph or, where Table is set, a table.
type Block struct {
	Style string // id of a paragraph style of parts.go, such as "Heading1"; "" is Normal
	Runs  []Run
	Table *Table
}

// Table has a head that is repeated on each page.
type Table struct {
	Head   []string
	Widths []int // parts of the page's width, one a column; nil: all equal
	Rows   [][]Cell
}

// Cell is one paragraph of a table.
type Cell []Run

// Run is a stretch of text of one look, or a reference to a footnote.
type Run struct {
	Text  string
	Style string // id of a character style, such as "Verbatim"; "" for none
	Bold  bool
	Tab   bool   // a tab before the text
	Note  int    // number of the footnote referred to, from 1; Text is then not printed
	Link  string // http(s) address; "" for none
}

// Write writes the document. References to footnotes that do not exist are an
// error, as are footnotes whose first references are not in the order of
// their numbers: Word numbers footnotes by their place.
func (d *Document) Write(w io.Writer) error {
	p := &printer{d: d, noted: map[int]bool{}}
	body, err := p.body()
	if err != nil {
		return err
	}
	z := zip.NewWriter(w)
	for _, part := range []struct{ name, xml string }{
		{"[Content_Types].xml", contentTypes},
		{"_rels/.rels", rootRels},
		{"docProps/core.xml", d.core()},
		{"docProps/app.xml", app},
		{"word/document.xml", body},
		{"word/styles.xml", styles(d.lang())},
		{"word/numbering.xml", numbering},
		{"word/settings.xml", settings},
		{"word/footnotes.xml", p.footnotes()},
		{"word/header1.xml", d.header()},
		{"word/footer1.xml", d.footer()},
		{"word/_rels/document.xml.rels", documentRels + p.links + `</Relationships>`},
	} {
		f, err := z.CreateHeader(&zip.FileHeader{Name: part.name, Method: zip.Deflate})
		if err != nil {
			return err
		}
		if _, err := io.WriteString(f, part.xml); err != nil {
			return err
		}
	}
	return z.Close()
}

func (d *Document) lang() string {
	if d.Lang == "" {
		return "en-GB"
	}
	return d.Lang
}

// printer prints the body and collects the links.
type printer struct {
	d     *Document
	b     strings.Builder
	links string // relationships
	n     int    // links so far
	noted map[int]bool
	err   error
}

func (p *printer) body() (string, error) {
	p.b.WriteString(xmlHead + `<w:document ` + namespaces + `><w:body>`)
	for i := range p.d.Blocks {
		if t := p.d.Blocks[i].Table; t != nil {
			p.table(t)
		} else {
			p.paragraph(p.d.Blocks[i].Style, p.d.Blocks[i].Runs)
		}
	}
	p.b.WriteString(sectionProperties + `</w:body></w:document>`)
	return p.b.String(), p.err
}

func (p *printer) paragraph(style string, runs []Run) {
	p.b.WriteString(`<w:p>`)
	if style != "" {
		p.b.WriteString(`<w:pPr><w:pStyle w:val="` + escape(style) + `"/></w:pPr>`)
	}
	for i := range runs {
		p.run(&runs[i])
	}
	p.b.WriteString(`</w:p>`)
}

func (p *printer) run(r *Run) {
	switch {
	case r.Note != 0:
		p.reference(r.Note)
	case r.Link != "":
		p.n++
		id := fmt.Sprintf("rIdLink%d", p.n)
		p.links += `<Relationship Id="` + id + `" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="` + escape(r.Link) + `" TargetMode="External"/>`
		p.b.WriteString(`<w:hyperlink r:id="` + id + `">` + runXML(Run{Text: r.Text, Style: "Hyperlink"}) + `</w:hyperlink>`)
	default:
		p.b.WriteString(runXML(*r))
	}
}

// reference prints the mark of a footnote: the footnote itself where it is
// first referred to, and after that a field that repeats its number.
func (p *printer) reference(n int) {
	const style = `<w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr>`
	switch {
	case n < 1 || n > len(p.d.Notes):
		p.fail(fmt.Errorf("docx: no footnote %d; there are %d", n, len(p.d.Notes)))
	case p.noted[n]:
		fmt.Fprintf(&p.b, `<w:r>%s<w:fldChar w:fldCharType="begin"/></w:r><w:r>%s<w:instrText xml:space="preserve"> NOTEREF _RefNote%d \f \h </w:instrText></w:r>`+
			`<w:r>%s<w:fldChar w:fldCharType="separate"/></w:r><w:r>%s<w:t>%d</w:t></w:r><w:r>%s<w:fldChar w:fldCharType="end"/></w:r>`, style, style, n, style, style, n, style)
	case len(p.noted) != n-1:
		p.fail(fmt.Errorf("docx: footnote %d is referred to before footnote %d", n, len(p.noted)+1))
	default:
		p.noted[n] = true
		fmt.Fprintf(&p.b, `<w:bookmarkStart w:id="%d" w:name="_RefNote%d"/><w:r>%s<w:footnoteReference w:id="%d"/></w:r><w:bookmarkEnd w:id="%d"/>`, n, n, style, n, n)
	}
}

func (p *printer) fail(err error) {
	if p.err == nil {
		p.err = err
	}
}

// textWidth is the width between the margins, in twentieths of a point.
const textWidth = 11906 - 2*1020

func (p *printer) table(t *Table) {
	widths := columnWidths(t)
	p.b.WriteString(`<w:tbl><w:tblPr><w:tblStyle w:val="BriefingTable"/><w:tblW w:w="` + fmt.Sprint(textWidth) + `" w:type="dxa"/><w:tblLayout w:type="fixed"/>` +
		`<w:tblLook w:val="0420" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="0" w:noVBand="1"/></w:tblPr><w:tblGrid>`)
	for _, w := range widths {
		fmt.Fprintf(&p.b, `<w:gridCol w:w="%d"/>`, w)
	}
	p.b.WriteString(`</w:tblGrid>`)
	if len(t.Head) > 0 {
		head := make([]Cell, len(t.Head))
		for i, h := range t.Head {
			head[i] = Cell{{Text: h}}
		}
		p.row(head, widths, `<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>`, "TableHead")
	}
	for _, r := range t.Rows {
		p.row(r, widths, `<w:trPr><w:cantSplit/></w:trPr>`, "TableText")
	}
	p.b.WriteString(`</w:tbl>`)
	p.paragraph("TableEnd", nil) // two tables in a row would become one
}

func (p *printer) row(cells []Cell, widths []int, props, style string) {
	p.b.WriteString(`<w:tr>` + props)
	for i, w := range widths {
		fmt.Fprintf(&p.b, `<w:tc><w:tcPr><w:tcW w:w="%d" w:type="dxa"/></w:tcPr>`, w)
		var runs []Run
		if i < len(cells) {
			runs = cells[i]
		}
		p.paragraph(style, runs)
		p.b.WriteString(`</w:tc>`)
	}
	p.b.WriteString(`</w:tr>`)
}

// columnWidths shares the text's width out.
func columnWidths(t *Table) []int {
	n := len(t.Head)
	for _, r := range t.Rows {
		n = max(n, len(r))
	}
	sum := 0
	for i := range n {
		sum += part(t.Widths, i)
	}
	out := make([]int, n)
	for i := range out {
		out[i] = textWidth * part(t.Widths, i) / sum
	}
	return out
}

func part(widths []int, i int) int {
	if i < len(widths) && widths[i] > 0 {
		return widths[i]
	}
	return 1
}

func (p *printer) footnotes() string {
	var b strings.Builder
	b.WriteString(xmlHead + `<w:footnotes ` + namespaces + `>` +
		`<w:footnote w:type="separator" w:id="-1"><w:p><w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr><w:r><w:separator/></w:r></w:p></w:footnote>` +
		`<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>`)
	for i, runs := range p.d.Notes {
		fmt.Fprintf(&b, `<w:footnote w:id="%d"><w:p><w:pPr><w:pStyle w:val="FootnoteText"/></w:pPr><w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>`, i+1)
		b.WriteString(runXML(Run{Text: " "}))
		for _, r := range runs {
			r.Link, r.Note = "", 0
			b.WriteString(runXML(r))
		}
		b.WriteString(`</w:p></w:footnote>`)
	}
	b.WriteString(`</w:footnotes>`)
	return b.String()
}

func runXML(r Run) string {
	props := ""
	if r.Style != "" {
		props += `<w:rStyle w:val="` + escape(r.Style) + `"/>`
	}
	if r.Bold {
		props += `<w:b/>`
	}
	if props != "" {
		props = `<w:rPr>` + props + `</w:rPr>`
	}
	if r.Tab {
		props += `<w:tab/>`
	}
	if r.Text == "" {
		return `<w:r>` + props + `</w:r>`
	}
	return `<w:r>` + props + `<w:t xml:space="preserve">` + escape(r.Text) + `</w:t></w:r>`
}

func (d *Document) core() string {
	s := xmlHead + `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">` +
		`<dc:title>` + escape(d.Title) + `</dc:title><dc:subject>` + escape(d.Subject) + `</dc:subject><dc:creator>` + escape(d.Author) + `</dc:creator><dc:language>` + escape(d.lang()) + `</dc:language>`
	if !d.Created.IsZero() {
		s += `<dcterms:created xsi:type="dcterms:W3CDTF">` + d.Created.UTC().Format(time.RFC3339) + `</dcterms:created>`
	}
	return s + `</cp:coreProperties>`
}

func (d *Document) header() string {
	return xmlHead + `<w:hdr ` + namespaces + `><w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr>` + runXML(Run{Text: d.Header}) + `</w:p></w:hdr>`
}

func (d *Document) footer() string {
	field := func(name string) string {
		return `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ` + name + ` </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`
	}
	text := d.Footer
	if text != "" {
		text += "   "
	}
	return xmlHead + `<w:ftr ` + namespaces + `><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>` + runXML(Run{Text: text}) + field("PAGE") + runXML(Run{Text: " / "}) + field("NUMPAGES") + `</w:p></w:ftr>`
}

// escape makes text safe for XML 1.0: markup is escaped, characters that XML
// cannot hold are replaced.
func escape(s string) string {
	var b strings.Builder
	for _, r := range s {
		switch {
		case r == '&':
			b.WriteString("&amp;")
		case r == '<':
			b.WriteString("&lt;")
		case r == '>':
			b.WriteString("&gt;")
		case r == '"':
			b.WriteString("&quot;")
		case r == '\t' || r == '\n' || r == '\r':
			b.WriteByte(' ')
		case r < ' ' || r == 0xfffe || r == 0xffff:
			b.WriteRune(utf8.RuneError)
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}
