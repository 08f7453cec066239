package main

import (
	"bytes"
	"encoding/json"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/dateline-tools/dateline/timeline"
)

// require skips a test whose tool is absent, or fails it where
// DATELINE_REQUIRE names the tool.
func require(t *testing.T, tool string) string {
	t.Helper()
	path, err := lookBrowser(tool)
	if err == nil {
		return path
	}
	if slices.Contains(strings.Split(os.Getenv("DATELINE_REQUIRE"), ","), tool) {
		t.Fatalf("%s is required and not on PATH", tool)
	}
	t.Skipf("no %s on PATH: skipped", tool)
	return ""
}

// payloads are titles that would run in a page that did not escape them. Each
// sets an attribute that the test then looks for.
var payloads = []string{
	`</script><script>document.documentElement.dataset.owned=1</script>`,
	`<img src=x onerror="document.documentElement.dataset.owned=2">`,
	`__f__(function(){document.documentElement.dataset.owned=3})__f__`,
	`<!--<script>`,
	`"><svg onload=document.documentElement.dataset.owned=4>`,
	`{{.}} ${document.documentElement.dataset.owned=5}`,
	`javascript:document.documentElement.dataset.owned=6`,
}

// hostileFolder is a folder in which everything that can be wrong is wrong,
// with a good article for each payload.
func hostileFolder(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	write := func(name string, data []byte) {
		if err := os.WriteFile(filepath.Join(dir, name), data, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	var good bytes.Buffer
	for i, p := range payloads {
		line, err := json.Marshal(map[string]string{
			"id": "payload-" + string(rune('a'+i)), "title": p, "url": p, "outlet": p, "author": p, "published": "2025-09-05",
			"text": "French President Emmanuel Macron met " + p + " in Paris on Thursday. The ministers will meet in Berlin on 12 September, " + p + " said.",
		})
		if err != nil {
			t.Fatal(err)
		}
		good.Write(append(line, '\n'))
	}
	write("good.jsonl", good.Bytes())
	write("nul.txt", []byte("Published 5 September 2025\n\nPARIS — The ministers \x00met\x00 on Thursday.\x00"))
	write("longline.jsonl", slices.Concat([]byte(`{"id":"long","published":"2025-09-05","text":"`), bytes.Repeat([]byte("met on Thursday "), 50<<20/16), []byte("\"}\n"),
		[]byte(`{"id":"after","published":"2025-09-05","text":"Norwegian Prime Minister Jonas Gahr Store visited Kyiv on Thursday."}`+"\n")))
	write("empty.txt", nil)
	write("binary.bin", bytes.Repeat([]byte{0x7f, 'E', 'L', 'F', 0, 1, 2, 0xff, 0xfe}, 500))
	write("middle.jsonl", []byte(`{"id":"m1","published":"2025-09-05","text":"Poland signed an agreement with Ukraine on Thursday."}
{"id":"m2","published":"2025-09-05","text":"unfinished
{"id":"m3","published":"2025-09-05","text":"Estonia and Latvia signed a declaration in Riga on Wednesday."}
`))
	if err := os.Symlink(dir, filepath.Join(dir, "loop")); err != nil {
		t.Log("no symbolic links here:", err)
	}
	if err := os.Symlink(filepath.Join(dir, "gone"), filepath.Join(dir, "unreadable.txt")); err != nil {
		t.Log("no symbolic links here:", err)
	}
	return dir
}

// Whatever the input, the rest is built, each fault is named, and the code is 3.
func TestHostileInput(t *testing.T) {
	dir, out := hostileFolder(t), filepath.Join(t.TempDir(), "out")
	var errOut bytes.Buffer
	code := newProgram(nil, io.Discard, &errOut).run(t.Context(), []string{"dateline", "-v", "build", dir, "-o", out})
	if code != exitPartial {
		t.Errorf("exit code %d, want %d", code, exitPartial)
	}
	for _, want := range []string{"longline.jsonl", "empty.txt", "binary.bin", "middle.jsonl: line 2", "unreadable.txt"} {
		if !strings.Contains(errOut.String(), want) {
			t.Errorf("nothing is said of %s", want)
		}
	}
	if t.Failed() {
		t.Logf("standard error:\n%s", &errOut)
	}
	tl, err := savedTimeline(filepath.Join(out, "timeline.json"))
	if err != nil || tl == nil {
		t.Fatalf("timeline.json: %v", err)
	}
	ids := map[string]bool{}
	for i := range tl.Articles {
		ids[tl.Articles[i].ID] = true
	}
	for _, want := range []string{"payload-a", "payload-g", "after", "m1", "m3"} {
		if !ids[want] {
			t.Errorf("article %s is lost", want)
		}
	}
	checkQuotes(t, tl)
	browser := require(t, "chromium")
	for _, page := range []string{"timeline.html", "briefing.html"} {
		if dom := dumpDOM(t, browser, filepath.Join(out, page)); strings.Contains(dom, "data-owned") {
			t.Errorf("%s: a title was executed", page)
		}
	}
}

func checkQuotes(t *testing.T, tl *timeline.Timeline) {
	t.Helper()
	if len(tl.Events) == 0 {
		t.Error("no events")
	}
	for i := range tl.Events {
		e := &tl.Events[i]
		if err := e.Validate(); err != nil {
			t.Error(err)
		}
		if !slices.ContainsFunc(e.Quotes, func(q timeline.Quote) bool {
			return strings.Contains(q.Sentence, e.Title) || strings.Contains(q.Whole, e.Title)
		}) {
			t.Errorf("title %q is in no sentence", e.Title)
		}
	}
}

// dumpDOM loads a file in Chromium without a network and returns the page
// after its scripts have run.
func dumpDOM(t *testing.T, browser, file string) string {
	t.Helper()
	cmd := exec.CommandContext(t.Context(), browser, "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run",
		"--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-quic",
		"--user-data-dir="+t.TempDir(), "--virtual-time-budget=3000", "--timeout=20000", "--dump-dom", "file://"+file)
	cmd.WaitDelay = time.Second
	dom, err := cmd.Output()
	if err != nil || !bytes.Contains(dom, []byte("</html>")) {
		t.Fatalf("chromium on %s: %v, %d bytes", file, err, len(dom))
	}
	return string(dom)
}
