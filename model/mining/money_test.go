package mining

import (
	"fmt"
	"math"
	"testing"

	"pgregory.net/rapid"
)

func parts(percent ...float64) []Part {
	list := make([]Part, len(percent))
	for i, p := range percent {
		list[i] = Part{ID: fmt.Sprint(i), Percent: p}
	}
	return list
}

func exactly(x float64) Range { return Range{Value: x, Low: x, High: x, Unit: "USD/day"} }

func TestDivide(t *testing.T) {
	for _, tt := range []struct {
		name  string
		total float64
		of    []Part
		want  string
	}{
		{"even", 100, parts(40, 20, 40, 0), "40.00 20.00 40.00 0.00"},
		{"thirds, the cent goes to the first", 100, parts(33.333, 33.333, 33.333, 0), "33.34 33.33 33.33 0.00"},
		{"two cents over", 0.05, parts(33.333, 33.333, 33.333), "0.02 0.02 0.01"},
		{"largest remainder, not the first", 0.10, parts(24, 30, 46), "0.02 0.03 0.05"},
		{"one cent", 0.01, parts(0, 5, 95), "0.00 0.00 0.01"},
		{"nothing", 0, parts(50, 50), "0.00 0.00"},
		{"off by what the file may be off", 1, parts(50.05, 50.05), "0.50 0.50"},
		{"a fraction of a cent", 5361486.4864, parts(50, 50, 0), "2680743.25 2680743.24 0.00"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got := ""
			for _, r := range Divide(exactly(tt.total), tt.of) {
				got += fmt.Sprintf(" %.2f", r.Value)
				if r.Low != r.Value || r.High != r.Value || r.Unit != "USD/day" {
					t.Errorf("%+v", r)
				}
			}
			if got[1:] != tt.want {
				t.Errorf("%s, want %s", got[1:], tt.want)
			}
		})
	}
	if Divide(exactly(1), parts(0, 0)) != nil || Divide(exactly(1), nil) != nil {
		t.Error("nobody's parts divide something")
	}
}

// inCents is an amount as a whole number of cents; it fails where it is none.
func inCents(t *rapid.T, dollars float64) int64 {
	c := math.Round(dollars * 100)
	if c/100 != dollars {
		t.Fatalf("%v dollars are no whole cents", dollars)
	}
	return int64(c)
}

func TestMoneyAddsUp(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		most := rapid.SampledFrom([]float64{0.05, 3, 1e4, 1e8, 1e12}).Draw(t, "scale")
		ends := rapid.SliceOfN(rapid.Float64Range(0, most), 3, 3).Draw(t, "revenue")
		low, high := min(ends[0], ends[1], ends[2]), max(ends[0], ends[1], ends[2])
		value := ends[0] + ends[1] + ends[2] - low - high
		value = min(max(value, low), high)
		total := DollarRange(Range{Value: value, Low: low, High: high})
		of := parts(rapid.SliceOfN(rapid.SampledFrom([]float64{0, 5, 10, 33.333, 50, 0.001}), 1, 6).Draw(t, "parts")...)
		sum := 0.0
		for _, p := range of {
			sum += p.Percent
		}
		divided := Divide(total, of)
		if sum == 0 {
			if divided != nil {
				t.Fatal("nobody's parts divide something")
			}
			return
		}
		var lows, values, highs int64
		for i, r := range divided {
			if !(0 <= r.Low && r.Low <= r.Value && r.Value <= r.High) {
				t.Fatalf("part %d is %v from %v to %v", i, r.Value, r.Low, r.High)
			}
			if quota := total.Value * of[i].Percent / sum; math.Abs(r.Value-quota) > 0.01 || math.Abs(r.Low-total.Low*of[i].Percent/sum) > 0.03 {
				t.Fatalf("part %d gets %v and %v at least, its due are %v and %v", i, r.Value, r.Low, quota, total.Low*of[i].Percent/sum)
			}
			if of[i].Percent == 0 && r.High != 0 {
				t.Fatalf("no part gets %v", r.High)
			}
			lows, values, highs = lows+inCents(t, r.Low), values+inCents(t, r.Value), highs+inCents(t, r.High)
		}
		if lows != inCents(t, total.Low) || values != inCents(t, total.Value) || highs != inCents(t, total.High) {
			t.Fatalf("%d, %d and %d cents, of %+v", lows, values, highs, total)
		}
	})
}

// Amounts that no double can count in cents are divided all the same.
func TestDivideTooMuch(t *testing.T) {
	of := Divide(Range{Value: 1e14, Low: 1, High: 1e30}, parts(25, 75))
	if of[1].Value != 75e12 || of[1].Low != 0.75 || of[0].High != 25e28 {
		t.Errorf("%+v", of)
	}
	if Dollars(1e20) != 1e20 || Dollars(1.005e13) != 1.005e13 || Dollars(0.125) != 0.13 {
		t.Error("rounding of dollars")
	}
}
