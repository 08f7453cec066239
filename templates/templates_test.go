package templates

import (
	"html/template"
	"io/fs"
	"path"
	"regexp"
	"testing"
	text "text/template"
)

var undefined = regexp.MustCompile(`function "(\w+)" not defined`)

// parseAll parses with every unknown function stubbed: which functions there
// are is the business of the room that executes the template.
func parseAll(parse func(stubs map[string]any) error) error {
	stubs := map[string]any{}
	for {
		err := parse(stubs)
		if err == nil {
			return nil
		}
		m := undefined.FindStringSubmatch(err.Error())
		if m == nil || stubs[m[1]] != nil {
			return err
		}
		stubs[m[1]] = func(...any) string { return "" }
	}
}

func TestEveryFileParses(t *testing.T) {
	n := 0
	err := fs.WalkDir(files, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		src := string(File(name))
		switch path.Ext(name) {
		case ".html":
			err = parseAll(func(f map[string]any) error { _, err := template.New("").Funcs(f).Parse(src); return err })
		case ".tmpl":
			err = parseAll(func(f map[string]any) error { _, err := text.New("").Funcs(f).Parse(src); return err })
		default:
			return nil
		}
		n++
		if err != nil {
			t.Errorf("%s: %v", name, err)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if n == 0 {
		t.Fatal("no template found")
	}
}

func TestParseNamesFilesByTheirBase(t *testing.T) {
	set, err := Parse("timeline", nil)
	if err != nil {
		// Functions are the chart room's; only their absence is allowed here.
		if !undefined.MatchString(err.Error()) {
			t.Fatal(err)
		}
		return
	}
	if set.Lookup("page.html") == nil {
		t.Error("page.html is not in the set")
	}
}

func TestParseRefusesAnEmptyFolder(t *testing.T) {
	if _, err := Parse("nowhere", nil); err == nil {
		t.Error("a folder without templates parsed")
	}
}
