package plain

import (
	"strings"
	"testing"

	"redline/data"
	"redline/model"
	"redline/tui/text"
)

// unlike is a scenario with little in it, of wide characters.
const unlike = `
scenario: unlike
title: 港
summary: 漁業組合、市役所、建設会社の三者が、古い漁港の一部を埋め立てて新しい物流拠点をつくる計画をめぐって争っている。谁也不愿让步。
parties: [{id: a, name: 漁業組合}]
issues:
  - {id: a, name: 組合, kind: position, party: a, options: [{id: in, detail: 漁業権が放棄されないかぎり、埋め立ての免許は下りないので、組合は反対をつづける。}, {id: out}]}
exclusions: [{id: x, when: {a: in}, reason: だめ。}]
obstacles: [{id: o, name: EU law}]
rules: [{id: r, obstacle: o, modality: must, when: {a: out}, title: 反対, reason: R., objects: [a]}]
presets: [{id: now, name: 現状, set: {a: in}}]
status_quo: now
`

func unlikeScenario(t *testing.T) *model.Scenario {
	t.Helper()
	s, _, err := data.Read("unlike.yaml", []byte(unlike))
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// TestNothingBlocksWhatCannotBe says that a package that nothing blocks cannot
// be, where it cannot.
func TestNothingBlocksWhatCannotBe(t *testing.T) {
	d, out := talk(t, unlikeScenario(t))
	if got := tell(t, d, out, "why"); !strings.Contains(got, "Nothing blocks this package, but it cannot be.") || !strings.Contains(got, "It has to go. だめ。") || strings.Contains(got, "。.") {
		t.Error(got)
	}
	if got := tell(t, d, out, "options 1"); strings.Contains(got, "names it") || strings.Contains(got, "..") {
		t.Error(got)
	}
	if got := tell(t, d, out, "presets"); !strings.Contains(got, "0. 現状, loaded.\n") {
		t.Error(got)
	}
}

// TestWideTextWraps keeps what is written without blanks within the columns.
func TestWideTextWraps(t *testing.T) {
	var said []string
	for _, line := range wrap("  ", strings.Fields(unlikeScenario(t).Summary), 40, 4) {
		if text.Width(line) > 40 {
			t.Errorf("%d columns: %q", text.Width(line), line)
		}
		said = append(said, strings.TrimSpace(line))
	}
	if got := strings.Join(said, ""); got != unlikeScenario(t).Summary {
		t.Error(got)
	}
}
