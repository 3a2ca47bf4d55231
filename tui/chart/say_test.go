package chart

import (
	"strings"
	"testing"

	"redline/data"
	"redline/model"
	"redline/model/mining/figures"
	"redline/tui/picture"
)

// TestPicturesMarkWhatIsChanged: what rests on a changed assumption is marked
// where a picture says so, and nothing speaks of marks that are not there.
func TestPicturesMarkWhatIsChanged(t *testing.T) {
	for _, tt := range []struct {
		assume              map[string]float64
		share, money, names string
	}{
		{nil, "13.5 %", "$2.1M", ""},
		{map[string]float64{"price_usd": 80000}, "13.5 %", "$2.0M*", "Changed assumptions: price_usd 80,000 (given: 87,500)."},
		{map[string]float64{"network_ehs": 2000}, "7.5 %*", "$1.2M*", "Changed assumptions: network_ehs 2,000 (given: 1,045)."},
	} {
		s, _, err := data.Open("zaporizhzhia")
		if err != nil {
			t.Fatal(err)
		}
		e, err := model.Compile(s, model.Basis{Assume: tt.assume})
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
		ink := picture.InkOf("light")
		reach, network, parts := string(Reach(f, ink)), string(Network(f, s, ink)), Parts(s, c, f)
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
