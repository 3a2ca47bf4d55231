package mining

import (
	"math"
	"testing"
)

func TestFigure(t *testing.T) {
	for x, want := range map[float64]string{
		0: "0", 816326.53: "816,327", 1000: "1,000", 999.96: "1,000", 163.26: "163.3", 17: "17", 5.04: "5", 2.54: "2.5",
		0.72: "0.72", 0.5: "0.5", 0.000242: "0.00024", 1.2e-9: "1.2e-09", -1234: "-1,234", 5361486.49: "5,361,486", 1e20: "1e+20", 0.999: "1",
	} {
		if got := Figure(x); got != want {
			t.Errorf("%v: %s, want %s", x, got, want)
		}
	}
}

func TestExact(t *testing.T) {
	for x, want := range map[float64]string{
		0: "0", 87500: "87,500", 17.5: "17.5", 0.72: "0.72", 1.05: "1.05", 1234567.125: "1,234,567.125", 1e-9: "1e-09", 1e15: "1e+15", 100: "100",
	} {
		if got := Exact(x); got != want {
			t.Errorf("%v: %s, want %s", x, got, want)
		}
	}
	for x, want := range map[float64]string{2144594.586: "2,144,594.59", -0.004: "0.00", -0.006: "-0.01", 0: "0.00", -10: "-10.00", math.Copysign(0, -1): "0.00"} {
		if got := Decimals(x, 2); got != want {
			t.Errorf("%v: %s, want %s", x, got, want)
		}
	}
}

func TestTold(t *testing.T) {
	if got := (Range{Value: 13.51, Low: 9.4, High: 25.6, Unit: "percent"}).Told(); got != "13.5 % (9.4 to 25.6)" {
		t.Error(got)
	}
	if got := exactly(12).Told(); got != "12 dollars a day" {
		t.Error(got)
	}
}

func TestThreeDigits(t *testing.T) {
	for x, want := range map[float64][2]float64{16.427: {16.4, 16.5}, 123456: {123000, 124000}, 0.0012345: {0.00123, 0.00124}, 980: {980, 980}} {
		if down, up := threeDigits(x, false), threeDigits(x, true); math.Abs(down-want[0]) > 1e-9 || math.Abs(up-want[1]) > 1e-9 {
			t.Errorf("%v: %v and %v, want %v", x, down, up, want)
		}
	}
	if threeDigits(0, true) != 0 {
		t.Error("zero")
	}
}
