package chart

import (
	"fmt"
	"net/url"
	"strings"

	"github.com/dateline-tools/dateline/templates"
)

// styleSheet returns the page's CSS with a mask for the marks of the list, made
// from the glyphs: the list's marks are the chart's. All of them stand side by
// side in one picture, because each picture costs the browser a document.
func styleSheet() string {
	var b strings.Builder
	b.Write(templates.File("timeline/page.css"))
	fmt.Fprintf(&b, ".dl :where(.g,h4+p i,.d i)::before{-webkit-mask:url(\"%[1]s\") 0 0/%[2]d00%% 100%%;mask:url(\"%[1]s\") 0 0/%[2]d00%% 100%%}\n", masks(), len(glyphs))
	for i, g := range glyphs {
		at := fmt.Sprintf("%.4g%%", 100*float64(i)/float64(len(glyphs)-1))
		fmt.Fprintf(&b, ".dl .g%d::before{-webkit-mask-position:%[2]s;mask-position:%[2]s;background:var(--%s)}\n", i, at, g.Family)
	}
	return b.String()
}

// masks is the row of glyphs as a data: picture, black where the marks are.
func masks() string {
	var b strings.Builder
	fmt.Fprintf(&b, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-11 -11 %d 22">`, 22*len(glyphs))
	for i, g := range glyphs {
		fmt.Fprintf(&b, `<g transform="translate(%d)">%s</g>`, 22*i, g.paths("#000", 2.4))
	}
	b.WriteString("</svg>")
	return "data:image/svg+xml," + url.PathEscape(b.String())
}

// paths returns the glyph's SVG path elements in one colour.
func (g glyph) paths(colour string, width float64) string {
	var b strings.Builder
	if g.Fill != "" {
		fmt.Fprintf(&b, `<path d="%s" fill="%s"/>`, g.Fill, colour)
	}
	if g.Line != "" {
		dash := ""
		if g.Dash {
			dash = ` stroke-dasharray="3.4 2.8"`
		}
		fmt.Fprintf(&b, `<path d="%s" fill="none" stroke="%s" stroke-width="%g"%s/>`, g.Line, colour, width, dash)
	}
	return b.String()
}
