// Package mining is the arithmetic of turning a power plant's output into
// Bitcoin: power, machines, hashrate, share of the network, coins and gross
// revenue, each with the range that its assumptions allow.
//
// Everything is a pure function of the assumptions, the number of generating
// units that run and the per cent of their output that goes to mining. Revenue
// is gross: before power, machines, staff and finance. The price is held fixed.
package mining

import (
	"fmt"
	"slices"
)

// Assumption is a number that no party chooses, with the range in which the
// sources leave it.
type Assumption struct {
	ID     string   `json:"id"`
	Name   string   `json:"name"`
	Short  string   `json:"short,omitempty"`
	Value  float64  `json:"value"`
	Low    float64  `json:"low"`
	High   float64  `json:"high"`
	Unit   string   `json:"unit"`
	Source string   `json:"source"`
	Claims []string `json:"claims,omitempty"`
	Date   string   `json:"date,omitempty"`
	Sure   string   `json:"sure,omitempty"`
	Help   string   `json:"help,omitempty"`
}

// Economy is the mining section of a scenario.
type Economy struct {
	Units       string       `json:"units"` // id of the issue whose value is the number of generating units
	Share       string       `json:"share"` // id of the issue whose value is the per cent of output to mining
	Assumptions []Assumption `json:"assumptions"`
}

// Ids of the assumptions, all of which an economy needs.
const (
	NetworkHashrate = "network_ehs"     // hashrate of all other miners, EH/s
	Efficiency      = "efficiency_j_th" // energy per hash of a machine, J/TH
	MachinePower    = "machine_w"       // power of one machine, W
	Overhead        = "pue"             // power usage effectiveness: site power over machine power
	UnitPower       = "unit_mw"         // output of one generating unit, MW
	Availability    = "availability"    // output reached, per cent
	Price           = "price_usd"       // of one bitcoin, US dollars
	Subsidy         = "subsidy_btc_day" // new coins of the whole network, bitcoin a day
	Fees            = "fees_percent"    // transaction fees, per cent of the subsidy
)

// AssumptionIDs lists the assumptions that an economy needs.
var AssumptionIDs = []string{
	NetworkHashrate, Efficiency, MachinePower, Overhead, UnitPower, Availability, Price, Subsidy, Fees,
}

// Range is a quantity with the least and the greatest value it takes when each
// assumption varies on its own within its range. Low <= Value <= High.
type Range struct {
	Value float64 `json:"value"`
	Low   float64 `json:"low"`
	High  float64 `json:"high"`
	Unit  string  `json:"unit"`
}

// quantity is one line of the arithmetic.
type quantity struct {
	id, unit string
	of       func(p params) float64
}

// params are one value for each assumption, and the two choices.
type params struct {
	network, efficiency, machine, pue, unitMW, availability, price, subsidy, fees float64
	units, share                                                                  float64
}

func (p params) power() float64 {
	return p.units * p.unitMW * p.availability / 100 * p.share / 100 / p.pue
}
func (p params) hashrate() float64 { return p.power() / p.efficiency }
func (p params) after() float64    { h := p.hashrate(); return h / (p.network + h) }
func (p params) coins() float64    { return p.subsidy * p.after() }

var quantities = []quantity{
	{"power_mw", "MW", params.power},
	{"machines", "machines", func(p params) float64 { return p.power() * 1e6 / p.machine }},
	{"hashrate_ehs", "EH/s", params.hashrate},
	{"network_share_before", "percent", func(p params) float64 { return 100 * p.hashrate() / p.network }},
	{"network_share_after", "percent", func(p params) float64 { return 100 * p.after() }},
	{"network_share", "percent", func(p params) float64 { return 100 * p.after() }},
	{"btc_per_day", "BTC/day", params.coins},
	{"revenue_usd_per_day", "USD/day", func(p params) float64 { return p.coins() * (1 + p.fees/100) * p.price }},
}

// Quantities lists the ids of what the arithmetic works out.
func Quantities() []string {
	ids := make([]string, len(quantities))
	for i, q := range quantities {
		ids[i] = q.id
	}
	return ids
}

// Quantity works out one quantity for a number of generating units and the per
// cent of their output that goes to mining.
func (e *Economy) Quantity(id string, units, share float64) (Range, error) {
	i := slices.IndexFunc(quantities, func(q quantity) bool { return q.id == id })
	if i < 0 {
		return Range{}, fmt.Errorf("the mining arithmetic has no quantity %q", id)
	}
	q, list := quantities[i], e.inOrder()
	x := q.of(corner(list, units, share, 0, 0))
	r := Range{Value: x, Low: x, High: x, Unit: q.unit}
	for low := range uint(1) << len(list) {
		x := q.of(corner(list, units, share, low, ^low))
		r.Low, r.High = min(r.Low, x), max(r.High, x)
	}
	return r, nil
}

// Central works out one quantity from the central values alone.
func (e *Economy) Central(id string, units, share float64) float64 {
	i := slices.IndexFunc(quantities, func(q quantity) bool { return q.id == id })
	return quantities[i].of(corner(e.inOrder(), units, share, 0, 0))
}

// inOrder lists the assumptions in the order of AssumptionIDs.
func (e *Economy) inOrder() []*Assumption {
	list := make([]*Assumption, len(AssumptionIDs))
	for k, id := range AssumptionIDs {
		list[k] = e.Assumption(id)
	}
	return list
}

// corner gathers the assumptions: at their low end where the bit of low is
// set, at their high end where that of high is, else central. Every quantity
// rises or falls all the way with each assumption, so that its extremes lie at
// such corners.
func corner(list []*Assumption, units, share float64, low, high uint) params {
	at := func(k int) float64 {
		switch {
		case low>>k&1 == 1:
			return list[k].Low
		case high>>k&1 == 1:
			return list[k].High
		}
		return list[k].Value
	}
	return params{
		network: at(0), efficiency: at(1), machine: at(2), pue: at(3), unitMW: at(4),
		availability: at(5), price: at(6), subsidy: at(7), fees: at(8), units: units, share: share,
	}
}

// Assumption returns the assumption with that id, nil where there is none.
func (e *Economy) Assumption(id string) *Assumption {
	i := slices.IndexFunc(e.Assumptions, func(a Assumption) bool { return a.ID == id })
	if i < 0 {
		return nil
	}
	return &e.Assumptions[i]
}

// MayBeZero tells whether the arithmetic is defined where the assumption is 0.
func (a *Assumption) MayBeZero() bool {
	return !slices.Contains([]string{NetworkHashrate, Efficiency, MachinePower, Overhead}, a.ID)
}
