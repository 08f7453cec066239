package source

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"
)

var objects = []string{
	`{}`, `{"a":1}`, ` { "a" : "b" , "c" : [1,{"d":"]}"}] } `, `{"a":"\u00e9\ud83d\ude00\\\"\n"}`, `{"a":"x"}y`, `{"a":}`, `{"a"}`, `{a:1}`,
	`{"a":1,}`, `{"a":01}`, `{"a":tru}`, `{"a":"` + "\x01" + `"}`, `{"a":"\x"}`, `{"a":"\ud83d"}`, `[1]`, `"s"`, ``, `{`, `{"a":"b`, `{"a":[1,2}`,
	`{"a":1 2}`, `{"a":{"b":{}}}`, `{"a":"\\"}`, `{"a":"\\\""}`, `{"":null}`, `{"a":-1.5e3,"b":false}`, `{"a":"` + "\xff" + `"}`, `{"\u0061":1}`, `{"a":1}}`,
	`{"a":"\u12"}`, `{"a":[}`, `{"a":,"b":1}`, `{,}`, "{\"a\":1}\x00",
}

// checkObject holds splitObject to what encoding/json says.
func checkObject(t *testing.T, in string) {
	t.Helper()
	var want map[string]json.RawMessage
	err := json.Unmarshal([]byte(in), &want)
	if err == nil && want == nil {
		return // null
	}
	got, gotErr := splitObject([]byte(in), nil)
	bad := gotErr != nil
	for _, f := range got {
		if len(f.raw) > 0 && f.raw[0] == '"' && !bad {
			s, _, err := unquote(f.raw)
			var w string
			if jerr := json.Unmarshal(f.raw, &w); (jerr == nil) != (err == nil) || err == nil && s != w {
				t.Errorf("%q: string %q is %q (%v), want %q (%v)", in, f.raw, s, err, w, jerr)
			}
			bad = bad || err != nil
		}
	}
	if bad != (err != nil) {
		t.Errorf("%q: %v, encoding/json says %v", in, gotErr, err)
	}
	if err != nil || bad {
		return
	}
	last := map[string]json.RawMessage{}
	for _, f := range got {
		last[f.name] = f.raw
	}
	if len(last) != len(want) {
		t.Errorf("%q: %d fields, want %d", in, len(last), len(want))
	}
	for k, v := range want {
		if !bytes.Equal(last[k], bytes.TrimSpace(v)) {
			t.Errorf("%q: field %q is %q, want %q", in, k, last[k], v)
		}
	}
}

func TestSplitObject(t *testing.T) {
	for _, in := range objects {
		checkObject(t, in)
	}
}

func FuzzSplitObject(f *testing.F) {
	for _, in := range objects {
		f.Add(in)
	}
	f.Fuzz(func(t *testing.T, in string) { checkObject(t, in) })
}

func BenchmarkJSONL(b *testing.B) {
	text := strings.Repeat(`The ministers met on Thursday, \"for now\".\n\nA date — 4 September — was named. `, 60)
	line := `{"id":"a","url":"https://example.com/a","title":"Talks","published":"2025-09-04T21:10:00+02:00","source":"Wire","kind":"news","text":"` + text + `"}` + "\n"
	n := int64(16<<20) / int64(len(line))
	b.SetBytes(n * int64(len(line)))
	b.ReportAllocs()
	for b.Loop() {
		if got := readCount(b, &repeat{piece: line, n: n}); got != n {
			b.Fatalf("%d of %d records", got, n)
		}
	}
}
