package main

import (
	"math/big"
	"strings"

	"redline/tui/words"
)

// Counts of packages in words. They are never given as a percentage, which
// would be read as a chance.

const noChance = words.NoChance

// grouped is a count with its thousands apart: "43,529,674,752".
func grouped(n *big.Int) string {
	digits := n.String()
	var b strings.Builder
	for i, d := range digits {
		if i > 0 && (len(digits)-i)%3 == 0 && digits[i-1] != '-' {
			b.WriteByte(',')
		}
		b.WriteRune(d)
	}
	return b.String()
}

// packages is a count with its noun.
func packages(n *big.Int) string {
	if n.IsInt64() && n.Int64() == 1 {
		return "1 package"
	}
	return grouped(n) + " packages"
}

// rarity says how rare a part of a whole is: "1 in 75", "4 in 10".
func rarity(part, all *big.Int) string {
	switch {
	case part.Sign() == 0:
		return "none"
	case part.Cmp(all) == 0:
		return "all of them"
	}
	if n := words.Among(10, part, all); n >= 10 {
		return "nearly all"
	} else if n > 1 {
		return big.NewInt(n).String() + " in 10"
	}
	n := new(big.Int).Add(all, new(big.Int).Rsh(part, 1))
	return "1 in " + grouped(n.Div(n, part))
}

// inThousand is a part among 1,000 of a whole: "13", "none", "<1", "all".
func inThousand(part, all *big.Int) string { return words.InThousand(part, all) }
