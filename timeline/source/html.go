package source

import (
	"bytes"
	"regexp"
	"strings"

	"github.com/dateline-tools/dateline/timeline"
)

var metaCharset = regexp.MustCompile(`(?i)<meta[^<>]*charset\s*=\s*["']?\s*([\w-]+)|^\s*<\?xml[^<>]*encoding\s*=\s*["']([\w-]+)`)

// declaredCharset returns what a page or an XML file says of itself.
func declaredCharset(head []byte) string {
	low := bytes.ToLower(head)
	for _, word := range []string{"charset", "encoding"} {
		for at := 0; ; at++ { // the expression is slow on whole heads
			i := bytes.Index(low[at:], []byte(word))
			if i < 0 {
				break
			}
			at += i
			from := max(bytes.LastIndexByte(head[:at], '<'), 0)
			if m := metaCharset.FindSubmatch(head[from:min(len(head), at+80)]); m != nil {
				return string(m[1]) + string(m[2])
			}
		}
	}
	return ""
}

// readHTML reads one page. XML of a kind that we do not know ends up here too
// and is refused by name.
func readHTML(r *run, b *blob) error {
	page, err := r.wholeText(b, r.o.MaxRecord, declaredCharset)
	if err != nil {
		return err
	}
	if root := foreignXML(page); root != "" && r.o.Format == "" {
		return faultf("unknown-format", "XML of a kind that holds no article we know of (<%.40s>)", root)
	}
	if len(bytes.TrimSpace(page)) == 0 {
		return r.note(b, "empty", "", "nothing but white space")
	}
	return r.doc(b, pageDocument(page))
}

// pageDocument makes a document of a page, with what the browser that saved
// it noted in a comment.
func pageDocument(page []byte) *timeline.Document {
	d := &timeline.Document{HTML: page}
	head := page[:min(len(page), 8192)]
	if !bytes.Contains(head, []byte("aved ")) {
		return d // nothing that either of them notes
	}
	if m := savedFrom.FindSubmatch(head); m != nil {
		d.URL = string(m[1])
	}
	if m := singleFile.FindSubmatch(head); m != nil {
		d.URL, d.Grabbed = string(m[1]), strings.TrimSpace(string(m[2]))
	}
	return d
}

var (
	savedFrom  = regexp.MustCompile(`<!--\s*saved from url=\(\d+\)(https?://[^\s<>]+)\s*-->`)
	singleFile = regexp.MustCompile(`(?s)<!--\s*Page saved with SingleFile\s*url:\s*(https?://\S+)\s*saved date:\s*([^(\n<]+)`)
)

// htmlRoots are the elements that a page or a piece of one starts with.
var htmlRoots = map[string]bool{}

func init() {
	for name := range strings.FieldsSeq(`html head body title meta link script style base noscript
		p div article section main header footer nav aside h1 h2 h3 h4 h5 h6 hgroup ul ol li dl table tr td tbody thead
		figure picture img a b i em strong span small br hr blockquote pre form center font address time iframe details`) {
		htmlRoots[name] = true
	}
}

// foreignXML returns the root element of XML that is no page; "" for pages.
func foreignXML(page []byte) string {
	if htmlDoctype.Match(page) {
		return ""
	}
	m := xmlRoot.FindSubmatch(page)
	if m == nil || htmlRoots[strings.ToLower(string(m[1]))] {
		return ""
	}
	if htmlAnywhere.Match(page) && !bytes.HasPrefix(bytes.TrimSpace(page), []byte("<?xml")) {
		return "" // an element of the page's own making
	}
	return string(m[1])
}
