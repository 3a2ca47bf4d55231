package tui

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"redline/tui/layout"
	"redline/tui/text"
	"redline/tui/words"
)

// promptCard is the prompt of the script's step, and nothing else: for the
// opening, for talk in pairs, for silence.
type promptCard struct {
	list
	lines int // as last drawn
}

// promptKey shows the prompt of the script's step, and puts it away.
const promptKey = "P"

// withPrompt are the commands while a script runs.
func withPrompt(list []command) []command {
	return append(withoutPrompt(list), command{
		keys: []string{promptKey}, word: "prompt", help: "prompt of this step, in large", run: (*Explorer).openPrompt, able: hasPrompt,
	})
}

// withoutPrompt are those while none does.
func withoutPrompt(list []command) []command {
	return slices.DeleteFunc(slices.Clone(list), func(c command) bool { return c.keys[0] == promptKey })
}

// hasPrompt tells whether the script has begun: before, there is no step.
func hasPrompt(x *Explorer) bool {
	_, begun := x.runner()
	return begun
}

func (x *Explorer) openPrompt() tea.Cmd {
	if _, ok := x.top().(*promptCard); ok {
		x.pop()
		return nil
	}
	x.alone(&promptCard{})
	return nil
}

func (p *promptCard) place() layout.Place { return layout.OverView }

func (p *promptCard) draw(sc *scene, w, h int, _ bool) drawn {
	p.in = 0
	d := drawn{title: "PROMPT", row: -1}
	if !sc.runs {
		return d
	}
	st := sc.run.Step()
	margin := strings.Repeat(" ", max(3, (w-64)/2))
	if w < 80 {
		margin = "  "
	}
	room := min(w-2*text.Width(margin), 72)
	var groups [][]text.Line
	add := func(role text.Role, s string) {
		if s != "" {
			groups = append(groups, text.Paragraph(role, margin, s, room+text.Width(margin)))
		}
	}
	add(text.Strong, st.Title)
	for para := range strings.SplitSeq(st.Say, "\n") {
		add(text.Text, strings.TrimSpace(para))
	}
	add(text.Strong, sc.asked)
	lines := airy(groups, h-2)
	if gap := (h - len(lines)) / 3; gap > 0 {
		lines = append(make([]text.Line, gap), lines...)
	}
	p.lines = max(1, len(lines)-h+1)
	p.step(0, p.lines)
	p.top = p.at
	d.lines, d.slot = lines[p.at:min(len(lines), p.at+h)], more(p.at, max(0, len(lines)-h-p.at))
	d.title = strings.ToUpper(sc.s.Title)
	if sc.s.AsOf != "" {
		d.title += text.Sep + "as of " + words.Date(sc.s.AsOf)
	}
	return d
}

func (p *promptCard) do(_ *Explorer, g gesture) tea.Cmd {
	p.gesture(g, p.lines)
	return nil
}

func (p *promptCard) hints(*Explorer) []hint {
	if p.lines < 2 {
		return nil
	}
	return []hint{{"↑↓", "read on", "read on, and back", "down"}}
}

func (p *promptCard) click(*Explorer, text.Hit) tea.Cmd { return nil }

func (p *promptCard) help(*scene) string { return "" }

// airy puts blank lines between groups of lines, as many as there is room for.
func airy(groups [][]text.Line, h int) []text.Line {
	n := 0
	for _, g := range groups {
		n += len(g)
	}
	gap := 0
	if len(groups) > 1 {
		gap = max(0, min(2, (h-n)/(len(groups)-1)))
	}
	if h < 20 {
		gap = min(gap, 1)
	}
	some := 0 // where there is not a blank line for each, the last groups have one
	if gap == 0 {
		some = max(0, h-n)
	}
	var lines []text.Line
	for i, g := range groups {
		if i > 0 {
			lines = append(lines, make([]text.Line, gap)...)
		}
		if i > 0 && len(groups)-i <= some {
			lines = append(lines, text.Line{})
		}
		lines = append(lines, g...)
	}
	return lines
}
