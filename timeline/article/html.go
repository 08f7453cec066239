package article

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/dateline-tools/dateline/timeline"
	"github.com/dateline-tools/dateline/timeline/stamp"
)

// block is one paragraph, heading, list item or table cell of a page.
type block struct {
	text  string
	tag   atom.Atom  // of the element that makes it a block
	node  *html.Node // that element
	links int        // bytes of text inside links
	flag  int        // index into web.flags, 0 for none
}

// mark is an element that is likely no article, by its tag or its class.
type mark struct {
	zone   string
	parent int
	prose  int // bytes of prose inside it
	links  int // bytes of links inside it
	tag    bool
	off    bool // not believed
	teaser bool // by the class "teaser", which is also the lead of the article
}

// web is a page of markup while it is being read.
type web struct {
	blocks []block
	flags  []mark
	meta   []metaTag
	ld     []string // contents of application/ld+json scripts
	script []string // other inline scripts that mention a publication date
	times  []timeTag
	titles [3]string // og:title, title element, headline element
	site   string
	author string
	desc   string // the description
	lang   string
	link   string // canonical

	buf   strings.Builder
	links int // bytes in links of buf
	space bool
	depth int
}

type metaTag struct{ name, content string }

// timeTag is an element that carries a date in an attribute, or a time element.
type timeTag struct {
	field, value, text, role string
	flag                     int
	at                       int // number of blocks before it
}

const maxDepth = 400

// fromHTML parses the page, picks and writes the main text and collects what
// the markup says about the dates. Markup that the parser refuses is read as a
// stream of tags.
func (p *page) fromHTML() {
	p.html = true
	w := &web{flags: []mark{{}}}
	doc, err := html.Parse(bytes.NewReader(p.doc.HTML))
	if err != nil {
		p.note("markup", "markup nested too deep; read as text")
		p.art.Text = stripTags(p.doc.HTML)
		p.lines = cutLines(p.art.Text)
		return
	}
	w.walk(doc, 0, 0)
	w.flush(doc, 0)
	p.fromHead(w)
	p.order = stamp.OrderFor(firstOf(p.doc.Lang, w.lang), host(firstOf(p.doc.URL, w.link)))
	main := w.pick(p.art.Title)
	p.produce(w, main)
	p.markupClues(w)
	p.printedClues(w, main)
}

func firstOf(ss ...string) string {
	for _, s := range ss {
		if s != "" {
			return s
		}
	}
	return ""
}

// fromHead takes title, outlet, author, language and address from the head.
func (p *page) fromHead(w *web) {
	p.htmlLang, p.canonical = w.lang, w.link
	if p.art.Title == "" {
		p.art.Title = w.title()
	}
	if p.art.Outlet == "" {
		p.art.Outlet = w.site
	}
	if p.art.Author == "" && !strings.HasPrefix(w.author, "http") {
		p.art.Author = w.author
	}
}

// title chooses among the titles of the page: a headline that the tab's title
// begins with, else the tab's title without the outlet, which is kept.
func (w *web) title() string {
	og, tab, h1 := w.titles[0], w.titles[1], w.titles[2]
	head, outlet := splitTabTitle(tab)
	title := head
	switch {
	case h1 != "" && (sameTitle(h1, og) || sameTitle(h1, tab) || og == "" && tab == ""):
		title = h1
	case og != "":
		title = og
	}
	if w.site == "" && sameTitle(head, title) {
		w.site = outlet
	}
	return title
}

// walk reads the tree below n once, cutting it into blocks.
func (w *web) walk(n *html.Node, fl, inLink int) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch c.Type {
		case html.TextNode:
			w.addText(c.Data, inLink > 0)
		case html.ElementNode:
			w.element(c, fl, inLink)
		}
	}
}

func (w *web) element(c *html.Node, fl, inLink int) {
	switch c.DataAtom {
	case atom.Style, atom.Noscript, atom.Template, atom.Svg, atom.Iframe, atom.Select, atom.Button, atom.Textarea, atom.Object, atom.Math, atom.Canvas:
		return
	case atom.Script:
		w.readScript(c)
		return
	case atom.Meta:
		w.readMeta(c)
		return
	case atom.Link:
		if w.link == "" && strings.EqualFold(attr(c, "rel"), "canonical") {
			w.link = attr(c, "href")
		}
		return
	case atom.Title:
		if w.titles[1] == "" {
			w.titles[1] = clean(textOf(c))
		}
		return
	case atom.Html:
		w.lang = attr(c, "lang")
	case atom.Br:
		w.lineBreak(c, fl)
		return
	}
	if w.depth++; w.depth > maxDepth {
		w.depth--
		return
	}
	defer func() { w.depth-- }()
	w.readTime(c, fl)
	f := w.flagOf(c, fl)
	if f < 0 {
		return // hidden
	}
	if c.DataAtom == atom.A {
		inLink++
	}
	if !blockTag(c.DataAtom) {
		w.walk(c, f, inLink)
		return
	}
	w.flush(c.Parent, fl)
	w.walk(c, f, inLink)
	w.flush(c, f)
}

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

// The zones of flagged elements.
const (
	flagRelated = timeline.ZoneRelated
	flagBoiler  = timeline.ZoneBoilerplate
	flagComment = timeline.ZoneComment
	flagCaption = timeline.ZoneCaption
)
