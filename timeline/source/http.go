package source

import (
	"mime"
	"strings"

	"github.com/dateline-tools/dateline/timeline"
)

// headerMeta returns what the headers of an HTTP response say of its page.
// Date is when the server sent it, not when the page was published.
func headerMeta(get func(string) string) meta {
	var m meta
	if _, params, err := mime.ParseMediaType(get("Content-Type")); err == nil {
		m.charset = params["charset"]
	}
	if v := oneLine(get("Last-Modified")); v != "" {
		m.clues = append(m.clues, clue(timeline.OriginHTTP, "updated", v))
	}
	if v := oneLine(get("Date")); v != "" {
		m.clues = append(m.clues, clue(timeline.OriginHTTP, "grabbed", v))
	}
	return m
}

// extensionOf stands in for the ending of a name that has none.
func extensionOf(contentType string) string {
	media, _, _ := mime.ParseMediaType(contentType)
	switch {
	case strings.HasSuffix(media, "html"), strings.HasSuffix(media, "xhtml+xml"):
		return ".html"
	case media == "text/markdown":
		return ".md"
	case media == "text/csv":
		return ".csv"
	case media == "application/x-ndjson", media == "application/jsonl":
		return ".jsonl"
	}
	return ""
}
