package source

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/dateline-tools/dateline/timeline"
)

// delimiter returns what separates the columns of a line: the candidate that
// occurs most often outside of quotes.
func delimiter(line string) rune {
	count := map[rune]int{}
	quotes := false
	for _, c := range line {
		if c == '"' {
			quotes = !quotes
		}
		if !quotes {
			count[c]++
		}
	}
	best := ','
	for _, c := range []rune{';', '\t', '|'} {
		if count[c] > count[best] {
			best = c
		}
	}
	return best
}

// measured lets through limit bytes after each reset: one record.
type measured struct {
	in   io.Reader
	left int
}

func (m *measured) Read(p []byte) (int, error) {
	if m.left <= 0 {
		return 0, errLong
	}
	n, err := m.in.Read(p[:min(len(p), m.left)])
	m.left -= n
	return n, err
}

// readCSV reads a table whose first row names the columns. Columns are found
// by the aliases of JSONL, or as Options.Columns says; a column given by
// number lets a table go without names.
func readCSV(r *run, b *blob) error {
	if err := r.utf8Stream(b, true); err != nil {
		return err
	}
	head, err := b.head()
	if err != nil {
		return err
	}
	in := &measured{b.in, r.o.MaxRecord}
	table := csv.NewReader(in)
	table.Comma = delimiter(string(firstLine(head)))
	table.FieldsPerRecord, table.LazyQuotes, table.ReuseRecord = -1, true, true
	row, err := table.Read()
	if err != nil {
		return csvFault(err, r.o.MaxRecord)
	}
	columns, named, err := columnsOf(row, r.o.Columns)
	if err != nil {
		return err
	}
	if !named {
		if err := r.doc(b, rowDocument(row, columns)); err != nil {
			return err
		}
		b.record++
	}
	for ; ; b.record++ {
		in.left = r.o.MaxRecord
		row, err := table.Read()
		var bad *csv.ParseError
		switch {
		case errors.Is(err, io.EOF):
			return r.noneSent(b)
		case errors.As(err, &bad) && !errors.Is(err, errLong):
			err = r.lost(b, "malformed", fmt.Sprintf("line %d", bad.Line), "%v", bad.Err)
		case err != nil:
			return csvFault(err, r.o.MaxRecord)
		default:
			err = r.doc(b, rowDocument(row, columns))
		}
		if err != nil {
			return err
		}
	}
}

func csvFault(err error, limit int) error {
	if errors.Is(err, errLong) {
		return faultf("too-big", "a row longer than %s (an open quotation mark?): the rest is left", megabytes(limit))
	}
	return err
}

// columnsOf returns the name that each column stands for, "" for none. named
// tells that the first row held names and no record. Where all columns are
// given by number, it does so only if one of its cells is a name we know.
func columnsOf(first []string, given map[string]string) (names []string, named bool, err error) {
	index := map[string]int{}
	named = len(given) == 0
	for _, fieldName := range slices.Sorted(maps.Keys(given)) {
		column := given[fieldName]
		i := slices.IndexFunc(first, func(n string) bool { return strings.EqualFold(strings.TrimSpace(n), column) })
		named = named || i >= 0
		if n, err := strconv.Atoi(column); i < 0 && err == nil && n <= len(first) {
			i = n - 1
		}
		if i < 0 {
			return nil, false, faultf("columns", "no column %q for %s: there are %s", column, fieldName, strings.Join(first, ", "))
		}
		if fieldOf(fieldName) == "" {
			return nil, false, faultf("columns", "%q is not a field of an article", fieldName)
		}
		index[fieldOf(fieldName)] = i
	}
	names = make([]string, len(first))
	named = named || slices.ContainsFunc(first, func(n string) bool { return fieldOf(strings.TrimSpace(n)) != "" })
	if named {
		for i, n := range first {
			names[i] = strings.TrimSpace(n)
			if _, given := index[fieldOf(names[i])]; given {
				names[i] = "csv_" + names[i] // its field comes from another column
			}
		}
	}
	for fieldName, i := range index {
		names[i] = fieldName
	}
	return names, named, checkColumns(names, first)
}

func checkColumns(names, first []string) error {
	for _, n := range names {
		switch fieldOf(n) {
		case "text", "html", "title", "url":
			return nil
		}
	}
	return faultf("columns", "no column that is known: say which one holds the text (there are %.200s)", strings.Join(first, ", "))
}

// rowDocument makes a document of a row.
func rowDocument(row, columns []string) *timeline.Document {
	var f fields
	for i, value := range row {
		if i < len(columns) && columns[i] != "" && value != "" {
			f = append(f, field{columns[i], quoted(strings.ToValidUTF8(value, "\uFFFD"))})
		}
	}
	return f.document()
}
