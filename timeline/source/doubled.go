package source

import (
	"bytes"
	"fmt"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// undouble restores characters that somebody read as windows-1252 and encoded
// once more: "itâ€™s" for "it’s". One such sequence may be meant, three are not.
func undouble(text []byte) (_ []byte, notice string) {
	if !bytes.Contains(text, []byte("â€")) && bytes.Count(text, []byte("Ã")) < 3 {
		return text, ""
	}
	out := make([]byte, 0, len(text))
	n, sure := 0, 0
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRune(text[i:])
		if lead, ok := byteOf(r); ok && lead >= 0xc2 && lead < 0xf5 {
			if whole, from := doubled(lead, text[i+size:]); from > 0 {
				out = utf8.AppendRune(out, whole)
				i += size + from
				if n++; whole >= 0x800 {
					sure++
				}
				continue
			}
		}
		out = append(out, text[i:i+size]...)
		i += size
	}
	if n < 3 && sure == 0 {
		return text, ""
	}
	return out, fmt.Sprintf("%d characters that were encoded twice, restored", n)
}

// doubled returns the character whose UTF-8 bytes are lead and those that the
// characters at the start of rest stand for, and how much of rest it takes.
func doubled(lead byte, rest []byte) (r rune, from int) {
	buf := append(make([]byte, 0, utf8.UTFMax), lead)
	for !utf8.FullRune(buf) && from < len(rest) {
		next, size := utf8.DecodeRune(rest[from:])
		b, ok := byteOf(next)
		if !ok || b < 0x80 {
			return 0, 0
		}
		buf = append(buf, b)
		from += size
	}
	r, size := utf8.DecodeRune(buf)
	if r == utf8.RuneError || size != len(buf) {
		return 0, 0
	}
	return r, from
}

// byteOf returns the byte that stands for r in windows-1252 as browsers read
// it: its five undefined bytes are control characters.
func byteOf(r rune) (byte, bool) {
	switch r {
	case 0x81, 0x8d, 0x8f, 0x90, 0x9d:
		return byte(r), true
	}
	return charmap.Windows1252.EncodeRune(r)
}
