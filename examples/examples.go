// Package examples holds stories to run: for each a folder with the input,
// the user's files and a README that gives the command and says what to look
// at. The texts are ours; the events are public or, where a story needed one,
// made up, and each README says which.
//
// The package embeds the stories, so that `dateline demo` works from the
// binary alone. It knows nothing of what is made of them.
package examples

import (
	"embed"
	"io/fs"
	"path"
)

//go:embed */README.md */articles/* */*.yaml
var files embed.FS

// Demo is the story that `dateline demo` builds.
const Demo = "ukraine-security-guarantees"

// Stories lists the stories, sorted.
func Stories() []string {
	entries, err := fs.ReadDir(files, ".")
	if err != nil {
		panic(err) // embedded: cannot fail
	}
	var names []string
	for _, e := range entries {
		names = append(names, e.Name())
	}
	return names
}

// Story returns the files of one story: README.md, articles/, topics.yaml.
func Story(name string) (fs.FS, error) {
	if _, err := fs.Stat(files, path.Join(name, "README.md")); err != nil {
		return nil, err
	}
	return fs.Sub(files, name)
}
