package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"redline/data"
	"redline/model"
	"redline/tui/drafts"
)

// draftFile writes a draft of a preset that is read strictly, and leaves
// something out.
func draftFile(t *testing.T) string {
	t.Helper()
	s, err := data.Load("zaporizhzhia")
	if err != nil {
		t.Fatal(err)
	}
	p, _ := s.Preset("three_way_ideal")
	d := drafts.Draft{Name: "a colleague's", Made: time.Date(2026, 1, 2, 0, 0, 0, 0, time.UTC), Configuration: s.PresetConfiguration(p), Basis: model.Basis{
		Reading: model.Strict, Muted: []string{"sanctions"}, Assume: map[string]float64{"price_usd": 50000},
	}}
	path := filepath.Join(t.TempDir(), "colleague.yaml")
	if err := os.WriteFile(path, drafts.Format(s, &d), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// TestCompareGolden compares whole answers with what they were.
func TestCompareGolden(t *testing.T) {
	t.Chdir(filepath.Dir(draftFile(t)))
	answers := map[string]string{}
	for name, command := range map[string]string{
		"compare":        "compare today reported_plan three_way_ideal",
		"compare_four":   "compare today reported_plan equal_thirds ./colleague.yaml",
		"compare.md":     "compare today colleague.yaml --format markdown",
		"compare.json":   "compare today ./colleague.yaml --format json",
		"compare_same":   "compare today today --scenario elmira",
		"compare_cannot": "compare today reported_plan --set site=returned --set control=russia_us",
	} {
		got, stderr, code := redline(t, "", append(strings.Fields(command), "--width", "80")...)
		if stderr != "" || code != exitDone {
			t.Fatalf("%s: exit %d: %s", command, code, stderr)
		}
		answers[name] = got
	}
	t.Chdir(startedIn)
	for name, got := range answers {
		golden(t, name, got)
	}
}

// startedIn is the folder of the golden files.
var startedIn, _ = os.Getwd()

// TestCompareDocuments validates documents, drafts among them.
func TestCompareDocuments(t *testing.T) {
	schema := schemaOf(t, "compare")
	file := draftFile(t)
	for _, command := range []string{
		"compare today reported_plan", "compare today today", "compare today today today today --reading strict --mute security --assume price_usd=1",
		"compare today reported_plan --set site=returned", "compare --scenario elmira today settlement", "compare today " + file,
		"compare " + file + " " + file + " --set split=40/20/40/0 --reading documented",
	} {
		text, stderr, code := redline(t, "", append(strings.Fields(command), "--format", "json")...)
		if code != exitDone {
			t.Errorf("%s: exit %d: %s", command, code, stderr)
			continue
		}
		valid(t, schema, text)
		headed(t, "compare", text)
	}
}

// TestCompareExits gives what is no package, and sees what it is told.
func TestCompareExits(t *testing.T) {
	dir := t.TempDir()
	file := draftFile(t)
	good, _ := os.ReadFile(file)
	write := func(name, text string) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	for _, c := range []struct {
		args string
		code int
		says string
	}{
		{"compare", exitUsage, "needs two packages or more"},
		{"compare today", exitUsage, "there is one"},
		{"compare today today today today today", exitUsage, "takes up to 4 packages, but there are 5"},
		{"compare today reported_plam", exitUsage, "did you mean reported_plan?"},
		{"compare today reported-plan", exitUsage, "did you mean reported_plan?"},
		{"compare today 0000-0000-0000-0000", exitUsage, "code"},
		{"compare today nonsense", exitUsage, `"redline presets" lists them`},
		{"compare today none.yaml", exitFailed, "cannot use the draft none.yaml: no such file"},
		{"compare today ./none", exitFailed, "no such file"},
		{"compare today " + dir + "/", exitFailed, "no ordinary file"},
		{"compare today " + write("half.yaml", "name: ["), exitFailed, "line 1"},
		{"compare today " + write("wrong.yaml", strings.Replace(string(good), `hostilities: "war"`, "hostilities: treaty", 1)), exitFailed, "the code says hostilities: war, but the choices say treaty"},
		{"compare today today --scenario elmira --set zzz=1", exitUsage, "--set"},
		{"compare today " + file + " --scenario elmira", exitFailed, `of the scenario "zaporizhzhia"; this is elmira`},
		{"compare today today --preset today", exitUsage, "--preset"},
		{"compare today today --mute nonsense", exitUsage, "--mute"},
	} {
		_, stderr, code := redline(t, "", strings.Fields(c.args)...)
		if code != c.code || !strings.Contains(stderr, c.says) {
			t.Errorf("%s: exit %d, not %d: %s", c.args, code, c.code, stderr)
		}
	}
}

// TestCompareDraftBasis sees that a draft brings its own basis and that flags
// go over it.
func TestCompareDraftBasis(t *testing.T) {
	file := draftFile(t)
	for _, c := range []struct {
		flags, reading, muted string
	}{
		{"", "[documented strict]", "[sanctions]"},
		{"--reading documented", "[]", "[sanctions]"},
		{"--mute security --reading strict", "[]", "[sanctions]"},
	} {
		text, stderr, _ := redline(t, "", append(strings.Fields("compare today "+file+" --format json"), strings.Fields(c.flags)...)...)
		var d struct {
			Basis struct {
				Readings []string
				Muted    []struct{ ID string }
			}
			Packages []struct{ Muted []string }
		}
		if err := json.Unmarshal([]byte(text), &d); err != nil {
			t.Fatal(err, stderr)
		}
		var ids []string
		for _, m := range d.Basis.Muted {
			ids = append(ids, m.ID)
		}
		if got := strings.Join(d.Basis.Readings, " "); "["+got+"]" != c.reading || "["+strings.Join(ids, " ")+"]" != c.muted {
			t.Errorf("%q: readings %q, muted apart %q", c.flags, got, ids)
		}
	}
}

// TestCompareColumns sees that each package in the document is what assess says
// of it alone.
func TestCompareColumns(t *testing.T) {
	s, err := data.Load("zaporizhzhia")
	if err != nil {
		t.Fatal(err)
	}
	rapid.Check(t, func(t *rapid.T) {
		var codes []string
		for range rapid.IntRange(2, 4).Draw(t, "packages") {
			c := s.Today()
			for i := range s.Issues {
				c = c.With(i, rapid.IntRange(0, s.Issues[i].Len()-1).Draw(t, "option"))
			}
			codes = append(codes, s.Encode(c))
		}
		type whole struct {
			Code, Verdict        string
			Configuration        map[string]string
			Obstacles            []map[string]any
			Stances              map[string]string
			Impossible, Measures any
		}
		var d struct {
			Packages  []whole
			Differing []struct{ Issue string }
			Same      map[string]string
		}
		if err := json.Unmarshal([]byte(answered(t, append([]string{"compare", "--format", "json"}, codes...)...)), &d); err != nil {
			t.Fatal(err)
		}
		for k, code := range codes {
			var alone whole
			if err := json.Unmarshal([]byte(answered(t, "assess", "--format", "json", "--code", code)), &alone); err != nil {
				t.Fatal(err)
			}
			a, _ := json.Marshal(alone)
			b, _ := json.Marshal(d.Packages[k])
			if string(a) != string(b) {
				t.Fatalf("%s alone is\n%s, compared\n%s", code, a, b)
			}
			for issue, option := range d.Same {
				if alone.Configuration[issue] != option {
					t.Fatalf("%s of %s is not the same", issue, code)
				}
			}
		}
		if len(d.Differing)+len(d.Same) != len(s.Issues) {
			t.Fatalf("%d issues", len(d.Differing)+len(d.Same))
		}
	})
}
