package main

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

// page says what a map shows: the grid, how to read it, what its cells have in
// common.
func (g *grid) page(out *output) *page.Page {
	p := &page.Page{}
	p.Title(titleOf(g.at.scenario))
	p.Heading("Map", g.name())
	p.Text(g.shows(), basisWords(g.at.engine))
	if out.format.value == formatMarkdown {
		g.table(p)
	} else {
		p.Pre(g.lines(out.look().Width))
		p.Text(g.columnNames())
	}
	p.Text(g.key()...)
	p.Text(g.lessons()...)
	return p
}

// key says how a cell is read.
func (g *grid) key() []string {
	if g.counts == nil {
		return []string{"× blocked, ~ strained, · clear: " + g.majorNames() + "." + g.ifShown("≠", " ≠ cannot exist.") + g.hereKey()}
	}
	text := g.ifShown("<1", " <1: some, but fewer than 1 in 1,000.") + g.ifShown("≠", " ≠: no package can exist.") + g.hereKey()
	return []string{strings.TrimSpace(text), noChance}
}

// ifShown is a text where some cell has a sign in it.
func (g *grid) ifShown(sign, text string) string {
	for r := range g.rows.len() {
		for c := range g.cols.len() {
			if strings.Contains(g.text(r, c), sign) {
				return text
			}
		}
	}
	return ""
}

func (g *grid) hereKey() string {
	for r := range g.rows.len() {
		for c := range g.cols.len() {
			if g.here(r, c) {
				return " ( ) is where the package stands."
			}
		}
	}
	return ""
}

// lessons says what the cells come to together.
func (g *grid) lessons() []string {
	if g.counts != nil {
		return g.barrenWords()
	}
	return []string{g.unblockedWords(), g.commonWords(), g.rest()}
}

// rest says what a cell does to the shares that do not vary.
func (g *grid) rest() string { return g.rows.rest(g.at.scenario) + g.cols.rest(g.at.scenario) }

func (g *grid) unblockedWords() string {
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
func (g *grid) commonWords() string {
	var names []string
	rules := g.common()
	slices.SortStableFunc(rules, func(a, b int) int {
		return cmp.Compare(g.at.engine.Severity(a), g.at.engine.Severity(b)) // blocks, then strains
	})
	for _, r := range rules {
		names = append(names, g.at.scenario.Rules[r].Title+" ("+string(g.at.engine.Severity(r))+")")
	}
	if names == nil {
		return ""
	}
	return "In all " + g.existing() + ": " + words.And(names) + "."
}

// existing counts the cells whose package can exist.
func (g *grid) existing() string {
	n := g.possible()
	if n == g.cells() {
		return words.Count(n, "cell")
	}
	return words.Count(n, "cell") + " that can exist"
}

func (g *grid) barrenWords() []string {
	var list []string
	for _, choice := range g.barren() {
		list = append(list, fmt.Sprintf("%s has no unblocked package, whatever the other %s.", choice, g.others()))
	}
	return list
}

func (g *grid) others() string {
	if n := len(g.at.scenario.Issues) - 1; n > 1 {
		return fmt.Sprintf("%d issues are", n)
	}
	return "issue is"
}
