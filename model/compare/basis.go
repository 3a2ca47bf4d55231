package compare

import (
	"maps"
	"slices"

	"redline/model"
	"redline/model/mining"
)

// Basis is what differs between the columns and is no choice: how they are
// read, what they leave out, what they assume.
type Basis struct {
	Readings    []model.Reading // per column; nil where all are the same
	Muted       []Muted         // that not all columns mute, in scenario order
	Assumptions []Assumption    // that are not the same in all columns, in file order
}

// Differs tells whether the columns stand on different ground.
func (b *Basis) Differs() bool { return b.Readings != nil || b.Muted != nil || b.Assumptions != nil }

// Muted is a rule, or an obstacle with all its rules, that some columns leave
// out.
type Muted struct {
	ID string
	In Set
}

// Assumption is an assumption of the mining arithmetic.
type Assumption struct {
	ID     string
	Name   string
	Short  string // where room is short; may be empty
	Unit   string
	Values []float64 // per column
	Own    Set       // columns in which it is not the file's
}

func (t *Table) basis() Basis {
	return Basis{Readings: t.readings(), Muted: t.muted(), Assumptions: t.assumptions()}
}

func (t *Table) readings() []model.Reading {
	list, differ := make([]model.Reading, len(t.Columns)), false
	for k := range t.Columns {
		list[k] = t.Columns[k].Engine.Basis().Reading
		differ = differ || list[k] != list[0]
	}
	if !differ {
		return nil
	}
	return list
}

func (t *Table) muted() []Muted {
	var list []Muted
	add := func(id string, in Set) {
		if in != 0 && in.Len() < len(t.Columns) {
			list = append(list, Muted{ID: id, In: in})
		}
	}
	for o := range t.Scenario.Obstacles {
		add(t.Scenario.Obstacles[o].ID, t.muting(t.Scenario.Obstacles[o].ID))
	}
	for r := range t.Scenario.Rules {
		rule := &t.Scenario.Rules[r]
		if in := t.muting(rule.ID); in != 0 { // no rule is counted where its obstacle is muted
			add(rule.ID, in|t.muting(rule.Obstacle))
		}
	}
	return list
}

// muting is the columns that mute a rule or an obstacle by that id.
func (t *Table) muting(id string) (in Set) {
	for k := range t.Columns {
		if slices.Contains(t.Columns[k].Engine.Basis().Muted, id) {
			in |= 1 << k
		}
	}
	return in
}

func (t *Table) assumptions() []Assumption {
	if t.Scenario.Mining == nil {
		return nil
	}
	var list []Assumption
	for i := range t.Scenario.Mining.Assumptions {
		first := &t.Scenario.Mining.Assumptions[i]
		a, differ := Assumption{ID: first.ID, Name: first.Name, Short: first.Short, Unit: first.Unit}, false
		for k := range t.Columns {
			e := t.Columns[k].Engine
			a.Values = append(a.Values, e.Scenario().Mining.Assumptions[i].Value)
			if _, ok := e.Basis().Assume[first.ID]; ok {
				a.Own |= 1 << k
			}
			differ = differ || a.Values[k] != first.Value
		}
		if differ {
			list = append(list, a)
		}
	}
	return list
}

// Measure is a number that rules test, in each column.
type Measure struct {
	Measure int
	Ranges  []mining.Range // per column; zero where Known has it not
	Known   Set            // columns in which it can be worked out
	Edited  Set            // columns in which it rests on a changed assumption
}

// Mark is the mark of column k, where the measure rests on a changed assumption.
func (m *Measure) Mark(k int) string {
	if m.Edited.Has(k) {
		return mining.Mark
	}
	return ""
}

// Same tells whether column k has the measure of the first.
func (m *Measure) Same(k int) bool {
	return m.Known.Has(0) == m.Known.Has(k) && m.Ranges[0] == m.Ranges[k]
}

func (t *Table) measures() []Measure {
	var list []Measure
	for i := range t.Scenario.Measures {
		m := Measure{Measure: i, Ranges: make([]mining.Range, len(t.Columns))}
		for k := range t.Columns {
			e := t.Columns[k].Engine
			r, ok := e.Scenario().MeasureRange(i, t.Columns[k].Configuration)
			if !ok {
				continue
			}
			m.Ranges[k], m.Known = r, m.Known|1<<k
			if e.Scenario().Mining.RestsOn(t.Scenario.Measures[i].ID, slices.Collect(maps.Keys(e.Basis().Assume))) {
				m.Edited |= 1 << k
			}
		}
		if m.Known != 0 {
			list = append(list, m)
		}
	}
	return list
}
