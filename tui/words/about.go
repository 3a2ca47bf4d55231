package words

import (
	"strings"

	"redline/model"
)

// NoChance stands beside counts of packages: they are never given as a
// percentage, which would be read as a chance.
const NoChance = "A count of combinations, not a chance of anything happening."

// Titled is the scenario's title, with the date of the knowledge in it.
func Titled(s *model.Scenario) string {
	if s.AsOf == "" {
		return s.Title
	}
	return s.Title + ", as of " + Date(s.AsOf)
}

// Basis says how rules are read; empty where as the file has them.
func Basis(reading model.Reading, muted []string) string {
	var parts []string
	if reading == model.Strict {
		parts = append(parts, "Reading: strict, every rule of a major obstacle blocks.")
	}
	if len(muted) > 0 {
		parts = append(parts, "Muted: "+Codes(muted)+".")
	}
	return strings.Join(parts, " ")
}

// Codes joins ids, each between backquotes.
func Codes(ids []string) string {
	quoted := make([]string, len(ids))
	for i, id := range ids {
		quoted[i] = "`" + id + "`"
	}
	return And(quoted)
}
