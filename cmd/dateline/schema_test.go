package main

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"github.com/dateline-tools/dateline/briefing"
	"github.com/dateline-tools/dateline/timeline"
	"github.com/dateline-tools/dateline/timeline/changes"
	"github.com/dateline-tools/dateline/timeline/civil"
	"github.com/invopop/jsonschema"
	validator "github.com/santhosh-tekuri/jsonschema/v6"
)

var update = flag.Bool("update", false, "write the schemas anew")

const schemaFolder = "../../timeline/schema"

// formats are the records that have a schema.
var formats = map[string]any{
	"briefing": briefing.Briefing{},
	"due":      changes.DueItem{},
	"failure":  briefing.Failure{},
	"article":  timeline.Article{},
	"dates":    timeline.Dates{},
	"event":    timeline.Event{},
	"topic":    timeline.Topic{},
	"keydate":  timeline.KeyDate{},
	"change":   timeline.Change{},
	"copy":     timeline.Copy{},
	"notice":   timeline.Notice{},
	"timeline": timeline.Timeline{},
	"history":  changes.Entry{},
	"explain":  explainedLine{},
	"doctor":   finding{},
}

// The schemas are made from the types and their comments, so that they cannot
// say something else.
func TestSchemasAreCurrent(t *testing.T) {
	r := jsonschema.Reflector{AllowAdditionalProperties: true, Mapper: mapped, Namer: func(t reflect.Type) string {
		if strings.HasSuffix(t.PkgPath(), "/briefing") {
			return "Briefing" + t.Name() // both packages have a Topic
		}
		return t.Name()
	}}
	for pkg, dir := range map[string]string{"timeline": "../../timeline", "timeline/changes": "../../timeline/changes", "briefing": "../../briefing", "cmd/dateline": "."} {
		if err := r.AddGoComments("github.com/dateline-tools/dateline/"+pkg, dir, jsonschema.WithFullComment()); err != nil {
			t.Fatal(err)
		}
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
			if err := os.WriteFile(filepath.Join(schemaFolder, name+".json"), want, 0o644); err != nil {
				t.Fatal(err)
			}
			continue
		}
		if got, ok := timeline.Schema(name); !ok || !bytes.Equal(got, want) {
			t.Errorf("schema/%s.json is not what the types say; go test ./cmd/dateline -update, and read the difference", name)
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
			switch p.Key {
			case "place", "period", "silence", "next", "top", "last":
				p.Value = &jsonschema.Schema{OneOf: []*jsonschema.Schema{p.Value, {Type: "null"}}, Description: p.Value.Description}
			}
		}
	}
}

// What the commands print is what the schemas say.
func TestOutputValidates(t *testing.T) {
	exampleFolder(t)
	for _, c := range []struct {
		schema, args string
		whole        bool // one document, not one a line
		code         int
	}{
		{"article", "articles articles", false, exitOK},
		{"dates", "dates articles", false, exitOK},
		{"event", "events articles --topics topics.yaml", false, exitOK},
		{"topic", "topics articles", false, exitOK},
		{"keydate", "keydates articles", false, exitOK},
		{"explain", "explain articles --format jsonl", false, exitOK},
		{"doctor", "doctor --format jsonl", false, exitOK},
		{"timeline", "timeline articles --format json", true, exitOK},
		{"briefing", "brief articles --week 2025-W36 --format json", true, exitOK},
		{"briefing", "brief articles --week 2020-W10 --format json", true, exitOK},
		{"briefing", "brief articles --week 2025-W42 --format json", true, exitOK},
		{"briefing", "brief articles --week 2025-W48 --actor Tusk --format json", true, exitOK},
		{"due", "due articles --as-of 2025-12-20 --format jsonl", false, exitDue},
		{"due", "due articles --as-of 2027-01-01 --topics topics.yaml --format jsonl", false, exitDue},
		{"change", "diff last-week/timeline.json out/timeline.json --format jsonl", false, exitOK},
	} {
		var out, errOut bytes.Buffer
		if code := newProgram(nil, &out, &errOut).run(t.Context(), strings.Fields("dateline -q "+c.args)); code != c.code {
			t.Errorf("%s: exit code %d: %s", c.args, code, &errOut)
			continue
		}
		schema := compileSchema(t, c.schema)
		records := bytes.Split(bytes.TrimSpace(out.Bytes()), []byte("\n"))
		if c.whole {
			records = [][]byte{out.Bytes()}
		}
		for _, rec := range records {
			v, err := validator.UnmarshalJSON(bytes.NewReader(rec))
			if err == nil {
				err = schema.Validate(v)
			}
			if err != nil {
				t.Errorf("%s: %.200s: %v", c.args, rec, err)
				break
			}
		}
	}
}

func compileSchema(t *testing.T, name string) *validator.Schema {
	t.Helper()
	b, ok := timeline.Schema(name)
	if !ok {
		t.Fatalf("no schema %s", name)
	}
	doc, err := validator.UnmarshalJSON(bytes.NewReader(b))
	if err != nil {
		t.Fatal(err)
	}
	compiler := validator.NewCompiler()
	if err := compiler.AddResource(name, doc); err != nil {
		t.Fatal(err)
	}
	schema, err := compiler.Compile(name)
	if err != nil {
		t.Fatal(err)
	}
	return schema
}
