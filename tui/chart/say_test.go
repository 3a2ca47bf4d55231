package chart

import (
	"math"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"redline/data"
	"redline/model"
	"redline/model/mining/figures"
	"redline/tui/picture"
)

// figuresOf is the arithmetic of today's package with a decided split.
func figuresOf(t *testing.T, assume map[string]float64) (*model.Scenario, model.Configuration, *figures.Figures) {
	t.Helper()
	s, _, err := data.Open("zaporizhzhia")
	if err != nil {
		t.Fatal(err)
	}
	e, err := model.Compile(s, model.Basis{Assume: assume})
	if err != nil {
		t.Fatal(err)
	}
	c, err := s.Apply(s.Today(), map[string]string{"split": "40/20/40/0"})
	if err != nil {
		t.Fatal(err)
	}
	f, err := figures.Of(e.Scenario(), s, c)
	if err != nil {
		t.Fatal(err)
	}
	return s, c, f
}

// drawn lists the numbers that a pattern finds in a picture.
func drawn(t *testing.T, svg []byte, pattern string) (list [][]float64) {
	t.Helper()
	for _, found := range regexp.MustCompile(pattern).FindAllSubmatch(svg, -1) {
		var numbers []float64
		for _, text := range found[1:] {
			x, err := strconv.ParseFloat(string(text), 64)
			if err != nil {
				t.Fatal(err)
			}
			numbers = append(numbers, x)
		}
		list = append(list, numbers)
	}
	return list
}

// TestLengthsAreShares: in both pictures lines go from low to high and marks
// stand at the base, on one scale that begins at nothing and on which the line
// at a tenth stands, too.
func TestLengthsAreShares(t *testing.T) {
	for _, network := range []float64{1045, 100, 20000} {
		s, _, f := figuresOf(t, map[string]float64{"network_ehs": network})
		ink := picture.InkOf("light")
		reach, slide := Reach(f, ink), Network(f, s, ink)
		bars, marks := drawn(t, reach, `<line x1="([\d.]+)" y1="[\d.]+" x2="([\d.]+)" y2="[\d.]+" stroke="#1A1A1A" stroke-width="1.5"/>\n<line x1="([\d.]+)"`), drawn(t, reach, `<rect x="([\d.]+)" y="[\d.]+" width="6"`)
		columns, squares := drawn(t, slide, `<line x1="([\d.]+)" y1="([\d.]+)" x2="[\d.]+" y2="([\d.]+)" stroke="#1A1A1A" stroke-width="3"/>\n<line x1="[\d.]+" y1="[\d.]+" x2="[\d.]+" y2="[\d.]+" stroke="#1A1A1A" stroke-width="3"/>\n<line`), drawn(t, slide, `<rect x="[\d.]+" y="([\d.]+)" width="14" height="14"`)
		tenth, tenthUp := drawn(t, reach, `<line x1="([\d.]+)" y1="12" x2="[\d.]+" y2="15" stroke="#1A1A1A"`), drawn(t, slide, `<line x1="84" y1="([\d.]+)" x2="93"`)
		shares := f.Shares()
		if len(bars) < len(shares) || len(marks) != len(shares) || len(columns) < len(shares) || len(squares) < len(shares) || len(tenth) == 0 || len(tenthUp) == 0 {
			t.Fatalf("%v: %d bars, %d marks, %d columns, %d squares, %d and %d lines", network, len(bars), len(marks), len(columns), len(squares), len(tenth), len(tenthUp))
		}
		greatest := 10.0
		for _, r := range shares {
			greatest = max(greatest, r.High)
		}
		across, up := (tenth[0][0]-paperLabel)/10, (chartBottom-tenthUp[0][0])/10
		if most := across * greatest / (paperWidth - paperLabel - paperValue); most < 0.9 || most > 1 {
			t.Errorf("%v: the greatest share takes %v of the room", network, most)
		}
		if most := up * greatest / (chartBottom - chartTop); most < 0.6 || most > 1 {
			t.Errorf("%v: the greatest share takes %v of the height", network, most)
		}
		for k, r := range shares {
			for name, pair := range map[string][2]float64{
				"low": {paperLabel + across*r.Low, bars[k][0]}, "high": {paperLabel + across*r.High, bars[k][1]}, "base": {paperLabel + across*r.Value - 3, marks[k][0]},
				"low up": {chartBottom - up*r.Low, columns[k][1]}, "high up": {chartBottom - up*r.High, columns[k][2]}, "base up": {chartBottom - up*r.Value - chartMark, squares[k][0]},
			} {
				if math.Abs(pair[0]-pair[1]) > 1 {
					t.Errorf("%v, row %d: %s at %v, not %v", network, k, name, pair[1], pair[0])
				}
			}
		}
	}
}

// TestPicturesMarkWhatIsChanged: what rests on a changed assumption is marked
// where a picture says so, and nothing speaks of marks that are not there.
func TestPicturesMarkWhatIsChanged(t *testing.T) {
	for _, tt := range []struct {
		assume              map[string]float64
		share, money, names string
	}{
		{nil, "13.5 %", "$2.1M", ""},
		{map[string]float64{"price_usd": 80000}, "13.5 %", "$2.0M*", "Changed assumptions: price_usd 80,000 (given: 87,500)."},
		{map[string]float64{"price_usd": 87.5}, "13.5 %", "$2k*", "Changed assumptions: price_usd 87.5 (given: 87,500)."},
		{map[string]float64{"network_ehs": 2000}, "7.5 %*", "$1.2M*", "Changed assumptions: network_ehs 2,000 (given: 1,045)."},
	} {
		s, c, f := figuresOf(t, tt.assume)
		ink := picture.InkOf("light")
		reach, network := string(Reach(f, ink)), string(Network(f, s, ink))
		parts, _ := Parts(s, c, f)
		if !strings.Contains(reach, ">"+tt.share+"<") || parts[0].Said != "40 %, "+tt.money {
			t.Errorf("%v: %v, or no %s in\n%s", tt.assume, parts, tt.share, reach)
		}
		starred := strings.HasSuffix(tt.share, "*")
		if said := ReachWords(f); strings.HasPrefix(said, "Share of the network* ") != starred || !strings.HasSuffix(said, "in reach. "+tt.names) {
			t.Errorf("%v: %s", tt.assume, said)
		}
		if strings.Contains(network, "marked") || !strings.Contains(network, tt.names) {
			t.Errorf("%v: %s", tt.assume, network)
		}
	}
}
