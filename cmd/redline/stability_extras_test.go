package main

import (
	"encoding/json"
	"fmt"
	"os"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// extraAnswers is what is read from the answers to --inverse, --way,
// --robustness and --coalitions.
type extraAnswers struct {
	States  int
	Inverse struct {
		State   int
		Answers []struct {
			Concept, Answer string
			Parties         []string
			Swaps           *int
			Against         []string
			Orders, Payoffs map[string][]int
		}
	}
	Way struct {
		From, To      int
		Path, Willing []stepRow
		Sacrifice     *int
		Jumps         []jumpRow
	}
	Robustness []struct {
		Parties []string
		Exact   bool
		Orders  int
		States  map[string]map[string]sharePart
	}
	Coalitions struct {
		Equilibria map[string][]int
		Stable     []struct {
			Parties []string
			States  map[string][]int
		}
	}
	Equilibria map[string][]int
}

func ask(t *testing.T, args ...string) *extraAnswers {
	t.Helper()
	text, stderr, code := redline(t, "", append([]string{"stability", "--format", "json"}, args...)...)
	if code != exitDone || stderr != "" {
		t.Fatalf("%v: exit %d: %s", args, code, stderr)
	}
	valid(t, schemaOf(t, "stability"), text)
	d := &extraAnswers{}
	if err := json.Unmarshal([]byte(text), d); err != nil {
		t.Fatal(err)
	}
	return d
}

// TestStabilityInverse: every question has an answer, and the answers to those
// that hold already agree with the equilibria.
func TestStabilityInverse(t *testing.T) {
	for _, scenario := range []string{"elmira", "zaporizhzhia"} {
		d := ask(t, "--scenario", scenario, "--inverse", "1", "--way", "2")
		if d.Inverse.State != 1 || len(d.Inverse.Answers) != 16 || d.Way.To != 2 || d.Way.Path == nil {
			t.Errorf("%s: %+v", scenario, d)
		}
		for _, a := range d.Inverse.Answers {
			already := slices.Contains(d.Equilibria[a.Concept], 1)
			if (a.Answer == "already") != already || (a.Swaps != nil) != (a.Answer == "already" || a.Answer == "possible") || (len(a.Against) > 0) != (a.Answer == "never") || (len(a.Orders) > 0) != (a.Answer == "possible") {
				t.Errorf("%s: %+v", scenario, a)
			}
		}
	}
	d := ask(t, "--graph", file(t, "g.json", threeStates), "--inverse", "2", "--coalitions")
	if len(d.Inverse.Answers) != 12 || len(d.Coalitions.Stable) != 3 {
		t.Errorf("%+v", d)
	}
	for _, a := range d.Inverse.Answers {
		if a.Concept == "nash" && slices.Equal(a.Parties, []string{"B"}) && (*a.Swaps != 1 || !slices.Equal(a.Payoffs["B"], []int{0, 2, 1})) {
			t.Errorf("%+v", a)
		}
	}
}

// TestStabilityChanged does what the inverse analysis says, and sees the state hold.
func TestStabilityChanged(t *testing.T) {
	d := ask(t, "--scenario", "elmira", "--inverse", "1")
	swaps := 0
	for _, a := range d.Inverse.Answers {
		if a.Concept == "seq" && slices.Equal(a.Parties, []string{"uniroyal"}) {
			swaps = *a.Swaps
			if !slices.Equal(a.Orders["uniroyal"], []int{3, 1, 2, 4, 5}) {
				t.Errorf("%+v", a)
			}
		}
	}
	text, err := os.ReadFile("../../data/elmira.yaml")
	if err != nil {
		t.Fatal(err)
	}
	before, after, _ := strings.Cut(string(text), "    - name: Delay if kept, accept if modified\n")
	wishes, rest, _ := strings.Cut(after, "    - name: No insisting while it delays\n")
	third, last, _ := strings.Cut(rest, "    - {name: \"The plant stays and the order is unchanged\"")
	if last == "" {
		third, last, _ = strings.Cut(rest, "    - {name: The plant stays and the order is unchanged")
		last = "    - {name: The plant stays and the order is unchanged" + last
	}
	changed := before + "    - name: No insisting while it delays\n" + third + "    - name: Delay if kept, accept if modified\n" + wishes + last
	d = ask(t, "--scenario", file(t, "changed.yaml", changed))
	if swaps != 2 || !slices.Contains(d.Equilibria["seq"], 1) {
		t.Errorf("after %d swaps SEQ holds in %v", swaps, d.Equilibria["seq"])
	}
}

// TestStabilityRobust: what holds now holds under one order at least, the counts
// stay within the orders, and implication holds among the concepts.
func TestStabilityRobust(t *testing.T) {
	d := ask(t, "--set", "control=ukraine", "--robustness", "--coalitions")
	if len(d.Robustness) != 4 || d.Robustness[3].Orders != 86400 || len(d.Coalitions.Stable) != 7 {
		t.Fatalf("%+v", d.Robustness)
	}
	for _, r := range d.Robustness {
		for _, s := range d.Equilibria["nash"] {
			if r.States[strconv.Itoa(s)]["nash"].Held == 0 {
				t.Errorf("%v: state %d holds under no order", r.Parties, s)
			}
		}
		for s, per := range r.States {
			if !r.Exact || per["nash"].Held > per["smr"].Held || per["smr"].Held > per["gmr"].Held || per["seq"].Held > per["gmr"].Held || per["gmr"].Held > int64(r.Orders) || per["gmr"].Error != 0 {
				t.Errorf("%v state %s: %+v", r.Parties, s, per)
			}
		}
	}
}

// TestStabilityAgainstCoalitions: a state that no party would leave alone, which
// A and B would leave together. Where C has an answer, it is not said that nobody
// can answer.
func TestStabilityAgainstCoalitions(t *testing.T) {
	const graph = `{"decision_makers":["A","B","C"],"states":4,"payoffs":{"A":[2,1,3,0],"B":[2,2,3,0],"C":[0,0,%s]},
		"moves":{"A":{"1":[2]},"B":{"2":[3]},"C":{%s}}}`
	for _, c := range []struct{ worth, moves, want string }{
		{"0,0", ``, "A and B would leave it together, and nobody can answer that."},
		{"2,1", `"3":[4]`, "A, B and C would leave it together, and nobody can answer that. A and B (GMR and SMR) would gain by leaving it together, but others can answer that in the sense named."},
		{"1,2", `"3":[4]`, "A, B and C would leave it together, and nobody can answer that. A and B (GMR, SMR and SEQ) would gain by leaving it together, but others can answer that in the sense named."},
	} {
		stdout, stderr, code := redline(t, "", "stability", "--graph", file(t, "g.json", fmt.Sprintf(graph, c.worth, c.moves)), "--coalitions", "--width", "500")
		if want := "State 1\n    " + c.want + "\n"; code != 0 || !strings.Contains(stdout, want) {
			t.Errorf("exit %d %s\n%s\nlacks %s", code, stderr, stdout, want)
		}
	}
}

// TestStabilityText: no way is told to where the package stands, and what holds
// under every order is said to.
func TestStabilityText(t *testing.T) {
	stdout, _, code := redline(t, "", "stability", "--scenario", "elmira", "--width", "500")
	_, ways, _ := strings.Cut(stdout, "FROM HERE")
	ways, _, _ = strings.Cut(ways, "TOGETHER")
	if code != 0 || strings.Contains(ways, "Profile 1\n") || !strings.Contains(ways, "Profile 2\n") {
		t.Errorf("exit %d\n%s", code, ways)
	}
	stdout, _, code = redline(t, "", "stability", "--width", "500")
	if row := regexp.MustCompile(`\n  15 +Nash +all +all +all +all\n`); code != 0 || !row.MatchString(stdout) || !strings.Contains(stdout, "120  120  6    86,400\n") {
		t.Errorf("exit %d, no %s in\n%s", code, row, stdout)
	}
}

// TestStabilityAgainstManyCoalitions: what is said of all that holds is so beyond
// what is listed, and of many decision makers only pairs are spoken of.
func TestStabilityAgainstManyCoalitions(t *testing.T) {
	// The first two like the last state better than all others, which are alike.
	idle := func(n, states int, a, b string) string {
		var names, worth, moves []string
		for i := range n {
			names = append(names, fmt.Sprintf(`"P%d"`, i))
			worth = append(worth, fmt.Sprintf(`"P%d":[0%s,%d]`, i, strings.Repeat(",0", states-2), 1-min(i/2, 1)))
			moves = append(moves, fmt.Sprintf(`"P%d":{%s}`, i, [...]string{a, b, ""}[min(i, 2)]))
		}
		return fmt.Sprintf(`{"decision_makers":[%s],"states":%d,"payoffs":{%s},"moves":{%s}}`, strings.Join(names, ","), states, strings.Join(worth, ","), strings.Join(moves, ","))
	}
	for _, c := range []struct{ graph, says, not string }{
		{idle(2, 30, `"28":[29]`, `"29":[30]`), "No coalition has a reason to leave states 1, 2, 3", "leave what holds"},
		{idle(2, 30, `"28":[29]`, `"29":[30]`), "23, 24 and 4 others.\n\nState 28\n    P0 and P1 would leave it together", "leave what holds"},
		{idle(2, 30, ``, ``), "No coalition has a reason to leave what holds.", "other"},
		{idle(7, 3, ``, ``), "No two parties have a reason to leave what holds.", "No coalition"},
	} {
		stdout, stderr, code := redline(t, "", "stability", "--graph", file(t, "g.json", c.graph), "--coalitions", "--width", "500")
		if _, said, _ := strings.Cut(stdout, "AGAINST COALITIONS"); code != 0 || !strings.Contains(said, c.says) || strings.Contains(said, c.not) {
			t.Errorf("exit %d %s\n%s\nlacks %s, or has %s", code, stderr, stdout, c.says, c.not)
		}
	}
}

// TestStabilityAsksWrong: questions that cannot be answered.
func TestStabilityAsksWrong(t *testing.T) {
	graph := file(t, "g.json", threeStates)
	for _, c := range []struct {
		args []string
		code int
		says string
	}{
		{[]string{"--inverse", "0"}, exitUsage, "states are numbered from 1"},
		{[]string{"--inverse", "-3"}, exitUsage, "states are numbered from 1"},
		{[]string{"--inverse", "99999999999999999999"}, exitUsage, "states are numbered from 1"},
		{[]string{"--inverse", "2,3"}, exitUsage, "states are numbered from 1"},
		{[]string{"--way", "49"}, exitUsage, "there is no profile 49"},
		{[]string{"--way", "3", "--set", "russia=withdraw"}, exitFailed, "no way begins here"},
		{[]string{"--graph", graph, "--inverse", "4"}, exitUsage, "there is no state 4; they are numbered from 1 to 3"},
		{[]string{"--graph", graph, "--robustness"}, exitUsage, "only rankings"},
		{[]string{"--graph", graph, "--way", "1"}, exitUsage, "a graph has none"},
	} {
		stdout, stderr, code := redline(t, "", append([]string{"stability"}, c.args...)...)
		if code != c.code || !strings.Contains(stderr, c.says) || stdout != "" {
			t.Errorf("%v: exit %d, %s", c.args, code, stderr)
		}
	}
}
