package briefing

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"html/template"
	"strings"
)

// writeHTML prints one file without script: a strict content policy admits
// its one style sheet, by hash, and nothing else.
func writeHTML(w *bytes.Buffer, p *Page, look Look) error {
	src, err := file(look.Templates, "issue.html")
	if err != nil {
		return err
	}
	css, err := file(look.Templates, "style.css")
	if err != nil {
		return err
	}
	css = strings.ReplaceAll(css, "</", `<\/`)
	t, err := template.New("issue.html").Funcs(template.FuncMap{"groups": groups, "weblink": webLink}).Parse(src)
	if err != nil {
		return err
	}
	sum := sha256.Sum256([]byte(css))
	var page bytes.Buffer
	err = t.Execute(&page, htmlPage{
		Page: p, Lang: p.Briefing.Variant, Style: template.CSS(css), Figure: template.HTML(p.Figure.SVG()),
		Policy:       "default-src 'none'; style-src 'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'; img-src data:; base-uri 'none'; form-action 'none'",
		TimelineHref: look.TimelineHref,
	})
	if err != nil {
		return err
	}
	sealed, err := seal(page.Bytes())
	w.Write(sealed)
	return err
}

// htmlPage is what issue.html is given: the [Page] and what only a page of
// HTML has.
type htmlPage struct {
	*Page
	Lang         string
	Policy       string // content of the Content-Security-Policy
	Style        template.CSS
	Figure       template.HTML
	TimelineHref string
}

// Group is a run of blocks for a format that nests lists: Kind is "list" for
// bullets, "notes" and "sources" for these, else "one".
type Group struct {
	Kind    string
	Entries []Entry
}

// Entry is a block and what is printed inside of the same bullet.
type Entry struct {
	Block
	Beside []Block
}

// groups joins neighbouring bullets to lists.
func groups(blocks []Block) []Group {
	kinds := map[string]string{BlockItem: "list", BlockNote: "notes", BlockSource: "sources"}
	var out []Group
	for _, b := range blocks {
		kind := kinds[b.Kind]
		last := len(out) - 1
		switch {
		case (b.Kind == BlockDenial || b.Kind == BlockComment) && last >= 0 && (out[last].Kind == "list" || out[last].Entries[0].Kind == BlockLead):
			e := &out[last].Entries[len(out[last].Entries)-1]
			e.Beside = append(e.Beside, b)
		case kind != "" && last >= 0 && out[last].Kind == kind:
			out[last].Entries = append(out[last].Entries, Entry{Block: b})
		case kind != "":
			out = append(out, Group{kind, []Entry{{Block: b}}})
		default:
			out = append(out, Group{"one", []Entry{{Block: b}}})
		}
	}
	return out
}
