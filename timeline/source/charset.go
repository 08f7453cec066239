package source

import (
	"bufio"
	"bytes"
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/gogs/chardet"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"
)

// Text becomes UTF-8 by the first of these that applies: a byte order mark;
// bytes that are valid UTF-8, whatever is declared (encoded twice or once); zeros in every other
// place (UTF-16); the declared charset; single stray bytes in UTF-8, read as
// windows-1252; a guess from the letters' frequencies. All but the first two
// and a true declaration give a notice.

// wide returns the UTF-16 encoding of data, by its mark or by where its zeros
// stand; guessed tells the second.
func wide(data []byte) (e encoding.Encoding, name string, guessed bool) {
	switch {
	case bytes.HasPrefix(data, []byte{0xff, 0xfe}):
		return unicode.UTF16(unicode.LittleEndian, unicode.UseBOM), "UTF-16LE", false
	case bytes.HasPrefix(data, []byte{0xfe, 0xff}):
		return unicode.UTF16(unicode.BigEndian, unicode.UseBOM), "UTF-16BE", false
	}
	n := min(len(data), 4096) &^ 1
	if n < 8 {
		return nil, "", false
	}
	var zeros [2]int
	for i, c := range data[:n] {
		if c == 0 {
			zeros[i&1]++
		}
	}
	switch half := n / 2; { // Latin text has nearly all of its zeros on one side
	case zeros[1]*10 > half*4 && zeros[0]*20 < half:
		return unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM), "UTF-16LE", true
	case zeros[0]*10 > half*4 && zeros[1]*20 < half:
		return unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM), "UTF-16BE", true
	}
	return nil, "", false
}

// headText is head in UTF-8 as far as detection needs it.
func headText(head []byte) []byte {
	if e, _, _ := wide(head); e != nil {
		if b, err := e.NewDecoder().Bytes(head[:len(head)&^1]); err == nil {
			return bytes.TrimPrefix(b, utf8BOM)
		}
	}
	return bytes.TrimPrefix(head, utf8BOM)
}

// toUTF8 returns data as UTF-8 and, where a user should know how, the words
// for a notice.
func toUTF8(data []byte, declared string) (text []byte, notice string) {
	if e, name, guessed := wide(data); e != nil {
		if b, err := e.NewDecoder().Bytes(data); err == nil {
			if guessed {
				notice = "read as " + name + ", by where its zero bytes stand"
			}
			return dropNUL(bytes.TrimPrefix(b, utf8BOM), notice)
		}
	}
	data = bytes.TrimPrefix(data, utf8BOM)
	if utf8.Valid(data) && !escapes(data, declared) {
		return dropNUL(undouble(data))
	}
	if name, b, ok := decodeAs(data, declared); ok && name != "utf-8" {
		return dropNUL(b, "")
	}
	if whole := data[:len(data)-cutRune(data)]; utf8.Valid(whole) {
		return dropNUL(whole, "cut off inside of its last character")
	}
	multi, stray := countUTF8(data)
	if multi >= stray {
		b, n := repair(data)
		return dropNUL(b, fmt.Sprintf("%d bytes that are not UTF-8, read as windows-1252", n))
	}
	name, b := guess(data)
	notice = "no charset declared, read as " + name
	if declared != "" {
		notice = fmt.Sprintf("not in %.40s, as declared: read as %s", strings.ToUpper(declared), name)
	}
	return dropNUL(b, notice)
}

// escapes reports whether a charset is declared that hides in ASCII bytes.
func escapes(data []byte, declared string) bool {
	return strings.HasPrefix(strings.ToLower(declared), "iso-2022") && bytes.IndexByte(data, 0x1b) >= 0
}

func decodeAs(data []byte, label string) (name string, text []byte, ok bool) {
	if label == "" {
		return "", nil, false
	}
	e, err := htmlindex.Get(strings.Trim(label, `"' `))
	if err != nil {
		return "", nil, false
	}
	name, _ = htmlindex.Name(e)
	if name == "utf-8" || strings.HasPrefix(name, "utf-16") || name == "replacement" {
		return "utf-8", nil, true
	}
	text, err = e.NewDecoder().Bytes(data)
	return name, text, err == nil
}

// countUTF8 counts the characters of several bytes and the bytes that belong
// to none.
func countUTF8(data []byte) (multi, stray int) {
	for i := 0; i < len(data); {
		if data[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, n := utf8.DecodeRune(data[i:])
		if r == utf8.RuneError && n == 1 {
			stray++
		} else {
			multi++
		}
		i += n
	}
	return multi, stray
}

// repair reads the stray bytes of UTF-8 text as windows-1252. A character cut
// off at the very end is dropped.
func repair(data []byte) (text []byte, n int) {
	data = data[:len(data)-cutRune(data)]
	out := make([]byte, 0, len(data)+len(data)/16)
	for i := 0; i < len(data); {
		r, size := utf8.DecodeRune(data[i:])
		if r == utf8.RuneError && size == 1 {
			r = charmap.Windows1252.DecodeByte(data[i])
			n++
		}
		out = utf8.AppendRune(out, r)
		i += size
	}
	return out, n
}

// cutRune returns the length of an incomplete character at the end of data.
func cutRune(data []byte) int {
	for n := 1; n < utf8.UTFMax && n <= len(data); n++ {
		if tail := data[len(data)-n:]; utf8.RuneStart(tail[0]) {
			if tail[0] >= 0xc2 && !utf8.FullRune(tail) {
				return n
			}
			return 0
		}
	}
	return 0
}

// guess decodes data by the charset that its letters suggest. It looks at the
// stretches around bytes above ASCII, since the rest says nothing.
func guess(data []byte) (name string, text []byte) {
	name = "windows-1252"
	sample := highSample(data, 32<<10)
	high := 0
	for _, c := range sample {
		if c >= utf8.RuneSelf {
			high++
		}
	}
	_ = recovered("text", func() error {
		if high < minHigh {
			return nil
		}
		best, err := chardet.NewTextDetector().DetectBest(sample)
		if err == nil && best.Confidence >= 20 {
			name = best.Charset
		}
		return nil
	})
	if strings.HasPrefix(name, "ISO-8859-1") || strings.HasPrefix(name, "UTF") || strings.HasPrefix(name, "IBM") {
		name = "windows-1252" // which ISO-8859-1 is on the web
	}
	if label, b, ok := decodeAs(data, name); ok && label != "utf-8" {
		return name, b
	}
	b, _ := charmap.Windows1252.NewDecoder().Bytes(data)
	return "windows-1252", b
}

// minHigh is how many bytes above ASCII it takes to tell one charset from
// another: with fewer they are quotation marks and dashes of windows-1252.
const minHigh = 10

// highSample returns words that hold bytes above ASCII, up to size bytes.
func highSample(data []byte, size int) []byte {
	var out []byte
	for len(data) > 0 && len(out) < size {
		i := bytes.IndexFunc(data, func(r rune) bool { return r >= utf8.RuneSelf })
		if i < 0 {
			break
		}
		start := max(bytes.LastIndexAny(data[:i], " \n\t>"), i-24, 0)
		end := i + 1
		for end < len(data) && end < i+64 && data[end] != ' ' && data[end] != '\n' && data[end] != '<' {
			end++
		}
		out = append(append(out, data[start:end]...), ' ')
		data = data[end:]
	}
	return out
}

// dropNUL removes NUL characters, which no text has.
func dropNUL(text []byte, notice string) ([]byte, string) {
	if bytes.IndexByte(text, 0) < 0 {
		return text, notice
	}
	n := bytes.Count(text, []byte{0})
	if notice != "" {
		notice += "; "
	}
	return bytes.ReplaceAll(text, []byte{0}, nil), fmt.Sprintf("%s%d NUL characters left out", notice, n)
}

// utf8Stream makes b's stream UTF-8 for the formats that are read bit by bit:
// a byte order mark is removed, UTF-16 decoded, and where the head is not
// UTF-8, the stream is read in the charset it suggests.
func (r *run) utf8Stream(b *blob, guessing bool) error {
	head, err := b.head()
	if err != nil {
		return err
	}
	e, name, guessed := wide(head)
	switch {
	case e != nil && guessed:
		if err := r.note(b, "encoding", "", "read as %s, by where its zero bytes stand", name); err != nil {
			return err
		}
	case e != nil:
	case bytes.HasPrefix(head, utf8BOM):
		_, err := b.in.Discard(len(utf8BOM))
		return err
	case !guessing || utf8.Valid(head[:len(head)-cutRune(head)]):
		return nil
	default:
		if multi, stray := countUTF8(head); multi >= stray {
			return nil // single stray bytes are the record's matter
		}
		name, _ = guess(head)
		if e, err = htmlindex.Get(name); err != nil {
			e = charmap.Windows1252
		}
		if err := r.note(b, "encoding", "", "no charset declared, read as %s", name); err != nil {
			return err
		}
	}
	b.in = bufio.NewReaderSize(transform.NewReader(b.in, e.NewDecoder()), headSize)
	return nil
}

// wholeText reads the blob and returns it as UTF-8, with a notice where needed.
func (r *run) wholeText(b *blob, limit int, declared func([]byte) string) ([]byte, error) {
	data, err := b.all(limit)
	if err != nil && (len(data) == 0 || kindOf(err) == "bomb") {
		return nil, err
	}
	if err != nil {
		if e := r.lost(b, kindOf(err), "", "cut off after %d bytes: %v", len(data), err); e != nil {
			return nil, e
		}
	}
	charset := b.meta.charset
	if charset == "" && declared != nil {
		charset = declared(data[:min(len(data), 4096)])
	}
	text, notice := toUTF8(data, charset)
	if notice != "" {
		if err := r.note(b, "encoding", place(b), "%s", notice); err != nil {
			return nil, err
		}
	}
	return text, nil
}

// place names the record being read, for notices.
func place(b *blob) string {
	if b.record == 0 {
		return ""
	}
	return fmt.Sprintf("record %d", b.record)
}
