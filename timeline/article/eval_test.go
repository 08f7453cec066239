package article

import (
	"archive/tar"
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
	"unicode"

	readability "codeberg.org/readeck/go-readability/v2"
	"github.com/ulikunitz/xz"
	"golang.org/x/net/html"
	"golang.org/x/net/html/charset"

	"github.com/dateline-tools/dateline/timeline"
)

// bodyLabel says where the article's text begins and ends on a page, what
// between is not part of it, and what may be taken or left: captions, the
// line below the headline, the note on the author.
type bodyLabel struct {
	File   string
	First  string
	Last   string
	Absent []string
	Either []string
}

// TestEvalBody measures the main text on labelled pages beside go-readability:
// characters of labelled paragraphs found, and the share of labelled
// characters in what was found.
func TestEvalBody(t *testing.T) {
	shared := os.Getenv("DATELINE_SHARED")
	if shared == "" {
		t.Skip("DATELINE_SHARED is not set")
	}
	pages := goldPages(t, shared)
	labels := readLabels(t)
	if len(labels) < 60 {
		t.Fatalf("%d labelled pages, want at least 60", len(labels))
	}
	var ours, theirs bodyScore
	for _, l := range labels {
		page, ok := pages[l.File]
		if !ok {
			t.Errorf("%s is not among the pages", l.File)
			continue
		}
		keep, drop := l.split(t, page)
		start := time.Now()
		a, _ := Extract(&timeline.Document{HTML: page})
		ours.spent += time.Since(start)
		line := ours.add(runningText(&a), keep, drop)
		start = time.Now()
		theirs.add(readable(page), keep, drop)
		theirs.spent += time.Since(start)
		if line != "" {
			t.Logf("%s: %s", l.File, line)
		}
	}
	t.Logf("%d pages", len(labels))
	t.Logf("dateline       %s", ours)
	t.Logf("go-readability %s", theirs)
	if ours.f() < theirs.f() {
		t.Errorf("go-readability finds more of the text: %.3f, ours %.3f", theirs.f(), ours.f())
	}
}

func goldPages(t *testing.T, shared string) map[string][]byte {
	t.Helper()
	archives, err := filepath.Glob(filepath.Join(shared, "data/news/html-gold/*.tar.xz"))
	if err != nil || len(archives) == 0 {
		t.Fatalf("no archives of pages: %v", err)
	}
	pages := map[string][]byte{}
	for _, name := range archives {
		f, err := os.Open(name)
		if err != nil {
			t.Fatal(err)
		}
		defer f.Close()
		x, err := xz.NewReader(bufio.NewReaderSize(f, 1<<20))
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
			r, err := charset.NewReader(bytes.NewReader(raw), "")
			if err != nil {
				continue // an empty file
			}
			if pages[h.Name], err = io.ReadAll(r); err != nil {
				t.Fatal(err)
			}
		}
	}
	return pages
}

func readLabels(t *testing.T) []bodyLabel {
	t.Helper()
	b, err := os.ReadFile("testdata/body_labels.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	var out []bodyLabel
	for line := range bytes.Lines(b) {
		var l bodyLabel
		if err := json.Unmarshal(line, &l); err != nil {
			t.Fatal(err)
		}
		out = append(out, l)
	}
	return out
}

// split returns the paragraphs of a page that belong to the article and those
// that do not. Short and linked ones are left aside.
func (l *bodyLabel) split(t *testing.T, page []byte) (keep, drop []string) {
	t.Helper()
	doc, err := html.Parse(bytes.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	w := &web{flags: []mark{{}}}
	w.walk(doc, 0, 0)
	w.flush(doc, 0)
	inside, ended := false, false
	for i := range w.blocks {
		b := &w.blocks[i]
		short := len(b.text) < 55 || b.links*10 > len(b.text)*8
		if !ended && !inside && strings.HasPrefix(b.text, l.First) && (!short || len(b.text) < 55) {
			inside = true
		}
		switch {
		case anyPrefix(b.text, l.Either), short && !(inside && (strings.HasPrefix(b.text, l.First) || strings.HasPrefix(b.text, l.Last))):
		case inside && !anyPrefix(b.text, l.Absent):
			keep = append(keep, b.text)
		case b.tag != 0 && headingTag(b.tag):
		default:
			drop = append(drop, b.text)
		}
		if inside && strings.HasPrefix(b.text, l.Last) {
			inside, ended = false, true
		}
	}
	if len(keep) == 0 || !ended {
		t.Errorf("%s: the label's text is not on the page", l.File)
	}
	return keep, drop
}

func anyPrefix(s string, list []string) bool {
	for _, p := range list {
		if strings.HasPrefix(s, p) {
			return true
		}
	}
	return false
}

// bodyScore counts labelled bytes.
type bodyScore struct {
	found, missed, wrong int
	spent                time.Duration
}

// add scores one page by the beginnings and ends of its paragraphs and
// describes what is wrong with it.
func (s *bodyScore) add(text string, keep, drop []string) string {
	got := letters(text)
	var wrong []string
	for _, k := range keep {
		if holds(got, k) {
			s.found += len(k)
		} else {
			s.missed += len(k)
			wrong = append(wrong, "lost: "+clip(k))
		}
	}
	for _, d := range drop {
		if holds(got, d) {
			s.wrong += len(d)
			wrong = append(wrong, "too many: "+clip(d))
		}
	}
	return strings.Join(wrong[:min(len(wrong), 6)], "; ")
}

func clip(s string) string { return strings.ToValidUTF8(s[:min(len(s), 50)], "") }

func holds(text, para string) bool {
	p := letters(para)
	if len(p) < 20 {
		return strings.Contains(text, p)
	}
	return strings.Contains(text, p[:min(len(p), 50)]) && strings.Contains(text, p[max(0, len(p)-30):])
}

// letters keeps the letters and digits of ASCII, and every other byte beyond
// it, so that white space and marks do not count.
func letters(s string) string {
	var b strings.Builder
	for _, r := range s {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			b.WriteRune(r)
		}
	}
	return b.String()
}

func (s bodyScore) recall() float64    { return float64(s.found) / float64(s.found+s.missed) }
func (s bodyScore) precision() float64 { return float64(s.found) / float64(s.found+s.wrong) }
func (s bodyScore) f() float64 {
	r, p := s.recall(), s.precision()
	return 2 * r * p / (r + p)
}

func (s bodyScore) String() string {
	return "recall " + milli(s.recall()) + " precision " + milli(s.precision()) + " F " + milli(s.f()) + " time " + s.spent.Round(time.Millisecond).String()
}

func milli(f float64) string {
	n := int(f*1000 + 0.5)
	return string([]byte{'0' + byte(n/1000), '.', '0' + byte(n/100%10), '0' + byte(n/10%10), '0' + byte(n%10)})
}

// runningText is the article's text without what is in zones, speakers,
// headings and datelines excepted.
func runningText(a *timeline.Article) string {
	var b strings.Builder
	from := 0
	for _, z := range a.Zones {
		switch z.Kind {
		case timeline.ZoneSpeaker, timeline.ZoneHeading, timeline.ZoneDateline:
			continue
		}
		b.WriteString(a.Text[from:z.Start])
		from = z.End
	}
	b.WriteString(a.Text[from:])
	return b.String()
}

func readable(page []byte) string {
	u, _ := url.Parse("https://example.org/a")
	art, err := readability.FromReader(bytes.NewReader(page), u)
	if err != nil || art.Node == nil {
		return ""
	}
	var b strings.Builder
	if art.RenderText(&b) != nil {
		return ""
	}
	return b.String()
}
