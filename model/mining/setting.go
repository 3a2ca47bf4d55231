package mining

import "slices"

// Setting is what statements are judged in.
type Setting struct {
	At       Production
	Units    []float64 // numbers of units that can be chosen, from the least
	Percents []float64 // per cent of output that can be chosen, from the least
	Changed  []string  // ids of the assumptions that are not the file's
}

// Of is the production that a statement speaks of.
func (s *Setting) Of(where Where) Production {
	if where == Full && len(s.Units) > 0 && len(s.Percents) > 0 {
		return Production{slices.Max(s.Units), slices.Max(s.Percents)}
	}
	return s.At
}

// mark is the mark of what rests on some assumptions; empty where none of them
// is changed.
func (s *Setting) mark(on ...string) string {
	if slices.ContainsFunc(s.Changed, func(id string) bool { return slices.Contains(on, id) }) {
		return Mark
	}
	return ""
}
