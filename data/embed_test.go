package data

import (
	"encoding/json"
	"errors"
	"os"
	"testing"

	"github.com/google/go-cmp/cmp"

	"redline/model"
)

func TestNames(t *testing.T) {
	if d := cmp.Diff([]string{"zaporizhzhia", "elmira"}, Names()); d != "" {
		t.Error(d)
	}
	for _, name := range Names() {
		if text, ok := Source(name); !ok || len(text) == 0 {
			t.Errorf("%s has no source", name)
		}
	}
	if _, ok := Source("atlantis"); ok {
		t.Error("a source for an unknown name")
	}
}

func TestLoadUnknown(t *testing.T) {
	_, err := Load("zaporizhia")
	var unknown *model.UnknownError
	if !errors.As(err, &unknown) || unknown.What != "scenario" || len(unknown.Nearest) != 1 || unknown.Nearest[0] != "zaporizhzhia" {
		t.Errorf("%#v", err)
	}
}

// The snapshots are what the program runs on, so they must be what the reader
// makes of the texts.
func TestSnapshots(t *testing.T) {
	for _, name := range Names() {
		t.Run(name, func(t *testing.T) {
			text, _ := Source(name)
			want, warnings, err := Read(name+".yaml", text)
			if err != nil || len(warnings) > 0 {
				t.Fatalf("%v, warnings %v", err, warnings)
			}
			got, err := Load(name)
			if err != nil {
				t.Fatal(err)
			}
			if d := cmp.Diff(want, got); d != "" {
				t.Errorf("%s.json is not %s.yaml; run go generate ./data:\n%s", name, name, d)
			}
			snapshot, err := Snapshot(want)
			if err != nil {
				t.Fatal(err)
			}
			if file, err := os.ReadFile(name + ".json"); err != nil || string(file) != string(snapshot) {
				t.Errorf("%s.json is not as written now (%v); run go generate ./data", name, err)
			}
		})
	}
}

// Lists are [] and maps {} in every output, and outputs copy them from here.
func TestNoNulls(t *testing.T) {
	for _, name := range Names() {
		text, _ := files.ReadFile(name + ".json")
		var value any
		if err := json.Unmarshal(text, &value); err != nil {
			t.Fatal(err)
		}
		noNull(t, name, value)
	}
}

func noNull(t *testing.T, at string, value any) {
	t.Helper()
	switch value := value.(type) {
	case nil:
		t.Errorf("%s is null", at)
	case []any:
		for _, v := range value {
			noNull(t, at+"[]", v)
		}
	case map[string]any:
		for k, v := range value {
			noNull(t, at+"."+k, v)
		}
	}
}

func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		if _, err := Load("zaporizhzhia"); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkRead(b *testing.B) {
	text, _ := Source("zaporizhzhia")
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		if _, _, err := Read("zaporizhzhia.yaml", text); err != nil {
			b.Fatal(err)
		}
	}
}
