package eval

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/dateline-tools/dateline/timeline"
	"github.com/dateline-tools/dateline/timeline/civil"
)

// LabelledEvent is one event as a person coded it. Fields left empty are not
// scored. It is found again by its place (Article, Start, End), by its
// sentence, or by its day and words, whichever is given.
type LabelledEvent struct {
	Event    string       `json:"event"` // any name; the same for all reports of one event
	Article  string       `json:"article"`
	Start    int          `json:"start"`
	End      int          `json:"end"`
	Sentence string       `json:"sentence"`
	Title    string       `json:"title"` // words of the event, where no sentence is given
	Date     timeline.Opt `json:"date"`  // EDTF
	Status   string       `json:"status"`
	Type     string       `json:"type"` // PLOVER
	None     bool         `json:"none"` // the sentence reports no event
	Place    string       `json:"place"`
	Actors   []string     `json:"actors"`
	Topics   []string     `json:"topics"`

	drawn  bool   // a row of a sheet: what was not drawn says nothing
	marked string // the date's words in the sentence, of a row
}

// check refuses a label that can find nothing.
func (g *LabelledEvent) check(int) error {
	if g.Sentence == "" && (g.Article == "" || g.End <= g.Start) && (g.Title == "" || g.Date == "") {
		return errors.New("a label wants article, start and end, or sentence, or title and date")
	}
	return nil
}

// ReadEvents reads labels: JSONL of [LabelledEvent], or the coding sheet that
// [Sample] writes, filled in; name stands in errors.
func ReadEvents(r io.Reader, name string) ([]LabelledEvent, error) {
	return readLabels(r, name)
}

// EventScores is the result of [Events].
type EventScores struct {
	Found   PRF       `json:"found"`    // labels met by a report of ours; ours in labelled articles (or all, where labels name none), of a sheet in its rows
	Date    PRF       `json:"date"`     // of found ones that have a date label: the same day or the same span of days
	Status  Agreement `json:"status"`   // of found ones
	Type    Agreement `json:"type"`     // of found ones
	Place   Agreement `json:"place"`    // of found ones
	Actors  PRF       `json:"actors"`   // names, over found ones that have labelled actors
	Topics  PRF       `json:"topics"`   // over found ones that have labelled topics
	BCubedP float64   `json:"bcubed_p"` // grouping of found reports into events
	BCubedR float64   `json:"bcubed_r"`
	BCubedF float64   `json:"bcubed_f"`
	Grouped int       `json:"grouped"` // reports that B-cubed counts
	Missed  []string  `json:"missed"`  // what was not found, at most 50
}

// Agreement is how often two sides gave one label, with kappa and alpha where
// they are defined.
type Agreement struct {
	Same  int      `json:"same"`
	Of    int      `json:"of"`
	Kappa *float64 `json:"kappa"`
	Alpha *float64 `json:"alpha"`
}

func agreement(a, b []string) Agreement {
	g := Agreement{Of: len(a)}
	for i := range a {
		if a[i] == b[i] {
			g.Same++
		}
	}
	if k, ok := Kappa(a, b); ok {
		g.Kappa = &k
	}
	if k, ok := Alpha(a, b); ok {
		g.Alpha = &k
	}
	return g
}

// String prints "41 of 50 (82.0 %), kappa 0.77".
func (g Agreement) String() string {
	s := fmt.Sprintf("%d of %d (%.1f %%)", g.Same, g.Of, 100*ratio(g.Same, g.Of))
	if g.Kappa != nil {
		s += fmt.Sprintf(", kappa %.2f", *g.Kappa)
	}
	if g.Alpha != nil {
		s += fmt.Sprintf(", alpha %.2f", *g.Alpha)
	}
	return s
}

// report is one quote of one event of ours.
type report struct {
	event *timeline.Event
	quote *timeline.Quote
}

// Events scores the events of a timeline against labels, report by report:
// a label is found where a quote of ours overlaps its place, has its sentence
// or, for labels without either, where an event of that day shares its words.
// Precision counts our reports in labelled articles, so the labels should be
// complete for the articles that they name. A sheet is a draw and complete for
// nothing: there it counts our reports in the rows that were coded.
func Events(gold []LabelledEvent, tl *timeline.Timeline) *EventScores {
	finder := newFinder(tl)
	s := &EventScores{}
	var pairs []pair
	named, drawn := map[string]bool{}, false
	for i := range gold {
		g := &gold[i]
		named[g.Article] = g.Article != ""
		drawn = drawn || g.drawn
		if g.None {
			continue
		}
		s.Found.Gold++
		if r, ok := finder.find(g); ok {
			pairs = append(pairs, pair{g, r})
		} else if len(s.Missed) < 50 {
			s.Missed = append(s.Missed, label(g))
		}
	}
	s.Found.Hits = len(pairs)
	if drawn {
		s.Found.System = len(pairs) + finder.denied(gold)
	} else {
		s.Found.System = finder.reports(named)
	}
	s.compare(pairs)
	return s
}

type pair struct {
	gold *LabelledEvent
	ours report
}

func label(g *LabelledEvent) string {
	return strings.TrimSpace(string(g.Date) + " " + cmp.Or(g.Title, g.Sentence, g.Event))
}

// compare scores what found pairs say.
func (s *EventScores) compare(pairs []pair) {
	var status, kind, place [2][]string
	var groups []Grouping
	for i, p := range pairs {
		g, q := p.gold, p.ours.quote
		if g.Date != "" {
			s.Date.Gold++
			s.Date.System++
			count(&s.Date, sameDays(g.Date, q))
		}
		if g.Status != "" {
			status[0], status[1] = append(status[0], g.Status), append(status[1], string(q.Status))
		}
		if g.Type != "" {
			kind[0], kind[1] = append(kind[0], g.Type), append(kind[1], string(p.ours.event.Type))
		}
		if g.Place != "" {
			name := ""
			if p.ours.event.Place != nil {
				name = p.ours.event.Place.Name
			}
			place[0], place[1] = append(place[0], fold(g.Place)), append(place[1], fold(name))
		}
		if len(g.Actors) > 0 {
			var names []string
			for _, a := range p.ours.event.Actors {
				names = append(names, a.Name)
			}
			s.Actors.names(g.Actors, names)
		}
		if len(g.Topics) > 0 {
			s.Topics.names(g.Topics, p.ours.event.Topics)
		}
		if g.Event != "" {
			groups = append(groups, Grouping{fmt.Sprint(i), g.Event, p.ours.event.ID})
		}
	}
	s.Status, s.Type, s.Place = agreement(status[0], status[1]), agreement(kind[0], kind[1]), agreement(place[0], place[1])
	s.Grouped = len(groups)
	s.BCubedP, s.BCubedR = BCubed(groups)
	s.BCubedF = harmonic(s.BCubedP, s.BCubedR)
}

func fold(s string) string { return strings.ToLower(strings.TrimSpace(s)) }

// names counts names given by both sides, letter case apart.
func (x *PRF) names(gold, ours []string) {
	x.Gold += len(gold)
	x.System += len(ours)
	free := make([]string, len(ours))
	for i, s := range ours {
		free[i] = fold(s)
	}
	for _, g := range gold {
		if i := slices.Index(free, fold(g)); i >= 0 {
			x.Hits++
			free = slices.Delete(free, i, i+1)
		}
	}
}

// sameDays reports whether the quote's date has the label's first and last day,
// or the label is one day and the quote's best guess is it.
func sameDays(edtf timeline.Opt, q *timeline.Quote) bool {
	v, err := civil.ParseEDTF(string(edtf))
	if err != nil {
		return false
	}
	want := v.Bounds()
	return want == civil.Span{Start: q.Earliest, End: q.Latest} || want.Start == want.End && q.Best == want.Start && !q.Best.IsZero()
}

// Write prints the scores as a table.
func (s *EventScores) Write(w io.Writer, top int) error {
	_, err := fmt.Fprintf(w, "%-10s%s, of %d labels and %d reports\n%-10s%d of %d (%.1f %%)\n%-10s%s\n%-10s%s\n%-10s%s\n%-10s%s\n%-10s%s\n%-10sP %.2f R %.2f F1 %.2f over %d reports\n",
		"found", s.Found, s.Found.Gold, s.Found.System, "date", s.Date.Hits, s.Date.Gold, 100*s.Date.R(),
		"status", s.Status, "type", s.Type, "place", s.Place, "actors", s.Actors, "topics", s.Topics, "B-cubed", 100*s.BCubedP, 100*s.BCubedR, 100*s.BCubedF, s.Grouped)
	if err != nil || top <= 0 || len(s.Missed) == 0 {
		return err
	}
	_, err = fmt.Fprintf(w, "\nnot found:\n  %s\n", strings.Join(s.Missed[:min(top, len(s.Missed))], "\n  "))
	return err
}
