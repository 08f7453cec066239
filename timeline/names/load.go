package names

import (
	"errors"
	"fmt"
	"io"
	"maps"

	"go.yaml.in/yaml/v3"

	"github.com/dateline-tools/dateline/timeline/userfile"
)

// file is names.yaml:
//
//	people:
//	  - {name: Jane Roe, aliases: [Roe], country: NZ}
//	organisations:
//	  - {name: Lake Commission, aliases: [LC]}
//	places:
//	  - {name: Old Harbour, country: MT, zone: Europe/Malta}
//	countries:
//	  - {name: Ukraine, aliases: [Bankova], country: UA}
type file struct {
	People        []entry `yaml:"people"`
	Organisations []entry `yaml:"organisations"`
	Places        []entry `yaml:"places"`
	Countries     []entry `yaml:"countries"`
}

type entry struct {
	Name    string   `yaml:"name"`
	Aliases []string `yaml:"aliases"`
	Country string   `yaml:"country"`
	Zone    string   `yaml:"zone"`
}

// Load reads a user's names.yaml and returns a book that holds it on top of
// [Default]: where both know an alias, the user's meaning wins. A name that
// the book knows keeps its country and gains the aliases. name is used in
// errors, which name the line of an unknown key.
func Load(r io.Reader, name string) (*Book, error) {
	var f file
	dec := yaml.NewDecoder(r)
	dec.KnownFields(true)
	if err := dec.Decode(&f); err != nil && !errors.Is(err, io.EOF) {
		return nil, userfile.Error(name, 0, err)
	}
	b := Default().clone()
	for _, part := range []struct {
		kind    Kind
		entries []entry
	}{{Person, f.People}, {Org, f.Organisations}, {Place, f.Places}, {Country, f.Countries}} {
		for i, e := range part.entries {
			if e.Name == "" {
				return nil, fmt.Errorf("%s: %s %d has no name", name, part.kind, i+1)
			}
			b.addUser(part.kind, e)
		}
	}
	return b, nil
}

func (b *Book) addUser(kind Kind, e entry) {
	n := Name{Name: e.Name, Kind: kind, Country: e.Country, Zone: e.Zone}
	for _, old := range b.All(e.Name) {
		if old.Kind == kind && old.Name == e.Name {
			if n.Country == "" {
				n.Country = old.Country
			}
			if n.Zone == "" {
				n.Zone = old.Zone
			}
			n.Org, n.Office = old.Org, old.Office
		}
	}
	n.user = true
	b.add(n, e.Aliases)
}

func (b *Book) clone() *Book {
	return &Book{
		names: append([]Name(nil), b.names...), next: maps.Clone(b.next),
		ends: maps.Clone(b.ends), written: maps.Clone(b.written), proper: maps.Clone(b.proper), nodes: b.nodes, lower: b.lower,
	}
}
