package main

import (
	"slices"
	"strings"
	"testing"
)

// TestSpaceGolden compares whole answers with what they were.
func TestSpaceGolden(t *testing.T) {
	for name, command := range map[string]string{
		"space":            "space",
		"space_fixed":      "space --fix hostilities=ceasefire,treaty --fix split=40/20/40/0",
		"space_nothing":    "space --fix hostilities=war --reading strict --mute sanctions",
		"space.md":         "space --scenario elmira --format markdown",
		"space_elmira":     "space --scenario elmira",
		"space_ferry.json": "space --scenario " + ferry + " --format json",
		"unblock_today":    "unblock",
		"unblock_thirds":   "unblock --preset equal_thirds --max 2",
		"unblock_clear":    "unblock --preset kyiv_line --to clear --max 1",
		"unblock_held":     "unblock --hold hostilities --hold ukraine --hold safety",
		"unblock_there":    "unblock --scenario elmira --preset settlement",
		"unblock.md":       "unblock --scenario elmira --format markdown",
		"unblock.json":     "unblock --preset kyiv_line --format json",
		"map":              "map --rows operator --cols control --preset reported_plan",
		"map_over_rest":    "map --rows operator --cols control --over-rest",
		"map_share":        "map --rows sanctions --cols split.russia --preset equal_thirds",
		"map_impossible":   "map --rows site --cols control --preset kyiv_line --set hostilities=treaty --set safety=assured",
		"map.md":           "map --rows hostilities --cols safety --preset kyiv_line --format markdown",
		"map.csv":          "map --rows hostilities --cols safety --preset kyiv_line --format csv",
		"map_rest.csv":     "map --rows north --cols income.south --over-rest --format csv --scenario " + ferry,
		"map.json":         "map --rows north --cols weather --format json --scenario " + ferry,
		"map.svg":          "map --rows operator --cols control --preset kyiv_line --set hostilities=ceasefire --set safety=assured --format svg",
		"map_rest.svg":     "map --rows operator --cols control --over-rest --format svg --theme dark",
		"leverage":         "leverage",
		"leverage_strict":  "leverage --scenario elmira --reading strict --mute law",
		"leverage.json":    "leverage --format json --scenario " + ferry,
		"help_unblock":     "unblock --help",
		"help_map":         "map --help",
	} {
		t.Run(name, func(t *testing.T) {
			args := strings.Fields(command)
			if !slices.Contains(args, "--help") {
				args = append(args, "--width", "80")
			}
			got, stderr, code := redline(t, "", args...)
			if stderr != "" || code != exitDone {
				t.Fatalf("exit %d: %s", code, stderr)
			}
			golden(t, name, got)
			for _, line := range strings.Split(got, "\n") {
				if n := len([]rune(line)); n > 80 && !strings.Contains(name, ".") && strings.Contains(strings.TrimSpace(line), " ") {
					t.Errorf("%d columns: %q", n, line)
				}
			}
		})
	}
}
