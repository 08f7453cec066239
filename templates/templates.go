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
)

//go:generate go run generate.go

//go:embed */*
var files embed.FS

// File returns the content of one embedded file, by a path such as
// "timeline/page.html". It panics if there is none of
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
	t := template.New(folder).Funcs(funcs)
	names, err := fs.Glob(files, folder+"/*.html")
	if err != nil {
		return nil, err
	}
	if len(names) == 0 {
		return nil, fmt.Errorf("templates: no .html file in %s", folder)
	}
	for _, name := range names {
		if _, err := t.New(path.Base(name)).Parse(string(File(name))); err != nil {
			return nil, fmt.Errorf("templates: %w", err)
		}
	}
	return t, nil
}
