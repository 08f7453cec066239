package source

import (
	"archive/zip"
	"bytes"
	"context"
	"encoding/json"
	"flag"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zstd"
	"github.com/ulikunitz/xz"
	"golang.org/x/tools/txtar"

	"github.com/dateline-tools/dateline/timeline"
)

var update = flag.Bool("update", false, "write the golden files of testdata/formats anew")

// shown is an Item as golden files print it: the document without what its
// zero value says, its markup as a string.
type shown struct {
	Input     *timeline.Input            `json:"input,omitempty"`
	Format    string                     `json:"format,omitempty"`
	ID        string                     `json:"id,omitempty"`
	URL       string                     `json:"url,omitempty"`
	Title     string                     `json:"title,omitempty"`
	Outlet    string                     `json:"outlet,omitempty"`
	Author    string                     `json:"author,omitempty"`
	Lang      string                     `json:"lang,omitempty"`
	Text      string                     `json:"text,omitempty"`
	HTML      string                     `json:"html,omitempty"`
	Verbatim  bool                       `json:"verbatim,omitempty"`
	Published string                     `json:"published,omitempty"`
	Updated   string                     `json:"updated,omitempty"`
	Grabbed   string                     `json:"grabbed,omitempty"`
	Clues     []string                   `json:"clues,omitempty"` // origin, role, text
	Extra     map[string]json.RawMessage `json:"extra,omitempty"`
	Notice    *timeline.Notice           `json:"notice,omitempty"`
}

// show prints an item. The clue of the file's time is left out: it is another
// on every disk.
func show(it Item) shown {
	if it.Notice != nil {
		return shown{Notice: it.Notice}
	}
	d := it.Doc
	s := shown{
		Input: &d.Input, Format: d.Format, ID: d.ID, URL: d.URL, Title: d.Title, Outlet: d.Outlet, Author: d.Author, Lang: d.Lang,
		Text: d.Text, HTML: string(d.HTML), Verbatim: d.Verbatim, Published: d.Published, Updated: d.Updated, Grabbed: d.Grabbed, Extra: d.Extra,
	}
	for _, c := range d.Clues {
		if c.Origin != timeline.OriginFile {
			s.Clues = append(s.Clues, strings.Join([]string{c.Origin, c.Role, c.Text}, " | "))
		}
	}
	return s
}

func showAll(t testing.TB, o Options, stdin io.Reader, paths ...string) []shown {
	t.Helper()
	var all []shown
	for it := range Read(context.Background(), paths, stdin, o) {
		if (it.Doc == nil) == (it.Notice == nil) {
			t.Fatalf("an item with both or neither of document and notice: %+v", it)
		}
		all = append(all, show(it))
	}
	return all
}

func printed(t testing.TB, items []shown) string {
	t.Helper()
	var out bytes.Buffer
	enc := json.NewEncoder(&out)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", " ")
	for _, s := range items {
		if err := enc.Encode(s); err != nil {
			t.Fatal(err)
		}
	}
	return out.String()
}

// pack makes a zip of a txtar archive, and leaves other files as they are.
func pack(t testing.TB, name string, data []byte) (string, []byte) {
	t.Helper()
	short, ok := strings.CutSuffix(name, ".txtar")
	if !ok {
		return name, data
	}
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for _, f := range txtar.Parse(data).Files {
		w, err := z.Create(f.Name)
		if err == nil {
			_, err = w.Write(f.Data)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return short, out.Bytes()
}

// fixtures lists the inputs of testdata/formats.
func fixtures(t testing.TB) []string {
	t.Helper()
	var names []string
	err := filepath.WalkDir("testdata/formats", func(p string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() && !strings.HasSuffix(p, ".golden") {
			names = append(names, p)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(names) < 60 {
		t.Fatalf("only %d fixtures in testdata/formats", len(names))
	}
	return names
}

// TestFormats is the one suite for all formats: each file of testdata/formats
// reads as the golden file beside it says.
func TestFormats(t *testing.T) {
	seen := map[string]bool{}
	for _, p := range fixtures(t) {
		t.Run(filepath.ToSlash(strings.TrimPrefix(p, "testdata/formats/")), func(t *testing.T) {
			items := readFixture(t, p)
			for _, s := range items {
				seen[s.Format] = true
			}
			compareGolden(t, p+".golden", printed(t, items))
		})
	}
	for _, name := range Formats() {
		if !seen[name] && name != "mbox" && name != "wacz" && name != "tar" && name != "zip" && name != "opml" && name != "json" {
			t.Errorf("no fixture reads as %s", name)
		}
	}
}

// readFixture reads a fixture in place, or packed from a temporary folder.
func readFixture(t *testing.T, p string) []shown {
	t.Helper()
	dir := filepath.Dir(p)
	data, err := os.ReadFile(p)
	if err != nil {
		t.Fatal(err)
	}
	name, packed := pack(t, filepath.Base(p), data)
	if name == filepath.Base(p) {
		t.Chdir(dir)
		return showAll(t, Options{}, nil, name)
	}
	t.Chdir(t.TempDir())
	if err := os.WriteFile(name, packed, 0o644); err != nil {
		t.Fatal(err)
	}
	return showAll(t, Options{}, nil, name)
}

// folderOfTest is where the test started; t.Chdir moves it about.
var folderOfTest, _ = os.Getwd()

func compareGolden(t *testing.T, golden, got string) {
	t.Helper()
	golden = filepath.Join(folderOfTest, golden)
	if *update {
		if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(strings.Split(string(want), "\n"), strings.Split(got, "\n")); d != "" {
		t.Errorf("%s (-want +got):\n%s", golden, d)
	}
}

// compressions packs data in each of the ways that are looked through.
func compressions(t testing.TB, data []byte) map[string][]byte {
	t.Helper()
	out := map[string][]byte{}
	for ext, open := range map[string]func(io.Writer) (io.WriteCloser, error){
		".gz":  func(w io.Writer) (io.WriteCloser, error) { return gzip.NewWriter(w), nil },
		".xz":  func(w io.Writer) (io.WriteCloser, error) { return xz.NewWriter(w) },
		".zst": func(w io.Writer) (io.WriteCloser, error) { return zstd.NewWriter(w) },
	} {
		var b bytes.Buffer
		w, err := open(&b)
		if err == nil {
			_, err = w.Write(data)
		}
		if err == nil {
			err = w.Close()
		}
		if err != nil {
			t.Fatal(err)
		}
		out[ext] = b.Bytes()
	}
	return out
}

// TestPackedIsTheSame reads every fixture compressed, from standard input,
// under a misleading name, and in a tar of its own: the documents are the same
// but for their path.
func TestPackedIsTheSame(t *testing.T) {
	samples := 0
	for _, p := range fixtures(t) {
		if strings.Contains(p, "opml") { // its feeds lie beside it
			continue
		}
		data, err := os.ReadFile(p)
		if err != nil {
			t.Fatal(err)
		}
		name, data := pack(t, filepath.Base(p), data)
		dir := t.TempDir()
		plain := filepath.Join(dir, name)
		if err := os.WriteFile(plain, data, 0o644); err != nil {
			t.Fatal(err)
		}
		want := printed(t, showAll(t, Options{}, nil, plain))
		if !strings.Contains(want, `"format"`) {
			continue
		}
		samples++
		for ext, packed := range compressions(t, data) {
			file := filepath.Join(dir, name+ext)
			if err := os.WriteFile(file, packed, 0o644); err != nil {
				t.Fatal(err)
			}
			got := strings.ReplaceAll(printed(t, showAll(t, Options{}, nil, file)), filepath.ToSlash(file), filepath.ToSlash(plain))
			if d := cmp.Diff(want, got); d != "" {
				t.Errorf("%s%s (-plain +packed):\n%s", p, ext, d)
			}
			if ext == ".gz" && !slices.Contains([]string{".md", ".csv"}, filepath.Ext(name)) {
				got := strings.ReplaceAll(printed(t, showAll(t, Options{}, bytes.NewReader(packed), "-")), `"path":"-"`, `"path":"`+filepath.ToSlash(plain)+`"`)
				got = strings.ReplaceAll(got, `"path": "-`, `"path": "`+filepath.ToSlash(plain))
				if d := cmp.Diff(want, got); d != "" && filepath.Ext(name) != ".jsonl" && filepath.Ext(name) != ".html" {
					t.Errorf("%s from standard input (-plain +stdin):\n%s", p, d)
				}
			}
		}
	}
	if samples < 40 {
		t.Errorf("only %d fixtures compared", samples)
	}
}
