package source

import (
	"bytes"
	"encoding/json"
	"regexp"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	"go.yaml.in/yaml/v3"

	"github.com/dateline-tools/dateline/timeline"
)

var frontKey = regexp.MustCompile(`(?m)^["']?[A-Za-z][\w-]*["']?\s*[:=]`)

// hasFrontMatter reports whether the text starts with a block of fields
// between --- (YAML) or +++ (TOML) lines.
func hasFrontMatter(text []byte) bool {
	front, _, ok := frontMatter(text)
	return ok && frontKey.Match(front)
}

// frontMatter splits text behind its first block of fields.
func frontMatter(text []byte) (front, rest []byte, ok bool) {
	first := bytes.TrimRight(firstLine(text), " \r")
	if string(first) != "---" && string(first) != "+++" {
		return nil, text, false
	}
	body := text[len(firstLine(text)):]
	for line := range bytes.Lines(body) {
		rest = body[len(front)+len(line):]
		if bytes.Equal(bytes.TrimRight(line, " \r\n"), first) {
			return front, rest, true
		}
		front = body[:len(front)+len(line)]
	}
	return nil, text, false
}

// readMarkdown reads a Markdown file as the page it describes. The fields of
// its front matter are those of JSONL, aliases and all. Raw HTML is left out.
func readMarkdown(r *run, b *blob) error {
	text, err := r.wholeText(b, r.o.MaxRecord, nil)
	if err != nil {
		return err
	}
	d := &timeline.Document{}
	if front, rest, ok := frontMatter(text); ok && frontKey.Match(front) {
		text = rest
		fields, err := frontFields(front)
		if err != nil {
			if e := r.note(b, "malformed", "line 1", "front matter that is not read: %v", err); e != nil {
				return e
			}
		}
		d = fields.document()
		d.Text, d.Verbatim = "", false
	}
	md := goldmark.New(goldmark.WithExtensions(extension.Table, extension.Strikethrough))
	var page bytes.Buffer
	page.WriteString("<html><body><article>\n")
	if err := recovered("Markdown", func() error { return md.Convert(text, &page) }); err != nil {
		return err
	}
	page.WriteString("</article></body></html>\n")
	d.HTML = page.Bytes()
	return r.doc(b, d)
}

var tomlLine = regexp.MustCompile(`(?m)^([\w-]+)\s*=\s*"?([^"\r\n]*)"?\s*$`)

// frontFields reads front matter. Of TOML it knows lines of key and value.
func frontFields(front []byte) (fields, error) {
	var node yaml.Node
	if err := yaml.Unmarshal(front, &node); err != nil || len(node.Content) == 0 || node.Content[0].Kind != yaml.MappingNode {
		var f fields
		for _, m := range tomlLine.FindAllSubmatch(front, -1) {
			f = append(f, field{string(m[1]), quoted(string(m[2]))})
		}
		if len(f) == 0 {
			return nil, err
		}
		return f, nil
	}
	var f fields
	pairs := node.Content[0].Content
	for i := 0; i+1 < len(pairs); i += 2 {
		if raw := yamlJSON(pairs[i+1]); raw != nil {
			f = append(f, field{pairs[i].Value, raw})
		}
	}
	return f, nil
}

// yamlJSON returns a value of front matter as JSON. Scalars stay the words
// they are, so that a date keeps the form in which it was written.
func yamlJSON(n *yaml.Node) []byte {
	switch n.Kind {
	case yaml.ScalarNode:
		if n.Tag == "!!null" {
			return nil
		}
		return quoted(n.Value)
	case yaml.SequenceNode:
		list := []json.RawMessage{}
		for _, c := range n.Content {
			if c.Kind == yaml.ScalarNode {
				list = append(list, quoted(c.Value))
			}
		}
		raw, _ := json.Marshal(list)
		return raw
	}
	return nil
}

// quoted returns s as a JSON string.
func quoted(s string) []byte {
	raw, _ := json.Marshal(s)
	return raw
}
