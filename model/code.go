package model

import (
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"fmt"
	"math/big"
	"strconv"
	"strings"
)

// The alphabet of Crockford's base 32: no I, L, O or U.
const symbols = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"

const (
	codeGroup       = 4       // symbols of a group
	fewFingerprints = 1 << 15 // a code leaves room for at least so many fingerprints
)

// Errors of [Scenario.Decode]. The first means a slip in reading or typing, the
// second that the code is sound but not of this scenario as it is now.
var (
	ErrCode         = errors.New("this is no code")
	ErrCodeScenario = errors.New("this code is from another scenario, or from another version of this one")
)

// Encode writes a configuration as a code: Crockford base 32 in groups of
// four, the last symbol a check symbol. It holds a fingerprint of the scenario
// (its id, issue ids, option ids, share names and step) and the options.
func (s *Scenario) Encode(c Configuration) string {
	sp := s.codeSpace()
	n := new(big.Int).Set(sp.fingerprint)
	for i := range s.Issues {
		n.Mul(n, big.NewInt(int64(s.Issues[i].Len())))
		n.Add(n, big.NewInt(int64(c.Option(i))))
	}
	digits := make([]byte, sp.symbols+1)
	mod := new(big.Int)
	for k := sp.symbols - 1; k >= 0; k-- {
		n.DivMod(n, big.NewInt(32), mod)
		digits[k] = byte(mod.Int64())
	}
	digits[sp.symbols] = checkSymbol(digits[:sp.symbols])
	return group(digits)
}

// Decode reads a code. Case, hyphens and spaces do not matter; O counts as 0,
// I and L as 1. The error is [ErrCodeScenario], or wraps [ErrCode] and says which
// symbol is wrong.
func (s *Scenario) Decode(code string) (Configuration, error) {
	var c Configuration
	digits, err := readSymbols(code)
	if err != nil {
		return c, err
	}
	if len(digits) < 2 || checkSymbol(digits[:len(digits)-1]) != digits[len(digits)-1] {
		return c, fmt.Errorf("%w: a symbol of %q is wrong, missing or out of place; read it again", ErrCode, code)
	}
	sp := s.codeSpace()
	if len(digits) != sp.symbols+1 {
		return c, ErrCodeScenario
	}
	n := new(big.Int)
	for _, d := range digits[:sp.symbols] {
		n.Mul(n, big.NewInt(32))
		n.Add(n, big.NewInt(int64(d)))
	}
	mod := new(big.Int)
	for i := len(s.Issues) - 1; i >= 0; i-- {
		n.DivMod(n, big.NewInt(int64(s.Issues[i].Len())), mod)
		c = c.With(i, int(mod.Int64()))
	}
	if n.Cmp(sp.fingerprint) != 0 {
		return Configuration{}, ErrCodeScenario
	}
	return c, nil
}

// codeSpace is the shape of a scenario's codes.
type codeSpace struct {
	symbols     int      // without the check symbol
	fingerprint *big.Int // reduced to what the symbols leave room for
}

// codeSpace takes the least number of whole groups that leaves room enough
// for fingerprints beside the configurations.
func (s *Scenario) codeSpace() codeSpace {
	configurations := big.NewInt(1)
	for i := range s.Issues {
		configurations.Mul(configurations, big.NewInt(int64(s.Issues[i].Len())))
	}
	room := new(big.Int)
	for n := codeGroup - 1; ; n += codeGroup {
		room.Lsh(big.NewInt(1), uint(5*n)) // small
		room.Div(room, configurations)
		if room.Cmp(big.NewInt(fewFingerprints)) >= 0 {
			f := new(big.Int).SetUint64(s.fingerprint())
			return codeSpace{n, f.Mod(f, room)}
		}
	}
}

// fingerprint hashes what a code depends on.
func (s *Scenario) fingerprint() uint64 {
	var b []byte
	list := func(words ...string) {
		b = append(strconv.AppendInt(b, int64(len(words)), 10), '(')
		for _, w := range words {
			b = strconv.AppendQuote(b, w)
		}
	}
	list(s.ID)
	for i := range s.Issues {
		is := &s.Issues[i]
		list(is.ID)
		list(ids(is.Options, func(o *Option) string { return o.ID })...)
		if is.Shares != nil {
			list(is.Shares.Of...)
			b = fmt.Appendf(b, "step %d", is.Shares.Step)
		}
	}
	sum := sha256.Sum256(b)
	return binary.BigEndian.Uint64(sum[:])
}

// checkSymbol weighs each symbol by its position in the field of 32 elements
// (polynomials over two elements modulo x^5 + x^2 + 1): the weights are powers
// of x, other than 1, and neighbours differ, so that one wrong symbol and two
// neighbours swapped, the check symbol included, always show.
func checkSymbol(digits []byte) byte {
	var sum byte
	for _, d := range digits {
		sum = timesX(sum ^ d)
	}
	return sum
}

func timesX(a byte) byte {
	a <<= 1
	if a&32 != 0 {
		a ^= 0b100101
	}
	return a
}

func group(digits []byte) string {
	var b strings.Builder
	for i, d := range digits {
		if i > 0 && i%codeGroup == 0 {
			b.WriteByte('-')
		}
		b.WriteByte(symbols[d])
	}
	return b.String()
}

// readSymbols turns a code into digits from 0 to 31.
func readSymbols(code string) ([]byte, error) {
	var digits []byte
	clean := strings.NewReplacer("O", "0", "I", "1", "L", "1", "-", "", " ", "").Replace(strings.ToUpper(code))
	for _, r := range clean {
		d := strings.IndexRune(symbols, r)
		if d < 0 {
			return nil, fmt.Errorf("%w: %q in %q is not one of the symbols 0-9 and A-Z without I, L, O, U", ErrCode, r, code)
		}
		digits = append(digits, byte(d)) // below 32
	}
	return digits, nil
}
