package web

import (
	"context"
	"net/http"
	"net/url"
	"time"

	"github.com/temoto/robotstxt"
	"golang.org/x/time/rate"
)

// rules are what a site's robots.txt says to us.
type rules struct {
	group *robotstxt.Group // nil allows everything
	none  bool             // nothing is allowed
}

func (r *rules) allow(u *url.URL) bool {
	if r.none || r.group == nil {
		return !r.none
	}
	path := u.EscapedPath()
	if path == "" {
		path = "/"
	}
	if u.RawQuery != "" {
		path += "?" + u.RawQuery
	}
	return r.group.Test(path)
}

// maxDelay bounds the pause that a robots.txt can ask for; one that asks for
// more does not want to be read today.
const maxDelay = 30 * time.Second

// rulesOf returns the rules of u's site, fetched once a client. As RFC 9309
// has it, a missing robots.txt (any 4xx) allows everything and one that the
// server fails to give (5xx, no answer) forbids everything.
func (c *Client) rulesOf(ctx context.Context, u *url.URL) (*rules, error) {
	site := u.Scheme + "://" + u.Host
	c.mu.Lock()
	known := c.robots[site]
	c.mu.Unlock()
	if known != nil {
		return known, nil
	}
	at, err := url.Parse(site + "/robots.txt")
	if err != nil {
		return nil, err
	}
	res, err := c.follow(ctx, at)
	if err != nil {
		return nil, err
	}
	rs := parseRobots(res)
	c.mu.Lock()
	c.robots[site] = rs
	c.mu.Unlock()
	if rs.group != nil && rs.group.CrawlDelay > c.o.Pause {
		c.limiter(u.Host).SetLimit(rate.Every(min(rs.group.CrawlDelay, maxDelay)))
	}
	return rs, nil
}

// follow fetches a robots.txt through redirects, which need no permission.
func (c *Client) follow(ctx context.Context, u *url.URL) (*Response, error) {
	for range 6 {
		res, err := c.try(ctx, u)
		if err != nil || !isRedirect(res.Status) {
			return res, err
		}
		next, err := u.Parse(res.Header.Get("Location"))
		if err != nil || next.Scheme != "http" && next.Scheme != "https" {
			break
		}
		u = next
	}
	return &Response{Status: http.StatusNotFound}, nil
}

func parseRobots(res *Response) *rules {
	switch {
	case res.Status >= 500 || res.Status == http.StatusTooManyRequests:
		return &rules{none: true}
	case res.Status != http.StatusOK:
		return &rules{}
	}
	data, err := robotstxt.FromBytes(res.Body[:min(len(res.Body), 500<<10)])
	if err != nil {
		return &rules{}
	}
	return &rules{group: data.FindGroup(robotsName)}
}
