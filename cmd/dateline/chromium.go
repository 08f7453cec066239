package main

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"time"
)

// print has Chromium turn a page or picture of ours into a PNG or PDF. The
// browser gets a profile of its own, no network, and two minutes.
func (p *program) print(ctx context.Context, to, format string, write func(io.Writer) error) error {
	browser, err := lookBrowser("chromium")
	if err != nil {
		return errNoChromium
	}
	dir, err := os.MkdirTemp("", "dateline-*")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	var page bytes.Buffer
	if err := write(&page); err != nil {
		return err
	}
	out := filepath.Join(dir, "out."+format) // Chromium takes the kind of picture from the name
	name, extra := "page.html", []string{"--print-to-pdf=" + out, "--no-pdf-header-footer"}
	if format == "png" {
		name = "page.svg"
		w, h := svgSize(page.Bytes())
		extra = []string{"--screenshot=" + out, fmt.Sprintf("--window-size=%d,%d", w, h), "--force-device-scale-factor=2", "--hide-scrollbars"}
	}
	if err := os.WriteFile(filepath.Join(dir, name), page.Bytes(), 0o600); err != nil {
		return err
	}
	ctx, cancel := context.WithTimeout(ctx, 2*time.Minute)
	defer cancel()
	args := append([]string{
		"--headless", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update",
		"--disable-sync", "--disable-quic", "--proxy-server=127.0.0.1:9", "--user-data-dir=" + filepath.Join(dir, "profile"),
	}, extra...)
	if os.Geteuid() == 0 {
		args = append(args, "--no-sandbox") // Chromium refuses to start as root with it
	}
	cmd := exec.CommandContext(ctx, browser, append(args, "file://"+filepath.ToSlash(filepath.Join(dir, name)))...)
	var talk bytes.Buffer
	cmd.Stderr = &talk
	if err := cmd.Run(); err != nil {
		return fmt.Errorf("chromium: %w: %s", err, clip(strings.TrimSpace(talk.String()), 300))
	}
	made, err := os.ReadFile(out)
	if err != nil {
		return fmt.Errorf("chromium wrote nothing: %s", clip(strings.TrimSpace(talk.String()), 300))
	}
	return p.output(to, func(w io.Writer) error {
		_, err := w.Write(made)
		return err
	})
}

var svgBox = regexp.MustCompile(`<svg[^>]*\bwidth="(\d+)[^"]*"[^>]*\bheight="(\d+)`)

// svgSize reads the size of our own SVG, bounded to what Chromium can paint.
func svgSize(svg []byte) (w, h int) {
	w, h = 1600, 1000
	if m := svgBox.FindSubmatch(svg[:min(len(svg), 2000)]); m != nil {
		fmt.Sscan(string(m[1]), &w)
		fmt.Sscan(string(m[2]), &h)
	}
	return min(w, 8000), min(h, 8000)
}
