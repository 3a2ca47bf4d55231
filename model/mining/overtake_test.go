package mining

import (
	"fmt"
	"math"
	"testing"

	"pgregory.net/rapid"
)

// The table of the paper itself, section 11.
func TestOvertakeAsThePaperHasIt(t *testing.T) {
	for i, want := range []string{
		"1.0000000", "0.2045873", "0.0509779", "0.0131722", "0.0034552", "0.0009137",
		"0.0002428", "0.0000647", "0.0000173", "0.0000046", "0.0000012",
	} {
		if got := fmt.Sprintf("%.7f", Overtake(0.1, i)); got != want {
			t.Errorf("q 0.1, z %d: %s, want %s", i, got, want)
		}
	}
	for i, want := range []string{
		"1.0000000", "0.1773523", "0.0416605", "0.0101008", "0.0024804", "0.0006132",
		"0.0001522", "0.0000379", "0.0000095", "0.0000024", "0.0000006",
	} {
		if got := fmt.Sprintf("%.7f", Overtake(0.3, 5*i)); got != want {
			t.Errorf("q 0.3, z %d: %s, want %s", 5*i, got, want)
		}
	}
	for percent, z := range map[int]int{10: 5, 15: 8, 20: 11, 25: 15, 30: 24, 35: 41, 40: 89, 45: 340} {
		q := float64(percent) / 100
		if !(Overtake(q, z) < 0.001 && Overtake(q, z-1) >= 0.001) {
			t.Errorf("q %v: %v at %d, %v at %d", q, Overtake(q, z-1), z-1, Overtake(q, z), z)
		}
	}
}

// The figures of the research notes, at six confirmations.
func TestOvertakeAsTheNotesHaveIt(t *testing.T) {
	for q, want := range map[float64]string{0.1: "0.00024", 0.238: "0.038", 0.365: "0.34"} {
		if got := Figure(Overtake(q, 6)); got != want {
			t.Errorf("q %v: %s, want %s", q, got, want)
		}
	}
	e := central()
	if r := e.Overtaking(6, Production{6, 100}); Figure(r.Value) != "0.038" || r.Unit != "probability" || r.Low != r.Value {
		t.Errorf("%+v", r)
	}
}

// The exact count that the comment names for comparison.
func TestOvertakeIsNearTheExactCount(t *testing.T) {
	exact, p, q, z := 1.0, 0.9, 0.1, 6
	choose := 1.0
	for m := 0; m <= z; m++ {
		exact -= choose * (math.Pow(p, float64(z))*math.Pow(q, float64(m)) - math.Pow(p, float64(m))*math.Pow(q, float64(z)))
		choose = choose * float64(m+z) / float64(m+1)
	}
	if got := fmt.Sprintf("%.5f", exact); got != "0.00059" {
		t.Error(got)
	}
}

func TestOvertakeAtTheEdges(t *testing.T) {
	for _, tt := range []struct {
		q    float64
		z    int
		want float64
	}{
		{0.5, 6, 1}, {0.51, 600, 1}, {1, 6, 1}, {0, 6, 0}, {0, 0, 1}, {0.1, 0, 1}, {0.1, -3, 1}, {math.NaN(), 6, 0}, {1e-300, 6, 0},
	} {
		if got := Overtake(tt.q, tt.z); got != tt.want {
			t.Errorf("q %v, z %d: %v, want %v", tt.q, tt.z, got, tt.want)
		}
	}
	if got := Overtake(0.1, 40); !(got > 0 && got < 1e-20) {
		t.Errorf("forty confirmations: %v", got)
	}
}

func TestOvertakeGrowsWithTheShareAndFallsWithTime(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		q := rapid.Float64Range(0.001, 0.49).Draw(t, "q")
		z := rapid.IntRange(1, 60).Draw(t, "z")
		x := Overtake(q, z)
		if !(0 < x && x <= 1) {
			t.Fatalf("probability %v", x)
		}
		if y := Overtake(q*1.01, z); y < x*(1-1e-9) {
			t.Fatalf("a greater share lowers it from %v to %v", x, y)
		}
		if y := Overtake(q, z+1); y > x*(1+1e-9) {
			t.Fatalf("one more confirmation raises it from %v to %v", x, y)
		}
		// The formula as the paper prints it.
		printed, lambda, poisson := 1.0, float64(z)*q/(1-q), math.Exp(-float64(z)*q/(1-q))
		for k := 0; k <= z; k++ {
			printed -= poisson * (1 - math.Pow(q/(1-q), float64(z-k)))
			poisson *= lambda / float64(k+1)
		}
		if math.Abs(printed-x) > 1e-12 {
			t.Fatalf("%v, as printed %v", x, printed)
		}
	})
}
