package timeline_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"reflect"
	"testing"

	"github.com/dateline-tools/dateline/timeline"
	"github.com/dateline-tools/dateline/timeline/civil"
	"github.com/invopop/jsonschema"
)

var update = flag.Bool("update", false, "write the schemas anew")

// formats are the records that have a schema.
var formats = map[string]any{
	"article":  timeline.Article{},
	"dates":    timeline.Dates{},
	"event":    timeline.Event{},
	"topic":    timeline.Topic{},
	"keydate":  timeline.KeyDate{},
	"change":   timeline.Change{},
	"notice":   timeline.Notice{},
	"timeline": timeline.Timeline{},
}

// The schemas are made from the types and their comments, so that they cannot
// say something else.
func TestSchemasAreCurrent(t *testing.T) {
	r := jsonschema.Reflector{AllowAdditionalProperties: true, Mapper: mapped}
	if err := r.AddGoComments("github.com/dateline-tools/dateline/timeline", ".", jsonschema.WithFullComment()); err != nil {
		t.Fatal(err)
	}
	for name, value := range formats {
		s := r.Reflect(value)
		s.ID = jsonschema.ID("https://dateline.tools/schema/" + name + "/1")
		s.Title = "Dateline: " + name
		nullable(s)
		want, err := json.MarshalIndent(s, "", " ")
		if err != nil {
			t.Fatal(err)
		}
		want = append(want, '\n')
		if *update {
			if err := os.WriteFile(filepath.Join("schema", name+".json"), want, 0o644); err != nil {
				t.Fatal(err)
			}
			continue
		}
		if got, ok := timeline.Schema(name); !ok || !bytes.Equal(got, want) {
			t.Errorf("schema/%s.json is not what the types say; go test ./timeline -update, and read the difference", name)
		}
	}
	if got := len(timeline.SchemaNames()); !*update && got != len(formats) {
		t.Errorf("%d schema files for %d formats", got, len(formats))
	}
}

// mapped gives the types whose JSON is not what their Go kind says.
func mapped(t reflect.Type) *jsonschema.Schema {
	switch t {
	case reflect.TypeFor[civil.Date]():
		return orNull(&jsonschema.Schema{Type: "string", Pattern: `^\d{4}-\d\d-\d\d$`})
	case reflect.TypeFor[timeline.Opt]():
		return orNull(&jsonschema.Schema{Type: "string"})
	case reflect.TypeFor[timeline.Grade]():
		return &jsonschema.Schema{Type: "string", Enum: []any{"firm", "inferred", "window", "disputed", "none"}}
	case reflect.TypeFor[timeline.Status]():
		s := &jsonschema.Schema{Type: "string"}
		for _, st := range timeline.Statuses {
			s.Enum = append(s.Enum, string(st))
		}
		return s
	}
	return nil
}

func orNull(s *jsonschema.Schema) *jsonschema.Schema {
	return &jsonschema.Schema{OneOf: []*jsonschema.Schema{s, {Type: "null"}}}
}

// nullable lets pointers be null, as encoding/json writes nil.
func nullable(s *jsonschema.Schema) {
	for _, def := range s.Definitions {
		if def.Properties == nil {
			continue
		}
		for p := def.Properties.Oldest(); p != nil; p = p.Next() {
			if p.Key == "place" || p.Key == "period" {
				p.Value = &jsonschema.Schema{OneOf: []*jsonschema.Schema{p.Value, {Type: "null"}}, Description: p.Value.Description}
			}
		}
	}
}
