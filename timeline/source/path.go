package source

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/dateline-tools/dateline/timeline"
)

// path reads one path of the user's. The error is errStop or nil.
func (r *run) path(p string, stdin io.Reader) error {
	if r.ctx.Err() != nil {
		return errStop
	}
	switch {
	case p == "-":
		if stdin == nil {
			return r.lost(&blob{path: p}, "unreadable", "", "there is no standard input")
		}
		return r.blob(newBlob("-", stdin))
	case isURL(p):
		return r.url(p)
	}
	shown := filepath.ToSlash(p)
	info, err := os.Stat(p)
	switch {
	case err == nil && info.IsDir():
		return r.folder(p)
	case err == nil:
		return r.file(p, info)
	case strings.ContainsAny(p, "*?["):
		return r.glob(p)
	case errors.Is(err, fs.ErrNotExist):
		return r.lost(&blob{path: shown}, "not-found", "", "no such file or folder")
	}
	return r.lost(&blob{path: shown}, "unreadable", "", "%v", bare(err))
}

func isURL(p string) bool {
	scheme, rest, ok := strings.Cut(p, "://")
	return ok && rest != "" && (strings.EqualFold(scheme, "http") || strings.EqualFold(scheme, "https"))
}

// bare is err without the path, which the notice names already.
func bare(err error) error {
	var pe *fs.PathError
	if errors.As(err, &pe) {
		return pe.Err
	}
	return err
}

// glob reads what a pattern matches, in the order of names.
func (r *run) glob(pattern string) error {
	matches, err := matching(pattern)
	if err != nil {
		return r.lost(&blob{path: filepath.ToSlash(pattern)}, "not-found", "", "not a pattern: %v", err)
	}
	if len(matches) == 0 {
		return r.lost(&blob{path: filepath.ToSlash(pattern)}, "not-found", "", "no file matches")
	}
	slices.Sort(matches)
	for _, m := range matches {
		if r.excluded(m) {
			continue
		}
		if err := r.walked(m); err != nil {
			return err
		}
	}
	return nil
}

// matching lists what a pattern matches. "**" stands for any number of
// folders, none among them; links are not followed there.
func matching(pattern string) ([]string, error) {
	root, rest, deep := strings.Cut(filepath.ToSlash(pattern), "**/")
	if !deep {
		return filepath.Glob(pattern)
	}
	roots, err := filepath.Glob(filepath.Clean(filepath.FromSlash(root)))
	if err != nil {
		return nil, err
	}
	var all []string
	for _, r := range roots {
		err := filepath.WalkDir(r, func(p string, d fs.DirEntry, err error) error {
			if err != nil || !d.IsDir() {
				return nil // unreadable folders match nothing
			}
			if p != r && strings.HasPrefix(d.Name(), ".") {
				return fs.SkipDir
			}
			found, err := filepath.Glob(filepath.Join(escapeGlob(p), filepath.FromSlash(rest)))
			all = append(all, found...)
			return err
		})
		if err != nil {
			return nil, err
		}
	}
	slices.Sort(all)
	return slices.Compact(all), nil
}

// escapeGlob makes a pattern that matches p alone.
func escapeGlob(p string) string {
	if filepath.Separator == '\\' {
		return p // where a backslash cannot escape
	}
	return strings.NewReplacer("*", `\*`, "?", `\?`, "[", `\[`, `\`, `\\`).Replace(p)
}

// walked reads a path that a glob found: folders are walked, and what is no
// regular file is named.
func (r *run) walked(p string) error {
	info, err := os.Stat(p)
	switch {
	case err != nil:
		return r.lost(&blob{path: filepath.ToSlash(p)}, "unreadable", "", "%v", bare(err))
	case info.IsDir():
		return r.folder(p)
	case !info.Mode().IsRegular():
		return r.lost(&blob{path: filepath.ToSlash(p)}, "unreadable", "", "not a regular file")
	}
	return r.file(p, info)
}

// file reads one file.
func (r *run) file(p string, info fs.FileInfo) error {
	shown := filepath.ToSlash(p)
	f, err := os.Open(p)
	if err != nil {
		return r.lost(&blob{path: shown}, "unreadable", "", "%v", bare(err))
	}
	defer f.Close()
	b := newBlob(shown, f)
	if info.Mode().IsRegular() {
		b.at, b.size = f, info.Size()
		b.meta.clues = fileTime(info.ModTime())
	}
	b.stored = dirFolder(filepath.Dir(p))
	return r.blob(b)
}

// fileTime is the clue that a file's own time gives: its day, in UTC. The day
// alone, since a copy of the file made later that day should read the same.
// Times from before the web are what packers write that keep none.
func fileTime(t time.Time) []timeline.Clue {
	if t.Year() < 1995 {
		return nil
	}
	return []timeline.Clue{clue(timeline.OriginFile, "", t.UTC().Format(time.DateOnly))}
}

// walk is the reading of one folder and what is below it.
type walk struct {
	*run
	root    string // with links resolved
	linked  map[string]bool
	skipped map[string]int // endings of files passed over
}

// folder reads the files of a folder and its subfolders in the order of names.
// Hidden files are passed over, and so are files that hold no article by their
// ending (pictures, scripts), which one notice counts.
func (r *run) folder(p string) error {
	root, err := filepath.EvalSymlinks(p)
	if err != nil {
		return r.lost(&blob{path: filepath.ToSlash(p)}, "unreadable", "", "%v", bare(err))
	}
	w := &walk{r, absolute(root), map[string]bool{}, map[string]int{}}
	if err := w.dir(p, 0); err != nil {
		return err
	}
	return w.tellSkipped(&blob{path: filepath.ToSlash(p)}, w.skipped)
}

func absolute(p string) string {
	if a, err := filepath.Abs(p); err == nil {
		return a
	}
	return p
}

// maxFolders bounds how deep folders may lie; a file system that is deeper is
// broken or hostile.
const maxFolders = 100

func (w *walk) dir(p string, depth int) error {
	if depth > maxFolders {
		return w.lost(&blob{path: filepath.ToSlash(p)}, "nested", "", "more than %d folders deep", maxFolders)
	}
	entries, err := os.ReadDir(p)
	if err != nil {
		if e := w.lost(&blob{path: filepath.ToSlash(p)}, "unreadable", "", "%v", bare(err)); e != nil {
			return e
		}
	}
	for _, e := range entries { // ReadDir sorts by name
		if strings.HasPrefix(e.Name(), ".") || e.IsDir() && isPageFolder(e.Name(), entries) {
			continue
		}
		if err := w.entry(filepath.Join(p, e.Name()), e, depth); err != nil {
			return err
		}
	}
	return nil
}

func (w *walk) entry(p string, e fs.DirEntry, depth int) error {
	switch {
	case e.IsDir():
		return w.dir(p, depth+1)
	case w.excluded(p):
		return nil
	case e.Type()&fs.ModeSymlink != 0:
		return w.link(p, depth)
	case !e.Type().IsRegular():
		return w.lost(&blob{path: filepath.ToSlash(p)}, "unreadable", "", "not a regular file")
	case holdsNoArticle(e.Name()):
		w.skipped[strings.ToLower(filepath.Ext(e.Name()))]++
		return nil
	}
	return w.walked(p)
}

// excluded reports whether a file that was found, not named, is not to be read.
func (r *run) excluded(p string) bool {
	return slices.ContainsFunc(r.o.Exclude, func(x string) bool { return absolute(x) == absolute(p) })
}

// link follows a symbolic link, unless it leads to what the walk reads anyway.
func (w *walk) link(p string, depth int) error {
	shown := &blob{path: filepath.ToSlash(p)}
	target, err := filepath.EvalSymlinks(p)
	if err != nil {
		return w.lost(shown, "unreadable", "", "a link that leads nowhere")
	}
	target = absolute(target)
	info, err := os.Stat(target)
	switch {
	case err != nil:
		return w.lost(shown, "unreadable", "", "%v", bare(err))
	case within(w.root, target) || within(target, w.root) && info.IsDir():
		return w.note(shown, "loop", "", "a link back into the folder being read: not followed")
	case w.linked[target]:
		return w.note(shown, "loop", "", "a link to what another link led to: not followed")
	case info.IsDir():
		w.linked[target] = true
		return w.dir(p, depth+1)
	case !info.Mode().IsRegular():
		return w.lost(shown, "unreadable", "", "not a regular file")
	}
	w.linked[target] = true
	return w.file(p, info)
}

// within reports whether p is dir or lies in it.
func within(dir, p string) bool {
	rel, err := filepath.Rel(dir, p)
	return err == nil && rel != ".." && !strings.HasPrefix(rel, ".."+string(filepath.Separator))
}

// isPageFolder reports whether a folder holds the pictures and scripts of a
// page that a browser saved beside it: "Page.html" with "Page_files".
func isPageFolder(name string, among []fs.DirEntry) bool {
	base := ""
	for _, suffix := range []string{"_files", "-Dateien", "_fichiers", "_archivos", "_bestanden", ".files"} {
		if s, ok := strings.CutSuffix(name, suffix); ok {
			base = s
		}
	}
	return base != "" && slices.ContainsFunc(among, func(e fs.DirEntry) bool {
		return e.Name() == base+".html" || e.Name() == base+".htm"
	})
}

// passedOver are the endings of files that hold no article. Named by the user
// such a file is opened all the same, and its content decides.
var passedOver = map[string]bool{}

func init() {
	for ext := range strings.FieldsSeq(`
		.png .jpg .jpeg .gif .svg .webp .avif .ico .bmp .tif .tiff .heic
		.css .js .mjs .map .woff .woff2 .ttf .otf .eot .wasm
		.mp3 .mp4 .m4a .m4v .ogg .oga .ogv .wav .webm .mov .avi .mkv
		.yaml .yml .toml .ini .lock .log .db .sqlite .exe .dll .so .o .a .class .jar .go .py .sh .cdx .cdxj .idx`) {
		passedOver[ext] = true
	}
}

func holdsNoArticle(name string) bool { return passedOver[strings.ToLower(filepath.Ext(name))] }

// folder is where an OPML list may look for the feeds it names.
type folder func(name string) (io.ReadCloser, error)

// dirFolder opens files of one folder of the disk, and none outside of it.
func dirFolder(dir string) folder {
	return func(name string) (io.ReadCloser, error) {
		root, err := os.OpenRoot(dir)
		if err != nil {
			return nil, err
		}
		defer root.Close()
		return root.Open(filepath.FromSlash(name))
	}
}
