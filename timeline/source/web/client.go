// Package web is the one polite client through which Dateline fetches what a
// user names by URL, and nothing else. In comes an address, out comes a
// [Response] held in memory.
//
// It says who it is, obeys robots.txt, asks a host at most once in a while,
// retries what may pass with growing pauses, asks again with conditions for
// what it has in its cache, and bounds time, size and redirects. It refuses
// private and loopback addresses when it dials, redirects and names that
// resolve to them included, unless it is allowed to; it sends no cookies and
// no credentials, and knows no method but GET.
//
// [New] opens no socket; [Client.Get] does. What a response means is the
// matter of package source.
package web

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/andybalholm/brotli"
	"github.com/klauspost/compress/gzip"
	"golang.org/x/time/rate"
)

// Agent is how the client names itself to servers and in robots.txt.
const Agent = "Dateline/1.0 (+https://github.com/dateline-tools/dateline; reads single pages on a user's request)"

// robotsName is the name that robots.txt rules are looked up for.
const robotsName = "Dateline"

// Options say how to fetch. The zero value has the limits named at each field.
type Options struct {
	AllowPrivate bool          // lets requests reach private and loopback addresses
	CacheDir     string        // where responses are kept; "" keeps none
	MaxBytes     int64         // of one body, decompressed; 0 means 64 MB
	Timeout      time.Duration // of one request with its body; 0 means 30 s
	Tries        int           // of one address; 0 means 3
	Pause        time.Duration // between requests to a host; 0 means 1 s
	Backoff      time.Duration // before the second try, doubled each time; 0 means 1 s
	Now          func() time.Time
}

// Response is what came back.
type Response struct {
	URL     string // after redirects
	Status  int
	Header  http.Header
	Body    []byte // without content-encoding
	Fetched time.Time
	Cached  bool // the server said that the copy in the cache still holds
}

// The reasons for which the client refuses.
var (
	ErrRobots    = errors.New("the site's robots.txt does not allow it")
	ErrPrivate   = errors.New("a private or loopback address (allow it with --allow-private)")
	ErrTooBig    = errors.New("larger than the limit")
	ErrRedirects = errors.New("more than 5 redirects")
)

// Client fetches. It is safe for concurrent use; requests to one host wait for
// each other.
type Client struct {
	o     Options
	http  *http.Client
	cache *cache

	mu     sync.Mutex
	hosts  map[string]*rate.Limiter
	robots map[string]*rules
}

// New makes a client. The error is that the cache folder cannot be made.
func New(o Options) (*Client, error) {
	o.MaxBytes = cmpOr(o.MaxBytes, 64<<20)
	o.Timeout = cmpOr(o.Timeout, 30*time.Second)
	o.Tries = cmpOr(o.Tries, 3)
	o.Pause = cmpOr(o.Pause, time.Second)
	o.Backoff = cmpOr(o.Backoff, time.Second)
	if o.Now == nil {
		o.Now = time.Now
	}
	c := &Client{o: o, hosts: map[string]*rate.Limiter{}, robots: map[string]*rules{}}
	if o.CacheDir != "" {
		var err error
		if c.cache, err = openCache(o.CacheDir); err != nil {
			return nil, err
		}
	}
	c.http = &http.Client{
		Transport: transport(o.AllowPrivate),
		CheckRedirect: func(req *http.Request, via []*http.Request) error {
			return http.ErrUseLastResponse // Get follows, so that each host is asked for its robots.txt
		},
	}
	return c, nil
}

func cmpOr[T int | int64 | time.Duration](v, d T) T {
	if v <= 0 {
		return d
	}
	return v
}

func transport(allowPrivate bool) *http.Transport {
	dialer := &net.Dialer{Timeout: 10 * time.Second, KeepAlive: 30 * time.Second}
	if !allowPrivate {
		dialer.Control = guard
	}
	return &http.Transport{
		DialContext:            dialer.DialContext,
		Proxy:                  nil, // a proxy would dial past the guard
		DisableCompression:     true,
		MaxIdleConnsPerHost:    1,
		IdleConnTimeout:        30 * time.Second,
		TLSHandshakeTimeout:    10 * time.Second,
		ResponseHeaderTimeout:  20 * time.Second,
		MaxResponseHeaderBytes: 256 << 10,
		ForceAttemptHTTP2:      true,
	}
}

// Get fetches one address. The error says why there is no page: a status that
// is not 200 among others.
func (c *Client) Get(ctx context.Context, address string) (*Response, error) {
	u, err := url.Parse(address)
	if err != nil {
		return nil, fmt.Errorf("not a URL: %w", err)
	}
	for range 6 {
		if err := c.allowed(ctx, u); err != nil {
			return nil, err
		}
		res, err := c.try(ctx, u)
		if err != nil {
			return nil, err
		}
		if !isRedirect(res.Status) {
			return c.judge(res)
		}
		next, err := u.Parse(res.Header.Get("Location"))
		if err != nil || res.Header.Get("Location") == "" {
			return nil, fmt.Errorf("status %d with a broken redirect", res.Status)
		}
		u = next
	}
	return nil, ErrRedirects
}

func isRedirect(status int) bool {
	switch status {
	case http.StatusMovedPermanently, http.StatusFound, http.StatusSeeOther, http.StatusTemporaryRedirect, http.StatusPermanentRedirect:
		return true
	}
	return false
}

func (c *Client) judge(res *Response) (*Response, error) {
	if res.Status != http.StatusOK {
		return nil, fmt.Errorf("the server answers %d %s", res.Status, strings.ToLower(http.StatusText(res.Status)))
	}
	return res, nil
}

// allowed checks the form of the address and the site's robots.txt.
func (c *Client) allowed(ctx context.Context, u *url.URL) error {
	if u.Scheme != "http" && u.Scheme != "https" {
		return fmt.Errorf("not fetched: %q is neither http nor https", u.Scheme)
	}
	if u.Host == "" {
		return errors.New("not fetched: no host")
	}
	rs, err := c.rulesOf(ctx, u)
	if err != nil {
		return err
	}
	if !rs.allow(u) {
		return ErrRobots
	}
	return nil
}

// try asks for u, and again after a pause where the failure may pass.
func (c *Client) try(ctx context.Context, u *url.URL) (*Response, error) {
	pause := c.o.Backoff
	for n := 1; ; n++ {
		res, err := c.once(ctx, u)
		retry := err != nil && !final(err) || res != nil && passing(res.Status)
		if !retry || n >= c.o.Tries {
			return res, err
		}
		wait := pause
		if res != nil {
			wait = max(wait, retryAfter(res.Header))
		}
		if wait > c.o.Timeout {
			return res, err // the server asks for more patience than we have
		}
		pause *= 2
		select {
		case <-time.After(wait):
		case <-ctx.Done():
			return nil, ctx.Err()
		}
	}
}

// final reports errors that another try would meet again.
func final(err error) bool {
	var dns *net.DNSError
	return errors.Is(err, ErrPrivate) || errors.Is(err, ErrTooBig) || errors.Is(err, context.Canceled) ||
		errors.As(err, &dns) && dns.IsNotFound
}

// passing reports statuses that may be another the next time.
func passing(status int) bool {
	return status == http.StatusTooManyRequests || status == http.StatusRequestTimeout ||
		status >= 500 && status != http.StatusNotImplemented && status != http.StatusHTTPVersionNotSupported
}

func retryAfter(h http.Header) time.Duration {
	seconds, err := strconv.Atoi(h.Get("Retry-After"))
	if err != nil || seconds < 0 {
		return 0
	}
	return time.Duration(min(seconds, 3600)) * time.Second
}

// once asks once, with the condition that the cache allows.
func (c *Client) once(ctx context.Context, u *url.URL) (*Response, error) {
	if err := c.limiter(u.Host).Wait(ctx); err != nil {
		return nil, err
	}
	ctx, cancel := context.WithTimeout(ctx, c.o.Timeout)
	defer cancel()
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, u.String(), nil)
	if err != nil {
		return nil, err
	}
	req.Header.Set("User-Agent", Agent)
	req.Header.Set("Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,application/json;q=0.9,*/*;q=0.5")
	req.Header.Set("Accept-Encoding", "gzip, br")
	req.URL.User = nil
	known := c.cache.load(u.String())
	if known != nil {
		known.condition(req.Header)
	}
	res, err := c.http.Do(req)
	if err != nil {
		return nil, plain(err)
	}
	defer res.Body.Close()
	if res.StatusCode == http.StatusNotModified && known != nil {
		return &Response{URL: u.String(), Status: http.StatusOK, Header: known.Header, Body: known.Body, Fetched: c.o.Now(), Cached: true}, nil
	}
	body, err := c.body(res)
	if err != nil {
		return nil, plain(err)
	}
	out := &Response{URL: u.String(), Status: res.StatusCode, Header: res.Header, Body: body, Fetched: c.o.Now()}
	if out.Status == http.StatusOK {
		c.cache.save(out)
	}
	return out, nil
}

// plain takes the address, which the caller names anyway, out of an error.
func plain(err error) error {
	var ue *url.Error
	if errors.As(err, &ue) {
		err = ue.Err
	}
	if errors.Is(err, context.DeadlineExceeded) {
		return errors.New("no answer in time")
	}
	return err
}

// body reads a body through its encoding, at most MaxBytes.
func (c *Client) body(res *http.Response) ([]byte, error) {
	var in io.Reader = res.Body
	switch strings.ToLower(strings.TrimSpace(res.Header.Get("Content-Encoding"))) {
	case "gzip", "x-gzip":
		z, err := gzip.NewReader(res.Body)
		if err != nil {
			return nil, fmt.Errorf("content-encoding gzip: %w", err)
		}
		in = z
	case "br":
		in = brotli.NewReader(res.Body)
	case "", "identity":
	default:
		return nil, fmt.Errorf("content-encoding %.20q, which was not asked for", res.Header.Get("Content-Encoding"))
	}
	body, err := io.ReadAll(io.LimitReader(in, c.o.MaxBytes+1))
	if int64(len(body)) > c.o.MaxBytes {
		return nil, fmt.Errorf("%w of %d MB", ErrTooBig, c.o.MaxBytes>>20)
	}
	return body, err
}

// limiter returns the pace for a host.
func (c *Client) limiter(host string) *rate.Limiter {
	c.mu.Lock()
	defer c.mu.Unlock()
	l, ok := c.hosts[host]
	if !ok {
		l = rate.NewLimiter(rate.Every(c.o.Pause), 1)
		c.hosts[host] = l
	}
	return l
}
