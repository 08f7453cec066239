package article

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/dateline-tools/dateline/timeline"
)

// produce writes the article's text from the blocks inside main: one line
// each, a blank line between them. Navigation, comments and other furniture
// stay out; captions, headings and "read more" lines stay in as zones.
func (p *page) produce(w *web, main *html.Node) {
	var b strings.Builder
	last := ""
	for i := range w.blocks {
		blk := &w.blocks[i]
		if main == nil || !inside(blk.node, main) {
			continue
		}
		hint, keep := p.blockHint(w, blk)
		if !keep || blk.text == last {
			continue
		}
		last = blk.text
		if b.Len() > 0 {
			b.WriteString("\n\n")
		}
		l := line{start: b.Len(), hint: hint}
		b.WriteString(blk.text)
		l.end = b.Len()
		p.lines = append(p.lines, l)
	}
	p.art.Text = b.String()
	measured(p.art.Text, p.lines)
}

func inside(n, main *html.Node) bool {
	for ; n != nil; n = n.Parent {
		if n == main {
			return true
		}
	}
	return false
}

// blockHint returns the zone that the markup gives a block, and whether the
// block belongs into the text at all.
func (p *page) blockHint(w *web, b *block) (hint string, keep bool) {
	switch zone := w.zoneOf(b); zone {
	case "":
	case timeline.ZoneCaption:
		return zone, len(b.text) < 1000
	default:
		return "", false
	}
	if b.links*10 > len(b.text)*8 && (len(b.text) < 200 || b.tag == atom.Li) {
		return timeline.ZoneRelated, b.tag == atom.P && len(b.text) > 20
	}
	switch b.tag {
	case atom.H1:
		return timeline.ZoneTitle, true
	case atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.Th, atom.Dt:
		if sameTitle(b.text, p.art.Title) {
			return timeline.ZoneTitle, true
		}
		return timeline.ZoneHeading, true
	}
	return "", true
}
