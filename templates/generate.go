//go:build ignore

// Generate bundles the page scripts. Run it by `go generate ./templates` after
// a change of assets/echarts.entry.js or of timeline/js; with -echarts it also
// fetches the npm package named below into a temporary folder (npm is needed)
// and makes the ECharts bundle anew. Equal input gives equal bytes; the files
// it writes are committed, so that nobody needs npm to build Dateline.
package main

import (
	"bytes"
	"flag"
	"fmt"
	"log"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"github.com/evanw/esbuild/pkg/api"
)

// echartsVersion is the npm package's; it pins zrender and tslib itself.
const echartsVersion = "6.1.0"

func main() {
	log.SetFlags(0)
	log.SetPrefix("generate: ")
	withECharts := flag.Bool("echarts", false, "make the ECharts bundle too, from npm")
	flag.Parse()
	if *withECharts {
		echarts()
	}
	page()
}

// page bundles the modules of the timeline page into one script.
func page() {
	write("timeline/page.js", bundle("timeline/js/main.js", "", ""))
}

func echarts() {
	dir, err := os.MkdirTemp("", "echarts")
	check(err)
	defer os.RemoveAll(dir)
	cmd := exec.Command("npm", "install", "--prefix", dir, "--ignore-scripts", "--no-audit", "--no-fund", "echarts@"+echartsVersion)
	cmd.Stderr = os.Stderr
	check(cmd.Run())
	modules := filepath.Join(dir, "node_modules")
	write("assets/echarts.min.js", bundle("assets/echarts.entry.js", "echarts", modules))
	write("assets/NOTICE", notice(modules))
}

// notice joins what the licences of the bundled packages ask to be kept.
func notice(modules string) []byte {
	var b bytes.Buffer
	fmt.Fprintf(&b, "echarts.min.js holds parts of the npm package echarts %s (Apache-2.0), with the\npackages zrender (BSD-3-Clause) and tslib (0BSD) that it is built on. It was\nbundled and minified by generate.go; nothing else was changed.\n", echartsVersion)
	for _, f := range []string{"echarts/NOTICE", "echarts/LICENSE", "zrender/LICENSE", "tslib/LICENSE.txt"} {
		text, err := os.ReadFile(filepath.Join(modules, f))
		check(err)
		fmt.Fprintf(&b, "\n%s\n%s\n\n%s\n", strings.Repeat("-", 72), f, bytes.TrimSpace(text))
	}
	return b.Bytes()
}

func bundle(entry, global, modules string) []byte {
	o := api.BuildOptions{
		EntryPoints:       []string{entry},
		Bundle:            true,
		Charset:           api.CharsetASCII,
		Define:            map[string]string{"process.env.NODE_ENV": `"production"`},
		Format:            api.FormatIIFE,
		GlobalName:        global,
		LegalComments:     api.LegalCommentsNone,
		MinifyIdentifiers: true,
		MinifySyntax:      true,
		MinifyWhitespace:  true,
		Target:            api.ES2022,
		TreeShaking:       api.TreeShakingTrue,
	}
	if modules != "" {
		o.NodePaths = []string{modules}
	}
	r := api.Build(o)
	for _, m := range append(r.Errors, r.Warnings...) {
		log.Printf("%v: %s", m.Location, m.Text)
	}
	if len(r.Errors) > 0 {
		os.Exit(1)
	}
	return r.OutputFiles[0].Contents
}

func write(name string, b []byte) {
	check(os.WriteFile(name, b, 0o644))
	log.Printf("%s: %d bytes", name, len(b))
}

func check(err error) {
	if err != nil {
		log.Fatal(err)
	}
}
