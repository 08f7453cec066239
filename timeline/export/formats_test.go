package export_test

import (
	"archive/zip"
	"bytes"
	"encoding/csv"
	"encoding/json"
	"encoding/xml"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/dateline-tools/dateline/timeline"
	ical "github.com/emersion/go-ical"
	"github.com/mmcdole/gofeed"
	"github.com/xuri/excelize/v2"
)

func readFile(t *testing.T, name string) string {
	t.Helper()
	b, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// reread reads a result back with a parser of its format.
func reread(format string, b []byte) error {
	switch format {
	case "jsonl", "plover":
		for line := range bytes.Lines(b) {
			if !json.Valid(line) {
				return fmt.Errorf("a line is no JSON: %s", line)
			}
		}
	case "jsonld", "timelinejs", "csl":
		if !json.Valid(b) {
			return fmt.Errorf("no JSON")
		}
	case "csv":
		_, err := csv.NewReader(bytes.NewReader(b)).ReadAll()
		return err
	case "ics":
		_, err := ical.NewDecoder(bytes.NewReader(b)).Decode()
		return err
	case "atom", "gexf":
		d := xml.NewDecoder(bytes.NewReader(b))
		for {
			if _, err := d.Token(); err == io.EOF {
				return nil
			} else if err != nil {
				return err
			}
		}
	case "texts":
		_, err := zip.NewReader(bytes.NewReader(b), int64(len(b)))
		return err
	}
	return nil
}

func TestJSONLRoundTrip(t *testing.T) {
	tl := sample()
	lines := strings.Split(strings.TrimSpace(string(write(t, "jsonl", tl))), "\n")
	if len(lines) != len(tl.Events) {
		t.Fatalf("%d lines for %d events", len(lines), len(tl.Events))
	}
	for i, line := range lines {
		var e timeline.Event
		if err := json.Unmarshal([]byte(line), &e); err != nil {
			t.Fatal(err)
		}
		again, err := json.Marshal(e)
		if err != nil {
			t.Fatal(err)
		}
		want, err := json.Marshal(tl.Events[i])
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(again, want) {
			t.Errorf("event %d changed:\n%s\n%s", i, again, want)
		}
	}
}

// table reads a CSV as one map a row.
func table(t *testing.T, b []byte) []map[string]string {
	t.Helper()
	rows, err := csv.NewReader(bytes.NewReader(b)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	var out []map[string]string
	for _, row := range rows[1:] {
		m := map[string]string{}
		for i, cell := range row {
			m[rows[0][i]] = cell
		}
		out = append(out, m)
	}
	return out
}

func TestCSV(t *testing.T) {
	tl := sample()
	rows := table(t, write(t, "csv", tl))
	messy := map[string]string{
		"Leaders met in Paris": "2025-09-04", "Ministers will visit in September": "2025-09", "Talks go on for five days": "2025-09-08..2025-09-12",
		"Envoys meet some day that week": "2025-09-08..2025-09-12", "The report was sent": "2025-09-10~", "A call took place": "{2025-09-03,2025-09-04}",
		"Sanctions since spring": "2025-03-01..", "Nobody knows when": "",
	}
	seen := 0
	for i, row := range rows {
		e := &tl.Events[i]
		if row["id"] != e.ID || strings.TrimPrefix(row["title"], "'") != e.Title || row["edtf"] != string(e.Date.EDTF) || row["span"] != string(e.Date.Span) || row["earliest"] != e.Date.Earliest.String() {
			t.Errorf("row %d does not come back: %v", i, row)
		}
		if want, ok := messy[e.Title]; ok {
			seen++
			if row["messydates"] != want {
				t.Errorf("%s: messydates %q, want %q", e.Title, row["messydates"], want)
			}
		}
		for column, cell := range row {
			if cell != "" && strings.ContainsRune("=+-@\t\r", rune(cell[0])) {
				t.Errorf("%s begins like a formula: %q", column, cell)
			}
		}
	}
	if seen != len(messy) || len(rows) != len(tl.Events) {
		t.Errorf("%d of %d dates, %d of %d rows", seen, len(messy), len(rows), len(tl.Events))
	}
	if rows[7]["previous_dates"] != "2025-09-08" {
		t.Errorf("the moved summit was on %q before", rows[7]["previous_dates"])
	}
}

func TestICS(t *testing.T) {
	tl := sample()
	b := write(t, "ics", tl)
	for line := range bytes.SplitSeq(b, []byte("\r\n")) {
		if len(line) > 75 || !utf8.Valid(line) {
			t.Errorf("a line of %d octets, or a character cut in two: %q", len(line), line)
		}
		if bytes.ContainsRune(line, '\n') {
			t.Errorf("a bare line feed: %q", line)
		}
	}
	cal, err := ical.NewDecoder(bytes.NewReader(b)).Decode()
	if err != nil {
		t.Fatal(err)
	}
	got := map[string]string{}
	for _, e := range cal.Events() {
		text := func(name string) string {
			p := e.Props.Get(name)
			if p == nil {
				return ""
			}
			return p.Value
		}
		if e.Props.Get("DTSTART").ValueType() != ical.ValueDate {
			t.Errorf("%s is no whole day", text("SUMMARY"))
		}
		id := strings.TrimSuffix(text("UID"), "@dateline")
		i := slices.IndexFunc(tl.Events, func(e timeline.Event) bool { return e.ID == id })
		if i < 0 {
			t.Fatalf("UID %s is no event", text("UID"))
		}
		prefix, _, found := strings.Cut(text("SUMMARY"), ": ")
		if !found || i == 11 {
			prefix = ""
		}
		got[tl.Events[i].Title] = strings.Join([]string{text("DTSTART"), text("DTEND"), text("STATUS"), text("SEQUENCE"), prefix}, " ")
	}
	want := map[string]string{
		"Leaders met in Paris":           "20250904 20250905 CONFIRMED 0 ",
		"Talks go on for five days":      "20250908 20250913 TENTATIVE 0 ",
		"Envoys meet some day that week": "20250908 20250913 TENTATIVE 0 Some day",
		"A plan is due":                  "20251201 20251202 TENTATIVE 0 Due",
		"The report was sent":            "20250910 20250911 TENTATIVE 0 ",
		"A call took place":              "20250903 20250904 TENTATIVE 0 ",
		"The summit opens":               "20250915 20250916 TENTATIVE 1 ",
		"The visit is off":               "20250920 20250921 CANCELLED 1 ",
		"Sanctions since spring":         "20250301 20250302 TENTATIVE 0 From",
		hostile:                          "20250922 20250923 CONFIRMED 0 ",
	}
	for title, w := range want {
		if got[title] != w {
			t.Errorf("%s: got %q, want %q", title, got[title], w)
		}
	}
	if len(got) != len(want) {
		t.Errorf("%d entries, want %d: %v", len(got), len(want), got)
	}
	notes, err := cal.Props.Text("X-WR-CALDESC")
	if err != nil || !strings.Contains(notes, "September 2025: Ministers will visit") || !strings.Contains(notes, "They may meet") || !strings.Contains(notes, "date unknown: Nobody knows when") {
		t.Errorf("%v: the calendar's notes are %q", err, notes)
	}
}

func TestEmptyICSIsWellFormed(t *testing.T) {
	b := string(write(t, "ics", &timeline.Timeline{Title: "Nothing, yet"}))
	if b != "BEGIN:VCALENDAR\r\nPRODID:-//Dateline//Timeline//EN\r\nVERSION:2.0\r\nX-WR-CALNAME:Nothing\\, yet\r\nEND:VCALENDAR\r\n" {
		t.Errorf("got %q", b)
	}
}

func TestJSONLD(t *testing.T) {
	tl := sample()
	b := write(t, "jsonld", tl)
	if bytes.ContainsAny(b, "<>") {
		t.Error("an angle bracket stands unescaped")
	}
	var doc struct {
		Context string           `json:"@context"`
		Graph   []map[string]any `json:"@graph"`
	}
	if err := json.Unmarshal(b, &doc); err != nil {
		t.Fatal(err)
	}
	ids, events := map[string]bool{}, map[string]map[string]any{}
	for _, n := range doc.Graph {
		ids[n["@id"].(string)] = true
		if n["@type"] == "Event" {
			events[n["name"].(string)] = n
		}
	}
	for name, e := range events {
		for _, ref := range e["subjectOf"].([]any) {
			if id := ref.(map[string]any)["@id"].(string); !ids[id] {
				t.Errorf("%s refers to %s, which is not in the graph", name, id)
			}
		}
	}
	for _, tt := range []struct{ title, key, want string }{
		{"Leaders met in Paris", "startDate", "2025-09-04"},
		{"Leaders met in Paris", "eventStatus", "https://schema.org/EventScheduled"},
		{"Ministers will visit in September", "startDate", "2025-09"},
		{"Talks go on for five days", "endDate", "2025-09-12"},
		{"The summit opens", "eventStatus", "https://schema.org/EventRescheduled"},
		{"The summit opens", "previousStartDate", "2025-09-08"},
		{"The visit is off", "eventStatus", "https://schema.org/EventCancelled"},
	} {
		if got := events[tt.title][tt.key]; got != tt.want {
			t.Errorf("%s: %s is %v, want %s", tt.title, tt.key, got, tt.want)
		}
	}
	for title, key := range map[string]string{"Envoys meet some day that week": "startDate", "They may meet": "eventStatus", "Nobody knows when": "startDate"} {
		if got, ok := events[title][key]; ok {
			t.Errorf("%s has a %s, %v", title, key, got)
		}
	}
}

func TestTimelineJS(t *testing.T) {
	var doc struct {
		Title struct {
			Text struct{ Headline, Text string }
		}
		Events []struct {
			Start   struct{ Year, Month, Day int }  `json:"start_date"`
			End     *struct{ Year, Month, Day int } `json:"end_date"`
			Display string                          `json:"display_date"`
			Text    struct{ Headline, Text string }
			ID      string `json:"unique_id"`
		}
	}
	b := write(t, "timelinejs", sample())
	if err := json.Unmarshal(b, &doc); err != nil {
		t.Fatal(err)
	}
	if len(doc.Events) != len(sample().Events)-1 || !strings.HasPrefix(doc.Title.Text.Text, "1 events without a date") {
		t.Errorf("%d events, title %q", len(doc.Events), doc.Title.Text.Text)
	}
	displays := map[string]string{}
	for _, e := range doc.Events {
		displays[e.Text.Headline] = e.Display
		if strings.Contains(e.Text.Headline+e.Text.Text, "<b") || strings.Contains(e.Text.Text, "</script") {
			t.Errorf("markup of the news reaches the page: %q", e.Text.Headline)
		}
		if e.Start.Year == 0 {
			t.Errorf("%q has no start", e.Text.Headline)
		}
	}
	for title, want := range map[string]string{
		"Ministers will visit in September": "September 2025", "Envoys meet some day that week": "between 8 September 2025 and 12 September 2025",
		"A plan is due": "by 1 December 2025 (not before 5 September 2025)", "The report was sent": "about 10 September 2025",
		"Sanctions since spring": "since 1 March 2025", "A call took place": "3 September 2025 or 4 September 2025 (sources or readings differ)",
	} {
		if displays[title] != want {
			t.Errorf("%s: shown as %q, want %q", title, displays[title], want)
		}
	}
}

func TestMarkwhen(t *testing.T) {
	doc := string(write(t, "markwhen", sample()))
	for _, want := range []string{
		"---\ntitle: \"Talks & <tea>\"\n---\n",
		"\n2025-09-04: Leaders met in Paris #happened #security_guarantees #winter__grain\n",
		"\n2025-09: Ministers will visit in September #scheduled\n",
		"\n2025-09-08 / 2025-09-12: Talks go on for five days #scheduled\n",
		"\n2025-09-08 / 2025-09-12: Envoys meet some day that week (between 8 September 2025 and 12 September 2025) #reported\n",
		"\n// undated: Nobody knows when\n",
	} {
		if !strings.Contains(doc, want) {
			t.Errorf("lacks %q in\n%s", want, doc)
		}
	}
	// Only entries look like entries: a date or range, a colon, a blank.
	heads := 0
	for line := range strings.SplitSeq(doc, "\n") {
		if len(line) > 4 && strings.HasPrefix(line, "20") && strings.Contains(line, ": ") {
			heads++
		}
	}
	if want := len(sample().Events) - 1; heads != want {
		t.Errorf("%d entries, want %d", heads, want)
	}
}

func TestGEXF(t *testing.T) {
	type spell struct {
		Start string `xml:"start,attr"`
		End   string `xml:"end,attr"`
	}
	var doc struct {
		XMLName xml.Name `xml:"http://gexf.net/1.3 gexf"`
		Version string   `xml:"version,attr"`
		Graph   struct {
			Mode  string `xml:"mode,attr"`
			Nodes []struct {
				ID    string `xml:"id,attr"`
				Label string `xml:"label,attr"`
			} `xml:"nodes>node"`
			Edges []struct {
				Source string  `xml:"source,attr"`
				Target string  `xml:"target,attr"`
				Weight string  `xml:"weight,attr"`
				Spells []spell `xml:"spells>spell"`
			} `xml:"edges>edge"`
		} `xml:"graph"`
	}
	if err := xml.Unmarshal(write(t, "gexf", sample()), &doc); err != nil {
		t.Fatal(err)
	}
	labels := map[string]string{}
	for _, n := range doc.Graph.Nodes {
		labels[n.ID] = n.Label
	}
	if len(labels) != 3 || doc.Version != "1.3" || doc.Graph.Mode != "dynamic" {
		t.Errorf("%d nodes, version %s, mode %s", len(labels), doc.Version, doc.Graph.Mode)
	}
	var got []string
	for _, e := range doc.Graph.Edges {
		got = append(got, fmt.Sprint(labels[e.Source], "-", labels[e.Target], " ", e.Weight, " ", e.Spells))
	}
	want := []string{"Emmanuel Macron-NATO 1 [{2025-09-04 2025-09-04}]", "Emmanuel Macron-Ukraine 1 [{2025-09-04 2025-09-04}]",
		"NATO-Ukraine 2 [{2025-09-04 2025-09-04} {2025-09-08 2025-09-12}]"}
	if !slices.Equal(got, want) {
		t.Errorf("got %q", got)
	}
}

func TestAtom(t *testing.T) {
	feed, err := gofeed.NewParser().Parse(bytes.NewReader(write(t, "atom", sample())))
	if err != nil {
		t.Fatal(err)
	}
	if feed.FeedType != "atom" || feed.Title != "Talks & <tea>" || len(feed.Items) != len(sample().Events) {
		t.Fatalf("%s %q with %d items", feed.FeedType, feed.Title, len(feed.Items))
	}
	first := feed.Items[0]
	if first.Title != "4 September 2025: Leaders met in Paris" || first.Link != "https://example.org/a?b=1&c=2" || !slices.Equal(first.Categories, []string{"Security guarantees", "Winter, grain"}) {
		t.Errorf("the first item is %q, %s, %q", first.Title, first.Link, first.Categories)
	}
	if feed.Items[7].Updated != "2025-09-02T00:00:00Z" || feed.Updated != "2025-09-10T00:00:00Z" {
		t.Errorf("the moved event changed on %s, the feed on %s", feed.Items[7].Updated, feed.Updated)
	}
}

func TestXLSX(t *testing.T) {
	tl := sample()
	f, err := excelize.OpenReader(bytes.NewReader(write(t, "xlsx", tl)))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if got := f.GetSheetList(); !slices.Equal(got, []string{"events", "quotes", "sources", "notes"}) {
		t.Errorf("sheets %v", got)
	}
	rows, err := f.GetRows("events", excelize.Options{RawCellValue: true})
	if err != nil || len(rows) != len(tl.Events)+1 {
		t.Fatalf("%d rows, %v", len(rows), err)
	}
	if i := slices.Index(rows[0], "earliest"); rows[1][i] != "45904" { // 4 September 2025
		t.Errorf("earliest is %q, want Excel's day 45904", rows[1][i])
	}
	if formula, err := f.GetCellFormula("events", "B13"); err != nil || formula != "" {
		t.Errorf("the hostile title is the formula %q (%v)", formula, err)
	}
	if rows[12][1] != hostile {
		t.Errorf("the hostile title reads %q", rows[12][1])
	}
}

// LibreOffice Calc opens the workbook and sees the same titles and days.
func TestXLSXOpensInLibreOffice(t *testing.T) {
	office := need(t, "localc") // LibreOffice with Calc; Writer alone opens no workbook
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "t.xlsx"), write(t, "xlsx", sample()), 0o600); err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(office, "-env:UserInstallation=file://"+dir+"/profile", "--headless", "--convert-to", "csv", "--outdir", dir, filepath.Join(dir, "t.xlsx"))
	out, err := cmd.CombinedOutput()
	if err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	t.Logf("%s", out)
	rows := table(t, []byte(readFile(t, filepath.Join(dir, "t.csv"))))
	if len(rows) != len(sample().Events) || rows[0]["title"] != "Leaders met in Paris" || rows[11]["title"] != hostile {
		t.Errorf("%d rows, the first %v", len(rows), rows[0])
	}
}

// need returns the path of a program, or skips; it fails where
// DATELINE_REQUIRE names the program.
func need(t *testing.T, name string) string {
	t.Helper()
	path, err := exec.LookPath(name)
	if err == nil {
		return path
	}
	if slices.Contains(strings.Split(os.Getenv("DATELINE_REQUIRE"), ","), name) {
		t.Fatalf("%s is required and not installed", name)
	}
	t.Skipf("%s is not installed", name)
	return ""
}

func TestPLOVER(t *testing.T) {
	tl := sample()
	want := map[string]string{"Leaders met in Paris": "actual", "The summit opens": "future", "The visit is off": "negated", "They may meet": "hypothetical", "Sanctions since spring": "ongoing"}
	n := 0
	for line := range bytes.Lines(write(t, "plover", tl)) {
		var p struct {
			ID, Text, Reality string
			Event             *string
			Actor, Recip      []struct{ Name string }
			Provenance        []struct{ Text string }
		}
		if err := json.Unmarshal(line, &p); err != nil {
			t.Fatal(err)
		}
		e := &tl.Events[n]
		n++
		if p.ID != e.ID || p.Text != e.Title || len(p.Actor)+len(p.Recip) != len(e.Actors) || len(p.Provenance) != len(e.Quotes) {
			t.Errorf("event %q comes back as %+v", e.Title, p)
		}
		for _, a := range e.Actors {
			list := p.Actor
			if a.Part == timeline.Recip {
				list = p.Recip
			}
			if !slices.ContainsFunc(list, func(x struct{ Name string }) bool { return x.Name == a.Name }) {
				t.Errorf("%s: %s is not in %+v", e.Title, a.Name, p)
			}
		}
		if w, ok := want[e.Title]; ok && p.Reality != w {
			t.Errorf("%s is %s, want %s", e.Title, p.Reality, w)
		}
	}
	if n != len(tl.Events) {
		t.Errorf("%d lines for %d events", n, len(tl.Events))
	}
}

func TestTexts(t *testing.T) {
	b := write(t, "texts", sample())
	z, err := zip.NewReader(bytes.NewReader(b), int64(len(b)))
	if err != nil {
		t.Fatal(err)
	}
	files := map[string]string{}
	for _, f := range z.File {
		if strings.ContainsAny(f.Name, `/\:*?"<>|`) {
			t.Errorf("unsafe file name %q", f.Name)
		}
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		files[f.Name] = string(text)
	}
	if got := files["0002 2025-09-01 Example Post Leaders meet.txt"]; !strings.HasSuffix(got, "\n\nLeaders met in Paris.\n\nThey talked.\n") || !strings.Contains(got, "Published: 2025-09-01\n") {
		t.Errorf("the text reads %q; files %d", got, len(files))
	}
	rows := table(t, []byte(files["sources.csv"]))
	if len(rows) != 2 || len(files) != 3 {
		t.Fatalf("%d rows, %d files", len(rows), len(files))
	}
	for _, row := range rows {
		if text, ok := files[row["name"]+".txt"]; !ok {
			t.Errorf("sources.csv names %q, which is no file", row["name"])
		} else if row["id"] == "art-2" && !strings.Contains(text, "Nobody knows when.") {
			t.Errorf("an article without text lacks its quotes: %q", text)
		}
	}
}
