package briefing

import (
	"bytes"
	"fmt"

	"github.com/dateline-tools/dateline/briefing/docx"
)

// blockStyles are the Word styles of the kinds of blocks.
var blockStyles = map[string]string{
	BlockLead: "TopEvent", BlockPara: "", BlockItem: "ListBullet", BlockDenial: "Denial", BlockSource: "SourceList",
}

// writeDOCX prints the page as a Word document. The notes become footnotes,
// so the section of notes is left out.
func writeDOCX(w *bytes.Buffer, p *Page) error {
	b := p.Briefing
	d := &docx.Document{
		Title: p.Heading, Subject: p.Issue, Author: printable(b.Organisation), Lang: b.Variant, Header: p.Classification,
		Footer: p.Heading + ", " + p.Issue,
	}
	if !b.AsOf.IsZero() {
		d.Created = b.AsOf.Time()
	}
	add := func(style string, runs ...docx.Run) {
		d.Blocks = append(d.Blocks, docx.Block{Style: style, Runs: runs})
	}
	add("Title", docx.Run{Text: p.Heading})
	for _, f := range p.Header {
		if f.Name != "" {
			add("IssueData", docx.Run{Text: f.Name, Bold: true}, docx.Run{Tab: true}, docx.Run{Text: f.Value})
		} else {
			add("IssueData", docx.Run{Text: f.Value})
		}
	}
	if p.Promise != "" {
		add("Promise", docx.Run{Text: p.Promise})
	}
	for _, s := range p.Sections {
		if s.ID == "notes" {
			for i := range s.Blocks {
				d.Notes = append(d.Notes, wordRuns(s.Blocks[i].Runs))
			}
			continue
		}
		if s.Heading != "" {
			add("Heading1", docx.Run{Text: s.Heading})
		}
		for i := range s.Blocks {
			at := len(d.Blocks)
			d.Blocks = append(d.Blocks, wordBlocks(p, &s.Blocks[i])...)
			if s.ID == "method" {
				for j := range d.Blocks[at:] {
					d.Blocks[at+j].Style = "SmallPrint"
				}
			}
		}
	}
	return d.Write(w)
}

// wordBlocks prints one block.
func wordBlocks(p *Page, b *Block) []docx.Block {
	switch b.Kind {
	case BlockHeading:
		return []docx.Block{{Style: fmt.Sprintf("Heading%d", b.Level-1), Runs: []docx.Run{{Text: b.Text}}}}
	case BlockTable:
		return []docx.Block{{Table: wordTable(b)}}
	case BlockComment:
		head := "Comment"
		if b.By != "" {
			head += " (" + b.By + ")"
		}
		return []docx.Block{{Style: "AnalystComment", Runs: []docx.Run{{Text: head + ": ", Bold: true}, {Text: b.Text}}}}
	case BlockFigure:
		var out []docx.Block
		if p.Briefing.Length != Full {
			return nil // its numbers stand in the table
		}
		for _, l := range p.Figure.Lines {
			out = append(out, docx.Block{Style: "SmallPrint", Runs: []docx.Run{{Text: l}}})
		}
		return out
	case BlockSource:
		line := b.Runs
		if last := len(line) - 1; p.Briefing.Length != Full && last > 0 && line[last].Kind == RunData {
			line = line[:last] // the file and its sum are in the forms that can be verified
		}
		runs := append([]docx.Run{{Text: fmt.Sprintf("S%d", b.Number), Bold: true}, {Tab: true}}, wordRuns(line)...)
		return []docx.Block{{Style: blockStyles[b.Kind], Runs: runs}}
	}
	style := blockStyles[b.Kind]
	if len(b.Runs) == 1 && b.Runs[0].Kind == RunData {
		style = "SmallPrint"
	}
	runs := wordRuns(b.Runs)
	if b.Kind == BlockLead {
		for i := range runs {
			runs[i].Bold = runs[i].Bold || runs[i].Style == "Verbatim"
		}
	}
	return []docx.Block{{Style: style, Runs: runs}}
}

// tableWidths are the shares of the columns by their number.
var tableWidths = map[int][]int{5: {15, 49, 14, 9, 13}, 6: {30, 24, 12, 11, 11, 20}}

func wordTable(b *Block) *docx.Table {
	t := &docx.Table{Head: b.Head, Widths: tableWidths[len(b.Head)]}
	for _, r := range b.Rows {
		var row []docx.Cell
		for _, c := range r {
			row = append(row, wordRuns(c))
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

// wordRuns prints runs with the character styles of their kinds.
func wordRuns(rs []Run) []docx.Run {
	var out []docx.Run
	for _, r := range rs {
		switch r.Kind {
		case RunSaid:
			out = append(out, docx.Run{Text: r.Text, Style: "Verbatim"})
		case RunLabel:
			out = append(out, docx.Run{Text: r.Text, Bold: true})
		case RunData, RunAdded:
			out = append(out, docx.Run{Text: r.Text, Style: "MachineData"})
		case RunRef:
			out = append(out, docx.Run{Note: r.Note})
		case RunLink:
			link := ""
			if webLink(r.Href) {
				link = r.Href
			}
			out = append(out, docx.Run{Text: r.Text, Link: link})
		default:
			out = append(out, docx.Run{Text: r.Text})
		}
	}
	return out
}
