package article

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// lineBreak ends a block at a second br in a row; a single one is a space.
func (w *web) lineBreak(c *html.Node, fl int) {
	next := c.NextSibling
	for next != nil && next.Type == html.TextNode && strings.TrimSpace(next.Data) == "" {
		next = next.NextSibling
	}
	if next != nil && next.DataAtom == atom.Br || w.buf.Len() < 200 && c.Parent != nil && c.Parent.DataAtom != atom.P {
		w.flush(c.Parent, fl)
		return
	}
	w.space = true
}

func blockTag(a atom.Atom) bool {
	switch a {
	case atom.P, atom.Div, atom.Section, atom.Article, atom.Main, atom.Header, atom.Footer, atom.Nav, atom.Aside,
		atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.Ul, atom.Ol, atom.Li, atom.Dl, atom.Dt, atom.Dd,
		atom.Table, atom.Tr, atom.Td, atom.Th, atom.Tbody, atom.Thead, atom.Blockquote, atom.Pre, atom.Figure,
		atom.Figcaption, atom.Form, atom.Fieldset, atom.Hr, atom.Address, atom.Body, atom.Center, atom.Details,
		atom.Summary, atom.Caption:
		return true
	}
	return false
}

// addText appends character data with white space collapsed.
func (w *web) addText(s string, link bool) {
	before := w.buf.Len()
	if w.joint && s != "" && s[0] >= '0' && s[0] <= '9' {
		w.space = true // "Jane Doe" and "3.11.2023" in two spans
	}
	w.joint = false
	for i := 0; i < len(s); {
		c := s[i]
		if c <= ' ' || c == 0xC2 && i+1 < len(s) && s[i+1] == 0xA0 {
			w.space = true
			i++
			if c == 0xC2 {
				i++
			}
			continue
		}
		j := i + 1
		for j < len(s) && s[j] > ' ' && s[j] != 0xC2 {
			j++
		}
		if w.space && w.buf.Len() > 0 {
			w.buf.WriteByte(' ')
		}
		w.space = false
		w.buf.WriteString(s[i:j])
		i = j
	}
	if link {
		w.links += w.buf.Len() - before
	}
}

// flush makes a block of the text gathered so far.
func (w *web) flush(n *html.Node, fl int) {
	w.space = false
	if w.buf.Len() == 0 {
		return
	}
	text := w.buf.String()
	w.buf = strings.Builder{}
	if s, e := trim(text, 0, len(text)); s < e {
		text = text[s:e]
		if !utf8.ValidString(text) || strings.IndexByte(text, 0) >= 0 {
			text = strings.ReplaceAll(strings.ToValidUTF8(text, "\uFFFD"), "\x00", "")
		}
		b := block{text: text, node: n, links: w.links, flag: fl}
		if n != nil {
			b.tag = n.DataAtom
			if b.tag == atom.H1 && w.titles[2] == "" && len(text) > 8 && fl == 0 {
				w.titles[2] = text
			}
		}
		w.blocks = append(w.blocks, b)
		n := proseBytes(&b)
		for f := fl; f != 0; f = w.flags[f].parent {
			w.flags[f].prose += n
			w.flags[f].links += b.links
		}
	}
	w.links = 0
}

// proseBytes is what a block counts for in the search for the main text.
func proseBytes(b *block) int {
	n := len(b.text) - b.links
	switch {
	case b.links*2 > len(b.text), n < 40:
		return 0
	case n < 80 && !strings.ContainsRune(".!?…”\"。", lastRune(b.text)):
		return 0
	}
	return n
}

func lastRune(s string) rune {
	r, _ := utf8.DecodeLastRuneInString(s)
	return r
}

func attr(n *html.Node, key string) string {
	for i := range n.Attr {
		if n.Attr[i].Key == key {
			return n.Attr[i].Val
		}
	}
	return ""
}

// textOf returns the text below n.
func textOf(n *html.Node) string {
	var b strings.Builder
	var walk func(*html.Node, int)
	walk = func(n *html.Node, depth int) {
		if n.Type == html.TextNode {
			b.WriteString(n.Data)
		}
		for c := n.FirstChild; c != nil && depth < 50 && b.Len() < 2000; c = c.NextSibling {
			walk(c, depth+1)
		}
	}
	walk(n, 0)
	return b.String()
}

// clean collapses white space.
func clean(s string) string { return strings.Join(strings.Fields(s), " ") }

// stripTags is for markup that the parser refuses: text between tags, a line
// each.
func stripTags(b []byte) string {
	z := html.NewTokenizer(bytes.NewReader(b))
	var out strings.Builder
	for skip := false; ; {
		switch z.Next() {
		case html.ErrorToken:
			return out.String()
		case html.StartTagToken:
			name, _ := z.TagName()
			skip = string(name) == "script" || string(name) == "style"
		case html.EndTagToken:
			skip = false
		case html.TextToken:
			if s := clean(string(z.Text())); s != "" && !skip {
				out.WriteString(strings.ToValidUTF8(s, "\uFFFD"))
				out.WriteByte('\n')
			}
		}
	}
}
