package plain

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "write the transcripts anew")

// TestTranscripts holds each dialogue of testdata again: its name starts with
// the scenario's, and its lines after the prompt are what is typed.
func TestTranscripts(t *testing.T) {
	paths, err := filepath.Glob("testdata/*.txt")
	if err != nil || len(paths) == 0 {
		t.Fatal("no transcripts", err)
	}
	for _, path := range paths {
		t.Run(strings.TrimSuffix(filepath.Base(path), ".txt"), func(t *testing.T) {
			want, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			scenario, _, _ := strings.Cut(filepath.Base(path), "-")
			o := Options{
				Scenario: load(t, scenario), Reason: "because of --plain",
				StatePath: filepath.Join(t.TempDir(), "state.json"),
			}
			got := run(t, o, typed(string(want))...)
			sound(t, got, defaultWidth)
			if *update {
				if err := os.WriteFile(path, []byte(got), 0o600); err != nil {
					t.Fatal(err)
				}
				return
			}
			if diff := cmp.Diff(strings.Split(string(want), "\n"), strings.Split(got, "\n")); diff != "" {
				t.Errorf("the dialogue has changed (-want +got); go test -update writes it anew\n%s", diff)
			}
		})
	}
}

// typed lists what was typed in a transcript.
func typed(transcript string) []string {
	var lines []string
	for line := range strings.Lines(transcript) {
		if text, ok := strings.CutPrefix(line, ">"); ok {
			lines = append(lines, strings.TrimSpace(text))
		}
	}
	return lines
}

// TestNeverMentioned keeps what plain mode does not have yet out of its help.
func TestNeverMentioned(t *testing.T) {
	lines := []string{"help", "about"}
	for _, c := range commands() {
		lines = append(lines, "help "+c.name)
	}
	got := strings.ToLower(run(t, Options{Scenario: odd()}, lines...))
	for _, word := range []string{"figures", "deadlock", "compare", "lesson", "draft"} {
		if strings.Contains(got, word) {
			t.Errorf("help mentions %q", word)
		}
	}
}
