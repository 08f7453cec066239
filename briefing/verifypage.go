package briefing

import (
	"bytes"
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/net/html"
)

// VerifyIssue checks an issue in any of its text forms: the saved JSON, the
// HTML page, Markdown, plain text or mail text. What is printed is compared,
// not what was meant: for HTML every verbatim stretch with its bytes, for
// Markdown and text that the bytes of each note stand in the issue. Where all
// do, each article's text is also compared with the SHA-256 printed, and in
// HTML the words beside the sentences with their sums; JSON is compared with the
// events that it carries. [Unchecked] says what a form does not let check. The second
// result counts the sentences checked; an issue with none is an error, as is
// a form that cannot be checked.
func VerifyIssue(issue []byte, texts map[string]string) ([]Failure, int, error) {
	switch head := bytes.TrimSpace(issue); {
	case bytes.HasPrefix(head, []byte("{")):
		b, err := Read(bytes.NewReader(issue))
		if err != nil {
			return nil, 0, err
		}
		return Verify(b, texts), len(b.Notes), nil
	case bytes.HasPrefix(head, []byte("<!doctype html")):
		return verifyHTML(issue, texts)
	case bytes.HasPrefix(head, []byte("PK")):
		return nil, 0, fmt.Errorf("briefing: a DOCX issue cannot be checked; check the JSON that was saved with it")
	}
	return verifyText(string(issue), texts)
}

// verifyHTML checks every verbatim stretch of a page.
func verifyHTML(page []byte, texts map[string]string) ([]Failure, int, error) {
	doc, err := html.Parse(bytes.NewReader(page))
	if err != nil {
		return nil, 0, fmt.Errorf("briefing: %w", err)
	}
	var out []Failure
	n := 0
	texts = byPrintedID(texts)
	for node := range doc.Descendants() {
		if node.Type != html.ElementNode || attr(node, "class") != "said" {
			continue
		}
		n++
		from, to, _ := strings.Cut(attr(node, "data-b"), "-")
		start, err1 := strconv.Atoi(from)
		end, err2 := strconv.Atoi(to)
		if err1 != nil || err2 != nil {
			start, end = -1, -1
		}
		if f, bad := verifySaid(attr(node, "data-a"), start, end, content(node), texts); bad {
			out = append(out, f)
		}
	}
	if n == 0 {
		return nil, 0, fmt.Errorf("briefing: the page holds no sentence of an issue")
	}
	if len(out) == 0 {
		out = append(verifySums(doc, texts), verifySeals(doc)...)
	}
	return out, n, nil
}

// verifySums compares the texts with the SHA-256 that the page's sources
// print: a change outside of the sentences cited is one too.
func verifySums(doc *html.Node, texts map[string]string) []Failure {
	sums := map[string]string{}
	for node := range doc.Descendants() {
		if node.Type != html.ElementNode || node.Data != "li" || !strings.HasPrefix(attr(node, "id"), "s") {
			continue
		}
		line := content(node)
		m := printedSum.FindStringSubmatch(line)
		if m == nil {
			continue
		}
		id := ""
		for a := range texts {
			if len(a) > len(id) && (strings.Contains(line, "Article "+a+",") || strings.Contains(line, "Article "+a+" ")) {
				id = a
			}
		}
		if id != "" {
			sums[id] = m[1]
		}
	}
	var out []Failure
	for _, id := range slices.Sorted(maps.Keys(sums)) {
		if shaOf(texts[id]) != sums[id] {
			out = append(out, Failure{Article: id, Text: "the text changed outside of the sentences cited"})
		}
	}
	return out
}

// printedSum is the phrase source-archive's end.
var printedSum = regexp.MustCompile(`SHA-256 ([0-9a-f]{64})`)

// byPrintedID keys the texts by their ids as the formats print them.
func byPrintedID(texts map[string]string) map[string]string {
	out := make(map[string]string, len(texts))
	for id, text := range texts {
		out[printable(id)] = text
	}
	return out
}

// verifySaid compares a printed stretch with its bytes.
func verifySaid(article string, start, end int, printed string, texts map[string]string) (Failure, bool) {
	f := Failure{Article: article, Sentence: printed}
	text, ok := texts[article]
	switch {
	case !ok:
		f.Text = "the article is not among those read"
		return f, true
	case start >= 0 && start <= end && end <= len(text):
		f.Found = text[start:end]
	}
	if printed != "" && same(f.Found, printed) {
		return f, false
	}
	f.Text = fmt.Sprintf("the words printed are not at bytes %d to %d", start, end)
	return f, true
}

// same compares a stretch of an article with its printed form.
func same(article, printed string) bool {
	return strings.TrimSpace(printable(article)) == strings.TrimSpace(printable(printed))
}

func attr(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

func content(n *html.Node) string {
	var b strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			b.WriteString(d.Data)
		}
	}
	return b.String()
}

// textNote is a note of a Markdown or text issue, with its source's number.
var textNote = regexp.MustCompile(`(?:\[\^(\d+)\]:|\[(\d+)\]) [^\[]*?\(S(\d+)\)[^\[]*?bytes (\d+)–(\d+)`)

// textSource is a source of these, with the article's id and SHA-256.
var textSource = regexp.MustCompile(`S(\d+)\.? [^§]*?Article (\S+?)(?:, [^§]*?)?, SHA-256 ([0-9a-f]{64})`)

// verifyText checks a Markdown or text issue: the bytes that each note names
// must stand in the issue, with their cuts where it cuts.
func verifyText(issue string, texts map[string]string) ([]Failure, int, error) {
	issue = printable(unescape.Replace(issue))
	sources := map[string][]string{}
	texts = byPrintedID(texts)
	for _, m := range textSource.FindAllStringSubmatch(issue, -1) {
		sources[m[1]] = m
	}
	notes := textNote.FindAllStringSubmatch(issue, -1)
	if len(notes) == 0 || len(sources) == 0 {
		return nil, 0, fmt.Errorf("briefing: neither notes nor sources of an issue found")
	}
	body := issue[:strings.Index(issue, notes[0][0])]
	var out []Failure
	for _, m := range notes {
		if f, bad := verifyTextNote(m, sources, body, issue[len(body):], texts); bad {
			out = append(out, f)
		}
	}
	for _, n := range slices.Sorted(maps.Keys(sources)) {
		s := sources[n]
		if text, ok := texts[s[2]]; ok && shaOf(text) != s[3] && len(out) == 0 {
			out = append(out, Failure{Article: s[2], Text: "the text changed outside of the sentences cited (source S" + n + ")"})
		}
	}
	return out, len(notes), nil
}

// unescape takes the escapes of Markdown away again.
var unescape = func() *strings.Replacer {
	pairs := []string{"&amp;", "&"}
	for _, c := range "\\`*_[]<>|~$#+=-" {
		pairs = append(pairs, `\`+string(c), string(c))
	}
	return strings.NewReplacer(pairs...)
}()

// noteText returns the rest of a note, up to the next one or the sources.
func noteText(notes, head string) string {
	_, rest, _ := strings.Cut(notes, head)
	for _, next := range []*regexp.Regexp{textNote, sourcesHead} {
		if loc := next.FindStringIndex(rest); loc != nil {
			rest = rest[:loc[0]]
		}
	}
	return rest
}

var sourcesHead = regexp.MustCompile(`\bS1\.? `)

func verifyTextNote(m []string, sources map[string][]string, body, notes string, texts map[string]string) (Failure, bool) {
	n, _ := strconv.Atoi(m[1] + m[2])
	start, _ := strconv.Atoi(m[4])
	end, _ := strconv.Atoi(m[5])
	f := Failure{Note: n}
	src := sources[m[3]]
	if src == nil {
		f.Text = "its source is not listed"
		return f, true
	}
	f.Article = src[2]
	text, ok := texts[f.Article]
	switch {
	case !ok:
		f.Text = "the article is not among those read"
		return f, true
	case start < end && end <= len(text):
		f.Found = text[start:end]
	}
	f.Sentence = f.Found
	found := strings.TrimSpace(printable(f.Found))
	if found != "" && (stands(body, found, m[1]+m[2]) || strings.Contains(noteText(notes, m[0]), found)) {
		return f, false
	}
	f.Sentence = leadingUp(body, m[1]+m[2])
	f.Text = fmt.Sprintf("the issue does not print what is at bytes %d to %d", start, end)
	return f, true
}

// stands reports whether the body prints the sentence before a reference to
// the note: whole, or with its head or its end cut, or with a name added.
func stands(body, sentence, note string) bool {
	for _, ref := range []string{"[^" + note + "]", "[" + note + "]"} {
		for at, from := 0, 0; ; from = at + len(ref) {
			i := strings.Index(body[from:], ref)
			if i < 0 {
				break
			}
			at = from + i
			if printedBefore(strings.TrimRight(body[:at], " "), sentence) {
				return true
			}
		}
	}
	return false
}

// added is a name or a date in brackets, as an issue adds them: it begins with
// a capital or a number, or is a date that begins with a word.
var added = regexp.MustCompile(` \[(?:[\p{Lu}\d]|between |early |mid-|late |about |by |since |from )[^\[\]]{1,60}\]$`)

func printedBefore(body, sentence string) bool {
	if i := strings.LastIndex(body, " [unnamed:"); i >= 0 && strings.HasSuffix(body, "]") {
		body = strings.TrimRight(body[:i], " ")
	}
	window := body[max(0, len(body)-2*len(sentence)-200):]
	if endsWith(window, sentence) {
		return true
	}
	if cut, ok := strings.CutSuffix(window, " [...]"); ok && len(sentence) > maxSentence/2 {
		for n := min(maxSentence, len(sentence)); n > maxSentence/3; n-- {
			if endsWith(cut, sentence[:n]) {
				return true
			}
		}
	}
	return false
}

// endsWith reports whether the body ends with the sentence, or with more than
// 20 bytes of it behind a cut head; names and dates that were added in
// [brackets] are passed over.
func endsWith(body, sentence string) bool {
	i, j := len(body), len(sentence)
	for i > 0 && j > 0 {
		if m := added.FindString(body[:i]); m != "" && !strings.HasSuffix(sentence[:j], m) {
			i -= len(m)
			continue
		}
		if body[i-1] != sentence[j-1] {
			break
		}
		i, j = i-1, j-1
	}
	return j == 0 || len(sentence)-j > 20 && strings.HasSuffix(strings.TrimRight(body[:i], " "), "[...]")
}

// leadingUp returns what the body prints before the first reference to a note,
// at most 200 bytes, to name it in a failure.
func leadingUp(body, note string) string {
	at := strings.Index(body, "[^"+note+"]")
	if at < 0 {
		at = strings.Index(body, "["+note+"]")
	}
	if at < 0 {
		return ""
	}
	return strings.ToValidUTF8(strings.TrimSpace(body[max(0, at-200):at]), "")
}
