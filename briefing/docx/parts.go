package docx

import (
	"fmt"
	"strings"
)

const xmlHead = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"

const namespaces = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"`

const contentTypes = xmlHead + `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
	`<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
	`<Default Extension="xml" ContentType="application/xml"/>` +
	`<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>` +
	`<Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/>` +
	`<Override PartName="/word/numbering.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"/>` +
	`<Override PartName="/word/settings.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml"/>` +
	`<Override PartName="/word/footnotes.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"/>` +
	`<Override PartName="/word/header1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"/>` +
	`<Override PartName="/word/footer1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/>` +
	`<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>` +
	`<Override PartName="/docProps/app.xml" ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/></Types>`

const relTypes = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"

const rootRels = xmlHead + `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
	`<Relationship Id="rId1" Type="` + relTypes + `officeDocument" Target="word/document.xml"/>` +
	`<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>` +
	`<Relationship Id="rId3" Type="` + relTypes + `extended-properties" Target="docProps/app.xml"/></Relationships>`

const documentRels = xmlHead + `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
	`<Relationship Id="rId1" Type="` + relTypes + `styles" Target="styles.xml"/>` +
	`<Relationship Id="rId2" Type="` + relTypes + `numbering" Target="numbering.xml"/>` +
	`<Relationship Id="rId3" Type="` + relTypes + `settings" Target="settings.xml"/>` +
	`<Relationship Id="rId4" Type="` + relTypes + `footnotes" Target="footnotes.xml"/>` +
	`<Relationship Id="rId5" Type="` + relTypes + `header" Target="header1.xml"/>` +
	`<Relationship Id="rId6" Type="` + relTypes + `footer" Target="footer1.xml"/>`

const app = xmlHead + `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>dateline</Application></Properties>`

const settings = xmlHead + `<w:settings ` + namespaces + `><w:zoom w:percent="100"/><w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>` +
	`<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`

const numbering = xmlHead + `<w:numbering ` + namespaces + `><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/>` +
	`<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="340" w:hanging="255"/></w:pPr></w:lvl></w:abstractNum>` +
	`<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`

// sectionProperties is A4 with margins of 16 and 18 mm.
const sectionProperties = `<w:sectPr><w:headerReference w:type="default" r:id="rId5"/><w:footerReference w:type="default" r:id="rId6"/>` +
	`<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="907" w:right="1020" w:bottom="907" w:left="1020" w:header="454" w:footer="454" w:gutter="0"/></w:sectPr>`

// style is one named style. Ids are what callers write, names what people see
// in the word processor.
type style struct {
	id, name, base, next string
	para                 string // paragraph properties
	run                  string // run properties
}

// paragraphStyles are what Block.Style may name.
var paragraphStyles = []style{
	{"Title", "Title", "Normal", "Normal", `<w:keepNext/><w:spacing w:before="0" w:after="60"/>`, sans + `<w:b/><w:sz w:val="34"/><w:szCs w:val="34"/>`},
	{"IssueData", "Issue Data", "Normal", "", `<w:tabs><w:tab w:val="left" w:pos="1700"/></w:tabs><w:spacing w:after="0"/><w:ind w:left="1700" w:hanging="1700"/>`, sans + `<w:sz w:val="15"/><w:szCs w:val="15"/>`},
	{"Promise", "Promise", "Normal", "Normal", `<w:spacing w:before="40" w:after="60"/>`, `<w:i/><w:color w:val="555555"/><w:sz w:val="17"/><w:szCs w:val="17"/>`},
	{"Heading1", "heading 1", "Normal", "Normal", `<w:keepNext/><w:pBdr><w:bottom w:val="single" w:sz="8" w:space="1" w:color="1B1F24"/></w:pBdr><w:spacing w:before="160" w:after="50"/><w:outlineLvl w:val="0"/>`, sans + `<w:b/><w:sz w:val="22"/><w:szCs w:val="22"/>`},
	{"Heading2", "heading 2", "Normal", "Normal", `<w:keepNext/><w:spacing w:before="100" w:after="30"/><w:outlineLvl w:val="1"/>`, sans + `<w:b/><w:sz w:val="19"/><w:szCs w:val="19"/>`},
	{"Heading3", "heading 3", "Normal", "Normal", `<w:keepNext/><w:spacing w:before="70" w:after="20"/><w:outlineLvl w:val="2"/>`, sans + `<w:b/><w:color w:val="555E69"/><w:sz w:val="16"/><w:szCs w:val="16"/>`},
	{"ListBullet", "List Bullet", "Normal", "", `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:spacing w:after="40"/>`, ""},
	{"TopEvent", "Top Event", "Normal", "", `<w:keepLines/><w:spacing w:after="40"/>`, ""},
	{"Denial", "Denial", "Normal", "", `<w:keepLines/><w:pBdr><w:left w:val="single" w:sz="18" w:space="6" w:color="8A3B00"/></w:pBdr><w:spacing w:after="80"/><w:ind w:left="567"/>`, ""},
	{"AnalystComment", "Analyst Comment", "Normal", "", `<w:keepLines/><w:pBdr><w:top w:val="dashed" w:sz="6" w:space="4" w:color="0B4A8F"/><w:left w:val="dashed" w:sz="6" w:space="4" w:color="0B4A8F"/><w:bottom w:val="dashed" w:sz="6" w:space="4" w:color="0B4A8F"/><w:right w:val="dashed" w:sz="6" w:space="4" w:color="0B4A8F"/></w:pBdr><w:shd w:val="clear" w:color="auto" w:fill="F3F5F8"/><w:spacing w:before="80" w:after="120"/><w:ind w:left="113" w:right="113"/>`, sans + `<w:sz w:val="19"/><w:szCs w:val="19"/>`},
	{"TableHead", "Table Head", "Normal", "", `<w:keepNext/><w:spacing w:before="10" w:after="10" w:line="240" w:lineRule="auto"/>`, sans + `<w:b/><w:sz w:val="15"/><w:szCs w:val="15"/>`},
	{"TableText", "Table Text", "Normal", "", `<w:spacing w:before="10" w:after="10" w:line="240" w:lineRule="auto"/>`, sans + `<w:sz w:val="15"/><w:szCs w:val="15"/>`},
	{"TableEnd", "Table End", "Normal", "", `<w:spacing w:before="0" w:after="0" w:line="80" w:lineRule="exact"/>`, `<w:sz w:val="4"/><w:szCs w:val="4"/>`},
	{"SourceList", "Source List", "Normal", "", `<w:spacing w:after="0" w:line="240" w:lineRule="auto"/><w:ind w:left="400" w:hanging="400"/>`, sans + `<w:sz w:val="13"/><w:szCs w:val="13"/>`},
	{"SmallPrint", "Small Print", "Normal", "", `<w:spacing w:after="40" w:line="240" w:lineRule="auto"/>`, sans + `<w:color w:val="555E69"/><w:sz w:val="14"/><w:szCs w:val="14"/>`},
	{"FootnoteText", "footnote text", "Normal", "", `<w:spacing w:after="0" w:line="240" w:lineRule="auto"/>`, sans + `<w:sz w:val="13"/><w:szCs w:val="13"/>`},
	{"Header", "header", "Normal", "", `<w:jc w:val="center"/>`, sans + `<w:b/><w:caps/><w:sz w:val="16"/><w:szCs w:val="16"/>`},
	{"Footer", "footer", "Normal", "", `<w:jc w:val="center"/>`, sans + `<w:sz w:val="16"/><w:szCs w:val="16"/>`},
}

// characterStyles are what Run.Style may name.
var characterStyles = []style{
	{"Verbatim", "Verbatim", "", "", "", ""},
	{"MachineData", "Machine Data", "", "", "", sans + `<w:color w:val="555E69"/><w:sz w:val="14"/><w:szCs w:val="14"/>`},
	{"Hyperlink", "Hyperlink", "", "", "", `<w:color w:val="0B4A8F"/>`},
	{"FootnoteReference", "footnote reference", "", "", "", `<w:vertAlign w:val="superscript"/>`},
}

const sans = `<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/>`

// styles prints the style sheet.
func styles(lang string) string {
	var b strings.Builder
	b.WriteString(xmlHead + `<w:styles ` + namespaces + `><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="Times New Roman" w:cs="Times New Roman"/><w:sz w:val="20"/><w:szCs w:val="20"/><w:lang w:val="` + escape(lang) + `" w:eastAsia="en-US" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>` +
		`<w:pPrDefault><w:pPr><w:spacing w:after="60" w:line="245" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>` +
		`<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>` +
		`<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>` +
		`<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>`)
	for _, s := range paragraphStyles {
		next := ""
		if s.next != "" {
			next = `<w:next w:val="` + s.next + `"/>`
		}
		fmt.Fprintf(&b, `<w:style w:type="paragraph"%s w:styleId="%s"><w:name w:val="%s"/><w:basedOn w:val="%s"/>%s<w:qFormat/><w:pPr>%s</w:pPr><w:rPr>%s</w:rPr></w:style>`,
			custom(s), s.id, s.name, s.base, next, s.para, s.run)
	}
	for _, s := range characterStyles {
		fmt.Fprintf(&b, `<w:style w:type="character"%s w:styleId="%s"><w:name w:val="%s"/><w:basedOn w:val="DefaultParagraphFont"/><w:qFormat/><w:rPr>%s</w:rPr></w:style>`, custom(s), s.id, s.name, s.run)
	}
	b.WriteString(`<w:style w:type="table" w:customStyle="1" w:styleId="BriefingTable"><w:name w:val="Briefing Table"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>` +
		`<w:top w:val="single" w:sz="8" w:space="0" w:color="1B1F24"/><w:bottom w:val="single" w:sz="4" w:space="0" w:color="9AA1A9"/><w:insideH w:val="single" w:sz="4" w:space="0" w:color="D5D9DE"/></w:tblBorders>` +
		`<w:tblCellMar><w:left w:w="57" w:type="dxa"/><w:right w:w="57" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style></w:styles>`)
	return b.String()
}

// custom marks the styles that Word does not know by name.
func custom(s style) string {
	switch s.id {
	case "Title", "Heading1", "Heading2", "Heading3", "ListBullet", "FootnoteText", "Header", "Footer", "Hyperlink", "FootnoteReference":
		return ""
	}
	return ` w:customStyle="1"`
}
