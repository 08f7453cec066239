package export

import (
	"archive/zip"
	"encoding/csv"
	"fmt"
	"io"
	"strings"
	"time"
	"unicode"

	"github.com/dateline-tools/dateline/timeline"
)

// writeTexts writes a zip of one plain text a source (UTF-8, LF), for NVivo,
// ATLAS.ti and the like, and sources.csv with one row a text, whose first
// column is the file name without its ending, as NVivo's classification
// sheets ask. A saved timeline holds no texts: there the file has the quoted
// sentences alone and says so.
func writeTexts(w io.Writer, tl *timeline.Timeline) error {
	z := zip.NewWriter(w)
	quotes := quotesByArticle(tl)
	var rows [][]string
	for i, a := range sources(tl) {
		name := textName(i+1, a)
		rows = append(rows, []string{name, a.ID, a.Title, a.Outlet, a.Author, string(a.Published), a.Lang, webURL(a.URL), a.Wire, string(a.CopyOf)})
		if err := addFile(z, name+".txt", textFile(a, quotes[a.ID])); err != nil {
			return err
		}
	}
	var table strings.Builder
	out := csv.NewWriter(&table)
	if err := out.Write([]string{"name", "id", "title", "outlet", "author", "published", "lang", "url", "wire", "copy_of"}); err != nil {
		return err
	}
	for _, row := range rows {
		for j := range row {
			row[j] = guard(row[j])
		}
		if err := out.Write(row); err != nil {
			return err
		}
	}
	out.Flush()
	if err := out.Error(); err != nil {
		return err
	}
	if err := addFile(z, "sources.csv", table.String()); err != nil {
		return err
	}
	return z.Close()
}

// addFile adds a file with a fixed time, so that equal input gives equal
// bytes.
func addFile(z *zip.Writer, name, text string) error {
	f, err := z.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Deflate, Modified: time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC)})
	if err != nil {
		return err
	}
	_, err = io.WriteString(f, text)
	return err
}

// quotesByArticle lists each article's quoted sentences, once each, in order
// of events.
func quotesByArticle(tl *timeline.Timeline) map[string][]string {
	out := map[string][]string{}
	seen := map[string]bool{}
	for i := range tl.Events {
		for j := range tl.Events[i].Quotes {
			q := &tl.Events[i].Quotes[j]
			if key := q.Key(); !seen[key] {
				seen[key] = true
				out[q.Article] = append(out[q.Article], q.Sentence)
			}
		}
	}
	return out
}

// textName is "0001 2025-09-04 Outlet Title", safe on every file system.
func textName(n int, a *timeline.Article) string {
	day := publishedDay(a).String()
	if day == "" {
		day = "undated"
	}
	name := fmt.Sprintf("%04d %s", n, day)
	for _, part := range present(a.Outlet, a.Title) {
		name += " " + safe(part, 60)
	}
	return strings.TrimRight(name, " .")
}

// safe keeps letters, digits and a few signs, at most n runes.
func safe(s string, n int) string {
	var b strings.Builder
	for _, r := range oneLine(s) {
		if n--; n < 0 {
			break
		}
		if unicode.IsLetter(r) || unicode.IsDigit(r) || strings.ContainsRune(" -_,.'", r) {
			b.WriteRune(r)
		}
	}
	return strings.Trim(b.String(), " .")
}

// textFile is the head of the source's data and its text.
func textFile(a *timeline.Article, quotes []string) string {
	var b strings.Builder
	for _, f := range [][2]string{{"Title", a.Title}, {"Outlet", a.Outlet}, {"Author", a.Author}, {"Published", string(a.Published)}, {"URL", webURL(a.URL)}, {"Id", a.ID}} {
		if f[1] != "" {
			fmt.Fprintf(&b, "%s: %s\n", f[0], oneLine(f[1]))
		}
	}
	b.WriteByte('\n')
	if a.Text != "" {
		return b.String() + strings.TrimRight(a.Text, "\n") + "\n"
	}
	b.WriteString("[The full text is not part of this file; these are the quoted sentences.]\n")
	for _, q := range quotes {
		b.WriteString("\n" + q + "\n")
	}
	return b.String()
}
