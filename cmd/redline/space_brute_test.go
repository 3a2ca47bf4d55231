package main

import (
	"bytes"
	"encoding/json"
	"math/big"
	"strings"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"redline/data"
	"redline/model"
)

const ferry = "testdata/scenario/ferry.yaml"

// every is all configurations of a scenario, looked at one by one.
type every struct {
	s    *model.Scenario
	e    *model.Engine
	all  []model.Configuration
	outs []model.Outcome
	args []string // flags that lead here
}

// drawEvery draws a scenario, most often a small one, and a basis.
func drawEvery(t *rapid.T) *every {
	name := ferry
	if rapid.IntRange(0, 9).Draw(t, "large") == 0 {
		name = "elmira"
	}
	return drawFrom(t, name)
}

// drawFrom draws a basis for a scenario.
func drawFrom(t *rapid.T, name string) *every {
	s, _, err := data.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	b := &every{s: s, args: []string{"--scenario", name, "--format", "json"}}
	var basis model.Basis
	if rapid.Bool().Draw(t, "strict") {
		basis.Reading = model.Strict
		b.args = append(b.args, "--reading", "strict")
	}
	for _, line := range completeMutes(s, "") {
		id, _, _ := strings.Cut(line, "\t")
		if rapid.IntRange(0, 7).Draw(t, "mute") == 0 {
			basis.Muted = append(basis.Muted, id)
			b.args = append(b.args, "--mute", id)
		}
	}
	b.compile(t, basis)
	return b
}

func (b *every) compile(t interface{ Fatal(...any) }, basis model.Basis) {
	var err error
	if b.e, err = model.Compile(b.s, basis); err != nil {
		t.Fatal(err)
	}
	b.walk(0, model.Configuration{})
}

func (b *every) walk(issue int, c model.Configuration) {
	if issue == len(b.s.Issues) {
		b.all, b.outs = append(b.all, c), append(b.outs, b.e.Outcome(c))
		return
	}
	for o := range b.s.Issues[issue].Len() {
		b.walk(issue+1, c.With(issue, o))
	}
}

// count counts the configurations that meet a condition.
func (b *every) count(test func(model.Configuration, *model.Outcome) bool) *big.Int {
	n := int64(0)
	for k := range b.all {
		if test(b.all[k], &b.outs[k]) {
			n++
		}
	}
	return big.NewInt(n)
}

// answered runs a command that has to succeed.
func answered(t *rapid.T, args ...string) string {
	var out, err bytes.Buffer
	a := &app{in: strings.NewReader(""), out: &out, err: &err, env: func(string) string { return "" }}
	if code := run(a, args); code != exitDone || err.Len() > 0 {
		t.Fatalf("%v: exit %d: %s", args, code, err.String())
	}
	return out.String()
}

// equalJSON compares a document with what it should be, header included.
func (b *every) equalJSON(t *rapid.T, name, got string, want map[string]any) {
	want["schema"], want["scenario"] = "redline/"+name+"/1", b.s.ID
	want["reading"], want["muted"] = b.e.Basis().Reading.String(), inOrder(b.s, b.e.Basis().Muted)
	text, err := json.Marshal(want)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(plainJSON(t, string(text)), plainJSON(t, got)); diff != "" {
		t.Fatalf("%s (-want +got):\n%s", name, diff)
	}
}

func plainJSON(t *rapid.T, text string) any {
	d := json.NewDecoder(strings.NewReader(text))
	d.UseNumber() // counts of any size
	var x any
	if err := d.Decode(&x); err != nil {
		t.Fatalf("%v in %s", err, text)
	}
	return x
}

func isPossible(o *model.Outcome) bool { return o.Verdict != model.VerdictImpossible }
