package source

import (
	"archive/tar"
	"archive/zip"
	"errors"
	"io"
	"io/fs"
	"path"
	"slices"
	"strings"
	"time"
)

// packedRatio is how many times its size a zip may unpack to (and maxUnfold on
// top): text shrinks to a tenth at best, so more is a bomb, whose members
// overlap.
const packedRatio = 100

// readZip reads the members of a zip in the order of their names. DOCX and
// WACZ are zips too, known by what is in them.
func readZip(r *run, b *blob) error {
	at, size, err := b.readerAt(r.o.MaxFile)
	if err != nil {
		return err
	}
	z, err := zip.NewReader(at, size)
	if err != nil {
		return faultf("malformed", "a zip that cannot be read: %v", err)
	}
	switch kind := zipKind(z); kind {
	case "zip":
	case "docx":
		b.format = "docx"
		return readDOCXFrom(r, b, z)
	case "wacz":
		b.format = "wacz"
	default:
		return faultf("unknown-format", "%s", kind)
	}
	if len(z.File) > maxMembers {
		return faultf("too-big", "holds more than %d files", maxMembers)
	}
	a := &archive{run: r, outer: b, left: r.o.unfold + packedRatio*size, skipped: map[string]int{}}
	a.stored = zipFolder(z)
	return a.zip(z)
}

// zipKind tells what a zip is: "zip", "docx", "wacz", or in words what it is
// that is not read.
func zipKind(z *zip.Reader) string {
	archives, datapackage := false, false
	for _, f := range z.File {
		switch name := f.Name; {
		case name == "word/document.xml":
			return "docx"
		case name == "xl/workbook.xml":
			return "a workbook: save the table as CSV"
		case name == "ppt/presentation.xml":
			return "slides: save them as PDF"
		case name == "content.xml" && slices.ContainsFunc(z.File, func(f *zip.File) bool { return f.Name == "META-INF/manifest.xml" }):
			return "an OpenDocument file: save it as DOCX"
		case name == "META-INF/container.xml":
			return "an e-book: not read"
		case name == "datapackage.json":
			datapackage = true
		case strings.HasPrefix(name, "archive/"):
			archives = true
		}
	}
	if archives && datapackage {
		return "wacz"
	}
	return "zip"
}

// archive is the reading of one archive.
type archive struct {
	*run
	outer   *blob
	left    int64 // bytes that may still come out of it
	stored  folder
	skipped map[string]int
}

func (a *archive) zip(z *zip.Reader) error {
	files := slices.Clone(z.File)
	slices.SortStableFunc(files, func(x, y *zip.File) int { return strings.Compare(x.Name, y.Name) })
	pages := map[string]bool{}
	for _, f := range files {
		pages[f.Name] = true
	}
	for _, f := range files {
		if a.left < 0 {
			break
		}
		if f.FileInfo().IsDir() || a.passOver(f.Name, pages) {
			continue
		}
		inner, err := a.member(f.Name, f.Modified)
		if err != nil {
			return err
		}
		if f.Flags&1 != 0 {
			err = a.lost(inner, "unreadable", "", "encrypted")
		} else {
			err = a.open(inner, f)
		}
		if err != nil {
			return err
		}
		a.outer.took(inner)
	}
	return a.end()
}

func (a *archive) open(inner *blob, f *zip.File) error {
	in, err := f.Open()
	if err != nil {
		return a.lost(inner, "malformed", "", "%v", err)
	}
	defer in.Close()
	return a.read(inner, in)
}

// read reads one member.
func (a *archive) read(inner *blob, in io.Reader) error {
	if inner.depth > maxDepth {
		return a.lost(inner, "nested", "", "packed more than %d times over", maxDepth)
	}
	inner.in.Reset(watched{&budget{in, &a.left}, inner, a.o.barren})
	return a.blob(inner)
}

// budget takes what is read from what an archive may give.
type budget struct {
	in   io.Reader
	left *int64
}

func (l *budget) Read(p []byte) (int, error) {
	n, err := l.in.Read(p)
	if *l.left -= int64(n); *l.left < 0 {
		return n, faultf("bomb", "the archive unpacks to more than %d times its size: given up as a decompression bomb", packedRatio)
	}
	return n, err
}

// member makes the blob of a member. A name that climbs out of the archive is
// shown without its climb; nothing is ever written under it.
func (a *archive) member(name string, modified time.Time) (*blob, error) {
	name = strings.ToValidUTF8(strings.ReplaceAll(name, "\\", "/"), "\uFFFD")
	clean := strings.TrimPrefix(path.Clean("/"+name), "/")
	inner := newBlob(a.outer.path+"/"+clean, strings.NewReader(""))
	inner.depth, inner.stored = a.outer.depth+1, a.stored
	inner.meta.clues = fileTime(modified)
	if fs.ValidPath(name) || strings.HasPrefix(name, "./") && !strings.Contains(name, "..") {
		return inner, nil
	}
	return inner, a.note(inner, "odd-name", "", "its name in the archive is %.100q", name)
}

// passOver reports whether a member holds no article by its name.
func (a *archive) passOver(name string, pages map[string]bool) bool {
	if a.outer.format == "wacz" {
		return !strings.HasPrefix(name, "archive/")
	}
	for part := range strings.SplitSeq(strings.Trim(name, "./"), "/") {
		if part == "__MACOSX" || strings.HasPrefix(part, ".") && part != ".." {
			return true
		}
	}
	for dir := path.Dir(name); dir != "." && dir != "/" && dir != ".."; dir = path.Dir(dir) {
		if base, ok := strings.CutSuffix(dir, "_files"); ok && (pages[base+".html"] || pages[base+".htm"]) {
			return true
		}
		if path.Dir(dir) == dir {
			break
		}
	}
	if holdsNoArticle(name) {
		a.skipped[strings.ToLower(path.Ext(name))]++
		return true
	}
	return false
}

func (a *archive) end() error {
	if a.left < 0 {
		return faultf("bomb", "unpacks to more than %d times its size: given up as a decompression bomb", packedRatio)
	}
	if err := a.tellSkipped(a.outer, a.skipped); err != nil {
		return err
	}
	return a.noneSent(a.outer)
}

// zipFolder opens the members of a zip, for an OPML list among them.
func zipFolder(z *zip.Reader) folder {
	return func(name string) (io.ReadCloser, error) { return z.Open(name) }
}

// readTar reads the members of a tar in their order.
func readTar(r *run, b *blob) error {
	a := &archive{run: r, outer: b, left: 1 << 62, skipped: map[string]int{}}
	t := tar.NewReader(b.in)
	for n := 0; ; n++ {
		h, err := t.Next()
		switch {
		case errors.Is(err, io.EOF):
			return a.end()
		case err != nil && !errors.Is(err, tar.ErrInsecurePath):
			return faultf("malformed", "a tar that breaks off: %v", err)
		case n == maxMembers:
			return faultf("too-big", "holds more than %d files", maxMembers)
		}
		b.barren = 0
		if h.Typeflag != tar.TypeReg || a.passOver(h.Name, nil) {
			continue
		}
		inner, err := a.member(h.Name, h.ModTime)
		if err == nil {
			err = a.read(inner, t)
		}
		if err != nil {
			return err
		}
		b.took(inner)
	}
}

// tellSkipped counts the files passed over by their ending.
func (r *run) tellSkipped(b *blob, skipped map[string]int) error {
	if len(skipped) == 0 {
		return nil
	}
	var exts []string
	n := 0
	for ext, count := range skipped {
		exts = append(exts, ext)
		n += count
	}
	slices.Sort(exts)
	files := "files"
	if n == 1 {
		files = "file"
	}
	b.notices-- // it is no fault
	return r.note(b, "skipped", "", "%d %s passed over, of kinds that hold no article (%s)", n, files, strings.Join(exts, " "))
}
