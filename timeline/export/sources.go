package export

import (
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode"

	"github.com/dateline-tools/dateline/timeline"
	"github.com/dateline-tools/dateline/timeline/civil"
)

// sources returns the timeline's articles in order of publication and id.
func sources(tl *timeline.Timeline) []*timeline.Article {
	out := make([]*timeline.Article, len(tl.Articles))
	for i := range tl.Articles {
		out[i] = &tl.Articles[i]
	}
	slices.SortStableFunc(out, func(a, b *timeline.Article) int {
		if c := publishedDay(a).Compare(publishedDay(b)); c != 0 {
			return c
		}
		return strings.Compare(a.ID, b.ID)
	})
	return out
}

// publishedDay returns the day of publication, best guess first; zero if
// unknown.
func publishedDay(a *timeline.Article) civil.Date {
	if a.PublishedBest.IsZero() {
		return a.PublishedEarliest
	}
	return a.PublishedBest
}

// cslItem is an item of CSL-JSON (citeproc-js, csl-data.json).
type cslItem struct {
	ID             string    `json:"id"`
	Type           string    `json:"type"`
	Title          string    `json:"title,omitempty"`
	ContainerTitle string    `json:"container-title,omitempty"`
	Author         []cslName `json:"author,omitempty"`
	Issued         *cslDate  `json:"issued,omitempty"`
	Accessed       *cslDate  `json:"accessed,omitempty"`
	URL            string    `json:"URL,omitempty"`
	Language       string    `json:"language,omitempty"`
	Source         string    `json:"source,omitempty"` // the agency
	Note           string    `json:"note,omitempty"`
}

type cslName struct {
	Literal string `json:"literal"` // as printed; parts of names are not guessed
}

type cslDate struct {
	DateParts [][]int `json:"date-parts"`
	Circa     bool    `json:"circa,omitempty"`
}

// writeCSL writes the sources as CSL-JSON, which Zotero and Pandoc read.
func writeCSL(w io.Writer, tl *timeline.Timeline) error {
	items := []cslItem{}
	for _, a := range sources(tl) {
		it := cslItem{
			ID: a.ID, Type: "article-newspaper", Title: oneLine(a.Title), ContainerTitle: oneLine(a.Outlet),
			Issued: cslIssued(a), URL: webURL(a.URL), Language: a.Lang, Source: a.Wire,
		}
		if by := oneLine(a.Author); by != "" {
			it.Author = []cslName{{by}}
		}
		if !a.Grabbed.IsZero() {
			it.Accessed = &cslDate{DateParts: [][]int{dateParts(a.Grabbed)}}
		}
		if a.CopyOf != "" {
			it.Note = "Repeats " + string(a.CopyOf)
		}
		items = append(items, it)
	}
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", " ")
	return enc.Encode(items)
}

// cslIssued returns a day, or the days of the window, which is marked circa.
func cslIssued(a *timeline.Article) *cslDate {
	switch s := a.PublishedSpan(); {
	case s.Closed() && s.Start == s.End:
		return &cslDate{DateParts: [][]int{dateParts(s.Start)}}
	case s.Closed():
		return &cslDate{DateParts: [][]int{dateParts(s.Start), dateParts(s.End)}, Circa: true}
	case !publishedDay(a).IsZero():
		return &cslDate{DateParts: [][]int{dateParts(publishedDay(a))}, Circa: true}
	}
	return nil
}

func dateParts(d civil.Date) []int { return []int{d.Year, int(d.Month), d.Day} }

// writeRIS writes the sources as RIS: CRLF lines, one record a source.
func writeRIS(w io.Writer, tl *timeline.Timeline) error {
	for _, a := range sources(tl) {
		lines := []string{"TY  - NEWS"}
		add := func(tag, value string) {
			if value = oneLine(value); value != "" {
				lines = append(lines, tag+"  - "+value)
			}
		}
		add("ID", a.ID)
		add("TI", a.Title)
		add("AU", a.Author)
		add("T2", a.Outlet)
		if d := publishedDay(a); !d.IsZero() {
			add("PY", fmt.Sprint(d.Year))
			add("DA", fmt.Sprintf("%04d/%02d/%02d", d.Year, int(d.Month), d.Day))
		}
		if s := a.PublishedSpan(); s.Start != s.End {
			add("N1", "Published: "+string(a.Published))
		}
		add("UR", webURL(a.URL))
		if !a.Grabbed.IsZero() {
			add("Y2", strings.ReplaceAll(a.Grabbed.String(), "-", "/"))
		}
		add("LA", a.Lang)
		add("DP", a.Wire)
		lines = append(lines, "ER  - ", "")
		if _, err := io.WriteString(w, strings.Join(lines, "\r\n")+"\r\n"); err != nil {
			return err
		}
	}
	return nil
}

// writeBibTeX writes the sources as BibTeX (@misc, which every style knows).
func writeBibTeX(w io.Writer, tl *timeline.Timeline) error {
	used := map[string]int{}
	for _, a := range sources(tl) {
		if _, err := fmt.Fprintf(w, "@misc{%s,\n", bibKey(a, used)); err != nil {
			return err
		}
		day := publishedDay(a)
		year, month, date := "", "", ""
		if !day.IsZero() {
			year, month, date = fmt.Sprint(day.Year), strings.ToLower(day.Time().Format("Jan")), string(a.Published)
		}
		note := ""
		if !a.Grabbed.IsZero() {
			note = "Accessed " + a.Grabbed.Time().Format("2 January 2006")
		}
		for _, f := range [][2]string{{"title", a.Title}, {"author", a.Author}, {"howpublished", a.Outlet}, {"year", year}, {"date", date},
			{"url", webURL(a.URL)}, {"note", note}, {"langid", a.Lang}, {"dateline-id", a.ID}} {
			if value := oneLine(f[1]); value != "" {
				if f[0] == "author" || f[0] == "title" {
					value = "{" + texEscape(value) + "}" // keep capitals, and one author as printed
				} else if f[0] != "url" {
					value = texEscape(value)
				}
				if _, err := fmt.Fprintf(w, "  %s = {%s},\n", f[0], value); err != nil {
					return err
				}
			}
		}
		if month != "" {
			if _, err := fmt.Fprintf(w, "  month = %s,\n", month); err != nil {
				return err
			}
		}
		if _, err := io.WriteString(w, "}\n\n"); err != nil {
			return err
		}
	}
	return nil
}

// bibKey makes a key of outlet and day; a repeated one gets a letter or
// number.
func bibKey(a *timeline.Article, used map[string]int) string {
	key := strings.Map(func(r rune) rune {
		if r < unicode.MaxASCII && (unicode.IsLetter(r) || unicode.IsDigit(r)) {
			return unicode.ToLower(r)
		}
		return -1
	}, a.Outlet)
	if key == "" {
		key = "source"
	}
	if d := publishedDay(a); !d.IsZero() {
		key += d.Time().Format("20060102")
	}
	used[key]++
	if n := used[key]; n > 1 {
		key += fmt.Sprintf("-%d", n)
	}
	return key
}

// texEscape escapes what TeX would read as commands.
func texEscape(s string) string {
	return strings.NewReplacer(`\`, `\textbackslash{}`, `{`, `\{`, `}`, `\}`, `$`, `\$`, `&`, `\&`, `#`, `\#`, `%`, `\%`, `_`, `\_`,
		`^`, `\textasciicircum{}`, `~`, `\textasciitilde{}`).Replace(s)
}
