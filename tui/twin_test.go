package tui

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"redline/model"
	"redline/tui/store"
)

// twin is a scenario with the same texts, ids and counts in which packages
// come to something else: in every condition the options of an issue are
// turned round by a number of places, as if they had changed their meanings.
// Since that only renames packages, the whole space has the same counts. The
// bool is false where no issue can be turned.
func twin(s *model.Scenario, by int) (*model.Scenario, bool) {
	turn := map[string][]string{} // option ids of the issues that are turned
	for i := range s.Issues {
		if is := &s.Issues[i]; is.Shares == nil && len(is.Options) > 1 && onlyNamed(s, is.ID) {
			for o := range is.Options {
				turn[is.ID] = append(turn[is.ID], is.Options[o].ID)
			}
		}
	}
	other := *s
	other.Rules, other.Exclusions = slices.Clone(s.Rules), slices.Clone(s.Exclusions)
	for r := range other.Rules {
		other.Rules[r].When = turned(other.Rules[r].When, turn, by)
	}
	for x := range other.Exclusions {
		other.Exclusions[x].When = turned(other.Exclusions[x].When, turn, by)
	}
	return &other, len(turn) > 0
}

// onlyNamed tells whether an issue is tested by option ids alone.
func onlyNamed(s *model.Scenario, id string) bool {
	for _, m := range s.Measures {
		if slices.Contains(m.From, id) {
			return false
		}
	}
	var named func(c *model.Condition) bool
	named = func(c *model.Condition) bool {
		for _, t := range c.Tests {
			if t.Subject == id && len(t.Options) == 0 {
				return false
			}
		}
		return !slices.ContainsFunc(c.Any, func(a model.Condition) bool { return !named(&a) })
	}
	for r := range s.Rules {
		if !named(&s.Rules[r].When) {
			return false
		}
	}
	for x := range s.Exclusions {
		if !named(&s.Exclusions[x].When) {
			return false
		}
	}
	return true
}

func turned(c model.Condition, turn map[string][]string, by int) model.Condition {
	c.Tests, c.Any = slices.Clone(c.Tests), slices.Clone(c.Any)
	for i := range c.Tests {
		t := &c.Tests[i]
		ids, ok := turn[t.Subject]
		if !ok {
			continue
		}
		t.Options = slices.Clone(t.Options)
		for k, id := range t.Options {
			t.Options[k] = ids[(slices.Index(ids, id)+by)%len(ids)]
		}
	}
	for i := range c.Any {
		c.Any[i] = turned(c.Any[i], turn, by)
	}
	return c
}

// twins are two explorers of twin scenarios, each with a file of its own.
type twins struct {
	t     failing
	pair  [2]*driver
	files [2]string
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
	if fa, fb := contents(tw.files[0]), contents(tw.files[1]); fa != fb {
		tw.t.Fatalf("after %v what is kept tells the answer:\n%s\n%s", after, fa, fb)
	}
}

// contents is all that a folder holds.
func contents(dir string) string {
	var all strings.Builder
	_ = filepath.WalkDir(dir, func(path string, e os.DirEntry, _ error) error {
		if text, err := os.ReadFile(path); err == nil {
			all.WriteString(e.Name() + "\n" + string(text) + "\n")
		}
		return nil
	})
	return all.String()
}
