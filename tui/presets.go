package tui

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"redline/model"
	"redline/tui/layout"
	"redline/tui/text"
	"redline/tui/words"
)

// presetsCard lists the presets, each with what its package comes to.
type presetsCard struct {
	list
	order []int // presets as listed: the status quo first
}

func newPresetsCard(sc *scene) *presetsCard {
	p := &presetsCard{order: presetOrder(sc.s)}
	for k, preset := range p.order {
		if sc.s.Presets[preset].Name == sc.state.Loaded.Name {
			p.at = k
		}
	}
	return p
}

// presetOrder puts the status quo first, then presets of the document, then
// those from outside it. The digit of a preset is its place in this order.
func presetOrder(s *model.Scenario) []int {
	var quo, document, background []int
	for p := range s.Presets {
		switch {
		case s.Presets[p].ID == s.StatusQuo:
			quo = append(quo, p)
		case presetOutside(s, p):
			background = append(background, p)
		default:
			document = append(document, p)
		}
	}
	return slices.Concat(quo, document, background)
}

// presetOutside tells whether a preset rests on background sources alone.
func presetOutside(s *model.Scenario, p int) bool {
	for _, id := range s.Presets[p].Claims {
		if i, ok := s.Claim(id); ok && !s.Outside(&s.Claims[i]) {
			return false
		}
	}
	return len(s.Presets[p].Claims) > 0
}

func (p *presetsCard) place() layout.Place { return layout.OverView }

func (p *presetsCard) draw(sc *scene, w, h int, focused bool) drawn {
	d := drawn{title: "PRESETS" + text.Sep + itoa(len(p.order)), slot: "loaded: " + sc.state.Loaded.Name, col: 1}
	ends := sc.endHeads(w)
	starts := text.Of(text.In(text.Quiet, "   key  name              where it comes from"))
	if starts.Width()+ends.Width() >= w {
		starts = text.Of(text.In(text.Quiet, "   key  name              from"))
	}
	lines := []text.Line{text.Ends(starts, ends, w)}
	first := 0
	outside := false
	for k, preset := range p.order {
		if presetOutside(sc.s, preset) && !outside && sc.s.Presets[preset].ID != sc.s.StatusQuo {
			outside = true
			lines = append(lines, text.Line{}, text.Of(text.In(text.Strong, " OUTSIDE THE DOCUMENT"), text.In(text.Text, ", from background sources")))
		}
		if k == p.at {
			first = len(lines)
		}
		lines = append(lines, p.row(sc, k, preset, w, focused))
	}
	names := make([]string, len(sc.major))
	for i, o := range sc.major {
		names[i] = words.Lower(sc.s.Obstacles[o].Name)
	}
	foot := []text.Line{{}}
	foot = append(foot, text.Paragraph(text.Quiet, " obst.: ", strings.Join(names, ", ")+" of the whole package", w-1)...)
	foot = append(foot, text.Paragraph(text.Text, " ", "Loading one replaces the package. u brings yours back; n keeps it as a draft.", w-1)...)
	shown, slot, top := p.clip(lines, first, first, max(1, h-len(foot)))
	if slot != "" {
		d.slot = slot
	}
	d.lines, d.row = slices.Concat(shown, foot), first-top
	d.lines = append(d.lines, sc.presetDetail(p.order[p.at], w, h-len(d.lines))...)
	if len(d.lines) > h {
		d.lines = d.lines[:h]
	}
	return d
}

// partiesIn is how many parties have a column in a list w columns wide: all,
// or as many as leave half of it to the names.
func (sc *scene) partiesIn(w int) int {
	room := w/2 - max(5, len(sc.major)) - 3
	return max(0, min(len(sc.s.Parties), room/partyColumn(sc.s)))
}

func partyShort(p *model.Party) string {
	short := p.Short
	if short == "" {
		short = p.Name
	}
	return text.Cut(short, 3)
}

// partyColumn is how wide the column of each party is.
func partyColumn(s *model.Scenario) int {
	w := 3
	for i := range s.Parties {
		w = max(w, text.Width(partyShort(&s.Parties[i]))+1)
	}
	return w
}

func (p *presetsCard) row(sc *scene, k, preset int, w int, focused bool) text.Line {
	pr := &sc.s.Presets[preset]
	out := sc.engine.Outcome(sc.s.PresetConfiguration(preset))
	pointer := "   "
	if k == p.at && focused {
		pointer = " ► "
	}
	key := " "
	if k < 10 {
		key = itoa(k)
	}
	end := sc.outcomeEnd(&out, w)
	start := text.Of(text.In(text.Text, pointer+key+"  "), text.In(text.Strong, sc.markOf(presetPick(sc.s, preset))), text.In(text.Text, " "+text.Pad(text.Cut(words.Upper(pr.Name), 17), 18)))
	start = start.And(text.In(text.Quiet, text.Whole(pr.Origin, w-start.Width()-end.Width())))
	for _, id := range pr.Claims[:min(2, len(pr.Claims))] {
		ref := "  " + id
		if word := sc.hedge(id); word != "" && (word != "outside" || !presetOutside(sc.s, preset)) {
			ref += " " + word // the heading says it of all below it
		}
		if start.Width()+text.Width(ref)+end.Width() <= w {
			start = start.And(text.Span{Text: ref, Role: text.Quiet, Hit: text.Hit{Claim: id}})
		}
	}
	line := text.Ends(start, end, w).To(text.Hit{Panel: hitCard, Index: k})
	line.Marked = k == p.at && focused
	return line
}

func (p *presetsCard) do(x *Explorer, g gesture) tea.Cmd {
	if g == enter {
		x.pop()
		return x.loadPreset(p.order[p.at])
	}
	if g == spaceBar {
		x.togglePick(presetPick(x.session.Scenario(), p.order[p.at]), nil)
		return nil
	}
	p.gesture(g, len(p.order))
	return nil
}

func (p *presetsCard) hints(*Explorer) []hint {
	return []hint{
		{digitsOf(len(p.order)) + " or enter", "load", "load the marked preset", "enter"},
		{"↑↓", "move", "next preset", "down"},
		{"space", "pick to compare", "pick to compare", "space"},
	}
}

// digitsOf names the digits that load n presets: "0", "0-3".
func digitsOf(n int) string {
	if n == 1 {
		return "0"
	}
	return "0-" + itoa(min(9, n-1))
}

func (p *presetsCard) click(x *Explorer, hit text.Hit) tea.Cmd {
	return p.tap(x, p, hit)
}

func (p *presetsCard) help(sc *scene) string {
	pr := &sc.s.Presets[p.order[p.at]]
	if pr.Detail == "" {
		return words.Upper(pr.Name)
	}
	return words.Upper(pr.Name) + ": " + pr.Detail
}
