package source

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"unicode/utf16"
	"unicode/utf8"
)

// splitObject splits one JSON object into its fields, appended to dst. Values
// are slices of b; nested ones are checked but not decoded. It reads what
// encoding/json reads (a fuzz test holds it to that), several times as fast,
// since an article is one long string and a few short ones.
func splitObject(b []byte, dst fields) (fields, error) {
	p := &parser{b: b}
	if !p.eat('{') {
		return dst, p.fail("an object")
	}
	if p.eat('}') {
		return dst, p.end()
	}
	for {
		if p.space(); p.i >= len(p.b) || p.b[p.i] != '"' {
			return dst, p.fail("a name")
		}
		key, err := p.value()
		if err != nil {
			return dst, err
		}
		name, _, err := unquote(key)
		if err != nil {
			return dst, err
		}
		if !p.eat(':') {
			return dst, p.fail("a colon")
		}
		p.space()
		raw, err := p.value()
		if err != nil {
			return dst, err
		}
		dst = append(dst, field{name, raw})
		if p.eat(',') {
			continue
		}
		if !p.eat('}') {
			return dst, p.fail("a comma or the end of the object")
		}
		return dst, p.end()
	}
}

type parser struct {
	b []byte
	i int
}

func (p *parser) space() {
	for p.i < len(p.b) && (p.b[p.i] == ' ' || p.b[p.i] == '\t' || p.b[p.i] == '\n' || p.b[p.i] == '\r') {
		p.i++
	}
}

func (p *parser) eat(c byte) bool {
	p.space()
	if p.i < len(p.b) && p.b[p.i] == c {
		p.i++
		return true
	}
	return false
}

func (p *parser) fail(want string) error {
	if p.i >= len(p.b) {
		return fmt.Errorf("not JSON: it ends where %s should stand", want)
	}
	return fmt.Errorf("not JSON: %q at byte %d, where %s should stand", rune(p.b[p.i]), p.i, want)
}

func (p *parser) end() error {
	if p.space(); p.i < len(p.b) {
		return fmt.Errorf("not JSON: more after the object, at byte %d", p.i)
	}
	return nil
}

// value returns the JSON value that starts here.
func (p *parser) value() ([]byte, error) {
	start := p.i
	if p.i >= len(p.b) {
		return nil, p.fail("a value")
	}
	if p.b[p.i] == '"' {
		if err := p.str(); err != nil {
			return nil, err
		}
		return p.b[start:p.i], nil
	}
	nest := 0
	for ; p.i < len(p.b); p.i++ {
		switch p.b[p.i] {
		case '"':
			if err := p.str(); err != nil {
				return nil, err
			}
			p.i--
			continue
		case '{', '[':
			nest++
			continue
		case '}', ']':
			nest--
		case ',':
		default:
			continue
		}
		if nest < 0 || nest == 0 && p.b[p.i] == ',' {
			break
		}
		if nest == 0 {
			p.i++
			break
		}
	}
	raw := bytes.TrimSpace(p.b[start:p.i])
	if !json.Valid(raw) {
		return nil, fmt.Errorf("not JSON: no value at byte %d", start)
	}
	return raw, nil
}

// str moves behind the string that starts here.
func (p *parser) str() error {
	for i := p.i + 1; ; {
		j := bytes.IndexByte(p.b[i:], '"')
		if j < 0 {
			return errors.New("not JSON: a string does not end")
		}
		i += j + 1
		back := 0
		for k := i - 2; k > p.i && p.b[k] == '\\'; k-- {
			back++
		}
		if back%2 == 0 {
			p.i = i
			return nil
		}
	}
}

var errEscape = errors.New("not JSON: a string with a wrong escape or a control character")

// unquote returns the text of a JSON string. Bytes that are not UTF-8 and
// halves of surrogate pairs become U+FFFD, which repaired tells.
func unquote(raw []byte) (s string, repaired bool, err error) {
	if len(raw) < 2 {
		return "", false, errEscape
	}
	raw = raw[1 : len(raw)-1]
	valid := utf8.Valid(raw)
	if valid && bytes.IndexByte(raw, '\\') < 0 {
		if hasControl(raw) {
			return "", false, errEscape
		}
		return string(raw), false, nil
	}
	if hasControl(raw) {
		return "", false, errEscape
	}
	if !valid {
		raw, repaired = []byte(string([]rune(string(raw)))), true // each broken byte is one U+FFFD, as encoding/json has it
	}
	out := make([]byte, 0, len(raw))
	for {
		i := bytes.IndexByte(raw, '\\')
		if i < 0 {
			return string(append(out, raw...)), repaired, nil
		}
		out = append(out, raw[:i]...)
		r, n := escape(raw[i:])
		if n == 0 {
			return "", false, errEscape
		}
		repaired = repaired || r == utf8.RuneError && raw[i+1] == 'u' && !bytes.EqualFold(raw[i+2:i+6], []byte("fffd"))
		out = utf8.AppendRune(out, r)
		raw = raw[i+n:]
	}
}

func hasControl(raw []byte) bool {
	for _, c := range raw {
		if c < 0x20 {
			return true
		}
	}
	return false
}

// escape reads the escape at the start of b and returns its length, 0 if it
// is none.
func escape(b []byte) (r rune, n int) {
	if len(b) < 2 {
		return 0, 0
	}
	switch b[1] {
	case '"', '\\', '/':
		return rune(b[1]), 2
	case 'b':
		return '\b', 2
	case 'f':
		return '\f', 2
	case 'n':
		return '\n', 2
	case 'r':
		return '\r', 2
	case 't':
		return '\t', 2
	case 'u':
		r, ok := hex4(b[2:])
		if !ok {
			return 0, 0
		}
		if !utf16.IsSurrogate(r) {
			return r, 6
		}
		if len(b) >= 12 && b[6] == '\\' && b[7] == 'u' {
			if low, ok := hex4(b[8:]); ok {
				if pair := utf16.DecodeRune(r, low); pair != utf8.RuneError {
					return pair, 12
				}
			}
		}
		return utf8.RuneError, 6
	}
	return 0, 0
}

func hex4(b []byte) (r rune, ok bool) {
	if len(b) < 4 {
		return 0, false
	}
	for _, c := range b[:4] {
		switch {
		case '0' <= c && c <= '9':
			c -= '0'
		case 'a' <= c && c <= 'f':
			c -= 'a' - 10
		case 'A' <= c && c <= 'F':
			c -= 'A' - 10
		default:
			return 0, false
		}
		r = r<<4 | rune(c)
	}
	return r, true
}
