package briefing

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strings"

	"golang.org/x/net/html"
)

// A page carries, for its header and each of its sections, a sum of the words
// that it was printed with: dates, labels, statuses, notes and addresses, which
// no article can be asked for. verify finds a word that was changed by hand
// afterwards. A sum is no signature: who computes it anew can change all.

// unsealed stands in the template where the sum will be.
const unsealed = "@sum@"

// seal fills the sums of a page in. A template of the user's without a place
// for them is left as it is.
func seal(page []byte) ([]byte, error) {
	if !bytes.Contains(page, []byte(`data-sum="`+unsealed+`"`)) {
		return page, nil
	}
	doc, err := html.Parse(bytes.NewReader(page))
	if err != nil {
		return nil, err
	}
	for node := range doc.Descendants() {
		if attr(node, "data-sum") == unsealed {
			page = bytes.Replace(page, []byte(`data-sum="`+unsealed+`"`), []byte(`data-sum="`+sumOf(node)+`"`), 1)
		}
	}
	return page, nil
}

// sumOf is the sum of the words and addresses of an element, without white
// space. The analyst's comments are his own and stay out.
func sumOf(n *html.Node) string {
	h := sha256.New()
	var walk func(*html.Node)
	walk = func(n *html.Node) {
		if n.Type == html.TextNode {
			h.Write([]byte(strings.Join(strings.Fields(n.Data), "")))
		}
		if n.Type == html.ElementNode {
			if attr(n, "class") == "comment" {
				return
			}
			h.Write([]byte("\x00" + attr(n, "href")))
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			walk(c)
		}
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		walk(c)
	}
	return hex.EncodeToString(h.Sum(nil)[:8])
}

// verifySeals compares the words of a page with their sums.
func verifySeals(doc *html.Node) []Failure {
	var out []Failure
	for node := range doc.Descendants() {
		if sum := attr(node, "data-sum"); sum != "" && sum != sumOf(node) {
			where := attr(node, "id")
			if where == "" {
				where = node.Data
			}
			out = append(out, Failure{Text: fmt.Sprintf("the words of %q are not those that the page was made with: a date, a label, a source or a note was changed", where)})
		}
	}
	return out
}

// Unchecked says what [VerifyIssue] cannot check in the form of an issue; ""
// where it checks all that is printed.
func Unchecked(issue []byte) string {
	head := bytes.TrimSpace(issue)
	if bytes.HasPrefix(head, []byte("{")) {
		return ""
	}
	if !bytes.HasPrefix(head, []byte("<!doctype html")) {
		return "dates and labels beside the sentences are not checked in this form; check the JSON or the HTML"
	}
	doc, err := html.Parse(bytes.NewReader(issue))
	if err != nil {
		return ""
	}
	for node := range doc.Descendants() {
		if node.Type == html.ElementNode && node.Data == "section" && attr(node, "data-sum") == "" {
			return "dates and labels beside the sentences are not checked: the page carries no sums of its words"
		}
	}
	return ""
}
