package source

import (
	"bytes"
	"fmt"
	"io"
	"mime"
	"net/http"
	"net/http/httputil"
	"regexp"
	"strings"

	"github.com/andybalholm/brotli"
	"github.com/klauspost/compress/flate"
	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zlib"
	"github.com/klauspost/compress/zstd"

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

// httpHeader reads status line and headers; nil for a status other than 200.
func httpHeader(body *section) (http.Header, error) {
	line, err := body.line()
	if err != nil || !bytes.HasPrefix(line, []byte("HTTP/")) {
		return nil, nil // no HTTP in it: no page
	}
	status := strings.Fields(string(line))
	if len(status) < 2 || status[1] != "200" {
		return nil, nil
	}
	h := http.Header{}
	for n := 0; n < 500; n++ {
		line, err := body.line()
		if err != nil {
			return nil, err
		}
		if len(line) == 0 {
			return h, nil
		}
		if name, value, ok := bytes.Cut(line, []byte(":")); ok {
			h.Add(string(bytes.TrimSpace(name)), string(bytes.TrimSpace(value)))
		}
	}
	return nil, errHeader
}

// decodeBody undoes the transfer and content encodings of a body, as far as
// they are really there: crawlers often undo them and leave the headers.
func decodeBody(data []byte, transfer, coding string, limit int) ([]byte, error) {
	if strings.Contains(strings.ToLower(transfer), "chunked") && chunkStart.Match(data) {
		if whole, err := readLimited(httputil.NewChunkedReader(bytes.NewReader(data)), limit); err == nil {
			data = whole
		}
	}
	codings := strings.Split(strings.ToLower(coding), ",")
	for i := len(codings) - 1; i >= 0; i-- {
		in, err := decoder(strings.TrimSpace(codings[i]), data)
		if err != nil {
			return nil, err
		}
		if in == nil {
			continue
		}
		if data, err = readLimited(in, limit); err != nil {
			return nil, fmt.Errorf("content-encoding %s: %w", strings.TrimSpace(codings[i]), err)
		}
	}
	return data, nil
}

var chunkStart = regexp.MustCompile(`^[0-9a-fA-F]{1,8}[ \t]*(?:;[^\r\n]*)?\r?\n`)

// decoder returns a reader for a content coding, nil where there is nothing to
// undo.
func decoder(coding string, data []byte) (io.Reader, error) {
	switch coding {
	case "", "identity", "none", "utf-8":
		return nil, nil
	case "gzip", "x-gzip":
		if !bytes.HasPrefix(data, magicGzip) {
			return nil, nil
		}
		return gzip.NewReader(bytes.NewReader(data))
	case "deflate":
		if z, err := zlib.NewReader(bytes.NewReader(data)); err == nil {
			return z, nil
		}
		if looksLikeText(data) {
			return nil, nil
		}
		return flate.NewReader(bytes.NewReader(data)), nil
	case "br":
		if looksLikeText(data) {
			return nil, nil
		}
		return brotli.NewReader(bytes.NewReader(data)), nil
	case "zstd":
		if !bytes.HasPrefix(data, magicZstd) {
			return nil, nil
		}
		return zstd.NewReader(bytes.NewReader(data), zstd.WithDecoderConcurrency(1), zstd.WithDecoderMaxMemory(256<<20))
	}
	return nil, fmt.Errorf("content-encoding %.20q is not known", coding)
}

func looksLikeText(data []byte) bool {
	head := bytes.TrimLeft(data[:min(len(data), 512)], " \t\r\n\xef\xbb\xbf")
	return len(head) > 0 && head[0] == '<' && !isBinary(head)
}

// readLimited reads at most limit bytes.
func readLimited(in io.Reader, limit int) ([]byte, error) {
	data, err := io.ReadAll(io.LimitReader(in, int64(limit)+1))
	if len(data) > limit {
		return nil, tooBig(limit)
	}
	return data, err
}
