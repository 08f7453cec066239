package article

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// classWords maps words of class and id attributes to the zone of the element
// that bears them.
var classWords = func() map[string]string {
	m := map[string]string{}
	for zone, words := range map[string]string{
		flagComment: `comment comments commentlist disqus respond replies kommentar kommentare commentaires guestbook`,
		flagRelated: `related recommended recommendation recommendations recommends teaser teasers trending popular mostread mostpopular
			outbrain taboola sidebar readmore morenews morestories latestnews upnext aside linklist promo promos widget widgets
			crosslinks similar yarpp jp-relatedposts readalso seealso`,
		flagBoiler: `nav navbar navigation menu breadcrumb breadcrumbs footer cookie cookies cookiebanner consent gdpr newsletter subscribe
			subscription signup social share sharing sharedaddy addthis sharebar advert advertisement advertising ads adslot sponsor
			sponsored banner popup modal overlay toolbar pagination pager tags taglist tagcloud skip skiplink login paywall
			copyright disclaimer donate donation masthead print noprint hidden offscreen visuallyhidden
			authorbox author-bio authorbio bio toc impressum search searchform rating ratings vote`,
		flagCaption: `caption wp-caption-text figcaption imagecaption photocaption credit copyright-holder bildunterschrift legende`,
	} {
		for w := range strings.FieldsSeq(words) {
			m[w] = zone
		}
	}
	return m
}()

// notContent are words before which a class word says nothing: "has-sidebar",
// "no-comments".
var notContent = set("has with no without is open show hide closed single post page layout content article main body")

// flagOf returns the flag for what is inside element n: that of the parent
// unless n starts one of its own; -1 if n is hidden.
func (w *web) flagOf(n *html.Node, parent int) int {
	var class, id, role, style string
	for i := range n.Attr {
		switch a := &n.Attr[i]; a.Key {
		case "class":
			class = a.Val
		case "id":
			id = a.Val
		case "role":
			role = a.Val
		case "style":
			style = a.Val
		case "hidden":
			return -1
		}
	}
	if style != "" && strings.Contains(strings.ReplaceAll(strings.ToLower(style), " ", ""), "display:none") {
		return -1
	}
	zone, tag := flagByTag(n, role)
	if zone == "" && n.DataAtom != atom.Body && n.DataAtom != atom.Html && n.DataAtom != atom.Article && n.DataAtom != atom.H1 {
		zone = flagByClass(class)
		if zone == "" {
			zone = flagByClass(id)
		}
	}
	if zone == "" || parent != 0 && w.flags[parent].zone == zone {
		return parent
	}
	w.flags = append(w.flags, mark{zone: zone, parent: parent, tag: tag, teaser: !tag && strings.Contains(strings.ToLower(class), "teaser")})
	return len(w.flags) - 1
}

func flagByTag(n *html.Node, role string) (zone string, tag bool) {
	switch n.DataAtom {
	case atom.Nav, atom.Footer, atom.Form:
		return flagBoiler, true
	case atom.Aside:
		return flagRelated, true
	case atom.Figcaption, atom.Caption:
		return flagCaption, true
	}
	switch role {
	case "navigation", "banner", "contentinfo", "search", "dialog", "alertdialog":
		return flagBoiler, true
	case "complementary":
		return flagRelated, true
	}
	return "", false
}

// flagByClass looks up the words of a class or id attribute.
func flagByClass(s string) string {
	if s == "" {
		return ""
	}
	prev := ""
	for i := 0; i < len(s); {
		if !wordChar(s[i]) {
			if s[i] == ' ' {
				prev = ""
			}
			i++
			continue
		}
		j := i
		for j < len(s) && wordChar(s[j]) {
			j++
		}
		word := strings.ToLower(s[i:j])
		if zone := classWords[word]; zone != "" && !notContent[prev] {
			return zone
		}
		prev, i = word, j
	}
	return ""
}

func wordChar(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9'
}

// zoneOf returns the zone that the flags around a block give it, "" if none
// is believed.
func (w *web) zoneOf(b *block) string {
	zone := ""
	for f := b.flag; f != 0; f = w.flags[f].parent {
		if !w.flags[f].off {
			zone = w.flags[f].zone
		}
	}
	return zone
}

// doubtFlags turns off the flags around most of the page's prose, such as a
// class "content-sidebar" on the wrapper of everything, and around teasers
// that link nowhere: they are the article's own first lines.
func (w *web) doubtFlags(total int) {
	for i := range w.flags {
		f := &w.flags[i]
		f.off = f.prose*2 > total || f.teaser && f.links == 0 && f.prose > 0
	}
}
