package main

import (
	"path/filepath"

	"redline/model"
	"redline/tui/drafts"
	"redline/tui/store"
)

// keptDraft is the file of the draft that the explorer keeps under a name;
// empty where there is none.
func keptDraft(s *model.Scenario, name string) string {
	path := store.Path(s)
	if !filepath.IsAbs(path) {
		return ""
	}
	folder := drafts.In(path, s)
	if k, ok := folder.Find(name); ok {
		return filepath.Join(folder.Dir, k.File)
	}
	return ""
}
