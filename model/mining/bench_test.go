package mining

import "testing"

func BenchmarkQuantity(b *testing.B) {
	e := central()
	for b.Loop() {
		if _, err := e.Quantity("network_share", 3, 50); err != nil {
			b.Fatal(err)
		}
	}
}
