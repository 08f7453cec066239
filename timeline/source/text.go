package source

import (
	"bytes"

	"github.com/dateline-tools/dateline/timeline"
)

// readText reads a plain text or a page's text as a user copied it. It is one
// document, clutter and all.
func readText(r *run, b *blob) error {
	text, err := r.wholeText(b, r.o.MaxRecord, nil)
	if err != nil {
		return err
	}
	if len(bytes.TrimSpace(text)) == 0 {
		return r.note(b, "empty", "", "nothing but white space")
	}
	return r.doc(b, &timeline.Document{Text: string(text)})
}
