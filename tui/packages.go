package tui

import (
	tea "charm.land/bubbletea/v2"

	"redline/model"
	"redline/model/space"
	"redline/tui/layout"
	"redline/tui/text"
	"redline/tui/words"
)

// packagesCard lists the packages of a route; enter takes one, as one step.
type packagesCard struct {
	list
	packageTable
	letter string
	asked  packagesAsked
	known  bool // the packages are listed, or not available
	total  string
}

const maxPackages = 1000

func newPackagesCard(sc *scene, changes space.Issues, g space.Goal, k int) *packagesCard {
	p := &packagesCard{letter: words.Letter(k), asked: packagesAsked{sc.whole.space, sc.state.Configuration, changes, g, maxPackages}}
	p.take(sc.routing.packages(p.asked))
	return p
}

// take takes the packages in, where they are there.
func (p *packagesCard) take(found *packagesFound) {
	if found == nil || p.known {
		return
	}
	p.known = true
	p.packageTable = newPackageTable(&found.route, found.all)
	if len(p.all) > 0 {
		p.total = text.Sep + words.PackagesAtAGlance(found.route.Packages)
	}
}

func (p *packagesCard) place() layout.Place { return layout.OverView }

func (p *packagesCard) draw(sc *scene, w, h int, focused bool) drawn {
	if !p.known {
		sc.routing.listing = &p.asked
	}
	d := drawn{title: "ROUTE " + p.letter + p.total, col: 1}
	if len(p.all) == 0 {
		said := "Listing the packages. Everything else works meanwhile."
		if p.known {
			said = "These packages are not available."
		}
		d.sayInstead(said, w, focused)
		return d
	}
	head := p.head(sc, w, max(1, h/3))
	rows := make([]text.Line, len(p.all))
	for k := range p.all {
		l := p.row(sc, k, k == p.at && focused, w).To(text.Hit{Panel: hitCard, Index: k})
		l.Marked = k == p.at && focused
		rows[k] = l
	}
	out := sc.engine.Outcome(p.all[p.at])
	said := itoa(p.at+1) + " then: " + outcomeWords(sc, &out)
	foot := append([]text.Line{{}}, atMost(text.Paragraph(text.Text, " ", said, w-1), max(1, h/4), w)...)
	if firm := sc.firmLines(p.all[p.at], " ", w); len(head)+len(foot)+len(firm)+4 <= h {
		foot = append(foot, firm...)
	}
	foot = append(foot, text.Of(text.In(text.Quiet, " enter takes it"+text.Sep+"u brings yours back")))
	room := max(1, h-len(head)-len(foot))
	shown, slot, top := p.clip(rows, p.at, p.at, room)
	d.lines = append(append(head, shown...), foot...)
	d.slot, d.row = slot, len(head)+p.at-top
	return d
}

// outcomeWords is a verdict with the stances that are not simply accepting.
func outcomeWords(sc *scene, out *model.Outcome) string {
	said := []string{text.Words(out.Verdict.String())}
	for i := range sc.s.Parties {
		if out.Stances[i] != model.Accepts {
			said = append(said, sc.s.Parties[i].Name+" "+out.Stances[i].String())
		}
	}
	if len(said) == 1 {
		said = append(said, "all accept")
	}
	return words.And(said) + "."
}

func (p *packagesCard) do(x *Explorer, g gesture) tea.Cmd {
	if g != enter {
		p.gesture(g, len(p.all))
		return nil
	}
	if len(p.all) == 0 {
		return nil
	}
	x.pop()
	next := x.state()
	next.Configuration = p.all[p.at]
	cmd, _ := x.change(next, "Took route "+p.letter+", package "+itoa(p.at+1))
	return cmd
}

func (p *packagesCard) hints(*Explorer) []hint {
	if len(p.all) == 0 {
		return nil
	}
	return []hint{{"↑↓", "package", "next package", "down"}, {"enter", "take it", "make it the package at hand", "enter"}}
}

func (p *packagesCard) click(x *Explorer, hit text.Hit) tea.Cmd {
	return p.tap(x, p, hit)
}

// help names every change of the marked package.
func (p *packagesCard) help(sc *scene) string {
	if len(p.all) == 0 {
		return ""
	}
	c := p.all[p.at]
	return words.And(words.Choices(sc.s, c, sc.state.Configuration.Differences(c))) + "."
}
