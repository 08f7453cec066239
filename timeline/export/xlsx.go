package export

import (
	"archive/zip"
	"bytes"
	"io"
	"slices"
	"strconv"
	"strings"

	"github.com/dateline-tools/dateline/timeline"
	"github.com/dateline-tools/dateline/timeline/civil"
	"github.com/xuri/excelize/v2"
)

// maxCell is Excel's bound on the characters of a cell.
const maxCell = 32767

// dateColumns of the table of events hold days as true Excel dates.
var dateColumns = map[string]bool{"earliest": true, "latest": true, "best": true, "first_reported": true}

// writeXLSX writes a workbook of four sheets: events (the table of the CSV),
// quotes, sources and notes. Cells are typed: text never runs as a formula,
// days are dates, counts are numbers.
func writeXLSX(w io.Writer, tl *timeline.Timeline) (err error) {
	f := excelize.NewFile()
	defer func() {
		if closing := f.Close(); err == nil {
			err = closing
		}
	}()
	if err := f.SetSheetName("Sheet1", "events"); err != nil {
		return err
	}
	s := sheets{file: f}
	if s.day, err = f.NewStyle(&excelize.Style{NumFmt: 14}); err != nil {
		return err
	}
	if s.head, err = f.NewStyle(&excelize.Style{Font: &excelize.Font{Bold: true}}); err != nil {
		return err
	}
	if err := s.events(tl); err != nil {
		return err
	}
	if err := s.quotes(tl); err != nil {
		return err
	}
	if err := s.sources(tl); err != nil {
		return err
	}
	if err := s.notes(tl); err != nil {
		return err
	}
	var b bytes.Buffer
	if err := f.Write(&b); err != nil {
		return err
	}
	return repack(w, b.Bytes())
}

// repack writes the parts of a zip in order of their names and with fixed
// times: the library writes its sheets in random order. [Content_Types].xml
// sorts first, where readers that stream want it.
func repack(w io.Writer, b []byte) error {
	in, err := zip.NewReader(bytes.NewReader(b), int64(len(b)))
	if err != nil {
		return err
	}
	slices.SortFunc(in.File, func(a, b *zip.File) int { return strings.Compare(a.Name, b.Name) })
	out := zip.NewWriter(w)
	for _, f := range in.File {
		r, err := f.Open()
		if err != nil {
			return err
		}
		part, err := io.ReadAll(r)
		if err != nil {
			return err
		}
		if err := addFile(out, f.Name, string(part)); err != nil {
			return err
		}
	}
	return out.Close()
}

// sheets writes rows into a workbook.
type sheets struct {
	file      *excelize.File
	day, head int // styles
}

// fill writes a sheet; cells are strings, ints or days.
func (s *sheets) fill(name string, head []string, rows [][]any) error {
	if name != "events" {
		if _, err := s.file.NewSheet(name); err != nil {
			return err
		}
	}
	out, err := s.file.NewStreamWriter(name)
	if err != nil {
		return err
	}
	if err := out.SetPanes(&excelize.Panes{Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft"}); err != nil {
		return err
	}
	top := make([]any, len(head))
	for i, h := range head {
		top[i] = excelize.Cell{Value: h, StyleID: s.head}
	}
	if err := out.SetRow("A1", top); err != nil {
		return err
	}
	for i, row := range rows {
		for j, cell := range row {
			switch v := cell.(type) {
			case string:
				row[j] = cut(v)
			case civil.Date:
				row[j] = nil
				if v.Year >= 1900 {
					row[j] = excelize.Cell{Value: v.Time(), StyleID: s.day}
				} else if !v.IsZero() {
					row[j] = v.String() // Excel's calendar begins in 1900
				}
			}
		}
		if err := out.SetRow("A"+strconv.Itoa(i+2), row); err != nil {
			return err
		}
	}
	return out.Flush()
}

// cut shortens a text to what a cell holds.
func cut(s string) string {
	s = cleanXML(s)
	if len(s) <= maxCell {
		return s
	}
	r := []rune(s)
	return string(r[:min(len(r), maxCell-1)]) + "…"
}

func (s *sheets) events(tl *timeline.Timeline) error {
	byID := articles(tl)
	var rows [][]any
	for i := range tl.Events {
		var row []any
		for j, cell := range eventRow(&tl.Events[i], byID) {
			day, err := civil.ParseDate(cell)
			n, notNumber := strconv.Atoi(cell)
			switch column := eventColumns[j]; {
			case dateColumns[column] && err == nil:
				row = append(row, day)
			case (column == "reports" || column == "independent") && notNumber == nil:
				row = append(row, n)
			default:
				row = append(row, cell)
			}
		}
		rows = append(rows, row)
	}
	return s.fill("events", eventColumns, rows)
}

func (s *sheets) quotes(tl *timeline.Timeline) error {
	head := []string{"event", "article", "outlet", "published", "sentence", "start", "end", "date_text", "edtf", "earliest", "latest", "best", "grade", "status", "stance", "speaker", "verb", "anonymous", "copy_of"}
	var rows [][]any
	for i := range tl.Events {
		for j := range tl.Events[i].Quotes {
			q := &tl.Events[i].Quotes[j]
			rows = append(rows, []any{tl.Events[i].ID, q.Article, q.Outlet, string(q.Published), q.Sentence, q.Start, q.End, q.DateText,
				string(q.EDTF), q.Earliest, q.Latest, q.Best, grade(q.Grade), string(q.Status), q.Stance, q.Speaker, q.Verb, q.Anonymous, string(q.CopyOf)})
		}
	}
	return s.fill("quotes", head, rows)
}

func (s *sheets) sources(tl *timeline.Timeline) error {
	head := []string{"id", "title", "outlet", "author", "published", "earliest", "latest", "best", "grade", "wire", "copy_of", "lang", "url", "sha256"}
	var rows [][]any
	for _, a := range sources(tl) {
		rows = append(rows, []any{a.ID, a.Title, a.Outlet, a.Author, string(a.Published), a.PublishedEarliest, a.PublishedLatest, a.PublishedBest,
			grade(a.PublishedGrade), a.Wire, string(a.CopyOf), a.Lang, webURL(a.URL), a.SHA256})
	}
	return s.fill("sources", head, rows)
}

func (s *sheets) notes(tl *timeline.Timeline) error {
	rows := [][]any{
		{"title", titleOf(tl)}, {"as_of", tl.AsOf}, {"format", "Dateline " + tl.Version},
		{"span", "day: one known day; duration: all days from earliest to latest; window: some day or days between them; open: one end unknown"},
		{"edtf", "ISO 8601-2: [a..b] some day between, a/b all the time, ~ about, ? doubtful"},
		{"grade", "firm: printed; inferred: follows by a rule; window: only a span is known; disputed: sources or clues differ; none: unknown"},
	}
	return s.fill("notes", []string{"field", "value"}, rows)
}
