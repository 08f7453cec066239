package article

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// pick returns the element that holds the main text. Prose counts for the
// elements around it. An element that declares itself the article's body is
// taken if it holds a fair share; else the search goes down from the root as
// long as one child holds most of what its parent holds. Where that ends away
// from the text below the headline, because the comments or another column
// are longer, the search goes up from there instead.
func (w *web) pick(title string) *html.Node {
	total := 0
	for i := range w.blocks {
		total += proseBytes(&w.blocks[i])
	}
	w.doubtFlags(total)
	held := map[*html.Node]int{}
	kept := 0
	for i := range w.blocks {
		b := &w.blocks[i]
		n := proseBytes(b)
		if n == 0 || w.zoneOf(b) != "" {
			continue
		}
		kept += n
		for e := b.node; e != nil; e = e.Parent {
			held[e] += n
		}
	}
	if len(w.blocks) == 0 {
		return nil
	}
	if body := w.declared(held, kept); body != nil {
		return body
	}
	main := w.descend(held)
	if first := w.belowHeadline(title); first != nil && !inside(first, main) {
		if up := climb(first, held); held[up] >= 400 || held[up]*4 >= held[main] {
			return up
		}
	}
	return main
}

// belowHeadline returns the element of the first prose below the headline,
// nil if the page has no headline or prose does not follow soon.
func (w *web) belowHeadline(title string) *html.Node {
	at := w.headline(title)
	if at < 0 {
		return nil
	}
	for i := at + 1; i < len(w.blocks) && i <= at+25; i++ {
		if b := &w.blocks[i]; proseBytes(b) >= 60 && w.zoneOf(b) == "" {
			return b.node
		}
	}
	return nil
}

// headline returns the index of the block that is the page's headline: one
// that repeats the page's title and is no link, else the first h1; -1 if none.
func (w *web) headline(title string) int {
	first := -1
	for i := range w.blocks {
		b := &w.blocks[i]
		if !headingTag(b.tag) {
			continue
		}
		zone := w.zoneOf(b)
		if b.links*2 < len(b.text) && zone != flagRelated && zone != flagComment && sameTitle(b.text, title) {
			return i
		}
		if first < 0 && b.tag == atom.H1 && zone == "" {
			first = i
		}
	}
	return first
}

// climb goes up from an element as long as that adds nothing, or more of the
// same kind, or the element is too small to be an article.
func climb(n *html.Node, held map[*html.Node]int) *html.Node {
	for leafBlock(n.DataAtom) && n.Parent != nil {
		n = n.Parent
	}
	for up := n.Parent; up != nil && up.DataAtom != atom.Body; up = up.Parent {
		added := held[up] - held[n]
		if added*20 > held[n] && held[n] >= 400 && (held[n] > 2000 || !twins(n, held)) {
			break
		}
		n = up
	}
	return n
}

// twins reports whether an element has a sibling like it that holds prose.
func twins(n *html.Node, held map[*html.Node]int) bool {
	if n.Parent == nil {
		return false
	}
	for c := n.Parent.FirstChild; c != nil; c = c.NextSibling {
		if c != n && c.Type == html.ElementNode && c.DataAtom == n.DataAtom && held[c] > 0 && attr(c, "class") == attr(n, "class") {
			return true
		}
	}
	return false
}

// declared returns the element that the markup declares to be the text, or
// the one around several that do. It must hold a quarter of the prose outside
// furniture.
func (w *web) declared(held map[*html.Node]int, kept int) *html.Node {
	var found []*html.Node
	rank := 0
	var walk func(n *html.Node, depth int)
	walk = func(n *html.Node, depth int) {
		for c := n.FirstChild; c != nil && depth < maxDepth; c = c.NextSibling {
			if c.Type != html.ElementNode || held[c] == 0 {
				continue
			}
			r := bodyRank(c)
			if r > rank && held[c]*4 >= kept && held[c] >= 200 {
				found, rank = nil, r
			}
			if r == rank && r > 0 && !within(c, found) {
				found = append(found, c)
			}
			walk(c, depth+1)
		}
	}
	walk(root(w.blocks[0].node), 0)
	if rank == 0 {
		return nil
	}
	return join(found, held)
}

func within(n *html.Node, found []*html.Node) bool {
	for _, f := range found {
		if inside(n, f) {
			return true
		}
	}
	return false
}

// join returns the fullest of several elements, or the element around all of
// them if it holds little else.
func join(found []*html.Node, held map[*html.Node]int) *html.Node {
	best, sum := found[0], 0
	for _, n := range found {
		sum += held[n]
		if held[n] > held[best] {
			best = n
		}
	}
	around := best
	for around.Parent != nil && held[around] < sum {
		around = around.Parent
	}
	if sum*4 >= held[around]*3 && around.DataAtom != atom.Body && around.DataAtom != atom.Html {
		return around
	}
	return best
}

func root(n *html.Node) *html.Node {
	for n.Parent != nil {
		n = n.Parent
	}
	return n
}

// bodyNames are classes and ids of the element around an article's text.
var bodyNames = []string{
	"articlebody", "article-body", "article__body", "article_body", "story-body", "storybody", "story-content", "article-content",
	"article__content", "articlecontent", "article-text", "articletext", "article_text", "entry-content", "post-content", "postcontent",
	"post-body", "body-copy", "bodytext", "wysiwyg", "node-content", "field-name-body", "article-page__content", "rich-text", "richtext",
}

// bodyRank says how surely an element declares itself the article's text: 3
// for the property, 2 for a known class, 1 for the article element.
func bodyRank(n *html.Node) int {
	for i := range n.Attr {
		switch a := &n.Attr[i]; a.Key {
		case "itemprop":
			if strings.EqualFold(a.Val, "articleBody") {
				return 3
			}
		case "class", "id":
			v := strings.ToLower(a.Val)
			for _, name := range bodyNames {
				if strings.Contains(v, name) {
					return 2
				}
			}
		}
	}
	if n.DataAtom == atom.Article || n.DataAtom == atom.Main {
		return 1
	}
	return 0
}

// descend follows the prose down from the root.
func (w *web) descend(held map[*html.Node]int) *html.Node {
	at := root(w.blocks[0].node)
	for {
		var next *html.Node
		for c := at.FirstChild; c != nil; c = c.NextSibling {
			if c.Type == html.ElementNode && held[c]*100 >= held[at]*65 && held[c] > 0 && !leafBlock(c.DataAtom) {
				next = c
			}
		}
		if next == nil || twins(next, held) && (held[at]-held[next])*12 > held[at] {
			return at
		}
		at = next
	}
}

func leafBlock(a atom.Atom) bool {
	switch a {
	case atom.P, atom.Blockquote, atom.Li, atom.H1, atom.H2, atom.H3, atom.Pre, atom.Td, atom.Ul, atom.Ol, atom.Span, atom.A, atom.Strong, atom.B, atom.Em, atom.Font:
		return true
	}
	return false
}
