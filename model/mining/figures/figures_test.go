package figures_test

import (
	"math"
	"slices"
	"strings"
	"testing"

	"redline/data"
	"redline/model"
	"redline/model/mining"
	"redline/model/mining/figures"
)

// of is the arithmetic of a configuration of the scenario that ships.
func of(t *testing.T, assume map[string]float64, set map[string]string) *figures.Figures {
	t.Helper()
	f, err := try(t, "zaporizhzhia", assume, set)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func try(t *testing.T, name string, assume map[string]float64, set map[string]string) (*figures.Figures, error) {
	t.Helper()
	file, err := data.Load(name)
	if err != nil {
		t.Fatal(err)
	}
	e, err := model.Compile(file, model.Basis{Assume: assume})
	if err != nil {
		t.Fatal(err)
	}
	c, err := file.Apply(file.Today(), set)
	if err != nil {
		t.Fatal(err)
	}
	return figures.Of(e.Scenario(), file, c)
}

func TestOf(t *testing.T) {
	f := of(t, nil, nil)
	if f.Setting.At != (mining.Production{Units: 6, Percent: 50}) || !slices.Equal(f.Setting.Units, []float64{1, 2, 3, 4, 5, 6}) ||
		!slices.Equal(f.Setting.Percents, []float64{25, 50, 75, 100}) || f.Setting.Changed != nil || f.AsOf != "2025-12-26" {
		t.Errorf("%+v", f.Setting)
	}
	if f.Split != nil || f.Money() != nil {
		t.Errorf("an undecided split gives %+v", f.Split)
	}
	got := map[string]string{}
	for _, l := range f.Table() {
		got[l.ID] = l.Told()
	}
	for id, want := range map[string]string{
		mining.SitePower:   "3,000 MW (2,422 to 3,000)",
		mining.PowerUsed:   "2,857 MW (2,107 to 2,941)",
		mining.Machines:    "816,327 machines (382,309 to 840,336)",
		mining.Hashrate:    "163.3 EH/s (120.4 to 309.6)",
		mining.ShareBefore: "15.6 % (10.4 to 34.4)",
		mining.ShareAfter:  "13.5 % (9.4 to 25.6)",
		mining.Coins:       "60.8 bitcoin a day (42.3 to 115.2)",
		mining.CoinsFirst:  "70.3 bitcoin a day (46.7 to 154.8)",
		mining.Revenue:     "5,358,804 dollars a day (2,556,648 to 10,150,627)",
	} {
		if got[id] != want {
			t.Errorf("%s: %s, want %s", id, got[id], want)
		}
	}
	if len(f.Table()) != len(mining.Quantities())-1 || got[mining.ShareRule] != "" {
		t.Error("the table shows a quantity twice")
	}
}

// The ranges per reactor count of the research notes vary the assumptions
// together; those that reach their ends do so here too.
func TestSharesByUnits(t *testing.T) {
	f := of(t, nil, map[string]string{"mining": "100"})
	var got []string
	for _, r := range f.Shares() {
		got = append(got, mining.Decimals(r.Low, 1)+"-"+mining.Decimals(r.Value, 1)+"-"+mining.Decimals(r.High, 1))
	}
	want := "3.3-5.0-10.3 6.5-9.4-18.7 9.4-13.5-25.6 12.2-17.2-31.4 14.7-20.7-36.4 17.2-23.8-40.8"
	if strings.Join(got, " ") != want {
		t.Errorf("%s, want %s", got, want)
	}
}

// What is worked out by units takes the output to mining that is configured, and
// agrees with the table where the units are the configured ones.
func TestByUnitsAsConfigured(t *testing.T) {
	for _, percent := range []string{"25", "75"} {
		for k, units := range []string{"1", "2", "3", "4", "5", "6"} {
			f := of(t, nil, map[string]string{"restart": units, "mining": percent})
			if row := f.ByUnits()[k]; row.Units != float64(k+1) || !slices.Equal(row.Lines, f.Table()) {
				t.Errorf("%s units, %s %%: %+v, not %+v", units, percent, row, f.Table())
			}
			if got, want := f.Shares()[k], f.Quantity(mining.ShareAfter); got != want {
				t.Errorf("%s units, %s %%: %+v, not %+v", units, percent, got, want)
			}
		}
	}
}

// Options that give the same number of units are one number of units.
func TestUnitsOnce(t *testing.T) {
	file, err := data.Load("zaporizhzhia")
	if err != nil {
		t.Fatal(err)
	}
	i, _ := file.Issue("restart")
	file.Issues[i].Options[1].Value = file.Issues[i].Options[0].Value
	f, err := figures.Of(file, file, file.Today())
	if err != nil || !slices.Equal(f.Setting.Units, []float64{1, 3, 4, 5, 6}) || len(f.ByUnits()) != 5 {
		t.Errorf("%v, %v", f.Setting.Units, err)
	}
}

func TestMoney(t *testing.T) {
	for split, names := range map[string]string{
		"40/20/40/0": "Ukraine 40, Russia 20, US 40, Upkeep 0", "thirds": "Ukraine 33.333, Russia 33.333, US 33.333, Upkeep 0",
		"0/0/0/100": "Ukraine 0, Russia 0, US 0, Upkeep 100", "5/5/5/85": "Ukraine 5, Russia 5, US 5, Upkeep 85",
	} {
		f := of(t, nil, map[string]string{"split": split})
		var said []string
		for _, p := range f.Split {
			said = append(said, p.Name+" "+mining.Exact(p.Percent))
		}
		if strings.Join(said, ", ") != names {
			t.Errorf("%s: %s, want %s", split, said, names)
		}
		for _, row := range f.ByUnits() {
			addsUp(t, split, row)
		}
		if got, want := f.Money(), f.ByUnits()[5].Money; !slices.Equal(got, want) {
			t.Errorf("%+v, for six units %+v", got, want)
		}
	}
}

func addsUp(t *testing.T, split string, row figures.UnitRow) {
	t.Helper()
	i := slices.IndexFunc(row.Lines, func(l figures.Line) bool { return l.ID == mining.Revenue })
	total := row.Lines[i].Range
	var low, value, high float64
	for _, m := range row.Money {
		low, value, high = low+math.Round(m.Low*100), value+math.Round(m.Value*100), high+math.Round(m.High*100)
	}
	if low/100 != total.Low || value/100 != total.Value || high/100 != total.High {
		t.Errorf("%s, %v units: %v, %v and %v cents, of %+v", split, row.Units, low, value, high, total)
	}
}

func TestStatementsAsShipped(t *testing.T) {
	for _, tt := range []struct {
		assume map[string]float64
		set    map[string]string
		want   []string
	}{
		{nil, nil, []string{
			"S70 understated; it fits 1 to 3 reactors", "S71 holds", "S75 holds, though not at the low end", "S75 does not hold alone",
		}},
		{nil, map[string]string{"restart": "2", "mining": "100"}, []string{
			"S70 understated; it fits 1 to 3 reactors", "S71 holds", "S75 only with at least 3 reactors", "S75 does not hold alone",
		}},
		{map[string]float64{"network_ehs": 5000}, nil, []string{
			"S70 understated; it fits 1 to 3 reactors", "S71 only with Network, EH/s at 2,930 or less, or Machine, J/TH at 10.2 or less",
			"S75 only with Network, EH/s at 1,460 or less", "S75 does not hold alone",
		}},
		{map[string]float64{"machine_w": 11000}, nil, []string{
			"S70 holds, though not at the high end", "S71 holds", "S75 holds, though not at the low end", "S75 does not hold alone",
		}},
	} {
		var got []string
		for _, j := range of(t, tt.assume, tt.set).Statements() {
			got = append(got, j.Claim+" "+j.Words)
		}
		if !slices.Equal(got, tt.want) {
			t.Errorf("%v %v:\n%q, want\n%q", tt.assume, tt.set, got, tt.want)
		}
	}
}

func TestThresholdsAndOvertaking(t *testing.T) {
	f := of(t, nil, nil)
	var got []string
	for _, th := range f.Thresholds() {
		got = append(got, mining.Exact(th.Percent)+" "+th.Site.Told()+" "+mining.Figure(th.Units.Value)+" "+mining.Figure(th.AtShare.Value))
	}
	if want := []string{"10 2,134 MW (969 to 2,594) 2.1 4.3", "50 19,202 MW (8,721 to 23,345) 19.2 38.4"}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
	if got := f.Overtaking().Told(); got != "0.0014 probability (0.00017 to 0.057)" {
		t.Error(got)
	}
	if s := f.Tornado(mining.ShareAfter)[0]; s.Assumption != mining.Efficiency {
		t.Errorf("%+v", s)
	}
}

func TestChanged(t *testing.T) {
	f := of(t, map[string]float64{"price_usd": 50000, "pue": 1.05}, nil)
	if !f.Changed("price_usd") || f.Changed("pue") || f.Given.Assumption("price_usd").Value != 87500 {
		t.Errorf("%v", f.Setting.Changed)
	}
}

func TestNothingToWorkOut(t *testing.T) {
	if _, err := try(t, "elmira", nil, nil); err == nil || err.Error() != "scenario elmira has no mining section, so there is no mining arithmetic to show" {
		t.Error(err)
	}
	file, _ := data.Load("zaporizhzhia")
	i, _ := file.Issue("restart")
	file.Issues[i].Options[2].Value = nil
	c, _ := file.Apply(file.Today(), map[string]string{"restart": "3"})
	if _, err := figures.Of(file, file, c); err == nil || !strings.HasPrefix(err.Error(), "Reactors restarted is set to 3 of 6, which is no number") {
		t.Error(err)
	}
}

func BenchmarkEverything(b *testing.B) {
	file, err := data.Load("zaporizhzhia")
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		f, err := figures.Of(file, file, file.Today())
		if err != nil {
			b.Fatal(err)
		}
		f.Table()
		f.Shares()
		f.Thresholds()
		f.Statements()
		f.Tornado(mining.Revenue)
	}
}
