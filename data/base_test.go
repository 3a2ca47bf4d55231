package data

import (
	"errors"
	"strings"
	"testing"

	"redline/model"
)

// base is a small scenario with one of everything, from which tests make
// broken ones.
const base = `scenario: dam
title: The dam
as_of: 2024-05-01
summary: Two countries and a river.
sources:
  - {id: paper, title: A paper, kind: document}
  - {id: letter, title: A letter, kind: background, url: "https://example.org/letter"}
claims:
  - {id: C1, source: paper, section: One, paragraph: 2, kind: position, asserted_by: the north, standing: disputed, text: The river is ours., party: north}
  - {id: C2, source: letter, text: It is not., against: [C1], sure: one}
parties:
  - {id: north, name: North, short: N}
  - {id: south, name: South}
actors:
  - {id: bank, name: the bank}
issues:
  - id: line
    name: The north
    kind: position
    party: north
    claims: [C1]
    options:
      - {id: build, name: builds, claims: [C1]}
      - {id: wait, support: implied}
  - id: turbines
    kind: term
    options: [{id: "2", value: 2}, {id: 4, value: 4}, {id: later}]
  - id: output
    kind: term
    options: [{id: "50", value: 50}, {id: "100", value: 100}]
  - id: water
    kind: term
    shares: {of: [north, south, delta], step: 10, names: {delta: The delta}}
    options:
      - {id: open}
      - {id: thirds, shares: {north: 33.33, south: 33.33, delta: 33.33}}
  - id: rain
    kind: condition
    options: [{id: wet}, {id: dry}, {id: none}]
exclusions:
  - {id: dry-build, when: {rain: none, line: build}, reason: Nothing to dam.}
obstacles:
  - {id: flood, name: Flood}
  - {id: doubts, major: false}
rules:
  - id: too-little
    obstacle: flood
    modality: must
    when: {line: build, water: {south: {below: 20}}}
    title: Too little water
    reason: The south needs a fifth.
    objects: [south]
    can_lift: [north, bank, rain-gods]
    claims: [C2]
  - id: dry-years
    obstacle: flood
    modality: may
    when: {rain: {not: wet}, any: [{line: build}, {turbines: {at_least: 4}}]}
    title: Dry years
    reason: There may be too little for both.
  - id: too-big
    obstacle: doubts
    modality: may
    when: {network_share: {above: 1}}
    title: Too big
    reason: It may disturb the market.
measures:
  - {id: network_share, unit: percent, from: [turbines, output]}
presets:
  - id: today
    name: Today
    set: {line: wait, turbines: 2, output: 50, water: open, rain: wet}
  - {id: plan, name: The plan, set: {line: build, water: 50/40/10}}
status_quo: today
preferences:
  north:
    - {name: it builds, when: {line: build}, claims: [C1]}
    - {name: all agree, when: {agreed: true, stance: {south: [accepts, hesitates]}}}
  south: [{name: no dam, when: {line: {not: build}}}]
irreversible:
  - {issue: line, from: wait, to: build}
mining:
  units: turbines
  share: output
  assumptions:
    - {id: network_ehs, value: 1000, low: 900, high: 1100, unit: EH/s, source: a guess}
    - {id: efficiency_j_th, value: 17.5, unit: J/TH, source: a guess}
    - {id: machine_w, value: 3500, unit: W, source: a guess}
    - {id: pue, value: 1.1, unit: ratio, source: a guess}
    - {id: unit_mw, value: 10, unit: MW, source: a guess}
    - {id: availability, value: 90, unit: percent, source: a guess}
    - {id: price_usd, value: 90000, unit: USD, source: a guess}
    - {id: subsidy_btc_day, value: 450, unit: BTC, source: a guess}
    - {id: fees_percent, value: 0, unit: percent, source: a guess}
lessons:
  - id: first
    title: A first look
    intro: What a dam does.
    tasks:
      - text: Make the dam block.
        goal: {blocked: {only: [flood]}, finding: too-little, changes: {at_most: 2}}
        hints: [Let the north build., Leave the south too little.]
        explain: The south needs a fifth.
        claims: [C2]
      - {text: Look around., goal: {shown: {claim: C1}}, explain: A claim has a source.}
      - {text: Take it away., goal: {gone: too-little, stance: {south: accepts}}, explain: It is gone.}
      - {text: Which rule?, goal: {ask: {what: most_opens, choices: [too-little, dry-years]}}, explain: "The first."}
`

// mark stands in test files before the place where a problem is expected.
const mark = "»"

// change replaces one passage of a text.
func change(t *testing.T, text, from, to string) string {
	t.Helper()
	if from == "" {
		return to
	}
	if strings.Count(text, from) < 1 {
		t.Fatalf("the base has no %q", from)
	}
	return strings.Replace(text, from, to, 1)
}

// marked takes the mark out of a text and tells where it stood.
func marked(t *testing.T, text string) (string, position) {
	t.Helper()
	before, after, ok := strings.Cut(text, mark)
	if !ok {
		t.Fatal("the test has no mark")
	}
	line := strings.Count(before, "\n")
	last := before[strings.LastIndex(before, "\n")+1:]
	return before + after, position{line + 1, len([]rune(last)) + 1}
}

// accepted reads a text that must be good.
func accepted(t *testing.T, text string) *model.Scenario {
	t.Helper()
	s, _, err := Read("t.yaml", []byte(text))
	if err != nil {
		t.Fatalf("refused: %v", err)
	}
	return s
}

// errorsOf reads a text that must be bad.
func errorsOf(t *testing.T, text string) Errors {
	t.Helper()
	s, _, err := Read("t.yaml", []byte(text))
	var errs Errors
	if !errors.As(err, &errs) || s != nil {
		t.Fatalf("accepted, or another error: %v", err)
	}
	return errs
}

func TestBaseIsGood(t *testing.T) {
	s, warnings, err := Read("t.yaml", []byte(base))
	if err != nil || len(warnings) != 0 {
		t.Fatalf("%v, warnings %v", err, warnings)
	}
	if _, err := model.Compile(s, model.Basis{}); err != nil {
		t.Fatal(err)
	}
}
