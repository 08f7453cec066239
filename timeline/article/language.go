package article

import (
	"strings"
	"unicode/utf8"

	"github.com/abadojack/whatlanggo"
)

// language sets the article's language: as given, else detected, else as the
// page declares. A language that the date engine does not speak is a notice.
func (p *page) language() {
	if p.art.Lang == "" {
		p.art.Lang = p.detect()
	}
	switch base, _, _ := strings.Cut(strings.ToLower(p.art.Lang), "-"); {
	case strings.TrimSpace(p.art.Text) == "":
		p.note("empty", "no text found")
	case base != "" && base != "en":
		p.note("language", "the text is in language "+p.art.Lang+"; dates are read in English text only")
	}
}

// detect tells English by its small words and other languages by trigrams.
// Where the text is too short to tell, the page's own statement counts.
func (p *page) detect() string {
	sample := p.sample(1000)
	declared := strings.ReplaceAll(p.htmlLang, "_", "-")
	lang := ""
	switch {
	case looksEnglish(sample):
		lang = "en"
	case len(sample) >= 80:
		if info := whatlanggo.Detect(sample); info.IsReliable() || declared == "" && len(sample) > 400 {
			lang = info.Lang.Iso6391()
		}
	}
	if lang == "" || strings.HasPrefix(strings.ToLower(declared), lang) {
		return declared
	}
	return lang
}

// smallWords are English words that other languages lack.
var smallWords = set("the and of to was were that with for have has had this from which said will would they their his been are not but who")

// looksEnglish holds where a sixth of the words are small English ones: eight
// words at least, and of those two.
func looksEnglish(sample string) bool {
	words, small := 0, 0
	for w := range strings.FieldsSeq(sample) {
		words++
		if len(w) <= 5 && smallWords[strings.ToLower(w)] {
			small++
		}
	}
	return words >= 8 && small >= 2 && small*6 >= words
}

// sample returns up to n bytes of running text.
func (p *page) sample(n int) string {
	var b strings.Builder
	for _, s := range p.art.Sentences {
		b.WriteString(p.art.Text[s.Start:min(s.End, s.Start+600)])
		b.WriteByte(' ')
		if b.Len() >= n {
			break
		}
	}
	s := b.String()
	if len(s) > n {
		for n > 0 && !utf8.RuneStart(s[n]) {
			n--
		}
		s = s[:n]
	}
	return s
}
