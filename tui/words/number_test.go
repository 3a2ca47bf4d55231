package words

import (
	"math/big"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestRarity(t *testing.T) {
	for _, c := range []struct {
		part, all        int64
		rarity, thousand string
	}{
		{0, 10, "none", "none"}, {10, 10, "all of them", "all"}, {1, 75, "1 in 75", "13"}, {1, 7, "1 in 7", "143"}, {2, 10, "2 in 10", "200"},
		{14, 100, "1 in 7", "140"}, {1, 3, "3 in 10", "333"}, {2, 3, "7 in 10", "667"}, {9, 10, "9 in 10", "900"}, {97, 100, "nearly all", "970"},
		{1, 5000, "1 in 5,000", "<1"}, {9_999, 10_000, "nearly all", ">999"}, {0, 0, "none", "none"},
	} {
		part, all := big.NewInt(c.part), big.NewInt(c.all)
		if Rarity(part, all) != c.rarity || InThousand(part, all) != c.thousand {
			t.Errorf("%d of %d: %s, %s; want %s, %s", c.part, c.all, Rarity(part, all), InThousand(part, all), c.rarity, c.thousand)
		}
	}
}

func TestCountsInFull(t *testing.T) {
	huge, _ := new(big.Int).SetString("123456789012345678901234567890", 10)
	for _, c := range []struct {
		n                         *big.Int
		grouped, number, packages string
	}{
		{big.NewInt(0), "0", "0", "0 packages"},
		{big.NewInt(1), "1", "1", "1 package"},
		{big.NewInt(-1234), "-1,234", "-1,234", "-1,234 packages"},
		{big.NewInt(999), "999", "999", "999 packages"},
		{big.NewInt(43_529_674_752), "43,529,674,752", "43,529,674,752", "43,529,674,752 packages"},
		{huge, "123,456,789,012,345,678,901,234,567,890", "1.234 × 10^29", "123,456,789,012,345,678,901,234,567,890 packages"},
	} {
		if Grouped(c.n) != c.grouped || Number(c.n) != c.number || Packages(c.n) != c.packages {
			t.Errorf("%s: %s, %s, %s", c.n, Grouped(c.n), Number(c.n), Packages(c.n))
		}
	}
}

// TestGroupedIsTheNumber takes the commas out again.
func TestGroupedIsTheNumber(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := big.NewInt(rapid.Int64().Draw(t, "n"))
		said := Grouped(n)
		if back, ok := new(big.Int).SetString(strings.ReplaceAll(said, ",", ""), 10); !ok || back.Cmp(n) != 0 {
			t.Errorf("%s is said as %s", n, said)
		}
		for i, part := range strings.Split(strings.TrimPrefix(said, "-"), ",") {
			if len(part) != 3 && i > 0 || len(part) > 3 || part == "" {
				t.Errorf("%s is grouped as %s", n, said)
			}
		}
	})
}
