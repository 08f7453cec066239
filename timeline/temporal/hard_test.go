package temporal

import (
	"cmp"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/dateline-tools/dateline/timeline"
	"github.com/dateline-tools/dateline/timeline/civil"
)

// The hard cases of testdata/hard: a file a kind, a case a line.
//
//	@2025-09-05 place=Kyiv outlet=The_Guardian
//	07 The envoy left on {Thursday=2025-09-04}.
//
// A line with @ gives the publication day (or DAY..DAY, a window) of the cases
// below it. Behind the value may follow, each after a semicolon, the type where
// the value does not tell it (SET), edtf=, days=EARLIEST..LATEST (of an
// amount its beginning and end), mod= and grade=; the value * is not compared.
// Nothing outside braces may be found.
// The answers were written before the engine was asked. New cases are numbered
// on: rules may be written from the odd ones, the even ones only confirm until
// somebody has read why they are wrong.
type hardCase struct {
	id     string
	number int
	art    *timeline.Article
	want   []hardTimex
}

// hardTimex is an expression that a case expects; empty fields are not compared.
type hardTimex struct {
	goldTimex
	edtf, days, mod, grade string
}

// knownWrong lists the cases that the engine gets wrong, each with the reason.
const knownWrong = "testdata/hard/known-wrong"

// TestHard holds the hard cases: one that becomes wrong fails, and one of the
// known-wrong list that becomes right fails too. With -v it prints the share of
// right cases of every kind, of the odd ones and of the even ones.
func TestHard(t *testing.T) {
	files, err := filepath.Glob("testdata/hard/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal("no hard cases", err)
	}
	known := readKnownWrong(t)
	var all hardScore
	for _, file := range files {
		var kind hardScore
		for _, c := range readHard(t, file) {
			ms := Resolve(c.art)
			checkAccount(t, c, ms)
			diff := c.diff(ms)
			kind.add(c, ms, diff == "")
			_, listed := known[c.id]
			delete(known, c.id)
			switch {
			case diff != "" && !listed:
				t.Errorf("%s: %s | %s", c.id, diff, c.art.Text)
			case diff == "" && listed:
				t.Errorf("%s is right now: take it out of %s", c.id, knownWrong)
			}
		}
		t.Logf("%-14s %s", strings.TrimSuffix(filepath.Base(file), ".txt"), &kind)
		if kind.n[0]+kind.n[1] < 15 {
			t.Errorf("%s has only %d cases", file, kind.n[0]+kind.n[1])
		}
		all.join(&kind)
	}
	t.Logf("%-14s %s", "all", &all)
	for id := range known {
		t.Errorf("%s lists %s, which is no case", knownWrong, id)
	}
}

// hardScore counts cases and their expressions; index 1 is of the odd ones.
type hardScore struct{ n, right, gold, value [2]int }

func (s *hardScore) add(c *hardCase, ms []timeline.Mention, right bool) {
	k := c.number % 2
	s.n[k]++
	if right {
		s.right[k]++
	}
	for _, w := range c.want {
		s.gold[k]++
		if slices.ContainsFunc(ms, func(m timeline.Mention) bool {
			return m.Start < w.End && w.Start < m.End && (m.Value == w.Value || w.Value == "*")
		}) {
			s.value[k]++
		}
	}
}

func (s *hardScore) join(o *hardScore) {
	for k := range s.n {
		s.n[k] += o.n[k]
		s.right[k] += o.right[k]
		s.gold[k] += o.gold[k]
		s.value[k] += o.value[k]
	}
}

func (s *hardScore) String() string {
	share := func(a, b int) float64 { return 100 * float64(a) / float64(max(b, 1)) }
	return fmt.Sprintf("%3d cases, %5.1f %% right (odd %5.1f, even %5.1f), values %5.1f %% (odd %5.1f, even %5.1f)", s.n[0]+s.n[1],
		share(s.right[0]+s.right[1], s.n[0]+s.n[1]), share(s.right[1], s.n[1]), share(s.right[0], s.n[0]),
		share(s.value[0]+s.value[1], s.gold[0]+s.gold[1]), share(s.value[1], s.gold[1]), share(s.value[0], s.gold[0]))
}

// checkAccount holds what every mention owes: a reason, and EDTF that parses.
func checkAccount(t *testing.T, c *hardCase, ms []timeline.Mention) {
	t.Helper()
	for _, m := range ms {
		if m.Why == "" || m.Rule == "" {
			t.Errorf("%s: %q has no reason", c.id, m.Text)
		}
		if m.EDTF == "" {
			continue
		}
		v, err := civil.ParseEDTF(string(m.EDTF))
		if err != nil {
			t.Errorf("%s: %q: %v", c.id, m.Text, err)
		} else if s := v.Bounds(); s.Closed() && (m.Earliest.After(m.Latest) || !s.Overlaps(m.Span())) {
			t.Errorf("%s: %q: %s beside %s..%s", c.id, m.Text, m.EDTF, m.Earliest, m.Latest)
		}
	}
}

// diff says how the answer differs from what is expected; "" if it does not.
func (c *hardCase) diff(ms []timeline.Mention) string {
	var got, want []string
	for i, m := range ms {
		var w hardTimex
		if i < len(c.want) {
			w = c.want[i]
		}
		s := m.Text + "=" + m.Value
		if w.Value == "*" {
			s = m.Text + "=*"
		}
		s += ";" + m.Type
		if w.edtf != "" {
			s += ";edtf=" + string(m.EDTF)
		}
		if w.days != "" {
			if m.Begin != "" {
				s += ";days=" + m.Begin + ".." + m.Ends
			} else {
				s += ";days=" + m.Earliest.String() + ".." + m.Latest.String()
			}
		}
		if w.mod != "" {
			s += ";mod=" + string(m.Mod)
		}
		if w.grade != "" {
			s += ";grade=" + string(m.Grade)
		}
		got = append(got, s)
	}
	for _, w := range c.want {
		s := w.Text + "=" + w.Value + ";" + w.Type
		for _, f := range [][2]string{{"edtf", w.edtf}, {"days", w.days}, {"mod", w.mod}, {"grade", w.grade}} {
			if f[1] != "" {
				s += ";" + f[0] + "=" + f[1]
			}
		}
		want = append(want, s)
	}
	if slices.Equal(got, want) {
		return ""
	}
	return fmt.Sprintf("got %s, want %s", strings.Join(got, " + "), strings.Join(want, " + "))
}

// readHard reads a file of cases.
func readHard(t *testing.T, file string) []*hardCase {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	kind := strings.TrimSuffix(filepath.Base(file), ".txt")
	var out []*hardCase
	at := timeline.Article{}
	for line := range strings.Lines(string(data)) {
		line = strings.TrimSuffix(line, "\n")
		switch {
		case strings.HasPrefix(line, "#"):
		case strings.HasPrefix(line, "@"):
			at = hardAnchor(t, line[1:])
		default:
			no, text, _ := strings.Cut(line, " ")
			n, err := strconv.Atoi(no)
			if err != nil || n != len(out)+1 {
				t.Fatalf("%s: case %q is no %d", file, line, len(out)+1)
			}
			a := at
			c := &hardCase{id: kind + "/" + no, number: n, art: &a}
			ex := parseExample(t, strings.ReplaceAll(text, `\n`, "\n"))
			a.Text = ex.text
			for _, g := range ex.want {
				c.want = append(c.want, hardWanted(t, c.id, g))
			}
			out = append(out, c)
		}
	}
	return out
}

// hardAnchor reads "2025-09-05 place=Kyiv outlet=The_Guardian".
func hardAnchor(t *testing.T, s string) timeline.Article {
	t.Helper()
	fields := strings.Fields(s)
	from, to, window := strings.Cut(fields[0], "..")
	a := *publishedOn(t, "", from)
	if window {
		a.PublishedLatest, a.PublishedBest, a.PublishedGrade = on(t, to), civil.Date{}, timeline.Window
		a.Published = timeline.Opt(civil.WindowOf(a.PublishedSpan()).String())
	}
	for _, f := range fields[1:] {
		switch k, v, _ := strings.Cut(f, "="); k {
		case "place":
			a.Place = strings.ReplaceAll(v, "_", " ")
		case "outlet":
			a.Outlet = strings.ReplaceAll(v, "_", " ")
		default:
			t.Fatalf("anchor %q", s)
		}
	}
	return a
}

// hardWanted reads what stands behind the value.
func hardWanted(t *testing.T, id string, g goldTimex) hardTimex {
	t.Helper()
	fields := strings.Split(g.Value, ";")
	w := hardTimex{goldTimex: g}
	w.Value, w.Type = fields[0], "DATE"
	switch {
	case strings.HasPrefix(w.Value, "P") && !strings.HasSuffix(w.Value, "_REF"):
		w.Type = "DURATION"
	case strings.Contains(w.Value, "T"):
		if !strings.HasSuffix(w.Value, "_REF") {
			w.Type = "TIME"
		}
	}
	for _, f := range fields[1:] {
		switch k, v, _ := strings.Cut(f, "="); k {
		case "SET", "TIME", "DATE":
			w.Type = k
		case "edtf":
			w.edtf = v
		case "days":
			w.days = v
		case "mod":
			w.mod = v
		case "grade":
			w.grade = v
		default:
			t.Fatalf("%s: %q", id, f)
		}
	}
	return w
}

// readKnownWrong reads lines of a case and the reason why it is wrong.
func readKnownWrong(t *testing.T) map[string]string {
	t.Helper()
	data, err := os.ReadFile(knownWrong)
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]string{}
	for line := range strings.Lines(string(data)) {
		id, why, ok := strings.Cut(strings.TrimSpace(line), " ")
		if !ok || cmp.Or(out[id], why) != why {
			t.Fatalf("%s: line %q", knownWrong, line)
		}
		out[id] = why
	}
	return out
}
