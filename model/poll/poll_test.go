package poll_test

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"redline/data"
	"redline/model"
	. "redline/model/poll"
)

func load(t testing.TB, name string) *model.Scenario {
	t.Helper()
	s, err := data.Load(name)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// change is a preset, the package after some settings, and both assessed.
func change(t testing.TB, s *model.Scenario, preset string, settings ...string) (before, after *model.Assessment) {
	t.Helper()
	e, err := model.Compile(s, model.Basis{})
	if err != nil {
		t.Fatal(err)
	}
	p, err := s.FindPreset(preset)
	if err != nil {
		t.Fatal(err)
	}
	from := s.PresetConfiguration(p)
	to := from
	for _, setting := range settings {
		issue, option, err := s.ParseSetting(setting)
		if err != nil {
			t.Fatal(err)
		}
		to = to.With(issue, option)
	}
	b, a := e.Assess(from), e.Assess(to)
	return &b, &a
}

func begin(s *model.Scenario, before, after *model.Assessment) *Poll {
	return New(s, "start", before.Configuration, after.Configuration)
}

// TestDesignedExample is the change that the design of the screens asks about.
func TestDesignedExample(t *testing.T) {
	s := load(t, "zaporizhzhia")
	before, after := change(t, s, "reported_plan", "ukraine=share")
	p := begin(s, before, after)
	p.Mark()
	for _, d := range []int{9} {
		p.Type(d)
	}
	p.Go(1)
	p.Mark()
	p.Go(4)
	p.Mark()
	p.Turn()
	p.Type(1)
	p.Type(8)
	r := p.Reveal(s, model.Basis{}, before, after)
	type line struct {
		ID    string
		Yours Mark
		Hands Hands
	}
	var got []line
	for _, res := range slices.Concat(r.Blocks, r.Objects) {
		got = append(got, line{res.ID, res.Yours, res.Hands})
	}
	no := Hands{None, None}
	want := []line{
		{"sovereignty", Right, Hands{9, 18}}, {"security", Right, no}, {"sanctions", Missed, no}, {"", Unmarked, no},
		{"ukraine", Right, no}, {"russia", Right, no}, {"us", Right, no}, {"", Unmarked, no},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if len(r.Changes) != 1 || r.Changes[0].Issue != "ukraine" || r.Role != Came || !slices.Contains(r.New, r.Rule) {
		t.Errorf("changes %v, rule %q %q, new %v", r.Changes, r.Rule, r.Role, r.New)
	}
	if err := r.Check(s); err != nil {
		t.Error(err)
	}
}

func TestNothingMarkedStaysBlank(t *testing.T) {
	s := load(t, "zaporizhzhia")
	before, after := change(t, s, "reported_plan", "safety=assured")
	r := begin(s, before, after).Reveal(s, model.Basis{}, before, after)
	for _, res := range slices.Concat(r.Blocks, r.Objects) {
		if res.Yours != Unmarked {
			t.Errorf("%q is marked %q", res.ID, res.Yours)
		}
	}
	if r.Role != Went || !slices.Contains(r.Gone, r.Rule) {
		t.Errorf("the rule is %q, %q; gone are %v", r.Rule, r.Role, r.Gone)
	}
}

func TestNoneOfThem(t *testing.T) {
	s := load(t, "zaporizhzhia")
	before, after := change(t, s, "reported_plan")
	p := begin(s, before, after)
	p.Mark()
	p.Go(len(p.Blocks) - 1)
	p.Mark()
	if p.Blocks[0].Yours {
		t.Error("an obstacle stays marked beside none of them")
	}
	p.Go(0)
	p.Mark()
	if p.Blocks[len(p.Blocks)-1].Yours {
		t.Error("none of them stays marked beside an obstacle")
	}
	p.Mark()
	if p.Answered() {
		t.Error("taking the mark back leaves an answer")
	}
}

func TestCounts(t *testing.T) {
	s := load(t, "elmira")
	before, after := change(t, s, s.StatusQuo)
	p := begin(s, before, after)
	hands := func() int { return p.Line(p.At()).Hands[p.Vote()] }
	steps := []struct {
		do     func()
		want   int
		typing bool
	}{
		{func() {}, None, false},
		{func() { p.Erase() }, None, false},
		{func() { p.Type(0) }, 0, true},
		{func() { p.Type(7) }, 7, true},
		{func() { p.Erase() }, None, false},
		{func() { p.Type(1); p.Type(2); p.Type(3); p.Type(4) }, 123, true},
		{func() { p.Go(1); p.Go(0) }, 123, false},
		{func() { p.Erase() }, 123, true},
		{func() { p.Erase() }, 12, true},
		{func() { p.Go(1); p.Go(0); p.Type(1); p.Type(0) }, 10, true},
		{func() { p.Erase() }, 1, true},
		{func() { p.Type(9); p.Erase(); p.Erase() }, None, false},
		{func() { p.Type(9); p.Type(9); p.Type(9) }, MaxHands, true},
		{func() { p.Type(0) }, MaxHands, true},
		{func() { p.Go(1); p.Go(0); p.Type(5) }, 5, true},
		{func() { p.Turn() }, None, false},
		{func() { p.Type(-1); p.Type(10) }, None, false},
		{func() { p.Turn() }, 5, false},
		{func() { p.Go(-5) }, 5, false},
	}
	for i, step := range steps {
		step.do()
		if hands() != step.want || p.Typing(p.At(), p.Vote()) != step.typing {
			t.Errorf("step %d: %d hands, typing %v", i, hands(), p.Typing(p.At(), p.Vote()))
		}
	}
	p.Go(1000)
	if p.At() != p.Len()-1 {
		t.Errorf("the mark is on %d of %d", p.At(), p.Len())
	}
}

// TestRecords draws changes and answers: whatever is done, the record says the
// truth, its marks follow from it and from what was marked, and it is the same
// after it was written and read.
func TestRecords(t *testing.T) {
	for _, name := range data.Names() {
		s := load(t, name)
		rapid.Check(t, func(t *rapid.T) { checkRecord(t, s) })
	}
}

func drawPackage(t *rapid.T, s *model.Scenario) (c model.Configuration) {
	for i := range s.Issues {
		c = c.With(i, rapid.IntRange(0, s.Issues[i].Len()-1).Draw(t, "option"))
	}
	return c
}

func checkRecord(t *rapid.T, s *model.Scenario) {
	basis := model.Basis{Reading: rapid.SampledFrom([]model.Reading{model.Documented, model.Strict}).Draw(t, "reading")}
	e, err := model.Compile(s, basis)
	if err != nil {
		t.Fatal(err)
	}
	from := drawPackage(t, s)
	to := from
	for range rapid.IntRange(0, 3).Draw(t, "changes") {
		i := rapid.IntRange(0, len(s.Issues)-1).Draw(t, "issue")
		to = to.With(i, rapid.IntRange(0, s.Issues[i].Len()-1).Draw(t, "to"))
	}
	before, after := e.Assess(from), e.Assess(to)
	p := New(s, "drawn", from, to)
	for range rapid.IntRange(0, 40).Draw(t, "keys") {
		switch rapid.IntRange(0, 5).Draw(t, "key") {
		case 0:
			p.Mark()
		case 1:
			p.Turn()
		case 2:
			p.Erase()
		case 3:
			p.Type(rapid.IntRange(0, 9).Draw(t, "digit"))
		default:
			p.Go(rapid.IntRange(-2, p.Len()+2).Draw(t, "line"))
		}
	}
	r := p.Reveal(s, basis, &before, &after)
	if err := r.Check(s); err != nil {
		t.Fatal(err)
	}
	blocks, objects := Truth(s, &after)
	checkMarks(t, p.Blocks, r.Blocks, blocks)
	checkMarks(t, p.Objects, r.Objects, objects)
	checkResponsible(t, s, &before, &after)
	text, err := json.Marshal(r)
	if err != nil {
		t.Fatal(err)
	}
	if strings.Contains(string(text), ":null") {
		t.Errorf("a list is null: %s", text)
	}
	var again Record
	if err := json.Unmarshal(text, &again); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(r, again); diff != "" {
		t.Error(diff)
	}
}

func checkMarks(t *rapid.T, asked []Answer, got []Result, holds []bool) {
	said := slices.ContainsFunc(asked, func(a Answer) bool { return a.Yours })
	none := true
	for i, r := range got {
		a, last := asked[i], i == len(asked)-1
		if r.Holds != holds[i] || r.ID != a.ID || r.Hands != a.Hands {
			t.Fatalf("%+v of %+v, which is %v", r, a, holds[i])
		}
		if !last {
			none = none && !r.Holds
		} else if r.Holds != none {
			t.Fatalf("none of them is %v", r.Holds)
		}
		if !said || (last && !a.Yours && !r.Holds) {
			if r.Yours != Unmarked {
				t.Fatalf("%+v though nothing was said", r)
			}
			continue
		}
		if (r.Yours == Right) != (a.Yours == r.Holds) || (r.Yours == Wrong) != (a.Yours && !r.Holds) || (r.Yours == Missed) != (!a.Yours && r.Holds) {
			t.Fatalf("%+v, marked %v", r, a.Yours)
		}
	}
}

// checkResponsible: a rule is named exactly if something holds before or
// after, its role is true, and no weaker kind is named while there is a
// stronger one.
func checkResponsible(t *rapid.T, s *model.Scenario, before, after *model.Assessment) {
	f, role := Responsible(s, before, after)
	was, is := before.Outcome.Findings.Has(f.Rule), after.Outcome.Findings.Has(f.Rule)
	switch {
	case role == NoRole:
		if len(before.Findings)+len(after.Findings) > 0 {
			t.Fatal("something holds and nothing is responsible")
		}
		return
	case (role == Came) != (is && !was), (role == Went) != (was && !is), (role == Stays) != (was && is):
		t.Fatalf("rule %d is %q; it held before: %v, after: %v", f.Rule, role, was, is)
	}
	if f.Severity != model.Blocks && before.Blocks+after.Blocks > 0 {
		t.Fatal("a strain is responsible although something blocks")
	}
	if role == Stays && f.Severity == model.Blocks {
		for r := range s.Rules {
			if before.Outcome.Findings.Has(r) != after.Outcome.Findings.Has(r) && severity(before, after, r) == model.Blocks {
				t.Fatalf("rule %d stays although %d came or went", f.Rule, r)
			}
		}
	}
	for o := range s.Obstacles {
		turned := (before.Statuses[o] == model.Blocked) != (after.Statuses[o] == model.Blocked)
		if turned && role == Stays {
			t.Fatalf("obstacle %d turned and the rule stays", o)
		}
	}
}

func severity(before, after *model.Assessment, rule int) model.Severity {
	for _, f := range slices.Concat(before.Findings, after.Findings) {
		if f.Rule == rule {
			return f.Severity
		}
	}
	return ""
}

// TestHostileRecords changes a sound record in every way that must be noticed.
func TestHostileRecords(t *testing.T) {
	s := load(t, "zaporizhzhia")
	before, after := change(t, s, "reported_plan", "ukraine=share")
	for name, spoil := range map[string]func(*Record){
		"name":     func(r *Record) { r.Name = "a\x1b[2Jb" },
		"code":     func(r *Record) { r.To = "0000-0000" },
		"reading":  func(r *Record) { r.Reading = "loose" },
		"mute":     func(r *Record) { r.Muted = []string{"nothing"} },
		"issue":    func(r *Record) { r.Changes[0].Issue = "x" },
		"option":   func(r *Record) { r.Changes[0].To = "x" },
		"rule":     func(r *Record) { r.Rule = "x" },
		"new":      func(r *Record) { r.New = []string{"x"} },
		"role":     func(r *Record) { r.Role = "came" },
		"no role":  func(r *Record) { r.Role = "" },
		"excluded": func(r *Record) { r.Impossible = []string{"x"} },
		"too few":  func(r *Record) { r.Blocks = r.Blocks[1:] },
		"too many": func(r *Record) { r.Objects = append(r.Objects, Result{}) },
		"party":    func(r *Record) { r.Objects[0].ID = "x" },
		"mark":     func(r *Record) { r.Objects[0].Yours = "x" },
		"hands":    func(r *Record) { r.Objects[0].Hands[1] = 1000 },
		"fewer":    func(r *Record) { r.Objects[0].Hands[0] = -2 },
	} {
		r := begin(s, before, after).Reveal(s, model.Basis{}, before, after)
		if err := r.Check(s); err != nil {
			t.Fatal(err)
		}
		if spoil(&r); r.Check(s) == nil {
			t.Errorf("%s: passes", name)
		}
	}
	var h Hands
	for _, text := range []string{`[1]`, `[1,2,3]`, `7`, `["a",1]`} {
		if json.Unmarshal([]byte(text), &h) == nil {
			t.Errorf("%s is read as hands", text)
		}
	}
}

func TestKept(t *testing.T) {
	if got := Kept([]Record{{Name: "a"}, {Name: "b", LeftOut: true}, {Name: "c"}}); len(got) != 2 || got[1].Name != "c" {
		t.Errorf("kept are %v", got)
	}
	if Kept(nil) == nil {
		t.Error("no list")
	}
}
