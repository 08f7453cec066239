package export

import (
	"encoding/json"
	"io"

	"github.com/dateline-tools/dateline/timeline"
)

// ploverEvent is one event in the vocabulary of PLOVER (Open Event Data
// Alliance), with its modes in a field of their own: PLOVER describes
// historical, future, hypothetical and negated modes that its coders leave
// out. Those who meet, agree or exchange all stand in actor.
type ploverEvent struct {
	ID        string         `json:"id"`
	Date      timeline.Opt   `json:"date"` // best day, else null
	DateStart timeline.Opt   `json:"date_start"`
	DateEnd   timeline.Opt   `json:"date_end"`
	EDTF      timeline.Opt   `json:"edtf"`
	Event     timeline.Opt   `json:"event"`
	Mode      timeline.Opt   `json:"mode"`
	Reality   string         `json:"reality"` // actual, ongoing, future, hypothetical, negated or historical
	Actor     []ploverActor  `json:"actor"`
	Recip     []ploverActor  `json:"recip"`
	Location  *ploverPlace   `json:"location"`
	Context   []string       `json:"context"` // topics
	Text      string         `json:"text"`
	Sources   []ploverSource `json:"provenance"`
}

type ploverActor struct {
	Name    string       `json:"name"`
	Country timeline.Opt `json:"country"`
	Role    timeline.Opt `json:"title"`
}

type ploverPlace struct {
	Name    string       `json:"name"`
	Country timeline.Opt `json:"country"`
}

type ploverSource struct {
	Article   string       `json:"id"`
	Outlet    string       `json:"publisher"`
	Published timeline.Opt `json:"date"`
	URL       string       `json:"url,omitempty"`
	Text      string       `json:"text"`
}

// reality maps the status to PLOVER's modes of reality.
func reality(s timeline.Status) string {
	switch s {
	case timeline.Happened, timeline.Reported:
		return "actual"
	case timeline.Ongoing:
		return "ongoing"
	case timeline.Scheduled, timeline.Expected, timeline.Postponed:
		return "future"
	case timeline.Negated, timeline.Cancelled:
		return "negated"
	case timeline.Background:
		return "historical"
	}
	return "hypothetical"
}

// writePLOVER writes one event a line; events without a PLOVER type too,
// with a null.
func writePLOVER(w io.Writer, tl *timeline.Timeline) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	byID := articles(tl)
	for i := range tl.Events {
		e := &tl.Events[i]
		p := ploverEvent{
			ID: e.ID, Date: timeline.Opt(e.Date.Best.String()), DateStart: timeline.Opt(e.Date.Earliest.String()), DateEnd: timeline.Opt(e.Date.Latest.String()),
			EDTF: e.Date.EDTF, Event: e.Type, Mode: e.Mode, Reality: reality(e.Status),
			Actor: []ploverActor{}, Recip: []ploverActor{}, Context: append([]string{}, e.Topics...), Text: e.Title, Sources: []ploverSource{},
		}
		for _, a := range e.Actors {
			who := ploverActor{a.Name, timeline.Opt(a.Country), timeline.Opt(a.Role)}
			if a.Part == timeline.Recip {
				p.Recip = append(p.Recip, who)
			} else {
				p.Actor = append(p.Actor, who)
			}
		}
		if e.Place != nil {
			p.Location = &ploverPlace{e.Place.Name, timeline.Opt(e.Place.Country)}
		}
		for j := range e.Quotes {
			q := &e.Quotes[j]
			s := ploverSource{Article: q.Article, Outlet: q.Outlet, Published: q.Published, Text: q.Sentence}
			if a := byID[q.Article]; a != nil {
				s.URL = webURL(a.URL)
			}
			p.Sources = append(p.Sources, s)
		}
		if err := enc.Encode(p); err != nil {
			return err
		}
	}
	return nil
}
