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
	letter string
	asked  packagesAsked
	known  bool // the packages are listed, or not available
	total  string
	all    []model.Configuration
	same   []int // issues to change that have one option in all packages
	vary   []int // the others
}

const maxPackages = 1000

func newPackagesCard(sc *scene, changes space.Issues, g space.Goal, k int) *packagesCard {
	p := &packagesCard{letter: words.Letter(k), asked: packagesAsked{sc.whole.space, sc.state.Configuration, changes, g}}
	p.take(sc.routing.packages(p.asked))
	return p
}

// take takes the packages in, where they are there.
func (p *packagesCard) take(found *packagesFound) {
	if found == nil || p.known {
		return
	}
	p.known, p.all = true, found.all
	if len(p.all) == 0 {
		return
	}
	p.total = text.Sep + words.PackagesAtAGlance(found.route.Packages)
	for _, s := range found.route.Serve {
		if len(s.Options) == 1 {
			p.same = append(p.same, s.Issue)
		} else {
			p.vary = append(p.vary, s.Issue)
		}
	}
}

func (p *packagesCard) place() layout.Place { return layout.OverView }

func (p *packagesCard) draw(sc *scene, w, h int, focused bool) drawn {
	if !p.known {
		sc.routing.listing = &p.asked
	}
	d := drawn{title: "ROUTE " + p.letter + p.total, col: 1}
	var head []text.Line
	if len(p.all) == 0 {
		said := "Listing the packages. Everything else works meanwhile."
		if p.known {
			said = "These packages are not available."
		}
		d.sayInstead(said, w, focused)
		return d
	}
	if len(p.same) > 0 {
		head = atMost(text.Paragraph(text.Text, " all with ", words.And(words.Choices(sc.s, p.all[0], p.same)), w-1), max(1, h/3), w)
		head = append(head, text.Line{})
	}
	width := 14
	if n := len(p.vary); n > 0 {
		width = max(9, min(20, (w-9)/n))
	}
	columns := text.Plain("       ")
	for _, i := range p.vary {
		columns = columns.And(text.In(text.Quiet, text.Pad(sc.s.Issues[i].Label(), width-1)+" "))
	}
	head = append(head, columns.Fit(w))
	rows := make([]text.Line, len(p.all))
	for k, c := range p.all {
		lead := "   "
		if k == p.at && focused {
			lead = " ► "
		}
		l := text.Plain(lead + text.Left(itoa(k+1), 3) + " ")
		for _, i := range p.vary {
			l = l.And(text.In(text.Text, text.Pad(sc.s.Issues[i].OptionLabel(c.Option(i)), width-1)+" "))
		}
		l = l.Fit(w).To(text.Hit{Panel: hitCard, Index: k})
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
