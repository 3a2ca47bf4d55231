package tui

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"redline/model"
	"redline/tui/layout"
	"redline/tui/session"
	"redline/tui/text"
)

// findCard finds choices, presets, findings, rules, claims, views and commands
// by their words, and runs them.
type findCard struct {
	list
	field field
	all   []found
	hits  []int // items of all that match
}

const (
	findSign = " : "
	findHint = "type to search, enter runs "
)

// found is something that can be found and run.
type found struct {
	kind  string
	label string
	words string // searched besides the label
	right []text.Span
	run   func(x *Explorer) tea.Cmd
}

func newFindCard(x *Explorer) *findCard {
	return &findCard{field: newField(), all: x.everything()}
}

func (p *findCard) place() layout.Place { return layout.OverView }

func (p *findCard) typing() bool { return true }

func (p *findCard) typed(x *Explorer, msg tea.KeyPressMsg) tea.Cmd {
	before := p.field.value()
	cmd := p.field.typed(x, msg)
	if p.field.value() != before {
		p.at = 0
	}
	return cmd
}

func (p *findCard) draw(sc *scene, w, h int, focused bool) drawn {
	p.search()
	p.step(0, max(1, len(p.hits)))
	head := []text.Line{
		text.Ends(p.field.line(findSign, "", w-len(findHint)), text.Of(text.In(text.Quiet, findHint)), w),
		{},
	}
	words := p.words(sc)
	foot := []text.Line{{}, text.Of(text.In(text.Quiet, " Also takes words: "+strings.Join(words, text.Sep))).Fit(w)}
	rows := make([]text.Line, len(p.hits))
	for k, i := range p.hits {
		rows[k] = p.row(k, &p.all[i], w, focused)
	}
	if len(rows) == 0 {
		rows = []text.Line{text.Plain(" Nothing has these words. enter runs them if they are a command.")}
	}
	room := max(1, h-len(head)-len(foot))
	shown, _, _ := p.clip(rows, p.at, p.at, room)
	for len(shown) < room {
		shown = append(shown, text.Line{})
	}
	slot := itoa(len(p.hits)) + " of " + itoa(len(p.all))
	return drawn{title: "FIND AND RUN", slot: slot, lines: append(append(head, shown...), foot...), col: p.field.caret(findSign, w-len(findHint))}
}

// words gives examples of what can be typed in words.
func (p *findCard) words(sc *scene) []string {
	is := &sc.s.Issues[0]
	for i := range sc.s.Issues {
		if sc.s.Issues[i].Kind == model.Term {
			is = &sc.s.Issues[i]
			break
		}
	}
	return []string{"set " + is.ID + " " + is.OptionID(0), "open CODE", "mute RULE"}
}

func (p *findCard) row(k int, f *found, w int, focused bool) text.Line {
	lead := " "
	if k == p.at && focused {
		lead = "►"
	}
	end := text.Of(text.In(text.Text, "  ")).And(f.right...).And(text.In(text.Text, " "))
	l := text.Ends(text.Of(text.In(text.Quiet, lead+text.Pad(f.kind, 9)), text.In(text.Text, f.label)), end, w).To(text.Hit{Panel: hitCard, Index: k})
	l.Marked = k == p.at && focused
	return l
}

// search lists what has every word typed, the best first; see [found.rank].
func (p *findCard) search() {
	p.hits = p.hits[:0]
	typed := strings.Join(strings.Fields(strings.ToLower(p.field.value())), " ")
	var byRank [4][]int
	for i := range p.all {
		f := &p.all[i]
		if r := f.rank(typed); r < len(byRank)-1 || p.field.matches(text.Words(f.kind, f.label, f.words)) {
			byRank[r] = append(byRank[r], i)
		}
	}
	slices.SortStableFunc(byRank[1], func(a, b int) int { return len(p.all[a].label) - len(p.all[b].label) }) // the more of the label was typed
	p.hits = slices.Concat(byRank[:]...)
}

// rank is how near something comes to what was typed, in lower case: 0 where its
// label begins with that; for several words also 1 where they are side by side in
// its label, and 2 where they are in what is searched besides it; else 3.
func (f *found) rank(typed string) int {
	label, several := strings.ToLower(f.label), strings.Contains(typed, " ")
	switch {
	case typed != "" && strings.HasPrefix(label, typed):
		return 0
	case several && strings.Contains(label, typed):
		return 1
	case several && strings.Contains(strings.ToLower(text.Words(f.kind, f.label, f.words)), typed):
		return 2
	}
	return 3
}

func (p *findCard) do(x *Explorer, g gesture) tea.Cmd {
	if g != enter {
		p.gesture(g, len(p.hits))
		return nil
	}
	if cmd, ok := x.phrase(p.field.value()); ok {
		return cmd
	}
	if len(p.hits) == 0 {
		x.say("Nothing has these words.")
		return nil
	}
	f := &p.all[p.hits[p.at]]
	x.pop()
	return f.run(x)
}

func (p *findCard) hints(*Explorer) []hint {
	hints := []hint{{"↑↓", "move", "next line", "down"}, {"enter", "run", "run the marked line", "enter"}, {"esc", "close", "close", "esc"}}
	if len(p.hits) < 2 {
		return hints[1:]
	}
	return hints
}

func (p *findCard) click(x *Explorer, hit text.Hit) tea.Cmd {
	return p.tap(x, p, hit)
}

func (p *findCard) help(*scene) string {
	return "Finds choices, presets, findings, rules, claims, views and commands; runs them."
}

func (x *Explorer) openFind() tea.Cmd {
	x.push(newFindCard(x))
	return x.readDrafts()
}

// gather lists everything anew, the mark where it was.
func (p *findCard) gather(x *Explorer) {
	var was found
	if p.at < len(p.hits) {
		was = p.all[p.hits[p.at]]
	}
	p.all = x.everything()
	p.search()
	for k, i := range p.hits {
		if p.at > 0 && p.all[i].kind == was.kind && p.all[i].label == was.label {
			p.at = k
			return
		}
	}
}

// phrase runs a command in words: set ISSUE OPTION, open CODE, mute ID.
func (x *Explorer) phrase(typed string) (tea.Cmd, bool) {
	fields := strings.Fields(typed)
	if len(fields) < 2 {
		return nil, false
	}
	s := x.session.Scenario()
	rest := fields[1:]
	verb := strings.ToLower(fields[0])
	if issue, ok := s.Issue(verb); ok {
		verb, rest = "set", append([]string{s.Issues[issue].ID}, rest...)
	}
	switch {
	case verb == "set" && len(rest) >= 2:
		issue, option, err := s.ParseSetting(strings.ToLower(rest[0] + "=" + strings.Join(rest[1:], "/")))
		if err != nil {
			x.refuse(err)
			return nil, true
		}
		x.pop()
		x.chooser.mark(issue)
		return x.choose(issue, option), true
	case verb == "open" && x.namesDraft(strings.Join(rest, " ")):
		x.pop()
		return x.openNamed(strings.Join(rest, " ")), true
	case verb == "open":
		c, err := s.Decode(strings.Join(rest, ""))
		if err != nil {
			x.refuse(err)
			return nil, true
		}
		x.pop()
		next := x.state()
		next.Configuration, next.Loaded = c, session.Loaded{Name: "from a code", Configuration: c}
		cmd, changed := x.change(next, "Opened the code")
		if !changed {
			x.say("That package is open already.")
		}
		return cmd, true
	case verb == "mute":
		if _, err := s.Mutable(rest[0]); err != nil {
			x.refuse(err)
			return nil, true
		}
		x.pop()
		return x.toggleMute(rest[0]), true
	}
	return nil, false
}
