package briefing

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strings"
)

// Failure is a sentence that no longer stands, or an article that changed
// around sentences that do.
type Failure struct {
	Note     int    `json:"note"` // 0 where the article as a whole failed
	Article  string `json:"article"`
	Sentence string `json:"sentence"`        // as the issue prints it
	Found    string `json:"found"`           // what stands at its bytes now; "" if nothing does
	Text     string `json:"text"`            // what is wrong, in words
	Moved    bool   `json:"moved,omitempty"` // the sentence stands elsewhere in the article
}

// String prints the failure in one line.
func (f Failure) String() string {
	switch {
	case f.Note == 0 && f.Sentence != "":
		return fmt.Sprintf("article %s: %s: %q", f.Article, f.Text, f.Sentence)
	case f.Note == 0 && f.Article == "":
		return f.Text
	case f.Note == 0:
		return fmt.Sprintf("article %s: %s", f.Article, f.Text)
	}
	s := fmt.Sprintf("note %d, article %s: %s: %q", f.Note, f.Article, f.Text, f.Sentence)
	if f.Found != "" && f.Found != f.Sentence && !f.Moved {
		s += fmt.Sprintf("; the article has %q there", f.Found)
	}
	return s
}

// Verify compares every sentence of a saved issue with the texts of the
// articles, by id, byte for byte. It also fails on an article whose text
// changed anywhere else: its SHA-256 is not the recorded one; and on a date, a
// status, a count or a speaker beside a sentence that is not that of the event
// in the issue. No failure means
// that every sentence stands; an issue without notes has nothing to fail.
func Verify(b *Briefing, texts map[string]string) []Failure {
	var out []Failure
	failed := map[string]bool{}
	for i := range b.Notes {
		if b.Notes[i].Gone {
			continue
		}
		if f, bad := verifyNote(&b.Notes[i], texts); bad {
			out = append(out, f)
			failed[f.Article] = true
		}
	}
	out = append(out, verifyPassages(b)...)
	out = append(out, verifyItems(b)...)
	for i := range b.Sources {
		s := &b.Sources[i]
		text, ok := texts[s.Article]
		if !ok || failed[s.Article] || s.SHA256 == "" || s.SHA256 == shaOf(text) {
			continue
		}
		out = append(out, Failure{Article: s.Article, Text: "the text changed outside of the sentences cited (notes " + citing(b, s.Article) + ")"})
	}
	return out
}

func shaOf(text string) string {
	sum := sha256.Sum256([]byte(text))
	return hex.EncodeToString(sum[:])
}

// citing lists the notes of an article.
func citing(b *Briefing, article string) string {
	var ns []string
	for i := range b.Notes {
		if b.Notes[i].Article == article {
			ns = append(ns, fmt.Sprint(b.Notes[i].N))
		}
	}
	return strings.Join(ns, ", ")
}

// verifyNote compares one note with its bytes.
func verifyNote(n *Note, texts map[string]string) (Failure, bool) {
	f := Failure{Note: n.N, Article: n.Article, Sentence: n.Sentence}
	text, ok := texts[n.Article]
	switch {
	case !ok:
		f.Text = "the article is not among those read"
		return f, true
	case n.Start >= 0 && n.Start <= n.End && n.End <= len(text):
		f.Found = text[n.Start:n.End]
	}
	if f.Found == n.Sentence && n.Sentence != "" {
		return f, false
	}
	if at := strings.Index(text, n.Sentence); at >= 0 && n.Sentence != "" {
		f.Text, f.Moved = fmt.Sprintf("the sentence moved to byte %d", at), true
	} else {
		f.Text = fmt.Sprintf("the sentence is not at bytes %d to %d", n.Start, n.End)
	}
	return f, true
}

// verifyPassages checks what is printed against the notes: every passage has
// a note, and its verbatim parts are bytes of the note's sentence.
func verifyPassages(b *Briefing) []Failure {
	var out []Failure
	each(b, func(p *Passage) {
		f := Failure{Note: p.Note, Article: p.Article, Sentence: p.Text()}
		if p.Note < 1 || p.Note > len(b.Notes) {
			f.Text = "a sentence is printed without a note"
			out = append(out, f)
			return
		}
		n := &b.Notes[p.Note-1]
		for _, part := range p.Parts {
			if part.Kind != Verbatim {
				continue
			}
			lo, hi := part.Start-n.Start, part.End-n.Start
			if n.Article != p.Article || lo < 0 || hi < lo || hi > len(n.Sentence) || n.Sentence[lo:hi] != part.Text {
				f.Text = "the sentence printed is not the sentence noted"
				out = append(out, f)
				return
			}
		}
	})
	return out
}
