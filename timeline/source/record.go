package source

import (
	"bytes"
	"encoding/json"
	"strings"

	"github.com/dateline-tools/dateline/timeline"
)

// field is one field of a record: its name, and its value as JSON.
type field struct {
	name string
	raw  []byte
}

// fields are the fields of a record in their order.
type fields []field

// aliases names, for each field of CONTRACT.md, the names it is accepted
// under, best first. The names that Dateline's own output adds ("grabbed")
// are read back.
var aliases = []struct {
	field string
	names []string
}{
	{"id", []string{"id", "_id", "guid"}},
	{"url", []string{"url", "link", "canonical_url", "webUrl"}},
	{"title", []string{"title", "headline"}},
	{"published", []string{"published", "date", "dct", "published_at", "publish_date", "pubDate", "datePublished", "timestamp",
		"publishedAt", "date_published", "published_date", "publication_date", "date_publish", "webPublicationDate"}},
	{"updated", []string{"updated", "updated_at", "updatedAt", "dateModified", "date_modified", "modified", "lastmod"}},
	{"outlet", []string{"outlet", "source", "publisher", "site_name", "source_domain"}},
	{"author", []string{"author", "authors", "byline", "creator"}},
	{"lang", []string{"lang", "language", "locale"}},
	{"grabbed", []string{"grabbed", "crawled_at", "retrieved", "fetched", "date_download"}},
	{"text", []string{"text", "body", "content", "articleBody", "maintext", "fulltext", "full_text"}},
	{"html", []string{"html", "content_html", "raw_html"}},
}

// fieldOfName leads from every accepted name, in lower case, to its field.
var fieldOfName = map[string]string{}

// ours are the fields that `dateline articles` adds and that are made anew.
var ours = map[string]bool{"timexes": true}

func init() {
	for _, a := range aliases {
		for _, n := range a.names {
			fieldOfName[strings.ToLower(n)] = a.field
		}
	}
	for name := range strings.FieldsSeq(`input published_time published_earliest published_latest published_best
		published_grade published_why published_candidates copy_of wire zones sha256`) {
		ours[name] = true
	}
}

// fieldOf returns the field that a column or key stands for, "" for none.
func fieldOf(name string) string { return fieldOfName[strings.ToLower(name)] }

// rank returns the place of a name among the aliases of its field.
func rank(fieldName, name string) int {
	for _, a := range aliases {
		if a.field != fieldName {
			continue
		}
		for i, n := range a.names {
			if strings.EqualFold(n, name) {
				return i
			}
		}
	}
	return -1
}

// pick holds, for one record, the value chosen for a field.
type pick struct {
	at   int // index into fields
	rank int
	text string
}

// choose returns the value of each field: that of the best of its names which
// has one. Names that lost stay where they are.
func (f fields) choose() map[string]pick {
	chosen := make(map[string]pick, 10)
	for i, fl := range f {
		name := fieldOf(fl.name)
		if name == "" {
			continue
		}
		text := scalar(fl.raw, name)
		rk := rank(name, fl.name)
		if old, taken := chosen[name]; taken && (text == "" || old.text != "" && old.rank < rk) {
			continue
		}
		chosen[name] = pick{i, rk, text}
	}
	return chosen
}

// document makes a document of the fields. Text is used exactly as given;
// numbers stay their literals; what has no place goes to Extra.
func (f fields) document() *timeline.Document {
	c := f.choose()
	d := &timeline.Document{
		ID: c["id"].text, URL: c["url"].text, Title: c["title"].text, Outlet: c["outlet"].text,
		Author: c["author"].text, Lang: c["lang"].text, Text: c["text"].text, Verbatim: true,
		Published: c["published"].text, Updated: c["updated"].text, Grabbed: c["grabbed"].text,
	}
	if p, ok := c["published"]; ok && p.text == "" && !isEmpty(f[p.at].raw) {
		d.Published = string(f[p.at].raw) // true, [] or an object is no date, and the judge says so
	}
	if h, ok := c["html"]; ok && d.Text == "" && h.text != "" {
		d.HTML, d.Verbatim = []byte(h.text), false
	}
	used := make(map[int]bool, len(c))
	for name, p := range c {
		used[p.at] = name != "html" || d.HTML != nil
	}
	for i, fl := range f {
		if used[i] || ours[fl.name] || fieldOf(fl.name) != "" && isEmpty(fl.raw) {
			continue
		}
		if d.Extra == nil {
			d.Extra = map[string]json.RawMessage{}
		}
		d.Extra[strings.ToValidUTF8(fl.name, "\uFFFD")] = bytes.Clone(fl.raw)
	}
	return d
}

// isEmpty reports whether a value says nothing.
func isEmpty(raw []byte) bool { return string(raw) == "null" || string(raw) == `""` }

// scalar returns a value as the words of the field: a string's text, a
// number's literal, the "name" of an object (publisher, author), a list of
// these joined.
func scalar(raw []byte, fieldName string) string {
	if len(raw) == 0 {
		return ""
	}
	switch raw[0] {
	case '"':
		s, _, _ := unquote(raw)
		return s
	case 'n', 't', 'f': // null, true, false
		return ""
	}
	if fieldName == "text" || fieldName == "html" {
		return "" // the body of an article is a string or nothing
	}
	switch raw[0] {
	case '{':
		return objectName(raw)
	case '[':
		var list []json.RawMessage
		if json.Unmarshal(raw, &list) != nil {
			return ""
		}
		var names []string
		for _, e := range list {
			if s := scalar(bytes.TrimSpace(e), fieldName); s != "" {
				names = append(names, s)
			}
		}
		return strings.Join(names, ", ")
	}
	return string(raw)
}

// objectName returns the name of {"name": ...}, as schema.org and news APIs
// write publishers and authors.
func objectName(raw []byte) string {
	f, err := splitObject(raw, nil)
	if err != nil {
		return ""
	}
	for _, fl := range f {
		if (fl.name == "name" || fl.name == "title" || fl.name == "@value") && len(fl.raw) > 0 && fl.raw[0] == '"' {
			s, _, _ := unquote(fl.raw)
			return s
		}
	}
	return ""
}

// isArticle reports whether the record has anything that an article has.
func (f fields) isArticle() bool {
	for _, fl := range f {
		switch fieldOf(fl.name) {
		case "text", "html", "title", "url":
			return true
		}
	}
	return false
}

// firstOf returns the first of words that says anything.
func firstOf(words ...string) string {
	for _, w := range words {
		if w != "" {
			return w
		}
	}
	return ""
}
