package main

import (
	"math/big"
	"testing"
)

func TestRarity(t *testing.T) {
	for _, c := range []struct {
		part, all        int64
		rarity, thousand string
	}{
		{0, 10, "none", "none"}, {10, 10, "all of them", "all"}, {1, 75, "1 in 75", "13"}, {2, 10, "2 in 10", "200"}, {14, 100, "1 in 7", "140"},
		{1, 3, "3 in 10", "333"}, {97, 100, "nearly all", "970"}, {1, 10_000, "1 in 10,000", "<1"}, {9_999, 10_000, "nearly all", ">999"}, {0, 0, "none", "none"},
	} {
		part, all := big.NewInt(c.part), big.NewInt(c.all)
		if rarity(part, all) != c.rarity || inThousand(part, all) != c.thousand {
			t.Errorf("%d of %d: %s, %s", c.part, c.all, rarity(part, all), inThousand(part, all))
		}
	}
	huge, _ := new(big.Int).SetString("123456789012345678901234567890", 10)
	if got := packages(huge); got != "123,456,789,012,345,678,901,234,567,890 packages" {
		t.Error(got)
	}
	if got := packages(big.NewInt(1)); got != "1 package" {
		t.Error(got)
	}
}
