package names

import (
	_ "embed"
	"strings"

	"github.com/biter777/countries"
)

// The gazetteers. Each file says in its first lines what its columns are and
// where it comes from. Order decides: an alias means the first name entered
// under it, so countries come before organisations, people, places, cities.
var (
	//go:embed data/countries.txt
	countriesData string
	//go:embed data/organisations.txt
	organisationsData string
	//go:embed data/people.txt
	peopleData string
	//go:embed data/places.txt
	placesData string
	//go:embed data/cities.txt
	citiesData string
)

func (b *Book) addData() {
	seen := b.addCountries()
	for f := range rows(organisationsData, 4) {
		kind := map[string]Kind{"org": Org, "format": Format, "group": Group, "body": Body, "media": Media}[f[3]]
		b.add(Name{Name: f[0], Kind: kind, Country: f[2]}, list(f[1]))
	}
	b.addPeople()
	for f := range rows(placesData, 5) {
		b.add(Name{Name: f[0], Kind: Place, Country: f[2], Zone: f[3], Region: f[4] == "region"}, list(f[1]))
	}
	b.addTerritories(seen)
	for f := range rows(citiesData, 2) {
		for _, city := range list(f[1]) {
			if len(b.All(city)) == 0 {
				b.add(Name{Name: city, Kind: Place, Country: f[0], Weak: true}, nil)
			}
		}
	}
}

func (b *Book) addCountries() map[string]bool {
	seen := map[string]bool{}
	for f := range rows(countriesData, 5) {
		seen[f[0]] = true
		id := b.add(Name{Name: f[1], Kind: Country, Country: f[0]}, list(f[2]))
		for _, d := range list(f[3]) {
			b.enter(d, alias{id, byDemonym})
		}
		for _, c := range list(f[4]) {
			b.enter(c, alias{id, byCapital})
		}
	}
	return seen
}

// addTerritories enters what the world has beside the states of our own
// table: Puerto Rico, Gibraltar, New Caledonia.
func (b *Book) addTerritories(seen map[string]bool) {
	for _, c := range countries.All() {
		code, name := c.Alpha2(), c.String()
		if len(code) == 2 && !seen[code] && len(b.All(name)) == 0 && !strings.ContainsAny(name, "(,") {
			b.add(Name{Name: name, Kind: Place, Country: code}, nil)
		}
	}
}

// addPeople enters people under their full and other names; "=" among the
// other names stands for the last word of the full one.
func (b *Book) addPeople() {
	for f := range rows(peopleData, 4) {
		n := Name{Name: f[0], Kind: Person, Country: f[2], Office: f[3]}
		if org, ok := strings.CutPrefix(f[2], "org:"); ok {
			n.Country, n.Org = "", org
		}
		var aliases []string
		for _, a := range list(f[1]) {
			switch a {
			case "-":
			case "=":
				aliases = append(aliases, f[0][strings.LastIndexByte(f[0], ' ')+1:])
			default:
				aliases = append(aliases, a)
			}
		}
		b.add(n, aliases)
	}
}

// rows yields the records of a data file, each padded to n fields.
func rows(data string, n int) func(func([]string) bool) {
	return func(yield func([]string) bool) {
		for line := range strings.Lines(data) {
			line = strings.TrimRight(line, "\r\n")
			if line == "" || line[0] == '#' {
				continue
			}
			f := strings.Split(line, "|")
			for len(f) < n {
				f = append(f, "")
			}
			if !yield(f) {
				return
			}
		}
	}
}

func list(s string) []string {
	if s == "" {
		return nil
	}
	return strings.Split(s, ";")
}
