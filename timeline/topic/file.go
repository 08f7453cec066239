package topic

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"

	"github.com/dateline-tools/dateline/timeline/userfile"
)

// File is a topics.yaml: what the user wants events grouped by.
type File struct {
	topics []entry
	match  *matcher
}

// entry is one topic of the file.
type entry struct {
	Name   string   `yaml:"name"`
	Any    []string `yaml:"any"`
	Actors []string `yaml:"actors"`
	Not    []string `yaml:"not"`
}

// maxFile bounds a file of topics.
const maxFile = 4 << 20

// Load reads a file of topics; file is its name for messages. Unknown keys,
// topics without a name or without words, and two topics of one name are
// errors, with file and line.
func Load(r io.Reader, file string) (*File, error) {
	b, err := io.ReadAll(io.LimitReader(r, maxFile+1))
	if err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	if len(b) > maxFile {
		return nil, fmt.Errorf("%s: more than %d MB of topics", file, maxFile>>20)
	}
	f := &File{}
	if err := f.parse(b, file); err != nil {
		return nil, err
	}
	f.match = newMatcher(f.topics)
	return f, nil
}

func (f *File) parse(b []byte, file string) error {
	var doc yaml.Node
	if err := yaml.Unmarshal(b, &doc); err != nil {
		return userfile.Error(file, 0, err)
	}
	var list *yaml.Node
	if len(doc.Content) > 0 && doc.Content[0].Kind == yaml.MappingNode {
		top := doc.Content[0]
		for i := 0; i+1 < len(top.Content); i += 2 {
			if k := top.Content[i]; k.Value != "topics" {
				return fmt.Errorf("%s:%d: unknown key %q; want topics", file, k.Line, k.Value)
			}
			list = top.Content[i+1]
		}
	}
	if list == nil || list.Kind != yaml.SequenceNode || len(list.Content) == 0 {
		return fmt.Errorf("%s: want topics: a list of entries with name and any", file)
	}
	lines := map[string]int{}
	for _, n := range list.Content {
		t, err := parseEntry(n, file)
		if err != nil {
			return err
		}
		if was, ok := lines[t.Name]; ok {
			return fmt.Errorf("%s:%d: topic %q is named in line %d already", file, n.Line, t.Name, was)
		}
		lines[t.Name] = n.Line
		f.topics = append(f.topics, t)
	}
	return nil
}

var entryKeys = []string{"name", "any", "actors", "not"}

func parseEntry(n *yaml.Node, file string) (entry, error) {
	var t entry
	if n.Kind != yaml.MappingNode {
		return t, fmt.Errorf("%s:%d: want an entry with name and any", file, n.Line)
	}
	for i := 0; i+1 < len(n.Content); i += 2 {
		if k := n.Content[i]; !slices.Contains(entryKeys, k.Value) {
			return t, fmt.Errorf("%s:%d: unknown key %q; known are %s", file, k.Line, k.Value, strings.Join(entryKeys, ", "))
		}
	}
	if err := n.Decode(&t); err != nil {
		return t, userfile.Error(file, n.Line, err)
	}
	t.Name = strings.TrimSpace(t.Name)
	switch {
	case t.Name == "":
		return t, fmt.Errorf("%s:%d: a topic wants a name", file, n.Line)
	case len(t.Any) == 0:
		return t, fmt.Errorf("%s:%d: topic %q wants any: words or phrases; actors alone are never enough", file, n.Line, t.Name)
	}
	for _, p := range slices.Concat(t.Any, t.Not) {
		if len(parsePattern(p)) == 0 {
			return t, fmt.Errorf("%s:%d: topic %q: %q holds no word", file, n.Line, t.Name, p)
		}
	}
	return t, nil
}
