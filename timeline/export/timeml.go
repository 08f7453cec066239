package export

import (
	"bufio"
	"encoding/xml"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/dateline-tools/dateline/timeline"
)

// TimeML writes one article as a TimeML 1.2.1 document: the publication day
// as its creation time, the text with inline TIMEX3 elements. Characters that
// XML cannot hold become U+FFFD; nested expressions keep the outer one alone.
// Offsets, EDTF, grades, reasons and alternatives are lost.
func TimeML(w io.Writer, a *timeline.Article, mentions []timeline.Mention) error {
	b := bufio.NewWriter(w)
	b.WriteString(`<?xml version="1.0" encoding="UTF-8"?>` + "\n")
	b.WriteString(`<TimeML xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:noNamespaceSchemaLocation="http://timeml.org/timeMLdocs/TimeML_1.2.1.xsd">` + "\n\n")
	fmt.Fprintf(b, "<DOCID>%s</DOCID>\n\n", escapeXML(a.ID))
	if dct := a.PublishedBest.String(); dct != "" {
		fmt.Fprintf(b, `<DCT><TIMEX3 tid="t0" type="DATE" value="%s" temporalFunction="false" functionInDocument="CREATION_TIME">%s</TIMEX3></DCT>`+"\n\n", dct, dct)
	}
	if a.Title != "" {
		fmt.Fprintf(b, "<TITLE>%s</TITLE>\n\n", escapeXML(a.Title))
	}
	b.WriteString("<TEXT>")
	at, tid := 0, 0
	for i := range mentions {
		m := &mentions[i]
		if m.Start < at {
			continue
		}
		tid++
		b.WriteString(escapeXML(a.Text[at:m.Start]))
		writeTIMEX3(b, m, tid)
		at = m.End
	}
	b.WriteString(escapeXML(a.Text[at:]))
	b.WriteString("</TEXT>\n\n</TimeML>\n")
	return b.Flush()
}

func writeTIMEX3(b *bufio.Writer, m *timeline.Mention, tid int) {
	fmt.Fprintf(b, `<TIMEX3 tid="t%d" type="%s" value="%s"`, tid, m.Type, escapeXML(m.Value))
	for _, attr := range []struct{ name, value string }{
		{"mod", string(m.Mod)}, {"quant", m.Quant}, {"freq", m.Freq},
	} {
		if attr.value != "" {
			fmt.Fprintf(b, ` %s="%s"`, attr.name, escapeXML(attr.value))
		}
	}
	if m.Anchor != "" {
		b.WriteString(` temporalFunction="true" anchorTimeID="t0"`)
	}
	fmt.Fprintf(b, ">%s</TIMEX3>", escapeXML(m.Text))
}

func escapeXML(s string) string {
	var sb strings.Builder
	if !utf8.ValidString(s) {
		s = strings.ToValidUTF8(s, "\uFFFD")
	}
	if err := xml.EscapeText(&sb, []byte(s)); err != nil {
		return ""
	}
	// EscapeText writes line breaks as references; TimeML readers keep them.
	return strings.NewReplacer("&#xA;", "\n", "&#x9;", "\t", "&#xD;", "\r").Replace(sb.String())
}
