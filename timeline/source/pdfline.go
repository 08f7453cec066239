package source

import (
	"cmp"
	"math"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// linesOf joins runs to lines: a run that goes on at the same height, with a
// space where there is a gap of a fifth of the letters' size.
func linesOf(runs []pdfRun) []pdfLine {
	var lines []pdfLine
	var cur *pdfLine
	for _, r := range runs {
		if cur != nil && math.Abs(cur.y-r.y) < 0.4*max(r.size, cur.size, 1) && r.x > cur.end-3*max(r.size, 1) {
			if gap := r.x - cur.end; gap > 0.18*max(r.size, 1) && !strings.HasSuffix(cur.text, " ") && !strings.HasPrefix(r.s, " ") {
				cur.text += " "
			}
			cur.text += r.s
			cur.end = max(cur.end, r.end)
			continue
		}
		lines = append(lines, pdfLine{r.s, r.x, r.end, r.y, r.size})
		cur = &lines[len(lines)-1]
	}
	for i := range lines {
		lines[i].text = oneLine(lines[i].text)
	}
	return slices.DeleteFunc(lines, func(l pdfLine) bool { return l.text == "" })
}

var pageNumber = regexp.MustCompile(`(?i)^(?:[-–—/ ]*\d{1,4}[-–—/ ]*|page \d+(?: (?:of|/) \d+)?|\d+ ?/ ?\d+|[ivxl]{1,6})$`)

// withoutRunningHeads drops page numbers, and of the first and last two lines
// of a page those that, numbers apart, stand on three or more pages.
func withoutRunningHeads(pages [][]pdfLine) [][]pdfLine {
	count := map[string]int{}
	edges := func(page []pdfLine, f func(i int)) {
		for i := range page {
			if i < 2 || i >= len(page)-2 {
				f(i)
			}
		}
	}
	for _, page := range pages {
		edges(page, func(i int) { count[withoutDigits(page[i].text)]++ })
	}
	for n, page := range pages {
		drop := map[int]bool{}
		edges(page, func(i int) {
			drop[i] = pageNumber.MatchString(page[i].text) || count[withoutDigits(page[i].text)] >= 3
		})
		var kept []pdfLine
		for i, l := range page {
			if !drop[i] {
				kept = append(kept, l)
			}
		}
		pages[n] = kept
	}
	return pages
}

func withoutDigits(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsDigit(r) {
			return '0'
		}
		return r
	}, s)
}

// paragraphs joins lines to paragraphs with a blank line between two. A new
// one starts behind a gap, at other letters, at an indented line, and behind a
// line that ends well before the right margin with a full stop.
func paragraphs(pages [][]pdfLine) string {
	var out []byte
	var last *pdfLine
	for _, page := range pages {
		spacing, right := layout(page)
		for i := range page {
			l := &page[i]
			switch {
			case last == nil:
			case i > 0 && startsParagraph(last, l, spacing, right), i == 0 && endsSentence(last.text):
				out = append(out, "\n\n"...)
			case hyphenated(last.text, l.text):
				out = out[:len(out)-1]
			default:
				out = append(out, ' ')
			}
			out = append(out, l.text...)
			last = l
		}
	}
	return string(out)
}

// layout returns the usual distance of two lines of a page and its right
// margin.
func layout(page []pdfLine) (spacing, right float64) {
	var gaps, ends []float64
	for i, l := range page {
		ends = append(ends, l.end)
		if i > 0 {
			if gap := page[i-1].y - l.y; gap > 0 {
				gaps = append(gaps, gap)
			}
		}
	}
	if len(gaps) > 0 {
		slices.SortFunc(gaps, cmp.Compare[float64])
		spacing = gaps[len(gaps)*2/5]
	}
	if len(ends) > 0 {
		slices.SortFunc(ends, cmp.Compare[float64])
		right = ends[len(ends)*9/10]
	}
	return spacing, right
}

func startsParagraph(last, l *pdfLine, spacing, right float64) bool {
	gap := last.y - l.y
	size := max(l.size, 1)
	switch {
	case gap < -size: // up the page: the next column
		return endsSentence(last.text)
	case spacing > 0 && gap > 1.35*spacing:
		return true
	case math.Abs(l.size-last.size) > 0.15*size:
		return true
	case l.x-last.x > size && l.x-last.x < 6*size && endsSentence(last.text):
		return true
	}
	return last.end < right-6*size && (endsSentence(last.text) || startsUpper(l.text) && last.end < right-15*size)
}

func endsSentence(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(strings.TrimRight(s, `"'”’)]`))
	return strings.ContainsRune(".!?:;", r)
}

func startsUpper(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r)
}

// hyphenated reports whether a word is broken at the end of a line.
func hyphenated(line, next string) bool {
	stem, ok := strings.CutSuffix(line, "-")
	r, _ := utf8.DecodeLastRuneInString(stem)
	n, _ := utf8.DecodeRuneInString(next)
	return ok && unicode.IsLower(r) && unicode.IsLower(n)
}
