// Package export writes a timeline in the formats of other tools, one file a
// format.
package export

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"github.com/dateline-tools/dateline/timeline"
)

// writers maps the name of each format to what writes it.
var writers = map[string]func(io.Writer, *timeline.Timeline) error{
	"jsonl": writeJSONL,
}

// Formats returns the names of the formats, in the order help lists them.
func Formats() []string { return []string{"jsonl"} }

// Write writes tl to w in the format. An unknown format is an error that
// lists the known ones.
func Write(w io.Writer, format string, tl *timeline.Timeline) error {
	write := writers[format]
	if write == nil {
		return fmt.Errorf("unknown export format %q (known: %s)", format, strings.Join(Formats(), ", "))
	}
	b := bufio.NewWriter(w)
	if err := write(b, tl); err != nil {
		return err
	}
	return b.Flush()
}

// writeJSONL writes one event a line, as CONTRACT.md describes it.
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
