package tui

import (
	"fmt"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"redline/model"
	"redline/tui/session"
)

// standoff is a scenario made for Deadlock: parties with so many positions of so
// many options, and so many wishes each; the last party may have none.
type standoff struct {
	name                                string
	parties, positions, options, wishes int
	silent                              bool // the last party's wishes are not known
	wide                                bool // names are long, and some of wide characters
}

var standoffs = []standoff{
	{"one-party", 1, 1, 3, 2, false, false},
	{"two-parties", 2, 1, 2, 3, false, false},
	{"two-parties-many-positions", 2, 3, 2, 4, false, true},
	{"five-parties", 5, 1, 2, 3, true, false},
	{"hundreds", 3, 1, 6, 3, false, false},
	{"long-lists", 2, 1, 20, 3, true, true},
	{"many-wishes", 2, 1, 3, 7, false, false},
	{"no-positions", 2, 0, 0, 2, false, false},
	{"no-preferences", 3, 1, 3, 0, false, false},
}

func (so *standoff) scenario() *model.Scenario {
	s := &model.Scenario{ID: so.name, Title: so.name, StatusQuo: "p", Obstacles: []model.Obstacle{{ID: "wall", Name: "Wall", Major: true}}}
	named := func(what string, n int) string {
		if so.wide {
			return fmt.Sprintf("%s 漢字 %d of a name that goes on for longer than any column has room", what, n)
		}
		return fmt.Sprintf("%s %d", what, n)
	}
	preset := model.Preset{ID: "p", Name: "quo", Set: map[string]string{}}
	add := func(is model.Issue) {
		preset.Set[is.ID] = is.Options[0].ID
		s.Issues = append(s.Issues, is)
	}
	for p := range so.parties {
		party := model.Party{ID: fmt.Sprintf("party%d", p), Name: named("Party", p), Short: fmt.Sprintf("P%d", p)}
		s.Parties = append(s.Parties, party)
		for k := range so.positions {
			is := model.Issue{ID: fmt.Sprintf("i%d-%d", p, k), Name: named("issue", 10*p+k), Kind: model.Position, Party: party.ID}
			for o := range so.options {
				is.Options = append(is.Options, model.Option{ID: fmt.Sprintf("o%d", o), Name: named("option", o)})
			}
			add(is)
		}
	}
	add(model.Issue{ID: "term", Name: "Term", Kind: model.Term, Options: []model.Option{{ID: "open", Name: "open"}, {ID: "set", Name: "set"}}})
	s.Rules = []model.Rule{{
		ID: "r", Obstacle: "wall", Modality: model.Must, Severity: model.Blocks, Title: "Open", Reason: "It is open.", Objects: []string{"party0"},
		When: model.Condition{Tests: []model.Test{{Subject: "term", Options: []string{"open"}}}},
	}}
	s.Presets = []model.Preset{preset}
	so.want(s, named)
	return s
}

// want gives the parties wishes about their own positions and the others'.
func (so *standoff) want(s *model.Scenario, named func(string, int) string) {
	if so.wishes == 0 {
		return
	}
	s.Preferences = map[string][]model.Statement{}
	for p := range s.Parties {
		if so.silent && p == len(s.Parties)-1 {
			continue
		}
		for k := range so.wishes {
			is := &s.Issues[(p*so.wishes+k*5)%len(s.Issues)]
			s.Preferences[s.Parties[p].ID] = append(s.Preferences[s.Parties[p].ID], model.Statement{
				Name: named("wish", k),
				When: model.Condition{Tests: []model.Test{{Subject: is.ID, Options: []string{is.Options[(p+k)%len(is.Options)].ID}, Not: k%2 == 1}}},
			})
		}
	}
}

// deadlockSizes are windows of all arrangements.
var deadlockSizes = [][2]int{{60, 16}, {60, 24}, {79, 23}, {80, 24}, {100, 30}, {120, 40}, {160, 45}, {200, 60}}

// deadlockKeys are what is pressed in Deadlock.
var deadlockKeys = []string{
	"up", "down", "left", "right", "enter", "space", "backspace", "pgdown", "pgdown", "pgup", "home", "end", "space", "down", "up",
	"u", "U", "T", "esc", "d", "i", "tab", "R", "w", "o", ",", "0", "z",
}

// TestDeadlockShapes presses keys in Deadlock of all kinds of scenarios in
// windows of all sizes. Every frame is sound, wishes are always an order of
// some of the party's own, a statement that is carried is no step, and undoing
// everything leads to the start.
func TestDeadlockShapes(t *testing.T) {
	t.Parallel()
	for k := range standoffs {
		s := standoffs[k].scenario()
		t.Run(standoffs[k].name, rapid.MakeCheck(func(rt *rapid.T) {
			size := rapid.SampledFrom(deadlockSizes).Draw(rt, "size")
			d := exploreOf(t, s, size[0], size[1])
			d.press("d")
			sound(rt, d.x)
			for _, key := range rapid.SliceOfN(rapid.SampledFrom(deadlockKeys), 0, 30).Draw(rt, "keys") {
				steps, carrying := len(d.x.session.Past()), d.x.carrying() != nil
				d.press(key)
				sound(rt, d.x)
				if carrying && d.x.carrying() != nil && len(d.x.session.Past()) != steps {
					rt.Fatalf("%s is a step while a wish is carried", key)
				}
				permuted(rt, d)
			}
			undoAll(rt, d)
			if d.x.session.State().Wishes != nil {
				rt.Errorf("undoing everything leads to %v", d.x.session.State().Wishes)
			}
		}))
	}
}

// permuted sees that each list of wishes is an order of some of the party's.
func permuted(t *rapid.T, d *driver) {
	s := d.x.session.Scenario()
	for _, st := range []session.State{d.x.session.State(), d.x.scene.state} {
		for party, order := range st.Wishes {
			sorted := slices.Clone(order)
			slices.Sort(sorted)
			if len(slices.Compact(sorted)) != len(order) || len(order) > 0 && (sorted[0] < 0 || sorted[len(sorted)-1] >= len(s.Preferences[party])) {
				t.Fatalf("the wishes of %s are %v of %d", party, order, len(s.Preferences[party]))
			}
		}
	}
}

// TestDeadlockEveryWish reaches and leaves out every wish of every scenario, at
// the smallest size: pgdn leads to the list, and ↓ through it.
func TestDeadlockEveryWish(t *testing.T) {
	for k := range standoffs {
		so := &standoffs[k]
		d := exploreOf(t, so.scenario(), 60, 16)
		d.press("d")
		p := d.x.views[deadlockView].(*deadlockPanel)
		if so.wishes == 0 || so.positions == 0 {
			d.sees("►") // it says why nothing can be told
			continue
		}
		for range 60 {
			if d.press("pgdown"); p.wishes.on {
				break
			}
		}
		want := so.wishes * so.parties
		if so.silent {
			want -= so.wishes
		}
		seen := map[wishItem]bool{}
		for range p.wishes.items {
			seen[p.wishes.mark] = true
			d.press("down")
		}
		for item := range seen {
			if p.wishes.mark = item; item.statement >= 0 {
				d.press("f1", "left") // an unbound key: the next frame
				d.sees("►")
			}
		}
		if got := len(d.x.session.Past()); got != want {
			t.Errorf("%s: %d of %d wishes are left out", so.name, got, want)
		}
		d.press("home", "backspace")
		if d.x.session.State().Wishes != nil {
			t.Errorf("%s: not as given", so.name)
		}
	}
}
