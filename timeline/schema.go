package timeline

import (
	"embed"
	"path"
	"slices"
	"strings"
)

// Values of the "schema" field of files that Dateline writes.
const (
	SchemaTimeline = "https://dateline.tools/schema/timeline/1"
	SchemaBriefing = "https://dateline.tools/schema/briefing/1"
)

//go:embed schema/*.json
var schemas embed.FS

// Schema returns the JSON Schema (2020-12) of one record of a format:
// "article", "dates", "event", "keydate", "timeline", ... ok is false for a
// name that has none.
func Schema(name string) (_ []byte, ok bool) {
	b, err := schemas.ReadFile(path.Join("schema", name+".json"))
	return b, err == nil
}

// SchemaNames lists the formats that have a schema, sorted.
func SchemaNames() []string {
	entries, err := schemas.ReadDir("schema")
	if err != nil {
		panic(err) // embedded: cannot fail
	}
	var names []string
	for _, e := range entries {
		names = append(names, strings.TrimSuffix(e.Name(), ".json"))
	}
	slices.Sort(names)
	return names
}
