package tui

import "redline/tui/text"

// dial is a value that ← and → turn, between the signs of the ways it can go.
// The signs show, and can be clicked, where the dial has the mark.
type dial struct {
	value  string
	marked bool
	less   bool     // ← has something to go to
	more   bool     // → has
	hit    text.Hit // that of its line
}

// spans are the value between its signs; room is for both signs too.
func (d dial) spans(room int) []text.Span {
	before, after := text.Span{Text: " ", Hit: d.hit}, text.Span{Text: " ", Hit: d.hit}
	if d.marked && d.less {
		before.Text, before.Hit.Part = "‹", -1
	}
	if d.marked && d.more {
		after.Text, after.Hit.Part = "›", 1
	}
	return []text.Span{before, text.In(text.Text, text.Cut(d.value, room-2)), after}
}

// line is a setting of a view: the name of the dial in so many columns, and the
// dial.
func (d dial) line(name string, columns, w int) text.Line {
	lead := "   "
	if d.marked {
		lead = " ► "
	}
	l := text.Of(text.In(text.Text, lead+text.Pad(name, columns)))
	l = l.And(d.spans(w - l.Width() - 1)...).To(d.hit).Fit(w)
	l.Marked = d.marked
	return l
}
