package mining

import "testing"

func BenchmarkQuantity(b *testing.B) {
	e := &Economy{}
	for _, id := range AssumptionIDs {
		e.Assumptions = append(e.Assumptions, Assumption{ID: id, Value: 2, Low: 1, High: 3})
	}
	for b.Loop() {
		if _, err := e.Quantity("network_share", 3, 50); err != nil {
			b.Fatal(err)
		}
	}
}
