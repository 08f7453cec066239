package source

import (
	"context"
	"math"
	"strings"
	"unicode/utf8"

	"github.com/ledongthuc/pdf"
)

// The library parses a PDF's objects; where the words of a page stand is
// worked out here, since its own text functions lose line ends (GetPlainText)
// or the positions of most lines (GetTextByRow).

// pdfRun is a piece of text that one operator shows.
type pdfRun struct {
	x, y, end, size float64
	s               string
}

// pdfLine is one line of a page: its text, its left end, its height on the
// page and the size of its letters.
type pdfLine struct {
	text            string
	x, end, y, size float64
}

// pdfText interprets the content of pages.
type pdfText struct {
	ctx   context.Context
	fonts map[string]*pdfFont // of the page at work, by resource name
	left  int                 // bytes of text that may still come
	ops   int
	runs  []pdfRun
}

// matrix is the upper part of a PDF matrix: a b c d e f.
type matrix [6]float64

var identity = matrix{1, 0, 0, 1, 0, 0}

func (m matrix) mul(n matrix) matrix {
	return matrix{
		m[0]*n[0] + m[1]*n[2], m[0]*n[1] + m[1]*n[3],
		m[2]*n[0] + m[3]*n[2], m[2]*n[1] + m[3]*n[3],
		m[4]*n[0] + m[5]*n[2] + n[4], m[4]*n[1] + m[5]*n[3] + n[5],
	}
}

// pdfState is the part of the graphics state that moves text.
type pdfState struct {
	ctm                                matrix
	font                               *pdfFont
	size, charSpace, wordSpace, spread float64 // spread is Th, 1 for 100 %
	leading                            float64
}

// page returns the lines of a page in the order of its content, which is the
// order of reading in all but a few documents.
func (t *pdfText) page(p pdf.Page) []pdfLine {
	t.runs, t.fonts = nil, map[string]*pdfFont{}
	if p.V.IsNull() || p.V.Key("Contents").IsNull() {
		return nil
	}
	t.content(p.V.Key("Contents"), p.Resources(), pdfState{ctm: identity, spread: 1}, 0)
	return linesOf(t.runs)
}

// maxForms bounds forms within forms.
const maxForms = 4

func (t *pdfText) content(stream, resources pdf.Value, s pdfState, depth int) {
	var stack []pdfState
	tm, tlm := identity, identity
	newline := func(x, y float64) {
		tlm = matrix{1, 0, 0, 1, x, y}.mul(tlm)
		tm = tlm
	}
	pdf.Interpret(stream, func(stk *pdf.Stack, op string) {
		if t.ops++; t.ops%512 == 0 && t.ctx.Err() != nil || t.left < 0 {
			panic("given up")
		}
		args := make([]pdf.Value, stk.Len())
		for i := len(args) - 1; i >= 0; i-- {
			args[i] = stk.Pop()
		}
		num := func(i int) float64 {
			if i < len(args) {
				return args[i].Float64()
			}
			return 0
		}
		switch op {
		case "q":
			if len(stack) < 1000 {
				stack = append(stack, s)
			}
		case "Q":
			if n := len(stack); n > 0 {
				s, stack = stack[n-1], stack[:n-1]
			}
		case "cm":
			s.ctm = matrix{num(0), num(1), num(2), num(3), num(4), num(5)}.mul(s.ctm)
		case "BT":
			tm, tlm = identity, identity
		case "Tm":
			tlm = matrix{num(0), num(1), num(2), num(3), num(4), num(5)}
			tm = tlm
		case "TD":
			s.leading = -num(1)
			newline(num(0), num(1))
		case "Td":
			newline(num(0), num(1))
		case "T*":
			newline(0, -s.leading)
		case "TL":
			s.leading = num(0)
		case "Tc":
			s.charSpace = num(0)
		case "Tw":
			s.wordSpace = num(0)
		case "Tz":
			s.spread = num(0) / 100
		case "Tf":
			if len(args) == 2 {
				s.font, s.size = t.font(resources, args[0].Name()), num(1)
			}
		case "'", "\"":
			newline(0, -s.leading)
			fallthrough
		case "Tj":
			if len(args) > 0 {
				tm = t.show(s, tm, args[len(args)-1].RawString())
			}
		case "TJ":
			if len(args) > 0 {
				tm = t.showList(s, tm, args[0])
			}
		case "Do":
			if len(args) > 0 {
				t.form(resources.Key("XObject").Key(args[0].Name()), resources, s, depth)
			}
		}
	})
}

// form interprets a form, a piece of page content with a name.
func (t *pdfText) form(x, resources pdf.Value, s pdfState, depth int) {
	if depth >= maxForms || x.Key("Subtype").Name() != "Form" {
		return
	}
	if own := x.Key("Resources"); !own.IsNull() {
		resources = own
	}
	if m := x.Key("Matrix"); m.Len() == 6 {
		var fm matrix
		for i := range fm {
			fm[i] = m.Index(i).Float64()
		}
		s.ctm = fm.mul(s.ctm)
	}
	before := t.fonts
	t.fonts = map[string]*pdfFont{}
	t.content(x, resources, s, depth+1)
	t.fonts = before
}

func (t *pdfText) showList(s pdfState, tm matrix, list pdf.Value) matrix {
	for i := range list.Len() {
		if v := list.Index(i); v.Kind() == pdf.String {
			tm = t.show(s, tm, v.RawString())
		} else {
			tm = matrix{1, 0, 0, 1, -v.Float64() / 1000 * s.size * s.spread, 0}.mul(tm)
		}
	}
	return tm
}

// show adds a piece of text and returns the text matrix behind it.
func (t *pdfText) show(s pdfState, tm matrix, raw string) matrix {
	if s.font == nil || raw == "" {
		return tm
	}
	text, width, codes, spaces := s.font.decode(raw)
	m := tm.mul(s.ctm)
	advance := (width/1000*s.size + float64(codes)*s.charSpace + float64(spaces)*s.wordSpace) * s.spread
	tm = matrix{1, 0, 0, 1, advance, 0}.mul(tm)
	end := tm.mul(s.ctm)
	if t.left -= len(text); text != "" {
		t.runs = append(t.runs, pdfRun{x: m[4], y: m[5], end: end[4], size: math.Abs(s.size) * math.Hypot(m[2], m[3]), s: text})
	}
	return tm
}

// pdfFont knows the letters and widths of a font.
type pdfFont struct {
	enc     pdf.TextEncoding
	wide    bool // codes of two bytes
	widths  map[int]float64
	missing float64
	cache   [256]string
	known   [256]bool
}

func (t *pdfText) font(resources pdf.Value, name string) *pdfFont {
	if f, ok := t.fonts[name]; ok {
		return f
	}
	v := resources.Key("Font").Key(name)
	f := &pdfFont{widths: map[int]float64{}, missing: 500}
	t.fonts[name] = f
	font := pdf.Font{V: v}
	f.enc = font.Encoder()
	if v.Key("Subtype").Name() == "Type0" {
		f.wide = true
		f.cidWidths(v.Key("DescendantFonts").Index(0))
		return f
	}
	first, widths := int(v.Key("FirstChar").Int64()), v.Key("Widths")
	for i := range min(widths.Len(), 256) {
		f.widths[first+i] = widths.Index(i).Float64()
	}
	return f
}

// cidWidths reads the W array: "first [w w w]" and "first last w".
func (f *pdfFont) cidWidths(d pdf.Value) {
	f.missing = 1000
	if dw := d.Key("DW"); !dw.IsNull() {
		f.missing = dw.Float64()
	}
	w := d.Key("W")
	for i := 0; i+1 < w.Len() && len(f.widths) < 1<<16; {
		first := int(w.Index(i).Int64())
		if list := w.Index(i + 1); list.Kind() == pdf.Array {
			for j := range list.Len() {
				f.widths[first+j] = list.Index(j).Float64()
			}
			i += 2
			continue
		}
		last := min(int(w.Index(i+1).Int64()), first+1<<16)
		for c := first; c <= last; c++ {
			f.widths[c] = w.Index(i + 2).Float64()
		}
		i += 3
	}
}

// decode returns the letters of raw, the sum of their widths, the number of
// codes and how many of these are the single-byte space.
func (f *pdfFont) decode(raw string) (text string, width float64, codes, spaces int) {
	if f.wide {
		for i := 0; i+1 < len(raw); i += 2 {
			width += f.width(int(raw[i])<<8 | int(raw[i+1]))
			codes++
		}
		return clean(f.enc.Decode(raw)), width, codes, 0
	}
	var out strings.Builder
	for i := range len(raw) {
		c := raw[i]
		if !f.known[c] {
			f.known[c], f.cache[c] = true, clean(f.enc.Decode(raw[i:i+1]))
		}
		out.WriteString(f.cache[c])
		width += f.width(int(c))
		if c == ' ' {
			spaces++
		}
	}
	return out.String(), width, len(raw), spaces
}

func (f *pdfFont) width(code int) float64 {
	if w, ok := f.widths[code]; ok {
		return w
	}
	return f.missing
}

// clean takes ligatures and line ends out of decoded letters.
func clean(s string) string {
	if !utf8.ValidString(s) {
		s = strings.ToValidUTF8(s, "\uFFFD")
	}
	return ligatures.Replace(s)
}

var ligatures = strings.NewReplacer("\ufb00", "ff", "\ufb01", "fi", "\ufb02", "fl", "\ufb03", "ffi", "\ufb04", "ffl",
	"\r", " ", "\n", " ", "\u00a0", " ", "\u00ad", "-", "\x00", "")
