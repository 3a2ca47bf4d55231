package tui

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"redline/model"
	"redline/tui/layout"
	"redline/tui/text"
	"redline/tui/words"
)

// optionsPanel lists the options of one issue, each with what it takes part in
// and how many blocks the package would have. Looking changes nothing.
type optionsPanel struct {
	list
	issue int
}

func newOptionsPanel(sc *scene, issue int) *optionsPanel {
	return &optionsPanel{issue: issue, list: list{at: sc.state.Configuration.Option(issue)}}
}

func (p *optionsPanel) place() layout.Place { return layout.Beside }

func (p *optionsPanel) draw(sc *scene, w, h int, focused bool) drawn {
	is := &sc.s.Issues[p.issue]
	effects := sc.effects(p.issue)
	rows := make([]text.Line, len(is.Options))
	for o := range is.Options {
		rows[o] = p.row(sc, &effects[o], w, focused)
	}
	intro := p.intro(sc, w)
	foot := sc.look(&effects[p.at], w, h, focused)
	for len(intro) > 0 && len(intro)+len(rows)+1+len(foot) > h {
		intro = intro[:len(intro)-1] // the blank row, then the least needed words
	}
	room := max(3, min(len(rows), h-len(intro)-1-min(len(foot), 4)))
	shown, slot, top := p.clip(rows, p.at, p.at, room)
	d := drawn{title: optionsTitle(sc.s, is), slot: slot, row: len(intro) + p.at - top, col: 1}
	d.lines = append(append(intro, shown...), text.Line{})
	if len(d.lines)+len(foot) > h {
		foot = sc.look(&effects[p.at], w, h-len(d.lines), focused)
	}
	d.lines = atMost(append(d.lines, foot...), h, w)
	return d
}

// intro explains the columns.
func (p *optionsPanel) intro(sc *scene, w int) []text.Line {
	if sc.layout.Mode >= layout.Wide {
		return []text.Line{text.Ends(text.Line{}, text.Of(text.In(text.Quiet, "takes part in, blocks")), w)}
	}
	lines := text.Paragraph(text.Text, " ", sc.s.Issues[p.issue].Help, w-1)
	return append(lines,
		text.Of(text.In(text.Quiet, " marks: what the choice takes part in")),
		text.Of(text.In(text.Quiet, " number: blocks in the whole package")), text.Line{})
}

// optionsTitle heads the options of an issue; a position's says whose it is,
// since it is easily taken for a term.
func optionsTitle(s *model.Scenario, is *model.Issue) string {
	name := is.Name
	if is.Kind == model.Position {
		name = positionTitle(s, is)
	}
	return strings.ToUpper(name) + text.Sep + words.Count(is.Len(), "option")
}

// row is one option.
func (p *optionsPanel) row(sc *scene, eff *model.Effect, w int, focused bool) text.Line {
	is := &sc.s.Issues[p.issue]
	o := &is.Options[eff.Option]
	pointer := "   "
	if eff.Option == p.at && focused {
		pointer = " ► "
	}
	word := ""
	marks := sc.marks(&eff.Part)
	switch {
	case eff.Option == sc.state.Configuration.Option(p.issue):
		word = "chosen"
	case eff.Outcome.Verdict == model.VerdictImpossible:
		word, marks = "impossible", sc.impossibleMarks()
	case o.Support == model.NotNamed:
		word = "outside"
	}
	count := itoa(eff.Outcome.Blocks)
	change := ""
	if d := eff.Outcome.Blocks - sc.a.Blocks; d > 0 {
		change = "+" + itoa(d)
	} else if d < 0 {
		change = itoa(d)
	}
	if sc.hidden {
		count = "?"
	}
	gap := 1
	if sc.layout.Mode >= layout.Wide {
		gap = 3
	}
	end := text.Of(text.In(text.Text, " ")).And(marks...).And(
		text.In(text.Text, strings.Repeat(" ", gap-1)+text.Left(count, 2)+" "+text.Pad(change, 3)))
	label := o.Name
	if text.Width(label) > w-3-len(word)-1-end.Width() {
		label = o.Label()
	}
	start := text.Ends(text.Plain(pointer+label), text.Plain(" "+word), w-end.Width())
	line := text.Ends(start, end, w).To(text.Hit{Panel: hitOptions, Index: eff.Option})
	line.Marked = eff.Option == p.at && focused
	return line
}

// look says in h rows what is known about an option and what choosing it would
// do; the latter first where the options have the focus. What is known gives
// way to it.
func (sc *scene) look(eff *model.Effect, w, h int, focused bool) []text.Line {
	o := &sc.s.Issues[eff.Issue].Options[eff.Option]
	name := text.Line{}
	support, word := words.OptionSupport(sc.s, o), words.SupportWord(o.Support)
	if support != "" {
		support, word = text.Sep+support, text.Sep+word
	} else {
		word = ""
	}
	for _, try := range [][2]string{{o.Name, support}, {o.Label(), support}, {o.Label(), word}} {
		name = text.Of(text.In(text.Strong, " "+try[0]), text.In(text.Text, try[1]))
		if name.Width() <= w {
			break
		}
	}
	var known, would []text.Line
	if sc.layout.Mode >= layout.Wide {
		known = text.Paragraph(text.Text, " ", o.Detail, w-1)
		if len(o.Claims) > 0 {
			known = append(known, wrapSpans(" ", sc.claimRefs(o.Claims), w-1)...)
		}
	}
	if eff.Option != sc.state.Configuration.Option(eff.Issue) {
		would = sc.consequences(eff, w)
	}
	known = atMost(known, max(0, h-1-len(would)), w)
	if n := len(would); n > 1 && n > h-1 {
		would = append(atMost(would[:n-1], h-2, w), would[n-1]) // the verdict is the last to go
	}
	if focused {
		known, would = would, known
	}
	return append(append([]text.Line{name.Fit(w)}, known...), would...)
}

// consequences lists the findings that would come and go, the stances that
// would change, and the verdict.
func (sc *scene) consequences(eff *model.Effect, w int) []text.Line {
	if sc.hidden {
		return text.Paragraph(text.Quiet, " ", "What it would do is hidden until the reveal.", w-1)
	}
	lines := sc.would("+ NEW ", &eff.New, w)
	lines = append(lines, sc.would("- GONE ", &eff.Gone, w)...)
	for p := range sc.s.Parties {
		if before, after := sc.a.Stances[p], eff.Outcome.Stances[p]; before != after {
			lines = append(lines, text.Plain("   "+sc.s.Parties[p].Name+" "+before.String()+" → "+after.String()))
		}
	}
	return append(lines, text.Plain("   "+words.Becomes(sc.a.Verdict, eff.Outcome.Verdict)))
}

// would lists rules that would come or go, after a sign.
func (sc *scene) would(sign string, rules *model.RuleSet, w int) []text.Line {
	lead := " " + sign
	if rules.Len() == 0 {
		return []text.Line{text.Plain(lead + "nothing")}
	}
	var lines []text.Line
	for r := range rules.All() {
		l := text.Of(text.In(text.Text, lead), severityGlyph(sc.engine.Severity(r)), text.In(text.Text, " "+sc.s.Rules[r].Title))
		lines = append(lines, l.Fit(w))
		lead = strings.Repeat(" ", text.Width(lead))
	}
	return lines
}

// effects works out every named option of an issue.
func (sc *scene) effects(issue int) []model.Effect {
	list := make([]model.Effect, len(sc.s.Issues[issue].Options))
	for o := range list {
		list[o] = sc.engine.Effect(sc.state.Configuration, &sc.a.Outcome, issue, o)
	}
	return list
}

func (p *optionsPanel) do(x *Explorer, g gesture) tea.Cmd {
	n := len(x.scene.s.Issues[p.issue].Options)
	if g == enter {
		x.pop()
		return x.choose(p.issue, p.at)
	}
	p.gesture(g, n)
	return nil
}

func (p *optionsPanel) hints(*Explorer) []hint {
	return []hint{
		{"↑↓", "look", "look at an option; nothing changes", "down"},
		{"enter", "choose", "choose the marked option", "enter"},
		{"esc", "leave as it was", "leave the package as it was", "esc"},
	}
}

func (p *optionsPanel) click(x *Explorer, hit text.Hit) tea.Cmd {
	if p.at == hit.Index && x.focused() == p {
		return p.do(x, enter)
	}
	if x.focused() != p {
		x.openOptions(p.issue)
		if top, ok := x.top().(*optionsPanel); ok {
			p = top
		}
	}
	p.at = hit.Index
	return nil
}

func (p *optionsPanel) help(*scene) string {
	return "Looking changes nothing. enter chooses the marked option."
}
