package data

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"redline/model/stability"
)

const graphJSON = `{"decision_makers": ["A", "B"], "states": 3,
 "moves": {"A": {"1": [2, 3], "2": []}, "B": {}},
 "payoffs": {"A": [1, 2, 2], "B": [3, -1, 0]}}`

const graphYAML = `
# the same, by hand
decision_makers: [A, B]
states: 3
moves:
  A: {1: [3, 2]}
  B:
payoffs:
  A: [1, 2, 2]
  B:
    - 3
    - -1
    - 0
`

var graphWanted = &stability.Graph{
	Makers: []string{"A", "B"}, States: 3,
	Moves:   [][][]int{{{1, 2}, nil, nil}, {nil, nil, nil}},
	Payoffs: [][]int{{1, 2, 2}, {3, -1, 0}},
}

func TestReadGraph(t *testing.T) {
	for _, text := range []string{graphJSON, graphYAML, strings.ReplaceAll(graphJSON, " ", "\n\t"), strings.ReplaceAll(graphJSON, "\n", "")} {
		g, err := ReadGraph("g", []byte(text))
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(graphWanted, g); diff != "" {
			t.Error(diff)
		}
	}
}

// TestGraphErrors: every error says what, where, and only what is wrong.
func TestGraphErrors(t *testing.T) {
	for _, c := range []struct{ old, new, want string }{
		{`"states": 3`, `"states": 0`, `1:43: "0" is no whole number from 1`},
		{`"states": 3`, `"states": 99999`, "no whole number from 1 to 16384"},
		{`"states": 3,`, ``, "the graph has no key states; add it"},
		{`"states"`, `"sates"`, "did you mean states?"},
		{`["A", "B"]`, `"A"`, "expected a list of the decision makers' names"},
		{`["A", "B"]`, `["A", "A"]`, `"A" stands twice`},
		{`["A", "B"]`, `["A", ""]`, "expected the name"},
		{`"A": {"1"`, `"AA": {"1"`, `2:12: there is no decision maker "AA"`},
		{`"A": {"1"`, `"AA": {"1"`, `moves has no entry for "A"`},
		{`[2, 3]`, `[2, 4]`, `2:27: "4" is no state; states are whole numbers from 1 to 3`},
		{`[2, 3]`, `[2, 1]`, "to itself"},
		{`[2, 3]`, `[2, 2]`, "twice in this list"},
		{`[2, 3]`, `[2.5, 3]`, `"2.5" is no state`},
		{`[2, 3]`, `2`, "expected a list of states"},
		{`"2": []`, `"0": []`, `"0" is no state`},
		{`"2": []`, `"1": []`, `the key "1" stands twice`},
		{`[1, 2, 2]`, `[1, 2]`, `3:19: "A" has 2 payoffs for 3 states`},
		{`[1, 2, 2]`, `[1, 2, 2.5]`, `"2.5" is no payoff`},
		{`[1, 2, 2]`, `[1, 2, null]`, "expected a whole number"},
		{`[1, 2, 2]`, `{}`, "expected a list of whole numbers"},
		{`, "B": [3, -1, 0]`, ``, `payoffs has no entry for "B"`},
		{`"B"]`, `"B\u001b"]`, "control character"},
		{`]}}`, `]}`, "closing }"},
		{graphJSON, ``, "empty; a graph has decision_makers"},
		{graphJSON, strings.Repeat(" ", maxGraph+1), "too many for a graph"},
		{`["A", "B"]`, `[]`, "1:21: this list is empty; name one decision maker at least"},
		{`["A", "B"]`, `[1, "B"]`, `1:22: expected the name of a decision maker, found 1; put quotes around it if that is the name`},
		{`["A", "B"]`, `[true, "B"]`, "found true; put quotes around it"},
		{`["A", "B"]`, `[null, "B"]`, "found nothing"},
		{`"states": 3`, `"states": "3"`, `1:43: expected a whole number, found "3" in quotes; take them off`},
		{`[2, 3]`, `["2", 3]`, `2:24: expected the number of a state, found "2" in quotes; take them off`},
		{`[1, 2, 2]`, `["1", 2, 2]`, `3:20: expected a whole number, higher is better, found "1" in quotes; take them off`},
		{graphJSON, strings.Replace(graphYAML, "- 3", "- 03", 1), `"03" is no payoff`},
		{`[2, 3]`, `null`, "2:23: expected a list of states, as [2, 3] or [] for none, found nothing"},
		{graphJSON, "# nothing\n", "the file is empty; a graph has decision_makers, states, moves and payoffs"},
		{graphJSON, graphYAML + "---\n", "a file holds one graph"},
		{graphJSON, `[]`, "expected a mapping"},
		{graphJSON, strings.Repeat("[", 60) + strings.Repeat("]", 60), "within each other"},
	} {
		text := strings.Replace(graphJSON, c.old, c.new, 1)
		_, err := ReadGraph("g.json", []byte(text))
		var wrong Errors
		if !errors.As(err, &wrong) || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s for %s: %v; want %s", c.new, c.old, err, c.want)
		}
	}
}

// TestGraphErrorsAlone: names that cannot be read are not blamed again on all
// that speaks of them.
func TestGraphErrorsAlone(t *testing.T) {
	many := `"A", "B"`
	for k := range stability.MaxMakers {
		many += fmt.Sprintf(`, "C%d"`, k)
	}
	for _, names := range []string{`[null, "B"]`, `[1, "B"]`, `["A", "A"]`, `[["A"], "B"]`, `[]`, `["A", ""]`, "[" + many + "]"} {
		_, err := ReadGraph("g.json", []byte(strings.Replace(graphJSON, `["A", "B"]`, names, 1)))
		var wrong Errors
		if !errors.As(err, &wrong) || len(wrong) != 1 {
			t.Errorf("%s: %v", names, err)
		}
	}
}

func TestOpenGraph(t *testing.T) {
	if _, err := OpenGraph(write(t, "g.yaml", graphYAML)); err != nil {
		t.Error(err)
	}
	var path *fs.PathError
	for _, name := range []string{"nowhere.json", t.TempDir()} {
		if _, err := OpenGraph(name); !errors.As(err, &path) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// TestGraphLarge reads the largest graph that is measured, as programs lay it
// out: more than a scenario may have.
func TestGraphLarge(t *testing.T) {
	const states, makers = 4096, 5
	type m map[string]any
	moves, payoffs, names := m{}, m{}, []string{}
	for i := range makers {
		own := map[int][]int{}
		for s := 1; s <= states; s++ {
			for to := max(1, s-2); to <= min(states, s+2); to++ {
				if to != s {
					own[s] = append(own[s], to)
				}
			}
		}
		name := string(rune('A' + i))
		names, moves[name], payoffs[name] = append(names, name), own, make([]int, states)
	}
	text, err := json.MarshalIndent(m{"decision_makers": names, "states": states, "moves": moves, "payoffs": payoffs}, "", "  ")
	if err != nil || len(text) < maxBytes {
		t.Fatal(len(text), err)
	}
	for _, mark := range []string{"", "\ufeff"} { // some programs begin what they write with a byte order mark
		if g, err := ReadGraph("g", append([]byte(mark), text...)); err != nil || g.States != states {
			t.Fatal(err)
		}
	}
}

// TestGraphProperties: no text makes the reader stumble, and what it takes is
// sound.
func TestGraphProperties(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := []byte(graphJSON)
		for range rapid.IntRange(1, 4).Draw(t, "edits") {
			at := rapid.IntRange(0, len(text)-1).Draw(t, "at")
			text[at] = rapid.SampledFrom([]byte("0123{}[],:\"AB -\n\tnx")).Draw(t, "byte")
		}
		g, err := ReadGraph("g", text)
		if err == nil && g.Check() != nil {
			t.Fatalf("%s: %v", text, g.Check())
		}
		var wrong Errors
		if err != nil && (!errors.As(err, &wrong) || len(wrong) == 0) {
			t.Fatalf("%s: %v", text, err)
		}
		if json.Valid(text) && err != nil && strings.Contains(err.Error(), "YAML") {
			t.Fatalf("JSON is told off as YAML: %v", err)
		}
	})
}
