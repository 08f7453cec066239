// Package article makes documents readable: [Extract] takes a
// [timeline.Document] (a page's HTML, a pasted page, a clean text) and returns
// a [timeline.Article] with the main text, what of that text is not running
// text (zones), its sentences, and every clue to its publication date.
//
// It refuses to judge: which clue is right is for timeline/temporal. It reads
// no clock, file or network, and it never fails; what is odd comes back as
// notices.
//
// How it works, in the order of the files. A page: html.go walks the markup
// once into blocks (dom.go), flags.go says which elements are furniture by tag
// and class, pick.go finds the element that is the article, produce.go writes
// its text. A text: cut.go cuts it into lines. Both: text.go says what each
// line is by its words (lines.go, furniture.go, dateline.go) and its place,
// sentence.go and abbreviation.go cut the rest into sentences. The clues:
// jsonld.go, clues.go and places.go from the markup, textclues.go from the
// text. article.go ties it together; language.go names the language.
//
// To drop a cookie banner, add a rule with its example to furniture.go; for a
// class name, a word to flags.go; for an abbreviation, a word to words.go.
package article
