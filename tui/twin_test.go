package tui

import (
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"redline/model"
	"redline/tui/store"
)

// twins are two explorers of twin scenarios, each with a file of its own.
type twins struct {
	t     failing
	pair  [2]*driver
	files [2]string
	open  [2]map[string]string // what was written while answers were shown, by path
}

func newTwins(t testing.TB, s, other *model.Scenario, width, height int) *twins {
	t.Helper()
	tw := &twins{t: t}
	for i, sc := range []*model.Scenario{s, other} {
		tw.files[i] = t.TempDir()
		tw.pair[i] = exploreOf(t, sc, width, height)
		tw.pair[i].x.store = store.New(filepath.Join(tw.files[i], "state.json"))
	}
	return tw
}

func (tw *twins) do(f func(d *driver)) {
	for _, d := range tw.pair {
		f(d)
	}
}

// shown takes what is written up to here as written while answers were shown:
// it may tell them.
func (tw *twins) shown() {
	for i, dir := range tw.files {
		tw.open[i] = contents(dir)
	}
}

// written is all that a twin has written since.
func (tw *twins) written(i int) string {
	var all strings.Builder
	now := contents(tw.files[i])
	for _, path := range slices.Sorted(maps.Keys(now)) {
		if before, ok := tw.open[i][path]; !ok || before != now[path] {
			all.WriteString(path + "\n" + now[path] + "\n")
		}
	}
	return all.String()
}

// alike fails if anything that can be seen of one of the two, or is kept or
// copied, is not so of the other.
func (tw *twins) alike(after any) {
	tw.t.Helper()
	a, b := tw.pair[0], tw.pair[1]
	va, vb := a.x.View(), b.x.View()
	if va.Content != vb.Content {
		tw.t.Fatalf("after %v the frames tell the answer:\n%s\n%s", after, a.screen(), b.screen())
	}
	if va.WindowTitle != vb.WindowTitle || !slices.Equal(said(a), said(b)) {
		tw.t.Fatalf("after %v the title or the clipboard tells the answer: %q %q, %q %q", after, va.WindowTitle, said(a), vb.WindowTitle, said(b))
	}
	if (va.Cursor == nil) != (vb.Cursor == nil) || va.Cursor != nil && va.Cursor.Position != vb.Cursor.Position {
		tw.t.Fatalf("after %v the cursor tells the answer:\n%s", after, a.screen())
	}
	if fa, fb := tw.written(0), tw.written(1); fa != fb {
		tw.t.Fatalf("after %v what is kept tells the answer:\n%s\n%s", after, fa, fb)
	}
}

// contents is all that a folder holds: texts by their paths in it.
func contents(dir string) map[string]string {
	all := map[string]string{}
	_ = filepath.WalkDir(dir, func(path string, _ os.DirEntry, _ error) error {
		if text, err := os.ReadFile(path); err == nil {
			all[strings.TrimPrefix(path, dir)] = string(text)
		}
		return nil
	})
	return all
}
