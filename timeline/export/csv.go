package export

import (
	"encoding/csv"
	"io"
	"strconv"
	"strings"

	"github.com/dateline-tools/dateline/timeline"
	"github.com/dateline-tools/dateline/timeline/civil"
)

// eventColumns heads the table of events: one row an event, lists joined by
// "; ". Absent values are empty cells.
var eventColumns = []string{
	"id", "title", "status", "type", "mode", "earliest", "latest", "best", "edtf", "span", "messydates", "grade", "why",
	"topics", "actors", "actor_countries", "place", "place_country", "reports", "independent", "first_reported",
	"previous_dates", "disputed", "condition", "sentence", "speaker", "outlet", "published", "article", "url", "aliases",
}

// writeCSV writes the table of events: UTF-8, RFC 4180 with LF line ends.
func writeCSV(w io.Writer, tl *timeline.Timeline) error {
	out := csv.NewWriter(w)
	if err := out.Write(eventColumns); err != nil {
		return err
	}
	byID := articles(tl)
	for i := range tl.Events {
		row := eventRow(&tl.Events[i], byID)
		for j := range row {
			row[j] = guard(row[j])
		}
		if err := out.Write(row); err != nil {
			return err
		}
	}
	out.Flush()
	return out.Error()
}

// eventRow returns the cells of eventColumns.
func eventRow(e *timeline.Event, byID map[string]*timeline.Article) []string {
	var q timeline.Quote
	if len(e.Quotes) > 0 {
		q = e.Quotes[0]
	}
	var countries, disputed []string
	for _, a := range e.Actors {
		countries = append(countries, a.Country)
	}
	for _, d := range e.Disputes {
		disputed = append(disputed, d.Field)
	}
	country := ""
	if e.Place != nil {
		country = e.Place.Country
	}
	return []string{
		e.ID, e.Title, string(e.Status), string(e.Type), string(e.Mode),
		e.Date.Earliest.String(), e.Date.Latest.String(), e.Date.Best.String(), string(e.Date.EDTF), string(e.Date.Span),
		messy(e.Date), grade(e.Date.Grade), e.Date.Why,
		strings.Join(e.Topics, "; "), strings.Join(actorNames(e), "; "), strings.Join(countries, "; "), placeName(e), country,
		strconv.Itoa(e.Reports), strconv.Itoa(e.Independent), e.FirstReported.String(),
		strings.Join(previousDates(e), "; "), strings.Join(disputed, "; "), e.Condition,
		q.Sentence, q.Speaker, q.Outlet, string(q.Published), q.Article, firstURL(e, byID), strings.Join(e.Aliases, "; "),
	}
}

func grade(g timeline.Grade) string {
	if g == "" {
		return string(timeline.None)
	}
	return string(g)
}

// guard keeps a spreadsheet from running a cell as a formula (OWASP, CSV
// injection): such cells begin with an apostrophe. Numbers keep their sign.
func guard(s string) string {
	if s == "" || !strings.ContainsRune("=+-@\t\r\n", rune(s[0])) {
		return s
	}
	if _, err := strconv.ParseFloat(s, 64); err == nil && s[0] != '=' && s[0] != '@' {
		return s
	}
	return "'" + s
}

// messy writes a date as R's messydates reads it. EDTF's slash would be taken
// for a hyphen there, seasons and the like are unknown to it: those become
// ranges of days.
func messy(d timeline.EventDate) string {
	v, err := civil.ParseEDTF(string(d.EDTF))
	if err != nil || v.IsZero() {
		if !d.Dated() {
			return ""
		}
		v = civil.WindowOf(d.Days())
	}
	switch v.Kind {
	case civil.Interval, civil.Between:
		return messyEnd(v.Parts[0], false) + ".." + messyEnd(v.Parts[1], true)
	case civil.OneOf:
		var all []string
		for _, p := range v.Parts {
			all = append(all, messyPart(p))
		}
		return "{" + strings.Join(all, ",") + "}"
	}
	return messyPart(v.Parts[0])
}

// messyPart writes one part: days, months and years as they are, the rest as
// a range of days.
func messyPart(p civil.Part) string {
	switch p.Precision {
	case civil.Day, civil.Month, civil.Year:
		return p.EDTF()
	}
	return messyEnd(p, false) + ".." + messyEnd(p, true)
}

// messyEnd writes one end of a range; open for an unknown one.
func messyEnd(p civil.Part, last bool) string {
	switch p.Precision {
	case civil.Unknown:
		return ""
	case civil.Day, civil.Month, civil.Year:
		return p.EDTF()
	}
	if last {
		return p.Span().End.String()
	}
	return p.Span().Start.String()
}
