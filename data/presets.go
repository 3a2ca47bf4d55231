package data

import (
	"slices"

	"redline/model"
)

// standpoints reads what has been proposed and what parties prefer.
func (r *reader) standpoints(sections map[string]*node) {
	var quo string
	if n := sections["status_quo"]; n != nil {
		r.ref(&quo, &r.presets)(n)
	}
	r.s.StatusQuo = quo
	read(r, sections["presets"], "presets", maxPresets, &r.s.Presets, r.preset)
	r.some(sections["presets"], len(r.s.Presets), "presets")
	r.s.Preferences = map[string][]model.Statement{}
	if n := sections["preferences"]; n != nil {
		r.preferences(n)
	}
	read(r, sections["irreversible"], "irreversible moves", maxMoves, &r.s.Irreversible, r.move)
	r.oneWay(sections["irreversible"])
}

func (r *reader) preset(n *node) model.Preset {
	p := model.Preset{Claims: []string{}, Set: map[string]string{}}
	what := named("preset", n)
	r.fields(n, what,
		need("id", r.id(&p.ID, ids)),
		may("name", r.line(&p.Name)),
		may("origin", r.line(&p.Origin)),
		may("detail", r.prose(&p.Detail)),
		may("claims", r.refs(&p.Claims, &r.claims)),
		may("set", r.settings(&p)),
	)
	p.Name = orElse(p.Name, p.ID)
	if p.ID == r.s.StatusQuo && n.kind == mapping {
		r.wholePreset(n, &p)
	}
	r.label(n, what, p.Name, presetLabel, "id", "name")
	return p
}

// settings reads the options that a preset takes.
func (r *reader) settings(p *model.Preset) func(*node) {
	return func(n *node) {
		for _, e := range r.entries(n, "a mapping of issues to options") {
			r.checkRef(e.key, &r.issues)
			var option string
			r.optionRef(&option, e.key.text)(e.value)
			p.Set[e.key.text] = option
		}
	}
}

// wholePreset sees that the status quo names every issue.
func (r *reader) wholePreset(n *node, p *model.Preset) {
	var missing []string
	for _, id := range r.issues.order {
		if _, ok := p.Set[id]; !ok {
			missing = append(missing, id)
		}
	}
	if len(missing) == 0 {
		return
	}
	at := n
	if set := n.get("set"); set != nil {
		at = set
	}
	r.fail(at.position, "", nil, "%s is the status quo, which names every issue; add %s", named("preset", n), enumerate(missing))
}

// preferences reads, for each party, what it would have.
func (r *reader) preferences(n *node) {
	for _, e := range r.entries(n, "a mapping of parties to lists of statements") {
		r.checkRef(e.key, &r.parties)
		var statements []model.Statement
		read(r, e.value, "statements", maxStatements, &statements, r.statement)
		if e.value.kind == list && len(statements) == 0 {
			r.fail(e.value.position, "", nil, "this list is empty; add a statement, or delete %s", quote(e.key.text))
		}
		r.s.Preferences[e.key.text] = statements
	}
}

func (r *reader) statement(n *node) model.Statement {
	s := model.Statement{Claims: []string{}}
	r.fields(n, "this statement",
		need("name", r.line(&s.Name)),
		need("when", r.condition(&s.When, scope{stances: true, of: "this statement"})),
		may("claims", r.refs(&s.Claims, &r.claims)),
	)
	return s
}

func (r *reader) move(n *node) model.Move {
	var m model.Move
	r.fields(n, "this move",
		need("issue", r.ref(&m.Issue, &r.issues)),
		need("from", func(v *node) { r.optionRef(&m.From, m.Issue)(v) }),
		need("to", func(v *node) { r.optionRef(&m.To, m.Issue)(v) }),
	)
	if to := n.get("to"); m.From != "" && m.From == m.To {
		r.fail(to.position, to.text, nil, "a move goes from one option to another; these are the same")
	}
	return m
}

// oneWay sees that no move is barred by its reverse.
func (r *reader) oneWay(n *node) {
	for i, m := range r.s.Irreversible {
		reverse := model.Move{Issue: m.Issue, From: m.To, To: m.From}
		if m.From != m.To && slices.Contains(r.s.Irreversible[:i], reverse) {
			r.fail(n.items[i].position, "", nil, "the reverse of this move stands above as one that cannot be taken back; delete one of the two")
		}
	}
}
