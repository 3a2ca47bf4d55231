package main

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/testscript"
	"github.com/spf13/cobra"

	"redline/model/modeltest"
)

var update = flag.Bool("update", false, "write the golden files anew")

// TestMain lets scripts run this test binary as redline.
func TestMain(m *testing.M) {
	testscript.Main(modeltest.Steady(m), map[string]func(){"redline": main})
}

func TestScripts(t *testing.T) {
	processes(t)
	testscript.Run(t, testscript.Params{Dir: "testdata/script", UpdateScripts: *update, Setup: isolated})
}

// isolated keeps a script from the state of whoever runs the tests.
func isolated(env *testscript.Env) error {
	env.Setenv("XDG_STATE_HOME", filepath.Join(env.WorkDir, "state"))
	env.Setenv("HOME", env.WorkDir)
	return nil
}

// processes skips a test that starts hundreds of them where time matters.
func processes(t *testing.T) {
	t.Helper()
	if testing.Short() {
		t.Skip("starts a process for every command")
	}
}

// redline runs a command inside the test.
func redline(t *testing.T, stdin string, args ...string) (stdout, stderr string, code int) {
	t.Helper()
	var out, err bytes.Buffer
	code = run(&app{in: strings.NewReader(stdin), out: &out, err: &err, env: func(string) string { return "" }}, args)
	return out.String(), err.String(), code
}

// TestExamples runs every example that help shows.
func TestExamples(t *testing.T) {
	processes(t)
	var script strings.Builder
	var visit func(*cobra.Command)
	visit = func(cmd *cobra.Command) {
		if cmd.Long == "" || cmd.Short == "" || cmd.Example == "" {
			t.Errorf("%s lacks a short text, a long text or examples", cmd.CommandPath())
		}
		for _, line := range strings.Split(cmd.Example, "\n") {
			says := "stdout .\n"
			if strings.Contains(line, " -o ") { // the answer goes to a file
				says = "! stdout .\n"
			}
			fmt.Fprintf(&script, "exec sh -c '%s'\n%s! stderr .\n", strings.ReplaceAll(line, "'", "''"), says)
		}
		for _, c := range cmd.Commands() {
			if !c.Hidden {
				visit(c)
			}
		}
	}
	visit(newRoot(&app{out: os.Stdout}))
	text := strings.ReplaceAll(script.String(), "redline man > redline.1'\nstdout .", "redline man > redline.1'")
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "examples.txtar"), []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	testscript.Run(t, testscript.Params{Dir: dir, Setup: isolated})
}

// TestGolden compares whole answers with what they were.
func TestGolden(t *testing.T) {
	for name, args := range map[string][]string{
		"assess_today":              {"assess"},
		"assess_reported_plan":      {"assess", "--preset", "reported_plan"},
		"assess_impossible":         {"assess", "--set", "site=returned", "--reading", "strict", "--mute", "sanctions", "--assume", "price_usd=60000"},
		"assess_today.md":           {"assess", "--format", "markdown"},
		"assess_reported_plan.json": {"assess", "--preset", "reported_plan", "--format", "json"},
		"assess_three_way_ideal":    {"assess", "--preset", "three_way_ideal"},
		"assess_elmira":             {"assess", "--scenario", "elmira"},
		"presets":                   {"presets"},
		"presets.md":                {"presets", "--format", "markdown"},
		"claims_some":               {"claims", "S06", "S31", "S77", "B12"},
		"claims_some.md":            {"claims", "S31", "B12", "--format", "markdown"},
		"lessons":                   {"lessons"},
		"lessons_consent":           {"lessons", "consent"},
		"lessons_answers":           {"lessons", "obstacles", "routes", "--answers"},
		"lessons_elmira.md":         {"lessons", "--scenario", "elmira", "--answers", "--format", "markdown"},
		"lessons_stand-off.json":    {"lessons", "--scenario", "elmira", "stand-off", "--answers", "--format", "json"},
		"scenario_list":             {"scenario", "list"},
		"scenario_show_elmira":      {"scenario", "show", "elmira"},
		"help":                      {"--help"},
		"help_assess":               {"assess", "--help"},
	} {
		t.Run(name, func(t *testing.T) {
			got, stderr, code := redline(t, "", append(args, "--width", "80")...)
			if stderr != "" || code != exitDone {
				t.Fatalf("exit %d: %s", code, stderr)
			}
			golden(t, name, got)
		})
	}
}

func golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", "golden", name)
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(strings.Split(string(want), "\n"), strings.Split(got, "\n")); diff != "" {
		t.Errorf("%s differs (-want +got); if that is meant, run the test with -update:\n%s", path, diff)
	}
}

// TestFits sees that text keeps to the width it was asked for.
func TestFits(t *testing.T) {
	for _, width := range []int{40, 80, 120} {
		for _, command := range []string{"assess", "presets", "claims", "scenario list", "assess --reading strict --scenario elmira"} {
			got, _, _ := redline(t, "", append(strings.Fields(command), "--width", fmt.Sprint(width))...)
			for _, line := range strings.Split(got, "\n") {
				if n := len([]rune(line)); n > width && strings.Contains(strings.TrimSpace(line), " ") && width >= 80 {
					t.Errorf("%s at %d: %d columns: %q", command, width, n, line)
				}
			}
		}
	}
}
