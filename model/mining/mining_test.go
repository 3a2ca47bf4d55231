package mining

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// The tables of this file are those of the research notes (facts.md, section
// 5), to the precision printed there.

// central is the central case, without ranges.
func central() *Economy {
	e := &Economy{Units: "restart", Share: "mining"}
	for id, value := range map[string]float64{
		NetworkHashrate: 1045, Efficiency: 17.5, MachinePower: 3500, Overhead: 1.05, UnitPower: 1000,
		Availability: 100, Price: 87500, Subsidy: 450, Fees: 0.72,
	} {
		e.Assumptions = append(e.Assumptions, Assumption{ID: id, Value: value, Low: value, High: value})
	}
	return e
}

// with is an economy with other values, without ranges.
func (e *Economy) with(values map[string]float64) *Economy {
	changed := &Economy{Units: e.Units, Share: e.Share, Assumptions: slices.Clone(e.Assumptions)}
	for id, value := range values {
		a := changed.Assumption(id)
		a.Value, a.Low, a.High = value, value, value
	}
	return changed
}

// line is the row of a table for a number of units, all output to mining.
func (e *Economy) line(units float64) string {
	x := map[string]float64{}
	for _, id := range Quantities() {
		x[id] = e.Central(id, units, 100)
	}
	siteMWh := 24 * units * e.Assumption(UnitPower).Value
	return fmt.Sprintf("%.0f machines, %.1f EH/s, %.1f%% before, %.1f%% after, %.1f BTC, $%.2fM, $%.0f/MWh",
		x["machines"], x["hashrate_ehs"], x["network_share_before"], x["network_share_after"], x["btc_per_day"],
		x["revenue_usd_per_day"]/1e6, x["revenue_usd_per_day"]/siteMWh)
}

func TestCentralCase(t *testing.T) {
	for i, want := range []string{
		"272109 machines, 54.4 EH/s, 5.2% before, 5.0% after, 22.3 BTC, $1.96M, $82/MWh",
		"544218 machines, 108.8 EH/s, 10.4% before, 9.4% after, 42.4 BTC, $3.74M, $78/MWh",
		"816327 machines, 163.3 EH/s, 15.6% before, 13.5% after, 60.8 BTC, $5.36M, $74/MWh",
		"1088435 machines, 217.7 EH/s, 20.8% before, 17.2% after, 77.6 BTC, $6.84M, $71/MWh",
		"1360544 machines, 272.1 EH/s, 26.0% before, 20.7% after, 93.0 BTC, $8.19M, $68/MWh",
		"1632653 machines, 326.5 EH/s, 31.2% before, 23.8% after, 107.1 BTC, $9.44M, $66/MWh",
	} {
		if got := central().line(float64(i + 1)); got != want {
			t.Errorf("%d units:\n%s, want\n%s", i+1, got, want)
		}
	}
	net := central().with(map[string]float64{UnitPower: 950})
	want := "1551020 machines, 310.2 EH/s, 29.7% before, 22.9% after, 103.0 BTC, $9.08M, $66/MWh"
	if got := net.line(6); got != want {
		t.Errorf("6 units net:\n%s, want\n%s", got, want)
	}
}

func TestMachineGenerations(t *testing.T) {
	for _, tt := range []struct {
		efficiency, watts float64
		start, end        string // revenue a day is not in this table
	}{
		{28.2, 2820, "2026342 machines, 202.6 EH/s, 19.4% before, 16.2% after, 73.1 BTC", "$45/MWh"},
		{17.5, 3500, "1632653 machines, 326.5 EH/s, 31.2% before, 23.8% after, 107.1 BTC", "$66/MWh"},
		{13.5, 3645, "1567705 machines, 423.3 EH/s, 40.5% before, 28.8% after, 129.7 BTC", "$79/MWh"},
		{9.5, 5510, "1037075 machines, 601.5 EH/s, 57.6% before, 36.5% after, 164.4 BTC", "$101/MWh"},
	} {
		e := central().with(map[string]float64{Efficiency: tt.efficiency, MachinePower: tt.watts})
		if got := e.line(6); !strings.HasPrefix(got, tt.start) || !strings.HasSuffix(got, tt.end) {
			t.Errorf("%v J/TH:\n%s, want\n%s … %s", tt.efficiency, got, tt.start, tt.end)
		}
	}
}

func TestRangePerReactorCount(t *testing.T) {
	low := central().with(map[string]float64{UnitPower: 950, Availability: 85, Overhead: 1.15, NetworkHashrate: 1160})
	high := central().with(map[string]float64{Efficiency: 9.5, MachinePower: 5510, Overhead: 1.02, NetworkHashrate: 900})
	for i, want := range []string{
		"201k-178k, 40-103 EH/s, 3.3%-10.3%, 15-46 BTC",
		"401k-356k, 80-206 EH/s, 6.5%-18.7%, 29-84 BTC",
		"602k-534k, 120-310 EH/s, 9.4%-25.6%, 42-115 BTC",
		"802k-712k, 160-413 EH/s, 12.2%-31.4%, 55-141 BTC",
		"1003k-890k, 201-516 EH/s, 14.7%-36.4%, 66-164 BTC",
		"1204k-1068k, 241-619 EH/s, 17.2%-40.8%, 77-183 BTC",
	} {
		at := func(e *Economy, id string) float64 { return e.Central(id, float64(i+1), 100) }
		got := fmt.Sprintf("%.0fk-%.0fk, %.0f-%.0f EH/s, %.1f%%-%.1f%%, %.0f-%.0f BTC",
			at(low, "machines")/1000, at(high, "machines")/1000, at(low, "hashrate_ehs"), at(high, "hashrate_ehs"),
			at(low, "network_share"), at(high, "network_share"), at(low, "btc_per_day"), at(high, "btc_per_day"))
		if got != want {
			t.Errorf("%d units: %s, want %s", i+1, got, want)
		}
	}
}

// Ranges over independent assumptions reach the extremes of the same table.
func TestQuantityReachesBothEnds(t *testing.T) {
	e := central()
	for id, ends := range map[string][2]float64{
		NetworkHashrate: {900, 1160}, Efficiency: {9.5, 17.5}, MachinePower: {3500, 5510}, Overhead: {1.02, 1.15},
		UnitPower: {950, 1000}, Availability: {85, 100},
	} {
		e.Assumption(id).Low, e.Assumption(id).High = ends[0], ends[1]
	}
	r, err := e.Quantity("network_share", 6, 100)
	if got, want := fmt.Sprintf("%.1f (%.1f to %.1f) %s", r.Value, r.Low, r.High, r.Unit), "23.8 (17.2 to 40.8) percent"; err != nil || got != want {
		t.Errorf("%s, want %s, %v", got, want, err)
	}
	_, err = e.Quantity("network_shares", 6, 100)
	if err == nil || !strings.Contains(err.Error(), `no quantity "network_shares"`) {
		t.Errorf("error %v", err)
	}
}

func TestWhereTheDocumentsTenPerCentLies(t *testing.T) {
	for units, above := range map[float64]bool{2: false, 2.13: false, 2.14: true, 3: true} {
		if x := central().Central("network_share", units, 100); (x > 10) != above {
			t.Errorf("%v units reach %.2f%%", units, x)
		}
	}
}

// hundredths are numbers of the size that occurs: rapid's own floats go down to
// 1e-310, where they have no digits left.
func hundredths(least, most int) *rapid.Generator[float64] {
	return rapid.Map(rapid.IntRange(least, most), func(n int) float64 { return float64(n) / 100 })
}

// drawEconomy has any assumptions that make sense.
func drawEconomy(t *rapid.T) *Economy {
	e := &Economy{}
	for _, id := range AssumptionIDs {
		a := Assumption{ID: id}
		least := 1
		if a.MayBeZero() {
			least = 0
		}
		ends := rapid.SliceOfN(hundredths(least, 500000), 3, 3).Draw(t, id)
		if rapid.Bool().Draw(t, id+" is certain") {
			ends[0], ends[1] = ends[2], ends[2]
		}
		slices.Sort(ends)
		a.Low, a.Value, a.High = ends[0], ends[1], ends[2]
		e.Assumptions = append(e.Assumptions, a)
	}
	return e
}

func TestValueLiesWithinItsRange(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		e := drawEconomy(t)
		units, share := hundredths(0, 10000).Draw(t, "units"), hundredths(0, 10000).Draw(t, "share")
		for _, id := range Quantities() {
			r, err := e.Quantity(id, units, share)
			if err != nil || !(r.Low <= r.Value && r.Value <= r.High) || math.IsInf(r.High, 1) {
				t.Fatalf("%s is %v from %v to %v, %v", id, r.Value, r.Low, r.High, err)
			}
			if r.Value != e.Central(id, units, share) {
				t.Fatalf("%s is %v, and its central value %v", id, r.Value, e.Central(id, units, share))
			}
			within := drawWithin(t, e).Central(id, units, share)
			if slack := 1e-12 * r.High; within < r.Low-slack || within > r.High+slack {
				t.Fatalf("%s reaches %v, outside %v to %v", id, within, r.Low, r.High)
			}
		}
	})
}

// Where a range is as narrow as rounding, the value is still within it: a share
// of the network may come out a digit higher than those on both sides of it.
func TestValueLiesWithinARangeOfRoundings(t *testing.T) {
	for _, tt := range []struct{ network, unit float64 }{{42.56, 4438.74}, {26.59, 428.12}} {
		e := central().with(map[string]float64{NetworkHashrate: tt.network})
		a := e.Assumption(UnitPower)
		a.Low, a.Value, a.High = math.Nextafter(tt.unit, 0), tt.unit, math.Nextafter(tt.unit, math.Inf(1))
		if r, err := e.Quantity("network_share", 7, 33); err != nil || !(r.Low <= r.Value && r.Value <= r.High) {
			t.Errorf("%v from %v to %v, %v", r.Value, r.Low, r.High, err)
		}
	}
}

// drawWithin has assumptions anywhere within the ranges of another economy.
func drawWithin(t *rapid.T, e *Economy) *Economy {
	values := map[string]float64{}
	for _, a := range e.Assumptions {
		values[a.ID] = rapid.Float64Range(a.Low, a.High).Draw(t, "some "+a.ID)
	}
	return e.with(values)
}

// amounts lists the quantities that grow with the power used: all but revenue
// for each megawatt-hour.
func amounts() []string {
	return slices.DeleteFunc(Quantities(), func(id string) bool { return id == "revenue_usd_per_mwh" })
}

func TestMoreMiningBringsMore(t *testing.T) {
	more := func(t *rapid.T, what string) (float64, float64) {
		a, b := hundredths(0, 10000).Draw(t, what), hundredths(0, 10000).Draw(t, "more "+what)
		return min(a, b), max(a, b)
	}
	rapid.Check(t, func(t *rapid.T) {
		e := drawEconomy(t)
		units, moreUnits := more(t, "units")
		share, moreShare := more(t, "share")
		for _, id := range amounts() {
			x, y := e.Central(id, units, share), e.Central(id, moreUnits, moreShare)
			if id == RevenuePer { // more hash power makes each unit of it earn less
				x, y = y, x
			}
			if x > y*(1+1e-12) {
				t.Fatalf("%s goes the wrong way, %v and %v", id, x, y)
			}
		}
		before, after := e.Central("network_share_before", units, share), e.Central("network_share_after", units, share)
		if after > before*(1+1e-12) || after < 0 || after > 100 {
			t.Fatalf("%v%% of the network with the plant, %v%% of it without", after, before)
		}
	})
}

func TestEachAssumptionPullsItsWay(t *testing.T) {
	way := map[string]string{ // of revenue, by assumption
		NetworkHashrate: "falls", Efficiency: "falls", MachinePower: "stays", Overhead: "falls", UnitPower: "rises",
		Availability: "rises", Price: "rises", Subsidy: "rises", Fees: "rises",
	}
	for _, id := range AssumptionIDs {
		e := central()
		more := e.with(map[string]float64{id: e.Assumption(id).Value * 1.01})
		x, y := e.Central("revenue_usd_per_day", 3, 50), more.Central("revenue_usd_per_day", 3, 50)
		got := "stays"
		if x < y {
			got = "rises"
		} else if x > y {
			got = "falls"
		}
		if got != way[id] {
			t.Errorf("with more %s, revenue %s from %v to %v", id, got, x, y)
		}
	}
	e := central()
	if more := e.with(map[string]float64{MachinePower: 7000}); more.Central("machines", 3, 50) != e.Central("machines", 3, 50)/2 {
		t.Error("machines of twice the power are not half as many")
	}
}

func TestNothingFromNothing(t *testing.T) {
	for _, id := range amounts() {
		for _, tt := range [][2]float64{{0, 100}, {6, 0}, {0, 0}} {
			r, err := central().Quantity(id, tt[0], tt[1])
			if nothing := r.Value == 0 && r.Low == 0 && r.High == 0; err != nil || nothing == (id == RevenuePer) {
				t.Errorf("%v units and %v%% give %s of %+v, %v", tt[0], tt[1], id, r, err)
			}
		}
	}
}

func TestMayBeZero(t *testing.T) {
	for _, id := range AssumptionIDs {
		a := Assumption{ID: id}
		x := central().with(map[string]float64{id: 0})
		defined := true
		for _, q := range Quantities() {
			y := x.Central(q, 6, 100)
			defined = defined && !math.IsNaN(y) && !math.IsInf(y, 0)
		}
		if defined != a.MayBeZero() {
			t.Errorf("with %s at 0 the arithmetic is defined: %v", id, defined)
		}
	}
}
