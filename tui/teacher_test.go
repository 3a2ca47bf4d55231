package tui

import (
	"strings"
	"testing"

	"redline/data"
	"redline/model"
)

// village is a scenario as a teacher begins one: no claims, no document, names
// of any length, one preset.
const village = `
scenario: village
title: A village
parties:
  - {id: mayor, name: Mayor of the village}
  - {id: council, name: Council of the elders}
  - {id: farmers, name: Farmers of the valley}
  - {id: fishers, name: Fishers of the lake}
  - {id: traders, name: Traders of the town}
issues:
  - {id: mayor, name: Mayor, kind: position, party: mayor, options: [{id: "for"}, {id: against}]}
  - {id: traders, name: Traders, kind: position, party: traders, options: [{id: "for"}, {id: against}]}
  - {id: land, name: Land, kind: term, shares: {of: [mayor, fund], step: 10, names: {fund: The common fund of all the villages}}, options: [{id: open, name: Left open}]}
obstacles:
  - {id: eu, name: EU law on water and soil}
  - {id: peace, name: Peace between the villages}
  - {id: trust, name: Trust in the council}
  - {id: money, name: Money for the new road}
rules:
  - {id: opposed, obstacle: eu, modality: must, when: {mayor: against}, title: Opposed, reason: R., objects: [mayor, council, farmers]}
  - {id: much, obstacle: money, modality: would, when: {land: {fund: {above: 50}}}, title: Too much, reason: R., objects: [traders]}
presets: [{id: now, name: now, set: {mayor: against, traders: "for", land: 60/40}}]
status_quo: now
`

// teach starts an explorer of the village, its file changed in places.
func teach(t *testing.T, w, h int, changes ...string) *driver {
	t.Helper()
	return exploreOf(t, villageOf(t, changes...), w, h)
}

func villageOf(t *testing.T, changes ...string) *model.Scenario {
	t.Helper()
	s, _, err := data.Read("village.yaml", []byte(strings.NewReplacer(changes...).Replace(village)))
	if err != nil {
		t.Fatal(err)
	}
	return s
}

const nothingCanBe = "exclusions: [{id: x, when: {mayor: [for, against]}, reason: Nobody is mayor.}]\npresets:"

// TestBlockingNothingIsNotWorking says of a package that cannot be that it
// cannot, where nothing blocks it.
func TestBlockingNothingIsNotWorking(t *testing.T) {
	d := teach(t, 80, 24, "mayor: against, tr", "mayor: for, tr", "presets:", nothingCanBe)
	d.press("down", "right", "w")
	d.sees("IMPOSSIBLE", "It has to go.", "NOTHING BLOCKS  but this cannot be:", "Nobody is mayor.")
	d.lacks("One of them")
}

// TestCellsThatExist counts in the map those that can be.
func TestCellsThatExist(t *testing.T) {
	d := teach(t, 120, 40, "{mayor: against}, title: Opp", "{traders: [for, against]}, title: Opp", "presets:", "exclusions: [{id: x, when: {mayor: for, traders: for}, reason: R.}]\npresets:")
	d.press("m")
	d.sees("In all 3  × Opposed", "MAP · Mayor by Traders")
}

// TestCapitalsOfNames leaves names that are no plain words as they are.
func TestCapitalsOfNames(t *testing.T) {
	d := teach(t, 120, 40)
	d.press("s")
	d.sees("   EU law on water")
	d.lacks("eu law")
}

// TestEveryMarkInTheHeader shows the status of every obstacle and the stance of
// every party, however long their names are.
func TestEveryMarkInTheHeader(t *testing.T) {
	d := teach(t, 80, 24)
	for _, mark := range []string{"× EU law", "· Peace", "· Trust", "· Money"} {
		if !strings.Contains(d.row(1), mark) {
			t.Errorf("the verdict row lacks %q: %q", mark, d.row(1))
		}
	}
	if d.row(2) != " PARTIES  × 3 object  · 2 accept" {
		t.Errorf("the parties are %q", d.row(2))
	}
	d = teach(t, 80, 24, "council, name: Council of the elders", "council, name: Council of the elders, short: Co", "mayor, name: Mayor of the village", "mayor, name: Mayor", "Farmers of the valley", "Farmers", "Fishers of the lake", "Fishers", "Traders of the town", "Traders")
	if d.row(2) != " PARTIES  × Mayor, Co, Farmers object  · Fishers, Traders accept" {
		t.Errorf("the parties are %q", d.row(2))
	}
}

// TestRangesStayWhole cuts the name of a share before its range.
func TestRangesStayWhole(t *testing.T) {
	d := teach(t, 80, 24)
	d.press("s")
	for range 12 {
		d.press("down")
	}
	d.sees("from 0 to 50 %", "… from ")
	for range 20 {
		if strings.Contains(d.message(), "Where Land is split") {
			return
		}
		d.press("up")
	}
	t.Error("the line of a share does not say which issue is split")
}

// TestOnePreset names one digit, and says no more of it than there is.
func TestOnePreset(t *testing.T) {
	d := teach(t, 80, 24)
	d.press("p")
	d.sees(" 0 or enter load")
	if d.message() != "Now" {
		t.Errorf("the preset without a detail says %q", d.message())
	}
}

// TestNoClaimsToOpen offers no claim where there is none, and says why the
// list is empty.
func TestNoClaimsToOpen(t *testing.T) {
	d := teach(t, 80, 24)
	d.press("w", "enter")
	d.sees("No claim is named for this.")
	d.lacks("whole claim")
	d.press("esc", "e")
	d.sees("This scenario names no claims.", "what it says ")
	d.lacks("backspace takes letters back")
}

// TestNoDocument does not say that a document names what none does.
func TestNoDocument(t *testing.T) {
	d := teach(t, 80, 24)
	d.press("enter")
	d.lacks("the document names it", "stated")
	d.press("i")
	d.lacks("the document names it")
}

// TestHeadsStandApart keeps a blank between the heads of the presets and of
// the columns behind.
func TestHeadsStandApart(t *testing.T) {
	d := teach(t, 80, 24, "name: now, set", "name: as it is in this village, origin: somebody, set", "parties:", "parties:\n  - {id: more, name: More}\n  - {id: most, name: Most}")
	d.press("p")
	d.lacks("…somebody", "fromobst.", "froobst.")
	d.sees("… somebody")
}

// TestRoutesBesideNothing says how many changes unblock a package that no one
// change clears, in a narrow panel too.
func TestRoutesBesideNothing(t *testing.T) {
	d := explore(t, "zaporizhzhia", 80, 24)
	d.press("0", "w", "end")
	d.lacks("to un…")
	d = teach(t, 80, 24, "when: {mayor: against}", "when: {traders: [for, against]}")
	d.press("down", "right", "w", "end")
	d.sees("ONE CHANGE CLEARS  nothing here", "to unblock: no route")
}

// TestTitlesBeforeObjectors keeps the title of a finding where the parties that
// object have no room beside it.
func TestTitlesBeforeObjectors(t *testing.T) {
	for _, w := range []int{80, 100, 120, 160} {
		d := teach(t, w, 45, "objects: [mayor, council, farmers]", "objects: [mayor, council, farmers, fishers, traders]")
		d.press("down", "w")
		d.sees("× Opposed")
	}
}

// TestLongHeadOfEvidence cuts the name of an obstacle that has no room in the
// head of its evidence, at every width that a name may need.
func TestLongHeadOfEvidence(t *testing.T) {
	for n := 30; n < 90; n++ {
		d := teach(t, 160, 45, "EU law on water and soil", "Law"+strings.Repeat("w", n))
		d.press("w")
		d.lacks("xx")
		d.press("enter")
		d.resize(80, 24)
		d.lacks("xx")
	}
}
