package mining

import "testing"

func TestCiting(t *testing.T) {
	e := &Economy{
		Assumptions: []Assumption{{ID: Price, Claims: []string{"A", "B"}}, {ID: Fees, Claims: []string{"B"}}},
		Statements:  []Statement{{Claim: "S"}, {Claim: "B"}, {Claim: "S"}},
		NotComputed: []Unknown{{Name: "taxes", Claims: []string{"S"}}, {Name: "staff"}},
	}
	for claim, want := range map[string][3]int{"A": {1, 0, 0}, "B": {2, 1, 0}, "S": {0, 2, 1}, "none": {}} {
		c := e.Citing(claim)
		if got := [3]int{len(c.Assumptions), len(c.Statements), len(c.NotComputed)}; got != want {
			t.Errorf("%s: %v, not %v", claim, got, want)
		}
	}
	if c := (*Economy)(nil).Citing("A"); c.Assumptions != nil {
		t.Error("something rests on a claim where nothing is")
	}
}
