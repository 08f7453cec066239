package source

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"net/mail"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/dateline-tools/dateline/timeline"
)

// The tests of this file read the shared data that is not in the repository:
// DATELINE_SHARED is its folder.

func sharedNews(t *testing.T) string {
	t.Helper()
	dir := os.Getenv("DATELINE_SHARED")
	if dir == "" {
		t.Skip("DATELINE_SHARED is not set")
	}
	return filepath.Join(dir, "data", "news")
}

// result is what one file gave.
type result struct {
	docs          []*timeline.Document
	notices, lost []timeline.Notice
}

func readOne(t *testing.T, path string) (r result) {
	t.Helper()
	for it := range Read(context.Background(), []string{path}, nil, Options{}) {
		switch {
		case it.Doc != nil:
			r.docs = append(r.docs, it.Doc)
		case it.Notice.Lost:
			r.lost = append(r.lost, *it.Notice)
		default:
			r.notices = append(r.notices, *it.Notice)
		}
	}
	return r
}

func glob(t *testing.T, pattern string) []string {
	t.Helper()
	files, err := filepath.Glob(pattern)
	if err != nil || len(files) == 0 {
		t.Fatalf("%s: %d files, %v", pattern, len(files), err)
	}
	return files
}

var feedItem = regexp.MustCompile(`(?i)<(?:\w+:)?(?:item|entry)[\s>]`)

// Every feed gives as many records as it has items; the broken ones give one
// notice each.
func TestEvalFeeds(t *testing.T) {
	dir := sharedNews(t)
	files, items, broken := 0, 0, 0
	for _, p := range append(glob(t, dir+"/feeds/*.*"), glob(t, dir+"/feeds/fixtures-third-party/*")...) {
		data, err := os.ReadFile(p)
		if err != nil {
			t.Fatal(err)
		}
		want := len(feedItem.FindAll(data, -1))
		var feed struct{ Items []any }
		if json.Unmarshal(data, &feed) == nil {
			want = len(feed.Items)
		}
		r := readOne(t, p)
		files++
		items += len(r.docs)
		switch {
		case len(r.lost) == 1 && len(r.docs) == 0:
			broken++
			t.Logf("broken: %s", r.lost[0])
		case len(r.docs) == 1 && want == 0 && r.docs[0].Format == "html":
			t.Logf("a page under a feed's name: %s", p)
		case len(r.docs) != want || len(r.lost) > 0:
			t.Errorf("%s: %d records, want %d; %v", p, len(r.docs), want, r.lost)
		}
	}
	t.Logf("%d feed files, %d items, %d broken", files, items, broken)
}

// The constructed web archive gives the pages of its gold file and nothing
// else; the others give pages or a notice each.
func TestEvalWARC(t *testing.T) {
	dir := sharedNews(t) + "/warc"
	gold := map[string]string{}
	f, err := os.Open(dir + "/whitehouse_constructed.gold.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	for sc := bufio.NewScanner(f); sc.Scan(); {
		var g struct {
			URL  string `json:"url"`
			Date string `json:"warc_date"`
		}
		if err := json.Unmarshal(sc.Bytes(), &g); err != nil {
			t.Fatal(err)
		}
		gold[g.URL] = g.Date
	}
	r := readOne(t, dir+"/whitehouse_constructed.warc.gz")
	for _, d := range r.docs {
		if strings.HasSuffix(d.URL, "/?gzip") || strings.HasSuffix(d.URL, "/?chunked") {
			if !bytes.Contains(bytes.ToLower(d.HTML), []byte("</html>")) {
				t.Errorf("%s: not decoded", d.URL)
			}
			continue // the same pages once more, packed
		}
		if gold[d.URL] != d.Grabbed || !bytes.Contains(bytes.ToLower(d.HTML), []byte("</html>")) {
			t.Errorf("%s: grabbed %q, want %q; %d bytes", d.URL, d.Grabbed, gold[d.URL], len(d.HTML))
		}
		delete(gold, d.URL)
	}
	if len(gold) > 0 || len(r.lost)+len(r.notices) > 0 {
		t.Errorf("%d pages missing; notices %v %v", len(gold), r.lost, r.notices)
	}
	t.Logf("constructed archive: %d pages", len(r.docs))
	for _, p := range glob(t, dir+"/pywb_*") {
		r := readOne(t, p)
		t.Logf("%-36s %2d pages, %v %v", filepath.Base(p), len(r.docs), r.lost, r.notices)
		if len(r.docs) == 0 && len(r.lost)+len(r.notices) != 1 || len(r.lost) > 1 {
			t.Errorf("%s: %d pages, %v %v", p, len(r.docs), r.lost, r.notices)
		}
	}
}

// manifestLine is a line of messy/manifest.jsonl, as far as reading goes.
type manifestLine struct {
	File      string
	Date      string
	Published string
	Defect    string
	TextChars *int `json:"text_chars"`
	Messages  int
}

// All files of the messy set read as the manifest says: text layers as text,
// scans as a notice, mails with their date, pages in their right letters.
func TestEvalMessy(t *testing.T) {
	dir := sharedNews(t) + "/messy/"
	f, err := os.Open(dir + "manifest.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	n := 0
	for sc := bufio.NewScanner(f); sc.Scan(); n++ {
		var m manifestLine
		if err := json.Unmarshal(sc.Bytes(), &m); err != nil {
			t.Fatal(err)
		}
		r := readOne(t, dir+m.File)
		switch {
		case m.Defect == "empty file":
			if len(r.docs) != 0 || len(r.notices) != 1 {
				t.Errorf("%s: %d records, %v", m.File, len(r.docs), r.notices)
			}
		case m.TextChars != nil:
			checkPDF(t, m, r)
		case m.Messages > 0:
			if len(r.docs) != m.Messages || len(r.lost) > 0 {
				t.Errorf("%s: %d mails, want %d; %v", m.File, len(r.docs), m.Messages, r.lost)
			}
		case strings.HasPrefix(m.File, "eml"):
			checkMail(t, m, r)
		case len(r.docs) != 1 || len(r.lost) > 0:
			t.Errorf("%s: %d records, %v", m.File, len(r.docs), r.lost)
		default:
			body := r.docs[0].Text + string(r.docs[0].HTML)
			if strings.ContainsAny(body, "\uFFFD\x00") {
				t.Errorf("%s: %d U+FFFD, %d NUL", m.File, strings.Count(body, "\uFFFD"), strings.Count(body, "\x00"))
			}
			if len(r.notices) > 0 {
				t.Logf("%s: %v", m.File, r.notices[0].Text)
			}
		}
	}
	if n == 0 {
		t.Fatal("an empty manifest")
	}
	t.Logf("%d files of the manifest", n)
}

func checkPDF(t *testing.T, m manifestLine, r result) {
	t.Helper()
	if *m.TextChars == 0 {
		if len(r.docs) > 0 || len(r.lost) != 1 || r.lost[0].Kind != "scan" {
			t.Errorf("%s: a scan, read as %d records, %v", m.File, len(r.docs), r.lost)
		}
		return
	}
	if len(r.docs) != 1 || len(r.docs[0].Text)*10 < *m.TextChars*9 {
		t.Errorf("%s: %d records, %v; want %d characters", m.File, len(r.docs), r.lost, *m.TextChars)
		return
	}
	t.Logf("%s: %d bytes, the manifest counts %d characters", m.File, len(r.docs[0].Text), *m.TextChars)
}

// checkMail compares the date that the mail clues give with the manifest's, as
// instants; a forwarded mail has the day alone.
func checkMail(t *testing.T, m manifestLine, r result) {
	t.Helper()
	if len(r.docs) != 1 || len(r.lost) > 0 {
		t.Errorf("%s: %d records, %v", m.File, len(r.docs), r.lost)
		return
	}
	want, err := time.Parse(time.RFC3339, m.Published)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range r.docs[0].Clues {
		if c.Role != "published" {
			continue
		}
		if got, err := mail.ParseDate(c.Text); err == nil && got.Equal(want) {
			return
		}
		if strings.Contains(m.Defect, "forwarded") && strings.Contains(c.Text, want.Format("Jan 2, 2006")) {
			return
		}
		t.Errorf("%s: clue %q, want %s", m.File, c.Text, m.Published)
		return
	}
	t.Errorf("%s: no clue of its publication", m.File)
}

// The article files give a record a line, the gov.uk items one each.
func TestEvalArticles(t *testing.T) {
	dir := sharedNews(t) + "/articles"
	for _, p := range append(glob(t, dir+"/*.jsonl"), glob(t, dir+"/*.jsonl.gz")...) {
		start := time.Now()
		r := readOne(t, p)
		size, dates := 0, 0
		for i, d := range r.docs {
			size += len(d.Text)
			if d.Published != "" {
				dates++
			}
			if d.Input.Record != i || d.Text == "" || d.Outlet == "" || !d.Verbatim {
				t.Errorf("%s: record %d is %+v with %d bytes", p, i, d.Input, len(d.Text))
			}
		}
		if len(r.docs) == 0 || dates < len(r.docs) || len(r.lost) > 0 {
			t.Errorf("%s: %d records, %d with a date, %v", p, len(r.docs), dates, r.lost)
		}
		t.Logf("%-40s %5d records, %5.1f MB of text, %v", filepath.Base(p), len(r.docs), float64(size)/1e6, time.Since(start).Round(time.Millisecond))
	}
	files := glob(t, dir+"/govuk_json/*.json")
	for _, p := range files {
		r := readOne(t, p)
		if len(r.docs) != 1 || r.docs[0].Published == "" || r.docs[0].HTML == nil || !strings.HasPrefix(r.docs[0].URL, "https://www.gov.uk/") {
			t.Errorf("%s: %d records, %v", p, len(r.docs), r.lost)
		}
	}
	t.Logf("%d gov.uk items", len(files))
}
