package compare_test

import (
	"fmt"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"redline/data"
	"redline/model"
	"redline/model/compare"
)

func load(t testing.TB, name string) *model.Scenario {
	t.Helper()
	s, err := data.Load(name)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func compile(t testing.TB, s *model.Scenario, b model.Basis) *model.Engine {
	t.Helper()
	e, err := model.Compile(s, b)
	if err != nil {
		t.Fatal(err)
	}
	return e
}

func presets(t testing.TB, s *model.Scenario, e *model.Engine, ids ...string) *compare.Table {
	t.Helper()
	var list []compare.Package
	for _, id := range ids {
		p, ok := s.Preset(id)
		if !ok {
			t.Fatal("no preset", id)
		}
		list = append(list, compare.Package{Name: s.Presets[p].Name, Engine: e, Configuration: s.PresetConfiguration(p)})
	}
	return compare.Of(list...)
}

// TestPlanAgainstToday compares the status quo with the reported plan.
func TestPlanAgainstToday(t *testing.T) {
	s := load(t, "zaporizhzhia")
	table := presets(t, s, compile(t, s, model.Basis{}), "today", "reported_plan")
	var differ []string
	for _, i := range table.Differ {
		differ = append(differ, s.Issues[i].ID)
	}
	if got := fmt.Sprint(differ); got != "[russia us control operator]" {
		t.Errorf("these differ: %s", got)
	}
	if len(table.Same) != len(s.Issues)-len(differ) {
		t.Errorf("%d are the same", len(table.Same))
	}
	for _, g := range table.Groups() {
		if g.In != 1 && g.In != 2 {
			t.Errorf("a group of two columns is in %b", g.In)
		}
	}
	if table.Basis.Differs() {
		t.Error("both are read alike")
	}
}

// TestBasis compares one package with itself on other ground: nothing of that
// is a choice.
func TestBasis(t *testing.T) {
	s := load(t, "zaporizhzhia")
	today := s.Today()
	table := compare.Of(
		compare.Package{Engine: compile(t, s, model.Basis{}), Configuration: today},
		compare.Package{Engine: compile(t, s, model.Basis{Reading: model.Strict}), Configuration: today},
		compare.Package{Engine: compile(t, s, model.Basis{Muted: []string{"security"}, Assume: map[string]float64{"price_usd": 1}}), Configuration: today},
	)
	if len(table.Differ) != 0 || len(table.Same) != len(s.Issues) {
		t.Errorf("%v differ", table.Differ)
	}
	b := &table.Basis
	if !slices.Equal(b.Readings, []model.Reading{model.Documented, model.Strict, model.Documented}) {
		t.Errorf("readings %v", b.Readings)
	}
	if len(b.Muted) != 1 || b.Muted[0] != (compare.Muted{ID: "security", In: 4}) {
		t.Errorf("muted %v", b.Muted)
	}
	if len(b.Assumptions) != 1 || b.Assumptions[0].ID != "price_usd" || b.Assumptions[0].Values[2] != 1 || b.Assumptions[0].Own != 4 {
		t.Errorf("assumptions %v", b.Assumptions)
	}
	for _, f := range table.Findings {
		if f.In.Has(1) && f.SeverityIn(1) == model.Strains && s.Obstacles[f.Obstacle].Major {
			t.Errorf("%s strains under the strict reading", s.Rules[f.Rule].ID)
		}
		if f.In.Has(2) && s.Obstacles[f.Obstacle].ID == "security" {
			t.Errorf("%s is muted and found", s.Rules[f.Rule].ID)
		}
	}
}

// TestAssumptionsOfTwo: what two packages assume otherwise is listed, whichever of
// them changes it; what both change alike is not.
func TestAssumptionsOfTwo(t *testing.T) {
	s := load(t, "zaporizhzhia")
	low, high := map[string]float64{"price_usd": 60000}, map[string]float64{"price_usd": 70000}
	for _, tt := range []struct {
		a, b map[string]float64
		want string
	}{
		{nil, low, "[60000 2]"}, {low, nil, "[87500 1]"}, {low, high, "[70000 3]"}, {low, low, "[]"}, {nil, nil, "[]"},
	} {
		table := compare.Of(
			compare.Package{Engine: compile(t, s, model.Basis{Assume: tt.a}), Configuration: s.Today()},
			compare.Package{Engine: compile(t, s, model.Basis{Assume: tt.b}), Configuration: s.Today()},
		)
		got := []any{}
		for _, a := range table.Basis.Assumptions {
			got = append(got, a.Values[1], int(a.Own))
		}
		if fmt.Sprint(got) != tt.want {
			t.Errorf("%v and %v: %v, want %s", tt.a, tt.b, got, tt.want)
		}
	}
}

// TestMutedWithItsObstacle: a rule is muted where its whole obstacle is, so that
// it is never said to count there.
func TestMutedWithItsObstacle(t *testing.T) {
	s := load(t, "zaporizhzhia")
	rule := s.Rules[slices.IndexFunc(s.Rules, func(r model.Rule) bool { return r.Obstacle == "security" })].ID
	for _, tt := range []struct {
		mutes [][]string
		want  string
	}{
		{[][]string{{"security"}, {rule}}, "[{security 1}]"},
		{[][]string{{"security"}, {rule}, nil}, "[{security 1} {" + rule + " 3}]"},
		{[][]string{{"security"}, {"security", rule}}, "[]"},
		{[][]string{nil, {rule}}, "[{" + rule + " 2}]"},
	} {
		var list []compare.Package
		for _, muted := range tt.mutes {
			list = append(list, compare.Package{Engine: compile(t, s, model.Basis{Muted: muted}), Configuration: s.Today()})
		}
		if got := fmt.Sprint(compare.Of(list...).Basis.Muted); got != tt.want {
			t.Errorf("%v: %s, want %s", tt.mutes, got, tt.want)
		}
	}
}

// TestRoutes compares lengths of routes that are known, unknown and none.
func TestRoutes(t *testing.T) {
	s := load(t, "elmira")
	e := compile(t, s, model.Basis{})
	of := func(routes []int) compare.Package {
		return compare.Package{Engine: e, Configuration: s.Today(), Routes: routes}
	}
	table := compare.Of(of([]int{4, 6}), of([]int{4, 6}), of([]int{4}), of([]int{}), of(nil))
	for k, want := range []bool{true, true, false, false, false} {
		if table.SameRoutes(k) != want {
			t.Errorf("column %d: %v", k, !want)
		}
	}
	if compare.Of(of([]int{}), of(nil)).SameRoutes(1) {
		t.Error("no route is the same as not known")
	}
}

// draw is random packages, each on a basis of its own.
func draw(t *rapid.T, s *model.Scenario) []compare.Package {
	list := make([]compare.Package, rapid.IntRange(1, 5).Draw(t, "columns"))
	for k := range list {
		b := model.Basis{Reading: model.Reading(rapid.IntRange(0, 1).Draw(t, "reading"))}
		for range rapid.IntRange(0, 2).Draw(t, "mutes") {
			b.Muted = append(b.Muted, s.Rules[rapid.IntRange(0, len(s.Rules)-1).Draw(t, "rule")].ID)
		}
		if s.Mining != nil && rapid.Bool().Draw(t, "assumes") {
			a := s.Mining.Assumptions[rapid.IntRange(0, len(s.Mining.Assumptions)-1).Draw(t, "assumption")]
			b.Assume = map[string]float64{a.ID: a.High}
		}
		e, err := model.Compile(s, b)
		if err != nil {
			t.Fatal(err)
		}
		var c model.Configuration
		if k > 0 {
			c = list[0].Configuration
		}
		for i := range s.Issues {
			if k == 0 || rapid.IntRange(0, 3).Draw(t, "change") == 0 {
				c = c.With(i, rapid.IntRange(0, s.Issues[i].Len()-1).Draw(t, "option"))
			}
		}
		list[k] = compare.Package{Engine: e, Configuration: c}
	}
	return list
}

// TestColumns compares random packages: each column is what the model says of
// it alone, "same" is told exactly of what equals the first, and every finding
// stands in exactly the columns that have it.
func TestColumns(t *testing.T) {
	for _, name := range []string{"zaporizhzhia", "elmira"} {
		s := load(t, name)
		rapid.Check(t, func(t *rapid.T) {
			list := draw(t, s)
			table := compare.Of(list...)
			for k, p := range list {
				alone := p.Engine.Assess(p.Configuration)
				column := &table.Columns[k].Assessment
				if column.Outcome != alone.Outcome || len(column.Findings) != len(alone.Findings) {
					t.Fatalf("column %d is %+v, alone %+v", k, column.Outcome, alone.Outcome)
				}
				checkSame(t, s, table, k)
				checkFindings(t, table, k, &alone)
			}
			checkPartition(t, table)
		})
	}
}

func checkSame(t *rapid.T, s *model.Scenario, table *compare.Table, k int) {
	a, b := &table.Columns[0], &table.Columns[k]
	for i := range s.Issues {
		equal := s.Issues[i].OptionID(a.Configuration.Option(i)) == s.Issues[i].OptionID(b.Configuration.Option(i))
		if table.SameOption(k, i) != equal {
			t.Fatalf("issue %d of column %d", i, k)
		}
		if !equal && !slices.Contains(table.Differ, i) {
			t.Fatalf("issue %d differs and is not listed", i)
		}
	}
	for o := range s.Obstacles {
		if table.SameStatus(k, o) != (decides(&a.Assessment, o) == decides(&b.Assessment, o)) {
			t.Fatalf("obstacle %d of column %d", o, k)
		}
	}
	for p := range s.Parties {
		if table.SameStance(k, p) != (a.Assessment.Stances[p] == b.Assessment.Stances[p]) {
			t.Fatalf("party %d of column %d", p, k)
		}
	}
	for i := range table.Measures {
		m := &table.Measures[i]
		x, known := a.Engine.Scenario().MeasureRange(m.Measure, a.Configuration)
		y, alsoKnown := b.Engine.Scenario().MeasureRange(m.Measure, b.Configuration)
		if m.Same(k) != (known == alsoKnown && (!known || x == y)) || m.Known.Has(k) != alsoKnown {
			t.Fatalf("measure %d of column %d", i, k)
		}
	}
}

// decides writes out what an obstacle comes to and why.
func decides(a *model.Assessment, o int) string {
	said := a.Statuses[o].String()
	for _, f := range a.Findings {
		if f.Obstacle == o && (a.Statuses[o] != model.Blocked || f.Severity == model.Blocks) {
			said += fmt.Sprint(" ", f.Rule)
		}
	}
	return said
}

func checkFindings(t *rapid.T, table *compare.Table, k int, alone *model.Assessment) {
	n := 0
	for _, f := range table.Findings {
		if f.In.Has(k) != alone.Outcome.Findings.Has(f.Rule) {
			t.Fatalf("finding %d of column %d", f.Rule, k)
		}
		if f.In.Has(k) {
			n++
		}
		if f.Blocking&^f.In != 0 {
			t.Fatalf("finding %d blocks where it does not hold", f.Rule)
		}
	}
	if n != len(alone.Findings) {
		t.Fatalf("column %d has %d of %d findings", k, n, len(alone.Findings))
	}
	for _, f := range alone.Findings {
		i := slices.IndexFunc(table.Findings, func(g compare.Finding) bool { return g.Rule == f.Rule })
		if table.Findings[i].SeverityIn(k) != f.Severity {
			t.Fatalf("severity of %d in column %d", f.Rule, k)
		}
	}
}

// checkPartition sees that every finding stands in exactly one group or is
// common to all, and that new and gone make up what differs.
func checkPartition(t *rapid.T, table *compare.Table) {
	seen := map[int]int{}
	for _, g := range table.Groups() {
		if g.In == 0 || g.In.Len() == len(table.Columns) {
			t.Fatalf("a group in %b", g.In)
		}
		for _, f := range g.Findings {
			if seen[f.Rule]++; f.In != g.In {
				t.Fatalf("finding %d in the wrong group", f.Rule)
			}
		}
	}
	for _, f := range table.Common() {
		seen[f.Rule]++
	}
	if len(seen) != len(table.Findings) {
		t.Fatalf("%d of %d findings are in groups", len(seen), len(table.Findings))
	}
	for r, n := range seen {
		if n != 1 {
			t.Fatalf("finding %d is in %d groups", r, n)
		}
	}
	for k := range table.Columns {
		holds := &table.Columns[k].Assessment.Outcome.Findings
		for _, f := range table.Findings {
			if f.In.Has(k) != holds.Has(f.Rule) {
				t.Fatalf("finding %d: in column %d, and the table says not, or the reverse", f.Rule, k)
			}
		}
	}
}
