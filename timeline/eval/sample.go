package eval

import (
	"bufio"
	"bytes"
	"cmp"
	"encoding/csv"
	"fmt"
	"io"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"

	"github.com/dateline-tools/dateline/timeline"
)

// sheetColumns heads a coding sheet. The coder fills in those from is_event
// on; what Dateline thinks is left out, so that it cannot lead the coder.
var sheetColumns = []string{
	"row", "article", "start", "end", "outlet", "published", "sentence", "marked",
	"is_event", "event", "date", "status", "type", "actors", "place", "topics", "note",
}

// Sample writes a coding sheet as CSV: n reports drawn at random, without
// replacement, in random order. Equal seeds draw equal sheets from equal
// timelines, and two coders with one seed code the same rows. Cells that a
// spreadsheet would take for a formula begin with an apostrophe.
func Sample(w io.Writer, tl *timeline.Timeline, n int, seed uint64) error {
	var all []report
	for i := range tl.Events {
		for j := range tl.Events[i].Quotes {
			all = append(all, report{&tl.Events[i], &tl.Events[i].Quotes[j]})
		}
	}
	slices.SortFunc(all, func(a, b report) int {
		return cmp.Or(timeline.CompareQuotes(a.quote, b.quote), cmp.Compare(a.event.ID, b.event.ID))
	})
	r := rand.New(rand.NewPCG(seed, 0))
	r.Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
	out := csv.NewWriter(w)
	if err := out.Write(sheetColumns); err != nil {
		return err
	}
	for i, x := range all[:min(max(n, 0), len(all))] {
		q := x.quote
		row := []string{strconv.Itoa(i + 1), guard(q.Article), strconv.Itoa(q.Start), strconv.Itoa(q.End), guard(q.Outlet),
			string(q.Published), guard(q.Sentence), guard(q.DateText)}
		row = append(row, make([]string, len(sheetColumns)-len(row))...)
		if err := out.Write(row); err != nil {
			return err
		}
	}
	out.Flush()
	return out.Error()
}

// guard keeps a spreadsheet from running a cell as a formula.
func guard(s string) string {
	if s != "" && strings.ContainsRune("=+-@\t\r'", rune(s[0])) {
		return "'" + s
	}
	return s
}

// readLabels tells JSONL from a coding sheet by its first byte.
func readLabels(r io.Reader, name string) ([]LabelledEvent, error) {
	b := bufio.NewReader(r)
	if mark, err := b.Peek(3); err == nil && string(mark) == "\ufeff" {
		b.Discard(3)
	}
	for {
		c, err := b.Peek(1)
		if err != nil {
			return nil, fmt.Errorf("%s: no labels: %w", name, err)
		}
		if !bytes.ContainsAny(c, " \t\r\n") {
			break
		}
		b.Discard(1)
	}
	if c, err := b.Peek(1); err == nil && c[0] == '{' {
		return readLines(b, name, "'dateline eval events --help' shows a label", (*LabelledEvent).check)
	}
	return readSheet(b, name)
}

// readSheet reads a coding sheet, its columns in any order. Rows that the
// coder left empty are left out.
func readSheet(r io.Reader, name string) ([]LabelledEvent, error) {
	in := csv.NewReader(r)
	in.FieldsPerRecord = -1
	rows, err := in.ReadAll()
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	if len(rows) == 0 || !slices.Contains(rows[0], "sentence") {
		return nil, fmt.Errorf("%s: the first line has no column named sentence", name)
	}
	var out []LabelledEvent
	for i, row := range rows[1:] {
		cell := func(column string) string {
			at := slices.Index(rows[0], column)
			if at < 0 || at >= len(row) {
				return ""
			}
			return strings.TrimPrefix(strings.TrimSpace(row[at]), "'")
		}
		if cell("is_event")+cell("status")+cell("date")+cell("type")+cell("event")+cell("actors")+cell("place") == "" {
			continue
		}
		g := LabelledEvent{drawn: true, marked: cell("marked"),
			Event: cell("event"), Article: cell("article"), Sentence: cell("sentence"), Date: timeline.Opt(cell("date")),
			Status: cell("status"), Type: cell("type"), Place: cell("place")}
		for _, offset := range []struct {
			column string
			to     *int
		}{{"start", &g.Start}, {"end", &g.End}} {
			if s := cell(offset.column); s != "" {
				if *offset.to, err = strconv.Atoi(s); err != nil {
					return nil, fmt.Errorf("%s: row %d: %s is not a number: %.40q", name, i+2, offset.column, s)
				}
			}
		}
		switch strings.ToLower(cell("is_event")) {
		case "n", "no", "0", "false":
			g.None = true
		}
		g.Actors, g.Topics = list(cell("actors")), list(cell("topics"))
		out = append(out, g)
	}
	return out, nil
}

// list splits a cell at semicolons.
func list(s string) []string {
	var out []string
	for _, x := range strings.Split(s, ";") {
		if x = strings.TrimSpace(x); x != "" {
			out = append(out, x)
		}
	}
	return out
}
