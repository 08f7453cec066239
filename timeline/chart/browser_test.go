package chart

import (
	"context"
	"encoding/csv"
	"encoding/json"
	"encoding/xml"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/accessibility"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/network"
	pages "github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
	"github.com/emersion/go-ical"

	"github.com/dateline-tools/dateline/timeline"
)

// need skips the test without the tool, or fails where DATELINE_REQUIRE names it.
func need(t *testing.T, tool, why string) {
	t.Helper()
	if slices.Contains(strings.Split(os.Getenv("DATELINE_REQUIRE"), ","), tool) {
		t.Fatalf("DATELINE_REQUIRE names %s: %s", tool, why)
	}
	t.Skip(why)
}

var chromium = sync.OnceValues(func() (context.Context, error) {
	var exe string
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if p, err := exec.LookPath(name); err == nil {
			exe = p
			break
		}
	}
	if exe == "" {
		return nil, fmt.Errorf("no chromium on the path")
	}
	opts := append(slices.Clone(chromedp.DefaultExecAllocatorOptions[:]), chromedp.ExecPath(exe), chromedp.NoSandbox,
		chromedp.Flag("disable-quic", true), chromedp.Flag("disable-component-update", true), chromedp.WindowSize(1400, 900))
	alloc, stop := chromedp.NewExecAllocator(context.Background(), opts...)
	ctx, cancel := chromedp.NewContext(alloc)
	closeBrowser = func() { cancel(); stop() }
	return ctx, chromedp.Do(ctx)
})

var closeBrowser = func() {}

func TestMain(m *testing.M) {
	code := m.Run()
	closeBrowser()
	os.Exit(code)
}

// tab is one page in the browser, with what it asked for and complained of.
type tab struct {
	t    *testing.T
	ctx  context.Context
	file string
	mu   sync.Mutex
	asks []string
	errs []string
}

// open shows a page from disk and waits until the script has drawn it.
func open(t *testing.T, page, hash string, before ...chromedp.Action[chromedp.Void]) *tab {
	t.Helper()
	parent, err := chromium()
	if err != nil {
		need(t, "chromium", err.Error())
	}
	b := &tab{t: t, file: filepath.Join(t.TempDir(), "page.html")}
	if err := os.WriteFile(b.file, []byte(page), 0o644); err != nil {
		t.Fatal(err)
	}
	ctx, cancel := chromedp.NewContext(parent, chromedp.WithListener(b.heard))
	t.Cleanup(cancel)
	ctx, stop := context.WithTimeout(ctx, 2*time.Minute)
	t.Cleanup(stop)
	b.ctx = ctx
	b.do(chromedp.Func(func(ctx context.Context, _ *chromedp.Target) error {
		_, err := chromedp.Call(ctx, network.Enable, network.EnableParams{})
		return err
	}))
	b.do(before...)
	b.do(chromedp.Navigate(b.address(hash)))
	return b
}

func (b *tab) address(hash string) string { return "file://" + b.file + hash }

func (b *tab) heard(ev any) {
	b.mu.Lock()
	defer b.mu.Unlock()
	switch ev := ev.(type) {
	case *network.EventRequestWillBeSent:
		if !strings.HasPrefix(ev.Request.URL, "data:") { // the marks of the style sheet are in the page
			b.asks = append(b.asks, ev.Request.URL)
		}
	case *runtime.EventExceptionThrown:
		b.errs = append(b.errs, ev.ExceptionDetails.Text)
	case *runtime.EventConsoleAPICalled:
		b.errs = append(b.errs, string(ev.Type))
	}
}

func (b *tab) do(steps ...chromedp.Action[chromedp.Void]) {
	b.t.Helper()
	if err := chromedp.Do(b.ctx, steps...); err != nil {
		b.t.Fatal(err)
	}
}

// eval returns the value of an expression; a promise is awaited by wait.
func eval[T any](b *tab, js string) T {
	b.t.Helper()
	v, err := chromedp.Run(b.ctx, chromedp.Evaluate[T](js))
	if err != nil {
		b.t.Fatalf("%s: %v", js, err)
	}
	return v
}

// wait polls until the expression is true.
func (b *tab) wait(js string) {
	b.t.Helper()
	for range 200 {
		if eval[bool](b, "!!("+js+")") {
			return
		}
		time.Sleep(30 * time.Millisecond)
	}
	b.t.Fatalf("never came true: %s", js)
}

func (b *tab) drawn() { b.t.Helper(); b.wait("document.querySelector('.sheet canvas')") }

func (b *tab) shown() []string {
	b.t.Helper()
	return eval[[]string](b, "document.querySelector('.dl').dateline.shown()")
}

func (b *tab) press(keys string, o ...chromedp.KeyOption) {
	b.t.Helper()
	b.do(chromedp.KeyEvent(keys, o...))
}

func (b *tab) search(q string) {
	b.t.Helper()
	eval[bool](b, fmt.Sprintf("(() => { const q = document.querySelector('.q'); q.value = %q; q.dispatchEvent(new Event('input', {bubbles: true})); return true })()", q))
	time.Sleep(300 * time.Millisecond)
}

func render(t testing.TB, tl *timeline.Timeline, o Options) string {
	t.Helper()
	var b strings.Builder
	if err := Render(&b, tl, o); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestBrowserAsksForNothing(t *testing.T) {
	b := open(t, render(t, story(t), Options{Compare: story(t), BriefingHref: "briefing.html"}), "")
	b.drawn()
	for _, act := range []string{
		"document.querySelector('.more').click()", "document.querySelector('[data-view=table]').click()",
		"document.querySelector('[data-range=quarter]').click()", "document.querySelector('[data-zoom=in]').click()",
		"document.querySelector('article a').click()", "document.querySelector('.help').click()", "document.querySelector('.changes').click()",
		"dispatchEvent(new Event('beforeprint'))", "dispatchEvent(new Event('afterprint'))",
	} {
		eval[bool](b, act+", true")
	}
	time.Sleep(400 * time.Millisecond)
	b.mu.Lock()
	defer b.mu.Unlock()
	if len(b.asks) != 1 {
		t.Errorf("requests besides the page: %v", b.asks[1:])
	}
	if len(b.errs) > 0 {
		t.Errorf("console: %v", b.errs)
	}
}

func TestBrowserWithoutScriptShowsAll(t *testing.T) {
	tl := generated(600)
	tl.Events = append(tl.Events, story(t).Events...)
	off := chromedp.Func(func(ctx context.Context, _ *chromedp.Target) error {
		_, err := chromedp.Call(ctx, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: true})
		return err
	})
	b := open(t, render(t, tl, Options{}), "", off)
	text := eval[string](b, "document.querySelectorAll('details').forEach(d => d.open = true), document.body.innerText")
	squeeze := func(s string) string { return strings.Join(strings.Fields(s), " ") }
	text = squeeze(text)
	n := 0
	for _, e := range tl.Events {
		for _, want := range append([]string{e.Title}, sentences(e)...) {
			n++
			if !strings.Contains(text, squeeze(want)) {
				t.Errorf("not readable without script: %q", want)
			}
		}
	}
	if n < 1000 {
		t.Errorf("only %d texts checked", n)
	}
}

// TestBrowserTooOldShowsTheList takes from the browser what the early script asks
// for: no dead filters, no empty chart, the list as without script.
func TestBrowserTooOldShowsTheList(t *testing.T) {
	old := chromedp.Func(func(ctx context.Context, _ *chromedp.Target) error {
		_, err := chromedp.Call(ctx, pages.AddScriptToEvaluateOnNewDocument, pages.AddScriptToEvaluateOnNewDocumentParams{Source: "delete Object.hasOwn"})
		return err
	})
	b := open(t, render(t, story(t), Options{}), "", old)
	b.wait("document.readyState === 'complete'")
	if n := eval[int](b, "[...document.querySelectorAll('.js')].filter(e => e.offsetHeight).length"); n > 0 {
		t.Errorf("%d elements that need the script are shown", n)
	}
	if n := eval[int](b, "[...document.querySelectorAll('article')].filter(e => e.offsetHeight).length"); n != len(story(t).Events) {
		t.Errorf("%d events are shown", n)
	}
	if len(b.errs) > 0 {
		t.Errorf("console: %v", b.errs)
	}
}

func sentences(e timeline.Event) (out []string) {
	for _, q := range e.Quotes {
		out = append(out, q.Sentence)
	}
	return out
}

func TestBrowserHostileTextStaysText(t *testing.T) {
	tl := hostile(t)
	for _, o := range []Options{{}, {Lanes: "actor"}, {Lanes: "outlet", Embed: true}} {
		b := open(t, render(t, tl, o), "#q=%3Cimg%20src%3Dx%20onerror%3Dpwned%3D1%3E")
		b.drawn()
		b.search("")
		eval[bool](b, "document.querySelector('article a').click(), document.querySelector('[data-view=table]').click(), dispatchEvent(new Event('beforeprint')), true")
		time.Sleep(200 * time.Millisecond)
		if eval[bool](b, "'pwned' in window") {
			t.Errorf("%+v: the hostile text ran", o)
		}
		if n := eval[int](b, "document.querySelectorAll('img, iframe, object, embed, svg script, a[href^=\"javascript:\" i]').length"); n > 0 {
			t.Errorf("%+v: %d hostile elements", o, n)
		}
		titles := eval[[]string](b, "[...document.querySelectorAll('article h4')].map(h => h.textContent)")
		for _, e := range tl.Events {
			if !slices.Contains(titles, e.Title) {
				t.Errorf("%+v: title is not text: %q", o, e.Title)
			}
		}
	}
}

func TestBrowserLinkRestoresView(t *testing.T) {
	page := render(t, story(t), Options{})
	b := open(t, page, "")
	b.drawn()
	all := len(b.shown())
	b.search(`source:Reuters -status:cancelled topic:"Ukraine security guarantees"`)
	eval[bool](b, "document.querySelector('[data-range=quarter]').click(), true")
	eval[bool](b, "(() => { const s = document.querySelector('select.lanes'); s.value = 'actor'; s.dispatchEvent(new Event('change', {bubbles: true})); return true })()")
	eval[bool](b, "document.querySelector('article:not([hidden]) a').click(), true")
	eval[bool](b, "document.querySelector('[data-view=table]').click(), true")
	first, hash := b.shown(), eval[string](b, "location.hash")
	if len(first) == 0 || len(first) >= all {
		t.Fatalf("the filter shows %d of %d", len(first), all)
	}
	c := open(t, page, hash)
	c.drawn()
	if got := c.shown(); !slices.Equal(got, first) {
		t.Errorf("reloaded %s shows %d events, not %d", hash, len(got), len(first))
	}
	if got := eval[string](c, "document.querySelector('.dl').dateline.state()"); got != hash {
		t.Errorf("state %s became %s", hash, got)
	}
	if eval[bool](c, "document.querySelector('.panel').hidden || document.querySelector('.table').hidden") {
		t.Error("panel or table did not come back")
	}
	const window = "[...document.querySelectorAll('.grip')].map(g => g.getAttribute('aria-valuetext')).join()"
	if a, z := eval[string](b, window), eval[string](c, window); a != z {
		t.Errorf("range %s became %s", a, z)
	}
	eval[bool](b, "history.back(), true")
	b.wait("document.querySelector('.table').hidden")
	for range 4 {
		eval[bool](b, "history.back(), true")
		time.Sleep(80 * time.Millisecond)
	}
	if n := len(b.shown()); n != all {
		t.Errorf("after going back %d of %d events are shown", n, all)
	}
}

func TestBrowserOldIDsLead(t *testing.T) {
	tl := story(t)
	for _, e := range tl.Events {
		if len(e.Aliases) > 0 {
			b := open(t, render(t, tl, Options{}), "#e="+e.Aliases[0])
			b.drawn()
			b.wait("!document.querySelector('.panel').hidden")
			if got := eval[string](b, "document.querySelector('.panel h2').textContent"); got != e.Title {
				t.Errorf("alias opens %q, not %q", got, e.Title)
			}
			return
		}
	}
	t.Fatal("no event with an alias")
}

func TestBrowserExportsHoldWhatIsShown(t *testing.T) {
	b := open(t, render(t, story(t), Options{}), "")
	b.drawn()
	for _, q := range []string{"", "status:scheduled", "before:2025-09", "Copenhagen", `topic:"Peace plan" -source:AP`, "date:window", "nothing-has-this-word"} {
		b.search(q)
		want := b.shown()
		get := func(kind string) string {
			return eval[string](b, "document.querySelector('.dl').dateline.exported('"+kind+"')")
		}
		rows, err := csv.NewReader(strings.NewReader(get("csv"))).ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		var ids []string
		for _, r := range rows[1:] {
			ids = append(ids, r[0])
		}
		if !slices.Equal(ids, want) {
			t.Errorf("%q: CSV holds %d events, the page %d", q, len(ids), len(want))
		}
		var data struct {
			Events []struct {
				ID, Title string
				Quotes    []struct{ Sentence, URL string }
			}
		}
		if err := json.Unmarshal([]byte(get("json")), &data); err != nil {
			t.Fatal(err)
		}
		ids = nil
		for _, e := range data.Events {
			ids = append(ids, e.ID)
			if e.Title == "" || len(e.Quotes) == 0 || e.Quotes[0].Sentence == "" || e.Quotes[0].URL == "" {
				t.Errorf("%q: JSON event without title, quote or address: %+v", q, e)
			}
		}
		if !slices.Equal(ids, want) {
			t.Errorf("%q: JSON holds other events", q)
		}
		if got := calendar(t, get("ics")); !slices.Equal(got, want) {
			t.Errorf("%q: ICS holds %d events, the page %d", q, len(got), len(want))
		}
		wellFormed(t, get("svg"))
	}
}

func TestBrowserChangesHaveASwitch(t *testing.T) {
	old := story(t)
	gone := old.Events[4]
	gone.ID, gone.Aliases, gone.Title = "0123456789abcdef", nil, "A meeting that nobody speaks of any more"
	old.Events = append(old.Events, gone)
	b := open(t, render(t, story(t), Options{Compare: old}), "")
	b.drawn()
	if slices.Contains(b.shown(), gone.ID) {
		t.Error("a withdrawn event is shown without the changes")
	}
	eval[bool](b, "document.querySelector('.changes').click(), true")
	if !slices.Contains(b.shown(), gone.ID) {
		t.Error("a withdrawn event is not shown with the changes")
	}
	if got := eval[string](b, "document.querySelector('.count').textContent"); got != "41 events" {
		t.Errorf("the count says %q", got)
	}
}

// TestBrowserFollowsThePanel opens an event by its link and checks that the
// chart was drawn for the width that the panel leaves.
func TestBrowserFollowsThePanel(t *testing.T) {
	tl := story(t)
	b := open(t, render(t, tl, Options{}), "#e="+tl.Events[9].ID, viewport(1400, 900))
	b.drawn()
	b.wait("document.querySelector('.sheet canvas').width === document.querySelector('.sheet').clientWidth")
	if eval[bool](b, "document.querySelector('.sheet').getBoundingClientRect().right > document.querySelector('.panel').getBoundingClientRect().left") {
		t.Error("the panel covers the chart")
	}
	b.wait("scrollY === 0")
	b.wait("document.querySelector('.strip canvas').width === document.querySelector('.strip').clientWidth")
}

func TestBrowserEnterZoomsIntoABlock(t *testing.T) {
	b := open(t, render(t, generated(3000), Options{}), "")
	b.drawn()
	const days = "(a => (Date.parse(a[1]) - Date.parse(a[0])) / 864e5)([...document.querySelectorAll('.grip')].map(g => g.getAttribute('aria-valuetext')))"
	eval[bool](b, "document.querySelector('.sheet').focus(), true")
	b.wait("document.querySelector('.overview canvas')")
	before, opened := eval[float64](b, days), false
	for range 6 {
		b.press(kb.Enter)
		time.Sleep(100 * time.Millisecond)
		if opened = eval[bool](b, "!document.querySelector('.panel').hidden"); opened {
			break
		}
	}
	if after := eval[float64](b, days); !opened || after >= before/4 {
		t.Errorf("Enter zoomed from %v to %v days; opened: %v", before, after, opened)
	}
}

// TestBrowserLabelsKeepClear looks for labels that touch each other or leave
// the picture, and for a line of the cut-off that runs through words.
func TestBrowserLabelsKeepClear(t *testing.T) {
	for _, tl := range []*timeline.Timeline{story(t), generated(300)} {
		b := open(t, render(t, tl, Options{}), "")
		b.drawn()
		for _, m := range modes {
			eval[bool](b, fmt.Sprintf("(() => { const s = document.querySelector('select.lanes'); s.value = %q; s.dispatchEvent(new Event('change', {bubbles: true})); return true })()", m))
			for _, zoom := range []int{0, 1, 3} {
				eval[bool](b, "document.querySelector('[data-range=home]').click(), true")
				for range zoom {
					eval[bool](b, "document.querySelector('[data-zoom=in]').click(), true")
				}
				for _, fault := range eval[[]string](b, `(() => {
					const p = document.querySelector('.print'), faults = [];
					p.style.display = 'block';
					p.replaceChildren(document.importNode(new DOMParser().parseFromString(document.querySelector('.dl').dateline.exported('svg'), 'image/svg+xml').documentElement, true));
					const g = p.querySelector('g'), box = g.getBoundingClientRect(), now = getComputedStyle(document.querySelector('.dl')).getPropertyValue('--now').trim();
					const labels = [...g.querySelectorAll('text')].filter(x => x.getAttribute('font-size') === '12' && !x.hasAttribute('font-weight'));
					const at = labels.map(x => ({s: x.textContent, ...x.getBBox().toJSON?.() || (r => ({x: r.x, y: r.y, width: r.width, height: r.height}))(x.getBBox())}));
					at.forEach((a, i) => { for (const z of at.slice(i + 1)) if (Math.abs(a.y - z.y) < 5 && a.x < z.x + z.width && z.x < a.x + a.width) faults.push('touch: ' + a.s + ' | ' + z.s); });
					const width = p.querySelector('svg').viewBox.baseVal.width - 190;
					for (const a of at) if (a.x < -1 || a.x + a.width > width + 1) faults.push('outside: ' + a.s);
					const line = g.querySelector('path[stroke="' + now + '"]');
					for (const [, x0, y0, x1, y1] of line ? line.getAttribute('d').matchAll(/M([\d.]+) ([\d.]+)L([\d.]+) ([\d.]+)(?!L)/g) : []) {
						if (x0 === x1) for (const a of at) if (+x0 > a.x && +x0 < a.x + a.width && +y0 < a.y + a.height - 2 && +y1 > a.y + 2) faults.push('struck: ' + a.s);
					}
					if (labels.length < 3) faults.push('only ' + labels.length + ' labels');
					p.replaceChildren();
					return faults.slice(0, 5);
				})()`) {
					t.Errorf("%s by %s, zoomed %d: %s", tl.Title, m, zoom, fault)
				}
			}
		}
	}
}

// TestBrowserCrowdedLanesNameTheBestReported counts whose names a thousand events
// leave room for: nearly all with four sources and more, few with one.
func TestBrowserCrowdedLanesNameTheBestReported(t *testing.T) {
	tl := generated(1000)
	b := open(t, render(t, tl, Options{}), "")
	b.drawn()
	svg := eval[string](b, "document.querySelector('.dl').dateline.exported('svg')")
	all, named := map[bool]int{}, map[bool]int{}
	for _, e := range tl.Events {
		if best := e.Independent >= 4; best || e.Independent == 1 {
			all[best]++
			if strings.Contains(svg, e.Title[:6]) {
				named[best]++
			}
		}
	}
	share := func(best bool) float64 { return float64(named[best]) / float64(all[best]) }
	if share(true) < .8 || share(true) < share(false)+.2 {
		t.Errorf("%d of %d with four sources are named, %d of %d with one", named[true], all[true], named[false], all[false])
	}
}

// TestBrowserLanesAreAsHighAsTheirEvents zooms to a quiet week and checks that
// the lanes take less room, and all of it again with the whole range.
func TestBrowserLanesAreAsHighAsTheirEvents(t *testing.T) {
	b := open(t, render(t, story(t), Options{}), "")
	b.drawn()
	const height = "document.querySelector('.heads').offsetHeight"
	all := eval[int](b, height)
	eval[bool](b, "location.hash = '#from=2025-11-03&to=2025-11-09', true")
	time.Sleep(200 * time.Millisecond)
	if week := eval[int](b, height); week >= all*3/4 {
		t.Errorf("the lanes of a quiet week are %d px high, all are %d", week, all)
	}
	eval[bool](b, "document.querySelector('[data-range=home]').click(), true")
	if again := eval[int](b, height); again != all {
		t.Errorf("the lanes are %d px high again, not %d", again, all)
	}
}

// TestBrowserSaysTheRange reads the chip of a range, which leaves out what both
// ends share.
func TestBrowserSaysTheRange(t *testing.T) {
	page := render(t, story(t), Options{})
	for hash, want := range map[string]string{
		"#from=2025-09-04&to=2025-09-04": "4 Sep 2025",
		"#from=2025-09-04&to=2025-09-12": "4–12 Sep 2025",
		"#from=2025-08-29&to=2025-09-02": "29 Aug – 2 Sep 2025",
		"#from=2024-12-30&to=2025-01-02": "30 Dec 2024 – 2 Jan 2025",
	} {
		b := open(t, page, hash)
		b.drawn()
		if got := eval[string](b, "document.querySelector('.chip').textContent"); got != want {
			t.Errorf("%s: %q, not %q", hash, got, want)
		}
	}
}

// TestBrowserPhoneFilterCloses opens the sheet of filters on a phone and leaves
// it by its own button, which says what is shown.
func TestBrowserPhoneFilterCloses(t *testing.T) {
	b := open(t, render(t, story(t), Options{}), "", viewport(360, 740))
	b.wait("document.querySelector('.dl').dateline")
	eval[bool](b, "document.querySelector('.more').click(), document.querySelector('.facets input').click(), true")
	if got := eval[string](b, "document.querySelector('.done').textContent"); got != "Show 25 events" {
		t.Errorf("the button says %q", got)
	}
	eval[bool](b, "document.querySelector('.done').click(), true")
	if !eval[bool](b, "document.querySelector('.facets').hidden && document.activeElement === document.querySelector('.more')") {
		t.Error("the sheet stays open")
	}
}

// TestBrowserLanesHoldTheirEvents compares the lanes that the script makes from
// the facets with the counts of the filter, in every mode.
func TestBrowserLanesHoldTheirEvents(t *testing.T) {
	b := open(t, render(t, generated(900), Options{}), "")
	b.drawn()
	for _, m := range modes {
		eval[bool](b, fmt.Sprintf("(() => { const s = document.querySelector('select.lanes'); s.value = %q; s.dispatchEvent(new Event('change', {bubbles: true})); return true })()", m))
		key := m
		if m == "outlet" {
			key = "source"
		}
		heads := eval[map[string]string](b, "Object.fromEntries([...document.querySelectorAll('.lane:not([hidden])')].map(l => [l.querySelector('b').textContent, l.querySelector('span').textContent]))")
		counts := eval[map[string]string](b, "Object.fromEntries([...document.querySelectorAll('fieldset[data-key="+key+"] label')].map(l => [l.querySelector('.t').textContent, l.querySelector('.n').textContent]))")
		n := 0
		for name, count := range heads {
			if want, ok := counts[name]; ok {
				n++
				if got, _, _ := strings.Cut(count, " "); got != want {
					t.Errorf("%s %s: the lane says %s, the filter %s", m, name, got, want)
				}
			}
		}
		if n < 5 {
			t.Errorf("%s: %d lanes compared", m, n)
		}
	}
}

// calendar returns the ids of the entries, read by a parser that is not ours.
func calendar(t *testing.T, s string) (ids []string) {
	t.Helper()
	for line := range strings.SplitSeq(s, "\r\n") {
		if len(line) > 75 {
			t.Errorf("ICS line of %d bytes", len(line))
		}
	}
	cal, err := ical.NewDecoder(strings.NewReader(s)).Decode()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range cal.Children {
		uid, err := c.Props.Text(ical.PropUID)
		if err != nil {
			t.Fatal(err)
		}
		if c.Name == ical.CompEvent {
			a, err1 := c.Props.DateTime(ical.PropDateTimeStart, time.UTC)
			z, err2 := c.Props.DateTime(ical.PropDateTimeEnd, time.UTC)
			if err1 != nil || err2 != nil || !z.After(a) {
				t.Errorf("ICS: %v to %v (%v, %v)", a, z, err1, err2)
			}
		}
		ids = append(ids, strings.TrimSuffix(uid, "@dateline"))
	}
	return ids
}

func wellFormed(t testing.TB, s string) {
	t.Helper()
	d := xml.NewDecoder(strings.NewReader(s))
	for {
		if _, err := d.Token(); err == io.EOF {
			return
		} else if err != nil {
			t.Fatalf("SVG is not well formed: %v", err)
		}
	}
}

func TestBrowserKeyboard(t *testing.T) {
	b := open(t, render(t, story(t), Options{}), "")
	b.drawn()
	focus := func() string {
		return eval[string](b, "(e => e.className.baseVal || e.className || e.tagName)(document.activeElement)")
	}
	b.press("/")
	if focus() != "q" {
		t.Fatalf("/ goes to %q", focus())
	}
	b.search("") // DevTools types the letter in spite of preventDefault
	for range 60 {
		b.press(kb.Tab)
		if focus() == "sheet" {
			break
		}
	}
	if focus() != "sheet" {
		t.Fatal("the chart cannot be reached by Tab")
	}
	said := func() string { return eval[string](b, "document.querySelector('.say').textContent") }
	seen := map[string]bool{said(): true}
	b.press(kb.Home)
	lane, _, _ := strings.Cut(reverse(said()), " ")
	for range 40 {
		b.press(kb.ArrowRight)
		seen[said()] = true
	}
	if len(seen) < 20 {
		t.Errorf("arrows reached %d events of the lane of 25", len(seen))
	}
	b.press(kb.ArrowDown)
	if l, _, _ := strings.Cut(reverse(said()), " "); l == lane || !strings.Contains(said(), " of ") {
		t.Errorf("down arrow said %q", said())
	}
	title, _, _ := strings.Cut(said(), ",")
	b.press(kb.Enter)
	b.wait("!document.querySelector('.panel').hidden")
	if got := eval[string](b, "document.querySelector('.panel h2').textContent"); !strings.HasPrefix(got, title) {
		t.Errorf("Enter opened %q after %q", got, title)
	}
	if focus() != "panel js" {
		t.Errorf("focus is on %q, not in the panel", focus())
	}
	b.press(kb.Escape)
	b.wait("document.querySelector('.panel').hidden")
	if focus() != "sheet" {
		t.Errorf("Esc gives focus to %q", focus())
	}
	const width = "(a => Date.parse(a[1]) - Date.parse(a[0]))([...document.querySelectorAll('.grip')].map(g => g.getAttribute('aria-valuetext')))"
	before := eval[float64](b, width)
	b.press("+")
	time.Sleep(400 * time.Millisecond)
	if after := eval[float64](b, width); after >= before {
		t.Errorf("+ zooms from %v to %v", before, after)
	}
	b.press("l")
	if focus() != "A" {
		t.Errorf("L goes to %q", focus())
	}
	b.press("?")
	b.wait("document.querySelector('dialog[open]')")
	eval[bool](b, "document.querySelector('dialog input').click(), true")
	b.press(kb.Escape)
	b.wait("!document.querySelector('dialog')")
	b.press("?")
	if eval[bool](b, "!!document.querySelector('dialog')") {
		t.Error("single-key shortcuts cannot be switched off")
	}
}

func reverse(s string) string {
	r := []rune(s)
	slices.Reverse(r)
	return string(r)
}

func viewport(w, h int64) chromedp.Action[chromedp.Void] { return chromedp.EmulateViewport(w, h) }

func media(features ...string) chromedp.Action[chromedp.Void] {
	return chromedp.Func(func(ctx context.Context, _ *chromedp.Target) error {
		var p emulation.SetEmulatedMediaParams
		for _, f := range features {
			name, v, _ := strings.Cut(f, ":")
			p.Features = append(p.Features, &emulation.MediaFeature{Name: name, Value: v})
		}
		_, err := chromedp.Call(ctx, emulation.SetEmulatedMedia, p)
		return err
	})
}

func TestBrowserNothingIsClipped(t *testing.T) {
	for _, w := range []int64{320, 360, 700, 1100, 1400} { // 700 is 1,400 at a zoom of 200 %
		for _, tl := range []*timeline.Timeline{story(t), hostile(t)} {
			b := open(t, render(t, tl, Options{}), "", viewport(w, 800))
			b.wait("document.querySelector('.dl').dateline")
			if over := eval[int](b, "document.documentElement.scrollWidth - innerWidth"); over > 0 {
				wide := eval[[]string](b, "[...document.querySelectorAll('.dl *')].filter(e => e.getBoundingClientRect().right > innerWidth + 1 && !e.closest('.presets, .sheet, .strip, .values')).slice(0, 3).map(e => e.outerHTML.slice(0, 80))")
				t.Errorf("%s at %d px: %d px too wide: %q", tl.Title, w, over, wide)
			}
			if w >= 700 {
				continue
			}
			if eval[bool](b, "document.querySelector('.wall').offsetHeight > 0") {
				t.Error("a phone shows the chart")
			}
			if small := eval[[]string](b, "[...document.querySelectorAll('.bar button, .bar input')].filter(e => e.offsetHeight && e.offsetHeight < 44).map(e => e.outerHTML.slice(0, 60))"); len(small) > 0 {
				t.Errorf("at %d px: targets under 44 px: %q", w, small)
			}
		}
	}
}

func TestBrowserPrintsTheWholeRange(t *testing.T) {
	b := open(t, render(t, story(t), Options{}), "")
	b.drawn()
	eval[bool](b, "dispatchEvent(new Event('beforeprint')), document.querySelector('.print').style.display = 'block', true")
	if n := eval[int](b, "document.querySelectorAll('.print svg').length"); n < 1 {
		t.Fatal("no picture is printed")
	}
	if n := eval[int](b, "document.querySelectorAll('.print svg path').length"); n < 10 {
		t.Errorf("the picture has %d paths", n)
	}
	clipped := eval[int](b, `[...document.querySelectorAll('.print svg')].reduce((n, s) => n + [...s.querySelectorAll('text')].filter(x => {
		const a = x.getBoundingClientRect(), z = s.getBoundingClientRect(); return a.bottom > z.bottom + 1 || a.top < z.top - 1 }).length, 0)`)
	if clipped > 0 {
		t.Errorf("%d labels are cut off", clipped)
	}
	eval[bool](b, "dispatchEvent(new Event('afterprint')), true")
	pdf, err := chromedp.Run(b.ctx, chromedp.PrintToPDF())
	if err != nil || len(pdf) < 20000 {
		t.Errorf("PDF of %d bytes: %v", len(pdf), err)
	}
}

// TestBrowserTableBreaksNoWords checks that no cell of the table is narrower
// than its longest word, for words of up to ten letters.
func TestBrowserTableBreaksNoWords(t *testing.T) {
	b := open(t, render(t, story(t), Options{}), "#view=table", viewport(1100, 900))
	b.wait("document.querySelector('.table td')")
	for _, fault := range eval[[]string](b, `(() => {
		const faults = [], r = document.createRange();
		for (const td of document.querySelectorAll('.table td')) {
			const walk = document.createTreeWalker(td, NodeFilter.SHOW_TEXT);
			while (walk.nextNode()) for (const m of walk.currentNode.data.matchAll(/\S{4,10}/g)) {
				r.setStart(walk.currentNode, m.index); r.setEnd(walk.currentNode, m.index + m[0].length);
				if (new Set([...r.getClientRects()].map(x => Math.round(x.top))).size > 1) faults.push(m[0]);
			}
		}
		return faults.slice(0, 5);
	})()`) {
		t.Errorf("the word %q is broken", fault)
	}
}

func TestBrowserScreenReaderPath(t *testing.T) {
	tl := story(t)
	b := open(t, render(t, tl, Options{}), "")
	b.drawn()
	tree, err := chromedp.Call(b.ctx, accessibility.GetFullAXTree, accessibility.GetFullAXTreeParams{})
	if err != nil {
		t.Fatal(err)
	}
	count := map[string]int{}
	for _, n := range tree.Nodes {
		if !n.Ignored && n.Role != nil {
			count[strings.Trim(string(n.Role.Value), `"`)]++
		}
	}
	if count["article"] != len(tl.Events) {
		t.Errorf("%d articles for %d events", count["article"], len(tl.Events))
	}
	if count["application"] != 1 || count["main"] != 1 || count["heading"] < len(tl.Events)+5 {
		t.Errorf("roles: %v", count)
	}
}

func TestBrowserAxe(t *testing.T) {
	dir := os.Getenv("DATELINE_AXE")
	axe, err := os.ReadFile(filepath.Join(dir, "node_modules", "axe-core", "axe.min.js"))
	if dir == "" || err != nil {
		need(t, "axe", "DATELINE_AXE names no folder with node_modules/axe-core")
	}
	page := render(t, story(t), Options{Compare: story(t), BriefingHref: "briefing.html"})
	page = strings.Replace(page, "script-src", "script-src 'unsafe-eval'", 1) // for axe alone
	for _, c := range []struct {
		name string
		w    int64
		act  string
		set  []string
	}{
		{"light", 1400, "", []string{"prefers-color-scheme:light"}},
		{"dark", 1400, "", []string{"prefers-color-scheme:dark"}},
		{"open", 1400, "document.querySelector('.more').click(), document.querySelector('article a').click()", []string{"prefers-color-scheme:light"}},
		{"open dark", 1400, "document.querySelector('.more').click(), document.querySelector('article a').click()", []string{"prefers-color-scheme:dark"}},
		{"table", 1400, "document.querySelector('[data-view=table]').click()", []string{"prefers-color-scheme:light"}},
		{"help", 1400, "document.querySelector('.help').click()", []string{"prefers-color-scheme:light"}},
		{"phone", 360, "document.querySelector('article a').click()", []string{"prefers-color-scheme:dark"}},
		{"forced colours", 1400, "", []string{"forced-colors:active"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			b := open(t, page, "", viewport(c.w, 900), media(c.set...))
			b.wait("document.querySelector('.dl').dateline")
			if c.act != "" {
				eval[bool](b, c.act+", true")
			}
			time.Sleep(300 * time.Millisecond)
			eval[bool](b, string(axe)+";axe.run(document, {resultTypes: ['violations']}).then(r => window.found = r.violations.map(v => v.id + ' ' + v.impact + ' ' + v.nodes.length + ': ' + v.nodes[0].html.slice(0, 120))), true")
			b.wait("window.found")
			for _, v := range eval[[]string](b, "window.found") {
				t.Error(v)
			}
		})
	}
}
