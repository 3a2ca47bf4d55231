package tui

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"redline/model"
	"redline/model/poll"
	"redline/tui/layout"
	"redline/tui/session"
	"redline/tui/text"
	"redline/tui/words"
)

// predictPanel is PREDICT: a change, what it may do, and the answers. Nothing
// in it depends on what the change does.
type predictPanel struct {
	list   // scrolls; the mark is the poll's
	poll   *poll.Poll
	before session.State
}

// Columns of PREDICT and REVEAL, which are no wider than they need to be.
const (
	pollWidth = 60
	handsWide = 6 // of a count
)

// airyPoll is from how many rows beside the answers on there is room to say what
// to do, and pollGuide says it.
const airyPoll = 22

var pollGuide = []string{
	"Alone: mark with space what you expect, then press enter.",
	"With a room: ask one line after the other, and type how many hands are up. Let the room talk, press tab, and count once more; then press enter.",
	"esc takes the change back, and nothing was shown.",
}

func (p *predictPanel) draw(sc *scene, w, h int, focused bool) drawn {
	d := drawn{title: "PREDICT", col: 1}
	if p.poll.Vote() == 1 {
		d.title += text.Sep + "second vote"
	}
	table := min(w, pollWidth)
	var questions []text.Line
	rows := make([]int, 0, p.poll.Len())
	airy := h >= p.poll.Len()+airyPoll
	for q, list := range [][]poll.Answer{p.poll.Blocks, p.poll.Objects} {
		if airy && q > 0 {
			questions = append(questions, text.Line{})
		}
		questions = append(questions, p.question(q, table)...)
		for range list {
			k := len(rows)
			rows = append(rows, len(questions))
			questions = append(questions, p.answer(sc, k, table, focused))
		}
	}
	tail := []text.Line{{}, text.Plain(" " + p.tail())}
	if airy && !sc.big { // a room needs no help with the keys
		for _, said := range pollGuide {
			tail = append(append(tail, text.Line{}), text.Paragraph(text.Quiet, " ", said, min(w, 2*pollWidth)-1)...)
		}
	}
	change, rest := p.change(sc, w, h-len(questions)-1)
	for _, cut := range []*[]text.Line{&rest, &tail} {
		if len(change)+len(rest)+1+len(questions)+len(tail) > h {
			*cut = nil
		}
	}
	lines := append(append(change, rest...), text.Line{})
	above := len(lines)
	lines = append(append(lines, questions...), tail...)
	at := above + rows[p.poll.At()]
	first := at
	if p.poll.At() == 0 && at < h {
		first = 0 // the change and the question belong to the first line
	}
	last := at
	if p.poll.At() == p.poll.Len()-1 && len(lines)-at <= h {
		last = len(lines) - 1
	}
	shown, slot, top := p.clip(lines, first, last, h)
	d.lines, d.slot, d.row = shown, slot, at-top
	return d
}

// change says what is changed, in at most room rows, and that the rest stays.
func (p *predictPanel) change(sc *scene, w, room int) (lines, rest []text.Line) {
	lines = []text.Line{text.Of(text.In(text.Strong, " The change"))}
	if sc.state.Loaded != p.before.Loaded {
		loads := text.Paragraph(text.Text, "   ", "Package: "+p.before.Loaded.Name+" → "+sc.state.Loaded.Name, w-1)
		lines = append(lines, atMost(loads, 2, w)...)
	}
	issues := p.before.Configuration.Differences(sc.state.Configuration)
	whole := p.changes(sc, issues, w)
	if len(lines)+len(whole) > max(room, 3) {
		whole = text.Paragraph(text.Text, "   ", words.And(p.becomes(sc, issues)), w-1)
	}
	if len(lines)+len(whole) > max(room, 3) {
		names := make([]string, len(issues))
		for k, i := range issues {
			names[k] = sc.s.Issues[i].Label()
		}
		whole = text.Paragraph(text.Text, "   ", words.Count(len(issues), "line")+": "+words.And(names)+".", w-1)
		whole = atMost(whole, max(2, room-len(lines)), w)
	}
	if len(issues) < len(sc.s.Issues) {
		rest = []text.Line{text.Plain(" Everything else stays.")}
	}
	return append(lines, whole...), rest
}

// becomes is each issue with its option after.
func (p *predictPanel) becomes(sc *scene, issues []int) []string {
	list := make([]string, len(issues))
	for k, i := range issues {
		is := &sc.s.Issues[i]
		list[k] = is.Label() + " → " + is.OptionLabel(sc.state.Configuration.Option(i))
	}
	return list
}

// changes is each issue with its options before and after, in a row or in two.
func (p *predictPanel) changes(sc *scene, issues []int, w int) []text.Line {
	var lines []text.Line
	for _, i := range issues {
		is := &sc.s.Issues[i]
		head := "   " + is.Label() + ": "
		from, to := is.OptionLabel(p.before.Configuration.Option(i)), "→ "+is.OptionLabel(sc.state.Configuration.Option(i))
		if l := text.Plain(head + from + " " + to); l.Width() < w && w > 50 {
			lines = append(lines, l)
			continue
		}
		in := strings.Repeat(" ", text.Width(head)-2) // the options stand under each other
		lines = append(lines, text.Plain(head+from).Fit(w), text.Plain(in+to).Fit(w))
	}
	return lines
}

// question is a question, with the heads of the columns for the first.
func (p *predictPanel) question(q, w int) []text.Line {
	if q == 1 {
		return []text.Line{text.Of(text.In(text.Strong, " Who will object?"))}
	}
	return []text.Line{
		text.Ends(text.Of(text.In(text.Strong, " What will block now?")), text.Of(text.In(text.Quiet, "hands    ")), w),
		text.Ends(text.Of(text.In(text.Quiet, "   space marks yours")), text.Of(text.In(text.Quiet, "1     2 ")), w),
	}
}

// answer is a line of the poll.
func (p *predictPanel) answer(sc *scene, k, w int, focused bool) text.Line {
	a := p.poll.Line(k)
	box := " [ ] "
	if a.Yours {
		box = " [x] "
	}
	lead := " "
	if k == p.poll.At() {
		lead = "►"
	}
	end := text.Of()
	for v := range poll.Votes {
		count := text.In(text.Text, text.Left(p.hands(k, v), handsWide-1))
		if p.poll.Typing(k, v) {
			count.Role = text.Field
		}
		end = end.And(text.In(text.Text, " "), count)
	}
	end = end.And(text.In(text.Text, " "))
	start := text.Plain(lead + box + answerName(sc.s, p.poll, k))
	l := text.Ends(start, end, w).To(text.Hit{Panel: hitView, Index: k})
	l.Marked = focused && k == p.poll.At()
	return l
}

// hands is what is shown of a count: the digits while they are typed, then
// only that it is in.
func (p *predictPanel) hands(k, vote int) string {
	n := p.poll.Line(k).Hands[vote]
	switch {
	case n == poll.None:
		return "__"
	case !p.poll.Typing(k, vote):
		return "in"
	case n < 10:
		return itoa(n) + "_"
	}
	return itoa(n)
}

// answerName is what an answer is about.
func answerName(s *model.Scenario, p *poll.Poll, k int) string {
	if k < len(p.Blocks) {
		return blockName(s, p.Line(k).ID)
	}
	return objectName(s, p.Line(k).ID)
}

// blockName is the obstacle of an answer, or that it is none of them.
func blockName(s *model.Scenario, id string) string {
	if o, ok := s.Obstacle(id); ok {
		return s.Obstacles[o].Name
	}
	return "none of them"
}

// objectName is the party of an answer, or that it is nobody.
func objectName(s *model.Scenario, id string) string {
	if i, ok := s.Party(id); ok {
		return s.Parties[i].Name
	}
	return "nobody"
}

func (p *predictPanel) tail() string {
	if p.poll.Vote() == 0 {
		return "Nothing is shown until you reveal it."
	}
	for k := range p.poll.Len() {
		if p.poll.Line(k).Hands[0] != poll.None {
			return "The first vote is in. Talk, then again."
		}
	}
	return "Nothing was counted in the first vote."
}

// takes tells whether a key belongs to the votes, and takes it.
func (p *predictPanel) takes(x *Explorer, key string) bool {
	switch {
	case len(key) == 1 && key[0] >= '0' && key[0] <= '9':
		if !p.poll.Type(int(key[0] - '0')) {
			x.say("A count has at most " + itoa(poll.MaxHands) + " hands. backspace erases a digit.")
		}
	case key == "tab": // shift+tab leads to CHOOSE
		p.poll.Turn()
	default:
		return false
	}
	return true
}

func (p *predictPanel) do(x *Explorer, g gesture) tea.Cmd {
	n := p.poll.Len()
	switch g {
	case spaceBar:
		p.poll.Mark()
	case backspace:
		p.poll.Erase()
	case enter:
		return x.reveal()
	case left, right: // the line marked in CHOOSE, further the same way or back
		return x.chooser.do(x, g)
	case up:
		p.poll.Go(p.poll.At() - 1)
	case down:
		p.poll.Go(p.poll.At() + 1)
	case home, pageUp:
		p.poll.Go(0)
	case end, pageDown:
		p.poll.Go(n - 1)
	}
	return nil
}

func (p *predictPanel) hints(x *Explorer) []hint {
	other := hint{"tab", "2nd", "the second vote, after discussion", "tab"}
	if p.poll.Vote() == 1 {
		other.word, other.help = "1st", "back to the first vote"
	}
	hints := []hint{
		{"space", "mark", "mark your answer", "space"},
		{"0-9", "hands", "type the count of hands; backspace erases", "0"},
		other,
		{"enter", "reveal", "reveal what the change does", "enter"},
		{"esc", "take back", "take the change back; nothing was shown", "esc"},
		{"↑↓", "line", "next line", "down"}, // the arrows go without saying where there is no room
		{"←→", "change", "the marked line further, until somebody answers", "right"},
	}
	if x.width < 80 {
		return slices.Concat(hints[3:5], hints[:3], hints[5:]) // the first ones are sure to have room
	}
	return hints
}

func (p *predictPanel) click(x *Explorer, hit text.Hit) tea.Cmd {
	again := hit.Index == p.poll.At() && x.focused() == p
	p.poll.Go(hit.Index)
	if again {
		p.poll.Mark() // nothing is revealed by a click on a line
	}
	return nil
}

func (p *predictPanel) help(sc *scene) string {
	if p.poll.Vote() == 1 || p.poll.Typing(p.poll.At(), p.poll.Vote()) {
		return "Type the count of hands. It is kept, and shown only at the reveal."
	}
	if sc.layout.Mode == layout.One {
		return "PREDICTING. Say it aloud first."
	}
	return "PREDICTING. Say it aloud first. Marks, parties, ways out and maps are hidden."
}
