package eval_test

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"math"
	"strings"
	"testing"

	"github.com/dateline-tools/dateline/timeline"
	"github.com/dateline-tools/dateline/timeline/civil"
	"github.com/dateline-tools/dateline/timeline/eval"
)

const gold = `{"id":"a","text":"On Monday and Tuesday, the first week of May, they met for ten years.","timexes":[
	{"start":3,"end":9,"type":"DATE","value":"2025-05-05"},{"start":14,"end":21,"type":"DATE","value":"2025-05-06"},
	{"start":23,"end":44,"type":"DATE","value":"2025-W19"},{"start":41,"end":44,"type":"DATE","value":"2025-05"},
	{"start":59,"end":68,"type":"DURATION","value":"P10Y"},{"start":0,"end":2,"type":"DATE","value":"2025-05-07","dct":true}]}`

func dates(t *testing.T, s string) []eval.Labelled {
	t.Helper()
	docs, err := eval.ReadDates(strings.NewReader(strings.ReplaceAll(s, "\n", "")), "test")
	if err != nil {
		t.Fatal(err)
	}
	return docs
}

func TestDates(t *testing.T) {
	for _, tt := range []struct {
		name, system                       string
		strict, relaxed, typ, value, equiv int
		found                              int
		wantErrors                         string
	}{
		{"nothing found", `{"id":"a","timexes":[]}`, 0, 0, 0, 0, 0, 0, "missed monday; missed ten years; missed the first week of may; missed tuesday"},
		{"one span over two labels pairs with the first", `{"id":"a","timexes":[{"start":3,"end":21,"type":"DATE","value":"2025-05-05"}]}`, 0, 1, 1, 1, 1, 1,
			"missed ten years; missed the first week of may; missed tuesday; extent Monday"},
		{"two spans in one label: the first pairs", `{"id":"a","timexes":[{"start":23,"end":37,"type":"DATE","value":"x"},{"start":41,"end":44,"type":"DATE","value":"2025-W19"}]}`, 0, 1, 1, 0, 0, 2,
			"value the first week of may; missed monday; missed ten years; missed tuesday; spurious may; extent the first week of May"},
		{"equal in meaning", `{"id":"a","timexes":[{"start":59,"end":68,"type":"DURATION","value":"P1DE"}]}`, 1, 1, 1, 0, 1, 1,
			"value ten years; missed monday; missed the first week of may; missed tuesday"},
		{"type apart", `{"id":"a","timexes":[{"start":3,"end":9,"type":"TIME","value":"2025-05-05"}]}`, 1, 1, 0, 1, 1, 1,
			"missed ten years; missed the first week of may; missed tuesday"},
		{"empty and creation times are not scored", `{"id":"a","timexes":[{"start":3,"end":3,"value":"x"},{"start":3,"end":9,"value":"x","dct":true}]}`, 0, 0, 0, 0, 0, 0,
			"missed monday; missed ten years; missed the first week of may; missed tuesday"},
	} {
		s := eval.Dates(dates(t, gold), dates(t, tt.system))
		got := [7]int{s.Strict.Hits, s.Relaxed.Hits, s.Type.Hits, s.Value.Hits, s.Equivalent.Hits, s.Relaxed.System, s.Relaxed.Gold}
		if want := [7]int{tt.strict, tt.relaxed, tt.typ, tt.value, tt.equiv, tt.found, 4}; got != want {
			t.Errorf("%s: got %v, want %v", tt.name, got, want)
		}
		var errs []string
		for _, e := range s.Errors {
			errs = append(errs, e.Kind+" "+e.Words)
		}
		if got := strings.Join(errs, "; "); got != tt.wantErrors {
			t.Errorf("%s: errors %q, want %q", tt.name, got, tt.wantErrors)
		}
	}
}

func TestDatesTableAndMissingDocument(t *testing.T) {
	s := eval.Dates(dates(t, gold), nil)
	if s.Missing != 1 {
		t.Errorf("missing %d, want 1", s.Missing)
	}
	var b bytes.Buffer
	if err := s.Write(&b, 2); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"docs 1  gold 4  system 0  documents without an answer 1", "missed: 4 errors, 4 kinds", `"monday"`, "On [[Monday]] and Tuesday, the first week of"} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("the table lacks %q:\n%s", want, &b)
		}
	}
}

// What can be no labels is refused with file and line, not scored with zeros.
func TestNoLabels(t *testing.T) {
	dates := func(s string) error { _, err := eval.ReadDates(strings.NewReader(s), "gold.jsonl"); return err }
	events := func(s string) error { _, err := eval.ReadEvents(strings.NewReader(s), "gold.jsonl"); return err }
	const fine = `{"id":"a","text":"On Monday.","timexes":[{"start":3,"end":9,"value":"2025-05-05"}]}` + "\n"
	for _, tt := range []struct {
		read       func(string) error
		line, want string
	}{
		{dates, "", "gold.jsonl: no labels"},
		{dates, fine + "{", "gold.jsonl: line 2: "},
		{dates, fine + `{"id":"b","text":"On Monday."}`, "gold.jsonl: line 2: no timexes"},
		{dates, `{"text":"On Monday.","timexes":[]}`, "gold.jsonl: line 1: no id"},
		{dates, `{"id":"b","timexes":[{"start":9,"end":3}]}`, "gold.jsonl: line 1: timexes: 0: start 9 and end 3 are no place"},
		{dates, `{"id":"b","timexes":[{"start":-1,"end":3}]}`, "start -1 and end 3 are no place"},
		{dates, `{"id":"b","text":"On Monday.","timexes":[{"start":3,"end":9},{"start":3,"end":11}]}`, "timexes: 1: end 11 lies behind the text of 10 bytes"},
		{dates, `{"id":"b","timexes":"none"}`, "timexes: not to be given as string; want lines as 'dateline dates'"},
		{events, `{"id":"e","date":{"edtf":"2025-05-05"},"quotes":[{"article":"a"}]}`, "gold.jsonl: line 1: date: not to be given as object; 'dateline eval events --help'"},
		{events, `{"title":"They met","text":"They met on Monday."}`, "gold.jsonl: line 1: a label wants article, start and end"},
		{events, "article,start\na,3\n", "gold.jsonl: the first line has no column named sentence"},
	} {
		if err := tt.read(tt.line); err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%s: %v, want %q", tt.line, err, tt.want)
		}
	}
	if err := dates(fine + `{"id":"b","timexes":[]}`); err != nil {
		t.Errorf("a document without expressions is a label: %v", err)
	}
	labels, err := eval.ReadDates(strings.NewReader("\n"+`{"id":"a","timexes":[{"start":3,"end":11}]}`), "gold.jsonl")
	if err == nil {
		err = eval.Fit(labels, "gold.jsonl", []timeline.Article{{ID: "b"}, {ID: "a", Text: "On Monday."}})
	}
	if err == nil || !strings.Contains(err.Error(), `gold.jsonl: line 2: article "a" as read now: timexes: 0: end 11 lies behind`) {
		t.Errorf("labels of another text: %v", err)
	}
}

func TestAgreement(t *testing.T) {
	// 20 yes/yes, 5 yes/no, 10 no/yes, 15 no/no: kappa 0.4 by hand.
	var a, b []string
	for _, x := range []struct {
		n    int
		a, b string
	}{{20, "y", "y"}, {5, "y", "n"}, {10, "n", "y"}, {15, "n", "n"}} {
		for range x.n {
			a, b = append(a, x.a), append(b, x.b)
		}
	}
	near := func(name string, got, want float64, ok bool) {
		t.Helper()
		if !ok || math.Abs(got-want) > 5e-4 {
			t.Errorf("%s: got %.4f %v, want %.4f", name, got, ok, want)
		}
	}
	k, ok := eval.Kappa(a, b)
	near("kappa", k, 0.4, ok)
	// The nominal data of Krippendorff (2011), part B: alpha 0.095.
	k, ok = eval.Alpha(strings.Split("0100000000", ""), strings.Split("1110010100", ""))
	near("alpha of two", k, 0.095, ok)
	// Part C of the same: four observers, missing labels, alpha 0.743.
	obs := func(s string) []string { return strings.Split(s, ",") }
	k, ok = eval.Alpha(obs("1,2,3,3,2,1,4,1,2,,,"), obs("1,2,3,3,2,2,4,1,2,5,,3"), obs(",3,3,3,2,3,4,2,2,5,1,"), obs("1,2,3,3,2,4,4,1,2,5,1,"))
	near("alpha of four", k, 0.743, ok)
	for _, same := range [][]string{nil, {"y", "y"}} {
		if _, ok := eval.Kappa(same, same); ok {
			t.Errorf("kappa of %v is defined", same)
		}
		if _, ok := eval.Alpha(same, same); ok {
			t.Errorf("alpha of %v is defined", same)
		}
	}
}

func TestBCubed(t *testing.T) {
	// Gold {1,2,3,4,5} {6,7} {8..12}; answers {1..5} {6,7,8..12}: by hand
	// P = (5*1 + 2*2/7 + 5*5/7)/12, R = 1.
	var items []eval.Grouping
	for i := range 12 {
		g, s := "a", "x"
		switch {
		case i >= 7:
			g, s = "c", "y"
		case i >= 5:
			g, s = "b", "y"
		}
		items = append(items, eval.Grouping{Item: fmt.Sprint(i), Gold: g, System: s})
	}
	p, r := eval.BCubed(items)
	if want := (5 + 4.0/7 + 25.0/7) / 12; math.Abs(p-want) > 1e-12 || r != 1 {
		t.Errorf("got %.4f %.4f, want %.4f 1", p, r, want)
	}
	if p, r := eval.BCubed(nil); p != 0 || r != 0 {
		t.Errorf("no items: %v %v", p, r)
	}
}

func sampleTimeline() *timeline.Timeline {
	day := func(d int) civil.Date { return civil.Date{Year: 2025, Month: 9, Day: d} }
	quote := func(article string, start int, sentence string, d int, st timeline.Status) timeline.Quote {
		return timeline.Quote{Article: article, Start: start, End: start + len(sentence), Sentence: sentence, Status: st, Earliest: day(d), Latest: day(d), Best: day(d)}
	}
	event := func(title string, d int, qs ...timeline.Quote) timeline.Event {
		e := timeline.Event{Title: title, Quotes: qs, Type: "CONSULT", Status: qs[0].Status, Topics: []string{"Corridor"},
			Date: timeline.EventDate{Earliest: day(d), Latest: day(d), Best: day(d)}, Actors: []timeline.Actor{{Name: "Ukraine"}, {Name: "France"}}}
		e.SetID()
		return e
	}
	return &timeline.Timeline{Events: []timeline.Event{
		event("Ministers met in Paris", 4, quote("a", 0, "Ministers met in Paris on Thursday.", 4, timeline.Happened), quote("b", 10, "The ministers met in Paris.", 4, timeline.Reported)),
		event("They will meet in Geneva", 8, quote("a", 40, "=They will meet in Geneva on Monday.", 8, timeline.Scheduled)),
	}}
}

func TestEvents(t *testing.T) {
	labels, err := eval.ReadEvents(strings.NewReader(`{"event":"paris","article":"a","start":2,"end":20,"date":"2025-09-04","status":"happened","type":"CONSULT","actors":["ukraine","Germany"],"topics":["corridor"]}
{"event":"paris","article":"b","sentence":"The  ministers met in Paris.","date":"2025-09-05","status":"happened"}
{"event":"geneva","title":"ministers to meet in Geneva","date":"2025-09"}
{"event":"oslo","title":"the king visits Oslo","date":"2025-09-08"}
{"article":"a","start":100,"end":120,"none":true}
`), "labels")
	if err != nil {
		t.Fatal(err)
	}
	s := eval.Events(labels, sampleTimeline())
	if s.Found != (eval.PRF{Hits: 3, System: 3, Gold: 4}) {
		t.Errorf("found %+v", s.Found)
	}
	if s.Date.Hits != 1 || s.Date.Gold != 3 {
		t.Errorf("dates %+v", s.Date)
	}
	if s.Status.Same != 1 || s.Status.Of != 2 {
		t.Errorf("status %v", s.Status)
	}
	if s.Actors != (eval.PRF{Hits: 1, System: 2, Gold: 2}) || s.Topics.Hits != 1 {
		t.Errorf("actors %+v topics %+v", s.Actors, s.Topics)
	}
	if s.BCubedF != 1 || s.Grouped != 3 {
		t.Errorf("B-cubed %v of %d", s.BCubedF, s.Grouped)
	}
	if len(s.Missed) != 1 || !strings.Contains(s.Missed[0], "Oslo") {
		t.Errorf("missed %q", s.Missed)
	}
	var b bytes.Buffer
	if err := s.Write(&b, 5); err != nil || !strings.Contains(b.String(), "found     P 100.00 R 75.00") {
		t.Errorf("%v\n%s", err, &b)
	}
}

// A sheet filled in is read back as labels, and the seed fixes the draw.
func TestSampleIsReadBack(t *testing.T) {
	tl := sampleTimeline()
	var first, second bytes.Buffer
	if err := eval.Sample(&first, tl, 3, 7); err != nil {
		t.Fatal(err)
	}
	if err := eval.Sample(&second, tl, 3, 7); err != nil || first.String() != second.String() {
		t.Errorf("two draws with one seed differ (%v)", err)
	}
	rows, err := csv.NewReader(strings.NewReader(first.String())).ReadAll()
	if err != nil || len(rows) != 4 {
		t.Fatalf("%d rows, %v", len(rows), err)
	}
	if strings.Contains(first.String(), ",=They") {
		t.Error("a formula reaches the spreadsheet")
	}
	column := func(name string) int {
		for i, c := range rows[0] {
			if c == name {
				return i
			}
		}
		t.Fatalf("no column %s", name)
		return 0
	}
	for _, row := range rows[1:] {
		row[column("is_event")], row[column("status")], row[column("actors")] = "y", "happened", "Ukraine; France"
	}
	rows[3][column("is_event")] = "n"
	var filled bytes.Buffer
	w := csv.NewWriter(&filled)
	if err := w.WriteAll(rows); err != nil {
		t.Fatal(err)
	}
	labels, err := eval.ReadEvents(strings.NewReader("\ufeff"+filled.String()), "sheet.csv")
	if err != nil || len(labels) != 3 || !labels[2].None {
		t.Fatalf("%v %+v", err, labels)
	}
	s := eval.Events(labels, tl)
	if s.Found != (eval.PRF{Hits: 2, System: 3, Gold: 2}) || s.Actors.Hits != 4 {
		t.Errorf("found %+v actors %+v", s.Found, s.Actors)
	}
	// What was not drawn, or not coded, is no mistake.
	if s := eval.Events(labels[:1], tl); s.Found != (eval.PRF{Hits: 1, System: 1, Gold: 1}) {
		t.Errorf("of one row: found %+v", s.Found)
	}
	// Nor is a row coded "no" that is reported no more.
	if s := eval.Events(labels[2:], &timeline.Timeline{}); s.Found != (eval.PRF{}) {
		t.Errorf("of no report: found %+v", s.Found)
	}
	empty, err := eval.ReadEvents(strings.NewReader(first.String()), "sheet.csv")
	if err != nil || len(empty) != 0 {
		t.Errorf("a sheet not filled in gives %d labels, %v", len(empty), err)
	}
}

// Of two dates in one sentence a row means the one that is marked in it.
func TestRowMeansItsMark(t *testing.T) {
	const both = "They met on Monday and will meet on Friday."
	of := func(words string, st timeline.Status) timeline.Event {
		e := timeline.Event{Title: "They met", Status: st, Quotes: []timeline.Quote{{Article: "a", End: len(both), Sentence: both, DateText: words, Status: st}}}
		e.SetID()
		return e
	}
	tl := &timeline.Timeline{Events: []timeline.Event{of("Monday", timeline.Happened), of("Friday", timeline.Scheduled)}}
	for words, want := range map[string]int{"Monday": 0, "Friday": 1} {
		sheet := "article,start,end,sentence,marked,is_event,status\na,0,43," + both + "," + words + ",yes,scheduled\n"
		labels, err := eval.ReadEvents(strings.NewReader(sheet), "sheet.csv")
		if err != nil {
			t.Fatal(err)
		}
		if s := eval.Events(labels, tl); s.Status.Same != want {
			t.Errorf("%s: %+v", words, s.Status)
		}
	}
}

func FuzzReadEvents(f *testing.F) {
	f.Add([]byte(`{"article":"a","start":1,"end":9}`))
	f.Add([]byte("sentence,is_event,start\nx,y,1\n"))
	f.Fuzz(func(t *testing.T, b []byte) {
		labels, err := eval.ReadEvents(bytes.NewReader(b), "fuzz")
		if err != nil {
			return
		}
		s := eval.Events(labels, sampleTimeline())
		if s.Found.Hits > s.Found.Gold || s.Found.Hits > 3 {
			t.Errorf("more found than there are: %+v", s.Found)
		}
	})
}
