package data

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"redline/model"
)

func write(t *testing.T, name, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestOpenEmbedded(t *testing.T) {
	s, warnings, err := Open("elmira")
	if err != nil || s.ID != "elmira" || len(warnings) > 0 {
		t.Errorf("%v %v", err, warnings)
	}
	_, _, err = Open("elmria")
	var unknown *model.UnknownError
	if !errors.As(err, &unknown) {
		t.Errorf("%v", err)
	}
}

func TestOpenFile(t *testing.T) {
	for _, name := range []string{"dam.yaml", "dam.yml", "dam"} {
		s, _, err := Open(write(t, name, base))
		if err != nil || s.ID != "dam" {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// A name without a slash is a file if it looks like one.
func TestOpenHere(t *testing.T) {
	t.Chdir(filepath.Dir(write(t, "dam.yaml", base)))
	if s, _, err := Open("dam.yaml"); err != nil || s.ID != "dam" {
		t.Error(err)
	}
}

func TestOpenWithErrors(t *testing.T) {
	path := write(t, "dam.yaml", change(t, base, "kind: condition", "kind: conditon"))
	_, _, err := Open(path)
	var errs Errors
	if !errors.As(err, &errs) || len(errs) != 1 || errs[0].File != path || !strings.HasPrefix(err.Error(), path+":38:11: ") {
		t.Errorf("%v", err)
	}
}

func TestOpenWithWarnings(t *testing.T) {
	_, warnings, err := Open(write(t, "dam.yaml", change(t, base, "name: The plan", "name: The plan of the north")))
	if err != nil || len(warnings) != 1 {
		t.Errorf("%v %v", err, warnings)
	}
}

func TestOpenUnreadable(t *testing.T) {
	for _, path := range []string{filepath.Join(t.TempDir(), "none.yaml"), t.TempDir(), "/dev/zero", "/dev/null"} {
		if _, err := os.Stat(path); err != nil && strings.HasPrefix(path, "/dev") {
			continue
		}
		_, _, err := Open(path)
		var in *fs.PathError
		if !errors.As(err, &in) || !strings.Contains(err.Error(), path) {
			t.Errorf("%s: %v", path, err)
		}
	}
}

func TestOpenTooLong(t *testing.T) {
	_, _, err := Open(write(t, "long.yaml", strings.Repeat("#\n", maxBytes)))
	var errs Errors
	if !errors.As(err, &errs) || !strings.Contains(err.Error(), "too many for a scenario") {
		t.Errorf("%v", err)
	}
}
