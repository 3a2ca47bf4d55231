package tui

import "redline/tui/text"

// band is what stands above the message row for as long as something leads the
// user: nothing, or two rows of a lesson or of a workshop's script.
func (x *Explorer) band() []text.Line {
	if lines := x.scriptBand(); lines != nil {
		return lines
	}
	return x.lessonBand()
}
