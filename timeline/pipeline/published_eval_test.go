package pipeline_test

import (
	"archive/tar"
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/ulikunitz/xz"
	"golang.org/x/net/html/charset"

	"github.com/dateline-tools/dateline/timeline"
	"github.com/dateline-tools/dateline/timeline/article"
	"github.com/dateline-tools/dateline/timeline/source"
	"github.com/dateline-tools/dateline/timeline/temporal"
)

// goldRow is one line of a manifest of pages with known publication days.
type goldRow struct {
	Set, File string
	Date      *string
	Defect    string
}

func (r goldRow) day() string {
	if r.Date == nil {
		return ""
	}
	return *r.Date
}

// TestEvalPublished measures the publication day on pages with known days:
// right day, and none where the gold has none. The pages come without their
// addresses, as saved files do.
func TestEvalPublished(t *testing.T) {
	shared := os.Getenv("DATELINE_SHARED")
	if shared == "" {
		t.Skip("DATELINE_SHARED is not set")
	}
	dir := filepath.Join(shared, "data/news/html-gold")
	pages := unpackPages(t, dir)
	right, all := map[string]int{}, map[string]int{}
	size := 0
	start := time.Now()
	for _, r := range readManifest(t, filepath.Join(dir, "manifest.jsonl")) {
		page, ok := pages[r.File]
		if !ok {
			t.Errorf("%s is not in the archives", r.File)
			continue
		}
		a, _ := article.Extract(&timeline.Document{HTML: page})
		temporal.Judge(&a)
		set := strings.SplitN(r.Set, "-", 2)[0]
		all[set]++
		size += len(page)
		if a.PublishedBest.String() == r.day() {
			right[set]++
		}
	}
	spent := time.Since(start)
	for set, floor := range map[string]float64{"htmldate": 0.94, "whitehouse": 0.99} {
		share := float64(right[set]) / float64(all[set])
		t.Logf("%-10s %4d of %4d right: %.3f", set, right[set], all[set], share)
		if all[set] == 0 || share < floor {
			t.Errorf("%s: %.3f, want %.3f", set, share, floor)
		}
	}
	t.Logf("%.1f MB in %s", float64(size)/1e6, spent.Round(time.Millisecond))
}

// TestEvalMessy reads the broken and odd inputs as files: the expected day is
// the best day, or lies in a window where the page only tells its age.
func TestEvalMessy(t *testing.T) {
	shared := os.Getenv("DATELINE_SHARED")
	if shared == "" {
		t.Skip("DATELINE_SHARED is not set")
	}
	dir := filepath.Join(shared, "data/news/messy")
	right, all := 0, 0
	for _, r := range readManifest(t, filepath.Join(dir, "manifest.jsonl")) {
		if strings.Contains(r.Defect, "no text layer") || strings.HasSuffix(r.File, ".mbox") || strings.HasPrefix(r.File, "wikipedia/") {
			continue // no text to read a date from, or many articles
		}
		all++
		got := "not read"
		for it := range source.Read(context.Background(), []string{filepath.Join(dir, r.File)}, nil, source.Options{}) {
			if it.Doc == nil {
				if r.Date == nil {
					got = ""
				}
				continue
			}
			it.Doc.Clues = dropFileTime(it.Doc.Clues)
			a, _ := article.Extract(it.Doc)
			temporal.Judge(&a)
			got = dayOrWindow(&a, r.day())
		}
		if got == r.day() {
			right++
		} else {
			t.Logf("%s: %q, want %q (%s)", r.File, got, r.day(), r.Defect)
		}
	}
	t.Logf("%d of %d right", right, all)
	// Three cannot be read from the file: one page is cut off before anything
	// of its date, one scan's text layer has lost a digit, and one document
	// prints 1994 over a treaty of 1991.
	if all < 40 || right < all-3 {
		t.Errorf("%d of %d right", right, all)
	}
}

// dropFileTime leaves out what the copying of the test data made.
func dropFileTime(clues []timeline.Clue) []timeline.Clue {
	var out []timeline.Clue
	for _, c := range clues {
		if c.Origin != timeline.OriginFile {
			out = append(out, c)
		}
	}
	return out
}

// dayOrWindow returns the best day, or the wanted one if a window holds it.
func dayOrWindow(a *timeline.Article, want string) string {
	if string(a.Published) == want {
		return want
	}
	from, to := a.PublishedEarliest.String(), a.PublishedLatest.String()
	if a.PublishedGrade == timeline.Window && from <= want && want <= to {
		return want
	}
	return a.PublishedBest.String()
}

func readManifest(t *testing.T, name string) []goldRow {
	t.Helper()
	b, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	var out []goldRow
	for line := range bytes.Lines(b) {
		var r goldRow
		if err := json.Unmarshal(line, &r); err != nil {
			t.Fatal(err)
		}
		out = append(out, r)
	}
	return out
}

// unpackPages returns the pages of the archives in UTF-8.
func unpackPages(t *testing.T, dir string) map[string][]byte {
	t.Helper()
	archives, err := filepath.Glob(filepath.Join(dir, "*.tar.xz"))
	if err != nil || len(archives) == 0 {
		t.Fatalf("no archives in %s: %v", dir, err)
	}
	pages := map[string][]byte{}
	for _, name := range archives {
		b, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		x, err := xz.NewReader(bufio.NewReader(bytes.NewReader(b)))
		if err != nil {
			t.Fatal(err)
		}
		for tr := tar.NewReader(x); ; {
			h, err := tr.Next()
			if errors.Is(err, io.EOF) {
				break
			}
			if err != nil {
				t.Fatal(err)
			}
			raw, err := io.ReadAll(tr)
			if err != nil {
				t.Fatal(err)
			}
			pages[h.Name] = utf8Page(raw)
		}
	}
	return pages
}

func utf8Page(raw []byte) []byte {
	r, err := charset.NewReader(bytes.NewReader(raw), "")
	if err != nil {
		return raw
	}
	b, err := io.ReadAll(r)
	if err != nil {
		return raw
	}
	return b
}
