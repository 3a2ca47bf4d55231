package modeltest_test

import (
	"flag"
	"io/fs"
	"maps"
	"os"
	"path"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"redline/model/modeltest"
)

func TestMain(m *testing.M) { modeltest.Main(m) }

// TestDraws has two properties draw the same.
func TestDraws(t *testing.T) {
	if f := flag.Lookup("rapid.seed"); f.Value.String() == "0" {
		t.Skip("asked for other examples each time")
	}
	draw := func() (drawn []int) {
		rapid.Check(t, func(t *rapid.T) { drawn = append(drawn, rapid.Int().Draw(t, "n")) })
		return drawn
	}
	if first, again := draw(), draw(); !slices.Equal(first, again) {
		t.Errorf("drew %v first and then %v", first, again)
	}
}

// TestEveryPackageIsSteady finds the packages that draw at random without a
// TestMain that has them draw the same each time.
func TestEveryPackageIsSteady(t *testing.T) {
	draws, steady := map[string]bool{}, map[string]bool{}
	module := os.DirFS("../..")
	err := fs.WalkDir(module, ".", func(name string, _ fs.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(name, "_test.go") {
			return err
		}
		text, err := fs.ReadFile(module, name)
		draws[path.Dir(name)] = draws[path.Dir(name)] || strings.Contains(string(text), `"pgregory.net/rapid"`)
		steady[path.Dir(name)] = steady[path.Dir(name)] || strings.Contains(string(text), "func TestMain(") &&
			(strings.Contains(string(text), "modeltest.Main(m)") || strings.Contains(string(text), "modeltest.Steady(m)"))
		return err
	})
	if err != nil || !draws["tui"] {
		t.Fatalf("the packages are not found: %v", err)
	}
	for _, folder := range slices.Sorted(maps.Keys(draws)) {
		if draws[folder] && !steady[folder] {
			t.Errorf("%s draws at random and may pass or fail: give it\n\tfunc TestMain(m *testing.M) { modeltest.Main(m) }", folder)
		}
	}
}
