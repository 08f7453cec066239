// Package export writes a timeline in the formats of other tools, one file a
// format.
//
// In comes a finished [timeline.Timeline]; out go bytes, equal for equal
// input. Nothing is judged, filtered or dated here. What a format cannot hold
// is either said in words inside it (a window of days in a calendar entry's
// text) or lost, and LOSSES.md beside this file says which, format by format.
// Every writer has a test that reads the result back, by the format's own
// parser where there is one.
//
// Text of the news is hostile: each writer escapes for its format, and cells
// of tables are kept from being run as formulas.
package export

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"github.com/dateline-tools/dateline/timeline"
)

// format is one entry of [formats].
type format struct {
	name  string
	write func(io.Writer, *timeline.Timeline) error
}

// formats lists the formats in the order help shows them.
var formats = []format{
	{"jsonl", writeJSONL},
	{"csv", writeCSV},
	{"xlsx", writeXLSX},
	{"ics", writeICS},
	{"atom", writeAtom},
	{"jsonld", writeJSONLD},
	{"timelinejs", writeTimelineJS},
	{"markwhen", writeMarkwhen},
	{"gexf", writeGEXF},
	{"plover", writePLOVER},
	{"csl", writeCSL},
	{"ris", writeRIS},
	{"bibtex", writeBibTeX},
	{"texts", writeTexts},
}

// Formats returns the names of the formats: "jsonl", "csv", "xlsx", "ics",
// "atom", "jsonld", "timelinejs", "markwhen", "gexf", "plover" write events;
// "csl", "ris", "bibtex" the sources; "texts" a zip of plain texts for
// programs of qualitative analysis.
func Formats() []string {
	names := make([]string, len(formats))
	for i, f := range formats {
		names[i] = f.name
	}
	return names
}

// Write writes tl to w in the named format. An unknown format is an error
// that lists the known ones.
func Write(w io.Writer, name string, tl *timeline.Timeline) error {
	for _, f := range formats {
		if f.name != name {
			continue
		}
		b := bufio.NewWriter(w)
		if err := f.write(b, tl); err != nil {
			return fmt.Errorf("export %s: %w", name, err)
		}
		return b.Flush()
	}
	return fmt.Errorf("unknown export format %q (known: %s)", name, strings.Join(Formats(), ", "))
}

// writeJSONL writes one event a line, as `dateline events` prints it.
func writeJSONL(w io.Writer, tl *timeline.Timeline) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	for i := range tl.Events {
		if err := enc.Encode(&tl.Events[i]); err != nil {
			return err
		}
	}
	return nil
}
