package tui

import (
	"maps"
	"slices"

	tea "charm.land/bubbletea/v2"

	"redline/model"
	"redline/model/compare"
	"redline/model/space"
	"redline/tui/drafts"
	"redline/tui/text"
	"redline/tui/words"
)

// comparing is what Compare sets side by side. Nil picks are the usual ones:
// the status quo, the preset that was loaded, the package at hand.
type comparing struct {
	picks    []pick
	withHand bool // the package at hand is a column too, where there is room

	engines map[string]*model.Engine // of drafts that are read in their own way
	spaces  map[*model.Engine]*spaceOf
}

// spaceOf is the whole space of an engine that is not the session's.
type spaceOf struct {
	space *space.Space
	ready bool
}

// pick is one package picked to compare. Picks are the same where their names
// and kinds are.
type pick struct {
	kind   pickKind
	name   string // of a preset its id, else as shown
	preset int
	c      model.Configuration
	draft  *drafts.Draft
}

type pickKind int

const (
	pickHand pickKind = iota
	pickPreset
	pickDraft
	pickCode
)

func (p pick) same(q pick) bool { return p.kind == q.kind && p.name == q.name }

func presetPick(s *model.Scenario, p int) pick {
	return pick{kind: pickPreset, name: s.Presets[p].ID, preset: p, c: s.PresetConfiguration(p)}
}

func draftPick(d *drafts.Draft) pick {
	return pick{kind: pickDraft, name: d.Name, c: d.Configuration, draft: d}
}

func codePick(s *model.Scenario, c model.Configuration) pick {
	return pick{kind: pickCode, name: s.Encode(c), c: c}
}

// contender is a column of Compare.
type contender struct {
	pick
	title  string
	engine *model.Engine
	wishes map[string][]int // as session.State has them
	hand   bool             // it is the package at hand
}

// contenders are the columns, from one to four. The package at hand is no
// column of its own where another is just the same.
func (sc *scene) contenders() []contender {
	picks := sc.comparing.picks
	if picks == nil {
		picks = sc.usualPicks()
	}
	var list []contender
	found := false
	for _, p := range picks {
		c := contender{pick: p, title: sc.pickTitle(p), engine: sc.engineOf(p), wishes: sc.wishesOf(p)}
		c.hand = c.c == sc.state.Configuration && c.engine == sc.engine && sameOrders(c.wishes, sc.state.Wishes)
		found = found || c.hand
		list = append(list, c)
	}
	if !found && (sc.comparing.withHand || sc.comparing.picks == nil) && len(list) < compare.Most {
		list = append(list, contender{pick: pick{kind: pickHand, c: sc.state.Configuration}, title: sc.handTitle(), engine: sc.engine, wishes: sc.state.Wishes, hand: true})
	}
	return list
}

// manyCompared tells whether Compare shows more packages than have room beside
// CHOOSE.
func (x *Explorer) manyCompared() bool {
	return x.view == compareView && x.scene != nil && len(x.scene.contenders()) > 2
}

// usualPicks is what is compared while nothing was picked. Where the package
// at hand is the status quo itself, the first preset stands beside it.
func (sc *scene) usualPicks() []pick {
	order := presetOrder(sc.s)
	if len(order) == 0 {
		return nil
	}
	picks := []pick{presetPick(sc.s, order[0])}
	for _, p := range order[1:] {
		if pr := presetPick(sc.s, p); pr.c == sc.state.Loaded.Configuration && pr.c != picks[0].c {
			return append(picks, pr)
		}
	}
	if picks[0].c == sc.state.Configuration && len(order) > 1 {
		picks = append(picks, presetPick(sc.s, order[1]))
	}
	return picks
}

func (sc *scene) pickTitle(p pick) string {
	switch p.kind {
	case pickPreset:
		return sc.s.Presets[p.preset].Name
	case pickCode:
		return "code " + p.name
	}
	return p.name
}

// handTitle names the package at hand, as the title of CHOOSE does.
func (sc *scene) handTitle() string {
	return words.PackageName(&sc.state)
}

// engineOf reads a draft as it was kept, everything else as it is read now.
func (sc *scene) engineOf(p pick) *model.Engine {
	if p.draft == nil || sameBasis(p.draft.Basis, sc.engine.Basis()) {
		return sc.engine
	}
	key := p.draft.Basis.Reading.String() + "\x00" + text.Words(p.draft.Basis.Muted...) + "\x00" + drafts.Numbers(p.draft.Basis.Assume)
	c := sc.comparing
	if e, ok := c.engines[key]; ok {
		return e
	}
	e, err := model.Compile(sc.s, p.draft.Basis)
	if err != nil {
		return sc.engine // the draft was read, so its basis compiles
	}
	if c.engines == nil {
		c.engines = map[string]*model.Engine{}
	}
	c.engines[key] = e
	return e
}

func sameBasis(a, b model.Basis) bool {
	sorted := func(ids []string) []string { return slices.Sorted(slices.Values(ids)) }
	return a.Reading == b.Reading && slices.Equal(sorted(a.Muted), sorted(b.Muted)) && maps.Equal(a.Assume, b.Assume)
}

// comparedMsg tells that the space of a draft's engine is ready.
type comparedMsg struct {
	engine *model.Engine
	err    error
}

// surveyCompared begins the spaces of the engines of drafts that are compared.
func (x *Explorer) surveyCompared() tea.Cmd {
	if x.view != compareView {
		return nil
	}
	var cmds []tea.Cmd
	sc := x.newScene()
	for _, c := range sc.contenders() {
		if c.engine == sc.engine || x.comparing.spaces[c.engine] != nil {
			continue
		}
		if x.comparing.spaces == nil {
			x.comparing.spaces = map[*model.Engine]*spaceOf{}
		}
		sp := space.New(c.engine, 0)
		x.comparing.spaces[c.engine] = &spaceOf{space: sp}
		cmds = append(cmds, beside(func() tea.Msg {
			_, err := sp.Nodes(space.Unblocked)
			return comparedMsg{c.engine, err}
		}))
	}
	return tea.Batch(cmds...)
}

func (x *Explorer) compared(msg comparedMsg) {
	if sp := x.comparing.spaces[msg.engine]; sp != nil {
		sp.ready = msg.err == nil
	}
}

// routeLengths are the lengths of the routes of a column to an unblocked
// package, what is held kept; nil where they are not known.
func (sc *scene) routeLengths(c *contender) []int {
	sp := sc.comparing.spaces[c.engine]
	if c.engine == sc.engine {
		sp = &spaceOf{sc.whole.space, sc.whole.ready}
	}
	if sp == nil || !sp.ready {
		return nil
	}
	found := sc.routing.of(routesAsked{sp.space, c.c, sc.state.Held, space.Unblocked, false})
	if found == nil || found.err != nil {
		return nil
	}
	return found.Lengths()
}

// table compares the columns.
func (sc *scene) table() ([]contender, *compare.Table) {
	list := sc.contenders()
	packages := make([]compare.Package, len(list))
	for k := range list {
		packages[k] = compare.Package{Name: list[k].title, Engine: list[k].engine, Configuration: list[k].c, Routes: sc.routeLengths(&list[k])}
	}
	return list, compare.Of(packages...)
}
