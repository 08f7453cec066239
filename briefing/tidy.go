package briefing

import "strings"

// tidy takes out of a page what prints nothing: runs, bullets, headings and
// header lines without words, and the spaces that stood around them. A phrase
// may be empty, and so may any value that it is given; neither may leave an
// empty bold label or a hole in the line behind it.
func tidy(p *Page) {
	header := p.Header[:0]
	for _, f := range p.Header {
		if f.Name, f.Value = strings.TrimSpace(f.Name), strings.TrimSpace(f.Value); f.Value != "" {
			header = append(header, f)
		}
	}
	p.Header = header
	sections := p.Sections[:0]
	for _, s := range p.Sections {
		if s.Blocks = tidyBlocks(s.Blocks); len(s.Blocks) > 0 {
			sections = append(sections, s)
		}
	}
	p.Sections = sections
}

func tidyBlocks(blocks []Block) []Block {
	var out []Block
	for _, b := range blocks {
		b.Runs = tidyRuns(b.Runs)
		for _, row := range b.Rows {
			for i := range row {
				row[i] = tidyRuns(row[i])
			}
		}
		switch b.Kind {
		case BlockTable, BlockFigure:
		case BlockHeading, BlockComment:
			if strings.TrimSpace(b.Text) == "" {
				continue
			}
		default:
			if len(b.Runs) == 0 {
				continue
			}
		}
		out = append(out, b)
	}
	return out
}

// tidyRuns drops runs without words, makes one of labels side by side, keeps
// one space where some stood on both sides of one, and begins no line with a
// space.
func tidyRuns(runs []Run) []Run {
	var out []Run
	for _, r := range runs {
		if r.Kind == RunSaid || r.Kind == RunRef {
			out = append(out, r)
			continue
		}
		if len(out) == 0 || spaced(out[len(out)-1]) {
			r.Text = strings.TrimLeft(r.Text, " ")
		}
		switch last := len(out) - 1; {
		case r.Text == "":
		case r.Kind == RunLabel && last >= 0 && out[last].Kind == RunLabel:
			out[last].Text += r.Text
		case strings.TrimSpace(r.Text) == "" && last >= 0 && out[last].Kind != RunSaid:
			out[last].Text += " "
		case strings.TrimSpace(r.Text) == "":
			out = append(out, text(" "))
		default:
			out = append(out, r)
		}
	}
	return trimEnd(out)
}

// spaced reports whether a run ends with a space.
func spaced(r Run) bool { return r.Kind != RunRef && strings.HasSuffix(r.Text, " ") }

// trimEnd takes the space after the last words of a line away.
func trimEnd(runs []Run) []Run {
	for len(runs) > 0 {
		r := &runs[len(runs)-1]
		if r.Kind == RunSaid || r.Kind == RunRef {
			break
		}
		if r.Text = strings.TrimRight(r.Text, " "); r.Text != "" {
			break
		}
		runs = runs[:len(runs)-1]
	}
	return runs
}
