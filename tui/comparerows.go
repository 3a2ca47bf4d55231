package tui

import (
	"slices"
	"strconv"
	"strings"

	"redline/model"
	"redline/model/compare"
	"redline/tui/text"
	"redline/tui/words"
)

// compareRow is a line of Compare: a label and a cell for each column, or
// findings that some columns have.
type compareRow struct {
	label string
	kind  compareKind
	cells []compareCell
	found []compare.Finding
}

type compareKind int

const (
	rowCells compareKind = iota
	rowHeading
	rowFold // the issues that are the same
	rowFindings
)

// compareCell is what one column says on a line.
type compareCell struct {
	glyph text.Span // before the words; empty where there is none
	said  string
	same  bool   // it reads =
	full  string // what the message row says of it
}

// rowsOf lists the lines of Compare: in a tall window those that can be done
// without too, and findings apart where there is room for that.
func (p *comparePanel) rowsOf(sc *scene, t *compare.Table, tall, apart bool) []compareRow {
	var rows []compareRow
	for _, i := range t.Differ {
		rows = append(rows, issueRow(t, i))
	}
	rows = append(rows, p.sameRows(t)...)
	rows = append(rows, underBasis(slices.Concat(basisRows(sc, t), wishRows(sc, t, p.columns)))...)
	if verdict, ok := verdictRow(t); ok {
		rows = append(rows, verdict)
	}
	for o := range sc.s.Obstacles {
		if sc.s.Obstacles[o].Major || tall {
			rows = append(rows, obstacleRow(sc.s, t, o))
		}
	}
	for i := range sc.s.Parties {
		rows = append(rows, partyRow(sc.s, t, i))
	}
	rows = append(rows, routesRow(t))
	for i := range t.Measures {
		m := &t.Measures[i]
		if tall || slices.ContainsFunc(columnsOf(t), func(k int) bool { return !m.Same(k) }) {
			rows = append(rows, measureRow(t, m))
		}
	}
	for _, g := range t.Groups() {
		rows = append(rows, findingRows(g, apart)...)
	}
	return rows
}

func columnsOf(t *compare.Table) []int {
	list := make([]int, len(t.Columns))
	for k := range list {
		list[k] = k
	}
	return list
}

// comparedRow makes a line of cells.
func comparedRow(t *compare.Table, label string, cell func(k int) compareCell) compareRow {
	r := compareRow{label: label}
	for k := range t.Columns {
		c := cell(k)
		if c.full == "" {
			c.full = c.said
		}
		r.cells = append(r.cells, c)
	}
	return r
}

func issueRow(t *compare.Table, i int) compareRow {
	is := &t.Scenario.Issues[i]
	return comparedRow(t, is.Label(), func(k int) compareCell {
		o := t.Columns[k].Configuration.Option(i)
		return compareCell{said: is.OptionLabel(o), full: is.OptionName(o), same: k > 0 && t.SameOption(k, i)}
	})
}

// sameRows is the line that folds what is the same, and what it folds.
func (p *comparePanel) sameRows(t *compare.Table) []compareRow {
	n := len(t.Same)
	if n == 0 {
		return nil
	}
	label := words.Count(n, "issue") + " is the same"
	if n > 1 {
		label = words.Count(n, "issue") + " are the same"
	}
	rows := []compareRow{{label: label, kind: rowFold}}
	if p.unfolded {
		for _, i := range t.Same {
			rows = append(rows, issueRow(t, i))
		}
	}
	return rows
}

// underBasis puts the heading before what is no choice, if anything is there.
func underBasis(rows []compareRow) []compareRow {
	if rows == nil {
		return nil
	}
	return append([]compareRow{{label: "NOT CHOICES: read or assumed otherwise", kind: rowHeading}}, rows...)
}

// basisRows tell what differs and is no choice.
func basisRows(sc *scene, t *compare.Table) []compareRow {
	var rows []compareRow
	if list := t.Basis.Readings; list != nil {
		rows = append(rows, comparedRow(t, "Reading", func(k int) compareCell {
			return compareCell{said: list[k].String(), same: k > 0 && list[k] == list[0]}
		}))
	}
	for _, m := range t.Basis.Muted {
		rows = append(rows, comparedRow(t, "Muted", func(k int) compareCell {
			said := "counted"
			if m.In.Has(k) {
				said = "muted"
			}
			return compareCell{said: said, full: said + ": " + sc.mutedName(m.ID), same: k > 0 && m.In.Has(k) == m.In.Has(0)}
		}))
	}
	for _, a := range t.Basis.Assumptions {
		name := a.Short
		if name == "" {
			name = a.Name
		}
		rows = append(rows, comparedRow(t, words.Upper(name), func(k int) compareCell {
			said := strconv.FormatFloat(a.Values[k], 'g', -1, 64)
			full := words.Upper(a.Name) + ": " + said + " " + a.Unit
			if a.Own.Has(k) {
				full += ", changed"
			} else {
				full += ", as in the file"
			}
			return compareCell{said: said, full: full, same: k > 0 && a.Values[k] == a.Values[0]}
		}))
	}
	return rows
}

func (sc *scene) mutedName(id string) string {
	if r, ok := sc.s.Rule(id); ok {
		return sc.s.Rules[r].Title
	}
	if o, ok := sc.s.Obstacle(id); ok {
		return "all of " + sc.s.Obstacles[o].Name
	}
	return id
}

// verdictRow is there where some package cannot exist; else the obstacles say
// it all.
func verdictRow(t *compare.Table) (compareRow, bool) {
	cannot := false
	r := comparedRow(t, "Verdict", func(k int) compareCell {
		v := t.Columns[k].Assessment.Verdict
		c := compareCell{said: v.String(), same: k > 0 && v == t.Columns[0].Assessment.Verdict}
		if v == model.VerdictImpossible {
			cannot = true
			c.said = "≠ impossible"
			c.full = "impossible. " + t.Scenario.Exclusions[t.Columns[k].Assessment.Impossible[0]].Reason
		}
		return c
	})
	return r, cannot
}

func obstacleRow(s *model.Scenario, t *compare.Table, o int) compareRow {
	return comparedRow(t, s.Obstacles[o].Name, func(k int) compareCell {
		a := &t.Columns[k].Assessment
		c := compareCell{glyph: statusGlyph(a.Statuses[o]), said: words.Status(a, o), same: k > 0 && t.SameStatus(k, o)}
		var titles []string
		for _, f := range model.ByObstacle(a.Findings) {
			if f.Obstacle == o && (a.Statuses[o] != model.Blocked || f.Severity == model.Blocks) {
				titles = append(titles, s.Rules[f.Rule].Title)
			}
		}
		c.full = c.said
		if titles != nil {
			c.full += ": " + strings.Join(titles, "; ")
		}
		return c
	})
}

func partyRow(s *model.Scenario, t *compare.Table, i int) compareRow {
	return comparedRow(t, s.Parties[i].Name, func(k int) compareCell {
		stance := t.Columns[k].Assessment.Stances[i]
		return compareCell{glyph: stanceGlyph(stance), said: stance.String(), same: k > 0 && t.SameStance(k, i)}
	})
}

func routesRow(t *compare.Table) compareRow {
	return comparedRow(t, "To unblock", func(k int) compareCell {
		c := compareCell{said: words.Routes(t.Columns[k].Routes), same: k > 0 && t.SameRoutes(k)}
		c.full = c.said
		if lengths := t.Columns[k].Routes; len(lengths) > 1 {
			c.full += ", by different routes; they are counted, not ranked"
		}
		return c
	})
}

func measureRow(t *compare.Table, m *compare.Measure) compareRow {
	name := words.Upper(t.Scenario.Measures[m.Measure].Name)
	return comparedRow(t, name, func(k int) compareCell {
		r := m.Ranges[k]
		c := compareCell{said: "no number", full: name + ": a choice that it depends on has no number", same: k > 0 && m.Same(k)}
		if m.Known.Has(k) {
			c.said = words.Figure(r.Value, r.Unit) + m.Mark(k)
			c.full = name + ": " + c.said + ", from " + words.Figure(r.Low, r.Unit) + " to " + words.Figure(r.High, r.Unit)
		}
		return c
	})
}

// findingRows are the findings that the same columns have: on one line, or on
// one each.
func findingRows(g compare.Group, apart bool) []compareRow {
	label := words.Columns(g.In)
	if !apart {
		return []compareRow{{label: label, kind: rowFindings, found: g.Findings}}
	}
	var rows []compareRow
	for i, f := range g.Findings {
		if i > 0 {
			label = ""
		}
		rows = append(rows, compareRow{label: label, kind: rowFindings, found: []compare.Finding{f}})
	}
	return rows
}
