package main

import (
	"fmt"
	"strings"

	"redline/model"
	"redline/tui/page"
	"redline/tui/words"
)

// page says what a survey comes to in words.
func (v *survey) page() *page.Page {
	p := &page.Page{}
	p.Title(titleOf(v.engine.Scenario()))
	v.countsPart(p)
	v.blockedByPart(p)
	v.deadPart(p)
	v.requiredPart(p)
	v.sharesPart(p)
	v.optionsPart(p)
	return p
}

func (v *survey) countsPart(p *page.Page) {
	c := &v.counts
	p.Heading("Packages", v.scope())
	p.Text(v.allSentence(), v.unblockedSentence(), v.fixedSentence(), words.BasisOf(v.engine))
	p.Numbers(nil,
		page.Cells("cannot exist", words.Grouped(c.Impossible), ""),
		page.Cells("possible", words.Grouped(c.Configurations), ""),
		page.Cells("blocked", words.Grouped(c.Blocked), words.Rarity(c.Blocked, c.Configurations)),
		page.Cells("strained, not blocked", words.Grouped(c.Strained), words.Rarity(c.Strained, c.Configurations)),
		page.Cells("clear", words.Grouped(c.Clear), words.Rarity(c.Clear, c.Configurations)),
	)
	p.Text(words.NoChance + " Wider concerns do not count.")
}

func (v *survey) scope() string {
	if len(v.fix) == 0 {
		return "all of them"
	}
	return words.Count(len(v.fix), "issue") + " fixed"
}

func (v *survey) allSentence() string {
	c, issues := &v.counts, len(v.engine.Scenario().Issues)
	text := "There are " + words.Packages(c.Configurations)
	if c.Configurations.IsInt64() && c.Configurations.Int64() == 1 {
		text = "There is 1 package"
	}
	text += fmt.Sprintf(": ways to pick one option for each of %s", words.Count(issues, "issue"))
	if c.Impossible.Sign() > 0 {
		return text + ". " + words.Grouped(c.Impossible) + " more cannot exist."
	}
	return text + "."
}

// unblockedSentence says how many packages nothing blocks.
func (v *survey) unblockedSentence() string {
	c := &v.counts
	n := c.Unblocked()
	switch {
	case c.Configurations.Sign() == 0:
		return "Nothing is left to count."
	case n.Sign() == 0:
		return "Not one of them is unblocked."
	case n.Cmp(c.Configurations) == 0:
		return "All of them are unblocked."
	}
	return "Unblocked: " + words.Grouped(n) + ", " + words.Rarity(n, c.Configurations) + "."
}

// fixedSentence says what the space is narrowed to.
func (v *survey) fixedSentence() string {
	var parts []string
	for i := range v.engine.Scenario().Issues {
		if options, ok := v.fix[i]; ok {
			is := &v.engine.Scenario().Issues[i]
			parts = append(parts, is.Label()+": "+words.Or(optionLabels(is, options)))
		}
	}
	if parts == nil {
		return ""
	}
	return "Fixed: " + strings.Join(parts, "; ") + "."
}

func optionLabels(is *model.Issue, options []int) []string {
	names := make([]string, len(options))
	for i, o := range options {
		names[i] = is.OptionLabel(o)
	}
	return names
}

// blockedByPart says which obstacles block together.
func (v *survey) blockedByPart(p *page.Page) {
	all := v.counts.Configurations
	if all.Sign() == 0 {
		return
	}
	var rows []page.Row
	for _, row := range v.counts.BlockedBy {
		rows = append(rows, page.Cells(v.together(row.Obstacles), words.Grouped(row.Configurations), words.InThousand(row.Configurations, all)))
	}
	p.Heading("Blocked by", "exactly these obstacles")
	p.Numbers([]string{"", "packages", "in 1,000"}, rows...)
}

// together names obstacles that are blocked, and no others.
func (v *survey) together(obstacles []int) string {
	names := make([]string, len(obstacles))
	for i, o := range obstacles {
		names[i] = words.Lower(v.engine.Scenario().Obstacles[o].Name)
	}
	switch {
	case len(names) == 0:
		return "nothing"
	case len(names) == 1:
		return names[0] + " only"
	case strings.Contains(strings.Join(names, ","), " and "):
		return strings.Join(names, " + ")
	}
	return words.And(names)
}
