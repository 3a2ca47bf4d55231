package tui

import (
	"redline/tui/text"
	"redline/tui/words"
)

// presetDetail says, where there are rows left, what a preset is about and what
// loading it would change in the package at hand.
func (sc *scene) presetDetail(preset, w, room int) []text.Line {
	p := &sc.s.Presets[preset]
	c := sc.s.PresetConfiguration(preset)
	differ := c.Differences(sc.state.Configuration)
	lines := []text.Line{{}, text.Of(text.In(text.Strong, " "+words.Upper(p.Name)), text.In(text.Quiet, "  "+p.Origin)).Fit(w)}
	lines = append(lines, text.Paragraph(text.Text, " ", p.Detail, w-1)...)
	lines = append(lines, text.Line{})
	switch len(differ) {
	case 0:
		lines = append(lines, text.Plain(" This is the package at hand."))
	default:
		lines = append(lines, text.Plain(" Loading it changes "+words.Count(len(differ), "line")+" of the package at hand:").Fit(w))
	}
	for _, i := range differ {
		is := &sc.s.Issues[i]
		from, to := is.OptionLabel(sc.state.Configuration.Option(i)), is.OptionLabel(c.Option(i))
		lines = append(lines, text.Plain("   "+text.Pad(is.Label(), labelWidth)+" "+from+" → "+to).Fit(w))
	}
	if len(lines) > room {
		return nil
	}
	return lines
}
