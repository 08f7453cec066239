package templates

import (
	"bytes"
	"testing"

	"github.com/evanw/esbuild/pkg/api"
)

// TestPageScriptIsBuiltFromItsModules bundles timeline/js as generate.go does
// and compares: a module changed without `go generate ./templates` is found.
func TestPageScriptIsBuiltFromItsModules(t *testing.T) {
	r := api.Build(api.BuildOptions{
		EntryPoints: []string{"timeline/js/main.js"}, Bundle: true, Charset: api.CharsetASCII,
		Define: map[string]string{"process.env.NODE_ENV": `"production"`},
		Format: api.FormatIIFE, LegalComments: api.LegalCommentsNone, Target: api.ES2022, TreeShaking: api.TreeShakingTrue,
		MinifyIdentifiers: true, MinifySyntax: true, MinifyWhitespace: true,
	})
	for _, m := range append(r.Errors, r.Warnings...) {
		t.Errorf("%v: %s", m.Location, m.Text)
	}
	if len(r.OutputFiles) != 1 || !bytes.Equal(r.OutputFiles[0].Contents, File("timeline/page.js")) {
		t.Error("timeline/page.js is not built from timeline/js: run go generate ./templates")
	}
}

// TestBundlesCannotEndTheirElement looks for what would close or confuse the
// script element that the bundles stand in.
func TestBundlesCannotEndTheirElement(t *testing.T) {
	for _, name := range []string{"timeline/page.js", "assets/echarts.min.js"} {
		for _, bad := range []string{"</script", "<!--", "<script"} {
			if bytes.Contains(bytes.ToLower(File(name)), []byte(bad)) {
				t.Errorf("%s holds %q", name, bad)
			}
		}
	}
	if bytes.Contains(bytes.ToLower(File("timeline/page.css")), []byte("</style")) {
		t.Error("the style sheet holds </style")
	}
}
