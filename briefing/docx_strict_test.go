package briefing

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"path"
	"slices"
	"strings"
	"testing"
)

// wordOrder is the order in which ECMA-376 (part 1, the transitional schema)
// has the children of an element. LibreOffice takes any order; Word calls a
// document with another one damaged.
var wordOrder = map[string]string{
	"pPr": "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct " +
		"topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment " +
		"textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange",
	"rPr": "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs " +
		"highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath",
	"tblPr":      "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription",
	"tcPr":       "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark",
	"tbl":        "tblPr tblGrid tr",
	"tr":         "tblPrEx trPr tc",
	"tc":         "tcPr p",
	"pBdr":       "top left bottom right between bar",
	"tblBorders": "top left start bottom right end insideH insideV",
	"tblCellMar": "top left start bottom right end",
	"sectPr":     "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid",
	"style":      "name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked personal rsid pPr rPr tblPr trPr tcPr tblStylePr",
	"lvl":        "start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr",
	"settings":   "writeProtection view zoom removePersonalInformation mirrorMargins evenAndOddHeaders defaultTabStop characterSpacingControl footnotePr endnotePr compat docVars rsids mathPr themeFontLang clrSchemeMapping",
	"styles":     "docDefaults latentStyles style",
	"numbering":  "numPicBullet abstractNum num",
	"body":       "p sectPr", // tables count as paragraphs
}

// TestWordOpensIt checks what Word is strict about and LibreOffice is not: the
// order of elements, ids that exist and exist once, styles that are defined,
// a type for every part, a paragraph at the end of every cell.
func TestWordOpensIt(t *testing.T) {
	c := readCorpus(t, "testdata/guarantees.yaml")
	hostileTL, hostileTexts := hostile()
	for name, b := range map[string]*Briefing{
		"default": Make(c.tl, Options{Period: week(2025, 36), Texts: c.texts, Classification: "Official", Comments: []Comment{{Topic: "Tarn river commission", Text: "Ours.", By: "desk"}}}),
		"brief":   Make(c.tl, Options{Period: week(2025, 36), Texts: c.texts, Length: Brief}),
		"empty":   Make(c.tl, Options{Period: week(2026, 20), Texts: c.texts}),
		"hostile": Make(hostileTL, Options{Period: week(2025, 36), Texts: hostileTexts, Length: Full}),
	} {
		t.Run(name, func(t *testing.T) { checkWord(t, render(t, "docx", b)) })
	}
}

// wordPart is what one part of the package uses and defines.
type wordPart struct {
	ids, styles, footnotes, bookmarks []string
}

func checkWord(t *testing.T, data []byte) {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	if z.File[0].Name != "[Content_Types].xml" {
		t.Errorf("the first part is %s", z.File[0].Name)
	}
	files := map[string]string{}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		body, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		files[f.Name] = string(body)
	}
	defined := values(t, files["word/styles.xml"], "style", "styleId")
	notes := values(t, files["word/footnotes.xml"], "footnote", "id")
	rels := values(t, files["word/_rels/document.xml.rels"], "Relationship", "Id")
	if len(defined) < 5 || len(notes) < 2 {
		t.Fatalf("%d styles, %d footnotes", len(defined), len(notes))
	}
	for what, list := range map[string][]string{"style": defined, "footnote": notes, "relationship": rels} {
		if s := slices.Sorted(slices.Values(list)); len(slices.Compact(s)) != len(list) {
			t.Errorf("a %s is defined twice", what)
		}
	}
	for name, body := range files {
		if !strings.HasSuffix(name, ".rels") && name != "[Content_Types].xml" && !strings.Contains(files["[Content_Types].xml"], `PartName="/`+name+`"`) {
			t.Errorf("%s has no content type", name)
		}
		p := readWord(t, name, body)
		for _, s := range p.styles {
			if !slices.Contains(defined, s) {
				t.Errorf("%s uses the style %s, which is not defined", name, s)
			}
		}
		for _, id := range p.ids {
			if name == "word/document.xml" && !slices.Contains(rels, id) {
				t.Errorf("%s uses the relationship %s, which is not there", name, id)
			}
		}
		for _, id := range p.footnotes {
			if !slices.Contains(notes, id) {
				t.Errorf("%s uses the footnote %s, which is not there", name, id)
			}
		}
		if s := slices.Sorted(slices.Values(p.bookmarks)); len(slices.Compact(s)) != len(p.bookmarks) {
			t.Errorf("%s has a bookmark twice", name)
		}
	}
	for _, target := range values(t, files["word/_rels/document.xml.rels"], "Relationship", "Target") {
		if _, ok := files[path.Join("word", target)]; !ok && !strings.Contains(target, ":") {
			t.Errorf("the part %s is not there", target)
		}
	}
}

// readWord walks a part, checks the order of children, and notes what it uses.
func readWord(t *testing.T, name, body string) wordPart {
	t.Helper()
	var p wordPart
	type open struct {
		name, last string
		at         int
	}
	stack := []open{{}}
	dec := xml.NewDecoder(strings.NewReader(body))
	for {
		tok, err := dec.Token()
		if errors.Is(err, io.EOF) {
			return p
		}
		if err != nil {
			t.Errorf("%s: %v", name, err)
			return p
		}
		switch tok := tok.(type) {
		case xml.StartElement:
			up := &stack[len(stack)-1]
			child := tok.Name.Local
			if up.name == "body" && child == "tbl" {
				child = "p"
			}
			if order := strings.Fields(wordOrder[up.name]); len(order) > 0 {
				at := slices.Index(order, child)
				if at < up.at {
					t.Errorf("%s: in %s, %s stands after %s", name, up.name, child, up.last)
				}
				up.at = max(at, up.at)
			}
			up.last = child
			stack = append(stack, open{name: tok.Name.Local})
			p.use(tok)
		case xml.EndElement:
			if e := stack[len(stack)-1]; e.name == "tc" && e.last != "p" {
				t.Errorf("%s: a cell ends with %q, not with a paragraph", name, e.last)
			}
			stack = stack[:len(stack)-1]
		}
	}
}

func (p *wordPart) use(e xml.StartElement) {
	for _, a := range e.Attr {
		switch {
		case strings.HasSuffix(a.Name.Space, "/relationships"):
			p.ids = append(p.ids, a.Value)
		case a.Name.Local == "val" && slices.Contains([]string{"pStyle", "rStyle", "tblStyle", "basedOn", "next", "link"}, e.Name.Local):
			p.styles = append(p.styles, a.Value)
		case a.Name.Local == "id" && e.Name.Local == "footnoteReference":
			p.footnotes = append(p.footnotes, a.Value)
		case e.Name.Local == "bookmarkStart":
			p.bookmarks = append(p.bookmarks, a.Name.Local+a.Value)
		}
	}
}

// values lists an attribute of all elements of a name.
func values(t *testing.T, body, element, attribute string) []string {
	t.Helper()
	var out []string
	dec := xml.NewDecoder(strings.NewReader(body))
	for {
		tok, err := dec.Token()
		if errors.Is(err, io.EOF) {
			return out
		}
		if err != nil {
			t.Fatal(err)
		}
		if e, ok := tok.(xml.StartElement); ok && e.Name.Local == element {
			for _, a := range e.Attr {
				if a.Name.Local == attribute {
					out = append(out, a.Value)
				}
			}
		}
	}
}
