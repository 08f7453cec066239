package chart

import (
	"fmt"
	"net/url"
	"strings"

	"github.com/dateline-tools/dateline/templates"
)

// styleSheet returns the page's CSS with a mask for each status, made from the
// glyphs: the list's marks are the chart's.
func styleSheet() string {
	var b strings.Builder
	b.Write(templates.File("timeline/page.css"))
	for i, g := range glyphs {
		fmt.Fprintf(&b, ".dl .g%d::before{-webkit-mask-image:url(\"%[2]s\");mask-image:url(\"%[2]s\");background:var(--%s)}\n", i, mask(g), g.Family)
	}
	return b.String()
}

// mask is a glyph as a data: picture, black where the mark is.
func mask(g glyph) string {
	return "data:image/svg+xml," + url.PathEscape(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="-11 -11 22 22">`+g.paths("#000", 2.4)+`</svg>`)
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
