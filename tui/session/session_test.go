package session

import (
	"maps"
	"slices"
	"testing"

	"redline/data"
	"redline/model"
)

func load(t testing.TB, name string) *model.Scenario {
	t.Helper()
	s, err := data.Load(name)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func begin(t testing.TB, s *model.Scenario) *Session {
	t.Helper()
	se, err := New(s)
	if err != nil {
		t.Fatal(err)
	}
	return se
}

// issue is the number of an issue and of one of its options.
func issue(t testing.TB, s *model.Scenario, setting string) (int, int) {
	t.Helper()
	i, o, err := s.ParseSetting(setting)
	if err != nil {
		t.Fatal(err)
	}
	return i, o
}

func TestNewIsToday(t *testing.T) {
	s := load(t, "zaporizhzhia")
	se := begin(t, s)
	if se.Configuration() != s.Today() || se.State().Loaded.Name != "today" || se.State().Changes() != 0 {
		t.Errorf("it starts at %+v", se.State().Loaded.Name)
	}
	if _, ok := se.Difference(); ok {
		t.Error("there is a difference before the first step")
	}
	if _, _, ok := se.Previous(); ok || se.Undo() || se.Redo() {
		t.Error("there is something before the first step")
	}
	if _, err := New(&model.Scenario{Rules: []model.Rule{{ID: "r", Obstacle: "none"}}}); err == nil {
		t.Error("a scenario that does not compile has a session")
	}
}

// TestSteps follows one history by hand.
func TestSteps(t *testing.T) {
	s := load(t, "zaporizhzhia")
	se := begin(t, s)
	i, o := issue(t, s, "ukraine=share")
	before := s.Today().Option(i)
	if se.Choose(i, before) || len(se.Past()) != 0 {
		t.Error("choosing what is chosen is a step")
	}
	if !se.Choose(i, o) || se.Configuration().Option(i) != o || !se.State().Changed(i) || se.State().Changes() != 1 {
		t.Error("the choice was not made")
	}
	if d, ok := se.Difference(); !ok || !slices.Equal(d.Issues, []int{i}) {
		t.Errorf("the difference is in %v", d.Issues)
	}
	if !se.Undo() || se.State().Changed(i) || len(se.Future()) != 1 {
		t.Error("undo did not take it back")
	}
	if d, _ := se.Difference(); d.Before.Configuration.Option(i) != o {
		t.Error("after undo the difference is not that of undoing")
	}
	if !se.Redo() || !se.State().Changed(i) || len(se.Future()) != 0 {
		t.Error("redo did not make it again")
	}
	loaded := se.State().Loaded.Configuration.Option(i)
	if !se.Choose(i, loaded) || se.State().Changed(i) || se.Choose(i, loaded) {
		t.Error("choosing the loaded option is not one step back to it")
	}
	if !se.LoadPreset(1) || se.LoadPreset(1) || se.State().Changes() != 0 || se.State().Loaded.Name != s.Presets[1].Name {
		t.Error("loading a preset is not one step")
	}
	if se.Redo() {
		t.Error("a step leaves a future")
	}
	if got := len(se.Past()); got != 3 {
		t.Errorf("there are %d steps back", got)
	}
}

// TestHolds sees that holds are steps of their own that change no package.
func TestHolds(t *testing.T) {
	se := begin(t, load(t, "zaporizhzhia"))
	before := se.Configuration()
	for _, i := range []int{0, 63, 5} {
		se.ToggleHold(i)
		if !se.Held(i) || se.Configuration() != before {
			t.Errorf("issue %d is not held", i)
		}
	}
	se.ToggleHold(63)
	if se.Held(63) || !se.Held(0) || !se.Held(5) {
		t.Error("releasing one releases others")
	}
	if d, ok := se.Difference(); !ok || len(d.New)+len(d.Gone)+len(d.Issues) != 0 {
		t.Error("a hold changed findings")
	}
	for se.Undo() {
	}
	if se.State().Held != 0 {
		t.Error("undo leaves holds")
	}
}

// TestBasis sees what readings, mutes and assumptions do to the assessment.
func TestBasis(t *testing.T) {
	s := load(t, "zaporizhzhia")
	se := begin(t, s)
	documented := *se.Assessment()
	se.SwitchReading()
	if a := se.Assessment(); a.Outcome.Findings != documented.Outcome.Findings || a.Blocks <= documented.Blocks {
		t.Errorf("the strict reading has %d blocks, the documented one %d", a.Blocks, documented.Blocks)
	}
	if d, _ := se.Difference(); len(d.New)+len(d.Gone) != 0 || d.Before.Blocks != documented.Blocks {
		t.Error("the reading brings or takes findings")
	}
	se.SwitchReading()
	if err := se.Toggle("security"); err != nil {
		t.Fatal(err)
	}
	o, _ := s.Obstacle("security")
	if se.Assessment().Statuses[o] != model.Clear || documented.Statuses[o] != model.Blocked {
		t.Error("muting an obstacle leaves it blocked")
	}
	d, _ := se.Difference()
	for _, f := range d.Gone {
		if f.Obstacle != o {
			t.Errorf("rule %d went with another obstacle", f.Rule)
		}
	}
	if err := se.Toggle("nonsense"); err == nil || len(se.State().Muted) != 1 || len(se.Past()) != 3 {
		t.Errorf("an unknown rule: %v, %v muted", err, se.State().Muted)
	}
	if err := se.Toggle("security"); err != nil || len(se.State().Muted) != 0 {
		t.Error("the mute was not taken back")
	}
	next := se.State()
	next.Assume = map[string]float64{"price_usd": 60000}
	if _, err := se.Do(next); err != nil || se.Engine().Basis().Assume["price_usd"] != 60000 {
		t.Errorf("the assumption: %v", err)
	}
	next.Assume = map[string]float64{"nonsense": 1}
	if changed, err := se.Do(next); err == nil || changed || se.State().Assume["price_usd"] != 60000 {
		t.Errorf("an unknown assumption: %v", err)
	}
}

// TestMutesDoNotShare sees that states of the past keep their own mutes.
func TestMutesDoNotShare(t *testing.T) {
	s := load(t, "zaporizhzhia")
	se := begin(t, s)
	ids := []string{s.Rules[0].ID, s.Rules[1].ID, s.Rules[2].ID, s.Rules[0].ID, s.Rules[3].ID}
	for _, id := range ids {
		if err := se.Toggle(id); err != nil {
			t.Fatal(err)
		}
	}
	want := [][]string{nil, {ids[0]}, {ids[0], ids[1]}, {ids[0], ids[1], ids[2]}, {ids[1], ids[2]}}
	for k, st := range se.Past() {
		if !slices.Equal(st.Muted, want[k]) {
			t.Errorf("step %d muted %v, not %v", k, st.Muted, want[k])
		}
	}
}

func TestSame(t *testing.T) {
	s := load(t, "zaporizhzhia")
	base := State{Configuration: s.Today(), Loaded: Loaded{"a", s.Today()}, Muted: []string{"x"}, Assume: map[string]float64{"k": 1}}
	copied := base
	copied.Muted, copied.Assume = slices.Clone(base.Muted), maps.Clone(base.Assume)
	if !base.Same(copied) || !(State{}).Same(State{Muted: []string{}, Assume: map[string]float64{}}) {
		t.Error("equal states differ")
	}
	for name, change := range map[string]func(*State){
		"option":     func(st *State) { st.Configuration = st.Configuration.With(3, 2) },
		"name":       func(st *State) { st.Loaded.Name = "b" },
		"loaded":     func(st *State) { st.Loaded.Configuration = st.Loaded.Configuration.With(1, 1) },
		"reading":    func(st *State) { st.Reading = model.Strict },
		"mutes":      func(st *State) { st.Muted = []string{"x", "y"} },
		"holds":      func(st *State) { st.Held = 4 },
		"value":      func(st *State) { st.Assume = map[string]float64{"k": 2} },
		"assumption": func(st *State) { st.Assume = map[string]float64{"l": 1} },
		"none":       func(st *State) { st.Assume = nil },
	} {
		changed := copied
		change(&changed)
		if base.Same(changed) || changed.Same(base) {
			t.Errorf("states that differ in %s are the same", name)
		}
	}
}

// TestPastIsBounded goes on for longer than is kept.
func TestPastIsBounded(t *testing.T) {
	se := begin(t, load(t, "elmira"))
	for range maxPast + 20 {
		se.ToggleHold(0)
	}
	if got := len(se.Past()); got != maxPast {
		t.Errorf("%d steps are kept", got)
	}
}

// TestRestore takes a history over, and refuses one that cannot be used.
func TestRestore(t *testing.T) {
	s := load(t, "zaporizhzhia")
	old := begin(t, s)
	old.LoadPreset(2)
	old.SwitchReading()
	if err := old.Toggle("security"); err != nil {
		t.Fatal(err)
	}
	old.Undo()
	se := begin(t, s)
	if err := se.Restore(old.State(), old.Past(), old.Future()); err != nil {
		t.Fatal(err)
	}
	if !se.State().Same(old.State()) || se.Assessment().Outcome != old.Assessment().Outcome {
		t.Error("another state was restored")
	}
	if _, ok := se.Difference(); ok {
		t.Error("a restored session has a last step")
	}
	if !se.Redo() || !slices.Equal(se.State().Muted, []string{"security"}) || !se.Undo() || !se.Undo() || !se.Undo() || se.Undo() {
		t.Error("the history was not restored")
	}
	bad := State{Configuration: s.Today(), Muted: []string{"nonsense"}}
	wrong := State{Configuration: s.Today(), Assume: map[string]float64{"nonsense": 1}}
	for name, restore := range map[string]func(*Session) error{
		"now":    func(se *Session) error { return se.Restore(bad, nil, nil) },
		"past":   func(se *Session) error { return se.Restore(old.State(), []State{bad}, nil) },
		"future": func(se *Session) error { return se.Restore(old.State(), nil, []State{wrong}) },
	} {
		se := begin(t, s)
		se.LoadPreset(1)
		before := se.State()
		if restore(se) == nil || !se.State().Same(before) || len(se.Past()) != 1 {
			t.Errorf("a bad %s was restored", name)
		}
	}
}

// TestStepNumbers tells states from each other by their steps: new ones with each
// step, the same ones again with undo and redo, also after a restart.
func TestStepNumbers(t *testing.T) {
	se := begin(t, load(t, "zaporizhzhia"))
	seen := []uint64{se.State().Step()}
	for range 3 {
		se.SwitchReading()
		seen = append(seen, se.State().Step())
	}
	if slices.Sort(seen); len(slices.Compact(seen)) != 4 || se.Taken() != 3 {
		t.Errorf("steps %v, %d taken", seen, se.Taken())
	}
	last := se.State().Step()
	se.Undo()
	if se.State().Step() == last || se.Taken() != 3 {
		t.Error("undo does not go back")
	}
	if se.Redo(); se.State().Step() != last {
		t.Error("redo leads to another step")
	}
	se.Undo()
	if err := se.Restore(se.State(), se.Past(), se.Future()); err != nil {
		t.Fatal(err)
	}
	steps := map[uint64]bool{se.State().Step(): true}
	for se.Undo() {
		steps[se.State().Step()] = true
	}
	for se.Redo() {
		steps[se.State().Step()] = true
	}
	if len(steps) != 4 {
		t.Errorf("after a restart the steps are %v", steps)
	}
}
