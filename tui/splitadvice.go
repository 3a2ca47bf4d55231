package tui

import (
	"strconv"
	"strings"

	"redline/tui/text"
)

// advice says how the bars work just now, in as many whole sentences as fit
// into room rows.
func (p *splitPanel) advice(sc *scene, w, room int, focused bool) []text.Line {
	said := p.sentences(sc)
	if !focused {
		said = []string{"enter opens the bars."}
	}
	for n := len(said); n > 0; n-- {
		if lines := text.Paragraph(text.Quiet, " ", strings.Join(said[:n], " "), w-1); len(lines) <= room {
			return lines
		}
	}
	return nil
}

// sentences are what there is to say of the bars, what matters most first.
func (p *splitPanel) sentences(sc *scene) []string {
	is := &sc.s.Issues[p.issue]
	rest := "[" + sc.s.ShareName(is.Shares, p.rest) + "]"
	first := "→ takes " + strconv.Itoa(is.Shares.Step) + " from " + rest + ", ← gives it back."
	switch {
	case p.split == nil:
		first = "→ on a bar starts with all in " + rest + "."
	case p.split[p.rest] == 0:
		first += " Nothing is left in it."
	}
	example := p.split
	if example == nil {
		example = make([]int, len(is.Shares.Of))
		example[len(example)-1] = 100
	}
	numbers := make([]string, len(example))
	for k, n := range example {
		numbers[k] = strconv.Itoa(n)
	}
	return []string{first, "space makes the marked row the rest.", "Or type " + strings.Join(numbers, " ") + "."}
}
