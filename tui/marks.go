package tui

import (
	"redline/model"
	"redline/tui/text"
)

// statusGlyph is the glyph of a status, in its role.
func statusGlyph(s model.Status) text.Span {
	switch s {
	case model.Blocked:
		return text.In(text.Blocked, "×")
	case model.Strained:
		return text.In(text.Text, "~")
	default:
		return text.In(text.Clear, "·")
	}
}

// severityGlyph is the glyph of a finding.
func severityGlyph(s model.Severity) text.Span {
	if s == model.Blocks {
		return statusGlyph(model.Blocked)
	}
	return statusGlyph(model.Strained)
}

// stanceGlyph is the glyph of a stance.
func stanceGlyph(s model.Stance) text.Span { return statusGlyph(model.Status(s)) }

// statusRole is the role of a word about a status.
func statusRole(s model.Status) text.Role {
	switch s {
	case model.Blocked:
		return text.Blocked
	case model.Clear:
		return text.Clear
	}
	return text.Text
}

// marks is one glyph for each major obstacle.
func (sc *scene) marks(statuses *[model.MaxObstacles]model.Status) []text.Span {
	if sc.hidden {
		return sc.hiddenMarks()
	}
	spans := make([]text.Span, len(sc.major))
	for i, o := range sc.major {
		spans[i] = statusGlyph(statuses[o])
	}
	return spans
}

// impossibleMarks stands where the package cannot exist.
func (sc *scene) impossibleMarks() []text.Span {
	if sc.hidden {
		return sc.hiddenMarks()
	}
	spans := make([]text.Span, len(sc.major))
	for i := range spans {
		spans[i] = text.In(text.Text, "≠")
	}
	return spans
}
