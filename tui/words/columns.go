package words

import (
	"strconv"

	"redline/model/compare"
	"redline/model/mining"
)

// Columns names the columns that have something: "only in A", "A and B".
func Columns(in compare.Set) string {
	var letters []string
	for _, k := range in.List() {
		letters = append(letters, Letter(k))
	}
	if len(letters) == 1 {
		return "only in " + letters[0]
	}
	return And(letters)
}

// Routes says how long the routes to an unblocked package are: "4 or 6
// changes".
func Routes(lengths []int) string {
	switch {
	case lengths == nil:
		return "not counted"
	case len(lengths) == 0:
		return "no route"
	case lengths[0] == 0:
		return "not blocked"
	}
	if len(lengths) == 1 {
		return Count(lengths[0], "change")
	}
	return Lengths(lengths) + " changes"
}

// Lengths joins how many changes routes take: "4 or 6".
func Lengths(lengths []int) string {
	texts := make([]string, len(lengths))
	for i, n := range lengths {
		texts[i] = strconv.Itoa(n)
	}
	return Or(texts)
}

// Figure is a number with its unit: "13.5 %", "816,327 machines".
func Figure(x float64, unit string) string {
	if unit == "percent" {
		return mining.Figure(x) + " %"
	}
	return mining.Figure(x) + " " + unit
}
