package web

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/andybalholm/brotli"
	"github.com/klauspost/compress/gzip"
	"golang.org/x/time/rate"
)

// site is a loopback server that counts what it is asked.
type site struct {
	*httptest.Server
	mu     sync.Mutex
	asked  []string
	agents map[string]bool
}

func newSite(t *testing.T, pages map[string]http.HandlerFunc) *site {
	t.Helper()
	s := &site{agents: map[string]bool{}}
	s.Server = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		s.mu.Lock()
		s.asked = append(s.asked, r.URL.RequestURI())
		s.agents[r.UserAgent()] = true
		s.mu.Unlock()
		if h := pages[r.URL.Path]; h != nil {
			h(w, r)
			return
		}
		http.NotFound(w, r)
	}))
	t.Cleanup(s.Close)
	return s
}

func (s *site) times(uri string) int {
	s.mu.Lock()
	defer s.mu.Unlock()
	n := 0
	for _, a := range s.asked {
		if a == uri {
			n++
		}
	}
	return n
}

func text(body string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) { fmt.Fprint(w, body) }
}

func client(t *testing.T, o Options) *Client {
	t.Helper()
	o.Pause, o.Backoff = time.Microsecond, time.Microsecond
	c, err := New(o)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func TestGet(t *testing.T) {
	s := newSite(t, map[string]http.HandlerFunc{"/a": text("<p>A page.</p>")})
	now := time.Date(2025, 11, 8, 10, 15, 0, 0, time.UTC)
	c := client(t, Options{AllowPrivate: true, Now: func() time.Time { return now }})
	for range 2 {
		res, err := c.Get(context.Background(), s.URL+"/a")
		if err != nil || string(res.Body) != "<p>A page.</p>" || res.URL != s.URL+"/a" || !res.Fetched.Equal(now) || res.Cached {
			t.Fatalf("%+v, %v", res, err)
		}
	}
	if s.times("/robots.txt") != 1 || s.times("/a") != 2 {
		t.Errorf("asked %v", s.asked)
	}
	if len(s.agents) != 1 || !s.agents[Agent] {
		t.Errorf("agents %v", s.agents)
	}
	for _, bad := range []string{s.URL + "/gone", "ftp://example.com/", "file:///etc/passwd", "http://", "http://[::1", "gopher://x"} {
		if res, err := c.Get(context.Background(), bad); err == nil {
			t.Errorf("%s: %+v", bad, res)
		}
	}
}

func TestRobots(t *testing.T) {
	s := newSite(t, map[string]http.HandlerFunc{
		"/robots.txt": text("User-agent: *\nDisallow: /\n\nUser-agent: Dateline\nDisallow: /closed\nDisallow: /*?print\nCrawl-delay: 7\n"),
		"/open":       text("open"), "/closed/x": text("closed"), "/to-closed": func(w http.ResponseWriter, r *http.Request) {
			http.Redirect(w, r, "/closed/x", http.StatusFound)
		},
	})
	c := client(t, Options{AllowPrivate: true})
	host := strings.TrimPrefix(s.URL, "http://")
	for path, want := range map[string]error{"/closed/x": ErrRobots, "/a?print=1": ErrRobots, "/to-closed": ErrRobots, "/open": nil} {
		_, err := c.Get(context.Background(), s.URL+path)
		if !errors.Is(err, want) {
			t.Errorf("%s: %v, want %v", path, err, want)
		}
		if got := c.limiter(host).Limit(); got != rate.Every(7*time.Second) {
			t.Errorf("a crawl delay of 7 s makes a limit of %v", got)
		}
		c.limiter(host).SetLimit(rate.Inf)
		c.robots = map[string]*rules{} // read anew, so that the limit is set again
	}
	if s.times("/closed/x") != 0 {
		t.Error("a closed page was asked for")
	}
}

// A robots.txt that the server fails to give closes the site (RFC 9309).
func TestRobotsFails(t *testing.T) {
	s := newSite(t, map[string]http.HandlerFunc{
		"/robots.txt": func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusServiceUnavailable) },
		"/a":          text("a"),
	})
	c := client(t, Options{AllowPrivate: true})
	if _, err := c.Get(context.Background(), s.URL+"/a"); !errors.Is(err, ErrRobots) {
		t.Errorf("%v, want %v", err, ErrRobots)
	}
	if s.times("/robots.txt") != 3 || s.times("/a") != 0 {
		t.Errorf("asked %v", s.asked)
	}
}

func TestRetries(t *testing.T) {
	fails := func(n int, status int) http.HandlerFunc {
		var mu sync.Mutex
		return func(w http.ResponseWriter, _ *http.Request) {
			mu.Lock()
			defer mu.Unlock()
			if n--; n >= 0 {
				w.WriteHeader(status)
				return
			}
			fmt.Fprint(w, "at last")
		}
	}
	s := newSite(t, map[string]http.HandlerFunc{
		"/twice": fails(2, 503), "/often": fails(9, 500), "/limited": fails(1, 429), "/wrong": fails(9, 404),
		"/later": func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Retry-After", "900")
			w.WriteHeader(503)
		},
		"/hangs-up": func(w http.ResponseWriter, _ *http.Request) {
			if conn, _, err := http.NewResponseController(w).Hijack(); err == nil {
				conn.Close()
			}
		},
	})
	c := client(t, Options{AllowPrivate: true})
	for _, p := range []struct {
		path  string
		ok    bool
		times int
	}{{"/twice", true, 3}, {"/often", false, 3}, {"/limited", true, 2}, {"/wrong", false, 1}, {"/later", false, 1}, {"/hangs-up", false, 3}} {
		_, err := c.Get(context.Background(), s.URL+p.path)
		if (err == nil) != p.ok {
			t.Errorf("%s: %v", p.path, err)
		}
		if got := s.times(p.path); got < p.times || p.path != "/hangs-up" && got != p.times {
			t.Errorf("%s: asked %d times, want %d", p.path, got, p.times)
		}
	}
}

func TestLimits(t *testing.T) {
	zip := func(open func(io.Writer) io.WriteCloser, name string) http.HandlerFunc {
		return func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Encoding", name)
			z := open(w)
			fmt.Fprint(z, strings.Repeat("x", 5000))
			z.Close()
		}
	}
	s := newSite(t, map[string]http.HandlerFunc{
		"/fits": text(strings.Repeat("x", 4000)), "/big": text(strings.Repeat("x", 5000)),
		"/gzip": zip(func(w io.Writer) io.WriteCloser { return gzip.NewWriter(w) }, "gzip"),
		"/br":   zip(func(w io.Writer) io.WriteCloser { return brotli.NewWriter(w) }, "br"),
		"/odd":  zip(func(w io.Writer) io.WriteCloser { return gzip.NewWriter(w) }, "compress"),
		"/loop": func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, "/loop", http.StatusFound) },
		"/file": func(w http.ResponseWriter, r *http.Request) {
			w.Header().Set("Location", "file:///etc/passwd")
			w.WriteHeader(302)
		},
		"/bare": func(w http.ResponseWriter, r *http.Request) { w.WriteHeader(302) },
	})
	c := client(t, Options{AllowPrivate: true, MaxBytes: 4096})
	for path, want := range map[string]error{
		"/fits": nil, "/big": ErrTooBig, "/gzip": ErrTooBig, "/br": ErrTooBig, "/loop": ErrRedirects,
	} {
		if _, err := c.Get(context.Background(), s.URL+path); !errors.Is(err, want) {
			t.Errorf("%s: %v, want %v", path, err, want)
		}
	}
	for _, path := range []string{"/odd", "/file", "/bare"} {
		if res, err := c.Get(context.Background(), s.URL+path); err == nil {
			t.Errorf("%s: %+v", path, res)
		}
	}
}

func TestTimeLimit(t *testing.T) {
	quit := make(chan struct{})
	s := newSite(t, map[string]http.HandlerFunc{
		"/robots.txt": text(""),
		"/slow":       func(http.ResponseWriter, *http.Request) { <-quit },
	})
	defer close(quit)
	c := client(t, Options{AllowPrivate: true, Timeout: 50 * time.Millisecond, Tries: 1})
	if _, err := c.Get(context.Background(), s.URL+"/slow"); err == nil || !strings.Contains(err.Error(), "in time") {
		t.Errorf("a server that never answers: %v", err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := c.Get(ctx, s.URL+"/slow"); !errors.Is(err, context.Canceled) {
		t.Errorf("a cancelled context: %v", err)
	}
}

func TestCache(t *testing.T) {
	version := "one"
	s := newSite(t, map[string]http.HandlerFunc{
		"/tagged": func(w http.ResponseWriter, r *http.Request) {
			w.Header().Set("ETag", `"`+version+`"`)
			if r.Header.Get("If-None-Match") == `"`+version+`"` {
				w.WriteHeader(http.StatusNotModified)
				return
			}
			fmt.Fprint(w, version)
		},
	})
	dir := filepath.Join(t.TempDir(), "cache")
	get := func() *Response { // a new client each time: the cache is on disk
		t.Helper()
		res, err := client(t, Options{AllowPrivate: true, CacheDir: dir}).Get(context.Background(), s.URL+"/tagged")
		if err != nil || res.Status != 200 {
			t.Fatal(res, err)
		}
		return res
	}
	if r := get(); r.Cached || string(r.Body) != "one" {
		t.Errorf("first: %+v", r)
	}
	if r := get(); !r.Cached || string(r.Body) != "one" || r.Header.Get("ETag") != `"one"` {
		t.Errorf("unchanged: %+v", r)
	}
	version = "two"
	if r := get(); r.Cached || string(r.Body) != "two" {
		t.Errorf("changed: %+v", r)
	}
	files, err := os.ReadDir(dir)
	if err != nil || len(files) != 1 {
		t.Fatalf("%d files in the cache, %v", len(files), err)
	}
	if err := os.WriteFile(filepath.Join(dir, files[0].Name()), []byte("{broken"), 0o600); err != nil {
		t.Fatal(err)
	}
	if r := get(); r.Cached || string(r.Body) != "two" {
		t.Errorf("a broken cache file: %+v", r)
	}
	if _, err := New(Options{CacheDir: filepath.Join(dir, files[0].Name(), "x")}); err == nil {
		t.Error("a cache folder inside of a file was made")
	}
}

// private are addresses that must not be dialled unasked.
var private = []string{
	"127.0.0.1:80", "127.8.9.1:443", "[::1]:80", "[::ffff:127.0.0.1]:80", "10.1.2.3:80", "172.16.0.1:80", "192.168.1.1:80",
	"169.254.169.254:80", "100.64.0.1:80", "0.0.0.0:80", "[::]:80", "[fc00::1]:80", "[fe80::1]:80", "[::ffff:10.0.0.1]:80",
	"224.0.0.1:80", "255.255.255.255:80", "198.18.0.1:80", "[64:ff9b::7f00:1]:80", "192.0.2.1:80", "[2001:db8::1]:80", "[ff02::1]:80", "240.0.0.1:80",
}

func TestGuard(t *testing.T) {
	for _, a := range private {
		network := "tcp4"
		if strings.HasPrefix(a, "[") {
			network = "tcp6"
		}
		if err := guard(network, a, nil); !errors.Is(err, ErrPrivate) {
			t.Errorf("%s: %v, want %v", a, err, ErrPrivate)
		}
	}
	for _, a := range []string{"93.184.216.34:80", "8.8.8.8:8080", "[2606:2800:220:1:248:1893:25c8:1946]:443"} {
		network := "tcp4"
		if strings.HasPrefix(a, "[") {
			network = "tcp6"
		}
		if err := guard(network, a, nil); err != nil {
			t.Errorf("%s: %v", a, err)
		}
	}
}

// No request reaches a private address, by number, by name, or by a redirect
// from a public host.
func TestPrivateIsRefused(t *testing.T) {
	inside := newSite(t, map[string]http.HandlerFunc{"/secret": text("secret")})
	_, port, _ := net.SplitHostPort(strings.TrimPrefix(inside.URL, "http://"))
	c := client(t, Options{Tries: 1})
	for _, u := range []string{inside.URL + "/secret", "http://localhost:" + port + "/secret", "http://[::ffff:127.0.0.1]:" + port + "/", "http://0.0.0.0:" + port + "/", "http://2130706433:" + port + "/"} {
		if res, err := c.Get(context.Background(), u); err == nil {
			t.Errorf("%s: %+v", u, res)
		}
	}
	public := newSite(t, map[string]http.HandlerFunc{"/away": func(w http.ResponseWriter, r *http.Request) {
		http.Redirect(w, r, inside.URL+"/secret", http.StatusFound)
	}})
	guarded := c.http.Transport.(*http.Transport).DialContext
	c.http.Transport.(*http.Transport).DialContext = func(ctx context.Context, network, address string) (net.Conn, error) {
		if strings.HasPrefix(address, "public.example:") { // stands for a host outside
			return net.Dial(network, strings.TrimPrefix(public.URL, "http://"))
		}
		return guarded(ctx, network, address)
	}
	if _, err := c.Get(context.Background(), "http://public.example/away"); !errors.Is(err, ErrPrivate) {
		t.Errorf("a redirect inside: %v, want %v", err, ErrPrivate)
	}
	if public.times("/away") != 1 {
		t.Errorf("the public host was asked %v", public.asked)
	}
	if len(inside.asked) != 0 {
		t.Errorf("the private host was asked %v", inside.asked)
	}
}

// Concurrent use is safe, and a host's robots.txt is asked for a few times at
// most.
func TestConcurrent(t *testing.T) {
	s := newSite(t, map[string]http.HandlerFunc{"/a": text("a")})
	c := client(t, Options{AllowPrivate: true, CacheDir: t.TempDir()})
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			if res, err := c.Get(context.Background(), s.URL+"/a"); err != nil || !bytes.Equal(res.Body, []byte("a")) {
				t.Error(res, err)
			}
		})
	}
	wg.Wait()
}
