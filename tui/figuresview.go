package tui

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"redline/model"
	"redline/model/mining"
	"redline/model/mining/figures"
	"redline/tui/text"
	"redline/tui/words"
)

// figuresPanel is Figures: what the mining of the package at hand comes to, and
// the assumptions behind that, which can be edited but are no choices.
type figuresPanel struct {
	list
	items  []figureItem // as last drawn; the first is the heading
	engine *model.Engine
	of     model.Configuration
	now    *reckoned // for that engine and configuration
	err    error     // why there is nothing to work out
}

// reckoned is the arithmetic of one package, worked out once.
type reckoned struct {
	*figures.Figures
	table      []figures.Line
	money      []mining.Range
	thresholds []mining.Threshold
	shares     []mining.Range // of the network, by units
	swings     []mining.Swing // of gross revenue
	netSwings  []mining.Swing // of the net; nil where there is none
	statements []mining.Judgement
	rests      map[string]bool // quantities on changed assumptions
	costs      string          // what the net is net of; empty where there is none
	net        mining.Range
}

// figureItem is a line that can be marked, with what stands before it.
type figureItem struct {
	lines      []text.Line
	before     int // blank lines and headings among them
	means      string
	assumption string   // id, of a line about one
	edits      bool     // the line edits that assumption
	title      string   // of the card with the arithmetic
	arithmetic []string // what enter shows
	moves      string   // the quantity that comes to, for what moves it
	claims     []string // else, the first of these; and what the sources key shows
}

// reckon works the figures out, unless they are at hand.
func (p *figuresPanel) reckon(sc *scene) {
	if p.engine == sc.engine && p.of == sc.state.Configuration {
		return
	}
	p.engine, p.of = sc.engine, sc.state.Configuration
	f, err := figures.Of(sc.engine.Scenario(), sc.s, p.of)
	if p.err = err; err != nil {
		p.now = nil
		return
	}
	p.now = &reckoned{
		Figures: f, table: f.Table(), money: f.Money(), thresholds: f.Thresholds(), shares: f.Shares(),
		swings: f.Tornado(mining.Revenue), statements: f.Statements(), rests: map[string]bool{},
	}
	p.now.costs = f.Economy.NetOf()
	p.now.net, _ = f.Net()
	p.now.netSwings = f.NetTornado()
	for _, id := range mining.Quantities() {
		p.now.rests[id] = f.Rests(id)
	}
}

func (p *figuresPanel) draw(sc *scene, w, h int, focused bool) drawn {
	d := drawn{title: p.title(sc, w), row: -1, col: 1}
	p.reckon(sc)
	var head []text.Line
	if p.err == nil {
		var charted bool
		head, charted = p.head(sc, w, h)
		p.items = p.rest(sc, w, charted)
	} else {
		head = text.Paragraph(text.Text, " ", words.Upper(p.err.Error())+".", w-1)
		p.items = p.withoutFigures(sc, w)
	}
	first := figureItem{means: p.headingHelp(sc), title: "gross revenue", moves: mining.Revenue}
	if p.err == nil {
		first.arithmetic = p.now.steps(mining.Revenue, p.now.Setting.At)
	}
	p.items = slices.Insert(p.items, 0, first)
	p.step(0, len(p.items))
	if p.keepsHead(len(head), h, len(sc.s.Mining.Assumptions)) {
		head = p.ruled(head, w)
	} else {
		p.items[0].lines = head
		head = nil
	}
	p.place(&d, head, h, focused)
	if w < 60 {
		d.slot = strings.Map(arrowsOnly, d.slot) // the title needs the room
	}
	return d
}

// keepsHead tells whether the head stays in sight: always where there is room,
// else for as long as assumptions are edited, which it shows the effect of.
func (p *figuresPanel) keepsHead(rows, h, assumptions int) bool {
	const roomy = 24
	return rows+4 <= h && (h >= roomy || p.at <= assumptions)
}

// ruled puts a line under a head that stays, in place of the blank row that the
// list below begins with.
func (p *figuresPanel) ruled(head []text.Line, w int) []text.Line {
	if len(head) == 0 || len(p.items) < 2 {
		return head
	}
	if first := &p.items[1]; first.before > 0 && len(first.lines[0].Spans) == 0 {
		first.lines, first.before = first.lines[1:], first.before-1
	}
	return append(head, text.Of(text.In(text.Rule, strings.Repeat("─", w))))
}

// arrowsOnly keeps of a title's slot which way there is more.
func arrowsOnly(r rune) rune {
	if r == '▲' || r == '▼' {
		return r
	}
	return -1
}

// place shows the head as it is, and below it the part of the list that has the
// mark.
func (p *figuresPanel) place(d *drawn, head []text.Line, h int, focused bool) {
	onHead := p.at == 0 && len(head) > 0
	for k := range head {
		head[k] = head[k].To(text.Hit{Panel: hitView})
	}
	var lines []text.Line
	marked := passage{-1, -1, -1}
	for k := range p.items {
		from := len(lines)
		for _, l := range p.items[k].lines {
			lines = append(lines, l.To(text.Hit{Panel: hitView, Index: k}))
		}
		if k == p.at && focused && !onHead {
			for from < len(lines)-1 && len(lines[from].Spans) == 0 {
				from++ // a blank line goes before
			}
			at := len(lines) - len(p.items[k].lines) + p.items[k].before
			marked = passage{from, at, len(lines) - 1}
		}
	}
	var shown []text.Line
	switch {
	case marked.first >= 0:
		shown, d.slot, d.row = p.read(lines, marked, h-len(head))
		d.row += len(head)
	case onHead:
		p.top = 0
		fallthrough
	default:
		shown, d.slot, _ = p.clip(lines, -1, -1, h-len(head))
	}
	if onHead && focused {
		head[0].Spans, head[0].Marked, d.row = mark(head[0].Spans), true, 0
	}
	d.lines = slices.Concat(head, shown)
}

// title says how many assumptions are edited.
func (p *figuresPanel) title(sc *scene, w int) string {
	title := "FIGURES" + text.Sep + "the mining arithmetic"
	n := len(sc.state.Assume)
	switch {
	case n == 0:
		return title
	case w < 60:
		return "FIGURES" + text.Sep + itoa(n) + " edited, A: as given"
	}
	return title + text.Sep + itoa(n) + " edited, A gives all back"
}

func (p *figuresPanel) headingHelp(sc *scene) string {
	if len(sc.state.Assume) > 0 {
		return "What rests on an edited assumption is marked *. A gives all of them back."
	}
	return words.Gross + " Its levers are under CHOOSE."
}

func (p *figuresPanel) item() *figureItem {
	if p.at >= len(p.items) {
		return &figureItem{}
	}
	return &p.items[p.at]
}

func (p *figuresPanel) do(x *Explorer, g gesture) tea.Cmd {
	item := p.item()
	switch g {
	case left, right:
		if !item.edits {
			x.say("Nothing to edit here; the assumptions are lines with a low and a high.")
			return nil
		}
		return x.nudge(item.assumption, g == right)
	case backspace:
		if p.at == 0 || item.edits {
			return x.asGiven(item.assumption)
		}
		x.say("backspace gives the marked assumption its value back; A does so for all.")
	case enter:
		p.open(x, item)
	default:
		p.gesture(g, len(p.items))
	}
	return nil
}

// open shows what the marked line rests on.
func (p *figuresPanel) open(x *Explorer, item *figureItem) {
	switch {
	case len(item.arithmetic) > 0:
		card := &stepsCard{title: item.title, lines: item.arithmetic}
		card.moves, card.of = p.now.moved(item.moves)
		x.push(card)
	case item.assumption != "":
		x.push(&assumedCard{id: item.assumption})
	case len(item.claims) > 0:
		x.push(newClaimCard(item.claims[0]))
	default:
		x.say("This line has no sources of its own.")
	}
}

func (p *figuresPanel) hints(x *Explorer) []hint {
	hints := []hint{{"↑↓", "line", "next line", "down"}}
	item := p.item()
	if item.edits {
		hints = append(hints, hint{"←→", "edit", "the assumption by one step", "right"})
	}
	switch {
	case len(item.arithmetic) > 0:
		hints = append(hints, hint{"enter", "arithmetic", "how that is worked out", "enter"})
	case item.assumption != "" || len(item.claims) > 0:
		hints = append(hints, hint{"enter", "source", "what it rests on", "enter"})
	}
	edited := x.session.State().Assume
	if _, changed := edited[item.assumption]; item.edits && changed {
		hints = append(hints, hint{"backspace", "as given", "the file's value", "backspace"})
	}
	if len(edited) > 0 {
		hints = append(hints, hint{"A", "all as given", "the file's value of every assumption", "A"})
	}
	return hints
}

func (p *figuresPanel) click(x *Explorer, hit text.Hit) tea.Cmd {
	return p.tap(x, p, hit)
}

// help explains the marked line.
func (p *figuresPanel) help(*scene) string { return p.item().means }
