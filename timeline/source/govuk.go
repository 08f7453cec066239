package source

import (
	"bytes"
	"encoding/json"
	"strings"

	"github.com/dateline-tools/dateline/timeline"
)

// isGovUK recognises an item of the gov.uk content API.
func isGovUK(f fields) bool {
	return f.get("details") != nil && f.get("base_path") != nil && (f.get("schema_name") != nil || f.get("content_id") != nil)
}

// govUK makes a document of an item of the gov.uk content API. What was first
// published when stands in up to three places, some of them empty. The content
// id is kept but does not name the document: its translations share it.
func govUK(f fields) *timeline.Document {
	details := f.object("details")
	d := &timeline.Document{
		Format: "govuk", URL: f.text("base_path"), Title: f.text("title"), Lang: f.text("locale"),
		HTML: []byte(details.text("body")), Updated: f.text("public_updated_at"), Outlet: "GOV.UK",
		Published: firstOf(f.text("first_published_at"), details.text("first_public_at"), firstChange(details.get("change_history"))),
		Extra:     map[string]json.RawMessage{},
	}
	if strings.HasPrefix(d.URL, "/") {
		d.URL = "https://www.gov.uk" + d.URL
	}
	var organisations []struct{ Title string }
	if json.Unmarshal(f.object("links").get("organisations"), &organisations) == nil && len(organisations) > 0 && organisations[0].Title != "" {
		d.Outlet = organisations[0].Title
	}
	for name, raw := range map[string][]byte{
		"content_id": f.get("content_id"), "description": f.get("description"), "document_type": f.get("document_type"),
		"delivered_on": details.get("delivered_on"), "location": details.get("location"), "withdrawn_notice": f.get("withdrawn_notice"),
	} {
		if len(raw) > 0 && string(raw) != "null" {
			d.Extra[name] = bytes.Clone(raw)
		}
	}
	return d
}

// firstChange returns the earliest time of a change history.
func firstChange(raw []byte) string {
	var history []struct {
		At string `json:"public_timestamp"`
	}
	_ = json.Unmarshal(raw, &history)
	first := ""
	for _, h := range history {
		if h.At != "" && (first == "" || h.At < first) {
			first = h.At
		}
	}
	return first
}
