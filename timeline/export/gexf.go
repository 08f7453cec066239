package export

import (
	"cmp"
	"encoding/xml"
	"io"
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/dateline-tools/dateline/timeline"
)

// Types of GEXF 1.3 (gexf.net).
type (
	gexfFile struct {
		XMLName xml.Name  `xml:"http://gexf.net/1.3 gexf"`
		Version string    `xml:"version,attr"`
		Meta    gexfMeta  `xml:"meta"`
		Graph   gexfGraph `xml:"graph"`
	}
	gexfMeta struct {
		Modified    string `xml:"lastmodifieddate,attr,omitempty"`
		Creator     string `xml:"creator"`
		Description string `xml:"description"`
	}
	gexfGraph struct {
		Mode           string           `xml:"mode,attr"`
		DefaultEdge    string           `xml:"defaultedgetype,attr"`
		TimeFormat     string           `xml:"timeformat,attr"`
		Representation string           `xml:"timerepresentation,attr"`
		Attributes     []gexfAttributes `xml:"attributes"`
		Nodes          []gexfNode       `xml:"nodes>node"`
		Edges          []gexfEdge       `xml:"edges>edge"`
	}
	gexfAttributes struct {
		Class string          `xml:"class,attr"`
		List  []gexfAttribute `xml:"attribute"`
	}
	gexfAttribute struct {
		ID    string `xml:"id,attr"`
		Title string `xml:"title,attr"`
		Type  string `xml:"type,attr"`
	}
	gexfNode struct {
		ID     string      `xml:"id,attr"`
		Label  string      `xml:"label,attr"`
		Values []gexfValue `xml:"attvalues>attvalue"`
		Spells []gexfSpell `xml:"spells>spell"`
	}
	gexfEdge struct {
		ID     string      `xml:"id,attr"`
		Source string      `xml:"source,attr"`
		Target string      `xml:"target,attr"`
		Weight string      `xml:"weight,attr"`
		Values []gexfValue `xml:"attvalues>attvalue"`
		Spells []gexfSpell `xml:"spells>spell"`
	}
	gexfValue struct {
		For   string `xml:"for,attr"`
		Value string `xml:"value,attr"`
	}
	gexfSpell struct {
		Start string `xml:"start,attr,omitempty"`
		End   string `xml:"end,attr,omitempty"`
	}
)

// maxParty bounds the actors of one event that are tied to each other: a
// summit of a hundred would add 4,950 ties and say nothing.
const maxParty = 12

// tie is what two actors did together.
type tie struct {
	events []string
	types  map[string]bool
	spells []gexfSpell
}

// writeGEXF writes the network of actors: one undirected edge for each pair
// that took part in an event together, weighted by the number of events, with
// one spell for each event's days. Negated and cancelled events tie nobody.
func writeGEXF(w io.Writer, tl *timeline.Timeline) error {
	ids := map[string]string{}
	countries, spells, counts := map[string]string{}, map[string][]gexfSpell{}, map[string]int{}
	ties := map[[2]string]*tie{}
	for i := range tl.Events {
		e := &tl.Events[i]
		if e.Status == timeline.Negated || e.Status == timeline.Cancelled {
			continue
		}
		party := distinctActors(e)
		for _, a := range party {
			countries[a.Name] = cmp.Or(countries[a.Name], a.Country)
			counts[a.Name]++
			spells[a.Name] = append(spells[a.Name], spellOf(e.Date)...)
		}
		if len(party) <= maxParty {
			tieAll(ties, party, e)
		}
	}
	names := slices.Sorted(maps.Keys(counts))
	graph := gexfGraph{
		Mode: "dynamic", DefaultEdge: "undirected", TimeFormat: "date", Representation: "interval",
		Attributes: []gexfAttributes{
			{"node", []gexfAttribute{{"country", "country", "string"}, {"events", "events", "integer"}}},
			{"edge", []gexfAttribute{{"types", "types", "string"}, {"event_ids", "event_ids", "string"}}},
		},
		Nodes: []gexfNode{}, Edges: []gexfEdge{},
	}
	for i, name := range names {
		ids[name] = "n" + strconv.Itoa(i)
		graph.Nodes = append(graph.Nodes, gexfNode{
			ID: ids[name], Label: cleanXML(oneLine(name)), Spells: tidySpells(spells[name]),
			Values: []gexfValue{{"country", countries[name]}, {"events", strconv.Itoa(counts[name])}},
		})
	}
	pairs := slices.SortedFunc(maps.Keys(ties), func(a, b [2]string) int { return cmp.Or(cmp.Compare(a[0], b[0]), cmp.Compare(a[1], b[1])) })
	for i, p := range pairs {
		t := ties[p]
		graph.Edges = append(graph.Edges, gexfEdge{
			ID: "e" + strconv.Itoa(i), Source: ids[p[0]], Target: ids[p[1]], Weight: strconv.Itoa(len(t.events)), Spells: tidySpells(t.spells),
			Values: []gexfValue{{"types", strings.Join(slices.Sorted(maps.Keys(t.types)), " ")}, {"event_ids", strings.Join(t.events, " ")}},
		})
	}
	return encodeXML(w, gexfFile{
		Version: "1.3", Graph: graph,
		Meta: gexfMeta{Modified: tl.AsOf.String(), Creator: "Dateline", Description: cleanXML("Actors of: " + titleOf(tl))},
	})
}

// distinctActors returns the event's actors, each name once, in name order.
func distinctActors(e *timeline.Event) []timeline.Actor {
	party := slices.Clone(e.Actors)
	slices.SortStableFunc(party, func(a, b timeline.Actor) int { return cmp.Compare(a.Name, b.Name) })
	party = slices.CompactFunc(party, func(a, b timeline.Actor) bool { return a.Name == b.Name })
	return slices.DeleteFunc(party, func(a timeline.Actor) bool { return a.Name == "" })
}

func tieAll(ties map[[2]string]*tie, party []timeline.Actor, e *timeline.Event) {
	for i := range party {
		for j := i + 1; j < len(party); j++ {
			key := [2]string{party[i].Name, party[j].Name}
			t := ties[key]
			if t == nil {
				t = &tie{types: map[string]bool{}}
				ties[key] = t
			}
			t.events = append(t.events, e.ID)
			if e.Type != "" {
				t.types[string(e.Type)] = true
			}
			t.spells = append(t.spells, spellOf(e.Date)...)
		}
	}
}

// spellOf returns the event's days as a spell; nothing for undated events. A
// window is a spell of all its days.
func spellOf(d timeline.EventDate) []gexfSpell {
	if !d.Dated() {
		return nil
	}
	return []gexfSpell{{d.Earliest.String(), d.Latest.String()}}
}

// tidySpells sorts spells and joins those that overlap, as readers ask.
func tidySpells(all []gexfSpell) []gexfSpell {
	slices.SortFunc(all, func(a, b gexfSpell) int { return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End)) })
	var out []gexfSpell
	for _, s := range all {
		if n := len(out); n > 0 && (out[n-1].End == "" || s.Start <= out[n-1].End) {
			last := &out[n-1]
			if s.End == "" || last.End != "" && s.End > last.End {
				last.End = s.End
			}
			continue
		}
		out = append(out, s)
	}
	return out
}
