package chart

import (
	"fmt"
	"slices"
	"strings"

	"redline/model"
	"redline/model/mining"
	"redline/model/mining/figures"
	"redline/tui/picture"
	"redline/tui/words"
)

// Sizes of the small pictures, for a column of a printed page.
const (
	paperWidth  = 360.0
	paperLabel  = 96.0 // room for names at the left
	paperValue  = 78.0 // room for values at the right
	paperRow    = 15.0
	paperLetter = 9.0
)

// Reach is the share of the network for every number of units as bars from low
// to high, for a column of a page.
func Reach(f *figures.Figures, ink picture.Ink) []byte {
	d, shares := picture.New(ink), f.Shares()
	lines := f.Economy.Lines()
	most := lines[0]
	for _, r := range shares {
		most = max(most, r.High)
	}
	most = min(100, most*1.05)
	lines = slices.DeleteFunc(lines, func(x float64) bool { return x > most })
	x := func(percent float64) float64 {
		return paperLabel + (paperWidth-paperLabel-paperValue)*min(percent, most)/most
	}
	bottom := 12 + paperRow*float64(len(shares))
	for k, line := range lines {
		for y := 12.0; y < bottom; y += 5 {
			d.Line(x(line), y, x(line), min(y+3, bottom), ink.Text, 1)
		}
		d.Text(x(line), 9, mining.Exact(line)+" %", picture.Type{Size: paperLetter - 1, Anchor: anchorOf(k, len(lines))})
	}
	d.Line(x(0), 12, x(0), bottom, ink.Line, 1)
	for i, r := range shares {
		y, units := 12+paperRow*(float64(i)+0.5), f.Setting.Units[i]
		chosen := units == f.Setting.At.Units
		name := picture.Type{Size: paperLetter, Bold: chosen}
		d.Text(0, y+3, mining.Exact(units)+" "+f.Economy.UnitName(units), name)
		d.Line(x(r.Low), y, x(r.High), y, ink.Text, 1.5)
		d.Line(x(r.Low), y-3, x(r.Low), y+3, ink.Text, 1.5)
		d.Line(x(r.High), y-3, x(r.High), y+3, ink.Text, 1.5)
		look := picture.Box{Fill: ink.Paper, Stroke: ink.Text, Width: 1.2}
		if chosen {
			look.Fill = ink.Text
		}
		d.Rect(x(r.Value)-3, y-3, 6, 6, look)
		d.Text(paperWidth-paperValue+8, y+3, cellText(r)+words.MarkOf(f, mining.ShareAfter), name)
	}
	return d.SVG(paperWidth, bottom+4, "Share of the network by "+f.Economy.UnitName(2), ReachWords(f))
}

// anchorOf keeps the names of lines that stand close from each other.
func anchorOf(k, n int) picture.Anchor {
	if n > 1 && k == 0 {
		return picture.End
	}
	if n > 1 && k == n-1 {
		return picture.Start
	}
	return picture.Middle
}

func cellText(r mining.Range) string { return words.Cell(r.Value) + " %" }

// ReachWords says below the picture what it shows.
func ReachWords(f *figures.Figures) string {
	text := fmt.Sprintf("Share of the network%s by %s, %s %% of output to mining, %s: the square is the base (filled: as chosen), the line runs from low to high over all assumptions.",
		words.MarkOf(f, mining.ShareAfter), f.Economy.UnitName(2), mining.Exact(f.Setting.At.Percent), words.AsOf(f.AsOf))
	var list []string
	for _, line := range f.Economy.Lines() {
		list = append(list, mining.Exact(line)+" %")
	}
	return text + " Dashed: " + strings.Join(list, ", ") + ", where in reach. " + changed(f, "")
}

// Split is how a division shares out, as bars, with the gross revenue a day
// where there is one; nil where nothing is divided.
func Split(s *model.Scenario, c model.Configuration, f *figures.Figures, ink picture.Ink) []byte {
	parts, _ := Parts(s, c, f)
	if parts == nil {
		return nil
	}
	d := picture.New(ink)
	said := make([]string, len(parts))
	for k, p := range parts {
		y := paperRow * float64(k)
		width := (paperWidth - paperLabel - paperValue) * p.Percent / 100
		d.Text(0, y+11, p.Name, picture.Type{Size: paperLetter})
		d.Rect(paperLabel, y+3, paperWidth-paperLabel-paperValue, paperRow-5, picture.Box{Stroke: ink.Line, Width: 0.7})
		d.Rect(paperLabel, y+3, width, paperRow-5, picture.Box{Fill: ink.Text})
		said[k] = p.Name + " " + p.Said
		d.Text(paperWidth-paperValue+8, y+11, p.Said, picture.Type{Size: paperLetter})
	}
	return d.SVG(paperWidth, paperRow*float64(len(parts))+3, "Who gets what", strings.Join(said, ". ")+".")
}

// Part is what one of those who share gets.
type Part struct {
	Name    string
	Percent float64
	Said    string // "40 %, $1.2 M a day"
}

// Parts lists who gets what, and of which issue: of the division of the
// revenue, with money, where f has one, else of the first division of the
// scenario that is decided. Nothing, while that is open.
func Parts(s *model.Scenario, c model.Configuration, f *figures.Figures) ([]Part, *model.Issue) {
	for i := range s.Issues {
		is := &s.Issues[i]
		if is.Shares == nil || f != nil && f.Economy.Split != "" && f.Economy.Split != is.ID {
			continue
		}
		var list []Part
		for k := range is.Shares.Of {
			if per, ok := is.ShareOf(c.Option(i), k); ok {
				list = append(list, Part{s.ShareName(is.Shares, k), per, mining.Figure(per) + " %"})
			}
		}
		if list == nil {
			continue
		}
		if f != nil && f.Economy.Split == is.ID {
			for k, m := range f.Money() {
				list[k].Said += ", $" + dollars(m.Value) + words.MarkOf(f, mining.Revenue)
			}
		}
		return list, is
	}
	return nil, nil
}

func dollars(x float64) string {
	switch {
	case x >= 1e6:
		return mining.Decimals(x/1e6, 1) + "M"
	case x >= 1e3:
		return mining.Decimals(x/1e3, 0) + "k"
	}
	return mining.Decimals(x, 0)
}
