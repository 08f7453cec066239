package source

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/dateline-tools/dateline/timeline/source/web"
)

// A URL is read like a file: its content decides the format, its headers are
// clues, the time of fetching is the grab.
func TestURL(t *testing.T) {
	at := time.Date(2025, 11, 8, 10, 15, 0, 0, time.UTC)
	pages := map[string]string{
		"text/html; charset=windows-1251": "<p>\xca\xe8\xe5\xe2</p>",
		"application/rss+xml":             `<rss><channel><title>W</title><item><title>I</title><link>/1</link><description>Body.</description></item></channel></rss>`,
		"text/markdown":                   "# Title\n",
	}
	o := Options{Fetch: func(_ context.Context, url string) (*web.Response, error) {
		media := strings.TrimPrefix(url, "https://e.example/")
		body, ok := pages[media]
		if !ok {
			return nil, fmt.Errorf("%w", web.ErrRobots)
		}
		return &web.Response{
			URL: "https://www.e.example/final", Body: []byte(body), Fetched: at,
			Header: http.Header{"Content-Type": {media}, "Last-Modified": {"Fri, 05 Sep 2025 06:00:00 GMT"}},
		}, nil
	}}
	var got []string
	for _, s := range showAll(t, o, nil, "https://e.example/text/html; charset=windows-1251", "https://e.example/application/rss+xml", "HTTPS://e.example/text/markdown", "https://e.example/closed") {
		if s.Notice != nil {
			got = append(got, s.Notice.Kind, s.Notice.Path)
			continue
		}
		got = append(got, s.Format, s.URL, s.HTML+s.Text, s.Grabbed, strings.Join(s.Clues, "; "))
	}
	grabbed := "2025-11-08T10:15:00Z"
	clues := "http | updated | Fri, 05 Sep 2025 06:00:00 GMT; http | grabbed | " + grabbed
	want := []string{
		"html", "https://www.e.example/final", "<p>Киев</p>", grabbed, clues,
		"rss", "https://www.e.example/1", "Body.", grabbed, clues,
		"robots", "HTTPS://e.example/text/markdown",
		"robots", "https://e.example/closed",
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
}

// The client made without being given one refuses loopback, and reaches it
// when it may.
func TestURLOverLoopback(t *testing.T) {
	asked := 0
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if asked++; r.URL.Path != "/page" {
			http.NotFound(w, r)
			return
		}
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		fmt.Fprint(w, "<p>Over the wire.</p>")
	}))
	defer s.Close()
	expect(t, summary(showAll(t, Options{}, nil, s.URL+"/page"), ""), s.URL+"/page: lost private-address")
	if asked != 0 {
		t.Errorf("the server was asked %d times", asked)
	}
	expect(t, summary(showAll(t, Options{AllowPrivate: true, CacheDir: t.TempDir()}, nil, s.URL+"/page"), ""), s.URL+"/page#0 <p>Over the wire.</p>")
	expect(t, summary(showAll(t, Options{AllowPrivate: true, CacheDir: "testdata/formats/text/clean.txt/no"}, nil, s.URL+"/page"), ""), s.URL+"/page: lost unreadable")
}

func TestFetchKinds(t *testing.T) {
	for err, want := range map[error]string{
		web.ErrRobots: "robots", web.ErrPrivate: "private-address", web.ErrTooBig: "too-big", errors.New("the server answers 404 not found"): "fetch",
	} {
		if got := fetchKind(fmt.Errorf("x: %w", err)); got != want {
			t.Errorf("%v is %q, want %q", err, got, want)
		}
	}
}
