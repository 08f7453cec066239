package userfile

import (
	"errors"
	"strings"
	"testing"

	"go.yaml.in/yaml/v3"
)

func TestError(t *testing.T) {
	type file struct {
		People []struct {
			Name string `yaml:"name"`
		} `yaml:"people"`
	}
	for _, c := range []struct{ in, want string }{
		{"people:\n  - nmae: x\n  - naem: y\n", `f.yaml:2: unknown key "nmae"`},
		{"people: text\n", "f.yaml:1: a value of the wrong kind `text`"},
		{"people:\n\t- x\n", "f.yaml:2: found character that cannot start any token"},
	} {
		dec := yaml.NewDecoder(strings.NewReader(c.in))
		dec.KnownFields(true)
		var f file
		err := dec.Decode(&f)
		if err == nil {
			t.Fatalf("%q is read", c.in)
		}
		if got := Error("f.yaml", 0, err).Error(); got != c.want {
			t.Errorf("%q: %s, want %s", c.in, got, c.want)
		}
	}
	if got := Error("f.yaml", 7, errors.New("no name")).Error(); got != "f.yaml:7: no name" {
		t.Error(got)
	}
}
