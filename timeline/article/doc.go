// Package article makes documents readable: [Extract] takes a
// [timeline.Document] (a page's HTML, a pasted page, a clean text) and returns
// a [timeline.Article] with the main text, what of that text is not running
// text (zones), its sentences, and every clue to its publication date.
//
// It refuses to judge: which clue is right is for timeline/temporal. It reads
// no clock, file or network, and it never fails; what is odd comes back as
// notices.
//
// How it works, in the order of the files: html.go walks the markup once into
// blocks, pick.go finds the blocks that are the article, produce.go writes
// their text. text.go cuts a text into lines, lines.go and furniture.go say
// what each line is, sentence.go cuts the rest into sentences. jsonld.go and
// clues.go collect the clues.
package article
