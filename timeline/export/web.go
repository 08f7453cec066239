package export

import (
	"encoding/json"
	"encoding/xml"
	"html"
	"io"
	"strconv"
	"strings"

	"github.com/dateline-tools/dateline/timeline"
	"github.com/dateline-tools/dateline/timeline/civil"
)

// writeJSONLD writes schema.org Events and the NewsArticles that report them
// as one JSON-LD graph. Angle brackets are escaped, so that the text may
// stand in a script element.
func writeJSONLD(w io.Writer, tl *timeline.Timeline) error {
	graph := []map[string]any{}
	for i := range tl.Events {
		graph = append(graph, ldEvent(&tl.Events[i]))
	}
	for _, a := range sources(tl) {
		graph = append(graph, ldArticle(a))
	}
	enc := json.NewEncoder(w)
	enc.SetIndent("", " ")
	return enc.Encode(map[string]any{"@context": "https://schema.org", "@graph": graph})
}

func ldEvent(e *timeline.Event) map[string]any {
	m := map[string]any{
		"@type": "Event", "@id": "urn:dateline:event:" + e.ID, "identifier": e.ID, "name": e.Title,
		"description": when(e.Date) + "; " + string(e.Status),
	}
	if s := ldStatus(e); s != "" {
		m["eventStatus"] = "https://schema.org/" + s
	}
	start, end := ldDates(e.Date)
	put(m, "startDate", start)
	put(m, "endDate", end)
	if was := previousDates(e); len(was) > 0 {
		if v, err := civil.ParseEDTF(was[len(was)-1]); err == nil && !v.Bounds().Start.IsZero() {
			m["previousStartDate"] = v.Bounds().Start.String()
		}
	}
	if e.Place != nil && e.Place.Name != "" {
		place := map[string]any{"@type": "Place", "name": e.Place.Name}
		if e.Place.Country != "" {
			place["address"] = map[string]any{"@type": "PostalAddress", "addressCountry": e.Place.Country}
		}
		m["location"] = place
	}
	if len(e.Topics) > 0 {
		m["keywords"] = e.Topics
	}
	var performers, articles []map[string]any
	for _, a := range e.Actors {
		p := map[string]any{"@type": "Thing", "name": a.Name}
		put(p, "description", a.Role)
		performers = append(performers, p)
	}
	if len(performers) > 0 {
		m["about"] = performers
	}
	seen := map[string]bool{}
	for i := range e.Quotes {
		if id := e.Quotes[i].Article; !seen[id] {
			seen[id] = true
			articles = append(articles, map[string]any{"@id": "urn:dateline:article:" + id})
		}
	}
	if len(articles) > 0 {
		m["subjectOf"] = articles
	}
	var more []map[string]any
	for _, f := range [][2]string{{"edtf", string(e.Date.EDTF)}, {"span", string(e.Date.Span)}, {"grade", grade(e.Date.Grade)}, {"status", string(e.Status)}, {"ploverType", string(e.Type)}} {
		if f[1] != "" {
			more = append(more, map[string]any{"@type": "PropertyValue", "name": f[0], "value": f[1]})
		}
	}
	m["additionalProperty"] = more
	return m
}

func put(m map[string]any, key, value string) {
	if value != "" {
		m[key] = value
	}
}

// ldStatus returns schema.org's word for the status; "" where it has none
// (proposed, possible, conditional, denied).
func ldStatus(e *timeline.Event) string {
	switch {
	case e.Status == timeline.Cancelled:
		return "EventCancelled"
	case moves(e) > 0 && len(previousDates(e)) > 0 && e.Date.Dated():
		return "EventRescheduled"
	case e.Status == timeline.Postponed:
		return "EventPostponed"
	case e.Status.Done(), e.Status.Planned():
		return "EventScheduled"
	}
	return ""
}

// ldDates returns ISO 8601 dates as precise as known: "2025-09" for a month.
// A window gives neither; its days stand in the description and as EDTF.
func ldDates(d timeline.EventDate) (start, end string) {
	v, err := civil.ParseEDTF(string(d.EDTF))
	if err != nil || v.IsZero() || v.Kind == civil.Between || v.Kind == civil.OneOf {
		return "", ""
	}
	iso := func(p civil.Part) string {
		switch p.Precision {
		case civil.Day, civil.Month, civil.Year:
			return strings.TrimRight(p.EDTF(), "~?%")
		}
		return ""
	}
	start = iso(v.Parts[0])
	if v.Kind == civil.Interval {
		end = iso(v.Parts[1])
	}
	return start, end
}

func ldArticle(a *timeline.Article) map[string]any {
	m := map[string]any{"@type": "NewsArticle", "@id": "urn:dateline:article:" + a.ID}
	put(m, "headline", a.Title)
	put(m, "url", webURL(a.URL))
	put(m, "inLanguage", a.Lang)
	if s := a.PublishedSpan(); s.Closed() && s.Start == s.End {
		m["datePublished"] = s.Start.String()
	}
	if a.Outlet != "" {
		m["publisher"] = map[string]any{"@type": "Organization", "name": a.Outlet}
	}
	if a.Author != "" {
		m["author"] = map[string]any{"@type": "Person", "name": a.Author}
	}
	if a.CopyOf != "" {
		m["isBasedOn"] = map[string]any{"@id": "urn:dateline:article:" + string(a.CopyOf)}
	}
	return m
}

// Types of TimelineJS 3.
type (
	tlDate struct {
		Year        int    `json:"year"`
		Month       int    `json:"month,omitempty"`
		Day         int    `json:"day,omitempty"`
		DisplayDate string `json:"display_date,omitempty"`
	}
	tlText struct {
		Headline string `json:"headline"`
		Text     string `json:"text,omitempty"`
	}
	tlSlide struct {
		StartDate   *tlDate `json:"start_date,omitempty"`
		EndDate     *tlDate `json:"end_date,omitempty"`
		DisplayDate string  `json:"display_date,omitempty"`
		Text        tlText  `json:"text"`
		Group       string  `json:"group,omitempty"`
		UniqueID    string  `json:"unique_id,omitempty"`
	}
	tlFile struct {
		Title  *tlSlide  `json:"title,omitempty"`
		Events []tlSlide `json:"events"`
	}
)

// writeTimelineJS writes the JSON that TimelineJS 3 loads. It shows headlines
// and texts as HTML, so both are escaped. Dates that are not single days
// carry their words as display_date.
func writeTimelineJS(w io.Writer, tl *timeline.Timeline) error {
	file := tlFile{Events: []tlSlide{}}
	undated := 0
	for i := range tl.Events {
		e := &tl.Events[i]
		if !e.Date.Dated() {
			undated++
			continue
		}
		s := tlSlide{
			UniqueID: e.ID, DisplayDate: when(e.Date),
			Text: tlText{Headline: html.EscapeString(oneLine(e.Title)), Text: "<p>" + html.EscapeString(string(e.Status)) + "</p><p>" +
				strings.ReplaceAll(html.EscapeString(quoted(e)), "\n", "</p><p>") + "</p>"},
		}
		if len(e.Topics) > 0 {
			s.Group = html.EscapeString(e.Topics[0])
		}
		start, end := e.Date.Earliest, e.Date.Latest
		if start.IsZero() {
			start = end
		}
		s.StartDate = tlDay(start)
		if !end.IsZero() && end != start {
			s.EndDate = tlDay(end)
		}
		file.Events = append(file.Events, s)
	}
	if tl.Title != "" || undated > 0 {
		file.Title = &tlSlide{Text: tlText{Headline: html.EscapeString(titleOf(tl))}}
		if undated > 0 {
			file.Title.Text.Text = strconv.Itoa(undated) + " events without a date are not shown."
		}
	}
	enc := json.NewEncoder(w)
	enc.SetIndent("", " ")
	return enc.Encode(file)
}

func tlDay(d civil.Date) *tlDate { return &tlDate{Year: d.Year, Month: int(d.Month), Day: d.Day} }

// Types of Atom (RFC 4287).
type (
	atomFeed struct {
		XMLName xml.Name    `xml:"http://www.w3.org/2005/Atom feed"`
		ID      string      `xml:"id"`
		Title   string      `xml:"title"`
		Updated string      `xml:"updated"`
		Author  string      `xml:"author>name"`
		Entries []atomEntry `xml:"entry"`
	}
	atomEntry struct {
		ID         string         `xml:"id"`
		Title      string         `xml:"title"`
		Updated    string         `xml:"updated"`
		Published  string         `xml:"published,omitempty"`
		Links      []atomLink     `xml:"link"`
		Categories []atomCategory `xml:"category"`
		Content    atomContent    `xml:"content"`
	}
	atomLink struct {
		Rel  string `xml:"rel,attr"`
		Href string `xml:"href,attr"`
	}
	atomCategory struct {
		Term string `xml:"term,attr"`
	}
	atomContent struct {
		Type string `xml:"type,attr"`
		Text string `xml:",chardata"`
	}
)

// writeAtom writes a feed of events, the latest changed last. An entry's
// update is the day its history last changed, not the day of the event.
func writeAtom(w io.Writer, tl *timeline.Timeline) error {
	feed := atomFeed{ID: "urn:dateline:timeline", Title: cleanXML(titleOf(tl)), Author: "Dateline"}
	var newest civil.Date
	byID := articles(tl)
	for i := range tl.Events {
		e := &tl.Events[i]
		day := stamp(e, tl)
		if day.After(newest) {
			newest = day
		}
		entry := atomEntry{
			ID: "urn:dateline:event:" + e.ID, Title: cleanXML(when(e.Date) + ": " + oneLine(e.Title)), Updated: instant(day),
			Content: atomContent{"text", cleanXML(description(e))},
		}
		if !e.FirstReported.IsZero() {
			entry.Published = instant(e.FirstReported)
		}
		entry.Links = append(entry.Links, atomLink{"alternate", "urn:dateline:event:" + e.ID})
		if u := firstURL(e, byID); u != "" {
			entry.Links[0].Href = cleanXML(u)
		}
		for _, t := range e.Topics {
			entry.Categories = append(entry.Categories, atomCategory{cleanXML(t)})
		}
		feed.Entries = append(feed.Entries, entry)
	}
	if newest.IsZero() {
		newest = tl.AsOf
	}
	if newest.IsZero() {
		newest = civil.Date{Year: 1970, Month: 1, Day: 1}
	}
	feed.Updated = instant(newest)
	return encodeXML(w, feed)
}

func instant(d civil.Date) string { return d.String() + "T00:00:00Z" }

func encodeXML(w io.Writer, v any) error {
	if _, err := io.WriteString(w, xml.Header); err != nil {
		return err
	}
	enc := xml.NewEncoder(w)
	enc.Indent("", " ")
	if err := enc.Encode(v); err != nil {
		return err
	}
	_, err := io.WriteString(w, "\n")
	return err
}

// cleanXML makes invalid bytes replacement characters; encoding/xml itself
// replaces characters that XML cannot hold.
func cleanXML(s string) string { return strings.ToValidUTF8(s, "\ufffd") }
