package report

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"redline/model"
)

// Forms that a document can be written in.
const (
	MarkdownForm = "markdown"
	HTMLForm     = "html"
	BibTeXForm   = "bibtex"
)

// Forms lists them, the usual one first.
func Forms() []string { return []string{MarkdownForm, HTMLForm, BibTeXForm} }

// FormOf is the form that the name of a file asks for.
func FormOf(file string) (string, error) {
	switch ext := strings.ToLower(filepath.Ext(file)); ext {
	case ".md", ".markdown":
		return MarkdownForm, nil
	case ".html", ".htm":
		return HTMLForm, nil
	case ".bib":
		return BibTeXForm, nil
	}
	return "", fmt.Errorf("%q says no form; end it in .md, .html or .bib", file)
}

// In writes the document in a form. As BibTeX, it is the sources of the claims
// that it cites, or all where it cites none.
func (d *Document) In(form string, s *model.Scenario) []byte {
	switch form {
	case HTMLForm:
		return d.HTML()
	case BibTeXForm:
		var claims []string
		for i := range s.Claims {
			if d.anchors[s.Claims[i].ID] {
				claims = append(claims, s.Claims[i].ID)
			}
		}
		return BibTeX(s, claims)
	}
	return d.Markdown()
}

// mostNames is how many names are tried for a file.
const mostNames = 1000

// WriteNew writes a file that is not there yet: "plan.html", else
// "plan-2.html" and so on, in the first of some folders that takes it. It
// returns the path. Nothing is ever overwritten.
func WriteNew(folders []string, name string, content []byte) (string, error) {
	var failed error
	for _, folder := range folders {
		path, err := writeIn(folder, name, content)
		if err == nil {
			return path, nil
		}
		if failed == nil {
			failed = err
		}
	}
	if failed == nil {
		failed = errors.New("there is no folder to write to")
	}
	return "", failed
}

func writeIn(folder, name string, content []byte) (string, error) {
	ext := filepath.Ext(name)
	stem := strings.TrimSuffix(name, ext)
	for n := 1; n <= mostNames; n++ {
		path := filepath.Join(folder, stem+ext)
		if n > 1 {
			path = filepath.Join(folder, fmt.Sprintf("%s-%d%s", stem, n, ext))
		}
		f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
		if errors.Is(err, os.ErrExist) {
			continue
		}
		if err != nil {
			var at *os.PathError
			if errors.As(err, &at) {
				err = at.Err
			}
			return "", fmt.Errorf("cannot write to %s: %w", folder, err)
		}
		_, err = f.Write(content)
		if shut := f.Close(); err == nil {
			err = shut
		}
		if err != nil {
			_ = os.Remove(path) // half a file is of no use
			return "", err
		}
		return path, nil
	}
	return "", fmt.Errorf("%s has %d files of the name %s already", folder, mostNames, name)
}
