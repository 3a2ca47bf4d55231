package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestTangle sees that a scenario that is too much for the whole space still
// assesses, and is told so otherwise.
func TestTangle(t *testing.T) {
	if testing.Short() {
		t.Skip("takes seconds")
	}
	file := filepath.Join(t.TempDir(), "tangle.yaml")
	if err := os.WriteFile(file, tangle(48, 160), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, command := range []string{"space", "unblock", "map --rows i0 --cols i1 --over-rest", "leverage"} {
		out, stderr, code := redline(t, "", append(strings.Fields(command), "--scenario", file)...)
		if code != exitFailed || out != "" || !strings.Contains(stderr, "not available, because ") {
			t.Errorf("%s: exit %d: %s", command, code, stderr)
		}
	}
	for _, command := range []string{"assess", "map --rows i0 --cols i1"} {
		if _, stderr, code := redline(t, "", append(strings.Fields(command), "--scenario", file)...); code != exitDone {
			t.Errorf("%s: exit %d: %s", command, code, stderr)
		}
	}
	out, stderr, code := redline(t, "", "bench", "--scenario", file, "--format", "json")
	if code != exitDone || !strings.Contains(out, `"median_ns": null`) {
		t.Errorf("bench: exit %d: %s%s", code, stderr, out)
	}
	valid(t, schemaOf(t, "bench"), out)
}

// tangle is a scenario whose rules join every issue with others.
func tangle(issues, rules int) []byte {
	var b strings.Builder
	b.WriteString("scenario: tangle\ntitle: Tangle\nsummary: Made up.\nsources: [{id: x, title: X, kind: document}]\n" +
		"claims: [{id: C, source: x, kind: fact, asserted_by: x, standing: confirmed, text: X.}]\nparties: [{id: p, name: P}]\n" +
		"obstacles: [{id: one, name: One, claims: [C]}, {id: two, name: Two, claims: [C]}]\nissues:\n")
	set := []string{}
	for i := range issues {
		fmt.Fprintf(&b, "  - {id: i%d, name: Issue %d, kind: term, options: [", i, i)
		for o := range 4 {
			fmt.Fprintf(&b, "{id: o%d, name: Option %d, support: stated, claims: [C]}, ", o, o)
		}
		b.WriteString("]}\n")
		set = append(set, fmt.Sprintf("i%d: o0", i))
	}
	b.WriteString("rules:\n")
	at := 1
	for r := range rules {
		when := map[int]string{}
		for len(when) < 4 {
			at = at * 48271 % 2147483647 // the same every time
			when[at%issues] = fmt.Sprintf("i%d: o%d", at%issues, at/issues%4)
		}
		fmt.Fprintf(&b, "  - {id: r%d, obstacle: %s, modality: must, title: Rule %d, reason: It is., objects: [], can_lift: [], claims: [C], when: {", r, []string{"one", "two"}[r%2], r)
		for i := range issues {
			if when[i] != "" {
				b.WriteString(when[i] + ", ")
			}
		}
		b.WriteString("}}\n")
	}
	fmt.Fprintf(&b, "presets: [{id: today, name: Today, claims: [C], set: {%s}}]\nstatus_quo: today\n", strings.Join(set, ", "))
	return []byte(b.String())
}
