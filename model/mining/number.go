package mining

import (
	"math"
	"strconv"
	"strings"
)

// Figure is a result for people, with about three digits that mean something
// and thousands apart: 816,327; 163.3; 0.24.
func Figure(x float64) string {
	switch abs := math.Abs(x); {
	case abs >= 1000:
		return Decimals(x, 0)
	case abs >= 1:
		return strings.TrimSuffix(Decimals(x, 1), ".0")
	case x == 0:
		return "0"
	}
	return small(x)
}

// Exact is a number as it was given, with thousands apart: 87,500; 0.72.
func Exact(x float64) string {
	if abs := math.Abs(x); abs != 0 && abs < 1e-6 || abs >= 1e15 {
		return strconv.FormatFloat(x, 'g', -1, 64)
	}
	return Grouped(strconv.FormatFloat(x, 'f', -1, 64))
}

// Decimals is a number with so many decimals, thousands apart.
func Decimals(x float64, decimals int) string {
	if math.Abs(x) >= 1e15 {
		return strconv.FormatFloat(x, 'g', 4, 64)
	}
	text := strconv.FormatFloat(x, 'f', decimals, 64)
	if strings.Trim(text, "-0.") == "" {
		text = strings.TrimPrefix(text, "-") // a small loss that is rounded to nothing
	}
	return Grouped(text)
}

// small is a number below 1 with two digits that mean something.
func small(x float64) string {
	if math.Abs(x) < 1e-6 {
		return strconv.FormatFloat(x, 'g', 2, 64)
	}
	decimals := 1 - int(math.Floor(math.Log10(math.Abs(x))))
	text := strconv.FormatFloat(x, 'f', decimals, 64)
	return strings.TrimSuffix(strings.TrimRight(text, "0"), ".")
}

// Grouped sets the thousands of a decimal number apart: "43,529.5".
func Grouped(text string) string {
	whole, rest, point := strings.Cut(text, ".")
	for i := len(whole) - 3; i > 0 && whole[i-1] != '-'; i -= 3 {
		whole = whole[:i] + "," + whole[i:]
	}
	if point {
		whole += "." + rest
	}
	return whole
}

// unitWord is a unit behind a number, with the space before it.
func unitWord(unit string) string {
	switch unit {
	case "percent":
		return " %"
	case "USD/day":
		return " dollars a day"
	case "USD/MWh":
		return " dollars per MWh"
	case "BTC/day":
		return " bitcoin a day"
	}
	return " " + unit
}

// Amount is a result with its unit: "13.5 %", "816,327 machines".
func Amount(x float64, unit string) string { return Figure(x) + unitWord(unit) }

// Told is a range in words: "13.5 % (9.4 to 25.6)".
func (r Range) Told() string {
	text := Amount(r.Value, r.Unit)
	if r.Low == r.High {
		return text
	}
	return text + " (" + Figure(r.Low) + " to " + Figure(r.High) + ")"
}
