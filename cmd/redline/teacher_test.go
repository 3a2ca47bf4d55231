package main

import (
	"bytes"
	"strings"
	"testing"

	"redline/data"
)

// barren is a scenario of which no package can exist.
const barren = `
scenario: barren
title: Barren
parties: [{id: a}, {id: b}]
issues:
  - {id: a, kind: position, party: a, options: [{id: in}, {id: out}]}
  - {id: t, kind: term, options: [{id: p}, {id: q}]}
exclusions: [{id: x, when: {t: [p, q]}, reason: Nothing can be.}]
obstacles: [{id: o, name: EU law}]
rules: [{id: r, obstacle: o, modality: must, when: {t: p}, title: T, reason: R., objects: [a]}]
presets: [{id: now, set: {a: in, t: p}}]
status_quo: now
preferences: {a: [{name: N, when: {a: in}}]}
`

// TestNoProfileToAskAbout says of a scenario without profiles that it has none.
func TestNoProfileToAskAbout(t *testing.T) {
	path := file(t, "barren.yaml", barren)
	for _, flag := range []string{"--inverse", "--way"} {
		stdout, stderr, code := redline(t, "", "stability", "--scenario", path, flag, "1")
		if code != exitFailed || stdout != "" || !strings.Contains(stderr, "no combination of positions is possible") || strings.Contains(stderr, "from 1 to 0") {
			t.Errorf("%s: exit %d, %s%s", flag, code, stdout, stderr)
		}
	}
}

// TestHeadingsStandApart leaves a row between headings that nothing stands
// under, and the capitals of a name as they are.
func TestHeadingsStandApart(t *testing.T) {
	stdout, stderr, code := redline(t, "", "leverage", "--scenario", file(t, "barren.yaml", barren))
	if code != 0 || !strings.Contains(stdout, "would open something alone\n\nONE OBSTACLE") {
		t.Errorf("exit %d, %s%s", code, stdout, stderr)
	}
	stdout, stderr, code = redline(t, "", "space", "--scenario", file(t, "law.yaml", strings.Replace(barren, "t: [p, q]}", "t: q}", 1)))
	if code != 0 || !strings.Contains(stdout, "  EU law only") {
		t.Errorf("exit %d, %s%s", code, stdout, stderr)
	}
}

// TestSchemaTakesCosts sees that the schema of scenario files takes the
// assumptions that a file may leave out.
func TestSchemaTakesCosts(t *testing.T) {
	text, _ := data.Source("zaporizhzhia")
	with := bytes.Replace(text, []byte("  assumptions:\n"), []byte("  assumptions:\n"+
		"    - {id: energy_usd_mwh, value: 40, unit: USD/MWh, source: a guess}\n    - {id: upkeep_usd_day, value: 10000, unit: USD/day, source: a guess}\n"), 1)
	if _, _, err := data.Read("x", with); err != nil || bytes.Equal(with, text) {
		t.Fatal(err)
	}
	valid(t, schemaOf(t, "scenario"), asJSON(t, with))
}
