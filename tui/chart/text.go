package chart

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"redline/tui/page"
	"redline/tui/words"
)

// mostCells is how many unblocked cells text names.
const mostCells = 8

// Page says what a map shows, so many columns wide: the grid, how to read it,
// what its cells have in common. As Markdown the grid is a table.
func (g *Grid) Page(markdown bool, width int) *page.Page {
	p := &page.Page{}
	p.Title(words.Titled(g.Scenario))
	p.Heading("Map", g.Title())
	p.Text(g.shows(), words.BasisOf(g.Engine))
	if markdown {
		g.table(p)
	} else {
		p.Pre(g.lines(width))
		p.Text(g.columnNames())
	}
	p.Text(g.key()...)
	p.Text(g.lessons()...)
	return p
}

// key says how a cell is read.
func (g *Grid) key() []string {
	if g.Counts == nil {
		return []string{"× blocked, ~ strained, · clear: " + g.majorNames() + "." + g.ifShown("≠", " ≠ cannot exist.") + g.hereKey()}
	}
	text := g.ifShown("<1", " <1: some, but fewer than 1 in 1,000.") + g.ifShown("≠", " ≠: no package can exist.") + g.hereKey()
	return []string{strings.TrimSpace(text), words.NoChance}
}

// ifShown is a text where some cell has a sign in it.
func (g *Grid) ifShown(sign, text string) string {
	for r := range g.Rows.Len() {
		for c := range g.Cols.Len() {
			if strings.Contains(g.text(r, c), sign) {
				return text
			}
		}
	}
	return ""
}

func (g *Grid) hereKey() string {
	for r := range g.Rows.Len() {
		for c := range g.Cols.Len() {
			if g.here(r, c) {
				return " ( ) is where the package stands."
			}
		}
	}
	return ""
}

// lessons says what the cells come to together.
func (g *Grid) lessons() []string {
	if g.Counts != nil {
		return g.barrenWords()
	}
	return []string{g.unblockedWords(), g.commonWords(), g.rest()}
}

// rest says what a cell does to the shares that do not vary.
func (g *Grid) rest() string { return g.Rows.rest(g.Scenario) + g.Cols.rest(g.Scenario) }

func (g *Grid) unblockedWords() string {
	list := g.unblocked()
	cells := words.Count(g.cells(), "cell")
	switch {
	case len(list) == 0:
		return "None of the " + cells + " is unblocked."
	case len(list) > mostCells:
		return fmt.Sprintf("Unblocked: %d of the %s.", len(list), cells)
	}
	return fmt.Sprintf("Unblocked: %d of the %s. %s.", len(list), cells, strings.Join(list, "; "))
}

// commonWords names the findings of every cell.
func (g *Grid) commonWords() string {
	var names []string
	rules := g.common()
	slices.SortStableFunc(rules, func(a, b int) int {
		return cmp.Compare(g.Engine.Severity(a), g.Engine.Severity(b)) // blocks, then strains
	})
	for _, r := range rules {
		names = append(names, g.Scenario.Rules[r].Title+" ("+string(g.Engine.Severity(r))+")")
	}
	if names == nil {
		return ""
	}
	return "In all " + g.existing() + ": " + words.And(names) + "."
}

// existing counts the cells whose package can exist.
func (g *Grid) existing() string {
	n := g.possible()
	if n == g.cells() {
		return words.Count(n, "cell")
	}
	return words.Count(n, "cell") + " that can exist"
}

func (g *Grid) barrenWords() []string {
	var list []string
	for _, choice := range g.barren() {
		list = append(list, fmt.Sprintf("%s has no unblocked package, whatever the other %s.", choice, g.others()))
	}
	return list
}

func (g *Grid) others() string {
	if n := len(g.Scenario.Issues) - 1; n > 1 {
		return fmt.Sprintf("%d issues are", n)
	}
	return "issue is"
}

// Caption says below a small picture what it shows and how it is read.
func (g *Grid) Caption() string {
	lines := append([]string{"Map: " + g.Title() + ". " + g.shows()}, g.key()...)
	if g.Counts == nil {
		lines = append(lines, "A strong frame: unblocked.", g.unblockedWords())
	}
	return strings.Join(strings.Fields(strings.Join(lines, " ")), " ")
}

// Table is the grid as cells of text, after a row with the names of the
// columns.
func (g *Grid) Table() [][]string {
	rows := [][]string{{g.Rows.Label() + " ↓ " + g.Cols.Label() + " →"}}
	for c := range g.Cols.Len() {
		rows[0] = append(rows[0], g.Cols.label(c))
	}
	for r := range g.Rows.Len() {
		row := []string{g.Rows.label(r)}
		for c := range g.Cols.Len() {
			text := g.text(r, c)
			if g.here(r, c) {
				text = "(" + text + ")"
			}
			row = append(row, text)
		}
		rows = append(rows, row)
	}
	return rows
}
