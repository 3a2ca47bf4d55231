package report

import (
	"errors"

	"redline/model"
	"redline/model/mining"
	"redline/model/mining/figures"
	"redline/tui/chart"
	"redline/tui/words"
)

// errNoMap says that a scenario has too little for a map.
var errNoMap = errors.New("a map needs two issues with named options")

// Map is the map of a subject, with the package's rest as it is.
func (at *Subject) Map() (*chart.Grid, error) {
	rows, cols := at.axes()
	if rows == "" || cols == "" {
		return nil, errNoMap
	}
	s := at.Engine.Scenario()
	r, err := chart.ParseAxis(s, at.Space, rows)
	if err != nil {
		return nil, err
	}
	c, err := chart.ParseAxis(s, at.Space, cols)
	if err != nil {
		return nil, err
	}
	return chart.Map(at.Package, at.Space, r, c, false)
}

// axes are the issues of the map: those asked for, or the first two terms, or
// the first two issues of any kind.
func (at *Subject) axes() (rows, cols string) {
	if at.Rows != "" && at.Cols != "" {
		return at.Rows, at.Cols
	}
	var terms, all []string
	for i := range at.Scenario.Issues {
		is := &at.Scenario.Issues[i]
		if is.Shares != nil || len(is.Options) == 0 {
			continue
		}
		all = append(all, is.ID)
		if is.Kind == model.Term {
			terms = append(terms, is.ID)
		}
	}
	if len(terms) < 2 {
		terms = all
	}
	if len(terms) < 2 {
		return "", ""
	}
	return terms[1], terms[0]
}

// picturesPart shows the map, the mining and the split.
func (w *writer) picturesPart() {
	grid, err := w.Map()
	mined, noMining := figures.Of(w.s, w.Scenario, w.Configuration)
	parts, of := chart.Parts(w.s, w.Configuration, mined)
	if err != nil && noMining != nil && parts == nil {
		return
	}
	w.Section("In pictures")
	if err == nil {
		cells := grid.Table()
		w.Picture(Picture{Caption: grid.Caption(), SVG: grid.Small(ink()), Instead: Table{Head: cells[0], Rows: cells[1:]}})
	}
	if noMining == nil {
		w.mining(mined)
	}
	if parts == nil {
		return
	}
	caption := "Who gets what"
	if mined == nil || mined.Economy.Split != of.ID {
		caption += ": " + of.Name
	} else {
		caption += "; gross revenue a day, " + words.AsOf(mined.AsOf) + ". Arithmetic, no forecast"
	}
	t := Table{Head: []string{"Who", "Part"}}
	for _, p := range parts {
		t.Rows = append(t.Rows, []string{p.Name, p.Said})
	}
	w.Picture(Picture{Caption: caption + ".", SVG: chart.Split(w.s, w.Configuration, mined, ink()), Instead: t})
}

// mining shows the share of the network, and says what the rest comes to.
func (w *writer) mining(f *figures.Figures) {
	t := Table{Caption: "Share of the network by " + f.Economy.UnitName(2) + ", " + mining.Exact(f.Setting.At.Percent) + " % of output to mining, " + words.AsOf(f.AsOf), Head: []string{words.Upper(f.Economy.UnitName(2)), "Low", "Base" + words.MarkOf(f, mining.ShareAfter), "High"}}
	for i, r := range f.Shares() {
		t.Rows = append(t.Rows, []string{mining.Exact(f.Setting.Units[i]), words.Cell(r.Low) + " %", words.Cell(r.Value) + " %", words.Cell(r.High) + " %"})
	}
	w.Picture(Picture{Caption: chart.ReachWords(f), SVG: chart.Reach(f, ink()), Instead: t})
}
