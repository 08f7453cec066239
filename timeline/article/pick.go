package article

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// pick returns the element that holds the main text. Prose counts for the
// elements around it; from the body the search goes down as long as one
// child holds most of what its parent holds, and an element that calls itself
// the article's body is taken if it holds a fair share.
func (w *web) pick() *html.Node {
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
	if body := w.declared(held, kept); body != nil {
		return body
	}
	return w.descend(held)
}

// declared returns the element that the markup declares to be the text, if
// exactly one does with at least a fifth of the prose outside furniture.
func (w *web) declared(held map[*html.Node]int, kept int) *html.Node {
	var best *html.Node
	rank, most, seen := 0, 0, 0
	var walk func(n *html.Node, depth int)
	walk = func(n *html.Node, depth int) {
		for c := n.FirstChild; c != nil && depth < maxDepth; c = c.NextSibling {
			if c.Type != html.ElementNode || held[c] == 0 {
				continue
			}
			if r := bodyRank(c); r > 0 && held[c]*4 >= kept && held[c] >= 200 {
				if r == rank {
					seen++
				}
				if r > rank || r == rank && held[c] > most {
					best, most = c, held[c]
				}
				if r > rank {
					rank, seen = r, 1
				}
			}
			walk(c, depth+1)
		}
	}
	if len(w.blocks) > 0 {
		walk(root(w.blocks[0].node), 0)
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
	if len(w.blocks) == 0 {
		return nil
	}
	at := root(w.blocks[0].node)
	for {
		var next *html.Node
		for c := at.FirstChild; c != nil; c = c.NextSibling {
			if c.Type == html.ElementNode && held[c]*100 >= held[at]*65 && held[c] > 0 && !leafBlock(c.DataAtom) {
				next = c
			}
		}
		if next == nil {
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
