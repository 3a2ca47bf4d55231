package main

import (
	"math/big"
	"strings"
)

// Counts of packages in words. They are never given as a percentage, which
// would be read as a chance.

const noChance = "A count of combinations, not a chance of anything happening."

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
	if n := among(10, part, all); n >= 10 {
		return "nearly all"
	} else if n > 1 {
		return big.NewInt(n).String() + " in 10"
	}
	n := new(big.Int).Add(all, new(big.Int).Rsh(part, 1))
	return "1 in " + grouped(n.Div(n, part))
}

// inThousand is a part among 1,000 of a whole: "13", "none", "<1", "all".
func inThousand(part, all *big.Int) string {
	switch n := among(1000, part, all); {
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

// among rounds a part to so many of the whole; 0 where there is no whole.
func among(of int64, part, all *big.Int) int64 {
	if all.Sign() == 0 {
		return 0
	}
	n := new(big.Int).Mul(part, big.NewInt(of))
	n.Add(n, new(big.Int).Rsh(all, 1))
	return n.Div(n, all).Int64()
}
