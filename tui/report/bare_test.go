package report

import (
	"regexp"
	"strings"
	"testing"

	"redline/data"
	"redline/model"
)

// bare is a scenario as a teacher begins one: no claims, no sources, terms
// that are divided twice, and money in the second.
const bare = `
scenario: bare
title: Two villages
parties: [{id: ua, name: Upper village}, {id: lower, name: Lower village}]
actors: [{id: court, name: the court}]
issues:
  - {id: upper, name: Upper, kind: position, party: ua, options: [{id: in}, {id: out}]}
  - {id: land, name: Land, kind: term, shares: {of: [ua, lower], step: 10}}
  - {id: money, name: Money, kind: term, shares: {of: [ua, lower], step: 10}, options: [{id: open}]}
  - {id: dams, name: Dams, kind: term, options: [{id: "1", value: 1}, {id: "2", value: 2}]}
  - {id: part, name: Part, kind: term, options: [{id: "50", value: 50}]}
obstacles: [{id: eu, name: EU law}, {id: peace, name: Peace}]
rules:
  - {id: both, obstacle: eu, modality: must, when: {upper: out, dams: "1"}, title: Both, reason: R1., objects: [ua], can_lift: [court]}
  - {id: unfair, obstacle: peace, modality: may, when: {land: {ua: {above: 50}}}, title: Unfair, reason: R2., objects: [lower]}
  - {id: unsaid, obstacle: peace, modality: may, when: {money: open}, title: Unsaid, reason: R3., objects: [], can_lift: [ua]}
presets: [{id: now, name: now, set: {upper: out, land: 70/30, money: open, dams: "1", part: "50"}}]
status_quo: now
mining:
  units: dams
  share: part
  split: money
  assumptions:
    - {id: network_ehs, value: 1000, unit: EH/s, source: a guess}
    - {id: efficiency_j_th, value: 20, unit: J/TH, source: a guess}
    - {id: machine_w, value: 3000, unit: W, source: a guess}
    - {id: pue, value: 1.1, unit: ratio, source: a guess}
    - {id: unit_mw, value: 300, unit: MW, source: a guess}
    - {id: availability, value: 90, unit: percent, source: a guess}
    - {id: price_usd, value: 50000, unit: USD, source: a guess}
    - {id: subsidy_btc_day, value: 450, unit: BTC, source: a guess}
    - {id: fees_percent, value: 1, unit: percent, source: a guess}
`

// bareSubject is the package of the bare scenario, its file changed in places.
func bareSubject(t *testing.T, changes ...string) *Subject {
	t.Helper()
	s, _, err := data.Read("bare.yaml", []byte(strings.NewReplacer(changes...).Replace(bare)))
	if err != nil {
		t.Fatal(err)
	}
	return subjectOf(t, s, model.Basis{}, s.StatusQuo)
}

// TestNoClaims writes of a scenario without claims no mark that stands for
// none.
func TestNoClaims(t *testing.T) {
	odd := regexp.MustCompile(`\(\)|; \)|\. \.|(?m)^\.$|<p>\.</p>|\.\.`)
	at := bareSubject(t)
	for name, d := range map[string]*Document{
		"handout": Handout(at), "brief": Brief(at, 0), "other brief": Brief(at, 1), "options": Options(at), "notes": Notes(at), "several": Several([]*Subject{at, at}),
	} {
		for _, text := range []string{string(d.Markdown()), string(d.HTML())} {
			for _, line := range strings.Split(text, "\n") {
				if odd.MatchString(line) {
					t.Errorf("%s: %q", name, line)
				}
			}
		}
		if text := string(d.Markdown()); strings.Contains(text, "rests on claims") || strings.Contains(text, "names it") {
			t.Errorf("%s speaks of claims or of a document, and there are none", name)
		}
	}
}

// TestWhoGetsWhat shows the revenue as the division of it has it, and no other
// division in its place.
func TestWhoGetsWhat(t *testing.T) {
	if text := string(Handout(bareSubject(t)).Markdown()); strings.Contains(text, "Who gets what") {
		t.Error("the land is shown as if it were the revenue, which is open")
	}
	text := string(Handout(bareSubject(t, "money: open, dams", "money: 20/80, dams")).Markdown())
	if !strings.Contains(text, "| Upper village | 20 %, $") {
		t.Errorf("the division of the revenue is missing:\n%s", text)
	}
}

// TestQuestionsOfATeacher keeps names as they are written, and asks one that
// can lift a rule as one.
func TestQuestionsOfATeacher(t *testing.T) {
	text := string(Handout(bareSubject(t)).Markdown())
	for _, want := range []string{"without a block on EU law.", `The court can lift "Both". What would it want in return?`} {
		if !strings.Contains(text, want) {
			t.Errorf("the questions lack %q:\n%s", want, text)
		}
	}
}

// TestNothingKeepsItBlocked says in the notes of a package that nothing blocks,
// or that nothing unblocks, which it is.
func TestNothingKeepsItBlocked(t *testing.T) {
	for _, c := range []struct{ from, to, want string }{
		{"upper: out, land", "upper: in, land", `Nothing: "now" is not blocked.`},
		{"upper: out, dams", "upper: [in, out], dams: [\"1\", \"2\"]}, title: Always, reason: R., objects: [ua]}\n  - {id: more, obstacle: eu, modality: must, when: {dams", "Everything: no package of this scenario is unblocked."},
	} {
		if text := string(Notes(bareSubject(t, c.from, c.to)).Markdown()); !strings.Contains(text, c.want) {
			t.Errorf("the notes lack %q:\n%s", c.want, text)
		}
	}
}

// TestNoPositionsHold says nothing of positions where there are none.
func TestNoPositionsHold(t *testing.T) {
	wishes := "status_quo: now\npreferences: {ua: [{name: Dams, when: {dams: \"1\"}}]}"
	if text := string(Handout(bareSubject(t, "status_quo: now", wishes)).Markdown()); !strings.Contains(text, "Do the positions hold?") {
		t.Error("the handout does not say whether the positions hold")
	}
	if text := string(Handout(bareSubject(t, "status_quo: now", wishes, "kind: position, party: ua", "kind: term")).Markdown()); strings.Contains(text, "positions hold") {
		t.Error("there are no positions that could hold")
	}
}
