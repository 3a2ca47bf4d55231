package data

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"redline/model/mining"
)

// extras are the keys of the mining section that may be left out.
const extras = `  unit: turbine
  split: water
  statements:
    - {claim: C1, says: a tenth, quantity: network_share_after, at: configured, test: {above: 10}, note: A tenth of all.}
    - {claim: C2, says: some machines, quantity: machines, test: {at_least: 100, below: 1000}, ours: true}
  not_computed:
    - {name: The dam, why: Nobody says what it costs., claims: [C2]}
    - {name: Taxes, why: Nobody says.}
`

// extended is the base with those keys.
func extended(t *testing.T) string {
	t.Helper()
	return change(t, base, "  assumptions:\n", extras+"  assumptions:\n")
}

func TestStatements(t *testing.T) {
	e := accepted(t, extended(t)).Mining
	want := []mining.Statement{
		{Claim: "C1", Says: "a tenth", Quantity: mining.ShareAfter, At: mining.Configured, Test: []mining.Bound{{Is: "above", Value: 10}}, Note: "A tenth of all."},
		{Claim: "C2", Says: "some machines", Quantity: mining.Machines, At: mining.Full, Test: []mining.Bound{{Is: "at_least", Value: 100}, {Is: "below", Value: 1000}}, Ours: true},
	}
	if d := cmp.Diff(want, e.Statements); d != "" {
		t.Error(d)
	}
	left := []mining.Unknown{{Name: "The dam", Why: "Nobody says what it costs.", Claims: []string{"C2"}}, {Name: "Taxes", Why: "Nobody says."}}
	if d := cmp.Diff(left, e.NotComputed); d != "" {
		t.Error(d)
	}
	if e.Unit != "turbine" || e.Split != "water" {
		t.Errorf("unit %q, split %q", e.Unit, e.Split)
	}
}

func TestStatementsMayBeLeftOut(t *testing.T) {
	e := accepted(t, base).Mining
	if e.Unit != "" || e.Split != "water" || e.Statements != nil || e.NotComputed != nil {
		t.Errorf("%+v", e)
	}
	mine := "mining:\n  units: count\n  share: part\n" + base[strings.Index(base, "  assumptions:"):strings.Index(base, "lessons:")]
	none := accepted(t, strings.NewReplacer(
		"issues: [", `issues: [{id: count, kind: term, options: [{id: "1", value: 1}, {id: "2", value: 2}]}, {id: part, kind: term, options: [{id: "50", value: 50}, {id: "60", value: 60}]}, `,
		"set: {i: p}", `set: {i: p, count: "1", part: "50"}`,
	).Replace(least)+mine)
	if none.Mining.Split != "" {
		t.Errorf("split %q where nothing has shares", none.Mining.Split)
	}
}

func TestBrokenStatements(t *testing.T) {
	for _, tt := range []struct{ name, from, to, message, suggestion string }{
		{"unknown claim", "claim: C1, says", "claim: »C9, says", `there is no claim "C9"`, "C1, C2"},
		{"no claim", "{claim: C2, says", "»{says", "this statement has no key claim", ""},
		{"unknown quantity", "quantity: machines", "quantity: »machine", `there is no quantity of the mining arithmetic "machine"`, "machines"},
		{"no test", "machines, test: {at_least: 100, below: 1000}, ours", "machines, »test:, ours", "test has no value here", ""},
		{"empty test", "test: {above: 10}", "test: »{}", "this test is empty", ""},
		{"unknown comparison", "test: {above: 10}", "test: {»over: 10}", `"over" is not one of above`, ""},
		{"no number", "test: {above: 10}", "test: {above: »many}", "is no number", ""},
		{"contradiction", "{at_least: 100, below: 1000}", "»{at_least: 100, below: 100}", "no number passes this test", ""},
		{"turned around", "{at_least: 100, below: 1000}", "»{at_least: 100, at_most: 10}", "no number passes this test", ""},
		{"unknown place", "at: configured", "at: »configure", "is not one of full, configured", "configured"},
		{"ours or not", "ours: true", "ours: »yes", "expected true or false", "true"},
		{"misspelt key", "says: a tenth", "»say: a tenth", `no key "say"`, "says"},
		{"nothing said", "says: a tenth", "»says: ", "says has no value here", ""},
		{"split without shares", "split: water", "split: »rain", "the issue rain has no shares", ""},
		{"split that is none", "split: water", "split: »watr", `there is no issue "watr"`, "water"},
		{"no reason", "{name: Taxes, why: Nobody says.}", "»{name: Taxes}", "what is not computed has no key why", ""},
		{"unknown claim of what is left out", "claims: [C2]}\n    - {name: Taxes", "claims: [»C7]}\n    - {name: Taxes", `there is no claim "C7"`, "C1, C2"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			text, at := marked(t, change(t, extended(t), tt.from, tt.to))
			errs := errorsOf(t, text)
			p := errs[0]
			if len(errs) != 1 || (position{p.Line, p.Column}) != at || !strings.Contains(p.Message, tt.message) || tt.suggestion != "" && p.Suggestion != tt.suggestion {
				t.Errorf("expected one error at %v that says %q and suggests %q:\n%v", at, tt.message, tt.suggestion, errs)
			}
		})
	}
}

func TestSeveralDivisions(t *testing.T) {
	two := change(t, base, "  - id: rain\n", "  - {id: power, kind: term, shares: {of: [north, south], step: 50}}\n  - id: rain\n")
	two = change(t, two, "water: open, rain: wet", "water: open, power: 50/50, rain: wet")
	s, warnings, err := Read("x.yaml", []byte(two))
	if err != nil || len(warnings) != 1 || !strings.Contains(warnings[0].Message, "several issues have shares") || s.Mining.Split != "" {
		t.Errorf("%v, %v", err, warnings)
	}
	named := change(t, two, "  assumptions:\n", "  split: power\n  assumptions:\n")
	if s := accepted(t, named); s.Mining.Split != "power" {
		t.Errorf("split %q", s.Mining.Split)
	}
}

// Numbers that only a slip of the scale makes are warned of, not refused.
func TestUnlikelyNumbers(t *testing.T) {
	for _, tt := range []struct{ old, replacement, want string }{
		{"availability, value: 90", "availability, value: 0.9", "availability is counted in per cent, and 0.9 is hardly any; nine tenths are 90"},
		{"availability, value: 90", "availability, value: 90, high: 120", "availability goes up to 120; nothing gives more than 100 per cent"},
		{"availability, value: 90", "availability, value: 0", ""},
		{"unit: EH/s", "unit: ZH/s", "network_ehs is counted in EH/s, whatever unit is written"},
		{"pue, value: 1.1", "pue, value: 1.1, low: 0.9", "pue goes down to 0.9; below 1, machines would draw more than the site gives"},
		{"pue, value: 1.1", "pue, value: 1", ""},
		{"unit: percent, from", "unit: fraction, from", "network_share is counted in percent, whatever unit is written; tests and answers use that"},
	} {
		s, warnings, err := Read("t.yaml", []byte(change(t, base, tt.old, tt.replacement)))
		switch {
		case err != nil:
			t.Error(err)
		case tt.want == "" && len(warnings) > 0, tt.want != "" && (len(warnings) != 1 || warnings[0].Message != tt.want):
			t.Errorf("%s: %v", tt.replacement, warnings)
		case s.Measures[0].Unit != "percent":
			t.Errorf("%s: in %s", tt.replacement, s.Measures[0].Unit)
		}
	}
}
