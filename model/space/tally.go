package space

import (
	"math/big"
	"math/bits"
)

// Counts are whole numbers of a fixed number of 64-bit words, lowest first:
// as many as the number of all configurations of a diagram needs, so that no
// count overflows. Nearly always that is one word.

// limbsFor is how many words a count of configurations needs.
func limbsFor(options []int) int {
	all := big.NewInt(1)
	for _, n := range options {
		all.Mul(all, big.NewInt(int64(n)))
	}
	return max(1, (all.BitLen()+63)/64)
}

// addTimes adds x times w to sum.
func addTimes(sum, x []uint64, w uint64) {
	var carry, c uint64
	for i, word := range x {
		hi, lo := bits.Mul64(word, w)
		lo, c = bits.Add64(lo, carry, 0)
		hi += c
		sum[i], c = bits.Add64(sum[i], lo, 0)
		carry = hi + c
	}
}

// addProduct adds x times y to sum.
func addProduct(sum, x, y []uint64) {
	for i, w := range y {
		if w != 0 {
			addTimes(sum[i:], x[:len(x)-i], w)
		}
	}
}

func zero(x []uint64) bool {
	for _, w := range x {
		if w != 0 {
			return false
		}
	}
	return true
}

func toBig(x []uint64) *big.Int {
	n := new(big.Int)
	if len(x) == 1 {
		return n.SetUint64(x[0])
	}
	for i := len(x) - 1; i >= 0; i-- {
		n.Lsh(n, 64)
		n.Or(n, new(big.Int).SetUint64(x[i]))
	}
	return n
}
