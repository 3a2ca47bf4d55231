package tui

import (
	"redline/model/mining"
	"redline/tui/text"
	"redline/tui/words"
)

// rest is everything below the head, line by line.
func (p *figuresPanel) rest(sc *scene, w int, charted bool) []figureItem {
	items := p.assumptions(sc, w)
	if w < wideFigures {
		items = append(items, p.now.quantityBars(w)...)
		items = append(items, p.now.moneyBars(w)...)
		items = append(items, p.now.chart(w)...)
	}
	items = append(items, p.now.netShares(w)...)
	items = append(items, p.statements(w)...)
	if w >= wideFigures && !charted {
		items = append(items, p.now.chart(w)...)
	}
	items = append(items, p.now.tornados(w)...)
	items = append(items, p.now.reach(w)...)
	return append(items, p.notComputed(sc, w)...)
}

// reach says what the lines of the network take, and what the share here would
// be enough for.
func (r *reckoned) reach(w int) []figureItem {
	var items []figureItem
	for _, t := range r.thresholds {
		items = append(items, figureItem{
			lines: text.Paragraph(text.Text, " ", r.Economy.ThresholdWords(t, &r.Setting), w-1),
			means: "What a share of the network takes, all others going on as they are.",
			title: "network share", arithmetic: r.steps(mining.ShareAfter, r.Setting.At), moves: mining.ShareAfter,
		})
	}
	overtake := figureItem{
		lines: text.Paragraph(text.Text, " ", words.Overtaking(r.Figures), w-1),
		means: "A chance to rewrite payments, not of anything in these talks. enter: for other waits.",
		title: "overtaking", arithmetic: words.OvertakingSteps(r.Figures),
	}
	return headed(heading("WHAT A SHARE OF THE NETWORK TAKES", "", w), append(items, overtake))
}

// withoutFigures lists what can be edited where nothing can be worked out.
func (p *figuresPanel) withoutFigures(sc *scene, w int) []figureItem { return p.assumptions(sc, w) }

// headed puts a blank line and a heading before the first of some items.
func headed(head text.Line, items []figureItem) []figureItem {
	if len(items) == 0 {
		return nil
	}
	items[0].lines = append([]text.Line{{}, head}, items[0].lines...)
	items[0].before += 2
	return items
}

// assumptions lists the assumptions, each to be edited.
func (p *figuresPanel) assumptions(sc *scene, w int) []figureItem {
	given := sc.s.Mining
	var items []figureItem
	for i := range given.Assumptions {
		a := &given.Assumptions[i]
		value, changed := sc.state.Assume[a.ID]
		if !changed {
			value = a.Value
		}
		item := figureItem{means: a.Help, assumption: a.ID, edits: true, claims: a.Claims}
		if changed {
			item.means = "Assumption: edited; given is " + mining.Exact(a.Value) + ". " + a.Help
		}
		item.lines = []text.Line{assumptionLine(a, value, changed, len(items)+1 == p.at, w)}
		items = append(items, item)
	}
	right := "value    low – high "
	if w >= wideFigures {
		right = ""
	}
	name := "ASSUMPTIONS" + text.Sep + "none edited"
	if n := len(sc.state.Assume); n > 0 {
		name = "ASSUMPTIONS" + text.Sep + itoa(n) + " edited"
	}
	if w < wideFigures {
		name = "ASSUMPTIONS"
	}
	head := heading(name, right, w)
	if w >= wideFigures {
		about := "   how sure"
		if w >= roomyFigures {
			about = "   " + text.Pad("how sure", sureColumns) + "  source"
		}
		head = text.Of(text.In(text.Strong, " "+name)).Fit(27).And(text.In(text.Quiet, text.Left("value", 9)+text.Left("low – high", 18)+about))
	}
	return headed(head, items)
}

// assumptionLine is one assumption: its name, value and range.
func assumptionLine(a *mining.Assumption, value float64, changed, marked bool, w int) text.Line {
	said := " " + mining.Exact(value) + " "
	if marked {
		said = "‹" + mining.Exact(value) + "›"
	}
	star := " "
	if changed {
		star = mining.Mark
	}
	span := brief(a.Low) + " – " + brief(a.High)
	if a.Low == a.High {
		span = "no range"
	}
	if w < wideFigures {
		return text.Ends(text.Plain(" "+a.Label()), text.Plain(text.Left(said, 8)+star+text.Left(span, 13)+" "), w)
	}
	if whole := mining.Exact(a.Low) + " – " + mining.Exact(a.High); a.Low != a.High && text.Width(whole) <= 16 {
		span = whole
	}
	l := text.Plain(" " + a.Name).Fit(25)
	l = l.And(text.In(text.Text, text.Left(said, 12)+star), text.In(text.Text, text.Left(span, 16)))
	about := "   " + text.Pad(words.Certainty(a.Sure), sureColumns)
	if room := w - l.Width() - text.Width(about) - 3; w >= roomyFigures {
		about += "  " + text.Whole(a.Source, room)
	}
	return l.And(text.In(text.Quiet, about)).Fit(w)
}

// sureColumns is how wide the column is that says how sure an assumption is.
const sureColumns = 15

// brief is a number with its thousands as k where that loses nothing.
func brief(x float64) string {
	if x >= 10000 && x == float64(int64(x)) && int64(x)%100 == 0 {
		return mining.Exact(x/1000) + "k"
	}
	return mining.Exact(x)
}

// statements lists what the document says, each with how it stands.
func (p *figuresPanel) statements(w int) []figureItem {
	var items []figureItem
	for i := range p.now.statements {
		j := &p.now.statements[i]
		said := j.Says + ": " + j.Words + p.now.star(j.Quantity)
		item := figureItem{
			lines: linked(text.Paragraph(text.Text, " "+text.Pad(j.Claim, 4), said, w-1), j.Claim), title: j.Claim, claims: []string{j.Claim},
			arithmetic: append([]string{words.Upper(said) + "."}, j.Arithmetic...),
		}
		if j.Note != "" {
			item.arithmetic = append(item.arithmetic, j.Note)
		}
		item.means = "How what " + j.Claim + " says stands under these assumptions; enter: the arithmetic."
		items = append(items, item)
	}
	return headed(heading("WHAT THE DOCUMENT SAYS", "", w), items)
}

// notComputed lists what is left out.
func (p *figuresPanel) notComputed(sc *scene, w int) []figureItem {
	var items []figureItem
	for _, u := range sc.s.Mining.NotComputed {
		item := figureItem{lines: text.Paragraph(text.Text, " ", u.Name, w-1), means: u.Why, claims: u.Claims}
		item.lines = append(item.lines, text.Paragraph(text.Quiet, "   ", u.Why, w-1)...)
		items = append(items, item)
	}
	items = headed(heading("NOT COMPUTED", "", w), items)
	gross := figureItem{lines: text.Paragraph(text.Text, " ", words.Gross+" The price is held fixed.", w-1), means: "Low and high: each assumption varies on its own; the two need not go together."}
	gross.lines, gross.before = append([]text.Line{{}}, gross.lines...), 1
	gross.arithmetic, gross.title = p.now.steps(mining.RevenuePer, p.now.Setting.At), "gross revenue per MWh"
	return append([]figureItem{gross}, items...)
}
