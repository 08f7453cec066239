package source

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"

	"github.com/dateline-tools/dateline/timeline"
)

// isCSL recognises an item of CSL-JSON, as Zotero exports it.
func isCSL(f fields) bool {
	issued := f.get("issued")
	return f.text("type") != "" && f.text("text") == "" &&
		(len(issued) > 0 && issued[0] == '{' || f.get("container-title") != nil)
}

// cslDate is a date of CSL-JSON: numbers, or words.
type cslDate struct {
	Parts   [][]any `json:"date-parts"`
	Raw     string  `json:"raw"`
	Literal string  `json:"literal"`
}

// String prints the date as ISO 8601 (EDTF for two dates), or its words.
func (d cslDate) String() string {
	var dates []string
	for _, part := range d.Parts {
		var s string
		for i, n := range part {
			switch v := fmt.Sprint(n); {
			case i == 0:
				s = fmt.Sprintf("%04s", v)
			case i < 3:
				s += fmt.Sprintf("-%02s", v)
			}
		}
		if s != "" {
			dates = append(dates, s)
		}
	}
	if len(dates) > 0 {
		return strings.Join(dates, "/")
	}
	return firstOf(d.Raw, d.Literal)
}

// cslDocument makes a document of a CSL item. Its abstract, or else its note,
// is all the text there is.
func cslDocument(f fields) *timeline.Document {
	var item struct {
		Author   []struct{ Family, Given, Literal string }
		Issued   cslDate
		Accessed cslDate
	}
	for name, into := range map[string]any{"author": &item.Author, "issued": &item.Issued, "accessed": &item.Accessed} {
		if raw := f.get(name); raw != nil {
			_ = json.Unmarshal(raw, into) // what is malformed stays empty
		}
	}
	var authors []string
	for _, a := range item.Author {
		if name := firstOf(a.Literal, strings.TrimSpace(a.Given+" "+a.Family)); name != "" {
			authors = append(authors, name)
		}
	}
	d := &timeline.Document{
		Format: "csl", ID: scalar(f.get("id"), "id"), URL: f.text("URL"), Title: f.text("title"),
		Outlet: firstOf(f.text("container-title"), f.text("publisher")), Author: strings.Join(authors, ", "), Lang: f.text("language"),
		Text: firstOf(f.text("abstract"), f.text("note")), Verbatim: true,
		Published: item.Issued.String(), Grabbed: item.Accessed.String(),
	}
	if kind := f.get("type"); kind != nil {
		d.Extra = map[string]json.RawMessage{"type": bytes.Clone(kind)}
	}
	return d
}
