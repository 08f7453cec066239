package export_test

import (
	"math/rand/v2"
	"testing"

	"github.com/dateline-tools/dateline/timeline"
	"github.com/dateline-tools/dateline/timeline/export"
)

// Whatever stands in the text, every result is read back by a parser of its
// format. (FuzzWrite looks for more, but slowly: it links many libraries.)
func TestHostileText(t *testing.T) {
	pieces := []string{"\r", "\n", "\x00", "\xff", "=", "@", "'", "\"", "<", "]]>", "&", "{", "}", "\\", "#", "//", ": ", "2025-09-04", "é", "\u2028",
		"\u202e", "x", "Leaders met ", "---", "[", "..", "/", "~", "|", "\t", "\u0085", "\ufffe", ";", " ,"}
	dates := []timeline.Opt{"2025-09-04", "2025-21", "202X", "20XX", "[..2025-12-01]", "[2025-01-01,2026-03-04]", "2025-33/..", "2025-40", "junk",
		"../2025-01", "2025?", "2025-09-XX", "[2025-09..2025-10]"}
	r := rand.New(rand.NewPCG(1, 9))
	text := func() string {
		s := ""
		for range r.IntN(12) {
			s += pieces[r.IntN(len(pieces))]
		}
		return s
	}
	for i := range 150 {
		tl := sample()
		e, a := &tl.Events[0], &tl.Articles[1]
		tl.Title, e.Title, e.Topics, e.Condition = text(), text(), []string{text()}, text()
		e.Quotes[0].Sentence, e.Place.Name, e.Actors[0].Name = text(), text(), text()
		e.Date.EDTF = dates[i%len(dates)]
		a.ID, a.Title, a.Outlet, a.Wire, a.URL = text(), text(), text(), text(), "http://"+text()
		for _, f := range export.Formats() {
			if f == "xlsx" && i%15 > 0 {
				continue // slow
			}
			if err := reread(f, write(t, f, tl)); err != nil {
				t.Fatalf("%s: %v in %+v", f, err, e)
			}
		}
	}
}
