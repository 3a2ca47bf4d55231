package words

import (
	"math/big"
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

// InThousand is a part among 1,000 of a whole: "13", "none", "<1", "all".
func InThousand(part, all *big.Int) string {
	switch n := Among(1000, part, all); {
	case part.Sign() == 0:
		return "none"
	case part.Cmp(all) == 0:
		return "all"
	case n == 0:
		return "<1"
	case n == 1000:
		return ">999"
	default:
		return big.NewInt(n).String()
	}
}

// Among rounds a part to so many of the whole; 0 where there is no whole.
func Among(of int64, part, all *big.Int) int64 {
	if all.Sign() == 0 {
		return 0
	}
	n := new(big.Int).Mul(part, big.NewInt(of))
	n.Add(n, new(big.Int).Rsh(all, 1))
	return n.Div(n, all).Int64()
}
