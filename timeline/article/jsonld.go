package article

import (
	"encoding/json"
	"html"
	"regexp"
	"slices"
	"strings"

	"github.com/dateline-tools/dateline/timeline"
)

// ldClues reads the page's JSON-LD: every node with a date, nested ones and
// @graph included.
func (p *page) ldClues(w *web) {
	for _, s := range w.ld {
		s = strings.TrimSpace(s)
		s = strings.TrimSuffix(strings.TrimPrefix(s, "<![CDATA["), "]]>")
		var v any
		if err := json.Unmarshal([]byte(s), &v); err != nil {
			if json.Unmarshal([]byte(repairJSON(s)), &v) != nil {
				p.looseDates(s, timeline.OriginJSONLD)
				continue
			}
		}
		p.ldNode(v, "", 0)
	}
}

// repairJSON mends what breaks JSON-LD most often: raw control characters
// inside strings, HTML entities, comments around it, a comma at the end.
func repairJSON(s string) string {
	s = strings.Map(func(r rune) rune {
		if r < ' ' {
			return ' '
		}
		return r
	}, s)
	if i := strings.IndexAny(s, "{["); i > 0 {
		s = s[i:]
	}
	if i := strings.LastIndexAny(s, "}]"); i >= 0 {
		s = s[:i+1]
	}
	if strings.Contains(s, "&quot;") {
		s = html.UnescapeString(s)
	}
	return trailingComma.ReplaceAllString(s, "$1")
}

var trailingComma = regexp.MustCompile(`,\s*([}\]])`)

// ldArticle are the types of nodes that are a page's article; a trailing
// "Article" or "Posting" counts too.
var ldArticle = set("Article NewsArticle BlogPosting Report Review LiveBlogPosting TechArticle ScholarlyArticle SocialMediaPosting PressRelease Posting")

// ldNode reads one value of JSON-LD. via is the property that led to it.
func (p *page) ldNode(v any, via string, depth int) {
	if depth > 12 {
		return
	}
	switch v := v.(type) {
	case []any:
		for _, e := range v {
			p.ldNode(e, via, depth+1)
		}
	case map[string]any:
		typ := ldType(v["@type"])
		article := ldArticle[typ] || strings.HasSuffix(typ, "Article") || strings.HasSuffix(typ, "Posting")
		where := p.ldPlace(v, via, typ, article)
		for _, f := range []struct{ key, role string }{
			{"datePublished", "published"}, {"dateCreated", "created"}, {"uploadDate", "created"}, {"dateModified", "updated"},
		} {
			if s, ok := v[f.key].(string); ok {
				p.clue(timeline.Clue{Origin: timeline.OriginJSONLD, Role: f.role, Text: s, Field: typ + "." + f.key, Where: where})
			}
		}
		if article && where != timeline.WhereAside {
			p.ldNames(v)
		}
		for _, k := range sortedKeys(v) {
			p.ldNode(v[k], k, depth+1)
		}
	}
}

func sortedKeys(m map[string]any) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		switch m[k].(type) {
		case []any, map[string]any:
			keys = append(keys, k)
		}
	}
	slices.Sort(keys)
	return keys
}

func ldType(v any) string {
	switch v := v.(type) {
	case string:
		return v[strings.LastIndexByte(v, '/')+1:]
	case []any:
		for _, e := range v {
			if s := ldType(e); ldArticle[s] {
				return s
			}
		}
		if len(v) > 0 {
			return ldType(v[0])
		}
	}
	return ""
}

// ldPlace says whether a node speaks of this page's article (head), of the
// page (body) or of something else (aside).
func (p *page) ldPlace(v map[string]any, via, typ string, article bool) string {
	switch via {
	case "comment", "itemListElement", "hasPart", "video", "image", "review", "reviews", "associatedMedia", "suggestedAnswer", "acceptedAnswer", "isPartOf", "citation", "mentions":
		if via != "isPartOf" && via != "hasPart" || !article {
			return timeline.WhereAside
		}
	}
	switch {
	case typ == "Review" || typ == "Comment":
		return timeline.WhereAside
	case !article && (via == "" || via == "@graph" || via == "mainEntity" || strings.HasSuffix(typ, "Page")):
		return timeline.WhereBody // of the page, or of what it is about: a recipe, a video
	case !article:
		return timeline.WhereAside
	}
	headline, _ := v["headline"].(string)
	if headline == "" {
		headline, _ = v["name"].(string)
	}
	if headline != "" && p.art.Title != "" && !sameTitle(html.UnescapeString(headline), p.art.Title) {
		if u, _ := v["url"].(string); u == "" || canonicalURL(u, "") != canonicalURL(p.canonical, p.doc.URL) {
			return timeline.WhereBody
		}
	}
	return timeline.WhereHead
}

// ldNames takes headline, publisher and author from the article's node.
func (p *page) ldNames(v map[string]any) {
	if p.art.Outlet == "" {
		p.art.Outlet = ldName(v["publisher"])
	}
	if p.art.Author == "" {
		p.art.Author = ldName(v["author"])
	}
	if p.art.Title == "" {
		s, _ := v["headline"].(string)
		p.art.Title = clean(html.UnescapeString(s))
	}
}

func ldName(v any) string {
	switch v := v.(type) {
	case string:
		if strings.HasPrefix(v, "http") {
			return ""
		}
		return clean(v)
	case []any:
		var names []string
		for _, e := range v {
			if n := ldName(e); n != "" {
				names = append(names, n)
			}
		}
		return strings.Join(names, ", ")
	case map[string]any:
		s, _ := v["name"].(string)
		return clean(s)
	}
	return ""
}

// looseKeys are the properties that hold dates in scripts, in small letters
// without underscores, with their roles.
var looseKeys = map[string]string{
	"datepublished": "published", "datemodified": "updated", "datecreated": "created", "publishedat": "published",
	"publishdate": "published", "publisheddate": "published", "publicationdate": "published", "pubdate": "published",
	"publishtime": "published", "publishedtime": "published", "firstpublished": "published", "firstpublishedat": "published",
	"datepublication": "published", "createdat": "created", "createddate": "created", "articlepublicationdate": "published", "publicationtime": "published",
}

// looseDates reads date properties from script that is not JSON: a name of
// looseKeys, a colon or equals sign, a value in quotes or a number.
func (p *page) looseDates(s, origin string) {
	s = s[:min(len(s), 1<<19)]
	where := timeline.WhereAside
	if origin == timeline.OriginJSONLD {
		where = timeline.WhereBody
	}
	found := 0
	for i, tries := 0, 0; found < 8 && tries < 100; tries++ {
		k := nextKey(s, i)
		if k < 0 {
			return
		}
		b, e := k, k
		for b > 0 && keyChar(s[b-1]) {
			b--
		}
		for e < len(s) && keyChar(s[e]) {
			e++
		}
		i = e
		role, ok := looseKeys[squash(s[b:e])]
		if !ok {
			continue
		}
		if v := looseValue(s, e); v != "" {
			found++
			p.clue(timeline.Clue{Origin: origin, Role: role, Text: v, Field: s[b:e], Where: where})
		}
	}
}

// nextKey finds the next part of a name that may be one of looseKeys.
func nextKey(s string, from int) int {
	best := -1
	for _, w := range [...]string{"ublish", "ublicat", "pubDate", "pub_date", "pubdate", "dateModified", "reatedAt", "created_at"} {
		if k := strings.Index(s[from:], w); k >= 0 && (best < 0 || from+k < best) {
			best = from + k
		}
	}
	return best
}

func keyChar(c byte) bool { return wordChar(c) || c == '_' }

// looseValue reads the value behind a property's name.
func looseValue(s string, i int) string {
	quote := func() {
		for i < len(s) && (s[i] == '"' || s[i] == '\'' || s[i] == '\\' || s[i] == ' ' || s[i] == '\n' || s[i] == '\t') {
			i++
		}
	}
	quote()
	if i >= len(s) || s[i] != ':' && s[i] != '=' {
		return ""
	}
	i++
	quote()
	e := i
	for e < len(s) && e-i < 40 && strings.IndexByte("\"'<>{}\\\n;", s[e]) < 0 {
		e++
	}
	v := strings.TrimRight(s[i:e], " ,;)")
	if !hasDigit(v) || len(v) < 4 {
		return ""
	}
	return v
}

// scriptClues reads date properties from scripts that are not JSON-LD.
func (p *page) scriptClues(w *web) {
	for _, s := range w.script {
		p.looseDates(s, timeline.OriginMeta)
	}
}
