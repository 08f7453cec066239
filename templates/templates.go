// Package templates holds every page, style sheet and script that Dateline
// writes, embedded in the binary, and parses the templates among them.
//
// Each room has a folder: timeline is the interactive page of timeline/chart,
// briefing the weekly briefing's, and assets is what pages share (the ECharts
// bundle with its licence). The rooms know what the templates are filled with;
// this package knows nothing of events, and its tests only prove that every
// file parses. Files ending in .html are html/template and escape by context;
// files ending in .tmpl are text/template and escape nothing, so they may only
// write plain text and Markdown.
//
// Go cannot embed files from outside a package's own folder: that is why this
// package exists and why it has no other code.
package templates

import (
	"embed"
	"fmt"
	"html/template"
	"io/fs"
	"path"
	text "text/template"
)

//go:generate go run generate.go

//go:embed */*
var files embed.FS

// FS returns the embedded files, with paths such as "timeline/page.html".
func FS() fs.FS { return files }

// File returns the content of one embedded file. It panics if there is none of
// that name, because the names are constants of our own source.
func File(name string) []byte {
	b, err := files.ReadFile(name)
	if err != nil {
		panic(err)
	}
	return b
}

// Parse parses every .html file of a folder into one set. Each template is
// named by its file's base name ("page.html"); the returned template is an
// empty one named like the folder, so callers use ExecuteTemplate.
func Parse(folder string, funcs template.FuncMap) (*template.Template, error) {
	return ParseFS(files, folder, funcs)
}

// ParseFS is Parse on files of the user's, such as a folder of --templates.
func ParseFS(fsys fs.FS, folder string, funcs template.FuncMap) (*template.Template, error) {
	t := template.New(folder).Funcs(funcs)
	err := each(fsys, folder, ".html", func(name, src string) error {
		_, err := t.New(name).Parse(src)
		return err
	})
	return t, err
}

// ParseText is Parse for the .tmpl files of a folder, which are text/template
// and escape nothing.
func ParseText(folder string, funcs text.FuncMap) (*text.Template, error) {
	return ParseTextFS(files, folder, funcs)
}

// ParseTextFS is ParseText on files of the user's.
func ParseTextFS(fsys fs.FS, folder string, funcs text.FuncMap) (*text.Template, error) {
	t := text.New(folder).Funcs(funcs)
	err := each(fsys, folder, ".tmpl", func(name, src string) error {
		_, err := t.New(name).Parse(src)
		return err
	})
	return t, err
}

func each(fsys fs.FS, folder, ext string, add func(name, src string) error) error {
	names, err := fs.Glob(fsys, folder+"/*"+ext)
	if err != nil {
		return err
	}
	if len(names) == 0 {
		return fmt.Errorf("templates: no %s file in %s", ext, folder)
	}
	for _, name := range names {
		src, err := fs.ReadFile(fsys, name)
		if err != nil {
			return err
		}
		if err := add(path.Base(name), string(src)); err != nil {
			return fmt.Errorf("templates: %w", err)
		}
	}
	return nil
}
