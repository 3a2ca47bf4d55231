package tui

import (
	"math/big"
	"strings"

	"redline/model"
	"redline/tui/text"
	"redline/tui/words"
)

// switchColumns are the columns at the right of a rule: the obstacle, where
// there is much room, who objects, and what muting it would open.
type switchColumns struct {
	obstacle, objects, counts int // widths; 0 for none
	unit                      unit
}

// Widths of windows from which a column is there, and what the rest of a line
// takes: the switch before the title, the counts after it.
const (
	switchObjects  = 70
	switchObstacle = 100
	mostObstacle   = 22
	leastObjects   = 10
	switchLead     = 11
	switchCounts   = 19
)

// columns makes the columns as wide as their words, as far as the titles leave
// room.
func (p *rulesPanel) columns(sc *scene, u unit, w int) switchColumns {
	c := switchColumns{unit: u, counts: max(switchCounts, text.Width(switchHead(u))+1)}
	if w < switchObjects {
		return c
	}
	title, objects := 0, 0
	for k := range p.lines {
		title, objects = max(title, text.Width(p.lines[k].title)), max(objects, text.Width(p.lines[k].objects(sc.s)))
	}
	if w >= switchObstacle {
		for o := range sc.s.Obstacles {
			c.obstacle = max(c.obstacle, text.Width(sc.s.Obstacles[o].Name)+3)
		}
		c.obstacle = min(c.obstacle, mostObstacle)
	}
	c.objects = max(leastObjects, min(objects+3, w-switchLead-title-2-c.obstacle-c.counts))
	return c
}

// switchHead heads the counts.
func switchHead(u unit) string { return "if muted" + u.name }

func (c switchColumns) heads(w int) text.Line {
	end := text.Left(switchHead(c.unit), c.counts-1) + " "
	if c.objects > 0 {
		end = text.Pad("objects", c.objects) + end
	}
	if c.obstacle > 0 {
		end = text.Pad("obstacle", c.obstacle) + end
	}
	return text.Ends(text.Of(text.In(text.Quiet, " on  here  rule")), text.Of(text.In(text.Quiet, "  "+end)), w)
}

// row is what stands right of a rule's title.
func (c switchColumns) row(sc *scene, line *switchLine) string {
	said := ""
	if c.obstacle > 0 {
		said = text.Pad(text.Cut(words.Lower(sc.s.Obstacles[line.obstacle].Name), c.obstacle-2), c.obstacle)
	}
	if c.objects > 0 {
		said += text.Pad(c.objecting(sc.s, line), c.objects)
	}
	l := sc.whole.leverage
	if l == nil || line.opens == nil {
		return said + strings.Repeat(" ", c.counts)
	}
	gain := new(big.Int).Sub(line.opens, l.Now.Unblocked)
	return said + text.Left(c.unit.of(line.opens), c.counts-10) + "  " + text.Pad("+"+c.unit.of(gain), 8)
}

// objecting names the parties that object within the column: if need be by
// their short names, or how many they are.
func (c switchColumns) objecting(s *model.Scenario, line *switchLine) string {
	said := line.objects(s)
	if text.Width(said) < c.objects {
		return said
	}
	ids := s.Rules[line.rule].Objects
	short := make([]string, len(ids))
	for i, id := range ids {
		short[i] = s.ActorName(id)
		if p, ok := s.Party(id); ok && s.Parties[p].Short != "" {
			short[i] = s.Parties[p].Short
		}
	}
	if said = strings.Join(short, ", "); text.Width(said) < c.objects {
		return said
	}
	return words.Count(len(ids), "party")
}
