package data

import (
	"strings"
	"testing"
)

// broken is a change to the base that makes exactly one error, at the mark.
type broken struct {
	name       string
	from, to   string // an empty from replaces the whole file
	message    string // part of it
	suggestion string
}

var brokenFiles = []broken{
	// keys
	{"unknown key", "title: The dam", "»titel: The dam", `the scenario has no key "titel"`, "title"},
	{"unknown key, nothing near", "status_quo: today", "status_quo: today\n»colour: red", `no key "colour"; known: scenario, title`, ""},
	{"unknown key of a rule", "    title: Dry years\n", "    title: Dry years\n    »clams: [C1]\n", `rule "dry-years" has no key "clams"`, "claims"},
	{"unknown key of an option", "{id: wait, support: implied}", "{id: wait, »suport: implied}", `option "wait" has no key "suport"`, "support"},
	{"duplicate key", "as_of: 2024-05-01", "as_of: 2024-05-01\n»title: The dam", `the key "title" stands twice here, first on line 2`, ""},
	{"duplicate key in braces", "{id: open}", "{id: open, »id: shut}", `the key "id" stands twice`, ""},
	{"no value", "title: The dam", "»title:", "title has no value here", ""},
	{"null value", "title: The dam", "»title: ~", "title is null here, which YAML takes for nothing", ""},
	{"empty value", "title: The dam", "title: »\"  \"", "title has no value here", ""},
	{"list for text", "title: The dam", "title: »[The dam]", "expected a text, found a list", ""},
	{"mapping for text", "title: The dam", "title: »{The: dam}", "expected a text, found a mapping", ""},
	{"text for list", "claims: [C1]\n    options", "claims: »C1\n    options", `expected a list of claim ids, found "C1"`, "[C1]"},
	{"mapping for list", "actors:\n  - {id: bank, name: the bank}", "actors:\n  »bank: the bank", "expected a list of actors, each item after a dash, found a mapping", ""},
	{"text for mapping", "  - {id: bank, name: the bank}", "  - »bank", `expected a mapping (key: value) for this actor, found "bank"`, ""},
	{"lessons", "      - {text: Look around., goal: {shown: {claim: C1}}, explain: A claim has a source.}", "      - »look", "expected a mapping (key: value) for this task", ""},

	// ids
	{"ill-formed id", "id: bank, name", "id: »Big Bank, name", `"Big Bank" cannot be an id; ids consist of small letters`, "big_bank"},
	{"id with a dot", "id: bank, name", "id: »b.c, name", `"b.c" cannot be an id`, ""},
	{"ambiguous id", "{id: none}", "{id: none}, {id: »no}", `"no" cannot be an id, because YAML may take it`, ""},
	{"ambiguous id in quotes", "id: bank, name", "id: »\"yes\", name", `"yes" cannot be an id`, ""},
	{"reserved id", "id: bank, name", "id: »agreed, name", `"agreed" cannot be an id, because it has a meaning`, ""},
	{"octal id", "{id: 4, value: 4}, {id: later}", "{id: 4, value: 4}, {id: »010}", `"010" is not a plain decimal number`, ""},
	{"exponent id", "{id: later}", "{id: »1e3}", `"1e3" is not a plain decimal number`, ""},
	{"hexadecimal id", "{id: later}", "{id: »0x1f}", `"0x1f" is not a plain decimal number`, ""},
	{"octal id of YAML 1.2", "{id: later}", "{id: »0o7}", `"0o7" is not a plain decimal number`, ""},
	{"float id", "{id: later}", "{id: »1.0}", `"1.0" is not a plain decimal number`, ""},
	{"signed id", "{id: later}", "{id: »+1}", `"+1" is not a plain decimal number`, ""},
	{"grouped id", "{id: later}", "{id: »1_000}", `"1_000" is not a plain decimal number`, ""},
	{"long id", "{id: later}", "{id: »" + strings.Repeat("x", 65) + "}", "an id has at most 64 characters", ""},
	{"scenario id", "scenario: dam", "scenario: »The Dam", `"The Dam" cannot be an id`, "the_dam"},
	{"duplicate party", "{id: south, name: South}", "{id: south, name: South}\n  - {id: »south}", `the id "south" is taken by the party on line 13`, ""},
	{"duplicate option", "{id: dry}, ", "{id: dry}, {id: »wet}, ", `the id "wet" is taken by the option of rain`, ""},
	{"actor like a party", "{id: bank, name: the bank}", "{id: bank, name: the bank}\n  - {id: »north}", `the id "north" is taken by the party on line 12`, ""},
	{"obstacle like a rule", "- id: too-big", "- id: »flood", `the id "flood" is taken by the obstacle`, ""},
	{"duplicate exclusion", "obstacles:\n", "  - {id: »dry-build, when: {rain: dry}, reason: x}\nobstacles:\n", `the id "dry-build" is taken by the exclusion`, ""},
	{"duplicate claim", "parties:\n", "  - {id: »C2, source: paper, text: x}\nparties:\n", `the id "C2" is taken by the claim on line 10`, ""},

	// references
	{"unknown claim", "claims: [C2]", "claims: [»C3]", `there is no claim "C3"`, "C1, C2"},
	{"unknown source", "source: letter, text", "source: »leter, text", `there is no source "leter"`, "letter"},
	{"unknown party of a claim", "party: north}\n  - {id: C2", "party: »nort}\n  - {id: C2", `there is no party "nort"`, "north"},
	{"unknown party of an issue", "party: north\n    claims", "party: »nort\n    claims", `there is no party "nort"`, "north"},
	{"unknown party that objects", "objects: [south]", "objects: [»suth]", `there is no party "suth"`, "south"},
	{"unknown party, nothing near", "objects: [south]", "objects: [»zzz]", `there is no party "zzz"; known: north, south`, ""},
	{"unknown party that prefers", "  south: [{name: no dam", "  »soth: [{name: no dam", `there is no party "soth"`, "south"},
	{"unknown issue in a rule", "when: {rain: {not: wet}", "when: {»rian: {not: wet}", `there is no issue "rian"`, "rain"},
	{"unknown issue in a preset", "set: {line: build, water", "set: {»lin: build, water", `there is no issue "lin"`, "line"},
	{"unknown issue of a move", "{issue: line, from: wait, to: build}", "{issue: »lime, from: wait, to: build}", `there is no issue "lime"`, "line"},
	{"unknown option", "{not: wet}", "{not: »wett}", `there is no option of rain "wett"`, "wet"},
	{"unknown option in a list", "{rain: none, line: build}", "{rain: [none, »wed], line: build}", `there is no option of rain "wed"`, "wet"},
	{"unknown option of a preset", "rain: wet}", "rain: »snow}", `there is no option of rain "snow"; known: wet, dry, none`, ""},
	{"unknown option of a move", "from: wait, to: build", "from: wait, to: »bild", `there is no option of line "bild"`, "build"},
	{"odd numeral", "turbines: 2, output", "turbines: »02, output", `"02" is not a plain decimal number`, ""},
	{"unknown obstacle", "obstacle: doubts", "obstacle: »doubt", `there is no obstacle "doubt"`, "doubts"},
	{"unknown preset", "status_quo: today", "status_quo: »todya", `there is no preset "todya"`, "today"},
	{"unknown share in a test", "{south: {below: 20}}", "{»soth: {below: 20}}", `there is no share "soth"; known: north, south, delta`, "south"},
	{"unknown share of an option", "shares: {north: 33.33, south: 33.33, delta: 33.33}", "shares: {north: 33.33, south: 33.33, delta: 33.33, »sky: 0}", `there is no share "sky"`, ""},
	{"unknown share that is named", "names: {delta: The delta}", "names: {»dleta: The delta}", `there is no share "dleta"`, "delta"},
	{"claim against itself", "against: [C1]", "against: [»C2]", `claim "C2" names itself`, ""},
	{"unknown actor, ill formed", "rain-gods", "»Rain Gods", `"Rain Gods" cannot be an id`, "rain_gods"},

	// words, dates, numbers
	{"kind of issue", "kind: condition", "kind: »conditon", `"conditon" is not one of position, term, condition`, "condition"},
	{"kind of claim", "kind: position, asserted", "kind: »opinion, asserted", `"opinion" is not one of fact, position, obstacle`, ""},
	{"kind of source", "kind: background", "kind: »backgroud", `"backgroud" is not one of document, background`, "background"},
	{"standing", "standing: disputed", "standing: »dispute", `"dispute" is not one of confirmed`, "disputed"},
	{"sure", "sure: one", "sure: »once", `"once" is not one of several, one, unverified`, "one"},
	{"support of an option", "support: implied", "support: »imply", `"imply" is not one of stated, hypothetical`, ""},
	{"support of a rule", "    title: Dry years\n", "    title: Dry years\n    support: »outside\n", `"outside" is not one of stated, implied`, ""},
	{"modality", "modality: must", "modality: »mus", `"mus" is not one of must, would, may`, "must"},
	{"comparison", "{at_least: 4}", "{»atleast: 4}", `"atleast" is not one of above, below`, "at_least"},
	{"stance", "[accepts, hesitates]", "[accepts, »hesitate]", `"hesitate" is not one of accepts, hesitates, objects`, "hesitates"},
	{"truth", "major: false", "major: »no", `expected true or false, found "no"`, "false"},
	{"no truth", "major: false", "major: »maybe", `expected true or false, found "maybe"`, ""},
	{"no such day", "2024-05-01", "»2024-13-01", `"2024-13-01" is no date; write year-month-day`, ""},
	{"no date", "2024-05-01", "»May 2024", `"May 2024" is no date`, ""},
	{"paragraph", "paragraph: 2", "paragraph: »two", `"two" is no whole number`, ""},
	{"number", "value: 3500", "value: »3'500", `is no number; write a plain decimal number`, ""},
	{"octal number", "value: 3500", "value: »03500", `"03500" is no number`, ""},
	{"infinite", "value: 3500", "value: ».inf", `".inf" is no number`, ""},
	{"not a number", "value: 3500", "value: ».nan", `".nan" is no number`, ""},
	{"infinite by size", "value: 3500", "value: »1e400", `"1e400" is out of range`, ""},
	{"too great", "value: 3500", "value: »1e16", "is out of range", ""},
	{"too small", "value: 3500", "value: »1e-12", "is out of range", ""},

	// shares
	{"step", "step: 10", "step: »30", "a step of 30 does not divide 100", ""},
	{"no step", "step: 10", "step: »0", `"0" is no whole number from 1 to 100`, ""},
	{"one share", "of: [north, south, delta], step: 10, names: {delta: The delta}", "of: »[north], step: 10", "a division needs at least two shares", ""},
	{"one share twice", "of: [north, south, delta], step: 10, names: {delta: The delta}", "of: [north, »north], step: 10", `there is a share "north" already`, ""},
	{"a share twice among others", "of: [north, south, delta]", "of: [north, south, delta, »north]", `there is a share "north" already; delete one or rename it`, ""},
	{"sum", "{north: 33.33, south: 33.33, delta: 33.33}", "»{north: 33.33, south: 33.33, delta: 33}", "the shares make 99.66 per cent; they must make 100", ""},
	{"empty shares", "{north: 33.33, south: 33.33, delta: 33.33}", "»{}", "the shares make 0 per cent", ""},
	{"on the step", "{north: 33.33, south: 33.33, delta: 33.33}", "»{north: 50, south: 50}", "this is the split 50/50/0, which the issue has without a name", ""},
	{"beyond 100", "{north: 33.33, south: 33.33, delta: 33.33}", "{north: »110, delta: 0}", `"110" is no share`, ""},
	{"shares without a division", "{id: dry}", "{id: dry, shares: »{north: 100}}", "only an option of an issue with shares may have shares", ""},
	{"value with shares", "{id: open}", "{id: open, value: »3}", "has shares and no value", ""},
	{"split off the step", "water: 50/40/10", "water: »55/35/10", `"55/35/10" is no split: 55 is not a step of 10`, ""},
	{"split of too few", "water: 50/40/10", "water: »50/50", "it has 2 numbers, and needs 3", ""},
	{"split that misses 100", "water: 50/40/10", "water: »50/40/20", "the shares make 110; they must make 100", ""},
	{"split of something else", "rain: wet}", "rain: »50/50}", `there is no option of rain "50/50"`, ""},

	// conditions
	{"empty when", "when: {network_share: {above: 1}}", "when: »{}", "this condition is empty", ""},
	{"no when", "when: {network_share: {above: 1}}", "»when:", "when has no value", ""},
	{"list as when", "when: {network_share: {above: 1}}", "when: »[line, build]", "expected a mapping of issues to options, found a list", ""},
	{"empty any", "any: [{line: build}, {turbines: {at_least: 4}}]", "any: »[]", "this list is empty", ""},
	{"any of a mapping", "any: [{line: build}, {turbines: {at_least: 4}}]", "any: »{line: build}", "expected a list of conditions", ""},
	{"empty alternative", "any: [{line: build}, {turbines: {at_least: 4}}]", "any: [{line: build}, »{}]", "this condition is empty", ""},
	{"empty list", "{rain: none, line: build}", "{rain: »[], line: build}", "this list is empty", ""},
	{"empty not", "{not: wet}", "{not: »[]}", "this list is empty", ""},
	{"empty matcher", "{not: wet}", "»{}", "this test is empty", ""},
	{"null matcher", "{rain: none, line: build}", "{»rain: , line: build}", "expected an option of rain, found nothing", ""},
	{"not with company", "{not: wet}", "»{not: wet, above: 3}", "not: stands alone", ""},
	{"not of a test", "{not: wet}", "{not: »{above: 3}}", "expected an option of rain, or a list of them, found a mapping", ""},
	{"option as mapping in a list", "{not: wet}", "{not: [»{a: b}]}", "expected an option, found a mapping", ""},
	{"numbers of words", "{not: wet}", "»{above: 3}", "the options of rain carry no numbers", ""},
	{"test without a test", "{at_least: 4}", "{at_least: »[4]}", "expected a number, found a list", ""},
	{"share without a test", "{south: {below: 20}}", "{south: »20}", "expected a number test, as {above: 10}, found \"20\"", ""},
	{"empty share test", "{south: {below: 20}}", "{south: »{}}", "this test is empty", ""},
	{"stance in a rule", "when: {rain: {not: wet}", "when: {»stance: {north: accepts}, rain: {not: wet}", `stance stands in preferences only; take it out of rule "dry-years"`, ""},
	{"agreed in a rule", "when: {rain: {not: wet}", "when: {»agreed: true, rain: {not: wet}", "agreed stands in preferences only", ""},
	{"stance in an exclusion", "when: {rain: none,", "when: {»agreed: true, rain: none,", `take it out of exclusion "dry-build"`, ""},
	{"stance of nobody", "stance: {south:", "stance: {»souht:", `there is no party "souht"`, "south"},
	{"empty stance", "stance: {south: [accepts, hesitates]}", "stance: »{}", "this test is empty", ""},
	{"no stances", "stance: {south: [accepts, hesitates]}", "stance: {south: »[]}", "this list is empty", ""},
	{"agreed or not", "agreed: true", "agreed: »accepts", "expected true or false", ""},
	{"measure in a rule of a major obstacle", "when: {line: build, water", "when: {line: build, »network_share: {above: 3}, water", "only rules of obstacles that are not major may test measures", ""},
	{"measure in an exclusion", "when: {rain: none,", "when: {»network_share: {above: 3}, rain: none,", "only rules of obstacles that are not major", ""},
	{"measure in a preference", "when: {line: build}, claims: [C1]}\n    - {name: all", "when: {»network_share: {above: 3}}, claims: [C1]}\n    - {name: all", "only rules of obstacles that are not major", ""},
	{"measure with an option", "{network_share: {above: 1}}", "{network_share: »many}", `expected a number test, as {above: 10}, found "many"`, ""},
	{"measure not", "{network_share: {above: 1}}", "{network_share: {»not: 1}}", `"not" is not one of above, below`, ""},

	// wholes
	{"term with a party", "    kind: condition\n", "    kind: condition\n    party: »north\n", `only a position has a party, and issue "rain" is a condition`, ""},
	{"no options", "    options: [{id: wet}, {id: dry}, {id: none}]", "    options: »[]", `issue "rain" has no options`, ""},
	{"minor that blocks", "obstacle: doubts\n    modality: may", "obstacle: doubts\n    modality: »must", "the obstacle doubts is not major, so its rules only strain", ""},
	{"minor that says it blocks", "obstacle: doubts\n    modality: may", "obstacle: doubts\n    modality: may\n    severity: »blocks\n    why: it does", "the obstacle doubts is not major", ""},
	{"severity without why", "obstacle: flood\n    modality: may", "obstacle: flood\n    modality: may\n    severity: »blocks", `rule "dry-years" says may and so strains; add why:`, ""},
	{"status quo that leaves out", "set: {line: wait, turbines: 2, output: 50, water: open, rain: wet}", "set: »{line: wait, output: 50, water: open}", "is the status quo, which names every issue; add turbines, rain", ""},
	{"move to itself", "from: wait, to: build", "from: wait, to: »wait", "a move goes from one option to another", ""},
	{"move and back", "{issue: line, from: wait, to: build}", "{issue: line, from: wait, to: build}\n  - »{issue: line, from: build, to: wait}", "the reverse of this move stands above", ""},
	{"no statements", "  south: [{name: no dam, when: {line: {not: build}}}]", "  south: »[]", "this list is empty; add a statement", ""},
	{"preferences as a list", "  south: [{name: no dam, when: {line: {not: build}}}]", "  south: »{name: no dam}", "expected a list of statements", ""},

	// measures and mining
	{"unknown measure", "{id: network_share, unit", "{id: »network_shares, unit", `there is no quantity of the mining arithmetic "network_shares"`, "network_share, network_share_after"},
	{"measure of something else", "from: [turbines, output]", "from: »[turbines, rain]", "write from: [turbines, output]", ""},
	{"units of words", "units: turbines", "units: »rain", "no option of rain carries a value", ""},
	{"units twice", "share: output", "share: »turbines", "units and share are one issue", ""},
	{"unknown assumption", "{id: pue,", "{id: »puee,", "there is no assumption of the mining arithmetic", "pue"},
	{"value out of range", "value: 1000, low: 900", "value: »800, low: 900", "the value 800 is not from low 900 to high 1100", ""},
	{"not positive", "value: 1.1, unit", "value: »0, unit", "the assumption pue cannot be 0", ""},
	{"negative low", "value: 1000, low: 900", "value: 1000, low: »-1", "the assumption network_ehs cannot be -1", ""},
	{"assumption without a source", "{id: pue, value: 1.1, unit: ratio, source: a guess}", "»{id: pue, value: 1.1, unit: ratio}", `assumption "pue" has no key source`, ""},
}

// brokenElsewhere are those whose problem shows in another place than the
// change, or in a text of the base that the change removes.
var brokenElsewhere = []struct {
	name, from, to string
	at             string // the text that the problem points at, first occurrence
	message        string
}{
	{"missing reason", "    reason: There may be too little for both.\n", "", "id: dry-years", `rule "dry-years" has no key reason; add it`},
	{"missing scenario", "scenario: dam\n", "", "title: The dam", "the scenario has no key scenario"},
	{"missing when", "    when: {rain: {not: wet}, any: [{line: build}, {turbines: {at_least: 4}}]}\n", "", "id: dry-years", "has no key when"},
	{"missing id", "{id: bank, name: the bank}", "{name: the bank}", "{name: the bank}", "this actor has no key id"},
	{"address", "https://example.org/letter", "javascript:alert(1)", `"javascript`, "is no web address"},
	{"position without a party", "    party: north\n", "", "id: line", `issue "line" is a position and has no party`},
	{"none major", "{id: flood, name: Flood}", "{id: flood, major: false}", "- {id: flood", "no obstacle is major"},
	{"more than all", `{id: "100", value: 100}`, `{id: "101", value: 101}`, "output\n  assum", "option 101 of output has the value 101; mining needs values from 0 to 100"},
	{"missing assumption", "    - {id: pue, value: 1.1, unit: ratio, source: a guess}\n", "", "- {id: network_ehs", "the mining arithmetic also needs pue"},
	{"no mining", base[strings.Index(base, "mining:"):strings.Index(base, "lessons:")], "", "{id: network_share, unit", "the scenario has none; add one"},
	{"no options key", "    options: [{id: wet}, {id: dry}, {id: none}]\n", "", "id: rain", `issue "rain" has no key options`},
}

func TestOneErrorEach(t *testing.T) {
	for _, b := range brokenFiles {
		t.Run(b.name, func(t *testing.T) {
			text, at := marked(t, change(t, base, b.from, b.to))
			errs := errorsOf(t, text)
			p := errs[0]
			if len(errs) != 1 {
				t.Errorf("%d errors, expected one:\n%v", len(errs), errs)
			}
			if (position{p.Line, p.Column}) != at {
				t.Errorf("at %d:%d, expected %d:%d: %s", p.Line, p.Column, at.line, at.column, p.Message)
			}
			if !strings.Contains(p.Message, b.message) {
				t.Errorf("says %q, expected %q in it", p.Message, b.message)
			}
			if p.Suggestion != b.suggestion {
				t.Errorf("suggests %q, expected %q (%s)", p.Suggestion, b.suggestion, p.Message)
			}
		})
	}
}

func TestOneErrorElsewhere(t *testing.T) {
	for _, b := range brokenElsewhere {
		t.Run(b.name, func(t *testing.T) {
			text := change(t, base, b.from, b.to)
			text, at := marked(t, change(t, text, b.at, mark+b.at))
			errs := errorsOf(t, text)
			if p := errs[0]; len(errs) != 1 || (position{p.Line, p.Column}) != at || !strings.Contains(p.Message, b.message) {
				t.Errorf("expected one error at %v that says %q:\n%v", at, b.message, errs)
			}
		})
	}
}
