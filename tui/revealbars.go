package tui

import (
	"strings"

	"redline/model/poll"
	"redline/tui/text"
)

// voteBars are the counts of hands as bars beside the table of a reveal, one
// column for each vote.
type voteBars struct {
	left  int // columns of the table
	cells int // of a bar; 0 where there is no room, or nothing was counted
	most  int // hands that fill a bar
	votes int // that were counted
}

// Widths of the bars: fewer cells tell too little.
const (
	leastVoteBar = 10
	mostVoteBar  = 24
	voteGap      = 2
)

// bars divides w columns between the table and the bars.
func (p *revealPanel) bars(sc *scene, w int) voteBars {
	b := voteBars{left: min(w, pollWidth)}
	name := 0
	for _, r := range p.record.Blocks {
		name = max(name, text.Width(blockName(sc.s, r.ID)))
	}
	for _, r := range p.record.Objects {
		name = max(name, text.Width(objectName(sc.s, r.ID)))
	}
	for _, list := range [][]poll.Result{p.record.Blocks, p.record.Objects} {
		for _, r := range list {
			for v, n := range r.Hands {
				if n != poll.None {
					b.votes, b.most = max(b.votes, v+1), max(b.most, n)
				}
			}
		}
	}
	const besideName = 3 + 1 + 8 + 6 + 11 // glyphs, what is so, yours, hands
	least := name + besideName
	if b.votes == 0 || w-1-least < b.votes*(leastVoteBar+voteGap) {
		return b
	}
	b.left = max(least, min(pollWidth, w-1-b.votes*(mostVoteBar+voteGap)))
	b.cells = min(mostVoteBar, (w-1-b.left)/b.votes-voteGap)
	return b
}

// heads puts the heads of the bars beside those of the table.
func (b *voteBars) heads(l text.Line) text.Line {
	for v := range b.votes {
		if b.cells > 0 {
			name := [...]string{"first vote", "second"}[v]
			if b.cells >= 11 {
				name = [...]string{"first vote", "second vote"}[v]
			}
			l = l.And(text.In(text.Quiet, strings.Repeat(" ", voteGap)+text.Pad(name, b.cells)))
		}
	}
	return l
}

// beside puts the bars of an answer beside its row.
func (b *voteBars) beside(l text.Line, hands poll.Hands) text.Line {
	for v := range b.votes {
		if b.cells == 0 {
			break
		}
		full, empty := 0, 0
		if n := hands[v]; n != poll.None && b.most > 0 {
			full = (n*b.cells + b.most/2) / b.most
			empty = b.cells - full
		}
		l = l.And(text.In(text.Text, strings.Repeat(" ", voteGap)+strings.Repeat("█", full)), text.In(text.Quiet, strings.Repeat("·", empty)),
			text.In(text.Text, strings.Repeat(" ", b.cells-full-empty)))
	}
	return l
}
