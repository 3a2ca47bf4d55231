package main

import (
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"redline/data"
	"redline/model"
)

// answer is an assessment as another program would read it.
type answer struct {
	Schema, Scenario, Reading string
	Muted                     []string
	Code                      string
	Configuration             map[string]string
	Verdict                   string
	Impossible                []struct{ Exclusion, Reason string }
	Obstacles                 []struct {
		ID       string
		Major    bool
		Status   string
		Findings []string
	}
	Stances  map[string]string
	Findings []struct {
		Rule, Obstacle, Severity, Modality string
		Objects                            []string
		CanLift                            []string `json:"can_lift"`
		Because                            map[string]string
		Title, Reason                      string
		Claims                             []string
	}
	Measures map[string]struct {
		Value, Low, High float64
		Unit             string
	}
}

// situationFor is a random configuration with flags that lead to it.
func situationFor(t *rapid.T) (s *model.Scenario, c model.Configuration, basis model.Basis, args []string) {
	name := rapid.SampledFrom(data.Names()).Draw(t, "scenario")
	s, err := data.Load(name)
	if err != nil {
		t.Fatal(err)
	}
	args = []string{"assess", "--scenario", name, "--format", "json"}
	c = s.Today()
	for i := range s.Issues {
		if rapid.Bool().Draw(t, "set") {
			c = c.With(i, rapid.IntRange(0, s.Issues[i].Len()-1).Draw(t, "option"))
			args = append(args, "--set", s.Issues[i].ID+"="+s.Issues[i].OptionID(c.Option(i)))
		}
	}
	if rapid.Bool().Draw(t, "strict") {
		basis.Reading = model.Strict
		args = append(args, "--reading", "strict")
	}
	for _, id := range completeMutes(s, "") {
		id, _, _ = strings.Cut(id, "\t")
		if rapid.IntRange(0, 9).Draw(t, "mute") == 0 {
			basis.Muted = append(basis.Muted, id)
			args = append(args, "--mute", id)
		}
	}
	return s, c, basis, args
}

// TestAssessSaysWhatTheModelSays compares documents with assessments.
func TestAssessSaysWhatTheModelSays(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		s, c, basis, args := situationFor(rt)
		engine, err := model.Compile(s, basis)
		if err != nil {
			rt.Fatal(err)
		}
		text, stderr, code := redline(t, "", args...)
		if code != exitDone {
			rt.Fatalf("exit %d: %s", code, stderr)
		}
		same(rt, engine, c, text)

		// The code leads to the same place.
		again, _, _ := redline(t, "", "assess", "--scenario", s.ID, "--format", "json", "--code", s.Encode(c))
		var first, second answer
		decode(rt, text, &first)
		decode(rt, again, &second)
		if diff := cmp.Diff(first.Configuration, second.Configuration); diff != "" {
			rt.Fatal(diff)
		}
	})
}

// TestLinesSayWhatTheModelSays does the same for --stdin.
func TestLinesSayWhatTheModelSays(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		s, base, basis, args := situationFor(rt)
		engine, err := model.Compile(s, basis)
		if err != nil {
			rt.Fatal(err)
		}
		var in strings.Builder
		var want []model.Configuration
		for range rapid.IntRange(1, 5).Draw(rt, "lines") {
			line, c := map[string]any{}, base
			for i := range s.Issues {
				if rapid.Bool().Draw(rt, "named") {
					c = c.With(i, rapid.IntRange(0, s.Issues[i].Len()-1).Draw(rt, "option"))
					line[s.Issues[i].ID] = value(rt, s.Issues[i].OptionID(c.Option(i)))
				}
			}
			text, _ := json.Marshal(line)
			in.Write(append(text, '\n'))
			want = append(want, c)
		}
		text, stderr, code := redline(t, in.String(), append(args, "--stdin")...)
		lines := strings.Split(strings.TrimSuffix(text, "\n"), "\n")
		if code != exitDone || len(lines) != len(want) {
			rt.Fatalf("exit %d, %d lines for %d: %s", code, len(lines), len(want), stderr)
		}
		for i, c := range want {
			same(rt, engine, c, lines[i])
		}
	})
}

// value is an option id as JSON may have it: numerals as numbers too.
func value(t *rapid.T, id string) any {
	if n := json.Number(id); strings.Trim(id, "0123456789") == "" {
		return rapid.SampledFrom([]any{id, n, json.Number(id + ".0"), json.Number(id + "e0")}).Draw(t, "number")
	}
	return id
}

func decode(t *rapid.T, text string, into *answer) {
	d := json.NewDecoder(strings.NewReader(text))
	d.DisallowUnknownFields()
	if err := d.Decode(into); err != nil {
		t.Fatalf("%v in %s", err, text)
	}
}

// same compares a document with what the engine says.
func same(t *rapid.T, e *model.Engine, c model.Configuration, text string) {
	s := e.Scenario()
	as := e.Assess(c)
	want := answer{
		Schema: "redline/assess/1", Scenario: s.ID, Reading: e.Basis().Reading.String(), Muted: list(e.Basis().Muted),
		Code: s.Encode(c), Configuration: map[string]string{}, Verdict: as.Verdict.String(), Stances: map[string]string{},
	}
	var got answer
	decode(t, text, &got)
	for i, option := range s.Options(c) {
		want.Configuration[s.Issues[i].ID] = option
	}
	for p := range s.Parties {
		want.Stances[s.Parties[p].ID] = as.Stances[p].String()
	}
	want.Impossible, want.Obstacles, want.Findings, want.Measures = got.Impossible, got.Obstacles, got.Findings, got.Measures
	if diff := cmp.Diff(want, got); diff != "" {
		t.Fatal(diff)
	}
	sameReasons(t, s, &as, &got)
	sameMeasures(t, s, c, &got)
}

func sameReasons(t *rapid.T, s *model.Scenario, as *model.Assessment, got *answer) {
	if len(got.Findings) != len(as.Findings) || len(got.Impossible) != len(as.Impossible) || len(got.Obstacles) != len(s.Obstacles) {
		t.Fatalf("%d findings, %d exclusions, %d obstacles", len(got.Findings), len(got.Impossible), len(got.Obstacles))
	}
	for i, x := range as.Impossible {
		if got.Impossible[i].Exclusion != s.Exclusions[x].ID || got.Impossible[i].Reason != s.Exclusions[x].Reason {
			t.Fatalf("exclusion %v", got.Impossible[i])
		}
	}
	listed := make([][]string, len(s.Obstacles))
	for i, f := range as.Findings {
		r, g := s.Rules[f.Rule], got.Findings[i]
		because := map[string]string{}
		for _, issue := range f.Because {
			because[s.Issues[issue].ID] = s.Issues[issue].OptionID(as.Configuration.Option(issue))
		}
		if g.Rule != r.ID || g.Obstacle != r.Obstacle || g.Severity != string(f.Severity) || g.Modality != string(r.Modality) ||
			g.Title != r.Title || g.Reason != r.Reason || !slices.Equal(g.Objects, r.Objects) || !slices.Equal(g.CanLift, r.CanLift) ||
			!slices.Equal(g.Claims, r.Claims) || !cmp.Equal(g.Because, because) {
			t.Fatalf("finding %+v, want %+v because %v", g, r, because)
		}
		listed[f.Obstacle] = append(listed[f.Obstacle], r.ID)
	}
	for o, g := range got.Obstacles {
		if g.ID != s.Obstacles[o].ID || g.Major != s.Obstacles[o].Major || g.Status != as.Statuses[o].String() || !slices.Equal(g.Findings, listed[o]) {
			t.Fatalf("obstacle %+v, want %v %v", g, as.Statuses[o], listed[o])
		}
	}
}

func sameMeasures(t *rapid.T, s *model.Scenario, c model.Configuration, got *answer) {
	n := 0
	for m := range s.Measures {
		r, ok := s.MeasureRange(m, c)
		if !ok {
			continue
		}
		n++
		if g := got.Measures[s.Measures[m].ID]; g.Value != r.Value || g.Low != r.Low || g.High != r.High || g.Unit != r.Unit {
			t.Fatalf("measure %+v, want %+v", g, r)
		}
	}
	if len(got.Measures) != n {
		t.Fatalf("%d measures, want %d", len(got.Measures), n)
	}
}

// TestOrder sees that maps keep the order of the scenario.
func TestOrder(t *testing.T) {
	text, _, _ := redline(t, "", "assess", "--format", "json", "--preset", "reported_plan")
	at := -1
	for _, mark := range []string{
		`"schema"`, `"scenario"`, `"reading"`, `"muted"`, `"code"`, `"configuration"`, `"ukraine"`, `"russia"`, `"us"`, `"control"`, `"operator"`,
		`"split"`, `"sanctions"`, `"verdict"`, `"impossible"`, `"obstacles"`, `"stances"`, `"ukraine"`, `"russia"`, `"us"`, `"findings": [` + "\n    {",
		`"rule"`, `"obstacle"`, `"severity"`, `"modality"`, `"objects"`, `"can_lift"`, `"because"`, `"ukraine"`, `"control"`, `"operator"`,
		`"title"`, `"reason"`, `"claims"`, `"measures"`, `"value"`, `"low"`, `"high"`, `"unit"`,
	} {
		next := strings.Index(text[at+1:], mark)
		if next < 0 {
			t.Fatalf("%s is missing after %q", mark, text[max(0, at-20):at+20])
		}
		at += 1 + next
	}
}

// TestLongLines reads past lines that are too long, and at the limit.
func TestLongLines(t *testing.T) {
	fill := func(n int) string { return `{"operator":"us"` + strings.Repeat(" ", n-17) + "}" }
	for _, end := range []string{"\n", "\r\n", ""} {
		in := fill(maxLine-1) + "\n" + fill(maxLine+1) + "\n" + fill(3*maxLine) + "\n\n" + fill(20) + end
		out, stderr, code := redline(t, in, "assess", "--stdin")
		lines := strings.Split(strings.TrimSuffix(out, "\n"), "\n")
		if code != exitFailed || len(lines) != 4 || !strings.Contains(stderr, "2 of 4 lines") {
			t.Fatalf("exit %d, %d lines, %s", code, len(lines), stderr)
		}
		for i, n := range map[int]int{1: 2, 2: 3} {
			if want := fmt.Sprintf(`{"line":%d,"error":"the line has more than 1048576 bytes`, n); !strings.HasPrefix(lines[i], want) {
				t.Errorf("line %d answered %.100s", n, lines[i])
			}
		}
	}
	// A long line without an end, and a mark at the start of the text.
	for in, want := range map[string]string{strings.Repeat("x", 2*maxLine): `{"line":1,`, "\ufeff{}": `{"schema"`, "": "", "\n\n": ""} {
		if out, _, _ := redline(t, in, "assess", "--stdin"); !strings.HasPrefix(out, want) || want == "" && out != "" {
			t.Errorf("%.20q answered %.100q", in, out)
		}
	}
}

func FuzzParseLine(f *testing.F) {
	s, err := data.Load("zaporizhzhia")
	if err != nil {
		f.Fatal(err)
	}
	for _, seed := range []string{
		`{}`, `{"operator":"us"}`, `{"restart":3}`, `{"restart":3.0}`, `{"restart":1e400}`, `{"split":"40/20/40/0"}`, `{"split":"thirds"}`,
		`{"operator":null}`, `{"a":{"b":[]}}`, `[1]`, `{"operator":"us","operator":"us"}`, `{"\u006fperator":"us"}`, `{"x":"\ud800"}`, `{} {}`,
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, line []byte) {
		c, err := parseLine(s, s.Today(), line)
		if err != nil {
			return
		}
		var set map[string]any
		if json.Unmarshal(line, &set) != nil {
			t.Fatalf("%q is no JSON object", line)
		}
		for id := range set {
			if _, ok := s.Issue(id); !ok {
				t.Fatalf("%q names no issue", id)
			}
		}
		for i := range s.Issues {
			if c.Option(i) >= s.Issues[i].Len() {
				t.Fatalf("%q leads to no option", line)
			}
		}
		if d, err := s.Decode(s.Encode(c)); err != nil || d != c {
			t.Fatalf("%q has no code", line)
		}
	})
}

func BenchmarkStdin(b *testing.B) {
	s, err := data.Load("zaporizhzhia")
	if err != nil {
		b.Fatal(err)
	}
	engine, err := model.Compile(s, model.Basis{})
	if err != nil {
		b.Fatal(err)
	}
	in := strings.Repeat(`{"operator":"us","restart":3,"split":"40/20/40/0"}`+"\n", b.N)
	b.ResetTimer()
	if err := newAssessor(engine).lines(&app{in: strings.NewReader(in), out: io.Discard}, s.Today()); err != nil {
		b.Fatal(err)
	}
}
