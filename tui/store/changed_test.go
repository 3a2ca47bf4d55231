package store

import (
	"errors"
	"path/filepath"
	"strings"
	"testing"

	"redline/data"
)

// TestChangedScenarioSaysSoOnce sees that a session of a scenario that was
// changed since is set aside with its cause, told once however much was done.
func TestChangedScenarioSaysSoOnce(t *testing.T) {
	text, _ := data.Source("zaporizhzhia")
	st := New(filepath.Join(t.TempDir(), "state.json"))
	if err := st.Save(Take(worked(t), 1)); err != nil {
		t.Fatal(err)
	}
	st.Release()
	changed := strings.Replace(string(text), "      - id: special\n", "      - id: unheard_of\n      - id: special\n", 1)
	s, _, err := data.Read("changed.yaml", []byte(changed))
	if err != nil || changed == string(text) {
		t.Fatal(err)
	}
	var moved *SetAsideError
	if err := New(st.Path()).Load(begin(t, s)); !errors.As(err, &moved) || strings.Count(err.Error(), "another version") != 1 || strings.Contains(err.Error(), "\n") {
		t.Errorf("the session of a changed scenario gives %v", err)
	}
}
