package chart

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"github.com/chromedp/cdproto/input"
	pages "github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"

	"github.com/dateline-tools/dateline/templates"
)

// watch records, in the page, when it was last busy: a change of the document
// or a task of 50 ms. The page is usable at the end of the last activity
// before 0.7 s of rest.
const watch = `(() => {
	const m = window.m = {last: 0, long: 0, usable: 0};
	const touch = t => { if (t > m.last) m.last = t };
	new PerformanceObserver(l => { for (const e of l.getEntries()) { m.long = Math.max(m.long, e.duration); touch(e.startTime + e.duration) } }).observe({type: 'longtask', buffered: true});
	new MutationObserver(l => { if (l.length > 5 || l.some(r => r.type !== 'attributes')) touch(performance.now()) }).observe(document, {subtree: true, childList: true, attributes: true});
	addEventListener('load', () => { touch(performance.now()); const t = setInterval(() => { if (performance.now() - m.last > 700) { m.usable = m.last; clearInterval(t) } }, 50) });
})()`

// BenchmarkPage prints what a reader waits for, in a real browser. The budgets
// stand in the names of the metrics' documentation (docs), not here: a busy
// machine must not fail a test.
func BenchmarkPage(b *testing.B) {
	parent, err := chromium()
	if err != nil {
		b.Skip(err)
	}
	for _, n := range []int{10, 1000, 10000, 50000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			html := render(b, generated(n), Options{})
			file := filepath.Join(b.TempDir(), "page.html")
			if err := os.WriteFile(file, []byte(html), 0o644); err != nil {
				b.Fatal(err)
			}
			sums := map[string]float64{}
			runs := 0
			for b.Loop() {
				for k, v := range visit(b, parent, "file://"+file) {
					sums[k] += v
				}
				runs++
			}
			for k, v := range sums {
				b.ReportMetric(v/float64(runs), k)
			}
			b.ReportMetric(float64(len(html))/1e6, "MB/page")
			own := len(templates.File("assets/echarts.min.js")) + len(templates.File("timeline/page.js")) + len(styleSheet())
			b.ReportMetric(float64(own)/1e3, "KB/not-data")
			b.ReportMetric(0, "ns/op")
		})
	}
}

// visit loads the page once and drags the chart for two seconds.
func visit(b *testing.B, parent context.Context, url string) map[string]float64 {
	ctx, cancel := chromedp.NewContext(parent)
	defer cancel()
	ctx, stop := context.WithTimeout(ctx, 2*time.Minute)
	defer stop()
	check := func(err error) {
		if err != nil {
			b.Fatal(err)
		}
	}
	check(chromedp.Do(ctx, chromedp.EmulateViewport(1400, 900)))
	_, err := chromedp.Call(ctx, pages.AddScriptToEvaluateOnNewDocument, pages.AddScriptToEvaluateOnNewDocumentParams{Source: watch})
	check(err)
	check(chromedp.Do(ctx, chromedp.Navigate(url)))
	number := func(js string) float64 {
		v, err := chromedp.Run(ctx, chromedp.Evaluate[float64](js))
		check(err)
		return v
	}
	for number("m.usable") == 0 {
		time.Sleep(50 * time.Millisecond)
	}
	out := map[string]float64{
		"ms-paint": number("performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0"), "ms-usable": number("m.usable"), "ms-longest-task": number("m.long"),
	}
	heap, err := chromedp.Call(ctx, runtime.GetHeapUsage, struct{}{})
	check(err)
	out["MB-heap"] = heap.UsedSize / 1e6
	number("window.f = [], (function t() { f.push(performance.now()); requestAnimationFrame(t) })(), 0")
	mouse := func(kind input.DispatchMouseEventType, x float64) {
		_, err := chromedp.Call(ctx, input.DispatchMouseEvent, input.DispatchMouseEventParams{Type: kind, X: x, Y: 450, Button: "left", Buttons: 1, ClickCount: 1})
		check(err)
	}
	mouse("mousePressed", 700)
	for i := range 120 {
		mouse("mouseMoved", 700-float64(i%60)*6)
		time.Sleep(16 * time.Millisecond)
	}
	mouse("mouseReleased", 700)
	frames, err := chromedp.Run(ctx, chromedp.Evaluate[[]float64]("f.slice(1).map((t, i) => t - f[i])"))
	check(err)
	if len(frames) > 0 {
		slices.Sort(frames)
		out["ms-pan-median"], out["ms-pan-p95"] = frames[len(frames)/2], frames[len(frames)*95/100]
	}
	return out
}
