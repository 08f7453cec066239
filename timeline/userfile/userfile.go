// Package userfile words what is wrong with the YAML files that a user writes:
// topics.yaml, overrides.yaml, names.yaml.
//
// In comes an error of the YAML library, out goes one line that begins with
// file and line ([Error]). The package reads nothing; each room knows its own
// file's keys.
package userfile

import (
	"errors"
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v3"
)

// The library names Go types, which say nothing to whoever wrote the file.
var (
	unknownKey = regexp.MustCompile(`^field (\S+) not found in type .+$`)
	wrongKind  = regexp.MustCompile("^cannot unmarshal \\S+( `.*`)? into .+$")
)

// Error returns err as "file:12: what is wrong", the first of several. line is
// used where the library gives none; 0 is unknown.
func Error(file string, line int, err error) error {
	text := err.Error()
	var te *yaml.TypeError
	if errors.As(err, &te) && len(te.Errors) > 0 {
		text = te.Errors[0]
	}
	text = strings.TrimPrefix(text, "yaml: ")
	if rest, ok := strings.CutPrefix(text, "line "); ok {
		if num, msg, ok := strings.Cut(rest, ": "); ok {
			if n, err := strconv.Atoi(num); err == nil {
				line, text = n, msg
			}
		}
	}
	if m := unknownKey.FindStringSubmatch(text); m != nil {
		text = fmt.Sprintf("unknown key %q", m[1])
	} else if m := wrongKind.FindStringSubmatch(text); m != nil {
		text = strings.TrimSpace("a value of the wrong kind" + m[1])
	}
	if line == 0 {
		return fmt.Errorf("%s: %s", file, text)
	}
	return fmt.Errorf("%s:%d: %s", file, line, text)
}
