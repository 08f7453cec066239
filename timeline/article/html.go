package article

import (
	"bytes"
	"strings"

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
	links int  // bytes in links of buf
	space bool // white space is due
	joint bool // an inline element has just ended
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
		w.readScript(c, fl)
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
		w.joint = c.DataAtom == atom.Span || c.DataAtom == atom.A || c.DataAtom == atom.Time
		return
	}
	w.flush(c.Parent, fl)
	w.walk(c, f, inLink)
	w.flush(c, f)
}

// The zones of flagged elements.
const (
	flagRelated = timeline.ZoneRelated
	flagBoiler  = timeline.ZoneBoilerplate
	flagComment = timeline.ZoneComment
	flagCaption = timeline.ZoneCaption
)
