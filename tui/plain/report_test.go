package plain

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestReport(t *testing.T) {
	folder := t.TempDir()
	d, out := talk(t, load(t, "zaporizhzhia"))
	for name, want := range map[string]string{"Plan.html": "<!doctype html>", "plan.md": "# Zaporizhzhia", "plan.bib": "@"} {
		path := filepath.Join(folder, name)
		if said := tell(t, d, out, "report "+path); !strings.Contains(said, "Written: "+path) {
			t.Errorf("%q", said)
		}
		text, err := os.ReadFile(path)
		if err != nil || !strings.HasPrefix(string(text), want) {
			t.Errorf("%s: %.40q, %v", name, text, err)
		}
	}
	for line, want := range map[string]string{
		"report":                                "Say which file",
		"report plan.txt":                       "end it in .md, .html or .bib",
		"report " + folder + "/plan.md":         "is there already",
		"report " + folder + "/no/such/plan.md": "no such file",
	} {
		if said := tell(t, d, out, line); !strings.Contains(said, want) {
			t.Errorf("%s: %q", line, said)
		}
	}
}
