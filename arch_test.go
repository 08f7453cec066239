package dateline_test

import (
	"go/parser"
	"go/token"
	"io/fs"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

const module = "github.com/dateline-tools/dateline"

// levels is the law of imports: a package may import packages of a lower
// level, and never its neighbours. It parses the files in-process: a version
// that called `go list` passed from the test cache after a rule was broken.
var levels = map[string]int{
	"timeline/civil":    0,
	"timeline/userfile": 0,
	"templates":         0,

	"timeline":          1,
	"timeline/stamp":    1,
	"timeline/names":    1,
	"timeline/override": 1,

	"timeline/source":     2,
	"timeline/source/web": 2,
	"timeline/article":    2,
	"timeline/temporal":   2,
	"timeline/event":      2,
	"timeline/topic":      2,
	"timeline/copies":     2,
	"timeline/merge":      2,
	"timeline/keydates":   2,

	"timeline/pipeline": 3,
	"timeline/chart":    3,
	"timeline/export":   3,
	"timeline/changes":  3,
	"timeline/eval":     3,
	"briefing":          3,
	"briefing/docx":     3,
	"examples":          3, // imports nothing; below cmd alone

	"cmd/dateline": 5,
}

// sideways lists the imports between neighbours that the house allows: a room
// and the closet inside it, and the nouns, which everybody may import.
var sideways = map[[2]string]bool{
	{"timeline/names", "timeline"}:             true,
	{"timeline/override", "timeline"}:          true,
	{"timeline/source", "timeline/source/web"}: true,
	{"briefing", "briefing/docx"}:              true,
}

// notFor lists downward imports that the levels would allow and the house
// does not: only pipeline reaches into level 2, and cmd goes through it.
func reachesIntoRooms(from, to string) bool {
	return levels[to] == 2 && levels[from] > 2 && from != "timeline/pipeline"
}

// rooms gives each mandated library its one room.
var rooms = map[string]string{
	"github.com/olebedev/when":          "timeline/temporal",
	"github.com/go-echarts/go-echarts/": "timeline/chart",
	"github.com/urfave/cli/":            "cmd/dateline",
}

// topLevel are the folders that may hold Go code.
var topLevel = []string{"cmd", "timeline", "briefing", "templates", "examples"}

func TestLawOfImports(t *testing.T) {
	used := map[string]bool{}
	seen := map[string]bool{}
	err := filepath.WalkDir(".", func(file string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		name := d.Name()
		if d.IsDir() && file != "." && (strings.HasPrefix(name, ".") || name == "testdata" || name == "out" || name == "dist" || name == "node_modules") {
			return filepath.SkipDir
		}
		if d.IsDir() || !strings.HasSuffix(name, ".go") {
			return nil
		}
		pkg := path.Dir(filepath.ToSlash(file))
		if pkg == "." {
			return nil // doc.go and this test
		}
		if top, _, _ := strings.Cut(pkg, "/"); !slices.Contains(topLevel, top) {
			t.Errorf("%s: %s is not one of the top-level folders %v", file, top, topLevel)
		}
		level, known := levels[pkg]
		if !known {
			t.Errorf("%s: package %s is not in the table of arch_test.go", file, pkg)
			return nil
		}
		seen[pkg] = true
		f, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.ImportsOnly)
		if err != nil {
			return err
		}
		for _, spec := range f.Imports {
			imp, err := strconv.Unquote(spec.Path.Value)
			if err != nil {
				return err
			}
			for lib, room := range rooms {
				if imp == strings.TrimSuffix(lib, "/") || strings.HasPrefix(imp, lib) {
					used[lib] = used[lib] || !strings.HasSuffix(name, "_test.go")
					if pkg != room {
						t.Errorf("%s imports %s, whose one room is %s", file, imp, room)
					}
				}
			}
			to, ours := strings.CutPrefix(imp, module+"/")
			if !ours || to == pkg {
				continue
			}
			switch toLevel, ok := levels[to]; {
			case !ok:
				t.Errorf("%s imports %s, which is not in the table", file, to)
			case strings.HasSuffix(name, "_test.go") && toLevel < level:
				// Tests may look down as far as they like.
			case sideways[[2]string{pkg, to}]:
			case toLevel >= level:
				t.Errorf("%s: %s (level %d) imports %s (level %d): down only, never sideways", file, pkg, level, to, toLevel)
			case reachesIntoRooms(pkg, to):
				t.Errorf("%s: %s imports %s: only timeline/pipeline reaches into level 2", file, pkg, to)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	for pkg := range levels {
		if !seen[pkg] {
			t.Errorf("the table lists %s, which has no Go file", pkg)
		}
	}
	for lib := range rooms {
		if !used[lib] {
			t.Errorf("nothing imports %s any more", lib)
		}
	}
}
