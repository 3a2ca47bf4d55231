package tui

import (
	"fmt"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"redline/tui/layout"
	"redline/tui/text"
)

// splitPanel edits a shares issue: its named options, then a bar for each
// share. One share is the rest: whatever another gains or loses comes out of
// it or goes into it, so that every key moves two bars and the sum stays.
type splitPanel struct {
	list  // over the named options, then the shares
	issue int
	split []int  // per cent per share; nil until bars are used
	rest  int    // the share that gives and takes
	field string // digits typed
	bars  int    // how many lines stand above the bars
}

func newSplitPanel(sc *scene, issue int) *splitPanel {
	is := &sc.s.Issues[issue]
	option := sc.state.Configuration.Option(issue)
	p := &splitPanel{issue: issue, rest: len(is.Shares.Of) - 1, bars: len(is.Options)}
	p.at = option
	if !is.Named(option) {
		p.split = is.SplitOf(option)
		p.at = len(is.Options)
	}
	return p
}

func (p *splitPanel) place() layout.Place { return layout.Beside }

// named is how many lines stand above the bars.
func (p *splitPanel) named(sc *scene) int { return len(sc.s.Issues[p.issue].Options) }

// present is the option that the package has.
func (p *splitPanel) present(sc *scene) int { return sc.state.Configuration.Option(p.issue) }

// option is what enter would choose: the marked named option, or the bars.
func (p *splitPanel) option(sc *scene) int {
	is := &sc.s.Issues[p.issue]
	if p.at < p.named(sc) {
		return p.at
	}
	if p.split == nil {
		return p.present(sc)
	}
	return is.SplitOption(p.split)
}

func (p *splitPanel) draw(sc *scene, w, h int, focused bool) drawn {
	is := &sc.s.Issues[p.issue]
	d := drawn{title: strings.ToUpper(is.Name), row: -1, col: 1}
	for o := range is.Options {
		word := ""
		if o == p.present(sc) {
			word = "chosen "
		}
		d.lines = append(d.lines, p.mark(&d, text.Ends(text.Plain("   "+is.Options[o].Label()), text.Plain(word), w), o, focused))
	}
	d.lines = append(d.lines, text.Plain("   shares:"))
	for k := range is.Shares.Of {
		d.lines = append(d.lines, p.mark(&d, p.bar(sc, k, w), len(is.Options)+k, focused))
	}
	if p.split != nil {
		d.lines = append(d.lines, text.Plain("   "+text.Pad("sum", 9)+" 100 %"))
	}
	d.lines = append(d.lines, text.Line{})
	var would []text.Line
	if option := p.option(sc); option != p.present(sc) {
		eff := sc.engine.Effect(sc.state.Configuration, &sc.a.Outcome, p.issue, option)
		would = append([]text.Line{{}}, sc.consequences(&eff, w)...)
		part := text.Plain("  takes part in ").And(sc.marks(&eff.Part)...)
		if last := &would[len(would)-1]; !sc.hidden && last.Width()+part.Width() < w {
			*last = last.And(part.Spans...) // the verdict
		} else {
			would = append(would, text.Plain(" ").And(part.Spans...))
		}
	}
	if p.field != "" {
		d.lines = append(d.lines, text.Of(text.In(text.Text, " shares: "), text.In(text.Field, p.field+" ")))
	} else if room := h - len(d.lines) - len(would); room > 0 {
		d.lines = append(d.lines, p.advice(sc, w, room, focused)...) // what the split would do matters more
	} else {
		d.lines = d.lines[:len(d.lines)-1] // the blank row
	}
	d.lines = append(d.lines, would...)
	var top int
	d.lines, d.slot, top = p.clip(d.lines, d.row, d.row, h)
	d.row -= top
	return d
}

// mark puts the pointer on the marked row.
func (p *splitPanel) mark(d *drawn, l text.Line, row int, focused bool) text.Line {
	l = l.To(text.Hit{Panel: hitOptions, Index: row})
	if row != p.at || !focused {
		return l
	}
	d.row = len(d.lines)
	l.Spans = append([]text.Span(nil), l.Spans...)
	l.Spans[0].Text = " ►" + l.Spans[0].Text[2:]
	if row < p.bars {
		l.Marked = true
		return l
	}
	for i := range 2 {
		l.Spans[i].Role = text.Marked // a bar in reverse would read as its opposite
	}
	return l
}

// barCells is the length of a bar; one cell is 5 per cent.
const barCells = 20

// bar is one share.
func (p *splitPanel) bar(sc *scene, k, w int) text.Line {
	is := &sc.s.Issues[p.issue]
	name := sc.s.ShareName(is.Shares, k)
	lead := "   " + text.Pad(name, 9)
	if k == p.rest {
		lead = "  [" + text.Pad(text.Cut(name, 8)+"]", 9)
	}
	number, full := "   - ", 0
	if p.split != nil {
		number, full = text.Left(strconv.Itoa(p.split[k]), 3)+" %", p.split[k]*barCells/100
	}
	hit := text.Hit{Panel: hitOptions, Index: p.named(sc) + k}
	l := text.Of(text.Span{Text: lead, Hit: text.Hit{Panel: hitOptions, Index: hit.Index, Part: -1}}, text.In(text.Text, " "+number+"  "))
	for cell := range barCells {
		glyph := "·"
		if cell < full {
			glyph = "█"
		}
		hit.Part = cell + 1
		l = l.And(text.Span{Text: glyph, Hit: hit})
	}
	return l.Fit(w)
}

// start makes sure that there are bars: those of the named option, rounded
// down to the step with the remainder in the rest, or all in the rest.
func (p *splitPanel) start(sc *scene) {
	if p.split != nil {
		return
	}
	is := &sc.s.Issues[p.issue]
	p.split = make([]int, len(is.Shares.Of))
	left := 100
	for k := range p.split {
		if x, ok := is.ShareOf(p.present(sc), k); ok && k != p.rest {
			p.split[k] = int(x) / is.Shares.Step * is.Shares.Step
		}
		left -= p.split[k]
	}
	p.split[p.rest] = left
}

// shift moves d per cent from the rest to share k, as far as both have it.
// It tells whether anything moved.
func (p *splitPanel) shift(k, d int) bool {
	if k == p.rest {
		return false
	}
	d = max(-p.split[k], min(d, p.split[p.rest]))
	p.split[k] += d
	p.split[p.rest] -= d
	return d != 0
}

func (p *splitPanel) hints(x *Explorer) []hint {
	step := strconv.Itoa(x.scene.s.Issues[p.issue].Shares.Step)
	share := p.at - p.named(x.scene)
	var hints []hint
	if share >= 0 {
		hints = append(hints, hint{"←→", step + " %", "take " + step + " % from the rest, or give it back", "right"})
	}
	hints = append(hints, hint{"↑↓", "row", "next row", "down"})
	if share >= 0 && (share != p.rest || p.split == nil) {
		hints = append(hints, hint{"space", "the rest", "make the marked share the rest", "space"})
	}
	return append(hints, hint{"enter", "keep", "keep the split", "enter"}, hint{"esc", "leave", "leave the split as it was", "esc"})
}

func (p *splitPanel) help(sc *scene) string {
	is := &sc.s.Issues[p.issue]
	return "Nothing is kept until enter. esc leaves the split as it was: " + is.OptionLabel(p.present(sc)) + "."
}

func (p *splitPanel) do(x *Explorer, g gesture) tea.Cmd {
	share := p.at - p.named(x.scene)
	switch g {
	case enter:
		return p.keep(x)
	case left, right:
		p.push(x, share, g)
	case spaceBar:
		if share >= 0 {
			p.start(x.scene)
			p.rest = share
		}
	case backspace:
		if p.field != "" {
			p.field = p.field[:len(p.field)-1]
		}
	default:
		p.gesture(g, p.named(x.scene)+len(x.scene.s.Issues[p.issue].Shares.Of))
	}
	return nil
}

// push is an arrow on a bar.
func (p *splitPanel) push(x *Explorer, share int, g gesture) {
	if share < 0 {
		x.say("enter chooses this; the bars are below.")
		return
	}
	p.start(x.scene)
	is := &x.scene.s.Issues[p.issue]
	step := is.Shares.Step
	if g == left {
		step = -step
	}
	if p.shift(share, step) {
		return
	}
	rest := x.scene.s.ShareName(is.Shares, p.rest)
	switch {
	case share == p.rest:
		x.say(rest + " is the rest: it moves with the others. space on a row changes that.")
	case g == right:
		x.say("Nothing is left in " + rest + ". ← on a share frees some; space changes the rest.")
	default:
		x.say(x.scene.s.ShareName(is.Shares, share) + " has nothing to give back.")
	}
}

// keep chooses what is marked; typed numbers first.
func (p *splitPanel) keep(x *Explorer) tea.Cmd {
	if p.field != "" {
		numbers := strings.FieldsFunc(p.field, notDigit)
		option, err := x.scene.s.FindOption(p.issue, strings.Join(numbers, "/"))
		if err != nil {
			if n := len(x.scene.s.Issues[p.issue].Shares.Of); len(numbers) == 1 && n > 1 {
				err = fmt.Errorf("%s is no split: it has 1 number, and needs %d", numbers[0], n)
			}
			x.refuse(err)
			return nil
		}
		p.field, p.at = "", p.named(x.scene)
		p.split = x.scene.s.Issues[p.issue].SplitOf(option)
		return nil
	}
	option := p.option(x.scene)
	if !x.scene.s.Issues[p.issue].Named(option) {
		x.chooser.made[p.issue] = option
	}
	x.pop()
	return x.choose(p.issue, option)
}

func notDigit(r rune) bool { return r < '0' || r > '9' }

func (p *splitPanel) click(x *Explorer, hit text.Hit) tea.Cmd {
	if x.focused() != p {
		x.openOptions(p.issue)
		return nil
	}
	share := hit.Index - p.named(x.scene)
	again := p.at == hit.Index
	p.at = hit.Index
	switch {
	case share < 0 && again:
		return p.keep(x)
	case hit.Part == -1 && share >= 0:
		return p.do(x, spaceBar)
	case hit.Part > 0:
		p.start(x.scene)
		is := &x.scene.s.Issues[p.issue]
		target := hit.Part * 100 / barCells / is.Shares.Step * is.Shares.Step
		p.shift(share, target-p.split[share])
	}
	return nil
}

// takes tells whether a key belongs to the numbers being typed, and takes it.
// The first digit opens the field.
func (p *splitPanel) takes(key string) bool {
	digit := len(key) == 1 && key[0] >= '0' && key[0] <= '9'
	switch {
	case digit || (p.field != "" && (key == "/" || key == ",")):
		p.field += key
	case p.field != "" && key == "space":
		p.field += " "
	default:
		return false
	}
	return true
}
