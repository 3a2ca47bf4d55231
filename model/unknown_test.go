package model

import (
	"fmt"
	"testing"
)

func TestNearest(t *testing.T) {
	known := []string{"ukraine", "russia", "us", "control", "operator", "split", "hostilities", "russia_us", "3"}
	for word, want := range map[string][]string{
		"operater":   {"operator"},
		"Operator":   {"operator"},
		"OPERATER":   {"operator"},
		"rusia":      {"russia"},
		"russia":     {"russia", "russia_us"},
		"ussia":      {"russia", "russia_us"}, // the second has it in the middle
		"host":       {"hostilities"},
		"hostility":  {"hostilities"},
		"uk":         {"us"},
		"u":          {"us"},
		"4":          nil, // another number is not near
		"xyzzy":      nil,
		"":           nil,
		"оperator":   {"operator"}, // the first letter is Cyrillic
		"splitsplit": nil,
	} {
		same(t, word, Nearest(word, known), want)
	}
	same(t, "at most three", Nearest("rule-x", []string{"rule-1", "rule-2", "rule-3", "rule-4"}), []string{"rule-1", "rule-2", "rule-3"})
	same(t, "best first", Nearest("tests", []string{"tost", "test", "tests"}), []string{"tests", "test"})
}

func TestUnknownError(t *testing.T) {
	for _, tt := range []struct {
		got, want string
		known     []string
	}{
		{"noth", `unknown party "noth"; did you mean north?`, []string{"north", "south"}},
		{"east", `unknown party "east"; known: north, south`, []string{"north", "south"}},
		{"p-00", `unknown party "p-00"; did you mean p-01, p-02, p-03?`, many(4, func(k int) string { return fmt.Sprintf("p-%02d", k+1) })},
		{"east", `unknown party "east"; the scenario has none`, nil},
		{"zzz", `unknown party "zzz"; known: p0, p1, p2, p3, p4, p5, p6, p7, p8, p9, p10, p11, …`, many(20, func(k int) string { return fmt.Sprint("p", k) })},
	} {
		if got := Unknown("party", tt.got, tt.known).Error(); got != tt.want {
			t.Errorf("%s, want %s", got, tt.want)
		}
	}
}
