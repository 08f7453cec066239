package names

import (
	"bytes"
	"flag"
	"os"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/biter777/countries"
)

var update = flag.Bool("update", false, "rewrite testdata/ambiguous.txt")

// TestAmbiguous holds the list of aliases that several names share: a new one
// has to be looked at before it enters the list. Every alias resolves once.
func TestAmbiguous(t *testing.T) {
	got := strings.Join(Default().Ambiguous(), "\n") + "\n"
	if *update {
		if err := os.WriteFile("testdata/ambiguous.txt", []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile("testdata/ambiguous.txt")
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("ambiguous aliases changed (see them, then -update):\n%s", got)
	}
}

func TestData(t *testing.T) {
	b := Default()
	states := map[string]bool{}
	for _, n := range b.names {
		if n.Country != "" && countries.ByName(n.Country) == countries.Unknown {
			t.Errorf("%s: %q is no country code", n.Name, n.Country)
		}
		if n.Kind == Person {
			states[n.Country] = true
			if got, ok := b.Lookup(n.Name); !ok || got.Name != n.Name {
				t.Errorf("%s resolves to %q", n.Name, got.Name)
			}
		}
	}
	if len(states) < 100 || b.Len() < 4000 {
		t.Errorf("%d states with people, %d names", len(states), b.Len())
	}
}

func TestLookup(t *testing.T) {
	for alias, want := range map[string]string{
		"Kyiv": "Ukraine", "Kiev": "Ukraine", "Zelensky": "Volodymyr Zelenskyy", "Erdoğan": "Recep Tayyip Erdogan", "Türkiye": "Turkey",
		"Burma": "Myanmar", "the bloc": "European Union", "U.N. nuclear watchdog": "IAEA", "French": "France", "Hemedti": "Mohamed Hamdan Dagalo",
		"Odesa": "Odesa", "coalition of the willing": "Coalition of the Willing", "Georgia": "Georgia", "von der Leyen": "Ursula von der Leyen",
	} {
		if got, ok := Default().Lookup(alias); !ok || got.Name != want {
			t.Errorf("%s: got %q, want %q", alias, got.Name, want)
		}
	}
	if _, ok := Default().Lookup("Nobody At All"); ok {
		t.Error("an unknown alias resolves")
	}
}

func TestLoad(t *testing.T) {
	const file = `people:
  - {name: Jane Roe, aliases: [Roe, "J. Roe"], country: NZ}
organisations:
  - {name: Lake Commission, aliases: [LC, the bloc]}
places:
  - {name: Old Harbour, country: MT, zone: Europe/Malta}
countries:
  - {name: Ukraine, aliases: [Bankova]}
`
	b, err := Load(strings.NewReader(file), "names.yaml")
	if err != nil {
		t.Fatal(err)
	}
	for alias, want := range map[string]Name{
		"Roe":         {Name: "Jane Roe", Kind: Person, Country: "NZ"},
		"the bloc":    {Name: "Lake Commission", Kind: Org},
		"Bankova":     {Name: "Ukraine", Kind: Country, Country: "UA"},
		"Old Harbour": {Name: "Old Harbour", Kind: Place, Country: "MT", Zone: "Europe/Malta"},
	} {
		got, _ := b.Lookup(alias)
		got.user = false
		if got != want {
			t.Errorf("%s: got %+v, want %+v", alias, got, want)
		}
	}
	if n, _ := Default().Lookup("the bloc"); n.Name != "European Union" {
		t.Error("a user's file changed the default book")
	}
	if _, err := Load(strings.NewReader(""), "names.yaml"); err != nil {
		t.Errorf("an empty file: %v", err)
	}
}

func TestLoadRefuses(t *testing.T) {
	for _, c := range []struct{ file, want string }{
		{"people:\n  - {name: A, colour: red}\n", "names.yaml:2: "},
		{"animals: []\n", "names.yaml:1: "},
		{"places:\n  - {country: MT}\n", "place 1 has no name"},
		{"people: 7\n", "names.yaml:1: "},
	} {
		_, err := Load(strings.NewReader(c.file), "names.yaml")
		if err == nil || !strings.Contains(err.Error(), c.want) || !strings.Contains(err.Error(), "names.yaml") {
			t.Errorf("%q: %v, want %q", c.file, err, c.want)
		}
	}
}

func FuzzRefs(f *testing.F) {
	f.Add("U.S. special envoy Steve Witkoff met Mr. O'Neil's envoy, the Trump-Putin summit's host, in N'Djamena.")
	f.Add("’s \xff\x00 al- von der K")
	f.Fuzz(func(t *testing.T, text string) {
		r := Default().Reader(text)
		toks := Tokens(text, 0, len(text), nil)
		end := 0
		for _, tok := range toks {
			if tok.Start < end || tok.End <= tok.Start || tok.End > len(text) {
				t.Fatalf("token [%d,%d) after %d", tok.Start, tok.End, end)
			}
			end = tok.End
		}
		for _, ref := range r.Refs(toks, nil) {
			switch {
			case ref.From < 0 || ref.To > len(toks) || ref.From >= ref.To || ref.Start < 0 || ref.End > len(text) || ref.Start >= ref.End:
				t.Fatalf("ref out of range: %+v", ref)
			case !strings.Contains(text, ref.Role):
				t.Fatalf("role %q is not printed", ref.Role)
			case utf8.ValidString(text) && !utf8.ValidString(ref.Name):
				t.Fatalf("name %q", ref.Name)
			}
		}
	})
}

func TestTokens(t *testing.T) {
	const text = "Mr. Doe's U.S.-led team didn't sign 1,200 pages, on Aug. 15."
	var got []string
	for _, tok := range Tokens(text, 0, len(text), nil) {
		got = append(got, tok.Text(text))
	}
	want := []string{"Mr.", "Doe", "'s", "U.S.-led", "team", "didn't", "sign", "1,200", "pages", ",", "on", "Aug.", "15", "."}
	if !slices.Equal(got, want) {
		t.Errorf("got %q", got)
	}
}

func BenchmarkReader(b *testing.B) {
	text := string(bytes.Repeat([]byte("U.S. special envoy Steve Witkoff met with European leaders in Paris on Thursday to discuss security guarantees for Ukraine, officials said. "), 50))
	b.SetBytes(int64(len(text)))
	var toks []Token
	var refs []Ref
	for b.Loop() {
		toks = Tokens(text, 0, len(text), toks[:0])
		refs = Default().Reader(text).Refs(toks, refs[:0])
	}
}

func BenchmarkDefault(b *testing.B) {
	for b.Loop() {
		fresh := newBook()
		fresh.addData()
	}
}
