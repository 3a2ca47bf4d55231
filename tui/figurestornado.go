package tui

import (
	"strings"

	"redline/model/mining"
	"redline/tui/text"
	"redline/tui/words"
)

// tornado is an amount of money a day, and how far each assumption alone moves
// it.
type tornado struct {
	name   string // "gross"
	star   string
	in     words.Money
	base   float64
	swings []mining.Swing
}

// tornados are how far each assumption alone moves gross revenue, the greatest
// first; and what is left of it, where costs are assumed.
func (r *reckoned) tornados(w int) []figureItem {
	items := r.tornado(tornado{"gross", r.star(mining.Revenue), words.MoneyOf(r.line(mining.Revenue)), r.line(mining.Revenue).Value, r.swings}, w)
	if r.costs != "" {
		items = append(items, r.tornado(tornado{"net", r.netStar(), r.netMoney(), r.net.Value, r.netSwings}, w)...)
	}
	return items
}

// tornado is one of them, a bar for each assumption.
func (r *reckoned) tornado(t tornado, w int) []figureItem {
	list := r.swung(t.swings, t.base, func(x float64) string { return t.in.Say(x, 2) })
	label, numbers := swungColumns(list)
	var items []figureItem
	for _, s := range list {
		items = append(items, figureItem{
			lines: swingLines(text.Pad(" "+s.name, label), text.Left(s.said, numbers), s.bar, w), assumption: s.id,
			means: s.name + " alone, from " + words.Between(r.Economy.Assumption(s.id)) + ": " + t.name + " $" + t.in.Name + " " + s.said + " a day.",
		})
	}
	if items == nil {
		return nil
	}
	name, about := "WHAT MOVES "+strings.ToUpper(t.name)+t.star+" MOST, $"+t.in.Name+" A DAY", "one at a time, "+r.dated()
	if list[0].bar.lines != nil {
		about += ", │ 0"
	}
	if w < wideFigures {
		items[0].lines = append([]text.Line{text.Of(text.In(text.Quiet, "  "+about))}, items[0].lines...)
		items[0].before++
		return headed(heading(name, "", w), items)
	}
	return headed(heading(name, about+" ", w), items)
}
