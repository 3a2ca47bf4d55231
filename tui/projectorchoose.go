package tui

import (
	"strings"

	"redline/model"
	"redline/tui/text"
	"redline/tui/words"
)

// drawBig is CHOOSE for a projector: blank lines between the groups, and the
// options of the marked line open under it.
func (c *choosePanel) drawBig(sc *scene, w, h int) drawn {
	var lines []text.Line
	row, last := 0, 0
	wide := 0
	for _, issue := range c.order {
		wide = max(wide, min(text.Width(sc.s.Issues[issue].Label()), w/3))
	}
	for k, issue := range c.order {
		if c.heads[k] != "" && k > 0 && lines[len(lines)-1].Spans != nil {
			lines = append(lines, text.Line{})
		}
		if k == c.at {
			row = len(lines)
		}
		lines = append(lines, c.bigLine(sc, issue, wide, w, k == c.at))
		if k == c.at {
			lines = append(lines, text.Line{})
			options, chosen := c.bigOptions(sc, issue, w)
			last = len(lines) + chosen
			if len(options)+2 <= h {
				last = len(lines) + len(options) - 1
			}
			lines = append(append(lines, options...), text.Line{})
		}
	}
	shown, slot, top := c.clip(lines, row, last, h)
	if slot != "" && len(shown) > 0 {
		shown = append([]text.Line(nil), shown...)
		end := len(shown) - 1
		if end == row-top {
			end = 0
		}
		shown[end] = text.Ends(shown[end], text.Of(text.In(text.Quiet, "   "+slot)), w)
	}
	return drawn{title: "CHOOSE", lines: shown, row: row - top, col: 0}
}

// bigLine is one issue with its option; the marked one with its marks.
func (c *choosePanel) bigLine(sc *scene, issue, wide, w int, marked bool) text.Line {
	is := &sc.s.Issues[issue]
	option := sc.state.Configuration.Option(issue)
	hit := text.Hit{Panel: hitChoose, Index: c.index[issue]}
	edge := " "
	switch {
	case sc.state.Held>>issue&1 == 1:
		edge = "="
	case sc.state.Changed(issue):
		edge = "*"
	}
	if !marked {
		return text.Plain("  " + edge + text.Pad(is.Label(), wide) + "   " + is.OptionLabel(option)).To(hit)
	}
	end := text.Of(spaced(sc.partMarks(issue))...)
	l := text.Of(text.In(text.Text, "► "+edge+text.Pad(is.Label(), wide)+" "))
	l.Spans = append(l.Spans, c.dial(sc, issue, true).spans(w-wide-8-end.Width())...)
	l = text.Ends(l, end, w).To(hit)
	l.Marked = true
	return l
}

// partMarks are the marks of what an issue's choice takes part in.
func (sc *scene) partMarks(issue int) []text.Span {
	part := sc.engine.Part(sc.state.Configuration, issue)
	return sc.marks(&part)
}

// spaced puts blanks between marks.
func spaced(marks []text.Span) []text.Span {
	var out []text.Span
	for i, m := range marks {
		if i > 0 {
			out = append(out, text.In(text.Text, " "))
		}
		out = append(out, m)
	}
	return out
}

// bigOptions are the options of an issue with what each would do, and which is
// chosen. A split that has no name comes last.
func (c *choosePanel) bigOptions(sc *scene, issue, w int) (lines []text.Line, chosen int) {
	is := &sc.s.Issues[issue]
	now := sc.state.Configuration.Option(issue)
	wide := 0
	for o := range is.Options {
		wide = max(wide, text.Width(is.Options[o].Name))
	}
	wide = max(8, min(wide, w-30))
	effects := sc.effects(issue)
	for o := range effects {
		eff := &effects[o]
		marks, said := sc.marks(&eff.Part), sc.bigEffect(eff)
		if eff.Outcome.Verdict == model.VerdictImpossible {
			marks = sc.impossibleMarks()
		}
		pointer := "        "
		if o == now {
			pointer, chosen = "      › ", o
		}
		name := is.Options[o].Name
		if text.Width(name) > wide {
			name = is.Options[o].Label()
		}
		l := text.Of(text.In(text.Text, pointer+text.Pad(name, wide)+"   ")).And(spaced(marks)...)
		if room := w - l.Width() - 3; text.Width(said) > room {
			said, _, _ = strings.Cut(said, ", ") // the blocks say the most
		}
		l = l.And(text.In(text.Text, "   "+said))
		lines = append(lines, l)
	}
	if !is.Named(now) {
		chosen = len(lines)
		l := text.Of(text.In(text.Text, "      › "+text.Pad(is.OptionName(now), wide)+"   ")).And(spaced(sc.partMarks(issue))...)
		lines = append(lines, l.And(text.In(text.Text, "   chosen")))
	}
	return lines, chosen
}

// bigEffect says in a few words what choosing an option would do.
func (sc *scene) bigEffect(eff *model.Effect) string {
	if eff.Option == sc.state.Configuration.Option(eff.Issue) {
		return "chosen"
	}
	if sc.hidden {
		return ""
	}
	if eff.Outcome.Verdict == model.VerdictImpossible {
		return "impossible"
	}
	var said []string
	if d := eff.Outcome.Blocks - sc.a.Blocks; d > 0 {
		said = append(said, words.Count(d, "block")+" more")
	} else if d < 0 {
		said = append(said, words.Count(-d, "block")+" fewer")
	}
	for p := range sc.s.Parties {
		if before, after := sc.a.Stances[p], eff.Outcome.Stances[p]; before != after {
			said = append(said, sc.s.Parties[p].Name+" "+after.String())
		}
	}
	return strings.Join(said, ", ")
}
