package pipeline

import (
	"fmt"

	"github.com/dateline-tools/dateline/timeline"
)

// identities keeps article ids apart: of two articles with one id and
// different texts the later one gets a suffix and a notice.
type identities struct {
	seen map[string]string // id -> sha256 of the text that has it
}

func newIdentities() *identities { return &identities{seen: map[string]string{}} }

// settle gives the record's article an id that no other article has. The
// same id with the same text is the same article, and stays.
func (s *identities) settle(rec *Record) []timeline.Notice {
	a := rec.Article
	old, taken := s.seen[a.ID]
	if !taken || old == a.SHA256 {
		s.seen[a.ID] = a.SHA256
		return nil
	}
	was := a.ID
	for n := 2; ; n++ {
		id := fmt.Sprintf("%s-%d", was, n)
		if old, taken := s.seen[id]; !taken || old == a.SHA256 {
			rec.rename(id)
			s.seen[id] = a.SHA256
			break
		}
	}
	return []timeline.Notice{{
		Kind: "id-collision", Path: a.Input.Path, Place: place(a.Input), Article: a.ID,
		Text: fmt.Sprintf("another article with other words has the id %q already; this one is called %q", was, a.ID),
	}}
}

// rename gives the article another id, in its events' quotes too.
func (rec *Record) rename(id string) {
	rec.Article.ID = id
	for i := range rec.Events {
		e := &rec.Events[i]
		for j := range e.Quotes {
			e.Quotes[j].Article = id
		}
		for j := range e.History {
			e.History[j].Article = id
		}
		e.SetID()
	}
}
