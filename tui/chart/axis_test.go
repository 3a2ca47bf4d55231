package chart

import (
	"slices"
	"testing"

	"redline/data"
	"redline/model"
	"redline/model/space"
)

// TestShareOfMap sees where the package stands, and what a cell takes.
func TestShareOfMap(t *testing.T) {
	s, _, err := data.Open("../../cmd/redline/testdata/scenario/ferry.yaml")
	if err != nil {
		t.Fatal(err)
	}
	e, err := model.Compile(s, model.Basis{})
	if err != nil {
		t.Fatal(err)
	}
	x, err := ParseAxis(s, space.New(e, 0), "income.north")
	if err != nil {
		t.Fatal(err)
	}
	for from, want := range map[string][]string{
		"50/25/25": {"0/25/75", "25/25/50", "50/25/25", "75/25/0", "100/0/0"},
		"open":     {"0/0/100", "25/0/75", "50/0/50", "75/0/25", "100/0/0"},
		"thirds":   {"0/25/75", "25/25/50", "50/25/25", "75/25/0", "100/0/0"},
	} {
		option, _ := x.is.Option(from)
		var got []string
		for k := range x.Len() {
			got = append(got, x.is.OptionID(x.option(k, option)))
		}
		if !slices.Equal(got, want) {
			t.Errorf("from %s: %v, want %v", from, got, want)
		}
		if here := x.here(option); (here >= 0) != (from == "50/25/25") || here >= 0 && here != 2 {
			t.Errorf("%s stands at %d", from, here)
		}
	}
}
