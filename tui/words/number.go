package words

import (
	"math/big"
	"strconv"
	"strings"

	"redline/model/mining"
)

// Counts of packages in words. They are never given as a percentage, which
// would be read as a chance.

// longest is how many digits of a count are read at a glance.
const longest = 21

// Grouped is a count in full, with its thousands apart: "43,529,674,752".
func Grouped(n *big.Int) string { return mining.Grouped(n.String()) }

// Number is a count with its thousands apart; one too long to read is cut to
// four digits and a power of ten: "1.234 × 10^30".
func Number(n *big.Int) string {
	digits, sign := strings.TrimPrefix(n.String(), "-"), ""
	if len(digits) <= longest {
		return Grouped(n)
	}
	if n.Sign() < 0 {
		sign = "-"
	}
	return sign + digits[:1] + "." + digits[1:4] + " × 10^" + strconv.Itoa(len(digits)-1)
}

// Packages is a count with its noun: "1 package", "43,529 packages".
func Packages(n *big.Int) string {
	return Grouped(n) + " " + Noun("package", isOne(n))
}

// PackagesAtAGlance is like [Packages], with a count too long to read cut.
func PackagesAtAGlance(n *big.Int) string {
	return Number(n) + " " + Noun("package", isOne(n))
}

func isOne(n *big.Int) bool { return n.IsInt64() && n.Int64() == 1 }

// Rarity says how rare a part of a whole is: "none", "1 in 75", "4 in 10",
// "nearly all", "all of them".
func Rarity(part, all *big.Int) string {
	switch {
	case part.Sign() == 0:
		return "none"
	case part.Cmp(all) == 0:
		return "all of them"
	}
	if n := among(10, part, all); n >= 10 {
		return "nearly all"
	} else if n > 1 {
		return strconv.FormatInt(n, 10) + " in 10"
	}
	n := new(big.Int).Add(all, new(big.Int).Rsh(part, 1))
	return "1 in " + Number(n.Div(n, part))
}

// InThousand is a part among 1,000 of a whole: "none", "<1", "13", ">999",
// "all".
func InThousand(part, all *big.Int) string {
	switch n := among(1000, part, all); {
	case part.Sign() == 0 || all.Sign() == 0:
		return "none"
	case part.Cmp(all) == 0:
		return "all"
	case n == 0:
		return "<1"
	case n == 1000:
		return ">999"
	default:
		return strconv.FormatInt(n, 10)
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
