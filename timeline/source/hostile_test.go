package source

import (
	"archive/tar"
	"archive/zip"
	"bufio"
	"bytes"
	"context"
	"fmt"
	"io"
	"io/fs"
	"net"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/klauspost/compress/gzip"

	"github.com/dateline-tools/dateline/timeline/source/web"
)

func write(t testing.TB, name string, data string) string {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, []byte(data), 0o644); err != nil {
		t.Fatal(err)
	}
	return name
}

// summary prints items as short lines: documents by path, record and the start
// of their text, notices by path, kind and whether something was lost.
func summary(items []shown, root string) []string {
	var out []string
	for _, s := range items {
		if n := s.Notice; n != nil {
			out = append(out, fmt.Sprintf("%s: %s%s", strings.TrimPrefix(n.Path, filepath.ToSlash(root)+"/"), map[bool]string{true: "lost ", false: ""}[n.Lost], strings.TrimSpace(n.Kind+" "+n.Place)))
			continue
		}
		text := strings.TrimSpace(s.Text + s.HTML)
		out = append(out, fmt.Sprintf("%s#%d %s", strings.TrimPrefix(s.Input.Path, filepath.ToSlash(root)+"/"), s.Input.Record, text[:min(len(text), 24)]))
	}
	return out
}

func expect(t *testing.T, got []string, want ...string) {
	t.Helper()
	if !slices.Equal(got, want) {
		t.Errorf("got\n  %s\nwant\n  %s", strings.Join(got, "\n  "), strings.Join(want, "\n  "))
	}
}

// One hostile folder: every fault is named once, and the rest is read.
func TestHostileFolder(t *testing.T) {
	dir := t.TempDir()
	in := func(name string) string { return filepath.Join(dir, filepath.FromSlash(name)) }
	write(t, in("a.txt"), "A fine article.\n")
	write(t, in("binary.dat"), strings.Repeat("\x00\x01\x02\x03abc", 100))
	write(t, in("closed.txt"), "no entry")
	write(t, in("empty.html"), "")
	write(t, in("list.jsonl"), `{"text":"one"}`+"\n{broken\n"+`{"text":"three"}`+"\n")
	write(t, in("pic.png"), "x")
	write(t, in("script.js"), "x")
	write(t, in(".hidden/secret.txt"), "not looked at")
	write(t, in("page.html"), "<p>A saved page.</p>")
	write(t, in("page_files/ad.html"), "<p>An advertisement.</p>")
	write(t, in("sub/z.txt"), "In a folder.")
	if err := os.Chmod(in("closed.txt"), 0); err != nil {
		t.Fatal(err)
	}
	links := [][2]string{{dir, "loop"}, {in("sub"), "sub/again"}, {in("a.txt"), "same.txt"}, {in("nowhere"), "broken.txt"}}
	for _, l := range links {
		if err := os.Symlink(l[0], in(l[1])); err != nil {
			t.Skip("no symbolic links here")
		}
	}
	want := []string{
		"a.txt#0 A fine article.",
		"binary.dat: lost binary",
		"broken.txt: lost unreadable",
		"closed.txt: lost unreadable",
		"empty.html: empty",
		"list.jsonl#0 one", "list.jsonl: lost malformed line 2", "list.jsonl#2 three",
		"loop: loop",
		"page.html#0 <p>A saved page.</p>",
		"same.txt: loop",
		"sub/again: loop",
		"sub/z.txt#0 In a folder.",
		filepath.ToSlash(dir) + ": skipped",
	}
	if os.Geteuid() == 0 { // root reads everything
		want[3] = "closed.txt#0 no entry"
	}
	expect(t, summary(showAll(t, Options{}, nil, dir), dir), want...)
}

// A link that leads out of the folder is followed, once.
func TestLinkOutside(t *testing.T) {
	dir, away := t.TempDir(), t.TempDir()
	write(t, filepath.Join(away, "x.txt"), "Elsewhere.")
	for _, name := range []string{"l1", "l2"} {
		if err := os.Symlink(away, filepath.Join(dir, name)); err != nil {
			t.Skip("no symbolic links here")
		}
	}
	if err := os.Symlink(dir, filepath.Join(away, "back")); err != nil {
		t.Fatal(err)
	}
	expect(t, summary(showAll(t, Options{}, nil, dir), dir), "l1/back: loop", "l1/x.txt#0 Elsewhere.", "l2: loop")
}

func TestPaths(t *testing.T) {
	dir := t.TempDir()
	write(t, filepath.Join(dir, "b.txt"), "B.")
	write(t, filepath.Join(dir, "a.txt"), "A.")
	write(t, filepath.Join(dir, "a[1].txt"), "Brackets in a name.")
	t.Chdir(dir)
	expect(t, summary(showAll(t, Options{}, strings.NewReader(`{"text":"piped"}`), "-", "*.txt", "a[1].txt", "none.txt", "*.pdf"), dir),
		"-#0 piped", "a.txt#0 A.", "a[1].txt#0 Brackets in a name.", "b.txt#0 B.", "a[1].txt#0 Brackets in a name.",
		"none.txt: lost not-found", "*.pdf: lost not-found")
	expect(t, summary(showAll(t, Options{}, nil, "-"), dir), "-: lost unreadable")
	write(t, filepath.Join(dir, "x", "y[z", "deep.txt"), "Deep.")
	expect(t, summary(showAll(t, Options{}, nil, "**/*p.txt", "x/**/deep.txt", "x/**/none"), dir),
		"x/y[z/deep.txt#0 Deep.", "x/y[z/deep.txt#0 Deep.", "x/**/none: lost not-found")
	expect(t, summary(showAll(t, Options{Format: "nonsense"}, nil, "a.txt"), dir), "a.txt: lost format")
	expect(t, summary(showAll(t, Options{Format: "text"}, nil, write(t, "c.txt", `{"text":"forced"}`)), dir), `c.txt#0 {"text":"forced"}`)
}

// repeat yields n copies of a piece without holding them.
type repeat struct {
	piece string
	n     int64
	off   int
}

func (r *repeat) Read(p []byte) (int, error) {
	total := 0
	for total < len(p) && r.n > 0 {
		k := copy(p[total:], r.piece[r.off:])
		total += k
		if r.off += k; r.off == len(r.piece) {
			r.off, r.n = 0, r.n-1
		}
	}
	if total == 0 {
		return 0, io.EOF
	}
	return total, nil
}

// One line of 50 MB costs that line: named by its number, the rest is read.
func TestLongLine(t *testing.T) {
	in := io.MultiReader(
		strings.NewReader(`{"text":"before"}`+"\n"+`{"text":"`), &repeat{piece: "long ", n: 10 << 20}, strings.NewReader("\"}\n"+`{"text":"after"}`+"\n"))
	expect(t, summary(showAll(t, Options{Format: "jsonl"}, in, "-"), ""), "-#0 before", "-: lost too-big line 2", "-#2 after")
	for _, format := range []string{"text", "html", "csv", "json", "ris", "rss", "eml", "markdown"} {
		in := io.MultiReader(strings.NewReader(map[string]string{"csv": "text\n", "json": `[{"text":"`, "rss": "<rss>", "html": "<p>", "eml": "From: a\n\n"}[format]), &repeat{piece: "long ", n: 1 << 20})
		got := summary(showAll(t, Options{Format: format, MaxRecord: 1 << 20, MaxFile: 2 << 20}, in, "-"), "")
		if len(got) != 1 || !strings.Contains(got[0], "lost") {
			t.Errorf("%s: %q", format, got)
		}
	}
	in = io.MultiReader(strings.NewReader(`[{"text":"before"},{"text":"`), &repeat{piece: "long ", n: 1 << 20}, strings.NewReader(`"},{"text":"after"}]`))
	expect(t, summary(showAll(t, Options{MaxRecord: 1 << 20}, in, "-"), ""), "-#0 before", "-: lost too-big record 1", "-#2 after")
}

// peakHeap runs f and returns by how much the heap in use grew at most.
func peakHeap(f func(sample func())) uint64 {
	var m runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&m)
	start, peak := m.HeapInuse, uint64(0)
	f(func() {
		runtime.ReadMemStats(&m)
		if m.HeapInuse > start {
			peak = max(peak, m.HeapInuse-start)
		}
	})
	return peak
}

// Memory does not grow with the input: 200 MB of JSONL and of WARC pass
// through less than 100 MB.
func TestMemoryIsBounded(t *testing.T) {
	if testing.Short() {
		t.Skip("reads 400 MB")
	}
	text := strings.Repeat("The ministers met on Thursday. ", 300)
	page := "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>" + text
	for name, piece := range map[string]string{
		"jsonl": `{"title":"t","published":"2025-09-04","text":"` + text + `"}` + "\n",
		"warc": fmt.Sprintf("WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://e.example/\r\nContent-Type: application/http\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n",
			len(page), page),
	} {
		n := int64(200<<20) / int64(len(piece))
		got := int64(0)
		peak := peakHeap(func(sample func()) {
			for it := range Read(context.Background(), []string{"-"}, &repeat{piece: piece, n: n}, Options{}) {
				if it.Doc == nil {
					t.Fatalf("%s: %v", name, it.Notice)
				}
				if got++; got%500 == 0 {
					sample()
				}
			}
		})
		if got != n {
			t.Errorf("%s: %d of %d records", name, got, n)
		}
		if peak > 100<<20 {
			t.Errorf("%s: the heap grew by %d MB", name, peak>>20)
		}
	}
}

func gzipped(t testing.TB, in io.Reader) []byte {
	t.Helper()
	var out bytes.Buffer
	w, err := gzip.NewWriterLevel(&out, gzip.BestCompression)
	if err == nil {
		_, err = io.Copy(w, in)
	}
	if err == nil {
		err = w.Close()
	}
	if err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// Bombs end early, by what is in them: zeros are binary, an article may only
// be so long, and a line that never ends is given up.
func TestBombs(t *testing.T) {
	zeros := gzipped(t, &repeat{piece: strings.Repeat("\x00", 1<<16), n: 1 << 9})
	as := gzipped(t, &repeat{piece: strings.Repeat("a ", 1<<15), n: 1 << 9})
	line := gzipped(t, io.MultiReader(strings.NewReader(`{"text":"`), &repeat{piece: strings.Repeat("a ", 1<<15), n: 600}))
	nested := []byte("The end.")
	for range maxDepth + 1 {
		nested = gzipped(t, bytes.NewReader(nested))
	}
	for _, c := range []struct {
		name, want string
		data       []byte
	}{
		{"zeros.gz", "zeros.gz: lost binary", zeros},
		{"as.txt.gz", "as.txt.gz: lost too-big", as},
		{"line.jsonl.gz", "line.jsonl.gz: lost bomb", line},
		{"nested.gz", "nested.gz: lost nested", nested},
	} {
		dir := t.TempDir()
		peak := peakHeap(func(sample func()) {
			expect(t, summary(showAll(t, Options{barren: 32 << 20}, nil, write(t, filepath.Join(dir, c.name), string(c.data))), dir), c.want)
			sample()
		})
		if peak > 200<<20 {
			t.Errorf("%s: the heap grew by %d MB", c.name, peak>>20)
		}
	}
}

// An xz file that asks for gigabytes of memory is refused before they are
// made; what "xz -9" asks for is fine.
func TestXZDictionary(t *testing.T) {
	head := append([]byte("\xfd7zXZ\x00\x00\x04\xe6\xd6\xb4\x46"), 2, 0, 0x21, 1, 0)
	for bits, want := range map[byte]uint64{0: 4 << 10, 1: 6 << 10, 28: 64 << 20, 40: 4 << 30} {
		head[16] = bits
		if got := xzDictionary(bufio.NewReader(bytes.NewReader(head))); got != want {
			t.Errorf("%d: %d bytes, want %d", bits, got, want)
		}
	}
	head[16] = 40
	expect(t, summary(showAll(t, Options{}, bytes.NewReader(head), "-"), ""), "-: lost bomb")
}

// A zip whose members share their bytes gives up at the ratio that no text
// reaches.
func TestZipBomb(t *testing.T) {
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for i := range 40 {
		w, err := z.Create(fmt.Sprintf("%02d.txt", i))
		if err != nil {
			t.Fatal(err)
		}
		if _, err := io.Copy(w, &repeat{piece: strings.Repeat("a ", 1<<15), n: 10}); err != nil { // 650 KB each
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	read, lost := 0, ""
	for it := range Read(context.Background(), []string{write(t, filepath.Join(dir, "b.zip"), out.String())}, nil, Options{unfold: 8 << 20}) {
		if it.Notice == nil {
			read++
		} else if it.Notice.Kind == "bomb" {
			lost = it.Notice.Path
		}
	}
	if read == 0 || read > 30 || lost == "" {
		t.Errorf("%d of 40 members read, bomb noticed at %q", read, lost)
	}
}

// Archives within archives end at the fourth.
func TestNestedArchives(t *testing.T) {
	data := []byte("The innermost text.")
	name := "inner.txt"
	for range maxDepth + 2 {
		var out bytes.Buffer
		z := zip.NewWriter(&out)
		w, err := z.Create(name)
		if err == nil {
			_, err = w.Write(data)
		}
		if err == nil {
			err = z.Close()
		}
		if err != nil {
			t.Fatal(err)
		}
		data, name = out.Bytes(), "in.zip"
	}
	dir := t.TempDir()
	expect(t, summary(showAll(t, Options{}, nil, write(t, filepath.Join(dir, "in.zip"), string(data))), dir),
		"in.zip/in.zip/in.zip/in.zip/in.zip/in.zip: lost nested")
}

// Names in a tar may climb, be links or devices; nothing is written, links are
// passed over.
func TestTar(t *testing.T) {
	var out bytes.Buffer
	w := tar.NewWriter(&out)
	for _, h := range []tar.Header{
		{Name: "news/", Typeflag: tar.TypeDir, Mode: 0o755},
		{Name: "news/a.txt", Typeflag: tar.TypeReg, Size: 8, Mode: 0o644},
		{Name: "../../up.txt", Typeflag: tar.TypeReg, Size: 8, Mode: 0o644},
		{Name: "link.txt", Typeflag: tar.TypeSymlink, Linkname: "/etc/passwd"},
		{Name: "p.png", Typeflag: tar.TypeReg, Size: 8, Mode: 0o644},
	} {
		if err := w.WriteHeader(&h); err != nil {
			t.Fatal(err)
		}
		if h.Size > 0 {
			if _, err := w.Write([]byte("A text.\n")); err != nil {
				t.Fatal(err)
			}
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	file := write(t, filepath.Join(dir, "t.tar.gz"), string(gzipped(t, &out)))
	expect(t, summary(showAll(t, Options{}, nil, file), dir),
		"t.tar.gz/news/a.txt#0 A text.", "t.tar.gz/up.txt: odd-name", "t.tar.gz/up.txt#0 A text.", "t.tar.gz: skipped")
}

// A file with many broken lines names the first ones and counts the others.
func TestManyNotices(t *testing.T) {
	in := io.MultiReader(&repeat{piece: "{broken\n", n: 100_000}, strings.NewReader(`{"text":"last"}`))
	got := summary(showAll(t, Options{Format: "jsonl"}, in, "-"), "")
	if len(got) != maxNotices+2 || got[maxNotices] != "-#100000 last" || got[maxNotices+1] != "-: lost more" {
		t.Errorf("%d items, the last %q", len(got), got[len(got)-1])
	}
}

// failing gives an error in the middle.
type failing struct{ in io.Reader }

func (f failing) Read(p []byte) (int, error) {
	n, err := f.in.Read(p)
	if err == io.EOF {
		err = fs.ErrPermission
	}
	return n, err
}

func TestBrokenReader(t *testing.T) {
	for format, content := range map[string]string{
		"text": "Half a te", "html": "<p>Half", "jsonl": `{"text":"half"}` + "\n", "json": `[{"text":"half"}`,
		"csv": "text\nhalf\n", "warc": "WARC/1.0\r\n", "zip": "PK\x03\x04", "pdf": "%PDF-1.4", "ris": "TY  - NEWS\n",
		"mbox": "From a Thu Sep  4 10:10:10 2025\n", "rss": "<rss>", "eml": "From: a\n", "tar": "x", "markdown": "# Half", "opml": "<opml>",
	} {
		lost := false
		for it := range Read(context.Background(), []string{"-"}, failing{strings.NewReader(content)}, Options{Format: format}) {
			lost = lost || it.Notice != nil && it.Notice.Lost
		}
		if !lost {
			t.Errorf("%s: a reader that fails is not noticed", format)
		}
	}
}

// The consumer may stop at any time, and a cancelled context ends the stream.
func TestStopEarly(t *testing.T) {
	endless := func() io.Reader { return &repeat{piece: `{"text":"x"}` + "\n", n: 1 << 40} }
	n := 0
	for range Read(context.Background(), []string{"-", "-"}, endless(), Options{}) {
		if n++; n == 3 {
			break
		}
	}
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	for range Read(ctx, []string{"-"}, endless(), Options{}) {
		if n++; n == 6 {
			cancel()
		}
	}
	if n != 6 {
		t.Errorf("%d items, want 6", n)
	}
}

// Without a URL no socket is opened, whatever the files say: the client is not
// even asked for.
func TestNoSocketWithoutURL(t *testing.T) {
	o := Options{Fetch: func(context.Context, string) (*web.Response, error) {
		t.Error("a file made the client fetch")
		return nil, net.ErrClosed
	}}
	before := sockets(t)
	n := 0
	for it := range Read(context.Background(), []string{"testdata/formats"}, nil, o) {
		if it.Doc != nil {
			n++
		}
		if now := sockets(t); now != before {
			t.Fatalf("%d sockets open, %d before", now, before)
		}
	}
	if n < 60 {
		t.Errorf("only %d documents read", n)
	}
}

// sockets counts this process's open sockets.
func sockets(t *testing.T) int {
	t.Helper()
	fds, err := os.ReadDir("/proc/self/fd")
	if err != nil {
		return 0 // no /proc: the client that is never asked for has to do
	}
	n := 0
	for _, fd := range fds {
		if to, err := os.Readlink("/proc/self/fd/" + fd.Name()); err == nil && strings.HasPrefix(to, "socket:") {
			n++
		}
	}
	return n
}

// A PDF that takes too long is given up.
func TestPDFTime(t *testing.T) {
	data, err := os.ReadFile("testdata/formats/pdf/communique.pdf")
	if err != nil {
		t.Fatal(err)
	}
	got := summary(showAll(t, Options{PDFTime: time.Nanosecond}, bytes.NewReader(data), "-"), "")
	expect(t, got, "-: lost timeout")
}
