package mining

import (
	"cmp"
	"math"
	"slices"
)

// Part is one share of the split of revenue.
type Part struct {
	ID      string  // id of the share
	Name    string  // for people
	Percent float64 // as the split has it; parts that do not make 100 are normalised
}

// mostDollars is up to where cents can be counted without rounding errors.
// Greater amounts, which nobody mines, stay as they are.
const mostDollars = 1 << 50 / 100

// Dollars is an amount rounded to cents, half a cent away from zero.
func Dollars(x float64) float64 {
	if math.Abs(x) >= mostDollars {
		return x
	}
	return dollars(cents(x))
}

// DollarRange is a range of amounts rounded to cents.
func DollarRange(r Range) Range {
	r.Value, r.Low, r.High = Dollars(r.Value), Dollars(r.Low), Dollars(r.High)
	return r
}

// Divide divides money among the parts of a split, in their order, nil where
// the parts make nothing; a loss is divided as a gain is. Values are divided by
// largest remainders: each gets its part rounded down to a cent, and the cents
// that are left over go to those who lost most by that, the earlier first. What
// the high is more than the value, and the low less, is divided in the same
// way, so that the lows, the values and the highs each add up to the last cent
// and every part's value lies within its range.
func Divide(money Range, parts []Part) []Range {
	shares := normalised(parts)
	if shares == nil {
		return nil
	}
	ranges := make([]Range, len(parts))
	if max(money.High, -money.Low) >= mostDollars {
		for i, s := range shares {
			ranges[i] = Range{Value: unsigned(s * money.Value), Low: unsigned(s * money.Low), High: unsigned(s * money.High), Unit: money.Unit}
		}
		return ranges
	}
	low, value, high := cents(money.Low), cents(money.Value), cents(money.High)
	values := apportion(value, shares, nil)
	var most []float64
	if low >= 0 {
		most = values // nobody's low is a loss where there is none
	}
	more, less := apportion(high-value, shares, nil), apportion(value-low, shares, most)
	for i, v := range values {
		ranges[i] = Range{Value: dollars(v), Low: dollars(v - less[i]), High: dollars(v + more[i]), Unit: money.Unit}
	}
	return ranges
}

func cents(dollars float64) float64 { return math.Round(dollars * 100) }

func dollars(cents float64) float64 { return unsigned(cents / 100) }

// unsigned takes its sign from a zero, which computers print.
func unsigned(x float64) float64 {
	if x == 0 {
		return 0
	}
	return x
}

// normalised are the parts as fractions of 1, nil where they make nothing.
func normalised(parts []Part) []float64 {
	sum := 0.0
	for _, p := range parts {
		sum += p.Percent
	}
	if sum <= 0 {
		return nil
	}
	shares := make([]float64, len(parts))
	for i, p := range parts {
		shares[i] = p.Percent / sum
	}
	return shares
}

// apportion divides whole cents by largest remainders. Nobody gets more than
// most, which has room for all of them; nil sets no limit.
func apportion(total float64, shares, most []float64) []float64 {
	out, order := make([]float64, len(shares)), make([]int, 0, len(shares))
	left := total
	for i, s := range shares {
		out[i] = math.Floor(total * s)
		if most != nil {
			out[i] = min(out[i], most[i])
		}
		left -= out[i]
		if s > 0 {
			order = append(order, i)
		}
	}
	slices.SortStableFunc(order, func(i, j int) int {
		return cmp.Compare(total*shares[j]-out[j], total*shares[i]-out[i])
	})
	for k := 0; left > 0; k = (k + 1) % len(order) {
		if i := order[k]; most == nil || out[i] < most[i] {
			out[i]++
			left--
		}
	}
	return out
}
