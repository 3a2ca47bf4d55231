package main

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// TestSpaceDocuments validates the documents of the whole-space commands,
// those with null in them included.
func TestSpaceDocuments(t *testing.T) {
	for name, commands := range map[string][]string{
		"space": {
			"space", "space --scenario elmira --reading strict --mute law", "space --scenario " + ferry + " --fix north=refuse",
			"space --fix hostilities=war", "space --fix split=thirds,40/20/40/0 --fix safety=assured",
		},
		"unblock": {
			"unblock", "unblock --preset reported_plan --to clear --max 3", "unblock --hold safety", "unblock --scenario elmira --preset settlement",
			"unblock --set site=returned --max 0", "unblock --scenario " + ferry + " --reading strict --hold weather --hold north",
		},
		"map": {
			"map --rows operator --cols control", "map --rows split.russia --cols split --scenario zaporizhzhia --rows mining",
			"map --rows split.site --cols sanctions --over-rest", "map --rows north --cols income.fund --scenario " + ferry,
		},
		"leverage": {"leverage", "leverage --scenario elmira --reading strict --mute law", "leverage --scenario " + ferry},
		"bench":    {"bench --scenario elmira"},
	} {
		schema := schemaOf(t, name)
		for _, command := range commands {
			text, stderr, code := redline(t, "", append(strings.Fields(command), "--format", "json")...)
			if code != exitDone {
				t.Errorf("%s: exit %d: %s", command, code, stderr)
			}
			valid(t, schema, text)
			if !strings.HasPrefix(text, fmt.Sprintf("{\n  \"schema\": \"redline/%s/1\",\n  \"scenario\": ", name)) {
				t.Errorf("%s begins %.100s", command, text)
			}
		}
	}
}

// TestSpaceNull sees null where the contract has it, and nowhere else.
func TestSpaceNull(t *testing.T) {
	for command, want := range map[string][]string{
		"space": nil, "leverage": nil, "map --rows us --cols control": nil,
		"space --fix hostilities=war": {"unblocked_min", "unblocked_max"},
		"unblock":                     {"by"},
		"unblock --hold hostilities":  {"fewest"},
	} {
		text, _, _ := redline(t, "", append(strings.Fields(command), "--format", "json")...)
		for _, line := range strings.Split(text, "\n") {
			key, found := strings.CutSuffix(strings.TrimSuffix(line, ","), ": null")
			if found && !slices.Contains(want, strings.Trim(strings.TrimSpace(key), `"`)) {
				t.Errorf("%s: %s", command, line)
			}
		}
		for _, key := range want {
			if !strings.Contains(text, `"`+key+`": null`) {
				t.Errorf("%s: %s is not null", command, key)
			}
		}
	}
}
