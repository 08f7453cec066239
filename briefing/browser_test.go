package briefing

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// TestBrowserAxe runs axe on the page in Chromium, light, dark and on a
// phone. It needs DATELINE_AXE, a folder with node_modules/axe-core.
func TestBrowserAxe(t *testing.T) {
	axe, err := os.ReadFile(filepath.Join(os.Getenv("DATELINE_AXE"), "node_modules", "axe-core", "axe.min.js"))
	if err != nil || os.Getenv("DATELINE_AXE") == "" {
		if slices.Contains(strings.Split(os.Getenv("DATELINE_REQUIRE"), ","), "axe") {
			t.Fatal("DATELINE_REQUIRE names axe, and DATELINE_AXE no folder with node_modules/axe-core")
		}
		t.Skip("DATELINE_AXE names no folder with node_modules/axe-core")
	}
	chromium := need(t, "chromium", "chromium", "chromium-browser", "google-chrome")
	c := readCorpus(t, "testdata/guarantees.yaml")
	b := Make(c.tl, Options{Period: week(2025, 36), Texts: c.texts, Classification: "Official", Comments: []Comment{{Topic: "Tarn river commission", Text: "Ours.", By: "desk"}}})
	page := string(render(t, "html", b))
	page = strings.Replace(page, "default-src &#39;none&#39;", "default-src 'unsafe-inline' 'unsafe-eval'", 1) // for axe alone
	run := "<script>" + string(axe) + "</script><script>axe.run(document, {resultTypes: ['violations']}).then(r => document.body.setAttribute('data-found', " +
		"JSON.stringify(r.violations.map(v => v.id + ' ' + v.impact + ' ' + v.nodes.length + ': ' + v.nodes[0].html.slice(0, 120)))))</script></body>"
	page = strings.Replace(page, "</body>", run, 1)
	for name, flags := range map[string][]string{
		"light": {"--window-size=1000,900"},
		"dark":  {"--window-size=1000,900", "--force-dark-mode", "--blink-settings=preferredColorScheme=0"},
		"phone": {"--window-size=360,800"},
	} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			file := filepath.Join(dir, "issue.html")
			if err := os.WriteFile(file, []byte(page), 0o644); err != nil {
				t.Fatal(err)
			}
			args := append([]string{"--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
				"--disable-component-update", "--disable-sync", "--user-data-dir=" + filepath.Join(dir, "profile"), "--virtual-time-budget=60000", "--dump-dom"}, flags...)
			out, err := exec.Command(chromium, append(args, "file://"+file)...).Output()
			if err != nil {
				t.Fatal(err)
			}
			doc, err := html.Parse(strings.NewReader(string(out)))
			if err != nil {
				t.Fatal(err)
			}
			var found []string
			ran := false
			for n := range doc.Descendants() {
				if v := attr(n, "data-found"); n.Type == html.ElementNode && n.Data == "body" && v != "" {
					ran = json.Unmarshal([]byte(v), &found) == nil
				}
			}
			if !ran {
				t.Fatal("axe did not run")
			}
			for _, v := range found {
				t.Error(v)
			}
		})
	}
}

// TestOnePageIsOnePage prints one-page issues by Chromium and counts the pages.
func TestOnePageIsOnePage(t *testing.T) {
	chromium := need(t, "chromium", "chromium", "chromium-browser", "google-chrome")
	needType(t)
	c := readCorpus(t, "testdata/guarantees.yaml")
	for _, w := range []int{35, 36, 37, 43, 44} {
		b := Make(c.tl, Options{Period: week(2025, w), Length: Brief, Texts: c.texts, Classification: "Official", Organisation: "Desk", Build: "1.0"})
		if n := pdfPages(t, chromium, render(t, "html", b)); n != 1 {
			t.Errorf("week %d: %d pages", w, n)
		}
	}
	for _, w := range []int{36, 37} {
		b := Make(c.tl, Options{Period: week(2025, w), Texts: c.texts, Topics: []string{"Ukraine security guarantees"}})
		if n := pdfPages(t, chromium, render(t, "html", b)); n > 2 {
			t.Errorf("week %d, one topic: %d pages", w, n)
		}
	}
	b := Make(c.tl, Options{Period: week(2025, 36), Length: Full, Texts: c.texts})
	if n := pdfPages(t, chromium, render(t, "html", b)); n < 2 {
		t.Errorf("the full issue has %d pages: the count sees nothing", n)
	}
}

// needType passes over tests that count pages where none of the types is installed that the style names for its text:
// what stands in for them there may be wider, and the pages are longer then.
func needType(t *testing.T) {
	t.Helper()
	list, err := exec.LookPath("fc-list")
	if err != nil {
		return
	}
	out, err := exec.Command(list, ":", "family").Output()
	if err != nil {
		t.Fatal(err)
	}
	for _, family := range []string{"Charter", "Cambria", "Georgia", "Liberation Serif"} {
		if strings.Contains(string(out), family) {
			return
		}
	}
	missing(t, "type")
}

var pdfPage = regexp.MustCompile(`/Type ?/Page\b`)

// pdfPages prints a page and counts the pages of the print.
func pdfPages(t *testing.T, chromium string, page []byte) int {
	t.Helper()
	dir := t.TempDir()
	in, out := filepath.Join(dir, "issue.html"), filepath.Join(dir, "issue.pdf")
	if err := os.WriteFile(in, page, 0o644); err != nil {
		t.Fatal(err)
	}
	if msg, err := exec.Command(chromium, "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update",
		"--disable-sync", "--user-data-dir="+filepath.Join(dir, "profile"), "--no-pdf-header-footer", "--print-to-pdf="+out, "file://"+in).CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, msg)
	}
	pdf, err := os.ReadFile(out)
	if err != nil {
		t.Fatal(err)
	}
	return len(pdfPage.FindAll(pdf, -1))
}
